package fees

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Reason says in one sentence how the amount came about, for the table of a
// clerk: 基数5100元，5000元以上至10000元（含）档，全部基数按1.5%计得76.5元，应交76.50元.
// Errors as [Tariff.Assess].
func (t *Tariff) Reason(in Input) (regulation.Text, error) {
	a, r, base, err := t.assess(in)
	if err != nil {
		return regulation.Text{}, err
	}
	var zh, en []string
	add := func(z, e string) { zh, en = append(zh, z), append(en, e) }
	switch {
	case r.way == fixed:
		add("定额，不论收入", "a fixed amount, whatever the income")
	case r.way == chosen && r.limits.Min == r.limits.Max:
		add("定额", "a fixed amount")
	case r.way == chosen:
		add("在"+r.limits.String()+"元之间选定"+a.Base.String()+"元", "chose "+a.Base.String()+" yuan within "+r.limits.String())
	default:
		if in.QuarterNet.IsZero() {
			add("基数"+a.Base.String()+"元", "base "+a.Base.String()+" yuan")
		} else {
			add("上季度纯收入"+in.QuarterNet.String()+"元，月均"+a.Base.String()+"元为基数",
				"net income of the quarter before "+in.QuarterNet.String()+" yuan, its third "+a.Base.String()+" yuan is the base")
		}
		band := r.bandText(base.band(r))
		add(band.Zh, band.En)
		add("全部基数按"+a.Rate.Percent()+"计得"+a.Exact.String()+"元", a.Rate.Percent()+" of the whole base is "+a.Exact.String()+" yuan")
	}
	switch round := t.policy.Rounding.Label(); {
	case a.Capped:
		add("超过月限额"+plain(int64(r.cap))+"元", "over the monthly cap of "+plain(int64(r.cap))+" yuan")
	case a.DueExact != a.Exact && r.way == chosen:
		add("四舍五入到分", "brought to the fen, half up")
	case a.DueExact != a.Exact:
		add(round.Zh, "rounded "+round.En)
	}
	due := a.dueValue().String()
	add("应交"+due+"元", "due "+due+" yuan")
	mark := note(r.layer(a.Capped), r.unverified)
	return regulation.Text{Zh: strings.Join(zh, "，") + mark.Zh, En: strings.Join(en, "; ") + mark.En}, nil
}

// dueValue gives what is due as an amount where it is a whole number of fen.
func (a Assessment) dueValue() regulation.Value {
	if a.DueExact == exactFen(a.Due) {
		return regulation.MoneyOf(a.Due)
	}
	return regulation.WordOf(a.DueExact.String())
}

// layer tells what kind of rule an answer rests on: a local cap counts where it
// bites, a supposed one also where it lets more through.
func (r *row) layer(capped bool) regulation.Layer {
	if capped || r.limit.Layer == regulation.SupposedLayer {
		return max(r.schedule.Layer, r.limit.Layer)
	}
	return r.schedule.Layer
}

// note marks what is not national, or not verified, law.
func note(l regulation.Layer, unverified bool) (t regulation.Text) {
	if l != regulation.NationalLayer {
		t = regulation.Text{Zh: "（" + l.Label().Zh + "）", En: " (" + l.Label().En + ")"}
	}
	if unverified {
		t = regulation.Text{Zh: t.Zh + "（未经核实）", En: t.En + " (unverified)"}
	}
	return t
}

// bandText names a band as the texts do: 3000元以上至5000元（含）档.
func (r *row) bandText(i int) regulation.Text {
	s, _ := r.schedule.Value.Schedule()
	if s.Len() == 1 {
		return regulation.Text{Zh: "不分档", En: "one band"}
	}
	t := s.BandText(i)
	return regulation.Text{Zh: t.Zh + "档", En: "band " + t.En + " yuan"}
}

// plain prints an amount in yuan without empty decimals.
func plain(fen int64) string { return strings.TrimSuffix(Fen(fen).String(), ".00") }

// Explain answers as [Tariff.Assess] does and tells why: what went in, the
// schedule of the month with its article and dates, the band taken and why
// each of the others was not, the cap, the rounding. Errors as
// [Tariff.Assess].
func (t *Tariff) Explain(in Input) (Assessment, regulation.Trace, error) {
	a, r, base, err := t.assess(in)
	if err != nil {
		return Assessment{}, regulation.Trace{}, err
	}
	x := &explainer{trace: regulation.Trace{Format: regulation.TraceFormat, Operation: "fees.assess",
		Parameters: []regulation.Parameter{r.schedule}, Basis: a.Basis()}}
	x.input("month", "月份", "month", in.Month.String())
	x.choice("category", "党员类别", "category", in.Category.String(), in.Category.Label())
	if !in.Base.IsZero() {
		x.input("base", "计算基数（元）", "base (yuan)", in.Base.String())
	}
	if !in.QuarterNet.IsZero() {
		x.input("quarterNet", "上季度纯收入（元）", "net income of the quarter before (yuan)", in.QuarterNet.String())
	}
	x.choice("cap", "月限额", "monthly cap", t.policy.Cap.String(), t.policy.Cap.Label())
	x.choice("rounding", "取整", "rounding", t.policy.Rounding.String(), t.policy.Rounding.Label())
	if !t.policy.NoticeFrom.IsZero() {
		x.input("noticeFrom", "2017年通知的起始月", "first month of the 2017 notice", t.policy.NoticeFrom.String())
	}
	x.schedule(r, in)
	switch r.way {
	case fixed:
		x.branch(true, "定额", "fixed amount", "不论收入，每月"+r.amount.String()+"元", r.amount.String()+" yuan a month, whatever the income")
	case chosen:
		x.branch(true, "幅度内选定", "chosen within the range", a.Base.String()+"元在"+r.limits.String()+"元之内（含两端）",
			a.Base.String()+" lies within "+r.limits.String()+" yuan (both inclusive)")
	case banded:
		x.bands(r, base, a)
		x.limit(r, a, t.policy, in.Month)
	}
	x.rounding(r, a, t.policy.Rounding)
	x.result("exact", "限额和取整前（元）", "before cap and rounding (yuan)", regulation.WordOf(a.Exact.String()))
	x.result("due", "应交", "due", a.dueValue())
	return a, x.trace, nil
}

type explainer struct{ trace regulation.Trace }

func (x *explainer) input(name, zh, en, word string) {
	x.trace.Inputs = append(x.trace.Inputs, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: regulation.WordOf(word)})
}

// choice is an input that is a word of an enumeration, which has a name for
// people.
func (x *explainer) choice(name, zh, en, word string, label regulation.Text) {
	x.input(name, zh+"（"+label.Zh+"）", en+" ("+label.En+")", word)
}

func (x *explainer) result(name, zh, en string, v regulation.Value) {
	x.trace.Results = append(x.trace.Results, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: v})
}

func (x *explainer) branch(taken bool, zh, en, whyZh, whyEn string) {
	x.trace.Steps = append(x.trace.Steps, regulation.TraceStep{Taken: taken,
		Label: regulation.Text{Zh: zh, En: en}, Reason: regulation.Text{Zh: whyZh, En: whyEn}})
}

// schedule shows which dated value answers for the category in the month.
func (x *explainer) schedule(r *row, in Input) {
	c, mark := in.Category.Label(), note(r.schedule.Layer, r.unverified)
	zh, en := days(r.schedule.Span)
	x.branch(true, c.Zh+"党员的标准", "schedule for "+c.En,
		in.Month.String()+"适用"+r.schedule.Source.Zh+"，"+zh+mark.Zh,
		in.Month.String()+" is under "+r.schedule.Source.En+", "+en+mark.En)
}

// days puts the days on which a value holds in words.
func days(s calendar.Span) (zh, en string) {
	switch {
	case s.From.IsZero() && s.To.IsZero():
		return "不限起止", "on any day"
	case s.From.IsZero():
		return s.To.String() + "前", "before " + s.To.String()
	case s.To.IsZero():
		return "自" + s.From.String() + "起", "from " + s.From.String() + " on"
	}
	return "自" + s.From.String() + "起、" + s.To.String() + "前", "from " + s.From.String() + ", before " + s.To.String()
}

// bands shows the band taken and why each of the others was not.
func (x *explainer) bands(r *row, base number, a Assessment) {
	taken, is := base.band(r), a.Base.String()
	for i := range r.bands {
		band, rate := r.bandText(i), regulation.Rate(r.rate[i]).Percent()
		zh, en := "基数"+is+"元在此档，全部基数按此比例", "the base "+is+" falls here; the rate is taken on all of it"
		switch {
		case i < taken:
			zh, en = "基数"+is+"元超过"+plain(r.upTo[i])+"元", "the base "+is+" is over "+plain(r.upTo[i])
		case i > taken:
			zh, en = "基数"+is+"元不超过"+plain(r.upTo[i-1])+"元", "the base "+is+" is not over "+plain(r.upTo[i-1])
		}
		x.branch(i == taken, band.Zh+" "+rate, band.En+", "+rate, zh, en)
	}
}

// limit shows whether a cap applied, why, and whether it bit.
func (x *explainer) limit(r *row, a Assessment, p Policy, m calendar.Month) {
	if r.cap < 0 {
		zh, en := "这个月尚无限额规定", "no cap is in force in this month"
		if p.Cap == CapOff {
			zh, en = "调用方选择不设限额", "switched off by the caller"
		}
		x.branch(false, "月限额", "monthly cap", zh, en)
		return
	}
	x.trace.Parameters = append(x.trace.Parameters, r.limit)
	is, amount := a.Exact.String(), plain(int64(r.cap))
	zh, en := is+"元不超过"+amount+"元", is+" is not over "+amount
	if a.Capped {
		zh, en = is+"元超过"+amount+"元，按限额交纳", is+" is over "+amount+", so that the cap is due"
	}
	switch {
	case r.limit.Span.Contains(m.First()):
	case p.NoticeFrom.IsZero() || m.Before(p.NoticeFrom):
		zh, en = zh+"；调用方选择一律设限额", en+"; the caller applies the cap to every month"
	default:
		zh, en = zh+"；调用方给定通知自"+p.NoticeFrom.String()+"起执行", en+"; the caller applies the notice from "+p.NoticeFrom.String()+" on"
	}
	mark := note(r.limit.Layer, false)
	x.branch(a.Capped, "月限额"+amount+"元"+mark.Zh, "monthly cap "+amount+" yuan"+mark.En, zh, en)
}

// rounding shows what became of the parts below the unit of the rounding.
func (x *explainer) rounding(r *row, a Assessment, to Rounding) {
	before := a.Exact
	if a.Capped {
		before = exactFen(r.cap)
	}
	label := to.Label()
	if r.way == chosen {
		label = FenHalfUp.Label()
	}
	switch {
	case r.way == fixed:
		x.branch(false, "取整", "rounding", "定额不取整", "a fixed amount is not rounded")
	case before == a.DueExact:
		x.branch(false, "取整："+label.Zh, "rounding: "+label.En, before.String()+"元无须取整", before.String()+" stays as it is")
	default:
		x.branch(true, "取整："+label.Zh, "rounding: "+label.En, before.String()+"元取为"+a.Due.String()+"元", before.String()+" becomes "+a.Due.String())
	}
}
