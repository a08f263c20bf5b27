package vectors

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
)

// Answer is what an implementation says to one question: a want, the code of
// an error, or that it does not have the operation.
type Answer struct {
	Want        json.RawMessage // a JSON object
	Error       string          // the code, in kebab-case
	Unsupported bool            // the implementation does not have the operation, or not this part of it; the rest is not looked at
}

// Implementation answers one question: the operation, and the fields that go
// in. It is not told what is wanted. The id is that of the test, for logs. An
// error means that it gave no answer at all, which fails the test, and so does
// a panic; see [AnswerOf] for turning a Go function's results into an Answer.
type Implementation func(op, id string, in json.RawMessage) (Answer, error)

// AnswerOf makes the answer of a Go function's results: the code of the error
// if there is one, else the value as JSON. An error without a code of its own
// gives the code "error", and a value that is no JSON an error.
func AnswerOf(v any, err error) (Answer, error) {
	if err != nil {
		return Answer{Error: string(regulation.CodeOf(err))}, nil
	}
	want, err := json.Marshal(v)
	return Answer{Want: want}, err
}

// Library is this library itself, under the national law. It is safe for
// concurrent use.
func Library() Implementation {
	server := wire.NewServer(regulation.National())
	return func(op, _ string, in json.RawMessage) (Answer, error) {
		want, err := server.Do(op, in)
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

// String gives "passed", "failed" or "skipped"; empty for the unset Outcome.
func (o Outcome) String() string {
	if o > Skipped {
		return ""
	}
	return [...]string{"", "passed", "failed", "skipped"}[o]
}

// Result is the outcome of one test.
type Result struct {
	File    string
	Op      string
	Test    Test
	Outcome Outcome
	Diffs   []string // why it failed, each with the path to it; empty otherwise
	Answer  Answer
}

// Run puts every test to the implementation, one after the other, in order. The
// sequence may be left early and run again; each run asks anew.
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
	var err error
	switch r.Answer, err = ask(impl, f.Op, t); {
	case err != nil:
		r.Diffs = []string{err.Error()}
	case r.Answer.Unsupported:
		r.Outcome = Skipped
	default:
		if r.Diffs = compare(t, r.Answer); len(r.Diffs) == 0 {
			r.Outcome = Passed
		}
	}
	return r
}

// ask puts one question, with a copy of the fields that the implementation may
// do with as it likes.
func ask(impl Implementation, op string, t Test) (a Answer, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return impl(op, t.ID, bytes.Clone(t.In))
}

// String gives the id and the outcome, and a line for each difference.
func (r Result) String() string {
	s := r.Test.ID + " " + r.Outcome.String()
	for _, d := range r.Diffs {
		s += "\n  " + d
	}
	return s
}

// compare gives what is wrong with an answer, nothing when it is right.
func compare(t Test, a Answer) []string {
	switch {
	case a.Error != "" && len(a.Want) > 0:
		return []string{"got both an answer and the error " + show(a.Error)}
	case t.Error != "" && a.Error == "":
		return []string{"want the error " + t.Error + ", got the answer " + cut(string(a.Want))}
	case t.Error != a.Error && t.Error != "":
		return []string{"want the error " + t.Error + ", got the error " + show(a.Error)}
	case t.Error != a.Error:
		return []string{"want an answer, got the error " + show(a.Error)}
	case t.Error != "":
		return nil
	}
	return Match(t.Want, a.Want, t.Absent)
}
