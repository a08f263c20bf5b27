package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// The supported years, both inclusive.
const (
	MinYear = 1900 // MinYear is the first supported year.
	MaxYear = 2199 // MaxYear is the last supported year.
)

// Date is a civil day (日期) without clock or zone. It is comparable with ==,
// usable as a map key, four bytes long. The zero Date is unset.
//
// Arithmetic on an unset Date, or beyond MinYear to MaxYear, gives the unset
// Date, however large the argument.
type Date struct {
	// v is the month (12*year + month-1) in the high bits and the day of the
	// month in the low five. Comparing dates is comparing v, and adding months
	// is adding to the high bits.
	v uint32
}

const (
	dayBits = 5
	dayMask = 1<<dayBits - 1

	minMonth = MinYear * 12
	maxMonth = MaxYear*12 + 11
)

func pack(month, day int) Date { return Date{uint32(month)<<dayBits | uint32(day)} }

// month is the number of the month since January of year 0.
func (d Date) month() int { return int(d.v >> dayBits) }

// Of returns the given day. It gives an error invalid-date where the calendar
// has no such day (30 February, month 13) and date-out-of-range where the
// year is outside MinYear to MaxYear.
func Of(year int, month time.Month, day int) (Date, error) {
	code := check(year, month, day)
	if code != "" {
		return Date{}, fail(code, fmt.Sprintf("%04d-%02d-%02d", year, int(month), day))
	}
	return pack(year*12+int(month)-1, day), nil
}

// check returns the code of what is wrong with a day, or "".
func check(year int, month time.Month, day int) ErrorCode {
	switch {
	case month < time.January || month > time.December:
		return ErrInvalidDate
	case day < 1 || day > daysIn(year, month):
		return ErrInvalidDate
	case year < MinYear || year > MaxYear:
		return ErrDateOutOfRange
	}
	return ""
}

// daysIn is the length of a month in days.
func daysIn(year int, month time.Month) int {
	if month == time.February {
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	// Long and short months alternate, with a second long one in August.
	return 30 + int((month^month>>3)&1)
}

// Parse reads a day of the form "2006-01-02": exactly ten ASCII characters,
// nothing around them. Anything else, and a day that the calendar does not
// have, is invalid-date; a proper day of another year is date-out-of-range.
func Parse(s string) (Date, error) { return parseDate(s) }

func parseDate[S text](in S) (Date, error) {
	if len(in) != len("2006-01-02") || in[4] != '-' || in[7] != '-' {
		return Date{}, failText(ErrInvalidDate, in)
	}
	y, m, day := number(in, 0, 4), number(in, 5, 7), number(in, 8, 10)
	if y < 0 {
		return Date{}, failText(ErrInvalidDate, in)
	}
	if code := check(y, time.Month(m), day); code != "" {
		return Date{}, failText(code, in)
	}
	return pack(y*12+m-1, day), nil
}

// MustParse is Parse for constants in programs. It panics with the [*Error]
// when s is not a supported day; do not feed it input.
func MustParse(s string) Date { return must(Parse(s)) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// FromTime returns the day that t shows in its own location: the same instant
// can be two days in two zones. A year outside MinYear to MaxYear, among them
// the zero Time, is date-out-of-range.
func FromTime(t time.Time) (Date, error) { return Of(t.Date()) }

// Time returns midnight UTC of the day, or the zero Time for an unset Date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year(), d.MonthOfYear(), d.Day(), 0, 0, 0, 0, time.UTC)
}

// IsZero reports whether d is unset.
func (d Date) IsZero() bool { return d.v == 0 }

// Compare returns -1, 0 or +1 as d is before, equal to or after other. An
// unset Date sorts before every day.
func (d Date) Compare(other Date) int { return cmp.Compare(d.v, other.v) }

// Before reports whether Compare is negative. Mind that an unset Date is
// before every day.
func (d Date) Before(other Date) bool { return d.v < other.v }

// After reports whether Compare is positive. Mind that every day is after an
// unset Date.
func (d Date) After(other Date) bool { return d.v > other.v }

// Year returns the year as a number, 0 for an unset Date. The year as a
// period is d.Month().Year().
func (d Date) Year() int { return d.month() / 12 }

// Month returns the month of the year that holds d, as a period.
func (d Date) Month() Month { return Month{uint16(d.month())} }

// MonthOfYear returns January to December, 0 for an unset Date.
func (d Date) MonthOfYear() time.Month {
	if d.IsZero() {
		return 0
	}
	return time.Month(d.month()%12 + 1)
}

// Day returns the day of the month from 1, 0 for an unset Date.
func (d Date) Day() int { return int(d.v & dayMask) }

// Weekday returns the day of the week. For an unset Date the answer is
// time.Sunday and means nothing.
func (d Date) Weekday() time.Weekday {
	if d.IsZero() {
		return time.Sunday
	}
	return time.Weekday((d.number() + 3) % 7) // 1 March of year 0 was a Wednesday
}

// Quarter returns the quarter that holds d.
func (d Date) Quarter() Quarter { return Quarter{uint16(d.month() / 3)} }

// HalfYear returns the half-year that holds d.
func (d Date) HalfYear() HalfYear { return HalfYear{uint16(d.month() / 6)} }

// AddDays returns the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > numDays || n < -numDays {
		return Date{}
	}
	if day := d.Day() + n; day >= 1 && day <= 28 {
		return pack(d.month(), day) // every month has 28 days
	}
	return fromNumber(d.number() + n)
}

// AddMonths returns the same day n months later, or earlier when n is
// negative. Where that month is too short, it is the month's last day:
// 31 January plus one month is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	const all = maxMonth - minMonth
	if d.IsZero() || n > all || n < -all {
		return Date{}
	}
	m, day := d.month()+n, d.Day()
	if m < minMonth || m > maxMonth {
		return Date{}
	}
	if day > 28 {
		day = min(day, daysIn(m/12, time.Month(m%12+1)))
	}
	return pack(m, day)
}

// AddYears is AddMonths of twelve months a year: 29 February plus one year is
// 28 February.
func (d Date) AddYears(n int) Date {
	const all = MaxYear - MinYear
	if n > all || n < -all {
		return Date{}
	}
	return d.AddMonths(12 * n)
}

// DaysUntil returns how many days other is after d, negative when it is
// before. It is 0 when either is unset.
func (d Date) DaysUntil(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	return other.number() - d.number()
}

// MonthsUntil returns the whole months from d to other: the largest n with
// d.AddMonths(n) not after other. When other is before d it is the negative
// of other.MonthsUntil(d). It is 0 when either is unset.
func (d Date) MonthsUntil(other Date) int {
	if d.IsZero() || other.IsZero() {
		return 0
	}
	if other.Before(d) {
		return -other.MonthsUntil(d)
	}
	n := other.month() - d.month()
	if d.Day() > other.Day() && d.AddMonths(n).After(other) {
		n--
	}
	return n
}

// AgeOn returns the age (周岁) in whole years of somebody born on d, on the
// day given: the largest n with d.AddYears(n) not after it. The birthday
// itself counts as reached; somebody born on 29 February has it on 28
// February of a common year. The age is -1, which reaches no minimum age, when
// either day is unset or on is before d.
func (d Date) AgeOn(on Date) int {
	if d.IsZero() || on.IsZero() || on.Before(d) {
		return -1
	}
	return d.MonthsUntil(on) / 12
}

// String returns "2006-01-02", or "" for an unset Date.
func (d Date) String() string {
	var buf [10]byte
	return string(d.append(buf[:0]))
}

// AppendText appends what String returns; the error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText returns what String returns, empty for an unset Date; the error
// is always nil.
func (d Date) MarshalText() ([]byte, error) { return d.append(make([]byte, 0, 10)), nil }

// UnmarshalText reads as Parse does; empty text gives the unset Date. On an
// error d stays as it was.
func (d *Date) UnmarshalText(in []byte) error { return unmarshal(d, in, parseDate[[]byte]) }

// unmarshal is the UnmarshalText of every type here whose unset text is empty.
func unmarshal[T any](to *T, in []byte, parse func([]byte) (T, error)) error {
	var v T
	if len(in) > 0 {
		var err error
		if v, err = parse(in); err != nil {
			return err
		}
	}
	*to = v
	return nil
}

func (d Date) append(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	b = append(appendYear(b, d.Year()), '-')
	b = append(appendTwo(b, int(d.MonthOfYear())), '-')
	return appendTwo(b, d.Day())
}

// Day numbers count from 1 March of year 0, so that the leap day is the last
// day of its counting year.
const (
	firstNumber = 365*1899 + 1899/4 - 1899/100 + 1899/400 + 306 // 1 January 1900
	lastNumber  = 365*2199 + 2199/4 - 2199/100 + 2199/400 + 305 // 31 December 2199
	numDays     = lastNumber - firstNumber + 1
)

// number is the day number of a day that is set.
func (d Date) number() int {
	m := d.v>>dayBits - 2 // months since March of year 0
	y := m / 12
	days := 365*y + y/4 - y/100 + y/400 // up to the March that begins y
	days += (153*(m%12) + 2) / 5        // up to the month: 31, 61, 92, 122, 153, …
	return int(days + d.v&dayMask - 1)
}

// fromNumber is the inverse of number; beyond the range it is unset.
func fromNumber(n int) Date {
	if n < firstNumber || n > lastNumber {
		return Date{}
	}
	const (
		perFourCenturies = 146097
		perFourYears     = 1461
	)
	u := uint32(n)
	century := (4*u + 3) / perFourCenturies
	u -= perFourCenturies * century / 4 // day within the century
	year := (4*u + 3) / perFourYears
	u -= perFourYears * year / 4 // day within the year that begins in March
	month := (5*u + 2) / 153
	day := u - (153*month+2)/5 + 1
	return Date{(12*(100*century+year)+month+2)<<dayBits | day}
}
