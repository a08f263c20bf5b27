package standing_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/members"
)

func TestLostContactStopsAfterSixMonthsAndASearch(t *testing.T) {
	for _, x := range []struct{ lost, dayBefore, first string }{
		{"2025-01-10", "2025-07-09", "2025-07-10"},
		{"2025-08-31", "2026-02-27", "2026-02-28"},
		{"2023-08-31", "2024-02-28", "2024-02-29"},
		{"2024-08-30", "2025-02-27", "2025-02-28"},
	} {
		lost := x.lost + " contact-lost\n"
		searched := lost + x.lost + " searched\n"
		refused(t, regulation.StandingLost, searched+x.dayBefore+" stopped-lost by=branch")
		refused(t, regulation.StandingLost, lost+x.first+" stopped-lost by=branch")
		refused(t, regulation.StandingLost, searched+x.first+" stopped-lost by=other")
		for _, by := range []string{" by=branch", " by=superior", ""} {
			r := guided(t, x.first, searched+x.first+" stopped-lost"+by)
			assert.Equal(t, standing.SuspendedLost, r.State())
			assert.Equal(t, members.Stopped, r.Status)
			assert.Equal(t, members.Full, r.File.Facts.Before)
			assert.Equal(t, day(x.first), r.File.Facts.StoppedOn)
		}
		r := guided(t, x.dayBefore, searched)
		assert.Empty(t, r.Proposals)
		assert.Equal(t, pending, finding(t, r, regulation.StandingLost).Verdict)
		assert.Equal(t, day(x.first), next(t, r, standing.StoppedLost).Days.Earliest)
		r = guided(t, x.first, searched)
		require.Len(t, r.Proposals, 1)
		assert.Equal(t, standing.Proposal{Step: standing.StoppedLost, Body: standing.BranchOrSuperior,
			Basis: regulation.Citation{Instrument: regulation.Education2019, Article: 24, Paragraph: 3}}, r.Proposals[0])
		assert.Equal(t, standing.Active, r.State())
		assert.Empty(t, guided(t, x.first, lost).Proposals, "the search comes first")
	}
	refused(t, regulation.StandingLost, "2025-07-10 stopped-lost by=branch")
	refused(t, regulation.StandingLost, "2025-07-10 searched")
}

func TestFoundAgainBeforeTheStop(t *testing.T) {
	found := "2025-01-10 contact-lost\n2025-03-01 searched\n2025-05-01 contact-found\n"
	r := guided(t, "2025-08-01", found)
	assert.Empty(t, r.Proposals)
	assert.Empty(t, r.Next)
	refused(t, regulation.StandingLost, found+"2025-08-01 stopped-lost by=branch")
	// A second loss starts its own six months and needs its own search.
	again := found + "2025-06-01 contact-lost\n"
	refused(t, regulation.StandingLost, again+"2025-12-01 stopped-lost by=branch")
	refused(t, regulation.StandingLost, again+"2025-07-01 searched\n2025-11-30 stopped-lost by=branch")
	assert.Equal(t, standing.SuspendedLost, stateOf(guided(t, "2025-12-01", again+"2025-07-01 searched\n2025-12-01 stopped-lost by=branch")))
	// Told twice, the first day counts.
	twice := "2025-01-10 contact-lost\n2025-03-01 contact-lost\n2025-04-01 searched\n"
	assert.Equal(t, standing.SuspendedLost, stateOf(guided(t, "2025-07-10", twice+"2025-07-10 stopped-lost by=branch")))
}

func TestRemovalTwoYearsAfterTheStop(t *testing.T) {
	for _, x := range []struct{ lost, stop, dayBefore, first string }{
		{"2023-01-10", "2023-09-01", "2025-08-31", "2025-09-01"},
		{"2023-05-01", "2024-02-29", "2026-02-27", "2026-02-28"}, // counted from the decision, 29 February
		{"2018-01-01", "2024-08-31", "2026-08-30", "2026-08-31"}, // not from the loss of contact
	} {
		stopped := x.lost + " contact-lost\n" + x.lost + " searched\n" + x.stop + " stopped-lost by=branch\n"
		ready := stopped + x.dayBefore + " investigated\n" + x.dayBefore + " filed\n"
		vote := " removed-lost unreachable=true due=15 present=10 for=9"
		refused(t, regulation.StandingLostYears, ready+x.dayBefore+vote)
		r := guided(t, x.first, ready+x.first+vote)
		assert.Equal(t, standing.Removed, r.State())
		assert.Equal(t, members.Outside, r.Status)
		assert.Equal(t, members.RemovedAsLeft, r.File.Facts.Exit)
		assert.Equal(t, day(x.first).AddYears(5), r.ReadmissionFrom)

		no := refused(t, regulation.StandingLostYears, ready+x.first+" removed-lost unreachable=false due=15 present=10 for=9")
		assert.Equal(t, map[string]string{"since": x.stop, "unreachable": "false"}, facts(against(t, no, regulation.StandingLostYears)))
		found := stopped + x.stop + " contact-found\n" + x.dayBefore + " investigated\n" + x.dayBefore + " filed\n"
		refused(t, regulation.StandingLostYears, found+x.first+vote)
		refused(t, regulation.StandingInvestigation, stopped+x.first+" filed\n"+x.first+vote)
		refused(t, regulation.StandingFiling, stopped+x.first+" investigated\n"+x.first+vote)

		r = guided(t, x.first, ready+x.first+" removed-lost due=15 present=10 for=9")
		assert.Equal(t, []regulation.Verdict{met, unknown}, verdicts(r, regulation.StandingLostYears), "nobody said whether still unreachable")

		r = guided(t, x.dayBefore, stopped)
		assert.Empty(t, r.Proposals)
		assert.Equal(t, pending, finding(t, r, regulation.StandingLostYears).Verdict)
		assert.Equal(t, day(x.first), next(t, r, standing.RemovedLost).Days.Earliest)
		r = guided(t, x.first, stopped)
		assert.Equal(t, []standing.Event{standing.RemovedLost}, proposed(r))
		assert.Equal(t, standing.MemberMeeting, r.Proposals[0].Body)
		assert.Equal(t, standing.SuspendedLost, r.State(), "nobody is removed by the lapse of time")
	}
}

func TestNobodyStoppedForAStayAbroadIsRemovedAsLost(t *testing.T) {
	abroad := "2015-03-01 went-abroad purpose=study\n2020-04-01 stopped-abroad by=retaining\n"
	r := refused(t, regulation.StandingLostYears, abroad+"2026-02-01 removed-lost unreachable=true due=15 present=10 for=9")
	assert.Contains(t, r.Zh(), "第二十四条第三款")
	assert.Empty(t, guided(t, "2026-02-01", abroad).Proposals)
	assert.Equal(t, standing.Removed, stateOf(audited(t, "2026-03-01", abroad+"2026-02-01 removed-lost unreachable=true due=15 present=10 for=9")), "an audit keeps the recorded course")
}

func TestRestorationBringsTheStatusBeforeBack(t *testing.T) {
	stop := "2025-01-10 contact-lost\n2025-03-01 searched\n2025-08-01 stopped-lost by=branch\n2025-10-01 contact-found\n"
	for _, status := range standing.AllStatuses() {
		s := status.Standing()
		c := full(t, "2025-12-01", stop)
		c.Member.Status = status
		r, err := standing.Replay(law, c)
		require.NoError(t, err)
		assert.Equal(t, members.Stopped, r.Status)
		assert.Equal(t, s, r.File.Facts.Before)
		assert.Equal(t, []standing.Event{standing.Restored}, proposed(r))
		assert.Zero(t, r.Rights)

		other := map[members.Standing]string{members.Full: "probationary", members.Probationary: "full"}[s]
		c.Events = diary(t, stop+"2025-12-01 restored to="+other)
		_, err = standing.Replay(law, c)
		require.ErrorIs(t, err, lifecycle.RefusedTransition)
		var no *lifecycle.Refused
		require.ErrorAs(t, err, &no)
		assert.Equal(t, map[string]string{"status": "membership-suspended", "before": s.String()}, facts(against(t, no, regulation.StandingRestore)))
		c.Mode = standing.Audit
		r, err = standing.Replay(law, c)
		require.NoError(t, err)
		assert.Equal(t, s, r.Status, "always to the status before")
		assert.Equal(t, []regulation.Verdict{unmet}, verdicts(r, regulation.StandingRestore))
		c.Mode = 0
		c.Events = diary(t, stop+"2025-12-01 restored to="+s.String())
		r, err = standing.Replay(law, c)
		require.NoError(t, err)
		assert.Equal(t, standing.Active, r.State())
		assert.Equal(t, s, r.Status)
		assert.Empty(t, r.Proposals)
		assert.Empty(t, r.Next)
	}
	// Nor does a restoration leave anything of the loss behind.
	refused(t, regulation.StandingLost, stop+"2025-12-01 restored\n2026-06-01 stopped-lost by=branch")
}

func TestStoppedAndRestoredTwice(t *testing.T) {
	lost := "2024-01-10 contact-lost\n2024-03-01 searched\n2024-08-01 stopped-lost by=branch\n2024-10-01 contact-found\n2024-10-05 restored\n" +
		"2025-01-10 contact-lost\n2025-03-01 searched\n2025-08-01 stopped-lost by=branch\n2025-10-01 contact-found\n"
	assert.Equal(t, []standing.Event{standing.Restored}, steps(guided(t, "2025-10-02", lost)))
	abroad := "2018-01-10 went-abroad purpose=study\n2023-02-01 stopped-abroad by=retaining\n2023-03-01 restored\n2024-02-01 stopped-abroad by=retaining\n"
	r := guided(t, "2025-10-02", abroad)
	assert.Equal(t, []standing.Event{standing.Restored}, steps(r))
	assert.Equal(t, day("2024-02-01"), r.File.Facts.StoppedOn)
	assert.Len(t, r.Changes("D001"), 2)
}

func TestOnlyAStoppedMembershipIsRestored(t *testing.T) {
	r := refused(t, regulation.StandingRestore, "2025-12-01 restored")
	assert.Contains(t, r.Zh(), "不是停止党籍")
	assert.Contains(t, r.Zh(), "第二十四条第四款")
	for _, exit := range []string{removedAsLeft, removedAfterAdvice, removedResigned, leftOnAdvice, expelled} {
		refused(t, regulation.StandingNoRestore, exit+"2026-12-01 restored")
		a := audited(t, "2027-01-01", exit+"2026-12-01 restored")
		assert.Equal(t, members.Outside, a.Status, "an exit is never left")
	}
	assert.Equal(t, standing.Deceased, stateOf(audited(t, "2027-01-01", "2026-01-01 died\n2026-12-01 restored")))
	refused(t, "", "2026-01-01 died\n2026-12-01 restored")
}

func TestAProbationerWhoBecomesFullWhileStopped(t *testing.T) {
	stop := "2025-01-10 contact-lost\n2025-03-01 searched\n2025-08-01 stopped-lost by=branch\n2025-12-01 restored"
	at := func(fullFrom, asOf string) (standing.Report, error) {
		c := full(t, asOf, stop)
		c.Member = standing.Member{Status: standing.ProbationaryMember, FullFrom: day(fullFrom)}
		return standing.Replay(law, c)
	}
	for _, in := range []string{"2025-08-02", "2025-12-01"} {
		_, err := at(in, "2026-01-01")
		assert.Equal(t, regulation.ConflictingField, regulation.CodeOf(err), in)
	}
	for in, before := range map[string]members.Standing{"2025-08-01": members.Full, "2025-12-02": members.Probationary} {
		r, err := at(in, "2026-01-01")
		require.NoError(t, err)
		assert.Equal(t, members.Full, r.Status)
		r, err = at(in, "2025-09-01")
		require.NoError(t, err)
		assert.Equal(t, before, r.File.Facts.Before, in)
	}
}

func TestOneWhoIsOutOfContactRaisesNoAlert(t *testing.T) {
	c := full(t, "2025-09-01", "2025-02-10 contact-lost\n2025-03-01 searched")
	for m := calendar.MustParseMonth("2025-01"); m.Before(calendar.MustParseMonth("2025-09")); m = m.Next() {
		c.Series = append(c.Series, standing.MonthOf{Series: standing.Dues, Month: m, Outcome: standing.Missed})
	}
	r, err := standing.Replay(law, c)
	require.NoError(t, err)
	assert.Empty(t, r.Alerts)
	assert.Equal(t, []standing.Event{standing.StoppedLost}, proposed(r), "the way is that of Art. 24")
	c.Events = nil
	r, err = standing.Replay(law, c)
	require.NoError(t, err)
	assert.Len(t, r.Alerts, 1)
}
