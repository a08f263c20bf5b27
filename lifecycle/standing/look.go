package standing

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// look adds what holds on the day of the question: it counts, reminds and names who
// decides, and changes nothing.
func (r *Report) look(rules lifecycle.Rules) {
	f, day := &r.File, r.AsOf
	book := rules.Law.On(day)
	r.Status, r.Rights = StatusOn(f, day), RightsOn(f, day)
	r.ReadmissionFrom = ReadmissionFrom(rules.Law, f)
	member := slices.Contains(inside, f.State)
	if member {
		r.Place = PlaceOn(f, book)
	}
	mobile := Mobile(f, book)
	r.Mobile = slices.Contains(living, f.State) && !mobile.IsZero() && !day.Before(mobile)
	l := looking{r: r, rules: rules, book: book, f: f, day: day}
	if slices.Contains(living, f.State) {
		l.place(mobile)
		l.lost()
		l.series()
	}
	if member {
		l.abroad()
	}
	l.decisions()
	l.next(mobile)
}

// looking is one look at a file on one day.
type looking struct {
	r     *Report
	rules lifecycle.Rules
	book  regulation.Book
	f     *File
	day   calendar.Date
}

// start begins a finding that rests on the clause of a rule, or on a number.
func (l *looking) start(rule regulation.RuleID, k regulation.CountKey) (regulation.Finding, bool) {
	if k != 0 {
		p, err := regulation.ParameterOf(l.book, k)
		return p.Finding(rule, l.rules.Subject), err == nil && p.Confidence.Verified()
	}
	c, ok := l.book.RuleClause(rule)
	return c.Finding(rule, l.rules.Subject), ok
}

func (l *looking) find(f regulation.Finding, v regulation.Verdict) {
	f.Verdict = v
	l.r.Findings = append(l.r.Findings, f)
}

// propose names who decides. The basis is that of a number where one leads to it.
func (l *looking) propose(e Event, b Body, rule regulation.RuleID, k regulation.CountKey) {
	if f, ok := l.start(rule, k); ok {
		l.r.Proposals = append(l.r.Proposals, Proposal{e, b, f.Citation})
	}
}

// place: mobile members, Art. 32, and when the relation has to move, Art. 25.
func (l *looking) place(mobile calendar.Date) {
	c := &l.f.Facts
	if f, ok := l.start(regulation.StandingMobile, regulation.MobileMonths); ok && l.r.Mobile {
		f.Due = mobile
		f.AddFact("since", regulation.DateOf(c.AwaySince))
		switch {
		case !l.f.On(MobileContacted).Before(c.AwaySince):
			l.find(f, regulation.Met)
		default:
			l.find(f, dueBy(l.day, mobile))
		}
	}
	if f, ok := l.start(regulation.StandingMobileContact, regulation.MobileContactMonths); ok && l.r.Mobile {
		f.Due = l.contactBy(mobile)
		f.AddFact("since", regulation.DateOf(c.AwaySince))
		f.AddFact("on", regulation.Value{})
		if !f.Due.IsZero() {
			l.find(f, dueBy(l.day, f.Due))
		}
	}
	due, known := l.transferDue()
	f, ok := l.start(regulation.StandingTransferDue, regulation.TransferAwayMonths)
	switch {
	case !ok || due.IsZero():
	case !known:
		if !l.day.Before(due) {
			f.AddFact("fixed-place", regulation.Value{})
			l.find(f, regulation.UnknownFacts)
		}
	default:
		f.Due = due
		since := c.AwaySince
		if due == c.Moved {
			since = c.Moved
		}
		f.AddFact("since", regulation.DateOf(since))
		if !c.Sent.IsZero() || !l.day.After(due) {
			l.find(f, regulation.Pending)
		} else {
			l.find(f, regulation.Unmet)
		}
		if c.Sent.IsZero() && !l.day.Before(due) {
			l.propose(TransferIssued, Branch, regulation.StandingTransferDue, regulation.TransferAwayMonths)
		}
	}
	if f, ok := l.start(regulation.StandingResume, 0); ok && l.day.After(c.Back) && !c.Back.IsZero() {
		f.AddFact("since", regulation.DateOf(c.Back))
		l.find(f, regulation.Unmet)
	}
}

// transferDue gives the day from which the relation has to move; whether that is
// known turns on the place being fixed.
func (l *looking) transferDue() (due calendar.Date, known bool) {
	c := &l.f.Facts
	long := after(l.book, regulation.TransferAwayMonths, c.AwaySince)
	switch {
	case !c.Moved.IsZero() && (c.Fixed != Yes || long.IsZero() || !c.Moved.After(long)):
		return c.Moved, true
	case long.IsZero() || c.Fixed == No:
		return calendar.Date{}, true
	}
	return long, c.Fixed == Yes
}

// contactBy is the last day of the next contact with a mobile member under a local
// rule; unset without one.
func (l *looking) contactBy(mobile calendar.Date) calendar.Date {
	from := mobile
	if on := l.f.On(MobileContacted); on.After(from) {
		from = on
	}
	return after(l.book, regulation.MobileContactMonths, from)
}

func dueBy(day, due calendar.Date) regulation.Verdict {
	if day.After(due) {
		return regulation.Unmet
	}
	return regulation.Pending
}

// abroad: contact in every half-year wholly inside a stay for study, Art. 34
// para. 2, and the stays after which membership is normally stopped, Art. 24.
func (l *looking) abroad() {
	for h, v := range l.halves() {
		p, err := regulation.ParameterOf(l.rules.Law.On(h.Last()), regulation.AbroadContactsPerHalfYear)
		if err != nil || !p.Confidence.Verified() {
			continue
		}
		f := p.Finding(regulation.StandingAbroadContact, l.rules.Subject)
		f.Due, f.Period = h.Last(), h.Span()
		if v == regulation.Met {
			f.AddFact("on", regulation.DateOf(l.contactIn(h)))
		}
		l.find(f, v)
	}
	c := &l.f.Facts
	f, ok := l.start(regulation.StandingAbroadYears, regulation.AbroadStudyYears)
	if !ok || c.AbroadSince.IsZero() || !slices.Contains(living, l.f.State) {
		return
	}
	f.AddFact("since", regulation.DateOf(c.AbroadSince))
	ripe := false
	switch {
	case !c.Settled.IsZero():
		f.AddFact("settled", regulation.FlagOf(true))
		ripe = true
	case c.Purpose == Study:
		f.Due = after(l.book, regulation.AbroadStudyYears, c.AbroadSince)
		ripe = !f.Due.IsZero() && l.day.After(f.Due)
	default:
		return
	}
	if !ripe {
		l.find(f, regulation.Pending)
		return
	}
	f.Reason = c.KeptReason
	l.find(f, regulation.Unmet)
	if c.KeptReason == "" {
		l.propose(StoppedAbroad, RetainingOrganization, regulation.StandingAbroadYears, regulation.AbroadStudyYears)
	}
}

// halves yields the half-years that ask for a contact, with the verdict on the day.
func (l *looking) halves() func(func(calendar.HalfYear, regulation.Verdict) bool) {
	return func(yield func(calendar.HalfYear, regulation.Verdict) bool) {
		for _, s := range l.f.Facts.lists.stays {
			if !s.study {
				continue
			}
			h := s.From.HalfYear()
			if s.From.After(h.First()) {
				h = h.Next()
			}
			for ; !h.IsZero() && !h.First().After(l.day) && (s.To.IsZero() || s.To.After(h.Last())); h = h.Next() {
				v := dueBy(l.day, h.Last())
				if !l.contactIn(h).IsZero() {
					v = regulation.Met
				}
				if !yield(h, v) {
					return
				}
			}
		}
	}
}

// contactIn gives the first contact in a half-year by the day of the question.
func (l *looking) contactIn(h calendar.HalfYear) calendar.Date {
	for _, d := range l.f.Facts.lists.contacts {
		if h.Contains(d) && !d.After(l.day) {
			return d
		}
	}
	return calendar.Date{}
}

// lost: six months out of contact and searched for, Art. 24 para. 3.
func (l *looking) lost() {
	c := &l.f.Facts
	f, ok := l.start(regulation.StandingLost, regulation.LostContactMonths)
	if !ok || c.LostSince.IsZero() {
		return
	}
	f.Due = after(l.book, regulation.LostContactMonths, c.LostSince)
	f.AddFact("since", regulation.DateOf(c.LostSince))
	if l.day.Before(f.Due) || f.Due.IsZero() {
		l.find(f, regulation.Pending)
		return
	}
	if on := l.f.On(Searched); !on.IsZero() {
		l.propose(StoppedLost, BranchOrSuperior, regulation.StandingLost, regulation.LostContactMonths)
	}
}

// series: the three counts of Art. 31 item 6, each by itself. For one out of contact
// the way is that of Art. 24, and no alert is raised.
func (l *looking) series() {
	if !l.f.Facts.LostSince.IsZero() {
		return
	}
	for _, run := range runs(l.f, l.day) {
		f, ok := l.start(regulation.StandingSeries, regulation.SeriesMonths)
		if !ok {
			return
		}
		long, known := run.long(l.book)
		if !known {
			f.AddFact("months", regulation.Value{})
			f.AddFact("series", regulation.WordOf(run.Series.String()))
			l.find(f, regulation.UnknownFacts)
			continue
		}
		f.AddFact("months", regulation.CountOf(int64(run.Months)))
		f.AddFact("series", regulation.WordOf(run.Series.String()))
		if run.Months > 0 {
			f.AddFact("since", regulation.DateOf(run.From.First()))
		}
		l.find(f, verdict(!long))
		switch {
		case long:
			l.r.Alerts = append(l.r.Alerts, Alert{run.Series, run.Months, run.From, f.Citation})
			l.propose(RemovedAsLeft, MemberMeeting, regulation.StandingSeries, regulation.SeriesMonths)
		case run.Months > 0 && l.f.On(Criticized).Before(run.From.First()):
			l.propose(Criticized, Branch, regulation.StandingCriticism, 0)
		}
	}
	l.r.Proposals = unique(l.r.Proposals)
}

func unique(all []Proposal) []Proposal {
	var out []Proposal
	for _, p := range all {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// decisions: what waits for a decision in the state of the file.
func (l *looking) decisions() {
	c := &l.f.Facts
	switch l.f.State {
	case SuspendedLost:
		if !c.Found.IsZero() {
			l.propose(Restored, CompetentOrganization, regulation.StandingRestore, 0)
			break
		}
		f, ok := l.start(regulation.StandingLostYears, regulation.LostStopYears)
		f.Due = after(l.book, regulation.LostStopYears, c.StoppedOn)
		if !ok || f.Due.IsZero() {
			break
		}
		if l.day.Before(f.Due) {
			f.AddFact("since", regulation.DateOf(c.StoppedOn))
			l.find(f, regulation.Pending)
			break
		}
		l.propose(RemovedLost, MemberMeeting, regulation.StandingLostYears, regulation.LostStopYears)
	case InCorrection:
		if !l.f.On(NotReformed).IsZero() {
			l.propose(AdviceGiven, MemberMeeting, regulation.StandingCorrectionEnd, 0)
			break
		}
		if f, ok := l.start(regulation.StandingCorrectionEnd, 0); ok && !c.CorrectionEnds.IsZero() {
			f.Due = c.CorrectionEnds
			l.find(f, dueBy(l.day, f.Due))
			if !l.day.Before(f.Due) {
				l.propose(Reformed, Branch, regulation.StandingCorrectionEnd, 0)
			}
		}
	case Advised:
		if !l.f.On(AdviceRefused).IsZero() {
			l.propose(RemovedAfterAdvice, MemberMeeting, regulation.StandingAdviceFirst, 0)
		}
	}
	if asked := l.f.On(ResignationRequested); !asked.IsZero() && slices.Contains(living, l.f.State) && !l.f.On(Educated).Before(asked) {
		l.propose(RemovedResigned, MemberMeeting, regulation.StandingResignation, 0)
	}
	if c.Probation.IsZero() || !slices.Contains(inside, l.f.State) {
		return
	}
	for _, p := range c.lists.penalties {
		f, ok := l.start(regulation.StandingPenalty, 0)
		if !ok || p.Penalty != PartyProbation || p.Until.IsZero() || p.On.Before(c.Probation) {
			continue
		}
		if l.day.Before(p.Until) {
			f.Due = p.Until
			f.AddFact("since", regulation.DateOf(p.On))
			l.find(f, regulation.Pending)
			continue
		}
		l.r.Proposals = unique(append(l.r.Proposals, Proposal{RightsRestored, CompetentOrganization, probationEnd(l.book)}))
	}
}

// probationEnd is the place that says what follows on probation within the Party.
func probationEnd(b regulation.Book) regulation.Citation {
	for _, id := range []string{"constitution-2022:C-40", "constitution-2017:C-40"} {
		if c, ok := regulation.ClauseByID(id); ok && c.Span.Contains(b.Date()) {
			return c.Citation
		}
	}
	return regulation.Citation{}
}

// next lists the open steps of the course, with the days that the half-year and a
// local rule set, and without those whose time has not come.
func (l *looking) next(mobile calendar.Date) {
	due, known := l.transferDue()
	for n := range Course().Next(l.rules, *l.f, l.day) {
		days := n.Days
		switch n.Step {
		case MobileContacted:
			if !l.r.Mobile {
				continue
			}
			days.Latest = l.contactBy(mobile)
		case TransferIssued:
			if !known || due.IsZero() || l.day.Before(due) {
				continue
			}
			days.Earliest = due
		case AbroadContacted:
			owed := false
			for h, v := range l.halves() {
				if v != regulation.Met && !h.First().Before(l.f.Facts.AbroadSince) { // not those of an earlier stay
					days.Latest, owed = h.Last(), true
					break
				}
			}
			if !owed {
				continue
			}
		}
		l.r.Next = append(l.r.Next, NextStep{Step: n.Step, Label: n.Step.Label(), Days: days, By: n.By, Basis: n.Basis.Citation,
			Records: array(slices.Collect(n.Records())), Waits: array(slices.Collect(n.Waits()))})
		if !days.Latest.IsZero() && l.day.After(days.Latest) {
			l.r.Overdue = append(l.r.Overdue, n.Step)
		}
	}
}
