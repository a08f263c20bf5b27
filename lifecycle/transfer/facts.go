package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Facts are what a file keeps besides its state and the days of its acts. They hold
// no name.
type Facts struct {
	Kind          Kind
	ProbationEnds calendar.Date // of a probationary member; unset: not known
	Graduated     calendar.Date // left school, the relation still there; unset: no graduate
	From, To      Answer        // may the committee of either end approve probationary members
	ValidDays     int           // the caller's days for which a letter holds; 0: not given

	Moved     calendar.Date // unit or residence changed
	AwaySince calendar.Date // first day away; unset: not away
	Until     calendar.Date // expected return; unset: not known
	Fixed     Answer        // at a fairly fixed place

	Issued     calendar.Date // sent off last
	Form       Form
	Valid      int           // days for which what was sent off last holds; 0: not known
	Checked    calendar.Date // file checked last
	Clear      Answer        // and found in order
	Accepted   calendar.Date // accepted: the new organization is responsible from that day on
	Continuous Answer        // of an activist: the receiver counts the time on
	Denied     calendar.Date // not recognised

	recorded struct{ accepted, denied calendar.Date } // days of entry in the books
}

// Answer is yes, no, or not known.
type Answer uint8

// The answers; zero is not known.
const (
	Yes Answer = iota + 1
	No
)

func answer(b *bool) Answer {
	switch {
	case b == nil:
		return 0
	case *b:
		return Yes
	default:
		return No
	}
}

// Detail is what one act says beyond its day and outcome. Only the fields of its
// kind are read.
type Detail struct {
	Recorded   calendar.Date // day of entry in the books
	Fixed      Answer
	Until      calendar.Date
	Form       Form
	Valid      int // days, 0 when the act gives none
	Through    Answer
	Clear      Answer
	Continuous Answer
	By         Department
}

// File is where a transfer stands.
type File = lifecycle.File[State, Event, Facts]

// Act is one act of it.
type Act = lifecycle.Act[Event, Record, Detail]

// Process is the compiled course; see Course.
type Process = lifecycle.Process[State, Event, Record, Facts, Detail]

type (
	exam  = lifecycle.Exam[State, Event, Record, Facts, Detail]
	guard = lifecycle.Guard[State, Event, Record, Facts, Detail]
	deed  = lifecycle.Deed[State, Event, Record, Facts, Detail]
	row   = lifecycle.Row[State, Event]
	need  = lifecycle.Need[Event]
	limit = lifecycle.Limit[State, Event, Facts]
	step  = lifecycle.Step[State, Event, Facts]
)

// ResponsibleOn tells which organization manages the person on a day not before the
// last act: the old one until the acceptance, the new one from the day of the
// acceptance on. A refusal, a returned, cancelled or lapsed letter changes nothing
// of it. Regulations on the Education and Management of Members, Art. 25 para. 3.
func ResponsibleOn(f *File, day calendar.Date) Responsible {
	if c := &f.Facts; !c.Accepted.IsZero() && !day.Before(c.Accepted) {
		return NewOrganization
	}
	return OldOrganization
}

// LetterUntil gives the last day on which what was sent off last holds; the day of
// issue is not counted. Unset where nobody said for how many days it does.
func LetterUntil(f *File) calendar.Date {
	if f.Facts.Valid == 0 {
		return calendar.Date{}
	}
	return calendar.WithinDays(f.Facts.Issued, f.Facts.Valid)
}

// LapsedOn tells whether what was sent off has lapsed by a day without having been
// accepted: from the day after its last. known is false where nothing is on the way
// or nobody said for how many days it holds.
func LapsedOn(f *File, day calendar.Date) (lapsed, known bool) {
	last := LetterUntil(f)
	if f.State != OnTheWay || last.IsZero() {
		return false, false
	}
	return day.After(last), true
}

// DueFrom gives the day from which the relation has to move: that of a change of unit
// or residence, or that on which an absence at a fairly fixed place has lasted the
// months of Art. 25 para. 3, the earlier of the two. known is false where it turns on
// whether the place is fixed, and nobody said. Unset for an activist, who has no
// relation.
func DueFrom(f *File, b regulation.Book) (due calendar.Date, known bool) {
	c := &f.Facts
	if c.Kind == Activist {
		return calendar.Date{}, true
	}
	long := after(b, regulation.TransferAwayMonths, c.AwaySince)
	switch {
	case c.Fixed == No:
		long = calendar.Date{}
	case c.Fixed == 0 && !long.IsZero() && c.Moved.IsZero():
		return long, false
	case c.Fixed == 0:
		long = calendar.Date{}
	}
	if long.IsZero() || !c.Moved.IsZero() && !c.Moved.After(long) {
		return c.Moved, true
	}
	return long, true
}

// PostponeUntil gives the last day on which the receiver of a probationary member may
// have the outcome of probation discussed: the months of Art. 35 (2026) after the end
// of probation. Unset before the acceptance, and where that end is not known. A
// postponement is no extension, and moves no Party age.
func PostponeUntil(law *regulation.Law, f *File) calendar.Date {
	c := &f.Facts
	if c.Kind != Probationary || c.Accepted.IsZero() {
		return calendar.Date{}
	}
	return after(law.On(c.Accepted), regulation.PostponementMaxMonths, c.ProbationEnds)
}

// DuesFrom gives the first month of dues to the new branch under a policy of the
// caller's; unset without one, before the acceptance and for an activist. The month
// before is the old branch's: a month is never split.
func DuesFrom(f *File, p DuesFollow) calendar.Month {
	c := &f.Facts
	switch {
	case c.Accepted.IsZero() || c.Kind == Activist:
	case p == AcceptanceMonth:
		return c.Accepted.Month()
	case p == FollowingMonth:
		return c.Accepted.Month().Next()
	}
	return calendar.Month{}
}

// after gives the day that is a number of the book later, unset without one.
func after(b regulation.Book, k regulation.CountKey, from calendar.Date) calendar.Date {
	if from.IsZero() {
		return calendar.Date{}
	}
	day, p, err := b.DueBy(k, from)
	if err != nil || !p.Confidence.Verified() {
		return calendar.Date{}
	}
	return day
}

// FormOf gives the paper that practice notes on an opinion of 2004 ask for when a
// member is away from one day to another: none for up to three months, a certificate
// for up to six, a transfer letter beyond, a mobile-member card where the place is not
// fixed. The notes name exactly six months twice, so the caller says which counts
// there: Certificate or TransferLetter; unset is an error. The source is not confirmed:
// nothing else in this library reads it, and a local rule prevails.
//
// Errors: missing-exactly-six, invalid-exactly-six, missing-until for unset days,
// invalid-until for a return before the leaving.
func FormOf(from, until calendar.Date, fixed Answer, exactlySix Paper) (Paper, error) {
	switch {
	case exactlySix == 0:
		return 0, missing("exactlySix")
	case exactlySix != Certificate && exactlySix != TransferLetter:
		return 0, wrong("invalid-exactly-six", exactlySix.String(), "只能是证明信或者介绍信", "either a certificate or a letter")
	case from.IsZero() || until.IsZero():
		return 0, missing("until")
	case until.Before(from):
		return 0, wrong("invalid-until", until.String(), "返回日期早于外出日期", "the return is before the leaving")
	}
	three, six := from.AddMonths(3), from.AddMonths(6)
	switch {
	case fixed == No:
		return MobileCard, nil
	case !until.After(three):
		return NoPaper, nil
	case until.Before(six):
		return Certificate, nil
	case until == six:
		return exactlySix, nil
	}
	return TransferLetter, nil
}

// denied is the exit of one who was not recognised.
const denied = members.NotRecognized
