package members

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func samples() []string {
	var all []string
	r := rand.New(rand.NewPCG(1, 2))
	for _, division := range []string{"999999", "000000"} {
		for range 40 {
			born := day("1900-01-01").AddDays(r.IntN(45000))
			s := division + fmt.Sprintf("%04d%02d%02d%03d", born.Year(), born.MonthOfYear(), born.Day(), r.IntN(1000))
			all = append(all, s+string(slowCheck(s)))
		}
	}
	return all
}

// Every change of one character and every swap of two neighbours is caught, as
// ISO 7064 MOD 11-2 promises.
func TestChecksumCatchesEverySlip(t *testing.T) {
	x := false
	for _, s := range samples() {
		n, err := ParseIdentity(s)
		require.NoError(t, err)
		require.Equal(t, s, n.Reveal())
		x = x || s[17] == 'X'
		for i := range s {
			for _, c := range []byte("0123456789X") {
				if c == s[i] {
					continue
				}
				_, err := ParseIdentity(s[:i] + string(c) + s[i+1:])
				require.Error(t, err, "%d %c", i, c)
				if c != 'X' || i == 17 {
					require.ErrorIs(t, err, IdentityChecksum)
				} else {
					require.ErrorIs(t, err, InvalidIdentity)
				}
			}
		}
		for i := range 17 {
			if s[i] == s[i+1] {
				continue
			}
			_, err := ParseIdentity(s[:i] + string(s[i+1]) + string(s[i]) + s[i+2:])
			require.Error(t, err, i)
		}
	}
	assert.True(t, x, "no sample ends in X")
}

func TestChecksumAgainstWeights(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		s := fmt.Sprintf("%017d", r.Int64N(1e17))
		require.Equal(t, slowCheck(s), checkCharacter(s))
	}
}

// Every day is read if and only if the calendar has it.
func TestBirthDates(t *testing.T) {
	for year := 1898; year <= 2201; year += 1 {
		for month := range 14 {
			for d := range 33 {
				if testing.Short() && year%7 != 0 {
					continue
				}
				s := fmt.Sprintf("999999%04d%02d%02d000", year, month, d)
				n, err := ParseIdentity(s + string(slowCheck(s)))
				born, bad := calendar.Parse(fmt.Sprintf("%04d-%02d-%02d", year, month, d))
				if bad != nil {
					if code(err) != ImpossibleBirth {
						t.Fatal(year, month, d, err)
					}
					continue
				}
				if err != nil || n.Born() != born {
					t.Fatal(year, month, d, err)
				}
			}
		}
	}
}

func TestIdentityDiscloses(t *testing.T) {
	n := must(ParseIdentity(number18(day("1984-02-29"), 7)))
	assert.Equal(t, "999999", n.Division())
	assert.Equal(t, day("1984-02-29"), n.Born())
	assert.Equal(t, Male, n.Sex())
	assert.Equal(t, Female, must(ParseIdentity(number18(day("1984-02-29"), 998))).Sex())
	assert.Equal(t, "000000", must(ParseIdentity("00000019840229000"+string(slowCheck("00000019840229000")))).Division())
	for serial := range 1000 {
		s := number18(day("2001-07-01"), serial)
		require.Equal(t, s, must(ParseIdentity(s)).Reveal())
	}
	var unset Identity
	assert.True(t, unset.IsZero())
	assert.Equal(t, []any{"", "", "", calendar.Date{}, Sex(0)}, []any{unset.String(), unset.Reveal(), unset.Division(), unset.Born(), unset.Sex()})
	assert.Equal(t, unset, must(ParseIdentity("")))
}

func TestIdentityForms(t *testing.T) {
	good := ""
	for serial := 0; !strings.HasSuffix(good, "X"); serial++ {
		good = number18(day("1970-05-05"), serial)
	}
	assert.Equal(t, must(ParseIdentity(good)), must(ParseIdentity(strings.ToLower(good))), "a small x is read as X")
	for s, want := range map[string]error{
		"999999700505001":       OldIdentity,
		good[:17]:               InvalidIdentity,
		good + "0":              InvalidIdentity,
		" " + good[:17]:         InvalidIdentity,
		strings.Repeat("*", 18): Redacted,
		"９９９９９９１９７００５０５００１１": InvalidIdentity,
		"3.70102E+17":        InvalidIdentity,
		"99999919700505001Y": InvalidIdentity,
	} {
		_, err := ParseIdentity(s)
		assert.ErrorIs(t, err, want, s)
		noLeak(t, "error", fmt.Sprintf("%v %+v %#v", err, err, err), good[:17], "999999700505001")
	}
}

func TestUpgradeIdentity(t *testing.T) {
	n, err := UpgradeIdentity("999999700505001")
	require.NoError(t, err)
	assert.Equal(t, "99999919700505001"+string(slowCheck("99999919700505001")), n.Reveal())
	assert.Equal(t, day("1970-05-05"), n.Born())
	for s, want := range map[string]error{"999999700230001": ImpossibleBirth, "999999700505996": ImpossibleBirth,
		"99999970050500": InvalidIdentity, "99999970050500X": InvalidIdentity, "": InvalidIdentity} {
		_, err := UpgradeIdentity(s)
		assert.ErrorIs(t, err, want, s)
	}
	_, err = UpgradeIdentity("999999700505995")
	assert.NoError(t, err)
}

// An identity number is no id, whoever put it into that column.
func TestIdentityIsNoID(t *testing.T) {
	_, err := ParseID(samples()[0])
	assert.ErrorIs(t, err, IdentityAsID)
	_, err = ParseOrgID(samples()[0])
	assert.ErrorIs(t, err, IdentityAsID)
	_, err = ParseID("123456789012345678")
	assert.NoError(t, err, "eighteen digits that are no identity number")
	for _, s := range []string{"", " ", "a b", "a\u3000b", "a\tb", "a\x00", "\xff", strings.Repeat("a", 65), "a\ufffd", "a\u202eb"} {
		_, err := ParseID(s)
		assert.ErrorIs(t, err, InvalidID, "%q", s)
	}
	_, err = ParseOrgID(strings.Repeat("组", 85))
	assert.NoError(t, err)
	_, err = ParseOrgID(strings.Repeat("组", 86))
	assert.ErrorIs(t, err, InvalidID)
}

func TestWordForms(t *testing.T) {
	for _, s := range []string{"a", "annual-salary", "a1-2b"} {
		_, err := ParseWord(s)
		assert.NoError(t, err, s)
	}
	for _, s := range []string{"", "A", "a_b", "-a", "a-", "a--b", "1a", "类", strings.Repeat("a", 65)} {
		_, err := ParseWord(s)
		assert.ErrorIs(t, err, InvalidWord, s)
	}
}

func FuzzIdentity(f *testing.F) {
	f.Add(samples()[0])
	f.Add("99999919840229001X")
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseIdentity(s)
		if err != nil {
			return
		}
		if got := n.Reveal(); got != strings.ToUpper(s) {
			t.Fatalf("%q gives %q", s, got)
		}
		if s != "" && (n.Born().IsZero() || n.Sex() == 0 || len(n.Division()) != 6) {
			t.Fatal(s)
		}
	})
}
