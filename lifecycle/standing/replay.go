package standing

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Report is where a membership stands on a day, what is next, what has to be
// decided and what was found on the way. Nothing in it is decided by a program: a
// stop, a removal and an advice stand among the proposals until the competent body
// has decided and the decision is an act.
type Report struct {
	AsOf   calendar.Date
	File   File
	Status members.Standing
	Place  Place // unset after an exit
	Mobile bool  // a mobile member (流动党员), wherever else the member is
	Rights members.Rights

	ReadmissionFrom calendar.Date // first day of a new admission; unset where no text sets one

	// Findings on the acts, in their order, Part naming the entry as events[3];
	// then those on the day of the question: place, contact, series, periods.
	Findings []regulation.Finding

	Alerts    []Alert
	Proposals []Proposal
	Next      []NextStep
	Overdue   []Event // steps of Next past their last day
	Corrected []int   // entries that a later one corrected
}

// Alert is a run of months that people have to look into (预警). It is never a state:
// whether there was a good reason is for the branch to find out, and what follows for
// the member meeting to decide.
type Alert struct {
	Series Series              `json:"series"`
	Months int                 `json:"months"`
	From   calendar.Month      `json:"from"` // first month of the run
	Basis  regulation.Citation `json:"basis"`
}

// Text says the alert in a sentence.
func (a Alert) Text() regulation.Text {
	return regulation.Text{
		Zh: fmt.Sprintf("自%d年%d月起连续%d个月没有%s，有无正当理由由党支部查明", a.From.First().Year(), a.From.MonthOfYear(), a.Months, a.Series.Label().Zh),
		En: fmt.Sprintf("%d months running without %s, from %s: whether there is a good reason is for the branch to find out", a.Months, a.Series.Label().En, a.From)}
}

// MarshalJSON gives series, months, from, basis and text.
func (a Alert) MarshalJSON() ([]byte, error) {
	type plain Alert
	return json.Marshal(struct {
		plain
		Text regulation.Text `json:"text"`
	}{plain(a), a.Text()})
}

// Proposal is a question that a body decides, and no program (提请研究). Step is the
// event that records the decision.
type Proposal struct {
	Step  Event               `json:"step"`
	Body  Body                `json:"body"`
	Basis regulation.Citation `json:"basis"`
}

// Text says the proposal in a sentence.
func (p Proposal) Text() regulation.Text {
	return regulation.Text{
		Zh: "提请" + p.Body.Label().Zh + "研究：" + p.Step.Label().Zh,
		En: "for the " + p.Body.Label().En + " to consider: " + p.Step.Label().En}
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

// CorrectionEnds gives the last day of the correction period; unset out of one.
func (r *Report) CorrectionEnds() calendar.Date { return r.File.Facts.CorrectionEnds }

// Penalties yields the penalties on file, in their order.
func (r *Report) Penalties() iter.Seq[OnFile] { return slices.Values(r.File.Facts.lists.penalties) }

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

// MarshalJSON gives the answer of standing.replay: state, status, place, mobile,
// rights, correctionEnds, stoppedOn, statusBefore, left, exit, readmissionFrom,
// penalties, alerts, proposals, next, overdue, findings, corrected.
func (r Report) MarshalJSON() ([]byte, error) {
	type penalty struct {
		OnFile
		InEffect *bool `json:"inEffect,omitempty"`
	}
	penalties := []penalty{}
	for p := range r.Penalties() {
		out := penalty{OnFile: p}
		if in, known := p.InEffect(r.AsOf); known {
			out.InEffect = &in
		}
		penalties = append(penalties, out)
	}
	c := &r.File.Facts
	return json.Marshal(struct {
		State           State                `json:"state"`
		Status          members.Standing     `json:"status"`
		Place           Place                `json:"place,omitempty"`
		Mobile          bool                 `json:"mobile"`
		Rights          []members.Right      `json:"rights"`
		CorrectionEnds  calendar.Date        `json:"correctionEnds,omitzero"`
		StoppedOn       calendar.Date        `json:"stoppedOn,omitzero"`
		StatusBefore    members.Standing     `json:"statusBefore,omitempty"`
		Left            calendar.Date        `json:"left,omitzero"`
		Exit            members.Exit         `json:"exit,omitempty"`
		ReadmissionFrom calendar.Date        `json:"readmissionFrom,omitzero"`
		Penalties       []penalty            `json:"penalties"`
		Alerts          []Alert              `json:"alerts"`
		Proposals       []Proposal           `json:"proposals"`
		Next            []NextStep           `json:"next"`
		Overdue         []Event              `json:"overdue"`
		Findings        []regulation.Finding `json:"findings"`
		Corrected       []int                `json:"corrected"`
	}{r.File.State, r.Status, r.Place, r.Mobile, array(slices.Collect(r.Rights.All())), c.CorrectionEnds, c.StoppedOn, c.Before,
		c.Left, c.Exit, r.ReadmissionFrom, penalties, array(r.Alerts), array(r.Proposals), array(r.Next), array(r.Overdue),
		array(r.Findings), array(r.Corrected)})
}

// array makes an empty JSON array of a nil slice.
func array[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Replay goes through a member's file, act by act, and says where the membership
// stands on a day.
//
// Guiding, it stops at the first act that the rules forbid, with a
// *lifecycle.Refused that names the entry, the article and what would permit the
// act. Auditing, it refuses nothing. Other errors are those of Case.Problems, the
// first of them, and conflicting-fields where a probationary member would become a
// full one while the membership is stopped. Nothing is given beside an error.
func Replay(law *regulation.Law, c Case) (Report, error) {
	for err := range c.Problems(law) {
		return Report{}, err
	}
	r := Report{AsOf: c.AsOf, File: Open(c.Member, c.Series...)}
	entries, corrected := c.corrected()
	r.Corrected = corrected
	rules := lifecycle.Rules{Law: law, Subject: string(c.ID)}
	for i, e := range entries {
		if e == nil || e.On.After(c.AsOf) {
			continue
		}
		at := fmt.Sprintf("events[%d]", i)
		if err := r.apply(rules, c.Mode, e, at); err != nil {
			return Report{}, located(at, err)
		}
	}
	for _, s := range r.File.Facts.lists.stops {
		full := c.Member.FullFrom
		if !full.IsZero() && full.After(s.From) && (s.Until.IsZero() && !full.After(c.AsOf) || !s.Until.IsZero() && !full.After(s.Until)) {
			return Report{}, regulation.At("member.fullFrom", wrong(regulation.ConflictingField, full.String(),
				"停止党籍期间不能转正", "nobody becomes a full member while the membership is stopped"))
		}
	}
	r.look(rules)
	return r, nil
}

// apply does one entry.
func (r *Report) apply(rules lifecycle.Rules, m Mode, e *Entry, at string) error {
	a, err := e.act(rules.Law)
	if err != nil {
		return err
	}
	verb := Course().Apply
	if m == Audit {
		verb = Course().Audit
	} else if a.Event == VotedDown {
		// What may not be decided may not be put to the vote either.
		put := a
		put.Event = a.Detail.On
		if _, _, err := verb(rules, r.File, put); err != nil {
			return err
		}
	}
	next, findings, err := verb(rules, r.File, a)
	if err != nil {
		return err
	}
	r.File = next
	for i := range findings {
		findings[i].Part = at
	}
	r.Findings = append(r.Findings, findings...)
	return nil
}

// located puts the path of an entry on its error; a refusal stays one.
func located(at string, err error) error {
	if refused, ok := err.(*lifecycle.Refused); ok {
		refused.Path = at
		return refused
	}
	return regulation.At(at, err)
}
