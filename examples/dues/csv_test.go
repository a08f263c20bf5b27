package main

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// texts gives the cells of rows that are not empty and not damaged.
func texts(lines []line) (out [][]string) {
	for i := range lines {
		if lines[i].damaged {
			continue
		}
		var row []string
		for _, c := range lines[i].cells {
			row = append(row, c.text)
		}
		if len(row) > 1 || row[0] != "" {
			out = append(out, row)
		}
	}
	return out
}

// A row is a row, whatever stands in the one before it.
func TestRecords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		lines      []int
		damaged    []int
		want       [][]string
	}{
		{"plain", "a,b\nc,d\n", []int{1, 2}, nil, [][]string{{"a", "b"}, {"c", "d"}}},
		{"no end of line", "a,b", []int{1}, nil, [][]string{{"a", "b"}}},
		{"CRLF and a blank line", "a\r\n\r\nb,\r\n", []int{1, 2, 3}, nil, [][]string{{"a"}, {"b", ""}}},
		{"quotes", "\"a,1\",\"b\"\"c\"\n", []int{1}, nil, [][]string{{"a,1", `b"c`}}},
		{"a line break in a cell", "\"a\nb\",c\nd,e\n", []int{1, 3}, nil, [][]string{{"a\nb", "c"}, {"d", "e"}}},
		{"a quote inside a word", "5\" pipe,a\nb,c\n", []int{1, 2}, nil, [][]string{{`5" pipe`, "a"}, {"b", "c"}}},
		{"a quote never closed", "a,\"b\nc,d\ne,f\n", []int{1, 2, 3}, []int{1}, [][]string{{"c", "d"}, {"e", "f"}}},
		{"two quotes in two rows", "a,\"b,c,d\ne,f,g,h\ni,j\",k,l\n", []int{1, 2, 3}, []int{1}, [][]string{{"e", "f", "g", "h"}, {"i", `j"`, "k", "l"}}},
		{"something after a closing quote", "a,\"b\"x\nc,d\n", []int{1, 2}, []int{1}, [][]string{{"c", "d"}}},
		{"digits kept as text", "=\"001\",'002\n", []int{1}, nil, [][]string{{"001", "002"}}},
		{"spaces", " a\t,\u3000b\u00a0\n", []int{1}, nil, [][]string{{"a", "b"}}},
	} {
		got := records(c.text, ',')
		assert.Equal(t, c.want, texts(got), c.name)
		var lines, damaged []int
		for _, l := range got {
			lines = append(lines, l.n)
			if l.damaged {
				damaged = append(damaged, l.n)
			}
		}
		assert.Equal(t, c.lines, lines, c.name)
		assert.Equal(t, c.damaged, damaged, c.name)
	}
	long := records("a,\""+strings.Repeat("x\n", maxQuoted)+"\",b\n", ',')
	assert.True(t, long[0].damaged, "a cell of that length is a quote left open")
	assert.Len(t, long, maxQuoted+1, "and every line after it is a row")
}

// Where encoding/csv reads a file, this reader reads the same; and every line of any
// text belongs to exactly one row.
func FuzzRecords(f *testing.F) {
	for _, s := range []string{"a,b\nc,d\n", "\"a\"\"b\",c\r\n\r\nd", "a,\"b\nc", "\"a\"x,b\n,,\n", "=\"1\",2\n\"\n\",3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lines := records(s, ',')
		next := 1
		for i := range lines {
			require.GreaterOrEqual(t, lines[i].n, next)
			next = lines[i].n + 1
		}
		require.LessOrEqual(t, next-1, strings.Count(s, "\n")+1)
		if len(s) > maxQuoted || strings.Contains(strings.ReplaceAll(s, "\r\n", ""), "\r") {
			return // longer cells are refused; a lone CR is trimmed as a space
		}
		r := csv.NewReader(strings.NewReader(s))
		r.FieldsPerRecord = -1
		var want [][]string
		for {
			row, err := r.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return // damaged: the rows of its own are told apart by TestRecords
			}
			for i := range row {
				if swallows(row[i], ',') {
					return
				}
				row[i] = unwrap(trim(row[i]))
			}
			if len(row) > 1 || row[0] != "" {
				want = append(want, row)
			}
		}
		require.Equal(t, want, texts(lines))
	})
}

func TestSeparators(t *testing.T) {
	for _, comma := range []string{",", "\t", ";"} {
		text := strings.ReplaceAll("编号|人员类别|岗位工资\nA|企业|3000\n", "|", comma)
		assert.Equal(t, "15.00", csvOf(t, text).dueOf(t, 2), "%q", comma)
		assert.Equal(t, "15.00", csvOf(t, "\ufeff"+strings.ReplaceAll(text, "\n", "\r\n")).dueOf(t, 2), "%q", comma)
	}
}

// A row out of step with the headings is never worked out: an amount with a comma and
// no quotes would move every amount after it.
func TestRowsOutOfStep(t *testing.T) {
	r := csvOf(t, "编号,人员类别,岗位工资,薪级工资,个人所得税,备注\n"+
		"A,事业单位,3000,1000,10,\n"+
		"B,事业单位,3,000,1000,10\n"+ // fits by chance: the last cell is empty in the others
		"C,事业单位,3,000,1000,10,\n"+
		"D,事业单位,3000,1000\n") // spreadsheet programs leave out what is empty at the end
	assert.Equal(t, "39.90", r.dueOf(t, 2))
	assert.Equal(t, []string{"too-many-cells"}, r.codesOf(4))
	assert.Equal(t, "40.00", r.dueOf(t, 5))
	// Where every row ends in the same empty cell, that is how the file is written.
	r = csvOf(t, "编号,人员类别,岗位工资\nA,企业,3000,\nB,企业,4000,\n")
	assert.Len(t, r.answered, 2)
	r = csvOf(t, "编号,人员类别,岗位工资\nA,企业,3000,\nB,企业,4000,5\n")
	assert.Empty(t, r.answered)
}
