package fees

import (
	"fmt"
	"math"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Reason says in one sentence how the amount came about, for the table of a
// clerk: 基数5100元，5000元以上至10000元（含）档，1.5%，应交76.50元.
func (t *Tariff) Reason(in Input) (regulation.Text, error) {
	a, err := t.Assess(in)
	if err != nil {
		return regulation.Text{}, err
	}
	r, base, err := t.open(in)
	if err != nil {
		return regulation.Text{}, err
	}
	var zh, en []string
	add := func(z, e string) { zh, en = append(zh, z), append(en, e) }
	switch r.way {
	case fixed:
		add("定额每月"+r.amount.String()+"元", "fixed at "+r.amount.String()+" yuan a month")
	case chosen:
		add("在"+r.limits.String()+"元之间自定"+a.Base.String()+"元", "chose "+a.Base.String()+" yuan within "+r.limits.String())
	case banded:
		if !in.QuarterNet.IsZero() {
			add("上季度纯收入"+in.QuarterNet.String()+"元的三分之一为基数", "a third of the quarter's net "+in.QuarterNet.String()+" yuan is the base")
		} else {
			add("基数"+a.Base.String()+"元", "base "+a.Base.String()+" yuan")
		}
		band := r.bandText(base.band(r))
		add(band.Zh+"档，按全部基数的"+a.Rate.Percent()+"计", band.En+" yuan: "+a.Rate.Percent()+" of the whole base")
		if a.Exact != a.DueExact {
			add("得"+a.Exact.String()+"元", "makes "+a.Exact.String()+" yuan")
		}
		if a.Capped {
			add("超过月限额，按限额"+r.cap.String()+"元", "over the monthly cap of "+r.cap.String()+" yuan")
		}
	}
	return regulation.Text{Zh: strings.Join(zh, "，"), En: strings.Join(en, "; ")}, nil
}

// bandText names a band as the texts do: 3000元以上至5000元（含）.
func (r *row) bandText(i int) regulation.Text {
	lower, upper := "", ""
	if i > 0 {
		lower = plain(r.upTo[i-1])
	}
	if i < r.bands-1 {
		upper = plain(r.upTo[i])
	}
	switch {
	case lower == "" && upper == "":
		return regulation.Text{Zh: "任何基数", En: "any base"}
	case lower == "":
		return regulation.Text{Zh: upper + "元以下（含）", En: "up to and including " + upper}
	case upper == "":
		return regulation.Text{Zh: lower + "元以上", En: "over " + lower}
	}
	return regulation.Text{Zh: lower + "元以上至" + upper + "元（含）", En: "over " + lower + ", up to and including " + upper}
}

// plain prints an amount in yuan without empty decimals.
func plain(fen int64) string {
	if fen == math.MaxInt64 {
		return "∞"
	}
	return strings.TrimSuffix(Fen(fen).String(), ".00")
}

// Explain answers as [Tariff.Assess] does and tells why: what went in, the
// schedule with its article and dates, the band taken and why each of the
// others was not, the cap, the rounding.
func (t *Tariff) Explain(in Input) (Assessment, regulation.Trace, error) {
	a, err := t.Assess(in)
	if err != nil {
		return a, regulation.Trace{}, err
	}
	r, base, err := t.open(in)
	if err != nil {
		return a, regulation.Trace{}, err
	}
	x := &explainer{trace: regulation.Trace{Format: regulation.TraceFormat, Operation: "fees.assess",
		Parameters: []regulation.Parameter{r.schedule}, Basis: a.Basis()}}
	x.input("month", "月份", "month", regulation.WordOf(in.Month.String()))
	x.input("category", "党员类别", "category", regulation.WordOf(in.Category.String()))
	if !in.Base.IsZero() {
		x.input("base", "计算基数（元）", "base (yuan)", regulation.WordOf(in.Base.String()))
	}
	if !in.QuarterNet.IsZero() {
		x.input("quarterNet", "上季度纯收入（元）", "net income of the quarter before (yuan)", regulation.WordOf(in.QuarterNet.String()))
	}
	switch r.way {
	case fixed:
		x.branch(true, "定额", "fixed amount", "这类党员不论收入，每月"+r.amount.String()+"元", "this category pays "+r.amount.String()+" yuan a month whatever the income")
	case chosen:
		x.branch(true, "幅度内自定", "chosen within the range", a.Base.String()+"元在"+r.limits.String()+"元之内（含两端）", a.Base.String()+" lies within "+r.limits.String()+" (both inclusive)")
	case banded:
		x.bands(r, base, a)
		x.cap(r, a, t.policy)
	}
	round := t.policy.Rounding.Label()
	x.branch(a.DueExact != a.Exact && !a.Capped, "取整："+round.Zh, "rounding: "+round.En,
		a.Exact.String()+" → "+a.DueExact.String(), a.Exact.String()+" → "+a.DueExact.String())
	x.result("exact", "取整和限额前（元）", "before cap and rounding (yuan)", a.Exact.String())
	x.result("due", "应交（元）", "due (yuan)", a.DueExact.String())
	return a, x.trace, nil
}

type explainer struct{ trace regulation.Trace }

func (x *explainer) input(name, zh, en string, v regulation.Value) {
	x.trace.Inputs = append(x.trace.Inputs, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: v})
}

func (x *explainer) result(name, zh, en, v string) {
	x.trace.Results = append(x.trace.Results, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: regulation.WordOf(v)})
}

func (x *explainer) branch(taken bool, zh, en, whyZh, whyEn string) {
	x.trace.Branches = append(x.trace.Branches, regulation.TraceBranch{Taken: taken,
		Label: regulation.Text{Zh: zh, En: en}, Reason: regulation.Text{Zh: whyZh, En: whyEn}})
}

// bands shows the band taken and why each of the others was not.
func (x *explainer) bands(r *row, base number, a Assessment) {
	taken := base.band(r)
	for i := range r.bands {
		band, rate := r.bandText(i), regulation.Rate(r.rate[i]).Percent()
		var whyZh, whyEn string
		switch {
		case i == taken:
			whyZh, whyEn = "基数"+a.Base.String()+"元在此档，全部基数按此比例", "the base "+a.Base.String()+" falls here; the rate is taken on all of it"
		case i < taken:
			whyZh = fmt.Sprintf("基数%s元超过%s元", a.Base, plain(r.upTo[i]))
			whyEn = fmt.Sprintf("the base %s is over %s", a.Base, plain(r.upTo[i]))
		default:
			whyZh = fmt.Sprintf("基数%s元未超过%s元", a.Base, plain(r.upTo[i-1]))
			whyEn = fmt.Sprintf("the base %s is not over %s", a.Base, plain(r.upTo[i-1]))
		}
		x.branch(i == taken, band.Zh+" "+rate, band.En+" "+rate, whyZh, whyEn)
	}
}

// cap shows whether a limit applied and bit.
func (x *explainer) cap(r *row, a Assessment, p Policy) {
	switch {
	case r.cap < 0 && p.Cap == CapOff:
		x.branch(false, "月限额", "monthly cap", "调用方选择不设限额", "switched off by the caller")
	case r.cap < 0:
		x.branch(false, "月限额", "monthly cap", "这个月尚无限额规定", "no cap is in force in this month")
	default:
		x.trace.Parameters = append(x.trace.Parameters, r.capBy)
		limit := r.cap.String()
		if a.Capped {
			x.branch(true, "月限额"+limit+"元", "monthly cap "+limit, a.Exact.String()+" > "+limit, a.Exact.String()+" > "+limit)
		} else {
			x.branch(false, "月限额"+limit+"元", "monthly cap "+limit, a.Exact.String()+" ≤ "+limit, a.Exact.String()+" ≤ "+limit)
		}
	}
}
