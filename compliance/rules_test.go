package compliance_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/members/votes"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	met     = regulation.Met
	unmet   = regulation.Unmet
	pending = regulation.Pending
	outside = regulation.OutOfScope
	unknown = regulation.UnknownFacts

	yes = compliance.Yes
	no  = compliance.No
)

var (
	known  = compliance.Known
	doneOn = func(s string) compliance.Act { return compliance.DoneOn(day(s)) }
)

func checkAll(law *regulation.Law, b compliance.Branch, s compliance.Scope) []regulation.Finding {
	return slices.Collect(compliance.Check(law, b, s))
}

// find gives the findings of one rule, of one part if it is not "*".
func find(all []regulation.Finding, rule regulation.RuleID, part string) (out []regulation.Finding) {
	for _, f := range all {
		if f.Rule == rule && (part == "*" || f.Part == part) {
			out = append(out, f)
		}
	}
	return out
}

func span(s string) calendar.Span { return calendar.MustParseSpan(s) }

// full is a branch of which every section is given and every rule is content,
// checked over the year 2025 from the day after it.
func full() compliance.Branch {
	b := sound()
	b.Kind, b.Unit, b.Founded = orgtree.Branch, orgtree.StateOrgan, day("2019-03-01")
	b.Deputies = known(1)
	b.Units = []compliance.Unit{
		{ID: "u1", Kind: orgtree.StateOrgan, FullMembers: known(28), Probationary: known(2), Own: yes},
		{ID: "u2", Kind: orgtree.Enterprise, FullMembers: known(2), Probationary: known(5), Own: no, Joint: yes},
		{ID: "p1", Kind: orgtree.OtherUnit, FullMembers: known(3), Probationary: known(0), Own: yes, Project: &compliance.Project{Months: known(6), Qualifies: yes}},
	}
	b.Setup = &compliance.Setup{Units: known(5), Direct: no, Applied: doneOn("2019-01-31"), ByMeeting: yes, Approved: doneOn("2019-02-20"),
		Replied: doneOn("2019-02-28"), Elected: doneOn("2019-03-01"), Filed: doneOn("2019-03-05"), ByOrigin: yes, HostConsulted: yes}
	b.Temporary = &compliance.Temporary{Approved: doneOn("2024-05-06"), Admissions: known(0), Penalties: known(0), CollectsDues: no, Delegates: no,
		TermElections: no, Appointed: yes, BodyEnded: doneOn("2025-06-30"), Ended: doneOn("2025-06-30")}
	b.Officers = &compliance.Officers{Organization: yes, Publicity: yes, Discipline: yes, CommitteeBy: compliance.ByMemberMeeting,
		SecretaryBy: compliance.ByCommitteeMeeting, DeputyBy: compliance.ByCommitteeMeeting, Approved: doneOn("2024-03-10"), Filed: compliance.Done(),
		Vacancies: known(0), AppointedMembers: known(0), FirstSecretary: no, SecretaryIsHead: yes}
	b.Term = &compliance.Term{Elected: day("2021-03-15"), Years: known(3), Reminded: doneOn("2023-09-15"), Held: doneOn("2024-03-15")}
	life := &compliance.Life{Records: span("2025-01-01..2026-01-01"), Groups: []compliance.Group{{ID: "g1", Leaders: known(1)}, {ID: "g2", Leaders: known(1)}},
		Talks: []compliance.Talks{{Year: calendar.MustParseYear("2025"), AmongCommittee: reached(3, 3), WithMembers: reached(27, 27), AmongMembers: reached(30, 30)}}}
	meet := func(on string, m compliance.Meeting) {
		m.On, m.ID = day(on), "m"+on
		life.Meetings = append(life.Meetings, m)
	}
	for m := range calendar.MustParseYear("2025").Months() {
		at := func(d int) string { return m.First().AddDays(d - 1).String() }
		meet(at(5), compliance.Meeting{Kinds: members.KindsOf(members.CommitteeMeeting), Chair: compliance.BySecretary, Present: known(2), Due: known(3)})
		meet(at(20), compliance.Meeting{Kinds: members.KindsOf(members.PartyDay), PartyDay: &compliance.PartyDay{Theme: yes, Followed: yes}})
		for _, g := range []string{"g1", "g2"} {
			meet(at(12), compliance.Meeting{Kinds: members.KindsOf(members.GroupMeeting), Group: g, Chair: compliance.ByGroupLeader})
			life.Meetings[len(life.Meetings)-1].ID += g
		}
	}
	for _, d := range []string{"2025-03-31", "2025-04-01", "2025-09-30"} {
		meet(d, compliance.Meeting{Kinds: members.KindsOf(members.MemberMeeting), Chair: compliance.ByDeputy, Delegated: yes})
	}
	meet("2025-12-31", compliance.Meeting{Kinds: members.KindsOf(members.MemberMeeting, members.LifeMeeting, members.Evaluation), Chair: compliance.BySecretary,
		LifeMeeting: &compliance.LifeMeeting{OtherForm: no, Before: yes, During: yes, After: yes},
		Evaluation:  &compliance.Evaluation{Self: yes, Mutual: yes, Poll: yes, InOrder: yes, Rated: known(28), RatedDue: known(28)}})
	life.SecretaryTold = []calendar.Date{day("2025-12-20")}
	b.Life = life
	b.Votes = []compliance.HeldVote{{ID: "v1", On: day("2025-04-01"), Business: compliance.Commendation, By: compliance.ByMemberMeeting, Discussed: yes,
		CommitteeFirst: doneOn("2025-04-01"), Due: known(10), Present: known(6), For: known(6), Carried: yes}}
	return b
}

func reached(due, n int) compliance.Reached {
	return compliance.Reached{Due: known(due), Reached: known(n)}
}

var year2025 = compliance.Scope{Period: span("2025-01-01..2026-01-01"), AsOf: day("2026-01-01"), Unverified: true}

func meeting(b *compliance.Branch, on string) *compliance.Meeting {
	for i := range b.Life.Meetings {
		if b.Life.Meetings[i].On == day(on) {
			return &b.Life.Meetings[i]
		}
	}
	return nil
}

func TestEveryRuleIsMetOrOutOfScope(t *testing.T) {
	all := checkAll(regulation.National(), full(), year2025)
	seen := map[regulation.RuleID]bool{}
	for _, f := range all {
		seen[f.Rule] = true
		assert.Equal(t, regulation.Clear, f.Severity(), "%s %s %s: %s", f.Rule, f.Part, f.Period, f.Text().Zh)
	}
	require.Len(t, find(all, regulation.LifeMemberMeeting, ""), 4, "quarters, not meetings")
	assert.Len(t, find(all, regulation.LifeCommitteeMeeting, ""), 12)
	assert.Len(t, find(all, regulation.LifePartyDay, ""), 12)
	assert.Len(t, find(all, regulation.LifeGroupMeeting, "*"), 24)
	assert.Len(t, find(all, regulation.LifeLifeMeeting, ""), 1)
	assert.Len(t, find(all, regulation.TalksYearly, "*"), 3)
	for r := range regulation.AllRules() {
		for id := range r.Clauses() {
			if (strings.HasPrefix(id, "branch:") || strings.HasPrefix(id, "terms:")) && !strings.HasPrefix(string(r.ID), "vote.meeting") && r.ID != regulation.LifeLecture {
				assert.True(t, seen[r.ID], r.ID)
			}
		}
	}
}

// Rows of the sections on set-up, meetings, life and committee that no rule
// encodes, and why.
func TestRowsWithoutRule(t *testing.T) {
	why := map[string]string{
		"branch:B-03": "which markets and buildings are large enough is judged", "branch:B-14": "what a temporary branch does, not what it must",
		"branch:B-30": "a choice", "branch:B-34": "C, attendance of single persons", "branch:B-39": "C, a permission", "branch:B-63": "C, judged",
		"branch:B-65": "a permission that is judged", "terms:TO-07": "precedence of the text",
	}
	for c := range regulation.AllClauses() {
		if !strings.HasPrefix(c.ID, "branch:") && !strings.HasPrefix(c.ID, "terms:") || c.ID > "branch:B-68" && c.ID < "branch:C" {
			continue
		}
		if c.Coverage != regulation.Encoded {
			assert.NotEmpty(t, why[c.ID], c.ID)
		}
	}
}

type change = func(*compliance.Branch)

// Each line changes the full branch and names one finding: the rule, its part
// ("" for the whole, "*" for whichever comes first) and its verdict.
func TestVerdicts(t *testing.T) {
	kind := func(k orgtree.Kind) change { return func(b *compliance.Branch) { b.Kind = k } }
	temporary := func(f change) change {
		return func(b *compliance.Branch) { b.Kind = orgtree.TemporaryBranch; f(b) }
	}
	set := func(f func(*compliance.Setup)) change { return func(b *compliance.Branch) { f(b.Setup) } }
	tmp := func(f func(*compliance.Temporary)) change {
		return temporary(func(b *compliance.Branch) { f(b.Temporary) })
	}
	off := func(f func(*compliance.Officers)) change { return func(b *compliance.Branch) { f(b.Officers) } }
	unit := func(i int, f func(*compliance.Unit)) change { return func(b *compliance.Branch) { f(&b.Units[i]) } }
	vote := func(f func(*compliance.HeldVote)) change { return func(b *compliance.Branch) { f(&b.Votes[0]) } }
	at := func(on string, f func(*compliance.Meeting)) change {
		return func(b *compliance.Branch) { f(meeting(b, on)) }
	}
	none := func(b *compliance.Branch) { b.Committee = known(0) }
	unsure := func(b *compliance.Branch) { b.Committee = compliance.Number{} }
	const dec = "m2025-12-31"
	for _, x := range []struct {
		name     string
		change   change
		rule     regulation.RuleID
		part     string
		verdict  regulation.Verdict
		severity regulation.Severity
	}{
		{"temporary branches have no minimum", temporary(func(b *compliance.Branch) { b.FullMembers = known(1) }), regulation.BranchSizeMin, "", outside, 0},
		{"a committee is no branch", kind(orgtree.Committee), regulation.BranchSizeMax, "", outside, 0},

		{"three and none of its own", unit(0, func(u *compliance.Unit) { u.FullMembers, u.Own = known(3), no }), regulation.UnitBranchRequired, "u1", unmet, regulation.Violation},
		{"two need none of their own", unit(0, func(u *compliance.Unit) { u.FullMembers, u.Own = known(2), no }), regulation.UnitBranchRequired, "u1", outside, 0},
		{"own unknown", unit(0, func(u *compliance.Unit) { u.Own = 0 }), regulation.UnitBranchRequired, "u1", unknown, 0},
		{"unit unknown", unit(0, func(u *compliance.Unit) { u.FullMembers = compliance.Number{} }), regulation.UnitBranchRequired, "u1", unknown, 0},
		{"a project is judged by its own rule", unit(2, func(*compliance.Unit) {}), regulation.UnitBranchRequired, "p1", outside, 0},
		{"two in a joint branch", unit(1, func(*compliance.Unit) {}), regulation.UnitJoint, "u2", met, 0},
		{"two outside any", unit(1, func(u *compliance.Unit) { u.Joint = no }), regulation.UnitJoint, "u2", unmet, regulation.Violation},
		{"two in a village", unit(1, func(u *compliance.Unit) { u.Joint, u.Kind = no, orgtree.Village }), regulation.UnitJoint, "u2", outside, 0},
		{"two somewhere", unit(1, func(u *compliance.Unit) { u.Joint, u.Kind = no, 0 }), regulation.UnitJoint, "u2", unknown, 0},
		{"three need no joint branch", unit(1, func(u *compliance.Unit) { u.Joint, u.FullMembers = no, known(3) }), regulation.UnitJoint, "u2", outside, 0},
		{"nobody there", unit(1, func(u *compliance.Unit) { u.Joint, u.FullMembers, u.Probationary = no, known(0), known(0) }), regulation.UnitJoint, "u2", outside, 0},
		{"perhaps nobody", unit(1, func(u *compliance.Unit) { u.Joint, u.FullMembers, u.Probationary = no, known(0), compliance.Number{} }), regulation.UnitJoint, "u2", unknown, 0},
		{"joint unknown", unit(1, func(u *compliance.Unit) { u.Joint = 0 }), regulation.UnitJoint, "u2", unknown, 0},
		{"how many unknown", unit(1, func(u *compliance.Unit) { u.FullMembers = compliance.Number{} }), regulation.UnitJoint, "u2", unknown, 0},
		{"six months", unit(2, func(u *compliance.Unit) { u.Own = no }), regulation.UnitProject, "p1", unmet, regulation.Violation},
		{"five months", unit(2, func(u *compliance.Unit) { u.Own, u.Project.Months = no, known(5) }), regulation.UnitProject, "p1", outside, 0},
		{"does not qualify", unit(2, func(u *compliance.Unit) { u.Own, u.Project.Qualifies = no, no }), regulation.UnitProject, "p1", outside, 0},
		{"two on a project", unit(2, func(u *compliance.Unit) { u.Own, u.FullMembers = no, known(2) }), regulation.UnitProject, "p1", outside, 0},
		{"qualifies?", unit(2, func(u *compliance.Unit) { u.Own, u.Project.Qualifies = no, 0 }), regulation.UnitProject, "p1", unknown, 0},
		{"how long?", unit(2, func(u *compliance.Unit) { u.Project.Months = compliance.Number{} }), regulation.UnitProject, "p1", unknown, 0},
		{"no project", unit(0, func(*compliance.Unit) {}), regulation.UnitProject, "u1", outside, 0},
		{"no units", func(b *compliance.Branch) { b.Units = []compliance.Unit{} }, regulation.UnitJoint, "", outside, 0},

		{"five units", kind(orgtree.JointBranch), regulation.JointUnitsMax, "", met, 0},
		{"six units", func(b *compliance.Branch) { b.Kind, b.Setup.Units = orgtree.JointBranch, known(6) }, regulation.JointUnitsMax, "", unmet, regulation.Deviation},
		{"six units for a reason", func(b *compliance.Branch) {
			b.Kind, b.Setup.Units = orgtree.TemporaryJointBranch, known(6)
			b.Reasons = map[regulation.RuleID]string{regulation.JointUnitsMax: "园区统一管理"}
		}, regulation.JointUnitsMax, "", unmet, regulation.Settled},
		{"units unknown", func(b *compliance.Branch) { b.Kind, b.Setup.Units = orgtree.JointBranch, compliance.Number{} }, regulation.JointUnitsMax, "", unknown, 0},
		{"mobile members", kind(orgtree.MobileBranch), regulation.MobileConsulted, "", met, 0},
		{"host not consulted", func(b *compliance.Branch) { b.Kind, b.Setup.HostConsulted = orgtree.MobileBranch, no }, regulation.MobileConsulted, "", unmet, regulation.Violation},
		{"by the host itself", func(b *compliance.Branch) { b.Kind, b.Setup.ByOrigin = orgtree.MobileBranch, no }, regulation.MobileConsulted, "", unmet, regulation.Violation},
		{"consulted?", func(b *compliance.Branch) { b.Kind, b.Setup.HostConsulted = orgtree.MobileBranch, 0 }, regulation.MobileConsulted, "", unknown, 0},
		{"long ago", func(b *compliance.Branch) {
			b.Kind, b.Setup.HostConsulted, b.Setup.Approved = orgtree.MobileBranch, no, doneOn("2018-10-27")
		}, regulation.MobileConsulted, "", outside, 0},

		{"no meeting", set(func(s *compliance.Setup) { s.ByMeeting = no }), regulation.SetupDecided, "", unmet, regulation.Deviation},
		{"no application", set(func(s *compliance.Setup) { s.Applied = compliance.NotDone() }), regulation.SetupDecided, "", unmet, regulation.Deviation},
		{"directly", set(func(s *compliance.Setup) { s.Applied, s.Direct = compliance.NotDone(), yes }), regulation.SetupDecided, "", outside, 0},
		{"perhaps directly", set(func(s *compliance.Setup) { s.Applied, s.Direct = compliance.NotDone(), 0 }), regulation.SetupDecided, "", unknown, 0},
		{"meeting?", set(func(s *compliance.Setup) { s.ByMeeting = 0 }), regulation.SetupDecided, "", unknown, 0},
		{"applied before", set(func(s *compliance.Setup) { s.ByMeeting, s.Applied = no, doneOn("2018-10-27") }), regulation.SetupDecided, "", outside, 0},
		{"last day for the reply", set(func(*compliance.Setup) {}), regulation.SetupReply, "", met, 0},
		{"a day late", set(func(s *compliance.Setup) { s.Replied = doneOn("2019-03-01") }), regulation.SetupReply, "", unmet, regulation.Deviation},
		{"never", set(func(s *compliance.Setup) { s.Replied = compliance.NotDone() }), regulation.SetupReply, "", unmet, regulation.Deviation},
		{"reply unknown", set(func(s *compliance.Setup) { s.Replied = compliance.Act{} }), regulation.SetupReply, "", unknown, 0},
		{"reply some day", set(func(s *compliance.Setup) { s.Replied = compliance.Done() }), regulation.SetupReply, "", unknown, 0},
		{"reply still due", set(func(s *compliance.Setup) { s.Applied, s.Replied = doneOn("2025-12-01"), compliance.Act{} }), regulation.SetupReply, "", pending, 0},
		{"replied in time, some day", set(func(s *compliance.Setup) { s.Applied, s.Replied = doneOn("2025-12-01"), compliance.Done() }), regulation.SetupReply, "", met, 0},
		{"a day over", set(func(s *compliance.Setup) { s.Applied, s.Replied = doneOn("2025-11-30"), compliance.NotDone() }), regulation.SetupReply, "", unmet, 0},
		{"applied when?", set(func(s *compliance.Setup) { s.Applied = compliance.Done() }), regulation.SetupReply, "", unknown, 0},
		{"nothing to reply to", set(func(s *compliance.Setup) { s.Direct = yes }), regulation.SetupReply, "", outside, 0},
		{"same day", set(func(s *compliance.Setup) { s.Approved, s.Filed = doneOn("2019-03-01"), doneOn("2019-03-01") }), regulation.SetupOrder, "", met, 0},
		{"elected before approval", set(func(s *compliance.Setup) { s.Approved = doneOn("2019-03-02") }), regulation.SetupOrder, "", unmet, regulation.Violation},
		{"filed before the election", set(func(s *compliance.Setup) { s.Filed = doneOn("2019-02-28") }), regulation.SetupOrder, "", unmet, regulation.Violation},
		{"not filed", set(func(s *compliance.Setup) { s.Filed = compliance.NotDone() }), regulation.SetupOrder, "", unmet, regulation.Violation},
		{"not approved", set(func(s *compliance.Setup) { s.Approved = compliance.NotDone() }), regulation.SetupOrder, "", unmet, regulation.Violation},
		{"not elected yet", set(func(s *compliance.Setup) { s.Elected = doneOn("2026-01-02") }), regulation.SetupOrder, "", pending, 0},
		{"which day?", set(func(s *compliance.Setup) { s.Filed = compliance.Done() }), regulation.SetupOrder, "", unknown, 0},
		{"set up before", set(func(s *compliance.Setup) { s.Approved, s.Filed = doneOn("2018-10-27"), compliance.NotDone() }), regulation.SetupOrder, "", outside, 0},

		{"approved above", tmp(func(*compliance.Temporary) {}), regulation.TemporaryApproved, "", met, 0},
		{"not approved above", tmp(func(x *compliance.Temporary) { x.Approved = compliance.NotDone() }), regulation.TemporaryApproved, "", unmet, regulation.Violation},
		{"approved above?", tmp(func(x *compliance.Temporary) { x.Approved = compliance.Act{} }), regulation.TemporaryApproved, "", unknown, 0},
		{"one admitted", tmp(func(x *compliance.Temporary) { x.Admissions = known(1) }), regulation.TemporaryAdmission, "", unmet, regulation.Deviation},
		{"admitted?", tmp(func(x *compliance.Temporary) { x.Admissions = compliance.Number{} }), regulation.TemporaryAdmission, "", unknown, 0},
		{"one disciplined", tmp(func(x *compliance.Temporary) { x.Penalties = known(1) }), regulation.TemporaryDiscipline, "", unmet, regulation.Deviation},
		{"dues", tmp(func(x *compliance.Temporary) { x.CollectsDues = yes }), regulation.TemporaryDues, "", unmet, regulation.Violation},
		{"dues?", tmp(func(x *compliance.Temporary) { x.CollectsDues = 0 }), regulation.TemporaryDues, "", unknown, 0},
		{"delegates", tmp(func(x *compliance.Temporary) { x.Delegates = yes }), regulation.TemporaryDelegates, "", unmet, regulation.Violation},
		{"election", tmp(func(x *compliance.Temporary) { x.TermElections = yes }), regulation.TemporaryTermElection, "", unmet, regulation.Violation},
		{"elected officers", tmp(func(x *compliance.Temporary) { x.Appointed = no }), regulation.TemporaryAppointed, "", unmet, regulation.Violation},
		{"ended with its body", tmp(func(*compliance.Temporary) {}), regulation.TemporaryEnded, "", met, 0},
		{"ended a day late", tmp(func(x *compliance.Temporary) { x.Ended = doneOn("2025-07-01") }), regulation.TemporaryEnded, "", unmet, regulation.Violation},
		{"goes on", tmp(func(x *compliance.Temporary) { x.Ended = compliance.NotDone() }), regulation.TemporaryEnded, "", unmet, regulation.Violation},
		{"body goes on", tmp(func(x *compliance.Temporary) { x.BodyEnded = compliance.NotDone() }), regulation.TemporaryEnded, "", outside, 0},
		{"body ended?", tmp(func(x *compliance.Temporary) { x.BodyEnded = compliance.Act{} }), regulation.TemporaryEnded, "", unknown, 0},
		{"ended when?", tmp(func(x *compliance.Temporary) { x.Ended = compliance.Done() }), regulation.TemporaryEnded, "", unknown, 0},
		{"not temporary", func(b *compliance.Branch) { b.Temporary.CollectsDues = yes }, regulation.TemporaryDues, "", outside, 0},

		{"no discipline member", off(func(o *compliance.Officers) { o.Discipline = no }), regulation.CommitteeRoles, "", unmet, regulation.Violation},
		{"discipline member?", off(func(o *compliance.Officers) { o.Discipline = 0 }), regulation.CommitteeRoles, "", unknown, 0},
		{"no committee, no posts", none, regulation.CommitteeRoles, "", outside, 0},
		{"committee?", unsure, regulation.CommitteeRoles, "", unknown, 0},
		{"committee appointed", off(func(o *compliance.Officers) { o.CommitteeBy = compliance.FromAbove }), regulation.CommitteeElected, "", unmet, regulation.Violation},
		{"committee by a congress", off(func(o *compliance.Officers) { o.CommitteeBy = compliance.ByCongress }), regulation.CommitteeElected, "", unmet, regulation.Violation},
		{"by whom?", off(func(o *compliance.Officers) { o.CommitteeBy = 0 }), regulation.CommitteeElected, "", unknown, 0},
		{"temporary: appointed", temporary(func(b *compliance.Branch) { b.Officers.CommitteeBy = compliance.FromAbove }), regulation.CommitteeElected, "", outside, 0},
		{"secretary by the members", off(func(o *compliance.Officers) { o.SecretaryBy = compliance.ByMemberMeeting }), regulation.SecretaryElected, "", unmet, regulation.Deviation},
		{"deputy by the members", off(func(o *compliance.Officers) { o.DeputyBy = compliance.ByMemberMeeting }), regulation.SecretaryElected, "", unmet, regulation.Deviation},
		{"no deputy to elect", func(b *compliance.Branch) { b.Deputies, b.Officers.DeputyBy = known(0), compliance.ByOnePerson }, regulation.SecretaryElected, "", met, 0},
		{"no committee to elect", none, regulation.SecretaryElected, "", unmet, regulation.Violation},
		{"the members elect", func(b *compliance.Branch) {
			b.Committee, b.Officers.SecretaryBy, b.Officers.DeputyBy = known(0), compliance.ByMemberMeeting, compliance.ByMemberMeeting
		}, regulation.SecretaryElected, "", met, 0},
		{"appointed above", off(func(o *compliance.Officers) { o.SecretaryBy, o.DeputyBy = compliance.FromAbove, compliance.FromAbove }), regulation.SecretaryElected, "", outside, 0},
		{"secretary by whom?", off(func(o *compliance.Officers) { o.SecretaryBy = 0 }), regulation.SecretaryElected, "", unknown, 0},
		{"secretary where?", unsure, regulation.SecretaryElected, "", unknown, 0},
		{"officers not approved", off(func(o *compliance.Officers) { o.Approved = compliance.NotDone() }), regulation.OfficersApproved, "", unmet, regulation.Violation},
		{"approved tomorrow", off(func(o *compliance.Officers) { o.Approved = doneOn("2026-01-02") }), regulation.OfficersApproved, "", unmet, 0},
		{"approved?", off(func(o *compliance.Officers) { o.Approved = compliance.Act{} }), regulation.OfficersApproved, "", unknown, 0},
		{"nobody to approve", func(b *compliance.Branch) { b.Secretaries, b.Deputies = known(0), known(0) }, regulation.OfficersApproved, "", outside, 0},
		{"members not filed", off(func(o *compliance.Officers) { o.Filed = compliance.NotDone() }), regulation.MembersFiled, "", unmet, regulation.Violation},
		{"nobody to file", none, regulation.MembersFiled, "", outside, 0},
		{"a vacancy", off(func(o *compliance.Officers) { o.Vacancies = known(1) }), regulation.VacancyOpen, "", pending, regulation.Waiting},
		{"vacancies?", off(func(o *compliance.Officers) { o.Vacancies = compliance.Number{} }), regulation.VacancyOpen, "", unknown, 0},
		{"a member appointed", off(func(o *compliance.Officers) { o.AppointedMembers = known(1) }), regulation.OfficersAppointable, "", unmet, regulation.Violation},
		{"appointed?", off(func(o *compliance.Officers) { o.AppointedMembers = compliance.Number{} }), regulation.OfficersAppointable, "", unknown, 0},
		{"first secretary in an organ", off(func(o *compliance.Officers) { o.FirstSecretary = yes }), regulation.FirstSecretaryPlace, "", unmet, regulation.Deviation},
		{"first secretary in a village", func(b *compliance.Branch) { b.Unit, b.Officers.FirstSecretary = orgtree.Village, yes }, regulation.FirstSecretaryPlace, "", met, 0},
		{"first secretary in a community", func(b *compliance.Branch) { b.Unit, b.Officers.FirstSecretary = orgtree.Community, yes }, regulation.FirstSecretaryPlace, "", met, 0},
		{"first secretary somewhere", func(b *compliance.Branch) { b.Unit, b.Officers.FirstSecretary = 0, yes }, regulation.FirstSecretaryPlace, "", unknown, 0},
		{"first secretary?", off(func(o *compliance.Officers) { o.FirstSecretary = 0 }), regulation.FirstSecretaryPlace, "", unknown, 0},
		{"not the head", off(func(o *compliance.Officers) { o.SecretaryIsHead = no }), regulation.SecretaryHead, "", unmet, regulation.Deviation},
		{"not the head of a village", func(b *compliance.Branch) { b.Unit, b.Officers.SecretaryIsHead = orgtree.Village, no }, regulation.SecretaryHead, "", outside, 0},
		{"head of what?", func(b *compliance.Branch) { b.Unit = 0 }, regulation.SecretaryHead, "", unknown, 0},

		{"by the committee", vote(func(v *compliance.HeldVote) { v.By = compliance.ByCommitteeMeeting }), regulation.BusinessReserved, "v1", unmet, regulation.Violation},
		{"decided by whom?", vote(func(v *compliance.HeldVote) { v.By = 0 }), regulation.BusinessReserved, "v1", unknown, 0},
		{"what was decided?", vote(func(v *compliance.HeldVote) { v.Business = 0 }), regulation.BusinessReserved, "v1", unknown, 0},
		{"other business", vote(func(v *compliance.HeldVote) {
			v.Business, v.By = compliance.OtherBusiness, compliance.ByCommitteeMeeting
		}), regulation.BusinessReserved, "", outside, 0},
		{"village matter by the committee", func(b *compliance.Branch) {
			b.Unit, b.Votes[0].Business, b.Votes[0].By = orgtree.Village, compliance.LocalMatter, compliance.ByCommitteeMeeting
		}, regulation.VillageMatters, "v1", unmet, regulation.Violation},
		{"community matter by the members", func(b *compliance.Branch) { b.Unit, b.Votes[0].Business = orgtree.Community, compliance.LocalMatter }, regulation.VillageMatters, "v1", met, 0},
		{"local matter somewhere", func(b *compliance.Branch) { b.Unit, b.Votes[0].Business = 0, compliance.LocalMatter }, regulation.VillageMatters, "v1", unknown, 0},
		{"not a local matter", vote(func(*compliance.HeldVote) {}), regulation.VillageMatters, "", outside, 0},
		{"not discussed", vote(func(v *compliance.HeldVote) { v.Discussed = no }), regulation.HeldVoteDiscussed, "v1", unmet, regulation.Violation},
		{"discussed?", vote(func(v *compliance.HeldVote) { v.Discussed = 0 }), regulation.HeldVoteDiscussed, "v1", unknown, 0},
		{"half is enough", vote(func(v *compliance.HeldVote) { v.Present = known(5) }), regulation.HeldVoteQuorum, "v1", met, 0},
		{"less than half", vote(func(v *compliance.HeldVote) { v.Present = known(4) }), regulation.HeldVoteQuorum, "v1", unmet, regulation.Violation},
		{"half of eleven is six", vote(func(v *compliance.HeldVote) { v.Due, v.Present = known(11), known(5) }), regulation.HeldVoteQuorum, "v1", unmet, 0},
		{"half is not enough to admit", vote(func(v *compliance.HeldVote) { v.Business, v.Present = compliance.AdmitMember, known(5) }), regulation.HeldVoteQuorum, "v1", unmet, 0},
		{"more than half admits", vote(func(v *compliance.HeldVote) { v.Business, v.Present = compliance.ExtendProbation, known(6) }), regulation.HeldVoteQuorum, "v1", met, 0},
		{"who was there?", vote(func(v *compliance.HeldVote) { v.Present = compliance.Number{} }), regulation.HeldVoteQuorum, "v1", unknown, 0},
		{"nobody has a vote", vote(func(v *compliance.HeldVote) { v.Due = known(0) }), regulation.HeldVoteQuorum, "v1", unknown, 0},
		{"more than there are", vote(func(v *compliance.HeldVote) { v.Present = known(11) }), regulation.HeldVoteQuorum, "v1", unknown, 0},
		{"two thirds of a village", vote(func(v *compliance.HeldVote) {
			v.Kind, v.Members, v.MembersPresent = votes.VillagePartyMeeting, known(12), known(8)
		}), regulation.HeldVoteQuorum, "v1", met, 0},
		{"less than two thirds", vote(func(v *compliance.HeldVote) {
			v.Kind, v.Members, v.MembersPresent = votes.VillagePartyMeeting, known(12), known(7)
		}), regulation.HeldVoteQuorum, "v1", unmet, 0},
		{"two thirds, but not half of the voters", vote(func(v *compliance.HeldVote) {
			v.Kind, v.Members, v.MembersPresent, v.Present = votes.VillagePartyMeeting, known(30), known(24), known(4)
		}), regulation.HeldVoteQuorum, "v1", unmet, 0},
		{"village: six of ten", vote(func(v *compliance.HeldVote) { v.Kind = votes.VillagePartyMeeting }), regulation.HeldVoteQuorum, "v1", unmet, 0},
		{"an election has its own quorum", vote(func(v *compliance.HeldVote) { v.Business, v.Present = compliance.BranchElection, known(1) }), regulation.HeldVoteQuorum, "", outside, 0},
		{"half of those due is no majority", vote(func(v *compliance.HeldVote) { v.For = known(5) }), regulation.HeldVoteMajority, "v1", unmet, regulation.Violation},
		{"a lawful no", vote(func(v *compliance.HeldVote) { v.For, v.Carried = known(5), no }), regulation.HeldVoteMajority, "v1", met, 0},
		{"recorded as lost", vote(func(v *compliance.HeldVote) { v.Carried = no }), regulation.HeldVoteMajority, "v1", unmet, 0},
		{"carried?", vote(func(v *compliance.HeldVote) { v.Carried = 0 }), regulation.HeldVoteMajority, "v1", unknown, 0},
		{"more ayes than voters", vote(func(v *compliance.HeldVote) { v.For = known(11) }), regulation.HeldVoteMajority, "v1", unknown, 0},
		{"committee the day after", vote(func(v *compliance.HeldVote) { v.CommitteeFirst = doneOn("2025-04-02") }), regulation.HeldVoteCommitteeFirst, "v1", unmet, regulation.Deviation},
		{"committee not at all", vote(func(v *compliance.HeldVote) { v.CommitteeFirst = compliance.NotDone() }), regulation.HeldVoteCommitteeFirst, "v1", unmet, 0},
		{"committee?", vote(func(v *compliance.HeldVote) { v.CommitteeFirst = compliance.Act{} }), regulation.HeldVoteCommitteeFirst, "v1", unknown, 0},
		{"no committee to ask", none, regulation.HeldVoteCommitteeFirst, "", outside, 0},
		{"is there a committee?", unsure, regulation.HeldVoteCommitteeFirst, "v1", unknown, 0},
		{"not important", vote(func(v *compliance.HeldVote) { v.Business, v.Important = compliance.OtherBusiness, no }), regulation.HeldVoteCommitteeFirst, "", outside, 0},
		{"important?", vote(func(v *compliance.HeldVote) { v.Business = compliance.OtherBusiness }), regulation.HeldVoteCommitteeFirst, "v1", unknown, 0},
		{"another year", vote(func(v *compliance.HeldVote) { v.On, v.Discussed = day("2026-01-02"), no }), regulation.HeldVoteDiscussed, "", outside, 0},

		{"one of three in committee", at("2025-01-05", func(m *compliance.Meeting) { m.Present = known(1) }), regulation.CommitteeMeetingQuorum, "m2025-01-05", unmet, regulation.Violation},
		{"half of four", at("2025-01-05", func(m *compliance.Meeting) { m.Due = known(4) }), regulation.CommitteeMeetingQuorum, "m2025-01-05", met, 0},
		{"due left out", at("2025-01-05", func(m *compliance.Meeting) { m.Due = compliance.Number{} }), regulation.CommitteeMeetingQuorum, "m2025-01-05", met, 0},
		{"present?", at("2025-01-05", func(m *compliance.Meeting) { m.Present = compliance.Number{} }), regulation.CommitteeMeetingQuorum, "m2025-01-05", unknown, 0},
		{"two leaders", func(b *compliance.Branch) { b.Life.Groups[1].Leaders = known(2) }, regulation.GroupLeaderOne, "g2", unmet, regulation.Violation},
		{"no leader", func(b *compliance.Branch) { b.Life.Groups[1].Leaders = known(0) }, regulation.GroupLeaderOne, "g2", unmet, 0},
		{"leader?", func(b *compliance.Branch) { b.Life.Groups[1].Leaders = compliance.Number{} }, regulation.GroupLeaderOne, "g2", unknown, 0},
		{"no groups", func(b *compliance.Branch) { b.Life.Groups = nil }, regulation.GroupLeaderOne, "", outside, 0},
		{"deputy on his own", at("2025-03-31", func(m *compliance.Meeting) { m.Delegated = no }), regulation.MeetingChair, "m2025-03-31", unmet, regulation.Violation},
		{"delegated?", at("2025-03-31", func(m *compliance.Meeting) { m.Delegated = 0 }), regulation.MeetingChair, "m2025-03-31", unknown, 0},
		{"a committee member for the secretary", at("2025-03-31", func(m *compliance.Meeting) { m.Chair = compliance.ByCommitteeMember }), regulation.MeetingChair, "m2025-03-31", met, 0},
		{"an ordinary member", at("2025-03-31", func(m *compliance.Meeting) { m.Chair = compliance.ByMember }), regulation.MeetingChair, "m2025-03-31", unmet, 0},
		{"chaired by?", at("2025-03-31", func(m *compliance.Meeting) { m.Chair = 0 }), regulation.MeetingChair, "m2025-03-31", unknown, 0},
		{"the secretary in a group", at("2025-01-12", func(m *compliance.Meeting) { m.Chair = compliance.BySecretary }), regulation.GroupMeetingChair, "m2025-01-12g1", unmet, 0},
		{"who in a group?", at("2025-01-12", func(m *compliance.Meeting) { m.Chair = 0 }), regulation.GroupMeetingChair, "m2025-01-12g1", unknown, 0},
		{"no theme", at("2025-01-20", func(m *compliance.Meeting) { m.PartyDay.Theme = no }), regulation.PartyDayTheme, "m2025-01-20", unmet, regulation.Violation},
		{"no form", at("2025-12-31", func(m *compliance.Meeting) {
			m.Kinds, m.LifeMeeting.OtherForm = members.KindsOf(members.LifeMeeting), yes
		}), regulation.LifeMeetingForm, dec, unmet, regulation.Deviation},
		{"form?", at("2025-12-31", func(m *compliance.Meeting) { m.Kinds = members.KindsOf(members.LifeMeeting) }), regulation.LifeMeetingForm, dec, unknown, 0},
		{"no criticism", at("2025-12-31", func(m *compliance.Meeting) { m.LifeMeeting.During = no }), regulation.LifeMeetingSteps, dec, unmet, regulation.Violation},
		{"measures?", at("2025-12-31", func(m *compliance.Meeting) { m.LifeMeeting.After = 0 }), regulation.LifeMeetingSteps, dec, unknown, 0},
		{"steps left out", at("2025-12-31", func(m *compliance.Meeting) { m.LifeMeeting = nil }), regulation.LifeMeetingSteps, "", outside, 0},
		{"no poll", at("2025-12-31", func(m *compliance.Meeting) { m.Evaluation.Poll = no }), regulation.EvaluationSteps, dec, unmet, regulation.Violation},
		{"out of order", at("2025-12-31", func(m *compliance.Meeting) { m.Evaluation.InOrder = no }), regulation.EvaluationSteps, dec, unmet, 0},
		{"poll?", at("2025-12-31", func(m *compliance.Meeting) { m.Evaluation.Poll = 0 }), regulation.EvaluationSteps, dec, unknown, 0},
		{"one left out", at("2025-12-31", func(m *compliance.Meeting) { m.Evaluation.Rated = known(27) }), regulation.EvaluationOpinions, dec, unmet, regulation.Violation},
		{"opinions?", at("2025-12-31", func(m *compliance.Meeting) { m.Evaluation.Rated = compliance.Number{} }), regulation.EvaluationOpinions, dec, unknown, 0},

		{"one not talked with", func(b *compliance.Branch) { b.Life.Talks[0].AmongMembers = reached(30, 29) }, regulation.TalksYearly, "among-members", unmet, regulation.Deviation},
		{"no committee, no such talks", func(b *compliance.Branch) { b.Committee, b.Life.Talks[0].WithMembers = known(0), reached(9, 0) }, regulation.TalksYearly, "with-members", outside, 0},
		{"nobody to talk with", func(b *compliance.Branch) { b.Life.Talks[0].AmongCommittee = reached(0, 0) }, regulation.TalksYearly, "among-committee", outside, 0},
		{"talks?", func(b *compliance.Branch) { b.Life.Talks = nil }, regulation.TalksYearly, "among-members", unknown, 0},

		{"no lecture by a committee's secretary", kind(orgtree.Committee), regulation.LeaderLecture, "", unmet, regulation.Violation},
		{"a lecture by a leading group's", func(b *compliance.Branch) {
			b.Kind, b.Life.LeaderLectures = orgtree.LeadingGroup, []calendar.Date{day("2025-12-31")}
		}, regulation.LeaderLecture, "", met, 0},
		{"a lecture of another year", func(b *compliance.Branch) {
			b.Kind, b.Life.LeaderLectures = orgtree.Committee, []calendar.Date{day("2024-12-31"), day("2026-01-01")}
		}, regulation.LeaderLecture, "", unmet, 0},
		{"a lecture some day", func(b *compliance.Branch) {
			b.Kind, b.Life.LeaderLectures = orgtree.Committee, []calendar.Date{{}}
		}, regulation.LeaderLecture, "", unknown, 0},
		{"no report", func(b *compliance.Branch) { b.Life.SecretaryTold = nil }, regulation.SecretaryReport, "", unmet, regulation.Violation},
		{"no evaluation", at("2025-12-31", func(m *compliance.Meeting) { m.Kinds = members.KindsOf(members.LifeMeeting) }), regulation.LifeEvaluation, "", unmet, regulation.Deviation},
		{"no life meeting", at("2025-12-31", func(m *compliance.Meeting) { m.Kinds = members.KindsOf(members.Evaluation) }), regulation.LifeLifeMeeting, "", unmet, regulation.Violation},
		{"no life meeting, no quarter", at("2025-12-31", func(m *compliance.Meeting) { m.Kinds = members.KindsOf(members.Evaluation) }), regulation.LifeMeetingQuarter, "", outside, 0},
		{"September", at("2025-12-31", func(m *compliance.Meeting) { m.On = day("2025-09-30") }), regulation.LifeMeetingQuarter, "", unmet, regulation.Deviation},
		{"October", at("2025-12-31", func(m *compliance.Meeting) { m.On = day("2025-10-01") }), regulation.LifeMeetingQuarter, "", met, 0},
		{"no records", func(b *compliance.Branch) { b.Life.Records, b.Life.Meetings = calendar.Span{}, nil }, regulation.LifeLifeMeeting, "", unknown, regulation.Asking},
		{"some day", at("2025-12-31", func(m *compliance.Meeting) { m.On = calendar.Date{} }), regulation.LifeLifeMeeting, "", unknown, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := full()
			x.change(&b)
			got := find(checkAll(regulation.National(), b, year2025), x.rule, x.part)
			require.NotEmpty(t, got)
			f := got[0]
			assert.Equal(t, x.verdict.String(), f.Verdict.String(), f.Text().Zh)
			if x.severity != 0 {
				assert.Equal(t, x.severity, f.Severity())
			}
			if f.Verdict == unknown {
				assert.NotEmpty(t, slices.Collect(f.Missing()), "names what is missing")
				assert.Contains(t, f.Text().Zh, "未填报")
			}
			checkTexts(t, f)
		})
	}
}

func checkTexts(t testing.TB, f regulation.Finding) {
	t.Helper()
	for _, s := range []string{f.Text().Zh, f.Text().En, f.Remedy().Zh, f.Remedy().En, f.Source.Zh, f.Source.En} {
		assert.NotContains(t, s, "{", f.Rule)
		assert.NotContains(t, s, "}", f.Rule)
	}
	for _, s := range []string{f.Text().Zh, f.Text().En, f.Source.Zh, f.Source.En} {
		assert.NotEmpty(t, s, f.Rule)
	}
	if f.Verdict == met || f.Verdict == unmet && len(slices.Collect(f.Missing())) == 0 {
		assert.NotContains(t, f.Text().Zh, "未知", f.Rule)
		assert.NotContains(t, f.Remedy().Zh, "未知", f.Rule)
	}
	for _, w := range []string{"meeting", "committee", "secretary", "among", "deputy"} {
		if f.Part != "" && strings.Contains(f.Part, w) {
			continue
		}
		assert.NotContains(t, strings.ReplaceAll(f.Text().Zh, f.Part, ""), w, f.Rule)
	}
}

// The sections left out are not spoken of; the eight rules on size, committee
// and secretary always are.
func TestSectionsLeftOut(t *testing.T) {
	for i, clear := range []change{
		func(b *compliance.Branch) { b.Units = nil }, func(b *compliance.Branch) { b.Setup = nil }, func(b *compliance.Branch) { b.Temporary = nil },
		func(b *compliance.Branch) { b.Officers = nil }, func(b *compliance.Branch) { b.Term = nil }, func(b *compliance.Branch) { b.Life = nil },
		func(b *compliance.Branch) { b.Votes = nil },
	} {
		with, b := full(), full()
		clear(&b)
		assert.Less(t, len(checkAll(regulation.National(), b, year2025)), len(checkAll(regulation.National(), with, year2025)), i)
	}
	b := full()
	b.Units, b.Setup, b.Temporary, b.Officers, b.Term, b.Life, b.Votes = nil, nil, nil, nil, nil, nil, nil
	assert.Len(t, checkAll(regulation.National(), b, year2025), 8)
}

// Rules on indirect evidence are off unless asked for.
func TestUnverified(t *testing.T) {
	s := year2025
	s.Unverified = false
	all := checkAll(regulation.National(), full(), s)
	for _, id := range []regulation.RuleID{regulation.PartyDayTheme, regulation.SecretaryHead, regulation.SecretaryReport} {
		assert.Empty(t, find(all, id, "*"), id)
		assert.NotEmpty(t, find(checkAll(regulation.National(), full(), year2025), id, "*"), id)
	}
}

// The findings come in the order of the articles of each text.
func TestOrder(t *testing.T) {
	var order []string
	last := map[regulation.InstrumentID]uint8{}
	for _, f := range checkAll(regulation.National(), full(), year2025) {
		clauses := slices.Collect(mustRule(t, f.Rule).Clauses())
		c, ok := regulation.ClauseByID(clauses[0])
		require.True(t, ok)
		if c.Citation.Instrument == regulation.BranchWork2018 {
			assert.GreaterOrEqual(t, c.Citation.Article, last[c.Citation.Instrument], f.Rule)
			last[c.Citation.Instrument] = c.Citation.Article
		}
		order = append(order, string(f.Rule))
	}
	compact := slices.Compact(slices.Clone(order))
	slices.Sort(order)
	assert.Len(t, compact, len(slices.Compact(order)), "each rule is spoken of in one place")
}

func mustRule(t *testing.T, id regulation.RuleID) regulation.Rule {
	r, ok := regulation.RuleByID(id)
	require.True(t, ok, id)
	return r
}

// The branch regulations, day before and day of effect.
func TestDayOfEffectOfEveryRule(t *testing.T) {
	b := full()
	b.Kind, b.Founded = orgtree.Branch, calendar.Date{}
	for _, f := range checkAll(regulation.National(), b, compliance.Scope{AsOf: day("2018-10-27"), Period: span("2018-01-01..2018-10-28")}) {
		assert.NotEqual(t, regulation.BranchWork2018, f.Citation.Instrument, f.Rule)
	}
	seen := map[regulation.RuleID]bool{}
	for _, f := range checkAll(regulation.National(), b, compliance.Scope{AsOf: day("2018-10-28"), Period: span("2018-01-01..2019-01-01")}) {
		seen[f.Rule] = true
		if f.Period.From == day("2018-10-01") || f.Period.From == day("2018-01-01") {
			assert.Equal(t, outside, f.Verdict, "%s began inside %s", f.Rule, f.Period)
		}
	}
	assert.True(t, seen[regulation.LifeMemberMeeting] && seen[regulation.SetupReply] && seen[regulation.TermReminder])
}

// A vote without quorum never passes, whatever the ayes; and ayes that nobody
// could have cast are no facts.
func TestVoteRecordAgainstQuorum(t *testing.T) {
	for _, x := range []struct {
		name    string
		vote    compliance.HeldVote
		verdict regulation.Verdict
	}{
		{"no quorum, recorded as carried", compliance.HeldVote{Business: compliance.AdmitMember, Present: compliance.Known(4), For: compliance.Known(6), Carried: compliance.Yes}, regulation.Unmet},
		{"no quorum, recorded as lost", compliance.HeldVote{Business: compliance.AdmitMember, Present: compliance.Known(4), For: compliance.Known(6), Carried: compliance.No}, regulation.Met},
		{"quorum and ayes", compliance.HeldVote{Business: compliance.AdmitMember, Present: compliance.Known(6), For: compliance.Known(6), Carried: compliance.Yes}, regulation.Met},
		{"more ayes than voters, no written ones", compliance.HeldVote{Business: compliance.OtherBusiness, Present: compliance.Known(5), For: compliance.Known(7), Carried: compliance.Yes}, regulation.UnknownFacts},
	} {
		v := x.vote
		v.ID, v.On, v.By, v.Due = "v", calendar.MustParse("2026-06-01"), compliance.ByMemberMeeting, compliance.Known(10)
		b := compliance.Branch{ID: "b", FullMembers: compliance.Known(10), Votes: []compliance.HeldVote{v}}
		for f := range compliance.Check(regulation.National(), b, compliance.Scope{AsOf: calendar.MustParse("2026-06-30")}) {
			if f.Rule == regulation.HeldVoteMajority {
				assert.Equal(t, x.verdict, f.Verdict, x.name)
			}
		}
	}
}

// Leave to move an election comes before the election.
func TestApprovalAfterTheElection(t *testing.T) {
	for day, want := range map[string]regulation.Verdict{"2024-08-31": regulation.Met, "2024-09-01": regulation.Met, "2024-09-02": regulation.Unmet} {
		b := compliance.Branch{ID: "b", Unit: orgtree.StateOrgan, FullMembers: compliance.Known(10), Committee: compliance.Known(3), Term: &compliance.Term{
			Elected: calendar.MustParse("2021-03-15"), Years: compliance.Known(3),
			Held: compliance.DoneOn(calendar.MustParse("2024-09-01")), Approval: compliance.DoneOn(calendar.MustParse(day)), Approver: orgtree.Committee}}
		for f := range compliance.Check(regulation.National(), b, compliance.Scope{AsOf: calendar.MustParse("2026-06-30")}) {
			if f.Rule == regulation.TermShiftApproved {
				assert.Equal(t, want, f.Verdict, day)
			}
		}
	}
}
