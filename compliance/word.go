package compliance

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Body is who took a decision or filled a post (决定主体).
type Body uint8

// The bodies.
const (
	ByMemberMeeting    Body = iota + 1 // the member meeting (党员大会)
	ByCommitteeMeeting                 // the branch committee (支部委员会会议)
	ByCongress                         // a congress of delegates (党员代表大会)
	ByGroupMeeting                     // a group (党小组会)
	FromAbove                          // the organization above (上级党组织)
	ByOnePerson                        // one person (个人)
)

var bodyWords = words[Body]{what: "body", list: []word{
	{},
	ByMemberMeeting:    {"member-meeting", "党员大会", "member meeting"},
	ByCommitteeMeeting: {"committee-meeting", "支部委员会会议", "committee meeting"},
	ByCongress:         {"congress", "党员代表大会", "congress"},
	ByGroupMeeting:     {"group-meeting", "党小组会", "group meeting"},
	FromAbove:          {"above", "上级党组织", "organization above"},
	ByOnePerson:        {"person", "个人", "one person"},
}}

// Chair is who chaired a meeting (主持人).
type Chair uint8

// The chairs.
const (
	BySecretary       Chair = iota + 1 // the secretary (书记)
	ByDeputy                           // the deputy secretary (副书记)
	ByCommitteeMember                  // another committee member (委员)
	ByGroupLeader                      // the group leader (党小组组长)
	ByMember                           // any other member (其他党员)
)

var chairWords = words[Chair]{what: "chair", list: []word{
	{},
	BySecretary:       {"secretary", "书记", "secretary"},
	ByDeputy:          {"deputy", "副书记", "deputy secretary"},
	ByCommitteeMember: {"committee-member", "委员", "committee member"},
	ByGroupLeader:     {"group-leader", "党小组组长", "group leader"},
	ByMember:          {"member", "其他党员", "other member"},
}}

// Business is a matter that is decided (议事事项). All but the last two are
// reserved to the member meeting by Art. 11 of the branch regulations.
type Business uint8

// The kinds of business.
const (
	CommitteeReport  Business = iota + 1 // the committee's report (支委会工作报告)
	BranchElection                       // election of the committee, secretary or deputy (支部选举)
	DelegateElection                     // nomination and election of delegates (推荐、选举代表)
	AdmitMember                          // admission (接收预备党员)
	ConvertMember                        // conversion (预备党员转正)
	ExtendProbation                      // extension of probation (延长预备期)
	CancelProbation                      // cancellation (取消预备党员资格)
	Commendation                         // commendation (表彰表扬)
	Disposal                             // organizational disposal (组织处置)
	Penalty                              // disciplinary penalty (纪律处分)
	LocalMatter                          // an important matter of a village or community, or one that touches the residents' interests (村、社区重要事项)
	OtherBusiness                        // any other (其他)
)

var businessWords = words[Business]{what: "business", list: []word{
	{},
	CommitteeReport:  {"committee-report", "支部委员会工作报告", "committee's report"},
	BranchElection:   {"branch-election", "支部选举", "election in the branch"},
	DelegateElection: {"delegate-election", "推荐、选举代表", "nomination and election of delegates"},
	AdmitMember:      {"admission", "接收预备党员", "admission"},
	ConvertMember:    {"conversion", "预备党员转正", "conversion"},
	ExtendProbation:  {"extension", "延长预备期", "extension of probation"},
	CancelProbation:  {"cancellation", "取消预备党员资格", "cancellation of probation"},
	Commendation:     {"commendation", "表彰表扬", "commendation"},
	Disposal:         {"disposal", "组织处置", "disposal"},
	Penalty:          {"discipline", "纪律处分", "discipline"},
	LocalMatter:      {"local-matter", "村、社区重要事项", "important matter of a village or community"},
	OtherBusiness:    {"other", "其他事项", "other matter"},
}}

// Reserved reports whether the business belongs to the member meeting (branch
// regulations Art. 11 para. 2).
func (b Business) Reserved() bool { return b >= CommitteeReport && b <= Penalty }

// FormKind is a form of Party organization that a unit may take (组织形式).
type FormKind uint8

// The forms.
const (
	NoForm            FormKind = iota + 1 // there is no member (无)
	JointBranchForm                       // joint branch (联合党支部)
	BranchForm                            // branch (党支部)
	GeneralBranchForm                     // general branch (党总支)
	CommitteeForm                         // grassroots committee (基层党委)
)

var formWords = words[FormKind]{what: "form", list: []word{
	{},
	NoForm:            {"none", "暂不设立", "none"},
	JointBranchForm:   {"joint-branch", "联合党支部", "joint branch"},
	BranchForm:        {"branch", "党支部", "branch"},
	GeneralBranchForm: {"general-branch", "党总支", "general branch"},
	CommitteeForm:     {"committee", "基层党委", "grassroots committee"},
}}

// String gives the word, as "member-meeting"; empty when unset.
func (b Body) String() string { return bodyWords.of(b).id }

// Label gives the name in both languages.
func (b Body) Label() regulation.Text { return bodyWords.label(b) }

// MarshalText gives the word; the unset Body is an error with the code
// unknown-body.
func (b Body) MarshalText() ([]byte, error) { return bodyWords.marshal(b) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-body.
func (b *Body) UnmarshalText(text []byte) error { return bodyWords.unmarshal(text, b) }

// AllBodies lists them in a fresh slice.
func AllBodies() []Body { return bodyWords.all() }

// String gives the word, as "group-leader"; empty when unset.
func (c Chair) String() string { return chairWords.of(c).id }

// Label gives the name in both languages.
func (c Chair) Label() regulation.Text { return chairWords.label(c) }

// MarshalText gives the word; the unset Chair is an error with the code
// unknown-chair.
func (c Chair) MarshalText() ([]byte, error) { return chairWords.marshal(c) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-chair.
func (c *Chair) UnmarshalText(text []byte) error { return chairWords.unmarshal(text, c) }

// AllChairs lists them in a fresh slice.
func AllChairs() []Chair { return chairWords.all() }

// String gives the word, as "committee-report"; empty when unset.
func (b Business) String() string { return businessWords.of(b).id }

// Label gives the name in both languages.
func (b Business) Label() regulation.Text { return businessWords.label(b) }

// MarshalText gives the word; the unset Business is an error with the code
// unknown-business.
func (b Business) MarshalText() ([]byte, error) { return businessWords.marshal(b) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-business.
func (b *Business) UnmarshalText(text []byte) error { return businessWords.unmarshal(text, b) }

// AllBusinesses lists them in a fresh slice.
func AllBusinesses() []Business { return businessWords.all() }

// String gives the word, as "joint-branch"; empty when unset.
func (f FormKind) String() string { return formWords.of(f).id }

// Label gives the name in both languages.
func (f FormKind) Label() regulation.Text { return formWords.label(f) }

// MarshalText gives the word; the unset FormKind is an error with the code
// unknown-form.
func (f FormKind) MarshalText() ([]byte, error) { return formWords.marshal(f) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-form.
func (f *FormKind) UnmarshalText(text []byte) error { return formWords.unmarshal(text, f) }

// AllFormKinds lists them in a fresh slice.
func AllFormKinds() []FormKind { return formWords.all() }
