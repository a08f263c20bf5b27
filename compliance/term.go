package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// termKey gives the parameter that fixes the term of an organization: zero
// where none applies, and false while the kind of its unit has to be known
// first.
func (b *Branch) termKey() (regulation.CountKey, bool) {
	committee := b.Kind == orgtree.Committee
	if !committee && b.Kind != orgtree.GeneralBranch && !b.isBranch() || b.Kind.IsTemporary() {
		return 0, true // no term-end election, B-17
	}
	switch {
	case b.local():
		return regulation.VillageTermYears, true
	case committee:
		return regulation.CommitteeTermYears, true
	}
	return regulation.BranchTermYears, b.Unit != 0
}

// termRule gives the length of term that the rules of the day of the election
// ask for; false where they ask for none that is known.
func (c *Checker) termRule(b *Branch, elected calendar.Date) (regulation.Parameter, bool) {
	key, known := b.termKey()
	if key == 0 || !known || elected.Before(c.termsFrom) {
		return regulation.Parameter{}, false
	}
	p, err := regulation.ParameterOf(c.law.On(elected), key)
	return p, err == nil
}

// TermEnd gives the day on which a term ends and the next election is due, and
// the day by which the organization above reminds of it, which is unset
// before the branch regulations and for what is no branch. The term is the
// years it was elected for, or else those that the rules of the day of the
// election ask for. ok is false while that is not known: for an election
// before the Opinion on terms the years have to be given (TO-04), and for a
// branch without years the kind of its unit.
func (c *Checker) TermEnd(b *Branch) (end, reminder calendar.Date, ok bool) {
	if b.Term == nil {
		return end, reminder, false
	}
	if end, ok = c.termEnd(b, b.Term); !ok {
		return end, reminder, false
	}
	for i := range c.rules {
		if r := &c.rules[i]; r.rule == termReminder && b.isBranch() {
			reminder = end.AddMonths(-r.n)
		}
	}
	return end, reminder, true
}

func (c *Checker) termEnd(b *Branch, t *Term) (calendar.Date, bool) {
	if key, _ := b.termKey(); key == 0 || t.Elected.IsZero() {
		return calendar.Date{}, false
	}
	years, known := t.Years.Get()
	if !known {
		if b.committee() == No && !c.unverified {
			return calendar.Date{}, false // the words on the term speak of committees
		}
		p, ok := c.termRule(b, t.Elected)
		if !ok {
			return calendar.Date{}, false
		}
		n, _ := p.Value.Count()
		years = int(n)
	}
	end := t.Elected.AddYears(years)
	return end, !end.IsZero()
}

// judgeTerm judges a term of office. A rule that needs the end of the term asks
// for what it depends on.
func (c *Checker) judgeTerm(r *resolved, b *Branch, t *Term, f *regulation.Finding) {
	key, known := b.termKey()
	if key == 0 {
		outOfScope(f)
		return
	}
	switch r.rule {
	case termLength:
		c.termLength(r, b, t, f)
		return
	case termYearsMin, termYearsMax:
		c.termYears(r, t, f)
		return
	case termReminder:
		if !b.isBranch() {
			outOfScope(f)
			return
		}
	}
	end, ok := c.termEnd(b, t)
	if !ok {
		f.AddFact("elected-on", regulation.DateOf(t.Elected))
		f.AddFact("term-years", t.Years.value())
		if !known {
			f.AddFact("unit", regulation.Value{})
		}
		f.Verdict = regulation.UnknownFacts
		return
	}
	held, approval := t.Held.on(c.asOf), t.Approval.on(c.asOf)
	switch r.rule {
	case termReminder:
		by := end.AddMonths(-r.n)
		if by.Before(r.in.From) || !held.day.IsZero() && held.day.Before(by) {
			outOfScope(f)
			return
		}
		f.AddFact("term-ends", regulation.DateOf(end))
		f.Due = by
		c.by(f, "reminded", t.Reminded.on(c.asOf), by)
	case termOverdue:
		limit := end
		if t.MovedTo.After(end) && approval.done == Yes { // an earlier day not kept leaves the end of the term
			limit = t.MovedTo
		}
		f.AddFact("term-ends", regulation.DateOf(end))
		f.Due = limit
		switch {
		case held.done == Yes: // whether it moved with approval is judged by term.shift.approved
			f.AddFact("held-on", held.value())
			f.Verdict = regulation.Met
		case !c.asOf.After(limit):
			f.Verdict = regulation.Pending
		default:
			f.AddFact("term-held", held.done.value())
			verdict(f, held.done == No, false)
		}
	case termShiftMax, termShiftApproved:
		c.shift(r, t, end, held, approval, f)
	}
}

// shift judges an election that moved from the end of the term. Any day but
// that of the end is a shift: the texts know no days of grace.
func (c *Checker) shift(r *resolved, t *Term, end calendar.Date, held, approval Act, f *regulation.Finding) {
	day := held.day
	if held.done != Yes {
		day = t.MovedTo
	}
	if held.done == Yes && day.IsZero() {
		f.AddFact("held-on", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
		return
	}
	if day.IsZero() || day == end || day.Before(r.in.From) {
		outOfScope(f)
		return
	}
	f.AddFact("term-ends", regulation.DateOf(end))
	f.AddFact("moved-to", regulation.DateOf(day))
	if r.rule == termShiftMax {
		p, err := regulation.ParameterOf(c.law.On(day), regulation.TermShiftMaxMonths)
		if err != nil {
			outOfScope(f)
			return
		}
		cite(f, &p)
		n, _ := p.Value.Count()
		earliest, latest := end.AddMonths(-int(n)), end.AddMonths(int(n))
		verdict(f, true, (latest.IsZero() || !day.After(latest)) && !day.Before(earliest))
		return
	}
	f.AddFact("approved", approval.value())
	approver := regulation.WordOf("not-given")
	if t.Approver != 0 {
		approver = regulation.WordOf(t.Approver.String())
	}
	f.AddFact("approver", approver)
	first := day
	if end.Before(day) {
		first = end
	}
	switch {
	case approval.done == Yes && held.done == Yes && approval.day.After(day):
		f.Verdict = regulation.Unmet // approved only after the election was held
	case approval.done == Yes:
		f.Verdict = regulation.Met
		switch t.Approver {
		case 0, orgtree.Committee, orgtree.WorkingCommittee, orgtree.TemporaryCommittee:
		default:
			// The Opinion names a committee, the elections regulation any
			// organization above: such an approval is a warning.
			f.Verdict = regulation.Unmet
			if e := &r.alt[0]; e.ok && e.in.Contains(day) {
				f.Force = regulation.Generally
			}
		}
	case held.done != Yes && !c.asOf.After(first):
		f.Verdict, f.Due = regulation.Pending, first
	default:
		verdict(f, approval.done == No, false)
	}
}

// termLength compares the years with those that the rules of the day of the
// election ask for.
func (c *Checker) termLength(r *resolved, b *Branch, t *Term, f *regulation.Finding) {
	if b.committee() == No && b.isBranch() && !c.unverified {
		outOfScope(f) // the confirmed words speak of committees only
		return
	}
	f.AddFact("elected-on", regulation.DateOf(t.Elected))
	if t.Elected.IsZero() {
		f.Verdict = regulation.UnknownFacts
		return
	}
	if t.Elected.Before(c.termsFrom) {
		r.alt[0].on(f) // TO-04: the old term runs out first
		outOfScope(f)
		return
	}
	f.AddFact("term-years", t.Years.value())
	p, ok := c.termRule(b, t.Elected)
	if !ok {
		f.AddFact("unit", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
		return
	}
	n, _ := p.Value.Count()
	cite(f, &p)
	years, known := t.Years.Get()
	verdict(f, known, years == int(n))
}

// termYears compares the years with the band of the Constitution of the day of
// the election.
func (c *Checker) termYears(r *resolved, t *Term, f *regulation.Finding) {
	f.AddFact("term-years", t.Years.value())
	if t.Elected.IsZero() {
		f.AddFact("elected-on", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
		return
	}
	p, err := regulation.ParameterOf(c.law.On(t.Elected), table[r.rule].count)
	if err != nil {
		outOfScope(f)
		return
	}
	n, _ := p.Value.Count()
	cite(f, &p)
	if r.rule == termYearsMin {
		atLeast(f, t.Years, int(n))
	} else {
		atMost(f, t.Years, int(n))
	}
}
