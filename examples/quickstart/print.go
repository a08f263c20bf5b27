package main

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// printer writes the report in one language.
type printer struct {
	w      io.Writer
	lang   regulation.Lang
	reveal bool
}

func (p *printer) say(zh, en string) string { return regulation.Text{Zh: zh, En: en}.In(p.lang) }

func (p *printer) line(parts ...string) {
	fmt.Fprintln(p.w, strings.TrimRight(strings.Join(parts, ""), " "))
}

// title prints a heading with room above it.
func (p *printer) title(s string) { p.line("\n== ", s, " ==") }

// name prints a name as 陈*, unless it is to be revealed.
func (p *printer) name(s string) string {
	if p.reveal || s == "" {
		return s
	}
	_, n := utf8.DecodeRuneInString(s)
	return s[:n] + strings.Repeat("*", utf8.RuneCountInString(s[n:]))
}

// pad fills a text to a width in columns; Chinese characters take two.
func pad(s string, width int) string {
	for _, r := range s {
		width--
		if r >= 0x2e80 {
			width--
		}
	}
	return s + strings.Repeat(" ", max(width, 0)+1)
}

// dues prints the table of the month and its totals.
func (p *printer) dues(d *dues, m calendar.Month) {
	p.title(p.say("党费 ", "Dues of ") + regulation.MonthText(m).In(p.lang))
	for _, x := range d.rows {
		label := x.input.Category.Label().In(p.lang)
		p.line(pad(x.member.id, 5), pad(p.name(x.member.name), 8), pad(label, 17), fmt.Sprintf("%8s  ", x.answer.Due),
			x.answer.Reason().In(p.lang), p.say("；", "; "), x.answer.Source().In(p.lang))
	}
	p.line()
	for _, c := range fees.AllCategories() {
		n, sum := 0, fees.Fen(0)
		for _, x := range d.rows {
			if x.input.Category == c {
				n, sum = n+1, sum+x.answer.Due
			}
		}
		if n > 0 {
			p.line(pad(c.Label().In(p.lang), 17), fmt.Sprintf("%3d%s%10s", n, p.say("人", " "), sum))
		}
	}
	p.line(pad(p.say("合计", "total"), 17), fmt.Sprintf("%3d%s%10s", len(d.rows), p.say("人", " "), d.total))
}

// problems prints every row that could not be used, and why.
func (p *printer) problems(all []problem) {
	p.title(fmt.Sprintf(p.say("未能确定的行（%d）", "Rows that could not be decided (%d)"), len(all)))
	for _, x := range all {
		place := x.file
		if x.line > 0 {
			place += ":" + strconv.Itoa(x.line)
		}
		column := x.column
		if column != "" {
			column += p.say("：", ": ")
		}
		p.line(pad(place, 14), pad(x.id, 5), column, regulation.ErrorText(x.err, p.lang))
	}
}

// findings prints what the rules say of the branch, worst first.
func (p *printer) findings(all iter.Seq[regulation.Finding], on calendar.Date) {
	p.title(p.say("支部检查 ", "Checks of the branch on ") + regulation.DateText(on).In(p.lang))
	list := slices.SortedStableFunc(all, func(a, b regulation.Finding) int { return -cmp.Compare(a.Severity(), b.Severity()) })
	for _, f := range list {
		p.line(pad("["+f.Severity().Label().In(p.lang)+"]", 14), f.Text().In(p.lang), p.say("；", "; "), f.Source.In(p.lang))
		if remedy := f.Remedy().In(p.lang); remedy != "" {
			p.line(pad("", 14), "→ ", remedy)
		}
	}
	p.line("\n", p.say("以上为依据公开条文的计算和提示，是否处理、如何处理由有权的党组织决定。",
		"Computed from the public texts; what follows from it is for the competent Party organization to decide."))
}

// explain prints how the amount of one member came about.
func (p *printer) explain(t *fees.Tariff, d *dues, id string) int {
	for _, x := range d.rows {
		if x.member.id != id {
			continue
		}
		_, trace, err := t.Explain(x.input)
		if err == nil {
			p.line(id, " ", p.name(x.member.name))
			fmt.Fprint(p.w, trace.In(p.lang))
			return 0
		}
	}
	for _, x := range d.problems {
		if x.id == id {
			p.problems([]problem{x})
			return 0
		}
	}
	p.line(p.say("没有编号 ", "no member has the number "), id)
	return 1
}
