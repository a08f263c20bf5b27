package vectors_test

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// file makes a vector file of tests.
func file(tests string) string {
	return `{"schema":"dangwu.vectors/1","op":"a.b","description":"d","tests":[` + tests + `]}`
}

const one = `{"id":"a.b/1","basis":"policy","in":{},"want":{}}`

func TestParse(t *testing.T) {
	f, err := vectors.Parse("dir/x.json", []byte(file(one+`,{"id":"q:a.b/2","basis":"x:1","comment":"c","in":{"n":1.0},"error":"x-y"},{"id":"a.b/3","basis":"x","in":{"a":{"id":1,"ID":2}},"want":{"Z":1},"absent":["b"]}`)))
	require.NoError(t, err)
	assert.Equal(t, "dir/x.json", f.Name)
	assert.Equal(t, "a.b", f.Op)
	require.Len(t, f.Tests, 3)
	assert.Equal(t, `{"n":1.0}`, string(f.Tests[1].In), "as it is written")
	assert.Equal(t, "x-y", f.Tests[1].Error)
	assert.Nil(t, f.Tests[1].Want)
	assert.Equal(t, []string{"b"}, f.Tests[2].Absent)
}

// What is not of the form is refused with the name of the file and what is
// wrong.
func TestParseRefuses(t *testing.T) {
	for _, x := range []struct{ name, text, why string }{
		{"nothing", ``, "unexpected end"},
		{"no JSON", `{`, "unexpected end"},
		{"an array", `[]`, "cannot unmarshal array"},
		{"null", `null`, "not an object"},
		{"something behind", file(one) + `{}`, "after top-level value"},
		{"another form", `{"schema":"dangwu.vectors/2","op":"a.b","description":"d","tests":[` + one + `]}`, `schema is "dangwu.vectors/2"`},
		{"no form", `{"op":"a.b","description":"d","tests":[` + one + `]}`, `schema is ""`},
		{"no operation", `{"schema":"dangwu.vectors/1","description":"d","tests":[` + one + `]}`, "op is missing"},
		{"no description", `{"schema":"dangwu.vectors/1","op":"a.b","tests":[` + one + `]}`, "description is missing"},
		{"no list of tests", `{"schema":"dangwu.vectors/1","op":"a.b","description":"d"}`, "no tests"},
		{"tests of null", `{"schema":"dangwu.vectors/1","op":"a.b","description":"d","tests":null}`, "no tests"},
		{"no test", file(``), "no tests"},
		{"a test of null", file(`null`), "tests[0]: not an object"},
		{"an unknown key", `{"skip":1,` + file(one)[1:], `unknown key "skip"`},
		{"letter case of a key", `{"schema":"dangwu.vectors/1","Op":"a.b","description":"d","tests":[` + one + `]}`, `unknown key "Op"`},
		{"a key twice", `{"op":"a.b",` + file(one)[1:], `key "op" repeats`},
		{"an unknown key of a test", file(`{"id":"1","basis":"p","in":{},"want":{},"skip":true}`), `tests[0]: unknown key "skip"`},
		{"letter case of a key of a test", file(one + `,{"id":"1","basis":"p","in":{},"Error":"x-y"}`), `tests[1]: unknown key "Error"`},
		{"a key of a test twice", file(`{"id":"1","basis":"p","in":{},"want":{"a":1},"want":{}}`), `tests[0]: key "want" repeats`},
		{"no id", file(`{"basis":"p","in":{},"want":{}}`), "tests[0]: id is missing"},
		{"a blank id", file(one + `,{"id":" ","basis":"p","in":{},"want":{}}`), "tests[1]: id is missing"},
		{"an id that is a number", file(`{"id":1,"basis":"p","in":{},"want":{}}`), "cannot unmarshal number"},
		{"an id twice", file(one + `,` + one), "a.b/1: id repeats"},
		{"no basis", file(`{"id":"a.b/1","in":{},"want":{}}`), "a.b/1: basis is missing"},
		{"no input", file(`{"id":"a.b/1","basis":"p","want":{}}`), "a.b/1: in is missing"},
		{"an input that is no object", file(`{"id":"a.b/1","basis":"p","in":[],"want":{}}`), "a.b/1: in is not an object"},
		{"an input of null", file(`{"id":"a.b/1","basis":"p","in":null,"want":{}}`), "a.b/1: in is not an object"},
		{"both", file(`{"id":"a.b/1","basis":"p","in":{},"want":{},"error":"x-y"}`), "a.b/1: exactly one of want and error"},
		{"neither", file(`{"id":"a.b/1","basis":"p","in":{}}`), "a.b/1: exactly one of want and error"},
		{"an empty error", file(`{"id":"a.b/1","basis":"p","in":{},"error":""}`), "a.b/1: exactly one of want and error"},
		{"a want that is no object", file(`{"id":"a.b/1","basis":"p","in":{},"want":null}`), "a.b/1: want is not an object"},
		{"absent beside an error", file(`{"id":"a.b/1","basis":"p","in":{},"error":"x-y","absent":["a"]}`), "a.b/1: absent goes with want only"},
		{"absent that is no list", file(`{"id":"a.b/1","basis":"p","in":{},"want":{},"absent":"a"}`), "cannot unmarshal string"},
	} {
		t.Run(x.name, func(t *testing.T) {
			f, err := vectors.Parse("x.json", []byte(x.text))
			require.Error(t, err)
			assert.Regexp(t, `^x\.json: `, err.Error())
			assert.Contains(t, err.Error(), x.why)
			assert.Equal(t, vectors.File{}, f)
		})
	}
}

// Load goes into folders, in the order of the paths, and passes over what is
// not .json.
func TestLoad(t *testing.T) {
	entry := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	other := file(`{"id":"a.b/2","basis":"policy","in":{},"want":{}}`)
	files, err := vectors.Load(fstest.MapFS{
		"b.json": entry(file(one)), "a/deep/x.json": entry(other), "README.md": entry("{"), "a/x.json.bak": entry("{"),
	})
	require.NoError(t, err)
	require.Len(t, files, 2)
	assert.Equal(t, []string{"a/deep/x.json", "b.json"}, []string{files[0].Name, files[1].Name})

	files, err = vectors.Load(fstest.MapFS{"notes.txt": entry("x")})
	assert.NoError(t, err)
	assert.Empty(t, files)

	for why, tree := range map[string]fs.FS{
		"a/x.json: ": fstest.MapFS{"a/x.json": entry("{"), "b.json": entry(file(one))},
		"b.json: a.b/1: id repeats, first in a/x.json": fstest.MapFS{"a/x.json": entry(file(one)), "b.json": entry(file(one))},
		"unreadable": unreadable{fstest.MapFS{"a.json": entry(file(one))}},
	} {
		files, err := vectors.Load(tree)
		assert.ErrorContains(t, err, why)
		assert.Nil(t, files, "no part of it")
	}
}

// unreadable is a folder whose files cannot be opened.
type unreadable struct{ fstest.MapFS }

func (u unreadable) ReadFile(string) ([]byte, error) { return nil, errors.New("unreadable") }

// What is handed out is one's own.
func TestSchemaIsACopy(t *testing.T) {
	vectors.Schema()[0] = 'x'
	assert.Equal(t, byte('{'), vectors.Schema()[0])
}

// Parse never panics, and what it takes has the form.
func FuzzParse(f *testing.F) {
	f.Add([]byte(file(one)))
	f.Add([]byte(file(`{"id":"1","basis":"p","in":{},"error":"x-y"}`)))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := vectors.Parse("x", raw)
		if err != nil {
			return
		}
		for _, x := range got.Tests {
			if x.ID == "" || x.Basis == "" || (x.Want == nil) == (x.Error == "") || x.In[0] != '{' {
				t.Fatalf("%s: %+v", raw, x)
			}
		}
	})
}
