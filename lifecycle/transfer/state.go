package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// State is where a transfer stands (转接状态).
type State uint8

// The states, in the order in which a transfer passes through them.
const (
	Idle      State = iota + 1 // 未办理
	Asked                      // 已申请转出
	Rejected                   // 未予接收
	SentBack                   // 介绍信已退回
	OnTheWay                   // 已转出，尚未接收
	Received                   // 已接收，回执未回
	Completed                  // 转接完成
	Dropped                    // 已撤销转接
	Denied                     // a probationary member who was not recognised (不予承认)
)

var stateWords = lifecycle.Words[State]{What: "state", List: []lifecycle.Word{
	{},
	{ID: "none", Zh: "未办理", En: "not begun"},
	{ID: "requested", Zh: "已申请转出", En: "asked for"},
	{ID: "refused", Zh: "未予接收", En: "not accepted, with a reason"},
	{ID: "returned", Zh: "介绍信已退回", En: "letter came back"},
	{ID: "issued", Zh: "已转出，尚未接收", En: "sent off, not accepted yet"},
	{ID: "accepted", Zh: "已接收，回执未回", En: "accepted, receipt not back"},
	{ID: "completed", Zh: "转接完成", En: "completed"},
	{ID: "cancelled", Zh: "已撤销转接", En: "cancelled"},
	{ID: "unrecognised", Zh: "不予承认", En: "not recognised"},
}}

// String gives the word, as "none".
func (s State) String() string { return stateWords.String(s) }

// Label gives the name in both languages.
func (s State) Label() regulation.Text { return stateWords.Label(s) }

// MarshalText gives the word; the unset State is an error.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-state.
func (s *State) UnmarshalText(b []byte) error { return stateWords.Unmarshal(b, s) }

// AllStates lists them in a fresh slice.
func AllStates() []State { return stateWords.All() }
