package orgtree

import (
	"cmp"
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// UnitKind is the kind of a unit (单位类别). The zero UnitKind is unset. The
// kinds are those that the texts on set-up and terms tell apart.
type UnitKind uint8

// The kinds of unit.
const (
	Village            UnitKind = iota + 1 // 村
	Community                              // 社区
	Enterprise                             // 企业, where its ownership is not told apart
	SOE                                    // 国有企业
	StateOrgan                             // 机关
	University                             // 高校
	Hospital                               // 医院
	Institution                            // 事业单位
	NonPublic                              // 非公有制企业
	SocialOrganization                     // 社会组织
	OtherUnit                              // 其他
)

var unitKindWords = words[UnitKind]{
	what: "unit-kind",
	rows: []word{
		{},
		{"village", regulation.Text{Zh: "村", En: "village"}},
		{"community", regulation.Text{Zh: "社区", En: "community"}},
		{"enterprise", regulation.Text{Zh: "企业", En: "enterprise"}},
		{"soe", regulation.Text{Zh: "国有企业", En: "state-owned enterprise"}},
		{"state-organ", regulation.Text{Zh: "机关", En: "state organ"}},
		{"university", regulation.Text{Zh: "高校", En: "university"}},
		{"hospital", regulation.Text{Zh: "医院", En: "hospital"}},
		{"institution", regulation.Text{Zh: "事业单位", En: "public institution"}},
		{"non-public", regulation.Text{Zh: "非公有制企业", En: "non-public enterprise"}},
		{"social-organization", regulation.Text{Zh: "社会组织", En: "social organization"}},
		{"other", regulation.Text{Zh: "其他", En: "other"}},
	},
	alias: map[string]UnitKind{"国企": SOE, "非公企业": NonPublic},
}

// String gives the word, such as "state-organ"; "" for the unset UnitKind.
func (k UnitKind) String() string { return unitKindWords.word(k) }

// Label gives the name in both languages.
func (k UnitKind) Label() regulation.Text { return unitKindWords.label(k) }

// AllUnitKinds lists the kinds in the order of the constants.
func AllUnitKinds() []UnitKind { return unitKindWords.all() }

// ParseUnitKind reads a word; anything else is an error with the code
// unknown-unit-kind.
func ParseUnitKind(s string) (UnitKind, error) { return unitKindWords.parse(s) }

// MarshalText gives the word; the unset UnitKind is an error with the code
// unknown-unit-kind.
func (k UnitKind) MarshalText() ([]byte, error) { return unitKindWords.marshal(k) }

// UnmarshalText reads as ParseUnitKind does. On an error k stays as it was.
func (k *UnitKind) UnmarshalText(b []byte) error { return unitKindWords.unmarshal(b, k) }

// Unit is a place where people work or live (单位), as it stands on one day.
type Unit struct {
	ID   string   // 单位编号, fit as the id of an [Org] is
	Name string   // 单位名称, may be empty
	Kind UnitKind // 单位类别
}

// UnitRow is one row of a register of units: on the days of the span the unit
// belongs to the organization. A unit that belongs to several organizations
// has a row for each, as the units of a joint branch (联合党支部, branch
// regulations Art. 5) may.
type UnitRow struct {
	Unit
	Org  string        // id of the organization (所属党组织); empty where there is none yet
	Span calendar.Span // To exclusive; the zero Span is always
}

// UnitRegister is the units over time (单位名册). It is immutable and safe for
// concurrent use.
type UnitRegister struct{ rows []UnitRow }

var unitColumns = []string{"id", "name", "kind", "org", "from", "to"}

// NewUnitRegister checks the rows, which may come in any order, and keeps
// them. The error is a [*Defects]: an empty or unfit id, an unfit name, an
// unknown kind, a span without days, the same unit and organization twice on
// one day, or two names or kinds of one unit on one day.
func NewUnitRegister(rows []UnitRow) (*UnitRegister, error) {
	c := &collector{what: "units", columns: unitColumns}
	return checkUnits(rows, nil, c)
}

func checkUnits(rows []UnitRow, bad map[cell]bool, c *collector) (*UnitRegister, error) {
	if len(rows) > MaxRows {
		c.add(Defect{Code: TooLarge, Row: -1, Other: -1})
		return nil, c.err()
	}
	order := make([]int, 0, len(rows))
	for i := range rows {
		r := &rows[i]
		found, usable := inspect(r.ID), true
		switch {
		case r.ID == "" || found == spaced && squeeze(r.ID) == "":
			c.cell(EmptyID, i, "id", "")
			usable = false
		case len(r.ID) > MaxID || found == untidy:
			c.cell(InvalidID, i, "id", r.ID)
			usable = false
		}
		if len(r.Name) > MaxName || inspect(r.Name) == untidy {
			c.cell(InvalidName, i, "name", r.Name)
		}
		if !unitKindWords.known(r.Kind) && !bad[cell{i, "kind"}] {
			c.cell(UnknownUnitKind, i, "kind", "")
		}
		if len(r.Org) > MaxID || inspect(r.Org) == untidy {
			c.cell(InvalidID, i, "org", r.Org)
		}
		switch {
		case bad[cell{i, "from"}] || bad[cell{i, "to"}]:
			usable = false
		case r.Span.IsEmpty():
			c.cell(InvalidSpan, i, "to", r.Span.String())
			usable = false
		}
		if usable {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(rows[a].ID, rows[b].ID), rows[a].Span.From.Compare(rows[b].Span.From))
	})
	unitClashes(rows, order, c)
	if err := c.err(); err != nil {
		return nil, err
	}
	return &UnitRegister{rows: slices.Clone(rows)}, nil
}

// unitClashes goes through the rows by unit and first day. It compares each
// with the longest-lasting row so far of the same organization, and with the
// row that has described the unit the longest.
func unitClashes(rows []UnitRow, order []int, c *collector) {
	open := map[string]int{} // organization to row
	said := -1
	for k, i := range order {
		r := &rows[i]
		if k > 0 && rows[order[k-1]].ID != r.ID {
			clear(open)
			said = -1
		}
		if o, ok := open[r.Org]; ok && rows[o].Span.Overlaps(r.Span) {
			c.add(Defect{Code: DuplicateRow, Row: max(i, o), Column: "org", Value: r.ID, Other: min(i, o)})
		}
		if o, ok := open[r.Org]; !ok || outlasts(r.Span, rows[o].Span) {
			open[r.Org] = i
		}
		switch {
		case said < 0 || !rows[said].Span.Overlaps(r.Span):
			said = i
		case rows[said].Unit != r.Unit:
			c.add(Defect{Code: ConflictingUnit, Row: max(i, said), Column: "name", Value: r.ID, Other: min(i, said)})
		case outlasts(r.Span, rows[said].Span):
			said = i
		}
	}
}

func outlasts(a, b calendar.Span) bool {
	return a.To.IsZero() || !b.To.IsZero() && a.To.After(b.To)
}

// Len gives the number of rows.
func (r *UnitRegister) Len() int { return len(r.rows) }

// Rows yields the rows in the order in which they were given.
func (r *UnitRegister) Rows() iter.Seq[UnitRow] { return slices.Values(r.rows) }

// On gives the units of one day, placed in a tree, which should be that of the
// same day. The error is a [*Defects] with the code unknown-org for every row
// in force whose organization is not in the tree. An unset day gives no units.
func (r *UnitRegister) On(d calendar.Date, t *Tree) (*Units, error) {
	c := &collector{what: "units", columns: unitColumns}
	u := &Units{tree: t}
	type place struct {
		position, unit int
	}
	var places []place
	byID := map[string]int{}
	for i := range r.rows {
		row := &r.rows[i]
		if !row.Span.Contains(d) {
			continue
		}
		n, ok := byID[row.ID]
		if !ok {
			n = len(u.units)
			byID[row.ID] = n
			u.units = append(u.units, row.Unit)
		}
		if row.Org == "" {
			continue
		}
		node, ok := t.Find(row.Org)
		if !ok {
			c.cell(UnknownOrg, i, "org", row.Org)
			continue
		}
		places = append(places, place{t.Position(node), n})
	}
	if err := c.err(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(places, func(a, b place) int { return cmp.Compare(a.position, b.position) })
	for _, p := range places {
		u.position = append(u.position, p.position)
		u.unit = append(u.unit, p.unit)
	}
	u.byID = byID
	u.orgs = make([][]int, len(u.units))
	for _, p := range places {
		u.orgs[p.unit] = append(u.orgs[p.unit], p.position)
	}
	return u, nil
}

// Units is the units of one day, placed in a tree. It is immutable and safe
// for concurrent use.
type Units struct {
	tree     *Tree
	units    []Unit
	byID     map[string]int
	position []int // sorted, with the unit that belongs there
	unit     []int
	orgs     [][]int // of each unit, the positions of its organizations
}

// Len gives the number of units.
func (u *Units) Len() int { return len(u.units) }

// All yields the units in the order of the rows.
func (u *Units) All() iter.Seq[Unit] { return slices.Values(u.units) }

// Find gives the unit with the id.
func (u *Units) Find(id string) (Unit, bool) {
	i, ok := u.byID[id]
	if !ok {
		return Unit{}, false
	}
	return u.units[i], true
}

// Of yields the units that belong to n itself, not those of the organizations
// under it. How many a joint branch covers is their number.
func (u *Units) Of(n Node) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		p := u.tree.Position(n)
		if p < 0 {
			return
		}
		for i, _ := slices.BinarySearch(u.position, p); i < len(u.position) && u.position[i] == p; i++ {
			if !yield(u.units[u.unit[i]]) {
				return
			}
		}
	}
}

// OrgsOf yields the organizations that a unit belongs to, in preorder; none if
// the unit is unknown or has no organization.
func (u *Units) OrgsOf(id string) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		i, ok := u.byID[id]
		if !ok {
			return
		}
		for _, p := range u.orgs[i] {
			if !yield(u.tree.At(p)) {
				return
			}
		}
	}
}

// Without yields the units that belong to no organization (未建立党组织的单位),
// in the order of the rows.
func (u *Units) Without() iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		for i, unit := range u.units {
			if len(u.orgs[i]) == 0 && !yield(unit) {
				return
			}
		}
	}
}

// Counts gives, for each position of the tree, the number of units that belong
// to the organization there, to be rolled up by [Tree.Sum]. A unit that
// belongs to two organizations counts in both.
func (u *Units) Counts() []int64 {
	out := make([]int64, u.tree.Len())
	for _, p := range u.position {
		out[p]++
	}
	return out
}
