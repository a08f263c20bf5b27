package main

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/members"
)

//go:embed page.html.tmpl
var pageText string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"text": func(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} },
	"same": func(t regulation.Text) bool { return t.Zh == t.En },
}).Parse(pageText))

// writePage writes the page to a file.
func writePage(file string, r *report) error {
	var b bytes.Buffer
	if err := renderPage(&b, r); err != nil {
		return err
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		return &regulation.Fault{Code: "write-failed", Path: "-html", Message: regulation.Text{Zh: "写不了文件", En: "the file cannot be written"}, Cause: err}
	}
	return nil
}

// renderPage writes the page. Everything that comes from the files goes
// through the template as plain text.
func renderPage(w io.Writer, r *report) error { return pageTemplate.Execute(w, newPage(r)) }

// The measures of the drawings, in pixels of their own view boxes.
const (
	treeStep  = 23
	heatStep  = 24
	heatLeft  = 184
	heatCellW = 78
	duesStep  = 24
	duesLeft  = 176
	duesWide  = 660
)

// page is what the template shows, measured and in words.
type page struct {
	Lang, HTMLLang string
	Title          string
	Day            regulation.Text
	Period         regulation.Text
	Tiles          []tile
	Legend         []severityView
	Choices        []severityView // severities that findings in the table have
	Tree           []treeView
	TreeHeight     int
	Months         []monthView
	Heat           []heatView
	HeatHeight     int
	HeatWidth      int
	Orgs           []string
	Findings       []findingView
	Unasked        []regulation.Text
	Dues           []duesView
	DuesHeight     int
	DuesTotal      branchView
	DuesTitle      regulation.Text
	Questions      []questionView
	Agenda         []agendaView
	Problems       []problemView
	Files          []fileView
}

type tile struct {
	Value string
	Label regulation.Text
	Class string
}

type severityView struct {
	Word, Mark string
	Label      regulation.Text
	Rank       int
}

type treeView struct {
	Name, Class, Mark         string
	X, Y, TextY, LineX, LineY int // LineY is the y of the organization above
	Child                     bool
	Label, Note               regulation.Text
	Title                     regulation.Text
}

type monthView struct {
	X     int
	Label string
}

type heatView struct {
	Name  string
	Y     int
	TextY int
	Cells []cellView
}

type cellView struct {
	X, Y, CenterX, TextY int
	Class, Mark          string
	Title                regulation.Text
}

type findingView struct {
	Severity     severityView
	Org, Rule    string
	OrgRank      int
	Text, Remedy regulation.Text
	Source       regulation.Text
}

type branchView struct {
	Name                            string
	Members                         int
	Month, Due, Paid                string
	Unpaid, Undecided               int
	Y, TextY, DueW, PaidW, PaidY, X int
	AmountX                         int
	Title                           regulation.Text
}

type duesView = branchView

type questionView struct {
	Member, Name, Org, Months string
	Text                      regulation.Text
}

type agendaView struct {
	Body  regulation.Text
	N     int
	Lines []agendaLineView
}

type agendaLineView struct {
	Due         string
	Text, Names regulation.Text
	All         string
}

type problemView struct {
	Place, ID string
	Text      regulation.Text
}

type fileView struct {
	File                 string
	Rows, Kept, Reported int
	Absent               bool
}

func newPage(r *report) *page {
	p := &page{Lang: "zh", HTMLLang: "zh-CN", Title: r.t.orgName(r.t.tree.ID(r.t.tree.Root())), Day: regulation.DateText(r.asOf),
		Period: regulation.Text{
			Zh: "检查期间 " + r.period.From.String() + " 至 " + r.period.Last().String() + "；会议记录按 " + r.records.From.String() + " 至 " + r.records.Last().String() + " 完整看待",
			En: "checked from " + r.period.From.String() + " to " + r.period.Last().String() + "; the meetings on record are taken to be complete from " + r.records.From.String() + " to " + r.records.Last().String()}}
	if r.lang == regulation.English {
		p.Lang, p.HTMLLang = "en", "en"
	}
	both := func(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} }
	c := r.found.counts
	p.Tiles = []tile{
		{strconv.Itoa(r.t.tree.Len()), both("党组织", "organizations"), ""},
		{strconv.Itoa(r.dues.total.members), both("党员", "members"), ""},
		{strconv.Itoa(c[regulation.Violation]), regulation.Violation.Label(), "violation"},
		{strconv.Itoa(c[regulation.Deviation]), regulation.Deviation.Label(), "deviation"},
		{strconv.Itoa(c[regulation.Asking]), regulation.Asking.Label(), "asking"},
		{r.dues.total.paid.String(), both("已交党费（元）", "dues paid (yuan)"), ""},
		{strconv.Itoa(r.dues.total.unpaid), both("未交月数", "months unpaid"), ""},
		{strconv.Itoa(len(r.t.problems)), both("有问题的行", "rows with faults"), ""},
	}
	for _, s := range []regulation.Severity{regulation.Violation, regulation.Deviation, regulation.Asking, regulation.Settled, regulation.Waiting, regulation.Clear} {
		if s != regulation.Settled || c[s] > 0 {
			p.Legend = append(p.Legend, severityOf(s))
			if s > regulation.Waiting {
				p.Choices = append(p.Choices, severityOf(s))
			}
		}
	}
	p.tree(r)
	p.heat(r)
	p.findings(r)
	p.dues(r)
	for _, g := range r.agenda {
		v := agendaView{Body: g.body, N: g.n}
		for _, x := range g.lines {
			v.Lines = append(v.Lines, agendaLineView{x.due.String(), x.text,
				both(x.names(regulation.Chinese, false), x.names(regulation.English, false)), x.names(r.lang, true)})
		}
		p.Agenda = append(p.Agenda, v)
	}
	for _, x := range r.t.problems {
		p.Problems = append(p.Problems, problemView{x.place(), x.id, both(x.text(regulation.Chinese), x.text(regulation.English))})
	}
	for _, f := range r.t.files {
		p.Files = append(p.Files, fileView{f.file, f.rows, f.kept, f.reported, f.absent})
	}
	return p
}

func severityOf(s regulation.Severity) severityView {
	return severityView{s.String(), mark(s), s.Label(), int(s)}
}

// tree lays the organizations out as an indented tree.
func (p *page) tree(r *report) {
	last := map[int]int{} // by depth, the y of the last organization
	for i, x := range r.tree() {
		y := i*treeStep + treeStep/2
		v := treeView{Name: x.name, Class: x.state.String(), Mark: mark(x.state), X: x.depth*22 + 12, Y: y, TextY: y + 5}
		if x.depth > 0 {
			v.Child, v.LineX, v.LineY = true, (x.depth-1)*22+12, last[x.depth-1]
		}
		last[x.depth] = y
		if x.counted {
			v.Label = regulation.Text{Zh: strconv.Itoa(x.members) + "人", En: strconv.Itoa(x.members)}
		}
		v.Note = regulation.Text{Zh: x.summary(regulation.Chinese), En: x.summary(regulation.English)}
		label := x.state.Label()
		if x.state == 0 {
			v.Class, label = "none", regulation.Text{Zh: "不单独检查", En: "not checked by itself"}
		}
		v.Title = regulation.Text{Zh: x.name + "：" + label.Zh, En: x.name + ": " + label.En}
		p.Tree = append(p.Tree, v)
		p.TreeHeight = (i + 1) * treeStep
	}
}

// heat lays out the map of organizational life.
func (p *page) heat(r *report) {
	for i, m := range months(r.asOf) {
		label := m.String()[2:]
		p.Months = append(p.Months, monthView{heatLeft + i*heatCellW + heatCellW/2, label})
		p.HeatWidth = heatLeft + (i+1)*heatCellW + 4
	}
	for i, row := range r.heat() {
		y := 26 + i*heatStep
		v := heatView{Name: row.name, Y: y, TextY: y + 16}
		for j, c := range row.cells {
			text := strconv.Itoa(c.held)
			switch {
			case c.state == "missing":
				text = "✕"
			case c.state == "pending":
				text = "…"
			case c.state == "unknown":
				text = "?"
			case c.state == "none" && c.held == 0:
				text = ""
			}
			class := c.state
			if c.state == "held" && c.held > 3 {
				class = "held much"
			}
			v.Cells = append(v.Cells, cellView{heatLeft + j*heatCellW + 1, y + 1, heatLeft + j*heatCellW + heatCellW/2, y + 16, class, text, c.title})
		}
		p.Heat = append(p.Heat, v)
		p.HeatHeight = y + heatStep + 4
	}
}

func (p *page) findings(r *report) {
	rank := map[string]int{}
	for i, n := range r.t.tree.All() {
		rank[r.t.tree.ID(n)] = i
	}
	seen := map[string]bool{}
	for _, f := range r.found.list {
		if f.Severity() < regulation.Settled {
			continue
		}
		name := r.t.orgName(f.Subject)
		p.Findings = append(p.Findings, findingView{severityOf(f.Severity()), name, string(f.Rule), rank[f.Subject], r.text(f), r.remedy(f), f.Source})
		seen[name] = true
	}
	for _, n := range r.t.tree.All() {
		if name := r.t.orgName(r.t.tree.ID(n)); seen[name] {
			p.Orgs = append(p.Orgs, name)
			seen[name] = false
		}
	}
	for _, id := range r.found.rules() {
		rule, _ := regulation.RuleByID(id)
		n := strconv.Itoa(r.found.unasked[id])
		p.Unasked = append(p.Unasked, regulation.Text{Zh: rule.Title.Zh + "（" + n + "项）", En: rule.Title.En + " (" + n + ")"})
	}
}

// dues lays out the bars.
func (p *page) dues(r *report) {
	d := r.dues
	from, to := regulation.MonthText(d.span.From.Month()), regulation.MonthText(d.span.Last().Month())
	p.DuesTitle = regulation.Text{Zh: from.Zh + "至" + to.Zh, En: from.En + " to " + to.En}
	most := fees.Fen(1)
	for _, b := range d.rows {
		most = max(most, b.due, b.paid)
	}
	wide := func(f fees.Fen) int {
		if f <= 0 {
			return 0
		}
		return max(1, int(float64(f)/float64(most)*duesWide)) // pixels, not money
	}
	view := func(name string, b branchDues) branchView {
		return branchView{Name: name, Members: b.members, Month: b.month.String(), Due: b.due.String(), Paid: b.paid.String(), Unpaid: b.unpaid, Undecided: b.undecided,
			Title: regulation.Text{Zh: name + "：应交" + b.due.String() + "元，已交" + b.paid.String() + "元", En: name + ": " + b.due.String() + " yuan due, " + b.paid.String() + " paid"}}
	}
	for i, b := range d.rows {
		v := view(r.t.orgName(b.org), b)
		v.Y, v.TextY, v.PaidY = i*duesStep+4, i*duesStep+17, i*duesStep+12
		v.X, v.DueW, v.PaidW = duesLeft, wide(b.due), wide(b.paid)
		v.AmountX = duesLeft + max(v.DueW, v.PaidW) + 8
		p.Dues = append(p.Dues, v)
		p.DuesHeight = (i + 1) * duesStep
	}
	p.DuesTotal = view("", d.total)
	for _, x := range d.grouped {
		m, _ := r.t.roster.Member(x.member)
		p.Questions = append(p.Questions, questionView{string(x.member), nameOf(m, r.reveal), r.t.orgName(x.org), strings.Replace(x.months(), "..", "—", 1),
			regulation.Text{Zh: x.text(regulation.Chinese), En: x.text(regulation.English)}})
	}
}

func nameOf(m members.Member, reveal bool) string {
	if reveal {
		return m.Name().Reveal()
	}
	return m.Name().String()
}
