package regulation

// The Opinion on terms of office (党的基层组织任期的意见) of 2018, in five
// points. The terms that the branch regulations and the sector regulations
// repeat stand here.

func terms2018(s *statutes) {
	w := s.write(Instrument{
		ID:     Terms2018,
		Title:  Text{"关于党的基层组织任期的意见", "Opinion on Terms of Office of the Party's Grassroots Organizations"},
		Issuer: Text{"中共中央办公厅", "General Office of the Central Committee"},
		// Conflict 1 and 9 of the elections sheet: no later revision of the
		// terms is known, and older ones are superseded.
		Effective: day("2018-07-12"), Level: NationalLevel, Division: ByPoint,
		Note: Text{"施行日期取公开发布之日，印发日未核实", "in force from the day of publication; the day of issue is not confirmed"},
	}, "terms:")
	w.clause("TO-01", art(1, 1), FullText, one(Generally),
		"基层委员会通常五年一届",
		"a grassroots committee normally serves five years",
		by(TermLength)).count(CommitteeTermYears, 5)
	w.clause("TO-02", art(1, 1), FullText, one(Generally),
		"总支部和支部的委员会通常三年一届，村和社区除外",
		"general-branch and branch committees normally serve three years, save in villages and communities",
		by(TermLength)).count(BranchTermYears, 3)
	w.clause("TO-03", art(1, 1), FullText, one(Must),
		"村和社区的党委、总支部、支部三类委员会一律五年一届",
		"in villages and communities all three kinds of committee serve five years",
		by(TermLength)).count(VillageTermYears, 5)
	w.clause("TO-04", art(1, 2), FullText, one(Must),
		"此前已经换届的，这一届照旧任满，下一届起改用新任期",
		"a body elected before keeps its term; the new one begins with the next",
		by(TermLength))
	w.clause("TO-05", art(2), FullText, of( // conflict 10: the elections regulation names any organization above
		norm(Must, "上级党委批准", "approval by the committee above"),
		norm(Generally, "不超过1年", "a year at most")),
		"换届要提前或者推迟的，须上级党委批准，通常以1年为限",
		"moving an election needs the approval of the committee above, and is normally limited to a year either way",
		by(TermShiftMax, TermShiftApproved)).as(Generally).count(TermShiftMaxMonths, 12)
	w.clause("TO-06", art(3), FullText, one(Must),
		"上级要督促届满的组织按时换届",
		"the organization above sees that elections are held on time",
		by(TermOverdue))
	w.clause("TO-07", art(5), FullText, one(Must),
		"以往关于任期的规定与此不同的，以此为准",
		"it prevails over earlier rules on terms",
		record)
}
