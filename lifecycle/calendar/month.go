package calendar

import "time"

// Month is a calendar month of one year (月), such as 2024-01. It is
// comparable and usable as a map key; the zero Month is unset. Arithmetic on
// an unset Month, or beyond MinYear to MaxYear, gives the unset Month.
type Month struct{ n uint16 }

// MonthOf returns the given month. Errors: invalid-month, date-out-of-range.
func MonthOf(year int, month time.Month) (Month, error) {
	return newPeriod[Month](monthly, year, int(month))
}

// ParseMonth reads exactly the form "2006-01". Errors: invalid-month,
// date-out-of-range.
func ParseMonth(s string) (Month, error) { return parsePeriod[Month](monthly, s) }

// MustParseMonth is ParseMonth for constants in programs; it panics with the
// [*Error] on anything else.
func MustParseMonth(s string) Month { return must(ParseMonth(s)) }

// IsZero reports whether m is unset.
func (m Month) IsZero() bool { return m.n == 0 }

// Compare returns -1, 0 or +1 as m is before, equal to or after other. An
// unset Month sorts first.
func (m Month) Compare(other Month) int { return comparePeriods(m, other) }

// Before reports whether Compare is negative.
func (m Month) Before(other Month) bool { return m.n < other.n }

// After reports whether Compare is positive.
func (m Month) After(other Month) bool { return m.n > other.n }

// Add returns the month n months later, or earlier when n is negative.
func (m Month) Add(n int) Month { return addPeriods(monthly, m, n) }

// Next returns the month that follows, unset after the last supported one.
func (m Month) Next() Month { return m.Add(1) }

// Until returns how many months other is after m, negative when it is before,
// 0 when either is unset. Where both are set, m.Add(m.Until(other)) is other.
func (m Month) Until(other Month) int { return periodsUntil(m, other) }

// MonthOfYear returns January to December, 0 when unset.
func (m Month) MonthOfYear() time.Month { return time.Month(part(monthly, m)) }

// Quarter returns the quarter that holds m.
func (m Month) Quarter() Quarter { return parent[Quarter](quarterly, monthly, m) }

// HalfYear returns the half-year that holds m.
func (m Month) HalfYear() HalfYear { return parent[HalfYear](halfYearly, monthly, m) }

// Year returns the year that holds m.
func (m Month) Year() Year { return parent[Year](yearly, monthly, m) }

// First returns the first day.
func (m Month) First() Date { return firstDay(monthly, m) }

// Last returns the last day, inclusive.
func (m Month) Last() Date { return lastDay(monthly, m) }

// Span returns the days from First up to, not including, the day after Last.
// An unset Month has an empty Span; the last supported one is open-ended.
func (m Month) Span() Span { return periodSpan(monthly, m) }

// Contains reports whether d is one of the days of m.
func (m Month) Contains(d Date) bool { return holds(monthly, m, d) }

// String returns "2006-01", or "" when unset.
func (m Month) String() string { return stringPeriod(monthly, m) }

// AppendText appends what String returns; the error is always nil.
func (m Month) AppendText(b []byte) ([]byte, error) { return appendPeriod(monthly, m, b), nil }

// MarshalText returns what String returns; the error is always nil.
func (m Month) MarshalText() ([]byte, error) { return marshalPeriod(monthly, m), nil }

// UnmarshalText reads as ParseMonth does; empty text gives the unset Month.
// On an error m stays as it was.
func (m *Month) UnmarshalText(in []byte) error { return unmarshalPeriod(monthly, m, in) }
