package standing

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Facts are what a file keeps besides its state and the days of its acts. They
// hold no name, no belief, no illness and no conduct: codes and days only. The
// lists are never changed in place; an act that adds to one makes a new one.
type Facts struct {
	Status   members.Standing // full or probationary, on the day of the first act
	FullFrom calendar.Date    // day from which a probationary member is a full one; unset: not on file

	AwaySince calendar.Date // first day away from the home branch; unset: not away
	Fixed     Answer        // at a fairly fixed place
	Moved     calendar.Date // unit or residence changed, and the relation has not moved since
	Sent      calendar.Date // relation sent off and not accepted yet

	AbroadSince calendar.Date // day of leaving the country; unset: not abroad
	Purpose     Purpose
	Settled     calendar.Date // settled abroad
	Kept        calendar.Date // decision to keep the membership all the same
	KeptReason  string        // its recorded reason
	Back        calendar.Date // returned from abroad, organizational life not resumed yet

	LostSince calendar.Date // first day out of contact; unset: in contact
	Found     calendar.Date // found again while the membership is stopped

	CorrectionEnds calendar.Date // last day of the correction period
	StoppedOn      calendar.Date
	Before         members.Standing // status on the day of the stop
	Probation      calendar.Date    // on probation within the Party since, rights not restored; unset: not

	Decided calendar.Date // day of the decision that ended the membership
	Left    calendar.Date // first day no longer a member
	Exit    members.Exit  // unset too for a removal that members has no word for

	lists lists
}

// lists are what a file gathers over time.
type lists struct {
	months    []MonthOf
	stays     []stay          // abroad
	contacts  []calendar.Date // with the member abroad
	losses    []calendar.Span // out of contact
	penalties []OnFile
	stops     []members.Interval
	aways     []members.Interval
	limits    []members.Limit
	homes     []members.Spell[members.OrgID]
	left      calendar.Date // day of entry of the exit
}

// stay is a time abroad: To is the first day no longer abroad as a member.
type stay struct {
	calendar.Span
	study bool
}

// OnFile is a disciplinary penalty on file.
type OnFile struct {
	Penalty Penalty       `json:"penalty"`
	On      calendar.Date `json:"on"`
	Until   calendar.Date `json:"until,omitzero"` // last day of the effect period or of the probation, as the caller gave it
	Matter  members.Word  `json:"-"`
}

// InEffect reports whether the effect period holds on a day, its last day
// included; known is false when nobody gave the last day.
func (p OnFile) InEffect(day calendar.Date) (in, known bool) {
	if p.Until.IsZero() {
		return false, false
	}
	return !day.Before(p.On) && !day.After(p.Until), true
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
	Recorded    calendar.Date // day of entry in the books
	Fixed       Answer
	Purpose     Purpose
	To          members.OrgID
	By          Decider
	Unreachable Answer
	Status      members.Standing // restored: the status, where it is said
	Months      int
	Ground      Ground
	Matter      members.Word
	Penalty     Penalty
	Until       calendar.Date
	Voted       bool  // the numbers of the vote are given
	Quorum      bool  // and the meeting could vote
	On          Event // voted-down: what was put to the vote
	Due         int
	Present     int
	Ayes        int
	Needed      int // ayes, or voters present where too few were
}

// File is where a membership stands.
type File = lifecycle.File[State, Event, Facts]

// Act is one act that touches it.
type Act = lifecycle.Act[Event, Record, Detail]

// Process is the compiled course; see Course.
type Process = lifecycle.Process[State, Event, Record, Facts, Detail]

type (
	exam  = lifecycle.Exam[State, Event, Record, Facts, Detail]
	guard = lifecycle.Guard[State, Event, Record, Facts, Detail]
	deed  = lifecycle.Deed[State, Event, Record, Facts, Detail]
	row   = lifecycle.Row[State, Event]
	need  = lifecycle.Need[Event]
	paper = lifecycle.Record[Record]
	limit = lifecycle.Limit[State, Event, Facts]
	step  = lifecycle.Step[State, Event, Facts]
)

// with gives a list with one more value that shares nothing with the old one.
func with[T any](list []T, v T) []T { return append(slices.Clip(list), v) }

// penalty is the penalty of an act.
func penalty(x exam) OnFile {
	d := &x.Act.Detail
	return OnFile{Penalty: d.Penalty, On: x.Act.On, Until: d.Until, Matter: d.Matter}
}

// status is what the person would be on a day without a stop or an exit.
func (f *Facts) status(day calendar.Date) members.Standing {
	if !f.FullFrom.IsZero() && !day.Before(f.FullFrom) {
		return members.Full
	}
	return f.Status
}

// leave ends the membership.
func (f *Facts) leave(x exam, by members.Exit, decided calendar.Date) {
	f.Left, f.Exit, f.Decided, f.lists.left = x.Act.On, by, decided, x.Act.Detail.Recorded
	f.CorrectionEnds, f.StoppedOn, f.Before = calendar.Date{}, calendar.Date{}, 0
	f.endStay(x.Act.On)
	f.endAway(x.Act.On)
}

// stop suspends the membership.
func (f *Facts) stop(x exam) {
	f.Before, f.StoppedOn = f.status(x.Act.On), x.Act.On
	f.lists.stops = with(f.lists.stops, members.Interval{From: x.Act.On, Recorded: x.Act.Detail.Recorded})
	f.endStay(x.Act.On)
	f.CorrectionEnds = calendar.Date{}
}

// restore ends the stop: back to the status before.
func (f *Facts) restore(x exam) {
	f.StoppedOn, f.Before, f.LostSince, f.Found = calendar.Date{}, 0, calendar.Date{}, calendar.Date{}
	f.lists.stops = ended(f.lists.stops, x.Act.On)
	f.endLoss(x.Act.On)
	if !f.AbroadSince.IsZero() {
		f.beginStay(x.Act.On)
	}
}

func (f *Facts) beginStay(on calendar.Date) {
	f.lists.stays = with(f.lists.stays, stay{calendar.Span{From: on}, f.Purpose == Study})
}

func (f *Facts) endStay(on calendar.Date) {
	if n := len(f.lists.stays); n > 0 && f.lists.stays[n-1].To.IsZero() {
		f.lists.stays = slices.Clone(f.lists.stays)
		f.lists.stays[n-1].To = on
	}
}

func (f *Facts) endLoss(on calendar.Date) {
	if n := len(f.lists.losses); n > 0 && f.lists.losses[n-1].To.IsZero() {
		f.lists.losses = slices.Clone(f.lists.losses)
		f.lists.losses[n-1].To = on
	}
}

func (f *Facts) endAway(on calendar.Date) {
	f.AwaySince, f.Fixed = calendar.Date{}, 0
	f.lists.aways = ended(f.lists.aways, on)
}

// ended closes the last interval, if it is open. One that would end on its first
// day was none.
func ended(list []members.Interval, on calendar.Date) []members.Interval {
	n := len(list)
	if n == 0 || !list[n-1].Until.IsZero() {
		return list
	}
	if !on.After(list[n-1].From) {
		return slices.Clip(list[:n-1])
	}
	list = slices.Clone(list)
	list[n-1].Until = on
	return list
}

// StatusOn tells what the person is to the Party on a day not before the last
// act: full or probationary while a member, stopped, or outside.
func StatusOn(f *File, day calendar.Date) members.Standing {
	switch f.State {
	case Suspended, SuspendedLost:
		return members.Stopped
	case Withdrawn, Removed, Expelled, Deceased:
		return members.Outside
	}
	return f.Facts.status(day)
}

// RightsOn gives the rights on a day not before the last act: all three for a
// full member, none on probation within the Party until the decision that
// restores them (Constitution, Art. 41 para. 2), none for anybody else.
func RightsOn(f *File, day calendar.Date) members.Rights {
	if StatusOn(f, day) != members.Full || !f.Facts.Probation.IsZero() {
		return 0
	}
	return members.EveryRight
}

// Mobile tells from which day the member is a mobile one (流动党员): away for so
// long without transfer that Art. 32 para. 1 applies, that day included. Unset
// when not away or where the book has no number of months.
func Mobile(f *File, b regulation.Book) calendar.Date {
	return after(b, regulation.MobileMonths, f.Facts.AwaySince)
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

// PlaceOn tells where the member is on a day not before the last act.
func PlaceOn(f *File, b regulation.Book) Place {
	mobile := Mobile(f, b)
	switch c := &f.Facts; {
	case !c.Sent.IsZero():
		return InTransit
	case !c.AbroadSince.IsZero():
		return IsAbroad
	case !mobile.IsZero() && !b.Date().Before(mobile):
		return IsMobile
	case !c.AwaySince.IsZero():
		return IsAway
	}
	return AtHome
}
