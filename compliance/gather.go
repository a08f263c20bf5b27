package compliance

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Records are the tables that a platform exports. A table that is nil is not
// given, and what it would tell stays unknown; one that is there and empty
// says that there is nothing. The slices must not change while the result is
// in use.
type Records struct {
	Tree    *orgtree.Tree         // of the day that is gathered; nil: that of History
	History *orgtree.History      // may be nil: then no day of founding is known
	Units   *orgtree.UnitRegister // may be nil

	Roster     *members.Roster
	Terms      []members.Term
	Meetings   []members.Meeting
	Attendance *members.AttendanceSheet // may be nil
	Talks      []members.Talk

	// Complete are the days for which meetings and talks are wholly on record;
	// the zero Span is none.
	Complete calendar.Span

	// RemoteCounts says whether a committee member who took part from afar is
	// present. No text settles it: unset, such a meeting has an unknown number
	// of those present.
	RemoteCounts Flag
	TalksEach    int // talks a year that make somebody reached; 0 is read as 1, the national figure
}

// Gathered are the tables, indexed by organization. It is immutable and safe
// for concurrent use. Facts are made when they are asked for, so that a tree
// of any size can be streamed through [CheckTree].
type Gathered struct {
	r     Records
	asOf  calendar.Date
	tree  *orgtree.Tree
	owner []int32 // by position: the organization itself, or what a group is part of

	snap               *members.Snapshot
	full, probationary []int32 // by position; groups count to their owner
	allFull, allProb   []int64 // the same with all below, where there are units
	years              []talkYear

	groups   index // of an owner
	terms    index // of the organization or the group
	meetings index // of an owner
	talks    index // of an owner
	lectures index // of a committee or leading group: rows of told
	told     []calendar.Date

	units     []orgtree.UnitRow
	unitsOf   index          // of an organization: rows of units
	unitPlace map[string]int // rows of a unit in force
}

// talkYear is one year for which talks are counted.
type talkYear struct {
	year        calendar.Year
	first, last calendar.Date // the last is that of the year, or the day gathered
	whole       bool          // the records cover it
	snap        *members.Snapshot
}

// Gather indexes the tables for the facts of one day, in time proportionate to
// their size; a year for which talks are on record takes one more pass over
// the roster.
//
// The facts are those of that day, so check them with the same Scope.AsOf. How
// the tables are read:
//
//   - Members count where their home is on the day, those of a Party group to
//     the branch it is part of.
//   - Posts are those held on the day. Secretary and deputy alone are no
//     committee. Two people in one post count as two, one person in two posts
//     of the committee as one.
//   - The term is that of the committee, or of the secretary where there is
//     none: the end that most of the posts have, and the first election that
//     fits it, so that a by-election does not begin a new term; without ends,
//     the day on which most posts began. An end that is the day before a whole
//     number of years is read as that day. An approved shift whose new day no
//     table holds leaves open whether the election was held.
//   - A committee meeting has the committee of its own day. An attendance sheet
//     that names anybody at a meeting names all who were there.
//   - A meeting of a group is a meeting of its branch as well, but no member
//     or committee meeting.
//   - A talk counts to the organization recorded, else to the one branch of
//     both, and for one relation, by the seats held on its day: within the
//     committee, between committee and members, among members without a seat.
//     Due are those who were in the branch, or on the committee, from the first
//     day of the year to the last, or to the day gathered; this year's newcomers
//     are due next year.
//   - A lecture by the secretary of a committee or leading group counts
//     wherever it was held.
func Gather(r Records, asOf calendar.Date) *Gathered {
	g := &Gathered{r: r, asOf: asOf, tree: r.Tree}
	if g.tree == nil && r.History != nil {
		g.tree = r.History.On(asOf)
	}
	if g.tree == nil || asOf.IsZero() {
		g.tree = &orgtree.Tree{}
	}
	n := g.tree.Len()
	g.owner = make([]int32, n)
	groups := make([]int32, n)
	for p, x := range g.tree.All() {
		g.owner[p], groups[p] = int32(p), nowhere
		if g.tree.Kind(x) != orgtree.Group {
			continue
		}
		if up := g.tree.Position(g.tree.Parent(x)); up >= 0 {
			g.owner[p], groups[p] = g.owner[up], g.owner[up]
		}
	}
	g.groups = newIndex(groups, n)
	g.gatherMembers()
	g.gatherUnits()

	keys := make([]int32, max(len(r.Terms), len(r.Meetings), len(r.Talks)))
	for i := range r.Terms {
		keys[i], _ = g.placeTerm(&r.Terms[i])
	}
	g.terms = newIndex(keys[:len(r.Terms)], n)
	for i := range r.Meetings {
		keys[i], _ = g.placeMeeting(&r.Meetings[i])
	}
	g.meetings = newIndex(keys[:len(r.Meetings)], n)
	for i := range r.Talks {
		keys[i], _ = g.placeTalk(&r.Talks[i])
	}
	g.talks = newIndex(keys[:len(r.Talks)], n)
	g.gatherLectures()
	g.gatherYears()
	return g
}

const nowhere int32 = -1

// index is rows by position, in the order of the table.
type index struct{ start, rows []int32 }

func newIndex(keys []int32, n int) index {
	x := index{start: make([]int32, n+1)}
	for _, k := range keys {
		if k >= 0 {
			x.start[k+1]++
		}
	}
	for p := range n {
		x.start[p+1] += x.start[p]
	}
	x.rows = make([]int32, x.start[n])
	next := slices.Clone(x.start[:n])
	for i, k := range keys {
		if k >= 0 {
			x.rows[next[k]] = int32(i)
			next[k]++
		}
	}
	return x
}

func (x *index) of(p int) []int32 { return x.rows[x.start[p]:x.start[p+1]] }

// org finds an organization; known is also one that the history had on
// another day.
func (g *Gathered) org(id members.OrgID) (p int32, known bool) {
	if n, ok := g.tree.Find(string(id)); ok {
		return int32(g.tree.Position(n)), true
	}
	if g.r.History != nil {
		for range g.r.History.RowsOf(string(id)) {
			return nowhere, true
		}
	}
	return nowhere, false
}

func (g *Gathered) isGroup(p int32) bool { return g.owner[p] != p }

func (g *Gathered) gatherMembers() {
	if g.r.Roster == nil {
		return
	}
	g.snap = g.r.Roster.On(g.asOf)
	g.full, g.probationary = make([]int32, g.tree.Len()), make([]int32, g.tree.Len())
	for id := range g.snap.Orgs() {
		p, _ := g.org(id)
		if p < 0 {
			continue
		}
		p = g.owner[p]
		for m := range g.snap.Members(id) {
			if m.StandingOn(g.asOf) == members.Full {
				g.full[p]++
			} else {
				g.probationary[p]++
			}
		}
	}
}

func (g *Gathered) gatherUnits() {
	if g.r.Units == nil {
		return
	}
	var keys []int32
	g.unitPlace = map[string]int{}
	for u := range g.r.Units.Rows() {
		p, _ := g.placeUnit(&u)
		if p < 0 {
			continue
		}
		g.units, keys = append(g.units, u), append(keys, p)
		g.unitPlace[u.ID]++
	}
	g.unitsOf = newIndex(keys, g.tree.Len())
	if g.full == nil {
		return
	}
	wide := func(x []int32) []int64 {
		all := make([]int64, len(x))
		for p, n := range x {
			all[p] = int64(n)
		}
		all, _ = g.tree.Sum(all) // counts of members cannot overflow
		return all
	}
	g.allFull, g.allProb = wide(g.full), wide(g.probationary)
}

// gatherLectures finds the lectures that the secretaries of committees and
// leading groups gave.
func (g *Gathered) gatherLectures() {
	type office struct{ org, term int32 }
	by := map[members.ID][]office{} // in the order of organizations
	for p, n := range g.tree.All() {
		if !hasLeader(g.tree.Kind(n)) {
			continue
		}
		for _, i := range g.terms.of(p) {
			if t := &g.r.Terms[i]; t.Post == members.Secretary {
				by[t.Member] = append(by[t.Member], office{int32(p), i})
			}
		}
	}
	var keys []int32
	for i := range g.r.Meetings {
		m := &g.r.Meetings[i]
		if m.Lecturer == "" || !m.Kinds.Has(members.PartyLecture) {
			continue
		}
		last := nowhere
		for _, x := range by[m.Lecturer] {
			if x.org != last && g.r.Terms[x.term].HeldOn(m.On) {
				keys, g.told, last = append(keys, x.org), append(g.told, m.On), x.org
			}
		}
	}
	g.lectures = newIndex(keys, g.tree.Len())
}

// hasLeader reports whether Art. 16 asks the secretary for a lecture.
func hasLeader(k orgtree.Kind) bool { return k == orgtree.Committee || k == orgtree.LeadingGroup }

// gatherYears finds the years for which talks are counted: those of which the
// records hold a day. Records without a beginning begin with the first talk.
func (g *Gathered) gatherYears() {
	in := g.r.Complete.Intersect(calendar.Span{To: g.asOf.AddDays(1)})
	if g.r.Complete == (calendar.Span{}) || g.r.Talks == nil || g.r.Roster == nil || g.r.Terms == nil || in.IsEmpty() {
		return
	}
	if in.From.IsZero() {
		in.From = in.Last()
		for i := range g.r.Talks {
			if d := g.r.Talks[i].On; !d.IsZero() && d.Before(in.From) {
				in.From = d
			}
		}
	}
	for y := in.From.Month().Year(); !y.IsZero() && !y.First().After(in.Last()); y = y.Next() {
		t := talkYear{year: y, first: y.First(), last: y.Last(), snap: g.snap}
		if t.last.After(g.asOf) {
			t.last = g.asOf
		} else if t.last != g.asOf {
			t.snap = g.r.Roster.On(t.last)
		}
		t.whole = g.r.Complete.Contains(t.first) && g.r.Complete.Contains(t.last)
		g.years = append(g.years, t)
	}
}

// Branch gives the facts of one organization: those of a committee or leading
// group as well, as far as rules address them. It is false for a group, which
// is part of its branch, and for a node that is not in the tree.
//
// Setup, Temporary, Votes and Reasons are never given: no table is about them.
func (g *Gathered) Branch(n orgtree.Node) (Branch, bool) {
	if g == nil || g.tree == nil {
		return Branch{}, false
	}
	p := g.tree.Position(n)
	if p < 0 || g.isGroup(int32(p)) {
		return Branch{}, false
	}
	b := Branch{ID: g.tree.ID(n), Kind: g.tree.Kind(n), Founded: g.founded(g.tree.ID(n))}
	if g.full != nil {
		b.FullMembers, b.Probationary = Known(int(g.full[p])), Known(int(g.probationary[p]))
	}
	var s *seats
	if g.r.Terms != nil {
		s = g.seats(p)
		g.posts(&b, p, s)
	}
	if g.r.Units != nil {
		g.unitFacts(&b, p)
	}
	if g.r.Meetings != nil || g.r.Talks != nil {
		b.Life = g.life(p, &b, s)
	}
	return b, true
}

// founded gives the first day of the stretch of days that holds the day
// gathered.
func (g *Gathered) founded(id string) calendar.Date {
	if g.r.History == nil {
		return calendar.Date{}
	}
	var first, end calendar.Date
	begun := false
	for row := range g.r.History.RowsOf(id) {
		if !begun || row.Span.From != end {
			first, begun = row.Span.From, true
		}
		if end = row.Span.To; row.Span.Contains(g.asOf) {
			return first
		}
	}
	return calendar.Date{}
}

// seats is the committee of one organization over time.
type seats struct {
	of     map[members.ID][]calendar.Span // days with a seat, apart and in order
	plain  []calendar.Span                // days on which somebody besides secretary and deputy has one
	starts []calendar.Date                // of all in of
	ends   []calendar.Date
}

func (g *Gathered) seats(p int) *seats {
	s := &seats{of: map[members.ID][]calendar.Span{}}
	for _, i := range g.terms.of(p) {
		t := &g.r.Terms[i]
		if !t.Post.OnCommittee() {
			continue
		}
		held := calendar.Span{From: t.Start, To: t.Ceased}
		if held.IsEmpty() {
			continue
		}
		s.of[t.Member] = append(s.of[t.Member], held)
		if plainSeat(t.Post) {
			s.plain = append(s.plain, held)
		}
	}
	s.plain = merge(s.plain)
	for id, held := range s.of {
		held = merge(held)
		s.of[id] = held
		for _, x := range held {
			s.starts = append(s.starts, x.From)
			if !x.To.IsZero() {
				s.ends = append(s.ends, x.To)
			}
		}
	}
	slices.SortFunc(s.starts, calendar.Date.Compare)
	slices.SortFunc(s.ends, calendar.Date.Compare)
	return s
}

func plainSeat(p members.Post) bool {
	return p.OnCommittee() && p != members.Secretary && p != members.DeputySecretary
}

// merge joins spans with a beginning that overlap or meet, in place.
func merge(x []calendar.Span) []calendar.Span {
	slices.SortFunc(x, func(a, b calendar.Span) int { return a.From.Compare(b.From) })
	n := 0
	for _, s := range x {
		switch {
		case n > 0 && x[n-1].To.IsZero():
		case n > 0 && !s.From.After(x[n-1].To):
			if s.To.IsZero() || s.To.After(x[n-1].To) {
				x[n-1].To = s.To
			}
		default:
			x[n] = s
			n++
		}
	}
	return x[:n]
}

func within(x []calendar.Span, d calendar.Date) bool {
	i, _ := slices.BinarySearchFunc(x, d, func(s calendar.Span, d calendar.Date) int {
		if s.From.After(d) {
			return 1
		}
		return -1
	})
	return i > 0 && x[i-1].Contains(d)
}

// size is the number of people on the committee on a day, 0 when there is none.
func (s *seats) size(d calendar.Date) int {
	if !within(s.plain, d) {
		return 0
	}
	upTo := func(x []calendar.Date) int {
		n, _ := slices.BinarySearchFunc(x, d, func(x, d calendar.Date) int {
			if x.After(d) {
				return 1
			}
			return -1
		})
		return n
	}
	return upTo(s.starts) - upTo(s.ends)
}

// on reports whether somebody is on the committee on a day.
func (s *seats) on(id members.ID, d calendar.Date) bool {
	return within(s.plain, d) && within(s.of[id], d)
}

// held gives the posts that carry a seat and are held on the day, of each
// person and post the latest term.
func (g *Gathered) held(p int) []*members.Term {
	var held []*members.Term
	for _, i := range g.terms.of(p) {
		if t := &g.r.Terms[i]; t.Post.OnCommittee() && t.HeldOn(g.asOf) {
			held = append(held, t)
		}
	}
	slices.SortStableFunc(held, func(a, b *members.Term) int {
		return cmp.Or(cmp.Compare(a.Post, b.Post), cmp.Compare(a.Member, b.Member), b.Start.Compare(a.Start))
	})
	return slices.CompactFunc(held, func(a, b *members.Term) bool { return a.Post == b.Post && a.Member == b.Member })
}

// posts gives what the terms of office tell.
func (g *Gathered) posts(b *Branch, p int, s *seats) {
	held := g.held(p)
	var o Officers
	first := false
	for _, i := range g.terms.of(p) {
		if t := &g.r.Terms[i]; t.Post == members.FirstSecretary && t.HeldOn(g.asOf) {
			first = true
		}
	}
	b.Committee = Known(s.size(g.asOf))
	with := func(p members.Post) []*members.Term {
		return slices.DeleteFunc(slices.Clone(held), func(t *members.Term) bool { return t.Post != p })
	}
	secretaries, deputies := with(members.Secretary), with(members.DeputySecretary)
	b.Secretaries, b.Deputies = Known(len(secretaries)), Known(len(deputies))
	var latest *members.Term
	for _, t := range secretaries {
		if latest == nil || t.Start.After(latest.Start) {
			latest = t
		}
	}
	if latest != nil {
		b.SecretarySince = g.inOfficeSince(p, latest)
		if m, ok := g.r.Roster.Member(latest.Member); ok {
			b.SecretaryFullSince = m.PartyAgeFrom()
		}
	}

	plain := slices.DeleteFunc(slices.Clone(held), func(t *members.Term) bool { return !plainSeat(t.Post) })
	is := func(p members.Post) Flag {
		return FlagOf(slices.ContainsFunc(held, func(t *members.Term) bool { return t.Post == p }))
	}
	o.Organization, o.Publicity, o.Discipline = is(members.OrganizationMember), is(members.PublicityMember), is(members.DisciplineMember)
	o.FirstSecretary = FlagOf(first)
	o.CommitteeBy, o.SecretaryBy, o.DeputyBy = fromAbove(plain), fromAbove(secretaries), fromAbove(deputies)
	o.AppointedMembers = appointed(plain)
	o.Approved = allDone(append(secretaries, deputies...), func(t *members.Term) calendar.Date { return t.Approved })
	o.Filed = allDone(plain, func(t *members.Term) calendar.Date { return t.Filed })
	b.Officers = &o
	b.Term = g.term(p, held)
}

// inOfficeSince follows the terms of a secretary back as long as the post was
// held without a break.
func (g *Gathered) inOfficeSince(p int, latest *members.Term) calendar.Date {
	var held []calendar.Span
	for _, i := range g.terms.of(p) {
		t := &g.r.Terms[i]
		if days := (calendar.Span{From: t.Start, To: t.Ceased}); t.Post == members.Secretary && t.Member == latest.Member && !days.IsEmpty() {
			held = append(held, days)
		}
	}
	for _, x := range merge(held) {
		if x.Contains(g.asOf) {
			return x.From
		}
	}
	return latest.Start
}

// fromAbove is FromAbove where all were appointed. By which meeting somebody
// was elected no table tells.
func fromAbove(terms []*members.Term) Body {
	if len(terms) == 0 || slices.ContainsFunc(terms, func(t *members.Term) bool { return t.By != members.Appointed }) {
		return 0
	}
	return FromAbove
}

// appointed counts the people who were appointed, unknown while of one it is
// not recorded.
func appointed(plain []*members.Term) Number {
	who := map[members.ID]bool{}
	for _, t := range plain {
		switch t.By {
		case members.Appointed:
			who[t.Member] = true
		case members.Elected:
		default:
			return Number{}
		}
	}
	return Known(len(who))
}

// allDone is the last day on which something was done for all; unknown while
// one day is missing, for an empty cell is no "no".
func allDone(terms []*members.Term, day func(*members.Term) calendar.Date) Act {
	var last calendar.Date
	for _, t := range terms {
		d := day(t)
		if d.IsZero() {
			return Act{}
		}
		if d.After(last) {
			last = d
		}
	}
	return DoneOn(last)
}

// term finds the current term of those who hold the posts.
func (g *Gathered) term(p int, held []*members.Term) *Term {
	if len(held) == 0 {
		return nil
	}
	t := &Term{Held: NotDone()}
	end := common(held, func(t *members.Term) calendar.Date { return t.End })
	if end.IsZero() {
		t.Elected = common(held, electionDay)
	} else {
		t.Elected, t.Years = electedFor(held, end)
	}
	for _, x := range held {
		// An approval before the election that began the term was about that one.
		if x.End == end && x.ShiftApproved.After(t.Elected) && x.ShiftApproved.After(t.Approval.Day()) {
			t.Approval = DoneOn(x.ShiftApproved)
			t.Held = Act{}
		}
	}
	var next calendar.Date // elected, but not yet in office
	for _, i := range g.terms.of(p) {
		if x := &g.r.Terms[i]; x.Post.OnCommittee() && x.Start.After(g.asOf) && (x.Ceased.IsZero() || x.Ceased.After(x.Start)) {
			if d := electionDay(x); next.IsZero() || d.Before(next) {
				next = d
			}
		}
	}
	if !next.IsZero() && !next.After(g.asOf) {
		t.Held = DoneOn(next)
	}
	return t
}

// electionDay is the day of the election, or else the first day of the term.
func electionDay(t *members.Term) calendar.Date {
	if t.On.IsZero() {
		return t.Start
	}
	return t.On
}

// common gives the day that most have, of several such days the last; unset
// only when nobody has one.
func common(terms []*members.Term, day func(*members.Term) calendar.Date) calendar.Date {
	n := map[calendar.Date]int{}
	var most calendar.Date
	for _, t := range terms {
		d := day(t)
		if d.IsZero() {
			continue
		}
		n[d]++
		if n[d] > n[most] || n[d] == n[most] && d.After(most) {
			most = d
		}
	}
	return most
}

// electedFor gives the first day from which a whole number of years runs to the
// end, and the years; else the first election, and unknown years.
func electedFor(held []*members.Term, end calendar.Date) (calendar.Date, Number) {
	var first, any calendar.Date
	var years Number
	for _, t := range held {
		if t.End != end {
			continue
		}
		if d := electionDay(t); any.IsZero() || d.Before(any) {
			any = d
		}
		d, n := t.On, wholeYears(t.On, end)
		if n == 0 {
			d, n = t.Start, wholeYears(t.Start, end)
		}
		if n > 0 && (first.IsZero() || d.Before(first)) {
			first, years = d, Known(n)
		}
	}
	if first.IsZero() {
		return any, years
	}
	return first, years
}

// wholeYears gives the years from a day to an end that is the same day of a
// later year, or the day before; 0 where they are not whole.
func wholeYears(from, end calendar.Date) int {
	if from.IsZero() {
		return 0
	}
	n := end.Year() - from.Year()
	for _, n := range [...]int{n, n + 1} { // n+1: from 1 January to 31 December
		if due := from.AddYears(n); n > 0 && !due.IsZero() && (due == end || due.AddDays(-1) == end) {
			return n
		}
	}
	return 0
}

// unitFacts gives the units of an organization. How many members a unit has is
// known only where the unit and the organization belong to each other alone.
func (g *Gathered) unitFacts(b *Branch, p int) {
	rows := g.unitsOf.of(p)
	if len(rows) == 0 {
		return
	}
	joint := b.Kind == orgtree.JointBranch || b.Kind == orgtree.TemporaryJointBranch
	b.Units = make([]Unit, 0, len(rows))
	b.Unit = g.units[rows[0]].Kind
	for _, i := range rows {
		u := &g.units[i]
		x := Unit{ID: u.ID, Kind: u.Kind}
		if u.Kind != b.Unit {
			b.Unit = 0
		}
		switch {
		case joint:
			x.Own, x.Joint = No, Yes
		case len(rows) == 1:
			x.Own, x.Joint = Yes, No
		}
		if len(rows) == 1 && g.unitPlace[u.ID] == 1 && g.allFull != nil {
			x.FullMembers, x.Probationary = Known(int(g.allFull[p])), Known(int(g.allProb[p]))
		}
		b.Units = append(b.Units, x)
	}
}

// life gives what meetings and talks tell.
func (g *Gathered) life(p int, b *Branch, s *seats) *Life {
	l := &Life{}
	if rows := g.groups.of(p); len(rows) > 0 {
		l.Groups = make([]Group, 0, len(rows))
		for _, q := range rows {
			id := g.tree.ID(g.tree.At(int(q)))
			l.Groups = append(l.Groups, Group{ID: id, Formed: g.founded(id), Leaders: g.leaders(int(q))})
		}
	}
	l.Talks = g.talksOf(p, s)
	if g.r.Meetings == nil {
		return l
	}
	l.Records = g.r.Complete
	rows := g.meetings.of(p)
	l.Meetings = make([]Meeting, 0, len(rows))
	for _, i := range rows {
		m := &g.r.Meetings[i]
		x := Meeting{ID: string(m.ID), Kinds: m.Kinds, On: m.On}
		if string(m.Org) != b.ID {
			x.Group, x.Kinds = string(m.Org), ofGroup(m.Kinds)
		}
		if x.Kinds.Has(members.CommitteeMeeting) && s != nil {
			g.attendance(m, &x, s)
		}
		l.Meetings = append(l.Meetings, x)
	}
	if hasLeader(b.Kind) {
		g.leaderLectures(p, l, rows)
	}
	// No table has the secretary's reports: one whose day is not given leaves
	// them open.
	l.SecretaryTold = []calendar.Date{{}}
	return l
}

// ofGroup takes away what a group cannot hold.
func ofGroup(s members.MeetingKinds) members.MeetingKinds {
	return s &^ members.KindsOf(members.MemberMeeting, members.CommitteeMeeting)
}

func (g *Gathered) leaders(p int) Number {
	if g.r.Terms == nil {
		return Number{}
	}
	who := map[members.ID]bool{}
	for _, i := range g.terms.of(p) {
		if t := &g.r.Terms[i]; t.HeldOn(g.asOf) {
			who[t.Member] = true
		}
	}
	return Known(len(who))
}

// attendance counts the committee of the day of a meeting, and who of it was
// there.
func (g *Gathered) attendance(m *members.Meeting, x *Meeting, s *seats) {
	size := s.size(m.On)
	if size == 0 {
		return
	}
	x.Due = Known(size)
	if g.r.Attendance == nil {
		return
	}
	some := false
	there := map[members.ID]bool{} // true: in the room
	for id, presence := range g.r.Attendance.Of(m.ID) {
		some = true
		if !s.on(id, m.On) {
			continue
		}
		switch presence {
		case members.Present:
			there[id] = true
		case members.Remote:
			there[id] = there[id] || false
		}
	}
	present, remote := 0, 0
	for _, inRoom := range there {
		if inRoom {
			present++
		} else {
			remote++
		}
	}
	if g.r.RemoteCounts == Yes {
		present, remote = present+remote, 0
	}
	if some && (remote == 0 || g.r.RemoteCounts == No) {
		x.Present = Known(present)
	}
}

// leaderLectures gives the lectures of the secretary. A lecture of the
// organization itself of which no lecturer is recorded may be one; in a year
// without another that leaves the duty open.
func (g *Gathered) leaderLectures(p int, l *Life, meetings []int32) {
	years := map[calendar.Year]bool{}
	for _, i := range g.lectures.of(p) {
		l.LeaderLectures = append(l.LeaderLectures, g.told[i])
		years[g.told[i].Month().Year()] = true
	}
	for _, i := range meetings {
		m := &g.r.Meetings[i]
		if m.Lecturer == "" && m.Kinds.Has(members.PartyLecture) && !years[m.On.Month().Year()] && g.r.Complete.Contains(m.On) {
			l.LeaderLectures = append(l.LeaderLectures, calendar.Date{})
			return
		}
	}
}

// talksOf counts the talks of an organization, year by year.
func (g *Gathered) talksOf(p int, s *seats) []Talks {
	if len(g.years) == 0 {
		return nil
	}
	by := map[calendar.Year][]int32{}
	for _, i := range g.talks.of(p) {
		if d := g.r.Talks[i].On; !d.After(g.asOf) {
			y := d.Month().Year()
			by[y] = append(by[y], i)
		}
	}
	all := make([]Talks, 0, len(g.years))
	for i := range g.years {
		y := &g.years[i]
		all = append(all, g.talksIn(y, p, s, by[y.year]))
	}
	return all
}

// The relations of talks.
const (
	amongCommittee = iota
	withMembers
	amongMembers
	relations
)

func (g *Gathered) talksIn(y *talkYear, p int, s *seats, rows []int32) Talks {
	ordinary, there := g.ordinary(y, p, s)
	committee, size := map[members.ID]bool{}, s.size(y.last)
	for id := range s.of {
		if s.on(id, y.first) && s.on(id, y.last) {
			committee[id] = true
		}
	}
	var had [relations]map[members.ID]int
	for i := range had {
		had[i] = map[members.ID]int{}
	}
	for _, i := range rows {
		t := &g.r.Talks[i]
		a, b := s.on(t.A, t.On), s.on(t.B, t.On)
		for _, x := range [...]struct {
			id          members.ID
			seat, other bool
		}{{t.A, a, b}, {t.B, b, a}} {
			switch {
			case x.seat && x.other:
				had[amongCommittee][x.id]++
			case !x.seat && x.other:
				had[withMembers][x.id]++
			case !x.seat && !x.other:
				had[amongMembers][x.id]++
			}
		}
	}
	count := func(due map[members.ID]bool, some bool, had map[members.ID]int) Reached {
		if !some {
			return Reached{Due: Known(0), Reached: Known(0)}
		}
		n := 0
		for id := range due {
			if had[id] >= max(1, g.r.TalksEach) {
				n++
			}
		}
		r := Reached{Due: Known(len(due)), Reached: Known(n)}
		if n < len(due) && !y.whole {
			r.Reached = Number{} // perhaps the missing talks are in the missing records
		}
		return r
	}
	return Talks{Year: y.year,
		AmongCommittee: count(committee, size > 1, had[amongCommittee]),
		WithMembers:    count(ordinary, size > 0, had[withMembers]),
		AmongMembers:   count(ordinary, there > 1, had[amongMembers]),
	}
}

// ordinary gives the members without a seat who were there from the first day
// of a year to the last, and how many there are on the last.
func (g *Gathered) ordinary(y *talkYear, p int, s *seats) (due map[members.ID]bool, there int) {
	due = map[members.ID]bool{}
	add := func(p int32) {
		for m := range y.snap.Members(members.OrgID(g.tree.ID(g.tree.At(int(p))))) {
			if s.on(m.ID(), y.last) {
				continue
			}
			there++
			if m.StandingOn(y.first).IsMember() && g.homeOn(m, y.first) == g.owner[p] {
				due[m.ID()] = true
			}
		}
	}
	add(int32(p))
	for _, q := range g.groups.of(p) {
		add(q)
	}
	return due, there
}

// homeOn gives the organization whose member somebody is on a day, not the
// group.
func (g *Gathered) homeOn(m members.Member, d calendar.Date) int32 {
	home, err := m.HomeOn(d)
	if err != nil {
		return nowhere
	}
	p, _ := g.org(home)
	if p < 0 {
		return nowhere
	}
	return g.owner[p]
}

// Codes of the problems of [Gathered.Problems], besides those of the package
// members.
const (
	MissingGroup    regulation.Code = "missing-group"    // a group meeting or leader of which the group is not told
	NotOfGroup      regulation.Code = "not-of-group"     // a meeting or post that a group cannot have
	SeveralBranches regulation.Code = "several-branches" // a talk between members of two branches, recorded for neither
	UnknownMeeting  regulation.Code = "unknown-meeting"  // attendance of a meeting that no table has
	UnitWithoutOrg  regulation.Code = "unit-without-org" // a unit that belongs to no organization
	OddTerm         regulation.Code = "odd-term"         // a term in force that is not a whole number of years
	MissingAsOf     regulation.Code = "missing-as-of"    // nothing is gathered for an unset day
)

// trouble is what is wrong with a row, as bits.
type trouble uint16

const (
	unknownOrg trouble = 1 << iota
	unknownMember
	otherMember
	unknownLecturer
	missingGroup
	notOfGroup
	unknownPost
	missingStart
	missingOn
	missingKinds
	samePerson
	noHome
	severalBranches
	unitWithoutOrg
)

var troubles = [...]struct {
	bit    trouble
	code   regulation.Code
	column string
	text   regulation.Text
}{
	{unknownOrg, members.UnknownOrg, "org", regulation.Text{Zh: "没有这个党组织", En: "there is no such organization"}},
	{unknownPost, "unknown-post", "post", regulation.Text{Zh: "没有填写党内职务", En: "no post is given"}},
	{unknownMember, members.UnknownMember, "member", regulation.Text{Zh: "名册上没有这名党员", En: "nobody of this id is on the roster"}},
	{otherMember, members.UnknownMember, "b", regulation.Text{Zh: "名册上没有这名党员", En: "nobody of this id is on the roster"}},
	{unknownLecturer, members.UnknownMember, "lecturer", regulation.Text{Zh: "名册上没有这名授课人", En: "the lecturer is not on the roster"}},
	{missingStart, "missing-start", "start", regulation.Text{Zh: "没有填写任期开始日期", En: "the first day of the term is missing"}},
	{missingOn, "missing-on", "on", regulation.Text{Zh: "没有填写日期", En: "the day is missing"}},
	{missingKinds, "missing-kinds", "kinds", regulation.Text{Zh: "没有填写会议种类", En: "no kind of meeting is given"}},
	{missingGroup, MissingGroup, "org", regulation.Text{Zh: "没有写明是哪个党小组", En: "it is not told of which group"}},
	{notOfGroup, NotOfGroup, "org", regulation.Text{Zh: "党小组没有这种会议或者职务", En: "a group has no such meeting or post"}},
	{samePerson, members.SamePerson, "b", regulation.Text{Zh: "谈话双方是同一人", En: "both sides are one person"}},
	{noHome, members.NoValueOnDay, "org", regulation.Text{Zh: "没有写明计入哪个党支部，当日双方也没有可查的党支部", En: "no branch is recorded, and none is found for both on that day"}},
	{severalBranches, SeveralBranches, "org", regulation.Text{Zh: "双方不在同一党支部，没有写明计入哪个党支部", En: "the two are of different branches, and none is recorded"}},
	{unitWithoutOrg, UnitWithoutOrg, "org", regulation.Text{Zh: "单位没有党组织", En: "the unit belongs to no organization"}},
}

// placeTerm gives the organization or group to which a term counts.
func (g *Gathered) placeTerm(t *members.Term) (int32, trouble) {
	var bad trouble
	p, known := g.org(t.Org)
	if !known {
		bad |= unknownOrg
	}
	if t.Post.String() == "" {
		bad |= unknownPost
	}
	if t.Start.IsZero() {
		bad |= missingStart
	}
	if p >= 0 && bad == 0 {
		switch leads := t.Post == members.GroupLeader; {
		case leads && !g.isGroup(p):
			bad |= missingGroup
		case !leads && g.isGroup(p):
			bad |= notOfGroup
		}
	}
	drop := bad != 0 || p < 0
	if !g.knows(t.Member) {
		bad |= unknownMember // the post is held all the same
	}
	if drop {
		return nowhere, bad
	}
	return p, bad
}

func (g *Gathered) knows(id members.ID) bool {
	if g.r.Roster == nil {
		return true
	}
	_, ok := g.r.Roster.Member(id)
	return ok
}

// placeMeeting gives the organization of a meeting, not the group.
func (g *Gathered) placeMeeting(m *members.Meeting) (int32, trouble) {
	var bad trouble
	p, known := g.org(m.Org)
	if !known {
		bad |= unknownOrg
	}
	kinds := m.Kinds
	if p >= 0 {
		group := g.isGroup(p)
		if group && kinds != ofGroup(kinds) {
			bad |= notOfGroup
			kinds = ofGroup(kinds)
		}
		if !group && kinds.Has(members.GroupMeeting) && len(g.groups.of(int(p))) > 0 {
			bad |= missingGroup
		}
		p = g.owner[p]
	}
	if m.Kinds == 0 {
		bad |= missingKinds
	}
	if m.On.IsZero() {
		bad |= missingOn // kept: it leaves open in which period it was
	}
	if m.Lecturer != "" && !g.knows(m.Lecturer) {
		bad |= unknownLecturer
	}
	if kinds == 0 {
		return nowhere, bad
	}
	return p, bad
}

// placeTalk gives the organization of a talk, not the group.
func (g *Gathered) placeTalk(t *members.Talk) (int32, trouble) {
	var bad trouble
	if t.On.IsZero() {
		bad |= missingOn
	}
	if t.A == t.B {
		bad |= samePerson
	}
	a, okA := g.r.Roster.Member(t.A)
	b, okB := g.r.Roster.Member(t.B)
	if g.r.Roster != nil {
		if !okA {
			bad |= unknownMember
		}
		if !okB {
			bad |= otherMember
		}
	}
	if t.Org != "" {
		p, known := g.org(t.Org)
		if !known {
			bad |= unknownOrg
		}
		if bad != 0 || p < 0 {
			return nowhere, bad
		}
		return g.owner[p], 0
	}
	if bad != 0 {
		return nowhere, bad
	}
	p, q := g.homeOn(a, t.On), g.homeOn(b, t.On)
	switch {
	case p < 0 || q < 0:
		return nowhere, noHome
	case p != q:
		return nowhere, severalBranches
	}
	return p, 0
}

// placeUnit gives the organization of a unit, if the row is in force.
func (g *Gathered) placeUnit(u *orgtree.UnitRow) (int32, trouble) {
	if !u.Span.Contains(g.asOf) {
		return nowhere, 0
	}
	if u.Org == "" {
		return nowhere, unitWithoutOrg
	}
	p, known := g.org(members.OrgID(u.Org))
	switch {
	case !known, p < 0: // in force, so the organization has to be there on the day
		return nowhere, unknownOrg
	case g.isGroup(p):
		return nowhere, notOfGroup
	}
	return p, 0
}

// Problems yields what the facts could not take up as it stands, table by
// table and row by row: nothing is left out in silence. The codes are
// unknown-org, unknown-member, unknown-post, no-value-on-day (a member or a
// talk without a home branch), same-person, missing-start, missing-on,
// missing-kinds and those above. A row may have several. A post whose holder
// nobody knows still counts as held, and a meeting without a day is kept. Rows
// of an organization that the history had on another day only are no problem.
//
// It goes through the tables again and keeps nothing.
func (g *Gathered) Problems() iter.Seq[*regulation.Fault] {
	return func(yield func(*regulation.Fault) bool) {
		if g.asOf.IsZero() {
			yield(&regulation.Fault{Code: MissingAsOf, Path: "asOf", Message: regulation.Text{Zh: "没有给出日期", En: "no day is given"}})
			return
		}
		_ = g.memberProblems(yield) && g.unitProblems(yield) && g.rowProblems(yield) && g.attendanceProblems(yield)
	}
}

func (g *Gathered) memberProblems(yield func(*regulation.Fault) bool) bool {
	if g.snap == nil {
		return true
	}
	for id := range g.snap.Orgs() {
		if p, _ := g.org(id); p >= 0 {
			continue
		}
		for m := range g.snap.Members(id) {
			if !yield(&regulation.Fault{Code: members.UnknownOrg, Path: "members[" + string(m.ID()) + "].home", Value: string(id),
				Message: regulation.Text{Zh: "没有这个党组织，党员没有计入", En: "there is no such organization, and the member counts nowhere"}}) {
				return false
			}
		}
	}
	for m := range g.snap.Unplaced() {
		if !yield(&regulation.Fault{Code: members.NoValueOnDay, Path: "members[" + string(m.ID()) + "].home",
			Message: regulation.Text{Zh: "当日没有所在党支部，党员没有计入", En: "no home branch on the day, and the member counts nowhere"}}) {
			return false
		}
	}
	return true
}

func (g *Gathered) unitProblems(yield func(*regulation.Fault) bool) bool {
	if g.r.Units == nil {
		return true
	}
	for u := range g.r.Units.Rows() {
		_, bad := g.placeUnit(&u)
		if !report("units["+u.ID+"]", bad, yield, func(trouble) string { return u.Org }) {
			return false
		}
	}
	return true
}

func (g *Gathered) rowProblems(yield func(*regulation.Fault) bool) bool {
	at := func(table string, i int) string { return table + "[" + strconv.Itoa(i) + "]" }
	for i := range g.r.Terms {
		t := &g.r.Terms[i]
		if _, bad := g.placeTerm(t); bad != 0 && !report(at("terms", i), bad, yield, func(b trouble) string {
			switch b {
			case unknownOrg, missingGroup, notOfGroup:
				return string(t.Org)
			case unknownMember:
				return string(t.Member)
			}
			return ""
		}) {
			return false
		}
	}
	for p := range g.tree.Len() {
		held := g.held(p)
		end := common(held, func(t *members.Term) calendar.Date { return t.End })
		if end.IsZero() {
			continue
		}
		if _, years := electedFor(held, end); years == (Number{}) && !yield(&regulation.Fault{
			Code: OddTerm, Path: "terms[" + g.tree.ID(g.tree.At(p)) + "].end", Value: end.String(),
			Message: regulation.Text{Zh: "任期不是整年，无法确定任期年限", En: "the term is not a whole number of years, so that its length is not told"}}) {
			return false
		}
	}
	for i := range g.r.Meetings {
		m := &g.r.Meetings[i]
		if _, bad := g.placeMeeting(m); bad != 0 && !report(at("meetings", i), bad, yield, func(b trouble) string {
			switch b {
			case unknownOrg, missingGroup, notOfGroup:
				return string(m.Org)
			case unknownLecturer:
				return string(m.Lecturer)
			}
			return ""
		}) {
			return false
		}
	}
	for i := range g.r.Talks {
		t := &g.r.Talks[i]
		if _, bad := g.placeTalk(t); bad != 0 && !report(at("talks", i), bad, yield, func(b trouble) string {
			switch b {
			case unknownOrg:
				return string(t.Org)
			case unknownMember:
				return string(t.A)
			case otherMember, samePerson:
				return string(t.B)
			}
			return ""
		}) {
			return false
		}
	}
	return true
}

func report(path string, bad trouble, yield func(*regulation.Fault) bool, value func(trouble) string) bool {
	for i := range troubles {
		t := &troubles[i]
		if bad&t.bit == 0 {
			continue
		}
		column := t.column
		if t.bit == unknownMember && path[0] == 't' && path[1] == 'a' { // of talks
			column = "a"
		}
		if !yield(&regulation.Fault{Code: t.code, Path: path + "." + column, Value: value(t.bit), Message: t.text}) {
			return false
		}
	}
	return true
}

func (g *Gathered) attendanceProblems(yield func(*regulation.Fault) bool) bool {
	if g.r.Attendance == nil {
		return true
	}
	known := make(map[members.ID]bool, len(g.r.Meetings))
	for i := range g.r.Meetings {
		known[g.r.Meetings[i].ID] = true
	}
	for meeting := range g.r.Attendance.Meetings() {
		at := "attendance[" + string(meeting) + "]"
		if g.r.Meetings != nil && !known[meeting] && !yield(&regulation.Fault{Code: UnknownMeeting, Path: at, Value: string(meeting),
			Message: regulation.Text{Zh: "没有这次会议", En: "there is no such meeting"}}) {
			return false
		}
		for id := range g.r.Attendance.Of(meeting) {
			if !g.knows(id) && !yield(&regulation.Fault{Code: members.UnknownMember, Path: at + ".member", Value: string(id),
				Message: regulation.Text{Zh: "名册上没有这名党员", En: "nobody of this id is on the roster"}}) {
				return false
			}
		}
	}
	return true
}
