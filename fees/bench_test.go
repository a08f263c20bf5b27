package fees_test

import (
	"math/rand/v2"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/shopspring/decimal"
)

// payer is one random member, in every form that the calls take.
type payer struct {
	category fees.Category
	fen      fees.Fen
	yuan     decimal.Decimal
	in       fees.Input
}

// payers makes 65,536 members of all categories in no order: of ten, four
// salaried, one each on annual salary and self-employed, two retired, one
// farmer, one of the fixed categories.
func payers() []payer {
	r := rand.New(rand.NewPCG(20081, 3))
	month := calendar.MustParseMonth("2026-10")
	fixed := []fees.Category{fees.Student, fees.Unemployed, fees.Relief, fees.MinimumAllowance}
	all := make([]payer, 1<<16)
	for i := range all {
		p := &all[i]
		switch n := r.IntN(10); {
		case n < 4:
			p.category, p.fen = fees.Salaried, fees.Fen(r.IntN(1_500_000))
		case n == 4:
			p.category, p.fen = fees.AnnualSalary, fees.Fen(r.IntN(10_000_000))
		case n == 5:
			p.category, p.fen = fees.SelfEmployed, fees.Fen(r.IntN(2_000_000))
		case n < 8:
			p.category, p.fen = fees.Retired, fees.Fen(r.IntN(1_000_000))
		case n == 8:
			p.category, p.fen = fees.Farmer, fees.Fen(20+r.IntN(81))
		default:
			p.category = fixed[r.IntN(len(fixed))]
		}
		p.yuan = decimal.New(int64(p.fen), -2)
		p.in = fees.Input{Month: month, Category: p.category}
		if p.category.NeedsBase() {
			p.in.Base, _ = fees.FromFen(p.fen)
		}
	}
	return all
}

var sink int64

// each runs one call a member and reports the cost of one.
func each(b *testing.B, call func(*payer) fees.Fen) {
	all := payers()
	b.ReportAllocs()
	b.ResetTimer()
	sum := int64(0)
	for i := range b.N {
		sum += int64(call(&all[i&(len(all)-1)]))
	}
	sink = sum
}

func BenchmarkDue(b *testing.B) {
	t, m := national(b, fees.Policy{}), calendar.MustParseMonth("2026-10")
	each(b, func(p *payer) fees.Fen { due, _ := t.Due(m, p.category, p.fen); return due })
}

func BenchmarkDueYuanUp(b *testing.B) {
	t, m := national(b, fees.Policy{Rounding: fees.YuanUp}), calendar.MustParseMonth("2026-10")
	each(b, func(p *payer) fees.Fen { due, _ := t.Due(m, p.category, p.fen); return due })
}

func BenchmarkDueDecimal(b *testing.B) {
	t, m := national(b, fees.Policy{}), calendar.MustParseMonth("2026-10")
	each(b, func(p *payer) fees.Fen { due, _ := t.DueDecimal(m, p.category, p.yuan); return due })
}

func BenchmarkAssess(b *testing.B) {
	t := national(b, fees.Policy{})
	each(b, func(p *payer) fees.Fen { a, _ := t.Assess(p.in); return a.Due })
}

func BenchmarkReason(b *testing.B) {
	t := national(b, fees.Policy{})
	each(b, func(p *payer) fees.Fen { text, _ := reasonOf(t, p.in); return fees.Fen(len(text.Zh)) })
}

func BenchmarkExplain(b *testing.B) {
	t := national(b, fees.Policy{})
	each(b, func(p *payer) fees.Fen { a, _, _ := t.Explain(p.in); return a.Due })
}

func BenchmarkCompile(b *testing.B) {
	law := regulation.National()
	b.ReportAllocs()
	for range b.N {
		if _, err := fees.Compile(law, fees.Policy{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkYardstickTable is what the same answers cost with nothing but a
// hand-written table for one month, without dates, policies or errors.
func BenchmarkYardstickTable(b *testing.B) {
	each(b, func(p *payer) fees.Fen { return fees.Fen(tableDue(p.category, int64(p.fen))) })
}

//go:noinline
func tableDue(c fees.Category, fen int64) int64 {
	var rate int64
	switch c {
	case fees.Salaried, fees.AnnualSalary, fees.SelfEmployed:
		switch {
		case fen <= 300_000:
			rate = 5
		case fen <= 500_000:
			rate = 10
		case fen <= 1_000_000:
			rate = 15
		default:
			rate = 20
		}
	case fees.Retired:
		rate = 5
		if fen > 500_000 {
			rate = 10
		}
	case fees.Farmer:
		return fen
	default:
		return 20
	}
	return min((fen*rate+500)/1000, 100_000)
}

// BenchmarkYardstickDecimal is the straightforward version with decimals.
func BenchmarkYardstickDecimal(b *testing.B) {
	type band struct{ upTo, rate decimal.Decimal }
	bands := func(s ...string) (all []band) {
		for i := 0; i < len(s); i += 2 {
			all = append(all, band{decimal.RequireFromString(s[i]), decimal.RequireFromString(s[i+1])})
		}
		return all
	}
	paid := bands("3000", "0.005", "5000", "0.01", "10000", "0.015", "1e18", "0.02")
	retired := bands("5000", "0.005", "1e18", "0.01")
	fixed, limit := decimal.RequireFromString("0.2"), decimal.RequireFromString("1000")
	each(b, func(p *payer) fees.Fen {
		due := fixed
		switch p.category {
		case fees.Farmer:
			due = p.yuan
		case fees.Salaried, fees.AnnualSalary, fees.SelfEmployed, fees.Retired:
			table := paid
			if p.category == fees.Retired {
				table = retired
			}
			for _, x := range table {
				if p.yuan.LessThanOrEqual(x.upTo) {
					due = p.yuan.Mul(x.rate).Round(2)
					break
				}
			}
			if due.GreaterThan(limit) {
				due = limit
			}
		}
		return fees.Fen(due.Shift(2).IntPart())
	})
}
