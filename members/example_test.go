package members_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

var date = calendar.MustParse

// A made-up branch of six.
const file = `编号,姓名,性别,出生日期,入党日期,转正审批日期,党组织编号,党费类别
D001,虚一,男,1979-03-12,2009-06-20,2010-07-05,B01,salaried
D002,虚二,女,1984-11-02,2010-07-01,2011-07-01,B01,salaried
D003,虚三,男,1990-05-18,2025-12-05,,B01,student
D004,虚四,女,1958-08-23,1984-06-18,1985-06-18,B01,retired
D005,虚五,男,1988-01-09,2012-11-16,2013-11-16,B01,salaried
D006,虚六,女,1991-09-30,2016-04-08,2017-04-08,B01,salaried
`

const changes = `编号,变动事项,取值,生效日期,失效日期,上级同意日期,大会通过日期
D004,不计入应到会,长期不能自理,2026-01-01,,2026-03-02,2026-03-20
D005,留党察看,,2025-09-01,,,
D006,不计入应到会,自费出国半年以上,2026-02-01,,2026-03-02,
`

func branch() *members.Roster {
	roster, _, err := members.ReadMembers(members.CSV, "members.csv", strings.NewReader(file), members.ReadOptions{})
	if err != nil {
		panic(err)
	}
	roster, _, err = members.ReadChanges(members.CSV, "changes.csv", strings.NewReader(changes), roster, members.ReadOptions{})
	if err != nil {
		panic(err)
	}
	return roster
}

// Who may vote on this day, who not and why, and who is left out of the count?
func ExampleSnapshot_Roll() {
	day := date("2026-06-30")
	roll := branch().On(day).Roll(members.RollOptions{}, "B01")
	fmt.Println("应到会有表决权的党员：", roll.Due(), "／", roll.Members())
	for m := range roll.Voters() {
		fmt.Println("  ", m)
	}
	for m := range roll.Excluded() {
		fmt.Println("不计入：", m)
	}
	for m := range roll.WithoutVote() {
		for why := range m.WhyNotOn(day) {
			fmt.Println("无表决权：", m, why.Label().Zh, why.Citation(day))
		}
	}
	for n := range roll.Notes() {
		fmt.Println("提示：", n.Text().Zh)
	}
	// Output:
	// 应到会有表决权的党员： 3 ／ 6
	//    D001 虚*
	//    D002 虚*
	//    D006 虚*
	// 不计入： D004 虚*
	// 无表决权： D003 虚* 预备党员 constitution-2022:7:2
	// 无表决权： D005 虚* 留党察看期间 constitution-2022:41:2
	// 提示： D006（自费出国半年以上）到这一天未经党员大会通过，仍计入应到会人数
}

// Since when does Party age count? From the end of probation, not from the
// meeting or the approval that came later.
func ExampleMember_PartyAgeFrom() {
	m, err := members.New(members.Facts{
		ID:                 "D001",
		Admitted:           date("2026-06-15"),
		AdmissionApproved:  date("2026-08-20"),
		ConversionMeeting:  date("2027-07-05"),
		ConversionApproved: date("2027-09-01"),
	})
	fmt.Println(m.PartyAgeFrom(), err)
	fmt.Println("may vote from", m.FullFrom())
	fmt.Println("in August 2027:", m.StandingOn(date("2027-08-01")))
	fmt.Println("years on 2030-06-15:", m.PartyAgeOn(date("2030-06-15")))
	// Output:
	// 2027-06-15 <nil>
	// may vote from 2027-09-01
	// in August 2027: probationary
	// years on 2030-06-15: 3
}

// What does this number disclose? The number is made up; no place has the
// division 999999.
func ExampleParseIdentity() {
	n, err := members.ParseIdentity("999999198402290077")
	fmt.Println(n, err)
	fmt.Println("born", n.Born(), n.Sex(), "division", n.Division())

	_, err = members.ParseIdentity("999999198402290070")
	fmt.Println(err)
	_, err = members.ParseIdentity("999999840229007")
	fmt.Println(err)
	upgraded, err := members.UpgradeIdentity("999999840229007")
	fmt.Println(upgraded == n, err)
	// Output:
	// ****************** <nil>
	// born 1984-02-29 male division 999999
	// the check character of the identity number does not fit
	// an old number of 15 digits: upgrade it first
	// true <nil>
}

// What is wrong with this file? The good rows stay; of the bad ones every cell
// is named.
func ExampleReadMembers() {
	text := "编号,姓名,入党日期,党费类别\n" +
		"D001,虚一,2009-06-20,salaried\n" +
		"D002,虚二,2009-06-31,按月领取工资\n" +
		"D003,虚三,2012/11/16,retired\n" +
		"D 003,虚三,2013/11/16,retired\n" +
		",虚五,2016-04-08,\n"
	roster, report, err := members.ReadMembers(members.CSV, "members.csv", strings.NewReader(text), members.ReadOptions{})
	fmt.Println(roster, err)
	for p := range report.Problems() {
		fmt.Println(p.Code, "|", p.Zh())
	}
	fmt.Println(report.Rows(), "=", report.Kept(), "+", report.Reported())

	gbk := "\xb1\xe0\xba\xc5,\xd0\xd5\xc3\xfb\n"
	_, _, err = members.ReadMembers(members.CSV, "members.csv", strings.NewReader(gbk), members.ReadOptions{})
	fmt.Println(regulation.ZhOf(err))
	// Output:
	// roster of 1 <nil>
	// invalid-date | members.csv:3:入党日期：不是有效的日期或月份，应如2024-01-31（月份如2024-01）
	// invalid-word | members.csv:3:党费类别：应为小写字母、数字和连字符组成的词，如 annual-salary
	// duplicate-id | members.csv:4:编号：编号重复，不知以哪行为准，另见第5行
	// duplicate-id | members.csv:5:编号：编号重复，不知以哪行为准，另见第4行
	// missing-id | members.csv:6:编号：必填，未填
	// 5 = 1 + 4
	// members.csv：不是UTF-8编码（可能是GBK），请另存为“CSV UTF-8”
}

// The numbers of a roster, by branch and rolled up.
func ExampleSnapshot_Statistics() {
	age, _ := members.NewBands(36, 61)
	party, _ := members.NewBands(10)
	st, err := branch().On(date("2026-06-30")).Statistics(members.StatisticsOptions{Age: age, PartyAge: party})
	if err != nil {
		fmt.Println(err)
		return
	}
	all := st.Total()
	fmt.Println(all, "-", all.Sex(members.Female), "women")
	for i := range age.Len() {
		fmt.Println("age", age.Label(i), all.Age(i))
	}
	for i := range party.Len() {
		fmt.Println("Party age", party.Label(i), all.PartyAge(i))
	}
	for _, w := range st.DuesCategories() {
		fmt.Println(w, all.Dues(w))
	}
	tree, _ := orgtree.New([]orgtree.Org{{ID: "C", Kind: orgtree.Committee}, {ID: "B01", Kind: orgtree.Branch, Parent: "C"}})
	up, _ := st.RollUp(tree)
	fmt.Println("committee:", up.Of("C"))
	// Output:
	// 6 members: 5 full, 1 probationary - 3 women
	// age 0-35 1
	// age 36-60 4
	// age 61+ 1
	// Party age 0-9 1
	// Party age 10+ 4
	// salaried 4
	// student 1
	// retired 1
	// committee: 6 members: 5 full, 1 probationary
}

// Names are written out only when asked for.
func ExampleName() {
	name, _ := members.ParseName("虚构者")
	f := members.Facts{ID: "D001", Name: name, Admitted: date("2010-07-01")}
	fmt.Printf("%v %q %+v\n", name, name, []members.Name{name})
	b, _ := json.Marshal(f)
	fmt.Println(string(b))
	b, _ = f.RevealJSON()
	fmt.Println(string(b))
	// Output:
	// 虚* "虚*" [虚*]
	// {"id":"D001","name":"虚*","admitted":"2010-07-01"}
	// {"id":"D001","admitted":"2010-07-01","name":"虚构者"}
}

// An answer given before a late fact came in, and after.
func ExampleRoster_AsKnown() {
	roster, _ := branch().WithChanges(members.Change{Member: "D001", Matter: members.MatterHome, Value: "B02",
		From: date("2026-03-01"), Recorded: date("2026-05-10")})
	april := date("2026-04-01")
	fmt.Println("asked in April:", roster.AsKnown(april).On(april).Count("B01"))
	fmt.Println("asked now:", roster.On(april).Count("B01"))
	for late := range roster.Late() {
		fmt.Println(late.Member, late.Matter, "from", late.From, "entered", late.Recorded)
	}
	// Output:
	// asked in April: 6
	// asked now: 5
	// D001 home from 2026-03-01 entered 2026-05-10
}

// The caller's own categories: exactly one for every member and day.
func ExampleScheme_Classify() {
	scheme, _ := members.NewScheme(
		members.Category{Word: "in-work", Mode: "goals", Fits: func(m members.Member, d calendar.Date) bool { return m.AgeOn(d) < 60 }},
		members.Category{Word: "senior", Mode: "care", Fits: func(m members.Member, d calendar.Date) bool { return m.AgeOn(d) >= 40 }},
	)
	roster := branch()
	for _, id := range []members.ID{"D003", "D001"} {
		m, _ := roster.Member(id)
		c, err := scheme.Classify(m, date("2026-06-30"))
		fmt.Println(c.Word, c.Mode, err)
	}
	// Output:
	// in-work goals <nil>
	//   members[D001]: more than one category fits on 2026-06-30: in-work, senior
}

// Facts of organizational life, as rows.
func ExampleWriteMeetings() {
	meetings := []members.Meeting{{ID: "M1", Org: "B01", On: date("2025-12-20"),
		Kinds: members.KindsOf(members.LifeMeeting, members.Evaluation)}}
	_ = members.WriteMeetings(members.CSV, os.Stdout, slices.Values(meetings), members.WriteOptions{Lang: regulation.Chinese})
	_ = members.WriteMeetings(members.NDJSON, os.Stdout, slices.Values(meetings), members.WriteOptions{})
	// Output:
	// 会议编号,党组织编号,会议类型,会议日期,授课人编号
	// M1,B01,组织生活会;民主评议党员,2025-12-20,
	// {"id":"M1","org":"B01","kinds":"life-meeting;evaluation","on":"2025-12-20"}
}
