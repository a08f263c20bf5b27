package development_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/orgtree"
)

// The model check plays every diary of a small calendar through Apply, breadth
// first, and holds each file that can be reached against what the rules promise.
//
// The promises are told from the acts alone: a history is kept beside the file, with
// reckoning of its own, and the file is then held against it. Files are values, so
// that two diaries which lead to one file and one history are one.
//
// Left out are the acts that only remark and bar nothing (the filing and the
// assessment of an activist, the form, the papers sent up, assignment, oath and the
// like), which TestModelLeavesOutWhatBarsNothing holds to be without effect here;
// what comes after full membership; and the end of a membership that is not
// recognised. Files that differ in nothing a bar reads are one, and a state is
// tried with the acts of its own rows alone.

// history is what the acts said, as far as the promises ask.
type history struct {
	waits uint8 // acts that let time go by

	clock     calendar.Date // last start of the year of cultivation
	mentors   bool
	proposed  bool // after a year on the clock
	filed     bool
	consented bool
	posted    calendar.Date // of a notice after the consent
	noticed   bool          // it closed after five working days, without a bar
	listed    bool

	introducers uint8 // full members with their rights among those named last, of two
	reviewed    bool
	trained     bool
	examined    bool // by a body with the power to approve

	meeting  calendar.Date // that passed the admission, as the rules ask
	talked   bool
	approved bool
	ends     calendar.Date // end of probation, extensions included

	applied    bool // for conversion
	opinions   bool
	passed     development.Event // by the meeting on the outcome, after the end of probation
	months     uint8
	extensions uint8
	movedIn    bool
}

type node struct {
	file development.File
	told history
}

// monthsOn adds months by hand: the same day of the month, or its last.
func monthsOn(d calendar.Date, n int) calendar.Date {
	if d.IsZero() {
		return d
	}
	m := d.Year()*12 + int(d.MonthOfYear()) - 1 + n
	for k := d.Day(); ; k-- {
		if to, err := calendar.Of(m/12, time.Month(m%12+1), k); err == nil {
			return to
		}
	}
}

// fifth gives the fifth working day after a day, found by walking; unsure is true
// where a year without a table of holidays is walked through.
func fifth(after calendar.Date) (last calendar.Date, unsure bool) {
	for n := 0; n < 5; {
		after = after.AddDays(1)
		work, provisional := calendar.NationalWorkdays().IsWorkday(after)
		if work {
			n++
		}
		unsure = unsure || provisional
	}
	return after, unsure
}

// modelActs lists the acts that the model tries in a state, with particulars that
// the rules allow and such that they do not.
func modelActs(f *development.File) []development.Act {
	var acts []development.Act
	try := func(e development.Event, on calendar.Date, change ...func(*development.Detail)) {
		if _, row := development.Course().Table().Step(f.State, e); !row {
			return // out of order, and refused; see TestRefusalsExplain
		}
		a := development.Act{Event: e, On: on, Detail: plain()}
		if e == development.Applied {
			a.Detail.Facts = f.Facts
		}
		acts = append(acts, a)
		for _, c := range change {
			b := a
			c(&b.Detail)
			acts = append(acts, b)
		}
	}
	now := f.Last()
	waits := []calendar.Date{now, now.AddMonths(6), now.AddMonths(12).AddDays(-1), now.AddMonths(12)}
	persons := func(p ...development.Person) func(*development.Detail) {
		return func(d *development.Detail) { d.People = development.PeopleOf(p...) }
	}
	full, candidate := development.Person{FullMember: true}, development.Person{}
	watched := development.Person{FullMember: true, Penalty: development.PartyProbation}
	approver := func(a development.Approver) func(*development.Detail) {
		return func(d *development.Detail) { d.Approver = a }
	}
	var bodies []func(*development.Detail)
	for _, b := range development.AllApprovers()[1:] {
		bodies = append(bodies, approver(b))
	}
	ballots := []func(*development.Detail){
		func(d *development.Detail) { d.Quorum, d.Present = false, 2 },
		func(d *development.Detail) { d.Secret = development.No },
		func(d *development.Detail) { d.Ayes = 2 },
	}
	months := func(n int) func(*development.Detail) {
		return func(d *development.Detail) { d.Months = n }
	}
	level := func(l development.Level) func(*development.Detail) {
		return func(d *development.Detail) { d.Level = l }
	}

	try(development.TalkedWith, now)
	try(development.ActivistNamed, now)
	try(development.MentorsNamed, now, persons(), persons(full, full, full), persons(full, candidate))
	for _, on := range waits {
		try(development.TargetProposed, on)
	}
	for _, on := range waits[:2] {
		try(development.MovedAnew, on)
	}
	try(development.Moved, now)
	editions := []calendar.Date{now}
	for _, on := range []calendar.Date{change.AddDays(-1), change} {
		if on.After(now) && on.Before(now.AddMonths(24)) {
			editions = append(editions, on)
		}
	}
	for _, on := range editions {
		try(development.TargetFiled, on)
		try(development.TargetConsented, on)
		try(development.TargetListed, on)
	}
	if !now.AddMonths(24).Before(change) { // a notice long before the text is a local practice, tried shortly before it
		for _, on := range editions {
			try(development.NoticeOpened, on)
		}
		for _, days := range []int{0, 6, 7} { // a week later is the fifth working day where no holiday comes between
			try(development.NoticeClosed, now.AddDays(days))
		}
	}
	try(development.NoticeBarred, now.AddDays(7))

	try(development.IntroducersNamed, now, persons(full), persons(full, full, full), persons(full, candidate), persons(full, watched))
	try(development.ReviewConcluded, now)
	try(development.ReviewFailed, now)
	try(development.TrainingDone, now,
		func(d *development.Detail) { d.Organizer = development.BranchOrganizer },
		func(d *development.Detail) { d.Override = true })
	try(development.CommitteeReviewed, now)
	try(development.PreexamPassed, now, bodies...)
	try(development.PreexamRejected, now)
	try(development.MeetingVoted, now, ballots...)
	try(development.MeetingFailed, now, ballots...)
	try(development.ApprovalTalked, now)
	for _, on := range waits[:2] {
		try(development.Approved, on, bodies...)
	}
	try(development.Refused, now)

	try(development.ProbationerMoved, now)
	try(development.Postponed, now, months(0), months(7))
	try(development.ConversionApplied, now)
	try(development.ConversionReviewed, now)
	for _, on := range waits {
		try(development.ConversionVoted, on, ballots...)
		try(development.ExtensionPassed, on, append(ballots, months(5), months(12), months(13))...)
		try(development.CancellationPassed, on, ballots...)
	}
	try(development.ConversionFailed, waits[3])
	for _, on := range waits[:2] {
		try(development.ConversionApproved, on)
		try(development.ExtensionApproved, on)
		try(development.CancellationApproved, on)
	}
	try(development.ConversionRefused, now)
	try(development.DirectAdmitted, now, level(development.OtherLevel), level(development.Central))
	try(development.PosthumouslyRecognised, now)
	try(development.WithdrawnBy, now)
	return acts
}

// tell carries the history over an act.
func tell(h history, f *development.File, a development.Act) history {
	d := &a.Detail
	if a.On.After(f.Last()) && !f.Last().IsZero() {
		h.waits++
	}
	admitAnew := func() { h.reviewed, h.trained, h.introducers = false, false, 0 }
	listAnew := func() {
		h.proposed, h.filed, h.consented, h.posted, h.noticed, h.listed = false, false, false, calendar.Date{}, false, false
	}
	switch a.Event {
	case development.ActivistNamed:
		h.clock = a.On
	case development.MovedAnew:
		h.clock = a.On
		listAnew()
	case development.MentorsNamed:
		h.mentors = true
	case development.TargetProposed:
		h.proposed = !a.On.Before(monthsOn(h.clock, 12))
	case development.TargetFiled:
		h.filed = h.proposed
	case development.TargetConsented:
		h.consented, h.posted, h.noticed = h.proposed, calendar.Date{}, false
	case development.NoticeOpened:
		h.posted, h.noticed = calendar.Date{}, false
		if h.consented {
			h.posted = a.On
		}
	case development.NoticeClosed:
		if !h.posted.IsZero() {
			last, unsure := fifth(h.posted)
			h.noticed = !a.On.Before(last) || unsure
		}
	case development.NoticeBarred:
		listAnew()
	case development.TargetListed:
		h.listed = h.proposed && (a.On.Before(change) && h.filed || !a.On.Before(change) && h.consented && h.noticed)
	case development.IntroducersNamed:
		h.introducers = uint8(d.People.Len())
		if d.People != people(d.People.Len()) {
			h.introducers = 0
		}
	case development.ReviewConcluded:
		h.reviewed = true
	case development.ReviewFailed:
		listAnew()
		admitAnew()
	case development.TrainingDone:
		h.trained = d.Organizer == development.BasicCommittee && !d.Override
	case development.PreexamPassed:
		h.examined = d.Approver == development.ByCommittee || d.Approver == development.ByWorkingCommittee
	case development.PreexamRejected, development.Refused, development.MeetingFailed:
		h.examined, h.meeting, h.talked = false, calendar.Date{}, false
	case development.MeetingVoted:
		h.meeting = calendar.Date{}
		if d.Present*2 > d.Due && d.Ayes*2 > d.Due && d.Secret == development.Yes && !f.Facts.Org.IsTemporary() &&
			h.introducers == 2 && h.examined && h.reviewed && h.trained && h.listed {
			h.meeting = a.On
		}
	case development.ApprovalTalked:
		h.talked = !h.meeting.IsZero()
	case development.Approved:
		h.approved = h.talked && (d.Approver == development.ByCommittee || d.Approver == development.ByWorkingCommittee)
		h.ends = monthsOn(h.meeting, 12)
	case development.ProbationerMoved:
		h.movedIn = true
	case development.ConversionApplied:
		h.applied = true
	case development.ConversionReviewed:
		h.opinions = h.applied
	case development.ConversionVoted, development.ExtensionPassed, development.CancellationPassed:
		h.passed, h.months = 0, uint8(d.Months)
		if h.opinions && !a.On.Before(h.ends) && d.Present*2 > d.Due && d.Ayes*2 > d.Due && d.Secret == development.Yes {
			h.passed = a.Event
		}
	case development.ConversionFailed, development.ConversionRefused:
		h.passed, h.opinions = 0, false
	case development.ExtensionApproved:
		if h.passed == development.ExtensionPassed {
			h.extensions++
			h.ends = monthsOn(h.ends, int(h.months))
		}
		h.passed, h.applied, h.opinions, h.months = 0, false, false, 0
	}
	return h
}

// promise holds a file against its history after an act.
func promise(t *testing.T, h history, f *development.File, a development.Act) {
	t.Helper()
	ok := func(holds bool, what string) {
		if !holds {
			require.FailNow(t, what, "%s on %s\nfile %+v\nhistory %+v", a.Event, a.On, *f, h)
		}
	}
	direct := a.Event == development.DirectAdmitted
	switch a.Event {
	case development.TargetProposed:
		ok(h.proposed && h.mentors, "proposed without a year on the clock, or without mentors")
	case development.TargetListed:
		ok(h.listed, "listed without filing (2014), or consent and a notice of five working days (2026)")
	case development.NoticeOpened:
		ok(h.consented || a.On.Before(change), "a notice of 2026 without consent")
	case development.IntroducersNamed:
		ok(h.introducers == 2, "introducers who may not")
	case development.TargetFiled:
		ok(a.On.Before(change), "filed under the rules of 2026")
	case development.TargetConsented:
		ok(!a.On.Before(change), "consent under the rules of 2014")
	case development.MeetingVoted:
		ok(!h.meeting.IsZero(), "passed without introducers, review, training, pre-examination, quorum, majority or secrecy, or by a temporary organization")
	case development.Approved:
		ok(h.approved, "approved without talk or power")
	case development.ConversionVoted, development.ExtensionPassed, development.CancellationPassed:
		ok(h.passed == a.Event, "passed before the end of probation, or without opinions, quorum, majority or secrecy")
		ok(a.Event != development.ExtensionPassed || h.extensions == 0 && h.months >= 6 && h.months <= 12, "a second extension, or outside six to twelve months")
	case development.ConversionApproved:
		ok(h.passed == development.ConversionVoted && f.State == development.Full, "approved, and not passed")
	case development.ExtensionApproved:
		ok(f.State == development.Probationary && h.extensions == 1, "extended, and not passed")
	case development.CancellationApproved:
		ok(h.passed == development.CancellationPassed && f.State == development.Cancelled, "cancelled, and not passed")
	case development.Postponed:
		ok(h.movedIn && a.Detail.Months >= 1 && a.Detail.Months <= 6, "postponed for one who was not transferred in, or by more than six months")
	case development.DirectAdmitted:
		ok(a.Detail.Level != development.OtherLevel, "admitted directly by a body that may not")
	}
	if f.State.Stage() == development.TargetStage {
		ok(h.listed && !a.On.Before(monthsOn(h.clock, 12)), "a target without a year as an activist and a listing")
	}
	member := f.State.Stage() == development.ProbationaryStage || f.State.Stage() == development.FullStage || f.State == development.Cancelled
	switch facts := &f.Facts; {
	case direct:
		ok(f.State == development.Full && facts.Member == a.On && facts.FullFrom == a.On && facts.ProbationTo.IsZero(), "direct admission counts from its own day")
	case !member:
		ok(facts.Member.IsZero() && facts.ProbationTo.IsZero() && facts.FullFrom.IsZero(), "membership without approval")
	default:
		ok(h.approved && facts.Member == h.meeting, "membership without approval, or not from the meeting")
		ok(facts.ProbationTo == h.ends, "end of probation moved")
		ok(facts.Extensions == int(h.extensions) && h.extensions <= 1, "extensions")
		if f.State == development.Full {
			ok(facts.FullFrom == h.ends && !a.On.Before(h.ends), "Party age is not from the end of probation")
			ok(!h.ends.Before(monthsOn(h.meeting, 12)) && !h.meeting.Before(monthsOn(h.clock, 12)), "less than a year as an activist or on probation")
		} else {
			ok(facts.FullFrom.IsZero(), "Party age before the conversion")
		}
	}
}

// most is how often a diary of the model lets time go by. With 4 and 5 it holds as
// well, in a quarter of a minute and in one.
const most = 3

// place is what bars read of a node: files that differ only in days which no bar
// reads are one.
type place struct {
	state  development.State
	facts  development.Facts
	done   uint64        // events that have taken place and need not again
	last   calendar.Date // days must not run backwards
	posted calendar.Date // the notice
	told   history
}

// readByBars are the events of which a bar asks whether they took place.
var readByBars = []development.Event{
	development.TalkedWith, development.ActivistNamed, development.MentorsNamed, development.TargetProposed,
	development.TargetFiled, development.TargetConsented, development.NoticeOpened, development.NoticeClosed,
	development.TargetListed, development.IntroducersNamed, development.ReviewConcluded, development.TrainingDone,
	development.CommitteeReviewed, development.PreexamPassed, development.MeetingVoted, development.ApprovalTalked,
	development.Approved, development.ProbationerMoved, development.ConversionApplied, development.ConversionReviewed,
	development.ConversionVoted, development.ExtensionPassed, development.CancellationPassed,
}

func (n *node) place() place {
	p := place{state: n.file.State, facts: n.file.Facts, last: n.file.Last(), posted: n.file.On(development.NoticeOpened), told: n.told}
	p.told.waits = 0 // those with fewer come first, and reach more
	p.facts.AdmissionApproved, p.facts.ExtensionApproved, p.facts.ConversionMeeting = calendar.Date{}, calendar.Date{}, calendar.Date{}
	for _, e := range readByBars {
		if !n.file.On(e).IsZero() {
			p.done |= 1 << e
		}
	}
	return p
}

// explore visits every place that can be reached from a node, and gives each act
// tried there: what it leads to, nil where Apply refuses.
func explore(start node, most uint8, each func(at node, a development.Act, next *node)) int {
	p, rules := development.Course(), national()
	queues := make([][]node, most+1) // by waits
	queues[0] = []node{start}
	seen := map[place]bool{start.place(): true}
	for w := range queues {
		for len(queues[w]) > 0 {
			at := queues[w][0]
			queues[w] = queues[w][1:]
			for _, a := range modelActs(&at.file) {
				file, _, err := p.Apply(rules, at.file, a)
				if err != nil {
					each(at, a, nil)
					continue
				}
				next := node{file, tell(at.told, &at.file, a)}
				if next.told.waits > most {
					continue
				}
				each(at, a, &next)
				where := next.place()
				if s := file.State; p.Final(s) || s == development.Full || seen[where] {
					continue
				}
				seen[where] = true
				queues[next.told.waits] = append(queues[next.told.waits], next)
			}
		}
	}
	return len(seen)
}

// play applies a diary that has to be accepted.
func play(t testing.TB, n node, acts ...development.Act) node {
	t.Helper()
	for _, a := range acts {
		if a.Event == development.Applied {
			a.Detail.Facts = n.file.Facts
		}
		next, _, err := development.Course().Apply(national(), n.file, a)
		require.NoError(t, err)
		n = node{next, tell(n.told, &n.file, a)}
	}
	n.told.waits = 0
	return n
}

// begun is the node of an application.
func begun(t testing.TB, kind orgtree.Kind, applied string) node {
	t.Helper()
	return play(t, node{file: empty(kind)}, good(development.Applied, day(applied)))
}

// listed is the node of a target under the rules of 2026.
func listed(t testing.TB, applied string) node {
	t.Helper()
	named := day(applied)
	proposed := named.AddMonths(12)
	closed, _ := fifth(proposed)
	n := begun(t, orgtree.Branch, applied)
	return play(t, n,
		good(development.TalkedWith, named), good(development.ActivistNamed, named), good(development.MentorsNamed, named),
		good(development.TargetProposed, proposed), good(development.TargetConsented, proposed),
		good(development.NoticeOpened, proposed), good(development.NoticeClosed, closed), good(development.TargetListed, closed))
}

// admission is the acts from the listing to the approval, all on one day.
func admission(on calendar.Date) []development.Act {
	var acts []development.Act
	for _, e := range []development.Event{
		development.IntroducersNamed, development.ReviewConcluded, development.TrainingDone, development.CommitteeReviewed,
		development.PreexamPassed, development.FormCompleted, development.MeetingVoted, development.ResolutionReceived,
		development.ApprovalTalked, development.Approved,
	} {
		acts = append(acts, good(e, on))
	}
	return acts
}

// Nobody becomes a member but as the rules have it, whatever the order of the acts
// and the days between them.
func TestModel(t *testing.T) {
	for name, c := range map[string]struct {
		start node
		most  uint8
		kinds []string // that have to be among those reached
	}{
		"2014":                {begun(t, orgtree.Branch, "2016-02-29"), most, []string{"full", "extended", "by six", "by twelve", "moved", "postponed", "cancelled", "direct"}},
		"day before the text": {begun(t, orgtree.Branch, "2025-05-10"), most, []string{"full", "moved", "noticed", "cancelled", "direct"}},
		"day of the text":     {begun(t, orgtree.Branch, "2025-05-11"), most, []string{"full", "moved", "noticed", "cancelled", "direct"}},
		"end of a month":      {begun(t, orgtree.Branch, "2025-05-31"), most, []string{"full", "moved", "noticed", "cancelled", "direct"}},
		"temporary":           {begun(t, orgtree.TemporaryBranch, "2025-06-01"), most, []string{"direct"}},
		"from the listing on": {listed(t, "2025-05-11"), most - 1, []string{"full", "extended", "by six", "by twelve", "postponed", "noticed", "cancelled", "direct"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			kinds := map[string]int{}
			nodes := explore(c.start, c.most, func(at node, a development.Act, next *node) {
				if next == nil {
					kinds["refused"]++
					return
				}
				promise(t, next.told, &next.file, a)
				f := &next.file
				for kind, is := range map[string]bool{
					"full":      a.Event == development.ConversionApproved,
					"extended":  a.Event == development.ConversionApproved && f.Facts.Extensions > 0,
					"postponed": a.Event == development.ConversionApproved && f.Facts.Postponed > 0,
					"moved":     a.Event == development.ConversionApproved && !f.On(development.MovedAnew).IsZero(),
					"noticed":   a.Event == development.ConversionApproved && !f.On(development.NoticeClosed).IsZero(),
					"by six":    f.Facts.Extended == 6,
					"by twelve": f.Facts.Extended == 12,
					"cancelled": f.State == development.Cancelled,
					"direct":    a.Event == development.DirectAdmitted,
				} {
					if is {
						kinds[kind]++
					}
				}
			})
			t.Logf("%d places, %v", nodes, kinds)
			for _, k := range c.kinds {
				assert.Positive(t, kinds[k], k)
			}
			if name == "temporary" {
				assert.Zero(t, kinds["full"])
			}
		})
	}
}

// leftOut are the events that the model leaves out, though their acts can be done.
var leftOut = []development.Event{
	development.ActivistFiled, development.MentorReplaced, development.Assessed, development.HandedOver,
	development.FormCompleted, development.ResolutionReceived, development.Assigned, development.OathTaken,
	development.ProbationAssessed, development.FoundIrregular,
}

// The events left out bar nothing and change nothing that a bar reads: with them or
// without, the same acts are accepted, and lead to the same place. And files that
// the model takes for one accept the same acts.
func TestModelLeavesOutWhatBarsNothing(t *testing.T) {
	p, rules := development.Course(), national()
	same := func(f, g *development.File) {
		t.Helper()
		for _, a := range modelActs(f) {
			x, _, err1 := p.Apply(rules, *f, a)
			y, _, err2 := p.Apply(rules, *g, a)
			require.Equal(t, err1 == nil, err2 == nil, "%s in %s on %s", a.Event, f.State, a.On)
			one, other := node{file: x}, node{file: y}
			require.True(t, one.place() == other.place(), "%s in %s on %s", a.Event, f.State, a.On)
		}
	}
	first := map[place]development.File{}
	tried, merged, visits := map[development.Event]int{}, 0, 0
	for _, start := range []node{begun(t, orgtree.Branch, "2016-02-29"), listed(t, "2025-05-11")} {
		explore(start, 2, func(_ node, _ development.Act, next *node) {
			if next == nil {
				return
			}
			where := next.place()
			switch known, ok := first[where]; {
			case !ok:
				first[where] = next.file
				if visits++; visits%20 != 0 {
					return
				}
				for _, e := range leftOut {
					if f, _, err := p.Apply(rules, next.file, good(e, next.file.Last())); err == nil {
						tried[e]++
						same(&next.file, &f)
					}
				}
			case known != next.file:
				if merged++; merged%40 == 0 {
					same(&known, &next.file)
				}
			}
		})
	}
	assert.Greater(t, merged, 1000)
	for _, e := range leftOut {
		assert.Positive(t, tried[e], e.String())
	}
}
