package agenda

import (
	"cmp"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Item is one thing to be done. It is comparable.
type Item struct {
	State State         `json:"state"`
	Due   calendar.Date `json:"due,omitzero"`   // last day, itself included; unset when no day is set
	Since calendar.Date `json:"since,omitzero"` // first day; unset when there is none
	By    Actor         `json:"by"`             // who acts

	// Finding tells what it is: the rule, its article, the organization
	// (Subject), the group or relation (Part), the period and the facts.
	Finding regulation.Finding `json:"finding"`
}

// Text says who has to do what by when, or what was not done in time.
func (i Item) Text() regulation.Text {
	who, what := i.By.Body.Label(), i.Finding.Text()
	if i.State != Late && i.State != Missed {
		return regulation.Text{Zh: who.Zh + "：" + what.Zh, En: who.En + ": " + what.En}
	}
	how, day := i.State.Label(), regulation.DateText(i.Due)
	return regulation.Text{
		Zh: who.Zh + "：" + how.Zh + "（" + day.Zh + "到期）：" + what.Zh,
		En: who.En + ": " + how.En + " (due " + day.En + "): " + what.En,
	}
}

// Within is the days from today to the day that is so many days later, both
// included; zero days are today alone.
func Within(today calendar.Date, days int) calendar.Span {
	return calendar.Span{From: today, To: today.AddDays(days).AddDays(1)}
}

// Planner is the rules, resolved once for a span and a day. It is immutable
// and safe for concurrent use.
type Planner struct {
	checker *compliance.Checker
	span    calendar.Span
	asOf    calendar.Date
}

// Compile resolves the law for the days to look at and the day of today; an
// unset day is the day of the edition of the law. Errors: missing-law, and
// invalid-span for a span that holds no day or is open on a side.
func Compile(law *regulation.Law, span calendar.Span, asOf calendar.Date) (*Planner, error) {
	if law != nil && asOf.IsZero() {
		asOf = law.On(asOf).Date()
	}
	if _, bounded := span.Days(); law != nil && (!bounded || span.IsEmpty()) {
		return nil, &regulation.Fault{Code: "invalid-span", Path: "span", Value: span.String(),
			Message: regulation.Text{Zh: "应给出起止日期，并且至少有一天", En: "a first and a last day are needed, and at least one day between"}}
	}
	// Whole years, so that every period that ends in the span lies in it, and
	// last year's for what was missed.
	first, last := asOf.Month().Year(), span.Last().Month().Year()
	if last.Before(first) {
		last = first
	}
	window := calendar.Span{From: first.Add(-1).First(), To: last.Next().First()}
	if window.From.IsZero() {
		window.From = first.First()
	}
	c, err := compliance.Compile(law, compliance.Scope{Period: window, AsOf: asOf})
	if err != nil {
		return nil, err
	}
	return &Planner{c, span, asOf}, nil
}

// Items yields the items of one organization, of every state, in the order of
// the articles. above is the id of the organization above, and may be empty.
func (p *Planner) Items(b *compliance.Branch, above string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for f := range p.checker.Check(b) {
			i := Item{Finding: f, Due: f.Due}
			switch periodic := lasts(f.Period); {
			case f.Verdict == regulation.Pending && f.Due.IsZero():
				i.State = Open
			case f.Verdict == regulation.Pending && p.span.Contains(f.Due):
				i.State = Coming
			case f.Verdict == regulation.Unmet && !f.Due.IsZero() && f.Due.Before(p.asOf):
				i.State = Late
				if done(&f) {
					i.State = Missed
				}
			case f.Verdict == regulation.Unmet && f.Due.IsZero() && periodic:
				i.State, i.Due = Missed, f.Period.Last()
			default:
				continue
			}
			i.Since = p.since(b, &f)
			i.By = actor(b, &f, above)
			if !yield(i) {
				return
			}
		}
	}
}

// lasts reports whether a finding is about a month or longer: the period of a
// meeting is its day.
func lasts(s calendar.Span) bool {
	days, bounded := s.Days()
	return bounded && days > 1
}

// done reports whether what was late has been done by now: a day is among the
// facts after the one that was due.
func done(f *regulation.Finding) bool {
	for x := range f.Facts() {
		if d, ok := x.Value.Date(); ok && d.After(f.Due) && (x.Name == "replied" || x.Name == "reminded") {
			return true
		}
	}
	return false
}

// since gives the first day on which a duty can be done.
func (p *Planner) since(b *compliance.Branch, f *regulation.Finding) calendar.Date {
	switch f.Rule {
	case regulation.LifeMeetingQuarter:
		return f.Period.From.AddMonths(9) // 1 October
	case regulation.TermOverdue:
		_, reminder, _ := p.checker.TermEnd(b)
		return reminder
	case regulation.SetupReply:
		if b.Setup != nil {
			return b.Setup.Applied.Day()
		}
	}
	if lasts(f.Period) {
		return f.Period.From
	}
	return calendar.Date{}
}

func actor(b *compliance.Branch, f *regulation.Finding, above string) Actor {
	switch f.Rule {
	case regulation.LifeGroupMeeting:
		return Actor{f.Part, Group}
	case regulation.LifeCommitteeMeeting:
		return Actor{b.ID, Committee}
	case regulation.TalksYearly:
		if f.Part == "among-committee" || f.Part == "with-members" {
			return Actor{b.ID, Committee}
		}
	case regulation.TermReminder, regulation.TermShiftApproved, regulation.SetupReply:
		return Actor{above, Above}
	}
	return Actor{b.ID, Itself}
}

// Agenda is the items of a tree. It is immutable and safe for concurrent use.
type Agenda struct{ due, undated, overdue list }

// list is items and their order. Items are large, so they lie in blocks and are
// not moved about.
type list struct {
	blocks [][]Item
	order  []int32
}

const block = 64

func (l *list) add(i Item) {
	n := len(l.order)
	if n%block == 0 {
		l.blocks = append(l.blocks, make([]Item, 0, block))
	}
	l.blocks[n/block] = append(l.blocks[n/block], i)
	l.order = append(l.order, int32(n))
}

func (l *list) at(i int32) *Item { return &l.blocks[i/block][i%block] }

// sort is stable: what is alike stays in the order of the tree, then of the
// articles.
func (l *list) sort(compare func(x, y *Item) int) {
	slices.SortFunc(l.order, func(x, y int32) int {
		return cmp.Or(compare(l.at(x), l.at(y)), cmp.Compare(x, y))
	})
}

func (l *list) all(yield func(Item) bool) {
	for _, i := range l.order {
		if !yield(*l.at(i)) {
			return
		}
	}
}

// Of makes the agenda of every organization of a tree for which facts are
// given; see [Compile] for the span, the day and the errors. It goes through
// the tree once and keeps the items, nothing else; for a tree of any size,
// compile a [Planner] and stream.
func Of(law *regulation.Law, tree *orgtree.Tree, facts func(orgtree.Node) (compliance.Branch, bool), span calendar.Span, asOf calendar.Date) (*Agenda, error) {
	p, err := Compile(law, span, asOf)
	if err != nil {
		return nil, err
	}
	a := &Agenda{}
	if tree == nil || facts == nil { // nobody to look at
		return a, nil
	}
	for _, n := range tree.All() {
		b, ok := facts(n)
		if !ok {
			continue
		}
		if b.ID == "" {
			b.ID = tree.ID(n)
		}
		if b.Kind == 0 {
			b.Kind = tree.Kind(n)
		}
		for i := range p.Items(&b, superior(tree, n)) {
			switch i.State {
			case Coming:
				a.due.add(i)
			case Open:
				a.undated.add(i)
			default:
				a.overdue.add(i)
			}
		}
	}
	a.due.sort(func(x, y *Item) int { return x.Due.Compare(y.Due) })
	a.overdue.sort(func(x, y *Item) int {
		return cmp.Or(cmp.Compare(y.Finding.Severity(), x.Finding.Severity()), cmp.Compare(x.State, y.State), x.Due.Compare(y.Due))
	})
	return a, nil
}

// superior is the id of the organization above, leading groups passed over.
func superior(t *orgtree.Tree, n orgtree.Node) string {
	for up := range t.Ancestors(n) {
		if t.Kind(up) != orgtree.LeadingGroup {
			return t.ID(up)
		}
	}
	return ""
}

// Due yields what is due in the span, by day, then in the order of the tree,
// then of the articles.
func (a *Agenda) Due() iter.Seq[Item] { return a.due.all }

// Undated yields what is to be done without a day, in the order of the tree.
func (a *Agenda) Undated() iter.Seq[Item] { return a.undated.all }

// Overdue yields what is past its day, the worst first: by severity, then what
// can still be done, then what has been due for longest.
func (a *Agenda) Overdue() iter.Seq[Item] { return a.overdue.all }

// All yields the overdue items, then those due, then those without a day.
func (a *Agenda) All() iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for _, l := range [...]*list{&a.overdue, &a.due, &a.undated} {
			for i := range l.all {
				if !yield(i) {
					return
				}
			}
		}
	}
}

// For yields the items of All that an organization has to act upon: as itself,
// by its committee, or as the one above another. The items of its groups are on
// the lists of the groups.
func (a *Agenda) For(org string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for i := range a.All() {
			if i.By.Org == org && !yield(i) {
				return
			}
		}
	}
}

// ByActor yields everybody who has something to do with the items of All, in
// the order in which they first come there.
func (a *Agenda) ByActor() iter.Seq2[Actor, iter.Seq[Item]] {
	return func(yield func(Actor, iter.Seq[Item]) bool) {
		var order []Actor
		lists := map[Actor][]Item{}
		for i := range a.All() {
			if lists[i.By] == nil {
				order = append(order, i.By)
			}
			lists[i.By] = append(lists[i.By], i)
		}
		for _, by := range order {
			if !yield(by, slices.Values(lists[by])) {
				return
			}
		}
	}
}
