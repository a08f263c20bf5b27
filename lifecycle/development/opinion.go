package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Opinion is who was heard before a target is proposed (听取意见).
type Opinion uint8

// The four sources. Art. 13.
const (
	OfGroup   Opinion = iota + 1 // 党小组
	OfMentors                    // 培养联系人
	OfMembers                    // 党员
	OfMasses                     // 群众
)

var opinionWords = lifecycle.Words[Opinion]{What: "opinion", List: []lifecycle.Word{
	{},
	{ID: "group", Zh: "党小组", En: "group"},
	{ID: "mentors", Zh: "培养联系人", En: "mentors"},
	{ID: "members", Zh: "党员", En: "members"},
	{ID: "masses", Zh: "群众", En: "masses"},
}}

// String gives the word, as "group".
func (o Opinion) String() string { return opinionWords.String(o) }

// Label gives the name in both languages.
func (o Opinion) Label() regulation.Text { return opinionWords.Label(o) }

// MarshalText gives the word; the unset Opinion is an error.
func (o Opinion) MarshalText() ([]byte, error) { return opinionWords.Marshal(o) }

// UnmarshalText reads the word and refuses any other with the code unknown-opinion.
func (o *Opinion) UnmarshalText(b []byte) error { return opinionWords.Unmarshal(b, o) }

// AllOpinions lists them in a fresh slice.
func AllOpinions() []Opinion { return opinionWords.All() }
