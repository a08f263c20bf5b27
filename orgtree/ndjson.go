package orgtree

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// ReadNDJSON reads organizations from a file with one JSON object on each line
// and checks them as [NewHistory] does. The package comment describes the
// form. The error is that of [ReadCSV].
func ReadNDJSON(r io.Reader, opts ...Option) (*History, error) {
	return readOrgs(r, readNDJSON, opts)
}

// ReadUnitsNDJSON reads units from a file with one JSON object on each line
// and checks them as [NewUnitRegister] does.
func ReadUnitsNDJSON(r io.Reader) (*UnitRegister, error) { return readUnits(r, readNDJSON) }

// WriteNDJSON writes organizations, one JSON object on each line with the
// English field names, without fields that are empty. What it writes,
// [ReadNDJSON] reads, and writing that again gives the same bytes. Errors are
// those of [WriteCSV].
func WriteNDJSON(w io.Writer, rows iter.Seq[Row]) error {
	return writeNDJSON(w, "rows", orgTable, func(yield func([]string) bool) {
		for r := range rows {
			if !yield(orgCells(r, regulation.English)) {
				return
			}
		}
	})
}

// WriteUnitsNDJSON writes units as WriteNDJSON writes organizations.
func WriteUnitsNDJSON(w io.Writer, rows iter.Seq[UnitRow]) error {
	return writeNDJSON(w, "units", unitTable, func(yield func([]string) bool) {
		for r := range rows {
			if !yield(unitCells(r, regulation.English)) {
				return
			}
		}
	})
}

func readNDJSON(in io.Reader, r *reading, row func(cells []string)) error {
	l := newLines(in, &r.collector)
	cells := make([]string, len(r.table))
	given := make([]bool, len(r.table))
	for {
		b, err := l.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		clear(cells)
		clear(given)
		before := r.total
		if !r.object(b, l.line, cells, given) && r.total == before {
			r.add(Defect{Code: InvalidJSON, Row: -1, Line: l.line, Other: -1})
		}
		if r.total > before {
			r.lost = true
			continue
		}
		if len(r.lines) == MaxRows {
			return l.stop(TooLarge, regulation.Text{})
		}
		r.lines = append(r.lines, int32(l.line))
		row(cells)
	}
}

// object reads one line into cells; false when it is no object of texts.
func (r *reading) object(b []byte, line int, cells []string, given []bool) bool {
	dec := json.NewDecoder(bytes.NewReader(b))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return false
	}
	for dec.More() {
		t, err := dec.Token()
		name, ok := t.(string)
		if err != nil || !ok {
			return false
		}
		t, err = dec.Token()
		value, ok := t.(string)
		if err != nil || !ok {
			return false
		}
		c := slices.IndexFunc(r.table, func(c column) bool { return c.name == name })
		d := Defect{Row: -1, Line: line, Value: name, Other: -1}
		switch {
		case c < 0:
			d.Code = UnknownColumn
		case given[c]:
			d.Code = DuplicateColumn
		default:
			cells[c], given[c] = value, true
			continue
		}
		r.add(d)
	}
	if _, err := dec.Token(); err != nil {
		return false
	}
	_, err := dec.Token()
	return err == io.EOF
}

func writeNDJSON(w io.Writer, what string, table []column, rows iter.Seq[[]string]) error {
	b := bufio.NewWriter(w)
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	i := 0
	for cells := range rows {
		if err := writable(table, what, i, cells); err != nil {
			return cmp.Or(b.Flush(), err)
		}
		line.Reset()
		line.WriteByte('{')
		for k, s := range cells {
			if s == "" {
				continue
			}
			if line.Len() > 1 {
				line.WriteByte(',')
			}
			line.WriteString(`"` + table[k].name + `":`)
			if err := enc.Encode(s); err != nil {
				return err
			}
			line.Truncate(line.Len() - 1) // Encode ends the line
		}
		line.WriteString("}\n")
		if _, err := b.Write(line.Bytes()); err != nil {
			return err
		}
		i++
	}
	return b.Flush()
}
