package development_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

var (
	sinkState development.State
	sinkDate  calendar.Date
	sinkBool  bool
)

// What is asked of a file in a loop over millions allocates nothing.
func TestAllocations(t *testing.T) {
	c := lawful(t, "2022-09-01", "2024-02-29")
	r, err := development.Replay(regulation.National(), c)
	require.NoError(t, err)
	f, table := r.File, development.Course().Table()
	for name, ask := range map[string]func(){
		"Table.Step":     func() { sinkState, sinkBool = table.Step(f.State, development.ConversionApplied) },
		"File.On":        func() { sinkDate = f.On(development.MeetingVoted) },
		"Stage":          func() { sinkBool = r.Stage() == development.ProbationaryStage },
		"MembershipFrom": func() { sinkDate = r.MembershipFrom() },
		"ProbationEnds":  func() { sinkDate = r.ProbationEnds() },
		"PartyAgeFrom":   func() { sinkDate = r.PartyAgeFrom() },
		"Course":         func() { sinkBool = development.Course() == nil },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, ask), name)
	}
}

// BenchmarkReplay40 replays a file of forty acts, each with what was found about it.
func BenchmarkReplay40(b *testing.B) {
	c := lawful(b, "2022-09-01", "2024-02-29")
	for on := day("2024-04-10"); len(c.Events) < 36; on = on.AddDays(15) {
		c.Events = append(c.Events, entry(b, development.ProbationAssessed, on.String(), ""))
	}
	c.Events = append(c.Events, outcomeOf(b, "2025-03-10", "2025-04-01", `"decision":"convert"`)...)
	require.Len(b, c.Events, 40)
	law := regulation.National()
	b.ReportAllocs()
	for b.Loop() {
		r, err := development.Replay(law, c)
		if err != nil {
			b.Fatal(err)
		}
		sinkState = r.State()
	}
}

// BenchmarkApply40 is the same without reading entries and looking ahead: the acts
// alone, one after the other.
func BenchmarkApply40(b *testing.B) {
	var acts []development.Act
	named := day("2025-05-11")
	for _, e := range []development.Event{development.TalkedWith, development.ActivistNamed, development.ActivistFiled, development.MentorsNamed} {
		acts = append(acts, good(e, named))
	}
	for len(acts) < 20 {
		acts = append(acts, good(development.Assessed, named.AddMonths(5)))
	}
	acts = append(acts, good(development.TargetProposed, named.AddMonths(12)), good(development.TargetConsented, named.AddMonths(12)),
		good(development.NoticeOpened, named.AddMonths(12)), good(development.NoticeClosed, named.AddMonths(13)), good(development.TargetListed, named.AddMonths(13)))
	acts = append(acts, admission(named.AddMonths(13))...)
	for _, e := range []development.Event{development.Assigned, development.OathTaken, development.ConversionApplied} {
		acts = append(acts, good(e, named.AddMonths(13)))
	}
	acts = append(acts, good(development.ConversionReviewed, named.AddMonths(25)), good(development.ConversionVoted, named.AddMonths(25)))
	require.Len(b, acts, 40)
	p, rules := development.Course(), national()
	start := begun(b, orgtree.Branch, "2025-05-11").file
	b.ReportAllocs()
	for b.Loop() {
		f := start
		for _, a := range acts {
			next, _, err := p.Apply(rules, f, a)
			if err != nil {
				b.Fatal(err)
			}
			f = next
		}
		sinkState = f.State
	}
}
