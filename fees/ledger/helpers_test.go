package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

func month(s string) calendar.Month { return calendar.MustParseMonth(s) }

func yuan(s string) fees.Amount { return fees.MustParseAmount(s) }

func said(b bool) *bool { return &b }

// due is the dues of a month, entered on its first day.
func due(m, amount string) ledger.Entry {
	return ledger.Entry{ID: members.ID("D" + m), Type: ledger.Due, On: month(m).First(), Month: month(m), Amount: yuan(amount)}
}

func paid(id, on, amount string) ledger.Entry {
	return ledger.Entry{ID: members.ID(id), Type: ledger.Payment, On: day(on), Amount: yuan(amount)}
}

func extra(id, on, amount string) ledger.Entry {
	return ledger.Entry{ID: members.ID(id), Type: ledger.Extra, On: day(on), Amount: yuan(amount)}
}

func refund(id, on, of, amount string) ledger.Entry {
	return ledger.Entry{ID: members.ID(id), Type: ledger.Refund, On: day(on), Of: members.ID(of), Amount: yuan(amount)}
}

func reversal(id, on, of string) ledger.Entry {
	return ledger.Entry{ID: members.ID(id), Type: ledger.Reversal, On: day(on), Of: members.ID(of)}
}

// with changes an entry.
func with(e ledger.Entry, change func(*ledger.Entry)) ledger.Entry {
	change(&e)
	return e
}

func ask(asOf string, entries ...ledger.Entry) ledger.Case {
	if entries == nil {
		entries = []ledger.Entry{}
	}
	return ledger.Case{AsOf: day(asOf), ID: "m-1", Entries: entries}
}

func settle(t testing.TB, c ledger.Case) ledger.Report {
	t.Helper()
	r, err := ledger.Settle(regulation.National(), c)
	require.NoError(t, err)
	return r
}

// find gives the findings of a rule, as "2024-01 unmet" or "p1 met".
func find(r ledger.Report, rule regulation.RuleID) []string {
	out := []string{}
	for _, f := range r.Findings {
		if f.Rule != rule {
			continue
		}
		where := f.Part
		if where == "" {
			where = f.Period.From.Month().String()
		}
		out = append(out, where+" "+f.Verdict.String())
	}
	return out
}

// year is the twelve dues of 2024.
func year(amount string) []ledger.Entry {
	var out []ledger.Entry
	for m := month("2024-01"); m.Before(month("2025-01")); m = m.Next() {
		out = append(out, due(m.String(), amount))
	}
	return out
}

func fen(r *rand.Rand, most int64) fees.Amount {
	a, err := fees.FromFen(fees.Fen(1 + r.Int64N(most)))
	if err != nil {
		panic(err)
	}
	return a
}

func maybe(r *rand.Rand) *bool {
	switch r.IntN(3) {
	case 0:
		return nil
	case 1:
		return said(false)
	}
	return said(true)
}

// random makes a ledger without problems: dues of up to thirty months with gaps, some
// deferred, some waived, payments of every kind, extras, refunds, reversals and
// corrections, entries sent twice, entries after the day of the question.
func random(r *rand.Rand) ledger.Case {
	first := month("2023-01")
	days := func() calendar.Date { return first.First().AddDays(r.IntN(1100)) }
	c := ledger.Case{AsOf: first.First().AddDays(r.IntN(1200)), ID: "m-1", Entries: []ledger.Entry{}}
	if r.IntN(3) == 0 {
		c.LargeExtra = ledger.Exclusive
	}
	id := 0
	add := func(e ledger.Entry) int {
		id++
		e.ID = members.ID(fmt.Sprintf("e%d", id))
		c.Entries = append(c.Entries, e)
		return len(c.Entries) - 1
	}
	for i := range r.IntN(30) {
		if r.IntN(8) == 0 {
			continue
		}
		m := first.Add(i)
		e := ledger.Entry{Type: ledger.Due, On: days(), Month: m, Amount: fen(r, 5000)}
		switch r.IntN(10) {
		case 0:
			e.Amount = yuan("0")
		case 1:
			e.PayableFrom = m.Add(r.IntN(12))
		}
		n := add(e)
		if r.IntN(6) == 0 { // a correction: both on the days that they are, for the order of the list decides
			on := c.Entries[n].On
			add(ledger.Entry{Type: ledger.Reversal, On: on, Of: c.Entries[n].ID})
			e.On, e.Amount = on, fen(r, 5000)
			add(e)
		}
		if r.IntN(9) == 0 {
			c.Excused = append(c.Excused, m)
		}
	}
	for range r.IntN(25) {
		e := ledger.Entry{Type: ledger.Payment, On: days(), Amount: fen(r, 12000)}
		switch r.IntN(6) {
		case 0:
			e.Quarter, e.Special, e.Consent = e.On.Quarter(), maybe(r), maybe(r)
		case 1:
			e.Payer, e.Consent = ledger.AllPayers()[r.IntN(len(ledger.AllPayers()))], maybe(r)
			e.Reason = "r"
		case 2:
			e = ledger.Entry{Type: ledger.Extra, On: days(), Amount: fen(r, 200_000), Forwarded: maybe(r)}
		case 3:
			e = ledger.Entry{Type: ledger.Special, On: days(), Amount: fen(r, 200_000), Forwarded: maybe(r), Demanded: maybe(r)}
		}
		n := add(e)
		switch r.IntN(8) {
		case 0:
			add(ledger.Entry{Type: ledger.Reversal, On: e.On.AddDays(r.IntN(100)), Of: c.Entries[n].ID})
		case 1:
			half, _ := regulation.ParseFen(e.Amount.String())
			a, _ := fees.FromFen((half + 1) / 2)
			k := add(ledger.Entry{Type: ledger.Refund, On: e.On, Of: c.Entries[n].ID, Amount: a})
			if r.IntN(2) == 0 {
				add(ledger.Entry{Type: ledger.Reversal, On: e.On, Of: c.Entries[k].ID})
			}
		case 2:
			k := add(ledger.Entry{Type: ledger.Refund, On: e.On.AddDays(r.IntN(50)), Of: c.Entries[n].ID, Amount: e.Amount})
			_ = k
		}
	}
	for range r.IntN(4) {
		if n := len(c.Entries); n > 0 {
			c.Entries = append(c.Entries, c.Entries[r.IntN(n)])
		}
	}
	return c
}

func clone(c ledger.Case) ledger.Case {
	c.Entries = slices.Clone(c.Entries)
	return c
}
