package ledger

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// LargeExtra says whether an extra of exactly the amount from which the whole goes
// to the Centre (1000 yuan, 1000元以上) goes there too (大额党费起点). Art. 11 does
// not say: the words usually include the number, and in Art. 2 of the same text they
// exclude it. The unset LargeExtra works as Inclusive.
type LargeExtra uint8

// The readings.
const (
	Inclusive LargeExtra = iota + 1 // 1000.00 goes to the Centre (含1000元)
	Exclusive                       // 1000.01 does, 1000.00 does not (不含1000元)
)

var largeExtraWords = regulation.Words[LargeExtra]{What: "large-extra", List: []regulation.Word{
	{},
	{ID: "inclusive", Zh: "含本数", En: "the amount itself included"},
	{ID: "exclusive", Zh: "不含本数", En: "only what exceeds the amount"},
}}

// String gives the word, as "inclusive"; empty for the unset LargeExtra.
func (l LargeExtra) String() string { return largeExtraWords.String(l) }

// Label gives the name in both languages.
func (l LargeExtra) Label() regulation.Text { return largeExtraWords.Label(l) }

// MarshalText gives the word; the unset LargeExtra is an error.
func (l LargeExtra) MarshalText() ([]byte, error) { return largeExtraWords.Marshal(l) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-large-extra.
func (l *LargeExtra) UnmarshalText(b []byte) error { return largeExtraWords.Unmarshal(b, l) }

// AllLargeExtras lists the readings in a fresh slice.
func AllLargeExtras() []LargeExtra { return largeExtraWords.All() }
