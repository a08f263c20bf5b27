package remit

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// judge says what the rules say of one organization.
func (a *assessment) judge(l *line) {
	if l.owes {
		a.remittance(l)
	}
	if l.org.Account == nil {
		return
	}
	a.uses(l)
	a.balance(l)
	a.account(l)
	a.yearly(l)
}

func (a *assessment) find(f regulation.Finding, v regulation.Verdict) {
	f.Verdict = v
	a.findings = append(a.findings, f)
}

// start begins the finding of a rule on the year; false where the texts do not know it.
func (a *assessment) start(rule regulation.RuleID, l *line) (regulation.Finding, bool) {
	c, ok := a.book().RuleClause(rule)
	f := c.Finding(rule, l.ID)
	f.Period = a.c.Year.Span()
	return f, ok
}

// money is an amount as a fact.
func money(f fees.Fen) regulation.Value {
	if f == Unknown {
		return regulation.Value{}
	}
	return regulation.MoneyOf(f)
}

// sent gives what was sent up to a day, and the first day on which it was enough; the
// unset day for never.
func (a *assessment) sent(l *line) (all fees.Fen, by func(calendar.Date) fees.Fen, enough calendar.Date) {
	if l.org.Sent == nil {
		return Unknown, func(calendar.Date) fees.Fen { return Unknown }, enough
	}
	list := slices.Clone(l.org.Sent)
	slices.SortStableFunc(list, func(x, y Sent) int { return x.On.Compare(y.On) })
	for _, s := range list {
		if s.On.After(a.c.AsOf) {
			break
		}
		all = upTo(all, fen(s.Amount))
		if enough.IsZero() && l.Remits != Unknown && all >= l.Remits {
			enough = s.On
		}
	}
	return all, func(day calendar.Date) (sum fees.Fen) {
		for _, s := range list {
			if !s.On.After(day) && !s.On.After(a.c.AsOf) {
				sum = upTo(sum, fen(s.Amount))
			}
		}
		return sum
	}, enough
}

// upTo adds two amounts, neither negative, and stays at the largest Fen: only whether
// it is enough matters.
func upTo(a, b fees.Fen) fees.Fen {
	if sum := a + b; sum >= 0 {
		return sum
	}
	return 1<<63 - 1
}

// remittance: the national shares (Arts. 15 and 16) in full, those to the Centre by the
// end of April; local ones by the day of the local rule.
func (a *assessment) remittance(l *line) {
	all, by, enough := a.sent(l)
	if l.Share.IsZero() {
		if f, ok := a.start(regulation.DuesRemitLocal, l); ok && l.org.Body == 0 {
			a.find(f, regulation.UnknownFacts)
		}
		return
	}
	over := !l.Due.IsZero() && a.c.AsOf.After(l.Due)
	if l.org.Body != 0 && (over || a.c.AsOf.After(a.c.Year.Last()) && l.org.Sent != nil) {
		f := l.fixed.Finding(regulation.DuesRemitShare, l.ID)
		f.Period = a.c.Year.Span()
		f.AddFact("amount", money(l.Remits))
		f.AddFact("sent", money(all))
		v := regulation.Met
		switch {
		case l.Remits == Unknown || all == Unknown:
			v = regulation.UnknownFacts
		case all < l.Remits:
			v = regulation.Unmet
		}
		a.find(f, v)
	}
	if l.Due.IsZero() {
		return
	}
	rule := regulation.DuesRemitLocal
	if l.org.Body == Centre {
		rule = regulation.DuesRemitDeadline
	}
	f, ok := a.start(rule, l)
	if !ok {
		return
	}
	f.Due = l.Due
	f.AddFact("amount", money(l.Remits))
	f.AddFact("sent", money(by(l.Due)))
	v := regulation.Pending
	switch {
	case l.Remits == Unknown:
		v = regulation.UnknownFacts
	case l.Remits == 0 || !enough.IsZero() && !enough.After(l.Due):
		v = regulation.Met
		if !enough.IsZero() {
			f.AddFact("on", regulation.DateOf(enough))
		}
	case over && all == Unknown:
		v = regulation.UnknownFacts
	case over:
		v = regulation.Unmet
		if !enough.IsZero() {
			f.AddFact("on", regulation.DateOf(enough))
		}
	}
	if v == regulation.UnknownFacts {
		f.AddFact("share", regulation.WordOf(l.Share.String()))
	}
	a.find(f, v)
}

// inYear reports whether a day of the year lies on or before the day of the question.
func (a *assessment) inYear(d calendar.Date) bool {
	return a.c.Year.Contains(d) && !d.After(a.c.AsOf)
}

// uses: the five purposes, the costs that the notice lists, collective decision, and
// earmarked money (Arts. 19–21).
func (a *assessment) uses(l *line) {
	for i := range l.org.Account.Uses {
		u := &l.org.Account.Uses[i]
		if !a.inYear(u.On) {
			continue
		}
		start := func(rule regulation.RuleID) (regulation.Finding, bool) {
			c, ok := a.on(u.On).RuleClause(rule)
			f := c.Finding(rule, l.ID)
			f.Part = u.ID
			return f, ok
		}
		find := func(f regulation.Finding, bad bool) {
			f.Verdict = regulation.Met
			if bad {
				f.Verdict, f.Reason = regulation.Unmet, u.Reason
			}
			a.findings = append(a.findings, f)
		}
		if f, ok := start(regulation.DuesUsePurpose); ok {
			f.AddFact("purpose", regulation.WordOf(u.Purpose.String()))
			f.AddFact("amount", regulation.MoneyOf(fen(u.Amount)))
			find(f, u.Purpose == OtherPurpose)
		}
		if c, ok := regulation.ClauseByID("dues:N12"); ok && a.noticed(u.On, c) {
			f := c.Finding(regulation.DuesUseCost, l.ID)
			f.Part = u.ID
			f.AddFact("cost", word(u.Cost.String()))
			if u.Cost == 0 {
				a.find(f, regulation.UnknownFacts)
			} else {
				find(f, u.Cost.Group() == 0)
			}
		}
		if f, ok := start(regulation.DuesUseCollective); ok {
			f.AddFact("decided-by", word(u.DecidedBy.String()))
			if u.DecidedBy == 0 {
				a.find(f, regulation.UnknownFacts)
			} else {
				find(f, u.DecidedBy != Collective)
			}
		}
		if f, ok := start(regulation.DuesUseEarmarked); ok && u.Earmarked != 0 {
			f.Force = regulation.Must // the second norm of the clause
			f.AddFact("purpose", regulation.WordOf(u.Purpose.String()))
			f.AddFact("earmarked", regulation.WordOf(u.Earmarked.String()))
			find(f, u.Purpose != u.Earmarked)
		}
	}
	for _, r := range l.org.Account.Requests {
		if !a.inYear(r.On) {
			continue
		}
		c, ok := a.on(r.On).RuleClause(regulation.DuesUseRequest)
		if !ok {
			continue
		}
		f := c.Finding(regulation.DuesUseRequest, l.ID)
		f.Period = calendar.Span{From: r.On, To: r.On.AddDays(1)}
		f.AddFact("to", regulation.WordOf(r.To))
		switch {
		case l.org.Parent == "":
			f.AddFact("above", regulation.Value{})
			a.find(f, regulation.UnknownFacts)
		case r.To == l.org.Parent:
			a.find(f, regulation.Met)
		default:
			a.find(f, regulation.Unmet)
		}
	}
}

// noticed reports whether the list of costs of the notice of 2017 was in force: from
// 2018 on, and in 2017 as the caller says.
func (a *assessment) noticed(on calendar.Date, c regulation.Clause) bool {
	if from := a.c.NoticeFrom; !from.IsZero() {
		return !on.Month().Before(from)
	}
	return c.Span.Contains(on)
}

func word(s string) regulation.Value {
	if s == "" {
		return regulation.Value{}
	}
	return regulation.WordOf(s)
}

// balance: what is spent, and what is planned, stays within what came in (Art. 17).
func (a *assessment) balance(l *line) {
	acc := l.org.Account
	income := l.Keeps
	if income != Unknown {
		income = upTo(upTo(income, fen(acc.Income)), fen(acc.Interest))
		if a.c.Carried {
			income = upTo(income, fen(acc.Opening))
		}
	}
	say := func(name string, spent fees.Fen) {
		f, ok := a.start(regulation.DuesUseBalance, l)
		if !ok {
			return
		}
		f.AddFact(name, money(spent))
		f.AddFact("income", money(income))
		switch {
		case income == Unknown || spent == Unknown:
			a.find(f, regulation.UnknownFacts)
		case spent > income:
			a.find(f, regulation.Unmet)
		default:
			a.find(f, regulation.Met)
		}
	}
	spent := Unknown
	if acc.Uses != nil {
		spent = 0
		for i := range acc.Uses {
			if a.inYear(acc.Uses[i].On) {
				spent = upTo(spent, fen(acc.Uses[i].Amount))
			}
		}
	}
	say("amount", spent)
	if !acc.Budget.IsZero() {
		say("budget", fen(acc.Budget))
	}
}

// account: its keeping and its staff (Arts. 23–25). All but the training are known only
// indirectly and speak when Case.Unverified is set.
func (a *assessment) account(l *line) {
	acc := l.org.Account
	if f, ok := a.start(regulation.DuesAccountSeparate, l); ok {
		f.AddFact("separate", flag(acc.Separate))
		f.AddFact("bank", word(acc.Bank.String()))
		a.find(f, both(answerOf(acc.Separate), answers(acc.Bank != 0, acc.Bank != OtherBank)).verdict())
	}
	if f, ok := a.start(regulation.DuesAccountStaff, l); ok {
		f.AddFact("same-hand", flag(acc.SameHand))
		a.find(f, answerOf(acc.SameHand).not().verdict())
	}
	if f, ok := a.start(regulation.DuesAccountInterest, l); ok {
		if !acc.Interest.IsZero() {
			f.AddFact("interest", regulation.MoneyOf(fen(acc.Interest)))
		}
		f.AddFact("credited", flag(acc.InterestCredited))
		a.find(f, answerOf(acc.InterestCredited).verdict())
	}
	if f, ok := a.start(regulation.DuesAccountInvestment, l); ok {
		other := slices.Contains(acc.Investments, OtherInvestment)
		switch {
		case acc.Investments == nil:
			f.AddFact("investment", regulation.Value{})
		case other:
			f.AddFact("investment", regulation.WordOf(OtherInvestment.String()))
		case len(acc.Investments) > 0:
			f.AddFact("investment", regulation.WordOf(TreasuryBonds.String()))
		}
		a.find(f, answers(acc.Investments != nil, !other).verdict())
	}
	if f, ok := a.start(regulation.DuesAccountTrained, l); ok {
		f.AddFact("trained", flag(acc.Trained))
		handed := answerOf(acc.HandedOver)
		if handed == notSaid {
			handed = yes // no change of staff
		} else {
			f.AddFact("handed-over", flag(acc.HandedOver))
		}
		a.find(f, both(answerOf(acc.Trained), handed).verdict())
	}
}

// yearly: the duties of the year (Arts. 26–29). The report on the year may come after
// it.
func (a *assessment) yearly(l *line) {
	acc := l.org.Account
	a.once(l, regulation.DuesReportCongress, acc.Congress)
	a.reported(l)
	a.once(l, regulation.DuesPublishYearly, acc.Published)
	a.once(l, regulation.DuesCheckYearly, acc.Checked)
}

// once is a duty that is done on a day of the year.
func (a *assessment) once(l *line, rule regulation.RuleID, days []calendar.Date) {
	f, ok := a.start(rule, l)
	if !ok {
		return
	}
	f.Due = a.c.Year.Last()
	if days == nil {
		f.AddFact("on", regulation.Value{})
		a.find(f, regulation.UnknownFacts)
		return
	}
	if first := earliest(days, a.c.Year.First(), a.c.AsOf, f.Due); !first.IsZero() {
		f.AddFact("on", regulation.DateOf(first))
		a.find(f, regulation.Met)
		return
	}
	a.find(f, due(a.c.AsOf, f.Due))
}

// reported is the report on the year, to the own committee and to the department above.
func (a *assessment) reported(l *line) {
	f, ok := a.start(regulation.DuesReportYearly, l)
	if !ok {
		return
	}
	acc := l.org.Account
	f.Due = acc.ReportBy
	if f.Due.IsZero() {
		f.Due = a.c.Year.Next().Last()
	}
	sum, last := yes, calendar.Date{}
	for _, x := range [...]struct {
		name string
		days []calendar.Date
	}{{"reports-own", acc.Reported}, {"reports-above", acc.ReportedUp}} {
		first := earliest(x.days, a.c.Year.First(), a.c.AsOf, a.c.AsOf)
		sum = both(sum, answers(x.days != nil, !first.IsZero()))
		if x.days == nil {
			f.AddFact(x.name, regulation.Value{})
		} else {
			f.AddFact(x.name, regulation.CountOf(int64(len(x.days))))
		}
		if first.After(last) {
			last = first
		}
	}
	switch sum {
	case yes:
		f.AddFact("on", regulation.DateOf(last))
		a.find(f, regulation.Met)
	case no:
		a.find(f, due(a.c.AsOf, f.Due))
	default:
		a.find(f, regulation.UnknownFacts)
	}
}

// due is pending to the last day, and unmet after it.
func due(asOf, last calendar.Date) regulation.Verdict {
	if !last.IsZero() && asOf.After(last) {
		return regulation.Unmet
	}
	return regulation.Pending
}

// earliest gives the first of the days from one to another, both inclusive, and not
// after a third; unset when there is none.
func earliest(days []calendar.Date, from, asOf, to calendar.Date) (first calendar.Date) {
	for _, d := range days {
		if !d.Before(from) && !d.After(to) && !d.After(asOf) && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	return first
}
