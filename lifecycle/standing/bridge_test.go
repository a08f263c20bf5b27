package standing_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/members"
)

func person() members.Facts {
	return members.Facts{ID: "D001", Admitted: day("2010-06-01"), ConversionApproved: day("2011-06-20"),
		Homes: []members.Spell[members.OrgID]{{Value: "B01", From: day("2010-06-01")}}}
}

// The roster is the second opinion: on every day it has to say what the file says.
func TestTheRosterAgreesWithTheFileOnEveryDay(t *testing.T) {
	long := `
		2020-01-10 away
		2020-08-31 returned
		2020-12-31 away fixedPlace=true
		2021-07-01 transfer-issued
		2021-07-20 transfer-accepted to=B02
		2021-10-01 penalized penalty=party-probation until=2022-10-01
		2022-10-15 rights-restored
		2023-01-31 contact-lost
		2023-02-01 searched
		2023-07-31 stopped-lost by=branch recorded=2023-08-15
		2024-02-29 contact-found
		2024-03-10 restored
		2025-01-01 away
		`
	for name, tail := range map[string]string{
		"goes on": "", "removed": "2025-08-01 investigated\n2025-08-02 filed\n2025-08-10 removed-as-left" + vote,
		"died": "2025-08-10 died", "expelled": "2025-08-10 penalized penalty=expelled",
	} {
		whole := guided(t, "2026-06-30", long+tail)
		facts, err := whole.Lay(person())
		require.NoError(t, err)
		m, err := members.New(facts)
		require.NoError(t, err)
		for d := day("2019-12-25"); d.Before(day("2026-06-30")); d = d.AddDays(1) {
			r := guided(t, d.String(), long+tail)
			require.Equal(t, m.StandingOn(d), r.Status, "%s: %s", name, d)
			require.Equal(t, m.RightsOn(d), r.Rights, "%s: %s", name, d)
			require.Equal(t, m.MobileOn(d), r.Mobile, "%s: %s", name, d)
		}
		home, err := m.HomeOn(day("2022-01-01"))
		require.NoError(t, err)
		assert.Equal(t, members.OrgID("B02"), home)

		again, err := whole.Lay(facts)
		require.NoError(t, err)
		assert.Equal(t, facts, again, "laid a second time, nothing doubles")
	}
}

func TestChangesForARoster(t *testing.T) {
	r := guided(t, "2025-01-01", "2023-01-31 contact-lost\n2023-02-01 searched\n2023-07-31 stopped-lost by=branch recorded=2023-08-15\n2024-03-10 restored\n2024-04-01 penalized penalty=party-probation recorded=2024-05-01")
	changes := r.Changes("D001")
	assert.Equal(t, []members.Change{
		{Member: "D001", Matter: members.MatterPartyProbation, From: day("2024-04-01"), Recorded: day("2024-05-01")},
		{Member: "D001", Matter: members.MatterStopped, From: day("2023-07-31"), Until: day("2024-03-10"), Recorded: day("2023-08-15")},
	}, changes)
	roster, err := members.NewRoster(slices.Values([]members.Facts{person()}))
	require.NoError(t, err)
	later, err := roster.WithChanges(changes...)
	require.NoError(t, err)
	m, _ := later.Member("D001")
	assert.Equal(t, members.Stopped, m.StandingOn(day("2023-12-01")))
	assert.Equal(t, members.Full, m.StandingOn(day("2024-03-10")))
	// Before it was entered nobody knew of the stop.
	known, _ := later.AsKnown(day("2023-08-14")).Member("D001")
	assert.Equal(t, members.Full, known.StandingOn(day("2023-08-10")))
}

func TestLeaving(t *testing.T) {
	r := guided(t, "2026-01-01", opened+"2025-03-01 removed-as-left recorded=2025-04-01"+vote)
	l, ok := r.Leaving()
	require.True(t, ok)
	assert.Equal(t, standing.Leaving{On: day("2025-03-01"), By: members.RemovedAsLeft, Recorded: day("2025-04-01")}, l)
	facts, err := r.Lay(person())
	require.NoError(t, err)
	assert.Equal(t, day("2025-03-01"), facts.Left)

	r = guided(t, "2026-01-01", disqualified)
	_, ok = r.Leaving()
	assert.False(t, ok, "members has no word for it yet")
	_, err = r.Lay(person())
	assert.Equal(t, regulation.NotApplicable, regulation.CodeOf(err))

	r = guided(t, "2026-01-01", "")
	_, ok = r.Leaving()
	assert.False(t, ok)
	facts, err = r.Lay(person())
	require.NoError(t, err)
	assert.Equal(t, calendar.Date{}, facts.Left)
	assert.Empty(t, r.Changes("D001"))
}

// What the file does not know of stays as it was.
func TestLayLeavesTheRestAlone(t *testing.T) {
	base := person()
	base.Away = []members.Interval{{From: day("2015-01-01"), Until: day("2015-03-01")}, {From: day("2025-01-10")}}
	base.Limits = []members.Limit{{Kind: members.RightsSuspended, From: day("2025-03-01"), Until: day("2025-04-01")}}
	base.Stopped = []members.Interval{{From: day("2012-01-01"), Until: day("2013-01-01")}}
	r := guided(t, "2025-12-01", "2025-01-10 away\n2025-02-10 returned\n2025-03-01 penalized penalty=party-probation\n2025-05-01 moved what=unit\n2025-05-02 transfer-issued\n2025-05-20 transfer-accepted to=B02")
	facts, err := r.Lay(base)
	require.NoError(t, err)
	assert.Equal(t, []members.Interval{{From: day("2015-01-01"), Until: day("2015-03-01")}, {From: day("2025-01-10"), Until: day("2025-02-10")}}, facts.Away)
	assert.Equal(t, []members.Limit{{Kind: members.RightsSuspended, From: day("2025-03-01"), Until: day("2025-04-01")}, {Kind: members.PartyProbation, From: day("2025-03-01")}}, facts.Limits)
	assert.Equal(t, base.Stopped, facts.Stopped)
	assert.Equal(t, []members.Spell[members.OrgID]{{Value: "B01", From: day("2010-06-01")}, {Value: "B02", From: day("2025-05-20")}}, facts.Homes)
	assert.Len(t, base.Away, 2)
	assert.Zero(t, base.Away[1].Until, "the facts given do not change")
}
