package development

import (
	"slices"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Course gives the process of developing a member (发展党员程序): five stages,
// twenty-five steps, under the rules of 2014 and of 2026. It is compiled once,
// immutable, and safe for concurrent use.
func Course() *Process { return course() }

var course = sync.OnceValue(func() *Process {
	p, err := lifecycle.New(lifecycle.Spec[State, Event, Record, Facts, Detail]{
		Title: regulation.Text{Zh: "发展党员", En: "Development of members"},
		Start: Nothing,
		Rows:  rows(), Deeds: deeds(), Limits: limits(), Course: steps(),
		Final: []State{Archived, Cancelled, Withdrawn, Unrecognised, Posthumous},
	})
	if err != nil {
		panic(err) // a slip in the tables below; the tests build them
	}
	return p
})

// Groups of states.
var (
	applying  = []State{Applicant, Talked}
	activists = []State{Activist, Proposed, Consented, Noticed, Cleared}
	targets   = []State{Target, Reviewed, Preexamined, Resolved}
	deciding  = []State{Probationary, ConversionOpen, ConversionReady}
	waiting   = []State{ConversionResolved, ExtensionResolved, CancellationResolved}
	onTrial   = slices.Concat(deciding, waiting)
	unvoted   = slices.Concat(applying, activists, targets[:3])
)

// rows is the table: where each event leads. Events that leave the state as it is
// stand below.
func rows() []row {
	out := []row{
		{From: Nothing, Event: Applied, To: Applicant},
		{From: Applicant, Event: TalkedWith, To: Talked},
		{From: Talked, Event: ActivistNamed, To: Activist},

		{From: Activist, Event: TargetProposed, To: Proposed},
		{From: Proposed, Event: TargetListed, To: Target}, // 2014, after the filing
		{From: Proposed, Event: TargetConsented, To: Consented},
		{From: Consented, Event: NoticeOpened, To: Noticed},
		{From: Noticed, Event: NoticeClosed, To: Cleared},
		{From: Noticed, Event: NoticeBarred, To: Activist},
		{From: Cleared, Event: TargetListed, To: Target},

		{From: Target, Event: CommitteeReviewed, To: Reviewed},
		{From: Reviewed, Event: PreexamPassed, To: Preexamined},
		{From: Reviewed, Event: PreexamRejected, To: Target},
		{From: Preexamined, Event: MeetingVoted, To: Resolved},
		{From: Preexamined, Event: MeetingFailed, To: Target},
		{From: Resolved, Event: Approved, To: Probationary},
		{From: Resolved, Event: Refused, To: Target},

		{From: Probationary, Event: ConversionApplied, To: ConversionOpen},
		{From: ConversionOpen, Event: ConversionReviewed, To: ConversionReady},
		{From: ConversionReady, Event: ConversionVoted, To: ConversionResolved},
		{From: ConversionReady, Event: ExtensionPassed, To: ExtensionResolved},
		{From: ConversionReady, Event: CancellationPassed, To: CancellationResolved},
		{From: ConversionReady, Event: ConversionFailed, To: ConversionOpen},
		{From: ConversionResolved, Event: ConversionApproved, To: Full},
		{From: ExtensionResolved, Event: ExtensionApproved, To: Probationary},
		{From: CancellationResolved, Event: CancellationApproved, To: Cancelled},
		{From: Full, Event: PapersArchived, To: Archived},
		{From: Nothing, Event: DirectAdmitted, To: Full},
		{From: Nothing, Event: PosthumouslyRecognised, To: Posthumous},
	}
	lead := func(e Event, to State, from ...State) {
		for _, s := range from {
			out = append(out, row{From: s, Event: e, To: to})
		}
	}
	lead(MovedAnew, Activist, activists[1:]...) // the year begins anew
	lead(ReviewFailed, Activist, Target)
	lead(WithdrawnBy, Withdrawn, slices.Concat(unvoted, []State{Resolved})...)
	lead(DirectAdmitted, Full, slices.Concat(unvoted, []State{Resolved})...)
	lead(PosthumouslyRecognised, Posthumous, slices.Concat(unvoted, []State{Resolved})...)
	lead(ConversionRefused, ConversionOpen, waiting...)
	lead(NotRecognised, Unrecognised, deciding...)

	stay := func(e Event, in ...State) {
		for _, s := range in {
			out = append(out, row{From: s, Event: e, To: s})
		}
	}
	stay(ActivistFiled, activists...)
	stay(MentorsNamed, activists...)
	stay(MentorReplaced, activists...)
	stay(Assessed, activists...)
	stay(Moved, activists...)
	stay(MovedAnew, Activist)
	stay(HandedOver, slices.Concat(applying, activists)...)
	stay(TargetFiled, Proposed)
	stay(NoticeOpened, Proposed) // before 2026 a local practice, without effect
	stay(NoticeClosed, Proposed)
	stay(IntroducersNamed, targets[:3]...)
	stay(ReviewConcluded, Target)
	stay(TrainingDone, Target)
	stay(FormCompleted, Preexamined, Resolved) // late, it can still be supplied
	stay(ResolutionReceived, Resolved)
	stay(ApprovalTalked, Resolved)
	stay(Assigned, onTrial...)
	stay(OathTaken, onTrial...)
	stay(ProbationAssessed, onTrial...)
	stay(ProbationerMoved, onTrial...)
	stay(Postponed, deciding...)
	stay(FoundIrregular, slices.Concat(targets, onTrial, []State{Full, Archived})...)
	return out
}

// again lists the events of one part of the course that have to take place anew.
var (
	listingAgain    = []Event{TargetProposed, TargetFiled, TargetConsented, NoticeOpened, NoticeClosed, NoticeBarred}
	admissionAgain  = []Event{CommitteeReviewed, PreexamPassed, FormCompleted, MeetingVoted, ResolutionReceived, ApprovalTalked, Approved}
	targetAgain     = slices.Concat(listingAgain, []Event{TargetListed, IntroducersNamed, ReviewConcluded, TrainingDone}, admissionAgain)
	conversionAgain = []Event{ConversionReviewed, ConversionVoted, ExtensionPassed, CancellationPassed, ConversionApproved, ExtensionApproved, CancellationApproved}
)

// Who acts.
var (
	byApplicant   = regulation.Text{Zh: "本人", En: "the person"}
	byBranch      = regulation.Text{Zh: "党支部", En: "branch"}
	byCommittee   = regulation.Text{Zh: "党支部委员会（不设的由党员大会）", En: "branch committee, or the member meeting where there is none"}
	byMeeting     = regulation.Text{Zh: "党支部党员大会", En: "member meeting of the branch"}
	byAbove       = regulation.Text{Zh: "上级党委", En: "committee above"}
	byApproving   = regulation.Text{Zh: "具有审批权限的党委", En: "committee with the power to approve"}
	byTrainers    = regulation.Text{Zh: "基层党委或者县级党委组织部门", En: "basic committee or county organization department"}
	byReceiving   = regulation.Text{Zh: "现所在党组织", En: "receiving organization"}
	byProvince    = regulation.Text{Zh: "党的中央或者省级党委", En: "the Centre or a province-level committee"}
	byDepartments = regulation.Text{Zh: "县级以上党委组织部门", En: "organization department at county level or above"}
)

// papers is what has to be on record under one rule.
func papers(rule regulation.RuleID, all ...Record) []paper {
	out := make([]paper, len(all))
	for i, r := range all {
		out[i] = paper{Is: r, Rule: rule}
	}
	return out
}

// only narrows records to one edition.
func only(edition regulation.InstrumentID, all []paper) []paper {
	for i := range all {
		all[i].Only = edition
	}
	return all
}

// deeds says what the rules ask of each event, in the order of the articles.
func deeds() []deed {
	vote := []guard{
		{Rule: regulation.DevelopmentOrganization, Bars: true, Check: permanent},
		{Rule: regulation.DevelopmentHandedOver, Bars: true, Check: unable},
		{Rule: regulation.VoteAdmissionQuorum, Bars: true, Check: quorum},
		{Rule: regulation.VoteAdmissionSecret, Bars: true, Check: secret},
		{Rule: regulation.DevelopmentIntroducersRights, Bars: true, Check: rights(onFile)},
		{Rule: regulation.DevelopmentIntroducersPenalty, Check: lighter(onFile)},
		{Rule: regulation.DevelopmentLeaving, Check: leaving},
	}
	vote = slices.Clip(vote)
	majority := guard{Rule: regulation.VoteAdmissionMajority, Bars: true, Check: ayes} // of what is recorded as passed; a vote that fell short is another event
	afterApproval := []need{{Any: []Event{Approved}, Rule: regulation.DevelopmentApprovalAuthority, Bars: true, Quiet: true}}
	voteNeeds := []need{
		{Any: []Event{IntroducersNamed}, Rule: regulation.DevelopmentIntroducers, Bars: true},
		{Any: []Event{PreexamPassed}, Rule: regulation.DevelopmentPreexam, Bars: true},
		{Any: []Event{FormCompleted}, Rule: regulation.DevelopmentForm},
	}
	voteRecords := slices.Concat(
		papers(regulation.DevelopmentMeetingAgenda, Agenda),
		papers(regulation.DevelopmentMeetingSingly, Singly),
		papers(regulation.DevelopmentResolution, ResolutionConduct, ResolutionAttendance, ResolutionResult, ResolutionDate, ResolutionSignature))
	voted := func(x exam, f *Facts) { f.Voted = x.Act.On }

	conversion := func(e Event, clears []Event, do func(exam, *Facts), guards ...guard) deed {
		return deed{Event: e, Rule: regulation.VoteAdmissionMajority, By: byMeeting,
			Needs: []need{
				{Any: []Event{ConversionReviewed}, Rule: regulation.DevelopmentConversionReview, Bars: true},
				{Any: []Event{Assigned}, Rule: regulation.DevelopmentAssignment},
				{Any: []Event{OathTaken}, Rule: regulation.DevelopmentOath},
			},
			Guards: append([]guard{
				{Rule: regulation.DevelopmentHandedOver, Bars: true, Check: unable},
				{Rule: regulation.VoteAdmissionQuorum, Bars: true, Check: quorum},
				{Rule: regulation.VoteAdmissionSecret, Bars: true, Check: secret},
			}, guards...),
			Records: papers(regulation.DevelopmentProbationRegister, IntroducersRegister),
			Step:    ConversionVoted, Clears: clears, Do: do,
		}
	}
	approval := func(e Event, clears []Event, do func(exam, *Facts)) deed {
		return deed{Event: e, Rule: regulation.DevelopmentConversionApproved, By: byAbove,
			Needs:   []need{{Any: []Event{ConversionVoted, ExtensionPassed, CancellationPassed}, Rule: regulation.DevelopmentConversionApproved, Bars: true}},
			Records: papers(regulation.DevelopmentConversionNotified, BranchNotified, SecretaryTalk, Announced),
			Step:    ConversionApproved, Clears: clears, Do: do,
		}
	}

	return []deed{
		{Event: Applied, Rule: regulation.DevelopmentAge, By: byApplicant,
			Guards: []guard{
				{Rule: regulation.DevelopmentAge, Bars: true, Check: age},
				{Rule: regulation.DevelopmentBody, Check: lodged},
			},
			Do: func(x exam, f *Facts) { *f = x.Act.Detail.Facts }},
		{Event: TalkedWith, Rule: regulation.DevelopmentTalk, By: byBranch},
		{Event: ActivistNamed, Rule: regulation.DevelopmentActivistDecided, By: byCommittee,
			Needs:   []need{{Any: []Event{TalkedWith}, Rule: regulation.DevelopmentTalk, Bars: true}},
			Records: papers(regulation.DevelopmentActivistDecided, Recommendation, CollectiveDecision)},
		{Event: ActivistFiled, Rule: regulation.DevelopmentActivistFiled, By: byAbove,
			Needs: []need{{Any: []Event{ActivistNamed}, Rule: regulation.DevelopmentActivistDecided, Bars: true}}},
		{Event: MentorsNamed, Rule: regulation.DevelopmentMentors, By: byBranch,
			Needs:   []need{{Any: []Event{ActivistNamed}, Rule: regulation.DevelopmentActivistDecided, Bars: true}},
			Guards:  []guard{{Rule: regulation.DevelopmentMentors, Bars: true, Check: mentors}},
			Records: papers(regulation.DevelopmentMentorsRegister, Register)},
		{Event: MentorReplaced, Rule: regulation.DevelopmentMentorsReplaced, By: byBranch,
			Needs: []need{{Any: []Event{MentorsNamed}, Rule: regulation.DevelopmentMentors, Bars: true}},
			Guards: []guard{
				{Rule: regulation.DevelopmentMentorsReplaced, Check: done},
				{Rule: regulation.DevelopmentMentors, Bars: true, Check: replaced},
			}},
		{Event: Assessed, Rule: regulation.DevelopmentActivistAssessed, By: byBranch},
		{Event: Moved, Rule: regulation.DevelopmentActivistMoved, By: byReceiving},
		{Event: MovedAnew, Rule: regulation.DevelopmentActivistMoved, By: byReceiving, Clears: listingAgain},
		{Event: HandedOver, Rule: regulation.DevelopmentHandedOver, By: byBranch},

		{Event: TargetProposed, Rule: regulation.DevelopmentCultivation, By: byCommittee,
			Needs: []need{
				{Any: []Event{MentorsNamed}, Rule: regulation.DevelopmentMentors, Bars: true},
				{Any: []Event{ActivistFiled}, Rule: regulation.DevelopmentActivistFiled},
			},
			Guards: []guard{
				{Rule: regulation.DevelopmentActivistAssessed, Check: assessed},
				{Rule: regulation.DevelopmentOpinions, Check: opinions},
			},
			Records: papers(regulation.DevelopmentMentorsRegister, MentorOpinion)},
		{Event: TargetFiled, Rule: regulation.DevelopmentTargetFiled, Bound: true, By: byAbove,
			Needs: []need{{Any: []Event{TargetProposed}, Rule: regulation.DevelopmentCultivation, Bars: true}}},
		{Event: TargetConsented, Rule: regulation.DevelopmentTargetConsent, Bound: true, By: byAbove,
			Needs:  []need{{Any: []Event{TargetProposed}, Rule: regulation.DevelopmentCultivation, Bars: true}},
			Clears: []Event{NoticeOpened, NoticeClosed}}, // a notice comes after the consent
		{Event: NoticeOpened, Rule: regulation.DevelopmentNotice, By: byBranch,
			Needs:  []need{{Any: []Event{TargetConsented}, Rule: regulation.DevelopmentTargetConsent, Bars: true}},
			Guards: []guard{{Rule: regulation.DevelopmentNoticePlaces, Check: places}},
			Clears: []Event{NoticeClosed}},
		{Event: NoticeClosed, Rule: regulation.DevelopmentNotice, By: byBranch,
			Needs: []need{
				{Any: []Event{TargetConsented}, Rule: regulation.DevelopmentTargetConsent, Bars: true},
				{Any: []Event{NoticeOpened}, Rule: regulation.DevelopmentNotice, Bars: true, Quiet: true},
			}},
		{Event: NoticeBarred, Rule: regulation.DevelopmentNotice, By: byBranch, Step: NoticeClosed,
			Needs: []need{
				{Any: []Event{TargetConsented}, Rule: regulation.DevelopmentTargetConsent, Bars: true},
				{Any: []Event{NoticeOpened}, Rule: regulation.DevelopmentNotice, Bars: true, Quiet: true},
			},
			Clears: listingAgain},
		{Event: TargetListed, Rule: regulation.DevelopmentCultivation, By: byBranch,
			Needs: []need{
				{Any: []Event{TargetFiled}, Rule: regulation.DevelopmentTargetFiled, Bars: true},
				{Any: []Event{TargetConsented}, Rule: regulation.DevelopmentTargetConsent, Bars: true},
				{Any: []Event{NoticeClosed}, Rule: regulation.DevelopmentNotice, Bars: true},
			},
			Guards: []guard{{Rule: regulation.DevelopmentHandedOver, Bars: true, Check: unable}}},

		{Event: IntroducersNamed, Rule: regulation.DevelopmentIntroducers, By: byBranch,
			Guards: []guard{
				{Rule: regulation.DevelopmentIntroducers, Bars: true, Check: two},
				{Rule: regulation.DevelopmentIntroducersRights, Bars: true, Check: rights(named)},
				{Rule: regulation.DevelopmentIntroducersPenalty, Check: lighter(named)},
				{Rule: regulation.DevelopmentIntroducersMentors, Check: byMentors},
			},
			Do: func(x exam, f *Facts) { f.Introducers = x.Act.Detail.People }},
		{Event: ReviewConcluded, Rule: regulation.DevelopmentReview, By: byBranch,
			Guards: []guard{{Rule: regulation.DevelopmentReviewMobile, Check: residences}},
			Records: slices.Concat(
				papers(regulation.DevelopmentReviewDocument, Document),
				papers(regulation.DevelopmentReviewTopics, Topic1, Topic2, Topic3, Topic4),
				only(regulation.Development2026, papers(regulation.DevelopmentReviewTopics, Topic5, Topic6)))},
		{Event: ReviewFailed, Rule: regulation.DevelopmentReview, By: byBranch, Clears: targetAgain},
		{Event: TrainingDone, Rule: regulation.DevelopmentTraining, By: byTrainers,
			Guards: []guard{
				{Rule: regulation.DevelopmentTraining, Bars: true, Check: trained},
				{Rule: regulation.DevelopmentTrainingOrganizer, Bars: true, Check: organizer},
				{Rule: regulation.DevelopmentTrainingLength, Check: length},
				{Rule: regulation.DevelopmentTrainingMode, Check: inPerson},
			}},

		{Event: CommitteeReviewed, Rule: regulation.DevelopmentCommitteeReview, By: byCommittee,
			Needs: []need{
				{Any: []Event{TargetListed}, Rule: regulation.DevelopmentTargetFiled, Bars: true, Quiet: true}, // 2014
				{Any: []Event{TargetListed}, Rule: regulation.DevelopmentNotice, Bars: true, Quiet: true},      // 2026
				{Any: []Event{ReviewConcluded}, Rule: regulation.DevelopmentReview, Bars: true},
				{Any: []Event{TrainingDone}, Rule: regulation.DevelopmentTraining, Bars: true},
			},
			Records: papers(regulation.DevelopmentCommitteeReview, CollectiveDecision)},
		{Event: PreexamPassed, Rule: regulation.DevelopmentPreexam, By: byApproving,
			Needs: []need{{Any: []Event{CommitteeReviewed}, Rule: regulation.DevelopmentCommitteeReview, Bars: true}},
			Guards: []guard{
				{Rule: regulation.DevelopmentPreexam, Bars: true, Check: mayApprove},
				{Rule: regulation.DevelopmentLeaving, Check: leaving},
			},
			Records: papers(regulation.DevelopmentPreexam, WrittenResult)},
		{Event: PreexamRejected, Rule: regulation.DevelopmentPreexam, By: byApproving,
			Needs:  []need{{Any: []Event{CommitteeReviewed}, Rule: regulation.DevelopmentCommitteeReview, Bars: true}},
			Clears: admissionAgain},
		{Event: FormCompleted, Rule: regulation.DevelopmentForm, By: byApplicant,
			Needs:   []need{{Any: []Event{PreexamPassed}, Rule: regulation.DevelopmentForm, Bars: true, Quiet: true}}, // it is handed out after the pass
			Records: papers(regulation.DevelopmentIntroducersTasks, IntroducersOpinions)},
		{Event: MeetingVoted, Rule: regulation.VoteAdmissionMajority, By: byMeeting,
			Needs: voteNeeds, Guards: append(vote, majority), Records: voteRecords, Do: voted},
		{Event: MeetingFailed, Rule: regulation.VoteAdmissionMajority, By: byMeeting, Step: MeetingVoted,
			Needs: voteNeeds, Guards: vote, Records: voteRecords, Do: voted, Clears: admissionAgain},
		{Event: ResolutionReceived, Rule: regulation.DevelopmentPapers, By: byBranch,
			Needs:   []need{{Any: []Event{MeetingVoted}, Rule: regulation.VoteAdmissionMajority, Bars: true}},
			Records: papers(regulation.DevelopmentPapers, ResolutionEntered, Application, Review, Register)},
		{Event: ApprovalTalked, Rule: regulation.DevelopmentApprovalTalk, By: byApproving,
			Needs:   []need{{Any: []Event{MeetingVoted}, Rule: regulation.VoteAdmissionMajority, Bars: true}},
			Records: papers(regulation.DevelopmentApprovalTalk, TalkEntry, TalkOpinion)},
		{Event: Approved, Rule: regulation.DevelopmentApprovalAuthority, By: byApproving,
			Needs: []need{
				{Any: []Event{MeetingVoted}, Rule: regulation.VoteAdmissionMajority, Bars: true},
				{Any: []Event{ApprovalTalked}, Rule: regulation.DevelopmentApprovalTalk, Bars: true},
				{Any: []Event{ResolutionReceived}, Rule: regulation.DevelopmentPapers},
			},
			Guards: []guard{
				{Rule: regulation.DevelopmentApprovalAuthority, Bars: true, Check: mayApprove},
				{Rule: regulation.DevelopmentApprovalMonths, Check: inTime},
				{Rule: regulation.DevelopmentApprovalExtension, Check: extended},
			},
			Records: slices.Concat(
				papers(regulation.DevelopmentApprovalCollective, CollectiveVote),
				papers(regulation.DevelopmentApprovalFindings, Conditions, Procedure),
				papers(regulation.DevelopmentApprovalSingly, Singly),
				papers(regulation.DevelopmentApprovalDates, ProbationDates, BranchNotified),
				papers(regulation.DevelopmentApprovalNotified, PersonNotified, Announced),
				papers(regulation.DevelopmentApprovalFiled, Filed)),
			Do: func(x exam, f *Facts) {
				f.Member = f.Voted // membership dates back to the meeting, once approved
				f.ProbationTo = anniversary(x, f.Voted)
				f.AdmissionApproved = x.Act.On
			}},
		{Event: Refused, Rule: regulation.DevelopmentApprovalNotified, By: byApproving,
			Needs:   []need{{Any: []Event{MeetingVoted}, Rule: regulation.VoteAdmissionMajority, Bars: true}},
			Records: papers(regulation.DevelopmentApprovalNotified, BranchNotified, PersonNotified),
			Clears:  admissionAgain},

		{Event: Assigned, Rule: regulation.DevelopmentAssignment, By: byBranch, Needs: afterApproval},
		{Event: OathTaken, Rule: regulation.DevelopmentOath, By: byBranch,
			Needs:  afterApproval,
			Guards: []guard{{Rule: regulation.DevelopmentOathOrganizer, Check: heldBy}}},
		{Event: ProbationAssessed, Rule: regulation.DevelopmentProbationAssessed, By: byBranch},
		{Event: ProbationerMoved, Rule: regulation.DevelopmentProbationMoved, By: byReceiving,
			Do: func(_ exam, f *Facts) { f.MovedIn = true }},
		{Event: ConversionApplied, Rule: regulation.DevelopmentConversionApplication, By: byApplicant, Needs: afterApproval},
		{Event: ConversionReviewed, Rule: regulation.DevelopmentConversionReview, By: byBranch,
			Needs: []need{{Any: []Event{ConversionApplied}, Rule: regulation.DevelopmentConversionApplication, Bars: true}},
			Records: slices.Concat(
				only(regulation.Development2014, papers(regulation.DevelopmentConversionReview, GroupOpinion)),
				papers(regulation.DevelopmentConversionReview, Consultation, CommitteeReview))},
		conversion(ConversionVoted, nil, func(x exam, f *Facts) { f.ConversionMeeting = x.Act.On }, majority),
		conversion(ExtensionPassed, nil, func(x exam, f *Facts) { f.Extending = x.Act.Detail.Months },
			guard{Rule: regulation.DevelopmentExtensionOnce, Bars: true, Check: once},
			guard{Rule: regulation.DevelopmentExtensionLength, Bars: true, Check: sixToTwelve}, majority),
		conversion(CancellationPassed, nil, nil, majority),
		conversion(ConversionFailed, conversionAgain, nil),
		approval(ConversionApproved, nil,
			func(x exam, f *Facts) {
				f.FullFrom = f.ProbationTo // Party age counts from the end of probation
				f.ConversionApproved = x.Act.On
			}),
		approval(ExtensionApproved, slices.Concat([]Event{ConversionApplied}, conversionAgain),
			func(x exam, f *Facts) {
				f.ExtensionApproved = x.Act.On
				f.ProbationTo = f.ProbationTo.AddMonths(f.Extending) // from the end of the year, whenever it was resolved
				f.Extensions++
				f.Extended += f.Extending
				f.Extending, f.Postponed = 0, 0
			}),
		approval(CancellationApproved, nil, func(x exam, f *Facts) { f.Cancelled = x.Act.On }),
		{Event: ConversionRefused, Rule: regulation.DevelopmentConversionApproved, By: byAbove, Clears: conversionAgain},
		{Event: Postponed, Rule: regulation.DevelopmentPostponement, By: byReceiving,
			Guards: []guard{{Rule: regulation.DevelopmentPostponement, Bars: true, Check: postponable}},
			Do:     func(x exam, f *Facts) { f.Postponed = x.Act.Detail.Months }},
		{Event: PapersArchived, Rule: regulation.DevelopmentArchive, By: byBranch,
			Guards: []guard{{Rule: regulation.DevelopmentArchiveHolder, Check: held}},
			Records: slices.Concat(
				papers(regulation.DevelopmentArchive, Form, Application, Review, ConversionApplication),
				only(regulation.Development2014, papers(regulation.DevelopmentArchive, Cultivation)),
				only(regulation.Development2026, papers(regulation.DevelopmentArchive, ActivistRegister, ProbationRegister)))},

		{Event: WithdrawnBy, Rule: regulation.DevelopmentVoluntary, By: byApplicant},
		{Event: DirectAdmitted, Rule: regulation.DevelopmentDirect, By: byProvince,
			Guards: []guard{{Rule: regulation.DevelopmentDirect, Bars: true, Check: highEnough}},
			Do:     func(x exam, f *Facts) { f.Member, f.FullFrom = x.Act.On, x.Act.On }},
		{Event: PosthumouslyRecognised, Rule: regulation.DevelopmentPosthumous, By: byProvince,
			Records: papers(regulation.DevelopmentPosthumous, UnitDecision, SuperiorReview, ProvinceApproval)},
		{Event: FoundIrregular, Rule: regulation.DevelopmentIrregular, By: byAbove,
			Guards: []guard{{Rule: regulation.DevelopmentIrregular, Check: irregular}}},
		{Event: NotRecognised, Rule: regulation.DevelopmentProbationUnrecognised, By: byDepartments,
			Needs:  []need{{Any: []Event{ProbationerMoved}, Rule: regulation.DevelopmentProbationMoved, Bars: true}},
			Guards: []guard{{Rule: regulation.DevelopmentProbationUnrecognised, Bars: true, Check: countyOrAbove}},
			Do:     func(x exam, f *Facts) { f.Unrecognised = x.Act.On }},
	}
}

// limits is every day that the rules set.
func limits() []limit {
	return []limit{
		{Step: TalkedWith, Since: []Event{Applied}, Key: regulation.TalkMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentTalk},
		{Step: Assessed, Since: []Event{ActivistNamed, MovedAnew, Assessed}, Key: regulation.ActivistAssessmentMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentActivistAssessed},
		{Step: TargetProposed, Since: []Event{ActivistNamed, MovedAnew}, Key: regulation.CultivationMonths, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentCultivation},
		{Step: NoticeClosed, Since: []Event{NoticeOpened}, Key: regulation.NoticeWorkingDays, Workdays: true, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentNoticeDays},
		{Step: MeetingVoted, Since: []Event{PreexamPassed}, Key: regulation.MeetingAfterPreexamMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentMeetingMonth},
		{Step: Approved, Since: []Event{MeetingVoted}, Key: regulation.ApprovalMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentApprovalMonths, Silent: true},
		{Step: OathTaken, Since: []Event{Approved}, Key: regulation.OathMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentOathMonth},
		{Step: ProbationAssessed, Since: []Event{Approved, ProbationAssessed}, Key: regulation.ProbationAssessmentMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentProbationAssessed},
		{Step: ConversionVoted, From: func(f *File) calendar.Date { return f.Facts.ProbationTo }, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentProbationYear},
		{Step: ConversionVoted, From: postponedTo, Edge: lifecycle.Latest, Rule: regulation.DevelopmentPostponement},
		{Step: ConversionApproved, Since: []Event{ConversionVoted, ExtensionPassed, CancellationPassed}, Key: regulation.ConversionApprovalMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentConversionMonths},
	}
}

// postponedTo is the last day for the discussion once it was put off; unset
// otherwise, for the texts say no more than "in good time".
func postponedTo(f *File) calendar.Date {
	if f.Facts.Postponed == 0 {
		return calendar.Date{}
	}
	return f.Facts.ProbationTo.AddMonths(f.Facts.Postponed)
}

// steps is the course, stage by stage.
func steps() []step {
	full := []State{Full}
	return []step{
		{Event: Applied, In: []State{Nothing}},
		{Event: TalkedWith, In: applying}, {Event: ActivistNamed, In: applying},

		{Event: ActivistFiled, In: activists}, {Event: MentorsNamed, In: activists},
		{Event: Assessed, In: activists, Repeats: true, Until: TargetProposed},
		{Event: TargetProposed, In: activists},
		{Event: TargetFiled, In: activists}, {Event: TargetConsented, In: activists},
		{Event: NoticeOpened, In: activists, Bound: true}, {Event: NoticeClosed, In: activists, Bound: true},
		{Event: TargetListed, In: activists},

		{Event: IntroducersNamed, In: targets}, {Event: ReviewConcluded, In: targets}, {Event: TrainingDone, In: targets},
		{Event: CommitteeReviewed, In: targets}, {Event: PreexamPassed, In: targets}, {Event: FormCompleted, In: targets},
		{Event: MeetingVoted, In: targets}, {Event: ResolutionReceived, In: targets},
		{Event: ApprovalTalked, In: targets}, {Event: Approved, In: targets},

		{Event: Assigned, In: onTrial}, {Event: OathTaken, In: onTrial}, {Event: ProbationAssessed, In: onTrial, Repeats: true},
		{Event: ConversionApplied, In: onTrial}, {Event: ConversionReviewed, In: onTrial},
		{Event: ConversionVoted, Also: []Event{ExtensionPassed, CancellationPassed}, In: onTrial},
		{Event: ConversionApproved, Also: []Event{ExtensionApproved, CancellationApproved}, In: onTrial},

		{Event: PapersArchived, In: full},
	}
}
