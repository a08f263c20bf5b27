package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Level is the level of a committee that admits directly (直接接收机关).
type Level uint8

// The levels. Art. 26 of 2026, Art. 27 of 2014.
const (
	Central    Level = iota + 1 // 党的中央委员会
	Province                    // 省（自治区、直辖市）委员会
	OtherLevel                  // 其他
)

var levelWords = lifecycle.Words[Level]{What: "level", List: []lifecycle.Word{
	{},
	{ID: "central", Zh: "中央", En: "the Centre"},
	{ID: "province", Zh: "省级党委", En: "province-level committee"},
	{ID: "other", Zh: "其他", En: "other"},
}}

// String gives the word, as "central".
func (l Level) String() string { return levelWords.String(l) }

// Label gives the name in both languages.
func (l Level) Label() regulation.Text { return levelWords.Label(l) }

// MarshalText gives the word; the unset Level is an error.
func (l Level) MarshalText() ([]byte, error) { return levelWords.Marshal(l) }

// UnmarshalText reads the word and refuses any other with the code unknown-level.
func (l *Level) UnmarshalText(b []byte) error { return levelWords.Unmarshal(b, l) }

// AllLevels lists them in a fresh slice.
func AllLevels() []Level { return levelWords.All() }
