package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Responsible is which organization manages the person (管理责任).
type Responsible uint8

// The two sides. Art. 25 para. 3.
const (
	OldOrganization Responsible = iota + 1 // 原所在党组织
	NewOrganization                        // 接收党组织
)

var responsibleWords = lifecycle.Words[Responsible]{What: "responsible", List: []lifecycle.Word{
	{},
	{ID: "old", Zh: "原所在党组织", En: "old organization"},
	{ID: "new", Zh: "接收党组织", En: "receiving organization"},
}}

// String gives the word, as "old".
func (r Responsible) String() string { return responsibleWords.String(r) }

// Label gives the name in both languages.
func (r Responsible) Label() regulation.Text { return responsibleWords.Label(r) }

// MarshalText gives the word; the unset Responsible is an error.
func (r Responsible) MarshalText() ([]byte, error) { return responsibleWords.Marshal(r) }

// UnmarshalText reads the word and refuses any other with the code unknown-responsible.
func (r *Responsible) UnmarshalText(b []byte) error { return responsibleWords.Unmarshal(b, r) }

// AllResponsibles lists them in a fresh slice.
func AllResponsibles() []Responsible { return responsibleWords.All() }
