package development_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

func national() lifecycle.Rules {
	return lifecycle.Rules{Law: regulation.National(), Subject: "file-1"}
}

// change is the first day of the edition of 2026.
var change = day("2026-05-11")

func at[T any](v T) *T { return &v }

// empty is the file of an adult, of an organization of this kind.
func empty(kind orgtree.Kind) development.File {
	return development.Open(development.Case{OrgKind: kind, Applicant: development.ApplicantFacts{Birth: day("1990-02-28")}})
}

// members makes so many full members without a penalty.
func people(full int) development.People {
	var all []development.Person
	for range full {
		all = append(all, development.Person{FullMember: true})
	}
	return development.PeopleOf(all...)
}

// plain is what an act says that lacks nothing the guards read, whatever its event.
func plain() development.Detail {
	return development.Detail{People: people(2), Mentors: 2, Days: 3, Hours: 24,
		Opinions:  lifecycle.SetOf(development.AllOpinions()...),
		Places:    lifecycle.SetOf(development.AtWork, development.AtOrigin, development.AtDestination),
		Organizer: development.BasicCommittee, Venue: development.InPerson, Approver: development.ByCommittee,
		Due: 5, Present: 4, Ayes: 3, Needed: 3, Quorum: true, Secret: development.Yes, Months: 6,
		Level: development.Province, Department: development.CountyDepartment}
}

// good is an act that lacks nothing.
func good(e development.Event, on calendar.Date) development.Act {
	a := development.Act{Event: e, On: on, Detail: plain()}
	if e == development.Applied {
		a.Detail.Facts = empty(orgtree.Branch).Facts
	}
	return a
}

// vector is one test of the conformance corpus, which the vectors themselves run;
// here its diaries serve as material.
type vector struct {
	ID    string          `json:"id"`
	In    json.RawMessage `json:"in"`
	Want  json.RawMessage `json:"want"`
	Error string          `json:"error"`
}

// corpus gives the vectors of development.replay.
func corpus(t testing.TB) []vector {
	t.Helper()
	all, err := readCorpus()
	require.NoError(t, err)
	require.Greater(t, len(all), 1000)
	return all
}

var readCorpus = sync.OnceValues(func() ([]vector, error) {
	paths, err := filepath.Glob("../../compliance/vectors/corpus/development.replay.*.json")
	var all []vector
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		var file struct {
			Tests []vector `json:"tests"`
		}
		if err := json.Unmarshal(b, &file); err != nil {
			return nil, err
		}
		all = append(all, file.Tests...)
	}
	return all, err
})

// diaries gives the cases of the corpus that can be read and replayed, in either
// mode; many of them are refused when guided.
func diaries(t testing.TB) []development.Case {
	t.Helper()
	var all []development.Case
	for _, v := range corpus(t) {
		var c development.Case
		if v.Error != "" && v.Error != string(lifecycle.RefusedTransition) {
			continue
		}
		require.NoError(t, json.Unmarshal(v.In, &c), v.ID)
		all = append(all, c)
	}
	return all
}

// entry is one line of a diary; more are its fields as JSON, without the braces.
func entry(t testing.TB, typ development.Event, on string, more string) development.Entry {
	t.Helper()
	e := development.Entry{Type: typ, On: day(on)}
	if more != "" {
		require.NoError(t, json.Unmarshal([]byte("{"+more+"}"), &e))
	}
	return e
}

// ballot is a vote that passed.
const ballot = `"due":5,"present":4,"for":3`

// lawful is the case of a person born in 2000 who was named an activist on a day and
// admitted by the meeting of another, more than a year later, both under the rules of
// 2014: as the rules have it, up to the oath.
func lawful(t testing.TB, named, meeting string) development.Case {
	t.Helper()
	on := day(meeting)
	c := development.Case{AsOf: day("2026-11-20"), Applicant: development.ApplicantFacts{Birth: day("2000-01-01")}}
	add := func(typ development.Event, on calendar.Date, more string) {
		c.Events = append(c.Events, entry(t, typ, on.String(), more))
	}
	first := day(named)
	add(development.Applied, first.AddDays(-60), "")
	add(development.TalkedWith, first.AddDays(-40), "")
	add(development.ActivistNamed, first, "")
	add(development.ActivistFiled, first.AddDays(3), "")
	add(development.MentorsNamed, first.AddDays(5), `"count":2`)
	add(development.Assessed, first.AddMonths(6), "")
	add(development.Assessed, first.AddMonths(12), "")
	add(development.TargetProposed, first.AddMonths(12), `"opinions":["group","mentors","members","masses"]`)
	add(development.TargetFiled, first.AddMonths(12), "")
	add(development.TargetListed, first.AddMonths(12), "")
	add(development.IntroducersNamed, on.AddDays(-60), `"count":2,"mentors":2`)
	add(development.ReviewConcluded, on.AddDays(-50), `"passed":true`)
	add(development.TrainingDone, on.AddDays(-40), `"days":3,"organizer":"basic-committee"`)
	add(development.CommitteeReviewed, on.AddDays(-30), "")
	add(development.PreexamPassed, on.AddDays(-20), `"approver":"committee"`)
	add(development.FormCompleted, on.AddDays(-10), "")
	add(development.MeetingVoted, on, ballot+`,"secret":true`)
	add(development.ResolutionReceived, on.AddDays(5), "")
	add(development.ApprovalTalked, on.AddDays(20), "")
	add(development.Approved, on.AddDays(30), `"approver":"committee"`)
	add(development.Assigned, on.AddDays(31), "")
	add(development.OathTaken, on.AddDays(40), "")
	return c
}

// outcomeOf is what leads to the end of probation: application, review, vote and
// approval.
func outcomeOf(t testing.TB, voted, approved, decision string) []development.Entry {
	t.Helper()
	before := day(voted).AddDays(-9).String()
	return []development.Entry{
		entry(t, development.ConversionApplied, before, ""),
		entry(t, development.ConversionReviewed, before, ""),
		entry(t, development.ConversionVoted, voted, ballot+","+decision),
		entry(t, development.ConversionApproved, approved, ""),
	}
}

// stepOf is one step of what is next.
func stepOf(t testing.TB, r development.Report, e development.Event) development.NextStep {
	t.Helper()
	i := slices.IndexFunc(r.Next, func(n development.NextStep) bool { return n.Step == e })
	require.GreaterOrEqual(t, i, 0, e.String())
	return r.Next[i]
}
