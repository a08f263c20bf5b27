package transfer

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// verdict is met or unmet.
func verdict(ok bool) regulation.Verdict {
	if ok {
		return regulation.Met
	}
	return regulation.Unmet
}

// resting lets a finding rest on another clause of the statute book. False where it is
// not in force on the day of the act or its wording is not verified.
func resting(x exam, f *regulation.Finding, id string) bool {
	c, ok := regulation.ClauseByID(id)
	if !ok || !c.Confidence.Verified() || !c.Span.Contains(x.Book.Date()) {
		return false
	}
	f.Citation, f.Source, f.Force = c.Citation, x.Law.Cite(c.Citation), c.Force()
	return true
}

// reasoned: a refusal has a reason, Art. 25 para. 3.
func reasoned(x exam, f *regulation.Finding) regulation.Verdict {
	given := strings.TrimSpace(x.Act.Reason) != ""
	f.AddFact("reason", regulation.FlagOf(given))
	return verdict(given)
}

// direct: both ends may approve probationary members, or the committees above make
// the transfer, Art. 25 para. 3.
func direct(x exam, f *regulation.Finding) regulation.Verdict {
	c := &x.File.Facts
	if c.Kind == Activist || x.Act.Detail.Through == Yes {
		return regulation.OutOfScope
	}
	known := func(a Answer) regulation.Value {
		if a == 0 {
			return regulation.Value{}
		}
		return regulation.FlagOf(a == Yes)
	}
	switch {
	case c.From == No:
		f.AddFact("approver", regulation.WordOf(OldBody.String()))
	case c.To == No:
		f.AddFact("approver", regulation.WordOf(ReceivingBody.String()))
	}
	f.AddFact("approves-from", known(c.From))
	f.AddFact("approves-to", known(c.To))
	switch {
	case c.From == No || c.To == No:
		return regulation.Unmet
	case c.From == 0 || c.To == 0:
		return regulation.UnknownFacts
	}
	return regulation.Met
}

// longest: a letter holds for no more days than a local rule allows.
func longest(x exam, f *regulation.Finding) regulation.Verdict {
	most := letterDays(x)
	if most == 0 || x.Act.Detail.Valid == 0 {
		return regulation.OutOfScope
	}
	if p, err := regulation.ParameterOf(x.Book, regulation.TransferLetterDays); err == nil {
		*f = p.Finding(f.Rule, f.Subject)
	}
	f.AddFact("valid-days", regulation.CountOf(int64(x.Act.Detail.Valid)))
	return verdict(x.Act.Detail.Valid <= most)
}

// letterDays is the number of a local rule; 0 without one.
func letterDays(x exam) int {
	n, err := x.Book.Count(regulation.TransferLetterDays)
	if err != nil {
		return 0
	}
	return int(n)
}

// inTime: accepted on or before the last day of the letter. Where nobody said for how
// long it holds, nobody knows. Something digital, and papers, lapse only where the act
// says so.
func inTime(x exam, f *regulation.Finding) regulation.Verdict {
	c := &x.File.Facts
	if c.Issued.IsZero() {
		return regulation.OutOfScope
	}
	last := LetterUntil(x.File)
	f.AddFact("since", regulation.DateOf(c.Issued))
	f.AddFact("on", regulation.DateOf(x.Act.On))
	if last.IsZero() {
		if c.Form != Letter {
			return regulation.OutOfScope
		}
		f.AddFact("valid-days", regulation.Value{})
		return regulation.UnknownFacts
	}
	f.Due = last
	return verdict(!x.Act.On.After(last))
}

// checked: the file of a probationary member is checked strictly before or with the
// acceptance, development rules, Art. 34 para. 2 of 2026. That of a full member is
// checked where needed, and nothing is asked.
func checked(x exam, f *regulation.Finding) regulation.Verdict {
	c := &x.File.Facts
	if c.Kind != Probationary || !resting(x, f, "development-2026:D71") {
		return regulation.OutOfScope
	}
	f.AddFact("on", regulation.DateOf(c.Checked))
	return verdict(!c.Checked.IsZero() && !c.Checked.After(x.Act.On) && c.Clear != No)
}

// goesOn: the time of an activist is counted on only after a check of the papers;
// development rules, Art. 12.
func goesOn(x exam, f *regulation.Finding) regulation.Verdict {
	c := &x.File.Facts
	if c.Kind != Activist {
		return regulation.OutOfScope
	}
	f.AddFact("on", regulation.DateOf(c.Checked))
	switch x.Act.Detail.Continuous {
	case 0:
		f.AddFact("continuous", regulation.Value{})
		return regulation.UnknownFacts
	case No:
		return regulation.OutOfScope
	}
	return verdict(!c.Checked.IsZero() && !c.Checked.After(x.Act.On) && c.Clear != No)
}

// handedOver: the papers that go over with an activist, and the account that goes over
// with a probationary member. Asked only where it is said what is on record.
func handedOver(k Kind, clause string, all ...Record) func(exam, *regulation.Finding) regulation.Verdict {
	return func(x exam, f *regulation.Finding) regulation.Verdict {
		if x.File.Facts.Kind != k || !x.Act.Records.Known() || clause != "" && !resting(x, f, clause) {
			return regulation.OutOfScope
		}
		var lacking []string
		for _, r := range all {
			if !x.Act.Records.Has(r) {
				lacking = append(lacking, r.String())
			}
		}
		if len(lacking) > 0 {
			f.AddFact("record", regulation.WordOf(strings.Join(lacking, ", ")))
			return regulation.Unmet
		}
		f.AddFact("on", regulation.DateOf(x.Act.On))
		return regulation.Met
	}
}

// denial: an organization department at county level or above approves that somebody
// is not recognised; development rules, Art. 34 para. 2 of 2026.
func denial(x exam, f *regulation.Finding) regulation.Verdict {
	by := x.Act.Detail.By
	if by == 0 {
		f.AddFact("level", regulation.Value{})
		return regulation.UnknownFacts
	}
	f.AddFact("level", regulation.WordOf(by.String()))
	return verdict(by == CountyDepartment || by == HigherDepartment)
}

// moved: the relation has moved, Art. 25 para. 3.
func moved(x exam, f *regulation.Finding) regulation.Verdict {
	if x.File.Facts.Kind == Activist {
		return regulation.OutOfScope
	}
	f.AddFact("on", regulation.DateOf(x.Act.On))
	return regulation.Met
}
