package standing_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

var update = flag.Bool("update", false, "write the diagrams and the table anew")

// The diagrams and the table are part of the documentation, drawn from the rows that
// decide:
//
//	go test ./lifecycle/standing -run TestDiagrams -update
func TestDiagrams(t *testing.T) {
	p := standing.Course()
	table, err := p.TableJSON()
	require.NoError(t, err)
	for name, got := range map[string]string{
		"standing.zh.mmd": p.Mermaid(regulation.Chinese, 0), "standing.en.mmd": p.Mermaid(regulation.English, 0),
		"standing.zh.dot": p.DOT(regulation.Chinese, 0), "standing.en.dot": p.DOT(regulation.English, 0),
		"standing.json": string(table) + "\n",
	} {
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err, "write it with -update")
		assert.Equal(t, string(want), got, name)
	}
}

func TestEveryEventAndStateIsInTheCourse(t *testing.T) {
	p := standing.Course()
	events, states := map[standing.Event]bool{}, map[standing.State]bool{}
	for r := range p.Rows() {
		events[r.Event], states[r.From], states[r.To] = true, true, true
	}
	for _, e := range standing.AllEvents() {
		assert.Equal(t, e != standing.Corrected, events[e], e)
	}
	for _, s := range standing.AllStates() {
		assert.True(t, states[s], s)
	}
	final := slices.DeleteFunc(standing.AllStates(), func(s standing.State) bool { return !p.Final(s) })
	assert.Equal(t, []standing.State{standing.Withdrawn, standing.Removed, standing.Expelled, standing.Deceased}, final)
}

// Only decisions change a state: the rows of everything else stay where they are.
func TestOnlyDecisionsChangeAState(t *testing.T) {
	decisions := []standing.Event{standing.StoppedAbroad, standing.StoppedLost, standing.RemovedLost, standing.Restored,
		standing.CorrectionOrdered, standing.Reformed, standing.AdviceGiven, standing.AdviceAccepted, standing.RemovedAfterAdvice,
		standing.RemovedDisqualified, standing.RemovedAsLeft, standing.RemovedResigned, standing.Expulsion, standing.Died}
	for r := range standing.Course().Rows() {
		assert.Equal(t, slices.Contains(decisions, r.Event), r.From != r.To, "%s in %s", r.Event, r.From)
	}
}

func TestWhatCanBeDone(t *testing.T) {
	r := guided(t, "2025-08-31", correcting)
	allowed := slices.Collect(standing.Course().Allowed(rules(), r.File, day("2025-08-31")))
	assert.Contains(t, allowed, standing.Reformed)
	assert.NotContains(t, allowed, standing.AdviceGiven, "the next meeting needs a filing of its own")
	assert.NotContains(t, allowed, standing.Restored)
}
