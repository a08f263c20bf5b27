package orgtree

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// party is the number of organizations of the whole Party, the yardstick of
// this library; short is that of the quick run.
const party, short = 5_250_000, 50_000

// partyOrgs makes a tree of the shape of the real one: nine in ten are
// branches, spread over the committees.
func partyOrgs(n int, shuffled bool) []Org {
	rng := rand.New(rand.NewPCG(1, 2))
	orgs := make([]Org, n)
	for i := range orgs {
		orgs[i] = Org{ID: fmt.Sprintf("D%07d", i), Kind: Committee}
		switch {
		case i == 0:
		case i < n/10:
			orgs[i].Parent = orgs[(i-1)/8].ID
		default:
			orgs[i].Kind = Branch
			orgs[i].Parent = orgs[rng.IntN(n/10)].ID
		}
	}
	if shuffled {
		rng.Shuffle(n, func(i, j int) { orgs[i], orgs[j] = orgs[j], orgs[i] })
	}
	return orgs
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// measure runs build and reports the bytes that each organization takes after
// it.
func measure[T any](b *testing.B, n int, build func() T) {
	b.ReportAllocs()
	var bytes uint64
	for b.Loop() {
		b.StopTimer()
		before := heap()
		b.StartTimer()
		t := build()
		b.StopTimer()
		bytes = heap() - before
		runtime.KeepAlive(t)
		b.StartTimer()
	}
	b.ReportMetric(float64(bytes)/float64(n), "B/node")
}

func BenchmarkBuildParty(b *testing.B) {
	if testing.Short() {
		b.Skip("5.25 million organizations take gigabytes and a minute to make up")
	}
	for _, order := range []string{"InOrder", "Shuffled"} {
		orgs := partyOrgs(party, order == "Shuffled")
		b.Run(order, func(b *testing.B) {
			measure(b, party, func() *Tree { return mustTree(b, orgs...) })
		})
	}
	orgs := partyOrgs(party, false)
	b.Run("Pointers", func(b *testing.B) {
		measure(b, party, func() map[string]*slowNode {
			_, byID := slowTree(orgs)
			return byID
		})
	})
}

// benchTrees gives the same organizations in both forms, and some of them.
func benchTrees(b *testing.B) (t *Tree, slow map[string]*slowNode, some []Org) {
	n := party
	if testing.Short() {
		n = short
	}
	orgs := partyOrgs(n, false)
	t = mustTree(b, orgs...)
	_, slow = slowTree(orgs)
	rng := rand.New(rand.NewPCG(4, 4))
	for range 1024 {
		some = append(some, orgs[rng.IntN(n)])
	}
	return t, slow, some
}

func BenchmarkQuestions(b *testing.B) {
	t, slow, some := benchTrees(b)
	var nodes [1024]Node
	var slows [1024]*slowNode
	for i, o := range some {
		nodes[i], slows[i] = node(b, t, o.ID), slow[o.ID]
	}
	run := func(name string, f func(i int) bool) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			hits, i := 0, 0
			for b.Loop() {
				if f(i & 1023) {
					hits++
				}
				i++
			}
			runtime.KeepAlive(hits)
		})
	}
	run("Ancestor", func(i int) bool { return t.IsAncestor(nodes[i], nodes[(i*7)&1023]) })
	run("AncestorPointers", func(i int) bool {
		a := slows[i]
		for p := slows[(i*7)&1023].parent; p != nil; p = p.parent {
			if p == a {
				return true
			}
		}
		return false
	})
	run("Find", func(i int) bool { _, ok := t.Find(some[i].ID); return ok })
	run("FindPointers", func(i int) bool { return slow[some[i].ID] != nil })
	run("Depth", func(i int) bool { return t.Depth(nodes[i]) > 3 })
	run("LCA", func(i int) bool { return !t.LCA(nodes[i], nodes[(i*7)&1023]).IsZero() })
}

func BenchmarkSum(b *testing.B) {
	t, slow, _ := benchTrees(b)
	values := make([]int64, t.Len())
	for i := range values {
		values[i] = int64(i % 50)
	}
	out := make([]int64, t.Len())
	b.Run("Flat", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, t.SumInto(out, values))
		}
	})
	b.Run("Rollup", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := Rollup(t, values, func(a, b int64) int64 { return a + b })
			require.NoError(b, err)
		}
	})
	root := slow[t.ID(t.Root())]
	type valued struct {
		value, total int64
		children     []*valued
	}
	var copied func(n *slowNode) *valued
	copied = func(n *slowNode) *valued {
		v := &valued{value: 1}
		for _, c := range n.children {
			v.children = append(v.children, copied(c))
		}
		return v
	}
	top := copied(root)
	var sum func(v *valued) int64
	sum = func(v *valued) int64 {
		v.total = v.value
		for _, c := range v.children {
			v.total += sum(c)
		}
		return v.total
	}
	b.Run("Pointers", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sum(top)
		}
	})
}

func BenchmarkHistoryOn(b *testing.B) {
	n := party
	if testing.Short() {
		n = short
	}
	rows := make([]Row, 0, n)
	for _, o := range partyOrgs(n, false) {
		rows = append(rows, Row{Org: o})
	}
	h, err := NewHistory(rows)
	require.NoError(b, err)
	rows = nil
	b.ReportAllocs()
	for b.Loop() {
		require.Equal(b, n, h.On(day(0)).Len())
	}
}

func BenchmarkEdit(b *testing.B) {
	t, _, some := benchTrees(b)
	b.Run("Rename", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := t.Edit(Reclassify(some[0].ID, Committee))
			require.NoError(b, err)
		}
	})
	b.Run("Add", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := t.Edit(Add(Org{ID: "new", Kind: Committee, Parent: t.ID(t.Root())}))
			require.NoError(b, err)
		}
	})
}
