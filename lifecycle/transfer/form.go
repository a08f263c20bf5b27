package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Form is how a relation is sent off (转出方式).
type Form uint8

// The forms.
const (
	Letter  Form = iota + 1 // 组织关系介绍信
	Digital                 // 网上转接
	Papers                  // an activist has no relation to transfer; the papers go over (移交材料)
)

var formWords = lifecycle.Words[Form]{What: "form", List: []lifecycle.Word{
	{},
	{ID: "letter", Zh: "组织关系介绍信", En: "transfer letter"},
	{ID: "digital", Zh: "网上转接", En: "digital transfer"},
	{ID: "papers", Zh: "移交培养教育材料", En: "papers of an activist handed over"},
}}

// String gives the word, as "letter".
func (f Form) String() string { return formWords.String(f) }

// Label gives the name in both languages.
func (f Form) Label() regulation.Text { return formWords.Label(f) }

// MarshalText gives the word; the unset Form is an error.
func (f Form) MarshalText() ([]byte, error) { return formWords.Marshal(f) }

// UnmarshalText reads the word and refuses any other with the code unknown-form.
func (f *Form) UnmarshalText(b []byte) error { return formWords.Unmarshal(b, f) }

// AllForms lists them in a fresh slice.
func AllForms() []Form { return formWords.All() }
