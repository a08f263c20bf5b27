package orgtree

// Node is a handle of an organization in a tree: four bytes, comparable,
// usable as a map key. The zero Node is no organization.
//
// A Node keeps its meaning in every tree that comes from the same source: the
// trees of one [History] on all days, and the trees that [Tree.Edit] makes
// from them, one from the other. Trees of different sources number their
// organizations on their own, and so do two edits of one tree number what each
// of them adds; a Node taken from the one and used in the other names some
// other organization, or none. There use ids.
type Node struct{ n uint32 }

// IsZero reports whether n is no organization.
func (n Node) IsZero() bool { return n.n == 0 }

// Index gives a number from 0 that is the node's own: for a tree made by
// [New] the index of the organization in the slice that was given. It is -1
// for the zero Node.
func (n Node) Index() int { return int(n.n) - 1 }

func nodeOf(o uint32) Node { return Node{o + 1} }
