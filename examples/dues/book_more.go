package main

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/xuri/excelize/v2"
)

// undecided writes the rows that could not be decided, a line for each thing that
// keeps them from it.
func (b *book) undecided() {
	sheet, r := b.text(undecidedSheet), b.r
	columns := []struct {
		heading regulation.Text
		width   float64
	}{
		{say("原表行号", "Row"), 9}, {say("编号", "Number"), 10}, {say("姓名", "Name"), 9}, {say("党支部", "Branch"), 18}, {say("栏目", "Column"), 20},
		{say("为什么未定", "Why"), 42}, {say("依据", "Article"), 20}, {say("要补充什么", "What to fill in"), 44}, {say("不计入应交（元）", "Due without it (yuan)"), 12}, {say("计入应交（元）", "Due with it (yuan)"), 12},
	}
	last := len(columns) - 1
	b.title(sheet, last, 1, b.text(say(r.title().Zh+"：未定人员", r.title().En+": undecided")), style{bold: true, centre: true, size: 16})
	b.do(b.f.SetRowHeight(sheet, 1, 28))
	b.title(sheet, last, 2, b.text(r.account()), style{})
	var widths []float64
	for c, x := range columns {
		b.put(sheet, c, 3, b.text(x.heading), style{bold: true, centre: true, wrap: true, border: true, fill: true})
		widths = append(widths, x.width)
	}
	b.do(b.f.SetRowHeight(sheet, 3, 30))
	b.widths(sheet, widths)
	b.freeze(sheet, 0, 3)
	row := 4
	plain, wrap, yuan := style{border: true}, style{border: true, wrap: true}, style{border: true, number: asYuan}
	for _, u := range r.undecided {
		for _, i := range u.issues {
			b.put(sheet, 0, row, u.n, style{border: true, centre: true})
			b.put(sheet, 1, row, u.number(r.options), plain)
			b.put(sheet, 2, row, u.person(r.options), plain)
			b.put(sheet, 3, row, u.branch, wrap)
			texts := []string{b.text(i.column.place()), b.text(i.why), b.text(i.basis), b.text(i.fill)}
			fits := []fit{{u.branch, columns[3].width}}
			for n, t := range texts {
				b.put(sheet, 4+n, row, t, wrap)
				fits = append(fits, fit{t, columns[4+n].width})
			}
			b.put(sheet, 8, row, "", yuan)
			b.put(sheet, 9, row, "", yuan)
			if u.between {
				b.put(sheet, 8, row, yuanOf(u.without), yuan)
				b.put(sheet, 9, row, yuanOf(u.with), yuan)
			}
			b.height(sheet, row, fits...)
			row++
		}
	}
	if len(r.undecided) == 0 {
		b.put(sheet, 0, row, b.text(say("没有未定的行", "none")), style{})
	}
	b.page(sheet, true, last, max(row-1, 4), 3)
}

// summary writes the sums by branch and by category, and a chart of the first.
func (b *book) summary(places []place) {
	sheet, r := b.text(summarySheet), b.r
	dues := "'" + b.text(duesSheet) + "'!"
	head := style{bold: true, centre: true, wrap: true, border: true, fill: true}
	plain, count, yuan := style{border: true}, style{border: true, number: asCount}, style{border: true, number: asYuan}
	total := style{bold: true, border: true, fill: true}
	totalCount, totalYuan := total, total
	totalCount.number, totalYuan.number = asCount, asYuan
	b.widths(sheet, []float64{34, 14, 18, 14})
	b.title(sheet, 3, 1, b.text(say(r.title().Zh+"：汇总", r.title().En+": summary")), style{bold: true, centre: true, size: 16})
	b.do(b.f.SetRowHeight(sheet, 1, 28))

	row := 3
	for c, t := range []regulation.Text{say("党支部", "Branch"), say("算出人数", "Members"), say("应交党费（元）", "Due (yuan)"), say("未定行数", "Undecided")} {
		b.put(sheet, c, row, b.text(t), head)
	}
	branches, first, undecided := r.branches(), row+1, 0
	for i, br := range branches {
		row++
		b.put(sheet, 0, row, b.text(br.label()), plain)
		if p := places[i]; p.sum > 0 {
			b.formula(sheet, 1, row, dues+at(colName, p.sum), float64(len(br.members)), count)
			b.formula(sheet, 2, row, dues+at(colDue, p.sum), yuanOf(br.due), yuan)
		} else {
			b.put(sheet, 1, row, 0, count)
			b.put(sheet, 2, row, 0, yuan)
		}
		b.put(sheet, 3, row, br.undecided, count)
		undecided += br.undecided
	}
	last := max(row, first)
	row = last + 1
	b.put(sheet, 0, row, b.text(say("合计", "Total")), total)
	b.formula(sheet, 1, row, "SUM("+span(1, first, last)+")", float64(len(r.answered)), totalCount)
	b.formula(sheet, 2, row, "SUM("+span(2, first, last)+")", yuanOf(r.due()), totalYuan)
	b.formula(sheet, 3, row, "SUM("+span(3, first, last)+")", float64(undecided), totalCount)
	branchTotal := row

	row += 2
	for c, t := range []regulation.Text{say("党员类别", "Category"), say("算出人数", "Members"), say("应交党费（元）", "Due (yuan)")} {
		b.put(sheet, c, row, b.text(t), head)
	}
	bottom := duesHeading + 1
	for _, p := range places {
		bottom = max(bottom, p.last)
	}
	whole := func(col int) string {
		return dues + "$" + letters(col) + "$" + itoa(duesHeading+1) + ":$" + letters(col) + "$" + itoa(bottom)
	}
	from := row + 1
	for _, c := range r.byCategory() {
		row++
		b.put(sheet, 0, row, b.text(c.category.Label()), plain)
		b.formula(sheet, 1, row, "COUNTIF("+whole(colCategory)+","+at(0, row)+")", float64(c.members), count)
		b.formula(sheet, 2, row, "SUMIF("+whole(colCategory)+","+at(0, row)+","+whole(colDue)+")", yuanOf(c.due), yuan)
	}
	to := max(row, from)
	row = to + 1
	b.put(sheet, 0, row, b.text(say("合计", "Total")), total)
	b.formula(sheet, 1, row, "SUM("+span(1, from, to)+")", float64(len(r.answered)), totalCount)
	b.formula(sheet, 2, row, "SUM("+span(2, from, to)+")", yuanOf(r.due()), totalYuan)
	row++
	b.put(sheet, 0, row, b.text(say("两个合计之差（应为0）", "difference of the two totals (0)")), plain)
	b.formula(sheet, 1, row, at(1, branchTotal)+"-"+at(1, row-1), 0, count)
	b.formula(sheet, 2, row, "ROUND("+at(2, branchTotal)+"-"+at(2, row-1)+",2)", 0, yuan)

	row += 2
	high := b.chart(sheet, row, first, last)
	b.page(sheet, false, 3, row+high/20+1, 0)
}

// chart draws the dues by branch below a row, and tells how high it is in pixels.
func (b *book) chart(sheet string, row, first, last int) int {
	high := min(160+26*(last-first+1), 4000)
	ref := "'" + sheet + "'!$"
	b.do(b.f.AddChart(sheet, at(0, row), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       ref + "C$" + itoa(first-1), // a reference: the format takes no plain text here
			Categories: ref + "A$" + itoa(first) + ":$A$" + itoa(last),
			Values:     ref + "C$" + itoa(first) + ":$C$" + itoa(last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"B22222"}},
		}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: b.text(say("各党支部应交党费（元）", "Dues by branch (yuan)")), Font: &excelize.Font{Size: 12, Bold: true}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: excelize.Font{Size: 9, Color: "333333"}},
		YAxis:     excelize.ChartAxis{None: true}, // every bar has its figure
		Dimension: excelize.ChartDimension{Width: 590, Height: uint(high)},
	}))
	return high
}

// notes writes what the figures rest on.
func (b *book) notes() {
	sheet, r := b.text(notesSheet), b.r
	b.widths(sheet, []float64{20, 26, 62})
	b.title(sheet, 2, 1, b.text(say(r.title().Zh+"：说明", r.title().En+": notes")), style{bold: true, centre: true, size: 16})
	b.do(b.f.SetRowHeight(sheet, 1, 28))
	row := 2
	head := func(t regulation.Text) {
		row++
		b.put(sheet, 0, row, b.text(t), style{bold: true})
		row++
	}
	line := func(label regulation.Text, value string) {
		b.put(sheet, 0, row, b.text(label), style{border: true, wrap: true})
		b.put(sheet, 1, row, value, style{border: true, wrap: true})
		b.put(sheet, 2, row, "", style{border: true})
		b.do(b.f.MergeCell(sheet, at(1, row), at(2, row)))
		b.height(sheet, row, fit{b.text(label), 20}, fit{value, 86})
		row++
	}
	head(say("数据", "Data"))
	line(say("月份", "Month"), b.text(regulation.MonthText(r.month)))
	if !r.date.IsZero() {
		line(say("数据日期", "Data of"), b.text(regulation.DateText(r.date)))
	}
	file := r.name()
	if r.sheet.sheet != "" {
		file = b.text(say(file+"，表“"+r.sheet.sheet+"”", file+", sheet “"+r.sheet.sheet+"”"))
	}
	line(say("工资表", "Pay sheet"), file)
	line(say("行数", "Rows"), b.text(r.account()))
	for why, name := range skipNames {
		var rows []string
		for _, s := range r.skipped {
			if s.why == skip(why) {
				rows = append(rows, itoa(s.n))
			}
		}
		if len(rows) > 0 {
			line(say(name.Zh+"行", name.En), b.text(say("第"+strings.Join(rows, "、")+"行", "rows "+strings.Join(rows, ", "))))
		}
	}

	head(say("适用的规定", "Texts"))
	for _, id := range []regulation.InstrumentID{regulation.Dues2008, regulation.DuesNotice2017} {
		i, ok := r.law.Instrument(id)
		if !ok {
			continue
		}
		word := shortTitles[id]
		text := say("《"+i.Title.Zh+"》（"+i.Number+"），"+i.Issuer.Zh, i.Title.En+" ("+i.Number+"), "+i.Issuer.En)
		if !i.Effective.IsZero() {
			text = say(text.Zh+"，自"+regulation.DateText(i.Effective).Zh+"起施行", text.En+", in force from "+regulation.DateText(i.Effective).En)
		}
		if !i.Note.IsZero() {
			text = say(text.Zh+"。"+i.Note.Zh, text.En+". "+i.Note.En)
		}
		line(say("《"+word.Zh+"》", word.En), b.text(text))
	}
	line(say("本月基数按", "Base of the month by"), b.text(r.edition.Label()))
	line(say("规定数据的版本", "Edition of the rules"), b.text(say(regulation.DateText(regulation.EditionDate()).Zh+"与来源核对", "compared with the sources on "+regulation.DateText(regulation.EditionDate()).En)))

	head(say("收缴的做法（由收缴单位选定）", "Policy, chosen by whoever collects"))
	for _, p := range r.choices() {
		line(p[0], b.text(p[1]))
	}

	head(say("各栏怎样读", "How the columns were read"))
	for c, t := range []regulation.Text{say("栏", "Column"), say("标题", "Heading"), say("读作", "Read as")} {
		b.put(sheet, c, row, b.text(t), style{bold: true, border: true, fill: true})
	}
	row++
	for i := range r.sheet.columns {
		c := &r.sheet.columns[i]
		reading := b.text(r.reading(c))
		b.put(sheet, 0, row, letters(c.at), style{border: true})
		b.put(sheet, 1, row, regulation.Short(c.heading), style{border: true, wrap: true})
		b.put(sheet, 2, row, reading, style{border: true, wrap: true})
		b.height(sheet, row, fit{regulation.Short(c.heading), 26}, fit{reading, 62})
		row++
	}
	if all := r.notes(); len(all) > 0 {
		head(say("请留意", "Please note"))
		for n, t := range all {
			line(both(itoa(n+1)), b.text(t))
		}
	}
	row++
	closing := b.text(r.closing())
	b.title(sheet, 2, row, closing, style{wrap: true})
	b.height(sheet, row, fit{closing, 106})
	b.page(sheet, false, 2, row, 0)
}
