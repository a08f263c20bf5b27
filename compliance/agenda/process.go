package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Process is what an item belongs to: the life of an organization, or the file of a
// matter (所属业务).
type Process uint8

// The processes.
const (
	Organization Process = iota + 1 // duties of an organization (党组织职责)
	Development                     // package lifecycle/development (发展党员)
	Standing                        // package lifecycle/standing (党籍管理)
	Transfer                        // package lifecycle/transfer (组织关系转接)
)

var processWords = lifecycle.Words[Process]{What: "process", List: []lifecycle.Word{
	{},
	Organization: {ID: "organization", Zh: "党组织职责", En: "duty of the organization"},
	Development:  {ID: "development", Zh: "发展党员", En: "development of members"},
	Standing:     {ID: "standing", Zh: "党籍管理", En: "standing of members"},
	Transfer:     {ID: "transfer", Zh: "组织关系转接", En: "transfer"},
}}

// String gives the word, as "development"; empty when unset.
func (p Process) String() string { return processWords.String(p) }

// Label gives the name in both languages.
func (p Process) Label() regulation.Text { return processWords.Label(p) }

// MarshalText gives the word; the unset Process is an error with the code
// unknown-process.
func (p Process) MarshalText() ([]byte, error) { return processWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-process.
func (p *Process) UnmarshalText(text []byte) error { return processWords.Unmarshal(text, p) }

// AllProcesses lists them in a fresh slice.
func AllProcesses() []Process { return processWords.All() }
