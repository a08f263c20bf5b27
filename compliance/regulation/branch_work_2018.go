package regulation

// The branch regulations (支部工作条例) of 2018.
//
// 半数以上 is read as including the half and 超过 as excluding the figure, as
// is usual; the text defines neither in the articles that are confirmed.

func branchWork2018(s *statutes) {
	w := s.write(Instrument{
		ID: BranchWork2018,
		Title: Text{"中国共产党支部工作条例（试行）",
			"Regulations on the Work of Branches of the Communist Party of China (Trial)"},
		Issuer: Text{"中共中央", "Central Committee"},
		Issued: day("2018-10-28"), Effective: day("2018-10-28"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"第五条至第八条、第十八条至第二十条、第二十二条、第二十五条至第二十六条的条号依次序推定；第七章、第八章条号未核实",
			"numbers of Arts. 5–8, 18–20, 22 and 25–26 follow from the order of the text; those of Chapters VII and VIII are not confirmed"},
	}, "branch:")
	branchSetUp(w)
	branchMeetings(w)
	branchLife(w)
	branchCommittee(w)
	branchLeadership(w)
}

// branchSetUp writes Chapter II (Arts. 4–8), how branches are set up.
func branchSetUp(w *sheet) {
	w.clause("B-01", art(4, 1), FullText, one(Must),
		"基层单位的正式党员达到3人，就要有党支部；预备党员不计在内",
		"a grassroots unit with three full members or more has a branch; probationary members do not count",
		by(BranchSizeMin, UnitBranchRequired)).count(BranchMinFullMembers, 3)
	w.clause("B-02", art(4, 2), FullText, one(Generally),
		"一个党支部的党员，连同预备党员，通常不多于50人",
		"a branch normally has no more than 50 members, probationary ones included",
		by(BranchSizeMax)).count(BranchMaxMembers, 50) // the text: all members and 50 inclusive, not the old "full members, under 50"
	w.clause("B-03", unconfirmed(art(5, 2)), Quoted, one(Must),
		"较大或者跨地区的农民合作社，以及专业市场、商圈、楼宇，具备条件的要建立党支部",
		"large or cross-area farmers' cooperatives, markets, shopping streets and office buildings that qualify have a branch",
		judged)
	w.clause("B-04", unconfirmed(art(5, 3)), FullText, one(Must), // for villages RU-03 prevails: may
		"单位正式党员少于3人的，与相邻相近的单位合建联合党支部",
		"units with fewer than three full members form a joint branch with neighbouring or kindred units",
		by(BranchSizeMin, UnitJoint))
	w.clause("B-05", unconfirmed(art(5, 3)), FullText, one(Generally),
		"联合党支部通常最多覆盖5个单位",
		"a joint branch normally covers at most five units",
		by(JointUnitsMax)).count(JointBranchMaxUnits, 5) // units, not branches as one digest has it
	w.clause("B-06", unconfirmed(art(5, 4)), FullText, one(Must),
		"周期满6个月的工程、项目，具备条件的要建立党支部",
		"works and projects of six months or more that qualify have a branch",
		by(UnitProject)).count(ProjectBranchMonths, 6)
	w.clause("B-07", unconfirmed(art(5, 5)), Quoted, one(Must),
		"流动党员多且相对集中的地方，由流出地党组织与流入地协商，建立流动党员党支部",
		"where many mobile members live close together, the organization they left sets up a mobile-member branch after consulting the host",
		by(MobileConsulted))
	w.clause("B-08", unconfirmed(art(6, 1)), Quoted, one(Generally),
		"通常由单位提出申请，乡镇（街道）党委或者单位基层党委会议决定后答复",
		"the unit normally applies; the township's or unit's grassroots committee decides in a meeting and replies",
		by(SetupDecided))
	w.clause("B-09", unconfirmed(art(6, 1)), Quoted, one(Generally),
		"申请成立党支部的，通常在1个月内答复",
		"the reply to an application normally comes within a month",
		by(SetupReply)).count(BranchReplyMonths, 1)
	w.clause("B-10", unconfirmed(art(6, 2)), Quoted, one(Must),
		"获准后由党员大会选出支委会，不设支委会的直接选书记、副书记；批复和选举结果一并报上级组织部门备案",
		"approval first; then the members elect the committee, or secretary and deputy where there is none; reply and result are filed above",
		by(SetupOrder))
	w.clause("B-11", unconfirmed(art(6, 3)), Quoted, one(May),
		"工作需要的，无须单位申请，上级党委即可决定建立党支部",
		"a higher committee may set up a branch without an application where the work calls for it",
		by(SetupDecided))
	w.clause("B-12", unconfirmed(art(7)), Quoted, of(
		norm(Must, "调整或者撤销", "adjusting or dissolving"),
		norm(Generally, "由支部报批", "on the branch's request")),
		"不再具备条件的支部要及时调整或者撤销；通常由支部提请基层党委同意，该党委也可自行决定，均须备案",
		"a branch that no longer qualifies is adjusted or dissolved in time, normally at its own request to the grassroots committee, which may also act itself; it is filed above",
		by(BranchSizeMin))
	// Nothing here sets a minimum, a maximum life or an elected lead for a
	// temporary branch, whatever older digests say.
	w.clause("B-13", unconfirmed(art(8, 1)), FullText, one(May),
		"临时机构的党员不转组织关系的，经批准可设临时党支部",
		"a body set up for a task, whose members stay registered elsewhere, may have a temporary branch with approval above",
		by(TemporaryApproved))
	w.clause("B-14", unconfirmed(art(8, 2)), FullText, one(States), // force not recorded in the sheet
		"临时党支部的事务是政治学习、党员教育管理监督和积极分子培养",
		"a temporary branch studies, educates and supervises its members, and trains applicants",
		record)
	w.clause("B-15", unconfirmed(art(8, 2)), FullText, one(GenerallyNot),
		"临时党支部通常不接收新党员，也不作处分、处置",
		"a temporary branch normally admits nobody and neither disciplines nor disposes",
		by(TemporaryAdmission, TemporaryDiscipline))
	w.clause("B-16", unconfirmed(art(8, 2)), FullText, one(MustNot), // 一般 is not read over this item and the next
		"临时党支部不向党员收党费",
		"a temporary branch collects no dues",
		by(TemporaryDues))
	w.clause("B-17", unconfirmed(art(8, 2)), FullText, one(MustNot),
		"临时党支部不换届，也不选出席党代会的代表",
		"a temporary branch holds no term-end election and elects no delegates",
		by(TemporaryDelegates, TemporaryTermElection))
	w.clause("B-18", unconfirmed(art(8, 3)), FullText, one(Must),
		"临时党支部的班子由批准设立它的组织任命，不经选举",
		"the officers of a temporary branch are appointed by the organization that approved it, not elected",
		by(TemporaryAppointed))
	w.clause("B-19", unconfirmed(art(8, 4)), Quoted, one(Must),
		"机构解散，临时党支部随之终止，不另作决定",
		"a temporary branch ends with its body, without a decision of its own",
		by(TemporaryEnded))
}

// branchMeetings writes Chapter IV (Arts. 11–14), the meetings of a branch.
func branchMeetings(w *sheet) {
	w.clause("B-20", art(11, 1), FullText, one(Generally),
		"全体党员参加的党员大会，通常一季度一次",
		"the member meeting, of all members, is normally held once a quarter",
		by(LifeMemberMeeting)).count(MemberMeetingsPerQuarter, 1)
	w.clause("B-21", art(11, 2), FullText, one(Must),
		"支委会工作报告，选举和推荐，接收、转正、延长和取消，表彰、处置、处分等，属于党员大会的职权",
		"the committee's report, elections and nominations, admission, conversion, extension and cancellation, commendation, disposal and discipline belong to the member meeting",
		by(BusinessReserved))
	w.clause("B-22", art(11, 3), FullText, one(Must),
		"村和社区的重大事项和关系群众利益的事项，先由党员大会讨论",
		"in villages and communities, important matters and those touching residents' interests come before the member meeting",
		by(VillageMatters))
	w.clause("B-23", art(11, 3), FullText, one(Must),
		"表决之前先行讨论，并讨论充分",
		"discussion comes before the vote",
		by(HeldVoteDiscussed))
	w.clause("B-24", art(11, 3), FullText, one(Must), // the text (half is enough), not a digest's "more than half"
		"到会的有表决权党员达到一半才能表决，恰好一半即可",
		"a vote needs at least half of the members with a vote present; exactly half is enough",
		by(VoteMeetingQuorum, HeldVoteQuorum)).threshold(BranchMeetingQuorum, AtLeast(1, 2))
	w.clause("B-25", art(11, 3), FullText, one(Must), // the text (more than half of those with a vote), not a digest's "half of the full members"
		"赞成票要多于应到会有表决权党员的一半，缺席、弃权都不算赞成",
		"the ayes must be more than half of the members with a vote who ought to attend; absences and abstentions are not ayes",
		by(VoteMeetingMajority, HeldVoteMajority)).threshold(BranchMeetingMajority, MoreThan(1, 2))
	w.clause("B-26", art(12, 2), FullText, one(Generally),
		"支委会通常每月开会一次，需要时随时可开",
		"the committee normally meets once a month, and whenever needed",
		by(LifeCommitteeMeeting)).count(CommitteeMeetingsPerMonth, 1)
	w.clause("B-27", art(12, 2), FullText, one(Must),
		"支委会开会，到会委员不得少于一半；通过票数未作规定",
		"a committee meeting needs at least half of its members; no majority is stated",
		by(CommitteeMeetingQuorum)).threshold(CommitteeQuorum, AtLeast(1, 2))
	w.clause("B-28", art(12, 2), FullText, one(Generally),
		"重要事项在党员大会决定之前，通常先由支委会讨论",
		"important matters normally go to the committee before the member meeting",
		by(HeldVoteCommitteeFirst))
	w.clause("B-29", art(13, 1), FullText, one(Must),
		"党员多或者居住、工作分散的支部要分设党小组，各有组长一名",
		"a branch with many or scattered members forms groups, each with a leader",
		by(GroupLeaderOne))
	w.clause("B-30", art(13, 1), Quoted, one(May),
		"党小组组长可以由支部指派，也可以由组内党员推举",
		"a group leader may be named by the branch or put forward by the group",
		record)
	w.clause("B-31", art(13, 2), FullText, one(Generally),
		"党小组会通常一月一次",
		"a group normally meets once a month",
		by(LifeGroupMeeting)).count(GroupMeetingsPerMonth, 1)
	w.clause("B-32", art(14), Quoted, of(
		norm(Must, "由书记召集主持", "the secretary convening and chairing"),
		norm(May, "委托副书记或者委员", "leaving it to the deputy or a committee member")),
		"党员大会和支委会由书记召集、主持；书记缺席时，可委托副书记或者委员",
		"the secretary convenes and chairs the member and committee meetings; when unable, the deputy or a committee member may",
		by(MeetingChair))
	w.clause("B-33", art(14), Quoted, one(Must),
		"党小组会的召集和主持归组长",
		"the group leader convenes and chairs the group meeting",
		by(GroupMeetingChair))
}

// branchLife writes Chapter V (Arts. 15–19), organizational life. The exact
// wording of Art. 16 paras. 2–4 is not confirmed.
func branchLife(w *sheet) {
	w.clause("B-34", art(15), Indirect, one(Must),
		"领导干部党员以身作则，参加自己所在支部或者小组的活动",
		"leading cadres set an example in the life of their own branch or group",
		open)
	w.clause("B-35", art(16, 1), Quoted, one(Must), // no frequency for the lecture, whatever study answers say
		"“三会一课”按期进行；党课间隔本条未定",
		"the three meetings and the lecture are held on schedule; no interval is set here for the lecture",
		by(LifeMemberMeeting, LifeCommitteeMeeting, LifeGroupMeeting, LifeLecture))
	w.clause("B-36", art(16, 2), Quoted, one(Must),
		"领导干部定期给基层讲课；党委、党组的书记一年不少于一次",
		"leading cadres lecture regularly; the secretary of a committee or leading group at least once a year",
		by(LeaderLecture)).count(LeaderLecturesPerYear, 1)
	w.clause("B-37", art(16, 3), Quoted, one(Must),
		"支部每个月在大致固定的日子办一次主题党日",
		"each month the branch holds a themed Party day on a more or less fixed day",
		by(LifePartyDay)).count(PartyDaysPerMonth, 1)
	w.clause("B-38", art(16, 3), Indirect, one(Must),
		"主题党日事前定题，事后抓落实",
		"the theme is settled beforehand, and what was agreed is followed up",
		by(PartyDayTheme))
	w.clause("B-39", art(16, 4), Indirect, one(May), // with consent; a garbled copy has the opposite
		"经同意不转关系的党员，可以编进现单位的支部或者小组参加活动，不因此取得表决权",
		"members allowed not to transfer may join the life of a branch or group where they work; it gives no vote",
		open)
	w.clause("B-40", art(17, 1), FullText, one(Must),
		"组织生活会一年不少于一次",
		"an organizational life meeting is held at least once a year",
		by(LifeLifeMeeting)).count(LifeMeetingsPerYear, 1)
	w.clause("B-41", art(17, 1), FullText, one(Generally),
		"组织生活会通常在四季度开，有需要时不限",
		"it is normally held in the fourth quarter, or whenever the work needs it",
		by(LifeMeetingQuarter))
	w.clause("B-42", art(17, 1), FullText, one(Generally),
		"组织生活会通常采取党员大会、支委会、党小组会三种形式之一",
		"it normally takes the form of a member, committee or group meeting",
		by(LifeMeetingForm))
	w.clause("B-43", art(17, 2), Quoted, one(Must),
		"会前学习、谈心，会上查找问题、互相批评，会后制定措施、逐项整改",
		"study and talks before, problems and criticism during, measures and correction after",
		by(LifeMeetingSteps))
	w.clause("B-44", unconfirmed(art(18, 1)), FullText, one(Generally),
		"民主评议党员通常一年一次",
		"the democratic evaluation of members is normally held once a year",
		by(LifeEvaluation)).count(EvaluationsPerYear, 1)
	w.clause("B-45", unconfirmed(art(18, 2)), FullText, one(Must),
		"在党员大会上依次自评、互评、测评",
		"at a member meeting, in order: self-evaluation, mutual evaluation, poll",
		by(EvaluationSteps))
	w.clause("B-46", unconfirmed(art(18, 2)), FullText, one(May),
		"人数较多的支部，自评、互评可在党小组进行",
		"in a large branch the first two steps may take place in the groups",
		by(EvaluationSteps))
	w.clause("B-47", unconfirmed(art(18, 2)), FullText, one(Must), // the grades come from yearly notices, not from this text
		"支委会或者党员大会结合评议和平时表现，对每名党员提出评定意见",
		"the committee or the member meeting gives an opinion on each member, from the evaluation and everyday conduct",
		by(EvaluationOpinions))
	w.clause("B-48", unconfirmed(art(18, 3)), FullText, one(May),
		"评议可以和组织生活会合并开",
		"the evaluation may be combined with the organizational life meeting",
		by(LifeEvaluation))
	w.clause("B-49", unconfirmed(art(19, 1)), FullText, one(Generally),
		"委员之间、委员同党员、党员之间，通常每年至少谈心一次",
		"committee members with each other and with members, and members with each other, normally talk at least once a year",
		by(TalksYearly)).count(TalksPerYear, 1)
}

// branchCommittee writes Chapter VI (Arts. 20–26), committee and secretary.
func branchCommittee(w *sheet) {
	w.clause("B-50", unconfirmed(art(20, 1)), FullText, one(Must), // from seven on, not "over seven" as some digests have it
		"正式党员达到7人的支部要设支委会",
		"a branch with seven full members or more has a committee",
		by(CommitteeRequired)).count(CommitteeMinFullMembers, 7)
	w.clause("B-51", unconfirmed(art(20, 1)), FullText, of(
		norm(Must, "不少于3人", "three at least"),
		norm(Generally, "3至5人为常，不多于7人", "normally three to five, and not over seven")),
		"支委会至少3人，多为3至5人，通常不多于7人",
		"a committee has at least three members, usually three to five, and normally not more than seven",
		by(CommitteeSizeMin, CommitteeSizeMax)).count(CommitteeMinSize, 3).
		as(Generally).count(CommitteeUsualMax, 5).count(CommitteeMax, 7)
	w.clause("B-52", unconfirmed(art(20, 2)), FullText, of(
		norm(Must, "各项职务和副书记的名额", "the posts, and one deputy at most"),
		norm(May, "是否设副书记", "whether there is a deputy")),
		"支委会有书记和组织、宣传、纪检等委员；需要时可设副书记一名，不能更多",
		"a committee has a secretary and members for organization, publicity and discipline; it may have one deputy secretary, not more",
		by(SecretaryOne, DeputyMax, CommitteeRoles)).count(DeputiesMax, 1)
	w.clause("B-53", unconfirmed(art(20, 3)), FullText, of(
		norm(Must, "书记", "the secretary"),
		norm(May, "副书记", "the deputy")),
		"正式党员少于7人的支部有书记一名，需要时可设副书记一名",
		"a branch with fewer than seven full members has one secretary, and may have one deputy",
		by(CommitteeRequired, SecretaryOne, DeputyMax)).count(SecretariesPerBranch, 1)
	// The terms of B-54 and B-55 are those of the Opinion on terms, TO-02 and
	// TO-03, which holds them for the library.
	w.clause("B-54", art(21, 1), FullText, one(Must),
		"村和社区的支委会五年一届",
		"committees of village and community branches serve five years",
		by(TermLength))
	w.clause("B-55", art(21, 1), FullText, one(Generally),
		"其余单位的支委会通常三年一届",
		"those of other branches normally serve three years",
		by(TermLength))
	w.clause("B-56", art(21, 1), FullText, one(Must),
		"支委会由党员大会选出",
		"the member meeting elects the committee",
		by(CommitteeElected, OfficersAppointable))
	w.clause("B-57", art(21, 1), FullText, of(
		norm(Generally, "由支委会选举", "election by the committee"),
		norm(Must, "不设支委会的由党员大会选举", "election by the members where there is no committee")),
		"书记、副书记通常由支委会选出；没有支委会的由党员大会选",
		"the committee normally elects secretary and deputy; where there is none, the member meeting does",
		by(SecretaryElected))
	w.clause("B-58", art(21, 2), FullText, one(Must),
		"当选委员报上级备案，书记、副书记须上级批准",
		"elected members are filed above; secretary and deputy need approval",
		by(OfficersApproved, MembersFiled))
	w.clause("B-59", art(21, 2), FullText, one(Must),
		"职务出缺的，及时补选",
		"vacancies are filled by an election in good time",
		by(VacancyOpen))
	w.clause("B-60", art(21, 2), FullText, one(May),
		"实有必要时，上级可以派任书记、副书记，其他委员不在此列",
		"where truly necessary the organization above may appoint the secretary or deputy, not other members",
		by(OfficersAppointable))
	w.clause("B-61", unconfirmed(art(21, 3)), Quoted, one(Generally),
		"上级通常在届满6个月之前，以书面或者电话提醒支部准备换届",
		"the organization above normally reminds the branch six months before the term ends",
		by(TermReminder)).count(TermReminderMonths, 6)
	w.clause("B-62", unconfirmed(art(21, 3)), Quoted, of( // both directions, and "normally", as the text has it
		norm(Must, "严格审核", "strict review"),
		norm(Generally, "不超过1年", "a year at most")),
		"提前或者延期换届由上级从严审核，提前或者延后通常以1年为限",
		"an early or postponed election is strictly reviewed, and normally moves by no more than a year",
		by(TermShiftMax, TermShiftApproved))
	w.clause("B-63", unconfirmed(art(22)), Indirect, one(Must),
		"书记总管支部工作，向支委会、党员大会和上级报告",
		"the secretary leads the branch and reports to committee, meeting and above",
		judged)
	w.clause("B-64", art(23), FullText, one(Generally),
		"担任书记，党龄通常要满1年",
		"a secretary normally has at least one year of Party standing",
		by(SecretaryStanding)).count(SecretaryStandingYears, 1)
	w.clause("B-65", art(24), Quoted, one(May),
		"村、社区选不出合适的书记，上级可以从外地或者机关、企事业单位派人",
		"where a village or community has nobody suitable, a secretary may be sent from elsewhere",
		judged)
	w.clause("B-66", art(24), Quoted, one(May),
		"上级可以向村、社区派第一书记，帮助支部书记工作而不替代",
		"a first secretary may be sent to a village or community to help the secretary, not to replace him or her",
		by(FirstSecretaryPlace))
	w.clause("B-67", art(24), Indirect, one(Generally), // from a compilation with the organs regulation
		"机关、国企、事业单位的书记通常由单位主要负责人兼，社会组织的从管理层产生",
		"in organs, state enterprises and institutions the secretary is normally the unit's head; in social organizations one of the management",
		by(SecretaryHead))
	w.clause("B-68", unconfirmed(arts(25, 26)), Indirect, one(Must), // wording and force not confirmed; no frequency of training
		"上级负责支部班子的培训，书记每年述职并接受评议",
		"organizations above train the officers of branches; the secretary reports and is appraised each year",
		by(SecretaryReport))
}

// branchLeadership writes Chapters VII and VIII, whose article numbers are not
// confirmed.
func branchLeadership(w *sheet) {
	w.clause("B-69", chapter(7), Quoted, one(Must),
		"县级党委一年至少专门研究一次支部建设",
		"a county committee studies branch work at least once a year",
		open).count(BranchStudiesPerYear, 1)
	w.clause("B-70", chapter(7), Quoted, one(Must),
		"党委、党组的书记带头联系一个支部",
		"secretaries of committees and leading groups each keep contact with a branch",
		open)
	w.clause("B-71", chapter(7), Quoted, one(Generally),
		"基层党委通常有专职或者兼职的组织员",
		"a grassroots committee normally has a full- or part-time organizer",
		open)
	w.clause("B-72", chapter(7), Quoted, one(Must),
		"考察干部要征求其所在支部的意见",
		"the vetting of a cadre hears his or her branch",
		open)
	w.clause("B-73", chapter(7), Quoted, one(Must),
		"村、社区的支部书记在县级组织部门备案",
		"secretaries of village and community branches are on file with the county",
		open)
	w.clause("B-74", chapter(7), Quoted, one(Must),
		"支部建设是各级党委书记年度述职评议的内容，抓得不力的要约谈",
		"branch work is part of the yearly appraisal of committee secretaries; poor work leads to an interview",
		judged)
	w.clause("B-75", chapter(7), Quoted, one(Must), // read in a provincial handbook; that the sentence is this text's own is not confirmed
		"县级以上管理的党费，每年按比例拨一部分给支部，比例未定",
		"part of the dues held at county level and above goes down to branches each year; the share is not set",
		open)
	w.clause("B-76", chapter(8), Unconfirmed, one(States), // force not recorded; only the date is confirmed
		"附则：适用范围、解释权、军队和武警、施行日期",
		"supplementary provisions: scope, interpretation, the army, entry into force",
		record)
}
