package regulation

// The regulations on the education and management of members
// (党员教育管理工作条例) of 2019. Art. 1 was not read.

func education2019(s *statutes) {
	w := s.write(Instrument{
		ID: Education2019,
		Title: Text{"中国共产党党员教育管理工作条例",
			"Regulations on the Education and Management of Members of the Communist Party of China"},
		Issuer:    Text{"中共中央", "Central Committee"},
		Effective: day("2019-05-06"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"2019年5月21日公开发布，文号和印发日期未核实", "published on 21 May 2019; document number and day of issue not confirmed"},
	}, "education:")

	// Organizational life (Arts. 16–20).
	w.clause("R01", art(16, 1), Quoted, one(Must),
		"党员按时到会：党员大会、小组会，并按时听党课",
		"members attend the member meeting, the group meeting and the Party lecture on schedule",
		open)
	w.clause("R02", art(16, 1), Quoted, one(Must),
		"党员领导干部的组织生活有两份，都要参加",
		"leading cadres who are members take part in both of their organizational lives",
		open)
	w.clause("R03", art(16, 2), Quoted, one(Must),
		"主题党日一月一次",
		"a themed Party day once a month",
		by(LifePartyDay))
	w.clause("R04", art(16, 3), Quoted, one(Must),
		"党员按时交党费",
		"members pay their dues on time",
		open)
	w.clause("R05", art(17), Quoted, one(Must),
		"组织生活会一年最少一次",
		"an organizational life meeting once a year or more",
		by(LifeLifeMeeting))
	w.clause("R06", art(17), Quoted, one(Generally),
		"组织生活会通常开成党员大会、支委会会议或者小组会",
		"it is normally held as a member, committee or group meeting",
		by(LifeMeetingForm))
	w.clause("R07", art(18, 1), Quoted, one(Generally),
		"民主评议通常一年一次",
		"a democratic evaluation normally once a year",
		by(LifeEvaluation))
	w.clause("R08", art(18, 1), Quoted, one(Must),
		"在党员大会上依次自评、互评、测评",
		"at a member meeting, in order: self-evaluation, mutual evaluation, poll",
		by(EvaluationSteps))
	w.clause("R09", art(18, 1), Quoted, one(States), // the grades are not in this text
		"评定意见由支委会会议或者党员大会提出",
		"the committee or the member meeting gives the opinion",
		by(EvaluationOpinions))
	w.clause("R10", art(18, 2), Quoted, one(May),
		"民主评议可以同组织生活会一起开",
		"the evaluation may be held together with the life meeting",
		by(LifeEvaluation))
	w.clause("R11", art(20), Quoted, one(Must),
		"市县党委或者基层党委一年办一次党员集中轮训",
		"city and county committees or grassroots committees hold a training in rotation every year",
		open)
	w.clause("R12", art(20), Quoted, one(Generally),
		"党员一年集中学习培训通常够32学时",
		"a member normally has 32 hours of study and training in a year, or more",
		open).count(MemberTrainingHours, 32)
	w.clause("R13", art(23, 2), Quoted, one(States), // age alone is not the test
		"年老体弱、行动不便、患重病或者失能的，参加活动和学习不硬性要求",
		"the old and frail, those who cannot move about, the gravely ill and the disabled are not held to activities and study",
		open)

	// Membership (Art. 24).
	w.clause("R14", art(24, 1), FullText, one(States),
		"经基层党委批准后，党籍回溯到党员大会通过那天",
		"once the grassroots committee approves, membership dates back to the day the member meeting accepted",
		record)
	w.clause("R15", art(24, 2), FullText, one(Generally),
		"因私出国长期定居的，出国学习研究多于五年还没有回来的，通常停止党籍",
		"the membership of one settled abroad for private reasons, or studying abroad for more than five years, is normally stopped",
		by(StandingAbroadYears)).count(AbroadStudyYears, 5)
	w.clause("R16", art(24, 3), FullText, one(Must),
		"失去联系满六个月、各种办法都查找不到的，由支部或者上级停止党籍",
		"the membership of one out of contact for six months and not found by any means is stopped, by the branch or above",
		by(StandingLost)).count(LostContactMonths, 6)
	w.clause("R17", art(24, 3), FullText, one(Must),
		"停止党籍满两年仍然联系不上的，以自行脱党除名",
		"one still unreachable two years after the stop is removed as having left",
		by(StandingLostYears)).count(LostStopYears, 2)
	w.clause("R18", art(24, 4), FullText, one(May),
		"停止党籍以后符合条件的，按程序可以恢复",
		"a stopped membership may be restored by procedure where the conditions are met",
		by(StandingRestore))
	w.clause("R19", art(24, 4), FullText, of(
		norm(MustNot, "恢复党籍", "restoration"),
		norm(May, "重新入党", "a new admission")),
		"劝退、劝而不退除名、自行脱党除名、退党除名、开除这五种，原则上不恢复；符合条件的可以重新申请入党",
		"five exits are in principle not restored: advised to leave, removed after advice, removed as having left, removed on resignation, expelled; those who qualify may join anew",
		by(StandingNoRestore))

	// The organizational relation (Arts. 25–26).
	w.clause("R20", art(25, 2), FullText, one(Must),
		"每名党员归入一个支部、小组或者特定组织",
		"every member belongs to one branch, group or other set organization",
		open)
	w.clause("R21", art(25, 2), FullText, one(Generally),
		"单位有党组织的通常归入单位，没有的归入居住地或者人才服务机构、园区、楼宇等",
		"normally to that of the unit; otherwise to that of the residence, a job-service body, a park or a building",
		open)
	w.clause("R22", art(25, 3), FullText, one(Must),
		"单位或者常住地变了的，或者外出满六个月、地点比较固定的，要转移组织关系",
		"the relation moves when unit or residence changes, or when a member is away for six months at a fairly fixed place",
		by(TransferDue, StandingTransferDue)).count(TransferAwayMonths, 6)
	w.clause("R23", art(25, 3), FullText, one(May),
		"有权审批预备党员的基层党委之间，可以跨地区直接转接",
		"grassroots committees with the power to approve may transfer to each other directly, anywhere in the country",
		by(TransferDirect))
	w.clause("R24", art(25, 3), FullText, one(May),
		"接收时有需要的，可以查看档案",
		"the receiver may check the file where needed",
		by(TransferFile))
	w.clause("R25", art(25, 3), FullText, one(Must),
		"转出后还没有被接收的，仍由原党组织负责管理",
		"until acceptance the old organization stays responsible",
		by(TransferResponsible))
	w.clause("R26", art(25, 3), FullText, one(MustNot),
		"没有理由不得拒绝转出或者接收",
		"neither side may refuse a transfer without reason",
		by(TransferRefusal))
	w.clause("R27", art(26), Quoted, one(Must),
		"没有人事档案的，由有审批权的基层党委建党员档案，存放在所在党委或者县级以上党委组织部门",
		"where there is no personnel file, the committee with the power to approve makes a member file, kept by the committee or by an organization department at county level or above",
		by(DevelopmentArchiveHolder))

	// Supervision and organizational disposal (Arts. 28–31).
	w.clause("R28", art(28), Quoted, one(Must),
		"有苗头性问题或者群众有反映的，尽快谈话提醒",
		"at the first signs of a problem, or when people complain, there is a reminder talk without delay",
		by(StandingReminder))
	w.clause("R29", art(29), Quoted, one(Must),
		"不参加组织生活、不按时交党费、外出后不主动联系等，情节轻的批评教育",
		"for missing organizational life, late dues or no contact while away, if minor, there is criticism",
		by(StandingCriticism))
	w.clause("R30", art(30), Quoted, of(
		norm(Must, "限期改正", "the correction order"),
		norm(MustNot, "超过一年", "more than a year")),
		"认错并愿意改的，限期改正，最多一年，并予以帮助",
		"one who admits the fault and will change is given a time to correct it, a year at most, with help",
		by(StandingCorrection)).as(MustNot).count(CorrectionMaxMonths, 12)
	w.clause("R31", item(31, 0, 1), Quoted, one(Must),
		"理想信念和政治立场出了问题，已经丧失党员条件的，除名",
		"one who has lost conviction and the qualities of a member is removed",
		by(StandingRemovalGround, StandingRemovalDecision))
	w.clause("R32", item(31, 0, 2), Quoted, one(Must),
		"第二项所列情形，经教育没有转变的，先劝退，劝而不退再除名",
		"in the case of item 2, without change after education: first advice to leave, then removal of one who refuses",
		by(StandingAdviceFirst, StandingRemovalDecision))
	w.clause("R33", item(31, 0, 3), Quoted, one(Must),
		"因思想蜕化要求退党，教育后仍然坚持的，除名",
		"one who asks to leave out of changed views, and still does after education, is removed",
		by(StandingResignation, StandingRemovalDecision))
	w.clause("R34", item(31, 0, 4), Quoted, one(Must),
		"拿退党来要挟，经教育不改的，先劝退，劝而不退再除名",
		"one who threatens to leave, and does not change after education: first advice, then removal of one who refuses",
		by(StandingAdviceFirst, StandingRemovalDecision))
	w.clause("R35", item(31, 0, 5), Quoted, one(Must),
		"改正期满还没有转变的，先劝退，劝而不退再除名",
		"one without change at the end of the correction period: first advice, then removal of one who refuses",
		by(StandingCorrectionEnd, StandingAdviceFirst, StandingRemovalDecision))
	w.clause("R36", item(31, 0, 6), Quoted, one(Must), // each of the three has its own count
		"没有正当理由，组织生活、党费、分配的工作任一项一连六个月中断，以自行脱党除名",
		"six months running, without good reason, of no organizational life, no dues or no assigned work count as leaving, and lead to removal",
		by(StandingSeries, StandingRemovalGround, StandingRemovalDecision)).count(SeriesMonths, 6)

	// Mobile members, graduates, members abroad (Arts. 32–34).
	w.clause("R37", art(32, 1), Quoted, one(Must),
		"外出满六个月、没有转组织关系的是流动党员，党组织同他们经常联系",
		"who is away for six months without transfer is a mobile member, with whom the organization keeps in regular contact",
		by(StandingMobile, StandingMobileContact)).count(MobileMonths, 6)
	w.clause("R38", art(32, 2), Quoted, one(Must),
		"组织关系在一处，组织生活可以多处参加",
		"the relation is at one place, organizational life may be at several",
		open)
	w.clause("R39", art(32, 2), Quoted, one(May),
		"流动党员可以在流入地或者流动党员党组织参加评议",
		"a mobile member may be evaluated at the place of stay or by a mobile-member organization",
		open)
	w.clause("R40", art(33, 1), Quoted, one(Must),
		"农村党支部要定专人同流动党员联系",
		"a rural branch names somebody who keeps in contact with mobile members",
		by(StandingMobileContact))
	w.clause("R41", art(34, 1), Quoted, one(Generally),
		"高校毕业生的组织关系通常最多留两年",
		"a graduate's relation normally stays at the school for two years at most",
		by(TransferGraduates)).count(GraduateRetentionMonths, 24)
	w.clause("R42", art(34, 2), Quoted, one(Must),
		"党组织同出国（境）学习研究的党员半年联系一次以上",
		"the organization contacts a member studying abroad once in each half-year or more",
		by(StandingAbroadContact)).count(AbroadContactsPerHalfYear, 1)
	w.clause("R43", art(34, 2), Quoted, one(Must),
		"回来以后按规定恢复组织生活",
		"on return organizational life is resumed under the rules",
		by(StandingResume))

	// Information, organization, closing articles (Arts. 38–46).
	w.clause("R44", art(38, 2), Quoted, one(MustNot),
		"不在网上制作、发布、传播违纪违法的内容",
		"members make, post and spread nothing online that breaks Party discipline or the law",
		judged)
	w.clause("R45", art(41, 1), Quoted, one(Must), // the same sentence is at development-2026:D105
		"乡镇、街道、国有企业、高校等的基层党委配有专职或者兼职组织员，人数没有写明",
		"grassroots committees of townships, sub-districts, state-owned enterprises, universities and the like have organizers, full-time or part-time; the number is open",
		open)
	w.clause("R46", art(43, 1), Quoted, one(Must),
		"基层党委向上级报告工作，一年一次写明党员教育管理情况",
		"the yearly report of a grassroots committee covers the education and management of members",
		open)
	w.clause("R47", arts(44, 46), Quoted, one(States),
		"军队另有规定；解释权属中央组织部；2019年5月6日起施行",
		"the army has rules of its own; the Central Organization Department interprets the text; in force from 6 May 2019",
		record)
}
