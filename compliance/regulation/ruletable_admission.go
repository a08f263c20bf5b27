package regulation

// admissionRules are the rules on admission as a probationary member, Arts.
// 18–25 of the development rules (19–26 in 2014).
var admissionRules = []Rule{
	{
		ID: DevelopmentCommitteeReview, Title: Text{"支部委员会审查", "review by the branch committee"},
		clauses:  clauses(bothEditions("D29"), inConstitution("C-06")),
		findings: comesFirst(Text{"经支部委员会审查并集体讨论认为合格", "review by the branch committee, passed"}),
		remedy:   Text{"由支部委员会审查、集体讨论，认为合格的报具有审批权限的基层党委预审", "the branch committee reviews the case together and, if satisfied, sends it to a committee with the power to approve"},
	},
	{
		ID: DevelopmentPreexam, Title: Text{"预审", "pre-examination"},
		clauses: bothEditions("D29", "D30", "D32"),
		findings: map[Verdict]Text{
			Met: {"[由{approver}预审，合格|{on}预审合格|预审合格]", "[pre-examined by {approver}, passed|pre-examination passed {on}|pre-examination passed]"},
			Unmet: {"[由{approver}预审，应由具有审批权限的基层党委预审|预审材料不全，缺少：{record}|尚未经具有审批权限的基层党委预审合格，应先办理]",
				"[pre-examined by {approver}; it is for a committee with the power to approve|pre-examination: lacking {record}|no pass by a committee with the power to approve, which has to come first]"},
		},
		remedy: Text{"由党支部报具有审批权限的基层党委预审，取得书面结果后再提交党员大会", "the branch asks a committee with the power to approve for the pre-examination, and goes to the member meeting with the written result"},
	},
	{
		ID: DevelopmentForm, Title: Text{"填写入党志愿书", "filling in the form"},
		clauses:  clauses(only2026("D30", "D19"), only2014("D30"), inConstitution("C-05")),
		findings: comesFirst(Text{"填写《中国共产党入党志愿书》", "admission form filled in"}),
		remedy:   Text{"预审合格后由基层党委发放志愿书，由本人在入党介绍人指导下填写，再提交党员大会", "after the pass the committee gives out the form; the person fills it in with the introducers' help before the meeting"},
	},
	{
		ID: DevelopmentLeaving, Title: Text{"三个月内将离开单位", "leaving within three months"},
		clauses: bothEditions("D31"), reads: read(LeavingMonths),
		findings: map[Verdict]Text{
			Met:   {"[{leaves}离开，]三个月内不会离开工作、学习单位", "[leaves {leaves}: ]not within three months"},
			Unmet: {"[{leaves}离开，]三个月内将离开工作、学习单位，一般不办理接收手续", "[leaves {leaves}: ]within three months, and normally not admitted"},
		},
		remedy: Text{"由党支部转交培养材料，由新单位党组织接续办理{or-reason}", "the branch hands over the papers, and the organization of the new unit goes on{or-reason}"},
	},
	{
		ID: DevelopmentMeetingMonth, Title: Text{"提交党员大会的时限", "time for the member meeting"},
		clauses: only2026("D32"), reads: read(MeetingAfterPreexamMonths),
		findings: doneBy(Text{"{since}预审合格", "pre-examination passed {since}"}, Text{"召开党员大会讨论", "member meeting"}),
		remedy:   Text{"由党支部尽快召开党员大会讨论，记录迟延原因", "the branch holds the member meeting without delay and records why it was late"},
	},
	{
		ID: DevelopmentMeetingAgenda, Title: Text{"党员大会的议程", "agenda of the meeting"},
		clauses:  bothEditions("D34"),
		findings: onRecord(Text{"汇报、介绍、报告、讨论表决四项议程", "the four items: report, introduction, review, discussion and vote"}),
		remedy:   Text{"由党支部核实并补全会议记录；没有依次进行的，重新召开党员大会", "the branch completes the minutes; where the items were not taken in order, it holds the meeting again"},
	},
	{
		ID: DevelopmentMeetingSingly, Title: Text{"逐个讨论和表决", "one at a time"},
		clauses:  bothEditions("D38"),
		findings: onRecord(Text{"逐个讨论和表决", "discussed and voted one at a time"}),
		remedy:   Text{"由党支部核实会议记录；没有逐个表决的，重新召开党员大会", "the branch checks the minutes; where they were not voted singly, it holds the meeting again"},
	},
	{
		ID: DevelopmentOrganization, Title: Text{"接收预备党员的党组织", "organization that admits"},
		clauses: bothEditions("D44"),
		findings: map[Verdict]Text{
			Met:   {"不是临时党组织", "not a temporary organization"},
			Unmet: {"临时党组织不能接收、审批预备党员，另有规定的除外", "a temporary organization neither accepts nor approves, unless other provisions say so"},
		},
		remedy: Text{"由发展对象组织关系所在的党支部办理", "the branch where the target belongs handles the case"},
	},
	{
		ID: DevelopmentPapers, Title: Text{"报上级党委审批的材料", "papers sent up for approval"},
		clauses:  bothEditions("D39"),
		findings: comesFirst(Text{"将决议和有关材料报上级党委", "resolution and papers sent up"}),
		remedy:   Text{"由党支部将决议写入志愿书，连同申请书、培养考察和政治审查材料报上级党委", "the branch enters the resolution in the form and sends it up with the application, the record of cultivation and the review papers"},
	},
	{
		ID: DevelopmentResolution, Title: Text{"决议的内容", "entries of the resolution"},
		clauses:  bothEditions("D40"),
		findings: onRecord(Text{"决议的五项内容", "the five entries of the resolution"}),
		remedy:   Text{"由党支部依据会议记录补全决议内容，由书记签名", "the branch completes the resolution from the minutes, and the secretary signs"},
	},
	{
		ID: DevelopmentApprovalAuthority, Title: Text{"审批权限", "power to approve"},
		clauses: bothEditions("D41", "D42", "D43", "D44", "D45"),
		findings: map[Verdict]Text{
			Met: {"[由{approver}批准|{on}批准|已批准]，符合审批权限", "[approved by {approver}|approved {on}|approved]: with the power to do so"},
			Unmet: {"[由{approver}批准，没有审批权限，应由党委（工委）审批|尚未经党委批准，应先办理]",
				"[approved by {approver}, which cannot approve; it is for a committee or working committee|not approved by a committee, which has to come first]"},
		},
		remedy: Text{"由党支部报有审批权限的党委（工委）审批", "the branch asks the committee or working committee with the power to approve"},
	},
	{
		ID: DevelopmentApprovalTalk, Title: Text{"审批前的谈话", "talk before the approval"},
		clauses:  clauses(bothEditions("D46"), inConstitution("C-07")),
		findings: comesFirst(Text{"由党委委员或者组织员同本人谈话", "talk by a committee member or organizer"}),
		remedy:   Text{"由党委指派党委委员或者组织员同本人谈话，将情况和意见填入志愿书，并向党委汇报", "the committee sends a committee member or organizer to talk with the person, enter talk and opinion in the form, and report"},
	},
	{
		ID: DevelopmentApprovalCollective, Title: Text{"党委集体审批", "collective decision of the committee"},
		clauses:  bothEditions("D47"),
		findings: onRecord(Text{"党委集体讨论和表决", "discussion and vote of the committee"}),
		remedy:   Text{"由党委核实会议记录；没有集体讨论表决的，重新召开会议审批", "the committee checks its minutes; where it did not decide together, it meets again"},
	},
	{
		ID: DevelopmentApprovalDates, Title: Text{"预备期起止时间", "dates of probation"},
		clauses:  bothEditions("D48"),
		findings: onRecord(Text{"志愿书上的预备期起止时间和通知党支部", "dates of probation in the form, and notice to the branch"}),
		remedy:   Text{"由党委在志愿书上注明预备期起止时间，并通知党支部", "the committee enters the dates of probation in the form and tells the branch"},
	},
	{
		ID: DevelopmentApprovalNotified, Title: Text{"审批结果的通知", "notice of the decision"},
		clauses:  bothEditions("D49"),
		findings: onRecord(Text{"通知本人和在党员大会上宣布", "notice to the person and announcement to the meeting"}),
		remedy:   Text{"由党支部及时通知本人，批准的在党员大会上宣布，未批准的做好思想工作", "the branch tells the person without delay, announces an approval to the member meeting, and talks with one who was refused"},
	},
	{
		ID: DevelopmentApprovalSingly, Title: Text{"党委逐个审批", "one by one in the committee"},
		clauses:  bothEditions("D50"),
		findings: onRecord(Text{"党委逐个审议和表决", "one by one in the committee"}),
		remedy:   Text{"由党委核实会议记录；没有逐个审议表决的，重新召开会议审批", "the committee checks its minutes; where it did not decide one by one, it meets again"},
	},
	{
		ID: DevelopmentApprovalFindings, Title: Text{"党委审议的内容", "what the committee deliberates"},
		clauses:  only2026("D97"),
		findings: onRecord(Text{"党员条件和入党手续的审议意见", "findings on conditions and procedure"}),
		remedy:   Text{"由党委在会议记录中写明是否具备条件、手续是否完备；是否具备条件由党委判断", "the committee records whether the conditions are met, which it judges, and whether the procedure is complete"},
	},
	{
		ID: DevelopmentApprovalMonths, Title: Text{"审批时限", "time for the approval"},
		clauses: bothEditions("D51"), reads: read(ApprovalMonths),
		findings: doneBy(Text{"{since}党员大会通过", "passed by the meeting {since}"}, Text{"审批", "approval"}),
		remedy:   Text{"由党委尽快召开会议审批；确属特殊情况的，记录理由，总共不得超过六个月", "the committee decides without delay; in a special case the reason is recorded, and six months in all are the limit"},
	},
	{
		ID: DevelopmentApprovalExtension, Title: Text{"延长审批时间", "a longer time for the approval"},
		clauses: bothEditions("D52"), reads: read(ApprovalMaxMonths),
		findings: map[Verdict]Text{
			Met:     {"[{since}起算，]超过三个月审批，已记录特殊情况[，{on}审批，不晚于{due}]", "[counted from {since}: ]approved after more than three months for a recorded reason[, on {on}, by {due}]"},
			Unmet:   {"[{since}起算，]超过三个月[，{on}]审批，没有记录特殊情况或者超过六个月[（最晚{due}）]", "[counted from {since}: ]approved after more than three months[, on {on}], without a recorded reason or after more than six[ ({due} at the latest)]"},
			Pending: {"[{since}起算，]已超过三个月，确属特殊情况的，最晚{due}审批", "[counted from {since}: ]more than three months have passed; in a special case the decision is due by {due}"},
		},
		remedy: Text{"由党委写明特殊情况；超过六个月的，由党委会同党支部研究，报上级党委组织部门处理", "the committee records the special case; after more than six months it considers the case with the branch and turns to the organization department above"},
	},
	{
		ID: DevelopmentApprovalFiled, Title: Text{"审批后的备案", "filing of the approval"},
		clauses:  bothEditions("D51"),
		findings: onRecord(Text{"报上级党委组织部门备案", "filing with the organization department above"}),
		remedy:   Text{"由党委报上级党委组织部门备案", "the committee files the approval with the organization department above"},
	},
}
