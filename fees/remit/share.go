package remit

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// MaxDenominator is the largest denominator of a Share in lowest terms, so that a
// share has at most nine decimals.
const MaxDenominator = 1_000_000_000

// Share is a share of dues that is remitted, from 0 to 1, both inclusive, exact
// (上缴比例). It is comparable: 0.2 and 1/5 are one Share. The zero Share is not
// given, which is not the same as 0.
type Share struct{ num, den uint32 }

// NewShare makes the share num/den. Anything outside 0 to 1, and a denominator beyond
// MaxDenominator in lowest terms, is an error with the code invalid-share.
func NewShare(num, den int64) (Share, error) {
	if den <= 0 || num < 0 || num > den {
		return Share{}, badShare(strconv.FormatInt(num, 10) + "/" + strconv.FormatInt(den, 10))
	}
	a, b := num, den
	for b != 0 {
		a, b = b, a%b
	}
	num, den = num/a, den/a
	if den > MaxDenominator {
		return Share{}, badShare(strconv.FormatInt(num, 10) + "/" + strconv.FormatInt(den, 10))
	}
	return Share{uint32(num), uint32(den)}, nil
}

// ShareOf makes a share of a rate of the law.
func ShareOf(r regulation.Rate) (Share, error) { return NewShare(int64(r), regulation.RateScale) }

// ParseShare reads a decimal with at most nine decimals, as "0.2", or a fraction, as
// "1/5". Signs, spaces, exponents and anything outside 0 to 1 are errors with the code
// invalid-share.
func ParseShare(s string) (Share, error) {
	const most = 32
	if len(s) > most {
		return Share{}, badShare(s)
	}
	whole, decimals, point := strings.Cut(s, ".")
	num, den, fraction := strings.Cut(s, "/")
	switch {
	case fraction:
		n, nok := digits(num)
		d, dok := digits(den)
		if !nok || !dok {
			return Share{}, badShare(s)
		}
		return share(n, d, s)
	case point && (decimals == "" || len(decimals) > 9):
		return Share{}, badShare(s)
	}
	n, ok := digits(whole + decimals)
	if !ok || whole == "" {
		return Share{}, badShare(s)
	}
	d := int64(1)
	for range decimals {
		d *= 10
	}
	return share(n, d, s)
}

func share(n, d int64, s string) (Share, error) {
	v, err := NewShare(n, d)
	if err != nil {
		return Share{}, badShare(s)
	}
	return v, nil
}

// MustParseShare is ParseShare for constants of a program; it panics on an error.
func MustParseShare(s string) Share {
	v, err := ParseShare(s)
	if err != nil {
		panic(err)
	}
	return v
}

// digits reads up to eighteen digits.
func digits(s string) (n int64, ok bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int64(s[i]-'0')
	}
	return n, true
}

func badShare(s string) *regulation.Fault {
	return &regulation.Fault{Code: "invalid-share", Value: regulation.Short(s), Message: regulation.Text{
		Zh: "不是0至1的比例：写小数（最多9位）或者分数，如0.2、1/5", En: "not a share from 0 to 1: a decimal of at most 9 places or a fraction, as 0.2 or 1/5"}}
}

// IsZero reports whether the share was not given.
func (s Share) IsZero() bool { return s.den == 0 }

// Rat gives the share as a fraction; 0 when not given.
func (s Share) Rat() *big.Rat {
	if s.den == 0 {
		return new(big.Rat)
	}
	return big.NewRat(int64(s.num), int64(s.den))
}

// String gives the shortest decimal, or "p/q" in lowest terms where no finite one
// exists; empty when the share was not given.
func (s Share) String() string {
	if s.den == 0 {
		return ""
	}
	return written(s.Rat())
}

// MarshalText gives the form of String.
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [ParseShare] reads, and the empty text as not given.
func (s *Share) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*s = Share{}
		return nil
	}
	v, err := ParseShare(string(b))
	if err == nil {
		*s = v
	}
	return err
}

// of gives the whole fen of a share of an amount, not negative, and what is over in
// den-ths of a fen.
func (s Share) of(f fees.Fen) (whole fees.Fen, over uint32) {
	hi, lo := bits.Mul64(uint64(f), uint64(s.num))
	q, rest := bits.Div64(hi, lo, uint64(s.den)) // hi < den, for num <= den
	return fees.Fen(q), uint32(rest)
}

// exact gives a share of an amount in yuan.
func (s Share) exact(f fees.Fen) fees.Exact {
	r := new(big.Rat).SetFrac64(int64(f), 100)
	e, err := fees.ParseExact(written(r.Mul(r, s.Rat())))
	if err != nil {
		return fees.Exact{} // longer than any amount with a share can be
	}
	return e
}

// written gives a fraction as its shortest decimal, or in lowest terms.
func written(r *big.Rat) string {
	if n, finite := r.FloatPrec(); finite {
		return r.FloatString(n)
	}
	return r.String()
}
