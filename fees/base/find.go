package base

import (
	"iter"
	"math/big"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Source says where a base comes from (基数来源).
type Source uint8

// The sources.
const (
	FromItems    Source = iota + 1 // the items of the month (当月工资项目)
	FromVerified                   // the base verified for the year (年初核定)
)

var sourceWords = lifecycle.Words[Source]{What: "source", List: []lifecycle.Word{
	{},
	{ID: "items", Zh: "当月项目", En: "items of the month"},
	{ID: "verified", Zh: "年初核定", En: "verified for the year"},
}}

// String gives the word, as "items"; empty for the unset Source.
func (s Source) String() string { return sourceWords.String(s) }

// Label gives the name in both languages.
func (s Source) Label() regulation.Text { return sourceWords.Label(s) }

// MarshalText gives the word; the unset Source is an error.
func (s Source) MarshalText() ([]byte, error) { return sourceWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-source.
func (s *Source) UnmarshalText(b []byte) error { return sourceWords.Unmarshal(b, s) }

// AllSources lists the sources in a fresh slice.
func AllSources() []Source { return sourceWords.All() }

// Answer is the base of one member in one month, and what it was made of. Exactly
// one of three holds: there is a Base; the Category has none (a fixed amount); or
// something is asked, and Without and With stand in its place.
type Answer struct {
	Month    calendar.Month
	Kind     Kind // as which the member was treated
	Edition  Edition
	Category fees.Category
	// Base is the base in yuan, exact: a third of the net income of a quarter may
	// be a fraction. Unset when the category has none, and while something is
	// asked.
	Base   fees.Exact
	Source Source // unset without a base
	// Without is what the base would be without anything that is asked about, With
	// what it would be with all of it: pay added, withheld amounts taken off. What
	// comes out below zero counts as zero. Both are unset unless something is
	// asked.
	Without, With fees.Exact
	Local         bool // rests on a local rule or a decision, not on national texts alone

	amount     fees.Amount // Base as an amount
	quarterNet fees.Amount // given instead of amount where the base is its third
	lines      []Ruling
	finding    regulation.Finding // on the verification; the zero one if there is nothing to say
	id         string
	kindRow    row
}

// Lines yields what became of each line, in the order of the question.
func (a Answer) Lines() iter.Seq[Ruling] { return slices.Values(a.lines) }

// Asked lists the indexes of the lines that keep the base from being known. A line
// with an amount of zero asks for nothing, and no line does while a verified base
// counts.
func (a Answer) Asked() []int {
	asked := []int{}
	for _, r := range a.lines {
		if a.Source != FromVerified && r.open() {
			asked = append(asked, r.Index)
		}
	}
	return asked
}

// Input gives the question for [fees.Tariff.Assess] of the same month; false while
// something is asked.
func (a Answer) Input() (fees.Input, bool) {
	if a.Category == 0 || len(a.Asked()) > 0 {
		return fees.Input{}, false
	}
	return fees.Input{Month: a.Month, Category: a.Category, Base: a.amount, QuarterNet: a.quarterNet}, true
}

// Findings yields what the rules say of the matter: one on the items that are
// asked about, one on the yearly verification if there was one.
func (a Answer) Findings() iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		if n := len(a.Asked()); n > 0 {
			f := a.kindRow.clause().Finding(regulation.DuesBaseItem, a.id)
			f.Verdict = regulation.UnknownFacts
			f = f.WithFact("kind", regulation.WordOf(a.Kind.String())).WithFact("asked", regulation.CountOf(int64(n)))
			if !yield(f) {
				return
			}
		}
		if a.finding.Rule != "" {
			yield(a.finding)
		}
	}
}

// Find works out the base. Every line of the sheet is settled by its item, kind and
// month, or asked about; the base is there once nothing is asked. When several
// errors apply, the first of this order is given, and of one class that of the first
// field: missing-month, missing-notice-from, missing-kind, missing-treat-as,
// missing-items (no items, or none that is pay), missing-item, missing-amount,
// missing-base (of the verification); unknown-kind, unknown-treat-as, unknown-item,
// unknown-verdict; conflicting-fields (item and heading, treatAs for a kind that the
// texts decide, two declared amounts, a decision on what is not open);
// not-applicable (the army, or treatAs of an undecided kind); count-mismatch (beyond
// [MaxItems]); amount-out-of-range (more is deducted than is counted, or a sum of
// more digits than an amount can have); no-schedule (a month before April 2008).
func (x *Rules) Find(q Question) (Answer, error) {
	if err := x.check(q).first(); err != nil {
		return Answer{}, err
	}
	month, _ := x.edition(q.Month)
	a := Answer{Month: q.Month, Kind: q.Kind, id: q.ID}
	if q.TreatAs != 0 {
		a.Kind, a.Local = q.TreatAs, true
	}
	rule, _ := x.kindRule(a.Kind, month)
	a.Edition, a.Category, a.kindRow = month, rule.category, rule.row
	for n, l := range q.Items {
		r := x.settle(n, l, a.Kind, month)
		a.Local = a.Local || r.By == ByLocal || r.By == ByDecision
		a.lines = append(a.lines, r)
	}
	settleTotals(a.lines)
	if rule.basis == fromNothing {
		return a, nil
	}
	if err := x.sum(&a, q); err != nil {
		return Answer{}, err
	}
	return a, nil
}

// sum adds up the lines, unless a verified base stands.
func (x *Rules) sum(a *Answer, q Question) error {
	kept := x.kept(a, q)
	if kept {
		a.amount, a.Base, a.Source = q.Verified.Base, exactOf(ratOf(q.Verified.Base)), FromVerified
	}
	counted := slices.ContainsFunc(a.lines, func(r Ruling) bool { return r.Verdict == Included })
	open := slices.ContainsFunc(a.lines, Ruling.open)
	if !counted && !open {
		if kept {
			a.verified(q, nil)
			return nil
		}
		return missingItems(len(a.lines))
	}
	sure, whole := new(big.Rat), new(big.Rat) // without and with what is open
	for _, r := range a.lines {
		x := r.signed()
		if r.Verdict != Unknown {
			sure.Add(sure, x)
		}
		whole.Add(whole, x)
	}
	switch {
	case open:
		if !kept {
			a.Without, a.With = exactOf(notNegative(sure)), exactOf(notNegative(whole))
		}
		a.verified(q, nil)
		return nil
	case sure.Sign() < 0 && !kept:
		return fault(regulation.AmountOutOfRange, "items", "", "扣除数超过计入数", "more is deducted than is counted")
	case !kept:
		a.Base, a.Source = exactOf(sure), FromItems
		if err := a.setAmount(sure); err != nil {
			return err
		}
	}
	if sure.Sign() < 0 { // no base to compare the verified one with
		sure = nil
	}
	a.verified(q, sure)
	return nil
}

// setAmount keeps the base in the form in which [fees.Input] takes it.
func (a *Answer) setAmount(sum *big.Rat) error {
	for _, r := range a.lines {
		if r.Verdict == Included && r.Item == QuarterNetIncome {
			a.quarterNet = r.Amount // the only line that counts: declared amounts stand alone
			return nil
		}
	}
	amount, err := fees.ParseAmount(exactOf(sum).String())
	if err != nil {
		return fault(regulation.AmountOutOfRange, "items", "", "合计超出可表示的金额", "the sum has more digits than an amount can have")
	}
	a.amount = amount
	return nil
}

func missingItems(given int) error {
	if given > 0 {
		return regulation.At("items", missing("items", "没有一项是计入基数的收入", "no item that counts toward the base"))
	}
	return regulation.At("items", missing("items", "没有工资项目", "no items"))
}

// signed gives the amount of the line as it would enter a sum: a quarter's income by
// its third, what is excluded and totals as nothing.
func (r Ruling) signed() *big.Rat {
	x := ratOf(r.Amount)
	switch {
	case r.Verdict == Excluded, r.Item.total():
		return new(big.Rat)
	case r.Verdict == Deducted, r.Verdict == Unknown && r.Item.withheld():
		return x.Neg(x)
	case r.Item == QuarterNetIncome:
		return x.Quo(x, big.NewRat(3, 1))
	}
	return x
}
