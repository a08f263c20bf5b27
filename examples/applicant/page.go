package main

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

//go:embed page.html.tmpl
var pageText string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"text": func(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} },
		"same": func(t regulation.Text) bool { return t.Zh == t.En },
	}).Parse(pageText))
})

// renderPage writes the page, in both languages. Everything that comes from the
// file goes through the template as plain text.
func renderPage(w io.Writer, a *answer) error { return pageTemplate().Execute(w, newPage(a)) }

// page is what the template shows, in words.
type page struct {
	Lang, HTMLLang string
	Title, Whose   regulation.Text
	Day            regulation.Text
	Refused        *refusedView
	Tiles          []tile
	Facts          [][2]regulation.Text
	Drawings       []drawing
	Next           []nextGroup
	Late, Coming   []findingView
	Proposals      []proposalView
	Ahead          regulation.Text
	Entries        []entryView
	Compare        bool
	Differs        []differView
	Alike          regulation.Text
	Closing        regulation.Text
}

type tile struct {
	Value, Label regulation.Text
	Class        string
}

type refusedView struct{ Place, Why regulation.Text }

type nextGroup struct {
	Title regulation.Text
	Steps []nextView
}

type nextView struct {
	Late                                   bool
	Name, By, When, Waits, Records, Source regulation.Text
}

type findingView struct {
	Mark, Word                         string
	Severity, Text, Remedy, Source, Of regulation.Text
}

type proposalView struct{ By, Text, Source regulation.Text }

type entryView struct {
	Place, Name, Note regulation.Text
	Day               string
	Mark, Word        string
	Look, Clear       []findingView
	Count             regulation.Text
}

type differView struct {
	Place, Name, Rule, Old, New, Text, Source regulation.Text
}

func newPage(a *answer) *page {
	both := func(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} }
	p := &page{Lang: "zh", HTMLLang: "zh-CN", Title: both("发展党员办理情况", "Development of a member"), Whose: a.whose(),
		Day: regulation.DateText(a.report.AsOf), Facts: a.facts(), Closing: closing, Compare: a.compare,
		Ahead:    both("今后"+strconv.Itoa(a.days)+"天内到期", "Last days within the next "+strconv.Itoa(a.days)+" days"),
		Drawings: a.draws()}
	p.Day = both("截至"+p.Day.Zh, "as of "+p.Day.En)
	if a.lang == regulation.English {
		p.Lang, p.HTMLLang = "en", "en"
	}
	if r := a.refused; r != nil {
		p.Refused = &refusedView{a.f.place(r.entry), r.why}
	}
	number := func(n int) regulation.Text { return both(strconv.Itoa(n), strconv.Itoa(n)) }
	counts := func(s regulation.Severity) int { return len(a.findings(s)) }
	class := func(n int, word string) string {
		if n == 0 {
			return ""
		}
		return word
	}
	p.Tiles = []tile{
		{a.report.Stage().Label(), both("阶段", "stage"), ""},
		{number(len(a.report.Late)), both("已经逾期", "overdue"), class(len(a.report.Late), "violation")},
		{number(len(a.coming)), p.Ahead, class(len(a.coming), "asking")},
		{number(counts(regulation.Violation)), regulation.Violation.Label(), class(counts(regulation.Violation), "violation")},
		{number(counts(regulation.Deviation)), regulation.Deviation.Label(), class(counts(regulation.Deviation), "deviation")},
		{number(counts(regulation.Asking)), regulation.Asking.Label(), class(counts(regulation.Asking), "asking")},
	}
	switch day := a.report.PartyAgeFrom(); {
	case !day.IsZero():
		p.Tiles = append(p.Tiles, tile{both(day.String(), day.String()), both("党龄起算", "Party age from"), ""})
	case !a.full.IsZero() && a.report.Stage() == development.ProbationaryStage:
		p.Tiles = append(p.Tiles, tile{both(a.full.String(), a.full.String()), both("转正后的起算日", "full from, once approved"), ""})
	case !a.full.IsZero():
		p.Tiles = append(p.Tiles, tile{both(a.full.String(), a.full.String()), both("最早转正", "full member at the earliest"), ""})
	}
	can, wait := a.ready()
	p.next(a, both("现在可以办", "Can be done now"), can)
	p.next(a, both("要等前面的步骤或者日期", "Waits for another step, or for a day"), wait)
	for _, f := range a.report.Late {
		p.Late = append(p.Late, viewOf(f, a.left(f.Due)))
	}
	for _, f := range a.coming {
		p.Coming = append(p.Coming, viewOf(f, a.left(f.Due)))
	}
	for _, x := range a.report.Proposals {
		p.Proposals = append(p.Proposals, proposalView{x.By, x.Text, a.law.Cite(x.Basis)})
	}
	p.audit(a)
	p.Alike = a.alike()
	for _, d := range a.differs {
		place, name := a.at(d.Part)
		rule, _ := regulation.RuleByID(d.Rule)
		p.Differs = append(p.Differs, differView{place, name, rule.Title, verdictName(d.In2014), verdictName(d.In2026), d.Finding.Text(), d.Finding.Source})
	}
	return p
}

func (p *page) next(a *answer, title regulation.Text, all []development.NextStep) {
	if len(all) == 0 {
		return
	}
	g := nextGroup{Title: title}
	for _, n := range all {
		g.Steps = append(g.Steps, nextView{!n.Days.Latest.IsZero() && n.Days.Latest.Before(a.report.AsOf),
			n.Step.Step(), n.By, a.when(n.Days), names(n.Waits), labels(n.Records), a.law.Cite(n.Basis)})
	}
	p.Next = append(p.Next, g)
}

// audit lists the entries, those in order as well.
func (p *page) audit(a *answer) {
	zh, en := printer{lang: regulation.Chinese}, printer{lang: regulation.English}
	for _, e := range a.entries {
		v := entryView{Place: a.f.place(e.n), Name: e.name, Note: regulation.Text{Zh: zh.note(e), En: en.note(e)}, Day: e.entry.On.String()}
		worst := regulation.Clear
		for _, f := range e.findings {
			worst = max(worst, f.Severity())
			if f.Severity() >= regulation.Settled {
				v.Look = append(v.Look, viewOf(f, regulation.Text{}))
			} else {
				v.Clear = append(v.Clear, viewOf(f, regulation.Text{}))
			}
		}
		v.Mark, v.Word = marks[worst], worst.String()
		n := len(v.Clear)
		v.Count = regulation.Text{Zh: strconv.Itoa(n) + "项符合", En: strconv.Itoa(n) + " in order"}
		p.Entries = append(p.Entries, v)
	}
}

func viewOf(f regulation.Finding, of regulation.Text) findingView {
	return findingView{marks[f.Severity()], f.Severity().String(), f.Severity().Label(), f.Text(), remedy(f), f.Source, of}
}
