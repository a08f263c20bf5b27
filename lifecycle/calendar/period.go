package calendar

import (
	"cmp"
	"fmt"
	"iter"
)

// Month, Quarter, HalfYear and Year are one thing at four scales: a number
// that counts periods of their length since year 0, where zero, which would
// be a period of year 0, means unset. This file holds what they share; their
// own files give it names.

// period is any of the four.
type period interface {
	Month | Quarter | HalfYear | Year
}

// ordinal is the common form of the four, to which each converts.
type ordinal = struct{ n uint16 }

func ord[T period](p T) int { return int(ordinal(p).n) }

func at[T period](n int) T { return T(ordinal{uint16(n)}) }

// scale is the number of periods in a year.
type scale int

const (
	yearly     scale = 1
	halfYearly scale = 2
	quarterly  scale = 4
	monthly    scale = 12
)

// months is the length of a period in months.
func (s scale) months() int { return 12 / int(s) }

// form is the text between the year and the number of the period, the digits
// of that number, and the code of a text that does not fit.
func (s scale) form() (mark string, digits int, code ErrorCode) {
	switch s {
	case monthly:
		return "-", 2, ErrInvalidMonth
	case quarterly:
		return "-Q", 1, ErrInvalidQuarter
	case halfYearly:
		return "-H", 1, ErrInvalidHalfYear
	}
	return "", 0, ErrInvalidYear
}

// check returns the code of what is wrong with part `part` (from 1) of a
// year, or "".
func (s scale) check(year, part int) ErrorCode {
	switch {
	case part < 1 || part > int(s):
		_, _, code := s.form()
		return code
	case year < MinYear || year > MaxYear:
		return ErrDateOutOfRange
	}
	return ""
}

func newPeriod[T period](s scale, year, part int) (T, error) {
	if code := s.check(year, part); code != "" {
		mark, digits, _ := s.form()
		value := fmt.Sprintf("%04d%s", year, mark)
		if digits > 0 {
			value += fmt.Sprintf("%0*d", digits, part)
		}
		return at[T](0), fail(code, value)
	}
	return at[T](year*int(s) + part - 1), nil
}

func parsePeriod[T period, S text](s scale, in S) (T, error) {
	mark, digits, code := s.form()
	if len(in) != 4+len(mark)+digits || string(in[4:4+len(mark)]) != mark {
		return at[T](0), failText(code, in)
	}
	year, part := number(in, 0, 4), 1
	if digits > 0 {
		part = number(in, len(in)-digits, len(in))
	}
	if year < 0 {
		return at[T](0), failText(code, in)
	}
	if code := s.check(year, part); code != "" {
		return at[T](0), failText(code, in)
	}
	return at[T](year*int(s) + part - 1), nil
}

func unmarshalPeriod[T period](s scale, to *T, in []byte) error {
	return unmarshal(to, in, func(in []byte) (T, error) { return parsePeriod[T](s, in) })
}

func appendPeriod[T period](s scale, p T, b []byte) []byte {
	n := ord(p)
	if n == 0 {
		return b
	}
	mark, digits, _ := s.form()
	b = append(appendYear(b, n/int(s)), mark...)
	part := n%int(s) + 1
	switch digits {
	case 1:
		b = append(b, byte('0'+part))
	case 2:
		b = appendTwo(b, part)
	}
	return b
}

func stringPeriod[T period](s scale, p T) string {
	var buf [7]byte
	return string(appendPeriod(s, p, buf[:0]))
}

// marshalPeriod takes seven bytes, the longest form.
func marshalPeriod[T period](s scale, p T) []byte {
	return appendPeriod(s, p, make([]byte, 0, 7))
}

func comparePeriods[T period](a, b T) int { return cmp.Compare(ord(a), ord(b)) }

func addPeriods[T period](s scale, p T, n int) T {
	first, last := MinYear*int(s), MaxYear*int(s)+int(s)-1
	from := ord(p)
	if from == 0 || n > last-from || n < first-from {
		return at[T](0)
	}
	return at[T](from + n)
}

// periodsUntil is 0 when either is unset.
func periodsUntil[T period](a, b T) int {
	if ord(a) == 0 || ord(b) == 0 {
		return 0
	}
	return ord(b) - ord(a)
}

// part is the number of a period within its year, from 1; 0 when unset.
func part[T period](s scale, p T) int {
	if ord(p) == 0 {
		return 0
	}
	return ord(p)%int(s) + 1
}

func firstDay[T period](s scale, p T) Date {
	if ord(p) == 0 {
		return Date{}
	}
	return pack(ord(p)*s.months(), 1)
}

func lastDay[T period](s scale, p T) Date {
	if ord(p) == 0 {
		return Date{}
	}
	return pack((ord(p)+1)*s.months()-1, 1).monthEnd()
}

// monthEnd is the last day of the month of a day that is set.
func (d Date) monthEnd() Date { return pack(d.month(), daysIn(d.Year(), d.MonthOfYear())) }

func periodSpan[T period](s scale, p T) Span {
	if ord(p) == 0 {
		return emptyAt(Date{})
	}
	return Span{From: firstDay(s, p), To: lastDay(s, p).AddDays(1)}
}

func holds[T period](s scale, p T, d Date) bool {
	return ord(p) != 0 && d.month()/s.months() == ord(p)
}

// parent is the longer period that holds p.
func parent[To, From period](to, from scale, p From) To {
	return at[To](ord(p) / int(from/to))
}

// children are the shorter periods inside p, none when it is unset.
func children[To, From period](to, from scale, p From) iter.Seq[To] {
	return func(yield func(To) bool) {
		if ord(p) == 0 {
			return
		}
		each := int(to / from)
		for i := range each {
			if !yield(at[To](ord(p)*each + i)) {
				return
			}
		}
	}
}
