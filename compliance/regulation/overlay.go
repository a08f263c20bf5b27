package regulation

import (
	"cmp"
	"strings"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Override is one value of a local rule, or one supposed value, for
// [Law.With] and [Law.Suppose]. Make it with SetCount and its siblings, then
// say from when it holds and which text it stands in:
//
//	regulation.SetCount(regulation.BranchMaxMembers, 30).
//		Under(county, regulation.Citation{Article: 4}).From(day)
type Override struct {
	valid    bool // the parameter exists and can have the value
	name     string
	in       Instrument
	citation Citation
	span     calendar.Span
	force    Force
	lay      func(l *Law, o Override, layer Layer) error
}

// SetCount overrides a whole number, which may not be negative.
func SetCount(k CountKey, v int64) Override {
	return override(k, v, (*Law).countTable, v >= 0, func(d Direction, nat, loc int64) bool { return ordered(d, cmp.Compare(loc, nat)) })
}

// SetThreshold overrides a share between 0 and 1.
func SetThreshold(k ThresholdKey, v Threshold) Override {
	return override(k, v, (*Law).thresholdTable, v.valid(), func(d Direction, nat, loc Threshold) bool { return ordered(d, loc.compare(nat)) })
}

// SetMoney overrides an amount, which may not be negative.
func SetMoney(k MoneyKey, v Fen) Override {
	return override(k, v, (*Law).moneyTable, v >= 0, func(d Direction, nat, loc Fen) bool { return ordered(d, cmp.Compare(loc, nat)) })
}

// SetRange overrides a range of amounts; a range of one amount fixes it.
func SetRange(k RangeKey, v FenRange) Override {
	return override(k, v, (*Law).rangeTable, v.Min >= 0 && v.Min <= v.Max, func(_ Direction, nat, loc FenRange) bool {
		return nat.Contains(loc.Min) && nat.Contains(loc.Max)
	})
}

// SetSchedule overrides a schedule of rates made with [NewSchedule].
func SetSchedule(k ScheduleKey, v Schedule) Override {
	return override(k, v, (*Law).scheduleTable, v.n > 0, func(_ Direction, nat, loc Schedule) bool { return nat == loc })
}

// SetRate overrides a share of the dues, between 0 and 1.
func SetRate(k RateKey, v Rate) Override {
	return override(k, v, (*Law).rateTable, v >= 0 && v <= RateScale, func(d Direction, nat, loc Rate) bool { return ordered(d, cmp.Compare(loc, nat)) })
}

// Under names the local text and the place in it that the value stands in. The
// Citation needs no Instrument.
func (o Override) Under(in Instrument, place Citation) Override {
	place.Instrument = in.ID
	o.in, o.citation = in, place
	return o
}

// As gives the force of the local rule; without it, the rule has that of the
// national one, and Must where there is none.
func (o Override) As(f Force) Override {
	o.force = f
	return o
}

// From gives the first day on which the value holds; without it, the text's
// own first day.
func (o Override) From(d calendar.Date) Override {
	o.span.From = d
	return o
}

// Until gives the first day on which the value no longer holds; without it,
// that of the text, if it has one.
func (o Override) Until(d calendar.Date) Override {
	o.span.To = d
	return o
}

// ordered reports whether a local value that compares with the national one as
// c does (local against national) is allowed in the direction.
func ordered(d Direction, c int) bool {
	switch d {
	case AtMostNational:
		return c <= 0
	case AtLeastNational:
		return c >= 0
	}
	return c == 0
}

func override[K Key, T any](k K, v T, of func(*Law) *table[K, T], valid bool, allowed func(d Direction, nat, loc T) bool) Override {
	return Override{name: nameOf(k), valid: valid && infoOf(k) != nil, lay: func(l *Law, o Override, layer Layer) error {
		info, t := infoOf(k), of(l)
		n, force := keyNumber(k), Must
		for _, s := range t.series[n] {
			if !s.span.Overlaps(o.span) || s.layer != NationalLayer || !s.confidence.Verified() {
				continue
			}
			force = s.force
			if layer != LocalLayer || !s.binds {
				continue
			}
			r := &Relaxes{Parameter: info.name, National: t.show(s.value), Local: t.show(v),
				Direction: info.direction, Citation: s.citation}
			if !allowed(info.direction, s.value, v) {
				return r
			}
			if o.force != 0 && !o.force.Binds() {
				r.Weaker = o.force
				return r
			}
		}
		if o.force != 0 {
			force = o.force
		}
		t.series[n] = append(t.series[n], setting[T]{value: v, span: o.span, citation: o.citation, source: o.source(),
			force: force, confidence: FullText, layer: layer})
		return nil
	}}
}

// Relaxes is the error for a local rule that would relax a binding national
// one. Its code is relaxes-must.
type Relaxes struct {
	Parameter string
	National  Value
	Local     Value
	Direction Direction
	Weaker    Force    // of the local rule, where the value would do but not the force; otherwise unset
	Citation  Citation // of the national text
}

// Error names the parameter, both values and the national article.
func (e *Relaxes) Error() string {
	if e.Weaker != 0 {
		return e.Parameter + ": “" + e.Weaker.Label().En + "” relaxes a binding rule, " + e.Citation.Text().En
	}
	verb := " relaxes "
	if e.Direction == ExactlyNational {
		verb = " differs from "
	}
	return e.Parameter + ": " + e.Local.Text().En + verb + "the national " + e.National.Text().En + " (" +
		e.Direction.Label().En + "), " + e.Citation.Text().En
}

// Zh does the same in Chinese.
func (e *Relaxes) Zh() string {
	if e.Weaker != 0 {
		return e.Parameter + "：以“" + e.Weaker.Label().Zh + "”放宽了有约束力的规定，依据" + e.Citation.Text().Zh
	}
	verb := "放宽了"
	if e.Direction == ExactlyNational {
		verb = "不同于"
	}
	return e.Parameter + "：" + e.Local.Text().Zh + verb + "国家规定的" + e.National.Text().Zh + "（须" +
		e.Direction.Label().Zh + "），依据" + e.Citation.Text().Zh
}

// ErrorCode gives relaxes-must.
func (e *Relaxes) ErrorCode() Code { return RelaxesMust }

// ErrorPath gives the name of the parameter.
func (e *Relaxes) ErrorPath() string { return e.Parameter }

// Is reports whether target is the code relaxes-must.
func (e *Relaxes) Is(target error) bool { return target == RelaxesMust }

// With lays local rules over the law and gives the new law. It refuses, with
// the national article, a value that relaxes a binding national rule (must,
// must not, or a flat statement of verified wording) or makes it less than
// binding; a rule that only holds "generally" may be set either way. Every
// override needs its text: an id that is no national one and names no other
// text, a title, a level below the national, and a first day. Nothing is laid
// when one override is refused. Later overrides lie over earlier ones.
func (l *Law) With(overrides ...Override) (*Law, error) { return l.layer(LocalLayer, overrides) }

// Suppose lays what-if values over the law. It refuses nothing that is well
// formed, needs no text, and marks every finding that reads such a value as
// hypothetical.
func (l *Law) Suppose(overrides ...Override) (*Law, error) { return l.layer(SupposedLayer, overrides) }

func (l *Law) layer(layer Layer, overrides []Override) (*Law, error) {
	if l == nil || len(l.instruments) == 0 {
		return nil, errNoLaw
	}
	c := &Law{l.counts.clone(), l.thresholds.clone(), l.moneys.clone(), l.ranges.clone(), l.schedules.clone(), l.rates.clone(),
		append([]Instrument(nil), l.instruments...)}
	for _, o := range overrides {
		o = o.complete()
		if err := o.check(layer); err != nil {
			return nil, err
		}
		if err := o.lay(c, o, layer); err != nil {
			return nil, err
		}
		if o.in.ID == "" {
			continue
		}
		switch known, ok := c.Instrument(o.in.ID); {
		case !ok:
			c.instruments = append(c.instruments, o.in)
		case known != o.in:
			return nil, o.bad("同一编号的规定前后不一致", "the id stands for another text already")
		}
	}
	return c, nil
}

// complete fills in what the text of the override says: its days, and its
// title where only one language has it.
func (o Override) complete() Override {
	if o.span.From.IsZero() {
		o.span.From = o.in.Effective
	}
	if o.span.To.IsZero() {
		o.span.To = o.in.Until
	}
	if o.in.Title.En == "" {
		o.in.Title.En = o.in.Title.Zh
	}
	if o.citation.Instrument == "" {
		o.citation = Citation{Instrument: Policy}
	}
	return o
}

// source puts the place of the override in words.
func (o Override) source() Text {
	if o.in.ID == "" {
		return Text{"假设的取值", "a supposed value"}
	}
	return o.citation.text(o.in)
}

func (o Override) bad(zh, en string) error {
	return &Fault{Code: InvalidOverride, Path: o.name, Message: Text{zh, en}}
}

func (o Override) check(layer Layer) error {
	if o.lay == nil {
		return o.bad("空的覆盖项，请用 SetCount 等函数构造", "empty override; make it with SetCount or its siblings")
	}
	if o.force != 0 && o.force.String() == "" {
		return o.bad("没有这种效力", "no such force")
	}
	if !o.valid {
		return o.bad("参数不存在或取值无效", "no such parameter, or a value it cannot have")
	}
	if o.span.IsEmpty() {
		return o.bad("截止日不晚于起始日", "ends before it begins")
	}
	if layer == SupposedLayer {
		return nil
	}
	if _, national := catalogue().instrument(o.in.ID); national || o.in.ID == "" || !clean(string(o.in.ID)) {
		return o.bad("须注明本地规定的编号，且不得与全国规定重名", "needs the id of a local text that is no national one")
	}
	if strings.ContainsAny(o.in.Title.Zh+o.in.Title.En, "《》") {
		return o.bad("名称不带书名号，打印时自动加上", "a title without 《》: they are added in print")
	}
	if o.in.Title.Zh == "" || o.in.Level <= NationalLevel || o.in.Level.String() == "" {
		return o.bad("须注明本地规定的名称和层级", "needs the title and the level of the local text")
	}
	if o.span.From.IsZero() {
		return o.bad("须注明执行起始日", "needs the first day on which it holds")
	}
	return nil
}
