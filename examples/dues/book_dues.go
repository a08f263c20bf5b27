package main

import (
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// The columns of the dues table.
const (
	colNo = iota
	colID
	colName
	colCategory
	colBase
	colRate
	colProduct
	colDue
	colAdjusted
	colMakeup
	colReason
	colBasis
	colRow
	numCols
)

var duesColumns = [numCols]struct {
	heading regulation.Text
	width   float64
}{
	colNo:       {say("序号", "No."), 5},
	colID:       {say("编号", "Number"), 9},
	colName:     {say("姓名", "Name"), 8},
	colCategory: {say("党员类别", "Category"), 12},
	colBase:     {say("计算基数", "Base"), 13},
	colRate:     {say("比例", "Rate"), 6},
	colProduct:  {say("未取整", "Exact"), 12},
	colDue:      {say("应交党费", "Due"), 10},
	colAdjusted: {say("取整与限额", "Rounding, limit"), 12},
	colMakeup:   {say("基数由来", "What makes the base"), 46},
	colReason:   {say("计算说明", "How it came about"), 32},
	colBasis:    {say("依据", "Articles"), 18},
	colRow:      {say("原表行号", "Row"), 6},
}

// Formats of numbers.
const (
	asYuan  = "#,##0.00"
	asExact = "#,##0.00####"
	asRate  = "0.0##%"
	asCount = "0"
)

// duesHeading is the row of the headings.
const duesHeading = 3

// place is where a branch stands in the dues table.
type place struct{ first, last, sum int } // rows of its members, and of its sum

// dues writes the dues table by branch, and tells where each stands.
func (b *book) dues() []place {
	sheet, r := b.text(duesSheet), b.r
	var widths []float64
	for c, x := range duesColumns {
		b.put(sheet, c, duesHeading, b.text(x.heading), style{bold: true, centre: true, wrap: true, border: true, fill: true})
		widths = append(widths, x.width)
	}
	b.widths(sheet, widths)
	b.title(sheet, numCols-1, 1, b.text(r.title()), style{bold: true, centre: true, size: 16})
	b.do(b.f.SetRowHeight(sheet, 1, 28))
	b.title(sheet, numCols-1, 2, b.text(b.underTitle()), style{})
	b.do(b.f.SetRowHeight(sheet, duesHeading, 30))
	b.freeze(sheet, colCategory, duesHeading)

	row, no := duesHeading+1, 0
	branches := r.branches()
	places := make([]place, len(branches))
	for i, br := range branches {
		if len(br.members) == 0 {
			continue
		}
		b.put(sheet, 0, row, b.text(br.label()), style{bold: true})
		row++
		places[i].first = row
		for _, a := range br.members {
			no++
			b.member(sheet, row, no, a)
			row++
		}
		places[i].last, places[i].sum = row-1, row
		b.sum(sheet, row, b.text(say("小计", "Subtotal")), len(br.members), br.due,
			"COUNT("+span(colDue, places[i].first, places[i].last)+")", "SUM("+span(colDue, places[i].first, places[i].last)+")")
		row++
	}
	label := b.text(say("小计", "Subtotal"))
	last := max(row-1, duesHeading+1)
	over := func(col int) string {
		return "SUMIF(" + span(colNo, duesHeading+1, last) + ",\"" + label + "\"," + span(col, duesHeading+1, last) + ")"
	}
	b.sum(sheet, row, b.text(say("合计", "Total")), len(r.answered), r.due(), over(colName), over(colDue))
	row++
	if n := len(r.undecided); n > 0 {
		row++
		b.put(sheet, 0, row, b.text(say("另有"+itoa(n)+"行未定，不在合计之内，见“"+undecidedSheet.Zh+"”。", itoa(n)+" rows are undecided and not in the total; see “"+undecidedSheet.En+"”.")), style{bold: true})
	}
	row += 2
	b.put(sheet, 0, row, b.text(say("制表：                    复核：                    日期：", "Prepared by:                    Checked by:                    Date:")), style{})
	b.page(sheet, true, numCols-1, row, duesHeading)
	return places
}

// underTitle is the line under the title.
func (b *book) underTitle() regulation.Text {
	t := say("单位：元。应交党费为按规定算出的数值，“计算说明”写明算法；小计、合计为公式。", "In yuan. What is due is a value, and “How it came about” shows the working; the sums are formulas.")
	if !b.r.date.IsZero() {
		day := regulation.DateText(b.r.date)
		t = say("数据日期："+day.Zh+"。"+t.Zh, "Data of "+day.En+". "+t.En)
	}
	return t
}

func span(col, first, last int) string { return at(col, first) + ":" + at(col, last) }

// member writes the row of one member.
func (b *book) member(sheet string, row, no int, a answered) {
	r := b.r
	plain, wrap := style{border: true}, style{border: true, wrap: true}
	b.put(sheet, colNo, row, no, style{border: true, centre: true})
	b.put(sheet, colID, row, a.number(r.options), plain)
	b.put(sheet, colName, row, a.person(r.options), plain)
	b.put(sheet, colCategory, row, b.text(a.category.Label()), wrap)
	exact := style{border: true, number: asExact}
	if a.Base.IsZero() {
		b.put(sheet, colBase, row, "—", style{border: true, centre: true})
	} else {
		b.put(sheet, colBase, row, number(a.Base), exact)
	}
	if a.HasRate {
		rate, _ := strconv.ParseFloat(a.Rate.String(), 64)
		b.put(sheet, colRate, row, rate, style{border: true, number: asRate})
		b.formula(sheet, colProduct, row, at(colBase, row)+"*"+at(colRate, row), number(a.Exact), exact)
	} else {
		b.put(sheet, colRate, row, "—", style{border: true, centre: true})
		b.put(sheet, colProduct, row, number(a.Exact), exact)
	}
	b.put(sheet, colDue, row, yuanOf(a.Due), style{border: true, number: asYuan, bold: true})
	b.put(sheet, colAdjusted, row, b.text(a.adjusted()), wrap)
	makeup, reason, basis := b.text(r.makeup(a)), b.text(a.Reason()), b.text(r.basis(a))
	b.put(sheet, colMakeup, row, makeup, wrap)
	b.put(sheet, colReason, row, reason, wrap)
	b.put(sheet, colBasis, row, basis, wrap)
	b.put(sheet, colRow, row, a.n, style{border: true, centre: true})
	b.height(sheet, row, fit{makeup, duesColumns[colMakeup].width}, fit{reason, duesColumns[colReason].width}, fit{basis, duesColumns[colBasis].width},
		fit{b.text(a.adjusted()), duesColumns[colAdjusted].width}, fit{b.text(a.category.Label()), duesColumns[colCategory].width})
}

// sum writes a row of sums: how many members, and what is due.
func (b *book) sum(sheet string, row int, label string, members int, due fees.Fen, count, sum string) {
	line := style{bold: true, border: true, fill: true}
	for c := range numCols {
		b.put(sheet, c, row, "", line)
	}
	b.put(sheet, colNo, row, label, line)
	counts := line
	counts.number, counts.right = b.text(say(`0"人"`, `0" members"`)), true
	b.formula(sheet, colName, row, count, float64(members), counts)
	line.number = asYuan
	b.formula(sheet, colDue, row, sum, yuanOf(due), line)
}

// number gives an exact number as a spreadsheet has it, with 15 digits.
func number(e fees.Exact) float64 {
	x, _ := e.Rat().Float64()
	return x
}

// yuanOf gives an amount in yuan: the number that its two decimals write.
func yuanOf(f fees.Fen) float64 {
	x, _ := strconv.ParseFloat(f.String(), 64)
	return x
}
