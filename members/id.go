package members

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// The longest id of a member, meeting or payment and the longest word, and the
// longest id of an organization, in bytes.
const (
	MaxIDBytes    = 64
	MaxOrgIDBytes = 256
)

// ID is the id of a member, a meeting or a payment as the caller's platform has
// it (编号). It prints, so it must not be personal data.
type ID string

// OrgID is the id of a Party organization (党组织编号), the same as in orgtree.
type OrgID string

// Word is a word of the caller's, in kebab-case: a category of dues (as the
// package fees prints it: "annual-salary"), a category of members, a management
// mode.
type Word string

// ParseID checks an id: 1 to [MaxIDBytes] bytes of UTF-8 without spaces or
// control characters (invalid-id), and no valid resident identity number
// (identity-number-as-id).
func ParseID(s string) (ID, error) {
	f := checkID(s)
	if f != nil {
		return "", f
	}
	return ID(s), nil
}

// ParseOrgID checks the id of an organization as [ParseID] does, up to
// [MaxOrgIDBytes].
func ParseOrgID(s string) (OrgID, error) {
	f := checkOrg(s)
	if f != nil {
		return "", f
	}
	return OrgID(s), nil
}

// ParseWord checks a word: kebab-case, that is ASCII letters a to z and digits
// in groups joined by single hyphens, a letter first, at most [MaxIDBytes]
// bytes. Anything else is invalid-word.
func ParseWord(s string) (Word, error) {
	if f := checkWord(s); f != nil {
		return "", f
	}
	return Word(s), nil
}

func checkID(s string) *regulation.Fault { return checkText(s, MaxIDBytes) }

func checkOrg(s string) *regulation.Fault { return checkText(s, MaxOrgIDBytes) }

func checkText(s string, most int) *regulation.Fault {
	if s == "" || len(s) > most || !legible(s) || strings.IndexFunc(s, unicode.IsSpace) >= 0 {
		return fault(InvalidID, "", "编号应为1至"+strconv.Itoa(most)+"字节，不含空格和控制字符",
			"an id has 1 to "+strconv.Itoa(most)+" bytes without spaces or control characters")
	}
	if len(s) == identityLen {
		if _, f := parseIdentity(s); f == nil {
			return fault(IdentityAsID, "", "公民身份号码不能用作编号", "a resident identity number may not serve as an id")
		}
	}
	return nil
}

func checkWord(s string) *regulation.Fault {
	ok := s != "" && len(s) <= MaxIDBytes && s[0] >= 'a' && s[0] <= 'z' && s[len(s)-1] != '-'
	for i := 0; ok && i < len(s); i++ {
		c := s[i]
		ok = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' && s[i-1] != '-'
	}
	if !ok {
		return fault(InvalidWord, "", "应为小写字母、数字和连字符组成的词，如 annual-salary", "not a kebab-case word such as annual-salary")
	}
	return nil
}

// legible reports whether s is UTF-8 without control characters and without
// the mark of a character lost in conversion.
func legible(s string) bool {
	return utf8.ValidString(s) && strings.IndexFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == utf8.RuneError || unicode.Is(unicode.Bidi_Control, r)
	}) < 0
}

// squeeze takes every space out of a cell that holds an id.
func squeeze(s string) string {
	if strings.IndexFunc(s, isBlank) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return r
	}, s)
}

// isBlank reports what counts as a space in a cell: spaces of every width, and
// the byte-order mark and zero-width space that copying leaves behind.
func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

func trim(s string) string { return strings.TrimFunc(s, isBlank) }
