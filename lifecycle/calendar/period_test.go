package calendar_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// periodType is what the four have in common.
type periodType[T any] interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	encoding.TextAppender
	IsZero() bool
	Compare(T) int
	Before(T) bool
	After(T) bool
	Add(int) T
	Next() T
	Until(T) int
	First() Date
	Last() Date
	Span() Span
	Contains(Date) bool
}

func TestPeriods(t *testing.T) {
	t.Run("month", func(t *testing.T) { checkPeriod(t, 12, "%04d-%02d", ParseMonth) })
	t.Run("quarter", func(t *testing.T) { checkPeriod(t, 4, "%04d-Q%d", ParseQuarter) })
	t.Run("half-year", func(t *testing.T) { checkPeriod(t, 2, "%04d-H%d", ParseHalfYear) })
	t.Run("year", func(t *testing.T) { checkPeriod(t, 1, "%04[1]d", ParseYear) })
}

// checkPeriod visits every period in order and holds it against its
// definition: perYear periods a year, each of 12/perYear months.
func checkPeriod[T periodType[T]](t *testing.T, perYear int, format string, parse func(string) (T, error)) {
	var unset, prev T
	first, err := parse(fmt.Sprintf(format, MinYear, 1))
	require.NoError(t, err)
	p := first
	nextDay := day(t, MinYear, 1, 1)
	count := 0
	for y := MinYear; y <= MaxYear; y++ {
		for part := 1; part <= perYear; part++ {
			text := fmt.Sprintf(format, y, part)
			require.Equal(t, text, p.String())
			back, err := parse(text)
			require.NoError(t, err)
			marshalled, err := p.MarshalText()
			require.NoError(t, err)
			appended, err := p.AppendText([]byte("x"))
			require.NoError(t, err)
			require.Equal(t, "x"+text, string(appended))
			lastMonth := part * (12 / perYear)
			wantLast := day(t, y, lastMonth, civil{y, lastMonth, 1}.monthLength())
			span := p.Span()
			switch {
			case back != p || string(marshalled) != text || p.IsZero():
				t.Fatalf("%v does not round-trip", p)
			case p.First() != nextDay || p.Last() != wantLast:
				t.Fatalf("%v is %v to %v, want %v to %v", p, p.First(), p.Last(), nextDay, wantLast)
			case span.From != p.First() || span.To != wantLast.AddDays(1):
				t.Fatalf("span of %v is %v", p, span)
			case !p.Contains(p.First()) || !p.Contains(p.Last()) || p.Contains(p.First().AddDays(-1)) || p.Contains(p.Last().AddDays(1)) || p.Contains(Date{}):
				t.Fatalf("%v contains the wrong days", p)
			case !span.Contains(p.First()) || !span.Contains(p.Last()) || span.Contains(p.First().AddDays(-1)) || span.Contains(p.Last().AddDays(1)):
				t.Fatalf("%v spans the wrong days", p)
			case p.Compare(prev) != 1 || prev.Compare(p) != -1 || p.Compare(p) != 0 || !prev.Before(p) || !p.After(prev) || p.Before(p) || p.After(p):
				t.Fatalf("order of %v and %v", prev, p)
			case first.Add(count) != p || p.Add(-count) != first || first.Until(p) != count || p.Until(first) != -count:
				t.Fatalf("%v is not %d after %v", p, count, first)
			}
			nextDay = wantLast.AddDays(1)
			prev, p = p, p.Next()
			count++
		}
	}
	last := prev
	assert.True(t, p.IsZero(), "nothing follows the last")
	assert.True(t, first.Add(-1).IsZero())
	assert.True(t, first.Add(count).IsZero())
	assert.Equal(t, last, last.Add(0))
	for _, n := range []int{math.MaxInt, math.MinInt, math.MaxInt32, math.MinInt32, 1 << 16, -1 << 16} {
		assert.True(t, first.Add(n).IsZero(), n)
		assert.True(t, last.Add(n).IsZero(), n)
	}

	assert.True(t, unset.IsZero())
	assert.Equal(t, "", unset.String())
	assert.True(t, unset.First().IsZero())
	assert.True(t, unset.Last().IsZero())
	assert.True(t, unset.Span().IsEmpty(), "unset is not always")
	assert.False(t, unset.Span().Contains(day(t, MinYear, 1, 1)))
	assert.False(t, unset.Contains(Date{}))
	assert.Zero(t, unset.Until(first))
	assert.Zero(t, first.Until(unset))

	for _, v := range []T{unset, first, last} {
		b, err := json.Marshal(map[string]T{"v": v})
		require.NoError(t, err)
		out := map[string]T{}
		require.NoError(t, json.Unmarshal(b, &out))
		assert.Equal(t, v, out["v"])
	}
}

func TestPeriodsRefuse(t *testing.T) {
	million := strings.Repeat("9", 1_000_000)
	for _, c := range []struct {
		code  ErrorCode
		parse func(string) error
		into  func([]byte) error
		bad   []string
		far   []string
	}{
		{ErrInvalidMonth, errOf(ParseMonth), new(Month).UnmarshalText,
			[]string{"2024-13", "2024-00", "2024-1", "2024-001", "２０２４-01", " 2024-01", "2024-01 ", "2024/01", "202401", "2024", "2024-Q1", "2024-0a", "x024-01", "2024-01-01", "-024-01", "2200-13", million},
			[]string{"2200-01", "1899-12", "0000-01", "9999-12"}},
		{ErrInvalidQuarter, errOf(ParseQuarter), new(Quarter).UnmarshalText,
			[]string{"2024-Q0", "2024-Q5", "2024-q1", "2024Q1", "2024-1", "2024-01", "2024-Q01", " 2024-Q1", "2024-Q一", "2024-H1", million},
			[]string{"2200-Q1", "1899-Q4", "0000-Q1"}},
		{ErrInvalidHalfYear, errOf(ParseHalfYear), new(HalfYear).UnmarshalText,
			[]string{"2024-H0", "2024-H3", "2024-h1", "2024H1", "2024-Q1", "2024-H", "2024-H1 ", million},
			[]string{"2200-H1", "1899-H2", "0000-H1"}},
		{ErrInvalidYear, errOf(ParseYear), new(Year).UnmarshalText,
			[]string{"24", "02024", "202a", " 2024", "２０２４", "-024", "+024", "2024-", "2024年", million},
			[]string{"2200", "1899", "0000", "9999"}},
	} {
		require.ErrorIs(t, c.parse(""), c.code)
		require.NoError(t, c.into(nil))
		for _, in := range c.bad {
			require.ErrorIs(t, c.parse(in), c.code, "%.20q", in)
			require.ErrorIs(t, c.into([]byte(in)), c.code, "%.20q", in)
		}
		for _, in := range c.far {
			require.ErrorIs(t, c.parse(in), ErrDateOutOfRange, in)
			require.ErrorIs(t, c.into([]byte(in)), ErrDateOutOfRange, in)
		}
	}
	assert.Panics(t, func() { MustParseMonth("2024-13") })
	assert.Panics(t, func() { MustParseQuarter("2024-Q5") })
	assert.Panics(t, func() { MustParseHalfYear("2024-H3") })
	assert.Panics(t, func() { MustParseYear("24") })
}

func errOf[T any](parse func(string) (T, error)) func(string) error {
	return func(s string) error { _, err := parse(s); return err }
}

func TestPeriodConstructors(t *testing.T) {
	m, err := MonthOf(2024, time.May)
	require.NoError(t, err)
	assert.Equal(t, MustParseMonth("2024-05"), m)
	assert.Equal(t, time.May, m.MonthOfYear())
	q, err := QuarterOf(2024, 2)
	require.NoError(t, err)
	assert.Equal(t, MustParseQuarter("2024-Q2"), q)
	assert.Equal(t, 2, q.Number())
	h, err := HalfYearOf(2024, 1)
	require.NoError(t, err)
	assert.Equal(t, MustParseHalfYear("2024-H1"), h)
	assert.Equal(t, 1, h.Number())
	y, err := YearOf(2024)
	require.NoError(t, err)
	assert.Equal(t, MustParseYear("2024"), y)
	assert.Equal(t, 2024, y.Number())

	assert.Zero(t, Month{}.MonthOfYear())
	assert.Zero(t, Quarter{}.Number())
	assert.Zero(t, HalfYear{}.Number())
	assert.Zero(t, Year{}.Number())

	for _, n := range []int{0, -1, 13, math.MaxInt, math.MinInt} {
		_, err = MonthOf(2024, time.Month(n))
		assert.ErrorIs(t, err, ErrInvalidMonth)
		_, err = QuarterOf(2024, n)
		assert.ErrorIs(t, err, ErrInvalidQuarter)
		_, err = HalfYearOf(2024, n)
		assert.ErrorIs(t, err, ErrInvalidHalfYear)
	}
	for _, n := range []int{0, -1, 1899, 2200, math.MaxInt, math.MinInt, math.MaxInt / 12} {
		_, err = MonthOf(n, time.May)
		assert.ErrorIs(t, err, ErrDateOutOfRange)
		_, err = QuarterOf(n, 1)
		assert.ErrorIs(t, err, ErrDateOutOfRange)
		_, err = HalfYearOf(n, 1)
		assert.ErrorIs(t, err, ErrDateOutOfRange)
		_, err = YearOf(n)
		assert.ErrorIs(t, err, ErrDateOutOfRange)
	}
	_, err = QuarterOf(2024, 5)
	assert.Contains(t, err.Error(), `"2024-Q5"`)
}

func TestParentsAndChildren(t *testing.T) {
	for n := MinYear; n <= MaxYear; n++ {
		y, err := YearOf(n)
		require.NoError(t, err)
		months := slices.Collect(y.Months())
		quarters := slices.Collect(y.Quarters())
		halves := slices.Collect(y.HalfYears())
		require.Len(t, months, 12)
		require.Len(t, quarters, 4)
		require.Len(t, halves, 2)
		for i, m := range months {
			if m.Year() != y || m.MonthOfYear() != time.Month(i+1) || m.Quarter() != quarters[i/3] || m.HalfYear() != halves[i/6] {
				t.Fatalf("parents of %v", m)
			}
		}
		for i, q := range quarters {
			if q.Year() != y || q.Number() != i+1 || q.HalfYear() != halves[i/2] || !slices.Equal(slices.Collect(q.Months()), months[3*i:3*i+3]) {
				t.Fatalf("relatives of %v", q)
			}
		}
		for i, h := range halves {
			if h.Year() != y || h.Number() != i+1 || !slices.Equal(slices.Collect(h.Months()), months[6*i:6*i+6]) || !slices.Equal(slices.Collect(h.Quarters()), quarters[2*i:2*i+2]) {
				t.Fatalf("relatives of %v", h)
			}
		}
	}
	assert.True(t, Month{}.Quarter().IsZero())
	assert.True(t, Month{}.HalfYear().IsZero())
	assert.True(t, Month{}.Year().IsZero())
	assert.True(t, Quarter{}.HalfYear().IsZero())
	assert.True(t, HalfYear{}.Year().IsZero())
	assert.Zero(t, length(Year{}.Months())+length(Quarter{}.Months())+length(HalfYear{}.Months()))
	assert.Zero(t, length(Year{}.Quarters())+length(HalfYear{}.Quarters())+length(Year{}.HalfYears()))
	for m := range MustParseYear("2024").Months() {
		assert.Equal(t, "2024-01", m.String())
		break // stopping early is allowed
	}
}

func length[T any](s iter.Seq[T]) (n int) {
	for range s {
		n++
	}
	return n
}
