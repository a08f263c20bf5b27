package remit_test

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// What does each branch of a township remit, and what stays, under a local rule of
// 60 %?
func Example() {
	report, err := remit.Assess(regulation.National(), remit.Case{
		Year: calendar.MustParseYear("2025"), AsOf: calendar.MustParse("2026-03-15"),
		Orgs: []remit.Org{
			{ID: "镇党委", Kind: orgtree.Committee, Share: remit.MustParseShare("0.3"), Deadline: calendar.MustParse("2026-03-31")},
			{ID: "东村党支部", Parent: "镇党委", Kind: orgtree.Branch, Collected: fees.MustParseAmount("1234.56")},
			{ID: "西村党支部", Parent: "镇党委", Kind: orgtree.Branch, Collected: fees.MustParseAmount("789.01"), LargeExtras: fees.MustParseAmount("1000")},
		},
		Shares: []remit.LocalShare{{Kind: orgtree.Branch, Share: remit.MustParseShare("0.6"), Source: "县委组织部通知"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range report.Orgs {
		fmt.Println(o.ID+"：", o.Text().Zh)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Subject+"：", f.Text().Zh)
	}
	fmt.Println("共收", report.Collected, "，留存", report.Kept, "，上缴", report.Left, "，大额党费转交中央", report.Passes)
	// Output:
	// 镇党委： 本级收取0.00元，连同下级共2023.57元，下级上缴1214.14元，应上缴607.07元，留存607.07元
	// 东村党支部： 本级收取1234.56元，应上缴740.74元，留存493.82元
	// 西村党支部： 本级收取789.01元，应上缴473.40元，留存315.61元
	// 镇党委： 应上缴607.07元，不晚于2026年3月31日
	// 共收 2023.57 ，留存 1416.50 ，上缴 607.07 ，大额党费转交中央 1000.00
}

// Has a provincial committee sent its share to the Centre in time and in full?
func ExampleAssess_centre() {
	report, err := remit.Assess(regulation.National(), remit.Case{
		Year: calendar.MustParseYear("2025"), AsOf: calendar.MustParse("2026-05-10"),
		Orgs: []remit.Org{{ID: "省委", Body: remit.Centre, Collected: fees.MustParseAmount("10000000"),
			Sent: []remit.Sent{{On: calendar.MustParse("2026-04-20"), Amount: fees.MustParseAmount("400000")}, {On: calendar.MustParse("2026-05-06"), Amount: fees.MustParseAmount("100000")}}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f.Text().En, "—", f.Citation, f.Severity())
	}
	// Output:
	// 5% of what was paid is 500000.00 yuan; sent 500000.00 yuan — dues-2008:15 clear
	// 500000.00 yuan to remit by 30 April 2026: sent in full only 6 May 2026 — dues-2008:15 violation
}

// May this be paid from dues?
func ExampleAssess_use() {
	report, err := remit.Assess(regulation.National(), remit.Case{
		Year: calendar.MustParseYear("2025"), AsOf: calendar.MustParse("2025-12-31"),
		Orgs: []remit.Org{{ID: "b-1", Collected: fees.MustParseAmount("900"), Account: &remit.Account{Uses: []remit.Use{
			{ID: "u-1", On: calendar.MustParse("2025-06-20"), Amount: fees.MustParseAmount("300"), Purpose: remit.Training, Cost: remit.Teaching, DecidedBy: remit.Collective},
			{ID: "u-2", On: calendar.MustParse("2025-09-10"), Amount: fees.MustParseAmount("700"), Purpose: remit.OtherPurpose, Cost: remit.OtherCost, DecidedBy: remit.Individual},
		}}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		if f.Verdict == regulation.Unmet {
			fmt.Println(f.Part, f.Text().Zh)
		}
	}
	// Output:
	// u-2 用于其他用途，700.00元，不属于规定的五项用途
	// u-2 费用项目：其他费用，不在列明的范围内
	// u-2 使用党费由个人决定，没有集体讨论
	//  收入900.00元，支出1000.00元，已经超过
}

// The same sums over a whole tree, without findings.
func ExampleRollUp() {
	tree, err := orgtree.New([]orgtree.Org{{ID: "镇党委", Kind: orgtree.Committee},
		{ID: "东村党支部", Kind: orgtree.Branch, Parent: "镇党委"}, {ID: "西村党支部", Kind: orgtree.Branch, Parent: "镇党委"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	flow, err := remit.RollUp(tree, remit.Columns{
		Collected: []fees.Fen{0, 123456, 78901},
		Shares:    remit.SharesOf(tree, map[orgtree.Kind]remit.Share{orgtree.Branch: remit.MustParseShare("0.6")}),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for at, n := range tree.All() {
		fmt.Println(tree.ID(n), flow.Total[at], flow.Remits[at], flow.Keeps[at])
	}
	// Output:
	// 镇党委 2023.57 0.00 1214.14
	// 东村党支部 1234.56 740.74 493.82
	// 西村党支部 789.01 473.40 315.61
}
