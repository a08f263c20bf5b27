package vectors

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"path"
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
// their paths. A file that is not of the form is an error that names it.
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
	if err != nil {
		return nil, err
	}
	return all, nil
}

// Parse reads one file of the corpus. It refuses unknown keys, another form,
// tests with both or neither of want and error, and ids that repeat.
func Parse(name string, raw []byte) (File, error) {
	f := File{Name: name}
	bad := func(form string, args ...any) (File, error) {
		return File{}, fmt.Errorf("%s: %s", name, fmt.Sprintf(form, args...))
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return bad("%v", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return bad("something follows the object")
	}
	if f.Schema != Format {
		return bad("schema is %q, not %q", f.Schema, Format)
	}
	if f.Op == "" {
		return bad("op is missing")
	}
	seen := map[string]bool{}
	for i, t := range f.Tests {
		switch {
		case strings.TrimSpace(t.ID) == "":
			return bad("tests[%d]: id is missing", i)
		case seen[t.ID]:
			return bad("%s: id repeats", t.ID)
		case len(t.In) == 0:
			return bad("%s: in is missing", t.ID)
		case (len(t.Want) > 0) == (t.Error != ""):
			return bad("%s: exactly one of want and error is needed", t.ID)
		case t.Error != "" && len(t.Absent) > 0:
			return bad("%s: absent goes with want only", t.ID)
		}
		seen[t.ID] = true
	}
	return f, nil
}
