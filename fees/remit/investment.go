package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Investment is what dues were put into (投资).
type Investment uint8

// The investments. 2008 regulation, Art. 24 (number unconfirmed): the first only.
const (
	TreasuryBonds   Investment = iota + 1 // 国债
	OtherInvestment                       // any other
)

var investmentWords = regulation.Words[Investment]{What: "investment", List: []regulation.Word{
	{},
	{ID: "treasury-bonds", Zh: "国债", En: "treasury bonds"},
	{ID: "other", Zh: "其他投资", En: "another investment"},
}}

// String gives the word, as "treasury-bonds"; empty for the unset Investment.
func (i Investment) String() string { return investmentWords.String(i) }

// Label gives the name in both languages.
func (i Investment) Label() regulation.Text { return investmentWords.Label(i) }

// MarshalText gives the word; the unset Investment is an error.
func (i Investment) MarshalText() ([]byte, error) { return investmentWords.Marshal(i) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-investment.
func (i *Investment) UnmarshalText(text []byte) error { return investmentWords.Unmarshal(text, i) }

// AllInvestments lists them in a fresh slice.
func AllInvestments() []Investment { return investmentWords.All() }
