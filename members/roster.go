package members

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Roster is a list of members (党员名册) with their histories, in the order in
// which they came. It is immutable and safe for concurrent use; a nil *Roster
// is an empty one. It prints as its size.
type Roster struct{ t *table }

// NewRoster compiles the facts of many members. Errors are those of [New] with
// the place in front (members[3].born), and duplicate-id for an id that came
// before. Nothing is built when there is an error; to keep what is good, see
// [ReadMembers].
func NewRoster(all iter.Seq[Facts]) (*Roster, error) {
	return newRoster(all, func(i int) string { return place("members", i) })
}

func newRoster(all iter.Seq[Facts], at func(int) string) (*Roster, error) {
	if all == nil {
		all = func(func(Facts) bool) {}
	}
	t, i := &table{}, 0
	for f := range all {
		if x := t.admit(f); x != nil {
			return nil, under(at(i), x)
		}
		i++
	}
	return &Roster{t.freeze()}, nil
}

// admit checks the facts of one member and takes them in.
func (t *table) admit(f Facts) *regulation.Fault {
	f = f.sorted()
	if x := f.check(); x != nil {
		return x
	}
	if _, again := t.ids.find(string(f.ID)); again {
		return fault(DuplicateID, "id", "编号重复", "the id repeats")
	}
	return t.add(&f)
}

func (r *Roster) table() *table {
	if r == nil || r.t == nil {
		return &table{}
	}
	return r.t
}

// Len gives the number of members, former ones included.
func (r *Roster) Len() int { return r.table().len() }

// All yields the members in their order.
func (r *Roster) All() iter.Seq[Member] {
	return func(yield func(Member) bool) {
		t := r.table()
		for i := range t.len() {
			if !yield(Member{t, uint32(i)}) {
				return
			}
		}
	}
}

// Member finds a member by id.
func (r *Roster) Member(id ID) (Member, bool) {
	t := r.table()
	i, ok := t.ids.find(string(id))
	if !ok {
		return Member{}, false
	}
	return Member{t, i}, true
}

// With gives the roster with late or corrected facts: a record takes the place
// of the one with its id, or comes last. r itself does not change, so that
// answers given from it can be repeated. Of two records with one id the later
// counts. Errors as [NewRoster], the place counted among the records given.
func (r *Roster) With(records ...Facts) (*Roster, error) {
	last := map[ID]int{}
	for i, f := range records {
		if _, err := New(f); err != nil {
			return nil, regulation.At(place("members", i), err)
		}
		last[f.ID] = i
	}
	t := &table{}
	for m := range r.All() {
		f := m.Facts()
		if i, ok := last[f.ID]; ok {
			f = records[i].sorted()
		}
		if x := t.add(&f); x != nil {
			return nil, x
		}
	}
	for i, f := range records {
		if _, known := t.ids.find(string(f.ID)); last[f.ID] != i || known {
			continue
		}
		f = f.sorted()
		if x := t.add(&f); x != nil {
			return nil, x
		}
	}
	return &Roster{t.freeze()}, nil
}

// AsKnown gives the roster as it was known at the end of a day: without
// memberships admitted or approved later, without decisions taken later, and
// without what was recorded later. What carries no day of entry counts as known
// always. An unset day gives an empty roster.
func (r *Roster) AsKnown(day calendar.Date) *Roster {
	t := &table{}
	for m := range r.All() {
		if f, ok := m.Facts().asKnown(day); ok {
			_ = t.add(&f) // fewer rows than before
		}
	}
	return &Roster{t.freeze()}
}

// LateFact is a fact that was entered in the books after the day from which it
// holds, so that answers given in between may have been others.
type LateFact struct {
	Member   ID
	Matter   Matter
	From     calendar.Date // the day from which it holds
	Recorded calendar.Date // the day of entry
}

// Late yields the facts entered after the day from which they hold, member by
// member, as far as a day of entry is known.
func (r *Roster) Late() iter.Seq[LateFact] {
	return func(yield func(LateFact) bool) {
		t := r.table()
		for i := range uint32(t.len()) {
			for c := range t.changes(i) {
				if c.Recorded.After(c.From) && !yield(LateFact{c.Member, c.Matter, c.From, c.Recorded}) {
					return
				}
			}
		}
	}
}

// Gaps yields, for every member, the stretches of days inside span on which the
// person is a member and has no value of a matter: no home branch, no category.
// Only [MatterHome], [MatterDues] and [MatterCategory] can have gaps. The span
// has to be bounded on both sides; of an open one nothing is yielded.
func (r *Roster) Gaps(m Matter, span calendar.Span) iter.Seq2[ID, calendar.Span] {
	return func(yield func(ID, calendar.Span) bool) {
		t := r.table()
		s := map[Matter]*spells{MatterHome: &t.homes, MatterDues: &t.duesSpans, MatterCategory: &t.categorySpan}[m]
		if _, bounded := span.Days(); !bounded || s == nil {
			return
		}
		for i := range uint32(t.len()) {
			for gap := range t.gaps(s, i, span) {
				if !yield(ID(t.ids.at(i)), gap) {
					return
				}
			}
		}
	}
}

// gaps walks the days on which something begins or ends, not all of them.
func (t *table) gaps(s *spells, i uint32, span calendar.Span) iter.Seq[calendar.Span] {
	return func(yield func(calendar.Span) bool) {
		days := []calendar.Date{span.From, span.To, t.admitted[i], t.left[i]}
		for _, x := range s.of(i) {
			days = append(days, x.from, x.until)
		}
		for _, x := range t.marks.of(i) {
			if x.what == MatterStopped {
				days = append(days, x.from, x.until)
			}
		}
		days = slices.DeleteFunc(days, func(d calendar.Date) bool { return !span.Contains(d) && d != span.To })
		slices.SortFunc(days, calendar.Date.Compare)
		var open calendar.Date
		for _, d := range slices.Compact(days) {
			missing := d != span.To && t.standing(i, d).IsMember() && s.on(i, d) == nil
			switch {
			case missing && open.IsZero():
				open = d
			case !missing && !open.IsZero():
				if !yield(calendar.Span{From: open, To: d}) {
					return
				}
				open = calendar.Date{}
			}
		}
	}
}

// String gives the size.
func (r *Roster) String() string { return fmt.Sprintf("roster of %d", r.Len()) }

// Format prints the size under every verb.
func (r *Roster) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Roster", r.String()) }

// MarshalJSON gives the redacted members in a list. For whole files see
// [WriteMembers].
func (r *Roster) MarshalJSON() ([]byte, error) {
	return json.Marshal(slices.AppendSeq([]Member{}, r.All()))
}
