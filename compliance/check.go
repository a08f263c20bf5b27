package compliance

import (
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// rule is one line of the table of checks: the parameter that it requires, and
// what the facts say of it.
type rule struct {
	id    regulation.RuleID
	key   regulation.CountKey
	judge func(b *Branch, required int, f regulation.Finding) regulation.Finding
}

// setUp is the table of checks on the set-up of a branch, in the order of the
// articles.
var setUp = []rule{
	{regulation.BranchSizeMin, regulation.BranchMinFullMembers, func(b *Branch, required int, f regulation.Finding) regulation.Finding {
		return atLeast(f.WithFact("full-members", b.FullMembers.value()), b.FullMembers, required)
	}},
	{regulation.BranchSizeMax, regulation.BranchMaxMembers, func(b *Branch, required int, f regulation.Finding) regulation.Finding {
		return atMost(f.WithFact("members", b.Members().value()), b.Members(), required)
	}},
	{regulation.CommitteeRequired, regulation.CommitteeMinFullMembers, committeeRequired},
	{regulation.CommitteeSizeMin, regulation.CommitteeMinSize, func(b *Branch, required int, f regulation.Finding) regulation.Finding {
		return b.ofCommittee(f, func(f regulation.Finding) regulation.Finding { return atLeast(f, b.Committee, required) })
	}},
	{regulation.CommitteeSizeMax, regulation.CommitteeMax, func(b *Branch, required int, f regulation.Finding) regulation.Finding {
		return b.ofCommittee(f, func(f regulation.Finding) regulation.Finding { return atMost(f, b.Committee, required) })
	}},
	{regulation.SecretaryOne, regulation.SecretariesPerBranch, func(b *Branch, required int, f regulation.Finding) regulation.Finding {
		f = f.WithFact("secretaries", b.Secretaries.value())
		n, known := b.Secretaries.Get()
		return verdict(f, known, n == required)
	}},
	{regulation.DeputyMax, regulation.DeputiesMax, func(b *Branch, required int, f regulation.Finding) regulation.Finding {
		return atMost(f.WithFact("deputies", b.Deputies.value()), b.Deputies, required)
	}},
	{regulation.SecretaryStanding, regulation.SecretaryStandingYears, secretaryStanding},
}

// Check yields one finding for each rule that is in force on the day of the
// scope, in the order of the articles. It is safe for concurrent use.
//
// A branch in a village with fewer full members than the branch regulations
// ask for is not judged by them: the rural regulations let it join with
// another or find another form (RU-03).
func Check(law *regulation.Law, b Branch, s Scope) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		book := law.On(s.AsOf)
		for _, r := range setUp {
			p, err := regulation.ParameterOf(book, r.key)
			if err != nil {
				continue // the text is not in force on this day
			}
			required, _ := p.Value.Count()
			f := r.judge(&b, int(required), p.Finding(r.id, b.ID))
			if r.id == regulation.BranchSizeMin && b.Village && f.Verdict == regulation.Unmet {
				f = villageException(book, f)
			}
			if f.Verdict == regulation.Unmet && !f.Force.Binds() {
				f.Reason = b.Reasons[r.id]
			}
			if !yield(f) {
				return
			}
		}
	}
}

func verdict(f regulation.Finding, known, met bool) regulation.Finding {
	switch {
	case !known:
		f.Verdict = regulation.UnknownFacts
	case met:
		f.Verdict = regulation.Met
	default:
		f.Verdict = regulation.Unmet
	}
	return f
}

func atLeast(f regulation.Finding, n Number, required int) regulation.Finding {
	have, known := n.Get()
	return verdict(f, known, have >= required)
}

func atMost(f regulation.Finding, n Number, required int) regulation.Finding {
	have, known := n.Get()
	return verdict(f, known, have <= required)
}

// ofCommittee judges the committee of a branch that has one.
func (b *Branch) ofCommittee(f regulation.Finding, judge func(regulation.Finding) regulation.Finding) regulation.Finding {
	f = f.WithFact("committee", b.Committee.value())
	if n, known := b.Committee.Get(); known && n == 0 {
		f.Verdict = regulation.OutOfScope
		return f
	}
	return judge(f)
}

// committeeRequired asks for a committee from seven full members on; whether a
// smaller branch may have one all the same is not said, so that it is neither
// asked for nor blamed (B-53).
func committeeRequired(b *Branch, required int, f regulation.Finding) regulation.Finding {
	f = f.WithFact("full-members", b.FullMembers.value())
	full, known := b.FullMembers.Get()
	if known && full < required {
		f.Verdict = regulation.OutOfScope
		return f
	}
	committee, there := b.Committee.Get()
	if there {
		f = f.WithFact("has-committee", regulation.FlagOf(committee > 0))
	} else {
		f = f.WithFact("has-committee", regulation.Value{})
	}
	return verdict(f, known && there, committee > 0)
}

// secretaryStanding counts the Party age on the day of taking office, from the
// end of probation (Constitution Art. 7), and asks for whole years.
func secretaryStanding(b *Branch, required int, f regulation.Finding) regulation.Finding {
	if n, known := b.Secretaries.Get(); known && n == 0 {
		f.Verdict = regulation.OutOfScope
		return f
	}
	since, office := b.SecretaryFullSince, b.SecretarySince
	f = f.WithFact("full-since", regulation.DateOf(since)).WithFact("in-office-since", regulation.DateOf(office))
	known := !since.IsZero() && !office.IsZero()
	return verdict(f, known, known && !since.AddYears(required).After(office))
}

// villageException takes a village branch that is too small out of the branch
// regulations and cites the rural ones instead.
func villageException(book regulation.Book, f regulation.Finding) regulation.Finding {
	if c, ok := regulation.ClauseByID("elections:RU-03"); ok && c.Span.Contains(book.Date()) {
		f.Verdict, f.Citation, f.Source, f.Force = regulation.OutOfScope, c.Citation, c.Citation.Text(), regulation.May
	}
	return f
}
