package ledger

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"math"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Case is one member's ledger and the question: how does it stand on a day.
type Case struct {
	AsOf       calendar.Date    `json:"asOf,omitzero"` // needed; entries of later days are checked in form and left out
	ID         members.ID       `json:"id,omitempty"`  // of the matter, which findings carry; never a name
	LargeExtra LargeExtra       `json:"largeExtra,omitempty"`
	Excused    []calendar.Month `json:"excused,omitempty"`    // months unpaid with a reason that people judged good
	Unverified bool             `json:"unverified,omitempty"` // rules that are known only indirectly speak too
	Entries    []Entry          `json:"entries"`              // in the order in which they were entered
}

// MaxEntries is how many entries a ledger may have.
const MaxEntries = 10_000

type bareCase Case

// UnmarshalJSON reads a case and refuses unknown fields with the code
// unknown-field. The case is not yet checked; see Case.Problems. On an error c
// stays as it was.
func (c *Case) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var v bareCase
	if err := d.Decode(&v); err != nil {
		if regulation.CodeOf(err) != "error" {
			return err
		}
		return &regulation.Fault{Code: regulation.UnknownField, Cause: err, Message: regulation.Text{
			Zh: "不是可用的JSON，或者有未知字段", En: "not the JSON of a ledger, or with an unknown field"}}
	}
	*c = Case(v)
	return nil
}

// Problems yields what is wrong with the input, with the path to it, as
// entries[3].amount; a case without problems can be settled.
//
// Errors are *regulation.Fault: missing-law; missing-as-of, missing-entries,
// missing-id, missing-type, missing-on, missing-month, missing-amount and missing-of;
// invalid-id; invalid-amount for less than a fen; invalid-payable-from; invalid-of for
// an earlier entry that is not there or cannot be meant; unknown-type, unknown-payer
// and unknown-large-extra; conflicting-fields for one id with two contents, and for
// two dues of one month; not-applicable for a field that the type does not have;
// count-mismatch for more than MaxEntries; amount-out-of-range for 0.00 of anything
// but a due, a refund of more than there is, and sums that no Fen holds.
func (c *Case) Problems(law *regulation.Law) iter.Seq[error] {
	return func(yield func(error) bool) {
		if law == nil {
			yield(wrong(regulation.MissingLaw, "", "没有给出法规", "no law given"))
			return
		}
		_, all := read(c)
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

// account is one entry and what is left of it.
type account struct {
	entry   *Entry
	amount  fees.Fen // of a payment and an extra: less what was refunded
	refunds int      // of it, that count
	out     bool     // reversed, or sent before
	again   bool     // sent more than once
}

// book is the entries of a case as they count.
type book struct {
	lines    []account // one for each entry
	byID     map[members.ID]int
	repeated []members.ID
}

// read checks a case and brings its entries into their effect.
func read(c *Case) (*book, []error) {
	var faults []error
	add := func(path string, err error) { faults = append(faults, regulation.At(path, err)) }
	if c.AsOf.IsZero() {
		add("asOf", missing("asOf"))
	}
	if c.ID != "" {
		if _, err := members.ParseID(string(c.ID)); err != nil {
			add("id", wrong("invalid-id", "", "不是可用的编号", "no usable id"))
		}
	}
	if c.LargeExtra != 0 && c.LargeExtra.String() == "" {
		add("largeExtra", regulation.UnknownWord("large-extra", fmt.Sprint(uint8(c.LargeExtra))))
	}
	for i, m := range c.Excused {
		if m.IsZero() {
			add(fmt.Sprintf("excused[%d]", i), missing("month"))
		}
	}
	switch {
	case c.Entries == nil:
		add("entries", missing("entries"))
	case len(c.Entries) > MaxEntries:
		add("entries", wrong(regulation.CountMismatch, fmt.Sprint(len(c.Entries)),
			fmt.Sprintf("条目过多，最多%d条", MaxEntries), fmt.Sprintf("too many entries, at most %d", MaxEntries)))
		return nil, faults
	}
	b := &book{lines: make([]account, len(c.Entries)), byID: make(map[members.ID]int, len(c.Entries))}
	before, here := len(faults), 0
	addHere := func(path string, err error) { add(at(here, path), err) }
	for i := range c.Entries {
		here = i
		e := &c.Entries[i]
		b.lines[i] = account{entry: e}
		b.lines[i].amount = e.check(addHere)
		b.enter(i, c.AsOf, addHere)
	}
	b.oneDueAMonth(c.AsOf, add)
	if len(faults) == before {
		b.fits(c.AsOf, add)
	}
	return b, faults
}

func at(i int, path string) string { return fmt.Sprintf("entries[%d].%s", i, path) }

// counts reports whether an entry is of the day of the question or before.
func (a *account) counts(asOf calendar.Date) bool { return !a.out && !a.entry.On.After(asOf) }

// enter brings one entry into effect on those before it.
func (b *book) enter(i int, asOf calendar.Date, add func(path string, err error)) {
	line := &b.lines[i]
	e := line.entry
	if first, again := b.byID[e.ID]; again && e.ID != "" {
		if !e.same(b.lines[first].entry) {
			add("id", wrong(regulation.ConflictingField, string(e.ID), "同一编号的条目内容不同", "one id for two different entries"))
		} else if f := &b.lines[first]; !e.On.After(asOf) && !f.again {
			f.again = true
			b.repeated = append(b.repeated, e.ID)
		}
		line.out = true
		return
	}
	b.byID[e.ID] = i
	if e.Type != Refund && e.Type != Reversal || e.Of == "" {
		return
	}
	of, ok := b.byID[e.Of] // itself is of no type that can be meant
	if !ok {
		add("of", wrong("invalid-of", "", "此前没有这一编号的条目", "no earlier entry has this id"))
		return
	}
	target := &b.lines[of]
	var err error
	switch t := target.entry.Type; {
	case e.Type == Reversal && t == Reversal:
		err = wrong("invalid-of", "", "冲销不能再冲销，请重新登记", "a reversal is not reversed; enter anew what was meant")
	case e.Type == Refund && t != Payment && t != Extra && t != Special:
		err = wrong("invalid-of", "", "退还须针对一笔交纳或者自愿多交", "a refund is of a payment or an extra")
	case e.On.After(asOf) || target.entry.On.After(asOf):
		return // without effect on the day of the question
	case target.out:
		err = wrong("invalid-of", "", "这一条已经冲销", "this entry was reversed before")
	case e.Type == Refund && target.amount < line.amount:
		add("amount", wrong(regulation.AmountOutOfRange, line.amount.String(), "退还超过余下的"+target.amount.String()+"元", "more than the "+target.amount.String()+" that are left"))
		return
	case e.Type == Refund:
		target.amount -= line.amount
		target.refunds++
		return
	case target.refunds > 0:
		err = wrong("invalid-of", "", "这一笔已有退还，须先冲销退还", "it has a refund, which is reversed first")
	}
	if err != nil {
		add("of", err)
		return
	}
	target.out = true
	if target.entry.Type == Refund { // what it took goes back
		from := &b.lines[b.byID[target.entry.Of]]
		from.amount += target.amount
		from.refunds--
	}
}

// oneDueAMonth refuses a second due of a month.
func (b *book) oneDueAMonth(asOf calendar.Date, add func(path string, err error)) {
	seen := map[calendar.Month]bool{}
	for i := range b.lines {
		line := &b.lines[i]
		if line.entry.Type != Due || line.entry.Month.IsZero() || !line.counts(asOf) {
			continue
		}
		if m := line.entry.Month; seen[m] {
			add(at(i, "month"), wrong(regulation.ConflictingField, m.String(), "这个月已有应交数；更正请先冲销", "the month has a due already; to correct it, reverse that one"))
		} else {
			seen[m] = true
		}
	}
}

// fits refuses amounts whose sum no Fen holds: the dues, and what came in before
// refunds.
func (b *book) fits(asOf calendar.Date, add func(path string, err error)) {
	left := [2]fees.Fen{math.MaxInt64, math.MaxInt64}
	for i := range b.lines {
		line := &b.lines[i]
		if !line.counts(asOf) {
			continue
		}
		sum := 0
		switch line.entry.Type {
		case Due:
		case Payment, Extra, Special:
			sum = 1
		default:
			continue
		}
		whole := line.amount
		if line.refunds > 0 {
			whole, _ = regulation.ParseFen(line.entry.Amount.String())
		}
		if whole > left[sum] {
			add(at(i, "amount"), wrong(regulation.AmountOutOfRange, whole.String(), "合计数过大", "the total is too large"))
			return
		}
		left[sum] -= whole
	}
}
