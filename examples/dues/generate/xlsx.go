package main

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// xlsx writes the sheet as a workbook: two rows of headings with merged cells, the
// branches merged over their members, sums as formulas, and some numbers as text.
func (s *sheet) xlsx() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	w := &writer{f: f, sheet: "工资"}
	w.do(f.SetSheetName("Sheet1", w.sheet))
	w.headings()
	const top = 4
	total := slices.Index(columns, column{"", "应发合计"})
	first := top // of the branch
	for i, x := range s.lines {
		row := top + i
		for j, c := range columns {
			w.cell(j, row, c, x)
		}
		if x.member {
			w.do(f.SetCellFormula(w.sheet, w.at(total, row), "SUM("+w.at(firstPay, row)+":"+w.at(lastPay, row)+")"))
			continue
		}
		if first < row {
			w.do(f.MergeCell(w.sheet, w.at(4, first), w.at(4, row-1)))
		}
		first = row + 1
	}
	w.do(f.SetColWidth(w.sheet, "E", "E", 20))
	w.do(f.SetPanes(w.sheet, &excelize.Panes{Freeze: true, XSplit: 3, YSplit: 3, TopLeftCell: "D4", ActivePane: "bottomRight"}))
	if w.err != nil {
		return nil, w.err
	}
	var b bytes.Buffer
	err := f.Write(&b)
	return b.Bytes(), err
}

type writer struct {
	f     *excelize.File
	sheet string
	err   error
}

func (w *writer) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) at(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row)
	w.do(err)
	return name
}

// headings writes the title and the two rows of headings.
func (w *writer) headings() {
	w.do(w.f.SetCellStr(w.sheet, "A1", title))
	w.do(w.f.MergeCell(w.sheet, "A1", w.at(len(columns)-1, 1)))
	for j := 0; j < len(columns); j++ {
		c := columns[j]
		if c.group == "" {
			w.do(w.f.SetCellStr(w.sheet, w.at(j, 2), c.heading))
			w.do(w.f.MergeCell(w.sheet, w.at(j, 2), w.at(j, 3)))
			continue
		}
		last := j
		for last+1 < len(columns) && columns[last+1].group == c.group {
			last++
		}
		w.do(w.f.SetCellStr(w.sheet, w.at(j, 2), c.group))
		w.do(w.f.MergeCell(w.sheet, w.at(j, 2), w.at(last, 2)))
		for ; j <= last; j++ {
			w.do(w.f.SetCellStr(w.sheet, w.at(j, 3), columns[j].heading))
		}
		j--
	}
}

// cell writes one cell: plain amounts as numbers, everything else as text.
func (w *writer) cell(j, row int, c column, x *line) {
	at, text := w.at(j, row), x.cells[c.heading]
	if text == "" {
		return
	}
	if text == noResult {
		w.do(w.f.SetCellFormula(w.sheet, at, "1500+300"))
		return
	}
	if n, err := strconv.ParseFloat(text, 64); err == nil && c.heading != "编号" {
		w.do(w.f.SetCellFloat(w.sheet, at, n, -1, 64))
		return
	}
	w.do(w.f.SetCellStr(w.sheet, at, text))
}
