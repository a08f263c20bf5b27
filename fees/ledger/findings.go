package ledger

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// book opens the law of a day: an act is judged by that of its own day, a month by
// that of its last day.
func (s *settlement) on(day calendar.Date) regulation.Book {
	b := s.law.On(day)
	if s.c.Unverified {
		b = b.WithUnverified()
	}
	return b
}

// start begins the finding of a rule on a month; false where the texts of the day do
// not know the rule (Art. 12 speaks from April 2008 on).
func (s *settlement) start(rule regulation.RuleID, m calendar.Month) (regulation.Finding, bool) {
	c, ok := s.on(m.Last()).RuleClause(rule)
	f := c.Finding(rule, string(s.c.ID))
	f.Period = m.Span()
	f.AddFact("month", regulation.WordOf(m.String()))
	return f, ok
}

func (s *settlement) find(f regulation.Finding, v regulation.Verdict) {
	f.Verdict = v
	s.r.Findings = append(s.r.Findings, f)
}

// awaited is a month that is open and not over: payable by its last day (Art. 12).
func (s *settlement) awaited(m *Month, k *closing) {
	f, ok := s.start(regulation.DuesMonthly, m.Month)
	if !ok {
		return
	}
	f.Due = k.lastOn
	f.AddFact("open", regulation.MoneyOf(m.Open))
	s.find(f, regulation.Pending)
}

// late is a month that was not paid by its last day: open still, or settled later
// (Art. 12). The last day for making it up is normally that of the sixth month after.
func (s *settlement) late(m *Month, k *closing) {
	f, ok := s.start(regulation.DuesMonthly, m.Month)
	if !ok {
		return
	}
	f.Due = k.lastOn
	if m.Open > 0 {
		f.AddFact("open", regulation.MoneyOf(m.Open))
	} else {
		f.AddFact("on", regulation.DateOf(m.SettledOn))
	}
	if m.Outcome == Excused {
		f.AddFact("reason", regulation.FlagOf(true))
	}
	s.find(f, regulation.Unmet)
	s.window(m, k)
}

func (s *settlement) window(m *Month, k *closing) {
	p, err := regulation.ParameterOf(s.on(m.Month.Last()), regulation.ArrearsMonths)
	if err != nil {
		return
	}
	n, _ := p.Value.Count()
	const most = 12_000 // months; the calendar has no more
	end := k.end.Add(int(min(n, most))).Last()
	if end.IsZero() {
		return
	}
	m.WindowEnds = end
	f := p.Finding(regulation.DuesArrearsWindow, string(s.c.ID))
	f.Period, f.Due = m.Month.Span(), end
	f.AddFact("month", regulation.WordOf(m.Month.String()))
	day, verdict := s.c.AsOf, regulation.Pending
	if k.by != nil {
		day, verdict = m.SettledOn, regulation.Met
		f.AddFact("on", regulation.DateOf(day))
	}
	if day.After(end) {
		verdict = regulation.Unmet
		if k.by != nil {
			f.Reason = k.by.entry.Reason
		}
	}
	s.find(f, verdict)
}

// judgeEntries goes through what was paid, in the order of the entries, and says what
// the rules have to say of each.
func (s *settlement) judgeEntries() {
	for i := range s.book.lines {
		line := &s.book.lines[i]
		if !line.counts(s.c.AsOf) || line.amount == 0 {
			continue
		}
		switch line.entry.Type {
		case Payment:
			s.payment(line.entry)
		case Extra, Special:
			s.extra(line)
		}
	}
}

// clause begins the finding of a rule on an entry.
func (s *settlement) clause(rule regulation.RuleID, e *Entry) (regulation.Finding, bool) {
	c, ok := s.on(e.On).RuleClause(rule)
	f := c.Finding(rule, string(s.c.ID))
	f.Part = string(e.ID)
	return f, ok
}

// settles keeps the recorded reason where it can settle what was found.
func settles(f *regulation.Finding, v regulation.Verdict, e *Entry) {
	if v == regulation.Unmet {
		f.Reason = e.Reason
	}
}

func (s *settlement) payment(e *Entry) {
	consent := answerOf(e.Consent)
	if !e.Quarter.IsZero() {
		if f, ok := s.clause(regulation.DuesQuarterly, e); ok {
			f.AddFact("special", answerOf(e.Special).value())
			f.AddFact("consent", consent.value())
			v := both(answerOf(e.Special), consent).verdict()
			settles(&f, v, e)
			s.find(f, v)
		}
	}
	switch e.Payer {
	case ByRelative, ByOtherMember, ByOther:
		f, ok := s.clause(regulation.DuesProxy, e)
		if !ok {
			return
		}
		f.AddFact("payer", regulation.WordOf(e.Payer.String()))
		f.AddFact("consent", consent.value())
		v := consent.verdict()
		if e.Payer == ByOther { // nobody but a relative or another member, whatever the branch says
			v = regulation.Unmet
		}
		settles(&f, v, e)
		s.find(f, v)
	case ByOrganization, ByPayroll:
		if f, ok := s.clause(regulation.DuesAdvance, e); ok {
			f.AddFact("payer", regulation.WordOf(e.Payer.String()))
			s.find(f, regulation.Unmet)
		}
	}
}

// extra is money beyond the dues: special dues are not demanded (Art. 14), and a large
// extra goes to the Centre in full (Art. 11), large by what is left of it.
func (s *settlement) extra(line *account) {
	e := line.entry
	x := Voluntary{ID: e.ID, Amount: line.amount}
	if e.Type == Special {
		if f, ok := s.clause(regulation.DuesSpecial, e); ok {
			f.AddFact("amount", regulation.MoneyOf(x.Amount))
			demanded := answerOf(e.Demanded)
			f.AddFact("demanded", demanded.value())
			s.find(f, [...]regulation.Verdict{notSaid: regulation.UnknownFacts, no: regulation.Met, yes: regulation.Unmet}[demanded])
		}
	}
	p, err := regulation.ParameterOf(s.on(e.On), regulation.LargeExtra)
	if from, ok := p.Value.Money(); err == nil && ok && s.large(x.Amount, from) {
		x.Centre = true
		f := p.Finding(regulation.DuesExtraCentre, string(s.c.ID))
		f.Part = string(e.ID)
		f.AddFact("amount", regulation.MoneyOf(x.Amount))
		forwarded := answerOf(e.Forwarded)
		f.AddFact("forwarded", forwarded.value())
		s.find(f, forwarded.verdict())
		s.r.Totals.Centre += x.Amount
	}
	s.r.Extras = append(s.r.Extras, x)
	s.r.Totals.Extra += x.Amount
}

func (s *settlement) large(amount, from fees.Fen) bool {
	if s.c.LargeExtra == Exclusive {
		return amount > from
	}
	return amount >= from
}
