package standing

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// Member is the member of a file, as far as the rules ask.
type Member struct {
	Status   Status        `json:"status,omitempty"`  // on the day of the first act; needed
	FullFrom calendar.Date `json:"fullFrom,omitzero"` // day from which a probationary member is a full one
}

// Case is one member's file and the question: where does the membership stand on a
// day.
type Case struct {
	AsOf   calendar.Date `json:"asOf,omitzero"` // needed; entries of later days are left out
	Mode   Mode          `json:"mode,omitempty"`
	ID     members.ID    `json:"id,omitempty"` // of the matter, which findings carry; never a name
	Member Member        `json:"member"`
	Series []MonthOf     `json:"series,omitempty"` // the months of the three series; none: nothing is said about them
	Events []Entry       `json:"events"`           // in the order in which they took place
}

// MaxEntries is how many entries, and how many months of series, a file may have.
const MaxEntries = 10_000

type bareCase Case

// UnmarshalJSON reads a case and refuses unknown fields with the code
// unknown-field. The case is not yet checked; see Case.Problems. On an error c
// stays as it was.
func (c *Case) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var v bareCase
	if err := d.Decode(&v); err != nil {
		if regulation.CodeOf(err) != "error" {
			return err
		}
		return &regulation.Fault{Code: regulation.UnknownField, Cause: err, Message: regulation.Text{
			Zh: "不是可用的JSON，或者有未知字段", En: "not the JSON of a case, or with an unknown field"}}
	}
	*c = Case(v)
	return nil
}

// Problems yields what is wrong with the input, with the path to it, as
// events[3].months; a file without problems can be replayed. Errors are
// *regulation.Fault: missing-law, missing-as-of, missing-status,
// invalid-id, those of months and entries, and too-large.
func (c *Case) Problems(law *regulation.Law) iter.Seq[error] {
	return func(yield func(error) bool) {
		if law == nil {
			yield(wrong(regulation.MissingLaw, "", "没有给出法规", "no law given"))
			return
		}
		var all []error
		add := func(path string, err error) { all = append(all, regulation.At(path, err)) }
		if c.AsOf.IsZero() {
			add("asOf", missing("asOf"))
		}
		switch s := c.Member.Status; {
		case s == 0:
			add("member.status", missing("status"))
		case s == FullMember && !c.Member.FullFrom.IsZero():
			add("member.fullFrom", wrong(regulation.ConflictingField, "", "已是正式党员，不再填写转正日期", "a full member has no day to become one"))
		}
		if c.ID != "" {
			if _, err := members.ParseID(string(c.ID)); err != nil {
				add("id", wrong("invalid-id", "", "不是可用的编号", "no usable id"))
			}
		}
		if len(c.Events) > MaxEntries || len(c.Series) > MaxEntries {
			add("events", wrong("too-large", "", "记录过多", "too many entries"))
		} else {
			c.checkMonths(add)
			c.checkEvents(law, add)
		}
		for _, err := range all {
			if !yield(err) {
				return
			}
		}
	}
}

func (c *Case) checkMonths(add func(string, error)) {
	type key struct {
		s Series
		m calendar.Month
	}
	seen := map[key]bool{}
	for i, m := range c.Series {
		at := fmt.Sprintf("series[%d]", i)
		if m.Series == 0 {
			add(at+".series", missing("series"))
		}
		if m.Month.IsZero() {
			add(at+".month", missing("month"))
		}
		if m.Outcome == 0 {
			add(at+".outcome", missing("outcome"))
		}
		if k := (key{m.Series, m.Month}); seen[k] {
			add(at, wrong(regulation.ConflictingField, m.Month.String(), "同一月份写了两次", "a second line for the month"))
		} else {
			seen[k] = true
		}
	}
}

func (c *Case) checkEvents(law *regulation.Law, add func(string, error)) {
	for i := range c.Events {
		at, e := fmt.Sprintf("events[%d]", i), &c.Events[i]
		e.check(law, func(path string, err error) {
			if path != "" {
				path = "." + path
			}
			add(at+path, err)
		})
		if e.Type == Corrected && e.Of != nil && (*e.Of >= i || c.Events[max(0, *e.Of)].Type == Corrected) {
			add(at+".of", wrong("invalid-of", "", "须为此前的一条记录，且不是更正", "has to be an earlier entry that is no correction"))
		}
	}
}

// corrected gives the entries as corrected by the day of the question: those struck
// out, and the corrections themselves, are nil.
func (c *Case) corrected() ([]*Entry, []int) {
	out := make([]*Entry, len(c.Events))
	for i := range c.Events {
		if c.Events[i].Type != Corrected {
			out[i] = &c.Events[i]
		}
	}
	var which []int
	for i := range c.Events {
		if e := &c.Events[i]; e.Type == Corrected && !e.On.After(c.AsOf) {
			out[*e.Of] = e.As
			which = append(which, *e.Of)
		}
	}
	return out, which
}

// Open gives the file of a member before any act. The months of the series are
// copied.
func Open(m Member, months ...MonthOf) File {
	return File{State: Active, Facts: Facts{Status: m.Status.Standing(), FullFrom: m.FullFrom,
		lists: lists{months: append([]MonthOf(nil), months...)}}}
}
