package members

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Format is the form of a file.
type Format uint8

// The values of Format.
const (
	CSV    Format = iota + 1 // comma-separated values, headings first
	NDJSON                   // one JSON object a line
)

var formatWords = words[Format]{what: "format", list: []word{{}, CSV: {"csv", "CSV表格", "CSV"}, NDJSON: {"ndjson", "NDJSON", "NDJSON"}}}

// String gives the word, as "ndjson"; "" when unset.
func (f Format) String() string { return formatWords.of(f).id }

// Label gives the name in both languages.
func (f Format) Label() regulation.Text { return formatWords.label(f) }

// MarshalText gives the word; the unset Format is an error with the code
// unknown-format.
func (f Format) MarshalText() ([]byte, error) { return formatWords.marshal(f) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-format.
func (f *Format) UnmarshalText(b []byte) error { return formatWords.unmarshal(b, f) }

// AllFormats lists the values in a fresh slice.
func AllFormats() []Format { return formatWords.all() }

// MaxFileBytes is the largest file that is read unless [ReadOptions.MaxBytes]
// says otherwise.
const MaxFileBytes = 256 << 20

// ReadOptions say how a file is read. The zero value reads the plain form.
type ReadOptions struct {
	// Headings gives headings of the caller's own for columns: the key is the
	// heading in the file, the value that of the form (see [Columns]).
	Headings map[string]string
	// Ignore lists headings that are passed over. Other unknown headings are an
	// error, so that nothing is left out by mistake.
	Ignore []string
	// Dues and Categories give the labels that stand in the file for words
	// (按月领取工资: salaried). Where they are set, other words are refused with
	// unknown-dues and unknown-category; where not, any kebab-case word is taken.
	Dues, Categories map[string]Word
	// Roster, where set, must hold every member that the file names; others are
	// unknown-member.
	Roster *Roster
	// UpgradeIdentities takes old identity numbers of 15 digits as
	// [UpgradeIdentity] does. Without it they are old-identity-number.
	UpgradeIdentities bool
	// MaxBytes is the largest file; 0 means [MaxFileBytes].
	MaxBytes int64
}

// WriteOptions say how a file is written. The zero value writes the plain form,
// redacted.
type WriteOptions struct {
	// Reveal writes names, identity numbers and telephone numbers in full. It
	// is personal data. Without it they are redacted and do not read back.
	Reveal bool
	// Lang chooses the headings of CSV and, for Chinese, the labels in place of
	// words. Unset and English give the plain form. NDJSON is always plain.
	Lang regulation.Lang
	// BOM puts a byte-order mark before CSV, by which some spreadsheets know
	// UTF-8.
	BOM bool
}

// column is one column of a form.
type column[T any] struct {
	en, zh string
	also   []string // other headings that are accepted
	must   bool     // the column has to be there and its cells filled
	read   func(x *T, cell string, o *ReadOptions) *regulation.Fault
	write  func(x *T, o *WriteOptions) string
}

// form is one kind of file. T holds a row and is compared to tell a repeated
// row from two that contradict each other.
type form[T comparable] struct {
	columns []column[T]
	key     func(x *T) (string, bool)                    // what may occur once; false when not known
	id      func(x *T) ID                                // for the reports
	check   func(x *T, o *ReadOptions) *regulation.Fault // the row as a whole; Path is a column
}

// ColumnInfo describes one column of a form.
type ColumnInfo struct {
	Heading  string   // English heading and JSON field
	Zh       string   // Chinese heading
	Also     []string // other headings that are read as this one
	Required bool     // the column must be there and its cells filled
}

func (f *form[T]) infos() []ColumnInfo {
	var all []ColumnInfo
	for _, c := range f.columns {
		all = append(all, ColumnInfo{c.en, c.zh, slices.Clone(c.also), c.must})
	}
	return all
}

// parsed is a row on its way.
type parsed[T any] struct {
	line    int
	value   T
	bad     bool
	heading func(en string) string
}

// kept are the good rows of a file.
type kept[T any] struct {
	values  []T
	lines   []int
	heading func(en string) string
}

// read reads a whole file; everything is kept or reported, and nothing comes
// of a file that cannot be read as a whole.
func (f *form[T]) read(format Format, file string, r io.Reader, o ReadOptions) (*kept[T], *Report, error) {
	raw, x := slurp(r, o.MaxBytes)
	if x != nil {
		return nil, nil, under(file, x)
	}
	rows, problems := []parsed[T]{}, []Problem{}
	take := func(line int, cells []string, heads []int, heading func(string) string, broken *regulation.Fault) {
		p := parsed[T]{line: line, heading: heading}
		report := func(en string, x *regulation.Fault) {
			p.bad = true
			problem := Problem{File: file, Row: line, Code: x.Code, Message: x.Message}
			if en != "" {
				problem.Column = heading(en)
			}
			problems = append(problems, problem)
		}
		first := len(problems)
		filled := make([]bool, len(f.columns))
		for i, cell := range cells {
			if i >= len(heads) || heads[i] < 0 {
				continue
			}
			if cell = trim(cell); cell == "" {
				continue
			}
			c := &f.columns[heads[i]]
			filled[heads[i]] = true
			if broken == nil { // else cells may stand under wrong headings
				if x := c.read(&p.value, cell, &o); x != nil {
					report(c.en, x)
				}
			}
		}
		if broken != nil {
			report("", broken)
		} else {
			for i, c := range f.columns {
				if c.must && !filled[i] {
					report(c.en, fault("missing-"+regulation.Code(c.en), "", "必填，未填", "needed, and empty"))
				}
			}
		}
		if !p.bad && f.check != nil {
			if x := f.check(&p.value, &o); x != nil {
				report(x.Path, x)
			}
		}
		for i := first; i < len(problems); i++ {
			problems[i].ID = f.id(&p.value)
		}
		rows = append(rows, p)
	}
	switch format {
	case CSV:
		x = f.readCSV(raw, &o, take)
	case NDJSON:
		f.readNDJSON(raw, &o, take)
	default:
		x = under("format", formatWords.unknown(func(x word) string { return x.zh }))
	}
	if x != nil {
		return nil, nil, under(file, x)
	}
	f.settle(file, rows, &problems)
	out := &kept[T]{}
	for _, p := range rows {
		if !p.bad {
			out.values, out.lines, out.heading = append(out.values, p.value), append(out.lines, p.line), p.heading
		}
	}
	report := &Report{rows: len(rows), kept: len(out.values), problems: problems}
	report.sort()
	return out, report, nil
}

// settle reports the rows with one key: where all say the same, the first is
// kept; where they do not, none is, for which of them counts is not known.
func (f *form[T]) settle(file string, rows []parsed[T], problems *[]Problem) {
	first := make(map[string]int, len(rows))
	same := map[string][]int{}
	for i := range rows {
		k, ok := f.key(&rows[i].value)
		if !ok {
			continue
		}
		if j, again := first[k]; again {
			if same[k] == nil {
				same[k] = []int{j}
			}
			same[k] = append(same[k], i)
			continue
		}
		first[k] = i
	}
	for _, group := range same {
		equal := true
		for _, i := range group {
			equal = equal && !rows[i].bad && rows[i].value == rows[group[0]].value
		}
		for n, i := range group {
			if equal && n == 0 {
				continue
			}
			code, other := DuplicateID, rows[group[0]].line
			zh, en := "编号重复，不知以哪行为准，另见第%行", "the key repeats; which row counts is not known; see line %"
			if n == 0 {
				other = rows[group[1]].line
			}
			if equal {
				code, zh, en = RepeatedRow, "与第%行完全相同，此行未用", "the same as line %; this row is not used"
			}
			line := strconv.Itoa(other)
			rows[i].bad = true
			*problems = append(*problems, Problem{File: file, Row: rows[i].line, Column: rows[i].heading(f.columns[0].en), ID: f.id(&rows[i].value),
				Code: code, Message: regulation.Text{Zh: strings.Replace(zh, "%", line, 1), En: strings.Replace(en, "%", line, 1)}})
		}
	}
}

// slurp reads a file of limited size, without its byte-order mark.
func slurp(r io.Reader, most int64) ([]byte, *regulation.Fault) {
	if most <= 0 {
		most = MaxFileBytes
	}
	if r == nil {
		return nil, fault(ReadFailed, "", "没有文件", "no file")
	}
	raw, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		f := fault(ReadFailed, "", "读取失败", "reading failed")
		f.Cause = err
		return nil, f
	}
	if int64(len(raw)) > most {
		return nil, fault(TooLarge, "", "文件超过"+strconv.FormatInt(most, 10)+"字节", "over "+strconv.FormatInt(most, 10)+" bytes")
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if !utf8.Valid(raw) {
		return nil, fault(InvalidEncoding, "", "不是UTF-8编码（可能是GBK），请另存为“CSV UTF-8”", `not UTF-8 (GBK, perhaps): save it as "CSV UTF-8"`)
	}
	return raw, nil
}

// find gives the column of a heading: the caller's own, English, Chinese, or
// another that is known; -1 for one to pass over, -2 for none.
func (f *form[T]) find(heading string, o *ReadOptions) int {
	if own, ok := o.Headings[heading]; ok {
		heading = own
	} else if slices.Contains(o.Ignore, heading) {
		return -1
	}
	h := plainHeading(heading)
	for i, c := range f.columns {
		if h == c.en || h == c.zh || slices.Contains(c.also, h) {
			return i
		}
	}
	return -2
}

// plainHeading undoes the usual differences: case, spaces, underscores,
// full-width parentheses.
func plainHeading(s string) string {
	return strings.NewReplacer("_", "-", " ", "-", "（", "(", "）", ")").Replace(strings.ToLower(trim(s)))
}

type taker func(line int, cells []string, heads []int, heading func(en string) string, broken *regulation.Fault)

func (f *form[T]) readCSV(raw []byte, o *ReadOptions, take taker) *regulation.Fault {
	c := csv.NewReader(bytes.NewReader(raw))
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	head, err := c.Read()
	if err != nil {
		return csvFault(err)
	}
	heads, names := make([]int, len(head)), make([]string, len(f.columns))
	for i, h := range head {
		at := "[" + strconv.Itoa(i+1) + "]" // the heading may be data of a file without headings
		heads[i] = f.find(trim(h), o)
		if heads[i] == -2 && trim(h) == "" {
			heads[i] = -1 // a spreadsheet's empty column; its cells must be empty
		} else if heads[i] == -2 {
			return fault(UnknownHeading, at, "第"+strconv.Itoa(i+1)+"列的列名未知，可用："+f.headings(func(c column[T]) string { return c.zh }),
				"the heading of column "+strconv.Itoa(i+1)+" is unknown; known: "+f.headings(func(c column[T]) string { return c.en }))
		}
		if heads[i] >= 0 {
			if names[heads[i]] != "" {
				return fault(RepeatedHeading, at, "第"+strconv.Itoa(i+1)+"列与前面的列重复", "column "+strconv.Itoa(i+1)+" is there twice")
			}
			names[heads[i]] = trim(h)
		}
	}
	for i, col := range f.columns {
		if col.must && names[i] == "" {
			return fault(MissingHeading, col.en, "缺少“"+col.zh+"”列", "this column is missing")
		}
	}
	width := len(head)
	unnamed := make([]bool, width)
	for i, h := range head {
		unnamed[i] = trim(h) == ""
	}
	heading := func(en string) string {
		for i, col := range f.columns {
			if col.en == en && names[i] != "" {
				return names[i]
			}
		}
		return en
	}
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return csvFault(err)
		}
		if !slices.ContainsFunc(cells, func(s string) bool { return trim(s) != "" }) {
			continue
		}
		line, _ := c.FieldPos(0)
		var broken *regulation.Fault
		if len(cells) != width {
			broken = fault(InvalidRow, "", "列数与表头不符", "not as many cells as headings")
		}
		for i, cell := range cells {
			if broken == nil && unnamed[i] && trim(cell) != "" {
				broken = fault(InvalidRow, "", "没有列名的列里有内容", "a cell under no heading is filled")
			}
		}
		take(line, cells, heads, heading, broken)
	}
}

func csvFault(err error) *regulation.Fault {
	var p *csv.ParseError
	if errors.As(err, &p) {
		n := strconv.Itoa(p.Line)
		return fault(InvalidCSV, "", "第"+n+"行的引号不配对", "line "+n+": quotes do not pair")
	}
	return fault(InvalidCSV, "", "没有表头", "no headings")
}

func (f *form[T]) headings(of func(column[T]) string) string {
	var list []string
	for _, c := range f.columns {
		list = append(list, of(c))
	}
	return strings.Join(list, ", ")
}

func (f *form[T]) readNDJSON(raw []byte, o *ReadOptions, take taker) {
	same := func(en string) string { return en }
	line := 0
	for text := range bytes.Lines(raw) {
		line++
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		fields, cells, broken := object(text)
		heads := make([]int, len(fields))
		for i, name := range fields {
			heads[i] = f.find(name, o)
			if heads[i] == -2 && broken == nil {
				broken = fault(regulation.UnknownField, "", "有未知字段，可用："+f.headings(func(c column[T]) string { return c.en }),
					"an unknown field; known: "+f.headings(func(c column[T]) string { return c.en }))
			}
			if heads[i] >= 0 && slices.Contains(heads[:i], heads[i]) && broken == nil {
				broken = fault(InvalidRow, "", "字段重复", "a field is there twice")
			}
		}
		take(line, cells, heads, same, broken)
	}
}

// object reads a line of flat JSON: texts, numbers, null, and lists of texts,
// which are joined by semicolons.
func object(line []byte) (fields, cells []string, _ *regulation.Fault) {
	broken := fault(InvalidRow, "", "不是一行一个的JSON对象，或者取值不是文字、数字、文字的列表", "not one JSON object of texts, numbers and lists of texts")
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, nil, broken
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return fields, cells, broken
		}
		var cell string
		value, err := d.Token()
		switch v := value.(type) {
		case string:
			cell = v
		case json.Number:
			cell = v.String()
		case nil:
			if err != nil {
				return fields, cells, broken
			}
		case json.Delim:
			if v != '[' {
				return fields, cells, broken
			}
			var list []string
			for d.More() {
				t, err := d.Token()
				s, ok := t.(string)
				if err != nil || !ok || strings.ContainsAny(s, ";；、") {
					return fields, cells, broken
				}
				list = append(list, s)
			}
			if _, err := d.Token(); err != nil {
				return fields, cells, broken
			}
			cell = strings.Join(list, ";")
		default:
			return fields, cells, broken
		}
		fields, cells = append(fields, name.(string)), append(cells, cell)
	}
	if _, err := d.Token(); err != nil {
		return fields, cells, broken
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return fields, cells, broken
	}
	return fields, cells, nil
}

// write writes rows in the plain form or the one of a language.
func (f *form[T]) write(format Format, w io.Writer, rows iter.Seq[T], o WriteOptions) error {
	b := bufio.NewWriter(w)
	var err error
	switch format {
	case CSV:
		err = f.writeCSV(b, rows, o)
	case NDJSON:
		o.Lang = 0
		err = f.writeNDJSON(b, rows, o)
	default:
		return under("format", formatWords.unknown(func(x word) string { return x.zh }))
	}
	if err == nil {
		err = b.Flush()
	}
	if err == nil {
		return nil
	}
	x := fault(WriteFailed, "", "写入失败", "writing failed")
	x.Cause = err
	return x
}

func (f *form[T]) writeCSV(w *bufio.Writer, rows iter.Seq[T], o WriteOptions) error {
	if o.BOM {
		if _, err := w.WriteString("\ufeff"); err != nil {
			return err
		}
	}
	c := csv.NewWriter(w)
	cells := make([]string, len(f.columns))
	for i, col := range f.columns {
		cells[i] = col.en
		if o.Lang == regulation.Chinese {
			cells[i] = col.zh
		}
	}
	if err := c.Write(cells); err != nil {
		return err
	}
	for x := range rows {
		for i, col := range f.columns {
			cells[i] = col.write(&x, &o)
		}
		if err := c.Write(cells); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

func (f *form[T]) writeNDJSON(w *bufio.Writer, rows iter.Seq[T], o WriteOptions) error {
	for x := range rows {
		sep := "{"
		for _, col := range f.columns {
			cell := col.write(&x, &o)
			if cell == "" {
				continue
			}
			value, err := json.Marshal(cell)
			if err != nil {
				return err
			}
			if _, err := w.WriteString(sep + `"` + col.en + `":`); err != nil {
				return err
			}
			if _, err := w.Write(value); err != nil {
				return err
			}
			sep = ","
		}
		if sep == "{" {
			continue // nothing to say
		}
		if _, err := w.WriteString("}\n"); err != nil {
			return err
		}
	}
	return nil
}
