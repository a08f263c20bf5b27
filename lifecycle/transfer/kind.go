package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Kind is who is being transferred (转接对象).
type Kind uint8

// The kinds.
const (
	Full         Kind = iota + 1 // 正式党员
	Probationary                 // 预备党员
	Activist                     // 入党积极分子
)

var kindWords = lifecycle.Words[Kind]{What: "kind", List: []lifecycle.Word{
	{},
	{ID: "full", Zh: "正式党员", En: "full member"},
	{ID: "probationary", Zh: "预备党员", En: "probationary member"},
	{ID: "activist", Zh: "入党积极分子", En: "activist"},
}}

// String gives the word, as "full".
func (k Kind) String() string { return kindWords.String(k) }

// Label gives the name in both languages.
func (k Kind) Label() regulation.Text { return kindWords.Label(k) }

// MarshalText gives the word; the unset Kind is an error.
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Marshal(k) }

// UnmarshalText reads the word and refuses any other with the code unknown-kind.
func (k *Kind) UnmarshalText(b []byte) error { return kindWords.Unmarshal(b, k) }

// AllKinds lists them in a fresh slice.
func AllKinds() []Kind { return kindWords.All() }
