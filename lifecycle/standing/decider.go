package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Decider is who decided to stop a membership (决定机关).
type Decider uint8

// Who may decide. Art. 24.
const (
	ByBranch    Decider = iota + 1 // 所在党支部
	BySuperior                     // 上级党组织
	ByRetaining                    // 保留组织关系的党组织
	ByOther                        // 其他
)

var deciderWords = lifecycle.Words[Decider]{What: "by", List: []lifecycle.Word{
	{},
	{ID: "branch", Zh: "所在党支部", En: "branch"},
	{ID: "superior", Zh: "上级党组织", En: "organization above"},
	{ID: "retaining", Zh: "保留组织关系的党组织", En: "organization that keeps the relation"},
	{ID: "other", Zh: "其他", En: "other"},
}}

// String gives the word, as "branch".
func (d Decider) String() string { return deciderWords.String(d) }

// Label gives the name in both languages.
func (d Decider) Label() regulation.Text { return deciderWords.Label(d) }

// MarshalText gives the word; the unset Decider is an error.
func (d Decider) MarshalText() ([]byte, error) { return deciderWords.Marshal(d) }

// UnmarshalText reads the word and refuses any other with the code unknown-by.
func (d *Decider) UnmarshalText(b []byte) error { return deciderWords.Unmarshal(b, d) }

// AllDeciders lists them in a fresh slice.
func AllDeciders() []Decider { return deciderWords.All() }
