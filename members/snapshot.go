package members

import (
	"fmt"
	"iter"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Snapshot is a roster on one day, with its members by branch. Members are the
// probationary and the full ones of that day; whoever has left or has the
// membership suspended is nowhere. It is immutable and safe for concurrent use.
// Make it with [Roster.On].
type Snapshot struct {
	t     *table
	on    calendar.Date
	start []uint32 // by organization; the last part is of members registered nowhere
	rows  []uint32
}

// On indexes the roster by the home branches of a day. It takes eight bytes a
// member and four an organization.
func (r *Roster) On(day calendar.Date) *Snapshot {
	t := r.table()
	nowhere := uint32(t.orgs.len())
	s := &Snapshot{t: t, on: day, start: make([]uint32, nowhere+2)}
	of := make([]uint32, t.len())
	for i := range of {
		of[i] = nowhere + 1 // no member
		if !day.IsZero() && t.standing(uint32(i), day).IsMember() {
			of[i] = nowhere
			if x := t.homes.on(uint32(i), day); x != nil {
				of[i] = x.value
			}
			s.start[of[i]+1]++
		}
	}
	for o := 1; o < len(s.start); o++ {
		s.start[o] += s.start[o-1]
	}
	s.rows = make([]uint32, s.start[nowhere+1])
	next := make([]uint32, nowhere+1)
	copy(next, s.start)
	for i, o := range of {
		if o <= nowhere {
			s.rows[next[o]] = uint32(i)
			next[o]++
		}
	}
	return s
}

// Day gives the day of the snapshot.
func (s *Snapshot) Day() calendar.Date { return s.on }

// Len gives the number of members, those registered nowhere included.
func (s *Snapshot) Len() int { return len(s.rows) }

// Orgs yields the organizations that are the home of at least one member on the
// day, in the order in which the roster first names them.
func (s *Snapshot) Orgs() iter.Seq[OrgID] {
	return func(yield func(OrgID) bool) {
		for o := range s.t.orgs.len() {
			if s.start[o] < s.start[o+1] && !yield(OrgID(s.t.orgs.at(uint32(o)))) {
				return
			}
		}
	}
}

// Count gives the number of members whose home is org.
func (s *Snapshot) Count(org OrgID) int { return len(s.in(org)) }

// Members yields the members whose home is org, in the order of the roster.
func (s *Snapshot) Members(org OrgID) iter.Seq[Member] { return s.yield(s.in(org)) }

// Unplaced yields the members registered nowhere on the day (Constitution, Art.
// 8 wants every member registered somewhere).
func (s *Snapshot) Unplaced() iter.Seq[Member] {
	n := s.t.orgs.len()
	return s.yield(s.rows[s.start[n]:s.start[n+1]])
}

func (s *Snapshot) in(org OrgID) []uint32 {
	o, ok := s.t.orgs.find(string(org))
	if !ok {
		return nil
	}
	return s.rows[s.start[o]:s.start[o+1]]
}

func (s *Snapshot) yield(rows []uint32) iter.Seq[Member] {
	return func(yield func(Member) bool) {
		for _, i := range rows {
			if !yield(Member{s.t, i}) {
				return
			}
		}
	}
}

// String gives the day and the size.
func (s *Snapshot) String() string { return fmt.Sprintf("%d members on %s", s.Len(), s.on) }

// Format prints the form of String under every verb.
func (s *Snapshot) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Snapshot", s.String()) }
