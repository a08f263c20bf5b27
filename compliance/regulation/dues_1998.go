package regulation

// The dues regulation of 1998, for months up to March 2008. No numbers of its
// articles are confirmed, so it is cited as a whole.

func dues1998(s *statutes) {
	w := s.write(Instrument{
		ID: Dues1998,
		Title: Text{"关于中国共产党党费收缴、管理和使用的规定",
			"Provisions on the Collection, Management and Use of Membership Dues of the Communist Party of China"},
		Issuer: Text{"中共中央组织部", "Organization Department of the Central Committee"}, Number: "组通字〔1998〕2号",
		Issued: day("1998-01-06"), Effective: day("1998-01-01"), Until: day("2008-04-01"), ReplacedBy: Dues2008,
		Level: NationalLevel, Division: ByArticle,
		Note: Text{"按月执行，自1998年1月的党费起；条号未核实，制定机关依文号推定",
			"applied by month, from the dues of January 1998; article numbers not confirmed, issuer inferred from the document number"},
	}, "dues:")
	bands := []Band{{400 * Yuan, Permille(5)}, {600 * Yuan, Permille(10)}, {800 * Yuan, Permille(15)},
		{1500 * Yuan, Permille(20)}, {Unlimited, Permille(30)}}

	w.clause("S01", Citation{}, FullText, one(States),
		"按月领工资的党员五档：400元、600元、800元、1500元为前四档上限（含），依次按0.5%、1%、1.5%、2%，再高按3%，以全部基数计",
		"members paid monthly, five bands: up to 400, 600, 800 and 1500 yuan 0.5, 1, 1.5 and 2 %, over that 3 %, on the whole base",
		by(DuesRateSalaried)).rates(DuesRates, bands...)
	w.clause("S02", Citation{}, Unconfirmed, one(States), // C5: 0.1 or 0.2; no value, the caller gives it
		"学生和无收入的党员交定额，0.1元还是0.2元未核实",
		"students and members without income pay a fixed amount; whether 0.1 or 0.2 yuan is not confirmed",
		open)
	w.clause("S03", Citation{}, Indirect, one(States),
		"农民党员每月0.2元",
		"farmers pay 0.2 yuan a month",
		by(DuesFarmerChoice)).amounts(FarmerDues, 20, 20)
	w.clause("S04", Citation{}, Indirect, one(States),
		"离退休党员以退休费或者养老金为基数，比例与在职党员相同",
		"retired members pay on retirement pay or pension, at the same rates as the salaried",
		by(DuesRateRetired)).rates(DuesRetiredRates, bands...)
	w.clause("S05", Citation{}, Indirect, one(States), // C10: only for months under this text
		"预备党员自上级批准的当月起交纳",
		"probationary members pay from the month of approval above",
		by(DuesStart))
	w.clause("S06", Citation{}, Indirect, one(States),
		"个体经营者以上一季度税后收入的月均数为基数",
		"the self-employed pay on the monthly average of last quarter's income after tax",
		by(DuesSelfEmployed))
	w.clause("S07", Citation{}, Indirect, one(States),
		"自愿一次多交达到1000元的交中央",
		"a voluntary payment of 1000 yuan or more goes to the Centre",
		by(DuesExtraCentre)).money(LargeExtra, 1000*Yuan)
}
