package main

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// The codes of what keeps a row from being decided, besides those of the cells and of
// the packages fees and base.
const (
	damagedRow   regulation.Code = "invalid-csv"
	tooManyCells regulation.Code = "too-many-cells"
	nobody       regulation.Code = "missing-id"
	mergedRows   regulation.Code = "merged-rows"
	repeatedID   regulation.Code = "repeated-id"
	repeatedRow  regulation.Code = "repeated-row"
	otherMonth   regulation.Code = "other-month"
	wholeDiffers regulation.Code = "sum-differs"
	baseDiffers  regulation.Code = "base-differs"
)

// row is one member's row as it was read.
type row struct {
	n               int
	id, name        string
	branch, unit    string
	kind            base.Kind
	salaried        bool // only the category is given: paid by the month
	items           []itemCell
	given, verified money   // 计算基数 and 核定基数
	givenAt         *column // of 计算基数
	kindAt          *column // of 人员类别
	verifiedMonth   calendar.Month
	issues          []issue
	doubts          []doubt
	sums            []sumCell
	print           string // all cells but the running number, to tell repeats from others
}

// itemCell is an amount under a column of pay.
type itemCell struct {
	column *column
	amount fees.Amount
}

// sumCell is an amount that may only repeat others of the row.
type sumCell struct {
	itemCell
	parts []base.Item
}

// doubt is a cell that cannot be read. It keeps a row from being decided only where
// its item may count.
type doubt struct {
	issue
	item base.Item
}

// issue is what keeps a row from being decided.
type issue struct {
	code   regulation.Code
	column *column         // nil for the row as a whole
	kind   base.Kind       // of an item that is asked about: of whom
	why    regulation.Text // what is the matter
	basis  regulation.Text // the article; empty where none speaks of it
	fill   regulation.Text // what to fill in, or to do
	key    string          // what a question about many rows is put together by; empty when it is about this row alone
}

func (r *row) add(i issue) { r.issues = append(r.issues, i) }

// reader reads rows.
type reader struct {
	*sheet
	options
}

// row reads row i of the grid. Everything that is wrong is kept, not only the first.
func (x *reader) row(i int) *row {
	l := &x.grid.lines[i]
	r := &row{n: l.n}
	if l.damaged {
		r.add(issue{code: damagedRow, why: say("引号没有成对，这一行读不了", "the quotes do not pair: the row cannot be read"),
			fill: say("改正这一行的引号", "put the quotes right")})
		return r
	}
	x.who(i, r)
	x.beyond(l, r)
	x.month(i, r)
	x.kindOfRow(i, r)
	x.amounts(i, r)
	for j := range l.cells {
		if j >= len(x.columns) || plain(x.columns[j].heading) != "序号" {
			r.print += l.cells[j].text + "\x1f"
		}
	}
	return r
}

// label reads a word that may be merged over several rows.
func (x *reader) label(i int, r role) string { return x.cell(i, r).text }

// who reads whose row it is. A block merged over several rows tells no two members
// apart.
func (x *reader) who(i int, r *row) {
	r.branch, r.unit = x.label(i, branchOf), x.label(i, unitOf)
	for _, k := range []struct {
		role role
		to   *string
	}{{numberOf, &r.id}, {nameOf, &r.name}} {
		c := x.cell(i, k.role)
		if a := c.area; a != nil && a.text != "" && a.bottom > a.top {
			r.add(issue{code: mergedRows, column: x.column(k.role), why: say("合并了几行，分不清是谁的", "merged over several rows: whose is which?"),
				fill: say("拆分合并的单元格，每人一行", "split the merged cells, a row for each member")})
			continue
		}
		*k.to = strings.Join(strings.FieldsFunc(c.text, blank), " ")
	}
	if r.id == "" && r.name == "" && len(r.issues) == 0 {
		r.add(issue{code: nobody, column: x.column(numberOf), why: say("编号和姓名都是空的", "neither number nor name"), fill: say("填写编号", "the number")})
	}
}

// beyond reports a row of CSV that is out of step with the headings.
func (x *reader) beyond(l *line, r *row) {
	if n := len(l.cells) - x.fields; x.csv && n > 0 {
		r.add(issue{code: tooManyCells, why: say("比标题多出"+itoa(n)+"格，可能是金额里的逗号没有加引号", "more cells than headings ("+itoa(n)+"): perhaps an amount with a comma and no quotes"),
			fill: say("改正这一行的逗号和引号", "put commas and quotes right")})
	}
}

var monthCell = regexp.MustCompile(`^((?:19|20)\d{2})[-年/.]?(\d{1,2})(月份?|[-月/.]\d{1,2}日?)?$|^(\d{1,2})月?份?$`)

// parseMonth reads a month in the forms that sheets have. Without a year it is a
// month of the year given.
func parseMonth(c cell, year int) (calendar.Month, bool) {
	m := monthCell.FindStringSubmatch(half(c.text))
	if m == nil {
		days, err := strconv.Atoi(c.raw)
		if err != nil || days < 1 || days > 73050 {
			return calendar.Month{}, false
		}
		d := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days) // the first day of spreadsheets
		out, err := calendar.MonthOf(d.Year(), d.Month())
		return out, err == nil
	}
	month := m[2]
	if m[4] != "" {
		month = m[4]
	} else {
		year, _ = strconv.Atoi(m[1])
	}
	n, _ := strconv.Atoi(month)
	out, err := calendar.MonthOf(year, time.Month(n))
	return out, err == nil
}

// month checks the month of a row that has one.
func (x *reader) month(i int, r *row) {
	col := x.column(monthOf)
	c := x.cell(i, monthOf)
	if col == nil || c.text == "" {
		return
	}
	m, ok := parseMonth(c, x.options.month.Year().Number())
	switch {
	case !ok:
		r.add(issue{code: "invalid-month", column: col, why: say("月份认不出", "no month"), fill: say("写成2026-10的样子", "write it as 2026-10")})
	case m != x.options.month:
		want := regulation.MonthText(x.options.month)
		r.add(issue{code: otherMonth, column: col, why: say("是"+regulation.MonthText(m).Zh+"的，不是"+want.Zh+"的", "of "+regulation.MonthText(m).En+", not of "+want.En),
			fill: say("用 -month "+m.String()+" 另算", "work it out on its own with -month "+m.String()), key: "month " + m.String()})
	}
}

// kindOfRow reads the kind.
func (x *reader) kindOfRow(i int, r *row) {
	col, text := x.column(kindOf), x.label(i, kindOf)
	r.kindAt = col
	if text == "" {
		r.add(issue{code: "missing-kind", column: col, why: say("没有写明人员类别", "no kind"),
			fill: say("填写人员类别，如机关工作人员、事业单位、企业、退休", "the kind, as 机关工作人员, 事业单位, 企业, 退休")})
		return
	}
	k, ok := x.kinds[plainKind(text)]
	if !ok {
		k, ok = parseKind(text)
	}
	switch {
	case ok:
		r.kind = k
	case parsesSalaried(text):
		r.salaried = true
	default:
		why, key := say("人员类别认不出", "no such kind"), ""
		if x.reveal {
			word := regulation.Short(text)
			why, key = say("人员类别认不出：“"+word+"”", "no such kind: “"+word+"”"), "kind "+word
		}
		r.add(issue{code: "unknown-kind", column: col, why: why, key: key,
			fill: say("改写为认得的类别，或者用 -kind 词=类别 说明", "write one that is known, or say with -kind word=kind what it means")})
	}
}

// amounts reads the amounts of a row.
func (x *reader) amounts(i int, r *row) {
	l := &x.grid.lines[i]
	for j := range x.columns {
		c := &x.columns[j]
		switch c.role {
		case baseOf, verifiedOf:
			to := &r.verified
			if c.role == baseOf {
				to, r.givenAt = &r.given, c
			}
			m, err := readAmount(l.at(j))
			if err == nil && m.minus {
				err = fault(regulation.NegativeAmount, "是负数", "negative")
			}
			if err != nil {
				r.add(x.unreadable(c, l.at(j), err))
				continue
			}
			*to = m
		case payItem, asked:
			m, err := readAmount(l.at(j))
			if err == nil && m.given && !m.zero() {
				if m.minus != (c.answer != nil && c.answer.minus) {
					err = fault(regulation.NegativeAmount, "是负数", "negative")
					if !m.minus {
						err = fault(regulation.NegativeAmount, "这一栏用负数表示扣款，这一格是正数", "this column writes what is withheld with a minus, and this is without")
					}
				}
			}
			if err != nil {
				r.doubts = append(r.doubts, doubt{x.unreadable(c, l.at(j), err), itemOf(c)})
				continue
			}
			if m.given {
				r.items = append(r.items, itemCell{c, m.amount})
			}
		}
	}
	if c := x.cell(i, verifiedFrom); c.text != "" {
		m, ok := parseMonth(c, x.options.month.Year().Number())
		if !ok {
			r.add(issue{code: "invalid-month", column: x.column(verifiedFrom), why: say("月份认不出", "no month"), fill: say("写成2026-01的样子", "write it as 2026-01")})
		}
		r.verifiedMonth = m
	}
	r.splitSums()
}

// itemOf is the item that a column counts as; unset for one that is asked about.
func itemOf(c *column) base.Item {
	if c.role == asked {
		return 0
	}
	return c.item
}

// unreadable is the issue of a cell that holds no amount. What stands in it is told
// only with -reveal: when columns have shifted it may be a name.
func (x *reader) unreadable(c *column, at cell, err *regulation.Fault) issue {
	i := issue{code: err.Code, column: c, why: err.Message, fill: say("改正这一格", "put the cell right")}
	if x.reveal && at.text != "" && err.Code != formulaLost {
		word := regulation.Short(at.text)
		i.why = say(i.why.Zh+"：“"+word+"”", i.why.En+": “"+word+"”")
	}
	switch {
	case err.Code == formulaLost && isError(at.raw):
		i.fill = say("改正公式", "put the formula right")
	case err.Code == formulaLost:
		i.fill = say("在表格软件中打开并保存一次，再读", "open the file in a spreadsheet program, save it, and read it again")
	case err.Code == mergedCell:
		i.fill = say("拆分合并的单元格，每人每项一格", "split the merged cells, one for each member and item")
	case err.Code == regulation.NegativeAmount && c.role == payItem && withheld(c.item):
		i.fill = say("扣款填正数；整栏都用负数表示扣款的，用 -answer "+c.key+"=负数", "write what is withheld without a minus; if the whole column has it, -answer "+c.key+"=minus")
	case err.Code == regulation.NegativeAmount:
		i.fill = say("核对；补扣以前月份的不在本月计算", "check it; what is taken back for earlier months does not belong here")
	}
	return i
}

// splitSums sets apart the amounts that may only repeat others of the row: 社保公积金合计
// beside 养老保险 and the rest.
func (r *row) splitSums() {
	var items []itemCell
	for _, x := range r.items {
		parts, isWhole := wholes[itemOf(x.column)]
		if isWhole && x.amount.String() != "0" && slices.ContainsFunc(r.items, func(y itemCell) bool {
			return slices.Contains(parts, itemOf(y.column)) && y.amount.String() != "0"
		}) {
			r.sums = append(r.sums, sumCell{x, parts})
			continue
		}
		items = append(items, x)
	}
	for _, s := range r.sums {
		sum := new(big.Rat)
		for _, y := range items {
			item := itemOf(y.column)
			if slices.Contains(s.parts, item) || s.column.item == base.PensionTotal && !withheld(item) && !total(item) && item != base.EmployerContribution {
				sum.Add(sum, ratOf(y.amount))
			}
		}
		if sum.Cmp(ratOf(s.amount)) != 0 {
			r.add(issue{code: wholeDiffers, column: s.column,
				why:  say("合计"+s.amount.String()+"元与各分项之和"+yuan(sum)+"元不等", "the sum is "+s.amount.String()+" yuan, its parts come to "+yuan(sum)),
				fill: say("核对，补齐分项或者去掉合计", "check it: complete the parts, or take the sum out")})
		}
	}
	r.items = items
}

func ratOf(a fees.Amount) *big.Rat {
	x, ok := new(big.Rat).SetString(a.String())
	if !ok {
		return new(big.Rat)
	}
	return x
}

// yuan prints a sum of amounts, which has a finite number of decimals.
func yuan(x *big.Rat) string {
	s := x.FloatString(fees.MaxDecimals)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// hidden is shown in place of a number that is personal data.
var hidden = say("（已隐去）", "(hidden)")

var telephone = regexp.MustCompile(`^1\d{10}$`)

// number is the member's number as it may be written: an identity number or that of
// a telephone is personal data.
func (r *row) number(o options) string {
	if r.id == "" || o.reveal {
		return r.id
	}
	if _, err := members.ParseID(strings.ReplaceAll(r.id, " ", "")); err != nil && regulation.CodeOf(err) == "identity-number-as-id" || telephone.MatchString(r.id) || longNumber.MatchString(r.id) {
		return hidden.In(o.lang)
	}
	return regulation.Short(r.id)
}

// longNumber is a number of the length of an identity number, right or mistyped, or
// of a bank card.
var longNumber = regexp.MustCompile(`^\d{14,}[\dXx]?$`)

// person is the member's name as it may be written: 陈*, unless names are to be
// revealed.
func (r *row) person(o options) string {
	if r.name == "" || o.reveal {
		return r.name
	}
	name, err := members.ParseName(r.name)
	if err != nil { // too long, or written with a star already
		return string([]rune(r.name)[:1]) + "*"
	}
	return name.String()
}
