package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/members"
)

// A year of one member, as it mostly is: twelve dues, twelve payments in time.
func BenchmarkSettleYear(b *testing.B) {
	c := ask("2025-01-05", year("49")...)
	for m := month("2024-01"); m.Before(month("2025-01")); m = m.Next() {
		c.Entries = append(c.Entries, paid("P"+m.String(), m.First().AddDays(9).String(), "49"))
	}
	law := regulation.National()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ledger.Settle(law, c); err != nil {
			b.Fatal(err)
		}
	}
}

// Ledgers with everything that a ledger can hold.
func BenchmarkSettleMixed(b *testing.B) {
	r := rand.New(rand.NewPCG(10, 10))
	cases := make([]ledger.Case, 256)
	for i := range cases {
		cases[i] = random(r)
	}
	law, i := regulation.National(), 0
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ledger.Settle(law, cases[i%len(cases)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// The longest ledger: the time grows with its length, not with its square.
func BenchmarkSettleLongest(b *testing.B) {
	for _, n := range []int{1000, ledger.MaxEntries} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := ask("2024-12-31", year("49")...)
			for i := len(c.Entries); i < n; i++ {
				c.Entries = append(c.Entries, paid(string(members.ID(fmt.Sprint("p", i))), "2024-06-01", "0.05"))
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ledger.Settle(regulation.National(), c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
