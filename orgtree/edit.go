package orgtree

import (
	"math"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Edit gives the tree after the changes. t stays as it is, and every [Node] of
// an organization that is in both trees is the same in both. A new
// organization gets a handle that t has never used; one that comes back under
// an id that t once had gets its old handle.
//
// The changes are applied in their order, but the result is checked once, at
// the end: what is under a dissolved organization may be moved afterwards, and
// a parent may be founded after its child. Of each change only what its kind
// says is read, so that the result of [Diff] can be applied to another tree.
//
// The error is a [*Defects] whose paths name the changes, as changes[3].parent.
// Any defect means that there is no new tree.
//
// The cost is that of laying out the whole tree again, however few the
// changes; new organizations add the cost of numbering all ids. So give many
// changes in one call.
func (t *Tree) Edit(changes ...Change) (*Tree, error) {
	e := newEditor(t)
	for i, c := range changes {
		e.apply(i, c)
	}
	par := e.resolve()
	e.check(par)
	if err := e.err(); err != nil {
		return nil, err
	}
	return e.tree(par)
}

// editor is the tree while it is changed. Numbers at and beyond base are those
// of organizations that t.ids does not know.
type editor struct {
	*Tree
	collector
	rules  options
	base   uint32
	par    []uint32 // by number: the parent in t, top for a new one, none for one that is not there
	kinds  []Kind   // by number
	ids    []string // of the new numbers
	byID   map[string]uint32
	names  map[uint32]string    // changed or new
	up     map[uint32]request   // changed or new parents
	heirs  map[uint32][]request // into which an organization was merged, each time it was
	ended  map[uint32]int       // change that ended an organization
	blamed map[uint32]int       // change that last gave an organization its kind
	via    map[uint32]int       // change that decided its parent
}

// request is an id that a change names.
type request struct {
	id     string
	change int
}

func newEditor(t *Tree) *editor {
	e := &editor{
		Tree:      t,
		rules:     t.options,
		collector: collector{what: "changes", columns: []string{"id", "name", "kind", "parent", "other"}},
		base:      uint32(len(t.pos)),
		par:       make([]uint32, len(t.pos)),
		kinds:     make([]Kind, len(t.pos)),
		byID:      map[string]uint32{},
		names:     map[uint32]string{},
		up:        map[uint32]request{},
		heirs:     map[uint32][]request{},
		ended:     map[uint32]int{},
		blamed:    map[uint32]int{},
		via:       map[uint32]int{},
	}
	if t.ids == nil {
		e.rules = newOptions(nil)
	}
	for o, p := range t.pos {
		e.par[o] = none
		if p == none {
			continue
		}
		e.par[o], e.kinds[o] = top, t.kind[p]
		if up := t.parent[p]; up != none {
			e.par[o] = t.node[up]
		}
	}
	return e
}

// number gives the number that id has or once had.
func (e *editor) number(id string) (uint32, bool) {
	if e.Tree.ids != nil {
		if o, ok := e.Tree.ids.find(id); ok {
			return o, true
		}
	}
	o, ok := e.byID[id]
	return o, ok
}

// alive gives the number of an organization that is there.
func (e *editor) alive(id string) (uint32, bool) {
	o, ok := e.number(id)
	return o, ok && e.par[o] != none
}

func (e *editor) id(o uint32) string {
	if o < e.base {
		return e.Tree.ids.at(o)
	}
	return e.ids[o-e.base]
}

func (e *editor) apply(i int, c Change) {
	switch c.Kind {
	case Founded:
		e.found(i, c.After)
		return
	case SplitOff:
		from, ok := e.alive(c.Other)
		if !ok {
			e.cell(UnknownOrg, i, "other", c.Other)
			return
		}
		if c.After.Parent == "" {
			c.After.Parent = e.parentNow(from)
		}
		e.found(i, c.After)
		return
	}
	o, ok := e.alive(c.ID())
	if !ok && changeWords.known(c.Kind) {
		e.cell(UnknownOrg, i, "id", c.ID())
		return
	}
	switch c.Kind {
	case Moved:
		e.up[o] = request{c.After.Parent, i}
	case Renamed:
		e.name(i, o, c.After.Name)
	case Reclassified:
		e.reclassify(i, o, c.After.Kind)
	case Merged:
		into, ok := e.alive(c.Other)
		if !ok || into == o {
			e.cell(UnknownOrg, i, "other", c.Other)
			return
		}
		e.end(i, o)
		e.heirs[o] = append(e.heirs[o], request{c.Other, i})
	case Dissolved:
		e.end(i, o)
	default:
		e.cell(UnknownChange, i, "kind", "")
	}
}

// follow gives where what stood under p from change since on stands now: p, or
// the organization that p was merged into later. since is -1 for what stood
// there before the first change.
func (e *editor) follow(p uint32, since int) (uint32, int) {
	for p < top {
		i := slices.IndexFunc(e.heirs[p], func(r request) bool { return r.change > since })
		if i < 0 {
			break
		}
		heir := e.heirs[p][i]
		p, _ = e.number(heir.id)
		since = heir.change
	}
	return p, since
}

// parentNow gives the id of the parent of o as the changes have it so far, ""
// at the top.
func (e *editor) parentNow(o uint32) string {
	p, since := e.par[o], -1
	if r, asked := e.up[o]; asked {
		since = r.change
		if p = top; r.id != "" {
			q, ok := e.number(r.id)
			if !ok {
				return r.id
			}
			p = q
		}
	}
	if p, _ = e.follow(p, since); p == top {
		return ""
	}
	return e.id(p)
}

func (e *editor) end(i int, o uint32) {
	e.par[o] = none
	e.ended[o] = i
	delete(e.up, o)
}

func (e *editor) found(i int, org Org) {
	tidiness := inspect(org.ID)
	o, known := e.number(org.ID)
	switch {
	case org.ID == "" || tidiness == spaced && squeeze(org.ID) == "":
		e.cell(EmptyID, i, "id", "")
		return
	case len(org.ID) > MaxID || tidiness == untidy:
		e.cell(InvalidID, i, "id", org.ID)
		return
	case known && e.par[o] != none:
		e.add(Defect{Code: DuplicateID, Row: i, Column: "id", Value: org.ID, Other: -1, detail: regulation.Text{
			Zh: "已有这个编号的组织", En: "there is an organization with this id already",
		}})
		return
	case !known:
		o = uint32(len(e.par))
		e.par, e.kinds = append(e.par, none), append(e.kinds, 0)
		e.ids = append(e.ids, org.ID)
		e.byID[org.ID] = o
	}
	e.par[o] = top
	e.up[o] = request{org.Parent, i}
	e.name(i, o, org.Name)
	e.reclassify(i, o, org.Kind)
}

func (e *editor) name(i int, o uint32, name string) {
	if len(name) > MaxName || inspect(name) == untidy {
		e.cell(InvalidName, i, "name", name)
	}
	e.names[o] = name
}

func (e *editor) reclassify(i int, o uint32, k Kind) {
	if !kindWords.known(k) {
		e.cell(UnknownKind, i, "kind", "")
		k = 0
	}
	e.kinds[o] = k
	e.blamed[o] = i
}

// resolve gives the parent of every number. A request counts from its change
// on: what was under a merged organization before the merger follows it, what
// is put there later has no parent.
func (e *editor) resolve() []uint32 {
	out := make([]uint32, len(e.par))
	for i := range out {
		o := uint32(i)
		out[o] = none
		if e.par[o] == none {
			continue
		}
		r, asked := e.up[o]
		p, since := e.par[o], -1
		if asked {
			since = r.change
			if r.id == "" {
				p = top
			} else if q, ok := e.number(r.id); ok {
				p = q
			} else {
				e.cell(MissingParent, since, "parent", r.id)
				continue
			}
		}
		p, since = e.follow(p, since)
		if p < top && e.par[p] == none {
			ended, here := e.ended[p]
			if !here || ended < since {
				e.cell(MissingParent, since, "parent", e.id(p))
			} else {
				e.add(Defect{Code: OutlivesParent, Row: ended, Column: "id", Value: e.id(p), Other: -1, detail: regulation.Text{
					Zh: "仍有下级组织" + regulation.Short(e.id(o)), En: "there still is an organization under it, " + regulation.Short(e.id(o)),
				}})
			}
			continue
		}
		out[o] = p
		if since >= 0 {
			e.via[o] = since
		}
	}
	return out
}

// last gives the latest of the changes that decide where o stands under p.
func (e *editor) last(o, p uint32) int {
	row := -1
	for _, m := range []struct {
		of map[uint32]int
		o  uint32
	}{{e.via, o}, {e.blamed, o}, {e.blamed, p}} {
		if i, ok := m.of[m.o]; ok {
			row = max(row, i)
		}
	}
	return row
}

// check looks for impossible parents, several roots and cycles.
func (e *editor) check(par []uint32) {
	roots := 0
	for o, p := range par {
		switch {
		case p == top:
			roots++
			if k := e.kinds[o]; k != 0 && !e.rules.parents.AllowsTop(k) {
				e.add(Defect{Code: ImpossibleParent, Row: e.last(uint32(o), none), Column: "parent", Other: -1, detail: noTop(k)})
			}
		case p < top:
			ck, pk := e.kinds[o], e.kinds[p]
			if ck != 0 && pk != 0 && !e.rules.parents.Allows(ck, pk) {
				e.add(Defect{Code: ImpossibleParent, Row: e.last(uint32(o), p), Column: "parent", Value: e.id(p), Other: -1,
					detail: impossible(ck, pk, false)})
			}
		}
	}
	if roots > 1 {
		e.severalRoots(par)
	}
	e.cycles(par)
}

// severalRoots reports all but the one that stood at the top before, or else
// the first that was put there.
func (e *editor) severalRoots(par []uint32) {
	keep, since := uint32(none), 0
	for o, p := range par {
		if p != top {
			continue
		}
		if via, moved := e.via[uint32(o)]; keep == none || !moved || via < since {
			keep, since = uint32(o), via
			if !moved {
				break
			}
		}
	}
	for o, p := range par {
		if p == top && uint32(o) != keep {
			e.add(Defect{Code: SeveralRoots, Row: e.last(uint32(o), none), Column: "parent", Value: e.id(uint32(o)), Other: -1,
				detail: regulation.Text{
					Zh: regulation.Short(e.id(keep)) + "已是最上级组织，不能有第二个",
					En: regulation.Short(e.id(keep)) + " stands at the top already, there cannot be two",
				}})
		}
	}
}

func (e *editor) cycles(par []uint32) {
	seen := make([]uint32, len(par)) // the walk that came by
	for i := range par {
		walk, o := uint32(i)+1, uint32(i)
		for seen[o] == 0 {
			seen[o] = walk
			if par[o] >= top {
				break
			}
			o = par[o]
		}
		if par[o] >= top || seen[o] != walk {
			continue
		}
		d := Defect{Code: Cycle, Row: -1, Column: "parent", Value: e.id(par[o]), Other: -1}
		for p := o; ; {
			if len(d.IDs) < MaxListed {
				d.IDs = append(d.IDs, e.id(p))
			}
			d.Row = max(d.Row, e.last(p, none))
			if p = par[p]; p == o {
				break
			}
		}
		e.add(d)
	}
}

// tree builds the result.
func (e *editor) tree(par []uint32) (*Tree, error) {
	t := &Tree{options: e.rules, ids: e.Tree.ids}
	bytes := uint64(0)
	for _, s := range e.ids {
		bytes += uint64(len(s))
	}
	if t.ids != nil {
		bytes += uint64(len(t.ids.arena()))
	}
	names := e.allNames(par)
	if len(par) > MaxRows || bytes > math.MaxUint32 || names == nil && e.named() {
		e.add(Defect{Code: TooLarge, Row: -1, Other: -1})
		return nil, e.err()
	}
	switch {
	case t.ids == nil:
		t.ids = newIDs(0, 0).with(e.ids)
	case len(e.ids) > 0:
		t.ids = t.ids.with(e.ids)
	}
	t.assemble(par)
	t.kind = make([]Kind, len(t.node))
	for p, o := range t.node {
		t.kind[p] = e.kinds[o]
	}
	t.names = names
	if names != nil && names == e.Tree.names && e.nameOf != nil {
		t.nameOf = make([]uint32, len(t.node))
		for p, o := range t.node {
			t.nameOf[p] = e.nameOf[e.pos[o]]
		}
	}
	return t, nil
}

// named reports whether an organization has a name after the changes.
func (e *editor) named() bool {
	for _, n := range e.names {
		if n != "" {
			return true
		}
	}
	return e.Tree.names != nil
}

// allNames gives the names by number, those of e.Tree where none is new, nil
// where there are none or too many.
func (e *editor) allNames(par []uint32) *texts {
	if !e.named() || len(e.names) == 0 {
		return e.Tree.names
	}
	name := func(i int) string {
		o := uint32(i)
		if n, ok := e.names[o]; ok {
			return n
		}
		if o < e.base && e.pos[o] != none {
			return e.nameAt(e.pos[o])
		}
		return ""
	}
	bytes := uint64(0)
	for i := range par {
		bytes += uint64(len(name(i)))
	}
	if bytes > math.MaxUint32 {
		return nil
	}
	out := newTexts(len(par), int(bytes))
	for i := range par {
		out.push(name(i))
	}
	return out
}
