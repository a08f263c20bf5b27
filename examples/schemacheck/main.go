// Command schemacheck validates vector files against the JSON Schema of the
// format dangwu.vectors/1.
//
//	go run . [-schema FILE] [PATH...]
//
// A PATH is a file, or a folder that is searched for *.json at any depth.
// Without one, the corpus of the library is checked, relative to this folder.
// Every broken file is printed with what is wrong in it; ids that occur twice,
// also in different files, are reported too, because no schema can see them.
// The last line is "N passed, N failed", counting files; the exit code is 1
// when anything failed or nothing was checked.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const (
	defaultSchema = "../../compliance/vectors/schema.json"
	defaultCorpus = "../../compliance/vectors/corpus"
)

func main() {
	schema := flag.String("schema", defaultSchema, "schema `file`")
	flag.Parse()
	paths := flag.Args()
	if len(paths) == 0 {
		paths = []string{defaultCorpus}
	}
	passed, failed, err := run(os.Stdout, *schema, paths)
	if err != nil {
		fmt.Fprintln(os.Stderr, "schemacheck:", err)
	}
	fmt.Printf("%d passed, %d failed\n", passed, failed)
	if err != nil || failed > 0 || passed == 0 {
		os.Exit(1)
	}
}

// run checks the files named and prints each broken one to w. It returns an
// error when the schema does not compile or a path cannot be read.
func run(w io.Writer, schemaFile string, paths []string) (passed, failed int, err error) {
	c, err := newChecker(schemaFile)
	if err != nil {
		return 0, 0, err
	}
	files, err := collect(paths)
	if err != nil {
		return 0, 0, err
	}
	for _, name := range files {
		if err := c.file(name); err != nil {
			failed++
			fmt.Fprintf(w, "%s:\n%s\n", name, indent(err.Error()))
			continue
		}
		passed++
	}
	return passed, failed, nil
}

// checker holds the compiled schema and the ids seen so far.
type checker struct {
	schema *jsonschema.Schema
	seen   map[string]string // test id -> file
}

func newChecker(schemaFile string) (*checker, error) {
	f, err := os.Open(schemaFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", schemaFile, err)
	}
	const url = "schema.json"
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(url, doc); err != nil {
		return nil, fmt.Errorf("%s: %w", schemaFile, err)
	}
	s, err := c.Compile(url)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", schemaFile, err)
	}
	return &checker{schema: s, seen: make(map[string]string)}, nil
}

func (c *checker) file(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return c.check(name, f)
}

// check validates one vector file. Ids are recorded only for files of the right
// shape.
func (c *checker) check(name string, r io.Reader) error {
	doc, err := jsonschema.UnmarshalJSON(r)
	if err != nil {
		return err
	}
	if err := c.schema.Validate(doc); err != nil {
		return err
	}
	var errs []error
	for _, t := range doc.(map[string]any)["tests"].([]any) {
		id := t.(map[string]any)["id"].(string)
		if first, ok := c.seen[id]; ok {
			errs = append(errs, fmt.Errorf("id %q occurs twice, first in %s", id, first))
			continue
		}
		c.seen[id] = name
	}
	return errors.Join(errs...)
}

// collect lists the files named and the *.json files below the folders named.
func collect(paths []string) ([]string, error) {
	var files []string
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			files = append(files, p)
			continue
		}
		err = filepath.WalkDir(p, func(name string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && filepath.Ext(name) == ".json" {
				files = append(files, name)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(s, "\n", "\n  ")
}
