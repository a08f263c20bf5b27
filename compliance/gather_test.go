package compliance_test

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// party is a small tree with every kind that is gathered differently.
func party(t testing.TB) *orgtree.Tree {
	tree, err := orgtree.New([]orgtree.Org{
		{ID: "C", Kind: orgtree.Committee},
		{ID: "L", Kind: orgtree.LeadingGroup, Parent: "C"},
		{ID: "GB", Kind: orgtree.GeneralBranch, Parent: "C"},
		{ID: "B1", Kind: orgtree.Branch, Parent: "GB"},
		{ID: "G1", Kind: orgtree.Group, Parent: "B1"},
		{ID: "B2", Kind: orgtree.JointBranch, Parent: "C"},
		{ID: "G2", Kind: orgtree.Group, Parent: "B1"},
		{ID: "B3", Kind: orgtree.Branch, Parent: "GB"},
	})
	require.NoError(t, err)
	return tree
}

func roster(t testing.TB, facts ...members.Facts) *members.Roster {
	r, err := members.NewRoster(slices.Values(facts))
	require.NoError(t, err)
	return r
}

// of gathers the facts of one organization.
func of(t testing.TB, r compliance.Records, asOf, id string) compliance.Branch {
	t.Helper()
	n, ok := r.Tree.Find(id)
	require.True(t, ok)
	b, ok := compliance.Gather(r, day(asOf)).Branch(n)
	require.True(t, ok)
	return b
}

func codesOf(g *compliance.Gathered) (out []string) {
	for f := range g.Problems() {
		out = append(out, string(f.Code)+" "+f.Path)
	}
	return out
}

// randomRecords makes tables in which everything may go wrong.
func randomRecords(t testing.TB, r *rand.Rand) (compliance.Records, calendar.Date) {
	asOf := day("2024-01-01").AddDays(r.IntN(1000))
	on := func() calendar.Date { return day("2023-06-01").AddDays(r.IntN(1300)) }
	maybe := func(n int, d calendar.Date) calendar.Date {
		if r.IntN(n) == 0 {
			return calendar.Date{}
		}
		return d
	}
	orgs := []members.OrgID{"B1", "B1", "B1", "B1", "G1", "G2", "B2", "B2", "B3", "GB", "C", "L", "X"}
	org := func() members.OrgID { return orgs[r.IntN(len(orgs))] }
	who := func() members.ID { return members.ID(fmt.Sprintf("M%02d", r.IntN(13))) } // M12 is on no roster
	var facts []members.Facts
	for i := range 12 {
		f := members.Facts{ID: members.ID(fmt.Sprintf("M%02d", i)), Admitted: day("2020-01-01").AddDays(r.IntN(1500))}
		if r.IntN(4) > 0 {
			f.ConversionApproved = f.Admitted.AddYears(1).AddDays(r.IntN(60))
		}
		if r.IntN(8) > 0 {
			f.Homes = append(f.Homes, members.Spell[members.OrgID]{Value: org(), From: f.Admitted})
			if d := on(); r.IntN(2) == 0 && d.After(f.Admitted) {
				f.Homes = append(f.Homes, members.Spell[members.OrgID]{Value: org(), From: d})
			}
		}
		if d := on(); r.IntN(8) == 0 && d.After(f.Admitted) {
			f.Left, f.LeftBy = d, members.Died
		}
		if d := on(); r.IntN(4) == 0 && d.After(f.Admitted) {
			f.Stopped = []members.Interval{{From: d, Until: d.AddDays(1 + r.IntN(400))}}
		}
		facts = append(facts, f)
	}
	rec := compliance.Records{Tree: party(t), Roster: roster(t, facts...), TalksEach: r.IntN(3), RemoteCounts: compliance.Flag(r.IntN(3))}
	posts := append(members.AllPosts(), members.Secretary, members.Secretary, members.CommitteeMember, members.CommitteeMember, members.GroupLeader, 0)
	rec.Terms = []members.Term{}
	for range r.IntN(40) {
		x := members.Term{Org: org(), Post: posts[r.IntN(len(posts))], Member: who(), By: members.Accession(r.IntN(3)),
			Start: maybe(20, on()), Approved: maybe(3, on()), Filed: maybe(3, on())}
		if r.IntN(3) == 0 {
			x.Ceased = x.Start.AddDays(r.IntN(440) - 40) // sometimes in the wrong order
		}
		rec.Terms = append(rec.Terms, x)
	}
	var rows []members.Attendance
	rec.Meetings = []members.Meeting{}
	for i := range r.IntN(30) {
		m := members.Meeting{ID: members.ID(fmt.Sprintf("m%d", i)), Org: org(), On: maybe(20, on()), Kinds: members.MeetingKinds(r.IntN(256)) &^ 1}
		if r.IntN(3) == 0 {
			m.Kinds = members.KindsOf(members.CommitteeMeeting)
		}
		if r.IntN(2) == 0 {
			m.Lecturer = who()
		}
		rec.Meetings = append(rec.Meetings, m)
		for range r.IntN(8) {
			rows = append(rows, members.Attendance{Meeting: m.ID, Member: who(), Presence: members.AllPresences()[r.IntN(5)]})
		}
	}
	rows = append(rows, members.Attendance{Meeting: "nosuch", Member: "M01", Presence: members.Present})
	var err error
	rec.Attendance, err = members.NewAttendanceSheet(rows)
	require.NoError(t, err)
	rec.Talks = []members.Talk{}
	for range r.IntN(60) {
		x := members.Talk{On: maybe(30, on()), A: who(), B: who()}
		if r.IntN(2) == 0 {
			x.Org = org()
		}
		rec.Talks = append(rec.Talks, x)
	}
	rec.Complete = []calendar.Span{{}, span("2024-01-01..2026-01-01"), span("2023-03-01.."), span("..2025-06-01"), span("2025-01-01..2025-01-01")}[r.IntN(5)]
	return rec, asOf
}

// slow counts the same as Gather from the tables as they are, row by row.
type slow struct {
	compliance.Records
	asOf calendar.Date
}

func (s slow) parts(id string) []string { // a branch and its groups
	if id == "B1" {
		return []string{"B1", "G1", "G2"}
	}
	return []string{id}
}

func (s slow) in(org members.OrgID, id string) bool {
	return org != "" && slices.Contains(s.parts(id), string(org))
}

func (s slow) home(m members.Member, d calendar.Date) members.OrgID {
	o, _ := m.HomeOn(d)
	return o
}

func (s slow) rows(id string) (out []members.Term) {
	for _, t := range s.Terms {
		if string(t.Org) == id && t.Post != 0 && t.Post != members.GroupLeader && !t.Start.IsZero() {
			out = append(out, t)
		}
	}
	return out
}

func (s slow) holders(id string, d calendar.Date, posts ...members.Post) (out []members.ID) {
	for _, t := range s.rows(id) {
		if t.HeldOn(d) && slices.Contains(posts, t.Post) && !slices.Contains(out, t.Member) {
			out = append(out, t.Member)
		}
	}
	return out
}

var (
	plainPosts = []members.Post{members.OrganizationMember, members.PublicityMember, members.DisciplineMember, members.YouthMember,
		members.UnitedFrontMember, members.SecurityMember, members.MassWorkMember, members.LifeMember, members.CommitteeMember}
	seatPosts = append([]members.Post{members.Secretary, members.DeputySecretary}, plainPosts...)
)

func (s slow) committee(id string, d calendar.Date) []members.ID {
	if len(s.holders(id, d, plainPosts...)) == 0 {
		return nil
	}
	return s.holders(id, d, seatPosts...)
}

func (s slow) members(id string, d calendar.Date) (out []members.Member) {
	for m := range s.Roster.All() {
		if m.StandingOn(d).IsMember() && s.in(s.home(m, d), id) {
			out = append(out, m)
		}
	}
	return out
}

func (s slow) branchOf(id members.ID, d calendar.Date) string {
	m, _ := s.Roster.Member(id)
	switch h := s.home(m, d); h {
	case "G1", "G2":
		return "B1"
	case "X":
		return ""
	default:
		return string(h)
	}
}

// talks counts the persons reached of one relation in one year.
func (s slow) talks(id string, year calendar.Year, relation int) compliance.Reached {
	first, last := year.First(), year.Last()
	if last.After(s.asOf) {
		last = s.asOf
	}
	seat := func(x members.ID, d calendar.Date) bool { return slices.Contains(s.committee(id, d), x) }
	var due []members.ID
	some := false
	if relation == 0 {
		for _, x := range s.committee(id, last) {
			if seat(x, first) {
				due = append(due, x)
			}
		}
		some = len(s.committee(id, last)) >= 2
	} else {
		n := 0
		for _, m := range s.members(id, last) {
			if seat(m.ID(), last) {
				continue
			}
			n++
			if m.StandingOn(first).IsMember() && s.in(s.home(m, first), id) {
				due = append(due, m.ID())
			}
		}
		some = relation == 1 && len(s.committee(id, last)) > 0 || relation == 2 && n >= 2
	}
	if !some {
		return compliance.Reached{Due: known(0), Reached: known(0)}
	}
	reached := 0
	for _, x := range due {
		n := 0
		for _, t := range s.Talks {
			_, okA := s.Roster.Member(t.A)
			_, okB := s.Roster.Member(t.B)
			if t.A == t.B || !okA || !okB || t.On.IsZero() || t.On.After(s.asOf) || t.On.Month().Year() != year || t.A != x && t.B != x {
				continue
			}
			if t.Org != "" && !s.in(t.Org, id) || t.Org == "" && (s.branchOf(t.A, t.On) != id || s.branchOf(t.B, t.On) != id) {
				continue
			}
			other := t.A
			if other == x {
				other = t.B
			}
			mine, theirs := seat(x, t.On), seat(other, t.On)
			if relation == 0 && mine && theirs || relation == 1 && !mine && theirs || relation == 2 && !mine && !theirs {
				n++
			}
		}
		if n >= max(1, s.TalksEach) {
			reached++
		}
	}
	out := compliance.Reached{Due: known(len(due)), Reached: known(reached)}
	if reached < len(due) && !(s.Complete.Contains(first) && s.Complete.Contains(last)) {
		out.Reached = compliance.Number{}
	}
	return out
}

func (s slow) check(t *testing.T, b compliance.Branch) {
	id := b.ID
	full, probationary := 0, 0
	for _, m := range s.members(id, s.asOf) {
		if m.StandingOn(s.asOf) == members.Full {
			full++
		} else {
			probationary++
		}
	}
	assert.Equal(t, known(full), b.FullMembers)
	assert.Equal(t, known(probationary), b.Probationary)
	assert.Equal(t, known(len(s.committee(id, s.asOf))), b.Committee)
	secretaries := s.holders(id, s.asOf, members.Secretary)
	assert.Equal(t, known(len(secretaries)), b.Secretaries)
	assert.Equal(t, known(len(s.holders(id, s.asOf, members.DeputySecretary))), b.Deputies)

	if len(secretaries) == 1 {
		m, _ := s.Roster.Member(secretaries[0])
		assert.Equal(t, m.PartyAgeFrom(), b.SecretaryFullSince)
		since := s.asOf // day by day back, as long as the post is held
		for slices.Contains(s.holders(id, since.AddDays(-1), members.Secretary), secretaries[0]) {
			since = since.AddDays(-1)
		}
		assert.Equal(t, since, b.SecretarySince)
	}
	require.NotNil(t, b.Officers)
	o := b.Officers
	has := func(p members.Post) compliance.Flag { return compliance.FlagOf(len(s.holders(id, s.asOf, p)) > 0) }
	assert.Equal(t, has(members.OrganizationMember), o.Organization)
	assert.Equal(t, has(members.PublicityMember), o.Publicity)
	assert.Equal(t, has(members.DisciplineMember), o.Discipline)
	assert.Equal(t, has(members.FirstSecretary), o.FirstSecretary)
	assert.Equal(t, len(s.holders(id, s.asOf, seatPosts...)) > 0, b.Term != nil)

	l := b.Life
	require.NotNil(t, l)
	assert.Equal(t, s.Complete, l.Records)
	var meetings []compliance.Meeting
	for _, m := range s.Meetings {
		kinds := m.Kinds
		if m.Org == "G1" || m.Org == "G2" {
			kinds &^= members.KindsOf(members.MemberMeeting, members.CommitteeMeeting)
		}
		if !s.in(m.Org, id) || kinds == 0 {
			continue
		}
		x := compliance.Meeting{ID: string(m.ID), Kinds: kinds, On: m.On}
		if string(m.Org) != id {
			x.Group = string(m.Org)
		}
		if c := s.committee(id, m.On); kinds.Has(members.CommitteeMeeting) && len(c) > 0 {
			x.Due = known(len(c))
			rows, present, remote := 0, []members.ID{}, []members.ID{}
			for who, p := range s.Attendance.Of(m.ID) {
				rows++
				if slices.Contains(c, who) && p == members.Present && !slices.Contains(present, who) {
					present = append(present, who)
				}
			}
			for who, p := range s.Attendance.Of(m.ID) {
				if slices.Contains(c, who) && p == members.Remote && !slices.Contains(present, who) && !slices.Contains(remote, who) {
					remote = append(remote, who)
				}
			}
			switch {
			case rows == 0:
			case s.RemoteCounts == yes:
				x.Present = known(len(present) + len(remote))
			case s.RemoteCounts == no || len(remote) == 0:
				x.Present = known(len(present))
			}
		}
		meetings = append(meetings, x)
	}
	assert.ElementsMatch(t, meetings, l.Meetings)
	var groups []compliance.Group
	for _, g := range s.parts(id)[1:] {
		var leaders []members.ID
		for _, x := range s.Terms {
			if string(x.Org) == g && x.Post == members.GroupLeader && x.HeldOn(s.asOf) && !slices.Contains(leaders, x.Member) {
				leaders = append(leaders, x.Member)
			}
		}
		groups = append(groups, compliance.Group{ID: g, Leaders: known(len(leaders))})
	}
	assert.Equal(t, groups, l.Groups)

	if b.Kind == orgtree.Committee || b.Kind == orgtree.LeadingGroup {
		var lectures, dated []calendar.Date
		for _, m := range s.Meetings {
			if m.Kinds.Has(members.PartyLecture) && slices.Contains(s.holders(id, m.On, members.Secretary), m.Lecturer) {
				lectures = append(lectures, m.On)
			}
		}
		for _, d := range l.LeaderLectures {
			if !d.IsZero() {
				dated = append(dated, d)
			}
		}
		assert.ElementsMatch(t, lectures, dated)
	}
	for _, x := range l.Talks {
		assert.Equal(t, s.talks(id, x.Year, 0), x.AmongCommittee, "%s %s among committee", id, x.Year)
		assert.Equal(t, s.talks(id, x.Year, 1), x.WithMembers, "%s %s with members", id, x.Year)
		assert.Equal(t, s.talks(id, x.Year, 2), x.AmongMembers, "%s %s among members", id, x.Year)
	}
	if s.Complete == span("2024-01-01..2026-01-01") {
		assert.Len(t, l.Talks, min(s.asOf.Year(), 2025)-2023)
	}
}

func TestGatherAgainstSlowCount(t *testing.T) {
	n := 400
	if testing.Short() {
		n = 60
	}
	for seed := range n {
		rec, asOf := randomRecords(t, rand.New(rand.NewPCG(uint64(seed), 7)))
		g := compliance.Gather(rec, asOf)
		for _, node := range rec.Tree.All() {
			b, ok := g.Branch(node)
			require.Equal(t, rec.Tree.Kind(node) != orgtree.Group, ok)
			if !ok {
				continue
			}
			slow{rec, asOf}.check(t, b)
			if t.Failed() {
				t.Fatalf("seed %d, %s, organization %s", seed, asOf, b.ID)
			}
			again, _ := g.Branch(node)
			require.Equal(t, b, again)
		}
		require.Equal(t, codesOf(g), codesOf(compliance.Gather(rec, asOf)))
	}
}

// Every row is in the facts of an organization or among the problems.
func TestGatherLosesNothing(t *testing.T) {
	for seed := range 60 {
		rec, asOf := randomRecords(t, rand.New(rand.NewPCG(uint64(seed), 8)))
		g := compliance.Gather(rec, asOf)
		told := map[string]bool{}
		for f := range g.Problems() {
			place, _, _ := strings.Cut(f.Path, "].")
			told[place+"]"] = true
			assert.NotEmpty(t, f.Message.Zh)
			assert.NotEmpty(t, f.Message.En)
		}
		counted, meetings := 0, map[string]bool{}
		for _, n := range rec.Tree.All() {
			if b, ok := g.Branch(n); ok {
				m, _ := b.Members().Get()
				counted += m
				for _, x := range b.Life.Meetings {
					require.False(t, meetings[x.ID])
					meetings[x.ID] = true
				}
			}
		}
		for i, m := range rec.Meetings {
			if !meetings[string(m.ID)] {
				assert.True(t, told[fmt.Sprintf("meetings[%d]", i)], "meeting %d", i)
			}
		}
		missing := 0
		for m := range rec.Roster.All() {
			if told["members["+string(m.ID())+"]"] {
				missing++
			}
		}
		assert.Equal(t, rec.Roster.On(asOf).Len(), counted+missing)
	}
}

func TestGatherEmpty(t *testing.T) {
	assert.Empty(t, codesOf(compliance.Gather(compliance.Records{}, day("2026-01-01"))))
	_, ok := compliance.Gather(compliance.Records{}, day("2026-01-01")).Branch(orgtree.Node{})
	assert.False(t, ok)

	tree := party(t)
	n, _ := tree.Find("B1")
	g := compliance.Gather(compliance.Records{Tree: tree}, calendar.Date{})
	assert.Equal(t, []string{"missing-as-of asOf"}, codesOf(g))
	_, ok = g.Branch(n)
	assert.False(t, ok)

	// No table at all: nothing is known, and nothing is said.
	b, ok := compliance.Gather(compliance.Records{Tree: tree}, day("2026-01-01")).Branch(n)
	assert.True(t, ok)
	assert.Equal(t, compliance.Branch{ID: "B1", Kind: orgtree.Branch}, b)

	// Empty tables: nobody is there, and that is known.
	r := compliance.Records{Tree: tree, Roster: roster(t), Terms: []members.Term{}, Meetings: []members.Meeting{}, Talks: []members.Talk{}}
	b = of(t, r, "2026-01-01", "B1")
	assert.Equal(t, known(0), b.FullMembers)
	assert.Equal(t, known(0), b.Committee)
	assert.Equal(t, known(0), b.Secretaries)
	assert.Nil(t, b.Term)
	assert.Nil(t, b.Units)
	assert.Empty(t, b.Life.Meetings)
	assert.Nil(t, b.Life.Talks) // no day is wholly on record
}

func TestGatherUnknownReferences(t *testing.T) {
	sheet, err := members.NewAttendanceSheet([]members.Attendance{
		{Meeting: "m9", Member: "M1", Presence: members.Present}, {Meeting: "m0", Member: "M9", Presence: members.Present}})
	require.NoError(t, err)
	units, err := orgtree.NewUnitRegister([]orgtree.UnitRow{
		{Unit: orgtree.Unit{ID: "u1", Kind: orgtree.Village}}, {Unit: orgtree.Unit{ID: "u2", Kind: orgtree.Village}, Org: "X"},
		{Unit: orgtree.Unit{ID: "u3", Kind: orgtree.Village}, Org: "X", Span: span("..2020-01-01")}})
	require.NoError(t, err)
	home := func(o members.OrgID) []members.Spell[members.OrgID] {
		return []members.Spell[members.OrgID]{{Value: o, From: day("2020-01-01")}}
	}
	admitted := day("2020-01-01")
	r := compliance.Records{Tree: party(t), Units: units, Attendance: sheet,
		Roster: roster(t, members.Facts{ID: "M1", Admitted: admitted, Homes: home("B1")}, members.Facts{ID: "M2", Admitted: admitted, Homes: home("X")},
			members.Facts{ID: "M3", Admitted: admitted}, members.Facts{ID: "M4", Admitted: admitted, Homes: home("B2")}),
		Terms: []members.Term{
			{Org: "X", Post: members.Secretary, Member: "M1", Start: admitted},
			{Org: "B1", Post: members.Secretary, Member: "M9", Start: admitted},
			{Org: "B1", Post: members.GroupLeader, Member: "M1", Start: admitted},
			{Org: "G1", Post: members.Secretary, Member: "M1", Start: admitted},
			{Org: "B1", Member: "M1"},
			{Org: "B2", Post: members.Secretary, Member: "M4", On: admitted, Start: admitted, End: day("2026-05-17")},
		},
		Meetings: []members.Meeting{
			{ID: "m0", Org: "X", Kinds: members.KindsOf(members.PartyDay), On: admitted},
			{ID: "m1", Org: "B1", Kinds: members.KindsOf(members.GroupMeeting), On: admitted},
			{ID: "m2", Org: "G1", Kinds: members.KindsOf(members.MemberMeeting), On: admitted},
			{ID: "m3", Org: "B1", Lecturer: "M9"},
		},
		Talks: []members.Talk{
			{On: admitted, A: "M1", B: "M9"}, {On: admitted, A: "M9", B: "M1"}, {On: admitted, A: "M1", B: "M1", Org: "B1"},
			{On: admitted, A: "M1", B: "M4"}, {On: admitted, A: "M1", B: "M3"}, {On: admitted, A: "M1", B: "M4", Org: "X"}, {A: "M1", B: "M4", Org: "B1"},
		}}
	g := compliance.Gather(r, day("2026-01-01"))
	assert.Equal(t, []string{
		"unknown-org members[M2].home", "no-value-on-day members[M3].home",
		"unit-without-org units[u1].org", "unknown-org units[u2].org",
		"unknown-org terms[0].org", "unknown-member terms[1].member", "missing-group terms[2].org", "not-of-group terms[3].org",
		"unknown-post terms[4].post", "missing-start terms[4].start", "odd-term terms[B2].end",
		"unknown-org meetings[0].org", "missing-group meetings[1].org", "not-of-group meetings[2].org",
		"unknown-member meetings[3].lecturer", "missing-on meetings[3].on", "missing-kinds meetings[3].kinds",
		"unknown-member talks[0].b", "unknown-member talks[1].a", "same-person talks[2].b",
		"several-branches talks[3].org", "no-value-on-day talks[4].org", "unknown-org talks[5].org", "missing-on talks[6].on",
		"unknown-meeting attendance[m9]", "unknown-member attendance[m0].member",
	}, codesOf(g))
	for n := range 26 { // stopping anywhere is safe
		i := 0
		for range g.Problems() {
			if i++; i > n {
				break
			}
		}
	}

	// A post whose holder nobody knows is held all the same.
	assert.Equal(t, known(1), of(t, r, "2026-01-01", "B1").Secretaries)
}

// A member moves from one branch to another: the day before, and the day.
func TestGatherMove(t *testing.T) {
	r := compliance.Records{Tree: party(t), Roster: roster(t, members.Facts{ID: "M1", Admitted: day("2020-03-01"), ConversionApproved: day("2021-03-05"),
		Homes: []members.Spell[members.OrgID]{{Value: "B1", From: day("2020-03-01")}, {Value: "B2", From: day("2025-07-01")}}})}
	for _, x := range []struct {
		on                 string
		full1, prob1, full string
	}{
		{"2020-02-29", "0", "0", "0"}, {"2020-03-01", "0", "1", "0"}, {"2021-03-04", "0", "1", "0"}, {"2021-03-05", "1", "0", "0"},
		{"2025-06-30", "1", "0", "0"}, {"2025-07-01", "0", "0", "1"},
	} {
		text := func(n compliance.Number) string { v, _ := n.Get(); return fmt.Sprint(v) }
		b1, b2 := of(t, r, x.on, "B1"), of(t, r, x.on, "B2")
		assert.Equal(t, x.full1, text(b1.FullMembers), x.on)
		assert.Equal(t, x.prob1, text(b1.Probationary), x.on)
		assert.Equal(t, x.full, text(b2.FullMembers), x.on)
	}
}

func TestGatherTerm(t *testing.T) {
	term := func(post members.Post, who, on, start, end string) members.Term {
		x := members.Term{Org: "B1", Post: post, Member: members.ID(who), By: members.Elected, Start: day(start)}
		if on != "" {
			x.On = day(on)
		}
		if end != "" {
			x.End = day(end)
		}
		return x
	}
	sec, dep, mem := members.Secretary, members.DeputySecretary, members.CommitteeMember
	shifted := term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01")
	shifted.ShiftApproved = day("2026-01-15")
	before := shifted
	before.ShiftApproved = day("2023-01-15")
	old := term(sec, "a", "2020-03-01", "2020-03-01", "2023-03-01")
	old.Ceased = day("2023-03-01")
	for _, x := range []struct {
		name    string
		terms   []members.Term
		elected string
		years   compliance.Number
		held    compliance.Act
	}{
		{"whole years", []members.Term{term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01")}, "2023-03-01", known(3), compliance.NotDone()},
		{"the last day is given", []members.Term{term(sec, "a", "2023-03-01", "2023-03-01", "2026-02-28")}, "2023-03-01", known(3), compliance.NotDone()},
		{"from 1 January to 31 December", []members.Term{term(sec, "a", "2023-01-01", "2023-01-01", "2025-12-31")}, "2023-01-01", known(3), compliance.NotDone()},
		{"from the first day in office", []members.Term{term(sec, "a", "2023-02-20", "2023-03-01", "2026-03-01")}, "2023-03-01", known(3), compliance.NotDone()},
		{"no end", []members.Term{term(sec, "a", "2023-02-20", "2023-03-01", "")}, "2023-02-20", compliance.Number{}, compliance.NotDone()},
		{"no day of election", []members.Term{term(sec, "a", "", "2023-03-01", "")}, "2023-03-01", compliance.Number{}, compliance.NotDone()},
		{"not whole", []members.Term{term(sec, "a", "2023-03-01", "2023-03-01", "2025-09-01")}, "2023-03-01", compliance.Number{}, compliance.NotDone()},
		{"a by-election", []members.Term{term(sec, "a", "2025-02-01", "2025-02-01", "2026-03-01"), term(dep, "b", "2023-03-01", "2023-03-01", "2026-03-01"),
			term(mem, "c", "2025-02-01", "2025-02-01", "2026-03-01")}, "2023-03-01", known(3), compliance.NotDone()},
		{"one row with another end", []members.Term{term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01"), term(dep, "b", "2023-03-01", "2023-03-01", "2026-03-01"),
			term(mem, "c", "2024-02-01", "2024-02-01", "2027-02-01")}, "2023-03-01", known(3), compliance.NotDone()},
		{"elected again, the old row left open", []members.Term{term(sec, "a", "2020-03-01", "2020-03-01", "2023-03-01"), term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01")},
			"2023-03-01", known(3), compliance.NotDone()},
		{"elected again", []members.Term{old, term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01")}, "2023-03-01", known(3), compliance.NotDone()},
		{"the next is elected", []members.Term{term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01"), term(sec, "b", "2026-02-20", "2026-03-05", "2029-03-05")},
			"2023-03-01", known(3), doneOn("2026-02-20")},
		{"a shift is approved", []members.Term{shifted}, "2023-03-01", known(3), compliance.Act{}},
		{"a shift was approved the last time", []members.Term{before}, "2023-03-01", known(3), compliance.NotDone()},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := of(t, compliance.Records{Tree: party(t), Terms: x.terms}, "2026-03-01", "B1")
			require.NotNil(t, b.Term)
			assert.Equal(t, day(x.elected), b.Term.Elected)
			assert.Equal(t, x.years, b.Term.Years)
			assert.Equal(t, x.held, b.Term.Held)
			assert.Equal(t, compliance.Act{}, b.Term.Reminded)
		})
	}

	// The term moves on the day on which the successor takes office.
	next := term(sec, "b", "2026-03-01", "2026-03-01", "2029-03-01")
	last := term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01")
	last.Ceased = day("2026-03-01")
	r := compliance.Records{Tree: party(t), Terms: []members.Term{last, next}}
	assert.Equal(t, day("2023-03-01"), of(t, r, "2026-02-28", "B1").Term.Elected)
	assert.Equal(t, day("2026-03-01"), of(t, r, "2026-03-01", "B1").Term.Elected)
	assert.Equal(t, known(1), of(t, r, "2026-03-01", "B1").Secretaries)

	// In office since the first of the terms that follow each other.
	r.Terms = []members.Term{old, term(sec, "a", "2023-03-01", "2023-03-01", "2026-03-01")}
	assert.Equal(t, day("2020-03-01"), of(t, r, "2026-03-01", "B1").SecretarySince)
	// Two in the post: the later one is asked for the Party standing.
	r.Terms = []members.Term{term(sec, "a", "", "2024-03-01", ""), term(sec, "b", "", "2025-03-01", "")}
	assert.Equal(t, known(2), of(t, r, "2026-03-01", "B1").Secretaries)
	assert.Equal(t, day("2025-03-01"), of(t, r, "2026-03-01", "B1").SecretarySince)
	assert.Equal(t, day("2025-03-01"), of(t, r, "2026-03-01", "B1").Term.Elected)
	r.Terms = []members.Term{r.Terms[1], r.Terms[0]}
	assert.Equal(t, day("2025-03-01"), of(t, r, "2026-03-01", "B1").SecretarySince)
	assert.Equal(t, day("2025-03-01"), of(t, r, "2026-03-01", "B1").Term.Elected)

	// Secretary and deputy alone are no committee.
	r.Terms = []members.Term{term(sec, "a", "", "2023-03-01", ""), term(dep, "b", "", "2023-03-01", "")}
	assert.Equal(t, known(0), of(t, r, "2026-03-01", "B1").Committee)
	r.Terms = append(r.Terms, term(mem, "a", "", "2023-03-01", ""))
	assert.Equal(t, known(2), of(t, r, "2026-03-01", "B1").Committee)
}

func TestGatherOfficers(t *testing.T) {
	term := func(post members.Post, who string, by members.Accession, approved, filed string) members.Term {
		x := members.Term{Org: "B1", Post: post, Member: members.ID(who), By: by, Start: day("2024-03-01")}
		if approved != "" {
			x.Approved = day(approved)
		}
		if filed != "" {
			x.Filed = day(filed)
		}
		return x
	}
	r := compliance.Records{Tree: party(t), Terms: []members.Term{
		term(members.Secretary, "a", members.Appointed, "2024-03-05", ""), term(members.DeputySecretary, "b", members.Elected, "2024-03-07", ""),
		term(members.DisciplineMember, "c", members.Appointed, "", "2024-03-09"), term(members.PublicityMember, "c", members.Appointed, "", "2024-03-08"),
		term(members.OrganizationMember, "d", members.Elected, "", "2024-03-06")}}
	assert.Equal(t, &compliance.Officers{Organization: yes, Publicity: yes, Discipline: yes, SecretaryBy: compliance.FromAbove, FirstSecretary: no,
		Approved: doneOn("2024-03-07"), Filed: doneOn("2024-03-09"), AppointedMembers: known(1)}, of(t, r, "2026-01-01", "B1").Officers)
	r.Terms[1].Approved, r.Terms[4].By, r.Terms[4].Filed = calendar.Date{}, 0, calendar.Date{}
	o := of(t, r, "2026-01-01", "B1").Officers
	assert.Equal(t, compliance.Act{}, o.Approved) // an empty cell is no "no"
	assert.Equal(t, compliance.Act{}, o.Filed)
	assert.Equal(t, compliance.Number{}, o.AppointedMembers)
}

func TestGatherLectures(t *testing.T) {
	lecture := func(org, on, by string) members.Meeting {
		return members.Meeting{ID: members.ID(on), Org: members.OrgID(org), On: day(on), Kinds: members.KindsOf(members.PartyLecture), Lecturer: members.ID(by)}
	}
	r := compliance.Records{Tree: party(t), Complete: span("2024-01-01..2026-01-01"),
		Terms: []members.Term{{Org: "C", Post: members.Secretary, Member: "a", Start: day("2024-06-01")}, {Org: "C", Post: members.Secretary, Member: "a", Start: day("2024-07-01")}},
		Meetings: []members.Meeting{
			lecture("B3", "2024-05-31", "a"), // not yet secretary
			lecture("B3", "2024-07-01", "a"), // wherever it was held
			lecture("C", "2024-08-01", ""),   // of a year that has one
			lecture("B3", "2025-08-01", ""),  // of somebody at a branch
		}}
	assert.Equal(t, []calendar.Date{day("2024-07-01")}, of(t, r, "2026-01-01", "C").Life.LeaderLectures)
	r.Meetings = append(r.Meetings, lecture("C", "2025-08-01", "")) // perhaps the secretary's
	assert.Equal(t, []calendar.Date{day("2024-07-01"), {}}, of(t, r, "2026-01-01", "C").Life.LeaderLectures)
}

func TestGatherUnits(t *testing.T) {
	u := func(id string, k orgtree.UnitKind, org string) orgtree.UnitRow {
		return orgtree.UnitRow{Unit: orgtree.Unit{ID: id, Kind: k}, Org: org}
	}
	units, err := orgtree.NewUnitRegister([]orgtree.UnitRow{u("u1", orgtree.Village, "B1"), u("u2", orgtree.Enterprise, "B2"), u("u3", orgtree.NonPublic, "B2"),
		u("u4", orgtree.SOE, "GB"), u("u5", orgtree.Hospital, "B3"), u("u5", orgtree.Hospital, "C")})
	require.NoError(t, err)
	var facts []members.Facts
	for i, o := range []members.OrgID{"B1", "G1", "B3", "GB"} {
		facts = append(facts, members.Facts{ID: members.ID(fmt.Sprint("M", i)), Admitted: day("2020-01-01"), ConversionApproved: day("2021-01-01"),
			Homes: []members.Spell[members.OrgID]{{Value: o, From: day("2020-01-01")}}})
	}
	r := compliance.Records{Tree: party(t), Units: units, Roster: roster(t, facts...)}
	b := of(t, r, "2026-01-01", "B1")
	assert.Equal(t, orgtree.Village, b.Unit)
	assert.Equal(t, []compliance.Unit{{ID: "u1", Kind: orgtree.Village, FullMembers: known(2), Probationary: known(0), Own: yes, Joint: no}}, b.Units)
	b = of(t, r, "2026-01-01", "B2")
	assert.Zero(t, b.Unit)
	assert.Equal(t, []compliance.Unit{{ID: "u2", Kind: orgtree.Enterprise, Own: no, Joint: yes}, {ID: "u3", Kind: orgtree.NonPublic, Own: no, Joint: yes}}, b.Units)
	assert.Equal(t, known(4), of(t, r, "2026-01-01", "GB").Units[0].FullMembers)
	assert.Equal(t, compliance.Number{}, of(t, r, "2026-01-01", "B3").Units[0].FullMembers)
}

func TestGatherHistory(t *testing.T) {
	row := func(id, parent string, k orgtree.Kind, s string) orgtree.Row {
		return orgtree.Row{Org: orgtree.Org{ID: id, Name: s, Parent: parent, Kind: k}, Span: span(s)}
	}
	h, err := orgtree.NewHistory([]orgtree.Row{row("C", "", orgtree.Committee, ".."), row("B", "C", orgtree.Branch, "2019-01-01..2021-01-01"),
		row("B", "C", orgtree.Branch, "2024-05-01..2025-01-01"), row("B", "C", orgtree.JointBranch, "2025-01-01.."),
		row("G", "B", orgtree.Group, "2025-02-01.."), row("O", "C", orgtree.Branch, "2019-01-01..2025-01-01")})
	require.NoError(t, err)
	r := compliance.Records{History: h, Meetings: []members.Meeting{{ID: "m", Org: "O", On: day("2024-01-01"), Kinds: members.KindsOf(members.PartyDay)}}}
	g := compliance.Gather(r, day("2026-01-01"))
	n, _ := h.On(day("2026-01-01")).Find("B")
	b, ok := g.Branch(n)
	require.True(t, ok)
	assert.Equal(t, day("2024-05-01"), b.Founded)
	assert.Equal(t, day("2025-02-01"), b.Life.Groups[0].Formed)
	assert.Empty(t, codesOf(g)) // a dissolved branch is known
}

func FuzzGather(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) {
		rec, asOf := randomRecords(t, rand.New(rand.NewPCG(seed, 9)))
		g := compliance.Gather(rec, asOf)
		for _, n := range rec.Tree.All() {
			if b, ok := g.Branch(n); ok {
				slow{rec, asOf}.check(t, b)
			}
		}
		for range compliance.CheckTree(regulation.National(), rec.Tree, g.Branch, compliance.Scope{AsOf: asOf, Unverified: true}) {
		}
		codesOf(g)
	})
}

// big makes the tables of n members: branches of 25 in two groups, with a
// committee of three, a year of meetings and talks.
func big(tb testing.TB, n int) compliance.Records {
	orgs := []orgtree.Org{{ID: "C", Kind: orgtree.Committee}}
	admitted := day("2015-01-01")
	var r compliance.Records
	for i := range n / 25 {
		id := fmt.Sprintf("B%05d", i)
		orgs = append(orgs, orgtree.Org{ID: id, Kind: orgtree.Branch, Parent: "C"},
			orgtree.Org{ID: id + "a", Kind: orgtree.Group, Parent: id}, orgtree.Org{ID: id + "b", Kind: orgtree.Group, Parent: id})
		first := i * 25
		who := func(j int) members.ID { return members.ID(fmt.Sprintf("M%07d", first+j)) }
		for j, post := range []members.Post{members.Secretary, members.OrganizationMember, members.DisciplineMember} {
			r.Terms = append(r.Terms, members.Term{Org: members.OrgID(id), Post: post, Member: who(j), On: day("2024-03-01"), Start: day("2024-03-01"), End: day("2027-03-01")})
		}
		for m := range 12 {
			on := day("2026-01-10").AddMonths(m)
			for k, kind := range []members.MeetingKind{members.CommitteeMeeting, members.PartyDay, members.GroupMeeting} {
				o := id
				if kind == members.GroupMeeting {
					o = id + "a"
				}
				r.Meetings = append(r.Meetings, members.Meeting{ID: members.ID(fmt.Sprintf("m%d-%d-%d", i, m, k)), Org: members.OrgID(o), On: on, Kinds: members.KindsOf(kind)})
			}
		}
		for j := range 25 {
			r.Talks = append(r.Talks, members.Talk{On: day("2026-02-01").AddDays(j), A: who(j), B: who((j + 1) % 25)})
		}
	}
	tree, err := orgtree.New(orgs)
	require.NoError(tb, err)
	r.Tree, r.Complete = tree, span("2026-01-01..2027-01-01")
	r.Roster, err = members.NewRoster(iter.Seq[members.Facts](func(yield func(members.Facts) bool) {
		for i := range n / 25 * 25 {
			o := fmt.Sprintf("B%05d", i/25) + []string{"", "a", "b"}[i%3]
			if !yield(members.Facts{ID: members.ID(fmt.Sprintf("M%07d", i)), Admitted: admitted, ConversionApproved: day("2016-01-01"),
				Homes: []members.Spell[members.OrgID]{{Value: members.OrgID(o), From: admitted}}}) {
				return
			}
		}
	}))
	require.NoError(tb, err)
	return r
}

func BenchmarkGather(b *testing.B) {
	r := big(b, 100_000)
	b.Run("index", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			compliance.Gather(r, day("2026-06-30"))
		}
	})
	b.Run("facts of all", func(b *testing.B) {
		b.ReportAllocs()
		g := compliance.Gather(r, day("2026-06-30"))
		for b.Loop() {
			for _, n := range r.Tree.All() {
				g.Branch(n)
			}
		}
	})
}

// What the files of a platform say of its branches.
func ExampleGather() {
	today := calendar.MustParse("2026-07-10")
	orgs, _ := orgtree.ReadCSV(strings.NewReader("编号,名称,类别,上级编号\nC,镇党委,党委,\nB1,东村党支部,党支部,C\n"))
	roster, _, _ := members.ReadMembers(members.CSV, "党员.csv", strings.NewReader(`编号,姓名,入党日期,转正审批日期,党组织编号
D001,虚一,2009-06-20,2010-07-05,B1
D002,虚二,2010-07-01,2011-07-01,B1
D003,虚三,2025-12-05,,B1
`), members.ReadOptions{})
	terms, _, _ := members.ReadTerms(members.CSV, "任职.csv", strings.NewReader("党组织编号,党内职务,编号,任期开始日期,任期届满日期\nB1,书记,D001,2023-03-01,2026-03-01\n"), members.ReadOptions{})
	meetings, _, _ := members.ReadMeetings(members.CSV, "会议.csv", strings.NewReader("会议编号,党组织编号,会议类型,会议日期\nm1,B1,党员大会,2026-02-10\nm2,B9,主题党日,2026-02-10\n"), members.ReadOptions{})

	g := compliance.Gather(compliance.Records{History: orgs, Roster: roster, Terms: terms, Meetings: meetings,
		Complete: calendar.MustParseSpan("2026-01-01..2026-07-01")}, today)
	for p := range g.Problems() {
		fmt.Println("数据问题：", p.Zh())
	}
	scope := compliance.Scope{AsOf: today, Period: calendar.MustParseSpan("2026-04-01..2026-07-01")}
	for f := range compliance.CheckTree(regulation.National(), orgs.On(today), g.Branch, scope) {
		if f.Severity() >= regulation.Deviation {
			fmt.Println(f.Subject, f.Text().Zh)
		}
	}
	// Output:
	// 数据问题： meetings[1].org："B9"：没有这个党组织
	// B1 正式党员2名，不足3名
	// B1 2026年第二季度召开党员大会0次，一般应不少于1次
	// B1 2026年4月开展主题党日0次，应当不少于1次
	// B1 2026年5月开展主题党日0次，应当不少于1次
	// B1 2026年6月开展主题党日0次，应当不少于1次
	// B1 任期2026年3月1日届满，应不晚于2026年3月1日换届，尚未换届
}
