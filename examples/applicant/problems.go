package main

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// problem is something in a file that cannot be read, and where. It repeats
// nothing of what a cell holds: columns get mixed up, and then a name stands where
// a day should.
type problem struct {
	line   int    // of the file, from 1; 0 for the file as a whole
	letter string // of the column, as a table shows it; empty for a row as a whole
	column regulation.Text
	path   string // of a JSON file, as events[3].approver
	err    *regulation.Fault
}

// place says where, as a person looks for it.
func (p problem) place() regulation.Text {
	var zh, en []string
	if p.line > 0 {
		zh, en = append(zh, "第"+strconv.Itoa(p.line)+"行"), append(en, "line "+strconv.Itoa(p.line))
	}
	if p.letter != "" {
		zh, en = append(zh, p.letter+"列"), append(en, "column "+p.letter)
	}
	if !p.column.IsZero() {
		zh, en = append(zh, "“"+p.column.Zh+"”"), append(en, "“"+p.column.En+"”")
	}
	if p.path != "" {
		zh, en = append(zh, inChinese(p.path)), append(en, inEnglish(p.path))
	}
	return regulation.Text{Zh: strings.Join(zh, " "), En: strings.Join(en, ", ")}
}

func (p problem) text() regulation.Text { return p.err.Message }

// entryOf gives the number of the entry in a path as events[3].approver, the first
// being 0, and the rest of the path; -1 for a path of another kind.
func entryOf(path string) (int, string) {
	rest, ok := strings.CutPrefix(path, "events[")
	digits, after, closed := strings.Cut(rest, "]")
	n, err := strconv.Atoi(digits)
	if !ok || !closed || err != nil {
		return -1, path
	}
	return n, strings.TrimPrefix(after, ".")
}

// inChinese says a path as people count, from 1.
func inChinese(path string) string {
	n, rest := entryOf(path)
	if n < 0 {
		return "“" + path + "”"
	}
	if rest == "" {
		return "第" + strconv.Itoa(n+1) + "条"
	}
	return "第" + strconv.Itoa(n+1) + "条的“" + rest + "”"
}

func inEnglish(path string) string {
	n, rest := entryOf(path)
	if n < 0 {
		return "“" + path + "”"
	}
	if rest == "" {
		return "entry " + strconv.Itoa(n+1)
	}
	return "“" + rest + "” of entry " + strconv.Itoa(n+1)
}

func fault(code regulation.Code, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Message: regulation.Text{Zh: zh, En: en}}
}
