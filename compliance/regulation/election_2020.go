package regulation

// The elections regulation (基层组织选举工作条例) of 2020, so far Arts. 2–4 on
// scope, terms and the form of election.

func election2020(s *statutes) {
	w := s.write(Instrument{
		ID: Election2020,
		Title: Text{"中国共产党基层组织选举工作条例",
			"Regulations on Election Work of Grassroots Organizations of the Communist Party of China"},
		Issuer: Text{"中共中央", "Central Committee"},
		Issued: day("2020-07-13"), Effective: day("2020-07-13"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"施行日期取印发之日，未见原文条款", "in force from issue; the clause that says so was not seen"},
	}, "elections:")
	w.clause("EL-01", art(2), Quoted, one(States),
		"适用于各类基层单位的基层委员会、总支部和支部（含不设委员会的），以及基层纪委",
		"covers grassroots committees, general branches and branches of every kind of unit, branches without a committee, and grassroots discipline committees",
		record)
	w.clause("EL-02", art(3, 1), Quoted, one(Must),
		"一届任满即应换届",
		"a new election is due when the term ends",
		by(TermOverdue))
	w.clause("EL-03", art(3, 2), Quoted, of( // both directions, unlike the text of 1990; the figure is kept at TO-05
		norm(Must, "上级批准", "approval above"),
		norm(Generally, "不超过1年", "a year at most")),
		"换届提前或者推迟都要上级批准，幅度通常在1年以内",
		"an early or postponed election needs approval above, and normally moves by no more than a year",
		by(TermShiftMax, TermShiftApproved))
	w.clause("EL-04", art(4), Quoted, of(
		norm(Generally, "党员大会选举", "election by the members"),
		norm(May, "党代表大会选举", "election by a congress")),
		"通常由党员大会选举；党员达到500名或者驻地分散的，上级同意后可以开党代表大会",
		"the members normally elect; with 500 members or more, or dispersed units, a congress may, with approval above",
		open)
}
