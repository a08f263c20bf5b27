package regulation

// The dues regulation (党费收缴、使用和管理的规定) of 2008.

func dues2008(s *statutes) {
	w := s.write(Instrument{
		ID: Dues2008,
		Title: Text{"关于中国共产党党费收缴、使用和管理的规定",
			"Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China"},
		Issuer: Text{"中共中央组织部", "Organization Department of the Central Committee"}, Number: "中组发〔2008〕3号",
		Effective: day("2008-04-01"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"印发日未核实；第二十二条至第二十四条、第二十六条至第二十八条的条号未核实",
			"day of issue not confirmed; numbers of Arts. 22–24 and 26–28 not confirmed"},
	}, "dues:")

	// Collection (Arts. 1–14).
	w.clause("R01", art(1), FullText, one(States),
		"按月领工资的党员，基数是税后工资中比较固定、经常发给的部分",
		"for a member paid monthly, the base is the fixed and regular part of pay, after tax",
		by(DuesBaseItem)) // what is taken off changed with the 2017 notice: N04, conflict C1
	w.clause("R02", art(1), FullText, one(States),
		"机关干部计入职务、级别两项工资和津补贴",
		"staff of organs: duty pay, grade pay and allowances",
		by(DuesBaseItem))
	w.clause("R03", art(1), FullText, one(States),
		"事业单位人员计入岗位、薪级、绩效三项工资和津补贴",
		"staff of public institutions: post pay, scale pay, performance pay and allowances",
		by(DuesBaseItem)) // since the notice only basic performance pay: N06
	w.clause("R04", art(1), FullText, one(States),
		"机关中的工人计入岗位和技术等级（或者职务）两项工资以及津补贴",
		"workers in organs: post pay, technical-grade or duty pay, and allowances",
		by(DuesBaseItem))
	w.clause("R05", art(1), FullText, one(States),
		"企业人员计入基本、岗位工资等固定收入和奖金等浮动收入",
		"staff of enterprises: fixed pay (basic and post pay) and variable pay (bonus)",
		by(DuesBaseItem)) // since the notice without irregular bonus: N07
	w.clause("R06", art(2), FullText, one(States),
		"第一档：基数不超过3000元，按0.5%",
		"band 1: a base of up to 3000 yuan pays 0.5 %",
		by(DuesRateSalaried))
	w.clause("R07", art(2), FullText, one(States),
		"第二档：超过3000元、不超过5000元，按1%",
		"band 2: over 3000 and up to 5000 yuan, 1 %",
		by(DuesRateSalaried))
	w.clause("R08", art(2), FullText, one(States),
		"第三档：超过5000元、不超过10000元，按1.5%",
		"band 3: over 5000 and up to 10000 yuan, 1.5 %",
		by(DuesRateSalaried))
	w.clause("R09", art(2), FullText, one(States),
		"第四档：超过10000元，按2%",
		"band 4: over 10000 yuan, 2 %",
		by(DuesRateSalaried)).rates(DuesRates,
		Band{3000 * Yuan, Permille(5)}, Band{5000 * Yuan, Permille(10)},
		Band{10000 * Yuan, Permille(15)}, Band{Unlimited, Permille(20)})
	w.clause("R10", art(2), Quoted, one(States), // from an answer of the official board on this article
		"落在哪一档，全部基数就按哪一档的比例计算，不分段累计",
		"the rate of the band that the base falls in is taken on the whole base, never slice by slice",
		by(DuesWholeBase))
	w.clause("R11", art(3), FullText, one(States),
		"年薪制党员以每月实得的报酬为基数，比例同第二条",
		"paid by the year: the base is what was received in the month, at the rates of Art. 2",
		by(DuesAnnualSalary))
	w.clause("R12", art(4), FullText, one(States),
		"个体经营者等收入不按月的党员，以上一季度纯收入的月均数为基数，比例同第二条",
		"without monthly income (the self-employed and the like): the monthly average of last quarter's net income, at the rates of Art. 2",
		by(DuesSelfEmployed, DuesBaseItem))
	w.clause("R13", art(5), FullText, one(States),
		"离退休党员两档：不超过5000元按0.5%，超过的按1%",
		"retired members, two bands: up to 5000 yuan 0.5 %, over it 1 %",
		by(DuesRateRetired, DuesBaseItem)).rates(DuesRetiredRates,
		Band{5000 * Yuan, Permille(5)}, Band{Unlimited, Permille(10)})
	w.clause("R14", art(6), FullText, one(States),
		"农民党员每月在0.2元至1元之间交纳，两端均可，具体数额由各地定",
		"farmers pay between 0.2 and 1 yuan a month, both ends allowed; the amount is set locally",
		by(DuesFarmerChoice)).amounts(FarmerDues, 20, 100) // C9: local amounts of 0.2 and 0.5 both lie inside
	w.clause("R15", art(6), FullText, one(States),
		"学生、下岗失业、靠抚恤或者救济生活、领取低保金的党员，每月定额0.2元",
		"students, the unemployed, those living on relief and those on the minimum living allowance pay a fixed 0.2 yuan a month",
		by(DuesFixed)).money(DuesFixedAmount, 20)
	w.clause("R16", art(7), FullText, one(May),
		"交纳有困难的，支部研究并经上一级党委批准，可以减少或者免除",
		"in hardship, dues may be reduced or waived after study by the branch and approval by the next higher committee",
		by(DuesReduction))
	w.clause("R17", art(8), FullText, one(States),
		"预备党员的交纳义务始于支部大会接收之日，而非上级批准之日",
		"a probationary member owes dues from the day the branch meeting accepts, not the day of approval above",
		by(DuesStart)) // C10: the day of approval only under dues-1998, S05
	w.clause("R18", art(9), FullText, of(
		norm(Generally, "向组织关系所在支部交纳", "paying where membership is registered"),
		norm(May, "持流动党员活动证的在现居地交纳", "paying where one stays, with a mobile-member card")),
		"党费交到组织关系所在支部；持流动党员活动证的可交给所在地支部",
		"dues go to the branch where membership is registered; the holder of a mobile-member card may pay where he or she stays",
		by(TransferDues, DuesPlace))
	w.clause("R19", art(10), FullText, one(States),
		"工资调整的，自领取新工资的当月改用新基数",
		"when pay changes, the new base applies from the month in which it is first drawn",
		by(DuesChange, DuesBaseVerified)) // C3: the notice keeps the amount for the year, N01; the caller chooses
	w.clause("R20", art(11), FullText, one(States),
		"在应交数以外自愿多交，没有上限",
		"there is no limit to paying more of one's own will",
		record)
	w.clause("R21", art(11), FullText, one(States),
		"一次自愿多交达到1000元的，这笔钱全数逐级转交中央",
		"a single voluntary payment of 1000 yuan or more is passed up to the Centre in full",
		by(DuesExtraCentre)).money(LargeExtra, 1000*Yuan) // C6: whether exactly 1000 counts is not said; inclusive is taken
	w.clause("R22", art(12), FullText, one(Must),
		"党员要自觉每月交纳",
		"members pay every month of their own accord",
		by(DuesMonthly))
	w.clause("R23", art(12), FullText, one(May),
		"情况特殊并得到支部同意的，可以按季度交纳",
		"with a special reason and the consent of the branch, payment may be quarterly",
		by(DuesQuarterly))
	w.clause("R24", art(12), FullText, one(May),
		"支部同意的，亲属或者其他党员可以代交、代补",
		"with the consent of the branch, a relative or another member may pay or make up the dues",
		by(DuesProxy))
	w.clause("R25", art(12), FullText, one(GenerallyNot),
		"补交以前的党费，通常限于6个月以内",
		"arrears are normally made up for no more than six months",
		by(DuesArrearsWindow)).count(ArrearsMonths, 6)
	w.clause("R26", art(13), FullText, one(Must),
		"对不按时交纳的，党组织要尽早批评教育，定出改正期限",
		"those who do not pay are reasoned with and given a time to put it right",
		judged)
	w.clause("R27", art(13), FullText, one(States),
		"没有正当理由一连6个月未交的，以自行脱党论；除名仍须支部大会决定、上级批准",
		"six consecutive months unpaid without good reason count as leaving the Party; removal still takes the branch meeting and approval above",
		open).count(UnpaidMonthsAlert, 6)
	w.clause("R28", art(14), FullText, one(MustNot),
		"组织不替党员垫付，也不从工资中扣收",
		"the organization neither advances a member's dues nor deducts them from pay",
		by(DuesAdvance))
	w.clause("R29", art(14), FullText, one(MustNot),
		"不向党员摊派规定之外的任何“特殊党费”",
		"no “special dues” of any name are demanded beyond the rules",
		by(DuesSpecial))

	// Remittance (Arts. 15–16). R34–R36 are local or without a text: left out.
	w.clause("R30", art(15), FullText, one(States),
		"各省区市和其他直接上缴单位，以全年实收数的5%上缴中央",
		"provinces and the other remitting bodies send the Centre 5 % of what was actually paid in the year",
		by(DuesRemitShare)).share(RemitCentre, Permille(50)) // C8: the lists of remitting bodies differ between copies and are not encoded
	w.clause("R31", art(15), FullText, of(
		norm(Must, "4月底前上缴", "remitting by the end of April"),
		norm(MustNot, "少缴、拖延", "paying short or late")),
		"上缴款最迟在第二年4月30日汇出，足额按时",
		"the remittance is sent by 30 April of the next year, in full and on time",
		by(DuesRemitDeadline)).count(RemitMonths, 4)
	w.clause("R32", art(16), Quoted, one(States),
		"党的关系在地方的铁路、民航党委，以全年总数的10%交当地党委",
		"railway and civil-aviation committees attached to the locality pay the local committee 10 % of the year's total",
		by(DuesRemitShare)).share(RemitTransport, Permille(100))
	w.clause("R33", art(16), Quoted, one(States),
		"人民银行地市级、其他中央金融机构省级分支机构的党委，以全年总数的5%交当地党委",
		"prefecture-level branches of the People's Bank and provincial branches of other central financial institutions pay the local committee 5 % of the year's total",
		by(DuesRemitShare)).share(RemitFinance, Permille(50))

	// Use, management and publicity (Arts. 17–33).
	w.clause("R37", art(17), FullText, one(States),
		"党费支出不超过收入，统一安排，留有少量结余",
		"spending is planned as a whole, stays within income and leaves a small surplus",
		by(DuesUseBalance))
	w.clause("R38", art(18), FullText, one(States),
		"使用时优先照顾农村、街道社区和有困难的基层组织",
		"the countryside, urban communities and organizations in difficulty come first",
		judged)
	w.clause("R39", art(19), FullText, one(Must),
		"党费只用于党的活动，限五项用途：培训、报刊资料和设备、表彰、困难补助、受灾补助和设施修缮",
		"dues serve Party activity only, in five uses: training, periodicals and equipment, commendation, aid in hardship, disaster aid and repairs",
		by(DuesUsePurpose))
	w.clause("R40", art(20), FullText, of(
		norm(Must, "集体讨论决定", "deciding collectively"),
		norm(MustNot, "个人或者少数人决定", "deciding by one person or a few")),
		"动用党费由集体决定，个人或者少数人无权决定",
		"the use of dues is decided collectively, never by one person or a few",
		by(DuesUseCollective))
	w.clause("R41", art(21), Quoted, of(
		norm(MustNot, "越级申请", "skipping a level"),
		norm(Must, "专款专用", "keeping earmarked money earmarked")),
		"请拨党费逐级提出；指定了用途的款项不挪作别用",
		"requests go up one level at a time, and earmarked money is not put to other use",
		by(DuesUseEarmarked, DuesUseRequest))
	w.clause("R42", unconfirmed(art(22)), Indirect, one(States),
		"党费归组织部门替党委统管",
		"the organization department manages dues on behalf of the committee",
		record)
	w.clause("R43", unconfirmed(art(23)), Indirect, one(States),
		"会计和出纳由两人担任，单独记账，参照行政单位的会计制度",
		"accountant and cashier are two persons; separate books follow the accounting system of administrative units",
		by(DuesAccountStaff))
	w.clause("R44", unconfirmed(art(24)), Indirect, one(States),
		"党费在列明的六家银行之一单设账户",
		"dues have an account of their own in one of the six named banks",
		by(DuesAccountSeparate))
	w.clause("R45", unconfirmed(art(24)), Indirect, one(MustNot),
		"利息并入党费收入、不作他用；投资只限国债",
		"interest counts as dues income and is not diverted; treasury bonds are the only investment",
		by(DuesAccountInterest, DuesAccountInvestment))
	w.clause("R46", art(25), FullText, one(Must),
		"管理党费的人员经培训上岗，换人时交接清楚",
		"those who handle dues are trained before they start and hand over in form",
		by(DuesAccountTrained))
	w.clause("R47", unconfirmed(arts(26, 27)), Indirect, one(States),
		"党费的收、用、管情况向党员大会或者党代表大会报告，列入党务公开",
		"the member meeting or congress hears a report on dues, which is part of openness in Party affairs",
		by(DuesReportCongress))
	w.clause("R48", unconfirmed(art(27)), Indirect, one(States),
		"每年向本级党委和上级组织部门报告一次",
		"a report each year to the committee of the level and to the organization department above",
		by(DuesReportYearly))
	w.clause("R49", unconfirmed(art(28)), Indirect, one(Must),
		"支部每年一次向党员公开收缴情况",
		"once a year the branch shows its members what was collected",
		by(DuesPublishYearly))
	w.clause("R50", art(29), FullText, one(States),
		"组织部门对党费工作一年检查一次",
		"organization departments check the dues once a year",
		by(DuesCheckYearly))
	w.clause("R51", art(30), Quoted, one(States),
		"违反规定的，依照党的纪律处分条例处理",
		"breaches are dealt with under the disciplinary regulations",
		record)
	w.clause("R52", art(31), FullText, one(States),
		"军队和武警部队另有办法",
		"the army and the armed police have rules of their own",
		record)
	w.clause("R53", art(32), FullText, one(States),
		"自2008年4月1日的党费起适用，旧规定与之不一致的作废",
		"in force from 1 April 2008; it prevails over earlier rules that differ",
		record)
	w.clause("R54", art(33), Quoted, one(States),
		"解释权属中央组织部",
		"the Central Organization Department interprets the text",
		record)
}
