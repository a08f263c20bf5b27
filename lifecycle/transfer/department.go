package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Department is who approved that a probationary member is not recognised (批准机关).
type Department uint8

// The bodies. Development rules, Art. 34 of 2026.
const (
	CountyDepartment Department = iota + 1 // 县级党委组织部门
	HigherDepartment                       // 更高层级的党委组织部门
	OtherBody                              // 其他
)

var departmentWords = lifecycle.Words[Department]{What: "by", List: []lifecycle.Word{
	{},
	{ID: "county-department", Zh: "县级党委组织部门", En: "county organization department"},
	{ID: "higher-department", Zh: "更高层级的党委组织部门", En: "higher organization department"},
	{ID: "other", Zh: "其他", En: "other"},
}}

// String gives the word, as "county-department".
func (d Department) String() string { return departmentWords.String(d) }

// Label gives the name in both languages.
func (d Department) Label() regulation.Text { return departmentWords.Label(d) }

// MarshalText gives the word; the unset Department is an error.
func (d Department) MarshalText() ([]byte, error) { return departmentWords.Marshal(d) }

// UnmarshalText reads the word and refuses any other with the code unknown-by.
func (d *Department) UnmarshalText(b []byte) error { return departmentWords.Unmarshal(b, d) }

// AllDepartments lists them in a fresh slice.
func AllDepartments() []Department { return departmentWords.All() }
