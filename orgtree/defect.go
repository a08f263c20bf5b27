package orgtree

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The codes of defects. They serve as targets of errors.Is against a [Defect]
// and against a whole [Defects].
const (
	EmptyID            regulation.Code = "empty-id"            // a row without an id
	InvalidID          regulation.Code = "invalid-id"          // an id too long, damaged or with control characters
	DuplicateID        regulation.Code = "duplicate-id"        // an id that an earlier row has for the same days
	AmbiguousID        regulation.Code = "ambiguous-id"        // an id that differs from an earlier one only in spaces
	InvalidName        regulation.Code = "invalid-name"        // a name too long, damaged or with control characters
	UnknownKind        regulation.Code = "unknown-kind"        // no kind, or a word that is none
	UnknownUnitKind    regulation.Code = "unknown-unit-kind"   // the same of a unit
	MissingParent      regulation.Code = "missing-parent"      // a parent that no row has as its id
	ImpossibleParent   regulation.Code = "impossible-parent"   // a parent of a kind that the table does not allow
	Cycle              regulation.Code = "cycle"               // organizations that are each above the other
	SeveralRoots       regulation.Code = "several-roots"       // a second organization with nothing above it
	InvalidSpan        regulation.Code = "invalid-span"        // a span without days
	InvalidDate        regulation.Code = "invalid-date"        // text that is no day
	OverlappingSpans   regulation.Code = "overlapping-spans"   // two rows of one organization on the same day
	OutlivesParent     regulation.Code = "outlives-parent"     // under a parent that is dissolved on a day of the row
	PredatesParent     regulation.Code = "predates-parent"     // under a parent that is not yet founded on a day of the row
	MissingOrigin      regulation.Code = "missing-origin"      // an origin that was not there the day before
	MissingSuccessor   regulation.Code = "missing-successor"   // a successor that is not there on the day
	MisplacedOrigin    regulation.Code = "misplaced-origin"    // an origin on a row that founds nothing
	MisplacedSuccessor regulation.Code = "misplaced-successor" // a successor on a row that ends nothing
	UnknownOrg         regulation.Code = "unknown-org"         // a reference to an organization that is not in the tree
	UnknownChange      regulation.Code = "unknown-change"      // a change without a kind
	UnknownLevel       regulation.Code = "unknown-level"       // a level that is not in the list
	DuplicateLevel     regulation.Code = "duplicate-level"     // a level twice in the list, or empty
	DuplicateRow       regulation.Code = "duplicate-row"       // the same statement twice
	ConflictingUnit    regulation.Code = "conflicting-unit"    // two names or kinds of one unit on one day
	TooLarge           regulation.Code = "too-large"           // more rows or text than the limits
	LengthMismatch     regulation.Code = "length-mismatch"     // a column whose length is not that of the tree
	SumTooLarge        regulation.Code = "sum-too-large"       // amounts whose sum does not fit 64 bits

	NotUTF8         regulation.Code = "not-utf8"         // a file in another encoding
	BadQuoting      regulation.Code = "bad-quoting"      // a quotation mark out of place
	FieldCount      regulation.Code = "field-count"      // a line with more or fewer fields than the heading
	UnknownColumn   regulation.Code = "unknown-column"   // a heading or field that the form does not have
	DuplicateColumn regulation.Code = "duplicate-column" // a heading or field that comes twice
	MissingColumn   regulation.Code = "missing-column"   // a heading that the form needs
	LineTooLong     regulation.Code = "line-too-long"    // a line beyond MaxLine
	InvalidJSON     regulation.Code = "invalid-json"     // a line that is no object of texts
)

// MaxListed is how many defects of one input are listed; all are counted.
const MaxListed = 100

// Defect is one thing that is wrong with an input. It is an error, with the
// methods that every error of this library has.
type Defect struct {
	Code      regulation.Code
	List      string        // the list that was given: rows, units, changes, posts
	Row       int           // index in the list from 0; -1 when the defect is not of one row
	Line      int           // line of the file from 1; 0 when the input is no file
	Column    string        // as in the English headings; empty when it is the whole row
	Value     string        // the offending text, cut at 64 characters
	Other     int           // index of the row it clashes with; -1 when there is none
	OtherLine int           // the line of that row; 0 when the input is no file
	IDs       []string      // of a cycle, the ids on it from child to parent, at most MaxListed
	On        calendar.Date // the first day on which it is wrong; unset when it is wrong always
	detail    regulation.Text
}

// Error gives path, line, value and message in English.
func (d *Defect) Error() string { return d.print("line %d", " (%s)", ": ", d.message().En) }

// Zh gives the same in Chinese.
func (d *Defect) Zh() string { return d.print("第%d行", "（%s）", "：", d.message().Zh) }

func (d *Defect) print(line, brackets, colon, message string) string {
	s := d.ErrorPath()
	if d.Line > 0 {
		line = fmt.Sprintf(line, d.Line)
		if s != "" {
			line = fmt.Sprintf(brackets, line)
		}
		s += line
	}
	if s != "" {
		s += colon
	}
	if d.Value != "" {
		s += strconv.Quote(d.Value) + colon
	}
	return s + message
}

// ErrorCode gives the stable code.
func (d *Defect) ErrorCode() regulation.Code { return d.Code }

// ErrorPath gives the path to the value, such as rows[17].parent.
func (d *Defect) ErrorPath() string {
	switch {
	case d.Row < 0:
		return d.Column
	case d.Column == "":
		return fmt.Sprintf("%s[%d]", d.List, d.Row)
	}
	return fmt.Sprintf("%s[%d].%s", d.List, d.Row, d.Column)
}

// Is reports whether target is the code of d.
func (d *Defect) Is(target error) bool {
	c, ok := target.(regulation.Code)
	return ok && c == d.Code
}

// other prints the row that d clashes with.
func (d *Defect) other() regulation.Text {
	if d.OtherLine > 0 {
		return regulation.Text{Zh: fmt.Sprintf("第%d行", d.OtherLine), En: fmt.Sprintf("line %d", d.OtherLine)}
	}
	at := fmt.Sprintf("%s[%d]", d.List, d.Other)
	return regulation.Text{Zh: at, En: at}
}

func (d *Defect) message() regulation.Text {
	t := d.detail
	if t.IsZero() {
		t = messages[d.Code]
	}
	if strings.Contains(t.En, "{other}") {
		o := d.other()
		t.Zh = strings.ReplaceAll(t.Zh, "{other}", o.Zh)
		t.En = strings.ReplaceAll(t.En, "{other}", o.En)
	}
	if d.Code == Cycle {
		ids := slices.Clone(d.IDs)
		for i, id := range ids {
			ids[i] = regulation.Short(id)
		}
		const most = 12
		list := strings.Join(ids[:min(len(ids), most)], " → ")
		if len(ids) > most {
			list += " → …"
		} else if len(ids) > 0 {
			list += " → " + ids[0]
		}
		t = regulation.Text{Zh: t.Zh + list, En: t.En + list}
	}
	if !d.On.IsZero() {
		t.Zh += "（" + d.On.String() + "）"
		t.En += " (" + d.On.String() + ")"
	}
	return t
}

var messages = map[regulation.Code]regulation.Text{
	EmptyID:            {Zh: "编号为空", En: "the id is empty"},
	InvalidID:          {Zh: "编号过长、已损坏或者含有控制字符", En: "the id is too long, damaged or has control characters"},
	DuplicateID:        {Zh: "编号与{other}重复", En: "the id is that of {other} too"},
	AmbiguousID:        {Zh: "编号与{other}的编号只差空格", En: "the id differs from that of {other} only in spaces"},
	InvalidName:        {Zh: "名称过长、已损坏或者含有控制字符", En: "the name is too long, damaged or has control characters"},
	UnknownKind:        {Zh: "没有类别或者类别无法识别，可用：" + kindWords.list(), En: "no kind, or an unknown one; one of: " + kindWords.list()},
	UnknownUnitKind:    {Zh: "没有单位类别或者无法识别，可用：" + unitKindWords.list(), En: "no kind of unit, or an unknown one; one of: " + unitKindWords.list()},
	MissingParent:      {Zh: "没有这个上级组织", En: "there is no such parent"},
	ImpossibleParent:   {Zh: "上级组织的类别不合规则", En: "a parent of this kind is not possible"},
	Cycle:              {Zh: "上下级循环：", En: "the organizations are above each other: "},
	SeveralRoots:       {Zh: "{other}已是最上级组织，不能有第二个", En: "{other} stands at the top already, there cannot be two"},
	InvalidSpan:        {Zh: "期间内没有一天，止日（不含）应晚于起日", En: "the span has no days, its end (exclusive) must be after its beginning"},
	InvalidDate:        {Zh: "不是有效日期，应如 2024-01-31", En: "not a day of the form 2024-01-31"},
	OverlappingSpans:   {Zh: "与{other}是同一组织，期间重叠", En: "the days overlap those of {other}, the same organization"},
	OutlivesParent:     {Zh: "上级组织已不存在，本组织仍在其下", En: "the parent is gone while this one is still under it"},
	PredatesParent:     {Zh: "上级组织尚未成立，本组织已在其下", En: "the parent is not there yet while this one is already under it"},
	MissingOrigin:      {Zh: "成立前一日没有所拆分的原组织", En: "no such organization the day before this one was founded"},
	MissingSuccessor:   {Zh: "撤销当日没有所并入的组织", En: "no such organization on the day this one ended"},
	MisplacedOrigin:    {Zh: "只有成立时的一行才能填写原组织，并且须有起日", En: "only the row that founds an organization names an origin, and it needs a first day"},
	MisplacedSuccessor: {Zh: "只有终止时的一行才能填写并入的组织，并且须有止日", En: "only the row that ends an organization names a successor, and it needs an end"},
	UnknownOrg:         {Zh: "没有这个组织", En: "there is no such organization"},
	UnknownChange:      {Zh: "变动的种类无法识别", En: "the kind of the change is unknown"},
	UnknownLevel:       {Zh: "层级表中没有这一层级", En: "the list of levels has no such level"},
	DuplicateLevel:     {Zh: "层级为空或者重复", En: "the level is empty, or twice in the list"},
	DuplicateRow:       {Zh: "与{other}重复", En: "{other} says the same"},
	ConflictingUnit:    {Zh: "与{other}是同一单位，名称或者类别不同", En: "{other} gives the same unit another name or kind"},
	TooLarge:           {Zh: "行数或者文字总量超过上限", En: "more rows or text than the limits allow"},
	NotUTF8:            {Zh: "不是UTF-8编码，请另存为UTF-8后再导入", En: "not UTF-8; save it as UTF-8 first"},
	BadQuoting:         {Zh: "引号位置不对或者没有成对", En: "a quotation mark is out of place or not closed on its line"},
	FieldCount:         {Zh: "字段数与表头不一致", En: "not as many fields as the heading has"},
	UnknownColumn:      {Zh: "不认识的列", En: "an unknown column"},
	DuplicateColumn:    {Zh: "同一列出现两次", En: "the column is there twice"},
	MissingColumn:      {Zh: "缺少这一列", En: "the column is missing"},
	LineTooLong:        {Zh: "一行过长", En: "the line is too long"},
	InvalidJSON:        {Zh: "不是由文本字段组成的JSON对象", En: "not a JSON object of texts"},
}

// Defects is the error of an input with something wrong: all of it, in the
// order of the rows. Up to [MaxListed] defects are listed, all are counted.
// errors.Is finds a code even among those not listed; errors.As gives the
// first *[Defect].
type Defects struct {
	list   []*Defect
	counts map[regulation.Code]int
	total  int
}

// Total gives the number of defects, listed or not.
func (e *Defects) Total() int { return e.total }

// Count gives the number of defects with the code, listed or not.
func (e *Defects) Count(c regulation.Code) int { return e.counts[c] }

// Codes lists the codes that occur, sorted.
func (e *Defects) Codes() []regulation.Code { return slices.Sorted(maps.Keys(e.counts)) }

// All yields copies of the listed defects in the order of rows and columns.
func (e *Defects) All() iter.Seq[*Defect] {
	return func(yield func(*Defect) bool) {
		for _, d := range e.list {
			c := *d
			c.IDs = slices.Clone(d.IDs)
			if !yield(&c) {
				return
			}
		}
	}
}

// Error gives the number of defects and the first ten, a line each, in
// English.
func (e *Defects) Error() string {
	noun := " defects"
	if e.total == 1 {
		noun = " defect"
	}
	return e.print(strconv.Itoa(e.total)+noun, (*Defect).Error, "\n… and %d more")
}

// Zh gives the same in Chinese.
func (e *Defects) Zh() string {
	return e.print(fmt.Sprintf("共%d处问题", e.total), (*Defect).Zh, "\n……另有%d处")
}

func (e *Defects) print(head string, one func(*Defect) string, more string) string {
	const most = 10
	var b strings.Builder
	b.WriteString(head)
	shown := min(len(e.list), most)
	for _, d := range e.list[:shown] {
		b.WriteString("\n" + one(d))
	}
	if rest := e.total - shown; rest > 0 {
		fmt.Fprintf(&b, more, rest)
	}
	return b.String()
}

// ErrorCode gives the code of the first defect.
func (e *Defects) ErrorCode() regulation.Code { return e.list[0].Code }

// ErrorPath is empty: the defects have their own.
func (e *Defects) ErrorPath() string { return "" }

// Is reports whether target is the code of one of the defects.
func (e *Defects) Is(target error) bool {
	c, ok := target.(regulation.Code)
	return ok && e.counts[c] > 0
}

// Unwrap gives the listed defects.
func (e *Defects) Unwrap() []error {
	out := make([]error, 0, len(e.list))
	for d := range e.All() {
		out = append(out, d)
	}
	return out
}

// collector gathers defects, keeping the first MaxListed in order and counting
// the rest.
type collector struct {
	what    string
	line    func(row int) int // nil: not from a file
	list    []*Defect
	counts  map[regulation.Code]int
	total   int
	columns []string // their order within a row
}

func (c *collector) add(d Defect) {
	if c.counts == nil {
		c.counts = map[regulation.Code]int{}
	}
	c.counts[d.Code]++
	c.total++
	d.List = c.what
	d.Value = regulation.Short(strings.ToValidUTF8(d.Value, "\uFFFD"))
	if c.line != nil && d.Row >= 0 {
		d.Line = c.line(d.Row)
	}
	if c.line != nil && d.Other >= 0 {
		d.OtherLine = c.line(d.Other)
	}
	c.list = append(c.list, &d)
	if len(c.list) >= 8*MaxListed {
		c.shrink()
	}
}

// cell adds a defect of one cell that clashes with no other row.
func (c *collector) cell(code regulation.Code, row int, column, value string) {
	c.add(Defect{Code: code, Row: row, Column: column, Value: value, Other: -1})
}

func (c *collector) shrink() {
	slices.SortStableFunc(c.list, func(a, b *Defect) int {
		return cmp.Or(
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Row, b.Row),
			cmp.Compare(slices.Index(c.columns, a.Column), slices.Index(c.columns, b.Column)),
			cmp.Compare(a.Code, b.Code),
			a.On.Compare(b.On),
		)
	})
	clear(c.list[min(len(c.list), MaxListed):])
	c.list = c.list[:min(len(c.list), MaxListed)]
}

// err gives nil when nothing was found.
func (c *collector) err() error {
	if c.total == 0 {
		return nil
	}
	c.shrink()
	return &Defects{list: c.list, counts: c.counts, total: c.total}
}

// fault is an error of a call, not of an input with rows.
func fault(code regulation.Code, path, value, zh, en string) error {
	return &regulation.Fault{Code: code, Path: path, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}
