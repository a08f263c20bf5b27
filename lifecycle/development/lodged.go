package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Lodging is the body an application was lodged with (受理党组织).
type Lodging uint8

// The bodies of Art. 6.
const (
	ToUnit               Lodging = iota + 1 // 工作、学习所在单位党组织
	ToResidence                             // 居住地党组织
	ToUnitLocality                          // 单位所在地党组织
	ToDepartment                            // 单位主管部门党组织
	ToMobileOrganization                    // 流动党员党组织
)

var lodgingWords = lifecycle.Words[Lodging]{What: "to", List: []lifecycle.Word{
	{},
	{ID: "unit", Zh: "工作、学习所在单位党组织", En: "organization of the unit"},
	{ID: "residence", Zh: "居住地党组织", En: "organization of the residence"},
	{ID: "unit-locality", Zh: "单位所在地党组织", En: "organization where the unit is"},
	{ID: "department", Zh: "单位主管部门党组织", En: "organization of the department in charge"},
	{ID: "mobile-organization", Zh: "流动党员党组织", En: "mobile-member organization"},
}}

// String gives the word, as "unit".
func (l Lodging) String() string { return lodgingWords.String(l) }

// Label gives the name in both languages.
func (l Lodging) Label() regulation.Text { return lodgingWords.Label(l) }

// MarshalText gives the word; the unset Lodging is an error.
func (l Lodging) MarshalText() ([]byte, error) { return lodgingWords.Marshal(l) }

// UnmarshalText reads the word and refuses any other with the code unknown-to.
func (l *Lodging) UnmarshalText(b []byte) error { return lodgingWords.Unmarshal(b, l) }

// AllLodgings lists them in a fresh slice.
func AllLodgings() []Lodging { return lodgingWords.All() }
