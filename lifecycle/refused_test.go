package lifecycle_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

func refusal(t testing.TB, p *process, f file, a act) *lifecycle.Refused {
	t.Helper()
	_, _, err := p.Apply(national(), f, a)
	var r *lifecycle.Refused
	require.ErrorAs(t, err, &r)
	return r
}

// An act without what has to come first: which article, and what would permit it.
func TestRefusedForANeed(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"))
	r := refusal(t, p, f, on(named, "2020-03-01"))
	assert.Equal(t, named.Label(), r.Event)
	assert.Equal(t, "named", r.Step)
	assert.Equal(t, applicant.Label(), r.State)
	assert.Equal(t, day("2020-03-01"), r.On)

	findings := slices.Collect(r.Findings())
	require.Len(t, findings, 1)
	talk := findings[0]
	assert.Equal(t, regulation.DevelopmentTalk, talk.Rule)
	assert.Equal(t, regulation.Unmet, talk.Verdict)
	assert.Equal(t, talk.Remedy(), r.Permits)
	require.NotEmpty(t, r.Permits.Zh)

	assert.Equal(t, "不予办理“确定积极分子”（2020-03-01，当前：申请人）："+talk.Text().Zh+"（《中国共产党发展党员工作细则》（2014年）第七条）。须先："+r.Permits.Zh, r.Zh())
	assert.True(t, strings.HasPrefix(r.Error(), "refused: activist named (2020-03-01, now: applicant): "+talk.Text().En+" ("), r.Error())
	assert.Contains(t, r.Error(), "(2014), Art. 7). Needed: "+r.Permits.En)
	assert.Equal(t, regulation.Text{Zh: r.Zh(), En: r.Error()}, r.Message())

	slices.Collect(r.Findings())[0].Rule = "x" // a copy
	assert.Equal(t, regulation.DevelopmentTalk, slices.Collect(r.Findings())[0].Rule)
}

// The article is that of the text in force on the day of the act.
func TestRefusedByTheTextOfTheDay(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2026-05-01"))
	for d, want := range map[string]string{"2026-05-10": "（2014年）第七条", "2026-05-11": "（2026年）第七条"} {
		assert.Contains(t, refusal(t, p, f, on(named, d)).Zh(), want)
	}
}

// Out of order: the article that provides for the act, and the positions from which
// it is possible, each once.
func TestRefusedForTheOrder(t *testing.T) {
	p := toy(t)
	r := refusal(t, p, begin(), on(listed, "2020-03-01"))
	require.NotEmpty(t, slices.Collect(r.Findings()), "the filing of 2014 is lacking as well, and goes first")

	r = refusal(t, p, begin(), on(filed, "2020-03-01"))
	assert.Empty(t, slices.Collect(r.Findings()))
	assert.Equal(t, text("处于以下阶段之一：积极分子、已同意", "one of these positions: activist, consented"), r.Permits)
	assert.Equal(t, "不予办理“备案”（2020-03-01，当前：未申请）：次序不符（《中国共产党发展党员工作细则》（2014年）第八条）。须先：处于以下阶段之一：积极分子、已同意", r.Zh())
	assert.Contains(t, r.Error(), "refused: filed (2020-03-01, now: no application): out of order (")
	assert.Contains(t, r.Error(), "Art. 8). Needed: one of these positions: activist, consented")

	r = refusal(t, p, begin(), on(filed, "1999-03-01")) // no text of that day
	assert.Contains(t, r.Zh(), "：次序不符。须先")
	assert.Contains(t, r.Error(), ": out of order. Needed")

	r = refusal(t, p, file{State: withdrawn}, on(applied, "2020-03-01")) // after the end
	assert.Contains(t, r.Zh(), "当前：已撤回")

	s := toySpec() // two states with one label are one position
	s.Rows = append(s.Rows, row{From: probationary, Event: filed, To: probationary})
	stateLabels := map[state]string{}
	for _, x := range s.Rows {
		if x.Event == filed {
			stateLabels[x.From] = x.From.Label().Zh
		}
	}
	require.Len(t, stateLabels, 3)
	assert.Contains(t, refusal(t, compile(t, s), begin(), on(filed, "2020-03-01")).Zh(), "积极分子、已同意、预备党员")
}

// Several things against an act are all told, the first deciding, and what would
// permit it is said once.
func TestRefusedForSeveralReasons(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2025-06-01"), on(talked, "2025-06-10"), on(named, "2026-01-05"))
	r := refusal(t, p, f, on(listed, "2026-06-01"))
	assert.Equal(t, []regulation.RuleID{regulation.DevelopmentTargetConsent, regulation.DevelopmentNotice, regulation.DevelopmentCultivation},
		rulesOf(slices.Collect(r.Findings())))
	for _, x := range slices.Collect(r.Findings()) {
		assert.Contains(t, r.Zh(), x.Text().Zh+"（"+x.Source.Zh+"）")
		assert.Contains(t, r.Error(), x.Text().En+" ("+x.Source.En+")")
		assert.Equal(t, 1, strings.Count(r.Permits.Zh, x.Remedy().Zh))
		assert.Equal(t, 1, strings.Count(r.Permits.En, x.Remedy().En))
	}
	assert.Equal(t, 2, strings.Count(r.Zh(), "）；"), "between three findings")

	f = do(t, p, national(), begin(), on(applied, "2020-01-10")) // days that run backwards, and an article besides
	r = refusal(t, p, f, on(named, "2020-01-09"))
	require.Len(t, collect(r), 1)
	assert.Contains(t, r.Zh(), "日期早于前一事项（2020-01-10）；"+collect(r)[0].Text().Zh)
	assert.Contains(t, r.Error(), "the day is before the act before it (2020-01-10); "+collect(r)[0].Text().En)

	s := toySpec()
	twice := deedOf(&s, named)
	twice.Needs = append(twice.Needs, need{Any: []event{filed}, Rule: regulation.DevelopmentTalk, Bars: true})
	r = refusal(t, compile(t, s), do(t, p, national(), begin(), on(applied, "2020-01-10")), on(named, "2020-03-01"))
	require.Len(t, slices.Collect(r.Findings()), 2)
	assert.NotContains(t, r.Permits.Zh, "；", "the same remedy once")
}

// Backwards is the refusal that Apply gives for days alone, for those who read a file
// whole.
func TestBackwards(t *testing.T) {
	p := toy(t)
	r := refusal(t, p, old(t, p), on(assessed, "2020-02-29"))
	made := lifecycle.Backwards(assessed, activist, day("2020-02-29"), day("2020-03-01"))
	assert.Equal(t, r, made)
	assert.ErrorIs(t, made, lifecycle.RefusedTransition)
}

// The error takes part in the ways of this library: the code, errors.As, the path.
func TestRefusedIsAProblem(t *testing.T) {
	p := toy(t)
	_, _, err := p.Apply(national(), begin(), on(named, "2020-03-01"))
	wrapped := fmt.Errorf("file 7: %w", err)
	assert.ErrorIs(t, wrapped, lifecycle.RefusedTransition)
	assert.NotErrorIs(t, wrapped, regulation.MissingLaw)
	assert.NotErrorIs(t, wrapped, errors.ErrUnsupported)
	assert.Equal(t, lifecycle.RefusedTransition, regulation.CodeOf(wrapped))
	assert.Equal(t, regulation.Code("refused-transition"), lifecycle.RefusedTransition, "the code of the vectors")
	var problem regulation.Problem
	require.ErrorAs(t, wrapped, &problem)
	assert.Equal(t, "", problem.ErrorPath())

	var r *lifecycle.Refused
	require.ErrorAs(t, wrapped, &r)
	plain, zh := r.Error(), r.Zh()
	r.Path = "events[3]"
	assert.Equal(t, "events[3]", r.ErrorPath())
	assert.Equal(t, "events[3]: "+plain, r.Error())
	assert.Equal(t, "events[3]："+zh, r.Zh())
	assert.Equal(t, text(zh, plain), r.Message(), "the message has no path")

	at := regulation.At("files[0]", err)
	require.ErrorIs(t, at, lifecycle.RefusedTransition)
	require.ErrorAs(t, at, &r)
	require.ErrorAs(t, at, &problem)
	assert.Equal(t, "files[0].events[3]", problem.ErrorPath())
	assert.Equal(t, "files[0].events[3]: "+plain, problem.Error())
	assert.Equal(t, "files[0].events[3]："+zh, problem.Zh())
}
