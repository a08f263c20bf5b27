package ledger

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Settle says how a ledger stands at the end of a day: what each month was settled
// with, what is open and in arrears, what is credit, which extras go to the Centre,
// and what was found on the way.
//
// It depends on the day of the question, on the amounts, on the months of dues and on
// the days of payments, and on the order of the entries only among payments of one
// day and where an entry names an earlier one.
//
// Errors are those of Case.Problems, the first of them. Nothing is given beside one.
func Settle(law *regulation.Law, c Case) (Report, error) {
	if law == nil {
		for err := range c.Problems(law) {
			return Report{}, err
		}
	}
	b, faults := read(&c)
	if len(faults) > 0 {
		return Report{}, faults[0]
	}
	s := settlement{law: law, c: &c, book: b, r: Report{AsOf: c.AsOf, Repeated: b.repeated}}
	s.sort()
	s.match()
	s.judgeMonths()
	s.count()
	s.judgeEntries()
	return s.r, nil
}

// settlement is one case on the way to its report.
type settlement struct {
	law      *regulation.Law
	c        *Case
	book     *book
	dues     []*account // by month
	payments []*account // by day, then by place
	last     []closing  // of each month of the report
	r        Report
}

// closing is how a month came to be settled.
type closing struct {
	due    *account
	by     *account      // the payment that settled it; nil while it is open
	lastOn calendar.Date // last day for paying it, inclusive
	end    calendar.Month
}

// sort puts the dues and the payments that count into their order.
func (s *settlement) sort() {
	s.dues, s.payments = make([]*account, 0, len(s.book.lines)), make([]*account, 0, len(s.book.lines))
	for i := range s.book.lines {
		line := &s.book.lines[i]
		if !line.counts(s.c.AsOf) {
			continue
		}
		switch line.entry.Type {
		case Due:
			s.dues = append(s.dues, line)
			s.r.Totals.Due += line.amount
		case Payment:
			s.payments = append(s.payments, line)
			s.r.Totals.Paid += line.amount
		case Refund:
			if of := s.book.byID[line.entry.Of]; !s.book.lines[of].entry.On.After(s.c.AsOf) {
				s.r.Totals.Refunded += line.amount
			}
		}
	}
	slices.SortFunc(s.dues, func(a, b *account) int { return a.entry.Month.Compare(b.entry.Month) })
	slices.SortStableFunc(s.payments, func(a, b *account) int { return a.entry.On.Compare(b.entry.On) })
}

// match fills the months with the payments. As every payment fills the oldest open
// month, one walk along both is enough.
func (s *settlement) match() {
	s.r.Months = make([]Month, len(s.dues))
	s.last = make([]closing, len(s.dues))
	for i, d := range s.dues {
		s.r.Months[i] = Month{Month: d.entry.Month, Due: d.amount, Open: d.amount}
		s.last[i].due = d
	}
	s.r.Settled = make([]Match, 0, len(s.dues)+len(s.payments)) // each ends a month or a payment
	i := 0
	for _, p := range s.payments {
		left := p.amount
		for left > 0 && i < len(s.dues) {
			m := &s.r.Months[i]
			if m.Open == 0 {
				i++
				continue
			}
			take := min(left, m.Open)
			m.Paid, m.Open, left = m.Paid+take, m.Open-take, left-take
			s.r.Settled = append(s.r.Settled, Match{Payment: p.entry.ID, Month: m.Month, Amount: take})
			s.r.Totals.Settled += take
			if m.Open == 0 {
				m.SettledOn, s.last[i].by = p.entry.On, p
			}
		}
		s.r.Credit += left
	}
	s.r.Totals.Credit = s.r.Credit
	s.r.Totals.Open = s.r.Totals.Due - s.r.Totals.Settled
}

// lastDay gives the month by whose end a month of dues is to be paid, and the last
// day for it: of the quarter where a payment by the quarter, in special
// circumstances and with consent, settled it.
func (k *closing) lastDay() (calendar.Month, calendar.Date) {
	end := k.due.entry.Month
	if from := k.due.entry.PayableFrom; !from.IsZero() {
		end = from
	}
	last := end.Last()
	if k.by == nil {
		return end, last
	}
	by := k.by.entry
	if q := by.Quarter; !q.IsZero() && q == k.due.entry.Month.Quarter() &&
		both(answerOf(by.Special), answerOf(by.Consent)) == yes && q.Last().After(last) {
		last = q.Last()
	}
	return end, last
}

// judgeMonths finds the outcome of every month and what the rules say of it.
func (s *settlement) judgeMonths() {
	for i := range s.r.Months {
		m, k := &s.r.Months[i], &s.last[i]
		k.end, k.lastOn = k.lastDay()
		over := s.c.AsOf.After(k.lastOn)
		switch {
		case m.Due == 0:
			m.Outcome = NothingDue
			continue
		case m.Open == 0:
			m.Outcome = Kept
			if m.SettledOn.After(k.lastOn) {
				s.late(m, k)
			}
			continue
		case !over:
			m.Outcome = Open
			s.awaited(m, k)
			continue
		case m.Paid > 0:
			m.Outcome = Part
		case slices.Contains(s.c.Excused, m.Month):
			m.Outcome = Excused
		default:
			m.Outcome = Missed
		}
		s.r.Arrears += m.Open
		s.r.ArrearsMonths = append(s.r.ArrearsMonths, m.Month)
		s.late(m, k)
	}
}

// count finds the months in a row without payment, up to the last that is over.
func (s *settlement) count() {
	i := len(s.r.Months) - 1
	for i >= 0 && s.r.Months[i].Outcome == Open {
		i--
	}
	for ; i >= 0 && s.r.Months[i].Outcome == Missed; i-- {
		m := s.r.Months[i].Month
		if s.r.Unpaid.Months > 0 && m.Next() != s.r.Unpaid.From {
			break
		}
		s.r.Unpaid = Run{Months: s.r.Unpaid.Months + 1, From: m}
	}
}

// Dues makes the entries of the dues of a schedule, one for each month in which
// something is due or waived, entered on one day, with ids made of a prefix and the
// month: "due-2024-01". Of deferred months only those are entered whose return is
// known; the others can be entered then. Months whose amount is not known have none.
func Dues(s fees.Schedule, on calendar.Date, prefix string) []Entry {
	out := []Entry{}
	for _, m := range s.Months {
		if !m.HasDue || m.Status == fees.Deferred && m.From.IsZero() {
			continue
		}
		amount, err := fees.FromFen(m.Due)
		if err != nil {
			continue // no schedule gives such an amount
		}
		e := Entry{ID: members.ID(prefix + m.Month.String()), Type: Due, On: on, Month: m.Month, Amount: amount}
		if m.Status == fees.Deferred {
			e.PayableFrom = m.From
		}
		out = append(out, e)
	}
	return out
}
