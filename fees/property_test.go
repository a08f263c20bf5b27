package fees_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/stretchr/testify/require"
)

// randomBases are amounts of the size of wages, half of them close to a bound.
func randomBases(n int) (all []fees.Amount) {
	r := rand.New(rand.NewPCG(7, 11))
	bounds := []int64{400, 600, 800, 1500, 3000, 5000, 10000, 33333, 50000, 100000}
	for i := range n {
		fen := r.Int64N(12_000_000)
		if i%2 == 0 {
			fen = max(0, 100*bounds[r.IntN(len(bounds))]+r.Int64N(21)-10)
		}
		all = append(all, must(fees.FromFen(fees.Fen(fen))))
	}
	return all
}

func compare(a, b fees.Exact) int { return a.Rat().Cmp(b.Rat()) }

// In every table the rates rise, so that whoever has more base owes no less:
// below the cap strictly more before rounding, and no less after it. What is
// left after dues does not rise with the base: at each bound the whole base
// goes to the higher rate.
func TestMoreBaseOwesNoLess(t *testing.T) {
	bases := randomBases(fewer(600))
	for _, x := range tables {
		for _, to := range fees.AllRoundings() {
			tariff := national(t, fees.Policy{Rounding: to, Unverified: x.unverified, Cap: fees.CapOn})
			for _, c := range x.categories {
				for i := 1; i < len(bases); i++ {
					a := must(tariff.Assess(fees.Input{Month: month(x.month), Category: c, Base: bases[i-1]}))
					b := must(tariff.Assess(fees.Input{Month: month(x.month), Category: c, Base: bases[i]}))
					more := compare(a.Base, b.Base)
					require.Equal(t, more, compare(a.Exact, b.Exact))
					require.NotEqual(t, -1, more*compare(a.DueExact, b.DueExact))
				}
			}
			for _, band := range x.bands {
				if band.upTo == nil {
					continue
				}
				at := must(fees.ParseAmount(band.upTo.RatString()))
				over := must(fees.ParseAmount(band.upTo.FloatString(0) + ".01"))
				a := must(tariff.Assess(fees.Input{Month: month(x.month), Category: x.categories[0], Base: at}))
				b := must(tariff.Assess(fees.Input{Month: month(x.month), Category: x.categories[0], Base: over}))
				left := func(a fees.Assessment) *big.Rat { return new(big.Rat).Sub(a.Base.Rat(), a.Exact.Rat()) }
				require.Positive(t, left(a).Cmp(left(b)), "a fen more of base leaves less")
			}
		}
	}
}

// Within a band the exact amount is in proportion to the base, and three times
// the base as the income of a quarter owes the same.
func TestScaling(t *testing.T) {
	tariff := national(t, fees.Policy{Rounding: fees.NoRounding})
	r := rand.New(rand.NewPCG(3, 9))
	for range fewer(3_000) {
		fen, k := fees.Fen(r.IntN(1_200_000)), int64(r.IntN(5)+1)
		one := must(tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, Base: must(fees.FromFen(fen))}))
		many := must(tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, Base: must(fees.FromFen(fees.Fen(k) * fen))}))
		if one.Rate == many.Rate {
			require.Zero(t, new(big.Rat).Mul(one.Exact.Rat(), big.NewRat(k, 1)).Cmp(many.Exact.Rat()))
		} else {
			require.Less(t, one.Rate, many.Rate)
		}
		quarter := must(tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, QuarterNet: must(fees.FromFen(3 * fen))}))
		require.Equal(t, one.Due, quarter.Due)
		require.Equal(t, one.Exact, quarter.Exact)
		require.Equal(t, one.Base, quarter.Base)
		require.Equal(t, one.Basis(), quarter.Basis())
	}
}

// The cap holds after rounding too, a rounding moves by less than its unit and
// to its own side, half up by no more than half of it, and cap and rounding
// touch neither the base nor the rate nor the exact amount.
func TestCapAndRounding(t *testing.T) {
	limit := rat("1000")
	exact := national(t, fees.Policy{Rounding: fees.NoRounding, Cap: fees.CapOff})
	for _, to := range fees.AllRoundings() {
		tariff := national(t, fees.Policy{Rounding: to})
		for _, base := range randomBases(fewer(2_000)) {
			for _, c := range []fees.Category{fees.Salaried, fees.Retired, fees.SelfEmployed} {
				in := fees.Input{Month: month("2026-10"), Category: c, Base: base}
				if c == fees.SelfEmployed {
					in.Base, in.QuarterNet = fees.Amount{}, base
				}
				a, free := must(tariff.Assess(in)), must(exact.Assess(in))
				require.Equal(t, free.Exact, a.Exact)
				require.Equal(t, free.Base, a.Base)
				require.Equal(t, free.Rate, a.Rate)
				require.False(t, free.Capped)
				due := a.DueExact.Rat()
				require.LessOrEqual(t, due.Cmp(limit), 0)
				require.Equal(t, a.Exact.Rat().Cmp(limit) > 0, a.Capped)
				if a.Capped {
					require.Zero(t, due.Cmp(limit))
					continue
				}
				moved := new(big.Rat).Sub(due, a.Exact.Rat())
				unit := big.NewRat(units[to].fen.Int64(), 100)
				switch units[to].way {
				case "":
					require.Zero(t, moved.Sign())
				case "down":
					require.True(t, moved.Sign() <= 0 && moved.Neg(moved).Cmp(unit) < 0)
				case "up":
					require.True(t, moved.Sign() >= 0 && moved.Cmp(unit) < 0)
				default:
					twice := moved.Mul(moved, big.NewRat(2, 1))
					require.True(t, twice.Cmp(unit) <= 0 && twice.Neg(twice).Cmp(unit) < 0)
				}
			}
		}
	}
}

// Nobody owes more as a pensioner than as an employee, nor more with the cap
// than without it.
func TestBetweenCategories(t *testing.T) {
	tariff, free := national(t, fees.Policy{}), national(t, fees.Policy{Cap: fees.CapOff})
	for _, base := range randomBases(fewer(4_000)) {
		retired := must(tariff.DueAmount(month("2026-10"), fees.Retired, base))
		salaried := must(tariff.DueAmount(month("2026-10"), fees.Salaried, base))
		require.LessOrEqual(t, retired, salaried)
		require.LessOrEqual(t, salaried, must(free.DueAmount(month("2026-10"), fees.Salaried, base)))
		require.Equal(t, salaried, must(tariff.DueAmount(month("2026-10"), fees.AnnualSalary, base)))
	}
}

// A local cap of any size comes before the rounding, whatever the rounding
// makes of it.
func TestOddCaps(t *testing.T) {
	for _, limit := range []string{"0", "0.01", "0.49", "0.50", "12.34", "12.35", "800.50", "800.55", "999.99"} {
		fen, _ := wholeFen(rat(limit))
		law := local(t, regulation.SetMoney(regulation.DuesMonthlyCap, fen).Under(county("2020-01-01"), art3))
		o := newOracle(bands2008, limit)
		for _, to := range fees.AllRoundings() {
			tariff := compile(t, law, fees.Policy{Rounding: to})
			for _, base := range []string{"0", "1.99", "2", "9999.99", "2468", "2469.5", "53366.66", "53366.67", "53366.68", "53370", "66666", "9999999"} {
				o.answer(rat(base))
				a := must(tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.Salaried, Base: yuan(base)}))
				require.Equal(t, o.dueText(to), a.DueExact.String(), "%s of %s, %v", base, limit, to)
				require.Equal(t, o.capped, a.Capped)
				if due, whole := o.round(to); whole {
					require.EqualValues(t, due, must(tariff.DueAmount(month("2026-10"), fees.Salaried, yuan(base))))
				}
			}
		}
	}
}

// What a farmer chose, and what is fixed, is no product to be rounded: the
// choice is brought to the fen, half up, whatever the policy.
func TestRoundingLeavesChosenAndFixed(t *testing.T) {
	for _, to := range fees.AllRoundings() {
		tariff := national(t, fees.Policy{Rounding: to})
		for _, c := range []fees.Category{fees.Student, fees.Unemployed, fees.Relief, fees.MinimumAllowance} {
			a := must(tariff.Assess(fees.Input{Month: month("2026-10"), Category: c}))
			require.Equal(t, "0.20", a.Due.String())
			require.Equal(t, "0.2", a.DueExact.String())
			require.False(t, a.HasRate || a.Capped || !a.Base.IsZero())
		}
		for base, want := range map[string]string{"0.2": "0.20", "0.55": "0.55", "1.00": "1.00", "0.204": "0.20", "0.205": "0.21", "0.99999999": "1.00"} {
			a := must(tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.Farmer, Base: yuan(base)}))
			require.Equal(t, yuan(base).String(), a.Exact.String())
			if to == fees.NoRounding {
				require.Equal(t, a.Exact, a.DueExact)
				continue
			}
			require.Equal(t, want, a.Due.String())
			require.Equal(t, want, must(tariff.DueAmount(month("2026-10"), fees.Farmer, yuan(base))).String())
		}
	}
}
