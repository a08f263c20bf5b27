package standing

import (
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// verdict is met or unmet.
func verdict(ok bool) regulation.Verdict {
	if ok {
		return regulation.Met
	}
	return regulation.Unmet
}

// rest lets a finding rest on a number of the book: its article, its force and
// what it asks for. False where no verified text has the number.
func rest(x exam, f *regulation.Finding, k regulation.CountKey) (int, bool) {
	p, err := regulation.ParameterOf(x.Book, k)
	if err != nil || !p.Confidence.Verified() {
		return 0, false
	}
	n, ok := p.Value.Count()
	*f = p.Finding(f.Rule, f.Subject)
	return int(n), ok
}

// resting lets a finding rest on another clause of the statute book. False where it is
// not in force on the day of the act, or its wording is not verified.
func resting(x exam, f *regulation.Finding, id string) bool {
	c, ok := regulation.ClauseByID(id)
	if !ok || !c.Confidence.Verified() || !c.Span.Contains(x.Book.Date()) {
		return false
	}
	f.Citation, f.Source, f.Force = c.Citation, x.Law.Cite(c.Citation), c.Force()
	return true
}

// reasoned: a refusal to accept the relation has a reason, Art. 25 para. 3.
func reasoned(x exam, f *regulation.Finding) regulation.Verdict {
	given := strings.TrimSpace(x.Act.Reason) != ""
	f.AddFact("reason", regulation.FlagOf(given))
	return verdict(given)
}

// longAbroad: settled, or studying abroad for strictly more than the years of
// Art. 24 para. 2.
func longAbroad(x exam, f *regulation.Finding) regulation.Verdict {
	years, ok := rest(x, f, regulation.AbroadStudyYears)
	if !ok {
		return regulation.OutOfScope
	}
	c := &x.File.Facts
	f.AddFact("since", regulation.DateOf(c.AbroadSince))
	f.AddFact("on", regulation.DateOf(x.Act.On))
	settled := !c.Settled.IsZero() && !x.Act.On.Before(c.Settled)
	f.AddFact("settled", regulation.FlagOf(settled))
	f.Force = regulation.States // the stop is what holds "generally"; the years define when
	if c.Purpose == Study && !c.AbroadSince.IsZero() {
		f.Due = c.AbroadSince.AddYears(years)
	}
	return verdict(settled || !f.Due.IsZero() && x.Act.On.After(f.Due))
}

// decidedBy: the bodies of Art. 24 decide on a stop. Not given: unknown.
func decidedBy(all ...Decider) func(exam, *regulation.Finding) regulation.Verdict {
	return func(x exam, f *regulation.Finding) regulation.Verdict {
		by := x.Act.Detail.By
		if by == 0 {
			f.AddFact("by", regulation.Value{})
			return regulation.UnknownFacts
		}
		f.Force = regulation.States // who decides leaves no room
		f.AddFact("on", regulation.DateOf(x.Act.On))
		f.AddFact("by", regulation.WordOf(by.String()))
		return verdict(slices.Contains(all, by))
	}
}

// unreachable: stopped for lost contact and for nothing else, not found since,
// and still unreachable on the day of the decision, Art. 24 para. 3.
func unreachable(x exam, f *regulation.Finding) regulation.Verdict {
	f.AddFact("since", regulation.DateOf(x.File.Facts.StoppedOn))
	if x.File.State != SuspendedLost || !x.File.Facts.Found.IsZero() {
		f.AddFact("unreachable", regulation.FlagOf(false))
		return regulation.Unmet
	}
	u := x.Act.Detail.Unreachable
	if u == 0 {
		f.AddFact("unreachable", regulation.Value{})
		return regulation.UnknownFacts
	}
	f.AddFact("unreachable", regulation.FlagOf(u == Yes))
	return verdict(u == Yes)
}

// restorable: only a stopped membership comes back, and only to the status before,
// Art. 24 para. 4. For those who left, see final.
func restorable(x exam, f *regulation.Finding) regulation.Verdict {
	if slices.Contains(gone, x.File.State) {
		return regulation.OutOfScope
	}
	f.AddFact("status", regulation.WordOf(StatusOn(x.File, x.Act.On).String()))
	if before := x.File.Facts.Before; before != 0 {
		f.AddFact("before", regulation.WordOf(before.String()))
	}
	want := x.Act.Detail.Status
	return verdict(slices.Contains(stopped, x.File.State) && (want == 0 || want == x.File.Facts.Before))
}

// final: after an exit nothing is restored, Art. 24 para. 4.
func final(x exam, f *regulation.Finding) regulation.Verdict {
	if !slices.Contains(gone, x.File.State) {
		return regulation.OutOfScope
	}
	f.AddFact("status", regulation.WordOf(x.File.State.String()))
	return regulation.Unmet
}

// atMost: a correction period of no more than the months of Art. 30.
func atMost(x exam, f *regulation.Finding) regulation.Verdict {
	most, ok := rest(x, f, regulation.CorrectionMaxMonths)
	if !ok {
		return regulation.OutOfScope
	}
	f.AddFact("months", regulation.CountOf(int64(x.Act.Detail.Months)))
	f.Due = calendar.WithinMonths(x.Act.On, x.Act.Detail.Months)
	return verdict(x.Act.Detail.Months <= most)
}

// usual: a correction period normally has six months; another length has a reason.
func usual(x exam, f *regulation.Finding) regulation.Verdict {
	months, ok := rest(x, f, regulation.CorrectionUsualMonths)
	if !ok {
		return regulation.OutOfScope
	}
	f.AddFact("months", regulation.CountOf(int64(x.Act.Detail.Months)))
	return verdict(x.Act.Detail.Months == months)
}

// atTheEnd: that nothing has changed is found when the correction period is over,
// Art. 31 item 5; its last day is late enough.
func atTheEnd(x exam, f *regulation.Finding) regulation.Verdict {
	end := x.File.Facts.CorrectionEnds
	if end.IsZero() {
		return regulation.OutOfScope
	}
	f.Due = end
	f.AddFact("since", regulation.DateOf(x.File.On(CorrectionOrdered)))
	f.AddFact("on", regulation.DateOf(x.Act.On))
	return verdict(!x.Act.On.Before(end))
}

// done reports whether an event took place on the day of the act or before.
func done(x exam, e Event) bool {
	on := x.File.On(e)
	return !on.IsZero() && !on.After(x.Act.On)
}

// grounded: education comes before the advice of items 2 and 4; Art. 31. What
// item 5 waits for is in expired.
func grounded(x exam, f *regulation.Finding) regulation.Verdict {
	switch x.Act.Detail.Ground {
	case Item2:
		resting(x, f, "education:R32")
	case Item4:
		resting(x, f, "education:R34")
	default:
		return regulation.OutOfScope
	}
	f.AddFact("step", regulation.WordOf(Educated.String()))
	f.AddFact("on", regulation.DateOf(x.File.On(Educated)))
	return verdict(done(x, Educated))
}

// expired: the advice of item 5 comes after a correction period that ended without
// change; Art. 31 item 5.
func expired(x exam, f *regulation.Finding) regulation.Verdict {
	if x.Act.Detail.Ground != Item5 {
		return regulation.OutOfScope
	}
	f.Due = x.File.Facts.CorrectionEnds
	f.AddFact("on", regulation.DateOf(x.File.On(NotReformed)))
	return verdict(done(x, NotReformed))
}

// missedSix: a run of one of the three series stands behind the removal, Art. 31
// item 6. Without any line of a series nobody knows.
func missedSix(x exam, f *regulation.Finding) regulation.Verdict {
	if _, ok := rest(x, f, regulation.SeriesMonths); !ok { // Art. 31 item 6
		return regulation.OutOfScope
	}
	var best Run
	met, sure := false, true
	for _, r := range runs(x.File, x.Act.On) {
		long, known := r.long(x.Book)
		met, sure = met || long, sure && known
		if r.Months > best.Months || !best.Known {
			best = r
		}
	}
	if !best.Known || !met && !sure {
		f.AddFact("months", regulation.Value{})
		return regulation.UnknownFacts
	}
	f.AddFact("series", regulation.WordOf(best.Series.String()))
	f.AddFact("months", regulation.CountOf(int64(best.Months)))
	return verdict(met)
}

// educated: one who asks to leave is talked to first, after asking, Art. 31 item 3.
// Before the regulations of 2019 the Constitution asked for no more than the request.
func educated(x exam, f *regulation.Finding) regulation.Verdict {
	asked, talked := x.File.On(ResignationRequested), x.File.On(Educated)
	f.AddFact("since", regulation.DateOf(asked))
	f.AddFact("on", regulation.DateOf(talked))
	if !resting(x, f, "education:R33") {
		return verdict(done(x, ResignationRequested))
	}
	return verdict(done(x, ResignationRequested) && done(x, Educated) && !talked.Before(asked))
}

// beforehand: the step that comes before the meeting decides; resignation has a
// way of its own, Constitution, Art. 9 para. 1.
func beforehand(e Event) func(exam, *regulation.Finding) regulation.Verdict {
	return func(x exam, f *regulation.Finding) regulation.Verdict {
		if x.Act.Detail.On == RemovedResigned {
			return regulation.OutOfScope
		}
		f.AddFact("on", regulation.DateOf(x.File.On(e)))
		return verdict(done(x, e))
	}
}

// voted: the member meeting could vote and passed it; branch regulations, Art. 11
// para. 3. A vote that could be held and fell short is a lawful no and another event.
func voted(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	if !d.Voted {
		f.AddFact("voters", regulation.Value{})
		return regulation.UnknownFacts
	}
	if d.Quorum && x.Act.Event == VotedDown {
		return regulation.OutOfScope
	}
	resting(x, f, map[bool]string{false: "branch:B-24", true: "branch:B-25"}[d.Quorum])
	f.AddFact("voters", regulation.CountOf(int64(d.Due)))
	f.AddFact("present", regulation.CountOf(int64(d.Present)))
	f.AddFact("ayes", regulation.CountOf(int64(d.Ayes)))
	f.AddFact("needed", regulation.CountOf(int64(d.Needed)))
	return verdict(d.Quorum)
}

// once: a matter for which a penalty was given leads to no disposal; disposal
// measures, Art. 4. Matters are compared where both are named.
func once(x exam, f *regulation.Finding) regulation.Verdict {
	matter := x.Act.Detail.Matter
	if matter == "" {
		return regulation.OutOfScope
	}
	out := regulation.OutOfScope
	for _, p := range x.File.Facts.lists.penalties {
		switch {
		case p.Matter == "" || p.On.After(x.Act.On):
		case p.Matter == matter:
			f.AddFact("penalty", regulation.WordOf(p.Penalty.String()))
			f.AddFact("on", regulation.DateOf(p.On))
			return regulation.Unmet
		default:
			out = regulation.Met
		}
	}
	return out
}

// decided: the decision is on record, by its vote or among the papers.
func decided(x exam, f *regulation.Finding) regulation.Verdict {
	d, papers := &x.Act.Detail, x.Act.Records
	second := Approval
	if x.Act.Event == RemovedResigned { // filed above afterwards, no approval
		second = FilingAbove
	}
	var lacking []string
	if papers.Known() {
		if !papers.Has(Decision) && !d.Voted {
			lacking = append(lacking, Decision.String())
		}
		if !papers.Has(second) {
			lacking = append(lacking, second.String())
		}
	}
	switch {
	case len(lacking) > 0:
		f.AddFact("record", regulation.WordOf(strings.Join(lacking, ", ")))
		return regulation.Unmet
	case !papers.Known() && !d.Voted:
		f.AddFact("record", regulation.Value{})
		return regulation.UnknownFacts
	}
	return regulation.Met
}

// ReadmissionFrom gives the first day on which one who was advised to leave or was
// removed may be admitted anew: the years of the disposal measures after the day of
// the decision. Unset for other exits and for decisions before the measures.
func ReadmissionFrom(law *regulation.Law, f *File) calendar.Date {
	if f.State != Withdrawn && f.State != Removed {
		return calendar.Date{}
	}
	return after(law.On(f.Facts.Decided), regulation.ReadmissionYears, f.Facts.Decided)
}

// barred: no admission anew within the years; an application is not an admission.
func barred(application bool) func(exam, *regulation.Finding) regulation.Verdict {
	return func(x exam, f *regulation.Finding) regulation.Verdict {
		from := ReadmissionFrom(x.Law, x.File)
		if from.IsZero() {
			return regulation.OutOfScope
		}
		_, _ = rest(x, f, regulation.ReadmissionYears)
		f.Due = from
		f.AddFact("since", regulation.DateOf(x.File.Facts.Decided))
		f.AddFact("on", regulation.DateOf(x.Act.On))
		switch {
		case !x.Act.On.Before(from):
			return regulation.Met
		case application:
			return regulation.Pending
		}
		return regulation.Unmet
	}
}

// held: the talk or the criticism is on record.
func held(x exam, f *regulation.Finding) regulation.Verdict {
	f.AddFact("on", regulation.DateOf(x.Act.On))
	return regulation.Met
}

// transferred: the relation has moved, Art. 25 para. 3.
func transferred(x exam, f *regulation.Finding) regulation.Verdict {
	f.AddFact("on", regulation.DateOf(x.Act.On))
	return regulation.Met
}

// probationYears is the longest probation within the Party, Constitution, Art. 41
// para. 2. The texts that this edition encodes keep it as no parameter.
const probationYears = 2

// recorded: a penalty is decided under the disciplinary regulations and recorded here;
// probation within the Party lasts no more than two years.
func recorded(x exam, f *regulation.Finding) regulation.Verdict {
	d := &x.Act.Detail
	f.Due = d.Until
	f.AddFact("on", regulation.DateOf(x.Act.On))
	f.AddFact("since", regulation.DateOf(x.Act.On))
	f.AddFact("penalty", regulation.WordOf(d.Penalty.String()))
	return verdict(d.Penalty != PartyProbation || !d.Until.After(x.Act.On.AddYears(probationYears)))
}

// deprived: only rights that were taken by probation within the Party come back,
// Constitution, Art. 41 para. 2.
func deprived(x exam, f *regulation.Finding) regulation.Verdict {
	if !x.File.Facts.Probation.IsZero() {
		f.AddFact("on", regulation.DateOf(x.Act.On))
		return regulation.Met
	}
	f.AddFact("without", regulation.WordOf(PartyProbation.String()))
	return regulation.Unmet
}
