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

// The order in which errors are told when several apply.
func ExampleClass() {
	fmt.Println(wire.Class("negative-count") < wire.Class("missing-kind"))
	// Output: true
}
