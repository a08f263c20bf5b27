package transfer_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

// read makes a case of JSON, as a platform sends it.
func read(s string) transfer.Case {
	var c transfer.Case
	if err := json.Unmarshal([]byte(s), &c); err != nil {
		panic(err)
	}
	return c
}

// The letter was issued on 10 March and the member has not been accepted. Who is
// responsible on each day?
func ExampleReplay_responsible() {
	c := read(`{"person":{"kind":"full"},"from":{"approves":true},"to":{"approves":true},"events":[
		{"type":"issued","on":"2026-03-10","form":"letter","validDays":30},
		{"type":"accepted","on":"2026-04-09"},
		{"type":"receipted","on":"2026-04-20"}]}`)
	for _, on := range []string{"2026-03-10", "2026-04-08", "2026-04-09", "2026-04-20"} {
		c.AsOf = calendar.MustParse(on)
		r, err := transfer.Replay(regulation.National(), c)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(on, r.State(), r.Responsible)
	}
	// Output:
	// 2026-03-10 issued old
	// 2026-04-08 issued old
	// 2026-04-09 accepted new
	// 2026-04-20 completed new
}

// The letter held to 9 April. May the receiver accept on the 10th?
func ExampleReplay_lapsed() {
	c := read(`{"asOf":"2026-04-10","person":{"kind":"full"},"from":{"approves":true},"to":{"approves":true},"events":[
		{"type":"issued","on":"2026-03-10","form":"letter","validDays":30},
		{"type":"accepted","on":"2026-04-10"}]}`)
	_, err := transfer.Replay(regulation.National(), c)
	var refused *lifecycle.Refused
	if errors.As(err, &refused) {
		fmt.Println(refused.ErrorPath())
		fmt.Println(refused.Message().Zh)
	}
	// Output:
	// events[1]
	// 不予办理“接收”（2026-04-10，当前：已转出，尚未接收）：2026年3月10日开出，有效期到2026年4月9日，2026年4月10日接收，已超过有效期（本库约定（无条文依据））。须先：由原所在基层党委了解情况后重新开具介绍信
}

// A member works in another city, at a fixed place, since the last day of August. When
// does the relation have to move, and who sees to it?
func ExampleReplay_due() {
	c := read(`{"asOf":"2026-02-28","person":{"kind":"full"},"events":[
		{"type":"away","on":"2025-08-31","fixedPlace":true}]}`)
	r, err := transfer.Replay(regulation.National(), c)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Due)
	for _, p := range r.Proposals {
		fmt.Println(p.Text().Zh, p.Basis)
	}
	// Output:
	// 2026-02-28
	// 请原所在党组织办理：转出 education-2019:25:3
}

// What the practice notes ask for when somebody is away for exactly six months depends
// on how the caller reads them, and is not confirmed.
func ExampleFormOf() {
	from, until := calendar.MustParse("2026-01-10"), calendar.MustParse("2026-07-10")
	for _, six := range []transfer.Paper{transfer.Certificate, transfer.TransferLetter} {
		paper, err := transfer.FormOf(from, until, transfer.Yes, six)
		fmt.Println(paper, err)
	}
	_, err := transfer.FormOf(from, until, transfer.Yes, 0)
	fmt.Println(regulation.CodeOf(err))
	// Output:
	// certificate <nil>
	// letter <nil>
	// missing-exactly-six
}
