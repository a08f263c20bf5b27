package vectors

import (
	"encoding/json"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
)

// Answer is what an implementation says to one question: a want, the code of
// an error, or that it does not have the operation.
type Answer struct {
	Want        json.RawMessage
	Error       string
	Unsupported bool
}

// Implementation answers the question of one test. An error means that it gave
// no answer at all, which fails the test.
type Implementation func(op string, t Test) (Answer, error)

// Library is this library itself, under the national law.
func Library() Implementation {
	server := wire.NewServer(regulation.National())
	return func(op string, t Test) (Answer, error) {
		want, err := server.Do(op, t.In)
		if err == nil {
			return Answer{Want: want}, nil
		}
		code := regulation.CodeOf(err)
		return Answer{Error: string(code), Unsupported: code == "unknown-op"}, nil
	}
}

// Outcome says how a test ended.
type Outcome uint8

// The outcomes.
const (
	Passed  Outcome = iota + 1 // the answer is the one wanted
	Failed                     // it is another, or none came
	Skipped                    // the implementation does not have the operation
)

// String gives "passed", "failed" or "skipped".
func (o Outcome) String() string {
	return [...]string{"", "passed", "failed", "skipped"}[min(o, Skipped)]
}

// Result is the outcome of one test.
type Result struct {
	File    string
	Op      string
	Test    Test
	Outcome Outcome
	Diffs   []string // why it failed
	Answer  Answer
}

// Run puts every test to the implementation, in order.
func Run(files []File, impl Implementation) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for _, f := range files {
			for _, t := range f.Tests {
				if !yield(run(f, t, impl)) {
					return
				}
			}
		}
	}
}

func run(f File, t Test, impl Implementation) Result {
	r := Result{File: f.Name, Op: f.Op, Test: t, Outcome: Failed}
	a, err := impl(f.Op, t)
	r.Answer = a
	switch {
	case err != nil:
		r.Diffs = []string{err.Error()}
	case a.Unsupported:
		r.Outcome = Skipped
		return r
	case t.Error != "" && a.Error != t.Error:
		got := a.Error
		if got == "" {
			got = "an answer: " + string(a.Want)
		}
		r.Diffs = []string{"want the error " + t.Error + ", got " + got}
	case t.Error == "" && a.Error != "":
		r.Diffs = []string{"got the error " + a.Error}
	case t.Error == "":
		r.Diffs = Match(t.Want, a.Want, t.Absent)
	}
	if len(r.Diffs) == 0 {
		r.Outcome = Passed
	}
	return r
}
