package regulation

// ruleTable lists every rule with the clauses it encodes, the parameters it
// reads, and its texts. The order is that of the ids in testdata/rule-ids.txt.
func ruleTable() []Rule { return rules }

var rules = []Rule{
	{
		ID: BranchSizeMin, Title: Text{"党支部的正式党员人数", "full members of a branch"},
		clauses: []string{"branch:B-01", "branch:B-04", "branch:B-12", "elections:RU-03", "elections:OG-08"}, reads: []string{BranchMinFullMembers.String()},
		findings: map[Verdict]Text{
			Met:        {"正式党员{full-members}名，不少于{required}名", "{full-members} full members, {required} needed"},
			Unmet:      {"正式党员{full-members}名，不足{required}名", "{full-members} full members, fewer than the {required} of a branch of its own"},
			OutOfScope: {"村正式党员{full-members}名，不足{required}名，可以与邻近村联合设立或者采取其他方式", "{full-members} full members in a village, fewer than {required}: it may join with another or find another form"},
		},
		remedy: Text{"与相邻、相近的单位成立联合党支部，由基层党委予以调整或者撤销（村另见农村基层组织工作条例）",
			"form a joint branch with neighbouring units; the grassroots committee adjusts or dissolves the branch (for villages see the rural regulations)"},
	},
	{
		ID: BranchSizeMax, Title: Text{"党支部的党员人数", "members of a branch"},
		clauses: []string{"branch:B-02"}, reads: []string{BranchMaxMembers.String()},
		findings: map[Verdict]Text{
			Met:   {"党员{members}名，未超过{required}名", "{members} members, not over {required}"},
			Unmet: {"党员{members}名（含预备党员），超过{required}名（规定{usual}{required}名）", "{members} members (probationary included), over {required}, {usual}"},
		},
		remedy: Text{"研究划分党支部或者设立党总支{or-reason}", "consider splitting the branch or setting up a general Party branch{or-reason}"},
	},
	{
		ID: CommitteeRequired, Title: Text{"支部委员会的设立", "setting up a branch committee"},
		clauses: []string{"branch:B-50", "branch:B-53", "elections:OG-09"}, reads: []string{CommitteeMinFullMembers.String()},
		findings: map[Verdict]Text{
			Met:        {"正式党员{full-members}名，已设支部委员会", "{full-members} full members, and there is a committee"},
			Unmet:      {"正式党员{full-members}名，达到{required}名，未设支部委员会", "{full-members} full members, {required} or more, and there is no committee"},
			OutOfScope: {"正式党员{full-members}名，不足{required}名，不要求设支部委员会", "{full-members} full members, fewer than {required}: no committee is required"},
		},
		remedy: Text{"召开党员大会选举产生支部委员会，结果报上级党组织", "hold a member meeting to elect a committee, and report the result to the higher Party organization"},
	},
	{
		ID: CommitteeSizeMin, Title: Text{"支部委员会人数下限", "fewest members of a branch committee"},
		clauses: []string{"branch:B-51"}, reads: []string{CommitteeMinSize.String()},
		findings: map[Verdict]Text{
			Met:        {"支部委员{committee}名，不少于{required}名", "{committee} committee members, {required} or more"},
			Unmet:      {"支部委员{committee}名，少于{required}名", "{committee} committee members, fewer than {required}"},
			OutOfScope: {"未设支部委员会", "there is no committee"},
		},
		remedy: Text{"及时补选支部委员", "elect the missing members"},
	},
	{
		ID: CommitteeSizeMax, Title: Text{"支部委员会人数上限", "most members of a branch committee"},
		clauses: []string{"branch:B-51"}, reads: []string{CommitteeMax.String(), CommitteeUsualMax.String()},
		findings: map[Verdict]Text{
			Met:        {"支部委员{committee}名，未超过{required}名", "{committee} committee members, not over {required}"},
			Unmet:      {"支部委员{committee}名，超过{required}名（规定{usual}{required}名）", "{committee} committee members, over {required}, {usual}"},
			OutOfScope: {"未设支部委员会", "there is no committee"},
		},
		remedy: Text{"换届时核减名额{or-reason}", "reduce the seats at the next election{or-reason}"},
	},
	{
		ID: SecretaryOne, Title: Text{"党支部书记", "secretary of the branch"},
		clauses: []string{"branch:B-53", "branch:B-52"}, reads: []string{SecretariesPerBranch.String()},
		findings: map[Verdict]Text{
			Met:   {"设书记{secretaries}名", "{secretaries} secretary"},
			Unmet: {"设书记{secretaries}名，应设{required}名", "{secretaries} in the post of secretary, {required} required"},
		},
		remedy: Text{"缺额的及时补选，报上级党组织批准；重复登记的核对更正", "fill the vacancy by election, subject to approval by the higher Party organization; or correct a double entry"},
	},
	{
		ID: DeputyMax, Title: Text{"党支部副书记", "deputy secretaries of the branch"},
		clauses: []string{"branch:B-52", "branch:B-53"}, reads: []string{DeputiesMax.String()},
		findings: map[Verdict]Text{
			Met:   {"设副书记{deputies}名，未超过{required}名", "{deputies} in the post of deputy secretary, not over {required}"},
			Unmet: {"设副书记{deputies}名，超过{required}名", "{deputies} in the post of deputy secretary, over {required}"},
		},
		remedy: Text{"核对职务登记，按规定只设一名", "check the register: only one is allowed"},
	},
	{
		ID: SecretaryStanding, Title: Text{"党支部书记的党龄", "Party standing of the secretary"},
		clauses: []string{"branch:B-64"}, reads: []string{SecretaryStandingYears.String()},
		findings: map[Verdict]Text{
			Met:   {"书记任职时转正已满{required}年（转正{full-since}，任职{in-office-since}）", "the secretary had {required} year of standing on taking office (full member since {full-since}, in office since {in-office-since})"},
			Unmet: {"书记任职时党龄不满{required}年（转正{full-since}，任职{in-office-since}）", "the secretary had less than {required} year of standing on taking office (full member since {full-since}, in office since {in-office-since})"},
		},
		remedy: Text{"由上级党组织审核{or-reason}", "to be reviewed by the higher Party organization{or-reason}"},
	},

	{ID: VoteMeetingQuorum, Title: Text{"党员大会表决的到会人数", "attendance at a member meeting that votes"},
		clauses: []string{"branch:B-24"}, reads: []string{BranchMeetingQuorum.String()}},
	{ID: VoteMeetingMajority, Title: Text{"党员大会表决的赞成人数", "ayes at a member meeting"},
		clauses: []string{"branch:B-25"}, reads: []string{BranchMeetingMajority.String()}},
	{ID: VoteAdmissionQuorum, Title: Text{"讨论接收、转正的到会人数", "attendance when admission or conversion is voted"},
		clauses: []string{"development-2026:D33", "development-2014:D33", "development-2026:D66", "development-2014:D66"}, reads: []string{AdmissionQuorum.String()}},
	{ID: VoteAdmissionMajority, Title: Text{"接收、转正的赞成人数", "ayes for admission or conversion"},
		clauses: []string{"development-2026:D36", "development-2014:D36", "development-2026:D66", "development-2014:D66"}, reads: []string{AdmissionMajority.String()}},
	{ID: VoteWrittenOpinions, Title: Text{"会前书面意见计入票数", "written opinions lodged before the meeting"},
		clauses: []string{"development-2026:D37", "development-2014:D37"}},
	{ID: VoteVillageQuorum, Title: Text{"村党员大会审议村务的到会人数", "attendance at a village's Party meeting on village matters"},
		clauses: []string{"village:PR40"}, reads: []string{VillageMeetingQuorum.String()}},

	{ID: DuesWholeBase, Title: Text{"以全部基数按一个比例计算", "one rate on the whole base"},
		clauses: []string{"dues:R10"}},
	{ID: DuesRateSalaried, Title: Text{"按月领取工资的党员", "members paid monthly"},
		clauses: []string{"dues:R06", "dues:R07", "dues:R08", "dues:R09", "dues:S01"}, reads: []string{DuesRates.String()}},
	{ID: DuesAnnualSalary, Title: Text{"实行年薪制的党员", "members paid by the year"},
		clauses: []string{"dues:R11", "dues:N08"}, reads: []string{DuesRates.String()}},
	{ID: DuesSelfEmployed, Title: Text{"不按月取得收入的党员", "members without monthly income"},
		clauses: []string{"dues:R12", "dues:S06"}, reads: []string{DuesRates.String()}},
	{ID: DuesRateRetired, Title: Text{"离退休党员", "retired members"},
		clauses: []string{"dues:R13", "dues:S04"}, reads: []string{DuesRetiredRates.String()}},
	{ID: DuesFarmerChoice, Title: Text{"农民党员", "farmers"},
		clauses: []string{"dues:R14", "dues:S03"}, reads: []string{FarmerDues.String()}},
	{ID: DuesFixed, Title: Text{"定额交纳的党员", "members who pay a fixed amount"},
		clauses: []string{"dues:R15", "dues:N11"}, reads: []string{DuesFixedAmount.String(), DuesStudentAmount.String()}},
	{ID: DuesCap, Title: Text{"月交纳限额", "monthly cap"},
		clauses: []string{"dues:N02"}, reads: []string{DuesMonthlyCap.String()}},
	{ID: DuesRounding, Title: Text{"取整", "rounding"}, clauses: []string{"policy:rounding"}},
}

// factNames are the names of facts as texts print them.
var factNames = map[string]Text{
	"full-members":    {"正式党员人数", "full members"},
	"members":         {"党员人数", "members"},
	"committee":       {"支部委员人数", "committee members"},
	"has-committee":   {"是否设支部委员会", "whether there is a committee"},
	"secretaries":     {"书记人数", "secretaries"},
	"deputies":        {"副书记人数", "deputy secretaries"},
	"full-since":      {"书记转正日期", "day the secretary became a full member"},
	"in-office-since": {"书记任职日期", "day the secretary took office"},
}

func factName(name string) Text {
	if t, ok := factNames[name]; ok {
		return t
	}
	return Text{name, name}
}

// parametersWithoutRule lists the parameters that no rule reads yet: values
// that a caller may ask a Book for, with their article, and that the checks of
// organizational life, terms and arrears will read.
var parametersWithoutRule = []string{
	JointBranchMaxUnits.String(), ProjectBranchMonths.String(), BranchReplyMonths.String(), CommitteeQuorum.String(),
	MemberMeetingsPerQuarter.String(), CommitteeMeetingsPerMonth.String(), GroupMeetingsPerMonth.String(),
	PartyDaysPerMonth.String(), LifeMeetingsPerYear.String(), EvaluationsPerYear.String(), TalksPerYear.String(),
	LecturesPerYear.String(), LeaderLecturesPerYear.String(), BranchStudiesPerYear.String(),
	CommitteeTermYears.String(), BranchTermYears.String(), VillageTermYears.String(), TermMinYears.String(), TermMaxYears.String(),
	TermReminderMonths.String(), TermShiftMaxMonths.String(), ArrearsMonths.String(), UnpaidMonthsAlert.String(), LargeExtra.String(),
}
