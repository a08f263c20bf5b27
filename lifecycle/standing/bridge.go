package standing

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Changes gives what the acts of a file change in the roster, as dated facts that
// Roster.WithChanges lays over it: times away, stops, probation within the Party, the
// home branch after a transfer. Each carries the day of entry of the act that began
// it. The end of a membership is no Change; see Lay.
//
// The list is that of the whole file. It is for a roster that does not have these
// facts yet: laid over one twice, they would stand there twice.
func (r *Report) Changes(id members.ID) []members.Change {
	var out []members.Change
	x := &r.File.Facts.lists
	for _, h := range x.homes {
		out = append(out, members.Change{Member: id, Matter: members.MatterHome, Value: string(h.Value), From: h.From, Until: h.Until, Recorded: h.Recorded})
	}
	for _, l := range x.limits {
		out = append(out, members.Change{Member: id, Matter: members.MatterPartyProbation, From: l.From, Until: l.Until, Recorded: l.Recorded})
	}
	interval := func(m members.Matter, all []members.Interval) {
		for _, i := range all {
			out = append(out, members.Change{Member: id, Matter: m, From: i.From, Until: i.Until, Recorded: i.Recorded})
		}
	}
	interval(members.MatterStopped, x.stops)
	interval(members.MatterAway, x.aways)
	return out
}

// Leaving is the end of a membership as package members keeps it.
type Leaving struct {
	On       calendar.Date // first day no longer a member
	By       members.Exit
	Recorded calendar.Date // day of entry in the books, as far as known
}

// Leaving gives the end of the membership; false while it lasts, and for a removal
// under Art. 31 item 1, which members has no word for.
func (r *Report) Leaving() (Leaving, bool) {
	c := &r.File.Facts
	return Leaving{c.Left, c.Exit, c.lists.left}, !c.Left.IsZero() && c.Exit != 0
}

// Lay gives the facts of a member with those of the file: times away, stops,
// probation within the Party and homes, in place of those of the member that begin on
// the same day, and the end of the membership. It may be done again with a later report: the same
// facts do not double. Error: not-applicable for a removal that members has no word
// for. f itself does not change.
func (r *Report) Lay(f members.Facts) (members.Facts, error) {
	c := &r.File.Facts
	x := &c.lists
	f.Stopped = replaced(f.Stopped, x.stops, func(a, b members.Interval) bool { return a.From == b.From })
	f.Away = replaced(f.Away, x.aways, func(a, b members.Interval) bool { return a.From == b.From })
	f.Limits = replaced(f.Limits, x.limits, func(a, b members.Limit) bool { return a.From == b.From && a.Kind == b.Kind })
	f.Homes = replaced(f.Homes, x.homes, func(a, b members.Spell[members.OrgID]) bool { return a.From == b.From })
	if c.Left.IsZero() {
		return f, nil
	}
	if c.Exit == 0 {
		return members.Facts{}, &regulation.Fault{Code: regulation.NotApplicable, Path: "leftBy", Message: regulation.Text{
			Zh: "党员信息没有这种减员方式", En: "the roster has no word for this exit"}}
	}
	f.Left, f.LeftBy = c.Left, c.Exit
	return f, nil
}

// replaced gives old with the values that are also among the new ones taken out, and
// the new ones behind them.
func replaced[T any](old, later []T, same func(a, b T) bool) []T {
	out := slices.DeleteFunc(slices.Clone(old), func(o T) bool {
		return slices.ContainsFunc(later, func(n T) bool { return same(n, o) })
	})
	return append(out, later...)
}
