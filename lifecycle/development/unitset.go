package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// UnitSet says whether the applicant has a unit and the unit an organization (单位情况).
type UnitSet uint8

// The cases of Art. 6.
const (
	Organized   UnitSet = iota + 1 // 有单位，已建立党组织
	Unorganized                    // 有单位，未建立党组织
	NoUnit                         // 没有单位
)

var unitSetWords = lifecycle.Words[UnitSet]{What: "unit", List: []lifecycle.Word{
	{},
	{ID: "organized", Zh: "有单位，已建立党组织", En: "unit with an organization"},
	{ID: "unorganized", Zh: "有单位，未建立党组织", En: "unit without an organization"},
	{ID: "none", Zh: "没有单位", En: "no unit"},
}}

// String gives the word, as "organized".
func (u UnitSet) String() string { return unitSetWords.String(u) }

// Label gives the name in both languages.
func (u UnitSet) Label() regulation.Text { return unitSetWords.Label(u) }

// MarshalText gives the word; the unset UnitSet is an error.
func (u UnitSet) MarshalText() ([]byte, error) { return unitSetWords.Marshal(u) }

// UnmarshalText reads the word and refuses any other with the code unknown-unit.
func (u *UnitSet) UnmarshalText(b []byte) error { return unitSetWords.Unmarshal(b, u) }

// AllUnitSets lists them in a fresh slice.
func AllUnitSets() []UnitSet { return unitSetWords.All() }
