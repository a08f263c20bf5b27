package ledger

import (
	"encoding/json"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Month is how the dues of one month stand (逐月情况).
type Month struct {
	Month     calendar.Month
	Due       fees.Fen
	Paid      fees.Fen // what payments filled of it
	Open      fees.Fen // what is left
	SettledOn calendar.Date
	Outcome   Outcome
	// WindowEnds is the last day on which a month that was not paid by its last
	// day is normally made up, inclusive; unset for others.
	WindowEnds calendar.Date
}

// Text says how the month stands in a sentence, for the card of a member.
func (m Month) Text() regulation.Text {
	name, l := regulation.MonthText(m.Month), m.Outcome.Label()
	if m.Outcome == NothingDue {
		return regulation.Text{Zh: name.Zh + "：" + l.Zh, En: name.En + ": " + l.En}
	}
	t := regulation.Text{
		Zh: name.Zh + "：应交" + m.Due.String() + "元，已交" + m.Paid.String() + "元，" + l.Zh,
		En: name.En + ": due " + m.Due.String() + ", paid " + m.Paid.String() + ", " + l.En}
	if m.Open > 0 {
		t.Zh, t.En = t.Zh+"，尚欠"+m.Open.String()+"元", t.En+", open "+m.Open.String()
	}
	if !m.SettledOn.IsZero() {
		on := regulation.DateText(m.SettledOn)
		t.Zh, t.En = t.Zh+"（"+on.Zh+"）", t.En+" ("+on.En+")"
	}
	return t
}

// MarshalJSON gives month, due, paid, open, settledOn, outcome, windowEnds and text.
func (m Month) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Month      calendar.Month  `json:"month"`
		Due        fees.Fen        `json:"due"`
		Paid       fees.Fen        `json:"paid"`
		Open       fees.Fen        `json:"open"`
		SettledOn  calendar.Date   `json:"settledOn,omitzero"`
		Outcome    Outcome         `json:"outcome"`
		WindowEnds calendar.Date   `json:"windowEnds,omitzero"`
		Text       regulation.Text `json:"text"`
	}{m.Month, m.Due, m.Paid, m.Open, m.SettledOn, m.Outcome, m.WindowEnds, m.Text()})
}

// Match is one payment, or a part of it, that filled a month (核销).
type Match struct {
	Payment members.ID     `json:"payment"`
	Month   calendar.Month `json:"month"`
	Amount  fees.Fen       `json:"amount"`
}

// Run is months in immediate succession without payment (连续未交).
type Run struct {
	Months int            `json:"months"`
	From   calendar.Month `json:"from,omitzero"` // first month of the run; unset when there is none
}

// Voluntary is one extra, less what was refunded of it (自愿多交).
type Voluntary struct {
	ID     members.ID `json:"id"`
	Amount fees.Fen   `json:"amount"`
	Centre bool       `json:"centre"` // goes to the Centre in full (大额党费)
}

// Totals are the sums of a ledger. Paid = Settled + Credit and Due = Settled + Open,
// to the fen.
type Totals struct {
	Due      fees.Fen `json:"due"`
	Paid     fees.Fen `json:"paid"`     // payments less refunds
	Settled  fees.Fen `json:"settled"`  // of Paid, what filled months
	Open     fees.Fen `json:"open"`     // of Due, what is left
	Credit   fees.Fen `json:"credit"`   // of Paid, what fills months to come
	Extra    fees.Fen `json:"extra"`    // extras and special dues less refunds
	Centre   fees.Fen `json:"centre"`   // of Extra, what goes to the Centre in full
	Refunded fees.Fen `json:"refunded"` // given back, of payments and of extras
}

// Report is how a ledger stands at the end of a day.
type Report struct {
	AsOf          calendar.Date
	Months        []Month // those with a due, ascending
	Settled       []Match // by payments in the order in which they count, then by months
	Credit        fees.Fen
	Arrears       fees.Fen         // open after its last day
	ArrearsMonths []calendar.Month // ascending, those with a good reason included
	// Unpaid is the months in a row of which nothing was paid, up to the last
	// month with a due that is over. A month paid in part, excused, kept, with
	// nothing due or without a due ends the run. Six of them alert, which is for
	// lifecycle/standing to say (Art. 13).
	Unpaid   Run
	Extras   []Voluntary  // in the order of the entries
	Repeated []members.ID // sent more than once with the same content; they count once
	Totals   Totals
	// Findings on months, ascending, then on entries in their order. Those on a
	// month have its span as Period, the others the id of the entry as Part.
	Findings []regulation.Finding
}

// MarshalJSON gives the answer of fees.ledger: months, settled, credit, arrears,
// arrearsMonths, unpaid, extras, repeated, totals, findings.
func (r Report) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Months        []Month              `json:"months"`
		Settled       []Match              `json:"settled"`
		Credit        fees.Fen             `json:"credit"`
		Arrears       fees.Fen             `json:"arrears"`
		ArrearsMonths []calendar.Month     `json:"arrearsMonths"`
		Unpaid        Run                  `json:"unpaid"`
		Extras        []Voluntary          `json:"extras"`
		Repeated      []members.ID         `json:"repeated"`
		Totals        Totals               `json:"totals"`
		Findings      []regulation.Finding `json:"findings"`
	}{array(r.Months), array(r.Settled), r.Credit, r.Arrears, array(r.ArrearsMonths), r.Unpaid,
		array(r.Extras), array(r.Repeated), r.Totals, array(r.Findings)})
}

// array makes an empty JSON array of a nil slice, and never gives the slice itself.
func array[T any](s []T) []T { return append([]T{}, slices.Clip(s)...) }
