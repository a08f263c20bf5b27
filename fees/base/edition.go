package base

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Edition is the state of the rules on the base that a month is read by (适用规定).
type Edition uint8

// The editions. What made up the base before April 2008 is confirmed nowhere.
const (
	Rules2008  Edition = iota + 1 // the regulation of 2008 with the answers given to it, months from 2008-04
	Notice2017                    // the same as narrowed by the notice of 2017
)

var editionWords = lifecycle.Words[Edition]{What: "edition", List: []lifecycle.Word{
	{},
	{ID: string(regulation.Dues2008), Zh: "2008年规定", En: "regulation of 2008"},
	{ID: string(regulation.DuesNotice2017), Zh: "2017年通知", En: "notice of 2017"},
}}

// String gives the id of the text, as "dues-notice-2017"; empty for the unset
// Edition.
func (e Edition) String() string { return editionWords.String(e) }

// Label gives the name in both languages.
func (e Edition) Label() regulation.Text { return editionWords.Label(e) }

// MarshalText gives the word; the unset Edition is an error.
func (e Edition) MarshalText() ([]byte, error) { return editionWords.Marshal(e) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-edition.
func (e *Edition) UnmarshalText(b []byte) error { return editionWords.Unmarshal(b, e) }

// AllEditions lists the editions in a fresh slice.
func AllEditions() []Edition { return editionWords.All() }

// Reading says by which text a point is read on which the texts differ (取用规定).
type Reading uint8

// The readings. The unset Reading works as ByMonth.
const (
	ByMonth      Reading = iota + 1 // by the text of the month
	ByRules2008                     // by the regulation of 2008 and its answers, whatever the month
	ByNotice2017                    // by the notice of 2017, whatever the month
)

var readingWords = lifecycle.Words[Reading]{What: "reading", List: []lifecycle.Word{
	{},
	{ID: "by-month", Zh: "按所属月份", En: "by the month"},
	{ID: string(regulation.Dues2008), Zh: "按2008年规定", En: "by the regulation of 2008"},
	{ID: string(regulation.DuesNotice2017), Zh: "按2017年通知", En: "by the notice of 2017"},
}}

// String gives the word, as "by-month"; empty for the unset Reading.
func (r Reading) String() string { return readingWords.String(r) }

// Label gives the name in both languages.
func (r Reading) Label() regulation.Text { return readingWords.Label(r) }

// MarshalText gives the word; the unset Reading is an error.
func (r Reading) MarshalText() ([]byte, error) { return readingWords.Marshal(r) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-reading.
func (r *Reading) UnmarshalText(b []byte) error { return readingWords.Unmarshal(b, r) }

// AllReadings lists the readings in a fresh slice.
func AllReadings() []Reading { return readingWords.All() }

// of gives the edition that a reading leads to in a month of another edition.
func (r Reading) of(month Edition) Edition {
	switch r {
	case ByRules2008:
		return Rules2008
	case ByNotice2017:
		return Notice2017
	}
	return month
}
