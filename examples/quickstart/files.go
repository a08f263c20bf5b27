package main

import (
	"bytes"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// The files, in the order in which they are read. The first two and the roster
// are needed; what else is left out is reported as not given.
const (
	orgsFile       = "organizations.csv"
	unitsFile      = "units.csv"
	rosterFile     = "members.csv"
	changesFile    = "changes.csv"
	termsFile      = "terms.csv"
	meetingsFile   = "meetings.csv"
	attendanceFile = "attendance.csv"
	talksFile      = "talks.csv"
	payFile        = "pay.csv"
	paymentsFile   = "payments.csv"
)

// township is the files, read.
type township struct {
	history    *orgtree.History
	tree       *orgtree.Tree // of the day of the check
	units      *orgtree.UnitRegister
	roster     *members.Roster
	terms      []members.Term
	meetings   []members.Meeting
	attendance []members.Attendance
	talks      []members.Talk
	pay        []members.Pay
	payments   []members.Payment

	files    []fileCount
	problems []problem
}

// fileCount says what became of the rows of one file.
type fileCount struct {
	file                 string
	rows, kept, reported int
	absent               bool
}

// problem is a row, or a cell of it, that could not be used, and why.
type problem struct {
	file   string
	row    int    // line of the file; 0 where only the id is known
	column string // heading; empty for the row as a whole
	id     string // id in the row, if known
	err    error
}

func say(code regulation.Code, zh, en string) error {
	return &regulation.Fault{Code: code, Message: regulation.Text{Zh: zh, En: en}}
}

// readTownship reads the folder as it stands on a day. An error means that a
// file as a whole cannot be read; bad rows are problems.
func readTownship(files fs.FS, on calendar.Date) (*township, error) {
	t := &township{}
	if err := t.readOrgs(files, on); err != nil {
		return nil, err
	}
	raw, err := open(files, rosterFile, true)
	if err != nil {
		return nil, err
	}
	labels := map[string]members.Word{}
	for _, c := range fees.AllCategories() {
		labels[c.Label().Zh] = members.Word(c.String())
	}
	roster, report, err := members.ReadMembers(members.CSV, rosterFile, bytes.NewReader(raw), members.ReadOptions{Dues: labels})
	if err != nil {
		return nil, err
	}
	t.roster = roster
	t.count(rosterFile, report)
	if raw, err := open(files, changesFile, false); err != nil {
		return nil, err
	} else if raw != nil {
		roster, report, err := members.ReadChanges(members.CSV, changesFile, bytes.NewReader(raw), t.roster, members.ReadOptions{Dues: labels})
		if err != nil {
			return nil, err
		}
		t.roster = roster
		t.count(changesFile, report)
	} else {
		t.files = append(t.files, fileCount{file: changesFile, absent: true})
	}
	o := members.ReadOptions{Roster: t.roster}
	return t, errors.Join(
		table(t, files, termsFile, members.ReadTerms, o, &t.terms),
		table(t, files, meetingsFile, members.ReadMeetings, o, &t.meetings),
		table(t, files, attendanceFile, members.ReadAttendance, o, &t.attendance),
		table(t, files, talksFile, members.ReadTalks, o, &t.talks),
		table(t, files, payFile, members.ReadPay, o, &t.pay),
		table(t, files, paymentsFile, members.ReadPayments, o, &t.payments),
	)
}

// open reads a file whole; one that is not there is nil, or an error if it is
// needed.
func open(files fs.FS, name string, needed bool) ([]byte, error) {
	raw, err := fs.ReadFile(files, name)
	switch {
	case err == nil:
		return raw, nil
	case !needed && errors.Is(err, fs.ErrNotExist):
		return nil, nil
	}
	return nil, &regulation.Fault{Code: "missing-file", Path: name, Message: regulation.Text{Zh: "读不到文件", En: "cannot be read"}}
}

// table reads one file with the reader of its form.
func table[T any](t *township, files fs.FS, name string, read func(members.Format, string, ioReader, members.ReadOptions) ([]T, *members.Report, error), o members.ReadOptions, to *[]T) error {
	raw, err := open(files, name, false)
	if err != nil {
		return err
	}
	if raw == nil {
		t.files = append(t.files, fileCount{file: name, absent: true})
		return nil
	}
	rows, report, err := read(members.CSV, name, bytes.NewReader(raw), o)
	if err != nil {
		return err
	}
	*to = rows
	t.count(name, report)
	return nil
}

// count takes over what a reader reports.
func (t *township) count(file string, r *members.Report) {
	t.files = append(t.files, fileCount{file: file, rows: r.Rows(), kept: r.Kept(), reported: r.Reported()})
	for p := range r.Problems() {
		t.problems = append(t.problems, problem{p.File, p.Row, p.Column, string(p.ID), &regulation.Fault{Code: p.Code, Message: p.Message}})
	}
}

// given reports whether a file was there.
func (t *township) given(file string) bool {
	i := slices.IndexFunc(t.files, func(c fileCount) bool { return c.file == file })
	return i >= 0 && !t.files[i].absent
}

// orgName gives the name of an organization, or its id.
func (t *township) orgName(id string) string {
	if n, ok := t.tree.Find(id); ok {
		if name := t.tree.Name(n); name != "" {
			return name
		}
	}
	return id
}

func firstCell(line string) string {
	id, _, _ := strings.Cut(line, ",")
	return strings.Trim(id, `" `)
}
