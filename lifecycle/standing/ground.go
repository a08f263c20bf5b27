package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Ground is the item of Art. 31 on which advice to leave rests (劝其退党的情形). It is a code
// and nothing more: no belief, no illness and no conduct is kept.
type Ground uint8

// The grounds of an advice. Regulations on the Education and Management of Members, Art. 31.
const (
	Item2 Ground = iota + 1 // 第三十一条第二项情形
	Item4                   // 第三十一条第四项情形
	Item5                   // no change at the end of the correction period (第三十一条第五项)
)

var groundWords = lifecycle.Words[Ground]{What: "ground", List: []lifecycle.Word{
	{},
	{ID: "item-2", Zh: "第三十一条第二项情形", En: "case of Art. 31 item 2"},
	{ID: "item-4", Zh: "第三十一条第四项情形", En: "case of Art. 31 item 4"},
	{ID: "item-5", Zh: "第三十一条第五项情形", En: "case of Art. 31 item 5"},
}}

// String gives the word, as "item-2".
func (g Ground) String() string { return groundWords.String(g) }

// Label gives the name in both languages.
func (g Ground) Label() regulation.Text { return groundWords.Label(g) }

// MarshalText gives the word; the unset Ground is an error.
func (g Ground) MarshalText() ([]byte, error) { return groundWords.Marshal(g) }

// UnmarshalText reads the word and refuses any other with the code unknown-ground.
func (g *Ground) UnmarshalText(b []byte) error { return groundWords.Unmarshal(b, g) }

// AllGrounds lists them in a fresh slice.
func AllGrounds() []Ground { return groundWords.All() }
