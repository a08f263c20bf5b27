package orgtree

// ParentTable says which kinds may stand directly above which. It is a small
// comparable value. The zero table allows nothing; begin with
// [StandardParents] and pass the result to [WithParents].
type ParentTable struct {
	above [numKinds + 1]uint32 // bit k: Kind k may be above; bit 0: may stand at the top
}

// StandardParents is the table that this package uses unless told otherwise.
//
// No text lists which organization may be above which, so this is our reading.
// It refuses only what contradicts the forms that the Constitution (Art. 30
// para. 2) and the branch regulations (Arts. 5, 8, 13) describe:
//
//   - a group (党小组) is part of a branch of any kind, and of nothing else;
//   - branches of every kind are under a committee, a working committee, a
//     leading group or a general branch, the temporary forms of these
//     included, and never under another branch;
//   - a general branch is under a committee, a working committee, a leading
//     group or a temporary committee; a temporary one the same;
//   - a committee, temporary or not, is under a committee, a working
//     committee, a leading group or a temporary committee;
//   - a working committee (党工委) is sent out by a committee, or by a working
//     committee;
//   - a leading group (党组) is under a committee or a working committee, and a
//     sub-group (分党组) under a leading group.
//
// A leading group above a committee or branch stands for its guidance of the
// Party organizations of its body; it is no superior that approves members.
// Everything but a group may stand at the top, because the data of one
// platform may begin at any level.
func StandardParents() ParentTable {
	var t ParentTable
	leading := []Kind{Committee, WorkingCommittee, LeadingGroup, TemporaryCommittee}
	overBranch := append(leading[:4:4], GeneralBranch, TemporaryGeneralBranch)
	for _, k := range AllKinds() {
		switch {
		case k == Group:
			t = t.Allow(k, Branch, JointBranch, MobileBranch, TemporaryBranch, TemporaryJointBranch)
			continue
		case k.IsBranch():
			t = t.Allow(k, overBranch...)
		case k == WorkingCommittee:
			t = t.Allow(k, Committee, WorkingCommittee)
		case k == LeadingGroup:
			t = t.Allow(k, Committee, WorkingCommittee, LeadingGroup)
		default:
			t = t.Allow(k, leading...)
		}
		t.above[k] |= 1
	}
	return t
}

// Allow gives the table in which the parents may stand above child as well.
// Kinds that are unset or unknown are passed over.
func (t ParentTable) Allow(child Kind, parents ...Kind) ParentTable {
	for _, p := range parents {
		if kindWords.known(child) && kindWords.known(p) {
			t.above[child] |= 1 << p
		}
	}
	return t
}

// Forbid gives the table in which the parents may not stand above child.
func (t ParentTable) Forbid(child Kind, parents ...Kind) ParentTable {
	for _, p := range parents {
		if kindWords.known(child) && kindWords.known(p) {
			t.above[child] &^= 1 << p
		}
	}
	return t
}

// Allows reports whether parent may stand directly above child.
func (t ParentTable) Allows(child, parent Kind) bool {
	return kindWords.known(child) && kindWords.known(parent) && t.above[child]>>parent&1 != 0
}

// AllowsTop reports whether an organization of this kind may stand at the top,
// with nothing above it.
func (t ParentTable) AllowsTop(k Kind) bool { return kindWords.known(k) && t.above[k]&1 != 0 }

// Of lists the kinds that may stand directly above child, in the order of the
// constants.
func (t ParentTable) Of(child Kind) []Kind {
	var out []Kind
	for _, k := range AllKinds() {
		if t.Allows(child, k) {
			out = append(out, k)
		}
	}
	return out
}
