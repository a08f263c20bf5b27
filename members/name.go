package members

import (
	"fmt"
	"log/slog"
	"strings"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// MaxNameRunes is the longest name.
const MaxNameRunes = 64

// Name is the name of a person (姓名). It prints as its first character and a
// star (陈*) under every verb of fmt, in slog and in JSON; [Name.Reveal] gives
// it. It is comparable; the zero Name is unset.
type Name struct{ veiled string }

// ParseName checks a name: at most [MaxNameRunes] characters of UTF-8, no
// control characters, no space at either end (invalid-name); empty gives the
// unset Name. A name with a star is redacted-value: it was written without
// Reveal.
func ParseName(s string) (Name, error) {
	n, f := parseName(s)
	return n, result(f)
}

func parseName(s string) (Name, *regulation.Fault) {
	switch {
	case strings.ContainsRune(s, '*'):
		return Name{}, redactedValue()
	case !legible(s) || utf8.RuneCountInString(s) > MaxNameRunes || trim(s) != s:
		return Name{}, fault(InvalidName, "", "姓名过长，或者含有姓名中没有的字符", "a name that is too long, or with characters that no name has")
	}
	return Name{veil(s)}, nil
}

func redactedValue() *regulation.Fault {
	return fault(Redacted, "", "这是隐去后的内容，不能当作原文读入", "this was redacted when written and cannot be read back")
}

// IsZero reports whether the name is unset.
func (n Name) IsZero() bool { return n.veiled == "" }

// Reveal gives the name in full. It is personal data.
func (n Name) Reveal() string { return veil(n.veiled) }

// String gives the redacted name: the first character and one star, whatever
// the length; only a star for a name of one character.
func (n Name) String() string {
	s := n.Reveal()
	_, size := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		return ""
	case size == len(s):
		return "*"
	}
	return s[:size] + "*"
}

// Format prints the redacted name under every verb.
func (n Name) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Name", n.String()) }

// GoString gives the redacted name.
func (n Name) GoString() string { return fmt.Sprintf("%#v", n) }

// LogValue gives the redacted name.
func (n Name) LogValue() slog.Value { return slog.StringValue(n.String()) }

// MarshalText gives the redacted name, which does not read back; the error is
// always nil.
func (n Name) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads as [ParseName] does. On an error n stays as it was.
func (n *Name) UnmarshalText(b []byte) error {
	v, f := parseName(string(b))
	if f == nil {
		*n = v
	}
	return result(f)
}
