package fees

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Reason says in one sentence how the amount came about, for the table of a
// clerk: 基数5100元，5000元以上至10000元（含）档，全部基数按1.5%计得76.50元，应交76.50元.
// The zero Assessment has none.
func (a Assessment) Reason() regulation.Text {
	r := a.row
	if r == nil {
		return regulation.Text{}
	}
	var zh, en []string
	add := func(z, e string) { zh, en = append(zh, z), append(en, e) }
	switch {
	case r.way == fixed:
		add("定额，不论收入", "a fixed amount, whatever the income")
	case r.way == chosen && r.limits.Min == r.limits.Max:
		add("定额", "a fixed amount")
	case r.way == chosen:
		is := a.Base.words()
		add("在"+r.limits.Min.String()+"元至"+r.limits.Max.String()+"元之间选定"+is.Zh+"元", "chose "+is.En+" yuan within "+r.limits.String()+" yuan")
	default:
		is, makes := a.Base.plain(), a.Exact.words()
		if a.in.QuarterNet.IsZero() {
			add("基数"+is.Zh+"元", "base "+is.En+" yuan")
		} else {
			add("上季度纯收入"+a.in.QuarterNet.String()+"元，月均"+is.Zh+"元为基数",
				"net income of the quarter before "+a.in.QuarterNet.String()+" yuan, its third "+is.En+" yuan is the base")
		}
		band := r.bandText(a.base.band(r))
		add(band.Zh, band.En)
		add("全部基数按"+a.Rate.Percent()+"计得"+makes.Zh+"元", a.Rate.Percent()+" of the whole base is "+makes.En+" yuan")
	}
	switch round := a.Rounding.Label(); {
	case a.Capped:
		add("超过月限额"+r.cap.String()+"元", "over the monthly cap of "+r.cap.String()+" yuan")
	case a.DueExact != a.Exact && r.way == chosen:
		add("四舍五入到分", "brought to the fen, half up")
	case a.DueExact != a.Exact:
		add(round.Zh, "rounded "+round.En)
	}
	due := a.DueExact.words()
	add("应交"+due.Zh+"元", "due "+due.En+" yuan")
	mark := note(r.layer(a.Capped), r.unverified)
	return regulation.Text{Zh: strings.Join(zh, "，") + mark.Zh, En: strings.Join(en, "; ") + mark.En}
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
	a, err := t.Assess(in)
	if err != nil {
		return Assessment{}, regulation.Trace{}, err
	}
	r, base := a.row, a.base
	x := &explainer{trace: regulation.Trace{Format: regulation.TraceFormat, Operation: "fees.assess",
		Parameters: []regulation.Parameter{r.schedule}, Basis: a.Basis()}}
	x.choice("month", "月份", "month", in.Month.String(), regulation.MonthText(in.Month))
	x.choice("category", "党员类别", "category", in.Category.String(), in.Category.Label())
	switch {
	case in.Base.IsZero():
	case r.way == chosen:
		x.input("base", "选定金额（元）", "amount chosen (yuan)", in.Base.String())
	default:
		x.input("base", "计算基数（元）", "base (yuan)", in.Base.String())
	}
	if !in.QuarterNet.IsZero() {
		x.input("quarterNet", "上季度纯收入（元）", "net income of the quarter before (yuan)", in.QuarterNet.String())
	}
	x.choice("cap", "月限额", "monthly cap", t.policy.Cap.String(), t.policy.Cap.Label())
	x.choice("rounding", "取整", "rounding", t.policy.Rounding.String(), t.policy.Rounding.Label())
	if n := t.policy.NoticeFrom; !n.IsZero() {
		x.choice("noticeFrom", "2017年通知的起始月", "first month of the 2017 notice", n.String(), regulation.MonthText(n))
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

// choice is an input that has words for people: of an enumeration, or a month.
func (x *explainer) choice(name, zh, en, word string, shown regulation.Text) {
	x.trace.Inputs = append(x.trace.Inputs, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en},
		Value: regulation.WordOf(word), Shown: shown})
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
	m := regulation.MonthText(in.Month)
	x.branch(true, "标准（"+c.Zh+"）", "rates ("+c.En+")",
		m.Zh+"适用"+r.schedule.Source.Zh+"，"+zh+mark.Zh,
		m.En+" is under "+r.schedule.Source.En+", "+en+mark.En)
}

// days puts the days on which a value holds in words.
func days(s calendar.Span) (zh, en string) {
	from, to := regulation.DateText(s.From), regulation.DateText(s.To)
	switch {
	case s.From.IsZero() && s.To.IsZero():
		return "不限起止", "on any day"
	case s.From.IsZero():
		return to.Zh + "前", "before " + to.En
	case s.To.IsZero():
		return "自" + from.Zh + "起", "from " + from.En + " on"
	}
	return "自" + from.Zh + "起、" + to.Zh + "前", "from " + from.En + ", before " + to.En
}

// bands shows the band taken and why each of the others was not.
func (x *explainer) bands(r *row, base number, a Assessment) {
	taken, is := base.band(r), a.Base.plain()
	for i := range r.bands {
		band, rate := r.bandText(i), regulation.Rate(r.rate[i]).Percent()
		zh, en := "基数"+is.Zh+"元在此档，全部基数按此比例", "the base "+is.En+" yuan falls here; the rate is taken on all of it"
		switch {
		case i < taken:
			zh, en = "基数"+is.Zh+"元超过"+plain(r.upTo[i])+"元", "the base "+is.En+" yuan is over "+plain(r.upTo[i])
		case i > taken:
			zh, en = "基数"+is.Zh+"元不超过"+plain(r.upTo[i-1])+"元", "the base "+is.En+" yuan is not over "+plain(r.upTo[i-1])
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
	is, amount := a.Exact.words(), r.cap.String()
	zh, en := is.Zh+"元不超过"+amount+"元", is.En+" yuan is not over "+amount
	if a.Capped {
		zh, en = is.Zh+"元超过"+amount+"元，按限额交纳", is.En+" yuan is over "+amount+", so that the cap is due"
	}
	switch {
	case r.limit.Span.Contains(m.First()):
	case p.NoticeFrom.IsZero() || m.Before(p.NoticeFrom):
		zh, en = zh+"；调用方选择一律设限额", en+"; the caller applies the cap to every month"
	default:
		from := regulation.MonthText(p.NoticeFrom)
		zh, en = zh+"；调用方给定通知自"+from.Zh+"起执行", en+"; the caller applies the notice from "+from.En+" on"
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
		is := before.words()
		x.branch(false, "取整（"+label.Zh+"）", "rounding ("+label.En+")", is.Zh+"元无须取整", is.En+" yuan stays as it is")
	default:
		is := before.words()
		x.branch(true, "取整（"+label.Zh+"）", "rounding ("+label.En+")", is.Zh+"元取为"+a.Due.String()+"元", is.En+" yuan becomes "+a.Due.String())
	}
}
