package development_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// An audit refuses none of the diaries of the corpus. Those that are accepted when
// guided come out alike, file and findings. The same question has the same answer,
// and the diary stays as it was.
func TestAuditNeverRefuses(t *testing.T) {
	law := regulation.National()
	guided, refused := 0, 0
	for _, c := range diaries(t) {
		before := asJSON(t, c)
		audit, guide := c, c
		audit.Mode, guide.Mode = development.Audit, development.Guide
		audited, err := development.Replay(law, audit)
		require.NoError(t, err, before)
		r, err := development.Replay(law, guide)
		if err != nil {
			require.ErrorIs(t, err, lifecycle.RefusedTransition, before)
			require.Zero(t, r.File.State, "nothing beside an error")
			refused++
		} else {
			require.True(t, r.File == audited.File, before)
			require.True(t, slices.Equal(r.Findings, audited.Findings), before)
			guided++
		}
		again, err2 := development.Replay(law, guide)
		if err == nil {
			require.Equal(t, asJSON(t, r), asJSON(t, again))
		} else {
			require.Equal(t, err.Error(), err2.Error())
		}
		require.Equal(t, before, asJSON(t, c))
	}
	assert.Greater(t, guided, 500)
	assert.Greater(t, refused, 200)
}

// withoutCorrections are the diaries that hold no correction: what was wrongly
// recorded may be refused before it is corrected.
func withoutCorrections(t testing.TB) []development.Case {
	t.Helper()
	return slices.DeleteFunc(diaries(t), func(c development.Case) bool {
		return slices.ContainsFunc(c.Events, func(e development.Entry) bool { return e.Type == development.Corrected })
	})
}

// Every beginning of an accepted diary is accepted, and its findings are the
// beginning of those of the whole.
func TestBeginningsAreAccepted(t *testing.T) {
	law := regulation.National()
	n := 0
	for i, c := range withoutCorrections(t) {
		if c.Mode == development.Audit || i%3 != 0 {
			continue
		}
		whole, err := development.Replay(law, c)
		if err != nil {
			continue
		}
		for k := range c.Events {
			part := c
			part.Events = c.Events[:k]
			r, err := development.Replay(law, part)
			require.NoError(t, err, asJSON(t, part))
			require.LessOrEqual(t, len(r.Findings), len(whole.Findings))
			require.True(t, slices.Equal(r.Findings, whole.Findings[:len(r.Findings)]), asJSON(t, part))
			n++
		}
	}
	assert.Greater(t, n, 1000)
}

// With the day of the question acts are added, and none is taken back.
func TestAsOfAddsActs(t *testing.T) {
	law := regulation.National()
	n := 0
	for i, c := range withoutCorrections(t) {
		if i%5 != 0 {
			continue
		}
		whole, err := development.Replay(law, c)
		if err != nil {
			continue
		}
		var days []calendar.Date
		for _, e := range c.Events {
			if !e.On.After(c.AsOf) {
				days = append(days, e.On.AddDays(-1), e.On)
			}
		}
		slices.SortFunc(days, calendar.Date.Compare)
		found := 0
		for _, d := range slices.Compact(days) {
			early := c
			early.AsOf = d
			r, err := development.Replay(law, early)
			require.NoError(t, err, asJSON(t, early))
			require.GreaterOrEqual(t, len(r.Findings), found)
			found = len(r.Findings)
			if c.Mode != development.Audit { // in an audit days may run backwards, and a later entry come first
				require.True(t, slices.Equal(r.Findings, whole.Findings[:found]), asJSON(t, early))
			}
			n++
		}
	}
	assert.Greater(t, n, 1000)
}

// randomAct may or may not be fitting.
func randomAct(r *rand.Rand, e development.Event, f *development.File, on calendar.Date) development.Act {
	a := good(e, on)
	d := &a.Detail
	d.Facts = f.Facts
	if d.Facts.Born.IsZero() {
		d.Facts = empty(orgtree.Branch).Facts
	}
	if r.IntN(2) == 0 {
		return a
	}
	d.People, d.Months = people(r.IntN(4)), r.IntN(15)
	d.Quorum, d.Ayes = r.IntN(3) > 0, r.IntN(5)
	d.Secret = development.Answer(r.IntN(3))
	d.Organizer = development.Organizer(r.IntN(7))
	d.Approver = development.Approver(1 + r.IntN(6))
	d.Level, d.Department = development.Level(r.IntN(4)), development.Department(r.IntN(4))
	d.Override = r.IntN(4) == 0
	if r.IntN(2) == 0 {
		a.Reason = "flood"
	}
	if r.IntN(2) == 0 {
		a.Records = lifecycle.SetOf(development.Document, development.MemberFile)
	}
	return a
}

// roam plays files of random acts, and shows each with acts that may be tried on it.
func roam(seed uint64, files int, show func(f development.File, a development.Act)) {
	p, rules := development.Course(), national()
	r := rand.New(rand.NewPCG(seed, 26))
	kinds := []orgtree.Kind{orgtree.Branch, orgtree.Branch, orgtree.TemporaryBranch, orgtree.MobileBranch}
	for range files {
		f := empty(kinds[r.IntN(len(kinds))])
		f.Facts.Able = development.Answer(r.IntN(3))
		now := day("2024-01-01").AddDays(r.IntN(900))
		for range 30 {
			now = now.AddDays(r.IntN(150) - 10)
			e := development.Event(1 + r.IntN(int(development.NotRecognised)))
			if may := slices.Collect(p.Allowed(rules, f, now)); len(may) > 0 && r.IntN(5) > 0 {
				e = may[r.IntN(len(may))]
			}
			a := randomAct(r, e, &f, now)
			show(f, a)
			next, _, err := p.Apply(rules, f, a)
			if err != nil {
				next, _, _ = p.Audit(rules, f, a)
				if r.IntN(3) > 0 {
					next = f // go on with a file that was guided, mostly
				}
			}
			f = next
		}
	}
}

// The verbs read the rules alike on files of every kind, also those that only an
// audit leads to, and leave the file handed in as it was.
func TestVerbsAgree(t *testing.T) {
	p, rules := development.Course(), national()
	seen := map[bool]int{}
	roam(1, 400, func(f development.File, a development.Act) {
		file, act := f, a
		audited, marked, err := p.Audit(rules, f, a)
		require.NoError(t, err, "an audit never refuses")
		guided, findings, err := p.Apply(rules, f, a)
		require.True(t, f == file && a == act)
		seen[err == nil]++
		if err == nil {
			require.True(t, guided == audited, "%s in %s", a.Event, f.State)
			require.True(t, slices.Equal(findings, marked))
			return
		}
		require.True(t, guided == f && findings == nil)
	})
	assert.Greater(t, seen[true], 1000)
	assert.Greater(t, seen[false], 1000)
}

// A refusal names an article or says what is out of order, in both languages, and
// says what would permit the act, unless only another day or other rules would.
func TestRefusalsExplain(t *testing.T) {
	p, rules := development.Course(), national()
	kinds := map[string]int{}
	check := func(f *development.File, a development.Act) {
		_, _, err := p.Apply(rules, *f, a)
		if err == nil {
			return
		}
		var r *lifecycle.Refused
		require.True(t, errors.As(err, &r))
		text := r.Message()
		require.NotEmpty(t, text.Zh)
		require.NotEmpty(t, text.En)
		require.NotEqual(t, text.Zh, text.En)
		articles := 0
		for x := range r.Findings() {
			require.Equal(t, regulation.Unmet, x.Verdict)
			require.NotEmpty(t, x.Source.Zh, "%s", x.Rule)
			require.NotEmpty(t, x.Source.En, "%s", x.Rule)
			require.NotZero(t, x.Citation.Chapter+x.Citation.Article, "%s", x.Rule)
			require.Contains(t, text.Zh, x.Source.Zh)
			articles++
		}
		_, has := p.Clause(regulation.National().On(a.On), a.Event)
		bound := !has && (a.Event == development.TargetFiled || a.Event == development.TargetConsented)
		if _, row := p.Table().Step(f.State, a.Event); !row && articles == 0 {
			kinds["order"]++
		}
		switch backwards := a.On.Before(f.Last()); {
		case bound:
			kinds["bound"]++
			require.Contains(t, text.Zh, "没有这一步")
		case backwards:
			kinds["backwards"]++
			require.Contains(t, text.Zh, f.Last().String())
		default:
			require.NotEmpty(t, r.Permits.Zh, "%s in %s on %s: %s", a.Event, f.State, a.On, text.Zh)
			require.NotEmpty(t, r.Permits.En)
			kinds["permits"]++
		}
		if articles > 0 {
			kinds["article"]++
		}
	}
	roam(2, 12, func(f development.File, a development.Act) {
		check(&f, a)
		for _, e := range development.AllEvents() {
			if e != development.Corrected {
				check(&f, good(e, a.On))
			}
		}
	})
	for _, k := range []string{"order", "backwards", "bound", "permits", "article"} {
		assert.Greater(t, kinds[k], 10, k)
	}
}

// outcome gives the act by which a step is done in a state: the approval at the end
// of probation is one step, and an act for each of three decisions.
func outcome(step development.Event, s development.State) development.Event {
	switch {
	case step == development.ConversionApproved && s == development.ExtensionResolved:
		return development.ExtensionApproved
	case step == development.ConversionApproved && s == development.CancellationResolved:
		return development.CancellationApproved
	}
	return step
}

// What Next shows, waiting for nothing and within its days, Apply accepts.
func TestNextIsAccepted(t *testing.T) {
	p, rules := development.Course(), national()
	tried := map[development.Event]int{}
	check := func(f development.File) {
		t.Helper()
		days := []calendar.Date{f.Last(), f.Last().AddMonths(1), f.Last().AddMonths(12)}
		if f.Last().IsZero() {
			days = []calendar.Date{day("2016-02-29"), change}
		}
		for _, on := range days {
			for n := range p.Next(rules, f, on) {
				w := n.Days
				if len(slices.Collect(n.Waits())) > 0 || on.Before(w.Earliest) || !w.Latest.IsZero() && on.After(w.Latest) {
					continue
				}
				_, _, err := p.Apply(rules, f, good(outcome(n.Step, f.State), on))
				require.NoError(t, err, "%s in %s", n.Step, f.State)
				tried[n.Step]++
			}
		}
	}
	check(empty(orgtree.Branch))
	visits := 0
	for _, start := range []node{begun(t, orgtree.Branch, "2016-02-29"), begun(t, orgtree.Branch, "2025-05-10"), listed(t, "2025-05-11")} {
		check(start.file)
		explore(start, 2, func(_ node, _ development.Act, next *node) {
			if next == nil {
				return
			}
			if visits++; visits < 300 || visits%60 == 0 || next.file.State == development.Full {
				check(next.file)
			}
		})
	}
	for _, e := range []development.Event{
		development.Applied, development.TalkedWith, development.ActivistNamed, development.ActivistFiled, development.MentorsNamed, development.Assessed,
		development.TargetProposed, development.TargetFiled, development.TargetConsented, development.NoticeOpened, development.NoticeClosed,
		development.TargetListed, development.IntroducersNamed, development.ReviewConcluded, development.TrainingDone,
		development.CommitteeReviewed, development.PreexamPassed, development.FormCompleted, development.MeetingVoted,
		development.ResolutionReceived, development.ApprovalTalked, development.Approved, development.Assigned, development.OathTaken,
		development.ProbationAssessed, development.ConversionApplied, development.ConversionReviewed, development.ConversionVoted,
		development.ConversionApproved, development.PapersArchived,
	} {
		assert.Positive(t, tried[e], e.String())
	}
}
