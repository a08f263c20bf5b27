package orgtree

import (
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Level is one level of a chain of responsibility (责任链条中的一级). Which levels
// there are, and how many, is the caller's to say; no text lists them.
type Level struct {
	Name  string // the caller's word for it, unique in the list
	Kinds []Kind // kinds of organization that may stand on it; none: any
}

// Post says who answers on a level for an organization and what is under it.
type Post struct {
	Org    string // id of the organization
	Level  string // name of the level
	Holder string // the caller's id of the person, not a name; empty: the post is vacant (空缺)
}

// LinkState says how a level of a chain stands. The zero LinkState is unset.
type LinkState uint8

// The states of a link. Where several apply, the first in this order is given.
const (
	Missing    LinkState = iota + 1 // no organization above has a post on this level (断档)
	Contested                       // more than one post on this level (多人负责)
	Vacant                          // one post without a holder (空缺)
	OutOfOrder                      // above the organization of an earlier level (层级颠倒)
	Repeated                        // the holder has an earlier level too (一人多级)
	Held                            // one holder
)

var linkWords = words[LinkState]{what: "link-state", rows: []word{
	{},
	{"missing", regulation.Text{Zh: "断档", En: "missing"}},
	{"contested", regulation.Text{Zh: "多人负责", En: "contested"}},
	{"vacant", regulation.Text{Zh: "空缺", En: "vacant"}},
	{"out-of-order", regulation.Text{Zh: "层级颠倒", En: "out of order"}},
	{"repeated", regulation.Text{Zh: "一人多级", En: "repeated"}},
	{"held", regulation.Text{Zh: "有人负责", En: "held"}},
}}

// String gives the word, such as "out-of-order"; "" for the unset LinkState.
func (s LinkState) String() string { return linkWords.word(s) }

// Label gives the name in both languages.
func (s LinkState) Label() regulation.Text { return linkWords.label(s) }

// AllLinkStates lists the states in the order of the constants.
func AllLinkStates() []LinkState { return linkWords.all() }

// ParseLinkState reads a word; anything else is an error with the code
// unknown-link-state.
func ParseLinkState(s string) (LinkState, error) { return linkWords.parse(s) }

// MarshalText gives the word; the unset LinkState is an error with the code
// unknown-link-state.
func (s LinkState) MarshalText() ([]byte, error) { return linkWords.marshal(s) }

// UnmarshalText reads as ParseLinkState does. On an error s stays as it was.
func (s *LinkState) UnmarshalText(b []byte) error { return linkWords.unmarshal(b, s) }

// Link is one level of the chain of one organization.
type Link struct {
	Level  string
	State  LinkState
	Org    Node   // whose post it is: the nearest one if there are several; zero if missing
	Holder string // empty if missing, contested or vacant
}

// Chains is the posts of a tree by levels (责任链条). It is immutable and safe for
// concurrent use.
type Chains struct {
	tree   *Tree
	levels []Level
	posts  map[Node][]seat
}

type seat struct {
	level  int
	holder string
}

// NewChains places the posts. levels begin at the top, as in committee
// secretary, organ committee secretary, branch secretary. The error is a
// [*Defects]: a level that is empty or twice in the list, a post of an unknown
// organization or level, or on an organization whose kind the level does not
// take, or the same post twice.
func NewChains(t *Tree, levels []Level, posts []Post) (*Chains, error) {
	d := &collector{what: "levels", columns: []string{"name"}}
	index := map[string]int{}
	c := &Chains{tree: t, posts: map[Node][]seat{}}
	for i, l := range levels {
		if _, twice := index[l.Name]; twice || l.Name == "" {
			d.cell(DuplicateLevel, i, "name", l.Name)
		}
		index[l.Name] = i
		c.levels = append(c.levels, Level{l.Name, slices.Clone(l.Kinds)})
	}
	if err := d.err(); err != nil {
		return nil, err
	}
	d = &collector{what: "posts", columns: []string{"org", "level"}}
	first := map[Post]int{}
	for i, p := range posts {
		n, ok := t.Find(p.Org)
		if !ok {
			d.cell(UnknownOrg, i, "org", p.Org)
		}
		l, known := index[p.Level]
		switch {
		case !known:
			d.cell(UnknownLevel, i, "level", p.Level)
		case ok && len(levels[l].Kinds) > 0 && !slices.Contains(levels[l].Kinds, t.Kind(n)):
			k := t.Kind(n).Label()
			d.add(Defect{Code: UnknownLevel, Row: i, Column: "level", Value: p.Level, Other: -1, detail: regulation.Text{
				Zh: k.Zh + "不在这一层级", En: "a " + k.En + " does not stand on this level",
			}})
		}
		if o, twice := first[p]; twice {
			d.add(Defect{Code: DuplicateRow, Row: i, Other: o})
		} else {
			first[p] = i
		}
		c.posts[n] = append(c.posts[n], seat{l, p.Holder})
	}
	if err := d.err(); err != nil {
		return nil, err
	}
	return c, nil
}

// Of gives the chain of one organization, a link for each level in the order
// of the list: the posts of the organization itself and of all above it. It
// is nil for a node that is not in the tree.
func (c *Chains) Of(n Node) []Link {
	if !c.tree.Has(n) {
		return nil
	}
	out := make([]Link, len(c.levels))
	for i, l := range c.levels {
		out[i] = Link{Level: l.Name, State: Missing}
	}
	for at := n; !at.IsZero(); at = c.tree.Parent(at) {
		for _, s := range c.posts[at] {
			l := &out[s.level]
			switch {
			case l.State != Missing:
				l.State, l.Holder = Contested, ""
			case s.holder == "":
				l.State, l.Org = Vacant, at
			default:
				l.State, l.Org, l.Holder = Held, at, s.holder
			}
		}
	}
	deepest := -1
	for i := range out {
		l := &out[i]
		if l.State != Held {
			continue
		}
		if c.tree.Depth(l.Org) < deepest {
			l.State = OutOfOrder
		} else {
			deepest = c.tree.Depth(l.Org)
			for _, e := range out[:i] {
				if e.Holder == l.Holder {
					l.State = Repeated
				}
			}
		}
	}
	return out
}

// Broken yields, for every branch of the tree in preorder, the links of its
// chain that are not held. Other organizations have chains too; ask [Chains.Of].
func (c *Chains) Broken() iter.Seq2[Node, Link] {
	return func(yield func(Node, Link) bool) {
		for p, k := range c.tree.kind {
			if !k.IsBranch() {
				continue
			}
			n := c.tree.At(p)
			for _, l := range c.Of(n) {
				if l.State != Held && !yield(n, l) {
					return
				}
			}
		}
	}
}
