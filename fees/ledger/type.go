package ledger

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Type is what an entry records (台账条目类型).
type Type uint8

// The types.
const (
	Due      Type = iota + 1 // the dues of one month (应交)
	Payment                  // money toward the dues (交纳)
	Extra                    // money beyond the dues, of one's own will (自愿多交), Art. 11
	Special                  // money taken under the name of special dues (“特殊党费”), Art. 14; it counts as an extra
	Refund                   // money given back (退还)
	Reversal                 // an entry that was wrong is taken out (冲销)
)

var typeWords = regulation.Words[Type]{What: "type", List: []regulation.Word{
	{},
	{ID: "due", Zh: "应交", En: "due"},
	{ID: "payment", Zh: "交纳", En: "payment"},
	{ID: "extra", Zh: "自愿多交", En: "voluntary extra"},
	{ID: "special", Zh: "“特殊党费”", En: "special dues"},
	{ID: "refund", Zh: "退还", En: "refund"},
	{ID: "reversal", Zh: "冲销", En: "reversal"},
}}

// String gives the word, as "payment"; empty for the unset Type.
func (t Type) String() string { return typeWords.String(t) }

// Label gives the name in both languages.
func (t Type) Label() regulation.Text { return typeWords.Label(t) }

// MarshalText gives the word; the unset Type is an error.
func (t Type) MarshalText() ([]byte, error) { return typeWords.Marshal(t) }

// UnmarshalText reads the word and refuses any other with the code unknown-type.
func (t *Type) UnmarshalText(b []byte) error { return typeWords.Unmarshal(b, t) }

// AllTypes lists the types in a fresh slice.
func AllTypes() []Type { return typeWords.All() }
