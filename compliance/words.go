package compliance

import "github.com/dangwu-go/dangwu/compliance/regulation"

// words is the table behind one enumeration: the word and the labels of each
// member stand at its number; number 0 is the unset member.
type words[E ~uint8] struct {
	what string // the noun in error codes: "unknown-" + what
	list []word
}

type word struct{ id, zh, en string }

func (w *words[E]) of(e E) word {
	if int(e) < len(w.list) {
		return w.list[e]
	}
	return word{}
}

func (w *words[E]) label(e E) regulation.Text {
	x := w.of(e)
	return regulation.Text{Zh: x.zh, En: x.en}
}

func (w *words[E]) marshal(e E) ([]byte, error) {
	if s := w.of(e).id; s != "" {
		return []byte(s), nil
	}
	return nil, w.unknown("")
}

func (w *words[E]) unmarshal(b []byte, e *E) error {
	for i, x := range w.list {
		if i > 0 && x.id == string(b) {
			*e = E(i)
			return nil
		}
	}
	return w.unknown(string(b))
}

func (w *words[E]) unknown(s string) error {
	known := make([]string, 0, len(w.list))
	for _, x := range w.list[1:] {
		known = append(known, x.id)
	}
	return regulation.UnknownWord(w.what, s, known...)
}

func (w *words[E]) all() []E {
	all := make([]E, 0, len(w.list))
	for i := range w.list[1:] {
		all = append(all, E(i+1))
	}
	return all
}

// value gives the word as a fact; the unset member is an unknown fact.
func (w *words[E]) value(e E) regulation.Value {
	if s := w.of(e).id; s != "" {
		return regulation.WordOf(s)
	}
	return regulation.Value{}
}
