package remit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func use(id, on, amount string, purpose remit.Purpose) remit.Use {
	return remit.Use{ID: id, On: day(on), Amount: yuan(amount), Purpose: purpose}
}

// account is an organization a under t with an account, keeping 80 yuan.
func account(a remit.Account) remit.Case {
	return ask(org("t", "", "", ""), with(org("a", "t", "100", "0.2"), func(o *remit.Org) { o.Account = &a }))
}

func TestUses(t *testing.T) {
	for p, want := range map[remit.Purpose]string{remit.Training: "met", remit.Periodicals: "met", remit.Commendation: "met", remit.Hardship: "met",
		remit.Disaster: "met", remit.OtherPurpose: "unmet"} {
		r := assess(t, account(remit.Account{Uses: []remit.Use{use("u", "2024-03-01", "5", p)}}))
		assert.Equal(t, []string{"a u " + want}, find(r, regulation.DuesUsePurpose), p)
	}
	for d, want := range map[remit.Decider]string{remit.Collective: "met", remit.Few: "unmet", remit.Individual: "unmet", 0: "unknown"} {
		u := use("u", "2024-03-01", "5", remit.Training)
		u.DecidedBy, u.Reason = d, "r"
		r := assess(t, account(remit.Account{Uses: []remit.Use{u}}))
		assert.Equal(t, []string{"a u " + want}, find(r, regulation.DuesUseCollective), d)
		for _, f := range r.Findings {
			if f.Verdict == regulation.Unmet {
				assert.Equal(t, regulation.Violation, f.Severity(), "a reason does not settle a must")
			}
		}
	}
	for earmarked, want := range map[remit.Purpose][]string{0: {}, remit.Hardship: {"a u unmet"}, remit.Training: {"a u met"}} {
		u := use("u", "2024-03-01", "5", remit.Training)
		u.Earmarked = earmarked
		r := assess(t, account(remit.Account{Uses: []remit.Use{u}}))
		assert.Equal(t, want, find(r, regulation.DuesUseEarmarked))
		for _, f := range r.Findings {
			if f.Rule == regulation.DuesUseEarmarked {
				assert.Equal(t, regulation.Must, f.Force, "专款专用 is the second norm of the clause")
			}
		}
	}
	r := assess(t, account(remit.Account{Uses: []remit.Use{use("u", "2023-12-31", "5", remit.OtherPurpose), use("v", "2025-01-01", "5", remit.OtherPurpose),
		use("w", "2024-12-31", "5", remit.OtherPurpose), use("x", "2024-01-01", "5", remit.OtherPurpose)}}))
	assert.Equal(t, []string{"a w unmet", "a x unmet"}, find(r, regulation.DuesUsePurpose), "those of the year")
	c := account(remit.Account{Uses: []remit.Use{use("u", "2024-03-02", "500", remit.OtherPurpose)}})
	c.AsOf = day("2024-03-01")
	assert.Empty(t, find(assess(t, c), regulation.DuesUsePurpose), "and not later than the day of the question")
}

func TestRulesSpeakFromApril2008(t *testing.T) {
	c := account(remit.Account{Uses: []remit.Use{use("u", "2008-03-31", "5", remit.OtherPurpose), use("v", "2008-04-01", "5", remit.OtherPurpose)},
		Requests: []remit.Request{{On: day("2008-03-31"), To: "x"}, {On: day("2008-04-01"), To: "x"}}})
	c.Year, c.AsOf = calendar.MustParseYear("2008"), day("2009-01-01")
	r := assess(t, c)
	assert.Equal(t, []string{"a v unmet"}, find(r, regulation.DuesUsePurpose))
	assert.Equal(t, []string{"a unmet"}, find(r, regulation.DuesUseRequest))
}

func TestCosts(t *testing.T) {
	said := func(c remit.Cost, year, from string) []string {
		u := use("u", year+"-06-15", "5", remit.Training)
		u.Cost = c
		q := account(remit.Account{Uses: []remit.Use{u}})
		q.Year, q.AsOf = calendar.MustParseYear(year), day("2026-01-01")
		if from != "" {
			q.NoticeFrom = calendar.MustParseMonth(from)
		}
		return find(assess(t, q), regulation.DuesUseCost)
	}
	listed := 0
	for _, c := range remit.AllCosts() {
		want := "a u met"
		if c == remit.OtherCost {
			want = "a u unmet"
		} else {
			listed++
		}
		assert.Equal(t, []string{want}, said(c, "2018", ""), c)
	}
	assert.Equal(t, 18, listed)
	assert.Equal(t, []string{"a u unknown"}, said(0, "2018", ""))
	assert.Empty(t, said(remit.Lodging, "2016", ""))
	assert.Empty(t, said(remit.Lodging, "2017", ""), "not known whether the notice held")
	assert.Equal(t, []string{"a u met"}, said(remit.Lodging, "2017", "2017-06"))
	assert.Empty(t, said(remit.Lodging, "2017", "2017-07"))
	groups := map[int]int{}
	for _, c := range remit.AllCosts() {
		groups[c.Group()]++
	}
	assert.Equal(t, map[int]int{0: 1, 1: 8, 2: 4, 3: 1, 4: 1, 5: 2, 6: 2}, groups)
	assert.Zero(t, remit.Cost(0).Group())
}

func TestRequests(t *testing.T) {
	say := func(asked ...string) []string {
		a := remit.Account{}
		for _, to := range asked {
			a.Requests = append(a.Requests, remit.Request{On: day("2024-05-01"), To: to})
		}
		return find(assess(t, account(a)), regulation.DuesUseRequest)
	}
	assert.Equal(t, []string{"a met", "a unmet"}, say("t", "county"))
	assert.Empty(t, say())
	top := ask(with(org("t", "", "1", ""), func(o *remit.Org) {
		o.Account = &remit.Account{Requests: []remit.Request{{On: day("2024-05-01"), To: "x"}, {On: day("2023-05-01"), To: "x"}}}
	}))
	assert.Equal(t, []string{"t unknown"}, find(assess(t, top), regulation.DuesUseRequest), "what is above the top the list does not say")
}

func TestBalance(t *testing.T) {
	for name, x := range map[string]struct {
		a       remit.Account
		carried bool
		want    []string
	}{
		"equal":                 {remit.Account{Uses: []remit.Use{use("u", "2024-03-01", "80", remit.Training)}}, false, []string{"a met"}},
		"a fen more":            {remit.Account{Uses: []remit.Use{use("u", "2024-03-01", "80.01", remit.Training)}}, false, []string{"a unmet"}},
		"with income":           {remit.Account{Income: yuan("5"), Interest: yuan("1"), Uses: []remit.Use{use("u", "2024-03-01", "86", remit.Training)}}, false, []string{"a met"}},
		"opening not carried":   {remit.Account{Opening: yuan("50"), Uses: []remit.Use{use("u", "2024-03-01", "81", remit.Training)}}, false, []string{"a unmet"}},
		"opening carried":       {remit.Account{Opening: yuan("50"), Uses: []remit.Use{use("u", "2024-03-01", "130", remit.Training)}}, true, []string{"a met"}},
		"nothing spent":         {remit.Account{Uses: []remit.Use{}}, false, []string{"a met"}},
		"nobody says":           {remit.Account{}, false, []string{"a unknown"}},
		"budget":                {remit.Account{Uses: []remit.Use{}, Budget: yuan("80")}, false, []string{"a met", "a met"}},
		"budget a fen more":     {remit.Account{Uses: []remit.Use{}, Budget: yuan("80.01")}, false, []string{"a met", "a unmet"}},
		"spent in another year": {remit.Account{Uses: []remit.Use{use("u", "2025-03-01", "999", remit.Training)}}, false, []string{"a met"}},
	} {
		c := account(x.a)
		c.Carried = x.carried
		assert.Equal(t, x.want, find(assess(t, c), regulation.DuesUseBalance), name)
	}
	c := account(remit.Account{Uses: []remit.Use{}})
	c.Orgs[1].Share = remit.Share{}
	assert.Equal(t, []string{"a unknown"}, find(assess(t, c), regulation.DuesUseBalance), "what it keeps is not known")
	big := "9999999999999999.99"
	var many []remit.Use
	for i := range 10 {
		many = append(many, use(string(rune('a'+i)), "2024-03-01", big, remit.Training))
	}
	assert.Equal(t, []string{"a unmet"}, find(assess(t, account(remit.Account{Uses: many})), regulation.DuesUseBalance))
}

func TestAccount(t *testing.T) {
	for _, x := range []struct {
		rule       regulation.RuleID
		a          remit.Account
		want       string
		unverified bool // known only indirectly
	}{
		{regulation.DuesAccountSeparate, remit.Account{Separate: said(true), Bank: remit.PSBC}, "met", true},
		{regulation.DuesAccountSeparate, remit.Account{Separate: said(true), Bank: remit.OtherBank}, "unmet", true},
		{regulation.DuesAccountSeparate, remit.Account{Separate: said(false), Bank: remit.ICBC}, "unmet", true},
		{regulation.DuesAccountSeparate, remit.Account{Separate: said(false)}, "unmet", true},
		{regulation.DuesAccountSeparate, remit.Account{Separate: said(true)}, "unknown", true},
		{regulation.DuesAccountSeparate, remit.Account{}, "unknown", true},
		{regulation.DuesAccountStaff, remit.Account{SameHand: said(false)}, "met", true},
		{regulation.DuesAccountStaff, remit.Account{SameHand: said(true)}, "unmet", true},
		{regulation.DuesAccountStaff, remit.Account{}, "unknown", true},
		{regulation.DuesAccountInterest, remit.Account{Interest: yuan("3"), InterestCredited: said(true)}, "met", true},
		{regulation.DuesAccountInterest, remit.Account{InterestCredited: said(false)}, "unmet", true},
		{regulation.DuesAccountInterest, remit.Account{}, "unknown", true},
		{regulation.DuesAccountInvestment, remit.Account{Investments: []remit.Investment{}}, "met", true},
		{regulation.DuesAccountInvestment, remit.Account{Investments: []remit.Investment{remit.TreasuryBonds}}, "met", true},
		{regulation.DuesAccountInvestment, remit.Account{Investments: []remit.Investment{remit.TreasuryBonds, remit.OtherInvestment}}, "unmet", true},
		{regulation.DuesAccountInvestment, remit.Account{}, "unknown", true},
		{regulation.DuesAccountTrained, remit.Account{Trained: said(true)}, "met", false},
		{regulation.DuesAccountTrained, remit.Account{Trained: said(true), HandedOver: said(true)}, "met", false},
		{regulation.DuesAccountTrained, remit.Account{Trained: said(true), HandedOver: said(false)}, "unmet", false},
		{regulation.DuesAccountTrained, remit.Account{Trained: said(false)}, "unmet", false},
		{regulation.DuesAccountTrained, remit.Account{HandedOver: said(false)}, "unmet", false},
		{regulation.DuesAccountTrained, remit.Account{}, "unknown", false},
	} {
		c := account(x.a)
		want := []string{"a " + x.want}
		if x.unverified {
			assert.Empty(t, find(assess(t, c), x.rule), "%s: off by default", x.rule)
		} else {
			assert.Equal(t, want, find(assess(t, c), x.rule), x.rule)
		}
		c.Unverified = true
		assert.Equal(t, want, find(assess(t, c), x.rule), "%s %+v", x.rule, x.a)
	}
}

func TestYearlyDuties(t *testing.T) {
	days := func(list ...string) []calendar.Date {
		out := []calendar.Date{}
		for _, s := range list {
			out = append(out, day(s))
		}
		return out
	}
	for _, x := range []struct {
		name, asOf string
		days       []calendar.Date
		want       string
	}{
		{"first day", "2025-06-30", days("2024-01-01"), "met"},
		{"last day", "2024-12-31", days("2024-12-31"), "met"},
		{"the day before", "2025-06-30", days("2023-12-31"), "unmet"},
		{"the day after", "2025-06-30", days("2025-01-01"), "unmet"},
		{"not over", "2024-12-31", days(), "pending"},
		{"over", "2025-01-01", days(), "unmet"},
		{"planned", "2024-06-01", days("2024-06-02"), "pending"},
		{"one of several", "2025-06-30", days("2023-01-01", "2024-05-05"), "met"},
		{"before the year", "2023-06-01", days(), "pending"},
		{"nobody says", "2025-06-30", nil, "unknown"},
	} {
		c := account(remit.Account{Checked: x.days, Published: x.days, Congress: x.days})
		c.AsOf = day(x.asOf)
		r := assess(t, c)
		assert.Equal(t, []string{"a " + x.want}, find(r, regulation.DuesCheckYearly), x.name)
		assert.Empty(t, find(r, regulation.DuesPublishYearly), "off by default")
		c.Unverified = true
		r = assess(t, c)
		assert.Equal(t, []string{"a " + x.want}, find(r, regulation.DuesPublishYearly), x.name)
		assert.Equal(t, []string{"a " + x.want}, find(r, regulation.DuesReportCongress), x.name)
	}
	for _, x := range []struct {
		name, asOf  string
		own, up     []calendar.Date
		by, verdict string
	}{
		{"both after the year", "2025-06-30", days("2025-02-01"), days("2025-03-01"), "", "met"},
		{"on the day of the question", "2025-06-30", days("2025-06-30"), days("2025-06-30"), "", "met"},
		{"not yet", "2025-06-30", days("2025-02-01"), days("2025-07-01"), "", "pending"},
		{"only one, last day", "2025-12-31", days("2025-02-01"), days(), "", "pending"},
		{"only one, over", "2026-01-01", days("2025-02-01"), days(), "", "unmet"},
		{"local day", "2025-02-28", days(), days(), "2025-02-28", "pending"},
		{"local day over", "2025-03-01", days(), days(), "2025-02-28", "unmet"},
		{"one unknown", "2025-06-30", days("2025-02-01"), nil, "", "unknown"},
		{"one lacking, one unknown", "2026-06-30", days(), nil, "", "unmet"},
		{"before the year", "2025-06-30", days("2023-02-01"), days("2025-02-01"), "", "pending"},
		{"nobody says", "2025-06-30", nil, nil, "", "unknown"},
	} {
		a := remit.Account{Reported: x.own, ReportedUp: x.up}
		if x.by != "" {
			a.ReportBy = day(x.by)
		}
		c := account(a)
		c.AsOf = day(x.asOf)
		assert.Empty(t, find(assess(t, c), regulation.DuesReportYearly))
		c.Unverified = true
		assert.Equal(t, []string{"a " + x.verdict}, find(assess(t, c), regulation.DuesReportYearly), x.name)
	}
	c := account(remit.Account{Reported: days(), ReportedUp: days()})
	c.Year, c.AsOf, c.Unverified = calendar.MustParseYear("2199"), day("2199-12-31"), true
	assert.Equal(t, []string{"a pending"}, find(assess(t, c), regulation.DuesReportYearly), "beyond the calendar nothing is over")
}

func TestNothingIsSaidWithoutAnAccount(t *testing.T) {
	c := ask(org("t", "", "", ""), org("a", "t", "100", "0.2"))
	c.Unverified = true
	assert.Empty(t, assess(t, c).Findings)
}

// Every rule of this package has words for what it says, in both languages.
func TestTexts(t *testing.T) {
	u := use("u", "2024-03-01", "500", remit.OtherPurpose)
	u.Cost, u.DecidedBy, u.Earmarked = remit.OtherCost, remit.Individual, remit.Hardship
	c := account(remit.Account{Interest: yuan("3"), InterestCredited: said(false), Separate: said(false), Bank: remit.OtherBank, SameHand: said(true),
		Trained: said(false), HandedOver: said(false), Investments: []remit.Investment{remit.OtherInvestment}, Uses: []remit.Use{u},
		Requests: []remit.Request{{On: day("2024-05-01"), To: "x"}}, Budget: fees.MustParseAmount("500"), Checked: []calendar.Date{}, Published: []calendar.Date{},
		Congress: []calendar.Date{}, Reported: []calendar.Date{}, ReportedUp: []calendar.Date{}})
	c.Unverified, c.AsOf = true, day("2026-06-30")
	r := assess(t, c)
	want := map[regulation.RuleID]string{
		regulation.DuesUsePurpose:        "用于其他用途，500.00元，不属于规定的五项用途",
		regulation.DuesUseCost:           "费用项目：其他费用，不在列明的范围内",
		regulation.DuesUseCollective:     "使用党费由个人决定，没有集体讨论",
		regulation.DuesUseEarmarked:      "指定用于补助生活困难党员的款项用于其他用途",
		regulation.DuesUseRequest:        "向x申请，不是上一级党组织，属于越级",
		regulation.DuesAccountSeparate:   "党费账户不符合要求；单独设立：否；开户行：其他银行",
		regulation.DuesAccountStaff:      "会计、出纳由一人担任",
		regulation.DuesAccountInterest:   "利息3.00元没有计入党费收入",
		regulation.DuesAccountInvestment: "有国债以外的投资",
		regulation.DuesAccountTrained:    "管理人员不符合要求；先培训后上岗：否；办理交接：否",
		regulation.DuesReportCongress:    "2024年没有向党员大会或者党代表大会报告党费收缴、使用和管理情况的记录",
		regulation.DuesReportYearly:      "2024年没有向同级党委和上级党委组织部门报告党费情况的记录",
		regulation.DuesPublishYearly:     "2024年没有向党员公布党费收缴情况的记录",
		regulation.DuesCheckYearly:       "2024年没有检查党费收缴、使用和管理情况的记录",
	}
	for _, f := range r.Findings {
		require.Equal(t, regulation.Unmet, f.Verdict, f.Rule)
		if f.Rule != regulation.DuesUseBalance {
			assert.Equal(t, want[f.Rule], f.Text().Zh, f.Rule)
			delete(want, f.Rule)
		} else {
			assert.Contains(t, f.Text().Zh, "500.00元，已经超过")
		}
		assert.NotEmpty(t, f.Remedy().Zh, f.Rule)
	}
	assert.Empty(t, want)
}
