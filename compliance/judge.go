package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// isBranch reports whether the facts are those of a branch; an unset kind is
// read as one.
func (b *Branch) isBranch() bool { return b.Kind == 0 || b.Kind.IsBranch() }

// local reports whether the branch is that of a village or community.
func (b *Branch) local() bool { return b.Unit == orgtree.Village || b.Unit == orgtree.Community }

// judge reaches the verdict of a rule that yields one finding.
func (c *Checker) judge(r *resolved, b *Branch, f *regulation.Finding) {
	switch r.section {
	case inSetup:
		c.judgeSetup(r, b, b.Setup, f)
		return
	case inTemporary:
		c.judgeTemporary(r, b, b.Temporary, f)
		return
	case inOfficers:
		c.judgeOfficers(r, b, b.Officers, f)
		return
	case inTerm:
		c.judgeTerm(r, b, b.Term, f)
		return
	}
	if !b.isBranch() {
		outOfScope(f)
		return
	}
	switch r.rule {
	case branchSizeMin:
		f.AddFact("full-members", b.FullMembers.value())
		if b.Kind.IsTemporary() { // Art. 8 sets no minimum for a temporary branch
			outOfScope(f)
			return
		}
		atLeast(f, b.FullMembers, r.n)
		if f.Verdict == regulation.Unmet && b.Unit == orgtree.Village && r.alt[0].ok {
			// In a village the rural regulations prevail: it may join with
			// another or find another form (RU-03).
			r.alt[0].on(f)
			f.Force = regulation.May
			outOfScope(f)
		}
	case branchSizeMax:
		f.AddFact("members", b.Members().value())
		atMost(f, b.Members(), r.n)
	case committeeRequired:
		c.committeeRequired(r, b, f)
	case committeeSizeMin:
		if b.withCommittee(f) {
			atLeast(f, b.Committee, r.n)
		}
	case committeeSizeMax:
		if b.withCommittee(f) {
			atMost(f, b.Committee, r.n)
		}
	case secretaryOne:
		if b.committee() == Yes { // Art. 20 para. 2 is for these, para. 3 for those without
			r.alt[0].on(f)
		}
		f.AddFact("secretaries", b.Secretaries.value())
		n, known := b.Secretaries.Get()
		verdict(f, known, n == r.n)
	case deputyMax:
		if b.committee() == No {
			r.alt[0].on(f)
		}
		f.AddFact("deputies", b.Deputies.value())
		atMost(f, b.Deputies, r.n)
	case secretaryStanding:
		secretaryParty(r, b, f)
	}
}

// committee tells whether there is a committee, if that is known.
func (b *Branch) committee() Flag {
	n, known := b.Committee.Get()
	if !known {
		return 0
	}
	return FlagOf(n > 0)
}

// withCommittee judges nothing in a branch that has no committee.
func (b *Branch) withCommittee(f *regulation.Finding) bool {
	f.AddFact("committee", b.Committee.value())
	switch b.committee() {
	case Yes:
		return true
	case No:
		outOfScope(f)
	default:
		f.Verdict = regulation.UnknownFacts
	}
	return false
}

// committeeRequired asks for a committee from seven full members on; whether a
// smaller branch may have one all the same is not said, so that it is neither
// asked for nor blamed (B-53).
func (c *Checker) committeeRequired(r *resolved, b *Branch, f *regulation.Finding) {
	f.AddFact("full-members", b.FullMembers.value())
	full, known := b.FullMembers.Get()
	if known && full < r.n {
		outOfScope(f)
		return
	}
	has := b.committee()
	f.AddFact("has-committee", has.value())
	verdict(f, known && has != 0, has == Yes)
}

// secretaryParty counts the Party age on the day of taking office, from the
// end of probation (Constitution Art. 7), and asks for whole years.
func secretaryParty(r *resolved, b *Branch, f *regulation.Finding) {
	if b.Secretaries.is(0) {
		outOfScope(f)
		return
	}
	since, office := b.SecretaryFullSince, b.SecretarySince
	f.AddFact("full-since", regulation.DateOf(since))
	f.AddFact("in-office-since", regulation.DateOf(office))
	known := !since.IsZero() && !office.IsZero()
	if known && office.Before(r.in.From) {
		outOfScope(f) // taken before the rule: an act is judged by the rules of its day
		return
	}
	verdict(f, known, known && !since.AddYears(r.n).After(office))
}

// before reports whether an act was done before the rule came into force.
func (r *resolved) before(a Act) bool { return !a.day.IsZero() && a.day.Before(r.in.From) }

// judgeSetup judges how a branch was set up. What was done before the branch
// regulations came into force is not measured by them.
func (c *Checker) judgeSetup(r *resolved, b *Branch, s *Setup, f *regulation.Finding) {
	if !b.isBranch() {
		outOfScope(f)
		return
	}
	applied, approved, elected := s.Applied.on(c.asOf), s.Approved.on(c.asOf), s.Elected.on(c.asOf)
	switch r.rule {
	case jointUnitsMax:
		if b.Kind != orgtree.JointBranch && b.Kind != orgtree.TemporaryJointBranch {
			outOfScope(f)
			return
		}
		f.AddFact("units", s.Units.value())
		atMost(f, s.Units, r.n)
	case mobileConsulted:
		if b.Kind != orgtree.MobileBranch || r.before(approved) {
			outOfScope(f)
			return
		}
		f.AddFact("by-origin", s.ByOrigin.value())
		f.AddFact("host-consulted", s.HostConsulted.value())
		all(f, s.ByOrigin, s.HostConsulted)
	case setupDecided:
		if s.Direct == Yes {
			r.alt[0].on(f)
			outOfScope(f)
			return
		}
		if r.before(applied) || r.before(approved) {
			outOfScope(f)
			return
		}
		f.AddFact("applied", applied.value())
		f.AddFact("by-meeting", s.ByMeeting.value())
		all(f, applied.done, s.ByMeeting)
		if f.Verdict == regulation.Unmet && s.Direct != No {
			f.AddFact("direct", regulation.Value{}) // without application it may have been set up directly
			f.Verdict = regulation.UnknownFacts
		}
	case setupReply:
		c.reply(r, s, applied, f)
	case setupOrder:
		filed := s.Filed.on(c.asOf)
		if r.before(approved) || r.before(elected) {
			outOfScope(f)
			return
		}
		f.AddFact("approved", approved.value())
		f.AddFact("elected-on", elected.value())
		f.AddFact("filed", filed.value())
		switch {
		case elected.done == No:
			f.Verdict = regulation.Pending
		case elected.done == Yes && (approved.done == No || filed.done == No),
			late(approved.day, elected.day), late(elected.day, filed.day), late(approved.day, filed.day):
			f.Verdict = regulation.Unmet
		default:
			verdict(f, !approved.day.IsZero() && !elected.day.IsZero() && !filed.day.IsZero(), true)
			if f.Verdict == regulation.UnknownFacts {
				unknownDays(f, "approved", approved, "elected-on", elected, "filed", filed)
			}
		}
	}
}

// late reports whether the first of two known days comes after the second.
func late(first, second calendar.Date) bool {
	return !first.IsZero() && !second.IsZero() && first.After(second)
}

// unknownDays puts acts whose day is missing into a finding as unknown facts,
// also when they are known to have been done.
func unknownDays(f *regulation.Finding, n1 string, a1 Act, n2 string, a2 Act, n3 string, a3 Act) {
	g := *f
	f.ClearFacts()
	f.AddFact(n1, regulation.DateOf(a1.day))
	f.AddFact(n2, regulation.DateOf(a2.day))
	f.AddFact(n3, regulation.DateOf(a3.day))
	f.Verdict = g.Verdict
}

// reply judges the month for the reply, counted from the receipt of the
// application.
func (c *Checker) reply(r *resolved, s *Setup, applied Act, f *regulation.Finding) {
	if s.Direct == Yes {
		r.alt[0].on(f)
	}
	if s.Direct == Yes || applied.done == No || r.before(applied) {
		outOfScope(f)
		return
	}
	f.AddFact("applied", regulation.DateOf(applied.day))
	if applied.day.IsZero() {
		f.Verdict = regulation.UnknownFacts
		return
	}
	p, err := regulation.ParameterOf(c.law.On(applied.day), regulation.BranchReplyMonths)
	if err != nil {
		outOfScope(f)
		return
	}
	cite(f, &p)
	n, _ := p.Value.Count()
	f.Due = calendar.WithinMonths(applied.day, int(n))
	c.by(f, "replied", s.Replied.on(c.asOf), f.Due)
}

// by judges an act that is due on or before a day: what is not done yet is
// pending until then.
func (c *Checker) by(f *regulation.Finding, name string, a Act, due calendar.Date) {
	switch {
	case !a.day.IsZero():
		f.AddFact(name, a.value())
		verdict(f, true, !a.day.After(due))
	case !c.asOf.After(due):
		f.AddFact(name, a.value())
		f.Verdict = regulation.Pending
		if a.done == Yes { // on or before the day of the check
			f.Verdict = regulation.Met
		}
	case a.done == No:
		f.AddFact(name, a.value())
		f.Verdict = regulation.Unmet
	default:
		f.AddFact(name, regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	}
}

// judgeTemporary judges what a temporary branch does.
func (c *Checker) judgeTemporary(r *resolved, b *Branch, t *Temporary, f *regulation.Finding) {
	if !b.Kind.IsBranch() || !b.Kind.IsTemporary() {
		outOfScope(f)
		return
	}
	switch r.rule {
	case temporaryApproved:
		a := t.Approved.on(c.asOf)
		f.AddFact("approved", a.value())
		verdict(f, a.done != 0, a.done == Yes)
		if f.Verdict == regulation.Unmet {
			r.alt[0].on(f) // Art. 8 permits it with approval; that founding takes a decision above is the Constitution's must
		}
	case temporaryAdmission:
		f.AddFact("admissions", t.Admissions.value())
		atMost(f, t.Admissions, 0)
	case temporaryDiscipline:
		f.AddFact("penalties", t.Penalties.value())
		atMost(f, t.Penalties, 0)
	case temporaryDues:
		f.AddFact("collects-dues", t.CollectsDues.value())
		verdict(f, t.CollectsDues.known(), t.CollectsDues == No)
	case temporaryDelegates:
		f.AddFact("delegates", t.Delegates.value())
		verdict(f, t.Delegates.known(), t.Delegates == No)
	case temporaryTermElection:
		f.AddFact("term-elections", t.TermElections.value())
		verdict(f, t.TermElections.known(), t.TermElections == No)
	case temporaryAppointed:
		f.AddFact("appointed", t.Appointed.value())
		verdict(f, t.Appointed.known(), t.Appointed == Yes)
	case temporaryEnded:
		body, ended := t.BodyEnded.on(c.asOf), t.Ended.on(c.asOf)
		switch {
		case body.done == No:
			outOfScope(f)
		case body.done == 0:
			f.AddFact("body-ended", regulation.Value{})
			f.Verdict = regulation.UnknownFacts
		case ended.done == No:
			f.AddFact("body-ended", body.value())
			f.AddFact("ended", ended.value())
			f.Verdict = regulation.Unmet
		default:
			f.AddFact("body-ended", regulation.DateOf(body.day))
			f.AddFact("ended", regulation.DateOf(ended.day))
			verdict(f, !body.day.IsZero() && !ended.day.IsZero(), !ended.day.After(body.day))
		}
	}
}

// judgeOfficers judges how the posts are filled.
func (c *Checker) judgeOfficers(r *resolved, b *Branch, o *Officers, f *regulation.Finding) {
	if !b.isBranch() {
		outOfScope(f)
		return
	}
	appointed := b.Kind.IsTemporary() // by the organization that approved it, B-18
	switch r.rule {
	case committeeRoles:
		if !b.hasCommittee(f) {
			return
		}
		f.AddFact("organization", o.Organization.value())
		f.AddFact("publicity", o.Publicity.value())
		f.AddFact("discipline", o.Discipline.value())
		all(f, o.Organization, o.Publicity, o.Discipline)
	case committeeElected:
		if appointed {
			outOfScope(f)
			return
		}
		if !b.hasCommittee(f) {
			return
		}
		f.AddFact("committee-by", bodyWords.value(o.CommitteeBy))
		verdict(f, bodyWords.of(o.CommitteeBy).id != "", o.CommitteeBy == ByMemberMeeting)
	case secretaryElected:
		if appointed || b.Secretaries.is(0) {
			outOfScope(f)
			return
		}
		c.secretaryElected(r, b, o, f)
	case officersApproved:
		if appointed || b.Secretaries.is(0) && b.Deputies.is(0) {
			outOfScope(f)
			return
		}
		a := o.Approved.on(c.asOf)
		f.AddFact("approved", a.value())
		verdict(f, a.done != 0, a.done == Yes)
	case membersFiled:
		if appointed {
			outOfScope(f)
			return
		}
		if !b.hasCommittee(f) {
			return
		}
		a := o.Filed.on(c.asOf)
		f.AddFact("filed", a.value())
		verdict(f, a.done != 0, a.done == Yes)
	case vacancyOpen:
		f.AddFact("vacancies", o.Vacancies.value())
		n, known := o.Vacancies.Get()
		switch {
		case appointed:
			outOfScope(f)
		case known && n > 0: // "in good time": no number of days makes it late
			f.Verdict = regulation.Pending
		default:
			verdict(f, known, true)
		}
	case officersAppointable:
		if appointed {
			outOfScope(f)
			return
		}
		if !b.hasCommittee(f) {
			return
		}
		f.AddFact("appointed-members", o.AppointedMembers.value())
		atMost(f, o.AppointedMembers, 0)
		if f.Verdict == regulation.Unmet {
			r.alt[0].on(f) // the permission stops at secretary and deputy; the others are elected
		}
	case firstSecretaryPlace:
		f.AddFact("first-secretary", o.FirstSecretary.value())
		switch o.FirstSecretary {
		case No:
			outOfScope(f)
		case Yes:
			f.AddFact("unit", unitValue(b.Unit))
			verdict(f, b.Unit != 0, b.local())
		default:
			f.Verdict = regulation.UnknownFacts
		}
	case secretaryHead:
		switch b.Unit {
		case orgtree.StateOrgan, orgtree.SOE, orgtree.Institution, orgtree.SocialOrganization:
			f.AddFact("secretary-is-head", o.SecretaryIsHead.value())
			verdict(f, o.SecretaryIsHead.known(), o.SecretaryIsHead == Yes)
		case 0:
			f.AddFact("unit", regulation.Value{})
			f.Verdict = regulation.UnknownFacts
		default:
			outOfScope(f)
		}
	}
}

// hasCommittee is withCommittee, naming the fact only where it is missing.
func (b *Branch) hasCommittee(f *regulation.Finding) bool {
	switch b.committee() {
	case Yes:
		return true
	case No:
		outOfScope(f)
	default:
		f.AddFact("committee", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	}
	return false
}

func unitValue(k orgtree.UnitKind) regulation.Value {
	if k == 0 {
		return regulation.Value{}
	}
	return regulation.WordOf(k.String())
}

// secretaryElected asks for election by the committee, which is normal, and by
// the member meeting where there is none, which is a must. Who was appointed
// from above, as B-60 permits, was not elected at all.
func (c *Checker) secretaryElected(r *resolved, b *Branch, o *Officers, f *regulation.Finding) {
	has := b.committee()
	deputies, known := b.Deputies.Get()
	deputy := known && deputies > 0 || !known && o.DeputyBy != 0
	f.AddFact("has-committee", has.value())
	f.AddFact("secretary-by", bodyWords.value(o.SecretaryBy))
	if deputy {
		f.AddFact("deputy-by", bodyWords.value(o.DeputyBy))
	} else {
		f.AddFact("deputy-by", regulation.WordOf("nobody"))
	}
	want := ByCommitteeMeeting
	if has == No {
		want = ByMemberMeeting
		f.Force = regulation.Must
	}
	unknown := has == 0 || o.SecretaryBy == 0 || deputy && o.DeputyBy == 0
	wrong := has != 0 && (o.SecretaryBy != 0 && o.SecretaryBy != want && o.SecretaryBy != FromAbove ||
		deputy && o.DeputyBy != 0 && o.DeputyBy != want && o.DeputyBy != FromAbove)
	switch {
	case wrong:
		f.Verdict = regulation.Unmet
	case unknown:
		f.Verdict = regulation.UnknownFacts
	case o.SecretaryBy == FromAbove && (!deputy || o.DeputyBy == FromAbove):
		r.alt[0].on(f)
		outOfScope(f)
	default:
		f.Verdict = regulation.Met
	}
}

// perUnit judges each unit.
func (c *Checker) perUnit(r *resolved, b *Branch, yield func(regulation.Finding) bool) bool {
	if len(b.Units) == 0 {
		return r.nothing(b, yield)
	}
	for i := range b.Units {
		f := r.base
		f.Subject, f.Part = b.ID, b.Units[i].ID
		c.judgeUnit(r, &b.Units[i], &f)
		if !emit(b, &f, yield) {
			return false
		}
	}
	return true
}

func (c *Checker) judgeUnit(r *resolved, u *Unit, f *regulation.Finding) {
	full, known := u.FullMembers.Get()
	switch r.rule {
	case unitBranchRequired:
		f.AddFact("full-members", u.FullMembers.value())
		if u.Project != nil || known && full < r.n {
			outOfScope(f)
			return
		}
		f.AddFact("has-own", u.Own.value())
		verdict(f, known && u.Own.known(), u.Own == Yes)
	case unitJoint:
		f.AddFact("full-members", u.FullMembers.value())
		switch {
		case u.Project != nil, known && full >= r.n, known && full == 0 && u.Probationary.is(0):
			outOfScope(f)
			return
		case !known:
			f.Verdict = regulation.UnknownFacts
			return
		}
		f.AddFact("in-joint", u.Joint.value())
		verdict(f, u.Joint.known(), u.Joint == Yes)
		switch {
		case f.Verdict == regulation.Met:
		case u.Kind == orgtree.Village && r.alt[0].ok:
			r.alt[0].on(f) // RU-03: may join, or find another form
			f.Force = regulation.May
			outOfScope(f)
		case f.Verdict == regulation.Unmet && u.Kind == 0:
			f.AddFact("unit", regulation.Value{})
			f.Verdict = regulation.UnknownFacts
		case f.Verdict == regulation.Unmet && full == 0 && u.Probationary == Number{}:
			f.ClearFacts() // perhaps there is no member at all
			f.AddFact("probationary", regulation.Value{})
			f.Verdict = regulation.UnknownFacts
		}
	case unitProject:
		if u.Project == nil {
			outOfScope(f)
			return
		}
		months, timed := u.Project.Months.Get()
		f.AddFact("project-months", u.Project.Months.value())
		if timed && months < r.n || u.Project.Qualifies == No || known && full < c.minFull {
			outOfScope(f)
			return
		}
		f.AddFact("qualifies", u.Project.Qualifies.value())
		f.AddFact("full-members", u.FullMembers.value())
		f.AddFact("has-own", u.Own.value())
		verdict(f, timed && known && u.Project.Qualifies == Yes && u.Own.known(), u.Own == Yes)
	}
}
