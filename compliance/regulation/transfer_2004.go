package regulation

import "github.com/dangwu-go/dangwu/lifecycle/calendar"

// What practice notes say of the opinion of 2004 on organizational relations
// (中组发〔2004〕10号). Its text was not seen, so it is written as practice,
// not as a national text, and nothing of it is a default.

func transferOpinion2004(s *statutes) {
	w := s.write(Instrument{
		ID: TransferOpinion2004,
		Title: Text{"组织关系转接办理说明（据称依据2004年的意见，未见原文）",
			"practice notes on transfers (said to rest on an opinion of 2004 that was not seen)"},
		Issuer:    Text{"若干地方", "several places"},
		Unsettled: calendar.Span{From: day("2004-01-01"), To: day("2005-01-01")},
		Level:     CountyLevel, Division: ByArticle,
		Note: Text{"据称依据中组发〔2004〕10号，标题、条号和施行日期未核实", "said to rest on 中组发〔2004〕10号; title, article numbers and first day not confirmed"},
	}, "transfer-opinion:")
	w.clause("TL-01", Citation{}, Indirect, one(States), // both ranges name exactly six months
		"外出三个月以内不开凭证；六个月以内开证明信；六个月以上开介绍信",
		"away for up to three months: no paper; up to six: a certificate; six and more: a transfer letter",
		by(TransferForm))
	w.clause("TL-02", Citation{}, Indirect, one(States),
		"去处不固定的，用流动党员活动证",
		"where the place is uncertain, a mobile-member card",
		record)
	w.clause("TL-03", Citation{}, Indirect, one(Generally), // other notes say 10 or 30 days, 90 days, or 6 months: no value
		"介绍信有效期通常30天，最多三个月；各地说法不一",
		"a transfer letter normally holds for 30 days, and for three months at most; practice differs",
		by(TransferLetter))
}
