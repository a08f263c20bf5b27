package base

import (
	"errors"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Ruling is what becomes of one line of a pay sheet, and by what.
type Ruling struct {
	Index    int         // of the line in Question.Items, from 0
	Item     Item        // unset for a heading that is not known
	Heading  string      // as given; empty where the item was
	Amount   fees.Amount // as given
	Verdict  Verdict
	By       By                  // unset while the verdict is Unknown
	Citation regulation.Citation // unset while the verdict is Unknown, and for a local rule or a decision
	Rule     string              // the local rule that settled it, as Local.Source
	row      row
	kind     Kind
	asks     []Ask
	zero     bool // an amount of nothing: however it is settled, the base is the same
}

// Row gives the row of the sheet on dues that the verdict rests on, as
// "dues:QA02"; empty while it is Unknown, for a local rule, a decision or a total.
func (r Ruling) Row() string { return r.row.String() }

// Asks lists what somebody has to say before the line can be settled; empty for a
// line that is settled.
func (r Ruling) Asks() []Ask { return slices.Clone(r.asks) }

// open reports whether the line keeps the base from being known.
func (r Ruling) open() bool { return r.Verdict == Unknown && !r.zero }

// decision is what the national texts make of an item.
type decision struct {
	verdict Verdict
	row     row
	asks    []Ask
}

// answer is a fact as the table reads it: 1 yes, -1 no, 0 not given.
type answer int8

func answerOf(b *bool) answer {
	switch {
	case b == nil:
		return 0
	case *b:
		return 1
	}
	return -1
}

// holds tells whether a condition holds; 0 when a fact is missing, which ask names.
func (c condition) holds(regular, general answer) answer {
	switch c {
	case ifBoth:
		return min(regular, general)
	case ifNotBoth:
		return -min(regular, general)
	case ifGeneral:
		return general
	case ifNotGeneral:
		return -general
	}
	return 1
}

// needs lists the facts that a condition misses.
func (c condition) needs(regular, general answer) (asks []Ask) {
	if (c == ifBoth || c == ifNotBoth) && regular == 0 {
		asks = append(asks, AskRegular)
	}
	if c != always && general == 0 {
		asks = append(asks, AskGeneral)
	}
	return asks
}

// national tells what the national texts make of an item of a kind in an edition,
// with the facts given (nil: not given). They know neither the unset item nor
// totals.
func (x *Rules) national(item Item, k Kind, month Edition, regular, general *bool) decision {
	rule, ed := x.kindRule(k, month)
	if rule.basis == fromNothing {
		return decision{verdict: Excluded, row: rule.row}
	}
	if item.contribution() {
		ed = x.policy.Deductions.of(month)
	}
	is, to := answerOf(regular), answerOf(general)
	var asks []Ask
	for _, e := range x.index[item] {
		if !e.kinds.has(k) || e.in>>ed&1 == 0 {
			continue
		}
		switch e.when.holds(is, to) {
		case 1:
			return decision{verdict: e.verdict, row: e.row}
		case 0:
			asks = append(asks, e.when.needs(is, to)...)
		}
	}
	if len(asks) == 0 {
		return decision{verdict: Unknown, asks: []Ask{AskWhat}}
	}
	slices.Sort(asks)
	return decision{verdict: Unknown, asks: slices.Compact(asks)}
}

// kindRule gives what holds of a kind in a month, and the edition that its items
// are read by.
func (x *Rules) kindRule(k Kind, month Edition) (kindRule, Edition) {
	switch k {
	case Retired:
		month = x.policy.RetiredBase.of(month)
	case Postgraduate:
		month = x.policy.Postgraduate.of(month)
	}
	return k.rule(month), month
}

// Rule tells what becomes of one line of a kind in a month, for a form that shows it
// beside each column; the amount may be left out. A total asks for the items, for
// there are none beside it. The kind is the one that the member is treated as.
// Errors as [Rules.Find], with the names of the fields of [Line] as paths, and month,
// kind and noticeFrom.
func (x *Rules) Rule(m calendar.Month, k Kind, l Line) (Ruling, error) {
	asked := l
	if asked.Amount.IsZero() {
		asked.Amount = fees.MustParseAmount("1")
	}
	if err := x.check(Question{Month: m, Kind: k, Items: []Line{asked}}).first(); err != nil {
		var f *regulation.Fault
		errors.As(err, &f)
		f.Path = strings.TrimPrefix(f.Path, "items[0].")
		return Ruling{}, f
	}
	month, _ := x.edition(m)
	return x.settle(0, l, k, month), nil
}

// settle settles one line for a kind, as far as it can be.
func (x *Rules) settle(n int, l Line, k Kind, month Edition) Ruling {
	r := Ruling{Index: n, Item: l.Item, Heading: l.Heading, Amount: l.Amount, kind: k, zero: isZero(l.Amount)}
	if r.Item == 0 {
		r.Item, _ = ItemOf(l.Heading)
	}
	d := x.national(r.Item, k, month, l.Regular, l.General)
	r.Verdict, r.row, r.asks = d.verdict, d.row, d.asks
	if r.Verdict != Unknown {
		r.By, r.Citation = ByNational, r.row.clause().Citation
		return r
	}
	if !slices.Contains(r.asks, AskWhat) { // a fact is missing, which no rule replaces
		return r
	}
	if l.Decided != 0 {
		r.Verdict, r.By, r.asks = l.Decided, ByDecision, nil
		return r
	}
	for _, key := range []localKey{{r.Item, k}, {r.Item, 0}} {
		if rule, ok := x.local[key]; ok && r.Item != 0 && mayBe(rule.Verdict, k) {
			r.Verdict, r.By, r.Rule, r.asks = rule.Verdict, ByLocal, rule.Source, nil
			return r
		}
	}
	return r
}

// mayBe reports whether a local rule or a decision may give a line of a kind this
// verdict: beside the one amount that is declared or chosen, nothing counts.
func mayBe(v Verdict, k Kind) bool {
	return v == Excluded || kindRules[k].of2008.basis != fromDeclared
}

// settleTotals excludes the totals of a sheet that also has items to sum: they
// repeat them. Where nothing else is included they ask for the items.
func settleTotals(lines []Ruling) {
	if !slices.ContainsFunc(lines, func(r Ruling) bool { return r.Verdict == Included }) {
		return
	}
	for n := range lines {
		if l := &lines[n]; l.Verdict == Unknown && l.Item.total() {
			l.Verdict, l.By, l.asks = Excluded, ByPolicy, nil
			l.Citation = regulation.Citation{Instrument: regulation.Policy}
		}
	}
}
