package agenda_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/agenda"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	day   = calendar.MustParse
	known = compliance.Known
)

func party(t testing.TB) *orgtree.Tree {
	tree, err := orgtree.New([]orgtree.Org{
		{ID: "C", Kind: orgtree.Committee},
		{ID: "L", Kind: orgtree.LeadingGroup, Parent: "C"},
		{ID: "B2", Kind: orgtree.Branch, Parent: "C"},
		{ID: "G1", Kind: orgtree.Group, Parent: "B2"},
		{ID: "B1", Kind: orgtree.Branch, Parent: "L"},
	})
	require.NoError(t, err)
	return tree
}

// random makes facts in which everything that is known is known for good, so
// that nothing but the day changes a verdict.
func random(r *rand.Rand, id string, kind orgtree.Kind, asOf calendar.Date) compliance.Branch {
	past := func() calendar.Date { return asOf.AddDays(-r.IntN(500)) }
	b := compliance.Branch{ID: id, Kind: kind, Unit: orgtree.StateOrgan, FullMembers: known(r.IntN(30)), Probationary: known(0),
		Committee: known([]int{0, 3, 5}[r.IntN(3)]), Secretaries: known(r.IntN(2)), Deputies: known(0)}
	if r.IntN(3) == 0 {
		b.Founded = past()
	}
	life := &compliance.Life{Records: calendar.Span{From: day("2020-01-01")}}
	for range r.IntN(3) {
		life.Groups = append(life.Groups, compliance.Group{ID: fmt.Sprint("G", len(life.Groups)+1), Leaders: known(1)})
	}
	for range r.IntN(40) {
		m := compliance.Meeting{Kinds: members.MeetingKinds(r.IntN(256)) &^ 1, On: past()}
		if m.Kinds.Has(members.GroupMeeting) {
			m.Group = fmt.Sprint("G", 1+r.IntN(2))
		}
		life.Meetings = append(life.Meetings, m)
	}
	for y := asOf.Year() - 1; y <= asOf.Year()+1; y++ {
		year, _ := calendar.YearOf(y)
		x := func() compliance.Reached {
			return compliance.Reached{Due: known(r.IntN(4)), Reached: known(r.IntN(3))}
		}
		life.Talks = append(life.Talks, compliance.Talks{Year: year, AmongCommittee: x(), WithMembers: x(), AmongMembers: x()})
	}
	if r.IntN(2) == 0 {
		life.LeaderLectures = append(life.LeaderLectures, past())
	}
	b.Life = life
	b.Officers = &compliance.Officers{Vacancies: known(r.IntN(2))}
	if r.IntN(4) > 0 {
		// A term that ends, or of which the reminder falls, somewhere around today.
		end := asOf.AddDays(r.IntN(400) - 100)
		b.Term = &compliance.Term{Elected: end.AddYears(-3), Years: known(3), Reminded: compliance.NotDone(), Held: compliance.NotDone(), Approval: compliance.NotDone()}
		if r.IntN(2) == 0 {
			b.Term.Reminded = compliance.DoneOn(past())
		}
		if r.IntN(2) == 0 {
			b.Term.MovedTo = end.AddDays(r.IntN(100) - 50)
		}
		if r.IntN(2) == 0 {
			b.Term.Approval = compliance.DoneOn(past())
		}
	}
	if r.IntN(3) == 0 {
		b.Setup = &compliance.Setup{Direct: compliance.No, ByMeeting: compliance.Yes, Applied: compliance.DoneOn(past()), Replied: compliance.NotDone(), Elected: compliance.NotDone()}
	}
	return b
}

type key struct {
	org, part string
	rule      regulation.RuleID
	period    calendar.Span
}

func keyOf(f regulation.Finding) key { return key{f.Subject, f.Part, f.Rule, f.Period} }

// scene is a tree with random facts, a day, and days to look at.
func scene(t testing.TB, seed uint64) (*orgtree.Tree, func(orgtree.Node) (compliance.Branch, bool), calendar.Span, calendar.Date) {
	r := rand.New(rand.NewPCG(seed, 3))
	tree := party(t)
	asOf := day("2025-01-01").AddDays(r.IntN(700))
	all := map[orgtree.Node]compliance.Branch{}
	for _, n := range tree.All() {
		if tree.Kind(n) != orgtree.Group {
			all[n] = random(r, tree.ID(n), tree.Kind(n), asOf)
		}
	}
	facts := func(n orgtree.Node) (compliance.Branch, bool) { b, ok := all[n]; return b, ok }
	from := asOf.AddDays(r.IntN(40) - 20)
	return tree, facts, calendar.Span{From: from, To: from.AddDays(1 + r.IntN(100))}, asOf
}

// verdicts checks all organizations as of a day.
func verdicts(tree *orgtree.Tree, facts func(orgtree.Node) (compliance.Branch, bool), around, on calendar.Date) map[key]regulation.Verdict {
	out := map[key]regulation.Verdict{}
	year := around.Month().Year()
	period := calendar.Span{From: year.Add(-1).First(), To: year.Add(2).First()}
	for f := range compliance.CheckTree(regulation.National(), tree, facts, compliance.Scope{Period: period, AsOf: on}) {
		if days, _ := f.Period.Days(); f.Period != (calendar.Span{}) && days == 1 {
			continue // of a meeting
		}
		out[keyOf(f)] = f.Verdict
	}
	return out
}

// dayByDay holds an agenda against checks on every day: due on a day is what is
// pending on it and is not the day after, when nothing was done.
func dayByDay(t *testing.T, seed uint64) {
	tree, facts, span, asOf := scene(t, seed)
	a, err := agenda.Of(regulation.National(), tree, facts, span, asOf)
	require.NoError(t, err)

	due := map[key]calendar.Date{}
	for i := range a.Due() {
		require.Equal(t, agenda.Coming, i.State)
		require.NotContains(t, due, keyOf(i.Finding), "due twice")
		due[keyOf(i.Finding)] = i.Due
	}
	want := map[key]calendar.Date{}
	today := verdicts(tree, facts, asOf, asOf)
	before := today
	for d := asOf; d.Before(span.To); d = d.AddDays(1) {
		next := verdicts(tree, facts, asOf, d.AddDays(1))
		for k, v := range before {
			// A finding about a quarter that nothing was held in turns out of scope.
			turned := v == regulation.Pending && (next[k] == regulation.Unmet || k.rule == regulation.LifeMeetingQuarter && next[k] != regulation.Pending)
			if turned && span.Contains(d) {
				want[k] = d
			}
		}
		before = next
	}
	require.Equal(t, want, due)

	late := map[key]bool{}
	rank := regulation.Violation
	for i := range a.Overdue() {
		require.True(t, i.Due.Before(asOf))
		require.Equal(t, regulation.Unmet, i.Finding.Verdict)
		require.NotContains(t, due, keyOf(i.Finding))
		require.LessOrEqual(t, i.Finding.Severity(), rank)
		rank = i.Finding.Severity()
		late[keyOf(i.Finding)] = true
	}
	for k, v := range today {
		dated := k.period != (calendar.Span{}) || k.rule == regulation.TermOverdue || k.rule == regulation.TermReminder || k.rule == regulation.SetupReply
		if v == regulation.Unmet && dated {
			require.True(t, late[k], "%v", k)
			delete(late, k)
		}
	}
	require.Empty(t, late)

	// The order: day, tree, articles.
	place := map[string]int{}
	for p, n := range tree.All() {
		place[tree.ID(n)] = p
	}
	items := slices.Collect(a.Due())
	require.True(t, slices.IsSortedFunc(items, func(x, y agenda.Item) int {
		if c := x.Due.Compare(y.Due); c != 0 {
			return c
		}
		return place[x.Finding.Subject] - place[y.Finding.Subject]
	}))
	n := 0
	for by, list := range a.ByActor() {
		for i := range list {
			require.Equal(t, by, i.By)
			require.Equal(t, agenda.Organization, i.Process)
			require.Equal(t, agenda.Duty, i.Kind)
			require.Equal(t, []string{i.Finding.Subject, i.Finding.Subject, ""}, []string{i.Subject, i.Org, i.Step})
			require.Equal(t, i.Finding.Citation, i.Basis)
			require.Equal(t, i.Finding.Source, i.Source())
			require.Equal(t, i.By.Body.Label(), i.Who())
			require.NotEmpty(t, i.Label().Zh)
			require.NotEmpty(t, i.Text().Zh)
			require.NotEmpty(t, i.Text().En)
			require.False(t, i.Since.After(i.Due) && !i.Due.IsZero() && i.State != agenda.Late, "%v", i)
			n++
		}
	}
	require.Len(t, slices.Collect(a.All()), n)
	again, err := agenda.Of(regulation.National(), tree, facts, span, asOf)
	require.NoError(t, err)
	require.Equal(t, a, again)
}

func TestAgainstDayByDay(t *testing.T) {
	n := uint64(40)
	if testing.Short() {
		n = 6
	}
	for seed := range n {
		dayByDay(t, seed)
	}
}

func FuzzAgenda(f *testing.F) {
	f.Add(uint64(1000))
	f.Fuzz(dayByDay)
}

// branch is content but for what has to come.
func branch(id string) compliance.Branch {
	return compliance.Branch{ID: id, Kind: orgtree.Branch, Unit: orgtree.StateOrgan, FullMembers: known(20), Probationary: known(0), Committee: known(3),
		Secretaries: known(1), Deputies: known(0), Life: &compliance.Life{Records: calendar.MustParseSpan("2020-01-01..2026-11-01")}}
}

func one(t *testing.T, b compliance.Branch, span, asOf string) *agenda.Agenda {
	t.Helper()
	tree := party(t)
	a, err := agenda.Of(regulation.National(), tree, func(n orgtree.Node) (compliance.Branch, bool) { return b, tree.ID(n) == b.ID }, calendar.MustParseSpan(span), day(asOf))
	require.NoError(t, err)
	return a
}

func rules(items []agenda.Item) (out []string) {
	for _, i := range items {
		out = append(out, i.Due.String()+" "+string(i.Finding.Rule))
	}
	return out
}

// A span over the end of a month holds the month that has not begun, too.
func TestOverTheEndOfAMonth(t *testing.T) {
	a := one(t, branch("B2"), "2026-11-25..2027-01-01", "2026-11-25")
	var days []agenda.Item
	for i := range a.Due() {
		if i.Finding.Rule == regulation.LifePartyDay {
			days = append(days, i)
		}
	}
	require.Len(t, days, 2)
	assert.Equal(t, day("2026-11-30"), days[0].Due)
	assert.Equal(t, day("2026-11-01"), days[0].Since)
	assert.Equal(t, day("2026-12-31"), days[1].Due)
	assert.Equal(t, day("2026-12-01"), days[1].Since)
	for i := range a.Due() {
		if i.Finding.Rule == regulation.LifeMeetingQuarter {
			assert.Equal(t, day("2026-10-01"), i.Since)
		}
	}
	// The last day of the month is still a day to do it, the day after not.
	assert.Contains(t, rules(slices.Collect(one(t, branch("B2"), "2026-11-30..2026-12-01", "2026-11-30").Due())), "2026-11-30 life.party-day")
	a = one(t, branch("B2"), "2026-12-01..2026-12-02", "2026-12-01")
	assert.Empty(t, slices.Collect(a.Due()))
}

func TestWhoActs(t *testing.T) {
	b := branch("B1") // under a leading group, which is no superior
	b.Life.Groups = []compliance.Group{{ID: "G9", Leaders: known(1)}}
	year := calendar.MustParseYear("2026")
	b.Life.Talks = []compliance.Talks{{Year: year, AmongCommittee: compliance.Reached{Due: known(3), Reached: known(1)},
		WithMembers: compliance.Reached{Due: known(17), Reached: known(1)}, AmongMembers: compliance.Reached{Due: known(17), Reached: known(1)}}}
	b.Term = &compliance.Term{Elected: day("2024-06-15"), Years: known(3), Reminded: compliance.NotDone(), Held: compliance.NotDone()}
	b.Officers = &compliance.Officers{Vacancies: known(1)}
	a := one(t, b, "2026-11-20..2027-07-01", "2026-11-20")
	by := func(r regulation.RuleID, part string) (agenda.Actor, string) {
		for i := range a.All() {
			if i.Finding.Rule == r && i.Finding.Part == part && i.State != agenda.Missed {
				return i.By, i.Since.String()
			}
		}
		return agenda.Actor{}, "none"
	}
	for _, x := range []struct {
		rule  regulation.RuleID
		part  string
		by    agenda.Actor
		since string
	}{
		{regulation.LifeGroupMeeting, "G9", agenda.Actor{Org: "G9", Body: agenda.Group}, "2026-11-01"},
		{regulation.LifeCommitteeMeeting, "", agenda.Actor{Org: "B1", Body: agenda.Committee}, "2026-11-01"},
		{regulation.LifeMemberMeeting, "", agenda.Actor{Org: "B1", Body: agenda.Itself}, "2026-10-01"},
		{regulation.TalksYearly, "with-members", agenda.Actor{Org: "B1", Body: agenda.Committee}, "2026-01-01"},
		{regulation.TalksYearly, "among-members", agenda.Actor{Org: "B1", Body: agenda.Itself}, "2026-01-01"},
		{regulation.TermReminder, "", agenda.Actor{Org: "C", Body: agenda.Above}, ""},
		{regulation.TermOverdue, "", agenda.Actor{Org: "B1", Body: agenda.Itself}, "2026-12-15"},
		{regulation.VacancyOpen, "", agenda.Actor{Org: "B1", Body: agenda.Itself}, ""},
	} {
		got, since := by(x.rule, x.part)
		assert.Equal(t, x.by, got, x.rule)
		assert.Equal(t, x.since, since, x.rule)
	}
	for i := range a.For("C") {
		assert.Equal(t, regulation.TermReminder, i.Finding.Rule)
		assert.Equal(t, day("2026-12-15"), i.Due)
	}
	assert.Len(t, slices.Collect(a.For("C")), 1)
	assert.Len(t, slices.Collect(a.Undated()), 1)
}

func TestOverdueOrder(t *testing.T) {
	b := branch("B2")
	b.Term = &compliance.Term{Elected: day("2023-09-01"), Years: known(3), Reminded: compliance.NotDone(), Held: compliance.NotDone()}
	items := slices.Collect(one(t, b, "2026-11-20..2026-11-21", "2026-11-20").Overdue())
	require.NotEmpty(t, items)
	states := map[agenda.State]bool{}
	for n, i := range items {
		states[i.State] = true
		if n > 0 {
			assert.GreaterOrEqual(t, items[n-1].Finding.Severity(), i.Finding.Severity())
		}
		if i.Finding.Rule == regulation.TermOverdue {
			assert.Equal(t, agenda.Late, i.State)
			assert.Equal(t, day("2026-09-01"), i.Due)
		}
		if i.Finding.Rule == regulation.LifePartyDay {
			assert.Equal(t, agenda.Missed, i.State)
		}
	}
	assert.Len(t, states, 2)

	// What is overdue does not depend on the span.
	past := slices.Collect(one(t, b, "2020-01-01..2020-02-01", "2026-11-20").Overdue())
	assert.Equal(t, items, past)
}

func TestErrors(t *testing.T) {
	code := func(law *regulation.Law, s calendar.Span) regulation.Code {
		_, err := agenda.Of(law, party(t), nil, s, day("2026-01-01"))
		var f *regulation.Fault
		require.True(t, errors.As(err, &f))
		return f.Code
	}
	assert.Equal(t, regulation.MissingLaw, code(nil, agenda.Within(day("2026-01-01"), 30)))
	for _, s := range []string{"..", "2026-01-01..", "..2026-01-01", "2026-01-01..2026-01-01"} {
		assert.Equal(t, regulation.Code("invalid-span"), code(regulation.National(), calendar.MustParseSpan(s)), s)
	}
	a, err := agenda.Of(regulation.National(), nil, nil, agenda.Within(day("2026-01-01"), 0), calendar.Date{})
	require.NoError(t, err)
	assert.Empty(t, slices.Collect(a.All()))
	for _, s := range []string{"1900-01-01..1900-02-01", "2199-12-01..2199-12-31"} { // the edges of the calendar
		_, err = agenda.Compile(regulation.National(), calendar.MustParseSpan(s), day(s[:10]))
		assert.NoError(t, err, s)
	}
}

// word is an enumeration.
type word[E any] interface {
	*E
	UnmarshalText([]byte) error
}

func words[E interface {
	comparable
	MarshalText() ([]byte, error)
	Label() regulation.Text
	String() string
}, P word[E]](t *testing.T, what string, all []E) {
	t.Helper()
	seen := map[string]bool{}
	for _, e := range all {
		text, err := e.MarshalText()
		require.NoError(t, err)
		var got E
		require.NoError(t, P(&got).UnmarshalText(text))
		assert.Equal(t, e, got)
		assert.Equal(t, string(text), e.String())
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, string(text))
		assert.NotEmpty(t, e.Label().Zh)
		assert.NotEmpty(t, e.Label().En)
		assert.False(t, seen[string(text)], text)
		seen[string(text)] = true
	}
	var unset E
	_, err := unset.MarshalText()
	assert.ErrorIs(t, err, regulation.Code("unknown-"+what))
	assert.ErrorIs(t, P(&unset).UnmarshalText([]byte("nobody")), regulation.Code("unknown-"+what))
	assert.ErrorIs(t, P(&unset).UnmarshalText(nil), regulation.Code("unknown-"+what))
}

func TestWords(t *testing.T) {
	words(t, "body", agenda.AllBodies())
	words(t, "state", agenda.AllStates())
	words(t, "process", agenda.AllProcesses())
	words(t, "kind", agenda.AllKinds())
	assert.Equal(t, []agenda.Body{agenda.Itself, agenda.Group, agenda.Committee, agenda.Above}, agenda.AllBodies()[:4])
	assert.Equal(t, []agenda.State{agenda.Coming, agenda.Open, agenda.Late, agenda.Missed}, agenda.AllStates())
	assert.Equal(t, []agenda.Process{agenda.Organization, agenda.Development, agenda.Standing, agenda.Transfer}, agenda.AllProcesses())
	assert.Equal(t, []agenda.Kind{agenda.Duty, agenda.Step, agenda.Alert, agenda.Proposal}, agenda.AllKinds())
	_, err := agenda.State(9).MarshalText()
	assert.ErrorIs(t, err, regulation.Code("unknown-state"))
}

func BenchmarkOf(b *testing.B) {
	orgs := []orgtree.Org{{ID: "C", Kind: orgtree.Committee}}
	for i := range 10_000 {
		orgs = append(orgs, orgtree.Org{ID: fmt.Sprint("B", i), Kind: orgtree.Branch, Parent: "C"})
	}
	tree, err := orgtree.New(orgs)
	require.NoError(b, err)
	x := branch("")
	facts := func(n orgtree.Node) (compliance.Branch, bool) {
		x.ID = ""
		return x, tree.Kind(n) == orgtree.Branch
	}
	b.ReportAllocs()
	for b.Loop() {
		_, err = agenda.Of(regulation.National(), tree, facts, agenda.Within(day("2026-11-20"), 30), day("2026-11-20"))
	}
	require.NoError(b, err)
}

// What does this branch, with its committee, have to do in the next 30 days?
func ExampleOf() {
	today := calendar.MustParse("2026-11-20")
	tree, _ := orgtree.New([]orgtree.Org{
		{ID: "C", Name: "镇党委", Kind: orgtree.Committee},
		{ID: "B1", Name: "东村党支部", Kind: orgtree.Branch, Parent: "C"},
	})
	held := func(on string, kinds ...members.MeetingKind) members.Meeting {
		return members.Meeting{ID: members.ID(on), Org: "B1", On: calendar.MustParse(on), Kinds: members.KindsOf(kinds...)}
	}
	term := members.Term{Org: "B1", Post: members.Secretary, Member: "D1", By: members.Elected,
		On: calendar.MustParse("2022-06-10"), Start: calendar.MustParse("2022-06-10"), End: calendar.MustParse("2027-06-10")}
	member := term
	member.Post, member.Member = members.OrganizationMember, "D2"
	g := compliance.Gather(compliance.Records{Tree: tree, Terms: []members.Term{term, member}, Meetings: []members.Meeting{
		held("2026-10-12", members.MemberMeeting, members.PartyDay),
		held("2026-11-05", members.PartyDay),
	}}, today)

	a, _ := agenda.Of(regulation.National(), tree, g.Branch, agenda.Within(today, 30), today)
	for by, items := range a.ByActor() {
		for i := range items {
			fmt.Println(by.Org, i.Due, i.Text().Zh)
		}
	}
	// Output:
	// B1 2026-11-30 支部委员会：2026年11月召开支部委员会会议一般应不少于1次，现有0次，不晚于2026年11月30日
	// C 2026-12-10 上级党组织：任期2027年6月10日届满，上级党组织应不晚于2026年12月10日提醒
}
