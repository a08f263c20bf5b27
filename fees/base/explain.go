package base

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// name gives the item for people, or the heading that was not recognised.
func (r Ruling) name() regulation.Text {
	if r.Item == 0 {
		h := regulation.Short(r.Heading)
		return regulation.Text{Zh: "“" + h + "”", En: "“" + h + "”"}
	}
	return r.Item.Label()
}

// Why says what the verdict rests on: why the item is in or out with the article,
// or what is asked.
func (r Ruling) Why() regulation.Text {
	switch {
	case r.Verdict == Unknown:
		return r.asked()
	case r.By == ByLocal:
		return regulation.Text{Zh: "按本地规定（" + r.Rule + "）", En: "by a local rule (" + r.Rule + ")"}
	case r.By == ByDecision:
		return regulation.Text{Zh: "由党组织明确", En: "as the Party organization decided"}
	case r.By == ByPolicy:
		return regulation.Text{Zh: "合计数只是各项之和，不重复计算", En: "a total only repeats its items"}
	}
	why, from := r.row.why(r.Verdict), r.Citation.Text()
	if strings.HasPrefix(rows[r.row].id, "QA") {
		from = regulation.Text{Zh: from.Zh + "的答复", En: "answer on " + from.En}
	}
	return regulation.Text{Zh: why.Zh + "（" + from.Zh + "）", En: why.En + " (" + from.En + ")"}
}

// asked says what somebody has to say about the line.
func (r Ruling) asked() regulation.Text {
	switch {
	case r.Item == 0:
		return regulation.Text{Zh: "表头不在已知项目之列，请指明是哪一项", En: "the heading is not known; say which item it is"}
	case r.Item.total():
		return regulation.Text{Zh: "合计数不能代替各项，请逐项列出", En: "a total does not replace its items; list them"}
	}
	for _, h := range hints {
		if h.item == r.Item && h.kinds.has(r.kind) {
			return h.text
		}
	}
	var zh, en []string
	for _, a := range r.asks {
		if a == AskWhat {
			return regulation.Text{Zh: "规定没有写明这一项是否计入，请由党组织明确", En: "the texts do not say whether this counts; the Party organization has to"}
		}
		zh, en = append(zh, a.Label().Zh), append(en, a.Label().En)
	}
	return regulation.Text{Zh: "请说明" + strings.Join(zh, "、"), En: "say " + strings.Join(en, " and ")}
}

// hints lists what to ask where a better sheet settles the matter.
var hints = []struct {
	item  Item
	kinds kinds
	text  regulation.Text
}{
	{PerformancePay, institution, regulation.Text{Zh: "请分列基础性绩效和奖励性绩效", En: "divide it into basic and reward performance pay"}},
	{BasicPay, organ | worker | institution, regulation.Text{Zh: "请列出其中的职务、级别、岗位、薪级等各项工资", En: "name its parts, as duty, grade, post and scale pay"}},
	{PensionTotal, retired, regulation.Text{Zh: "请分列基本养老金；不能分开的，参照同等收入离退休党员确定", En: "name the basic pension; where it cannot be divided, the dues follow those of retired members of equal income"}},
}

// Text says in one sentence what became of the line, for a list that a clerk reads:
// 薪级工资2500元，计入：事业单位人员的基数包括这一项（《…》第一条）.
func (r Ruling) Text() regulation.Text {
	name, why, amount := r.name(), r.Why(), r.Amount.String()
	return regulation.Text{
		Zh: name.Zh + amount + "元，" + r.Verdict.Label().Zh + "：" + why.Zh,
		En: name.En + " " + amount + " yuan, " + r.Verdict.Label().En + ": " + why.En,
	}
}

// Reason says in one sentence how the base came about. The zero Answer has none.
func (a Answer) Reason() regulation.Text {
	switch {
	case a.Category == 0:
		return regulation.Text{}
	case len(a.Asked()) > 0:
		n := strconv.Itoa(len(a.Asked()))
		without, with := words(a.Without), words(a.With)
		return regulation.Text{Zh: n + "项待明确，基数未定：不计这些项目为" + without.Zh + "元，全部计入为" + with.Zh + "元",
			En: "the base is open while items are to be settled (" + n + "): " + without.En + " yuan without, " + with.En + " yuan with all of them"}
	case a.Base.IsZero():
		return regulation.Text{Zh: "定额交纳，没有基数", En: "a fixed amount is due; there is no base"}
	case a.Source == FromVerified:
		return regulation.Text{Zh: "取年初核定的基数" + words(a.Base).Zh + "元，年内不变", En: "the base verified for the year, " + words(a.Base).En + " yuan, is kept"}
	}
	zh, en := a.parts(Included)
	less, minus := a.parts(Deducted)
	if less != "" {
		zh, en = zh+"，扣除"+less, en+", less "+minus
	}
	is := words(a.Base)
	return regulation.Text{Zh: "计入" + zh + "，基数" + is.Zh + "元", En: "counted: " + en + "; base " + is.En + " yuan"}
}

// parts lists the lines of one verdict with their amounts.
func (a Answer) parts(v Verdict) (zh, en string) {
	var z, e []string
	for _, r := range a.lines {
		if r.Verdict != v || r.zero {
			continue
		}
		amount, third := r.Amount.String(), [2]string{}
		if r.Item == QuarterNetIncome {
			third = [2]string{"的三分之一", "a third of "}
		}
		z, e = append(z, r.name().Zh+amount+"元"+third[0]), append(e, third[1]+r.name().En+" "+amount)
	}
	if len(z) == 0 && v == Included {
		return "各项均为0元", "nothing but zero"
	}
	return strings.Join(z, "、"), strings.Join(e, ", ")
}

// words writes an exact amount for people.
func words(e fees.Exact) regulation.Text {
	if s := e.String(); !strings.Contains(s, "/") {
		return regulation.Text{Zh: s, En: s}
	}
	about := e.Rat().FloatString(4)
	return regulation.Text{Zh: "约" + about, En: "about " + about}
}

// Explain answers as [Rules.Find] does and tells why: what went in, what became of
// each line with its article, the verification, what came out. Errors as Find.
func (x *Rules) Explain(q Question) (Answer, regulation.Trace, error) {
	a, err := x.Find(q)
	if err != nil {
		return Answer{}, regulation.Trace{}, err
	}
	t := regulation.Trace{Format: regulation.TraceFormat, Operation: "fees.base", Parameters: []regulation.Parameter{}, Steps: []regulation.TraceStep{}, Basis: a.Basis()}
	input := func(name, zh, en, word string, shown regulation.Text) {
		t.Inputs = append(t.Inputs, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: regulation.WordOf(word), Shown: shown})
	}
	input("month", "月份", "month", q.Month.String(), regulation.MonthText(q.Month))
	input("kind", "人员类型", "kind", q.Kind.String(), q.Kind.Label())
	if q.TreatAs != 0 {
		input("treatAs", "参照", "treated as", q.TreatAs.String(), q.TreatAs.Label())
	}
	input("edition", "适用规定", "edition", a.Edition.String(), a.Edition.Label())
	for _, u := range []struct {
		name, zh, en string
		r            Reading
	}{{"deductions", "税后的口径", "reading of “after tax”", x.policy.Deductions}, {"retiredBase", "离退休基数的口径", "reading of the base of the retired", x.policy.RetiredBase},
		{"postgraduate", "研究生的口径", "reading of postgraduates", x.policy.Postgraduate}} {
		if u.r != ByMonth {
			input(u.name, u.zh, u.en, u.r.String(), u.r.Label())
		}
	}
	input("change", "基数变动", "change of pay", x.policy.Change.String(), x.policy.Change.Label())
	for _, r := range a.lines {
		amount := r.Amount.String()
		label := regulation.Text{Zh: r.name().Zh + amount + "元，" + r.Verdict.Label().Zh, En: r.name().En + " " + amount + " yuan, " + r.Verdict.Label().En}
		t.Steps = append(t.Steps, regulation.TraceStep{Taken: r.Verdict == Included || r.Verdict == Deducted, Label: label, Reason: r.Why()})
	}
	if q.Verified != nil {
		t.Steps = append(t.Steps, verification(a, q))
	}
	result := func(name, zh, en string, v regulation.Value) {
		t.Results = append(t.Results, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: v})
	}
	t.Results = append(t.Results, regulation.TraceValue{Name: "category", Label: regulation.Text{Zh: "党员类别", En: "category"},
		Value: regulation.WordOf(a.Category.String()), Shown: a.Category.Label()})
	for _, e := range []struct {
		name, zh, en string
		e            fees.Exact
	}{{"base", "基数（元）", "base (yuan)", a.Base}, {"without", "不计待明确项目（元）", "without what is open (yuan)", a.Without},
		{"with", "计入待明确项目（元）", "with what is open (yuan)", a.With}} {
		if !e.e.IsZero() {
			result(e.name, e.zh, e.en, regulation.WordOf(e.e.String()))
		}
	}
	return a, t, nil
}

// verification shows what became of the base verified for the year.
func verification(a Answer, q Question) regulation.TraceStep {
	v := q.Verified
	m := regulation.MonthText(v.Month)
	s := regulation.TraceStep{Taken: a.Source == FromVerified,
		Label: regulation.Text{Zh: m.Zh + "核定的基数" + v.Base.String() + "元", En: "base verified in " + m.En + ", " + v.Base.String() + " yuan"}}
	switch {
	case a.Source == FromVerified:
		s.Reason = regulation.Text{Zh: "年初核定后年内一般不变", En: "once verified it is normally kept for the year"}
	case a.Edition != Notice2017:
		s.Reason = regulation.Text{Zh: "2017年通知以前按当月的基数", En: "before the 2017 notice the base is that of the month"}
	case !verifiable.has(a.Kind):
		s.Reason = regulation.Text{Zh: "这类人员不按年核定基数", En: "no base is verified for the year for this kind"}
	case !a.standing(q):
		s.Reason = regulation.Text{Zh: "核定的年份、月份或者人员类型与本月不符", En: "verified for another year, a later month or another kind"}
	default:
		s.Reason = regulation.Text{Zh: "调用方选择工资变动当月改用新基数", En: "the caller takes the base of the month"}
	}
	return s
}

// Basis lists the places that the answer rests on, each once: first what makes the
// kind, then the lines in their order.
func (a Answer) Basis() []regulation.Citation {
	list := []regulation.Citation{}
	add := func(c regulation.Citation) {
		for _, x := range list {
			if x == c {
				return
			}
		}
		if !c.IsZero() {
			list = append(list, c)
		}
	}
	if a.Category != 0 {
		add(a.kindRow.clause().Citation)
	}
	if a.Source == FromVerified {
		add(a.finding.Citation)
	}
	for _, r := range a.lines {
		add(r.Citation)
	}
	return list
}

// MarshalJSON gives the answer as the operation fees.base does. The zero Answer
// gives null.
func (a Answer) MarshalJSON() ([]byte, error) {
	if a.Category == 0 {
		return []byte("null"), nil
	}
	out := struct {
		Category   fees.Category         `json:"category"`
		Edition    Edition               `json:"edition"`
		Base       fees.Exact            `json:"base,omitzero"`
		QuarterNet fees.Amount           `json:"quarterNet,omitzero"`
		Source     Source                `json:"source,omitempty"`
		Lines      []Ruling              `json:"lines"`
		Asks       []int                 `json:"asks"`
		Without    fees.Exact            `json:"without,omitzero"`
		With       fees.Exact            `json:"with,omitzero"`
		Local      bool                  `json:"local"`
		Basis      []regulation.Citation `json:"basis"`
		Reason     regulation.Text       `json:"reason"`
		Findings   []regulation.Finding  `json:"findings"`
	}{a.Category, a.Edition, a.Base, a.quarterNet, a.Source, a.lines, a.Asked(), a.Without, a.With, a.Local, a.Basis(), a.Reason(), []regulation.Finding{}}
	if out.Lines == nil {
		out.Lines = []Ruling{}
	}
	for f := range a.Findings() {
		out.Findings = append(out.Findings, f)
	}
	return json.Marshal(out)
}

// MarshalJSON gives the line as the operation fees.base does.
func (r Ruling) MarshalJSON() ([]byte, error) {
	out := struct {
		Index   int                 `json:"index"`
		Item    Item                `json:"item,omitempty"`
		Heading string              `json:"heading,omitempty"`
		Amount  fees.Amount         `json:"amount,omitzero"`
		Verdict Verdict             `json:"verdict"`
		Asks    []Ask               `json:"asks"`
		By      By                  `json:"by,omitempty"`
		Basis   regulation.Citation `json:"basis,omitzero"`
		Row     string              `json:"row,omitempty"`
		Rule    string              `json:"rule,omitempty"`
		Text    regulation.Text     `json:"text"`
	}{r.Index, r.Item, r.Heading, r.Amount, r.Verdict, r.Asks(), r.By, r.Citation, r.Row(), r.Rule, r.Text()}
	if out.Asks == nil {
		out.Asks = []Ask{}
	}
	return json.Marshal(out)
}
