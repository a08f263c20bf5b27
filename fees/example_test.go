package fees_test

import (
	"fmt"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/shopspring/decimal"
)

// What does this member owe? Compile once, then ask as often as needed.
func Example() {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		panic(err)
	}
	month := calendar.MustParseMonth("2026-10")
	for _, base := range []fees.Fen{4900 * fees.Yuan, 5000 * fees.Yuan, 5100 * fees.Yuan} {
		due, err := tariff.Due(month, fees.Salaried, base)
		fmt.Println(base, due, err)
	}
	// Output:
	// 4900.00 49.00 <nil>
	// 5000.00 50.00 <nil>
	// 5100.00 76.50 <nil>
}

// The amount and its reason in one line, for the table of a clerk.
func ExampleAssessment_Reason() {
	tariff, _ := fees.Compile(regulation.National(), fees.Policy{})
	answer, err := tariff.Assess(fees.Input{
		Month: calendar.MustParseMonth("2026-10"), Category: fees.Salaried, Base: fees.MustParseAmount("5000.01"),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(answer.Reason().Zh)
	fmt.Println(answer.Reason().En)
	// Output:
	// 基数5000.01元，5000元以上至10000元（含）档，全部基数按1.5%计得75.00015元，四舍五入到分，应交75.00元
	// base 5000.01 yuan; band over 5000, up to and including 10000 yuan; 1.5% of the whole base is 75.00015 yuan; rounded to the fen, half up; due 75.00 yuan
}

// Why this amount and no other: every band with the reason why it was taken or
// not.
func ExampleTariff_Explain() {
	tariff, _ := fees.Compile(regulation.National(), fees.Policy{})
	a, trace, err := tariff.Explain(fees.Input{
		Month: calendar.MustParseMonth("2026-10"), Category: fees.Retired, Base: fees.MustParseAmount("5200"),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Due, a.Rate.Percent(), a.Basis())
	for _, b := range trace.Steps {
		fmt.Println(b.Taken, b.Label.Zh, b.Reason.Zh)
	}
	for _, b := range trace.Steps {
		fmt.Println(b.Taken, b.Label.En+":", b.Reason.En)
	}
	// Output:
	// 52.00 1% [dues-2008:5]
	// true 标准（离退休） 2026年10月适用《关于中国共产党党费收缴、使用和管理的规定》第五条，自2008年4月1日起
	// false 5000元以下（含）档 0.5% 基数5200元超过5000元
	// true 5000元以上档 1% 基数5200元在此档，全部基数按此比例
	// false 月限额1000.00元 52.00元不超过1000.00元
	// false 取整（四舍五入到分） 52.00元无须取整
	// true rates (retired): October 2026 is under Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 5, from 1 April 2008 on
	// false band up to and including 5000 yuan, 0.5%: the base 5200 yuan is over 5000
	// true band over 5000 yuan, 1%: the base 5200 yuan falls here; the rate is taken on all of it
	// false monthly cap 1000.00 yuan: 52.00 yuan is not over 1000.00
	// false rounding (to the fen, half up): 52.00 yuan stays as it is
}

// The month in which an annual salary is paid out: everything received counts,
// at the rate of that month. The cap of the 2017 notice holds "generally"; a
// policy may leave it off.
func ExamplePolicy_cap() {
	in := fees.Input{Month: calendar.MustParseMonth("2026-12"), Category: fees.AnnualSalary, Base: fees.MustParseAmount("245000")}
	for _, limit := range []fees.Cap{fees.CapByLaw, fees.CapOff} {
		tariff, _ := fees.Compile(regulation.National(), fees.Policy{Cap: limit})
		a, _ := tariff.Assess(in)
		fmt.Println(a.Due, a.Capped, a.Reason().Zh)
	}
	// Output:
	// 1000.00 true 基数245000元，10000元以上档，全部基数按2%计得4900.00元，超过月限额1000.00元，应交1000.00元
	// 4900.00 false 基数245000元，10000元以上档，全部基数按2%计得4900.00元，应交4900.00元
}

// Months of 2017 are refused until the caller says from which month the notice
// of that year is applied.
func ExamplePolicy_noticeFrom() {
	month := calendar.MustParseMonth("2017-06")
	for _, from := range []calendar.Month{{}, calendar.MustParseMonth("2017-05"), calendar.MustParseMonth("2017-07")} {
		tariff, _ := fees.Compile(regulation.National(), fees.Policy{NoticeFrom: from})
		due, err := tariff.Due(month, fees.Salaried, 60_000*fees.Yuan)
		if err != nil {
			fmt.Println(regulation.CodeOf(err), regulation.ZhOf(err))
			continue
		}
		fmt.Println(from, due)
	}
	// Output:
	// missing-notice-from noticeFrom："2017-06"：2017年的月份须给定2017年通知的起始月，其发文日未经核实
	// 2017-05 1000.00
	// 2017-07 1200.00
}

// The self-employed declare the net income of the quarter before; its exact
// third is the base, and nothing is rounded before the band is found.
func ExampleTariff_Assess_selfEmployed() {
	tariff, _ := fees.Compile(regulation.National(), fees.Policy{})
	for _, net := range []string{"15000", "15000.01", "20000"} {
		in := fees.Input{Month: calendar.MustParseMonth("2026-10"), Category: fees.SelfEmployed, QuarterNet: fees.MustParseAmount(net)}
		a, _ := tariff.Assess(in)
		fmt.Println(net, a.Base, a.Rate.Percent(), a.Exact, a.Due)
	}
	// Output:
	// 15000 5000 1% 50 50.00
	// 15000.01 1500001/300 1.5% 75.00005 75.00
	// 20000 20000/3 1.5% 100 100.00
}

// A base straight from a database, as a decimal: converted exactly, refused
// where it cannot be.
func ExampleTariff_DueDecimal() {
	tariff, _ := fees.Compile(regulation.National(), fees.Policy{})
	month := calendar.MustParseMonth("2026-10")
	fmt.Println(tariff.DueDecimal(month, fees.Salaried, decimal.RequireFromString("5100.00")))
	fmt.Println(tariff.DueDecimal(month, fees.Salaried, decimal.RequireFromString("5000.000001")))
	_, err := tariff.DueDecimal(month, fees.Salaried, decimal.RequireFromString("-1"))
	fmt.Println(err)
	// Output:
	// 76.50 <nil>
	// 75.00 <nil>
	// base: "-1": negative amount
}

// A county fixes the farmers' amount within the national range: 0.50 yuan, from
// the month after 2020-07-15.
func ExampleCompile_local() {
	county := regulation.Instrument{ID: "x-county-dues", Level: regulation.CountyLevel, Effective: calendar.MustParse("2020-07-15"),
		Title: regulation.Text{Zh: "某县党费收缴办法", En: "County Measures on Dues"}}
	place := regulation.Citation{Article: 4}
	law, err := regulation.National().With(
		regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 50, Max: 50}).Under(county, place))
	if err != nil {
		panic(err)
	}
	tariff, _ := fees.Compile(law, fees.Policy{})
	for _, month := range []string{"2020-07", "2020-08"} {
		in := fees.Input{Month: calendar.MustParseMonth(month), Category: fees.Farmer, Base: fees.MustParseAmount("0.20")}
		a, err := tariff.Assess(in)
		if err != nil {
			fmt.Println(month, regulation.ZhOf(err))
			continue
		}
		fmt.Println(month, a.Reason().Zh)
	}
	in := fees.Input{Month: calendar.MustParseMonth("2020-08"), Category: fees.Farmer, Base: fees.MustParseAmount("0.50")}
	a, _ := tariff.Assess(in)
	for _, c := range a.Basis() {
		fmt.Println(a.Due, law.Cite(c).Zh)
	}
	_, err = regulation.National().With(
		regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 50, Max: 200}).Under(county, place))
	fmt.Println(regulation.CodeOf(err))
	// Output:
	// 2020-07 在0.20元至1.00元之间选定0.20元，应交0.20元
	// 2020-08 base："0.2"：须为0.50元
	// 0.50 《某县党费收缴办法》第四条
	// relaxes-must
}

// What would change if the cap were 2000 yuan? The answer carries the mark of a
// supposed value.
func ExampleCompile_suppose() {
	in := fees.Input{Month: calendar.MustParseMonth("2026-12"), Category: fees.AnnualSalary, Base: fees.MustParseAmount("245000")}
	law, _ := regulation.National().Suppose(regulation.SetMoney(regulation.DuesMonthlyCap, 2000*fees.Yuan))
	for _, l := range []*regulation.Law{regulation.National(), law} {
		tariff, _ := fees.Compile(l, fees.Policy{})
		a, _ := tariff.Assess(in)
		reason := a.Reason()
		fmt.Println(reason.Zh[strings.Index(reason.Zh, "超过"):])
	}
	// Output:
	// 超过月限额1000.00元，应交1000.00元
	// 超过月限额2000.00元，应交2000.00元（假设）
}

// Errors name the value, the path to it and a stable code, in both languages.
func ExampleParseAmount() {
	for _, s := range []string{"5,100", "-20", "五千", "0.123456789"} {
		_, err := fees.ParseAmount(s)
		fmt.Println(regulation.CodeOf(err), regulation.ErrorText(err, regulation.Chinese))
	}
	// Output:
	// invalid-amount "5,100"：不是金额：只写数字和小数点，最多18位、8位小数
	// negative-amount "-20"：金额不能为负
	// invalid-amount "五千"：不是金额：只写数字和小数点，最多18位、8位小数
	// invalid-amount "0.123456789"：不是金额：只写数字和小数点，最多18位、8位小数
}

// The drop-down list of an enumeration: the word to send, the label to show.
func ExampleAllCategories() {
	for _, c := range fees.AllCategories()[:3] {
		fmt.Println(c, c.Label().Zh, c.Label().En)
	}
	// Output:
	// salaried 按月领取工资 salaried
	// annual-salary 年薪制 annual salary
	// self-employed 不按月取得收入 self-employed
}
