package main

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// orgMonth is one organization in one month.
type orgMonth struct {
	org   string
	month calendar.Month
}

// monthState is what the duties of organizational life come to in a month: a
// duty of a quarter or a year counts in its last month.
type monthState struct {
	met, unmet, pending, unknown int
	missing, open                []regulation.RuleID
}

// note counts a finding to its month.
func (f *found) note(x regulation.Finding) {
	if !strings.HasPrefix(string(x.Rule), "life") && x.Rule != regulation.CommitteeMeetingQuorum {
		return
	}
	if x.Period == (calendar.Span{}) || x.Verdict == regulation.OutOfScope {
		return
	}
	key := orgMonth{x.Subject, x.Period.Last().Month()}
	s := f.life[key]
	if s == nil {
		s = &monthState{}
		f.life[key] = s
	}
	switch x.Verdict {
	case regulation.Met:
		s.met++
	case regulation.Unmet:
		s.unmet++
		s.missing = append(s.missing, x.Rule)
	case regulation.Pending:
		s.pending++
		s.open = append(s.open, x.Rule)
	case regulation.UnknownFacts:
		s.unknown++
	}
}

// heatRow is one branch over the months.
type heatRow struct {
	name  string
	cells []heatCell
}

// heatCell is one branch in one month.
type heatCell struct {
	state string // held, missing, pending, unknown or none
	held  int    // meetings
	title regulation.Text
}

// heat gives the map of organizational life: the branches, and the committees
// that have anything to show.
func (r *report) heat() (rows []heatRow) {
	held := map[orgMonth]map[members.MeetingKind]int{}
	count := map[orgMonth]int{}
	for _, m := range r.t.meetings {
		n, ok := r.t.tree.Find(string(m.Org))
		if !ok || m.On.IsZero() || m.On.After(r.asOf) {
			continue
		}
		if r.t.tree.Kind(n) == orgtree.Group {
			n = r.t.tree.Parent(n)
		}
		key := orgMonth{r.t.tree.ID(n), m.On.Month()}
		if held[key] == nil {
			held[key] = map[members.MeetingKind]int{}
		}
		count[key]++
		for k := range m.Kinds.All() {
			held[key][k]++
		}
	}
	for _, n := range r.t.tree.All() {
		if !r.t.tree.Kind(n).IsBranch() {
			continue
		}
		id := r.t.tree.ID(n)
		row := heatRow{name: r.t.orgName(id)}
		for _, m := range months(r.asOf) {
			key := orgMonth{id, m}
			c := heatCell{state: "none", held: count[key]}
			s := r.found.life[key]
			switch {
			case s == nil:
			case s.unmet > 0:
				c.state = "missing"
			case s.pending > 0:
				c.state = "pending"
			case s.unknown > 0:
				c.state = "unknown"
			default:
				c.state = "held"
			}
			c.title = heatTitle(row.name, m, held[key], s)
			row.cells = append(row.cells, c)
		}
		rows = append(rows, row)
	}
	return rows
}

// heatTitle tells a cell in words.
func heatTitle(name string, m calendar.Month, held map[members.MeetingKind]int, s *monthState) regulation.Text {
	month := regulation.MonthText(m)
	var zh, en []string
	for _, k := range members.AllMeetingKinds() {
		if n := held[k]; n > 0 {
			zh = append(zh, k.Label().Zh+strconv.Itoa(n)+"次")
			en = append(en, k.Label().En+" × "+strconv.Itoa(n))
		}
	}
	t := regulation.Text{Zh: name + "，" + month.Zh + "：" + strings.Join(zh, "、"), En: name + ", " + month.En + ": " + strings.Join(en, ", ")}
	if len(zh) == 0 {
		t.Zh, t.En = t.Zh+"没有会议记录", t.En+"no meeting on record"
	}
	if s == nil {
		return t
	}
	add := func(rules []regulation.RuleID, zh, en string) {
		for i, id := range rules {
			rule, _ := regulation.RuleByID(id)
			if i == 0 {
				t.Zh, t.En = t.Zh+"；"+zh, t.En+"; "+en
			} else {
				t.Zh, t.En = t.Zh+"、", t.En+", "
			}
			t.Zh, t.En = t.Zh+rule.Title.Zh, t.En+rule.Title.En
		}
	}
	add(s.missing, "不符合：", "unmet: ")
	add(s.open, "未到期：", "not due yet: ")
	return t
}
