package calendar

import (
	_ "embed"
	"math/bits"
	"strconv"
	"sync"
	"time"
)

// HolidaysEdition names the years, both inclusive, whose holidays and make-up
// working days NationalWorkdays knows.
const HolidaysEdition = "2019-2026"

//go:embed holidays.tsv
var holidaysTSV []byte

// Workdays knows which days are worked (工作日). A year with a table follows
// the table; a year without one follows the plain week, Monday to Friday, and
// what depends on it is provisional. The zero Workdays, and a nil one, have
// no table at all.
//
// A Workdays is immutable and safe for concurrent use.
type Workdays struct{ t *workTable }

const (
	wordBits = 64
	numWords = (numDays + wordBits - 1) / wordBits
	numYears = MaxYear - MinYear + 1
)

// workTable has one bit for every supported day, and running totals that make
// counting and finding a matter of a few steps whatever the distance.
type workTable struct {
	worked  [numWords]uint64
	before  [numWords + 1]uint32 // working days before the word
	covered [numYears]bool       // years that have a table
	gaps    [numYears + 1]uint16 // years without a table before the year
}

var plainWeek = sync.OnceValue(func() *workTable {
	t := new(workTable)
	for i := range numDays {
		if isWeekday(dateAt(i)) {
			t.set(i, true)
		}
	}
	t.sum()
	return t
})

var national = sync.OnceValue(func() *Workdays { return must(ParseWorkdays(holidaysTSV)) })

// NationalWorkdays returns the working days of the People's Republic of China
// for the years of HolidaysEdition, from the yearly notices of the General
// Office of the State Council. It is built at the first call and shared.
func NationalWorkdays() *Workdays { return national() }

// table is what the methods read; the zero Workdays follows the plain week.
func (w *Workdays) table() *workTable {
	if w == nil || w.t == nil {
		return plainWeek()
	}
	return w.t
}

// index is the place of a set day in the table, dateAt its inverse.
func index(d Date) int    { return d.number() - firstNumber }
func dateAt(i int) Date   { return fromNumber(firstNumber + i) }
func yearIndex(y int) int { return y - MinYear }

func isWeekday(d Date) bool {
	wd := d.Weekday()
	return wd != time.Saturday && wd != time.Sunday
}

func (t *workTable) set(i int, work bool) {
	bit := uint64(1) << (i % wordBits)
	if work {
		t.worked[i/wordBits] |= bit
	} else {
		t.worked[i/wordBits] &^= bit
	}
}

func (t *workTable) isWorked(i int) bool { return t.worked[i/wordBits]>>(i%wordBits)&1 == 1 }

// sum computes the running totals.
func (t *workTable) sum() {
	for i, w := range t.worked {
		t.before[i+1] = t.before[i] + uint32(bits.OnesCount64(w))
	}
	for i, covered := range t.covered {
		t.gaps[i+1] = t.gaps[i]
		if !covered {
			t.gaps[i+1]++
		}
	}
}

// upTo counts the working days up to index i, inclusive.
func (t *workTable) upTo(i int) int {
	w := i / wordBits
	upper := wordBits - 1 - i%wordBits
	return int(t.before[w]) + bits.OnesCount64(t.worked[w]<<upper)
}

// find returns the index of the n-th working day of the table, which must
// exist and must not lie in a word before `from`.
func (t *workTable) find(n, from int) int {
	target := uint32(n)
	w := from
	if t.before[w+1] < target {
		w++ // two words are nine weeks; most deadlines end here
	}
	if t.before[w+1] < target {
		low, high := w+1, numWords-1
		for low < high {
			mid := (low + high) / 2
			if t.before[mid+1] < target {
				low = mid + 1
			} else {
				high = mid
			}
		}
		w = low
	}
	return w*wordBits + nthBit(t.worked[w], int(target-t.before[w]))
}

// nthBit returns the place of the n-th set bit of x, n counted from 1.
func nthBit(x uint64, n int) int {
	place := 0
	for half := 32; half >= 8; half /= 2 {
		low := bits.OnesCount64(x & (1<<half - 1))
		if n > low {
			n -= low
			x >>= half
			place += half
		}
	}
	for ; n > 1; n-- {
		x &= x - 1
	}
	return place + bits.TrailingZeros64(x)
}

// provisional reports whether a year without a table lies among the years
// from first to last, both inclusive.
func (t *workTable) provisional(first, last int) bool {
	return t.gaps[yearIndex(last)+1] != t.gaps[yearIndex(first)]
}

// Years returns the first and the last year that have a table, both
// inclusive, or 0, 0 when there is none. A table may leave out years between
// them; see Covers.
func (w *Workdays) Years() (first, last int) {
	for i, covered := range w.table().covered {
		if covered {
			last = MinYear + i
			if first == 0 {
				first = last
			}
		}
	}
	return first, last
}

// Covers reports whether the year has a table, so that results within it are
// not provisional.
func (w *Workdays) Covers(year int) bool {
	return year >= MinYear && year <= MaxYear && w.table().covered[yearIndex(year)]
}

// Kind returns what kind of day d is, unset for an unset Date. In a year
// without a table it is Workday or Weekend.
func (w *Workdays) Kind(d Date) DayKind {
	if d.IsZero() {
		return 0
	}
	switch work := w.table().isWorked(index(d)); {
	case isWeekday(d) && work:
		return Workday
	case isWeekday(d):
		return Holiday
	case work:
		return MakeUpWorkday
	}
	return Weekend
}

// IsWorkday reports whether d is worked, and whether that is provisional
// because its year has no table. An unset Date is not worked, provisionally.
func (w *Workdays) IsWorkday(d Date) (work, provisional bool) {
	if d.IsZero() {
		return false, true
	}
	t := w.table()
	return t.isWorked(index(d)), !t.covered[yearIndex(d.Year())]
}

// After returns the n-th working day after from, from itself not counted: the
// last day, inclusive, of a period of n working days. The result is
// provisional when any day after from up to last is in a year without a
// table.
//
// Errors: invalid-date for an unset from, negative-days and invalid-days for
// n below zero and zero, date-out-of-range when the day is beyond MaxYear.
// Its cost does not grow with n.
func (w *Workdays) After(from Date, n int) (last Date, provisional bool, err error) {
	switch {
	case from.IsZero():
		return Date{}, false, fail(ErrInvalidDate, "")
	case n < 0:
		return Date{}, false, fail(ErrNegativeDays, strconv.Itoa(n))
	case n == 0:
		return Date{}, false, fail(ErrInvalidDays, "0")
	}
	t := w.table()
	i := index(from)
	passed := t.upTo(i)
	if n > int(t.before[numWords])-passed {
		return Date{}, false, fail(ErrDateOutOfRange, from.String()+" + "+strconv.Itoa(n))
	}
	last = dateAt(t.find(passed+n, i/wordBits))
	return last, t.provisional(from.AddDays(1).Year(), last.Year()), nil
}

// Between returns the number of working days after from up to to, from itself
// not counted and to included: 0 when they are equal. The result is
// provisional when any of those days is in a year without a table.
//
// Errors: invalid-date when either is unset, invalid-span when to is before
// from.
func (w *Workdays) Between(from, to Date) (days int, provisional bool, err error) {
	switch {
	case from.IsZero() || to.IsZero():
		return 0, false, fail(ErrInvalidDate, "")
	case to.Before(from):
		return 0, false, fail(ErrInvalidSpan, Span{From: from, To: to}.String())
	case to == from:
		return 0, false, nil
	}
	t := w.table()
	days = t.upTo(index(to)) - t.upTo(index(from))
	return days, t.provisional(from.AddDays(1).Year(), to.Year()), nil
}
