package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Body is who acts within, above or beside an organization (责任主体).
type Body uint8

// The bodies. The first four are those of the duties of organizations; a file has
// the first three of them as well, and those that follow.
const (
	Itself                Body = iota + 1 // the organization itself (本党组织); of a file the branch that handles it (党支部)
	Group                                 // a Party group (党小组)
	Committee                             // the branch committee (支部委员会); of a file the member meeting where there is none
	Above                                 // the organization above (上级党组织)
	Person                                // the person whom a file is about (本人)
	MemberMeeting                         // the member meeting of the branch (党支部党员大会)
	CommitteeAbove                        // the committee above (上级党委)
	ApprovingCommittee                    // the committee with the power to approve (具有审批权限的党委)
	TrainingOrganizer                     // basic committee or county organization department (基层党委或者县级党委组织部门)
	BranchOrSuperior                      // the branch or the organization above it (所在党支部或者上级党组织)
	RetainingOrganization                 // the organization that keeps the relation (保留其组织关系的党组织)
	CompetentOrganization                 // the organization with the power to decide (有权决定的党组织)
	OldOrganization                       // the organization that a member leaves (原所在党组织)
	ReceivingOrganization                 // the organization that a member joins (接收党组织)
)

var bodyWords = lifecycle.Words[Body]{What: "body", List: []lifecycle.Word{
	{},
	Itself:                {ID: "itself", Zh: "本党组织", En: "the organization itself"},
	Group:                 {ID: "group", Zh: "党小组", En: "Party group"},
	Committee:             {ID: "committee", Zh: "支部委员会", En: "branch committee"},
	Above:                 {ID: "above", Zh: "上级党组织", En: "organization above"},
	Person:                {ID: "person", Zh: "本人", En: "the person"},
	MemberMeeting:         {ID: "member-meeting", Zh: "党支部党员大会", En: "member meeting of the branch"},
	CommitteeAbove:        {ID: "committee-above", Zh: "上级党委", En: "committee above"},
	ApprovingCommittee:    {ID: "approving-committee", Zh: "具有审批权限的党委", En: "committee with the power to approve"},
	TrainingOrganizer:     {ID: "training-organizer", Zh: "基层党委或者县级党委组织部门", En: "basic committee or county organization department"},
	BranchOrSuperior:      {ID: "branch-or-superior", Zh: "所在党支部或者上级党组织", En: "branch or organization above"},
	RetainingOrganization: {ID: "retaining-organization", Zh: "保留其组织关系的党组织", En: "organization that keeps the relation"},
	CompetentOrganization: {ID: "competent-organization", Zh: "有权决定的党组织", En: "organization with the power to decide"},
	OldOrganization:       {ID: "old-organization", Zh: "原所在党组织", En: "old organization"},
	ReceivingOrganization: {ID: "receiving-organization", Zh: "接收党组织", En: "receiving organization"},
}}

// String gives the word, as "committee"; empty when unset.
func (b Body) String() string { return bodyWords.String(b) }

// Label gives the name in both languages.
func (b Body) Label() regulation.Text { return bodyWords.Label(b) }

// MarshalText gives the word; the unset Body is an error with the code
// unknown-body.
func (b Body) MarshalText() ([]byte, error) { return bodyWords.Marshal(b) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-body.
func (b *Body) UnmarshalText(text []byte) error { return bodyWords.Unmarshal(text, b) }

// AllBodies lists them in a fresh slice.
func AllBodies() []Body { return bodyWords.All() }

// Actor is who has an item on the list. It is comparable.
type Actor struct {
	// Org is the id of the organization that acts: of a group its own, of a branch
	// committee, a meeting or a person that of the branch; empty when it is not known
	// or nobody in the tree is above.
	Org  string `json:"org"`
	Body Body   `json:"body"`
}
