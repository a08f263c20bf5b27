package vectors

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Format is the form of a file of the corpus.
const Format = "dangwu.vectors/1"

//go:embed corpus/*.json
var corpus embed.FS

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (2020-12) of a file of the corpus. It also
// describes the fields of every operation.
func Schema() []byte { return bytes.Clone(schema) }

// Embedded gives the corpus of this edition as files.
func Embedded() fs.FS {
	sub, err := fs.Sub(corpus, "corpus")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

// File is one file of the corpus: tests of one operation.
type File struct {
	Name        string `json:"-"` // path of the file
	Schema      string `json:"schema"`
	Op          string `json:"op"`
	Description string `json:"description"`
	Tests       []Test `json:"tests"`
}

// Test is one question with its answer.
type Test struct {
	ID      string          `json:"id"`    // unique in the corpus; never changes its meaning
	Basis   string          `json:"basis"` // instrument:article, or policy
	Comment string          `json:"comment,omitempty"`
	In      json.RawMessage `json:"in"`
	Want    json.RawMessage `json:"want,omitempty"`  // a subset of the answer
	Error   string          `json:"error,omitempty"` // or the code of the error
	Absent  []string        `json:"absent,omitempty"`
}

// Load reads every .json file below the root of a file system, in the order of
// their paths. A file that is not of the form is an error that names it, and so
// is an id that stands in two files. Other files are passed over; where there
// is none to read, Load gives none.
func Load(files fs.FS) ([]File, error) {
	var all []File
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f, err := Parse(name, raw)
		all = append(all, f)
		return err
	})
	if err == nil {
		err = unique(all)
	}
	if err != nil {
		return nil, err
	}
	return all, nil
}

// unique gives an error that names the first id that stands in two files, and
// nil when there is none.
func unique(files []File) error {
	first := map[string]string{}
	for _, f := range files {
		for _, t := range f.Tests {
			if name, twice := first[t.ID]; twice {
				return fmt.Errorf("%s: %s: id repeats, first in %s", f.Name, t.ID, name)
			}
			first[t.ID] = f.Name
		}
	}
	return nil
}

// Parse reads one file of the corpus; name is used in errors and results. It
// refuses unknown, misspelt and repeated keys, another form, a file without
// operation, description or tests, a test without id, basis or in, with both or
// neither of want and error, or with an absent that has no want, an in or want
// that is no object, and ids that repeat. The JSON Schema refuses more: it knows
// the fields of every operation.
func Parse(name string, raw []byte) (File, error) {
	f := File{Name: name}
	bad := func(form string, args ...any) (File, error) {
		return File{}, fmt.Errorf("%s: %s", name, fmt.Sprintf(form, args...))
	}
	if err := strict(raw, &f); err != nil {
		return bad("%v", err)
	}
	switch {
	case f.Schema != Format:
		return bad("schema is %q, not %q", f.Schema, Format)
	case f.Op == "":
		return bad("op is missing")
	case f.Description == "":
		return bad("description is missing")
	case len(f.Tests) == 0:
		return bad("no tests")
	}
	seen := map[string]bool{}
	for i, t := range f.Tests {
		switch {
		case strings.TrimSpace(t.ID) == "":
			return bad("tests[%d]: id is missing", i)
		case seen[t.ID]:
			return bad("%s: id repeats", t.ID)
		case t.Basis == "":
			return bad("%s: basis is missing", t.ID)
		case len(t.In) == 0:
			return bad("%s: in is missing", t.ID)
		case t.In[0] != '{':
			return bad("%s: in is not an object", t.ID)
		case (len(t.Want) > 0) == (t.Error != ""):
			return bad("%s: exactly one of want and error is needed", t.ID)
		case len(t.Want) > 0 && t.Want[0] != '{':
			return bad("%s: want is not an object", t.ID)
		case t.Error != "" && len(t.Absent) > 0:
			return bad("%s: absent goes with want only", t.ID)
		}
		seen[t.ID] = true
	}
	return f, nil
}

// strict reads a file as encoding/json does, but refuses what that passes over:
// keys that a file or a test does not have, keys that differ in letter case,
// and keys that repeat. What in and want hold is the test's business.
func strict(raw []byte, f *File) error {
	if err := json.Unmarshal(raw, f); err != nil {
		return err
	}
	parts, err := keys(raw, "schema", "op", "description", "tests")
	if err != nil {
		return err
	}
	var tests []json.RawMessage
	if parts["tests"] != nil {
		if err := json.Unmarshal(parts["tests"], &tests); err != nil {
			return err
		}
	}
	for i, t := range tests {
		if _, err := keys(t, "id", "basis", "comment", "in", "want", "error", "absent"); err != nil {
			return fmt.Errorf("tests[%d]: %w", i, err)
		}
	}
	return nil
}

// keys takes an object apart; other keys than those known, and keys that
// repeat, are errors.
func keys(raw []byte, known ...string) (map[string]json.RawMessage, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.New("not an object")
	}
	m := map[string]json.RawMessage{}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return nil, err
		}
		name, _ := t.(string)
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("unknown key %q", name)
		}
		if _, twice := m[name]; twice {
			return nil, fmt.Errorf("key %q repeats", name)
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			return nil, err
		}
		m[name] = v
	}
	return m, nil
}
