package calendar_test

import (
	"errors"
	"fmt"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// When is the last day of "within one month" from 31 January?
func ExampleWithinMonths() {
	start := calendar.MustParse("2024-01-31")
	fmt.Println(calendar.WithinMonths(start, 1))
	fmt.Println(calendar.WithinMonths(start, 3))
	// Output:
	// 2024-02-29
	// 2024-04-30
}

// A notice opens on the last day before the National Day holidays. When are
// five working days over?
func ExampleWorkdays_After() {
	opened := calendar.MustParse("2024-09-30")
	last, provisional, err := calendar.NationalWorkdays().After(opened, 5)
	fmt.Println(last, provisional, err)
	fmt.Println(last.Weekday(), calendar.NationalWorkdays().Kind(last).Zh())
	// Output:
	// 2024-10-12 false <nil>
	// Saturday 调休工作日
}

// A new year's table comes from outside; no upgrade is needed.
func ExampleWorkdays_With() {
	days := calendar.NationalWorkdays()
	_, provisional, _ := days.After(calendar.MustParse("2026-12-31"), 1)
	fmt.Println("before:", provisional)

	days, err := days.With([]byte("date\tkind\tname\n2027-01-01\toff\t元旦\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	last, provisional, _ := days.After(calendar.MustParse("2026-12-31"), 1)
	fmt.Println("after:", last, provisional)
	// Output:
	// before: true
	// after: 2027-01-04 false
}

// How many whole months lie between two days?
func ExampleDate_MonthsUntil() {
	from := calendar.MustParse("2024-01-31")
	fmt.Println(from.MonthsUntil(calendar.MustParse("2024-02-28")))
	fmt.Println(from.MonthsUntil(calendar.MustParse("2024-02-29")))
	fmt.Println(from.MonthsUntil(calendar.MustParse("2025-01-30")))
	// Output:
	// 0
	// 1
	// 11
}

// Is an applicant eighteen on the day?
func ExampleDate_AgeOn() {
	born := calendar.MustParse("2006-05-11")
	fmt.Println(born.AgeOn(calendar.MustParse("2024-05-10")))
	fmt.Println(born.AgeOn(calendar.MustParse("2024-05-11")))
	// Output:
	// 17
	// 18
}

// Arithmetic that leaves the range gives the unset Date; test once at the end.
func ExampleDate_AddMonths() {
	d := calendar.MustParse("2024-01-31")
	fmt.Println(d.AddMonths(1), d.AddMonths(-2))
	far := d.AddMonths(1 << 30).AddDays(-1)
	fmt.Println(far.IsZero())
	// Output:
	// 2024-02-29 2023-11-30
	// true
}

// Which quarter does a month belong to, and which months does it have?
func ExampleMonth_Quarter() {
	q := calendar.MustParseMonth("2024-05").Quarter()
	fmt.Println(q, q.First(), q.Last())
	for m := range q.Months() {
		fmt.Println(m)
	}
	// Output:
	// 2024-Q2 2024-04-01 2024-06-30
	// 2024-04
	// 2024-05
	// 2024-06
}

// A document in force from May 2024 to the end of 2025.
func ExampleSpanOf() {
	from, lastDay := calendar.MustParse("2024-05-01"), calendar.MustParse("2025-12-31")
	span, err := calendar.SpanOf(from, lastDay.AddDays(1))
	fmt.Println(span, err)
	fmt.Println(span.Contains(lastDay), span.Last())
	// Output:
	// 2024-05-01..2026-01-01 <nil>
	// true 2025-12-31
}

// Every error says what was wrong, in both languages, and has a stable code.
func ExampleError() {
	_, err := calendar.Parse("2024-02-30")
	fmt.Println(errors.Is(err, calendar.ErrInvalidDate))
	var e *calendar.Error
	if errors.As(err, &e) {
		fmt.Println(e.Code())
		fmt.Println(e)
		fmt.Println(e.Zh())
	}
	// Output:
	// true
	// invalid-date
	// "2024-02-30": not a calendar date of the form YYYY-MM-DD
	// "2024-02-30"：不是有效日期，应为“年-月-日”，如 2024-01-31
}
