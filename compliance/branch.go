package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Number is a count that may be unknown. The zero Number is unknown, which is
// not the same as none.
type Number struct {
	n     int32
	known bool
}

// Known gives a Number. A negative one, or one over a thousand million, is no
// count and stays unknown.
func Known(n int) Number {
	if n < 0 || n > regulation.MaxWhole {
		return Number{}
	}
	return Number{int32(n), true}
}

// Get gives the number, and whether it is known.
func (n Number) Get() (int, bool) { return int(n.n), n.known }

// plus adds two numbers; unknown if either is.
func (n Number) plus(m Number) Number {
	return Number{n.n + m.n, n.known && m.known && n.n+m.n >= 0}
}

func (n Number) value() regulation.Value {
	if !n.known {
		return regulation.Value{}
	}
	return regulation.CountOf(int64(n.n))
}

// Branch is the facts of one branch (党支部) that the rules read. What is left
// out is unknown, and the rules that need it say so.
type Branch struct {
	ID           string // for the findings; no name of a person
	FullMembers  Number // full members (正式党员)
	Probationary Number // probationary members (预备党员)
	Committee    Number // members of the branch committee (支部委员); Known(0) when there is none
	Secretaries  Number // secretaries (书记)
	Deputies     Number // deputy secretaries (副书记)

	SecretaryFullSince calendar.Date // day from which the secretary's Party age counts: the end of probation (转正之日)
	SecretarySince     calendar.Date // day the secretary took office

	// Village says that the branch is that of a village, where the rural
	// regulations let fewer than three full members go on otherwise.
	Village bool

	// Reasons are recorded reasons for departing from a "generally" rule, by
	// the rule. They settle a deviation, never a violation.
	Reasons map[regulation.RuleID]string
}

// Members gives all members, full and probationary; unknown if either is.
func (b Branch) Members() Number { return b.FullMembers.plus(b.Probationary) }

// Scope says for when an organization is checked.
type Scope struct {
	Period calendar.Span // the period whose duties are checked; the set-up of a branch does not read it
	AsOf   calendar.Date // the day of the check: the rules of that day apply; unset means the edition's day
}
