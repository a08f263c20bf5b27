package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Event is one act of a transfer, with its outcome (办理事项).
type Event uint8

// The events, in the order of Art. 25 para. 3 of the regulations of 2019.
const (
	Moved          Event = iota + 1 // 单位或者居住地变动
	Away                            // 外出
	CameBack                        // 返回
	Requested                       // 申请转出
	RequestRefused                  // by the old organization (不予转出)
	Issued                          // letter issued, digital transfer begun, or papers handed over (转出)
	FileChecked                     // 审查档案材料
	Accepted                        // 接收
	Receipted                       // 回执退回
	Refused                         // by the receiver (不予接收)
	Returned                        // 介绍信退回
	Cancelled                       // 撤销转接
	Unrecognised                    // 批准不予承认
	Corrected                       // an entry that was wrongly recorded; no act of its own (更正记录)
)

var eventWords = lifecycle.Words[Event]{What: "type", List: []lifecycle.Word{
	{},
	{ID: "moved", Zh: "单位或者居住地变动", En: "unit or residence changed"},
	{ID: "away", Zh: "外出", En: "away"},
	{ID: "came-back", Zh: "返回", En: "came back"},
	{ID: "requested", Zh: "申请转出", En: "transfer asked for"},
	{ID: "request-refused", Zh: "不予转出", En: "transfer not granted"},
	{ID: "issued", Zh: "转出", En: "sent off"},
	{ID: "file-checked", Zh: "审查档案材料", En: "file checked"},
	{ID: "accepted", Zh: "接收", En: "accepted"},
	{ID: "receipted", Zh: "回执退回", En: "receipt back"},
	{ID: "refused", Zh: "不予接收", En: "not accepted"},
	{ID: "returned", Zh: "介绍信退回", En: "letter came back"},
	{ID: "cancelled", Zh: "撤销转接", En: "cancelled"},
	{ID: "unrecognised", Zh: "批准不予承认", En: "recognition refused"},
	{ID: "corrected", Zh: "更正记录", En: "record corrected"},
}}

// String gives the word, as "moved".
func (e Event) String() string { return eventWords.String(e) }

// Label gives the name in both languages.
func (e Event) Label() regulation.Text { return eventWords.Label(e) }

// MarshalText gives the word; the unset Event is an error.
func (e Event) MarshalText() ([]byte, error) { return eventWords.Marshal(e) }

// UnmarshalText reads the word and refuses any other with the code unknown-type.
func (e *Event) UnmarshalText(b []byte) error { return eventWords.Unmarshal(b, e) }

// AllEvents lists them in a fresh slice.
func AllEvents() []Event { return eventWords.All() }
