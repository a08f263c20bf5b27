package fees_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/dangwu-go/dangwu/fees"
)

// ask compares Due with the oracle's last answer: under each rounding, and for
// each category of the table.
func (x table) ask(t *testing.T, o *oracle, tariffs map[fees.Rounding]*fees.Tariff, rounds []fees.Rounding, fen int64) {
	m := month(x.month)
	for _, to := range rounds {
		want, whole := o.round(to)
		for _, c := range x.categories {
			got, err := tariffs[to].Due(m, c, fees.Fen(fen))
			if whole != (err == nil) || whole && int64(got) != want {
				t.Fatalf("%v, %v, base %s: %v, %v, want %d fen", c, to, fees.Fen(fen), got, err, want)
			}
		}
	}
}

func (x table) tariffs(t *testing.T, limit fees.Cap) map[fees.Rounding]*fees.Tariff {
	all := map[fees.Rounding]*fees.Tariff{}
	for _, to := range fees.AllRoundings() {
		all[to] = national(t, fees.Policy{Rounding: to, Unverified: x.unverified, Cap: limit})
	}
	return all
}

// TestEveryFen compares Due with the oracle for every base to the fen up to
// 30,000 yuan, in every banded category and dated table: under the usual three
// roundings everywhere, under all of them around the bounds and at every
// hundred and first. With -short and under the race detector it takes one base
// in some thousand, and all around the bounds. Up to 30,000 yuan the cap bites
// nowhere, and has to change nothing.
func TestEveryFen(t *testing.T) {
	const last = 3_000_000
	usual := []fees.Rounding{fees.FenHalfUp, fees.FenDown, fees.YuanUp}
	for _, x := range tables {
		for _, limit := range []fees.Cap{fees.CapOff, fees.CapOn} {
			t.Run(fmt.Sprintf("%s, cap %v", x.name, limit), func(t *testing.T) {
				t.Parallel()
				stride, around := int64(1), int64(fewer(1_000))
				if x.again || limit == fees.CapOn || hurried() {
					stride = 9_973
				}
				tariffs, o, base := x.tariffs(t, limit), newOracle(x.bands, ""), new(big.Rat)
				for fen := int64(0); fen <= last; fen += stride {
					o.answer(base.SetFrac64(fen, 100))
					rounds := usual
					if fen%101 == 0 {
						rounds = fees.AllRoundings()
					}
					x.ask(t, o, tariffs, rounds, fen)
				}
				for _, b := range append([]oracleBand{{upTo: rat("0")}, {upTo: rat("30000")}}, x.bands...) {
					if b.upTo == nil {
						continue
					}
					middle := 100 * b.upTo.Num().Int64()
					for fen := max(middle-around, 0); fen <= middle+around; fen++ {
						o.answer(base.SetFrac64(fen, 100))
						x.ask(t, o, tariffs, fees.AllRoundings(), fen)
					}
				}
			})
		}
	}
}

// TestEveryFenAroundTheCap does the same where the cap of 1000 yuan bites: at
// 50,000 yuan a month, 100,000 for the retired, 33,333.33 under 1998.
func TestEveryFenAroundTheCap(t *testing.T) {
	for _, x := range tables {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			around := int64(fewer(6_000))
			bites := new(big.Rat).Quo(rat("100000"), x.bands[len(x.bands)-1].rate)
			middle := new(big.Int).Quo(bites.Num(), bites.Denom()).Int64()
			tariffs, o, base := x.tariffs(t, fees.CapOn), newOracle(x.bands, "1000"), new(big.Rat)
			bitten := int64(0)
			for fen := middle - around; fen <= middle+around; fen++ {
				o.answer(base.SetFrac64(fen, 100))
				x.ask(t, o, tariffs, fees.AllRoundings(), fen)
				if o.capped {
					bitten++
				}
			}
			if bitten != around {
				t.Errorf("the cap bit %d times", bitten)
			}
		})
	}
}
