package compliance_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// documented is the JSON in the package documentation.
func documented(t testing.TB) []byte {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, after, ok := strings.Cut(string(doc), "//\t{\n")
	require.True(t, ok)
	text := "{\n"
	for line := range strings.Lines(after) {
		line, ok = strings.CutPrefix(line, "//\t")
		if !ok {
			break
		}
		text += line
	}
	return []byte(text)
}

func decode(t testing.TB, text []byte) compliance.Branch {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var b compliance.Branch
	require.NoError(t, d.Decode(&b))
	return b
}

// The example of the documentation reads strictly, writes out what it read, and
// leaves no field out.
func TestDocumentedJSON(t *testing.T) {
	text := documented(t)
	b := decode(t, text)
	back, err := json.Marshal(b)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(back))
	assert.Equal(t, b, decode(t, back))

	var keys func(v any, to map[string]bool)
	keys = func(v any, to map[string]bool) {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				to[k] = true
				keys(x, to)
			}
		case []any:
			for _, x := range v {
				keys(x, to)
			}
		}
	}
	var raw any
	require.NoError(t, json.Unmarshal(text, &raw))
	shown := map[string]bool{}
	keys(raw, shown)
	var fields func(x reflect.Type)
	fields = func(x reflect.Type) {
		for x.Kind() == reflect.Pointer || x.Kind() == reflect.Slice {
			x = x.Elem()
		}
		if x.Kind() != reflect.Struct || x.PkgPath() != reflect.TypeFor[compliance.Branch]().PkgPath() {
			return
		}
		for i := range x.NumField() {
			if f := x.Field(i); f.IsExported() {
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				assert.Regexp(t, `^[a-z][A-Za-z]*$`, name, "%s.%s", x, f.Name)
				assert.True(t, shown[name], "%s.%s is not in the example", x, f.Name)
				fields(f.Type)
			}
		}
	}
	fields(reflect.TypeFor[compliance.Branch]())
	assert.NotEmpty(t, checkAll(regulation.National(), b, compliance.Scope{AsOf: asOf}))
}

func TestFactsInJSON(t *testing.T) {
	for _, x := range []struct{ text, code string }{
		{`{"fullMembers": -1}`, "negative-count"},
		{`{"fullMembers": 1.5}`, "invalid-count"},
		{`{"fullMembers": "3"}`, "invalid-count"},
		{`{"fullMembers": 1000000001}`, "invalid-count"},
		{`{"setup": {"direct": 1}}`, "invalid-flag"},
		{`{"setup": {"applied": "2026-02-30"}}`, "invalid-date"},
		{`{"setup": {"applied": 7}}`, "invalid-flag"},
		{`{"kind": "party"}`, "unknown-kind"},
		{`{"unit": "farm"}`, "unknown-unit-kind"},
		{`{"officers": {"committeeBy": "nobody"}}`, "unknown-body"},
		{`{"life": {"meetings": [{"chair": "guest"}]}}`, "unknown-chair"},
		{`{"votes": [{"business": "lunch"}]}`, "unknown-business"},
	} {
		var b compliance.Branch
		err := json.Unmarshal([]byte(x.text), &b)
		require.Error(t, err, x.text)
		assert.Equal(t, regulation.Code(x.code), regulation.CodeOf(err), x.text)
	}
	for _, x := range []struct {
		act  compliance.Act
		text string
	}{
		{compliance.Act{}, "null"}, {compliance.Done(), "true"}, {compliance.NotDone(), "false"}, {compliance.DoneOn(asOf), `"2026-06-30"`},
	} {
		b, err := json.Marshal(x.act)
		require.NoError(t, err)
		assert.Equal(t, x.text, string(b))
		var back compliance.Act
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, x.act, back)
	}
	assert.Equal(t, compliance.Act{}, compliance.DoneOn(day("2026-06-30").AddYears(9999)))
	assert.Equal(t, compliance.Yes, compliance.DoneOn(asOf).Done())
	assert.Equal(t, asOf, compliance.DoneOn(asOf).Day())
	for _, f := range []compliance.Flag{0, compliance.Yes, compliance.No} {
		b, err := json.Marshal(f)
		require.NoError(t, err)
		var back compliance.Flag
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, f, back)
		yes, known := f.Get()
		assert.Equal(t, f == compliance.Yes, yes)
		assert.Equal(t, f != 0, known)
		assert.Equal(t, f == 0, f.String() == "")
	}
	assert.Equal(t, compliance.Yes, compliance.FlagOf(true))
	assert.Equal(t, compliance.No, compliance.FlagOf(false))
}

// A section that is left out stays left out, an empty one is given.
func TestEmptySections(t *testing.T) {
	for _, text := range []string{`{"id":"b"}`, `{"id":"b","units":[],"votes":[],"life":{},"term":{}}`} {
		b := decode(t, []byte(text))
		back, err := json.Marshal(b)
		require.NoError(t, err)
		assert.JSONEq(t, text, string(back))
	}
}

type word interface {
	~uint8
	String() string
	Label() regulation.Text
	MarshalText() ([]byte, error)
}

func checkWords[E word, P interface {
	*E
	UnmarshalText([]byte) error
}](t *testing.T, what string, all []E, last E) {
	t.Helper()
	require.Len(t, all, int(last), what)
	for i, e := range all {
		assert.Equal(t, E(i+1), e)
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, e.String())
		assert.NotEmpty(t, e.Label().Zh)
		assert.NotEmpty(t, e.Label().En)
		b, err := e.MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, P(&back).UnmarshalText(b))
		assert.Equal(t, e, back)
	}
	for _, e := range []E{0, last + 1, 255} {
		assert.Empty(t, e.String())
		_, err := e.MarshalText()
		assert.ErrorIs(t, err, regulation.Code("unknown-"+what))
	}
	back := last
	assert.ErrorIs(t, P(&back).UnmarshalText([]byte("nonsense")), regulation.Code("unknown-"+what))
	assert.Equal(t, last, back)
}

func TestEnumerations(t *testing.T) {
	checkWords(t, "body", compliance.AllBodies(), compliance.ByOnePerson)
	checkWords(t, "chair", compliance.AllChairs(), compliance.ByMember)
	checkWords(t, "business", compliance.AllBusinesses(), compliance.OtherBusiness)
	checkWords(t, "form", compliance.AllFormKinds(), compliance.CommitteeForm)
	for _, b := range compliance.AllBusinesses() {
		assert.Equal(t, b < compliance.LocalMatter, b.Reserved(), b.String())
	}
}

// Every word that a finding can hold has a name in both languages.
func TestWordsOfFindingsHaveNames(t *testing.T) {
	var words []string
	for _, x := range compliance.AllBodies() {
		words = append(words, x.String())
	}
	for _, x := range compliance.AllChairs() {
		words = append(words, x.String())
	}
	for _, x := range compliance.AllBusinesses() {
		words = append(words, x.String())
	}
	for _, x := range orgtree.AllKinds() {
		words = append(words, x.String())
	}
	for _, x := range orgtree.AllUnitKinds() {
		words = append(words, x.String())
	}
	for _, w := range append(words, "among-committee", "with-members", "among-members", "nobody", "not-given") {
		f := regulation.Finding{Rule: regulation.GroupMeetingChair, Verdict: regulation.Unmet, Force: regulation.Must}.WithFact("chair", regulation.WordOf(w))
		assert.NotContains(t, f.Text().Zh, w)
		assert.Regexp(t, `由\p{Han}`, f.Text().Zh)
	}
}
