package main

import (
	"fmt"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// branchRow is one line of the tree.
type branchRow struct {
	node     orgtree.Node
	id, name string
	kind     orgtree.Kind
	depth    int
	members  int  // of the organization and of all under it
	counted  bool // members are counted; they are not in groups
	state    regulation.Severity
	counts   counts
}

// tree gives the organizations in preorder.
func (r *report) tree() []branchRow {
	t := r.t.tree
	day := r.t.roster.On(r.asOf)
	own := make([]int64, t.Len())
	for i, n := range t.All() {
		own[i] = int64(day.Count(members.OrgID(t.ID(n))))
	}
	sums, err := t.Sum(own)
	if err != nil {
		sums = own
	}
	counts := map[string]counts{}
	for _, f := range r.found.list {
		c := counts[f.Subject]
		c[f.Severity()]++
		counts[f.Subject] = c
	}
	var out []branchRow
	for i, n := range t.All() {
		id := t.ID(n)
		out = append(out, branchRow{n, id, r.t.orgName(id), t.Kind(n), t.Depth(n), int(sums[i]), t.Kind(n) != orgtree.Group, r.found.state[i], counts[id]})
	}
	return out
}

// summary counts what is not in order.
func (b branchRow) summary(l regulation.Lang) string {
	parts := []string{}
	for _, s := range []regulation.Severity{regulation.Violation, regulation.Deviation, regulation.Asking} {
		if n := b.counts[s]; n > 0 {
			parts = append(parts, regulation.Text{Zh: fmt.Sprint(s.Label().Zh, n), En: fmt.Sprint(s.Label().En, " ", n)}.In(l))
		}
	}
	return strings.Join(parts, regulation.Text{Zh: "，", En: ", "}.In(l))
}

// months gives the twelve months up to the day.
func months(on calendar.Date) []calendar.Month {
	var out []calendar.Month
	for m := on.Month().Add(-11); !m.After(on.Month()); m = m.Next() {
		out = append(out, m)
	}
	return out
}
