package ledger

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Payer is who brought a payment (交纳人). The unset Payer is the member.
type Payer uint8

// The payers. A relative or another member needs the consent of the branch
// (Art. 12); the organization neither advances dues nor deducts them (Art. 14).
const (
	ByMember       Payer = iota + 1 // 本人
	ByRelative                      // 亲属
	ByOtherMember                   // 其他党员
	ByOrganization                  // an advance by the organization (垫交)
	ByPayroll                       // a deduction from pay (扣缴)
	ByOther                         // anybody else (其他人)
)

var payerWords = regulation.Words[Payer]{What: "payer", List: []regulation.Word{
	{},
	{ID: "member", Zh: "本人", En: "the member"},
	{ID: "relative", Zh: "亲属", En: "a relative"},
	{ID: "other-member", Zh: "其他党员", En: "another member"},
	{ID: "organization", Zh: "党组织垫交", En: "advanced by the organization"},
	{ID: "payroll", Zh: "工资扣缴", En: "deducted from pay"},
	{ID: "other", Zh: "其他人", En: "another person"},
}}

// String gives the word, as "other-member"; empty for the unset Payer.
func (p Payer) String() string { return payerWords.String(p) }

// Label gives the name in both languages.
func (p Payer) Label() regulation.Text { return payerWords.Label(p) }

// MarshalText gives the word; the unset Payer is an error.
func (p Payer) MarshalText() ([]byte, error) { return payerWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-payer.
func (p *Payer) UnmarshalText(b []byte) error { return payerWords.Unmarshal(b, p) }

// AllPayers lists the payers in a fresh slice.
func AllPayers() []Payer { return payerWords.All() }
