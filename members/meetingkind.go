package members

import (
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// MeetingKind is what a meeting counts as (组织生活形式). One meeting may count
// as several; see [MeetingKinds].
type MeetingKind uint8

// The values of MeetingKind.
const (
	MemberMeeting    MeetingKind = iota + 1 // general meeting of the members (支部党员大会)
	CommitteeMeeting                        // meeting of the branch committee (支部委员会会议)
	GroupMeeting                            // meeting of a Party group (党小组会)
	PartyLecture                            // Party lecture (党课)
	PartyDay                                // themed Party day (主题党日)
	LifeMeeting                             // organizational life meeting (组织生活会)
	Evaluation                              // democratic evaluation of members (民主评议党员)
)

var meetingKindWords = words[MeetingKind]{what: "meeting-kind", list: []word{
	{},
	MemberMeeting:    {"member-meeting", "党员大会", "member meeting"},
	CommitteeMeeting: {"committee-meeting", "支部委员会会议", "committee meeting"},
	GroupMeeting:     {"group-meeting", "党小组会", "group meeting"},
	PartyLecture:     {"party-lecture", "党课", "Party lecture"},
	PartyDay:         {"party-day", "主题党日", "themed Party day"},
	LifeMeeting:      {"life-meeting", "组织生活会", "organizational life meeting"},
	Evaluation:       {"evaluation", "民主评议党员", "democratic evaluation"},
}}

// String gives the word, as "party-day"; "" when unset.
func (k MeetingKind) String() string { return meetingKindWords.of(k).id }

// Label gives the name in both languages.
func (k MeetingKind) Label() regulation.Text { return meetingKindWords.label(k) }

// MarshalText gives the word; the unset MeetingKind is an error with the code
// unknown-meeting-kind.
func (k MeetingKind) MarshalText() ([]byte, error) { return meetingKindWords.marshal(k) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-meeting-kind.
func (k *MeetingKind) UnmarshalText(b []byte) error { return meetingKindWords.unmarshal(b, k) }

// AllMeetingKinds lists the values in a fresh slice.
func AllMeetingKinds() []MeetingKind { return meetingKindWords.all() }

// MeetingKinds is a set of kinds of meeting. An organizational life meeting and
// the democratic evaluation may be one meeting (branch regulations, Art. 18).
// It is comparable; the zero MeetingKinds is none.
type MeetingKinds uint16

// KindsOf makes a set; unset and unknown kinds are passed over.
func KindsOf(kinds ...MeetingKind) MeetingKinds {
	var s MeetingKinds
	for _, k := range kinds {
		if k >= MemberMeeting && k <= Evaluation {
			s |= 1 << k
		}
	}
	return s
}

// Has reports whether k is among them.
func (s MeetingKinds) Has(k MeetingKind) bool { return k != 0 && k <= Evaluation && s&(1<<k) != 0 }

// All yields the kinds in the set, in the order of [AllMeetingKinds].
func (s MeetingKinds) All() iter.Seq[MeetingKind] {
	return func(yield func(MeetingKind) bool) {
		for k := MemberMeeting; k <= Evaluation; k++ {
			if s.Has(k) && !yield(k) {
				return
			}
		}
	}
}

// String gives the words joined by semicolons, as "life-meeting;evaluation".
func (s MeetingKinds) String() string {
	var list []string
	for k := range s.All() {
		list = append(list, k.String())
	}
	return strings.Join(list, ";")
}

// MarshalText gives the form of String; the error is always nil.
func (s MeetingKinds) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the words or the labels of kinds, joined by ; or its
// Chinese form or 、 in any order; each only once. Anything else is
// unknown-meeting-kind. Empty text gives the empty set.
func (s *MeetingKinds) UnmarshalText(b []byte) error {
	v, f := readMeetingKinds(string(b))
	if f == nil {
		*s = v
	}
	return result(f)
}

func readMeetingKinds(text string) (MeetingKinds, *regulation.Fault) {
	var s MeetingKinds
	for x := range listed(text) {
		k, f := meetingKindWords.read(x)
		if f == nil && s.Has(k) {
			f = meetingKindWords.unknown(func(x word) string { return x.zh })
		}
		if f != nil {
			return 0, f
		}
		s |= 1 << k
	}
	return s, nil
}

// listed yields the trimmed parts of a cell that holds a list.
func listed(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if trim(text) == "" {
			return
		}
		for x := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '；' || r == '、' }) {
			if !yield(trim(x)) {
				return
			}
		}
	}
}
