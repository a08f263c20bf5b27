package development_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// yearly lists what is found of a year's work, one line a finding.
func yearly(w development.Work, asOf string) []string {
	var out []string
	for f := range development.CheckYear(regulation.National(), w, day(asOf)) {
		line := fmt.Sprintf("%s %s %s", f.Rule, f.Verdict, f.Citation)
		for x := range f.Facts() {
			line += fmt.Sprintf(" %s=%s", x.Name, x.Value)
		}
		out = append(out, line)
	}
	return out
}

// A duty that began inside a year counts from the next full one: nothing is asked for
// 2026, and of 2014 nothing of this is of verified wording.
func TestYearsBeforeTheText(t *testing.T) {
	for _, y := range []string{"2013", "2014", "2020", "2025", "2026"} {
		for _, o := range development.AllOffices() {
			w := development.Work{ID: "c-1", Office: o, Year: calendar.MustParseYear(y), Listed: true, Analyses: at(0), ReportsOwn: at(0),
				ReportsAbove: at(0), Organizers: at(0), JointReview: at(false)}
			assert.Empty(t, yearly(w, "2030-01-01"), y)
		}
	}
}

func TestYear(t *testing.T) {
	w := development.Work{ID: "c-1", Office: development.CountyOffice, Year: calendar.MustParseYear("2027"), Listed: true}
	unknown := []string{
		"development.analysis.yearly unknown development-2026:11 analyses=",
		"development.report.yearly unknown development-2026:38 reports-own=",
		"development.report.yearly unknown development-2026:38 reports-above=",
		"development.organizers unknown development-2026:39 organizers=",
		"development.joint-review unknown development-2026:16:4 joint-review=",
	}
	assert.Equal(t, unknown, yearly(w, "2028-01-01"))
	assert.Len(t, yearly(w, "2027-12-31"), 5)
	for _, line := range yearly(w, "2027-12-31") {
		assert.Contains(t, line, " pending ", "December is not over")
	}

	done := w
	done.Analyses, done.ReportsOwn, done.ReportsAbove, done.Organizers, done.JointReview = at(1), at(1), at(2), at(1), at(true)
	assert.Equal(t, yearly(done, "2027-06-01"), yearly(done, "2028-06-01"), "what is done is done")
	for _, line := range yearly(done, "2027-06-01") {
		assert.Contains(t, line, " met ")
	}
	failed := w
	failed.Analyses, failed.ReportsOwn, failed.ReportsAbove, failed.Organizers, failed.JointReview = at(0), at(0), at(1), at(0), at(false)
	for i, verdict := range []string{" unmet ", " unmet ", " met ", " unmet ", " unmet "} {
		assert.Contains(t, yearly(failed, "2028-01-01")[i], verdict)
	}

	// Each duty lies on the bodies that the articles name.
	rules := func(w development.Work) (out []string) {
		for f := range development.CheckYear(regulation.National(), w, day("2028-01-01")) {
			out = append(out, string(f.Rule))
			assert.Equal(t, "c-1", f.Subject)
			assert.Equal(t, day("2027-12-31"), f.Due)
			assert.Equal(t, regulation.CountOf(1), f.Required)
			assert.Equal(t, w.Year.Span(), f.Period)
		}
		return out
	}
	w.Listed = false
	assert.Equal(t, []string{"development.analysis.yearly", "development.report.yearly", "development.report.yearly", "development.joint-review"}, rules(w))
	w.Office = development.HigherOffice
	assert.Equal(t, []string{"development.report.yearly", "development.report.yearly"}, rules(w))
	w.Office, w.Listed = development.BasicCommitteeOffice, true
	assert.Equal(t, []string{"development.analysis.yearly", "development.organizers"}, rules(w))

	w.Office, w.Listed = 0, false
	assert.Empty(t, rules(w), "an office that is not known has no duty")
	assert.Empty(t, yearly(development.Work{Office: development.CountyOffice}, "2028-01-01"), "no year")
	for range development.CheckYear(nil, w, day("2028-01-01")) {
		t.Error("no law")
	}
}

// A loop over the findings may stop at any of them.
func TestYearStops(t *testing.T) {
	w := development.Work{Office: development.CountyOffice, Year: calendar.MustParseYear("2027"), Listed: true, Able: at(true),
		LastAdmission: day("2020-01-01"), InactiveAfter: 12}
	all := slices.Collect(development.CheckYear(regulation.National(), w, day("2028-01-01")))
	require.Len(t, all, 6)
	for n := range all {
		var got []regulation.Finding
		for f := range development.CheckYear(regulation.National(), w, day("2028-01-01")) {
			if got = append(got, f); len(got) > n {
				break
			}
		}
		assert.True(t, slices.Equal(all[:n+1], got))
	}
}

// How long is long the caller says; without a number nothing is asked. Whether
// anything follows is for the committee above.
func TestInactive(t *testing.T) {
	w := development.Work{ID: "c-1", Office: development.BasicCommitteeOffice, Year: calendar.MustParseYear("2026"),
		Able: at(true), LastAdmission: day("2023-05-31"), InactiveAfter: 36}
	for asOf, want := range map[string]string{
		"2026-05-10": "", // the rules of 2014 have no such clause of verified wording
		"2026-05-30": "met",
		"2026-05-31": "unmet", // from the month on, the last day included
		"2027-01-01": "unmet",
	} {
		got := yearly(w, asOf)
		if want == "" {
			assert.Empty(t, got)
			continue
		}
		require.Len(t, got, 1, asOf)
		assert.Equal(t, "development.inactive "+want+" development-2026:37:2 since=2023-05-31", got[0], asOf)
	}
	for name, change := range map[string]func(*development.Work){
		"no number": func(w *development.Work) { w.InactiveAfter = 0 },
		"negative":  func(w *development.Work) { w.InactiveAfter = -1 },
		"not able":  func(w *development.Work) { w.Able = at(false) },
		"not known": func(w *development.Work) { w.Able = nil },
	} {
		v := w
		change(&v)
		assert.Empty(t, yearly(v, "2027-01-01"), name)
	}
	w.LastAdmission = calendar.Date{}
	assert.Equal(t, []string{"development.inactive unknown development-2026:37:2 since="}, yearly(w, "2027-01-01"))
}
