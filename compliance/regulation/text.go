package regulation

// Lang chooses the language of a text.
type Lang uint8

// The two languages every text of this library is written in.
const (
	Chinese Lang = iota + 1 // 中文
	English                 // 英文
)

// ParseLang reads "zh" or "en"; anything else is an error with the code
// unknown-lang.
func ParseLang(s string) (Lang, error) {
	var l Lang
	err := l.UnmarshalText([]byte(s))
	return l, err
}

var langWords = words[Lang]{what: "lang", words: []string{"", "zh", "en"}, labels: []Text{
	{}, {"中文", "Chinese"}, {"英文", "English"},
}}

// String gives "zh" or "en".
func (l Lang) String() string { return langWords.word(l) }

// Label gives the name in both languages.
func (l Lang) Label() Text { return langWords.label(l) }

// AllLangs lists the languages.
func AllLangs() []Lang { return collect(langWords.all()) }

// MarshalText gives "zh" or "en"; the unset Lang is an error.
func (l Lang) MarshalText() ([]byte, error) { return langWords.marshal(l) }

// UnmarshalText reads "zh" or "en" and refuses everything else.
func (l *Lang) UnmarshalText(b []byte) error { return langWords.unmarshal(b, l) }

// Text is one text in both languages.
type Text struct {
	Zh string `json:"zh"` // Chinese (中文)
	En string `json:"en"` // English (英文)
}

// In gives the text in one language. The unset Lang reads as Chinese, the
// language of the regulations.
func (t Text) In(l Lang) string {
	if l == English {
		return t.En
	}
	return t.Zh
}

// IsZero reports whether both languages are empty.
func (t Text) IsZero() bool { return t == Text{} }
