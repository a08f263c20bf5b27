package development

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// ApplicantFacts is the person of a file, as far as the rules ask.
type ApplicantFacts struct {
	Birth  calendar.Date `json:"birth,omitzero"`   // day of birth; needed
	Mobile bool          `json:"mobile,omitempty"` // a mobile person (流动人员)
	Unit   UnitSet       `json:"unit,omitempty"`   // unset: not known
}

// Case is one person's file and the question: where does it stand on a day
// (一人一档).
type Case struct {
	AsOf       calendar.Date  `json:"asOf,omitzero"` // needed; entries of later days are left out
	Mode       Mode           `json:"mode,omitempty"`
	Transition Transition     `json:"transition,omitempty"`
	OrgKind    orgtree.Kind   `json:"orgKind,omitempty"` // unset: a branch
	Able       *bool          `json:"able,omitempty"`    // of a mobile-member branch: able to recruit; nil: not known
	Applicant  ApplicantFacts `json:"applicant"`
	Events     []Entry        `json:"events"` // in the order in which they took place
}

// MaxEntries is how many entries a file may have.
const MaxEntries = 10_000

// Problems yields what is wrong with the input, with the path to it, as
// events[3].approver; a file without problems can be replayed.
func (c *Case) Problems(law *regulation.Law) iter.Seq[error] {
	return func(yield func(error) bool) {
		var all []error
		add := func(path string, err error) { all = append(all, regulation.At(path, err)) }
		if law == nil {
			yield(&regulation.Fault{Code: regulation.MissingLaw, Message: regulation.Text{Zh: "没有给出法规", En: "no law given"}})
			return
		}
		if c.AsOf.IsZero() {
			add("asOf", missing("asOf"))
		}
		if c.Applicant.Birth.IsZero() {
			add("applicant.birth", missing("birth"))
		}
		if len(c.Events) > MaxEntries {
			add("events", &regulation.Fault{Code: "too-large", Message: regulation.Text{Zh: "记录过多", En: "too many entries"}})
		} else {
			for i := range c.Events {
				at := fmt.Sprintf("events[%d]", i)
				e := &c.Events[i]
				e.check(law, func(path string, err error) {
					if path == "" {
						add(at, err)
						return
					}
					add(at+"."+path, err)
				})
				if e.Type == Applied && e.On.Before(c.Applicant.Birth) && !e.On.IsZero() {
					add("applicant.birth", &regulation.Fault{Code: "invalid-birth", Value: c.Applicant.Birth.String(),
						Message: regulation.Text{Zh: "出生日期晚于申请日期", En: "born after the application"}})
				}
				if e.Type == Corrected && e.Of != nil && (*e.Of >= i || c.Events[max(0, *e.Of)].Type == Corrected) {
					add(at+".of", &regulation.Fault{Code: "invalid-of", Message: regulation.Text{Zh: "须为此前的一条记录，且不是更正", En: "has to be an earlier entry that is no correction"}})
				}
			}
		}
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

// Report is where a person's file stands on a day, what is next, and what was
// found on the way (办理情况).
type Report struct {
	AsOf  calendar.Date
	File  File
	Rules regulation.InstrumentID // the edition in force on AsOf, or by which the case is judged

	// Findings on the acts, in their order; Part names the entry, as events[3].
	Findings []regulation.Finding
	// Late is the finding of each step that is past its last day.
	Late []regulation.Finding

	Next      []NextStep
	Overdue   []Event    // steps of Next past their last day
	Proposals []Proposal // what people have to decide
	Corrected []int      // entries that a later one corrected
}

// Proposal is a question that a body decides, and no program (提请研究).
type Proposal struct {
	Step  Event               `json:"step"`
	By    regulation.Text     `json:"by"`
	Basis regulation.Citation `json:"basis"`
	Text  regulation.Text     `json:"text"`
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

// MarshalJSON gives step, label, earliest, latest, provisional, by, basis,
// records and waits.
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

// Stage gives the stage of the person.
func (r *Report) Stage() Stage { return r.File.State.Stage() }

// MembershipFrom gives the first day of membership, the day of the meeting;
// unset until it is approved. Education regulations, Art. 24 para. 1.
func (r *Report) MembershipFrom() calendar.Date { return r.File.Facts.Member }

// ProbationEnds gives the anniversary on which probation ends, extensions
// included; unset until the admission is approved, and for direct admission.
func (r *Report) ProbationEnds() calendar.Date { return r.File.Facts.ProbationTo }

// PartyAgeFrom gives the day from which Party age counts, the end of probation,
// once the conversion is approved. Late meetings and approvals do not move it.
func (r *Report) PartyAgeFrom() calendar.Date { return r.File.Facts.FullFrom }

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

// MarshalJSON gives the answer of development.replay: stage, state, rules,
// membershipFrom, probationEnds, partyAgeFrom, next, overdue, findings, late,
// proposals, corrected.
func (r Report) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Stage          Stage                   `json:"stage"`
		State          State                   `json:"state"`
		Rules          regulation.InstrumentID `json:"rules,omitempty"` // none before the rules of 2014
		MembershipFrom calendar.Date           `json:"membershipFrom,omitzero"`
		ProbationEnds  calendar.Date           `json:"probationEnds,omitzero"`
		PartyAgeFrom   calendar.Date           `json:"partyAgeFrom,omitzero"`
		Next           []NextStep              `json:"next"`
		Overdue        []Event                 `json:"overdue"`
		Findings       []regulation.Finding    `json:"findings"`
		Late           []regulation.Finding    `json:"late"`
		Proposals      []Proposal              `json:"proposals"`
		Corrected      []int                   `json:"corrected"`
	}{r.Stage(), r.State(), r.Rules, r.MembershipFrom(), r.ProbationEnds(), r.PartyAgeFrom(),
		array(r.Next), array(r.Overdue), array(r.Findings), array(r.Late), array(r.Proposals), array(r.Corrected)})
}

// array makes an empty JSON array of a nil slice.
func array[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// Replay goes through a file, act by act, and says where it stands.
//
// Guiding, it stops at the first act that the rules forbid, with a
// *lifecycle.Refused that names the entry, the article and what would permit the
// act. Auditing, it refuses nothing. Other errors are those of Case.Problems, the
// first of them. Nothing is given beside an error.
func Replay(law *regulation.Law, c Case) (Report, error) {
	return replay(law, c, calendar.Date{})
}

// replay is Replay with every act judged by the rules of one day, if it is set.
func replay(law *regulation.Law, c Case, as calendar.Date) (Report, error) {
	for err := range c.Problems(law) {
		return Report{}, err
	}
	r := Report{AsOf: c.AsOf, File: Open(c)}
	entries, corrected := c.corrected()
	r.Corrected = corrected
	rules := lifecycle.Rules{Law: law, As: as}
	if c.Transition == CaseStart && as.IsZero() {
		for _, e := range entries {
			if e != nil && e.Type == Applied {
				rules.As = e.On
				break
			}
		}
	}
	process := Course()
	verb := process.Apply
	if c.Mode == Audit {
		verb = process.Audit
	}
	var last calendar.Date
	for i, e := range entries {
		if e == nil {
			continue
		}
		if c.Mode != Audit && e.On.Before(last) { // those of later days, left out below, count as well
			refused := lifecycle.Backwards(e.Type, r.File.State, e.On, last)
			refused.Path = fmt.Sprintf("events[%d]", i)
			return Report{}, refused
		}
		last = e.On
		if e.On.After(c.AsOf) {
			continue
		}
		a, err := e.act(rules, &r.File)
		at := fmt.Sprintf("events[%d]", i)
		if err != nil {
			return Report{}, regulation.At(at, err)
		}
		if a.Event == Applied {
			a.Detail.Facts = r.File.Facts
		}
		next, findings, err := verb(rules, r.File, a)
		var refused *lifecycle.Refused
		switch {
		case errors.As(err, &refused):
			refused.Path = at
			return Report{}, refused
		case err != nil:
			return Report{}, regulation.At(at, err)
		}
		for j := range findings {
			findings[j].Part = at
		}
		r.File = next
		r.Findings = append(r.Findings, findings...)
		if a.Event == FoundIrregular {
			r.Proposals = append(r.Proposals, irregularity(rules, a.On))
		}
	}
	r.look(rules)
	return r, nil
}

// Open gives the empty file of a case.
func Open(c Case) File {
	kind := c.OrgKind
	if kind == 0 {
		kind = orgtree.Branch
	}
	return File{State: Nothing, Facts: Facts{Born: c.Applicant.Birth, Mobile: c.Applicant.Mobile, Unit: c.Applicant.Unit,
		Org: kind, Able: answer(c.Able)}}
}

// look adds what is next.
func (r *Report) look(rules lifecycle.Rules) {
	day := r.AsOf
	if !rules.As.IsZero() {
		day = rules.As
	}
	for in := range rules.Law.On(day).Instruments() {
		if in.ID == regulation.Development2014 || in.ID == regulation.Development2026 {
			r.Rules = in.ID
		}
	}
	process := Course()
	for n := range process.Next(rules, r.File, r.AsOf) {
		r.Next = append(r.Next, NextStep{Step: n.Step, Label: n.Step.Step(), Days: n.Days, By: n.By, Basis: n.Basis.Citation,
			Records: array(slices.Collect(n.Records())), Waits: array(slices.Collect(n.Waits()))})
	}
	for e, f := range process.Overdue(rules, r.File, r.AsOf) {
		if !slices.Contains(r.Overdue, e) {
			r.Overdue = append(r.Overdue, e)
		}
		r.Late = append(r.Late, f)
	}
}

// irregularity puts an admission against the rules before the people who assess it.
func irregularity(rules lifecycle.Rules, on calendar.Date) Proposal {
	day := on
	if !rules.As.IsZero() {
		day = rules.As
	}
	p := Proposal{Step: NotRecognised, By: byAbove, Text: regulation.Text{
		Zh: "由上级党委综合分析研判是否承认党员身份，本程序不作判断",
		En: "the committee above assesses whether the person is recognised as a member; no program decides"}}
	if c, ok := Course().Clause(rules.Law.On(day), FoundIrregular); ok {
		p.Basis = c.Citation
	} else if old, ok := regulation.ClauseByID("development-2014:D109"); ok && old.Span.Contains(day) {
		p.Basis = old.Citation
	}
	return p
}

// corrected gives the entries as corrected by the day of the question: those
// struck out, and the corrections themselves, are nil.
func (c *Case) corrected() ([]*Entry, []int) {
	out := make([]*Entry, len(c.Events))
	for i := range c.Events {
		if c.Events[i].Type != Corrected {
			out[i] = &c.Events[i]
		}
	}
	var which []int
	for i := range c.Events {
		if e := &c.Events[i]; e.Type == Corrected && !e.On.After(c.AsOf) {
			out[*e.Of] = e.As
			which = append(which, *e.Of)
		}
	}
	return out, which
}
