package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members/votes"
)

func itoa(n int) string { return strconv.Itoa(n) }

// diary is a CSV file being read.
type diary struct {
	law      *regulation.Law
	f        *file
	about    person
	columns  []column
	heads    []*column // of the file, nil for one that is not known
	blank    []bool    // the heading is empty
	rows     []*row
	problems []problem
}

// readDiary reads a diary in CSV. Every row is either an entry or has a problem.
func readDiary(law *regulation.Law, raw []byte) (*file, []problem) {
	d := &diary{law: law, f: &file{}, columns: columns()}
	r := csv.NewReader(bytes.NewReader(raw))
	r.FieldsPerRecord, r.TrimLeadingSpace = -1, true
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			d.f.rows, d.f.bad = d.f.rows+1, d.f.bad+1
			d.add(broken.StartLine, nil, -1, fault("invalid-csv", "引号没有成对，这一行读不了；如果引号到文件末尾都没有成对，其后各行也读不了",
				"the quotes do not pair: this row cannot be read, and if they never do, none after it"))
			if d.heads == nil {
				return d.f, d.problems
			}
			continue
		}
		if err != nil {
			d.add(0, nil, -1, fault("invalid-csv", "读不了", "cannot be read"))
			break
		}
		line, _ := r.FieldPos(0)
		empty := true
		for i := range cells {
			cells[i] = strings.TrimFunc(cells[i], blank)
			empty = empty && cells[i] == ""
		}
		switch {
		case empty:
		case d.heads == nil:
			if !d.headings(line, cells) {
				return d.f, d.problems
			}
		default:
			d.row(line, cells)
		}
	}
	if d.heads == nil {
		d.add(0, nil, -1, fault("missing-heading", "没有标题行", "no row of headings"))
		return d.f, d.problems
	}
	d.finish()
	return d.f, d.problems
}

// add notes a problem in a column of the file, numbered from 0; -1 for the row.
func (d *diary) add(line int, c *column, at int, f *regulation.Fault) {
	p := problem{line: line, err: f}
	if c != nil {
		p.column = c.heading()
	}
	if at >= 0 {
		p.letter = letter(at)
	}
	d.problems = append(d.problems, p)
}

// letter names a column as a table does: A to Z, AA and so on.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

// headings reads the row of headings. False when nothing below it can be read.
func (d *diary) headings(line int, cells []string) bool {
	d.heads, d.blank = make([]*column, len(cells)), make([]bool, len(cells))
	seen := map[string]bool{}
	for i, cell := range cells {
		if cell == "" {
			d.blank[i] = true
			continue // what stands below it is told, if anything does
		}
		name := normal(cell)
		k := slices.IndexFunc(d.columns, func(c column) bool {
			return name == normal(c.key) || name == normal(c.zh) || slices.ContainsFunc(c.also, func(s string) bool { return name == normal(s) })
		})
		switch {
		case k < 0:
			d.add(line, nil, i, fault("unknown-heading", "没有这一栏，请改用认识的标题（用 -form 列出），或者删去这一列", "no such heading; -form lists those that are known, or take the column out"))
		case seen[d.columns[k].key]:
			d.add(line, &d.columns[k], i, fault("repeated-heading", "这一栏有两列", "there are two such columns"))
		default:
			d.heads[i] = &d.columns[k]
			seen[d.columns[k].key] = true
		}
	}
	for _, key := range []string{"on", "type"} {
		if c := d.column(key); !seen[key] {
			d.add(line, c, -1, fault("missing-heading", "缺少这一栏。第一行应是标题，各栏之间用逗号分隔", "the heading is missing; the first row has the headings, with commas between them"))
		}
	}
	return seen["on"] && seen["type"]
}

func (d *diary) column(key string) *column {
	i := slices.IndexFunc(d.columns, func(c column) bool { return c.key == key })
	if i < 0 {
		return nil
	}
	return &d.columns[i]
}

// at gives the place of a column in the file; -1 when the file has none.
func (d *diary) at(key string) int {
	return slices.IndexFunc(d.heads, func(c *column) bool { return c != nil && c.key == key })
}

// row reads one row.
func (d *diary) row(line int, cells []string) {
	d.f.rows++
	before := len(d.problems)
	r := &row{line: line, about: &d.about}
	for i, cell := range cells {
		switch {
		case cell == "":
		case i >= len(d.heads):
			d.add(line, nil, i, fault("too-many-cells", "这一格超出了标题的列数", "a cell beyond the headings"))
		case d.heads[i] == nil:
			if d.blank[i] { // a heading that is not known has been told
				d.add(line, nil, i, fault("unknown-heading", "这一格上面没有标题", "a cell under no heading"))
			}
		default:
			if f := d.heads[i].read(r, cell); f != nil {
				d.add(line, d.heads[i], i, f)
			}
		}
	}
	outcome := func(p problem) bool {
		return slices.ContainsFunc([]string{"outcome", "decision", "continuous"}, func(key string) bool { return p.column.En == key })
	}
	if r.entry.Type != 0 && !slices.ContainsFunc(d.problems[before:], outcome) {
		key, f := r.settle(d.law)
		if r.settled = f == nil; !r.settled {
			d.add(line, d.column(key), d.at(key), f)
		}
	}
	d.rows = append(d.rows, r)
	d.f.lines = append(d.f.lines, line)
	d.f.c.Events = append(d.f.c.Events, r.entry)
}

// settle puts what is said of the outcome into the entry. With a fault it names the
// column.
func (r *row) settle(law *regulation.Law) (string, *regulation.Fault) {
	e := &r.entry
	said, ok := r.kind.claim.and(r.said)
	if ok && e.Decision != 0 {
		said, ok = said.and(claim{decision: e.Decision})
	}
	if ok && e.Continuous != nil {
		said, ok = said.and(claim{continuous: asAnswer(*e.Continuous)})
	}
	if !ok {
		return "outcome", fault(regulation.ConflictingField, "结果与事项的名称或者其他各栏不一致", "the outcome is not what the name of the act or another column says")
	}
	passed := said.passed == development.Yes
	if said.decision != 0 && e.Type != development.ConversionVoted || said.continuous != 0 && e.Type != development.Moved {
		return "outcome", fault(regulation.NotApplicable, "这种事项没有这样的结果", "the act has no such outcome")
	}
	switch e.Type {
	case development.ReviewConcluded:
		if said.passed != 0 {
			e.Passed = &passed
		}
	case development.NoticeClosed:
		if said.passed != 0 {
			e.Clear = &passed
		}
	case development.Moved:
		if said.continuous != 0 {
			on := said.continuous == development.Yes
			e.Continuous = &on
		}
	case development.MeetingVoted, development.ConversionVoted:
		e.Decision = said.decision
		return r.count(law, said.passed)
	default:
		bad, pair := decided[e.Type]
		switch {
		case pair && said.passed == 0:
			return "outcome", fault("missing-outcome", "应写明结果：批准或者未批准，合格或者不合格", "the outcome is needed: passed or failed, approved or refused")
		case pair && !passed:
			e.Type = bad
		case said.passed == development.No:
			return "outcome", fault(regulation.NotApplicable, "这种事项没有否定的结果；没有办成的，不列入", "the act has no outcome in the negative; what was not done is left out")
		}
	}
	return "", nil
}

// count checks that the votes of a row add up, and that the outcome is theirs.
func (r *row) count(law *regulation.Law, passed development.Answer) (string, *regulation.Fault) {
	e := &r.entry
	if e.Due == nil || e.Present == nil || e.For == nil || e.On.IsZero() {
		return "", nil // told with what is missing
	}
	c := ballotOf(e)
	plain, err := votes.Decide(law, c)
	if err != nil {
		return "", nil // told with the entry
	}
	if r.counts {
		c.Against, c.Abstain = r.noes, r.abstentions
		if _, err := votes.Decide(law, c); err != nil {
			return "for", regulation.At("", err).(*regulation.Fault)
		}
	}
	if passed != 0 && (passed == development.Yes) != plain.Passed {
		return "outcome", fault(regulation.CountMismatch,
			"结果与票数不一致：应到"+itoa(c.Due)+"、实到"+itoa(c.Present)+"，赞成"+itoa(plain.For)+"票，须"+itoa(plain.NeededFor)+"票赞成才能通过，并须"+itoa(plain.QuorumNeeded)+"人到会",
			"the outcome is not that of the votes: of "+itoa(c.Due)+" due "+itoa(c.Present)+" present and "+itoa(plain.For)+" for it; "+itoa(plain.NeededFor)+" ayes and "+itoa(plain.QuorumNeeded)+" present are needed")
	}
	return "", nil
}

// finish puts the case together and checks it as a whole; what is wrong is told by
// the line and column it came from.
func (d *diary) finish() {
	p, c := &d.about, &d.f.c
	d.f.id, d.f.name = p.id, p.name
	c.AsOf, c.OrgKind, c.Transition = p.asOf, p.orgKind, p.transition
	c.Applicant.Birth, c.Applicant.Mobile, c.Applicant.Unit = p.birth, p.mobile == development.Yes, p.unit
	if p.able != 0 {
		able := p.able == development.Yes
		c.Able = &able
	}
	if c.AsOf.IsZero() {
		c.AsOf = lastDay(c.Events)
	}
	type cell struct {
		line   int
		column regulation.Text
	}
	told := map[cell]bool{}
	for _, p := range d.problems {
		told[cell{p.line, p.column}] = true
	}
	if len(d.rows) == 0 && len(d.problems) == 0 {
		d.add(0, nil, -1, fault("empty-file", "标题行以下没有记录", "no entries below the headings"))
		return
	}
	for err := range c.Problems(d.law) {
		f := regulation.At("", err).(*regulation.Fault)
		i, field := entryOf(f.Path)
		if i < 0 {
			key := strings.TrimPrefix(f.Path, "applicant.")
			if key == "asOf" && len(d.problems) > 0 || d.bad(key) {
				continue // it could not be read
			}
			if key == "birth" {
				f = fault(f.Code, "没有出生日期：请在“出生日期”一栏填写，填在任一行即可", "no day of birth: write it in the column birth, in any row")
			}
			d.add(0, d.column(key), d.at(key), f)
			continue
		}
		key := field
		if key == "passed" || key == "clear" {
			key = "outcome"
		}
		c, r := d.column(key), d.rows[i]
		if key == "type" && !r.settled && r.entry.Type == 0 && !told[cell{r.line, c.heading()}] {
			d.add(r.line, c, d.at(key), f) // an empty cell
		}
		if !r.settled || c != nil && told[cell{r.line, c.heading()}] {
			continue // what could not be read says nothing more
		}
		d.add(r.line, c, d.at(key), f)
	}
	slices.SortStableFunc(d.problems, func(a, b problem) int { return cmp.Compare(a.line, b.line) })
	lines := map[int]bool{}
	for _, p := range d.problems {
		if i := slices.IndexFunc(d.rows, func(r *row) bool { return r.line == p.line }); i >= 0 {
			lines[p.line] = true
		}
	}
	d.f.bad += len(lines)
}

// bad reports whether a cell of a column could not be read.
func (d *diary) bad(key string) bool {
	c := d.column(key)
	return c != nil && slices.ContainsFunc(d.problems, func(p problem) bool { return p.column == c.heading() })
}
