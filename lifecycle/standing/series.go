package standing

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Series is one of the three lapses that are counted month by month (三类情形). Each is
// counted by itself.
type Series uint8

// The series. Regulations on the Education and Management of Members, Art. 31 item 6.
const (
	OrganizationalLife Series = iota + 1 // 参加党的组织生活
	Dues                                 // 交纳党费
	Work                                 // 做党所分配的工作
)

var seriesWords = lifecycle.Words[Series]{What: "series", List: []lifecycle.Word{
	{},
	{ID: "organizational-life", Zh: "参加党的组织生活", En: "organizational life"},
	{ID: "dues", Zh: "交纳党费", En: "dues"},
	{ID: "work", Zh: "做党所分配的工作", En: "assigned work"},
}}

// String gives the word, as "organizational-life".
func (s Series) String() string { return seriesWords.String(s) }

// Label gives the name in both languages.
func (s Series) Label() regulation.Text { return seriesWords.Label(s) }

// MarshalText gives the word; the unset Series is an error.
func (s Series) MarshalText() ([]byte, error) { return seriesWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-series.
func (s *Series) UnmarshalText(b []byte) error { return seriesWords.Unmarshal(b, s) }

// AllSeries lists them in a fresh slice.
func AllSeries() []Series { return seriesWords.All() }
