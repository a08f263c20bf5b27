package vectors_test

import (
	"encoding/json"
	"errors"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What an implementation may say, and how the test ends.
func TestRun(t *testing.T) {
	wants := vectors.Test{ID: "1", In: json.RawMessage(`{}`), Want: json.RawMessage(`{"a":1}`), Absent: []string{"b"}}
	fails := vectors.Test{ID: "2", In: json.RawMessage(`{}`), Error: "missing-a"}
	raw := func(s string) vectors.Answer { return vectors.Answer{Want: json.RawMessage(s)} }
	for _, x := range []struct {
		name    string
		test    vectors.Test
		answer  vectors.Answer
		err     error
		outcome vectors.Outcome
		diffs   []string
	}{
		{"right", wants, raw(`{"a":1,"c":2}`), nil, vectors.Passed, nil},
		{"wrong", wants, raw(`{"a":2}`), nil, vectors.Failed, []string{"a: want 1, got 2"}},
		{"a key too many", wants, raw(`{"a":1,"b":2}`), nil, vectors.Failed, []string{"b: must be absent"}},
		{"an error instead", wants, vectors.Answer{Error: "missing-a"}, nil, vectors.Failed, []string{`want an answer, got the error "missing-a"`}},
		{"nothing", wants, vectors.Answer{}, nil, vectors.Failed, []string{"answer: there is none"}},
		{"no JSON", wants, raw(`{a`), nil, vectors.Failed, []string{"answer: invalid character 'a' looking for beginning of object key string"}},
		{"both", wants, vectors.Answer{Want: json.RawMessage(`{"a":1}`), Error: "missing-a"}, nil, vectors.Failed, []string{`got both an answer and the error "missing-a"`}},
		{"no answer at all", wants, vectors.Answer{}, errors.New("it hangs"), vectors.Failed, []string{"it hangs"}},
		{"an answer and a failure", wants, raw(`{"a":1}`), errors.New("it broke"), vectors.Failed, []string{"it broke"}},
		{"not there", wants, vectors.Answer{Unsupported: true}, nil, vectors.Skipped, nil},
		{"not there, with an error", wants, vectors.Answer{Unsupported: true, Error: "unknown-op"}, nil, vectors.Skipped, nil},

		{"the right error", fails, vectors.Answer{Error: "missing-a"}, nil, vectors.Passed, nil},
		{"another error", fails, vectors.Answer{Error: "missing-b"}, nil, vectors.Failed, []string{`want the error missing-a, got the error "missing-b"`}},
		{"letter case of an error", fails, vectors.Answer{Error: "Missing-a"}, nil, vectors.Failed, []string{`want the error missing-a, got the error "Missing-a"`}},
		{"an answer instead", fails, raw(`{"a":1}`), nil, vectors.Failed, []string{`want the error missing-a, got the answer {"a":1}`}},
		{"nothing instead of an error", fails, vectors.Answer{}, nil, vectors.Failed, []string{`want the error missing-a, got the answer `}},
		{"both, the error right", fails, vectors.Answer{Want: json.RawMessage(`{}`), Error: "missing-a"}, nil, vectors.Failed, []string{`got both an answer and the error "missing-a"`}},
		{"an error not there", fails, vectors.Answer{Unsupported: true}, nil, vectors.Skipped, nil},
	} {
		t.Run(x.name, func(t *testing.T) {
			files := []vectors.File{{Name: "f.json", Op: "a.b", Tests: []vectors.Test{x.test}}}
			var got []vectors.Result
			for r := range vectors.Run(files, func(op, id string, in json.RawMessage) (vectors.Answer, error) {
				assert.Equal(t, "a.b", op)
				assert.Equal(t, x.test.ID, id)
				assert.Equal(t, x.test.In, in)
				clear(in) // a copy: whoever writes into it spoils nothing
				return x.answer, x.err
			}) {
				got = append(got, r)
			}
			assert.Equal(t, []vectors.Result{{File: "f.json", Op: "a.b", Test: x.test, Outcome: x.outcome, Diffs: x.diffs, Answer: x.answer}}, got)
		})
	}
}

// Tests are run in order, only as far as somebody looks, and anew each time.
func TestRunIsLazy(t *testing.T) {
	files := []vectors.File{
		{Tests: []vectors.Test{{ID: "1"}, {ID: "2"}}}, {}, {Tests: []vectors.Test{{ID: "3"}}},
	}
	var asked []string
	results := vectors.Run(files, func(_, id string, _ json.RawMessage) (vectors.Answer, error) {
		asked = append(asked, id)
		return vectors.Answer{Unsupported: true}, nil
	})
	assert.Empty(t, asked)
	for r := range results {
		if r.Test.ID == "2" {
			break
		}
	}
	assert.Equal(t, []string{"1", "2"}, asked)
	for range results {
	}
	assert.Equal(t, []string{"1", "2", "1", "2", "3"}, asked)
}

func TestOutcome(t *testing.T) {
	for o, word := range map[vectors.Outcome]string{0: "", vectors.Passed: "passed", vectors.Failed: "failed", vectors.Skipped: "skipped", vectors.Skipped + 1: "", 255: ""} {
		assert.Equal(t, word, o.String())
	}
}

// An operation that the library does not have is skipped.
func TestLibraryLacks(t *testing.T) {
	a, err := vectors.Library()("no.such", "", json.RawMessage(`{}`))
	assert.NoError(t, err)
	assert.True(t, a.Unsupported)
}

// A runner that cannot fail is worthless: one thing changed in what a test of the
// corpus wants makes the library fail it. The answer does not depend on what is
// wanted, so that each question is put once and its answer compared anew. Of each
// file the first twenty tests are changed and then every third, of the base, the
// schedule, the ledger and the remittance of dues the first ten and then every
// eleventh: the answers are long, and there are thousands.
func TestMutationsFail(t *testing.T) {
	random := rand.New(rand.NewPCG(2018, 1028))
	kinds := map[string]int{}
	place := map[string]int{}
	for _, whole := range results() {
		first, step := 20, 3
		if strings.HasPrefix(whole.Op, "fees.") && whole.Op != "fees.assess" {
			first, step = 10, 11
		}
		if place[whole.File]++; place[whole.File] > first && place[whole.File]%step != 0 {
			continue
		}
		again := func(string, string, json.RawMessage) (vectors.Answer, error) { return whole.Answer, nil }
		for kind, changed := range mutations(t, random, whole.Test) {
			kinds[kind]++
			for r := range vectors.Run([]vectors.File{{Name: whole.File, Op: whole.Op, Tests: []vectors.Test{changed}}}, again) {
				assert.Equal(t, vectors.Failed, r.Outcome, "%s, %s: %s", whole.Test.ID, kind, changed.Want)
				assert.NotEmpty(t, r.Diffs)
			}
		}
	}
	for _, kind := range []string{"another value", "another key", "an error instead", "another error", "a want instead", "a key that is there", "one more element", "an element that is there"} {
		assert.Greater(t, kinds[kind], 10, kind)
	}
}

// mutations gives a test with one thing changed, by what was changed.
func mutations(t *testing.T, random *rand.Rand, x vectors.Test) map[string]vectors.Test {
	out := map[string]vectors.Test{}
	if x.Error != "" {
		other, instead := x, x
		other.Error += "s"
		instead.Error, instead.Want = "", json.RawMessage(`{}`)
		out["another error"], out["a want instead"] = other, instead
		return out
	}
	instead := x
	instead.Want, instead.Absent, instead.Error = nil, nil, "invalid-date"
	out["an error instead"] = instead
	var want map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(x.Want, &want))
	with := func(key string, value any) vectors.Test {
		changed := maps.Clone(want)
		raw, err := json.Marshal(value)
		require.NoError(t, err)
		changed[key] = raw
		y := x
		y.Want, err = json.Marshal(changed)
		require.NoError(t, err)
		return y
	}
	plain := slices.DeleteFunc(slices.Sorted(maps.Keys(want)), func(k string) bool { return strings.HasSuffix(k, "-") })
	if len(plain) == 0 {
		return out
	}
	key := plain[random.IntN(len(plain))]
	var value any
	require.NoError(t, json.Unmarshal(want[key], &value))
	out["another key"] = with(key+"x", value)
	y := x
	y.Absent = append(slices.Clone(x.Absent), strings.TrimSuffix(key, "+"))
	out["a key that is there"] = y
	// Arrays are rarer: every one is changed.
	for _, k := range plain {
		var list []any
		if json.Unmarshal(want[k], &list) != nil || len(list) == 0 {
			continue
		}
		out["one more element"] = with(k, append(slices.Clone(list), "x"))
		out["an element that is there"] = with(strings.TrimSuffix(k, "+")+"-", list[:1])
	}
	switch v := value.(type) {
	case string:
		out["another value"] = with(key, v+"0")
	case bool:
		out["another value"] = with(key, !v)
	case float64:
		out["another value"] = with(key, json.Number(strconv.Itoa(int(v)+1)))
	}
	return out
}

// A panic of the implementation fails its test and no other.
func TestPanicFails(t *testing.T) {
	files := []vectors.File{{Tests: []vectors.Test{{ID: "1", Want: json.RawMessage(`{}`)}, {ID: "2", Want: json.RawMessage(`{}`)}}}}
	var got []string
	for r := range vectors.Run(files, func(_, id string, _ json.RawMessage) (vectors.Answer, error) {
		if id == "1" {
			panic("boom")
		}
		return vectors.AnswerOf(struct{}{}, nil)
	}) {
		got = append(got, r.String())
	}
	assert.Equal(t, []string{"1 failed\n  panic: boom", "2 passed"}, got)
}

func TestAnswerOf(t *testing.T) {
	a, err := vectors.AnswerOf(map[string]int{"a": 1}, nil)
	assert.NoError(t, err)
	assert.Equal(t, vectors.Answer{Want: json.RawMessage(`{"a":1}`)}, a)
	a, err = vectors.AnswerOf(nil, &regulation.Fault{Code: regulation.EmptyRoll})
	assert.NoError(t, err)
	assert.Equal(t, vectors.Answer{Error: "empty-roll"}, a)
	a, _ = vectors.AnswerOf(nil, regulation.NoSchedule)
	assert.Equal(t, "no-schedule", a.Error)
	_, err = vectors.AnswerOf(make(chan int), nil)
	assert.Error(t, err)
}
