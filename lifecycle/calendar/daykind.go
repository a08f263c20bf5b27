package calendar

import "strconv"

// DayKind says why a day is a working day or not. The zero DayKind is unset.
type DayKind uint8

// The kinds of day.
const (
	// Workday is Monday to Friday without a holiday (工作日).
	Workday DayKind = iota + 1
	// Weekend is Saturday or Sunday that is not worked (周末).
	Weekend
	// Holiday is Monday to Friday that is off, as a public holiday or by
	// exchange for a weekend (节假日).
	Holiday
	// MakeUpWorkday is Saturday or Sunday that is worked by exchange
	// (调休工作日).
	MakeUpWorkday
)

// dayKinds stands in the order of the constants above.
var dayKinds = [...]struct{ word, en, zh string }{
	{},
	{"workday", "working day", "工作日"},
	{"weekend", "weekend", "周末"},
	{"holiday", "public holiday", "节假日"},
	{"make-up-workday", "make-up working day", "调休工作日"},
}

// AllDayKinds lists the kinds in a fresh slice.
func AllDayKinds() []DayKind {
	kinds := make([]DayKind, 0, len(dayKinds)-1)
	for k := Workday; k.known(); k++ {
		kinds = append(kinds, k)
	}
	return kinds
}

func (k DayKind) known() bool { return int(k) < len(dayKinds) }

// ParseDayKind reads a kebab-case word such as "make-up-workday"; any other
// text is unknown-day-kind.
func ParseDayKind(s string) (DayKind, error) { return parseDayKind(s) }

func parseDayKind[S text](in S) (DayKind, error) {
	if len(in) > 0 {
		for k, t := range dayKinds {
			if string(in) == t.word {
				return DayKind(k), nil
			}
		}
	}
	return 0, failText(ErrUnknownDayKind, in)
}

// IsWorkday reports whether days of this kind are worked.
func (k DayKind) IsWorkday() bool { return k == Workday || k == MakeUpWorkday }

// String returns the kebab-case word, "" when unset.
func (k DayKind) String() string {
	if !k.known() {
		return "DayKind(" + strconv.Itoa(int(k)) + ")"
	}
	return dayKinds[k].word
}

// En returns the English label, "" when unset or unknown.
func (k DayKind) En() string {
	if !k.known() {
		return ""
	}
	return dayKinds[k].en
}

// Zh returns the Chinese label, "" when unset or unknown.
func (k DayKind) Zh() string {
	if !k.known() {
		return ""
	}
	return dayKinds[k].zh
}

// AppendText appends what String returns; a number that is no kind gives an
// error unknown-day-kind.
func (k DayKind) AppendText(b []byte) ([]byte, error) {
	if !k.known() {
		return b, fail(ErrUnknownDayKind, k.String())
	}
	return append(b, dayKinds[k].word...), nil
}

// MarshalText returns the word, empty when unset, with the error of
// AppendText.
func (k DayKind) MarshalText() ([]byte, error) {
	if !k.known() {
		return nil, fail(ErrUnknownDayKind, k.String())
	}
	return []byte(dayKinds[k].word), nil
}

// UnmarshalText reads as ParseDayKind does; empty text gives the unset kind.
// On an error k stays as it was.
func (k *DayKind) UnmarshalText(in []byte) error { return unmarshal(k, in, parseDayKind[[]byte]) }
