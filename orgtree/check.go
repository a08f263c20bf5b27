package orgtree

import (
	"cmp"
	"math"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Numbers that stand for no organization: those of a handle table, and the
// parent of the organization at the top.
const (
	none = math.MaxUint32
	top  = math.MaxUint32 - 1
)

var rowColumns = []string{"id", "name", "kind", "parent", "from", "to", "origin", "successor"}

// cell is a place in the input that a reader has already complained about.
type cell struct {
	row    int
	column string
}

// source is what is checked: rows, or organizations without spans.
type source struct {
	orgs []Org
	rows []Row
	bad  map[cell]bool // reported by the reader
	lost bool          // the reader gave up on a row: what is missing may have been there
	collector
}

func (s *source) len() int { return len(s.orgs) + len(s.rows) }

func (s *source) at(i int) *Org {
	if s.rows != nil {
		return &s.rows[i].Org
	}
	return &s.orgs[i]
}

func (s *source) spanAt(i int) calendar.Span {
	if s.rows != nil {
		return s.rows[i].Span
	}
	return calendar.Span{}
}

// compile checks the rows of s, save for cycles, and lays them out as the
// columns of a History.
func compile(s *source, o options) *checker {
	s.what, s.columns = "rows", rowColumns
	c := &checker{source: s, History: &History{options: o}}
	if s.len() > MaxRows || !c.number() {
		s.add(Defect{Code: TooLarge, Row: -1, Other: -1})
		c.par, c.org = nil, nil
		return c
	}
	c.ambiguousIDs()
	c.cells()
	c.parents()
	if s.rows != nil {
		c.spans()
	}
	c.index()
	c.overlaps()
	c.underParents()
	c.roots()
	c.links()
	return c
}

// history finishes the checks.
func (c *checker) history() (*History, error) {
	c.cycles()
	if err := c.err(); err != nil {
		return nil, err
	}
	c.ids = c.ids.fit()
	return c.History, nil
}

// checker fills h while it checks. A row whose id is unusable has the number
// none; a row whose parent is unusable has the parent none.
type checker struct {
	*source
	*History
	unusable []bool         // rows without a usable span; nil when there are none
	squeezed map[string]int // what firstRows gives, once it is needed
}

// stretch is a span as two numbers: days from the first to before the last.
type stretch struct{ from, to uint32 }

const always = math.MaxUint32

func dayNumber(d calendar.Date) uint32 {
	return uint32(d.Year())<<9 | uint32(d.MonthOfYear())<<5 | uint32(d.Day())
}

func stretchOf(s calendar.Span) stretch {
	out := stretch{dayNumber(s.From), always}
	if !s.To.IsZero() {
		out.to = dayNumber(s.To)
	}
	return out
}

// number numbers the organizations; false when the input is too large.
func (c *checker) number() bool {
	n, bytes, names := c.source.len(), uint64(0), uint64(0)
	for i := range n {
		o := c.at(i)
		bytes += uint64(len(o.ID))
		names += uint64(len(o.Name))
	}
	if bytes > math.MaxUint32 || names > math.MaxUint32 || uint64(int(bytes)) != bytes {
		return false
	}
	c.ids = newIDs(n, int(bytes))
	c.org = make([]uint32, n)
	var list [block]string
	var rows [block]int
	var out [block]uint32
	for i := 0; i < n; {
		m := 0
		for ; i < n && m < block; i++ {
			id := c.at(i).ID
			found := inspect(id)
			c.org[i] = none
			switch {
			case id == "" || found == spaced && squeeze(id) == "":
				c.cell(EmptyID, i, "id", "")
			case len(id) > MaxID || found == untidy:
				c.cell(InvalidID, i, "id", id)
			default:
				list[m], rows[m] = id, i
				m++
			}
		}
		c.ids.addAll(list[:m], &out)
		for k, row := range rows[:m] {
			c.org[row] = out[k]
		}
	}
	return true
}

// ambiguousIDs finds ids that differ only in spaces.
func (c *checker) ambiguousIDs() {
	var first map[string]uint32 // squeezed id to the lowest number that has it
	for n := range uint32(c.ids.len()) {
		if id := c.ids.at(n); inspect(id) == spaced {
			if first == nil {
				first = map[string]uint32{}
			}
			key := squeeze(id)
			lowest := n
			if plain, ok := c.ids.find(key); ok {
				lowest = min(lowest, plain)
			}
			if _, ok := first[key]; !ok {
				first[key] = lowest
			}
		}
	}
	if first == nil {
		return
	}
	rowOf := make([]int, c.ids.len())
	for i := len(c.org) - 1; i >= 0; i-- {
		if n := c.org[i]; n != none {
			rowOf[n] = i
		}
	}
	for n := range uint32(c.ids.len()) {
		id := c.ids.at(n)
		if lowest, ok := first[squeeze(id)]; ok && lowest != n {
			c.add(Defect{Code: AmbiguousID, Row: rowOf[n], Column: "id", Value: id, Other: rowOf[lowest]})
		}
	}
}

// cells checks what stands in one cell alone, and keeps kinds and names.
func (c *checker) cells() {
	n := c.source.len()
	c.kind = make([]Kind, n)
	bytes := 0
	for i := range n {
		o := c.at(i)
		bytes += len(o.Name)
		if kindWords.known(o.Kind) {
			c.kind[i] = o.Kind
		} else if !c.bad[cell{i, "kind"}] {
			c.cell(UnknownKind, i, "kind", "")
		}
		if len(o.Name) > MaxName || inspect(o.Name) == untidy {
			c.cell(InvalidName, i, "name", o.Name)
		}
	}
	if bytes == 0 {
		return
	}
	c.names = newTexts(n, bytes)
	for i := range n {
		c.names.push(c.at(i).Name)
	}
}

// parents resolves the parents. Rows that follow each other under the same
// parent are resolved once.
func (c *checker) parents() {
	c.par = make([]uint32, c.source.len())
	var list [block]string
	var rows [block + 1]int // the rows from rows[k] to rows[k+1] name list[k]
	var out [block]uint32
	for i := 0; i < len(c.par); {
		m := 0
		for ; i < len(c.par); i++ {
			id := c.at(i).Parent
			if m > 0 && id == list[m-1] {
				continue
			}
			if m == block {
				break
			}
			list[m], rows[m] = id, i
			m++
		}
		rows[m] = i
		c.ids.findAll(list[:m], &out)
		for k, id := range list[:m] {
			n := out[k]
			if id == "" {
				n = top
			}
			for row := rows[k]; row < rows[k+1]; row++ {
				c.par[row] = n
				if n == none && !c.lost {
					c.missingParent(row, id)
				}
			}
		}
	}
}

func (c *checker) missingParent(row int, id string) {
	if c.squeezed == nil {
		c.squeezed = c.firstRows()
	}
	d := Defect{Code: MissingParent, Row: row, Column: "parent", Value: id, Other: -1}
	if like, ok := c.squeezed[squeeze(id)]; ok {
		d.Other = like
		d.detail = regulation.Text{
			Zh: "没有这个上级组织（与{other}的编号只差空格）",
			En: "there is no such parent (the id of {other} differs only in spaces)",
		}
	}
	c.add(d)
}

// firstRows maps ids without their spaces to the first row that has them.
func (c *checker) firstRows() map[string]int {
	out := make(map[string]int, len(c.org))
	for i, n := range c.org {
		if n == none {
			continue
		}
		key := squeeze(c.ids.at(n))
		if _, ok := out[key]; !ok {
			out[key] = i
		}
	}
	return out
}

// spans checks and keeps the spans.
func (c *checker) spans() {
	c.span = make([]calendar.Span, len(c.source.rows))
	c.unusable = make([]bool, len(c.span))
	for i := range c.span {
		s := c.source.rows[i].Span
		c.span[i] = s
		switch {
		case c.bad[cell{i, "from"}] || c.bad[cell{i, "to"}]:
			c.unusable[i] = true
		case s.IsEmpty():
			c.unusable[i] = true
			c.cell(InvalidSpan, i, "to", s.String())
		}
	}
}

// days gives the days of row i, and false when its span is unusable.
func (c *checker) days(i uint32) (stretch, bool) {
	if c.span == nil {
		return stretch{0, always}, true
	}
	return stretchOf(c.span[i]), !c.unusable[i]
}

func (c *checker) overlaps() {
	for n := range uint32(c.ids.len()) {
		lo, hi := c.rowsOf(n)
		if hi-lo < 2 {
			continue
		}
		var end, holder uint32
		begun := false
		for k := lo; k < hi; k++ {
			i := c.rowAt(k)
			s, ok := c.days(i)
			if !ok {
				continue
			}
			if begun && s.from < end {
				later, earlier := max(i, holder), min(i, holder)
				d := Defect{Code: OverlappingSpans, Row: int(later), Column: "from", Other: int(earlier)}
				if c.spanAt(int(i)) == c.spanAt(int(holder)) {
					d.Code, d.Column = DuplicateID, "id"
				}
				d.Value = c.ids.at(n)
				c.add(d)
			}
			if !begun || s.to > end {
				end, holder, begun = s.to, i, true
			}
		}
	}
}

// underParents checks, for every row, that its parent is there on all its days
// and is of a kind that may be above it.
func (c *checker) underParents() {
	for i := range c.par {
		p := c.par[i]
		if p == top {
			if k := c.kind[i]; k != 0 && !c.options.parents.AllowsTop(k) {
				c.add(Defect{Code: ImpossibleParent, Row: i, Column: "parent", Other: -1, detail: noTop(k)})
			}
			continue
		}
		days, ok := c.days(uint32(i))
		if p == none || !ok {
			continue
		}
		c.underParent(i, p, days)
	}
}

func (c *checker) underParent(i int, p uint32, days stretch) {
	lo, hi := c.rowsOf(p)
	covered := days.from // up to this day the parent is there
	began, kindFault, unsure := false, false, false
	for k := lo; k < hi; k++ {
		row := c.rowAt(k)
		s, ok := c.days(row)
		if !ok {
			unsure = true // reported where it stands
			continue
		}
		if s.from < days.to && days.from < s.to {
			ck, pk := c.kind[i], c.kind[row]
			if !kindFault && ck != 0 && pk != 0 && !c.options.parents.Allows(ck, pk) {
				kindFault = true
				c.add(Defect{Code: ImpossibleParent, Row: i, Column: "parent", Value: c.ids.at(p), Other: int(row),
					detail: impossible(ck, pk, true)})
			}
		}
		if s.from <= covered && covered < s.to {
			covered = s.to
		}
		began = began || s.from <= days.from
	}
	if covered >= days.to || unsure || lo == hi {
		return
	}
	d := Defect{Code: OutlivesParent, Row: i, Column: "parent", Value: c.ids.at(p), Other: -1, On: dateOf(covered)}
	if !began && covered == days.from {
		d.Code = PredatesParent
	}
	c.add(d)
}

func noTop(k Kind) regulation.Text {
	return regulation.Text{Zh: k.Label().Zh + "不能没有上级组织", En: "a " + k.Label().En + " cannot stand at the top"}
}

func impossible(child, parent Kind, other bool) regulation.Text {
	t := regulation.Text{
		Zh: child.Label().Zh + "不能在" + parent.Label().Zh + "之下",
		En: "a " + child.Label().En + " cannot be under a " + parent.Label().En,
	}
	if other {
		t.Zh += "（{other}）"
		t.En += " ({other})"
	}
	return t
}

// dateOf is the inverse of dayNumber; unset for 0.
func dateOf(n uint32) calendar.Date {
	d, _ := calendar.Of(int(n>>9), monthOf(n), int(n&31))
	return d
}

// roots finds days on which more than one organization stands at the top.
func (c *checker) roots() {
	var rows []uint32
	for i, p := range c.par {
		if p == top && c.org[i] != none {
			if _, ok := c.days(uint32(i)); ok {
				rows = append(rows, uint32(i))
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b uint32) int {
		x, _ := c.days(a)
		y, _ := c.days(b)
		return cmp.Compare(x.from, y.from)
	})
	var end, holder uint32
	for k, i := range rows {
		s, _ := c.days(i)
		if k > 0 && s.from < end && c.org[i] != c.org[holder] {
			c.add(Defect{Code: SeveralRoots, Row: int(max(i, holder)), Column: "parent", Value: c.ids.at(c.org[max(i, holder)]),
				Other: int(min(i, holder)), On: dateOf(s.from)})
		}
		if k == 0 || s.to > end {
			end, holder = s.to, i
		}
	}
}

// cycles finds organizations that are above each other on some day.
//
// First it peels off, from below, all organizations that no remaining row has
// as its parent; what stays has a cycle if days are not looked at, and most
// often nothing stays. For the rest it goes through the days on which rows
// begin and climbs from each organization that begins a row then: a new cycle
// runs through one of them. That takes at most days times organizations steps,
// for input made to be slow, and next to none for real one.
func (c *checker) cycles() {
	if len(c.par) == 0 {
		return
	}
	n := uint32(c.ids.len())
	usable := func(i uint32) bool {
		_, ok := c.days(i)
		return ok && c.org[i] != none && c.par[i] < top
	}
	below := make([]uint32, n) // rows that name it as parent
	for i := range c.par {
		if usable(uint32(i)) {
			below[c.par[i]]++
		}
	}
	queue := make([]uint32, 0, n)
	for o := range n {
		if below[o] == 0 {
			queue = append(queue, o)
		}
	}
	for at := 0; at < len(queue); at++ {
		lo, hi := c.rowsOf(queue[at])
		for k := lo; k < hi; k++ {
			if i := c.rowAt(k); usable(i) {
				p := c.par[i]
				if below[p]--; below[p] == 0 {
					queue = append(queue, p)
				}
			}
		}
	}
	if len(queue) == int(n) {
		return
	}
	// below is positive exactly for what stays.
	var rows []uint32
	for i := range c.par {
		if usable(uint32(i)) && below[c.org[i]] > 0 {
			rows = append(rows, uint32(i))
		}
	}
	slices.SortStableFunc(rows, func(a, b uint32) int {
		x, _ := c.days(a)
		y, _ := c.days(b)
		return cmp.Compare(x.from, y.from)
	})
	row := make([]uint32, n) // the row that is in force
	for i := range row {
		row[i] = none
	}
	seen := make([]uint32, n)
	walk := uint32(0)
	known := map[string]bool{}
	for at := 0; at < len(rows); {
		first, _ := c.days(rows[at])
		day, round, begin := first.from, walk+1, at
		for ; at < len(rows); at++ {
			if s, _ := c.days(rows[at]); s.from != day {
				break
			}
			// Of rows that double each other the first one counts.
			if o := c.org[rows[at]]; row[o] == none || !c.inForce(row[o], day) {
				row[o] = rows[at]
			}
		}
		for _, i := range rows[begin:at] {
			walk++
			o := c.org[i]
			for seen[o] < round && row[o] != none && c.inForce(row[o], day) {
				seen[o] = walk
				o = c.par[row[o]]
			}
			if seen[o] == walk {
				c.cycle(o, row, day, known)
			}
		}
	}
}

func (c *checker) inForce(i, day uint32) bool {
	s, _ := c.days(i)
	return s.from <= day && day < s.to
}

// cycle reports the cycle that o is on, once.
func (c *checker) cycle(o uint32, row []uint32, day uint32, known map[string]bool) {
	lowest, first := row[o], o
	for p := c.par[row[o]]; p != o; p = c.par[row[p]] {
		if row[p] < lowest {
			lowest, first = row[p], p
		}
	}
	d := Defect{Code: Cycle, Row: int(lowest), Column: "parent", Other: -1, On: dateOf(day)}
	key := make([]byte, 0, 64)
	lowestOrg, p := first, first
	for {
		if len(d.IDs) < MaxListed {
			d.IDs = append(d.IDs, c.ids.at(p))
		}
		lowestOrg = min(lowestOrg, p)
		if p = c.par[row[p]]; p == first {
			break
		}
	}
	for p = lowestOrg; ; {
		key = append(key, byte(p), byte(p>>8), byte(p>>16), byte(p>>24))
		if p = c.par[row[p]]; p == lowestOrg {
			break
		}
	}
	if known[string(key)] {
		return
	}
	known[string(key)] = true
	d.Value = c.ids.at(c.par[lowest])
	c.add(d)
}

// links checks origins and successors.
func (c *checker) links() {
	for i := range c.source.rows {
		r := &c.source.rows[i]
		if r.Origin == "" && r.Successor == "" {
			continue
		}
		days, ok := c.days(uint32(i))
		if !ok || c.org[i] == none || c.lost {
			continue
		}
		if r.Origin != "" {
			switch o, ok := c.ids.find(r.Origin); {
			case days.from == 0 || c.continues(i, days.from):
				c.cell(MisplacedOrigin, i, "origin", r.Origin)
			case !ok || o == c.org[i] || !c.there(o, dayNumber(r.Span.From.AddDays(-1))):
				c.cell(MissingOrigin, i, "origin", r.Origin)
			default:
				if c.origin == nil {
					c.origin = map[uint32]uint32{}
				}
				c.origin[uint32(i)] = o
			}
		}
		if r.Successor != "" {
			switch o, ok := c.ids.find(r.Successor); {
			case days.to == always || c.there(c.org[i], days.to):
				c.cell(MisplacedSuccessor, i, "successor", r.Successor)
			case !ok || o == c.org[i] || !c.there(o, days.to):
				c.cell(MissingSuccessor, i, "successor", r.Successor)
			default:
				if c.successor == nil {
					c.successor = map[uint32]uint32{}
				}
				c.successor[uint32(i)] = o
			}
		}
	}
}

// continues reports whether another row of the organization of row i ends on
// the day that row i begins.
func (c *checker) continues(i int, from uint32) bool {
	lo, hi := c.rowsOf(c.org[i])
	for k := lo; k < hi; k++ {
		if s, ok := c.days(c.rowAt(k)); ok && s.to == from {
			return true
		}
	}
	return false
}

// there reports whether organization o has a row in force on the day.
func (c *checker) there(o, day uint32) bool {
	lo, hi := c.rowsOf(o)
	for k := lo; k < hi; k++ {
		if s, ok := c.days(c.rowAt(k)); ok && s.from <= day && day < s.to {
			return true
		}
	}
	return false
}
