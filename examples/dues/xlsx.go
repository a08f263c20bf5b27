package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/xuri/excelize/v2"
)

// maxRows is how many rows a sheet may have.
const maxRows = 200_000

// unpacked is how many bytes a workbook may come to when it is unpacked.
const unpacked = 512 << 20

// readXLSX reads one sheet of a workbook: the one named, or the only visible one
// that has a row of headings. Formulas are read by the result that the file holds.
func readXLSX(raw []byte, want string) (g *grid, err error) {
	// A workbook is a foreign format of many parts; a damaged one must not end the
	// program in the library that reads it.
	defer func() {
		if x := recover(); x != nil {
			g, err = nil, damagedBook(fmt.Errorf("%v", x))
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: unpacked, UnzipXMLSizeLimit: unpacked})
	if err != nil {
		return nil, damagedBook(err)
	}
	defer f.Close()
	sheets := f.GetSheetList()
	if want != "" {
		if !slices.Contains(sheets, want) {
			return nil, &regulation.Fault{Code: "unknown-sheet", Path: "-sheet", Value: want, Message: say("工作簿里没有这张表", "the workbook has no such sheet")}
		}
		sheets = []string{want}
	}
	var with []*grid // those with a row of headings
	var left []sheetLeft
	for _, name := range sheets {
		visible, err := f.GetSheetVisible(name)
		if err != nil {
			return nil, damagedBook(err)
		}
		x, err := readSheet(f, name)
		if err != nil {
			return nil, err
		}
		_, has := findHeader(x)
		switch {
		case has && (visible || want != ""):
			with = append(with, x)
		case len(x.lines) > 0:
			left = append(left, sheetLeft{name, len(x.lines)})
		}
		if want != "" && !has {
			return x, nil
		}
	}
	if len(with) > 1 {
		var names []string
		for _, x := range with {
			names = append(names, x.sheet)
		}
		return nil, fault("ambiguous-sheet", "有"+itoa(len(with))+"张表像工资表（"+strings.Join(names, "、")+"），请用 -sheet 指定一张",
			itoa(len(with))+" sheets look like pay sheets ("+strings.Join(names, ", ")+"); name one with -sheet")
	}
	if len(with) == 0 {
		return &grid{other: left}, nil
	}
	with[0].other = left
	return with[0], nil
}

func damagedBook(err error) error {
	return &regulation.Fault{Code: "invalid-workbook", Cause: err,
		Message: say("工作簿读不了，可能已损坏或者加了密码", "the workbook cannot be read: it may be damaged, or have a password")}
}

// readSheet reads a sheet twice: as it shows, for words, and as it stores, for
// amounts, so that a number format hides no fen.
func readSheet(f *excelize.File, name string) (*grid, error) {
	g := &grid{sheet: name}
	rows, err := f.Rows(name)
	if err != nil {
		return nil, damagedBook(err)
	}
	var hidden []bool
	for rows.Next() {
		hidden = append(hidden, rows.GetRowOpts().Hidden)
		if _, err := rows.Columns(); err != nil {
			return nil, damagedBook(err)
		}
		if len(hidden) > maxRows {
			return nil, fault("too-many-rows", "超过"+itoa(maxRows)+"行，请分开处理", "more than "+itoa(maxRows)+" rows; split the sheet")
		}
	}
	if err := rows.Close(); err != nil {
		return nil, damagedBook(err)
	}
	shown, err := f.GetRows(name)
	if err != nil {
		return nil, damagedBook(err)
	}
	stored, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, damagedBook(err)
	}
	merges, err := f.GetMergeCells(name, true)
	if err != nil {
		return nil, damagedBook(err)
	}
	for i := range max(len(shown), len(stored)) {
		l := line{n: i + 1, hidden: i < len(hidden) && hidden[i]}
		for j := range max(width(shown, i), width(stored, i)) {
			l.cells = append(l.cells, cell{text: trim(value(shown, i, j)), raw: trim(value(stored, i, j))})
		}
		g.lines = append(g.lines, l)
	}
	for _, m := range merges {
		if err := g.merge(m); err != nil {
			return nil, damagedBook(err)
		}
	}
	for i := range g.lines {
		for j := range g.lines[i].cells {
			c := &g.lines[i].cells[j]
			if a := c.area; a != nil && (a.top != i || a.left != j) {
				continue // the library would give the formula of the first cell
			}
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err != nil {
				return nil, damagedBook(err)
			}
			formula, err := f.GetCellFormula(name, at)
			if err != nil {
				return nil, damagedBook(err)
			}
			c.formula = formula != ""
			c.lost = c.formula && c.raw == "" || isError(c.raw)
		}
	}
	return g, nil
}

// isError reports whether a cell holds an error of the spreadsheet.
func isError(raw string) bool {
	return slices.Contains([]string{"#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!"}, raw)
}

func width(rows [][]string, i int) int {
	if i >= len(rows) {
		return 0
	}
	return len(rows[i])
}

func value(rows [][]string, i, j int) string {
	if i >= len(rows) || j >= len(rows[i]) {
		return ""
	}
	return rows[i][j]
}

// merge marks the cells of a merged block, as far as the sheet has rows.
func (g *grid) merge(m excelize.MergeCell) error {
	left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
	if err != nil {
		return err
	}
	right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
	if err != nil {
		return err
	}
	a := &area{top: top - 1, bottom: bottom - 1, left: left - 1, right: right - 1}
	if a.top >= len(g.lines) {
		return nil
	}
	g.merged = true
	a.text = g.lines[a.top].at(a.left).text
	for i := a.top; i <= min(a.bottom, len(g.lines)-1); i++ {
		l := &g.lines[i]
		// A block over whole rows reaches to the last column of the format: only
		// what the sheet uses is filled in.
		for len(l.cells) <= min(a.right, maxColumns-1) {
			l.cells = append(l.cells, cell{})
		}
		for j := a.left; j <= min(a.right, maxColumns-1); j++ {
			l.cells[j].area = a
		}
	}
	return nil
}

// maxColumns is how far a merged block is followed to the right.
const maxColumns = 500
