package members

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Sex is the sex of a person as it stands in the identity number (性别).
type Sex uint8

// The values of Sex.
const (
	Male   Sex = iota + 1 // 男
	Female                // 女
)

var sexWords = words[Sex]{what: "sex", list: []word{
	{},
	Male:   {"male", "男", "male"},
	Female: {"female", "女", "female"},
}}

// String gives the word, as "male"; "" when unset.
func (s Sex) String() string { return sexWords.of(s).id }

// Label gives the name in both languages.
func (s Sex) Label() regulation.Text { return sexWords.label(s) }

// MarshalText gives the word; the unset Sex is an error with the code
// unknown-sex.
func (s Sex) MarshalText() ([]byte, error) { return sexWords.marshal(s) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-sex.
func (s *Sex) UnmarshalText(b []byte) error { return sexWords.unmarshal(b, s) }

// AllSexes lists the values in a fresh slice.
func AllSexes() []Sex { return sexWords.all() }
