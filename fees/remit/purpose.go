package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Purpose is what dues were spent on (用途): one of the five uses that the text lists, or
// another.
type Purpose uint8

// The purposes. 2008 regulation, Art. 19: the first five and no others.
const (
	Training     Purpose = iota + 1 // 培训党员
	Periodicals                     // 报刊、资料、音像设备
	Commendation                    // 表彰先进
	Hardship                        // 补助生活困难党员
	Disaster                        // 补助受灾党员、修缮受灾设施
	OtherPurpose                    // none of them
)

var purposeWords = regulation.Words[Purpose]{What: "purpose", List: []regulation.Word{
	{},
	{ID: "training", Zh: "培训党员", En: "training members"},
	{ID: "periodicals", Zh: "订阅购买报刊、资料、音像制品和设备", En: "periodicals, materials and equipment"},
	{ID: "commendation", Zh: "表彰先进", En: "commendation"},
	{ID: "hardship", Zh: "补助生活困难党员", En: "aid to members in hardship"},
	{ID: "disaster", Zh: "补助受灾党员和修缮受灾设施", En: "disaster aid and repairs"},
	{ID: "other", Zh: "其他用途", En: "another purpose"},
}}

// String gives the word, as "training"; empty for the unset Purpose.
func (p Purpose) String() string { return purposeWords.String(p) }

// Label gives the name in both languages.
func (p Purpose) Label() regulation.Text { return purposeWords.Label(p) }

// MarshalText gives the word; the unset Purpose is an error.
func (p Purpose) MarshalText() ([]byte, error) { return purposeWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-purpose.
func (p *Purpose) UnmarshalText(text []byte) error { return purposeWords.Unmarshal(text, p) }

// AllPurposes lists them in a fresh slice.
func AllPurposes() []Purpose { return purposeWords.All() }
