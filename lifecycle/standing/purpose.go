package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Purpose is why a member went abroad (出国（境）事由).
type Purpose uint8

// The purposes.
const (
	Study        Purpose = iota + 1 // 学习研究
	Settle                          // 因私长期定居
	OtherPurpose                    // 其他
)

var purposeWords = lifecycle.Words[Purpose]{What: "purpose", List: []lifecycle.Word{
	{},
	{ID: "study", Zh: "学习研究", En: "study or research"},
	{ID: "settle", Zh: "因私长期定居", En: "private settlement"},
	{ID: "other", Zh: "其他", En: "other"},
}}

// String gives the word, as "study".
func (p Purpose) String() string { return purposeWords.String(p) }

// Label gives the name in both languages.
func (p Purpose) Label() regulation.Text { return purposeWords.Label(p) }

// MarshalText gives the word; the unset Purpose is an error.
func (p Purpose) MarshalText() ([]byte, error) { return purposeWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-purpose.
func (p *Purpose) UnmarshalText(b []byte) error { return purposeWords.Unmarshal(b, p) }

// AllPurposes lists them in a fresh slice.
func AllPurposes() []Purpose { return purposeWords.All() }
