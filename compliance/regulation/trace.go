package regulation

import "strings"

// TraceFormat is the version of the JSON form of a Trace.
const TraceFormat = "dangwu.trace/1"

// Trace explains one answer: what went in, which values of the law were read,
// which branches were taken and not taken and why, and what came out. It is
// plain data; MarshalJSON of the standard library prints it.
type Trace struct {
	Format     string       `json:"format"` // TraceFormat
	Operation  string       `json:"op"`     // as fees.assess
	Inputs     []TraceValue `json:"inputs"`
	Parameters []Parameter  `json:"parameters"`
	Steps      []TraceStep  `json:"steps"`
	Results    []TraceValue `json:"results"`
	Basis      []Citation   `json:"basis"`
}

// TraceValue is a named value that went in or came out.
type TraceValue struct {
	Name  string `json:"name"`
	Label Text   `json:"label"`
	Value Value  `json:"value"`
	Shown Text   `json:"shown,omitzero"` // the value for people, where it is a word of an enumeration
}

func (v TraceValue) text() Text {
	if !v.Shown.IsZero() {
		return v.Shown
	}
	return v.Value.Text()
}

// TraceStep is one way that the answer could have gone, taken or not.
type TraceStep struct {
	Taken  bool `json:"taken"`
	Label  Text `json:"label"`  // what the branch is
	Reason Text `json:"reason"` // why it was taken or not
}

// In prints the trace in one language, a line for each part; the last line ends
// in a line break too.
func (t Trace) In(l Lang) string {
	var b strings.Builder
	colon, head := "：", [...]string{"输入", "依据参数", "判断（✓适用，–不适用）", "结果", "条文"}
	if l == English {
		colon, head = ": ", [...]string{"Inputs", "Parameters", "Steps (✓ applies, – does not)", "Results", "Basis"}
	}
	line := func(parts ...string) { b.WriteString("  " + strings.Join(parts, "") + "\n") }
	b.WriteString(head[0] + "\n")
	for _, v := range t.Inputs {
		line(v.Label.In(l), colon, v.text().In(l))
	}
	b.WriteString(head[1] + "\n")
	for _, p := range t.Parameters {
		line(p.Label.In(l), colon, p.Text().In(l), " [", p.Source.In(l), p.dates().In(l), "]")
	}
	b.WriteString(head[2] + "\n")
	for _, x := range t.Steps {
		mark := "– "
		if x.Taken {
			mark = "✓ "
		}
		line(mark, x.Label.In(l), colon, x.Reason.In(l))
	}
	b.WriteString(head[3] + "\n")
	for _, v := range t.Results {
		line(v.Label.In(l), colon, v.text().In(l))
	}
	b.WriteString(head[4] + "\n")
	for _, c := range t.Basis {
		line(t.source(c).In(l))
	}
	return b.String()
}

// dates says since and until when the value holds, and whether it is local or
// supposed.
func (p Parameter) dates() Text {
	var t Text
	if from := p.Span.From; !from.IsZero() {
		t = Text{"，自" + DateText(from).Zh + "起", ", from " + DateText(from).En}
	}
	if to := p.Span.To; !to.IsZero() {
		last := DateText(to.AddDays(-1))
		t.Zh, t.En = t.Zh+"，至"+last.Zh, t.En+", to "+last.En
	}
	if p.Layer != NationalLayer && p.Layer.String() != "" {
		t.Zh += "，" + p.Layer.Label().Zh
		t.En += ", " + p.Layer.Label().En
	}
	return t
}

// source puts a citation in words, with the title of a local text if one of
// the parameters stands in it.
func (t Trace) source(c Citation) Text {
	for _, p := range t.Parameters {
		if p.Citation == c && !p.Source.IsZero() {
			return p.Source
		}
	}
	return c.Text()
}
