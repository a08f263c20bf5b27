package development

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// verdict is met or unmet.
func verdict(ok bool) regulation.Verdict {
	if ok {
		return regulation.Met
	}
	return regulation.Unmet
}

// count reads a number of the book by which the act is judged; 0 where no text
// fixes it, and then the finding is left out by its rule having no clause.
func count(x exam, k regulation.CountKey, f *regulation.Finding) int {
	n, _ := x.Count(k, f)
	return n
}

// place cites another place of the edition than the first of the rule, where the
// wording of it is verified.
func place(x exam, f *regulation.Finding, row string) {
	c, ok := regulation.ClauseByID(string(f.Citation.Instrument) + ":" + row)
	if ok && c.Confidence.Verified() {
		f.Citation, f.Source, f.Force = c.Citation, x.Law.Cite(c.Citation), c.Force()
	}
}

// age: eighteen full years on the day of the application, Art. 5.
func age(x exam, f *regulation.Finding) regulation.Verdict {
	born := x.Act.Detail.Facts.Born
	need := count(x, regulation.ApplicantMinAge, f)
	f.Required = regulation.CountOf(int64(need))
	if born.IsZero() {
		f.AddFact("age", regulation.Value{})
		return regulation.UnknownFacts
	}
	years := born.AgeOn(x.Act.On)
	f.AddFact("age", regulation.CountOf(int64(years)))
	return verdict(years >= need)
}

// lodged: with the right organization, Art. 6. Not asked when nobody says where.
func lodged(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	if d.To == 0 {
		return regulation.OutOfScope
	}
	f.AddFact("to", regulation.WordOf(d.To.String()))
	if d.Facts.Unit == 0 {
		f.AddFact("unit", regulation.Value{})
		return regulation.UnknownFacts
	}
	old := f.Citation.Instrument == regulation.Development2014
	ok := false
	switch d.To {
	case ToUnit:
		ok = d.Facts.Unit == Organized
	case ToResidence:
		ok = d.Facts.Unit != Organized
	case ToUnitLocality, ToDepartment: // 2014: open to mobile people only; 2026: to everyone whose unit has no organization
		ok = d.Facts.Unit == Unorganized && !old || d.Facts.Mobile && old
	case ToMobileOrganization:
		ok = d.Facts.Mobile
	}
	return verdict(ok)
}

// mentors: one or two, all of them full members, Art. 9.
func mentors(x exam, f *regulation.Finding) regulation.Verdict {
	p := x.Act.Detail.People
	f.Required = regulation.CountOf(int64(count(x, regulation.MentorsMax, f)))
	f.AddFact("mentors", regulation.CountOf(int64(p.Len())))
	f.AddFact("full-members", regulation.CountOf(int64(p.full())))
	return verdict(p.Len() >= count(x, regulation.MentorsMin, f) && p.Len() <= count(x, regulation.MentorsMax, f) && p.full() == p.Len())
}

// replaced: after a change one or two remain, when the number is given, Art. 9.
func replaced(x exam, f *regulation.Finding) regulation.Verdict {
	if !x.Act.Detail.People.said {
		return regulation.OutOfScope
	}
	return mentors(x, f)
}

// done: the act itself is what the rule asks for.
func done(exam, *regulation.Finding) regulation.Verdict { return regulation.Met }

// assessed: when the cultivation ends, the last half-year must not have gone by
// without an assessment, Art. 11.
func assessed(x exam, f *regulation.Finding) regulation.Verdict {
	since := x.File.On(ActivistNamed)
	for _, e := range []Event{MovedAnew, Assessed} {
		if on := x.File.On(e); on.After(since) {
			since = on
		}
	}
	last, _, err := x.Law.On(since).DueBy(regulation.ActivistAssessmentMonths, since)
	if since.IsZero() || err != nil {
		return regulation.OutOfScope
	}
	f.Due = last
	f.AddFact("since", regulation.DateOf(since))
	return verdict(!x.Act.On.After(last))
}

// ayes: more than half of those due voted for it, Art. 20 of 2026.
func ayes(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	conversion(x, f)
	f.AddFact("voters", regulation.CountOf(int64(d.Due)))
	f.AddFact("ayes", regulation.CountOf(int64(d.Ayes)))
	f.AddFact("needed", regulation.CountOf(int64(d.Needed)))
	return verdict(d.Ayes >= d.Needed)
}

// opinions: group, mentors, members and masses were heard, Art. 13.
func opinions(x exam, f *regulation.Finding) regulation.Verdict {
	heard := x.Act.Detail.Opinions
	if !heard.Known() {
		f.AddFact("opinions", regulation.Value{})
		return regulation.UnknownFacts
	}
	var lacking []string
	for _, o := range AllOpinions() {
		if !heard.Has(o) {
			lacking = append(lacking, o.String())
		}
	}
	if len(lacking) > 0 {
		f.AddFact("opinions", regulation.WordOf(strings.Join(lacking, ", ")))
	}
	return verdict(len(lacking) == 0)
}

// unable: a mobile-member organization that is not able to recruit guides and
// cultivates only, Art. 40 of 2026. What it handed over goes on elsewhere.
func unable(x exam, f *regulation.Finding) regulation.Verdict {
	if x.File.Facts.Org != orgtree.MobileBranch || x.File.Facts.Able == 0 {
		return regulation.OutOfScope
	}
	return verdict(x.File.Facts.Able == Yes || !x.File.On(HandedOver).IsZero())
}

// permanent: a temporary organization neither accepts nor approves, Art. 22.
func permanent(x exam, _ *regulation.Finding) regulation.Verdict {
	return verdict(!x.File.Facts.Org.IsTemporary())
}

// places: at work, at study or at the residence; of a mobile person where the
// person came from and where the person is, both, Art. 13 of 2026.
func places(x exam, f *regulation.Finding) regulation.Verdict {
	at := x.Act.Detail.Places
	mobile := x.File.Facts.Mobile
	if mobile {
		place(x, f, "D88")
	}
	f.AddFact("mobile", regulation.FlagOf(mobile))
	if !at.Known() {
		f.AddFact("places", regulation.Value{})
		return regulation.UnknownFacts
	}
	var names []string
	for p := range at.All() {
		names = append(names, p.String())
	}
	if len(names) > 0 {
		f.AddFact("places", regulation.WordOf(strings.Join(names, ", ")))
	}
	if mobile {
		return verdict(at.Has(AtOrigin) && at.Has(AtDestination))
	}
	return verdict(at.Has(AtWork) || at.Has(AtStudy) || at.Has(AtResidence))
}

// two: two introducers, both full members, Art. 14.
func two(x exam, f *regulation.Finding) regulation.Verdict {
	p := x.Act.Detail.People
	need := count(x, regulation.IntroducersNeeded, f)
	f.Required = regulation.CountOf(int64(need))
	f.AddFact("introducers", regulation.CountOf(int64(p.Len())))
	f.AddFact("full-members", regulation.CountOf(int64(p.full())))
	return verdict(p.Len() == need && p.full() == need)
}

// byMentors: the mentors normally introduce, Art. 14; not asked when nobody says.
func byMentors(x exam, f *regulation.Finding) regulation.Verdict {
	if x.Act.Detail.Mentors < 0 {
		return regulation.OutOfScope
	}
	f.AddFact("mentors", regulation.CountOf(int64(x.Act.Detail.Mentors)))
	return verdict(x.Act.Detail.Mentors > 0)
}

// rights: nobody on probation within the Party whose rights are not restored
// introduces, Art. 14.
func rights(who func(exam) People) func(exam, *regulation.Finding) regulation.Verdict {
	return func(x exam, f *regulation.Finding) regulation.Verdict {
		people := who(x)
		for _, p := range people.slice() {
			if p.barred() {
				f.AddFact("penalty", regulation.WordOf(p.Penalty.String()))
				return regulation.Unmet
			}
		}
		return regulation.Met
	}
}

// lighter: nobody within the effect period of a lighter penalty should introduce,
// Art. 14 of 2026. The end of the period is for the caller to say, and is the last
// day of it.
func lighter(who func(exam) People) func(exam, *regulation.Finding) regulation.Verdict {
	return func(x exam, f *regulation.Finding) regulation.Verdict {
		v := regulation.Met
		people := who(x)
		for _, p := range people.slice() {
			if p.Penalty == 0 || p.Penalty == PartyProbation {
				continue
			}
			switch {
			case p.PenaltyEnds.IsZero():
				if v == regulation.Met {
					v = regulation.UnknownFacts
					f.AddFact("penalty", regulation.WordOf(p.Penalty.String()))
					f.AddFact("penalty-ends", regulation.Value{})
				}
			case !x.Act.On.After(p.PenaltyEnds):
				f.ClearFacts()
				f.AddFact("penalty", regulation.WordOf(p.Penalty.String()))
				f.AddFact("penalty-ends", regulation.DateOf(p.PenaltyEnds))
				return regulation.Unmet
			}
		}
		return v
	}
}

func named(x exam) People { return x.Act.Detail.People }

func onFile(x exam) People { return x.File.Facts.Introducers }

// residences: of a mobile person the opinions of the registered and of the present
// residence are asked for, Art. 16. Not asked when nobody says what is on record.
func residences(x exam, f *regulation.Finding) regulation.Verdict {
	if !x.File.Facts.Mobile || !x.Act.Records.Known() {
		return regulation.OutOfScope
	}
	return recorded(x, f, OpinionRegistered, OpinionResidence)
}

// held: the papers are in the personnel file or, without one, in a member file,
// Art. 36 of 2026, Art. 37 of 2014. Not asked when nobody says what is on record.
func held(x exam, f *regulation.Finding) regulation.Verdict {
	switch r := x.Act.Records; {
	case !r.Known():
		return regulation.OutOfScope
	case r.Has(MemberFile):
		return regulation.Met
	}
	return recorded(x, f, PersonnelFile)
}

// recorded: all of these are on record; the finding names those that are not.
func recorded(x exam, f *regulation.Finding, all ...Record) regulation.Verdict {
	var lacking []string
	for _, r := range all {
		if !x.Act.Records.Has(r) {
			lacking = append(lacking, r.String())
		}
	}
	if len(lacking) > 0 {
		f.AddFact("record", regulation.WordOf(strings.Join(lacking, ", ")))
	}
	return verdict(len(lacking) == 0)
}

// trained: training took place, or a rare special case has its reason, Art. 17.
func trained(x exam, f *regulation.Finding) regulation.Verdict {
	if !x.Act.Detail.Override {
		return regulation.Met
	}
	f.Reason = x.Act.Reason
	return verdict(strings.TrimSpace(x.Act.Reason) != "")
}

// organizer: the basic committee or the county organization department, Art. 17.
func organizer(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	if d.Organizer == 0 && d.Override {
		return regulation.OutOfScope
	}
	f.AddFact("organizer", regulation.WordOf(d.Organizer.String()))
	return verdict(d.Organizer == BasicCommittee || d.Organizer == CountyOrganizationDepartment)
}

// length: three days or twenty-four hours, Art. 17; either will do.
func length(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	if d.Override && d.Days <= 0 && d.Hours <= 0 {
		return regulation.OutOfScope
	}
	days, hours := count(x, regulation.TrainingDays, f), count(x, regulation.TrainingHours, f)
	f.Required = regulation.CountOf(int64(days))
	fact := func(name string, n int) {
		if n < 0 {
			f.AddFact(name, regulation.Value{})
			return
		}
		f.AddFact(name, regulation.CountOf(int64(n)))
	}
	fact("days", d.Days)
	fact("hours", d.Hours)
	switch {
	case d.Days >= days || d.Hours >= hours:
		return regulation.Met
	case d.Days < 0 || d.Hours < 0: // what is not known may be enough
		return regulation.UnknownFacts
	}
	return regulation.Unmet
}

// inPerson: training is normally in person, Art. 17 of 2026.
func inPerson(x exam, f *regulation.Finding) regulation.Verdict {
	v := x.Act.Detail.Venue
	if v == 0 {
		return regulation.OutOfScope
	}
	f.AddFact("mode", regulation.WordOf(v.String()))
	return verdict(v == InPerson)
}

// mayApprove: who may examine and approve, Art. 22 of 2026, Art. 23 of 2014.
func mayApprove(x exam, f *regulation.Finding) regulation.Verdict {
	a := x.Act.Detail.Approver
	f.AddFact("approver", regulation.WordOf(a.String()))
	if f.Rule == regulation.DevelopmentApprovalAuthority {
		if row := map[Approver]string{ByTownshipSubordinate: "D42", ByGeneralBranch: "D43", ByTemporary: "D44", ByLeadingGroup: "D45"}[a]; row != "" {
			place(x, f, row)
		}
	}
	return verdict(a == ByCommittee || a == ByWorkingCommittee)
}

// leaving: who will leave within three months is normally not admitted, Art. 18 of
// 2026, Art. 19 of 2014. Not asked when no day of leaving is given, or one that has
// passed.
func leaving(x exam, f *regulation.Finding) regulation.Verdict {
	leaves := x.Act.Detail.Leaves
	if leaves.IsZero() || leaves.Before(x.Act.On) {
		return regulation.OutOfScope
	}
	last, ok := x.DueBy(regulation.LeavingMonths, x.Act.On, f)
	if !ok {
		return regulation.OutOfScope
	}
	f.AddFact("leaves", regulation.DateOf(leaves))
	f.AddFact("on", regulation.DateOf(x.Act.On))
	return verdict(leaves.After(last))
}

// quorum: more than half of those due are present, Art. 19 of 2026.
func quorum(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	conversion(x, f)
	f.AddFact("voters", regulation.CountOf(int64(d.Due)))
	f.AddFact("present", regulation.CountOf(int64(d.Present)))
	return verdict(d.Quorum)
}

// conversion cites, for a vote at the end of probation, the paragraph that applies the
// rules on attendance and ayes to it.
func conversion(x exam, f *regulation.Finding) {
	if x.File.State.Stage() == ProbationaryStage {
		place(x, f, "D66")
	}
}

// secret: the vote is by secret ballot, Art. 20 of 2026.
func secret(x exam, f *regulation.Finding) regulation.Verdict {
	if x.Act.Detail.Secret == 0 {
		return regulation.OutOfScope
	}
	return verdict(x.Act.Detail.Secret == Yes)
}

// inTime: the approval comes within three months of the meeting, Art. 25 of 2026.
// One that is later is judged by the next guard.
func inTime(x exam, f *regulation.Finding) regulation.Verdict {
	last, ok := x.DueBy(regulation.ApprovalMonths, x.File.Facts.Voted, f)
	if !ok || x.Act.On.After(last) {
		return regulation.OutOfScope
	}
	f.Due = last
	f.AddFact("since", regulation.DateOf(x.File.Facts.Voted))
	f.AddFact("on", regulation.DateOf(x.Act.On))
	return regulation.Met
}

// extended: a later approval has a recorded reason and comes within six months of
// the day on which the resolution was received, or of the meeting when no receipt
// is on file, Art. 25 of 2026, Art. 26 of 2014. Six is the total, not six more.
func extended(x exam, f *regulation.Finding) regulation.Verdict {
	last, ok := x.DueBy(regulation.ApprovalMonths, x.File.Facts.Voted, f)
	if !ok || !x.Act.On.After(last) {
		return regulation.OutOfScope
	}
	from := x.File.On(ResolutionReceived)
	if from.IsZero() {
		from = x.File.Facts.Voted
	}
	limit, ok := x.DueBy(regulation.ApprovalMaxMonths, from, f)
	if !ok {
		return regulation.OutOfScope
	}
	most, _ := x.Count(regulation.ApprovalMaxMonths, f)
	f.Due, f.Required = limit, regulation.CountOf(int64(most))
	f.AddFact("since", regulation.DateOf(from))
	f.AddFact("on", regulation.DateOf(x.Act.On))
	if r := strings.TrimSpace(x.Act.Reason); r != "" && !x.Act.On.After(limit) {
		f.Reason = x.Act.Reason
		return regulation.Met
	}
	return regulation.Unmet
}

// heldBy: who normally holds the oath, Art. 29 of 2026; a committee at county level
// or above may on great days.
func heldBy(x exam, f *regulation.Finding) regulation.Verdict {
	o := x.Act.Detail.Organizer
	if o == 0 {
		return regulation.OutOfScope
	}
	f.AddFact("organizer", regulation.WordOf(o.String()))
	if o == CountyCommittee {
		if f.Citation.Instrument == regulation.Development2014 {
			return regulation.Unmet
		}
		place(x, f, "D99")
		return regulation.Met
	}
	return verdict(o == BasicCommittee || o == BranchOrganizer || o == GeneralBranchOrganizer)
}

// once: probation is extended once, Art. 31 of 2026, Art. 32 of 2014.
func once(x exam, f *regulation.Finding) regulation.Verdict {
	f.AddFact("extensions", regulation.CountOf(int64(x.File.Facts.Extensions)))
	return verdict(x.File.Facts.Extensions < count(x, regulation.ExtensionsMax, f))
}

// sixToTwelve: an extension is six to twelve months, both included.
func sixToTwelve(x exam, f *regulation.Finding) regulation.Verdict {
	n := x.Act.Detail.Months
	f.AddFact("months", regulation.CountOf(int64(n)))
	return verdict(n >= count(x, regulation.ExtensionMinMonths, f) && n <= count(x, regulation.ExtensionMaxMonths, f))
}

// postponable: the discussion of one transferred in may be put off by up to six
// months from the end of probation, Art. 35 of 2026, Art. 36 of 2014.
func postponable(x exam, f *regulation.Finding) regulation.Verdict {
	n := x.Act.Detail.Months
	f.Required = regulation.CountOf(int64(count(x, regulation.PostponementMaxMonths, f)))
	f.AddFact("months", regulation.CountOf(int64(n)))
	f.AddFact("moved-in", regulation.FlagOf(x.File.Facts.MovedIn))
	return verdict(x.File.Facts.MovedIn && n > 0 && n <= count(x, regulation.PostponementMaxMonths, f))
}

// highEnough: only the Centre or a province-level committee admits directly,
// Art. 26 of 2026, Art. 27 of 2014.
func highEnough(x exam, f *regulation.Finding) regulation.Verdict {
	if x.Act.Detail.Level == 0 {
		f.AddFact("level", regulation.Value{})
		return regulation.UnknownFacts
	}
	f.AddFact("level", regulation.WordOf(x.Act.Detail.Level.String()))
	return verdict(x.Act.Detail.Level != OtherLevel)
}

// countyOrAbove: recognition is refused by an organization department at county
// level or above, Art. 34 of 2026, Art. 35 of 2014.
func countyOrAbove(x exam, f *regulation.Finding) regulation.Verdict {
	if x.Act.Detail.Department == 0 {
		f.AddFact("level", regulation.Value{})
		return regulation.UnknownFacts
	}
	f.AddFact("level", regulation.WordOf(x.Act.Detail.Department.String()))
	return verdict(x.Act.Detail.Department != OtherDepartment)
}

// irregular: what becomes of an admission against the rules is for people to
// assess, Art. 41 of 2026. The library only says that the question is open.
func irregular(exam, *regulation.Finding) regulation.Verdict { return regulation.UnknownFacts }

// anniversary gives the end of a probation that began on a day.
func anniversary(x exam, from calendar.Date) calendar.Date {
	last, _, err := x.Law.On(from).DueBy(regulation.ProbationMonths, from)
	if err != nil {
		return calendar.Date{}
	}
	return last
}
