package members

import (
	"io"
	"iter"
	"math"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Meeting is one meeting of an organization (会议). It is comparable.
type Meeting struct {
	ID       ID            `json:"id"`
	Org      OrgID         `json:"org"`
	Kinds    MeetingKinds  `json:"kinds"` // one or more
	On       calendar.Date `json:"on"`
	Lecturer ID            `json:"lecturer,omitzero"` // who gave the Party lecture; empty when not known or no member
}

var meetingForm = form[Meeting]{
	columns: []column[Meeting]{
		idColumn("id", "会议编号", true, func(m *Meeting) *ID { return &m.ID }, "meeting-id"),
		idColumn("org", "党组织编号", true, func(m *Meeting) *OrgID { return &m.Org }),
		{"kinds", "会议类型", []string{"kind", "会议类别"}, true,
			func(m *Meeting, cell string, _ *ReadOptions) (f *regulation.Fault) {
				m.Kinds, f = readMeetingKinds(cell)
				if f == nil && m.Kinds == 0 {
					f = fault("missing-kinds", "", "没有会议类型", "no kind of meeting")
				}
				return f
			},
			func(m *Meeting, o *WriteOptions) string { return m.Kinds.in(o.Lang) }},
		dateColumn("on", "会议日期", true, func(m *Meeting) *calendar.Date { return &m.On }, "date"),
		memberColumn("lecturer", "授课人编号", false, func(m *Meeting) *ID { return &m.Lecturer }),
	},
	key: func(m *Meeting) (string, bool) { return string(m.ID), m.ID != "" },
	id:  func(m *Meeting) ID { return m.ID },
}

// in gives the words, or for Chinese the labels.
func (s MeetingKinds) in(l regulation.Lang) string {
	text := ""
	for k := range s.All() {
		if text != "" {
			text += ";"
		}
		text += meetingKindWords.in(k, l)
	}
	return text
}

// ReadMeetings reads a file of meetings; [ReadMembers] says what holds of every
// reader. The kinds are
// words or labels joined by semicolons; two rows of one id have one key.
func ReadMeetings(format Format, file string, r io.Reader, o ReadOptions) ([]Meeting, *Report, error) {
	rows, report, err := meetingForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	return rows.values, report, nil
}

// WriteMeetings writes meetings, a row each. It holds no names.
// Errors: write-failed, unknown-format.
func WriteMeetings(format Format, w io.Writer, rows iter.Seq[Meeting], o WriteOptions) error {
	return meetingForm.write(format, w, rows, o)
}

// Attendance is how one person took part in one meeting. It is comparable.
type Attendance struct {
	Meeting  ID       `json:"meeting"`
	Member   ID       `json:"member"`
	Presence Presence `json:"presence"`
}

var attendanceForm = form[Attendance]{
	columns: []column[Attendance]{
		idColumn("meeting", "会议编号", true, func(a *Attendance) *ID { return &a.Meeting }, "meeting-id"),
		memberColumn("member", "编号", true, func(a *Attendance) *ID { return &a.Member }, "id", "党员编号"),
		enumColumn("presence", "到会情况", true, &presenceWords, func(a *Attendance) *Presence { return &a.Presence }),
	},
	key: func(a *Attendance) (string, bool) {
		return string(a.Meeting) + "\x00" + string(a.Member), a.Meeting != "" && a.Member != ""
	},
	id: func(a *Attendance) ID { return a.Member },
}

// ReadAttendance reads a file of attendance; [ReadMembers] says what holds of
// every reader. Two rows of one meeting and member have one key.
func ReadAttendance(format Format, file string, r io.Reader, o ReadOptions) ([]Attendance, *Report, error) {
	rows, report, err := attendanceForm.read(format, file, r, o)
	if err != nil {
		return nil, nil, err
	}
	return rows.values, report, nil
}

// WriteAttendance writes attendance, a row each. It holds no names.
// Errors: write-failed, unknown-format.
func WriteAttendance(format Format, w io.Writer, rows iter.Seq[Attendance], o WriteOptions) error {
	return attendanceForm.write(format, w, rows, o)
}

// AttendanceSheet is the attendance of many meetings in columns of nine bytes a
// row, by meeting. It is immutable and safe for concurrent use.
type AttendanceSheet struct {
	meetings, members pool
	start             []uint32 // by number of the meeting
	who               []uint32
	how               []Presence
}

// NewAttendanceSheet takes in rows in any order. Errors, with the place in front
// (attendance[2].member): invalid-id, identity-number-as-id, unknown-presence,
// too-large.
func NewAttendanceSheet(rows []Attendance) (*AttendanceSheet, error) {
	s := &AttendanceSheet{}
	if uint64(len(rows)) >= math.MaxUint32 {
		return nil, fault(TooLarge, "attendance", "行数过多", "too many rows")
	}
	meeting := make([]uint32, len(rows))
	for i, a := range rows {
		for path, id := range map[string]ID{"meeting": a.Meeting, "member": a.Member} {
			if f := checkID(string(id)); f != nil {
				return nil, under(place("attendance", i)+"."+path, f)
			}
		}
		if presenceWords.of(a.Presence).id == "" {
			return nil, under(place("attendance", i)+".presence", regulation.UnknownWord("presence", ""))
		}
		meeting[i] = s.meetings.intern(string(a.Meeting))
	}
	s.start = make([]uint32, s.meetings.len()+1)
	for _, m := range meeting {
		s.start[m+1]++
	}
	for m := range s.meetings.len() {
		s.start[m+1] += s.start[m]
	}
	next := slices.Clone(s.start)
	s.who, s.how = make([]uint32, len(rows)), make([]Presence, len(rows))
	for i, a := range rows {
		at := next[meeting[i]]
		next[meeting[i]]++
		s.who[at], s.how[at] = s.members.intern(string(a.Member)), a.Presence
	}
	s.meetings.freeze()
	s.members.freeze()
	return s, nil
}

// Len gives the number of rows.
func (s *AttendanceSheet) Len() int { return len(s.who) }

// Of yields who took part in a meeting and how, in the order given.
func (s *AttendanceSheet) Of(meeting ID) iter.Seq2[ID, Presence] {
	return func(yield func(ID, Presence) bool) {
		m, ok := s.meetings.find(string(meeting))
		if !ok {
			return
		}
		for i := s.start[m]; i < s.start[m+1]; i++ {
			if !yield(ID(s.members.at(s.who[i])), s.how[i]) {
				return
			}
		}
	}
}

// Count gives how many took part in a meeting in one way. It allocates nothing.
func (s *AttendanceSheet) Count(meeting ID, p Presence) int {
	m, ok := s.meetings.find(string(meeting))
	if !ok {
		return 0
	}
	n := 0
	for _, how := range s.how[s.start[m]:s.start[m+1]] {
		if how == p {
			n++
		}
	}
	return n
}

// Meetings yields the ids of the meetings, in the order in which they came.
func (s *AttendanceSheet) Meetings() iter.Seq[ID] {
	return func(yield func(ID) bool) {
		for m := range s.meetings.len() {
			if !yield(ID(s.meetings.at(uint32(m)))) {
				return
			}
		}
	}
}
