package main

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// State is where a file stands in the course of these measurements: twenty states
// after the development of members under the rules of 2026, with one file following
// the other so that a walk has no end.
type State uint8

// The states.
const (
	Nothing State = iota + 1
	Applicant
	Talked
	Activist
	Proposed
	Consented
	Noticed
	Cleared
	Target
	Reviewed
	Preexamined
	Resolved
	Probationary
	ConversionOpen
	ConversionReady
	ConversionResolved
	ExtensionResolved
	Full
	Cancelled
	Withdrawn
)

var states = lifecycle.Words[State]{What: "state", List: []lifecycle.Word{{},
	{ID: "none"}, {ID: "applicant"}, {ID: "talked"}, {ID: "activist"}, {ID: "proposed"}, {ID: "consented"}, {ID: "noticed"},
	{ID: "cleared"}, {ID: "target"}, {ID: "reviewed"}, {ID: "preexamined"}, {ID: "resolved"}, {ID: "probationary"},
	{ID: "conversion-open"}, {ID: "conversion-ready"}, {ID: "conversion-resolved"}, {ID: "extension-resolved"},
	{ID: "full"}, {ID: "cancelled"}, {ID: "withdrawn"}}}

func (s State) String() string         { return states.String(s) }
func (s State) Label() regulation.Text { return states.Label(s) }

// Event is what is done with a file.
type Event uint8

// The events.
const (
	Apply Event = iota + 1
	Talk
	Name
	Assess
	Propose
	Consent
	OpenNotice
	CloseNotice
	BarNotice
	List
	PassReview
	FailReview
	PassPreexam
	FailPreexam
	PassMeeting
	FailMeeting
	Approve
	Refuse
	Oath
	ApplyConversion
	ReviewConversion
	PassConversion
	PassExtension
	PassCancellation
	FailConversion
	ApproveConversion
	ApproveExtension
	RefuseConversion
	Withdraw
	NextFile
)

var events = lifecycle.Words[Event]{What: "event", List: []lifecycle.Word{{},
	{ID: "apply"}, {ID: "talk"}, {ID: "name"}, {ID: "assess"}, {ID: "propose"}, {ID: "consent"}, {ID: "open-notice"}, {ID: "close-notice"},
	{ID: "bar-notice"}, {ID: "list"}, {ID: "pass-review"}, {ID: "fail-review"}, {ID: "pass-preexam"}, {ID: "fail-preexam"},
	{ID: "pass-meeting"}, {ID: "fail-meeting"}, {ID: "approve"}, {ID: "refuse"}, {ID: "oath"}, {ID: "apply-conversion"},
	{ID: "review-conversion"}, {ID: "pass-conversion"}, {ID: "pass-extension"}, {ID: "pass-cancellation"}, {ID: "fail-conversion"},
	{ID: "approve-conversion"}, {ID: "approve-extension"}, {ID: "refuse-conversion"}, {ID: "withdraw"}, {ID: "next-file"}}}

func (e Event) String() string         { return events.String(e) }
func (e Event) Label() regulation.Text { return events.Label(e) }

// rows is the course as a table.
var rows = []lifecycle.Row[State, Event]{
	{From: Nothing, Event: Apply, To: Applicant},
	{From: Applicant, Event: Talk, To: Talked},
	{From: Talked, Event: Name, To: Activist},
	{From: Activist, Event: Assess, To: Activist},
	{From: Activist, Event: Propose, To: Proposed},
	{From: Proposed, Event: Consent, To: Consented},
	{From: Consented, Event: OpenNotice, To: Noticed},
	{From: Noticed, Event: CloseNotice, To: Cleared},
	{From: Noticed, Event: BarNotice, To: Activist},
	{From: Cleared, Event: List, To: Target},
	{From: Target, Event: PassReview, To: Reviewed},
	{From: Target, Event: FailReview, To: Activist},
	{From: Reviewed, Event: PassPreexam, To: Preexamined},
	{From: Reviewed, Event: FailPreexam, To: Target},
	{From: Preexamined, Event: PassMeeting, To: Resolved},
	{From: Preexamined, Event: FailMeeting, To: Target},
	{From: Resolved, Event: Approve, To: Probationary},
	{From: Resolved, Event: Refuse, To: Target},
	{From: Probationary, Event: Oath, To: Probationary},
	{From: Probationary, Event: ApplyConversion, To: ConversionOpen},
	{From: ConversionOpen, Event: ReviewConversion, To: ConversionReady},
	{From: ConversionReady, Event: PassConversion, To: ConversionResolved},
	{From: ConversionReady, Event: PassExtension, To: ExtensionResolved},
	{From: ConversionReady, Event: PassCancellation, To: Cancelled},
	{From: ConversionReady, Event: FailConversion, To: ConversionOpen},
	{From: ConversionResolved, Event: ApproveConversion, To: Full},
	{From: ConversionResolved, Event: RefuseConversion, To: ConversionOpen},
	{From: ExtensionResolved, Event: ApproveExtension, To: Probationary},
	{From: ExtensionResolved, Event: RefuseConversion, To: ConversionOpen},
	{From: Applicant, Event: Withdraw, To: Withdrawn},
	{From: Talked, Event: Withdraw, To: Withdrawn},
	{From: Activist, Event: Withdraw, To: Withdrawn},
	{From: Proposed, Event: Withdraw, To: Withdrawn},
	{From: Consented, Event: Withdraw, To: Withdrawn},
	{From: Noticed, Event: Withdraw, To: Withdrawn},
	{From: Cleared, Event: Withdraw, To: Withdrawn},
	{From: Target, Event: Withdraw, To: Withdrawn},
	{From: Reviewed, Event: Withdraw, To: Withdrawn},
	{From: Preexamined, Event: Withdraw, To: Withdrawn},
	{From: Full, Event: NextFile, To: Nothing},
	{From: Cancelled, Event: NextFile, To: Nothing},
	{From: Withdrawn, Event: NextFile, To: Nothing},
}

// bySwitch is the same course as one would write it by hand.
func bySwitch(s State, e Event) (State, bool) {
	switch s {
	case Nothing:
		if e == Apply {
			return Applicant, true
		}
	case Applicant:
		switch e {
		case Talk:
			return Talked, true
		case Withdraw:
			return Withdrawn, true
		}
	case Talked:
		switch e {
		case Name:
			return Activist, true
		case Withdraw:
			return Withdrawn, true
		}
	case Activist:
		switch e {
		case Assess:
			return Activist, true
		case Propose:
			return Proposed, true
		case Withdraw:
			return Withdrawn, true
		}
	case Proposed:
		switch e {
		case Consent:
			return Consented, true
		case Withdraw:
			return Withdrawn, true
		}
	case Consented:
		switch e {
		case OpenNotice:
			return Noticed, true
		case Withdraw:
			return Withdrawn, true
		}
	case Noticed:
		switch e {
		case CloseNotice:
			return Cleared, true
		case BarNotice:
			return Activist, true
		case Withdraw:
			return Withdrawn, true
		}
	case Cleared:
		switch e {
		case List:
			return Target, true
		case Withdraw:
			return Withdrawn, true
		}
	case Target:
		switch e {
		case PassReview:
			return Reviewed, true
		case FailReview:
			return Activist, true
		case Withdraw:
			return Withdrawn, true
		}
	case Reviewed:
		switch e {
		case PassPreexam:
			return Preexamined, true
		case FailPreexam:
			return Target, true
		case Withdraw:
			return Withdrawn, true
		}
	case Preexamined:
		switch e {
		case PassMeeting:
			return Resolved, true
		case FailMeeting:
			return Target, true
		case Withdraw:
			return Withdrawn, true
		}
	case Resolved:
		switch e {
		case Approve:
			return Probationary, true
		case Refuse:
			return Target, true
		}
	case Probationary:
		switch e {
		case Oath:
			return Probationary, true
		case ApplyConversion:
			return ConversionOpen, true
		}
	case ConversionOpen:
		if e == ReviewConversion {
			return ConversionReady, true
		}
	case ConversionReady:
		switch e {
		case PassConversion:
			return ConversionResolved, true
		case PassExtension:
			return ExtensionResolved, true
		case PassCancellation:
			return Cancelled, true
		case FailConversion:
			return ConversionOpen, true
		}
	case ConversionResolved:
		switch e {
		case ApproveConversion:
			return Full, true
		case RefuseConversion:
			return ConversionOpen, true
		}
	case ExtensionResolved:
		switch e {
		case ApproveExtension:
			return Probationary, true
		case RefuseConversion:
			return ConversionOpen, true
		}
	case Full, Cancelled, Withdrawn:
		if e == NextFile {
			return Nothing, true
		}
	}
	return 0, false
}
