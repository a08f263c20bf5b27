package orgtree

import (
	"math"
	"math/bits"
	"strconv"
)

// Rollup adds values up the tree: the result has, for each position, the value
// there and all values under it added together. values has one element for
// each position of t and stays as it is.
//
// add must be associative and commutative; the order in which it is called is
// fixed. A slice of another length is an error with the code length-mismatch.
// For int64 amounts [Tree.Sum] is faster and watches for overflow.
func Rollup[T any](t *Tree, values []T, add func(a, b T) T) ([]T, error) {
	if err := t.fits(len(values)); err != nil {
		return nil, err
	}
	out := append(make([]T, 0, len(values)), values...)
	for p := len(out) - 1; p > 0; p-- {
		up := t.parent[p]
		out[up] = add(out[up], out[p])
	}
	return out, nil
}

// Sum is [Rollup] of int64 amounts: how many members, how many fen, an
// organization has with all that is under it. Besides length-mismatch there is
// the error sum-too-large, for amounts whose absolute values together do not
// fit an int64.
func (t *Tree) Sum(values []int64) ([]int64, error) {
	out := make([]int64, len(values))
	if err := t.SumInto(out, values); err != nil {
		return nil, err
	}
	return out, nil
}

// SumInto is Sum into a slice of the caller's, of the same length, and
// allocates nothing. dst may be values itself. On an error dst is as it was.
func (t *Tree) SumInto(dst, values []int64) error {
	if err := t.fits(len(values)); err != nil {
		return err
	}
	if err := t.fits(len(dst)); err != nil {
		return err
	}
	if !sumFits(values) {
		return fault(SumTooLarge, "values", "", "合计超出64位整数", "the sum does not fit 64 bits")
	}
	if len(dst) > 0 && &dst[0] != &values[0] {
		copy(dst, values)
	}
	parent := t.parent
	for p := len(dst) - 1; p > 0; p-- {
		dst[parent[p]] += dst[p]
	}
	return nil
}

// sumFits reports whether the absolute values together fit an int64. It looks
// at their highest bit first, which nearly always settles it.
func sumFits(values []int64) bool {
	var any uint64
	for _, v := range values {
		any |= uint64(v ^ v>>63)
	}
	if bits.Len64(any)+bits.Len(uint(len(values))) < 63 {
		return true
	}
	left := uint64(math.MaxInt64)
	for _, v := range values {
		u := uint64(v)
		if v < 0 {
			u = -u
		}
		if u > left {
			return false
		}
		left -= u
	}
	return true
}

func (t *Tree) fits(n int) error {
	if n == len(t.node) {
		return nil
	}
	return fault(LengthMismatch, "values", strconv.Itoa(n), "应为每个组织一个数，共"+strconv.Itoa(len(t.node))+"个",
		"there must be one value for each organization, "+strconv.Itoa(len(t.node)))
}
