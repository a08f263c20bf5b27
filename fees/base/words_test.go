package base_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// enumeration is what the enumerations of this package share.
type enumeration interface {
	comparable
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Label() regulation.Text
}

var wordForm = regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`)

func testWords[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, code regulation.Code, all func() []E) {
	t.Helper()
	words, zh, en := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, e := range all() {
		assert.EqualValues(t, i+1, e, "no holes, in order")
		assert.Regexp(t, wordForm, e.String())
		assert.NotEmpty(t, e.Label().Zh)
		assert.NotEmpty(t, e.Label().En)
		words[e.String()], zh[e.Label().Zh], en[e.Label().En] = true, true, true
		text, err := json.Marshal(map[E]E{e: e})
		require.NoError(t, err)
		back := map[E]E{}
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, map[E]E{e: e}, back)
	}
	assert.Len(t, words, len(all()))
	assert.Len(t, zh, len(all()))
	assert.Len(t, en, len(all()))
	for n := range 256 {
		if n >= 1 && n <= len(all()) {
			continue
		}
		e := E(n)
		assert.Empty(t, e.String())
		assert.Zero(t, e.Label())
		_, err := e.MarshalText()
		assert.ErrorIs(t, err, code)
	}
	for _, s := range []string{"", " ", "Organ", "ORGAN", "organ ", "岗位工资", "0", "1"} {
		e := all()[0]
		assert.ErrorIs(t, P(&e).UnmarshalText([]byte(s)), code)
		assert.Equal(t, all()[0], e, "stays as it was")
	}
	list := all()
	list[0] = 0
	assert.NotZero(t, all()[0], "who got a list got a copy")
}

func TestWords(t *testing.T) {
	testWords(t, "unknown-kind", base.AllKinds)
	testWords(t, "unknown-item", base.AllItems)
	testWords(t, "unknown-verdict", base.AllVerdicts)
	testWords(t, "unknown-by", base.AllBys)
	testWords(t, "unknown-ask", base.AllAsks)
	testWords(t, "unknown-edition", base.AllEditions)
	testWords(t, "unknown-reading", base.AllReadings)
	testWords(t, "unknown-change", base.AllChanges)
	testWords(t, "unknown-source", base.AllSources)
}
