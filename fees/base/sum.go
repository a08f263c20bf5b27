package base

import (
	"math/big"

	"github.com/dangwu-go/dangwu/fees"
)

// ratOf gives an amount as a fraction.
func ratOf(a fees.Amount) *big.Rat {
	x, ok := new(big.Rat).SetString(a.String())
	if !ok {
		return new(big.Rat) // not given
	}
	return x
}

// exactOf gives a fraction, not negative, in the form of fees.Exact.
func exactOf(x *big.Rat) fees.Exact {
	text := x.String()
	if n, finite := x.FloatPrec(); finite {
		text = x.FloatString(n)
	}
	e, _ := fees.ParseExact(text)
	return e
}

func notNegative(x *big.Rat) *big.Rat {
	if x.Sign() < 0 {
		return new(big.Rat)
	}
	return x
}

func isZero(a fees.Amount) bool { return !a.IsZero() && a.String() == "0" }
