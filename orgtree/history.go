package orgtree

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// History is the organizations over time (组织沿革): rows with spans, checked as
// a whole. It is immutable and safe for concurrent use.
//
// The trees of one History share their ids and their handles: a [Node] is the
// same organization on every day.
type History struct {
	options options
	ids     *ids
	// By row.
	org, par          []uint32 // numbers of the organization and of its parent
	kind              []Kind
	span              []calendar.Span // nil: every row is always in force
	names             *texts          // nil: no names
	origin, successor map[uint32]uint32
	// The rows of each organization by their first days, where an organization
	// has more than one; rows first[o] to first[o+1] of list.
	first, list []uint32
}

// NewHistory checks the rows, which may come in any order, and keeps them. The
// error is a [*Defects] with everything that is wrong on any day:
//
//   - an id that is empty, not fit to be one, used twice, or different from
//     another only in spaces;
//   - an unknown kind, an unfit name, a span without days, two rows of one
//     organization with days in common;
//   - a parent that is not there, that is dissolved or not yet founded while
//     the row says it is above, or of an impossible kind;
//   - a cycle, with the ids on it; more than one organization at the top;
//   - an origin or successor that was not there, or on a row that founds or
//     ends nothing.
//
// An organization may be dissolved and founded again under its id. Between the
// two it is not there. No rows at all are a History without organizations.
func NewHistory(rows []Row, opts ...Option) (*History, error) {
	if rows == nil {
		rows = []Row{}
	}
	return compile(&source{rows: rows}, newOptions(opts)).history()
}

// Len gives the number of rows.
func (h *History) Len() int { return len(h.org) }

// Rows yields the rows in the order in which they were given.
func (h *History) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for i := range h.org {
			if !yield(h.row(uint32(i))) {
				return
			}
		}
	}
}

// RowsOf yields the rows of one organization by their days, none if the id is
// unknown.
func (h *History) RowsOf(id string) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		o, ok := h.ids.find(id)
		if !ok {
			return
		}
		lo, hi := h.rowsOf(o)
		for k := lo; k < hi; k++ {
			if !yield(h.row(h.rowAt(k))) {
				return
			}
		}
	}
}

// On gives the tree of one day. An unset day, like a day on which nothing was
// there, gives a tree without organizations. The tree is laid out anew on each
// call; its ids and names are those of h, without a copy.
func (h *History) On(d calendar.Date) *Tree {
	if h == nil || len(h.span) == 0 {
		return &Tree{}
	}
	row := make([]uint32, h.ids.len())
	par := make([]uint32, h.ids.len())
	for o := range par {
		par[o] = none
	}
	for i, s := range h.span {
		if s.Contains(d) {
			row[h.org[i]], par[h.org[i]] = uint32(i), h.par[i]
		}
	}
	t, _ := h.tree(par, row)
	return t
}

// tree builds the tree of the given parents; row is the row of each
// organization, nil where each has one row of the same number. It reports whether every
// organization could be placed, which is so unless there is a cycle.
func (h *History) tree(par, row []uint32) (t *Tree, whole bool) {
	t = &Tree{options: h.options, ids: h.ids, names: h.names}
	whole = t.assemble(par)
	t.kind = make([]Kind, len(t.node))
	if row == nil {
		for p, o := range t.node {
			t.kind[p] = h.kind[o]
		}
		return t, whole
	}
	if h.names != nil {
		t.nameOf = make([]uint32, len(t.node))
	}
	for p, o := range t.node {
		t.kind[p] = h.kind[row[o]]
		if t.nameOf != nil {
			t.nameOf[p] = row[o]
		}
	}
	return t, whole
}

func (h *History) row(i uint32) Row {
	r := Row{Org: h.orgAt(i)}
	if h.span != nil {
		r.Span = h.span[i]
	}
	if o, ok := h.origin[i]; ok {
		r.Origin = h.ids.at(o)
	}
	if o, ok := h.successor[i]; ok {
		r.Successor = h.ids.at(o)
	}
	return r
}

func (h *History) orgAt(i uint32) Org {
	o := Org{ID: h.ids.at(h.org[i]), Kind: h.kind[i]}
	if h.par[i] != top {
		o.Parent = h.ids.at(h.par[i])
	}
	if h.names != nil {
		o.Name = h.names.at(i)
	}
	return o
}

// index sorts the rows by organization and first day. Where every
// organization has one row, row and organization have the same number and
// there is nothing to sort.
func (h *History) index() {
	n := h.ids.len()
	if n == len(h.org) {
		return
	}
	h.first = make([]uint32, n+1)
	for _, o := range h.org {
		if o != none {
			h.first[o+1]++
		}
	}
	for o := range n {
		h.first[o+1] += h.first[o]
	}
	h.list = make([]uint32, h.first[n])
	next := slices.Clone(h.first[:n])
	for i, o := range h.org {
		if o != none {
			h.list[next[o]] = uint32(i)
			next[o]++
		}
	}
	for o := range n {
		rows := h.list[h.first[o]:h.first[o+1]]
		if len(rows) > 1 && h.span != nil {
			slices.SortStableFunc(rows, func(a, b uint32) int {
				return h.span[a].From.Compare(h.span[b].From)
			})
		}
	}
}

// rowsOf gives the places of the rows of organization o, to be read by rowAt.
func (h *History) rowsOf(o uint32) (lo, hi uint32) {
	if h.first == nil {
		return o, o + 1
	}
	return h.first[o], h.first[o+1]
}

func (h *History) rowAt(k uint32) uint32 {
	if h.list == nil {
		return k
	}
	return h.list[k]
}

func monthOf(n uint32) time.Month { return time.Month(n >> 5 & 15) }

// Event is a change of one organization on one day (组织变动).
type Event struct {
	On calendar.Date
	Change
}

// Events yields what changed on the days of the span, by day and, within a
// day, in the order of the rows. A row that only repeats what the row before
// it said makes no event. Rows without a first day founded nothing that is
// known, and rows without an end are not over.
func (h *History) Events(span calendar.Span) iter.Seq[Event] {
	return func(yield func(Event) bool) {
		type mark struct {
			on  calendar.Date
			row uint32
			end bool
		}
		var marks []mark
		for i, s := range h.span {
			if span.Contains(s.From) {
				marks = append(marks, mark{s.From, uint32(i), false})
			}
			if span.Contains(s.To) {
				marks = append(marks, mark{s.To, uint32(i), true})
			}
		}
		slices.SortStableFunc(marks, func(a, b mark) int {
			return cmp.Or(a.on.Compare(b.on), cmp.Compare(a.row, b.row))
		})
		for _, m := range marks {
			for c := range h.changes(m.row, m.end) {
				if !yield(Event{m.on, c}) {
					return
				}
			}
		}
	}
}

// changes yields what happens where row i begins or ends.
func (h *History) changes(i uint32, end bool) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		this := h.row(i)
		if end {
			if h.neighbour(i, func(r uint32) bool { return h.span[r].From == this.Span.To }) != none {
				return
			}
			c := Change{Kind: Dissolved, Before: this.Org}
			if this.Successor != "" {
				c.Kind, c.Other = Merged, this.Successor
			}
			yield(c)
			return
		}
		before := h.neighbour(i, func(r uint32) bool { return h.span[r].To == this.Span.From })
		if before != none {
			for _, c := range compare(h.orgAt(before), this.Org) {
				if !yield(c) {
					return
				}
			}
			return
		}
		c := Change{Kind: Founded, After: this.Org}
		if this.Origin != "" {
			c.Kind, c.Other = SplitOff, this.Origin
		}
		yield(c)
	}
}

// neighbour gives the row of the same organization that fits.
func (h *History) neighbour(i uint32, fits func(uint32) bool) uint32 {
	lo, hi := h.rowsOf(h.org[i])
	for k := lo; k < hi; k++ {
		if r := h.rowAt(k); r != i && fits(r) {
			return r
		}
	}
	return none
}
