package members

import (
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Matter is what a [Change] is about (变动事项).
type Matter uint8

// The values of Matter.
const (
	MatterHome            Matter = iota + 1 // the home branch (组织关系); the value is its id
	MatterDues                              // the category of dues (党费类别); the value is a word
	MatterCategory                          // the caller's category of members (党员分类); the value is a word
	MatterPartyProbation                    // probation within the Party (留党察看); no value
	MatterRightsSuspended                   // rights suspended by decision (中止党员权利); no value
	MatterStopped                           // membership suspended (停止党籍); no value
	MatterAway                              // away from the home branch (外出); no value
	MatterExclusion                         // to be left out of the roll (不计入应到会); the value is a [Ground]
)

var matterWords = words[Matter]{what: "matter", list: []word{
	{},
	MatterHome:            {"home", "组织关系", "home branch"},
	MatterDues:            {"dues-category", "党费类别", "category of dues"},
	MatterCategory:        {"category", "党员分类", "category of members"},
	MatterPartyProbation:  {"party-probation", "留党察看", "probation within the Party"},
	MatterRightsSuspended: {"rights-suspended", "中止党员权利", "rights suspended by decision"},
	MatterStopped:         {"membership-suspended", "停止党籍", "membership suspended"},
	MatterAway:            {"away", "外出", "away"},
	MatterExclusion:       {"exclusion", "不计入应到会", "left out of the roll"},
}}

// String gives the word, as "dues-category"; "" when unset.
func (m Matter) String() string { return matterWords.of(m).id }

// Label gives the name in both languages.
func (m Matter) Label() regulation.Text { return matterWords.label(m) }

// MarshalText gives the word; the unset Matter is an error with the code
// unknown-matter.
func (m Matter) MarshalText() ([]byte, error) { return matterWords.marshal(m) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-matter.
func (m *Matter) UnmarshalText(b []byte) error { return matterWords.unmarshal(b, m) }

// AllMatters lists the values in a fresh slice.
func AllMatters() []Matter { return matterWords.all() }

// hasValue reports whether a change of this matter carries a value.
func (m Matter) hasValue() bool { return m <= MatterCategory || m == MatterExclusion }

// Change is one dated fact of one member as a row: what [Facts] keeps in lists.
// It is comparable.
type Change struct {
	Member   ID            `json:"member"`
	Matter   Matter        `json:"matter"`
	Value    string        `json:"value,omitempty"` // organization, word or ground, as the matter says
	From     calendar.Date `json:"from"`            // first day
	Until    calendar.Date `json:"until,omitzero"`  // first day no longer; unset: until the next, or going on
	Consent  calendar.Date `json:"consent,omitzero"`
	Approved calendar.Date `json:"approved,omitzero"`
	Recorded calendar.Date `json:"recorded,omitzero"`
}

// changes yields the lists of a member as rows, in the order of [AllMatters].
func (t *table) changes(i uint32) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		id := ID(t.ids.at(i))
		for m, h := range [...]struct {
			s *spells
			p *pool
		}{MatterHome: {&t.homes, &t.orgs}, MatterDues: {&t.duesSpans, &t.dues}, MatterCategory: {&t.categorySpan, &t.categories}} {
			if m == 0 {
				continue
			}
			for _, x := range h.s.of(i) {
				if !yield(Change{Member: id, Matter: Matter(m), Value: h.p.at(x.value), From: x.from, Until: x.until, Recorded: x.recorded}) {
					return
				}
			}
		}
		for m := MatterPartyProbation; m <= MatterExclusion; m++ {
			for _, x := range t.marks.of(i) {
				if x.what == m && !yield(Change{id, m, x.ground.String(), x.from, x.until, x.consent, x.approved, x.recorded}) {
					return
				}
			}
		}
	}
}

// apply puts a change into the lists of its member.
func (c Change) apply(f *Facts) *regulation.Fault {
	at := Interval{c.From, c.Until, c.Recorded}
	if c.Matter != MatterExclusion && (!c.Consent.IsZero() || !c.Approved.IsZero()) {
		return fault(InvalidMatterColumns, "consent", "只有不计入应到会的事项填写同意和通过日期", "only grounds to be left out of the roll have days of consent and approval")
	}
	if c.Matter.hasValue() != (c.Value != "") {
		if c.Value == "" {
			return fault("missing-value", "value", "此事项须有取值", "this matter needs a value")
		}
		return fault(InvalidMatterColumns, "value", "此事项没有取值", "this matter has no value")
	}
	switch c.Matter {
	case MatterHome:
		f.Homes = append(f.Homes, Spell[OrgID]{OrgID(c.Value), c.From, c.Until, c.Recorded})
	case MatterDues:
		f.Dues = append(f.Dues, Spell[Word]{Word(c.Value), c.From, c.Until, c.Recorded})
	case MatterCategory:
		f.Categories = append(f.Categories, Spell[Word]{Word(c.Value), c.From, c.Until, c.Recorded})
	case MatterPartyProbation:
		f.Limits = append(f.Limits, Limit{PartyProbation, c.From, c.Until, c.Recorded})
	case MatterRightsSuspended:
		f.Limits = append(f.Limits, Limit{RightsSuspended, c.From, c.Until, c.Recorded})
	case MatterStopped:
		f.Stopped = append(f.Stopped, at)
	case MatterAway:
		f.Away = append(f.Away, at)
	case MatterExclusion:
		g, x := groundWords.read(c.Value)
		if x != nil {
			return under("value", x)
		}
		f.Exclusions = append(f.Exclusions, Exclusion{g, c.From, c.Until, c.Consent, c.Approved, c.Recorded})
	default:
		return under("matter", matterWords.unknown(func(x word) string { return x.zh }))
	}
	return nil
}

// WithChanges gives the roster with the changes laid over it, all of them or
// none. Errors carry the place in front (changes[2].value): unknown-member,
// missing-value, column-not-for-this-matter, and those of [New].
func (r *Roster) WithChanges(changes ...Change) (*Roster, error) {
	facts, faults := r.overlay(changes)
	for i := range changes {
		if x := faults[i]; x != nil {
			return nil, under(place("changes", i), x)
		}
	}
	return r.With(facts...)
}

// overlay works out the new facts of the members that the changes name. A
// change that cannot be is left out; those of one member and matter that do not
// go together are left out together, for which of them is right is not known.
func (r *Roster) overlay(changes []Change) ([]Facts, map[int]*regulation.Fault) {
	type key struct {
		id     ID
		matter Matter
	}
	faults := map[int]*regulation.Fault{}
	facts := map[ID]*Facts{}
	groups := map[key][]int{}
	var order []key
	var members []ID
	for i, c := range changes {
		k := key{c.Member, c.Matter}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, k := range order {
		if facts[k.id] == nil {
			m, ok := r.Member(k.id)
			if !ok {
				for _, i := range groups[k] {
					faults[i] = fault(UnknownMember, "member", "花名册中没有此编号", "nobody of this id is on the roster")
				}
				continue
			}
			f := m.Facts()
			facts[k.id] = &f
			members = append(members, k.id)
		}
		f := *facts[k.id] // sorted copies the lists before anything is kept
		var good []int
		for _, i := range groups[k] {
			one := Facts{ID: "x", Admitted: anyDay}
			x := changes[i].apply(&one)
			if x == nil {
				x = one.check()
			}
			if x != nil {
				faults[i] = asColumn(x)
				continue
			}
			_ = changes[i].apply(&f)
			good = append(good, i)
		}
		f = f.sorted()
		x := f.check()
		if x == nil && f.tooLong() {
			x = fault(TooLarge, "", "一人的变动记录过多", "more changes of one member than a roster holds")
		}
		if x == nil {
			facts[k.id] = &f
			continue
		}
		for _, i := range good {
			faults[i] = fault(x.Code, "from", x.Message.Zh, x.Message.En)
		}
	}
	var all []Facts
	for _, id := range members {
		all = append(all, *facts[id])
	}
	return all, faults
}

var anyDay = calendar.MustParse("2000-01-01")

// asColumn takes the place in the lists of Facts off, homes[0].value, so that
// the field of the change is left.
func asColumn(f *regulation.Fault) *regulation.Fault {
	g := *f
	if i := strings.IndexByte(g.Path, ']'); i >= 0 {
		g.Path = strings.TrimPrefix(g.Path[i+1:], ".")
	}
	switch g.Path {
	case "kind":
		g.Path = "matter"
	case "ground":
		g.Path = "value"
	}
	return &g
}
