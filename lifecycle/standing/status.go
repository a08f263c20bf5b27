package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/members"
)

// Status is which of the two kinds of member somebody is (党员身份), whatever becomes of the
// membership. What the person is to the Party on a day is a members.Standing.
type Status uint8

// The two.
const (
	FullMember         Status = iota + 1 // 正式党员
	ProbationaryMember                   // 预备党员
)

var statusWords = lifecycle.Words[Status]{What: "status", List: []lifecycle.Word{
	{},
	{ID: "full", Zh: "正式党员", En: "full member"},
	{ID: "probationary", Zh: "预备党员", En: "probationary member"},
}}

// String gives the word, as "full".
func (s Status) String() string { return statusWords.String(s) }

// Label gives the name in both languages.
func (s Status) Label() regulation.Text { return statusWords.Label(s) }

// MarshalText gives the word; the unset Status is an error.
func (s Status) MarshalText() ([]byte, error) { return statusWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-status.
func (s *Status) UnmarshalText(b []byte) error { return statusWords.Unmarshal(b, s) }

// AllStatuses lists them in a fresh slice.
func AllStatuses() []Status { return statusWords.All() }

// Standing gives the same as package members has it; unset for the unset Status.
func (s Status) Standing() members.Standing {
	switch s {
	case FullMember:
		return members.Full
	case ProbationaryMember:
		return members.Probationary
	}
	return 0
}
