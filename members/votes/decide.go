package votes

import (
	"errors"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Decision is the result of one vote. It is comparable.
type Decision struct {
	Quorum       bool // the meeting may vote
	QuorumNeeded int  // attendance needed of those with a vote; at a village meeting the larger of that and what is needed of all members
	NeededFor    int  // ayes needed
	For          int  // ayes counted, written ones included
	Passed       bool // quorum, and ayes enough; a vote without quorum never passes
}

// Decide counts one vote under the law of the day of the meeting. It allocates
// nothing unless it fails.
//
// Errors, the first of: invalid-count (over [regulation.MaxWhole]),
// negative-count, unknown-kind (also for the unset Kind), empty-roll,
// not-applicable (a number that this kind does not know), count-mismatch
// (numbers that cannot all be true), missing-law for a nil law, and no-schedule
// when no verified text of the law covers the day.
//
// Sources: branch regulations Art. 11 para. 3; development rules Arts. 20, 21
// and 33 (2014) or 19, 20 and 32 (2026); the attendance of two thirds at a
// village meeting is the practice of several counties, laid beside Art. 11.
func Decide(law *regulation.Law, c Count) (Decision, error) {
	if err := c.check(); err != nil {
		return Decision{}, err
	}
	c = c.defaults()
	r := table[c.Kind]
	book := law.On(c.On)
	quorum, err := book.Threshold(r.quorum)
	if err != nil {
		return Decision{}, noRule(err)
	}
	majority, err := book.Threshold(r.majority)
	if err != nil {
		return Decision{}, noRule(err)
	}
	var d Decision
	if d.QuorumNeeded, err = quorum.Needed(c.Due); err != nil {
		return Decision{}, err
	}
	if d.NeededFor, err = majority.Needed(c.Due); err != nil {
		return Decision{}, err
	}
	d.Quorum = c.Present >= d.QuorumNeeded
	if r.members != 0 {
		share, err := book.Threshold(r.members)
		if err != nil {
			return Decision{}, noRule(err)
		}
		all, err := share.Needed(c.Members)
		if err != nil {
			return Decision{}, err
		}
		d.Quorum = d.Quorum && c.MembersPresent >= all
		d.QuorumNeeded = max(d.QuorumNeeded, all)
	}
	d.For = c.For + c.WrittenFor
	d.Passed = d.Quorum && d.For >= d.NeededFor
	return d, nil
}

// noRule turns the want of a value on the day into the code no-schedule.
func noRule(err error) error {
	var none *regulation.NoValue
	if !errors.As(err, &none) {
		return err
	}
	return &regulation.Fault{Code: regulation.NoSchedule, Path: "on", Value: none.On.String(), Cause: err,
		Message: regulation.Text{Zh: "这一天没有经核实的表决规定", En: "no verified rule on this vote covers the day"}}
}

// Basis lists the places that decide a vote of this kind on the day of c, each
// once: what fixes the attendance, what fixes the ayes, and for [Conversion]
// what applies both to it. Only Kind and On of c are read. It is empty when no
// verified text covers the day, and for the unset Kind.
func Basis(law *regulation.Law, c Count) []regulation.Citation {
	basis := []regulation.Citation{}
	add := func(p regulation.Citation) {
		if !slices.Contains(basis, p) {
			basis = append(basis, p)
		}
	}
	r, _ := c.Kind.rule()
	book := law.On(c.On)
	for _, p := range parameters(book, r) {
		add(p.Citation)
	}
	if len(basis) == 0 {
		return basis
	}
	for _, id := range r.applied {
		if clause, ok := regulation.ClauseByID(id); ok && clause.Span.Contains(book.Date()) {
			add(clause.Citation)
		}
	}
	return basis
}

// parameters gives the values that decide a vote with their sources; none when
// one of them is wanting, for then nothing is decided.
func parameters(book regulation.Book, r rule) []regulation.Parameter {
	var all []regulation.Parameter
	for _, k := range []regulation.ThresholdKey{r.quorum, r.members, r.majority} {
		if k == 0 {
			continue
		}
		p, err := regulation.ParameterOf(book, k)
		if err != nil {
			return nil
		}
		all = append(all, p)
	}
	return all
}
