package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Record is a paper that ought to be on record for an act (应有材料).
type Record uint8

// The records. Development rules, Arts. 12 and 34 of 2026.
const (
	LetterIssued Record = iota + 1 // 组织关系介绍信
	FileSent                       // 党员档案
	Application                    // 入党申请书
	Register                       // 入党积极分子培养考察登记表
	Account                        // 培养教育和考察情况介绍
	Receipt                        // 介绍信回执
)

var recordWords = lifecycle.Words[Record]{What: "record", List: []lifecycle.Word{
	{},
	{ID: "letter", Zh: "组织关系介绍信", En: "transfer letter"},
	{ID: "file", Zh: "党员档案", En: "file of the member"},
	{ID: "application", Zh: "入党申请书", En: "application"},
	{ID: "register", Zh: "入党积极分子培养考察登记表", En: "register of the activist"},
	{ID: "account", Zh: "培养教育和考察情况介绍", En: "account of the probationary member"},
	{ID: "receipt", Zh: "介绍信回执", En: "receipt of the letter"},
}}

// String gives the word, as "letter".
func (r Record) String() string { return recordWords.String(r) }

// Label gives the name in both languages.
func (r Record) Label() regulation.Text { return recordWords.Label(r) }

// MarshalText gives the word; the unset Record is an error.
func (r Record) MarshalText() ([]byte, error) { return recordWords.Marshal(r) }

// UnmarshalText reads the word and refuses any other with the code unknown-record.
func (r *Record) UnmarshalText(b []byte) error { return recordWords.Unmarshal(b, r) }

// AllRecords lists them in a fresh slice.
func AllRecords() []Record { return recordWords.All() }
