package orgtree

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// ChangeKind is the kind of a [Change]. The zero ChangeKind is unset.
type ChangeKind uint8

// The kinds of change.
const (
	Founded      ChangeKind = iota + 1 // 成立
	Moved                              // 转隶: under another parent
	Renamed                            // 更名
	Reclassified                       // 改设: another kind, as a branch that becomes a general branch
	Merged                             // 并入: ended by going into another
	SplitOff                           // 分设: founded out of another
	Dissolved                          // 撤销
)

var changeWords = words[ChangeKind]{what: "change", rows: []word{
	{},
	{"founded", regulation.Text{Zh: "成立", En: "founded"}},
	{"moved", regulation.Text{Zh: "转隶", En: "moved"}},
	{"renamed", regulation.Text{Zh: "更名", En: "renamed"}},
	{"reclassified", regulation.Text{Zh: "改设", En: "reclassified"}},
	{"merged", regulation.Text{Zh: "并入", En: "merged"}},
	{"split-off", regulation.Text{Zh: "分设", En: "split off"}},
	{"dissolved", regulation.Text{Zh: "撤销", En: "dissolved"}},
}}

// String gives the word, such as "split-off"; "" for the unset ChangeKind.
func (k ChangeKind) String() string { return changeWords.word(k) }

// Label gives the name in both languages.
func (k ChangeKind) Label() regulation.Text { return changeWords.label(k) }

// AllChangeKinds lists the kinds in the order of the constants.
func AllChangeKinds() []ChangeKind { return changeWords.all() }

// ParseChangeKind reads a word; anything else is an error with the code
// unknown-change.
func ParseChangeKind(s string) (ChangeKind, error) { return changeWords.parse(s) }

// MarshalText gives the word; the unset ChangeKind is an error with the code
// unknown-change.
func (k ChangeKind) MarshalText() ([]byte, error) { return changeWords.marshal(k) }

// UnmarshalText reads as ParseChangeKind does. On an error k stays as it was.
func (k *ChangeKind) UnmarshalText(b []byte) error { return changeWords.unmarshal(b, k) }

// Change is one change of one organization. [Diff] and [History.Events] give
// changes and [Tree.Edit] applies them; [Add], [Move] and the others make
// them. It is comparable.
type Change struct {
	Kind   ChangeKind
	Before Org    // as it was; unset where it is founded or split off
	After  Org    // as it is then; unset where it is merged or dissolved
	Other  string // id of the organization that it is merged into or split off from
}

// Add founds an organization (成立).
func Add(o Org) Change { return Change{Kind: Founded, After: o} }

// Move puts an organization, with all that is under it, under another parent
// (转隶). An empty parent puts it at the top.
func Move(id, parent string) Change {
	return Change{Kind: Moved, Before: Org{ID: id}, After: Org{ID: id, Parent: parent}}
}

// Rename gives an organization another name (更名). The id stays.
func Rename(id, name string) Change {
	return Change{Kind: Renamed, Before: Org{ID: id}, After: Org{ID: id, Name: name}}
}

// Reclassify makes an organization one of another kind (改设).
func Reclassify(id string, k Kind) Change {
	return Change{Kind: Reclassified, Before: Org{ID: id}, After: Org{ID: id, Kind: k}}
}

// Dissolve ends an organization (撤销). What is under it must be moved, merged
// or dissolved too, before or after.
func Dissolve(id string) Change { return Change{Kind: Dissolved, Before: Org{ID: id}} }

// Merge ends an organization by putting it into another (合并): what is
// directly under it then is under the other.
func Merge(id, into string) Change { return Change{Kind: Merged, Before: Org{ID: id}, Other: into} }

// Split founds an organization out of another (分设) and moves the given
// children to it. A part without a parent goes under the parent of the other.
// The other one stays; where the split ends it, a [Dissolve] follows.
func Split(from string, part Org, children ...string) []Change {
	out := []Change{{Kind: SplitOff, After: part, Other: from}}
	for _, c := range children {
		out = append(out, Move(c, part.ID))
	}
	return out
}

// ID gives the id of the organization that changes.
func (c Change) ID() string {
	if c.After.ID != "" {
		return c.After.ID
	}
	return c.Before.ID
}

// Text tells the change in both languages.
func (c Change) Text() regulation.Text {
	who := c.Before.label()
	if who == "" {
		who = c.After.label()
	}
	zh, en := "「"+who+"」", `"`+who+`" `
	up := func(id string) (string, string) {
		if id == "" {
			return "最上级", "the top"
		}
		return "“" + id + "”", `"` + id + `"`
	}
	switch c.Kind {
	case Founded:
		z, e := up(c.After.Parent)
		return regulation.Text{Zh: zh + "成立，隶属" + z, En: en + "founded under " + e}
	case Moved:
		z, e := up(c.After.Parent)
		if c.Before.Parent != "" {
			zf, ef := up(c.Before.Parent)
			return regulation.Text{Zh: zh + "由" + zf + "转隶" + z, En: en + "moved from " + ef + " to " + e}
		}
		return regulation.Text{Zh: zh + "转隶" + z, En: en + "moved to " + e}
	case Renamed:
		return regulation.Text{Zh: zh + "更名为「" + c.After.Name + "」", En: en + `renamed "` + c.After.Name + `"`}
	case Reclassified:
		l := c.After.Kind.Label()
		return regulation.Text{Zh: zh + "改设为" + l.Zh, En: en + "became a " + l.En}
	case Merged:
		z, e := up(c.Other)
		return regulation.Text{Zh: zh + "并入" + z, En: en + "merged into " + e}
	case SplitOff:
		z, e := up(c.Other)
		return regulation.Text{Zh: zh + "由" + z + "分设", En: en + "split off from " + e}
	case Dissolved:
		return regulation.Text{Zh: zh + "撤销", En: en + "dissolved"}
	}
	return regulation.Text{}
}

// compare lists how one organization differs from what it was.
func compare(before, after Org) []Change {
	var out []Change
	for _, d := range []struct {
		differs bool
		kind    ChangeKind
	}{
		{before.Parent != after.Parent, Moved},
		{before.Name != after.Name, Renamed},
		{before.Kind != after.Kind, Reclassified},
	} {
		if d.differs {
			out = append(out, Change{Kind: d.kind, Before: before, After: after})
		}
	}
	return out
}

// Diff lists what makes the tree from the tree to, by ids: first what was
// founded and what changed, in the preorder of to, then what was dissolved,
// children before parents. from.Edit(Diff(from, to)...) is a tree with the
// same organizations as to. The order of siblings is not compared. Two trees
// do not tell a merger or a split from a founding and a dissolution;
// [History.Events] does.
func Diff(from, to *Tree) []Change {
	var out []Change
	shared := from.ids == to.ids // then the numbers are the same
	find := func(t *Tree, other *Tree, p uint32) (uint32, bool) {
		o := other.node[p]
		if !shared {
			n, _ := t.Find(other.ids.at(o))
			return t.at(n)
		}
		q := t.pos[o]
		return q, q != none
	}
	for p := range uint32(len(to.node)) {
		q, ok := find(from, to, p)
		if !ok {
			out = append(out, Change{Kind: Founded, After: to.orgAt(p)})
			continue
		}
		out = append(out, compare(from.orgAt(q), to.orgAt(p))...)
	}
	for q := len(from.node) - 1; q >= 0; q-- {
		if _, ok := find(to, from, uint32(q)); !ok {
			out = append(out, Change{Kind: Dissolved, Before: from.orgAt(uint32(q))})
		}
	}
	return out
}
