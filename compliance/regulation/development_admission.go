package regulation

// Chapter IV of the development rules: admission as a probationary member
// (Arts. 19–28 of 2014, 18–27 of 2026).

func (d developmentText) admission() {
	d.both("D29", at(art(19, 1), FullText), at(art(18, 1), FullText), one(Must),
		"支委会审查并集体讨论，认为合格的报有审批权的基层党委预审",
		"the branch committee reviews the case together and, if satisfied, sends it to a grassroots committee with the power to approve for pre-examination",
		by(DevelopmentCommitteeReview, DevelopmentPreexam))
	d.both("D30", at(art(19, 2), FullText), at(art(18, 2), Quoted), one(Must),
		"预审结果书面告知支部，合格的才领入党志愿书",
		"the branch learns the result in writing, and the admission form is given out after a pass",
		by(DevelopmentPreexam, DevelopmentForm))
	d.in2014("D92", at(art(19, 2), Indirect), one(Must),
		"预审时视需要听执纪执法等部门的意见",
		"at the pre-examination discipline and law departments are heard as needed",
		judged)
	d.both("D31", at(art(19, 3), FullText), at(art(18, 3), Quoted), one(GenerallyNot),
		"三个月内就要离开单位的，通常不办接收",
		"one who will leave the unit within three months is normally not admitted",
		by(DevelopmentLeaving)).count(LeavingMonths, 3)

	d.in2014("D32", at(art(20, 1), FullText), one(Must), // a month was a local limit only
		"预审合格的，由支委会提交党员大会讨论，没有规定期限",
		"after a pass the committee puts the case to the member meeting; no limit is set",
		by(DevelopmentPreexam))
	d.in2026("D32", at(art(19, 1), FullText), one(Must),
		"预审合格的，一个月以内提交党员大会讨论",
		"after a pass the case goes to the member meeting within a month",
		by(DevelopmentMeetingMonth, DevelopmentPreexam)).count(MeetingAfterPreexamMonths, 1)
	d.both("D33", at(art(20, 2), FullText), at(art(19, 2), FullText), one(Must),
		"讨论接收预备党员的党员大会，到会的有表决权党员要多于应到会的一半，恰好一半不够",
		"when admission is discussed, the members with a vote who are present must be more than half of those who ought to attend; exactly half is not enough",
		by(VoteAdmissionQuorum, HeldVoteQuorum)).threshold(AdmissionQuorum, MoreThan(1, 2))
	d.both("D34", at(art(21), FullText), at(art(20, 1), FullText), one(Must),
		"会议依次进行四项：本人汇报、介绍人表态、支委会报告审查情况、充分讨论后表决",
		"four items in order: the person reports, the introducers speak, the committee reports its review, discussion and vote",
		by(DevelopmentMeetingAgenda))
	d.both("D35", at(art(21), FullText), at(item(20, 1, 4), FullText), one(Must), // a show of hands was the rule of 1990
		"用无记名投票表决", "the vote is by secret ballot",
		by(VoteAdmissionSecret))
	d.both("D36", at(art(21), FullText), at(item(20, 1, 4), FullText), one(Must),
		"赞成票多于应到会有表决权党员的一半才算通过，缺席和弃权都不算赞成",
		"the ayes must be more than half of the members with a vote who ought to attend; absences and abstentions are not ayes",
		by(VoteAdmissionMajority, HeldVoteMajority)).threshold(AdmissionMajority, MoreThan(1, 2))
	d.both("D37", at(art(21), Quoted), at(item(20, 1, 4), Quoted), one(Must),
		"不能到会的有表决权党员在会前正式提出的书面意见计入票数，不计入到会人数",
		"a formal written opinion lodged before the meeting by a member with a vote who cannot attend counts among the votes, not in the attendance",
		by(VoteWrittenOpinions))
	d.both("D38", at(art(21), FullText), at(art(20, 2), Quoted), one(Must),
		"有两名以上人选的，一人一议、一人一票决", "two or more candidates are discussed and voted on one at a time",
		by(DevelopmentMeetingSingly))
	d.in2014("D39", at(art(22), Quoted), one(Must),
		"决议尽快写进志愿书，附申请书、政治审查材料、培养教育考察材料等，一道报上级党委审批",
		"the resolution is entered in the form without delay and sent up with the application, the review papers and the record of cultivation",
		by(DevelopmentPapers))
	d.in2026("D39", at(art(21, 1), Quoted), one(Must),
		"决议尽快写进志愿书，附申请书、培养考察登记表、政治审查材料等，一道报上级党委审批；这里的党委包括工委",
		"the resolution is entered in the form without delay and sent up with the application, the activists' register and the review papers; a working committee counts as a committee",
		by(DevelopmentPapers))
	d.both("D40", at(art(22), Unconfirmed), at(art(21, 2), Quoted), one(Must),
		"决议记五项：主要表现，应到和实到的有表决权党员数，表决结果，通过日期，书记签名",
		"the resolution has five entries: conduct, members due and present, result, date, the secretary's signature",
		by(DevelopmentResolution))
	d.in2014("D41", at(art(23), Quoted), one(Must),
		"预备党员只能由党委或者工委批准",
		"a probationary member is approved by a committee or working committee and nobody else",
		by(DevelopmentApprovalAuthority))
	d.in2026("D41", at(art(22, 1), Quoted), one(Must),
		"预备党员只能由党委批准，工委视同党委",
		"a probationary member is approved by a committee and nobody else; a working committee counts as one",
		by(DevelopmentApprovalAuthority))
	d.both("D42", at(art(23, 2), FullText), at(art(22, 2), Quoted), of(
		norm(MustNot, "审批", "approving"),
		norm(Must, "审议", "deliberating")),
		"乡镇、街道党委下面的基层党委无权批准，但要先行审议",
		"a committee under a township or sub-district committee does not approve, and deliberates first",
		by(DevelopmentApprovalAuthority))
	d.both("D43", at(art(23), Quoted), at(art(22, 3), Quoted), of(
		norm(MustNot, "审批", "approving"),
		norm(Must, "审议", "deliberating")),
		"党总支无权批准，但要先行审议",
		"a general branch does not approve, and deliberates first",
		by(DevelopmentApprovalAuthority))
	d.both("D44", at(art(23), Quoted), at(art(22, 4), Quoted), one(MustNot),
		"临时党组织既不接收也不批准预备党员，另有规定的除外",
		"a temporary organization neither accepts nor approves a probationary member, unless other provisions say so",
		by(DevelopmentOrganization, DevelopmentApprovalAuthority))
	d.both("D45", at(art(23), Indirect), at(art(22, 5), Quoted), one(MustNot),
		"党组无权批准",
		"a leading group does not approve",
		by(DevelopmentApprovalAuthority))
	d.in2026("D96", at(art(22, 5), Quoted), one(Must),
		"党组讨论决定的是发展党员工作的重要事项",
		"a leading group discusses and decides the important matters of recruitment",
		judged)
	d.both("D46", at(art(24), FullText), at(art(23), Quoted), one(Must),
		"批准之前，党委委员或者组织员同本人谈话，把情况和意见如实写进志愿书并向党委汇报",
		"before the approval a committee member or an organizer talks with the person, enters talk and opinion in the form and reports to the committee",
		by(DevelopmentApprovalTalk))
	d.both("D47", at(art(25), Indirect), at(art(24, 1), FullText), one(Must),
		"党委开会集体讨论、表决后审批",
		"the committee discusses and votes together",
		by(DevelopmentApprovalCollective))
	d.in2026("D97", at(art(24, 2), Quoted), one(Must),
		"党委审议两点：条件是否具备，手续是否完备；都符合的予以批准",
		"the committee looks at two things, whether the conditions are met and whether the procedure is complete, and approves where both are",
		by(DevelopmentApprovalFindings))
	d.both("D48", at(art(25), Indirect), at(art(24, 2), Quoted), one(Must),
		"审批意见写进志愿书，写明预备期从何时到何时，并告知报批的支部",
		"the decision is entered in the form with the first and last day of probation, and the branch is told",
		by(DevelopmentApprovalDates))
	d.in2014("D49", at(art(25), Quoted), one(Must),
		"支部尽快告知本人并在党员大会上公布；没有批准的，支部和本人都要告知",
		"the branch tells the person and the member meeting without delay; of a refusal branch and person are told",
		by(DevelopmentApprovalNotified))
	d.in2026("D49", at(art(24, 2), Quoted), one(Must),
		"支部尽快告知本人并在党员大会上公布；没有批准的，支部和本人都要告知，并做思想工作",
		"the branch tells the person and the member meeting without delay; of a refusal branch and person are told, and the person is talked with",
		by(DevelopmentApprovalNotified))
	d.both("D50", at(art(25), Unconfirmed), at(art(24, 3), Quoted), one(Must),
		"审批两名以上的，一个一个地审议和表决",
		"where there are several, the committee deliberates and votes one by one",
		by(DevelopmentApprovalSingly))
	d.both("D51", at(art(26), FullText), at(art(25), FullText), one(Must), // no 一般, although some copies add it
		"支部报来的接收决议，党委在三个月以内审批，并向上级党委组织部门备案",
		"the committee decides on the resolution within three months and files it with the organization department above",
		by(DevelopmentApprovalMonths, DevelopmentApprovalFiled)).count(ApprovalMonths, 3)
	d.both("D52", at(art(26), FullText), at(art(25), FullText), of( // six in all, not six more
		norm(MustNot, "超过六个月", "more than six months"),
		norm(May, "延长", "a longer time")),
		"情况特殊的可以放宽，但总共不得超过六个月",
		"in a special case it may take longer, but not more than six months in all",
		by(DevelopmentApprovalExtension)).count(ApprovalMaxMonths, 6)
	d.both("D53", at(art(27), Quoted), at(art(26), Quoted), one(May),
		"情况特殊的，中央和省一级党委可以直接接收",
		"in special cases the Centre and the province-level committees may admit directly",
		by(DevelopmentDirect))
	d.both("D54", at(art(28), Unconfirmed), at(art(27, 1), Quoted), one(May),
		"为党和人民英勇献身、事迹突出、影响较大、生前表现一贯良好并且申请过入党的，可以追认",
		"one who died heroically, whose deed stands out and is widely known, whose record was good and who had asked to join, may be recognised after death",
		by(DevelopmentPosthumous))
	d.in2026("D98", at(art(27, 2), Quoted), one(Must),
		"追认从严，三步：单位党组织讨论决定，上级党委审查，省一级党委批准",
		"recognition is strict and takes three steps: the unit's organization decides, the committee above reviews, the province-level committee approves",
		by(DevelopmentPosthumous))
}
