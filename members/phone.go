package members

import (
	"fmt"
	"log/slog"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Phone is a telephone number (联系电话). It prints as *** under every verb of
// fmt, in slog and in JSON; [Phone.Reveal] gives it. It is comparable; the zero
// Phone is unset.
type Phone struct{ veiled string }

// ParsePhone checks a telephone number: 3 to 20 digits, with spaces, hyphens,
// parentheses and one leading plus allowed, at most 32 bytes (invalid-phone);
// empty gives the unset Phone. It is kept as written.
func ParsePhone(s string) (Phone, error) {
	p, f := parsePhone(s)
	return p, result(f)
}

func parsePhone(s string) (Phone, *regulation.Fault) {
	if strings.ContainsRune(s, '*') {
		return Phone{}, redactedValue()
	}
	digits, ok := 0, len(s) <= 32 && trim(s) == s
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '+':
			ok = ok && i == 0
		default:
			ok = ok && (c == ' ' || c == '-' || c == '(' || c == ')')
		}
	}
	if s != "" && (!ok || digits < 3 || digits > 20) {
		return Phone{}, fault(InvalidPhone, "", "不是电话号码", "not a telephone number")
	}
	return Phone{veil(s)}, nil
}

// IsZero reports whether the number is unset.
func (p Phone) IsZero() bool { return p.veiled == "" }

// Reveal gives the number in full. It is personal data.
func (p Phone) Reveal() string { return veil(p.veiled) }

// String gives ***, or "" when unset.
func (p Phone) String() string {
	if p.IsZero() {
		return ""
	}
	return "***"
}

// Format prints *** under every verb.
func (p Phone) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Phone", p.String()) }

// GoString gives the redacted number.
func (p Phone) GoString() string { return fmt.Sprintf("%#v", p) }

// LogValue gives the redacted number.
func (p Phone) LogValue() slog.Value { return slog.StringValue(p.String()) }

// MarshalText gives ***, which does not read back; the error is always nil.
func (p Phone) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads as [ParsePhone] does. On an error p stays as it was.
func (p *Phone) UnmarshalText(b []byte) error {
	v, f := parsePhone(string(b))
	if f == nil {
		*p = v
	}
	return result(f)
}
