package base

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Change says from when a change of pay counts (基数变动). The regulation of 2008
// takes the new base from the month in which the new pay is first drawn (Art. 10);
// the notice of 2017 has the amount set at the start of the year and normally kept
// for the year. In months before the notice there is nothing to choose.
type Change uint8

// The choices. The unset Change works as Yearly.
const (
	Yearly    Change = iota + 1 // the verified base stays for the year (年内不变)
	SameMonth                   // the new base counts from the month of the new pay (当月起变)
)

var changeWords = lifecycle.Words[Change]{What: "change", List: []lifecycle.Word{
	{},
	{ID: "yearly", Zh: "年初核定、年内不变", En: "verified once a year"},
	{ID: "same-month", Zh: "工资变动当月起变", En: "from the month of the new pay"},
}}

// String gives the word, as "same-month"; empty for the unset Change.
func (c Change) String() string { return changeWords.String(c) }

// Label gives the name in both languages.
func (c Change) Label() regulation.Text { return changeWords.Label(c) }

// MarshalText gives the word; the unset Change is an error.
func (c Change) MarshalText() ([]byte, error) { return changeWords.Marshal(c) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-change.
func (c *Change) UnmarshalText(b []byte) error { return changeWords.Unmarshal(b, c) }

// AllChanges lists the choices in a fresh slice.
func AllChanges() []Change { return changeWords.All() }
