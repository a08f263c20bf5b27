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
	type fault struct{ in, path, code string }
	for _, x := range []fault{
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
		wrong(t, "development.replay", x.in, x.path, x.code)
	}

	member := func(all string) string {
		return `{"asOf":"2026-06-30","member":{"status":"full"},"events":[` + all + `]}`
	}
	for _, x := range []fault{
		{`{"asOf":"2026-06-30","member":{"status":"full","name":"x"},"events":[]}`, "member.name", "unknown-field"},
		{`{"asOf":"2026-06-30","member":{"status":"full"},"events":[],"id":""}`, "id", "invalid-id"},
		{`{"asOf":"2026-06-30","member":{"status":"full"},"events":[],"series":{}}`, "series", "invalid-series"},
		{`{"asOf":"2026-06-30","member":{"status":"full"},"events":[],"series":[{"series":"dues","month":"2026-01","outcome":"kept"},{"series":"dues","month":"2026-01","outcome":"missed"}]}`, "series[1]", "conflicting-fields"},
		{`{"asOf":"2026-06-30","member":{"status":"full"},"events":[],"series":[{"series":"dues","month":"2026","outcome":"kept"}]}`, "series[0].month", "invalid-month"},
		{member(`{"type":"penalized","on":"2026-06-01","penalty":"fine"}`), "events[0].penalty", "unknown-penalty"},
		{member(`{"type":"penalized","on":"2026-06-01"}`), "events[0].penalty", "missing-penalty"},
		{member(`{"type":"penalized","on":"2026-06-01","penalty":"warning","matter":"Theft of 2025"}`), "events[0].matter", "invalid-matter"},
		{member(`{"type":"away","on":"2026-06-01","recorded":"2026-05-31"}`), "events[0].recorded", "invalid-recorded"},
		{member(`{"type":"removed-resigned","on":"2026-06-01","due":3}`), "events[0].present", "missing-present"},
		{member(`{"type":"reformed","on":"2026-06-01"}`), "events[0]", "refused-transition"},
	} {
		wrong(t, "standing.replay", x.in, x.path, x.code)
	}

	move := func(all string) string {
		return `{"asOf":"2026-06-30","person":{"kind":"full"},"events":[` + all + `]}`
	}
	for _, x := range []fault{
		{`{"asOf":"2026-06-30","person":{"kind":"full","name":"x"},"events":[]}`, "person.name", "unknown-field"},
		{`{"asOf":"2026-06-30","person":{"kind":"full"},"events":[],"to":{"approves":1}}`, "to.approves", "invalid-approves"},
		{`{"asOf":"2026-06-30","person":{"kind":"full"},"events":[],"from":[]}`, "from", "malformed-request"},
		{`{"asOf":"2026-06-30","person":{"kind":"full"},"events":[],"validDays":0}`, "validDays", "invalid-valid-days"},
		{`{"asOf":"2026-06-30","person":{"kind":"full"},"events":[],"exactlySix":"letter"}`, "exactlySix", "conflicting-fields"},
		{move(`{"type":"issued","on":"2026-06-01","form":"fax"}`), "events[0].form", "unknown-form"},
		{move(`{"type":"issued","on":"2026-06-01","form":"papers"}`), "events[0].form", "conflicting-fields"},
		{move(`{"type":"issued","on":"2026-06-01","form":"letter","validDays":-1}`), "events[0].validDays", "negative-valid-days"},
		{move(`{"type":"corrected","on":"2026-06-01","of":0}`), "events[0].of", "invalid-of"},
		{move(`{"type":"accepted","on":"2026-06-01"}`), "events[0]", "refused-transition"},
	} {
		wrong(t, "transfer.replay", x.in, x.path, x.code)
	}
}

// wrong holds that an input is refused with a code at a path, in both languages.
func wrong(t *testing.T, op, in, path, code string) {
	t.Helper()
	out, err := server().Do(op, []byte(in))
	assert.Nil(t, out, in)
	var f *regulation.Fault
	if !assert.ErrorAs(t, err, &f, in) {
		return
	}
	assert.Equal(t, code, string(f.Code), in)
	assert.Equal(t, path, f.Path, in)
	assert.True(t, han(f.Message.Zh), f.Message.Zh)
	assert.NotEmpty(t, f.Message.En, in)
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
		"standing.replay":    {"rights", "penalties", "alerts", "proposals", "next", "overdue", "findings", "corrected"},
		"transfer.replay":    {"proposals", "next", "overdue", "findings", "corrected"},
		"fees.base":          {"lines", "asks", "basis", "findings"},
		"fees.schedule":      {"months", "findings"},
		"fees.ledger":        {"months", "settled", "arrearsMonths", "extras", "repeated", "findings"},
		"fees.remit":         {"orgs", "unknown", "findings"},
	}
	inside := map[string][]string{"next": {"records", "waits"}, "findings": {"facts"}, "late": {"facts"}, "lines": {"asks"}, "orgs": {"basis"}}
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
		assert.Greater(t, seen[op], 25, op)
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

// An id that is none is not repeated in the error, whatever it is: it may be the
// number of a person.
func TestIDIsNotRepeated(t *testing.T) {
	const number = "999999198402290077"
	rest := map[string]string{
		"standing.replay": `"asOf":"2026-06-30","member":{"status":"full"},"events":[]`, "transfer.replay": `"asOf":"2026-06-30","person":{"kind":"full"},"events":[]`,
		"fees.base": `"month":"2024-05","kind":"student"`, "fees.schedule": `"from":"2024-01","to":"2024-02","pay":[]`, "fees.ledger": `"asOf":"2026-06-30","entries":[]`,
		"fees.remit": `"year":"2024","asOf":"2025-06-30","orgs":[]`,
	}
	for op, fields := range rest {
		for _, id := range []string{number, `"` + number + `"`, `["` + number + `"]`, `"no ` + number + `"`} {
			in := `{` + fields + `,"id":` + id + `}`
			_, err := server().Do(op, []byte(in))
			require.ErrorIs(t, err, regulation.Code("invalid-id"), in)
			for _, form := range []string{"%v", "%+v", "%#v", "%s"} {
				assert.NotContains(t, fmt.Sprintf(form, err), number)
			}
			line := server().Line([]byte(`{"op":"` + op + `","in":` + in + `}`))
			assert.NotContains(t, string(line), number)
		}
	}
}
