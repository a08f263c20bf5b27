package base_test

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// From the columns of a pay sheet to the dues of the month.
func Example() {
	rules, err := base.Compile(regulation.National(), base.Policy{})
	if err != nil {
		panic(err)
	}
	answer, err := rules.Find(base.Question{
		Month: calendar.MustParseMonth("2026-10"),
		Kind:  base.Institution,
		Items: []base.Line{
			{Heading: "岗位工资", Amount: fees.MustParseAmount("3200")},
			{Heading: "薪级工资", Amount: fees.MustParseAmount("2100")},
			{Heading: "基础性绩效", Amount: fees.MustParseAmount("2800")},
			{Heading: "奖励性绩效", Amount: fees.MustParseAmount("1500")},
			{Heading: "养老保险", Amount: fees.MustParseAmount("640")},
			{Heading: "个人所得税", Amount: fees.MustParseAmount("45.20")},
		},
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(answer.Reason().Zh)

	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		panic(err)
	}
	if in, ok := answer.Input(); ok {
		assessed, err := tariff.Assess(in)
		fmt.Println(assessed.Due, err)
	}
	// Output:
	// 计入岗位工资3200元、薪级工资2100元、基础性绩效工资2800元，扣除养老保险（个人）640元、个人所得税45.2元，基数7414.8元
	// 111.22 <nil>
}

// What the rules do not know is asked, not guessed. The bonus of an enterprise
// counts if it is paid regularly and to all.
func ExampleAnswer_Asked() {
	rules, _ := base.Compile(regulation.National(), base.Policy{})
	yes := true
	q := base.Question{Month: calendar.MustParseMonth("2026-10"), Kind: base.Enterprise, Items: []base.Line{
		{Item: base.BasicPay, Amount: fees.MustParseAmount("4600")},
		{Item: base.Bonus, Amount: fees.MustParseAmount("800")},
	}}
	answer, _ := rules.Find(q)
	fmt.Println(answer.Asked(), answer.Without, answer.With)
	for line := range answer.Lines() {
		if line.Verdict == base.Unknown {
			fmt.Println(line.Text().Zh)
		}
	}
	q.Items[1].Regular, q.Items[1].General = &yes, &yes
	answer, _ = rules.Find(q)
	fmt.Println(answer.Asked(), answer.Base)
	// Output:
	// [1] 4600 5400
	// 奖金800元，待明确：请说明是否定期发放、是否普遍发放
	// [] 5400
}

// The same sheet before and under the notice of 2017: before it “after tax” took off
// income tax alone, and all performance pay of an institution counted.
func ExampleRules_Find_editions() {
	rules, _ := base.Compile(regulation.National(), base.Policy{NoticeFrom: calendar.MustParseMonth("2017-05")})
	for _, m := range []string{"2017-04", "2017-05"} {
		answer, _ := rules.Find(base.Question{Month: calendar.MustParseMonth(m), Kind: base.Institution, Items: []base.Line{
			{Item: base.PostPay, Amount: fees.MustParseAmount("3000")},
			{Item: base.RewardPerformance, Amount: fees.MustParseAmount("1000")},
			{Item: base.HousingFund, Amount: fees.MustParseAmount("400")},
			{Item: base.IncomeTax, Amount: fees.MustParseAmount("50")},
		}})
		fmt.Println(m, answer.Edition, answer.Base)
	}
	// Output:
	// 2017-04 dues-2008 3950
	// 2017-05 dues-notice-2017 2550
}

// A change of pay within the year: the verified base is kept, or the new one counts
// from its month and the finding says so.
func ExamplePolicy_change() {
	for _, change := range []base.Change{base.Yearly, base.SameMonth} {
		rules, _ := base.Compile(regulation.National(), base.Policy{Change: change})
		answer, _ := rules.Find(base.Question{Month: calendar.MustParseMonth("2026-07"), Kind: base.Organ,
			Items:    []base.Line{{Item: base.DutyPay, Amount: fees.MustParseAmount("5200")}},
			Verified: &base.Verified{Month: calendar.MustParseMonth("2026-01"), Base: fees.MustParseAmount("4800")}})
		for f := range answer.Findings() {
			fmt.Println(change, answer.Base, f.Verdict, f.Severity())
		}
	}
	// Output:
	// yearly 4800 met clear
	// same-month 5200 unmet deviation
}

// Which item a column of a pay sheet holds, and what becomes of it.
func ExampleItemOf() {
	rules, _ := base.Compile(regulation.National(), base.Policy{})
	for _, heading := range []string{"车改补贴（元）", "住房公积金（单位）", "补发"} {
		item, ok := base.ItemOf(heading)
		ruling, _ := rules.Rule(calendar.MustParseMonth("2026-10"), base.Organ, base.Line{Heading: heading})
		fmt.Println(ok, item.Label().Zh, ruling.Verdict.Label().Zh)
	}
	// Output:
	// true 公务用车补贴 不计
	// true 单位缴纳部分 不计
	// false  待明确
}
