package calendar_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	. "github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	kebab = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	han   = regexp.MustCompile(`\p{Han}`)
)

// The list of codes has no holes: it is what the source declares, each once,
// each with both texts.
func TestErrorCodes(t *testing.T) {
	codes := AllErrorCodes()
	var declared []ErrorCode
	for name, lit := range constants(t, "errors.go") {
		assert.True(t, strings.HasPrefix(name, "Err"), name)
		declared = append(declared, ErrorCode(lit))
	}
	assert.ElementsMatch(t, declared, codes)
	seen := map[string]bool{}
	for _, c := range codes {
		assert.Regexp(t, kebab, string(c))
		assert.NotEqual(t, string(c), c.Error(), "has an English text")
		assert.Regexp(t, han, c.Zh())
		assert.False(t, han.MatchString(c.Error()), c)
		assert.False(t, seen[c.Error()] || seen[c.Zh()], "%s has a text of its own", c)
		seen[c.Error()], seen[c.Zh()] = true, true
	}
	assert.Contains(t, ErrDateOutOfRange.Error(), fmt.Sprintf("%d to %d", MinYear, MaxYear))
	assert.Contains(t, ErrDateOutOfRange.Zh(), fmt.Sprint(MinYear))
	assert.Contains(t, ErrDateOutOfRange.Zh(), fmt.Sprint(MaxYear))
	assert.Equal(t, "no-such-code", ErrorCode("no-such-code").Error())

	codes[0] = "changed"
	assert.NotEqual(t, codes[0], AllErrorCodes()[0], "the list is a fresh slice")
}

// constants returns the string constants of a source file with their values.
func constants(t *testing.T, file string) map[string]string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	require.NoError(t, err)
	values := map[string]string{}
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if ok && len(spec.Values) == 1 && ast.IsExported(spec.Names[0].Name) {
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				values[spec.Names[0].Name] = strings.Trim(lit.Value, `"`)
			}
		}
		return true
	})
	return values
}

func TestErrorIdentity(t *testing.T) {
	_, err := Parse("2024-02-30")
	err = fmt.Errorf("members[3].born: %w", err)
	assert.ErrorIs(t, err, ErrInvalidDate)
	assert.False(t, errors.Is(err, ErrInvalidMonth))
	assert.False(t, errors.Is(err, fs.ErrInvalid))
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, ErrInvalidDate, e.Kind)
	assert.Equal(t, "invalid-date", e.Code())
	assert.Equal(t, "2024-02-30", e.Value)
	assert.Zero(t, e.Line)
	assert.Equal(t, `"2024-02-30": not a calendar date of the form YYYY-MM-DD`, e.Error())
	assert.Regexp(t, han, e.Zh())
	assert.Contains(t, e.Zh(), "2024-02-30")
	var code ErrorCode
	require.ErrorAs(t, err, &code)
	assert.Equal(t, ErrInvalidDate, code)
}

func TestErrorValueIsCut(t *testing.T) {
	for in, want := range map[string]string{
		strings.Repeat("长", 64):        strings.Repeat("长", 64),
		strings.Repeat("长", 65):        strings.Repeat("长", 64) + "…",
		strings.Repeat("𠀀", 65):        strings.Repeat("𠀀", 64) + "…",
		strings.Repeat("x", 1_000_000): strings.Repeat("x", 64) + "…",
		"a\xffb":                       "a\uFFFDb",
		"":                             "",
	} {
		_, err := Parse(in)
		var e *Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, want, e.Value)
		assert.True(t, utf8.ValidString(e.Error()) && utf8.ValidString(e.Zh()))
	}
	_, err := Parse(strings.Repeat("\xff", 1000))
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.LessOrEqual(t, utf8.RuneCountInString(e.Value), 65)
}

func TestDayKinds(t *testing.T) {
	kinds := AllDayKinds()
	assert.Equal(t, []DayKind{Workday, Weekend, Holiday, MakeUpWorkday}, kinds)
	for i, k := range kinds {
		assert.EqualValues(t, i+1, k, "no holes, zero is unset")
		assert.Regexp(t, kebab, k.String())
		assert.Regexp(t, han, k.Zh())
		assert.NotEmpty(t, k.En())
		back, err := ParseDayKind(k.String())
		require.NoError(t, err)
		assert.Equal(t, k, back)
		b, err := json.Marshal(k)
		require.NoError(t, err)
		assert.Equal(t, `"`+k.String()+`"`, string(b))
		var out DayKind
		require.NoError(t, json.Unmarshal(b, &out))
		assert.Equal(t, k, out)
		b, err = k.AppendText(nil)
		require.NoError(t, err)
		assert.Equal(t, k.String(), string(b))
	}
	assert.True(t, slices.IsSorted(kinds))

	var unset DayKind
	assert.Equal(t, "", unset.String()+unset.En()+unset.Zh())
	b, err := unset.MarshalText()
	require.NoError(t, err)
	k := Holiday
	require.NoError(t, k.UnmarshalText(b))
	assert.Zero(t, k)

	k = Holiday
	for _, word := range []string{"Holiday", "holiday ", "off", "5", strings.Repeat("x", 1_000_000)} {
		assert.ErrorIs(t, k.UnmarshalText([]byte(word)), ErrUnknownDayKind)
		assert.Equal(t, Holiday, k)
	}
	_, err = ParseDayKind("")
	assert.ErrorIs(t, err, ErrUnknownDayKind)
	beyond := DayKind(len(kinds) + 1)
	assert.Equal(t, "DayKind(5)", beyond.String())
	assert.Equal(t, "", beyond.En()+beyond.Zh())
	_, err = beyond.MarshalText()
	assert.ErrorIs(t, err, ErrUnknownDayKind)
	_, err = beyond.AppendText(nil)
	assert.ErrorIs(t, err, ErrUnknownDayKind)
}
