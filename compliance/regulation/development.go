package regulation

// The development rules (中国共产党发展党员工作细则) of 2014 and 2026, so far
// the articles on the votes of a branch (D33–D38, D66).

func development2014(s *statutes) {
	w := s.write(Instrument{
		ID:    Development2014,
		Title: Text{"中国共产党发展党员工作细则", "Detailed Rules for the Work of Recruiting Members of the Communist Party of China"}, Edition: 2014,
		Issuer: Text{"中共中央办公厅", "General Office of the Central Committee"}, Number: "中办发〔2014〕33号",
		Issued: day("2014-05-28"), Effective: day("2014-05-28"), Until: day("2026-05-11"), ReplacedBy: Development2026,
		Level: NationalLevel, Division: ByArticle,
		Note: Text{"施行日期取印发之日，未见原文条款", "in force from issue; the clause that says so was not seen"},
	}, "development-2014:")
	developmentVotes(w, 20, 21, 33)
}

func development2026(s *statutes) {
	w := s.write(Instrument{
		ID:    Development2026,
		Title: Text{"中国共产党发展党员工作细则", "Detailed Rules for the Work of Recruiting Members of the Communist Party of China"}, Edition: 2026,
		Issuer: Text{"中共中央办公厅", "General Office of the Central Committee"},
		Issued: day("2026-05-11"), Effective: day("2026-05-11"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"在办事项如何衔接，原文未作规定", "the text is silent about cases in progress"},
	}, "development-2026:")
	developmentVotes(w, 19, 20, 32)
}

// developmentVotes writes the clauses on the vote, which the revision of 2026
// left as they were but for their numbers: quorum, vote and conversion are the
// articles that the two editions put them in.
func developmentVotes(w *sheet, quorum, vote, conversion uint8) {
	old := w.in.ID == Development2014
	place := func(edition2014, edition2026 Citation) Citation {
		if old {
			return edition2014
		}
		return edition2026
	}
	letter := func(edition2014, edition2026 Confidence) Confidence {
		if old {
			return edition2014
		}
		return edition2026
	}
	w.clause("D33", art(quorum, 2), FullText, one(Must),
		"讨论接收预备党员的党员大会，到会的有表决权党员要多于应到会的一半，恰好一半不够",
		"when admission is discussed, the members with a vote who are present must be more than half of those who ought to attend; exactly half is not enough",
		by(VoteAdmissionQuorum, HeldVoteQuorum)).threshold(AdmissionQuorum, MoreThan(1, 2))
	w.clause("D34", place(art(vote), item(vote, 1, 0)), FullText, one(Must),
		"会议依次进行四项：本人汇报、介绍人表态、支委会报告审查情况、充分讨论后表决",
		"four items in order: the person reports, the introducers speak, the committee reports its review, discussion and vote",
		open)
	w.clause("D35", place(art(vote), item(vote, 1, 4)), FullText, one(Must),
		"用无记名投票表决", "the vote is by secret ballot", open)
	w.clause("D36", place(art(vote), item(vote, 1, 4)), FullText, one(Must),
		"赞成票多于应到会有表决权党员的一半才算通过，缺席和弃权都不算赞成",
		"the ayes must be more than half of the members with a vote who ought to attend; absences and abstentions are not ayes",
		by(VoteAdmissionMajority, HeldVoteMajority)).threshold(AdmissionMajority, MoreThan(1, 2))
	w.clause("D37", place(art(vote), item(vote, 1, 4)), Quoted, one(Must),
		"不能到会的有表决权党员在会前正式提出的书面意见计入票数，不计入到会人数",
		"a formal written opinion lodged before the meeting by a member with a vote who cannot attend counts among the votes, not in the attendance",
		by(VoteWrittenOpinions))
	w.clause("D38", place(art(vote), art(vote, 2)), letter(FullText, Quoted), one(Must),
		"有两名以上人选的，一人一议、一人一票决", "two or more candidates are discussed and voted on one at a time", open)
	w.clause("D66", art(conversion, 2), Quoted, one(Must),
		"讨论转正的党员大会，到会和赞成人数的要求同接收时一样",
		"a meeting on conversion needs the same attendance and the same ayes as one on admission",
		by(VoteAdmissionQuorum, VoteAdmissionMajority))
}
