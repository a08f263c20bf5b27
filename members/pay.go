package members

import (
	"io"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Pay is what dues are worked out from for one member and month (计算基数). How
// the base comes about is for the caller to find; see the package fees. It is
// comparable.
type Pay struct {
	Member     ID             `json:"member"`
	Month      calendar.Month `json:"month"`
	Base       Amount         `json:"base,omitzero"`       // base of the month, or the amount that a farmer chose; unset: not reported
	QuarterNet Amount         `json:"quarterNet,omitzero"` // net income of the quarter before, of those not paid monthly (上季度纯收入)
}

func amountColumn[T any](en, zh string, at func(*T) *Amount, also ...string) column[T] {
	return column[T]{en, zh, also, false,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			v, f := readFen(cell)
			if f == nil {
				*at(x) = Known(v)
			}
			return f
		},
		func(x *T, _ *WriteOptions) string { return at(x).String() }}
}

var payForm = form[Pay]{
	columns: []column[Pay]{
		memberColumn("member", "编号", true, func(p *Pay) *ID { return &p.Member }, "id", "党员编号"),
		monthColumn("month", "月份", true, func(p *Pay) *calendar.Month { return &p.Month }),
		amountColumn("base", "计算基数(元)", func(p *Pay) *Amount { return &p.Base }, "计算基数"),
		amountColumn("quarter-net", "上季度纯收入(元)", func(p *Pay) *Amount { return &p.QuarterNet }, "上季度纯收入"),
	},
	key: func(p *Pay) (string, bool) {
		return string(p.Member) + "\x00" + p.Month.String(), p.Member != "" && !p.Month.IsZero()
	},
	id: func(p *Pay) ID { return p.Member },
}

// ReadPay reads a file of pay; [ReadMembers] says what holds of every
// reader. Two rows
// of one member and month have one key.
func ReadPay(format Format, file string, r io.Reader, o ReadOptions) ([]Pay, *Report, error) {
	rows, report, err := payForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	return rows.values, report, nil
}

// WritePay writes pay, a row each. It holds no names.
// Errors: write-failed, unknown-format.
func WritePay(format Format, w io.Writer, rows iter.Seq[Pay], o WriteOptions) error {
	return payForm.write(format, w, rows, o)
}

// Payment is one payment of dues (党费交纳). It is comparable.
type Payment struct {
	ID     ID             `json:"id"`
	Member ID             `json:"member"` // whose dues
	Months MonthSet       `json:"months"` // the months covered
	Amount regulation.Fen `json:"amount"`
	PaidOn calendar.Date  `json:"paidOn"`
	Payer  ID             `json:"payer,omitzero"` // who paid on behalf of the member; empty: the member
}

var paymentForm = form[Payment]{
	columns: []column[Payment]{
		idColumn("id", "交费编号", true, func(p *Payment) *ID { return &p.ID }, "payment-id", "流水号"),
		memberColumn("member", "编号", true, func(p *Payment) *ID { return &p.Member }, "党员编号"),
		monthsColumn("months", "所属月份", true, func(p *Payment) *MonthSet { return &p.Months }, "month"),
		fenColumn("amount", "金额(元)", true, func(p *Payment) *regulation.Fen { return &p.Amount }, "金额"),
		dateColumn("paid-on", "交费日期", true, func(p *Payment) *calendar.Date { return &p.PaidOn }),
		idColumn("payer", "代交人编号", false, func(p *Payment) *ID { return &p.Payer }),
	},
	key: func(p *Payment) (string, bool) { return string(p.ID), p.ID != "" },
	id:  func(p *Payment) ID { return p.Member },
	check: func(p *Payment, _ *ReadOptions) *regulation.Fault {
		if p.Months.IsZero() {
			return fault("missing-months", "months", "没有所属月份", "no months")
		}
		return nil
	},
}

// ReadPayments reads a file of payments; [ReadMembers] says what holds of every
// reader. Two rows
// of one id have one key; months are joined by semicolons, a stretch is
// 2026-01..2026-03.
func ReadPayments(format Format, file string, r io.Reader, o ReadOptions) ([]Payment, *Report, error) {
	rows, report, err := paymentForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	return rows.values, report, nil
}

// WritePayments writes payments, a row each. It holds no names.
// Errors: write-failed, unknown-format.
func WritePayments(format Format, w io.Writer, rows iter.Seq[Payment], o WriteOptions) error {
	return paymentForm.write(format, w, rows, o)
}

// Columns lists the columns of each form: of "members", "changes", "terms",
// "meetings", "attendance", "talks", "pay" and "payments"; nil for another word.
func Columns(form string) []ColumnInfo {
	switch form {
	case "members":
		return memberForm.infos()
	case "changes":
		return changeForm.infos()
	case "terms":
		return termForm.infos()
	case "meetings":
		return meetingForm.infos()
	case "attendance":
		return attendanceForm.infos()
	case "talks":
		return talkForm.infos()
	case "pay":
		return payForm.infos()
	case "payments":
		return paymentForm.infos()
	}
	return nil
}
