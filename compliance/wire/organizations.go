package wire

import (
	"errors"
	"iter"
	"maps"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// form is orgtree.form.
func (s *Server) form(f *fields) any {
	var x compliance.FormFacts
	x.Unit, _ = word(f, "unit", true, orgtree.ParseUnitKind)
	for _, c := range []struct {
		name string
		n    *compliance.Number
	}{{"fullMembers", &x.FullMembers}, {"probationary", &x.Probationary}} {
		if n, given := f.count(c.name, true); given {
			*c.n = compliance.Known(n)
		}
	}
	x.NeedAndApproval, _ = f.flag("needAndApproval")
	if len(f.faults) > 0 {
		return nil
	}
	out, err := compliance.FormOf(s.law, x)
	f.add("", err)
	return out
}

// nested reads a required field that holds an object or an array of facts.
func (f *fields) nested(name string, v any) {
	raw, ok := f.raw(name)
	if !ok {
		f.missing(name)
		return
	}
	decode(name, raw, v, f.add)
}

// branch is compliance.branch.
func (s *Server) branch(f *fields) any {
	var b compliance.Branch
	scope := compliance.Scope{AsOf: f.date("asOf", true)}
	from, until := f.date("from", false), f.date("until", false)
	f.nested("branch", &b)
	scope.Unverified, _ = f.flag("unverified")
	scope.Period = calendar.Span{From: from, To: until}
	if _, given := f.values["branch"]; given && b.ID == "" && f.readable() {
		f.add("branch.id", missingID)
	}
	for _, id := range slices.Sorted(maps.Keys(b.Reasons)) {
		if _, known := regulation.RuleByID(id); !known {
			f.add("branch.reasons."+shown(string(id)), &regulation.Fault{Code: "unknown-rule", Message: regulation.Text{
				Zh: "没有这条规则，理由无从适用", En: "no such rule: the reason would settle nothing"}})
		}
	}
	checker, err := compliance.Compile(s.law, scope)
	var span *regulation.Fault
	if errors.As(err, &span) && span.Path == "period" {
		span.Path = "until" // where the two days of a period are given
	}
	f.add("", err)
	if len(f.faults) > 0 {
		return nil
	}
	return struct {
		Findings []regulation.Finding `json:"findings"`
	}{list(checker.Check(&b))}
}

var missingID = &regulation.Fault{Code: "missing-id", Message: regulation.Text{Zh: "缺少必填的字段", En: "required field is missing"}}

// needed tells of a member without what every member needs, before the words
// that could not be read are told of: that is the order of errors.
func (f *fields) needed(path string, m members.Facts) {
	if !f.readable() {
		return
	}
	if m.ID == "" {
		f.add(path+".id", missingID)
	}
	if m.Admitted.IsZero() {
		f.add(path+".admitted", &regulation.Fault{Code: "missing-admitted", Message: missingID.Message})
	}
}

// standing is members.standing.
func (s *Server) standing(f *fields) any {
	var facts members.Facts
	on := f.date("on", true)
	f.nested("member", &facts)
	if _, given := f.values["member"]; given {
		f.needed("member", facts)
	}
	if len(f.faults) > 0 {
		return nil
	}
	m, err := members.New(facts)
	if err != nil {
		f.add("member", err)
		return nil
	}
	out := struct {
		Standing     members.Standing `json:"standing"`
		Rights       []members.Right  `json:"rights"`
		ProbationEnd calendar.Date    `json:"probationEnd,omitzero"`
		FullFrom     calendar.Date    `json:"fullFrom,omitzero"`
		PartyAgeFrom calendar.Date    `json:"partyAgeFrom,omitzero"`
		PartyAge     *int             `json:"partyAge,omitempty"` // whole years; absent while it has not begun
	}{m.StandingOn(on), list(m.RightsOn(on).All()), m.ProbationEnd(), m.FullFrom(), m.PartyAgeFrom(), nil}
	if from := m.PartyAgeFrom(); !from.IsZero() && !from.After(on) {
		years := m.PartyAgeOn(on)
		out.PartyAge = &years
	}
	return out
}

// roll is members.roll: who ought to attend with a vote among the members of
// one branch.
func (s *Server) roll(f *fields) any {
	var facts []members.Facts
	on := f.date("on", true)
	f.nested("members", &facts)
	var o members.RollOptions
	o.AdmitRetired, _ = f.flag("admitRetired")
	for i := range facts {
		f.needed("members["+strconv.Itoa(i)+"]", facts[i])
	}
	if len(f.faults) > 0 {
		return nil
	}
	// The members asked about are those of the branch: their registration is
	// not asked for again.
	const here members.OrgID = "here"
	for i := range facts {
		facts[i].Homes = []members.Spell[members.OrgID]{{Value: here, From: facts[i].Admitted}}
	}
	roster, err := members.NewRoster(slices.Values(facts))
	if err != nil {
		f.add("", err)
		return nil
	}
	roll := roster.On(on).Roll(o, here)
	type note struct {
		Member members.ID      `json:"member"`
		Code   regulation.Code `json:"code"`
	}
	out := struct {
		Members  int          `json:"members"`
		Due      int          `json:"due"`
		Excluded []members.ID `json:"excluded"`
		Notes    []note       `json:"notes"`
	}{roll.Members(), roll.Due(), []members.ID{}, []note{}}
	for m := range roll.Excluded() {
		out.Excluded = append(out.Excluded, m.ID())
	}
	for n := range roll.Notes() {
		out.Notes = append(out.Notes, note{n.Member, n.Code})
	}
	return out
}

// list collects a sequence; it is never nil, so that JSON has an array.
func list[T any](s iter.Seq[T]) []T {
	return slices.AppendSeq([]T{}, s)
}
