package agenda

import (
	"encoding/json"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// actors reads who acts from the table of a process.
func actors(t *testing.T, table []byte, err error) map[string]string {
	t.Helper()
	require.NoError(t, err)
	var rows []struct {
		Event string
		By    regulation.Text
	}
	require.NoError(t, json.Unmarshal(table, &rows))
	out := map[string]string{}
	for _, r := range rows {
		out[r.Event] = r.By.Zh
	}
	require.NotEmpty(t, out)
	return out
}

// Every step is with the body that the table of its process names.
func TestRowsAgainstTables(t *testing.T) {
	check := func(p Process, by map[string]string, step string, r row) {
		i := Item{Process: p, By: Actor{Body: r.body}}
		require.Contains(t, by, step)
		assert.Equal(t, by[step], i.Who().Zh, "%s %s", p, step)
		assert.NotEmpty(t, r.zh)
		assert.NotEmpty(t, r.en)
		assert.Equal(t, regulation.Text{Zh: r.zh, En: r.en}, nameOf(p, step))
		assert.Equal(t, r.decides, r.kind() == Proposal)
	}
	table, err := development.Course().TableJSON()
	by := actors(t, table, err)
	for e, r := range developmentRows {
		if e != development.NotRecognised { // the committee above assesses, the department approves
			check(Development, by, e.String(), r)
		}
	}
	table, err = standing.Course().TableJSON()
	by = actors(t, table, err)
	for e, r := range standingRows {
		check(Standing, by, e.String(), r)
	}
	table, err = transfer.Course().TableJSON()
	by = actors(t, table, err)
	for e, r := range transferRows {
		check(Transfer, by, e.String(), r)
	}
	assert.Zero(t, nameOf(Development, "nothing"))
	assert.Zero(t, nameOf(Organization, "talked"))
}

// No step of the course of development lacks a row, in either edition.
func TestEveryStepHasARow(t *testing.T) {
	seen := map[development.Event]bool{}
	for _, s := range development.AllStates() {
		for _, on := range []string{"2026-05-10", "2026-05-11"} {
			rules := lifecycle.Rules{Law: regulation.National()}
			for n := range development.Course().Next(rules, development.File{State: s}, calendar.MustParse(on)) {
				require.Contains(t, developmentRows, n.Step)
				seen[n.Step] = true
			}
		}
	}
	assert.Len(t, developmentRows, len(seen)+1, "and the question about an admission against the rules")
}

// No body is without work.
func TestEveryBodyActs(t *testing.T) {
	acts := map[Body]bool{Group: true, Above: true} // of duties
	for _, r := range developmentRows {
		acts[r.body] = true
	}
	for _, r := range standingRows {
		acts[r.body] = true
	}
	for _, r := range transferRows {
		acts[r.body] = true
	}
	for _, b := range AllBodies() {
		assert.True(t, acts[b], b)
	}
	assert.Len(t, acts, len(AllBodies()))
}
