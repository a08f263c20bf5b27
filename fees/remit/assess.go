package remit

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// ToCentre is the receiver of what bodies that remit to the Centre send.
const ToCentre = "Centre"

// Assess works out what every organization of a case remits and keeps, and says what
// the rules say of it on a day: of the remittance, of every use of the year, of the
// account and the yearly duties.
//
// The share of an organization is that of its body, else its own, else that of its kind
// in Case.Shares. One at the top without body and share of its own remits nothing.
// Rules are those in force at the end of the year, for a use those of its day.
//
// Errors are those of Case.Problems, the first of them; count-mismatch at orgs[i].payTo
// for organizations that pay each other in a circle; amount-out-of-range at
// orgs[i].share for one that remits more than it collected and received, or at orgs for
// sums that no Fen holds. Nothing is given beside an error.
func Assess(law *regulation.Law, c Case) (Report, error) {
	if law == nil {
		for err := range c.Problems(law) {
			return Report{}, err
		}
	}
	t, faults := read(law, &c)
	if len(faults) > 0 {
		return Report{}, faults[0]
	}
	a := assessment{law: law, c: &c, tree: t, kinds: map[orgtree.Kind]LocalShare{}}
	for _, s := range c.Shares {
		a.kinds[s.Kind] = s
	}
	a.terms()
	if err := a.circle(); err != nil {
		return Report{}, err
	}
	s, place, err := a.plan.run()
	switch {
	case err != nil && place >= 0:
		return Report{}, regulation.At(fmt.Sprintf("orgs[%d].share", t.at[place]), err)
	case err != nil:
		return Report{}, regulation.At("orgs", err)
	}
	a.report(s)
	for i := range a.lines {
		a.judge(&a.lines[i])
	}
	r := Report{Year: c.Year, AsOf: c.AsOf, Left: s.left, Passes: a.passes, Collected: s.all, Kept: minus(s.all, s.left),
		Unknown: a.unknown, Findings: a.findings}
	for _, l := range a.lines {
		r.Orgs = append(r.Orgs, l.Line)
	}
	return r, nil
}

// assessment is one case on the way to its report.
type assessment struct {
	law      *regulation.Law
	c        *Case
	tree     *tree
	kinds    map[orgtree.Kind]LocalShare
	plan     plan
	receiver []string // by number
	fixed    []regulation.Parameter
	lines    []line
	passes   fees.Fen
	unknown  []string
	findings []regulation.Finding
}

// line is one organization with what its findings need.
type line struct {
	Line
	org   *Org
	fixed regulation.Parameter // the national share of a body
	owes  bool                 // remits to somebody
}

// book opens the law at the end of the year.
func (a *assessment) book() regulation.Book { return a.on(a.c.Year.Last()) }

func (a *assessment) on(day calendar.Date) regulation.Book {
	b := a.law.On(day)
	if a.c.Unverified {
		b = b.WithUnverified()
	}
	return b
}

// terms finds the share and the receiver of every organization.
func (a *assessment) terms() {
	t := a.tree
	n := len(t.orgs)
	a.receiver, a.fixed = make([]string, n), make([]regulation.Parameter, n)
	a.plan = plan{parent: t.parent, collected: t.cash, share: make([]Share, n), payee: make([]int32, n), order: t.at}
	outside := map[string]int32{}
	book := a.book()
	for p := range n {
		i := t.at[p]
		o := t.orgs[i]
		a.plan.payee[p] = nobody
		if o.Parent == "" && o.Body == 0 && o.Share.IsZero() {
			continue
		}
		to := o.PayTo
		switch {
		case to != "":
		case o.Body == Centre:
			to = ToCentre
		default:
			to = o.Parent
		}
		a.receiver[i] = to
		if number, ok := t.number[to]; ok && !(o.PayTo == "" && o.Body == Centre) {
			a.plan.payee[p] = t.place[number]
		} else {
			if _, known := outside[to]; !known {
				outside[to] = int32(n + len(outside))
			}
			a.plan.payee[p] = outside[to]
		}
		a.plan.share[p] = a.shareOf(int(i), o, book)
	}
	a.plan.outside = len(outside)
}

// circle refuses organizations that pay each other in a circle.
func (a *assessment) circle() error {
	const open, done = 1, 2
	state := make([]uint8, len(a.plan.payee))
	for p := range state {
		at := int32(p)
		for at != nobody && int(at) < len(state) && state[at] == 0 {
			state[at] = open
			at = a.plan.payee[at]
		}
		if at != nobody && int(at) < len(state) && state[at] == open { // it is on the way that was just walked
			return regulation.At(fmt.Sprintf("orgs[%d].payTo", a.tree.at[a.namesReceiver(at)]),
				wrong(regulation.CountMismatch, "", "上缴单位循环", "organizations that pay each other in a circle"))
		}
		for at := int32(p); at != nobody && int(at) < len(state) && state[at] == open; at = a.plan.payee[at] {
			state[at] = done
		}
	}
	return nil
}

// namesReceiver finds the first organization on a circle that names its receiver; one
// does, for parents make no circle.
func (a *assessment) namesReceiver(on int32) int32 {
	for a.tree.orgs[a.tree.at[on]].PayTo == "" {
		on = a.plan.payee[on]
	}
	return on
}

func (a *assessment) shareOf(number int, o *Org, book regulation.Book) Share {
	switch {
	case o.Body != 0:
		p, err := regulation.ParameterOf(book, o.Body.key())
		if rate, ok := p.Value.Rate(); err == nil && ok {
			a.fixed[number] = p
			s, _ := ShareOf(rate)
			return s
		}
		return Share{}
	case !o.Share.IsZero():
		return o.Share
	}
	return a.kinds[o.Kind].Share
}

// report brings the sums into the order of the list.
func (a *assessment) report(s sums) {
	t := a.tree
	passes := t.large // of this case alone
	for p := len(passes) - 1; p >= 0; p-- {
		if up := t.parent[p]; up >= 0 {
			passes[up] += passes[p]
		} else {
			a.passes += passes[p]
		}
	}
	a.lines = make([]line, len(t.orgs))
	for i, o := range t.orgs {
		p := t.place[i]
		l := line{org: o, fixed: a.fixed[i], owes: a.plan.payee[p] != nobody}
		l.Line = Line{ID: o.ID, Collected: t.cash[p], Total: s.total[p], Received: s.received[p], Remits: s.remits[p],
			Share: a.plan.share[p], Keeps: s.keeps[p], Passes: passes[p], PayTo: a.receiver[i]}
		if l.owes && s.total[p] != Unknown && !l.Share.IsZero() {
			l.Exact = l.Share.exact(s.total[p])
		}
		switch {
		case !l.owes:
			l.Exact = fees.Exact{}
		case o.Body != 0:
			l.Due = o.Deadline
			if l.fixed.Name != "" {
				l.Basis = append(l.Basis, l.fixed.Citation)
			}
			if o.Body == Centre {
				if day, limit, err := a.book().DueBy(regulation.RemitMonths, a.c.Year.Last()); err == nil {
					l.Due = day
					if limit.Citation != l.fixed.Citation {
						l.Basis = append(l.Basis, limit.Citation)
					}
				}
			}
		default:
			l.Due = o.Deadline
			if clause, ok := a.book().RuleClause(regulation.DuesRemitLocal); ok {
				l.Basis = append(l.Basis, clause.Citation)
			}
			if o.Share.IsZero() {
				l.Source = a.kinds[o.Kind].Source
			}
		}
		if t.cash[p] == Unknown || l.owes && l.Share.IsZero() {
			a.unknown = append(a.unknown, o.ID)
		}
		a.lines[i] = l
	}
}
