package votes_test

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members/votes"
)

// A branch has eight members with a vote and four have come. They may vote, but
// four ayes pass nothing: five of the eight are needed.
func ExampleDecide() {
	d, err := votes.Decide(regulation.National(), votes.Count{
		Kind: votes.BranchMeeting, Due: 8, Present: 4, For: 4,
	})
	fmt.Println("may vote:", d.Quorum, "passed:", d.Passed, "ayes needed:", d.NeededFor, err)
	// Output:
	// may vote: true passed: false ayes needed: 5 <nil>
}

// Fifteen ought to attend a meeting on an admission, nine came, seven say aye,
// and one who is ill wrote an aye before the meeting. The written aye counts
// among the votes. It does not count in the attendance: with seven present it
// would not make the meeting large enough.
func ExampleDecide_writtenOpinions() {
	c := votes.Count{
		Kind: votes.Admission, On: calendar.MustParse("2026-06-30"),
		Due: 15, Present: 9, For: 7, Against: 2, WrittenFor: 1,
	}
	d, _ := votes.Decide(regulation.National(), c)
	fmt.Println(d.For, "of", d.NeededFor, "passed:", d.Passed)

	c.Present, c.Against = 7, 0
	d, _ = votes.Decide(regulation.National(), c)
	fmt.Println(d.For, "of", d.NeededFor, "passed:", d.Passed, "- present needed:", d.QuorumNeeded)
	// Output:
	// 8 of 8 passed: true
	// 8 of 8 passed: false - present needed: 8
}

// A village branch has twelve members, nine of them with a vote. Eight came,
// six of them with a vote: two thirds of all members, as the practice of several
// counties asks, and more than half of those with a vote.
func ExampleDecide_village() {
	d, _ := votes.Decide(regulation.National(), votes.Count{
		Kind: votes.VillagePartyMeeting,
		Due:  9, Present: 6, For: 5,
		Members: 12, MembersPresent: 8,
	})
	fmt.Println("may vote:", d.Quorum, "passed:", d.Passed)
	fmt.Println("present needed:", d.QuorumNeeded, "ayes needed:", d.NeededFor)
	// Output:
	// may vote: true passed: true
	// present needed: 8 ayes needed: 5
}

// A tester writes down the rolls where a branch meeting is most often counted
// wrongly, and lets the library fill in the rest.
func ExampleDecide_table() {
	fmt.Println("roll  to vote  to pass  to vote on an admission")
	for _, roll := range []int{3, 4, 7, 8, 50} {
		meeting, _ := votes.Decide(regulation.National(), votes.Count{Kind: votes.BranchMeeting, Due: roll})
		admission, _ := votes.Decide(regulation.National(), votes.Count{Kind: votes.Admission, Due: roll})
		fmt.Printf("%4d  %7d  %7d  %23d\n", roll, meeting.QuorumNeeded, meeting.NeededFor, admission.QuorumNeeded)
	}
	// Output:
	// roll  to vote  to pass  to vote on an admission
	//    3        2        2                        2
	//    4        2        3                        3
	//    7        4        4                        4
	//    8        4        5                        5
	//   50       25       26                       26
}

// A number that cannot be is refused, with its code, its place and a text that
// a clerk can read.
func ExampleDecide_errors() {
	_, err := votes.Decide(regulation.National(), votes.Count{Kind: votes.BranchMeeting, Due: 10, Present: 8, For: 6, WrittenFor: 1})
	fmt.Println(regulation.CodeOf(err))
	fmt.Println(err)
	fmt.Println(regulation.ZhOf(err))
	// Output:
	// not-applicable
	// writtenFor: "1": this kind of vote knows no written opinions
	// writtenFor："1"：此类表决没有会前书面意见的规定
}

// The secretary wants to know why.
func ExampleExplain() {
	_, trace, _ := votes.Explain(regulation.National(), votes.Count{
		Kind: votes.Conversion, On: calendar.MustParse("2026-06-30"), Due: 16, Present: 9, For: 8, Abstain: 1,
	})
	fmt.Print(trace.In(regulation.Chinese))
	// Output:
	// 输入
	//   事项（预备党员转正）：conversion
	//   适用规定的日期：2026-06-30
	//   应到会有表决权的党员：16
	//   其中实际到会：9
	//   会上赞成：8
	//   会上反对：0
	//   会上弃权：1
	//   会前书面赞成：0
	//   会前书面反对：0
	// 依据参数
	//   讨论接收、转正的到会人数：超过半数 [《中国共产党发展党员工作细则》第十九条第二款]
	//   接收、转正的赞成人数：超过半数 [《中国共产党发展党员工作细则》第二十条第一款第（四）项]
	// 判断
	//   ✓ 到会的有表决权党员足数：9 ≥ 9
	//   ✗ 赞成人数足数（缺席、弃权不算赞成）：8 < 9
	// 结果
	//   须到会人数：9
	//   可以进行表决：是
	//   须赞成人数：9
	//   赞成人数：8
	//   通过：否
	// 条文
	//   《中国共产党发展党员工作细则》第十九条第二款
	//   《中国共产党发展党员工作细则》第二十条第一款第（四）项
	//   《中国共产党发展党员工作细则》第三十二条第二款
}

// The articles alone, for the minutes.
func ExampleBasis() {
	c := votes.Count{Kind: votes.Conversion, On: calendar.MustParse("2026-05-11")}
	for _, place := range votes.Basis(regulation.National(), c) {
		fmt.Println(place, place.Text().Zh)
	}
	// Output:
	// development-2026:19:2 《中国共产党发展党员工作细则》第十九条第二款
	// development-2026:20:1(4) 《中国共产党发展党员工作细则》第二十条第一款第（四）项
	// development-2026:32:2 《中国共产党发展党员工作细则》第三十二条第二款
}
