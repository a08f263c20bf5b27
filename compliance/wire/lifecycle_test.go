package wire_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is wrong with a file has the path to it, through acts, persons and
// corrections; a refusal has the path of the act.
func TestFileFaults(t *testing.T) {
	const person = `"asOf":"2026-06-30","applicant":{"birth":"2000-01-01"}`
	events := func(all string) string { return `{` + person + `,"events":[` + all + `]}` }
	const applied = `{"type":"applied","on":"2026-06-01"},`
	for _, x := range []struct{ in, path, code string }{
		{`{}`, "asOf", "missing-as-of"},
		{`{"asOf":"2026-06-30","events":[]}`, "applicant", "missing-applicant"},
		{`{"asOf":"2026-06-30","applicant":{},"events":[]}`, "applicant.birth", "missing-birth"},
		{`{"asOf":"2026-06-30","applicant":{"birth":"1.1.2000"},"events":[]}`, "applicant.birth", "invalid-date"},
		{`{"asOf":"2026-06-30","applicant":{"birth":"2000-01-01","mobile":"yes"},"events":[]}`, "applicant.mobile", "invalid-mobile"},
		{`{"asOf":"2026-06-30","applicant":[],"events":[]}`, "applicant", "malformed-request"},
		{`{` + person + `}`, "events", "missing-events"},
		{`{` + person + `,"events":null}`, "events", "invalid-events"},
		{`{` + person + `,"events":[[]]}`, "events[0]", "malformed-request"},
		{`{` + person + `,"events":[],"able":1}`, "able", "invalid-able"},
		{`{` + person + `,"events":[],"orgKind":"village"}`, "orgKind", "unknown-kind"},
		{events(`{"type":"applied","on":"2026-06-01","Reason":"x"}`), "events[0].Reason", "unknown-field"},
		{events(`{"type":"applied","on":"2026-06-01","on":"2026-06-02"}`), "events[0].on", "malformed-request"},
		{events(applied + `{"on":"2026-06-02"}`), "events[1].type", "missing-type"},
		{events(applied + `{"type":"sworn","on":"2026-06-02"}`), "events[1].type", "unknown-type"},
		{events(applied + `{"type":7,"on":"2026-06-02"}`), "events[1].type", "invalid-type"},
		{events(applied + `{"type":"talked"}`), "events[1].on", "missing-on"},
		{events(applied + `{"type":"talked","on":null}`), "events[1].on", "invalid-on"},
		{events(applied + `{"type":"talked","on":"2026-06-02","records":["entry","tape"]}`), "events[1].records[1]", "unknown-record"},
		{events(applied + `{"type":"talked","on":"2026-06-02","count":1}`), "events[1].count", "not-applicable"},
		{events(applied + `{"type":"approved","on":"2026-06-02"}`), "events[1].approver", "missing-approver"},
		{events(applied + `{"type":"approved","on":"2026-06-02","approver":"mayor"}`), "events[1].approver", "unknown-approver"},
		{events(applied + `{"type":"mentors-named","on":"2026-06-02","people":[{"fullMember":true},{"fullmember":true}]}`), "events[1].people[1].fullmember", "unknown-field"},
		{events(applied + `{"type":"mentors-named","on":"2026-06-02","people":[{"fullMember":true},{"penaltyEnds":"soon"}]}`), "events[1].people[1].penaltyEnds", "invalid-date"},
		{events(applied + `{"type":"mentors-named","on":"2026-06-02","count":-1}`), "events[1].count", "negative-count"},
		{events(applied + `{"type":"mentors-named","on":"2026-06-02","count":1.5}`), "events[1].count", "invalid-count"},
		{events(applied + `{"type":"mentors-named","on":"2026-06-02","count":1,"people":[]}`), "events[1].count", "conflicting-fields"},
		{events(applied + `{"type":"target-proposed","on":"2026-06-02","opinions":"group"}`), "events[1].opinions", "invalid-opinions"},
		{events(applied + `{"type":"meeting-voted","on":"2026-06-02","due":2,"present":3,"for":1,"secret":true}`), "events[1].present", "count-mismatch"},
		{events(applied + `{"type":"corrected","on":"2026-06-02","of":1}`), "events[1].of", "invalid-of"},
		{events(applied + `{"type":"corrected","on":"2026-06-02","of":0,"as":{"type":"applied","on":"2026-05-31","colour":1}}`), "events[1].as.colour", "unknown-field"},
		{events(applied + `{"type":"corrected","on":"2026-06-02","of":0,"as":{"type":"approved","on":"2026-05-31"}}`), "events[1].as.approver", "missing-approver"},
		{events(applied + `{"type":"activist-named","on":"2026-06-02"}`), "events[1]", "refused-transition"},
	} {
		out, err := server().Do("development.replay", []byte(x.in))
		assert.Nil(t, out, x.in)
		var f *regulation.Fault
		if !assert.ErrorAs(t, err, &f, x.in) {
			continue
		}
		assert.Equal(t, x.code, string(f.Code), x.in)
		assert.Equal(t, x.path, f.Path, x.in)
		assert.True(t, han(f.Message.Zh), f.Message.Zh)
		assert.NotEmpty(t, f.Message.En, x.in)
	}
}

// A value that could not be read is told of once, as that, and not as missing too.
func TestUnreadIsNotMissing(t *testing.T) {
	for _, x := range []struct{ in, code string }{
		{`{"asOf":7,"applicant":{"birth":"2000-01-01"},"events":[]}`, "invalid-date"},
		{`{"asOf":"2026-06-30","applicant":{"birth":"x"},"events":[]}`, "invalid-date"},
		{`{"asOf":"2026-06-30","applicant":{"birth":"2000-01-01"},"events":[{"type":"sworn","on":"2026-06-01"}]}`, "unknown-type"},
		{`{"asOf":"2026-06-30","applicant":{"birth":"2000-01-01"},"events":[{"type":"approved","on":"2026-06-01","approver":"x"}]}`, "unknown-approver"},
	} {
		_, err := server().Do("development.replay", []byte(x.in))
		assert.Equal(t, x.code, string(regulation.CodeOf(err)), x.in)
	}
}

// A refusal says in both languages which act, on which day, under which article,
// and what would permit it.
func TestRefusal(t *testing.T) {
	a := read(t, server().Line([]byte(`{"id":1,"op":"development.replay","in":{"asOf":"2026-06-30","applicant":{"birth":"2000-01-01"},
		"events":[{"type":"applied","on":"2026-06-01"},{"type":"activist-named","on":"2026-06-10"}]}}`)))
	assert.Equal(t, "refused-transition", a.Error)
	assert.Equal(t, "events[1]", a.Path)
	for _, part := range []string{"确定入党积极分子", "2026-06-10", "第七条", "须先"} {
		assert.Contains(t, a.Message.Zh, part)
	}
	for _, part := range []string{"activist named", "2026-06-10", "Art. 7", "Needed"} {
		assert.Contains(t, a.Message.En, part)
	}
}

// Arrays of an answer are there when they are empty too, at any depth, and nothing
// in it is null but a value that nobody gave or that no rule counts.
func TestReplayArrays(t *testing.T) {
	arrays := map[string][]string{
		"development.replay": {"next", "overdue", "findings", "late", "proposals", "corrected"},
	}
	inside := map[string][]string{"next": {"records", "waits"}, "findings": {"facts"}, "late": {"facts"}}
	s := server()
	seen := map[string]int{}
	for _, q := range some(questions(t), 50) {
		want, err := s.Do(q.op, q.in)
		if err != nil || arrays[q.op] == nil {
			continue
		}
		seen[q.op]++
		var answer map[string]any
		require.NoError(t, json.Unmarshal(want, &answer))
		for _, key := range arrays[q.op] {
			list, ok := answer[key].([]any)
			require.True(t, ok, "%s: %s", q.id, key)
			for i, element := range list {
				for _, inner := range inside[key] {
					_, ok := element.(map[string]any)[inner].([]any)
					require.True(t, ok, "%s: %s[%d].%s", q.id, key, i, inner)
				}
			}
		}
		assert.Empty(t, nulls("", answer), q.id)
	}
	for op := range arrays {
		assert.Greater(t, seen[op], 100, op)
	}
}

// nulls gives the paths of what is null, but for values of facts and requirements.
func nulls(path string, v any) (found []string) {
	switch v := v.(type) {
	case nil:
		if !strings.HasSuffix(path, ".value") && !strings.HasSuffix(path, ".required") {
			return []string{path}
		}
	case map[string]any:
		for key, inner := range v {
			found = append(found, nulls(path+"."+key, inner)...)
		}
	case []any:
		for i, inner := range v {
			found = append(found, nulls(fmt.Sprintf("%s[%d]", path, i), inner)...)
		}
	}
	slices.Sort(found)
	return found
}
