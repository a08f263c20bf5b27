package calendar_test

import (
	"testing"
	"time"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// This file holds slow second implementations, written from the definitions
// and sharing nothing with the package.

// civil is a day as three numbers.
type civil struct{ y, m, d int }

func civilOf(d Date) civil { return civil{d.Year(), int(d.MonthOfYear()), d.Day()} }

var monthLengths = [13]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func (c civil) monthLength() int {
	if c.m == 2 && (c.y%400 == 0 || c.y%4 == 0 && c.y%100 != 0) {
		return 29
	}
	return monthLengths[c.m]
}

// addMonths walks month by month and clamps at the end only.
func (c civil) addMonths(n int) civil {
	for ; n > 0; n-- {
		if c.m++; c.m == 13 {
			c.y, c.m = c.y+1, 1
		}
	}
	for ; n < 0; n++ {
		if c.m--; c.m == 0 {
			c.y, c.m = c.y-1, 12
		}
	}
	c.d = min(c.d, c.monthLength())
	return c
}

func (c civil) supported() bool { return c.y >= MinYear && c.y <= MaxYear }

// day makes a Date from numbers that must be good.
func day(t testing.TB, y, m, d int) Date {
	t.Helper()
	date, err := Of(y, time.Month(m), d)
	if err != nil {
		t.Fatalf("Of(%d, %d, %d): %v", y, m, d, err)
	}
	return date
}

func (c civil) date(t testing.TB) Date {
	t.Helper()
	return day(t, c.y, c.m, c.d)
}

// allDays is every supported day, and stops even where AddDays goes wrong.
func allDays(yield func(Date) bool) {
	d := MustParse("1900-01-01")
	for i := 0; i < 110_000 && !d.IsZero() && yield(d); i++ {
		d = d.AddDays(1)
	}
}
