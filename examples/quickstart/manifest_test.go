package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reportOf reads a folder as the program does.
func reportOf(t *testing.T, files fs.FS, lang regulation.Lang) *report {
	t.Helper()
	o := options{lang: lang, asOf: calendar.MustParse(sampleDay), complete: calendar.MustParseSpan(sampleRecords), files: files}
	o.month = o.asOf.Month()
	tariff, err := fees.Compile(regulation.National(), o.policy)
	require.NoError(t, err)
	x, err := readTownship(files, o.asOf)
	require.NoError(t, err)
	r, err := newReport(regulation.National(), tariff, x, o)
	require.NoError(t, err)
	return r
}

func sampleReport(t *testing.T, lang regulation.Lang) *report {
	t.Helper()
	files, err := fs.Sub(sample, "sample")
	require.NoError(t, err)
	return reportOf(t, files, lang)
}

// Exactly the planted mistakes are found: no more, no fewer.
func TestPlantedMistakes(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("sample", "manifest.json"))
	require.NoError(t, err)
	var planted struct {
		Day      string
		Findings []struct{ Org, Rule, Verdict, Part, Period string }
		Rows     []struct {
			File, ID, Code string
			Row            int
		}
		Dues []struct{ Member, Month, Code string }
	}
	require.NoError(t, json.Unmarshal(raw, &planted))
	assert.Equal(t, sampleDay, planted.Day)
	r := sampleReport(t, regulation.Chinese)

	var want, got []string
	for _, x := range planted.Findings {
		want = append(want, fmt.Sprint(x.Org, " ", x.Rule, " ", x.Verdict, " ", x.Part, " ", x.Period))
	}
	for _, f := range r.found.list {
		if f.Severity() == regulation.Waiting {
			continue
		}
		span := ""
		if f.Period != (calendar.Span{}) {
			span = f.Period.String()
		}
		got = append(got, fmt.Sprint(f.Subject, " ", f.Rule, " ", f.Verdict, " ", f.Part, " ", span))
	}
	assert.ElementsMatch(t, want, got)

	want, got = nil, nil
	for _, x := range planted.Rows {
		place := fmt.Sprint(x.File, ":", x.Row)
		if x.Row == 0 {
			place = x.File + " " + x.ID
		}
		want = append(want, place+" "+x.Code)
	}
	for _, p := range r.t.problems {
		place := fmt.Sprint(p.file, ":", p.row)
		if p.row == 0 {
			place = p.file + " " + p.id
		}
		got = append(got, place+" "+string(regulation.CodeOf(p.err)))
	}
	assert.ElementsMatch(t, want, got)

	want, got = nil, nil
	for _, x := range planted.Dues {
		want = append(want, x.Member+" "+x.Month+" "+x.Code)
	}
	for _, x := range r.dues.problems {
		got = append(got, fmt.Sprint(x.member, " ", x.months(), " ", regulation.CodeOf(x.err)))
	}
	assert.ElementsMatch(t, want, got)

	// What no table has a column for is told apart by rule, and is of these.
	assert.Equal(t, []regulation.RuleID{regulation.CommitteeElected, regulation.GroupMeetingChair, regulation.MeetingChair,
		regulation.SecretaryElected, regulation.TermReminder, regulation.VacancyOpen}, r.found.rules())
}

// The sample is a township: some forty organizations of every common kind,
// some six hundred members of every category of dues.
func TestSampleIsWhole(t *testing.T) {
	r := sampleReport(t, regulation.Chinese)
	assert.InDelta(t, 40, r.t.tree.Len(), 5)
	assert.InDelta(t, 600, r.dues.total.members, 50)
	kinds := map[string]bool{}
	for _, n := range r.t.tree.All() {
		kinds[r.t.tree.Kind(n).String()] = true
	}
	assert.Equal(t, []string{"branch", "committee", "general-branch", "group", "joint-branch", "mobile-branch", "temporary-branch"}, slices.Sorted(maps.Keys(kinds)))
	categories := map[string]bool{}
	for m := range r.t.roster.All() {
		w, err := m.DuesOn(r.asOf)
		require.NoError(t, err)
		categories[string(w)] = true
	}
	assert.Len(t, categories, len(fees.AllCategories()))
}

// Every row of every file is used or reported, and so is every row of pay.
func TestRowsAreAccountedFor(t *testing.T) {
	r := sampleReport(t, regulation.Chinese)
	accounted(t, r)
	for _, c := range r.t.files {
		assert.Equal(t, c.file == changesFile, c.absent, c.file)
	}
}

func accounted(t *testing.T, r *report) {
	t.Helper()
	named := map[string]map[int]bool{}
	for _, p := range r.t.problems {
		if p.row > 0 {
			if named[p.file] == nil {
				named[p.file] = map[int]bool{}
			}
			named[p.file][p.row] = true
		}
	}
	for _, c := range r.t.files {
		assert.Equal(t, c.rows, c.kept+c.reported, c.file)
		assert.Len(t, named[c.file], c.reported, c.file)
	}
	p := r.dues.pay
	assert.Equal(t, p.rows, p.used+p.reported+p.outside, "rows of pay")
	assert.Equal(t, len(r.t.pay), p.rows)
}
