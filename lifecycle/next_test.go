package lifecycle_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func stepsOf(p *process, f file, on string) []event {
	out := []event{}
	for n := range p.Next(national(), f, day(on)) {
		out = append(out, n.Step)
	}
	return out
}

// Every open step in the order of the course, those that wait for another included.
func TestNext(t *testing.T) {
	p := toy(t)
	f := begin()
	assert.Equal(t, []event{applied}, stepsOf(p, f, "2020-01-01"))
	f = do(t, p, national(), f, on(applied, "2020-01-10"))
	assert.Equal(t, []event{talked, named}, stepsOf(p, f, "2020-01-10"))
	f = do(t, p, national(), f, on(talked, "2020-02-10"), on(named, "2020-03-01"))
	assert.Equal(t, []event{filed, assessed, lodged, listed}, stepsOf(p, f, "2026-05-10"))
	assert.Equal(t, []event{filed, assessed, consent, opened, closed, listed}, stepsOf(p, f, "2026-05-11"))
	f = do(t, p, national(), f, on(filed, "2020-03-01"), on(lodged, "2021-03-01"), on(listed, "2021-03-01"))
	assert.Equal(t, []event{reviewed, preexam}, stepsOf(p, f, "2021-03-01"))
	f = do(t, p, national(), f, on(reviewed, "2021-04-01"))
	assert.Equal(t, []event{preexam, voted}, stepsOf(p, f, "2021-04-01"), "Open narrows by the facts")
	g := do(t, p, national(), f, on(preexamFailed, "2021-05-01"))
	assert.Equal(t, []event{assessed, lodged, listed}, stepsOf(p, g, "2021-05-01"), "another outcome ends the step")
	g = do(t, p, national(), f, on(preexam, "2021-05-01"), on(refused, "2021-06-01"), on(reviewed, "2021-07-01"))
	assert.Equal(t, []event{preexam, voted}, stepsOf(p, g, "2021-07-01"), "what has to take place anew is open again")
	f = do(t, p, national(), f, on(preexam, "2021-05-01"), on(voted, "2021-06-01"))
	assert.Equal(t, []event{oath, converted}, stepsOf(p, f, "2021-06-01"))
	f = do(t, p, national(), f, on(converted, "2022-06-01"))
	assert.Empty(t, stepsOf(p, f, "2022-06-01"))

	for e := range p.Allowed(national(), old(t, p), day("2026-06-02")) {
		assert.Equal(t, filed, e)
		break
	}
	for n := range p.Next(national(), recent(t, p), day("2026-06-02")) { // stops when asked to
		assert.Equal(t, assessed, n.Step)
		break
	}
}

// A step ends with any of its outcomes.
func TestStepWithSeveralOutcomes(t *testing.T) {
	s := toySpec()
	s.Course[10].Also = []event{trained}
	p := compile(t, s)
	f := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"))
	assert.Contains(t, stepsOf(p, f, "2021-03-01"), reviewed)
	assert.NotContains(t, stepsOf(p, do(t, p, national(), f, on(trained, "2021-04-01")), "2021-04-01"), reviewed)
	assert.NotContains(t, stepsOf(p, do(t, p, national(), f, on(reviewed, "2021-04-01")), "2021-04-01"), reviewed)
}

func TestNextTells(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"))
	all := slices.Collect(p.Next(national(), f, day("2026-05-11")))
	require.Len(t, all, 2)
	assert.Equal(t, text("党支部", "the branch"), all[0].By)
	assert.Equal(t, regulation.Development2026, all[0].Basis.Citation.Instrument)
	assert.EqualValues(t, 7, all[0].Basis.Citation.Article)
	assert.Empty(t, slices.Collect(all[0].Waits()))
	assert.Equal(t, []event{talked}, slices.Collect(all[1].Waits()))
	all = slices.Collect(p.Next(national(), f, day("2026-05-10")))
	assert.Equal(t, regulation.Development2014, all[0].Basis.Citation.Instrument)
	all = slices.Collect(p.Next(national(), f, day("2000-01-01")))
	assert.Zero(t, all[0].Basis, "no text of that day")
	assert.Empty(t, slices.Collect(all[1].Waits()), "so nothing is asked for")

	// The unset day is that of the edition.
	assert.Equal(t, slices.Collect(p.Next(national(), f, regulation.EditionDate())), slices.Collect(p.Next(national(), f, calendar.Date{})))
	assert.Equal(t, slices.Collect(p.Allowed(national(), f, regulation.EditionDate())), slices.Collect(p.Allowed(national(), f, calendar.Date{})))
	assert.Equal(t, slices.Collect(p.Missing(national(), f, named, regulation.EditionDate())), slices.Collect(p.Missing(national(), f, named, calendar.Date{})))
	var with, without []regulation.Finding
	for _, x := range p.Due(national(), f, regulation.EditionDate()) {
		with = append(with, x)
	}
	for _, x := range p.Due(national(), f, calendar.Date{}) {
		without = append(without, x)
	}
	assert.Equal(t, with, without)
}

// Records of a rule that is younger than the rule of the event still show: the day
// of the question decides, not the age of the article.
func TestNextRecordsOfAYoungerRule(t *testing.T) {
	s := toySpec()
	deedOf(&s, filed).Rule = regulation.SecretaryOne // of 2018
	deedOf(&s, filed).Records = []paper{{Is: document, Rule: regulation.DevelopmentNotice}}
	p := compile(t, s)
	for on, want := range map[string][]record{"2026-05-10": nil, "2026-05-11": {document}} {
		for n := range p.Next(national(), old(t, p), day(on)) {
			if n.Step == filed {
				require.Equal(t, regulation.BranchWork2018, n.Basis.Citation.Instrument)
				assert.Equal(t, want, slices.Collect(n.Records()), on)
			}
		}
	}
}

func TestMissing(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	for _, x := range []struct {
		e    event
		on   string
		want []regulation.RuleID
	}{
		{listed, "2026-05-10", []regulation.RuleID{regulation.DevelopmentTargetFiled}},
		{listed, "2026-05-11", []regulation.RuleID{regulation.DevelopmentTargetConsent, regulation.DevelopmentNotice}},
		{lodged, "2026-05-10", []regulation.RuleID{regulation.DevelopmentActivistFiled}}, // does not bar, and is told
		{named, "2020-03-01", nil}, {withdrew, "2020-03-01", nil}, {0, "2020-03-01", nil}, {64, "2020-03-01", nil}, {255, "2020-03-01", nil},
		{listed, "2000-01-01", nil},
	} {
		got := slices.Collect(p.Missing(national(), f, x.e, day(x.on)))
		assert.Equal(t, len(x.want), len(got), "%+v", x)
		for i, out := range got {
			assert.Equal(t, x.want[i], out.Rule)
			assert.Equal(t, regulation.Unmet, out.Verdict)
			assert.Equal(t, "file-1", out.Subject)
			assert.NotEmpty(t, out.Remedy().Zh)
		}
	}
	for range p.Missing(national(), f, listed, day("2026-05-11")) {
		break // stops when asked to
	}
}

func TestDueAndOverdue(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	due := func(on string) (out []regulation.Finding) {
		for e, x := range p.Due(national(), f, day(on)) {
			assert.Equal(t, assessed, e)
			out = append(out, x)
		}
		return out
	}
	for on, want := range map[string]regulation.Verdict{
		"2020-03-01": regulation.Pending, "2020-09-01": regulation.Pending, "2020-09-02": regulation.Unmet,
	} {
		got := due(on)
		require.Len(t, got, 1)
		assert.Equal(t, want, got[0].Verdict, on)
		assert.Equal(t, day("2020-09-01"), got[0].Due)
		assert.Equal(t, "file-1", got[0].Subject)
		assert.Equal(t, regulation.DevelopmentActivistAssessed, got[0].Rule)
	}
	for range p.Due(national(), f, day("2020-09-02")) {
		break
	}
	for range p.Overdue(national(), f, day("2020-09-02")) {
		break
	}
}

// Without a law there is no answer, and no panic.
func TestQuestionsWithoutLaw(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	var none lifecycle.Rules
	assert.Empty(t, slices.Collect(p.Next(none, f, day("2021-01-01"))))
	assert.Empty(t, slices.Collect(p.Allowed(none, f, day("2021-01-01"))))
	assert.Empty(t, slices.Collect(p.Missing(none, f, listed, day("2021-01-01"))))
	for range p.Due(none, f, day("2021-01-01")) {
		assert.Fail(t, "no law")
	}
}
