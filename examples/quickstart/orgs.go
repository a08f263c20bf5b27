package main

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

type ioReader = io.Reader

// readOrgs reads the organizations and their units. The package orgtree builds
// no tree of an input with anything wrong; here the rows that it names are
// taken out and reported, and what is left is read again, until it builds. What
// stands under a row that was taken out goes with it, as a problem of its own.
func (t *township) readOrgs(files fs.FS, on calendar.Date) error {
	raw, err := open(files, orgsFile, true)
	if err != nil {
		return err
	}
	t.history, err = sift(t, orgsFile, raw, func(r io.Reader) (*orgtree.History, error) { return orgtree.ReadCSV(r) })
	if err != nil {
		return err
	}
	t.tree = t.history.On(on)
	raw, err = open(files, unitsFile, false)
	if err != nil {
		return err
	}
	if raw == nil {
		t.files = append(t.files, fileCount{file: unitsFile, absent: true})
		return nil
	}
	t.units, err = sift(t, unitsFile, raw, func(r io.Reader) (*orgtree.UnitRegister, error) {
		register, err := orgtree.ReadUnitsCSV(r)
		if err == nil {
			_, err = register.On(on, t.tree)
		}
		return register, err
	})
	return err
}

// sift reads lines again and again, each time without those found wrong.
func sift[T any](t *township, file string, raw []byte, read func(io.Reader) (T, error)) (T, error) {
	var none T
	lines := strings.SplitAfter(string(raw), "\n")
	rows := 0
	for _, l := range lines[min(1, len(lines)):] {
		if !empty(l) {
			rows++
		}
	}
	bad := map[int]bool{}
	for {
		var b bytes.Buffer
		for i, l := range lines {
			if !bad[i] {
				b.WriteString(l)
			} else {
				b.WriteString("\n") // keeps the numbers of the lines
			}
		}
		built, err := read(&b)
		if err == nil {
			t.files = append(t.files, fileCount{file: file, rows: rows, kept: rows - len(bad), reported: len(bad)})
			return built, nil
		}
		var all *orgtree.Defects
		if !errors.As(err, &all) {
			return none, regulation.At(file, err)
		}
		if !t.take(file, all, lines, bad) {
			return none, wholeFile(file, all)
		}
	}
}

func empty(line string) bool { return strings.TrimRight(line, "\r\n") == "" }

// take reports the rows that a pass found wrong; false when none of the
// defects is that of a row.
func (t *township) take(file string, all *orgtree.Defects, lines []string, bad map[int]bool) bool {
	named := map[int]bool{}
	for d := range all.All() {
		n := lineOf(d, lines, bad)
		if n == 0 {
			continue
		}
		named[n-1] = true
		t.problems = append(t.problems, problem{file, n, heading(d.Column), firstCell(lines[n-1]),
			&regulation.Fault{Code: d.Code, Value: d.Value, Message: message(d)}})
	}
	maps.Copy(bad, named)
	slices.SortStableFunc(t.problems, func(a, b problem) int {
		if a.file != b.file || a.file != file {
			return 0
		}
		return cmp.Compare(a.row, b.row)
	})
	return len(named) > 0
}

// lineOf finds the line of a defect. Where the defect is only told by the
// index of its row, as for units, the lines are counted; where it is of several
// rows, as a cycle is, it is the line of the first.
func lineOf(d *orgtree.Defect, lines []string, bad map[int]bool) int {
	n := -1
	for i, l := range lines {
		if i == 0 || bad[i] || empty(l) {
			continue
		}
		n++
		if d.Line == i+1 || d.Line == 0 && (n == d.Row || d.Row < 0 && len(d.IDs) > 0 && firstCell(l) == d.IDs[0]) {
			return i + 1
		}
	}
	return 0
}

// heading is the Chinese heading of a column of the form.
func heading(column string) string {
	if h, ok := map[string]string{"id": "编号", "name": "名称", "kind": "类别", "parent": "上级编号", "org": "党组织编号",
		"from": "起日", "to": "止日", "origin": "分设自", "successor": "并入"}[column]; ok {
		return h
	}
	return column
}

// wholeFile is the error of a file of which nothing can be read.
func wholeFile(file string, all *orgtree.Defects) error {
	for d := range all.All() {
		return &regulation.Fault{Code: d.Code, Path: file, Value: d.Value, Message: message(d)}
	}
	return regulation.At(file, all)
}

// message is the text of a defect without its place and value.
func message(d *orgtree.Defect) regulation.Text {
	switch d.Code { // with the labels, not the words
	case orgtree.UnknownKind:
		return labels("没有这个类别", "no such kind", orgtree.AllKinds())
	case orgtree.UnknownUnitKind:
		return labels("没有这个单位类别", "no such kind of unit", orgtree.AllUnitKinds())
	}
	rest := func(s, closing, colon string) string {
		if _, after, ok := strings.Cut(s, closing); ok && d.ErrorPath()+strconv.Itoa(d.Line) != "0" {
			s = after
		}
		return strings.TrimPrefix(s, strconv.Quote(d.Value)+colon)
	}
	return regulation.Text{Zh: rest(d.Zh(), "：", "："), En: rest(d.Error(), ": ", ": ")}
}

// labels says what there is instead.
func labels[E interface{ Label() regulation.Text }](zh, en string, all []E) regulation.Text {
	var z, e []string
	for _, x := range all {
		z, e = append(z, x.Label().Zh), append(e, x.Label().En)
	}
	return regulation.Text{Zh: zh + "，可用：" + strings.Join(z, "、"), En: en + ", one of: " + strings.Join(e, ", ")}
}
