package calendar

import "iter"

// Year is a calendar year (年度), such as 2024. It is comparable and usable as
// a map key; the zero Year is unset. Arithmetic on an unset Year, or beyond
// MinYear to MaxYear, gives the unset Year.
type Year struct{ n uint16 }

// YearOf returns the given year. Error: date-out-of-range.
func YearOf(year int) (Year, error) { return newPeriod[Year](yearly, year, 1) }

// ParseYear reads exactly the form "2006". Errors: invalid-year,
// date-out-of-range.
func ParseYear(s string) (Year, error) { return parsePeriod[Year](yearly, s) }

// MustParseYear is ParseYear for constants in programs; it panics with the
// [*Error] on anything else.
func MustParseYear(s string) Year { return must(ParseYear(s)) }

// IsZero reports whether y is unset.
func (y Year) IsZero() bool { return y.n == 0 }

// Compare returns -1, 0 or +1 as y is before, equal to or after other. An
// unset Year sorts first.
func (y Year) Compare(other Year) int { return comparePeriods(y, other) }

// Before reports whether Compare is negative.
func (y Year) Before(other Year) bool { return y.n < other.n }

// After reports whether Compare is positive.
func (y Year) After(other Year) bool { return y.n > other.n }

// Add returns the year n years later, or earlier when n is negative.
func (y Year) Add(n int) Year { return addPeriods(yearly, y, n) }

// Next returns the year that follows, unset after the last supported one.
func (y Year) Next() Year { return y.Add(1) }

// Until returns how many years other is after y, negative when it is before,
// 0 when either is unset. Where both are set, y.Add(y.Until(other)) is other.
func (y Year) Until(other Year) int { return periodsUntil(y, other) }

// Number returns the year as a number, such as 2024, 0 when unset.
func (y Year) Number() int { return int(y.n) }

// Months yields the twelve months of y in order, none when unset.
func (y Year) Months() iter.Seq[Month] { return children[Month](monthly, yearly, y) }

// Quarters yields the four quarters of y in order, none when unset.
func (y Year) Quarters() iter.Seq[Quarter] { return children[Quarter](quarterly, yearly, y) }

// HalfYears yields the two halves of y in order, none when unset.
func (y Year) HalfYears() iter.Seq[HalfYear] { return children[HalfYear](halfYearly, yearly, y) }

// First returns the first day.
func (y Year) First() Date { return firstDay(yearly, y) }

// Last returns the last day, inclusive.
func (y Year) Last() Date { return lastDay(yearly, y) }

// Span returns the days from First up to, not including, the day after Last.
// An unset Year has an empty Span; the last supported one is open-ended.
func (y Year) Span() Span { return periodSpan(yearly, y) }

// Contains reports whether d is one of the days of y.
func (y Year) Contains(d Date) bool { return holds(yearly, y, d) }

// String returns "2006", or "" when unset.
func (y Year) String() string { return stringPeriod(yearly, y) }

// AppendText appends what String returns; the error is always nil.
func (y Year) AppendText(b []byte) ([]byte, error) { return appendPeriod(yearly, y, b), nil }

// MarshalText returns what String returns; the error is always nil.
func (y Year) MarshalText() ([]byte, error) { return marshalPeriod(yearly, y), nil }

// UnmarshalText reads as ParseYear does; empty text gives the unset Year.
// On an error y stays as it was.
func (y *Year) UnmarshalText(in []byte) error { return unmarshalPeriod(yearly, y, in) }
