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

// The secretary wants to know why. The trace holds all that was read; its In
// prints the whole of it in one language.
func ExampleExplain() {
	d, trace, _ := votes.Explain(regulation.National(), votes.Count{
		Kind: votes.Conversion, On: calendar.MustParse("2026-06-30"), Due: 16, Present: 9, For: 8, Abstain: 1,
	})
	fmt.Println("passed:", d.Passed)
	for _, b := range trace.Steps {
		fmt.Println(b.Taken, b.Label.Zh, b.Reason.Zh)
	}
	for _, p := range trace.Parameters {
		fmt.Println(p.Label.Zh, p.Value.Text().Zh, p.Citation)
	}
	// Output:
	// passed: false
	// true 到会的有表决权党员足数 9 ≥ 9
	// false 赞成人数足数（缺席、弃权不算赞成） 8 < 9
	// 讨论接收、转正的到会人数 超过半数 development-2026:19:2
	// 接收、转正的赞成人数 超过半数 development-2026:20:1(4)
}

// The articles alone, for the minutes.
func ExampleBasis() {
	c := votes.Count{Kind: votes.Conversion, On: calendar.MustParse("2026-05-11")}
	for _, place := range votes.Basis(regulation.National(), c) {
		fmt.Println(place)
	}
	// Output:
	// development-2026:19:2
	// development-2026:20:1(4)
	// development-2026:32:2
}
