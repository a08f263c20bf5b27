package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Bank is the bank of the account (开户银行).
type Bank uint8

// The banks. 2008 regulation, Art. 24 (number unconfirmed): the six named ones.
const (
	ICBC      Bank = iota + 1 // 中国工商银行
	ABC                       // 中国农业银行
	BOC                       // 中国银行
	CCB                       // 中国建设银行
	BoCom                     // 交通银行
	PSBC                      // 中国邮政储蓄银行
	OtherBank                 // any other
)

var bankWords = regulation.Words[Bank]{What: "bank", List: []regulation.Word{
	{},
	{ID: "icbc", Zh: "中国工商银行", En: "Industrial and Commercial Bank of China"},
	{ID: "abc", Zh: "中国农业银行", En: "Agricultural Bank of China"},
	{ID: "boc", Zh: "中国银行", En: "Bank of China"},
	{ID: "ccb", Zh: "中国建设银行", En: "China Construction Bank"},
	{ID: "bocom", Zh: "交通银行", En: "Bank of Communications"},
	{ID: "psbc", Zh: "中国邮政储蓄银行", En: "Postal Savings Bank of China"},
	{ID: "other", Zh: "其他银行", En: "another bank"},
}}

// String gives the word, as "icbc"; empty for the unset Bank.
func (b Bank) String() string { return bankWords.String(b) }

// Label gives the name in both languages.
func (b Bank) Label() regulation.Text { return bankWords.Label(b) }

// MarshalText gives the word; the unset Bank is an error.
func (b Bank) MarshalText() ([]byte, error) { return bankWords.Marshal(b) }

// UnmarshalText reads the word and refuses any other with the code unknown-bank.
func (b *Bank) UnmarshalText(text []byte) error { return bankWords.Unmarshal(text, b) }

// AllBanks lists them in a fresh slice.
func AllBanks() []Bank { return bankWords.All() }
