package regulation

// Chapters VI and VII of the development rules: leadership, discipline, closing
// articles (Arts. 38–45 of 2014, whose numbers are unconfirmed; 37–44 of 2026).

func (d developmentText) leadership() {
	d.in2014("D76", at(unconfirmed(art(38)), Unconfirmed), one(Must),
		"党委把发展党员工作摆上议事日程，纳入党建责任制",
		"committees keep recruitment on the agenda and in the responsibility system",
		record)
	d.in2026("D76", at(art(37, 1), Quoted), one(Must),
		"党委把发展党员工作摆上议事日程，纳入党建责任制，并列入书记述职评议、巡视巡察和党务公开",
		"committees keep recruitment on the agenda, in the responsibility system, in the secretaries' appraisal, in inspection tours and in openness",
		record)
	d.in2026("D102", at(art(37, 1), Quoted), one(Must),
		"地方党委平时就要督促检查，有问题尽早发现、尽早解决",
		"local committees supervise day by day, and find and settle problems early",
		judged)
	d.in2026("D103", at(art(37, 2), Quoted), one(Must),
		"重点看青年、产业工人、农民、知识分子，看生产工作一线和新兴领域；没有指标",
		"attention goes to the young, workers, farmers, intellectuals, the front line and new fields; no quota is set",
		judged)
	d.in2026("D104", at(art(37, 2), Quoted), one(Must),
		"能发展而长期没有发展党员的基层党组织，上级党委要指导检查，必要的整顿；多久算长期没有规定",
		"an organization that could recruit and long has not is guided and checked by the committee above, and reorganized if need be; how long is not said",
		by(DevelopmentInactive))
	d.in2014("D77", at(unconfirmed(arts(39, 41)), Unconfirmed), one(Must),
		"组织部门要检查和报告发展党员工作，多久一次未核实",
		"organization departments inspect and report; how often is not confirmed",
		open)
	d.in2026("D77", at(art(38), Quoted), one(Must),
		"各级组织部门一年一次，向本级党委和上级组织部门报告发展工作、发展计划、倾向性问题和查处情况",
		"once a year organization departments report to their committee and to the department above: work, plan, tendencies, breaches dealt with",
		by(DevelopmentReportYearly))
	d.in2026("D105", at(art(39), Quoted), one(Must),
		"乡镇、街道、国有企业、高校等的基层党委配有专职或者兼职组织员，人数没有写明",
		"grassroots committees of townships, sub-districts, state-owned enterprises, universities and the like have organizers, full-time or part-time; the number is open",
		by(DevelopmentOrganizers))
	d.in2026("D106", at(art(40), Quoted), one(Must),
		"具备条件的流动党员党组织，发展党员的各个环节都可以做",
		"a mobile-member organization that is able to recruit carries out the whole process",
		by(DevelopmentHandedOver))
	d.in2026("D107", at(art(40), Quoted), one(Must),
		"还不具备条件的流动党员党组织，只做引导和培养，情况和材料尽快转给有关党组织",
		"one that is not yet able guides and cultivates only, and hands facts and papers to the organization concerned without delay",
		by(DevelopmentHandedOver))
	d.in2014("D78", at(unconfirmed(art(42)), Indirect), one(MustNot),
		"不坚持标准、不履行程序、超过审批时限、考察失职、弄虚作假、出具假证明等，从严处理",
		"lowering the standard, skipping steps, missing the limits for approval, failing in assessment, fraud and false certificates are dealt with strictly",
		by(DevelopmentIrregular))
	d.in2026("D78", at(art(41), Quoted), one(MustNot),
		"不坚持标准、不依程序、考察失职、把关不严、弄虚作假、出具假证明等，党组织和责任人依处分条例等处理",
		"for lowering the standard, skipping steps, failing in assessment and review, fraud and false certificates, organizations and those responsible are dealt with under the disciplinary regulations",
		by(DevelopmentIrregular))
	d.in2026("D108", at(art(41, 2), Quoted), one(Must),
		"对组织不如实、改动或者伪造档案、瞒下入党前严重错误的人，依处分条例等处理",
		"persons who report falsely, alter or forge files, or hide grave faults before joining are dealt with under the disciplinary regulations",
		judged)
	d.in2026("D110", at(art(41, 3), Quoted), one(Must),
		"典型的违规违纪案例要尽快通报",
		"typical cases are circulated without delay",
		open)
	d.in2014("D109", at(unconfirmed(art(42)), Indirect), one(Must),
		"违规吸收入党的，一概不承认",
		"an admission against the rules is not recognised, without exception",
		by(DevelopmentIrregular))
	d.in2026("D109", at(art(41, 3), Quoted), one(Must),
		"违规吸收入党的，先综合研判；不符合党员条件的不承认身份，并在党员大会上公布",
		"an admission against the rules is assessed as a whole; one who does not meet the conditions is not recognised, and the meeting is told",
		by(DevelopmentIrregular))
	d.both("D79", at(unconfirmed(art(43)), Unconfirmed), at(art(42, 1), Quoted), one(Must),
		"入党志愿书由中央组织部定式样，省级党委组织部门统一印制",
		"the form follows the template of the Central Organization Department and is printed by the province's",
		record)
	d.in2026("D111", at(art(42, 2), Quoted), one(Must),
		"两种登记表由中央组织部定式样，印制和管理由省级党委组织部门安排",
		"both registers follow central templates; the province's organization department arranges printing and keeping",
		record)
	d.in2014("D80", at(unconfirmed(arts(44, 45)), Unconfirmed), one(States),
		"解释权属中央组织部，自发布之日起施行",
		"the Central Organization Department interprets the text, which is in force from its issue",
		record)
	d.in2026("D80", at(arts(43, 44), Quoted), one(States),
		"解释权属中央组织部，自发布之日（2026年5月11日）起施行",
		"the Central Organization Department interprets the text, which is in force from its issue on 11 May 2026",
		record)
}
