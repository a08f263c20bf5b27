package development_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members"
)

// membership replays a case and gives the facts of the membership.
func membership(t testing.TB, c development.Case) (members.Facts, bool) {
	t.Helper()
	r, err := development.Replay(regulation.National(), c)
	require.NoError(t, err, asJSON(t, c))
	return r.Membership(members.Facts{ID: "D001", Born: c.Applicant.Birth})
}

func rosterOf(t testing.TB, f members.Facts) *members.Roster {
	t.Helper()
	r, err := members.NewRoster(slices.Values([]members.Facts{f}))
	require.NoError(t, err)
	return r
}

func only(t testing.TB, r *members.Roster) members.Member {
	t.Helper()
	m, ok := r.Member("D001")
	require.True(t, ok)
	return m
}

// Package members takes what a file decides, and says on every day of the file what
// the file said on that day.
func TestMembershipAgrees(t *testing.T) {
	law := regulation.National()
	kinds := map[string]int{}
	seen := map[string]bool{}
	for _, c := range withoutCorrections(t) {
		c.Mode = development.Guide
		if key := asJSON(t, c.Events); seen[key] {
			continue
		} else {
			seen[key] = true
		}
		whole, err := development.Replay(law, c)
		if err != nil {
			continue
		}
		facts, member := whole.Membership(members.Facts{ID: "D001", Born: c.Applicant.Birth})
		if !member {
			assert.Equal(t, members.Facts{ID: "D001", Born: c.Applicant.Birth}, facts)
			assert.Zero(t, whole.MembershipFrom())
			kinds["none"]++
			continue
		}
		roster := rosterOf(t, facts)
		m := only(t, roster)
		for d := range m.Doubts() {
			require.NoError(t, d, asJSON(t, c))
		}
		require.Equal(t, whole.MembershipFrom(), m.Admitted())
		require.Equal(t, whole.PartyAgeFrom(), m.PartyAgeFrom())
		if ends := whole.ProbationEnds(); !ends.IsZero() {
			require.Equal(t, ends, m.ProbationEnd())
		} else {
			kinds["direct"]++
			require.Equal(t, m.Admitted(), m.ProbationEnd())
		}
		var days []calendar.Date
		for _, e := range c.Events {
			days = append(days, e.On.AddDays(-1), e.On, e.On.AddDays(1))
		}
		slices.SortFunc(days, calendar.Date.Compare)
		for _, d := range slices.Compact(days) {
			if d.After(c.AsOf) || d.Before(m.Admitted().AddDays(-1)) {
				continue
			}
			then := c
			then.AsOf = d
			r, err := development.Replay(law, then)
			require.NoError(t, err)
			want := members.Outside
			switch r.Stage() {
			case development.ProbationaryStage:
				want = members.Probationary
			case development.FullStage:
				want = members.Full
			}
			got := members.Outside
			if known, ok := roster.AsKnown(d).Member("D001"); ok {
				got = known.StandingOn(d)
				require.Equal(t, r.PartyAgeFrom(), known.PartyAgeFrom(), "%s: %s", d, asJSON(t, c))
				if want != members.Outside {
					require.Equal(t, r.MembershipFrom(), known.Admitted())
				}
				if ends := r.ProbationEnds(); !ends.IsZero() {
					require.Equal(t, ends, known.ProbationEnd(), "%s: %s", d, asJSON(t, c))
				}
			}
			require.Equal(t, want, got, "%s: %s", d, asJSON(t, c))
			kinds[want.String()]++
		}
		// Looking back, the probation began with the meeting, before the approval.
		if meeting := m.Admitted(); whole.PartyAgeFrom() != meeting {
			require.Equal(t, members.Outside, m.StandingOn(meeting.AddDays(-1)))
			left, _ := m.Left()
			require.Equal(t, left != meeting, m.StandingOn(meeting) == members.Probationary)
		}
		if left, by := m.Left(); !left.IsZero() {
			kinds[by.String()]++
		}
		if facts.Extension > 0 {
			kinds["extended"]++
		}
	}
	for _, k := range []string{"none", "outside", "probationary", "full", "direct", "extended", "probation-cancelled", "not-recognized"} {
		assert.Positive(t, kinds[k], k)
	}
	t.Log(kinds)
}

// What an audit keeps against the rules is taken too: package members has no word
// for an extension of three months or a second one, but for the day of the end.
func TestMembershipOfAudit(t *testing.T) {
	refused := map[regulation.Code]int{}
	for _, c := range withoutCorrections(t) {
		c.Mode = development.Audit
		r, err := development.Replay(regulation.National(), c)
		require.NoError(t, err)
		facts, member := r.Membership(members.Facts{ID: "D001"})
		if !member {
			continue
		}
		m, err := members.New(facts)
		if err != nil {
			refused[regulation.CodeOf(err)]++
			assert.Equal(t, members.InvalidOrder, regulation.CodeOf(err), asJSON(t, c)) // days that run backwards
			continue
		}
		assert.Equal(t, r.PartyAgeFrom(), m.PartyAgeFrom(), asJSON(t, c))
		if ends := r.ProbationEnds(); !ends.IsZero() {
			assert.Equal(t, ends, m.ProbationEnd(), asJSON(t, c))
		}
	}
	t.Log(refused)
}

// An extension of three months and a second one are kept by an audit, as they were
// recorded; the roster has the day on which probation ended.
func TestMembershipOfIrregularExtensions(t *testing.T) {
	for _, x := range []struct {
		months []int
		ends   string
	}{{[]int{3}, "2025-05-28"}, {[]int{300}, "2050-02-28"}, {[]int{6, 6}, "2026-02-28"}, {[]int{6, 3}, "2025-11-28"}} {
		c := lawful(t, "2022-09-01", "2024-02-29")
		c.Mode = development.Audit
		for i, n := range x.months {
			c.Events = append(c.Events, outcomeOf(t, fmt.Sprintf("2025-%02d-20", 3+i), fmt.Sprintf("2025-%02d-25", 3+i), fmt.Sprintf(`"decision":"extend","months":%d`, n))...)
		}
		facts, ok := membership(t, c)
		require.True(t, ok)
		m, err := members.New(facts)
		require.NoError(t, err)
		assert.Equal(t, day(x.ends), m.ProbationEnd(), x.months)
		assert.Equal(t, members.Probationary, m.StandingOn(day("2026-11-20")))
	}
}

// The 29th of February: a year on it is the 28th, an extension is counted from
// there, and the roster says so too.
func TestMembershipOfLeapDay(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	for _, x := range []struct {
		months int
		ends   string
	}{{0, "2025-02-28"}, {6, "2025-08-28"}, {7, "2025-09-28"}, {12, "2026-02-28"}} {
		c := c
		c.Events = slices.Clone(c.Events)
		if x.months > 0 {
			c.Events = append(c.Events, outcomeOf(t, "2025-03-10", "2025-04-01", fmt.Sprintf(`"decision":"extend","months":%d`, x.months))...)
		}
		c.Events = append(c.Events, outcomeOf(t, "2026-03-20", "2026-04-15", `"decision":"convert"`)...)
		facts, ok := membership(t, c)
		require.True(t, ok)
		m, err := members.New(facts)
		require.NoError(t, err)
		assert.Equal(t, day("2024-02-29"), m.Admitted())
		assert.Equal(t, day(x.ends), m.ProbationEnd(), x.months)
		assert.Equal(t, day(x.ends), m.PartyAgeFrom(), x.months)
		assert.Equal(t, day("2026-03-20"), facts.ConversionMeeting)
		assert.Equal(t, day("2026-04-15"), facts.ConversionApproved)
		c.AsOf = day("2026-04-14") // passed, and not approved
		facts, _ = membership(t, c)
		assert.Zero(t, facts.ConversionMeeting)
		assert.Zero(t, facts.ConversionApproved)
		assert.Equal(t, members.Probationary, m.StandingOn(day("2026-04-14")))
		assert.Equal(t, members.Full, m.StandingOn(day("2026-04-15")), "with all rights from the approval")
	}
}

// Admitted directly: a full member from the day itself, without probation.
func TestMembershipOfDirectAdmission(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	c.Events = append(c.Events[:3:3], entry(t, development.DirectAdmitted, "2022-10-01", `"level":"province"`))
	facts, ok := membership(t, c)
	require.True(t, ok)
	m, err := members.New(facts)
	require.NoError(t, err)
	assert.Equal(t, members.Outside, m.StandingOn(day("2022-09-30")))
	assert.Equal(t, members.Full, m.StandingOn(day("2022-10-01")))
	assert.Equal(t, day("2022-10-01"), m.PartyAgeFrom())
	assert.Equal(t, day("2022-10-01"), m.FullFrom())
}

// A decision that arrives late, and a correction, change the roster through With.
// The roster as it was keeps its answers.
func TestLateDecisionsAndCorrections(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	name, err := members.ParseName("陈某")
	require.NoError(t, err)
	base := members.Facts{ID: "D001", Name: name, Born: day("2000-01-01"),
		Homes: []members.Spell[members.OrgID]{{Value: "branch-3", From: day("2024-02-29")}}}
	lay := func(r *members.Roster, c development.Case) *members.Roster {
		t.Helper()
		report, err := development.Replay(regulation.National(), c)
		require.NoError(t, err)
		facts := base
		if r != nil {
			facts = only(t, r).Facts()
		}
		facts, ok := report.Membership(facts)
		require.True(t, ok)
		if r == nil {
			return rosterOf(t, facts)
		}
		next, err := r.With(facts)
		require.NoError(t, err)
		return next
	}
	c.AsOf = day("2026-06-01")
	first := lay(nil, c)
	asked := day("2025-06-01")
	require.Equal(t, members.Probationary, only(t, first).StandingOn(asked))

	// The conversion of March 2025 reaches the office a year later.
	late := c
	late.Events = append(slices.Clone(c.Events), outcomeOf(t, "2025-03-10", "2025-04-01", `"decision":"convert"`)...)
	second := lay(first, late)
	assert.Equal(t, members.Full, only(t, second).StandingOn(asked))
	assert.Equal(t, day("2025-02-28"), only(t, second).PartyAgeFrom())
	assert.Equal(t, members.Probationary, only(t, first).StandingOn(asked), "the old roster keeps its answer")
	home, err := only(t, second).HomeOn(asked)
	require.NoError(t, err)
	assert.Equal(t, members.OrgID("branch-3"), home, "what the file does not decide stays")
	assert.Equal(t, "陈某", only(t, second).Name().Reveal())

	// The minutes show that the meeting passed an extension of six months.
	wrong := len(late.Events) - 2
	require.Equal(t, development.ConversionVoted, late.Events[wrong].Type)
	corrected := late
	corrected.Events = append(slices.Clone(late.Events), development.Entry{Type: development.Corrected, On: day("2026-05-20"), Of: &wrong,
		As: at(entry(t, development.ConversionVoted, "2025-03-10", ballot+`,"decision":"extend","months":6`))})
	third := lay(second, corrected)
	assert.Equal(t, members.Probationary, only(t, third).StandingOn(asked))
	assert.Equal(t, day("2025-08-28"), only(t, third).ProbationEnd())
	assert.Zero(t, only(t, third).PartyAgeFrom())
	corrected.AsOf = day("2026-05-19")
	facts, _ := membership(t, corrected)
	assert.Zero(t, facts.Extension, "a correction counts from its own day")
	assert.Equal(t, day("2025-02-28"), only(t, second).PartyAgeFrom(), "the old roster keeps its answer")

	// A cancellation ends the membership; corrected to a conversion, it did not.
	struck := late
	struck.Events = append(slices.Clone(c.Events), outcomeOf(t, "2025-03-10", "2025-04-01", `"decision":"cancel"`)...)
	cancelled := lay(first, struck)
	assert.Equal(t, members.Outside, only(t, cancelled).StandingOn(day("2025-04-01")))
	assert.Equal(t, members.Probationary, only(t, cancelled).StandingOn(day("2025-03-31")))
	struck.Events = append(struck.Events, development.Entry{Type: development.Corrected, On: day("2026-05-20"), Of: &wrong,
		As: at(entry(t, development.ConversionVoted, "2025-03-10", ballot+`,"decision":"convert"`))})
	assert.Equal(t, members.Full, only(t, lay(cancelled, struck)).StandingOn(asked))
	assert.Equal(t, members.Outside, only(t, cancelled).StandingOn(asked), "the old roster keeps its answer")

	// A correction of the day of the meeting moves the admission.
	vote := slices.IndexFunc(c.Events, func(e development.Entry) bool { return e.Type == development.MeetingVoted })
	moved := c
	moved.Events = append(slices.Clone(c.Events), development.Entry{Type: development.Corrected, On: day("2026-05-20"), Of: &vote,
		As: at(entry(t, development.MeetingVoted, "2024-03-01", ballot+`,"secret":true`))})
	fourth := lay(first, moved)
	assert.Equal(t, day("2024-03-01"), only(t, fourth).Admitted())
	assert.Equal(t, day("2025-03-01"), only(t, fourth).ProbationEnd())
	assert.Equal(t, members.Outside, only(t, fourth).StandingOn(day("2024-02-29")))
	assert.Equal(t, members.Probationary, only(t, first).StandingOn(day("2024-02-29")))
}

// Nobody is a member before the approval; from the approval on, the membership
// dates back to the meeting.
func TestMembershipComesWithApproval(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	approved := slices.IndexFunc(c.Events, func(e development.Entry) bool { return e.Type == development.Approved })
	c.AsOf = c.Events[approved].On.AddDays(-1)
	_, ok := membership(t, c)
	assert.False(t, ok)
	c.AsOf = c.Events[approved].On
	facts, ok := membership(t, c)
	require.True(t, ok)
	assert.Equal(t, day("2024-02-29"), facts.Admitted)
	assert.Equal(t, c.AsOf, facts.AdmissionApproved)
	r, err := development.Replay(regulation.National(), c)
	require.NoError(t, err)
	assert.Equal(t, lifecycle.Window{Earliest: day("2025-02-28")}, stepOf(t, r, development.ConversionVoted).Days)
}
