package main

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// Whole files of the development of members, forty acts each, replayed with every
// finding: what was in order and what was not, under the texts of 2014 and of 2026.
var replaySection = section{name: "replay", run: func(m meter) (outcome, error) {
	out := outcome{head: []string{"one act of a file of 40", "acts a second", "ns", "allocations", "bytes", "findings", "of them unmet"}}
	var all []contender
	var counts []tally
	for _, edition := range []string{"2014", "2026"} {
		files := newFiles(edition, 128)
		count, err := replay(files)
		if err != nil {
			return outcome{}, fmt.Errorf("%s: %w", edition, err)
		}
		counts = append(counts, count)
		all = append(all, contender{"`Process.Audit`, text of " + edition, count.acts, func() {
			if _, err := replay(files); err != nil {
				panic(err)
			}
		}})
	}
	for i, r := range m.read(all) {
		n := float64(counts[i].acts)
		out.lines = append(out.lines, []string{all[i].name, figure(1e9 / r.ns), figure(r.ns), figure(r.allocs), figure(r.bytes),
			figure(float64(counts[i].findings) / n), figure(float64(counts[i].unmet) / n)})
	}
	return out, nil
}}

// fileActs is the length of a file.
const fileActs = 40

// tally is what a replay came upon.
type tally struct{ acts, findings, unmet int }

// replay audits files from their first act on. The findings are looked at, their
// texts are not made.
func replay(files [][]development.Act) (tally, error) {
	var t tally
	p, rules := development.Course(), lifecycle.Rules{Law: regulation.National()}
	for _, acts := range files {
		f := development.File{State: p.Start()}
		for _, a := range acts {
			next, findings, err := p.Audit(rules, f, a)
			if err != nil {
				return t, fmt.Errorf("%s: %w", a.Event, err)
			}
			f = next
			t.acts++
			for i := range findings {
				t.findings++
				if findings[i].Verdict == regulation.Unmet {
					t.unmet++
				}
			}
		}
		if f.State != development.Archived {
			return t, fmt.Errorf("the file ends as %s", f.State)
		}
	}
	return t, nil
}

// newFiles makes files of one edition that differ in their days.
func newFiles(edition string, n int) [][]development.Act {
	begin := calendar.MustParse("2019-01-07")
	if edition == "2026" {
		begin = calendar.MustParse("2026-05-11")
	}
	more := fileActs - len(newFile(begin, edition, 0, 0))
	out := make([][]development.Act, n)
	for i := range out {
		out[i] = newFile(begin.AddDays(i), edition, i, more)
	}
	return out
}

// newFile makes one file, from the application to the archive, with more assessments
// in probation. Some acts are late, some records are lacking, in some files more than
// in others.
func newFile(day calendar.Date, edition string, n, more int) []development.Act {
	var out []development.Act
	act := func(e development.Event, days int, d development.Detail, records ...development.Record) {
		day = day.AddDays(days + (n+len(out))%3)
		a := development.Act{Event: e, On: day, Detail: d}
		if records != nil {
			a.Records = lifecycle.SetOf(records...)
		}
		out = append(out, a)
	}
	var none development.Detail
	two := development.PeopleOf(development.Person{FullMember: true}, development.Person{FullMember: true})
	vote := development.Detail{Due: 20, Present: 18, Ayes: 17, Needed: 11, Quorum: true, Secret: development.Yes}

	act(development.Applied, 0, development.Detail{Facts: development.Facts{Born: day.AddMonths(-300), Unit: development.Organized}, To: development.ToUnit})
	act(development.TalkedWith, 25+n%10, none)
	act(development.ActivistNamed, 30, none, development.Recommendation)
	act(development.ActivistFiled, 3, none)
	act(development.MentorsNamed, 2, development.Detail{People: two}, development.Register)
	for range 3 {
		act(development.Assessed, 178+n%6, none)
	}
	act(development.TargetProposed, 10, development.Detail{Opinions: lifecycle.SetOf(development.AllOpinions()...)}, development.MentorOpinion)
	if edition == "2026" {
		act(development.TargetConsented, 5, none)
		act(development.NoticeOpened, 1, development.Detail{Places: lifecycle.SetOf(development.AtWork)})
		act(development.NoticeClosed, 9, none)
	} else {
		act(development.TargetFiled, 5, none)
	}
	act(development.TargetListed, 1, none)
	act(development.IntroducersNamed, 5, development.Detail{People: two, Mentors: 2})
	act(development.ReviewConcluded, 20, none, development.Document, development.Topic1, development.Topic2, development.Topic3, development.Topic4)
	act(development.TrainingDone, 10, development.Detail{Days: 2 + n%2, Hours: -1, Organizer: development.BasicCommittee})
	act(development.CommitteeReviewed, 5, none, development.CollectiveDecision)
	act(development.PreexamPassed, 10, development.Detail{Approver: development.ByCommittee}, development.WrittenResult)
	act(development.FormCompleted, 5, none, development.IntroducersOpinions)
	act(development.MeetingVoted, 20, vote, development.Agenda, development.Singly, development.ResolutionConduct, development.ResolutionAttendance,
		development.ResolutionResult, development.ResolutionDate)
	act(development.ResolutionReceived, 3, none, development.ResolutionEntered, development.Application, development.Review, development.Register)
	act(development.ApprovalTalked, 20, none, development.TalkEntry, development.TalkOpinion)
	act(development.Approved, 50+n%40, development.Detail{Approver: development.ByCommittee}, development.CollectiveVote, development.Conditions,
		development.Procedure, development.Singly, development.ProbationDates, development.BranchNotified, development.PersonNotified, development.Filed)
	act(development.Assigned, 3, none)
	act(development.OathTaken, 25+n%10, development.Detail{Organizer: development.BranchOrganizer})
	for range more {
		act(development.ProbationAssessed, 360/more, none)
	}
	act(development.ConversionApplied, 5, none)
	act(development.ConversionReviewed, 20, none, development.Consultation, development.CommitteeReview)
	act(development.ConversionVoted, 60, vote, development.IntroducersRegister)
	act(development.ConversionApproved, 60+n%50, none, development.BranchNotified, development.SecretaryTalk)
	act(development.PapersArchived, 10, none, development.Form, development.Application, development.Review, development.ConversionApplication,
		development.ActivistRegister)
	return out
}
