package wire_test

import (
	"encoding/json"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
)

// A vendor's handler gets JSON and gives JSON.
func ExampleServer_Do() {
	server := wire.NewServer(regulation.National()) // once; safe for concurrent use

	answer, err := server.Do("fees.assess", []byte(`{"month":"2026-10","category":"salaried","base":"5100.00"}`))
	fmt.Println(string(answer), err)

	_, err = server.Do("fees.assess", []byte(`{"month":"2026-10","category":"salaried","Base":"5100.00"}`))
	fmt.Println(regulation.CodeOf(err))
	fmt.Println(regulation.ZhOf(err))
	// Output:
	// {"due":"76.50","exact":"76.5","rate":"0.015","base":"5100","capped":false,"rounding":"fen-half-up","basis":["dues-2008:2"],"source":{"zh":"《关于中国共产党党费收缴、使用和管理的规定》第二条","en":"Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 2"},"reason":{"zh":"基数5100元，5000元以上至10000元（含）档，全部基数按1.5%计得76.50元，应交76.50元","en":"base 5100 yuan; band over 5000, up to and including 10000 yuan; 1.5% of the whole base is 76.50 yuan; due 76.50 yuan"}} <nil>
	// unknown-field
	// Base：未知的字段，可用：month | base | quarterNet | category | cap | rounding | noticeFrom
}

// A program in another language writes lines and reads lines. Every line gets
// one back, whatever it holds.
func ExampleServer_Line() {
	server := wire.NewServer(regulation.National())
	for _, line := range []string{
		`{"id":1,"op":"votes.decide","in":{"kind":"branch-meeting","due":8,"present":4,"for":4}}`,
		`{"id":2,"op":"calendar.workdays","in":{"from":"2024-09-30","days":0}}`,
		`{"id":3,"op":"brand.score","in":{}}`,
		`hello`,
	} {
		var short struct {
			ID          int
			Want        json.RawMessage
			Error, Path string
			Unsupported bool
		}
		if err := json.Unmarshal(server.Line([]byte(line)), &short); err != nil {
			panic(err)
		}
		fmt.Println(short.ID, string(short.Want), short.Error, short.Path, short.Unsupported)
	}
	// Output:
	// 1 {"quorum":true,"quorumNeeded":4,"for":4,"neededFor":5,"passed":false,"basis":["branch-work-2018:11:3"],"source":{"zh":"《中国共产党支部工作条例（试行）》第十一条第三款","en":"Regulations on the Work of Branches of the Communist Party of China (Trial), Art. 11 para. 3"}}   false
	// 2  invalid-days days false
	// 3  unknown-op op true
	// 0  malformed-request  false
}

// A front end sends a person's file and shows where it stands, what is next and
// by when. An act that the rules forbid comes back as an error with its place.
func ExampleServer_Do_development() {
	server := wire.NewServer(regulation.National())
	file := `{
		"asOf": "2026-07-01",
		"applicant": {"birth": "2000-05-20"},
		"events": [
			{"type": "applied", "on": "2026-05-12"},
			{"type": "talked", "on": "2026-06-01"}%s
		]
	}`

	out, err := server.Do("development.replay", fmt.Appendf(nil, file, `,
			{"type": "activist-named", "on": "2026-06-22", "records": ["recommendation"]}`))
	if err != nil {
		panic(err)
	}
	var answer struct {
		Stage, State string
		Next         []struct {
			Step, Earliest, Latest string
			By                     regulation.Text
		}
		Findings []struct {
			Verdict, Part, Basis string
			Text                 regulation.Text
		}
	}
	if err := json.Unmarshal(out, &answer); err != nil {
		panic(err)
	}
	fmt.Println(answer.Stage)
	for _, n := range answer.Next {
		if n.Earliest != "" || n.Latest != "" {
			fmt.Println("next", n.Step, n.Earliest, n.Latest, n.By.Zh)
		}
	}
	for _, f := range answer.Findings {
		if f.Verdict == "unmet" {
			fmt.Println(f.Part, f.Basis, f.Text.Zh)
		}
	}

	_, err = server.Do("development.replay", fmt.Appendf(nil, file, `,
			{"type": "meeting-voted", "on": "2026-06-22", "due": 8, "present": 8, "for": 8, "secret": true}`))
	fmt.Println(regulation.CodeOf(err))
	fmt.Println(regulation.ZhOf(err))
	// Output:
	// activist
	// next assessed  2026-12-22 党支部
	// next target-proposed 2027-06-22  党支部委员会（不设的由党员大会）
	// events[2] development-2026:8 研究确定为入党积极分子的材料不全，缺少：集体研究决定的记录
	// refused-transition
	// events[2]：不予办理“党员大会通过接收”（2026-06-22，当前：入党申请人（已谈话））：尚未确定入党介绍人，应先确定（《中国共产党发展党员工作细则》（2026年）第十四条第一款）；尚未经具有审批权限的基层党委预审合格，应先办理（《中国共产党发展党员工作细则》（2026年）第十八条第一款）。须先：由党组织确定两名正式党员作入党介绍人；由党支部报具有审批权限的基层党委预审，取得书面结果后再提交党员大会
}

// The order in which errors are told when several apply.
func ExampleClass() {
	fmt.Println(wire.Class("negative-count") < wire.Class("missing-kind"))
	// Output: true
}
