package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Department is who approved that a person is not recognised (批准机关).
type Department uint8

// The departments. Art. 34 of 2026, Art. 35 of 2014.
const (
	CountyDepartment Department = iota + 1 // 县级党委组织部门
	HigherDepartment                       // 县级以上党委组织部门
	OtherDepartment                        // 其他
)

var departmentWords = lifecycle.Words[Department]{What: "by", List: []lifecycle.Word{
	{},
	{ID: "county-department", Zh: "县级党委组织部门", En: "county organization department"},
	{ID: "higher-department", Zh: "县级以上党委组织部门", En: "organization department above county level"},
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
