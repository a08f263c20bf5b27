package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Mode says whether a replay guides or audits (办理方式); the unset Mode guides.
type Mode uint8

// The modes.
const (
	Guide Mode = iota + 1 // refuse what the rules forbid (逐步办理)
	Audit                 // refuse nothing, mark every breach (事后审核)
)

var modeWords = lifecycle.Words[Mode]{What: "mode", List: []lifecycle.Word{
	{},
	{ID: "guide", Zh: "逐步办理", En: "guide"},
	{ID: "audit", Zh: "事后审核", En: "audit"},
}}

// String gives the word, as "guide".
func (m Mode) String() string { return modeWords.String(m) }

// Label gives the name in both languages.
func (m Mode) Label() regulation.Text { return modeWords.Label(m) }

// MarshalText gives the word; the unset Mode is an error.
func (m Mode) MarshalText() ([]byte, error) { return modeWords.Marshal(m) }

// UnmarshalText reads the word and refuses any other with the code unknown-mode.
func (m *Mode) UnmarshalText(b []byte) error { return modeWords.Unmarshal(b, m) }

// AllModes lists them in a fresh slice.
func AllModes() []Mode { return modeWords.All() }
