package votes

import (
	"errors"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Decision is the result of one vote. It is comparable.
type Decision struct {
	Quorum       bool // the meeting may vote
	QuorumNeeded int  // attendance needed: of those with a vote, or for a village meeting the larger of that and the share of all members
	NeededFor    int  // ayes needed
	For          int  // ayes counted, written ones included
	Passed       bool // quorum, and ayes enough; a vote without quorum never passes
}

// Decide counts one vote under the law of the day of the meeting.
//
// Errors: invalid-count, negative-count, unknown-kind, empty-roll,
// not-applicable (written opinions for a kind that knows none), count-mismatch,
// and no-schedule when no verified text of the law covers the day.
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

// Basis lists the places that decide a vote of this kind on the day of c:
// attendance first, then ayes, then what else is counted. It is empty when no
// verified text covers the day.
func Basis(law *regulation.Law, c Count) []regulation.Citation {
	r, ok := c.Kind.rule()
	if !ok {
		return nil
	}
	basis := []regulation.Citation{}
	book := law.On(c.On)
	for _, k := range []regulation.ThresholdKey{r.quorum, r.members, r.majority} {
		if p, err := regulation.ParameterOf(book, k); err == nil {
			basis = append(basis, p.Citation)
		}
	}
	return basis
}
