package votes_test

import (
	"math/big"

	. "github.com/dangwu-go/dangwu/members/votes"
)

// A second way to count, which knows no thresholds and divides nothing: heads
// are sent out of the room in pairs and threes until one side is empty.

// atLeastHalf sends one of those who are in out with one of those who are not,
// as long as that goes: in is at least half when nobody of the others is left.
func atLeastHalf(in, whole int) bool {
	out := whole - in
	for in > 0 && out > 0 {
		in, out = in-1, out-1
	}
	return out == 0
}

// moreThanHalf does the same; somebody has to be left over.
func moreThanHalf(in, whole int) bool {
	out := whole - in
	for in > 0 && out > 0 {
		in, out = in-1, out-1
	}
	return in > 0
}

// atLeastTwoThirds sends two out for every one who is not in.
func atLeastTwoThirds(in, whole int) bool {
	out := whole - in
	for in > 1 && out > 0 {
		in, out = in-2, out-1
	}
	return out == 0
}

// least finds the smallest part of a whole that is enough.
func least(enough func(in, whole int) bool, whole int) int {
	n := 0
	for !enough(n, whole) {
		n++
	}
	return n
}

// oracle keeps what was counted for one whole, so that large tables stay fast.
type oracle struct {
	enough func(in, whole int) bool
	needed map[int]int
}

func (o *oracle) of(whole int) int {
	n, ok := o.needed[whole]
	if !ok {
		n = least(o.enough, whole)
		o.needed[whole] = n
	}
	return n
}

var (
	half      = &oracle{atLeastHalf, map[int]int{}}
	overHalf  = &oracle{moreThanHalf, map[int]int{}}
	twoThirds = &oracle{atLeastTwoThirds, map[int]int{}}
)

// slow decides a vote that is well formed, members given.
func slow(c Count) Decision {
	d := Decision{NeededFor: overHalf.of(c.Due), For: c.For + c.WrittenFor}
	switch c.Kind {
	case Admission, Conversion:
		d.QuorumNeeded = overHalf.of(c.Due)
		d.Quorum = moreThanHalf(c.Present, c.Due)
	case VillagePartyMeeting:
		d.QuorumNeeded = max(half.of(c.Due), twoThirds.of(c.Members))
		d.Quorum = atLeastHalf(c.Present, c.Due) && atLeastTwoThirds(c.MembersPresent, c.Members)
	default:
		d.QuorumNeeded = half.of(c.Due)
		d.Quorum = atLeastHalf(c.Present, c.Due)
	}
	d.Passed = d.Quorum && moreThanHalf(d.For, c.Due)
	return d
}

// large decides by exact fractions, for numbers that nobody sends out of a
// room one by one.
func large(c Count) (quorum, passed bool) {
	over := func(part, whole, num, den int64) int {
		return big.NewRat(part, whole).Cmp(big.NewRat(num, den))
	}
	due := int64(c.Due)
	switch c.Kind {
	case Admission, Conversion:
		quorum = over(int64(c.Present), due, 1, 2) > 0
	case VillagePartyMeeting:
		quorum = over(int64(c.Present), due, 1, 2) >= 0 && over(int64(c.MembersPresent), int64(c.Members), 2, 3) >= 0
	default:
		quorum = over(int64(c.Present), due, 1, 2) >= 0
	}
	return quorum, quorum && over(int64(c.For)+int64(c.WrittenFor), due, 1, 2) > 0
}

// verdict says which error a count deserves, in the order of the vectors, and
// "" for one that can be decided; the day is not looked at. Numbers are added
// as big ones.
func verdict(c Count) string {
	all := []int{c.Due, c.Present, c.For, c.Against, c.Abstain, c.WrittenFor, c.WrittenAgainst, c.Members, c.MembersPresent}
	any := func(bad func(n int) bool) bool {
		for _, n := range all {
			if bad(n) {
				return true
			}
		}
		return false
	}
	village := c.Kind == VillagePartyMeeting
	writing := c.Kind == Admission || c.Kind == Conversion
	sum := func(ns ...int) *big.Int {
		s := new(big.Int)
		for _, n := range ns {
			s.Add(s, big.NewInt(int64(n)))
		}
		return s
	}
	exceeds := func(a, b *big.Int) bool { return a.Cmp(b) > 0 }
	switch {
	case any(func(n int) bool { return n > 1_000_000_000 }):
		return "invalid-count"
	case any(func(n int) bool { return n < 0 }):
		return "negative-count"
	case c.Kind < BranchMeeting || c.Kind > VillagePartyMeeting:
		return "unknown-kind"
	case c.Due == 0:
		return "empty-roll"
	case !writing && (c.WrittenFor != 0 || c.WrittenAgainst != 0), !village && (c.Members != 0 || c.MembersPresent != 0):
		return "not-applicable"
	case exceeds(sum(c.Present), sum(c.Due)),
		exceeds(sum(c.For, c.Against, c.Abstain), sum(c.Present)),
		exceeds(sum(c.Present, c.WrittenFor, c.WrittenAgainst), sum(c.Due)):
		return "count-mismatch"
	}
	if !village {
		return ""
	}
	c = filled(c)
	// The room holds voters and others; so does the list of those at home.
	othersPresent, others := c.MembersPresent-c.Present, c.Members-c.Due
	if othersPresent < 0 || others < 0 || othersPresent > others {
		return "count-mismatch"
	}
	return ""
}

// filled gives the members of a village that were left out.
func filled(c Count) Count {
	if c.Kind == VillagePartyMeeting {
		if c.Members == 0 {
			c.Members = c.Due
		}
		if c.MembersPresent == 0 {
			c.MembersPresent = c.Present
		}
	}
	return c
}
