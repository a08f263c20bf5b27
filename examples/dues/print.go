package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// shown is how many lines of a list are printed unless -v is given.
const shown = 20

// printer writes the report in one language.
type printer struct {
	w    io.Writer
	lang regulation.Lang
	all  bool
}

func (p *printer) say(zh, en string) string { return say(zh, en).In(p.lang) }

func (p *printer) line(parts ...string) {
	fmt.Fprintln(p.w, strings.TrimRight(strings.Join(parts, ""), " "))
}

// title prints a heading with room above it.
func (p *printer) title(s string) { p.line("\n== ", s, " ==") }

// colon joins a label and what it says.
func (p *printer) colon() string { return p.say("：", ": ") }

// cells is the columns that a text takes; Chinese characters take two.
func cells(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x2e80 {
			n++
		}
	}
	return n
}

// pad fills a text to a width in columns, and a space.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(n-cells(s), 0)+1) }

// left fills a text to a width from the left.
func left(s string, n int) string { return strings.Repeat(" ", max(n-cells(s), 0)) + s }

// limit gives how many of n lines are printed.
func (p *printer) limit(n int) int {
	if p.all {
		return n
	}
	return min(n, shown)
}

func (p *printer) rest(n int) {
	if n > 0 {
		p.line(fmt.Sprintf(p.say("……另有%d条，用 -v 全部列出", "… and %d more; -v lists them all"), n))
	}
}

// report prints everything.
func (p *printer) report(r *result) {
	p.line(r.title().In(p.lang))
	p.line(r.read().In(p.lang))
	p.line(r.account().In(p.lang))
	p.columns(r)
	p.branches(r)
	p.categories(r)
	if p.all {
		p.members(r)
	}
	p.questions(r)
	p.undecided(r)
	p.notes(r)
	if r.out != "" {
		p.line("\n", p.say("已写出工作簿：", "workbook written: "), r.out)
	}
	p.line("\n", r.closing().In(p.lang))
}

// closing says what the table is not.
func (r *result) closing() regulation.Text {
	var no regulation.Text
	if c, ok := regulation.ClauseByID("dues:R28"); ok {
		no = r.short(r.law.Cite(c.Citation))
	}
	return say("以上为依据公开条文的计算。党费由党员主动交纳，不得据此从工资中扣缴（"+no.Zh+"）；未定的事项由有权的党组织明确。",
		"Computed from the public texts. Members pay their dues themselves: nothing may be deducted from pay by this table ("+no.En+"). What is undecided is for the competent Party organization to settle.")
}

// title names the table: 某局2026年10月党费收缴表.
func (r *result) title() regulation.Text {
	month := regulation.MonthText(r.month)
	t := say(r.org+month.Zh+"党费收缴表", "Dues of "+month.En)
	if r.org != "" {
		t.En = "Dues of " + r.org + ", " + month.En
	}
	return t
}

// read says what was read and by which rules.
func (r *result) read() regulation.Text {
	t := both(r.name())
	if r.sheet.sheet != "" {
		t = say(t.Zh+"，表“"+r.sheet.sheet+"”", t.En+", sheet “"+r.sheet.sheet+"”")
	}
	by := r.edition.Label()
	return say("读取："+t.Zh+"；基数按"+by.Zh, "read: "+t.En+"; base by the "+by.En)
}

// account says what became of every row.
func (r *result) account() regulation.Text {
	zh := fmt.Sprintf("标题以下%d行：算出%d人，未定%d行", len(r.sheet.rows)+len(r.skipped), len(r.answered), len(r.undecided))
	en := fmt.Sprintf("%d rows below the headings: %d answered, %d undecided", len(r.sheet.rows)+len(r.skipped), len(r.answered), len(r.undecided))
	for why, n := range r.skippedBy() {
		if n > 0 {
			zh += fmt.Sprintf("，%s%d行", skipNames[why].Zh, n)
			en += fmt.Sprintf(", %d %s", n, skipNames[why].En)
		}
	}
	return say(zh, en)
}

// columns prints how the columns were read: all of them, or those that were not used
// and those that are asked about.
func (p *printer) columns(r *result) {
	p.title(p.say("各栏怎样读", "How the columns were read"))
	n := 0
	for i := range r.sheet.columns {
		c := &r.sheet.columns[i]
		if !p.all && c.role != leftOut && c.role != asked && c.answer == nil {
			n++
			continue
		}
		p.line("  ", pad(letters(c.at), 3), pad(regulation.Short(c.heading), 24), r.reading(c).In(p.lang))
	}
	if n > 0 {
		p.line("  ", fmt.Sprintf(p.say("其余%d栏都认得（用 -v 列出）", "the other %d columns are known; -v lists them"), n))
	}
}

// reading says what a column was read as.
func (r *result) reading(c *column) regulation.Text {
	t := roleNames[c.role]
	if c.role == payItem {
		t = c.item.Label()
	}
	if !c.why.IsZero() {
		t = say(t.Zh+"："+c.why.Zh, t.En+": "+c.why.En)
	}
	if c.answer != nil {
		t = say(t.Zh+"（答复："+c.answer.said+"）", t.En+" (answer: "+c.answer.said+")")
	}
	return t
}

func (p *printer) branches(r *result) {
	all := r.branches()
	p.title(p.say("各党支部", "Branches"))
	p.line(pad(p.say("党支部", "branch"), 34), left(p.say("算出", "members"), 8), left(p.say("应交（元）", "due (yuan)"), 14), left(p.say("未定", "undecided"), 11))
	undecided := 0
	for _, b := range all {
		p.line(pad(b.label().In(p.lang), 34), left(itoa(len(b.members)), 8), left(b.due.String(), 14), left(itoa(b.undecided), 11))
		undecided += b.undecided
	}
	p.line(pad(p.say("合计", "total"), 34), left(itoa(len(r.answered)), 8), left(r.due().String(), 14), left(itoa(undecided), 11))
}

func (p *printer) categories(r *result) {
	p.title(p.say("各类党员", "Categories"))
	for _, c := range r.byCategory() {
		p.line(pad(c.category.Label().In(p.lang), 34), left(itoa(c.members), 8), left(c.due.String(), 14))
	}
}

// members prints every member that was answered, with the reason.
func (p *printer) members(r *result) {
	p.title(p.say("算出的党员", "Members answered"))
	for _, a := range r.answered {
		p.line(pad(fmt.Sprintf(p.say("第%d行", "row %d"), a.n), 8), pad(a.number(r.options), 8), pad(a.person(r.options), 8), left(a.Due.String(), 9), "  ", r.makeup(a).In(p.lang))
		p.line("    ", a.Reason().In(p.lang), p.say("；", "; "), r.basis(a).In(p.lang))
	}
}

// questions prints what one answer would settle for many rows.
func (p *printer) questions(r *result) {
	all := r.questions()
	if len(all) == 0 {
		return
	}
	p.title(fmt.Sprintf(p.say("要回答的问题（%d）", "Questions (%d)"), len(all)))
	for _, q := range all {
		head := q.column.place().In(p.lang)
		if k := q.kind.Label().In(p.lang); k != "" {
			head += p.say("（"+k+"）", " ("+k+")")
		}
		if head != "" {
			head += p.colon()
		}
		n := p.say("，"+itoa(len(q.rows))+"行", ", rows: "+itoa(len(q.rows)))
		p.line("  ? ", head, q.why.In(p.lang), n)
		p.line("      → ", q.fill.In(p.lang))
	}
}

// undecided prints the rows that could not be decided.
func (p *printer) undecided(r *result) {
	p.title(fmt.Sprintf(p.say("未定的行（%d）", "Rows undecided (%d)"), len(r.undecided)))
	n := p.limit(len(r.undecided))
	for _, u := range r.undecided[:n] {
		p.line(pad(fmt.Sprintf(p.say("第%d行", "row %d"), u.n), 8), pad(u.number(r.options), 8), u.person(r.options), u.stakes(p.lang))
		for _, i := range u.issues {
			p.issue(i)
		}
	}
	p.rest(len(r.undecided) - n)
}

func (p *printer) issue(i issue) {
	head := i.column.place().In(p.lang)
	if head != "" {
		head += p.colon()
	}
	basis := i.basis.In(p.lang)
	if basis != "" {
		basis = p.say("；", "; ") + basis
	}
	p.line("    ? ", head, i.why.In(p.lang), basis)
	p.line("      → ", i.fill.In(p.lang))
}

// stakes says what would be due either way.
func (u undecided) stakes(l regulation.Lang) string {
	if !u.between {
		return ""
	}
	if u.without == u.with {
		return say("  （计不计入都是"+u.with.String()+"元）", "  ("+u.with.String()+" yuan either way)").In(l)
	}
	return say("  （不计入应交"+u.without.String()+"元，计入应交"+u.with.String()+"元）", "  (without it "+u.without.String()+" yuan, with it "+u.with.String()+")").In(l)
}

// notes prints what somebody should know of.
func (p *printer) notes(r *result) {
	all := r.notes()
	if len(all) == 0 {
		return
	}
	p.title(p.say("请留意", "Please note"))
	for _, t := range all {
		p.line("  · ", t.In(p.lang))
	}
}
