package fees

import (
	"math/big"
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
// MaxDigits digits. It is comparable as written: 3000 and 3000.00 differ. The
// zero Amount is "not given", which is not the same as 0 yuan.
type Amount struct {
	n     int64 // the digits, without the point
	scale uint8 // how many of them stand behind it
	given bool
}

// ParseAmount reads digits, optionally followed by a point and digits, in
// yuan: "3000", "3000.005". Grouping signs, exponents, spaces and a plus are
// errors with the code invalid-amount, and so are too many digits; a minus
// before an otherwise good amount has the code negative-amount.
func ParseAmount(s string) (Amount, error) {
	if rest, minus := strings.CutPrefix(s, "-"); minus {
		if _, err := ParseAmount(rest); err == nil {
			return Amount{}, negative(s)
		}
		return Amount{}, badAmount(s)
	}
	if len(s) > MaxDigits+1 {
		return Amount{}, badAmount(s)
	}
	a := Amount{given: true}
	point := -1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.' && point < 0 && i > 0:
			point = i
		case c >= '0' && c <= '9':
			a.n = a.n*10 + int64(c-'0')
		default:
			return Amount{}, badAmount(s)
		}
	}
	digits := len(s)
	if point >= 0 {
		digits--
		a.scale = uint8(len(s) - point - 1)
		if a.scale == 0 || a.scale > MaxDecimals {
			return Amount{}, badAmount(s)
		}
	}
	if digits == 0 || digits > MaxDigits {
		return Amount{}, badAmount(s)
	}
	return a, nil
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

// FromFen makes an Amount of a number of fen; a negative one is an error with
// the code negative-amount.
func FromFen(f Fen) (Amount, error) {
	if f < 0 {
		return Amount{}, negative(f.String())
	}
	if f >= 1e18 {
		return Amount{}, badAmount(f.String())
	}
	return Amount{n: int64(f), scale: 2, given: true}, nil
}

// FromDecimal makes an Amount of a decimal number of yuan, exactly. It
// allocates nothing. Errors as [ParseAmount].
func FromDecimal(d decimal.Decimal) (Amount, error) {
	e := int(d.Exponent())
	if d.NumDigits() > MaxDigits || e > MaxDigits || e < -MaxDigits-MaxDecimals {
		return Amount{}, outOfForm(d)
	}
	n := d.CoefficientInt64()
	if n == 0 {
		return Amount{given: true}, nil
	}
	for ; e < -MaxDecimals && n%10 == 0; e++ {
		n /= 10
	}
	for ; e > 0; e-- {
		if n > 1e17-1 || n < -(1e17-1) {
			return Amount{}, outOfForm(d)
		}
		n *= 10
	}
	if e < -MaxDecimals {
		return Amount{}, outOfForm(d)
	}
	if n < 0 {
		return Amount{}, negative(d.String())
	}
	return Amount{n: n, scale: uint8(-e), given: true}, nil
}

// outOfForm names the decimal without writing it out: it may have a million
// digits.
func outOfForm(d decimal.Decimal) error {
	err := badAmount("")
	if d.NumDigits() <= 64 && d.Exponent() <= 64 && d.Exponent() >= -64 {
		err.Value = d.String()
	}
	return err
}

// IsZero reports whether the amount was not given.
func (a Amount) IsZero() bool { return !a.given }

// rat gives the amount in yuan as a fraction.
func (a Amount) rat() *big.Rat {
	den := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(a.scale)), nil)
	return new(big.Rat).SetFrac(big.NewInt(a.n), den)
}

// String gives the amount as a plain decimal, without trailing zeros; empty
// when it was not given.
func (a Amount) String() string {
	if !a.given {
		return ""
	}
	return exactOf(a.rat()).String()
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
	return &regulation.Fault{Code: regulation.InvalidAmount, Value: s, Message: regulation.Text{
		Zh: "不是金额：只写数字和小数点，最多18位、8位小数", En: "not an amount: digits and a point only, at most 18 digits and 8 decimals"}}
}

func negative(s string) *regulation.Fault {
	return &regulation.Fault{Code: regulation.NegativeAmount, Value: s, Message: regulation.Text{
		Zh: "金额不能为负", En: "negative amount"}}
}
