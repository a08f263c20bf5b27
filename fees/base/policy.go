package base

import (
	"strconv"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Policy is what the texts leave to whoever collects, and how to read the points on
// which they differ. The zero Policy reads every point by the text of the month,
// keeps a verified base for the year and knows no local rules.
type Policy struct {
	// NoticeFrom is the first month in which the 2017 notice is applied, from
	// 2017-01 to 2018-01. Its day of issue is not confirmed, so that months of
	// 2017 are refused with the code missing-notice-from until it is given.
	NoticeFrom calendar.Month `json:"noticeFrom,omitzero"`
	// Deductions says what “after tax” takes off: income tax alone, as answered
	// for the regulation of 2008, or the insurances, the housing fund and the
	// annuities too, as the notice has it.
	Deductions Reading `json:"deductions,omitempty"`
	// RetiredBase says whether the whole pension (2008) or the basic pension
	// alone (2017) is the base of the retired.
	RetiredBase Reading `json:"retiredBase,omitempty"`
	// Postgraduate says whether postgraduates pay on their scholarship (2008) or
	// the fixed amount of students (2017).
	Postgraduate Reading `json:"postgraduate,omitempty"`
	// Change says from when a change of pay counts in months under the notice.
	Change Change `json:"change,omitempty"`
	// Local lists local rules on items that the national texts do not decide.
	Local []Local `json:"local,omitempty"`
}

// Local is a local rule on an item (本地规定). It speaks only where the national
// texts do not.
type Local struct {
	Item    Item    `json:"item"`
	Kind    Kind    `json:"kind,omitempty"` // whom it concerns; everybody when unset
	Verdict Verdict `json:"verdict"`        // Included, Excluded or Deducted
	Source  string  `json:"source"`         // title or number of the local text
}

// MaxLocal is how many local rules a policy may hold.
const MaxLocal = 1000

// Rules is the rules on the base under one law and one policy. It is immutable and
// safe for concurrent use.
type Rules struct {
	policy  Policy
	from    calendar.Month // first month that the rules cover
	mayHold calendar.Month // first month in which the notice may hold
	settled calendar.Month // first month in which it holds for certain
	local   map[localKey]Local
	index   *[numItems][]entry
}

type localKey struct {
	item Item
	kind Kind
}

// indexed sorts the table by items, once.
var indexed = sync.OnceValue(func() *[numItems][]entry {
	var x [numItems][]entry
	for _, e := range table {
		for _, item := range e.items {
			x[item] = append(x[item], e)
		}
	}
	return &x
})

// Compile prepares the rules. When several errors apply, the first of this order
// is given: missing-law; invalid-notice-from (a month outside 2017-01 to 2018-01);
// missing-item, missing-verdict and missing-source in a local rule;
// unknown-reading, unknown-change, unknown-item, unknown-kind and unknown-verdict
// for a value that does not exist, or a local rule whose verdict is Unknown;
// conflicting-fields for a local rule on an item that the national texts decide
// for those whom it concerns, or a second one on the same item and kind;
// count-mismatch beyond [MaxLocal] of them.
func Compile(law *regulation.Law, p Policy) (*Rules, error) {
	if law == nil {
		return nil, fault(regulation.MissingLaw, "law", "", "没有给出法规", "no law given")
	}
	p.Deductions, p.RetiredBase, p.Postgraduate = max(p.Deductions, ByMonth), max(p.RetiredBase, ByMonth), max(p.Postgraduate, ByMonth)
	p.Change = max(p.Change, Yearly)
	old, _ := law.Instrument(regulation.Dues2008)
	notice, _ := law.Instrument(regulation.DuesNotice2017)
	x := &Rules{policy: p, index: indexed(), from: old.Effective.Month(),
		mayHold: notice.Unsettled.From.Month(), settled: notice.Unsettled.To.Month()}
	f := &faults{}
	if n := p.NoticeFrom; !n.IsZero() && (n.Before(x.mayHold) || n.After(x.settled)) {
		f.add("noticeFrom", fault("invalid-notice-from", "", n.String(),
			"2017年通知的起始月须在2017-01至2018-01之间", "the first month of the 2017 notice lies between 2017-01 and 2018-01"))
	}
	for _, u := range []struct {
		path    string
		reading Reading
	}{{"deductions", p.Deductions}, {"retiredBase", p.RetiredBase}, {"postgraduate", p.Postgraduate}} {
		if u.reading.String() == "" {
			f.add(u.path, unknown("reading", int(u.reading), AllReadings()))
		}
	}
	if p.Change.String() == "" {
		f.add("change", unknown("change", int(p.Change), AllChanges()))
	}
	x.checkLocal(f)
	x.policy.Local = nil // kept by item and kind, and no slice of the caller's
	if err := f.first(); err != nil {
		return nil, err
	}
	return x, nil
}

// checkLocal checks the local rules and keeps them by item and kind.
func (x *Rules) checkLocal(f *faults) {
	if n := len(x.policy.Local); n > MaxLocal {
		f.add("local", fault(regulation.CountMismatch, "", strconv.Itoa(n), "本地规定过多", "too many local rules"))
		return
	}
	x.local = make(map[localKey]Local, len(x.policy.Local))
	for n, l := range x.policy.Local {
		at := "local[" + strconv.Itoa(n) + "]"
		whole := true
		bad := func(field string, err *regulation.Fault) {
			whole = false
			f.add(at+"."+field, err)
		}
		switch {
		case l.Item == 0:
			bad("item", missing("item", "没有写明项目", "no item"))
		case !l.Item.valid():
			bad("item", unknown("item", int(l.Item), AllItems()))
		}
		if l.Kind != 0 && !l.Kind.valid() {
			bad("kind", unknown("kind", int(l.Kind), AllKinds()))
		}
		switch {
		case l.Verdict == 0:
			bad("verdict", missing("verdict", "没有写明如何归类", "no verdict"))
		case l.Verdict == Unknown || l.Verdict.String() == "":
			bad("verdict", unknown("verdict", int(l.Verdict), []Verdict{Included, Excluded, Deducted}))
		}
		if l.Source == "" {
			bad("source", missing("source", "没有写明本地规定的出处", "no source of the local rule"))
		}
		if !whole {
			continue
		}
		key := localKey{l.Item, l.Kind}
		if _, twice := x.local[key]; twice {
			bad("item", fault(regulation.ConflictingField, "", l.Item.String(), "同一项目有两条本地规定", "two local rules on one item"))
			continue
		}
		if l.Item.total() || !x.leavesOpen(l.Item, l.Kind) {
			bad("item", fault(regulation.ConflictingField, "", l.Item.String(),
				"这一项已有归类，本地规定不能另定", "what becomes of this is settled; a local rule cannot say otherwise"))
			continue
		}
		x.local[key] = l
	}
}

// leavesOpen reports whether there is a month, and are facts, with which the
// national texts leave an item to be settled for a kind, or for any kind when it is
// unset.
func (x *Rules) leavesOpen(item Item, kind Kind) bool {
	yes, no := true, false
	for _, k := range AllKinds() {
		if kind != 0 && k != kind || !k.Decided() {
			continue
		}
		for _, ed := range AllEditions() {
			for _, regular := range []*bool{&yes, &no} {
				for _, general := range []*bool{&yes, &no} {
					if x.national(item, k, ed, regular, general).verdict == Unknown {
						return true
					}
				}
			}
		}
	}
	return false
}

// edition gives the edition of a month; false for a month that none covers, and
// for one of 2017 under a policy that does not say since when the notice holds.
func (x *Rules) edition(m calendar.Month) (Edition, bool) {
	switch n := x.policy.NoticeFrom; {
	case m.Before(x.from):
		return 0, false
	case m.Before(x.mayHold):
		return Rules2008, true
	case !m.Before(x.settled):
		return Notice2017, true
	case n.IsZero():
		return 0, false
	case m.Before(n):
		return Rules2008, true
	}
	return Notice2017, true
}
