package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/base"
)

// unknownColumn is the code of an answer about a column that the sheet does not have.
const unknownColumn regulation.Code = "unknown-column"

// sheet is a pay sheet whose headings are understood and whose rows are told apart.
type sheet struct {
	*grid
	header  header
	columns []column
	rows    []*row // those of members, in the order of the sheet
	skipped []skipped
	months  []string // months that the title names, as 2026年9月
	fields  int      // of a CSV file: how many cells a row may have
	seen    struct{ formulas, hidden int }
}

// skip is what a row that is no member's is.
type skip uint8

const (
	blankRow skip = iota
	totalRow
	headingRow
	noteRow
)

var skipNames = [...]regulation.Text{blankRow: say("空白", "blank"), totalRow: say("合计、小计", "totals"),
	headingRow: say("重复标题", "headings again"), noteRow: say("注释、签字", "notes and signatures")}

// skipped is a row below the headings that is no member's.
type skipped struct {
	n   int
	why skip
}

// readSheetOf understands the headings of a sheet and reads its rows.
func readSheetOf(g *grid, o options) (*sheet, error) {
	h, ok := findHeader(g)
	if !ok {
		return nil, fault("missing-heading", "没有找到标题行：前"+itoa(searched)+"行里要有一行写明编号、姓名或者人员类别，和工资项目或者计算基数",
			"no row of headings: among the first "+itoa(searched)+" rows one has to name 编号, 姓名 or 人员类别, and items of pay or 计算基数")
	}
	s := &sheet{grid: g, header: h}
	s.readTitle()
	s.countFields()
	if err := s.readColumns(); err != nil {
		return nil, err
	}
	if err := s.answerColumns(o); err != nil {
		return nil, err
	}
	r := &reader{sheet: s, options: o}
	for i := h.bottom + 1; i < len(g.lines); i++ {
		l := &g.lines[i]
		for j := range l.cells {
			if l.cells[j].formula && !l.cells[j].lost {
				s.seen.formulas++
			}
		}
		if why, no := s.skips(l); no {
			s.skipped = append(s.skipped, skipped{l.n, why})
			continue
		}
		if l.hidden {
			s.seen.hidden++
		}
		s.rows = append(s.rows, r.row(i))
	}
	s.findRepeats()
	return s, nil
}

// countFields tells how many cells a row of CSV may have: as many as the headings, or
// more where every row ends in the same empty ones. A row with another one, even an
// empty one, is no longer in step with the headings: most often an amount has a comma
// and no quotes. Fewer are in order, for spreadsheet programs leave out what is empty
// at the end.
func (s *sheet) countFields() {
	s.fields = len(s.grid.lines[s.header.bottom].cells)
	least := -1
	for i := s.header.bottom + 1; i < len(s.grid.lines); i++ {
		l := &s.grid.lines[i]
		if l.empty() || l.damaged {
			continue
		}
		if least < 0 || len(l.cells) < least {
			least = len(l.cells)
		}
		for j := s.fields; j < len(l.cells); j++ {
			if l.cells[j].text != "" {
				return
			}
		}
	}
	s.fields = max(s.fields, least)
}

var monthInTitle = regexp.MustCompile(`(\d{4})\s*年\s*(\d{1,2})\s*月`)

// readTitle looks for the month that the rows above the headings and the name of the
// sheet give.
func (s *sheet) readTitle() {
	find := func(text string) {
		for _, m := range monthInTitle.FindAllStringSubmatch(half(text), -1) {
			n, _ := strconv.Atoi(m[2])
			if title := m[1] + "年" + itoa(n) + "月"; !slices.Contains(s.months, title) {
				s.months = append(s.months, title)
			}
		}
	}
	find(s.sheet)
	for i := range s.header.top {
		for _, c := range s.grid.lines[i].cells {
			find(c.text)
		}
	}
}

// readColumns makes out what every column is.
func (s *sheet) readColumns() error {
	best := map[role][2]int{} // column and place in the list of headings
	width := s.width()
	if s.csv {
		width = s.fields // what goes beyond is told row by row
	}
	for j := range width {
		above, heading := s.header.headings(s.grid, j)
		c := column{at: j, heading: heading, key: heading}
		r, place := roleOf(heading)
		if heading == "" && above != "" {
			c.heading, c.key = above, above
		}
		item, isItem := itemUnder(above, heading)
		if isItem && above != "" {
			r = leftOut // 单位 below 养老保险 is no column of units
		}
		switch old, have := best[r]; {
		case heading == "" && above == "":
			c.key = "@" + letters(j)
			s.unknown(&c)
		case r != leftOut && have && old[1] == place:
			return &regulation.Fault{Code: "repeated-heading", Path: letters(old[0]) + "、" + letters(j),
				Message: say("有两栏都是“"+roleNames[r].Zh+"”，请留下一栏", "two columns of this kind: "+roleNames[r].En+"; keep one")}
		case r != leftOut && have && old[1] < place:
			c.why = say("已有“"+roleNames[r].Zh+"”一栏", "there is another column for this: "+roleNames[r].En)
		case r != leftOut:
			if have {
				s.columns[old[0]].role, s.columns[old[0]].why = leftOut, say("另有“"+roleNames[r].Zh+"”一栏", "there is another column for this: "+roleNames[r].En)
			}
			best[r] = [2]int{j, place}
			c.role = r
		case isItem:
			c.role, c.item = payItem, item
		case slices.Contains(noPay, plain(heading)):
			c.why = say("不是工资项目", "no item of pay")
		default:
			if _, alone := base.ItemOf(heading); above != "" && heading != "" && (alone || groupOf(above) == strangeGroup) {
				c.heading = above + "·" + heading // the heading above makes another thing of it
				c.key = c.heading
			}
			s.unknown(&c)
		}
		s.columns = append(s.columns, c)
	}
	s.findTwins()
	return nil
}

// unknown settles a column whose heading nobody knows: it is asked about when it has
// amounts, and holds words otherwise.
func (s *sheet) unknown(c *column) {
	for i := s.header.bottom + 1; i < len(s.grid.lines); i++ {
		if isAmount(s.grid.lines[i].at(c.at)) {
			c.role = asked
			c.why = say("标题不认识，有金额", "the heading is not known, and there are amounts")
			return
		}
	}
	c.why = say("没有金额", "no amounts")
}

// findTwins asks about columns of one heading, or of one item that comes only once in
// a pay sheet: one of them may be a copy.
func (s *sheet) findTwins() {
	for i := range s.columns {
		c := &s.columns[i]
		if c.role != payItem {
			continue
		}
		for j := range s.columns[:i] {
			d := &s.columns[j]
			same := plain(c.heading) == plain(d.heading)
			if d.item != c.item || !same && slices.Contains(mayRepeat, c.item) || total(c.item) {
				continue
			}
			for _, x := range []*column{c, d} {
				if x.role == payItem {
					x.role, x.key = asked, x.key+"@"+letters(x.at)
				}
				x.why = say("“"+x.item.Label().Zh+"”有不止一栏", "more than one column of this item: "+x.item.Label().En)
			}
		}
	}
}

// answerColumns puts the answers to their columns.
func (s *sheet) answerColumns(o options) error {
	for n := range o.answers {
		a := &o.answers[n]
		i := slices.IndexFunc(s.columns, func(c column) bool { return plain(c.key) == a.key })
		refuse := func(code regulation.Code, zh, en string) error {
			return &regulation.Fault{Code: code, Path: "-answer", Value: a.key, Message: say(zh, en)}
		}
		if i < 0 {
			return refuse(unknownColumn, "工资表里没有这一栏", "the sheet has no such column")
		}
		c := &s.columns[i]
		switch {
		case c.role == leftOut: // without amounts this month, or no pay anyhow
			continue
		case c.role != payItem && c.role != asked:
			return refuse(unknownColumn, "这一栏没有要问的", "nothing is asked about this column")
		case c.role == payItem && (a.noPay || a.item != 0):
			return refuse(regulation.ConflictingField, "这一栏是认得的工资项目："+c.item.Label().Zh, "this is an item that is known: "+c.item.Label().En)
		}
		c.answer = a
		switch {
		case a.noPay:
			c.role, c.why = leftOut, say("按 -answer 不是工资", "no pay, by -answer")
		case a.item != 0:
			c.role, c.item, c.why = payItem, a.item, say("按 -answer", "by -answer")
		}
	}
	return nil
}

// column finds the column of a role.
func (s *sheet) column(r role) *column {
	i := slices.IndexFunc(s.columns, func(c column) bool { return c.role == r })
	if i < 0 {
		return nil
	}
	return &s.columns[i]
}

// cell gives what stands in the column of a role; a block merged downwards counts for
// every row of it.
func (s *sheet) cell(i int, r role) cell {
	c := s.column(r)
	if c == nil {
		return cell{}
	}
	x := s.grid.lines[i].at(c.at)
	if x.area != nil && x.area.left == c.at {
		x.text = x.area.text
	}
	return x
}

var (
	totalWord = regexp.MustCompile(`^.{0,40}(合计|小计|总计|共计|累计|total|subtotal)(\d*人?)?$`)
	noteWord  = regexp.MustCompile(`^(注|备注|说明|制表|编制|审核|复核|审批|填表|填报|经办|负责人|单位负责人|支部书记|财务|出纳|会计|领导|打印|日期|第\d+页|note)`)
)

// skips tells whether a row below the headings is no member's.
func (s *sheet) skips(l *line) (skip, bool) {
	switch {
	case l.damaged:
		return 0, false
	case l.empty():
		return blankRow, true
	case s.repeatsHeading(l):
		return headingRow, true
	}
	id, name, first := "", "", ""
	amounts, kind, total := false, false, false
	for j := range l.cells {
		c := l.at(j)
		if c.text == "" && !c.lost {
			continue
		}
		r := leftOut
		if j < len(s.columns) {
			r = s.columns[j].role
		}
		switch r {
		case numberOf:
			id = c.text
		case nameOf:
			name = c.text
		case kindOf:
			kind = true
		case payItem, asked, baseOf, verifiedOf:
			amounts = true
		}
		if first == "" || r == numberOf || r == nameOf || r == unitOf || r == branchOf {
			total = total || isTotal(c.text)
		}
		if first == "" {
			first = c.text
		}
	}
	switch {
	case total && (id == "" || isTotal(id)) && (name == "" || isTotal(name)):
		return totalRow, true
	case !amounts && !kind && noteWord.MatchString(plain(first)) && (id == "" || id == first):
		return noteRow, true
	}
	return 0, false
}

// isTotal reports whether a cell says that the row is a sum of others.
func isTotal(text string) bool { return totalWord.MatchString(plain(text)) }

// repeatsHeading reports whether a row is a title or a row of headings again, as at
// the top of every printed page.
func (s *sheet) repeatsHeading(l *line) bool {
	for i := range s.header.bottom + 1 {
		h := &s.grid.lines[i]
		n, same := 0, true
		for j := range l.cells {
			if text := l.cells[j].text; text != "" {
				n++
				same = same && plain(text) == plain(h.at(j).text)
			}
		}
		if same && n > 0 && (n > 1 || i < s.header.top) {
			return true
		}
	}
	return false
}

// findRepeats reports members that stand in the sheet more than once: a row that only
// repeats another one counts once, and of rows that differ none counts.
func (s *sheet) findRepeats() {
	byID := map[string][]*row{}
	var order []string
	for _, r := range s.rows {
		if r.id == "" {
			continue
		}
		if byID[r.id] == nil {
			order = append(order, r.id)
		}
		byID[r.id] = append(byID[r.id], r)
	}
	id := s.column(numberOf)
	for _, key := range order {
		rows := byID[key]
		if len(rows) == 1 {
			continue
		}
		var numbers []string
		same := true
		for _, r := range rows {
			numbers = append(numbers, itoa(r.n))
			same = same && r.print == rows[0].print
		}
		for n, r := range rows {
			switch {
			case !same:
				list := slices.Delete(slices.Clone(numbers), n, n+1)
				r.add(issue{code: repeatedID, column: id,
					why:  say("编号重复（还有第"+strings.Join(list, "、")+"行），内容不同", "the number comes again with other contents, in row "+strings.Join(list, ", ")),
					fill: say("查明哪一行正确，删去其余；是不同的人的，改正编号", "find out which is right and delete the others; two persons need two numbers")})
			case n > 0:
				r.issues = nil
				r.add(issue{code: repeatedRow, column: id,
					why:  say("与第"+numbers[0]+"行完全相同，只计一次", "the same as row "+numbers[0]+", counted once"),
					fill: say("不用补充；删去即可", "nothing; delete the row")})
			}
		}
	}
}
