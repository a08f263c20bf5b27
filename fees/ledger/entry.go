package ledger

import (
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Entry is one line of a member's ledger (台账条目). A field that its type does not
// have is an error.
type Entry struct {
	ID   members.ID    `json:"id,omitempty"`   // needed, the caller's; the same entry may be sent again under it
	Type Type          `json:"type,omitempty"` // needed
	On   calendar.Date `json:"on,omitzero"`    // needed: the day of the act

	// Amount, in yuan, is a whole number of fen, and more than 0.00 for anything
	// but a due.
	Amount fees.Amount `json:"amount,omitzero"`

	Month calendar.Month `json:"month,omitzero"` // of a due
	// PayableFrom is, of a due, the first month in which it can be paid where
	// dues were deferred; its last day is then the last day for paying.
	PayableFrom calendar.Month `json:"payableFrom,omitzero"`

	Payer   Payer            `json:"payer,omitempty"`   // of a payment; unset: the member
	Consent *bool            `json:"consent,omitempty"` // of a payment by the quarter or by another person: of the branch; nil: not known
	Quarter calendar.Quarter `json:"quarter,omitzero"`  // of a payment by the quarter (按季度交纳)
	Special *bool            `json:"special,omitempty"` // of a payment by the quarter: special circumstances (情况特殊); nil: not known
	Reason  string           `json:"reason,omitempty"`  // recorded reason for a departure from a "generally" rule, or for a reversal

	Forwarded *bool `json:"forwarded,omitempty"` // of an extra and of special dues: passed on to the Centre in full; nil: not known
	Demanded  *bool `json:"demanded,omitempty"`  // of special dues: demanded from the member; nil: not known

	Of members.ID `json:"of,omitempty"` // of a refund and a reversal: the earlier entry that is meant
}

// field is one field of an entry, besides id, type and on, which all types have;
// fields is several of them.
type field uint16

type fields = field

const (
	amount field = 1 << iota
	month
	payableFrom
	payer
	consent
	quarter
	special
	reason
	forwarded
	demanded
	of
)

var fieldNames = [...]string{"amount", "month", "payableFrom", "payer", "consent", "quarter", "special", "reason", "forwarded", "demanded", "of"}

// forms lists what each type must and may say.
var forms = [...]struct{ must, may fields }{
	Due:      {month | amount, payableFrom},
	Payment:  {amount, payer | consent | quarter | special | reason},
	Extra:    {amount, forwarded},
	Special:  {amount, forwarded | demanded},
	Refund:   {of | amount, 0},
	Reversal: {of, reason},
}

// given tells which fields are set.
func (e *Entry) given() (all fields) {
	for i, set := range [...]bool{!e.Amount.IsZero(), !e.Month.IsZero(), !e.PayableFrom.IsZero(), e.Payer != 0, e.Consent != nil,
		!e.Quarter.IsZero(), e.Special != nil, e.Reason != "", e.Forwarded != nil, e.Demanded != nil, e.Of != ""} {
		if set {
			all |= 1 << i
		}
	}
	return all
}

// names calls yield with the name of every field of a set.
func (x fields) names(yield func(string)) {
	for i, name := range fieldNames {
		if x&(1<<i) != 0 {
			yield(name)
		}
	}
}

// check finds what is wrong with an entry by itself and gives its amount; add takes
// the path within it.
func (e *Entry) check(add func(path string, err error)) fees.Fen {
	if e.ID == "" {
		add("id", missing("id"))
	} else if _, err := members.ParseID(string(e.ID)); err != nil {
		add("id", wrong("invalid-id", "", "不是可用的编号", "no usable id"))
	}
	if e.On.IsZero() {
		add("on", missing("on"))
	}
	if e.Type == 0 {
		add("type", missing("type"))
		return 0
	}
	if e.Type.String() == "" {
		add("type", regulation.UnknownWord("type", strconv.Itoa(int(e.Type))))
		return 0
	}
	given, form := e.given(), forms[e.Type]
	if strange := given &^ (form.must | form.may); strange != 0 {
		l := e.Type.Label()
		strange.names(func(name string) {
			add(name, wrong(regulation.NotApplicable, "", "“"+l.Zh+"”条目没有这一项", "an entry of the type "+l.En+" has no such field"))
		})
	}
	if lacking := form.must &^ given; lacking != 0 {
		lacking.names(func(name string) { add(name, missing(name)) })
	}
	if e.Payer != 0 && e.Payer.String() == "" {
		add("payer", regulation.UnknownWord("payer", strconv.Itoa(int(e.Payer))))
	}
	if !e.PayableFrom.IsZero() && e.PayableFrom.Before(e.Month) {
		add("payableFrom", wrong("invalid-payable-from", e.PayableFrom.String(), "可以交纳的月份早于所属月份", "payable before the month that it is for"))
	}
	if e.Amount.IsZero() {
		return 0
	}
	sum, err := regulation.ParseFen(e.Amount.String())
	switch {
	case err != nil:
		add("amount", wrong(regulation.InvalidAmount, e.Amount.String(), "不是整数分，或超过18位", "not a whole number of fen, or more than 18 digits"))
	case sum == 0 && e.Type != Due:
		add("amount", wrong(regulation.AmountOutOfRange, "0.00", "金额须大于0", "has to be more than 0.00"))
	}
	return sum
}

// same reports whether two entries say the same.
func (e *Entry) same(o *Entry) bool {
	a, b := *e, *o
	a.Consent, a.Special, a.Forwarded, a.Demanded = nil, nil, nil, nil
	b.Consent, b.Special, b.Forwarded, b.Demanded = nil, nil, nil, nil
	return a == b && answerOf(e.Consent) == answerOf(o.Consent) && answerOf(e.Special) == answerOf(o.Special) &&
		answerOf(e.Forwarded) == answerOf(o.Forwarded) && answerOf(e.Demanded) == answerOf(o.Demanded)
}

// answer is yes, no or nobody says.
type answer uint8

const (
	notSaid answer = iota
	no
	yes
)

func answerOf(b *bool) answer {
	switch {
	case b == nil:
		return notSaid
	case *b:
		return yes
	}
	return no
}

func (a answer) value() regulation.Value {
	if a == notSaid {
		return regulation.Value{}
	}
	return regulation.FlagOf(a == yes)
}

// verdict is met for yes, unmet for no and unknown otherwise.
func (a answer) verdict() regulation.Verdict {
	return [...]regulation.Verdict{notSaid: regulation.UnknownFacts, no: regulation.Unmet, yes: regulation.Met}[a]
}

// both is yes when both are, no when one is, and otherwise not said.
func both(a, b answer) answer {
	switch {
	case a == no || b == no:
		return no
	case a == yes && b == yes:
		return yes
	}
	return notSaid
}

func missing(field string) *regulation.Fault {
	return wrong(regulation.Code("missing-"+kebab(field)), "", "缺少必填的字段", "required field is missing")
}

func wrong(code regulation.Code, value, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

// kebab turns payableFrom into payable-from.
func kebab(s string) string {
	var b []byte
	for _, c := range []byte(s) {
		if c >= 'A' && c <= 'Z' {
			b = append(b, '-', c+'a'-'A')
			continue
		}
		b = append(b, c)
	}
	return string(b)
}
