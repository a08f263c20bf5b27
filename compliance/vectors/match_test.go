package vectors_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/stretchr/testify/assert"
)

// What matches and what does not, and what is said of it.
func TestMatch(t *testing.T) {
	for _, x := range []struct {
		name, want, got string
		diffs           []string
	}{
		{"nothing asked", `{}`, `{"a":1}`, nil},
		{"a subset", `{"a":1}`, `{"a":1,"b":2}`, nil},
		{"the order of keys", `{"a":1,"b":2}`, `{"b":2,"a":1}`, nil},
		{"blanks", `{"a" : [1 , 2]}`, " {\"a\":[1,2]}\n", nil},
		{"escapes", `{"a":"é党"}`, `{"a":"\u00e9\u515a"}`, nil},
		{"a key that is not there", `{"a":1}`, `{"b":1}`, []string{`a: missing, want 1`}},
		{"letter case of a key", `{"a":1}`, `{"A":1}`, []string{`a: missing, want 1`}},
		{"another value", `{"a":1}`, `{"a":2}`, []string{`a: want 1, got 2`}},
		{"several at once, by key", `{"b":1,"a":1}`, `{"a":2,"b":3}`, []string{`a: want 1, got 2`, `b: want 1, got 3`}},

		{"a number as it is written", `{"a":1.0}`, `{"a":1}`, []string{`a: want 1.0, got 1`}},
		{"an exponent", `{"a":100}`, `{"a":1e2}`, []string{`a: want 100, got 1e2`}},
		{"a number beyond a float", `{"a":12345678901234567890}`, `{"a":12345678901234567891}`, []string{`a: want 12345678901234567890, got 12345678901234567891`}},
		{"the same beyond a float", `{"a":12345678901234567890}`, `{"a":12345678901234567890}`, nil},
		{"a number is no string", `{"a":1}`, `{"a":"1"}`, []string{`a: want 1, got "1"`}},
		{"a string is no number", `{"a":"1"}`, `{"a":1}`, []string{`a: want "1", got 1`}},
		{"a padded string", `{"a":"1.50"}`, `{"a":"1.5"}`, []string{`a: want "1.50", got "1.5"`}},
		{"true is not false", `{"a":true}`, `{"a":false}`, []string{`a: want true, got false`}},
		{"false is not missing", `{"a":false}`, `{}`, []string{`a: missing, want false`}},
		{"false is not null", `{"a":false}`, `{"a":null}`, []string{`a: want false, got null`}},
		{"null is null", `{"a":null}`, `{"a":null}`, nil},
		{"null is not missing", `{"a":null}`, `{}`, []string{`a: missing, want null`}},
		{"null is not nothing", `{"a":null}`, `{"a":{}}`, []string{`a: want null, got {}`}},
		{"empty is not missing", `{"a":[]}`, `{}`, []string{`a: missing, want []`}},

		{"an object inside is a subset too", `{"a":{"b":{"c":1}}}`, `{"a":{"b":{"c":1,"d":2},"e":3}}`, nil},
		{"a difference inside", `{"a":{"b":{"c":1}}}`, `{"a":{"b":{"c":2}}}`, []string{`a.b.c: want 1, got 2`}},
		{"missing inside", `{"a":{"b":1}}`, `{"a":{}}`, []string{`a.b: missing, want 1`}},
		{"an object is no array", `{"a":{}}`, `{"a":[]}`, []string{`a: want {}, got []`}},
		{"an array is no object", `{"a":[]}`, `{"a":{}}`, []string{`a: want [], got {}`}},
		{"an object is no string", `{"a":{"b":1}}`, `{"a":"b"}`, []string{`a: want {"b":1}, got "b"`}},
		{"a string is no object", `{"a":"b"}`, `{"a":{"b":1}}`, []string{`a: want "b", got {"b":1}`}},

		{"an array matches whole", `{"a":[1,2]}`, `{"a":[1,2]}`, nil},
		{"in order", `{"a":[1,2]}`, `{"a":[2,1]}`, []string{`a[0]: want 1, got 2`, `a[1]: want 2, got 1`}},
		{"not one more", `{"a":[1,2]}`, `{"a":[1,2,3]}`, []string{`a: want [1,2], got [1,2,3]`}},
		{"not one less", `{"a":[1,2]}`, `{"a":[1]}`, []string{`a: want [1,2], got [1]`}},
		{"an empty array is empty", `{"a":[]}`, `{"a":[1]}`, []string{`a: want [], got [1]`}},
		{"its objects are subsets", `{"a":[{"b":1},{}]}`, `{"a":[{"b":1,"c":2},{"d":3}]}`, nil},
		{"a difference in an object in it", `{"a":[{"b":1}]}`, `{"a":[{"b":2}]}`, []string{`a[0].b: want 1, got 2`}},
		{"arrays in arrays match whole", `{"a":[[1]]}`, `{"a":[[1,2]]}`, []string{`a[0]: want [1], got [1,2]`}},

		{"+ in any order", `{"a+":[3,1]}`, `{"a":[1,2,3]}`, nil},
		{"+ of none", `{"a+":[]}`, `{"a":[1]}`, nil},
		{"+ with one that is missing", `{"a+":[1,4]}`, `{"a":[1,2,3]}`, []string{`a+: 4 is missing in [1,2,3]`}},
		{"+ twice the same is met by one", `{"a+":[1,1]}`, `{"a":[1]}`, nil},
		{"+ with objects as subsets", `{"a+":[{"b":1}]}`, `{"a":[{"b":2},{"b":1,"c":3}]}`, nil},
		{"+ does not mix two elements", `{"a+":[{"b":1,"c":1}]}`, `{"a":[{"b":1},{"c":1}]}`, []string{`a+: {"b":1,"c":1} is missing in [{"b":1},{"c":1}]`}},
		{"+ with an array inside matches that whole", `{"a+":[[1]]}`, `{"a":[[1,2]]}`, []string{`a+: [1] is missing in [[1,2]]`}},
		{"+ in +", `{"a+":[{"b+":[2]}]}`, `{"a":[{"b":[1]},{"b":[1,2]}]}`, nil},
		{"+ inside an object", `{"a":{"b+":[2]}}`, `{"a":{"b":[1]}}`, []string{`a.b+: 2 is missing in [1]`}},
		{"+ wants an array", `{"a+":[1]}`, `{"a":1}`, []string{`a+: the answer has no array a`}},
		{"+ wants one that is there", `{"a+":[]}`, `{}`, []string{`a+: the answer has no array a`}},
		{"+ does not look at a key that ends so", `{"a+":[1]}`, `{"a+":[1]}`, []string{`a+: the answer has no array a`}},
		{"a + that is no array is a name", `{"a+":1}`, `{"a+":1}`, nil},

		{"- with none of them", `{"a-":[4,5]}`, `{"a":[1,2]}`, nil},
		{"- in an empty array", `{"a-":[4]}`, `{"a":[]}`, nil},
		{"- with one of them", `{"a-":[4,2]}`, `{"a":[1,2]}`, []string{`a-: 2 must not be in [1,2]`}},
		{"- with objects as subsets", `{"a-":[{"b":1}]}`, `{"a":[{"b":1,"c":3}]}`, []string{`a-: {"b":1} must not be in [{"b":1,"c":3}]`}},
		{"- wants an array", `{"a-":[1]}`, `{}`, []string{`a-: the answer has no array a`}},
		{"+ and - and whole of one array", `{"a+":[1],"a-":[9],"a":[1,2]}`, `{"a":[1,2]}`, nil},

		{"an answer that is no object", `{"a":1}`, `[1]`, []string{`answer: want {"a":1}, got [1]`}},
		{"an answer of null", `{}`, `null`, []string{`answer: want {}, got null`}},
		{"no answer", `{}`, ``, []string{`answer: there is none`}},
		{"a blank answer", `{}`, "  \n", []string{`answer: there is none`}},
		{"an answer that is no JSON", `{}`, `{a}`, []string{`answer: invalid character 'a' looking for beginning of object key string`}},
		{"two answers", `{}`, `{}{}`, []string{`answer: something follows the value`}},
		{"rubbish behind the answer", `{}`, `{} x`, []string{`answer: something follows the value`}},
		{"a want that is no JSON", `{`, `{}`, []string{`want: unexpected EOF`}},
	} {
		t.Run(x.name, func(t *testing.T) {
			assert.Equal(t, x.diffs, vectors.Match(json.RawMessage(x.want), json.RawMessage(x.got), nil))
		})
	}
}

// Keys that must be absent are those of the answer itself.
func TestMatchAbsent(t *testing.T) {
	for _, x := range []struct {
		got    string
		absent []string
		diffs  []string
	}{
		{`{"a":1}`, []string{"b"}, nil},
		{`{"a":1,"b":2}`, []string{"b"}, []string{"b: must be absent"}},
		{`{"a":1,"b":null}`, []string{"b"}, []string{"b: must be absent"}},
		{`{"a":1,"B":2}`, []string{"b"}, nil},
		{`{"a":1,"c":{"b":2}}`, []string{"b"}, nil},
		{`{"b":1,"c":2}`, []string{"c", "b"}, []string{"a: missing, want 1", "c: must be absent", "b: must be absent"}},
	} {
		assert.Equal(t, x.diffs, vectors.Match(json.RawMessage(`{"a":1}`), json.RawMessage(x.got), x.absent), x.got)
	}
}

// A difference shows enough to see it, and no more.
func TestMatchShortens(t *testing.T) {
	long := `{"a":"` + strings.Repeat("党", 100_000) + `"}`
	for _, want := range []string{`{"a":"<>&"}`, `{"a+":[1]}`, `[]`} {
		for _, d := range vectors.Match(json.RawMessage(want), json.RawMessage(long), nil) {
			assert.Less(t, len(d), 2000)
		}
	}
	assert.Equal(t, []string{`a: want "<>&", got "é"`}, vectors.Match(json.RawMessage(`{"a":"<>&"}`), json.RawMessage(`{"a":"é"}`), nil))
}

// Match finds no difference between a value and itself, and one wherever a
// leaf is another.
func FuzzMatch(f *testing.F) {
	for _, s := range []string{`{"a":[1,{"b":null}],"c":"d"}`, `{"a+":[1]}`, `[]`, `1.0`, `{"":{}}`} {
		f.Add([]byte(s), []byte(`{}`))
	}
	f.Fuzz(func(t *testing.T, want, got []byte) {
		first := vectors.Match(want, got, []string{"a"})
		assert.Equal(t, first, vectors.Match(want, got, []string{"a"}))
		if !json.Valid(got) && len(first) == 0 {
			t.Fatalf("%s matched by %q, which is no JSON", want, got)
		}
		if json.Valid(want) && !strings.ContainsAny(string(want), `+-\`) && len(vectors.Match(want, want, nil)) > 0 {
			t.Fatalf("%s does not match itself: %v", want, vectors.Match(want, want, nil))
		}
	})
}
