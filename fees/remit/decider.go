package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Decider is who decided on a use (决定方式).
type Decider uint8

// The ways of deciding. 2008 regulation, Art. 20: the first only.
const (
	Collective Decider = iota + 1 // 集体讨论决定
	Few                           // 少数人
	Individual                    // 个人
)

var deciderWords = regulation.Words[Decider]{What: "decided-by", List: []regulation.Word{
	{},
	{ID: "collective", Zh: "集体讨论", En: "collective discussion"},
	{ID: "few", Zh: "少数人", En: "a few"},
	{ID: "individual", Zh: "个人", En: "one person"},
}}

// String gives the word, as "collective"; empty for the unset Decider.
func (d Decider) String() string { return deciderWords.String(d) }

// Label gives the name in both languages.
func (d Decider) Label() regulation.Text { return deciderWords.Label(d) }

// MarshalText gives the word; the unset Decider is an error.
func (d Decider) MarshalText() ([]byte, error) { return deciderWords.Marshal(d) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-decided-by.
func (d *Decider) UnmarshalText(text []byte) error { return deciderWords.Unmarshal(text, d) }

// AllDeciders lists them in a fresh slice.
func AllDeciders() []Decider { return deciderWords.All() }
