package orgtree

import (
	"hash/maphash"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ids numbers ids from 0 in the order of their first appearance. All ids lie
// in one arena; slots is an open hash table of uint32. A slot holds number+1
// in its low bits and, in the bits that the largest number leaves free, a part
// of the hash, so that a probe seldom looks at a wrong id.
//
// An ids is immutable once it is part of a tree.
type ids struct {
	texts
	seed  maphash.Seed
	slots []uint32
	low   uint // bits of a slot that hold number+1
}

// newIDs makes room for n ids of the given bytes together.
func newIDs(n, bytes int) *ids {
	t := &ids{
		seed:  maphash.MakeSeed(),
		slots: make([]uint32, n+n/4+1),
		low:   uint(bits.Len(uint(n))),
	}
	t.off = make([]uint32, 1, n+1)
	t.b.Grow(bytes)
	return t
}

// home gives the hash of s and the slot where the search for it begins.
func (t *ids) home(s string) (hash uint64, slot uint32) {
	hash = maphash.String(t.seed, s)
	hi, _ := bits.Mul64(hash, uint64(len(t.slots)))
	return hash, uint32(hi)
}

// step gives the next slot from slot on that holds the mark or nothing.
func (t *ids) step(slot, mark uint32) (at, value uint32) {
	for {
		v := t.slots[slot]
		if v == 0 || v>>t.low<<t.low == mark {
			return slot, v
		}
		slot = t.after(slot)
	}
}

func (t *ids) after(slot uint32) uint32 {
	if slot++; slot == uint32(len(t.slots)) {
		return 0
	}
	return slot
}

// search looks for s from slot on. It gives the number of s, or none and the
// free slot where it would go.
func (t *ids) search(s string, slot, mark uint32) (number, free uint32) {
	for {
		at, v := t.step(slot, mark)
		if v == 0 {
			return none, at
		}
		if n := v&(1<<t.low-1) - 1; t.at(n) == s {
			return n, at
		}
		slot = t.after(at)
	}
}

// find gives the number of s.
func (t *ids) find(s string) (uint32, bool) {
	if len(t.off) <= 1 {
		return 0, false
	}
	hash, slot := t.home(s)
	n, _ := t.search(s, slot, uint32(hash)<<t.low)
	return n, n != none
}

// block is how many ids findAll and addAll take at a time. They touch the
// memory for all of a block before they need it, so that the waits for it
// overlap.
const block = 64

// findAll gives the numbers of at most block ids, none for one that is new.
func (t *ids) findAll(list []string, out *[block]uint32) {
	if len(t.off) <= 1 {
		for i := range list {
			out[i] = none
		}
		return
	}
	var mark, slot, value, begin [block]uint32
	for i, s := range list {
		hash, at := t.home(s)
		mark[i], slot[i] = uint32(hash)<<t.low, at
		value[i] = t.slots[at]
	}
	for i := range list {
		slot[i], value[i] = t.step(slot[i], mark[i])
	}
	for i := range list {
		if value[i] != 0 {
			value[i] = value[i]&(1<<t.low-1) - 1
			begin[i] = t.off[value[i]]
		} else {
			value[i] = none
		}
	}
	arena := t.arena()
	for i, s := range list {
		n := value[i]
		if n != none && arena[begin[i]:t.off[n+1]] != s {
			n, _ = t.search(s, t.after(slot[i]), mark[i])
		}
		out[i] = n
	}
}

// addAll gives the numbers of at most block ids, new ones for those that are
// new. There must be room.
func (t *ids) addAll(list []string, out *[block]uint32) {
	var mark, slot, value [block]uint32
	for i, s := range list {
		hash, at := t.home(s)
		mark[i], slot[i] = uint32(hash)<<t.low, at
		value[i] = t.slots[at]
	}
	for i, s := range list {
		// Slots are never emptied, so that one passed over stays passed over.
		if value[i] != 0 && value[i]>>t.low<<t.low != mark[i] {
			slot[i] = t.after(slot[i])
		}
		n, free := t.search(s, slot[i], mark[i])
		if n == none {
			n = uint32(t.len())
			t.slots[free] = mark[i] | (n + 1)
			t.push(s)
		}
		out[i] = n
	}
}

// fit gives t, or a copy without spare room if much of it is unused.
func (t *ids) fit() *ids {
	n := t.len()
	if n+n/3+16 > len(t.slots) {
		return t
	}
	return t.with(nil)
}

// with gives a copy to which more ids are added.
func (t *ids) with(more []string) *ids {
	bytes := len(t.arena())
	for _, s := range more {
		bytes += len(s)
	}
	u := newIDs(t.len()+len(more), bytes)
	var list [block]string
	var out [block]uint32
	n := 0
	flush := func() {
		u.addAll(list[:n], &out)
		n = 0
	}
	for i := range t.len() + len(more) {
		if i < t.len() {
			list[n] = t.at(uint32(i))
		} else {
			list[n] = more[i-t.len()]
		}
		if n++; n == block {
			flush()
		}
	}
	flush()
	return u
}

// texts is a list of texts in one arena.
type texts struct {
	b   strings.Builder
	off []uint32 // off[i] to off[i+1] is text i
}

func newTexts(n, bytes int) *texts {
	t := &texts{off: make([]uint32, 1, n+1)}
	t.b.Grow(bytes)
	return t
}

func (t *texts) arena() string { return t.b.String() }

func (t *texts) len() int { return len(t.off) - 1 }

func (t *texts) push(s string) {
	t.b.WriteString(s)
	t.off = append(t.off, uint32(t.b.Len()))
}

func (t *texts) at(i uint32) string { return t.b.String()[t.off[i]:t.off[i+1]] }

// tidiness is what inspect finds in an id or name.
type tidiness uint8

const (
	tidy   tidiness = iota
	spaced          // holds a space or an invisible character
	untidy          // not UTF-8, damaged, or with control characters
)

func inspect(s string) tidiness {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c >= 0x7f {
			return inspectRunes(s)
		}
	}
	return tidy
}

func inspectRunes(s string) tidiness {
	out := tidy
	for _, r := range s {
		switch {
		case r == utf8.RuneError, r < ' ', r >= 0x7f && r < 0xa0:
			return untidy
		case isSpace(r):
			out = spaced
		}
	}
	return out
}

// isSpace reports whether r is a space of any width, or prints as nothing.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x200b && r <= 0x200d || r == 0x2060 || r == 0xfeff
}

// squeeze gives s without its spaces.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}
