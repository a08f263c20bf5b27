package members

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Standing is what a person is to the Party on a day (党员身份).
type Standing uint8

// The values of Standing.
const (
	Outside      Standing = iota + 1 // not yet a member, or no longer one (非党员)
	Probationary                     // probationary member (预备党员)
	Full                             // full member (正式党员)
	Stopped                          // membership suspended (停止党籍): counted nowhere until restored
)

var standingWords = words[Standing]{what: "standing", list: []word{
	{},
	Outside:      {"outside", "非党员", "not a member"},
	Probationary: {"probationary", "预备党员", "probationary"},
	Full:         {"full", "正式党员", "full"},
	Stopped:      {"membership-suspended", "停止党籍", "membership suspended"},
}}

// String gives the word, as "membership-suspended"; "" when unset.
func (s Standing) String() string { return standingWords.of(s).id }

// Label gives the name in both languages.
func (s Standing) Label() regulation.Text { return standingWords.label(s) }

// MarshalText gives the word; the unset Standing is an error with the code
// unknown-standing.
func (s Standing) MarshalText() ([]byte, error) { return standingWords.marshal(s) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-standing.
func (s *Standing) UnmarshalText(b []byte) error { return standingWords.unmarshal(b, s) }

// AllStandings lists the values in a fresh slice.
func AllStandings() []Standing { return standingWords.all() }

// IsMember reports whether the person counts as a member: probationary or full.
func (s Standing) IsMember() bool { return s == Probationary || s == Full }

// Exit is the way in which a membership ended (出党、减员方式). The decision is
// another body's; here is only its kind.
type Exit uint8

// The values of Exit.
const (
	Expelled           Exit = iota + 1 // expelled (开除党籍)
	RemovedAsLeft                      // removed as having left by conduct (自行脱党除名)
	AdvisedToLeave                     // left on advice (劝其退党)
	RemovedAfterAdvice                 // removed, having refused to leave on advice (劝而不退除名)
	Resigned                           // removed at the member's own wish (退党除名)
	ProbationCancelled                 // probationary membership cancelled (取消预备党员资格)
	NotRecognized                      // membership not recognized (不予承认)
	Died                               // died (死亡)
)

var exitWords = words[Exit]{what: "exit", list: []word{
	{},
	Expelled:           {"expelled", "开除党籍", "expelled"},
	RemovedAsLeft:      {"removed-as-left", "自行脱党除名", "removed as having left"},
	AdvisedToLeave:     {"advised-to-leave", "劝其退党", "advised to leave"},
	RemovedAfterAdvice: {"removed-after-advice", "劝而不退除名", "removed after advice"},
	Resigned:           {"resigned", "退党除名", "resigned"},
	ProbationCancelled: {"probation-cancelled", "取消预备党员资格", "probation cancelled"},
	NotRecognized:      {"not-recognized", "不予承认", "not recognized"},
	Died:               {"died", "死亡", "died"},
}}

// String gives the word, as "not-recognized"; "" when unset.
func (x Exit) String() string { return exitWords.of(x).id }

// Label gives the name in both languages.
func (x Exit) Label() regulation.Text { return exitWords.label(x) }

// MarshalText gives the word; the unset Exit is an error with the code
// unknown-exit.
func (x Exit) MarshalText() ([]byte, error) { return exitWords.marshal(x) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-exit.
func (x *Exit) UnmarshalText(b []byte) error { return exitWords.unmarshal(b, x) }

// AllExits lists the values in a fresh slice.
func AllExits() []Exit { return exitWords.all() }
