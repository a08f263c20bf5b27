package members

import (
	"fmt"
	"iter"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Bands are stretches of whole years (年龄段、党龄段). The zero Bands are one band
// without limits. They are immutable.
type Bands struct{ lower []int }

// NewBands makes bands from the lowest year of each but the first, which begins
// at 0: NewBands(31, 36, 61) are 0–30, 31–35, 36–60 and 61+, lowest years
// inclusive. The years must rise and be above 0 and under 200 (invalid-bands).
// No text fixes bands, so none are given here.
func NewBands(lower ...int) (Bands, error) {
	for i, n := range lower {
		if n <= 0 || n >= 200 || i > 0 && n <= lower[i-1] {
			return Bands{}, fault(InvalidBands, place("bands", i), "各段起点应当大于0、小于200并且递增", "lower bounds must rise between 0 and 200")
		}
	}
	return Bands{slices.Clone(lower)}, nil
}

// Len gives the number of bands.
func (b Bands) Len() int { return len(b.lower) + 1 }

// Of gives the number of the band that holds a year, from 0; -1 for a negative
// year, which is how unknown ages are told.
func (b Bands) Of(years int) int {
	if years < 0 {
		return -1
	}
	n := 0
	for n < len(b.lower) && years >= b.lower[n] {
		n++
	}
	return n
}

// Label gives the years of a band, both inclusive: "31-35", "61+"; "" for a
// number that is no band.
func (b Bands) Label(i int) string {
	if i < 0 || i >= b.Len() {
		return ""
	}
	from := 0
	if i > 0 {
		from = b.lower[i-1]
	}
	if i == len(b.lower) {
		return strconv.Itoa(from) + "+"
	}
	return strconv.Itoa(from) + "-" + strconv.Itoa(b.lower[i]-1)
}

// MaxStatisticWords is how many categories of one sort statistics can tell
// apart.
const MaxStatisticWords = 100

// StatisticsOptions say what is counted.
type StatisticsOptions struct {
	Age      Bands // in whole years on the day of the snapshot
	PartyAge Bands // the same
}

// Statistics are the numbers of a roster on one day (党员统计), in all and by
// organization. They are immutable and safe for concurrent use.
type Statistics struct {
	day      calendar.Date
	age, pty Bands
	dues     []Word
	cats     []Word
	orgs     []OrgID
	row      map[OrgID]int
	cells    []uint32 // rows of width: each organization, nowhere, all
	width    int
}

// The cells of a row; the bands and categories follow.
const (
	cellAll = iota
	cellFull
	cellProbationary
	cellMobile
	cellSex // unset, male, female
	cellAge = cellSex + 3
)

func (s *Statistics) ptyAt() int  { return cellAge + s.age.Len() + 1 }
func (s *Statistics) duesAt() int { return s.ptyAt() + s.pty.Len() + 1 }
func (s *Statistics) catsAt() int { return s.duesAt() + len(s.dues) + 1 }

// Statistics counts the members of the snapshot in one pass. The only error is
// too-many-categories: more than [MaxStatisticWords] categories of dues or of
// the caller's.
func (s *Snapshot) Statistics(o StatisticsOptions) (*Statistics, error) {
	t := s.t
	for _, p := range []*pool{&t.dues, &t.categories} {
		if p.len() > MaxStatisticWords {
			return nil, fault(TooManyCategories, "", "分类过多，无法列表", "too many categories for a table")
		}
	}
	st := &Statistics{day: s.on, age: o.Age, pty: o.PartyAge, dues: listOf[Word](&t.dues), cats: listOf[Word](&t.categories),
		row: make(map[OrgID]int)}
	st.width = st.catsAt() + len(st.cats) + 1
	parts := t.orgs.len() + 1
	used := 0
	for o := range parts - 1 {
		if s.start[o] < s.start[o+1] {
			id := OrgID(t.orgs.at(uint32(o)))
			st.row[id] = used
			st.orgs = append(st.orgs, id)
			used++
		}
	}
	st.cells = make([]uint32, (used+2)*st.width)
	row := 0
	for o := range parts {
		if o < parts-1 && s.start[o] == s.start[o+1] {
			continue
		}
		cells := st.at(row)
		for _, i := range s.rows[s.start[o]:s.start[o+1]] {
			st.count(cells, t, i)
		}
		row++
	}
	total := st.at(used + 1)
	for r := range used + 1 {
		for c, n := range st.at(r) {
			total[c] += n
		}
	}
	return st, nil
}

func listOf[V ~string](p *pool) []V {
	var all []V
	for i := range p.len() {
		all = append(all, V(p.at(uint32(i))))
	}
	return all
}

func (s *Statistics) at(row int) []uint32 { return s.cells[row*s.width : (row+1)*s.width] }

func (s *Statistics) count(cells []uint32, t *table, i uint32) {
	cells[cellAll]++
	if full := t.fullFrom[i]; !full.IsZero() && !s.day.Before(full) {
		cells[cellFull]++
	} else {
		cells[cellProbationary]++
	}
	if t.mobile(i, s.day) {
		cells[cellMobile]++
	}
	m := Member{t, i}
	cells[cellSex+int(m.Sex())]++
	cells[cellAge+1+s.age.Of(m.AgeOn(s.day))]++
	cells[s.ptyAt()+1+s.pty.Of(t.partyAge(i, s.day))]++
	dues, cat := 0, 0
	if x := t.duesSpans.on(i, s.day); x != nil {
		dues = 1 + int(x.value)
	}
	if x := t.categorySpan.on(i, s.day); x != nil {
		cat = 1 + int(x.value)
	}
	cells[s.duesAt()+dues]++
	cells[s.catsAt()+cat]++
}

// Day gives the day that was counted.
func (s *Statistics) Day() calendar.Date { return s.day }

// Total gives the numbers of all members, those registered nowhere included.
func (s *Statistics) Total() Counts { return Counts{s, s.at(len(s.orgs) + 1)} }

// Unplaced gives the numbers of the members registered nowhere.
func (s *Statistics) Unplaced() Counts { return Counts{s, s.at(len(s.orgs))} }

// Of gives the numbers of one organization; all zero when it has no members.
func (s *Statistics) Of(org OrgID) Counts {
	r, ok := s.row[org]
	if !ok {
		return Counts{s, make([]uint32, s.width)}
	}
	return Counts{s, s.at(r)}
}

// Orgs yields the organizations that have numbers, with them.
func (s *Statistics) Orgs() iter.Seq2[OrgID, Counts] {
	return func(yield func(OrgID, Counts) bool) {
		for r, org := range s.orgs {
			if !yield(org, Counts{s, s.at(r)}) {
				return
			}
		}
	}
}

// AgeBands gives the bands of age that were counted.
func (s *Statistics) AgeBands() Bands { return s.age }

// PartyAgeBands gives the bands of Party age that were counted.
func (s *Statistics) PartyAgeBands() Bands { return s.pty }

// DuesCategories gives the categories of dues on the roster in a fresh slice,
// in the order in which the roster first names them.
func (s *Statistics) DuesCategories() []Word { return slices.Clone(s.dues) }

// Categories gives the caller's categories on the roster in the same way.
func (s *Statistics) Categories() []Word { return slices.Clone(s.cats) }

// String gives the day and the number of members.
func (s *Statistics) String() string {
	return fmt.Sprintf("%d members on %s", s.Total().Members(), s.day)
}

// Counts are the numbers of one organization or of all. Every member is in
// exactly one band of each sort and one category of each sort, or in none.
type Counts struct {
	s     *Statistics
	cells []uint32
}

func (c Counts) cell(i int) int {
	if c.s == nil {
		return 0
	}
	return int(c.cells[i])
}

// Members gives the number of members: probationary and full.
func (c Counts) Members() int { return c.cell(cellAll) }

// Full gives the number of full members.
func (c Counts) Full() int { return c.cell(cellFull) }

// Probationary gives the number of probationary members.
func (c Counts) Probationary() int { return c.cell(cellProbationary) }

// Mobile gives the number of mobile members; see [Member.MobileOn].
func (c Counts) Mobile() int { return c.cell(cellMobile) }

// Sex gives the number of members of a sex; of the unset Sex, those of whom it
// is not known.
func (c Counts) Sex(s Sex) int {
	if s > Female {
		return 0
	}
	return c.cell(cellSex + int(s))
}

// Age gives the number in a band of age, -1 for unknown ages; 0 for a number
// that is no band.
func (c Counts) Age(band int) int {
	if c.s == nil || band < -1 || band >= c.s.age.Len() {
		return 0
	}
	return c.cell(cellAge + 1 + band)
}

// PartyAge gives the number in a band of Party age, -1 for those whose Party age
// has not begun.
func (c Counts) PartyAge(band int) int {
	if c.s == nil || band < -1 || band >= c.s.pty.Len() {
		return 0
	}
	return c.cell(c.s.ptyAt() + 1 + band)
}

// Dues gives the number in a category of dues, "" for those without one.
func (c Counts) Dues(w Word) int {
	if c.s == nil {
		return 0
	}
	return c.word(c.s.duesAt(), c.s.dues, w)
}

// Category gives the number in one of the caller's categories, "" for those
// without one.
func (c Counts) Category(w Word) int {
	if c.s == nil {
		return 0
	}
	return c.word(c.s.catsAt(), c.s.cats, w)
}

func (c Counts) word(at int, list []Word, w Word) int {
	if w == "" {
		return c.cell(at)
	}
	i := slices.Index(list, w)
	if i < 0 {
		return 0
	}
	return c.cell(at + 1 + i)
}

// String gives members, full and probationary.
func (c Counts) String() string {
	return fmt.Sprintf("%d members: %d full, %d probationary", c.Members(), c.Full(), c.Probationary())
}
