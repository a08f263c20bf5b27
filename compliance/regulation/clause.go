package regulation

import (
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Force is what a clause does to whom it addresses (效力).
type Force uint8

// The forces. What a finding weighs follows from them: a must or must-not that
// is unmet is a violation, a generally or generally-not is a deviation that a
// recorded reason settles.
const (
	Must         Force = iota + 1 // 应当、必须
	MustNot                       // 不得
	Generally                     // 一般
	GenerallyNot                  // 一般不
	May                           // 可以
	States                        // a definition or flat statement (规定、定义)
)

var forceWords = words[Force]{what: "force",
	words: []string{"", "must", "must-not", "generally", "generally-not", "may", "states"},
	labels: []Text{{}, {"应当", "must"}, {"不得", "must not"}, {"一般", "generally"},
		{"一般不", "generally not"}, {"可以", "may"}, {"规定", "states"}},
}

// String gives the word, as "must-not".
func (f Force) String() string { return forceWords.word(f) }

// Label gives the name in both languages.
func (f Force) Label() Text { return forceWords.label(f) }

// Binds reports whether the force leaves no room: must and must-not, and
// states, which fixes a number or a definition.
func (f Force) Binds() bool { return f == Must || f == MustNot || f == States }

// MarshalText gives the word; the unset Force is an error.
func (f Force) MarshalText() ([]byte, error) { return forceWords.marshal(f) }

// UnmarshalText reads the word and refuses any other.
func (f *Force) UnmarshalText(b []byte) error { return forceWords.unmarshal(b, f) }

// AllForces lists the forces.
func AllForces() []Force { return collect(forceWords.all()) }

// Confidence says how well the wording of a clause is known (依据可信度).
type Confidence uint8

// The confidences, best first. Unconfirmed is never a national default;
// Indirect is off unless the caller asks for unverified rules.
const (
	FullText    Confidence = iota + 1 // wording read in two or more copies (A)
	Quoted                            // wording read in one copy, or carried over from an edition that the amendments left as it was (B)
	Indirect                          // only a paraphrase or digest (C)
	Unconfirmed                       // not confirmed (D)
)

var confidenceWords = words[Confidence]{what: "confidence",
	words: []string{"", "full-text", "quoted", "indirect", "unconfirmed"},
	labels: []Text{{}, {"据多份文本", "read in several copies"}, {"据一份文本", "read in one copy"},
		{"间接依据", "indirect"}, {"未经核实", "unconfirmed"}},
}

// String gives the word, as "full-text".
func (c Confidence) String() string { return confidenceWords.word(c) }

// Label gives the name in both languages.
func (c Confidence) Label() Text { return confidenceWords.label(c) }

// Verified reports whether the clause may be a national default: full-text or
// quoted.
func (c Confidence) Verified() bool { return c == FullText || c == Quoted }

// MarshalText gives the word; the unset Confidence is an error.
func (c Confidence) MarshalText() ([]byte, error) { return confidenceWords.marshal(c) }

// UnmarshalText reads the word and refuses any other.
func (c *Confidence) UnmarshalText(b []byte) error { return confidenceWords.unmarshal(b, c) }

// AllConfidences lists the confidences, best first.
func AllConfidences() []Confidence { return collect(confidenceWords.all()) }

// Coverage says what the library does with a clause.
type Coverage uint8

// The coverages.
const (
	Encoded    Coverage = iota + 1 // rules of this library encode it; Clause.Rules lists them
	Judgement                      // a person judges it; no program can
	RecordOnly                     // it is kept to be cited; there is nothing to check
	Uncovered                      // it could be checked, and no rule does so yet
)

var coverageWords = words[Coverage]{what: "coverage",
	words: []string{"", "encoded", "judgement", "record-only", "uncovered"},
	labels: []Text{{}, {"已编码", "encoded"}, {"由人判断", "a person's judgement"},
		{"仅作记录", "record only"}, {"尚未编码", "not yet encoded"}},
}

// String gives the word, as "record-only".
func (c Coverage) String() string { return coverageWords.word(c) }

// Label gives the name in both languages.
func (c Coverage) Label() Text { return coverageWords.label(c) }

// MarshalText gives the word; the unset Coverage is an error.
func (c Coverage) MarshalText() ([]byte, error) { return coverageWords.marshal(c) }

// UnmarshalText reads the word and refuses any other.
func (c *Coverage) UnmarshalText(b []byte) error { return coverageWords.unmarshal(b, c) }

// AllCoverages lists the coverages.
func AllCoverages() []Coverage { return collect(coverageWords.all()) }

// Norm is one command inside a clause: a force and, where a clause holds more
// than one, what that force applies to.
type Norm struct {
	Force Force
	Of    Text // empty when the clause holds a single norm
}

// Clause is one checkable or citable sentence of a text. The gist is this
// library's own wording; the official text prevails.
type Clause struct {
	ID         string // the sheet's row: branch:B-24, dues:R08
	Citation   Citation
	Gist       Text
	Span       calendar.Span // days in force, half-open
	Confidence Confidence
	Coverage   Coverage
	norms      []Norm
	rules      []RuleID
}

// Norms yields the commands of the clause in its own order.
func (c Clause) Norms() iter.Seq[Norm] { return slices.Values(c.norms) }

// Force gives the first command of the clause; unset for the zero Clause.
func (c Clause) Force() Force {
	if len(c.norms) == 0 {
		return 0
	}
	return c.norms[0].Force
}

// Finding starts the finding of a rule that rests on the clause itself rather
// than on a value: with its citation and its first force. The verdict and the
// facts are for the rule to add.
func (c Clause) Finding(rule RuleID, subject string) Finding {
	return Finding{Rule: rule, Subject: subject, Citation: c.Citation, Source: c.Citation.Text(), Force: c.Force()}
}

// Rules yields the rules that encode the clause; none unless it is Encoded.
func (c Clause) Rules() iter.Seq[RuleID] { return slices.Values(c.rules) }

func collect[T any](s iter.Seq[T]) []T { return slices.Collect(s) }
