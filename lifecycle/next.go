package lifecycle

import (
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Next is one step that is still to be done (待办步骤).
type Next[E, R Symbol] struct {
	Step  E
	Days  Window
	By    regulation.Text   // who acts
	Basis regulation.Clause // the article, under the rules of the day of the question; zero where they have none of verified wording

	waits   []E
	records []R
}

// Waits yields the events that have to come first and have not.
func (n Next[E, R]) Waits() iter.Seq[E] { return slices.Values(n.waits) }

// Records yields the papers and facts that have to be on record for the step.
func (n Next[E, R]) Records() iter.Seq[R] { return slices.Values(n.records) }

// Next yields every step still open in the present part of the course, in its
// order, those that wait for another included. Days are given whenever a rule
// sets them, also when they are past. The unset day is the day of the edition.
func (p *Process[S, E, R, C, P]) Next(rules Rules, f File[S, E, C], on calendar.Date) iter.Seq[Next[E, R]] {
	return func(yield func(Next[E, R]) bool) {
		if rules.Law == nil {
			return
		}
		on := rules.Law.On(on).Date()
		book := rules.book(on)
		for i := range p.spec.Course {
			s := &p.spec.Course[i]
			if !p.open(s, &f, book) {
				continue
			}
			d := p.deeds[s.Event]
			n := Next[E, R]{Step: s.Event, Days: p.window(rules, &f, s.Event, on), By: d.By,
				records: p.recordsOf(d, book)}
			if c := p.clause(d.Rule, book.Date()); c != nil {
				n.Basis = c.clause
			}
			for _, need := range d.Needs {
				if p.clause(need.Rule, book.Date()) != nil && need.Bars && !f.anyBy(need.Any, on) {
					n.waits = append(n.waits, need.Any[0])
				}
			}
			if !yield(n) {
				return
			}
		}
	}
}

// open reports whether a step is still to be done.
func (p *Process[S, E, R, C, P]) open(s *Step[S, E, C], f *File[S, E, C], book regulation.Book) bool {
	if !slices.Contains(s.In, f.State) || s.Open != nil && !s.Open(f) {
		return false
	}
	d := p.deeds[s.Event]
	if (d.Bound || s.Bound) && p.clause(d.Rule, book.Date()) == nil {
		return false
	}
	if s.Repeats {
		return s.Until == 0 || f.On(s.Until).IsZero()
	}
	return f.On(s.Event).IsZero() && !f.any(s.Also)
}

// recordsOf lists what has to be on record for an event under the rules of a day.
func (p *Process[S, E, R, C, P]) recordsOf(d *Deed[S, E, R, C, P], book regulation.Book) []R {
	var out []R
	for _, r := range d.Records {
		if c := p.clause(r.Rule, book.Date()); c != nil && r.under(&c.clause) {
			out = append(out, r.Is)
		}
	}
	return out
}

// Allowed yields the events that Apply would accept in this state on a day as
// far as the table, the order and the days go; the particulars of the act, as a
// quorum, are judged when it is applied.
func (p *Process[S, E, R, C, P]) Allowed(rules Rules, f File[S, E, C], on calendar.Date) iter.Seq[E] {
	return func(yield func(E) bool) {
		if rules.Law == nil {
			return
		}
		on := rules.Law.On(on).Date()
		book := rules.book(on)
		for i := range p.spec.Deeds {
			d := &p.spec.Deeds[i]
			if _, row := p.table.Step(f.State, d.Event); !row || on.Before(f.last) {
				continue
			}
			if d.Bound && p.clause(d.Rule, book.Date()) == nil {
				continue
			}
			if slices.ContainsFunc(d.Needs, func(n Need[E]) bool {
				return n.Bars && p.clause(n.Rule, book.Date()) != nil && !f.anyBy(n.Any, on)
			}) {
				continue
			}
			if slices.ContainsFunc(p.spec.Limits, func(l Limit[S, E, C]) bool {
				if l.Step != p.step[d.Event] || l.Silent || l.Edge != Earliest {
					return false
				}
				out, ok := p.kept(rules, &f, &l, on)
				return ok && out.Verdict == regulation.Unmet
			}) {
				continue
			}
			if !yield(d.Event) {
				return
			}
		}
	}
}

// Overdue yields the finding of every open step whose last day is before a day.
func (p *Process[S, E, R, C, P]) Overdue(rules Rules, f File[S, E, C], on calendar.Date) iter.Seq2[E, regulation.Finding] {
	return func(yield func(E, regulation.Finding) bool) {
		p.due(rules, f, on, func(e E, out regulation.Finding) bool {
			if out.Verdict != regulation.Unmet {
				return true
			}
			return yield(e, out)
		})
	}
}

// Due yields the finding of every open step with a last day: pending while there
// is time, unmet from the day after; unknown where that day is a provisional count.
func (p *Process[S, E, R, C, P]) Due(rules Rules, f File[S, E, C], on calendar.Date) iter.Seq2[E, regulation.Finding] {
	return func(yield func(E, regulation.Finding) bool) { p.due(rules, f, on, yield) }
}

func (p *Process[S, E, R, C, P]) due(rules Rules, f File[S, E, C], on calendar.Date, yield func(E, regulation.Finding) bool) {
	if rules.Law == nil {
		return
	}
	on = rules.Law.On(on).Date()
	book := rules.book(on)
	for i := range p.spec.Course {
		s := &p.spec.Course[i]
		if !p.open(s, &f, book) {
			continue
		}
		for j := range p.spec.Limits {
			l := &p.spec.Limits[j]
			if l.Step != s.Event || l.Edge != Latest {
				continue
			}
			b, ok := p.bound(rules, &f, l, on)
			if !ok {
				continue
			}
			out := p.finding(rules, l, &b, on)
			out.AddFact("on", regulation.Value{})
			out.Verdict = regulation.Pending
			if on.After(b.day) {
				out.Verdict = regulation.Unmet
				if b.provisional {
					out.Verdict = regulation.UnknownFacts
				}
			}
			if !yield(s.Event, out) {
				return
			}
		}
	}
}

// Missing yields what an event would need on a day and the file has not: the
// finding of each step that has to come first and did not. Apply refuses for some
// of them and only remarks on the others; the waits of Next are the former.
func (p *Process[S, E, R, C, P]) Missing(rules Rules, f File[S, E, C], e E, on calendar.Date) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		if rules.Law == nil || uint8(e) >= MaxSymbols || p.deeds[e] == nil {
			return
		}
		on := rules.Law.On(on).Date()
		for _, n := range p.deeds[e].Needs {
			c := p.clause(n.Rule, rules.book(on).Date())
			if c == nil || f.anyBy(n.Any, on) {
				continue
			}
			out := c.about(rules.Subject)
			out.Verdict = regulation.Unmet
			if !yield(out) {
				return
			}
		}
	}
}
