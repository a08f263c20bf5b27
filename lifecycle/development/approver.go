package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Approver is the body that examined or approved (审批机关).
type Approver uint8

// The bodies. Art. 22 of 2026, Art. 23 of 2014.
const (
	ByCommittee           Approver = iota + 1 // 有审批权限的党委
	ByWorkingCommittee                        // 党工委
	ByTownshipSubordinate                     // 乡镇（街道）党委所属的基层党委
	ByGeneralBranch                           // 党总支
	ByLeadingGroup                            // 党组
	ByTemporary                               // 临时党组织
)

var approverWords = lifecycle.Words[Approver]{What: "approver", List: []lifecycle.Word{
	{},
	{ID: "committee", Zh: "有审批权限的党委", En: "committee with the power to approve"},
	{ID: "working-committee", Zh: "党工委", En: "working committee"},
	{ID: "township-subordinate-committee", Zh: "乡镇（街道）党委所属的基层党委", En: "committee under a township or sub-district committee"},
	{ID: "general-branch", Zh: "党总支", En: "general branch"},
	{ID: "leading-group", Zh: "党组", En: "leading Party group"},
	{ID: "temporary", Zh: "临时党组织", En: "temporary organization"},
}}

// String gives the word, as "committee".
func (a Approver) String() string { return approverWords.String(a) }

// Label gives the name in both languages.
func (a Approver) Label() regulation.Text { return approverWords.Label(a) }

// MarshalText gives the word; the unset Approver is an error.
func (a Approver) MarshalText() ([]byte, error) { return approverWords.Marshal(a) }

// UnmarshalText reads the word and refuses any other with the code unknown-approver.
func (a *Approver) UnmarshalText(b []byte) error { return approverWords.Unmarshal(b, a) }

// AllApprovers lists them in a fresh slice.
func AllApprovers() []Approver { return approverWords.All() }
