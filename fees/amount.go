package fees

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/shopspring/decimal"
)

// Fen is an amount of money in fen (分), a hundredth of a yuan.
type Fen = regulation.Fen

// Yuan is the number of fen in a yuan (元).
const Yuan = regulation.Yuan

// The limits of an Amount, both inclusive.
const (
	MaxDigits   = 18 // digits in all
	MaxDecimals = 8  // digits behind the point
)

// Amount is an amount of money that goes in: a base, a net income or a chosen
// amount, in yuan, not negative, exact, with at most MaxDecimals decimals and
// MaxDigits digits. It is comparable: 3000 and 3000.00 are one Amount. The zero
// Amount is "not given", which is not the same as 0 yuan.
type Amount struct {
	n     int64 // the digits, without the point
	scale uint8 // how many of them stand behind it; the last one is not 0
	given bool
}

// amountOf brings digits, not negative, into the one form of an Amount.
func amountOf(n int64, scale uint8) Amount {
	for ; scale > 0 && n%10 == 0; scale-- {
		n /= 10
	}
	return Amount{n: n, scale: scale, given: true}
}

// ParseAmount reads digits, optionally followed by a point and digits, in
// yuan: "3000", "3000.005". Grouping signs, exponents, spaces and a plus are
// errors with the code invalid-amount, and so are too many digits; a minus
// before an otherwise good amount has the code negative-amount.
func ParseAmount(s string) (Amount, error) {
	digits, minus := strings.CutPrefix(s, "-")
	a, ok := readAmount(digits)
	switch {
	case !ok:
		return Amount{}, badAmount(s)
	case minus:
		return Amount{}, negative(s)
	}
	return a, nil
}

func readAmount(s string) (a Amount, ok bool) {
	whole, decimals, point := strings.Cut(s, ".")
	if whole == "" || point && decimals == "" || len(decimals) > MaxDecimals || len(whole)+len(decimals) > MaxDigits {
		return Amount{}, false
	}
	n := int64(0)
	for _, part := range [...]string{whole, decimals} {
		for i := range len(part) {
			c := part[i]
			if c < '0' || c > '9' {
				return Amount{}, false
			}
			n = n*10 + int64(c-'0')
		}
	}
	return amountOf(n, uint8(len(decimals))), true
}

// MustParseAmount is ParseAmount for constants of a program; it panics on an
// error.
func MustParseAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// FromFen makes an Amount of a number of fen. A negative one is an error with
// the code negative-amount, one of more than MaxDigits digits invalid-amount.
func FromFen(f Fen) (Amount, error) {
	switch {
	case f < 0:
		return Amount{}, negative(f.String())
	case f >= 1e18:
		return Amount{}, badAmount(f.String())
	}
	return amountOf(int64(f), 2), nil
}

// FromDecimal makes an Amount of a decimal number of yuan, exactly. Zeros at
// the end do not count, as long as the coefficient fits an int64. It allocates
// nothing unless it fails. Errors as [ParseAmount].
func FromDecimal(d decimal.Decimal) (Amount, error) {
	n, scale, err := digitsOf(d)
	if err != nil {
		return Amount{}, err
	}
	return amountOf(n, scale), nil
}

// digitsOf takes a decimal apart as an Amount is kept. It never writes the
// number out or scales it, for its exponent may be a million.
func digitsOf(d decimal.Decimal) (n int64, scale uint8, err error) {
	n = d.CoefficientInt64()
	if decimal.New(n, d.Exponent()).Cmp(d) != 0 { // the coefficient is no int64
		return 0, 0, badAmount("")
	}
	e := int(d.Exponent())
	const most = 1_000_000_000_000_000_000 - 1 // of MaxDigits digits
	switch {
	case n == 0:
		return 0, 0, nil
	case 0 < n && n <= most && -MaxDecimals <= e && e <= 0: // almost always
		return n, uint8(-e), nil
	}
	size := uint64(n)
	if n < 0 {
		size = -size
	}
	for ; e < 0 && (e < -MaxDecimals || size > most) && size%10 == 0; e++ {
		size /= 10
	}
	for ; e > 0 && size <= most/10; e-- {
		size *= 10
	}
	switch {
	case e < -MaxDecimals || e > 0 || size > most:
		f := badAmount(written(n, d.Exponent()))
		f.Message = regulation.Text{Zh: "位数过多：最多18位、8位小数（三分之一等除不尽的数请给出原数）",
			En: "too many digits: at most 18, of them 8 decimals (for a third or the like, give the number before the division)"}
		return 0, 0, f
	case n < 0:
		return 0, 0, negative(written(n, d.Exponent()))
	}
	return int64(size), uint8(-e), nil
}

// written gives n·10^e for an error: as a plain decimal unless it is long.
func written(n int64, e int32) string {
	if e > 0 || e < -MaxDigits {
		return strconv.FormatInt(n, 10) + "e" + strconv.Itoa(int(e))
	}
	if n < 0 {
		return "-" + shortest(-uint64(n), uint8(-e))
	}
	return shortest(uint64(n), uint8(-e))
}

// IsZero reports whether the amount was not given.
func (a Amount) IsZero() bool { return !a.given }

// String gives the amount as a plain decimal, without zeros at the end; empty
// when it was not given.
func (a Amount) String() string {
	if !a.given {
		return ""
	}
	return shortest(uint64(a.n), a.scale)
}

// MarshalText gives the form of String.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads what [ParseAmount] reads, and the empty text as "not
// given".
func (a *Amount) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*a = Amount{}
		return nil
	}
	v, err := ParseAmount(string(b))
	if err == nil {
		*a = v
	}
	return err
}

func badAmount(s string) *regulation.Fault {
	return &regulation.Fault{Code: regulation.InvalidAmount, Value: regulation.Short(s), Message: regulation.Text{
		Zh: "不是金额：只写数字和小数点，最多18位、8位小数", En: "not an amount: digits and a point only, at most 18 digits and 8 decimals"}}
}

func negative(s string) *regulation.Fault {
	return &regulation.Fault{Code: regulation.NegativeAmount, Value: regulation.Short(s), Message: regulation.Text{
		Zh: "金额不能为负", En: "negative amount"}}
}
