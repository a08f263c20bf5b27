package votes_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	. "github.com/dangwu-go/dangwu/members/votes"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// agree decides and compares with the slow count; it fails at the first
// difference, because tables here have millions of lines.
func agree(t *testing.T, law *regulation.Law, c Count) {
	got, err := Decide(law, c)
	if want := slow(filled(c)); err != nil || got != want {
		t.Fatalf("%+v: got %+v, %v, want %+v", c, got, err, want)
	}
}

// Every roll to 200, every attendance, every number of ayes, every kind.
func TestEveryRoll(t *testing.T) {
	law := regulation.National()
	for _, k := range AllKinds() {
		for due := 1; due <= largestRoll; due++ {
			for present := 0; present <= due; present++ {
				for ayes := 0; ayes <= present; ayes++ {
					agree(t, law, Count{Kind: k, Due: due, Present: present, For: ayes})
				}
			}
		}
	}
}

// Every way to write in, for rolls to 30.
func TestEveryWrittenOpinion(t *testing.T) {
	law := regulation.National()
	for _, k := range []Kind{Admission, Conversion} {
		for due := 1; due <= largestWritten; due++ {
			for present := 0; present <= due; present++ {
				for ayes := 0; ayes <= present; ayes++ {
					for wrote := 0; wrote <= due-present; wrote++ {
						for against := 0; wrote+against <= due-present; against++ {
							agree(t, law, Count{Kind: k, Due: due, Present: present, For: ayes, WrittenFor: wrote, WrittenAgainst: against})
						}
					}
				}
			}
		}
	}
}

// Every village to 14 members, with members who have no vote.
func TestEveryVillage(t *testing.T) {
	law := regulation.National()
	for members := 1; members <= 14; members++ {
		for due := 1; due <= members; due++ {
			for present := 0; present <= due; present++ {
				for others := 0; others <= members-due; others++ {
					if present+others == 0 {
						continue // zero stands for "as many as voters", which is the same
					}
					for ayes := 0; ayes <= present; ayes++ {
						agree(t, law, Count{Kind: VillagePartyMeeting, Due: due, Present: present, For: ayes,
							Members: members, MembersPresent: present + others})
					}
				}
			}
		}
	}
}

// Every small count, possible or not, has the error that the order of the
// vectors gives it, or none.
func TestEveryVerdict(t *testing.T) {
	law := regulation.National()
	check := func(c Count) {
		_, err := Decide(law, c)
		if got, want := code(err), verdict(c); got != want {
			t.Fatalf("%+v: got %q, want %q", c, got, want)
		}
	}
	each := func(from, to int, do func(int)) {
		for n := from; n <= to; n++ {
			do(n)
		}
	}
	for k := Kind(0); k <= VillagePartyMeeting+1; k++ {
		each(-1, 3, func(due int) {
			each(-1, 4, func(present int) {
				each(-1, 3, func(ayes int) {
					c := Count{Kind: k, Due: due, Present: present, For: ayes}
					each(-1, 2, func(noes int) {
						each(-1, 2, func(abstain int) {
							c := c
							c.Against, c.Abstain = noes, abstain
							check(c)
						})
					})
					each(-1, 2, func(wrote int) {
						each(-1, 2, func(against int) {
							c := c
							c.WrittenFor, c.WrittenAgainst = wrote, against
							check(c)
						})
					})
					each(-1, 5, func(members int) {
						each(-1, 6, func(there int) {
							c := c
							c.Members, c.MembersPresent = members, there
							check(c)
						})
					})
				})
			})
		})
	}
}

func code(err error) string {
	if err == nil {
		return ""
	}
	return string(regulation.CodeOf(err))
}

// A count at the limit is decided, and sums beyond an int of 32 bits are
// counted right.
func TestLargestCounts(t *testing.T) {
	const most = regulation.MaxWhole
	law := regulation.National()
	for _, c := range []Count{
		{Kind: BranchMeeting, Due: most, Present: most, For: most/2 + 1},
		{Kind: BranchMeeting, Due: most, Present: most / 2, For: most / 2},
		{Kind: Admission, Due: most, Present: most/2 + 1, For: most/2 + 1},
		{Kind: Admission, Due: most, Present: most/2 + 1, For: 1, WrittenFor: most/2 - 1},
		{Kind: Conversion, Due: most - 1, Present: most / 2, For: most / 2},
		{Kind: VillagePartyMeeting, Due: most, Present: most, For: most, Members: most, MembersPresent: most},
		{Kind: VillagePartyMeeting, Due: most / 2, Present: most / 4, For: most / 4, Members: most, MembersPresent: 666_666_667},
		{Kind: VillagePartyMeeting, Due: most / 2, Present: most / 4, For: most / 4, Members: most, MembersPresent: 666_666_666},
	} {
		d, err := Decide(law, c)
		require.NoError(t, err, "%+v", c)
		quorum, passed := large(filled(c))
		assert.Equal(t, [2]bool{quorum, passed}, [2]bool{d.Quorum, d.Passed}, "%+v", c)
	}
	for _, c := range []Count{
		{Kind: BranchMeeting, Due: most, Present: most, For: most, Against: most, Abstain: most},
		{Kind: BranchMeeting, Due: most, Present: most, For: 1, Against: most},
		{Kind: Admission, Due: most, Present: 1, WrittenFor: most, WrittenAgainst: most},
		{Kind: Admission, Due: most, Present: most, WrittenFor: most, WrittenAgainst: most},
	} {
		_, err := Decide(law, c)
		assert.ErrorIs(t, err, regulation.CountMismatch, "%+v", c)
	}
}

// One head more on the good side never turns a yes into a no, one more on the
// bad side never a no into a yes, and an aye is worth more than an abstention.
func TestMonotone(t *testing.T) {
	law := regulation.National()
	random := rand.New(rand.NewPCG(20181028, 20260511))
	decide := func(c Count) (Decision, bool) {
		d, err := Decide(law, c)
		return d, err == nil
	}
	steps := []struct {
		name string
		step func(*Count)
		up   bool // may only help; otherwise it may only harm
	}{
		{"one more aye", func(c *Count) { c.For++ }, true},
		{"one more comes and says aye", func(c *Count) { c.Present++; c.MembersPresent++; c.For++ }, true},
		{"one more comes and says nothing", func(c *Count) { c.Present++; c.MembersPresent++ }, true},
		{"one more member without a vote comes", func(c *Count) { c.MembersPresent++ }, true},
		{"a no becomes an aye", func(c *Count) { c.Against--; c.For++ }, true},
		{"an abstention becomes an aye", func(c *Count) { c.Abstain--; c.For++ }, true},
		{"one more written aye", func(c *Count) { c.WrittenFor++ }, true},
		{"one more on the roll", func(c *Count) { c.Due++; c.Members++ }, false},
		{"one more member without a vote", func(c *Count) { c.Members++ }, false},
		{"an aye becomes an abstention", func(c *Count) { c.For--; c.Abstain++ }, false},
		{"an aye goes home", func(c *Count) { c.For--; c.Present--; c.MembersPresent-- }, false},
	}
	used := map[string]int{}
	for range 40_000 {
		c := sample(random, 40)
		before, ok := decide(c)
		if !ok {
			continue
		}
		for _, s := range steps {
			next := c
			s.step(&next)
			if c.Kind != VillagePartyMeeting {
				next.Members, next.MembersPresent = 0, 0
			}
			after, ok := decide(next)
			if !ok {
				continue
			}
			used[s.name]++
			low, high := before, after
			if !s.up {
				low, high = after, before
			}
			if low.Passed && !high.Passed || low.Quorum && !high.Quorum {
				t.Fatalf("%s: %+v %+v, then %+v %+v", s.name, c, before, next, after)
			}
		}
		// Noes and abstentions are the same to the count.
		turned := c
		turned.Against, turned.Abstain = 0, c.Against+c.Abstain
		turned.WrittenAgainst = 0
		if after, _ := decide(turned); after != before {
			t.Fatalf("%+v %+v, without noes %+v", c, before, after)
		}
	}
	for _, s := range steps {
		assert.Greater(t, used[s.name], 100, s.name)
	}
}

// sample makes a count that can be decided.
func sample(r *rand.Rand, most int) Count {
	kinds := AllKinds()
	c := Count{Kind: kinds[r.IntN(len(kinds))], Due: 1 + r.IntN(most)}
	c.Present = r.IntN(c.Due + 1)
	c.For = r.IntN(c.Present + 1)
	c.Against = r.IntN(c.Present - c.For + 1)
	c.Abstain = r.IntN(c.Present - c.For - c.Against + 1)
	switch {
	case c.Kind == VillagePartyMeeting:
		others := r.IntN(10)
		c.Members, c.MembersPresent = c.Due+others, c.Present+r.IntN(others+1)
	case c.Kind.WrittenOpinions():
		c.WrittenFor = r.IntN(c.Due - c.Present + 1)
		c.WrittenAgainst = r.IntN(c.Due - c.Present - c.WrittenFor + 1)
	}
	return c
}

// The rows of the sheets: branch 1.9 and the table at D33, D36 and D37.
func TestSheets(t *testing.T) {
	for _, row := range []struct {
		roll, quorum, needed int
		bare                 bool // a bare quorum can pass a motion
	}{{3, 2, 2, true}, {4, 2, 3, false}, {5, 3, 3, true}, {6, 3, 4, false}, {7, 4, 4, true}, {8, 4, 5, false}, {50, 25, 26, false}} {
		d := must(t, Count{Kind: BranchMeeting, Due: row.roll, Present: row.quorum, For: row.quorum})
		assert.Equal(t, Decision{true, row.quorum, row.needed, row.quorum, row.bare}, d, "roll %d", row.roll)
		d = must(t, Count{Kind: BranchMeeting, Due: row.roll, Present: row.quorum - 1, For: row.quorum - 1})
		assert.False(t, d.Quorum || d.Passed, "roll %d", row.roll)
	}
	for _, kind := range []Kind{Admission, Conversion} {
		for _, on := range []string{"2014-05-28", "2026-05-10", "2026-05-11"} {
			for _, row := range []struct {
				due, present, ayes, wrote, against int
				quorum, passed                     bool
			}{
				{due: 16, present: 8, ayes: 8},
				{due: 16, present: 9, quorum: true},
				{due: 16, present: 16, ayes: 8, quorum: true},
				{due: 16, present: 16, ayes: 9, quorum: true, passed: true},
				{due: 15, present: 8, ayes: 8, quorum: true, passed: true},
				{due: 15, present: 8, ayes: 7, quorum: true},
				{due: 15, present: 9, ayes: 7, wrote: 1, quorum: true, passed: true},
				{due: 15, present: 9, ayes: 7, against: 1, quorum: true},
				{due: 15, present: 9, ayes: 7, quorum: true}, // the opinion came after the opening: the caller leaves it out
				{due: 16, present: 9, ayes: 8, wrote: 1, quorum: true, passed: true},
				{due: 16, present: 9, ayes: 7, wrote: 1, quorum: true},
				{due: 15, present: 7, ayes: 7, wrote: 5},
			} {
				d := must(t, Count{Kind: kind, On: calendar.MustParse(on), Due: row.due, Present: row.present, For: row.ayes,
					WrittenFor: row.wrote, WrittenAgainst: row.against})
				assert.Equal(t, [2]bool{row.quorum, row.passed}, [2]bool{d.Quorum, d.Passed}, "%v %s %+v", kind, on, row)
			}
		}
	}
}

func must(t *testing.T, c Count) Decision {
	t.Helper()
	d, err := Decide(regulation.National(), c)
	require.NoError(t, err)
	return d
}

// The first day of each text, the day before, and the articles of each day.
func TestDays(t *testing.T) {
	for _, x := range []struct {
		kind  Kind
		on    string // "" is the unset date
		basis string // "" for no-schedule
	}{
		{BranchMeeting, "2018-10-27", ""},
		{BranchMeeting, "2018-10-28", "branch-work-2018:11:3"},
		{BranchMeeting, "2026-05-11", "branch-work-2018:11:3"},
		{BranchMeeting, "2199-12-31", "branch-work-2018:11:3"},
		{BranchMeeting, "1900-01-01", ""},
		{BranchMeeting, "", "branch-work-2018:11:3"},
		{VillagePartyMeeting, "2018-10-27", ""},
		{VillagePartyMeeting, "2018-10-28", "branch-work-2018:11:3 village-party-meeting"},
		{VillagePartyMeeting, "", "branch-work-2018:11:3 village-party-meeting"},
		{Admission, "2014-05-27", ""},
		{Admission, "2014-05-28", "development-2014:20:2 development-2014:21"},
		{Admission, "2026-05-10", "development-2014:20:2 development-2014:21"},
		{Admission, "2026-05-11", "development-2026:19:2 development-2026:20:1(4)"},
		{Admission, "", "development-2026:19:2 development-2026:20:1(4)"},
		{Conversion, "2014-05-27", ""},
		{Conversion, "2014-05-28", "development-2014:20:2 development-2014:21 development-2014:33:2"},
		{Conversion, "2026-05-10", "development-2014:20:2 development-2014:21 development-2014:33:2"},
		{Conversion, "2026-05-11", "development-2026:19:2 development-2026:20:1(4) development-2026:32:2"},
		{Conversion, "", "development-2026:19:2 development-2026:20:1(4) development-2026:32:2"},
	} {
		var on calendar.Date
		if x.on != "" {
			on = calendar.MustParse(x.on)
		}
		c := Count{Kind: x.kind, On: on, Due: 9, Present: 9, For: 9}
		var words []string
		for _, p := range Basis(regulation.National(), c) {
			words = append(words, p.String())
		}
		assert.Equal(t, x.basis, strings.Join(words, " "), "%v %s", x.kind, x.on)
		d, err := Decide(regulation.National(), c)
		if x.basis != "" {
			assert.NoError(t, err)
			assert.True(t, d.Passed)
			continue
		}
		assert.ErrorIs(t, err, regulation.NoSchedule, "%v %s", x.kind, x.on)
		assert.Equal(t, "on", path(err))
		var none *regulation.NoValue
		assert.ErrorAs(t, err, &none)
		assert.Equal(t, Decision{}, d)
	}
	assert.Empty(t, Basis(regulation.National(), Count{}))
	assert.Empty(t, Basis(nil, Count{Kind: Conversion}))
	assert.NotNil(t, Basis(nil, Count{}), "an empty list, for JSON")
}

func path(err error) string {
	var p regulation.Problem
	if errors.As(err, &p) {
		return p.ErrorPath()
	}
	return ""
}

// Every error has its code, the path to the number, the number itself, and
// texts in both languages.
func TestErrors(t *testing.T) {
	early := calendar.MustParse("2000-01-01")
	for _, x := range []struct {
		c                 Count
		code, path, value string
	}{
		{Count{Kind: BranchMeeting, Due: 1_000_000_001, Present: -1}, "invalid-count", "due", "1000000001"},
		{Count{Kind: Admission, Due: 5, WrittenAgainst: 1_000_000_001}, "invalid-count", "writtenAgainst", "1000000001"},
		{Count{Kind: BranchMeeting, Due: 5, Present: -1, For: -2}, "negative-count", "present", "-1"},
		{Count{Due: -5}, "negative-count", "due", "-5"},
		{Count{Due: 0}, "unknown-kind", "kind", ""},
		{Count{Kind: 77, Due: 5}, "unknown-kind", "kind", ""},
		{Count{Kind: BranchMeeting, WrittenFor: 1}, "empty-roll", "due", "0"},
		{Count{Kind: BranchMeeting, Due: 5, Present: 6, WrittenFor: 1}, "not-applicable", "writtenFor", "1"},
		{Count{Kind: BranchMeeting, Due: 5, WrittenAgainst: 2}, "not-applicable", "writtenAgainst", "2"},
		{Count{Kind: VillagePartyMeeting, Due: 5, WrittenAgainst: 2}, "not-applicable", "writtenAgainst", "2"},
		{Count{Kind: Conversion, Due: 5, Members: 7}, "not-applicable", "members", "7"},
		{Count{Kind: Admission, Due: 5, MembersPresent: 3}, "not-applicable", "membersPresent", "3"},
		{Count{Kind: BranchMeeting, On: early, Due: 5, Present: 6, For: 7}, "count-mismatch", "present", "6"},
		{Count{Kind: BranchMeeting, Due: 5, Present: 4, For: 3, Against: 2}, "count-mismatch", "for", "3"},
		{Count{Kind: BranchMeeting, Due: 5, Present: 4, For: 3, Abstain: 2}, "count-mismatch", "for", "3"},
		{Count{Kind: Admission, Due: 5, Present: 4, For: 3, WrittenFor: 1, WrittenAgainst: 1}, "count-mismatch", "writtenFor", "1"},
		{Count{Kind: Admission, Due: 5, Present: 4, For: 3, WrittenAgainst: 2}, "count-mismatch", "writtenAgainst", "2"},
		{Count{Kind: VillagePartyMeeting, Due: 5, Present: 4, Members: 4}, "count-mismatch", "members", "4"},
		{Count{Kind: VillagePartyMeeting, Due: 5, Present: 4, Members: 6, MembersPresent: 7}, "count-mismatch", "membersPresent", "7"},
		{Count{Kind: VillagePartyMeeting, Due: 5, Present: 4, Members: 6, MembersPresent: 3}, "count-mismatch", "membersPresent", "3"},
		{Count{Kind: VillagePartyMeeting, Due: 5, Present: 4, Members: 6, MembersPresent: 6}, "count-mismatch", "membersPresent", "6"},
		{Count{Kind: BranchMeeting, On: early, Due: 5, Present: 4}, "no-schedule", "on", "2000-01-01"},
	} {
		d, err := Decide(regulation.National(), x.c)
		assert.Equal(t, Decision{}, d)
		var f *regulation.Fault
		require.ErrorAs(t, err, &f, "%+v", x.c)
		assert.Equal(t, x.code, string(f.Code), "%+v", x.c)
		assert.Equal(t, x.path, f.Path, "%+v", x.c)
		assert.Equal(t, x.value, f.Value, "%+v", x.c)
		assert.True(t, chinese(f.Message.Zh), "%+v: %s", x.c, f.Message.Zh)
		assert.False(t, f.Message.En == "" || chinese(f.Message.En), "%+v: %s", x.c, f.Message.En)
		_, trace, again := Explain(regulation.National(), x.c)
		assert.Equal(t, err, again)
		assert.Equal(t, regulation.Trace{}, trace)
	}
	_, err := Decide(nil, Count{Kind: BranchMeeting, Due: 5, Present: 4})
	assert.ErrorIs(t, err, regulation.MissingLaw)
}

func chinese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

var county = regulation.Instrument{
	ID: "county-meetings-2025", Title: regulation.Text{Zh: "某县党员大会议事规则", En: "Rules of a county on member meetings"},
	Level: regulation.CountyLevel, Effective: calendar.MustParse("2025-03-01"),
}

// A local rule may ask for more, from its own day on; it may not ask for less.
func TestLocalRules(t *testing.T) {
	strict, err := regulation.National().With(
		regulation.SetThreshold(regulation.BranchMeetingQuorum, regulation.AtLeast(2, 3)).Under(county, regulation.Citation{Article: 4}))
	require.NoError(t, err)
	six := Count{Kind: BranchMeeting, Due: 9, Present: 5, For: 5}
	for _, x := range []struct {
		on     string
		needed int
	}{{"2025-02-28", 5}, {"2025-03-01", 6}} {
		six.On = calendar.MustParse(x.on)
		d, err := Decide(strict, six)
		require.NoError(t, err)
		assert.Equal(t, Decision{x.needed <= 5, x.needed, 5, 5, x.needed <= 5}, d, x.on)
	}
	assert.Equal(t, "[county-meetings-2025:4 branch-work-2018:11:3]", fmt.Sprint(Basis(strict, six)))
	_, trace, err := Explain(strict, six)
	require.NoError(t, err)
	assert.Contains(t, trace.In(regulation.Chinese), "某县党员大会议事规则")
	assert.Equal(t, regulation.LocalLayer, trace.Parameters[0].Layer)

	// At a village meeting the stricter of the two shares is told.
	strict, err = strict.With(
		regulation.SetThreshold(regulation.BranchMeetingQuorum, regulation.AtLeast(4, 5)).Under(county, regulation.Citation{Article: 5}))
	require.NoError(t, err)
	d, err := Decide(strict, Count{Kind: VillagePartyMeeting, Due: 10, Present: 7, For: 7})
	require.NoError(t, err)
	assert.Equal(t, Decision{false, 8, 6, 7, false}, d)

	_, err = regulation.National().With(
		regulation.SetThreshold(regulation.BranchMeetingQuorum, regulation.AtLeast(1, 3)).Under(county, regulation.Citation{Article: 4}))
	assert.ErrorIs(t, err, regulation.RelaxesMust)
	assert.Contains(t, regulation.ZhOf(err), "第十一条")
	_, err = regulation.National().With( // exactly half, where more than half is asked for
		regulation.SetThreshold(regulation.AdmissionQuorum, regulation.AtLeast(1, 2)).Under(county, regulation.Citation{Article: 4}))
	assert.ErrorIs(t, err, regulation.RelaxesMust)

	loose, err := regulation.National().Suppose(regulation.SetThreshold(regulation.AdmissionMajority, regulation.AtLeast(1, 2)))
	require.NoError(t, err)
	even := Count{Kind: Admission, Due: 10, Present: 6, For: 5}
	assert.False(t, must(t, even).Passed)
	d, trace, err = Explain(loose, even)
	require.NoError(t, err)
	assert.True(t, d.Passed)
	assert.Equal(t, 5, d.NeededFor)
	assert.Equal(t, regulation.SupposedLayer, trace.Parameters[1].Layer)
}

// Explain agrees with Decide, every part of the trace speaks both languages,
// and the whole is JSON.
func TestExplain(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	law := regulation.National()
	for range 500 {
		c := sample(random, 12)
		want, err := Decide(law, c)
		require.NoError(t, err)
		got, trace, err := Explain(law, c)
		require.NoError(t, err)
		require.Equal(t, want, got)
		require.Equal(t, regulation.TraceFormat, trace.Format)
		require.Equal(t, "votes.decide", trace.Operation)
		require.Equal(t, Basis(law, c), trace.Basis)

		// The steps alone lead to the answer.
		all, quorum := true, true
		for i, b := range trace.Steps {
			all = all && b.Taken
			quorum = quorum && (b.Taken || i == len(trace.Steps)-1)
			require.True(t, chinese(b.Label.Zh) && b.Label.En != "" && b.Reason.Zh != "" && b.Reason.En != "")
			require.Equal(t, b.Taken, strings.Contains(b.Reason.En, "≥"))
		}
		require.Equal(t, want.Passed, all)
		require.Equal(t, want.Quorum, quorum)
		shares := map[Kind]int{VillagePartyMeeting: 3}
		require.Len(t, trace.Steps, max(2, shares[c.Kind]))
		require.Len(t, trace.Parameters, max(2, shares[c.Kind]))

		given := map[string]string{}
		for _, v := range append(trace.Inputs, trace.Results...) {
			require.True(t, chinese(v.Label.Zh) && v.Label.En != "", v.Name)
			given[v.Name] = v.Value.Text().En
		}
		require.Equal(t, fmt.Sprint(c.Against, c.Abstain), given["against"]+" "+given["abstain"])
		require.Equal(t, fmt.Sprint(want.QuorumNeeded, want.NeededFor, want.For), given["quorumNeeded"]+" "+given["neededFor"]+" "+given["for"])
		_, there := given["writtenFor"]
		require.Equal(t, c.Kind.WrittenOpinions(), there)
		_, there = given["membersPresent"]
		require.Equal(t, c.Kind == VillagePartyMeeting, there)

		zh, en := trace.In(regulation.Chinese), trace.In(regulation.English)
		require.Equal(t, strings.Count(zh, "\n"), strings.Count(en, "\n"))
		raw, err := json.Marshal(trace)
		require.NoError(t, err)
		require.NotContains(t, string(raw), "null")
	}
}

// The kinds have no holes, and their words go both ways.
func TestKinds(t *testing.T) {
	all := AllKinds()
	for i, k := range all {
		assert.Equal(t, Kind(i+1), k)
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, k.String())
		assert.True(t, chinese(k.Label().Zh))
		assert.NotEmpty(t, k.Label().En)
		back, err := ParseKind(k.String())
		assert.NoError(t, err)
		assert.Equal(t, k, back)
		raw, err := json.Marshal(map[Kind]Kind{k: k})
		assert.NoError(t, err)
		var m map[Kind]Kind
		assert.NoError(t, json.Unmarshal(raw, &m))
		assert.Equal(t, map[Kind]Kind{k: k}, m)
	}
	next := Kind(len(all) + 1)
	for _, k := range []Kind{0, next, 255} {
		assert.Empty(t, k.String())
		assert.True(t, k.Label().IsZero())
		assert.False(t, k.WrittenOpinions())
		_, err := k.MarshalText()
		assert.ErrorIs(t, err, regulation.Code("unknown-kind"))
	}
	for _, s := range []string{"", "Admission", "admission ", "branch_meeting", "election"} {
		k := Conversion
		assert.ErrorIs(t, k.UnmarshalText([]byte(s)), regulation.Code("unknown-kind"), s)
		assert.Equal(t, Conversion, k, "left as it was")
	}
	all[0] = 99
	assert.Equal(t, BranchMeeting, AllKinds()[0], "a fresh list each time")
}

// Every kind is decided without an allocation.
func TestDecideAllocatesNothing(t *testing.T) {
	law := regulation.National()
	for _, c := range typical {
		assert.Zero(t, testing.AllocsPerRun(100, func() { sink, errSink = Decide(law, c) }), c.Kind.String())
		require.NoError(t, errSink)
	}
}

var (
	sink    Decision
	errSink error
	day     = calendar.MustParse("2026-06-30")
	typical = []Count{
		{Kind: BranchMeeting, Due: 8, Present: 6, For: 5, Against: 1},
		{Kind: BranchMeeting, On: day, Due: 8, Present: 6, For: 5, Against: 1},
		{Kind: Admission, On: day, Due: 15, Present: 9, For: 7, WrittenFor: 1},
		{Kind: Conversion, On: day, Due: 15, Present: 9, For: 7, WrittenAgainst: 1},
		{Kind: VillagePartyMeeting, On: day, Due: 30, Present: 22, For: 20, Members: 33, MembersPresent: 24},
	}
)

func BenchmarkDecide(b *testing.B) {
	law := regulation.National()
	for _, c := range typical[1:] {
		b.Run(c.Kind.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sink, errSink = Decide(law, c)
			}
		})
	}
}

func BenchmarkExplain(b *testing.B) {
	law := regulation.National()
	b.ReportAllocs()
	for b.Loop() {
		sink, _, errSink = Explain(law, typical[2])
	}
}

// FuzzDecide: no panic, the error that the order of the vectors asks for, and
// the answer of exact fractions.
func FuzzDecide(f *testing.F) {
	for _, c := range typical {
		f.Add(uint8(c.Kind), c.Due, c.Present, c.For, c.Against, c.Abstain, c.WrittenFor, c.WrittenAgainst, c.Members, c.MembersPresent)
	}
	f.Add(uint8(BranchMeeting), 1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000, 0, 0, 0, 0)
	f.Add(uint8(200), 1_000_000_001, -1, 3, 4, 5, 6, 7, 8, 9)
	law := regulation.National()
	f.Fuzz(func(t *testing.T, kind uint8, due, present, ayes, noes, abstain, wrote, against, members, there int) {
		c := Count{Kind: Kind(kind), Due: due, Present: present, For: ayes, Against: noes, Abstain: abstain,
			WrittenFor: wrote, WrittenAgainst: against, Members: members, MembersPresent: there}
		d, err := Decide(law, c)
		if got, want := code(err), verdict(c); got != want {
			t.Fatalf("%+v: got %q, want %q", c, got, want)
		}
		if err != nil {
			var fault *regulation.Fault
			if !errors.As(err, &fault) || d != (Decision{}) {
				t.Fatalf("%+v: %T, %+v", c, err, d)
			}
			return
		}
		if quorum, passed := large(filled(c)); d.Quorum != quorum || d.Passed != passed {
			t.Fatalf("%+v: got %+v, want quorum %v, passed %v", c, d, quorum, passed)
		}
	})
}
