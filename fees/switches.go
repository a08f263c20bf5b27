package fees

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Change says from when a change of pay counts (工资变动的处理), where the provisions of 2008 and the notice of 2017 differ.
type Change uint8

// The switches; the unset Change works as Yearly.
const (
	Yearly    Change = iota + 1 // 2017 notice: verified at the start of the year and normally kept (年初核定)
	SameMonth                   // Art. 10 of 2008: from the month in which the new pay is drawn (当月起)
)

var changeWords = regulation.Words[Change]{What: "change", List: []regulation.Word{
	{},
	{ID: "yearly", Zh: "年初核定，年内不变", En: "verified once a year"},
	{ID: "same-month", Zh: "当月起按新工资", En: "from the month of the new pay"},
}}

// String gives the word, as "yearly".
func (c Change) String() string { return changeWords.String(c) }

// Label gives the name in both languages.
func (c Change) Label() regulation.Text { return changeWords.Label(c) }

// MarshalText gives the word; the unset Change is an error.
func (c Change) MarshalText() ([]byte, error) { return changeWords.Marshal(c) }

// UnmarshalText reads the word and refuses any other with the code unknown-change.
func (c *Change) UnmarshalText(b []byte) error { return changeWords.Unmarshal(b, c) }

// AllChanges lists them in a fresh slice.
func AllChanges() []Change { return changeWords.All() }

// Start says from which day a probationary member pays (起交时间).
type Start uint8

// The switches; the unset Start works as ByMonth.
const (
	ByMonth      Start = iota + 1 // the meeting from 2008-04 on, the approval before
	FromMeeting                   // Art. 8 of 2008
	FromApproval                  // the text of 1998
)

var startWords = regulation.Words[Start]{What: "start", List: []regulation.Word{
	{},
	{ID: "by-month", Zh: "按当月施行的规定", En: "by the rules of the month"},
	{ID: "meeting", Zh: "支部大会通过之日", En: "the branch meeting"},
	{ID: "approval", Zh: "上级批准之日", En: "the approval above"},
}}

// String gives the word, as "by-month".
func (s Start) String() string { return startWords.String(s) }

// Label gives the name in both languages.
func (s Start) Label() regulation.Text { return startWords.Label(s) }

// MarshalText gives the word; the unset Start is an error.
func (s Start) MarshalText() ([]byte, error) { return startWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-start.
func (s *Start) UnmarshalText(b []byte) error { return startWords.Unmarshal(b, s) }

// AllStarts lists them in a fresh slice.
func AllStarts() []Start { return startWords.All() }

// TransferRule says which branch collects the month of a transfer (转移组织关系当月). No national text does; there is no default.
type TransferRule uint8

// The switches.
const (
	Receiving TransferRule = iota + 1 // 转入当月起由转入党支部收
	Sending                           // 当月仍由转出党支部收
)

var transferWords = regulation.Words[TransferRule]{What: "transfer", List: []regulation.Word{
	{},
	{ID: "receiving", Zh: "转入党支部", En: "the receiving branch"},
	{ID: "sending", Zh: "转出党支部", En: "the sending branch"},
}}

// String gives the word, as "receiving".
func (t TransferRule) String() string { return transferWords.String(t) }

// Label gives the name in both languages.
func (t TransferRule) Label() regulation.Text { return transferWords.Label(t) }

// MarshalText gives the word; the unset TransferRule is an error.
func (t TransferRule) MarshalText() ([]byte, error) { return transferWords.Marshal(t) }

// UnmarshalText reads the word and refuses any other with the code unknown-transfer.
func (t *TransferRule) UnmarshalText(b []byte) error { return transferWords.Unmarshal(b, t) }

// AllTransferRules lists them in a fresh slice.
func AllTransferRules() []TransferRule { return transferWords.All() }

// AbroadRule says what whole months abroad ask for (在国外期间). No national text does; there is no default.
type AbroadRule uint8

// The switches.
const (
	AsUsual     AbroadRule = iota + 1 // 照常交纳
	DeferredPay                       // 回国后补交
)

var abroadWords = regulation.Words[AbroadRule]{What: "abroad-rule", List: []regulation.Word{
	{},
	{ID: "as-usual", Zh: "照常交纳", En: "as usual"},
	{ID: "deferred", Zh: "回国后补交", En: "on return"},
}}

// String gives the word, as "as-usual".
func (a AbroadRule) String() string { return abroadWords.String(a) }

// Label gives the name in both languages.
func (a AbroadRule) Label() regulation.Text { return abroadWords.Label(a) }

// MarshalText gives the word; the unset AbroadRule is an error.
func (a AbroadRule) MarshalText() ([]byte, error) { return abroadWords.Marshal(a) }

// UnmarshalText reads the word and refuses any other with the code unknown-abroad-rule.
func (a *AbroadRule) UnmarshalText(b []byte) error { return abroadWords.Unmarshal(b, a) }

// AllAbroadRules lists them in a fresh slice.
func AllAbroadRules() []AbroadRule { return abroadWords.All() }

// EndRule says whether the month of a death, an exit or a stop is due (终止当月). No national text does; there is no default.
type EndRule uint8

// The switches.
const (
	EndDue  EndRule = iota + 1 // 当月应交
	EndFree                    // 当月不交
)

var endWords = regulation.Words[EndRule]{What: "end-month", List: []regulation.Word{
	{},
	{ID: "due", Zh: "当月应交", En: "due"},
	{ID: "free", Zh: "当月不交", En: "not due"},
}}

// String gives the word, as "due".
func (e EndRule) String() string { return endWords.String(e) }

// Label gives the name in both languages.
func (e EndRule) Label() regulation.Text { return endWords.Label(e) }

// MarshalText gives the word; the unset EndRule is an error.
func (e EndRule) MarshalText() ([]byte, error) { return endWords.Marshal(e) }

// UnmarshalText reads the word and refuses any other with the code unknown-end-month.
func (e *EndRule) UnmarshalText(b []byte) error { return endWords.Unmarshal(b, e) }

// AllEndRules lists them in a fresh slice.
func AllEndRules() []EndRule { return endWords.All() }

// EndType is what ends or restores the liability (终止或者恢复).
type EndType uint8

// The types.
const (
	Died     EndType = iota + 1 // 去世
	Left                        // 出党
	Stopped                     // 停止党籍
	Restored                    // 恢复党籍
)

var endTypeWords = regulation.Words[EndType]{What: "type", List: []regulation.Word{
	{},
	{ID: "died", Zh: "去世", En: "died"},
	{ID: "left", Zh: "出党", En: "left the Party"},
	{ID: "stopped", Zh: "停止党籍", En: "membership stopped"},
	{ID: "restored", Zh: "恢复党籍", En: "membership restored"},
}}

// String gives the word, as "died".
func (e EndType) String() string { return endTypeWords.String(e) }

// Label gives the name in both languages.
func (e EndType) Label() regulation.Text { return endTypeWords.Label(e) }

// MarshalText gives the word; the unset EndType is an error.
func (e EndType) MarshalText() ([]byte, error) { return endTypeWords.Marshal(e) }

// UnmarshalText reads the word and refuses any other with the code unknown-type.
func (e *EndType) UnmarshalText(b []byte) error { return endTypeWords.Unmarshal(b, e) }

// AllEndTypes lists them in a fresh slice.
func AllEndTypes() []EndType { return endTypeWords.All() }
