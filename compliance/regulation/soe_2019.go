package regulation

// The regulations on state-owned enterprises (国有企业基层组织工作条例) of
// 2019, so far the forms of organization.

func soe2019(s *statutes) {
	w := s.write(Instrument{
		ID: SOE2019,
		Title: Text{"中国共产党国有企业基层组织工作条例（试行）",
			"Regulations on the Work of Grassroots Organizations of the Communist Party of China in State-owned Enterprises (Trial)"},
		Issuer: Text{"中共中央", "Central Committee"},
		Issued: day("2019-12-30"), Effective: day("2019-12-30"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"施行日期取印发之日，未见原文条款；第四条以后条号未核实",
			"in force from issue, the clause that says so was not seen; article numbers after Art. 4 not confirmed"},
	}, "elections:")
	w.clause("SO-01", art(4, 1), Quoted, one(Must),
		"国有企业党员达到100人的，设基层委员会",
		"a state-owned enterprise with 100 members or more has a grassroots committee",
		open)
	w.clause("SO-02", art(4, 1), Quoted, one(May), // the confirmed words break off before the approval
		"国有企业党员少于100人而确有需要的，经上级同意可设基层委员会",
		"one with fewer than 100 may have a committee, with real need and approval above",
		open)
	w.clause("SO-03", Citation{}, Indirect, one(Must), // exactly 100: a committee
		"国有企业党员在50人到100人之间的，设党总支",
		"a state-owned enterprise with 50 to 100 members has a general branch",
		open)
	w.clause("SO-04", Citation{}, Indirect, one(Must),
		"国有企业正式党员达到3人建立支部，达到7人设支委会",
		"in a state-owned enterprise three full members make a branch, seven a branch committee",
		open)
}
