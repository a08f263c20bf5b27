package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// printer writes the report in one language.
type printer struct {
	w    io.Writer
	lang regulation.Lang
	all  bool
}

func (p *printer) say(zh, en string) string { return regulation.Text{Zh: zh, En: en}.In(p.lang) }

func (p *printer) line(parts ...string) {
	fmt.Fprintln(p.w, strings.TrimRight(strings.Join(parts, ""), " "))
}

// title prints a heading with room above it.
func (p *printer) title(s string) { p.line("\n== ", s, " ==") }

// colon joins a label and what it says.
func (p *printer) colon() string { return p.say("：", ": ") }

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

// problems prints what cannot be read, and that nothing was judged.
func (p *printer) problems(name string, f *file, all []problem) {
	p.line(fmt.Sprintf(p.say("%s：有%s处读不了，没有作任何判断。请改正后再试。", "%s: %s cannot be read, and nothing was judged. Mend that and try again."), name, p.say(itoa(len(all)), counted(len(all), "place"))))
	for _, x := range all {
		place := x.place().In(p.lang)
		if place != "" {
			place += p.colon()
		}
		p.line("  ", place, x.text().In(p.lang))
	}
	if f.rows > 0 {
		p.line(fmt.Sprintf(p.say("共%d行记录，能读的%d行，有问题的%d行。", "%d rows: %d can be read, %d have a problem."), f.rows, f.rows-f.bad, f.bad))
	}
}

// form prints what a diary may hold.
func (p *printer) form() {
	p.title(p.say("各栏的标题（中文、英文都可以，次序不限）", "Headings, in either language and any order"))
	for _, c := range columns() {
		p.line(pad(c.zh, 16), pad(c.key, 15), strings.Join(c.also, p.say("、", ", ")))
	}
	p.title(p.say("事项", "Acts"))
	for _, e := range development.AllEvents() {
		if _, outcome := outcomesOf[e]; outcome || e == development.Corrected {
			continue
		}
		also := ""
		if plain := e.Step().In(p.lang); plain != e.Label().In(p.lang) {
			also = plain
		}
		p.line(pad(e.String(), 24), pad(e.Label().In(p.lang), 36), also)
	}
	p.title(p.say("各栏的用词（几项之间用“；”隔开）", "Words of the columns, several with “;” between them"))
	for _, c := range columns() {
		for i, w := range c.words {
			head := c.heading().In(p.lang)
			if i > 0 {
				head = ""
			}
			p.line(pad(head, 14), pad(w.En, 32), w.Zh)
		}
	}
}

// report prints everything.
func (p *printer) report(a *answer) {
	p.line(a.title().In(p.lang), "  ", a.whose().In(p.lang))
	p.refused(a)
	p.position(a)
	p.next(a)
	p.overdue(a)
	p.reminders(a)
	p.audit(a)
	p.compared(a)
	p.line("\n", closing.In(p.lang))
}

var closing = regulation.Text{
	Zh: "以上为依据公开条文的计算和提示。是否符合党员条件、如何处理，由有权的党组织研究决定。",
	En: "Computed from the public texts. Whether a person is fit, and what follows, is for the competent Party organization to decide."}

func (a *answer) title() regulation.Text {
	day := regulation.DateText(a.report.AsOf)
	return regulation.Text{Zh: "发展党员办理情况  截至" + day.Zh, En: "Development of a member, as of " + day.En}
}

// whose names the person by id, and by a name with all but its first character
// hidden unless it is to be revealed.
func (a *answer) whose() regulation.Text {
	var t regulation.Text
	if a.f.id != "" {
		t = regulation.Text{Zh: "编号 " + string(a.f.id), En: "no. " + string(a.f.id)}
	}
	if !a.f.name.IsZero() {
		name := a.f.name.String()
		if a.reveal {
			name = a.f.name.Reveal()
		}
		t.Zh, t.En = strings.TrimSpace(t.Zh+"  "+name), strings.TrimSpace(t.En+"  "+name)
	}
	return t
}

// refused prints the act that stopped a file that is guided.
func (p *printer) refused(a *answer) {
	if a.refused == nil {
		return
	}
	p.title(p.say("有一项不应这样办理", "An act that is not to be done like this"))
	p.line("! ", a.f.place(a.refused.entry).In(p.lang), p.colon(), a.refused.why.In(p.lang))
	p.line(p.say("以下是这一项之前的情况，其后的记录没有计入；已经这样办理的，用 -audit 审核全部记录。",
		"Below is the position before it, later entries left out. If this has been done, -audit judges the whole file."))
}

// facts is the position in a few lines, a label and what it says.
func (a *answer) facts() [][2]regulation.Text {
	t := func(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} }
	r := &a.report
	facts := [][2]regulation.Text{
		{t("阶段", "stage"), r.Stage().Label()},
		{t("状态", "state"), r.State().Label()},
		{t("适用规定", "rules"), a.rules()},
		{t("", ""), a.transition()},
	}
	if n := len(a.entries); n > 0 {
		last := a.entries[n-1]
		for _, e := range a.entries {
			if e.entry.On.After(last.entry.On) {
				last = e
			}
		}
		day := regulation.DateText(last.entry.On)
		facts = append(facts, [2]regulation.Text{t("最近办理", "last act"), {Zh: day.Zh + " " + last.name.Zh, En: day.En + ", " + last.name.En}})
	}
	for _, d := range []struct {
		label regulation.Text
		on    regulation.Text
		set   bool
	}{
		{t("取得党籍", "member since"), regulation.DateText(r.MembershipFrom()), !r.MembershipFrom().IsZero()},
		{t("预备期满", "probation ends"), regulation.DateText(r.ProbationEnds()), !r.ProbationEnds().IsZero()},
		{t("党龄起算", "Party age from"), regulation.DateText(r.PartyAgeFrom()), !r.PartyAgeFrom().IsZero()},
	} {
		if d.set {
			facts = append(facts, [2]regulation.Text{d.label, d.on})
		}
	}
	if plan := a.plan(); !plan.IsZero() {
		facts = append(facts, [2]regulation.Text{t("转正时间", "full from"), plan})
	}
	if a.later > 0 {
		facts = append(facts, [2]regulation.Text{t("未计入", "left out"), {Zh: "日期在此之后的记录" + itoa(a.later) + "条", En: counted(a.later, "entry") + " of later days"}})
	}
	return facts
}

// plan says when full membership could begin.
func (a *answer) plan() regulation.Text {
	if a.full.IsZero() || !a.report.PartyAgeFrom().IsZero() {
		return regulation.Text{}
	}
	day := regulation.DateText(a.full)
	if a.report.Stage() == development.ProbationaryStage {
		return regulation.Text{
			Zh: "党员大会通过并经上级党组织批准后，转正时间和党龄都从" + day.Zh + "起算",
			En: day.En + ", once the meeting has passed it and the committee above approved; Party age counts from that day too"}
	}
	t := regulation.Text{
		Zh: "如果今后每一步都在规定允许的第一天办理，最早" + day.Zh + "成为正式党员；仅供推算，以实际办理为准",
		En: day.En + " is the first day of full membership if every step from here on is taken on the first day that the rules allow: a reckoning, no promise"}
	if a.rough {
		t.Zh, t.En = t.Zh+"；公示的工作日为暂计", t.En+"; the working days of the notice are provisional"
	}
	return t
}

func (p *printer) position(a *answer) {
	p.title(p.say("当前情况", "Position"))
	for _, f := range a.facts() {
		p.line(pad(f[0].In(p.lang), p.wide()), f[1].In(p.lang))
	}
	p.line()
	for _, s := range a.course() {
		var marks []string
		for _, c := range s.steps {
			marks = append(marks, c.mark.sign())
		}
		p.line(s.mark.sign(), " ", pad(s.name.In(p.lang), 30), strings.Join(marks, " "))
		for _, c := range s.steps {
			if !p.all && c.mark != now && c.mark != late && c.mark != missing {
				continue
			}
			p.line("    ", c.mark.sign(), " ", pad(fmt.Sprintf("%d %s", c.n, c.name.In(p.lang)), 34), pad(c.mark.name().In(p.lang), 8), c.remark(p.lang))
		}
	}
	var legend []string
	for m := range mark(len(markWords)) {
		legend = append(legend, m.sign()+" "+m.name().In(p.lang))
	}
	p.line(strings.Join(legend, "  "))
}

func (p *printer) wide() int {
	if p.lang == regulation.English {
		return 14
	}
	return 8
}

// remark is the days of a step.
func (c courseStep) remark(l regulation.Lang) string {
	var all []string
	if !c.on.IsZero() {
		s := regulation.DateText(c.on).In(l)
		if c.times > 1 {
			s = regulation.Text{Zh: "共" + itoa(c.times) + "次，最近" + s, En: itoa(c.times) + " times, last " + s}.In(l)
		}
		all = append(all, s)
	}
	if !c.days.IsZero() {
		all = append(all, c.days.In(l))
	}
	return strings.Join(all, regulation.Text{Zh: "；", En: "; "}.In(l))
}

// next prints what can be done now and what waits for what.
func (p *printer) next(a *answer) {
	p.title(p.say("下一步", "Next"))
	can, wait := a.ready()
	if len(a.report.Next) == 0 {
		p.line(p.say("没有待办的步骤", "nothing is left to be done"))
		return
	}
	list := func(heading string, all []development.NextStep) {
		if len(all) == 0 {
			return
		}
		p.line(heading)
		for _, n := range all {
			p.line("  · ", pad(n.Step.Step().In(p.lang), 30), pad(n.By.In(p.lang), 24), a.when(n.Days).In(p.lang))
			if waits := names(n.Waits).In(p.lang); waits != "" {
				p.line("      ", p.say("须先办理", "waits for"), p.colon(), waits)
			}
			if papers := labels(n.Records).In(p.lang); papers != "" {
				p.line("      ", p.say("应有材料", "on record"), p.colon(), papers)
			}
			if source := a.law.Cite(n.Basis).In(p.lang); source != "" {
				p.line("      ", p.say("依据", "article"), p.colon(), source)
			}
		}
	}
	list(p.say("现在可以办", "Can be done now"), can)
	list(p.say("要等前面的步骤或者日期", "Waits for another step, or for a day"), wait)
}

// overdue prints what is past its last day.
func (p *printer) overdue(a *answer) {
	if len(a.report.Late) == 0 && !p.all {
		return
	}
	p.title(fmt.Sprintf(p.say("已经逾期（%d）", "Overdue (%d)"), len(a.report.Late)))
	for _, f := range a.report.Late {
		p.finding(a, f, a.left(f.Due).In(p.lang))
	}
}

// finding prints one finding, with what to do.
func (p *printer) finding(a *answer, f regulation.Finding, note string) {
	if note != "" {
		note = p.say("（", " (") + note + p.say("）", ")")
	}
	p.line("  ", marks[f.Severity()], " ", f.Text().In(p.lang), note, p.say("；", "; "), f.Source.In(p.lang))
	if remedy := remedy(f).In(p.lang); remedy != "" {
		p.line("      → ", remedy)
	}
}

// marks tell how grave a finding is without colour.
var marks = [...]string{"·", "✓", "…", "◇", "?", "▲", "●"}

// reminders prints what to keep an eye on.
func (p *printer) reminders(a *answer) {
	breaches, questions := a.breaches(), a.questions()
	p.title(p.say("提醒", "Reminders"))
	if len(a.coming)+len(breaches)+len(questions)+len(a.report.Proposals) == 0 {
		p.line(fmt.Sprintf(p.say("今后%d天没有到期的步骤，已办的事项也没有需要处理的问题", "no last day within the next %d days, and nothing about what was done that needs a look"), a.days))
		return
	}
	if len(a.coming) > 0 {
		p.line(fmt.Sprintf(p.say("今后%d天内到期", "Last days within the next %d days"), a.days))
		for _, f := range a.coming {
			p.finding(a, f, a.left(f.Due).In(p.lang))
		}
	}
	for _, x := range a.report.Proposals {
		p.line(p.say("须提请研究", "To be put before a body"), p.colon(), x.By.In(p.lang), p.colon(), x.Text.In(p.lang), p.say("；", "; "), a.law.Cite(x.Basis).In(p.lang))
	}
	if n := len(breaches); n > 0 {
		p.line(p.say("已办的事项有"+itoa(n)+"处不符合规定或者偏离一般要求，见下面的逐条审核",
			counted(n, "point")+" about what was done, against the rules or beside what is generally asked: see below, entry by entry"))
	}
	if n := len(questions); n > 0 {
		p.line(p.say("有"+itoa(n)+"处情况不明，需要补充或者核对，见下面的逐条审核",
			counted(n, "point")+" unknown, to be filled in or checked: see below, entry by entry"))
	}
}

// audit prints the findings entry by entry: those that somebody has to look at, or
// all of them.
func (p *printer) audit(a *answer) {
	p.title(p.say("逐条审核", "Entry by entry"))
	shown := 0
	for _, e := range a.entries {
		var list []regulation.Finding
		for _, f := range e.findings {
			if p.all || f.Severity() >= regulation.Settled {
				list = append(list, f)
			}
		}
		if len(list) == 0 && !p.all && !e.mended {
			continue
		}
		shown++
		p.line(a.f.place(e.n).In(p.lang), " ", regulation.DateText(e.entry.On).In(p.lang), " ", e.name.In(p.lang), p.note(e))
		for _, f := range list {
			note := f.Severity().Label().In(p.lang)
			if f.Severity() == regulation.Clear {
				note = ""
			}
			p.finding(a, f, note)
		}
	}
	if shown == 0 {
		p.line(fmt.Sprintf(p.say("%d条记录都符合规定（用 -v 列出全部依据）", "all %d entries are as the rules ask; -v gives every article"), len(a.entries)))
	}
}

// note says what a vote came to, and what a correction did.
func (p *printer) note(e entry) string {
	var all []string
	if x := e.entry; x.Due != nil && x.Present != nil && x.For != nil {
		s := fmt.Sprintf(p.say("应到%d，实到%d，赞成%d", "%d due, %d present, %d for"), *x.Due, *x.Present, *x.For)
		if x.WrittenFor != nil {
			s += fmt.Sprintf(p.say("，书面赞成%d", ", %d more in writing"), *x.WrittenFor)
		}
		all = append(all, s)
	}
	switch {
	case e.struck:
		all = append(all, p.say("登记有误，已更正为没有办理", "wrongly recorded, struck out"))
	case e.mended:
		all = append(all, p.say("登记有误，已更正", "wrongly recorded, corrected"))
	}
	if len(all) == 0 {
		return ""
	}
	return p.say("（", " (") + strings.Join(all, p.say("；", "; ")) + p.say("）", ")")
}

// compared prints what either edition says of the entries, where they differ.
func (p *printer) compared(a *answer) {
	if !a.compare {
		return
	}
	p.title(fmt.Sprintf(p.say("2014年与2026年规定的不同（%d）", "The rules of 2014 and of 2026: what differs (%d)"), len(a.differs)))
	p.line(p.say("假定全部记录都按同一版规定判断，结论不同的有：", "Every entry judged by one edition, these come out differently:"))
	last := ""
	for _, d := range a.differs {
		if d.Part != last {
			place, name := a.at(d.Part)
			p.line(place.In(p.lang), " ", name.In(p.lang))
			last = d.Part
		}
		rule, _ := regulation.RuleByID(d.Rule)
		p.line("  · ", rule.Title.In(p.lang), p.say("。2014年规定：", ". 2014: "), verdictName(d.In2014).In(p.lang), p.say("；2026年规定：", "; 2026: "), verdictName(d.In2026).In(p.lang))
		p.line("      ", d.Finding.Text().In(p.lang), p.say("；", "; "), d.Finding.Source.In(p.lang))
	}
	if rest := a.alike(); !rest.IsZero() {
		p.line(rest.In(p.lang))
	}
}

// alike says how many differences are not shown.
func (a *answer) alike() regulation.Text {
	if a.same == 0 {
		return regulation.Text{}
	}
	n := itoa(a.same)
	return regulation.Text{Zh: "另有" + n + "处只有一版规定检查，结论都是符合（用 -v 列出）", En: "in " + n + " more, one edition alone checks, and finds it in order; -v lists them"}
}

// verdictName names what one edition says. Where it says nothing, either it does
// not ask, or its wording is not confirmed: which of the two, is not known.
func verdictName(v regulation.Verdict) regulation.Text {
	if v == 0 {
		return regulation.Text{Zh: "没有这项要求，或者条文未经核实", En: "does not ask, or its wording is not confirmed"}
	}
	return v.Label()
}
