package fees

import (
	"math/big"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Input is the question of one member's dues for one month.
type Input struct {
	Month    calendar.Month
	Category Category
	// Base is the month's base in yuan; the pay received in the month for
	// AnnualSalary, the amount chosen for Farmer. It is left out for the fixed
	// categories.
	Base Amount
	// QuarterNet is, for SelfEmployed and instead of Base, the net income of
	// the quarter before; its exact third is the base (Art. 4), and nothing is
	// rounded before the band is found.
	QuarterNet Amount
}

// Assessment is the answer with everything it rests on.
type Assessment struct {
	Due      Fen   // after cap and rounding; unset when Rounding is NoRounding and DueExact is no whole number of fen
	DueExact Exact // the same as an exact number
	Exact    Exact // before cap and rounding
	Base     Exact // the base that the rate was taken on, or the amount chosen; unset for a fixed amount
	Rate     regulation.Rate
	HasRate  bool // false for fixed and chosen amounts
	Capped   bool // the exact amount exceeds the cap that applies
	Rounding Rounding
	basis    []regulation.Citation
}

// Basis lists the places that the answer rests on: first what makes the base
// of the category, then what fixes rate or amount, then the cap if it bites.
func (a Assessment) Basis() []regulation.Citation { return append([]regulation.Citation{}, a.basis...) }

// Assess answers one question in full. When several errors apply, the first of
// this order is given: missing-month, missing-category, missing-base and
// missing-notice-from; unknown-category; conflicting-fields; no-schedule;
// amount-out-of-range.
func (t *Tariff) Assess(in Input) (Assessment, error) {
	r, base, err := t.open(in)
	if err != nil {
		return Assessment{}, err
	}
	a := Assessment{Rounding: t.policy.Rounding}
	for _, c := range r.basis {
		if !c.IsZero() {
			a.basis = append(a.basis, c)
		}
	}
	switch r.way {
	case fixed:
		a.Exact = exactOf(ratOf(r.amount))
	case chosen:
		a.Base, a.Exact = exactOf(base.rat()), exactOf(base.rat())
	case banded:
		rate := base.rate(r)
		a.Base, a.Rate, a.HasRate = exactOf(base.rat()), regulation.Rate(rate), true
		a.Exact = exactOf(new(big.Rat).Mul(base.rat(), big.NewRat(rate, regulation.RateScale)))
		if a.Capped = r.cap >= 0 && base.productOver(rate, r.cap); a.Capped {
			a.basis = append(a.basis, r.capBy.Citation)
		}
	}
	a.DueExact = a.Exact
	if a.Capped {
		a.DueExact = exactOf(ratOf(r.cap))
	}
	a.Due, err = t.due(r, in.Category, base)
	switch {
	case err == nil:
		a.DueExact = exactOf(ratOf(a.Due))
	case t.policy.Rounding != NoRounding || regulation.CodeOf(err) != inexact:
		return Assessment{}, err
	}
	return a, nil
}

// open checks a question and finds the row and the exact base that answer it.
func (t *Tariff) open(in Input) (*row, number, error) {
	missing := func(path, zh, en string) (*row, number, error) {
		return nil, number{}, fault(regulation.Code("missing-"+path), path, "", zh, en)
	}
	e, err := t.era(in.Month)
	switch {
	case in.Month.IsZero():
		return nil, number{}, err
	case in.Category == 0:
		return missing("category", "没有给出党员类别", "no category given")
	case in.Category.NeedsBase() && in.Base.IsZero() && (in.QuarterNet.IsZero() || in.Category != SelfEmployed):
		return missing("base", "没有给出计算基数", "no base given")
	case err != nil:
		return nil, number{}, err
	case !in.Category.valid():
		return nil, number{}, regulation.At("category", unknownCategory(""))
	case !in.Category.NeedsBase() && !in.Base.IsZero():
		return nil, number{}, noAmountFor(in.Category, "base")
	case in.Category != SelfEmployed && !in.QuarterNet.IsZero():
		return nil, number{}, fault(regulation.ConflictingField, "quarterNet", "", "只有不按月取得收入的党员才填上季度纯收入", "only the self-employed give the income of a quarter")
	case !in.Base.IsZero() && !in.QuarterNet.IsZero():
		return nil, number{}, fault(regulation.ConflictingField, "quarterNet", "", "计算基数和上季度纯收入只填一项", "give the base or the income of the quarter, not both")
	}
	if e == nil || e.rows[in.Category].way == 0 {
		return nil, number{}, noSchedule(in.Month)
	}
	if !in.QuarterNet.IsZero() {
		return &e.rows[in.Category], in.QuarterNet.number(3), nil
	}
	return &e.rows[in.Category], in.Base.number(1), nil
}

func ratOf(f Fen) *big.Rat { return big.NewRat(int64(f), int64(Yuan)) }
