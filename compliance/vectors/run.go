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
	Want        json.RawMessage // a JSON object
	Error       string          // the code, in kebab-case
	Unsupported bool            // the operation is not there; the rest is not looked at
}

// Implementation answers the question of one test: the operation, and the In
// of t; it should look at nothing else of t but the ID. An error means that it
// gave no answer at all, which fails the test.
type Implementation func(op string, t Test) (Answer, error)

// Library is this library itself, under the national law. It is safe for
// concurrent use.
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
	switch r.Answer, err = impl(f.Op, t); {
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
