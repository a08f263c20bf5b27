package regulation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Every rule on dues that gives findings says in its texts what it can say: the
// verdicts are those that the packages of the room fees give.
func TestDuesRulesHaveWords(t *testing.T) {
	verdicts := map[RuleID][]Verdict{
		DuesBaseItem: {UnknownFacts}, DuesBaseVerified: {Met, Unmet, UnknownFacts}, DuesStart: {Met}, DuesChange: {Met},
		DuesReduction: {Met, Unmet, UnknownFacts}, DuesPlace: {UnknownFacts}, DuesMonthly: {Pending, Unmet}, DuesQuarterly: {Met, Unmet},
		DuesProxy: {Met, Unmet}, DuesArrearsWindow: {Met, Pending, Unmet}, DuesExtraCentre: {Met, Unmet}, DuesAdvance: {Unmet}, DuesSpecial: {Met, Unmet},
		DuesRemitShare: {Met, Unmet}, DuesRemitDeadline: {Met, Pending, Unmet}, DuesRemitLocal: {Met, Pending, Unmet, UnknownFacts},
	}
	for r := range AllRules() {
		if want, ok := verdicts[r.ID]; ok {
			for _, v := range AllVerdicts() {
				has := false
				for _, w := range want {
					has = has || v == w
				}
				assert.Equal(t, has, !r.findings[v].IsZero(), "%s %s", r.ID, v)
			}
			delete(verdicts, r.ID)
		} else if strings.HasPrefix(string(r.ID), "dues.use.") || strings.HasPrefix(string(r.ID), "dues.account.") {
			assert.False(t, r.findings[Met].IsZero() || r.findings[Unmet].IsZero(), r.ID)
		}
	}
	assert.Empty(t, verdicts)
}

func TestTextsOfDues(t *testing.T) {
	book := on("2026-06-30")
	start := func(rule RuleID, v Verdict) Finding {
		c, ok := book.RuleClause(rule)
		require.True(t, ok, rule)
		f := c.Finding(rule, "m-1")
		f.Verdict = v
		return f
	}
	item := start(DuesBaseItem, UnknownFacts).WithFact("kind", WordOf("organ")).WithFact("asked", CountOf(2))
	assert.Equal(t, Text{"机关工作人员：有2个收入项目是否计入基数不能确定", "staff of an organ: 2 items of pay of which it is not settled whether they are in the base"}, item.Text())
	assert.Contains(t, item.Remedy().Zh, "会同单位财务")

	kept := start(DuesBaseVerified, Unmet).WithFact("month", WordOf("2026-10")).WithFact("base", WordOf("5100.005")).WithFact("verified", MoneyOf(490000))
	assert.Equal(t, Text{"2026年10月按基数5100.005元计算，同年初核定的不一致（4900.00元）；年内一般不变动",
		"October 2026: the base of 5100.005 yuan is not the one verified for the year (4900.00 yuan), which is normally kept"}, kept.Text())
	assert.Equal(t, Deviation, kept.Severity())

	place := start(DuesPlace, UnknownFacts).WithFact("month", WordOf("2026-10")).WithFact("to", WordOf("b-2"))
	assert.Equal(t, "2026年10月转移组织关系（转入b-2），当月向转出还是转入的党支部交纳，全国没有规定", place.Text().Zh)

	proxy := start(DuesProxy, Unmet).WithFact("payer", WordOf("other")).WithFact("consent", Value{})
	assert.Equal(t, "由其他人代交；代交限于亲属和其他党员，并须党支部同意", proxy.Text().Zh)
	assert.Equal(t, "未填报党支部是否同意", start(DuesProxy, UnknownFacts).WithFact("payer", WordOf("relative")).WithFact("consent", Value{}).Text().Zh)

	assert.Equal(t, "month x", Fact{"month", WordOf("month x")}.text().Zh, "a word that is no month stands for itself")
	assert.Equal(t, "2026年6月收到", Finding{}.WithFact("month", WordOf("2026-06")).fill(Text{Zh: "{month}收到"}).Zh)
}

func TestShares(t *testing.T) {
	b := on("2026-06-30")
	for k, want := range map[RateKey]string{RemitCentre: "5% dues-2008:15", RemitTransport: "10% dues-2008:16", RemitFinance: "5% dues-2008:16"} {
		p, err := ParameterOf(b, k)
		require.NoError(t, err)
		assert.Equal(t, want, p.Text().Zh+" "+p.Citation.String(), k)
		r, err := b.Rate(k)
		require.NoError(t, err)
		assert.Equal(t, RateOf(r), p.Value)
	}
	_, err := on("2008-03-31").Rate(RemitCentre)
	assert.ErrorIs(t, err, NoValueCode)
	_, err = b.Rate(numRates)
	assert.ErrorIs(t, err, NoValueCode)
	last, p, err := b.DueBy(RemitMonths, calendar.MustParse("2025-12-31"))
	require.NoError(t, err)
	assert.Equal(t, "2026-04-30 must", last.String()+" "+p.Force.String())

	law, err := National().Suppose(SetRate(RemitCentre, Permille(80)))
	require.NoError(t, err)
	r, err := law.On(b.Date()).Rate(RemitCentre)
	require.NoError(t, err)
	assert.Equal(t, "8%", r.Percent())
	_, err = National().With(local(SetRate(RemitCentre, Permille(80))))
	assert.ErrorIs(t, err, RelaxesMust)
}
