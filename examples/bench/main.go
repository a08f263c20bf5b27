// Command bench measures the library against other ways of doing the same, in one
// run and over the same input, and writes what it finds into README.md.
//
//	go run . [-rounds N] [-readme FILE]
//
// What is compared is first shown to be equal. Contenders take turns, and of the
// rounds the median counts. The exit code is 1 when a claim of README.md does not
// hold.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

func main() {
	rounds := flag.Int("rounds", 21, "how often each contender is timed")
	readme := flag.String("readme", "README.md", "`file` to write the tables into; empty for none")
	flag.Parse()
	ok, err := run(os.Stdout, meter{rounds: max(*rounds, 1), sample: 20 * time.Millisecond}, *readme)
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

// run measures every section, prints it, and writes it into the file.
func run(w io.Writer, m meter, readme string) (ok bool, err error) {
	ok = true
	for _, s := range sections() {
		out, err := s.run(m)
		if err != nil {
			return false, fmt.Errorf("%s: %w", s.name, err)
		}
		for _, c := range out.claims {
			ok = ok && c.met
		}
		fmt.Fprintf(w, "%s\n%s\n", s.name, out.markdown())
		if readme == "" {
			continue
		}
		text, err := os.ReadFile(readme)
		if err != nil {
			return false, err
		}
		with, err := insert(string(text), s.name, out.markdown())
		if err != nil {
			return false, err
		}
		if err := os.WriteFile(readme, []byte(with), 0o644); err != nil {
			return false, err
		}
	}
	return ok, nil
}
