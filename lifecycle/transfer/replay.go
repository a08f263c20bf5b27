package transfer

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Report is where a transfer stands on a day, who is responsible, what is next and what
// was found on the way.
type Report struct {
	AsOf        calendar.Date
	File        File
	Responsible Responsible

	Due           calendar.Date  // day from which the relation has to move; unset where it does not, or that is not known
	LetterUntil   calendar.Date  // last day of what is on the way or was accepted; unset where nobody said
	Lapsed        Answer         // of what is on the way
	DuesFrom      calendar.Month // first month of dues to the new branch, under the caller's policy
	PostponeUntil calendar.Date  // of a probationary member accepted: last day of a postponed discussion
	Form          Paper          // by the length of the absence, only where the unverified was asked for

	// Findings on the acts, in their order, Part naming the entry as events[3]; then
	// those on the day of the question.
	Findings []regulation.Finding

	Proposals []Proposal
	Next      []NextStep
	Overdue   []Event // steps of Next past their last day
	Corrected []int   // entries that a later one corrected

	to members.OrgID
}

// Proposal is a question that a body decides, and no program (提请研究). Step is the
// event that records what was done.
type Proposal struct {
	Step  Event               `json:"step"`
	Body  Body                `json:"body"`
	Basis regulation.Citation `json:"basis"`
}

// Text says the proposal in a sentence.
func (p Proposal) Text() regulation.Text {
	return regulation.Text{
		Zh: "请" + p.Body.Label().Zh + "办理：" + p.Step.Label().Zh,
		En: "for the " + p.Body.Label().En + " to see to: " + p.Step.Label().En}
}

// MarshalJSON gives step, body, basis and text.
func (p Proposal) MarshalJSON() ([]byte, error) {
	type plain Proposal
	return json.Marshal(struct {
		plain
		Text regulation.Text `json:"text"`
	}{plain(p), p.Text()})
}

// NextStep is one step that is still to be done.
type NextStep struct {
	Step    Event               `json:"step"`
	Label   regulation.Text     `json:"label"`
	Days    lifecycle.Window    `json:"-"`
	By      regulation.Text     `json:"by"`
	Basis   regulation.Citation `json:"-"`
	Records []Record            `json:"records"` // what has to be on record for it
	Waits   []Event             `json:"waits"`   // what has to come first
}

// MarshalJSON gives step, label, earliest, latest, by, basis, records and waits.
func (n NextStep) MarshalJSON() ([]byte, error) {
	type plain NextStep
	basis := ""
	if !n.Basis.IsZero() {
		basis = n.Basis.String()
	}
	return json.Marshal(struct {
		plain
		lifecycle.Window
		Basis string `json:"basis"`
	}{plain(n), n.Days, basis})
}

// State gives the state of the file.
func (r *Report) State() State { return r.File.State }

// AcceptedOn gives the day of the acceptance, from which the new organization is
// responsible; unset before it.
func (r *Report) AcceptedOn() calendar.Date { return r.File.Facts.Accepted }

// Breaches yields the findings that are unmet.
func (r *Report) Breaches() iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		for _, f := range r.Findings {
			if f.Verdict == regulation.Unmet && !yield(f) {
				return
			}
		}
	}
}

func (a Answer) flag() *bool {
	if a == 0 {
		return nil
	}
	yes := a == Yes
	return &yes
}

// MarshalJSON gives the answer of transfer.replay: state, responsible, due,
// letterUntil, lapsed, acceptedOn, duesFrom, postponeUntil, continuous, form,
// proposals, next, overdue, findings, corrected.
func (r Report) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		State         State                `json:"state"`
		Responsible   Responsible          `json:"responsible"`
		Due           calendar.Date        `json:"due,omitzero"`
		LetterUntil   calendar.Date        `json:"letterUntil,omitzero"`
		Lapsed        *bool                `json:"lapsed,omitempty"`
		AcceptedOn    calendar.Date        `json:"acceptedOn,omitzero"`
		DuesFrom      calendar.Month       `json:"duesFrom,omitzero"`
		PostponeUntil calendar.Date        `json:"postponeUntil,omitzero"`
		Continuous    *bool                `json:"continuous,omitempty"`
		Form          Paper                `json:"form,omitempty"`
		Proposals     []Proposal           `json:"proposals"`
		Next          []NextStep           `json:"next"`
		Overdue       []Event              `json:"overdue"`
		Findings      []regulation.Finding `json:"findings"`
		Corrected     []int                `json:"corrected"`
	}{r.File.State, r.Responsible, r.Due, r.LetterUntil, r.Lapsed.flag(), r.File.Facts.Accepted, r.DuesFrom, r.PostponeUntil,
		r.File.Facts.Continuous.flag(), r.Form, array(r.Proposals), array(r.Next), array(r.Overdue), array(r.Findings), array(r.Corrected)})
}

// array makes an empty JSON array of a nil slice.
func array[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Replay goes through a transfer, act by act, and says where it stands on a day.
//
// Guiding, it stops at the first act that the rules forbid, with a *lifecycle.Refused
// that names the entry, the article and what would permit the act. Auditing, it
// refuses nothing. Other errors are those of Case.Problems, the first of them. Nothing
// is given beside an error.
func Replay(law *regulation.Law, c Case) (Report, error) {
	for err := range c.Problems(law) {
		return Report{}, err
	}
	r := Report{AsOf: c.AsOf, File: Open(c), to: c.To.Org}
	entries, corrected := c.corrected()
	r.Corrected = corrected
	rules := lifecycle.Rules{Law: law, Subject: string(c.ID)}
	verb := Course().Apply
	if c.Mode == Audit {
		verb = Course().Audit
	}
	for i, e := range entries {
		if e == nil || e.On.After(c.AsOf) {
			continue
		}
		at := fmt.Sprintf("events[%d]", i)
		next, findings, err := verb(rules, r.File, e.act())
		if err != nil {
			var refused *lifecycle.Refused
			if errors.As(err, &refused) {
				refused.Path = at
				return Report{}, refused
			}
			return Report{}, regulation.At(at, err)
		}
		r.File = next
		for j := range findings {
			findings[j].Part = at
		}
		r.Findings = append(r.Findings, findings...)
	}
	r.look(rules, c)
	return r, nil
}

// look adds what holds on the day of the question.
func (r *Report) look(rules lifecycle.Rules, c Case) {
	f, day := &r.File, r.AsOf
	book := rules.Law.On(day)
	r.Responsible = ResponsibleOn(f, day)
	if f.State == OnTheWay || !f.Facts.Accepted.IsZero() {
		r.LetterUntil = LetterUntil(f)
	}
	if lapsed, known := LapsedOn(f, day); known {
		r.Lapsed = answer(&lapsed)
	}
	r.DuesFrom = DuesFrom(f, c.DuesFollow)
	r.PostponeUntil = PostponeUntil(rules.Law, f)
	if c.Unverified && !f.Facts.Until.IsZero() {
		r.Form, _ = FormOf(f.Facts.AwaySince, f.Facts.Until, f.Facts.Fixed, c.ExactlySix)
	}
	due, known := DueFrom(f, book)
	if !slices.Contains(before, f.State) {
		due = calendar.Date{} // it has moved, or was called off
	}
	if known {
		r.Due = due
	}
	r.findDue(rules, book, due, known)
	if in, ok := clause(book, regulation.TransferResponsible); ok && f.State == OnTheWay {
		x := in.Finding(regulation.TransferResponsible, rules.Subject)
		x.AddFact("on", regulation.DateOf(f.Facts.Issued))
		r.find(x, regulation.Met)
	}
	if in, ok := clause(book, regulation.TransferLetter); ok && f.State == OnTheWay && !r.LetterUntil.IsZero() {
		x := in.Finding(regulation.TransferLetter, rules.Subject)
		x.Due = r.LetterUntil
		x.AddFact("since", regulation.DateOf(f.Facts.Issued))
		r.find(x, dueBy(day, x.Due))
	}
	for _, x := range Course().Due(rules, *f, day) {
		x.ClearFacts()
		x.AddFact("since", regulation.DateOf(f.Facts.Graduated))
		r.find(x, x.Verdict)
	}
	r.next(rules, due, known)
}

func clause(b regulation.Book, rule regulation.RuleID) (regulation.Clause, bool) {
	return b.RuleClause(rule)
}

func (r *Report) find(f regulation.Finding, v regulation.Verdict) {
	f.Verdict = v
	r.Findings = append(r.Findings, f)
}

func dueBy(day, due calendar.Date) regulation.Verdict {
	if day.After(due) {
		return regulation.Unmet
	}
	return regulation.Pending
}

// findDue: from which day the relation has to move, and whether it does. No text says
// how fast: what is due and not on its way is a breach from the day after.
func (r *Report) findDue(rules lifecycle.Rules, book regulation.Book, due calendar.Date, known bool) {
	p, err := regulation.ParameterOf(book, regulation.TransferAwayMonths)
	if err != nil || !p.Confidence.Verified() || due.IsZero() {
		return
	}
	c := &r.File.Facts
	x := p.Finding(regulation.TransferDue, rules.Subject)
	x.Due = due
	since := c.AwaySince
	if due == c.Moved {
		since = c.Moved
	}
	x.AddFact("since", regulation.DateOf(since))
	over := !r.AsOf.Before(due)
	switch {
	case !known && !over:
	case !known:
		x.AddFact("fixed-place", regulation.Value{})
		r.find(x, regulation.UnknownFacts)
	case r.File.State == OnTheWay:
		r.find(x, regulation.Pending)
	default:
		r.find(x, dueBy(r.AsOf, due))
		if over {
			r.Proposals = append(r.Proposals, Proposal{Issued, OldBody, p.Citation})
		}
	}
}

// next lists the open steps, with the last day of the letter, and a new letter where
// the old one has lapsed.
func (r *Report) next(rules lifecycle.Rules, due calendar.Date, known bool) {
	f := &r.File
	add := func(n lifecycle.Next[Event, Record], days lifecycle.Window) {
		r.Next = append(r.Next, NextStep{Step: n.Step, Label: n.Step.Label(), Days: days, By: n.By, Basis: n.Basis.Citation,
			Records: array(slices.Collect(n.Records())), Waits: array(slices.Collect(n.Waits()))})
		if !days.Latest.IsZero() && r.AsOf.After(days.Latest) {
			r.Overdue = append(r.Overdue, n.Step)
		}
	}
	for n := range Course().Next(rules, *f, r.AsOf) {
		days := n.Days
		switch n.Step {
		case Issued:
			owed := known && !due.IsZero() && !r.AsOf.Before(due)
			if f.State == Idle && !owed && f.Facts.Graduated.IsZero() {
				continue
			}
			if owed {
				days.Earliest = due
			}
		case Accepted:
			days.Latest = r.LetterUntil
		}
		add(n, days)
	}
	if r.Lapsed == Yes {
		n := lifecycle.Next[Event, Record]{Step: Issued, By: byOld}
		n.Basis, _ = Course().Clause(rules.Law.On(r.AsOf), Issued)
		add(n, lifecycle.Window{})
	}
}
