package members

import (
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

const (
	identityLen    = 18
	oldIdentityLen = 15
)

// Identity is a resident identity number (公民身份号码) by GB 11643: six digits
// of an administrative division, eight of the day of birth, three of a serial
// number that is odd for men, and a check character. It prints as eighteen
// stars under every verb of fmt, in slog and in JSON; [Identity.Reveal] gives
// it. It takes eight bytes and is comparable; the zero Identity is unset.
type Identity struct {
	// v holds, from the top: a set bit, the division, year, month and day of
	// birth, the serial number. The check character follows from them.
	v uint64
}

const (
	serialBits   = 10
	dayBits      = 5
	monthBits    = 4
	yearBits     = 12
	divisionBits = 20
	dayAt        = serialBits
	monthAt      = dayAt + dayBits
	yearAt       = monthAt + monthBits
	divisionAt   = yearAt + yearBits
	identitySet  = 1 << 63
)

// ParseIdentity reads a number of 18 characters; a small x at the end is read
// as X, and empty gives the unset Identity. Errors, the first of:
// redacted-value (it holds a star), old-identity-number (15 digits: see
// [UpgradeIdentity]), invalid-identity-number (another form), identity-checksum,
// impossible-birth-date (no such day, or outside [calendar.MinYear] to
// [calendar.MaxYear]). No error repeats the number. Whether the division exists
// is not looked at: codes are retired, numbers are not.
func ParseIdentity(s string) (Identity, error) {
	if s == "" {
		return Identity{}, nil
	}
	n, f := parseIdentity(s)
	return n, result(f)
}

// UpgradeIdentity makes the number of 18 characters from an old one of 15
// digits (升位): the years are those of 1900 to 1999, and the check character is
// computed. It is never done without being asked for, because an old number
// has no check character that would catch a slip. The serial numbers 996 to 999
// were for people born before 1900 and are refused as impossible-birth-date;
// anything but 15 digits is invalid-identity-number.
func UpgradeIdentity(s string) (Identity, error) {
	if len(s) != oldIdentityLen || !digitsOnly(s) {
		return Identity{}, fault(InvalidIdentity, "", "不是15位数字的旧号码", "not an old number of 15 digits")
	}
	if s[12:] >= "996" {
		return Identity{}, impossibleBirth()
	}
	n, f := identityOf(s[:6], "19"+s[6:12], s[12:])
	return n, result(f)
}

func parseIdentity(s string) (Identity, *regulation.Fault) {
	switch {
	case strings.ContainsRune(s, '*'):
		return Identity{}, redactedValue()
	case len(s) == oldIdentityLen && digitsOnly(s):
		return Identity{}, fault(OldIdentity, "", "15位旧号码，须先升为18位", "an old number of 15 digits: upgrade it first")
	case len(s) != identityLen || !digitsOnly(s[:17]) || !digitsOnly(s[17:]) && s[17] != 'X' && s[17] != 'x':
		return Identity{}, fault(InvalidIdentity, "", "公民身份号码应为17位数字加1位数字或X", "an identity number has 17 digits and a digit or X")
	}
	last := s[17]
	if last == 'x' {
		last = 'X'
	}
	if checkCharacter(s[:17]) != last {
		return Identity{}, fault(IdentityChecksum, "", "公民身份号码的校验码不符", "the check character of the identity number does not fit")
	}
	return identityOf(s[:6], s[6:14], s[14:17])
}

func identityOf(division, birth, serial string) (Identity, *regulation.Fault) {
	year, month, day := number(birth[:4]), number(birth[4:6]), number(birth[6:])
	if _, err := calendar.Of(int(year), time.Month(month), int(day)); err != nil {
		return Identity{}, impossibleBirth()
	}
	return Identity{identitySet | number(division)<<divisionAt | year<<yearAt | month<<monthAt | day<<dayAt | number(serial)}, nil
}

func impossibleBirth() *regulation.Fault {
	return fault(ImpossibleBirth, "", "公民身份号码中的出生日期不存在", "the day of birth in the identity number does not exist")
}

// checkCharacter computes the last character from the seventeen digits by ISO
// 7064, MOD 11-2: the sum of each digit times its power of two leaves 1.
func checkCharacter(digits string) byte {
	sum := 0
	for i := range len(digits) {
		sum = (sum + int(digits[i]-'0')) * 2 % 11
	}
	return "0123456789X"[(12-sum)%11]
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// number reads digits.
func number(s string) uint64 {
	n := uint64(0)
	for i := range len(s) {
		n = n*10 + uint64(s[i]-'0')
	}
	return n
}

func (n Identity) part(at, bits int) int { return int(n.v >> at & (1<<bits - 1)) }

// IsZero reports whether the number is unset.
func (n Identity) IsZero() bool { return n.v == 0 }

// Born gives the day of birth that the number discloses (出生日期), unset when
// the number is.
func (n Identity) Born() calendar.Date {
	if n.IsZero() {
		return calendar.Date{}
	}
	d, _ := calendar.Of(n.part(yearAt, yearBits), time.Month(n.part(monthAt, monthBits)), n.part(dayAt, dayBits))
	return d
}

// Sex gives the sex that the number discloses (性别): odd serial numbers are
// men's, even ones women's.
func (n Identity) Sex() Sex {
	switch {
	case n.IsZero():
		return 0
	case n.v&1 == 1:
		return Male
	}
	return Female
}

// Division gives the six digits of the administrative division that the number
// discloses (行政区划代码), "" when unset. It is where the number was first
// issued, not where the person lives.
func (n Identity) Division() string {
	if n.IsZero() {
		return ""
	}
	return fmt.Sprintf("%06d", n.part(divisionAt, divisionBits))
}

// Reveal gives the number in full. It is personal data.
func (n Identity) Reveal() string {
	if n.IsZero() {
		return ""
	}
	s := fmt.Sprintf("%06d%04d%02d%02d%03d", n.part(divisionAt, divisionBits), n.part(yearAt, yearBits),
		n.part(monthAt, monthBits), n.part(dayAt, dayBits), n.part(0, serialBits))
	return s + string(checkCharacter(s))
}

// String gives eighteen stars, or "" when unset.
func (n Identity) String() string {
	if n.IsZero() {
		return ""
	}
	return "******************"
}

// Format prints the stars under every verb.
func (n Identity) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Identity", n.String()) }

// GoString gives the redacted number.
func (n Identity) GoString() string { return fmt.Sprintf("%#v", n) }

// LogValue gives the redacted number.
func (n Identity) LogValue() slog.Value { return slog.StringValue(n.String()) }

// MarshalText gives the stars, which do not read back; the error is always nil.
func (n Identity) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads as [ParseIdentity] does. On an error n stays as it was.
func (n *Identity) UnmarshalText(b []byte) error {
	v, err := ParseIdentity(string(b))
	if err == nil {
		*n = v
	}
	return err
}
