package regulation

import (
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Direction says which way a local rule may move a parameter without relaxing
// the national text (从严方向).
type Direction uint8

// The directions.
const (
	AtMostNational  Direction = iota + 1 // a lower value is stricter (不超过)
	AtLeastNational                      // a higher value is stricter (不少于)
	ExactlyNational                      // no other value is allowed
	WithinNational                       // a part of the national range is allowed
)

var directionWords = words[Direction]{what: "direction",
	words: []string{"", "at-most", "at-least", "exactly", "subset"},
	labels: []Text{{}, {"不高于国家规定", "at most the national value"}, {"不低于国家规定", "at least the national value"},
		{"与国家规定一致", "exactly the national value"}, {"在国家规定幅度内", "within the national range"}},
}

// String gives the word, as "at-most".
func (d Direction) String() string { return directionWords.word(d) }

// Label gives the name in both languages.
func (d Direction) Label() Text { return directionWords.label(d) }

// MarshalText gives the word; the unset Direction is an error.
func (d Direction) MarshalText() ([]byte, error) { return directionWords.marshal(d) }

// UnmarshalText reads the word and refuses any other.
func (d *Direction) UnmarshalText(b []byte) error { return directionWords.unmarshal(b, d) }

// AllDirections lists the directions.
func AllDirections() []Direction { return collect(directionWords.all()) }

// CountKey names a whole number that a text fixes: persons, units, meetings,
// months or years, as its doc comment says.
type CountKey uint8

// The counts. Those without a national value are fixed by no text that this
// edition knows; asking for one is an error unless a local rule gives it.
const (
	BranchMinFullMembers      CountKey = iota + 1 // full members from which a unit must have a branch (3, inclusive)
	BranchMaxMembers                              // members, full and probationary, of one branch (50, inclusive)
	JointBranchMaxUnits                           // units that a joint branch covers (5)
	ProjectBranchMonths                           // months a project lasts from which it must have a branch (6)
	BranchReplyMonths                             // months for the reply to an application for a branch (1)
	CommitteeMinFullMembers                       // full members from which a branch must have a committee (7, inclusive)
	CommitteeMinSize                              // members of a branch committee, at least (3)
	CommitteeUsualMax                             // members of a branch committee, usual upper end (5)
	CommitteeMax                                  // members of a branch committee, normally not more (7)
	SecretariesPerBranch                          // secretaries of a branch (1)
	DeputiesMax                                   // deputy secretaries of a branch (1)
	SecretaryStandingYears                        // years of Party standing of a secretary (1)
	MemberMeetingsPerQuarter                      // member meetings in a quarter (1)
	CommitteeMeetingsPerMonth                     // committee meetings in a month (1)
	GroupMeetingsPerMonth                         // group meetings in a month (1)
	PartyDaysPerMonth                             // themed Party days in a month (1)
	LifeMeetingsPerYear                           // organizational life meetings in a year (1)
	EvaluationsPerYear                            // democratic evaluations in a year (1)
	TalksPerYear                                  // heart-to-heart talks in a year for each relation (1)
	LecturesPerYear                               // Party lectures of a branch in a year; no national value
	LeaderLecturesPerYear                         // lectures by the secretary of a committee or leading group in a year (1)
	BranchStudiesPerYear                          // sessions of a county committee on branch work in a year (1)
	CommitteeTermYears                            // term of a grassroots committee (5 years)
	BranchTermYears                               // term of a branch or general-branch committee (3 years)
	VillageTermYears                              // term of every committee in a village or community (5 years)
	TermMinYears                                  // shortest term that the Constitution allows (3 years)
	TermMaxYears                                  // longest term that the Constitution allows (5 years)
	TermReminderMonths                            // months before the end of a term at which the reminder is due (6)
	TermShiftMaxMonths                            // months by which a term-end election may move (12)
	ArrearsMonths                                 // months back for which dues may be made up (6, inclusive)
	UnpaidMonthsAlert                             // consecutive months unpaid without reason that count as leaving (6, inclusive)
	ApplicantMinAge                               // full years of age on the day of the application (18, inclusive)
	TalkMonths                                    // months from the receipt of an application to the talk (1)
	MentorsMin                                    // mentors of an activist, at least (1)
	MentorsMax                                    // mentors of an activist, at most (2)
	ActivistAssessmentMonths                      // months from one assessment of an activist to the next (6)
	CultivationMonths                             // months of cultivation before a target is proposed (12, inclusive)
	NoticeWorkingDays                             // working days of the public notice (5); no value before 2026-05-11
	IntroducersNeeded                             // introducers (2)
	ReviewTopics                                  // topics of the political review (4 before 2026-05-11, 6 from then on)
	TrainingDays                                  // days of training (3), or TrainingHours
	TrainingHours                                 // hours of training (24), or TrainingDays
	LeavingMonths                                 // months before leaving the unit within which nobody is normally admitted (3, inclusive)
	MeetingAfterPreexamMonths                     // months from the pass of the pre-examination to the meeting (1); no value before 2026-05-11
	ApprovalMonths                                // months for the approval of an admission (3)
	ApprovalMaxMonths                             // months for the approval of an admission in special cases, in all (6)
	OathMonths                                    // months from the approval to the oath, normally (1); no value before 2026-05-11
	ProbationMonths                               // months of probation (12)
	ExtensionMinMonths                            // months of an extension of probation, at least (6)
	ExtensionMaxMonths                            // months of an extension of probation, at most (12)
	ExtensionsMax                                 // extensions of probation (1)
	ConversionApprovalMonths                      // months for the approval of the outcome of probation (3)
	PostponementMaxMonths                         // months by which the receiver may postpone the outcome (6)
	ProbationAssessmentMonths                     // months from one assessment of a probationer to the next; no national value
	MobileMonths                                  // months away without transfer that make a mobile member (6, inclusive)
	MobileContactMonths                           // months from one contact with a mobile member to the next; no national value
	AbroadContactsPerHalfYear                     // contacts in a half-year with a member studying abroad (1)
	AbroadStudyYears                              // years of study abroad beyond which membership is normally stopped (5: strictly more than)
	LostContactMonths                             // months out of contact from which membership is stopped (6, inclusive)
	LostStopYears                                 // years from the decision to stop to the removal of one still unreachable (2, inclusive)
	SeriesMonths                                  // consecutive months without organizational life, dues or assigned work that count as leaving (6, inclusive)
	CorrectionUsualMonths                         // months of a correction period, normally (6)
	CorrectionMaxMonths                           // months of a correction period, at most (12)
	ReadmissionYears                              // years from a disposal within which nobody is admitted anew (5)
	GraduateRetentionMonths                       // months for which a graduate's relation stays at the school, normally (24)
	TransferAwayMonths                            // months away at a fixed place from which the relation moves (6, inclusive)
	TransferLetterDays                            // days for which a transfer letter holds; no national value
	MemberTrainingHours                           // hours of study and training of a member in a year, normally (32)
	RemitMonths                                   // months after the end of a year by whose end the remittance for it is sent to the Centre (4: 30 April, inclusive)
	numCounts
)

// ThresholdKey names a share that a vote or an attendance must reach.
type ThresholdKey uint8

// The thresholds.
const (
	BranchMeetingQuorum   ThresholdKey = iota + 1 // members with a vote present at a member meeting that votes (半数以上)
	BranchMeetingMajority                         // ayes, of the members with a vote who ought to attend (超过半数)
	CommitteeQuorum                               // committee members present (半数以上)
	AdmissionQuorum                               // members with a vote present when admission or conversion is voted (超过半数)
	AdmissionMajority                             // ayes for admission or conversion, of those who ought to attend (超过半数)
	VillageMeetingQuorum                          // members present at a village's Party meeting on village matters (三分之二以上)
	numThresholds
)

// MoneyKey names an amount that a text fixes.
type MoneyKey uint8

// The amounts.
const (
	DuesFixedAmount   MoneyKey = iota + 1 // a month's dues of students, the unemployed, and those on relief or minimum allowance (0.20); no verified value before 2008-04
	DuesStudentAmount                     // a month's dues of a student where a rule sets one of its own; no national value: for months before 2008-04 a local rule or the caller gives it
	DuesMonthlyCap                        // the most that is assessed for a month (1000.00)
	LargeExtra                            // one voluntary payment from which the whole goes to the Centre (1000.00, inclusive)
	numMoneys
)

// RangeKey names a range of amounts within which a choice is made.
type RangeKey uint8

// The ranges.
const (
	FarmerDues RangeKey = iota + 1 // a month's dues of a farmer (0.20 to 1.00, both inclusive)
	numRanges
)

// ScheduleKey names a schedule of rates.
type ScheduleKey uint8

// The schedules.
const (
	DuesRates        ScheduleKey = iota + 1 // members paid monthly, by the year, or self-employed
	DuesRetiredRates                        // retired members
	numSchedules
)

// RateKey names a share of the dues that were paid.
type RateKey uint8

// The shares. What other organizations remit, and what each keeps, no national
// text fixes.
const (
	RemitCentre    RateKey = iota + 1 // share of a year's dues that provinces and the like remit to the Centre (5 %)
	RemitTransport                    // share that railway and civil-aviation committees remit to the local committee (10 %)
	RemitFinance                      // share that branches of the People's Bank and of other central financial institutions remit to the local committee (5 %)
	numRates
)

// Key is any of the typed parameter keys.
type Key interface {
	comparable
	CountKey | ThresholdKey | MoneyKey | RangeKey | ScheduleKey | RateKey
}

// keyInfo is what is fixed about a parameter whatever its value.
type keyInfo struct {
	name      string // stable: branch.members.max
	label     Text
	unit      Text
	direction Direction
}

var (
	persons  = Text{"人", "persons"}
	units    = Text{"个", "units"}
	times    = Text{"次", "times"}
	months   = Text{"个月", "months"}
	years    = Text{"年", "years"}
	days     = Text{"天", "days"}
	workdays = Text{"个工作日", "working days"}
	hours    = Text{"学时", "hours"}
	items    = Text{"项", "items"}
	share    = Text{"", ""}
	yuan     = Text{"元", "yuan"}
)

var countInfo = [numCounts]keyInfo{
	BranchMinFullMembers:      {"branch.full-members.min", Text{"应当成立党支部的正式党员人数", "full members that require a branch"}, persons, ExactlyNational},
	BranchMaxMembers:          {"branch.members.max", Text{"一个党支部的党员人数上限", "maximum number of members of a branch"}, persons, AtMostNational},
	JointBranchMaxUnits:       {"branch.joint.units.max", Text{"联合党支部覆盖的单位数上限", "maximum number of units of a joint branch"}, units, AtMostNational},
	ProjectBranchMonths:       {"branch.project.months", Text{"应当成立党支部的项目周期", "months of a project that require a branch"}, months, AtMostNational},
	BranchReplyMonths:         {"branch.reply.months", Text{"批复成立党支部的时限", "months for the reply to an application"}, months, AtMostNational},
	CommitteeMinFullMembers:   {"committee.full-members.min", Text{"应当设立支部委员会的正式党员人数", "full members that require a branch committee"}, persons, ExactlyNational},
	CommitteeMinSize:          {"committee.size.min", Text{"支部委员会人数下限", "minimum number of members of a branch committee"}, persons, AtLeastNational},
	CommitteeUsualMax:         {"committee.size.usual", Text{"支部委员会通常人数上限", "usual maximum number of members of a branch committee"}, persons, AtMostNational},
	CommitteeMax:              {"committee.size.max", Text{"支部委员会人数上限", "maximum number of members of a branch committee"}, persons, AtMostNational},
	SecretariesPerBranch:      {"branch.secretaries", Text{"党支部书记人数", "secretaries of a branch"}, persons, ExactlyNational},
	DeputiesMax:               {"branch.deputies.max", Text{"党支部副书记人数上限", "maximum number of deputy secretaries of a branch"}, persons, AtMostNational},
	SecretaryStandingYears:    {"secretary.standing.years", Text{"党支部书记的党龄下限", "years of standing of a secretary"}, years, AtLeastNational},
	MemberMeetingsPerQuarter:  {"meeting.members.quarter", Text{"每季度党员大会次数", "member meetings a quarter"}, times, AtLeastNational},
	CommitteeMeetingsPerMonth: {"meeting.committee.month", Text{"每月支部委员会会议次数", "committee meetings a month"}, times, AtLeastNational},
	GroupMeetingsPerMonth:     {"meeting.group.month", Text{"每月党小组会次数", "group meetings a month"}, times, AtLeastNational},
	PartyDaysPerMonth:         {"party-day.month", Text{"每月主题党日次数", "themed Party days a month"}, times, AtLeastNational},
	LifeMeetingsPerYear:       {"life-meeting.year", Text{"每年组织生活会次数", "organizational life meetings a year"}, times, AtLeastNational},
	EvaluationsPerYear:        {"evaluation.year", Text{"每年民主评议党员次数", "democratic evaluations a year"}, times, AtLeastNational},
	TalksPerYear:              {"talks.year", Text{"每年谈心谈话次数", "heart-to-heart talks a year"}, times, AtLeastNational},
	LecturesPerYear:           {"lecture.year", Text{"党支部每年党课次数", "Party lectures of a branch a year"}, times, AtLeastNational},
	LeaderLecturesPerYear:     {"lecture.leader.year", Text{"党委（党组）书记每年讲党课次数", "lectures by a committee secretary a year"}, times, AtLeastNational},
	BranchStudiesPerYear:      {"county.studies.year", Text{"县级党委每年专题研究支部建设次数", "county sessions on branch work a year"}, times, AtLeastNational},
	CommitteeTermYears:        {"term.committee.years", Text{"基层委员会任期", "term of a grassroots committee"}, years, ExactlyNational},
	BranchTermYears:           {"term.branch.years", Text{"总支部、支部委员会任期", "term of a branch committee"}, years, ExactlyNational},
	VillageTermYears:          {"term.village.years", Text{"村和社区党组织任期", "term in a village or community"}, years, ExactlyNational},
	TermMinYears:              {"term.min.years", Text{"党章规定的任期下限", "shortest term in the Constitution"}, years, AtLeastNational},
	TermMaxYears:              {"term.max.years", Text{"党章规定的任期上限", "longest term in the Constitution"}, years, AtMostNational},
	TermReminderMonths:        {"term.reminder.months", Text{"换届提醒的提前期", "months of notice before a term ends"}, months, AtLeastNational},
	TermShiftMaxMonths:        {"term.shift.months", Text{"延期或者提前换届的期限", "months a term-end election may move"}, months, AtMostNational},
	ArrearsMonths:             {"dues.arrears.months", Text{"补交党费的时间", "months for which dues may be made up"}, months, AtMostNational},
	UnpaidMonthsAlert:         {"dues.unpaid.months", Text{"无正当理由连续不交党费的月数", "consecutive months unpaid without reason"}, months, ExactlyNational},
	ApplicantMinAge:           {"development.age.min", Text{"申请入党的年龄下限", "age of an applicant"}, years, AtLeastNational},
	TalkMonths:                {"development.talk.months", Text{"收到申请后谈话的时限", "months for the talk with an applicant"}, months, AtMostNational},
	MentorsMin:                {"development.mentors.min", Text{"培养联系人人数下限", "fewest mentors"}, persons, AtLeastNational},
	MentorsMax:                {"development.mentors.max", Text{"培养联系人人数上限", "most mentors"}, persons, AtMostNational},
	ActivistAssessmentMonths:  {"development.assessment.months", Text{"考察入党积极分子的间隔", "months between assessments of an activist"}, months, AtMostNational},
	CultivationMonths:         {"development.cultivation.months", Text{"入党积极分子的培养教育时间", "months of cultivation"}, months, AtLeastNational},
	NoticeWorkingDays:         {"development.notice.workdays", Text{"公示期", "working days of the notice"}, workdays, AtLeastNational},
	IntroducersNeeded:         {"development.introducers", Text{"入党介绍人人数", "introducers"}, persons, ExactlyNational},
	ReviewTopics:              {"development.review.topics", Text{"政治审查的内容项数", "topics of the political review"}, items, AtLeastNational},
	TrainingDays:              {"development.training.days", Text{"集中培训天数", "days of training"}, days, AtLeastNational},
	TrainingHours:             {"development.training.hours", Text{"集中培训学时", "hours of training"}, hours, AtLeastNational},
	LeavingMonths:             {"development.leaving.months", Text{"离开单位前一般不办理接收手续的时间", "months before leaving without admission"}, months, AtLeastNational},
	MeetingAfterPreexamMonths: {"development.meeting.months", Text{"预审合格后提交党员大会讨论的时限", "months from pre-examination to meeting"}, months, AtMostNational},
	ApprovalMonths:            {"development.approval.months", Text{"审批接收决议的时限", "months for the approval of an admission"}, months, AtMostNational},
	ApprovalMaxMonths:         {"development.approval.max.months", Text{"特殊情况下审批的最长时限", "longest time for the approval of an admission"}, months, AtMostNational},
	OathMonths:                {"development.oath.months", Text{"批准后入党宣誓的时限", "months from approval to oath"}, months, AtMostNational},
	ProbationMonths:           {"development.probation.months", Text{"预备期", "months of probation"}, months, ExactlyNational},
	ExtensionMinMonths:        {"development.extension.min.months", Text{"延长预备期的下限", "shortest extension of probation"}, months, AtLeastNational},
	ExtensionMaxMonths:        {"development.extension.max.months", Text{"延长预备期的上限", "longest extension of probation"}, months, AtMostNational},
	ExtensionsMax:             {"development.extensions.max", Text{"延长预备期的次数上限", "extensions of probation"}, times, AtMostNational},
	ConversionApprovalMonths:  {"development.conversion.months", Text{"审批转正决议的时限", "months for the approval of a conversion"}, months, AtMostNational},
	PostponementMaxMonths:     {"development.postponement.months", Text{"推迟讨论转正的上限", "longest postponement of a conversion"}, months, AtMostNational},
	ProbationAssessmentMonths: {"development.probation-assessment.months", Text{"考察预备党员的间隔", "months between assessments of a probationer"}, months, AtMostNational},
	MobileMonths:              {"standing.mobile.months", Text{"流动党员的外出时间", "months away of a mobile member"}, months, ExactlyNational},
	MobileContactMonths:       {"standing.mobile.contact.months", Text{"联系流动党员的间隔", "months between contacts with a mobile member"}, months, AtMostNational},
	AbroadContactsPerHalfYear: {"standing.abroad.contacts", Text{"每半年联系出国（境）学习研究党员次数", "contacts a half-year with a member studying abroad"}, times, AtLeastNational},
	AbroadStudyYears:          {"standing.abroad.years", Text{"出国学习研究未归的年限", "years of study abroad"}, years, ExactlyNational},
	LostContactMonths:         {"standing.lost.months", Text{"失去联系的时间", "months out of contact"}, months, ExactlyNational},
	LostStopYears:             {"standing.lost.years", Text{"停止党籍后仍失去联系的年限", "years stopped and unreachable"}, years, ExactlyNational},
	SeriesMonths:              {"standing.series.months", Text{"连续不参加组织生活等的月数", "consecutive months of a lapse"}, months, ExactlyNational},
	CorrectionUsualMonths:     {"standing.correction.usual.months", Text{"限期改正的一般时间", "usual months of a correction period"}, months, ExactlyNational},
	CorrectionMaxMonths:       {"standing.correction.max.months", Text{"限期改正的最长时间", "most months of a correction period"}, months, AtMostNational},
	ReadmissionYears:          {"standing.readmission.years", Text{"重新入党的间隔年限", "years before a new admission"}, years, AtLeastNational},
	GraduateRetentionMonths:   {"transfer.graduates.months", Text{"高校毕业生组织关系保留时间", "months a graduate's relation stays"}, months, AtMostNational},
	TransferAwayMonths:        {"transfer.away.months", Text{"应当转移组织关系的外出时间", "months away that call for a transfer"}, months, ExactlyNational},
	TransferLetterDays:        {"transfer.letter.days", Text{"组织关系介绍信的有效期", "days a transfer letter holds"}, days, AtMostNational},
	MemberTrainingHours:       {"training.member.hours", Text{"党员每年集中学习培训学时", "hours of training of a member a year"}, hours, AtLeastNational},
	RemitMonths:               {"dues.remit.months", Text{"次年上缴党费的时限", "months for the remittance after the end of the year"}, months, AtMostNational},
}

var thresholdInfo = [numThresholds]keyInfo{
	BranchMeetingQuorum:   {"vote.meeting.quorum", Text{"党员大会表决的到会人数", "attendance at a member meeting that votes"}, share, AtLeastNational},
	BranchMeetingMajority: {"vote.meeting.majority", Text{"党员大会通过决议的赞成人数", "ayes at a member meeting"}, share, AtLeastNational},
	CommitteeQuorum:       {"vote.committee.quorum", Text{"支部委员会会议的到会人数", "attendance at a committee meeting"}, share, AtLeastNational},
	AdmissionQuorum:       {"vote.admission.quorum", Text{"讨论接收、转正的到会人数", "attendance when admission or conversion is voted"}, share, AtLeastNational},
	AdmissionMajority:     {"vote.admission.majority", Text{"接收、转正的赞成人数", "ayes for admission or conversion"}, share, AtLeastNational},
	VillageMeetingQuorum:  {"vote.village.quorum", Text{"村党员大会审议村务的到会人数", "attendance at a village's Party meeting"}, share, AtLeastNational},
}

var moneyInfo = [numMoneys]keyInfo{
	DuesFixedAmount:   {"dues.fixed", Text{"定额党费", "fixed monthly dues"}, yuan, ExactlyNational},
	DuesStudentAmount: {"dues.student", Text{"学生党员党费", "monthly dues of a student"}, yuan, ExactlyNational},
	DuesMonthlyCap:    {"dues.cap", Text{"月交纳党费限额", "monthly cap on dues"}, yuan, AtMostNational},
	LargeExtra:        {"dues.large-extra", Text{"大额党费起点", "voluntary payment that goes to the Centre"}, yuan, ExactlyNational},
}

var rangeInfo = [numRanges]keyInfo{
	FarmerDues: {"dues.farmer", Text{"农民党员月交党费幅度", "monthly dues of a farmer"}, yuan, WithinNational},
}

var scheduleInfo = [numSchedules]keyInfo{
	DuesRates:        {"dues.rates", Text{"党费交纳比例", "rates of dues"}, share, ExactlyNational},
	DuesRetiredRates: {"dues.rates.retired", Text{"离退休党员党费交纳比例", "rates of dues of the retired"}, share, ExactlyNational},
}

var rateInfo = [numRates]keyInfo{
	RemitCentre:    {"dues.remit.centre", Text{"上缴中央的比例", "share remitted to the Centre"}, share, ExactlyNational},
	RemitTransport: {"dues.remit.transport", Text{"铁路、民航党委向当地党委上缴的比例", "share that railway and civil aviation remit locally"}, share, ExactlyNational},
	RemitFinance:   {"dues.remit.finance", Text{"人民银行等分支机构党委向当地党委上缴的比例", "share that bank branches remit locally"}, share, ExactlyNational},
}

// infoOf finds what is fixed about a key; nil for a number that names none.
func infoOf[K Key](k K) *keyInfo {
	var table []keyInfo
	switch any(k).(type) {
	case CountKey:
		table = countInfo[:]
	case ThresholdKey:
		table = thresholdInfo[:]
	case MoneyKey:
		table = moneyInfo[:]
	case RangeKey:
		table = rangeInfo[:]
	case ScheduleKey:
		table = scheduleInfo[:]
	case RateKey:
		table = rateInfo[:]
	}
	if n := keyNumber(k); n > 0 && n < len(table) {
		return &table[n]
	}
	return nil
}

func keyNumber[K Key](k K) int {
	switch k := any(k).(type) {
	case CountKey:
		return int(k)
	case ThresholdKey:
		return int(k)
	case MoneyKey:
		return int(k)
	case RangeKey:
		return int(k)
	case ScheduleKey:
		return int(k)
	case RateKey:
		return int(k)
	}
	return 0
}

// nameOf gives the stable name of a key, as branch.members.max; empty for none.
func nameOf[K Key](k K) string {
	if i := infoOf(k); i != nil {
		return i.name
	}
	return ""
}

// String gives the stable name, as branch.members.max.
func (k CountKey) String() string { return nameOf(k) }

// String gives the stable name, as vote.meeting.quorum.
func (k ThresholdKey) String() string { return nameOf(k) }

// String gives the stable name, as dues.cap.
func (k MoneyKey) String() string { return nameOf(k) }

// String gives the stable name, as dues.farmer.
func (k RangeKey) String() string { return nameOf(k) }

// String gives the stable name, as dues.rates.
func (k ScheduleKey) String() string { return nameOf(k) }

// String gives the stable name, as dues.remit.centre.
func (k RateKey) String() string { return nameOf(k) }

// Layer tells where a value comes from.
type Layer uint8

// The layers.
const (
	NationalLayer Layer = iota + 1 // a national text, or the library's documented choice
	LocalLayer                     // laid over it with Law.With
	SupposedLayer                  // laid over it with Law.Suppose; findings become hypothetical
)

var layerWords = words[Layer]{what: "layer",
	words:  []string{"", "national", "local", "supposed"},
	labels: []Text{{}, {"国家规定", "national"}, {"本地规定", "local"}, {"假设", "supposed"}},
}

// String gives the word, as "local".
func (l Layer) String() string { return layerWords.word(l) }

// Label gives the name in both languages.
func (l Layer) Label() Text { return layerWords.label(l) }

// MarshalText gives the word; the unset Layer is an error.
func (l Layer) MarshalText() ([]byte, error) { return layerWords.marshal(l) }

// UnmarshalText reads the word and refuses any other.
func (l *Layer) UnmarshalText(b []byte) error { return layerWords.unmarshal(b, l) }

// AllLayers lists the layers.
func AllLayers() []Layer { return collect(layerWords.all()) }

// Parameter is one dated value of a parameter, ready to be shown.
type Parameter struct {
	Name       string        `json:"name"` // as branch.members.max
	Label      Text          `json:"label"`
	Unit       Text          `json:"unit"`
	Direction  Direction     `json:"direction"`
	Value      Value         `json:"value"` // unknown where no text fixes one
	Span       calendar.Span `json:"span"`  // days on which the value holds, half-open
	Citation   Citation      `json:"citation"`
	Source     Text          `json:"source"` // the citation in words, also of a local text; empty while unknown
	Force      Force         `json:"force"`
	Confidence Confidence    `json:"confidence"`
	Layer      Layer         `json:"layer"`
}

// Text prints the value with its unit: 50人.
func (p Parameter) Text() Text {
	v := p.Value.Text()
	if p.Value.Kind() == CountValue {
		unit := p.Unit.En
		if n, _ := p.Value.Count(); n == 1 {
			unit = strings.TrimSuffix(unit, "s")
		}
		return Text{v.Zh + p.Unit.Zh, v.En + " " + unit}
	}
	return v
}

func parameters[K Key, T any](l *Law, t *table[K, T], yield func(Parameter) bool) bool {
	for n, s := range t.series {
		k := t.key(n)
		info := infoOf(k)
		if info == nil {
			continue
		}
		if len(s) == 0 && !yield(Parameter{Name: info.name, Label: info.label, Unit: info.unit, Direction: info.direction}) {
			return false
		}
		for _, v := range s {
			if !yield(v.parameter(info, t.show)) {
				return false
			}
		}
	}
	return true
}

// Parameters yields every dated value of every parameter of the law, national
// values before those laid over them, in the order of the keys. A parameter
// that no text fixes is yielded once, with an unknown value.
func (l *Law) Parameters() iter.Seq[Parameter] {
	return func(yield func(Parameter) bool) {
		_ = l != nil &&
			parameters(l, &l.counts, yield) && parameters(l, &l.thresholds, yield) &&
			parameters(l, &l.moneys, yield) && parameters(l, &l.ranges, yield) && parameters(l, &l.schedules, yield) &&
			parameters(l, &l.rates, yield)
	}
}
