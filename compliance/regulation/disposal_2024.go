package regulation

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// The measures on the organizational disposal of unqualified members
// (不合格党员组织处置办法) of 2024, as far as they are known: 27 articles, of
// which two numbers. The steps after the investigation, the appeal and the day
// of effect are not confirmed and left out. No ground is kept here in any
// detail: a program holds its code and the dates of the decisions, no more.

func disposal2024(s *statutes) {
	w := s.write(Instrument{
		ID: Disposal2024,
		Title: Text{"中国共产党不合格党员组织处置办法",
			"Measures for the Organizational Disposal of Unqualified Members of the Communist Party of China"},
		Issuer:    Text{"中共中央办公厅", "General Office of the Central Committee"},
		Issued:    day("2024-06-16"),
		Unsettled: calendar.Span{From: day("2024-06-16"), To: day("2024-08-30")},
		Level:     NationalLevel, Division: ByArticle,
		Note: Text{"2024年5月21日审议批准，6月16日印发，8月29日公开发布；施行日期未见条文，最晚按公开发布次日计；除第三条、第四条外条号未核实；制定机关未见原文",
			"approved on 2024-05-21, issued on 2024-06-16, published on 2024-08-29; the clause on its entry into force was not seen, and the day after publication is taken as the latest; only Arts. 3 and 4 have confirmed numbers; issuer not seen in the text"},
	}, "disposal:")
	w.clause("DM-01", art(3), FullText, one(States),
		"组织处置有三种：限期改正，劝退，除名",
		"there are three measures: correction within a set time, advice to leave, removal",
		record)
	w.clause("DM-02", art(4), FullText, one(MustNot),
		"已经受党纪处分的，同一问题不再组织处置",
		"a matter for which a disciplinary penalty was given leads to no disposal",
		by(StandingOnce))
	w.clause("DM-03", Citation{}, Quoted, of(
		norm(Generally, "六个月", "six months"),
		norm(MustNot, "超过一年", "more than a year")),
		"限期改正通常六个月，最多一年",
		"a correction period is normally six months, and a year at most",
		by(StandingCorrection)).as(Generally).count(CorrectionUsualMonths, 6) // the year is kept at education:R30
	w.clause("DM-04", Citation{}, Quoted, one(MustNot),
		"受到劝退或者除名处置的，五年内不能重新入党",
		"one advised to leave or removed is not admitted anew within five years",
		by(StandingReadmission)).count(ReadmissionYears, 5)
	w.clause("DM-05", Citation{}, Quoted, one(Must),
		"限期改正适用于愿意改正的若干情形，其中有失去联系六个月至两年后找到的",
		"correction applies in a number of cases where the member will change, among them one found again after six months to two years out of contact",
		judged)
	w.clause("DM-06", Citation{}, Quoted, one(Must),
		"以退党要挟的，改正期满没有转变的，予以劝退",
		"one who threatens to leave, or shows no change after the correction period, is advised to leave",
		by(StandingAdviceFirst, StandingCorrectionEnd))
	w.clause("DM-07", Citation{}, Quoted, one(Must),
		"除名适用于：丧失党员条件，一连六个月中断组织生活、党费或者工作，停止党籍两年仍联系不上，劝而不退",
		"removal applies to: the qualities of a member lost; six months running without organizational life, dues or work; unreachable two years after the stop; advice to leave refused",
		by(StandingRemovalGround, StandingLostYears, StandingSeries))
	w.clause("DM-08", Citation{}, Quoted, one(Must),
		"由支委会（不设的由党员大会）研究提出，先向有审批权的基层党委备案",
		"the branch committee, or the meeting where there is none, proposes; filing with the grassroots committee that approves members comes first",
		by(StandingFiling))
	w.clause("DM-09", Citation{}, Quoted, one(Must), // the four steps after it are not confirmed
		"处置程序的第一步是调查核实，由调查组进行",
		"the first step of the procedure is an investigation by a group",
		by(StandingInvestigation))
}
