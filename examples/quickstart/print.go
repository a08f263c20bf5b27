package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/members"
)

// shown is how many lines of a list are printed unless -v is given.
const shown = 20

// printer writes the report in one language.
type printer struct {
	w      io.Writer
	lang   regulation.Lang
	reveal bool
	all    bool
}

func (p *printer) say(zh, en string) string { return regulation.Text{Zh: zh, En: en}.In(p.lang) }

func (p *printer) line(parts ...string) {
	fmt.Fprintln(p.w, strings.TrimRight(strings.Join(parts, ""), " "))
}

// title prints a heading with room above it.
func (p *printer) title(s string) { p.line("\n== ", s, " ==") }

// name prints a name as 陈*, unless it is to be revealed.
func (p *printer) name(n members.Name) string {
	if p.reveal {
		return n.Reveal()
	}
	return n.String()
}

// width is the columns that a text takes; Chinese characters take two.
func width(s string) (n int) {
	for _, r := range s {
		n++
		if r >= 0x2e80 {
			n++
		}
	}
	return n
}

// pad fills a text to a width in columns, and a space.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(n-width(s), 0)+1) }

// left fills a text to a width from the left.
func left(s string, n int) string { return strings.Repeat(" ", max(n-width(s), 0)) + s }

// limit gives how many of n lines are printed, and says what is left out
// afterwards.
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
func (p *printer) report(r *report) {
	p.line(fmt.Sprintf(p.say("%s  %s  组织%d个，党员%d名", "%s, %s: %d organizations, %d members"),
		r.t.orgName(r.t.tree.ID(r.t.tree.Root())), regulation.DateText(r.asOf).In(p.lang), r.t.tree.Len(), r.dues.total.members))
	p.line(fmt.Sprintf(p.say("检查期间 %s 至 %s；会议记录按 %s 至 %s 完整看待", "checked from %s to %s; the meetings on record are taken to be complete from %s to %s"),
		r.period.From, r.period.Last(), r.records.From, r.records.Last()))
	p.tree(r)
	p.findings(r)
	p.dues(r)
	p.problems(r)
	p.duties(r)
	p.line("\n", p.say("以上为依据公开条文的计算和提示，是否处理、如何处理由有权的党组织决定。",
		"Computed from the public texts; what follows from it is for the competent Party organization to decide."))
}

// marks tell the worst state of an organization without colour.
var marks = [...]string{"·", "○", "…", "◇", "?", "▲", "●"}

func mark(s regulation.Severity) string { return marks[s] }

// tree prints the organizations, each with its members and its worst state.
func (p *printer) tree(r *report) {
	p.title(p.say("组织", "Organizations"))
	for _, x := range r.tree() {
		count := ""
		if x.counted {
			count = fmt.Sprintf(p.say("%d人", "%d"), x.members)
		}
		p.line(mark(x.state), " ", pad(strings.Repeat("  ", x.depth)+x.name, 34), left(count, 6), "  ", x.summary(p.lang))
	}
	p.line()
	legend := []string{}
	for _, s := range slices.Backward(regulation.AllSeverities()) {
		if s != regulation.Settled || r.found.counts[s] > 0 {
			legend = append(legend, mark(s)+" "+s.Label().In(p.lang))
		}
	}
	p.line(strings.Join(legend, "  "))
}

// findings prints what the rules say, worst first.
func (p *printer) findings(r *report) {
	list := r.found.list
	if !p.all {
		list = slices.DeleteFunc(slices.Clone(list), func(f regulation.Finding) bool { return f.Severity() < regulation.Asking })
	}
	p.title(p.say("检查结果", "Findings"))
	sums := []string{}
	for _, s := range slices.Backward(regulation.AllSeverities()) {
		if n := r.found.counts[s]; n > 0 {
			sums = append(sums, s.Label().In(p.lang)+p.say("", " ")+strconv.Itoa(n))
		}
	}
	p.line(strings.Join(sums, p.say("，", ", ")))
	n := p.limit(len(list))
	for _, f := range list[:n] {
		p.line(mark(f.Severity()), " ", pad(f.Severity().Label().In(p.lang), 12), pad(r.t.orgName(f.Subject), 22), r.text(f).In(p.lang), p.say("；", "; "), f.Source.In(p.lang))
		if remedy := r.remedy(f).In(p.lang); remedy != "" {
			p.line("  ", pad("", 12), "→ ", remedy)
		}
	}
	p.rest(len(list) - n)
	for _, id := range r.found.rules() {
		rule, _ := regulation.RuleByID(id)
		p.line(fmt.Sprintf(p.say("另有%d项“%s”无从判断：这些文件没有这一栏", "%d of “%s” cannot be told: these files have no column for it"), r.found.unasked[id], rule.Title.In(p.lang)))
	}
}

// dues prints the dues of every branch and in all.
func (p *printer) dues(r *report) {
	d := r.dues
	p.title(fmt.Sprintf(p.say("党费 %s至%s", "Dues, %s to %s"), regulation.MonthText(d.span.From.Month()).In(p.lang), regulation.MonthText(d.span.Last().Month()).In(p.lang)))
	p.line(pad(p.say("党组织", "organization"), 28), left(p.say("党员", "members"), 7), left(p.say("本月应交", "this month"), 12),
		left(p.say("累计应交", "due in all"), 13), left(p.say("累计已交", "paid in all"), 13), left(p.say("未交月数", "months unpaid"), 15), left(p.say("未能计算", "undecided"), 11))
	row := func(name string, b branchDues) {
		p.line(pad(name, 28), left(strconv.Itoa(b.members), 7), left(b.month.String(), 12), left(b.due.String(), 13), left(b.paid.String(), 13), left(dash(b.unpaid), 15), left(dash(b.undecided), 11))
	}
	for _, b := range d.rows {
		row(r.t.orgName(b.org), b)
	}
	row(p.say("合计", "total"), d.total)

	p.line("\n", p.say("每名党员应交 ", "What each member owes for "), regulation.MonthText(d.month).In(p.lang), fmt.Sprintf(p.say("（%d）", " (%d)"), len(d.members)))
	k := p.limit(len(d.members))
	for _, x := range d.members[:k] {
		m, _ := r.t.roster.Member(x.member)
		p.line(pad(string(x.member), 5), pad(p.name(m.Name()), 5), pad(r.t.orgName(x.org), 22), pad(x.category.Label().In(p.lang), 17),
			left(x.answer.Due.String(), 8), "  ", x.answer.Reason().In(p.lang), p.say("；", "; "), x.answer.Source().In(p.lang))
	}
	p.rest(len(d.members) - k)
	if len(d.problems) == 0 {
		return
	}
	p.line("\n", fmt.Sprintf(p.say("党费的疑问（%d）", "Questions about dues (%d)"), len(d.grouped)))
	n := p.limit(len(d.grouped))
	for _, x := range d.grouped[:n] {
		m, _ := r.t.roster.Member(x.member)
		p.line(pad(string(x.member), 5), pad(p.name(m.Name()), 5), pad(r.t.orgName(x.org), 22), pad(x.months(), 18), x.text(p.lang))
	}
	p.rest(len(d.grouped) - n)
}

func dash(n int) string {
	if n == 0 {
		return "-"
	}
	return strconv.Itoa(n)
}

// problems prints the rows with something wrong, and what became of each file.
func (p *printer) problems(r *report) {
	p.title(fmt.Sprintf(p.say("有问题的行（%d）", "Rows with something wrong (%d)"), len(r.t.problems)))
	n := p.limit(len(r.t.problems))
	if n < len(r.t.problems) && len(r.t.problems) < 3*shown {
		n = len(r.t.problems)
	}
	for _, x := range r.t.problems[:n] {
		p.line(pad(x.place(), 22), pad(x.id, 9), x.text(p.lang))
	}
	p.rest(len(r.t.problems) - n)
	p.line()
	for _, c := range r.t.files {
		if c.absent {
			p.line(pad(c.file, 20), p.say("没有这个文件", "not given"))
			continue
		}
		p.line(pad(c.file, 20), fmt.Sprintf(p.say("%d行，采用%d，未用%d", "%d rows, %d used, %d not"), c.rows, c.kept, c.reported))
	}
}

// duties prints what is due in the next days, by the body that is to act.
func (p *printer) duties(r *report) {
	p.title(fmt.Sprintf(p.say("今后%d天", "The next %d days"), ahead))
	for _, g := range r.agenda {
		p.line(fmt.Sprintf(p.say("%s（%d项）", "%s (%d)"), g.body.In(p.lang), g.n))
		n := len(g.lines)
		if !p.all {
			n = min(n, 8)
		}
		for _, x := range g.lines[:n] {
			p.line("  ", x.due.String(), "  ", x.text.In(p.lang), p.say("：", ": "), x.names(p.lang, p.all))
		}
		if len(g.lines) > n {
			p.line("  ", fmt.Sprintf(p.say("……另有%d条", "… and %d more"), len(g.lines)-n))
		}
	}
}

// explain prints how the dues of one member for the month came about.
func (p *printer) explain(r *report, id string) int {
	m, ok := r.t.roster.Member(members.ID(id))
	if !ok {
		p.line(p.say("没有编号 ", "no member has the number "), id)
		return 1
	}
	p.line(id, " ", p.name(m.Name()))
	var row members.Pay
	for _, x := range r.t.pay {
		if x.Member == m.ID() && x.Month == r.month {
			row = x
		}
	}
	in, column, err := question(m, row, r.month)
	if err == nil {
		var trace regulation.Trace
		if _, trace, err = r.tariff.Explain(in); err == nil {
			fmt.Fprint(p.w, trace.In(p.lang))
			return 0
		}
		column, err = inSheet(err)
	}
	if text := columnText(column).In(p.lang); text != "" {
		p.line(text, p.say("：", ": "), regulation.ErrorText(err, p.lang))
	} else {
		p.line(regulation.ErrorText(err, p.lang))
	}
	return 0
}
