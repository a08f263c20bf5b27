package regulation

// The development rules (中国共产党发展党员工作细则) of 2014 and 2026, whole:
// the rows D01–D111. The revision kept most of the text, so both editions are
// written from one table, chapter by chapter in files of their own: each row
// says where either edition has it and how well its wording is known there.
// From Article 19 of 2014 on, the number of 2026 is one lower; Article 18 of
// 2014 was dropped.

func development2014(s *statutes) {
	development(s.write(Instrument{
		ID:    Development2014,
		Title: Text{"中国共产党发展党员工作细则", "Detailed Rules for the Work of Recruiting Members of the Communist Party of China"}, Edition: 2014,
		Issuer: Text{"中共中央办公厅", "General Office of the Central Committee"}, Number: "中办发〔2014〕33号",
		Issued: day("2014-05-28"), Effective: day("2014-05-28"), Until: day("2026-05-11"), ReplacedBy: Development2026,
		Level: NationalLevel, Division: ByArticle,
		Note: Text{"施行日期取印发之日，未见原文条款；第三十八条以后条号待核",
			"in force from issue; the clause that says so was not seen; numbers from Art. 38 on unconfirmed"},
	}, "development-2014:"))
}

func development2026(s *statutes) {
	development(s.write(Instrument{
		ID:    Development2026,
		Title: Text{"中国共产党发展党员工作细则", "Detailed Rules for the Work of Recruiting Members of the Communist Party of China"}, Edition: 2026,
		Issuer: Text{"中共中央办公厅", "General Office of the Central Committee"},
		Issued: day("2026-05-11"), Effective: day("2026-05-11"), Level: NationalLevel, Division: ByArticle,
		Note: Text{"在办事项如何衔接，原文未作规定", "the text is silent about cases in progress"},
	}, "development-2026:"))
}

func development(w *sheet) {
	d := developmentText{w, w.in.ID == Development2014}
	d.activists()
	d.targets()
	d.admission()
	d.probation()
	d.leadership()
}

// developmentText is one edition being written.
type developmentText struct {
	w   *sheet
	old bool
}

// reading is a place in one edition and how well its wording is known.
type reading struct {
	place Citation
	conf  Confidence
}

func at(place Citation, conf Confidence) reading { return reading{place, conf} }

// both writes a row that the two editions share, each at its own place. The
// sheet that it gives takes the values of the row.
func (d developmentText) both(id string, in2014, in2026 reading, norms []Norm, zh, en string, cov coverage) *sheet {
	from := in2026
	if d.old {
		from = in2014
	}
	return d.w.clause(id, from.place, from.conf, norms, zh, en, cov)
}

// in2014 writes a row that only the edition of 2014 has, or has in these
// words; for the other edition it gives nil, on which values do nothing.
func (d developmentText) in2014(id string, from reading, norms []Norm, zh, en string, cov coverage) *sheet {
	if !d.old {
		return nil
	}
	return d.w.clause(id, from.place, from.conf, norms, zh, en, cov)
}

// in2026 is in2014 for the other edition.
func (d developmentText) in2026(id string, from reading, norms []Norm, zh, en string, cov coverage) *sheet {
	if d.old {
		return nil
	}
	return d.w.clause(id, from.place, from.conf, norms, zh, en, cov)
}
