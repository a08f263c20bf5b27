package standing

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// MonthOf is what became of one month of one series (逐月情况). What other packages
// count, as months of dues unpaid, comes in as a line each; whether a reason was
// good a person has judged.
type MonthOf struct {
	Series  Series         `json:"series,omitempty"`
	Month   calendar.Month `json:"month,omitzero"`
	Outcome Outcome        `json:"outcome,omitempty"`
}

// Run is months missed in immediate succession, up to the last recorded month
// that is over (连续月数).
type Run struct {
	Series Series
	From   calendar.Month // first month of the run; unset when there is none
	Months int
	// AtMost is how many there would be if the months that nobody recorded had
	// been missed too.
	AtMost int
	Known  bool // there is a line of the series at all
}

// RunOn counts a series on a day. A month is over on the day after its last; later
// ones are not looked at. Months that were kept, excused or had nothing due, months
// that nobody recorded, and months touched by a stay abroad, by lost contact or by
// a stop end the run: the duty of those months was another, or is not known.
// Regulations on the Education and Management of Members, Art. 31 item 6.
func RunOn(f *File, s Series, day calendar.Date) Run {
	run := Run{Series: s}
	outcome := map[calendar.Month]Outcome{}
	var first, last calendar.Month
	for _, m := range f.Facts.lists.months {
		if m.Series != s || !m.Month.Last().Before(day) {
			continue
		}
		outcome[m.Month] = m.Outcome
		if m.Month.Before(first) || first.IsZero() {
			first = m.Month
		}
		if m.Month.After(last) {
			last = m.Month
		}
	}
	run.Known = !last.IsZero()
	if !run.Known {
		return run
	}
	certain := true
	for m := last; !m.Before(first) && !m.IsZero(); m = m.Add(-1) {
		o := outcome[m]
		if o != 0 && o != Missed || f.Facts.other(m) {
			break
		}
		certain = certain && o == Missed
		if certain {
			run.From, run.Months = m, run.Months+1
		}
		run.AtMost++
	}
	return run
}

// other reports whether some day of a month was spent abroad, out of contact or
// without membership.
func (f *Facts) other(m calendar.Month) bool {
	span := m.Span()
	for _, s := range f.lists.stays {
		if s.Overlaps(span) {
			return true
		}
	}
	for _, s := range f.lists.losses {
		if s.Overlaps(span) {
			return true
		}
	}
	for _, s := range f.lists.stops {
		if (calendar.Span{From: s.From, To: s.Until}).Overlaps(span) {
			return true
		}
	}
	return false
}

// long reports whether a run reaches the number of months of the book, and
// whether that is known.
func (r Run) long(b regulation.Book) (long, known bool) {
	need, err := b.Count(regulation.SeriesMonths)
	if err != nil || !r.Known {
		return false, false
	}
	switch {
	case int64(r.Months) >= need:
		return true, true
	case int64(r.AtMost) >= need:
		return false, false
	}
	return false, true
}

// runs counts all three on a day.
func runs(f *File, day calendar.Date) []Run {
	var out []Run
	for _, s := range AllSeries() {
		if r := RunOn(f, s, day); r.Known {
			out = append(out, r)
		}
	}
	return slices.Clip(out)
}
