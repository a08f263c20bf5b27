package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Office is the body whose yearly work on recruiting is looked at (责任单位).
type Office uint8

// The offices.
const (
	BasicCommitteeOffice Office = iota + 1 // 基层党委
	CountyOffice                           // 县级党委组织部门
	HigherOffice                           // 县级以上党委组织部门
)

var officeWords = lifecycle.Words[Office]{What: "office", List: []lifecycle.Word{
	{},
	{ID: "basic-committee", Zh: "基层党委", En: "basic committee"},
	{ID: "county-organization-department", Zh: "县级党委组织部门", En: "county organization department"},
	{ID: "higher-organization-department", Zh: "县级以上党委组织部门", En: "organization department above county level"},
}}

// String gives the word, as "basic-committee".
func (o Office) String() string { return officeWords.String(o) }

// Label gives the name in both languages.
func (o Office) Label() regulation.Text { return officeWords.Label(o) }

// MarshalText gives the word; the unset Office is an error.
func (o Office) MarshalText() ([]byte, error) { return officeWords.Marshal(o) }

// UnmarshalText reads the word and refuses any other with the code unknown-office.
func (o *Office) UnmarshalText(b []byte) error { return officeWords.Unmarshal(b, o) }

// AllOffices lists them in a fresh slice.
func AllOffices() []Office { return officeWords.All() }
