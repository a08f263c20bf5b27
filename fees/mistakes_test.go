package fees_test

import (
	"encoding/json"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Mistakes of existing systems that this package must not make.

// Dues in binary floats, ties rounded to even, rates without a date.
func TestMistake01FloatsAndTiesToEven(t *testing.T) {
	jiao := compile(t, regulation.National(), fees.Policy{Rounding: fees.JiaoHalfUp})
	for base, want := range map[string]string{"2050": "10.30", "2070": "10.40", "2090": "10.50"} { // 10.25, 10.35, 10.45: ties all go up
		due, err := jiao.DueAmount(month("2026-10"), fees.Salaried, yuan(base))
		require.NoError(t, err)
		assert.Equal(t, want, due.String(), base)
	}
	dated := national(t, fees.Policy{})
	old, err := dated.DueAmount(month("2008-03"), fees.Salaried, yuan("2000"))
	require.NoError(t, err)
	now, err := dated.DueAmount(month("2008-04"), fees.Salaried, yuan("2000"))
	require.NoError(t, err)
	assert.Equal(t, "60.00", old.String())
	assert.Equal(t, "10.00", now.String())
}

// A floor of 0.1 yuan for everybody, rounding up, and no way to have students,
// farmers or the unemployed.
func TestMistake02InventedFloorAndMissingCategories(t *testing.T) {
	due, err := national(t, fees.Policy{}).DueAmount(month("2026-10"), fees.Salaried, yuan("1"))
	require.NoError(t, err)
	assert.Equal(t, "0.01", due.String(), "half a fen, rounded; no floor")
	for _, c := range []fees.Category{fees.Student, fees.Unemployed, fees.Relief, fees.MinimumAllowance} {
		due, err := national(t, fees.Policy{}).Due(month("2026-10"), c, 0)
		require.NoError(t, err)
		assert.Equal(t, "0.20", due.String(), c)
	}
}

// A negative base that pays at the rate of the first band.
func TestMistake03NegativeBase(t *testing.T) {
	_, err := fees.ParseAmount("-5")
	assert.ErrorIs(t, err, regulation.NegativeAmount)
	_, err = national(t, fees.Policy{}).Due(month("2026-10"), fees.Salaried, -500)
	assert.ErrorIs(t, err, regulation.NegativeAmount)
}

// A local habit (30 % of a pension, a flat amount) without date and source.
func TestMistake04LocalHabitsAsLaw(t *testing.T) {
	due, err := national(t, fees.Policy{}).DueAmount(month("2026-10"), fees.Retired, yuan("4000"))
	require.NoError(t, err)
	assert.Equal(t, "20.00", due.String(), "the whole base, not 30 % of it")
	_, err = regulation.National().With(regulation.SetMoney(regulation.DuesMonthlyCap, 800*fees.Yuan))
	assert.ErrorIs(t, err, regulation.InvalidOverride, "a local rule needs its text and its first day")
}

// A tax table built in: the base is given, and no later table changes an old
// month.
func TestMistake05HistoryRecalculated(t *testing.T) {
	now := national(t, fees.Policy{})
	law, err := regulation.National().Suppose(regulation.SetMoney(regulation.DuesMonthlyCap, 500*fees.Yuan).From(calendar.MustParse("2026-01-01")))
	require.NoError(t, err)
	later := compile(t, law, fees.Policy{})
	for _, m := range []string{"2018-09", "2018-10", "2025-12"} {
		a, err := now.DueAmount(month(m), fees.Salaried, yuan("60000"))
		require.NoError(t, err)
		b, err := later.DueAmount(month(m), fees.Salaried, yuan("60000"))
		require.NoError(t, err)
		assert.Equal(t, a, b, m)
	}
}

// Amounts as whole yuan, so that 0.2 is impossible.
func TestMistake06WholeYuan(t *testing.T) {
	due, err := national(t, fees.Policy{}).Due(month("2026-10"), fees.Student, 0)
	require.NoError(t, err)
	assert.Equal(t, fees.Fen(20), due)
	b, err := json.Marshal(due)
	require.NoError(t, err)
	assert.Equal(t, `"0.20"`, string(b))
}

// A month checked by its looks, so that 2024-13 is one; an amount that may not
// be zero.
func TestMistake07MonthByItsLooks(t *testing.T) {
	_, err := calendar.ParseMonth("2024-13")
	assert.ErrorIs(t, err, calendar.ErrInvalidMonth)
	due, err := national(t, fees.Policy{}).DueAmount(month("2026-10"), fees.Salaried, yuan("0"))
	require.NoError(t, err)
	assert.Zero(t, due)
}
