package remit

import (
	"math"
	"math/big"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// Unknown stands for an amount that is not known; it is never added to anything.
const Unknown fees.Fen = -1

// plan is what goes up a tree, over arrays in which parents come before their children.
type plan struct {
	parent    []int32    // place of the parent; -1 at the top
	collected []fees.Fen // Unknown where nobody says; their sum fits a Fen
	share     []Share    // of those that remit; not given: unknown
	payee     []int32    // place of the receiver, len(parent) and up outside the tree; nobody: remits nothing
	outside   int        // receivers outside the tree
	order     []int32    // who comes first among equal remainders; nil: by place
}

const nobody = -1

// sums are the answer, by place, Unknown where an amount is not known.
type sums struct {
	total, received, remits, keeps []fees.Fen
	all                            fees.Fen // collected by all
	left                           fees.Fen // received outside the tree
}

// run works out the plan, in which nobody pays itself, directly or not. The error is at
// the place of an organization whose remittance is more than it has; the place is -1
// for sums that no Fen holds.
func (p *plan) run() (s sums, place int, err error) {
	n := len(p.parent)
	s = sums{total: slices.Clone(p.collected), received: make([]fees.Fen, n), remits: make([]fees.Fen, n)}
	for i := n - 1; i >= 0; i-- {
		s.all = plus(s.all, p.collected[i])
		if up := p.parent[i]; up >= 0 {
			s.total[up] = plus(s.total[up], s.total[i])
		}
	}
	over := make([]uint32, n)                                   // remainder of the exact remittance, in parts of a fen
	first, next := make([]int32, n+p.outside), make([]int32, n) // those who pay one receiver, by place
	for i := range first {
		first[i] = nobody
	}
	for i := n - 1; i >= 0; i-- {
		to := p.payee[i]
		if to == nobody {
			continue
		}
		next[i], first[to] = first[to], int32(i)
		if s.total[i] == Unknown || p.share[i].IsZero() {
			s.remits[i] = Unknown
			continue
		}
		s.remits[i], over[i] = p.share[i].of(s.total[i])
	}
	// a receiver is dealt with when what its payers received is known
	waits := make([]int32, n+p.outside)
	for i, to := range p.payee {
		if to != nobody && first[i] != nobody {
			waits[to]++
		}
	}
	ready := make([]int32, 0, n+p.outside)
	for to := range first {
		if first[to] != nobody && waits[to] == 0 {
			ready = append(ready, int32(to))
		}
	}
	var group []int32
	for k := 0; k < len(ready); k++ {
		to := ready[k]
		group = group[:0]
		for i := first[to]; i != nobody; i = next[i] {
			switch has := p.has(i, &s); {
			case has == tooMuch:
				return sums{}, nobody, tooLarge(s.received[i])
			case has != Unknown && s.remits[i] > has:
				if p.overdrawn(i, first, next, &s) {
					return sums{}, int(i), short(s.remits[i], has)
				}
				s.remits[i] = has // only the fen that rounding left below are lacking
			case over[i] > 0:
				group = append(group, i)
			}
		}
		p.round(group, over, &s)
		sum := fees.Fen(0)
		for i := first[to]; i != nobody; i = next[i] {
			if s.remits[i] > math.MaxInt64-max(sum, 0) {
				return sums{}, nobody, tooLarge(s.remits[i])
			}
			sum = plus(sum, s.remits[i])
		}
		if int(to) >= n {
			if sum > math.MaxInt64-max(s.left, 0) {
				return sums{}, nobody, tooLarge(sum)
			}
			s.left = plus(s.left, sum)
			continue
		}
		s.received[to] = sum
		if above := p.payee[to]; above != nobody {
			if waits[above]--; waits[above] == 0 {
				ready = append(ready, above)
			}
		}
	}
	s.keeps = make([]fees.Fen, n)
	for i := range s.keeps {
		has := p.has(int32(i), &s)
		if has == tooMuch {
			return sums{}, nobody, tooLarge(s.received[i])
		}
		s.keeps[i] = minus(has, s.remits[i])
	}
	return s, nobody, nil
}

func short(remits, has fees.Fen) error {
	return wrong(regulation.AmountOutOfRange, remits.String(),
		"应上缴"+remits.String()+"元，超过本级收取和下级上缴的"+has.String()+"元",
		"remits "+remits.String()+", more than the "+has.String()+" collected and received")
}

// overdrawn reports whether the exact remittance of an organization exceeds what it
// collected and the exact remittances to it: then the shares are at odds. Where it does
// not, what is lacking is fen that rounding left below.
func (p *plan) overdrawn(i int32, first, next []int32, s *sums) bool {
	exact := func(i int32) *big.Rat {
		r := new(big.Rat).SetInt64(int64(s.total[i]))
		return r.Mul(r, p.share[i].Rat())
	}
	has := new(big.Rat).SetInt64(int64(p.collected[i]))
	for j := first[i]; j != nobody; j = next[j] {
		has.Add(has, exact(j))
	}
	return exact(i).Cmp(has) > 0
}

// tooMuch stands for a sum that no Fen holds.
const tooMuch fees.Fen = math.MinInt64

// has gives what an organization collected and received; Unknown where one of them is,
// tooMuch where no Fen holds the sum.
func (p *plan) has(i int32, s *sums) fees.Fen {
	own, received := p.collected[i], s.received[i]
	if own == Unknown || received == Unknown {
		return Unknown
	}
	if received > math.MaxInt64-own {
		return tooMuch
	}
	return own + received
}

// plus adds two amounts; Unknown where one of them is.
func plus(a, b fees.Fen) fees.Fen {
	if a == Unknown || b == Unknown {
		return Unknown
	}
	return a + b
}

// round hands out the fen that are left over to one receiver: the exact sum, brought
// to the fen half up, less the whole fen, one each to the largest remainders among the
// organizations that have it.
func (p *plan) round(group []int32, over []uint32, s *sums) {
	fen := p.leftOver(group, over)
	if fen == 0 {
		return
	}
	slices.SortFunc(group, func(a, b int32) int {
		// over[a]/den(a) against over[b]/den(b), largest first
		x, y := uint64(over[a])*uint64(p.share[b].den), uint64(over[b])*uint64(p.share[a].den)
		switch {
		case x > y:
			return -1
		case x < y:
			return 1
		case p.order != nil:
			return int(p.order[a]) - int(p.order[b])
		}
		return int(a) - int(b)
	})
	for _, i := range group {
		if fen == 0 {
			return
		}
		if has := p.has(i, s); has == Unknown || s.remits[i] < has {
			s.remits[i]++
			fen--
		}
	}
}

// leftOver gives the sum of the remainders in whole fen, half up. It is never more than
// there are remainders.
func (p *plan) leftOver(group []int32, over []uint32) int {
	if len(group) == 0 {
		return 0
	}
	den := p.share[group[0]].den
	sum := uint64(0) // below 2^31 times 10^9
	for _, i := range group {
		if p.share[i].den != den {
			return p.leftOverMixed(group, over)
		}
		sum += uint64(over[i])
	}
	return int((2*sum + uint64(den)) / (2 * uint64(den)))
}

// leftOverMixed is leftOver for shares of several denominators.
func (p *plan) leftOverMixed(group []int32, over []uint32) int {
	byDen := map[uint32]uint64{}
	for _, i := range group {
		byDen[p.share[i].den] += uint64(over[i])
	}
	sum := big.NewRat(1, 2)
	for den, o := range byDen {
		sum.Add(sum, new(big.Rat).SetFrac(new(big.Int).SetUint64(o), new(big.Int).SetUint64(uint64(den))))
	}
	return int(new(big.Int).Quo(sum.Num(), sum.Denom()).Int64())
}
