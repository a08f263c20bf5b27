package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// answer is all that is told about a file, from which the text, the page and the
// JSON are written.
type answer struct {
	options
	law    *regulation.Law
	f      *file
	report development.Report

	refused *refusal // guiding: the first act that the rules forbid
	later   int      // entries of days after that of the question
	entries []entry
	coming  []regulation.Finding     // last days within the next days
	full    calendar.Date            // earliest day of full membership
	rough   bool                     // it rests on a provisional count of working days
	differs []development.Difference // what is shown
	same    int                      // differences that tell of nothing to look at, and are not
}

// refusal is an act that the rules forbid.
type refusal struct {
	entry int
	name  regulation.Text // of the act
	why   regulation.Text // with the article, and what would permit it
	basis []regulation.Finding
}

// entry is one entry and what was found about it.
type entry struct {
	n        int
	entry    *development.Entry // as corrected
	name     regulation.Text
	struck   bool // taken out by a correction
	mended   bool // put right by a correction
	findings []regulation.Finding
}

func newAnswer(law *regulation.Law, f *file, o options) (*answer, error) {
	a := &answer{options: o, law: law, f: f}
	c := f.c
	if !o.asOf.IsZero() {
		c.AsOf = o.asOf
	}
	if o.audit {
		c.Mode = development.Audit
	}
	var err error
	a.report, err = development.Replay(law, c)
	var forbids *lifecycle.Refused
	for errors.As(err, &forbids) {
		i, _ := entryOf(regulation.At("", err).(*regulation.Fault).Path)
		if i < 0 || i >= len(c.Events) {
			break
		}
		l, name := labeller{law: law}, regulation.Text{}
		for _, e := range asCorrected(&c)[:i+1] {
			name = l.label(e.entry)
		}
		a.refused = &refusal{entry: i, name: name, why: forbids.Message(), basis: slices.Collect(forbids.Findings())}
		c.Events = before(c.Events, i)
		a.report, err = development.Replay(law, c)
	}
	if err != nil {
		return nil, err
	}
	f.c = c
	a.audited()
	a.look()
	if o.compare {
		all, err := development.Compare(law, c)
		if err != nil {
			return nil, err
		}
		for _, d := range all {
			if o.all || looked(d.In2014) || looked(d.In2026) {
				a.differs = append(a.differs, d)
			} else {
				a.same++
			}
		}
	}
	return a, nil
}

// looked reports whether somebody would have to look at a verdict.
func looked(v regulation.Verdict) bool {
	return v == regulation.Unmet || v == regulation.UnknownFacts
}

// before keeps the entries in front of one, and the corrections of these that come
// after it.
func before(all []development.Entry, i int) []development.Entry {
	out := slices.Clone(all[:i])
	for _, e := range all[i:] {
		if e.Type == development.Corrected && e.Of != nil && *e.Of < i {
			out = append(out, e)
		}
	}
	return out
}

// asCorrected gives the entries as they stand on the day of the question.
func asCorrected(c *development.Case) []entry {
	all := make([]entry, len(c.Events))
	for i := range c.Events {
		all[i] = entry{n: i, entry: &c.Events[i]}
		e := &c.Events[i]
		if e.Type != development.Corrected || e.Of == nil || e.On.After(c.AsOf) {
			continue
		}
		old := &all[*e.Of] // an earlier one
		old.mended, old.struck = true, e.As == nil
		if e.As != nil {
			old.entry = e.As
		}
	}
	return all
}

// audited puts the findings to their entries.
func (a *answer) audited() {
	l := labeller{law: a.law}
	for _, x := range asCorrected(&a.f.c) {
		if x.entry.On.After(a.report.AsOf) {
			a.later++
			continue
		}
		x.name = l.label(x.entry)
		for _, f := range a.report.Findings {
			if f.Part == entryPath(x.n) {
				x.findings = append(x.findings, f)
			}
		}
		a.entries = append(a.entries, x)
	}
}

// look works out what lies ahead.
func (a *answer) look() {
	rules := lifecycle.Rules{Law: a.law}
	if a.f.c.Transition == development.CaseStart {
		if in, ok := a.law.Instrument(a.report.Rules); ok {
			rules.As = in.Effective // any day of the edition by which the case is judged
		}
	}
	until := a.report.AsOf.AddDays(a.days)
	for _, f := range development.Course().Due(rules, a.report.File, a.report.AsOf) {
		if f.Verdict != regulation.Unmet && !f.Due.After(until) {
			a.coming = append(a.coming, f)
		}
	}
	switch a.report.State() {
	case development.ExtensionResolved, development.CancellationResolved: // no conversion is in sight before the approval
	default:
		a.full, a.rough = development.Earliest(a.law, a.report.File, a.report.AsOf)
	}
}

// remedy says what to do about a finding. What was done, but after its last day, is
// not to be done again.
func remedy(f regulation.Finding) regulation.Text {
	for x := range f.Facts() {
		on, ok := x.Value.Date()
		if ok && x.Name == "on" && f.Verdict == regulation.Unmet && !f.Due.IsZero() && on.After(f.Due) && f.Severity() >= regulation.Deviation {
			return regulation.Text{Zh: "已经办理，不必重办；由承办的党组织在材料中注明迟延的原因", En: "it has been done and need not be done again; the organization in charge notes in the papers why it was late"}
		}
	}
	return f.Remedy()
}

// breaches and questions are the findings that somebody has to look at.
func (a *answer) breaches() []regulation.Finding {
	return a.findings(regulation.Violation, regulation.Deviation)
}

func (a *answer) questions() []regulation.Finding { return a.findings(regulation.Asking) }

func (a *answer) findings(of ...regulation.Severity) []regulation.Finding {
	var out []regulation.Finding
	for _, s := range of {
		for _, f := range a.report.Findings {
			if f.Severity() == s {
				out = append(out, f)
			}
		}
	}
	return out
}

// at says of which entry a finding is.
func (a *answer) at(part string) (place, name regulation.Text) {
	i, _ := entryOf(part)
	for _, e := range a.entries {
		if e.n == i {
			return a.f.place(i), e.name
		}
	}
	return regulation.Text{}, regulation.Text{}
}

// when says in which days a step may or must be done, and how far off the last is.
func (a *answer) when(w lifecycle.Window) regulation.Text {
	var t regulation.Text
	from, to := regulation.DateText(w.Earliest), regulation.DateText(w.Latest)
	switch {
	case !w.Earliest.IsZero() && !w.Latest.IsZero():
		t = regulation.Text{Zh: from.Zh + "起，最晚" + to.Zh, En: "from " + from.En + " to " + to.En}
	case !w.Earliest.IsZero():
		t = regulation.Text{Zh: from.Zh + "起", En: "from " + from.En + " on"}
	case !w.Latest.IsZero():
		t = regulation.Text{Zh: "最晚" + to.Zh, En: "by " + to.En}
	}
	if left := a.left(w.Latest); !left.IsZero() {
		t.Zh, t.En = t.Zh+"（"+left.Zh+"）", t.En+" ("+left.En+")"
	}
	if w.Provisional {
		t.Zh, t.En = t.Zh+"（暂计，当年放假安排尚未收录）", t.En+" (provisional: the holidays of that year are not known yet)"
	}
	return t
}

// left says how far off a last day is.
func (a *answer) left(to calendar.Date) regulation.Text {
	if to.IsZero() {
		return regulation.Text{}
	}
	n := a.report.AsOf.DaysUntil(to)
	switch {
	case n < 0:
		return regulation.Text{Zh: "已过" + itoa(-n) + "天", En: counted(-n, "day") + " over"}
	case n == 0:
		return regulation.Text{Zh: "今天到期", En: "today"}
	}
	return regulation.Text{Zh: "还有" + itoa(n) + "天", En: counted(n, "day") + " left"}
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if before, ok := strings.CutSuffix(what, "y"); ok && what != "day" {
		what = before + "ie"
	}
	return itoa(n) + " " + what + "s"
}

// rules names the edition that applies on the day.
func (a *answer) rules() regulation.Text {
	in, ok := a.law.Instrument(a.report.Rules)
	if !ok {
		return regulation.Text{Zh: "没有可用的规定", En: "none"}
	}
	return regulation.Text{
		Zh: "《" + in.Title.Zh + "》（" + itoa(in.Edition) + "年）",
		En: in.Title.En + " (" + itoa(in.Edition) + ")"}
}

// transition says by which rules the acts are judged.
func (a *answer) transition() regulation.Text {
	if a.f.c.Transition == development.CaseStart {
		return regulation.Text{Zh: "整个过程按递交申请之日的规定判断", En: "the whole case is judged by the rules of the day of the application"}
	}
	first := calendar.Date{}
	if len(a.entries) > 0 {
		first = a.entries[0].entry.On
	}
	in, ok := a.law.Instrument(regulation.Development2026)
	if ok && !first.IsZero() && first.Before(in.Effective) && !a.report.AsOf.Before(in.Effective) {
		day := regulation.DateText(in.Effective)
		return regulation.Text{Zh: "每一事项按办理当日的规定判断，" + day.Zh + "前的按2014年规定", En: "every act is judged by the rules of its own day, before " + day.En + " by those of 2014"}
	}
	return regulation.Text{Zh: "每一事项按办理当日的规定判断", En: "every act is judged by the rules of its own day"}
}

// labels lists the names of values with a comma that the language uses.
func labels[E interface{ Label() regulation.Text }](all []E) regulation.Text {
	var t regulation.Text
	for i, e := range all {
		if i > 0 {
			t.Zh, t.En = t.Zh+"；", t.En+"; "
		}
		t.Zh, t.En = t.Zh+e.Label().Zh, t.En+e.Label().En
	}
	return t
}

// names lists the steps that come first.
func names(all []development.Event) regulation.Text {
	var t regulation.Text
	for i, e := range all {
		if i > 0 {
			t.Zh, t.En = t.Zh+"、", t.En+", "
		}
		t.Zh, t.En = t.Zh+e.Step().Zh, t.En+e.Step().En
	}
	return t
}

// ready splits the next steps: those that can be done on the day, and those that
// wait for another step or for a day.
func (a *answer) ready() (can, wait []development.NextStep) {
	for _, n := range a.report.Next {
		if len(n.Waits) == 0 && !n.Days.Earliest.After(a.report.AsOf) {
			can = append(can, n)
		} else {
			wait = append(wait, n)
		}
	}
	return can, wait
}
