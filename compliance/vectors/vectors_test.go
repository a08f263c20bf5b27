package vectors_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/dangwu-go/dangwu/compliance/wire"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func load(t *testing.T) []vectors.File {
	t.Helper()
	files, err := vectors.Load(vectors.Embedded())
	require.NoError(t, err)
	return files
}

// The library passes its own corpus and skips nothing of it.
func TestLibraryConforms(t *testing.T) {
	n := 0
	for r := range vectors.Run(load(t), vectors.Library()) {
		n++
		assert.Equal(t, vectors.Passed, r.Outcome, "%s %s: %s", r.Test.ID, r.Test.Comment, strings.Join(r.Diffs, "; "))
	}
	assert.GreaterOrEqual(t, n, 300)
}

var (
	idForm    = regexp.MustCompile(`^[a-z]+(\.[a-z-]+)+/[a-z0-9]+(-[a-z0-9]+)*$`)
	basisForm = regexp.MustCompile(`^([a-z0-9-]+)((:\d+){0,2}(\(\d+\))?)$`)
)

// The embedded corpus is well kept: ids are unique and of one form, every
// basis is a known text and cites a place that the catalogue knows, every
// operation exists, every test says what it is for.
func TestLint(t *testing.T) {
	places := map[string]bool{}
	for c := range regulation.AllClauses() {
		places[c.Citation.String()] = true
		whole := c.Citation
		whole.Paragraph, whole.Item, whole.Unconfirmed = 0, 0, false
		places[whole.String()] = true
	}
	seen := map[string]string{}
	ops := map[string]bool{}
	for _, f := range load(t) {
		assert.Contains(t, wire.Operations(), f.Op, f.Name)
		assert.True(t, strings.HasPrefix(f.Name, f.Op+"."), "%s: the name of a file begins with its operation", f.Name)
		assert.NotEmpty(t, f.Description, f.Name)
		ops[f.Op] = true
		for _, x := range f.Tests {
			assert.Empty(t, seen[x.ID], "%s in %s too", x.ID, f.Name)
			seen[x.ID] = f.Name
			assert.Regexp(t, idForm, x.ID)
			assert.True(t, strings.HasPrefix(x.ID, f.Op+"/"), x.ID)
			assert.NotEmpty(t, x.Comment, x.ID)
			m := basisForm.FindStringSubmatch(x.Basis)
			if !assert.NotNil(t, m, "%s: basis %q", x.ID, x.Basis) || x.Basis == "policy" {
				continue
			}
			_, known := regulation.National().Instrument(regulation.InstrumentID(m[1]))
			assert.True(t, known, "%s: no text %s", x.ID, m[1])
			assert.True(t, m[2] == "" || places[x.Basis], "%s: the catalogue has no place %s", x.ID, x.Basis)
		}
	}
	for _, op := range wire.Operations() {
		assert.True(t, ops[op], "no vectors for %s", op)
	}
}
