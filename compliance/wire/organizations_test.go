package wire_test

import (
	"encoding/json"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func do(t *testing.T, op, in string) (map[string]json.RawMessage, error) {
	t.Helper()
	out, err := wire.NewServer(regulation.National()).Do(op, []byte(in))
	if err != nil {
		assert.Nil(t, out, "nothing partial beside an error")
		return nil, err
	}
	var m map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(out, &m))
	return m, nil
}

// Nested facts are read as strictly as the outermost object, and every fault
// has the path to it.
func TestNestedFaults(t *testing.T) {
	const branch = `{"asOf":"2026-06-30","branch":`
	for _, x := range []struct {
		op, in, path string
		code         regulation.Code
	}{
		{"compliance.branch", `{"branch":{"id":"b"}}`, "asOf", "missing-as-of"},
		{"compliance.branch", `{"asOf":"2026-06-30"}`, "branch", "missing-branch"},
		{"compliance.branch", branch + `{}}`, "branch.id", "missing-id"},
		{"compliance.branch", branch + `{"id":"b","Kind":"branch"}}`, "branch.Kind", "unknown-field"},
		{"compliance.branch", branch + `{"id":"b","kind":"brunch"}}`, "branch.kind", "unknown-kind"},
		{"compliance.branch", branch + `{"id":"b","unit":7}}`, "branch.unit", "invalid-unit"},
		{"compliance.branch", branch + `{"id":"b","fullMembers":-1}}`, "branch.fullMembers", "negative-count"},
		{"compliance.branch", branch + `{"id":"b","fullMembers":1.5}}`, "branch.fullMembers", "invalid-count"},
		{"compliance.branch", branch + `{"id":"b","founded":"2026-02-30"}}`, "branch.founded", "invalid-date"},
		{"compliance.branch", branch + `{"id":"b","founded":null}}`, "branch.founded", "invalid-founded"},
		{"compliance.branch", branch + `{"id":"b","id":"c"}}`, "branch.id", "malformed-request"},
		{"compliance.branch", branch + `[]}`, "branch", "malformed-request"},
		{"compliance.branch", branch + `{"id":"b","life":{"meetings":{}}}}`, "branch.life.meetings", "invalid-meetings"},
		{"compliance.branch", branch + `{"id":"b","life":{"meetings":[{"on":"2026-01-05"},{"kinds":"soiree","on":"2026-01-05"}]}}}`, "branch.life.meetings[1].kinds", "unknown-meeting-kind"},
		{"compliance.branch", branch + `{"id":"b","life":{"Records":"2026-01-01.."}}}`, "branch.life.Records", "unknown-field"},
		{"compliance.branch", branch + `{"id":"b"},"from":"2026-05-01","until":"2026-04-01"}`, "until", "invalid-span"},
		{"members.standing", `{"on":"2026-06-30","member":{"id":"m"}}`, "member.admitted", "missing-admitted"},
		{"members.standing", `{"on":"2026-06-30","member":{"id":"m","admitted":"2024-01-01","nmae":"x"}}`, "member.nmae", "unknown-field"},
		{"members.roll", `{"on":"2026-06-30","members":[{"id":"m","admitted":"2024-01-01"},{"id":"m","admitted":"2024-01-01"}]}`, "members[1].id", "duplicate-id"},
		{"orgtree.form", `{"unit":"village","fullMembers":3}`, "probationary", "missing-probationary"},
		{"orgtree.form", `{"unit":"castle","fullMembers":3,"probationary":0}`, "unit", "unknown-unit-kind"},
	} {
		_, err := do(t, x.op, x.in)
		var f *regulation.Fault
		if !assert.ErrorAs(t, err, &f, x.in) {
			continue
		}
		assert.Equal(t, x.code, f.Code, x.in)
		assert.Equal(t, x.path, f.Path, x.in)
		assert.NotEmpty(t, f.Message.Zh, x.in)
		assert.NotEmpty(t, f.Message.En, x.in)
	}
}

// What is unknown may be left out or null; a section left out is not checked.
func TestUnknownFacts(t *testing.T) {
	m, err := do(t, "compliance.branch", `{"asOf":"2026-06-30","branch":{"id":"b","fullMembers":null}}`)
	require.NoError(t, err)
	var findings []struct{ Rule, Verdict string }
	require.NoError(t, json.Unmarshal(m["findings"], &findings))
	seen := map[string]string{}
	for _, f := range findings {
		seen[f.Rule] = f.Verdict
	}
	assert.Equal(t, "unknown", seen["branch.size.min"])
	assert.NotContains(t, seen, "life.party-day")
}

// A person on the roll needs no registration; an excuse needs both decisions.
func TestRoll(t *testing.T) {
	m, err := do(t, "members.roll", `{"on":"2026-06-30","members":[
		{"id":"m1","admitted":"2020-01-01","fullSince":"2021-01-01"},
		{"id":"m2","admitted":"2026-01-01"},
		{"id":"m3","admitted":"2020-01-01","fullSince":"2021-01-01","limits":[{"kind":"party-probation","from":"2026-01-01"}]}]}`)
	require.NoError(t, err)
	assert.Equal(t, "3", string(m["members"]))
	assert.Equal(t, "1", string(m["due"]))
	assert.Equal(t, "[]", string(m["excluded"]))
	assert.Equal(t, "[]", string(m["notes"]))
}

// Mistake 17 of existing systems: spare fields that nobody checks. Facts have no
// room for what no rule reads.
func TestMistake17SpareFields(t *testing.T) {
	for _, in := range []string{
		`{"asOf":"2026-06-30","branch":{"id":"b","info1":"7"}}`,
		`{"asOf":"2026-06-30","info25":7,"branch":{"id":"b"}}`,
		`{"asOf":"2026-06-30","branch":{"id":"b","life":{"records":"..","remark":""}}}`,
	} {
		_, err := do(t, "compliance.branch", in)
		assert.ErrorIs(t, err, regulation.UnknownField, in)
	}
}
