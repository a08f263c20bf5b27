package calendar_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func table(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("holidays.tsv")
	require.NoError(t, err)
	return b
}

// exceptions reads the table in the plainest way.
func exceptions(t testing.TB) map[string]string {
	t.Helper()
	kinds := map[string]string{}
	for i, line := range strings.Split(strings.TrimSpace(string(table(t))), "\n") {
		if f := strings.Split(line, "\t"); i > 0 {
			kinds[f[0]] = f[1]
		}
	}
	return kinds
}

type dayFacts struct {
	work, provisional bool
	kind              DayKind
}

// slowFacts judges one day from the table's text and the standard library.
func slowFacts(kinds map[string]string, d time.Time) dayFacts {
	f := dayFacts{provisional: d.Year() < 2019 || d.Year() > 2026}
	weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
	switch kinds[d.Format(time.DateOnly)] {
	case "off":
		f.kind = Holiday
	case "work":
		f.work, f.kind = true, MakeUpWorkday
	default:
		f.work, f.kind = !weekend, Workday
		if weekend {
			f.kind = Weekend
		}
	}
	return f
}

func TestWorkdaysAgainstWalk(t *testing.T) {
	kinds := exceptions(t)
	start := time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC)
	var facts []dayFacts // to 2029, so that every walk ends inside
	for d := start; d.Year() < 2030; d = d.AddDate(0, 0, 1) {
		facts = append(facts, slowFacts(kinds, d))
	}
	w := NationalWorkdays()
	first := MustParse("2018-01-01")
	for i := 0; first.AddDays(i).Year() <= 2028; i++ {
		from := first.AddDays(i)
		if work, provisional := w.IsWorkday(from); work != facts[i].work || provisional != facts[i].provisional {
			t.Fatalf("%v: work %v, provisional %v, want %+v", from, work, provisional, facts[i])
		}
		if kind := w.Kind(from); kind != facts[i].kind || kind.IsWorkday() != facts[i].work {
			t.Fatalf("%v is %v, want %+v", from, kind, facts[i])
		}
		provisional := false
		for n, j := 0, i+1; n < 30; j++ {
			provisional = provisional || facts[j].provisional
			if facts[j].work {
				n++
				last, p, err := w.After(from, n)
				if err != nil || last != first.AddDays(j) || p != provisional {
					t.Fatalf("%d after %v = %v, %v, %v, want %v, %v", n, from, last, p, err, first.AddDays(j), provisional)
				}
			}
			if got, p, err := w.Between(from, first.AddDays(j)); err != nil || got != n || p != provisional {
				t.Fatalf("between %v and %v: %d, %v, %v, want %d, %v", from, first.AddDays(j), got, p, err, n, provisional)
			}
		}
	}
}

// Far deadlines: After and Between are inverses over the whole range.
func TestWorkdaysFar(t *testing.T) {
	w := NationalWorkdays()
	for _, s := range []string{"1900-01-01", "1900-01-07", "2018-12-31", "2026-12-31", "2100-02-28"} {
		from := MustParse(s)
		step := 1
		for n := 1; ; n += step {
			last, _, err := w.After(from, n)
			if err != nil {
				require.ErrorIs(t, err, ErrDateOutOfRange)
				break
			}
			work, _ := w.IsWorkday(last)
			got, _, err := w.Between(from, last)
			if err != nil || got != n || !work {
				t.Fatalf("%d after %v is %v: %d, %v, %v", n, from, last, got, work, err)
			}
			step = 1 + n/50
		}
	}
}

func TestWorkdaysLimits(t *testing.T) {
	w := NationalWorkdays()
	from := MustParse("2024-05-11")
	for _, n := range []int{math.MaxInt, math.MaxInt - 1, math.MaxInt32, 1 << 20} {
		d, p, err := w.After(from, n)
		require.ErrorIs(t, err, ErrDateOutOfRange)
		assert.True(t, d.IsZero())
		assert.False(t, p)
	}
	_, _, err := w.After(from, 0)
	assert.ErrorIs(t, err, ErrInvalidDays)
	for _, n := range []int{-1, math.MinInt} {
		_, _, err = w.After(from, n)
		assert.ErrorIs(t, err, ErrNegativeDays)
	}
	_, _, err = w.After(Date{}, 1)
	assert.ErrorIs(t, err, ErrInvalidDate)
	_, _, err = w.After(MustParse("2199-12-31"), 1)
	assert.ErrorIs(t, err, ErrDateOutOfRange)
	last, p, err := w.After(MustParse("2199-12-30"), 1) // a Tuesday is the last day
	require.NoError(t, err)
	assert.Equal(t, "2199-12-31", last.String())
	assert.True(t, p)

	_, _, err = w.Between(Date{}, from)
	assert.ErrorIs(t, err, ErrInvalidDate)
	_, _, err = w.Between(from, Date{})
	assert.ErrorIs(t, err, ErrInvalidDate)
	_, _, err = w.Between(from, from.AddDays(-1))
	assert.ErrorIs(t, err, ErrInvalidSpan)
	n, p, err := w.Between(MustParse("2199-12-31"), MustParse("2199-12-31"))
	require.NoError(t, err)
	assert.Zero(t, n)
	assert.False(t, p, "no day was examined")

	work, p := w.IsWorkday(Date{})
	assert.False(t, work)
	assert.True(t, p)
	assert.Zero(t, w.Kind(Date{}))
}

// The start day is not examined, so a start in the last year without a table
// does not make a count provisional, and the year after does.
func TestProvisionalEdges(t *testing.T) {
	w := NationalWorkdays()
	for _, c := range []struct {
		from        string
		n           int
		last        string
		provisional bool
	}{
		{"2018-12-31", 1, "2019-01-02", false},
		{"2018-12-30", 1, "2018-12-31", true},
		{"2026-12-30", 1, "2026-12-31", false},
		{"2026-12-30", 2, "2027-01-01", true},
		{"2026-12-31", 1, "2027-01-01", true},
		{"2024-09-30", 5, "2024-10-12", false},
	} {
		last, p, err := w.After(MustParse(c.from), c.n)
		require.NoError(t, err)
		assert.Equal(t, c.last, last.String(), c)
		assert.Equal(t, c.provisional, p, c)
	}
}

func TestEdition(t *testing.T) {
	first, last := NationalWorkdays().Years()
	assert.Equal(t, HolidaysEdition, fmt.Sprintf("%d-%d", first, last))
	for y := first - 2; y <= last+2; y++ {
		assert.Equal(t, y >= first && y <= last, NationalWorkdays().Covers(y), y)
	}
	for _, y := range []int{math.MinInt, -1, 0, 1899, 2200, math.MaxInt} {
		assert.False(t, NationalWorkdays().Covers(y))
	}
	assert.Same(t, NationalWorkdays(), NationalWorkdays())
}

func TestWorkdaysWithoutTable(t *testing.T) {
	for _, w := range []*Workdays{nil, {}} {
		first, last := w.Years()
		assert.Zero(t, first+last)
		assert.False(t, w.Covers(2024))
		assert.Equal(t, Workday, w.Kind(MustParse("2024-10-01")))
		assert.Equal(t, Weekend, w.Kind(MustParse("2024-10-12")))
		d, p, err := w.After(MustParse("2024-09-30"), 5)
		require.NoError(t, err)
		assert.Equal(t, "2024-10-07", d.String())
		assert.True(t, p)
	}
}

const header = "date\tkind\tname\n"

func TestWith(t *testing.T) {
	national := NationalWorkdays()
	// The notice of a new year moves a day of the December before.
	w, err := national.With([]byte(header + "2026-12-27\twork\t元旦\n2027-01-01\toff\t元旦\r\n"))
	require.NoError(t, err)
	first, last := w.Years()
	assert.Equal(t, "2019 2027", fmt.Sprint(first, last))
	assert.Equal(t, MakeUpWorkday, w.Kind(MustParse("2026-12-27")))
	assert.Equal(t, Holiday, w.Kind(MustParse("2027-01-01")))
	assert.Equal(t, Holiday, w.Kind(MustParse("2026-10-01")), "the rest of 2026 stays")
	d, p, err := w.After(MustParse("2026-12-31"), 1)
	require.NoError(t, err)
	assert.Equal(t, "2027-01-04", d.String())
	assert.False(t, p)
	assert.Equal(t, Workday, national.Kind(MustParse("2027-01-01")), "the receiver stays")
	assert.Equal(t, Weekend, national.Kind(MustParse("2026-12-27")))

	// The same lines again change nothing and are welcome.
	again, err := w.With([]byte(header + "2026-12-27\twork\t元旦\n2027-01-01\toff\t元旦"))
	require.NoError(t, err)
	assert.Equal(t, w, again)

	// A correction puts days back to the week.
	w, err = national.With([]byte(header + "2024-10-01\twork\t更正\n2024-10-12\toff\t更正\n"))
	require.NoError(t, err)
	assert.Equal(t, Workday, w.Kind(MustParse("2024-10-01")))
	assert.Equal(t, Weekend, w.Kind(MustParse("2024-10-12")))

	// A year left out stays provisional, on both sides of it.
	w, err = national.With([]byte(header + "2028-01-03\toff\t元旦\n"))
	require.NoError(t, err)
	first, last = w.Years()
	assert.Equal(t, "2019 2028", fmt.Sprint(first, last))
	assert.False(t, w.Covers(2027))
	_, p, err = w.After(MustParse("2026-12-31"), 300)
	require.NoError(t, err)
	assert.True(t, p)
	_, p, err = w.After(MustParse("2027-12-31"), 100)
	require.NoError(t, err)
	assert.False(t, p)

	parsed, err := ParseWorkdays(table(t))
	require.NoError(t, err)
	assert.Equal(t, national, parsed)
}

func TestParseWorkdaysRefuses(t *testing.T) {
	for _, c := range []struct {
		tsv  string
		line int
		says string
	}{
		{"", 1, "first line"},
		{"2026-01-01\toff\t元旦\n", 1, "first line"},
		{"date,kind,name\n", 1, "first line"},
		{"\ufeff" + header, 1, "first line"},
		{header, 1, "no line after"},
		{header + "\n", 2, "three columns"},
		{header + "2026-01-01\toff\n", 2, "three columns"},
		{header + "2026-01-01\toff\ta\tb\n", 2, "three columns"},
		{header + "2026-01-01 off 元旦\n", 2, "three columns"},
		{header + "2026-01-32\toff\t元旦\n", 2, "supported date"},
		{header + "2200-01-01\toff\t元旦\n", 2, "supported date"},
		{header + "2026-01-01\tOFF\t元旦\n", 2, "second column"},
		{header + "2026-01-01\t\t元旦\n", 2, "second column"},
		{header + "2026-01-01\toff\t\n", 2, "third column"},
		{header + "2026-01-01\toff\ta\x00\n", 2, "third column"},
		{header + "2026-01-01\toff\ta\xff\n", 2, "third column"},
		{header + "2026-01-01\toff\t" + strings.Repeat("节", 65) + "\n", 2, "third column"},
		{header + "2026-01-01\toff\t元旦\n2026-01-01\toff\t元旦\n", 3, "after the one of the line before"},
		{header + "2026-01-02\toff\t元旦\n2026-01-01\toff\t元旦\n", 3, "after the one of the line before"},
		{header + "2026-01-01\toff\t元旦\n2026-01-03\toff\t元旦\n", 3, "Monday to Friday"},
		{header + "2026-01-01\twork\t元旦\n", 2, "Monday to Friday"},
		{header + "2026-01-01\toff\t元旦\n\n", 3, "three columns"},
		{header + strings.Repeat("x", 1<<20), 1, "1 MiB"},
		{header + strings.Repeat("x", 1<<19), 2, "three columns"},
	} {
		w, err := ParseWorkdays([]byte(c.tsv))
		assert.Nil(t, w)
		require.ErrorIs(t, err, ErrInvalidHolidayTable, "%.40q", c.tsv)
		var e *Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, c.line, e.Line, "%.40q", c.tsv)
		assert.Contains(t, e.Error(), c.says)
		assert.Contains(t, e.Error(), fmt.Sprintf("line %d: ", c.line))
		assert.Contains(t, e.Zh(), fmt.Sprintf("第 %d 行：", c.line))
	}
	_, err := ParseWorkdays([]byte(header + "2026-01-01\toff\t" + strings.Repeat("节", 64) + "\n"))
	assert.NoError(t, err)
	_, err = ParseWorkdays(bytes.ReplaceAll(table(t), []byte("\n"), []byte("\r\n")))
	assert.NoError(t, err)
}

func TestWorkdaysConcurrently(t *testing.T) {
	for i := range 4 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			_, _, err := NationalWorkdays().After(MustParse("2024-09-30"), 5+i)
			assert.NoError(t, err)
			_, err = NationalWorkdays().With([]byte(header + "2027-01-01\toff\t元旦\n"))
			assert.NoError(t, err)
		})
	}
}
