package regulation

// Chapter III of the development rules: development targets (Arts. 13–17 in
// both editions; Art. 18 of 2014 has no counterpart).

func (d developmentText) targets() {
	d.both("D11", at(art(13), FullText), at(art(13), FullText), one(Must),
		"列为发展对象之前，培养教育和考察满一年，基本具备条件",
		"a year or more of cultivation comes before an activist becomes a target, who basically meets the conditions",
		by(DevelopmentCultivation)).count(CultivationMonths, 12)
	d.in2014("D12", at(art(13), FullText), one(Must),
		"事先听四方面的意见：党小组、培养联系人、党员、群众",
		"four opinions are heard first: group, mentors, members, masses",
		by(DevelopmentOpinions))
	d.in2026("D12", at(art(13), FullText), one(Must),
		"事先听党小组、培养联系人、党员、群众等各方面的意见",
		"opinions are heard first, those of group, mentors, members and masses among them",
		by(DevelopmentOpinions))
	d.in2014("D13", at(art(13), FullText), of(
		norm(Must, "先备案", "filing first"),
		norm(May, "列为发展对象", "the listing")),
		"支委会讨论同意、向上级党委备案以后，可以列为发展对象",
		"after the committee has agreed and the case is filed with the committee above, the activist may be listed",
		by(DevelopmentTargetFiled))
	d.in2026("D13", at(art(13), FullText), of(
		norm(Must, "先经上级同意", "consent above first"),
		norm(May, "列为发展对象", "the listing")),
		"支委会开会讨论后报上级党委，上级同意了才能拟列为发展对象",
		"after the committee meeting the case goes to the committee above, whose consent is needed before the listing goes on",
		by(DevelopmentTargetConsent))
	d.in2026("D14", at(art(13), FullText), one(Must),
		"上级同意后在单位或者居住地公示，至少五个工作日",
		"after the consent a public notice is posted at the unit or the residence for five working days or more",
		by(DevelopmentNotice, DevelopmentNoticeDays, DevelopmentNoticePlaces)).count(NoticeWorkingDays, 5)
	d.in2026("D88", at(art(13), Quoted), one(Must),
		"流动人员的公示，流出地和流入地两处同时进行",
		"for mobile people the notice is posted at the place left and at the place of stay at the same time",
		by(DevelopmentNoticePlaces))
	d.in2026("D15", at(art(13), FullText), of(
		norm(Must, "公示没有影响入党的结果", "a notice that raises no bar"),
		norm(May, "列为发展对象", "the listing")),
		"公示没有发现影响入党的问题，才可以列为发展对象",
		"the activist may be listed when the notice has raised no bar",
		by(DevelopmentNotice))

	d.both("D16", at(art(14), FullText), at(art(14, 1), FullText), one(Must),
		"入党介绍人两名，限正式党员",
		"a target has two introducers, who are full members",
		by(DevelopmentIntroducers)).count(IntroducersNeeded, 2)
	d.both("D17", at(art(14), FullText), at(art(14, 1), FullText), of(
		norm(Generally, "由培养联系人担任", "the mentors"),
		norm(May, "由党组织指定", "others whom the organization names")),
		"介绍人通常就是培养联系人，党组织另行指定也可以",
		"the introducers are normally the mentors; the organization may name others",
		by(DevelopmentIntroducersMentors))
	d.in2026("D89", at(art(14, 2), Quoted), one(GenerallyNot),
		"警告、严重警告、撤销党内职务的影响期没有过去的，不适合当介绍人",
		"a member under a warning, a serious warning or removal from a Party post whose effect period is not over is not suited as introducer",
		by(DevelopmentIntroducersPenalty))
	d.both("D18", at(art(14), FullText), at(art(14, 2), Quoted), one(MustNot),
		"留党察看、党员权利还没有恢复的，不得当介绍人",
		"a member on probation within the Party whose rights are not restored cannot introduce",
		by(DevelopmentIntroducersRights))
	d.in2014("D19", at(art(15), Unconfirmed), one(Must),
		"介绍人有五项任务，其中包括指导填写志愿书并写明自己的意见",
		"introducers have five tasks, among them to guide the filling of the form and give their opinion in it",
		by(DevelopmentIntroducersTasks))
	d.in2026("D19", at(art(15), Quoted), one(Must),
		"介绍人的任务：讲解纲领章程，如实反映情况，指导填写志愿书并写明自己的意见，在党员大会上介绍，入党后接着帮助",
		"introducers explain programme and constitution, report truthfully, guide the filling of the form and give their opinion in it, speak at the meeting, and go on helping afterwards",
		by(DevelopmentIntroducersTasks, DevelopmentForm))
	d.in2026("D90", at(item(15, 0, 5), Quoted), one(Must),
		"批准为预备党员后，介绍人接着教育帮助，在教育考察登记表上写明意见",
		"after the approval the introducers go on helping and enter their opinion in the probationers' register",
		by(DevelopmentProbationRegister))

	d.both("D20", at(art(16), FullText), at(art(16), FullText), of(
		norm(Must, "政治审查", "the political review"),
		norm(MustNot, "未经审查或者审查不合格而发展", "admission without it or after failing it")),
		"发展对象都要经过政治审查，没有审查或者审查不合格的，不得发展入党",
		"every target goes through a political review; without it, or after failing it, nobody is admitted",
		by(DevelopmentReview))
	d.in2014("D21", at(art(16), Quoted), one(Must),
		"审查四个方面：对理论路线政策的态度，政治历史和重大政治斗争中的表现，守法和公德，直系亲属和主要社会关系的政治情况",
		"the review covers four topics: attitude to theory and policy; political history and conduct in major struggles; law and public morals; close relatives and main social relations",
		by(DevelopmentReviewTopics)).count(ReviewTopics, 4)
	d.in2026("D21", at(art(16, 2), Quoted), one(Must),
		"审查六个方面：信仰信念，政治上的现实表现，对理论路线政策的态度，政治历史和急难险重任务中的表现，守法、公德、家庭美德和网络表现，家庭主要成员和重要社会关系的政治情况",
		"the review covers six topics: conviction; political conduct; attitude to theory and policy; political history and conduct in struggles and dangerous tasks; law, morals, family virtue and online conduct; family and important social relations",
		by(DevelopmentReviewTopics)).count(ReviewTopics, 6)
	d.both("D22", at(art(16), Quoted), at(art(16, 3), Quoted), one(Must),
		"审查靠谈话、查档案、向有关单位和人员了解，必要时发函或者外出调查",
		"the review talks with the person, reads the files and asks units and people, and writes or travels where needed",
		open)
	d.in2026("D91", at(art(16, 3), Quoted), one(May),
		"听本人讲、查过材料，情况已经清楚的，函调和外调可以省去",
		"letters and visits may be left out when the facts are clear from the person's account and the papers",
		judged)
	d.both("D23", at(art(16), Quoted), at(art(16, 3), Quoted), one(Must),
		"审查流动人员，另要听户籍地和居住地两处基层党组织的意见",
		"for mobile people the grassroots organizations of the registered and of the current residence are asked too",
		by(DevelopmentReviewMobile))
	d.in2026("D92", at(art(16, 4), Quoted), one(Must),
		"审查中，基层党委可以视需要听有关部门的意见",
		"during the review the grassroots committee hears other departments as needed",
		judged)
	d.in2026("D93", at(art(16, 4), Quoted), one(Must),
		"县级组织部门会同执纪执法等部门，把政审联审的制度建起来",
		"the county's organization department sets up a joint review with the discipline and law departments",
		by(DevelopmentJointReview))
	d.both("D24", at(art(16), FullText), at(art(16, 5), Quoted), one(Must),
		"审查结果写成结论性材料",
		"the review ends in a concluding document",
		by(DevelopmentReviewDocument))

	d.both("D26", at(art(17), FullText), at(art(17, 1), FullText), one(Must),
		"短期集中培训由基层党委办，或者由县级党委组织部门办",
		"the short training is held by the grassroots committee or by the county's organization department",
		by(DevelopmentTrainingOrganizer))
	d.in2026("D94", at(art(17, 1), Quoted), of(
		norm(Generally, "线下", "in person"),
		norm(May, "视频", "by video")),
		"培训通常面对面办，有需要的可以用视频",
		"the training is normally held in person, and by video where needed",
		by(DevelopmentTrainingMode))
	d.both("D25", at(art(17), FullText), at(art(17, 1), FullText), one(Generally), // one of the two is enough
		"培训通常够三天，或者够24个学时，达到一样即可",
		"the training normally lasts three days, or 24 hours; either is enough",
		by(DevelopmentTrainingLength)).count(TrainingDays, 3).count(TrainingHours, 24)
	d.in2026("D95", at(art(17, 1), Quoted), of(
		norm(Must, "学习内容", "the subjects"),
		norm(May, "使用教材", "the textbook")),
		"培训学理论、学党章党规、学党史，可以用统编教材",
		"it covers theory, the constitution and Party regulations, and Party history; the standard textbook may be used",
		open)
	d.both("D27", at(art(17), FullText), at(art(17, 2), FullText), one(MustNot),
		"没有参加培训的不得发展入党，极个别的特殊情况例外",
		"nobody is admitted without the training, save in rare special cases",
		by(DevelopmentTraining))

	d.in2014("D28", at(art(18), Quoted), one(Must),
		"接收预备党员，程序依党章",
		"admission follows the procedure of the Constitution",
		record)
}
