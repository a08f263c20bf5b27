package regulation

import (
	"iter"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Edition is the day on which this data was last compared with the sources. A
// question without a date is answered by the book of this day.
const Edition = "2026-11-22"

// EditionDate gives Edition as a date.
func EditionDate() calendar.Date { return calendar.MustParse(Edition) }

// setting is one dated value of a parameter with its source.
type setting[T any] struct {
	value      T
	span       calendar.Span
	unsettled  calendar.Span // days on which only the caller knows whether the value holds; zero for none
	citation   Citation
	source     Text // the citation in words, with the title of a local text
	force      Force
	confidence Confidence
	layer      Layer
	binds      bool // a local rule may not relax it
}

// mayHold reports whether day lies in the unsettled days. The zero span, which
// holds every day, means that there are none.
func (s *setting[T]) mayHold(day calendar.Date) bool {
	return s.unsettled != calendar.Span{} && s.unsettled.Contains(day)
}

func (s *setting[T]) parameter(info *keyInfo, show func(T) Value) Parameter {
	return Parameter{Name: info.name, Label: info.label, Unit: info.unit, Direction: info.direction,
		Value: show(s.value), Span: s.span, Citation: s.citation, Source: s.source, Force: s.force, Confidence: s.confidence, Layer: s.layer}
}

// table holds the dated values of all parameters of one kind, by key number;
// later settings of a key lie over earlier ones.
type table[K Key, T any] struct {
	series [][]setting[T]
	show   func(T) Value
}

func (t *table[K, T]) key(n int) K { return K(n) }

func (t *table[K, T]) clone() table[K, T] {
	c := *t
	c.series = slices.Clone(t.series)
	for i, s := range c.series {
		c.series[i] = slices.Clip(s) // an append to the copy never writes into the original
	}
	return c
}

// on finds the uppermost setting of a key on a day. The unverified ones are
// passed over unless asked for.
func (t *table[K, T]) on(k K, day calendar.Date, unverified bool) (*setting[T], error) {
	n := keyNumber(k)
	if n <= 0 || n >= len(t.series) {
		return nil, &NoValue{On: day}
	}
	s := t.series[n]
	unsettled := false
	for i := len(s) - 1; i >= 0; i-- {
		if s[i].span.Contains(day) && (unverified || s[i].confidence.Verified()) {
			return &s[i], nil
		}
		unsettled = unsettled || s[i].mayHold(day)
	}
	return nil, &NoValue{Parameter: nameOf(k), On: day, Unsettled: unsettled}
}

// NoValue is the error for a parameter that no verified text fixes on a day.
// Its code is no-value.
type NoValue struct {
	Parameter string        // as lecture.year; empty for a key that does not exist
	On        calendar.Date // the day asked for
	Unsettled bool          // a text fixes it, but its first day in force is not confirmed
}

// Error names the parameter and the day.
func (e *NoValue) Error() string { return e.text().En }

// Zh does the same in Chinese.
func (e *NoValue) Zh() string { return e.text().Zh }

// ErrorCode gives no-value.
func (e *NoValue) ErrorCode() Code { return NoValueCode }

// ErrorPath gives the name of the parameter.
func (e *NoValue) ErrorPath() string { return e.Parameter }

// Is reports whether target is the code no-value.
func (e *NoValue) Is(target error) bool { return target == NoValueCode }

func (e *NoValue) text() Text {
	if e.Parameter == "" {
		return Text{"没有这个参数", "no such parameter"}
	}
	if e.Unsettled {
		return Text{e.Parameter + "：" + e.On.String() + "是否已执行未经核实，须由调用方给定",
			e.Parameter + ": whether it was in force on " + e.On.String() + " is not confirmed; the caller has to say"}
	}
	return Text{e.Parameter + "：" + e.On.String() + "没有经核实的规定，须由本地规定给出",
		e.Parameter + ": no verified text fixes it on " + e.On.String() + "; a local rule has to give it"}
}

// Law is the whole timeline of rules: every text, every clause, every dated
// value. It is immutable and safe for concurrent use; With and Suppose give a
// new one. A nil or zero *Law knows nothing: every question for a value is an
// error.
type Law struct {
	counts      table[CountKey, int64]
	thresholds  table[ThresholdKey, Threshold]
	moneys      table[MoneyKey, Fen]
	ranges      table[RangeKey, FenRange]
	schedules   table[ScheduleKey, Schedule]
	rates       table[RateKey, Rate]
	instruments []Instrument // national ones first, then those of the overlays
}

// National gives the national texts of this edition.
func National() *Law { return &catalogue().law }

// Book is the law as it stands on one day.
type Book struct {
	law        *Law
	day        calendar.Date
	unverified bool
}

// On gives the book of a day. The unset date gives the book of [Edition].
func (l *Law) On(day calendar.Date) Book {
	if day.IsZero() {
		day = EditionDate()
	}
	return Book{law: l, day: day}
}

// Date gives the day of the book.
func (b Book) Date() calendar.Date { return b.day }

// Law gives the timeline that the book belongs to.
func (b Book) Law() *Law { return b.law }

// WithUnverified gives the same book with rules that rest on indirect evidence
// (confidence indirect or unconfirmed) switched on. They are off by default.
func (b Book) WithUnverified() Book {
	b.unverified = true
	return b
}

// Count gives a whole number; a [*NoValue] error where no text fixes it.
func (b Book) Count(k CountKey) (int64, error) { return look(b, (*Law).countTable, k) }

// Threshold gives a share; errors as Count.
func (b Book) Threshold(k ThresholdKey) (Threshold, error) {
	return look(b, (*Law).thresholdTable, k)
}

// Money gives an amount; errors as Count.
func (b Book) Money(k MoneyKey) (Fen, error) { return look(b, (*Law).moneyTable, k) }

// Range gives a range of amounts; errors as Count.
func (b Book) Range(k RangeKey) (FenRange, error) { return look(b, (*Law).rangeTable, k) }

// Schedule gives a schedule of rates; errors as Count.
func (b Book) Schedule(k ScheduleKey) (Schedule, error) { return look(b, (*Law).scheduleTable, k) }

// Rate gives a share of the dues; errors as Count.
func (b Book) Rate(k RateKey) (Rate, error) { return look(b, (*Law).rateTable, k) }

func (l *Law) countTable() *table[CountKey, int64]             { return &l.counts }
func (l *Law) thresholdTable() *table[ThresholdKey, Threshold] { return &l.thresholds }
func (l *Law) moneyTable() *table[MoneyKey, Fen]               { return &l.moneys }
func (l *Law) rangeTable() *table[RangeKey, FenRange]          { return &l.ranges }
func (l *Law) scheduleTable() *table[ScheduleKey, Schedule]    { return &l.schedules }
func (l *Law) rateTable() *table[RateKey, Rate]                { return &l.rates }

var errNoLaw = &Fault{Code: MissingLaw, Message: Text{"没有给出法规（*Law 为 nil）", "no law given (nil *Law)"}}

func look[K Key, T any](b Book, of func(*Law) *table[K, T], k K) (T, error) {
	s, err := find(b, of, k)
	if err != nil {
		var zero T
		return zero, err
	}
	return s.value, nil
}

func find[K Key, T any](b Book, of func(*Law) *table[K, T], k K) (*setting[T], error) {
	if b.law == nil {
		return nil, errNoLaw
	}
	return of(b.law).on(k, b.day, b.unverified)
}

func source[K Key, T any](b Book, of func(*Law) *table[K, T], k K) (Parameter, error) {
	s, err := find(b, of, k)
	if err != nil {
		return Parameter{}, err
	}
	return s.parameter(infoOf(k), of(b.law).show), nil
}

// ParameterOf gives the value of any key together with its source, to be shown
// or traced; errors as [Book.Count].
func ParameterOf[K Key](b Book, k K) (Parameter, error) {
	switch k := any(k).(type) {
	case CountKey:
		return source(b, (*Law).countTable, k)
	case ThresholdKey:
		return source(b, (*Law).thresholdTable, k)
	case MoneyKey:
		return source(b, (*Law).moneyTable, k)
	case RangeKey:
		return source(b, (*Law).rangeTable, k)
	case ScheduleKey:
		return source(b, (*Law).scheduleTable, k)
	case RateKey:
		return source(b, (*Law).rateTable, k)
	}
	return Parameter{}, &NoValue{On: b.day}
}

// Instruments yields the texts of the law, also those no longer in force.
func (l *Law) Instruments() iter.Seq[Instrument] {
	return func(yield func(Instrument) bool) {
		if l == nil {
			return
		}
		for _, i := range l.instruments {
			if !yield(i) {
				return
			}
		}
	}
}

// Instrument finds a text by its id.
func (l *Law) Instrument(id InstrumentID) (Instrument, bool) {
	for i := range l.Instruments() {
		if i.ID == id {
			return i, true
		}
	}
	return Instrument{}, false
}

// Cite prints a citation with the title of its text, national or local.
//
// Several citations are joined, naming a text once for all its places that
// follow each other: 《…》第三条、第二条.
func (l *Law) Cite(cs ...Citation) Text {
	var zh, en strings.Builder
	for n, c := range cs {
		i, ok := l.Instrument(c.Instrument)
		if !ok {
			i, ok = catalogue().instrument(c.Instrument)
		}
		if !ok {
			i = Instrument{ID: c.Instrument, Title: Text{string(c.Instrument), string(c.Instrument)}}
		}
		t := c.text(i)
		if n > 0 {
			zh.WriteString("、")
			en.WriteString(" and ")
			if cs[n-1].Instrument == c.Instrument && c.Article > 0 {
				title := Citation{Instrument: c.Instrument}.text(i)
				t = Text{strings.TrimPrefix(t.Zh, title.Zh), strings.TrimPrefix(t.En, title.En+", ")}
			}
		}
		zh.WriteString(t.Zh)
		en.WriteString(t.En)
	}
	return Text{zh.String(), en.String()}
}

// DueBy gives the last day of a period that a text fixes, in months or years,
// for a matter that began on a day, together with the source: the last day is
// inclusive, the first is not counted, and a last day that is no working day
// does not move. Errors: as [Book.Count]; invalid-date for the unset day;
// date-out-of-range beyond the calendar; not-applicable for a parameter that
// is no period.
func (b Book) DueBy(k CountKey, start calendar.Date) (calendar.Date, Parameter, error) {
	p, err := ParameterOf(b, k)
	if err != nil {
		return calendar.Date{}, p, err
	}
	n, _ := p.Value.Count()
	switch p.Unit {
	case years:
		n *= 12
	case months:
	default:
		return calendar.Date{}, p, &Fault{Code: NotApplicable, Path: p.Name, Message: Text{"不是期限", "not a period of time"}}
	}
	if start.IsZero() {
		return calendar.Date{}, p, &Fault{Code: "invalid-date", Path: "start", Message: Text{"没有给出起始日", "no first day given"}}
	}
	last := calendar.WithinMonths(start, int(min(n, 12*1000)))
	if last.IsZero() {
		return last, p, &Fault{Code: "date-out-of-range", Path: "start", Value: start.String(), Message: Text{"期限超出日历范围", "the last day is beyond the calendar"}}
	}
	return last, p, nil
}

// Instruments yields the texts in force on the day of the book. A text whose
// first day is not confirmed counts from the end of its unsettled span.
func (b Book) Instruments() iter.Seq[Instrument] {
	return func(yield func(Instrument) bool) {
		for i := range b.law.Instruments() {
			if i.Span().Contains(b.day) && !yield(i) {
				return
			}
		}
	}
}

// Clauses yields the national clauses in force on the day of the book, text by
// text in the order of their articles.
func (b Book) Clauses() iter.Seq[Clause] {
	return func(yield func(Clause) bool) {
		for c := range AllClauses() {
			if b.law != nil && c.Span.Contains(b.day) && !yield(c) {
				return
			}
		}
	}
}

// AllClauses yields every clause of the catalogue, whatever its days in force.
func AllClauses() iter.Seq[Clause] { return slices.Values(catalogue().clauses) }

// ClauseByID finds a clause by the row of its sheet, as branch:B-24.
func ClauseByID(id string) (Clause, bool) {
	n, ok := catalogue().byID[id]
	if !ok {
		return Clause{}, false
	}
	return catalogue().clauses[n], true
}
