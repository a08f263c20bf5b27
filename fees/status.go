package fees

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Status is what a month asks of a member (应交情况).
type Status uint8

// The statuses.
const (
	Payable    Status = iota + 1 // the full amount
	Reduced                      // less, for hardship (少交)
	Waived                       // nothing, for hardship (免交)
	Deferred                     // to be paid on return from abroad (缓交)
	NothingDue                   // nobody is liable (不需交纳)
	Undecided                    // a fact or a rule is missing (未定)
)

var statusWords = regulation.Words[Status]{What: "status", List: []regulation.Word{
	{},
	{ID: "due", Zh: "应交", En: "due"},
	{ID: "reduced", Zh: "少交", En: "reduced"},
	{ID: "waived", Zh: "免交", En: "waived"},
	{ID: "deferred", Zh: "缓交", En: "deferred"},
	{ID: "nothing-due", Zh: "不需交纳", En: "nothing due"},
	{ID: "unknown", Zh: "未定", En: "undecided"},
}}

// String gives the word, as "due".
func (s Status) String() string { return statusWords.String(s) }

// Label gives the name in both languages.
func (s Status) Label() regulation.Text { return statusWords.Label(s) }

// MarshalText gives the word; the unset Status is an error.
func (s Status) MarshalText() ([]byte, error) { return statusWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-status.
func (s *Status) UnmarshalText(b []byte) error { return statusWords.Unmarshal(b, s) }

// AllStatuses lists them in a fresh slice.
func AllStatuses() []Status { return statusWords.All() }

// Why is the reason of a month (理由), the first that holds in the order of the constants.
type Why uint8

// The reasons.
const (
	BeforeStart   Why = iota + 1 // before the month from which dues are paid, Art. 8
	HasDied                      // the member died in an earlier month
	HasLeft                      // the membership ended in an earlier month
	IsStopped                    // membership is suspended
	EndMonth                     // the month of the end itself, which no national text decides
	IsAbroad                     // a whole month abroad
	NoPay                        // no line of pay, or one without its base
	NoSchedule                   // no verified schedule covers the month
	NoticeUnknown                // a month of 2017 without Policy.NoticeFrom
	Hardship                     // reduced for hardship, Art. 7
	KeptForYear                  // the amount verified at the start of the year, 2017 notice
	Assessed                     // rate or amount of the month
)

var whyWords = regulation.Words[Why]{What: "why", List: []regulation.Word{
	{},
	{ID: "before-start", Zh: "尚未开始交纳", En: "before the start"},
	{ID: "died", Zh: "已去世", En: "died"},
	{ID: "left", Zh: "已出党", En: "left"},
	{ID: "stopped", Zh: "停止党籍期间", En: "membership stopped"},
	{ID: "end-month", Zh: "去世、出党或者停止党籍当月", En: "month of the end"},
	{ID: "abroad", Zh: "在国（境）外", En: "abroad"},
	{ID: "no-pay", Zh: "没有收入资料", En: "no pay on file"},
	{ID: "no-schedule", Zh: "没有经核实的交纳标准", En: "no verified schedule"},
	{ID: "missing-notice-from", Zh: "2017年通知起始月未定", En: "first month of the 2017 notice not given"},
	{ID: "hardship", Zh: "生活困难", En: "hardship"},
	{ID: "kept-for-year", Zh: "年内不变", En: "kept for the year"},
	{ID: "assessed", Zh: "按标准计算", En: "assessed"},
}}

// String gives the word, as "before-start".
func (w Why) String() string { return whyWords.String(w) }

// Label gives the name in both languages.
func (w Why) Label() regulation.Text { return whyWords.Label(w) }

// MarshalText gives the word; the unset Why is an error.
func (w Why) MarshalText() ([]byte, error) { return whyWords.Marshal(w) }

// UnmarshalText reads the word and refuses any other with the code unknown-why.
func (w *Why) UnmarshalText(b []byte) error { return whyWords.Unmarshal(b, w) }

// AllWhys lists them in a fresh slice.
func AllWhys() []Why { return whyWords.All() }
