package orgtree

import (
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNoAllocations(t *testing.T) {
	tree := town(t)
	a, g := node(t, tree, "a"), node(t, tree, "G")
	values := make([]int64, tree.Len())
	total := 0
	for name, f := range map[string]func(){
		"IsAncestor": func() {
			if tree.IsAncestor(g, a) && tree.Covers(a, a) {
				total++
			}
		},
		"Depth":  func() { total += tree.Depth(a) },
		"Parent": func() { total += tree.Parent(a).Index() },
		"LCA":    func() { total += tree.LCA(a, g).Index() },
		"Find": func() {
			if n, ok := tree.Find("a"); ok && tree.Has(n) {
				total++
			}
			if _, ok := tree.Find("nobody"); ok {
				total++
			}
		},
		"ID, Name, Kind, Org": func() {
			o, _ := tree.Org(a)
			total += len(tree.ID(a)) + len(tree.Name(a)) + int(tree.Kind(a)) + len(o.Parent)
		},
		"Range": func() { from, to := tree.Range(g); total += to - from + tree.Position(a) + tree.At(2).Index() },
		"walks": func() {
			for n := range tree.Ancestors(a) {
				total += n.Index()
			}
			for n := range tree.Children(g) {
				total += n.Index()
			}
			for n := range tree.Descendants(g) {
				total += n.Index()
			}
			for p := range tree.All() {
				total += p
			}
		},
		"SumInto": func() {
			if tree.SumInto(values, values) != nil {
				panic("sum")
			}
		},
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	runtime.KeepAlive(total)
}

func TestStrangersAndZeros(t *testing.T) {
	tree := town(t)
	for _, n := range []Node{{}, {999}, {1 << 31}, {1<<32 - 1}} {
		require.False(t, tree.Has(n))
		require.Empty(t, tree.ID(n)+tree.Name(n))
		require.Zero(t, tree.Kind(n))
		require.Equal(t, -1, tree.Depth(n))
		require.Equal(t, -1, tree.Position(n))
		require.True(t, tree.Parent(n).IsZero())
		require.False(t, tree.IsAncestor(tree.Root(), n) || tree.IsAncestor(n, tree.Root()) || tree.Covers(n, n))
		require.True(t, tree.LCA(n, tree.Root()).IsZero() && tree.LCA(tree.Root(), n).IsZero())
		require.Nil(t, tree.Path(n))
		from, to := tree.Range(n)
		require.Zero(t, from+to)
		_, ok := tree.Org(n)
		require.False(t, ok)
		require.Empty(t, names(tree, tree.Ancestors(n)))
		require.Empty(t, names(tree, tree.Children(n)))
		require.Empty(t, names(tree, tree.Descendants(n)))
	}
	require.True(t, tree.At(-1).IsZero() && tree.At(7).IsZero())
	require.Equal(t, -1, Node{}.Index())
	var zero Tree
	require.Equal(t, 0, zero.Len())
	_, ok := zero.Find("a")
	require.False(t, ok)
	require.True(t, zero.Root().IsZero())
	sums, err := zero.Sum(nil)
	require.NoError(t, err)
	require.Empty(t, sums)
	// Stopping early.
	for range tree.All() {
		break
	}
	for range tree.Rows() {
		break
	}
	for range tree.Ancestors(node(t, tree, "a1")) {
		break
	}
	for range tree.Children(tree.Root()) {
		break
	}
	for range tree.Descendants(tree.Root()) {
		break
	}
}

func TestRollup(t *testing.T) {
	tree := town(t)
	texts := make([]string, tree.Len())
	for i, n := range tree.All() {
		texts[i] = tree.ID(n)
	}
	before := slices.Clone(texts)
	longest, err := Rollup(tree, texts, func(a, b string) string { return max(a, b) })
	require.NoError(t, err)
	require.Equal(t, "c", longest[0])
	require.Equal(t, before, texts)
	_, err = Rollup(tree, texts[1:], func(a, b string) string { return a })
	require.ErrorIs(t, err, LengthMismatch)
	_, err = tree.Sum(make([]int64, 8))
	require.ErrorIs(t, err, LengthMismatch)
	require.ErrorIs(t, tree.SumInto(make([]int64, 6), make([]int64, 7)), LengthMismatch)

	const huge = 1<<63 - 1
	column := make([]int64, tree.Len())
	column[1], column[2] = huge-5, -5
	sums, err := tree.Sum(column)
	require.NoError(t, err)
	require.Equal(t, int64(huge-10), sums[0])
	column[2] = -6
	kept := slices.Clone(column)
	require.ErrorIs(t, tree.SumInto(column, column), SumTooLarge)
	require.Equal(t, kept, column)
	for i := range column {
		column[i] = 1 << 61
	}
	_, err = tree.Sum(column)
	require.ErrorIs(t, err, SumTooLarge)
	clear(column)
	column[1], column[2] = 0, -huge-1
	_, err = tree.Sum(column)
	require.ErrorIs(t, err, SumTooLarge)
}

func TestConcurrentUse(t *testing.T) {
	s := town(t)
	h, err := NewHistory(slices.Collect(s.Rows()))
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range 50 {
				tree := h.On(day(i))
				next, err := tree.Edit(Rename("a", "x"), Move("b", "R"))
				if err != nil || len(Diff(s, next)) != 2 || tree.ID(tree.Root()) != "R" {
					panic("differs")
				}
			}
		})
	}
	wg.Wait()
}
