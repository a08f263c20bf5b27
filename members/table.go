package members

import (
	"hash/maphash"
	"math"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// table holds many members in columns, about two hundred bytes each. A Member
// is a row of it.
type table struct {
	ids           pool // the number of an id is the number of the row
	names, phones texts
	identity      []Identity
	sex           []Sex
	leftBy        []Exit
	extension     []uint8

	born, admitted, admissionApproved, extensionApproved           []calendar.Date
	conversionMeeting, conversionApproved, fullSince, probationEnd []calendar.Date
	left                                                           []calendar.Date

	ageFrom, fullFrom []calendar.Date // what follows: Party age and full membership

	orgs, dues, categories         pool
	homes, duesSpans, categorySpan spells
	marks                          marks
}

// spells are the histories of one kind, row after row.
type spells struct {
	start []uint32
	rows  []spell
}

type spell struct {
	from, until, recorded calendar.Date
	value                 uint32
}

func (s *spells) of(i uint32) []spell { return s.rows[s.start[i]:s.start[i+1]] }

// on finds the spell of row i that holds on a day: the last that has begun,
// unless it is over. Histories are short and mostly asked for late days.
func (s *spells) on(i uint32, day calendar.Date) *spell {
	rows := s.of(i)
	for k := len(rows) - 1; k >= 0; k-- {
		if x := &rows[k]; !x.from.After(day) {
			if !x.until.IsZero() && !day.Before(x.until) {
				return nil
			}
			return x
		}
	}
	return nil
}

// marks are the limits, intervals and exclusions.
type marks struct {
	start []uint32
	rows  []mark
}

type mark struct {
	from, until, recorded, consent, approved calendar.Date
	what                                     Matter
	ground                                   Ground
}

func (x *mark) covers(day calendar.Date) bool {
	return !x.from.After(day) && (x.until.IsZero() || day.Before(x.until))
}

func (m *marks) of(i uint32) []mark { return m.rows[m.start[i]:m.start[i+1]] }

// add takes a row in; it must have been checked and be new.
func (t *table) add(f *Facts) *regulation.Fault {
	if len(t.ids.off) == 0 {
		t.homes.start, t.duesSpans.start, t.categorySpan.start, t.marks.start = []uint32{0}, []uint32{0}, []uint32{0}, []uint32{0}
	}
	if f.tooLong() || !room(len(t.ids.buf), len(t.names.buf), len(t.phones.buf), len(t.orgs.buf),
		len(t.homes.rows), len(t.duesSpans.rows), len(t.categorySpan.rows), len(t.marks.rows)) {
		return fault(TooLarge, "", "一人的变动记录过多，或者花名册过大", "more changes of one member, or more members, than a roster holds")
	}
	t.ids.add(string(f.ID))
	t.names.add(f.Name.veiled)
	t.phones.add(f.Phone.veiled)
	t.identity = append(t.identity, f.Identity)
	t.sex = append(t.sex, f.Sex)
	t.leftBy = append(t.leftBy, f.LeftBy)
	t.extension = append(t.extension, f.Extension)
	t.born = append(t.born, f.Born)
	t.admitted = append(t.admitted, f.Admitted)
	t.admissionApproved = append(t.admissionApproved, f.AdmissionApproved)
	t.extensionApproved = append(t.extensionApproved, f.ExtensionApproved)
	t.conversionMeeting = append(t.conversionMeeting, f.ConversionMeeting)
	t.conversionApproved = append(t.conversionApproved, f.ConversionApproved)
	t.fullSince = append(t.fullSince, f.FullSince)
	t.probationEnd = append(t.probationEnd, f.ProbationEnded)
	t.left = append(t.left, f.Left)
	ageFrom := calendar.Date{}
	if f.converted() {
		ageFrom = f.probationEnd()
	}
	t.ageFrom = append(t.ageFrom, ageFrom)
	t.fullFrom = append(t.fullFrom, f.fullFrom())
	addSpells(&t.homes, &t.orgs, f.Homes)
	addSpells(&t.duesSpans, &t.dues, f.Dues)
	addSpells(&t.categorySpan, &t.categories, f.Categories)
	for _, l := range f.Limits {
		what := MatterPartyProbation
		if l.Kind == RightsSuspended {
			what = MatterRightsSuspended
		}
		t.marks.rows = append(t.marks.rows, mark{from: l.From, until: l.Until, recorded: l.Recorded, what: what})
	}
	for _, s := range f.Stopped {
		t.marks.rows = append(t.marks.rows, mark{from: s.From, until: s.Until, recorded: s.Recorded, what: MatterStopped})
	}
	for _, s := range f.Away {
		t.marks.rows = append(t.marks.rows, mark{from: s.From, until: s.Until, recorded: s.Recorded, what: MatterAway})
	}
	for _, e := range f.Exclusions {
		t.marks.rows = append(t.marks.rows, mark{e.From, e.Until, e.Recorded, e.Consent, e.Approved, MatterExclusion, e.Ground})
	}
	t.marks.start = append(t.marks.start, uint32(len(t.marks.rows)))
	return nil
}

// room reports whether columns of these lengths can take in one more member
// without outgrowing their numbers of 32 bits.
func room(lengths ...int) bool {
	for _, n := range lengths {
		if uint64(n) > math.MaxUint32-MaxHistory*MaxOrgIDBytes {
			return false
		}
	}
	return true
}

func (f *Facts) tooLong() bool {
	return max(len(f.Homes), len(f.Dues), len(f.Categories), len(f.Limits)+len(f.Stopped)+len(f.Away)+len(f.Exclusions)) > MaxHistory
}

// MaxHistory is how many spells of one kind, and how many limits, absences and
// exclusions in all, a member may have.
const MaxHistory = 1000

func addSpells[V ~string](s *spells, p *pool, all []Spell[V]) {
	for _, x := range all {
		s.rows = append(s.rows, spell{x.From, x.Until, x.Recorded, p.intern(string(x.Value))})
	}
	s.start = append(s.start, uint32(len(s.rows)))
}

// freeze ends the building.
func (t *table) freeze() *table {
	for _, p := range []*pool{&t.ids, &t.orgs, &t.dues, &t.categories} {
		p.freeze()
	}
	t.names.freeze()
	t.phones.freeze()
	return t
}

func (t *table) len() int { return len(t.admitted) }

// texts are many strings in one, so that there is one pointer to follow.
type texts struct {
	buf  []byte // while building
	text string // afterwards
	off  []uint32
}

func (x *texts) add(s string) {
	if len(x.off) == 0 {
		x.off = []uint32{0}
	}
	x.buf = append(x.buf, s...)
	x.off = append(x.off, uint32(len(x.buf)))
}

func (x *texts) freeze() { x.text, x.buf = string(x.buf), nil }

func (x *texts) at(i uint32) string { return x.text[x.off[i]:x.off[i+1]] }

func (x *texts) len() int { return max(len(x.off)-1, 0) }

// pool gives every different string a number, in the order of their coming.
type pool struct {
	texts
	seed  maphash.Seed
	slots []uint32 // number + 1, by hash; 0 is free
}

func (p *pool) intern(s string) uint32 {
	if i, ok := p.find(s); ok {
		return i
	}
	p.add(s)
	return uint32(p.len() - 1)
}

// add takes in a string that is not there yet.
func (p *pool) add(s string) {
	p.texts.add(s)
	if p.len()*2 > len(p.slots) {
		if p.slots == nil {
			p.seed = maphash.MakeSeed()
		}
		p.slots = make([]uint32, max(16, 2*len(p.slots)))
		for i := range p.len() {
			p.put(uint32(i))
		}
		return
	}
	p.put(uint32(p.len() - 1))
}

func (p *pool) put(i uint32) {
	mask := uint64(len(p.slots) - 1)
	var h uint64
	if p.buf != nil {
		h = maphash.Bytes(p.seed, p.buf[p.off[i]:p.off[i+1]])
	} else {
		h = maphash.String(p.seed, p.at(i))
	}
	for k := h & mask; ; k = (k + 1) & mask {
		if p.slots[k] == 0 {
			p.slots[k] = i + 1
			return
		}
	}
}

func (p *pool) find(s string) (uint32, bool) {
	if len(p.slots) == 0 {
		return 0, false
	}
	mask := uint64(len(p.slots) - 1)
	for k := maphash.String(p.seed, s) & mask; p.slots[k] != 0; k = (k + 1) & mask {
		i := p.slots[k] - 1
		a, b := p.off[i], p.off[i+1]
		if p.buf != nil && string(p.buf[a:b]) == s || p.buf == nil && p.text[a:b] == s {
			return i, true
		}
	}
	return 0, false
}
