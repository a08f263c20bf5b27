package transfer

import (
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Changes gives what the acts of a transfer change in the roster, as dated facts that
// Roster.WithChanges lays over it: the new home branch from the day of the acceptance,
// with the day of entry of that act. None before the acceptance, for an activist, and
// where the case does not name the new branch.
func (r *Report) Changes(id members.ID) []members.Change {
	c := &r.File.Facts
	if c.Accepted.IsZero() || c.Kind == Activist || r.to == "" {
		return nil
	}
	return []members.Change{{Member: id, Matter: members.MatterHome, Value: string(r.to), From: c.Accepted, Recorded: c.recorded.accepted}}
}

// Leaving is the end of a membership as package members keeps it.
type Leaving struct {
	On       calendar.Date // first day no longer a member
	By       members.Exit
	Recorded calendar.Date // day of entry in the books, as far as known
}

// Leaving gives the end of the membership of a probationary member who was not
// recognised; false for everybody else.
func (r *Report) Leaving() (Leaving, bool) {
	c := &r.File.Facts
	return Leaving{c.Denied, denied, c.recorded.denied}, !c.Denied.IsZero()
}
