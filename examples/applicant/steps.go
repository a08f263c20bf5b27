package main

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// mark says how a step stands on the day of the question.
type mark uint8

const (
	ahead   mark = iota // still to come (未到)
	done                // 已办
	now                 // can be done (待办)
	late                // past its last day (逾期)
	missing             // nothing on record, and the course went on (没有记录)
	spared              // not gone through: admitted in another way, or the file is closed (不再办理)
)

var markWords = [...]struct {
	id, sign string
	name     regulation.Text
}{
	{"ahead", "○", regulation.Text{Zh: "未到", En: "to come"}},
	{"done", "✓", regulation.Text{Zh: "已办", En: "done"}},
	{"now", "▶", regulation.Text{Zh: "待办", En: "to do"}},
	{"late", "!", regulation.Text{Zh: "逾期", En: "late"}},
	{"missing", "?", regulation.Text{Zh: "没有记录", En: "not on record"}},
	{"spared", "–", regulation.Text{Zh: "不再办理", En: "not gone through"}},
}

func (m mark) id() string            { return markWords[m].id }
func (m mark) sign() string          { return markWords[m].sign }
func (m mark) name() regulation.Text { return markWords[m].name }

// courseStage and courseStep are the course as this file has gone through it.
type courseStage struct {
	name  regulation.Text
	mark  mark
	steps []courseStep
}

type courseStep struct {
	n     int
	name  regulation.Text
	mark  mark
	on    calendar.Date   // day of the step, if it is done
	times int             // of a step that repeats
	parts []part          // days of what belongs to it
	days  regulation.Text // of an open step, when it may or must be done
}

// part is something that belongs to a step, and its day.
type part struct {
	name regulation.Text
	on   calendar.Date
}

// course lays the file over the twenty-five steps.
func (a *answer) course() []courseStage {
	open := map[development.Event]development.NextStep{}
	for _, n := range a.report.Next {
		open[n.Step] = n
	}
	var out []courseStage
	for _, s := range development.Chart() {
		cs := courseStage{name: s.Name}
		for _, st := range s.Steps {
			c := a.step(st, open)
			c.n = st.Number
			cs.steps = append(cs.steps, c)
		}
		cs.mark = markOf(cs.steps)
		out = append(out, cs)
	}
	return out
}

// step is one step as this file has gone through it.
func (a *answer) step(st development.ChartStep, open map[development.Event]development.NextStep) courseStep {
	file := &a.report.File
	c := courseStep{name: st.Name}
	revised := !file.On(development.TargetConsented).IsZero() ||
		file.On(development.TargetListed).IsZero() && a.report.Rules == regulation.Development2026
	if revised && !st.Name26.IsZero() {
		c.name = st.Name26
	}
	repeats := false
	for _, e := range st.Ends {
		if on := file.On(e); !on.IsZero() {
			c.mark, c.on = done, on
		}
		if repeats = e == development.Assessed || e == development.ProbationAssessed; repeats {
			c.times = a.times(e)
		}
	}
	for _, e := range st.Also {
		if on := file.On(e); !on.IsZero() && !slices.Contains(st.Ends, e) {
			c.parts = append(c.parts, part{e.Step(), on})
		}
	}
	if len(st.Ends) == 0 {
		c.mark, c.on = a.filedHigher()
	}
	if c.mark == done && !repeats {
		return c
	}
	for _, e := range slices.Concat(st.Also, st.Ends) {
		next, isOpen := open[e]
		if !isOpen || c.mark == now || c.mark == late {
			continue
		}
		if c.days.IsZero() {
			c.days = a.when(next.Days)
		}
		switch {
		case slices.Contains(a.report.Overdue, e):
			c.mark, c.days = late, a.when(next.Days)
		case len(next.Waits) == 0 && !next.Days.Earliest.After(a.report.AsOf):
			c.mark, c.days = now, a.when(next.Days)
		case len(c.parts) > 0: // begun, and waiting for a day or another part
			c.mark = now
		}
	}
	if c.mark == ahead {
		switch present := file.State.Stage(); {
		case present == development.ClosedStage, !file.On(development.DirectAdmitted).IsZero():
			c.mark = spared
		case present > st.In:
			c.mark = missing
		}
	}
	return c
}

// markOf is the mark of a stage: done when nothing of it is still to come.
func markOf(steps []courseStep) mark {
	var n [len(markWords)]int
	for _, c := range steps {
		n[c.mark]++
	}
	switch {
	case n[late] > 0:
		return late
	case n[now] > 0, n[ahead] > 0 && n[ahead] < len(steps):
		return now
	case n[ahead] > 0:
		return ahead
	case n[spared] == len(steps):
		return spared
	}
	return done
}

// filedHigher tells of the eighteenth step, which has no entry of its own: it is on
// record with the approval.
func (a *answer) filedHigher() (mark, calendar.Date) {
	on := a.report.File.On(development.Approved)
	if on.IsZero() {
		return ahead, on
	}
	for _, e := range a.entries {
		if e.entry.Type == development.Approved && e.entry.On == on && slices.Contains(e.entry.Records, development.Filed) {
			return done, on
		}
	}
	return missing, calendar.Date{}
}

// times counts the entries of a type.
func (a *answer) times(e development.Event) int {
	n := 0
	for _, x := range a.entries {
		if x.entry.Type == e {
			n++
		}
	}
	return n
}
