package ledger_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

func problems(c ledger.Case) (out []string) {
	for err := range c.Problems(regulation.National()) {
		f := err.(*regulation.Fault)
		out = append(out, f.Path+" "+string(f.Code))
	}
	return out
}

func TestProblems(t *testing.T) {
	p, d, x := paid("p", "2024-01-10", "15"), due("2024-01", "15"), extra("x", "2024-01-10", "1000")
	e := func(change func(*ledger.Entry)) ledger.Case { return ask("2024-06-30", with(p, change)) }
	list := func(entries ...ledger.Entry) ledger.Case { return ask("2024-06-30", entries...) }
	for name, x := range map[string]struct {
		c    ledger.Case
		want []string
	}{
		"no day":                           {ledger.Case{Entries: []ledger.Entry{}}, []string{"asOf missing-as-of"}},
		"no entries":                       {ledger.Case{AsOf: day("2024-01-01")}, []string{"entries missing-entries"}},
		"bad id of the case":               {ledger.Case{AsOf: day("2024-01-01"), ID: "a b", Entries: []ledger.Entry{}}, []string{"id invalid-id"}},
		"reading":                          {ledger.Case{AsOf: day("2024-01-01"), LargeExtra: 9, Entries: []ledger.Entry{}}, []string{"largeExtra unknown-large-extra"}},
		"excused":                          {ledger.Case{AsOf: day("2024-01-01"), Excused: []calendar.Month{{}}, Entries: []ledger.Entry{}}, []string{"excused[0] missing-month"}},
		"nothing":                          {list(ledger.Entry{}), []string{"entries[0].id missing-id", "entries[0].on missing-on", "entries[0].type missing-type"}},
		"identity number":                  {e(func(e *ledger.Entry) { e.ID = "11010519491231002X" }), []string{"entries[0].id invalid-id"}},
		"type":                             {e(func(e *ledger.Entry) { e.Type = 99 }), []string{"entries[0].type unknown-type"}},
		"payer":                            {e(func(e *ledger.Entry) { e.Payer = 99 }), []string{"entries[0].payer unknown-payer"}},
		"no amount":                        {e(func(e *ledger.Entry) { e.Amount = fees.Amount{} }), []string{"entries[0].amount missing-amount"}},
		"half a fen":                       {e(func(e *ledger.Entry) { e.Amount = yuan("1.005") }), []string{"entries[0].amount invalid-amount"}},
		"too long":                         {e(func(e *ledger.Entry) { e.Amount = yuan("99999999999999999") }), []string{"entries[0].amount invalid-amount"}},
		"nothing paid":                     {e(func(e *ledger.Entry) { e.Amount = yuan("0") }), []string{"entries[0].amount amount-out-of-range"}},
		"fields of a due":                  {e(func(e *ledger.Entry) { e.Month, e.PayableFrom = month("2024-01"), month("2024-02") }), []string{"entries[0].month not-applicable", "entries[0].payableFrom not-applicable"}},
		"fields of others":                 {e(func(e *ledger.Entry) { e.Of, e.Demanded, e.Forwarded = "a", said(true), said(true) }), []string{"entries[0].forwarded not-applicable", "entries[0].demanded not-applicable", "entries[0].of not-applicable"}},
		"due without month":                {list(with(d, func(e *ledger.Entry) { e.Month = calendar.Month{} })), []string{"entries[0].month missing-month"}},
		"due of a payer":                   {list(with(d, func(e *ledger.Entry) { e.Payer = ledger.ByMember })), []string{"entries[0].payer not-applicable"}},
		"payable before":                   {list(with(d, func(e *ledger.Entry) { e.PayableFrom = month("2023-12") })), []string{"entries[0].payableFrom invalid-payable-from"}},
		"waived":                           {list(with(d, func(e *ledger.Entry) { e.Amount = yuan("0") })), nil},
		"demanded extra":                   {list(with(x, func(e *ledger.Entry) { e.Demanded = said(true) })), []string{"entries[0].demanded not-applicable"}},
		"refund of nothing":                {list(p, ledger.Entry{ID: "f", Type: ledger.Refund, On: day("2024-02-01")}), []string{"entries[1].amount missing-amount", "entries[1].of missing-of"}},
		"reversal of none":                 {list(p, ledger.Entry{ID: "f", Type: ledger.Reversal, On: day("2024-02-01")}), []string{"entries[1].of missing-of"}},
		"unknown":                          {list(p, refund("f", "2024-02-01", "q", "1")), []string{"entries[1].of invalid-of"}},
		"itself":                           {list(p, reversal("f", "2024-02-01", "f")), []string{"entries[1].of invalid-of"}},
		"later in the list":                {list(reversal("f", "2024-02-01", "p"), p), []string{"entries[0].of invalid-of"}},
		"refund of a due":                  {list(d, refund("f", "2024-02-01", "D2024-01", "1")), []string{"entries[1].of invalid-of"}},
		"refund of a refund":               {list(p, refund("f", "2024-02-01", "p", "2"), refund("g", "2024-02-01", "f", "1")), []string{"entries[2].of invalid-of"}},
		"reversed reversal":                {list(p, reversal("f", "2024-02-01", "p"), reversal("g", "2024-02-01", "f")), []string{"entries[2].of invalid-of"}},
		"reversed twice":                   {list(p, reversal("f", "2024-02-01", "p"), reversal("g", "2024-02-01", "p")), []string{"entries[2].of invalid-of"}},
		"refund of reversed":               {list(p, reversal("f", "2024-02-01", "p"), refund("g", "2024-02-01", "p", "1")), []string{"entries[2].of invalid-of"}},
		"reversed refunded":                {list(p, refund("f", "2024-02-01", "p", "1"), reversal("g", "2024-02-01", "p")), []string{"entries[2].of invalid-of"}},
		"refund first":                     {list(p, refund("f", "2024-02-01", "p", "1"), reversal("h", "2024-02-01", "f"), reversal("g", "2024-02-01", "p")), nil},
		"refund in full":                   {list(p, refund("f", "2024-02-01", "p", "15")), nil},
		"refund too much":                  {list(p, refund("f", "2024-02-01", "p", "15.01")), []string{"entries[1].amount amount-out-of-range"}},
		"refunds too much":                 {list(p, refund("f", "2024-02-01", "p", "10"), refund("g", "2024-02-01", "p", "5.01")), []string{"entries[2].amount amount-out-of-range"}},
		"refunded, taken back, refunded":   {list(p, refund("f", "2024-02-01", "p", "10"), reversal("h", "2024-02-02", "f"), refund("g", "2024-02-03", "p", "15")), nil},
		"two contents":                     {list(p, with(p, func(e *ledger.Entry) { e.Consent = said(false) })), []string{"entries[1].id conflicting-fields"}},
		"two flags":                        {list(with(p, func(e *ledger.Entry) { e.Consent = said(true) }), with(p, func(e *ledger.Entry) { e.Consent = said(false) })), []string{"entries[1].id conflicting-fields"}},
		"the same twice":                   {list(with(p, func(e *ledger.Entry) { e.Consent = said(true) }), with(p, func(e *ledger.Entry) { e.Consent = said(true) })), nil},
		"two dues":                         {list(d, with(d, func(e *ledger.Entry) { e.ID = "other" })), []string{"entries[1].month conflicting-fields"}},
		"two dues, one not yet":            {list(d, with(d, func(e *ledger.Entry) { e.ID, e.On = "other", day("2024-07-01") })), nil},
		"a due too much that is taken out": {list(d, with(d, func(e *ledger.Entry) { e.ID = "other" }), reversal("r", "2024-02-01", "D2024-01")), nil},
		"too much money":                   {list(paid("a", "2024-01-01", "9999999999999999"), extra("b", "2024-01-01", "9999999999999999")), nil},
	} {
		assert.Equal(t, x.want, problems(x.c), name)
		r, err := ledger.Settle(regulation.National(), x.c)
		if len(x.want) == 0 {
			assert.NoError(t, err, name)
			continue
		}
		require.Error(t, err, name)
		assert.Equal(t, x.want[0], err.(*regulation.Fault).Path+" "+string(regulation.CodeOf(err)), name)
		assert.NotEmpty(t, regulation.ZhOf(err))
		assert.Zero(t, r, name)
	}
}

func TestSumsThatNoFenHolds(t *testing.T) {
	for _, kind := range []ledger.Type{ledger.Due, ledger.Payment, ledger.Extra} {
		c := ask("2034-06-30")
		for i := range 10 {
			e := ledger.Entry{ID: members.ID(fmt.Sprint(i)), Type: kind, On: day("2024-01-01"), Amount: yuan("9999999999999999.99")}
			if kind == ledger.Due {
				e.Month = month("2024-01").Add(i)
			}
			c.Entries = append(c.Entries, e)
		}
		assert.Equal(t, []string{"entries[9].amount amount-out-of-range"}, problems(c))
		c.Entries = append(c.Entries, ledger.Entry{ID: "r", Type: ledger.Reversal, On: day("2024-02-01"), Of: "4"})
		assert.Empty(t, problems(c), "what was taken out does not count")
	}
}

func TestSumsToTheLastFen(t *testing.T) {
	c := ask("2034-06-30")
	for i := range 9 {
		c.Entries = append(c.Entries, paid(fmt.Sprint(i), "2024-01-01", "9999999999999999.99"))
	}
	c.Entries = append(c.Entries, paid("9", "2024-01-02", "2233720368547758.16"))
	assert.Equal(t, fees.Fen(math.MaxInt64), settle(t, c).Credit)
	c.Entries[9].Amount = yuan("2233720368547758.17")
	assert.Equal(t, []string{"entries[9].amount amount-out-of-range"}, problems(c))
	for i := range 9 {
		c.Entries = append(c.Entries, refund(fmt.Sprint("r", i), "2024-01-03", fmt.Sprint(i), "9999999999999999.98"))
	}
	assert.Equal(t, []string{"entries[9].amount amount-out-of-range"}, problems(c), "refunds are a total of their own")
}

func TestTooManyEntries(t *testing.T) {
	c := ask("2024-06-30", slices.Repeat([]ledger.Entry{paid("p", "2024-01-10", "15")}, ledger.MaxEntries)...)
	assert.Empty(t, problems(c))
	c.Entries = append(c.Entries, c.Entries[0])
	assert.Equal(t, []string{"entries count-mismatch"}, problems(c))
}

func TestNoLaw(t *testing.T) {
	_, err := ledger.Settle(nil, ask("2024-06-30"))
	assert.ErrorIs(t, err, regulation.MissingLaw)
	c := ask("2024-06-30", ledger.Entry{}, ledger.Entry{})
	for range c.Problems(regulation.National()) {
		break
	}
}

func TestCaseJSON(t *testing.T) {
	var c ledger.Case
	in := `{"asOf":"2024-06-30","id":"m-1","largeExtra":"exclusive","excused":["2024-02"],"unverified":true,"entries":[
		{"id":"d","type":"due","on":"2024-01-01","month":"2024-01","amount":"15","payableFrom":"2024-03"},
		{"id":"p","type":"payment","on":"2024-01-31","amount":"15.5","payer":"relative","consent":true,"quarter":"2024-Q1","special":false,"reason":"r"}]}`
	require.NoError(t, json.Unmarshal([]byte(in), &c))
	b, err := json.Marshal(c)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(b))
	for bad, code := range map[string]regulation.Code{
		`{"asof":"2024-06-30","entry":[]}`: regulation.UnknownField,
		`{"entries":[{"type":"gift"}]}`:    "unknown-type",
		`{"entries":[{"payer":"bank"}]}`:   "unknown-payer",
		`{"largeExtra":"maybe"}`:           "unknown-large-extra",
		`{"entries":[{"amount":"-1"}]}`:    regulation.NegativeAmount,
		`{"entries":[{"amount":"1,5"}]}`:   regulation.InvalidAmount,
		`{"entries":[{"of":3}]}`:           regulation.UnknownField,
		`[`:                                "error",
	} {
		before := c
		err := json.Unmarshal([]byte(bad), &c)
		assert.Equal(t, code, regulation.CodeOf(err), bad)
		assert.Equal(t, before, c)
	}
}

// Nothing that a person may not read gets into errors: ids of the wrong kind are not
// repeated.
func TestErrorsKeepSilent(t *testing.T) {
	c := ask("2024-06-30", with(paid("p", "2024-01-10", "15"), func(e *ledger.Entry) { e.ID = "11010519491231002X" }))
	for err := range c.Problems(regulation.National()) {
		assert.NotContains(t, err.Error()+regulation.ZhOf(err), "11010519491231002X")
	}
}

type word interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label() regulation.Text
}

func checkWords[E word, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, code regulation.Code, last E, all []E) {
	t.Helper()
	var zero E
	require.NotEmpty(t, all)
	assert.Equal(t, last, all[len(all)-1], "a constant without a word, or a word without a constant")
	assert.Empty(t, zero.String())
	_, err := zero.MarshalText()
	assert.Error(t, err)
	seen := map[string]bool{}
	for _, e := range all {
		s := e.String()
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, s)
		assert.False(t, seen[s], s)
		seen[s] = true
		l := e.Label()
		assert.NotEmpty(t, l.Zh, s)
		assert.NotEmpty(t, l.En, s)
		assert.False(t, strings.ContainsAny(l.En, "，。（"), s)
		b, err := e.MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, P(&back).UnmarshalText(b))
		assert.Equal(t, e, back)
	}
	var e E
	for _, bad := range []string{"", "x", strings.ToUpper(all[0].String()), all[0].String() + " "} {
		assert.ErrorIs(t, P(&e).UnmarshalText([]byte(bad)), code, bad)
	}
	assert.Equal(t, zero, e)
}

func TestEnumerations(t *testing.T) {
	checkWords[ledger.Type](t, "unknown-type", ledger.Reversal, ledger.AllTypes())
	checkWords[ledger.Payer](t, "unknown-payer", ledger.ByOther, ledger.AllPayers())
	checkWords[ledger.Outcome](t, "unknown-outcome", ledger.Open, ledger.AllOutcomes())
	checkWords[ledger.LargeExtra](t, "unknown-large-extra", ledger.Exclusive, ledger.AllLargeExtras())
}

func TestDuesOfASchedule(t *testing.T) {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(t, err)
	s, err := tariff.Schedule(fees.Circumstances{From: month("2024-01"), To: month("2024-06"),
		Pay:        []fees.PayLine{{From: month("2024-02"), Category: fees.Salaried, Base: yuan("4900")}},
		Abroad:     []fees.Stay{{Left: day("2024-02-15"), Returned: day("2024-05-10")}},
		AbroadRule: fees.DeferredPay,
	})
	require.NoError(t, err)
	entries := ledger.Dues(s, day("2024-01-02"), "due-")
	require.Len(t, entries, 5, "January has no line of pay")
	assert.Equal(t, ledger.Entry{ID: "due-2024-02", Type: ledger.Due, On: day("2024-01-02"), Month: month("2024-02"), Amount: yuan("49")}, entries[0])
	assert.Equal(t, month("2024-05"), entries[1].PayableFrom)
	r := settle(t, ask("2024-05-31", entries...))
	assert.Equal(t, fees.Fen(4900), r.Arrears, "February; March and April are payable in May")
	assert.Equal(t, s.Total, r.Totals.Due)

	away, err := tariff.Schedule(fees.Circumstances{From: month("2024-01"), To: month("2024-06"),
		Pay:        []fees.PayLine{{From: month("2024-01"), Category: fees.Salaried, Base: yuan("4900")}},
		Abroad:     []fees.Stay{{Left: day("2024-02-15")}},
		AbroadRule: fees.DeferredPay,
	})
	require.NoError(t, err)
	assert.Len(t, ledger.Dues(away, day("2024-01-02"), "due-"), 2, "those deferred wait for the return")
}
