package votes

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Kind is the kind of vote (表决事项), which chooses the rules.
type Kind uint8

// The kinds of vote.
const (
	BranchMeeting       Kind = iota + 1 // a member meeting on any matter but the others here (党员大会), branch regulations Art. 11
	Admission                           // admission of a probationary member (接收预备党员), development rules
	Conversion                          // conversion, extension or cancellation (转正), development rules
	VillagePartyMeeting                 // a village's Party meeting on village matters (四议两公开), policy of several counties
)

// rule is one line of the table that chooses thresholds by kind.
type rule struct {
	word             string
	label            regulation.Text
	quorum, majority regulation.ThresholdKey
	members          regulation.ThresholdKey // attendance of all members, where asked for
	written          bool                    // opinions lodged in writing count
	applied          []string                // clauses that apply the thresholds to this kind, by the rows of their sheets
}

var table = [...]rule{
	BranchMeeting: {"branch-meeting", regulation.Text{Zh: "党员大会", En: "member meeting"},
		regulation.BranchMeetingQuorum, regulation.BranchMeetingMajority, 0, false, nil},
	Admission: {"admission", regulation.Text{Zh: "接收预备党员", En: "admission"},
		regulation.AdmissionQuorum, regulation.AdmissionMajority, 0, true, nil},
	Conversion: {"conversion", regulation.Text{Zh: "预备党员转正", En: "conversion"},
		regulation.AdmissionQuorum, regulation.AdmissionMajority, 0, true, []string{"development-2014:D66", "development-2026:D66"}},
	VillagePartyMeeting: {"village-party-meeting", regulation.Text{Zh: "村党员大会审议村务", En: "village Party meeting"},
		regulation.BranchMeetingQuorum, regulation.BranchMeetingMajority, regulation.VillageMeetingQuorum, false, nil},
}

func (k Kind) rule() (rule, bool) {
	if k == 0 || int(k) >= len(table) {
		return rule{}, false
	}
	return table[k], true
}

// String gives the word, as "branch-meeting"; empty for the unset Kind.
func (k Kind) String() string { r, _ := k.rule(); return r.word }

// Label gives the name in both languages.
func (k Kind) Label() regulation.Text { r, _ := k.rule(); return r.label }

// WrittenOpinions reports whether opinions lodged before the meeting count.
func (k Kind) WrittenOpinions() bool { r, _ := k.rule(); return r.written }

// ParseKind reads a word; an unknown one is an error with the code unknown-kind.
func ParseKind(s string) (Kind, error) {
	for _, k := range AllKinds() {
		if table[k].word == s {
			return k, nil
		}
	}
	return 0, unknownKind(s)
}

func unknownKind(s string) *regulation.Fault {
	known := []string{}
	for _, k := range AllKinds() {
		known = append(known, table[k].word)
	}
	return regulation.UnknownWord("kind", s, known...)
}

// MarshalText gives the word; the unset Kind is an error.
func (k Kind) MarshalText() ([]byte, error) {
	r, ok := k.rule()
	if !ok {
		return nil, unknownKind("")
	}
	return []byte(r.word), nil
}

// UnmarshalText reads the word and refuses any other.
func (k *Kind) UnmarshalText(b []byte) error {
	v, err := ParseKind(string(b))
	if err == nil {
		*k = v
	}
	return err
}

// AllKinds lists the kinds.
func AllKinds() []Kind {
	return []Kind{BranchMeeting, Admission, Conversion, VillagePartyMeeting}
}
