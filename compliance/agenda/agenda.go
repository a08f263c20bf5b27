package agenda

import (
	"fmt"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Agenda is the items of a tree, of files, or of both. It is immutable and safe for
// concurrent use.
type Agenda struct {
	due, undated, overdue list
	problems              []problem
}

// problem is a file that could not be used.
type problem struct {
	file string
	err  error
}

// add puts an item on its list.
func (a *Agenda) add(i Item) {
	switch i.State {
	case Coming:
		a.due.add(i)
	case Open:
		a.undated.add(i)
	default:
		a.overdue.add(i)
	}
}

func (a *Agenda) sort() {
	a.due.sort(byDay)
	a.overdue.sort(byWeight)
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
			a.add(i)
		}
	}
	a.sort()
	return a, nil
}

// Files makes the agenda of files; see [Compile] for the span, the day and the
// errors, and [Planner.Steps] for what a file gives. A file that cannot be used is
// among [Agenda.Problems], with files[3] and the path within it; the others are not
// held up. Two files of one process with one id are one too many: the second is a
// problem with the code duplicate-id. It keeps the items and the ids, nothing else;
// for any number of files, compile a [Planner] and stream.
func Files(law *regulation.Law, files iter.Seq[File], span calendar.Span, asOf calendar.Date) (*Agenda, error) {
	p, err := Compile(law, span, asOf)
	if err != nil {
		return nil, err
	}
	a := &Agenda{}
	if files == nil {
		return a, nil
	}
	type key struct {
		process Process
		id      string
	}
	seen := map[key]bool{}
	n := 0
	for f := range files {
		items, err := p.Steps(f)
		k := key{f.process(), f.ID}
		if err == nil && seen[k] {
			err = fault(members.DuplicateID, "id", "同一编号已有一份档案", "there is a file with this id already")
		}
		if err != nil {
			a.problems = append(a.problems, problem{f.ID, regulation.At(fmt.Sprintf("files[%d]", n), err)})
		} else {
			seen[k] = true
			for i := range items {
				a.add(i)
			}
		}
		n++
	}
	a.sort()
	return a, nil
}

// Join makes one agenda of several, nil ones left out: by day as ever, and what is
// alike in the order of the arguments.
func Join(all ...*Agenda) *Agenda {
	out := &Agenda{}
	for _, a := range all {
		if a == nil {
			continue
		}
		out.due.items = append(out.due.items, a.due.items...)
		out.undated.items = append(out.undated.items, a.undated.items...)
		out.overdue.items = append(out.overdue.items, a.overdue.items...)
		out.problems = append(out.problems, a.problems...)
	}
	out.sort()
	return out
}

// Problems yields the files that could not be used, each with its id as it was given
// and a *regulation.Fault with the path, in the order of the files.
func (a *Agenda) Problems() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, p := range a.problems {
			if !yield(p.file, p.err) {
				return
			}
		}
	}
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

// Due yields what is due in the span, by day, then in the order of the tree and the
// articles, or of the files and their course.
func (a *Agenda) Due() iter.Seq[Item] { return a.due.all }

// Undated yields what is to be done without a last day, in the order of the tree or
// the files.
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
// by its committee, its meeting or a person in it, or as the one above another. The
// items of its groups are on the lists of the groups.
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
