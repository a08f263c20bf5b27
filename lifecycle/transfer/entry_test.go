package transfer_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
	"github.com/dangwu-go/dangwu/members"
)

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

func TestProblemsOfInput(t *testing.T) {
	for _, x := range []struct{ json, code, path string }{
		{`{"person":{"kind":"full"},"events":[]}`, "missing-as-of", "asOf"},
		{`{"asOf":"2026-01-01","events":[]}`, "missing-kind", "person.kind"},
		{`{"asOf":"2026-01-01","person":{"graduated":"2025-06-30"},"events":[]}`, "missing-kind", "person.kind"},
		{`{"asOf":"2026-01-01","person":{"kind":"full","probationEnds":"2025-06-30"},"events":[]}`, "not-applicable", "person.probationEnds"},
		{`{"asOf":"2026-01-01","person":{"kind":"activist","graduated":"2025-06-30"},"events":[]}`, "not-applicable", "person.graduated"},
		{`{"asOf":"2026-01-01","id":"张 三","person":{"kind":"full"},"events":[]}`, "invalid-id", "id"},
		{`{"asOf":"2026-01-01","from":{"org":"B 1"},"person":{"kind":"full"},"events":[]}`, "invalid-org", "from.org"},
		{`{"asOf":"2026-01-01","to":{"org":"B 1"},"person":{"kind":"full"},"events":[]}`, "invalid-org", "to.org"},
		{`{"asOf":"2026-01-01","person":{"kind":"full"},"validDays":0,"events":[]}`, "invalid-valid-days", "validDays"},
		{`{"asOf":"2026-01-01","person":{"kind":"full"},"validDays":-1,"events":[]}`, "negative-valid-days", "validDays"},
		{`{"asOf":"2026-01-01","person":{"kind":"full"},"validDays":3661,"events":[]}`, "invalid-valid-days", "validDays"},
		{`{"asOf":"2026-01-01","person":{"kind":"full"},"unverified":true,"events":[]}`, "missing-exactly-six", "exactlySix"},
		{`{"asOf":"2026-01-01","person":{"kind":"full"},"unverified":true,"exactlySix":"none","events":[]}`, "invalid-exactly-six", "exactlySix"},
		{`{"asOf":"2026-01-01","person":{"kind":"full"},"exactlySix":"letter","events":[]}`, "conflicting-fields", "exactlySix"},
	} {
		var c transfer.Case
		require.NoError(t, json.Unmarshal([]byte(x.json), &c), x.json)
		_, err := transfer.Replay(law, c)
		fails(t, err, x.code, x.path)
	}
	_, err := transfer.Replay(nil, transfer.Case{})
	fails(t, err, "missing-law", "")
	c := of(t, "2026-01-01", "")
	c.Events = make([]transfer.Entry, transfer.MaxEntries+1)
	_, err = transfer.Replay(law, c)
	fails(t, err, "too-large", "events")
}

func TestProblemsOfEntries(t *testing.T) {
	for _, x := range []struct{ json, code, path string }{
		{`{"on":"2025-01-01"}`, "missing-type", "type"},
		{`{"type":"requested"}`, "missing-on", "on"},
		{`{"type":"moved","on":"2025-01-01"}`, "missing-what", "what"},
		{`{"type":"issued","on":"2025-01-01"}`, "missing-form", "form"},
		{`{"type":"issued","on":"2025-01-01","form":"letter","validDays":0}`, "invalid-valid-days", "validDays"},
		{`{"type":"issued","on":"2025-01-01","form":"letter","validDays":-3}`, "negative-valid-days", "validDays"},
		{`{"type":"away","on":"2025-01-01","until":"2024-12-31"}`, "invalid-until", "until"},
		{`{"type":"requested","on":"2025-01-01","recorded":"2024-12-31"}`, "invalid-recorded", "recorded"},
		{`{"type":"requested","on":"2025-01-01","form":"letter"}`, "not-applicable", "form"},
		{`{"type":"accepted","on":"2025-01-01","validDays":3}`, "not-applicable", "validDays"},
		{`{"type":"corrected","on":"2025-01-01"}`, "missing-of", "of"},
		{`{"type":"corrected","on":"2025-01-01","of":-1}`, "negative-of", "of"},
		{`{"type":"corrected","on":"2025-01-01","of":0,"as":{"type":"corrected","on":"2025-01-01","of":0}}`, "not-applicable", "as.type"},
		{`{"type":"corrected","on":"2025-01-01","of":0,"as":{"type":"issued","on":"2025-01-01"}}`, "missing-form", "as.form"},
	} {
		var e transfer.Entry
		require.NoError(t, json.Unmarshal([]byte(x.json), &e), x.json)
		_, err := e.Act()
		fails(t, err, x.code, x.path)
		c := of(t, "2026-01-01", "")
		c.Events = []transfer.Entry{e}
		_, err = transfer.Replay(law, c)
		fails(t, err, x.code, "events[0]."+x.path)
	}
	_, err := transfer.Entry{Type: transfer.Corrected, On: day("2025-01-01"), Of: number(0)}.Act()
	fails(t, err, "not-applicable", "type")
	for word, code := range map[string]string{
		`{"type":"nothing"}`: "unknown-type", `{"what":"x"}`: "unknown-what", `{"form":"x"}`: "unknown-form", `{"by":"x"}`: "unknown-by", `{"records":["x"]}`: "unknown-record",
	} {
		var e transfer.Entry
		assert.Equal(t, regulation.Code(code), regulation.CodeOf(json.Unmarshal([]byte(word), &e)), word)
	}
	var c transfer.Case
	for word, code := range map[string]string{
		`{"person":{"kind":"x"}}`: "unknown-kind", `{"duesFollow":"x"}`: "unknown-dues-follow", `{"exactlySix":"x"}`: "unknown-exactly-six", `{"mode":"x"}`: "unknown-mode",
		`{"nme":1}`: "unknown-field", `{"events":[{"nme":1}]}`: "unknown-field", `{"asOf":"x"}`: "invalid-date",
	} {
		assert.Equal(t, regulation.Code(code), regulation.CodeOf(json.Unmarshal([]byte(word), &c)), word)
	}
}

func TestCaseAsJSON(t *testing.T) {
	in := `{"asOf":"2026-01-01","mode":"audit","id":"T1","person":{"kind":"probationary","probationEnds":"2026-08-31"},` +
		`"from":{"approves":false,"org":"B01"},"to":{"org":"B02"},"validDays":30,"duesFollow":"following-month","unverified":true,"exactlySix":"certificate",` +
		`"events":[{"type":"issued","on":"2025-01-10","records":[],"recorded":"2025-01-11","form":"letter","validDays":20,"through":true},` +
		`{"type":"corrected","on":"2025-03-01","of":0,"as":{"type":"requested","on":"2025-01-10"}}]}`
	var c transfer.Case
	require.NoError(t, json.Unmarshal([]byte(in), &c))
	out, err := json.Marshal(c)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(out))
}

func TestAnswerAsJSON(t *testing.T) {
	b, err := json.Marshal(replayed(t, of(t, "2026-01-01", "")))
	require.NoError(t, err)
	assert.JSONEq(t, `{"state":"none","responsible":"old","proposals":[],"next":[],"overdue":[],"findings":[],"corrected":[]}`, string(b))

	c := of(t, "2026-04-10", "2026-03-01 moved what=unit\n2026-03-10 issued form=letter validDays=30")
	b, err = json.Marshal(replayed(t, c))
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(b, &m))
	for k, v := range map[string]any{"state": "issued", "responsible": "old", "due": "2026-03-01", "letterUntil": "2026-04-09", "lapsed": true, "overdue": []any{"accepted"}} {
		assert.Equal(t, v, m[k], k)
	}
	step := m["next"].([]any)[0].(map[string]any)
	assert.Equal(t, "accepted", step["step"])
	assert.Equal(t, "2026-04-09", step["latest"])
	assert.Equal(t, "education-2019:25:3", step["basis"])
	for _, f := range m["findings"].([]any) {
		for _, k := range []string{"rule", "verdict", "basis"} {
			assert.NotEmpty(t, f.(map[string]any)[k])
		}
	}
	c = of(t, "2026-04-10", whole)
	c.DuesFollow = transfer.AcceptanceMonth
	b, err = json.Marshal(replayed(t, c))
	require.NoError(t, err)
	m = nil
	require.NoError(t, json.Unmarshal(b, &m))
	for k, v := range map[string]any{"state": "completed", "responsible": "new", "acceptedOn": "2026-03-20", "duesFrom": "2026-03", "letterUntil": "2026-04-09"} {
		assert.Equal(t, v, m[k], k)
	}
	assert.NotContains(t, m, "lapsed")
	assert.NotContains(t, m, "continuous")
}

func TestChangesForARoster(t *testing.T) {
	facts := members.Facts{ID: "D001", Admitted: day("2010-06-01"), ConversionApproved: day("2011-06-20"),
		Homes: []members.Spell[members.OrgID]{{Value: "B01", From: day("2010-06-01")}}}
	roster, err := members.NewRoster(slices.Values([]members.Facts{facts}))
	require.NoError(t, err)
	r := replayed(t, of(t, "2026-05-01", "2026-03-10 issued form=letter validDays=30\n2026-03-20 accepted recorded=2026-03-28"))
	later, err := roster.WithChanges(r.Changes("D001")...)
	require.NoError(t, err)
	m, _ := later.Member("D001")
	for d := day("2026-03-01"); d.Before(day("2026-04-30")); d = d.AddDays(1) {
		home, err := m.HomeOn(d)
		require.NoError(t, err)
		c := of(t, d.String(), "2026-03-10 issued form=letter validDays=30\n2026-03-20 accepted recorded=2026-03-28")
		want := map[transfer.Responsible]members.OrgID{transfer.OldOrganization: "B01", transfer.NewOrganization: "B02"}[replayed(t, c).Responsible]
		require.Equal(t, want, home, d)
	}
	known, _ := later.AsKnown(day("2026-03-27")).Member("D001")
	home, err := known.HomeOn(day("2026-03-25"))
	require.NoError(t, err)
	assert.Equal(t, members.OrgID("B01"), home, "entered later")

	c := of(t, "2026-05-01", "2026-03-10 issued form=letter validDays=30\n2026-03-20 accepted")
	c.To.Org = ""
	r = replayed(t, c)
	assert.Empty(t, r.Changes("D001"))
	r = replayed(t, of(t, "2026-05-01", "2026-03-10 issued form=letter validDays=30"))
	assert.Empty(t, r.Changes("D001"))
}
