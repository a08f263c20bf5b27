package regulation

import (
	"strconv"

	"github.com/shopspring/decimal"
)

// Fen is an amount of money in fen (分), a hundredth of a yuan. It is how
// money leaves this library: exact, comparable and without floats.
type Fen int64

// Yuan is the number of fen in a yuan (元).
const Yuan Fen = 100

// String gives yuan with two decimals and no grouping: "75.00", "-0.20".
func (f Fen) String() string { return string(f.append(nil)) }

func (f Fen) append(b []byte) []byte {
	u := uint64(f)
	if f < 0 {
		b, u = append(b, '-'), -u
	}
	b = strconv.AppendUint(b, u/100, 10)
	return append(b, '.', byte('0'+u/10%10), byte('0'+u%10))
}

// Decimal gives the amount in yuan.
func (f Fen) Decimal() decimal.Decimal { return decimal.New(int64(f), -2) }

// MarshalText gives the form of String.
func (f Fen) MarshalText() ([]byte, error) { return f.append(nil), nil }

// UnmarshalText reads what [ParseFen] reads.
func (f *Fen) UnmarshalText(b []byte) error {
	v, err := ParseFen(string(b))
	if err == nil {
		*f = v
	}
	return err
}

// ParseFen reads an amount in yuan with at most two decimals: digits, and
// optionally a point and one or two digits; a leading minus is allowed. What
// is not of that form, or has more than 18 digits in all, is an error with the
// code invalid-amount.
func ParseFen(s string) (Fen, error) {
	bad := func() (Fen, error) {
		return 0, &Fault{Code: InvalidAmount, Value: s, Message: Text{
			"不是以元为单位、最多两位小数的金额", "not an amount in yuan with at most two decimals"}}
	}
	digits, minus := s, false
	if len(s) > 0 && s[0] == '-' {
		digits, minus = s[1:], true
	}
	if len(digits) > 20 {
		return bad()
	}
	n, point, count := int64(0), -1, 0
	for i := 0; i < len(digits); i++ {
		switch c := digits[i]; {
		case c == '.' && point < 0 && i > 0:
			point = i
		case c >= '0' && c <= '9':
			n, count = n*10+int64(c-'0'), count+1
		default:
			return bad()
		}
	}
	decimals := 0
	if point >= 0 {
		decimals = len(digits) - point - 1
		if decimals == 0 {
			return bad()
		}
	}
	if count == 0 || count+2-decimals > 18 || decimals > 2 {
		return bad()
	}
	for ; decimals < 2; decimals++ {
		n *= 10
	}
	if minus {
		n = -n
	}
	return Fen(n), nil
}

// FenOf converts an amount in yuan that is a whole number of fen. A fraction
// of a fen, an amount of more than 18 digits in fen, and a decimal written
// with more than 18 digits are errors with the code invalid-amount; nothing is
// rounded.
func FenOf(d decimal.Decimal) (Fen, error) {
	if d.IsZero() {
		return 0, nil
	}
	// With 18 digits, a smaller exponent leaves less than a fen and a larger
	// one more than 18 digits of fen.
	if e := d.Exponent(); e >= -20 && e <= 15 && d.NumDigits() <= 18 {
		n := d.CoefficientInt64()
		for ; e < -2 && n%10 == 0; e++ {
			n /= 10
		}
		for ; e > -2 && n < 1e17 && n > -1e17; e-- {
			n *= 10
		}
		if e == -2 {
			return Fen(n), nil
		}
	}
	return 0, &Fault{Code: InvalidAmount, Message: Text{
		"金额不是整数分，或超过18位", "not a whole number of fen, or more than 18 digits"}}
}

// FenRange is an amount between two others, both inclusive.
type FenRange struct{ Min, Max Fen }

// Contains reports whether f lies in the range, ends included.
func (r FenRange) Contains(f Fen) bool { return r.Min <= f && f <= r.Max }

// String gives "0.20–1.00", and the one amount where there is no other.
func (r FenRange) String() string {
	if r.Min == r.Max {
		return r.Min.String()
	}
	return r.Min.String() + "–" + r.Max.String()
}
