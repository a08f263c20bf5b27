package vectors_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/dangwu-go/dangwu/compliance/vectors"
)

// A tester runs the corpus against an implementation of one's own. This one
// counts meetings, but gets the comparison wrong: it lets half of the ayes do.
func ExampleRun() {
	mine := func(op, _ string, fields json.RawMessage) (vectors.Answer, error) {
		if op != "votes.decide" {
			return vectors.Answer{Unsupported: true}, nil
		}
		var in struct{ Due, Present, For int }
		if err := json.Unmarshal(fields, &in); err != nil {
			return vectors.Answer{}, err
		}
		quorum := 2*in.Present >= in.Due
		return vectors.AnswerOf(map[string]any{"quorum": quorum, "passed": quorum && 2*in.For >= in.Due}, nil)
	}
	files, err := vectors.Load(fstest.MapFS{"mine.json": {Data: []byte(`{
		"schema": "dangwu.vectors/1", "op": "votes.decide", "description": "two of the embedded tests",
		"tests": [
			{"id": "mine:votes.decide/1", "basis": "branch-work-2018:11:3", "in": {"kind": "branch-meeting", "due": 8, "present": 8, "for": 4}, "want": {"quorum": true, "passed": false}},
			{"id": "mine:votes.decide/2", "basis": "branch-work-2018:11:3", "in": {"kind": "branch-meeting", "due": 8, "present": 4, "for": 4}, "want": {"quorum": true}}
		]}`)}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for r := range vectors.Run(files, mine) {
		fmt.Println(r.Outcome, r.Test.ID, strings.Join(r.Diffs, "; "))
	}
	// Output:
	// failed mine:votes.decide/1 passed: want false, got true
	// passed mine:votes.decide/2
}

// The corpus of this edition, of one operation.
func ExampleLoad() {
	files, err := vectors.Load(vectors.Embedded())
	if err != nil {
		fmt.Println(err)
		return
	}
	files = slices.DeleteFunc(files, func(f vectors.File) bool { return f.Op != "votes.decide" })
	count := map[vectors.Outcome]int{}
	for r := range vectors.Run(files, vectors.Library()) {
		count[r.Outcome]++
	}
	fmt.Println("some passed:", count[vectors.Passed] > 0, "failed:", count[vectors.Failed], "skipped:", count[vectors.Skipped])
	// Output: some passed: true failed: 0 skipped: 0
}

// An array matches whole and in order; with + every element given has to be
// there, with - none of them.
func ExampleMatch() {
	answer := json.RawMessage(`{"due":"15.00","basis":["dues-2008:2","dues-2008:6"]}`)
	for _, want := range []string{
		`{"basis":["dues-2008:2","dues-2008:6"]}`,
		`{"basis+":["dues-2008:6"]}`,
		`{"basis-":["dues-2008:6"]}`,
		`{"due":"15"}`,
	} {
		fmt.Println(vectors.Match(json.RawMessage(want), answer, nil))
	}
	// Output:
	// []
	// []
	// [basis-: "dues-2008:6" must not be in ["dues-2008:2","dues-2008:6"]]
	// [due: want "15", got "15.00"]
}
