package vectors_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
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

// results is the corpus put to the library, once for all tests of the package: a
// long file takes it a millisecond, and there are thousands.
var results = sync.OnceValue(func() []vectors.Result {
	files, err := vectors.Load(vectors.Embedded())
	if err != nil {
		panic(err)
	}
	return slices.Collect(vectors.Run(files, vectors.Library()))
})

// The library passes its own corpus and skips nothing of it.
func TestLibraryConforms(t *testing.T) {
	n := 0
	for _, r := range results() {
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
		comments := map[string]int{}
		for _, x := range f.Tests {
			comments[x.Comment]++
			assert.LessOrEqual(t, comments[x.Comment], 3, "%s: the comment does not tell this test from others: %s", x.ID, x.Comment)
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

// definition is a part of the schema, as far as answers are looked at.
type definition struct {
	Ref        string                 `json:"$ref"`
	Properties map[string]*definition `json:"properties"`
	Items      *definition            `json:"items"`
	Enum       []string               `json:"enum"`
}

// definitions reads the parts of the schema by name.
func definitions(t *testing.T) map[string]*definition {
	var schema struct {
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(vectors.Schema(), &schema))
	all := map[string]*definition{}
	for name, raw := range schema.Defs {
		d := &definition{}
		if json.Unmarshal(raw, d) == nil { // those with true as a property describe input
			all[name] = d
		}
	}
	return all
}

// undescribed gives the path of the first key of an answer that a definition does
// not have, at any depth, and nothing when it has them all.
func undescribed(all map[string]*definition, d *definition, path string, answer any) string {
	for d != nil && d.Ref != "" {
		d = all[strings.TrimPrefix(d.Ref, "#/$defs/")]
	}
	switch v := answer.(type) {
	case map[string]any:
		if d == nil || d.Properties == nil {
			return "" // any object will do, as the value of a fact
		}
		for key, inner := range v {
			part, known := d.Properties[key]
			if !known {
				return path + "." + key
			}
			if bad := undescribed(all, part, path+"."+key, inner); bad != "" {
				return bad
			}
		}
	case []any:
		for _, inner := range v {
			if d == nil {
				return ""
			}
			if bad := undescribed(all, d.Items, path+"[]", inner); bad != "" {
				return bad
			}
		}
	}
	return ""
}

// unasked are codes that the schema lists and no test of the corpus asks for; the
// tests of package wire do, but for the first.
var unasked = []string{
	"fees.ledger count-mismatch", // takes 10,001 entries, most of the size of the corpus; fees/ledger tests it
	"fees.ledger invalid-payable-from",
	"fees.remit invalid-id", "fees.remit missing-kind", "fees.remit missing-to", // fields that fees/remit tests one by one
	"fees.remit invalid-month", "fees.remit invalid-notice-from", // as in fees.base
	"fees.remit not-applicable",                                                                                                       // a local deadline beside the national one, the only case there is
	"fees.base date-out-of-range", "fees.schedule date-out-of-range", "fees.ledger date-out-of-range", "fees.remit date-out-of-range", // as in fees.assess
}

// What the library answers is what the schema describes, at any depth, and the
// codes that tests ask for are those that the schema lists. Each of them is asked
// for somewhere, but for a word that is no string: no test says whether that is a
// malformed word or an unknown one; and for those of unasked.
func TestSchemaDescribesAnswers(t *testing.T) {
	all := definitions(t)
	asked := map[string]bool{}
	for _, r := range results() {
		want, codes := all[r.Op+".want"], all[r.Op+".error"]
		require.NotEmpty(t, want.Properties, r.Op)
		if code := r.Test.Error; code != "" {
			assert.True(t, slices.Contains(codes.Enum, code), "%s: the schema does not list %s", r.Test.ID, code)
			asked[r.Op+" "+code] = true
		}
		if r.Answer.Error != "" {
			continue
		}
		var answer any
		require.NoError(t, json.Unmarshal(r.Answer.Want, &answer), r.Test.ID)
		assert.Empty(t, undescribed(all, want, "", answer), "%s: the schema does not describe it", r.Test.ID)
	}
	for _, op := range wire.Operations() {
		for _, code := range all[op+".error"].Enum {
			left := slices.Contains([]string{"invalid-category", "invalid-rounding", "invalid-kind"}, code) || slices.Contains(unasked, op+" "+code)
			assert.NotEqual(t, left, asked[op+" "+code], "%s: no test asks for %s", op, code)
		}
	}
}

var update = flag.Bool("update", false, "append the ids of new tests to testdata/ids.txt")

// ids is the committed list: one id a line with a mark of its question.
var ids = filepath.Join("testdata", "ids.txt")

// An id is never removed and never comes to mean another question: the list
// only grows. New tests are entered with
//
//	go test ./compliance/vectors -run TestIDs -update
//
// which appends and changes nothing that stands.
func TestIDs(t *testing.T) {
	raw, err := os.ReadFile(ids)
	require.NoError(t, err)
	committed := map[string]string{}
	for line := bufio.NewScanner(strings.NewReader(string(raw))); line.Scan(); {
		id, mark, ok := strings.Cut(line.Text(), "\t")
		require.True(t, ok, line.Text())
		require.Empty(t, committed[id], "%s stands twice", id)
		committed[id] = mark
	}
	var fresh []string
	for _, f := range load(t) {
		for _, x := range f.Tests {
			now := mark(t, f.Op, x)
			switch was, known := committed[x.ID]; {
			case !known:
				fresh = append(fresh, x.ID+"\t"+now+"\n")
			case was != now:
				t.Errorf("%s asks another question than it did; a new question needs a new id", x.ID)
			}
			delete(committed, x.ID)
		}
	}
	for id := range committed {
		t.Errorf("%s is gone; an id is never removed", id)
	}
	slices.Sort(fresh)
	if !*update {
		assert.Empty(t, fresh, "new ids; enter them with -update")
		return
	}
	list, err := os.OpenFile(ids, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = list.WriteString(strings.Join(fresh, ""))
	require.NoError(t, err)
	require.NoError(t, list.Close())
}

// mark is a short digest of a question: the operation and the input, whatever
// the order of its keys.
func mark(t *testing.T, op string, x vectors.Test) string {
	d := json.NewDecoder(strings.NewReader(string(x.In)))
	d.UseNumber()
	var in any
	require.NoError(t, d.Decode(&in), x.ID)
	sorted, err := json.Marshal(in)
	require.NoError(t, err)
	return fmt.Sprintf("%x", sha256.Sum256([]byte(op+" "+string(sorted))))[:12]
}
