package main

import (
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// source says where the base of a row comes from.
type source uint8

const (
	fromNothing  source = iota // a fixed amount
	fromItems                  // the items of the sheet
	fromVerified               // 核定基数
	fromBoth                   // 计算基数, and the items come to the same
	fromGiven                  // 计算基数, which the items could not be held against
)

// answered is a row with its dues.
type answered struct {
	*row
	category fees.Category
	source   source
	found    base.Answer // what the items came to; the zero one when they were not used
	lines    []itemCell  // the items in the order of the answer
	fees.Assessment
}

// undecided is a row without, and what it lacks.
type undecided struct {
	*row
	// What would be due without anything that is asked about, and with all of it,
	// where that can be said.
	without, with fees.Fen
	between       bool
}

// result is everything that is told about a sheet.
type result struct {
	*rules
	*sheet
	answered  []answered
	undecided []undecided
}

// assess answers every row.
func (x *rules) assess(s *sheet) *result {
	out := &result{rules: x, sheet: s}
	for _, r := range s.rows {
		a, u := x.workOut(r)
		if len(r.issues) == 0 {
			out.answered = append(out.answered, a)
		} else {
			u.row = r
			out.undecided = append(out.undecided, u)
		}
	}
	return out
}

// check holds the rows that went in against those that came out.
func (r *result) check() error {
	in := len(r.grid.lines)
	out := r.header.bottom + 1 + len(r.skipped) + len(r.answered) + len(r.undecided)
	if in == out && len(r.sheet.rows) == len(r.answered)+len(r.undecided) {
		return nil
	}
	return fault("rows-lost", "读入"+itoa(in)+"行，交代了"+itoa(out)+"行，程序有错，结果不可用",
		itoa(in)+" rows went in and "+itoa(out)+" are accounted for: the program is wrong, do not use the result")
}

// asKind is the kind that a row is worked out by.
func (x *rules) asKind(r *row) (as base.Kind) {
	for _, t := range x.treatAs {
		if t.kind == r.kind {
			return t.as
		}
	}
	return 0
}

// workOut answers one row, or adds to its issues.
func (x *rules) workOut(r *row) (a answered, u undecided) {
	a.row = r
	if len(r.issues) > 0 {
		return a, u
	}
	as := x.asKind(r)
	kind := r.kind
	if as != 0 {
		kind = as
	}
	for _, d := range r.doubts {
		if x.mayCount(kind, d.item) {
			d.basis = x.kindBasis(kind)
			r.add(d.issue)
		}
	}
	if len(r.issues) > 0 {
		return a, u
	}
	var in fees.Input
	var ok bool
	if r.salaried {
		in, ok = x.byCategory(r, &a)
	} else {
		in, ok = x.byKind(r, as, kind, &a, &u)
	}
	if !ok {
		return a, u
	}
	a.category = in.Category
	var err error
	if a.Assessment, err = x.tariff.Assess(in); err != nil {
		i := x.issueOf(err, r, kind, nil)
		if a.source == fromGiven {
			i.column = r.givenAt
		} else if n := slices.IndexFunc(a.lines, func(c itemCell) bool { return declared(c.column.item) }); n >= 0 {
			i.column = a.lines[n].column
		}
		r.add(i)
	}
	return a, u
}

// mayCount reports whether an amount of an item could change the base of a kind.
func (x *rules) mayCount(k base.Kind, item base.Item) bool {
	if k == 0 || !k.Decided() {
		return true
	}
	l := base.Line{Item: item}
	if item == 0 {
		l.Heading = "?"
	}
	ruling, err := x.base.Rule(x.month, k, l)
	return err != nil || ruling.Verdict != base.Excluded
}

// byCategory takes the base that the sheet gives for a member of whom it tells only
// that he or she is paid by the month.
func (x *rules) byCategory(r *row, a *answered) (fees.Input, bool) {
	if !r.given.given {
		r.add(issue{code: "missing-kind", column: nil, why: say("只写了按月领取工资，没有计算基数，分不清按哪一类项目计算", "paid by the month, and no base: by whose items?"),
			fill: say("填写计算基数，或者写明是机关、事业单位还是企业人员", "the base, or whether of an organ, an institution or an enterprise")})
		return fees.Input{}, false
	}
	a.source = fromGiven
	return fees.Input{Month: x.month, Category: fees.Salaried, Base: r.given.amount}, true
}

// byKind finds the base from the items, and holds the one that the sheet gives
// against it.
func (x *rules) byKind(r *row, as, kind base.Kind, a *answered, u *undecided) (fees.Input, bool) {
	found, issues := x.find(r, as, a)
	category := kind.Category(x.edition)
	if found.Category != 0 {
		category = found.Category
	}
	if !r.given.given || r.given.zero() && category != 0 && !x.tariff.NeedsBase(x.month, category) {
		if len(issues) > 0 {
			r.issues = append(r.issues, issues...)
			u.without, u.with, u.between = x.between(found)
			return fees.Input{}, false
		}
		return x.fromItems(found, a)
	}
	for _, i := range issues {
		if i.code == "missing-treat-as" || i.code == regulation.NotApplicable {
			r.add(i)
			return fees.Input{}, false
		}
	}
	in := fees.Input{Month: x.month, Category: category, Base: r.given.amount}
	if len(issues) > 0 || found.Base.IsZero() {
		a.source, a.found, a.lines = fromGiven, base.Answer{}, nil
		return in, true
	}
	if found.Base.Rat().Cmp(ratOf(r.given.amount)) != 0 {
		by := say("工资项目", "the items")
		if found.Source == base.FromVerified {
			by = say("核定基数", "the verified base")
		}
		r.add(issue{code: baseDiffers, column: r.givenAt, why: say("填列的计算基数"+r.given.amount.String()+"元与按"+by.Zh+"得出的"+found.Base.String()+"元不一致",
			"the base given is "+r.given.amount.String()+" yuan, by "+by.En+" it is "+found.Base.String()),
			basis: x.short(x.law.Cite(found.Basis()...)), fill: say("核对，改正其中一个", "check it and put one of them right")})
		return fees.Input{}, false
	}
	in, ok := x.fromItems(found, a)
	a.source = fromBoth
	return in, ok
}

func (x *rules) fromItems(found base.Answer, a *answered) (fees.Input, bool) {
	a.found = found
	switch found.Source {
	case base.FromItems:
		a.source = fromItems
	case base.FromVerified:
		a.source = fromVerified
	}
	return found.Input()
}

// find puts the items of a row to the rules.
func (x *rules) find(r *row, as base.Kind, a *answered) (base.Answer, []issue) {
	q := base.Question{Month: x.month, Kind: r.kind, TreatAs: as}
	kind := r.kind
	if as != 0 {
		kind = as
	}
	for _, c := range r.items {
		if declared(c.column.item) && c.amount.String() == "0" && r.declares() {
			continue // an empty column beside the one that is filled in
		}
		l := base.Line{Item: itemOf(c.column), Amount: c.amount}
		if l.Item == 0 {
			l.Heading = unknownHeading(c.column)
		}
		if c.column.answer != nil {
			l.Regular, l.General = c.column.answer.regular, c.column.answer.general
		}
		q.Items = append(q.Items, l)
		a.lines = append(a.lines, c)
	}
	if r.verified.given && !r.verified.zero() {
		q.Verified = &base.Verified{Month: x.verifiedFrom(r), Base: r.verified.amount}
	}
	found, err := x.base.Find(q)
	if err != nil {
		return base.Answer{}, []issue{x.issueOf(err, r, kind, a.lines)}
	}
	// A decision is taken only where the rules leave one to take: the same column may
	// be settled for another kind.
	again := false
	for l := range found.Lines() {
		if c := a.lines[l.Index].column; c.answer != nil && c.answer.verdict != 0 && l.Verdict == base.Unknown && !total(l.Item) && slices.Contains(l.Asks(), base.AskWhat) {
			q.Items[l.Index].Decided, again = c.answer.verdict, true
		}
	}
	if again {
		if found, err = x.base.Find(q); err != nil {
			return base.Answer{}, []issue{x.issueOf(err, r, kind, a.lines)}
		}
	}
	return found, x.asks(found, a.lines)
}

// verifiedFrom is the month from which a verified base counts: January, unless the
// sheet says otherwise, for the notice has it verified at the start of the year.
func (x *rules) verifiedFrom(r *row) calendar.Month {
	if r.verifiedMonth.IsZero() {
		m, _ := calendar.MonthOf(x.month.Year().Number(), 1)
		return m
	}
	return r.verifiedMonth
}

// declared reports whether an item is an amount that the member declares or chooses.
func declared(i base.Item) bool { return i >= base.QuarterNetIncome && i <= base.ChosenAmount }

func (r *row) declares() bool {
	return slices.ContainsFunc(r.items, func(c itemCell) bool { return declared(c.column.item) && c.amount.String() != "0" })
}

// unknownHeading is a heading as it is put to the rules: one that they do not know,
// also where it only names a column that comes twice.
func unknownHeading(c *column) string {
	if _, known := base.ItemOf(c.key); known || c.key == "" || len(c.key) > base.MaxHeading {
		return "?"
	}
	return c.key
}

// between works out what is due without anything that is asked about and with it.
func (x *rules) between(found base.Answer) (without, with fees.Fen, ok bool) {
	if found.Without.IsZero() || found.With.IsZero() {
		return 0, 0, false
	}
	for _, k := range []struct {
		base fees.Exact
		due  *fees.Fen
	}{{found.Without, &without}, {found.With, &with}} {
		amount, err := fees.ParseAmount(k.base.String())
		if err != nil {
			return 0, 0, false
		}
		if *k.due, err = x.tariff.DueAmount(x.month, found.Category, amount); err != nil {
			return 0, 0, false
		}
	}
	return without, with, true
}

// ask is the issue of an item that the rules cannot settle.
func (x *rules) ask(found base.Answer, l base.Ruling, c *column) issue {
	i := issue{code: "unknown-item", column: c, kind: found.Kind, why: l.Why(), key: "item " + c.key + " " + found.Kind.String()}
	if basis := found.Basis(); len(basis) > 0 {
		i.basis = x.short(x.law.Cite(basis[0]))
	}
	flag := say("-answer "+c.key+"=", "-answer "+c.key+"=")
	for n, a := range l.Asks() {
		if n > 0 {
			flag = say(flag.Zh+",", flag.En+",")
		}
		flag = say(flag.Zh+askWords[a].Zh, flag.En+askWords[a].En)
	}
	i.fill = flag
	switch {
	case total(l.Item):
		i.fill = say("补充各个工资项目", "the items of pay")
	case c.role == asked && c.item != 0:
		i.why = c.why
		i.fill = say("查明哪一栏重复："+flag.Zh+"，或者 -answer "+c.key+"="+c.item.Label().Zh, "find out which one repeats the other: "+flag.En+", or -answer "+c.key+"="+c.item.String())
	case c.role == asked:
		i.fill = say(flag.Zh+"，或者写出是哪一项、非工资", flag.En+", or the item that it is, or no-pay")
	}
	return i
}

// asks lists what is asked about a row. Totals are asked about only where nothing else
// is: they count for nothing once an item does.
func (x *rules) asks(found base.Answer, lines []itemCell) (issues []issue) {
	open := found.Asked()
	var totals []issue
	for l := range found.Lines() {
		if !slices.Contains(open, l.Index) {
			continue
		}
		i := x.ask(found, l, lines[l.Index].column)
		if total(l.Item) {
			totals = append(totals, i)
		} else {
			issues = append(issues, i)
		}
	}
	if len(issues) == 0 {
		return totals
	}
	return issues
}

// askWords are the words of -answer for what is asked.
var askWords = [...]regulation.Text{
	base.AskRegular: say("定期|不定期", "regular|irregular"),
	base.AskGeneral: say("普遍|非普遍", "general|partial"),
	base.AskWhat:    say("计入|不计|扣除", "included|excluded|deducted"),
}

// issueOf turns an error of the rules into an issue.
func (x *rules) issueOf(err error, r *row, kind base.Kind, lines []itemCell) issue {
	f, ok := regulation.At("", err).(*regulation.Fault)
	if !ok {
		return issue{code: "error", why: both(err.Error())}
	}
	i := issue{code: f.Code, why: f.Message, basis: x.kindBasis(kind), fill: say("核对这一行", "check the row")}
	if f.Path == "kind" || f.Path == "treatAs" {
		i.column = r.kindAt
	}
	if n, ok := indexOf(f.Path); ok && n < len(lines) {
		i.column = lines[n].column
	}
	switch f.Code {
	case "missing-treat-as":
		word := r.kind.Label()
		i.why = say(word.Zh+"全国没有规定怎样计算", "no national text says how it is worked out for: "+word.En)
		i.fill = say("按本地规定指明参照哪一类：-treat-as "+word.Zh+"=类别；或者改写人员类别", "say by a local rule as which kind: -treat-as "+r.kind.String()+"=kind; or change the kind")
		i.key = "treat-as " + r.kind.String()
	case regulation.NotApplicable:
		i.fill = say("按军队的规定办理，不在本表", "by the rules of the army, not here")
		if c, ok := regulation.ClauseByID("dues:R52"); ok {
			i.basis = x.short(x.law.Cite(c.Citation))
		}
	case "missing-items", regulation.MissingBase:
		i.fill = say("填写工资项目或者计算基数", "the items of pay, or the base")
		if kind == base.Farmer {
			i.fill = say("填写选定的月交纳数额", "the amount chosen")
		}
	case regulation.AmountOutOfRange:
		if kind == base.Farmer {
			i.fill = say("改为规定幅度内的数额", "an amount within the range")
		}
	case regulation.ConflictingField:
		i.fill = say("核对人员类别和所填的数额", "check the kind and the amounts")
	}
	return i
}

// indexOf reads the index of items[3].amount.
func indexOf(path string) (int, bool) {
	rest, ok := strings.CutPrefix(path, "items[")
	if !ok {
		return 0, false
	}
	n := 0
	for _, c := range rest {
		if c < '0' || c > '9' {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// kindBasis is the article that makes the base of a kind.
func (x *rules) kindBasis(k base.Kind) regulation.Text {
	if k == 0 || !k.Decided() {
		return regulation.Text{}
	}
	a, err := x.base.Find(base.Question{Month: x.month, Kind: k, Items: []base.Line{{Heading: "?", Amount: fees.MustParseAmount("1")}}})
	if err != nil || len(a.Basis()) == 0 {
		return regulation.Text{}
	}
	return x.short(x.law.Cite(a.Basis()[0]))
}

// short names the two texts on dues by one word each; the notes of the workbook say
// which they are.
func (x *rules) short(t regulation.Text) regulation.Text {
	for id, word := range shortTitles {
		if i, ok := x.law.Instrument(id); ok {
			t.Zh = strings.ReplaceAll(t.Zh, "《"+i.Title.Zh+"》", "《"+word.Zh+"》")
			t.En = strings.ReplaceAll(t.En, i.Title.En, word.En)
		}
	}
	return t
}

var shortTitles = map[regulation.InstrumentID]regulation.Text{
	regulation.Dues2008: say("规定", "Provisions"), regulation.DuesNotice2017: say("通知", "Notice"),
}
