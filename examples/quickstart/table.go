package main

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// row is one line of a file, by heading.
type row struct {
	file  string
	line  int
	cells map[string]string
}

func (r row) get(heading string) string { return r.cells[heading] }

// problem is a row, or a cell of it, that could not be used, and why.
type problem struct {
	file   string
	line   int    // 0 for the file as a whole
	column string // heading; empty for the row as a whole
	id     string // number of the member, if known
	err    error
}

// bad makes a problem of a row. Cells may hold names, so that the message never
// repeats more of them than the code of the error does.
func (r row) bad(column string, err error) problem {
	return problem{r.file, r.line, column, r.get(colID), err}
}

func say(code regulation.Code, zh, en string) error {
	return &regulation.Fault{Code: code, Message: regulation.Text{Zh: zh, En: en}}
}

// readTable reads a CSV file with the headings of its form, in any order. A
// row with another number of cells than the heading line is a problem; an
// unknown, repeated or missing heading is an error, for every row would be
// wrong.
func readTable(files fs.FS, name string, headings []string) (rows []row, problems []problem, err error) {
	fail := func(code regulation.Code, value, zh, en string) ([]row, []problem, error) {
		return nil, nil, &regulation.Fault{Code: code, Path: name, Value: value, Message: regulation.Text{Zh: zh, En: en}}
	}
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return fail("missing-file", "", "读不到文件", "cannot be read")
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if !utf8.Valid(raw) {
		return fail("invalid-encoding", "", "不是UTF-8编码（可能是GBK），请另存为“CSV UTF-8”", `not UTF-8 (GBK, perhaps): save it as "CSV UTF-8"`)
	}
	c := csv.NewReader(bytes.NewReader(raw))
	c.FieldsPerRecord = -1
	head, err := c.Read()
	if err != nil {
		return fail("invalid-csv", "", "没有表头", "no heading line")
	}
	for i, h := range head {
		head[i] = strings.TrimSpace(h)
		if !slices.Contains(headings, head[i]) {
			return fail("unknown-heading", head[i], "未知的列名，可用："+strings.Join(headings, "、"), "unknown heading, known: "+strings.Join(headings, ", "))
		}
		if slices.Contains(head[:i], head[i]) {
			return fail("repeated-heading", head[i], "列名重复", "repeated heading")
		}
	}
	for _, h := range headings {
		if !slices.Contains(head, h) {
			return fail("missing-heading", h, "缺少这一列", "this column is missing")
		}
	}
	for {
		record, err := c.Read()
		if err != nil && record == nil {
			if pe, ok := err.(*csv.ParseError); ok {
				return fail("invalid-csv", "", "第"+strconv.Itoa(pe.Line)+"行的引号不配对", "line "+strconv.Itoa(pe.Line)+": quotes do not pair")
			}
			return rows, problems, nil // end of the file
		}
		line, _ := c.FieldPos(0)
		r := row{name, line, map[string]string{}}
		for i := range min(len(record), len(head)) {
			r.cells[head[i]] = strings.TrimSpace(record[i])
		}
		if err != nil || len(record) != len(head) {
			problems = append(problems, r.bad("", say("invalid-row", "列数与表头不符", "not as many cells as headings")))
			continue
		}
		rows = append(rows, r)
	}
}
