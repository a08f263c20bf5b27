package fees_test

import (
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// platform is one county's tenant: the national law with the county's rules
// laid over it.
type platform struct {
	law    *regulation.Law
	tariff *fees.Tariff
}

func newPlatform() (p platform, err error) {
	county := regulation.Instrument{
		ID:        "x-county-2026", // made up
		Title:     regulation.Text{Zh: "某县党支部工作细则", En: "County Rules on Branch Work"},
		Level:     regulation.CountyLevel,
		Effective: calendar.MustParse("2026-07-01"),
	}
	p.law, err = regulation.National().With(
		regulation.SetCount(regulation.BranchMaxMembers, 30).Under(county, regulation.Citation{Article: 4}).As(regulation.MustNot),
		regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 50, Max: 50}).Under(county, regulation.Citation{Article: 9}),
	)
	if err == nil {
		p.tariff, err = fees.Compile(p.law, fees.Policy{})
	}
	return p, err
}

// MonthlyDues gives the amount, the reason and the articles; an error is a
// *regulation.Fault whose Path is the field of the form.
func (p platform) MonthlyDues(category string, base decimal.Decimal, month string) (due regulation.Fen, reason, articles string, err error) {
	var in fees.Input
	if in.Month, err = calendar.ParseMonth(month); err != nil {
		return 0, "", "", regulation.At("month", err)
	}
	if in.Category, err = fees.ParseCategory(category); err != nil {
		return 0, "", "", regulation.At("category", err)
	}
	if p.tariff.NeedsBase(in.Month, in.Category) || !base.IsZero() { // a decimal cannot be "not given"
		if in.Base, err = fees.FromDecimal(base); err != nil {
			return 0, "", "", regulation.At("base", err)
		}
	}
	a, err := p.tariff.Assess(in)
	if err != nil {
		return 0, "", "", err
	}
	return a.Due, a.Reason().Zh, a.Source().Zh, nil
}

// A platform embeds the library: one county's tenant with its own rules, an
// amount with its reason and articles, an error for the field of a form, and the
// day by which a reply is due.
func Example_platform() {
	p, err := newPlatform()
	if err != nil {
		fmt.Println(regulation.ZhOf(err))
		return
	}
	for _, q := range []struct{ category, base, month string }{
		{"salaried", "5100", "2026-10"},
		{"self-employed", "90000", "2026-10"},
		{"farmer", "0.5", "2026-10"},
		{"student", "0", "2026-10"},
		{"farmer", "0.2", "2026-10"},
		{"retired", "5100", "2026-13"},
	} {
		due, reason, articles, err := p.MonthlyDues(q.category, decimal.RequireFromString(q.base), q.month)
		if fault := (*regulation.Fault)(nil); errors.As(err, &fault) {
			fmt.Printf("[%s] %s\n", fault.Path, fault.Message.Zh)
			continue
		}
		fmt.Println(due, reason, articles)
	}
	received := calendar.MustParse("2026-01-31")
	last, limit, err := p.law.On(received).DueBy(regulation.BranchReplyMonths, received)
	if err != nil {
		fmt.Println(regulation.ZhOf(err))
		return
	}
	fmt.Println(last, limit.Label.Zh, limit.Text().Zh, limit.Force.Label().Zh, limit.Source.Zh)
	size, err := regulation.ParameterOf(p.law.On(calendar.MustParse("2026-07-01")), regulation.BranchMaxMembers)
	fmt.Println(size.Text().Zh, size.Force.Label().Zh, size.Source.Zh, err)
	// Output:
	// 76.50 基数5100元，5000元以上至10000元（含）档，全部基数按1.5%计得76.50元，应交76.50元 《关于中国共产党党费收缴、使用和管理的规定》第二条
	// 1000.00 基数90000元，10000元以上档，全部基数按2%计得1800.00元，超过月限额1000.00元，应交1000.00元 《关于中国共产党党费收缴、使用和管理的规定》第四条、第二条、《关于进一步规范党费工作的通知》第（一）项
	// 0.50 定额，应交0.50元（本地规定） 《某县党支部工作细则》第九条
	// 0.20 定额，不论收入，应交0.20元 《关于中国共产党党费收缴、使用和管理的规定》第六条
	// [base] 须为0.50元
	// [month] 不是有效月份，应为“年-月”，如 2024-01
	// 2026-02-28 批复成立党支部的时限 1个月 一般 《中国共产党支部工作条例（试行）》第六条第一款（条号待核）
	// 30人 不得 《某县党支部工作细则》第四条 <nil>
}
