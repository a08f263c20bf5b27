package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Record is a paper that ought to be on record for an act (应有材料).
type Record uint8

// The records.
const (
	SearchLog           Record = iota + 1 // 查找记录
	Decision                              // 处置决定
	Approval                              // 上级批准
	FilingAbove                           // 报上级备案
	EducationRecord                       // 教育谈话记录
	InvestigationReport                   // 调查核实材料
	FilingRecord                          // 事前备案材料
)

var recordWords = lifecycle.Words[Record]{What: "record", List: []lifecycle.Word{
	{},
	{ID: "search-log", Zh: "查找记录", En: "record of the search"},
	{ID: "decision", Zh: "处置决定", En: "record of the decision"},
	{ID: "approval", Zh: "上级批准", En: "approval above"},
	{ID: "filing-above", Zh: "报上级备案", En: "filing above"},
	{ID: "education-record", Zh: "教育谈话记录", En: "record of the education"},
	{ID: "investigation-report", Zh: "调查核实材料", En: "report of the investigation"},
	{ID: "filing-record", Zh: "事前备案材料", En: "record of the prior filing"},
}}

// String gives the word, as "search-log".
func (r Record) String() string { return recordWords.String(r) }

// Label gives the name in both languages.
func (r Record) Label() regulation.Text { return recordWords.Label(r) }

// MarshalText gives the word; the unset Record is an error.
func (r Record) MarshalText() ([]byte, error) { return recordWords.Marshal(r) }

// UnmarshalText reads the word and refuses any other with the code unknown-record.
func (r *Record) UnmarshalText(b []byte) error { return recordWords.Unmarshal(b, r) }

// AllRecords lists them in a fresh slice.
func AllRecords() []Record { return recordWords.All() }
