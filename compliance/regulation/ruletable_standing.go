package regulation

// standingRules are the rules on the standing of members, Arts. 24–34 of the
// regulations on education and management and the measures on disposal. None
// of their texts decides: they name who does.
var standingRules = []Rule{
	{
		ID: StandingMobile, Title: Text{"流动党员", "mobile member"},
		clauses: education("R37"), reads: read(MobileMonths),
		findings: map[Verdict]Text{
			Met:        {"[{since}外出，]未转移组织关系，按流动党员管理，保持联系", "[away since {since}: ]a mobile member without transfer, kept in contact"},
			Unmet:      {"[{since}外出，]未转移组织关系满六个月[（{due}）]，没有按流动党员管理、保持联系", "[away since {since}: ]six months without transfer[ ({due})], and not kept in contact as a mobile member"},
			Pending:    {"[{since}外出，]{due}起满六个月；届时未转移组织关系的，按流动党员管理", "[away since {since}: ]six months are full on {due}; without transfer a mobile member from then on"},
			OutOfScope: {"没有外出，或者已经转移组织关系", "not away, or the relation was transferred"},
		},
		remedy: Text{"由所在党支部登记外出情况，同本人保持经常联系；地点相对固定的，办理转移组织关系", "the branch registers the absence and keeps in contact; where the place is fairly fixed, the relation is transferred"},
	},
	{
		ID: StandingMobileContact, Title: Text{"联系流动党员", "contact with a mobile member"},
		clauses: education("R37", "R40"), reads: read(MobileContactMonths),
		findings: doneBy(Text{"{since}起计算", "counted from {since}"}, Text{"同流动党员联系", "contact with the mobile member"}),
		remedy:   Text{"由所在党支部同本人联系并作记录；农村党支部明确专人负责", "the branch gets in contact and records it; a rural branch names somebody for it"},
	},
	{
		ID: StandingTransferDue, Title: Text{"应当转移组织关系", "transfer due"},
		clauses: education("R22"), reads: read(TransferAwayMonths),
		findings: map[Verdict]Text{
			Met:        {"[{on}]已转移组织关系", "relation transferred[ {on}]"},
			Unmet:      {"[{since}起]工作单位、经常居住地变动，或者外出满六个月且地点相对固定，尚未转移组织关系", "unit or residence changed, or away for six months at a fairly fixed place[, since {since}]: the relation was not transferred"},
			Pending:    {"[{since}外出，]到{due}满六个月；地点相对固定的，应当转移组织关系", "[away since {since}: ]six months are full on {due}; at a fairly fixed place the relation moves then"},
			OutOfScope: {"没有应当转移组织关系的情形", "nothing that calls for a transfer"},
		},
		remedy: Text{"由本人提出，所在党支部报有审批权限的基层党委办理转移", "the member applies, and the branch has the grassroots committee transfer the relation"},
	},
	{
		ID: StandingAbroadContact, Title: Text{"联系出国（境）学习研究党员", "contact with a member abroad"},
		clauses: education("R42"), reads: read(AbroadContactsPerHalfYear),
		findings: map[Verdict]Text{
			Met:     {"{period}已同出国（境）学习研究党员联系[（{on}）]", "{period}: the member abroad was contacted[ ({on})]"},
			Unmet:   {"{period}没有同出国（境）学习研究党员联系的记录", "{period}: no contact with the member abroad on record"},
			Pending: {"{period}应同出国（境）学习研究党员联系一次以上，不晚于{due}", "{period}: a contact with the member abroad is due by {due}"},
		},
		remedy: Text{"由保留组织关系的党组织尽快联系并作记录", "the organization that keeps the relation gets in contact without delay and records it"},
	},
	{
		ID: StandingAbroadYears, Title: Text{"出国（境）学习研究超过五年", "more than five years abroad"},
		clauses: education("R15"), reads: read(AbroadStudyYears),
		findings: map[Verdict]Text{
			Met: {"[{since}出国（境），{due}满五年，{on}已超过五年|由{by}决定|{since}出国（境），已在国外长期定居或者超过五年|没有应当停止党籍的情形，或者已经决定]",
				"[abroad since {since}, five years on {due}, more than five on {on}|decided by {by}|abroad since {since}, settled or for more than five years|nothing that calls for a stop, or decided already]"},
			Unmet: {"[由{by}决定，应由保留组织关系的党组织决定|材料不全，缺少：{record}|{since}出国（境），{due}满五年，{on}尚未超过五年，也没有长期定居|{since}出国（境），{due}满五年，仍未返回，一般予以停止党籍，由保留组织关系的党组织研究|{since}出国（境），到{on}没有超过五年未返回或者长期定居的记录|{since}出国（境），在国外长期定居：{settled}，一般予以停止党籍，由保留组织关系的党组织研究|没有超过五年未返回或者长期定居的记录]",
				"[decided by {by}; it is for the organization that keeps the relation|lacking {record}|abroad since {since}, five years on {due}, not more than five on {on} and not settled|abroad since {since}, five years on {due} and not back: normally stopped, which the organization that keeps the relation considers|abroad since {since}, and by {on} no record of more than five years without return, or of settlement|abroad since {since}, settled there: {settled}; normally stopped, which the organization that keeps the relation considers|no record of more than five years without return, or of settlement]"},
			Pending: {"[{since}出国（境），]到{due}满五年，之后仍未返回的一般停止党籍", "[abroad since {since}; ]five years on {due}; membership is normally stopped if not back after that"},
		},
		remedy: Text{"由保留组织关系的党组织联系本人，研究是否停止党籍并作出决定{or-reason}", "the organization that keeps the relation contacts the member and decides whether to stop the membership{or-reason}"},
	},
	{
		ID: StandingResume, Title: Text{"返回后恢复组织生活", "resuming on return"},
		clauses: education("R43"),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已恢复组织生活", "organizational life resumed[ {on}]"},
			Unmet: {"[{since}返回，]尚未恢复组织生活", "[back since {since}: ]organizational life was not resumed"},
		},
		remedy: Text{"由本人提出申请，保留组织关系的党组织按规定恢复其组织生活", "the member applies, and the organization that keeps the relation lets organizational life resume under the rules"},
	},
	{
		ID: StandingLost, Title: Text{"失去联系停止党籍", "stop of a lost member's membership"},
		clauses: education("R16"), reads: read(LostContactMonths),
		findings: map[Verdict]Text{
			Met: {"[{since}失去联系，{on}已满六个月|由{by}决定停止党籍|失去联系、查找情况已于{on}记录|失去联系、查找情况已记录]",
				"[out of contact since {since}, six months full on {on}|stop decided by {by}|loss of contact and search recorded {on}|loss of contact and search recorded]"},
			Unmet: {"[由{by}决定，应由所在党支部或者上级党组织决定|材料不全，缺少：{record}|{since}失去联系，{due}满六个月，{on}尚未满，不能停止党籍|{since}失去联系，{due}已满六个月，尚未研究是否停止党籍|没有失去联系和查找的记录，应先查找]",
				"[decided by {by}; it is for the branch or the organization above|lacking {record}|out of contact since {since}, six months full on {due} and not yet on {on}: no stop|out of contact since {since}, six months full on {due}: not considered yet|no record of the loss of contact and of a search, which comes first]"},
			Pending: {"[{since}失去联系，]到{due}满六个月；其间由党支部继续查找", "[out of contact since {since}: ]six months are full on {due}; the branch goes on searching"},
		},
		remedy: Text{"由党支部通过各种方式查找并作记录；满六个月仍未取得联系的，由党支部或者上级党组织决定", "the branch searches by every means and records it; when six months are full without contact, the branch or the organization above decides"},
	},
	{
		ID: StandingLostYears, Title: Text{"停止党籍满两年", "two years after the stop"},
		clauses: clauses(education("R17"), disposal("DM-07")), reads: read(LostStopYears),
		findings: map[Verdict]Text{
			Met: {"[{since}停止党籍，{on}已满两年|停止党籍后确实无法取得联系]", "[stopped since {since}, two years full on {on}|still unreachable after the stop]"},
			Unmet: {"[{since}停止党籍，{due}满两年，{on}尚未满，不能按自行脱党除名|{since}停止党籍，{due}已满两年，尚未研究|没有确实无法取得联系的记录，或者不是因失去联系停止党籍，不能按自行脱党除名]",
				"[stopped since {since}, two years full on {due} and not yet on {on}: no removal|stopped since {since}, two years full on {due}: not considered yet|no record that the member is still unreachable, or not stopped for lost contact: no removal as having left]"},
			Pending: {"[{since}停止党籍，]到{due}满两年；仍无法取得联系的，由党组织研究", "[stopped since {since}: ]two years are full on {due}; if still unreachable, the organization considers the case"},
		},
		remedy: Text{"由党支部再次查找并作记录；满两年仍无法取得联系的，由党员大会讨论，报上级党组织批准", "the branch searches again and records it; when two years are full, the member meeting considers the case, for approval above"},
	},
	{
		ID: StandingRestore, Title: Text{"恢复党籍", "restoration of membership"},
		clauses: education("R18"),
		findings: map[Verdict]Text{
			Met:   {"停止党籍后恢复，回到停止前的状态", "restored after the stop, to the status before"},
			Unmet: {"不是停止党籍，或者恢复的状态同停止前不一致，不能恢复", "not stopped, or another status than before the stop: no restoration"},
		},
		remedy: Text{"由本人申请，原所在党组织审核，按规定程序报批", "the person applies, the former organization reviews, and the approval follows the procedure"},
	},
	{
		ID: StandingNoRestore, Title: Text{"原则上不能恢复党籍的情形", "exits that are not restored"},
		clauses: education("R19"),
		findings: map[Verdict]Text{
			Met:   {"不属于原则上不能恢复党籍的五种情形", "not one of the five exits that are in principle not restored"},
			Unmet: {"属于劝退、除名、开除等情形，原则上不能恢复党籍；符合条件的可以重新入党", "advised to leave, removed or expelled: in principle not restored; those who qualify may join anew"},
		},
		remedy: Text{"由党组织向本人说明；符合条件的，按发展党员的规定重新申请", "the organization explains; a person who qualifies may apply anew under the development rules"},
	},
	{
		ID: StandingReadmission, Title: Text{"重新入党的间隔", "years before a new admission"},
		clauses: disposal("DM-04"), reads: read(ReadmissionYears),
		findings: map[Verdict]Text{
			Met:     {"[{since}受到处置，]已满五年[（{due}）]", "[disposal on {since}: ]five years have passed[ ({due})]"},
			Unmet:   {"[{since}受到处置，]未满五年[（{due}满）]，不能重新入党", "[disposal on {since}: ]five years have not passed[ (full on {due})], and a new admission is not possible"},
			Pending: {"[{since}受到处置，]到{due}满五年", "[disposal on {since}: ]five years are full on {due}"},
		},
		remedy: Text{"由党组织向本人说明，满五年后再受理申请", "the organization explains, and takes an application after five years"},
	},
	{
		ID: StandingSeries, Title: Text{"连续六个月的情形", "six consecutive months"},
		clauses: clauses(education("R36"), disposal("DM-07"), inConstitution("C-21")), reads: read(SeriesMonths),
		findings: map[Verdict]Text{
			// the figure speaks, for met and unmet stand the other way round
			// when six months are the ground of a removal
			Met: {"[{series}]连续中断[{months}个月|的月数没有记录]", "[{series}: ][{months} months running missed|the months running are not on record]"},
			Unmet: {"[{since}起，][{series}]连续中断[{months}个月|的月数没有记录]；满六个月的，有无正当理由由党支部查明，是否按自行脱党除名由党员大会讨论",
				"[from {since}; ][{series}: ][{months} months running missed|the months running are not on record]; from six on the branch finds out whether there is a good reason, and the member meeting considers whether it counts as leaving"},
			Pending: {"[{series}]已连续中断{months}个月，到{due}满六个月", "[{series}: ]{months} months running missed; six are full on {due}"},
		},
		remedy: Text{"由党支部了解原因、谈话教育；没有正当理由的，由党员大会讨论决定，报上级党组织批准，不自动除名", "the branch finds out why and talks with the member; without good reason the member meeting decides, for approval above; nothing is automatic"},
	},
	{
		ID: StandingCriticism, Title: Text{"批评教育", "criticism"},
		clauses: education("R29"),
		findings: map[Verdict]Text{
			Met:   {"没有应当批评教育的情形，或者[{on}]已批评教育", "nothing that calls for criticism, or criticism took place[ {on}]"},
			Unmet: {"有不按规定参加组织生活、不按时交纳党费或者外出不主动联系的情形，没有批评教育的记录", "organizational life missed, dues late or no contact while away, and no criticism on record"},
		},
		remedy: Text{"由党支部了解情况，情节较轻的批评教育并作记录", "the branch finds out, and if it is minor, criticizes and records it"},
	},
	{
		ID: StandingReminder, Title: Text{"提醒谈话", "reminder talk"},
		clauses: education("R28"),
		findings: map[Verdict]Text{
			Met:   {"没有需要提醒的情形，或者[{on}]已提醒谈话", "nothing to remind of, or a reminder talk was held[ {on}]"},
			Unmet: {"有苗头性问题或者群众反映，没有提醒谈话的记录", "first signs of a problem or complaints, and no reminder talk on record"},
		},
		remedy: Text{"由党支部及时进行提醒谈话", "the branch holds the reminder talk without delay"},
	},
	{
		ID: StandingCorrection, Title: Text{"限期改正的期限", "correction period"},
		clauses: clauses(education("R30"), disposal("DM-03")), reads: read(CorrectionUsualMonths, CorrectionMaxMonths),
		findings: map[Verdict]Text{
			Met:     {"限期改正[{months}个月]，不超过一年[，到{due}]", "correction period[ of {months} months], a year at most[, until {due}]"},
			Unmet:   {"限期改正[{months}个月]，一般为六个月，最长不超过一年", "correction period[ of {months} months]: normally six months, a year at most"},
			Pending: {"[{since}起]限期改正，到{due}", "correction[ from {since}] until {due}"},
		},
		remedy: Text{"由作出决定的党组织核定期限，明确帮助措施{or-reason}", "the organization that ordered it settles the period and the help{or-reason}"},
	},
	{
		ID: StandingCorrectionEnd, Title: Text{"限期改正期满", "end of the correction period"},
		clauses: clauses(education("R35"), disposal("DM-06")),
		findings: map[Verdict]Text{
			Met: {"限期改正[{due}]期满，[{on}]研究改正情况", "the correction period ended[ {due}]; the result was considered[ {on}]"},
			Unmet: {"[限期改正{due}期满，{on}尚未期满，不能认定没有转变|限期改正{due}期满，尚未研究改正情况|尚未研究改正情况]",
				"[the correction period ends {due} and was not over on {on}: no finding that nothing changed|the correction period ended {due}, and the result was not considered|the result of the correction was not considered]"},
			Pending: {"限期改正{due}期满", "the correction period ends {due}"},
		},
		remedy: Text{"由党支部了解改正情况；有转变的结束限期改正，没有转变的由党员大会讨论劝其退党，报上级党组织批准", "the branch looks at the result; with a change the period ends, without one the member meeting considers the advice to leave, for approval above"},
	},
	{
		ID: StandingAdviceFirst, Title: Text{"先劝其退党", "advice to leave comes first"},
		clauses: clauses(education("R32", "R34", "R35"), disposal("DM-06"), inConstitution("C-20")),
		findings: map[Verdict]Text{
			Met: {"[{on}已办理：{step}|{on}已办理劝其退党的步骤|已办理劝其退党的步骤]", "[{step}: done {on}|the step of the advice was taken {on}|the step of the advice was taken]"},
			Unmet: {"[尚未办理应在先的步骤：{step}|材料不全，缺少：{record}|尚未劝其退党，或者没有劝而不退的记录，应先办理]",
				"[{step}: not on record, and it has to come first|lacking {record}|no advice to leave, or no refusal of it, on record, which has to come first]"},
		},
		remedy: Text{"由党员大会讨论决定劝其退党并报上级党组织批准；劝而不退的，再由党员大会讨论", "the member meeting decides on the advice, for approval above; if it is refused, the meeting considers the case again"},
	},
	{
		ID: StandingResignation, Title: Text{"要求退党的教育", "education before a resignation"},
		clauses: clauses(education("R33"), inConstitution("C-18")),
		findings: map[Verdict]Text{
			Met: {"[{on}已对要求退党的进行教育|已有要求退党和教育的记录]", "[education of the member who asks to leave: {on}|request and education on record]"},
			Unmet: {"[材料不全，缺少：{record}|{since}要求退党，之后没有教育的记录|没有要求退党或者教育的记录，应先办理]",
				"[lacking {record}|asked to leave {since}, and no education after that|no request to leave, or no education, on record, which has to come first]"},
		},
		remedy: Text{"由党支部进行教育并作记录；仍然坚持的，由党员大会讨论后宣布，报上级党组织备案", "the branch talks with the member and records it; if the member persists, the meeting considers and announces it, and files it above"},
	},
	{
		ID: StandingRemovalGround, Title: Text{"除名的情形", "ground of a removal"},
		clauses: clauses(education("R31", "R36"), disposal("DM-07")),
		findings: map[Verdict]Text{
			Met:   {"记录的情形属于规定可以除名的情形，是否除名由党员大会决定", "the ground on record is one that the rules name; whether to remove is for the meeting to decide"},
			Unmet: {"没有记录规定的情形，不能劝其退党或者除名", "no ground that the rules name is on record: no advice to leave and no removal"},
		},
		remedy: Text{"由党支部查明事实，写明所依据的条款", "the branch establishes the facts and names the clause"},
	},
	{
		ID: StandingFiling, Title: Text{"处置前的备案", "filing before the decision"},
		clauses:  disposal("DM-08"),
		findings: comesFirst(Text{"向有审批预备党员权限的基层党委备案", "filing with the grassroots committee that approves members"}),
		remedy:   Text{"由支部委员会（不设的由党员大会）提出意见，先向基层党委备案，再提交党员大会", "the branch committee, or the meeting where there is none, proposes and files with the grassroots committee before the meeting decides"},
	},
	{
		ID: StandingInvestigation, Title: Text{"调查核实", "investigation"},
		clauses:  disposal("DM-09"),
		findings: comesFirst(Text{"调查核实", "investigation"}),
		remedy:   Text{"由党组织组成调查组，查清事实并形成材料", "the organization forms a group that establishes the facts in writing"},
	},
	{
		ID: StandingVote, Title: Text{"处置的表决", "vote on a disposal"},
		clauses: inConstitution("C-19", "C-20", "C-22"),
		findings: map[Verdict]Text{
			Met:   {"[应到会{voters}名，到会{present}名，赞成{ayes}名，|到会{present}名，赞成{for}名，]达到党员大会表决的要求", "[{voters} ought to attend, {present} present, {ayes} ayes: |{present} present, {for} ayes: ]as a vote of the member meeting asks"},
			Unmet: {"[应到会{voters}名，到会{present}名，赞成{ayes}名，|到会{present}名，赞成{for}名，]没有达到党员大会表决的要求[，至少须{needed}名]", "[{voters} ought to attend, {present} present, {ayes} ayes: |{present} present, {for} ayes: ]not as a vote of the member meeting asks[, {needed} needed]"},
		},
		remedy: Text{"由党支部召开党员大会讨论表决，按支部工作条例计算到会和赞成人数", "the branch holds the member meeting; attendance and ayes are counted under the branch regulations"},
	},
	{
		ID: StandingOnce, Title: Text{"不因同一问题再处置", "no disposal for what was punished"},
		clauses: disposal("DM-02"),
		findings: map[Verdict]Text{
			Met:   {"没有就同一问题给予党纪处分", "no disciplinary penalty was given for the matter"},
			Unmet: {"同一问题已[于{on}]给予党纪处分[（{penalty}）]，不再进行组织处置", "a disciplinary penalty was given for the matter[ on {on}][: {penalty}]: no disposal"},
		},
		remedy: Text{"由作出处置的党组织撤销处置，报批准的党组织", "the organization that took the measure withdraws it and reports to the one that approved it"},
	},
	{
		ID: StandingRemovalDecision, Title: Text{"除名的决定", "decision on a removal"},
		clauses:  clauses(education("R31", "R32", "R33", "R34", "R35", "R36"), inConstitution("C-22")),
		findings: comesFirst(Text{"由党员大会决定并报上级党组织", "decision of the member meeting, put to the organization above"}),
		remedy:   Text{"由党员大会讨论决定，报上级党组织批准；没有决定不得按除名处理", "the member meeting decides, for approval above; without a decision nobody counts as removed"},
	},
}

// penaltyRules name the article of the Constitution on penalties, which are
// decided under the disciplinary regulations and only recorded here.
var penaltyRules = []Rule{
	{
		ID: StandingPenalty, Title: Text{"党纪处分和恢复党员权利", "disciplinary penalties and the return of rights"},
		clauses: inConstitution("C-32", "C-33", "C-40"),
		findings: map[Verdict]Text{
			Met: {"[{on}]党纪处分已作记录[：{penalty}][，到{due}]", "disciplinary penalty on record[: {penalty}][, {on}][, until {due}]"},
			Unmet: {"[{penalty}：]留党察看到{due}，最长不得超过两年[，{since}起算]",
				"[{penalty}: ]until {due}; probation within the Party lasts two years at most[, from {since}]"},
			Pending: {"[{since}起]留党察看，到{due}期满；期满由党组织研究恢复党员权利或者另作处理", "[from {since}: ]probation within the Party until {due}; the organization then considers the return of rights or another decision"},
		},
		remedy: Text{"由作出处分决定的党组织核对期限；期满的，由党支部提请原决定的党组织研究", "the organization that decided the penalty checks its days; when they are over, the branch puts the case to it"},
	},
}

// transferRules are the rules on the transfer of the organizational relation.
var transferRules = []Rule{
	{
		ID: TransferDue, Title: Text{"转移组织关系的情形", "when the relation moves"},
		clauses: education("R22"), reads: read(TransferAwayMonths),
		findings: map[Verdict]Text{
			Met:        {"[{since}起]工作单位、经常居住地变动，或者外出满六个月且地点相对固定，应当转移组织关系", "unit or residence changed, or away for six months at a fairly fixed place[, since {since}]: the relation moves"},
			Unmet:      {"[{since}外出，]不满六个月或者地点不固定，不办理转移，保持联系", "[away since {since}: ]under six months or at no fixed place: no transfer, but contact"},
			Pending:    {"[{since}外出，]到{due}满六个月", "[away since {since}: ]six months are full on {due}"},
			OutOfScope: {"没有变动或者外出", "no change and no absence"},
		},
		remedy: Text{"由所在党支部核对去向，同本人保持联系", "the branch finds out where the member is and keeps in contact"},
	},
	{
		ID: TransferForm, Title: Text{"转移的凭证", "paper of the transfer"},
		clauses: []string{"transfer-opinion:TL-01"},
		findings: map[Verdict]Text{
			Met:   {"[外出{months}个月，]凭证符合办理说明", "[away for {months} months: ]the paper agrees with the practice notes"},
			Unmet: {"[外出{months}个月，]凭证同办理说明不一致：三个月以内不开凭证，六个月以内开证明信，六个月以上开介绍信", "[away for {months} months: ]the paper differs from the practice notes: none for up to three months, a certificate for up to six, a letter from six on"},
		},
		remedy: Text{"由开具凭证的基层党委核对；依据未经核实，以当地规定为准", "the committee that issued the paper checks it; the source is not confirmed, and the local rule prevails"},
	},
	{
		ID: TransferDirect, Title: Text{"直接转接", "direct transfer"},
		clauses: education("R23"),
		findings: map[Verdict]Text{
			Met:   {"双方都是具有审批预备党员权限的基层党委，可以直接转接", "both are grassroots committees with the power to approve, and transfer directly"},
			Unmet: {"[{approver}|一方]不具有审批预备党员权限，不能直接转接", "[{approver}|one side] has no power to approve, and cannot transfer directly"},
		},
		remedy: Text{"由具有审批预备党员权限的上级党委办理转接", "the committee above, which has the power to approve, makes the transfer"},
	},
	{
		ID: TransferResponsible, Title: Text{"转接期间的管理责任", "responsibility during the transfer"},
		clauses: education("R25"),
		findings: map[Verdict]Text{
			Met:     {"[{on}]已转出，被接收后由接收的党组织管理", "sent[ {on}]; from acceptance on the receiving organization is responsible"},
			Unmet:   {"[{since}转出，尚未被接收，仍由原所在党组织管理，没有管理的记录|没有转出的记录，仍由原所在党组织管理]", "[sent {since} and not accepted; the old organization stays responsible, and no care is on record|not sent on record; the old organization stays responsible]"},
			Pending: {"[{since}转出，]尚未被接收，仍由原所在党组织管理", "[sent {since}: ]not accepted yet; the old organization stays responsible"},
		},
		remedy: Text{"由原所在党组织联系本人和接收方，查明原因", "the old organization contacts the member and the receiver and finds out why"},
	},
	{
		ID: TransferRefusal, Title: Text{"不得无故拒转拒接", "no refusal without reason"},
		clauses: education("R26"),
		findings: map[Verdict]Text{
			Met:   {"没有拒转拒接，或者写明了理由", "nothing was refused, or the reason is on record"},
			Unmet: {"拒绝转出或者接收，没有写明理由", "the transfer was refused, and no reason is on record"},
		},
		remedy: Text{"由拒绝的党组织写明理由；没有理由的办理转接，由共同的上级党组织协调", "the organization that refused gives its reason; without one it makes the transfer, with the help of the organization above both"},
	},
	{
		ID: TransferLetter, Title: Text{"介绍信的有效期", "validity of the letter"},
		clauses: []string{"policy:transfer-letter", "transfer-opinion:TL-03"}, reads: read(TransferLetterDays),
		findings: map[Verdict]Text{
			Met:     {"[{since}开出，]在有效期内接收[（到{due}）]", "[issued {since}: ]accepted within its validity[ (until {due})]"},
			Unmet:   {"[{since}开出，]有效期到{due}[，{on}接收]，已超过有效期", "[issued {since}: ]valid until {due}[, accepted {on}]: no longer valid"},
			Pending: {"[{since}开出，]有效期到{due}", "[issued {since}: ]valid until {due}"},
		},
		remedy: Text{"由原所在基层党委了解情况后重新开具介绍信", "the old grassroots committee finds out why and issues a new letter"},
	},
	{
		ID: TransferFile, Title: Text{"接收时的材料审查", "check of the file on acceptance"},
		clauses: clauses(education("R24"), bothEditions("D71")),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已审查档案、材料，或者不需要查核", "file checked[ {on}], or no check needed"},
			Unmet: {"转入的预备党员，入党材料[缺少：{record}|没有审查记录]", "a probationer transferred in: papers [lacking {record}|not checked on record]"},
		},
		remedy: Text{"由接收的党组织审查入党材料，缺少的由原所在党组织补充；无法认定的，报县级以上党委组织部门", "the receiving organization checks the papers, and the old one supplies what is missing; one who cannot be recognised is put to an organization department at county level or above"},
	},
	{
		ID: TransferGraduates, Title: Text{"毕业生组织关系的保留", "a graduate's relation kept at the school"},
		clauses: education("R41"), reads: read(GraduateRetentionMonths),
		findings: map[Verdict]Text{
			Met:     {"[{since}毕业，]组织关系保留没有超过两年[（到{due}）]", "[graduated {since}: ]the relation was kept for two years at most[ (until {due})]"},
			Unmet:   {"[{since}毕业，]组织关系保留超过两年[（到{due}）]", "[graduated {since}: ]the relation was kept for more than two years[ (until {due})]"},
			Pending: {"[{since}毕业，]组织关系一般保留到{due}", "[graduated {since}: ]the relation is normally kept until {due} at the latest"},
		},
		remedy: Text{"由学校党组织联系本人，及时转出组织关系{or-reason}", "the school's organization contacts the member and transfers the relation{or-reason}"},
	},
	{
		ID: TransferActivist, Title: Text{"入党积极分子的转接", "activists in transit"},
		clauses: bothEditions("D10"),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已转交培养材料，由现党组织接续培养", "papers handed over[ {on}]; the receiving organization goes on"},
			Unmet: {"培养材料[没有转齐，缺少：{record}|没有转交]", "record of cultivation: [incomplete, lacking {record}|not handed over]"},
		},
		remedy: Text{"由原党组织转交培养材料，现党组织审查后接续培养", "the old organization hands over the papers, and the receiving one checks them and goes on"},
	},
	{
		ID: TransferProbationer, Title: Text{"预备党员的转接", "probationers in transit"},
		clauses: bothEditions("D70", "D72"),
		findings: map[Verdict]Text{
			Met:   {"[{on}]已介绍培养教育和考察情况，由接收的党组织办理转正", "account given[ {on}]; the receiving organization handles the conversion"},
			Unmet: {"没有向接收的党组织介绍培养教育和考察情况[，缺少：{record}]", "no account given to the receiving organization[, lacking {record}]"},
		},
		remedy: Text{"由原党组织介绍情况、移交材料，接收的党组织严格审查", "the old organization gives the account and hands over the papers, and the receiving one checks them strictly"},
	},
	{
		ID: TransferDues, Title: Text{"转接后的党费", "dues after the transfer"},
		clauses: []string{"dues:R18"},
		findings: map[Verdict]Text{
			Met:   {"[{since}起]向组织关系所在党支部交纳党费", "dues are paid where the relation is[, from {since}]"},
			Unmet: {"没有向组织关系所在党支部交纳党费[（{since}起）]", "dues are not paid where the relation is[ (from {since})]"},
		},
		remedy: Text{"由转出、接收两个党支部核对已交月份，此后向接收的党支部交纳{or-reason}", "both branches compare the months paid; from then on dues go to the receiving branch{or-reason}"},
	},
}
