package lifecycle

import (
	"fmt"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// InvalidProcess is the code of the errors of New and NewTable, which are
// *regulation.Fault. Their paths run as deeds[3].needs[0].
const InvalidProcess regulation.Code = "invalid-process"

// broken says what is not well formed in a Spec, and where.
func broken(path string, what fmt.Stringer, zh, en string) error {
	f := &regulation.Fault{Code: InvalidProcess, Path: path, Message: regulation.Text{Zh: zh, En: en}}
	if what != nil {
		f.Value = what.String()
	}
	return f
}

// inRange reports whether a value is set and below MaxSymbols.
func inRange[T Symbol](values ...T) bool {
	return !slices.ContainsFunc(values, func(v T) bool { return v == 0 || uint8(v) >= MaxSymbols })
}

// own gives a copy that shares no list with the Spec, whose owner may go on
// writing into it.
func (s Spec[S, E, R, C, P]) own() Spec[S, E, R, C, P] {
	s.Rows, s.Final = slices.Clone(s.Rows), slices.Clone(s.Final)
	s.Deeds, s.Limits, s.Course = slices.Clone(s.Deeds), slices.Clone(s.Limits), slices.Clone(s.Course)
	for i := range s.Deeds {
		d := &s.Deeds[i]
		d.Needs, d.Guards = slices.Clone(d.Needs), slices.Clone(d.Guards)
		d.Records, d.Clears = slices.Clone(d.Records), slices.Clone(d.Clears)
		for j := range d.Needs {
			d.Needs[j].Any = slices.Clone(d.Needs[j].Any)
		}
	}
	for i := range s.Limits {
		s.Limits[i].Since = slices.Clone(s.Limits[i].Since)
	}
	for i := range s.Course {
		s.Course[i].Also, s.Course[i].In = slices.Clone(s.Course[i].Also), slices.Clone(s.Course[i].In)
	}
	return s
}

// check holds that every state, event and record of a Spec exists, that an event
// has one deed and at least one row, and that it fulfils one step at most.
func (s *Spec[S, E, R, C, P]) check() error {
	var deeds, rows, steps [MaxSymbols]bool
	var states [MaxSymbols]bool
	if !inRange(s.Start) {
		return broken("start", nil, "没有这个状态", "no such state")
	}
	states[s.Start] = true
	for _, r := range s.Rows {
		if inRange(r.Event) && inRange(r.From, r.To) { // NewTable tells of the others
			rows[r.Event], states[r.From], states[r.To] = true, true, true
		}
	}
	for i, d := range s.Deeds {
		at := fmt.Sprintf("deeds[%d]", i)
		switch {
		case !inRange(d.Event):
			return broken(at, nil, "没有这个事项", "no such event")
		case deeds[d.Event]:
			return broken(at, d.Event, "同一事项写了两次", "a second deed for the event")
		case !rows[d.Event]:
			return broken(at, d.Event, "没有一行用到这个事项", "no row has the event")
		}
		deeds[d.Event] = true
	}
	event := func(path string, events ...E) error {
		for _, e := range events {
			if !inRange(e) || !deeds[e] {
				return broken(path, e, "没有写明这个事项", "no deed for the event")
			}
		}
		return nil
	}
	state := func(path string, all ...S) error {
		for _, x := range all {
			if !inRange(x) || !states[x] {
				return broken(path, x, "没有一行用到这个状态", "no row has the state")
			}
		}
		return nil
	}
	first := func(errs ...error) error {
		for _, err := range errs {
			if err != nil {
				return err
			}
		}
		return nil
	}
	if err := state("final", s.Final...); err != nil {
		return err
	}
	for i, c := range s.Course {
		at := fmt.Sprintf("course[%d]", i)
		if err := first(event(at, c.Event), event(at, c.Also...), state(at, c.In...)); err != nil {
			return err
		}
		if c.Until != 0 {
			if err := event(at, c.Until); err != nil {
				return err
			}
		}
		for _, e := range append([]E{c.Event}, c.Also...) {
			if steps[e] {
				return broken(at, e, "一个事项属于两个步骤", "the event belongs to two steps")
			}
			steps[e] = true
		}
	}
	isStep := func(path string, e E) error {
		if !slices.ContainsFunc(s.Course, func(c Step[S, E, C]) bool { return c.Event == e }) {
			return broken(path, e, "没有这个步骤", "no such step")
		}
		return nil
	}
	for i, d := range s.Deeds {
		at := fmt.Sprintf("deeds[%d]", i)
		if err := event(at+".clears", d.Clears...); err != nil {
			return err
		}
		if d.Step != 0 {
			if err := isStep(at+".step", d.Step); err != nil {
				return err
			}
		}
		for j, n := range d.Needs {
			path := fmt.Sprintf("%s.needs[%d]", at, j)
			if len(n.Any) == 0 {
				return broken(path, nil, "没有写明前置事项", "no event is named")
			}
			if err := event(path, n.Any...); err != nil {
				return err
			}
		}
		for j, g := range d.Guards {
			if g.Check == nil {
				return broken(fmt.Sprintf("%s.guards[%d]", at, j), nil, "没有检查函数", "no check")
			}
		}
		for j, r := range d.Records {
			if !inRange(r.Is) {
				return broken(fmt.Sprintf("%s.records[%d]", at, j), nil, "没有这种材料", "no such record")
			}
		}
	}
	for i, l := range s.Limits {
		at := fmt.Sprintf("limits[%d]", i)
		switch {
		case l.From == nil && len(l.Since) == 0:
			return broken(at, l.Step, "没有写明从何时起算", "nothing that it starts with")
		case l.Edge != Latest && l.Edge != Earliest:
			return broken(at, l.Step, "没有写明最早还是最晚", "neither the earliest nor the latest day")
		}
		if err := first(isStep(at, l.Step), event(at, l.Since...)); err != nil {
			return err
		}
	}
	return nil
}

// connected holds that every state is reached and only final ones are the end.
func (s *Spec[S, E, R, C, P]) connected() error {
	reached := map[S]bool{s.Start: true}
	for grew := true; grew; {
		grew = false
		for _, r := range s.Rows {
			if reached[r.From] && !reached[r.To] {
				reached[r.To], grew = true, true
			}
		}
	}
	for i, r := range s.Rows {
		at := fmt.Sprintf("rows[%d]", i)
		if !reached[r.From] {
			return broken(at, r.From, "到达不了这个状态", "the state cannot be reached")
		}
		left := slices.ContainsFunc(s.Rows, func(o Row[S, E]) bool { return o.From == r.To && o.To != r.To })
		switch final := slices.Contains(s.Final, r.To); {
		case final && left:
			return broken(at, r.To, "终结状态不能再有去向", "a final state is left")
		case !final && !left:
			return broken(at, r.To, "状态没有去向，又不是终结状态", "the state cannot be left, and is not final")
		}
	}
	return nil
}
