package fees_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// branches prints the branches of a trace, a line for each.
func branches(trace regulation.Trace, l regulation.Lang) string {
	var b strings.Builder
	for _, x := range trace.Steps {
		b.WriteString(map[bool]string{true: "+ ", false: "- "}[x.Taken] + x.Label.In(l) + " | " + x.Reason.In(l) + "\n")
	}
	return b.String()
}

// The texts of every kind of answer, word for word.
func TestExplainTexts(t *testing.T) {
	for _, x := range []struct {
		p              fees.Policy
		month          string
		c              fees.Category
		base, net      string
		reason, traced string // in Chinese
	}{
		{fees.Policy{}, "2026-10", fees.Salaried, "4000", "",
			"基数4000元，3000元以上至5000元（含）档，全部基数按1%计得40.00元，应交40.00元", `
+ 标准（按月领取工资） | 2026年10月适用《关于中国共产党党费收缴、使用和管理的规定》第二条，自2008年4月1日起
- 3000元以下（含）档 0.5% | 基数4000元超过3000元
+ 3000元以上至5000元（含）档 1% | 基数4000元在此档，全部基数按此比例
- 5000元以上至10000元（含）档 1.5% | 基数4000元不超过5000元
- 10000元以上档 2% | 基数4000元不超过10000元
- 月限额1000.00元 | 40.00元不超过1000.00元
- 取整（四舍五入到分） | 40.00元无须取整
`},
		{fees.Policy{Rounding: fees.YuanUp}, "2008-03", fees.Salaried, "700.5", "",
			"基数700.5元，600元以上至800元（含）档，全部基数按1.5%计得10.5075元，向上取整到元，应交11.00元", `
+ 标准（按月领取工资） | 2008年3月适用《关于中国共产党党费收缴、管理和使用的规定》，自1998年1月1日起、2008年4月1日前
- 400元以下（含）档 0.5% | 基数700.5元超过400元
- 400元以上至600元（含）档 1% | 基数700.5元超过600元
+ 600元以上至800元（含）档 1.5% | 基数700.5元在此档，全部基数按此比例
- 800元以上至1500元（含）档 2% | 基数700.5元不超过800元
- 1500元以上档 3% | 基数700.5元不超过1500元
- 月限额 | 这个月尚无限额规定
+ 取整（向上取整到元） | 10.5075元取为11.00元
`},
		{fees.Policy{NoticeFrom: month("2017-05")}, "2017-06", fees.AnnualSalary, "245000", "",
			"基数245000元，10000元以上档，全部基数按2%计得4900.00元，超过月限额1000.00元，应交1000.00元", `
+ 标准（年薪制） | 2017年6月适用《关于中国共产党党费收缴、使用和管理的规定》第二条，自2008年4月1日起
- 3000元以下（含）档 0.5% | 基数245000元超过3000元
- 3000元以上至5000元（含）档 1% | 基数245000元超过5000元
- 5000元以上至10000元（含）档 1.5% | 基数245000元超过10000元
+ 10000元以上档 2% | 基数245000元在此档，全部基数按此比例
+ 月限额1000.00元 | 4900.00元超过1000.00元，按限额交纳；调用方给定通知自2017年5月起执行
- 取整（四舍五入到分） | 1000.00元无须取整
`},
		{fees.Policy{Cap: fees.CapOff}, "2026-10", fees.SelfEmployed, "", "200000",
			"上季度纯收入200000元，月均约66666.6667元为基数，10000元以上档，全部基数按2%计得约1333.3333元，四舍五入到分，应交1333.33元", `
+ 标准（不按月取得收入） | 2026年10月适用《关于中国共产党党费收缴、使用和管理的规定》第二条，自2008年4月1日起
- 3000元以下（含）档 0.5% | 基数约66666.6667元超过3000元
- 3000元以上至5000元（含）档 1% | 基数约66666.6667元超过5000元
- 5000元以上至10000元（含）档 1.5% | 基数约66666.6667元超过10000元
+ 10000元以上档 2% | 基数约66666.6667元在此档，全部基数按此比例
- 月限额 | 调用方选择不设限额
+ 取整（四舍五入到分） | 约1333.3333元取为1333.33元
`},
		{fees.Policy{Cap: fees.CapOn, Unverified: true, Rounding: fees.NoRounding}, "2003-05", fees.Retired, "300.01", "",
			"基数300.01元，400元以下（含）档，全部基数按0.5%计得1.50005元，应交1.50005元（未经核实）", `
+ 标准（离退休） | 2003年5月适用《关于中国共产党党费收缴、管理和使用的规定》，自1998年1月1日起、2008年4月1日前（未经核实）
+ 400元以下（含）档 0.5% | 基数300.01元在此档，全部基数按此比例
- 400元以上至600元（含）档 1% | 基数300.01元不超过400元
- 600元以上至800元（含）档 1.5% | 基数300.01元不超过600元
- 800元以上至1500元（含）档 2% | 基数300.01元不超过800元
- 1500元以上档 3% | 基数300.01元不超过1500元
- 月限额1000.00元 | 1.50005元不超过1000.00元；调用方选择一律设限额
- 取整（不取整） | 1.50005元无须取整
`},
		{fees.Policy{Rounding: fees.FenDown}, "2026-10", fees.Farmer, "0.505", "",
			"在0.20元至1.00元之间选定0.505元，四舍五入到分，应交0.51元", `
+ 标准（农民） | 2026年10月适用《关于中国共产党党费收缴、使用和管理的规定》第六条，自2008年4月1日起
+ 幅度内选定 | 0.505元在0.20–1.00元之内（含两端）
+ 取整（四舍五入到分） | 0.505元取为0.51元
`},
		{fees.Policy{Rounding: fees.YuanUp}, "2026-10", fees.Student, "", "",
			"定额，不论收入，应交0.20元", `
+ 标准（学生） | 2026年10月适用《关于中国共产党党费收缴、使用和管理的规定》第六条，自2008年4月1日起
+ 定额 | 不论收入，每月0.20元
- 取整 | 定额不取整
`},
	} {
		tariff := national(t, x.p)
		in := fees.Input{Month: month(x.month), Category: x.c}
		require.NoError(t, in.Base.UnmarshalText([]byte(x.base)))
		require.NoError(t, in.QuarterNet.UnmarshalText([]byte(x.net)))
		reason, err := reasonOf(tariff, in)
		require.NoError(t, err)
		assert.Equal(t, x.reason, reason.Zh)
		assert.NotContains(t, reason.En, "元")
		a, trace, err := tariff.Explain(in)
		require.NoError(t, err)
		assert.Equal(t, must(tariff.Assess(in)), a)
		assert.Equal(t, x.traced, "\n"+branches(trace, regulation.Chinese))
		english := branches(trace, regulation.English)
		assert.Equal(t, strings.Count(x.traced, "\n")-1, strings.Count(english, "\n"))
		assert.NotRegexp(t, `\p{Han}`, english)
		assert.NotContains(t, english+x.traced, "  ")
	}
}

// A trace tells programs what was read: the question with its policy, every
// value with its days, article, force, confidence and layer, and the answer.
func TestTraceAsData(t *testing.T) {
	tariff := national(t, fees.Policy{NoticeFrom: month("2017-05")})
	_, trace, err := tariff.Explain(fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, QuarterNet: yuan("300000")})
	require.NoError(t, err)
	text, err := json.Marshal(trace)
	require.NoError(t, err)
	var got struct {
		Format     string
		Op         string
		Inputs     []struct{ Name, Value string }
		Parameters []struct {
			Name, Span, Citation, Force, Confidence, Layer string
		}
		Results []struct{ Name, Value string }
		Basis   []string
	}
	require.NoError(t, json.Unmarshal(text, &got), string(text))
	assert.Equal(t, "dangwu.trace/1", got.Format)
	assert.Equal(t, "fees.assess", got.Op)
	inputs := map[string]string{}
	for _, x := range got.Inputs {
		inputs[x.Name] = x.Value
	}
	assert.Equal(t, map[string]string{"month": "2026-10", "category": "self-employed", "quarterNet": "300000",
		"cap": "by-law", "rounding": "fen-half-up", "noticeFrom": "2017-05"}, inputs)
	require.Len(t, got.Parameters, 2)
	rates, limit := got.Parameters[0], got.Parameters[1]
	assert.Equal(t, []string{"dues.rates", "dues-2008:2", "2008-04-01..", "states", "national"},
		[]string{rates.Name, rates.Citation, rates.Span, rates.Force, rates.Layer})
	assert.Equal(t, []string{"dues.cap", "dues-notice-2017:1", "2018-01-01..", "generally", "national"},
		[]string{limit.Name, limit.Citation, limit.Span, limit.Force, limit.Layer})
	assert.NotEmpty(t, rates.Confidence)
	require.Len(t, got.Results, 2)
	assert.Equal(t, "2000", got.Results[0].Value)
	assert.Equal(t, "1000.00", got.Results[1].Value)
	assert.Equal(t, []string{"dues-2008:4", "dues-2008:2", "dues-notice-2017:1"}, got.Basis)
	zh := trace.In(regulation.Chinese)
	for _, s := range []string{"党员类别：不按月取得收入", "取整：四舍五入到分", "月限额：按规定", "应交", "1000.00元"} {
		assert.Contains(t, zh, s)
	}
}
