package compliance_test

import (
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Mistakes of existing systems that this package must not make.

// Votes kept as begin, end and status, without quorum and majority.
func TestMistake11VotesWithoutQuorumOrMajority(t *testing.T) {
	vote := func(due, present, ayes int, carried compliance.Flag) (quorum, majority regulation.Verdict) {
		b := full()
		v := &b.Votes[0]
		v.Due, v.Present, v.For, v.Carried = known(due), known(present), known(ayes), carried
		all := checkAll(regulation.National(), b, year2025)
		return find(all, regulation.HeldVoteQuorum, "v1")[0].Verdict, find(all, regulation.HeldVoteMajority, "v1")[0].Verdict
	}
	for _, x := range []struct {
		due, present, ayes int
		carried            compliance.Flag
		quorum, majority   regulation.Verdict
	}{
		{10, 5, 5, yes, met, unmet}, // quorate, but it takes 6
		{10, 5, 5, no, met, met},
		{9, 5, 5, yes, met, met},
		{9, 4, 4, yes, unmet, unmet},
		{10, 4, 4, no, unmet, met},
	} {
		quorum, majority := vote(x.due, x.present, x.ayes, x.carried)
		assert.Equal(t, x.quorum, quorum, x)
		assert.Equal(t, x.majority, majority, x)
	}
}

// Twelve meetings a year asked of every kind, and a year from February to
// January.
func TestMistake12WrongCadenceAndWrongYear(t *testing.T) {
	b := full()
	b.Life.Meetings = nil
	for _, d := range []string{"2025-01-01", "2025-01-02", "2025-01-03", "2025-01-31"} {
		b.Life.Meetings = append(b.Life.Meetings, compliance.Meeting{ID: d, Kinds: members.KindsOf(members.MemberMeeting), On: day(d)})
	}
	got := find(checkAll(regulation.National(), b, year2025), regulation.LifeMemberMeeting, "")
	require.Len(t, got, 4, "four quarters, not twelve months")
	assert.Equal(t, []regulation.Verdict{met, unmet, unmet, unmet}, []regulation.Verdict{got[0].Verdict, got[1].Verdict, got[2].Verdict, got[3].Verdict},
		"four meetings in January are none in the other quarters")
	b.Life.Meetings = []compliance.Meeting{{Kinds: members.KindsOf(members.LifeMeeting), On: day("2025-01-15")}}
	life := find(checkAll(regulation.National(), b, year2025), regulation.LifeLifeMeeting, "")
	require.Len(t, life, 1)
	assert.Equal(t, met, life[0].Verdict, "January belongs to the year it stands in")
	assert.Equal(t, span("2025-01-01..2026-01-01"), life[0].Period)
	b.Life.Meetings[0].On = day("2026-01-15")
	s := year2025
	s.AsOf = day("2026-02-01")
	assert.Equal(t, unmet, find(checkAll(regulation.National(), b, s), regulation.LifeLifeMeeting, "")[0].Verdict, "and January of the next year does not")
}

// A team that leaves out the first and the last day of its term, and one that
// is overdue reported as none.
func TestMistake13BoundaryDaysAndOverdueTerms(t *testing.T) {
	b := organ(func(*compliance.Term) {})
	for on, want := range map[string]regulation.Verdict{
		"2021-03-15": pending, "2024-03-14": pending, "2024-03-15": pending, "2024-03-16": unmet, "2030-01-01": unmet,
	} {
		f := termFinding(b, on, regulation.TermOverdue)
		assert.Equal(t, want, f.Verdict, on)
		assert.Equal(t, day("2024-03-15"), f.Due, on)
	}
	c := compile(t, compliance.Scope{AsOf: asOf})
	end, _, ok := c.TermEnd(&b)
	require.True(t, ok)
	assert.Equal(t, day("2024-03-15"), end)
	_, _, ok = c.TermEnd(&compliance.Branch{})
	assert.False(t, ok)
	assert.Equal(t, calendar.Date{}, compliance.NotDone().Day())
}

// Findings that cannot be defended, because nothing kept the article.
func TestMistake20FindingsWithoutSource(t *testing.T) {
	for _, f := range checkAll(regulation.National(), full(), year2025) {
		assert.False(t, f.Citation.IsZero(), f.Rule)
		assert.Contains(t, f.Source.Zh, "《", f.Rule)
	}
}
