package regulation

import (
	"iter"
	"strings"
)

// words is the table behind one enumeration: the word and the label of each
// member stand beside its number, and number 0 is the unset member.
type words[E ~uint8] struct {
	what   string   // the noun in error codes: "unknown-" + what
	words  []string // words[0] is empty
	labels []Text
}

func (w *words[E]) word(e E) string {
	if int(e) < len(w.words) {
		return w.words[e]
	}
	return ""
}

func (w *words[E]) label(e E) Text {
	if int(e) < len(w.labels) {
		return w.labels[e]
	}
	return Text{}
}

func (w *words[E]) marshal(e E) ([]byte, error) {
	if s := w.word(e); s != "" {
		return []byte(s), nil
	}
	return nil, UnknownWord(w.what, "")
}

func (w *words[E]) unmarshal(b []byte, e *E) error {
	for i, s := range w.words {
		if i > 0 && s == string(b) {
			*e = E(i)
			return nil
		}
	}
	return UnknownWord(w.what, string(b), w.words[1:]...)
}

func (w *words[E]) all() iter.Seq[E] {
	return func(yield func(E) bool) {
		for i := 1; i < len(w.words); i++ {
			if !yield(E(i)) {
				return
			}
		}
	}
}

// UnknownWord is the error for a word that no enumeration called what has;
// its code is "unknown-" + what. The known words, if given, are listed in the
// message.
func UnknownWord(what, word string, known ...string) *Fault {
	t := Text{"未知的取值", "unknown word"}
	if len(known) > 0 {
		list := strings.Join(known, " | ")
		t = Text{"未知的取值，可用：" + list, "unknown word, one of: " + list}
	}
	return &Fault{Code: Code("unknown-" + what), Value: word, Message: t}
}
