package standing

import (
	"slices"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Course gives the process of the standing of members (党籍管理): stop, restoration,
// disposal and exit. It is compiled once, immutable, and safe for concurrent use.
func Course() *Process { return course() }

var course = sync.OnceValue(func() *Process {
	p, err := lifecycle.New(lifecycle.Spec[State, Event, Record, Facts, Detail]{
		Title: regulation.Text{Zh: "党籍管理", En: "Standing of members"},
		Start: Active,
		Rows:  rows(), Deeds: deeds(), Limits: limits(), Course: steps(),
		Final: []State{Withdrawn, Removed, Expelled, Deceased},
	})
	if err != nil {
		panic(err) // a slip in the tables below; the tests build them
	}
	return p
})

// Groups of states.
var (
	living  = []State{Active, InCorrection, Advised}
	stopped = []State{Suspended, SuspendedLost}
	inside  = slices.Concat(living, stopped)
	gone    = []State{Withdrawn, Removed, Expelled}
	judged  = slices.Concat(living, []State{SuspendedLost}) // a disposal may be put to the vote
)

// rows is the table, in the order of the subjects of the regulations. Where a
// member is changes nothing of what the member is: those events stay.
func rows() []row {
	var out []row
	lead := func(e Event, to State, from ...State) {
		for _, s := range from {
			out = append(out, row{From: s, Event: e, To: to})
		}
	}
	stay := func(e Event, in ...State) {
		for _, s := range in {
			out = append(out, row{From: s, Event: e, To: s})
		}
	}
	for _, e := range []Event{Away, Moved, MobileContacted, TransferIssued, TransferAccepted, TransferRefused,
		WentAbroad, SettledAbroad, AbroadContacted, AbroadRetained} {
		stay(e, living...)
	}
	stay(Returned, inside...)
	stay(Resumed, living...)
	lead(StoppedAbroad, Suspended, living...)

	stay(ContactLost, living...)
	stay(Searched, living...)
	stay(ContactFound, judged...)
	lead(StoppedLost, SuspendedLost, living...)
	lead(RemovedLost, Removed, SuspendedLost)
	lead(Restored, Active, stopped...)

	stay(Reminded, living...)
	stay(Criticized, living...)
	stay(Educated, living...)

	stay(Investigated, judged...)
	stay(Filed, judged...)
	lead(CorrectionOrdered, InCorrection, Active)
	lead(Reformed, Active, InCorrection)
	stay(NotReformed, InCorrection)
	lead(AdviceGiven, Advised, Active, InCorrection)
	lead(AdviceAccepted, Withdrawn, Advised)
	stay(AdviceRefused, Advised)
	lead(RemovedAfterAdvice, Removed, Advised)
	lead(RemovedAsLeft, Removed, living...)
	lead(RemovedDisqualified, Removed, living...)
	stay(ResignationRequested, living...)
	stay(ResignationWithdrawn, living...)
	lead(RemovedResigned, Removed, living...)
	stay(VotedDown, judged...)

	stay(Penalized, inside...)
	lead(Expulsion, Expelled, inside...)
	stay(RightsRestored, inside...)
	lead(Died, Deceased, inside...)
	stay(Reapplied, gone...)
	stay(Readmitted, gone...)
	return out
}

// Who acts.
var (
	byMember    = regulation.Text{Zh: "本人", En: "the member"}
	byBranch    = regulation.Text{Zh: "党支部", En: "branch"}
	byRetaining = RetainingOrganization.Label()
	byEither    = BranchOrSuperior.Label()
	byMeeting   = MemberMeeting.Label()
	byCompetent = CompetentOrganization.Label()
	byOld       = regulation.Text{Zh: "原所在党组织", En: "old organization"}
	byReceiving = regulation.Text{Zh: "接收党组织", En: "receiving organization"}
	byGroup     = regulation.Text{Zh: "调查组", En: "investigation group"}
	byCommittee = regulation.Text{Zh: "党支部委员会（不设的由党员大会）", En: "branch committee, or the member meeting where there is none"}
)

// again lists what has to take place anew once a matter is closed.
var again = []Event{CorrectionOrdered, Reformed, NotReformed, AdviceGiven, AdviceAccepted, AdviceRefused, Investigated, Filed}

// deeds says what the rules ask of each event.
func deeds() []deed {
	first := []need{
		{Any: []Event{Investigated}, Rule: regulation.StandingInvestigation, Bars: true},
		{Any: []Event{Filed}, Rule: regulation.StandingFiling, Bars: true},
	}
	vote := guard{Rule: regulation.StandingVote, Bars: true, Check: voted}
	same := guard{Rule: regulation.StandingOnce, Bars: true, Check: once}
	record := guard{Rule: regulation.StandingRemovalDecision, Check: decided}
	papers := func(rule regulation.RuleID, all ...Record) []paper {
		out := make([]paper, len(all))
		for i, r := range all {
			out[i] = paper{Is: r, Rule: rule}
		}
		return out
	}
	removed := func(by members.Exit) func(exam, *Facts) {
		return func(x exam, f *Facts) { f.leave(x, by, x.Act.On) }
	}
	asks := func(n ...need) []need { return slices.Concat(n, first) }

	return []deed{
		// Place and transfer, Arts. 25, 32 and 34.
		{Event: Away, Rule: regulation.StandingMobile, By: byMember, Do: func(x exam, f *Facts) {
			if f.AwaySince.IsZero() {
				f.AwaySince = x.Act.On
				f.lists.aways = with(f.lists.aways, members.Interval{From: x.Act.On, Recorded: x.Act.Detail.Recorded})
			}
			if fixed := x.Act.Detail.Fixed; fixed != 0 {
				f.Fixed = fixed
			}
		}},
		{Event: Moved, Rule: regulation.StandingTransferDue, By: byMember, Do: func(x exam, f *Facts) {
			if f.Moved.IsZero() {
				f.Moved = x.Act.On
			}
		}},
		{Event: MobileContacted, Rule: regulation.StandingMobileContact, By: byBranch},
		{Event: TransferIssued, Rule: regulation.StandingTransferDue, By: byOld,
			Do:     func(x exam, f *Facts) { f.Sent = x.Act.On },
			Clears: []Event{TransferAccepted, TransferRefused}},
		{Event: TransferAccepted, Rule: regulation.TransferResponsible, By: byReceiving,
			Needs:  []need{{Any: []Event{TransferIssued}, Rule: regulation.TransferResponsible, Bars: true}},
			Guards: []guard{{Rule: regulation.StandingTransferDue, Check: transferred}},
			Do: func(x exam, f *Facts) {
				f.Sent, f.Moved = calendar.Date{}, calendar.Date{}
				f.endAway(x.Act.On)
				if to := x.Act.Detail.To; to != "" {
					f.lists.homes = with(f.lists.homes, members.Spell[members.OrgID]{Value: to, From: x.Act.On, Recorded: x.Act.Detail.Recorded})
				}
			},
			Clears: []Event{TransferIssued}},
		{Event: TransferRefused, Rule: regulation.TransferRefusal, By: byReceiving,
			Needs:  []need{{Any: []Event{TransferIssued}, Rule: regulation.TransferResponsible, Bars: true}},
			Guards: []guard{{Rule: regulation.TransferRefusal, Bars: true, Check: reasoned}},
			Do:     func(_ exam, f *Facts) { f.Sent = calendar.Date{} },
			Clears: []Event{TransferIssued}},
		{Event: WentAbroad, Rule: regulation.StandingAbroadContact, By: byMember,
			Do: func(x exam, f *Facts) {
				f.endStay(x.Act.On)
				f.AbroadSince, f.Purpose, f.Back = x.Act.On, x.Act.Detail.Purpose, calendar.Date{}
				f.Settled, f.Kept, f.KeptReason = calendar.Date{}, calendar.Date{}, ""
				if f.Purpose == Settle {
					f.Settled = x.Act.On
				}
				f.beginStay(x.Act.On)
			}},
		{Event: SettledAbroad, Rule: regulation.StandingAbroadYears, By: byMember, Do: func(x exam, f *Facts) {
			f.Settled, f.Kept, f.KeptReason = x.Act.On, calendar.Date{}, ""
			f.Purpose = Settle
			f.endStay(x.Act.On)
			if f.AbroadSince.IsZero() {
				f.AbroadSince = x.Act.On
			}
			f.beginStay(x.Act.On)
		}},
		{Event: AbroadContacted, Rule: regulation.StandingAbroadContact, By: byBranch,
			Do: func(x exam, f *Facts) { f.lists.contacts = with(f.lists.contacts, x.Act.On) }},
		{Event: AbroadRetained, Rule: regulation.StandingAbroadYears, By: byRetaining,
			Do: func(x exam, f *Facts) { f.Kept, f.KeptReason = x.Act.On, x.Act.Reason }},
		{Event: Returned, Rule: regulation.StandingResume, By: byMember, Clears: []Event{Resumed},
			Do: func(x exam, f *Facts) {
				if !f.AbroadSince.IsZero() {
					f.Back = x.Act.On
				}
				f.AbroadSince, f.Settled, f.Purpose = calendar.Date{}, calendar.Date{}, 0
				f.Kept, f.KeptReason = calendar.Date{}, ""
				f.endStay(x.Act.On)
				f.endAway(x.Act.On)
			}},
		{Event: Resumed, Rule: regulation.StandingResume, By: byBranch,
			Do: func(_ exam, f *Facts) { f.Back = calendar.Date{} }},

		// Stop and restoration, Art. 24.
		{Event: StoppedAbroad, Rule: regulation.StandingAbroadYears, By: byRetaining, Clears: []Event{Restored},
			Guards: []guard{
				{Rule: regulation.StandingAbroadYears, Bars: true, Check: longAbroad},
				{Rule: regulation.StandingAbroadYears, Bars: true, Check: decidedBy(ByRetaining, ByBranch, BySuperior)},
			},
			Records: papers(regulation.StandingAbroadYears, Decision),
			Do:      func(x exam, f *Facts) { f.stop(x) }},
		{Event: ContactLost, Rule: regulation.StandingLost, By: byBranch,
			Do: func(x exam, f *Facts) {
				if f.LostSince.IsZero() {
					f.LostSince = x.Act.On
					f.lists.losses = with(f.lists.losses, calendar.Span{From: x.Act.On})
				}
			}},
		{Event: Searched, Rule: regulation.StandingLost, By: byBranch,
			Needs:   []need{{Any: []Event{ContactLost}, Rule: regulation.StandingLost, Bars: true}},
			Records: papers(regulation.StandingLost, SearchLog)},
		{Event: ContactFound, Rule: regulation.StandingLost, By: byBranch, Clears: []Event{ContactLost, Searched},
			Do: func(x exam, f *Facts) {
				if x.File.State == SuspendedLost {
					f.Found = x.Act.On
				}
				f.LostSince = calendar.Date{}
				f.endLoss(x.Act.On)
			}},
		{Event: StoppedLost, Rule: regulation.StandingLost, By: byEither, Clears: []Event{Restored},
			Needs:   []need{{Any: []Event{Searched}, Rule: regulation.StandingLost, Bars: true}}, // which comes after the loss
			Guards:  []guard{{Rule: regulation.StandingLost, Bars: true, Check: decidedBy(ByBranch, BySuperior)}},
			Records: papers(regulation.StandingLost, Decision),
			Do:      func(x exam, f *Facts) { f.stop(x) }},
		{Event: RemovedLost, Rule: regulation.StandingLostYears, By: byMeeting, Needs: first,
			Guards: []guard{{Rule: regulation.StandingLostYears, Bars: true, Check: unreachable}, vote, same, record},
			Do:     removed(members.RemovedAsLeft)},
		{Event: Restored, Rule: regulation.StandingRestore, By: byCompetent,
			Guards: []guard{
				{Rule: regulation.StandingNoRestore, Bars: true, Check: final},
				{Rule: regulation.StandingRestore, Bars: true, Check: restorable},
			},
			Do:     func(x exam, f *Facts) { f.restore(x) },
			Clears: slices.Concat(again, []Event{StoppedAbroad, StoppedLost, ContactLost, Searched, ContactFound})},

		// Supervision and education, Arts. 28 and 29.
		{Event: Reminded, Rule: regulation.StandingReminder, By: byBranch, Guards: []guard{{Rule: regulation.StandingReminder, Check: held}}},
		{Event: Criticized, Rule: regulation.StandingCriticism, By: byBranch, Guards: []guard{{Rule: regulation.StandingCriticism, Check: held}}},
		{Event: Educated, Rule: regulation.StandingResignation, By: byBranch,
			Records: papers(regulation.StandingResignation, EducationRecord)},

		// Disposal, Arts. 30 and 31, and the measures of 2024.
		{Event: Investigated, Rule: regulation.StandingInvestigation, By: byGroup,
			Records: papers(regulation.StandingInvestigation, InvestigationReport)},
		{Event: Filed, Rule: regulation.StandingFiling, By: byCommittee,
			Records: papers(regulation.StandingFiling, FilingRecord)},
		{Event: CorrectionOrdered, Rule: regulation.StandingCorrection, By: byMeeting, Needs: first,
			Guards: []guard{
				{Rule: regulation.StandingCorrection, Bars: true, Check: atMost},
				{Rule: regulation.StandingCorrection, Check: usual},
				vote, same,
			},
			Do:     func(x exam, f *Facts) { f.CorrectionEnds = calendar.WithinMonths(x.Act.On, x.Act.Detail.Months) },
			Clears: []Event{Filed}},
		{Event: Reformed, Rule: regulation.StandingCorrectionEnd, By: byBranch, Clears: again,
			Do: func(_ exam, f *Facts) { f.CorrectionEnds = calendar.Date{} }},
		{Event: NotReformed, Rule: regulation.StandingCorrectionEnd, By: byBranch,
			Guards: []guard{{Rule: regulation.StandingCorrectionEnd, Bars: true, Check: atTheEnd}}},
		{Event: AdviceGiven, Rule: regulation.StandingAdviceFirst, By: byMeeting, Needs: first,
			Guards: []guard{
				{Rule: regulation.StandingRemovalGround, Bars: true, Check: grounded},
				{Rule: regulation.StandingCorrectionEnd, Bars: true, Check: expired},
				vote, same,
			},
			Do:     func(_ exam, f *Facts) { f.CorrectionEnds = calendar.Date{} },
			Clears: []Event{Filed}},
		{Event: AdviceAccepted, Rule: regulation.StandingAdviceFirst, By: byMember,
			Needs: []need{{Any: []Event{AdviceGiven}, Rule: regulation.StandingAdviceFirst, Bars: true}},
			Do:    func(x exam, f *Facts) { f.leave(x, members.AdvisedToLeave, x.File.On(AdviceGiven)) }},
		{Event: AdviceRefused, Rule: regulation.StandingAdviceFirst, By: byMember,
			Needs: []need{{Any: []Event{AdviceGiven}, Rule: regulation.StandingAdviceFirst, Bars: true}}},
		{Event: RemovedAfterAdvice, Rule: regulation.StandingAdviceFirst, By: byMeeting,
			Needs:  asks(need{Any: []Event{AdviceRefused}, Rule: regulation.StandingAdviceFirst, Bars: true}),
			Guards: []guard{vote, same, record},
			Do:     removed(members.RemovedAfterAdvice)},
		{Event: RemovedAsLeft, Rule: regulation.StandingRemovalGround, By: byMeeting, Needs: first,
			Guards: []guard{{Rule: regulation.StandingRemovalGround, Bars: true, Check: missedSix}, vote, same, record},
			Do:     removed(members.RemovedAsLeft)},
		{Event: RemovedDisqualified, Rule: regulation.StandingRemovalGround, By: byMeeting, Needs: first,
			Guards: []guard{vote, same, record},
			Do:     removed(0)},
		{Event: ResignationRequested, Rule: regulation.StandingResignation, By: byMember},
		{Event: ResignationWithdrawn, Rule: regulation.StandingResignation, By: byMember, Clears: []Event{ResignationRequested},
			Needs: []need{{Any: []Event{ResignationRequested}, Rule: regulation.StandingResignation, Bars: true}}},
		{Event: RemovedResigned, Rule: regulation.StandingResignation, By: byMeeting,
			Guards: []guard{{Rule: regulation.StandingResignation, Bars: true, Check: educated}, vote, record},
			Do:     removed(members.Resigned)},
		{Event: VotedDown, Rule: regulation.StandingVote, By: byMeeting, Clears: []Event{Filed},
			Guards: []guard{
				{Rule: regulation.StandingInvestigation, Bars: true, Check: beforehand(Investigated)},
				{Rule: regulation.StandingFiling, Bars: true, Check: beforehand(Filed)},
				vote,
			}},

		// Discipline; Constitution, Art. 41.
		{Event: Penalized, Rule: regulation.StandingPenalty, By: byCompetent, Guards: []guard{{Rule: regulation.StandingPenalty, Check: recorded}}, Do: func(x exam, f *Facts) {
			d := &x.Act.Detail
			f.lists.penalties = with(f.lists.penalties, penalty(x))
			if d.Penalty == PartyProbation && f.Probation.IsZero() {
				f.Probation = x.Act.On
				f.lists.limits = with(f.lists.limits, members.Limit{Kind: members.PartyProbation, From: x.Act.On, Recorded: d.Recorded})
			}
		}},
		{Event: Expulsion, Rule: regulation.StandingPenalty, By: byCompetent, Guards: []guard{{Rule: regulation.StandingPenalty, Check: recorded}}, Do: func(x exam, f *Facts) {
			f.lists.penalties = with(f.lists.penalties, penalty(x))
			f.leave(x, members.Expelled, x.Act.On)
		}},
		{Event: RightsRestored, Rule: regulation.StandingPenalty, By: byCompetent, Guards: []guard{{Rule: regulation.StandingPenalty, Bars: true, Check: deprived}}, Do: func(x exam, f *Facts) {
			f.Probation = calendar.Date{}
			if n := len(f.lists.limits); n > 0 && f.lists.limits[n-1].Until.IsZero() {
				f.lists.limits = slices.Clone(f.lists.limits)
				f.lists.limits[n-1].Until = x.Act.On
			}
		}},
		{Event: Died, Rule: regulation.StandingNoRestore, By: byBranch, Do: removed(members.Died)},

		// After an exit, Art. 24 para. 4.
		{Event: Reapplied, Rule: regulation.StandingNoRestore, By: byMember,
			Guards: []guard{{Rule: regulation.StandingReadmission, Check: barred(true)}}},
		{Event: Readmitted, Rule: regulation.StandingReadmission, By: byMeeting,
			Guards: []guard{{Rule: regulation.StandingReadmission, Bars: true, Check: barred(false)}}},
	}
}

// limits are the days that the rules set for a step.
func limits() []limit {
	return []limit{
		{Step: StoppedLost, From: func(f *File) calendar.Date { return f.Facts.LostSince },
			Key: regulation.LostContactMonths, Edge: lifecycle.Earliest, Rule: regulation.StandingLost},
		{Step: RemovedLost, From: func(f *File) calendar.Date { return f.Facts.StoppedOn },
			Key: regulation.LostStopYears, Edge: lifecycle.Earliest, Rule: regulation.StandingLostYears},
		{Step: Reformed, From: func(f *File) calendar.Date { return f.Facts.CorrectionEnds },
			Edge: lifecycle.Earliest, Rule: regulation.StandingCorrectionEnd, Silent: true},
		{Step: Reformed, From: func(f *File) calendar.Date { return f.Facts.CorrectionEnds },
			Edge: lifecycle.Latest, Rule: regulation.StandingCorrectionEnd, Silent: true},
	}
}

// steps are what is to be done. Those whose days the calendar of half-years or a
// local rule sets are narrowed and dated in look.go.
func steps() []step {
	return []step{
		{Event: MobileContacted, In: living, Repeats: true, Open: func(f *File) bool { return !f.Facts.AwaySince.IsZero() }},
		{Event: TransferIssued, In: living, Repeats: true, Open: func(f *File) bool {
			c := &f.Facts
			return c.Sent.IsZero() && (!c.Moved.IsZero() || !c.AwaySince.IsZero() && c.Fixed == Yes)
		}},
		{Event: TransferAccepted, Also: []Event{TransferRefused}, In: living, Open: func(f *File) bool { return !f.Facts.Sent.IsZero() }},
		{Event: AbroadContacted, In: living, Repeats: true, Open: func(f *File) bool { return !f.Facts.AbroadSince.IsZero() && f.Facts.Purpose == Study }},
		{Event: Resumed, In: living, Open: func(f *File) bool { return !f.Facts.Back.IsZero() }},
		{Event: Searched, In: living, Open: func(f *File) bool { return !f.Facts.LostSince.IsZero() }},
		{Event: StoppedLost, In: living, Open: func(f *File) bool { return !f.Facts.LostSince.IsZero() }},
		{Event: RemovedLost, In: []State{SuspendedLost}, Open: func(f *File) bool { return f.Facts.Found.IsZero() }},
		{Event: Restored, In: stopped, Open: func(f *File) bool { return f.State == Suspended || !f.Facts.Found.IsZero() }},
		{Event: Filed, In: judged, Open: func(f *File) bool { return !f.On(Investigated).IsZero() }},
		{Event: Reformed, Also: []Event{NotReformed}, In: []State{InCorrection}},
		{Event: AdviceGiven, In: []State{InCorrection}, Open: func(f *File) bool { return !f.On(NotReformed).IsZero() }},
		{Event: AdviceAccepted, Also: []Event{AdviceRefused}, In: []State{Advised}},
		{Event: RemovedAfterAdvice, In: []State{Advised}, Open: func(f *File) bool { return !f.On(AdviceRefused).IsZero() }},
		{Event: Educated, In: living, Repeats: true, Open: func(f *File) bool {
			asked := f.On(ResignationRequested)
			return !asked.IsZero() && f.On(Educated).Before(asked)
		}},
		{Event: RemovedResigned, In: living, Open: func(f *File) bool { return !f.On(ResignationRequested).IsZero() }},
		{Event: RightsRestored, In: inside, Repeats: true, Open: func(f *File) bool { return !f.Facts.Probation.IsZero() }},
	}
}
