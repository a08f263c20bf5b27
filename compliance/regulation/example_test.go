package regulation_test

import (
	"errors"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// What does the book say on a day, and where does it stand?
func Example() {
	book := regulation.National().On(calendar.MustParse("2026-06-30"))
	most, err := regulation.ParameterOf(book, regulation.BranchMaxMembers)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(most.Label.Zh, most.Text().Zh, most.Force.Label().Zh, most.Source.Zh)
	fmt.Println(most.Label.En, most.Text().En, most.Force.Label().En, most.Source.En)
	// Output:
	// 一个党支部的党员人数上限 50人 一般 《中国共产党支部工作条例（试行）》第四条第二款
	// maximum number of members of a branch 50 persons generally Regulations on the Work of Branches of the Communist Party of China (Trial), Art. 4 para. 2
}

// What no text fixes has no value.
func ExampleBook_Count() {
	book := regulation.National().On(calendar.MustParse("2026-06-30"))
	n, err := book.Count(regulation.LifeMeetingsPerYear)
	fmt.Println(n, err)
	_, err = book.Count(regulation.LecturesPerYear)
	fmt.Println(errors.Is(err, regulation.NoValueCode), err)
	// Output:
	// 1 <nil>
	// true lecture.year: no verified text fixes it on 2026-06-30; a local rule has to give it
}

// Which article does a rule rest on, and since when?
func ExampleBook_RuleClause() {
	for _, day := range []string{"2026-05-10", "2026-05-11"} {
		book := regulation.National().On(calendar.MustParse(day))
		if c, ok := book.RuleClause(regulation.DevelopmentNotice); ok {
			fmt.Println(day, c.Citation.Text().Zh)
		} else {
			fmt.Println(day, "没有这项规定")
		}
	}
	// Output:
	// 2026-05-10 没有这项规定
	// 2026-05-11 《中国共产党发展党员工作细则》（2026年）第十三条
}

// What changed between two dates?
func ExampleLaw_Changes() {
	from, to := calendar.MustParse("2018-07-01"), calendar.MustParse("2018-07-31")
	for c := range regulation.National().Changes(from, to) {
		fmt.Println(c.Text().Zh)
	}
	// Output:
	// 2018年7月12日 《关于党的基层组织任期的意见》开始施行
	// 2018年7月12日 基层委员会任期：未收录 → 5年，《关于党的基层组织任期的意见》第一点第一款
	// 2018年7月12日 总支部、支部委员会任期：未收录 → 3年，《关于党的基层组织任期的意见》第一点第一款
	// 2018年7月12日 村和社区党组织任期：未收录 → 5年，《关于党的基层组织任期的意见》第一点第一款
	// 2018年7月12日 延期或者提前换届的期限：未收录 → 12个月，《关于党的基层组织任期的意见》第二点
}

// A county limits its branches to 30 members, and may not do without the
// yearly meeting.
func ExampleLaw_With() {
	county := regulation.Instrument{
		ID:        "county-branches-2026",
		Title:     regulation.Text{Zh: "某县党支部建设办法", En: "Branch Rules of a County"},
		Effective: calendar.MustParse("2026-01-01"),
		Level:     regulation.CountyLevel,
	}
	law, err := regulation.National().With(
		regulation.SetCount(regulation.BranchMaxMembers, 30).Under(county, regulation.Citation{Article: 4}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2025-12-31", "2026-01-01"} {
		p, _ := regulation.ParameterOf(law.On(calendar.MustParse(day)), regulation.BranchMaxMembers)
		fmt.Println(day, p.Text().Zh, p.Layer.Label().Zh, p.Source.Zh)
	}
	_, err = law.With(
		regulation.SetCount(regulation.LifeMeetingsPerYear, 0).Under(county, regulation.Citation{Article: 9}))
	fmt.Println(regulation.ZhOf(err))
	// Output:
	// 2025-12-31 50人 国家规定 《中国共产党支部工作条例（试行）》第四条第二款
	// 2026-01-01 30人 本地规定 《某县党支部建设办法》第四条
	// life-meeting.year：0放宽了国家规定的1（须不低于国家规定），依据《中国共产党支部工作条例（试行）》第十七条第一款
}

// What if branches were required from five full members on?
func ExampleLaw_Suppose() {
	law, err := regulation.National().Suppose(regulation.SetCount(regulation.BranchMinFullMembers, 5))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, _ := regulation.ParameterOf(law.On(calendar.MustParse("2026-06-30")), regulation.BranchMinFullMembers)
	fmt.Println(p.Text().En, p.Layer, p.Source.En)
	// Output: 5 persons supposed a supposed value
}

// A share is a pair of whole numbers; half of four is two, more than half of
// four is three.
func ExampleThreshold_Needed() {
	for _, share := range []regulation.Threshold{regulation.AtLeast(1, 2), regulation.MoreThan(1, 2)} {
		n, err := share.Needed(4)
		fmt.Println(share.Text().Zh, n, err)
	}
	// Output:
	// 半数以上 2 <nil>
	// 超过半数 3 <nil>
}

// The catalogue can be read clause by clause.
func ExampleClauseByID() {
	c, _ := regulation.ClauseByID("branch:B-51")
	fmt.Println(c.Citation.Text().En)
	fmt.Println(c.Gist.En)
	for n := range c.Norms() {
		fmt.Println("-", n.Force.Label().En+":", n.Of.En)
	}
	for r := range c.Rules() {
		fmt.Println("*", r)
	}
	// Output:
	// Regulations on the Work of Branches of the Communist Party of China (Trial), Art. 20 para. 1 (number unconfirmed)
	// a committee has at least three members, usually three to five, and normally not more than seven
	// - must: three at least
	// - generally: normally three to five, and not over seven
	// * committee.size.min
	// * committee.size.max
}

// A finding prints in both languages, with what to do.
func ExampleFinding() {
	f := regulation.Finding{Rule: regulation.BranchSizeMax, Verdict: regulation.Unmet, Subject: "branch-7",
		Force: regulation.Generally, Required: regulation.CountOf(50)}.WithFact("members", regulation.CountOf(61))
	fmt.Println(f.Severity(), f.Text().En)
	fmt.Println(f.Remedy().Zh)
	// Output:
	// deviation 61 members (probationary included), over 50, the usual maximum
	// 研究划分党支部或者设立党总支；确有理由的，记录理由
}
