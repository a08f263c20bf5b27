package agenda_test

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// read makes files of JSON, as a platform sends them.
func read(text string) []agenda.File {
	var files []agenda.File
	if err := json.Unmarshal([]byte(text), &files); err != nil {
		panic(err)
	}
	return files
}

// An applicant, a probationary member and a member abroad: who has what to do in the
// next 60 days?
func ExampleFiles() {
	today := calendar.MustParse("2026-11-20")
	files := read(`[
		{"id":"F1","org":"B1","above":"C","development":{"applicant":{"birth":"1998-01-01"},"events":[
			{"type":"applied","on":"2026-11-05"}]}},
		{"id":"F2","org":"B1","above":"C","standing":{"member":{"status":"full"},"events":[
			{"type":"went-abroad","on":"2026-06-01","purpose":"study"}]}},
		{"id":"F3","org":"B2","above":"C","transfer":{"person":{"kind":"full"},"validDays":90,"to":{"org":"B9"},"events":[
			{"type":"issued","on":"2026-08-01","form":"letter","through":true}]}},
		{"id":"F4","org":"B2","above":"C","development":{"applicant":{"birth":"2010-01-01"},"events":[
			{"type":"applied","on":"2026-11-05"}]}}]`)
	a, err := agenda.Files(regulation.National(), slices.Values(files), agenda.Within(today, 60), today)
	if err != nil {
		fmt.Println(err)
		return
	}
	for by, items := range a.ByActor() {
		fmt.Println(by.Org, by.Body)
		for i := range items {
			fmt.Println(" ", i.Subject, i.Text().Zh)
		}
	}
	for id, err := range a.Problems() {
		fmt.Println(id, regulation.CodeOf(err), err.(regulation.Problem).ErrorPath())
	}
	// Output:
	// B9 receiving-organization
	//   F3 接收党组织：已错过（2026年10月30日到期）：办理接收手续
	// B1 itself
	//   F1 党支部：派人同入党申请人谈话，不晚于2026年12月5日
	//   F2 党支部：2026年下半年应同出国（境）学习研究党员联系一次以上，不晚于2026年12月31日
	// B2 old-organization
	//   F3 原所在党组织：办理转出手续
	// F4 refused-transition files[3].development.events[0]
}

// A member has been out of contact since spring. Nothing is decided by a program; the
// day on which people may consider it is on the agenda.
func ExamplePlanner_Steps() {
	today := calendar.MustParse("2026-11-20")
	p, err := agenda.Compile(regulation.National(), agenda.Within(today, 30), today)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range read(`[{"id":"F1","org":"B1","standing":{"member":{"status":"full"},"events":[
		{"type":"contact-lost","on":"2026-06-10"}]}}]`) {
		items, err := p.Steps(f)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for i := range items {
			fmt.Println(i.Kind, i.Step, i.Text().En, i.Basis)
		}
	}
	// Output:
	// step searched branch: search for the member education-2019:24:3
	// proposal stopped-lost for the branch or organization above to consider: whether membership is stopped for lost contact, from 10 December 2026 education-2019:24:3
}
