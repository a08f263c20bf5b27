package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// State is what decisions have made of a membership (党籍状态). Where the person is, at
// home, away or abroad, is a Place and changes no State.
type State uint8

// The states, in the order in which a course may pass through them.
const (
	Active        State = iota + 1 // 在籍
	InCorrection                   // 限期改正期间
	Advised                        // decided; the person has neither left nor been removed (已作出劝退决定)
	Suspended                      // stopped for a stay abroad (因出国停止党籍)
	SuspendedLost                  // stopped for lost contact (因失去联系停止党籍)
	Withdrawn                      // left on advice (劝其退党)
	Removed                        // 已除名
	Expelled                       // 已开除党籍
	Deceased                       // 已去世
)

var stateWords = lifecycle.Words[State]{What: "state", List: []lifecycle.Word{
	{},
	{ID: "active", Zh: "在籍", En: "member in good standing"},
	{ID: "correction", Zh: "限期改正期间", En: "in the correction period"},
	{ID: "advised", Zh: "已劝其退党", En: "advised to leave"},
	{ID: "stopped", Zh: "停止党籍", En: "membership stopped"},
	{ID: "stopped-lost", Zh: "停止党籍（失去联系）", En: "membership stopped, out of contact"},
	{ID: "withdrawn", Zh: "已退党（劝其退党）", En: "left on advice"},
	{ID: "removed", Zh: "已除名", En: "removed"},
	{ID: "expelled", Zh: "已开除党籍", En: "expelled"},
	{ID: "died", Zh: "已去世", En: "died"},
}}

// String gives the word, as "active".
func (s State) String() string { return stateWords.String(s) }

// Label gives the name in both languages.
func (s State) Label() regulation.Text { return stateWords.Label(s) }

// MarshalText gives the word; the unset State is an error.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-state.
func (s *State) UnmarshalText(b []byte) error { return stateWords.Unmarshal(b, s) }

// AllStates lists them in a fresh slice.
func AllStates() []State { return stateWords.All() }
