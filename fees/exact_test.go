package fees_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// judge compares one Assess with the oracle, and every shorter call with it.
type judge struct {
	table   table
	tariffs map[fees.Rounding]*fees.Tariff
	oracle  *oracle
}

func judges(t testing.TB) (all []judge) {
	for _, x := range tables {
		for limit, yuan := range map[fees.Cap]string{fees.CapOff: "", fees.CapOn: "1000"} {
			j := judge{x, map[fees.Rounding]*fees.Tariff{}, newOracle(x.bands, yuan)}
			for _, to := range fees.AllRoundings() {
				j.tariffs[to] = national(t, fees.Policy{Rounding: to, Unverified: x.unverified, Cap: limit})
			}
			all = append(all, j)
		}
	}
	return all
}

// base compares the answers to a base in yuan, or to a third of it.
func (j judge) base(t *testing.T, amount string, third bool) {
	t.Helper()
	base, given := rat(amount), yuan(amount)
	for _, c := range j.table.categories {
		in := fees.Input{Month: month(j.table.month), Category: c, Base: given}
		if third {
			if c != fees.SelfEmployed {
				continue
			}
			in.Base, in.QuarterNet = fees.Amount{}, given
		}
		x := base
		if third {
			x = new(big.Rat).Quo(base, big.NewRat(3, 1))
		}
		j.oracle.answer(x)
		is, exact := exactText(x), exactText(&j.oracle.exact)
		for _, to := range fees.AllRoundings() {
			check := func(ok bool, got any) {
				if !ok {
					t.Helper()
					t.Fatalf("%s, %v, %v, %s, third %v: got %v", j.table.name, c, to, amount, third, got)
				}
			}
			want, whole := j.oracle.round(to)
			a, err := j.tariffs[to].Assess(in)
			check(err == nil, err)
			check(a.HasRate && rat(a.Rate.String()).Cmp(j.oracle.rate) == 0, a.Rate)
			check(a.Base.String() == is, a.Base)
			check(a.Exact.String() == exact, a.Exact)
			check(a.DueExact.String() == j.oracle.dueText(to), a.DueExact)
			check(a.Capped == j.oracle.capped && a.Rounding == to, a)
			check(whole && int64(a.Due) == want || !whole && a.Due == 0, a.Due)
			if third {
				continue
			}
			due, err := j.tariffs[to].DueAmount(in.Month, c, given)
			check(whole == (err == nil) && due == a.Due, err)
			again, err2 := j.tariffs[to].DueDecimal(in.Month, c, decimal.RequireFromString(amount))
			check(again == due && sameText(err, err2), err2)
			if fen, exact := wholeFen(base); exact {
				again, err2 = j.tariffs[to].Due(in.Month, c, fen)
				check(again == due && sameText(err, err2), err2)
			}
		}
	}
}

func sameText(a, b error) bool {
	return a == nil && b == nil || a != nil && b != nil && a.Error() == b.Error()
}

func wholeFen(yuan *big.Rat) (fees.Fen, bool) {
	x := new(big.Rat).Mul(yuan, big.NewRat(100, 1))
	return fees.Fen(x.Num().Int64()), x.IsInt() && x.Num().IsInt64()
}

// oddAmounts are all bounds and their neighbours to the last decimal, the same
// for a third, what the cap begins to bite at, and the ends of what an Amount
// holds.
func oddAmounts() []string {
	all := []string{"0", "0.00", "0.00000001", "0.01", "0.99", "1", "999999999999999999", "9999999999.99999999",
		"100000000000000000", "92233720368547758", "9223372036854775.8", "92233720368547.75", "92233720368547.76", "922337203685.47", "1234567890.12345678"}
	step := rat("0.00000001")
	for _, bound := range []string{"400", "600", "800", "1500", "3000", "5000", "10000", "50000", "100000", "33333.33", "33333.33333333"} {
		for _, times := range []int64{1, 3} {
			middle := new(big.Rat).Mul(rat(bound), big.NewRat(times, 1))
			for _, off := range []int64{-1_000_000, -500_000, -3, -2, -1, 0, 1, 2, 3, 500_000, 1_000_000} {
				all = append(all, new(big.Rat).Add(middle, new(big.Rat).Mul(step, big.NewRat(off, 1))).FloatString(8))
			}
		}
	}
	return all
}

// randomAmount has up to 18 digits, up to 8 of them decimals.
func randomAmount(r *rand.Rand) string {
	whole := r.IntN(18) + 1
	decimals := r.IntN(min(8, 18-whole) + 1)
	if r.IntN(4) > 0 { // mostly of the size of a wage
		whole, decimals = r.IntN(6)+1, r.IntN(9)
	}
	var b strings.Builder
	for i := range whole + decimals {
		if i == whole {
			b.WriteByte('.')
		}
		b.WriteByte(byte('0' + r.IntN(10)))
	}
	return b.String()
}

func TestDecimalsAndThirds(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 5))
	amounts := oddAmounts()
	for range fewer(1_000) {
		amounts = append(amounts, randomAmount(r))
	}
	for _, j := range judges(t) {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for _, a := range amounts {
				j.base(t, a, false)
				j.base(t, a, true)
			}
		})
	}
}

// A third is exact: it is not brought to the fen before the band is found, nor
// before the rate is taken.
func TestThirdsAreNotRoundedFirst(t *testing.T) {
	tariff := national(t, fees.Policy{})
	for _, x := range []struct{ net, due, base, rate string }{
		{"9000", "15.00", "3000", "0.005"},
		{"9000.01", "30.00", "900001/300", "0.01"}, // 3000.00333… is over the bound, 3000.00 would not be
		{"8999.99", "15.00", "899999/300", "0.005"},
		{"15000.01", "75.00", "1500001/300", "0.015"},
		{"30000.01", "200.00", "3000001/300", "0.02"},
		{"100.00", "0.17", "100/3", "0.005"},
		{"101", "0.17", "101/3", "0.005"},
		{"2999", "5.00", "2999/3", "0.005"},
	} {
		a, err := tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, QuarterNet: yuan(x.net)})
		require.NoError(t, err)
		assert.Equal(t, x.due, a.Due.String(), x.net)
		assert.Equal(t, x.base, a.Base.String(), x.net)
		assert.Equal(t, x.rate, a.Rate.String(), x.net)
	}
	exact := national(t, fees.Policy{Rounding: fees.NoRounding})
	a, err := exact.Assess(fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, QuarterNet: yuan("3.02")})
	require.NoError(t, err)
	assert.Equal(t, "151/30000", a.DueExact.String())
}

// An answer that no Fen can hold is refused, also at the very end of 128 bits;
// only supposed rates reach so far.
func TestBeyondTheLargestFen(t *testing.T) {
	whole := suppose(t, regulation.SetSchedule(regulation.DuesRates, oneRate(t, regulation.RateScale)))
	free := compile(t, whole, fees.Policy{Cap: fees.CapOff})
	m := month("2026-10")
	due, err := free.DueAmount(m, fees.Salaried, yuan("92233720368547758"))
	require.NoError(t, err)
	assert.Equal(t, "92233720368547758.00", due.String())
	for _, s := range []string{"92233720368547759", "184467440737095517", "999999999999999999"} {
		_, err = free.DueAmount(m, fees.Salaried, yuan(s))
		faultAt(t, err, regulation.AmountOutOfRange, "base")
		_, err = free.Assess(fees.Input{Month: m, Category: fees.Salaried, Base: yuan(s)})
		faultAt(t, err, regulation.AmountOutOfRange, "base")
		capped := compile(t, whole, fees.Policy{})
		due, err = capped.DueAmount(m, fees.Salaried, yuan(s))
		require.NoError(t, err)
		assert.Equal(t, "1000.00", due.String())
	}
	due, err = free.Due(m, fees.Salaried, 1<<63-1)
	require.NoError(t, err)
	assert.Equal(t, fees.Fen(1<<63-1), due)

	// Products just below 2^64 fen, which half up would carry to 0.
	edge := new(big.Int).Lsh(big.NewInt(1), 64)
	edge.Mul(edge, big.NewInt(1_000)) // of yuan times the rate in hundred-thousandths
	tried := 0
	for rate := int64(18_447); rate <= 100_000; rate++ {
		n, rest := new(big.Int).QuoRem(edge, big.NewInt(rate), new(big.Int))
		if rest.Sign() == 0 || rest.Int64() > 500 || n.Cmp(big.NewInt(1e18)) >= 0 {
			continue
		}
		tried++
		tariff := compile(t, suppose(t, regulation.SetSchedule(regulation.DuesRates, oneRate(t, regulation.Rate(rate)))), fees.Policy{Cap: fees.CapOff})
		_, err := tariff.DueAmount(m, fees.Salaried, yuan(n.String()))
		faultAt(t, err, regulation.AmountOutOfRange, "base")
		if tried == 20 {
			break
		}
	}
	assert.Equal(t, 20, tried)
}

func oneRate(t testing.TB, r regulation.Rate) regulation.Schedule {
	s, err := regulation.NewSchedule(regulation.Band{UpTo: regulation.Unlimited, Rate: r})
	require.NoError(t, err)
	return s
}

func suppose(t testing.TB, o ...regulation.Override) *regulation.Law {
	law, err := regulation.National().Suppose(o...)
	require.NoError(t, err)
	return law
}
