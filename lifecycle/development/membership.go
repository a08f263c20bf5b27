package development

import (
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Membership lays what the file decides about a membership over the facts that
// package members keeps: admission, extension, conversion, and the end of a
// membership that was cancelled or not recognised. Everything else in facts stays
// as it is. False, with the facts unchanged, while no admission is approved:
// there is no membership before.
//
// A decision or a correction that arrives late is laid over in the same way: replay
// the file as it is now and put the facts in place of the old ones with
// members.Roster.With.
func (r *Report) Membership(facts members.Facts) (members.Facts, bool) {
	f := &r.File.Facts
	if f.Member.IsZero() {
		return facts, false
	}
	facts.Admitted = f.Member
	facts.AdmissionApproved = f.AdmissionApproved
	facts.Extension, facts.ExtensionApproved, facts.ProbationEnded = 0, calendar.Date{}, calendar.Date{}
	switch extended := f.Extended; {
	case f.FullFrom == f.Member: // admitted directly, without probation
		facts.ProbationEnded = f.Member
	case extended == 0 || extended >= 6 && extended <= 12 && f.Extensions == 1:
		facts.Extension, facts.ExtensionApproved = uint8(extended), f.ExtensionApproved
	default: // on record against Art. 31, as only an audit keeps it
		facts.ProbationEnded = f.ProbationTo
	}
	facts.ConversionMeeting, facts.ConversionApproved, facts.FullSince = calendar.Date{}, f.ConversionApproved, f.FullFrom
	if !f.ConversionApproved.IsZero() {
		facts.ConversionMeeting = f.ConversionMeeting
	}
	facts.Left, facts.LeftBy = calendar.Date{}, 0
	switch {
	case !f.Cancelled.IsZero():
		facts.Left, facts.LeftBy = f.Cancelled, members.ProbationCancelled
	case !f.Unrecognised.IsZero():
		facts.Left, facts.LeftBy = f.Unrecognised, members.NotRecognized
	}
	return facts, true
}
