package fees_test

import (
	"math/big"
	"strings"

	"github.com/dangwu-go/dangwu/fees"
)

// The oracle: the dues of a month worked out a second time, slowly and with
// fractions, from tables typed here and not taken from the library. Amounts are
// in yuan.

type oracleBand struct{ upTo, rate *big.Rat } // upTo nil for the last

func oracleBands(pairs ...string) (all []oracleBand) {
	for i := 0; i < len(pairs); i += 2 {
		b := oracleBand{rate: rat(pairs[i+1])}
		if pairs[i] != "" {
			b.upTo = rat(pairs[i])
		}
		all = append(all, b)
	}
	return all
}

func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

var (
	bands1998    = oracleBands("400", "5/1000", "600", "10/1000", "800", "15/1000", "1500", "20/1000", "", "30/1000")
	bands2008    = oracleBands("3000", "5/1000", "5000", "10/1000", "10000", "15/1000", "", "20/1000")
	bandsRetired = oracleBands("5000", "5/1000", "", "10/1000")
)

// table is one dated table with the banded categories under it.
type table struct {
	name       string
	month      string
	bands      []oracleBand
	categories []fees.Category
	unverified bool // the policy it needs
	again      bool // the bands of another table, so that samples are enough
}

var tables = []table{
	{"2008", "2024-05", bands2008, []fees.Category{fees.Salaried, fees.AnnualSalary, fees.SelfEmployed}, false, false},
	{"2008 retired", "2024-05", bandsRetired, []fees.Category{fees.Retired}, false, false},
	{"1998", "2003-11", bands1998, []fees.Category{fees.Salaried, fees.AnnualSalary}, false, true},
	{"1998 unverified", "2003-11", bands1998, []fees.Category{fees.Salaried, fees.AnnualSalary, fees.Retired, fees.SelfEmployed}, true, false},
}

// units gives what each rounding rounds to, in fen, and which way: down, half
// up or up. The last is not to round.
var units = map[fees.Rounding]struct {
	fen *big.Int
	way string
}{
	fees.FenHalfUp:  {big.NewInt(1), "half"},
	fees.FenDown:    {big.NewInt(1), "down"},
	fees.JiaoHalfUp: {big.NewInt(10), "half"},
	fees.YuanDown:   {big.NewInt(100), "down"},
	fees.YuanHalfUp: {big.NewInt(100), "half"},
	fees.YuanUp:     {big.NewInt(100), "up"},
	fees.NoRounding: {big.NewInt(1), ""},
}

// oracle works out answers for one table and cap. It reuses its fractions, so
// that one may be used by one goroutine only.
type oracle struct {
	bands []oracleBand
	cap   *big.Rat // nil for none

	rate   *big.Rat // of the last answer, as the rest
	exact  big.Rat  // before cap and rounding
	limit  *big.Rat // after the cap: exact, or the cap
	capped bool
	due    big.Rat // after rounding

	q, den, rem big.Int
}

func newOracle(bands []oracleBand, limit string) *oracle {
	o := &oracle{bands: bands}
	if limit != "" {
		o.cap = rat(limit)
	}
	return o
}

// answer works out the exact amount and the cap.
func (o *oracle) answer(base *big.Rat) {
	for _, b := range o.bands {
		o.rate = b.rate
		if b.upTo == nil || base.Cmp(b.upTo) <= 0 {
			break
		}
	}
	o.exact.Mul(base, o.rate)
	o.limit = &o.exact
	if o.capped = o.cap != nil && o.exact.Cmp(o.cap) > 0; o.capped {
		o.limit = o.cap
	}
}

// round gives what is due in fen, and whether that is a whole number; it always
// is unless the rounding is not to round.
func (o *oracle) round(to fees.Rounding) (int64, bool) {
	u := units[to]
	o.q.Mul(o.limit.Num(), big100)
	o.den.Mul(o.limit.Denom(), u.fen)
	o.q.QuoRem(&o.q, &o.den, &o.rem)
	more := o.rem.Sign() > 0
	switch u.way {
	case "":
		o.due.Set(o.limit)
		return o.q.Int64(), !more && o.q.IsInt64()
	case "down":
		more = false
	case "half":
		more = o.rem.Lsh(&o.rem, 1).Cmp(&o.den) >= 0
	}
	if more {
		o.q.Add(&o.q, big1)
	}
	o.q.Mul(&o.q, u.fen)
	return o.q.Int64(), o.q.IsInt64()
}

// dueText gives what is due after round in the one form of an exact number.
func (o *oracle) dueText(to fees.Rounding) string {
	if fen, _ := o.round(to); units[to].way != "" {
		o.due.SetFrac64(fen, 100)
	}
	return exactText(&o.due)
}

var (
	big1   = big.NewInt(1)
	big100 = big.NewInt(100)
)

// exactText is the one form of an exact number, made without the library: the
// shortest decimal, or the fraction in lowest terms.
func exactText(r *big.Rat) string {
	for n := range 40 {
		s := r.FloatString(n)
		if rat(s).Cmp(r) == 0 {
			return s
		}
	}
	return r.Num().String() + "/" + r.Denom().String()
}

// plainText is the shortest decimal of an amount given as text.
func plainText(s string) string {
	s = strings.TrimLeft(s, "0")
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "" || s[0] == '.' {
		s = "0" + s
	}
	return s
}
