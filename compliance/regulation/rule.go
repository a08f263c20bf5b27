package regulation

import (
	"iter"
	"slices"
)

// RuleID names a rule of this library. The ids are a public contract: one may
// be retired, and is never given another meaning.
type RuleID string

// Rules on a branch, checked by the package compliance.
const (
	BranchSizeMin     RuleID = "branch.size.min"    // full members enough for a branch of its own
	BranchSizeMax     RuleID = "branch.size.max"    // not more members than a branch normally has
	CommitteeRequired RuleID = "committee.required" // a committee from seven full members on
	CommitteeSizeMin  RuleID = "committee.size.min" // not fewer than three committee members
	CommitteeSizeMax  RuleID = "committee.size.max" // normally not more than seven
	SecretaryOne      RuleID = "secretary.one"      // one secretary
	DeputyMax         RuleID = "deputy.max"         // at most one deputy secretary
	SecretaryStanding RuleID = "secretary.standing" // a year of Party standing
)

// Rules on units, set-up, organizational life, officers and terms, checked by the
// package compliance.
const (
	UnitBranchRequired     RuleID = "unit.branch-required"      // a unit with three full members has an organization of its own
	UnitJoint              RuleID = "unit.joint"                // a unit with fewer than three joins a joint branch
	JointUnitsMax          RuleID = "joint.units.max"           // a joint branch normally covers at most five units
	UnitProject            RuleID = "unit.project-branch"       // a project of six months that qualifies has a branch
	MobileConsulted        RuleID = "mobile.consulted"          // a mobile-member branch is set up from the place left, after consulting the host
	SetupDecided           RuleID = "setup.decided"             // the unit applies and the grassroots committee decides in a meeting
	SetupReply             RuleID = "setup.reply"               // the reply to an application comes within a month
	SetupOrder             RuleID = "setup.order"               // approval, then election, then filing
	TemporaryApproved      RuleID = "temporary.approved"        // a temporary branch is approved above
	TemporaryAdmission     RuleID = "temporary.admission"       // a temporary branch normally admits nobody
	TemporaryDiscipline    RuleID = "temporary.discipline"      // a temporary branch normally neither disciplines nor disposes
	TemporaryDues          RuleID = "temporary.dues"            // a temporary branch collects no dues
	TemporaryDelegates     RuleID = "temporary.delegates"       // a temporary branch elects no delegates
	TemporaryTermElection  RuleID = "temporary.term-election"   // a temporary branch holds no term-end election
	TemporaryAppointed     RuleID = "temporary.appointed"       // the officers of a temporary branch are appointed
	TemporaryEnded         RuleID = "temporary.ended"           // a temporary branch ends with its body
	LifeMemberMeeting      RuleID = "life.member-meeting"       // a member meeting each quarter
	BusinessReserved       RuleID = "business.reserved"         // matters reserved to the member meeting
	VillageMatters         RuleID = "village.matters"           // important local matters come before the member meeting
	HeldVoteDiscussed      RuleID = "vote.held.discussed"       // discussion comes before the vote
	HeldVoteQuorum         RuleID = "vote.held.quorum"          // enough members with a vote were present
	HeldVoteMajority       RuleID = "vote.held.majority"        // the recorded result agrees with the ayes
	LifeCommitteeMeeting   RuleID = "life.committee-meeting"    // a committee meeting each month
	CommitteeMeetingQuorum RuleID = "committee-meeting.quorum"  // half of the committee members were present
	HeldVoteCommitteeFirst RuleID = "vote.held.committee-first" // important matters go to the committee first
	GroupLeaderOne         RuleID = "group.leader"              // each group has a leader
	LifeGroupMeeting       RuleID = "life.group-meeting"        // a group meeting each month
	MeetingChair           RuleID = "meeting.chair"             // the secretary chairs, or the deputy or a committee member for the secretary
	GroupMeetingChair      RuleID = "group-meeting.chair"       // the group leader chairs the group meeting
	LifeLecture            RuleID = "life.lecture"              // Party lectures, where a local rule sets a number
	LeaderLecture          RuleID = "life.leader-lecture"       // a lecture a year by the secretary of a committee or leading group
	LifePartyDay           RuleID = "life.party-day"            // a themed Party day each month
	PartyDayTheme          RuleID = "party-day.theme"           // theme before, follow-up after
	LifeLifeMeeting        RuleID = "life.life-meeting"         // an organizational life meeting each year
	LifeMeetingQuarter     RuleID = "life-meeting.quarter"      // the life meeting is normally in the fourth quarter
	LifeMeetingForm        RuleID = "life-meeting.form"         // a member, committee or group meeting
	LifeMeetingSteps       RuleID = "life-meeting.steps"        // study and talks, criticism, correction
	LifeEvaluation         RuleID = "life.evaluation"           // a democratic evaluation each year
	EvaluationSteps        RuleID = "evaluation.steps"          // self-evaluation, mutual evaluation, poll, in order
	EvaluationOpinions     RuleID = "evaluation.opinions"       // an opinion on each member
	TalksYearly            RuleID = "talks.yearly"              // talks between committee members, with members, and among members
	CommitteeRoles         RuleID = "committee.roles"           // organization, publicity and discipline members
	CommitteeElected       RuleID = "committee.elected"         // the member meeting elects the committee
	SecretaryElected       RuleID = "secretary.elected"         // the committee elects secretary and deputy, or the members where there is none
	OfficersApproved       RuleID = "officers.approved"         // secretary and deputy are approved above
	MembersFiled           RuleID = "members.filed"             // committee members are filed above
	VacancyOpen            RuleID = "vacancy.open"              // vacancies are filled in good time
	OfficersAppointable    RuleID = "officers.appointable"      // only secretary and deputy may be appointed from above
	TermReminder           RuleID = "term.reminder"             // the organization above reminds six months before
	FirstSecretaryPlace    RuleID = "first-secretary.place"     // a first secretary is for villages and communities
	SecretaryHead          RuleID = "secretary.head"            // the secretary normally heads the unit
	SecretaryReport        RuleID = "secretary.report"          // the secretary reports and is appraised each year
	TermLength             RuleID = "term.length"               // three years, five in villages, communities and committees
	TermYearsMin           RuleID = "term.years.min"            // the Constitution: three years at least
	TermYearsMax           RuleID = "term.years.max"            // the Constitution: five years at most
	TermOverdue            RuleID = "term.overdue"              // the election is held when the term ends
	TermShiftMax           RuleID = "term.shift.max"            // the election moves by no more than a year
	TermShiftApproved      RuleID = "term.shift.approved"       // an earlier or later election is approved above
)

// Rules that the votes of the package members/votes follow.
const (
	VoteMeetingQuorum     RuleID = "vote.meeting.quorum"     // half of those with a vote are present
	VoteMeetingMajority   RuleID = "vote.meeting.majority"   // ayes over half of those who ought to attend
	VoteAdmissionQuorum   RuleID = "vote.admission.quorum"   // more than half of those with a vote are present
	VoteAdmissionMajority RuleID = "vote.admission.majority" // ayes over half of those who ought to attend
	VoteAdmissionSecret   RuleID = "vote.admission.secret"   // admission and conversion are voted by secret ballot
	VoteWrittenOpinions   RuleID = "vote.written-opinions"   // opinions lodged before count as votes, not as attendance
	VoteVillageQuorum     RuleID = "vote.village.quorum"     // two thirds of the members, policy of several counties
)

// Rules that the sums of the package fees follow.
const (
	DuesWholeBase    RuleID = "dues.whole-base"    // one rate on the whole base, never slice by slice
	DuesRateSalaried RuleID = "dues.rate.salaried" // members paid monthly
	DuesAnnualSalary RuleID = "dues.annual-salary" // members paid by the year
	DuesSelfEmployed RuleID = "dues.self-employed" // members without monthly income
	DuesRateRetired  RuleID = "dues.rate.retired"  // retired members
	DuesFarmerChoice RuleID = "dues.farmer"        // farmers, within a range
	DuesFixed        RuleID = "dues.fixed"         // students, unemployed, relief, minimum allowance
	DuesCap          RuleID = "dues.cap"           // the monthly cap of the 2017 notice
	DuesRounding     RuleID = "dues.rounding"      // the rounding policy; no text decides it
)

// Rule is what is known of a rule besides its code: the clause it encodes, the
// parameters it reads, and its texts.
type Rule struct {
	ID       RuleID
	Title    Text
	clauses  []string // ids of the clauses, the principal one first
	reads    []string // names of the parameters
	findings map[Verdict]Text
	remedy   Text
}

// Clauses yields the ids of the clauses that the rule encodes, the principal
// one first.
func (r Rule) Clauses() iter.Seq[string] { return slices.Values(r.clauses) }

// Parameters yields the names of the parameters that the rule reads.
func (r Rule) Parameters() iter.Seq[string] { return slices.Values(r.reads) }
