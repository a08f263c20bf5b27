package remit_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

func problems(c remit.Case) (out []string) {
	for err := range c.Problems(regulation.National()) {
		f := err.(*regulation.Fault)
		out = append(out, f.Path+" "+string(f.Code))
	}
	return out
}

func TestProblems(t *testing.T) {
	one := func(change func(*remit.Org)) remit.Case { return ask(with(org("a", "", "1", ""), change)) }
	acc := func(a remit.Account) remit.Case { return one(func(o *remit.Org) { o.Account = &a }) }
	useOf := func(change func(*remit.Use)) remit.Case {
		u := use("u", "2024-03-01", "5", remit.Training)
		change(&u)
		return acc(remit.Account{Uses: []remit.Use{u}})
	}
	change := func(f func(*remit.Case)) remit.Case {
		c := ask(org("a", "", "1", ""))
		f(&c)
		return c
	}
	for name, x := range map[string]struct {
		c    remit.Case
		want []string
	}{
		"nothing":       {remit.Case{}, []string{"year missing-year", "asOf missing-as-of", "orgs missing-orgs"}},
		"before 2008":   {change(func(c *remit.Case) { c.Year = calendar.MustParseYear("2007") }), []string{"year invalid-year"}},
		"notice before": {change(func(c *remit.Case) { c.NoticeFrom = calendar.MustParseMonth("2016-12") }), []string{"noticeFrom invalid-notice-from"}},
		"notice after":  {change(func(c *remit.Case) { c.NoticeFrom = calendar.MustParseMonth("2018-02") }), []string{"noticeFrom invalid-notice-from"}},
		"notice first":  {change(func(c *remit.Case) { c.NoticeFrom = calendar.MustParseMonth("2017-01") }), nil},
		"notice last":   {change(func(c *remit.Case) { c.NoticeFrom = calendar.MustParseMonth("2018-01") }), nil},
		"empty share":   {change(func(c *remit.Case) { c.Shares = []remit.LocalShare{{}} }), []string{"shares[0].kind missing-kind", "shares[0].share missing-share", "shares[0].source missing-source"}},
		"unknown kind":  {change(func(c *remit.Case) { c.Shares = []remit.LocalShare{{Kind: 99, Share: share("1"), Source: "s"}} }), []string{"shares[0].kind unknown-kind"}},
		"two shares": {change(func(c *remit.Case) {
			c.Shares = slices.Repeat([]remit.LocalShare{{Kind: orgtree.Branch, Share: share("1"), Source: "s"}}, 2)
		}), []string{"shares[1].kind conflicting-fields"}},
		"no id":             {one(func(o *remit.Org) { o.ID = "" }), []string{"orgs[0].id missing-id"}},
		"bad id":            {one(func(o *remit.Org) { o.ID = "a\nb" }), []string{"orgs[0].id invalid-id"}},
		"kind":              {one(func(o *remit.Org) { o.Kind = 99 }), []string{"orgs[0].kind unknown-kind"}},
		"body":              {one(func(o *remit.Org) { o.Body = 99 }), []string{"orgs[0].body unknown-body"}},
		"body and share":    {one(func(o *remit.Org) { o.Body, o.Share = remit.Railway, share("0.1") }), []string{"orgs[0].share conflicting-fields"}},
		"day of the Centre": {one(func(o *remit.Org) { o.Body, o.Deadline = remit.Centre, day("2025-01-31") }), []string{"orgs[0].deadline not-applicable"}},
		"pays itself":       {one(func(o *remit.Org) { o.PayTo = "a" }), []string{"orgs[0].payTo conflicting-fields"}},
		"half a fen":        {one(func(o *remit.Org) { o.Collected, o.LargeExtras = yuan("0.005"), yuan("0.001") }), []string{"orgs[0].collected invalid-amount", "orgs[0].largeExtras invalid-amount"}},
		"sent":              {one(func(o *remit.Org) { o.Sent = []remit.Sent{{}} }), []string{"orgs[0].sent[0].on missing-on", "orgs[0].sent[0].amount missing-amount"}},
		"unknown parent":    {ask(org("a", "b", "1", "")), []string{"orgs[0].parent unknown-parent"}},
		"twice":             {ask(org("a", "", "1", ""), org("a", "", "1", "")), []string{"orgs[1].id count-mismatch"}},
		"under itself":      {ask(org("a", "a", "1", "")), []string{"orgs[0].parent count-mismatch"}},
		"cycle":             {ask(org("t", "", "1", ""), org("a", "b", "1", ""), org("b", "a", "1", "")), []string{"orgs[1].parent count-mismatch"}},
		"amounts":           {acc(remit.Account{Income: yuan("0.001"), Interest: yuan("0.001"), Opening: yuan("0.001"), Budget: yuan("0.001")}), []string{"orgs[0].account.income invalid-amount", "orgs[0].account.interest invalid-amount", "orgs[0].account.opening invalid-amount", "orgs[0].account.budget invalid-amount"}},
		"bank":              {acc(remit.Account{Bank: 99}), []string{"orgs[0].account.bank unknown-bank"}},
		"investment":        {acc(remit.Account{Investments: []remit.Investment{remit.TreasuryBonds, 0}}), []string{"orgs[0].account.investments[1] unknown-investment"}},
		"request":           {acc(remit.Account{Requests: []remit.Request{{}}}), []string{"orgs[0].account.requests[0].on missing-on", "orgs[0].account.requests[0].to missing-to"}},
		"day":               {acc(remit.Account{Checked: []calendar.Date{{}}}), []string{"orgs[0].account.checked[0] missing-on"}},
		"empty use":         {acc(remit.Account{Uses: []remit.Use{{}}}), []string{"orgs[0].account.uses[0].id missing-id", "orgs[0].account.uses[0].on missing-on", "orgs[0].account.uses[0].amount missing-amount", "orgs[0].account.uses[0].purpose missing-purpose"}},
		"use id":            {useOf(func(u *remit.Use) { u.ID = "a b" }), []string{"orgs[0].account.uses[0].id invalid-id"}},
		"use words":         {useOf(func(u *remit.Use) { u.Purpose, u.Cost, u.DecidedBy, u.Earmarked = 99, 99, 99, 99 }), []string{"orgs[0].account.uses[0].purpose unknown-purpose", "orgs[0].account.uses[0].earmarked unknown-purpose", "orgs[0].account.uses[0].cost unknown-cost", "orgs[0].account.uses[0].decidedBy unknown-decided-by"}},
		"two uses":          {acc(remit.Account{Uses: slices.Repeat([]remit.Use{use("u", "2024-03-01", "5", remit.Training)}, 2)}), []string{"orgs[0].account.uses[1].id conflicting-fields"}},
		"too many days":     {acc(remit.Account{Published: slices.Repeat([]calendar.Date{day("2024-01-01")}, remit.MaxLines+1)}), []string{"orgs[0].account.published count-mismatch"}},
		"good":              {acc(remit.Account{Published: slices.Repeat([]calendar.Date{day("2024-01-01")}, remit.MaxLines)}), nil},
	} {
		assert.Equal(t, x.want, problems(x.c), name)
		r, err := remit.Assess(regulation.National(), x.c)
		if len(x.want) == 0 {
			assert.NoError(t, err, name)
			continue
		}
		require.Error(t, err, name)
		assert.Equal(t, x.want[0], err.(*regulation.Fault).Path+" "+string(regulation.CodeOf(err)), name)
		assert.NotEmpty(t, regulation.ZhOf(err))
		assert.Zero(t, r)
	}
	assert.Equal(t, []string{"orgs count-mismatch"}, problems(ask(make([]remit.Org, remit.MaxOrgs+1)...)))
	_, err := remit.Assess(nil, ask())
	assert.ErrorIs(t, err, regulation.MissingLaw)
	c := remit.Case{}
	for range c.Problems(regulation.National()) {
		break
	}
}

func TestCaseJSON(t *testing.T) {
	in := `{"year":"2024","asOf":"2025-06-30","shares":[{"kind":"branch","share":"0.2","source":"s"}],"noticeFrom":"2017-04","unverified":true,"carried":true,
		"orgs":[{"id":"t"},{"id":"a","parent":"t","kind":"branch","collected":"10","largeExtras":"1500.5","body":"railway","deadline":"2025-01-31","payTo":"x",
		"sent":[{"on":"2025-01-05","amount":"1"}],"account":{"income":"1","interest":"2","interestCredited":true,"opening":"3","budget":"4","separate":true,"bank":"icbc",
		"sameHand":false,"trained":true,"handedOver":false,"investments":["treasury-bonds"],"uses":[{"id":"u","on":"2024-05-05","amount":"5","purpose":"training","cost":"meals",
		"decidedBy":"collective","earmarked":"training","reason":"r"}],"requests":[{"on":"2024-05-05","to":"t"}],"reported":["2025-01-01"],"reportedUp":[],"published":["2024-12-01"],
		"congress":[],"checked":["2024-03-01"],"reportBy":"2025-02-28"}}]}`
	var c remit.Case
	require.NoError(t, json.Unmarshal([]byte(in), &c))
	b, err := json.Marshal(c)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(b))
	assess(t, c)
	for bad, code := range map[string]regulation.Code{
		`{"orgs":[{"name":"x"}]}`:                               regulation.UnknownField,
		`{"orgs":[{"body":"army"}]}`:                            "unknown-body",
		`{"orgs":[{"kind":"club"}]}`:                            "unknown-kind",
		`{"orgs":[{"share":"2"}]}`:                              "invalid-share",
		`{"orgs":[{"collected":"-2"}]}`:                         regulation.NegativeAmount,
		`{"orgs":[{"account":{"bank":"citic"}}]}`:               "unknown-bank",
		`{"orgs":[{"account":{"uses":[{"purpose":"lunch"}]}}]}`: "unknown-purpose",
	} {
		before := c
		assert.Equal(t, code, regulation.CodeOf(json.Unmarshal([]byte(bad), &c)), bad)
		assert.Equal(t, before, c)
	}
}

func FuzzAssess(f *testing.F) {
	r := rand.New(rand.NewPCG(9, 9))
	for range 20 {
		b, err := json.Marshal(random(r, 1+r.IntN(12), false))
		require.NoError(f, err)
		f.Add(b)
	}
	f.Add([]byte(`{"year":"2199","asOf":"2199-12-31","orgs":[{"id":"a","body":"centre","collected":"9999999999999999.99","account":{"uses":[]}}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var c remit.Case
		if json.Unmarshal(b, &c) != nil {
			return
		}
		got, err := remit.Assess(regulation.National(), c)
		if err != nil {
			assert.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err))
			assert.Zero(t, got)
			return
		}
		identities(t, got)
		if len(c.Orgs) <= 40 {
			want, left, bad := slow(c)
			require.Empty(t, bad)
			for _, l := range got.Orgs {
				x := want[l.ID]
				require.Equal(t, []string{text(x.total), text(x.received), text(x.remits), text(x.keeps), text(x.passes)},
					[]string{shown(l.Total), shown(l.Received), shown(l.Remits), shown(l.Keeps), shown(l.Passes)}, l.ID)
			}
			require.Equal(t, text(left), shown(got.Left))
		}
		_, err = json.Marshal(got)
		require.NoError(t, err)
	})
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
		b, err := e.MarshalText()
		require.NoError(t, err)
		var back E
		require.NoError(t, P(&back).UnmarshalText(b))
		assert.Equal(t, e, back)
	}
	var e E
	for _, bad := range []string{"", "x", strings.ToUpper(all[0].String())} {
		assert.ErrorIs(t, P(&e).UnmarshalText([]byte(bad)), code, bad)
	}
	assert.Equal(t, zero, e)
}

func TestEnumerations(t *testing.T) {
	checkWords[remit.Body](t, "unknown-body", remit.CentralFinance, remit.AllBodies())
	checkWords[remit.Purpose](t, "unknown-purpose", remit.OtherPurpose, remit.AllPurposes())
	checkWords[remit.Decider](t, "unknown-decided-by", remit.Individual, remit.AllDeciders())
	checkWords[remit.Bank](t, "unknown-bank", remit.OtherBank, remit.AllBanks())
	checkWords[remit.Investment](t, "unknown-investment", remit.OtherInvestment, remit.AllInvestments())
	checkWords[remit.Cost](t, "unknown-cost", remit.OtherCost, remit.AllCosts())
}
