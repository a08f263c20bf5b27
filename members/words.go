package members

import (
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// words is the table behind one enumeration: the word and the labels of each
// member stand at its number; number 0 is the unset member.
type words[E ~uint8] struct {
	what string
	list []word
}

type word struct {
	id, zh, en string
}

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
	return nil, regulation.UnknownWord(w.what, "")
}

// parse reads a word; unknown ones are not repeated in the error, for they come
// from files in which columns may be mixed up.
func (w *words[E]) parse(s string) (E, *regulation.Fault) {
	for i, x := range w.list {
		if i > 0 && x.id == s {
			return E(i), nil
		}
	}
	return 0, w.unknown(func(x word) string { return x.id })
}

// read reads a word or either label.
func (w *words[E]) read(s string) (E, *regulation.Fault) {
	for i, x := range w.list {
		if i > 0 && (x.id == s || x.zh == s || x.en == s) {
			return E(i), nil
		}
	}
	return 0, w.unknown(func(x word) string { return x.zh })
}

func (w *words[E]) unknown(zh func(word) string) *regulation.Fault {
	list := make([]string, 0, len(w.list))
	f := regulation.UnknownWord(w.what, "")
	for i, x := range w.list {
		if i > 0 {
			list = append(list, x.id)
			f.Message.Zh += []string{"，可用：", "、"}[min(i-1, 1)] + zh(x)
		}
	}
	f.Message.En = regulation.UnknownWord(w.what, "", list...).Message.En
	return f
}

func (w *words[E]) unmarshal(b []byte, e *E) error {
	v, f := w.parse(string(b))
	if f != nil {
		return f
	}
	*e = v
	return nil
}

func (w *words[E]) all() []E {
	all := make([]E, 0, len(w.list))
	for i := range w.list {
		if i > 0 {
			all = append(all, E(i))
		}
	}
	return slices.Clip(all)
}
