package remit

import (
	"fmt"
	"math"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Columns is the dues of a year over a tree, one element for each position.
type Columns struct {
	Collected   []fees.Fen // what the members of each organization paid, not negative
	Shares      []Share    // what each remits of the total of itself and all below; not given: unknown, and at the top nothing
	LargeExtras []fees.Fen // extras that go up whole, not negative; nil: none
}

// Flow is what goes up a tree, one element for each position; [Unknown] where it is not
// known.
type Flow struct {
	Total    []fees.Fen // collected by each and all below
	Received []fees.Fen // from those directly below
	Remits   []fees.Fen
	Keeps    []fees.Fen
	Passes   []fees.Fen // large extras of each and all below, on their way to the Centre

	Collected fees.Fen // by all
	Left      fees.Fen // what the top remits
	Kept      fees.Fen // what is kept in all; Collected = Kept + Left
}

// RollUp works out what every organization of a tree remits to the one above and keeps.
// It gives what [Assess] gives for the same organizations in the preorder of the tree,
// in time that grows with their number, but for the sorting of the remainders of
// siblings.
//
// Errors are *regulation.Fault: length-mismatch for a column that is not of the tree;
// negative-amount; amount-out-of-range for sums that no Fen holds, and for one that
// remits more than it has, at shares[position].
func RollUp(t *orgtree.Tree, in Columns) (Flow, error) {
	n := t.Len()
	for _, column := range [...]struct {
		name string
		n    int
	}{{"collected", len(in.Collected)}, {"shares", len(in.Shares)}, {"largeExtras", len(in.LargeExtras)}} {
		if column.n != n && !(column.name == "largeExtras" && in.LargeExtras == nil) {
			return Flow{}, regulation.At(column.name, wrong(orgtree.LengthMismatch, strconv.Itoa(column.n),
				fmt.Sprintf("应为每个组织一个数，共%d个", n), fmt.Sprintf("there must be one value for each organization, %d", n)))
		}
	}
	if err := fits("collected", in.Collected); err != nil {
		return Flow{}, err
	}
	if err := fits("largeExtras", in.LargeExtras); err != nil {
		return Flow{}, err
	}
	p := plan{parent: make([]int32, n), collected: in.Collected, share: in.Shares, payee: make([]int32, n), outside: 1}
	for at, node := range t.All() {
		p.parent[at] = int32(t.Position(t.Parent(node))) // -1 at the top
		p.payee[at] = p.parent[at]
	}
	if n > 0 && !in.Shares[0].IsZero() {
		p.payee[0] = int32(n)
	}
	s, at, err := p.run()
	if err != nil {
		if at >= 0 {
			return Flow{}, regulation.At(fmt.Sprintf("shares[%d]", at), err)
		}
		return Flow{}, regulation.At("collected", err)
	}
	f := Flow{Total: s.total, Received: s.received, Remits: s.remits, Keeps: s.keeps,
		Collected: s.all, Left: s.left, Kept: minus(s.all, s.left), Passes: make([]fees.Fen, n)}
	copy(f.Passes, in.LargeExtras)
	for i := n - 1; i > 0; i-- {
		f.Passes[p.parent[i]] += f.Passes[i]
	}
	return f, nil
}

// SharesOf makes the column of shares from shares by kind of organization. The top has
// none: give it one where it remits.
func SharesOf(t *orgtree.Tree, byKind map[orgtree.Kind]Share) []Share {
	out := make([]Share, t.Len())
	for at, node := range t.All() {
		if at > 0 {
			out[at] = byKind[t.Kind(node)]
		}
	}
	return out
}

// fits refuses a column with a negative amount, and one whose sum no Fen holds.
func fits(name string, column []fees.Fen) error {
	left := fees.Fen(math.MaxInt64)
	for i, f := range column {
		if f < 0 {
			return regulation.At(fmt.Sprintf("%s[%d]", name, i), wrong(regulation.NegativeAmount, f.String(), "金额不能为负", "negative amount"))
		}
		if f > left {
			return regulation.At(fmt.Sprintf("%s[%d]", name, i), tooLarge(f))
		}
		left -= f
	}
	return nil
}

// minus subtracts two amounts; Unknown where one of them is.
func minus(a, b fees.Fen) fees.Fen {
	if a == Unknown || b == Unknown {
		return Unknown
	}
	return a - b
}
