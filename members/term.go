package members

import (
	"io"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Term is one term of office of one person in one organization (任职). It is
// comparable and holds nothing but ids, a post and days.
type Term struct {
	Org    OrgID         `json:"org"`
	Post   Post          `json:"post"`
	Member ID            `json:"member"`
	By     Accession     `json:"by,omitzero"` // elected or appointed
	On     calendar.Date `json:"on,omitzero"` // day of the election or appointment

	Start calendar.Date `json:"start"`        // first day of the term
	End   calendar.Date `json:"end,omitzero"` // day on which the term is up (任期届满): the first day after it

	Approved      calendar.Date `json:"approved,omitzero"`      // result approved above (上级批准)
	Filed         calendar.Date `json:"filed,omitzero"`         // result filed above (上级备案)
	ShiftApproved calendar.Date `json:"shiftApproved,omitzero"` // earlier or later election approved above (批准提前或者延期换届)
	Ceased        calendar.Date `json:"ceased,omitzero"`        // first day no longer in the post (离任)
}

// HeldOn reports whether the post is held on a day: from Start until Ceased. A
// term that is up is still held until somebody follows; see OverdueOn.
func (t Term) HeldOn(day calendar.Date) bool {
	return !t.Start.IsZero() && !day.Before(t.Start) && (t.Ceased.IsZero() || day.Before(t.Ceased))
}

// OverdueOn reports whether the post is held on a day on which the term is up
// already: from End on, End itself included.
func (t Term) OverdueOn(day calendar.Date) bool {
	return t.HeldOn(day) && !t.End.IsZero() && !day.Before(t.End)
}

var termForm = form[Term]{
	columns: []column[Term]{
		idColumn("org", "党组织编号", true, func(t *Term) *OrgID { return &t.Org }),
		enumColumn("post", "党内职务", true, &postWords, func(t *Term) *Post { return &t.Post }, "职务"),
		memberColumn("member", "编号", true, func(t *Term) *ID { return &t.Member }, "id", "党员编号"),
		enumColumn("by", "产生方式", false, &accessionWords, func(t *Term) *Accession { return &t.By }),
		dateColumn("on", "产生日期", false, func(t *Term) *calendar.Date { return &t.On }, "选举日期"),
		dateColumn("start", "任期开始日期", true, func(t *Term) *calendar.Date { return &t.Start }, "任职日期"),
		dateColumn("end", "任期届满日期", false, func(t *Term) *calendar.Date { return &t.End }, "届满日期"),
		dateColumn("approved", "批准日期", false, func(t *Term) *calendar.Date { return &t.Approved }),
		dateColumn("filed", "备案日期", false, func(t *Term) *calendar.Date { return &t.Filed }),
		dateColumn("shift-approved", "提前延期批准日期", false, func(t *Term) *calendar.Date { return &t.ShiftApproved }),
		dateColumn("ceased", "离任日期", false, func(t *Term) *calendar.Date { return &t.Ceased }, "免职日期"),
	},
	key: func(t *Term) (string, bool) {
		return string(t.Org) + "\x00" + t.Post.String() + "\x00" + string(t.Member) + "\x00" + t.Start.String(),
			t.Org != "" && t.Post != 0 && t.Member != "" && !t.Start.IsZero()
	},
	id: func(t *Term) ID { return t.Member },
	check: func(t *Term, _ *ReadOptions) *regulation.Fault {
		for _, x := range [...]struct {
			day    calendar.Date
			column string
		}{{t.End, "end"}, {t.Ceased, "ceased"}} {
			if !x.day.IsZero() && !x.day.After(t.Start) {
				return fault(InvalidOrder, x.column, "应晚于任期开始日期", "on or before the first day of the term")
			}
		}
		return nil
	},
}

// ReadTerms reads a file of terms of office; [ReadMembers] says what holds of
// every reader. Two rows of one organization, post, member and first day have
// one key. An end or a leaving on or before the first day is invalid-order.
func ReadTerms(format Format, file string, r io.Reader, o ReadOptions) ([]Term, *Report, error) {
	rows, report, err := termForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	return rows.values, report, nil
}

// WriteTerms writes terms of office, a row each. It holds no names.
// Errors: write-failed, unknown-format.
func WriteTerms(format Format, w io.Writer, rows iter.Seq[Term], o WriteOptions) error {
	return termForm.write(format, w, rows, o)
}
