package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Body is who decides on a proposal or acts next (办理单位).
type Body uint8

// The bodies.
const (
	OldBody       Body = iota + 1 // 原所在党组织
	ReceivingBody                 // 接收党组织
)

var bodyWords = lifecycle.Words[Body]{What: "body", List: []lifecycle.Word{
	{},
	{ID: "old-organization", Zh: "原所在党组织", En: "old organization"},
	{ID: "receiving-organization", Zh: "接收党组织", En: "receiving organization"},
}}

// String gives the word, as "old-organization".
func (b Body) String() string { return bodyWords.String(b) }

// Label gives the name in both languages.
func (b Body) Label() regulation.Text { return bodyWords.Label(b) }

// MarshalText gives the word; the unset Body is an error.
func (b Body) MarshalText() ([]byte, error) { return bodyWords.Marshal(b) }

// UnmarshalText reads the word and refuses any other with the code unknown-body.
func (b *Body) UnmarshalText(text []byte) error { return bodyWords.Unmarshal(text, b) }

// AllBodies lists them in a fresh slice.
func AllBodies() []Body { return bodyWords.All() }
