package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Event is one act that touches a membership, with its outcome (办理事项).
type Event uint8

// The events, in the order of the subjects of the regulations of 2019: place and
// transfer, stop and restoration, education, disposal, discipline, and after an exit.
const (
	Away                 Event = iota + 1 // 外出
	Moved                                 // 单位或者居住地变动
	MobileContacted                       // 联系流动党员
	TransferIssued                        // 转出组织关系
	TransferAccepted                      // 组织关系被接收
	TransferRefused                       // 组织关系未被接收
	WentAbroad                            // 出国（境）
	SettledAbroad                         // 在国外定居
	AbroadContacted                       // 联系出国（境）党员
	AbroadRetained                        // 决定继续保留党籍
	Returned                              // ends a time away and a stay abroad (返回)
	Resumed                               // 恢复组织生活
	StoppedAbroad                         // 停止党籍（出国）
	ContactLost                           // 失去联系
	Searched                              // 查找
	ContactFound                          // 取得联系
	StoppedLost                           // 停止党籍（失去联系）
	RemovedLost                           // 除名（停止党籍后仍失去联系）
	Restored                              // 恢复党籍
	Reminded                              // 提醒谈话
	Criticized                            // 批评教育
	Educated                              // 教育帮助
	Investigated                          // 调查核实
	Filed                                 // filed with the basic committee before the meeting decides (事前备案)
	CorrectionOrdered                     // 决定限期改正
	Reformed                              // 认定已经改正
	NotReformed                           // 认定仍无转变
	AdviceGiven                           // 决定劝其退党
	AdviceAccepted                        // 本人退党
	AdviceRefused                         // 劝而不退
	RemovedAfterAdvice                    // 除名（劝而不退）
	RemovedDisqualified                   // 除名（丧失党员条件）
	RemovedAsLeft                         // 除名（自行脱党）
	ResignationRequested                  // 提出退党
	ResignationWithdrawn                  // 撤回退党要求
	RemovedResigned                       // 除名（要求退党）
	VotedDown                             // 党员大会未通过处置
	Penalized                             // 党纪处分
	Expulsion                             // 开除党籍
	RightsRestored                        // 恢复党员权利
	Died                                  // 去世
	Reapplied                             // 重新申请入党
	Readmitted                            // 重新入党
	Corrected                             // an entry that was wrongly recorded; no act of its own (更正记录)
)

var eventWords = lifecycle.Words[Event]{What: "type", List: []lifecycle.Word{
	{},
	{ID: "away", Zh: "外出", En: "away from the home branch"},
	{ID: "moved", Zh: "单位或者居住地变动", En: "unit or residence changed"},
	{ID: "mobile-contacted", Zh: "联系流动党员", En: "mobile member contacted"},
	{ID: "transfer-issued", Zh: "转出组织关系", En: "relation sent off"},
	{ID: "transfer-accepted", Zh: "组织关系被接收", En: "relation accepted"},
	{ID: "transfer-refused", Zh: "组织关系未被接收", En: "relation not accepted"},
	{ID: "went-abroad", Zh: "出国（境）", En: "went abroad"},
	{ID: "settled-abroad", Zh: "在国外定居", En: "settled abroad"},
	{ID: "abroad-contacted", Zh: "联系出国（境）党员", En: "member abroad contacted"},
	{ID: "abroad-retained", Zh: "决定继续保留党籍", En: "membership kept for a recorded reason"},
	{ID: "returned", Zh: "返回", En: "returned"},
	{ID: "resumed", Zh: "恢复组织生活", En: "organizational life resumed"},
	{ID: "stopped-abroad", Zh: "停止党籍（出国）", En: "stopped for a stay abroad"},
	{ID: "contact-lost", Zh: "失去联系", En: "contact lost"},
	{ID: "searched", Zh: "查找", En: "searched for"},
	{ID: "contact-found", Zh: "取得联系", En: "contact restored"},
	{ID: "stopped-lost", Zh: "停止党籍（失去联系）", En: "stopped as out of contact"},
	{ID: "removed-lost", Zh: "除名（停止党籍后仍失去联系）", En: "removed as still unreachable"},
	{ID: "restored", Zh: "恢复党籍", En: "membership restored"},
	{ID: "reminded", Zh: "提醒谈话", En: "reminder talk"},
	{ID: "criticized", Zh: "批评教育", En: "criticism"},
	{ID: "educated", Zh: "教育帮助", En: "education and help"},
	{ID: "investigated", Zh: "调查核实", En: "investigated"},
	{ID: "filed", Zh: "事前备案", En: "filed beforehand"},
	{ID: "correction-ordered", Zh: "决定限期改正", En: "correction ordered"},
	{ID: "reformed", Zh: "认定已经改正", En: "found to be reformed"},
	{ID: "not-reformed", Zh: "认定仍无转变", En: "found not to be reformed"},
	{ID: "advised", Zh: "决定劝其退党", En: "advice to leave"},
	{ID: "advice-accepted", Zh: "本人退党", En: "left on advice"},
	{ID: "advice-refused", Zh: "劝而不退", En: "advice refused"},
	{ID: "removed-after-advice", Zh: "除名（劝而不退）", En: "removed after refusing advice"},
	{ID: "removed-disqualified", Zh: "除名（丧失党员条件）", En: "removed as disqualified"},
	{ID: "removed-as-left", Zh: "除名（自行脱党）", En: "removed as having left"},
	{ID: "resignation-requested", Zh: "提出退党", En: "asked to leave"},
	{ID: "resignation-withdrawn", Zh: "撤回退党要求", En: "request to leave withdrawn"},
	{ID: "removed-resigned", Zh: "除名（要求退党）", En: "removed at own wish"},
	{ID: "voted-down", Zh: "党员大会未通过处置", En: "disposal not passed by the meeting"},
	{ID: "penalized", Zh: "党纪处分", En: "disciplinary penalty"},
	{ID: "expelled", Zh: "开除党籍", En: "expulsion"},
	{ID: "rights-restored", Zh: "恢复党员权利", En: "rights restored"},
	{ID: "died", Zh: "去世", En: "death"},
	{ID: "reapplied", Zh: "重新申请入党", En: "applied anew"},
	{ID: "readmitted", Zh: "重新入党", En: "admitted anew"},
	{ID: "corrected", Zh: "更正记录", En: "record corrected"},
}}

// String gives the word, as "away".
func (e Event) String() string { return eventWords.String(e) }

// Label gives the name in both languages.
func (e Event) Label() regulation.Text { return eventWords.Label(e) }

// MarshalText gives the word; the unset Event is an error.
func (e Event) MarshalText() ([]byte, error) { return eventWords.Marshal(e) }

// UnmarshalText reads the word and refuses any other with the code unknown-type.
func (e *Event) UnmarshalText(b []byte) error { return eventWords.Unmarshal(b, e) }

// AllEvents lists them in a fresh slice.
func AllEvents() []Event { return eventWords.All() }
