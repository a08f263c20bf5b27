package development

import (
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

// Facts are what a file keeps besides its state and the days of its acts. They
// hold no name and no grounds.
type Facts struct {
	Born   calendar.Date // day of birth
	Mobile bool          // a mobile person (流动人员)
	Unit   UnitSet       // unset: not known
	Org    orgtree.Kind  // the organization that develops the person
	Able   Answer        // for a mobile-member organization: able to recruit

	Introducers People // those named last

	Voted       calendar.Date // day of the meeting that voted on the admission last
	Member      calendar.Date // first day of membership: the day of that meeting, once approved
	ProbationTo calendar.Date // end of probation, the anniversary of Member or, extended, later
	Extensions  int           // extensions approved
	Extended    int           // months of the extension approved
	Extending   int           // months of an extension that was passed and waits for approval
	Postponed   int           // months by which the discussion was postponed
	MovedIn     bool          // transferred in as a probationary member
	FullFrom    calendar.Date // day from which Party age counts (党龄起算日)

	// The days of decisions, which stay when a part of the course begins anew.
	AdmissionApproved  calendar.Date
	ExtensionApproved  calendar.Date
	ConversionMeeting  calendar.Date
	ConversionApproved calendar.Date
	Cancelled          calendar.Date // approval of the cancellation
	Unrecognised       calendar.Date // approval that the person is not recognised
}

// Answer is yes, no, or not known.
type Answer uint8

// The answers; zero is not known.
const (
	Yes Answer = iota + 1
	No
)

func answer(b *bool) Answer {
	switch {
	case b == nil:
		return 0
	case *b:
		return Yes
	default:
		return No
	}
}

// Person is a full member or not, as mentor or introducer, without a name.
type Person struct {
	FullMember     bool          `json:"fullMember"`
	Penalty        Penalty       `json:"penalty,omitempty"`
	PenaltyEnds    calendar.Date `json:"penaltyEnds,omitzero"` // last day of the effect period (影响期)
	RightsRestored bool          `json:"rightsRestored,omitempty"`
}

// barred: on probation within the Party, rights not restored.
func (p Person) barred() bool { return p.Penalty == PartyProbation && !p.RightsRestored }

// People is a few persons, MaxPeople at most.
type People struct {
	list [MaxPeople]Person
	n    uint8
	said bool // also that there are none; the zero People is not known
}

// MaxPeople is how many mentors or introducers an act may name.
const MaxPeople = 8

// PeopleOf makes a list, which may be empty; those beyond MaxPeople are counted and
// not kept.
func PeopleOf(all ...Person) People {
	p := People{n: uint8(min(len(all), 255)), said: true}
	copy(p.list[:], all)
	return p
}

// Len gives the number of persons.
func (p People) Len() int { return int(p.n) }

func (p *People) slice() []Person { return p.list[:min(int(p.n), MaxPeople)] }

// full gives the number of full members.
func (p People) full() int {
	n := 0
	for _, x := range p.slice() {
		if x.FullMember {
			n++
		}
	}
	return n
}

// Detail is what one act says beyond its day and outcome. Only the fields of its
// kind are read.
type Detail struct {
	Facts Facts // applied: the person and the organization

	To          Lodging
	People      People
	Mentors     int // of the introducers, -1 for not known
	Opinions    Set[Opinion]
	Places      Set[Place]
	Days, Hours int // of training, -1 for not known
	Organizer   Organizer
	Venue       Venue
	Override    bool
	Approver    Approver
	Leaves      calendar.Date
	Due         int // the vote
	Present     int
	Ayes        int // written ones included
	Needed      int
	Quorum      bool
	Secret      Answer
	Months      int // of an extension or a postponement
	Level       Level
	Department  Department
}

// Set is a set of words of an enumeration; see lifecycle.Set.
type Set[R lifecycle.Symbol] = lifecycle.Set[R]

// File is where a person stands.
type File = lifecycle.File[State, Event, Facts]

// Act is one act of the course.
type Act = lifecycle.Act[Event, Record, Detail]

// Process is the compiled course; see Course.
type Process = lifecycle.Process[State, Event, Record, Facts, Detail]

type (
	exam  = lifecycle.Exam[State, Event, Record, Facts, Detail]
	guard = lifecycle.Guard[State, Event, Record, Facts, Detail]
	deed  = lifecycle.Deed[State, Event, Record, Facts, Detail]
	row   = lifecycle.Row[State, Event]
	need  = lifecycle.Need[Event]
	paper = lifecycle.Record[Record]
	limit = lifecycle.Limit[State, Event, Facts]
	step  = lifecycle.Step[State, Event, Facts]
)
