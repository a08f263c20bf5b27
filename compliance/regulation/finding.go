package regulation

import (
	"encoding/json"
	"iter"
	"strconv"
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
	labels: []Text{{}, {"正常", "in order"}, {"未到期", "not due yet"}, {"已说明理由", "reason recorded"}, {"待补充", "information needed"},
		{"偏离一般要求", "deviation"}, {"不符合规定", "violation"}},
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

// text gives the value for people, a word of an enumeration by its label, a
// month by its name, and an amount that is no whole number of fen in yuan.
func (x Fact) text() Text {
	if x.Value.Kind() != WordValue {
		return x.Value.Text()
	}
	word := x.Value.String()
	switch x.Name {
	case "month":
		if m, err := calendar.ParseMonth(word); err == nil {
			return MonthText(m)
		}
	case "base", "verified":
		if t := wordOf(x.Name, word); t.Zh == word && t.En == word {
			return Text{word + "元", word + " yuan"}
		}
	}
	return wordOf(x.Name, word)
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
	Part         string // id of the part of it that is meant, as a group, a unit or a meeting; empty for the whole
	Citation     Citation
	Source       Text // the citation in words, with the title also of a local text
	Force        Force
	Required     Value         // what the rule asks for
	Due          calendar.Date // by when, if the rule sets a day
	Period       calendar.Span // the month, quarter or year of a periodic duty, or the day of the meeting; zero for none
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

// AddFact adds one more fact in place, as WithFact does in a copy.
func (f *Finding) AddFact(name string, v Value) {
	if int(f.n) < MaxFacts {
		f.facts[f.n] = Fact{name, v}
		f.n++
	}
}

// ClearFacts takes the facts out again, in place.
func (f *Finding) ClearFacts() { f.facts, f.n = [MaxFacts]Fact{}, 0 }

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

// Missing yields the names of the facts that the rule needed and did not get.
func (f Finding) Missing() iter.Seq[string] {
	return func(yield func(string) bool) {
		for x := range f.Facts() {
			if x.Value.IsUnknown() && !yield(x.Name) {
				return
			}
		}
	}
}

// asks reports whether a fact is missing.
func (f Finding) asks() bool {
	for range f.Missing() {
		return true
	}
	return false
}

// Severity weighs the finding: an unmet must is a violation, an unmet
// generally is a deviation, or settled when a reason is recorded. So is what
// goes beyond a permission (may): a person has to look at it.
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
	t = f.fill(t)
	if f.Severity() == Settled {
		t.Zh, t.En = t.Zh+"；已记录理由："+f.Reason, t.En+"; reason recorded: "+f.Reason
	}
	return t
}

// fill puts the requirement, the facts and the words that depend on the force
// into the {names} of a template.
func (f Finding) fill(t Text) Text {
	usual, reason := Text{"一般不超过", "the usual maximum"}, Text{"；确有理由的，记录理由", "; or record the reason"}
	if f.Force.Binds() {
		usual, reason = Text{"不得超过", "the binding maximum"}, Text{} // no reason settles a violation
	}
	should := Text{"一般应", "normally"}
	if f.Force.Binds() {
		should = Text{"应当", "must be"}
	}
	named := func(name string) (t Text, known bool) {
		switch name {
		case "required":
			return f.Required.Text(), !f.Required.IsUnknown()
		case "should":
			return should, true
		case "due":
			return DateOf(f.Due).Text(), !f.Due.IsZero()
		case "period":
			return periodText(f.Period), true
		case "part":
			return wordText(f.Part), f.Part != ""
		case "usual":
			return usual, true
		case "or-reason":
			return reason, true
		}
		for x := range f.Facts() {
			if x.Name == name {
				return x.text(), !x.Value.IsUnknown()
			}
		}
		return Value{}.Text(), false
	}
	return Text{fill(t.Zh, Chinese, named), fill(t.En, English, named)}
}

// periodText names a month, a quarter, a half-year or a year, a day, or else the
// first and the last day.
func periodText(s calendar.Span) Text {
	if s == (calendar.Span{}) {
		return Text{"本期", "the period"}
	}
	m := s.From.Month()
	year := strconv.Itoa(s.From.Year()) + "年"
	switch s {
	case m.Span():
		return Text{year + strconv.Itoa(int(m.MonthOfYear())) + "月", m.String()}
	case m.Quarter().Span():
		return Text{year + "第" + numeral(int32(m.Quarter().Number())) + "季度", m.Quarter().String()}
	case m.HalfYear().Span():
		return Text{year + [...]string{"上半年", "下半年"}[m.HalfYear().Number()-1], m.HalfYear().String()}
	case m.Year().Span():
		return Text{year, m.Year().String()}
	}
	if last := s.Last(); last != s.From {
		from, to := DateText(s.From), DateText(last)
		return Text{from.Zh + "至" + to.Zh, from.En + " to " + to.En}
	}
	return DateOf(s.From).Text()
}

// fill puts texts into the {names} of a template, and for [a|b|c] the first
// alternative of which every name is known, or nothing.
func fill(template string, l Lang, named func(string) (t Text, known bool)) string {
	var b strings.Builder
	for {
		before, rest, more := strings.Cut(template, "[")
		plain, _ := fillNames(before, l, named)
		b.WriteString(plain)
		choice, after, closed := strings.Cut(rest, "]")
		if !more || !closed {
			return b.String()
		}
		for alternative := range strings.SplitSeq(choice, "|") {
			if s, known := fillNames(alternative, l, named); known {
				b.WriteString(s)
				break
			}
		}
		template = after
	}
}

// fillNames puts texts into the {names} of a part without alternatives, and
// reports whether all of them are known.
func fillNames(part string, l Lang, named func(string) (t Text, known bool)) (string, bool) {
	var b strings.Builder
	all := true
	for {
		before, rest, more := strings.Cut(part, "{")
		b.WriteString(before)
		name, after, closed := strings.Cut(rest, "}")
		if !more || !closed {
			return b.String(), all
		}
		t, known := named(name)
		all = all && known
		b.WriteString(t.In(l))
		part = after
	}
}

// plain is the text of a verdict that a rule has no words of its own for.
func (f Finding) plain(r Rule) Text {
	t := Text{r.Title.Zh + "：" + f.Verdict.Label().Zh, r.Title.En + ": " + f.Verdict.Label().En}
	if f.Verdict != UnknownFacts {
		return t
	}
	var zh, en []string
	for name := range f.Missing() {
		zh, en = append(zh, factName(name).Zh), append(en, factName(name).En)
	}
	if len(zh) == 0 {
		return t
	}
	return Text{"未填报" + strings.Join(zh, "、"), "not given: " + strings.Join(en, ", ")}
}

// Remedy says what to do: about what is unmet and no recorded reason settles,
// and which facts to fill in; empty otherwise. A question that no fact of the
// finding would answer, as one that people have to assess, has the remedy of
// the rule.
func (f Finding) Remedy() Text {
	r, _ := RuleByID(f.Rule)
	switch f.Severity() {
	case Violation, Deviation:
	case Asking:
		if !f.asks() && !r.findings[UnknownFacts].IsZero() {
			break
		}
		t := f.plain(r)
		return Text{strings.Replace(t.Zh, "未填报", "补填", 1), strings.Replace(t.En, "not given", "fill in", 1)}
	default:
		return Text{}
	}
	return f.fill(r.remedy)
}

// MarshalJSON gives the finding as data together with its texts: rule, verdict,
// severity, subject, basis, source, force, facts (in order, each with name,
// label, value and text), required, due, hypothetical, reason, text, remedy.
func (f Finding) MarshalJSON() ([]byte, error) {
	type fact struct {
		Name  string `json:"name"`
		Label Text   `json:"label"`
		Value Value  `json:"value"`
		Text  Text   `json:"text"`
	}
	facts := []fact{}
	for x := range f.Facts() {
		facts = append(facts, fact{x.Name, factName(x.Name), x.Value, x.text()})
	}
	remedy := f.Remedy()
	out := struct {
		Rule         RuleID        `json:"rule"`
		Verdict      Verdict       `json:"verdict"`
		Severity     Severity      `json:"severity"`
		Subject      string        `json:"subject"`
		Part         string        `json:"part,omitempty"`
		Basis        Citation      `json:"basis"`
		Source       Text          `json:"source"`
		Force        Force         `json:"force"`
		Facts        []fact        `json:"facts"`
		Required     Value         `json:"required"`
		Due          calendar.Date `json:"due,omitzero"`
		Period       calendar.Span `json:"period,omitzero"`
		Hypothetical bool          `json:"hypothetical"`
		Reason       string        `json:"reason,omitempty"`
		Text         Text          `json:"text"`
		Remedy       *Text         `json:"remedy,omitempty"`
	}{f.Rule, f.Verdict, f.Severity(), f.Subject, f.Part, f.Citation, f.Source, f.Force, facts, f.Required, f.Due, f.Period,
		f.Hypothetical, f.Reason, f.Text(), nil}
	if !remedy.IsZero() {
		out.Remedy = &remedy
	}
	return json.Marshal(out)
}
