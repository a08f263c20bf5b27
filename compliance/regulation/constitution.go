package regulation

// The Constitution of the Party (中国共产党章程) in the editions of 2017 and
// 2022. The clauses here read the same in both but for C-34 (hospitals, since
// 2022) and C-46 (the ladder of responses, longer since 2022).

func constitution2017(s *statutes) {
	w := s.write(Instrument{
		ID:    Constitution2017,
		Title: Text{"中国共产党章程", "Constitution of the Communist Party of China"}, Edition: 2017,
		Issuer: Text{"中国共产党第十九次全国代表大会", "19th National Congress"},
		Issued: day("2017-10-24"), Effective: day("2017-10-24"), Until: day("2022-10-22"), ReplacedBy: Constitution2022,
		Level: NationalLevel, Division: ByArticle,
	}, "constitution-2017:")
	constitution(w)
}

func constitution2022(s *statutes) {
	w := s.write(Instrument{
		ID:    Constitution2022,
		Title: Text{"中国共产党章程", "Constitution of the Communist Party of China"}, Edition: 2022,
		Issuer: Text{"中国共产党第二十次全国代表大会", "20th National Congress"},
		Issued: day("2022-10-22"), Effective: day("2022-10-22"),
		Level: NationalLevel, Division: ByArticle,
		Note: Text{"第七条、第八条、第九条第一款、第三十条的文字已核实，其余各条依2017年文本和官方修改说明",
			"wording confirmed for Arts. 7, 8, 9 para. 1 and 30; elsewhere it is that of 2017, which the official account of the changes does not alter"},
	}, "constitution-2022:")
	constitution(w)
}

// constitution writes the clauses of both editions.
//
// The wording of 2022 was read for some articles only. For the others it is
// that of 2017, and the official account of the amendments lists no change, so
// their clauses are a step less certain in that edition: carried instead of
// FullText.
func constitution(w *sheet) {
	old := w.in.ID == Constitution2017
	carried := Quoted
	if old {
		carried = FullText
	}

	// Chapter I, members.
	w.clause("C-01", art(1), carried, one(Must),
		"申请入党须年满十八岁，生日当天即算",
		"an applicant has turned eighteen; the birthday itself counts",
		by(DevelopmentAge))
	w.clause("C-02", art(1), carried, one(Must),
		"申请人愿意加入一个组织并工作，执行决议，按期交党费",
		"an applicant is willing to join and work in an organization, carry out decisions and pay dues on time",
		judged)
	w.clause("C-03", item(4, 0, 5), carried, one(Must),
		"正式党员能表决、能选举、能当选",
		"full members vote, elect and can be elected",
		open)
	w.clause("C-04", Citation{Article: 4, Paragraph: LastParagraph}, carried, one(MustNot),
		"任何一级组织都不得取消党员的这些权利",
		"no organization at any level may take these rights away",
		judged)
	w.clause("C-05", art(5, 2), carried, one(Must),
		"入党有五个环节：志愿书、两名正式党员介绍、支部大会、上级批准、预备期",
		"admission takes the form, two full members as introducers, the branch meeting, approval above and probation",
		by(DevelopmentIntroducers, DevelopmentForm))
	w.clause("C-06", art(5, 4), carried, one(Must),
		"支委会先听取党内外意见并作审查，合格的才提请支部大会",
		"the committee asks members and others and reviews the case before the branch meeting",
		by(DevelopmentCommitteeReview))
	w.clause("C-07", art(5, 5), carried, one(Must),
		"上级批准前派人与申请人谈话",
		"someone sent from above talks with the applicant before approval",
		by(DevelopmentApprovalTalk))
	w.clause("C-08", art(5, 6), carried, one(May),
		"遇特殊情况，只有中央和省一级党委能直接吸收党员",
		"in special cases the central and provincial committees, and only they, may admit directly",
		by(DevelopmentDirect))
	w.clause("C-09", arts(6, 7), FullText, one(Must),
		"预备党员面对党旗宣誓，预备期一年",
		"the oath is taken before the flag; probation lasts one year",
		by(DevelopmentOath, DevelopmentProbationYear))
	w.clause("C-10", art(7, 2), FullText, one(Must),
		"预备党员没有表决、选举、被选举三权，此外权利义务同正式党员",
		"probationary members may not vote, elect or be elected; all else is as for full members",
		open)
	w.clause("C-11", art(7, 3), FullText, one(Must),
		"预备期一满，支部尽快讨论转正",
		"when probation ends the branch discusses conversion without delay",
		open)
	w.clause("C-12", art(7, 3), FullText, of(
		norm(Must, "按期转正", "conversion on time"),
		norm(May, "延长", "extension"),
		norm(Must, "取消资格", "cancellation")),
		"期满有三种结果：转正；延长，最多一年；取消",
		"three outcomes: conversion, extension by at most a year, cancellation",
		by(DevelopmentExtensionLength))
	w.clause("C-13", art(7, 3), FullText, one(Must),
		"三种结果都由支部大会通过、上级批准",
		"each of them takes the branch meeting and approval above",
		by(DevelopmentConversionApproved))
	w.clause("C-14", art(7, 4), FullText, one(Must),
		"预备期的起点是支部大会接收的那天，不是上级批准的那天",
		"probation counts from the day the branch meeting accepts, not from approval above",
		by(DevelopmentProbationYear))
	w.clause("C-15", art(7, 4), FullText, one(Must),
		"党龄的起点是期满转正的那天",
		"Party standing counts from conversion at the end of probation",
		open)
	w.clause("C-16", art(8), FullText, one(Must),
		"党员不分职务，都归入一个支部、小组或者特定组织",
		"every member, whatever his or her post, belongs to one branch, group or other set organization",
		open)
	w.clause("C-17", art(8), FullText, one(Must),
		"领导干部党员除支部组织生活外，另要出席所在党委或者党组的民主生活会",
		"leading cadres also attend the democratic life meeting of their committee or leading group",
		open)
	w.clause("C-18", art(9, 1), FullText, one(Must),
		"党员本人提出退党的，支部大会讨论后予以除名，只需报上级备案",
		"on resignation the branch meeting discusses and announces removal; it is filed above, without approval",
		by(StandingResignation))
	w.clause("C-19", art(9, 2), carried, one(Must),
		"对不履行义务的先限期改正；教育无效的，支部大会决定劝退，上级批准",
		"a failing member is first given time; if nothing changes the meeting advises leaving, with approval above",
		by(StandingVote))
	w.clause("C-20", art(9, 2), carried, one(Must),
		"劝退而不退的，由支部大会决定除名，上级批准",
		"one who refuses is removed by decision of the meeting, with approval above",
		by(StandingVote, StandingAdviceFirst))
	w.clause("C-21", art(9, 3), carried, one(Must),
		"无正当理由，组织生活、党费、分配的工作任一项连续中断六个月，视同自行脱党；三项分别计算",
		"six months running, without good reason, of no organizational life, no dues or no assigned work: any one of the three, each counted by itself, is taken as leaving",
		by(StandingSeries)) // the figure for dues is kept at dues:R27
	w.clause("C-22", art(9, 3), carried, one(Must),
		"自行脱党的，也要支部大会决定除名并经上级批准，不会自动除名",
		"even then removal takes the meeting's decision and approval above; it is never automatic",
		by(StandingVote, StandingRemovalDecision))

	// Chapter II, the organization system.
	w.clause("C-23", item(10, 0, 2), carried, one(Must),
		"领导机关由选举产生，派出机关和非党组织里的党组除外",
		"leading bodies are elected, save dispatched organs and leading groups in non-Party bodies",
		open)
	w.clause("C-24", item(10, 0, 5), carried, one(Must),
		"重大问题由委员会集体决定",
		"major questions are decided by the committee together",
		judged)
	w.clause("C-25", art(11, 1), carried, one(Must),
		"选举用无记名投票",
		"elections are by secret ballot",
		open)
	w.clause("C-26", art(11, 1), carried, of(
		norm(Must, "差额", "more candidates than seats"),
		norm(May, "在正式选举还是预选中差额", "in the election itself or in a preliminary vote")),
		"候选人要多于名额，可在正式选举中，也可在预选中",
		"there are more candidates than seats, in the election itself or in a preliminary one",
		open)
	w.clause("C-27", art(11, 1), carried, one(Must),
		"选举人可以了解候选人、要求更换，可以一个也不选，也可以另选候选人以外的人",
		"voters may ask about candidates, ask for others, vote for none, or write in someone else",
		open)
	w.clause("C-28", art(11, 2), carried, one(Must),
		"党代表大会选举违规的，由上一级党委认定无效，再上一级党委批准",
		"the next committee up declares a congress election invalid, and the one above it approves",
		open)
	w.clause("C-29", art(13, 1), carried, one(Must),
		"组织的成立和撤销，由上级作决定",
		"founding and dissolving an organization is decided above",
		by(TemporaryApproved))
	w.clause("C-30", art(17, 1), carried, one(Must),
		"少数服从多数，重要问题付诸表决",
		"the minority yields to the majority, and important questions are put to the vote",
		judged)
	w.clause("C-31", art(17, 1), carried, one(Must),
		"重要问题上双方人数相近的，除非紧急，先不作决定",
		"where the two sides are close on an important question, the decision waits, save in an emergency",
		judged)
	w.clause("C-31a", art(17, 2), carried, one(Must),
		"重大问题个人无权决定；紧急情况下处置的，事后立即报告",
		"nobody decides a major question alone; in an emergency the organization is told at once afterwards",
		judged)

	// Chapter III, local congresses and committees.
	w.clause("C-47", art(22), carried, one(Must),
		"党龄要求：中央委员五年，地方委员（第二十七条）省市两级五年、县级三年；基层委员没有这一要求",
		"standing: five years for the Central Committee; in local committees (Art. 27) five at province and city level, three in the county; none at the grassroots",
		record)
	w.clause("C-48", art(25), carried, one(Must),
		"地方党代表大会五年一次，地方全会（第二十七条）一年不少于两次；不及于基层",
		"a local congress meets every five years and a local plenary (Art. 27) at least twice a year; this is not about the grassroots",
		record)

	// Chapter V, grassroots organizations.
	kinds := Text{"机关、企业、农村、学校、医院、社区、社会组织等基层单位", "organs, enterprises, villages, schools, hospitals, communities, social organizations and other grassroots units"}
	if old { // 医院 joined the list in 2022; the list is open in both editions
		kinds = Text{"机关、企业、农村、学校、社区、社会组织等基层单位", "organs, enterprises, villages, schools, communities, social organizations and other grassroots units"}
	}
	w.clause("C-34", art(30, 1), FullText, one(Must),
		kinds.Zh+"，正式党员达到三人就要建党的基层组织",
		kinds.En+" with three full members or more have a Party organization",
		open) // the figure is kept at branch:B-01
	w.clause("C-35", art(30, 2), FullText, one(Must),
		"组织分基层委员会、总支部和支部三种，视工作和人数报上级批准建立，人数标准见其他规定",
		"by need and number, and with approval above, three kinds of committee; the numbers stand elsewhere",
		open)
	w.clause("C-36", art(30, 2), FullText, one(Must),
		"党员大会可选出各级委员会，代表大会只能选基层委员会",
		"the members or a congress elect a grassroots committee; only the members elect that of a general branch or branch",
		open)
	w.clause("C-37", art(30, 2), FullText, one(Must),
		"提名委员候选人前，广泛听取党员群众的意见",
		"candidates are put forward after hearing members and others widely",
		judged)
	w.clause("C-38", art(31), carried, one(Must), // not the two or three years of 2012
		"三种基层组织的委员会，一届最短三年、最长五年",
		"a term of any of the three kinds of committee is three to five years",
		by(TermYearsMin, TermYearsMax)).count(TermMinYears, 3).count(TermMaxYears, 5)
	w.clause("C-39", art(31), carried, one(Must),
		"当选的书记、副书记须上级批准",
		"elected secretaries and deputies need approval above",
		open)

	// Chapters VI–VIII, cadres and discipline, as far as membership needs them.
	w.clause("C-49", art(38), carried, one(States), // force not recorded in the sheet
		"党内没有终身职务，退休依国家规定",
		"no post is for life; retirement follows the rules of the state",
		record)
	if old {
		w.clause("C-46", art(40, 2), Quoted, one(Must),
			"对违纪党员，轻的批评教育，重的给纪律处分",
			"responses to a breach run from criticism to discipline",
			judged)
	} else {
		w.clause("C-46", art(40, 2), Quoted, one(Must),
			"对违纪党员视轻重处理，依次有四档：批评教育，责令检查，诫勉，处分",
			"responses to a breach: criticism, ordered self-examination, admonition, discipline",
			judged)
	}
	w.clause("C-32", art(41, 1), carried, one(Must),
		"党纪处分由轻到重有五种：警告，严重警告，撤销职务，留党察看，开除",
		"five penalties: warning, serious warning, removal from Party posts, probation within the Party, expulsion",
		by(StandingPenalty))
	w.clause("C-33", art(41, 2), carried, one(Must),
		"留党察看以两年为限，其间停止表决、选举和被选举三项权利",
		"probation within the Party lasts two years at most; no voting, electing or being elected meanwhile",
		by(StandingPenalty))
	w.clause("C-40", art(41, 2), carried, one(Must),
		"察看期满，改正的恢复权利，仍不改正的开除",
		"it ends in rights restored or in expulsion",
		by(StandingPenalty))
	w.clause("C-41", art(42, 1), carried, one(Must),
		"处分由支部大会作出、基层委员会批准；开除和重大复杂的，由县级以上纪委批准",
		"the branch meeting decides and the grassroots committee approves; expulsion and grave cases go to the discipline commission at county level or above",
		open)
	w.clause("C-42", art(42, 3), carried, one(Must),
		"对中央和地方委员给予撤职以上处分，须全会三分之二以上（含）多数",
		"removal, probation or expulsion of a central or local committee member takes two thirds of the plenary or more",
		record)
	w.clause("C-43", art(43), carried, one(Must),
		"事实材料和决定须与本人核对并听取申辩；申诉应受理或者转交",
		"facts and decision are shown to the member, who is heard; appeals are handled or passed on",
		open)
	w.clause("C-44", art(44, 2), carried, one(Must),
		"因严重违纪改组、解散组织的，上级决定，再上一级批准",
		"an offending organization is reorganized or dissolved by decision above, approved a level higher",
		open)
	w.clause("C-45", art(45, 3), carried, one(Must),
		"总支部和支部的委员会要有纪检委员",
		"the committee of a general branch or branch has a discipline member",
		open)
}
