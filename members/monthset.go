package members

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// MonthSpread is how many months, first and last included, a [MonthSet] can
// reach over.
const MonthSpread = 64

// MonthSet is the months that a payment covers, with or without breaks. It
// takes sixteen bytes and is comparable; the zero MonthSet is empty.
type MonthSet struct {
	first calendar.Month
	mask  uint64 // bit n is n months after first; bit 0 is always set
}

// MonthsOf makes a set of months in any order. An unset month, a month twice and
// months further apart than [MonthSpread] are invalid-months.
func MonthsOf(months ...calendar.Month) (MonthSet, error) {
	s, f := monthsOf(months)
	return s, result(f)
}

func monthsOf(months []calendar.Month) (MonthSet, *regulation.Fault) {
	var s MonthSet
	for i, m := range months {
		if i == 0 || m.Before(s.first) {
			s.first = m
		}
	}
	for _, m := range months {
		n := s.first.Until(m)
		if m.IsZero() || n < 0 || n >= MonthSpread || s.mask>>n&1 == 1 {
			return MonthSet{}, invalidMonths()
		}
		s.mask |= 1 << n
	}
	return s, nil
}

func invalidMonths() *regulation.Fault {
	return fault(InvalidMonths, "", "月份重复，或者前后相差超过64个月", "a month twice, or months more than 64 apart")
}

// Len gives the number of months.
func (s MonthSet) Len() int { return bits.OnesCount64(s.mask) }

// IsZero reports whether the set is empty.
func (s MonthSet) IsZero() bool { return s.mask == 0 }

// First gives the earliest month, unset when the set is empty.
func (s MonthSet) First() calendar.Month { return s.first }

// Last gives the latest month, unset when the set is empty.
func (s MonthSet) Last() calendar.Month { return s.first.Add(bits.Len64(s.mask) - 1) }

// Has reports whether m is among the months.
func (s MonthSet) Has(m calendar.Month) bool {
	n := s.first.Until(m)
	return !m.IsZero() && n >= 0 && n < MonthSpread && s.mask>>n&1 == 1
}

// All yields the months in order.
func (s MonthSet) All() iter.Seq[calendar.Month] {
	return func(yield func(calendar.Month) bool) {
		for n := range MonthSpread {
			if s.mask>>n&1 == 1 && !yield(s.first.Add(n)) {
				return
			}
		}
	}
}

// String gives the months joined by semicolons, as "2026-01;2026-02".
func (s MonthSet) String() string {
	var list []string
	for m := range s.All() {
		list = append(list, m.String())
	}
	return strings.Join(list, ";")
}

// MarshalText gives the form of String; the error is always nil.
func (s MonthSet) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads months and stretches of months (2026-01..2026-03, both
// inclusive) joined by semicolons; empty text gives the empty set. Errors:
// invalid-month, date-out-of-range, invalid-months. On an error s stays as it
// was.
func (s *MonthSet) UnmarshalText(b []byte) error {
	v, f := readMonths(string(b))
	if f == nil {
		*s = v
	}
	return result(f)
}

func readMonths(text string) (MonthSet, *regulation.Fault) {
	var months []calendar.Month
	for part := range listed(text) {
		from, to, stretch := strings.Cut(part, "..")
		m, err := calendar.ParseMonth(isoMonth(trim(from)))
		if err != nil {
			return MonthSet{}, dayFault(err)
		}
		last := m
		if stretch {
			if last, err = calendar.ParseMonth(isoMonth(trim(to))); err != nil {
				return MonthSet{}, dayFault(err)
			}
		}
		if n := m.Until(last); n < 0 || n >= MonthSpread || len(months) > MonthSpread {
			return MonthSet{}, invalidMonths()
		}
		for ; !m.IsZero() && !m.After(last); m = m.Next() {
			months = append(months, m)
		}
	}
	return monthsOf(months)
}
