package standing

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/members/votes"
)

// Entry is one line of a member's file as data (党籍管理台账的一条): the type of the
// act, its day, and what the act says. The outcome of a vote is no type of its own:
// it follows from the numbers. A field that the type does not have is an error.
type Entry struct {
	Type   Event         `json:"type"`
	On     calendar.Date `json:"on,omitzero"`
	Reason string        `json:"reason,omitempty"` // recorded reason for a departure from a "generally" rule, or for a refusal

	Records  []Record      `json:"records,omitzero"`  // what is on record; nil: nobody says
	Recorded calendar.Date `json:"recorded,omitzero"` // day of entry in the books, for the changes in package members

	FixedPlace  *bool         `json:"fixedPlace,omitempty"`  // away: at a fairly fixed place (地点相对固定)
	What        What          `json:"what,omitempty"`        // moved
	To          string        `json:"to,omitempty"`          // transfer-accepted: the new home branch; restored: full or probationary
	Purpose     Purpose       `json:"purpose,omitempty"`     // went-abroad
	By          Decider       `json:"by,omitempty"`          // stopped-abroad, stopped-lost
	Unreachable *bool         `json:"unreachable,omitempty"` // removed-lost: still unreachable on that day
	Months      *int          `json:"months,omitempty"`      // correction-ordered
	Ground      Ground        `json:"ground,omitempty"`      // advised
	Matter      members.Word  `json:"matter,omitempty"`      // the caller's code of what it is about, for penalties and disposals
	Penalty     Penalty       `json:"penalty,omitempty"`     // penalized
	Until       calendar.Date `json:"until,omitzero"`        // penalized: last day of the effect period or of the probation

	Due     *int `json:"due,omitempty"` // the vote of the member meeting, as votes.Count
	Present *int `json:"present,omitempty"`
	For     *int `json:"for,omitempty"`
	Against *int `json:"against,omitempty"`
	Abstain *int `json:"abstain,omitempty"`

	// Of is, of corrected, the number in the file of the entry that was wrongly
	// recorded, the first being 0; As is what it should have been. Without As the
	// entry is struck out. A correction counts from its own day.
	Of *int   `json:"of,omitempty"`
	As *Entry `json:"as,omitempty"`
}

// form is what one type of entry may and must say.
type form struct {
	may  []string
	must []string
}

var ballot = []string{"due", "present", "for", "against", "abstain"}

// forms lists the types of entries: what each may say besides on, reason, records
// and recorded. Outcomes are no types.
func forms(e Event) (form, bool) {
	disposal := append([]string{"matter"}, ballot...)
	switch e {
	case Moved:
		return form{must: []string{"what"}}, true
	case Away:
		return form{may: []string{"fixedPlace"}}, true
	case TransferAccepted, Restored:
		return form{may: []string{"to"}}, true
	case WentAbroad:
		return form{must: []string{"purpose"}}, true
	case StoppedAbroad, StoppedLost:
		return form{may: []string{"by"}}, true
	case RemovedLost:
		return form{may: append([]string{"unreachable"}, disposal...)}, true
	case CorrectionOrdered:
		return form{must: []string{"months"}, may: disposal}, true
	case AdviceGiven:
		return form{must: []string{"ground"}, may: disposal}, true
	case RemovedAfterAdvice, RemovedAsLeft, RemovedDisqualified:
		return form{may: disposal}, true
	case RemovedResigned:
		return form{may: ballot}, true
	case Penalized:
		return form{must: []string{"penalty"}, may: []string{"matter", "until"}}, true
	case Corrected:
		return form{must: []string{"of"}, may: []string{"as"}}, true
	case VotedDown, Expulsion:
		return form{}, false
	}
	return form{}, e.String() != ""
}

// given lists the fields of an entry that are set, besides those every type has.
func (e *Entry) given() []string {
	var out []string
	for _, x := range []struct {
		name string
		set  bool
	}{
		{"fixedPlace", e.FixedPlace != nil}, {"what", e.What != 0}, {"to", e.To != ""}, {"purpose", e.Purpose != 0},
		{"by", e.By != 0}, {"unreachable", e.Unreachable != nil}, {"months", e.Months != nil}, {"ground", e.Ground != 0},
		{"matter", e.Matter != ""}, {"penalty", e.Penalty != 0}, {"until", !e.Until.IsZero()},
		{"due", e.Due != nil}, {"present", e.Present != nil}, {"for", e.For != nil}, {"against", e.Against != nil},
		{"abstain", e.Abstain != nil}, {"of", e.Of != nil}, {"as", e.As != nil},
	} {
		if x.set {
			out = append(out, x.name)
		}
	}
	return out
}

// MaxMonths is how many months a correction may be given as: a century, beyond
// which a number is a slip.
const MaxMonths = 1200

// check finds what is wrong with an entry by itself; add takes the path within it.
func (e *Entry) check(law *regulation.Law, add func(path string, err error)) {
	f, known := forms(e.Type)
	switch {
	case e.Type == 0:
		add("type", missing("type"))
		return
	case !known:
		add("type", regulation.UnknownWord("type", e.Type.String()))
		return
	case e.On.IsZero():
		add("on", missing("on"))
	}
	if !e.Recorded.IsZero() && e.Recorded.Before(e.On) {
		add("recorded", wrong("invalid-recorded", e.Recorded.String(), "登记日期早于办理日期", "entered before it took place"))
	}
	if e.Matter != "" {
		if _, err := members.ParseWord(string(e.Matter)); err != nil {
			add("matter", wrong("invalid-matter", string(e.Matter), "应为小写字母、数字和连字符组成的代码", "not a kebab-case code"))
		}
	}
	switch {
	case e.To == "":
	case e.Type == Restored && e.status() == 0:
		add("to", regulation.UnknownWord("to", e.To, FullMember.String(), ProbationaryMember.String()))
	case e.Type == TransferAccepted:
		if _, err := members.ParseOrgID(e.To); err != nil {
			add("to", wrong("invalid-to", "", "不是可用的党组织编号", "no id of an organization"))
		}
	}
	if !e.Until.IsZero() && e.Until.Before(e.On) {
		add("until", wrong("invalid-until", e.Until.String(), "期满日期早于决定日期", "ends before the decision"))
	}
	for _, n := range []struct {
		name        string
		n           *int
		least, most int
	}{{"months", e.Months, 1, MaxMonths}, {"of", e.Of, 0, MaxEntries}} {
		switch {
		case n.n == nil:
		case *n.n < 0:
			add(n.name, wrong(regulation.Code("negative-"+n.name), "", "不能为负数", "cannot be negative"))
		case *n.n < n.least || *n.n > n.most:
			add(n.name, wrong(regulation.Code("invalid-"+n.name), "", "超出可用的范围", "out of range"))
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
	e.checkBallot(law, add)
	if e.As != nil {
		if e.As.Type == Corrected {
			add("as.type", &regulation.Fault{Code: regulation.NotApplicable, Message: regulation.Text{Zh: "不能更正为更正", En: "a correction cannot stand for another"}})
			return
		}
		e.As.check(law, func(path string, err error) {
			if path == "" {
				add("as", err)
				return
			}
			add("as."+path, err)
		})
	}
}

// status is the status to which a membership is restored, as far as the entry says.
func (e *Entry) status() (s Status) {
	if e.Type == Restored {
		_ = s.UnmarshalText([]byte(e.To)) // left unset by another word, which check refuses
	}
	return s
}

// checkBallot: all three numbers of a vote or none, and such as can be.
func (e *Entry) checkBallot(law *regulation.Law, add func(path string, err error)) {
	if !e.hasBallot() {
		return
	}
	whole := true
	for _, n := range []struct {
		name string
		n    *int
	}{{"due", e.Due}, {"present", e.Present}, {"for", e.For}} {
		if n.n == nil {
			add(n.name, missing(n.name))
			whole = false
		}
	}
	if whole && !e.On.IsZero() {
		if _, err := votes.Decide(law, e.count()); err != nil && regulation.CodeOf(err) != regulation.NoSchedule {
			add("", err)
		}
	}
}

func (e *Entry) hasBallot() bool {
	return e.Due != nil || e.Present != nil || e.For != nil || e.Against != nil || e.Abstain != nil
}

func (e *Entry) count() votes.Count {
	return votes.Count{Kind: votes.BranchMeeting, On: e.On, Due: number(e.Due), Present: number(e.Present),
		For: number(e.For), Against: number(e.Against), Abstain: number(e.Abstain)}
}

func missing(field string) *regulation.Fault {
	return wrong(regulation.Code("missing-"+kebab(field)), "", "缺少必填的字段", "required field is missing")
}

func wrong(code regulation.Code, value, zh, en string) *regulation.Fault {
	return &regulation.Fault{Code: code, Value: value, Message: regulation.Text{Zh: zh, En: en}}
}

// kebab turns fixedPlace into fixed-place.
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

// Act gives the act of an entry under a law: with its outcome. A vote that could be
// held and fell short is voted-down; expulsion is an event of its own. Errors are
// *regulation.Fault with the path within the entry: missing-type, unknown-type,
// missing-on, missing-… of a field the type needs, invalid-…, negative-…,
// not-applicable for a field the type does not have and for a correction, which is no
// act of its own, and those of votes.Decide.
func (e Entry) Act(law *regulation.Law) (Act, error) {
	var first error
	e.check(law, func(path string, err error) {
		if first == nil {
			first = regulation.At(path, err)
		}
	})
	if first == nil && e.Type == Corrected {
		first = regulation.At("type", wrong(regulation.NotApplicable, "", "更正不是办理事项", "a correction is no act of its own"))
	}
	if first != nil {
		return Act{}, first
	}
	return e.act(law)
}

// act is Act for an entry that was checked.
func (e *Entry) act(law *regulation.Law) (Act, error) {
	a := Act{Event: e.Type, On: e.On, Reason: e.Reason, Detail: Detail{
		Recorded: e.Recorded, Fixed: answer(e.FixedPlace), Purpose: e.Purpose, Status: e.status().Standing(), By: e.By,
		Unreachable: answer(e.Unreachable), Months: number(e.Months), Ground: e.Ground, Matter: e.Matter,
		Penalty: e.Penalty, Until: e.Until}}
	if e.Records != nil {
		a.Records = lifecycle.SetOf(e.Records...)
	}
	if e.Type == TransferAccepted {
		a.Detail.To = members.OrgID(e.To)
	}
	if e.Type == Penalized && e.Penalty == ExpulsionPenalty {
		a.Event = Expulsion
	}
	if !e.hasBallot() {
		return a, nil
	}
	v, err := votes.Decide(law, e.count())
	if regulation.CodeOf(err) == regulation.NoSchedule {
		return a, nil // before the branch regulations: no text of this edition counts the vote
	}
	if err != nil {
		return a, err
	}
	d := &a.Detail
	d.Voted, d.Quorum, d.Due, d.Present, d.Ayes, d.Needed = true, v.Quorum, number(e.Due), number(e.Present), v.For, v.NeededFor
	if !v.Quorum {
		d.Needed = v.QuorumNeeded
	}
	if v.Quorum && !v.Passed {
		a.Event, d.On = VotedDown, e.Type
	}
	return a, nil
}
