package calendar

import "iter"

// HalfYear is the first or second half of one year (上半年、下半年), such as 2024-H1
// for January to June. It is comparable and usable as a map key; the zero
// HalfYear is unset. Arithmetic on an unset HalfYear, or beyond MinYear to
// MaxYear, gives the unset HalfYear.
type HalfYear struct{ n uint16 }

// HalfYearOf returns the given half, numbered 1 or 2. Errors:
// invalid-half-year, date-out-of-range.
func HalfYearOf(year, half int) (HalfYear, error) {
	return newPeriod[HalfYear](halfYearly, year, half)
}

// ParseHalfYear reads exactly the form "2006-H1". Errors: invalid-half-year,
// date-out-of-range.
func ParseHalfYear(s string) (HalfYear, error) { return parsePeriod[HalfYear](halfYearly, s) }

// MustParseHalfYear is ParseHalfYear for constants in programs; it panics with the
// [*Error] on anything else.
func MustParseHalfYear(s string) HalfYear { return must(ParseHalfYear(s)) }

// IsZero reports whether h is unset.
func (h HalfYear) IsZero() bool { return h.n == 0 }

// Compare returns -1, 0 or +1 as h is before, equal to or after other. An
// unset HalfYear sorts first.
func (h HalfYear) Compare(other HalfYear) int { return comparePeriods(h, other) }

// Before reports whether Compare is negative.
func (h HalfYear) Before(other HalfYear) bool { return h.n < other.n }

// After reports whether Compare is positive.
func (h HalfYear) After(other HalfYear) bool { return h.n > other.n }

// Add returns the half-year n half-years later, or earlier when n is negative.
func (h HalfYear) Add(n int) HalfYear { return addPeriods(halfYearly, h, n) }

// Next returns the half-year that follows, unset after the last supported one.
func (h HalfYear) Next() HalfYear { return h.Add(1) }

// Until returns how many half-years other is after h, negative when it is before,
// 0 when either is unset. Where both are set, h.Add(h.Until(other)) is other.
func (h HalfYear) Until(other HalfYear) int { return periodsUntil(h, other) }

// Number returns 1 or 2, the place within the year, 0 when unset.
func (h HalfYear) Number() int { return part(halfYearly, h) }

// Year returns the year that holds h.
func (h HalfYear) Year() Year { return parent[Year](yearly, halfYearly, h) }

// Months yields the six months of h in order, none when unset.
func (h HalfYear) Months() iter.Seq[Month] { return children[Month](monthly, halfYearly, h) }

// Quarters yields the two quarters of h in order, none when unset.
func (h HalfYear) Quarters() iter.Seq[Quarter] { return children[Quarter](quarterly, halfYearly, h) }

// First returns the first day.
func (h HalfYear) First() Date { return firstDay(halfYearly, h) }

// Last returns the last day, inclusive.
func (h HalfYear) Last() Date { return lastDay(halfYearly, h) }

// Span returns the days from First up to, not including, the day after Last.
// An unset HalfYear has an empty Span; the last supported one is open-ended.
func (h HalfYear) Span() Span { return periodSpan(halfYearly, h) }

// Contains reports whether d is one of the days of h.
func (h HalfYear) Contains(d Date) bool { return holds(halfYearly, h, d) }

// String returns "2006-H1", or "" when unset.
func (h HalfYear) String() string { return stringPeriod(halfYearly, h) }

// AppendText appends what String returns; the error is always nil.
func (h HalfYear) AppendText(b []byte) ([]byte, error) { return appendPeriod(halfYearly, h, b), nil }

// MarshalText returns what String returns; the error is always nil.
func (h HalfYear) MarshalText() ([]byte, error) { return marshalPeriod(halfYearly, h), nil }

// UnmarshalText reads as ParseHalfYear does; empty text gives the unset HalfYear.
// On an error h stays as it was.
func (h *HalfYear) UnmarshalText(in []byte) error { return unmarshalPeriod(halfYearly, h, in) }
