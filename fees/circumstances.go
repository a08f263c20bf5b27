package fees

import (
	"fmt"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Circumstances are what decides the dues of one member over a span of months
// (交纳情况). Days are given where a text asks for a day; months are whole.
type Circumstances struct {
	From calendar.Month `json:"from,omitzero"` // inclusive
	To   calendar.Month `json:"to,omitzero"`   // inclusive; at most MaxMonths months

	// Pay is what the member lives on, ascending and without overlap. A line
	// holds until the next; for annual salaries only in its own month, for the
	// self-employed to the end of its quarter, unless To says more.
	Pay []PayLine `json:"pay"`

	Accepted calendar.Date `json:"accepted,omitzero"` // the branch meeting passed the admission (支部大会通过)
	Approved calendar.Date `json:"approved,omitzero"` // approval above

	Branch     string      `json:"branch,omitempty"` // id of the branch on the first day
	Transfers  []Move      `json:"transfers,omitempty"`
	Abroad     []Stay      `json:"abroad,omitempty"`
	Reductions []Reduction `json:"reductions,omitempty"`
	Ends       []End       `json:"ends,omitempty"`

	Change       Change       `json:"change,omitempty"`
	Start        Start        `json:"start,omitempty"`
	TransferRule TransferRule `json:"transfer,omitempty"`
	AbroadRule   AbroadRule   `json:"abroadRule,omitempty"`
	EndRule      EndRule      `json:"endMonth,omitempty"`

	// StudentDues is what a local rule asks of students before 2008-04, and
	// FarmerDues of farmers, 0.20 to 1.00 yuan. Neither has a national value.
	StudentDues Amount `json:"studentDues,omitzero"`
	FarmerDues  Amount `json:"farmerDues,omitzero"`
}

// MaxMonths is how many months a schedule may span.
const MaxMonths = 1200

// PayLine is the category and base of a member from a month on.
type PayLine struct {
	From       calendar.Month `json:"from,omitzero"`
	To         calendar.Month `json:"to,omitzero"` // inclusive; unset: until the next line
	Category   Category       `json:"category,omitempty"`
	Base       Amount         `json:"base,omitzero"`
	QuarterNet Amount         `json:"quarterNet,omitzero"` // of the quarter before, self-employed only
}

// Move is a transfer to another branch (转移组织关系).
type Move struct {
	On calendar.Date `json:"on,omitzero"`
	To string        `json:"to,omitempty"`
}

// Stay is a time abroad (在国外). Returned is unset while it lasts.
type Stay struct {
	Left     calendar.Date `json:"left,omitzero"`
	Returned calendar.Date `json:"returned,omitzero"`
}

// Reduction is relief for hardship (少交、免交), Art. 7: it needs the study of the
// branch and the approval of the committee above; for the retired under the notice
// of 2017 the branch alone.
type Reduction struct {
	From     calendar.Month `json:"from,omitzero"`
	To       calendar.Month `json:"to,omitzero"`       // inclusive
	Amount   Amount         `json:"amount,omitzero"`   // to be paid a month; 0 waives
	Branch   calendar.Date  `json:"branch,omitzero"`   // the branch studied it (党支部研究)
	Approved calendar.Date  `json:"approved,omitzero"` // the committee above approved (上一级党委批准)
	Reason   string         `json:"reason,omitempty"`
}

// End is the end of the liability, or its return.
type End struct {
	Type EndType       `json:"type,omitempty"`
	On   calendar.Date `json:"on,omitzero"`
}

// Problems yields what is wrong with the circumstances by themselves, with the path,
// as pay[2].base.
func (c *Circumstances) Problems() iter.Seq[error] {
	return func(yield func(error) bool) {
		var all []error
		add := func(code regulation.Code, path, zh, en string) {
			all = append(all, fault(code, path, "", zh, en))
		}
		need := func(ok bool, path, field string) bool {
			if !ok {
				add(regulation.Code("missing-"+field), path, "缺少必填的字段", "required field is missing")
			}
			return ok
		}
		both := need(!c.From.IsZero(), "from", "from")
		if need(!c.To.IsZero(), "to", "to") && both {
			switch n := c.From.Until(c.To); {
			case n < 0:
				add("invalid-to", "to", "结束月份早于开始月份", "the last month is before the first")
			case n >= MaxMonths:
				add(regulation.CountMismatch, "to", fmt.Sprintf("最多%d个月", MaxMonths), fmt.Sprintf("at most %d months", MaxMonths))
			}
		}
		need(c.Pay != nil, "pay", "pay")
		for i, p := range c.Pay {
			at := fmt.Sprintf("pay[%d]", i)
			need(!p.From.IsZero(), at+".from", "from")
			need(p.Category != 0, at+".category", "category")
			if !p.To.IsZero() && p.To.Before(p.From) {
				add("invalid-to", at+".to", "结束月份早于开始月份", "the last month is before the first")
			}
			for _, x := range []struct {
				wrong         bool
				field, zh, en string
			}{
				{p.Category.valid() && !p.Category.NeedsBase() && !p.Base.IsZero(), "base", "定额交纳，不填金额", "a fixed amount is due; give none"},
				{p.Category != SelfEmployed && !p.QuarterNet.IsZero(), "quarterNet", "只有不按月取得收入的党员才填上季度纯收入", "only the self-employed give the income of a quarter"},
				{!p.Base.IsZero() && !p.QuarterNet.IsZero(), "quarterNet", "计算基数和上季度纯收入只填一项", "give the base or the income of the quarter, not both"},
			} {
				if x.wrong {
					add(regulation.ConflictingField, at+"."+x.field, x.zh, x.en)
				}
			}
			if i > 0 && (!c.Pay[i-1].From.Before(p.From) || !c.Pay[i-1].To.Before(p.From) && !c.Pay[i-1].To.IsZero()) {
				add(regulation.ConflictingField, at+".from", "须按月份先后排列，不得重叠", "lines come in order and do not overlap")
			}
		}
		for i, m := range c.Transfers {
			at := fmt.Sprintf("transfers[%d]", i)
			need(!m.On.IsZero(), at+".on", "on")
			need(m.To != "", at+".to", "to")
			if i > 0 && m.On.Before(c.Transfers[i-1].On) {
				add(regulation.ConflictingField, at+".on", "须按日期先后排列", "transfers come in order")
			}
		}
		for i, s := range c.Abroad {
			at := fmt.Sprintf("abroad[%d]", i)
			if need(!s.Left.IsZero(), at+".left", "left") && !s.Returned.IsZero() && s.Returned.Before(s.Left) {
				add("invalid-returned", at+".returned", "回国早于出国", "back before leaving")
			}
		}
		for i, r := range c.Reductions {
			at := fmt.Sprintf("reductions[%d]", i)
			need(!r.From.IsZero(), at+".from", "from")
			need(!r.To.IsZero(), at+".to", "to")
			need(!r.Amount.IsZero(), at+".amount", "amount")
			if r.To.Before(r.From) && !r.To.IsZero() {
				add("invalid-to", at+".to", "结束月份早于开始月份", "the last month is before the first")
			}
			if i > 0 && !c.Reductions[i-1].To.Before(r.From) {
				add(regulation.ConflictingField, at+".from", "须按月份先后排列，不得重叠", "reductions come in order and do not overlap")
			}
		}
		stopped := false
		for i, e := range c.Ends {
			at := fmt.Sprintf("ends[%d]", i)
			need(e.Type != 0, at+".type", "type")
			need(!e.On.IsZero(), at+".on", "on")
			final := i > 0 && (c.Ends[i-1].Type == Died || c.Ends[i-1].Type == Left)
			switch {
			case final, e.Type == Restored && !stopped, e.Type == Stopped && stopped,
				i > 0 && e.On.Before(c.Ends[i-1].On):
				add(regulation.ConflictingField, at, "与前面的记载不符", "does not agree with what stands before it")
			}
			stopped = e.Type == Stopped
		}
		if !c.Accepted.IsZero() && !c.Approved.IsZero() && c.Approved.Before(c.Accepted) {
			add("invalid-approved", "approved", "批准早于支部大会通过", "the approval is before the meeting")
		}
		if both && !c.To.IsZero() {
			c.dayMissing(func(path string) { need(false, path, path) })
		}
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

// dayMissing tells which day the reading of some month needs while only the other
// is given.
func (c *Circumstances) dayMissing(missing func(path string)) {
	if c.Accepted.IsZero() == c.Approved.IsZero() {
		return
	}
	meeting, approval := c.Start == FromMeeting, c.Start == FromApproval
	if c.Start == 0 || c.Start == ByMonth {
		meeting, approval = !c.To.Before(since2008), c.From.Before(since2008)
	}
	if meeting && c.Accepted.IsZero() {
		missing("accepted")
	}
	if approval && c.Approved.IsZero() {
		missing("approved")
	}
}

// since2008 is the first month of the provisions of 2008, Art. 32.
var since2008 = calendar.MustParseMonth("2008-04")
