package main

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members"
)

// file is what was read.
type file struct {
	id   members.ID
	name members.Name
	c    development.Case

	lines []int // of a diary, the line on which each entry stands
	rows  int   // of a diary, rows that are not empty
	bad   int   // of them, those with a problem
}

// place says where entry i stands in the file.
func (f *file) place(i int) regulation.Text {
	if i < len(f.lines) {
		n := strconv.Itoa(f.lines[i])
		return regulation.Text{Zh: "第" + n + "行", En: "line " + n}
	}
	n := strconv.Itoa(i + 1)
	return regulation.Text{Zh: "第" + n + "条", En: "entry " + n}
}

// readFile reads a file, JSON when it begins with a brace and a diary otherwise.
// With a problem nothing of the file is to be used.
func readFile(law *regulation.Law, raw []byte) (*file, []problem) {
	raw, bad := text(raw)
	if bad != nil {
		return &file{}, []problem{*bad}
	}
	read := readDiary
	if first := bytes.TrimSpace(raw); len(first) > 0 && (first[0] == '{' || first[0] == '[') {
		read = readCase
	}
	f, problems := read(law, raw)
	return f, problems
}

// text takes the byte-order mark off, and refuses what is not UTF-8.
func text(raw []byte) ([]byte, *problem) {
	whole := func(code regulation.Code, zh, en string) *problem { return &problem{err: fault(code, zh, en)} }
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return nil, whole("invalid-encoding", "文件是UTF-16编码。请在表格软件中另存为“CSV UTF-8（逗号分隔）”后再试",
			`the file is UTF-16; save it as "CSV UTF-8" and try again`)
	case !utf8.Valid(raw):
		return nil, whole("invalid-encoding", "文件不是UTF-8编码，可能是GBK编码。请在表格软件中另存为“CSV UTF-8（逗号分隔）”后再试",
			`the file is not UTF-8; it may be GBK. Save it as "CSV UTF-8" and try again`)
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if len(bytes.TrimSpace(raw)) == 0 {
		return nil, whole("empty-file", "文件是空的", "the file is empty")
	}
	return raw, nil
}

// lastDay is the day of the latest entry.
func lastDay(all []development.Entry) calendar.Date {
	var last calendar.Date
	for i := range all {
		if all[i].On.After(last) {
			last = all[i].On
		}
	}
	return last
}

// blank reports whether a character is nothing but space to a reader.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }
