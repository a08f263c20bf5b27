// Generate writes the made-up pay sheet of a county bureau that the program above it
// reads, as .csv and as .xlsx, with mistakes planted in it.
//
//	go run ./generate -o sample
//
// The same seed gives the same bytes. Nobody and no place in it is real.
package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
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

// Files gives the sample in both forms.
func Files() (map[string][]byte, error) {
	s := newSheet()
	text, err := s.csv()
	if err != nil {
		return nil, err
	}
	book, err := s.xlsx()
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"pay.csv": text, "pay.xlsx": book}, nil
}

// csv writes the sheet as a spreadsheet program exports it: with a byte-order mark,
// one row of headings, and the words of merged cells in the first of them only.
func (s *sheet) csv() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	cells := func(x *line) []string {
		out := make([]string, len(columns))
		for i, c := range columns {
			out[i] = x.cells[c.heading]
		}
		return out
	}
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.heading
	}
	rows := [][]string{{title}, head}
	for _, x := range s.lines {
		rows = append(rows, cells(x))
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	// Two mistakes that a workbook cannot have: an amount with a comma and no
	// quotes, and quotes that do not pair.
	text := strings.Replace(b.String(), `"`+commaPay+`"`, commaPay, 1)
	text = strings.Replace(text, remarkOfOne, `"`+remarkOfOne, 1)
	return []byte(text), nil
}
