package calendar_test

import (
	"errors"
	"fmt"
	"testing"
	"time"
	"unicode/utf8"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// checkError holds every error to the promises of the package.
func checkError(t *testing.T, err error) *Error {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Code() == "" || e.Error() == "" || e.Zh() == "" {
		t.Fatalf("error %#v", err)
	}
	if utf8.RuneCountInString(e.Value) > 65 || !utf8.ValidString(e.Error()) || !utf8.ValidString(e.Zh()) {
		t.Fatalf("value %q of an error", e.Value)
	}
	return e
}

// wantCode is the standard library's opinion of a text in the given layout.
func wantCode(layout, s string, invalid ErrorCode) ErrorCode {
	when, err := time.Parse(layout, s)
	switch {
	case err != nil || len(s) != len(layout):
		return invalid
	case when.Year() < MinYear || when.Year() > MaxYear:
		return ErrDateOutOfRange
	}
	return ""
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2024-02-29", "2023-02-29", "2024-13-01", "2024-2-3", "２０２４-01-01", " 2024-01-01", "1899-12-31", "2200-01-01", "0000-02-29", "2199-12-31", "2024-01-31T00:00", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		var u Date
		if uerr := u.UnmarshalText([]byte(s)); s != "" && (uerr == nil) != (err == nil) || u != d {
			t.Fatalf("Parse and UnmarshalText of %q: %v, %v", s, err, uerr)
		}
		want := wantCode("2006-01-02", s, ErrInvalidDate)
		if err != nil {
			if e := checkError(t, err); e.Kind != want || !d.IsZero() {
				t.Fatalf("Parse(%q) = %v, %v, want %q", s, d, err, want)
			}
			return
		}
		if want != "" || d.String() != s || d.IsZero() {
			t.Fatalf("Parse(%q) = %v, want %q", s, d, want)
		}
	})
}

func FuzzParseMonth(f *testing.F) {
	for _, s := range []string{"", "2024-02", "2024-13", "2024-00", "2024-2", "２０２４-01", "1899-12", "2200-01", "2024-Q1", "2024-H1", "2024"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseMonth(s)
		want := wantCode("2006-01", s, ErrInvalidMonth)
		if err != nil {
			if e := checkError(t, err); e.Kind != want || !m.IsZero() {
				t.Fatalf("ParseMonth(%q) = %v, %v, want %q", s, m, err, want)
			}
		} else if want != "" || m.String() != s || m.First().Month() != m {
			t.Fatalf("ParseMonth(%q) = %v, want %q", s, m, want)
		}
		// The other periods share the reader; what they accept they print.
		for _, other := range []func() (fmt.Stringer, error){
			func() (fmt.Stringer, error) { return ParseQuarter(s) },
			func() (fmt.Stringer, error) { return ParseHalfYear(s) },
			func() (fmt.Stringer, error) { return ParseYear(s) },
			func() (fmt.Stringer, error) { return ParseSpan(s) },
		} {
			v, err := other()
			if err != nil {
				checkError(t, err)
			} else if v.String() != s {
				t.Fatalf("%T of %q prints %q", v, s, v)
			}
		}
	})
}

func FuzzParseWorkdays(f *testing.F) {
	f.Add(table(f))
	for _, s := range []string{"", header, header + "2026-01-01\toff\t元旦\n", header + "2026-01-04\twork\t元旦", header + "2026-01-01\toff\t元旦\r\n2026-01-01\toff\t元旦\r\n", header + "2199-12-31\toff\tx\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, tsv []byte) {
		w, err := ParseWorkdays(tsv)
		if err != nil {
			if e := checkError(t, err); w != nil || e.Kind != ErrInvalidHolidayTable || e.Line < 1 {
				t.Fatalf("%v, %v", w, err)
			}
			return
		}
		first, last := w.Years()
		if first < MinYear || last > MaxYear || first > last || !w.Covers(first) || !w.Covers(last) {
			t.Fatalf("years %d to %d", first, last)
		}
		from := goodYear(t, first).First()
		d, _, err := w.After(from, 20)
		if err != nil {
			checkError(t, err)
			return
		}
		if n, _, err := w.Between(from, d); err != nil || n != 20 {
			t.Fatalf("20 after %v is %v, but between are %d, %v", from, d, n, err)
		}
	})
}

// goodYear makes a Year from a number that must be good.
func goodYear(t *testing.T, n int) Year {
	t.Helper()
	y, err := YearOf(n)
	if err != nil {
		t.Fatal(err)
	}
	return y
}
