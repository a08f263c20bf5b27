package development_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

// What differs of any diary is told by rule and entry, in their order.
func TestCompareAll(t *testing.T) {
	law := regulation.National()
	n := 0
	for i, c := range diaries(t) {
		if i%3 != 0 {
			continue
		}
		all, err := development.Compare(law, c)
		require.NoError(t, err)
		last := 0
		for _, d := range all {
			require.NotEqual(t, d.In2014, d.In2026)
			require.NotEmpty(t, d.Rule)
			require.Equal(t, d.Rule, d.Finding.Rule)
			require.Equal(t, d.Part, d.Finding.Part)
			require.True(t, d.Finding.Verdict == d.In2014 || d.Finding.Verdict == d.In2026)
			var at int
			_, err := fmt.Sscanf(d.Part, "events[%d]", &at)
			require.NoError(t, err)
			require.GreaterOrEqual(t, at, last)
			last = at
			n++
		}
		// The mode of the case does not matter, nor by which rules it says to be judged.
		c.Mode, c.Transition = development.Audit, development.CaseStart
		again, err := development.Compare(law, c)
		require.NoError(t, err)
		require.True(t, slices.Equal(all, again))
	}
	assert.Greater(t, n, 100)
}

// A lawful diary of 2022 to 2024 lacks, under the rules of 2026, the consent and the
// notice, while its filing is no step there; what it keeps of the new limits is told
// as well.
func TestCompareOldDiary(t *testing.T) {
	all, err := development.Compare(regulation.National(), lawful(t, "2022-09-01", "2024-02-29"))
	require.NoError(t, err)
	var got []string
	for _, d := range all {
		got = append(got, fmt.Sprintf("%s %s %s>%s %s", d.Part, d.Rule, d.In2014, d.In2026, d.Finding.Citation))
	}
	assert.Equal(t, []string{
		"events[9] development.target.filed met> development-2014:13",
		"events[9] development.target.consent >unmet development-2026:13",
		"events[9] development.notice >unmet development-2026:13",
		"events[10] development.introducers.penalty >met development-2026:14:2",
		"events[16] development.meeting.month >met development-2026:19:1",
		"events[16] development.introducers.penalty >met development-2026:14:2",
		"events[21] development.oath.month >met development-2026:29:1",
	}, got)
}

// soonest finds by walking day by day when Party age could count at the soonest: it
// does whatever Apply accepts as soon as it accepts it.
func soonest(f development.File, on calendar.Date) calendar.Date {
	p, rules := development.Course(), national()
	ahead := []development.Event{
		development.Applied, development.TalkedWith, development.ActivistNamed, development.MentorsNamed, development.TargetProposed,
		development.TargetFiled, development.TargetConsented, development.NoticeOpened, development.NoticeClosed, development.TargetListed,
		development.IntroducersNamed, development.ReviewConcluded, development.TrainingDone, development.CommitteeReviewed,
		development.PreexamPassed, development.MeetingVoted, development.ApprovalTalked, development.Approved, development.ExtensionApproved,
	}
	for d := on; d.Before(on.AddMonths(30 * 12)); d = d.AddDays(1) {
		for progress := true; progress; {
			progress = false
			for _, e := range ahead {
				if s := f.State; !f.On(e).IsZero() && s != development.Nothing && e != development.NoticeOpened {
					continue
				}
				if e == development.NoticeOpened && (f.State != development.Consented) {
					continue // a notice of old is without effect
				}
				a := good(e, d)
				a.Detail.Facts = f.Facts
				if next, _, err := p.Apply(rules, f, a); err == nil && next.State != f.State || err == nil && f.On(e).IsZero() {
					f, progress = next, true
				}
			}
		}
		if f.State.Stage() == development.ProbationaryStage {
			return f.Facts.ProbationTo
		}
	}
	return calendar.Date{}
}

// Earliest agrees with the walk, from wherever a file stands and whatever the day.
func TestEarliest(t *testing.T) {
	law := regulation.National()
	visits, firm := map[development.State]int{}, 0
	check := func(f development.File, on calendar.Date) {
		t.Helper()
		day, provisional := development.Earliest(law, f, on)
		want := soonest(f, on)
		if f.State == development.CancellationResolved {
			want = calendar.Date{}
		}
		if provisional { // nothing refuses a notice of which the days are not known
			require.False(t, want.After(day), "%s on %s", f.State, on)
			return
		}
		require.Equal(t, want, day, "%s on %s", f.State, on)
		visits[f.State]++
		firm++
	}
	for _, on := range []string{"2016-02-29", "2024-11-11", "2025-05-03", "2025-05-10", "2025-05-11", "2025-06-18", "2025-12-20", "2025-12-31"} {
		f := empty(orgtree.Branch)
		check(f, day(on))
		f.Facts.Born = day(on).AddYears(-17)
		check(f, day(on))
	}
	n := 0
	for _, start := range []node{begun(t, orgtree.Branch, "2016-02-29"), begun(t, orgtree.Branch, "2024-08-31"), begun(t, orgtree.Branch, "2025-05-10"), begun(t, orgtree.Branch, "2025-05-11"), listed(t, "2025-05-11")} {
		check(start.file, start.file.Last())
		explore(start, 1, func(_ node, _ development.Act, next *node) {
			if next == nil || next.file.State.Stage() == development.ClosedStage || next.file.State == development.Full {
				return
			}
			if n++; visits[next.file.State] < 8 || n%40 == 0 {
				check(next.file, next.file.Last())
				check(next.file, next.file.Last().AddDays(40))
			}
		})
	}
	for _, s := range development.AllStates() {
		switch s.Stage() {
		case development.FullStage, development.ClosedStage, development.ProbationaryStage:
		default:
			assert.Positive(t, visits[s], s.String())
		}
	}
	t.Log(visits, firm)

	full := empty(orgtree.Branch)
	full.State, full.Facts.FullFrom = development.Full, day("2020-01-01")
	got, _ := development.Earliest(law, full, day("2026-01-01"))
	assert.Equal(t, day("2020-01-01"), got, "it counts already")
	closed := empty(orgtree.Branch)
	closed.State = development.Withdrawn
	got, _ = development.Earliest(law, closed, day("2026-01-01"))
	assert.Zero(t, got)
	got, _ = development.Earliest(nil, empty(orgtree.Branch), day("2026-01-01"))
	assert.Zero(t, got)
	ageless := empty(orgtree.Branch)
	ageless.Facts.Born = calendar.Date{}
	got, _ = development.Earliest(law, ageless, day("2026-01-01"))
	assert.Zero(t, got)
	_, provisional := development.Earliest(law, empty(orgtree.Branch), day("2026-06-01"))
	assert.True(t, provisional, "the holidays of 2027 are not known yet")
}
