package ledger_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// identities are what holds of every report, to the fen.
func identities(t testing.TB, c ledger.Case, r ledger.Report) {
	t.Helper()
	var due, paid, open, waiting, matched, extra, centre fees.Fen
	perMonth := map[calendar.Month]fees.Fen{}
	for i, m := range r.Months {
		assert.Equal(t, m.Due, m.Paid+m.Open, m.Month)
		assert.True(t, m.Paid >= 0 && m.Open >= 0, m.Month)
		assert.Equal(t, m.Due > 0 && m.Open == 0, !m.SettledOn.IsZero(), m.Month)
		assert.NotEmpty(t, m.Outcome.String(), m.Month)
		assert.Equal(t, slices.Contains(r.ArrearsMonths, m.Month),
			m.Outcome == ledger.Part || m.Outcome == ledger.Missed || m.Outcome == ledger.Excused, m.Month)
		due, paid, open = due+m.Due, paid+m.Paid, open+m.Open
		if m.Outcome == ledger.Open {
			waiting += m.Open
		}
		if i > 0 {
			assert.True(t, r.Months[i-1].Month.Before(m.Month), "ascending")
			if m.Paid > 0 {
				assert.Zero(t, r.Months[i-1].Open, "the oldest month first")
			}
		}
	}
	for _, s := range r.Settled {
		assert.Positive(t, s.Amount)
		matched += s.Amount
		perMonth[s.Month] += s.Amount
	}
	for _, m := range r.Months {
		assert.Equal(t, m.Paid, perMonth[m.Month], m.Month)
	}
	for _, x := range r.Extras {
		assert.Positive(t, x.Amount)
		extra += x.Amount
		if x.Centre {
			centre += x.Amount
		}
	}
	if r.Credit > 0 {
		assert.Zero(t, open, "credit only where nothing is open")
	}
	assert.Equal(t, r.Totals.Paid, r.Totals.Settled+r.Totals.Credit)
	assert.Equal(t, r.Totals.Due, r.Totals.Settled+r.Totals.Open)
	assert.Equal(t, r.Totals.Open, r.Arrears+waiting)
	assert.Equal(t, r.Totals, ledger.Totals{Due: due, Paid: r.Totals.Paid, Settled: matched, Open: open, Credit: r.Credit,
		Extra: extra, Centre: centre, Refunded: r.Totals.Refunded})
	assert.Equal(t, paid, matched)
	assert.Equal(t, r.Unpaid.Months > 0, !r.Unpaid.From.IsZero())
	for _, f := range r.Findings {
		assert.Equal(t, string(c.ID), f.Subject)
		assert.NotEmpty(t, f.Verdict.String())
		text := f.Text()
		assert.NotEmpty(t, text.Zh)
		assert.NotEmpty(t, text.En)
		assert.NotContains(t, text.Zh, "未知")
	}
}

func TestSumsReconcile(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		c := random(r)
		report := settle(t, c)
		identities(t, c, report)
		if t.Failed() {
			return
		}
	}
}

// Entries sent again change nothing but Repeated, wherever they come in behind the
// first.
func TestIdempotent(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 1500 {
		c := random(r)
		want := settle(t, c)
		again := clone(c)
		for range 1 + r.IntN(5) {
			if n := len(again.Entries); n > 0 {
				i := r.IntN(n)
				again.Entries = slices.Insert(again.Entries, i+1+r.IntN(n-i), again.Entries[i])
			}
		}
		got := settle(t, again)
		for _, id := range got.Repeated {
			assert.True(t, slices.ContainsFunc(c.Entries, func(e ledger.Entry) bool { return e.ID == id }))
		}
		got.Repeated, want.Repeated = nil, nil
		require.Equal(t, want, got)
	}
}

// The place of an entry decides only among payments of one day and where an entry
// names another.
func TestOrderOfUnrelatedEntries(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	moved := 0
	for range 1500 {
		c := random(r)
		want := settle(t, c)
		other := clone(c)
		r.Shuffle(len(other.Entries), func(i, j int) { other.Entries[i], other.Entries[j] = other.Entries[j], other.Entries[i] })
		// what names an entry comes behind it, payments of one day stay in order
		rank := map[members.ID]int{}
		for i, e := range c.Entries {
			if _, ok := rank[e.ID]; !ok {
				rank[e.ID] = i
			}
		}
		slices.SortStableFunc(other.Entries, func(a, b ledger.Entry) int {
			level := func(e ledger.Entry) int {
				switch e.Type {
				case ledger.Refund:
					return 1
				case ledger.Reversal:
					return 2
				}
				return 0
			}
			if d := level(a) - level(b); d != 0 {
				return d
			}
			if a.Type == ledger.Payment && b.Type == ledger.Payment && a.On == b.On {
				return rank[a.ID] - rank[b.ID]
			}
			return 0
		})
		// a sort with such a comparison may leave payments of one day out of order
		byDay := map[calendar.Date]int{}
		ordered := true
		for _, e := range other.Entries {
			if e.Type == ledger.Payment {
				if last, ok := byDay[e.On]; ok && rank[e.ID] < last {
					ordered = false
				}
				byDay[e.On] = rank[e.ID]
			}
		}
		// a reversal of a refund comes after it, and one of its payment after that
		got, err := ledger.Settle(regulation.National(), other)
		if err != nil || !ordered {
			continue
		}
		moved++
		sortFindings := func(r *ledger.Report) {
			slices.SortStableFunc(r.Findings, func(a, b regulation.Finding) int { return rank[members.ID(a.Part)] - rank[members.ID(b.Part)] })
			slices.SortStableFunc(r.Extras, func(a, b ledger.Voluntary) int { return rank[a.ID] - rank[b.ID] })
			slices.Sort(r.Repeated)
		}
		sortFindings(&want)
		sortFindings(&got)
		require.Equal(t, want, got)
	}
	assert.Greater(t, moved, 1000)
}

// One more payment, whenever it came, never leaves more in arrears or fewer months
// settled, and never makes the run of unpaid months longer.
func TestOneMorePayment(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	less := 0
	for range 1500 {
		c := random(r)
		before := settle(t, c)
		more := clone(c)
		on := c.AsOf.AddDays(-r.IntN(900))
		more.Entries = append(more.Entries, ledger.Entry{ID: "more", Type: ledger.Payment, On: on, Amount: fen(r, 20000)})
		after := settle(t, more)
		require.LessOrEqual(t, after.Arrears, before.Arrears)
		require.LessOrEqual(t, after.Totals.Open, before.Totals.Open)
		require.GreaterOrEqual(t, after.Credit, before.Credit)
		require.Subset(t, before.ArrearsMonths, after.ArrearsMonths)
		if before.Unpaid.Months > 0 && after.Unpaid.Months > 0 {
			require.LessOrEqual(t, after.Unpaid.Months, before.Unpaid.Months)
		}
		for i, m := range after.Months {
			require.GreaterOrEqual(t, m.Paid, before.Months[i].Paid)
		}
		if after.Arrears < before.Arrears {
			less++
		}
	}
	assert.Greater(t, less, 300)
}

// A payment and its reversal, or its refund in full, are as if they had never been.
func TestTakenOutAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range 1000 {
		c := random(r)
		want := settle(t, c)
		on := c.AsOf.AddDays(-r.IntN(900))
		p := ledger.Entry{ID: "more", Type: ledger.Payment, On: on, Amount: fen(r, 20000), Payer: ledger.ByOrganization}
		reversed := clone(c)
		reversed.Entries = append(reversed.Entries, p, ledger.Entry{ID: "undo", Type: ledger.Reversal, On: on, Of: "more"})
		require.Equal(t, want, settle(t, reversed))
		given := clone(c)
		given.Entries = append(given.Entries, p, ledger.Entry{ID: "back", Type: ledger.Refund, On: on, Of: "more", Amount: p.Amount})
		got := settle(t, given)
		amount, err := regulation.ParseFen(p.Amount.String())
		require.NoError(t, err)
		require.Equal(t, want.Totals.Refunded+amount, got.Totals.Refunded)
		got.Totals.Refunded = want.Totals.Refunded
		require.Equal(t, want, got)
	}
}

// A day later, nothing that was paid is lost and nothing over becomes not over.
func TestTimeGoesOn(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 500 {
		c := random(r)
		c.AsOf = day("2025-06-01")
		before := settle(t, c)
		c.AsOf = c.AsOf.AddDays(1 + r.IntN(500))
		later := clone(c)
		later.Entries = slices.DeleteFunc(later.Entries, func(e ledger.Entry) bool { return e.On.After(day("2025-06-01")) })
		after := settle(t, later)
		require.Equal(t, before.Totals, after.Totals)
		require.GreaterOrEqual(t, after.Arrears, before.Arrears)
		require.Subset(t, after.ArrearsMonths, before.ArrearsMonths)
	}
}

func TestInputStaysAsItWas(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range 100 {
		c := random(r)
		before, err := json.Marshal(c)
		require.NoError(t, err)
		one := settle(t, c)
		after, err := json.Marshal(c)
		require.NoError(t, err)
		require.Equal(t, string(before), string(after))
		var read ledger.Case
		require.NoError(t, json.Unmarshal(before, &read))
		require.Equal(t, one, settle(t, read), "a case reads back whole")
	}
}

func FuzzSettle(f *testing.F) {
	r := rand.New(rand.NewPCG(9, 9))
	for range 20 {
		b, err := json.Marshal(random(r))
		require.NoError(f, err)
		f.Add(b)
	}
	f.Add([]byte(`{"asOf":"2024-06-30","entries":[{"id":"a","type":"refund","on":"2024-01-01","of":"a","amount":"1"}]}`))
	f.Add([]byte(`{"asOf":"2024-06-30","entries":[{"id":"a","type":"payment","on":"2024-01-01","amount":"9999999999999999"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var c ledger.Case
		if json.Unmarshal(b, &c) != nil {
			return
		}
		report, err := ledger.Settle(regulation.National(), c)
		if err != nil {
			assert.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err))
			assert.NotEmpty(t, regulation.ZhOf(err))
			assert.Zero(t, report)
			return
		}
		identities(t, c, report)
		if len(c.Entries) > 0 {
			again := clone(c)
			again.Entries = append(again.Entries, c.Entries...)
			if len(again.Entries) <= ledger.MaxEntries {
				got := settle(t, again)
				got.Repeated = report.Repeated
				require.Equal(t, report, got)
			}
		}
		_, err = json.Marshal(report)
		require.NoError(t, err)
	})
}
