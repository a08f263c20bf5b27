package regulation

import (
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFen(t *testing.T) {
	for f, want := range map[Fen]string{
		0: "0.00", 1: "0.01", -1: "-0.01", 20: "0.20", 100: "1.00", 7500: "75.00", -20: "-0.20", 100_000: "1000.00",
		math.MaxInt64: "92233720368547758.07", math.MinInt64: "-92233720368547758.08",
	} {
		assert.Equal(t, want, f.String())
		assert.Equal(t, want, f.Decimal().StringFixed(2))
		b, err := json.Marshal(f)
		require.NoError(t, err)
		assert.Equal(t, `"`+want+`"`, string(b))
	}
}

func TestParseFen(t *testing.T) {
	for s, want := range map[string]Fen{
		"0": 0, "0.0": 0, "-0": 0, "75": 7500, "75.0": 7500, "75.00": 7500, "0.2": 20, "0.20": 20, "-0.05": -5, "007": 700,
		"9999999999999999.99": 999_999_999_999_999_999, "-9999999999999999": -999_999_999_999_999_900,
	} {
		got, err := ParseFen(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, got, s)
		back, err := ParseFen(got.String())
		require.NoError(t, err)
		assert.Equal(t, got, back)
		var f Fen
		require.NoError(t, f.UnmarshalText([]byte(s)))
		assert.Equal(t, want, f)
	}
	for _, s := range []string{
		"", "-", "+1", "1.", ".5", "-.5", "1.234", "1.2.3", "1,000", "1 ", " 1", "1e3", "１", "0x1", "1_0", "--1", "1-", "NaN", "inf", "元",
		"\x00", "1\n", "1.0\xff", "10000000000000000", "10000000000000000.00", "99999999999999999999", "100000000000000000000000000000",
		strings.Repeat("9", 1_000_000), "0." + strings.Repeat("0", 1_000_000),
	} {
		f := Fen(7)
		err := f.UnmarshalText([]byte(s))
		assert.ErrorIs(t, err, InvalidAmount, Short(s))
		assert.Equal(t, Fen(7), f)
		assert.Less(t, len(err.Error()), 600)
		assert.Less(t, len(ZhOf(err)), 600)
	}
}

func FuzzParseFen(f *testing.F) {
	for _, s := range []string{"", "0", "-0.20", "1000.00", "1.2.3", "9999999999999999.99", "１.0", "1e9", "-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseFen(s)
		if err != nil {
			assert.ErrorIs(t, err, InvalidAmount)
			assert.Zero(t, got)
			return
		}
		exact, ok := new(big.Rat).SetString(s)
		require.True(t, ok, "%q", s)
		exact.Mul(exact, big.NewRat(100, 1))
		assert.True(t, exact.IsInt() && exact.Num().IsInt64() && exact.Num().Int64() == int64(got), "%q gave %s", s, got)
		back, err := ParseFen(got.String())
		require.NoError(t, err)
		assert.Equal(t, got, back)
		same, err := FenOf(got.Decimal())
		require.NoError(t, err)
		assert.Equal(t, got, same)
	})
}

// FenOf against exact fractions: it gives the amount exactly where the decimal
// has at most 18 digits and is a whole number of fen of at most 18 digits.
func TestFenOf(t *testing.T) {
	limit := new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)
	check := func(coefficient *big.Int, exp int32) {
		d := decimal.NewFromBigInt(coefficient, exp)
		fen := new(big.Rat).Mul(new(big.Rat).SetInt(coefficient), big.NewRat(100, 1))
		power := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(exp, -exp))), nil))
		if exp < 0 {
			power.Inv(power)
		}
		fen.Mul(fen, power)
		fits := coefficient.CmpAbs(limit) < 0 && fen.IsInt() && fen.Num().CmpAbs(limit) < 0
		got, err := FenOf(d)
		if !fits {
			assert.ErrorIs(t, err, InvalidAmount, "%se%d", coefficient, exp)
			assert.Zero(t, got)
			return
		}
		require.NoError(t, err, "%se%d", coefficient, exp)
		assert.Equal(t, fen.Num().Int64(), int64(got), "%se%d", coefficient, exp)
	}
	for exp := int32(-25); exp <= 20; exp++ {
		for _, c := range []int64{0, 1, -1, 5, 10, 75, 100, 1000, -1000, 999, 1e10, 1e16, 1e17, -1e17, 999_999_999_999_999_999, 1e18, math.MaxInt64, math.MinInt64} {
			check(big.NewInt(c), exp)
		}
		check(new(big.Int).Mul(limit, limit), exp)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		check(big.NewInt(r.Int64N(1e18)>>r.IntN(60)), r.Int32N(30)-20)
	}
	zero, err := FenOf(decimal.New(0, math.MinInt32))
	require.NoError(t, err)
	assert.Zero(t, zero)
	for _, exp := range []int32{math.MinInt32, math.MaxInt32} { // no loop over the exponent
		_, err = FenOf(decimal.New(1, exp))
		assert.ErrorIs(t, err, InvalidAmount)
	}
}

func TestFenRange(t *testing.T) {
	r := FenRange{20, 100}
	for f, want := range map[Fen]bool{19: false, 20: true, 50: true, 100: true, 101: false} {
		assert.Equal(t, want, r.Contains(f), f)
	}
	assert.Equal(t, "0.20–1.00", r.String())
}
