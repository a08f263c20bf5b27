package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/members/votes"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Branch is the facts of one branch (党支部) that the rules read; a committee,
// general branch or leading group may be given as well, for the rules that
// address it.
//
// The first fields are always checked. The sections behind pointers and slices
// are optional: one that is left out (nil) is not checked, and nothing is said
// about it. Inside a section that is given, a field that is left out is an
// unknown fact, and the rule that needs it says so and names it.
//
// Facts hold counts and days, no names of persons.
type Branch struct {
	ID      string           `json:"id"`               // for the findings
	Kind    orgtree.Kind     `json:"kind,omitzero"`    // 组织类别; unset is read as a branch
	Unit    orgtree.UnitKind `json:"unit,omitzero"`    // kind of its unit (单位类别)
	Founded calendar.Date    `json:"founded,omitzero"` // day of founding (成立日期); unset: before every period checked

	FullMembers  Number `json:"fullMembers,omitzero"`  // full members (正式党员)
	Probationary Number `json:"probationary,omitzero"` // probationary members (预备党员)
	Committee    Number `json:"committee,omitzero"`    // members of the branch committee (支部委员); 0 when there is none
	Secretaries  Number `json:"secretaries,omitzero"`  // secretaries (书记)
	Deputies     Number `json:"deputies,omitzero"`     // deputy secretaries (副书记)

	SecretaryFullSince calendar.Date `json:"secretaryFullSince,omitzero"` // day from which the secretary's Party age counts: the end of probation (转正之日)
	SecretarySince     calendar.Date `json:"secretarySince,omitzero"`     // day the secretary took office

	Units     []Unit     `json:"units,omitzero"`      // units that the organization covers or answers for
	Setup     *Setup     `json:"setup,omitempty"`     // how it was set up
	Temporary *Temporary `json:"temporary,omitempty"` // what a temporary branch does
	Officers  *Officers  `json:"officers,omitempty"`  // how the posts are filled
	Term      *Term      `json:"term,omitempty"`      // the term of its committee, or of its secretary where there is none
	Life      *Life      `json:"life,omitempty"`      // meetings and talks
	Votes     []HeldVote `json:"votes,omitzero"`      // votes held and matters decided

	// Reasons are recorded reasons for departing from a "generally" rule, by
	// the rule. They settle a deviation, never a violation.
	Reasons map[regulation.RuleID]string `json:"reasons,omitempty"`
}

// Members gives all members, full and probationary; unknown if either is.
func (b *Branch) Members() Number { return b.FullMembers.plus(b.Probationary) }

// Unit is a unit (单位) and the Party organization it has: branch regulations
// Arts. 4 and 5.
type Unit struct {
	ID           string           `json:"id"`
	Kind         orgtree.UnitKind `json:"kind,omitzero"`
	FullMembers  Number           `json:"fullMembers,omitzero"`
	Probationary Number           `json:"probationary,omitzero"`
	Own          Flag             `json:"own,omitzero"`      // it has a Party organization of its own (单独组建)
	Joint        Flag             `json:"joint,omitzero"`    // a joint branch covers it (联合组建)
	Project      *Project         `json:"project,omitempty"` // for works and projects (工程、工作项目) only
}

// Project is what makes a unit a work or project that may need a branch.
type Project struct {
	Months    Number `json:"months,omitzero"`    // planned duration in whole months
	Qualifies Flag   `json:"qualifies,omitzero"` // the body above finds that it meets the conditions (符合条件)
}

// Setup is how a branch was set up: branch regulations Arts. 5 and 6.
type Setup struct {
	Units         Number `json:"units,omitzero"`         // units that a joint branch covers
	Direct        Flag   `json:"direct,omitzero"`        // a higher committee set it up without application
	Applied       Act    `json:"applied,omitzero"`       // the unit's application was received
	ByMeeting     Flag   `json:"byMeeting,omitzero"`     // the grassroots committee decided in a meeting
	Approved      Act    `json:"approved,omitzero"`      // the grassroots committee approved
	Replied       Act    `json:"replied,omitzero"`       // its reply (批复)
	Elected       Act    `json:"elected,omitzero"`       // first election of committee or secretary
	Filed         Act    `json:"filed,omitzero"`         // reply and result filed with the organization department above
	ByOrigin      Flag   `json:"byOrigin,omitzero"`      // mobile-member branch: set up by the organization that the members left
	HostConsulted Flag   `json:"hostConsulted,omitzero"` // mobile-member branch: the host place was consulted
}

// Temporary is what a temporary branch does: branch regulations Art. 8.
type Temporary struct {
	Approved      Act    `json:"approved,omitzero"`      // approval by the organization above
	Admissions    Number `json:"admissions,omitzero"`    // members it admitted
	Penalties     Number `json:"penalties,omitzero"`     // disciplinary decisions and disposals it took
	CollectsDues  Flag   `json:"collectsDues,omitzero"`  // it collected dues
	Delegates     Flag   `json:"delegates,omitzero"`     // it elected delegates to a congress
	TermElections Flag   `json:"termElections,omitzero"` // it held a term-end election
	Appointed     Flag   `json:"appointed,omitzero"`     // its officers were appointed by the organization that approved it
	BodyEnded     Act    `json:"bodyEnded,omitzero"`     // the body it was set up in was dissolved
	Ended         Act    `json:"ended,omitzero"`         // the temporary branch ended
}

// Officers is how the posts of a branch are filled: branch regulations Arts.
// 20, 21 and 24.
type Officers struct {
	Organization     Flag   `json:"organization,omitzero"`     // somebody is organization member (组织委员); one person may hold two posts
	Publicity        Flag   `json:"publicity,omitzero"`        // somebody is publicity member (宣传委员)
	Discipline       Flag   `json:"discipline,omitzero"`       // somebody is discipline member (纪检委员)
	CommitteeBy      Body   `json:"committeeBy,omitzero"`      // who chose the committee
	SecretaryBy      Body   `json:"secretaryBy,omitzero"`      // who chose the secretary
	DeputyBy         Body   `json:"deputyBy,omitzero"`         // who chose the deputy; not read without a deputy
	Approved         Act    `json:"approved,omitzero"`         // secretary and deputy approved above
	Filed            Act    `json:"filed,omitzero"`            // committee members filed above
	Vacancies        Number `json:"vacancies,omitzero"`        // posts of secretary, deputy or member that stand vacant
	AppointedMembers Number `json:"appointedMembers,omitzero"` // committee members other than secretary and deputy whom the organization above appointed
	FirstSecretary   Flag   `json:"firstSecretary,omitzero"`   // a first secretary (第一书记) was sent
	SecretaryIsHead  Flag   `json:"secretaryIsHead,omitzero"`  // the secretary heads the unit, or is one of its management; only read with Scope.Unverified
}

// Term is one term of office (任期): branch regulations Art. 21, the Opinion
// on terms of 2018, elections regulation Art. 3.
type Term struct {
	Elected  calendar.Date `json:"elected,omitzero"`  // day of the election that began it
	Years    Number        `json:"years,omitzero"`    // years it was elected for; left out: what the rules of that day ask for
	Reminded Act           `json:"reminded,omitzero"` // reminder by the organization above
	Held     Act           `json:"held,omitzero"`     // the election that ends it
	MovedTo  calendar.Date `json:"movedTo,omitzero"`  // day to which an election not held yet was moved, earlier or later
	Approval Act           `json:"approval,omitzero"` // approval above of the earlier or later election
	Approver orgtree.Kind  `json:"approver,omitzero"` // kind of the organization that approved; may be left out
}

// Life is the organizational life (组织生活) of a branch: branch regulations
// Arts. 11 to 19.
type Life struct {
	// Records are the days for which the records are complete. A period that
	// they do not wholly cover is unknown rather than unmet. The zero Span is
	// none: no record is known to be complete.
	Records        calendar.Span   `json:"records,omitzero"`
	Meetings       []Meeting       `json:"meetings,omitempty"`
	Groups         []Group         `json:"groups,omitempty"`         // Party groups (党小组); none: the branch has none
	Talks          []Talks         `json:"talks,omitempty"`          // heart-to-heart talks (谈心谈话), at most one entry a year
	LeaderLectures []calendar.Date `json:"leaderLectures,omitempty"` // a committee's or leading group's secretary gave a lecture
	SecretaryTold  []calendar.Date `json:"secretaryTold,omitempty"`  // the secretary reported and was appraised (述职评议); only read with Scope.Unverified
}

// Group is a Party group (党小组).
type Group struct {
	ID      string        `json:"id"`
	Formed  calendar.Date `json:"formed,omitzero"` // unset: before every period checked
	Leaders Number        `json:"leaders,omitzero"`
}

// Meeting is one meeting that was held. It counts for every kind in Kinds: the
// life meeting and the evaluation may be one, and either may be a member
// meeting.
type Meeting struct {
	ID    string               `json:"id,omitempty"` // tells meetings of one day apart in the findings
	Kinds members.MeetingKinds `json:"kinds"`        // as "member-meeting;life-meeting"
	On    calendar.Date        `json:"on"`
	// For is the year for which a life meeting or evaluation was held, where a
	// notice from above put it into the next one; unset: the year of On.
	For       calendar.Year `json:"for,omitzero"`
	Group     string        `json:"group,omitempty"` // of a group meeting: the id of the group
	Chair     Chair         `json:"chair,omitzero"`
	Delegated Flag          `json:"delegated,omitzero"` // the secretary left it to the deputy or member who chaired
	Present   Number        `json:"present,omitzero"`   // of a committee meeting: committee members present
	Due       Number        `json:"due,omitzero"`       // of a committee meeting: committee members; left out: those of the branch

	LifeMeeting *LifeMeeting `json:"lifeMeeting,omitempty"` // left out: its steps are not checked
	Evaluation  *Evaluation  `json:"evaluation,omitempty"`  // left out: its steps are not checked
	PartyDay    *PartyDay    `json:"partyDay,omitempty"`    // only read with Scope.Unverified
}

// LifeMeeting is the steps of an organizational life meeting: Art. 17.
type LifeMeeting struct {
	OtherForm Flag `json:"otherForm,omitzero"` // it was neither a member, a committee nor a group meeting
	Before    Flag `json:"before,omitzero"`    // study, talks and opinions beforehand
	During    Flag `json:"during,omitzero"`    // problems found, criticism and self-criticism
	After     Flag `json:"after,omitzero"`     // measures set and carried out
}

// Evaluation is the steps of a democratic evaluation: Art. 18.
type Evaluation struct {
	Self     Flag   `json:"self,omitzero"`    // self-evaluation, at the member meeting or in the groups
	Mutual   Flag   `json:"mutual,omitzero"`  // mutual evaluation, at the member meeting or in the groups
	Poll     Flag   `json:"poll,omitzero"`    // the poll, at a member meeting
	InOrder  Flag   `json:"inOrder,omitzero"` // in this order
	Rated    Number `json:"rated,omitzero"`   // members on whom the committee or the meeting gave an opinion
	RatedDue Number `json:"ratedDue,omitzero"`
}

// PartyDay is what surrounds a themed Party day: Art. 16.
type PartyDay struct {
	Theme    Flag `json:"theme,omitzero"`    // the theme was settled beforehand
	Followed Flag `json:"followed,omitzero"` // what was agreed was followed up
}

// Talks is the heart-to-heart talks of one year: Art. 19. Each relation counts
// persons: those who have somebody of that relation to talk with, and of them
// those who had as many talks as the rules ask for. That every pair should
// talk, as the words would allow to read, is not taken up: among the members
// of a large branch it cannot be done.
type Talks struct {
	Year           calendar.Year `json:"year"`
	AmongCommittee Reached       `json:"amongCommittee,omitzero"` // committee members with each other
	WithMembers    Reached       `json:"withMembers,omitzero"`    // members, with a committee member
	AmongMembers   Reached       `json:"amongMembers,omitzero"`   // members with each other
}

// Reached is how many of those due were reached.
type Reached struct {
	Due     Number `json:"due,omitzero"`
	Reached Number `json:"reached,omitzero"`
}

// HeldVote is one matter that was decided: Arts. 11 and 12.
type HeldVote struct {
	ID             string        `json:"id"`
	On             calendar.Date `json:"on"`
	Kind           votes.Kind    `json:"kind,omitzero"` // which rules count the votes; unset: branch-meeting
	Business       Business      `json:"business,omitzero"`
	By             Body          `json:"by,omitzero"`        // who decided
	Important      Flag          `json:"important,omitzero"` // an important matter; a reserved one always is
	Discussed      Flag          `json:"discussed,omitzero"` // it was discussed before the vote
	CommitteeFirst Act           `json:"committeeFirst,omitzero"`
	Due            Number        `json:"due,omitzero"`     // members with a vote who ought to attend
	Present        Number        `json:"present,omitzero"` // of them present in person
	For            Number        `json:"for,omitzero"`     // ayes, with those lodged in writing where the rules know them
	Members        Number        `json:"members,omitzero"` // all members; only village-party-meeting, left out: Due
	MembersPresent Number        `json:"membersPresent,omitzero"`
	Carried        Flag          `json:"carried,omitzero"` // recorded as passed
}

// Scope says for when an organization is checked.
type Scope struct {
	// Period is the days whose meetings, votes and periodic duties are
	// checked; the set-up and the posts of a branch do not read it. A duty is
	// checked for the months, quarters or years that lie wholly in it. Unset:
	// the calendar year of AsOf; without an end: to the end of that year.
	Period calendar.Span
	AsOf   calendar.Date // the day of the check: the rules of that day apply; unset means the edition's day
	// Unverified adds the rules that rest on indirect evidence only.
	Unverified bool
}
