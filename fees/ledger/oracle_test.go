package ledger_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// The oracle settles a ledger a second time, slowly and from the words of the rules:
// fractions instead of fen, and for every payment a search for the oldest open month
// from the beginning.
type oracleMonth struct {
	due, paid *big.Rat
	from      calendar.Month
	settled   *ledger.Entry
}

type oracle struct {
	months                      map[calendar.Month]*oracleMonth
	order                       []calendar.Month
	settled                     []string
	credit, extra, centre, paid *big.Rat
	refunded                    *big.Rat
	arrears                     *big.Rat
	outcome, windows            map[calendar.Month]string
	findings                    []string
	unpaid                      int
	unpaidFrom                  calendar.Month
	seenTwice                   []members.ID
	arrearsMonths               []calendar.Month
}

func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

func slow(c ledger.Case) *oracle {
	o := &oracle{months: map[calendar.Month]*oracleMonth{}, credit: new(big.Rat), extra: new(big.Rat), centre: new(big.Rat),
		paid: new(big.Rat), refunded: new(big.Rat), arrears: new(big.Rat), outcome: map[calendar.Month]string{}, windows: map[calendar.Month]string{}}

	// what counts: each id once, nothing after the day, nothing that is reversed
	var list []ledger.Entry
	for _, e := range c.Entries {
		if e.On.After(c.AsOf) {
			continue
		}
		if slices.ContainsFunc(list, func(x ledger.Entry) bool { return x.ID == e.ID }) {
			if !slices.Contains(o.seenTwice, e.ID) {
				o.seenTwice = append(o.seenTwice, e.ID)
			}
			continue
		}
		list = append(list, e)
	}
	reversed := func(id members.ID) bool {
		return slices.ContainsFunc(list, func(x ledger.Entry) bool { return x.Type == ledger.Reversal && x.Of == id })
	}
	net := func(e ledger.Entry) *big.Rat {
		a := rat(e.Amount.String())
		for _, x := range list {
			if x.Type == ledger.Refund && x.Of == e.ID && !reversed(x.ID) {
				a.Sub(a, rat(x.Amount.String()))
			}
		}
		return a
	}
	var payments []ledger.Entry
	for _, e := range list {
		if reversed(e.ID) {
			continue
		}
		switch e.Type {
		case ledger.Due:
			o.months[e.Month] = &oracleMonth{due: rat(e.Amount.String()), paid: new(big.Rat), from: e.PayableFrom}
			o.order = append(o.order, e.Month)
		case ledger.Payment:
			payments = append(payments, e)
		case ledger.Refund:
			if slices.ContainsFunc(list, func(x ledger.Entry) bool { return x.ID == e.Of }) {
				o.refunded.Add(o.refunded, rat(e.Amount.String()))
			}
		}
	}
	sort.Slice(o.order, func(i, j int) bool { return o.order[i].Before(o.order[j]) })
	sort.SliceStable(payments, func(i, j int) bool { return payments[i].On.Before(payments[j].On) })
	for _, p := range payments {
		left := net(p)
		o.paid.Add(o.paid, left)
		for left.Sign() > 0 {
			var oldest *oracleMonth
			var name calendar.Month
			for _, m := range o.order {
				if x := o.months[m]; x.paid.Cmp(x.due) < 0 {
					oldest, name = x, m
					break
				}
			}
			if oldest == nil {
				o.credit.Add(o.credit, left)
				break
			}
			take := new(big.Rat).Sub(oldest.due, oldest.paid)
			if take.Cmp(left) > 0 {
				take.Set(left)
			}
			oldest.paid.Add(oldest.paid, take)
			left.Sub(left, take)
			o.settled = append(o.settled, string(p.ID)+" "+name.String()+" "+take.FloatString(2))
			if oldest.paid.Cmp(oldest.due) == 0 {
				oldest.settled = &p
			}
		}
	}
	for _, m := range o.order {
		o.judge(c, m)
	}
	// backwards from the last month that is over
	last := calendar.Month{}
	for _, m := range o.order {
		if o.outcome[m] != "open" {
			last = m
		}
	}
	for m := last; o.outcome[m] == "missed"; m = m.Add(-1) {
		o.unpaid, o.unpaidFrom = o.unpaid+1, m
	}
	for _, e := range list {
		if !reversed(e.ID) {
			o.say(c, e, net)
		}
	}
	return o
}

func (o *oracle) judge(c ledger.Case, m calendar.Month) {
	x := o.months[m]
	lastMonth := m
	if x.from != (calendar.Month{}) {
		lastMonth = x.from
	}
	last := lastMonth.Last()
	if x.settled != nil && x.settled.Quarter == m.Quarter() && is(x.settled.Special) && is(x.settled.Consent) {
		if q := m.Quarter().Last(); q.After(last) {
			last = q
		}
	}
	open := new(big.Rat).Sub(x.due, x.paid)
	late := false
	switch {
	case x.due.Sign() == 0:
		o.outcome[m] = "nothing-due"
	case open.Sign() == 0:
		o.outcome[m] = "kept"
		late = x.settled.On.After(last)
	case c.AsOf.After(last):
		o.outcome[m] = "missed"
		if slices.Contains(c.Excused, m) {
			o.outcome[m] = "excused"
		}
		if x.paid.Sign() > 0 {
			o.outcome[m] = "part"
		}
		o.arrears.Add(o.arrears, open)
		o.arrearsMonths = append(o.arrearsMonths, m)
		late = true
	default:
		o.outcome[m] = "open"
		o.findings = append(o.findings, "dues.monthly "+m.String()+" pending "+last.String())
	}
	if !late {
		return
	}
	o.findings = append(o.findings, "dues.monthly "+m.String()+" unmet "+last.String())
	y, k := lastMonth.First().Year(), int(lastMonth.MonthOfYear())+6
	if k > 12 {
		y, k = y+1, k-12
	}
	end := calendar.MustParse(big.NewInt(int64(y)).String() + "-" + two(k) + "-01").Month().Last()
	o.windows[m] = end.String()
	v, on := "pending", c.AsOf
	if x.settled != nil {
		v, on = "met", x.settled.On
	}
	if on.After(end) {
		v = "unmet"
	}
	o.findings = append(o.findings, "dues.arrears.window "+m.String()+" "+v+" "+end.String())
}

func two(n int) string {
	if n < 10 {
		return "0" + string(rune('0'+n))
	}
	return "1" + string(rune('0'+n-10))
}

func is(b *bool) bool { return b != nil && *b }

func verdictOf(b *bool, yes, no string) string {
	switch {
	case b == nil:
		return "unknown"
	case *b:
		return yes
	}
	return no
}

func (o *oracle) say(c ledger.Case, e ledger.Entry, net func(ledger.Entry) *big.Rat) {
	tell := func(rule, verdict string) {
		o.findings = append(o.findings, rule+" "+string(e.ID)+" "+verdict)
	}
	switch e.Type {
	case ledger.Payment, ledger.Extra, ledger.Special:
		if net(e).Sign() == 0 {
			return
		}
	}
	switch e.Type {
	case ledger.Payment:
		if e.Quarter != (calendar.Quarter{}) {
			v := "unknown"
			if is(e.Special) && is(e.Consent) {
				v = "met"
			}
			if e.Special != nil && !*e.Special || e.Consent != nil && !*e.Consent {
				v = "unmet"
			}
			tell("dues.quarterly", v)
		}
		switch e.Payer.String() {
		case "relative", "other-member":
			tell("dues.proxy", verdictOf(e.Consent, "met", "unmet"))
		case "other":
			tell("dues.proxy", "unmet")
		case "organization", "payroll":
			tell("dues.advance", "unmet")
		}
	case ledger.Extra, ledger.Special:
		if e.Type == ledger.Special {
			tell("dues.special", verdictOf(e.Demanded, "unmet", "met"))
		}
		a := net(e)
		o.extra.Add(o.extra, a)
		line := rat("1000")
		if big := a.Cmp(line); big > 0 || big == 0 && c.LargeExtra != ledger.Exclusive {
			tell("dues.extra.centre", verdictOf(e.Forwarded, "met", "unmet"))
			o.centre.Add(o.centre, a)
		}
	}
}

func compare(t *testing.T, c ledger.Case, r ledger.Report) {
	t.Helper()
	o := slow(c)
	require.Len(t, r.Months, len(o.order))
	for i, m := range r.Months {
		x := o.months[m.Month]
		require.Equal(t, o.order[i], m.Month)
		assert.Equal(t, x.due.FloatString(2), m.Due.String())
		assert.Equal(t, x.paid.FloatString(2), m.Paid.String())
		assert.Equal(t, o.outcome[m.Month], m.Outcome.String(), m.Month)
		assert.Equal(t, o.windows[m.Month], m.WindowEnds.String(), m.Month)
		if x.settled == nil {
			assert.True(t, m.SettledOn.IsZero())
		} else {
			assert.Equal(t, x.settled.On, m.SettledOn)
		}
	}
	var settled []string
	for _, s := range r.Settled {
		settled = append(settled, string(s.Payment)+" "+s.Month.String()+" "+s.Amount.String())
	}
	assert.Equal(t, o.settled, settled)
	assert.Equal(t, o.credit.FloatString(2), r.Credit.String())
	assert.Equal(t, o.arrears.FloatString(2), r.Arrears.String())
	assert.Equal(t, o.arrearsMonths, r.ArrearsMonths)
	assert.Equal(t, o.paid.FloatString(2), r.Totals.Paid.String())
	assert.Equal(t, o.refunded.FloatString(2), r.Totals.Refunded.String())
	assert.Equal(t, o.extra.FloatString(2), r.Totals.Extra.String())
	assert.Equal(t, o.centre.FloatString(2), r.Totals.Centre.String())
	assert.Equal(t, ledger.Run{Months: o.unpaid, From: o.unpaidFrom}, r.Unpaid)
	assert.Equal(t, o.seenTwice, r.Repeated)
	var findings []string
	for _, f := range r.Findings {
		switch f.Rule {
		case regulation.DuesMonthly, regulation.DuesArrearsWindow:
			findings = append(findings, string(f.Rule)+" "+f.Period.From.Month().String()+" "+f.Verdict.String()+" "+f.Due.String())
		default:
			findings = append(findings, string(f.Rule)+" "+f.Part+" "+f.Verdict.String())
		}
	}
	assert.Equal(t, o.findings, findings)
}

func TestAgainstTheOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 12))
	seen := map[string]int{}
	for range 3000 {
		c := random(r)
		report := settle(t, c)
		compare(t, c, report)
		for _, m := range report.Months {
			seen[m.Outcome.String()]++
		}
		for _, f := range report.Findings {
			seen[string(f.Rule)+" "+f.Verdict.String()]++
		}
		seen["repeated"] += len(report.Repeated)
		seen["run of six"] += report.Unpaid.Months / 6
		seen["centre"] += int(min(report.Totals.Centre, 1))
		if t.Failed() {
			return
		}
	}
	for _, want := range []string{"kept", "part", "missed", "excused", "nothing-due", "open", "repeated", "run of six", "centre",
		"dues.monthly pending", "dues.monthly unmet", "dues.arrears.window met", "dues.arrears.window pending", "dues.arrears.window unmet",
		"dues.quarterly met", "dues.quarterly unmet", "dues.quarterly unknown", "dues.proxy met", "dues.proxy unmet", "dues.proxy unknown",
		"dues.advance unmet", "dues.special met", "dues.special unmet", "dues.special unknown",
		"dues.extra.centre met", "dues.extra.centre unmet", "dues.extra.centre unknown"} {
		assert.Positive(t, seen[want], "the ledgers never show %s", want)
	}
}
