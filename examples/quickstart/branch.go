package main

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The headings of the two files.
const (
	colID       = "编号"
	colName     = "姓名"
	colSex      = "性别"
	colBorn     = "出生日期"
	colJoined   = "入党日期" // day of the branch meeting that admitted
	colFull     = "转正日期" // end of probation; empty for a probationary member
	colPost     = "党内职务"
	colSince    = "任职日期"
	colCategory = "党员类别"
	colBase     = "计算基数（元）"
	colQuarter  = "上季度纯收入（元）"
	colChosen   = "自定月交额（元）"
	colNote     = "备注"
)

var (
	rosterHeadings = []string{colID, colName, colSex, colBorn, colJoined, colFull, colPost, colSince}
	payHeadings    = []string{colID, colName, colCategory, colBase, colQuarter, colChosen, colNote}
)

// The posts in a branch. Every holder of one is a member of the committee.
const (
	secretary = "书记"
	deputy    = "副书记"
)

var posts = []string{secretary, deputy, "组织委员", "宣传委员", "纪检委员", "青年委员", "统战委员", "生活委员", "委员"}

// member is one row of the roster.
type member struct {
	id, name     string
	joined, full calendar.Date
	post         string
	since        calendar.Date
	unsure       bool // a cell that membership or post depends on could not be read
}

// branch is the two files, read.
type branch struct {
	members  []member
	pay      []row
	problems []problem
}

func readBranch(files fs.FS) (*branch, error) {
	b := &branch{}
	rows, problems, err := readTable(files, "roster.csv", rosterHeadings)
	if err != nil {
		return nil, err
	}
	b.problems = problems
	seen := map[string]bool{}
	for _, r := range rows {
		id := r.get(colID)
		switch {
		case id == "":
			b.problems = append(b.problems, r.bad(colID, say("missing-id", "没有编号", "no number")))
			continue
		case seen[id]:
			b.problems = append(b.problems, r.bad(colID, say("duplicate-id", "编号重复，此行未用", "the number repeats; this row is not used")))
			continue
		}
		seen[id] = true
		b.members = append(b.members, b.member(r))
	}
	pay, problems, err := readTable(files, "pay.csv", payHeadings)
	if err != nil {
		return nil, err
	}
	b.pay = pay
	b.problems = append(b.problems, problems...)
	return b, nil
}

// member reads one row of the roster; every cell that cannot be read is a
// problem of its own, and the rest of the row still counts.
func (b *branch) member(r row) member {
	m := member{id: r.get(colID), name: r.get(colName), post: r.get(colPost)}
	date := func(column string, required bool) calendar.Date {
		s := r.get(column)
		if s == "" && !required {
			return calendar.Date{}
		}
		d, err := calendar.Parse(s)
		if err != nil {
			b.problems = append(b.problems, r.bad(column, err))
			m.unsure = m.unsure || column != colBorn
		}
		return d
	}
	date(colBorn, true)
	m.joined, m.full, m.since = date(colJoined, true), date(colFull, false), date(colSince, m.post != "")
	if !m.joined.IsZero() && !m.full.IsZero() && m.full.Before(m.joined) {
		b.problems = append(b.problems, r.bad(colFull, say("invalid-order", "转正早于入党", "full membership before admission")))
		m.unsure = true
	}
	if m.post != "" && !slices.Contains(posts, m.post) {
		b.problems = append(b.problems, r.bad(colPost, regulation.UnknownWord("post", m.post, posts...)))
		m.unsure = true
	}
	return m
}

// facts counts the branch on a day. A member whose row could not be read makes
// the counts unknown: no rule passes for want of data.
func (b *branch) facts(on calendar.Date) compliance.Branch {
	var full, probationary, committee, secretaries, deputies int
	out := compliance.Branch{ID: "branch"}
	unsure := len(b.members) == 0
	for _, m := range b.members {
		unsure = unsure || m.unsure
		if m.joined.After(on) {
			continue
		}
		if m.full.IsZero() || m.full.After(on) {
			probationary++
		} else {
			full++
		}
		if m.post == "" || m.since.After(on) {
			continue
		}
		committee++
		switch m.post {
		case secretary:
			secretaries++
			out.SecretaryFullSince, out.SecretarySince = m.full, m.since
		case deputy:
			deputies++
		}
	}
	if unsure {
		return out
	}
	known := compliance.Known
	out.FullMembers, out.Probationary = known(full), known(probationary)
	out.Committee, out.Secretaries, out.Deputies = known(committee), known(secretaries), known(deputies)
	return out
}

// due is the dues of one member for the month.
type due struct {
	member member
	input  fees.Input
	answer fees.Assessment
}

// dues is the month: what could be decided, and what could not.
type dues struct {
	rows     []due
	problems []problem
	total    fees.Fen
}

// assess takes every row of the pay sheet and every member of the roster to
// exactly one place: a row of the table, or a problem.
func assess(t *fees.Tariff, b *branch, m calendar.Month) *dues {
	out := &dues{}
	byID := map[string]member{}
	for _, x := range b.members {
		byID[x.id] = x
	}
	count := map[string]int{}
	for _, r := range b.pay {
		count[r.get(colID)]++
	}
	for _, r := range b.pay {
		id := r.get(colID)
		x, known := byID[id]
		problem := func(column string, err error) { out.problems = append(out.problems, r.bad(column, err)) }
		switch {
		case !known:
			problem(colID, say("unknown-member", "花名册中没有此人", "nobody of this number is on the roster"))
			continue
		case count[id] > 1:
			problem(colID, say("duplicate-id", "同一人不止一行，不知以哪行为准", "more than one row for one person; which counts is not known"))
			continue
		case !x.joined.IsZero() && m.Before(x.joined.Month()):
			// R17: liable from the month of the branch meeting on.
			problem("", say("not-liable", "这个月尚未入党，不交党费", "not yet a member in this month: nothing is due"))
			continue
		}
		d := due{member: x}
		column, err := "", error(nil)
		if d.input, column, err = question(r, m); err == nil {
			d.answer, err = t.Assess(d.input)
			column, err = inSheet(d.input.Category, err)
		}
		if err != nil {
			problem(column, err)
			continue
		}
		out.rows = append(out.rows, d)
		out.total += d.answer.Due
	}
	for _, x := range b.members {
		if count[x.id] == 0 {
			out.problems = append(out.problems, problem{file: "pay.csv", id: x.id,
				err: say("missing-row", "花名册中有此人，工资表中没有", "on the roster, but not in the pay sheet")})
		}
	}
	return out
}

// question reads a row of the pay sheet; column names the cell at fault.
func question(r row, m calendar.Month) (in fees.Input, column string, err error) {
	in.Month = m
	if in.Category, err = category(r.get(colCategory)); err != nil {
		return in, colCategory, err
	}
	base := baseColumn(in.Category)
	for _, x := range []struct {
		column string
		to     *fees.Amount
	}{{base, &in.Base}, {colQuarter, &in.QuarterNet}} {
		if s := r.get(x.column); s != "" {
			if *x.to, err = fees.ParseAmount(s); err != nil {
				return in, x.column, err
			}
		}
	}
	for _, other := range []string{colBase, colChosen} {
		if other != base && r.get(other) != "" {
			return in, other, say(regulation.ConflictingField, "这类党员不填此列", "this category leaves the column empty")
		}
	}
	return in, "", nil
}

// inSheet turns the path of an error of the library into the heading of the
// cell that it came from.
func inSheet(c fees.Category, err error) (column string, _ error) {
	var f *regulation.Fault
	if !errors.As(err, &f) {
		return "", err
	}
	headings := map[string]string{"base": baseColumn(c), "quarterNet": colQuarter, "category": colCategory}
	column, known := headings[f.Path]
	if !known {
		return "", err
	}
	g := *f
	g.Path = ""
	return column, &g
}

// baseColumn is where a category writes its amount: farmers choose theirs.
func baseColumn(c fees.Category) string {
	if c == fees.Farmer {
		return colChosen
	}
	return colBase
}

// category reads the Chinese label of a category, or its word.
func category(s string) (fees.Category, error) {
	if s == "" {
		return 0, say("missing-category", "没有党员类别", "no category")
	}
	labels := []string{}
	for _, c := range fees.AllCategories() {
		if s == c.Label().Zh || s == c.String() {
			return c, nil
		}
		labels = append(labels, c.Label().Zh)
	}
	f := regulation.UnknownWord("category", s)
	f.Message = regulation.Text{Zh: "没有这个党员类别，可用：" + strings.Join(labels, "、"), En: "no such category, one of: " + strings.Join(labels, ", ")}
	return 0, f
}
