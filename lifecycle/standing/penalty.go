package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Penalty is a disciplinary penalty (党纪处分).
type Penalty uint8

// The five, lightest first. Constitution, Art. 41 para. 1.
const (
	Warning          Penalty = iota + 1 // 警告
	SeriousWarning                      // 严重警告
	PostRemoved                         // 撤销党内职务
	PartyProbation                      // 留党察看
	ExpulsionPenalty                    // 开除党籍
)

var penaltyWords = lifecycle.Words[Penalty]{What: "penalty", List: []lifecycle.Word{
	{},
	{ID: "warning", Zh: "警告", En: "warning"},
	{ID: "serious-warning", Zh: "严重警告", En: "serious warning"},
	{ID: "post-removed", Zh: "撤销党内职务", En: "removal from Party posts"},
	{ID: "party-probation", Zh: "留党察看", En: "probation within the Party"},
	{ID: "expelled", Zh: "开除党籍", En: "expulsion"},
}}

// String gives the word, as "warning".
func (p Penalty) String() string { return penaltyWords.String(p) }

// Label gives the name in both languages.
func (p Penalty) Label() regulation.Text { return penaltyWords.Label(p) }

// MarshalText gives the word; the unset Penalty is an error.
func (p Penalty) MarshalText() ([]byte, error) { return penaltyWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-penalty.
func (p *Penalty) UnmarshalText(b []byte) error { return penaltyWords.Unmarshal(b, p) }

// AllPenalties lists them in a fresh slice.
func AllPenalties() []Penalty { return penaltyWords.All() }
