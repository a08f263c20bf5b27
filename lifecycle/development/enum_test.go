package development_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

type word interface {
	~uint8
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label() regulation.Text
}

// checkWords holds an enumeration: no holes, a word and labels beside each value, a
// whole round trip, and every other word refused.
func checkWords[E word](t *testing.T, all func() []E, unmarshal func(*E, []byte) error, code regulation.Code) {
	t.Helper()
	list := all()
	var zero E
	for _, none := range []E{zero, E(len(list) + 1), E(255)} {
		require.Empty(t, none.String())
		require.True(t, none.Label().IsZero())
		_, err := none.MarshalText()
		require.ErrorIs(t, err, code)
	}
	seen := map[string]bool{}
	for i, e := range list {
		require.Equal(t, E(i+1), e)
		require.Regexp(t, `^[a-z]+(-[a-z0-9]+)*$`, e.String())
		l := e.Label()
		require.Regexp(t, `^[\p{Han}（）、，：]+$`, l.Zh)
		require.NotEmpty(t, l.En)
		require.False(t, seen[e.String()] || seen[l.Zh] || seen["en:"+l.En], e.String())
		seen[e.String()], seen[l.Zh], seen["en:"+l.En] = true, true, true
		b, err := e.MarshalText()
		require.NoError(t, err)
		back := zero
		require.NoError(t, unmarshal(&back, b))
		require.Equal(t, e, back)
	}
	for _, s := range []string{"", "nothing", "Applied ", "党委"} {
		back := list[0]
		require.ErrorIs(t, unmarshal(&back, []byte(s)), code)
		require.Equal(t, list[0], back)
	}
	list[0] = 255
	require.Equal(t, E(1), all()[0], "the list is fresh")
}

func TestEnumerations(t *testing.T) {
	checkWords(t, development.AllStates, (*development.State).UnmarshalText, "unknown-state")
	checkWords(t, development.AllStages, (*development.Stage).UnmarshalText, "unknown-stage")
	checkWords(t, development.AllEvents, (*development.Event).UnmarshalText, "unknown-type")
	checkWords(t, development.AllRecords, (*development.Record).UnmarshalText, "unknown-record")
	checkWords(t, development.AllModes, (*development.Mode).UnmarshalText, "unknown-mode")
	checkWords(t, development.AllTransitions, (*development.Transition).UnmarshalText, "unknown-transition")
	checkWords(t, development.AllApprovers, (*development.Approver).UnmarshalText, "unknown-approver")
	checkWords(t, development.AllOrganizers, (*development.Organizer).UnmarshalText, "unknown-organizer")
	checkWords(t, development.AllDecisions, (*development.Decision).UnmarshalText, "unknown-decision")
	checkWords(t, development.AllDepartments, (*development.Department).UnmarshalText, "unknown-by")
	checkWords(t, development.AllLevels, (*development.Level).UnmarshalText, "unknown-level")
	checkWords(t, development.AllLodgings, (*development.Lodging).UnmarshalText, "unknown-to")
	checkWords(t, development.AllOffices, (*development.Office).UnmarshalText, "unknown-office")
	checkWords(t, development.AllOpinions, (*development.Opinion).UnmarshalText, "unknown-opinion")
	checkWords(t, development.AllPenalties, (*development.Penalty).UnmarshalText, "unknown-penalty")
	checkWords(t, development.AllPlaces, (*development.Place).UnmarshalText, "unknown-place")
	checkWords(t, development.AllUnitSets, (*development.UnitSet).UnmarshalText, "unknown-unit")
	checkWords(t, development.AllVenues, (*development.Venue).UnmarshalText, "unknown-mode")
}

// A step still to be done has a name without the outcome.
func TestStepNames(t *testing.T) {
	for _, e := range development.AllEvents() {
		assert.NotEmpty(t, e.Step().Zh, e.String())
		assert.NotEmpty(t, e.Step().En, e.String())
	}
	seen := map[development.Event]bool{}
	for _, c := range diaries(t) {
		c.Mode = development.Audit
		r, err := development.Replay(regulation.National(), c)
		require.NoError(t, err)
		for _, n := range r.Next {
			seen[n.Step] = true
		}
	}
	assert.Len(t, seen, 30)
	for e := range seen {
		for _, outcome := range []string{"通过", "不合格", "合格", "批准", "未"} {
			assert.NotContains(t, e.Step().Zh, outcome, e.String())
		}
	}
}

// The flow chart has five stages and twenty-five steps; what ends a step and what
// belongs to it are events of the course, each of one step.
func TestChart(t *testing.T) {
	chart := development.Chart()
	require.Len(t, chart, 5)
	n, last := 0, development.NoStage
	of := map[development.Event]int{}
	for _, stage := range chart {
		assert.NotEmpty(t, stage.Name.Zh)
		assert.NotEmpty(t, stage.Name.En)
		for _, s := range stage.Steps {
			n++
			assert.Equal(t, n, s.Number)
			assert.NotEmpty(t, s.Name.Zh)
			assert.NotEmpty(t, s.Name.En)
			assert.Equal(t, s.Number == 8, !s.Name26.IsZero(), "only the listing is another step in 2026")
			assert.Equal(t, s.Number == 18, len(s.Ends) == 0, "the filing above is a record of the approval")
			assert.GreaterOrEqual(t, s.In, last)
			last = s.In
			for _, e := range s.Ends {
				assert.Zero(t, of[e], e.String())
				of[e] = n
			}
			for _, e := range s.Also {
				assert.True(t, of[e] == 0 || of[e] == n, e.String())
				of[e] = n
			}
		}
	}
	assert.Equal(t, 25, n)
	chart[0].Steps[0].Number = 99
	assert.Equal(t, 1, development.Chart()[0].Steps[0].Number, "the chart is fresh")
	// Whatever is next on the course belongs to a step of the chart.
	for _, c := range diaries(t) {
		c.Mode = development.Audit
		r, err := development.Replay(regulation.National(), c)
		require.NoError(t, err)
		for _, s := range r.Next {
			require.NotZero(t, of[s.Step], s.Step.String())
		}
	}
}
