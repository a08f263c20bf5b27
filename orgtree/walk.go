package orgtree

import (
	"iter"
	"slices"
)

// Parent gives the organization directly above n (上级组织); the zero Node at
// the top and for a node that is not in the tree.
func (t *Tree) Parent(n Node) Node {
	if p, ok := t.at(n); ok {
		if up := t.parent[p]; up != none {
			return nodeOf(t.node[up])
		}
	}
	return Node{}
}

// Depth gives the number of organizations above n: 0 at the top, -1 for a node
// that is not in the tree.
func (t *Tree) Depth(n Node) int {
	if p, ok := t.at(n); ok {
		return int(t.depth[p])
	}
	return -1
}

// IsAncestor reports whether above is above n, directly or not. No
// organization is above itself, and a node that is not in the tree is above
// or below nothing.
func (t *Tree) IsAncestor(above, n Node) bool {
	a, ok := t.at(above)
	b, okb := t.at(n)
	return ok && okb && a < b && b < t.end[a]
}

// Covers reports whether n is the organization above or under it: the test of IsAncestor,
// save that an organization covers itself.
func (t *Tree) Covers(above, n Node) bool {
	a, ok := t.at(above)
	b, okb := t.at(n)
	return ok && okb && a <= b && b < t.end[a]
}

// LCA gives the lowest common ancestor: the lowest organization that covers
// both. It is one of the two where that one covers the other, and the zero
// Node where one is not in the tree. It climbs from a and takes as many steps
// as a is deep.
func (t *Tree) LCA(a, b Node) Node {
	p, ok := t.at(a)
	q, okb := t.at(b)
	if !ok || !okb {
		return Node{}
	}
	for q < p || q >= t.end[p] {
		p = t.parent[p]
	}
	return nodeOf(t.node[p])
}

// Ancestors yields the organizations above n, the nearest first.
func (t *Tree) Ancestors(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		p, ok := t.at(n)
		if !ok {
			return
		}
		for p = t.parent[p]; p != none; p = t.parent[p] {
			if !yield(nodeOf(t.node[p])) {
				return
			}
		}
	}
}

// Path gives the organizations from the top down to n, n included, in a fresh
// slice; nil for a node that is not in the tree.
func (t *Tree) Path(n Node) []Node {
	if !t.Has(n) {
		return nil
	}
	out := append(make([]Node, 0, t.Depth(n)+1), n)
	for a := range t.Ancestors(n) {
		out = append(out, a)
	}
	slices.Reverse(out)
	return out
}

// Children yields the organizations directly under n, in the order of the
// rows.
func (t *Tree) Children(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		p, ok := t.at(n)
		if !ok {
			return
		}
		for c := p + 1; c < t.end[p]; c = t.end[c] {
			if !yield(nodeOf(t.node[c])) {
				return
			}
		}
	}
}

// Descendants yields all organizations under n in preorder, n not included.
func (t *Tree) Descendants(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		p, ok := t.at(n)
		if !ok {
			return
		}
		for _, o := range t.node[p+1 : t.end[p]] {
			if !yield(nodeOf(o)) {
				return
			}
		}
	}
}
