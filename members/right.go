package members

import (
	"iter"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Right is one of the three rights that only full members have (党员权利):
// Constitution, Art. 4 item 5.
type Right uint8

// The values of Right.
const (
	Vote  Right = iota + 1 // to vote at meetings (表决权)
	Elect                  // to elect (选举权)
	Stand                  // to stand for election (被选举权)
)

var rightWords = words[Right]{what: "right", list: []word{
	{},
	Vote:  {"vote", "表决权", "vote"},
	Elect: {"elect", "选举权", "elect"},
	Stand: {"stand", "被选举权", "stand for election"},
}}

// String gives the word, as "vote"; "" when unset.
func (r Right) String() string { return rightWords.of(r).id }

// Label gives the name in both languages.
func (r Right) Label() regulation.Text { return rightWords.label(r) }

// MarshalText gives the word; the unset Right is an error with the code
// unknown-right.
func (r Right) MarshalText() ([]byte, error) { return rightWords.marshal(r) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-right.
func (r *Right) UnmarshalText(b []byte) error { return rightWords.unmarshal(b, r) }

// AllRights lists the values in a fresh slice.
func AllRights() []Right { return rightWords.all() }

// Rights is a set of the three rights. It is comparable; the zero Rights is
// none of them.
type Rights uint8

// EveryRight is all three.
const EveryRight Rights = 1<<Vote | 1<<Elect | 1<<Stand

// Has reports whether r is among them.
func (s Rights) Has(r Right) bool { return s&EveryRight&(1<<r) != 0 }

// All yields the rights in the set.
func (s Rights) All() iter.Seq[Right] {
	return func(yield func(Right) bool) {
		for r := Vote; r <= Stand; r++ {
			if s.Has(r) && !yield(r) {
				return
			}
		}
	}
}

// String gives the words joined by commas, as "vote,elect,stand"; "" for none.
func (s Rights) String() string {
	var list []string
	for r := range s.All() {
		list = append(list, r.String())
	}
	return strings.Join(list, ",")
}

// Text gives the names in both languages.
func (s Rights) Text() regulation.Text {
	var zh, en []string
	for r := range s.All() {
		zh, en = append(zh, r.Label().Zh), append(en, r.Label().En)
	}
	if len(zh) == 0 {
		return regulation.Text{Zh: "无", En: "none"}
	}
	return regulation.Text{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")}
}

// LimitKind is what keeps a full member from the rights for a time. The list is
// closed: no organization may take them away otherwise (Constitution, Art. 4,
// last paragraph). Either kind takes all three.
type LimitKind uint8

// The values of LimitKind.
const (
	PartyProbation  LimitKind = iota + 1 // probation within the Party (留党察看), Constitution, Art. 41 para. 2; it lasts until the decision that restores the rights
	RightsSuspended                      // suspended by decision of the competent organization, for a member in custody (被留置、逮捕的中止党员权利), elections regulation, Art. 5
)

var limitKindWords = words[LimitKind]{what: "limit-kind", list: []word{
	{},
	PartyProbation:  {"party-probation", "留党察看", "probation within the Party"},
	RightsSuspended: {"rights-suspended", "中止党员权利", "rights suspended by decision"},
}}

// String gives the word, as "party-probation"; "" when unset.
func (k LimitKind) String() string { return limitKindWords.of(k).id }

// Label gives the name in both languages.
func (k LimitKind) Label() regulation.Text { return limitKindWords.label(k) }

// MarshalText gives the word; the unset LimitKind is an error with the code
// unknown-limit-kind.
func (k LimitKind) MarshalText() ([]byte, error) { return limitKindWords.marshal(k) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-limit-kind.
func (k *LimitKind) UnmarshalText(b []byte) error { return limitKindWords.unmarshal(b, k) }

// AllLimitKinds lists the values in a fresh slice.
func AllLimitKinds() []LimitKind { return limitKindWords.all() }

// Limit is one time during which a full member has no such rights. Until is the
// first day on which the rights are back, unset while no decision has restored
// them: they never come back by themselves.
type Limit struct {
	Kind     LimitKind     `json:"kind"`
	From     calendar.Date `json:"from"`
	Until    calendar.Date `json:"until,omitzero"`
	Recorded calendar.Date `json:"recorded,omitzero"` // day of entry in the books; unset: known always
}

// WhyNot is the reason for which somebody has no right to vote, elect or stand
// on a day.
type WhyNot uint8

// The values of WhyNot.
const (
	BecauseOutside        WhyNot = iota + 1 // not a member on that day
	BecauseProbationary                     // probationary member: Constitution, Art. 7 para. 2
	BecauseStopped                          // membership suspended (停止党籍): Regulations on the Education of Members, Art. 24
	BecausePartyProbation                   // on probation within the Party: Constitution, Art. 41 para. 2
	BecauseSuspended                        // rights suspended by decision: elections regulation, Art. 5
)

var whyNotWords = words[WhyNot]{what: "why-not", list: []word{
	{},
	BecauseOutside:        {"outside", "不是党员", "not a member"},
	BecauseProbationary:   {"probationary", "预备党员", "probationary member"},
	BecauseStopped:        {"membership-suspended", "停止党籍", "membership suspended"},
	BecausePartyProbation: {"party-probation", "留党察看期间", "on probation within the Party"},
	BecauseSuspended:      {"rights-suspended", "经决定中止党员权利", "rights suspended by decision"},
}}

// String gives the word, as "party-probation"; "" when unset.
func (w WhyNot) String() string { return whyNotWords.of(w).id }

// Label gives the name in both languages.
func (w WhyNot) Label() regulation.Text { return whyNotWords.label(w) }

// MarshalText gives the word; the unset WhyNot is an error with the code
// unknown-why-not.
func (w WhyNot) MarshalText() ([]byte, error) { return whyNotWords.marshal(w) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-why-not.
func (w *WhyNot) UnmarshalText(b []byte) error { return whyNotWords.unmarshal(b, w) }

// AllWhyNots lists the values in a fresh slice.
func AllWhyNots() []WhyNot { return whyNotWords.all() }

// Citation gives the article that takes the rights on a day, with the edition of
// the Constitution in force then; none for [BecauseOutside], and none for
// [BecauseStopped], whose text this edition of the statute book does not hold.
func (w WhyNot) Citation(on calendar.Date) regulation.Citation {
	constitution := regulation.Constitution2022
	if !on.IsZero() && on.Before(calendar.MustParse("2022-10-22")) {
		constitution = regulation.Constitution2017
	}
	switch w {
	case BecauseProbationary:
		return regulation.Citation{Instrument: constitution, Article: 7, Paragraph: 2}
	case BecausePartyProbation:
		return regulation.Citation{Instrument: constitution, Article: 41, Paragraph: 2}
	case BecauseSuspended:
		return regulation.Citation{Instrument: regulation.Election2020, Article: 5}
	}
	return regulation.Citation{}
}
