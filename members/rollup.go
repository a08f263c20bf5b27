package members

import "github.com/dangwu-go/dangwu/orgtree"

// RollUp gives the numbers of every organization of the tree with those of all
// below it (汇总). The tree should be that of the same day. Organizations without
// members have numbers too, all zero. Total and Unplaced stay. An organization
// that has members and is not in the tree is an error with the code
// unknown-org that names it.
func (s *Statistics) RollUp(tree *orgtree.Tree) (*Statistics, error) {
	if tree == nil {
		return nil, fault("missing-tree", "tree", "没有给出组织树", "no tree given")
	}
	n := tree.Len()
	up := *s
	up.orgs, up.row = make([]OrgID, n), make(map[OrgID]int, n)
	up.cells = make([]uint32, (n+2)*s.width)
	for p, node := range tree.All() {
		up.orgs[p] = OrgID(tree.ID(node))
		up.row[up.orgs[p]] = p
	}
	for r, org := range s.orgs {
		p, ok := up.row[org]
		if !ok {
			return nil, fault(UnknownOrg, place1Org(org), "组织树中没有这个党组织", "the tree does not have this organization")
		}
		copy(up.at(p), s.at(r))
	}
	copy(up.cells[n*s.width:], s.cells[len(s.orgs)*s.width:])
	for p := n - 1; p > 0; p-- { // whatever is below comes later
		if above := tree.Position(tree.Parent(tree.At(p))); above >= 0 {
			to := up.at(above)
			for c, k := range up.at(p) {
				to[c] += k
			}
		}
	}
	return &up, nil
}

func place1Org(org OrgID) string { return "orgs[" + string(org) + "]" }
