package transfer

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// DuesFollow is the month from which dues are paid to the new branch (党费起交月份). No text of
// verified wording fixes it; the caller does.
type DuesFollow uint8

// The policies.
const (
	AcceptanceMonth DuesFollow = iota + 1 // 接收当月
	FollowingMonth                        // 接收次月
)

var duesFollowWords = lifecycle.Words[DuesFollow]{What: "dues-follow", List: []lifecycle.Word{
	{},
	{ID: "acceptance-month", Zh: "接收当月", En: "month of acceptance"},
	{ID: "following-month", Zh: "接收次月", En: "month after acceptance"},
}}

// String gives the word, as "acceptance-month".
func (d DuesFollow) String() string { return duesFollowWords.String(d) }

// Label gives the name in both languages.
func (d DuesFollow) Label() regulation.Text { return duesFollowWords.Label(d) }

// MarshalText gives the word; the unset DuesFollow is an error.
func (d DuesFollow) MarshalText() ([]byte, error) { return duesFollowWords.Marshal(d) }

// UnmarshalText reads the word and refuses any other with the code unknown-dues-follow.
func (d *DuesFollow) UnmarshalText(b []byte) error { return duesFollowWords.Unmarshal(b, d) }

// AllDuesFollows lists them in a fresh slice.
func AllDuesFollows() []DuesFollow { return duesFollowWords.All() }
