package remit_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/orgtree"
)

func small(t testing.TB) *orgtree.Tree {
	tree, err := orgtree.New([]orgtree.Org{{ID: "t", Kind: orgtree.Committee}, {ID: "g", Kind: orgtree.GeneralBranch, Parent: "t"},
		{ID: "b", Kind: orgtree.Branch, Parent: "g"}, {ID: "c", Kind: orgtree.Branch, Parent: "t"}})
	require.NoError(t, err)
	return tree
}

func TestRollUp(t *testing.T) {
	tree := small(t)
	shares := remit.SharesOf(tree, map[orgtree.Kind]remit.Share{orgtree.Branch: share("1"), orgtree.GeneralBranch: share("0.5"), orgtree.Committee: share("0.1")})
	assert.True(t, shares[0].IsZero(), "the top remits nothing unless it is given a share")
	in := remit.Columns{Collected: []fees.Fen{0, 100, 200, 300}, Shares: shares, LargeExtras: []fees.Fen{0, 1, 2, 4}}
	f, err := remit.RollUp(tree, in)
	require.NoError(t, err)
	assert.Equal(t, remit.Flow{Total: []fees.Fen{600, 300, 200, 300}, Received: []fees.Fen{450, 200, 0, 0}, Remits: []fees.Fen{0, 150, 200, 300},
		Keeps: []fees.Fen{450, 150, 0, 0}, Passes: []fees.Fen{7, 3, 2, 4}, Collected: 600, Left: 0, Kept: 600}, f)
	assert.Equal(t, []fees.Fen{0, 1, 2, 4}, in.LargeExtras, "columns stay as they were")

	shares[0] = share("0.1")
	in.LargeExtras = nil
	f, err = remit.RollUp(tree, in)
	require.NoError(t, err)
	assert.Equal(t, []fees.Fen{60, 540, 390}, []fees.Fen{f.Left, f.Kept, f.Keeps[0]})
	assert.Equal(t, []fees.Fen{0, 0, 0, 0}, f.Passes)

	shares[1] = remit.Share{}
	f, err = remit.RollUp(tree, in)
	require.NoError(t, err)
	assert.Equal(t, []fees.Fen{remit.Unknown, remit.Unknown, 0, 0}, f.Keeps)
	assert.Equal(t, []fees.Fen{60, 540}, []fees.Fen{f.Left, f.Kept})

	empty, err := remit.RollUp(&orgtree.Tree{}, remit.Columns{})
	require.NoError(t, err)
	assert.Zero(t, empty.Collected)
}

func TestRollUpErrors(t *testing.T) {
	tree := small(t)
	shares := []remit.Share{{}, share("0.5"), share("0.4"), share("1")}
	for _, x := range []struct {
		in   remit.Columns
		path string
		code regulation.Code
	}{
		{remit.Columns{Collected: make([]fees.Fen, 3), Shares: shares}, "collected", orgtree.LengthMismatch},
		{remit.Columns{Collected: make([]fees.Fen, 4), Shares: shares[:3]}, "shares", orgtree.LengthMismatch},
		{remit.Columns{Collected: make([]fees.Fen, 4), Shares: shares, LargeExtras: make([]fees.Fen, 5)}, "largeExtras", orgtree.LengthMismatch},
		{remit.Columns{Collected: []fees.Fen{0, 0, -1, 0}, Shares: shares}, "collected[2]", regulation.NegativeAmount},
		{remit.Columns{Collected: make([]fees.Fen, 4), Shares: shares, LargeExtras: []fees.Fen{-5, 0, 0, 0}}, "largeExtras[0]", regulation.NegativeAmount},
		{remit.Columns{Collected: []fees.Fen{0, 1, math.MaxInt64, 0}, Shares: shares}, "collected[2]", regulation.AmountOutOfRange},
		{remit.Columns{Collected: []fees.Fen{0, 0, 1000, 0}, Shares: shares}, "shares[1]", regulation.AmountOutOfRange},
	} {
		f, err := remit.RollUp(tree, x.in)
		require.ErrorIs(t, err, x.code, x.path)
		assert.Equal(t, x.path, err.(*regulation.Fault).Path)
		assert.NotEmpty(t, regulation.ZhOf(err))
		assert.Zero(t, f)
	}
	f, err := remit.RollUp(tree, remit.Columns{Collected: []fees.Fen{0, 0, 0, math.MaxInt64}, Shares: shares})
	require.NoError(t, err)
	assert.Equal(t, fees.Fen(math.MaxInt64), f.Keeps[0], "to the last fen")
}
