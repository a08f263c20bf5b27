package agenda

import (
	"cmp"
	"slices"
)

// list is items and their order. Items are large, so they lie in blocks and are
// not moved about; lists may share them, for nobody changes one once it is there.
type list struct {
	room  []Item // of the last block
	items []*Item
}

const block = 64

func (l *list) add(i Item) {
	if len(l.room) == cap(l.room) {
		l.room = make([]Item, 0, block)
	}
	l.room = append(l.room, i)
	l.items = append(l.items, &l.room[len(l.room)-1])
}

// sort keeps what is alike in the order in which it came.
func (l *list) sort(compare func(x, y *Item) int) { slices.SortStableFunc(l.items, compare) }

func (l *list) all(yield func(Item) bool) {
	for _, i := range l.items {
		if !yield(*i) {
			return
		}
	}
}

// byDay is the order of what is due.
func byDay(x, y *Item) int { return x.Due.Compare(y.Due) }

// byWeight is the order of what is overdue: the worst first, then what can still be
// done, then what has been due for longest.
func byWeight(x, y *Item) int {
	return cmp.Or(cmp.Compare(y.severity(), x.severity()), cmp.Compare(x.State, y.State), x.Due.Compare(y.Due))
}
