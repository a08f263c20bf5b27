package main

import (
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/fees/base"
)

// header is where the headings of a sheet stand: one row, or two of which the upper
// one spans several columns.
type header struct{ top, bottom int } // rows of the grid, both inclusive

// searched is how many rows from the top the headings are looked for.
const searched = 40

// findHeader finds the headings: the first row that names a member and something
// else, with the row above or below it where that belongs to them.
func findHeader(g *grid) (header, bool) {
	for i := range min(len(g.lines), searched) {
		l := &g.lines[i]
		who, all := 0, 0
		for j := range l.cells {
			text := l.cells[j].text
			if r, _ := roleOf(text); r == numberOf || r == nameOf || r == kindOf {
				who++
			}
			if text != "" && known(text) {
				all++
			}
		}
		if who == 0 || all < 2 {
			continue
		}
		h := header{i, i}
		switch {
		case i+1 < len(g.lines) && isSecond(g, i):
			h.bottom++
		case i > 0 && isGroups(g, i-1):
			h.top--
		}
		return h, true
	}
	return header{}, false
}

// isSecond reports whether the row below row i has headings too: nothing that could
// be a member, no amount, and a heading under one of the row above.
func isSecond(g *grid, i int) bool {
	up, low := &g.lines[i], &g.lines[i+1]
	some := false
	for j := range low.cells {
		c := low.at(j)
		if c.area != nil && c.area.top <= i { // the block above reaches down
			continue
		}
		if c.text == "" {
			continue
		}
		r, _ := roleOf(up.at(j).text)
		if r == numberOf || r == nameOf || r == kindOf || isAmount(c) {
			return false
		}
		_, item := base.ItemOf(c.text)
		some = some || item || slices.Contains([]string{"个人", "单位", "个人部分", "单位部分"}, plain(c.text))
	}
	return some
}

// isGroups reports whether a row above the headings groups them, and is no title.
func isGroups(g *grid, i int) bool {
	l := &g.lines[i]
	texts, known, spans := 0, 0, 0
	for j := range l.cells {
		c := l.at(j)
		if c.text == "" {
			continue
		}
		if strings.ContainsAny(c.text, ":：") || isAmount(c) {
			return false
		}
		texts++
		if groupOf(c.text) != strangeGroup {
			known++
		}
		if c.area != nil && c.area.right > c.area.left {
			spans++
		}
	}
	return texts >= 2 && (known > 0 || spans >= 2)
}

// headings gives the heading of a column, and the one above it that spans several.
func (h header) headings(g *grid, j int) (above, heading string) {
	low := g.lines[h.bottom].at(j)
	heading = low.text
	if low.area != nil {
		heading = low.area.text
	}
	if h.top == h.bottom {
		return "", heading
	}
	up := g.lines[h.top].at(j)
	switch {
	case up.area != nil && up.area == low.area: // one block over both rows
		return "", heading
	case heading == "":
		if up.area != nil && up.area.right > up.area.left {
			return up.area.text, "" // a column that only its group names
		}
		return "", up.text
	case up.area != nil:
		return up.area.text, heading
	}
	// Without merged cells a heading reaches to the right until the next one.
	for k := j; k >= 0; k-- {
		c := g.lines[h.top].at(k)
		if c.area != nil && k < j {
			break
		}
		if c.text != "" {
			if g.lines[h.bottom].at(k).text == "" && k < j { // that one has no headings below it
				break
			}
			return c.text, heading
		}
	}
	return "", heading
}
