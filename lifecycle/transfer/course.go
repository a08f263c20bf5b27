package transfer

import (
	"slices"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Course gives the process of a transfer (组织关系转接). It is compiled once, immutable,
// and safe for concurrent use.
func Course() *Process { return course() }

var course = sync.OnceValue(func() *Process {
	p, err := lifecycle.New(lifecycle.Spec[State, Event, Record, Facts, Detail]{
		Title: regulation.Text{Zh: "组织关系转接", En: "Transfer of the organizational relation"},
		Start: Idle,
		Rows:  rows(), Deeds: deeds(), Limits: limits(), Course: steps(),
		Final: []State{Completed, Dropped, Denied},
	})
	if err != nil {
		panic(err) // a slip in the tables below; the tests build them
	}
	return p
})

// Groups of states.
var (
	unsent = []State{Idle, Asked, Rejected, SentBack} // something may be sent off
	before = slices.Concat(unsent, []State{OnTheWay}) // not accepted yet
)

// rows is the table, in the order of Art. 25 para. 3.
func rows() []row {
	var out []row
	lead := func(e Event, to State, from ...State) {
		for _, s := range from {
			out = append(out, row{From: s, Event: e, To: to})
		}
	}
	stay := func(e Event, in ...State) {
		for _, s := range in {
			out = append(out, row{From: s, Event: e, To: s})
		}
	}
	stay(Moved, before...)
	stay(Away, before...)
	stay(CameBack, before...)
	lead(Requested, Asked, Idle)
	lead(RequestRefused, Idle, Asked)
	lead(Issued, OnTheWay, unsent...)
	stay(Issued, OnTheWay) // a new letter takes the place of the old one
	stay(FileChecked, OnTheWay, Received)
	lead(Accepted, Received, OnTheWay)
	lead(Receipted, Completed, Received)
	lead(Refused, Rejected, OnTheWay)
	lead(Returned, SentBack, OnTheWay)
	lead(Cancelled, Dropped, Asked, Rejected, SentBack, OnTheWay)
	lead(Unrecognised, Denied, OnTheWay, Received)
	return out
}

// Who acts.
var (
	byPerson    = regulation.Text{Zh: "本人", En: "the person"}
	byOld       = OldBody.Label()
	byReceiving = ReceivingBody.Label()
	byCounty    = regulation.Text{Zh: "县级以上党委组织部门", En: "organization department at county level or above"}
)

// deeds says what the rules ask of each event.
func deeds() []deed {
	sent := need{Any: []Event{Issued}, Rule: regulation.TransferResponsible, Bars: true}
	refusal := guard{Rule: regulation.TransferRefusal, Bars: true, Check: reasoned}
	return []deed{
		// When the relation moves.
		{Event: Moved, Rule: regulation.TransferDue, By: byPerson, Do: func(x exam, f *Facts) {
			if f.Moved.IsZero() {
				f.Moved = x.Act.On
			}
		}},
		{Event: Away, Rule: regulation.TransferDue, By: byPerson, Do: func(x exam, f *Facts) {
			d := &x.Act.Detail
			if f.AwaySince.IsZero() {
				f.AwaySince = x.Act.On
			}
			if d.Fixed != 0 {
				f.Fixed = d.Fixed
			}
			if !d.Until.IsZero() {
				f.Until = d.Until
			}
		}},
		{Event: CameBack, Rule: regulation.TransferDue, By: byPerson, Do: func(_ exam, f *Facts) {
			f.AwaySince, f.Until, f.Fixed = calendar.Date{}, calendar.Date{}, 0
		}},

		// Sending off and accepting.
		{Event: Requested, Rule: regulation.TransferDue, By: byPerson},
		{Event: RequestRefused, Rule: regulation.TransferRefusal, By: byOld, Guards: []guard{refusal}},
		{Event: Issued, Rule: regulation.TransferDirect, By: byOld, Clears: []Event{FileChecked, Refused, Returned},
			Guards: []guard{
				{Rule: regulation.TransferDirect, Bars: true, Check: direct},
				{Rule: regulation.TransferLetter, Check: longest},
				{Rule: regulation.TransferActivist, Check: handedOver(Activist, "", Application, Register)},
				{Rule: regulation.TransferProbationer, Check: handedOver(Probationary, "development-2026:D70", Account)},
			},
			Do: func(x exam, f *Facts) {
				d := &x.Act.Detail
				f.Issued, f.Form, f.Valid = x.Act.On, d.Form, d.Valid
				if f.Valid == 0 && d.Form == Letter {
					if f.Valid = f.ValidDays; f.Valid == 0 {
						f.Valid = letterDays(x)
					}
				}
				f.Checked, f.Clear = calendar.Date{}, 0
			}},
		{Event: FileChecked, Rule: regulation.TransferFile, By: byReceiving, Do: func(x exam, f *Facts) {
			f.Checked, f.Clear = x.Act.On, x.Act.Detail.Clear
		}},
		{Event: Accepted, Rule: regulation.TransferResponsible, By: byReceiving, Needs: []need{sent},
			Guards: []guard{
				{Rule: regulation.TransferDue, Check: moved},
				{Rule: regulation.TransferLetter, Bars: true, Check: inTime},
				{Rule: regulation.TransferFile, Check: checked},
				{Rule: regulation.TransferActivist, Check: goesOn},
			},
			Do: func(x exam, f *Facts) {
				f.Accepted, f.Continuous, f.recorded.accepted = x.Act.On, x.Act.Detail.Continuous, x.Act.Detail.Recorded
				f.Moved, f.AwaySince, f.Until, f.Fixed = calendar.Date{}, calendar.Date{}, calendar.Date{}, 0
			}},
		{Event: Receipted, Rule: regulation.TransferResponsible, By: byReceiving},
		{Event: Refused, Rule: regulation.TransferRefusal, By: byReceiving, Needs: []need{sent}, Guards: []guard{refusal}, Clears: []Event{Issued}},
		{Event: Returned, Rule: regulation.TransferLetter, By: byReceiving, Clears: []Event{Issued}},
		{Event: Cancelled, Rule: regulation.TransferResponsible, By: byOld},

		// Probationary members; development rules, Art. 34 of 2026.
		{Event: Unrecognised, Rule: regulation.TransferFile, By: byCounty,
			Guards: []guard{{Rule: regulation.DevelopmentProbationUnrecognised, Bars: true, Check: denial}},
			Do:     func(x exam, f *Facts) { f.Denied, f.recorded.denied = x.Act.On, x.Act.Detail.Recorded }},
	}
}

// limits are the days that the rules set for a step.
func limits() []limit {
	return []limit{
		{Step: Issued, Key: regulation.GraduateRetentionMonths, Edge: lifecycle.Latest, Rule: regulation.TransferGraduates,
			From: func(f *File) calendar.Date {
				if !slices.Contains(unsent, f.State) {
					return calendar.Date{} // it has left the school
				}
				return f.Facts.Graduated
			}},
	}
}

// steps are what is to be done. Those whose days the caller's policies set are narrowed
// and dated in look.go.
func steps() []step {
	return []step{
		{Event: Issued, In: unsent},
		{Event: FileChecked, In: []State{OnTheWay, Received}, Open: func(f *File) bool { return f.Facts.Kind != Full }},
		{Event: Accepted, Also: []Event{Refused, Returned}, In: []State{OnTheWay}},
		{Event: Receipted, In: []State{Received}},
	}
}
