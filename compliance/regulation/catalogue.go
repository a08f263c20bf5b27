package regulation

import (
	"sync"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// statutes is the encoded catalogue: what the files named after the
// instruments say, put together once.
type statutes struct {
	law     Law
	clauses []Clause
	byID    map[string]int
}

// catalogue builds the statutes on first use. The files are read in the order
// in which later texts replaced earlier ones.
var catalogue = sync.OnceValue(func() *statutes {
	s := &statutes{byID: map[string]int{}}
	s.law = Law{
		counts:     table[CountKey, int64]{make([][]setting[int64], numCounts), CountOf},
		thresholds: table[ThresholdKey, Threshold]{make([][]setting[Threshold], numThresholds), ThresholdOf},
		moneys:     table[MoneyKey, Fen]{make([][]setting[Fen], numMoneys), MoneyOf},
		ranges:     table[RangeKey, FenRange]{make([][]setting[FenRange], numRanges), RangeOf},
		schedules:  table[ScheduleKey, Schedule]{make([][]setting[Schedule], numSchedules), ScheduleOf},
		rates:      table[RateKey, Rate]{make([][]setting[Rate], numRates), RateOf},
	}
	for _, write := range []func(*statutes){
		constitution2017, constitution2022, branchWork2018, terms2018,
		development2014, development2026, education2019, disposal2024, transferOpinion2004, election2020, rural2018, stateOrgans2019, soe2019,
		dues1998, dues2008, duesNotice2017, housePolicy,
	} {
		write(s)
	}
	return s
})

func (s *statutes) instrument(id InstrumentID) (Instrument, bool) {
	for _, i := range s.law.instruments {
		if i.ID == id {
			return i, true
		}
	}
	return Instrument{}, false
}

// sheet is one instrument being written: its clauses in the order of its
// articles, each followed by the values it fixes.
type sheet struct {
	s      *statutes
	in     Instrument
	prefix string // of clause ids: "branch:"
	last   Clause // the clause that a value takes its citation and confidence from
	force  Force  // the force of the norm that a value stands in
}

func (s *statutes) write(in Instrument, prefix string) *sheet {
	s.law.instruments = append(s.law.instruments, in)
	return &sheet{s: s, in: in, prefix: prefix}
}

// clause adds one clause. The place is a Citation without its instrument.
func (w *sheet) clause(id string, place Citation, conf Confidence, norms []Norm, zh, en string, cov coverage) *sheet {
	place.Instrument = w.in.ID
	c := Clause{ID: w.prefix + id, Citation: place, Gist: Text{zh, en}, Span: w.in.Span(), Confidence: conf,
		Coverage: cov.kind, norms: norms, rules: cov.rules}
	w.s.byID[c.ID] = len(w.s.clauses)
	w.s.clauses = append(w.s.clauses, c)
	w.last, w.force = c, c.Force()
	return w
}

// as says that the values that follow stand in the norm of the clause just
// written that has the force f; without it, they stand in the first.
func (w *sheet) as(f Force) *sheet {
	w.force = f
	return w
}

// value adds a dated value with the source of the clause just written.
func value[K Key, T any](w *sheet, t *table[K, T], k K, v T) *sheet {
	n := keyNumber(k)
	t.series[n] = append(t.series[n], setting[T]{value: v, span: w.last.Span, unsettled: w.in.Unsettled,
		citation: w.last.Citation, source: w.last.Citation.text(w.in), force: w.force, confidence: w.last.Confidence,
		layer: NationalLayer,
		binds: w.in.Level == NationalLevel && w.force.Binds() && w.last.Confidence.Verified()})
	return w
}

func (w *sheet) count(k CountKey, v int64) *sheet {
	if w == nil { // a row that this edition does not have
		return nil
	}
	return value(w, &w.s.law.counts, k, v)
}

func (w *sheet) threshold(k ThresholdKey, v Threshold) *sheet {
	return value(w, &w.s.law.thresholds, k, v)
}

func (w *sheet) money(k MoneyKey, v Fen) *sheet { return value(w, &w.s.law.moneys, k, v) }

func (w *sheet) share(k RateKey, v Rate) *sheet { return value(w, &w.s.law.rates, k, v) }

func (w *sheet) amounts(k RangeKey, lo, hi Fen) *sheet {
	return value(w, &w.s.law.ranges, k, FenRange{lo, hi})
}

func (w *sheet) rates(k ScheduleKey, bands ...Band) *sheet {
	v, err := NewSchedule(bands...)
	if err != nil {
		panic(err) // a slip in a committed table; the tests build it
	}
	return value(w, &w.s.law.schedules, k, v)
}

// Places: art(11, 3) is Article 11, paragraph 3; unconfirmed marks a number
// that follows from the order of the text but was not seen in print.
func art(article uint8, paragraph ...uint8) Citation {
	c := Citation{Article: article}
	if len(paragraph) > 0 {
		c.Paragraph = paragraph[0]
	}
	return c
}

func item(article, paragraph, item uint8) Citation {
	return Citation{Article: article, Paragraph: paragraph, Item: item}
}

func arts(from, through uint8) Citation { return Citation{Article: from, Through: through} }

func chapter(n uint8) Citation { return Citation{Chapter: n} }

func unconfirmed(c Citation) Citation {
	c.Unconfirmed = true
	return c
}

// Norms of a clause: one(Must), or of(norm(…), norm(…)) for several.
func one(f Force) []Norm { return []Norm{{Force: f}} }

func of(norms ...Norm) []Norm { return norms }

func norm(f Force, zh, en string) Norm { return Norm{f, Text{zh, en}} }

type coverage struct {
	kind  Coverage
	rules []RuleID
}

func by(rules ...RuleID) coverage { return coverage{Encoded, rules} }

var (
	judged = coverage{kind: Judgement}
	record = coverage{kind: RecordOnly}
	open   = coverage{kind: Uncovered}
)

func day(s string) calendar.Date { return calendar.MustParse(s) }
