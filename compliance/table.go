package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// section is the part of the facts that a rule reads; a rule of a section that
// is left out yields nothing.
type section uint8

const (
	always section = iota
	inUnits
	inSetup
	inTemporary
	inOfficers
	inTerm
	inLife
	inVotes
)

func (b *Branch) has(s section) bool {
	switch s {
	case inUnits:
		return b.Units != nil
	case inSetup:
		return b.Setup != nil
	case inTemporary:
		return b.Temporary != nil
	case inOfficers:
		return b.Officers != nil
	case inTerm:
		return b.Term != nil
	case inLife:
		return b.Life != nil
	case inVotes:
		return b.Votes != nil
	}
	return true
}

// shape says of what a rule yields one finding each.
type shape uint8

const (
	once shape = iota
	perPeriod
	perGroup
	perGroupPeriod
	perUnit
	perMeeting
	perVote
	perTalks
)

// line is one rule: where its figure or its words stand, and what it reads.
type line struct {
	id      regulation.RuleID
	section section
	shape   shape
	cadence cadence
	count   regulation.CountKey
	share   regulation.ThresholdKey
	clauses []string  // the first in force is cited, where no figure is
	since   string    // the clause whose first day bounds what the rule measures, where a figure may be laid over it later
	alts    [2]string // other clauses that may be cited instead; "C-29" is that of either edition of the Constitution
}

// number is the place of a rule in the table.
type number uint8

// The rules, in the order of the articles of the branch regulations, of the
// Constitution and of the texts on terms.
const (
	branchSizeMin number = iota
	unitBranchRequired
	branchSizeMax
	unitJoint
	jointUnitsMax
	unitProject
	mobileConsulted
	setupDecided
	setupReply
	setupOrder
	temporaryApproved
	temporaryAdmission
	temporaryDiscipline
	temporaryDues
	temporaryDelegates
	temporaryTermElection
	temporaryAppointed
	temporaryEnded
	lifeMemberMeeting
	businessReserved
	villageMatters
	heldVoteDiscussed
	heldVoteQuorum
	heldVoteMajority
	lifeCommitteeMeeting
	committeeMeetingQuorum
	heldVoteCommitteeFirst
	groupLeaderOne
	lifeGroupMeeting
	meetingChair
	groupMeetingChair
	lifeLecture
	leaderLecture
	lifePartyDay
	partyDayTheme
	lifeLifeMeeting
	lifeMeetingQuarter
	lifeMeetingForm
	lifeMeetingSteps
	lifeEvaluation
	evaluationSteps
	evaluationOpinions
	talksYearly
	committeeRequired
	committeeSizeMin
	committeeSizeMax
	committeeRoles
	secretaryOne
	deputyMax
	committeeElected
	secretaryElected
	officersApproved
	membersFiled
	vacancyOpen
	officersAppointable
	termReminder
	secretaryStanding
	firstSecretaryPlace
	secretaryHead
	secretaryReport
	termYearsMin
	termYearsMax
	termLength
	termShiftMax
	termShiftApproved
	termOverdue
	numRules
)

var table = [numRules]line{
	branchSizeMin:      {id: regulation.BranchSizeMin, count: regulation.BranchMinFullMembers, alts: [2]string{"elections:RU-03"}},
	unitBranchRequired: {id: regulation.UnitBranchRequired, section: inUnits, shape: perUnit, count: regulation.BranchMinFullMembers},
	branchSizeMax:      {id: regulation.BranchSizeMax, count: regulation.BranchMaxMembers},

	unitJoint:       {id: regulation.UnitJoint, section: inUnits, shape: perUnit, count: regulation.BranchMinFullMembers, clauses: []string{"branch:B-04"}, alts: [2]string{"elections:RU-03"}},
	jointUnitsMax:   {id: regulation.JointUnitsMax, section: inSetup, count: regulation.JointBranchMaxUnits},
	unitProject:     {id: regulation.UnitProject, section: inUnits, shape: perUnit, count: regulation.ProjectBranchMonths},
	mobileConsulted: {id: regulation.MobileConsulted, section: inSetup, clauses: []string{"branch:B-07"}},

	setupDecided: {id: regulation.SetupDecided, section: inSetup, clauses: []string{"branch:B-08"}, alts: [2]string{"branch:B-11"}},
	setupReply:   {id: regulation.SetupReply, section: inSetup, count: regulation.BranchReplyMonths, since: "branch:B-09", alts: [2]string{"branch:B-11"}},
	setupOrder:   {id: regulation.SetupOrder, section: inSetup, clauses: []string{"branch:B-10"}},

	temporaryApproved:     {id: regulation.TemporaryApproved, section: inTemporary, clauses: []string{"branch:B-13"}, alts: [2]string{"C-29"}},
	temporaryAdmission:    {id: regulation.TemporaryAdmission, section: inTemporary, clauses: []string{"branch:B-15"}},
	temporaryDiscipline:   {id: regulation.TemporaryDiscipline, section: inTemporary, clauses: []string{"branch:B-15"}},
	temporaryDues:         {id: regulation.TemporaryDues, section: inTemporary, clauses: []string{"branch:B-16"}},
	temporaryDelegates:    {id: regulation.TemporaryDelegates, section: inTemporary, clauses: []string{"branch:B-17"}},
	temporaryTermElection: {id: regulation.TemporaryTermElection, section: inTemporary, clauses: []string{"branch:B-17"}},
	temporaryAppointed:    {id: regulation.TemporaryAppointed, section: inTemporary, clauses: []string{"branch:B-18"}},
	temporaryEnded:        {id: regulation.TemporaryEnded, section: inTemporary, clauses: []string{"branch:B-19"}},

	lifeMemberMeeting: {id: regulation.LifeMemberMeeting, section: inLife, shape: perPeriod, cadence: quarterly, count: regulation.MemberMeetingsPerQuarter},
	businessReserved:  {id: regulation.BusinessReserved, section: inVotes, shape: perVote, clauses: []string{"branch:B-21"}},
	villageMatters:    {id: regulation.VillageMatters, section: inVotes, shape: perVote, clauses: []string{"branch:B-22"}},
	heldVoteDiscussed: {id: regulation.HeldVoteDiscussed, section: inVotes, shape: perVote, clauses: []string{"branch:B-23"}},
	heldVoteQuorum:    {id: regulation.HeldVoteQuorum, section: inVotes, shape: perVote, share: regulation.BranchMeetingQuorum},
	heldVoteMajority:  {id: regulation.HeldVoteMajority, section: inVotes, shape: perVote, share: regulation.BranchMeetingMajority},

	lifeCommitteeMeeting:   {id: regulation.LifeCommitteeMeeting, section: inLife, shape: perPeriod, cadence: monthly, count: regulation.CommitteeMeetingsPerMonth},
	committeeMeetingQuorum: {id: regulation.CommitteeMeetingQuorum, section: inLife, shape: perMeeting, share: regulation.CommitteeQuorum},
	heldVoteCommitteeFirst: {id: regulation.HeldVoteCommitteeFirst, section: inVotes, shape: perVote, clauses: []string{"branch:B-28"}},

	groupLeaderOne:    {id: regulation.GroupLeaderOne, section: inLife, shape: perGroup, clauses: []string{"branch:B-29"}},
	lifeGroupMeeting:  {id: regulation.LifeGroupMeeting, section: inLife, shape: perGroupPeriod, cadence: monthly, count: regulation.GroupMeetingsPerMonth},
	meetingChair:      {id: regulation.MeetingChair, section: inLife, shape: perMeeting, clauses: []string{"branch:B-32"}},
	groupMeetingChair: {id: regulation.GroupMeetingChair, section: inLife, shape: perMeeting, clauses: []string{"branch:B-33"}},

	lifeLecture:   {id: regulation.LifeLecture, section: inLife, shape: perPeriod, cadence: yearly, count: regulation.LecturesPerYear},
	leaderLecture: {id: regulation.LeaderLecture, section: inLife, shape: perPeriod, cadence: yearly, count: regulation.LeaderLecturesPerYear},
	lifePartyDay:  {id: regulation.LifePartyDay, section: inLife, shape: perPeriod, cadence: monthly, count: regulation.PartyDaysPerMonth},
	partyDayTheme: {id: regulation.PartyDayTheme, section: inLife, shape: perMeeting, clauses: []string{"branch:B-38"}},

	lifeLifeMeeting:    {id: regulation.LifeLifeMeeting, section: inLife, shape: perPeriod, cadence: yearly, count: regulation.LifeMeetingsPerYear},
	lifeMeetingQuarter: {id: regulation.LifeMeetingQuarter, section: inLife, shape: perPeriod, cadence: yearly, clauses: []string{"branch:B-41"}},
	lifeMeetingForm:    {id: regulation.LifeMeetingForm, section: inLife, shape: perMeeting, clauses: []string{"branch:B-42"}},
	lifeMeetingSteps:   {id: regulation.LifeMeetingSteps, section: inLife, shape: perMeeting, clauses: []string{"branch:B-43"}},
	lifeEvaluation:     {id: regulation.LifeEvaluation, section: inLife, shape: perPeriod, cadence: yearly, count: regulation.EvaluationsPerYear},
	evaluationSteps:    {id: regulation.EvaluationSteps, section: inLife, shape: perMeeting, clauses: []string{"branch:B-45"}},
	evaluationOpinions: {id: regulation.EvaluationOpinions, section: inLife, shape: perMeeting, clauses: []string{"branch:B-47"}},
	talksYearly:        {id: regulation.TalksYearly, section: inLife, shape: perTalks, cadence: yearly, count: regulation.TalksPerYear},

	committeeRequired: {id: regulation.CommitteeRequired, count: regulation.CommitteeMinFullMembers},
	committeeSizeMin:  {id: regulation.CommitteeSizeMin, count: regulation.CommitteeMinSize},
	committeeSizeMax:  {id: regulation.CommitteeSizeMax, count: regulation.CommitteeMax},
	committeeRoles:    {id: regulation.CommitteeRoles, section: inOfficers, clauses: []string{"branch:B-52"}},
	secretaryOne:      {id: regulation.SecretaryOne, count: regulation.SecretariesPerBranch, alts: [2]string{"branch:B-52"}},
	deputyMax:         {id: regulation.DeputyMax, count: regulation.DeputiesMax, alts: [2]string{"branch:B-53"}},

	committeeElected:    {id: regulation.CommitteeElected, section: inOfficers, clauses: []string{"branch:B-56"}},
	secretaryElected:    {id: regulation.SecretaryElected, section: inOfficers, clauses: []string{"branch:B-57"}, alts: [2]string{"branch:B-60"}},
	officersApproved:    {id: regulation.OfficersApproved, section: inOfficers, clauses: []string{"branch:B-58"}},
	membersFiled:        {id: regulation.MembersFiled, section: inOfficers, clauses: []string{"branch:B-58"}},
	vacancyOpen:         {id: regulation.VacancyOpen, section: inOfficers, clauses: []string{"branch:B-59"}},
	officersAppointable: {id: regulation.OfficersAppointable, section: inOfficers, clauses: []string{"branch:B-60"}, alts: [2]string{"branch:B-56"}},
	termReminder:        {id: regulation.TermReminder, section: inTerm, count: regulation.TermReminderMonths, since: "branch:B-61"},

	secretaryStanding:   {id: regulation.SecretaryStanding, count: regulation.SecretaryStandingYears, since: "branch:B-64"},
	firstSecretaryPlace: {id: regulation.FirstSecretaryPlace, section: inOfficers, clauses: []string{"branch:B-66"}},
	secretaryHead:       {id: regulation.SecretaryHead, section: inOfficers, clauses: []string{"branch:B-67"}},
	secretaryReport:     {id: regulation.SecretaryReport, section: inLife, shape: perPeriod, cadence: yearly, clauses: []string{"branch:B-68"}},

	termYearsMin: {id: regulation.TermYearsMin, section: inTerm, count: regulation.TermMinYears},
	termYearsMax: {id: regulation.TermYearsMax, section: inTerm, count: regulation.TermMaxYears},

	termLength:        {id: regulation.TermLength, section: inTerm, clauses: []string{"terms:TO-02"}, alts: [2]string{"terms:TO-04"}},
	termShiftMax:      {id: regulation.TermShiftMax, section: inTerm, count: regulation.TermShiftMaxMonths, since: "terms:TO-05"},
	termShiftApproved: {id: regulation.TermShiftApproved, section: inTerm, clauses: []string{"terms:TO-05"}, alts: [2]string{"elections:EL-03"}},
	termOverdue:       {id: regulation.TermOverdue, section: inTerm, clauses: []string{"elections:EL-02", "terms:TO-06"}},
}
