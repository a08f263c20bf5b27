package base

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Verdict is what becomes of an item (项目归类).
type Verdict uint8

// The verdicts. An excluded item neither adds to the base nor takes from it; what
// is withheld from pay and does not reduce the base is excluded, not deducted.
const (
	Included Verdict = iota + 1 // 计入
	Excluded                    // 不计
	Deducted                    // 扣除
	Unknown                     // the rules do not say, or a fact is missing: somebody has to (待明确)
)

var verdictWords = lifecycle.Words[Verdict]{What: "verdict", List: []lifecycle.Word{
	{},
	{ID: "included", Zh: "计入", En: "included"},
	{ID: "excluded", Zh: "不计", En: "excluded"},
	{ID: "deducted", Zh: "扣除", En: "deducted"},
	{ID: "unknown", Zh: "待明确", En: "to be settled"},
}}

// String gives the word, as "included"; empty for the unset Verdict.
func (v Verdict) String() string { return verdictWords.String(v) }

// Label gives the name in both languages.
func (v Verdict) Label() regulation.Text { return verdictWords.Label(v) }

// MarshalText gives the word; the unset Verdict is an error.
func (v Verdict) MarshalText() ([]byte, error) { return verdictWords.Marshal(v) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-verdict.
func (v *Verdict) UnmarshalText(b []byte) error { return verdictWords.Unmarshal(b, v) }

// AllVerdicts lists the verdicts in a fresh slice.
func AllVerdicts() []Verdict { return verdictWords.All() }

// By says who settled the verdict of an item (归类依据).
type By uint8

// Who settled it.
const (
	ByNational By = iota + 1 // a national text or an answer given to it
	ByLocal                  // a local rule of [Policy.Local]
	ByDecision               // the Party organization, for this one line
	ByPolicy                 // this library: a total only repeats its items
)

var byWords = lifecycle.Words[By]{What: "by", List: []lifecycle.Word{
	{},
	{ID: "national", Zh: "全国规定", En: "national rule"},
	{ID: "local", Zh: "本地规定", En: "local rule"},
	{ID: "decided", Zh: "党组织明确", En: "decision"},
	{ID: "policy", Zh: "本库约定", En: "choice of this library"},
}}

// String gives the word, as "national"; empty for the unset By.
func (b By) String() string { return byWords.String(b) }

// Label gives the name in both languages.
func (b By) Label() regulation.Text { return byWords.Label(b) }

// MarshalText gives the word; the unset By is an error.
func (b By) MarshalText() ([]byte, error) { return byWords.Marshal(b) }

// UnmarshalText reads the word and refuses any other with the code unknown-by.
func (b *By) UnmarshalText(text []byte) error { return byWords.Unmarshal(text, b) }

// AllBys lists them in a fresh slice.
func AllBys() []By { return byWords.All() }

// Ask is what somebody has to say about an unknown item (待补充).
type Ask uint8

// What is asked.
const (
	AskRegular Ask = iota + 1 // whether it is paid at fixed times (是否定期发放)
	AskGeneral                // whether it is paid to all staff (是否普遍发放)
	AskWhat                   // what it is, or what the Party organization makes of it (如何归类)
)

var askWords = lifecycle.Words[Ask]{What: "ask", List: []lifecycle.Word{
	{},
	{ID: "regular", Zh: "是否定期发放", En: "whether it is paid at fixed times"},
	{ID: "general", Zh: "是否普遍发放", En: "whether it is paid to all staff"},
	{ID: "what", Zh: "如何归类", En: "what to make of it"},
}}

// String gives the word, as "regular"; empty for the unset Ask.
func (a Ask) String() string { return askWords.String(a) }

// Label gives the name in both languages.
func (a Ask) Label() regulation.Text { return askWords.Label(a) }

// MarshalText gives the word; the unset Ask is an error.
func (a Ask) MarshalText() ([]byte, error) { return askWords.Marshal(a) }

// UnmarshalText reads the word and refuses any other with the code unknown-ask.
func (a *Ask) UnmarshalText(b []byte) error { return askWords.Unmarshal(b, a) }

// AllAsks lists them in a fresh slice.
func AllAsks() []Ask { return askWords.All() }
