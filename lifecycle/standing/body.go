package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Body is who decides on a proposal (决定单位).
type Body uint8

// The bodies.
const (
	Branch                Body = iota + 1 // 党支部
	BranchOrSuperior                      // 所在党支部或者上级党组织
	RetainingOrganization                 // 保留其组织关系的党组织
	MemberMeeting                         // 党支部党员大会
	CompetentOrganization                 // 有权决定的党组织
)

var bodyWords = lifecycle.Words[Body]{What: "body", List: []lifecycle.Word{
	{},
	{ID: "branch", Zh: "党支部", En: "branch"},
	{ID: "branch-or-superior", Zh: "所在党支部或者上级党组织", En: "branch or organization above"},
	{ID: "retaining-organization", Zh: "保留其组织关系的党组织", En: "organization that keeps the relation"},
	{ID: "member-meeting", Zh: "党支部党员大会", En: "member meeting of the branch"},
	{ID: "competent-organization", Zh: "有权决定的党组织", En: "organization with the power to decide"},
}}

// String gives the word, as "branch".
func (b Body) String() string { return bodyWords.String(b) }

// Label gives the name in both languages.
func (b Body) Label() regulation.Text { return bodyWords.Label(b) }

// MarshalText gives the word; the unset Body is an error.
func (b Body) MarshalText() ([]byte, error) { return bodyWords.Marshal(b) }

// UnmarshalText reads the word and refuses any other with the code unknown-body.
func (b *Body) UnmarshalText(text []byte) error { return bodyWords.Unmarshal(text, b) }

// AllBodies lists them in a fresh slice.
func AllBodies() []Body { return bodyWords.All() }
