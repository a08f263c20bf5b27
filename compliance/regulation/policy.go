package regulation

// What no national text decides, and what this library or local practice does
// about it.

func housePolicy(s *statutes) {
	w := s.write(Instrument{
		ID: Policy, Title: Text{"本库约定（无条文依据）", "choice of this library (no text decides)"},
		Issuer: Text{"党务", "dangwu"}, Level: UnitLevel, Division: ByArticle,
	}, "policy:")
	w.clause("rounding", Citation{}, FullText, one(States),
		"应交数默认计到分，四舍五入；全国没有取整规定，可由调用方另定",
		"dues are rounded to the fen, half up, unless the caller sets another policy; no national text rules on rounding",
		by(DuesRounding))
	w.clause("transfer-letter", Citation{}, FullText, one(States),
		"组织关系介绍信的有效期由调用方给定；没有经核实的全国规定",
		"the days for which a transfer letter holds are for the caller to give; no verified national text fixes them",
		by(TransferLetter))
	w.clause("remit-share", Citation{}, FullText, one(States),
		"国家规定没有列明的上缴比例、留存比例和时限，由调用方依当地规定给定",
		"shares to remit or to keep, and days, that no national text names are for the caller to give from the local rule",
		by(DuesRemitLocal))

	v := s.write(Instrument{
		ID: VillageMeetings, Title: Text{"“四议两公开”村党员大会审议（若干县的做法）", "Party meeting on village matters, as several counties practise it"},
		Issuer: Text{"若干县", "several counties"}, Level: CountyLevel, Division: ByArticle,
		Note: Text{"县级做法，不是全国规定", "county practice, not a national rule"},
	}, "village:")
	v.clause("PR40", Citation{}, Quoted, one(Must),
		"村党员大会审议村务，到会党员达到党员总数的三分之二方可进行；表决仍按支部工作条例",
		"two thirds of the members must be present at a Party meeting on village matters; the vote follows the branch regulations",
		by(VoteVillageQuorum, HeldVoteQuorum)).threshold(VillageMeetingQuorum, AtLeast(2, 3))
}
