package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Paper is what practice notes on an opinion of 2004 ask for by the length of an
// absence (凭证). The source is not confirmed; see FormOf.
type Paper uint8

// The papers.
const (
	NoPaper        Paper = iota + 1 // 不开凭证
	Certificate                     // 证明信
	TransferLetter                  // 介绍信
	MobileCard                      // 流动党员活动证
)

var paperWords = lifecycle.Words[Paper]{What: "exactly-six", List: []lifecycle.Word{
	{},
	{ID: "none", Zh: "不开凭证", En: "no paper"},
	{ID: "certificate", Zh: "证明信", En: "certificate"},
	{ID: "letter", Zh: "介绍信", En: "transfer letter"},
	{ID: "mobile-card", Zh: "流动党员活动证", En: "mobile-member card"},
}}

// String gives the word, as "none".
func (p Paper) String() string { return paperWords.String(p) }

// Label gives the name in both languages.
func (p Paper) Label() regulation.Text { return paperWords.Label(p) }

// MarshalText gives the word; the unset Paper is an error.
func (p Paper) MarshalText() ([]byte, error) { return paperWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-exactly-six.
func (p *Paper) UnmarshalText(b []byte) error { return paperWords.Unmarshal(b, p) }

// AllPapers lists them in a fresh slice.
func AllPapers() []Paper { return paperWords.All() }
