package regulation

// Chapters I and II of the development rules: principles, application,
// activists (Arts. 1–12 in both editions). Arts. 1, 2 and 4 hold nothing to
// check.

func (d developmentText) activists() {
	d.both("D81", at(art(3, 1), FullText), at(art(3, 1), Quoted), one(Must),
		"入党出于本人自愿，一人一人地吸收，条件成熟的才发展",
		"joining is voluntary and admission is individual, each when he or she is ready",
		by(DevelopmentVoluntary))
	d.both("D01", at(art(3, 2), FullText), at(art(3, 2), Quoted), one(MustNot),
		"既不搞突击式的发展，也不关门拒人",
		"neither crash recruitment nor closed doors",
		judged)

	d.both("D02", at(art(5), FullText), at(art(5), FullText), of(
		norm(Must, "年满十八岁", "being eighteen"),
		norm(May, "申请入党", "applying")),
		"申请之日已满18周岁的先进分子，承认纲领章程、愿意参加组织和交纳党费的，可以申请",
		"who is eighteen on the day of the application, accepts programme and constitution, and is willing to work in an organization and pay dues, may apply",
		by(DevelopmentAge)).count(ApplicantMinAge, 18)
	d.in2014("D03", at(art(6), FullText), of(
		norm(Must, "先单位后居住地", "the unit first, then the place of residence"),
		norm(May, "流动人员的其他去处", "the further places for mobile people")),
		"申请书交给工作、学习单位的党组织，没有单位的交给居住地党组织；流动人员另有三处可交：单位所在地、单位主管部门、流动党员的党组织",
		"the application goes to the organization of the unit of work or study, without a unit to that of the residence; mobile people have three more places: the locality of the unit, the department in charge, a mobile-member organization",
		by(DevelopmentBody))
	d.in2026("D03", at(art(6), Quoted), of(
		norm(Must, "先单位后居住地", "the unit first, then the place of residence"),
		norm(May, "流动人员的其他去处", "the further place for mobile people")),
		"申请书交给工作、学习单位的党组织，没有单位的交给居住地党组织；流动人员还有一处可交：流动党员的党组织",
		"the application goes to the organization of the unit of work or study, without a unit to that of the residence; mobile people have one more place: a mobile-member organization",
		by(DevelopmentBody))
	d.in2014("D82", at(art(6), FullText), one(Must),
		"单位还没有党组织的，交给居住地党组织",
		"where the unit has no organization, the application goes to that of the residence",
		by(DevelopmentBody))
	d.in2026("D82", at(art(6, 1), Quoted), one(Must),
		"单位还没有党组织的，单位所在地、单位主管部门、居住地三处党组织任选其一，不分先后",
		"where the unit has no organization, one of three will do, in no order: that of the unit's locality, of the department in charge, or of the residence",
		by(DevelopmentBody))
	d.in2014("D04", at(art(7), FullText), one(Must),
		"自收到申请书起一个月以内派人同申请人谈一次，弄清基本情况",
		"within a month of receiving the application somebody is sent to talk with the applicant and learn the basic facts",
		by(DevelopmentTalk)).count(TalkMonths, 1)
	d.in2026("D04", at(art(7), FullText), one(Must),
		"自收到申请书起一个月以内派人同申请人谈一次，弄清经历、认识、动机、守法和家庭等基本情况，并讲解党的基本知识和入党条件",
		"within a month of receiving the application somebody is sent to talk with the applicant, learns record, views, motive, conduct and family, and explains the basics and the standard",
		by(DevelopmentTalk)).count(TalkMonths, 1)
	d.in2014("D05", at(art(8), FullText), one(Must),
		"积极分子人选经党员推荐或者群团推优产生，支委会（不设的由党员大会）定下来，再向上级党委备案",
		"activists are put forward by members or mass organizations, decided by the branch committee, or the members where there is none, and filed with the committee above",
		by(DevelopmentActivistDecided, DevelopmentActivistFiled))
	d.in2026("D05", at(art(8), FullText), one(Must),
		"积极分子人选经党员推荐或者群团推优产生，支委会开会（不设的开党员大会）定下来，之后向上级党委备案",
		"activists are put forward by members or mass organizations, decided in a meeting of the branch committee, or of the members where there is none, and then filed with the committee above",
		by(DevelopmentActivistDecided, DevelopmentActivistFiled))
	d.both("D06", at(art(9), FullText), at(art(9, 1), FullText), one(Must),
		"每名积极分子有培养联系人一至两名，限正式党员",
		"each activist has one or two mentors, who are full members",
		by(DevelopmentMentors)).count(MentorsMin, 1).count(MentorsMax, 2)
	d.in2026("D83", at(art(9, 1), Quoted), one(Must),
		"联系人应经过一段党内生活的锻炼，自己作表率，会做思想工作，有责任心",
		"a mentor has some experience of Party life, sets an example, can work with people and is conscientious",
		judged)
	d.in2014("D84", at(art(9), Indirect), one(Must),
		"联系人有四项任务，其中包括汇报积极分子的情况、提出能否列为发展对象的意见",
		"mentors have four tasks, among them to report on the activist and to say whether he or she can become a target",
		by(DevelopmentMentorsRegister))
	d.in2026("D84", at(art(9, 1), Quoted), one(Must),
		"联系人有四项任务：讲信仰和基本知识，常谈心，汇报情况并在培养考察登记表上写明意见，提出能否列为发展对象的意见",
		"mentors have four tasks: to explain, to talk often, to report and enter their opinion in the activists' register, and to say whether the activist can become a target",
		by(DevelopmentMentorsRegister))
	d.in2026("D85", at(art(9, 2), Quoted), one(Must),
		"因换岗等原因履行不了或者不宜担任的联系人，尽早换人",
		"a mentor who cannot serve after a change of post, or is not suited, is replaced without delay",
		by(DevelopmentMentorsReplaced))
	d.both("D07", at(art(10), FullText), at(art(10), FullText), one(Must),
		"培养的办法有听党课、参加党内活动、承担社会工作、集中培训",
		"activists hear Party lectures, join in activities, are given social work and are trained together",
		open)
	d.in2026("D86", at(art(10), Quoted), one(Must),
		"培养的内容分五类：党的理论，路线方针政策和党章基本知识，历史、传统和作风，纪律，核心价值观",
		"they learn five groups of subjects: theory; line, policy and constitution; history and style; discipline; core values",
		open)
	d.both("D08", at(art(11), FullText), at(art(11), FullText), one(Must),
		"党支部对积极分子半年考察一次",
		"the branch assesses each activist once in a half-year",
		by(DevelopmentActivistAssessed)).count(ActivistAssessmentMonths, 6)
	d.in2014("D09", at(art(11), Indirect), one(Must),
		"积极分子队伍的状况，基层党委一年分析一次",
		"the grassroots committee analyses the body of activists once a year",
		by(DevelopmentAnalysisYearly))
	d.in2026("D09", at(art(11), Quoted), one(Must),
		"积极分子队伍的状况，基层党委一年分析一次，有问题的拿出改进办法",
		"the grassroots committee analyses the body of activists once a year and deals with the problems found",
		by(DevelopmentAnalysisYearly))
	d.in2014("D87", at(art(11), Indirect), one(Must),
		"分析只见由基层党委来做，未见对县级组织部门的要求",
		"the analysis is known as a task of the grassroots committee alone; none of the county's organization department is known",
		record)
	d.in2026("D87", at(art(11), Quoted), one(Must),
		"县级党委组织部门也一年分析一次",
		"the county's organization department makes such an analysis once a year too",
		by(DevelopmentAnalysisYearly))
	moved := of(
		norm(Must, "报告、转交、审查、接续培养", "report, hand-over, check, going on"),
		norm(May, "时间连续计算", "counting the time on"))
	d.in2014("D10", at(art(12), FullText), moved,
		"积极分子换单位或者住处的，本人报告，原党组织转交材料，新党组织审查材料后接着培养，时间可以接着算",
		"an activist who changes unit or residence reports it; the old organization hands over the papers, the new one checks them and goes on; the time may be counted on",
		by(DevelopmentActivistMoved, TransferActivist))
	d.in2026("D10", at(art(12), Quoted), moved,
		"积极分子换单位或者住处的，本人报告，原党组织转交申请书和培养考察登记表等，新党组织审查材料后接着培养，时间可以接着算",
		"an activist who changes unit or residence reports it; the old organization hands over application and register, the new one checks them and goes on; the time may be counted on",
		by(DevelopmentActivistMoved, TransferActivist))
}
