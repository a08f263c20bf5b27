package regulation

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// The rural regulations (农村基层组织工作条例) of 2018, so far the villages'
// and townships' organizations. No article numbers are confirmed, so the text
// is cited as a whole.

func rural2018(s *statutes) {
	w := s.write(Instrument{
		ID: Rural2018,
		Title: Text{"中国共产党农村基层组织工作条例",
			"Regulations on the Work of Rural Grassroots Organizations of the Communist Party of China"},
		Issuer:    Text{"中共中央", "Central Committee"},
		Unsettled: calendar.Span{From: day("2018-12-28"), To: day("2019-01-10")},
		Level:     NationalLevel, Division: ByArticle,
		Note: Text{"印发和施行日期未核实，据称2018年12月28日印发、2019年1月10日公开发布；条号未核实",
			"days of issue and entry into force not confirmed, said to be issued on 2018-12-28 and published on 2019-01-10; article numbers not confirmed"},
	}, "elections:")
	w.clause("RU-01", Citation{}, Quoted, one(Must),
		"每个乡镇都有党的基层委员会",
		"every township has a grassroots committee",
		open)
	w.clause("RU-02", Citation{}, Quoted, one(Must),
		"乡镇党委五年一届，党员大会、党代表大会都可选举",
		"a township committee serves five years and is elected by the members or a congress",
		open)
	w.clause("RU-03", Citation{}, Quoted, of( // for villages this prevails over B-04, which says must
		norm(Must, "3人以上成立党支部", "a branch from three on"),
		norm(May, "不足3人联合成立", "a joint branch below three")),
		"正式党员达到3人的村建立党支部；人数不够的，可以同邻村合建",
		"a village with three full members or more has a branch; one with fewer may form a joint branch with its neighbours",
		by(BranchSizeMin, UnitJoint))
	w.clause("RU-04", Citation{}, Quoted, one(May), // exactly 50 falls in neither limb
		"党员多于50人的村可以设党总支；少于50人而确有需要的村也可以",
		"a village with more than 50 members may have a general branch, and one with fewer if there is real need",
		open)
	w.clause("RU-05", Citation{}, Quoted, one(May),
		"党员达到100人的村，有需要并经县级党委同意，可以设基层委员会，下辖若干支部",
		"a village with 100 members or more may, with need and the county committee's approval, have a committee with branches under it",
		open)
	w.clause("RU-06", Citation{}, Quoted, one(Must),
		"村党委归乡镇党委领导",
		"a village committee is under the township committee",
		open)
	w.clause("RU-07", Citation{}, Quoted, one(Must),
		"村的三类委员会都是五年一届，由党员大会选出",
		"the committees of a village, of all three kinds, serve five years and are elected by the members",
		by(TermLength))
	w.clause("RU-08", Citation{}, Quoted, one(May),
		"党员达到500人的村党委，乡镇党委同意后可以由党代表大会选举",
		"in a village with 500 members or more a congress may elect the committee, with the township committee's approval",
		open)
	w.clause("RU-14", Citation{}, Unconfirmed, of(
		norm(Generally, "委员人数", "the size"),
		norm(Must, "不足7人不设支委会", "none below seven")),
		"村支委会多为3至5人，含书记一名，需要时副书记一名；正式党员少于7人的不设",
		"a village branch committee has three to five members, one of them secretary and one deputy if needed; below seven full members there is none",
		open)
}
