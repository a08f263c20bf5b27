package fees_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// corpusAmounts yields the amounts of the conformance corpus, good and bad.
func corpusAmounts(t testing.TB, yield func(string)) {
	files, err := vectors.Load(vectors.Embedded())
	require.NoError(t, err)
	for _, f := range files {
		if f.Op != "fees.assess" {
			continue
		}
		for _, x := range f.Tests {
			var in struct{ Base, QuarterNet any }
			require.NoError(t, json.Unmarshal(x.In, &in))
			for _, v := range []any{in.Base, in.QuarterNet} {
				if s, ok := v.(string); ok {
					yield(s)
				}
			}
		}
	}
}

var amountForm = regexp.MustCompile(`^(-?)([0-9]+)(\.([0-9]+))?$`)

func FuzzParseAmount(f *testing.F) {
	corpusAmounts(f, func(s string) { f.Add(s) })
	for _, s := range []string{"", "-", "--1", "-0", "0", "00", ".5", "5.", "1..2", "000000000000000001", "0000000000000000001",
		"999999999999999999", "9999999999.99999999", "99999999999.99999999", "1.000000000", "1e3", "+1", "1 ", "１", "1\x00", "0.00000000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m := amountForm.FindStringSubmatch(s)
		good := m != nil && len(m[2])+len(m[4]) <= fees.MaxDigits && len(m[4]) <= fees.MaxDecimals
		a, err := fees.ParseAmount(s)
		switch {
		case !good:
			require.ErrorIs(t, err, regulation.InvalidAmount)
		case m[1] == "-":
			require.ErrorIs(t, err, regulation.NegativeAmount)
		default:
			require.NoError(t, err)
		}
		if err != nil {
			require.Equal(t, fees.Amount{}, a)
			return
		}
		require.False(t, a.IsZero())
		require.Equal(t, plainText(s), a.String())
		again, err := fees.ParseAmount(a.String())
		require.NoError(t, err)
		require.Equal(t, a, again, "one form for one amount")
		require.Zero(t, rat(s).Cmp(rat(a.String())))
		fromDecimal, err := fees.FromDecimal(decimal.RequireFromString(s))
		require.NoError(t, err)
		require.Equal(t, a, fromDecimal)
		if fen, whole := wholeFen(rat(s)); whole {
			if fromFen, err := fees.FromFen(fen); fen < 1e18 {
				require.NoError(t, err)
				require.Equal(t, a, fromFen)
			} else {
				require.ErrorIs(t, err, regulation.InvalidAmount)
			}
		}
	})
}

// FuzzFromDecimal takes a coefficient as digits, so that it may be of any
// length, and an exponent.
func FuzzFromDecimal(f *testing.F) {
	for _, digits := range []string{"0", "1", "10", "1000", "3000", "-5", "999999999999999999", "1000000000000000000", "9223372036854775807",
		"9223372036854775808", "-9223372036854775808", "30000000000000000000000000000", "123456789", "120000000"} {
		for _, e := range []int32{0, -1, -2, -8, -9, -10, -17, -18, -26, -1000, 1, 2, 16, 17, 18, 1000, 1 << 30, -1 << 30, 1<<31 - 1, -1 << 31} {
			f.Add(digits, e)
		}
	}
	f.Fuzz(func(t *testing.T, digits string, e int32) {
		n, ok := new(big.Int).SetString(digits, 10)
		if !ok {
			return
		}
		d := decimal.NewFromBigInt(n, e)
		a, err := fees.FromDecimal(d)

		// The number without its zeros at the end: good when it has at most 18
		// digits, of them at most 8 decimals.
		size, exp := strings.TrimPrefix(n.String(), "-"), int64(e)
		for strings.HasSuffix(size, "0") && size != "0" {
			size, exp = size[:len(size)-1], exp+1
		}
		written := int64(len(size))
		if exp > 0 {
			written += exp
		}
		good := n.Sign() == 0 || exp >= -fees.MaxDecimals && written <= fees.MaxDigits
		switch {
		case err == nil:
			require.True(t, good && n.Sign() >= 0)
			want := new(big.Rat).SetInt(n)
			if n.Sign() != 0 {
				power := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(max(int64(e), -int64(e))), nil))
				if e < 0 {
					power.Inv(power)
				}
				want.Mul(want, power)
			}
			require.Zero(t, want.Cmp(rat(a.String())))
			require.Equal(t, yuan(a.String()), a)
		case errors.Is(err, regulation.NegativeAmount):
			require.True(t, good && n.Sign() < 0, "%s e%d", digits, e)
		default:
			require.ErrorIs(t, err, regulation.InvalidAmount)
			// A coefficient that is no int64 is refused even where zeros at its end
			// make it so long.
			require.True(t, !good || !n.IsInt64(), "%s e%d", digits, e)
		}
		if err != nil {
			require.Less(t, len(err.Error()), 250)
		}
	})
}

// Decimals of any size are refused at once, with little memory.
func TestMonstrousDecimals(t *testing.T) {
	million := new(big.Int).Exp(big.NewInt(10), big.NewInt(1_000_000), nil)
	tariff := national(t, fees.Policy{})
	for name, d := range map[string]decimal.Decimal{
		"1e1000": decimal.New(1, 1000), "1e-1000": decimal.New(1, -1000), "1e2147483647": decimal.New(1, 1<<31-1),
		"1e-2147483648": decimal.New(1, -1<<31), "a million digits": decimal.NewFromBigInt(million, 0),
		"a million decimals": decimal.NewFromBigInt(million, -1_000_000), "minus a million digits": decimal.NewFromBigInt(new(big.Int).Neg(million), 0),
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := fees.FromDecimal(d)
		_, err2 := tariff.DueDecimal(month("2026-10"), fees.Salaried, d)
		runtime.ReadMemStats(&after)
		faultAt(t, err, regulation.InvalidAmount, "")
		faultAt(t, err2, regulation.InvalidAmount, "base")
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(100_000), name)
	}
	for _, zero := range []decimal.Decimal{{}, decimal.New(0, 1<<31-1), decimal.New(0, -1<<31), decimal.New(0, -9)} {
		a, err := fees.FromDecimal(zero)
		require.NoError(t, err)
		assert.Equal(t, "0", a.String())
		assert.False(t, a.IsZero())
	}
}

// Nothing that is read from outside makes an error of its own length, or runs
// as deep as it is long.
func TestMonstrousTexts(t *testing.T) {
	for _, s := range []string{strings.Repeat("-", 5_000_000), strings.Repeat("1", 1_000_000), strings.Repeat("党", 1_000_000), "1." + strings.Repeat("0", 1_000_000)} {
		_, err := fees.ParseAmount(s)
		faultAt(t, err, regulation.InvalidAmount, "")
		_, err = fees.ParseExact(s)
		faultAt(t, err, regulation.InvalidAmount, "")
		_, err = fees.ParseCategory(s)
		faultAt(t, err, "unknown-category", "")
		_, err = fees.ParseRounding(s)
		faultAt(t, err, "unknown-rounding", "")
		_, err = fees.ParseCap(s)
		faultAt(t, err, "unknown-cap", "")
	}
}

// FuzzAssess puts random questions under every policy to the oracle.
func FuzzAssess(f *testing.F) {
	corpusAmounts(f, func(s string) {
		if _, err := fees.ParseAmount(s); err == nil {
			f.Add(s, false)
			f.Add(s, true)
		}
	})
	for _, s := range oddAmounts() {
		f.Add(s, len(s)%2 == 0)
	}
	all := judges(f)
	f.Fuzz(func(t *testing.T, amount string, third bool) {
		if _, err := fees.ParseAmount(amount); err != nil {
			return
		}
		for _, j := range all {
			j.base(t, amount, third)
		}
	})
}

func FuzzParseExact(f *testing.F) {
	for _, s := range []string{"", "0", "75.00015", "2000/3", "1/2", "4/6", "1/0", "0/1", "3/1", ".5", "5.", "0.50", "00", "1//2", "1/2/3", "1.5/2", "1e5", "-1",
		"0x10", "1_000", "999999999999999999", "1/1000000000000000000", "0.00000000000000000000001", strings.Repeat("9", 128), "1/" + strings.Repeat("7", 126)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := fees.ParseExact(s)
		if err != nil {
			require.ErrorIs(t, err, regulation.InvalidAmount)
			require.True(t, e.IsZero())
			require.Less(t, len(err.Error()), 250+4*64)
			return
		}
		require.Equal(t, s, e.String())
		require.Equal(t, exactForm(e.Rat()), s, "one form for one number")
		text, err := e.MarshalText()
		require.NoError(t, err)
		var again fees.Exact
		require.NoError(t, again.UnmarshalText(text))
		require.Equal(t, e, again)
	})
}

// exactForm is exactText for fractions of any size.
func exactForm(r *big.Rat) string {
	if n, finite := r.FloatPrec(); finite {
		return r.FloatString(n)
	}
	return r.String()
}
