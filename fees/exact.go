package fees

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Exact is an exact number of yuan that is not rounded to fen: "75.00015", or
// "2000/3" where no finite decimal exists. It is comparable, and its text is
// its only form: the shortest decimal, or a fraction in lowest terms. The zero
// Exact is unset.
type Exact struct{ text string }

// exactOf writes a fraction in its one form.
func exactOf(r *big.Rat) Exact {
	n, finite := r.FloatPrec()
	if !finite {
		return Exact{r.String()}
	}
	return Exact{r.FloatString(n)}
}

// shortest writes n / 10^scale as a plain decimal without zeros at the end.
func shortest(n uint64, scale uint8) string {
	s := strconv.FormatUint(n, 10)
	if scale == 0 {
		return s
	}
	if short := int(scale) + 1 - len(s); short > 0 {
		s = strings.Repeat("0", short) + s
	}
	point := len(s) - int(scale)
	decimals := strings.TrimRight(s[point:], "0")
	if decimals == "" {
		return s[:point]
	}
	return s[:point] + "." + decimals
}

// exactFen writes an amount in fen, not negative.
func exactFen(f Fen) Exact { return Exact{shortest(uint64(f), 2)} }

// ParseExact reads a number in the form of [Exact.String]; any other form is an
// error with the code invalid-amount.
func ParseExact(s string) (Exact, error) {
	if len(s) > 0 && len(s) <= 128 && strings.IndexFunc(s, func(r rune) bool {
		return (r < '0' || r > '9') && r != '.' && r != '/'
	}) < 0 {
		if r, ok := new(big.Rat).SetString(s); ok && exactOf(r).text == s {
			return Exact{s}, nil
		}
	}
	return Exact{}, &regulation.Fault{Code: regulation.InvalidAmount, Value: regulation.Short(s), Message: regulation.Text{
		Zh: "不是最简小数或者最简分数", En: "not a shortest decimal or a fraction in lowest terms"}}
}

// IsZero reports whether the number is unset.
func (e Exact) IsZero() bool { return e.text == "" }

// Rat gives the number as a fraction; 0 when unset.
func (e Exact) Rat() *big.Rat {
	r, ok := new(big.Rat).SetString(e.text)
	if !ok {
		return new(big.Rat)
	}
	return r
}

// String gives the shortest decimal, or "p/q" in lowest terms.
func (e Exact) String() string { return e.text }

// MarshalText gives the form of String.
func (e Exact) MarshalText() ([]byte, error) { return []byte(e.text), nil }

// UnmarshalText reads what [ParseExact] reads, and the empty text as unset.
func (e *Exact) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*e = Exact{}
		return nil
	}
	v, err := ParseExact(string(b))
	if err == nil {
		*e = v
	}
	return err
}

// words writes an amount of yuan for people: with two decimals where these are
// enough, exactly where more are needed, and about where no decimals are.
func (e Exact) words() regulation.Text {
	whole, rest, _ := strings.Cut(e.text, ".")
	if len(rest) > 2 || strings.Contains(whole, "/") {
		return e.plain()
	}
	s := whole + "." + (rest + "00")[:2]
	return regulation.Text{Zh: s, En: s}
}

// plain writes the number as it is, and about where no decimals are enough.
func (e Exact) plain() regulation.Text {
	if strings.Contains(e.text, "/") {
		about := e.Rat().FloatString(4)
		return regulation.Text{Zh: "约" + about, En: "about " + about}
	}
	return regulation.Text{Zh: e.text, En: e.text}
}
