package development_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members"
)

// read makes a case of JSON, as a platform sends it.
func read(s string) development.Case {
	var c development.Case
	if err := json.Unmarshal([]byte(s), &c); err != nil {
		panic(err)
	}
	return c
}

// activist is the file of somebody who was named an activist in May 2025.
const activist = `{"asOf":"2026-04-20","applicant":{"birth":"2001-08-15"},"events":[
	{"type":"applied","on":"2025-03-03"},
	{"type":"talked","on":"2025-03-20"},
	{"type":"activist-named","on":"2025-05-20"},
	{"type":"activist-filed","on":"2025-05-28"},
	{"type":"mentors-named","on":"2025-05-28","count":2},
	{"type":"assessed","on":"2025-11-18"}]}`

// Where does this person stand, and what is next, by whom and by when?
func ExampleReplay() {
	r, err := development.Replay(regulation.National(), read(activist))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Stage().Label().Zh, r.Rules)
	for _, n := range r.Next {
		if len(n.Waits) > 0 {
			continue // waits for another step
		}
		fmt.Printf("%s（%s）最早%s 最晚%s 依据%s\n", n.Label.Zh, n.By.Zh, n.Days.Earliest, n.Days.Latest, n.Basis)
	}
	// Output:
	// 入党积极分子 development-2014
	// 考察入党积极分子（党支部）最早 最晚2026-05-18 依据development-2014:11
	// 研究拟列为发展对象（党支部委员会（不设的由党员大会））最早2026-05-20 最晚 依据development-2014:13
}

// What is missing before the committee can propose this activist as a target, and
// what has to be on record for it?
func ExampleProcess_missing() {
	r, err := development.Replay(regulation.National(), read(`{"asOf":"2026-06-01","applicant":{"birth":"2001-08-15"},"events":[
		{"type":"applied","on":"2025-03-03"},
		{"type":"talked","on":"2025-03-20"},
		{"type":"activist-named","on":"2025-05-20"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	rules := lifecycle.Rules{Law: regulation.National()}
	for f := range development.Course().Missing(rules, r.File, development.TargetProposed, r.AsOf) {
		fmt.Println(f.Text().Zh, "依据", f.Citation)
		fmt.Println("  ", f.Remedy().Zh)
	}
	for _, n := range r.Next {
		if n.Step == development.TargetProposed {
			for _, paper := range n.Records {
				fmt.Println("应有材料：" + paper.Label().Zh)
			}
		}
	}
	// Output:
	// 尚未指定培养联系人，应先指定 依据 development-2026:9:1
	//    由党组织指定一至两名正式党员作培养联系人
	// 尚未将积极分子报上级党委备案，应先办理 依据 development-2026:8
	//    由党支部报上级党委补办备案
	// 应有材料：培养联系人意见
}

// finished is the file of somebody who became a full member in 2025, as it was kept.
const finished = `{"asOf":"2026-11-20","mode":"audit","applicant":{"birth":"1998-04-02"},"events":[
	{"type":"applied","on":"2022-01-05"},
	{"type":"talked","on":"2022-02-20"},
	{"type":"activist-named","on":"2022-06-10"},
	{"type":"activist-filed","on":"2022-06-20"},
	{"type":"mentors-named","on":"2022-06-20","count":2},
	{"type":"assessed","on":"2022-12-10"},
	{"type":"assessed","on":"2023-06-09"},
	{"type":"target-proposed","on":"2023-06-12","opinions":["group","mentors","members","masses"]},
	{"type":"target-filed","on":"2023-06-20"},
	{"type":"target-listed","on":"2023-06-20"},
	{"type":"introducers-named","on":"2023-07-03","count":2,"mentors":2},
	{"type":"review-concluded","on":"2023-08-30","passed":true},
	{"type":"training-done","on":"2023-09-15","days":2,"hours":16,"organizer":"basic-committee"},
	{"type":"committee-reviewed","on":"2023-10-09"},
	{"type":"preexam-passed","on":"2023-10-30","approver":"committee"},
	{"type":"form-completed","on":"2023-11-10"},
	{"type":"meeting-voted","on":"2023-11-17","due":16,"present":14,"for":14,"secret":true},
	{"type":"resolution-received","on":"2023-11-20"},
	{"type":"approved","on":"2023-12-15","approver":"general-branch"},
	{"type":"assigned","on":"2023-12-20"},
	{"type":"oath","on":"2024-07-01"},
	{"type":"conversion-applied","on":"2024-11-10"},
	{"type":"conversion-reviewed","on":"2024-11-18"},
	{"type":"conversion-voted","on":"2024-11-25","decision":"convert","due":16,"present":15,"for":15,"secret":true},
	{"type":"conversion-approved","on":"2025-03-05"}]}`

// Was a finished file as the rules have it? The course is kept as it was recorded,
// and every breach is told with its article and what to do about it.
func ExampleReplay_audit() {
	r, err := development.Replay(regulation.National(), read(finished))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State().Label().Zh, "入党", r.MembershipFrom(), "党龄起算", r.PartyAgeFrom())
	for f := range r.Breaches() {
		fmt.Printf("%s %s：%s（%s）\n", f.Part, f.Severity().Label().Zh, f.Text().Zh, f.Source.Zh)
	}
	// Output:
	// 正式党员 入党 2023-11-17 党龄起算 2024-11-17
	// events[1] 不符合规定：2022年1月5日收到申请，应不晚于2022年2月5日派人同申请人谈话，实际2022年2月20日（《中国共产党发展党员工作细则》（2014年）第七条）
	// events[12] 偏离一般要求：培训2天、16学时，一般不少于三天或者24个学时（《中国共产党发展党员工作细则》（2014年）第十七条）
	// events[18] 不符合规定：尚未由党委委员或者组织员同本人谈话，应先办理（《中国共产党发展党员工作细则》（2014年）第二十四条）
	// events[18] 不符合规定：由党总支批准，没有审批权限，应由党委（工委）审批（《中国共产党发展党员工作细则》（2014年）第二十三条）
	// events[24] 不符合规定：2024年11月25日党员大会通过，应不晚于2025年2月25日审批转正决议，实际2025年3月5日（《中国共产党发展党员工作细则》（2014年）第三十四条）
}

// When could this activist be a full member at the soonest?
func ExampleEarliest() {
	law := regulation.National()
	r, err := development.Replay(law, read(activist))
	if err != nil {
		fmt.Println(err)
		return
	}
	// The year as an activist is over on 20 May 2026; consent comes that day, and the
	// notice runs five working days from there, to the 27th.
	day, provisional := development.Earliest(law, r.File, r.AsOf)
	fmt.Println(day, provisional)
	// Output:
	// 2027-05-27 false
}

// What differs for a file under the other edition?
func ExampleCompare() {
	all, err := development.Compare(regulation.National(), read(finished))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range all {
		if d.Finding.Verdict == regulation.Unmet {
			fmt.Println(d.Part, d.Finding.Citation, d.Finding.Text().Zh)
		}
	}
	// Output:
	// events[9] development-2026:13 尚未经上级党委同意，应先办理
	// events[9] development-2026:13 尚未公示并确认公示结果不影响发展，应先办理
	// events[20] development-2026:29:1 2023年12月15日批复同意，应不晚于2024年1月15日组织入党宣誓，实际2024年7月1日
}

// An act that the rules forbid is refused: which article stands against it, and what
// would permit it.
func ExampleReplay_refused() {
	c := read(activist)
	c.AsOf = calendar.MustParse("2026-05-19")
	c.Events = append(c.Events, development.Entry{Type: development.TargetProposed, On: c.AsOf})
	_, err := development.Replay(regulation.National(), c)
	var refused *lifecycle.Refused
	if errors.As(err, &refused) {
		fmt.Println(refused.ErrorCode(), refused.ErrorPath())
		fmt.Println(refused.Message().Zh)
	}
	// Output:
	// refused-transition events[6]
	// 不予办理“研究拟列为发展对象”（2026-05-19，当前：入党积极分子）：2025年5月20日起培养教育，2026年5月20日满一年，2026年5月19日尚未满（《中国共产党发展党员工作细则》（2026年）第十三条）。须先：由党支部继续培养教育和考察，满一年后再研究列为发展对象
}

// The course as a diagram, with the state now marked; any viewer of Mermaid draws it.
func ExampleCourse() {
	p := development.Course()
	for line := range strings.Lines(p.Mermaid(regulation.Chinese, development.Preexamined)) {
		if strings.Contains(line, "党员大会") && strings.Contains(line, "接收") || strings.Contains(line, "class preexamined") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// preexamined --> resolved: 党员大会通过接收
	// preexamined --> target: 党员大会未通过接收
	// class preexamined now
}

// What a file decides goes into the roster of members.
func ExampleReport_Membership() {
	r, err := development.Replay(regulation.National(), read(finished))
	if err != nil {
		fmt.Println(err)
		return
	}
	facts, ok := r.Membership(members.Facts{ID: "D0173"})
	if !ok {
		return // nothing is approved yet
	}
	m, err := members.New(facts)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2023-11-16", "2023-11-17", "2025-03-04", "2025-03-05"} {
		fmt.Println(day, m.StandingOn(calendar.MustParse(day)).Label().Zh)
	}
	fmt.Println(m.PartyAgeFrom())
	// Output:
	// 2023-11-16 非党员
	// 2023-11-17 预备党员
	// 2025-03-04 预备党员
	// 2025-03-05 正式党员
	// 2024-11-17
}
