package members

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Amount is an amount of money that may be unknown, which is not the same as
// none. It is comparable; the zero Amount is unknown.
type Amount struct {
	fen   regulation.Fen
	known bool
}

// Known gives a known amount.
func Known(f regulation.Fen) Amount { return Amount{f, true} }

// Get gives the amount, and whether it is known.
func (a Amount) Get() (regulation.Fen, bool) { return a.fen, a.known }

// IsZero reports whether the amount is unknown.
func (a Amount) IsZero() bool { return !a.known }

// String gives yuan with two decimals, "" when unknown.
func (a Amount) String() string {
	if !a.known {
		return ""
	}
	return a.fen.String()
}

// MarshalText gives the form of String; the error is always nil.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads an amount in yuan with at most two decimals; empty text
// is the unknown amount. Errors: invalid-amount, negative-amount. On an error a
// stays as it was.
func (a *Amount) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*a = Amount{}
		return nil
	}
	v, f := readFen(string(b))
	if f == nil {
		*a = Known(v)
	}
	return result(f)
}
