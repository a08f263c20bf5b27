package orgtree

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// town is a small tree that many tests start from.
func town(tb testing.TB) *Tree {
	tb.Helper()
	t, err := New([]Org{
		{ID: "R", Name: "镇党委", Kind: Committee},
		{ID: "G", Name: "村党总支", Kind: GeneralBranch, Parent: "R"},
		{ID: "a", Name: "第一党支部", Kind: Branch, Parent: "G"},
		{ID: "b", Name: "第二党支部", Kind: Branch, Parent: "G"},
		{ID: "c", Name: "学校党支部", Kind: Branch, Parent: "R"},
		{ID: "a1", Kind: Group, Parent: "a"},
		{ID: "a2", Kind: Group, Parent: "a"},
	})
	require.NoError(tb, err)
	return t
}

// show prints a tree as nested ids.
func show(t *Tree) string {
	var b strings.Builder
	depth := -1
	for _, n := range t.All() {
		for d := t.Depth(n); depth >= d; depth-- {
			b.WriteByte(')')
		}
		b.WriteString("(" + t.ID(n))
		depth = t.Depth(n)
	}
	return b.String() + strings.Repeat(")", depth+1)
}

func TestEdits(t *testing.T) {
	const whole = "(R(G(a(a1)(a2))(b))(c))"
	cases := []struct {
		name    string
		changes []Change
		want    string
	}{
		{"nothing", nil, whole},
		{"add", []Change{Add(Org{ID: "d", Kind: Branch, Parent: "G"})}, "(R(G(a(a1)(a2))(b)(d))(c))"},
		{"add child first", []Change{Add(Org{ID: "g", Kind: Group, Parent: "d"}), Add(Org{ID: "d", Kind: Branch, Parent: "G"})}, "(R(G(a(a1)(a2))(b)(d(g)))(c))"},
		{"move", []Change{Move("a", "R")}, "(R(G(b))(a(a1)(a2))(c))"},
		{"move twice", []Change{Move("a", "R"), Move("a", "G")}, whole},
		{"rename", []Change{Rename("a", "先锋党支部")}, whole},
		{"reclassify", []Change{Reclassify("b", JointBranch)}, whole},
		{"dissolve leaf", []Change{Dissolve("c")}, "(R(G(a(a1)(a2))(b)))"},
		{"dissolve, then empty it", []Change{Dissolve("G"), Move("a", "R"), Move("b", "R")}, "(R(a(a1)(a2))(b)(c))"},
		{"dissolve all", []Change{Dissolve("R"), Dissolve("G"), Dissolve("a"), Dissolve("b"), Dissolve("c"), Dissolve("a1"), Dissolve("a2")}, ""},
		{"merge", []Change{Merge("a", "b")}, "(R(G(b(a1)(a2)))(c))"},
		{"merge on", []Change{Merge("a", "b"), Merge("b", "c")}, "(R(G)(c(a1)(a2)))"},
		{"move there, then merge", []Change{Move("a1", "b"), Merge("b", "c")}, "(R(G(a(a2)))(c(a1)))"},
		{"merge, then move out", []Change{Merge("a", "b"), Move("a1", "c")}, "(R(G(b(a2)))(c(a1)))"},
		{"merge, found again, the children stay merged", []Change{Merge("a", "b"), Add(Org{ID: "a", Kind: Branch, Parent: "R"})}, "(R(G(b(a1)(a2)))(a)(c))"},
		{"merge twice", []Change{Merge("a", "b"), Add(Org{ID: "a", Kind: Branch, Parent: "R"}), Move("a1", "a"), Merge("a", "c")}, "(R(G(b(a2)))(c(a1)))"},
		{"dissolve and found again", []Change{Dissolve("a"), Add(Org{ID: "a", Kind: Branch, Parent: "R"})}, "(R(G(b))(a(a1)(a2))(c))"},
		{"move under what is founded again", []Change{Merge("c", "b"), Move("a1", "c"), Add(Org{ID: "c", Kind: Branch, Parent: "R"})}, "(R(G(a(a2))(b))(c(a1)))"},
		{"merge and found again", []Change{Merge("c", "b"), Add(Org{ID: "c", Kind: Branch, Parent: "G"})}, "(R(G(a(a1)(a2))(b)(c)))"},
		{"split", Split("a", Org{ID: "d", Kind: Branch}, "a2"), "(R(G(a(a1))(b)(d(a2)))(c))"},
		{"split to another parent", Split("a", Org{ID: "d", Kind: Branch, Parent: "R"}, "a2"), "(R(G(a(a1))(b))(c)(d(a2)))"},
		{"split up", append(append(Split("a", Org{ID: "d", Kind: Branch}, "a1"), Split("a", Org{ID: "e", Kind: Branch}, "a2")...), Dissolve("a")), "(R(G(b)(d(a1))(e(a2)))(c))"},
		{"split of a moved one", append([]Change{Move("a", "R")}, Split("a", Org{ID: "d", Kind: Branch})...), "(R(G(b))(a(a1)(a2))(c)(d))"},
		{"split below a merged one", append([]Change{Reclassify("c", GeneralBranch), Merge("G", "c")}, Split("a", Org{ID: "d", Kind: Branch})...), "(R(c(a(a1)(a2))(b)(d)))"},
		{"split of a new one", append([]Change{Add(Org{ID: "d", Kind: Branch, Parent: "G"})}, Split("d", Org{ID: "e", Kind: Branch})...), "(R(G(a(a1)(a2))(b)(d)(e))(c))"},
		{"split of the top", append(Split("R", Org{ID: "S", Kind: Committee}, "c"), Move("S", "R")), "(R(G(a(a1)(a2))(b))(S(c)))"},
		{"split of what is moved to the top", append(append([]Change{Add(Org{ID: "T", Kind: Committee}), Move("R", "T")}, Split("T", Org{ID: "S", Kind: Committee})...), Move("S", "T")), "(T(R(G(a(a1)(a2))(b))(c))(S))"},
		{"dissolve and come back", []Change{Dissolve("c"), Add(Org{ID: "c", Kind: Branch, Parent: "G"})}, "(R(G(a(a1)(a2))(b)(c)))"},
		{"new top", []Change{Add(Org{ID: "T", Kind: Committee}), Move("R", "T")}, "(T" + whole + ")"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			old := town(t)
			before := slices.Collect(old.Orgs())
			handles := map[string]Node{}
			for _, n := range old.All() {
				handles[old.ID(n)] = n
			}
			tree, err := old.Edit(c.changes...)
			require.NoError(t, err)
			require.Equal(t, c.want, show(tree))
			sound(t, tree)
			require.Equal(t, before, slices.Collect(old.Orgs()), "the old tree stays")
			require.Equal(t, whole, show(old))
			for id, n := range handles {
				if found, ok := tree.Find(id); ok {
					require.Equal(t, n, found)
					require.Equal(t, id, tree.ID(n))
				} else {
					require.False(t, tree.Has(n))
				}
			}
			for _, n := range tree.All() {
				if _, ok := handles[tree.ID(n)]; !ok {
					require.False(t, old.Has(n), "a new handle is none of the old")
				}
			}
			renamed, err := tree.Edit(Diff(tree, old)...)
			require.NoError(t, err)
			require.Empty(t, Diff(old, renamed), "there and back")
			for id, n := range handles {
				require.Equal(t, n, node(t, renamed, id), "a handle comes back with its id")
			}
		})
	}
	tree, err := town(t).Edit(Rename("a", "先锋党支部"), Reclassify("b", JointBranch))
	require.NoError(t, err)
	require.Equal(t, "先锋党支部", tree.Name(node(t, tree, "a")))
	require.Equal(t, "第二党支部", tree.Name(node(t, tree, "b")))
	require.Equal(t, JointBranch, tree.Kind(node(t, tree, "b")))
	require.Equal(t, `[{renamed} {reclassified}]`, fmt.Sprint(kindsOf(Diff(town(t), tree))))
}

func kindsOf(changes []Change) (out []struct{ K ChangeKind }) {
	for _, c := range changes {
		out = append(out, struct{ K ChangeKind }{c.Kind})
	}
	return out
}

func TestEditDefects(t *testing.T) {
	cases := []struct {
		name    string
		changes []Change
		want    []string
	}{
		{"no kind", []Change{{}}, []string{"unknown-change changes[0].kind"}},
		{"unknown id", []Change{Move("X", "R"), Rename("X", ""), Dissolve("X"), Merge("X", "a"), Reclassify("X", Branch)},
			[]string{"unknown-org changes[0].id", "unknown-org changes[1].id", "unknown-org changes[2].id", "unknown-org changes[3].id", "unknown-org changes[4].id"}},
		{"merge into nothing", []Change{Merge("a", "X"), Merge("a", "a")}, []string{"unknown-org changes[0].other", "unknown-org changes[1].other"}},
		{"split from nothing", Split("X", Org{ID: "d", Kind: Branch}), []string{"unknown-org changes[0].other"}},
		{"split below what is not there", append([]Change{Move("a", "X")}, Split("a", Org{ID: "d", Kind: Branch})...), []string{"missing-parent changes[0].parent", "missing-parent changes[1].parent"}},
		{"duplicate", []Change{Add(Org{ID: "a", Kind: Branch, Parent: "R"})}, []string{"duplicate-id changes[0].id"}},
		{"added twice", []Change{Add(Org{ID: "z", Kind: Branch, Parent: "R"}), Add(Org{ID: "z", Kind: Branch, Parent: "R"})}, []string{"duplicate-id changes[1].id"}},
		{"unfit", []Change{Add(Org{Kind: Branch, Parent: "R"}), Add(Org{ID: "\x01", Kind: Branch, Parent: "R"}), Add(Org{ID: "q", Name: "\x01", Parent: "R"})},
			[]string{"empty-id changes[0].id", "invalid-id changes[1].id", "invalid-name changes[2].name", "unknown-kind changes[2].kind"}},
		{"missing parent", []Change{Move("a", "X"), Add(Org{ID: "d", Kind: Branch, Parent: "Y"})}, []string{"missing-parent changes[0].parent", "missing-parent changes[1].parent"}},
		{"orphans", []Change{Dissolve("G")}, []string{"outlives-parent changes[0].id", "outlives-parent changes[0].id"}},
		{"orphans of the top", []Change{Dissolve("R")}, []string{"outlives-parent changes[0].id", "outlives-parent changes[0].id"}},
		{"moved under what then ends", []Change{Move("a1", "c"), Dissolve("c")}, []string{"outlives-parent changes[1].id"}},
		{"moved under what has ended", []Change{Dissolve("c"), Move("a1", "c")}, []string{"missing-parent changes[1].parent"}},
		{"moved under what has merged", []Change{Merge("c", "b"), Move("a1", "c")}, []string{"missing-parent changes[1].parent"}},
		{"merged into what then ends", []Change{Merge("a", "b"), Dissolve("b")}, []string{"outlives-parent changes[1].id", "outlives-parent changes[1].id"}},
		{"founded again and ended again", []Change{Dissolve("c"), Add(Org{ID: "c", Kind: Branch, Parent: "R"}), Move("a1", "c"), Dissolve("c")}, []string{"outlives-parent changes[3].id"}},
		{"impossible", []Change{Move("a", "b")}, []string{"impossible-parent changes[0].parent"}},
		{"impossible after a change of kind", []Change{Reclassify("G", Branch)}, []string{"impossible-parent changes[0].parent", "impossible-parent changes[0].parent"}},
		{"group at the top", []Change{Move("a1", "")}, []string{"impossible-parent changes[0].parent", "several-roots changes[0].parent"}},
		{"two at the top", []Change{Move("c", ""), Add(Org{ID: "d", Kind: Branch})}, []string{"several-roots changes[0].parent", "several-roots changes[1].parent"}},
		{"two new at the top", []Change{Move("R", "y"), Add(Org{ID: "x", Kind: Committee}), Add(Org{ID: "y", Kind: Committee})}, []string{"several-roots changes[2].parent"}},
		{"cycle", []Change{Reclassify("G", Committee), Move("R", "G")}, []string{"cycle changes[1].parent"}},
		{"cycle by merging up", []Change{Reclassify("G", Committee), Merge("R", "G")}, []string{"cycle changes[1].parent"}},
		{"unfit name", []Change{Rename("a", strings.Repeat("x", MaxName+1))}, []string{"invalid-name changes[0].name"}},
		{"unfit kind", []Change{Reclassify("a", 77)}, []string{"unknown-kind changes[0].kind"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			old := town(t)
			tree, err := old.Edit(c.changes...)
			require.Nil(t, tree)
			require.Equal(t, c.want, brief(t, err))
			require.Equal(t, "(R(G(a(a1)(a2))(b))(c))", show(old))
		})
	}
}

func TestEditKeepsTheOldTop(t *testing.T) {
	tree := mustTree(t, Org{ID: "c", Kind: Branch, Parent: "R"}, Org{ID: "R", Kind: Committee})
	_, err := tree.Edit(Move("c", ""))
	require.Equal(t, []string{"several-roots changes[0].parent"}, brief(t, err))
	require.Contains(t, err.Error(), `"c": R stands at the top already`)
}

func TestEditEmpty(t *testing.T) {
	for _, empty := range []*Tree{{}, mustTree(t)} {
		tree, err := empty.Edit(Add(Org{ID: "R", Kind: Committee}), Add(Org{ID: "a", Kind: Branch, Parent: "R"}))
		require.NoError(t, err)
		require.Equal(t, "(R(a))", show(tree))
		_, ok := empty.Find("R")
		require.False(t, ok)
		require.True(t, empty.Root().IsZero())
		same, err := empty.Edit()
		require.NoError(t, err)
		require.Equal(t, 0, same.Len())
		require.Len(t, Diff(empty, tree), 2)
	}
}

func mustTree(tb testing.TB, orgs ...Org) *Tree {
	tb.Helper()
	t, err := New(orgs)
	require.NoError(tb, err)
	return t
}

// Many random edits against a rebuilt tree.
func TestRandomEdits(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 9))
	rounds := 300
	if testing.Short() {
		rounds = 60
	}
	for range rounds {
		tree := mustTree(t, randomOrgs(rng, 2+rng.IntN(30), rng.IntN(2) == 0)...)
		handles := map[string]Node{}
		for step := range 12 {
			state := map[string]Org{}
			for o := range tree.Orgs() {
				state[o.ID] = o
			}
			pick := func() Org { o, _ := tree.Org(tree.At(rng.IntN(tree.Len()))); return o }
			x, y := pick(), pick()
			var c Change
			switch rng.IntN(5) {
			case 0:
				c = Add(Org{ID: fmt.Sprint("新", step, rng.IntN(3)), Kind: Committee, Parent: x.ID})
				if _, there := state[c.After.ID]; there {
					continue
				}
				state[c.After.ID] = c.After
			case 1:
				c = Move(x.ID, y.ID)
				if tree.Covers(node(t, tree, x.ID), node(t, tree, y.ID)) || x.Parent == "" {
					_, err := tree.Edit(c)
					require.ErrorIs(t, err, Cycle)
					continue
				}
				x.Parent = y.ID
				state[x.ID] = x
			case 2:
				c = Rename(x.ID, "改名")
				x.Name = "改名"
				state[x.ID] = x
			case 3:
				c = Merge(x.ID, y.ID)
				if tree.Covers(node(t, tree, x.ID), node(t, tree, y.ID)) || x.Parent == "" {
					continue
				}
				delete(state, x.ID)
				for id, o := range state {
					if o.Parent == x.ID {
						o.Parent = y.ID
						state[id] = o
					}
				}
			case 4:
				c = Dissolve(x.ID)
				from, to := tree.Range(node(t, tree, x.ID))
				next, err := tree.Edit(c)
				if to-from > 1 {
					require.ErrorIs(t, err, OutlivesParent)
					continue
				}
				require.NoError(t, err)
				if next.Len() == 0 {
					continue
				}
				delete(state, x.ID)
			}
			next, err := tree.Edit(c)
			require.NoError(t, err)
			sound(t, next)
			got := map[string]Org{}
			for o := range next.Orgs() {
				got[o.ID] = o
				n := node(t, next, o.ID)
				if old, ok := handles[o.ID]; ok {
					require.Equal(t, old, n)
				}
				handles[o.ID] = n
			}
			require.Equal(t, state, got)
			same(t, slices.SortedFunc(next.Orgs(), func(a, b Org) int {
				return node(t, next, a.ID).Index() - node(t, next, b.ID).Index()
			}), next)
			redone, err := tree.Edit(Diff(tree, next)...)
			require.NoError(t, err)
			require.Empty(t, Diff(redone, next))
			tree = next
		}
	}
}

func TestDiffOfStrangers(t *testing.T) {
	a := town(t)
	b := mustTree(t,
		Org{ID: "c", Name: "学校党支部", Kind: JointBranch, Parent: "N"},
		Org{ID: "N", Name: "新党委", Kind: Committee},
		Org{ID: "R", Name: "镇党委", Kind: Committee, Parent: "N"},
	)
	var got []string
	for _, c := range Diff(a, b) {
		got = append(got, c.Text().En+" | "+c.Text().Zh)
	}
	require.Equal(t, []string{
		`"新党委" founded under the top | 「新党委」成立，隶属最上级`,
		`"学校党支部" moved from "R" to "N" | 「学校党支部」由“R”转隶“N”`,
		`"学校党支部" became a joint branch | 「学校党支部」改设为联合党支部`,
		`"镇党委" moved to "N" | 「镇党委」转隶“N”`,
		`"第二党支部" dissolved | 「第二党支部」撤销`,
		`"a2" dissolved | 「a2」撤销`, `"a1" dissolved | 「a1」撤销`, `"第一党支部" dissolved | 「第一党支部」撤销`,
		`"村党总支" dissolved | 「村党总支」撤销`,
	}, got)
}
