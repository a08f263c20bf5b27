package members

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Ground is the ground on which a member with a vote may be left out of those
// who ought to attend (可以不计算在应到会人数之内的情形). Only this code is
// kept, never the detail.
type Ground uint8

// The values of Ground.
const (
	CannotExpressWill Ground = iota + 1 // unable to express the own will (不能表达本人意志)
	AbroadHalfYear                      // abroad at own expense for half a year or more (自费出国半年以上)
	InCustody                           // serving a sentence or detained, but not expelled nor on probation within the Party
	CannotAttend                        // long bedridden or unable to care for oneself (年老体弱卧床不起和长期生病生活不能自理)
	PostedHalfYear                      // posted, studying or working elsewhere for half a year or more; the registration should have moved and has not
	RetiredElsewhere                    // retired and living in the home place; one text only, off unless [RollOptions.AdmitRetired]
)

var groundWords = words[Ground]{what: "ground", list: []word{
	{},
	CannotExpressWill: {"cannot-express-will", "不能表达本人意志", "cannot express own will"},
	AbroadHalfYear:    {"abroad-half-year", "自费出国半年以上", "abroad for half a year or more"},
	InCustody:         {"in-custody", "未受留党察看以上处分而服刑、被拘留", "in custody, not punished with probation or more"},
	CannotAttend:      {"cannot-attend", "长期不能自理", "long unable to attend"},
	PostedHalfYear:    {"posted-half-year", "外出半年以上未转组织关系", "away for half a year or more"},
	RetiredElsewhere:  {"retired-elsewhere", "离退休回原籍长期居住", "retired, living elsewhere"},
}}

// String gives the word, as "in-custody"; "" when unset.
func (g Ground) String() string { return groundWords.of(g).id }

// Label gives the name in both languages.
func (g Ground) Label() regulation.Text { return groundWords.label(g) }

// MarshalText gives the word; the unset Ground is an error with the code
// unknown-ground.
func (g Ground) MarshalText() ([]byte, error) { return groundWords.marshal(g) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-ground.
func (g *Ground) UnmarshalText(b []byte) error { return groundWords.unmarshal(b, g) }

// AllGrounds lists the values in a fresh slice.
func AllGrounds() []Ground { return groundWords.all() }

// Exclusion is one ground of one member, with the two decisions that it needs:
// without both, the member stays on the roll.
type Exclusion struct {
	Ground   Ground        `json:"ground"`
	From     calendar.Date `json:"from"`
	Until    calendar.Date `json:"until,omitzero"`    // first day on which the ground no longer holds
	Consent  calendar.Date `json:"consent,omitzero"`  // day of the consent of the organization above (上级党组织同意)
	Approved calendar.Date `json:"approved,omitzero"` // day of the vote of the member meeting (党员大会通过)
	Recorded calendar.Date `json:"recorded,omitzero"` // day of entry in the books; unset: known always
}

// RollPlace is the place of a person in the count of those who ought to attend
// with a vote (应到会有表决权的党员).
type RollPlace uint8

// The values of RollPlace.
const (
	NotOnRoll     RollPlace = iota + 1 // not a member on that day, or registered nowhere
	WithoutVote                        // a member without the right to vote
	LeftOut                            // with a vote, but left out of the count with consent and approval
	OughtToAttend                      // with a vote, and counted
)

var rollPlaceWords = words[RollPlace]{what: "roll-place", list: []word{
	{},
	NotOnRoll:     {"not-on-roll", "不在册", "not on the roll"},
	WithoutVote:   {"without-vote", "无表决权", "without a vote"},
	LeftOut:       {"left-out", "不计入应到会", "left out of the count"},
	OughtToAttend: {"ought-to-attend", "应到会", "ought to attend"},
}}

// String gives the word, as "left-out"; "" when unset.
func (p RollPlace) String() string { return rollPlaceWords.of(p).id }

// Label gives the name in both languages.
func (p RollPlace) Label() regulation.Text { return rollPlaceWords.label(p) }

// MarshalText gives the word; the unset RollPlace is an error with the code
// unknown-roll-place.
func (p RollPlace) MarshalText() ([]byte, error) { return rollPlaceWords.marshal(p) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-roll-place.
func (p *RollPlace) UnmarshalText(b []byte) error { return rollPlaceWords.unmarshal(b, p) }

// AllRollPlaces lists the values in a fresh slice.
func AllRollPlaces() []RollPlace { return rollPlaceWords.all() }
