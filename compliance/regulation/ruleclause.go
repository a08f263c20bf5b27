package regulation

import (
	"iter"
	"slices"
	"sync"
)

// ruleIndex finds the rules by their ids, and the clauses of each by their
// place in the catalogue.
type ruleIndex struct {
	rules   []Rule
	numbers map[RuleID]int
	clauses [][]int // by number of the rule: places in statutes.clauses, the principal one first
}

var indexedRules = sync.OnceValue(func() *ruleIndex {
	x := &ruleIndex{rules: ruleTable(), numbers: map[RuleID]int{}}
	x.clauses = make([][]int, len(x.rules))
	for n, r := range x.rules {
		x.numbers[r.ID] = n
		for _, id := range r.clauses {
			if c, ok := catalogue().byID[id]; ok {
				x.clauses[n] = append(x.clauses[n], c)
			}
		}
	}
	return x
})

// AllRules yields every rule, in the order of the list of ids.
func AllRules() iter.Seq[Rule] { return slices.Values(indexedRules().rules) }

// RuleByID finds a rule.
func RuleByID(id RuleID) (Rule, bool) {
	x := indexedRules()
	n, ok := x.numbers[id]
	if !ok {
		return Rule{}, false
	}
	return x.rules[n], true
}

// RuleClause gives the clause that a rule rests on under the book: the first
// of its clauses, the principal one before the others, that is in force on the
// day of the book and whose wording is verified, or of any wording where the
// book was opened with [Book.WithUnverified]. False when there is none: the
// rules of that day do not know the rule. A text whose first day is not
// confirmed counts from the end of its unsettled span. It allocates nothing.
func (b Book) RuleClause(id RuleID) (Clause, bool) {
	x := indexedRules()
	n, ok := x.numbers[id]
	if !ok || b.law == nil {
		return Clause{}, false
	}
	all := catalogue().clauses
	for _, i := range x.clauses[n] {
		if c := &all[i]; c.Span.Contains(b.day) && (b.unverified || c.Confidence.Verified()) {
			return *c, true
		}
	}
	return Clause{}, false
}
