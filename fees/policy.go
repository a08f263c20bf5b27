package fees

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Rounding is how the product of base and rate becomes an amount (取整). No
// national text rules on it; it is a policy of whoever collects.
type Rounding uint8

// The roundings. The unset Rounding works as FenHalfUp.
const (
	FenHalfUp  Rounding = iota + 1 // to the fen, halves up (四舍五入到分); the default
	FenDown                        // to the fen, down (舍去分以下)
	JiaoHalfUp                     // to 0.1 yuan, halves up (四舍五入到角)
	YuanDown                       // to whole yuan, down (舍去角分)
	YuanHalfUp                     // to whole yuan, halves up (四舍五入到元)
	YuanUp                         // to whole yuan, up (只入不舍)
	NoRounding                     // not at all: the exact amount
	numRoundings
)

// up says which way a remainder goes.
type up uint8

const (
	down up = iota
	half
	always
)

type rounding struct {
	word  string
	label regulation.Text
	unit  Fen // what the amount becomes a multiple of
	up    up
}

var roundings = [numRoundings]rounding{
	FenHalfUp:  {"fen-half-up", regulation.Text{Zh: "四舍五入到分", En: "to the fen, half up"}, 1, half},
	FenDown:    {"fen-down", regulation.Text{Zh: "舍去分以下", En: "to the fen, down"}, 1, down},
	JiaoHalfUp: {"jiao-half-up", regulation.Text{Zh: "四舍五入到角", En: "to 0.1 yuan, half up"}, 10, half},
	YuanDown:   {"yuan-down", regulation.Text{Zh: "舍去角分", En: "to the yuan, down"}, 100, down},
	YuanHalfUp: {"yuan-half-up", regulation.Text{Zh: "四舍五入到元", En: "to the yuan, half up"}, 100, half},
	YuanUp:     {"yuan-up", regulation.Text{Zh: "向上取整到元", En: "to the yuan, up"}, 100, always},
	NoRounding: {"none", regulation.Text{Zh: "不取整", En: "none"}, 1, down},
}

func (r Rounding) valid() bool { return r > 0 && r < numRoundings }

// String gives the word, as "fen-half-up"; empty for the unset Rounding.
func (r Rounding) String() string {
	if !r.valid() {
		return ""
	}
	return roundings[r].word
}

// Label gives the name in both languages.
func (r Rounding) Label() regulation.Text {
	if !r.valid() {
		return regulation.Text{}
	}
	return roundings[r].label
}

// ParseRounding reads a word; an unknown one is an error with the code
// unknown-rounding.
func ParseRounding(s string) (Rounding, error) {
	for _, r := range AllRoundings() {
		if roundings[r].word == s {
			return r, nil
		}
	}
	return 0, unknownRounding(s)
}

func unknownRounding(s string) *regulation.Fault {
	known := []string{}
	for _, r := range AllRoundings() {
		known = append(known, r.String())
	}
	return regulation.UnknownWord("rounding", regulation.Short(s), known...)
}

// MarshalText gives the word; the unset Rounding is an error.
func (r Rounding) MarshalText() ([]byte, error) {
	if !r.valid() {
		return nil, unknownRounding("")
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads the word and refuses any other.
func (r *Rounding) UnmarshalText(b []byte) error {
	v, err := ParseRounding(string(b))
	if err == nil {
		*r = v
	}
	return err
}

// AllRoundings lists the roundings.
func AllRoundings() []Rounding {
	return []Rounding{FenHalfUp, FenDown, JiaoHalfUp, YuanDown, YuanHalfUp, YuanUp, NoRounding}
}

// Cap says whether the monthly limit of the 2017 notice is applied (月交纳限额).
type Cap uint8

// The uses of the cap. The unset Cap works as CapByLaw.
const (
	CapByLaw Cap = iota + 1 // in months under the 2017 notice, not before
	CapOff                  // never: the limit only holds "generally" (一般), and more may be paid
	CapOn                   // always, also in months before the notice
	numCaps
)

var caps = [numCaps]struct {
	word  string
	label regulation.Text
}{
	CapByLaw: {"by-law", regulation.Text{Zh: "按规定", En: "by the law"}},
	CapOff:   {"off", regulation.Text{Zh: "不设限额", En: "off"}},
	CapOn:    {"on", regulation.Text{Zh: "一律设限额", En: "on"}},
}

func (c Cap) valid() bool { return c > 0 && c < numCaps }

// String gives the word, as "by-law"; empty for the unset Cap.
func (c Cap) String() string {
	if !c.valid() {
		return ""
	}
	return caps[c].word
}

// Label gives the name in both languages.
func (c Cap) Label() regulation.Text {
	if !c.valid() {
		return regulation.Text{}
	}
	return caps[c].label
}

// ParseCap reads a word; an unknown one is an error with the code unknown-cap.
func ParseCap(s string) (Cap, error) {
	for _, c := range AllCaps() {
		if caps[c].word == s {
			return c, nil
		}
	}
	return 0, unknownCap(s)
}

func unknownCap(s string) *regulation.Fault {
	known := []string{}
	for _, c := range AllCaps() {
		known = append(known, c.String())
	}
	return regulation.UnknownWord("cap", regulation.Short(s), known...)
}

// MarshalText gives the word; the unset Cap is an error.
func (c Cap) MarshalText() ([]byte, error) {
	if !c.valid() {
		return nil, unknownCap("")
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads the word and refuses any other.
func (c *Cap) UnmarshalText(b []byte) error {
	v, err := ParseCap(string(b))
	if err == nil {
		*c = v
	}
	return err
}

// AllCaps lists the uses of the cap.
func AllCaps() []Cap { return []Cap{CapByLaw, CapOff, CapOn} }

// Policy is what the texts leave to whoever collects. The zero Policy rounds
// to the fen, half up, applies the cap by the law, refuses months of 2017, and
// refuses what rests on indirect evidence.
type Policy struct {
	Rounding Rounding `json:"rounding,omitempty"`
	Cap      Cap      `json:"cap,omitempty"`
	// NoticeFrom is the first month in which the 2017 notice is applied. Its
	// day of issue is not confirmed, so that months of 2017 are refused with
	// the code missing-notice-from until it is given. It may be any month from
	// 2017-01 to 2018-01.
	NoticeFrom calendar.Month `json:"noticeFrom,omitzero"`
	// Unverified switches on the rules of 1998 that are known only indirectly:
	// retired members, the self-employed and farmers.
	Unverified bool `json:"unverified,omitempty"`
}
