package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Transition says by which rules a case is judged that was open on 11 May 2026 (新旧衔接). The text of 2026 is silent; the unset Transition is ActDate.
type Transition uint8

// The transitions.
const (
	ActDate   Transition = iota + 1 // the rules in force on the day of each act (按办理日期)
	CaseStart                       // the rules in force on the day of the application (按申请日期)
)

var transitionWords = lifecycle.Words[Transition]{What: "transition", List: []lifecycle.Word{
	{}, {ID: "act-date", Zh: "按办理日期", En: "by the day of each act"}, {ID: "case-start", Zh: "按申请日期", En: "by the day of the application"},
}}

// String gives the word, as "act-date".
func (t Transition) String() string { return transitionWords.String(t) }

// Label gives the name in both languages.
func (t Transition) Label() regulation.Text { return transitionWords.Label(t) }

// MarshalText gives the word; the unset Transition is an error.
func (t Transition) MarshalText() ([]byte, error) { return transitionWords.Marshal(t) }

// UnmarshalText reads the word and refuses any other with the code unknown-transition.
func (t *Transition) UnmarshalText(b []byte) error { return transitionWords.Unmarshal(b, t) }

// AllTransitions lists them in a fresh slice.
func AllTransitions() []Transition { return transitionWords.All() }
