package lifecycle

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Window is the days in which a step may be done: the first and the last, both
// included; unset where no rule sets one. Provisional means that working days
// were counted in a year whose holidays are not known yet.
type Window struct {
	Earliest    calendar.Date `json:"earliest,omitzero"`
	Latest      calendar.Date `json:"latest,omitzero"`
	Provisional bool          `json:"provisional,omitempty"`
}

// bound is one limit worked out for a file.
type bound struct {
	day         calendar.Date
	start       calendar.Date
	provisional bool
	parameter   regulation.Parameter // unset for a day that no number leads to
}

// bound works a limit out. on is the day of the act, or of the question.
func (p *Process[S, E, R, C, P]) bound(rules Rules, f *File[S, E, C], l *Limit[S, E, C], on calendar.Date) (bound, bool) {
	var b bound
	if l.From != nil {
		b.start = l.From(f)
	} else {
		b.start = f.since(l.Since)
	}
	if b.start.IsZero() {
		return b, false
	}
	if l.Key == 0 {
		b.day = b.start
		return b, p.clause(l.Rule, rules.book(on).Date()) != nil
	}
	// What has to be waited for is asked by the rules of the act; what has to be
	// done in time by those under which the time began to run.
	day := b.start
	if l.Edge == Earliest {
		day = on
	}
	book := rules.book(day)
	parameter, err := regulation.ParameterOf(book, l.Key)
	if err != nil || !parameter.Confidence.Verified() {
		return b, false
	}
	if l.Edge == Latest { // cite the rules of the act where they have the limit too
		if now, err := regulation.ParameterOf(rules.book(on), l.Key); err == nil && now.Value == parameter.Value {
			parameter = now
		}
	}
	b.parameter = parameter
	n, ok := parameter.Value.Count()
	if !ok {
		return b, false
	}
	if l.Workdays {
		b.day, b.provisional, err = calendar.NationalWorkdays().After(b.start, int(n))
	} else {
		b.day, _, err = book.DueBy(l.Key, b.start)
	}
	return b, err == nil && !b.day.IsZero()
}

// finding starts the finding of a limit.
func (p *Process[S, E, R, C, P]) finding(rules Rules, l *Limit[S, E, C], b *bound, on calendar.Date) regulation.Finding {
	out := b.parameter.Finding(l.Rule, rules.Subject)
	if l.Key == 0 {
		out = p.clause(l.Rule, rules.book(on).Date()).about(rules.Subject) // without a clause there is no bound
	}
	out.Due = b.day
	out.AddFact("since", regulation.DateOf(b.start))
	return out
}

// breaks is by how many days a provisional count may be wrong: no run of public
// holidays and make-up days is longer.
const breaks = 14

// kept gives the finding of a limit about its step done on a day. By a provisional
// count a day is never found to be too early, and in time only when no holidays
// could have moved the count so far.
func (p *Process[S, E, R, C, P]) kept(rules Rules, f *File[S, E, C], l *Limit[S, E, C], on calendar.Date) (regulation.Finding, bool) {
	b, ok := p.bound(rules, f, l, on)
	if !ok {
		return regulation.Finding{}, false
	}
	out := p.finding(rules, l, &b, on)
	out.AddFact("on", regulation.DateOf(on))
	out.Verdict = regulation.Met
	early, late := l.Edge == Earliest && on.Before(b.day), l.Edge == Latest && on.After(b.day)
	unsure := b.provisional && (l.Edge == Latest || on.Before(b.day.AddDays(breaks)))
	switch {
	case unsure && (early || late || l.Edge == Earliest):
		out.Verdict = regulation.UnknownFacts
	case early || late:
		out.Verdict = regulation.Unmet
	}
	return out, true
}

// window gives the days of a step, the strictest of its limits counting.
func (p *Process[S, E, R, C, P]) window(rules Rules, f *File[S, E, C], step E, on calendar.Date) Window {
	var w Window
	for i := range p.spec.Limits {
		l := &p.spec.Limits[i]
		if l.Step != step {
			continue
		}
		b, ok := p.bound(rules, f, l, on)
		if !ok {
			continue
		}
		w.Provisional = w.Provisional || b.provisional
		switch l.Edge {
		case Earliest:
			if b.day.After(w.Earliest) || w.Earliest.IsZero() {
				w.Earliest = b.day
			}
		case Latest:
			if b.day.Before(w.Latest) || w.Latest.IsZero() {
				w.Latest = b.day
			}
		}
	}
	return w
}
