package calendar

import "iter"

// Quarter is a calendar quarter of one year (季度), such as 2024-Q1 for January
// to March. It is comparable and usable as a map key; the zero Quarter is
// unset. Arithmetic on an unset Quarter, or beyond MinYear to MaxYear, gives
// the unset Quarter.
type Quarter struct{ n uint16 }

// QuarterOf returns the given quarter, numbered 1 to 4. Errors:
// invalid-quarter, date-out-of-range.
func QuarterOf(year, quarter int) (Quarter, error) {
	return newPeriod[Quarter](quarterly, year, quarter)
}

// ParseQuarter reads exactly the form "2006-Q1". Errors: invalid-quarter,
// date-out-of-range.
func ParseQuarter(s string) (Quarter, error) { return parsePeriod[Quarter](quarterly, s) }

// MustParseQuarter is ParseQuarter for constants in programs; it panics with the
// [*Error] on anything else.
func MustParseQuarter(s string) Quarter { return must(ParseQuarter(s)) }

// IsZero reports whether q is unset.
func (q Quarter) IsZero() bool { return q.n == 0 }

// Compare returns -1, 0 or +1 as q is before, equal to or after other. An
// unset Quarter sorts first.
func (q Quarter) Compare(other Quarter) int { return comparePeriods(q, other) }

// Before reports whether Compare is negative.
func (q Quarter) Before(other Quarter) bool { return q.n < other.n }

// After reports whether Compare is positive.
func (q Quarter) After(other Quarter) bool { return q.n > other.n }

// Add returns the quarter n quarters later, or earlier when n is negative.
func (q Quarter) Add(n int) Quarter { return addPeriods(quarterly, q, n) }

// Next returns the quarter that follows, unset after the last supported one.
func (q Quarter) Next() Quarter { return q.Add(1) }

// Until returns how many quarters other is after q, negative when it is before,
// 0 when either is unset. Where both are set, q.Add(q.Until(other)) is other.
func (q Quarter) Until(other Quarter) int { return periodsUntil(q, other) }

// Number returns 1 to 4, the place within the year, 0 when unset.
func (q Quarter) Number() int { return part(quarterly, q) }

// HalfYear returns the half-year that holds q.
func (q Quarter) HalfYear() HalfYear { return parent[HalfYear](halfYearly, quarterly, q) }

// Year returns the year that holds q.
func (q Quarter) Year() Year { return parent[Year](yearly, quarterly, q) }

// Months yields the three months of q in order, none when unset.
func (q Quarter) Months() iter.Seq[Month] { return children[Month](monthly, quarterly, q) }

// First returns the first day.
func (q Quarter) First() Date { return firstDay(quarterly, q) }

// Last returns the last day, inclusive.
func (q Quarter) Last() Date { return lastDay(quarterly, q) }

// Span returns the days from First up to, not including, the day after Last.
// An unset Quarter has an empty Span; the last supported one is open-ended.
func (q Quarter) Span() Span { return periodSpan(quarterly, q) }

// Contains reports whether d is one of the days of q.
func (q Quarter) Contains(d Date) bool { return holds(quarterly, q, d) }

// String returns "2006-Q1", or "" when unset.
func (q Quarter) String() string { return stringPeriod(quarterly, q) }

// AppendText appends what String returns; the error is always nil.
func (q Quarter) AppendText(b []byte) ([]byte, error) { return appendPeriod(quarterly, q, b), nil }

// MarshalText returns what String returns; the error is always nil.
func (q Quarter) MarshalText() ([]byte, error) { return marshalPeriod(quarterly, q), nil }

// UnmarshalText reads as ParseQuarter does; empty text gives the unset Quarter.
// On an error q stays as it was.
func (q *Quarter) UnmarshalText(in []byte) error { return unmarshalPeriod(quarterly, q, in) }
