package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every pair of spans over a few days and both open ends, backwards ones and
// the edges of the range among them, against membership day by day.
func TestSpanAlgebra(t *testing.T) {
	ends := []Date{{}}
	for _, s := range []string{"1900-01-01", "1900-01-02", "2024-02-28", "2024-02-29", "2024-03-01", "2199-12-30", "2199-12-31"} {
		ends = append(ends, MustParse(s))
	}
	days := ends[1:] // all that the spans can tell apart, save the days between
	days = append(days[:len(days):len(days)], MustParse("1950-01-01"), MustParse("2100-01-01"))

	var spans []Span
	for _, from := range ends {
		for _, to := range ends {
			spans = append(spans, Span{From: from, To: to})
		}
	}
	inside := func(s Span, d Date) bool {
		return (s.From.IsZero() || d.Compare(s.From) >= 0) && (s.To.IsZero() || d.Compare(s.To) < 0)
	}
	for _, a := range spans {
		some := false
		for _, d := range days {
			if a.Contains(d) != inside(a, d) {
				t.Fatalf("%v contains %v: %v", a, d, a.Contains(d))
			}
			some = some || inside(a, d)
		}
		if a.IsEmpty() == some || a.Contains(Date{}) {
			t.Fatalf("%v is empty: %v", a, a.IsEmpty())
		}
		n, bounded := a.Days()
		switch {
		case a.IsEmpty() && (n != 0 || !bounded || !a.Last().IsZero()):
			t.Fatalf("%v has %d days, %v, last %v", a, n, bounded, a.Last())
		case !a.IsEmpty() && bounded == (a.From.IsZero() || a.To.IsZero()):
			t.Fatalf("%v is bounded: %v", a, bounded)
		case !a.IsEmpty() && bounded && (a.From.AddDays(n) != a.To || a.From.AddDays(n-1) != a.Last()):
			t.Fatalf("%v has %d days, last %v", a, n, a.Last())
		}
		if !a.IsEmpty() && a.Last() != a.To.AddDays(-1) {
			t.Fatalf("last of %v is %v", a, a.Last())
		}
		for _, b := range spans {
			both := a.Intersect(b)
			shared := false
			for _, d := range days {
				in := inside(a, d) && inside(b, d)
				shared = shared || in
				if both.Contains(d) != in {
					t.Fatalf("%v and %v: %v contains %v: %v", a, b, both, d, both.Contains(d))
				}
			}
			if both.IsEmpty() == shared || a.Overlaps(b) != shared || b.Overlaps(a) != shared || both != b.Intersect(a) {
				t.Fatalf("%v and %v meet in %v", a, b, both)
			}
			if _, err := SpanOf(both.From, both.To); err != nil {
				t.Fatalf("%v and %v meet in %v, which runs backwards", a, b, both)
			}
		}
		if got := a.Intersect(Span{}); !a.IsEmpty() && got != a {
			t.Fatalf("%v and always: %v", a, got)
		}
		if got := a.Intersect(a); !a.IsEmpty() && got != a {
			t.Fatalf("%v and itself: %v", a, got)
		}
	}
}

func TestSpanText(t *testing.T) {
	for _, s := range []string{"..", "2024-01-01..", "..2024-01-01", "2024-01-01..2025-01-01", "2024-01-01..2024-01-01"} {
		v, err := ParseSpan(s)
		require.NoError(t, err)
		assert.Equal(t, s, v.String())
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assert.Equal(t, `"`+s+`"`, string(b))
		out := Span{From: MustParse("1999-01-01")}
		require.NoError(t, json.Unmarshal(b, &out))
		assert.Equal(t, v, out)
	}
	for in, code := range map[string]ErrorCode{
		"": ErrInvalidSpan, ".": ErrInvalidSpan, "...": ErrInvalidSpan, "2024-01-01": ErrInvalidSpan, "2024-01-01/2025-01-01": ErrInvalidSpan,
		"2025-01-01..2024-01-01": ErrInvalidSpan, "2024-02-30..": ErrInvalidSpan, "..2024-02-30": ErrInvalidSpan, " ..": ErrInvalidSpan,
		"2024-01-01...2025-01-01": ErrInvalidSpan, "2024-01-01..2025-01-01..": ErrInvalidSpan, strings.Repeat(".", 1_000_000): ErrInvalidSpan,
		"1899-12-31..": ErrDateOutOfRange, "2024-01-01..9999-12-31": ErrDateOutOfRange,
	} {
		_, err := ParseSpan(in)
		require.ErrorIs(t, err, code, "%.30q", in)
		s := MustParseSpan("2024-01-01..")
		require.ErrorIs(t, s.UnmarshalText([]byte(in)), code)
		assert.Equal(t, "2024-01-01..", s.String())
	}
	back := Span{From: MustParse("2025-01-01"), To: MustParse("2024-01-01")}
	_, err := back.MarshalText()
	assert.ErrorIs(t, err, ErrInvalidSpan)
	b, err := back.AppendText([]byte("x"))
	assert.ErrorIs(t, err, ErrInvalidSpan)
	assert.Equal(t, "x", string(b))
	_, err = SpanOf(back.From, back.To)
	assert.ErrorIs(t, err, ErrInvalidSpan)
	assert.ErrorContains(t, err, "2025-01-01..2024-01-01")
	assert.Panics(t, func() { MustParseSpan("x") })
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		start string
		n     int
		last  string
	}{
		{"2024-01-31", 1, "2024-02-29"}, {"2023-01-31", 1, "2023-02-28"}, {"2024-02-29", 12, "2025-02-28"},
		{"2024-05-11", 3, "2024-08-11"}, {"2024-05-11", 0, "2024-05-11"}, {"2024-05-11", -1, ""}, {"2199-12-01", 1, ""},
	} {
		assert.Equal(t, c.last, WithinMonths(MustParse(c.start), c.n).String(), c)
	}
	assert.Equal(t, "2024-03-01", WithinDays(MustParse("2024-02-28"), 2).String())
	assert.Equal(t, "2024-02-28", WithinDays(MustParse("2024-02-28"), 0).String())
	assert.True(t, WithinDays(MustParse("2024-02-28"), -1).IsZero())
}
