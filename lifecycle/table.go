package lifecycle

import "fmt"

// Table is the bare transitions of a process: a state and an event give the next
// state. It is a value, safe for concurrent use; the zero Table has no rows.
type Table[S, E Symbol] struct {
	// next is by event and then state, MaxSymbols states to an event: along a walk
	// the next state waits for the one before, and so is added last.
	next []S
}

// NewTable compiles rows. Errors, with the code InvalidProcess: a row with an unset state or event, or one from
// MaxSymbols on, and a second row for the same state and event.
func NewTable[S, E Symbol](rows ...Row[S, E]) (Table[S, E], error) {
	t := Table[S, E]{}
	for i, r := range rows {
		for _, n := range []uint8{uint8(r.From), uint8(r.Event), uint8(r.To)} {
			if n == 0 || n >= MaxSymbols {
				return Table[S, E]{}, broken(fmt.Sprintf("rows[%d]", i), nil, "没有这个状态或者事项", "no such state or event")
			}
		}
		at := place(r.From, r.Event)
		for len(t.next) <= at {
			t.next = append(t.next, make([]S, MaxSymbols)...)
		}
		if t.next[at] != 0 {
			return Table[S, E]{}, broken(fmt.Sprintf("rows[%d]", i), r.Event, "同一状态、同一事项写了两行", "a second row for the state and the event")
		}
		t.next[at] = r.To
	}
	return t, nil
}

// Step gives the next state, and whether there is a row. It allocates nothing.
func (t Table[S, E]) Step(s S, e E) (S, bool) {
	if at := place(s, e); uint8(s) < MaxSymbols && at < len(t.next) {
		n := t.next[at]
		return n, n != 0
	}
	return 0, false
}

func place[S, E Symbol](s S, e E) int { return int(uint8(e))*MaxSymbols + int(uint8(s)) }
