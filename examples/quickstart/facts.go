package main

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// factsOf gives what the rules read of an organization.
type factsOf = func(orgtree.Node) (compliance.Branch, bool)

// gather puts the tables together, and reports the rows that are good as they
// stand and yet fit nothing else. A file that was not given stays unknown.
func (t *township) gather(complete calendar.Span, on calendar.Date) (factsOf, error) {
	r := compliance.Records{Tree: t.tree, History: t.history, Units: t.units, Roster: t.roster, Complete: complete}
	if t.given(termsFile) {
		r.Terms = append([]members.Term{}, t.terms...)
	}
	if t.given(meetingsFile) {
		r.Meetings = append([]members.Meeting{}, t.meetings...)
	}
	if t.given(talksFile) {
		r.Talks = append([]members.Talk{}, t.talks...)
	}
	if t.given(attendanceFile) {
		sheet, err := members.NewAttendanceSheet(t.attendance)
		if err != nil {
			return nil, err
		}
		r.Attendance = sheet
	}
	g := compliance.Gather(r, on)
	for f := range g.Problems() {
		t.problems = append(t.problems, t.unfit(f))
	}
	for m := range t.roster.All() {
		for f := range m.Doubts() {
			t.problems = append(t.problems, problem{file: rosterFile, id: string(m.ID()), err: &regulation.Fault{Code: f.Code, Message: regulation.Text{
				Zh: "存疑，照用：" + f.Message.Zh, En: "in doubt, used as it stands: " + f.Message.En}}})
		}
	}
	return g.Branch, nil
}

// unfit names the row of a problem by the file and the id: of a row that was
// taken in the line is no longer known. terms[3].org becomes terms.csv, the
// organization and the holder of the fourth term, and the heading.
func (t *township) unfit(f *regulation.Fault) problem {
	table, rest, _ := strings.Cut(f.Path, "[")
	key, column, _ := strings.Cut(rest, "]")
	p := problem{file: table + ".csv", id: key, column: strings.TrimPrefix(column, "."),
		err: &regulation.Fault{Code: f.Code, Value: f.Value, Message: f.Message}}
	i, err := strconv.Atoi(key)
	switch {
	case err != nil:
	case table == "terms" && f.Code == compliance.OddTerm: // of an organization
	case table == "terms" && i < len(t.terms):
		p.id = string(t.terms[i].Org) + "/" + string(t.terms[i].Member)
	case table == "meetings" && i < len(t.meetings):
		p.id = string(t.meetings[i].ID)
	case table == "talks" && i < len(t.talks):
		p.id = string(t.talks[i].A) + "/" + string(t.talks[i].B)
	}
	if p.column == "home" {
		p.column = "org"
	}
	form := members.Columns(table)
	for _, c := range form {
		if c.Heading == p.column {
			p.column = c.Zh
		}
	}
	p.column = heading(p.column)
	return p
}
