// Generate writes the made-up township that the program above it reads, with
// every mistake planted in it, and the manifest of those mistakes.
//
//	go run ./examples/quickstart/generate -o DIR
//
// The same seed gives the same bytes. Nobody and no place in it is real: names
// are put together from two lists of characters, places are called by the
// heavenly stems and earthly branches.
package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("o", "", "folder to write to")
	flag.Parse()
	if *dir == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := write(*dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(dir string) error {
	files, err := Files()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Files gives the sample: the tables in the forms of the packages orgtree and
// members, and manifest.json.
func Files() (map[string][]byte, error) {
	t := newTownship()
	t.organizations()
	t.people()
	t.offices()
	t.life()
	t.money()
	t.plant()
	out := map[string][]byte{}
	for _, x := range t.tables {
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll(x.rows); err != nil {
			return nil, err
		}
		b.WriteString(x.tail)
		out[x.file] = b.Bytes()
	}
	manifest, err := json.MarshalIndent(t.manifest, "", "  ")
	if err != nil {
		return nil, err
	}
	out["manifest.json"] = append(manifest, '\n')
	return out, nil
}
