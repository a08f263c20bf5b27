package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Kind is what is asked of the body that acts (事项类型).
type Kind uint8

// The kinds.
const (
	Duty     Kind = iota + 1 // a duty of an organization (党组织职责)
	Step                     // a step of a file (办理步骤)
	Alert                    // something in a file that people have to look into (预警)
	Proposal                 // a question about a person that a body decides, and no program (提请研究)
)

var kindWords = lifecycle.Words[Kind]{What: "kind", List: []lifecycle.Word{
	{},
	Duty:     {ID: "duty", Zh: "职责", En: "duty"},
	Step:     {ID: "step", Zh: "办理步骤", En: "step"},
	Alert:    {ID: "alert", Zh: "预警", En: "alert"},
	Proposal: {ID: "proposal", Zh: "提请研究", En: "proposal"},
}}

// String gives the word, as "proposal"; empty when unset.
func (k Kind) String() string { return kindWords.String(k) }

// Label gives the name in both languages.
func (k Kind) Label() regulation.Text { return kindWords.Label(k) }

// MarshalText gives the word; the unset Kind is an error with the code
// unknown-kind.
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Marshal(k) }

// UnmarshalText reads the word and refuses any other with the code unknown-kind.
func (k *Kind) UnmarshalText(text []byte) error { return kindWords.Unmarshal(text, k) }

// AllKinds lists them in a fresh slice.
func AllKinds() []Kind { return kindWords.All() }
