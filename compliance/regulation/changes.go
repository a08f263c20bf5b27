package regulation

import (
	"iter"
	"slices"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// ChangeKind says what changed in the law.
type ChangeKind uint8

// The kinds of change.
const (
	TextBegins   ChangeKind = iota + 1 // a text comes into force (开始施行)
	TextEnds                           // a text is no longer in force (停止施行)
	ValueChanges                       // a parameter gets another value (参数变化)
)

var changeWords = words[ChangeKind]{what: "change-kind",
	words: []string{"", "text-begins", "text-ends", "value-changes"},
	labels: []Text{{}, {"开始施行", "in force"}, {"停止施行", "no longer in force"},
		{"参数变化", "value changes"}},
}

// String gives the word, as "text-begins".
func (k ChangeKind) String() string { return changeWords.word(k) }

// Label gives the name in both languages.
func (k ChangeKind) Label() Text { return changeWords.label(k) }

// MarshalText gives the word; the unset ChangeKind is an error.
func (k ChangeKind) MarshalText() ([]byte, error) { return changeWords.marshal(k) }

// UnmarshalText reads the word and refuses any other.
func (k *ChangeKind) UnmarshalText(b []byte) error { return changeWords.unmarshal(b, k) }

// AllChangeKinds lists the kinds of change.
func AllChangeKinds() []ChangeKind { return collect(changeWords.all()) }

// Change is one change of the law on one day.
type Change struct {
	On        calendar.Date `json:"on"`
	Kind      ChangeKind    `json:"kind"`
	Subject   string        `json:"subject"`       // id of the text, or name of the parameter
	Title     Text          `json:"title"`         // title of the text, or label of the parameter
	Unit      Text          `json:"unit,omitzero"` // of a parameter that is a whole number
	Before    Value         `json:"before"`        // of a parameter; unknown where no text of the catalogue fixed it
	After     Value         `json:"after"`         // of a parameter; unknown where no text of the catalogue fixes it any more
	Citation  Citation      `json:"citation"`      // of the new value, or of the old one where there is no new
	Source    Text          `json:"source"`        // the citation in words, also of a local text
	Unsettled bool          `json:"unsettled"`     // the day is the latest possible; the true one is not confirmed
}

// Text says the change in a sentence.
func (c Change) Text() Text {
	on := DateText(c.On)
	if c.Unsettled {
		on = Text{"不晚于" + on.Zh, "by " + on.En + " at the latest"}
	}
	if c.Kind != ValueChanges {
		return Text{on.Zh + " " + c.Source.Zh + c.Kind.Label().Zh, on.En + ", " + c.Kind.Label().En + ": " + c.Source.En}
	}
	b, a := c.value(c.Before), c.value(c.After)
	return Text{on.Zh + " " + c.Title.Zh + "：" + b.Zh + " → " + a.Zh + "，" + c.Source.Zh,
		on.En + ", " + c.Title.En + ": " + b.En + " → " + a.En + ", " + c.Source.En}
}

// value prints a value with its unit. One that nothing fixes is none on
// record: an older text may have fixed it that the catalogue does not hold.
func (c Change) value(v Value) Text {
	if v.IsUnknown() {
		return Text{"未收录", "none on record"}
	}
	return Parameter{Value: v, Unit: c.Unit}.Text()
}

// Changes yields what changed after the day from, up to and including the day
// to, in the order of the days: texts that come into force or end, and values
// of parameters that change, local ones included. What rests on indirect
// evidence is left out.
func (l *Law) Changes(from, to calendar.Date) iter.Seq[Change] {
	var all []Change
	in := func(d calendar.Date) bool { return !d.IsZero() && d.After(from) && !d.After(to) }
	for i := range l.Instruments() {
		if s := i.Span(); in(s.From) && i.ID != Policy && i.ID != TransferOpinion2004 {
			all = append(all, Change{On: s.From, Kind: TextBegins, Subject: string(i.ID), Title: i.Title,
				Citation: Citation{Instrument: i.ID}, Source: Citation{}.text(i), Unsettled: i.Effective.IsZero()})
		}
		if in(i.Until) {
			all = append(all, Change{On: i.Until, Kind: TextEnds, Subject: string(i.ID), Title: i.Title,
				Citation: Citation{Instrument: i.ID}, Source: Citation{}.text(i)})
		}
	}
	if l != nil {
		all = valueChanges(all, &l.counts, in)
		all = valueChanges(all, &l.thresholds, in)
		all = valueChanges(all, &l.moneys, in)
		all = valueChanges(all, &l.ranges, in)
		all = valueChanges(all, &l.schedules, in)
		all = valueChanges(all, &l.rates, in)
	}
	slices.SortStableFunc(all, func(a, b Change) int { return a.On.Compare(b.On) })
	return slices.Values(all)
}

// valueChanges compares, on every day on which a setting begins or ends, the
// value of that day with the value of the day before.
func valueChanges[K Key, T any](all []Change, t *table[K, T], in func(calendar.Date) bool) []Change {
	for n, series := range t.series {
		k := t.key(n)
		info := infoOf(k)
		if info == nil {
			continue
		}
		var days []calendar.Date
		for _, s := range series {
			days = append(days, s.span.From, s.span.To)
		}
		slices.SortFunc(days, calendar.Date.Compare)
		for _, d := range slices.Compact(days) {
			if !in(d) {
				continue
			}
			before, _ := t.on(k, d.AddDays(-1), false)
			after, _ := t.on(k, d, false)
			c := Change{On: d, Kind: ValueChanges, Subject: info.name, Title: info.label, Unit: info.unit}
			if before != nil {
				c.Before, c.Citation, c.Source = t.show(before.value), before.citation, before.source
			}
			if after != nil {
				c.After, c.Citation, c.Source = t.show(after.value), after.citation, after.source
				c.Unsettled = after.span.From == d && after.unsettled != calendar.Span{}
			}
			if c.Before != c.After {
				all = append(all, c)
			}
		}
	}
	return all
}
