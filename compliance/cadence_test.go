package compliance_test

import (
	"fmt"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// replay is the slow second opinion on one periodic duty: it goes day by day,
// with dates as text.
func replay(periods map[string]string, held []calendar.Date, from, to, founded, asOf string) map[string]regulation.Verdict {
	out := map[string]regulation.Verdict{}
	for first, last := range periods {
		if first < from || last > to {
			continue
		}
		v := pending
		for _, h := range held {
			if s := h.String(); s >= first && s <= last && s <= asOf {
				v = met
			}
		}
		if v == pending && asOf > last {
			v = unmet
		}
		if founded > first {
			v = outside
		}
		out[first] = v
	}
	return out
}

// Each of the duties, for every day of two years as the day of the check, with
// one meeting that moves through the months.
func TestPeriodicDutiesExhaustively(t *testing.T) {
	months := func(n int) map[string]string {
		out := map[string]string{}
		for y := 2024; y <= 2025; y++ {
			for m := 1; m <= 12; m += n {
				first := calendar.MustParse(fmt.Sprintf("%04d-%02d-01", y, m))
				out[first.String()] = first.AddMonths(n).AddDays(-1).String()
			}
		}
		return out
	}
	step, every := 37, 1
	if testing.Short() {
		step, every = 97, 13
	}
	checkers := map[calendar.Date]*compliance.Checker{}
	for d := day("2024-01-01"); d.Before(day("2026-01-03")); d = d.AddDays(every) {
		checkers[d] = compile(t, compliance.Scope{Period: span("2024-01-01..2026-01-01"), AsOf: d})
	}
	for _, x := range []struct {
		rule    regulation.RuleID
		kind    members.MeetingKind
		periods map[string]string
	}{
		{regulation.LifeMemberMeeting, members.MemberMeeting, months(3)},
		{regulation.LifePartyDay, members.PartyDay, months(1)},
		{regulation.LifeCommitteeMeeting, members.CommitteeMeeting, months(1)},
		{regulation.LifeLifeMeeting, members.LifeMeeting, months(12)},
		{regulation.LifeEvaluation, members.Evaluation, months(12)},
	} {
		for _, founded := range []string{"", "2024-01-01", "2024-02-15"} {
			for h := day("2024-01-01"); h.Before(day("2026-01-02")); h = h.AddDays(step) {
				b := sound()
				if founded != "" {
					b.Founded = day(founded)
				}
				held := []calendar.Date{h, h.AddDays(1)}
				b.Life = &compliance.Life{Records: span("2024-01-01.."), Meetings: []compliance.Meeting{
					{ID: "a", Kinds: members.KindsOf(x.kind), On: held[0]}, {ID: "b", Kinds: members.KindsOf(x.kind), On: held[1]}}}
				for d, c := range checkers {
					got := map[string]regulation.Verdict{}
					for f := range c.Check(&b) {
						if f.Rule == x.rule {
							got[f.Period.From.String()] = f.Verdict
							require.Equal(t, f.Verdict == pending, !f.Due.IsZero())
							require.True(t, f.Due.IsZero() || f.Due == f.Period.Last())
						}
					}
					require.Equal(t, replay(x.periods, held, "2024-01-01", "2025-12-31", founded, d.String()), got, "%s held %s as of %s", x.rule, h, d)
				}
			}
		}
	}
}

// Only periods that lie wholly in the scope are judged.
func TestPeriodsOfTheScope(t *testing.T) {
	count := func(s compliance.Scope, rule regulation.RuleID) int {
		b := sound()
		b.Life = &compliance.Life{}
		return len(find(checkAll(regulation.National(), b, s), rule, ""))
	}
	for _, x := range []struct {
		period                  string
		quarters, months, years int
	}{
		{"2025-01-01..2026-01-01", 4, 12, 1},
		{"2025-01-02..2026-01-01", 3, 11, 0},
		{"2025-01-01..2025-12-31", 3, 11, 0},
		{"2025-02-01..2025-04-01", 0, 2, 0},
		{"2025-03-31..2025-07-01", 1, 3, 0},
		{"..2026-01-01", 29, 87, 8}, // from 2018-Q4 on
		{"2025-01-01..", 8, 24, 2},  // to the end of the year of the check
		{"..", 4, 12, 1},            // unset: the year of the check
		{"2030-01-01..", 0, 0, 0},
	} {
		s := compliance.Scope{Period: span(x.period), AsOf: asOf}
		assert.Equal(t, x.quarters, count(s, regulation.LifeMemberMeeting), x.period)
		assert.Equal(t, x.months, count(s, regulation.LifePartyDay), x.period)
		assert.Equal(t, x.years, count(s, regulation.LifeLifeMeeting), x.period)
	}
}

// A branch, a group and a duty that began inside a period start with the next.
func TestBrokenPeriods(t *testing.T) {
	b := full()
	b.Founded = day("2025-01-02")
	got := find(checkAll(regulation.National(), b, year2025), regulation.LifeMemberMeeting, "")
	assert.Equal(t, outside, got[0].Verdict)
	assert.Equal(t, met, got[1].Verdict)
	b.Founded, b.Life.Groups[0].Formed = day("2025-01-01"), day("2025-02-02")
	all := checkAll(regulation.National(), b, year2025)
	assert.Equal(t, met, find(all, regulation.LifeMemberMeeting, "")[0].Verdict)
	groups := find(all, regulation.LifeGroupMeeting, "g1")
	assert.Equal(t, []regulation.Verdict{outside, outside, met}, []regulation.Verdict{groups[0].Verdict, groups[1].Verdict, groups[2].Verdict})

	local, err := regulation.National().With(regulation.SetCount(regulation.LecturesPerYear, 4).Under(county, regulation.Citation{Article: 9}).From(day("2024-03-01")))
	require.NoError(t, err)
	assert.Empty(t, find(all, regulation.LifeLecture, "*"), "no national text sets a number")
	s := compliance.Scope{Period: span("2023-01-01..2026-01-01"), AsOf: day("2026-01-01")}
	got = find(checkAll(local, full(), s), regulation.LifeLecture, "")
	require.Len(t, got, 2)
	assert.Equal(t, outside, got[0].Verdict, "2024: the duty began inside it")
	assert.Equal(t, unmet, got[1].Verdict)
	assert.Equal(t, regulation.Violation, got[1].Severity())
	assert.Equal(t, "《某县支部建设办法》第九条", got[1].Source.Zh)
	checkTexts(t, got[1])
}

var county = regulation.Instrument{ID: "county-7", Title: regulation.Text{Zh: "某县支部建设办法", En: "Branch measures of a county"},
	Level: regulation.CountyLevel, Division: regulation.ByArticle, Effective: day("2024-01-01")}

// Local rules raise a figure, suppositions are marked, and each period is
// judged by the rules of its last day.
func TestLocalAndSupposedCadence(t *testing.T) {
	override := regulation.SetCount(regulation.MemberMeetingsPerQuarter, 2)
	local, err := regulation.National().With(override.Under(county, regulation.Citation{Article: 3}).From(day("2025-06-30")))
	require.NoError(t, err)
	got := find(checkAll(local, full(), year2025), regulation.LifeMemberMeeting, "")
	want := []regulation.Verdict{met, unmet, unmet, unmet}
	for i, f := range got {
		assert.Equal(t, want[i], f.Verdict, f.Period)
		assert.False(t, f.Hypothetical)
		n, _ := f.Required.Count()
		assert.Equal(t, want[i] == unmet, n == 2)
	}
	supposed, err := regulation.National().Suppose(override)
	require.NoError(t, err)
	for _, f := range checkAll(supposed, full(), year2025) {
		assert.Equal(t, f.Rule == regulation.LifeMemberMeeting, f.Hypothetical, f.Rule)
	}
}

// A reason settles a deviation and never a violation.
func TestReasons(t *testing.T) {
	b := full()
	b.Life.Meetings = nil
	b.Reasons = map[regulation.RuleID]string{regulation.LifeMemberMeeting: "防汛救灾", regulation.LifePartyDay: "防汛救灾"}
	all := checkAll(regulation.National(), b, year2025)
	assert.Equal(t, regulation.Settled, find(all, regulation.LifeMemberMeeting, "")[0].Severity())
	assert.Equal(t, regulation.Violation, find(all, regulation.LifePartyDay, "")[0].Severity())
	assert.Empty(t, find(all, regulation.LifePartyDay, "")[0].Reason)
}

// A period that the records do not wholly cover is unknown, unless enough was
// held in it.
func TestRecords(t *testing.T) {
	for _, x := range []struct {
		records string
		want    []regulation.Verdict
	}{
		{"2025-01-01..2026-01-01", []regulation.Verdict{unmet, unmet, met, unmet}},
		{"2025-01-02..2026-01-01", []regulation.Verdict{unknown, unmet, met, unmet}},
		{"2025-04-01..2025-12-31", []regulation.Verdict{unknown, unmet, met, unknown}},
		{"2025-01-01..", []regulation.Verdict{unmet, unmet, met, unmet}},
		{"..2025-07-01", []regulation.Verdict{unmet, unmet, met, unknown}},
		{"..", []regulation.Verdict{unknown, unknown, met, unknown}}, // left out: none
	} {
		b := full()
		b.Life.Records = span(x.records)
		b.Life.Meetings = []compliance.Meeting{{Kinds: members.KindsOf(members.MemberMeeting), On: day("2025-08-01")}}
		for i, f := range find(checkAll(regulation.National(), b, year2025), regulation.LifeMemberMeeting, "") {
			assert.Equal(t, x.want[i], f.Verdict, "%s %s", x.records, f.Period)
		}
	}
}

// A life meeting that a notice from above put into the next year counts for the
// year it was held for, as a departure from the fourth quarter.
func TestLifeMeetingForAnotherYear(t *testing.T) {
	b := full()
	m := meeting(&b, "2025-12-31")
	m.On, m.For = day("2026-02-10"), calendar.MustParseYear("2025")
	s := year2025
	all := checkAll(regulation.National(), b, s)
	assert.Equal(t, unmet, find(all, regulation.LifeLifeMeeting, "")[0].Verdict, "on 1 January it has not been held")
	s.AsOf = day("2026-02-10")
	all = checkAll(regulation.National(), b, s)
	assert.Equal(t, met, find(all, regulation.LifeLifeMeeting, "")[0].Verdict)
	assert.Equal(t, met, find(all, regulation.LifeEvaluation, "")[0].Verdict)
	assert.Equal(t, unmet, find(all, regulation.LifeMeetingQuarter, "")[0].Verdict)
	assert.Equal(t, unmet, find(all, regulation.LifeMemberMeeting, "")[3].Verdict, "as a member meeting it counts for its own quarter")
}

// A committee meeting is asked for only where there is a committee.
func TestCommitteeMeetings(t *testing.T) {
	for n, want := range map[compliance.Number]regulation.Verdict{known(0): outside, known(3): unmet, {}: unknown} {
		b := full()
		b.Committee, b.Life.Meetings = n, nil
		for _, f := range find(checkAll(regulation.National(), b, year2025), regulation.LifeCommitteeMeeting, "") {
			assert.Equal(t, want, f.Verdict)
		}
	}
}

// Talks of the year are pending while it lasts.
func TestTalksPending(t *testing.T) {
	b := full()
	b.Life.Talks[0].AmongMembers = reached(30, 29)
	s := year2025
	for on, want := range map[string]regulation.Verdict{"2025-12-31": pending, "2026-01-01": unmet} {
		s.AsOf = day(on)
		assert.Equal(t, want, find(checkAll(regulation.National(), b, s), regulation.TalksYearly, "among-members")[0].Verdict)
	}
}

// A meeting without a group, or of another one, is none of this group.
func TestGroupsMeetByThemselves(t *testing.T) {
	b := full()
	for i := range b.Life.Meetings {
		if b.Life.Meetings[i].Group == "g2" {
			b.Life.Meetings[i].Group = "g1"
		}
	}
	for _, f := range find(checkAll(regulation.National(), b, year2025), regulation.LifeGroupMeeting, "*") {
		assert.Equal(t, f.Part == "g1", f.Verdict == met)
		assert.Equal(t, f.Part == "g2", f.Verdict == unmet)
	}
	b.Life.Groups = nil
	got := find(checkAll(regulation.National(), b, year2025), regulation.LifeGroupMeeting, "")
	require.Len(t, got, 12)
	assert.Equal(t, outside, got[0].Verdict)
}
