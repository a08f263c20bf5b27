package orgtree

import (
	"iter"
)

// Tree is the organizations of one day (组织树). It is immutable and safe for
// concurrent use; the zero Tree has no organizations.
//
// Positions. The organizations lie in preorder, each before those under it, so
// that an organization with all that is under it is one stretch of positions:
// position 0 is the top, and [Tree.Range] gives the stretch of any other.
// Siblings follow each other in the order of the rows. Amounts to be rolled up
// are slices with one element for each position. A position belongs to one
// Tree; what survives an edit is the [Node].
//
// A Tree takes 21 bytes for each organization. Its ids take 9 more and their
// own length, its names 4 and theirs, once for all trees of one [History]. There
// are no pointers in all this, so that the garbage collector passes over it.
type Tree struct {
	options options
	ids     *ids
	pos     []uint32 // by number: the position, or none
	// By position.
	parent []uint32 // position of the parent; none at the top
	end    []uint32 // first position after the descendants
	depth  []uint32
	node   []uint32 // number
	kind   []Kind
	names  *texts   // nil: no names
	nameOf []uint32 // nil: the number
}

// New builds the tree of organizations that may come in any order. The handle
// of orgs[i] has the Index i. The error is a [*Defects] with everything that
// is wrong, as for [NewHistory]; then there is no tree. No organizations at
// all are a tree without any.
func New(orgs []Org, opts ...Option) (*Tree, error) {
	c := compile(&source{orgs: orgs}, newOptions(opts))
	if c.total == 0 {
		if t, whole := c.tree(c.par, nil); whole {
			return t, nil
		}
	}
	c.cycles()
	return nil, c.err()
}

// assemble lays the organizations out in preorder. par gives the parent of
// each number, top or none. It reports whether all were reached from the top.
//
// It goes down level by level, which needs no recursion and mostly touches
// memory in order: the places in that order are ranks, and rank gives the rank
// of the parent.
func (t *Tree) assemble(par []uint32) bool {
	n := uint32(len(par))
	first := make([]uint32, n+1) // first[o+1] counts, then begins, the children of o
	root, alive := uint32(none), 0
	for o, p := range par {
		switch {
		case p < top:
			first[p+1]++
			alive++
		case p == top:
			root = uint32(o)
			alive++
		}
	}
	t.pos = make([]uint32, n)
	for o := range t.pos {
		t.pos[o] = none
	}
	if root == none {
		return alive == 0
	}
	for o := range n {
		first[o+1] += first[o]
	}
	children := make([]uint32, alive-1, alive)
	for o, p := range par {
		if p < top {
			children[first[p]] = uint32(o)
			first[p]++ // now the end of p's children, as first[p+1] was
		}
	}

	order := make([]uint32, 1, alive)
	rank := make([]uint32, 1, alive)
	order[0], rank[0] = root, none
	for i := 0; i < len(order); i++ {
		o, begin := order[i], uint32(0)
		if o > 0 {
			begin = first[o-1]
		}
		for _, c := range children[begin:first[o]] {
			order = append(order, c)
			rank = append(rank, uint32(i))
		}
	}
	m := len(order)
	size := make([]uint32, m)
	for i := m - 1; i > 0; i-- {
		size[i]++
		size[rank[i]] += size[i]
	}
	size[0]++

	// From here on first and children hold something else.
	t.parent = make([]uint32, m)
	t.end = make([]uint32, m)
	t.depth = make([]uint32, m)
	t.node = make([]uint32, m)
	at := first[:m]      // position of each rank
	next := children[:m] // position of the next child of each rank
	t.parent[0], t.end[0], t.node[0], t.pos[root], at[0], next[0] = none, uint32(m), root, 0, 0, 1
	for i := 1; i < m; i++ {
		r := rank[i]
		p := next[r]
		next[r] += size[i]
		next[i], at[i] = p+1, p
		t.parent[p] = at[r]
		t.end[p] = p + size[i]
		t.depth[p] = t.depth[at[r]] + 1
		t.node[p] = order[i]
		t.pos[order[i]] = p
	}
	return m == alive
}

// at gives the position of n.
func (t *Tree) at(n Node) (uint32, bool) {
	if i := n.n - 1; i < uint32(len(t.pos)) {
		p := t.pos[i]
		return p, p != none
	}
	return 0, false
}

// Len gives the number of organizations.
func (t *Tree) Len() int { return len(t.node) }

// Root gives the organization at the top; the zero Node if there is none.
func (t *Tree) Root() Node { return t.At(0) }

// Find gives the organization with the id.
func (t *Tree) Find(id string) (Node, bool) {
	if t.ids == nil {
		return Node{}, false
	}
	o, ok := t.ids.find(id)
	if !ok || len(t.node) < len(t.pos) && t.pos[o] == none {
		return Node{}, false
	}
	return nodeOf(o), true
}

// Has reports whether n is in the tree.
func (t *Tree) Has(n Node) bool {
	_, ok := t.at(n)
	return ok
}

// ID gives the id, "" if n is not in the tree. The text is a part of one large
// text; to keep few of them for long, copy them with strings.Clone.
func (t *Tree) ID(n Node) string {
	if p, ok := t.at(n); ok {
		return t.ids.at(t.node[p])
	}
	return ""
}

// Name gives the name, "" if n is not in the tree or has none.
func (t *Tree) Name(n Node) string {
	if p, ok := t.at(n); ok {
		return t.nameAt(p)
	}
	return ""
}

func (t *Tree) nameAt(p uint32) string {
	switch {
	case t.names == nil:
		return ""
	case t.nameOf == nil:
		return t.names.at(t.node[p])
	}
	return t.names.at(t.nameOf[p])
}

// Kind gives the kind, unset if n is not in the tree.
func (t *Tree) Kind(n Node) Kind {
	if p, ok := t.at(n); ok {
		return t.kind[p]
	}
	return 0
}

// Org gives all that is known of an organization, and false if n is not in
// the tree.
func (t *Tree) Org(n Node) (Org, bool) {
	p, ok := t.at(n)
	if !ok {
		return Org{}, false
	}
	return t.orgAt(p), true
}

func (t *Tree) orgAt(p uint32) Org {
	o := Org{ID: t.ids.at(t.node[p]), Name: t.nameAt(p), Kind: t.kind[p]}
	if up := t.parent[p]; up != none {
		o.Parent = t.ids.at(t.node[up])
	}
	return o
}

// Position gives the place of n in preorder from 0, or -1 if n is not in the
// tree.
func (t *Tree) Position(n Node) int {
	if p, ok := t.at(n); ok {
		return int(p)
	}
	return -1
}

// At gives the organization at a position, the zero Node outside 0 to Len-1.
func (t *Tree) At(position int) Node {
	if position < 0 || position >= len(t.node) {
		return Node{}
	}
	return nodeOf(t.node[position])
}

// Range gives the positions of n and of all organizations under it, from
// inclusive to to exclusive; 0, 0 if n is not in the tree.
func (t *Tree) Range(n Node) (from, to int) {
	if p, ok := t.at(n); ok {
		return int(p), int(t.end[p])
	}
	return 0, 0
}

// All yields positions and organizations in preorder.
func (t *Tree) All() iter.Seq2[int, Node] {
	return func(yield func(int, Node) bool) {
		for p, o := range t.node {
			if !yield(p, nodeOf(o)) {
				return
			}
		}
	}
}

// Orgs yields the organizations in preorder: what [New] would build the same
// tree from.
func (t *Tree) Orgs() iter.Seq[Org] {
	return func(yield func(Org) bool) {
		for p := range t.node {
			if !yield(t.orgAt(uint32(p))) {
				return
			}
		}
	}
}

// Rows yields the organizations in preorder as rows without spans, for the
// writers.
func (t *Tree) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for o := range t.Orgs() {
			if !yield(Row{Org: o}) {
				return
			}
		}
	}
}
