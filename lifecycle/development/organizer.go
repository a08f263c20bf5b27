package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Organizer is who held the training or the oath (组织者).
type Organizer uint8

// The organizers.
const (
	BasicCommittee               Organizer = iota + 1 // 基层党委
	CountyOrganizationDepartment                      // 县级党委组织部门
	CountyCommittee                                   // 县级以上党委
	GeneralBranchOrganizer                            // 党总支
	BranchOrganizer                                   // 党支部
	OtherOrganizer                                    // 其他
)

var organizerWords = lifecycle.Words[Organizer]{What: "organizer", List: []lifecycle.Word{
	{},
	{ID: "basic-committee", Zh: "基层党委", En: "basic committee"},
	{ID: "county-organization-department", Zh: "县级党委组织部门", En: "county organization department"},
	{ID: "county-committee", Zh: "县级以上党委", En: "committee at county level or above"},
	{ID: "general-branch", Zh: "党总支", En: "general branch"},
	{ID: "branch", Zh: "党支部", En: "branch"},
	{ID: "other", Zh: "其他", En: "other"},
}}

// String gives the word, as "basic-committee".
func (o Organizer) String() string { return organizerWords.String(o) }

// Label gives the name in both languages.
func (o Organizer) Label() regulation.Text { return organizerWords.Label(o) }

// MarshalText gives the word; the unset Organizer is an error.
func (o Organizer) MarshalText() ([]byte, error) { return organizerWords.Marshal(o) }

// UnmarshalText reads the word and refuses any other with the code unknown-organizer.
func (o *Organizer) UnmarshalText(b []byte) error { return organizerWords.Unmarshal(b, o) }

// AllOrganizers lists them in a fresh slice.
func AllOrganizers() []Organizer { return organizerWords.All() }
