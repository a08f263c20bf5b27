package fees

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// number is an exact number of yuan: n / 10^scale / parts. With n below 10^18,
// scale at most 8 and parts 1 or 3, every product with a rate fits 128 bits.
type number struct {
	n     uint64
	scale uint8
	parts uint64
}

func (a Amount) number(parts uint64) number { return number{uint64(a.n), a.scale, parts} }

var powers = [...]uint64{1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8}

// inFen gives the number in fen as multiplier and divisor: fen = n*mul/div.
func (x number) inFen() (mul, div uint64) {
	if x.scale <= 2 {
		return powers[2-x.scale], x.parts
	}
	return 1, powers[x.scale-2] * x.parts
}

// compare orders the number against an amount in fen.
func (x number) compare(fen int64) int {
	mul, div := x.inFen()
	return wide(x.n, mul).compare(wide(uint64(fen), div))
}

func (x number) over(fen int64) bool  { return x.compare(fen) > 0 }
func (x number) under(fen int64) bool { return x.compare(fen) < 0 }

// band finds the band that the number falls in; a bound belongs to the band
// below it.
func (x number) band(r *row) int {
	band := 0
	for band < r.bands-1 && x.over(r.upTo[band]) {
		band++
	}
	return band
}

func (x number) rate(r *row) int64 { return r.rate[x.band(r)] }

// productOver reports whether the number times the rate exceeds an amount.
func (x number) productOver(rate int64, fen Fen) bool {
	mul, div := x.inFen()
	return wide(x.n, mul*uint64(rate)).compare(wide(uint64(fen), div*regulation.RateScale)) > 0
}

// times multiplies by the rate and rounds to a multiple of unit fen. exact
// tells that nothing was rounded; an amount beyond the largest Fen is an error
// with the code amount-out-of-range, which no rate of the national schedules
// can reach.
func (x number) times(rate, unit int64, to up) (fen Fen, exact bool, err error) {
	mul, div := x.inFen()
	p := wide(x.n, mul*uint64(rate))
	d := div * regulation.RateScale * uint64(unit)
	if p.hi < d {
		q, rest := bits.Div64(p.hi, p.lo, d)
		if to == always && rest > 0 || to == half && rest >= d-rest {
			q = max(q, q+1) // stays where it is at the end of the range, too large anyway
		}
		if hi, lo := bits.Mul64(q, uint64(unit)); hi == 0 && lo <= math.MaxInt64 {
			return Fen(lo), rest == 0, nil
		}
	}
	return 0, false, fault(regulation.AmountOutOfRange, "base", x.exact().String(), "应交数超出可表示的金额", "more dues than an amount can hold")
}

// exact gives the number in yuan.
func (x number) exact() Exact { return x.product(regulation.RateScale) }

// product gives the number times the rate in yuan.
func (x number) product(rate int64) Exact {
	p := wide(x.n, uint64(rate))
	if p.hi == 0 && p.lo%x.parts == 0 {
		return Exact{shortest(p.lo/x.parts, x.scale+rateDecimals)}
	}
	num := new(big.Int).SetUint64(p.hi)
	num.Lsh(num, 64).Add(num, new(big.Int).SetUint64(p.lo))
	den := new(big.Int).SetUint64(powers[x.scale] * x.parts * regulation.RateScale)
	return exactOf(new(big.Rat).SetFrac(num, den))
}

const rateDecimals = 5 // of regulation.RateScale

// uint128 is a product of two words.
type uint128 struct{ hi, lo uint64 }

func wide(a, b uint64) uint128 {
	hi, lo := bits.Mul64(a, b)
	return uint128{hi, lo}
}

func (a uint128) compare(b uint128) int {
	if a.hi != b.hi {
		return cmp.Compare(a.hi, b.hi)
	}
	return cmp.Compare(a.lo, b.lo)
}
