package fees_test

import (
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Assess gives the first error of the documented order. Each question has every
// later error too, as far as they can stand together.
func TestPrecedence(t *testing.T) {
	y, none := yuan("5"), fees.Amount{}
	never, in2017, now := month("1997-12"), month("2017-06"), month("2026-10")
	for _, x := range []struct {
		in   fees.Input
		code regulation.Code
		path string
	}{
		{fees.Input{}, "missing-month", "month"},
		{fees.Input{Category: 99, Base: y, QuarterNet: y}, "missing-month", "month"},
		{fees.Input{Month: in2017, Base: y, QuarterNet: y}, "missing-category", "category"},
		{fees.Input{Month: never}, "missing-category", "category"},
		{fees.Input{Month: in2017, Category: fees.Retired, QuarterNet: y}, regulation.MissingBase, "base"},
		{fees.Input{Month: never, Category: fees.SelfEmployed}, regulation.MissingBase, "base"},
		{fees.Input{Month: in2017, Category: 99, Base: y, QuarterNet: y}, regulation.MissingNotice, "noticeFrom"},
		{fees.Input{Month: in2017, Category: fees.Student, Base: y}, regulation.MissingNotice, "noticeFrom"},
		{fees.Input{Month: never, Category: 99, Base: y, QuarterNet: y}, "unknown-category", "category"},
		{fees.Input{Month: now, Category: fees.MinimumAllowance + 1}, "unknown-category", "category"},
		{fees.Input{Month: never, Category: fees.Student, Base: y, QuarterNet: y}, regulation.ConflictingField, "base"},
		{fees.Input{Month: never, Category: fees.Student, QuarterNet: y}, regulation.ConflictingField, "quarterNet"},
		{fees.Input{Month: now, Category: fees.Student, Base: yuan("0")}, regulation.ConflictingField, "base"},
		{fees.Input{Month: never, Category: fees.Salaried, Base: y, QuarterNet: y}, regulation.ConflictingField, "quarterNet"},
		{fees.Input{Month: never, Category: fees.SelfEmployed, Base: y, QuarterNet: y}, regulation.ConflictingField, "quarterNet"},
		{fees.Input{Month: never, Category: fees.Farmer, Base: y}, regulation.NoSchedule, "month"},
		{fees.Input{Month: never, Category: fees.Student}, regulation.NoSchedule, "month"},
		{fees.Input{Month: now, Category: fees.Farmer, Base: y}, regulation.AmountOutOfRange, "base"},
	} {
		for _, to := range fees.AllRoundings() {
			tariff := national(t, fees.Policy{Rounding: to})
			a, err := tariff.Assess(x.in)
			faultAt(t, err, x.code, x.path)
			assert.Equal(t, fees.Assessment{}, a, "nothing partial beside an error")
			a, trace, err2 := tariff.Explain(x.in)
			assert.Equal(t, err, err2)
			assert.Equal(t, fees.Assessment{}, a)
			assert.Equal(t, regulation.Trace{}, trace)
			reason, err2 := reasonOf(tariff, x.in)
			assert.Equal(t, err, err2)
			assert.Zero(t, reason)
			// The shorter calls give the same error; they know no quarter, and take
			// 0 from the fixed categories.
			if x.in.QuarterNet == none && x.in.Base != yuan("0") {
				due, err2 := tariff.DueAmount(x.in.Month, x.in.Category, x.in.Base)
				assert.Equal(t, err, err2)
				assert.Zero(t, due)
			}
			if x.in.QuarterNet == none && x.in.Base == y {
				due, err2 := tariff.Due(x.in.Month, x.in.Category, 500)
				assert.Equal(t, err, err2)
				assert.Zero(t, due)
				_, err2 = tariff.DueDecimal(x.in.Month, x.in.Category, decimal.New(500, -2))
				assert.Equal(t, err, err2)
			}
		}
	}
}

// A negative or malformed amount comes before everything else.
func TestBadAmountsFirst(t *testing.T) {
	tariff := national(t, fees.Policy{})
	for _, m := range []calendar.Month{{}, month("1997-12"), month("2017-06"), month("2026-10")} {
		for c := fees.Category(0); c < 12; c++ {
			_, err := tariff.Due(m, c, -1)
			faultAt(t, err, regulation.NegativeAmount, "base")
			_, err = tariff.Due(m, c, -1<<63)
			faultAt(t, err, regulation.NegativeAmount, "base")
			_, err = tariff.DueDecimal(m, c, decimal.New(-1, -2))
			faultAt(t, err, regulation.NegativeAmount, "base")
			_, err = tariff.DueDecimal(m, c, decimal.New(1, -9))
			faultAt(t, err, regulation.InvalidAmount, "base")
		}
	}
}

// An Amount that was not given is not 0, except where nothing is to be given.
func TestAmountNotGiven(t *testing.T) {
	tariff := national(t, fees.Policy{})
	for _, c := range fees.AllCategories() {
		due, err := tariff.DueAmount(month("2026-10"), c, fees.Amount{})
		if c.NeedsBase() {
			faultAt(t, err, regulation.MissingBase, "base")
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, "0.20", due.String())
		_, err = tariff.DueAmount(month("2026-10"), c, yuan("0.00"))
		faultAt(t, err, regulation.ConflictingField, "base") // as Assess; a number cannot tell 0 from nothing, an Amount can
		due, err = tariff.DueDecimal(month("2026-10"), c, decimal.Decimal{})
		require.NoError(t, err)
		assert.Equal(t, "0.20", due.String())
		_, err = tariff.DueAmount(month("2026-10"), c, yuan("0.00000001"))
		faultAt(t, err, regulation.ConflictingField, "base")
	}
}

// Without rounding, Due refuses what Assess gives as an exact number.
func TestNoRounding(t *testing.T) {
	tariff := national(t, fees.Policy{Rounding: fees.NoRounding})
	m := month("2026-10")
	_, err := tariff.Due(m, fees.Salaried, 500_001)
	faultAt(t, err, "inexact-amount", "base")
	assert.Equal(t, `base："5000.01"：不取整时应交数不是整数分，请用 Assess`, regulation.ZhOf(err))
	_, err = tariff.DueAmount(m, fees.Farmer, yuan("0.505"))
	faultAt(t, err, "inexact-amount", "base")
	a, err := tariff.Assess(fees.Input{Month: m, Category: fees.Salaried, Base: yuan("5000.01")})
	require.NoError(t, err)
	assert.Equal(t, "75.00015", a.DueExact.String())
	assert.Zero(t, a.Due)
	due, err := tariff.Due(m, fees.Salaried, 500_002_00) // over the cap
	require.NoError(t, err)
	assert.Equal(t, "1000.00", due.String())
}

// The offending value stands in the error as it was given.
func TestErrorValues(t *testing.T) {
	tariff := national(t, fees.Policy{})
	m := month("2026-10")
	text := func(err error) string { return regulation.ZhOf(err) + " / " + err.Error() }
	_, err := tariff.DueAmount(m, fees.Farmer, yuan("1.01"))
	assert.Equal(t, `base："1.01"：不在0.20–1.00元之内（含两端） / base: "1.01": not within 0.20–1.00 yuan (both inclusive)`, text(err))
	_, err = tariff.Due(m, fees.Student, 500)
	assert.Equal(t, `base："5"：学生党员定额交纳，不填金额 / base: "5": a fixed amount is due (student); give no amount`, text(err))
	_, err = tariff.Due(m, 77, 500)
	assert.Contains(t, err.Error(), `category: "77": unknown word, one of: salaried |`)
	_, err = tariff.DueDecimal(m, fees.Salaried, decimal.New(-500, -2))
	assert.Equal(t, `base: "-5": negative amount`, err.Error())
	_, err = tariff.DueDecimal(m, fees.Salaried, decimal.New(5, -9))
	assert.Contains(t, err.Error(), `base: "0.000000005": too many digits`)
	_, err = tariff.DueDecimal(m, fees.Salaried, decimal.New(-5, 1000))
	assert.Contains(t, err.Error(), `base: "-5e1000": too many digits`)
	_, err = fees.ParseAmount("1,000")
	assert.Equal(t, `"1,000"：不是金额：只写数字和小数点，最多18位、8位小数`, regulation.ZhOf(err))
	_, err = fees.FromFen(-1)
	faultAt(t, err, regulation.NegativeAmount, "")
	_, err = fees.FromFen(1e18)
	faultAt(t, err, regulation.InvalidAmount, "")
	assert.Panics(t, func() { fees.MustParseAmount("x") })
}

// Package variables of the decimal library change nothing.
func TestDecimalVariables(t *testing.T) {
	tariff := national(t, fees.Policy{})
	run := func() (all []any) {
		for _, d := range []decimal.Decimal{decimal.New(500001, -2), decimal.New(300000000001, -8), decimal.New(-5, 0),
			decimal.New(1, 1000), decimal.New(123456789, -9), decimal.New(500000, -2)} {
			due, err := tariff.DueDecimal(month("2026-10"), fees.Salaried, d)
			a, err2 := fees.FromDecimal(d)
			b, err3 := tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.Salaried, Base: a})
			reason, _ := reasonOf(tariff, fees.Input{Month: month("2026-10"), Category: fees.SelfEmployed, QuarterNet: a})
			all = append(all, due, err, a, err2, b, err3, reason)
		}
		return all
	}
	before := run()
	precision, neg, quotes, trim, sci, iter, dec := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes,
		decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes = precision, neg, quotes
		decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = trim, sci, iter, dec
	})
	decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes = 0, 0, !quotes
	decimal.TrimTrailingZeros, decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent = !trim, !sci, 0, 0
	assert.Equal(t, before, run())
}
