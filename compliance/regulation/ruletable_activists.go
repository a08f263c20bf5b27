package regulation

// activistRules are the rules on application and activists, Arts. 3–12 of the
// development rules, and the secret ballot of Art. 20.
var activistRules = []Rule{
	{
		ID: VoteAdmissionSecret, Title: Text{"接收、转正的表决方式", "ballot on admission or conversion"},
		clauses: bothEditions("D35", "D66"),
		findings: map[Verdict]Text{
			Met:   {"采取无记名投票方式表决", "voted by secret ballot"},
			Unmet: {"没有采取无记名投票方式表决", "not voted by secret ballot"},
		},
		remedy: Text{"由党支部重新召开党员大会，以无记名投票方式表决", "the branch calls the member meeting again and votes by secret ballot"},
	},
	{
		ID: DevelopmentAge, Title: Text{"申请人的年龄", "age of the applicant"},
		clauses: clauses(bothEditions("D02"), inConstitution("C-01")), reads: read(ApplicantMinAge),
		findings: map[Verdict]Text{
			Met:   {"[申请之日{age}周岁，]已达到申请入党的年龄[（{required}周岁）]", "[{age} years old on the day of the application, ]old enough to apply[ ({required})]"},
			Unmet: {"[申请之日{age}周岁，]未达到申请入党的年龄[（{required}周岁）]", "[{age} years old on the day of the application, ]too young to apply[ ({required})]"},
		},
		remedy: Text{"由党组织向本人说明，达到年龄后再由本人提出申请", "the organization explains; the person applies when old enough"},
	},
	{
		ID: DevelopmentBody, Title: Text{"受理申请的党组织", "organization that takes the application"},
		clauses: bothEditions("D03", "D82"),
		findings: map[Verdict]Text{
			Met:   {"[向{to}提出申请，]受理的党组织符合规定", "[application to {to}: ]the organization that the rules name"},
			Unmet: {"[向{to}提出申请，]受理的党组织不符合规定", "[application to {to}: ]not the organization that the rules name"},
		},
		remedy: Text{"由收到申请的党组织向本人说明，转交应当受理的党组织", "the organization that received the application explains, and passes it to the one that the rules name"},
	},
	{
		ID: DevelopmentTalk, Title: Text{"同申请人谈话", "talk with the applicant"},
		clauses: bothEditions("D04"), reads: read(TalkMonths),
		findings: doneBy(Text{"{since}收到申请", "application received {since}"}, Text{"派人同申请人谈话", "talk with the applicant"}),
		remedy:   Text{"由党支部书记、副书记或者组织委员尽快同申请人谈话，做好记录", "the secretary, the deputy or the organization member talks with the applicant without delay and has it recorded"},
	},
	{
		ID: DevelopmentActivistDecided, Title: Text{"确定入党积极分子", "decision on an activist"},
		clauses:  bothEditions("D05"),
		findings: comesFirst(Text{"研究确定为入党积极分子", "decision to name the activist"}),
		remedy:   Text{"由党支部补齐推荐（推优）材料，由支部委员会会议（不设支部委员会的由党员大会）研究决定", "the branch supplies the recommendation, and the committee, or the member meeting where there is none, decides"},
	},
	{
		ID: DevelopmentActivistFiled, Title: Text{"入党积极分子备案", "filing of the activist"},
		clauses:  bothEditions("D05"),
		findings: comesFirst(Text{"将积极分子报上级党委备案", "filing of the activist with the committee above"}),
		remedy:   Text{"由党支部报上级党委补办备案", "the branch files the activist with the committee above"},
	},
	{
		ID: DevelopmentMentors, Title: Text{"培养联系人", "mentors"},
		clauses: bothEditions("D06"), reads: read(MentorsMin, MentorsMax),
		findings: map[Verdict]Text{
			Met: {"[培养联系人{mentors}名，均为正式党员|{on}指定培养联系人|已指定培养联系人]", "[{mentors} mentors, all of them full members|mentors named {on}|mentors named]"},
			Unmet: {"[培养联系人{mentors}名，其中正式党员{full-members}名，应为一至两名正式党员|培养联系人{mentors}名，应为一至两名正式党员|尚未指定培养联系人，应先指定]",
				"[{mentors} mentors, {full-members} of them full members; one or two full members are asked for|{mentors} mentors; one or two full members are asked for|no mentors are named, which has to come first]"},
		},
		remedy: Text{"由党组织指定一至两名正式党员作培养联系人", "the organization names one or two full members as mentors"},
	},
	{
		ID: DevelopmentMentorsReplaced, Title: Text{"调整培养联系人", "replacing a mentor"},
		clauses: only2026("D85"),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已调整培养联系人", "mentor replaced[ {on}]"},
			Unmet: {"培养联系人无法履行职责或者不宜担任，尚未调整", "a mentor cannot serve or is not suited, and was not replaced"},
		},
		remedy: Text{"由党组织及时调整，保持一至两名培养联系人", "the organization replaces the mentor without delay, so that one or two remain"},
	},
	{
		ID: DevelopmentActivistAssessed, Title: Text{"考察入党积极分子", "assessment of the activist"},
		clauses: bothEditions("D08"), reads: read(ActivistAssessmentMonths),
		findings: doneBy(Text{"{since}起计算", "counted from {since}"}, Text{"考察入党积极分子", "assessment of the activist"}),
		remedy:   Text{"由党支部尽快考察，填写考察材料，今后每半年考察一次", "the branch assesses the activist without delay, records it, and does so every half-year from now on"},
	},
	{
		ID: DevelopmentActivistMoved, Title: Text{"入党积极分子变动单位或者居住地", "move of an activist"},
		clauses: bothEditions("D10"),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已报告、转交并审查材料，由现党组织接续培养", "reported, handed over and checked[ {on}]; the receiving organization goes on"},
			Unmet: {"变动后的报告、转交或者审查[不全，缺少：{record}|没有记录]", "report, hand-over or check after the move: [incomplete, lacking {record}|not on record]"},
		},
		remedy: Text{"由原党组织转交培养材料，现党组织审查后接续培养；培养时间是否连续计算，由现党组织记明", "the old organization hands over the papers; the receiving one checks them, goes on, and records whether the time is counted on"},
	},
	{
		ID: DevelopmentHandedOver, Title: Text{"流动党员党组织发展党员的条件", "a mobile-member organization and recruitment"},
		clauses: only2026("D107", "D106"),
		findings: map[Verdict]Text{
			Met:        {"具备发展党员条件，或者已向有关党组织转交", "able to recruit, or handed over to the organization concerned"},
			Unmet:      {"流动党员党组织尚不具备发展党员条件，只做教育引导和培养，不办理列为发展对象、接收和转正", "a mobile-member organization that is not able to recruit guides and cultivates only; it neither lists, admits nor converts"},
			OutOfScope: {"不是流动党员党组织", "not a mobile-member organization"},
		},
		remedy: Text{"由流动党员党组织及时向有关党组织介绍情况、转交材料，由其办理", "the mobile-member organization hands facts and papers to the organization concerned, which goes on"},
	},
}
