package regulation

// Words is the table behind one enumeration of a process: the word and the labels
// of each value stand at its number, and number 0 is the unset one. It serves every
// room of the library; a Words is never changed.
type Words[E ~uint8] struct {
	What string // what the enumeration is called in errors, as "event"
	List []Word
}

// Word is the stable word of a value and its labels.
type Word struct{ ID, Zh, En string }

func (w *Words[E]) at(e E) Word {
	if int(e) < len(w.List) {
		return w.List[e]
	}
	return Word{}
}

// String gives the word; empty for the unset value and beyond the list.
func (w *Words[E]) String(e E) string { return w.at(e).ID }

// Label gives the name in both languages.
func (w *Words[E]) Label(e E) Text {
	return Text{Zh: w.at(e).Zh, En: w.at(e).En}
}

// All lists the values in a fresh slice.
func (w *Words[E]) All() []E {
	all := make([]E, 0, len(w.List))
	for e := 1; e < len(w.List); e++ {
		all = append(all, E(e))
	}
	return all
}

// Marshal gives the word; the unset value is an error with the code unknown-What.
func (w *Words[E]) Marshal(e E) ([]byte, error) {
	if s := w.String(e); s != "" {
		return []byte(s), nil
	}
	return nil, UnknownWord(w.What, "")
}

// Unmarshal reads a word and refuses any other with the code unknown-What.
func (w *Words[E]) Unmarshal(b []byte, e *E) error {
	known := make([]string, 0, len(w.List))
	for i, x := range w.List {
		switch {
		case i == 0:
		case x.ID == string(b):
			*e = E(i)
			return nil
		default:
			known = append(known, x.ID)
		}
	}
	return UnknownWord(w.What, string(b), known...)
}
