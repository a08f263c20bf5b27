package standing_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/members"
)

func TestRightsUnderProbationWithinTheParty(t *testing.T) {
	diary := "2025-01-10 penalized penalty=party-probation until=2026-01-10\n"
	assert.Equal(t, members.EveryRight, guided(t, "2025-01-09", diary).Rights)
	assert.Zero(t, guided(t, "2025-01-10", diary).Rights)
	r := guided(t, "2026-01-09", diary)
	assert.Zero(t, r.Rights)
	assert.Empty(t, r.Proposals)
	assert.Equal(t, members.Full, r.Status)

	// Rights never come back by themselves.
	for _, asOf := range []string{"2026-01-10", "2026-01-11", "2035-01-01"} {
		r = guided(t, asOf, diary)
		assert.Zero(t, r.Rights)
		assert.Equal(t, []standing.Event{standing.RightsRestored}, proposed(r))
		assert.Equal(t, "constitution-2022:41:2", r.Proposals[0].Basis.String())
		assert.Contains(t, steps(r), standing.RightsRestored)
	}
	r = guided(t, "2026-02-01", diary+"2026-02-01 rights-restored")
	assert.Equal(t, members.EveryRight, r.Rights)
	assert.Empty(t, r.Proposals)
	assert.Empty(t, r.Next)
	for _, without := range []string{"", "2025-01-10 penalized penalty=warning\n", diary + "2026-02-01 rights-restored\n"} {
		refused(t, regulation.StandingPenalty, without+"2026-03-01 rights-restored")
	}
	assert.Equal(t, standing.Expelled, stateOf(guided(t, "2026-03-01", diary+"2026-02-01 penalized penalty=expelled")))
}

func TestProbationWithinThePartyLastsTwoYearsAtMost(t *testing.T) {
	rule := regulation.StandingPenalty
	for until, want := range map[string]regulation.Verdict{"2026-02-28": met, "2026-03-01": unmet} {
		r := guided(t, "2024-03-01", "2024-02-29 penalized penalty=party-probation until="+until)
		assert.Equal(t, []regulation.Verdict{want, pending}, verdicts(r, rule), until)
		assert.Equal(t, day(until), finding(t, r, rule).Due)
	}
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2024-03-01", "2024-02-29 penalized penalty=party-probation"), rule))
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2024-03-01", "2024-02-29 penalized penalty=warning until=2030-01-01"), rule))
	// Other penalties have nothing to do with it, nor has the Constitution of 2022 with earlier days.
	other := "2025-01-10 penalized penalty=party-probation\n2025-02-01 penalized penalty=warning until=2025-06-01"
	assert.Equal(t, []regulation.Verdict{met, met}, verdicts(guided(t, "2025-03-01", other), rule))
	assert.Empty(t, guided(t, "2025-07-01", other).Proposals)
	old := guided(t, "2021-06-01", "2020-01-10 penalized penalty=party-probation until=2021-01-10")
	assert.Equal(t, "constitution-2017:41:2", old.Proposals[0].Basis.String())
	// A new probation has its own end.
	again := "2024-01-10 penalized penalty=party-probation until=2025-01-10\n2025-02-01 rights-restored\n2025-03-01 penalized penalty=party-probation until=2026-03-01"
	assert.Empty(t, guided(t, "2025-06-01", again).Proposals)
}

func TestPenaltiesOnFile(t *testing.T) {
	diary := "2025-01-10 penalized penalty=warning until=2026-01-10 matter=m-1\n2025-06-01 penalized penalty=serious-warning\n"
	for asOf, in := range map[string]bool{"2026-01-10": true, "2026-01-11": false} {
		r := guided(t, asOf, diary)
		all := slices.Collect(r.Penalties())
		assert.Len(t, all, 2)
		got, known := all[0].InEffect(day(asOf))
		assert.True(t, known)
		assert.Equal(t, in, got, asOf)
		_, known = all[1].InEffect(day(asOf))
		assert.False(t, known, "nobody gave the last day")
		assert.Equal(t, members.EveryRight, r.Rights)
	}
	// A stopped member may be punished, and a second probation changes no right twice.
	stopped := "2025-01-10 contact-lost\n2025-03-01 searched\n2025-08-01 stopped-lost\n2025-09-01 penalized penalty=party-probation\n2025-10-01 contact-found\n2025-12-01 restored\n"
	assert.Zero(t, guided(t, "2026-01-01", stopped).Rights)
	assert.Equal(t, members.EveryRight, guided(t, "2026-02-01", stopped+"2026-01-01 penalized penalty=party-probation\n2026-02-01 rights-restored").Rights)
}
