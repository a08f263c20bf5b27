package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// State says how an item stands on the day of today (办理状态).
type State uint8

// The states.
const (
	Coming State = iota + 1 // due on a day of the span (将到期)
	Open                    // to be done, without a last day (待办)
	Late                    // the day is past, and it can still be done (已逾期)
	Missed                  // its period is over (已错过)
)

var stateWords = lifecycle.Words[State]{What: "state", List: []lifecycle.Word{
	{},
	Coming: {ID: "coming", Zh: "将到期", En: "due"},
	Open:   {ID: "open", Zh: "待办", En: "open"},
	Late:   {ID: "late", Zh: "已逾期", En: "overdue"},
	Missed: {ID: "missed", Zh: "已错过", En: "missed"},
}}

// String gives the word, as "coming"; empty when unset.
func (s State) String() string { return stateWords.String(s) }

// Label gives the name in both languages.
func (s State) Label() regulation.Text { return stateWords.Label(s) }

// MarshalText gives the word; the unset State is an error with the code
// unknown-state.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-state.
func (s *State) UnmarshalText(text []byte) error { return stateWords.Unmarshal(text, s) }

// AllStates lists them in a fresh slice.
func AllStates() []State { return stateWords.All() }
