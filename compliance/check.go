package compliance

import (
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Check yields one finding for each rule in force, subject and period, in the
// order of the articles. It compiles a [Checker] and uses it once: to check
// many organizations, compile one and keep it. A nil law yields nothing, for
// it knows no rule.
func Check(law *regulation.Law, b Branch, s Scope) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		if c, err := Compile(law, s); err == nil {
			c.run(&b, yield)
		}
	}
}

// CheckTree checks every organization of a tree for which facts are given, in
// preorder, and yields their findings as it goes. An unset Kind or ID of the
// facts is that of the tree; nothing is kept between organizations, so that a
// tree of any size can be streamed.
func CheckTree(law *regulation.Law, t *orgtree.Tree, facts func(orgtree.Node) (Branch, bool), s Scope) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		c, err := Compile(law, s)
		if err != nil || t == nil {
			return
		}
		var b Branch
		for _, n := range t.All() {
			var ok bool
			if b, ok = facts(n); !ok {
				continue
			}
			if b.ID == "" {
				b.ID = t.ID(n)
			}
			if b.Kind == 0 {
				b.Kind = t.Kind(n)
			}
			if !c.run(&b, yield) {
				return
			}
		}
	}
}

// Checker is the rules in force for a law and a scope, resolved once. It is
// immutable and safe for concurrent use. Checking allocates nothing.
type Checker struct {
	law   *regulation.Law
	book  regulation.Book
	scope calendar.Span // days whose meetings and votes are checked: the period, up to the day of the check
	asOf  calendar.Date
	rules []resolved

	unverified bool
	minFull    int           // full members from which a unit has a branch
	termsFrom  calendar.Date // first day of the rules on terms; those elected before keep their term
}

// resolved is one rule in force: its finding without verdict, subject and
// facts, and what the judging of it needs besides.
type resolved struct {
	rule    number
	section section
	shape   shape
	cadence cadence
	in      calendar.Span // days that the rule measures; always where it looks for the figure of the day itself
	base    regulation.Finding
	alt     [2]source // other places that may be cited instead
	n       int       // the count required
	periods []period
	bases   []regulation.Finding // of the periods
}

// period is one month, quarter or year of a periodic duty.
type period struct {
	span        calendar.Span
	first, last calendar.Date
	base        int  // index in bases
	n           int  // the count required
	broken      bool // the duty began inside it
}

// source is a place to cite.
type source struct {
	citation regulation.Citation
	text     regulation.Text
	force    regulation.Force
	in       calendar.Span
	ok       bool
}

func (s *source) on(f *regulation.Finding) {
	if s.ok {
		f.Citation, f.Source, f.Force = s.citation, s.text, s.force
	}
}

// Compile resolves the rules that are in force for a scope. The errors are a
// nil law (missing-law) and a period that holds no day (invalid-span).
func Compile(law *regulation.Law, s Scope) (*Checker, error) {
	if law == nil {
		return nil, &regulation.Fault{Code: regulation.MissingLaw, Message: regulation.Text{Zh: "没有给出法规", En: "no law given"}}
	}
	if s.Period.IsEmpty() {
		return nil, &regulation.Fault{Code: "invalid-span", Path: "period", Value: s.Period.String(),
			Message: regulation.Text{Zh: "检查期间没有一天", En: "the period holds no day"}}
	}
	book := law.On(s.AsOf)
	if s.Unverified {
		book = book.WithUnverified()
	}
	c := &Checker{law: law, book: book, asOf: book.Date(), unverified: s.Unverified}
	if n, err := book.Count(regulation.BranchMinFullMembers); err == nil {
		c.minFull = int(n)
	}
	if k, ok := regulation.ClauseByID("terms:TO-04"); ok {
		c.termsFrom = k.Span.From
	}
	window := s.Period
	year := c.asOf.Month().Year()
	if window == (calendar.Span{}) {
		window = year.Span()
	}
	if window.To.IsZero() {
		window.To = year.Next().First()
		if window.IsEmpty() { // it begins after this year
			window.To = window.From.AddDays(1)
		}
	}
	c.scope = window.Intersect(calendar.Span{To: c.asOf.AddDays(1)})
	for n := range table {
		if r, ok := c.resolve(number(n), &table[n], window, s.Unverified); ok {
			c.rules = append(c.rules, r)
		}
	}
	return c, nil
}

// resolve finds the source of one rule; false when it is not in force.
func (c *Checker) resolve(n number, l *line, window calendar.Span, unverified bool) (resolved, bool) {
	r := resolved{rule: n, section: l.section, shape: l.shape, cadence: l.cadence}
	found := false
	switch {
	case l.cadence != 0:
		c.resolvePeriods(&r, l, window, unverified)
		return r, len(r.periods) > 0
	case l.count != 0:
		if p, err := regulation.ParameterOf(c.book, l.count); err == nil {
			v, _ := p.Value.Count()
			r.base, r.n, found = p.Finding(l.id, ""), int(v), true
			for _, id := range l.clauses { // the figure of one clause, the words of another
				if k, ok := clause(id, c.asOf, unverified); ok {
					r.base.Citation, r.base.Source, r.base.Force = k.Citation, k.Citation.Text(), k.Force()
				}
			}
		}
	case l.share != 0:
		if p, err := regulation.ParameterOf(c.book, l.share); err == nil {
			r.base, found = p.Finding(l.id, ""), true
		}
	}
	for _, id := range l.clauses {
		if found {
			break
		}
		if k, ok := clause(id, c.asOf, unverified); ok {
			r.base, r.in, found = k.Finding(l.id, ""), k.Span, true
		}
	}
	if k, ok := regulation.ClauseByID(l.since); ok {
		r.in = k.Span
	}
	for i, id := range l.alts {
		for _, id := range both(id) {
			if k, ok := clause(id, c.asOf, unverified); ok {
				r.alt[i] = source{k.Citation, k.Citation.Text(), k.Force(), k.Span, true}
			}
		}
	}
	return r, found
}

// both gives a clause of the Constitution in either edition, of which one is in
// force on a day.
func both(id string) []string {
	if len(id) > 2 && id[:2] == "C-" {
		return []string{"constitution-2017:" + id, "constitution-2022:" + id}
	}
	return []string{id}
}

func clause(id string, on calendar.Date, unverified bool) (regulation.Clause, bool) {
	k, ok := regulation.ClauseByID(id)
	usable := k.Confidence.Verified() || unverified && k.Confidence == regulation.Indirect
	return k, ok && usable && k.Span.Contains(on)
}

// resolvePeriods finds the months, quarters or years that lie wholly in the
// window, each with the rule of its last day. A duty that was not in force on
// the first day began inside the period, which is then broken.
func (c *Checker) resolvePeriods(r *resolved, l *line, window calendar.Span, unverified bool) {
	at := func(day calendar.Date) (regulation.Finding, int, bool) {
		if l.count == 0 {
			k, ok := clause(l.clauses[0], day, unverified)
			if !ok {
				return regulation.Finding{}, 0, false
			}
			f := k.Finding(l.id, "")
			if r.rule == secretaryReport {
				f.Required = regulation.CountOf(1) // each year
			}
			return f, 1, true
		}
		book := c.law.On(day)
		if unverified {
			book = book.WithUnverified()
		}
		p, err := regulation.ParameterOf(book, l.count)
		if err != nil {
			return regulation.Finding{}, 0, false
		}
		v, _ := p.Value.Count()
		return p.Finding(l.id, ""), int(v), true
	}
	for span := range l.cadence.within(window) {
		last := span.Last()
		if last.IsZero() { // the last year that the calendar holds
			break
		}
		base, n, ok := at(last)
		if !ok {
			continue
		}
		_, _, before := at(span.From)
		if k := len(r.bases); k == 0 || r.bases[k-1] != base {
			r.bases = append(r.bases, base)
		}
		r.periods = append(r.periods, period{span, span.From, last, len(r.bases) - 1, n, !before})
	}
}

// cadence is how often a duty returns.
type cadence uint8

const (
	monthly cadence = iota + 1
	quarterly
	yearly
)

// within yields the periods that lie wholly in a span that has an end.
func (k cadence) within(window calendar.Span) iter.Seq[calendar.Span] {
	return func(yield func(calendar.Span) bool) {
		from := window.From
		if from.IsZero() {
			from = firstDay
		}
		for s := k.of(from); !s.From.IsZero() && !s.To.IsZero() && !s.To.After(window.To); s = k.of(s.To) {
			if !s.From.Before(from) && !yield(s) {
				return
			}
		}
	}
}

var firstDay = calendar.MustParse("1990-01-01") // no text of this library is older

func (k cadence) of(d calendar.Date) calendar.Span {
	switch m := d.Month(); k {
	case monthly:
		return m.Span()
	case quarterly:
		return m.Quarter().Span()
	default:
		return m.Year().Span()
	}
}

// Check yields the findings on one organization, in the order of the articles.
// It allocates nothing.
func (c *Checker) Check(b *Branch) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		if c != nil && b != nil {
			c.run(b, yield)
		}
	}
}

// run goes through the rules. Nothing here goes through an interface or a
// function value but yield, so that nothing escapes to the heap.
func (c *Checker) run(b *Branch, yield func(regulation.Finding) bool) bool {
	for i := range c.rules {
		r := &c.rules[i]
		if !b.has(r.section) {
			continue
		}
		more := true
		switch r.shape {
		case once:
			f := r.base
			f.Subject = b.ID
			c.judge(r, b, &f)
			more = emit(b, &f, yield)
		case perPeriod:
			more = c.perPeriod(r, b, nil, yield)
		case perGroup, perGroupPeriod:
			more = c.perGroup(r, b, yield)
		case perUnit:
			more = c.perUnit(r, b, yield)
		case perMeeting:
			more = c.perMeeting(r, b, yield)
		case perVote:
			more = c.perVote(r, b, yield)
		case perTalks:
			more = c.perTalks(r, b, yield)
		}
		if !more {
			return false
		}
	}
	return true
}

func emit(b *Branch, f *regulation.Finding, yield func(regulation.Finding) bool) bool {
	if f.Verdict == regulation.Unmet && !f.Force.Binds() && b.Reasons != nil {
		f.Reason = strings.TrimSpace(b.Reasons[f.Rule]) // blanks are no reason
	}
	return yield(*f)
}

// nothing is the finding of a rule that has nothing to judge.
func (r *resolved) nothing(b *Branch, yield func(regulation.Finding) bool) bool {
	f := r.base
	f.Subject, f.Verdict = b.ID, regulation.OutOfScope
	return emit(b, &f, yield)
}

func verdict(f *regulation.Finding, known, met bool) {
	switch {
	case !known:
		f.Verdict = regulation.UnknownFacts
	case met:
		f.Verdict = regulation.Met
	default:
		f.Verdict = regulation.Unmet
	}
}

func outOfScope(f *regulation.Finding) { f.Verdict = regulation.OutOfScope }

func atLeast(f *regulation.Finding, n Number, required int) {
	have, known := n.Get()
	verdict(f, known, have >= required)
}

func atMost(f *regulation.Finding, n Number, required int) {
	have, known := n.Get()
	verdict(f, known, have <= required)
}

// all judges several flags: one no is enough to fail, all have to be yes to
// pass.
func all(f *regulation.Finding, flags ...Flag) {
	met := regulation.Met
	for _, x := range flags {
		switch x {
		case No:
			f.Verdict = regulation.Unmet
			return
		case Yes:
		default:
			met = regulation.UnknownFacts
		}
	}
	f.Verdict = met
}
