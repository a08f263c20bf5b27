package base

import (
	"math/big"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// verifiable lists the kinds whose amount is verified once a year. The base of the
// others follows the month or the quarter by an article of its own (Arts. 3 and 4,
// item 4 of the notice).
const verifiable = monthly | retired

// standing reports whether the verified base of a question concerns its month: the
// notice applies to it, and it was verified in the same year, not later, for the
// same kind.
func (a *Answer) standing(q Question) bool {
	v := q.Verified
	return v != nil && a.Edition == Notice2017 && verifiable.has(a.Kind) &&
		v.Month.Year() == q.Month.Year() && !v.Month.After(q.Month) && (v.Kind == 0 || v.Kind == a.Kind)
}

// kept reports whether the verified base is the base of the month (conflict C3).
func (x *Rules) kept(a *Answer, q Question) bool {
	return x.policy.Change == Yearly && a.standing(q)
}

// verified keeps the finding on the verification, with the sum of the month's items
// where they give one (nil: they do not).
func (a *Answer) verified(q Question, sum *big.Rat) {
	v := q.Verified
	if v == nil || a.Edition != Notice2017 || !verifiable.has(a.Kind) {
		return
	}
	clause, _ := regulation.ClauseByID("dues:N01")
	f := clause.Finding(regulation.DuesBaseVerified, a.id)
	f.Period, f.Reason = q.Month.Span(), v.Reason
	f = f.WithFact("verified", moneyOf(v.Base)).WithFact("month", regulation.WordOf(q.Month.String()))
	if sum != nil {
		f = f.WithFact("base", valueOf(exactOf(sum)))
	}
	switch {
	case !a.standing(q):
		f.Verdict = regulation.UnknownFacts
		if v.Kind != 0 && v.Kind != a.Kind {
			f.Verdict = regulation.OutOfScope
		}
	case a.Source == FromVerified:
		f.Verdict = regulation.Met
	case sum == nil: // the items are asked about first
		return
	case sum.Cmp(ratOf(v.Base)) == 0:
		f.Verdict = regulation.Met
	default:
		f.Verdict = regulation.Unmet
	}
	a.finding = f
}

// moneyOf gives an amount as a value: as money where it is a whole number of fen.
func moneyOf(a fees.Amount) regulation.Value { return valueOf(exactOf(ratOf(a))) }

func valueOf(e fees.Exact) regulation.Value {
	if f, err := regulation.ParseFen(e.String()); err == nil {
		return regulation.MoneyOf(f)
	}
	return regulation.WordOf(e.String())
}
