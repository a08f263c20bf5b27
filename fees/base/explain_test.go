package base_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The sentence for each line, in both languages.
func TestLineTexts(t *testing.T) {
	x := rules(t, base.Policy{Local: []base.Local{{Item: base.SeniorityPay, Verdict: base.Excluded, Source: "某市规定"}}})
	a := find(t, x, now, base.Institution,
		line(base.PostPay, "3200"), line(base.RewardPerformance, "1500"), line(base.PensionInsurance, "300.5"), line(base.PerformancePay, "900"),
		line(base.Allowance, "100"), line(base.SeniorityPay, "50"), base.Line{Heading: "补发", Amount: yuan("10"), Decided: base.Included},
		base.Line{Heading: "其他", Amount: yuan("1")}, line(base.NetTotal, "5000"), line(base.SkillPay, "8"), line(base.BasicPay, "7"))
	want := []regulation.Text{
		{Zh: "岗位工资3200元，计入：事业单位人员的基数包括这一项（《关于中国共产党党费收缴、使用和管理的规定》第一条）",
			En: "post pay 3200 yuan, included: part of the base of staff of public institutions (Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 1)"},
		{Zh: "奖励性绩效工资1500元，不计：事业单位的奖励性绩效不列入基数（《关于进一步规范党费工作的通知》第（三）项）",
			En: "reward performance pay 1500 yuan, excluded: reward performance pay of an institution is outside the base (Notice on Further Regulating the Work on Party Membership Dues, item 3)"},
		{Zh: "养老保险（个人）300.5元，扣除：不列入基数，从应发数中扣除（《关于进一步规范党费工作的通知》第（二）项）",
			En: "pension insurance, own part 300.5 yuan, deducted: outside the base, so that it comes off the gross pay (Notice on Further Regulating the Work on Party Membership Dues, item 2)"},
		{Zh: "绩效工资900元，待明确：请分列基础性绩效和奖励性绩效", En: "performance pay 900 yuan, to be settled: divide it into basic and reward performance pay"},
		{Zh: "津贴补贴100元，待明确：请说明是否普遍发放", En: "allowances 100 yuan, to be settled: say whether it is paid to all staff"},
		{Zh: "工龄工资50元，不计：按本地规定（某市规定）", En: "seniority pay 50 yuan, excluded: by a local rule (某市规定)"},
		{Zh: "“补发”10元，计入：由党组织明确", En: "“补发” 10 yuan, included: as the Party organization decided"},
		{Zh: "“其他”1元，待明确：表头不在已知项目之列，请指明是哪一项", En: "“其他” 1 yuan, to be settled: the heading is not known; say which item it is"},
		{Zh: "实发合计5000元，不计：合计数只是各项之和，不重复计算", En: "net total 5000 yuan, excluded: a total only repeats its items"},
		{Zh: "技能工资8元，待明确：规定没有写明这一项是否计入，请由党组织明确", En: "skill pay 8 yuan, to be settled: the texts do not say whether this counts; the Party organization has to"},
		{Zh: "基本工资7元，待明确：请列出其中的职务、级别、岗位、薪级等各项工资", En: "basic pay 7 yuan, to be settled: name its parts, as duty, grade, post and scale pay"},
	}
	got := []regulation.Text{}
	for l := range a.Lines() {
		got = append(got, l.Text())
	}
	assert.Equal(t, want, got)
	assert.Equal(t, "5项待明确，基数未定：不计这些项目为2909.5元，全部计入为3925.5元", a.Reason().Zh)

	a = find(t, x, now, base.Organ, line(base.NetTotal, "5000"), base.Line{Item: base.YearEndBonus, Amount: yuan("5")}, line(base.OtherDeduction, "0"))
	lines := slices.Collect(a.Lines())
	assert.Equal(t, "合计数不能代替各项，请逐项列出", lines[0].Why().Zh)
	assert.Equal(t, "请说明是否定期发放、是否普遍发放", lines[1].Why().Zh)
	assert.Equal(t, "say whether it is paid at fixed times and whether it is paid to all staff", lines[1].Why().En)
}

// One sentence on the base.
func TestReasons(t *testing.T) {
	x := rules(t, base.Policy{})
	for _, c := range []struct {
		q      base.Question
		zh, en string
	}{
		{base.Question{Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "1500"), line(base.GradePay, "2500"), line(base.HeatingAllowance, "300"), line(base.IncomeTax, "20")}},
			"计入职务工资1500元、级别工资2500元，扣除个人所得税20元，基数3980元", "counted: duty pay 1500, grade pay 2500, less income tax 20; base 3980 yuan"},
		{base.Question{Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "1500"), line(base.IncomeTax, "0")}}, "计入职务工资1500元，基数1500元", "counted: duty pay 1500; base 1500 yuan"},
		{base.Question{Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "0")}}, "计入各项均为0元，基数0元", "counted: nothing but zero; base 0 yuan"},
		{base.Question{Kind: base.SelfEmployed, Items: []base.Line{line(base.QuarterNetIncome, "20000")}},
			"计入上季度纯收入20000元的三分之一，基数约6666.6667元", "counted: a third of net income of the quarter before 20000; base about 6666.6667 yuan"},
		{base.Question{Kind: base.Organ, Verified: &base.Verified{Month: month("2024-01"), Base: yuan("3000.5")}},
			"取年初核定的基数3000.5元，年内不变", "the base verified for the year, 3000.5 yuan, is kept"},
		{base.Question{Kind: base.Student}, "定额交纳，没有基数", "a fixed amount is due; there is no base"},
	} {
		c.q.Month = now
		a, err := x.Find(c.q)
		require.NoError(t, err)
		assert.Equal(t, regulation.Text{Zh: c.zh, En: c.en}, a.Reason())
	}
	assert.Zero(t, base.Answer{}.Reason())
}

// The trace shows every line, the readings that the caller chose, and what became of
// the verification.
func TestExplain(t *testing.T) {
	x := rules(t, base.Policy{Deductions: base.ByRules2008, Change: base.SameMonth})
	q := base.Question{Month: now, Kind: base.EarlyRetired, TreatAs: base.Enterprise,
		Items:    []base.Line{line(base.BasicPay, "3000"), line(base.PensionInsurance, "200"), line(base.IncomeTax, "10"), line(base.MealAllowance, "100")},
		Verified: &base.Verified{Month: month("2024-01"), Base: yuan("2900")}}
	a, trace, err := x.Explain(q)
	require.NoError(t, err)
	assert.Equal(t, `输入
  月份：2024年5月
  人员类型：内退人员
  参照：企业人员
  适用规定：2017年通知
  税后的口径：按2008年规定
  基数变动：工资变动当月起变
依据参数
判断（✓适用，–不适用）
  ✓ 基本工资3000元，计入：企业人员的基数包括这一项（《关于中国共产党党费收缴、使用和管理的规定》第一条）
  – 养老保险（个人）200元，不计：税后只扣个人所得税，这一项不从基数中扣（《关于中国共产党党费收缴、使用和管理的规定》第一条的答复）
  ✓ 个人所得税10元，扣除：基数按税后计算（《关于中国共产党党费收缴、使用和管理的规定》第一条的答复）
  – 误餐补贴100元，不计：改革性补贴和只发给部分地区、单位、岗位、人员的津贴补贴不列入基数（《关于进一步规范党费工作的通知》第（二）项）
  – 2024年1月核定的基数2900元：调用方选择工资变动当月改用新基数
结果
  党员类别：按月领取工资
  基数（元）：2990
条文
  《关于中国共产党党费收缴、使用和管理的规定》第一条
  《关于进一步规范党费工作的通知》第（二）项
`, trace.In(regulation.Chinese))
	assert.NotEmpty(t, trace.In(regulation.English))
	assert.Equal(t, "2990", a.Base.String())
	for name, c := range map[string]struct {
		p  base.Policy
		q  base.Question
		zh string
	}{
		"kept":     {base.Policy{}, q, "年初核定后年内一般不变"},
		"earlier":  {base.Policy{}, base.Question{Month: old, Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "1")}, Verified: &base.Verified{Month: old, Base: yuan("1")}}, "2017年通知以前按当月的基数"},
		"not kind": {base.Policy{}, base.Question{Month: now, Kind: base.AnnualSalary, Items: []base.Line{line(base.PayReceived, "1")}, Verified: q.Verified}, "这类人员不按年核定基数"},
		"other":    {base.Policy{}, base.Question{Month: now, Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "1")}, Verified: &base.Verified{Month: month("2023-01"), Base: yuan("1")}}, "核定的年份、月份或者人员类型与本月不符"},
	} {
		_, trace, err := rules(t, c.p).Explain(c.q)
		require.NoError(t, err, name)
		assert.Equal(t, c.zh, trace.Steps[len(trace.Steps)-1].Reason.Zh, name)
	}
}

// The JSON of an answer, as the operation gives it.
func TestAnswerJSON(t *testing.T) {
	x := rules(t, base.Policy{})
	for _, c := range []struct {
		q    base.Question
		want string
	}{
		{base.Question{Month: now, Kind: base.SelfEmployed, Items: []base.Line{{Heading: "上季度纯收入（元）", Amount: yuan("20000.00")}}},
			`{"category":"self-employed","edition":"dues-notice-2017","base":"20000/3","quarterNet":"20000","source":"items",
			"lines":[{"index":0,"item":"quarter-net-income","heading":"上季度纯收入（元）","amount":"20000","verdict":"included","asks":[],"by":"national","basis":"dues-2008:4","row":"dues:R12"}],
			"asks":[],"local":false,"basis":["dues-2008:4"],"findings":[]}`},
		{base.Question{Month: old, Kind: base.Student}, `{"category":"student","edition":"dues-2008","lines":[],"asks":[],"local":false,"basis":["dues-2008:6"],"findings":[]}`},
		{base.Question{Month: now, Kind: base.Temporary, TreatAs: base.Enterprise, Items: []base.Line{line(base.BasicPay, "2000"), line(base.Bonus, "1"), line(base.GrossTotal, "2001")}},
			`{"category":"salaried","edition":"dues-notice-2017","without":"2000","with":"2001","lines":[
			{"index":0,"item":"basic-pay","amount":"2000","verdict":"included","asks":[],"by":"national","basis":"dues-2008:1","row":"dues:R05"},
			{"index":1,"item":"bonus","amount":"1","verdict":"unknown","asks":["regular","general"]},
			{"index":2,"item":"gross-total","amount":"2001","verdict":"excluded","asks":[],"by":"policy","basis":"policy"}],
			"asks":[1],"local":true,"basis":["dues-2008:1","policy"],"findings":[{"rule":"dues.base.item","verdict":"unknown"}]}`},
		{base.Question{ID: "m-7", Month: now, Kind: base.Organ, Verified: &base.Verified{Month: now, Base: yuan("3000")}},
			`{"category":"salaried","edition":"dues-notice-2017","base":"3000","source":"verified","lines":[],"asks":[],"local":false,
			"basis":["dues-2008:1","dues-notice-2017:1"],"findings":[{"rule":"dues.base.verified","verdict":"met"}]}`},
	} {
		a, err := x.Find(c.q)
		require.NoError(t, err)
		text, err := json.Marshal(a)
		require.NoError(t, err)
		var got map[string]any
		require.NoError(t, json.Unmarshal(text, &got))
		assert.NotEmpty(t, got["reason"])
		delete(got, "reason")
		for _, l := range got["lines"].([]any) {
			delete(l.(map[string]any), "text")
		}
		for n, f := range got["findings"].([]any) {
			f := f.(map[string]any)
			got["findings"].([]any)[n] = map[string]any{"rule": f["rule"], "verdict": f["verdict"]}
		}
		text, err = json.Marshal(got)
		require.NoError(t, err)
		assert.JSONEq(t, c.want, string(text))
	}
	text, err := json.Marshal(base.Answer{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(text))
}

// A question and a policy go through JSON and come back.
func TestQuestionJSON(t *testing.T) {
	in := `{"id":"m-1","month":"2024-05","kind":"temporary","treatAs":"enterprise","items":[{"item":"bonus","amount":"100","regular":true,"general":false},` +
		`{"heading":"补发","amount":"0.5","decided":"included"}],"verified":{"month":"2024-01","base":"3000","kind":"enterprise","reason":"r"}}`
	var q base.Question
	require.NoError(t, json.Unmarshal([]byte(in), &q))
	text, err := json.Marshal(q)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(text))
	p := `{"noticeFrom":"2017-05","deductions":"dues-2008","retiredBase":"by-month","postgraduate":"dues-notice-2017","change":"same-month",` +
		`"local":[{"item":"seniority-pay","kind":"enterprise","verdict":"included","source":"s"}]}`
	var policy base.Policy
	require.NoError(t, json.Unmarshal([]byte(p), &policy))
	text, err = json.Marshal(policy)
	require.NoError(t, err)
	assert.JSONEq(t, p, string(text))
	for _, bad := range []string{`{"kind":"x"}`, `{"items":[{"item":"x"}]}`, `{"items":[{"amount":"-1"}]}`, `{"items":[{"amount":1}]}`, `{"month":"2024-13"}`} {
		assert.Error(t, json.Unmarshal([]byte(bad), &q), bad)
	}
}
