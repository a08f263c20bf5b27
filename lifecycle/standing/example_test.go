package standing_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

// read makes a case of JSON, as a platform sends it.
func read(s string) standing.Case {
	var c standing.Case
	if err := json.Unmarshal([]byte(s), &c); err != nil {
		panic(err)
	}
	return c
}

// A member has paid no dues for half a year. What does the library say?
func ExampleReplay_alert() {
	c := standing.Case{AsOf: calendar.MustParse("2026-07-01"), Member: standing.Member{Status: standing.FullMember}}
	for m := calendar.MustParseMonth("2026-01"); m.Before(calendar.MustParseMonth("2026-07")); m = m.Next() {
		c.Series = append(c.Series, standing.MonthOf{Series: standing.Dues, Month: m, Outcome: standing.Missed})
	}
	r, err := standing.Replay(regulation.National(), c)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State())
	for _, a := range r.Alerts {
		fmt.Println(a.Text().Zh, a.Basis)
	}
	for _, p := range r.Proposals {
		fmt.Println(p.Text().Zh, p.Basis)
	}
	// Output:
	// active
	// 自2026年1月起连续6个月没有交纳党费，有无正当理由由党支部查明 education-2019:31(6)
	// 提请党支部党员大会研究：除名（自行脱党） education-2019:31(6)
}

// May a member who has been out of contact since January be stopped in June?
func ExampleReplay_refused() {
	c := read(`{"asOf":"2026-06-30","member":{"status":"full"},"events":[
		{"type":"contact-lost","on":"2026-01-10"},
		{"type":"searched","on":"2026-03-01"},
		{"type":"stopped-lost","on":"2026-06-20","by":"branch"}]}`)
	_, err := standing.Replay(regulation.National(), c)
	var refused *lifecycle.Refused
	if errors.As(err, &refused) {
		fmt.Println(refused.ErrorPath())
		fmt.Println(refused.Message().Zh)
	}
	// Output:
	// events[2]
	// 不予办理“停止党籍（失去联系）”（2026-06-20，当前：在籍）：2026年1月10日失去联系，2026年7月10日满六个月，2026年6月20日尚未满，不能停止党籍（《中国共产党党员教育管理工作条例》第二十四条第三款）。须先：由党支部通过各种方式查找并作记录；满六个月仍未取得联系的，由党支部或者上级党组织决定
}

// The membership was stopped on leap day. When may the meeting consider a removal,
// and who decides?
func ExampleReplay_lost() {
	c := read(`{"asOf":"2026-02-28","member":{"status":"full"},"events":[
		{"type":"contact-lost","on":"2023-06-01"},
		{"type":"searched","on":"2023-09-01"},
		{"type":"stopped-lost","on":"2024-02-29","by":"branch"}]}`)
	r, err := standing.Replay(regulation.National(), c)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State(), r.Status, "before:", r.File.Facts.Before)
	for _, n := range r.Next {
		fmt.Println(n.Step, "from", n.Days.Earliest, n.Basis)
	}
	for _, p := range r.Proposals {
		fmt.Println(p.Text().En)
	}
	// Output:
	// stopped-lost membership-suspended before: full
	// removed-lost from 2026-02-28 education-2019:24:3
	// for the member meeting of the branch to consider: removed as still unreachable
}

// What really happened is replayed, and every breach is marked.
func ExampleReplay_audit() {
	c := read(`{"asOf":"2026-06-30","mode":"audit","member":{"status":"full"},"events":[
		{"type":"correction-ordered","on":"2025-03-01","months":13,"due":15,"present":10,"for":9}]}`)
	r, err := standing.Replay(regulation.National(), c)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State(), r.CorrectionEnds())
	for f := range r.Breaches() {
		fmt.Println(f.Part, f.Rule, f.Severity())
	}
	// Output:
	// correction 2026-04-01
	// events[0] standing.investigation violation
	// events[0] standing.filing violation
	// events[0] standing.correction violation
	// events[0] standing.correction deviation
	//  standing.correction.end violation
}

// A file step by step, without JSON: is the member on the list of voters?
func ExampleRightsOn() {
	law := regulation.National()
	file := standing.Open(standing.Member{Status: standing.FullMember})
	penalty, err := standing.Entry{Type: standing.Penalized, On: calendar.MustParse("2026-03-01"), Penalty: standing.PartyProbation}.Act(law)
	if err != nil {
		fmt.Println(err)
		return
	}
	file, _, err = standing.Course().Apply(lifecycle.Rules{Law: law}, file, penalty)
	if err != nil {
		fmt.Println(err)
		return
	}
	day := calendar.MustParse("2026-06-01")
	fmt.Println(standing.StatusOn(&file, day), standing.RightsOn(&file, day).Text().En)
	// Output: full none
}

// What the decisions change in the roster.
func ExampleReport_Changes() {
	c := read(`{"asOf":"2026-06-30","member":{"status":"full"},"events":[
		{"type":"contact-lost","on":"2025-01-10"},
		{"type":"searched","on":"2025-03-01"},
		{"type":"stopped-lost","on":"2025-08-01","by":"branch","recorded":"2025-08-20"},
		{"type":"restored","on":"2026-01-05"}]}`)
	r, err := standing.Replay(regulation.National(), c)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range r.Changes("D001") {
		fmt.Println(x.Member, x.Matter, x.From, x.Until, "entered", x.Recorded)
	}
	// Output: D001 membership-suspended 2025-08-01 2026-01-05 entered 2025-08-20
}
