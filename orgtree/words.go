package orgtree

import (
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// words is the table behind one enumeration: word and label of each member
// stand beside its number, and number 0 is the unset member.
type words[E ~uint8] struct {
	what  string // the noun in error codes: "unknown-" + what
	rows  []word
	alias map[string]E // further spellings that files may use
}

type word struct {
	word  string
	label regulation.Text
}

func (w *words[E]) word(e E) string {
	if int(e) < len(w.rows) {
		return w.rows[e].word
	}
	return ""
}

func (w *words[E]) label(e E) regulation.Text {
	if int(e) < len(w.rows) {
		return w.rows[e].label
	}
	return regulation.Text{}
}

func (w *words[E]) known(e E) bool { return e > 0 && int(e) < len(w.rows) }

func (w *words[E]) marshal(e E) ([]byte, error) {
	if w.known(e) {
		return []byte(w.rows[e].word), nil
	}
	return nil, regulation.UnknownWord(w.what, "")
}

func (w *words[E]) parse(s string) (E, error) {
	for i, r := range w.rows {
		if i > 0 && r.word == s {
			return E(i), nil
		}
	}
	return 0, regulation.UnknownWord(w.what, s, strings.Split(w.list(), " | ")...)
}

// loose reads what a file may hold: the word, the Chinese label or a further
// spelling.
func (w *words[E]) loose(s string) (E, bool) {
	for i, r := range w.rows {
		if i > 0 && (r.word == s || r.label.Zh == s) {
			return E(i), true
		}
	}
	e, ok := w.alias[s]
	return e, ok
}

func (w *words[E]) unmarshal(b []byte, e *E) error {
	v, err := w.parse(string(b))
	if err == nil {
		*e = v
	}
	return err
}

func (w *words[E]) all() []E {
	out := make([]E, 0, len(w.rows)-1)
	for i := 1; i < len(w.rows); i++ {
		out = append(out, E(i))
	}
	return out
}

func (w *words[E]) list() string {
	out := make([]string, 0, len(w.rows)-1)
	for _, r := range w.rows[1:] {
		out = append(out, r.word)
	}
	return strings.Join(out, " | ")
}
