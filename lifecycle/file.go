package lifecycle

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// File is where one matter stands (个案): its state, the day of each event in the
// present round, and the facts that the process keeps besides. It is a plain
// value: an act gives a new one and leaves the old as it was. Copies of C must
// not share anything that Deed.Do changes.
type File[S, E Symbol, C any] struct {
	State S
	Facts C

	days   [MaxSymbols]calendar.Date
	opened calendar.Date
	last   calendar.Date
}

// On gives the day of an event, the last where it took place more than once;
// unset when it has not taken place, or has to take place anew.
func (f *File[S, E, C]) On(e E) calendar.Date {
	if uint8(e) >= MaxSymbols {
		return calendar.Date{}
	}
	return f.days[e]
}

// Opened gives the day of the event that opened the file.
func (f *File[S, E, C]) Opened() calendar.Date { return f.opened }

// Last gives the day of the last act.
func (f *File[S, E, C]) Last() calendar.Date { return f.last }

// MarshalJSON is an error: a File is no record. Keep the acts, and replay them.
func (f File[S, E, C]) MarshalJSON() ([]byte, error) {
	return nil, &regulation.Fault{Code: regulation.NotApplicable, Message: regulation.Text{
		Zh: "个案状态不能保存，请保存各项记录，使用时重新推算", En: "a file is no record; keep the acts and replay them"}}
}

// since gives the last of the days of some events.
func (f *File[S, E, C]) since(events []E) calendar.Date {
	var d calendar.Date
	for _, e := range events {
		if on := f.On(e); on.After(d) || d.IsZero() {
			d = on
		}
	}
	return d
}

// any reports whether one of the events has taken place.
func (f *File[S, E, C]) any(events []E) bool { return !f.since(events).IsZero() }

// anyBy reports whether one of the events took place on a day or before it: in an
// audit the days may run backwards.
func (f *File[S, E, C]) anyBy(events []E, day calendar.Date) bool {
	return slices.ContainsFunc(events, func(e E) bool { return !f.On(e).IsZero() && !f.On(e).After(day) })
}

// Rules say by which law acts are judged.
type Rules struct {
	Law     *regulation.Law
	Subject string // id of the matter, which the findings carry; never a name

	// As judges every act by the rules of this one day, as that on which the
	// matter began. Unset, an act is judged by the rules of its own day, and a
	// limit exists where the rules of the day on which it starts have one: texts
	// that are silent about matters in progress leave the choice, and this is
	// the library's (policy).
	As calendar.Date
}

// book is the book by which an act of a day is judged.
func (r Rules) book(on calendar.Date) regulation.Book {
	if !r.As.IsZero() {
		return r.Law.On(r.As)
	}
	return r.Law.On(on)
}
