package orgtree

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The slow second implementation: pointers and maps.
type slowNode struct {
	org      Org
	parent   *slowNode
	children []*slowNode
}

func slowTree(orgs []Org) (root *slowNode, byID map[string]*slowNode) {
	byID = map[string]*slowNode{}
	for _, o := range orgs {
		byID[o.ID] = &slowNode{org: o}
	}
	for _, o := range orgs {
		n := byID[o.ID]
		if o.Parent == "" {
			root = n
			continue
		}
		n.parent = byID[o.Parent]
		n.parent.children = append(n.parent.children, n)
	}
	return root, byID
}

func (n *slowNode) ancestors() (out []string) {
	for p := n.parent; p != nil; p = p.parent {
		out = append(out, p.org.ID)
	}
	return out
}

func (n *slowNode) preorder() (out []string) {
	out = []string{n.org.ID}
	for _, c := range n.children {
		out = append(out, c.preorder()...)
	}
	return out
}

func (n *slowNode) sum(value map[string]int64) int64 {
	s := value[n.org.ID]
	for _, c := range n.children {
		s += c.sum(value)
	}
	return s
}

func names(t *Tree, seq iter.Seq[Node]) (out []string) {
	for n := range seq {
		out = append(out, t.ID(n))
	}
	return out
}

func node(tb testing.TB, t *Tree, id string) Node {
	tb.Helper()
	n, ok := t.Find(id)
	require.True(tb, ok, id)
	return n
}

// sound checks that the parts of a tree fit each other.
func sound(tb testing.TB, t *Tree) {
	tb.Helper()
	if t.Len() == 0 {
		require.True(tb, t.Root().IsZero())
		return
	}
	require.Len(tb, t.kind, t.Len())
	alive := 0
	for _, p := range t.pos {
		if p != none {
			alive++
		}
	}
	require.Equal(tb, t.Len(), alive)
	for p, n := range t.All() {
		from, to := t.Range(n)
		if t.Position(n) != p || from != p || to <= p || to > t.Len() {
			require.Fail(tb, "positions", "%d %d %d", p, from, to)
		}
		up := t.Parent(n)
		if p == 0 {
			require.True(tb, up.IsZero())
			require.Equal(tb, 0, t.Depth(n))
			require.Equal(tb, t.Len(), to)
			continue
		}
		a, b := t.Range(up)
		if a >= from || b < to || t.Depth(up)+1 != t.Depth(n) {
			require.Fail(tb, "nesting", "%d", p)
		}
		found, ok := t.Find(t.ID(n))
		if !ok || found != n {
			require.Fail(tb, "find", t.ID(n))
		}
	}
}

// same compares a tree with the slow one of the same organizations.
func same(tb testing.TB, orgs []Org, t *Tree) {
	tb.Helper()
	sound(tb, t)
	require.Equal(tb, len(orgs), t.Len())
	root, byID := slowTree(orgs)
	require.Equal(tb, root.org.ID, t.ID(t.Root()))
	require.Equal(tb, root.preorder(), names(t, func(yield func(Node) bool) {
		for _, n := range t.All() {
			if !yield(n) {
				return
			}
		}
	}))
	value := map[string]int64{}
	column := make([]int64, t.Len())
	for i, n := range t.All() {
		column[i] = int64(i*i + 1)
		value[t.ID(n)] = column[i]
	}
	sums, err := t.Sum(column)
	require.NoError(tb, err)
	slow, err := Rollup(t, column, func(a, b int64) int64 { return a + b })
	require.NoError(tb, err)
	require.Equal(tb, slow, sums)
	above := map[string][]string{}
	for _, o := range orgs {
		s, n := byID[o.ID], node(tb, t, o.ID)
		above[o.ID] = s.ancestors()
		got, ok := t.Org(n)
		require.True(tb, ok)
		require.Equal(tb, o, got)
		require.Equal(tb, above[o.ID], names(t, t.Ancestors(n)))
		require.Equal(tb, len(above[o.ID]), t.Depth(n))
		require.Equal(tb, s.preorder()[1:], append([]string{}, names(t, t.Descendants(n))...))
		require.Equal(tb, s.sum(value), sums[t.Position(n)])
		var children []string
		for _, c := range s.children {
			children = append(children, c.org.ID)
		}
		require.Equal(tb, children, names(t, t.Children(n)))
		path := append([]string{o.ID}, above[o.ID]...)
		slices.Reverse(path)
		require.Equal(tb, path, names(t, slices.Values(t.Path(n))))
	}
	for _, a := range orgs {
		for _, b := range orgs {
			na, nb := node(tb, t, a.ID), node(tb, t, b.ID)
			is := slices.Contains(above[b.ID], a.ID)
			lca := ""
			for _, x := range append([]string{a.ID}, above[a.ID]...) {
				if x == b.ID || slices.Contains(above[b.ID], x) {
					lca = x
					break
				}
			}
			if is != t.IsAncestor(na, nb) || (is || a.ID == b.ID) != t.Covers(na, nb) || lca != t.ID(t.LCA(na, nb)) {
				require.Fail(tb, "pair", "%s %s", a.ID, b.ID)
			}
		}
	}
}

// treesOf yields every rooted labelled tree of n organizations, n^(n-1) of
// them, and gives everything else that a choice of parents can be to bad.
func treesOf(n int, each func(orgs []Org, parents []int)) {
	parents := make([]int, n)
	var choose func(int)
	choose = func(i int) {
		if i == n {
			orgs := make([]Org, n)
			for k, p := range parents {
				orgs[k] = Org{ID: fmt.Sprint("n", k), Kind: Committee}
				if p != k {
					orgs[k].Parent = fmt.Sprint("n", p)
				}
			}
			each(orgs, parents)
			return
		}
		for p := range n {
			parents[i] = p
			choose(i + 1)
		}
	}
	choose(0)
}

// cyclesAndRoots counts, the slow way, the cycles and roots of a choice of
// parents, where an organization that is its own parent is a root.
func cyclesAndRoots(parents []int) (cycles, roots int) {
	on := map[int]bool{}
	for i, p := range parents {
		if p == i {
			roots++
			continue
		}
		at := p
		for range parents {
			if at == i || parents[at] == at {
				break
			}
			at = parents[at]
		}
		if at == i && !on[i] {
			cycles++
			for k := i; !on[k]; k = parents[k] {
				on[k] = true
			}
		}
	}
	return cycles, roots
}

func TestEveryLabelledTree(t *testing.T) {
	most := 6
	if testing.Short() {
		most = 5
	}
	count := 0
	want := []int{0, 1, 2, 9, 64, 625, 7776}
	for n := 1; n <= most; n++ {
		trees := 0
		treesOf(n, func(orgs []Org, parents []int) {
			cycles, roots := cyclesAndRoots(parents)
			tree, err := New(orgs)
			if cycles == 0 && roots == 1 {
				require.NoError(t, err)
				trees++
				same(t, orgs, tree)
				return
			}
			count++
			require.Nil(t, tree)
			var d *Defects
			require.ErrorAs(t, err, &d)
			require.Equal(t, cycles, d.Count(Cycle), "%v", parents)
			require.Equal(t, max(roots-1, 0), d.Count(SeveralRoots), "%v", parents)
			require.Equal(t, d.Total(), d.Count(Cycle)+d.Count(SeveralRoots))
		})
		require.Equal(t, want[n], trees)
	}
	require.Positive(t, count)
}

// randomOrgs makes a legal tree of n organizations in random order.
func randomOrgs(rng *rand.Rand, n int, named bool) []Org {
	orgs := make([]Org, n)
	for i := range orgs {
		orgs[i] = Org{ID: fmt.Sprintf("组%d", i), Kind: Committee}
		if named {
			orgs[i].Name = fmt.Sprintf("第%d党委", i)
		}
		if i > 0 {
			orgs[i].Parent = orgs[rng.IntN(i)].ID
		}
	}
	rng.Shuffle(n, func(i, j int) { orgs[i], orgs[j] = orgs[j], orgs[i] })
	return orgs
}

func TestRandomTrees(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	rounds := 60
	if testing.Short() {
		rounds = 15
	}
	for range rounds {
		orgs := randomOrgs(rng, 1+rng.IntN(80), rng.IntN(2) == 0)
		tree, err := New(orgs)
		require.NoError(t, err)
		same(t, orgs, tree)
		again, err := New(slices.Collect(tree.Orgs()))
		require.NoError(t, err)
		require.Equal(t, slices.Collect(tree.Orgs()), slices.Collect(again.Orgs()))
		for i, o := range orgs {
			require.Equal(t, i, node(t, tree, o.ID).Index())
		}
	}
}

func TestBigTree(t *testing.T) {
	n := 200_000
	if testing.Short() {
		n = 30_000
	}
	orgs := randomOrgs(rand.New(rand.NewPCG(3, 3)), n, true)
	tree, err := New(orgs)
	require.NoError(t, err)
	sound(t, tree)
	parent := map[string]string{}
	value := map[string]int64{}
	for i, o := range orgs {
		parent[o.ID] = o.Parent
		for id := o.ID; id != ""; id = parent0(orgs, tree, id) {
			value[id] += int64(i)
		}
	}
	column := make([]int64, n)
	for p, at := range tree.All() {
		column[p] = int64(at.Index())
		if parent[tree.ID(at)] != tree.ID(tree.Parent(at)) {
			require.Fail(t, "parent")
		}
	}
	sums, err := tree.Sum(column)
	require.NoError(t, err)
	for p, at := range tree.All() {
		if sums[p] != value[tree.ID(at)] {
			require.Fail(t, "sum")
		}
	}
}

// Ids beyond one block, numbered anew when some are added, and histories with
// many more rows than organizations.
func TestManyIDs(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	for _, n := range []int{1, block - 1, block, block + 1, 5*block - 1, 5 * block, 1000} {
		orgs := randomOrgs(rng, n, true)
		tree := mustTree(t, orgs...)
		var changes []Change
		for i := range n {
			changes = append(changes, Add(Org{ID: fmt.Sprint("新", i), Name: "新", Kind: Committee, Parent: orgs[i].ID}))
		}
		next, err := tree.Edit(changes...)
		require.NoError(t, err)
		require.Equal(t, 2*n, next.Len())
		sound(t, next)
		for i, o := range orgs {
			got, ok := next.Org(node(t, next, o.ID))
			require.True(t, ok)
			require.Equal(t, o, got)
			added := node(t, next, fmt.Sprint("新", i))
			require.Equal(t, n+i, added.Index())
			require.Equal(t, o.ID, next.ID(next.Parent(added)))
		}

		var rows []Row
		for _, o := range orgs {
			for k := range 4 {
				r := Row{Org: o, Span: calendar.Span{From: day(k), To: day(k + 1)}}
				r.Name = fmt.Sprint(o.Name, k)
				rows = append(rows, r)
			}
		}
		rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		h, err := NewHistory(rows)
		require.NoError(t, err)
		require.Equal(t, rows, slices.Collect(h.Rows()))
		for k := range 4 {
			on := h.On(day(k))
			require.Equal(t, n, on.Len())
			for _, o := range orgs {
				require.Equal(t, fmt.Sprint(o.Name, k), on.Name(node(t, on, o.ID)))
			}
		}
		require.Equal(t, 0, h.On(day(4)).Len())
	}
}

func parent0(orgs []Org, t *Tree, id string) string {
	n, _ := t.Find(id)
	return orgs[n.Index()].Parent
}

func TestDeepAndWide(t *testing.T) {
	deep, wide := 1_000_000, 100_000
	if testing.Short() {
		deep, wide = 100_000, 20_000
	}
	chain := make([]Org, deep)
	for i := range chain {
		chain[deep-1-i] = Org{ID: fmt.Sprint(i), Kind: Committee}
		if i > 0 {
			chain[deep-1-i].Parent = fmt.Sprint(i - 1)
		}
	}
	tree, err := New(chain)
	require.NoError(t, err)
	last, root := node(t, tree, fmt.Sprint(deep-1)), tree.Root()
	require.Equal(t, deep-1, tree.Depth(last))
	require.True(t, tree.IsAncestor(root, last))
	require.Equal(t, root, tree.LCA(last, root))
	require.Len(t, tree.Path(last), deep)
	ones := make([]int64, deep)
	for i := range ones {
		ones[i] = 1
	}
	require.NoError(t, tree.SumInto(ones, ones))
	require.Equal(t, int64(deep), ones[0])

	star := make([]Org, wide+1)
	for i := range star {
		star[i] = Org{ID: fmt.Sprint(i), Kind: Branch, Parent: "0"}
	}
	star[0] = Org{ID: "0", Kind: Committee}
	tree, err = New(star)
	require.NoError(t, err)
	sound(t, tree)
	require.Len(t, names(tree, tree.Children(tree.Root())), wide)

	// A cycle of all.
	chain[deep-1].Parent = fmt.Sprint(deep - 1)
	_, err = New(chain)
	var d *Defects
	require.ErrorAs(t, err, &d)
	require.Equal(t, 1, d.Total())
	require.Equal(t, 1, d.Count(Cycle))
	for one := range d.All() {
		require.Len(t, one.IDs, MaxListed)
	}

	// The same chain as a history in which half of it turns over.
	rows := make([]Row, deep/10)
	for i := range rows {
		rows[i].Org = Org{ID: fmt.Sprint(i), Kind: Committee}
		if i > 0 {
			rows[i].Parent = fmt.Sprint(i - 1)
		}
	}
	h, err := NewHistory(rows)
	require.NoError(t, err)
	require.Equal(t, len(rows), h.On(calendar.MustParse("2024-01-01")).Len())
}
