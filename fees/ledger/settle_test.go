package ledger_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

func TestOldestMonthFirst(t *testing.T) {
	r := settle(t, ask("2024-04-10", due("2024-01", "10"), due("2024-02", "10"), due("2024-03", "10"),
		paid("p2", "2024-03-05", "12.50"), paid("p1", "2024-02-20", "5")))
	assert.Equal(t, []ledger.Match{
		{Payment: "p1", Month: month("2024-01"), Amount: 500},
		{Payment: "p2", Month: month("2024-01"), Amount: 500},
		{Payment: "p2", Month: month("2024-02"), Amount: 750},
	}, r.Settled, "by days, not by places")
	assert.Equal(t, day("2024-03-05"), r.Months[0].SettledOn)
	assert.Equal(t, fees.Fen(1250), r.Arrears)
	assert.Equal(t, []calendar.Month{month("2024-02"), month("2024-03")}, r.ArrearsMonths)
	assert.Equal(t, ledger.Run{Months: 1, From: month("2024-03")}, r.Unpaid)
}

func TestPaymentsOfOneDayByPlace(t *testing.T) {
	r := settle(t, ask("2024-04-10", due("2024-01", "10"), paid("b", "2024-01-05", "6"), paid("a", "2024-01-05", "6")))
	assert.Equal(t, members.ID("b"), r.Settled[0].Payment)
	assert.Equal(t, fees.Fen(600), r.Settled[0].Amount)
	assert.Equal(t, fees.Fen(200), r.Credit, "nothing becomes an extra by itself")
	assert.Empty(t, r.Extras)
}

// Each row: a due of January 2024, paid on a day, asked on a day.
func TestLastDays(t *testing.T) {
	quarter := func(e *ledger.Entry) {
		e.Quarter, e.Special, e.Consent = calendar.MustParseQuarter("2024-Q1"), said(true), said(true)
	}
	for _, x := range []struct {
		name, on, asOf  string
		change          func(*ledger.Entry)
		from            string // payableFrom
		outcome         ledger.Outcome
		monthly, window []string
		ends            string
	}{
		{"paid on the last day", "2024-01-31", "2024-09-01", nil, "", ledger.Kept, nil, nil, ""},
		{"paid the day after", "2024-02-01", "2024-09-01", nil, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-07-31"},
		{"made up on the last day", "2024-07-31", "2024-09-01", nil, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-07-31"},
		{"made up the day after", "2024-08-01", "2024-09-01", nil, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 unmet"}, "2024-07-31"},
		{"open on the last day", "", "2024-01-31", nil, "", ledger.Open, []string{"2024-01 pending"}, nil, ""},
		{"open the day after", "", "2024-02-01", nil, "", ledger.Missed, []string{"2024-01 unmet"}, []string{"2024-01 pending"}, "2024-07-31"},
		{"open on the last day of the window", "", "2024-07-31", nil, "", ledger.Missed, []string{"2024-01 unmet"}, []string{"2024-01 pending"}, "2024-07-31"},
		{"open after the window", "", "2024-08-01", nil, "", ledger.Missed, []string{"2024-01 unmet"}, []string{"2024-01 unmet"}, "2024-07-31"},
		{"paid in advance", "2023-12-01", "2024-01-01", nil, "", ledger.Kept, nil, nil, ""},
		{"by the quarter, on its last day", "2024-03-31", "2024-09-01", quarter, "", ledger.Kept, nil, nil, ""},
		{"by the quarter, the day after", "2024-04-01", "2024-09-01", quarter, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-07-31"},
		{"by another quarter", "2024-03-31", "2024-09-01", func(e *ledger.Entry) { quarter(e); e.Quarter = e.Quarter.Next() }, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-07-31"},
		{"by the quarter without consent", "2024-03-31", "2024-09-01", func(e *ledger.Entry) { quarter(e); e.Consent = said(false) }, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-07-31"},
		{"by the quarter, nobody says why", "2024-03-31", "2024-09-01", func(e *ledger.Entry) { quarter(e); e.Special = nil }, "", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-07-31"},
		{"not payable yet", "", "2024-05-10", nil, "2024-05", ledger.Open, []string{"2024-01 pending"}, nil, ""},
		{"payable, last day", "2024-05-31", "2024-09-01", nil, "2024-05", ledger.Kept, nil, nil, ""},
		{"payable, the day after", "2024-06-01", "2024-09-01", nil, "2024-05", ledger.Kept, []string{"2024-01 unmet"}, []string{"2024-01 met"}, "2024-11-30"},
		{"payable, by the quarter of the month", "2024-05-31", "2024-09-01", quarter, "2024-05", ledger.Kept, nil, nil, ""},
		{"payable and open", "", "2024-06-01", nil, "2024-05", ledger.Missed, []string{"2024-01 unmet"}, []string{"2024-01 pending"}, "2024-11-30"},
	} {
		d := due("2024-01", "15")
		if x.from != "" {
			d.PayableFrom = month(x.from)
		}
		c := ask(x.asOf, d)
		if x.on != "" {
			p := paid("p", x.on, "15")
			if x.change != nil {
				x.change(&p)
			}
			c.Entries = append(c.Entries, p)
		}
		r := settle(t, c)
		assert.Equal(t, x.outcome, r.Months[0].Outcome, x.name)
		assert.Equal(t, append([]string{}, x.monthly...), find(r, regulation.DuesMonthly), x.name)
		assert.Equal(t, append([]string{}, x.window...), find(r, regulation.DuesArrearsWindow), x.name)
		assert.Equal(t, x.ends, r.Months[0].WindowEnds.String(), x.name)
	}
}

// The window ends on the last day of the sixth month after, whatever the months' lengths.
func TestWindowsOverTheYear(t *testing.T) {
	for m, want := range map[string]string{"2024-08": "2025-02-28", "2023-08": "2024-02-29", "2024-02": "2024-08-31", "2024-12": "2025-06-30"} {
		r := settle(t, ask("2026-01-01", due(m, "1")))
		assert.Equal(t, want, r.Months[0].WindowEnds.String(), m)
	}
}

func TestWindowReason(t *testing.T) {
	p := with(paid("p", "2024-09-01", "15"), func(e *ledger.Entry) { e.Reason = "长期住院" })
	r := settle(t, ask("2024-09-02", due("2024-01", "15"), p))
	require.Len(t, r.Findings, 2)
	assert.Equal(t, regulation.Violation, r.Findings[0].Severity(), "a month is paid in the month")
	assert.Equal(t, regulation.Settled, r.Findings[1].Severity(), "the window holds only generally")
	assert.Equal(t, "2024年1月的党费2024年9月1日才补交，已超过6个月（2024年7月31日）；已记录理由：长期住院", r.Findings[1].Text().Zh)
	assert.Equal(t, "dues-2008:12", r.Findings[1].Citation.String())
}

func TestRunOfUnpaidMonths(t *testing.T) {
	all := year("15")
	run := func(asOf string, change func(c *ledger.Case)) string {
		c := ask(asOf, all...)
		if change != nil {
			change(&c)
		}
		u := settle(t, c).Unpaid
		return u.From.String() + " " + strconv.Itoa(u.Months)
	}
	assert.Equal(t, "2024-01 5", run("2024-06-30", nil), "June is not over")
	assert.Equal(t, "2024-01 6", run("2024-07-01", nil))
	assert.Equal(t, " 0", run("2024-01-31", nil))
	assert.Equal(t, "2024-05 2", run("2024-07-01", func(c *ledger.Case) { c.Excused = []calendar.Month{month("2024-04")} }), "an excused month ends it")
	assert.Equal(t, " 0", run("2024-07-01", func(c *ledger.Case) { c.Excused = []calendar.Month{month("2024-06")} }))
	assert.Equal(t, "2024-02 5", run("2024-07-01", func(c *ledger.Case) { c.Entries = append(c.Entries[:12:12], paid("p", "2024-06-01", "15")) }), "the oldest is paid first")
	assert.Equal(t, "2024-02 5", run("2024-07-01", func(c *ledger.Case) { c.Entries = append(c.Entries[:12:12], paid("p", "2024-06-01", "0.01")) }), "a month paid in part is none that was left unpaid")
	assert.Equal(t, "2024-05 2", run("2024-07-01", func(c *ledger.Case) {
		c.Entries = append(c.Entries[:12:12], reversal("r", "2024-04-01", "D2024-04"))
	}), "nor one without a due")
	assert.Equal(t, "2024-05 2", run("2024-07-01", func(c *ledger.Case) {
		e := due("2024-04", "0")
		e.ID = "other"
		c.Entries = append(c.Entries[:12:12], reversal("r", "2024-04-01", "D2024-04"), e)
	}), "nor one with nothing due")
	assert.Equal(t, "2024-01 12", run("2026-05-01", nil), "up to the last month with a due")
	assert.Equal(t, "2024-01 5", run("2024-07-01", func(c *ledger.Case) {
		e := due("2024-06", "15")
		e.ID, e.PayableFrom = "other", month("2024-12")
		c.Entries = append(c.Entries[:12:12], reversal("r", "2024-04-01", "D2024-06"), e)
	}), "one that is not payable yet does not count")
}

func TestExtras(t *testing.T) {
	for _, x := range []struct {
		amount  string
		reading ledger.LargeExtra
		centre  bool
	}{
		{"999.99", 0, false}, {"1000", 0, true}, {"1000", ledger.Inclusive, true}, {"1000", ledger.Exclusive, false}, {"1000.01", ledger.Exclusive, true},
	} {
		c := ask("2024-06-30", extra("x", "2024-05-01", x.amount))
		c.LargeExtra = x.reading
		r := settle(t, c)
		require.Len(t, r.Extras, 1)
		assert.Equal(t, x.centre, r.Extras[0].Centre, "%s %s", x.amount, x.reading)
		assert.Len(t, r.Findings, map[bool]int{true: 1}[x.centre])
		assert.Equal(t, r.Extras[0].Amount, r.Totals.Extra)
		assert.Empty(t, r.Settled)
	}
	r := settle(t, ask("2024-06-30", extra("x", "2024-05-01", "600"), extra("y", "2024-05-01", "600")))
	assert.Zero(t, r.Totals.Centre, "one payment, not the sum of two")
	r = settle(t, ask("2024-06-30", extra("x", "2024-05-01", "1000"), refund("f", "2024-06-01", "x", "0.01")))
	assert.Zero(t, r.Totals.Centre, "less what was refunded")
	assert.Equal(t, fees.Fen(99999), r.Totals.Extra)

	old := ask("2008-06-30", extra("x", "2008-03-31", "1000"))
	assert.Zero(t, settle(t, old).Totals.Centre, "before April 2008 the rule is known only indirectly")
	old.Unverified = true
	r = settle(t, old)
	assert.Equal(t, fees.Fen(100000), r.Totals.Centre)
	assert.Equal(t, "dues-1998", r.Findings[0].Citation.String())
	old.Entries[0].On = day("2008-04-01")
	assert.Equal(t, "dues-2008:11", settle(t, old).Findings[0].Citation.String())
}

func TestSpecialDues(t *testing.T) {
	special := func(demanded, forwarded *bool) ledger.Report {
		return settle(t, ask("2024-06-30", ledger.Entry{ID: "s", Type: ledger.Special, On: day("2024-05-01"), Amount: yuan("2000"),
			Demanded: demanded, Forwarded: forwarded}))
	}
	r := special(said(true), said(true))
	assert.Equal(t, []string{"s unmet"}, find(r, regulation.DuesSpecial))
	assert.Equal(t, []string{"s met"}, find(r, regulation.DuesExtraCentre), "the money counts as an extra")
	assert.Equal(t, fees.Fen(200000), r.Totals.Extra)
	assert.Zero(t, r.Totals.Paid)
	assert.Equal(t, []string{"s met"}, find(special(said(false), nil), regulation.DuesSpecial))
	assert.Equal(t, []string{"s unknown"}, find(special(nil, nil), regulation.DuesSpecial))
	assert.Equal(t, []string{"s unmet"}, find(special(nil, said(false)), regulation.DuesExtraCentre))
}

func TestPayers(t *testing.T) {
	say := func(p ledger.Payer, consent *bool) (proxy, advance []string, r ledger.Report) {
		r = settle(t, ask("2024-02-01", due("2024-01", "15"), with(paid("p", "2024-01-10", "15"), func(e *ledger.Entry) { e.Payer, e.Consent = p, consent })))
		assert.Equal(t, ledger.Kept, r.Months[0].Outcome, "the money settles, whoever brought it")
		return find(r, regulation.DuesProxy), find(r, regulation.DuesAdvance), r
	}
	for _, p := range []ledger.Payer{ledger.ByRelative, ledger.ByOtherMember} {
		for consent, want := range map[*bool]string{said(true): "p met", said(false): "p unmet", nil: "p unknown"} {
			proxy, advance, _ := say(p, consent)
			assert.Equal(t, []string{want}, proxy)
			assert.Empty(t, advance)
		}
	}
	proxy, _, _ := say(ledger.ByOther, said(true))
	assert.Equal(t, []string{"p unmet"}, proxy)
	for _, p := range []ledger.Payer{ledger.ByOrganization, ledger.ByPayroll} {
		proxy, advance, r := say(p, said(true))
		assert.Empty(t, proxy)
		assert.Equal(t, []string{"p unmet"}, advance)
		assert.Equal(t, regulation.Violation, r.Findings[0].Severity())
	}
	for _, p := range []ledger.Payer{0, ledger.ByMember} {
		_, _, r := say(p, nil)
		assert.Empty(t, r.Findings)
	}
}

func TestRulesOfArticle12SpeakFromApril2008(t *testing.T) {
	old := ask("2009-06-01", due("2008-03", "15"),
		with(paid("p", "2008-03-31", "1"), func(e *ledger.Entry) {
			e.Payer, e.Quarter = ledger.ByPayroll, calendar.MustParseQuarter("2008-Q1")
		}))
	r := settle(t, old)
	assert.Empty(t, r.Findings)
	assert.Equal(t, ledger.Part, r.Months[0].Outcome)
	assert.True(t, r.Months[0].WindowEnds.IsZero())
	old.Entries[0].Month, old.Entries[1].On = month("2008-04"), day("2008-04-01")
	r = settle(t, old)
	assert.Equal(t, []string{"2008-04 unmet"}, find(r, regulation.DuesMonthly))
	assert.Equal(t, []string{"2008-04 unmet"}, find(r, regulation.DuesArrearsWindow))
	assert.Equal(t, []string{"p unmet"}, find(r, regulation.DuesAdvance))
	assert.Equal(t, []string{"p unknown"}, find(r, regulation.DuesQuarterly))
}

func TestExcusedMonth(t *testing.T) {
	c := ask("2024-03-01", due("2024-01", "15"), due("2024-02", "15"))
	c.Excused = []calendar.Month{month("2024-01"), month("2024-03")}
	r := settle(t, c)
	assert.Equal(t, ledger.Excused, r.Months[0].Outcome)
	assert.Equal(t, fees.Fen(3000), r.Arrears, "a good reason does not pay")
	assert.Equal(t, []string{"2024-01 unmet", "2024-02 unmet"}, find(r, regulation.DuesMonthly))
	assert.Contains(t, r.Findings[0].Text().Zh, "登记有正当理由：是")
	assert.NotContains(t, r.Findings[2].Text().Zh, "正当理由")
}

// A correction leaves the months around it as they were.
func TestCorrection(t *testing.T) {
	c := ask("2024-07-01", due("2024-01", "10"), due("2024-02", "10"), paid("p1", "2024-01-10", "10"), paid("p2", "2024-02-10", "10"),
		reversal("r", "2024-06-01", "D2024-01"),
		ledger.Entry{ID: "new", Type: ledger.Due, On: day("2024-06-01"), Month: month("2024-01"), Amount: yuan("12")})
	r := settle(t, c)
	assert.Equal(t, []ledger.Match{{Payment: "p1", Month: month("2024-01"), Amount: 1000}, {Payment: "p2", Month: month("2024-01"), Amount: 200},
		{Payment: "p2", Month: month("2024-02"), Amount: 800}}, r.Settled)
	c.AsOf = day("2024-05-31")
	r = settle(t, c)
	assert.Equal(t, fees.Fen(1000), r.Months[0].Due, "what is entered later does not count yet")
	assert.Zero(t, r.Arrears)
}

func TestLaterEntriesAreLeftOut(t *testing.T) {
	c := ask("2024-06-30", paid("p", "2024-07-01", "5"), refund("f", "2024-06-01", "p", "5"), reversal("x", "2024-07-02", "p"),
		paid("q", "2024-06-30", "1"), refund("g", "2024-07-05", "q", "1"), reversal("y", "2024-06-20", "g"))
	r := settle(t, c)
	assert.Equal(t, ledger.Totals{Paid: 100, Credit: 100}, r.Totals)
	c.Entries[0].Amount = fees.Amount{}
	_, err := ledger.Settle(regulation.National(), c)
	assert.ErrorIs(t, err, regulation.Code("missing-amount"), "but they are checked in form")
}

func TestSupposedValuesMarkFindings(t *testing.T) {
	law, err := regulation.National().Suppose(regulation.SetMoney(regulation.LargeExtra, 500*regulation.Yuan),
		regulation.SetCount(regulation.ArrearsMonths, 3))
	require.NoError(t, err)
	r, err := ledger.Settle(law, ask("2024-06-30", due("2024-01", "1"), extra("x", "2024-05-01", "600")))
	require.NoError(t, err)
	assert.Equal(t, "2024-04-30", r.Months[0].WindowEnds.String())
	for _, f := range r.Findings {
		assert.Equal(t, f.Rule != regulation.DuesMonthly, f.Hypothetical, f.Rule)
	}
	for _, n := range []int64{1 << 40, 200_000} {
		law, err = regulation.National().Suppose(regulation.SetCount(regulation.ArrearsMonths, n))
		require.NoError(t, err)
		r, err = ledger.Settle(law, ask("2024-06-30", due("2024-01", "1")))
		require.NoError(t, err)
		assert.NotContains(t, find(r, regulation.DuesArrearsWindow), "2024-01 unmet")
	}
}

func TestAnswerAsJSON(t *testing.T) {
	b, err := json.Marshal(settle(t, ask("2024-06-30")))
	require.NoError(t, err)
	assert.JSONEq(t, `{"months":[],"settled":[],"credit":"0.00","arrears":"0.00","arrearsMonths":[],"unpaid":{"months":0},"extras":[],"repeated":[],
		"totals":{"due":"0.00","paid":"0.00","settled":"0.00","open":"0.00","credit":"0.00","extra":"0.00","centre":"0.00","refunded":"0.00"},"findings":[]}`, string(b))
	b, err = json.Marshal(settle(t, ask("2024-02-01", due("2024-01", "15"), paid("p", "2024-01-31", "15.5"), paid("p", "2024-01-31", "15.50"), extra("x", "2024-01-02", "3"))))
	require.NoError(t, err)
	assert.JSONEq(t, `{"months":[{"month":"2024-01","due":"15.00","paid":"15.00","open":"0.00","settledOn":"2024-01-31","outcome":"kept",
			"text":{"zh":"2024年1月：应交15.00元，已交15.00元，已交齐（2024年1月31日）","en":"January 2024: due 15.00, paid 15.00, paid in full (31 January 2024)"}}],
		"settled":[{"payment":"p","month":"2024-01","amount":"15.00"}],"credit":"0.50","arrears":"0.00","arrearsMonths":[],"unpaid":{"months":0},
		"extras":[{"id":"x","amount":"3.00","centre":false}],"repeated":["p"],
		"totals":{"due":"15.00","paid":"15.50","settled":"15.00","open":"0.00","credit":"0.50","extra":"3.00","centre":"0.00","refunded":"0.00"},"findings":[]}`, string(b))
}

func TestMonthTexts(t *testing.T) {
	r := settle(t, ask("2024-04-01", due("2024-01", "15"), due("2024-02", "0"), due("2024-03", "15"), due("2024-04", "15"), paid("p", "2024-02-02", "20")))
	for i, want := range []string{"2024年1月：应交15.00元，已交15.00元，已交齐（2024年2月2日）", "2024年2月：当月不需交纳",
		"2024年3月：应交15.00元，已交5.00元，部分交纳，尚欠10.00元", "2024年4月：应交15.00元，已交0.00元，尚未到期，尚欠15.00元"} {
		assert.Equal(t, want, r.Months[i].Text().Zh)
		assert.NotEmpty(t, r.Months[i].Text().En)
	}
}
