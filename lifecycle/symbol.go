package lifecycle

import (
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Symbol is a small enumeration whose zero is unset: the states, the events and
// the records of a process. String is the stable word, Label the name for people.
type Symbol interface {
	~uint8
	String() string
	Label() regulation.Text
}

// MaxSymbols is how many values an enumeration of a process may have, the unset
// one included.
const MaxSymbols = 64

// Set is what is on record for an act (在案材料). The zero Set is unknown:
// nobody said what is there, and nothing is found to be lacking. It is
// comparable.
type Set[R Symbol] struct {
	bits  uint64
	known bool
}

// SetOf makes the set of these records; without any it is known to be empty.
// The unset value and those from MaxSymbols on are left out.
func SetOf[R Symbol](records ...R) Set[R] {
	s := Set[R]{known: true}
	for _, r := range records {
		if inRange(r) {
			s.bits |= 1 << uint8(r)
		}
	}
	return s
}

// Known reports whether anybody said what is on record.
func (s Set[R]) Known() bool { return s.known }

// Has reports whether r is on record.
func (s Set[R]) Has(r R) bool { return uint8(r) < MaxSymbols && s.bits&(1<<uint8(r)) != 0 }

// All yields the records in the order of their enumeration.
func (s Set[R]) All() iter.Seq[R] {
	return func(yield func(R) bool) {
		for r := range MaxSymbols {
			if s.Has(R(r)) && !yield(R(r)) {
				return
			}
		}
	}
}

// Act is one thing that was done on a day (办理事项), with its outcome: a vote that
// passed and one that did not are two events. Detail holds what the process of
// the act wants to know besides.
type Act[E, R Symbol, P any] struct {
	Event   E
	On      calendar.Date
	Reason  string // recorded reason, which settles a departure from a "generally" rule
	Records Set[R] // what is on record for the act, as far as known
	Detail  P
}

// reason reports whether a reason is recorded; blanks are none.
func (a *Act[E, R, P]) reason() bool { return strings.TrimSpace(a.Reason) != "" }
