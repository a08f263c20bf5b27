package lifecycle

import (
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Apply guides: it does the act where the rules allow it and gives the new file
// with the findings about the act. What they forbid it refuses with a *Refused,
// and the file stays as it was. What is late, departs from a "generally" rule or
// lacks a record that can still be supplied is done, with a finding.
func (p *Process[S, E, R, C, P]) Apply(rules Rules, f File[S, E, C], a Act[E, R, P]) (File[S, E, C], []regulation.Finding, error) {
	if err := p.readable(rules, &a); err != nil {
		return f, nil, err
	}
	findings := make([]regulation.Finding, 0, p.most[a.Event])
	next, refused := p.judge(rules, &f, &a, &findings, true)
	if refused != nil {
		return f, nil, refused
	}
	return next, findings, nil
}

// Audit replays what really happened: it refuses nothing that can be read, keeps
// the recorded course, and marks every breach with a finding. An act that came
// out of order leads where it leads on the regular course, never back. Errors
// are only those of an act without a day or of an unknown event.
func (p *Process[S, E, R, C, P]) Audit(rules Rules, f File[S, E, C], a Act[E, R, P]) (File[S, E, C], []regulation.Finding, error) {
	if err := p.readable(rules, &a); err != nil {
		return f, nil, err
	}
	findings := make([]regulation.Finding, 0, p.most[a.Event])
	next, _ := p.judge(rules, &f, &a, &findings, false)
	return next, findings, nil
}

// readable holds that an act can be judged at all.
func (p *Process[S, E, R, C, P]) readable(rules Rules, a *Act[E, R, P]) error {
	switch {
	case rules.Law == nil:
		return &regulation.Fault{Code: regulation.MissingLaw, Message: regulation.Text{Zh: "没有给出法规", En: "no law given"}}
	case uint8(a.Event) >= MaxSymbols || p.deeds[a.Event] == nil:
		return &regulation.Fault{Code: "unknown-type", Path: "type", Message: regulation.Text{Zh: "没有这种事项", En: "no such kind of act"}}
	case a.On.IsZero():
		return &regulation.Fault{Code: "missing-on", Path: "on", Message: regulation.Text{Zh: "没有日期", En: "the day is missing"}}
	}
	return nil
}

// judge is the one reading of the rules that both verbs share.
func (p *Process[S, E, R, C, P]) judge(rules Rules, f *File[S, E, C], a *Act[E, R, P], findings *[]regulation.Finding, guide bool) (File[S, E, C], *Refused) {
	deed := p.deeds[a.Event]
	x := Exam[S, E, R, C, P]{Law: rules.Law, Book: rules.book(a.On), File: f, Act: a}
	var bars []regulation.Finding
	judged := func(barring bool) { // the last finding, which has its verdict
		out := &(*findings)[len(*findings)-1]
		out.Period = dayOf(a.On)
		// A recorded reason settles a departure from what is generally asked, and
		// nothing else; what it settles does not bar.
		usual := out.Force == regulation.Generally || out.Force == regulation.GenerallyNot
		if out.Verdict == regulation.Unmet && out.Reason == "" && usual && a.reason() {
			out.Reason = a.Reason
		}
		if barring && out.Verdict == regulation.Unmet && (!usual || out.Reason == "") {
			bars = append(bars, *out)
		}
	}

	provided := p.clause(deed.Rule, x.Book.Date())
	bound := deed.Bound && provided == nil
	to, regular := p.table.Step(f.State, a.Event)
	backwards := a.On.Before(f.last)

	for i := range deed.Needs {
		n := &deed.Needs[i]
		c := p.clause(n.Rule, x.Book.Date())
		if c == nil {
			continue
		}
		met := f.anyBy(n.Any, a.On)
		if met && n.Quiet {
			continue
		}
		out := c.about(rules.Subject)
		out.Verdict = regulation.Unmet
		if met {
			out.Verdict = regulation.Met
		}
		out.AddFact("on", regulation.DateOf(f.since(n.Any)))
		*findings = append(*findings, out)
		judged(n.Bars)
	}
	for i := range p.spec.Limits {
		l := &p.spec.Limits[i]
		if l.Step != p.step[a.Event] || l.Silent {
			continue
		}
		if out, ok := p.kept(rules, f, l, a.On); ok {
			*findings = append(*findings, out)
			judged(l.Edge == Earliest)
		}
	}
	for i := range deed.Guards {
		g := &deed.Guards[i]
		c := p.clause(g.Rule, x.Book.Date())
		if c == nil {
			continue
		}
		*findings = append(*findings, c.about(rules.Subject))
		out := &(*findings)[len(*findings)-1]
		out.Verdict = g.Check(x, out)
		if out.Verdict == 0 || out.Verdict == regulation.OutOfScope {
			*findings = (*findings)[:len(*findings)-1]
			continue
		}
		judged(g.Bars)
	}
	for out := range p.lacking(rules, deed, a, x.Book.Date()) {
		*findings = append(*findings, out)
		judged(false)
	}

	if guide && (!regular || bound || backwards || len(bars) > 0) {
		return *f, p.refuse(f, a, provided, bars, bound, backwards)
	}
	next := *f
	switch lead := p.leads[a.Event]; {
	case regular:
		next.State = to
	case lead > next.State && !p.Final(next.State):
		next.State = lead
	}
	if f.opened.IsZero() {
		next.opened = a.On
	}
	if next.last.Before(a.On) || next.last.IsZero() {
		next.last = a.On
	}
	next.days[a.Event] = a.On
	for _, e := range deed.Clears {
		next.days[e] = calendar.Date{}
	}
	if deed.Do != nil {
		deed.Do(x, &next.Facts)
	}
	return next, nil
}

// lacking finds, rule by rule, which records an act ought to have and has not.
func (p *Process[S, E, R, C, P]) lacking(rules Rules, deed *Deed[S, E, R, C, P], a *Act[E, R, P], day calendar.Date) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		if !a.Records.Known() {
			return
		}
		for i, r := range deed.Records {
			if i > 0 && deed.Records[i-1].Rule == r.Rule {
				continue // told together with the first of its rule
			}
			c := p.clause(r.Rule, day)
			if c == nil {
				continue
			}
			lacking, asked := "", false
			for _, other := range deed.Records[i:] {
				if other.Rule != r.Rule {
					break
				}
				asked = asked || other.under(&c.clause)
				if other.under(&c.clause) && !a.Records.Has(other.Is) {
					if lacking != "" {
						lacking += ", "
					}
					lacking += other.Is.String()
				}
			}
			if !asked {
				continue
			}
			out := c.about(rules.Subject)
			out.Verdict = regulation.Met
			if lacking != "" {
				out.Verdict = regulation.Unmet
				out.AddFact("record", regulation.WordOf(lacking))
			}
			if !yield(out) {
				return
			}
		}
	}
}

func dayOf(d calendar.Date) calendar.Span { return calendar.Span{From: d, To: d.AddDays(1)} }
