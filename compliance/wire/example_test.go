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
	// {"due":"76.50","exact":"76.5","rate":"0.015","base":"5100","capped":false,"rounding":"fen-half-up","basis":["dues-2008:2"]} <nil>
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
	// 1 {"quorum":true,"quorumNeeded":4,"for":4,"neededFor":5,"passed":false,"basis":["branch-work-2018:11:3"]}   false
	// 2  invalid-days days false
	// 3  unknown-op op true
	// 0  malformed-request  false
}

// The order in which errors are told when several apply.
func ExampleClass() {
	fmt.Println(wire.Class("negative-count") < wire.Class("missing-kind"))
	// Output: true
}
