package fees_test

import (
	"testing"

	"github.com/dangwu-go/dangwu/fees"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
)

// The calls for many members allocate nothing, for any category and rounding,
// typical and odd amounts, in the first and the last schedule.
func TestDueAllocatesNothing(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector allocates")
	}
	type question struct {
		c      fees.Category
		fen    fees.Fen
		amount fees.Amount
		yuan   decimal.Decimal
	}
	questions := []question{}
	ask := func(c fees.Category, s string) {
		f, _ := wholeFen(rat(s))
		questions = append(questions, question{c, f, yuan(s), decimal.RequireFromString(s)})
	}
	for _, c := range []fees.Category{fees.Salaried, fees.AnnualSalary, fees.SelfEmployed, fees.Retired} {
		for _, s := range []string{"0", "3000", "5000.00", "5100.50", "245000", "3000.00000001", "1234.56789012", "999999999999999999", "0.00000001"} {
			ask(c, s)
		}
	}
	for _, s := range []string{"0.20", "0.5", "1", "0.20000001"} {
		ask(fees.Farmer, s)
	}
	for _, c := range []fees.Category{fees.Student, fees.Unemployed, fees.Relief, fees.MinimumAllowance} {
		ask(c, "0")
	}
	for _, to := range fees.AllRoundings() {
		tariff := national(t, fees.Policy{Rounding: to, Unverified: true})
		for _, m := range []string{"2003-05", "2026-10"} {
			for _, q := range questions {
				m := month(m)
				// Only what is answered: an error allocates.
				if _, err := tariff.DueAmount(m, q.c, q.amount); err != nil {
					continue
				}
				for name, call := range map[string]func(){
					"Due":         func() { _, _ = tariff.Due(m, q.c, q.fen) },
					"DueAmount":   func() { _, _ = tariff.DueAmount(m, q.c, q.amount) },
					"DueDecimal":  func() { _, _ = tariff.DueDecimal(m, q.c, q.yuan) },
					"FromDecimal": func() { _, _ = fees.FromDecimal(q.yuan) },
				} {
					if _, err := tariff.Due(m, q.c, q.fen); name == "Due" && err != nil {
						continue
					}
					assert.Zero(t, testing.AllocsPerRun(10, call), "%s %v %v %v", name, to, q.c, q.amount)
				}
			}
		}
	}
}

// An assessment allocates its few texts and no more, where no third is in it.
func TestAssessAllocatesLittle(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector allocates")
	}
	tariff := national(t, fees.Policy{})
	in := fees.Input{Month: month("2026-10"), Category: fees.Salaried, Base: yuan("5100.50")}
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = tariff.Assess(in) }), 8.0)
}
