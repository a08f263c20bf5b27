package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Outcome is what became of one month of a series (当月情况).
type Outcome uint8

// The outcomes of a month.
const (
	Kept       Outcome = iota + 1 // 已参加（交纳、完成）
	Missed                        // 无正当理由未参加（交纳、完成）
	Excused                       // a person judged the reason good (有正当理由)
	NothingDue                    // 当月没有应办事项
)

var outcomeWords = lifecycle.Words[Outcome]{What: "outcome", List: []lifecycle.Word{
	{},
	{ID: "kept", Zh: "已参加（交纳、完成）", En: "kept"},
	{ID: "missed", Zh: "无正当理由未参加（交纳、完成）", En: "missed without good reason"},
	{ID: "excused", Zh: "有正当理由", En: "missed with a good reason"},
	{ID: "nothing-due", Zh: "当月没有应办事项", En: "nothing was due"},
}}

// String gives the word, as "kept".
func (o Outcome) String() string { return outcomeWords.String(o) }

// Label gives the name in both languages.
func (o Outcome) Label() regulation.Text { return outcomeWords.Label(o) }

// MarshalText gives the word; the unset Outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Marshal(o) }

// UnmarshalText reads the word and refuses any other with the code unknown-outcome.
func (o *Outcome) UnmarshalText(b []byte) error { return outcomeWords.Unmarshal(b, o) }

// AllOutcomes lists them in a fresh slice.
func AllOutcomes() []Outcome { return outcomeWords.All() }
