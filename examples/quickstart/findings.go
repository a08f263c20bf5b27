package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// found is what the rules say of the township.
type found struct {
	list  []regulation.Finding // what is not in order, worst first, in the order of the tree
	clear int                  // how many are met or do not apply

	// unasked are findings whose missing facts no table has a column for:
	// how many, by rule. They are counted once, not listed a thousand times.
	unasked map[regulation.RuleID]int

	state []regulation.Severity // worst of each organization, by position in the tree
	life  map[orgMonth]*monthState
	counts
}

// counts is how many findings there are of each severity.
type counts [regulation.Violation + 1]int

// noColumn are the facts that no table has a column for: who was in the chair,
// which meeting elected, the vacancies, the reminder before the end of a term.
var noColumn = map[string]bool{"chair": true, "delegated": true, "committee-by": true, "secretary-by": true, "deputy-by": true,
	"vacancies": true, "reminded": true}

// unaskable reports whether a finding only misses what no table has.
func unaskable(f regulation.Finding) bool {
	some := false
	for name := range f.Missing() {
		if !noColumn[name] {
			return false
		}
		some = true
	}
	return some && f.Verdict == regulation.UnknownFacts
}

// check checks every organization of the tree.
func check(law *regulation.Law, t *township, facts factsOf, span calendar.Span, on calendar.Date) *found {
	out := &found{unasked: map[regulation.RuleID]int{}, life: map[orgMonth]*monthState{}, state: make([]regulation.Severity, t.tree.Len())}
	place := map[string]int{}
	for i, n := range t.tree.All() {
		place[t.tree.ID(n)] = i
		if _, ok := facts(n); ok {
			out.state[i] = regulation.Clear
		}
	}
	for f := range compliance.CheckTree(law, t.tree, facts, compliance.Scope{Period: span, AsOf: on}) {
		sev := f.Severity()
		if unaskable(f) {
			out.unasked[f.Rule]++
			continue
		}
		out.counts[sev]++
		out.note(f)
		if sev == regulation.Clear {
			out.clear++
			continue
		}
		out.list = append(out.list, f)
		i := place[f.Subject]
		out.state[i] = max(out.state[i], sev)
	}
	slices.SortStableFunc(out.list, func(a, b regulation.Finding) int {
		return cmp.Or(-cmp.Compare(a.Severity(), b.Severity()), cmp.Compare(place[a.Subject], place[b.Subject]), a.Period.From.Compare(b.Period.From))
	})
	return out
}

// period gives the days that are checked: from the beginning of the year in
// which the twelve months up to the day begin, or of the records if that is
// later, to the end of the quarter.
func period(on calendar.Date, records calendar.Span) calendar.Span {
	from := on.Month().Add(-11).Year().First()
	if records.From.After(from) {
		from = records.From
	}
	return calendar.Span{From: from, To: on.Quarter().Next().First()}
}

// records gives the days from the month of the first meeting on record to that
// of the last, but not beyond the day of the check: what is taken to be
// complete unless -complete says otherwise. Without meetings nothing is. A file
// that ends in spring blames nobody for the summer.
func records(all []members.Meeting, on calendar.Date) calendar.Span {
	var first, last calendar.Date
	for _, m := range all {
		if m.On.IsZero() || m.On.After(on) {
			continue
		}
		if first.IsZero() || m.On.Before(first) {
			first = m.On
		}
		if m.On.After(last) {
			last = m.On
		}
	}
	if first.IsZero() {
		return calendar.Span{From: on, To: on.AddDays(1)}
	}
	to := last.Month().Next().First()
	if to.After(on) {
		to = on.AddDays(1)
	}
	return calendar.Span{From: first.Month().First(), To: to}
}

// rules gives the rules that nothing could be told of, in order.
func (f *found) rules() []regulation.RuleID { return slices.Sorted(maps.Keys(f.unasked)) }

// text says what was found. The part of the organization that is meant is
// given its name: a group, a unit, or the kind and day of a meeting.
func (r *report) text(f regulation.Finding) regulation.Text {
	text := f.Text()
	name, ok := r.parts[f.Part]
	if !ok {
		return text
	}
	text.Zh = name.Zh + "：" + strings.TrimLeft(strings.ReplaceAll(text.Zh, f.Part, ""), "：")
	if strings.Contains(text.En, f.Part) {
		text.En = strings.ReplaceAll(text.En, f.Part, name.En)
	} else {
		text.En = name.En + ": " + text.En
	}
	return text
}

// remedy says what to do, with the part by its name.
func (r *report) remedy(f regulation.Finding) regulation.Text {
	text := f.Remedy()
	if name, ok := r.parts[f.Part]; ok {
		text.Zh, text.En = strings.ReplaceAll(text.Zh, f.Part, name.Zh), strings.ReplaceAll(text.En, f.Part, name.En)
	}
	return text
}

// partNames gives the names of groups, units and meetings, by id. A member
// may have one of these ids as well; parts of findings are never members.
func partNames(t *township) map[string]regulation.Text {
	parts := map[string]regulation.Text{}
	if t.units != nil {
		for u := range t.units.Rows() {
			if u.Name != "" {
				parts[u.ID] = regulation.Text{Zh: u.Name, En: u.Name}
			}
		}
	}
	for _, n := range t.tree.All() {
		if t.tree.Kind(n) == orgtree.Group {
			parts[t.tree.ID(n)] = regulation.Text{Zh: t.orgName(t.tree.ID(n)), En: t.orgName(t.tree.ID(n))}
		}
	}
	for _, m := range t.meetings {
		day := regulation.DateText(m.On)
		name := regulation.Text{Zh: day.Zh, En: day.En}
		for k := range m.Kinds.All() {
			name.Zh, name.En = name.Zh+k.Label().Zh, name.En+", "+k.Label().En
			break
		}
		parts[string(m.ID)] = name
	}
	return parts
}
