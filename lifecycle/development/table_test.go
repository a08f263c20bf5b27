package development_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Every row of the table can be taken by a file that was guided, and so every state
// is reached.
func TestEveryRowIsTaken(t *testing.T) {
	p, rules := development.Course(), national()
	type row = lifecycle.Row[development.State, development.Event]
	left := map[row]bool{}
	from := map[development.State][]row{}
	for r := range p.Rows() {
		left[r] = true
		from[r.From] = append(from[r.From], r)
	}
	try := func(f *development.File) (reached []development.File) {
		for _, r := range from[f.State] {
			if !left[r] {
				continue
			}
			on := []calendar.Date{f.Last(), f.Last().AddDays(7), f.Last().AddMonths(12)}
			if f.Last().IsZero() {
				on = []calendar.Date{day("2016-02-29")}
			}
			for _, d := range on {
				if next, _, err := p.Apply(rules, *f, good(r.Event, d)); err == nil {
					require.Equal(t, r.To, next.State)
					delete(left, r)
					reached = append(reached, next)
					break
				}
			}
		}
		return reached
	}
	visit := func(f development.File) {
		for files := []development.File{f}; len(files) > 0; {
			files = append(files[1:], try(&files[0])...)
		}
	}
	visit(empty(orgtree.Branch))
	for _, start := range []node{begun(t, orgtree.Branch, "2016-02-29"), begun(t, orgtree.Branch, "2025-05-11"), listed(t, "2025-05-11")} {
		visit(start.file)
		explore(start, 1, func(_ node, _ development.Act, next *node) {
			if next != nil && len(left) > 0 {
				visit(next.file)
			}
		})
	}
	for r := range left {
		assert.Fail(t, "never taken", "%s in %s", r.Event, r.From)
	}
	for _, s := range development.AllStates() {
		assert.True(t, s == development.Nothing || slices.ContainsFunc(slices.Collect(p.Rows()), func(r row) bool { return r.To == s }), s.String())
		assert.NotZero(t, s.Stage(), s.String())
	}
	for _, e := range development.AllEvents() {
		assert.Equal(t, e != development.Corrected, slices.ContainsFunc(slices.Collect(p.Rows()), func(r row) bool { return r.Event == e }), e.String())
	}
}

// notFollowed are the rules that give no finding of their own, with the reason.
var notFollowed = map[regulation.RuleID]string{
	regulation.DevelopmentVoluntary:         "the article of a withdrawal, which nothing bars",
	regulation.DevelopmentActivistMoved:     "the article of a move; what the receiver makes of the papers is for it to say",
	regulation.DevelopmentProbationAssessed: "no national text sets the months; a local rule does, see TestLocalAssessment",
}

// Every rule on development gives findings: on the acts of the corpus, on what is
// late, or on the work of a year. Or it is named above.
func TestEveryRuleIsFollowed(t *testing.T) {
	law := regulation.National()
	found := map[regulation.RuleID]bool{}
	for _, c := range diaries(t) {
		c.Mode = development.Audit
		r, err := development.Replay(law, c)
		require.NoError(t, err)
		for _, f := range slices.Concat(r.Findings, r.Late) {
			found[f.Rule] = true
		}
	}
	for _, o := range development.AllOffices() {
		for f := range development.CheckYear(law, development.Work{Office: o, Year: calendar.MustParseYear("2027"), Listed: true, Able: at(true),
			LastAdmission: day("2020-01-01"), InactiveAfter: 36}, day("2028-01-01")) {
			found[f.Rule] = true
		}
	}
	table, err := development.Course().TableJSON()
	require.NoError(t, err)
	for r := range regulation.AllRules() {
		id := r.ID
		if !strings.HasPrefix(string(id), "development.") {
			continue
		}
		reason, named := notFollowed[id]
		assert.Equal(t, named, !found[id], "%s: %s", id, reason)
		if named {
			assert.Contains(t, string(table), string(id), "it is the article of an event")
		}
	}
	for id := range found {
		assert.True(t, strings.HasPrefix(string(id), "development.") || strings.HasPrefix(string(id), "vote.admission."), string(id))
	}
	require.True(t, json.Valid(table))
}

// No national text says how often a probationary member is assessed. A local rule
// may, and then the step has its last day.
func TestLocalAssessment(t *testing.T) {
	county := regulation.Instrument{ID: "county-12", Title: regulation.Text{Zh: "某县发展党员办法", En: "Measures of a county"},
		Level: regulation.CountyLevel, Effective: day("2020-01-01")}
	law, err := regulation.National().With(regulation.SetCount(regulation.ProbationAssessmentMonths, 3).
		Under(county, regulation.Citation{Article: 4}).From(day("2020-01-01")))
	require.NoError(t, err)
	p := development.Course()
	f := play(t, listed(t, "2025-05-11"), admission(day("2026-05-18"))...).file
	on := f.On(development.Approved)
	for _, c := range []struct {
		law    *regulation.Law
		latest calendar.Date
	}{{regulation.National(), calendar.Date{}}, {law, on.AddMonths(3)}} {
		rules := lifecycle.Rules{Law: c.law}
		for n := range p.Next(rules, f, on) {
			if n.Step == development.ProbationAssessed {
				assert.Equal(t, c.latest, n.Days.Latest)
			}
		}
		_, findings, err := p.Apply(rules, f, good(development.ProbationAssessed, on.AddMonths(4)))
		require.NoError(t, err)
		late := slices.ContainsFunc(findings, func(x regulation.Finding) bool {
			return x.Rule == regulation.DevelopmentProbationAssessed && x.Verdict == regulation.Unmet
		})
		assert.Equal(t, !c.latest.IsZero(), late)
	}
}
