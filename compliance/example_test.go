package compliance_test

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Which quarter lacks a member meeting?
func ExampleCheck_quarters() {
	held := func(day string) compliance.Meeting {
		return compliance.Meeting{On: calendar.MustParse(day), Kinds: members.KindsOf(members.MemberMeeting), Chair: compliance.BySecretary}
	}
	branch := compliance.Branch{ID: "b1", Life: &compliance.Life{
		Records:  calendar.MustParseSpan("2026-01-01..2026-11-01"),
		Meetings: []compliance.Meeting{held("2026-01-10"), held("2026-01-20"), held("2026-02-05"), held("2026-09-30")},
	}}
	scope := compliance.Scope{Period: calendar.MustParseSpan("2026-01-01..2027-01-01"), AsOf: calendar.MustParse("2026-11-01")}
	for f := range compliance.Check(regulation.National(), branch, scope) {
		if f.Rule == regulation.LifeMemberMeeting {
			fmt.Println(f.Verdict.Label().Zh, f.Text().Zh)
		}
	}
	// Output:
	// 符合 2026年第一季度召开党员大会3次，达到1次
	// 不符合 2026年第二季度召开党员大会0次，一般应不少于1次
	// 符合 2026年第三季度召开党员大会1次，达到1次
	// 尚未到期 2026年第四季度召开党员大会一般应不少于1次，现有0次，不晚于2026年12月31日
}

// When must the next election be, and when is the reminder due?
func ExampleChecker_TermEnd() {
	checker, err := compliance.Compile(regulation.National(), compliance.Scope{AsOf: calendar.MustParse("2026-06-30")})
	if err != nil {
		fmt.Println(err)
		return
	}
	branch := compliance.Branch{Unit: orgtree.Village, Committee: compliance.Known(3),
		Term: &compliance.Term{Elected: calendar.MustParse("2021-03-15")}}
	end, reminder, known := checker.TermEnd(&branch)
	fmt.Println(end, reminder, known)
	// Output: 2026-03-15 2025-09-15 true
}

// Which form should the organization of this village take?
func ExampleFormOf() {
	form, err := compliance.FormOf(regulation.National(), compliance.FormFacts{
		Unit: orgtree.Village, FullMembers: compliance.Known(56), Probationary: compliance.Known(3)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(form.Form.Label().Zh, "或", form.Alternatives[0].Label().Zh)
	fmt.Println(regulation.National().Cite(form.Basis...).Zh)
	// Output:
	// 党总支 或 党支部
	// 《中国共产党支部工作条例（试行）》第四条第一款、《中国共产党农村基层组织工作条例》
}
