package lifecycle_test

import (
	"errors"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Place is where an application stands.
type Place uint8

// The places.
const (
	Empty    Place = iota + 1 // 未申请
	Received                  // 已收到申请
	Named                     // 入党积极分子
)

var places = lifecycle.Words[Place]{What: "place", List: []lifecycle.Word{
	{},
	{ID: "empty", Zh: "未申请", En: "nothing received"},
	{ID: "received", Zh: "已收到申请", En: "received"},
	{ID: "named", Zh: "入党积极分子", En: "activist"},
}}

func (p Place) String() string         { return places.String(p) }
func (p Place) Label() regulation.Text { return places.Label(p) }

// Thing is what is done with it.
type Thing uint8

// The things.
const (
	Receive Thing = iota + 1 // 收到申请书
	Talk                     // 派人谈话
	Name                     // 确定为入党积极分子
)

var things = lifecycle.Words[Thing]{What: "thing", List: []lifecycle.Word{
	{},
	{ID: "receive", Zh: "收到申请书", En: "application received"},
	{ID: "talk", Zh: "派人谈话", En: "talk"},
	{ID: "name", Zh: "确定为入党积极分子", En: "activist named"},
}}

func (t Thing) String() string         { return things.String(t) }
func (t Thing) Label() regulation.Text { return things.Label(t) }

// Nought stands where a process keeps no facts and asks for no particulars.
type Nought = struct{}

// course is the process as data: the rows, what the rules ask of each event, the
// limits, and what somebody has to do.
var course = lifecycle.Spec[Place, Thing, Thing, Nought, Nought]{
	Title: regulation.Text{Zh: "申请入党", En: "Applying to join"},
	Start: Empty, Final: []Place{Named},
	Rows: []lifecycle.Row[Place, Thing]{
		{From: Empty, Event: Receive, To: Received},
		{From: Received, Event: Talk, To: Received},
		{From: Received, Event: Name, To: Named},
	},
	Deeds: []lifecycle.Deed[Place, Thing, Thing, Nought, Nought]{
		{Event: Receive, Rule: regulation.DevelopmentBody},
		{Event: Talk, Rule: regulation.DevelopmentTalk, By: regulation.Text{Zh: "党支部", En: "the branch"}},
		{Event: Name, Rule: regulation.DevelopmentActivistDecided, By: regulation.Text{Zh: "支部委员会", En: "the branch committee"},
			Needs: []lifecycle.Need[Thing]{{Any: []Thing{Talk}, Rule: regulation.DevelopmentTalk, Bars: true}}},
	},
	Limits: []lifecycle.Limit[Place, Thing, Nought]{
		{Step: Talk, Since: []Thing{Receive}, Key: regulation.TalkMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentTalk},
	},
	Course: []lifecycle.Step[Place, Thing, Nought]{
		{Event: Receive, In: []Place{Empty}},
		{Event: Talk, In: []Place{Received}},
		{Event: Name, In: []Place{Received}},
	},
}

// A process is a table. Apply guides and gives a new file; Next says what is still to
// be done and by when.
func Example() {
	p, err := lifecycle.New(course)
	if err != nil {
		fmt.Println(err)
		return
	}
	type (
		file = lifecycle.File[Place, Thing, Nought]
		act  = lifecycle.Act[Thing, Thing, Nought]
	)
	rules := lifecycle.Rules{Law: regulation.National(), Subject: "case-7"}
	f := file{State: p.Start()}

	f, _, err = p.Apply(rules, f, act{Event: Receive, On: calendar.MustParse("2027-01-31")})
	fmt.Println(f.State.Label().Zh, err)
	for n := range p.Next(rules, f, f.Last()) {
		fmt.Printf("待办：%s（%s）%s\n", n.Step.Label().Zh, n.By.Zh, n.Days.Latest)
	}

	// Without the talk nobody is named: the article, and what would permit it.
	_, _, err = p.Apply(rules, f, act{Event: Name, On: calendar.MustParse("2027-02-10")})
	var refused *lifecycle.Refused
	if errors.As(err, &refused) {
		for x := range refused.Findings() {
			fmt.Println("不予办理：", refused.Event.Zh, x.Source.Zh)
		}
	}

	// Late is done, with a finding.
	f, findings, _ := p.Apply(rules, f, act{Event: Talk, On: calendar.MustParse("2027-03-01")})
	for _, x := range findings {
		fmt.Println(x.Rule, x.Verdict, x.Severity().Label().Zh, x.Due)
	}
	f, _, err = p.Apply(rules, f, act{Event: Name, On: calendar.MustParse("2027-03-01")})
	fmt.Println(f.State.Label().Zh, err)
	// Output:
	// 已收到申请 <nil>
	// 待办：派人谈话（党支部）2027-02-28
	// 待办：确定为入党积极分子（支部委员会）
	// 不予办理： 确定为入党积极分子 《中国共产党发展党员工作细则》（2026年）第七条
	// development.talk unmet 不符合规定 2027-02-28
	// 入党积极分子 <nil>
}
