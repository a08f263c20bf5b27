package orgtree

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Kind is the kind of a Party organization (党组织类别). The zero Kind is unset
// and no organization may have it.
type Kind uint8

// The kinds. Three forms are named by the Constitution (Art. 30 para. 2): the
// grassroots committee, the general branch and the branch; the joint, the
// mobile-member and the temporary branch by the branch regulations (Arts. 5
// and 8), the group by their Art. 13.
const (
	// Committee is a Party committee (党委), grassroots committees (基层委员会)
	// and the local committees above them alike.
	Committee Kind = iota + 1
	// GeneralBranch is a general Party branch (党总支).
	GeneralBranch
	// Branch is a Party branch (党支部).
	Branch
	// JointBranch is a branch that several units share (联合党支部).
	JointBranch
	// MobileBranch is a branch of mobile members (流动党员党支部).
	MobileBranch
	// TemporaryCommittee is a temporary Party committee (临时党委).
	TemporaryCommittee
	// TemporaryGeneralBranch is a temporary general branch (临时党总支).
	TemporaryGeneralBranch
	// TemporaryBranch is a temporary branch (临时党支部).
	TemporaryBranch
	// TemporaryJointBranch is a temporary joint branch (临时联合党支部).
	TemporaryJointBranch
	// WorkingCommittee is a committee that another one has sent out (党工委).
	WorkingCommittee
	// LeadingGroup is the leading Party group of a body that is not itself a
	// Party organization (党组). It approves no member.
	LeadingGroup
	// Group is a Party group within a branch (党小组).
	Group

	numKinds = int(Group)
)

var kindWords = words[Kind]{
	what: "kind",
	rows: []word{
		{},
		{"committee", regulation.Text{Zh: "党委", En: "committee"}},
		{"general-branch", regulation.Text{Zh: "党总支", En: "general branch"}},
		{"branch", regulation.Text{Zh: "党支部", En: "branch"}},
		{"joint-branch", regulation.Text{Zh: "联合党支部", En: "joint branch"}},
		{"mobile-branch", regulation.Text{Zh: "流动党员党支部", En: "mobile-member branch"}},
		{"temporary-committee", regulation.Text{Zh: "临时党委", En: "temporary committee"}},
		{"temporary-general-branch", regulation.Text{Zh: "临时党总支", En: "temporary general branch"}},
		{"temporary-branch", regulation.Text{Zh: "临时党支部", En: "temporary branch"}},
		{"temporary-joint-branch", regulation.Text{Zh: "临时联合党支部", En: "temporary joint branch"}},
		{"working-committee", regulation.Text{Zh: "党工委", En: "working committee"}},
		{"leading-group", regulation.Text{Zh: "党组", En: "leading group"}},
		{"group", regulation.Text{Zh: "党小组", En: "group"}},
	},
	alias: map[string]Kind{
		"基层委员会": Committee, "党总支部": GeneralBranch, "临时党总支部": TemporaryGeneralBranch,
		"611": Committee, "621": GeneralBranch, "631": Branch, "632": JointBranch,
		"911": TemporaryCommittee, "921": TemporaryGeneralBranch, "931": TemporaryBranch, "932": TemporaryJointBranch,
	},
}

// String gives the word, such as "joint-branch"; "" for the unset Kind.
func (k Kind) String() string { return kindWords.word(k) }

// Label gives the name in both languages.
func (k Kind) Label() regulation.Text { return kindWords.label(k) }

// AllKinds lists the kinds in the order of the constants.
func AllKinds() []Kind { return kindWords.all() }

// ParseKind reads a word; anything else is an error with the code
// unknown-kind.
func ParseKind(s string) (Kind, error) { return kindWords.parse(s) }

// MarshalText gives the word; the unset Kind is an error with the code
// unknown-kind.
func (k Kind) MarshalText() ([]byte, error) { return kindWords.marshal(k) }

// UnmarshalText reads as ParseKind does. On an error k stays as it was.
func (k *Kind) UnmarshalText(b []byte) error { return kindWords.unmarshal(b, k) }

// IsBranch reports whether k is one of the kinds of branch: the branch, the
// joint branch, the two temporary ones and the mobile-member branch. General
// branches are not among them.
func (k Kind) IsBranch() bool {
	switch k {
	case Branch, JointBranch, MobileBranch, TemporaryBranch, TemporaryJointBranch:
		return true
	}
	return false
}

// IsTemporary reports whether k is one of the four temporary kinds (临时).
func (k Kind) IsTemporary() bool {
	return k >= TemporaryCommittee && k <= TemporaryJointBranch
}

// Code gives the number that stands for k in the organization type codes used
// by one platform, which calls them a national series: 611, 621, 631, 632 and
// 911, 921, 931, 932. The other kinds have none there, and the answer is "".
// The numbers are for exchange only; this library means its own words.
func (k Kind) Code() string {
	switch k {
	case Committee:
		return "611"
	case GeneralBranch:
		return "621"
	case Branch:
		return "631"
	case JointBranch:
		return "632"
	case TemporaryCommittee:
		return "911"
	case TemporaryGeneralBranch:
		return "921"
	case TemporaryBranch:
		return "931"
	case TemporaryJointBranch:
		return "932"
	}
	return ""
}

// KindOfCode gives the kind that [Kind.Code] writes as code, and false for any
// other text.
func KindOfCode(code string) (Kind, bool) {
	for i := 1; code != "" && i <= numKinds; i++ {
		if Kind(i).Code() == code {
			return Kind(i), true
		}
	}
	return 0, false
}
