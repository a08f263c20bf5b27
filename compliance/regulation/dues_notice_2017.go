package regulation

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// The notice of 2017 on dues (关于进一步规范党费工作的通知), which narrows the
// base and caps the month beside the regulation of 2008. Its parts on
// management, remittance and disclosure are not confirmed (N13) and left out.

func duesNotice2017(s *statutes) {
	w := s.write(Instrument{
		ID:     DuesNotice2017,
		Title:  Text{"关于进一步规范党费工作的通知", "Notice on Further Regulating the Work on Party Membership Dues"},
		Issuer: Text{"中共中央组织部", "Organization Department of the Central Committee"}, Number: "组电明字〔2017〕5号",
		Unsettled: calendar.Span{From: day("2017-01-01"), To: day("2018-01-01")},
		Level:     NationalLevel, Division: ByItem,
		Note: Text{"2017年印发，印发日和首个执行月未核实，2017年各月是否执行由调用方给定；制定机关依文号推定",
			"issued in 2017, day and first month not confirmed: the caller says for which months of 2017 it holds; issuer inferred from the document number"},
	}, "dues:")
	w.clause("N01", art(1), FullText, one(Generally), // C3: beside R19; the caller chooses
		"每月交多少在年初核定，当年通常不再调整",
		"the monthly amount is set at the start of the year and normally kept for the year",
		by(DuesBaseVerified))
	w.clause("N02", art(1), FullText, one(Generally),
		"一名党员一个月的应交数，通常以1000元封顶",
		"a member is normally assessed no more than 1000 yuan a month",
		by(DuesCap)).money(DuesMonthlyCap, 1000*Yuan)
	w.clause("N03", art(1), FullText, one(May), // C6: the amount is that of R21
		"自愿的可以多交；一次多交达到1000元的，照大额党费的规定处理",
		"members may pay more; a single extra of 1000 yuan or more follows the rules for large payments",
		by(DuesExtraCentre))
	w.clause("N04", art(2), FullText, one(States), // C1: by date; before the notice only income tax came off
		"个人所得税、五项社会保险、住房公积金和两种年金从基数中剔除，个人和单位负担的部分都不算",
		"income tax, the five insurances, the housing fund and both annuities are outside the base, the member's part and the unit's",
		by(DuesBaseItem))
	w.clause("N05", art(2), FullText, one(States),
		"改革性补贴以及只发给少数地区、单位、岗位或者人员的津补贴，不算基数",
		"reform-type allowances, and allowances paid only to some areas, units, posts or persons, are outside the base",
		by(DuesBaseItem))
	w.clause("N06", art(3), FullText, one(Must),
		"事业单位绩效工资中，基础部分算基数，奖励部分不算",
		"in public institutions basic performance pay is in the base, reward performance pay is not",
		by(DuesBaseItem))
	w.clause("N07", art(3), FullText, one(States),
		"企业中并非定期、普遍发给的奖金和绩效工资，不算基数",
		"in enterprises, bonus and performance pay not given regularly to all are outside the base",
		by(DuesBaseItem))
	w.clause("N08", art(4), Quoted, one(States), // C7: 4900 without the cap, 1000 with it
		"年薪制党员仍以每月实得的报酬为基数",
		"paid by the year: still what was received in the month",
		by(DuesAnnualSalary))
	w.clause("N09", art(5), Quoted, one(States),
		"科研人员因成果转化得到的奖励报酬，不算基数",
		"what researchers receive for the transfer of research results is outside the base",
		by(DuesBaseItem))
	w.clause("N10", art(6), FullText, of(
		norm(States, "基数", "the base"),
		norm(May, "困难减免", "relief in hardship")),
		"离退休党员只以基本离退休费或者基本养老金为基数；有困难的，支部研究同意即可减免",
		"retired members pay on the basic pension alone; in hardship the consent of the branch is enough to reduce or waive",
		by(DuesBaseItem, DuesReduction)) // C2: from the notice on; before it Art. 5 of 2008
	w.clause("N11", art(7), FullText, one(States), // C4: by date; earlier answers took the scholarship as base
		"在读硕士、博士研究生党员，标准同学生党员",
		"master's and doctoral students pay as students do",
		by(DuesFixed))
	w.clause("N12", Citation{}, FullText, one(States), // groups 3–6 were read in one copy only
		"五项用途之内，列出六类十八种可开支的费用",
		"within the five uses, six groups and eighteen kinds of cost are allowed",
		by(DuesUseCost))
}
