package wire

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// classes is the order in which errors are given when several apply; an entry
// that ends in a hyphen stands for every code that begins so.
var classes = []string{
	"malformed-request", "unknown-op", "unknown-field", "invalid-", "negative-", "missing-", "unknown-",
	"conflicting-fields", "empty-roll", "not-applicable", "count-mismatch", "amount-out-of-range", "date-out-of-range",
	"no-schedule", "refused-transition",
}

// Class gives the place of a code in the order of errors, the lowest first:
// malformed-request, unknown-op, unknown-field, invalid-…, negative-…,
// missing-…, unknown-…, conflicting-fields, empty-roll, not-applicable,
// count-mismatch, amount-out-of-range, date-out-of-range, no-schedule,
// refused-transition, and then any other code.
func Class(c regulation.Code) int {
	for i, s := range classes {
		if string(c) == s || strings.HasSuffix(s, "-") && strings.HasPrefix(string(c), s) {
			return i
		}
	}
	return len(classes)
}

// fields reads one JSON object field by field and keeps every fault, so that
// the one of the first class can be given.
type fields struct {
	values map[string]json.RawMessage
	known  []string
	faults []*regulation.Fault
}

// object splits a JSON object into its fields. A repeated field is an error:
// which of the two is meant cannot be known.
func object(raw []byte) (map[string]json.RawMessage, *regulation.Fault) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, malformed("", "不是JSON对象", "not a JSON object")
	}
	m := make(map[string]json.RawMessage)
	for d.More() {
		t, err := d.Token()
		name, ok := t.(string)
		if err != nil || !ok {
			return nil, malformed("", "JSON有误", "broken JSON")
		}
		if _, twice := m[name]; twice {
			return nil, malformed(shown(name), "字段重复", "repeated field")
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			return nil, malformed("", "JSON有误", "broken JSON")
		}
		m[name] = v
	}
	if _, err := d.Token(); err != nil {
		return nil, malformed("", "JSON有误", "broken JSON")
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, malformed("", "对象之后还有内容", "something follows the object")
	}
	return m, nil
}

func malformed(path, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: "malformed-request", Path: path, Message: regulation.Text{Zh: zh, En: en}}
}

// shown makes the name of a field fit for a path: cut at 64 characters, and
// quoted when it holds what no name should, so that no log line is broken.
func shown(name string) string {
	name = regulation.Short(name)
	if name == "" || strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-…", r)
	}) {
		return strconv.Quote(name)
	}
	return name
}

// read makes the fields of a JSON object.
func read(raw []byte) (*fields, *regulation.Fault) {
	if !utf8.Valid(raw) {
		return nil, malformed("", "不是有效的UTF-8", "not valid UTF-8")
	}
	m, err := object(raw)
	if err != nil {
		return nil, err
	}
	return &fields{values: m}, nil
}

// add keeps an error as a fault at a path.
func (f *fields) add(path string, err error) {
	if err == nil {
		return
	}
	fault := regulation.At(path, err).(*regulation.Fault) // a copy
	fault.Value = regulation.Short(fault.Value)
	f.faults = append(f.faults, fault)
}

// first gives the fault of the first class, also counting the fields that
// nobody asked for, of which the first by name is told; nil when all is well.
// Among faults of one class, the field asked for first wins.
func (f *fields) first() error {
	var unknown []string
	for name := range f.values {
		if !slices.Contains(f.known, name) {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) > 0 {
		known := strings.Join(f.known, " | ")
		f.faults = append(f.faults, &regulation.Fault{Code: regulation.UnknownField, Path: shown(slices.Min(unknown)),
			Message: regulation.Text{Zh: "未知的字段，可用：" + known, En: "unknown field, known: " + known}})
	}
	if len(f.faults) == 0 {
		return nil
	}
	return slices.MinFunc(f.faults, func(a, b *regulation.Fault) int { return Class(a.Code) - Class(b.Code) })
}

// readable reports whether every field given could be read: what comes after
// that in the order of errors needs the values.
func (f *fields) readable() bool {
	for _, x := range f.faults {
		if Class(x.Code) < Class("missing-") || x.Code == outOfRangeCode {
			return false
		}
	}
	return true
}

// outOfRangeCode is the code of a day or month that is well formed and lies
// outside the calendar.
const outOfRangeCode regulation.Code = "date-out-of-range"

func (f *fields) raw(name string) (json.RawMessage, bool) {
	if !slices.Contains(f.known, name) {
		f.known = append(f.known, name)
	}
	v, ok := f.values[name]
	return v, ok
}

func (f *fields) missing(name string) {
	f.faults = append(f.faults, &regulation.Fault{Code: regulation.Code("missing-" + kebab(name)), Path: name,
		Message: regulation.Text{Zh: "缺少必填的字段", En: "required field is missing"}})
}

func (f *fields) invalid(name string, code regulation.Code, v json.RawMessage, zh, en string) {
	f.faults = append(f.faults, &regulation.Fault{Code: code, Path: name, Value: regulation.Short(string(v)), Message: regulation.Text{Zh: zh, En: en}})
}

// text reads a string; what is no string is an error with the code given.
func (f *fields) text(name string, code regulation.Code, required bool) (string, bool) {
	v, ok := f.raw(name)
	if !ok {
		if required {
			f.missing(name)
		}
		return "", false
	}
	var s string
	if v[0] != '"' || json.Unmarshal(v, &s) != nil {
		f.invalid(name, code, v, "须为字符串", "has to be a string")
		return "", false
	}
	return s, true
}

// parsed reads a string and parses it; the zero value when there is none.
func parsed[T any](f *fields, name string, code regulation.Code, required bool, parse func(string) (T, error)) (v T, given bool) {
	s, given := f.text(name, code, required)
	if !given {
		return v, false
	}
	v, err := parse(s)
	f.add(name, err)
	return v, true
}

// date reads a day.
func (f *fields) date(name string, required bool) calendar.Date {
	d, _ := parsed(f, name, "invalid-date", required, calendar.Parse)
	return d
}

// month reads a month.
func (f *fields) month(name string, required bool) calendar.Month {
	m, _ := parsed(f, name, "invalid-month", required, calendar.ParseMonth)
	return m
}

// amount reads an optional amount of money.
func (f *fields) amount(name string) fees.Amount {
	a, _ := parsed(f, name, regulation.InvalidAmount, false, fees.ParseAmount)
	return a
}

// word reads a word of an enumeration; given also when it is an unknown one.
func word[E any](f *fields, name string, required bool, parse func(string) (E, error)) (e E, given bool) {
	return parsed(f, name, regulation.Code("invalid-"+kebab(name)), required, parse)
}

// flag reads an optional boolean.
func (f *fields) flag(name string) (value, given bool) {
	v, ok := f.raw(name)
	if !ok {
		return false, false
	}
	switch string(v) {
	case "true":
		return true, true
	case "false":
		return false, true
	}
	f.invalid(name, regulation.Code("invalid-"+kebab(name)), v, "须为true或者false", "has to be true or false")
	return false, false
}

// whole reads an integer; one beyond an int64 comes back as the nearest.
func (f *fields) whole(name string, code regulation.Code, required bool) (n int64, given bool) {
	v, ok := f.raw(name)
	if !ok {
		if required {
			f.missing(name)
		}
		return 0, false
	}
	digits := bytes.TrimPrefix(v, []byte("-"))
	if bytes.ContainsFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) {
		f.invalid(name, code, v, "须为整数", "has to be a whole number")
		return 0, false
	}
	n, err := strconv.ParseInt(string(v), 10, 64)
	if err != nil && v[0] == '-' {
		return math.MinInt64, true
	}
	if err != nil {
		return math.MaxInt64, true
	}
	return n, true
}

// count reads a number of persons.
func (f *fields) count(name string, required bool) (n int, given bool) {
	v, given := f.whole(name, "invalid-count", required)
	switch {
	case v > regulation.MaxWhole:
		f.invalid(name, "invalid-count", f.values[name], "人数超过上限10亿", "more than a thousand million")
	case v < 0:
		f.invalid(name, "negative-count", f.values[name], "人数不能为负", "negative count")
	default:
		return int(v), given
	}
	return 0, false
}

// kebab turns noticeFrom into notice-from.
func kebab(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
}
