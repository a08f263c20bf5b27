package ledger

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Outcome is what became of the dues of one month (当月交纳情况). Kept, missed,
// excused and nothing-due are words that lifecycle/standing reads.
type Outcome uint8

// The outcomes.
const (
	Kept       Outcome = iota + 1 // paid in full, in time or later (已交齐)
	Part                          // over, and paid in part (部分交纳)
	Missed                        // over, and nothing paid toward it (未交)
	Excused                       // the same, with a reason that people judged good (未交，有正当理由)
	NothingDue                    // 0.00 was due (当月不需交纳)
	Open                          // not over or not payable yet, and not paid in full (尚未到期)
)

var outcomeWords = regulation.Words[Outcome]{What: "outcome", List: []regulation.Word{
	{},
	{ID: "kept", Zh: "已交齐", En: "paid in full"},
	{ID: "part", Zh: "部分交纳", En: "paid in part"},
	{ID: "missed", Zh: "未交", En: "not paid"},
	{ID: "excused", Zh: "未交，有正当理由", En: "not paid, with a good reason"},
	{ID: "nothing-due", Zh: "当月不需交纳", En: "nothing due"},
	{ID: "open", Zh: "尚未到期", En: "not due yet"},
}}

// String gives the word, as "nothing-due"; empty for the unset Outcome.
func (o Outcome) String() string { return outcomeWords.String(o) }

// Label gives the name in both languages.
func (o Outcome) Label() regulation.Text { return outcomeWords.Label(o) }

// MarshalText gives the word; the unset Outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Marshal(o) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-outcome.
func (o *Outcome) UnmarshalText(b []byte) error { return outcomeWords.Unmarshal(b, o) }

// AllOutcomes lists the outcomes in a fresh slice.
func AllOutcomes() []Outcome { return outcomeWords.All() }
