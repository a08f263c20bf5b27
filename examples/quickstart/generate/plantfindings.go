package main

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// plantFindings lists what the rules have to say of what was planted.
func (t *township) plantFindings() {
	month := func(s string) string { return calendar.MustParseMonth(s).Span().String() }
	year := firstDay.Month().Year().Span().String()
	day := func(org string) string {
		d := calendar.MustParse(t.marked[org+" day"])
		return calendar.Span{From: d, To: d.AddDays(1)}.String()
	}
	unmet := func(org, rule, part, period string) { t.finding(org, rule, "unmet", part, period) }
	unknown := func(org, rule, part, period string) { t.finding(org, rule, "unknown", part, period) }

	// How big the organizations are, and their units.
	unmet("T04", "branch.size.max", "", "")
	unmet("T21", "branch.size.min", "", "")
	unmet("T21", "unit.joint", t.units["样例敬老院"], "")
	unmet("T26", "unit.branch-required", t.units["酉渔场"], "")
	for _, unit := range []string{"老街东商户", "老街西商户"} { // how many members each of them has, no table tells
		unknown("T17", "unit.branch-required", t.units[unit], "")
		unknown("T17", "unit.joint", t.units[unit], "")
	}
	// Posts.
	unmet("T16", "committee.required", "", "")
	unmet("T23", "committee.size.min", "", "")
	unmet("T23", "committee.roles", "", "")
	unmet("T12", "committee.size.max", "", "")
	unmet("T13", "committee.roles", "", "")
	unmet("T06", "secretary.one", "", "")
	unmet("T01", "deputy.max", "", "")
	unmet("T14", "secretary.standing", "", "")
	unmet("T07", "officers.appointable", "", "")
	unmet("T12", "first-secretary.place", "", "")
	unmet("T05", "group.leader", "T0501", "")
	unknown("T11", "officers.approved", "", "")
	unknown("T2402", "members.filed", "", "")
	// Terms.
	unmet("T08", "term.overdue", "", "")
	unmet("T22", "term.years.min", "", "")
	unmet("T20", "term.years.max", "", "")
	unmet("T15", "term.length", "", "")
	unmet("T20", "term.length", "", "")
	unmet("T22", "term.length", "", "")
	unmet("T2401", "term.shift.max", "", "")
	unknown("T2401", "term.shift.approved", "", "")
	for _, rule := range []string{"term.length", "term.years.min", "term.years.max"} {
		unknown("T18", rule, "", "")
	}
	// Meetings and talks.
	unmet("T0202", "life.member-meeting", "", calendar.MustParse("2025-05-01").Quarter().Span().String())
	unmet("T0301", "life.committee-meeting", "", month("2025-04"))
	unmet("T0301", "life.committee-meeting", "", month("2025-09"))
	unmet("T0302", "life.party-day", "", month("2025-07"))
	unmet("T04", "life.group-meeting", "T0402", month("2025-08"))
	unmet("T24", "life.leader-lecture", "", year)
	unmet("T0303", "life.life-meeting", "", year)
	unmet("T1002", "life-meeting.quarter", "", year)
	unknown("T1003", "life-meeting.form", t.marked["T1003"], day("T1003"))
	unmet("T08", "life.evaluation", "", year)
	unmet("T11", "committee-meeting.quorum", t.marked["T11"], day("T11"))
	unmet("T0201", "talks.yearly", "with-members", year)
}
