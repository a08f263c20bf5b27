package main

import (
	"strings"
	"unicode"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// grid is a sheet as it was read, before anything is made of it. Both forms of
// file give one, so that they are judged alike.
type grid struct {
	sheet  string // name of the sheet; empty for CSV
	other  []sheetLeft
	lines  []line
	merged bool // some cells are merged
	csv    bool
}

// sheetLeft is a sheet of the workbook that was not read.
type sheetLeft struct {
	name string
	rows int
}

// line is one row of the sheet.
type line struct {
	n       int // as the spreadsheet numbers it; of a CSV file the line on which the record begins
	cells   []cell
	hidden  bool
	damaged bool // of a CSV file: the quotes do not pair
}

// cell is one cell.
type cell struct {
	text    string // as the sheet shows it, without the spaces around it
	raw     string // the number as it is stored; empty in CSV
	formula bool
	lost    bool  // a formula of which the file has no result, or an error for one
	area    *area // the merged cells it belongs to; nil when it stands alone
}

// area is a block of merged cells, numbered from 0, both ends inclusive.
type area struct {
	top, bottom, left, right int
	text                     string
}

// at gives a cell; the zero one beyond the end of the row.
func (l *line) at(i int) cell {
	if i < 0 || i >= len(l.cells) {
		return cell{}
	}
	return l.cells[i]
}

// empty reports whether nothing stands in the row.
func (l *line) empty() bool {
	for _, c := range l.cells {
		if c.text != "" || c.lost {
			return false
		}
	}
	return !l.damaged
}

// width is the number of columns of the widest row.
func (g *grid) width() (n int) {
	for i := range g.lines {
		n = max(n, len(g.lines[i].cells))
	}
	return n
}

// blank reports whether a character is nothing but space to a reader.
func blank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' || r == '\u200b' || r == '\u200e' || r == '\u200f'
}

func trim(s string) string { return strings.TrimFunc(s, blank) }

// plain takes from a text what does not tell one word from another: spaces,
// full-width forms, letter case, stars and colons, the unit of money.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case blank(r), r == '*', r == '＊', r == ':', r == '：':
			return -1
		case '！' <= r && r <= '～':
			r -= '！' - '!'
		}
		return unicode.ToLower(r)
	}, s)
	for _, unit := range []string{"(元)", "(单位:元)", "[元]", "(yuan)"} {
		s = strings.TrimSuffix(s, unit)
	}
	return s
}

// letters names a column as a spreadsheet does: A to Z, AA and so on.
func letters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letters(i/26-1) + letters(i%26)
}

// fault is an error of the file or of a flag.
func fault(code regulation.Code, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Message: regulation.Text{Zh: zh, En: en}}
}

// both is a text that reads alike in both languages.
func both(s string) regulation.Text { return regulation.Text{Zh: s, En: s} }

func say(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} }
