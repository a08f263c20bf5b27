package agenda

import (
	"iter"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Within is the days from today to the day that is so many days later, both
// included; zero days are today alone.
func Within(today calendar.Date, days int) calendar.Span {
	return calendar.Span{From: today, To: today.AddDays(days).AddDays(1)}
}

// Planner is the rules, resolved once for a span and a day. It is immutable
// and safe for concurrent use.
type Planner struct {
	law     *regulation.Law
	checker *compliance.Checker
	window  calendar.Span // what was missed is looked for in it
	span    calendar.Span
	asOf    calendar.Date
}

// Compile resolves the law for the days to look at and the day of today; an
// unset day is the day of the edition of the law. Errors: missing-law, and
// invalid-span for a span that holds no day or is open on a side.
func Compile(law *regulation.Law, span calendar.Span, asOf calendar.Date) (*Planner, error) {
	if law != nil && asOf.IsZero() {
		asOf = law.On(asOf).Date()
	}
	if _, bounded := span.Days(); law != nil && (!bounded || span.IsEmpty()) {
		return nil, &regulation.Fault{Code: "invalid-span", Path: "span", Value: span.String(),
			Message: regulation.Text{Zh: "应给出起止日期，并且至少有一天", En: "a first and a last day are needed, and at least one day between"}}
	}
	// Whole years, so that every period that ends in the span lies in it, and
	// last year's for what was missed.
	first, last := asOf.Month().Year(), span.Last().Month().Year()
	if last.Before(first) {
		last = first
	}
	window := calendar.Span{From: first.Add(-1).First(), To: last.Next().First()}
	if window.From.IsZero() {
		window.From = first.First()
	}
	c, err := compliance.Compile(law, compliance.Scope{Period: window, AsOf: asOf})
	if err != nil {
		return nil, err
	}
	return &Planner{law, c, window, span, asOf}, nil
}

// Items yields the items of one organization, of every state, in the order of
// the articles. above is the id of the organization above, and may be empty.
func (p *Planner) Items(b *compliance.Branch, above string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for f := range p.checker.Check(b) {
			i := Item{Process: Organization, Kind: Duty, Subject: b.ID, Org: b.ID, Due: f.Due, Basis: f.Citation, Finding: f}
			switch periodic := lasts(f.Period); {
			case f.Verdict == regulation.Pending && f.Due.IsZero():
				i.State = Open
			case f.Verdict == regulation.Pending && p.span.Contains(f.Due):
				i.State = Coming
			case f.Verdict == regulation.Unmet && !f.Due.IsZero() && f.Due.Before(p.asOf):
				i.State = Late
				if done(&f) {
					i.State = Missed
				}
			case f.Verdict == regulation.Unmet && f.Due.IsZero() && periodic:
				i.State, i.Due = Missed, f.Period.Last()
			default:
				continue
			}
			i.Since = p.since(b, &f)
			i.By = dutyOf(b, &f, above)
			if !yield(i) {
				return
			}
		}
	}
}

// done reports whether what was late has been done by now: a day is among the
// facts after the one that was due.
func done(f *regulation.Finding) bool {
	for x := range f.Facts() {
		if d, ok := x.Value.Date(); ok && d.After(f.Due) && (x.Name == "replied" || x.Name == "reminded") {
			return true
		}
	}
	return false
}

// since gives the first day on which a duty can be done.
func (p *Planner) since(b *compliance.Branch, f *regulation.Finding) calendar.Date {
	switch f.Rule {
	case regulation.LifeMeetingQuarter:
		return f.Period.From.AddMonths(9) // 1 October
	case regulation.TermOverdue:
		_, reminder, _ := p.checker.TermEnd(b)
		return reminder
	case regulation.SetupReply:
		if b.Setup != nil {
			return b.Setup.Applied.Day()
		}
	}
	if lasts(f.Period) {
		return f.Period.From
	}
	return calendar.Date{}
}

// dutyOf assigns a duty.
func dutyOf(b *compliance.Branch, f *regulation.Finding, above string) Actor {
	switch f.Rule {
	case regulation.LifeGroupMeeting:
		return Actor{f.Part, Group}
	case regulation.LifeCommitteeMeeting:
		return Actor{b.ID, Committee}
	case regulation.TalksYearly:
		if f.Part == "among-committee" || f.Part == "with-members" {
			return Actor{b.ID, Committee}
		}
	case regulation.TermReminder, regulation.TermShiftApproved, regulation.SetupReply:
		return Actor{above, Above}
	}
	return Actor{b.ID, Itself}
}
