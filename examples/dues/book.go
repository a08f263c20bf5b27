package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/xuri/excelize/v2"
)

// The names of the sheets.
var (
	duesSheet      = say("党费收缴表", "Dues")
	undecidedSheet = say("未定人员", "Undecided")
	summarySheet   = say("汇总", "Summary")
	notesSheet     = say("说明", "Notes")
)

// paperA4 is the number of the paper in the format.
const paperA4 = 9

// book is the workbook being written. The first error stays: what is written after it
// does not count.
type book struct {
	f      *excelize.File
	r      *result
	styles map[style]int
	err    error
}

// style is how a cell looks.
type style struct {
	bold, centre, right, wrap, border, fill bool
	size                                    float64 // 0: the plain one
	number                                  string  // format of numbers
}

// writeBook writes the workbook whole.
func writeBook(name string, r *result) error {
	raw, err := makeBook(r)
	if err == nil {
		err = os.WriteFile(name, raw, 0o644)
	}
	if err != nil {
		return &regulation.Fault{Code: "write-failed", Path: "-out", Message: say("写不了工作簿", "the workbook cannot be written"), Cause: err}
	}
	return nil
}

// makeBook makes the workbook. The same result gives the same bytes.
func makeBook(r *result) ([]byte, error) {
	b := &book{f: excelize.NewFile(), r: r, styles: map[style]int{}}
	defer b.f.Close()
	names := []regulation.Text{duesSheet, undecidedSheet, summarySheet, notesSheet}
	b.do(b.f.SetSheetName("Sheet1", duesSheet.In(r.lang)))
	for _, n := range names[1:] {
		_, err := b.f.NewSheet(n.In(r.lang))
		b.do(err)
	}
	font := "宋体"
	if r.lang == regulation.English {
		font = "Calibri"
	}
	b.do(b.f.SetDefaultFont(font))
	places := b.dues()
	b.undecided()
	b.summary(places)
	b.notes()
	b.f.SetActiveSheet(0)
	b.do(b.f.SetDocProps(&excelize.DocProperties{Title: r.title().In(r.lang), Creator: "dangwu", Created: propsDay, Modified: propsDay}))
	full := true
	b.do(b.f.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &full}))
	if b.err != nil {
		return nil, b.err
	}
	var raw bytes.Buffer
	if err := b.f.Write(&raw); err != nil {
		return nil, err
	}
	return sealed(raw.Bytes())
}

// propsDay stands in the properties of the file, which ask for a day: that of the
// data of the library, for the program has no clock.
const propsDay = regulation.Edition + "T00:00:00Z"

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) text(t regulation.Text) string { return t.In(b.r.lang) }

func (b *book) style(s style) int {
	if id, ok := b.styles[s]; ok {
		return id
	}
	x := &excelize.Style{Font: &excelize.Font{Bold: s.bold, Size: 10}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: s.wrap}}
	if s.size > 0 {
		x.Font.Size = s.size
	}
	switch {
	case s.centre:
		x.Alignment.Horizontal = "center"
	case s.right:
		x.Alignment.Horizontal = "right"
	}
	if s.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			x.Border = append(x.Border, excelize.Border{Type: side, Color: "8C8C8C", Style: 1})
		}
	}
	if s.fill {
		x.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EDEDED"}}
	}
	if s.number != "" {
		x.CustomNumFmt = &s.number
	}
	id, err := b.f.NewStyle(x)
	b.do(err)
	b.styles[s] = id
	return id
}

// at names a cell, the column from 0 and the row from 1.
func at(col, row int) string { return letters(col) + itoa(row) }

// put writes a cell. A text is always a text, also where it begins like a formula.
func (b *book) put(sheet string, col, row int, value any, s style) {
	cell := at(col, row)
	switch v := value.(type) {
	case string:
		b.do(b.f.SetCellStr(sheet, cell, regulationText(v)))
	default:
		b.do(b.f.SetCellValue(sheet, cell, value))
	}
	b.do(b.f.SetCellStyle(sheet, cell, cell, b.style(s)))
}

// regulationText keeps a text within what a cell can hold, and without the control
// characters that XML has no place for.
func regulationText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
	if runes := []rune(s); len(runes) > excelize.TotalCellChars/2 {
		return string(runes[:excelize.TotalCellChars/2])
	}
	return s
}

// formula writes a formula with its result, so that the file also reads right where
// nothing calculates.
func (b *book) formula(sheet string, col, row int, formula string, result float64, s style) {
	cell := at(col, row)
	b.do(b.f.SetCellValue(sheet, cell, result))
	b.do(b.f.SetCellFormula(sheet, cell, formula))
	b.do(b.f.SetCellStyle(sheet, cell, cell, b.style(s)))
}

// height sets a row high enough for the longest of its texts, each with the width of
// its column.
func (b *book) height(sheet string, row int, fits ...fit) {
	lines := 1
	for _, x := range fits {
		n := 0
		for part := range strings.SplitSeq(x.text, "\n") {
			n += 1 + (cells(part)-1)/max(int(x.width)-1, 1)
		}
		lines = max(lines, n)
	}
	b.do(b.f.SetRowHeight(sheet, row, min(float64(lines)*12.8+3, 400)))
}

// fit is a text and the width that it has, in characters.
type fit struct {
	text  string
	width float64
}

// page sets a sheet up for printing on A4: the whole width on one page, the headings
// on every page.
func (b *book) page(sheet string, landscape bool, lastCol, lastRow, heading int) {
	size, wide, high, orientation := paperA4, 1, 0, "portrait"
	if landscape {
		orientation = "landscape"
	}
	b.do(b.f.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high}))
	yes, margin, foot := true, 0.4, 0.6
	b.do(b.f.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
	b.do(b.f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &foot, Bottom: &foot, Header: &margin, Footer: &margin, Horizontally: &yes}))
	b.do(b.f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: b.text(say("&L"+ampersand(b.text(b.r.title()))+"&R第&P页，共&N页", "&L"+ampersand(b.text(b.r.title()))+"&RPage &P of &N"))}))
	ref := "'" + sheet + "'!"
	b.do(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", RefersTo: ref + "$A$1:$" + letters(lastCol) + "$" + itoa(lastRow), Scope: sheet}))
	if heading > 0 {
		b.do(b.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: ref + "$" + itoa(heading) + ":$" + itoa(heading), Scope: sheet}))
	}
}

// ampersand writes a text for a footer, where & begins a code, within its length.
func ampersand(s string) string {
	if runes := []rune(s); len(runes) > 60 {
		s = string(runes[:60])
	}
	return strings.ReplaceAll(s, "&", "&&")
}

// freeze keeps the rows above one, and some columns, in sight.
func (b *book) freeze(sheet string, cols, rows int) {
	p := &excelize.Panes{Freeze: true, XSplit: cols, YSplit: rows, TopLeftCell: at(cols, rows+1), ActivePane: "bottomLeft"}
	if cols > 0 {
		p.ActivePane = "bottomRight"
	}
	b.do(b.f.SetPanes(sheet, p))
}

// widths sets the widths of the columns.
func (b *book) widths(sheet string, all []float64) {
	for i, w := range all {
		b.do(b.f.SetColWidth(sheet, letters(i), letters(i), w))
	}
}

// title writes a title over the whole width.
func (b *book) title(sheet string, lastCol, row int, text string, s style) {
	b.put(sheet, 0, row, text, s)
	b.do(b.f.MergeCell(sheet, at(0, row), at(lastCol, row)))
}

// typed finds the formulas that the library marks as texts.
var typed = regexp.MustCompile(`(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="str">(<f>[^<]*</f><v>-?[0-9.]+(?:[eE][-+]?[0-9]+)?</v>)`)

// pictures finds the types of pictures that the library declares, in any order, also
// where there are none.
var pictures = regexp.MustCompile(`<Default Extension="[a-z]+" ContentType="image/[^"]*"></Default>`)

// sealed packs the workbook again: the results of formulas as numbers, and nothing
// that changes from one time to the next.
func sealed(raw []byte) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(part.Name, "xl/worksheets/") {
			content = typed.ReplaceAll(content, []byte("$1>$2"))
		}
		if part.Name == "[Content_Types].xml" {
			content = pictures.ReplaceAll(content, nil)
		}
		to, err := w.Create(part.Name)
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
