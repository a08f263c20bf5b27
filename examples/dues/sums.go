package main

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// branchSum is the dues of one branch.
type branchSum struct {
	name      string // empty where the sheet gives none
	units     []string
	members   []answered
	due       fees.Fen
	undecided int
}

// label is the name as it is shown.
func (b *branchSum) label() regulation.Text {
	if b.name == "" {
		return noBranchName
	}
	return both(b.name)
}

// branches puts the members together by branch, in the order of the sheet. A sheet
// without a column of branches goes by units.
func (r *result) branches() (all []branchSum) {
	at := map[string]int{}
	find := func(x *row) *branchSum {
		name := x.branch
		if r.column(branchOf) == nil {
			name = x.unit
		}
		i, ok := at[name]
		if !ok {
			i = len(all)
			at[name] = i
			all = append(all, branchSum{name: name})
		}
		b := &all[i]
		for _, u := range b.units {
			if u == x.unit {
				return b
			}
		}
		if x.unit != "" {
			b.units = append(b.units, x.unit)
		}
		return b
	}
	decided, open := 0, 0
	for _, x := range r.sheet.rows { // both lists are in the order of the sheet
		b := find(x)
		switch {
		case decided < len(r.answered) && r.answered[decided].row == x:
			a := r.answered[decided]
			decided++
			b.members = append(b.members, a)
			b.due += a.Due
		case open < len(r.undecided):
			open++
			b.undecided++
		}
	}
	return all
}

// categorySum is the dues of one category.
type categorySum struct {
	category fees.Category
	members  int
	due      fees.Fen
}

// byCategory adds up the dues of each category, in the order of the regulation.
func (r *result) byCategory() (all []categorySum) {
	for _, c := range fees.AllCategories() {
		s := categorySum{category: c}
		for _, a := range r.answered {
			if a.category == c {
				s.members++
				s.due += a.Due
			}
		}
		if s.members > 0 {
			all = append(all, s)
		}
	}
	return all
}

// due is the sum of all.
func (r *result) due() (sum fees.Fen) {
	for _, a := range r.answered {
		sum += a.Due
	}
	return sum
}

// question is something that somebody has to say about many rows at once.
type question struct {
	issue
	rows []int
}

// questions puts the issues together that one answer would settle.
func (r *result) questions() (all []question) {
	at := map[string]int{}
	for _, u := range r.undecided {
		for _, i := range u.issues {
			if i.key == "" {
				continue
			}
			n, ok := at[i.key]
			if !ok {
				n = len(all)
				at[i.key] = n
				all = append(all, question{issue: i})
			}
			all[n].rows = append(all[n].rows, u.n)
		}
	}
	return all
}

// skippedBy counts the rows that are no member's.
func (r *result) skippedBy() (n [len(skipNames)]int) {
	for _, s := range r.skipped {
		n[s.why]++
	}
	return n
}
