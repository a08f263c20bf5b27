package regulation

import (
	"encoding/json"
	"strconv"
	"unique"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Value is one typed fact or requirement inside a finding, a parameter or a
// trace. It is comparable. The zero Value is an unknown fact.
type Value struct {
	kind ValueKind
	day  calendar.Date
	n, m int64
	word string
	rate unique.Handle[Schedule]
}

// ValueKind tells what a Value holds.
type ValueKind uint8

// The kinds; zero is an unknown fact.
const (
	CountValue     ValueKind = iota + 1 // a whole number
	MoneyValue                          // an amount in fen
	RangeValue                          // a range of amounts
	ThresholdValue                      // a share
	DateValue                           // a day
	FlagValue                           // yes or no
	WordValue                           // a word of an enumeration, or an exact number as text
	ScheduleValue                       // a schedule of rates
	RateValue                           // a rate, as 5 %
)

var valueKindWords = words[ValueKind]{what: "value-kind",
	words: []string{"", "count", "money", "range", "threshold", "date", "flag", "word", "schedule", "rate"},
	labels: []Text{{}, {"数目", "count"}, {"金额", "money"}, {"金额区间", "range of money"}, {"比例", "threshold"},
		{"日期", "date"}, {"是否", "flag"}, {"词", "word"}, {"分档比例", "schedule of rates"}, {"比率", "rate"}},
}

// String gives the word, as "count".
func (k ValueKind) String() string { return valueKindWords.word(k) }

// Label gives the name in both languages.
func (k ValueKind) Label() Text { return valueKindWords.label(k) }

// MarshalText gives the word; the zero kind is an error.
func (k ValueKind) MarshalText() ([]byte, error) { return valueKindWords.marshal(k) }

// UnmarshalText reads the word and refuses any other.
func (k *ValueKind) UnmarshalText(b []byte) error { return valueKindWords.unmarshal(b, k) }

// AllValueKinds lists the kinds.
func AllValueKinds() []ValueKind { return collect(valueKindWords.all()) }

// CountOf makes a Value of a whole number.
func CountOf(n int64) Value { return Value{kind: CountValue, n: n} }

// MoneyOf makes a Value of an amount.
func MoneyOf(f Fen) Value { return Value{kind: MoneyValue, n: int64(f)} }

// RangeOf makes a Value of a range of amounts.
func RangeOf(r FenRange) Value { return Value{kind: RangeValue, n: int64(r.Min), m: int64(r.Max)} }

// ThresholdOf makes a Value of a share.
func ThresholdOf(t Threshold) Value {
	k := Value{kind: ThresholdValue, n: int64(t.Num), m: int64(t.Den)}
	if t.Strict {
		k.word = "strict"
	}
	return k
}

// DateOf makes a Value of a day; the unset day is an unknown fact.
func DateOf(d calendar.Date) Value {
	if d.IsZero() {
		return Value{}
	}
	return Value{kind: DateValue, day: d}
}

// FlagOf makes a Value of yes or no.
func FlagOf(b bool) Value {
	if b {
		return Value{kind: FlagValue, n: 1}
	}
	return Value{kind: FlagValue}
}

// WordOf makes a Value of a word.
func WordOf(s string) Value { return Value{kind: WordValue, word: s} }

// ScheduleOf makes a Value of a schedule of rates.
func ScheduleOf(s Schedule) Value { return Value{kind: ScheduleValue, rate: unique.Make(s)} }

// RateOf makes a Value of a rate.
func RateOf(r Rate) Value { return Value{kind: RateValue, n: int64(r)} }

// Kind tells what v holds; zero for an unknown fact.
func (v Value) Kind() ValueKind { return v.kind }

// IsUnknown reports whether v holds nothing.
func (v Value) IsUnknown() bool { return v.kind == 0 }

// Count gives the whole number, and whether v holds one.
func (v Value) Count() (int64, bool) { return v.n, v.kind == CountValue }

// Money gives the amount, and whether v holds one.
func (v Value) Money() (Fen, bool) { return Fen(v.n), v.kind == MoneyValue }

// Range gives the range, and whether v holds one.
func (v Value) Range() (FenRange, bool) { return FenRange{Fen(v.n), Fen(v.m)}, v.kind == RangeValue }

// Threshold gives the share, and whether v holds one.
func (v Value) Threshold() (Threshold, bool) {
	return Threshold{int32(v.n), int32(v.m), v.word == "strict"}, v.kind == ThresholdValue
}

// Flag gives yes or no, and whether v holds one.
func (v Value) Flag() (value, ok bool) { return v.n == 1, v.kind == FlagValue }

// Date gives the day, and whether v holds one.
func (v Value) Date() (calendar.Date, bool) { return v.day, v.kind == DateValue }

// Schedule gives the rates, and whether v holds them.
func (v Value) Schedule() (Schedule, bool) {
	if v.kind != ScheduleValue {
		return Schedule{}, false
	}
	return v.rate.Value(), true
}

// Rate gives the rate, and whether v holds one.
func (v Value) Rate() (Rate, bool) { return Rate(v.n), v.kind == RateValue }

// String gives the plain form: 50, 75.00, 0.20–1.00, >=1/2, 2024-05-01, true.
func (v Value) String() string {
	switch v.kind {
	case CountValue:
		return strconv.FormatInt(v.n, 10)
	case MoneyValue:
		return Fen(v.n).String()
	case RangeValue:
		return FenRange{Fen(v.n), Fen(v.m)}.String()
	case ThresholdValue:
		t, _ := v.Threshold()
		return t.String()
	case DateValue:
		return v.day.String()
	case FlagValue:
		return strconv.FormatBool(v.n == 1)
	case ScheduleValue:
		return v.rate.Value().String()
	case RateValue:
		return Rate(v.n).String()
	}
	return v.word
}

// Text gives the value for people: 是, 超过半数, 75.00元, 未知.
func (v Value) Text() Text {
	switch v.kind {
	case 0:
		return Text{"未知", "unknown"}
	case MoneyValue, RangeValue:
		return Text{v.String() + "元", v.String() + " yuan"}
	case ThresholdValue:
		t, _ := v.Threshold()
		return t.Text()
	case FlagValue:
		if v.n == 1 {
			return Text{"是", "yes"}
		}
		return Text{"否", "no"}
	case ScheduleValue:
		return v.rate.Value().Text()
	case RateValue:
		return Text{Rate(v.n).Percent(), Rate(v.n).Percent()}
	case DateValue:
		d, _ := v.Date()
		return DateText(d)
	}
	return Text{v.String(), v.String()}
}

// MarshalJSON gives a number for a count, a boolean for a flag, null for an
// unknown fact and the form of String for the rest.
func (v Value) MarshalJSON() ([]byte, error) {
	switch v.kind {
	case 0:
		return []byte("null"), nil
	case CountValue, FlagValue:
		return []byte(v.String()), nil
	}
	return json.Marshal(v.String())
}
