package calendar

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// The limits of a working-day table.
const (
	maxTableBytes = 1 << 20
	maxNameRunes  = 64
)

const tableHeader = "date\tkind\tname"

// tableFault says what is wrong with a line of a table.
type tableFault uint8

const (
	noFault tableFault = iota
	faultSize
	faultHeader
	faultEmpty
	faultColumns
	faultDate
	faultOrder
	faultKind
	faultName
	faultNoException
)

var faultTexts = [...]struct{ en, zh string }{
	noFault:          {},
	faultSize:        {"more than 1 MiB", "超过 1 MiB"},
	faultHeader:      {"the first line must be date, kind, name with tabs between", "首行应为以制表符分隔的 date、kind、name"},
	faultEmpty:       {"no line after the first", "首行之后没有内容"},
	faultColumns:     {"a line needs three columns with tabs between", "每行应有以制表符分隔的三列"},
	faultDate:        {"the first column must be a supported date", "第一列应为支持范围内的日期"},
	faultOrder:       {"a date must be after the one of the line before", "日期应晚于上一行"},
	faultKind:        {`the second column must be "off" or "work"`, "第二列应为 off 或 work"},
	faultName:        {"the third column must be a name of 1 to 64 printable characters", "第三列应为 1 至 64 个可见字符的名称"},
	faultNoException: {`"off" needs Monday to Friday and "work" Saturday or Sunday`, "off 应为周一至周五，work 应为周六或周日"},
}

// ParseWorkdays reads a table of its own, without the national one. The form
// is tab-separated UTF-8 text, at most 1 MiB: a first line "date", "kind",
// "name", then a line for every day that departs from the plain week, in
// order of date:
//
//	date	kind	name
//	2026-01-01	off	元旦
//	2026-01-04	work	元旦
//
// "off" is Monday to Friday that is not worked, "work" is Saturday or Sunday
// that is; the name is for readers and is not kept. A year has a table when
// the text has a line of it, so give a year whole. Lines end with LF or CRLF.
// Anything else is invalid-holiday-table, with the line.
func ParseWorkdays(tsv []byte) (*Workdays, error) { return (*Workdays)(nil).With(tsv) }

// With returns w with the lines of tsv laid over it, in the form of
// ParseWorkdays; w itself does not change. A line decides its own day only.
// That suits the notice of a new year, which may move days of the December
// before, and stays right when a later edition of this package knows the same
// year. In a year that w covers already, a line may also put a day back to
// the plain week ("work" on a Monday). The error is invalid-holiday-table,
// with the line.
func (w *Workdays) With(tsv []byte) (*Workdays, error) {
	if len(tsv) > maxTableBytes {
		return nil, failLine(faultSize, 1, tsv)
	}
	base := w.table()
	t := *base
	last, line := Date{}, 0
	for row := range bytes.Lines(tsv) {
		line++
		row = bytes.TrimSuffix(bytes.TrimSuffix(row, []byte("\n")), []byte("\r"))
		if line == 1 {
			if string(row) != tableHeader {
				return nil, failLine(faultHeader, line, row)
			}
			continue
		}
		d, work, fault := parseRow(row)
		switch {
		case fault != noFault:
		case !d.After(last):
			fault = faultOrder
		case work == isWeekday(d) && !base.covered[yearIndex(d.Year())]:
			fault = faultNoException
		}
		if fault != noFault {
			return nil, failLine(fault, line, row)
		}
		t.set(index(d), work)
		t.covered[yearIndex(d.Year())] = true
		last = d
	}
	switch line {
	case 0:
		return nil, failLine(faultHeader, 1, nil)
	case 1:
		return nil, failLine(faultEmpty, 1, []byte(tableHeader))
	}
	t.sum()
	return &Workdays{&t}, nil
}

func parseRow(row []byte) (d Date, work bool, fault tableFault) {
	date, rest, ok := bytes.Cut(row, []byte("\t"))
	kind, name, ok2 := bytes.Cut(rest, []byte("\t"))
	if !ok || !ok2 || bytes.IndexByte(name, '\t') >= 0 {
		return Date{}, false, faultColumns
	}
	d, err := parseDate(date)
	if err != nil {
		return Date{}, false, faultDate
	}
	switch string(kind) {
	case "off":
	case "work":
		work = true
	default:
		return Date{}, false, faultKind
	}
	if !isName(name) {
		return Date{}, false, faultName
	}
	return d, work, noFault
}

// isName reports whether name is 1 to 64 printable characters of UTF-8.
func isName(name []byte) bool {
	if len(name) == 0 || len(name) > utf8.UTFMax*maxNameRunes || utf8.RuneCount(name) > maxNameRunes {
		return false
	}
	notPrintable := func(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }
	return bytes.IndexFunc(name, notPrintable) < 0
}

func failLine(fault tableFault, line int, row []byte) *Error {
	e := failText(ErrInvalidHolidayTable, row)
	e.Line, e.fault = line, fault
	return e
}
