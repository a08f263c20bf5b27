package regulation

// duesRules are the rules on the base of dues, on paying, on what goes up the
// tree, and on use and account. The rates themselves stand in branchRules.
var duesRules = []Rule{
	// The base and the months (Arts. 1–10 of 2008, items 1–6 of the notice).
	{
		ID: DuesBaseItem, Title: Text{"计算基数的项目", "items of the base"},
		clauses: duesRows("R01", "R02", "R03", "R04", "R05", "R12", "R13", "N04", "N05", "N06", "N07", "N09", "N10"),
		findings: map[Verdict]Text{
			UnknownFacts: {"[{kind}：]有[{asked}个]收入项目是否计入基数不能确定", "[{kind}: ][{asked} ]items of pay of which it is not settled whether they are in the base"},
		},
		remedy: Text{"由党支部会同单位财务查明这些项目是否定期、普遍发放；规定没有写明的，请示上级党委组织部门",
			"the branch finds out with the unit's accounts whether these items are paid regularly and to all; what the rules do not name is put to the organization department above"},
	},
	{
		ID: DuesBaseVerified, Title: Text{"年初核定基数", "base verified once a year"},
		clauses: duesRows("N01", "R19"),
		findings: map[Verdict]Text{
			Met:          {"[{month}]基数同年初核定的一致[（{verified}）]", "[{month}: ]the base is the one verified for the year[ ({verified})]"},
			Unmet:        {"[{month}]按基数[{base}]计算，同年初核定的不一致[（{verified}）]；年内一般不变动", "[{month}: ]the base[ of {base}] is not the one verified for the year[ ({verified})], which is normally kept"},
			UnknownFacts: {"核定的基数[{verified}]不是[{month}|所问月份]当年此前核定的，没有采用", "the base verified[ ({verified})] is not of the year, or later than[ {month}| the month], and was not taken"},
		},
		remedy: Text{"由党支部核对年初核定的数额，工资变动的下一年初重新核定{or-reason}",
			"the branch checks the amount set for the year; a change of pay counts when it is set anew next year{or-reason}"},
	},
	{
		ID: DuesStart, Title: Text{"开始交纳党费的月份", "first month of dues"},
		clauses: duesRows("R17", "S05"),
		findings: map[Verdict]Text{
			Met: {"[自{month}起]应交纳党费，当月按整月计算", "dues are owed[ from {month}], that month in full"},
		},
		remedy: Text{"由党支部核对支部大会通过的日期，补收应交的月份", "the branch checks the day of its meeting and collects the months that are owed"},
	},
	{
		ID: DuesChange, Title: Text{"工资变动后的基数", "base after a change of pay"},
		clauses: duesRows("R19"),
		findings: map[Verdict]Text{
			Met: {"[自{month}起]以新的收入为基数", "the new pay is the base[ from {month}]"},
		},
		remedy: Text{"由党支部核对领取新工资的月份，自当月起按新的基数计算", "the branch checks the month in which the new pay was first drawn and takes the new base from it"},
	},
	{
		ID: DuesReduction, Title: Text{"少交或者免交党费", "reduced or waived dues"},
		clauses: duesRows("R16", "N10"),
		findings: map[Verdict]Text{
			Met: {"[{month}]少交或者免交[，应交{amount}]，手续齐备[（支部研究{branch-day}，批准{approved-day}）|（支部研究{branch-day}）]",
				"[{month}: ]reduced or waived[ to {amount}], with what is needed[ (branch {branch-day}, approved {approved-day})| (branch {branch-day})]"},
			Unmet: {"[{month}]减免手续尚未办齐，仍按全额交纳[（支部研究{branch-day}，批准{approved-day}）|（支部研究{branch-day}）]",
				"[{month}: ]study or approval came later, and the full amount is due[ (branch {branch-day}, approved {approved-day})| (branch {branch-day})]"},
			UnknownFacts: {"[{month}]没有可以少交、免交的完整记录，按全额计算", "[{month}: ]no complete record that allows less, and the full amount is taken"},
		},
		remedy: Text{"由党支部研究后报上一级党委批准（2017年通知执行后，离退休党员由党支部研究同意即可）；手续办齐以前的月份按全额交纳",
			"the branch studies the case and asks the next higher committee to approve (for the retired, under the notice of 2017, the consent of the branch is enough); until then the full amount is paid"},
	},
	{
		ID: DuesPlace, Title: Text{"向哪个党支部交纳", "which branch is paid"},
		clauses: duesRows("R18"),
		findings: map[Verdict]Text{
			UnknownFacts: {"[{month}]转移组织关系[（转入{to}）]，当月向转出还是转入的党支部交纳，全国没有规定", "[{month}: ]the relation moved[ to {to}]; no national text says which branch is paid for that month"},
		},
		remedy: Text{"由转出、转入两个党支部商定当月由谁收取，不重收、不漏收", "the two branches agree which of them collects for that month, so that it is paid once"},
	},

	// Paying (Arts. 11–14).
	{
		ID: DuesMonthly, Title: Text{"按月交纳党费", "payment month by month"},
		clauses: duesRows("R22"),
		findings: map[Verdict]Text{
			Unmet: {"[{month}]的党费应不晚于{due}交纳，[{on}才交齐|尚有{open}未交|没有按时交齐][（登记有正当理由：{reason}）]",
				"dues[ of {month}] were payable by {due}[ and settled {on}| and {open} are open| and not settled in time][; a good reason is on record: {reason}]"},
			Pending: {"[{month}]的党费[尚有{open}未交，]应不晚于{due}交纳", "dues[ of {month}][: {open} open], payable by {due}"},
		},
		remedy: Text{"由党支部提醒本人补交；不按时交纳的，了解原因、批评教育、限期改正", "the branch reminds the member; where dues stay unpaid it finds out why, criticizes and sets a time"},
	},
	{
		ID: DuesQuarterly, Title: Text{"按季度交纳党费", "payment by the quarter"},
		clauses: duesRows("R23"),
		findings: map[Verdict]Text{
			Met:   {"情况特殊，经党支部同意，按季度交纳", "special circumstances and the consent of the branch: paid by the quarter"},
			Unmet: {"按季度交纳须情况特殊并经党支部同意[；情况特殊：{special}][；党支部同意：{consent}]", "payment by the quarter needs special circumstances and the consent of the branch[; special: {special}][; consent: {consent}]"},
		},
		remedy: Text{"由党支部核实情况、研究是否同意，未同意的改为按月交纳{or-reason}", "the branch looks into it and decides on its consent; without it payment is by the month{or-reason}"},
	},
	{
		ID: DuesProxy, Title: Text{"代交党费", "payment by another person"},
		clauses: duesRows("R24"),
		findings: map[Verdict]Text{
			Met:   {"由{payer}代交，经党支部同意", "paid by {payer} with the consent of the branch"},
			Unmet: {"由{payer}代交[（党支部同意：{consent}）]；代交限于亲属和其他党员，并须党支部同意", "paid by {payer}[ (consent of the branch: {consent})]; only a relative or another member may pay, with the consent of the branch"},
		},
		remedy: Text{"由党支部核实委托情况、研究是否同意，此后由本人交纳{or-reason}", "the branch looks into it and decides on its consent; later months are paid by the member{or-reason}"},
	},
	{
		ID: DuesArrearsWindow, Title: Text{"补交党费的期限", "time for making up dues"},
		clauses: duesRows("R25"), reads: read(ArrearsMonths),
		findings: map[Verdict]Text{
			Met:     {"[{month}]的党费[于{on}]补交，没有超过{required}个月（{due}）", "dues[ of {month}] made up[ {on}], within {required} months ({due})"},
			Unmet:   {"[{month}]的党费[{on}才补交，|尚未补交，]已超过{required}个月（{due}）", "dues[ of {month}][ made up {on}| not made up], beyond {required} months ({due})"},
			Pending: {"[{month}]的党费未交齐，一般应在{required}个月以内、不晚于{due}补交", "dues[ of {month}] in arrears: normally made up within {required} months, by {due}"},
		},
		remedy: Text{"由党支部了解原因，督促补交并作记录{or-reason}", "the branch finds out why, has the arrears made up and records it{or-reason}"},
	},
	{
		ID: DuesExtraCentre, Title: Text{"大额党费上交中央", "large payments for the Centre"},
		clauses: duesRows("R21", "N03", "S07"), reads: []string{LargeExtra.String()},
		findings: map[Verdict]Text{
			Met:   {"一次多交{amount}，达到大额党费标准（{required}），已全数转交中央", "a single extra of {amount}, a large one (from {required}), passed on to the Centre in full"},
			Unmet: {"一次多交{amount}，达到大额党费标准（{required}），没有全数转交中央", "a single extra of {amount}, a large one (from {required}), not passed on to the Centre in full"},
		},
		remedy: Text{"由收取的党组织全数逐级转交，经组织部门转交中央，取得收据后交给本人", "the organization that took it passes the whole up through the organization departments to the Centre and gives the member the receipt"},
	},
	{
		ID: DuesAdvance, Title: Text{"不得垫交、扣缴", "no advance and no deduction"},
		clauses: duesRows("R28"),
		findings: map[Verdict]Text{
			Unmet: {"党费的来源是{payer}，不允许垫交、扣缴", "the dues came from {payer}: neither advance nor deduction is allowed"},
		},
		remedy: Text{"由党组织停止垫交、扣缴，由党员本人按月交纳", "the organization stops advancing or deducting, and the member pays every month"},
	},
	{
		ID: DuesSpecial, Title: Text{"不得要求交纳“特殊党费”", "no “special dues”"},
		clauses: duesRows("R29"),
		findings: map[Verdict]Text{
			Met:   {"以“特殊党费”名义交纳{amount}，没有硬性要求，按自愿多交处理", "{amount} under the name of special dues, not demanded: taken as a voluntary extra"},
			Unmet: {"要求党员交纳“特殊党费”{amount}，规定不允许", "special dues of {amount} were demanded, which the rules do not allow"},
		},
		remedy: Text{"由提出要求的党组织停止收取，收到的款项由上级党组织研究处理", "the organization that demanded it stops; what to do with the money is for the organization above"},
	},

	// Up the tree (Arts. 15 and 16).
	{
		ID: DuesRemitShare, Title: Text{"上缴党费的比例", "share to remit"},
		clauses: duesRows("R30", "R32", "R33"), reads: []string{RemitCentre.String(), RemitTransport.String(), RemitFinance.String()},
		findings: map[Verdict]Text{
			Met:   {"按实收总数的{required}应上缴{amount}，已上缴{sent}", "{required} of what was paid is {amount}; sent {sent}"},
			Unmet: {"按实收总数的{required}应上缴{amount}，只上缴{sent}", "{required} of what was paid is {amount}; only {sent} sent"},
		},
		remedy: Text{"由负责上缴的党委补足差额", "the committee that remits makes up the difference"},
	},
	{
		ID: DuesRemitDeadline, Title: Text{"上缴中央的时限", "day of the remittance to the Centre"},
		clauses: duesRows("R31"), reads: read(RemitMonths),
		findings: remitted(),
		remedy:   Text{"由负责上缴的党委立即足额汇出，说明迟延的原因", "the committee that remits sends the full amount at once and says why it is late"},
	},
	{
		ID: DuesRemitLocal, Title: Text{"当地规定的上缴", "remittance under local rules"},
		clauses: []string{"policy:remit-share"},
		findings: with(remitted(), UnknownFacts,
			"[上缴比例{share}，实收数或者已上缴数未填报|上缴比例全国没有规定，须由当地规定给出]", "[the share is {share}; what was collected or sent is not given|no national text fixes the share to remit; the local rule has to give it]"),
		remedy: Text{"由上级党委组织部门明确比例和时限；应缴未缴的，由该党组织补足", "the organization department above settles share and day; what is owed is made up by the organization that owes it"},
	},

	// Use, account and publicity (Arts. 17–29, the list of costs of the notice).
	{
		ID: DuesUsePurpose, Title: Text{"党费的用途", "purpose of a use"},
		clauses: duesRows("R39"),
		findings: map[Verdict]Text{
			Met:   {"用于{purpose}[，{amount}]，属于规定的五项用途", "for {purpose}[, {amount}]: one of the five uses"},
			Unmet: {"用于{purpose}[，{amount}]，不属于规定的五项用途", "for {purpose}[, {amount}]: none of the five uses"},
		},
		remedy: Text{"由批准使用的党组织停止列支，不属于党费用途的从其他经费列支", "the organization that allowed it stops; what is no use of dues is paid from other funds"},
	},
	{
		ID: DuesUseCost, Title: Text{"费用项目", "kind of cost"},
		clauses: duesRows("N12"),
		findings: map[Verdict]Text{
			Met:   {"费用项目：{cost}，在列明的范围内", "cost: {cost}, on the list"},
			Unmet: {"费用项目：{cost}，不在列明的范围内", "cost: {cost}, not on the list"},
		},
		remedy: Text{"由批准使用的党组织核对费用项目，不在范围内的从其他经费列支", "the organization that allowed it checks the cost; what is not on the list is paid from other funds"},
	},
	{
		ID: DuesUseCollective, Title: Text{"使用党费的决定", "decision on a use"},
		clauses: duesRows("R40"),
		findings: map[Verdict]Text{
			Met:   {"使用党费已经{decided-by}决定", "decided by {decided-by}"},
			Unmet: {"使用党费由{decided-by}决定，没有集体讨论", "decided by {decided-by}, not together"},
		},
		remedy: Text{"由党组织集体讨论并作记录，没有讨论的补行研究", "the organization discusses the use together and records it, also for what was spent without"},
	},
	{
		ID: DuesUseEarmarked, Title: Text{"专款专用", "earmarked money"},
		clauses: duesRows("R41"),
		findings: map[Verdict]Text{
			Met:   {"指定用于{earmarked}的款项按指定用途使用", "money earmarked for {earmarked} was used for it"},
			Unmet: {"指定用于{earmarked}的款项用于{purpose}", "money earmarked for {earmarked} was used for {purpose}"},
		},
		remedy: Text{"由使用的党组织调整回指定用途，报拨款的党组织", "the organization puts the money back to its purpose and tells the one that granted it"},
	},
	{
		ID: DuesUseRequest, Title: Text{"逐级申请", "requests level by level"},
		clauses: duesRows("R41"),
		findings: map[Verdict]Text{
			Met:   {"[向{to}]申请，没有越级", "requested[ from {to}], one level up"},
			Unmet: {"[向{to}]申请，不是上一级党组织，属于越级", "requested[ from {to}], which is not the organization next above"},
		},
		remedy: Text{"由申请的党组织改向上一级党组织提出", "the request goes to the organization next above"},
	},
	{
		ID: DuesUseBalance, Title: Text{"量入为出", "spending within income"},
		clauses: duesRows("R37"),
		findings: map[Verdict]Text{
			Met:   {"收入{income}[，支出{amount}|，预算{budget}]，没有超过", "income {income}[, spending {amount}|, budget {budget}]: within it"},
			Unmet: {"收入{income}[，支出{amount}|，预算{budget}]，已经超过", "income {income}[, spending {amount}|, budget {budget}]: over it"},
		},
		remedy: Text{"由党组织调整支出安排，超出的部分另行解决经费", "the organization revises its plans and finds other funds for what goes beyond"},
	},
	{
		ID: DuesAccountSeparate, Title: Text{"党费账户", "account of dues"},
		clauses: duesRows("R44"),
		findings: map[Verdict]Text{
			Met:   {"党费单独设立账户[（{bank}）]", "dues have an account of their own[ ({bank})]"},
			Unmet: {"党费账户不符合要求[；单独设立：{separate}][；开户行：{bank}]", "the account is not as asked for[; of its own: {separate}][; bank: {bank}]"},
		},
		remedy: Text{"由管理党费的组织部门在规定的银行单独开户", "the organization department that manages the dues opens an account of its own in one of the named banks"},
	},
	{
		ID: DuesAccountStaff, Title: Text{"会计、出纳分设", "accountant and cashier"},
		clauses: duesRows("R43"),
		findings: map[Verdict]Text{
			Met:   {"会计、出纳由两人担任", "accountant and cashier are two persons"},
			Unmet: {"会计、出纳由一人担任", "accountant and cashier are one person"},
		},
		remedy: Text{"由管理党费的组织部门明确两人分别担任", "the organization department that manages the dues names two persons"},
	},
	{
		ID: DuesAccountInterest, Title: Text{"党费利息", "interest"},
		clauses: duesRows("R45"),
		findings: map[Verdict]Text{
			Met:   {"利息[{interest}]已计入党费收入", "interest[ of {interest}] was credited to the dues"},
			Unmet: {"利息[{interest}]没有计入党费收入", "interest[ of {interest}] was not credited to the dues"},
		},
		remedy: Text{"由管理党费的组织部门把利息转入党费收入", "the organization department that manages the dues credits the interest"},
	},
	{
		ID: DuesAccountInvestment, Title: Text{"党费的投资", "investment of dues"},
		clauses: duesRows("R45"),
		findings: map[Verdict]Text{
			Met:   {"没有国债以外的投资", "no investment other than treasury bonds"},
			Unmet: {"有国债以外的投资", "there are investments other than treasury bonds"},
		},
		remedy: Text{"由管理党费的组织部门收回国债以外的投资", "the organization department that manages the dues takes back what is not in treasury bonds"},
	},
	{
		ID: DuesAccountTrained, Title: Text{"党费管理人员", "staff who handle dues"},
		clauses: duesRows("R46"),
		findings: map[Verdict]Text{
			Met:   {"管理人员先培训后上岗，交接手续清楚", "staff were trained before they started, and handed over in form"},
			Unmet: {"管理人员不符合要求[；先培训后上岗：{trained}][；办理交接：{handed-over}]", "staff are not as asked for[; trained before the start: {trained}][; handed over: {handed-over}]"},
		},
		remedy: Text{"由管理党费的组织部门安排培训，补办交接手续", "the organization department that manages the dues arranges training and has the hand-over done"},
	},
	{
		ID: DuesReportCongress, Title: Text{"向党员大会、党代表大会报告", "report to the member meeting or congress"},
		clauses:  duesRows("R47"),
		findings: yearly(Text{"向党员大会或者党代表大会报告党费收缴、使用和管理情况", "report on dues to the member meeting or congress"}),
		remedy:   Text{"由党组织在党员大会或者党代表大会上报告，并列入党务公开", "the organization reports to the member meeting or congress and makes it public to members"},
	},
	{
		ID: DuesReportYearly, Title: Text{"党费年度报告", "yearly report on dues"},
		clauses:  duesRows("R48"),
		findings: yearly(Text{"向同级党委和上级党委组织部门报告党费情况", "report on dues to the own committee and to the department above"}),
		remedy:   Text{"由管理党费的组织部门补报", "the organization department that manages the dues sends the report"},
	},
	{
		ID: DuesPublishYearly, Title: Text{"公布党费收缴情况", "publishing what was collected"},
		clauses:  duesRows("R49"),
		findings: yearly(Text{"向党员公布党费收缴情况", "publication to members of what was collected"}),
		remedy:   Text{"由党支部向党员公布", "the branch publishes it to its members"},
	},
	{
		ID: DuesCheckYearly, Title: Text{"党费工作检查", "yearly check"},
		clauses:  duesRows("R50"),
		findings: yearly(Text{"检查党费收缴、使用和管理情况", "check of collection, use and management"}),
		remedy:   Text{"由组织部门安排检查", "the organization department arranges the check"},
	},
}

func duesRows(rows ...string) []string { return rowsOf("dues:", rows) }

// remitted gives the texts of money that is sent up by a day. The facts are
// amount, sent and on.
func remitted() map[Verdict]Text {
	return map[Verdict]Text{
		Met:     {"应上缴{amount}，不晚于{due}，已足额上缴[（{on}）]", "{amount} to remit by {due}: sent in full[ ({on})]"},
		Unmet:   {"应上缴{amount}，不晚于{due}，[{on}才足额上缴|到期只上缴{sent}|没有足额上缴]", "{amount} to remit by {due}: [sent in full only {on}|only {sent} sent|not sent in full]"},
		Pending: {"应上缴{amount}，不晚于{due}[，已上缴{sent}]", "{amount} to remit by {due}[, sent so far {sent}]"},
	}
}

// yearly gives the texts of what is done once a year. The fact is on.
func yearly(what Text) map[Verdict]Text {
	return map[Verdict]Text{
		Met:     {"{period}已" + what.Zh + "[（{on}）]", "{period}, " + what.En + ": done[ {on}]"},
		Unmet:   {"{period}没有" + what.Zh + "的记录", "{period}, " + what.En + ": not on record"},
		Pending: {"{period}应" + what.Zh + "，不晚于{due}", "{period}, " + what.En + ": due by {due}"},
	}
}

// with adds the text of one more verdict.
func with(texts map[Verdict]Text, v Verdict, zh, en string) map[Verdict]Text {
	texts[v] = Text{zh, en}
	return texts
}
