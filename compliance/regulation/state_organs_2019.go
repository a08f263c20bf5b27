package regulation

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// The regulations on Party and state organs (党和国家机关基层组织工作条例), as
// revised in 2019, so far Arts. 5–7 on the forms of organization.

func stateOrgans2019(s *statutes) {
	w := s.write(Instrument{
		ID: StateOrgans2019,
		Title: Text{"中国共产党党和国家机关基层组织工作条例",
			"Regulations on the Work of Grassroots Organizations in Party and State Organs"},
		Issuer:    Text{"中共中央", "Central Committee"},
		Unsettled: calendar.Span{From: day("2019-11-29"), To: day("2020-01-05")},
		Level:     NationalLevel, Division: ByArticle,
		Note: Text{"2019年11月29日审议修订，2020年1月5日公开发布，自发布之日起施行，发布日未核实",
			"revised on 2019-11-29, published on 2020-01-05, in force from issue; the day of issue is not confirmed"},
	}, "elections:")
	w.clause("OG-01", art(5, 1), FullText, one(Must), // exactly 100: a committee, although Art. 6 names 100 too
		"机关党员达到100人的，设基层委员会",
		"an organ with 100 members or more has a grassroots committee",
		open)
	w.clause("OG-02", art(5, 1), FullText, one(May),
		"机关党员少于100人而确有需要的，经上级同意也可设基层委员会",
		"an organ with fewer than 100 may have a committee too, with need and approval above",
		open)
	w.clause("OG-03", art(5, 1), FullText, of(
		norm(Must, "选举主体", "who elects"),
		norm(Generally, "任期", "the term")),
		"机关党委通常五年一届，党员大会、党代表大会都可选举",
		"the committee is elected by the members or a congress, and normally serves five years",
		open)
	w.clause("OG-04", art(5, 2), FullText, one(Must),
		"机关党代表大会的代表有任期",
		"delegates to the congress serve for a term",
		open)
	w.clause("OG-05", art(6), FullText, one(Must),
		"机关党员在50人到100人之间的，设党总支；满100人的设基层委员会",
		"an organ with 50 to 100 members has a general branch; at 100 it has a committee",
		open)
	w.clause("OG-06", art(6), FullText, one(May),
		"机关党员少于50人而确有需要的，经上级同意也可设党总支",
		"an organ with fewer than 50 may have a general branch too, with need and approval above",
		open)
	w.clause("OG-07", art(6), FullText, of(
		norm(Must, "选举主体", "who elects"),
		norm(Generally, "任期", "the term")),
		"机关党总支的委员会只由党员大会选出，通常三年一届",
		"the general-branch committee is elected by the members alone, and normally serves three years",
		open)
	w.clause("OG-08", art(7), FullText, one(Must),
		"机关正式党员达到3人的，建立党支部",
		"an organ with three full members or more has a branch",
		by(BranchSizeMin))
	w.clause("OG-09", art(7), FullText, one(Must),
		"机关党支部正式党员达到7人的，设支委会",
		"a branch with seven full members or more has a committee",
		by(CommitteeRequired))
}
