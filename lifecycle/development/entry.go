package development

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members/votes"
)

// Entry is one line of a person's file as data (发展党员全程纪实的一条): the type of
// the act, its day, and what the act says. The outcome of a vote, a review, a
// notice or a decision is no type of its own: it follows from the fields. A field
// that the type does not have is an error.
type Entry struct {
	// Type is the act; of several outcomes the one whose word is the type, as
	// MeetingVoted, ConversionVoted, ReviewConcluded, NoticeClosed, Moved.
	Type   Event         `json:"type"`
	On     calendar.Date `json:"on,omitzero"`
	Reason string        `json:"reason,omitempty"` // recorded reason for a departure from a "generally" rule

	Records []Record `json:"records,omitzero"` // what is on record; nil: nobody says

	Count  *int     `json:"count,omitempty"` // mentors or introducers, full members without penalty
	People []Person `json:"people,omitzero"` // the same one by one; not with Count

	To         Lodging       `json:"to,omitempty"`         // applied
	Continuous *bool         `json:"continuous,omitempty"` // moved, of an activist: the receiver counts the time on; nil: no
	Opinions   []Opinion     `json:"opinions,omitzero"`    // target-proposed; nil: nobody says
	Places     []Place       `json:"places,omitzero"`      // notice-opened; nil: nobody says
	Clear      *bool         `json:"clear,omitempty"`      // notice-closed
	Mentors    *int          `json:"mentors,omitempty"`    // introducers-named: how many of them are mentors
	Passed     *bool         `json:"passed,omitempty"`     // review-concluded
	Days       *int          `json:"days,omitempty"`       // training-done
	Hours      *int          `json:"hours,omitempty"`
	Organizer  Organizer     `json:"organizer,omitempty"` // training-done, oath
	Venue      Venue         `json:"mode,omitempty"`
	Override   bool          `json:"override,omitempty"` // training-done: a rare special case without training
	Approver   Approver      `json:"approver,omitempty"` // preexam-passed, approved
	Leaves     calendar.Date `json:"leaves,omitzero"`    // preexam-passed, meeting-voted: day on which the person is expected to leave

	Due            *int     `json:"due,omitempty"` // meeting-voted, conversion-voted: as votes.Count
	Present        *int     `json:"present,omitempty"`
	For            *int     `json:"for,omitempty"`
	WrittenFor     *int     `json:"writtenFor,omitempty"`
	WrittenAgainst *int     `json:"writtenAgainst,omitempty"`
	Secret         *bool    `json:"secret,omitempty"`
	Decision       Decision `json:"decision,omitempty"`
	Months         *int     `json:"months,omitempty"` // of an extension or a postponement

	Level Level      `json:"level,omitempty"` // direct-admitted
	By    Department `json:"by,omitempty"`    // unrecognised

	// Of is, of corrected, the number in the file of the entry that was wrongly
	// recorded, the first being 0; As is what it should have been. Without As
	// the entry is struck out. A correction counts from its own day.
	Of *int   `json:"of,omitempty"`
	As *Entry `json:"as,omitempty"`
}

// form is what one type of entry may and must say.
type form struct {
	may  []string
	must []string
}

var (
	people     = []string{"count", "people"}
	ballot     = []string{"due", "present", "for"}
	ballotMore = []string{"writtenFor", "writtenAgainst", "secret"}
)

// forms lists the types of entries. What each may say besides on, reason and
// records.
var forms = map[Event]form{
	Applied: {may: []string{"to"}}, TalkedWith: {}, ActivistNamed: {}, ActivistFiled: {},
	MentorsNamed: {may: people}, MentorReplaced: {may: people}, Assessed: {},
	Moved: {may: []string{"continuous"}}, HandedOver: {},
	TargetProposed: {may: []string{"opinions"}}, TargetFiled: {}, TargetConsented: {},
	NoticeOpened: {may: []string{"places"}}, NoticeClosed: {must: []string{"clear"}}, TargetListed: {},
	IntroducersNamed: {may: append([]string{"mentors"}, people...)}, ReviewConcluded: {must: []string{"passed"}},
	TrainingDone:      {may: []string{"days", "hours", "organizer", "mode", "override"}},
	CommitteeReviewed: {}, PreexamPassed: {must: []string{"approver"}, may: []string{"leaves"}}, PreexamRejected: {},
	FormCompleted:      {},
	MeetingVoted:       {must: append([]string{"secret"}, ballot...), may: append([]string{"leaves"}, ballotMore...)},
	ResolutionReceived: {}, ApprovalTalked: {}, Approved: {must: []string{"approver"}}, Refused: {},
	Assigned: {}, OathTaken: {may: []string{"organizer"}}, ProbationAssessed: {},
	ConversionApplied: {}, ConversionReviewed: {},
	ConversionVoted:    {must: append([]string{"decision"}, ballot...), may: append([]string{"months"}, ballotMore...)},
	ConversionApproved: {}, ConversionRefused: {}, Postponed: {must: []string{"months"}},
	PapersArchived: {}, WithdrawnBy: {}, DirectAdmitted: {may: []string{"level"}}, PosthumouslyRecognised: {},
	FoundIrregular: {}, NotRecognised: {may: []string{"by"}}, Corrected: {must: []string{"of"}, may: []string{"as"}},
}

// given lists the fields of an entry that are set, besides those every type has.
func (e *Entry) given() []string {
	var out []string
	for _, x := range []struct {
		name string
		set  bool
	}{
		{"count", e.Count != nil}, {"people", e.People != nil}, {"to", e.To != 0}, {"continuous", e.Continuous != nil},
		{"opinions", e.Opinions != nil}, {"places", e.Places != nil}, {"clear", e.Clear != nil}, {"mentors", e.Mentors != nil},
		{"passed", e.Passed != nil}, {"days", e.Days != nil}, {"hours", e.Hours != nil}, {"organizer", e.Organizer != 0},
		{"mode", e.Venue != 0}, {"override", e.Override}, {"approver", e.Approver != 0}, {"leaves", !e.Leaves.IsZero()},
		{"due", e.Due != nil}, {"present", e.Present != nil}, {"for", e.For != nil}, {"writtenFor", e.WrittenFor != nil},
		{"writtenAgainst", e.WrittenAgainst != nil}, {"secret", e.Secret != nil}, {"decision", e.Decision != 0},
		{"months", e.Months != nil}, {"level", e.Level != 0}, {"by", e.By != 0}, {"of", e.Of != nil}, {"as", e.As != nil},
	} {
		if x.set {
			out = append(out, x.name)
		}
	}
	return out
}

// check finds what is wrong with an entry by itself; add takes the path within it.
func (e *Entry) check(law *regulation.Law, add func(path string, err error)) {
	f, known := forms[e.Type]
	if e.Type == 0 {
		add("type", missing("type"))
		return
	}
	if !known {
		add("type", regulation.UnknownWord("type", e.Type.String()))
		return
	}
	if e.On.IsZero() {
		add("on", missing("on"))
	} else if _, err := law.On(e.On).Count(regulation.ProbationMonths); err != nil {
		add("on", &regulation.Fault{Code: regulation.NoSchedule, Value: e.On.String(), Message: regulation.Text{
			Zh: "发展党员工作细则（2014年）施行以前的事项，没有可用的规定",
			En: "before the detailed rules of 2014: no text of this edition covers the day"}})
	}
	for _, n := range []struct {
		name string
		n    *int
	}{{"count", e.Count}, {"mentors", e.Mentors}, {"days", e.Days}, {"hours", e.Hours}, {"months", e.Months}, {"of", e.Of}} {
		switch {
		case n.n == nil:
		case *n.n < 0:
			add(n.name, &regulation.Fault{Code: regulation.Code("negative-" + n.name), Message: regulation.Text{Zh: "不能为负数", En: "cannot be negative"}})
		case *n.n > 100_000:
			add(n.name, &regulation.Fault{Code: regulation.Code("invalid-" + n.name), Message: regulation.Text{Zh: "数值过大", En: "too large"}})
		}
	}
	given := e.given()
	for _, name := range f.must {
		if !slices.Contains(given, name) {
			add(name, missing(name))
		}
	}
	for _, name := range given {
		if !slices.Contains(f.must, name) && !slices.Contains(f.may, name) {
			add(name, &regulation.Fault{Code: regulation.NotApplicable, Message: regulation.Text{
				Zh: "“" + e.Type.Label().Zh + "”没有这一项", En: e.Type.Label().En + " has no such field"}})
		}
	}
	switch {
	case e.Count != nil && e.People != nil:
		add("count", &regulation.Fault{Code: regulation.ConflictingField, Message: regulation.Text{Zh: "人数和名单只能给出一个", En: "give either the number or the persons"}})
	case e.Count == nil && e.People == nil && (e.Type == MentorsNamed || e.Type == IntroducersNamed):
		add("count", missing("count"))
	}
	if len(e.People) > MaxPeople {
		add("people", &regulation.Fault{Code: "invalid-people", Message: regulation.Text{Zh: "人数过多", En: "too many persons"}})
	}
	if e.Type == TrainingDone && e.Organizer == 0 && !e.Override {
		add("organizer", missing("organizer"))
	}
	if e.Type == ConversionVoted && (e.Decision == Extend) != (e.Months != nil) {
		if e.Decision == Extend {
			add("months", missing("months"))
		} else {
			add("months", &regulation.Fault{Code: regulation.NotApplicable, Message: regulation.Text{Zh: "只有延长预备期才有月数", En: "only an extension has months"}})
		}
	}
	if (e.Type == MeetingVoted || e.Type == ConversionVoted) && e.Due != nil && e.Present != nil && e.For != nil && !e.On.IsZero() {
		if _, err := votes.Decide(law, e.ballot(e.On)); err != nil && regulation.CodeOf(err) != regulation.NoSchedule {
			add("", err)
		}
	}
	if e.As != nil {
		if e.As.Type == Corrected {
			add("as.type", &regulation.Fault{Code: regulation.NotApplicable, Message: regulation.Text{Zh: "不能更正为更正", En: "a correction cannot stand for another"}})
		}
		e.As.check(law, func(path string, err error) { add("as."+path, err) })
	}
}

func missing(field string) *regulation.Fault {
	return &regulation.Fault{Code: regulation.Code("missing-" + kebab(field)), Message: regulation.Text{Zh: "缺少必填的字段", En: "required field is missing"}}
}

// kebab turns writtenFor into written-for.
func kebab(s string) string {
	var b []byte
	for _, c := range []byte(s) {
		if c >= 'A' && c <= 'Z' {
			b = append(b, '-', c+'a'-'A')
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

func number(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

func orUnknown(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

// ballot is the vote of an entry under the rules of a day.
func (e *Entry) ballot(day calendar.Date) votes.Count {
	kind := votes.Admission
	if e.Type == ConversionVoted {
		kind = votes.Conversion
	}
	return votes.Count{Kind: kind, On: day, Due: number(e.Due), Present: number(e.Present), For: number(e.For),
		WrittenFor: number(e.WrittenFor), WrittenAgainst: number(e.WrittenAgainst)}
}

// act gives the act of an entry in a file: with its outcome.
func (e *Entry) act(rules lifecycle.Rules, f *File) (Act, error) {
	d := Detail{To: e.To, Mentors: orUnknown(e.Mentors), Days: orUnknown(e.Days), Hours: orUnknown(e.Hours),
		Organizer: e.Organizer, Venue: e.Venue, Override: e.Override, Approver: e.Approver, Leaves: e.Leaves,
		Secret: answer(e.Secret), Months: number(e.Months), Level: e.Level, Department: e.By}
	if e.People != nil {
		d.People = PeopleOf(e.People...)
	}
	if e.Count != nil {
		d.People = countOf(*e.Count)
	}
	if e.Opinions != nil {
		d.Opinions = lifecycle.SetOf(e.Opinions...)
	}
	if e.Places != nil {
		d.Places = lifecycle.SetOf(e.Places...)
	}
	a := Act{Event: e.Type, On: e.On, Reason: e.Reason, Detail: d}
	if e.Records != nil {
		a.Records = lifecycle.SetOf(e.Records...)
	}
	switch e.Type {
	case Moved:
		switch {
		case f.State.Stage() == ProbationaryStage:
			a.Event = ProbationerMoved
		case e.Continuous == nil || !*e.Continuous:
			a.Event = MovedAnew // time counts on only when the receiver says so
		}
	case NoticeClosed:
		if !*e.Clear {
			a.Event = NoticeBarred
		}
	case ReviewConcluded:
		if !*e.Passed {
			a.Event = ReviewFailed
		}
	case MeetingVoted, ConversionVoted:
		day := e.On
		if !rules.As.IsZero() {
			day = rules.As
		}
		v, err := votes.Decide(rules.Law, e.ballot(day))
		if err != nil {
			return a, err
		}
		a.Detail.Due, a.Detail.Present, a.Detail.Ayes = number(e.Due), number(e.Present), v.For
		a.Detail.Needed, a.Detail.Quorum = v.NeededFor, v.Quorum
		a.Event = outcome(e, v.Passed)
	case PapersArchived:
		// Of a case older than the registers the former papers of cultivation
		// stand in for them (the sheet's choice in conflict K17).
		if c, ok := Course().Clause(rules.Law.On(e.On), PapersArchived); ok && a.Records.Has(Cultivation) && f.Opened().Before(c.Span.From) {
			a.Records = lifecycle.SetOf(append(slices.Collect(a.Records.All()), ActivistRegister, ProbationRegister)...)
		}
	case ConversionApproved:
		switch f.State {
		case ExtensionResolved:
			a.Event = ExtensionApproved
		case CancellationResolved:
			a.Event = CancellationApproved
		}
	}
	return a, nil
}

func outcome(e *Entry, passed bool) Event {
	switch {
	case e.Type == MeetingVoted && passed:
		return MeetingVoted
	case e.Type == MeetingVoted:
		return MeetingFailed
	case !passed:
		return ConversionFailed
	}
	return map[Decision]Event{Convert: ConversionVoted, Extend: ExtensionPassed, Cancel: CancellationPassed}[e.Decision]
}

// countOf makes so many full members without penalty.
func countOf(n int) People {
	p := People{n: uint8(min(n, 255)), said: true}
	for i := range p.list {
		p.list[i].FullMember = i < n
	}
	return p
}
