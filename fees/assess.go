package fees

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Input is the question of one member's dues for one month.
type Input struct {
	Month    calendar.Month
	Category Category
	// Base is the month's base in yuan: for AnnualSalary the pay received in the
	// month, for SelfEmployed the monthly average of the quarter before, for
	// Farmer the amount chosen. It is left out for the fixed categories, and may
	// be for a farmer where a local rule leaves one amount; see
	// [Tariff.NeedsBase].
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

	// what the sentences are made from
	in   Input
	row  *row
	base number
	law  *regulation.Law
}

// Basis lists the places that the answer rests on: first what makes the base
// of the category, then what fixes rate or amount, then the cap if it bites.
func (a Assessment) Basis() []regulation.Citation { return append([]regulation.Citation{}, a.basis...) }

// Assess answers one question in full. When several errors apply, the first of
// this order is given: missing-month, missing-category, missing-base and
// missing-notice-from; unknown-category; conflicting-fields (an amount for a
// fixed category, the income of a quarter for others than the self-employed,
// or both); no-schedule; amount-out-of-range (a farmer's choice outside the
// range, or dues beyond the largest Fen).
//
// The paths of the errors are the names of the fields: month, category, base,
// quarterNet, noticeFrom.
func (t *Tariff) Assess(in Input) (Assessment, error) {
	r, base, err := t.open(in)
	if err != nil {
		return Assessment{}, err
	}
	a := Assessment{Rounding: t.policy.Rounding, basis: r.basis, in: in, row: r, base: base, law: t.law}
	switch r.way {
	case fixed:
		a.Exact = exactFen(r.amount)
	case chosen:
		a.Base = base.exact()
		a.Exact = a.Base
	case banded:
		rate := base.rate(r)
		a.Base, a.Rate, a.HasRate = base.exact(), regulation.Rate(rate), true
		a.Exact = base.product(rate)
		if a.Capped = r.cap >= 0 && base.productOver(rate, r.cap); a.Capped {
			a.basis = append(slices.Clip(r.basis), r.limit.Citation)
		}
	}
	switch a.Due, err = t.due(r, in.Category, base); {
	case err == nil:
		a.DueExact = exactFen(a.Due)
	case regulation.CodeOf(err) == inexact: // only when the policy is not to round, and the cap did not bite
		a.DueExact = a.Exact
	default:
		return Assessment{}, err
	}
	return a, nil
}

// MarshalJSON gives the answer as the operation fees.assess does: due (a string
// with two decimals; the exact one when the policy is not to round), exact,
// rate and base where there are any, capped, rounding, basis, and the basis and
// the reason in words. The zero Assessment gives null.
func (a Assessment) MarshalJSON() ([]byte, error) {
	if a.row == nil {
		return []byte("null"), nil
	}
	out := struct {
		Due      string                `json:"due"`
		Exact    Exact                 `json:"exact"`
		Rate     *regulation.Rate      `json:"rate,omitempty"`
		Base     Exact                 `json:"base,omitzero"`
		Capped   bool                  `json:"capped"`
		Rounding Rounding              `json:"rounding"`
		Basis    []regulation.Citation `json:"basis"`
		Source   regulation.Text       `json:"source"`
		Reason   regulation.Text       `json:"reason"`
	}{a.Due.String(), a.Exact, nil, a.Base, a.Capped, a.Rounding, a.basis, a.Source(), a.Reason()}
	if a.Rounding == NoRounding {
		out.Due = a.DueExact.String()
	}
	if a.HasRate {
		out.Rate = &a.Rate
	}
	return json.Marshal(out)
}

// Source puts the basis in words, with the titles also of local texts.
func (a Assessment) Source() regulation.Text { return a.law.Cite(a.basis...) }

// onlyChoice gives the amount that a farmer owes in a month where a local rule
// leaves no choice; not given where there is one.
func (t *Tariff) onlyChoice(m calendar.Month) Amount {
	r := t.lookup(m, Farmer)
	if r == nil || r.limits.Min != r.limits.Max {
		return Amount{}
	}
	a, _ := FromFen(r.limits.Min)
	return a
}

// NeedsBase reports whether an amount has to be given for the category in the
// month: not for the fixed categories, and not for a farmer where a local rule
// fixes the one amount.
func (t *Tariff) NeedsBase(m calendar.Month, c Category) bool {
	return c.NeedsBase() && (c != Farmer || t.onlyChoice(m).IsZero())
}

// open checks a question and finds the row and the exact base that answer it.
func (t *Tariff) open(in Input) (*row, number, error) {
	refuse := func(code regulation.Code, path, value, zh, en string) (*row, number, error) {
		return nil, number{}, fault(code, path, value, zh, en)
	}
	e := t.era(in.Month)
	if in.Category == Farmer && in.Base.IsZero() {
		in.Base = t.onlyChoice(in.Month)
	}
	switch {
	case in.Month.IsZero():
		return refuse("missing-month", "month", "", "没有给出月份", "no month given")
	case in.Category == 0:
		return refuse("missing-category", "category", "", "没有给出党员类别", "no category given")
	case in.Category.NeedsBase() && in.Base.IsZero() && (in.QuarterNet.IsZero() || in.Category != SelfEmployed):
		return refuse(regulation.MissingBase, "base", "", "没有给出计算基数", "no base given")
	case e != nil && e.missingNotice:
		return refuse(regulation.MissingNotice, "noticeFrom", in.Month.String(), "2017年的月份须给定2017年通知的起始月，其发文日未经核实",
			"a month of 2017 needs the first month of the 2017 notice, whose day of issue is not confirmed")
	case !in.Category.valid():
		return nil, number{}, regulation.At("category", unknownCategory(strconv.Itoa(int(in.Category))))
	case !in.Category.NeedsBase() && !in.Base.IsZero():
		return nil, number{}, noAmountFor(in.Category, in.Base.String())
	case in.Category != SelfEmployed && !in.QuarterNet.IsZero():
		return refuse(regulation.ConflictingField, "quarterNet", in.QuarterNet.String(), "只有不按月取得收入的党员才填上季度纯收入", "only the self-employed give the income of a quarter")
	case !in.Base.IsZero() && !in.QuarterNet.IsZero():
		return refuse(regulation.ConflictingField, "quarterNet", in.QuarterNet.String(), "计算基数和上季度纯收入只填一项", "give the base or the income of the quarter, not both")
	}
	r := t.lookup(in.Month, in.Category)
	switch {
	case r == nil:
		return refuse(regulation.NoSchedule, "month", in.Month.String(), "这个月、这类党员没有经核实的交纳标准", "no verified schedule covers this month and category")
	case !in.QuarterNet.IsZero():
		return r, in.QuarterNet.number(3), nil
	}
	return r, in.Base.number(1), nil
}
