// Package calendar holds the time that Party rules are written in: civil
// dates, months, quarters, half-years, years, half-open spans, deadlines
// ("within three months", 三个月内) and Chinese working days (工作日).
//
// Nothing here has a clock, a time zone or a network. A [Date] is a day as it
// stands on a document, four bytes, comparable, usable as a map key:
//
//	submitted := calendar.MustParse("2024-01-31")
//	last := calendar.WithinMonths(submitted, 1) // 2024-02-29
//
// # Values
//
// [Date], [Month], [Quarter], [HalfYear] and [Year] are small values of one
// style. Parse… reads the strict text form, …Of builds from numbers, Must…
// is for constants in programs. The zero value of each means "unset"; it is
// never a legal day or period, prints as "" and reads back from "". The
// supported range is [MinYear] to [MaxYear], both inclusive.
//
// Arithmetic never fails loudly: what starts from an unset value, or leaves
// the supported range, is unset, and stays unset through further arithmetic,
// as NaN does. Chain freely and test IsZero once at the end.
//
// # Months
//
// Months are calendar months, never thirty days. Adding months keeps the day
// of the month and clamps it to the end of a shorter month: 31 January plus
// one month is 28 or 29 February. Ages, whole months between two days and
// deadlines all rest on that one rule.
//
// # Working days
//
// [NationalWorkdays] knows the public holidays and make-up working days of
// the years named by [HolidaysEdition]. A year without a table follows the
// plain week, and every result that touches it is marked provisional.
// [Workdays.With] adds a newly published year without an upgrade.
//
// # Errors
//
// Bad input gives an [*Error] with the offending value, an English and a
// Chinese text and a stable code; test it with errors.Is against the
// constants ErrInvalidDate, ErrDateOutOfRange and so on.
//
// All values are immutable and safe for concurrent use.
package calendar
