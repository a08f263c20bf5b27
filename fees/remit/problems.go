package remit

import (
	"fmt"
	"iter"
	"math"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Problems yields what is wrong with the input, with the path to it, as
// orgs[3].share; what shows only in the sums, Assess says.
//
// Errors are *regulation.Fault: missing-law; missing-year, missing-as-of, missing-orgs,
// missing-id, missing-kind, missing-share, missing-source, missing-on, missing-amount,
// missing-purpose and missing-to; invalid-year before 2008; invalid-notice-from outside
// 2017-01 to 2018-01; invalid-id; invalid-amount for less than a fen; unknown-parent;
// unknown-kind, unknown-body, unknown-bank, unknown-purpose, unknown-cost,
// unknown-decided-by and unknown-investment for a value that does not exist;
// conflicting-fields for a body and a share together, two shares of one kind, two uses
// with one id, an organization that pays itself; not-applicable for a day of one's own
// beside the national one; count-mismatch for an id given twice, for organizations
// that are each above the other, and beyond MaxOrgs and MaxLines; amount-out-of-range
// for sums that no Fen holds.
func (c *Case) Problems(law *regulation.Law) iter.Seq[error] {
	return func(yield func(error) bool) {
		if law == nil {
			yield(wrong(regulation.MissingLaw, "", "没有给出法规", "no law given"))
			return
		}
		_, all := read(law, c)
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

// firstYear is the first year of the regulation of 2008.
const firstYear = 2008

// tree is the organizations of a case in an order in which parents come first.
type tree struct {
	orgs   []*Org
	number map[string]int // of the organizations by id: their number in the list
	place  []int32        // by number
	at     []int32        // number by place
	parent []int32        // by place; -1 at the top
	bottom []bool         // by place: nothing below
	large  []fees.Fen     // by place
	cash   []fees.Fen     // by place: collected; Unknown
}

type checker struct{ faults []error }

func (k *checker) add(path string, err error) { k.faults = append(k.faults, regulation.At(path, err)) }

// read checks a case and lays out its tree.
func read(law *regulation.Law, c *Case) (*tree, []error) {
	k := &checker{}
	switch {
	case c.Year.IsZero():
		k.add("year", missing("year"))
	case c.Year.Number() < firstYear:
		k.add("year", wrong("invalid-year", c.Year.String(), "2008年以前没有可用的规定", "no rules before 2008"))
	}
	if c.AsOf.IsZero() {
		k.add("asOf", missing("asOf"))
	}
	notice, _ := law.Instrument(regulation.DuesNotice2017)
	if n := c.NoticeFrom; !n.IsZero() && (n.Before(notice.Unsettled.From.Month()) || n.After(notice.Unsettled.To.Month())) {
		k.add("noticeFrom", wrong("invalid-notice-from", n.String(), "应在2017年1月至2018年1月之间", "not from 2017-01 to 2018-01"))
	}
	k.shares(c.Shares)
	switch {
	case c.Orgs == nil:
		k.add("orgs", missing("orgs"))
	case len(c.Orgs) > MaxOrgs:
		k.add("orgs", tooMany(len(c.Orgs), MaxOrgs))
		return nil, k.faults
	}
	t := &tree{number: make(map[string]int, len(c.Orgs))}
	for i := range c.Orgs {
		o := &c.Orgs[i]
		t.orgs = append(t.orgs, o)
		k.org(fmt.Sprintf("orgs[%d]", i), o)
		if _, twice := t.number[o.ID]; twice && o.ID != "" {
			k.add(fmt.Sprintf("orgs[%d].id", i), wrong(regulation.CountMismatch, "", "编号重复", "an id that an earlier organization has"))
			continue
		}
		t.number[o.ID] = i
	}
	for i, o := range t.orgs {
		if _, ok := t.number[o.Parent]; o.Parent != "" && !ok {
			k.add(fmt.Sprintf("orgs[%d].parent", i), wrong("unknown-parent", regulation.Short(o.Parent), "名单中没有这个上级", "no organization of the list"))
		}
	}
	if len(k.faults) == 0 {
		t.layOut(k)
	}
	return t, k.faults
}

func (k *checker) shares(all []LocalShare) {
	seen := map[orgtree.Kind]bool{}
	for i, s := range all {
		at := fmt.Sprintf("shares[%d].", i)
		switch {
		case s.Kind == 0:
			k.add(at+"kind", missing("kind"))
		case s.Kind.String() == "":
			k.add(at+"kind", regulation.UnknownWord("kind", strconv.Itoa(int(s.Kind))))
		case seen[s.Kind]:
			k.add(at+"kind", wrong(regulation.ConflictingField, s.Kind.String(), "同一类别有两个比例", "two shares of one kind"))
		}
		seen[s.Kind] = true
		if s.Share.IsZero() {
			k.add(at+"share", missing("share"))
		}
		if s.Source == "" {
			k.add(at+"source", missing("source"))
		}
	}
}

func (k *checker) org(at string, o *Org) {
	if o.ID == "" {
		k.add(at+".id", missing("id"))
	} else if _, err := members.ParseOrgID(o.ID); err != nil {
		k.add(at+".id", wrong("invalid-id", "", "不是可用的编号", "no usable id"))
	}
	if o.Kind != 0 && o.Kind.String() == "" {
		k.add(at+".kind", regulation.UnknownWord("kind", strconv.Itoa(int(o.Kind))))
	}
	if o.Body != 0 && o.Body.String() == "" {
		k.add(at+".body", regulation.UnknownWord("body", strconv.Itoa(int(o.Body))))
	}
	if o.Body != 0 && !o.Share.IsZero() {
		k.add(at+".share", wrong(regulation.ConflictingField, o.Share.String(), "这类单位的比例由国家规定", "a national text fixes the share of this body"))
	}
	if o.Body == Centre && !o.Deadline.IsZero() {
		k.add(at+".deadline", wrong(regulation.NotApplicable, o.Deadline.String(), "上缴中央的时限由国家规定", "a national text fixes the day for the Centre"))
	}
	if o.PayTo != "" && o.PayTo == o.ID {
		k.add(at+".payTo", wrong(regulation.ConflictingField, "", "不能上缴给自己", "an organization does not pay itself"))
	}
	k.money(at+".collected", o.Collected, false)
	k.money(at+".largeExtras", o.LargeExtras, false)
	k.many(at+".sent", len(o.Sent))
	for i, s := range o.Sent {
		k.day(fmt.Sprintf("%s.sent[%d].on", at, i), "on", s.On)
		k.money(fmt.Sprintf("%s.sent[%d].amount", at, i), s.Amount, true)
	}
	if o.Account != nil {
		k.account(at+".account", o.Account)
	}
}

func (k *checker) account(at string, a *Account) {
	for _, x := range [...]struct {
		name string
		a    fees.Amount
	}{{"income", a.Income}, {"interest", a.Interest}, {"opening", a.Opening}, {"budget", a.Budget}} {
		k.money(at+"."+x.name, x.a, false)
	}
	if a.Bank != 0 && a.Bank.String() == "" {
		k.add(at+".bank", regulation.UnknownWord("bank", strconv.Itoa(int(a.Bank))))
	}
	k.many(at+".investments", len(a.Investments))
	for i, x := range a.Investments {
		if x.String() == "" {
			k.add(fmt.Sprintf("%s.investments[%d]", at, i), regulation.UnknownWord("investment", strconv.Itoa(int(x))))
		}
	}
	k.many(at+".uses", len(a.Uses))
	seen := map[string]bool{}
	for i := range a.Uses {
		u := &a.Uses[i]
		here := fmt.Sprintf("%s.uses[%d]", at, i)
		k.use(here, u)
		if u.ID != "" && seen[u.ID] {
			k.add(here+".id", wrong(regulation.ConflictingField, "", "编号重复", "two uses with one id"))
		}
		seen[u.ID] = true
	}
	k.many(at+".requests", len(a.Requests))
	for i, r := range a.Requests {
		k.day(fmt.Sprintf("%s.requests[%d].on", at, i), "on", r.On)
		if r.To == "" {
			k.add(fmt.Sprintf("%s.requests[%d].to", at, i), missing("to"))
		}
	}
	for _, x := range [...]struct {
		name string
		days []calendar.Date
	}{{"reported", a.Reported}, {"reportedUp", a.ReportedUp}, {"published", a.Published}, {"congress", a.Congress}, {"checked", a.Checked}} {
		k.many(at+"."+x.name, len(x.days))
		for i, d := range x.days {
			k.day(fmt.Sprintf("%s.%s[%d]", at, x.name, i), "on", d)
		}
	}
}

func (k *checker) use(at string, u *Use) {
	if u.ID == "" {
		k.add(at+".id", missing("id"))
	} else if _, err := members.ParseID(u.ID); err != nil {
		k.add(at+".id", wrong("invalid-id", "", "不是可用的编号", "no usable id"))
	}
	k.day(at+".on", "on", u.On)
	k.money(at+".amount", u.Amount, true)
	if u.Purpose == 0 {
		k.add(at+".purpose", missing("purpose"))
	} else if u.Purpose.String() == "" {
		k.add(at+".purpose", regulation.UnknownWord("purpose", strconv.Itoa(int(u.Purpose))))
	}
	if u.Earmarked != 0 && u.Earmarked.String() == "" {
		k.add(at+".earmarked", regulation.UnknownWord("purpose", strconv.Itoa(int(u.Earmarked))))
	}
	if u.Cost != 0 && u.Cost.String() == "" {
		k.add(at+".cost", regulation.UnknownWord("cost", strconv.Itoa(int(u.Cost))))
	}
	if u.DecidedBy != 0 && u.DecidedBy.String() == "" {
		k.add(at+".decidedBy", regulation.UnknownWord("decided-by", strconv.Itoa(int(u.DecidedBy))))
	}
}

func (k *checker) day(path, name string, d calendar.Date) {
	if d.IsZero() {
		k.add(path, missing(name))
	}
}

func (k *checker) many(path string, n int) {
	if n > MaxLines {
		k.add(path, tooMany(n, MaxLines))
	}
}

func (k *checker) money(path string, a fees.Amount, needed bool) {
	if a.IsZero() {
		if needed {
			k.add(path, missing("amount"))
		}
		return
	}
	if _, err := regulation.ParseFen(a.String()); err != nil {
		k.add(path, wrong(regulation.InvalidAmount, a.String(), "不是整数分，或超过18位", "not a whole number of fen, or more than 18 digits"))
	}
}

// fen gives an amount that was checked; 0 where it is not given.
func fen(a fees.Amount) fees.Fen {
	if a.IsZero() {
		return 0
	}
	f, _ := regulation.ParseFen(a.String())
	return f
}

// layOut puts parents before their children, level by level in the order of the list,
// and refuses organizations that are each above the other and sums that are too large.
func (t *tree) layOut(k *checker) {
	n := len(t.orgs)
	first, next := make([]int32, n), make([]int32, n) // children of each number, in order
	for i := range first {
		first[i] = -1
	}
	t.place, t.at, t.parent, t.bottom = make([]int32, n), make([]int32, 0, n), make([]int32, 0, n), make([]bool, n)
	for i := n - 1; i >= 0; i-- {
		t.place[i] = -1
		if p := t.orgs[i].Parent; p != "" {
			up := t.number[p]
			next[i], first[up] = first[up], int32(i)
		}
	}
	for i, o := range t.orgs {
		if o.Parent == "" {
			t.put(i, -1)
		}
	}
	for p := 0; p < len(t.at); p++ {
		child := first[t.at[p]]
		t.bottom[p] = child < 0
		for ; child >= 0; child = next[child] {
			t.put(int(child), int32(p))
		}
	}
	for i := range t.orgs {
		if t.place[i] < 0 {
			k.add(fmt.Sprintf("orgs[%d].parent", i), wrong(regulation.CountMismatch, "", "上下级循环", "organizations that are each above the other"))
			return
		}
	}
	t.cash, t.large = make([]fees.Fen, n), make([]fees.Fen, n)
	left, leftLarge := fees.Fen(math.MaxInt64), fees.Fen(math.MaxInt64)
	for i, o := range t.orgs {
		cash, large := fen(o.Collected), fen(o.LargeExtras)
		if cash > left {
			k.add(fmt.Sprintf("orgs[%d].collected", i), tooLarge(cash))
			return
		}
		if large > leftLarge {
			k.add(fmt.Sprintf("orgs[%d].largeExtras", i), tooLarge(large))
			return
		}
		left, leftLarge = left-cash, leftLarge-large
		p := t.place[i]
		if o.Collected.IsZero() && t.bottom[p] {
			cash = Unknown
		}
		t.cash[p], t.large[p] = cash, large
	}
}

func (t *tree) put(number int, parent int32) {
	t.place[number] = int32(len(t.at))
	t.at = append(t.at, int32(number))
	t.parent = append(t.parent, parent)
}

func missing(field string) *regulation.Fault {
	return wrong(regulation.Code("missing-"+kebab(field)), "", "缺少必填的字段", "required field is missing")
}

func wrong(code regulation.Code, value, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

func tooMany(n, most int) *regulation.Fault {
	return wrong(regulation.CountMismatch, strconv.Itoa(n), fmt.Sprintf("过多，最多%d项", most), fmt.Sprintf("too many, at most %d", most))
}

func tooLarge(f fees.Fen) *regulation.Fault {
	return wrong(regulation.AmountOutOfRange, f.String(), "合计数过大", "the total is too large")
}

// kebab turns asOf into as-of.
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
