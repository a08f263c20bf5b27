package regulation

// targetRules are the rules on development targets, Arts. 13–17 of the
// development rules.
var targetRules = []Rule{
	{
		ID: DevelopmentCultivation, Title: Text{"培养教育满一年", "a year of cultivation"},
		clauses: bothEditions("D11"), reads: read(CultivationMonths),
		findings: map[Verdict]Text{
			Met: {"[{since}起培养教育，{on}已满一年|{on}研究列为发展对象|培养教育已满一年]", "[cultivation from {since}, a year was over on {on}|proposed as a target {on}|a year of cultivation is over]"},
			Unmet: {"[{since}起培养教育，{due}满一年，{on}尚未满|{since}起培养教育，{due}满一年|尚未经培养教育满一年并研究列为发展对象，应先办理]",
				"[cultivation from {since}, a year is over on {due}, not yet on {on}|cultivation from {since}, a year is over on {due}|no proposal after a year of cultivation, which has to come first]"},
			Pending: {"[{since}起培养教育，]{due}满一年，之后可以研究列为发展对象", "[cultivation from {since}; ]a year is over on {due}, from when a proposal is possible"},
		},
		remedy: Text{"由党支部继续培养教育和考察，满一年后再研究列为发展对象", "the branch goes on with the cultivation and proposes the activist after a full year"},
	},
	{
		ID: DevelopmentOpinions, Title: Text{"听取意见", "opinions heard"},
		clauses: bothEditions("D12"),
		findings: map[Verdict]Text{
			Met:   {"已听取党小组、培养联系人、党员和群众的意见", "the opinions of group, mentors, members and masses were heard"},
			Unmet: {"没有听取下列方面的意见：[{opinions}|{record}|党小组、培养联系人、党员、群众]", "opinions not heard: [{opinions}|{record}|group, mentors, members, masses]"},
		},
		remedy: Text{"由党支部补充听取意见并作记录；没有划分党小组的，注明", "the branch hears the missing opinions and records them; where there are no groups, it says so"},
	},
	{
		ID: DevelopmentMentorsRegister, Title: Text{"培养联系人的意见", "the mentors' opinions"},
		clauses:  bothEditions("D84"),
		findings: onRecord(Text{"培养考察登记表和培养联系人的意见", "activists' register and the mentors' opinions"}),
		remedy:   Text{"由培养联系人在登记表上填写意见，并提出能否列为发展对象的意见", "the mentors enter their opinions in the register and say whether the activist can become a target"},
	},
	{
		ID: DevelopmentTargetFiled, Title: Text{"发展对象备案（2014年规定）", "filing of the target (rules of 2014)"},
		clauses:  only2014("D13"),
		findings: comesFirst(Text{"将发展对象报上级党委备案", "filing of the target with the committee above"}),
		remedy:   Text{"由党支部将讨论结果和有关材料报上级党委备案", "the branch files result and papers with the committee above"},
	},
	{
		ID: DevelopmentTargetConsent, Title: Text{"上级党委同意", "consent of the committee above"},
		clauses:  only2026("D13"),
		findings: comesFirst(Text{"经上级党委同意", "consent of the committee above"}),
		remedy:   Text{"由党支部将支部委员会会议的研究意见报上级党委，经同意后再公示、列为发展对象", "the branch sends the committee's proposal up and waits for the consent before notice and listing"},
	},
	{
		ID: DevelopmentNotice, Title: Text{"列为发展对象前的公示", "public notice before the listing"},
		clauses:  only2026("D14", "D15"),
		findings: comesFirst(Text{"公示并确认公示结果不影响发展", "public notice that raised no bar"}),
		remedy:   Text{"由党支部安排公示，期满后研究公示结果；结果是否影响发展由党组织判断", "the branch has the notice posted and considers the result when it is over; whether it bars the listing is for the organization to judge"},
	},
	{
		ID: DevelopmentNoticeDays, Title: Text{"公示期", "length of the notice"},
		clauses: only2026("D14"), reads: read(NoticeWorkingDays),
		findings: map[Verdict]Text{
			Met:          {"[{since}开始公示，{on}结束，]公示期满[{required}个工作日]", "[posted {since}, closed {on}: ]the notice ran in full[, {required} working days]"},
			Unmet:        {"[{since}开始公示，]公示期应到{due}[，{on}即结束]，不足[{required}个]规定的工作日", "[posted {since}; ]the notice runs to {due}[ and was closed on {on}]: fewer than the [{required} ]working days asked for"},
			Pending:      {"[{since}开始公示，]公示期到{due}", "[posted {since}; ]the notice runs to {due}"},
			UnknownFacts: {"[{since}开始公示，]公示期暂计到{due}，当年放假调休安排尚未收录[，{on}结束]", "[posted {since}; ]the notice runs to {due} by a provisional count, for the holidays of that year are not known yet[; closed {on}]"},
		},
		remedy: Text{"由党支部按当年放假调休安排核对工作日，不足的补足公示期", "the branch counts the working days with the holidays of that year, and lets the notice run on where days are missing"},
	},
	{
		ID: DevelopmentNoticePlaces, Title: Text{"公示地点", "places of the notice"},
		clauses: only2026("D14", "D88"),
		findings: map[Verdict]Text{
			Met:   {"[公示地点：{places}，]公示地点符合规定", "[posted at {places}: ]where the rules say"},
			Unmet: {"[公示地点：{places}，]应在工作、学习单位或者居住地公示，流动人员应在流出地和流入地同时公示", "[posted at {places}; ]the rules ask for the unit of work or study, or the residence, and for mobile people for the place left and the place of stay at the same time"},
		},
		remedy: Text{"由党支部在规定的地点补行公示", "the branch posts the notice where the rules say"},
	},
	{
		ID: DevelopmentIntroducers, Title: Text{"入党介绍人", "introducers"},
		clauses: clauses(bothEditions("D16"), inConstitution("C-05")), reads: read(IntroducersNeeded),
		findings: map[Verdict]Text{
			Met: {"[入党介绍人{introducers}名，均为正式党员|{on}确定入党介绍人|已确定入党介绍人]", "[{introducers} introducers, all of them full members|introducers named {on}|introducers named]"},
			Unmet: {"[入党介绍人{introducers}名，其中正式党员{full-members}名，应为两名正式党员|入党介绍人{introducers}名，应为两名正式党员|尚未确定入党介绍人，应先确定]",
				"[{introducers} introducers, {full-members} of them full members; two full members are asked for|{introducers} introducers; two full members are asked for|no introducers are named, which has to come first]"},
		},
		remedy: Text{"由党组织确定两名正式党员作入党介绍人", "the organization names two full members as introducers"},
	},
	{
		ID: DevelopmentIntroducersMentors, Title: Text{"介绍人与培养联系人", "introducers and mentors"},
		clauses: bothEditions("D17"),
		findings: map[Verdict]Text{
			Met:   {"入党介绍人由培养联系人担任[（{mentors}名）]", "the mentors introduce[ ({mentors} of them)]"},
			Unmet: {"入党介绍人不是培养联系人，由党组织指定", "the introducers are not the mentors; the organization named others"},
		},
		remedy: Text{"由党支部核对人选{or-reason}", "the branch checks the choice{or-reason}"},
	},
	{
		ID: DevelopmentIntroducersRights, Title: Text{"介绍人的党员权利", "rights of an introducer"},
		clauses: bothEditions("D18"),
		findings: map[Verdict]Text{
			Met:   {"入党介绍人没有留党察看、尚未恢复权利的情形", "no introducer is on probation within the Party with rights not restored"},
			Unmet: {"入党介绍人受留党察看处分，尚未恢复党员权利", "an introducer is on probation within the Party, and the rights are not restored"},
		},
		remedy: Text{"由党组织另行确定入党介绍人", "the organization names another introducer"},
	},
	{
		ID: DevelopmentIntroducersPenalty, Title: Text{"介绍人的处分影响期", "effect period of an introducer's penalty"},
		clauses: only2026("D89"),
		findings: map[Verdict]Text{
			Met:   {"入党介绍人没有在处分影响期内的", "no introducer is within the effect period of a penalty"},
			Unmet: {"入党介绍人受{penalty}处分[，影响期到{penalty-ends}]", "an introducer is under {penalty}[, with effect until {penalty-ends}]"},
		},
		remedy: Text{"由党组织另行确定入党介绍人{or-reason}", "the organization names another introducer{or-reason}"},
	},
	{
		ID: DevelopmentIntroducersTasks, Title: Text{"介绍人填写的意见", "the introducers' opinions"},
		clauses:  bothEditions("D19"),
		findings: onRecord(Text{"入党介绍人在志愿书上的意见", "the introducers' opinions in the form"}),
		remedy:   Text{"由入党介绍人指导填写志愿书，并各自写明意见", "the introducers guide the filling of the form and each give an opinion"},
	},
	{
		ID: DevelopmentReview, Title: Text{"政治审查", "political review"},
		clauses:  bothEditions("D20"),
		findings: comesFirst(Text{"通过政治审查", "political review, passed"}),
		remedy:   Text{"由党组织进行政治审查；没有审查或者审查不合格的，不能发展入党", "the organization carries out the review; without it, or after failing it, nobody is admitted"},
	},
	{
		ID: DevelopmentReviewTopics, Title: Text{"政治审查的内容", "topics of the review"},
		clauses: bothEditions("D21"), reads: read(ReviewTopics),
		findings: map[Verdict]Text{
			Met:   {"政治审查内容齐全[（{topics}项）]", "the review covers every topic[ ({topics})]"},
			Unmet: {"政治审查内容[不全，缺少：{record}|{topics}项，不足{required}项|不全]", "the review [lacks {record}|covers {topics} topics, fewer than {required}|does not cover every topic]"},
		},
		remedy: Text{"由党组织补充审查，在结论性材料中写明各项情况", "the organization reviews the missing topics and covers them in the concluding document"},
	},
	{
		ID: DevelopmentReviewMobile, Title: Text{"流动人员的政治审查", "review of a mobile person"},
		clauses:  bothEditions("D23"),
		findings: onRecord(Text{"户籍所在地和居住地基层党组织的意见", "opinions of the registered and of the current residence"}),
		remedy:   Text{"由党组织征求户籍所在地和居住地基层党组织的意见", "the organization asks the grassroots organizations of both places"},
	},
	{
		ID: DevelopmentReviewDocument, Title: Text{"政治审查的结论", "conclusion of the review"},
		clauses:  bothEditions("D24"),
		findings: onRecord(Text{"政治审查结论性材料", "concluding document of the review"}),
		remedy:   Text{"由党组织形成结论性材料", "the organization writes the concluding document"},
	},
	{
		ID: DevelopmentTraining, Title: Text{"短期集中培训", "short training"},
		clauses:  bothEditions("D27"),
		findings: comesFirst(Text{"参加短期集中培训", "short training"}),
		remedy:   Text{"由基层党委或者县级党委组织部门安排培训；确属个别特殊情况的，写明理由", "the grassroots committee or the county's organization department trains the person; for a rare special case the reason is recorded"},
	},
	{
		ID: DevelopmentTrainingOrganizer, Title: Text{"培训的组织者", "organizer of the training"},
		clauses: bothEditions("D26"),
		findings: map[Verdict]Text{
			Met:   {"[培训由{organizer}组织，]组织者符合规定", "[training held by {organizer}: ]an organizer that the rules name"},
			Unmet: {"[培训由{organizer}组织，]应由基层党委或者县级党委组织部门组织", "[training held by {organizer}: ]it is for the grassroots committee or the county's organization department"},
		},
		remedy: Text{"由基层党委或者县级党委组织部门重新安排培训", "the grassroots committee or the county's organization department holds the training"},
	},
	{
		ID: DevelopmentTrainingLength, Title: Text{"培训的时间", "length of the training"},
		clauses: bothEditions("D25"), reads: read(TrainingDays, TrainingHours),
		findings: map[Verdict]Text{
			Met:   {"[培训{days}天、{hours}学时，|培训{days}天，|培训{hours}学时，]达到三天或者24个学时", "[training of {days} days, {hours} hours: |training of {days} days: |training of {hours} hours: ]three days or 24 hours are reached"},
			Unmet: {"[培训{days}天、{hours}学时，|培训{days}天，|培训{hours}学时，]一般不少于三天或者24个学时", "[training of {days} days, {hours} hours: |training of {days} days: |training of {hours} hours: ]normally three days or 24 hours"},
		},
		remedy: Text{"由基层党委或者县级党委组织部门补足培训{or-reason}", "the grassroots committee or the county's organization department makes up the training{or-reason}"},
	},
	{
		ID: DevelopmentTrainingMode, Title: Text{"培训的方式", "mode of the training"},
		clauses: only2026("D94"),
		findings: map[Verdict]Text{
			Met:   {"培训采取线下方式", "trained in person"},
			Unmet: {"培训采取视频方式，一般采取线下方式", "trained by video; normally it is in person"},
		},
		remedy: Text{"今后一般采取线下方式{or-reason}", "from now on normally in person{or-reason}"},
	},
}
