package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"

	"github.com/dangwu-go/dangwu/lifecycle"
)

// A step of the bare table against a switch written by hand and two libraries of
// state machines, over the same walk.
var stepSection = section{name: "step", run: func(m meter) (outcome, error) {
	walk := newWalk(1)
	all, err := stepContenders(walk)
	if err != nil {
		return outcome{}, err
	}
	// What is not equal is not compared.
	for _, c := range all {
		if err := sameWalk(walk, c.machine); err != nil {
			return outcome{}, fmt.Errorf("%s: %w", c.name, err)
		}
	}
	var timed []contender
	for _, c := range all {
		timed = append(timed, c.contender)
	}
	readings := m.read(timed)
	table, hand, other, strings := readings[0], readings[1], readings[2], readings[3]
	out := outcome{head: []string{"one step", "times the table", "ns", "allocations"}}
	for i, r := range readings {
		out.lines = append(out.lines, []string{timed[i].name, figure(r.ns / table.ns), figure(r.ns), figure(r.allocs)})
	}
	out.claims = []claim{
		{"the table takes at most 3 times the switch", table.ns <= 3*hand.ns},
		{"the table allocates nothing", table.allocs == 0},
		{"the table is at least 30 times faster than qmuntal/stateless", other.ns >= 30*table.ns},
		{"the table is at least 100 times faster than looplab/fsm", strings.ns >= 100*table.ns},
	}
	return out, nil
}}

// machine is a contender that can also be walked step by step.
type machine struct {
	contender
	machine func() func(Event) (State, error) // a machine in Nothing, and its step
}

var errNoRow = errors.New("no row")

// stepContenders gives the table first, then the switch and the libraries. The
// timed loops are plain: no call through an interface or a closure that the
// contender does not need itself.
func stepContenders(walk []Event) ([]machine, error) {
	table, err := lifecycle.NewTable(rows...)
	if err != nil {
		return nil, err
	}
	return []machine{
		{contender{"`lifecycle.Table`", len(walk), func() { walkTable(table, walk) }}, func() func(Event) (State, error) {
			s := Nothing
			return func(e Event) (State, error) { return keep(&s)(table.Step(s, e)) }
		}},
		{contender{"a switch written by hand", len(walk), func() { walkSwitch(walk) }}, func() func(Event) (State, error) {
			s := Nothing
			return func(e Event) (State, error) { return keep(&s)(bySwitch(s, e)) }
		}},
		{contender{"qmuntal/stateless", len(walk), func() { walkStateless(newStateless(), walk) }}, func() func(Event) (State, error) {
			sm := newStateless()
			return func(e Event) (State, error) {
				err := sm.Fire(e)
				return sm.MustState().(State), err
			}
		}},
		{contender{"looplab/fsm", len(walk), func() { walkFSM(newFSM(), walk) }}, func() func(Event) (State, error) {
			sm := newFSM()
			return func(e Event) (State, error) {
				err := changed(sm.Event(context.Background(), e.String()))
				if err != nil {
					return 0, err
				}
				var s State
				err = states.Unmarshal([]byte(sm.Current()), &s)
				return s, err
			}
		}},
	}, nil
}

func keep(at *State) func(State, bool) (State, error) {
	return func(s State, ok bool) (State, error) {
		if !ok {
			return s, errNoRow
		}
		*at = s
		return s, nil
	}
}

// sameWalk holds a machine against the rows, state by state.
func sameWalk(walk []Event, of func() func(Event) (State, error)) error {
	to := map[lifecycle.Row[State, Event]]State{}
	for _, r := range rows {
		to[lifecycle.Row[State, Event]{From: r.From, Event: r.Event}] = r.To
	}
	step, s := of(), Nothing
	for i, e := range walk {
		got, err := step(e)
		if err != nil {
			return fmt.Errorf("step %d, %s in %s: %w", i, e, s, err)
		}
		want := to[lifecycle.Row[State, Event]{From: s, Event: e}]
		if got != want {
			return fmt.Errorf("step %d, %s in %s: %s, want %s", i, e, s, got, want)
		}
		s = got
	}
	return nil
}

// sink keeps the compiler from leaving out a walk that nobody looks at.
var sink State

func walkTable(t lifecycle.Table[State, Event], walk []Event) State {
	s := Nothing
	for _, e := range walk {
		next, ok := t.Step(s, e)
		if !ok {
			panic(errNoRow)
		}
		s = next
	}
	sink = s
	return s
}

func walkSwitch(walk []Event) State {
	s := Nothing
	for _, e := range walk {
		next, ok := bySwitch(s, e)
		if !ok {
			panic(errNoRow)
		}
		s = next
	}
	sink = s
	return s
}

// newStateless is the course in the way of that library that costs it least: typed
// constants as states and triggers, immediate firing, and events that change
// nothing ignored.
func newStateless() *stateless.StateMachine {
	sm := stateless.NewStateMachineWithMode(Nothing, stateless.FiringImmediate)
	for _, r := range rows {
		if r.From == r.To {
			sm.Configure(r.From).Ignore(r.Event)
			continue
		}
		sm.Configure(r.From).Permit(r.Event, r.To)
	}
	return sm
}

func walkStateless(sm *stateless.StateMachine, walk []Event) State {
	ctx := context.Background()
	for _, e := range walk {
		if err := sm.FireCtx(ctx, e); err != nil {
			panic(err)
		}
	}
	sink = sm.MustState().(State)
	return sink
}

// newFSM is the course in that library, without callbacks.
func newFSM() *fsm.FSM {
	list := fsm.Events{}
	for _, r := range rows {
		list = append(list, fsm.EventDesc{Name: r.Event.String(), Src: []string{r.From.String()}, Dst: r.To.String()})
	}
	return fsm.NewFSM(Nothing.String(), list, nil)
}

// changed takes the word of looplab/fsm that an event left the state as it was for
// what it is, no error.
func changed(err error) error {
	if _, same := err.(fsm.NoTransitionError); same {
		return nil
	}
	return err
}

// names are the words of the events, looked up once, as its users write constants.
var names = func() (n [NextFile + 1]string) {
	for _, e := range events.All() {
		n[e] = e.String()
	}
	return n
}()

func walkFSM(sm *fsm.FSM, walk []Event) State {
	ctx := context.Background()
	for _, e := range walk {
		if err := changed(sm.Event(ctx, names[e])); err != nil {
			panic(err)
		}
	}
	if err := states.Unmarshal([]byte(sm.Current()), &sink); err != nil {
		panic(err)
	}
	return sink
}
