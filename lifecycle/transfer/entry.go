package transfer

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Entry is one line of a transfer as data (转接台账的一条): the type of the act, its day,
// and what the act says. A field that the type does not have is an error.
type Entry struct {
	Type   Event         `json:"type"`
	On     calendar.Date `json:"on,omitzero"`
	Reason string        `json:"reason,omitempty"` // recorded reason of a refusal, or for a departure from a "generally" rule

	Records  []Record      `json:"records,omitzero"`  // what is on record; nil: nobody says
	Recorded calendar.Date `json:"recorded,omitzero"` // day of entry in the books, for the changes in package members

	What       What          `json:"what,omitempty"`       // moved
	FixedPlace *bool         `json:"fixedPlace,omitempty"` // away: at a fairly fixed place (地点相对固定)
	Until      calendar.Date `json:"until,omitzero"`       // away: expected return
	Form       Form          `json:"form,omitempty"`       // issued
	ValidDays  *int          `json:"validDays,omitempty"`  // issued: days for which it holds, the day of issue not counted
	Through    *bool         `json:"through,omitempty"`    // issued: by way of the committees above
	Clear      *bool         `json:"clear,omitempty"`      // file-checked: found in order
	Continuous *bool         `json:"continuous,omitempty"` // accepted, of an activist: the receiver counts the time on
	By         Department    `json:"by,omitempty"`         // unrecognised

	// Of is, of corrected, the number in the file of the entry that was wrongly
	// recorded, the first being 0; As is what it should have been. Without As the
	// entry is struck out. A correction counts from its own day.
	Of *int   `json:"of,omitempty"`
	As *Entry `json:"as,omitempty"`
}

// form is what one type of entry may and must say.
type form struct {
	may  []string
	must []string
}

// forms lists the types of entries: what each may say besides on, reason, records and
// recorded.
func forms(e Event) (form, bool) {
	switch e {
	case Moved:
		return form{must: []string{"what"}}, true
	case Away:
		return form{may: []string{"fixedPlace", "until"}}, true
	case Issued:
		return form{must: []string{"form"}, may: []string{"validDays", "through"}}, true
	case FileChecked:
		return form{may: []string{"clear"}}, true
	case Accepted:
		return form{may: []string{"continuous"}}, true
	case Unrecognised:
		return form{may: []string{"by"}}, true
	case Corrected:
		return form{must: []string{"of"}, may: []string{"as"}}, true
	}
	return form{}, e.String() != ""
}

// given lists the fields of an entry that are set, besides those every type has.
func (e *Entry) given() []string {
	var out []string
	for _, x := range []struct {
		name string
		set  bool
	}{
		{"what", e.What != 0}, {"fixedPlace", e.FixedPlace != nil}, {"until", !e.Until.IsZero()}, {"form", e.Form != 0},
		{"validDays", e.ValidDays != nil}, {"through", e.Through != nil}, {"clear", e.Clear != nil},
		{"continuous", e.Continuous != nil}, {"by", e.By != 0}, {"of", e.Of != nil}, {"as", e.As != nil},
	} {
		if x.set {
			out = append(out, x.name)
		}
	}
	return out
}

// MaxValidDays is how many days a letter may be said to hold: ten years, beyond which
// a number is a slip.
const MaxValidDays = 3660

// checkDays: days for which a letter holds are 1 or more.
func checkDays(path string, n *int, add func(string, error)) {
	switch {
	case n == nil:
	case *n < 0:
		add(path, wrong("negative-valid-days", "", "不能为负数", "cannot be negative"))
	case *n == 0 || *n > MaxValidDays:
		add(path, wrong("invalid-valid-days", "", "超出可用的范围", "out of range"))
	}
}

// check finds what is wrong with an entry by itself; add takes the path within it.
func (e *Entry) check(add func(path string, err error)) {
	f, known := forms(e.Type)
	switch {
	case e.Type == 0:
		add("type", missing("type"))
		return
	case !known:
		add("type", regulation.UnknownWord("type", e.Type.String()))
		return
	case e.On.IsZero():
		add("on", missing("on"))
	}
	if !e.Recorded.IsZero() && e.Recorded.Before(e.On) {
		add("recorded", wrong("invalid-recorded", e.Recorded.String(), "登记日期早于办理日期", "entered before it took place"))
	}
	if !e.Until.IsZero() && e.Until.Before(e.On) {
		add("until", wrong("invalid-until", e.Until.String(), "返回日期早于外出日期", "the return is before the leaving"))
	}
	checkDays("validDays", e.ValidDays, add)
	if e.Of != nil && *e.Of < 0 {
		add("of", wrong("negative-of", "", "不能为负数", "cannot be negative"))
	}
	given := e.given()
	for _, name := range f.must {
		if !slices.Contains(given, name) {
			add(name, missing(name))
		}
	}
	for _, name := range given {
		if !slices.Contains(f.must, name) && !slices.Contains(f.may, name) {
			add(name, &regulation.Fault{Code: regulation.NotApplicable, Message: regulation.Text{
				Zh: "“" + e.Type.Label().Zh + "”没有这一项", En: e.Type.Label().En + " has no such field"}})
		}
	}
	if e.As == nil {
		return
	}
	if e.As.Type == Corrected {
		add("as.type", wrong(regulation.NotApplicable, "", "不能更正为更正", "a correction cannot stand for another"))
		return
	}
	e.As.check(func(path string, err error) { add("as."+path, err) })
}

// suits finds what does not go together with who is transferred: an activist has no
// relation, and nobody else has a time that counts on.
func (e *Entry) suits(k Kind, add func(path string, err error)) {
	switch {
	case e.Type == Issued && e.Form != 0 && (e.Form == Papers) != (k == Activist):
		add("form", wrong(regulation.ConflictingField, e.Form.String(),
			"入党积极分子移交培养教育材料，党员转移组织关系", "papers are handed over of an activist, the relation of a member"))
	case e.Type == Accepted && e.Continuous != nil && k != Activist:
		add("continuous", wrong(regulation.NotApplicable, "", "只有入党积极分子的培养教育时间可以连续计算", "only the time of an activist counts on"))
	case e.Type == Unrecognised && k != Probationary:
		add("type", wrong(regulation.NotApplicable, e.Type.String(), "只有转入的预备党员可以不予承认", "only a probationary member may be not recognised"))
	}
	if e.As != nil {
		e.As.suits(k, func(path string, err error) { add("as."+path, err) })
	}
}

func missing(field string) *regulation.Fault {
	return wrong(regulation.Code("missing-"+kebab(field)), "", "缺少必填的字段", "required field is missing")
}

func wrong(code regulation.Code, value, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

// kebab turns validDays into valid-days.
func kebab(s string) string {
	var b []byte
	for _, c := range []byte(s) {
		if c >= 'A' && c <= 'Z' {
			b = append(b, '-', c+'a'-'A')
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

// Act gives the act of an entry. Errors are *regulation.Fault with the path within the
// entry: missing-type, unknown-type, missing-on, missing-… of a field the type needs,
// invalid-…, negative-…, not-applicable for a field the type does not have.
func (e Entry) Act() (Act, error) {
	var first error
	e.check(func(path string, err error) {
		if first == nil {
			first = regulation.At(path, err)
		}
	})
	if first == nil && e.Type == Corrected {
		first = regulation.At("type", wrong(regulation.NotApplicable, "", "更正不是办理事项", "a correction is no act of its own"))
	}
	if first != nil {
		return Act{}, first
	}
	return e.act(), nil
}

// act is Act for an entry that was checked.
func (e *Entry) act() Act {
	a := Act{Event: e.Type, On: e.On, Reason: e.Reason, Detail: Detail{
		Recorded: e.Recorded, Fixed: answer(e.FixedPlace), Until: e.Until, Form: e.Form, Through: answer(e.Through),
		Clear: answer(e.Clear), Continuous: answer(e.Continuous), By: e.By}}
	if e.ValidDays != nil {
		a.Detail.Valid = *e.ValidDays
	}
	if e.Records != nil {
		a.Records = lifecycle.SetOf(e.Records...)
	}
	return a
}
