package agenda

import (
	"encoding/json"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Item is one thing to be done. It is comparable.
type Item struct {
	Process Process
	Kind    Kind
	State   State

	Subject string // id of the organization whose duty it is, or of the file; never a name
	Org     string // id of that organization, or of the one that handles the file

	// Step is the word of the event that fulfils a step or records the decision on a
	// proposal, as the diary of the file has it: talked. Empty for duties and alerts.
	Step string

	Due         calendar.Date // last day, itself included; unset when no day is set
	Since       calendar.Date // first day, itself included; unset when there is none
	Provisional bool          // a day was counted in a year whose holidays are not known yet
	By          Actor         // who acts, or decides

	Basis regulation.Citation // the article; zero where the rules of the day have none of verified wording

	// Finding tells of a duty what it is: the rule, its article, the organization
	// (Subject), the group or relation (Part), the period and the facts. A step has
	// one where a rule sets its day, an alert always; zero otherwise.
	Finding regulation.Finding
}

// Label names what is to be done in a few words, without day and body.
func (i Item) Label() regulation.Text {
	if t := nameOf(i.Process, i.Step); !t.IsZero() {
		return t
	}
	rule, _ := regulation.RuleByID(i.Finding.Rule)
	return rule.Title
}

// Source gives the article in words; empty where there is none.
func (i Item) Source() regulation.Text {
	if !i.Finding.Source.IsZero() {
		return i.Finding.Source
	}
	if i.Basis.IsZero() {
		return regulation.Text{}
	}
	return i.Basis.Text()
}

// Who names the body that acts. Of a file, the organization itself is the branch,
// and the committee is the member meeting where there is no committee: development
// rules, Art. 8.
func (i Item) Who() regulation.Text {
	if i.Process != Organization {
		switch i.By.Body {
		case Itself:
			return regulation.Text{Zh: "党支部", En: "branch"}
		case Committee:
			return regulation.Text{Zh: "党支部委员会（不设的由党员大会）", En: "branch committee, or the member meeting where there is none"}
		}
	}
	return i.By.Body.Label()
}

// Text says who has to do what by when, what was not done in time, or what a body
// has to consider.
func (i Item) Text() regulation.Text {
	who, what := i.Who(), i.what()
	out := regulation.Text{Zh: who.Zh + "：", En: who.En + ": "}
	if i.Kind == Proposal {
		out = regulation.Text{Zh: "提请" + who.Zh + "研究：", En: "for the " + who.En + " to consider: "}
	}
	if i.State == Late || i.State == Missed {
		how, day := i.State.Label(), regulation.DateText(i.Due)
		out.Zh += how.Zh + "（" + day.Zh + "到期）："
		out.En += how.En + " (due " + day.En + "): "
	}
	return regulation.Text{Zh: out.Zh + what.Zh, En: out.En + what.En}
}

// what is the label with the days, or the words of the finding where it says more: of
// duties, of alerts, and of steps that return every period.
func (i Item) what() regulation.Text {
	if i.Kind == Duty || i.Kind == Alert || lasts(i.Finding.Period) {
		return i.Finding.Text()
	}
	out := i.Label()
	switch due, since := regulation.DateText(i.Due), regulation.DateText(i.Since); {
	case i.State == Coming:
		out.Zh, out.En = out.Zh+"，不晚于"+due.Zh, out.En+", by "+due.En
	case i.State == Open && !i.Since.IsZero():
		out.Zh, out.En = out.Zh+"，"+since.Zh+"起", out.En+", from "+since.En
	}
	if i.Provisional {
		out.Zh, out.En = out.Zh+"（日期暂定）", out.En+" (day provisional)"
	}
	return out
}

// severity weighs an item for the order of what is overdue.
func (i *Item) severity() regulation.Severity {
	if i.Finding.Rule == "" {
		return regulation.Deviation // the rules set no day, the caller's papers do
	}
	return i.Finding.Severity()
}

// MarshalJSON gives process, kind, state, subject, org, step, label, due, since,
// provisional, by, basis, source, finding and text; what an item has not is left out.
func (i Item) MarshalJSON() ([]byte, error) {
	out := struct {
		Process     Process             `json:"process"`
		Kind        Kind                `json:"kind"`
		State       State               `json:"state"`
		Subject     string              `json:"subject"`
		Org         string              `json:"org"`
		Step        string              `json:"step,omitempty"`
		Label       regulation.Text     `json:"label"`
		Due         calendar.Date       `json:"due,omitzero"`
		Since       calendar.Date       `json:"since,omitzero"`
		Provisional bool                `json:"provisional,omitempty"`
		By          Actor               `json:"by"`
		Basis       regulation.Citation `json:"basis,omitzero"`
		Source      regulation.Text     `json:"source,omitzero"`
		Finding     *regulation.Finding `json:"finding,omitempty"`
		Text        regulation.Text     `json:"text"`
	}{i.Process, i.Kind, i.State, i.Subject, i.Org, i.Step, i.Label(), i.Due, i.Since, i.Provisional, i.By, i.Basis, i.Source(), nil, i.Text()}
	if i.Finding.Rule != "" {
		out.Finding = &i.Finding
	}
	return json.Marshal(out)
}

// lasts reports whether a finding is about a month or longer: the period of a
// meeting is its day.
func lasts(s calendar.Span) bool {
	days, bounded := s.Days()
	return bounded && days > 1
}
