package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dangwu-go/dangwu/compliance/vectors"
)

// load reads the files and folders named, or the embedded corpus when none is.
// A file that is named twice is read once.
func load(paths []string) ([]vectors.File, error) {
	if len(paths) == 0 {
		return vectors.Load(vectors.Embedded())
	}
	var names []string
	for _, p := range paths {
		found, err := filesAt(p)
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	var files []vectors.File
	read := map[string]bool{}
	first := map[string]string{} // id -> file
	for _, name := range names {
		if read[name] {
			continue
		}
		read[name] = true
		raw, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, err := vectors.Parse(name, raw)
		if err != nil {
			return nil, err
		}
		for _, t := range f.Tests {
			if other, twice := first[t.ID]; twice {
				return nil, fmt.Errorf("%s: %s: id repeats, first in %s", name, t.ID, other)
			}
			first[t.ID] = name
		}
		files = append(files, f)
	}
	return files, nil
}

// filesAt gives a file itself, or the .json files below a folder, of which
// there has to be one.
func filesAt(p string) ([]string, error) {
	p = filepath.Clean(p)
	info, err := os.Stat(p)
	if err != nil || !info.IsDir() {
		return []string{p}, err
	}
	var names []string
	err = filepath.WalkDir(p, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(name) == ".json" {
			names = append(names, name)
		}
		return err
	})
	if err == nil && names == nil {
		err = fmt.Errorf("%s: no .json file in it", p)
	}
	return names, err
}
