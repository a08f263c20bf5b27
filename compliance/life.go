package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// meetingKind is the kind of meeting that a periodic duty counts.
func (n number) meetingKind() members.MeetingKind {
	switch n {
	case lifeMemberMeeting:
		return members.MemberMeeting
	case lifeCommitteeMeeting:
		return members.CommitteeMeeting
	case lifeGroupMeeting:
		return members.GroupMeeting
	case lifeLecture:
		return members.PartyLecture
	case lifePartyDay:
		return members.PartyDay
	case lifeEvaluation:
		return members.Evaluation
	}
	return members.LifeMeeting
}

// perPeriod judges a periodic duty for each period, of one group or of the
// whole organization.
func (c *Checker) perPeriod(r *resolved, b *Branch, g *Group, yield func(regulation.Finding) bool) bool {
	for i := range r.periods {
		p := &r.periods[i]
		f := r.bases[p.base]
		f.Subject, f.Period = b.ID, p.span
		c.judgePeriod(r, b, g, p, &f)
		if !emit(b, &f, yield) {
			return false
		}
	}
	return true
}

// perGroup judges each Party group; a branch without groups has nothing to
// judge, in each period.
func (c *Checker) perGroup(r *resolved, b *Branch, yield func(regulation.Finding) bool) bool {
	if len(b.Life.Groups) == 0 || !b.isBranch() {
		if r.shape == perGroupPeriod {
			return c.perPeriod(r, b, nil, yield)
		}
		return r.nothing(b, yield)
	}
	for i := range b.Life.Groups {
		g := &b.Life.Groups[i]
		if r.shape == perGroupPeriod {
			if !c.perPeriod(r, b, g, yield) {
				return false
			}
			continue
		}
		f := r.base
		f.Subject, f.Part = b.ID, g.ID
		f.AddFact("leaders", g.Leaders.value())
		n, known := g.Leaders.Get()
		verdict(&f, known, n == 1)
		if !emit(b, &f, yield) {
			return false
		}
	}
	return true
}

// begun reports whether the organization, the group and the duty were there
// through the whole period; one that began inside it starts with the next.
func (p *period) begun(b *Branch, g *Group) bool {
	return !p.broken && !b.Founded.After(p.first) && (g == nil || !g.Formed.After(p.first))
}

func (c *Checker) judgePeriod(r *resolved, b *Branch, g *Group, p *period, f *regulation.Finding) {
	addressed := b.isBranch()
	switch r.rule {
	case leaderLecture: // of a committee or leading group, in the words of Art. 16
		addressed = b.Kind == orgtree.Committee || b.Kind == orgtree.LeadingGroup
	case lifeGroupMeeting:
		addressed = g != nil
	case lifeCommitteeMeeting:
		addressed = addressed && b.committee() != No
	}
	if g != nil {
		f.Part = g.ID
	}
	if !addressed || !p.begun(b, g) {
		outOfScope(f)
		return
	}
	if r.rule == lifeMeetingQuarter {
		c.fourthQuarter(b, p, f)
		return
	}
	held, undated := 0, false
	switch r.rule {
	case leaderLecture:
		held, undated = c.days(b.Life.LeaderLectures, p)
	case secretaryReport:
		held, undated = c.days(b.Life.SecretaryTold, p)
	default:
		held, undated = c.held(b.Life, r.rule.meetingKind(), g, p)
	}
	f.AddFact("held", regulation.CountOf(int64(held)))
	switch {
	case held >= p.n:
		f.Verdict = regulation.Met
	case !c.asOf.After(p.last): // on the last day it can still be held
		f.Verdict, f.Due = regulation.Pending, p.last
	case r.rule == lifeCommitteeMeeting && b.committee() == 0:
		f.AddFact("committee", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	case undated || !b.Life.covers(p):
		f.AddFact("records", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	default:
		f.Verdict = regulation.Unmet
	}
}

// covers reports whether the records are complete for a whole period.
func (l *Life) covers(p *period) bool {
	return l.Records != (calendar.Span{}) && l.Records.Contains(p.first) && l.Records.Contains(p.last)
}

// days counts days of a period up to the day of the check.
func (c *Checker) days(days []calendar.Date, p *period) (n int, undated bool) {
	for _, d := range days {
		undated = undated || d.IsZero()
		if p.span.Contains(d) && !d.After(c.asOf) {
			n++
		}
	}
	return n, undated
}

// held counts the meetings of a kind in a period, up to the day of the check:
// three in January are no meeting in March.
func (c *Checker) held(l *Life, k members.MeetingKind, g *Group, p *period) (n int, undated bool) {
	for i := range l.Meetings {
		m := &l.Meetings[i]
		if !m.Kinds.Has(k) || g != nil && m.Group != g.ID {
			continue
		}
		undated = undated || m.On.IsZero()
		if m.counts(k, p) && !m.On.After(c.asOf) {
			n++
		}
	}
	return n, undated
}

// counts reports whether a meeting counts for a period: by its day, or, for
// the life meeting and the evaluation, by the year it was held for.
func (m *Meeting) counts(k members.MeetingKind, p *period) bool {
	if !m.For.IsZero() && (k == members.LifeMeeting || k == members.Evaluation) {
		return !m.On.IsZero() && p.span.Contains(m.For.First())
	}
	return p.span.Contains(m.On)
}

// fourthQuarter asks, of a year in which a life meeting was held, whether one
// was in the fourth quarter. A year without any is the matter of another rule.
func (c *Checker) fourthQuarter(b *Branch, p *period, f *regulation.Finding) {
	var first, last calendar.Date
	undated := false
	for i := range b.Life.Meetings {
		m := &b.Life.Meetings[i]
		if !m.Kinds.Has(members.LifeMeeting) {
			continue
		}
		undated = undated || m.On.IsZero()
		if !m.counts(members.LifeMeeting, p) || m.On.After(c.asOf) {
			continue
		}
		if first.IsZero() || m.On.Before(first) {
			first = m.On
		}
		if p.span.Contains(m.On) && m.On.Quarter().Number() == 4 {
			last = m.On
		}
	}
	switch {
	case !last.IsZero():
		f.AddFact("held-on", regulation.DateOf(last))
		f.Verdict = regulation.Met
	case !c.asOf.After(p.last):
		f.Verdict, f.Due = regulation.Pending, p.last
	case undated || !b.Life.covers(p):
		f.AddFact("records", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	case first.IsZero():
		outOfScope(f)
	default:
		f.AddFact("held-on", regulation.DateOf(first))
		f.Verdict = regulation.Unmet
	}
}

// perTalks judges the talks of a year, each relation by itself.
func (c *Checker) perTalks(r *resolved, b *Branch, yield func(regulation.Finding) bool) bool {
	for i := range r.periods {
		p := &r.periods[i]
		var t *Talks
		for j := range b.Life.Talks {
			if x := &b.Life.Talks[j]; !x.Year.IsZero() && x.Year.First() == p.first {
				t = x
				break
			}
		}
		for relation := range 3 {
			f := r.bases[p.base]
			f.Subject, f.Period = b.ID, p.span
			var x Reached
			switch relation {
			case 0:
				f.Part = "among-committee"
				if t != nil {
					x = t.AmongCommittee
				}
			case 1:
				f.Part = "with-members"
				if t != nil {
					x = t.WithMembers
				}
			case 2:
				f.Part = "among-members"
				if t != nil {
					x = t.AmongMembers
				}
			}
			c.talks(b, p, x, relation < 2, &f)
			if !emit(b, &f, yield) {
				return false
			}
		}
	}
	return true
}

func (c *Checker) talks(b *Branch, p *period, x Reached, committee bool, f *regulation.Finding) {
	if !b.isBranch() || !p.begun(b, nil) || committee && b.committee() == No || x.Due.is(0) {
		outOfScope(f)
		return
	}
	f.AddFact("talks-due", x.Due.value())
	f.AddFact("talks-reached", x.Reached.value())
	due, known := x.Due.Get()
	reached, told := x.Reached.Get()
	switch {
	case known && told && reached >= due:
		f.Verdict = regulation.Met
	case !c.asOf.After(p.last):
		f.Verdict, f.Due = regulation.Pending, p.last
	default:
		verdict(f, known && told, false)
	}
}

// perMeeting judges each meeting of the period that a rule is about.
func (c *Checker) perMeeting(r *resolved, b *Branch, yield func(regulation.Finding) bool) bool {
	some := false
	for i := range b.Life.Meetings {
		m := &b.Life.Meetings[i]
		if !b.isBranch() || !r.about(m) || !m.On.IsZero() && !(c.scope.Contains(m.On) && r.in.Contains(m.On)) {
			continue
		}
		some = true
		f := r.base
		f.Subject, f.Part, f.Period = b.ID, m.ID, oneDay(m.On)
		c.judgeMeeting(r, b, m, &f)
		if !emit(b, &f, yield) {
			return false
		}
	}
	return some || r.nothing(b, yield)
}

func oneDay(d calendar.Date) calendar.Span {
	if d.IsZero() {
		return calendar.Span{}
	}
	return calendar.Span{From: d, To: d.AddDays(1)}
}

// about reports whether a rule says something of a meeting.
func (r *resolved) about(m *Meeting) bool {
	switch r.rule {
	case committeeMeetingQuorum:
		return m.Kinds.Has(members.CommitteeMeeting)
	case meetingChair:
		return m.Kinds.Has(members.MemberMeeting) || m.Kinds.Has(members.CommitteeMeeting)
	case groupMeetingChair:
		return m.Kinds.Has(members.GroupMeeting)
	case partyDayTheme:
		return m.Kinds.Has(members.PartyDay) && m.PartyDay != nil
	case lifeMeetingForm:
		return m.Kinds.Has(members.LifeMeeting)
	case lifeMeetingSteps:
		return m.Kinds.Has(members.LifeMeeting) && m.LifeMeeting != nil
	case evaluationSteps, evaluationOpinions:
		return m.Kinds.Has(members.Evaluation) && m.Evaluation != nil
	}
	return false
}

func (c *Checker) judgeMeeting(r *resolved, b *Branch, m *Meeting, f *regulation.Finding) {
	switch r.rule {
	case committeeMeetingQuorum:
		c.committeeQuorum(b, m, f)
	case meetingChair:
		f.AddFact("chair", chairWords.value(m.Chair))
		switch m.Chair {
		case BySecretary:
			f.Verdict = regulation.Met
		case ByDeputy, ByCommitteeMember:
			f.AddFact("delegated", m.Delegated.value())
			all(f, m.Delegated)
		case ByGroupLeader, ByMember:
			f.AddFact("delegated", m.Delegated.orNo())
			f.Verdict = regulation.Unmet
		default:
			f.Verdict = regulation.UnknownFacts
		}
	case groupMeetingChair:
		f.AddFact("chair", chairWords.value(m.Chair))
		verdict(f, chairWords.of(m.Chair).id != "", m.Chair == ByGroupLeader)
	case partyDayTheme:
		f.AddFact("theme", m.PartyDay.Theme.value())
		f.AddFact("followed", m.PartyDay.Followed.value())
		all(f, m.PartyDay.Theme, m.PartyDay.Followed)
	case lifeMeetingForm:
		other := Flag(0)
		if m.LifeMeeting != nil {
			other = m.LifeMeeting.OtherForm
		}
		switch {
		case m.Kinds.Has(members.MemberMeeting), m.Kinds.Has(members.CommitteeMeeting), m.Kinds.Has(members.GroupMeeting):
			f.Verdict = regulation.Met
		case other == Yes:
			f.Verdict = regulation.Unmet
		default:
			f.AddFact("form", regulation.Value{})
			f.Verdict = regulation.UnknownFacts
		}
	case lifeMeetingSteps:
		x := m.LifeMeeting
		f.AddFact("before", x.Before.value())
		f.AddFact("during", x.During.value())
		f.AddFact("after", x.After.value())
		all(f, x.Before, x.During, x.After)
	case evaluationSteps:
		x := m.Evaluation
		f.AddFact("self", x.Self.value())
		f.AddFact("mutual", x.Mutual.value())
		f.AddFact("poll", x.Poll.value())
		f.AddFact("in-order", x.InOrder.value())
		all(f, x.Self, x.Mutual, x.Poll, x.InOrder)
	case evaluationOpinions:
		x := m.Evaluation
		f.AddFact("rated", x.Rated.value())
		f.AddFact("rated-due", x.RatedDue.value())
		rated, known := x.Rated.Get()
		due, told := x.RatedDue.Get()
		verdict(f, known && told, rated >= due)
	}
}

// orNo is the flag as a fact, no where it was not given.
func (f Flag) orNo() regulation.Value { return regulation.FlagOf(f == Yes) }

// committeeQuorum asks for half of the committee, by the share of the day of
// the meeting.
func (c *Checker) committeeQuorum(b *Branch, m *Meeting, f *regulation.Finding) {
	due := m.Due
	if due == (Number{}) {
		due = b.Committee
	}
	share, p, ok := c.share(regulation.CommitteeQuorum, m.On)
	if !ok {
		outOfScope(f)
		return
	}
	cite(f, &p)
	quorum(f, "committee-due", due, m.Present, share)
}

// share gives a share of the day of a meeting.
func (c *Checker) share(k regulation.ThresholdKey, on calendar.Date) (regulation.Threshold, regulation.Parameter, bool) {
	book := c.book
	if !on.IsZero() {
		book = c.law.On(on)
	}
	p, err := regulation.ParameterOf(book, k)
	t, _ := p.Value.Threshold()
	return t, p, err == nil
}

func cite(f *regulation.Finding, p *regulation.Parameter) {
	f.Citation, f.Source, f.Force, f.Required = p.Citation, p.Source, p.Force, p.Value
	f.Hypothetical = p.Layer == regulation.SupposedLayer
}

// quorum compares those present with the share of those due. Nobody due, or
// more present than due, is no count that can be judged: it asks again.
func quorum(f *regulation.Finding, name string, due, present Number, share regulation.Threshold) {
	d, known := due.Get()
	n, told := present.Get()
	if d == 0 {
		due, known = Number{}, false
	}
	if known && n > d {
		present, told = Number{}, false
	}
	f.AddFact(name, due.value())
	f.AddFact("present", present.value())
	if !known {
		f.Verdict = regulation.UnknownFacts
		return
	}
	needed, err := share.Needed(d)
	if err == nil {
		f.AddFact("needed", regulation.CountOf(int64(needed)))
	}
	verdict(f, told && err == nil, n >= needed)
}
