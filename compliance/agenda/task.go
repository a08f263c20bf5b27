package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// row is what an agenda knows of a step of a process.
type row struct {
	zh, en string // what is to be done, whatever the outcome
	body   Body
	// decides marks a question about a person. It is never on the list for being open,
	// but from the day from which the rules let it be considered, or once the process
	// proposes it.
	decides bool
	rule    regulation.RuleID // whose finding tells of that day
}

func (r row) kind() Kind {
	if r.decides {
		return Proposal
	}
	return Step
}

// task is what a report says is to be done, before it is known whether it belongs on
// the agenda of these days.
type task struct {
	kind    Kind
	step    string
	body    Body
	days    lifecycle.Window
	basis   regulation.Citation
	finding regulation.Finding
	waits   bool // for another step
	held    bool // a question whose day has come, and which the process does not propose
	missed  bool // its period is over
}

type tasks []task

// of finds the task of a step.
func (t tasks) of(step string) *task {
	for i := range t {
		if t[i].step == step {
			return &t[i]
		}
	}
	return nil
}

// dated adds a step that a finding sets the last day of. Of two such days of one step
// and period the earlier counts, for one act keeps both.
func (t *tasks) dated(step string, r row, f regulation.Finding, missed bool) {
	n := task{kind: r.kind(), step: step, body: r.body, days: lifecycle.Window{Earliest: f.Period.From, Latest: f.Due},
		basis: f.Citation, finding: f, missed: missed}
	if old := t.of(step); old != nil && old.finding.Period == f.Period {
		if f.Due.Before(old.days.Latest) {
			*old = n
		}
		return
	}
	*t = append(*t, n)
}

// open adds a step that a report lists as open on a day. Where a finding told its last
// day, it adds the first.
func (t *tasks) open(step string, r row, n task, on calendar.Date) {
	if old := t.of(step); old != nil {
		if !n.days.Earliest.IsZero() {
			old.days.Earliest = n.days.Earliest
		}
		old.days.Provisional = old.days.Provisional || n.days.Provisional
		return
	}
	n.kind, n.step, n.body = r.kind(), step, r.body
	n.held = r.decides && n.days.Latest.IsZero() && !n.days.Earliest.After(on)
	*t = append(*t, n)
}

// propose adds what a process proposes today, unless the step is there.
func (t *tasks) propose(step string, r row, basis regulation.Citation) {
	if old := t.of(step); old != nil {
		old.held, old.waits, old.basis = false, false, basis
		return
	}
	*t = append(*t, task{kind: Proposal, step: step, body: r.body, basis: basis})
}

// item puts a task on the agenda, if its days are looked at.
func (p *Planner) item(f *File, t task) (Item, bool) {
	i := Item{Process: f.process(), Kind: t.kind, Subject: f.ID, Org: f.Org, Step: t.step, Due: t.days.Latest, Since: t.days.Earliest,
		Provisional: t.days.Provisional, By: f.actor(t.body), Basis: t.basis, Finding: t.finding}
	if i.Finding.Rule != "" {
		i.Finding.Subject = f.ID
	}
	switch {
	case i.Due.IsZero():
		i.State = Open
		return i, p.within(&t)
	case i.Due.Before(p.asOf):
		i.State = Late
		if t.missed {
			i.State = Missed
		}
	case p.span.Contains(i.Due):
		i.State = Coming
	default:
		return i, false
	}
	return i, true
}

// within reports whether a task without a last day is for these days: it can be begun
// by their end, and by today at any rate.
func (p *Planner) within(t *task) bool {
	if t.held {
		return false
	}
	if t.days.Earliest.IsZero() {
		return !t.waits
	}
	return t.days.Earliest.Before(p.span.To) || !t.days.Earliest.After(p.asOf)
}

// nameOf is the name of a step; empty where there is none.
func nameOf(p Process, step string) regulation.Text {
	var r row
	switch p {
	case Development:
		r = rowOf(developmentRows, step)
	case Standing:
		r = rowOf(standingRows, step)
	case Transfer:
		r = rowOf(transferRows, step)
	}
	return regulation.Text{Zh: r.zh, En: r.en}
}

// rowOf finds the row of a step by its word.
func rowOf[E lifecycle.Symbol](rows map[E]row, step string) row {
	for e, r := range rows {
		if e.String() == step {
			return r
		}
	}
	return row{}
}
