package lifecycle

import (
	"iter"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// RefusedTransition is the code of a *Refused.
const RefusedTransition regulation.Code = "refused-transition"

// Refused is an act that the rules forbid (不予办理): which article stands against
// it, and what would permit it. It is a regulation.Problem; errors.Is finds it by
// RefusedTransition.
type Refused struct {
	Event   regulation.Text // label of the event
	Step    string          // word of the event
	State   regulation.Text // label of the state in which it was asked for
	On      calendar.Date
	Path    string // to the act, where it is one of several
	Permits regulation.Text

	why      regulation.Text
	findings []regulation.Finding
}

// Findings yields the findings that stand against the act, the first deciding.
// None when no article does, as for days that run backwards.
func (r *Refused) Findings() iter.Seq[regulation.Finding] { return slices.Values(r.findings) }

// ErrorCode gives RefusedTransition.
func (r *Refused) ErrorCode() regulation.Code { return RefusedTransition }

// ErrorPath gives the path to the act.
func (r *Refused) ErrorPath() string { return r.Path }

// Is reports whether target is RefusedTransition.
func (r *Refused) Is(target error) bool { return target == RefusedTransition }

// Message says why, with the articles, and what would permit the act.
func (r *Refused) Message() regulation.Text {
	var zh, en strings.Builder
	zh.WriteString("不予办理“" + r.Event.Zh + "”（" + r.On.String() + "，当前：" + r.State.Zh + "）：")
	en.WriteString("refused: " + r.Event.En + " (" + r.On.String() + ", now: " + r.State.En + "): ")
	zh.WriteString(r.why.Zh)
	en.WriteString(r.why.En)
	for i, f := range r.findings {
		if i > 0 || r.why.Zh != "" {
			zh.WriteString("；")
			en.WriteString("; ")
		}
		zh.WriteString(f.Text().Zh + "（" + f.Source.Zh + "）")
		en.WriteString(f.Text().En + " (" + f.Source.En + ")")
	}
	if !r.Permits.IsZero() {
		zh.WriteString("。须先：" + r.Permits.Zh)
		en.WriteString(". Needed: " + r.Permits.En)
	}
	return regulation.Text{Zh: zh.String(), En: en.String()}
}

// Error gives the path and the English message.
func (r *Refused) Error() string {
	if r.Path == "" {
		return r.Message().En
	}
	return r.Path + ": " + r.Message().En
}

// Zh gives the path and the Chinese message.
func (r *Refused) Zh() string {
	if r.Path == "" {
		return r.Message().Zh
	}
	return r.Path + "：" + r.Message().Zh
}

// Backwards is the refusal of an act whose day is before that of the act before it.
func Backwards[S, E Symbol](e E, state S, on, last calendar.Date) *Refused {
	return &Refused{Event: e.Label(), Step: e.String(), State: state.Label(), On: on, why: backwards(last)}
}

func backwards(last calendar.Date) regulation.Text {
	return regulation.Text{Zh: "日期早于前一事项（" + last.String() + "）", En: "the day is before the act before it (" + last.String() + ")"}
}

// refuse explains why an act is not done.
func (p *Process[S, E, R, C, P]) refuse(f *File[S, E, C], a *Act[E, R, P], provided *basis, bars []regulation.Finding, unbound, early bool) *Refused {
	r := &Refused{Event: a.Event.Label(), Step: a.Event.String(), State: f.State.Label(), On: a.On, findings: bars}
	var permits []regulation.Text
	for _, b := range bars {
		if t := b.Remedy(); !t.IsZero() && !slices.Contains(permits, t) {
			permits = append(permits, t)
		}
	}
	switch {
	case unbound:
		r.why = regulation.Text{Zh: "所适用的规定没有这一步", En: "the rules that apply know no such step"}
	case early:
		r.why = backwards(f.last)
	case len(bars) == 0:
		r.why = regulation.Text{Zh: "次序不符", En: "out of order"}
		if provided != nil {
			c := provided.finding.Source
			r.why = regulation.Text{Zh: "次序不符（" + c.Zh + "）", En: "out of order (" + c.En + ")"}
		}
		from := regulation.Text{}
		for _, row := range p.spec.Rows {
			if row.Event != a.Event {
				continue
			}
			if l := row.From.Label(); from.Zh == "" {
				from = l
			} else if !strings.Contains("、"+from.Zh+"、", "、"+l.Zh+"、") {
				from = regulation.Text{Zh: from.Zh + "、" + l.Zh, En: from.En + ", " + l.En}
			}
		}
		permits = append(permits, regulation.Text{Zh: "处于以下阶段之一：" + from.Zh, En: "one of these positions: " + from.En})
	}
	for i, t := range permits {
		if i > 0 {
			r.Permits.Zh += "；"
			r.Permits.En += "; "
		}
		r.Permits.Zh += t.Zh
		r.Permits.En += t.En
	}
	return r
}
