package orgtree

import (
	"bufio"
	"cmp"
	"io"
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// ReadCSV reads organizations from a CSV file and checks them as [NewHistory]
// does. The package comment describes the form. The error is a [*Defects] with
// everything that is wrong in the file and with the rows, each with its line,
// or the error of the reader.
func ReadCSV(r io.Reader, opts ...Option) (*History, error) { return readOrgs(r, readCSV, opts) }

// ReadUnitsCSV reads units from a CSV file and checks them as
// [NewUnitRegister] does.
func ReadUnitsCSV(r io.Reader) (*UnitRegister, error) { return readUnits(r, readCSV) }

// WriteCSV writes organizations, such as those of [History.Rows] or
// [Tree.Rows], with headings and kinds in English words or in Chinese. What it
// writes, [ReadCSV] reads, and writing that again gives the same bytes. An
// unset language writes English. A row that could not be read back, such as
// one without a kind, is an error, and the rows before it are written.
func WriteCSV(w io.Writer, rows iter.Seq[Row], l regulation.Lang) error {
	return writeCSV(w, "rows", orgTable, l, func(yield func([]string) bool) {
		for r := range rows {
			if !yield(orgCells(r, l)) {
				return
			}
		}
	})
}

// WriteUnitsCSV writes units as WriteCSV writes organizations.
func WriteUnitsCSV(w io.Writer, rows iter.Seq[UnitRow], l regulation.Lang) error {
	return writeCSV(w, "units", unitTable, l, func(yield func([]string) bool) {
		for r := range rows {
			if !yield(unitCells(r, l)) {
				return
			}
		}
	})
}

func readCSV(in io.Reader, r *reading, row func(cells []string)) error {
	l := newLines(in, &r.collector)
	head, err := l.next()
	if err != nil && err != io.EOF {
		return err
	}
	width := 0
	place := make([]int, len(r.table)) // column to field; -1 where there is none
	for i := range place {
		place[i] = -1
	}
	if names, ok := splitCSV(string(head)); !ok {
		return l.stop(BadQuoting, regulation.Text{})
	} else if err == nil {
		width = len(names)
		for i, name := range names {
			c := columnOf(r.table, name)
			d := Defect{Row: -1, Line: l.line, Value: name, Other: -1}
			switch {
			case c < 0:
				d.Code = UnknownColumn
			case place[c] >= 0:
				d.Code = DuplicateColumn
			default:
				place[c] = i
				continue
			}
			r.add(d)
		}
	}
	for i, c := range r.table {
		if c.needs && place[i] < 0 {
			r.add(Defect{Code: MissingColumn, Row: -1, Line: l.line, Value: c.name, Other: -1})
		}
	}
	if r.total > 0 {
		return errDefect
	}
	cells := make([]string, len(r.table))
	for {
		b, err := l.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		fields, ok := splitCSV(string(b))
		if !ok || len(fields) != width {
			code := FieldCount
			if !ok {
				code = BadQuoting
			}
			r.lost = true
			r.add(Defect{Code: code, Row: -1, Line: l.line, Other: -1})
			continue
		}
		if len(r.lines) == MaxRows {
			return l.stop(TooLarge, regulation.Text{})
		}
		for i, at := range place {
			cells[i] = ""
			if at >= 0 {
				cells[i] = fields[at]
			}
		}
		r.lines = append(r.lines, int32(l.line))
		row(cells)
	}
}

// splitCSV splits one line into its fields; false when a quotation mark is out
// of place.
func splitCSV(s string) ([]string, bool) {
	out := make([]string, 0, 8)
	for {
		if s == "" || s[0] != '"' {
			field, rest, more := strings.Cut(s, ",")
			if strings.Contains(field, `"`) {
				return nil, false
			}
			out = append(out, field)
			if !more {
				return out, true
			}
			s = rest
			continue
		}
		s = s[1:]
		var field strings.Builder
		for {
			part, rest, closed := strings.Cut(s, `"`)
			if !closed {
				return nil, false
			}
			field.WriteString(part)
			s = rest
			if !strings.HasPrefix(s, `"`) {
				break
			}
			field.WriteByte('"')
			s = s[1:]
		}
		out = append(out, field.String())
		if s == "" {
			return out, true
		}
		if s[0] != ',' {
			return nil, false
		}
		s = s[1:]
	}
}

func writeCSV(w io.Writer, what string, table []column, l regulation.Lang, rows iter.Seq[[]string]) error {
	b := bufio.NewWriter(w)
	head := make([]string, len(table))
	for i, c := range table {
		head[i] = c.name
		if l == regulation.Chinese {
			head[i] = c.zh
		}
	}
	line := appendCSV(nil, head)
	if _, err := b.Write(line); err != nil {
		return err
	}
	i := 0
	for cells := range rows {
		if err := writable(table, what, i, cells); err != nil {
			return cmp.Or(b.Flush(), err)
		}
		line = appendCSV(line[:0], cells)
		if _, err := b.Write(line); err != nil {
			return err
		}
		i++
	}
	return b.Flush()
}

func appendCSV(b []byte, cells []string) []byte {
	for i, s := range cells {
		if i > 0 {
			b = append(b, ',')
		}
		if !strings.ContainsAny(s, "\",") && s == strings.TrimSpace(s) {
			b = append(b, s...)
			continue
		}
		b = append(b, '"')
		b = append(b, strings.ReplaceAll(s, `"`, `""`)...)
		b = append(b, '"')
	}
	return append(b, '\n')
}
