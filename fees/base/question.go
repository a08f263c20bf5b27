package base

import (
	"iter"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// MaxItems is how many lines a pay sheet may have for one member and month.
const MaxItems = 200

// Question asks for the base of one member in one month. It holds no names.
type Question struct {
	ID    string         `json:"id,omitempty"` // of the matter, as findings show it; never a name
	Month calendar.Month `json:"month"`
	Kind  Kind           `json:"kind"`
	// TreatAs says, for a kind that no national text decides on, as which kind a
	// local rule has it treated.
	TreatAs Kind   `json:"treatAs,omitempty"`
	Items   []Line `json:"items"`
	// Verified is the base verified for the year, if it was.
	Verified *Verified `json:"verified,omitempty"`
}

// Line is one item of the pay sheet with its amount. Either Item or Heading is
// given; a heading that [ItemOf] does not know is asked about, and refused nowhere.
type Line struct {
	Item    Item        `json:"item,omitempty"`
	Heading string      `json:"heading,omitempty"` // of the column, as 岗位工资
	Amount  fees.Amount `json:"amount,omitzero"`   // in yuan, not negative, also of what is withheld
	Regular *bool       `json:"regular,omitempty"` // paid at fixed times (定期); nil: nobody says
	General *bool       `json:"general,omitempty"` // paid to all staff (普遍); nil: nobody says
	// Decided is what the Party organization made of an item that the rules do not
	// know: Included, Excluded or Deducted.
	Decided Verdict `json:"decided,omitempty"`
}

// Verified is a base verified at the start of the year (年初核定): the notice of
// 2017 has the amount of dues normally kept for the year.
type Verified struct {
	Month  calendar.Month `json:"month"`            // from which it counts, to December of the same year
	Base   fees.Amount    `json:"base,omitzero"`    // in yuan
	Kind   Kind           `json:"kind,omitempty"`   // for which it was verified; that of the question when unset
	Reason string         `json:"reason,omitempty"` // recorded reason for a change within the year
}

// Problems yields everything that is wrong with a question by itself, what
// [Rules.Find] would say first coming first. What depends on the sums (deductions
// that exceed the pay, a sheet without pay) only Find can tell.
func (x *Rules) Problems(q Question) iter.Seq[error] {
	f := x.check(q)
	return slices.Values(f.sorted())
}

// check collects what is wrong with a question.
func (x *Rules) check(q Question) *faults {
	f := &faults{}
	x.checkMonth(q, f)
	kind := x.checkKind(q, f)
	switch n := len(q.Items); {
	case n == 0 && x.needsItems(q, kind):
		f.list = append(f.list, missingItems(0))
	case n > MaxItems:
		f.add("items", fault(regulation.CountMismatch, "", strconv.Itoa(n), "项目超过200项", "more than 200 items"))
	}
	declared := 0
	for n, l := range q.Items[:min(len(q.Items), MaxItems)] {
		at := "items[" + strconv.Itoa(n) + "]"
		x.checkLine(l, func(field string, err *regulation.Fault) { f.add(at+field, err) })
		item := l.Item
		if item == 0 {
			item, _ = ItemOf(l.Heading)
		}
		if item.declared() {
			if declared++; declared == 2 {
				f.add(at, fault(regulation.ConflictingField, "", "", "申报的收入或者选定的数额只填一项", "give one declared or chosen amount only"))
			}
		}
		if l.Decided != 0 && kind.valid() && !q.Month.IsZero() {
			x.checkDecision(l, item, kind, q.Month, func(err *regulation.Fault) { f.add(at+".decided", err) })
		}
	}
	if v := q.Verified; v != nil {
		if v.Month.IsZero() {
			f.add("verified.month", missing("month", "没有写明核定的月份", "no month of the verification"))
		}
		if v.Base.IsZero() {
			f.add("verified.base", missing("base", "没有写明核定的基数", "no verified base"))
		}
		if v.Kind != 0 && !v.Kind.valid() {
			f.add("verified.kind", unknown("kind", int(v.Kind), AllKinds()))
		}
	}
	return f
}

// needsItems reports whether a question is nothing without items: for a kind with a
// base, unless a verified one counts.
func (x *Rules) needsItems(q Question, k Kind) bool {
	month, ok := x.edition(q.Month)
	if !k.valid() || !ok {
		return k.valid() && kindRules[k].of2017.basis != fromNothing
	}
	rule, _ := x.kindRule(k, month)
	return rule.basis != fromNothing && !x.kept(&Answer{Edition: month, Kind: k}, q)
}

// checkKind checks kind and treatAs, and gives the kind to work with; unset when
// there is none.
func (x *Rules) checkKind(q Question, f *faults) Kind {
	switch {
	case q.Kind == 0:
		f.add("kind", missing("kind", "没有写明人员类型", "no kind"))
		return 0
	case !q.Kind.valid():
		f.add("kind", unknown("kind", int(q.Kind), AllKinds()))
		return 0
	}
	rule := kindRules[q.Kind].of2008
	if q.TreatAs != 0 && !q.TreatAs.valid() {
		f.add("treatAs", unknown("treat-as", int(q.TreatAs), AllKinds()))
		return 0
	}
	switch {
	case rule.basis == armyRules:
		f.add("kind", fault(regulation.NotApplicable, "", q.Kind.String(), "组织关系仍在军队，按军队的规定交纳", "still in the army, whose own rules apply"))
		return 0
	case rule.basis != undecided && q.TreatAs != 0:
		f.add("treatAs", fault(regulation.ConflictingField, "", q.TreatAs.String(), "这类人员全国有规定，不用另行指定", "the national texts decide this kind; name no other"))
		return 0
	case rule.basis != undecided:
		return q.Kind
	case q.TreatAs == 0:
		f.add("treatAs", missing("treat-as", "这类人员全国没有规定，请按本地规定指明参照哪一类", "no national text decides this kind; say by a local rule as which it is treated"))
		return 0
	case !q.TreatAs.Decided():
		f.add("treatAs", fault(regulation.NotApplicable, "", q.TreatAs.String(), "所参照的一类也没有规定", "the kind named is undecided itself"))
		return 0
	}
	return q.TreatAs
}

func (x *Rules) checkMonth(q Question, f *faults) {
	m := q.Month
	switch _, ok := x.edition(m); {
	case m.IsZero():
		f.add("month", missing("month", "没有写明月份", "no month"))
	case ok:
	case m.Before(x.from):
		f.add("month", fault(regulation.NoSchedule, "", m.String(), "2008年4月以前的基数构成没有经核实的规定", "what made up the base before April 2008 is confirmed nowhere"))
	default:
		f.add("noticeFrom", fault(regulation.MissingNotice, "", m.String(),
			"2017年的月份须给定2017年通知的起始月，其发文日未经核实", "months of 2017 need the first month of the 2017 notice, whose day of issue is not confirmed"))
	}
}

func (x *Rules) checkLine(l Line, add func(field string, err *regulation.Fault)) {
	switch {
	case l.Item == 0 && l.Heading == "":
		add(".item", missing("item", "没有写明项目", "no item"))
	case l.Item != 0 && l.Heading != "":
		add(".heading", fault(regulation.ConflictingField, "", regulation.Short(l.Heading), "项目和表头只填一项", "give the item or the heading, not both"))
	case l.Item != 0 && !l.Item.valid():
		add(".item", unknown("item", int(l.Item), AllItems()))
	}
	if l.Amount.IsZero() {
		add(".amount", missing("amount", "没有写明金额", "no amount"))
	}
	if l.Decided == Unknown || l.Decided != 0 && l.Decided.String() == "" {
		add(".decided", unknown("verdict", int(l.Decided), []Verdict{Included, Excluded, Deducted}))
	}
}

// checkDecision refuses a decision on what is not open: an item that the rules
// know, one of which only facts are missing, a total, or pay beside the one amount
// that is declared.
func (x *Rules) checkDecision(l Line, item Item, k Kind, m calendar.Month, add func(*regulation.Fault)) {
	month, ok := x.edition(m)
	if !ok || item != 0 && !item.valid() {
		return
	}
	d := x.national(item, k, month, l.Regular, l.General)
	switch {
	case d.verdict != Unknown || item.total():
		add(fault(regulation.ConflictingField, "", l.Decided.String(), "这一项已有归类，不用另行明确", "what becomes of this is settled already"))
	case !slices.Contains(d.asks, AskWhat):
		add(fault(regulation.ConflictingField, "", l.Decided.String(), "先说明是否定期、普遍发放", "say first whether it is paid regularly and to all"))
	case !mayBe(l.Decided, k):
		add(fault(regulation.ConflictingField, "", l.Decided.String(), "以申报或者选定的一个数额为准，其他项目不能再计入", "one declared or chosen amount is the base; nothing is counted beside it"))
	}
}
