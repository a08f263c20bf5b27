package main

import (
	"slices"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// skips are the meetings and talks that are left out on purpose: what, where
// and in which month; an empty month is every one.
var skips = []struct{ org, what, month string }{
	{"T0202", "members", "2025-05"},
	{"T0301", "committee", "2025-04"},
	{"T0301", "committee", "2025-09"},
	{"T0302", "day", "2025-07"},
	{"T0402", "group", "2025-08"},
	{"T24", "lecture", ""},
	{"T0303", "lifemeeting", ""},
	{"T1002", "lifemeeting", ""},
	{"T1002", "quarter", ""},
	{"T1003", "form", ""},
	{"T08", "evaluation", ""},
	{"T11", "quorum", "2025-06"},
	{"T0201", "talks", ""},
}

func (t *township) skipped(org, what string, day calendar.Date) bool {
	for _, x := range skips {
		if x.org == org && x.what == what && (x.month == "" || x.month == day.Month().String()) {
			return true
		}
	}
	return false
}

// manifest is every mistake of the sample.
type manifest struct {
	Day      string    `json:"day"`
	Findings []finding `json:"findings"` // what the rules say
	Rows     []badRow  `json:"rows"`     // rows that cannot be used, or not as they stand
	Dues     []badDues `json:"dues"`     // dues that cannot be worked out or were not paid as they are due
}

type finding struct {
	Org     string `json:"org"`
	Rule    string `json:"rule"`
	Verdict string `json:"verdict"`
	Part    string `json:"part,omitempty"`
	Period  string `json:"period,omitempty"`
}

type badRow struct {
	File string `json:"file"`
	Row  int    `json:"row,omitempty"` // line, the headings being line 1; 0 for a row found later by its id
	ID   string `json:"id,omitempty"`
	Code string `json:"code"`
}

type badDues struct {
	Member string `json:"member"`
	Month  string `json:"month,omitempty"`
	Code   string `json:"code"`
}

func (t *township) finding(org, rule, verdict, part, period string) {
	t.manifest.Findings = append(t.manifest.Findings, finding{org, rule, verdict, part, period})
}

// bad adds a row to a file that cannot be used; the codes are those of its
// problems.
func (t *township) bad(file, id string, codes []string, cells ...string) {
	x := t.file(file)
	x.add(cells...)
	for _, c := range codes {
		t.manifest.Rows = append(t.manifest.Rows, badRow{file, len(x.rows), id, c})
	}
}

// odd notes a row that is good as it stands and fits nothing else.
func (t *township) odd(file, id, code string) {
	t.manifest.Rows = append(t.manifest.Rows, badRow{file, 0, id, code})
}

// edit changes the cells of the first row that begins with key.
func (t *township) edit(file string, match func(row []string) bool, change func(row []string)) int {
	x := t.file(file)
	n := slices.IndexFunc(x.rows, match)
	if n < 0 {
		panic("nothing to edit in " + file)
	}
	change(x.rows[n])
	return n + 1
}

// remove takes the rows out for which match says so.
func (t *township) remove(file string, match func(row []string) bool) {
	x := t.file(file)
	x.rows = slices.DeleteFunc(x.rows, match)
}

// plant puts in the mistakes that the making of the township did not leave
// out on purpose, and writes the manifest.
func (t *township) plant() {
	t.manifest.Day = sampleDay.String()
	t.plantOffices()
	t.plantFindings()
	t.plantDues() // takes rows out, so it comes first
	t.plantRows()
}
