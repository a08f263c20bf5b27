package orgtree

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// MaxLine is the longest line that the readers take, in bytes.
const MaxLine = 1 << 16

// column is one column of a file.
type column struct {
	name  string   // English heading, and the field of NDJSON
	zh    string   // Chinese heading, as written
	also  []string // further headings that are read
	needs bool     // a CSV without it is refused
}

var orgTable = []column{
	{"id", "编号", []string{"组织编号", "党组织编号", "组织编码"}, true},
	{"name", "名称", []string{"组织名称", "党组织名称"}, false},
	{"kind", "类别", []string{"组织类别", "党组织类别"}, true},
	{"parent", "上级编号", []string{"上级", "上级组织", "上级组织编号", "上级党组织编号"}, true},
	{"from", "起日", []string{"起始日期", "成立日期"}, false},
	{"to", "止日", []string{"终止日期", "撤销日期"}, false},
	{"origin", "分设自", []string{"原组织", "原组织编号"}, false},
	{"successor", "并入", []string{"并入组织", "并入组织编号"}, false},
}

var unitTable = []column{
	{"id", "单位编号", []string{"编号"}, true},
	{"name", "单位名称", []string{"名称"}, false},
	{"kind", "单位类别", []string{"类别"}, true},
	{"org", "党组织编号", []string{"组织编号", "所属党组织", "所属组织编号"}, true},
	{"from", "起日", []string{"起始日期"}, false},
	{"to", "止日", []string{"终止日期"}, false},
}

// columnOf gives the index of the column with the heading, or -1. English
// headings may be in capitals, and spaces around a heading do not count.
func columnOf(table []column, heading string) int {
	heading = strings.TrimSpace(heading)
	return slices.IndexFunc(table, func(c column) bool {
		return strings.EqualFold(heading, c.name) || heading == c.zh || slices.Contains(c.also, heading)
	})
}

// lines reads a text line by line.
type lines struct {
	r    *bufio.Reader
	line int
	d    *collector
}

func newLines(r io.Reader, d *collector) *lines {
	l := &lines{r: bufio.NewReaderSize(r, MaxLine+2), d: d}
	if mark, _ := l.r.Peek(3); bytes.Equal(mark, []byte("\xef\xbb\xbf")) {
		_, _ = l.r.Discard(3)
	}
	return l
}

// next gives the next line that is not empty, without its end. The bytes last
// until the next call. It gives io.EOF at the end, errDefect when the rest
// cannot be read, or the error of the reader.
func (l *lines) next() ([]byte, error) {
	for {
		b, err := l.r.ReadSlice('\n')
		l.line++
		switch {
		case err == nil:
			b = b[:len(b)-1]
		case err == bufio.ErrBufferFull:
			return nil, l.stop(LineTooLong, regulation.Text{})
		case err != io.EOF:
			return nil, err
		case len(b) == 0:
			return nil, io.EOF
		}
		b = bytes.TrimSuffix(b, []byte("\r"))
		if len(b) > MaxLine {
			return nil, l.stop(LineTooLong, regulation.Text{})
		}
		if !utf8.Valid(b) {
			return nil, l.stop(NotUTF8, guessEncoding(b))
		}
		if len(b) > 0 {
			return b, nil
		}
	}
}

var errDefect = errors.New("orgtree: the rest cannot be read")

// stop reports a defect after which the rest makes no sense.
func (l *lines) stop(code regulation.Code, detail regulation.Text) error {
	l.d.add(Defect{Code: code, Row: -1, Line: l.line, Other: -1, detail: detail})
	return errDefect
}

// guessEncoding guesses what bytes that are not UTF-8 are.
func guessEncoding(b []byte) regulation.Text {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		return regulation.Text{
			Zh: "文件是UTF-16编码，请另存为UTF-8后再导入",
			En: "the file is UTF-16; save it as UTF-8 first",
		}
	case looksGBK(b):
		return regulation.Text{
			Zh: "文件不是UTF-8编码，像是GBK（GB 18030）编码，请另存为UTF-8后再导入",
			En: "the file is not UTF-8 but looks like GBK (GB 18030); save it as UTF-8 first",
		}
	}
	return regulation.Text{}
}

// looksGBK reports whether all bytes beyond ASCII come in pairs that GBK has.
func looksGBK(b []byte) bool {
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		if b[i] == 0x80 || b[i] == 0xff || i+1 == len(b) || b[i+1] < 0x40 || b[i+1] == 0x7f || b[i+1] == 0xff {
			return false
		}
		i++
	}
	return true
}

// reading is what a file gives: rows of one kind with the lines they stand on
// and the cells that could not be read.
type reading struct {
	table []column
	lines []int32
	bad   map[cell]bool
	lost  bool // a line gave no row
	collector
}

func newReading(what string, table []column, order []string) *reading {
	return &reading{table: table, bad: map[cell]bool{}, collector: collector{what: what, columns: order}}
}

// failed reports a cell that could not be read. It has a line already, so that
// add must not ask for one.
func (r *reading) failed(code regulation.Code, column, value string) {
	row := len(r.lines) - 1
	r.bad[cell{row, column}] = true
	r.add(Defect{Code: code, Row: row, Line: int(r.lines[row]), Column: column, Value: value, Other: -1})
}

// date reads a day; an empty cell is unset.
func (r *reading) date(column, s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.Parse(s)
	if err != nil {
		r.failed(InvalidDate, column, s)
	}
	return d
}

// done lets the collector find the lines of rows.
func (r *reading) done() { r.line = func(row int) int { return int(r.lines[row]) } }

// reader is ReadCSV or ReadNDJSON without the form of the rows: it calls row
// for each, with the cells in the order of the table.
type reader func(in io.Reader, r *reading, row func(cells []string)) error

// readOrgs reads and checks organizations.
func readOrgs(in io.Reader, read reader, opts []Option) (*History, error) {
	r := newReading("rows", orgTable, rowColumns)
	rows := []Row{}
	err := read(in, r, func(f []string) {
		row := Row{Org: Org{ID: f[0], Name: f[1], Parent: f[3]}, Origin: f[6], Successor: f[7]}
		ok := true
		if row.Kind, ok = kindWords.loose(f[2]); !ok {
			r.failed(UnknownKind, "kind", f[2])
		}
		row.Span.From, row.Span.To = r.date("from", f[4]), r.date("to", f[5])
		rows = append(rows, row)
	})
	if err != nil {
		return nil, r.give(err)
	}
	r.done()
	return compile(&source{rows: rows, bad: r.bad, lost: r.lost, collector: r.collector}, newOptions(opts)).history()
}

// readUnits reads and checks units.
func readUnits(in io.Reader, read reader) (*UnitRegister, error) {
	r := newReading("units", unitTable, unitColumns)
	var rows []UnitRow
	err := read(in, r, func(f []string) {
		row := UnitRow{Unit: Unit{ID: f[0], Name: f[1]}, Org: f[3]}
		ok := true
		if row.Kind, ok = unitKindWords.loose(f[2]); !ok {
			r.failed(UnknownUnitKind, "kind", f[2])
		}
		row.Span.From, row.Span.To = r.date("from", f[4]), r.date("to", f[5])
		rows = append(rows, row)
	})
	if err != nil {
		return nil, r.give(err)
	}
	r.done()
	return checkUnits(rows, r.bad, &r.collector)
}

// give turns the error that ended a reading into that of the caller.
func (r *reading) give(err error) error {
	if errors.Is(err, errDefect) {
		return r.err()
	}
	return err
}

func orgCells(r Row, l regulation.Lang) []string {
	return []string{r.ID, r.Name, wordIn(r.Kind, r.Kind.Label(), l), r.Parent,
		r.Span.From.String(), r.Span.To.String(), r.Origin, r.Successor}
}

func unitCells(r UnitRow, l regulation.Lang) []string {
	return []string{r.ID, r.Name, wordIn(r.Kind, r.Kind.Label(), l), r.Org, r.Span.From.String(), r.Span.To.String()}
}

// wordIn gives the word, or the Chinese label of it.
func wordIn(k interface{ String() string }, label regulation.Text, l regulation.Lang) string {
	if l == regulation.Chinese {
		return label.Zh
	}
	return k.String()
}

// writable refuses what a reader would refuse in a cell: the writers are given
// rows that nothing has checked.
func writable(table []column, what string, row int, cells []string) error {
	d := collector{what: what}
	for i, s := range cells {
		most := MaxID
		code := InvalidID
		switch table[i].name {
		case "name":
			most, code = MaxName, InvalidName
		case "kind":
			if s == "" {
				d.cell(UnknownKind, row, "kind", "")
			}
			continue
		}
		if len(s) > most || inspect(s) == untidy {
			d.cell(code, row, table[i].name, s)
		}
	}
	return d.err()
}
