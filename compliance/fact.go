package compliance

import (
	"encoding/json"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Number is a count that may be unknown. The zero Number is unknown, which is
// not the same as none. In JSON it is a number, or null while unknown.
type Number struct {
	n     int32
	known bool
}

// Known gives a Number. A negative one, or one over a thousand million, is no
// count and stays unknown.
func Known(n int) Number {
	if n < 0 || n > regulation.MaxWhole {
		return Number{}
	}
	return Number{int32(n), true}
}

// Get gives the number, and whether it is known.
func (n Number) Get() (int, bool) { return int(n.n), n.known }

// plus adds two numbers; unknown if either is.
func (n Number) plus(m Number) Number {
	return Number{n.n + m.n, n.known && m.known && n.n+m.n >= 0}
}

func (n Number) is(v int) bool { return n.known && int(n.n) == v }

func (n Number) value() regulation.Value {
	if !n.known {
		return regulation.Value{}
	}
	return regulation.CountOf(int64(n.n))
}

// MarshalJSON gives the number, or null.
func (n Number) MarshalJSON() ([]byte, error) {
	if !n.known {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(n.n), 10), nil
}

// UnmarshalJSON reads a whole number or null. The codes of its errors are
// negative-count and invalid-count.
func (n *Number) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*n = Number{}
		return nil
	}
	v, err := strconv.ParseInt(string(b), 10, 64)
	switch {
	case err == nil && v >= 0 && v <= regulation.MaxWhole:
		*n = Number{int32(v), true}
		return nil
	case err == nil && v < 0:
		return &regulation.Fault{Code: "negative-count", Value: string(b), Message: regulation.Text{Zh: "人数、次数不能为负", En: "negative count"}}
	}
	return &regulation.Fault{Code: "invalid-count", Value: regulation.Short(string(b)),
		Message: regulation.Text{Zh: "应为0到10亿的整数", En: "a whole number from 0 to a thousand million is expected"}}
}

// Flag is yes, no or unknown (是、否、不明). The zero Flag is unknown. In JSON it
// is true, false or null.
type Flag uint8

// The flags.
const (
	Yes Flag = iota + 1 // 是
	No                  // 否
)

// FlagOf makes a Flag of a bool.
func FlagOf(b bool) Flag {
	if b {
		return Yes
	}
	return No
}

// String gives yes or no; empty while unknown.
func (f Flag) String() string {
	switch f {
	case Yes:
		return "yes"
	case No:
		return "no"
	}
	return ""
}

// Get gives the flag, and whether it is known.
func (f Flag) Get() (yes, known bool) { return f == Yes, f.known() }

func (f Flag) known() bool { return f == Yes || f == No }

func (f Flag) value() regulation.Value {
	if !f.known() {
		return regulation.Value{}
	}
	return regulation.FlagOf(f == Yes)
}

// MarshalJSON gives true, false or null.
func (f Flag) MarshalJSON() ([]byte, error) {
	switch f {
	case Yes:
		return []byte("true"), nil
	case No:
		return []byte("false"), nil
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads true, false or null; anything else is an error with the
// code invalid-flag.
func (f *Flag) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case "true":
		*f = Yes
	case "false":
		*f = No
	case "null":
		*f = 0
	default:
		return &regulation.Fault{Code: "invalid-flag", Value: regulation.Short(string(b)),
			Message: regulation.Text{Zh: "应为 true 或 false", En: "true or false is expected"}}
	}
	return nil
}

// Act is something that is done once: done on a day, done on a day that is not
// given, known not to be done, or, the zero Act, unknown. In JSON it is the
// day, true, false or null.
type Act struct {
	day  calendar.Date
	done Flag
}

// DoneOn is an act done on a day; the unset day gives the unknown Act.
func DoneOn(day calendar.Date) Act {
	if day.IsZero() {
		return Act{}
	}
	return Act{day, Yes}
}

// Done is an act done on a day that is not given.
func Done() Act { return Act{done: Yes} }

// NotDone is an act known not to be done.
func NotDone() Act { return Act{done: No} }

// Day gives the day, unset unless the act was done on a known day.
func (a Act) Day() calendar.Date { return a.day }

// Done tells whether the act was done, if that is known.
func (a Act) Done() Flag { return a.done }

// on is the act as it was known on a day: what is done later is not done yet.
func (a Act) on(day calendar.Date) Act {
	if a.day.After(day) {
		return NotDone()
	}
	return a
}

func (a Act) value() regulation.Value {
	if !a.day.IsZero() {
		return regulation.DateOf(a.day)
	}
	switch a.done {
	case Yes:
		return regulation.WordOf("done")
	case No:
		return regulation.WordOf("not-done")
	}
	return regulation.Value{}
}

// MarshalJSON gives the day, true, false or null.
func (a Act) MarshalJSON() ([]byte, error) {
	if a.day.IsZero() {
		return a.done.MarshalJSON()
	}
	return json.Marshal(a.day)
}

// UnmarshalJSON reads a day, true, false or null.
func (a *Act) UnmarshalJSON(b []byte) error {
	if len(b) == 0 || b[0] != '"' {
		var f Flag
		err := f.UnmarshalJSON(b)
		if err == nil {
			*a = Act{done: f}
		}
		return err
	}
	var d calendar.Date
	if err := json.Unmarshal(b, &d); err != nil {
		return err
	}
	*a = DoneOn(d)
	return nil
}
