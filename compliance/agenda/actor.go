package agenda

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Body is who acts within or above an organization (责任主体).
type Body uint8

// The bodies.
const (
	Itself    Body = iota + 1 // the organization itself (本党组织)
	Group                     // a Party group (党小组)
	Committee                 // the branch committee (支部委员会)
	Above                     // the organization above (上级党组织)
)

// State says how a duty stands on the day of today (办理状态).
type State uint8

// The states.
const (
	Coming State = iota + 1 // due on a day of the span (将到期)
	Open                    // to be done, without a day (待办)
	Late                    // the day is past, and it can still be done (已逾期)
	Missed                  // its period is over (已错过)
)

type word struct{ id, zh, en string }

// words is the table behind one enumeration.
type words[E ~uint8] struct {
	what string
	list []word
}

var bodyWords = words[Body]{"body", []word{
	{},
	Itself:    {"itself", "本党组织", "the organization itself"},
	Group:     {"group", "党小组", "Party group"},
	Committee: {"committee", "支部委员会", "branch committee"},
	Above:     {"above", "上级党组织", "organization above"},
}}

var stateWords = words[State]{"state", []word{
	{},
	Coming: {"coming", "将到期", "due"},
	Open:   {"open", "待办", "open"},
	Late:   {"late", "已逾期", "overdue"},
	Missed: {"missed", "已错过", "missed"},
}}

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

// String gives the word, as "committee"; empty when unset.
func (b Body) String() string { return bodyWords.of(b).id }

// Label gives the name in both languages.
func (b Body) Label() regulation.Text { return bodyWords.label(b) }

// MarshalText gives the word; the unset Body is an error with the code
// unknown-body.
func (b Body) MarshalText() ([]byte, error) { return bodyWords.marshal(b) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-body.
func (b *Body) UnmarshalText(text []byte) error { return bodyWords.unmarshal(text, b) }

// AllBodies lists them in a fresh slice.
func AllBodies() []Body { return bodyWords.all() }

// String gives the word, as "coming"; empty when unset.
func (s State) String() string { return stateWords.of(s).id }

// Label gives the name in both languages.
func (s State) Label() regulation.Text { return stateWords.label(s) }

// MarshalText gives the word; the unset State is an error with the code
// unknown-state.
func (s State) MarshalText() ([]byte, error) { return stateWords.marshal(s) }

// UnmarshalText reads the word and refuses any other with the code
// unknown-state.
func (s *State) UnmarshalText(text []byte) error { return stateWords.unmarshal(text, s) }

// AllStates lists them in a fresh slice.
func AllStates() []State { return stateWords.all() }

// Actor is who has an item on the list. It is comparable.
type Actor struct {
	Org  string `json:"org"` // id of the organization that acts: of a group its own, of a branch committee that of the branch; empty when nobody in the tree is above
	Body Body   `json:"body"`
}
