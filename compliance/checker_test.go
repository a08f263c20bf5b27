package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
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

func compile(t testing.TB, s compliance.Scope) *compliance.Checker {
	t.Helper()
	c, err := compliance.Compile(regulation.National(), s)
	require.NoError(t, err)
	return c
}

func TestCompileRefuses(t *testing.T) {
	_, err := compliance.Compile(nil, compliance.Scope{})
	assert.ErrorIs(t, err, regulation.MissingLaw)
	for _, s := range []calendar.Span{{From: asOf, To: asOf}, {From: asOf, To: asOf.AddDays(-1)}} {
		_, err = compliance.Compile(regulation.National(), compliance.Scope{Period: s})
		assert.ErrorIs(t, err, regulation.Code("invalid-span"))
		assert.Empty(t, checkAll(regulation.National(), sound(), compliance.Scope{Period: s}))
	}
	assert.Empty(t, checkAll(nil, sound(), compliance.Scope{}))
}

func TestCheckerAgreesWithCheck(t *testing.T) {
	c, b := compile(t, year2025), full()
	want := checkAll(regulation.National(), b, year2025)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() { assert.Equal(t, want, slices.Collect(c.Check(&b))) })
	}
	wait.Wait()
	for n := range want {
		var got []regulation.Finding
		for f := range c.Check(&b) {
			got = append(got, f)
			if len(got) > n {
				break
			}
		}
		require.Equal(t, want[:n+1], got)
	}
}

// Checking allocates nothing, with everything that the yielded findings hold.
func TestCheckAllocatesNothing(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates")
	}
	c, b := compile(t, year2025), full()
	bare := sound()
	clear := 0
	for name, x := range map[string]*compliance.Branch{"every section": &b, "no section": &bare} {
		n := testing.AllocsPerRun(100, func() {
			for f := range c.Check(x) {
				if f.Severity() == regulation.Clear {
					clear++
				}
			}
		})
		assert.Zero(t, n, name)
	}
	assert.NotZero(t, clear)
}

func TestCheckTree(t *testing.T) {
	tree, err := orgtree.New([]orgtree.Org{
		{ID: "c", Kind: orgtree.Committee}, {ID: "b1", Kind: orgtree.Branch, Parent: "c"}, {ID: "b2", Kind: orgtree.TemporaryBranch, Parent: "c"}, {ID: "b3", Kind: orgtree.Branch, Parent: "c"},
	})
	require.NoError(t, err)
	facts := func(n orgtree.Node) (compliance.Branch, bool) {
		b := sound()
		b.ID = ""
		b.Temporary = &compliance.Temporary{CollectsDues: yes}
		if tree.ID(n) == "b3" {
			b.ID = "other"
		}
		return b, tree.ID(n) != "b1"
	}
	var subjects []string
	for f := range compliance.CheckTree(regulation.National(), tree, facts, compliance.Scope{AsOf: asOf}) {
		if f.Rule == regulation.TemporaryDues {
			subjects = append(subjects, f.Subject+" "+f.Verdict.String())
		}
	}
	assert.Equal(t, []string{"c not-applicable", "b2 unmet", "other not-applicable"}, subjects)
	n := 0
	for range compliance.CheckTree(regulation.National(), tree, facts, compliance.Scope{AsOf: asOf}) {
		n++
		break
	}
	assert.Equal(t, 1, n)
	for range compliance.CheckTree(nil, tree, facts, compliance.Scope{}) {
		t.Error("a nil law knows no rule")
	}
	for range compliance.CheckTree(regulation.National(), nil, facts, compliance.Scope{}) {
		t.Error("no tree")
	}
}

// random makes facts of any kind, sane or not.
func random(r *rand.Rand) compliance.Branch {
	number := func() compliance.Number { return compliance.Known(r.IntN(14) - 1) }
	flag := func() compliance.Flag { return compliance.Flag(r.IntN(4)) }
	date := func() calendar.Date {
		if r.IntN(5) == 0 {
			return calendar.Date{}
		}
		return day("2017-01-01").AddDays(r.IntN(3700))
	}
	act := func() compliance.Act {
		switch r.IntN(4) {
		case 0:
			return compliance.Act{}
		case 1:
			return compliance.Done()
		case 2:
			return compliance.NotDone()
		}
		return compliance.DoneOn(date())
	}
	b := compliance.Branch{ID: "b", Kind: orgtree.Kind(r.IntN(14)), Unit: orgtree.UnitKind(r.IntN(13)), Founded: date(),
		FullMembers: number(), Probationary: number(), Committee: number(), Secretaries: number(), Deputies: number(),
		SecretaryFullSince: date(), SecretarySince: date()}
	if r.IntN(2) == 0 {
		b.Reasons = map[regulation.RuleID]string{regulation.LifeMemberMeeting: "x", regulation.TermLength: "y"}
	}
	for i := range r.IntN(3) {
		u := compliance.Unit{ID: fmt.Sprint("u", i), Kind: orgtree.UnitKind(r.IntN(13)), FullMembers: number(), Probationary: number(), Own: flag(), Joint: flag()}
		if r.IntN(2) == 0 {
			u.Project = &compliance.Project{Months: number(), Qualifies: flag()}
		}
		b.Units = append(b.Units, u)
	}
	if r.IntN(4) > 0 {
		b.Setup = &compliance.Setup{Units: number(), Direct: flag(), Applied: act(), ByMeeting: flag(), Approved: act(), Replied: act(), Elected: act(), Filed: act(), ByOrigin: flag(), HostConsulted: flag()}
		b.Temporary = &compliance.Temporary{Approved: act(), Admissions: number(), Penalties: number(), CollectsDues: flag(), Delegates: flag(), TermElections: flag(), Appointed: flag(), BodyEnded: act(), Ended: act()}
		b.Officers = &compliance.Officers{Organization: flag(), Publicity: flag(), Discipline: flag(), CommitteeBy: compliance.Body(r.IntN(8)), SecretaryBy: compliance.Body(r.IntN(8)),
			DeputyBy: compliance.Body(r.IntN(8)), Approved: act(), Filed: act(), Vacancies: number(), AppointedMembers: number(), FirstSecretary: flag(), SecretaryIsHead: flag()}
		b.Term = &compliance.Term{Elected: date(), Years: number(), Reminded: act(), Held: act(), MovedTo: date(), Approval: act(), Approver: orgtree.Kind(r.IntN(14))}
	}
	if r.IntN(4) > 0 {
		l := &compliance.Life{Records: calendar.Span{From: date(), To: date()}, LeaderLectures: []calendar.Date{date(), date()}, SecretaryTold: []calendar.Date{date()}}
		for i := range r.IntN(3) {
			l.Groups = append(l.Groups, compliance.Group{ID: fmt.Sprint("g", i), Formed: date(), Leaders: number()})
		}
		for i := range r.IntN(12) {
			m := compliance.Meeting{ID: fmt.Sprint("m", i), Kinds: members.MeetingKinds(r.IntN(512)), On: date(), Group: fmt.Sprint("g", r.IntN(3)), Chair: compliance.Chair(r.IntN(7)),
				Delegated: flag(), Present: number(), Due: number()}
			if r.IntN(2) == 0 {
				m.LifeMeeting = &compliance.LifeMeeting{OtherForm: flag(), Before: flag(), During: flag(), After: flag()}
				m.Evaluation = &compliance.Evaluation{Self: flag(), Mutual: flag(), Poll: flag(), InOrder: flag(), Rated: number(), RatedDue: number()}
				m.PartyDay = &compliance.PartyDay{Theme: flag(), Followed: flag()}
				m.For = date().Month().Year()
			}
			l.Meetings = append(l.Meetings, m)
		}
		for range r.IntN(3) {
			l.Talks = append(l.Talks, compliance.Talks{Year: date().Month().Year(), AmongCommittee: compliance.Reached{Due: number(), Reached: number()}, AmongMembers: compliance.Reached{Due: number(), Reached: number()}})
		}
		b.Life = l
	}
	for i := range r.IntN(5) {
		b.Votes = append(b.Votes, compliance.HeldVote{ID: fmt.Sprint("v", i), On: date(), Kind: votes.Kind(r.IntN(6)), Business: compliance.Business(r.IntN(14)), By: compliance.Body(r.IntN(8)),
			Important: flag(), Discussed: flag(), CommitteeFirst: act(), Due: number(), Present: number(), For: number(), Members: number(), MembersPresent: number(), Carried: flag()})
	}
	return b
}

// Whatever the facts: no panic, one finding a rule, subject and period, the
// same ones each time, whole texts, a fact named wherever one is missing.
func FuzzCheck(f *testing.F) {
	for seed := range uint64(300) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		b := random(r)
		from := day("2017-06-01").AddDays(r.IntN(3000))
		s := compliance.Scope{Period: calendar.Span{From: from, To: from.AddDays(1 + r.IntN(900))}, AsOf: day("2017-06-01").AddDays(r.IntN(3700)), Unverified: r.IntN(2) == 0}
		all := checkAll(regulation.National(), b, s)
		require.Equal(t, all, checkAll(regulation.National(), b, s))
		type key struct {
			rule   regulation.RuleID
			part   string
			period calendar.Span
		}
		seen := map[key]bool{}
		for _, x := range all {
			k := key{x.Rule, x.Part, x.Period}
			require.False(t, seen[k], "%v twice", k)
			seen[k] = true
			require.NotEmpty(t, x.Verdict.String(), x.Rule)
			require.NotEmpty(t, x.Force.String(), x.Rule)
			require.Equal(t, "b", x.Subject)
			require.False(t, x.Citation.IsZero(), x.Rule)
			if x.Verdict == unknown {
				require.NotEmpty(t, slices.Collect(x.Missing()), "%s: %s", x.Rule, x.Text().Zh)
			}
			if x.Verdict == pending {
				require.True(t, !x.Due.IsZero() || x.Rule == regulation.VacancyOpen || x.Rule == regulation.SetupOrder, x.Rule)
				require.True(t, x.Due.IsZero() || !x.Due.Before(s.AsOf), "%s: pending and past", x.Rule)
			}
			checkTexts(t, x)
			if x.Verdict == met {
				require.Empty(t, slices.Collect(x.Missing()), "%s passes without %v: %s", x.Rule, slices.Collect(x.Missing()), x.Text().Zh)
			}
		}
	})
}

// BenchmarkChecker measures a rule on an organization whose every section is
// given, a year of meetings included, and on one with the eight set-up rules.
func BenchmarkChecker(b *testing.B) {
	all, bare := full(), sound()
	for name, x := range map[string]*compliance.Branch{"full": &all, "bare": &bare} {
		b.Run(name, func(b *testing.B) {
			c := compile(b, year2025)
			rules := 0
			for range c.Check(x) {
				rules++
			}
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				for f := range c.Check(x) {
					if f.Verdict == regulation.Unmet {
						n++
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(rules), "ns/finding")
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = compile(b, year2025)
	}
}
