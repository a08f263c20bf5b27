package remit_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/orgtree"
)

// province makes a tree of n organizations of four levels, as a province has them.
func province(tb testing.TB, n int) (*orgtree.Tree, remit.Columns) {
	r := rand.New(rand.NewPCG(11, 11))
	orgs := make([]orgtree.Org, n)
	for i := range orgs {
		orgs[i] = orgtree.Org{ID: fmt.Sprint(i), Kind: orgtree.Branch}
		switch {
		case i == 0:
			orgs[i].Kind = orgtree.Committee
		case i < n/1000+1:
			orgs[i].Kind, orgs[i].Parent = orgtree.Committee, "0"
		case i < n/20+2:
			orgs[i].Kind, orgs[i].Parent = orgtree.GeneralBranch, fmt.Sprint(1+r.IntN(max(1, n/1000)))
		default:
			orgs[i].Parent = fmt.Sprint(n/1000 + 1 + r.IntN(max(1, n/20+1-n/1000)))
		}
	}
	tree, err := orgtree.New(orgs)
	require.NoError(tb, err)
	in := remit.Columns{Shares: remit.SharesOf(tree, map[orgtree.Kind]remit.Share{orgtree.Branch: share("0.6"), orgtree.GeneralBranch: share("0.4"), orgtree.Committee: share("0.2")})}
	for range n {
		in.Collected = append(in.Collected, fees.Fen(r.Int64N(500_000)))
	}
	in.Shares[0] = share("0.05")
	return tree, in
}

func BenchmarkRollUp(b *testing.B) {
	for _, n := range []int{2_000, 50_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			tree, in := province(b, n)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := remit.RollUp(tree, in); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/org")
		})
	}
}

func BenchmarkAssess(b *testing.B) {
	r := rand.New(rand.NewPCG(12, 12))
	var c remit.Case
	for {
		c = random(r, 100, true)
		if _, err := remit.Assess(regulation.National(), c); err == nil {
			break
		}
	}
	law := regulation.National()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := remit.Assess(law, c); err != nil {
			b.Fatal(err)
		}
	}
}

// The roll-up allocates its columns and nothing for each organization.
func TestRollUpAllocatesColumnsOnly(t *testing.T) {
	few, inFew := province(t, 2_000)
	many, inMany := province(t, 20_000)
	count := func(tree *orgtree.Tree, in remit.Columns) float64 {
		return testing.AllocsPerRun(3, func() {
			if _, err := remit.RollUp(tree, in); err != nil {
				t.Fatal(err)
			}
		})
	}
	require.LessOrEqual(t, count(many, inMany), count(few, inFew)+8)
}

// A province, to the fen.
func TestProvince(t *testing.T) {
	tree, in := province(t, 200_000)
	f, err := remit.RollUp(tree, in)
	require.NoError(t, err)
	var collected, keeps fees.Fen
	for i := range in.Collected {
		collected, keeps = collected+in.Collected[i], keeps+f.Keeps[i]
	}
	require.Equal(t, collected, keeps+f.Left)
	require.Equal(t, []fees.Fen{collected, keeps}, []fees.Fen{f.Collected, f.Kept})
}
