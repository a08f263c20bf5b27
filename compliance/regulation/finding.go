package regulation

import (
	"encoding/json"
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Verdict is what a rule says of the facts (结论).
type Verdict uint8

// The verdicts. A rule never passes for want of data: that is UnknownFacts.
const (
	Met          Verdict = iota + 1 // 符合
	Unmet                           // 不符合
	Pending                         // not due yet on the day of the check (尚未到期)
	OutOfScope                      // the rule does not apply to the subject (不适用)
	UnknownFacts                    // a fact is missing; the finding names it (情况不明)
)

var verdictWords = words[Verdict]{what: "verdict",
	words: []string{"", "met", "unmet", "pending", "not-applicable", "unknown"},
	labels: []Text{{}, {"符合", "met"}, {"不符合", "unmet"}, {"尚未到期", "not due yet"},
		{"不适用", "not applicable"}, {"情况不明", "unknown"}},
}

// String gives the word, as "unmet".
func (v Verdict) String() string { return verdictWords.word(v) }

// Label gives the name in both languages.
func (v Verdict) Label() Text { return verdictWords.label(v) }

// MarshalText gives the word; the unset Verdict is an error.
func (v Verdict) MarshalText() ([]byte, error) { return verdictWords.marshal(v) }

// UnmarshalText reads the word and refuses any other.
func (v *Verdict) UnmarshalText(b []byte) error { return verdictWords.unmarshal(b, v) }

// AllVerdicts lists the verdicts.
func AllVerdicts() []Verdict { return collect(verdictWords.all()) }

// Severity is what a finding weighs. It follows from the verdict, the force of
// the clause and whether a reason is recorded, never from taste.
type Severity uint8

// The severities, lightest first.
const (
	Clear     Severity = iota + 1 // met, or not applicable
	Waiting                       // not due yet
	Settled                       // departs from a "generally" rule, for a recorded reason
	Asking                        // a fact is missing
	Deviation                     // departs from a "generally" rule, no reason recorded
	Violation                     // a "must" or "must not" is unmet
)

var severityWords = words[Severity]{what: "severity",
	words: []string{"", "clear", "waiting", "settled", "asking", "deviation", "violation"},
	labels: []Text{{}, {"正常", "clear"}, {"待到期", "waiting"}, {"已说明", "settled"}, {"待补充", "asking"},
		{"偏离", "deviation"}, {"违规", "violation"}},
}

// String gives the word, as "deviation".
func (s Severity) String() string { return severityWords.word(s) }

// Label gives the name in both languages.
func (s Severity) Label() Text { return severityWords.label(s) }

// MarshalText gives the word; the unset Severity is an error.
func (s Severity) MarshalText() ([]byte, error) { return severityWords.marshal(s) }

// UnmarshalText reads the word and refuses any other.
func (s *Severity) UnmarshalText(b []byte) error { return severityWords.unmarshal(b, s) }

// AllSeverities lists the severities, lightest first.
func AllSeverities() []Severity { return collect(severityWords.all()) }

// Fact is one fact that a rule read.
type Fact struct {
	Name  string // as full-members
	Value Value  // unknown when the fact was missing
}

// MaxFacts is how many facts a finding can hold.
const MaxFacts = 4

// Finding is what one rule says of one subject: the verdict, the facts read,
// what was required, and the source. Its texts are made only when asked for.
// It is comparable.
type Finding struct {
	Rule         RuleID
	Verdict      Verdict
	Subject      string // id of the organization or the matter; never a name
	Citation     Citation
	Source       Text // the citation in words, with the title also of a local text
	Force        Force
	Required     Value         // what the rule asks for
	Due          calendar.Date // by when, if the rule sets a day
	Hypothetical bool          // a value supposed with Law.Suppose was read
	Reason       string        // recorded reason that settles a deviation
	facts        [MaxFacts]Fact
	n            uint8
}

// Finding starts the finding of a rule that asks for this value: with its
// citation, its force, and the mark of a supposed value. The verdict and the
// facts are for the rule to add.
func (p Parameter) Finding(rule RuleID, subject string) Finding {
	return Finding{Rule: rule, Subject: subject, Citation: p.Citation, Source: p.Source, Force: p.Force,
		Required: p.Value, Hypothetical: p.Layer == SupposedLayer}
}

// WithFact gives the finding with one more fact; a fifth fact is not kept.
func (f Finding) WithFact(name string, v Value) Finding {
	if int(f.n) < MaxFacts {
		f.facts[f.n] = Fact{name, v}
		f.n++
	}
	return f
}

// Facts yields the facts that the rule read.
func (f Finding) Facts() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for _, x := range f.facts[:f.n] {
			if !yield(x) {
				return
			}
		}
	}
}

// Severity weighs the finding: an unmet must is a violation, an unmet
// generally is a deviation, or settled when a reason is recorded.
func (f Finding) Severity() Severity {
	switch f.Verdict {
	case Unmet:
		switch {
		case f.Force.Binds():
			return Violation
		case f.Reason != "":
			return Settled
		}
		return Deviation
	case Pending:
		return Waiting
	case UnknownFacts:
		return Asking
	}
	return Clear
}

// Text says what was found, with the figures.
func (f Finding) Text() Text {
	r, ok := RuleByID(f.Rule)
	t := r.findings[f.Verdict]
	if !ok || t.IsZero() {
		t = f.plain(r)
	}
	return f.fill(t)
}

// fill puts the requirement, the facts and the words that depend on the force
// into the {names} of a template.
func (f Finding) fill(t Text) Text {
	usual, reason := Text{"一般不超过的", "the usual "}, Text{"；确有理由的，记录理由", "; or record the reason"}
	if f.Force.Binds() {
		usual, reason = Text{"规定的", "the limit of "}, Text{} // no reason settles a violation
	}
	named := func(name string) Text {
		switch name {
		case "required":
			return f.Required.Text()
		case "usual":
			return usual
		case "or-reason":
			return reason
		}
		for x := range f.Facts() {
			if x.Name == name {
				return x.Value.Text()
			}
		}
		return Value{}.Text()
	}
	return Text{fill(t.Zh, Chinese, named), fill(t.En, English, named)}
}

// fill puts texts into the {names} of a template.
func fill(template string, l Lang, named func(string) Text) string {
	var b strings.Builder
	for {
		before, rest, more := strings.Cut(template, "{")
		b.WriteString(before)
		name, after, closed := strings.Cut(rest, "}")
		if !more || !closed {
			return b.String()
		}
		b.WriteString(named(name).In(l))
		template = after
	}
}

// plain is the text of a verdict that a rule has no words of its own for.
func (f Finding) plain(r Rule) Text {
	t := Text{r.Title.Zh + "：" + f.Verdict.Label().Zh, r.Title.En + ": " + f.Verdict.Label().En}
	if f.Verdict != UnknownFacts {
		return t
	}
	var zh, en []string
	for x := range f.Facts() {
		if x.Value.IsUnknown() {
			zh, en = append(zh, factName(x.Name).Zh), append(en, factName(x.Name).En)
		}
	}
	if len(zh) == 0 {
		return t
	}
	return Text{r.Title.Zh + "：未填报" + strings.Join(zh, "、"), r.Title.En + ": not given: " + strings.Join(en, ", ")}
}

// Remedy says what to do; empty unless the finding is unmet.
func (f Finding) Remedy() Text {
	if f.Verdict != Unmet {
		return Text{}
	}
	r, _ := RuleByID(f.Rule)
	return f.fill(r.remedy)
}

// MarshalJSON gives the finding as data together with its texts.
func (f Finding) MarshalJSON() ([]byte, error) {
	facts := map[string]Value{}
	for x := range f.Facts() {
		facts[x.Name] = x.Value
	}
	remedy := f.Remedy()
	out := struct {
		Rule         RuleID           `json:"rule"`
		Verdict      Verdict          `json:"verdict"`
		Severity     Severity         `json:"severity"`
		Subject      string           `json:"subject"`
		Basis        Citation         `json:"basis"`
		Source       Text             `json:"source"`
		Force        Force            `json:"force"`
		Facts        map[string]Value `json:"facts"`
		Required     Value            `json:"required"`
		Due          calendar.Date    `json:"due,omitzero"`
		Hypothetical bool             `json:"hypothetical"`
		Reason       string           `json:"reason,omitempty"`
		Text         Text             `json:"text"`
		Remedy       *Text            `json:"remedy,omitempty"`
	}{f.Rule, f.Verdict, f.Severity(), f.Subject, f.Citation, f.Source, f.Force, facts, f.Required, f.Due,
		f.Hypothetical, f.Reason, f.Text(), nil}
	if !remedy.IsZero() {
		out.Remedy = &remedy
	}
	return json.Marshal(out)
}
