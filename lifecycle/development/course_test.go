package development_test

import (
	"flag"
	"os"
	"path/filepath"
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

var update = flag.Bool("update", false, "write the diagrams and the table anew")

// The diagrams and the table are part of the documentation, drawn from the rows that
// decide:
//
//	go test ./lifecycle/development -run TestDiagrams -update
func TestDiagrams(t *testing.T) {
	p := development.Course()
	table, err := p.TableJSON()
	require.NoError(t, err)
	for name, got := range map[string]string{
		"course.zh.mmd": p.Mermaid(regulation.Chinese, 0), "course.en.mmd": p.Mermaid(regulation.English, 0),
		"course.dot": p.DOT(regulation.Chinese, 0), "course.json": string(table) + "\n",
	} {
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err, "write it with -update")
		assert.Equal(t, string(want), got, name)
	}
}

// of gives the finding of a rule about an act, as an audit has it; the unset verdict
// when there is none.
func of(t testing.TB, f development.File, a development.Act, rule regulation.RuleID) regulation.Finding {
	t.Helper()
	_, findings, err := development.Course().Audit(national(), f, a)
	require.NoError(t, err)
	if i := slices.IndexFunc(findings, func(x regulation.Finding) bool { return x.Rule == rule }); i >= 0 {
		return findings[i]
	}
	return regulation.Finding{}
}

// A form that was forgotten before the meeting is found there, and can be supplied
// while the approval is pending.
func TestFormSuppliedLate(t *testing.T) {
	on := day("2026-06-01")
	acts := slices.DeleteFunc(admission(on), func(a development.Act) bool { return a.Event == development.FormCompleted })
	vote := slices.IndexFunc(acts, func(a development.Act) bool { return a.Event == development.MeetingVoted })
	before := play(t, listed(t, "2025-05-11"), acts[:vote]...)
	assert.Equal(t, regulation.Unmet, of(t, before.file, acts[vote], regulation.DevelopmentForm).Verdict)
	resolved := play(t, before, acts[vote])
	after := play(t, resolved, good(development.FormCompleted, on.AddDays(3)))
	assert.Equal(t, development.Resolved, after.file.State)
}

// An act that is recorded as passed has enough ayes; one that fell short is another
// event, a lawful no.
func TestPassedNeedsAyes(t *testing.T) {
	n := listed(t, "2025-05-11")
	on := day("2026-06-01")
	acts := admission(on)
	vote := slices.IndexFunc(acts, func(a development.Act) bool { return a.Event == development.MeetingVoted })
	n = play(t, n, acts[:vote]...)
	short := acts[vote]
	short.Detail.Ayes = 2
	_, _, err := development.Course().Apply(national(), n.file, short)
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	short.Event = development.MeetingFailed
	n = play(t, n, short)
	assert.Equal(t, development.Target, n.file.State)
	assert.Zero(t, n.file.On(development.PreexamPassed), "review, pre-examination, form and vote anew")
	assert.NotZero(t, n.file.On(development.ReviewConcluded))
}

// After a change one or two mentors remain; that none are left is something else than
// that nobody says.
func TestMentorReplaced(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	i := slices.IndexFunc(c.Events, func(e development.Entry) bool { return e.Type == development.MentorsNamed })
	for more, refused := range map[string]bool{"": false, `"count":1`: false, `"count":2`: false, `"count":0`: true, `"people":[]`: true, `"count":3`: true,
		`"people":[{"fullMember":false}]`: true, `"people":[{"fullMember":true}]`: false} {
		c.Events = append(c.Events[:i+1:i+1], entry(t, development.MentorReplaced, "2023-01-05", more))
		_, err := development.Replay(regulation.National(), c)
		assert.Equal(t, refused, err != nil, more)
	}
}

// A mobile-member organization that is not able to recruit lists nobody; what it
// handed over goes on at the organization concerned. Art. 40 of 2026.
func TestHandedOver(t *testing.T) {
	f := empty(orgtree.MobileBranch)
	f.Facts.Able = development.No
	named := day("2025-06-02")
	n := play(t, node{file: f},
		good(development.Applied, named), good(development.TalkedWith, named), good(development.ActivistNamed, named), good(development.MentorsNamed, named),
		good(development.TargetProposed, named.AddMonths(12)), good(development.TargetConsented, named.AddMonths(12)),
		good(development.NoticeOpened, named.AddMonths(12)), good(development.NoticeClosed, named.AddMonths(13)))
	require.Equal(t, orgtree.MobileBranch, n.file.Facts.Org)
	listing := good(development.TargetListed, named.AddMonths(13))
	_, _, err := development.Course().Apply(national(), n.file, listing)
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	n = play(t, n, good(development.HandedOver, named.AddMonths(13)), listing)
	assert.Equal(t, development.Target, n.file.State)
}

// Whoever moves before the listing, and is not counted on, begins the year anew,
// however far the listing had come.
func TestMovedAnewBeforeListing(t *testing.T) {
	named := day("2025-05-11")
	proposed := named.AddMonths(12)
	n := begun(t, orgtree.Branch, "2025-05-11")
	n = play(t, n, good(development.TalkedWith, named), good(development.ActivistNamed, named), good(development.MentorsNamed, named))
	for _, e := range []development.Event{development.TargetProposed, development.TargetConsented, development.NoticeOpened, development.NoticeClosed} {
		on := proposed
		if e == development.NoticeClosed {
			on = proposed.AddDays(20)
		}
		n = play(t, n, good(e, on))
		moved := play(t, n, good(development.MovedAnew, proposed.AddDays(20)))
		assert.Equal(t, development.Activist, moved.file.State)
		early := good(development.TargetProposed, proposed.AddDays(20).AddMonths(12).AddDays(-1))
		_, _, err := development.Course().Apply(national(), moved.file, early)
		require.ErrorIs(t, err, lifecycle.RefusedTransition)
		early.On = early.On.AddDays(1)
		play(t, moved, early)
	}
}

// The time counts on only where the receiver says so.
func TestMovedCountsOnWhenSaid(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	i := slices.IndexFunc(c.Events, func(e development.Entry) bool { return e.Type == development.MentorsNamed })
	for more, refused := range map[string]bool{"": true, `"continuous":false`: true, `"continuous":true`: false} {
		moved := c
		moved.Events = slices.Insert(slices.Clone(c.Events), i+1, entry(t, development.Moved, "2022-10-10", more))
		_, err := development.Replay(regulation.National(), moved)
		assert.Equal(t, refused, err != nil, more)
		if refused {
			require.ErrorIs(t, err, lifecycle.RefusedTransition)
			assert.Contains(t, regulation.ZhOf(err), "2022年10月10日起培养教育")
		}
	}
}

// Only who has not yet left is about to leave. The third month is full on the day
// itself, Art. 18 of 2026.
func TestLeaving(t *testing.T) {
	n := play(t, listed(t, "2025-05-11"), admission(day("2026-09-10"))[:4]...)
	for leaves, want := range map[string]regulation.Verdict{"2026-09-09": 0, "2026-09-10": regulation.Unmet, "2026-12-10": regulation.Unmet, "2026-12-11": regulation.Met} {
		a := good(development.PreexamPassed, day("2026-09-10"))
		a.Detail.Leaves = day(leaves)
		assert.Equal(t, want, of(t, n.file, a, regulation.DevelopmentLeaving).Verdict, leaves)
	}
}

// A person who is not yet a member may be admitted directly until the approval.
func TestDirectUntilApproval(t *testing.T) {
	acts := admission(day("2026-06-01"))
	n := play(t, listed(t, "2025-05-11"), acts[:len(acts)-1]...)
	require.Equal(t, development.Resolved, n.file.State)
	n = play(t, n, good(development.DirectAdmitted, day("2026-06-05")))
	assert.Equal(t, day("2026-06-05"), n.file.Facts.Member)
	assert.Equal(t, day("2026-06-05"), n.file.Facts.FullFrom)
}

// Local and supposed numbers reach the guards and the limits.
func TestSupposedNumbers(t *testing.T) {
	law, err := regulation.National().Suppose(regulation.SetCount(regulation.CultivationMonths, 6).From(day("2014-05-28")))
	require.NoError(t, err)
	rules := lifecycle.Rules{Law: law}
	named := day("2025-05-11")
	n := play(t, begun(t, orgtree.Branch, "2025-05-11"), good(development.TalkedWith, named), good(development.ActivistNamed, named), good(development.MentorsNamed, named))
	for _, c := range []struct {
		on calendar.Date
		ok bool
	}{{named.AddMonths(6).AddDays(-1), false}, {named.AddMonths(6), true}} {
		_, findings, err := development.Course().Apply(rules, n.file, good(development.TargetProposed, c.on))
		require.Equal(t, c.ok, err == nil)
		if c.ok {
			assert.True(t, slices.ContainsFunc(findings, func(x regulation.Finding) bool {
				return x.Rule == regulation.DevelopmentCultivation && x.Hypothetical
			}))
		}
	}
}

// Three days or twenty-four hours: what is not known may be enough, Art. 17.
func TestTrainingLength(t *testing.T) {
	n := listed(t, "2025-05-11")
	for _, c := range []struct {
		days, hours int
		want        regulation.Verdict
	}{
		{3, -1, regulation.Met}, {-1, 24, regulation.Met}, {3, 0, regulation.Met}, {0, 24, regulation.Met},
		{2, 23, regulation.Unmet}, {2, -1, regulation.UnknownFacts}, {-1, 23, regulation.UnknownFacts}, {-1, -1, regulation.UnknownFacts},
	} {
		a := good(development.TrainingDone, day("2026-06-01"))
		a.Detail.Days, a.Detail.Hours = c.days, c.hours
		f := of(t, n.file, a, regulation.DevelopmentTrainingLength)
		assert.Equal(t, c.want, f.Verdict, "%d days, %d hours", c.days, c.hours)
		if c.want == regulation.UnknownFacts {
			assert.NotEmpty(t, f.Remedy().Zh, "it says what to fill in")
		}
	}
}
