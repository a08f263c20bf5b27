package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Decision is what a meeting resolves at the end of probation (转正决议).
type Decision uint8

// The decisions. Art. 31 of 2026, Art. 32 of 2014.
const (
	Convert Decision = iota + 1 // 转为正式党员
	Extend                      // 延长预备期
	Cancel                      // 取消预备党员资格
)

var decisionWords = lifecycle.Words[Decision]{What: "decision", List: []lifecycle.Word{
	{},
	{ID: "convert", Zh: "转为正式党员", En: "convert"},
	{ID: "extend", Zh: "延长预备期", En: "extend"},
	{ID: "cancel", Zh: "取消预备党员资格", En: "cancel"},
}}

// String gives the word, as "convert".
func (d Decision) String() string { return decisionWords.String(d) }

// Label gives the name in both languages.
func (d Decision) Label() regulation.Text { return decisionWords.Label(d) }

// MarshalText gives the word; the unset Decision is an error.
func (d Decision) MarshalText() ([]byte, error) { return decisionWords.Marshal(d) }

// UnmarshalText reads the word and refuses any other with the code unknown-decision.
func (d *Decision) UnmarshalText(b []byte) error { return decisionWords.Unmarshal(b, d) }

// AllDecisions lists them in a fresh slice.
func AllDecisions() []Decision { return decisionWords.All() }
