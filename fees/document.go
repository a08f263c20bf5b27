package fees

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Document is a table ready to be printed (表格): a title, headings, rows, a line of
// sums, and notes. Every cell is there in both languages.
type Document struct {
	Title    regulation.Text     `json:"title"`
	Headings []regulation.Text   `json:"headings"`
	Rows     [][]regulation.Text `json:"rows"`
	Sums     []regulation.Text   `json:"sums"`  // one cell a heading; empty where nothing is added up
	Notes    []regulation.Text   `json:"notes"` // what the figures rest on, and what is not known
}

// same is a text that reads alike in both languages.
func same(s string) regulation.Text { return regulation.Text{Zh: s, En: s} }

var (
	headMonth    = regulation.Text{Zh: "月份", En: "Month"}
	headCategory = regulation.Text{Zh: "党员类别", En: "Category"}
	headBase     = regulation.Text{Zh: "计算基数（元）", En: "Base (yuan)"}
	headDue      = regulation.Text{Zh: "应交（元）", En: "Due (yuan)"}
	headStatus   = regulation.Text{Zh: "情况", En: "Status"}
	headPlace    = regulation.Text{Zh: "收缴党支部", En: "Collected by"}
	headReason   = regulation.Text{Zh: "说明", En: "Reason"}
	headMember   = regulation.Text{Zh: "党员", En: "Member"}
	sumLabel     = regulation.Text{Zh: "合计", En: "Total"}
)

// Card is the dues card of a member (党费证、党费交纳明细): a row a month with the
// amount and the reason for it. who stands in the title: an id, or whatever the
// caller may show.
func (s Schedule) Card(who string) Document {
	d := Document{
		Title:    regulation.Text{Zh: "党费应交明细（" + who + "）", En: "Dues of " + who},
		Headings: []regulation.Text{headMonth, headCategory, headBase, headDue, headStatus, headPlace, headReason},
	}
	for _, m := range s.Months {
		d.Rows = append(d.Rows, []regulation.Text{regulation.MonthText(m.Month), m.Category.Label(), same(m.Base.String()),
			m.amount(), m.Status.Label(), same(m.PayTo), m.Reason()})
	}
	d.Sums = []regulation.Text{sumLabel, {}, {}, same(s.Total.String()), {}, {}, {}}
	if s.Deferred > 0 {
		d.Notes = append(d.Notes, regulation.Text{Zh: "合计中缓交" + s.Deferred.String() + "元，回国后交纳",
			En: "of the total " + s.Deferred.String() + " yuan are deferred until the return"})
	}
	if s.Unknown > 0 {
		n := strconv.Itoa(s.Unknown)
		d.Notes = append(d.Notes, regulation.Text{Zh: "有" + n + "个月未定，不在合计之内", En: "undecided months, not in the total: " + n})
	}
	for _, f := range s.Findings {
		if f.Severity() > regulation.Clear {
			d.Notes = append(d.Notes, f.Text())
		}
	}
	return d
}

// amount is what stands in the column of dues.
func (m MonthDue) amount() regulation.Text {
	switch {
	case m.Status == Undecided:
		return regulation.Text{Zh: "未定", En: "undecided"}
	case !m.HasDue:
		return same("—")
	}
	return same(m.Due.String())
}

// BranchRow is one member in the table of a branch.
type BranchRow struct {
	Member string // an id, or whatever the caller may show
	Due    MonthDue
}

// BranchTable is the table of a branch for one month (党费收缴花名册): a row a member
// with base, amount and reason.
func BranchTable(branch string, month calendar.Month, rows []BranchRow) Document {
	zh, en := regulation.MonthText(month).Zh, regulation.MonthText(month).En
	d := Document{
		Title:    regulation.Text{Zh: branch + zh + "党费收缴表", En: "Dues of " + branch + ", " + en},
		Headings: []regulation.Text{headMember, headCategory, headBase, headDue, headStatus, headReason},
	}
	var total Fen
	unknown := 0
	for _, r := range rows {
		m := r.Due
		d.Rows = append(d.Rows, []regulation.Text{same(r.Member), m.Category.Label(), same(m.Base.String()), m.amount(), m.Status.Label(), m.Reason()})
		switch {
		case m.Status == Undecided:
			unknown++
		case m.HasDue && m.Status != Deferred:
			total += m.Due
		}
	}
	d.Sums = []regulation.Text{sumLabel, {}, {}, same(total.String()), {}, {}}
	if unknown > 0 {
		n := strconv.Itoa(unknown)
		d.Notes = append(d.Notes, regulation.Text{Zh: "有" + n + "名党员的数额未定，不在合计之内", En: "members whose amount is undecided, not in the total: " + n})
	}
	return d
}

// In gives the table in one language: the headings, the rows and the sums.
func (d Document) In(l regulation.Lang) [][]string {
	lines := append([][]regulation.Text{d.Headings}, d.Rows...)
	lines = append(lines, d.Sums)
	out := make([][]string, len(lines))
	for i, line := range lines {
		for _, cell := range line {
			out[i] = append(out[i], cell.In(l))
		}
	}
	return out
}

// Markdown prints the document as a table with its title and notes. A bar inside a
// cell is escaped.
func (d Document) Markdown(l regulation.Lang) string {
	var b strings.Builder
	b.WriteString("## " + d.Title.In(l) + "\n\n")
	for i, line := range d.In(l) {
		for _, cell := range line {
			b.WriteString("| " + strings.NewReplacer("|", `\|`, "\n", " ").Replace(cell) + " ")
		}
		b.WriteString("|\n")
		if i == 0 {
			b.WriteString(strings.Repeat("|---", len(line)) + "|\n")
		}
	}
	for _, n := range d.Notes {
		b.WriteString("\n- " + n.In(l))
	}
	if len(d.Notes) > 0 {
		b.WriteString("\n")
	}
	return b.String()
}
