package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"io"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// reopened writes the workbook of a result and opens it again.
func reopened(t *testing.T, r *result) *excelize.File {
	t.Helper()
	raw, err := makeBook(r)
	require.NoError(t, err)
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	require.NoError(t, err)
	t.Cleanup(func() { f.Close() })
	return f
}

// fen reads an amount of a cell.
func fen(t *testing.T, text string) fees.Fen {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err)
	return fees.Fen(math.Round(x * 100))
}

// calculated calculates a formula, and asserts that its stored result is the same.
func calculated(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	formula, err := f.GetCellFormula(sheet, cell)
	require.NoError(t, err)
	require.NotEmpty(t, formula, cell)
	got, err := f.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	require.NoError(t, err, "%s %s", cell, formula)
	stored, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	a, err := strconv.ParseFloat(got, 64)
	require.NoError(t, err, "%s = %s", cell, got)
	b, err := strconv.ParseFloat(stored, 64)
	require.NoError(t, err)
	assert.InDelta(t, a, b, 1e-6, "%s: %s", cell, formula)
	return got
}

// The sums of the workbook are formulas, and come to the sums of the library to the
// fen; every amount can be followed from its base.
func TestFormulasOfTheWorkbook(t *testing.T) {
	for name, r := range map[string]*result{
		"open":    resultOf(t, sampleCSV(t)),
		"settled": resultOf(t, sampleCSV(t), settled...),
		"english": resultOf(t, sampleCSV(t), append([]string{"-lang", "en", "-cap", "off"}, settled...)...),
		"2016":    resultOf(t, sampleCSV(t), "-month", "2016-05", "-rounding", "jiao-half-up"),
	} {
		f := reopened(t, r)
		sheet := duesSheet.In(r.lang)
		assert.Equal(t, []string{sheet, undecidedSheet.In(r.lang), summarySheet.In(r.lang), notesSheet.In(r.lang)}, f.GetSheetList())
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		require.NoError(t, err)
		branches, n, branch := r.branches(), 0, -1
		var members []answered
		for _, b := range branches {
			members = append(members, b.members...)
		}
		totals := 0
		for i := duesHeading; i < len(rows); i++ {
			row := rows[i]
			if len(row) == 0 {
				continue
			}
			line := i + 1
			switch row[0] {
			case say("小计", "Subtotal").In(r.lang):
				for branch++; len(branches[branch].members) == 0; branch++ {
				}
				formula, err := f.GetCellFormula(sheet, at(colDue, line))
				require.NoError(t, err)
				assert.True(t, strings.HasPrefix(formula, "SUM("), formula)
				assert.Equal(t, branches[branch].due, fen(t, calculated(t, f, sheet, at(colDue, line))), "%s: %s", name, branches[branch].name)
				assert.Equal(t, itoa(len(branches[branch].members)), calculated(t, f, sheet, at(colName, line)), name)
			case say("合计", "Total").In(r.lang):
				totals++
				assert.Equal(t, r.due(), fen(t, calculated(t, f, sheet, at(colDue, line))), name)
				assert.Equal(t, itoa(len(r.answered)), calculated(t, f, sheet, at(colName, line)), name)
			default:
				if len(row) <= colRow { // a branch, a note, the signatures
					continue
				}
				a := members[n]
				n++
				assert.Equal(t, itoa(n), row[colNo])
				assert.Equal(t, a.id, row[colID])
				assert.Equal(t, itoa(a.n), row[colRow])
				assert.Equal(t, a.Due, fen(t, row[colDue]))
				formula, err := f.GetCellFormula(sheet, at(colDue, line))
				require.NoError(t, err)
				assert.Empty(t, formula, "what is due is a value: no spreadsheet rounds it again")
				if !a.HasRate {
					continue
				}
				exact, err := strconv.ParseFloat(calculated(t, f, sheet, at(colProduct, line)), 64)
				require.NoError(t, err)
				want, _ := a.Exact.Rat().Float64()
				assert.InDelta(t, want, exact, 1e-9)
				if a.Rounding == fees.FenHalfUp && !a.Capped {
					assert.InDelta(t, exact, float64(a.Due)/100, 0.005000001)
				}
			}
		}
		assert.Equal(t, len(r.answered), n, name)
		assert.Equal(t, 1, totals, name)
		checkSummary(t, f, r)
		checkUndecided(t, f, r)
	}
}

// checkSummary calculates the formulas of the summary.
func checkSummary(t *testing.T, f *excelize.File, r *result) {
	t.Helper()
	sheet := summarySheet.In(r.lang)
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	line := 4
	for _, b := range r.branches() {
		assert.Equal(t, b.label().In(r.lang), rows[line-1][0])
		if len(b.members) > 0 {
			assert.Equal(t, b.due, fen(t, calculated(t, f, sheet, at(2, line))))
			assert.Equal(t, itoa(len(b.members)), calculated(t, f, sheet, at(1, line)))
		}
		assert.Equal(t, itoa(b.undecided), rows[line-1][3])
		line++
	}
	assert.Equal(t, itoa(len(r.answered)), calculated(t, f, sheet, at(1, line)))
	assert.Equal(t, r.due(), fen(t, calculated(t, f, sheet, at(2, line))))
	assert.Equal(t, itoa(len(r.undecided)), calculated(t, f, sheet, at(3, line)))
	line += 3
	for _, c := range r.byCategory() {
		assert.Equal(t, c.category.Label().In(r.lang), rows[line-1][0])
		assert.Equal(t, itoa(c.members), calculated(t, f, sheet, at(1, line)))
		assert.Equal(t, c.due, fen(t, calculated(t, f, sheet, at(2, line))))
		line++
	}
	assert.Equal(t, r.due(), fen(t, calculated(t, f, sheet, at(2, line))))
	assert.Equal(t, "0", calculated(t, f, sheet, at(1, line+1)))
	assert.Equal(t, "0", calculated(t, f, sheet, at(2, line+1)))
}

// checkUndecided asserts that every undecided row stands in its sheet, with a reason
// and what to do.
func checkUndecided(t *testing.T, f *excelize.File, r *result) {
	t.Helper()
	rows, err := f.GetRows(undecidedSheet.In(r.lang))
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, row := range rows[3:] {
		seen[row[0]] = true
		assert.NotEmpty(t, row[5], row[0])
		assert.NotEmpty(t, row[7], row[0])
	}
	assert.Len(t, seen, len(r.undecided))
	for _, u := range r.undecided {
		assert.True(t, seen[itoa(u.n)], u.n)
	}
}

// The workbook prints on A4, with its headings on every page, and has a chart.
func TestPrinting(t *testing.T) {
	r := resultOf(t, sampleCSV(t))
	f := reopened(t, r)
	for i, sheet := range f.GetSheetList() {
		page, err := f.GetPageLayout(sheet)
		require.NoError(t, err)
		assert.Equal(t, paperA4, *page.Size, sheet)
		assert.Equal(t, 1, *page.FitToWidth, sheet)
		assert.Equal(t, 0, *page.FitToHeight, sheet)
		assert.Equal(t, []string{"landscape", "landscape", "portrait", "portrait"}[i], *page.Orientation)
		props, err := f.GetSheetProps(sheet)
		require.NoError(t, err)
		assert.True(t, *props.FitToPage, sheet)
		names := map[string]string{}
		for _, n := range f.GetDefinedName() {
			if n.Scope == sheet {
				names[n.Name] = n.RefersTo
			}
		}
		assert.Contains(t, names["_xlnm.Print_Area"], "'"+sheet+"'!$A$1:$", sheet)
		if i < 2 {
			assert.Equal(t, "'"+sheet+"'!$3:$3", names["_xlnm.Print_Titles"])
			panes, err := f.GetPanes(sheet)
			require.NoError(t, err)
			assert.True(t, panes.Freeze)
			assert.Equal(t, 3, panes.YSplit)
		}
	}
	raw, err := makeBook(r)
	require.NoError(t, err)
	parts := partsOf(t, raw)
	chart := html.UnescapeString(parts["xl/charts/chart1.xml"])
	assert.Contains(t, chart, "<barChart>")
	for _, ref := range []string{"'汇总'!$C$3", "'汇总'!$A$4:$A$11", "'汇总'!$C$4:$C$11"} {
		assert.Contains(t, chart, "<f>"+ref+"</f>")
	}
	assert.Equal(t, 3, strings.Count(chart, "<f>"))
	for name, part := range parts {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			assert.NotContains(t, part, `t="str"`, "results of formulas are numbers")
		}
	}
	assert.Contains(t, parts["xl/workbook.xml"], `fullCalcOnLoad="true"`)
	assert.NotContains(t, parts["docProps/core.xml"], "xuri")
	again, err := makeBook(r)
	require.NoError(t, err)
	for name, part := range partsOf(t, again) {
		assert.Equal(t, parts[name], part, name)
	}
	assert.True(t, bytes.Equal(raw, again), "the same result gives the same bytes")
}

func partsOf(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	require.NoError(t, err)
	out := map[string]string{}
	for _, part := range z.File {
		r, err := part.Open()
		require.NoError(t, err)
		content, err := io.ReadAll(r)
		require.NoError(t, err)
		out[part.Name] = string(content)
	}
	return out
}

// What stands in the pay sheet stays text: no cell of it becomes a formula, and what
// XML cannot hold is left out.
func TestTextStaysText(t *testing.T) {
	r := csvOf(t, "编号,姓名,人员类别,党支部,岗位工资,=1+1\n"+
		"=HYPERLINK(1),=2+2,企业,=cmd|x,3000,\n"+
		"@SUM(A1),+3,企业,<b>&\"'\x01,3000,5\n"+
		strings.Repeat("长", 300)+",x,企业,"+strings.Repeat("支", 5000)+",3000,\n", "-reveal")
	f := reopened(t, r)
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		require.NoError(t, err)
		for i, row := range rows {
			for j := range row {
				formula, err := f.GetCellFormula(sheet, at(j, i+1))
				require.NoError(t, err)
				for _, bad := range []string{"1+1", "HYPERLINK", "2+2", "cmd"} {
					assert.NotContains(t, formula, bad)
				}
			}
		}
	}
	rows, err := f.GetRows("党费收缴表")
	require.NoError(t, err)
	assert.Equal(t, "=cmd|x", rows[3][0])
	assert.Equal(t, "=HYPERLINK(1)", rows[4][1])
}

// A sheet without any member that could be worked out still gives a workbook, and so
// does one with many branches.
func TestExtremeWorkbooks(t *testing.T) {
	f := reopened(t, csvOf(t, "编号,人员类别,岗位工资\nA,企业,x\n"))
	assert.Equal(t, "0", calculated(t, f, "党费收缴表", at(colDue, duesHeading+1)))
	f = reopened(t, csvOf(t, "编号,人员类别,岗位工资\n"))
	rows, err := f.GetRows("未定人员")
	require.NoError(t, err)
	assert.Equal(t, "没有未定的行", rows[3][0])

	var b strings.Builder
	b.WriteString("编号,人员类别,党支部,岗位工资\n")
	for i := range 900 {
		fmt.Fprintf(&b, "P%d,企业,第%d党支部,%d.0%d\n", i, i%300, 2000+i*10, i%10)
	}
	r := csvOf(t, b.String())
	f = reopened(t, r)
	last := duesHeading + 1 + 900 + 600
	assert.Equal(t, r.due(), fen(t, calculated(t, f, "党费收缴表", at(colDue, last))))
	checkSummary(t, f, r)
}

// The notes tell the texts, the policy and how every column was read.
func TestNotes(t *testing.T) {
	r := resultOf(t, sampleCSV(t), append([]string{"-date", "2026-10-12", "-rounding", "fen-down", "-cap", "off", "-change", "same-month"}, settled...)...)
	f := reopened(t, r)
	rows, err := f.GetRows("说明")
	require.NoError(t, err)
	var all strings.Builder
	for _, row := range rows {
		all.WriteString(strings.Join(row, "\t") + "\n")
	}
	for _, want := range []string{"月份\t2026年10月", "数据日期\t2026年10月12日", "中组发〔2008〕3号", "组电明字〔2017〕5号", regulation.DateText(regulation.EditionDate()).Zh + "与来源核对",
		"取整\t" + fees.FenDown.Label().Zh, "月限额\t" + fees.CapOff.Label().Zh, "内退人员参照离退休人员", "“参公”是机关工作人员", "奖金 = 定期,普遍", "本月基数按\t2017年通知", "《规定》第十四条", "合计、小计行\t第"} {
		assert.Contains(t, all.String(), want)
	}
	for i := range r.sheet.columns {
		assert.Contains(t, all.String(), letters(i)+"\t"+r.sheet.columns[i].heading)
	}
}

// The numbers of the workbook are those of the program, whatever its language.
func TestLetters(t *testing.T) {
	for i := range 800 {
		name, err := excelize.ColumnNumberToName(i + 1)
		require.NoError(t, err)
		assert.Equal(t, name, letters(i))
	}
}

// A damaged workbook is refused, or read with every row accounted for; it never ends
// the program.
func TestDamagedWorkbooks(t *testing.T) {
	raw, err := samples.ReadFile("sample/pay.xlsx")
	require.NoError(t, err)
	parts := partsOf(t, raw)
	random := rand.New(rand.NewPCG(3, 4))
	x := fuzzRules(t)
	read := 0
	for range 150 {
		for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"} {
			content := []byte(parts[name])
			for range 1 + random.IntN(4) {
				at := random.IntN(len(content))
				switch random.IntN(3) {
				case 0:
					content[at] = byte(random.IntN(256))
				case 1:
					content = append(content[:at:at], content[min(at+1+random.IntN(40), len(content)):]...)
				default:
					content = append(content[:at:at], append([]byte("<v>9</v>"), content[at:]...)...)
				}
			}
			var b bytes.Buffer
			z := zip.NewWriter(&b)
			for other, text := range parts {
				w, err := z.Create(other)
				require.NoError(t, err)
				if other == name {
					text = string(content)
				}
				_, err = w.Write([]byte(text))
				require.NoError(t, err)
			}
			require.NoError(t, z.Close())
			g, err := readGrid(b.Bytes(), "")
			if err != nil {
				continue
			}
			s, err := readSheetOf(g, x.options)
			if err != nil {
				continue
			}
			require.NoError(t, x.assess(s).check())
			read++
		}
	}
	assert.NotZero(t, read)
}
