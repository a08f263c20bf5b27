package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Venue is how training was held (培训方式).
type Venue uint8

// The venues. Art. 17 of 2026.
const (
	InPerson Venue = iota + 1 // 线下
	ByVideo                   // 视频
)

var venueWords = lifecycle.Words[Venue]{What: "mode", List: []lifecycle.Word{
	{}, {ID: "in-person", Zh: "线下", En: "in person"}, {ID: "video", Zh: "视频", En: "by video"},
}}

// String gives the word, as "in-person".
func (t Venue) String() string { return venueWords.String(t) }

// Label gives the name in both languages.
func (t Venue) Label() regulation.Text { return venueWords.Label(t) }

// MarshalText gives the word; the unset Venue is an error.
func (t Venue) MarshalText() ([]byte, error) { return venueWords.Marshal(t) }

// UnmarshalText reads the word and refuses any other with the code unknown-mode.
func (t *Venue) UnmarshalText(b []byte) error { return venueWords.Unmarshal(b, t) }

// AllVenues lists them in a fresh slice.
func AllVenues() []Venue { return venueWords.All() }
