package calendar_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"
	"unsafe"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDateIsFourBytes(t *testing.T) {
	assert.EqualValues(t, 4, unsafe.Sizeof(Date{}))
	assert.LessOrEqual(t, unsafe.Sizeof(Month{}), uintptr(4))
}

// Every supported day against the standard library.
func TestEveryDayAgainstTime(t *testing.T) {
	want := time.Date(MinYear, time.January, 1, 0, 0, 0, 0, time.UTC)
	first := MustParse("1900-01-01")
	prev := Date{}
	n := 0
	for d := range allDays {
		y, m, dd := want.Date()
		if d.Year() != y || d.MonthOfYear() != m || d.Day() != dd || d.Weekday() != want.Weekday() {
			t.Fatalf("%v: want %v", d, want)
		}
		if s := want.Format(time.DateOnly); d.String() != s {
			t.Fatalf("String %q, want %q", d, s)
		}
		if back, err := Parse(d.String()); err != nil || back != d {
			t.Fatalf("Parse(%q) = %v, %v", d, back, err)
		}
		if of, err := Of(y, m, dd); err != nil || of != d {
			t.Fatalf("Of = %v, %v", of, err)
		}
		if !d.Time().Equal(want) {
			t.Fatalf("Time = %v, want %v", d.Time(), want)
		}
		if back, err := FromTime(want); err != nil || back != d {
			t.Fatalf("FromTime = %v, %v", back, err)
		}
		if first.AddDays(n) != d || d.AddDays(-n) != first || first.DaysUntil(d) != n || d.DaysUntil(first) != -n {
			t.Fatalf("%v is not %d days after %v", d, n, first)
		}
		if prev.Compare(d) != -1 || d.Compare(prev) != 1 || d.Compare(d) != 0 || !prev.Before(d) || !d.After(prev) || d.Before(d) || d.After(d) {
			t.Fatalf("order of %v and %v", prev, d)
		}
		if d.Month().String() != d.String()[:7] || !d.Month().Contains(d) || d.Month().Quarter() != d.Quarter() || d.Month().HalfYear() != d.HalfYear() {
			t.Fatalf("periods of %v", d)
		}
		prev = d
		want = want.AddDate(0, 0, 1)
		n++
	}
	assert.Equal(t, "2199-12-31", prev.String())
	assert.Equal(t, MaxYear+1, want.Year())
}

func TestAddDaysAgainstTime(t *testing.T) {
	starts := []string{"1900-01-01", "1900-02-28", "1999-12-31", "2000-02-29", "2024-02-28", "2024-03-01", "2100-02-28", "2199-12-31"}
	for _, s := range starts {
		d := MustParse(s)
		for n := -120_000; n <= 120_000; n += 7 {
			for k := n; k < n+2; k++ { // both branches of every month length
				got := d.AddDays(k)
				want := d.Time().AddDate(0, 0, k)
				if y := want.Year(); y < MinYear || y > MaxYear {
					if !got.IsZero() {
						t.Fatalf("%v + %d = %v, want unset", d, k, got)
					}
				} else if got.Time() != want {
					t.Fatalf("%v + %d = %v, want %v", d, k, got, want)
				}
			}
		}
	}
}

// Month-end-ish days of many years, against the walk month by month.
func TestAddMonthsAgainstWalk(t *testing.T) {
	years := []int{1900, 1901, 1904, 1999, 2000, 2023, 2024, 2100, 2198, 2199}
	reach := 500
	if testing.Short() {
		years, reach = []int{1900, 2024, 2100, 2199}, 60
	}
	for _, y := range years {
		for m := 1; m <= 12; m++ {
			for _, dd := range []int{1, 15, 27, 28, 29, 30, 31} {
				c := civil{y, m, dd}
				if dd > c.monthLength() {
					continue
				}
				d := c.date(t)
				for _, step := range []int{1, -1} {
					walk := c // the first of the month reached so far
					walk.d = 1
					for n := 0; n <= reach; n++ {
						if n > 0 {
							walk = walk.addMonths(step)
						}
						want := civil{walk.y, walk.m, min(dd, walk.monthLength())}
						got := d.AddMonths(step * n)
						if !want.supported() {
							if !got.IsZero() {
								t.Fatalf("%v + %d months = %v, want unset", d, step*n, got)
							}
							break
						}
						if civilOf(got) != want {
							t.Fatalf("%v + %d months = %v, want %v", d, step*n, got, want)
						}
					}
				}
			}
		}
	}
	for n := -3700; n <= 3700; n++ {
		for _, s := range []string{"1900-01-31", "2024-02-29", "2199-12-31"} {
			d := MustParse(s)
			want := civilOf(d).addMonths(n)
			got := d.AddMonths(n)
			if got.IsZero() == want.supported() || want.supported() && civilOf(got) != want {
				t.Fatalf("%v + %d months = %v, want %v", d, n, got, want)
			}
		}
	}
}

func TestAddYears(t *testing.T) {
	for _, s := range []string{"2024-02-29", "2000-02-29", "2023-02-28", "1990-06-15"} {
		d := MustParse(s)
		for n := -400; n <= 400; n++ {
			if got, want := d.AddYears(n), d.AddMonths(12*n); got != want {
				t.Fatalf("%v + %d years = %v, want %v", d, n, got, want)
			}
		}
	}
	assert.Equal(t, "2025-02-28", MustParse("2024-02-29").AddYears(1).String())
	assert.Equal(t, "2028-02-29", MustParse("2024-02-29").AddYears(4).String())
}

// MonthsUntil by its definition: the largest n with d.AddMonths(n) <= other.
func TestMonthsUntilByDefinition(t *testing.T) {
	start, days := MustParse("2023-01-01"), 3*365
	if testing.Short() {
		days = 400
	}
	for i := range days {
		d := start.AddDays(i)
		n := 0 // grows along with other
		for j := range 800 {
			other := d.AddDays(j)
			for n < 40 && !d.AddMonths(n+1).After(other) {
				n++
			}
			if got := d.MonthsUntil(other); got != n {
				t.Fatalf("%v until %v = %d, want %d", d, other, got, n)
			}
			if got := other.MonthsUntil(d); got != -n {
				t.Fatalf("%v until %v = %d, want %d", other, d, got, -n)
			}
			if got, want := d.AgeOn(other), n/12; got != want {
				t.Fatalf("%v age on %v = %d, want %d", d, other, got, want)
			}
		}
	}
	assert.Equal(t, 3599, MustParse("1900-01-01").MonthsUntil(MustParse("2199-12-31")))
	assert.Equal(t, 3599, MustParse("1900-01-31").MonthsUntil(MustParse("2199-12-31")))
	assert.Equal(t, 3598, MustParse("1900-01-31").MonthsUntil(MustParse("2199-12-30")))
	assert.Equal(t, 1, MustParse("2024-01-31").MonthsUntil(MustParse("2024-02-29")))
}

func TestAgeOn(t *testing.T) {
	for _, c := range []struct {
		born, on string
		age      int
	}{
		{"2006-05-11", "2024-05-10", 17},
		{"2006-05-11", "2024-05-11", 18},
		{"2008-02-29", "2026-02-27", 17},
		{"2008-02-29", "2026-02-28", 18},
		{"2008-02-29", "2028-02-28", 19},
		{"2008-02-29", "2028-02-29", 20},
		{"2006-05-11", "2006-05-11", 0},
		{"2006-05-11", "2006-05-10", -1},
	} {
		assert.Equal(t, c.age, MustParse(c.born).AgeOn(MustParse(c.on)), "%s on %s", c.born, c.on)
	}
	// By its definition, for somebody born on the last of February.
	born := MustParse("2004-02-29")
	age := 0
	for i := range 26 * 365 {
		d := born.AddDays(i)
		for age < 200 && !born.AddYears(age+1).After(d) {
			age++
		}
		require.Equal(t, age, born.AgeOn(d), d)
	}
}

// Unset and beyond the range behave like NaN, whatever the argument.
func TestUnsetArithmetic(t *testing.T) {
	huge := []int{0, 1, -1, 28, -28, 365, 120_000, -120_000, math.MaxInt32, math.MinInt32, math.MaxInt, math.MinInt, math.MaxInt / 12, math.MinInt / 12, math.MaxInt - 31}
	for _, n := range huge {
		assert.True(t, Date{}.AddDays(n).IsZero(), n)
		assert.True(t, Date{}.AddMonths(n).IsZero(), n)
		assert.True(t, Date{}.AddYears(n).IsZero(), n)
		assert.True(t, Month{}.Add(n).IsZero(), n)
		assert.True(t, Quarter{}.Add(n).IsZero(), n)
		assert.True(t, HalfYear{}.Add(n).IsZero(), n)
		assert.True(t, Year{}.Add(n).IsZero(), n)
		assert.True(t, WithinMonths(Date{}, n).IsZero(), n)
		assert.True(t, WithinDays(Date{}, n).IsZero(), n)
		if n > 4000 || n < -4000 {
			d := MustParse("2024-01-31")
			assert.True(t, d.AddMonths(n).IsZero(), n)
			assert.True(t, d.AddYears(n).IsZero(), n)
			assert.True(t, d.Month().Add(n).IsZero(), n)
			assert.True(t, d.Month().Year().Add(n).IsZero(), n)
			if n >= 120_000 || n <= -120_000 {
				assert.True(t, d.AddDays(n).IsZero(), n)
			}
		}
	}
	first, last := MustParse("1900-01-01"), MustParse("2199-12-31")
	assert.True(t, first.AddDays(-1).IsZero())
	assert.True(t, last.AddDays(1).IsZero())
	assert.Equal(t, last, first.AddDays(first.DaysUntil(last)))
	assert.True(t, last.AddDays(1).AddDays(-1).IsZero(), "unset stays unset")

	unset := Date{}
	assert.Zero(t, unset.DaysUntil(first))
	assert.Zero(t, first.DaysUntil(unset))
	assert.Zero(t, unset.MonthsUntil(first))
	assert.Zero(t, first.MonthsUntil(unset))
	assert.Equal(t, -1, unset.AgeOn(first))
	assert.Equal(t, -1, first.AgeOn(unset))
	assert.Zero(t, unset.Year())
	assert.Zero(t, unset.MonthOfYear())
	assert.Zero(t, unset.Day())
	assert.Zero(t, unset.Weekday())
	assert.True(t, unset.Month().IsZero())
	assert.True(t, unset.Quarter().IsZero())
	assert.True(t, unset.HalfYear().IsZero())
	assert.True(t, unset.Time().IsZero())
	assert.Equal(t, "", unset.String())
}

func TestParseRefuses(t *testing.T) {
	million := strings.Repeat("长", 1_000_000)
	for in, code := range map[string]ErrorCode{
		"": ErrInvalidDate, "2024-02-30": ErrInvalidDate, "2023-02-29": ErrInvalidDate, "2100-02-29": ErrInvalidDate,
		"2024-13-01": ErrInvalidDate, "2024-00-01": ErrInvalidDate, "2024-01-00": ErrInvalidDate, "2024-04-31": ErrInvalidDate,
		"2024-2-3": ErrInvalidDate, "2024-02-3": ErrInvalidDate, "２０２４-01-01": ErrInvalidDate, " 2024-01-01": ErrInvalidDate,
		"2024-01-01 ": ErrInvalidDate, "2024-01-01\n": ErrInvalidDate, "2024/01/01": ErrInvalidDate, "20240101": ErrInvalidDate,
		"2024-01-01T00:00:00Z": ErrInvalidDate, "-024-01-01": ErrInvalidDate, "+024-01-01": ErrInvalidDate, "2024-+1-01": ErrInvalidDate,
		"2024-01--1": ErrInvalidDate, "2024-0x-01": ErrInvalidDate, "2024-01-0\x00": ErrInvalidDate, "2024-01-:0": ErrInvalidDate, "202:-01-01": ErrInvalidDate, "2024-0:-01": ErrInvalidDate, "2024-01-0:": ErrInvalidDate, "202/-01-01": ErrInvalidDate, "\xff\xfe": ErrInvalidDate,
		million: ErrInvalidDate, "2200-02-30": ErrInvalidDate,
		"2200-01-01": ErrDateOutOfRange, "1899-12-31": ErrDateOutOfRange, "0001-01-01": ErrDateOutOfRange,
		"0000-01-01": ErrDateOutOfRange, "0000-02-29": ErrDateOutOfRange, "9999-12-31": ErrDateOutOfRange,
	} {
		d, err := Parse(in)
		require.ErrorIs(t, err, code, "%.20q", in)
		assert.True(t, d.IsZero())
		if in == "" {
			continue
		}
		d = MustParse("2024-01-31")
		require.ErrorIs(t, d.UnmarshalText([]byte(in)), code)
		assert.Equal(t, "2024-01-31", d.String(), "left alone on an error")
	}
	for _, c := range []struct {
		y, m, d int
		code    ErrorCode
	}{
		{2024, 0, 1, ErrInvalidDate}, {2024, 13, 1, ErrInvalidDate}, {2024, -1, 1, ErrInvalidDate}, {2024, 2, 30, ErrInvalidDate},
		{2024, 1, 0, ErrInvalidDate}, {2024, 1, math.MinInt, ErrInvalidDate}, {2024, math.MaxInt, 1, ErrInvalidDate},
		{1899, 12, 31, ErrDateOutOfRange}, {2200, 1, 1, ErrDateOutOfRange}, {math.MaxInt, 1, 1, ErrDateOutOfRange},
		{math.MinInt, 1, 1, ErrDateOutOfRange}, {-4, 2, 29, ErrDateOutOfRange}, {0, 1, 1, ErrDateOutOfRange},
	} {
		d, err := Of(c.y, time.Month(c.m), c.d)
		assert.ErrorIs(t, err, c.code, c)
		assert.True(t, d.IsZero())
	}
	_, err := FromTime(time.Time{})
	assert.ErrorIs(t, err, ErrDateOutOfRange)
	assert.Panics(t, func() { MustParse("2024-02-30") })
}

func TestFromTimeUsesItsOwnZone(t *testing.T) {
	instant := time.Date(2024, 1, 31, 20, 0, 0, 0, time.UTC)
	d, err := FromTime(instant)
	require.NoError(t, err)
	assert.Equal(t, "2024-01-31", d.String())
	d, err = FromTime(instant.In(time.FixedZone("east", 8*3600)))
	require.NoError(t, err)
	assert.Equal(t, "2024-02-01", d.String())
}

func TestDateJSON(t *testing.T) {
	type record struct {
		On    Date
		Until Date `json:",omitzero"`
		By    map[Date]int
	}
	in := record{On: MustParse("2024-01-31"), By: map[Date]int{MustParse("2024-02-29"): 1}}
	b, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"On":"2024-01-31","By":{"2024-02-29":1}}`, string(b))
	var out record
	require.NoError(t, json.Unmarshal(b, &out))
	assert.Equal(t, in, out)

	b, err = json.Marshal(Date{})
	require.NoError(t, err)
	assert.Equal(t, `""`, string(b))
	d := MustParse("2024-01-31")
	require.NoError(t, json.Unmarshal(b, &d))
	assert.True(t, d.IsZero())
	assert.ErrorIs(t, json.Unmarshal([]byte(`"2024-02-30"`), &d), ErrInvalidDate)
}
