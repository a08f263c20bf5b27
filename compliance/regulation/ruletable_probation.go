package regulation

// probationRules are the rules on probation, conversion and the file, Arts.
// 28–36 of the development rules (29–37 in 2014).
var probationRules = []Rule{
	{
		ID: DevelopmentAssignment, Title: Text{"编入党支部和党小组", "assignment to branch and group"},
		clauses:  bothEditions("D55"),
		findings: comesFirst(Text{"编入党支部和党小组", "assignment to branch and group"}),
		remedy:   Text{"由党组织及时编入党支部和党小组", "the organization assigns the probationer without delay"},
	},
	{
		ID: DevelopmentOath, Title: Text{"入党宣誓", "oath"},
		clauses:  clauses(bothEditions("D56"), inConstitution("C-09")),
		findings: comesFirst(Text{"面向党旗进行入党宣誓", "oath before the Party flag"}),
		remedy:   Text{"由基层党委或者党支部（党总支）组织入党宣誓", "the grassroots committee, the branch or the general branch holds the oath"},
	},
	{
		ID: DevelopmentOathOrganizer, Title: Text{"宣誓仪式的组织者", "who holds the oath"},
		clauses: clauses(only2026("D57", "D99"), only2014("D57")),
		findings: map[Verdict]Text{
			Met:   {"[宣誓由{organizer}组织，]组织者符合规定", "[oath held by {organizer}: ]an organizer that the rules name"},
			Unmet: {"[宣誓由{organizer}组织，]一般由基层党委或者党支部（党总支）组织", "[oath held by {organizer}: ]normally it is the grassroots committee, the branch or the general branch"},
		},
		remedy: Text{"今后由基层党委或者党支部（党总支）组织{or-reason}", "from now on it is held by the grassroots committee, the branch or the general branch{or-reason}"},
	},
	{
		ID: DevelopmentOathMonth, Title: Text{"宣誓的时间", "time for the oath"},
		clauses: only2026("D58"), reads: read(OathMonths),
		findings: doneBy(Text{"{since}批复同意", "approved {since}"}, Text{"组织入党宣誓", "oath"}),
		remedy:   Text{"由基层党委或者党支部（党总支）尽快组织宣誓{or-reason}", "the grassroots committee, the branch or the general branch holds the oath without delay{or-reason}"},
	},
	{
		ID: DevelopmentProbationAssessed, Title: Text{"考察预备党员", "assessment of the probationer"},
		clauses: bothEditions("D59"), reads: read(ProbationAssessmentMonths),
		findings: doneBy(Text{"{since}起计算", "counted from {since}"}, Text{"考察预备党员", "assessment of the probationer"}),
		remedy:   Text{"由党支部依照本地规定尽快考察并作记录", "the branch assesses the probationer without delay, as the local rule asks, and records it"},
	},
	{
		ID: DevelopmentProbationRegister, Title: Text{"预备党员教育考察登记表", "probationers' register"},
		clauses:  only2026("D90"),
		findings: onRecord(Text{"入党介绍人在教育考察登记表上的意见", "the introducers' opinions in the probationers' register"}),
		remedy:   Text{"由入党介绍人在登记表上填写意见", "the introducers enter their opinions in the register"},
	},
	{
		ID: DevelopmentProbationMoved, Title: Text{"预备党员变动单位或者居住地", "move of a probationer"},
		clauses: bothEditions("D70"),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已报告，并由原党组织介绍情况、移交材料", "reported and handed over[ {on}]"},
			Unmet: {"变动后的报告或者移交[不全，缺少：{record}|没有记录]", "report or hand-over after the move: [incomplete, lacking {record}|not on record]"},
		},
		remedy: Text{"由本人及时报告，原党组织将教育考察情况介绍给接收的党组织", "the probationer reports, and the old organization gives the receiving one a full account"},
	},
	{
		ID: DevelopmentProbationUnrecognised, Title: Text{"不予承认的批准", "approval of non-recognition"},
		clauses: bothEditions("D71"),
		findings: map[Verdict]Text{
			Met:   {"[由{level}批准，]不予承认已经县级以上党委组织部门批准", "[approved by {level}: ]non-recognition was approved at county level or above"},
			Unmet: {"[由{level}批准，]不予承认应经县级以上党委组织部门批准", "[approved by {level}: ]non-recognition needs an organization department at county level or above"},
		},
		remedy: Text{"由接收的党组织报县级以上党委组织部门，由其研究决定", "the receiving organization puts the case to an organization department at county level or above, which decides"},
	},
	{
		ID: DevelopmentProbationYear, Title: Text{"预备期满", "end of probation"},
		clauses: clauses(bothEditions("D60"), inConstitution("C-14", "C-09")), reads: read(ProbationMonths),
		findings: map[Verdict]Text{
			Met:     {"[预备期{due}届满，{on}讨论|预备期已于{due}届满|预备期已届满]", "[probation ended {due}; discussed {on}|probation ended {due}|probation ended]"},
			Unmet:   {"[预备期{due}届满，{on}讨论时尚未期满|预备期{due}届满，讨论时尚未期满|讨论时预备期尚未期满]", "[probation ends {due} and was not over on {on}, when the outcome was discussed|probation ends {due} and was not over when the outcome was discussed|probation was not over when the outcome was discussed]"},
			Pending: {"预备期{due}届满", "probation ends {due}"},
		},
		remedy: Text{"预备期满后由党支部召开党员大会讨论", "the branch holds the member meeting after the end of probation"},
	},
	{
		ID: DevelopmentConversionApplication, Title: Text{"书面转正申请", "written application for conversion"},
		clauses:  bothEditions("D65"),
		findings: comesFirst(Text{"提出书面转正申请", "written application for conversion"}),
		remedy:   Text{"由本人提交书面转正申请；没有提交的，由党支部了解情况", "the probationer applies in writing; where there is no application, the branch finds out why"},
	},
	{
		ID: DevelopmentConversionReview, Title: Text{"转正的征求意见和审查", "opinions and review on conversion"},
		clauses:  bothEditions("D65"),
		findings: comesFirst(Text{"征求意见并由支部委员会审查", "opinions and the committee's review"}),
		remedy:   Text{"由党支部听取小组、党员、群众三方面意见，支部委员会审查后提交党员大会", "the branch hears group, members and masses, and the committee reviews the case before the meeting"},
	},
	{
		ID: DevelopmentExtensionOnce, Title: Text{"延长预备期的次数", "number of extensions"},
		clauses: bothEditions("D62"), reads: read(ExtensionsMax),
		findings: map[Verdict]Text{
			Met:   {"此前没有延长过预备期", "probation was not extended before"},
			Unmet: {"预备期已延长过[{extensions}次]，不能再次延长", "probation was extended before[ ({extensions})], and cannot be again"},
		},
		remedy: Text{"由党员大会讨论转为正式党员或者取消预备党员资格，报上级党组织批准", "the member meeting considers conversion or cancellation, for approval above"},
	},
	{
		ID: DevelopmentExtensionLength, Title: Text{"延长预备期的时间", "length of an extension"},
		clauses: clauses(bothEditions("D62"), inConstitution("C-12")), reads: read(ExtensionMinMonths, ExtensionMaxMonths),
		findings: map[Verdict]Text{
			Met:   {"延长预备期[{months}个月]，在半年至一年之间", "probation extended[ by {months} months]: half a year to a year"},
			Unmet: {"延长预备期[{months}个月]，应不少于半年、不超过一年", "probation extended[ by {months} months]: half a year at least and a year at most are allowed"},
		},
		remedy: Text{"由党员大会重新讨论延长的时间，报上级党组织批准", "the member meeting considers the length again, for approval above"},
	},
	{
		ID: DevelopmentConversionApproved, Title: Text{"上级党组织批准", "approval above"},
		clauses: clauses(bothEditions("D64"), inConstitution("C-13")),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已由党员大会讨论通过，报上级党组织批准", "passed by the member meeting[ {on}] and put to the organization above"},
			Unmet: {"转正、延长或者取消尚未经党员大会讨论通过和上级党组织批准", "conversion, extension or cancellation was not passed by the member meeting and approved above"},
		},
		remedy: Text{"由党员大会讨论通过后报上级党组织批准", "the member meeting decides, and the organization above approves"},
	},
	{
		ID: DevelopmentConversionMonths, Title: Text{"转正的审批时限", "time for the approval of conversion"},
		clauses: bothEditions("D67"), reads: read(ConversionApprovalMonths),
		findings: doneBy(Text{"{since}党员大会通过", "passed by the meeting {since}"}, Text{"审批转正决议", "approval of the outcome"}),
		remedy:   Text{"由党委尽快审批，转正没有延长审批的规定；党龄不受影响", "the committee decides without delay, for no longer time is provided for; Party age is not affected"},
	},
	{
		ID: DevelopmentConversionNotified, Title: Text{"转正结果的通知", "notice of the outcome"},
		clauses:  bothEditions("D68"),
		findings: onRecord(Text{"通知党支部、书记谈话、党员大会宣布", "notice to the branch, the secretary's talk, announcement"}),
		remedy:   Text{"由党委通知党支部，党支部书记同本人谈话并在党员大会上宣布", "the committee tells the branch; the secretary talks with the person and announces the result"},
	},
	{
		ID: DevelopmentPostponement, Title: Text{"推迟讨论转正", "postponement"},
		clauses: bothEditions("D72"), reads: read(PostponementMaxMonths),
		findings: map[Verdict]Text{
			Met: {"推迟讨论[{months}个月]，不超过六个月[，{on}讨论][，最晚{due}]", "put off[ by {months} months], by six at most[; discussed {on}][; due by {due}]"},
			Unmet: {"[推迟{months}个月：只有转入的预备党员可以推迟，且不超过六个月|推迟后应不晚于{due}讨论，实际{on}|推迟后应不晚于{due}讨论，尚未讨论|不能推迟讨论]",
				"[put off by {months} months: only for one transferred in, and by six at most|after the postponement the discussion was due by {due}, in fact {on}|after the postponement the discussion was due by {due} and was not held|no postponement is possible]"},
			Pending: {"推迟后应不晚于{due}讨论转正", "after the postponement the discussion is due by {due}"},
		},
		remedy: Text{"由党支部及时召开党员大会讨论；推迟不是延长预备期，党龄不变", "the branch holds the member meeting; a postponement is no extension, and Party age stays"},
	},
	{
		ID: DevelopmentArchive, Title: Text{"入党材料归档", "papers of the file"},
		clauses:  bothEditions("D74"),
		findings: onRecord(Text{"归档材料", "papers of the file"}),
		remedy:   Text{"由党支部补齐材料，交党委存入本人人事档案", "the branch supplies the papers, and the committee puts them in the personnel file"},
	},
	{
		ID: DevelopmentArchiveHolder, Title: Text{"档案的保存", "keeper of the file"},
		clauses:  clauses(bothEditions("D75"), education("R27")),
		findings: onRecord(Text{"存入人事档案或者党员档案", "personnel file or member file"}),
		remedy:   Text{"有人事档案的存入人事档案；没有的由党委另建党员档案，放在本党委或者县级党委组织部门", "the papers go into the personnel file; without one, the committee makes a member file, kept by it or by the county's organization department"},
	},
}

// recruitingRules are the rules on special ways of joining, on breaches, and on
// what organizations do about recruitment.
var recruitingRules = []Rule{
	{
		ID: DevelopmentDirect, Title: Text{"直接接收党员", "direct admission"},
		clauses: clauses(bothEditions("D53"), inConstitution("C-08")),
		findings: map[Verdict]Text{
			Met:   {"由[{level}|中央或者省级党委]直接接收", "admitted directly by [{level}|the Centre or a province-level committee]"},
			Unmet: {"[由{level}直接接收，]只有中央和省级党委在特殊情况下可以直接接收", "[admitted directly by {level}: ]only the Centre and the province-level committees may, in special cases"},
		},
		remedy: Text{"报省级党委组织部门核查，由有权的党组织处理", "the province's organization department looks into it, and the organization with the power decides"},
	},
	{
		ID: DevelopmentPosthumous, Title: Text{"追认党员", "posthumous recognition"},
		clauses:  clauses(only2026("D54", "D98"), only2014("D54")),
		findings: onRecord(Text{"追认的条件和程序", "conditions and steps of the recognition"}),
		remedy:   Text{"由所在单位党组织讨论决定，经上级党委审查，报省级党委批准", "the unit's organization decides, the committee above reviews, the province-level committee approves"},
	},
	{
		ID: DevelopmentIrregular, Title: Text{"违反规定吸收入党", "admission against the rules"},
		clauses: bothEditions("D109", "D78"),
		findings: map[Verdict]Text{
			Met:          {"没有发现违反规定吸收入党的问题", "no admission against the rules was found"},
			Unmet:        {"发现违反规定吸收入党的问题[，所缺步骤：{step}][，所缺材料：{record}]，依当时的规定不予承认，须由党组织决定", "an admission against the rules was found[; step missing: {step}][; records missing: {record}]; under the rules of that time it is not recognised, which the organization decides"},
			UnknownFacts: {"发现违反规定吸收入党的问题[，所缺步骤：{step}][，所缺材料：{record}]，是否承认须由党组织综合分析研判", "an admission against the rules was found[; step missing: {step}][; records missing: {record}]; whether it is recognised is for the organization to assess as a whole"},
		},
		remedy: Text{"由上级党组织调查核实、综合研判并作出决定，在党员大会上公布；本库不作结论", "the organization above investigates, assesses and decides, and the member meeting is told; this library draws no conclusion"},
	},
	{
		ID: DevelopmentVoluntary, Title: Text{"入党自愿", "joining is voluntary"},
		clauses: bothEditions("D81"),
		findings: map[Verdict]Text{
			Met:   {"由本人自愿提出", "of the person's own will"},
			Unmet: {"没有本人的申请", "no application of the person's own"},
		},
		remedy: Text{"由党组织同本人谈话，尊重本人意愿", "the organization talks with the person and respects his or her will"},
	},
	{
		ID: DevelopmentAnalysisYearly, Title: Text{"积极分子队伍分析", "yearly analysis of the activists"},
		clauses: clauses(only2026("D09", "D87"), only2014("D09")),
		findings: map[Verdict]Text{
			Met:     {"{period}分析入党积极分子队伍状况[{analyses}次]", "{period}: analyses of the body of activists[: {analyses}| made]"},
			Unmet:   {"{period}没有分析入党积极分子队伍状况", "{period}: no analysis of the body of activists"},
			Pending: {"{period}应分析入党积极分子队伍状况一次，不晚于{due}", "{period}: an analysis of the body of activists is due by {due}"},
		},
		remedy: Text{"由基层党委（县级党委组织部门）尽快分析，针对问题提出改进措施", "the grassroots committee (the county's organization department) makes the analysis and deals with the problems found"},
	},
	{
		ID: DevelopmentReportYearly, Title: Text{"发展党员工作报告", "yearly report on recruitment"},
		clauses: only2026("D77"),
		findings: map[Verdict]Text{
			Met: {"{period}[向同级党委报告发展党员工作{reports-own}次|向上级党委组织部门报告发展党员工作{reports-above}次|已报告发展党员工作]",
				"{period}: [reports to the own committee {reports-own}|reports to the department above {reports-above}|reported]"},
			Unmet: {"{period}[向同级党委报告发展党员工作{reports-own}次|向上级党委组织部门报告发展党员工作{reports-above}次|没有报告发展党员工作]，应各报告一次",
				"{period}: [reports to the own committee {reports-own}|reports to the department above {reports-above}|not reported]; one to each is asked for"},
			Pending: {"{period}应报告发展党员工作情况和计划，不晚于{due}", "{period}: the report on work and plan is due by {due}"},
		},
		remedy: Text{"由党委组织部门向同级党委和上级党委组织部门报告", "the organization department reports to its committee and to the department above"},
	},
	{
		ID: DevelopmentOrganizers, Title: Text{"组织员的配备", "organizers on the staff"},
		clauses: only2026("D105"),
		findings: map[Verdict]Text{
			Met:        {"已配备组织员[{organizers}名]", "organizers on the staff[: {organizers}]"},
			Unmet:      {"没有配备组织员", "there is no organizer"},
			Pending:    {"{period}尚未配备组织员", "{period}: no organizer yet"},
			OutOfScope: {"不是规定须配备组织员的基层党委", "not a committee that the rule names"},
		},
		remedy: Text{"由上级党委及其组织部门按照规定选配专职或者兼职组织员", "the committee above and its organization department appoint an organizer, full-time or part-time"},
	},
	{
		ID: DevelopmentJointReview, Title: Text{"政审联审制度", "joint review in the county"},
		clauses: only2026("D93"),
		findings: map[Verdict]Text{
			Met:     {"县级政审联审制度已经建立", "the county has a joint review"},
			Unmet:   {"县级政审联审制度没有建立", "the county has no joint review"},
			Pending: {"{period}县级政审联审制度尚未建立", "{period}: the county has no joint review yet"},
		},
		remedy: Text{"由县级党委组织部门会同执纪执法等部门建立制度", "the county's organization department sets it up with the discipline and law departments"},
	},
	{
		ID: DevelopmentInactive, Title: Text{"长期没有发展党员", "long without recruitment"},
		clauses: only2026("D104"),
		findings: map[Verdict]Text{
			Met:        {"没有长期不发展党员的情形[（最近一次{since}）]", "not long without recruitment[ (last {since})]"},
			Unmet:      {"具备条件，[{since}以来][{required}个月以上]没有发展党员", "able to recruit, and nobody admitted[ since {since}][, for {required} months or more]"},
			OutOfScope: {"不具备发展党员条件", "not able to recruit"},
		},
		remedy: Text{"由上级党委了解原因，加强指导和督促检查；是否整顿由上级党委决定", "the committee above finds out why, guides and checks; whether to reorganize is its decision"},
	},
}
