package wire_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// answer is one line of the pipe, taken apart.
type answer struct {
	ID          json.RawMessage
	Want        map[string]json.RawMessage
	Error       string
	Path        string
	Message     regulation.Text
	Unsupported bool
}

// read takes an answer apart and fails on any that is not well formed: one
// JSON object on one line, with exactly one of want and error, and with error a
// path and both messages.
func read(t testing.TB, line []byte) answer {
	t.Helper()
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(line, &keys); err != nil || bytes.ContainsAny(line, "\r\n") {
		t.Fatalf("not one line of JSON: %s", line)
	}
	var a answer
	require.NoError(t, json.Unmarshal(line, &a))
	_, want := keys["want"]
	_, fault := keys["error"]
	for k := range keys {
		if !slices.Contains([]string{"id", "want", "error", "path", "message", "unsupported"}, k) {
			t.Fatalf("unknown key %s: %s", k, line)
		}
	}
	if want == fault || want && len(keys) > 2 || want && a.Want == nil {
		t.Fatalf("exactly one of want and error: %s", line)
	}
	if want {
		return a
	}
	zh, en := a.Message.Zh, a.Message.En
	if a.Error == "" || keys["path"] == nil || !han(zh) || en == "" || !utf8.ValidString(zh+en) {
		t.Fatalf("code, path and both messages: %s", line)
	}
	if a.Unsupported != (a.Error == "unknown-op") {
		t.Fatalf("unsupported goes with unknown-op: %s", line)
	}
	if len(zh) > 2000 || len(en) > 2000 || len(a.Path) > 700 {
		t.Fatalf("too long: %s", line)
	}
	return a
}

func han(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// question is one test of the corpus.
type question struct {
	op, id string
	in     json.RawMessage
	fails  bool // an error is wanted
}

func (q question) line() []byte {
	return fmt.Appendf(nil, `{"id":%q,"op":%q,"in":%s}`, q.id, q.op, q.in)
}

// questions reads the corpus from its folder: package vectors lies above.
func questions(t testing.TB) []question {
	t.Helper()
	names, err := filepath.Glob("../vectors/corpus/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var all []question
	for _, name := range names {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		var f struct {
			Op    string
			Tests []struct {
				ID    string
				In    json.RawMessage
				Error string
			}
		}
		require.NoError(t, json.Unmarshal(raw, &f))
		for _, x := range f.Tests {
			all = append(all, question{f.Op, x.ID, x.In, x.Error != ""})
		}
	}
	return all
}

func server() *wire.Server { return wire.NewServer(regulation.National()) }

// The pipe is strict, and every refusal names its place.
func TestStrict(t *testing.T) {
	vote := func(fields string) string {
		return `{"id":1,"op":"votes.decide","in":{"kind":"branch-meeting","due":8,"present":6,"for":5` + fields + `}}`
	}
	deep := func(open, shut string, n int) string { return strings.Repeat(open, n) + strings.Repeat(shut, n) }
	s := server()
	for _, x := range []struct{ name, line, code, path string }{
		{"good", vote(""), "", ""},
		{"blanks around", " \t\r" + vote(" ") + " \r\n", "", ""},
		{"a name may be written with escapes", vote(`,"\u0061gainst":1`), "", ""},
		{"minus zero is zero", vote(`,"against":-0`), "", ""},

		{"nothing", "", "malformed-request", ""},
		{"blanks", "  \t ", "malformed-request", ""},
		{"a NUL", "\x00", "malformed-request", ""},
		{"no UTF-8", vote(",\"\xff\":1"), "malformed-request", ""},
		{"a byte order mark", "\ufeff" + vote(""), "malformed-request", ""},
		{"an array", `[` + vote("") + `]`, "malformed-request", ""},
		{"a string", `"votes.decide"`, "malformed-request", ""},
		{"null", `null`, "malformed-request", ""},
		{"cut off", vote("")[:60], "malformed-request", ""},
		{"something follows", vote("") + "{}", "malformed-request", ""},
		{"a bracket follows", vote("") + "]", "malformed-request", ""},
		{"a comment", `{"op":"votes.decide", /* */ "in":{}}`, "malformed-request", ""},
		{"a comma too many", `{"op":"votes.decide","in":{},}`, "malformed-request", ""},
		{"a comma too few", `{"op":"votes.decide" "in":{}}`, "malformed-request", ""},
		{"no colon", `{"op" "votes.decide","in":{}}`, "malformed-request", ""},
		{"a name that is no string", `{1:2,"op":"votes.decide","in":{}}`, "malformed-request", ""},
		{"single quotes", `{'op':'votes.decide','in':{}}`, "malformed-request", ""},
		{"NaN", vote(`,"against":NaN`), "malformed-request", ""},
		{"Infinity", vote(`,"against":-Infinity`), "malformed-request", ""},
		{"hexadecimal", vote(`,"against":0x1`), "malformed-request", ""},
		{"a leading zero", vote(`,"against":01`), "malformed-request", ""},
		{"a plus", vote(`,"against":+1`), "malformed-request", ""},
		{"a control character", vote(",\"a\nb\":1"), "malformed-request", ""},
		{"100,000 brackets", deep("[", "]", 100_000), "malformed-request", ""},
		{"100,000 braces", strings.Repeat(`{"a":`, 100_000), "malformed-request", ""},
		{"100,000 brackets in the input", `{"op":"votes.decide","in":` + deep("[", "]", 100_000) + `}`, "malformed-request", ""},
		{"100,000 brackets as a count", vote(`,"against":` + deep("[", "]", 100_000)), "malformed-request", ""},
		{"a line over the limit", vote(strings.Repeat(" ", wire.MaxLine)), "malformed-request", ""},
		{"a name twice", `{"op":"votes.decide","op":"votes.decide","in":{}}`, "malformed-request", "op"},

		{"no operation", `{"in":{}}`, "malformed-request", "op"},
		{"an operation that is no text", `{"op":7,"in":{}}`, "malformed-request", "op"},
		{"an operation that is null", `{"op":null,"in":{}}`, "malformed-request", "op"},
		{"no input", `{"op":"votes.decide"}`, "malformed-request", "in"},
		{"no input to an operation unknown", `{"op":"no.such"}`, "malformed-request", "in"},
		{"an input of null", `{"op":"votes.decide","in":null}`, "malformed-request", "in"},
		{"an input in an array", `{"op":"votes.decide","in":[{}]}`, "malformed-request", "in"},
		{"an input as text", `{"op":"votes.decide","in":"{}"}`, "malformed-request", "in"},
		{"an input twice", `{"op":"votes.decide","in":{},"in":{}}`, "malformed-request", "in"},
		{"an id of null is none", `{"id":null,"op":"calendar.add-months","in":{"date":"2024-01-31","months":1}}`, "", ""},
		{"an id that is an array", `{"id":[1],"op":"votes.decide","in":{}}`, "malformed-request", "id"},
		{"an id that is true", `{"id":true,"op":"votes.decide","in":{}}`, "malformed-request", "id"},
		{"an id that is an object", `{"id":{},"op":"votes.decide","in":{}}`, "malformed-request", "id"},
		{"an unknown name on the line", `{"op":"votes.decide","in":{},"version":1}`, "unknown-field", "version"},
		{"letter case on the line", `{"Op":"votes.decide","in":{}}`, "malformed-request", "op"},
		{"letter case beside the right one", `{"op":"votes.decide","Op":"x","in":{}}`, "unknown-field", "Op"},
		{"an unknown operation", `{"op":"votes.count","in":{}}`, "unknown-op", "op"},
		{"letter case of an operation", `{"op":"Votes.decide","in":{}}`, "unknown-op", "op"},
		{"an empty operation", `{"op":"","in":{}}`, "unknown-op", "op"},
		{"blanks about an operation", `{"op":" votes.decide","in":{}}`, "unknown-op", "op"},

		{"an unknown field", vote(`,"ayes":1`), "unknown-field", "ayes"},
		{"letter case of a field", vote(`,"Against":1`), "unknown-field", "Against"},
		{"a letter that folds to another", vote(`,"ab\u017ftain":1`), "unknown-field", "abſtain"},
		{"a letter of another alphabet", vote(`,"аgainst":1`), "unknown-field", "аgainst"},
		{"an empty name", vote(`,"":1`), "unknown-field", `""`},
		{"a name with a line break", vote(`,"a\nb":1`), "unknown-field", `"a\nb"`},
		{"a name with a point", vote(`,"a.b":1`), "unknown-field", `"a.b"`},
		{"the first of many by name", vote(`,"z":1,"b":1,"m":1`), "unknown-field", "b"},
		{"a field twice", vote(`,"due":8`), "malformed-request", "due"},
		{"a field twice, once with escapes", vote(`,"\u0064ue":8`), "malformed-request", "due"},
		{"null as a count", vote(`,"against":null`), "invalid-count", "against"},
		{"an exponent", vote(`,"against":1e0`), "invalid-count", "against"},
		{"a point", vote(`,"against":1.0`), "invalid-count", "against"},
		{"a huge number", vote(`,"against":` + strings.Repeat("9", 400)), "invalid-count", "against"},
		{"a huge exponent", vote(`,"against":1e999999999`), "invalid-count", "against"},
		{"a huge negative number", vote(`,"against":-` + strings.Repeat("9", 400)), "negative-count", "against"},
		{"2^32+1 is not 1", vote(`,"against":4294967297`), "invalid-count", "against"},
		{"2^64+1 is not 1", vote(`,"against":18446744073709551617`), "invalid-count", "against"},
		{"an object as a count", vote(`,"against":{"n":1}`), "invalid-count", "against"},
		{"nesting that is allowed is still no count", vote(`,"against":` + deep("[", "]", 5000)), "invalid-count", "against"},
		{"null as a date", vote(`,"on":null`), "invalid-date", "on"},
		{"an empty date", vote(`,"on":""`), "invalid-date", "on"},
		{"a date with an escape that is no character", vote(`,"on":"\ud800"`), "invalid-date", "on"},
		{"full-width digits", vote(`,"on":"２０２６-01-01"`), "invalid-date", "on"},
		{"a date before the calendar", vote(`,"on":"1899-12-31"`), "date-out-of-range", "on"},
		{"no members in a branch", vote(`,"members":0`), "not-applicable", "members"},
		{"no members present in a branch", vote(`,"membersPresent":0`), "not-applicable", "membersPresent"},
		{"no members in a village", `{"op":"votes.decide","in":{"kind":"village-party-meeting","due":8,"present":6,"for":5,"members":0}}`, "count-mismatch", "members"},
		{"no members present in a village", `{"op":"votes.decide","in":{"kind":"village-party-meeting","due":8,"present":6,"for":5,"membersPresent":0}}`, "count-mismatch", "membersPresent"},
		{"nobody present in a village", `{"op":"votes.decide","in":{"kind":"village-party-meeting","due":8,"present":0,"for":0,"membersPresent":0}}`, "", ""},
		{"a kind that is no text", `{"op":"votes.decide","in":{"kind":1,"due":8,"present":6,"for":5}}`, "invalid-kind", "kind"},

		{"an amount as a number", `{"op":"fees.assess","in":{"month":"2024-05","category":"salaried","base":3000}}`, "invalid-amount", "base"},
		{"a flag as text", `{"op":"fees.assess","in":{"month":"2024-05","category":"salaried","base":"3000","cap":"true"}}`, "invalid-cap", "cap"},
		{"a flag of null", `{"op":"fees.assess","in":{"month":"2024-05","category":"salaried","base":"3000","cap":null}}`, "invalid-cap", "cap"},
		{"a rounding that is no text", `{"op":"fees.assess","in":{"month":"2024-05","category":"salaried","base":"3000","rounding":0}}`, "invalid-rounding", "rounding"},
		{"a notice outside its year", `{"op":"fees.assess","in":{"month":"2017-05","category":"salaried","base":"3000","noticeFrom":"2018-02"}}`, "invalid-notice-from", "noticeFrom"},
		{"months beyond an int64", `{"op":"calendar.add-months","in":{"date":"2024-01-31","months":99999999999999999999}}`, "date-out-of-range", "months"},
		{"months before an int64", `{"op":"calendar.add-months","in":{"date":"2024-01-31","months":-99999999999999999999}}`, "date-out-of-range", "months"},
		{"months of 2^32+1", `{"op":"calendar.add-months","in":{"date":"2024-01-31","months":4294967297}}`, "date-out-of-range", "months"},
		{"days beyond an int64", `{"op":"calendar.workdays","in":{"from":"2024-01-31","days":99999999999999999999}}`, "date-out-of-range", "days"},
		{"days of 2^32+1", `{"op":"calendar.workdays","in":{"from":"2024-01-31","days":4294967297}}`, "date-out-of-range", "days"},
	} {
		t.Run(x.name, func(t *testing.T) {
			a := read(t, s.Line([]byte(x.line)))
			assert.Equal(t, x.code, a.Error)
			assert.Equal(t, x.path, a.Path)
		})
	}
}

// An id comes back as it was given, also beside an error, and nothing comes
// back for none.
func TestID(t *testing.T) {
	s := server()
	for _, id := range []string{`1`, `-7`, `1.50`, `1e400`, `"a"`, `""`, `"é\u00e9"`, `"<&>"`, "\"\u2028\"", `12345678901234567890123`, `"null"`} {
		for _, rest := range []string{
			`"op":"calendar.add-months","in":{"date":"2024-01-31","months":1}`,
			`"op":"calendar.add-months","in":{}`, `"op":"no.such","in":{}`, `"op":1,"in":{}`, `"in":{}`, `"x":1,"op":"no.such","in":{}`,
		} {
			a := read(t, s.Line([]byte(`{"id":`+id+`,`+rest+`}`)))
			assert.Equal(t, id, string(a.ID), rest)
			a = read(t, s.Line([]byte(`{`+rest+`,"id":`+id+`}`)))
			assert.Equal(t, id, string(a.ID), rest)
		}
	}
	for _, line := range []string{`{"op":"no.such","in":{}}`, `{"id":null,"op":"no.such","in":{}}`, `{"id":[],"op":"no.such","in":{}}`, `{"id":1`} {
		assert.Nil(t, read(t, s.Line([]byte(line))).ID, line)
	}
}

// The longest line is read; one byte more is not.
func TestLongestLine(t *testing.T) {
	s := server()
	line := []byte(`{"op":"calendar.add-months","in":{"date":"2024-01-31","months":1}}`)
	line = append(line, bytes.Repeat([]byte(" "), wire.MaxLine-len(line))...)
	assert.Empty(t, read(t, s.Line(line)).Error)
	assert.Equal(t, "malformed-request", read(t, s.Line(append(line, ' '))).Error)
}

// The classes stand in the order of the format, and codes of a family stand
// together.
func TestClass(t *testing.T) {
	order := [][]regulation.Code{
		{"malformed-request"}, {"unknown-op"}, {"unknown-field"},
		{"invalid-date", "invalid-count", "invalid-amount"}, {"negative-count", "negative-amount"},
		{"missing-base", "missing-notice-from"}, {"unknown-kind", "unknown-category"},
		{"conflicting-fields"}, {"empty-roll"}, {"not-applicable"}, {"count-mismatch"},
		{"amount-out-of-range"}, {"date-out-of-range"}, {"no-schedule"}, {"refused-transition"},
		{"missing", "error", "", "no-value"},
	}
	for class, codes := range order {
		for _, c := range codes {
			assert.Equal(t, class, wire.Class(c), string(c))
		}
	}
}

// Two faults at once: the one of the earlier class is told, for every pair and
// in every order of the fields.
func TestPrecedence(t *testing.T) {
	type change struct {
		code  string
		field string // what it touches; two changes of one field do not go together
		value string // "" takes the field away
	}
	vote := map[string]string{"kind": `"branch-meeting"`, "due": "10", "present": "8", "for": "6"}
	voteChanges := []change{
		{"unknown-field", "ayes", "1"}, {"unknown-field", "Due", "1"},
		{"invalid-count", "abstain", `"1"`}, {"invalid-date", "on", `"2026-02-30"`}, {"invalid-kind", "kind", "1"},
		{"negative-count", "against", "-1"}, {"negative-count", "for", "-1"},
		{"missing-for", "for", ""}, {"missing-kind", "kind", ""}, {"missing-due", "due", ""},
		{"unknown-kind", "kind", `"vote"`},
		{"empty-roll", "due", "0"},
		{"not-applicable", "writtenFor", "1"}, {"not-applicable", "writtenAgainst", "1"},
		{"count-mismatch", "present", "11"}, {"count-mismatch", "for", "9"},
		{"no-schedule", "on", `"2018-10-27"`},
	}
	due := map[string]string{"month": `"2024-05"`, "category": `"farmer"`, "base": `"0.50"`}
	dueChanges := []change{
		{"unknown-field", "bonus", "1"},
		{"invalid-month", "month", `"2024-13"`}, {"invalid-amount", "base", "1"}, {"invalid-cap", "cap", "1"},
		{"invalid-month", "noticeFrom", `"x"`}, {"invalid-category", "category", "1"},
		{"negative-amount", "base", `"-1"`},
		{"missing-month", "month", ""}, {"missing-category", "category", ""}, {"missing-base", "base", ""},
		{"missing-notice-from", "month", `"2017-05"`},
		{"unknown-category", "category", `"staff"`}, {"unknown-rounding", "rounding", `"half-up"`},
		{"conflicting-fields", "quarterNet", `"3"`}, {"conflicting-fields", "category", `"student"`},
		{"amount-out-of-range", "base", `"1.01"`},
		{"no-schedule", "month", `"1997-12"`},
	}
	days := map[string]string{"from": `"2024-05-06"`, "days": "3"}
	daysChanges := []change{
		{"unknown-field", "day", "1"}, {"invalid-date", "from", `""`}, {"invalid-days", "days", "0"}, {"negative-days", "days", "-1"},
		{"missing-from", "from", ""}, {"missing-days", "days", ""}, {"date-out-of-range", "from", `"2200-01-01"`},
	}
	// The second of these hides the first: what a category or a kind needs, what a
	// schedule allows and whether a span runs backwards is not known without them.
	blind := map[string]bool{
		"missing-base unknown-category": true, "missing-base conflicting-fields": true,
		"amount-out-of-range no-schedule": true, "missing-items unknown-kind": true, "missing-items not-applicable": true,
		"invalid-to missing-from": true, "missing-accepted date-out-of-range": true,
	}
	s := server()
	run := func(op string, good map[string]string, changes []change) {
		ask := func(cs ...change) string {
			fields := map[string]string{}
			for k, v := range good {
				fields[k] = v
			}
			for _, c := range cs {
				if fields[c.field] = c.value; c.value == "" {
					delete(fields, c.field)
				}
			}
			var names []string
			for k := range fields {
				names = append(names, k)
			}
			slices.Sort(names)
			var code string
			for turn := range 2 {
				var parts []string
				for _, k := range names {
					parts = append(parts, fmt.Sprintf("%q:%s", k, fields[k]))
				}
				_, err := s.Do(op, []byte("{"+strings.Join(parts, ",")+"}"))
				got := ""
				if err != nil {
					got = string(regulation.CodeOf(err))
				}
				if turn == 1 {
					assert.Equal(t, code, got, "the order of the fields does not matter: %v", parts)
				}
				code = got
				slices.Reverse(names)
			}
			return code
		}
		require.Empty(t, ask(), op)
		for i, a := range changes {
			assert.Equal(t, a.code, ask(a), "%s %+v", op, a)
			for _, b := range changes[i+1:] {
				ca, cb := wire.Class(regulation.Code(a.code)), wire.Class(regulation.Code(b.code))
				if a.field == b.field || blind[a.code+" "+b.code] {
					continue
				}
				got := ask(a, b)
				if ca == cb {
					assert.Contains(t, []string{a.code, b.code}, got, "%s %+v %+v", op, a, b)
					continue
				}
				first := a
				if cb < ca {
					first = b
				}
				assert.Equal(t, first.code, got, "%s %+v %+v", op, a, b)
			}
		}
	}
	run("votes.decide", vote, voteChanges)
	run("fees.assess", due, dueChanges)
	run("calendar.workdays", days, daysChanges)

	file := map[string]string{"asOf": `"2026-06-30"`, "applicant": `{"birth":"2000-01-01"}`, "events": `[{"type":"applied","on":"2026-06-01"}]`}
	events := func(code, all string) change { return change{code, "events", "[" + all + "]"} }
	fileChanges := []change{
		{"unknown-field", "colour", "1"}, {"unknown-field", "Mode", `"guide"`}, {"unknown-field", "applicant", `{"birth":"2000-01-01","Mobile":true}`},
		events("unknown-field", `{"type":"talked","on":"2026-06-01","colour":1}`),
		{"invalid-date", "asOf", `"2026-02-30"`}, {"invalid-able", "able", `"yes"`}, {"invalid-events", "events", "{}"},
		{"invalid-date", "applicant", `{"birth":"2000-02-30"}`},
		events("invalid-date", `{"type":"talked","on":"2026-02-30"}`), events("invalid-of", `{"type":"corrected","on":"2026-06-01","of":0}`),
		events("negative-months", `{"type":"postponed","on":"2026-06-01","months":-1}`),
		{"missing-as-of", "asOf", ""}, {"missing-applicant", "applicant", ""}, {"missing-birth", "applicant", "{}"}, {"missing-events", "events", ""},
		events("missing-type", `{"on":"2026-06-01"}`), events("missing-on", `{"type":"talked"}`), events("missing-approver", `{"type":"approved","on":"2026-06-01"}`),
		{"unknown-mode", "mode", `"check"`}, {"unknown-transition", "transition", `"newest"`}, {"unknown-kind", "orgKind", `"village"`},
		{"unknown-unit", "applicant", `{"birth":"2000-01-01","unit":"yes"}`}, events("unknown-type", `{"type":"sworn","on":"2026-06-01"}`),
		events("conflicting-fields", `{"type":"mentors-named","on":"2026-06-01","count":1,"people":[{"fullMember":true}]}`),
		events("empty-roll", `{"type":"meeting-voted","on":"2026-06-01","due":0,"present":0,"for":0,"secret":true}`),
		events("not-applicable", `{"type":"talked","on":"2026-06-01","count":1}`),
		events("count-mismatch", `{"type":"meeting-voted","on":"2026-06-01","due":1,"present":2,"for":0,"secret":true}`),
		{"date-out-of-range", "asOf", `"2200-01-01"`}, events("no-schedule", `{"type":"applied","on":"2014-05-27"}`),
		events("refused-transition", `{"type":"talked","on":"2026-06-01"}`),
	}
	run("development.replay", file, fileChanges)

	member := map[string]string{"asOf": `"2026-06-30"`, "member": `{"status":"full"}`, "events": `[{"type":"away","on":"2026-06-01"}]`}
	memberChanges := []change{
		{"unknown-field", "colour", "1"}, {"unknown-field", "series", `[{"Month":"2026-01"}]`},
		{"invalid-date", "asOf", `"2026-02-30"`}, {"invalid-month", "series", `[{"series":"dues","month":"2026-13","outcome":"kept"}]`},
		{"invalid-events", "events", "{}"}, {"invalid-id", "id", "1"}, events("invalid-months", `{"type":"correction-ordered","on":"2026-06-01","months":0}`),
		events("negative-months", `{"type":"correction-ordered","on":"2026-06-01","months":-1}`),
		{"missing-as-of", "asOf", ""}, {"missing-member", "member", ""}, {"missing-events", "events", ""},
		{"missing-outcome", "series", `[{"series":"dues","month":"2026-01"}]`}, events("missing-ground", `{"type":"advised","on":"2026-06-01"}`),
		{"unknown-mode", "mode", `"check"`}, {"unknown-series", "series", `[{"series":"study","month":"2026-01","outcome":"kept"}]`},
		events("unknown-type", `{"type":"vanished","on":"2026-06-01"}`),
		{"conflicting-fields", "member", `{"status":"full","fullFrom":"2026-01-01"}`},
		events("empty-roll", `{"type":"removed-resigned","on":"2026-06-01","due":0,"present":0,"for":0}`),
		events("not-applicable", `{"type":"away","on":"2026-06-01","months":1}`),
		events("count-mismatch", `{"type":"removed-resigned","on":"2026-06-01","due":1,"present":2,"for":0}`),
		{"date-out-of-range", "asOf", `"2200-01-01"`}, events("refused-transition", `{"type":"reformed","on":"2026-06-01"}`),
	}
	run("standing.replay", member, memberChanges)

	move := map[string]string{"asOf": `"2026-06-30"`, "person": `{"kind":"full"}`, "events": `[{"type":"requested","on":"2026-06-01"}]`}
	moveChanges := []change{
		{"unknown-field", "colour", "1"}, {"unknown-field", "from", `{"Approves":true}`},
		{"invalid-date", "asOf", `"2026-02-30"`}, {"invalid-valid-days", "validDays", "0"}, {"invalid-unverified", "unverified", "1"},
		{"invalid-approves", "to", `{"approves":"yes"}`}, {"negative-valid-days", "validDays", "-1"},
		{"missing-as-of", "asOf", ""}, {"missing-person", "person", ""}, {"missing-events", "events", ""}, {"missing-exactly-six", "unverified", "true"},
		events("missing-form", `{"type":"issued","on":"2026-06-01"}`),
		{"unknown-mode", "mode", `"check"`}, {"unknown-dues-follow", "duesFollow", `"never"`}, events("unknown-type", `{"type":"lost","on":"2026-06-01"}`),
		events("conflicting-fields", `{"type":"issued","on":"2026-06-01","form":"papers"}`),
		events("not-applicable", `{"type":"requested","on":"2026-06-01","form":"letter"}`),
		{"date-out-of-range", "asOf", `"2200-01-01"`}, events("refused-transition", `{"type":"accepted","on":"2026-06-01"}`),
	}
	run("transfer.replay", move, moveChanges)

	pay := map[string]string{"month": `"2024-05"`, "kind": `"enterprise"`, "items": `[{"item":"basic-pay","amount":"3000"}]`}
	items := func(code, all string) change { return change{code, "items", "[" + all + "]"} }
	run("fees.base", pay, []change{
		{"unknown-field", "colour", "1"}, items("unknown-field", `{"item":"basic-pay","amount":"3000","Decided":"included"}`),
		{"invalid-month", "month", `"2024-13"`}, {"invalid-id", "id", `""`}, {"invalid-notice-from", "noticeFrom", `"2018-02"`},
		items("invalid-amount", `{"item":"basic-pay","amount":3000}`), items("negative-amount", `{"item":"basic-pay","amount":"-1"}`),
		{"missing-month", "month", ""}, {"missing-kind", "kind", ""}, {"missing-items", "items", ""},
		items("missing-item", `{"amount":"1"}`), items("missing-amount", `{"item":"basic-pay"}`), {"missing-base", "verified", `{"month":"2024-01"}`},
		{"missing-source", "local", `[{"item":"seniority-pay","verdict":"included"}]`},
		{"unknown-kind", "kind", `"boss"`}, items("unknown-item", `{"item":"wage","amount":"1"}`), {"unknown-change", "change", `"weekly"`},
		{"unknown-reading", "deductions", `"newest"`}, items("conflicting-fields", `{"item":"basic-pay","heading":"x","amount":"1"}`),
		{"not-applicable", "kind", `"veteran-waiting"`}, {"date-out-of-range", "month", `"2200-01"`}, {"no-schedule", "month", `"2008-03"`},
	})

	span := map[string]string{"from": `"2024-01"`, "to": `"2024-02"`, "pay": `[{"from":"2024-01","category":"salaried","base":"3000"}]`}
	lines := func(code, all string) change { return change{code, "pay", "[" + all + "]"} }
	run("fees.schedule", span, []change{
		{"unknown-field", "colour", "1"}, lines("unknown-field", `{"from":"2024-01","Category":"salaried"}`),
		{"invalid-month", "from", `"2024"`}, {"invalid-to", "to", `"2023-12"`}, {"invalid-cap", "cap", "1"}, {"invalid-id", "id", "7"},
		{"invalid-notice-from", "noticeFrom", `"2018-02"`}, {"invalid-returned", "abroad", `[{"left":"2024-02-01","returned":"2024-01-31"}]`},
		{"negative-amount", "farmerDues", `"-1"`}, {"missing-from", "from", ""}, {"missing-to", "to", ""}, {"missing-pay", "pay", ""},
		lines("missing-category", `{"from":"2024-01"}`), {"missing-left", "abroad", `[{}]`}, {"missing-accepted", "approved", `"2024-01-31"`},
		{"unknown-change", "change", `"weekly"`}, {"unknown-rounding", "rounding", `"up"`}, {"unknown-type", "ends", `[{"type":"away","on":"2024-01-01"}]`},
		lines("conflicting-fields", `{"from":"2024-01","category":"student","base":"1"}`), {"count-mismatch", "to", `"2124-01"`}, {"date-out-of-range", "to", `"2200-01"`},
	})

	book := map[string]string{"asOf": `"2024-06-30"`, "entries": `[{"id":"a","type":"due","on":"2024-01-01","month":"2024-01","amount":"5.00"}]`}
	entries := func(code, all string) change { return change{code, "entries", "[" + all + "]"} }
	run("fees.ledger", book, []change{
		{"unknown-field", "colour", "1"}, entries("unknown-field", `{"id":"a","type":"due","on":"2024-01-01","Month":"2024-01","amount":"5.00"}`),
		{"invalid-date", "asOf", `"2024-02-30"`}, {"invalid-month", "excused", `["2024"]`}, {"invalid-id", "id", `""`}, {"invalid-unverified", "unverified", "1"},
		entries("invalid-quarter", `{"id":"a","type":"payment","on":"2024-01-01","amount":"1","quarter":"2024-Q5"}`),
		entries("invalid-payable-from", `{"id":"a","type":"due","on":"2024-01-01","month":"2024-01","amount":"1","payableFrom":"2023-12"}`),
		entries("invalid-of", `{"id":"a","type":"reversal","on":"2024-01-01","of":"b"}`), entries("negative-amount", `{"id":"a","type":"payment","on":"2024-01-01","amount":"-1"}`),
		{"missing-as-of", "asOf", ""}, {"missing-entries", "entries", ""}, entries("missing-month", `{"id":"a","type":"due","on":"2024-01-01","amount":"1"}`),
		{"unknown-large-extra", "largeExtra", `"half"`}, entries("unknown-payer", `{"id":"a","type":"payment","on":"2024-01-01","amount":"1","payer":"boss"}`),
		entries("conflicting-fields", `{"id":"a","type":"payment","on":"2024-01-01","amount":"1"},{"id":"a","type":"payment","on":"2024-01-01","amount":"2"}`),
		entries("not-applicable", `{"id":"a","type":"payment","on":"2024-01-01","amount":"1","month":"2024-01"}`),
		entries("amount-out-of-range", `{"id":"a","type":"payment","on":"2024-01-01","amount":"0"}`), {"date-out-of-range", "asOf", `"2200-01-01"`},
	})

	year := map[string]string{"year": `"2024"`, "asOf": `"2025-06-30"`, "orgs": `[{"id":"a","collected":"100"}]`}
	orgs := func(code, all string) change { return change{code, "orgs", "[" + all + "]"} }
	spent := func(code, use string) change { return orgs(code, `{"id":"a","account":{"uses":[`+use+`]}}`) }
	run("fees.remit", year, []change{
		{"unknown-field", "colour", "1"}, orgs("unknown-field", `{"id":"a","Parent":"b"}`), spent("unknown-field", `{"id":"u","name":"x"}`),
		{"invalid-year", "year", `"24"`}, {"invalid-date", "asOf", `"2025-02-29"`}, {"invalid-month", "noticeFrom", `"2017"`}, {"invalid-id", "id", `""`},
		{"invalid-unverified", "unverified", "1"}, {"invalid-carried", "carried", `"no"`}, {"invalid-notice-from", "noticeFrom", `"2018-02"`},
		orgs("invalid-share", `{"id":"a","share":"1.1"}`), orgs("invalid-amount", `{"id":"a","collected":100}`), orgs("invalid-id", `{"id":"a\u0000"}`),
		orgs("negative-amount", `{"id":"a","largeExtras":"-1"}`), {"missing-year", "year", ""}, {"missing-as-of", "asOf", ""}, {"missing-orgs", "orgs", ""},
		orgs("missing-id", `{"collected":"1"}`), {"missing-kind", "shares", `[{"share":"0.5","source":"s"}]`}, {"missing-share", "shares", `[{"kind":"branch","source":"s"}]`},
		{"missing-source", "shares", `[{"kind":"branch","share":"0.5"}]`}, orgs("missing-on", `{"id":"a","sent":[{"amount":"1"}]}`),
		orgs("missing-to", `{"id":"a","account":{"requests":[{"on":"2024-01-01"}]}}`), spent("missing-purpose", `{"id":"u","on":"2024-01-01","amount":"1"}`),
		spent("missing-amount", `{"id":"u","on":"2024-01-01","purpose":"training"}`), orgs("unknown-parent", `{"id":"a","parent":"b"}`),
		orgs("unknown-kind", `{"id":"a","kind":"cell"}`), orgs("unknown-body", `{"id":"a","body":"post"}`), orgs("unknown-bank", `{"id":"a","account":{"bank":"cmb"}}`),
		orgs("unknown-investment", `{"id":"a","account":{"investments":["gold"]}}`), spent("unknown-purpose", `{"id":"u","on":"2024-01-01","amount":"1","purpose":"travel"}`),
		spent("unknown-cost", `{"id":"u","on":"2024-01-01","amount":"1","purpose":"training","cost":"gifts"}`), spent("unknown-decided-by", `{"id":"u","on":"2024-01-01","amount":"1","purpose":"training","decidedBy":"nobody"}`),
		orgs("conflicting-fields", `{"id":"a","body":"railway","share":"0.1"}`), orgs("not-applicable", `{"id":"a","body":"centre","deadline":"2025-03-31"}`),
		orgs("count-mismatch", `{"id":"a"},{"id":"a"}`), {"date-out-of-range", "asOf", `"2200-01-01"`},
	})
}

// No message, no path and no Go error repeats more than 64 characters of what
// came in, and none breaks a line.
func TestEcho(t *testing.T) {
	s := server()
	for _, char := range []string{"Z", "党", "\\u0000", "\\n", "\\ud83d\\ude00", "9"} {
		long := strings.Repeat(char, 3000)
		var lines []string
		for _, q := range []string{
			`{"id":1,"op":"%s","in":{}}`, `{"id":1,"op":"votes.decide","in":{"%s":1}}`, `{"id":1,"op":"votes.decide","in":{"%[1]s":1,"%[1]s":1}}`,
			`{"id":1,"%s":1,"op":"votes.decide","in":{}}`, `{"id":1,"op":["%s"],"in":{}}`, `{"id":1,"op":"votes.decide","in":"%s"}`,
			`{"id":1,"op":"votes.decide","in":{"due":"%s"}}`, `{"id":1,"op":"votes.decide","in":{"due":["%s"]}}`,
			`{"id":1,"op":"votes.decide","in":{"kind":"%s","due":1,"present":1,"for":1}}`, `{"id":1,"op":"votes.decide","in":{"on":"%s"}}`,
			`{"id":1,"op":"fees.assess","in":{"base":"%s"}}`, `{"id":1,"op":"fees.assess","in":{"base":"-%s"}}`, `{"id":1,"op":"fees.assess","in":{"month":"%s"}}`,
			`{"id":1,"op":"fees.assess","in":{"cap":"%s"}}`, `{"id":1,"op":"fees.assess","in":{"month":"2024-05","category":"%s","base":"1"}}`,
			`{"id":1,"op":"fees.assess","in":{"month":"2024-05","category":"salaried","base":"1","rounding":"%s"}}`,
			`{"id":1,"op":"calendar.workdays","in":{"from":"%s"}}`, `{"id":1,"op":"calendar.add-months","in":{"months":"%s"}}`,
		} {
			lines = append(lines, fmt.Sprintf(q, long))
		}
		if char == "9" {
			lines = append(lines, `{"id":1,"op":"votes.decide","in":{"due":`+long+`}}`, `{"id":1,"op":"calendar.workdays","in":{"from":"2024-01-01","days":-`+long+`}}`)
		}
		var shown string
		require.NoError(t, json.Unmarshal([]byte(`"`+char+`"`), &shown))
		for _, line := range lines {
			a := read(t, s.Line([]byte(line)))
			require.NotEmpty(t, a.Error, line[:80])
			for _, text := range []string{a.Path, a.Message.Zh, a.Message.En} {
				assert.LessOrEqual(t, strings.Count(text, shown), 64+8, "%s: %s", line[:80], text)
				assert.NotContains(t, text, strings.Repeat(shown, 65), line[:80])
				assert.False(t, strings.ContainsFunc(text, unicode.IsControl), "%s: %q", line[:80], text)
			}
		}
	}
	_, err := s.Do(strings.Repeat("Z", 5000), []byte("{}"))
	var f *regulation.Fault
	require.ErrorAs(t, err, &f)
	assert.LessOrEqual(t, len(f.Value), 70, "nor is it kept")
	_, err = s.Do("votes.decide", []byte(`{"kind":"`+strings.Repeat("Z", 5000)+`","due":1,"present":1,"for":1}`))
	require.ErrorAs(t, err, &f)
	assert.LessOrEqual(t, len(f.Value), 70)
}

// An error holds the value as it came, so that it can be shown.
func TestValues(t *testing.T) {
	for _, x := range []struct{ op, in, path, value, zh, en string }{
		{"votes.decide", `{"due":"10"}`, "due", `"10"`, `due："\"10\""：须为整数`, `due: "\"10\"": has to be a whole number`},
		{"votes.decide", `{"due":-10}`, "due", `-10`, `due："-10"：人数不能为负`, `due: "-10": negative count`},
		{"fees.assess", `{"cap":[1, 2]}`, "cap", `[1, 2]`, `cap："[1, 2]"：须为true或者false`, `cap: "[1, 2]": has to be true or false`},
		{"fees.assess", `{"month":201705}`, "month", `201705`, `month："201705"：须为字符串`, `month: "201705": has to be a string`},
		{"calendar.workdays", `{"from":"2024-01-01","days":0}`, "days", `0`, `days："0"：天数至少为1`, `days: "0": at least 1 day`},
		{"calendar.workdays", `{}`, "from", ``, `from：缺少必填的字段`, `from: required field is missing`},
		{"no.such", `{}`, "op", `no.such`, `op："no.such"：未知的操作，可用：`, `op: "no.such": unknown operation, known: `},
	} {
		_, err := server().Do(x.op, []byte(x.in))
		var f *regulation.Fault
		require.ErrorAs(t, err, &f, x.in)
		assert.Equal(t, x.path, f.Path)
		assert.Equal(t, x.value, f.Value)
		assert.True(t, strings.HasPrefix(f.Zh(), x.zh), f.Zh())
		assert.True(t, strings.HasPrefix(f.Error(), x.en), f.Error())
	}
}

// A hundred thousand fields of another name cost one message.
func TestManyUnknownFields(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"op":"votes.decide","in":{"due":1`)
	for i := 0; b.Len() < wire.MaxLine-100; i++ {
		fmt.Fprintf(&b, `,"x%d":1`, i)
	}
	b.WriteString(`}}`)
	a := read(t, server().Line([]byte(b.String())))
	assert.Equal(t, "unknown-field", a.Error)
	assert.Equal(t, "x0", a.Path)
}

// some takes the first n questions of every operation and then every 7th, of the
// base, the schedule, the ledger and the remittance of dues every 29th: a file of one person takes
// the server a millisecond, and there are thousands.
func some(all []question, n int) []question {
	seen := map[string]int{}
	return slices.DeleteFunc(slices.Clone(all), func(q question) bool {
		seen[q.op]++
		step := 7
		if strings.HasPrefix(q.op, "fees.") && q.op != "fees.assess" {
			step = 29
		}
		return seen[q.op] > n && seen[q.op]%step != 0
	})
}

// Every error of the corpus has its place and its texts, as a line and in Go. Of
// the answers some of each operation are compared.
func TestErrorsOfTheCorpus(t *testing.T) {
	s := server()
	n := 0
	all := questions(t)
	compared := map[string]bool{}
	for _, q := range some(all, 50) {
		compared[q.id] = true
	}
	for _, q := range all {
		if !q.fails && !compared[q.id] {
			continue
		}
		want, err := s.Do(q.op, q.in)
		a := read(t, s.Line(q.line()))
		if err == nil {
			var fields map[string]json.RawMessage
			require.NoError(t, json.Unmarshal(want, &fields))
			for key := range fields {
				require.Equal(t, string(fields[key]), string(a.Want[key]), "%s: %s", q.id, key)
			}
			require.Len(t, a.Want, len(fields), q.id)
			continue
		}
		n++
		assert.Nil(t, want)
		var f *regulation.Fault
		require.True(t, errors.As(err, &f), "%s: %T", q.id, err)
		assert.Equal(t, string(f.Code), a.Error)
		assert.Equal(t, f.Path, a.Path)
		assert.NotEmpty(t, f.Path, q.id)
		assert.Equal(t, f.Message.En, a.Message.En)
		assert.Equal(t, f.Message.Zh, a.Message.Zh)
		assert.Equal(t, han(string(q.in)), han(a.Message.En) || han(string(q.in)), "%s: %s", q.id, a.Message.En)
	}
	assert.Greater(t, n, 200)
}

// complete reports which keys an answer lacks.
func complete(op string, in, want map[string]json.RawMessage) (missing []string) {
	keys := map[string][]string{
		"calendar.add-months": {"date"},
		"calendar.workdays":   {"last", "provisional"},
		"compliance.branch":   {"findings"},
		"development.replay":  {"stage", "state", "next", "overdue", "findings", "late", "proposals", "corrected"},
		"standing.replay":     {"state", "status", "rights", "mobile", "penalties", "alerts", "proposals", "next", "overdue", "findings", "corrected"},
		"transfer.replay":     {"state", "responsible", "proposals", "next", "overdue", "findings", "corrected"},
		"members.standing":    {"standing", "rights"},
		"members.roll":        {"members", "due", "excluded", "notes"},
		"orgtree.form":        {"form", "alternatives", "unverified", "basis"},
		"fees.assess":         {"due", "exact", "capped", "rounding", "basis", "source", "reason"},
		"fees.base":           {"category", "edition", "lines", "asks", "local", "basis", "reason", "findings"},
		"fees.schedule":       {"months", "total", "deferred", "unknown", "findings"},
		"fees.ledger":         {"months", "settled", "credit", "arrears", "arrearsMonths", "unpaid", "extras", "repeated", "totals", "findings"},
		"fees.remit":          {"orgs", "passes", "unknown", "findings"},
		"votes.decide":        {"quorum", "quorumNeeded", "for", "neededFor", "passed", "basis", "source"},
	}[op]
	switch string(in["category"]) {
	case "":
	case `"farmer"`:
		keys = append(keys, "base")
	case `"salaried"`, `"annual-salary"`, `"self-employed"`, `"retired"`:
		keys = append(keys, "base", "rate")
	}
	for _, k := range keys {
		if v := want[k]; len(v) == 0 || string(v) == "null" || string(v) == `""` || k == "basis" && string(v) == "[]" {
			missing = append(missing, k)
		}
	}
	optional := map[string]int{"members.standing": 4, "orgtree.form": 1, "development.replay": 4, "standing.replay": 7, "transfer.replay": 8, "fees.base": 5, "fees.remit": 3}[op] // keys that some answers lack
	if len(want) > len(keys)+optional {
		missing = append(missing, "and there are more keys than are known")
	}
	return missing
}

// One server answers many at once, and says what it says alone. The questions are
// some of each operation.
func TestConcurrent(t *testing.T) {
	all := some(questions(t), 50)
	alone := make([][]byte, len(all))
	for i, q := range all {
		alone[i] = server().Line(q.line())
		if i > 200 {
			break // a new server each time for some, one for the rest
		}
	}
	one := server()
	for i, q := range all {
		if line := one.Line(q.line()); alone[i] == nil {
			alone[i] = line
		} else {
			require.Equal(t, string(alone[i]), string(line))
		}
	}
	shared := server()
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for n := range all {
				i := (n + w*len(all)/8) % len(all)
				if got := shared.Line(all[i].line()); !bytes.Equal(got, alone[i]) {
					t.Errorf("%s: got %s, want %s", all[i].id, got, alone[i])
					return
				}
			}
		})
	}
	wg.Wait()
}

// A server answers under its own law; one without a law says so.
func TestLaw(t *testing.T) {
	in := []byte(`{"kind":"branch-meeting","due":9,"present":5,"for":5}`)
	law, err := regulation.National().Suppose(regulation.SetThreshold(regulation.BranchMeetingQuorum, regulation.AtLeast(2, 3)))
	require.NoError(t, err)
	for _, x := range []struct {
		s    *wire.Server
		want string
	}{{server(), `"passed":true`}, {wire.NewServer(law), `"passed":false`}} {
		got, err := x.s.Do("votes.decide", in)
		require.NoError(t, err)
		assert.Contains(t, string(got), x.want)
	}
	for _, q := range questions(t) {
		a := read(t, wire.NewServer(nil).Line(q.line()))
		if strings.HasPrefix(q.op, "calendar.") || strings.HasPrefix(q.op, "members.") { // they ask no law
			continue
		}
		assert.NotEmpty(t, a.Error, q.id)
	}
	_, err = wire.NewServer(nil).Do("votes.decide", in)
	assert.ErrorIs(t, err, regulation.MissingLaw)
}

// The operations are listed once each, in order, and the list is one's own.
func TestOperations(t *testing.T) {
	ops := wire.Operations()
	assert.True(t, slices.IsSorted(ops))
	assert.Len(t, slices.Compact(slices.Clone(ops)), len(ops))
	ops[0] = "x"
	assert.NotContains(t, wire.Operations(), "x")
	for _, op := range wire.Operations() {
		_, err := server().Do(op, []byte("{}"))
		assert.Regexp(t, "^missing-", regulation.CodeOf(err), op)
	}
}

// FuzzLine: whatever comes in, one well-formed line goes out, and the same one
// the next time.
func FuzzLine(f *testing.F) {
	for i, q := range questions(f) {
		if i%7 == 0 {
			f.Add(q.line())
		}
	}
	for _, s := range []string{"", "\x00", "{", "{}", `{"op":1}`, `{"id":"\ud800","op":"x","in":{}}`, "[[[[", `{"in":{"a":{"a":{}}},"op":"fees.assess"}`} {
		f.Add([]byte(s))
	}
	one, two := server(), server()
	f.Fuzz(func(t *testing.T, line []byte) {
		given := bytes.Clone(line)
		out := one.Line(line)
		if again := two.Line(line); !bytes.Equal(out, again) || !bytes.Equal(given, line) {
			t.Fatalf("%q: %s, then %s", line, out, again)
		}
		a := read(t, out)
		if a.Error != "malformed-request" && !json.Valid(line) {
			t.Fatalf("%q is no JSON: %s", line, out)
		}
		if a.Error != "" {
			return
		}
		var q struct {
			Op string                     `json:"op"`
			In map[string]json.RawMessage `json:"in"`
		}
		if err := json.Unmarshal(line, &q); err != nil {
			t.Fatal(err)
		}
		if missing := complete(q.Op, q.In, a.Want); missing != nil {
			t.Fatalf("%s: %s: missing %v", line, out, missing)
		}
	})
}

// fuzzDo fuzzes the input of one operation.
func fuzzDo(f *testing.F, op string) {
	for _, q := range some(questions(f), 50) {
		if q.op == op {
			f.Add([]byte(q.in))
		}
	}
	one, two := server(), server()
	f.Fuzz(func(t *testing.T, in []byte) {
		want, err := one.Do(op, in)
		again, err2 := two.Do(op, in)
		if !bytes.Equal(want, again) || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatalf("%s: %s %v, then %s %v", in, want, err, again, err2)
		}
		if err != nil {
			var fault *regulation.Fault
			if !errors.As(err, &fault) || fault.Path == "" || fault.Code == "" || fault.Code == "error" || want != nil {
				t.Fatalf("%s: %T %v %s", in, err, err, want)
			}
			return
		}
		var asked, got map[string]json.RawMessage
		if json.Unmarshal(in, &asked) != nil || json.Unmarshal(want, &got) != nil {
			t.Fatalf("%s: %s", in, want)
		}
		if missing := complete(op, asked, got); missing != nil {
			t.Fatalf("%s: %s: missing %v", in, want, missing)
		}
	})
}

func FuzzDoAddMonths(f *testing.F) { fuzzDo(f, "calendar.add-months") }
func FuzzDoWorkdays(f *testing.F)  { fuzzDo(f, "calendar.workdays") }
func FuzzDoAssess(f *testing.F)    { fuzzDo(f, "fees.assess") }
func FuzzDoDecide(f *testing.F)    { fuzzDo(f, "votes.decide") }
func FuzzDoCourse(f *testing.F)    { fuzzDo(f, "development.replay") }
func FuzzDoStanding(f *testing.F)  { fuzzDo(f, "standing.replay") }
func FuzzDoTransfer(f *testing.F)  { fuzzDo(f, "transfer.replay") }
func FuzzDoBase(f *testing.F)      { fuzzDo(f, "fees.base") }
func FuzzDoSchedule(f *testing.F)  { fuzzDo(f, "fees.schedule") }
func FuzzDoLedger(f *testing.F)    { fuzzDo(f, "fees.ledger") }
func FuzzDoRemit(f *testing.F)     { fuzzDo(f, "fees.remit") }

func BenchmarkLine(b *testing.B) {
	for _, q := range []question{
		{op: "calendar.add-months", id: "1", in: json.RawMessage(`{"date":"2024-01-31","months":1}`)},
		{op: "calendar.workdays", id: "1", in: json.RawMessage(`{"from":"2024-09-30","days":5}`)},
		{op: "fees.assess", id: "1", in: json.RawMessage(`{"month":"2026-10","category":"salaried","base":"5100"}`)},
		{op: "votes.decide", id: "1", in: json.RawMessage(`{"kind":"branch-meeting","due":8,"present":6,"for":5}`)},
		{op: "development.replay", id: "1", in: json.RawMessage(`{"asOf":"2026-06-30","applicant":{"birth":"2000-01-01"},"events":[{"type":"applied","on":"2026-06-01"}]}`)},
	} {
		b.Run(q.op, func(b *testing.B) {
			s, line := server(), q.line()
			b.ReportAllocs()
			for b.Loop() {
				s.Line(line)
			}
		})
	}
	b.Run("parallel", func(b *testing.B) {
		s := server()
		line := question{op: "fees.assess", id: "1", in: json.RawMessage(`{"month":"2026-10","category":"salaried","base":"5100"}`)}.line()
		b.ReportAllocs()
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				s.Line(line)
			}
		})
	})
}
