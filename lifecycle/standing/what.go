package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// What is what changed when a member moved (变动内容).
type What uint8

// What may change. Art. 25 para. 3.
const (
	WorkUnit  What = iota + 1 // 工作单位
	Residence                 // 经常居住地
)

var whatWords = lifecycle.Words[What]{What: "what", List: []lifecycle.Word{
	{},
	{ID: "unit", Zh: "工作单位", En: "unit"},
	{ID: "residence", Zh: "经常居住地", En: "residence"},
}}

// String gives the word, as "unit".
func (w What) String() string { return whatWords.String(w) }

// Label gives the name in both languages.
func (w What) Label() regulation.Text { return whatWords.Label(w) }

// MarshalText gives the word; the unset What is an error.
func (w What) MarshalText() ([]byte, error) { return whatWords.Marshal(w) }

// UnmarshalText reads the word and refuses any other with the code unknown-what.
func (w *What) UnmarshalText(b []byte) error { return whatWords.Unmarshal(b, w) }

// AllWhats lists them in a fresh slice.
func AllWhats() []What { return whatWords.All() }
