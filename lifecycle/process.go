package lifecycle

import (
	"fmt"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Row is one line of the table of a process: what an event does to a state.
// Its outcome is part of the event, so that a state and an event have one row.
type Row[S, E Symbol] struct {
	From  S
	Event E
	To    S
}

// Deed says what the rules ask of one event, whatever the state: who acts, which
// steps come first, under which conditions, with which records, and what it
// changes in the facts of the file.
type Deed[S, E, R Symbol, C, P any] struct {
	Event E
	Rule  regulation.RuleID // the rule that provides for the event; its clause is the citation of the row

	// Bound marks an event that exists only under rules in which Rule has a
	// clause, as the filing of 2014. Elsewhere it is refused.
	Bound bool

	By      regulation.Text // who acts (办理主体)
	Needs   []Need[E]
	Guards  []Guard[S, E, R, C, P]
	Records []Record[R]
	// Do changes the facts of the new file; nil for nothing. The file in x is the
	// one before the act.
	Do     func(x Exam[S, E, R, C, P], f *C)
	Clears []E // events that have to take place anew after this one; itself, to leave its step open
	Step   E   // the step whose limits it keeps to, where it does not fulfil it; a vote that failed
}

// Need is an event that has to come before another. Where Rule has no clause on
// the day of the act, nothing is asked for.
type Need[E Symbol] struct {
	Any  []E // one of these
	Rule regulation.RuleID
	Bars bool // Apply refuses without it; otherwise it is a finding
	// Quiet leaves out the finding of a need that is met, where the words of Rule
	// are about another step than the one that was taken.
	Quiet bool
}

// Guard is one condition of an event. Check adds the facts it read to the
// finding and gives the verdict; zero or regulation.OutOfScope leaves the
// finding out. Where Rule has no clause on the day of the act, Check is not
// called.
type Guard[S, E, R Symbol, C, P any] struct {
	Rule  regulation.RuleID
	Bars  bool // Apply refuses when the verdict is unmet; otherwise it is a finding
	Check func(x Exam[S, E, R, C, P], f *regulation.Finding) regulation.Verdict
}

// Exam is what a guard may look at: the law, the book by which the act is judged,
// the file before the act, and the act. The pointers are for reading.
type Exam[S, E, R Symbol, C, P any] struct {
	Law  *regulation.Law
	Book regulation.Book
	File *File[S, E, C]
	Act  *Act[E, R, P]
}

// Count reads a number of the book by which the act is judged, for a finding: one
// that reads a supposed value is marked hypothetical, and one that reads a local
// value cites it. False where no text fixes the number.
func (x Exam[S, E, R, C, P]) Count(k regulation.CountKey, f *regulation.Finding) (int, bool) {
	p, err := regulation.ParameterOf(x.Book, k)
	n, ok := p.Value.Count()
	if err != nil || !ok {
		return 0, false
	}
	x.note(p, f)
	return int(n), true
}

// DueBy gives the last day of a period that began on a day, for a finding, as
// regulation.Book.DueBy does, by the book of the act. False where no text fixes it.
func (x Exam[S, E, R, C, P]) DueBy(k regulation.CountKey, start calendar.Date, f *regulation.Finding) (calendar.Date, bool) {
	day, p, err := x.Book.DueBy(k, start)
	if err != nil {
		return calendar.Date{}, false
	}
	x.note(p, f)
	return day, true
}

func (x Exam[S, E, R, C, P]) note(p regulation.Parameter, f *regulation.Finding) {
	switch p.Layer {
	case regulation.SupposedLayer:
		f.Hypothetical = true
	case regulation.LocalLayer:
		f.Citation, f.Source = p.Citation, p.Source
	}
}

// Record is a paper or fact that has to be on record for an event (应有材料).
type Record[R Symbol] struct {
	Is   R
	Rule regulation.RuleID
	Only regulation.InstrumentID // asked for only by this text; empty for every text in which Rule has a clause
}

func (r Record[R]) under(c *regulation.Clause) bool {
	return r.Only == "" || r.Only == c.Citation.Instrument
}

// Edge says which side of an event a limit bounds.
type Edge uint8

// The edges.
const (
	Latest   Edge = iota + 1 // the last day, itself included (最晚)
	Earliest                 // the first day, itself included (最早)
)

// Limit is a day that the rules set for a step (时限). It starts with the day of
// another event and is a number of months, years or working days away; the start
// is not counted, the last day is. A latest day exists only where the rules of
// the day on which it starts have one.
type Limit[S, E Symbol, C any] struct {
	Step  E   // the event that fulfils the step
	Since []E // events it starts with, the last of them counting

	// From gives the start where no event does, as the end of probation; Key may
	// then be zero, and the start is the day itself. Since is not read.
	From func(f *File[S, E, C]) calendar.Date

	Key      regulation.CountKey
	Workdays bool // Key counts working days
	Edge     Edge
	Rule     regulation.RuleID
	// Silent limits show in Next and Overdue, while guards of the event judge it.
	Silent bool
}

// Step is one thing on the course of a process that somebody has to do (步骤). It
// is named by the event that fulfils it.
type Step[S, E Symbol, C any] struct {
	Event   E
	Also    []E // other outcomes that end the step too
	In      []S // states in which it is open, also while it waits for another
	Repeats bool
	Until   E    // a step that repeats ends with this one
	Bound   bool // open only under rules in which the Rule of the event has a clause
	// Open narrows In by the facts; nil for always.
	Open func(f *File[S, E, C]) bool
}

// Spec is a process as data, in the order of its articles. Its states are numbered
// in the order of the course: by that Audit knows what would lead back. See New.
type Spec[S, E, R Symbol, C, P any] struct {
	Title  regulation.Text
	Start  S
	Rows   []Row[S, E]
	Deeds  []Deed[S, E, R, C, P]
	Limits []Limit[S, E, C]
	Course []Step[S, E, C]
	Final  []S // states without an exit
}

// Process is a compiled Spec. It is immutable and safe for concurrent use.
type Process[S, E, R Symbol, C, P any] struct {
	spec    Spec[S, E, R, C, P]
	table   Table[S, E]
	deeds   [MaxSymbols]*Deed[S, E, R, C, P]
	step    [MaxSymbols]E   // the step that an event fulfils; unset for none
	leads   [MaxSymbols]S   // where the first row of an event that changes the state leads
	most    [MaxSymbols]int // findings that an event can have
	clauses map[regulation.RuleID][]basis
}

// basis is one clause of verified wording that a rule rests on, with its finding
// begun, so that the citation is put in words once.
type basis struct {
	clause  regulation.Clause
	finding regulation.Finding
}

// about begins the finding about a matter.
func (b *basis) about(subject string) regulation.Finding {
	f := b.finding
	f.Subject = subject
	return f
}

// New checks a Spec and compiles a copy of it. The error is a *regulation.Fault with
// the code InvalidProcess and the path to what is not well formed: two rows for one
// state and event, an event without a Deed or a row, a state that cannot be reached
// or, unless it is final, not be left, a rule that the statute book does not know, a
// step or limit without its event, an event that belongs to two steps.
func New[S, E, R Symbol, C, P any](spec Spec[S, E, R, C, P]) (*Process[S, E, R, C, P], error) {
	p := &Process[S, E, R, C, P]{spec: spec.own(), clauses: map[regulation.RuleID][]basis{}}
	var err error
	if p.table, err = NewTable(p.spec.Rows...); err != nil {
		return nil, err
	}
	if err := p.spec.check(); err != nil {
		return nil, err
	}
	for i := range p.spec.Deeds {
		d := &p.spec.Deeds[i]
		p.deeds[d.Event], p.step[d.Event] = d, d.Step
	}
	for i, r := range p.spec.Rows {
		if p.deeds[r.Event] == nil {
			return nil, broken(fmt.Sprintf("rows[%d]", i), r.Event, "没有写明这个事项", "no deed for the event")
		}
		if r.From != r.To && p.leads[r.Event] == 0 {
			p.leads[r.Event] = r.To
		}
	}
	for _, s := range p.spec.Course {
		for _, e := range append([]E{s.Event}, s.Also...) {
			p.step[e] = s.Event
		}
	}
	for e, d := range p.deeds {
		if d == nil {
			continue
		}
		p.most[e] = len(d.Needs) + len(d.Guards) + len(d.Records)
		for _, l := range p.spec.Limits {
			if l.Step == p.step[e] {
				p.most[e]++
			}
		}
	}
	for rule := range p.rules() {
		r, ok := regulation.RuleByID(rule)
		if !ok {
			return nil, &regulation.Fault{Code: InvalidProcess, Value: string(rule),
				Message: regulation.Text{Zh: "法规库中没有这条规则", En: "the rule is not in the statute book"}}
		}
		if p.clauses[rule] != nil {
			continue // named several times
		}
		for id := range r.Clauses() {
			if c, ok := regulation.ClauseByID(id); ok && c.Confidence.Verified() {
				p.clauses[rule] = append(p.clauses[rule], basis{c, c.Finding(rule, "")})
			}
		}
	}
	if err := p.spec.connected(); err != nil {
		return nil, err
	}
	return p, nil
}

// rules yields every rule that the process names, some of them several times.
func (p *Process[S, E, R, C, P]) rules() iter.Seq[regulation.RuleID] {
	return func(yield func(regulation.RuleID) bool) {
		var all []regulation.RuleID
		for _, d := range p.spec.Deeds {
			all = append(all, d.Rule)
			for _, n := range d.Needs {
				all = append(all, n.Rule)
			}
			for _, g := range d.Guards {
				all = append(all, g.Rule)
			}
			for _, r := range d.Records {
				all = append(all, r.Rule)
			}
		}
		for _, l := range p.spec.Limits {
			all = append(all, l.Rule)
		}
		for _, r := range all {
			if !yield(r) {
				return
			}
		}
	}
}

// Title gives the name of the process.
func (p *Process[S, E, R, C, P]) Title() regulation.Text { return p.spec.Title }

// Table gives the bare table of transitions.
func (p *Process[S, E, R, C, P]) Table() Table[S, E] { return p.table }

// Rows yields the rows in their order.
func (p *Process[S, E, R, C, P]) Rows() iter.Seq[Row[S, E]] { return slices.Values(p.spec.Rows) }

// Start gives the state of a file without any act.
func (p *Process[S, E, R, C, P]) Start() S { return p.spec.Start }

// Final reports whether a state has no exit.
func (p *Process[S, E, R, C, P]) Final(s S) bool { return slices.Contains(p.spec.Final, s) }

// Clause gives the clause of an event under a book: its article. False when the
// rules of that day have none of verified wording.
func (p *Process[S, E, R, C, P]) Clause(b regulation.Book, e E) (regulation.Clause, bool) {
	if uint8(e) >= MaxSymbols || p.deeds[e] == nil {
		return regulation.Clause{}, false
	}
	if c := p.clause(p.deeds[e].Rule, b.Date()); c != nil {
		return c.clause, true
	}
	return regulation.Clause{}, false
}

// clause is the verified clause of a rule on a day, the principal one before the
// others; nil where there is none.
func (p *Process[S, E, R, C, P]) clause(rule regulation.RuleID, day calendar.Date) *basis {
	all := p.clauses[rule]
	for i := range all {
		if all[i].clause.Span.Contains(day) {
			return &all[i]
		}
	}
	return nil
}
