package standing_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

func TestProblemsOfInput(t *testing.T) {
	for _, x := range []struct{ json, code, path string }{
		{`{"member":{"status":"full"},"events":[]}`, "missing-as-of", "asOf"},
		{`{"asOf":"2026-01-01","events":[]}`, "missing-status", "member.status"},
		{`{"asOf":"2026-01-01","member":{"fullFrom":"2025-01-01"},"events":[]}`, "missing-status", "member.status"},
		{`{"asOf":"2026-01-01","member":{"status":"full","fullFrom":"2025-01-01"},"events":[]}`, "conflicting-fields", "member.fullFrom"},
		{`{"asOf":"2026-01-01","id":"a b","member":{"status":"full"},"events":[]}`, "invalid-id", "id"},
		{`{"asOf":"2026-01-01","member":{"status":"full"},"series":[{"month":"2025-01","outcome":"kept"}],"events":[]}`, "missing-series", "series[0].series"},
		{`{"asOf":"2026-01-01","member":{"status":"full"},"series":[{"series":"dues","outcome":"kept"}],"events":[]}`, "missing-month", "series[0].month"},
		{`{"asOf":"2026-01-01","member":{"status":"full"},"series":[{"series":"dues","month":"2025-01"}],"events":[]}`, "missing-outcome", "series[0].outcome"},
		{`{"asOf":"2026-01-01","member":{"status":"full"},"series":[{"series":"dues","month":"2025-01","outcome":"kept"},{"series":"dues","month":"2025-01","outcome":"missed"}],"events":[]}`, "conflicting-fields", "series[1]"},
	} {
		var c standing.Case
		require.NoError(t, json.Unmarshal([]byte(x.json), &c), x.json)
		_, err := standing.Replay(law, c)
		fails(t, err, x.code, x.path)
	}
	_, err := standing.Replay(nil, standing.Case{})
	fails(t, err, "missing-law", "")
	c := full(t, "2026-01-01", "")
	c.Events = make([]standing.Entry, standing.MaxEntries+1)
	_, err = standing.Replay(law, c)
	fails(t, err, "too-large", "events")
}

func fails(t testing.TB, err error, code, path string) {
	t.Helper()
	require.Error(t, err)
	assert.Equal(t, regulation.Code(code), regulation.CodeOf(err))
	var f *regulation.Fault
	require.ErrorAs(t, err, &f)
	assert.Equal(t, path, f.ErrorPath())
	assert.NotEmpty(t, f.Message.Zh)
	assert.NotEmpty(t, f.Message.En)
}

func TestProblemsOfEntries(t *testing.T) {
	for _, x := range []struct{ json, code, path string }{
		{`{"on":"2025-01-01"}`, "missing-type", "type"},
		{`{"type":"away"}`, "missing-on", "on"},
		{`{"type":"voted-down","on":"2025-01-01"}`, "unknown-type", "type"},
		{`{"type":"expelled","on":"2025-01-01"}`, "unknown-type", "type"},
		{`{"type":"moved","on":"2025-01-01"}`, "missing-what", "what"},
		{`{"type":"went-abroad","on":"2025-01-01"}`, "missing-purpose", "purpose"},
		{`{"type":"correction-ordered","on":"2025-01-01"}`, "missing-months", "months"},
		{`{"type":"correction-ordered","on":"2025-01-01","months":-1}`, "negative-months", "months"},
		{`{"type":"correction-ordered","on":"2025-01-01","months":0}`, "invalid-months", "months"},
		{`{"type":"correction-ordered","on":"2025-01-01","months":1201}`, "invalid-months", "months"},
		{`{"type":"advised","on":"2025-01-01"}`, "missing-ground", "ground"},
		{`{"type":"penalized","on":"2025-01-01"}`, "missing-penalty", "penalty"},
		{`{"type":"penalized","on":"2025-01-01","penalty":"warning","until":"2024-12-31"}`, "invalid-until", "until"},
		{`{"type":"penalized","on":"2025-01-01","penalty":"warning","matter":"No 1"}`, "invalid-matter", "matter"},
		{`{"type":"transfer-accepted","on":"2025-01-01","to":"B 1"}`, "invalid-to", "to"},
		{`{"type":"restored","on":"2025-01-01","to":"outside"}`, "unknown-to", "to"},
		{`{"type":"away","on":"2025-01-01","recorded":"2024-12-31"}`, "invalid-recorded", "recorded"},
		{`{"type":"away","on":"2025-01-01","months":6}`, "not-applicable", "months"},
		{`{"type":"removed-resigned","on":"2025-01-01","matter":"m-1"}`, "not-applicable", "matter"},
		{`{"type":"removed-as-left","on":"2025-01-01","due":15}`, "missing-present", "present"},
		{`{"type":"removed-as-left","on":"2025-01-01","due":15,"present":9}`, "missing-for", "for"},
		{`{"type":"removed-as-left","on":"2025-01-01","against":1}`, "missing-due", "due"},
		{`{"type":"removed-as-left","on":"2025-01-01","due":15,"present":-1,"for":0}`, "negative-count", "present"},
		{`{"type":"removed-as-left","on":"2025-01-01","due":0,"present":0,"for":0}`, "empty-roll", "due"},
		{`{"type":"removed-as-left","on":"2025-01-01","due":15,"present":16,"for":9}`, "count-mismatch", "present"},
		{`{"type":"removed-as-left","on":"2025-01-01","due":15,"present":9,"for":9,"against":1}`, "count-mismatch", "for"},
		{`{"type":"corrected","on":"2025-01-01"}`, "missing-of", "of"},
		{`{"type":"corrected","on":"2025-01-01","of":-1}`, "negative-of", "of"},
		{`{"type":"corrected","on":"2025-01-01","of":0,"as":{"type":"corrected","on":"2025-01-01","of":0}}`, "not-applicable", "as.type"},
		{`{"type":"corrected","on":"2025-01-01","of":0,"as":{"type":"away"}}`, "missing-on", "as.on"},
	} {
		var e standing.Entry
		require.NoError(t, json.Unmarshal([]byte(x.json), &e), x.json)
		_, err := e.Act(law)
		t.Run(x.code+"/"+x.path, func(t *testing.T) {
			require.Error(t, err)
			assert.Equal(t, regulation.Code(x.code), regulation.CodeOf(err))
			c := full(t, "2026-01-01", "")
			c.Events = []standing.Entry{e}
			_, inCase := standing.Replay(law, c)
			fails(t, inCase, x.code, "events[0]."+pathOf(err))
			assert.Equal(t, x.path, pathOf(err))
		})
	}
	_, err := standing.Entry{Type: standing.Corrected, On: day("2025-01-01"), Of: new(int)}.Act(law)
	fails(t, err, "not-applicable", "type")
	for word, code := range map[string]string{
		`{"type":"nothing"}`: "unknown-type", `{"type":"moved","what":"x"}`: "unknown-what", `{"type":"went-abroad","purpose":"x"}`: "unknown-purpose",
		`{"type":"advised","ground":"item-6"}`: "unknown-ground", `{"type":"penalized","penalty":"x"}`: "unknown-penalty",
		`{"type":"stopped-lost","by":"x"}`: "unknown-by", `{"records":["x"]}`: "unknown-record",
	} {
		var e standing.Entry
		assert.Equal(t, regulation.Code(code), regulation.CodeOf(json.Unmarshal([]byte(word), &e)), word)
	}
}

func pathOf(err error) string {
	if f, ok := err.(*regulation.Fault); ok {
		return f.ErrorPath()
	}
	return "?"
}

func TestActsAfterTheDayAreCheckedAndLeftOut(t *testing.T) {
	c := full(t, "2025-01-01", "2025-01-02 died")
	r, err := standing.Replay(law, c)
	require.NoError(t, err)
	assert.Equal(t, standing.Active, r.State())
	c.Events[0].Months = new(int)
	_, err = standing.Replay(law, c)
	fails(t, err, "invalid-months", "events[0].months")
}

func TestDaysRunForwardInGuide(t *testing.T) {
	back := "2025-02-01 criticized\n2025-01-01 criticized"
	r := refused(t, "", back)
	assert.Contains(t, r.Zh(), "日期早于前一事项")
	assert.Empty(t, audited(t, "2025-03-01", back).Alerts)
	guided(t, "2025-03-01", "2025-02-01 criticized\n2025-02-01 criticized")
}

func TestCorrectionsOfWronglyRecordedActs(t *testing.T) {
	wrongly := "2025-03-01 died\n2025-04-01 corrected of=0"
	assert.Equal(t, standing.Deceased, stateOf(guided(t, "2025-03-31", wrongly)))
	r := guided(t, "2025-04-01", wrongly)
	assert.Equal(t, standing.Active, r.State())
	assert.Equal(t, []int{0}, r.Corrected)

	shifted := `2025-01-10 away fixedPlace=true
		2025-09-01 corrected of=0 as={"type":"away","on":"2025-03-10","fixedPlace":true}`
	assert.Equal(t, day("2025-07-10"), finding(t, guided(t, "2025-08-31", shifted), regulation.StandingTransferDue).Due)
	assert.Equal(t, day("2025-09-10"), finding(t, guided(t, "2025-09-01", shifted), regulation.StandingTransferDue).Due)

	for _, of := range []string{"1", "2", "7"} {
		_, err := standing.Replay(law, full(t, "2025-12-01", "2025-03-01 criticized\n2025-04-01 corrected of=0\n2025-04-02 corrected of="+of))
		fails(t, err, "invalid-of", "events[2].of")
	}
}

func TestCaseAsJSON(t *testing.T) {
	in := `{"asOf":"2026-01-01","mode":"audit","id":"D001","member":{"status":"probationary","fullFrom":"2025-06-01"},` +
		`"series":[{"series":"dues","month":"2025-01","outcome":"missed"}],` +
		`"events":[{"type":"away","on":"2025-01-10","records":[],"recorded":"2025-01-11","fixedPlace":false},` +
		`{"type":"removed-lost","on":"2025-02-10","reason":"r","unreachable":true,"matter":"m-1","due":3,"present":2,"for":2,"against":0,"abstain":0},` +
		`{"type":"corrected","on":"2025-03-01","of":0,"as":{"type":"moved","on":"2025-01-10","what":"unit"}}]}`
	var c standing.Case
	require.NoError(t, json.Unmarshal([]byte(in), &c))
	out, err := json.Marshal(c)
	require.NoError(t, err)
	var again standing.Case
	require.NoError(t, json.Unmarshal(out, &again))
	out2, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(out), string(out2))
	assert.Contains(t, string(out), `"records":[]`, "known to be empty is not the same as unknown")
	require.NotNil(t, c.Events[0].FixedPlace)
	assert.False(t, *c.Events[0].FixedPlace)

	var unread standing.Case
	assert.Equal(t, regulation.UnknownField, regulation.CodeOf(json.Unmarshal([]byte(`{"asof":"2026-01-01","x":1}`), &unread)))
	assert.Equal(t, regulation.UnknownField, regulation.CodeOf(json.Unmarshal([]byte(`{"events":[{"nme":"x"}]}`), &unread)))
	assert.Zero(t, unread.AsOf)
}

func TestAnswerAsJSON(t *testing.T) {
	b, err := json.Marshal(guided(t, "2026-01-01", ""))
	require.NoError(t, err)
	assert.JSONEq(t, `{"state":"active","status":"full","place":"home","mobile":false,"rights":["vote","elect","stand"],
		"penalties":[],"alerts":[],"proposals":[],"next":[],"overdue":[],"findings":[],"corrected":[]}`, string(b))

	b, err = json.Marshal(guided(t, "2025-04-01", correcting+"2025-03-02 penalized penalty=warning until=2026-03-02"))
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(b, &m))
	assert.Equal(t, "2025-09-01", m["correctionEnds"])
	assert.Equal(t, []any{map[string]any{"penalty": "warning", "on": "2025-03-02", "until": "2026-03-02", "inEffect": true}}, m["penalties"])
	step := m["next"].([]any)[1].(map[string]any)
	assert.Equal(t, "reformed", step["step"])
	assert.Equal(t, "2025-09-01", step["earliest"])
	assert.Equal(t, "education-2019:31(5)", step["basis"])
	f := m["findings"].([]any)[0].(map[string]any)
	for _, k := range []string{"rule", "verdict", "basis"} {
		assert.NotEmpty(t, f[k])
	}

	b, err = json.Marshal(guided(t, "2026-01-01", removedAsLeft))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &m))
	for k, v := range map[string]any{"left": "2025-03-01", "exit": "removed-as-left", "readmissionFrom": "2030-03-01", "status": "outside", "state": "removed"} {
		assert.Equal(t, v, m[k], k)
	}
}
