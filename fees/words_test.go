package fees_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
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

func testWords[E enumeration, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, code regulation.Code, all []E, parse func(string) (E, error)) {
	t.Helper()
	words, zh, en := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, e := range all {
		assert.EqualValues(t, i+1, e, "no holes, in order")
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, e.String())
		assert.NotEmpty(t, e.Label().Zh)
		assert.NotEmpty(t, e.Label().En)
		words[e.String()], zh[e.Label().Zh], en[e.Label().En] = true, true, true
		got, err := parse(e.String())
		require.NoError(t, err)
		assert.Equal(t, e, got)
		text, err := json.Marshal(map[E]E{e: e})
		require.NoError(t, err)
		assert.JSONEq(t, fmt.Sprintf(`{%q:%q}`, e, e), string(text))
		back := map[E]E{}
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, map[E]E{e: e}, back)
	}
	assert.Len(t, words, len(all))
	assert.Len(t, zh, len(all))
	assert.Len(t, en, len(all))
	for n := range 256 {
		if n >= 1 && n <= len(all) {
			continue
		}
		e := E(n)
		assert.Empty(t, e.String())
		assert.Zero(t, e.Label())
		_, err := e.MarshalText()
		assert.ErrorIs(t, err, code)
	}
	for _, s := range []string{"", " ", "Salaried", "SALARIED", "salaried ", "off\x00", "工资", "0", "1"} {
		e := all[0]
		_, err := parse(s)
		faultAt(t, err, code, "")
		faultAt(t, P(&e).UnmarshalText([]byte(s)), code, "")
		assert.Equal(t, all[0], e, "stays as it was")
	}
	all[0] = 0
}

func TestWords(t *testing.T) {
	testWords(t, "unknown-category", fees.AllCategories(), fees.ParseCategory)
	testWords(t, "unknown-rounding", fees.AllRoundings(), fees.ParseRounding)
	testWords(t, "unknown-cap", fees.AllCaps(), fees.ParseCap)
	// Who got a list got a copy.
	assert.Equal(t, fees.Salaried, fees.AllCategories()[0])
	assert.Equal(t, fees.FenHalfUp, fees.AllRoundings()[0])
	assert.Equal(t, fees.CapByLaw, fees.AllCaps()[0])
}

func TestNeedsBase(t *testing.T) {
	for c, want := range map[fees.Category]bool{0: false, fees.Salaried: true, fees.AnnualSalary: true, fees.SelfEmployed: true, fees.Retired: true,
		fees.Farmer: true, fees.Student: false, fees.Unemployed: false, fees.Relief: false, fees.MinimumAllowance: false, 10: false, 255: false} {
		assert.Equal(t, want, c.NeedsBase(), "%v", c)
	}
}

// Amounts and exact numbers come back from their texts as they went, and what
// is not given stays so.
func TestTextsOfNumbers(t *testing.T) {
	type record struct {
		Base  fees.Amount `json:"base,omitzero"`
		Exact fees.Exact  `json:"exact,omitzero"`
	}
	for _, x := range []struct{ base, exact, json string }{
		{"", "", `{}`},
		{"0", "0", `{"base":"0","exact":"0"}`},
		{"3000.00", "2000/3", `{"base":"3000","exact":"2000/3"}`},
		{"3000.50", "75.00015", `{"base":"3000.5","exact":"75.00015"}`},
		{"0.00000001", "1/3", `{"base":"0.00000001","exact":"1/3"}`},
		{"007", "7", `{"base":"7","exact":"7"}`},
		{"999999999999999999", "0.0000000000001", `{"base":"999999999999999999","exact":"0.0000000000001"}`},
	} {
		var r, back record
		require.NoError(t, r.Base.UnmarshalText([]byte(x.base)))
		require.NoError(t, r.Exact.UnmarshalText([]byte(x.exact)))
		text, err := json.Marshal(r)
		require.NoError(t, err)
		assert.Equal(t, x.json, string(text))
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, r, back)
		assert.Equal(t, x.base == "", r.Base.IsZero())
		assert.Equal(t, x.exact == "", r.Exact.IsZero())
	}
	kept := record{Base: yuan("5"), Exact: must(fees.ParseExact("1/3"))}
	for _, s := range []string{`{"base":"-5"}`, `{"base":"1e3"}`, `{"base":5}`, `{"exact":"0.50"}`, `{"exact":"2/6"}`, `{"exact":"-1"}`} {
		r := kept
		assert.Error(t, json.Unmarshal([]byte(s), &r), s)
		assert.Equal(t, kept, r, "stays as it was")
	}
	assert.Equal(t, yuan("3000"), yuan("3000.00000000"))
	assert.Equal(t, "", fees.Amount{}.String())
	assert.Zero(t, fees.Exact{}.Rat().Sign())
}

// The enumerations of a schedule have no parser of their own: reading is theirs.
func TestScheduleWords(t *testing.T) {
	testWords(t, "unknown-status", fees.AllStatuses(), reader[fees.Status])
	testWords(t, "unknown-why", fees.AllWhys(), reader[fees.Why])
	testWords(t, "unknown-change", fees.AllChanges(), reader[fees.Change])
	testWords(t, "unknown-start", fees.AllStarts(), reader[fees.Start])
	testWords(t, "unknown-transfer", fees.AllTransferRules(), reader[fees.TransferRule])
	testWords(t, "unknown-abroad-rule", fees.AllAbroadRules(), reader[fees.AbroadRule])
	testWords(t, "unknown-end-month", fees.AllEndRules(), reader[fees.EndRule])
	testWords(t, "unknown-type", fees.AllEndTypes(), reader[fees.EndType])
}

func reader[E any, P interface {
	*E
	encoding.TextUnmarshaler
}](s string) (e E, err error) {
	err = P(&e).UnmarshalText([]byte(s))
	return e, err
}
