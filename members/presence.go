package members

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Presence is how a person took part in a meeting (到会情况).
type Presence uint8

// The values of Presence.
const (
	Present Presence = iota + 1 // present in person (到会)
	Remote                      // took part from afar (线上参加); whether that counts for a quorum no text says
	Leave                       // absent with leave (请假)
	Absent                      // absent without leave (缺席)
	Exempt                      // need not attend (免于参加)
)

var presenceWords = words[Presence]{what: "presence", list: []word{
	{},
	Present: {"present", "到会", "present"},
	Remote:  {"remote", "线上参加", "remote"},
	Leave:   {"leave", "请假", "on leave"},
	Absent:  {"absent", "缺席", "absent"},
	Exempt:  {"exempt", "免于参加", "exempt"},
}}

// String gives the word, as "leave"; "" when unset.
func (p Presence) String() string { return presenceWords.of(p).id }

// Label gives the name in both languages.
func (p Presence) Label() regulation.Text { return presenceWords.label(p) }

// MarshalText gives the word; the unset Presence is an error with the code
// unknown-presence.
func (p Presence) MarshalText() ([]byte, error) { return presenceWords.marshal(p) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-presence.
func (p *Presence) UnmarshalText(b []byte) error { return presenceWords.unmarshal(b, p) }

// AllPresences lists the values in a fresh slice.
func AllPresences() []Presence { return presenceWords.all() }
