package members

import (
	"io"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Talk is one heart-to-heart talk (谈心谈话) between two members, who are named
// in no order. What was said is not kept. It is comparable.
type Talk struct {
	On  calendar.Date `json:"on"`
	A   ID            `json:"a"`
	B   ID            `json:"b"`
	Org OrgID         `json:"org,omitzero"` // the organization to which the talk counts, if recorded
}

// Between reports whether the talk was between these two, in either order.
func (t Talk) Between(x, y ID) bool { return t.A == x && t.B == y || t.A == y && t.B == x }

var talkForm = form[Talk]{
	columns: []column[Talk]{
		dateColumn("on", "谈话日期", true, func(t *Talk) *calendar.Date { return &t.On }, "date"),
		memberColumn("a", "甲方编号", true, func(t *Talk) *ID { return &t.A }, "谈话人编号"),
		memberColumn("b", "乙方编号", true, func(t *Talk) *ID { return &t.B }, "谈话对象编号"),
		idColumn("org", "党组织编号", false, func(t *Talk) *OrgID { return &t.Org }),
	},
	key: func(t *Talk) (string, bool) {
		return t.On.String() + "\x00" + string(min(t.A, t.B)) + "\x00" + string(max(t.A, t.B)), t.A != "" && t.B != "" && !t.On.IsZero()
	},
	id: func(t *Talk) ID { return t.A },
	check: func(t *Talk, _ *ReadOptions) *regulation.Fault {
		if t.A == t.B {
			return fault(SamePerson, "b", "谈话双方是同一人", "both sides are one person")
		}
		return nil
	},
}

// ReadTalks reads a file of talks; [ReadMembers] says what holds of every
// reader. Two rows
// of one pair and day have one key, in whichever order the pair stands.
func ReadTalks(format Format, file string, r io.Reader, o ReadOptions) ([]Talk, *Report, error) {
	rows, report, err := talkForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	return rows.values, report, nil
}

// WriteTalks writes talks, a row each. It holds no names.
// Errors: write-failed, unknown-format.
func WriteTalks(format Format, w io.Writer, rows iter.Seq[Talk], o WriteOptions) error {
	return talkForm.write(format, w, rows, o)
}
