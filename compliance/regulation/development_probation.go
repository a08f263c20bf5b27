package regulation

// Chapter V of the development rules: probation and conversion (Arts. 29–37
// of 2014, 28–36 of 2026).

func (d developmentText) probation() {
	d.both("D55", at(art(29), Quoted), at(art(28), FullText), one(Must),
		"批准后尽快编入党支部和党小组，接着教育和考察",
		"after the approval the probationer is assigned to a branch and a group without delay, and education goes on",
		by(DevelopmentAssignment))
	d.both("D56", at(art(30), FullText), at(art(29, 1), FullText), one(Must),
		"预备党员都要面对党旗宣誓",
		"every probationer takes the oath before the Party flag",
		by(DevelopmentOath))
	d.in2026("D58", at(art(29, 1), FullText), one(Generally),
		"宣誓通常安排在批复同意后一个月以内",
		"the oath is normally taken within a month of the approval",
		by(DevelopmentOathMonth)).count(OathMonths, 1)
	d.both("D57", at(art(30), Quoted), at(art(29, 1), Quoted), one(Generally),
		"宣誓通常由基层党委或者支部、总支组织",
		"the ceremony is normally held by the grassroots committee, the branch or the general branch",
		by(DevelopmentOathOrganizer))
	d.in2026("D99", at(art(29, 2), Quoted), one(May),
		"县级以上党委可以在重大纪念日组织集中宣誓",
		"a committee at county level or above may hold a joint oath on a great anniversary",
		by(DevelopmentOathOrganizer))
	d.both("D59", at(art(31), Quoted), at(art(30), Quoted), one(Must), // quarterly and half-yearly assessments are local
		"用组织生活、听汇报、谈心、培训、实践锻炼等办法教育和考察，没有规定多久一次",
		"probationers are educated and assessed through organizational life, reports, talks, training and practice; no frequency is set",
		by(DevelopmentProbationAssessed))
	d.in2026("D100", at(art(30), Quoted), one(Must),
		"志愿服务也是教育考察的办法之一",
		"volunteer service is one of the methods",
		open)
	d.both("D60", at(art(32, 1), FullText), at(art(31, 1), FullText), one(Must),
		"预备期一年，自党员大会通过接收那天起算，不从批准或者宣誓起算",
		"probation lasts a year from the day the member meeting accepts, not from the approval or the oath",
		by(DevelopmentProbationYear)).count(ProbationMonths, 12)
	d.both("D61", at(art(32, 2), FullText), at(art(31, 2), FullText), one(Must),
		"预备期一满，支部尽快讨论；履行义务、具备条件的按期转正",
		"at the end of probation the branch discusses the case without delay; who does the duties and meets the conditions is converted on time",
		judged)
	d.both("D62", at(art(32, 2), FullText), at(art(31, 2), FullText), of(
		norm(MustNot, "再次延长，少于半年，超过一年", "a second extension, one of less than half a year or more than a year"),
		norm(May, "延长一次", "one extension")),
		"还要考察教育的，预备期可以延长，只此一次，最少半年、最多一年",
		"where more time is needed probation may be extended, once, by half a year at least and a year at most",
		by(DevelopmentExtensionOnce, DevelopmentExtensionLength)).count(ExtensionMinMonths, 6).count(ExtensionMaxMonths, 12).count(ExtensionsMax, 1)
	d.both("D63", at(art(32), FullText), at(art(31), Quoted), one(Must),
		"不履行义务、不具备条件的取消资格；违纪情节轻的批评教育或者延长，重的取消",
		"who does not do the duties or meet the conditions loses the status; a minor breach leads to criticism or extension, a serious one to cancellation",
		judged)
	d.both("D64", at(art(32, 4), FullText), at(art(31, 4), Quoted), one(Must),
		"转正、延长、取消，都要党员大会通过并经上级党组织批准",
		"conversion, extension and cancellation all take the member meeting and the approval above",
		by(DevelopmentConversionApproved))
	d.in2014("D65", at(art(33), FullText), one(Must),
		"转正依次六步：本人书面申请，小组提意见，征求党员群众意见，支委会审查，党员大会表决，上级党委审批",
		"conversion takes six steps in order: written application, the group's opinion, the views of members and masses, the committee's review, the meeting's vote, approval above",
		by(DevelopmentConversionApplication, DevelopmentConversionReview))
	d.in2026("D65", at(art(32, 1), FullText), one(Must),
		"转正依次五步：本人书面申请，征求小组、党员和群众意见，支委会审查，党员大会表决，上级党委审批",
		"conversion takes five steps in order: written application, the views of group, members and masses, the committee's review, the meeting's vote, approval above",
		by(DevelopmentConversionApplication, DevelopmentConversionReview))
	d.both("D66", at(art(33, 2), Quoted), at(art(32, 2), Quoted), one(Must), // that the secret ballot is among these demands is an interpretation
		"讨论转正的党员大会，到会和赞成人数的要求同接收时一样",
		"a meeting on conversion needs the same attendance and the same ayes as one on admission",
		by(VoteAdmissionQuorum, VoteAdmissionMajority, VoteAdmissionSecret))
	d.both("D67", at(art(34), FullText), at(art(33, 1), FullText), one(Must), // unlike admission, no six months in special cases
		"转正决议，党委在三个月以内审批，没有延长的规定",
		"the committee decides on the conversion within three months; no longer time is provided for",
		by(DevelopmentConversionMonths)).count(ConversionApprovalMonths, 3)
	d.both("D68", at(art(34), FullText), at(art(33, 1), Quoted), one(Must),
		"结果尽快告知支部，书记同本人谈话，并在党员大会上公布",
		"the branch is told without delay, the secretary talks with the person, and the meeting hears the result",
		by(DevelopmentConversionNotified))
	d.both("D69", at(art(34), FullText), at(art(33, 2), FullText), one(Must),
		"党龄的起点是预备期满转正那天，会议和审批晚了也不变",
		"Party age counts from the end of probation, whenever meeting and approval took place",
		record)
	d.both("D70", at(art(35, 1), Indirect), at(art(34, 1), Quoted), one(Must),
		"预备期未满而换单位或者住处的，本人尽快报告，原党组织把情况认真介绍给接收的党组织",
		"a probationer who changes unit or residence reports it without delay, and the old organization gives the receiving one a full account",
		by(DevelopmentProbationMoved, TransferProbationer))
	d.both("D71", at(art(35, 2), Indirect), at(art(34, 2), Quoted), of(
		norm(Must, "严格审查，不予承认的报批", "the strict check, the approval of non-recognition"),
		norm(MustNot, "承认无法认定的", "recognising one who cannot be recognised")),
		"接收方从严审查入党材料；认定不了的，报县级以上党委组织部门批准后不予承认",
		"the receiver checks the papers strictly; one who cannot be recognised is not, with the approval of an organization department at county level or above",
		by(DevelopmentProbationUnrecognised, TransferFile))
	d.both("D72", at(art(36), Quoted), at(art(35), Quoted), of(
		norm(MustNot, "推迟超过六个月", "more than six months"),
		norm(May, "推迟讨论", "a later discussion")),
		"转入的预备党员到期后，接收方觉得有必要的，可以晚些讨论转正，最多晚六个月",
		"for a probationer transferred in, the receiver may put the discussion off, by six months at most",
		by(DevelopmentPostponement, TransferProbationer)).count(PostponementMaxMonths, 6)
	d.both("D73", at(art(36), FullText), at(art(35), Quoted), one(Must),
		"推迟以后转正的，转正时间仍从预备期满算起",
		"conversion after that still counts from the end of probation",
		record)
	d.in2014("D74", at(art(37), FullText), one(Must),
		"转正后五种材料归入本人人事档案：志愿书，申请书，政治审查材料，转正申请书，培养教育考察材料",
		"after conversion five sets go into the personnel file: form, application, review papers, conversion application, record of cultivation",
		by(DevelopmentArchive))
	d.in2026("D74", at(art(36, 1), Quoted), one(Must),
		"转正后六种材料归入本人人事档案：志愿书，申请书，积极分子培养考察登记表，政治审查材料，预备党员教育考察登记表，转正申请书",
		"after conversion six sets go into the personnel file: form, application, activists' register, review papers, probationers' register, conversion application",
		by(DevelopmentArchive))
	d.both("D75", at(art(37), FullText), at(art(36, 1), Quoted), one(Must),
		"没有人事档案的另建党员档案，存放在所在党委或者县级党委组织部门",
		"where there is no personnel file, a member file is kept by the committee or by the county's organization department",
		by(DevelopmentArchiveHolder))
	d.in2026("D101", at(art(36, 2), Quoted), one(Must),
		"条件具备的地方和单位，党员档案实行电子化",
		"places and units that can do so keep member files electronically",
		judged)
}
