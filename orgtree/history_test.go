package orgtree

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func day(n int) calendar.Date { return calendar.MustParse("2024-02-01").AddDays(n) }

// lawful says, day by day and the slow way, whether the rows are a history.
func lawful(rows []Row, days int) bool {
	for d := -1; d <= days; d++ {
		alive := map[string]Org{}
		roots := 0
		for _, r := range rows {
			if !r.Span.Contains(day(d)) {
				continue
			}
			if _, twice := alive[r.ID]; twice {
				return false
			}
			alive[r.ID] = r.Org
			if r.Parent == "" {
				roots++
			}
		}
		for _, o := range alive {
			steps := 0
			for ; o.Parent != ""; steps++ {
				var ok bool
				if o, ok = alive[o.Parent]; !ok || steps > len(alive) {
					return false
				}
			}
		}
		if roots > 1 {
			return false
		}
	}
	return true
}

func TestHistoryAgainstEveryDay(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 11))
	rounds := 60_000
	if testing.Short() {
		rounds = 15_000
	}
	const days = 6
	good := 0
	for range rounds {
		rows := make([]Row, 1+rng.IntN(6))
		for i := range rows {
			r := &rows[i]
			r.ID, r.Kind = fmt.Sprint(rng.IntN(4)), Committee
			if rng.IntN(4) > 0 && r.ID != "0" || rng.IntN(30) == 0 {
				r.Parent = fmt.Sprint(rng.IntN(4))
			}
			if rng.IntN(3) > 0 {
				r.Span.From = day(rng.IntN(days))
			}
			if rng.IntN(3) == 0 {
				r.Span.To = day(1 + rng.IntN(days))
			}
			if r.Span.IsEmpty() {
				r.Span.To = calendar.Date{}
			}
		}
		h, err := NewHistory(rows)
		if ok := lawful(rows, days); ok != (err == nil) {
			require.Fail(t, "differs", "lawful %v, got %v\n%v", ok, err, rows)
		}
		if err != nil {
			require.Nil(t, h)
			continue
		}
		good++
		require.Equal(t, rows, slices.Collect(h.Rows()))
		for d := -1; d <= days; d++ {
			tree := h.On(day(d))
			sound(t, tree)
			want := map[string]Org{}
			for _, r := range rows {
				if r.Span.Contains(day(d)) {
					want[r.ID] = r.Org
				}
			}
			got := map[string]Org{}
			for o := range tree.Orgs() {
				got[o.ID] = o
			}
			require.Equal(t, want, got)
		}
	}
	require.Greater(t, good, rounds/50)
}

// story makes up a history by changing a map of organizations day by day, and
// keeps the state of every day and what happened on it.
type story struct {
	rows   []Row
	states []map[string]Org
	events [][]string // by day, as "kind id other", sorted
}

func newStory(rng *rand.Rand, days int) *story {
	s := &story{}
	open := map[string]int{} // row in force
	state := map[string]Org{}
	begin := func(d int, o Org, origin string) {
		open[o.ID] = len(s.rows)
		s.rows = append(s.rows, Row{Org: o, Span: calendar.Span{From: day(d)}, Origin: origin})
		state[o.ID] = o
	}
	end := func(d int, id, successor string) {
		r := &s.rows[open[id]]
		r.Span.To, r.Successor = day(d), successor
		delete(state, id)
	}
	begin(0, Org{ID: "root", Name: "根", Kind: Committee}, "")
	s.events = append(s.events, []string{"founded root "})
	s.states = append(s.states, maps.Clone(state))
	for d := 1; d < days; d++ {
		var events []string
		touched := map[string]bool{"root": true}
		for range rng.IntN(4) {
			ids := slices.Sorted(maps.Keys(state))
			id := ids[rng.IntN(len(ids))]
			other := ids[rng.IntN(len(ids))]
			o := state[id]
			under := func(up string) bool { // up is o or under it
				for ; up != ""; up = state[up].Parent {
					if up == id {
						return true
					}
				}
				return false
			}
			leaf := true
			for _, x := range state {
				leaf = leaf && x.Parent != id
			}
			fresh := fmt.Sprintf("o%d-%d", d, len(events))
			switch rng.IntN(7) {
			case 0, 1:
				begin(d, Org{ID: fresh, Name: fresh, Kind: Committee, Parent: other}, "")
				touched[fresh], touched[other] = true, true
				events = append(events, "founded "+fresh+" ")
			case 2:
				if s.states[d-1][id].ID == "" || touched[id] {
					continue
				}
				begin(d, Org{ID: fresh, Kind: Committee, Parent: other}, id)
				touched[fresh], touched[other], touched[id] = true, true, true
				events = append(events, "split-off "+fresh+" "+id)
			case 3:
				if touched[id] || under(other) || o.Parent == other {
					continue
				}
				end(d, id, "")
				o.Parent = other
				begin(d, o, "")
				touched[id], touched[other] = true, true
				events = append(events, "moved "+id+" ")
			case 4:
				if touched[id] {
					continue
				}
				end(d, id, "")
				o.Name += "新"
				begin(d, o, "")
				touched[id] = true
				events = append(events, "renamed "+id+" ")
			case 5, 6:
				if touched[id] || !leaf || id == other {
					continue
				}
				successor, word := "", "dissolved"
				if rng.IntN(2) == 0 {
					successor, word = other, "merged"
				}
				end(d, id, successor)
				touched[id], touched[other] = true, true
				events = append(events, word+" "+id+" "+successor)
			}
		}
		slices.Sort(events)
		s.events = append(s.events, events)
		s.states = append(s.states, maps.Clone(state))
	}
	return s
}

func TestHistoryAgainstReplay(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	rounds, days := 30, 60
	if testing.Short() {
		rounds = 6
	}
	for range rounds {
		s := newStory(rng, days)
		rows := slices.Clone(s.rows)
		rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		h, err := NewHistory(rows)
		require.NoError(t, err)
		handles := map[string]Node{}
		require.Equal(t, 0, h.On(day(-1)).Len(), "the day before the first founding")
		before := h.On(day(-1))
		for d := range days {
			tree := h.On(day(d))
			sound(t, tree)
			got := map[string]Org{}
			for o := range tree.Orgs() {
				got[o.ID] = o
				n := node(t, tree, o.ID)
				if old, ok := handles[o.ID]; ok {
					require.Equal(t, old, n, "a handle is the same on every day")
				}
				handles[o.ID] = n
			}
			require.Equal(t, s.states[d], got)
			var events []string
			for e := range h.Events(calendar.Span{From: day(d), To: day(d + 1)}) {
				require.Equal(t, day(d), e.On)
				events = append(events, e.Kind.String()+" "+e.ID()+" "+e.Other)
			}
			slices.Sort(events)
			require.Equal(t, s.events[d], events)

			// The difference of the two days, applied to the first, is the second.
			edited, err := before.Edit(Diff(before, tree)...)
			require.NoError(t, err)
			require.Empty(t, Diff(edited, tree))
			require.Empty(t, Diff(tree, edited))
			sound(t, edited)
			for n := range handles {
				if a, ok := edited.Find(n); ok {
					require.Equal(t, handles[n], a)
				}
			}
			before = tree
		}
		for id, n := range handles {
			require.Equal(t, id, h.ids.at(n.n-1))
			var own []Row
			for r := range h.RowsOf(id) {
				require.Equal(t, id, r.ID)
				require.True(t, len(own) == 0 || own[len(own)-1].Span.From.Before(r.Span.From))
				own = append(own, r)
			}
			require.NotEmpty(t, own)
		}
	}
}

func TestHistoryBoundaries(t *testing.T) {
	d := calendar.MustParse
	h, err := NewHistory([]Row{
		{Org: Org{ID: "root", Kind: Committee}},
		{Org: Org{ID: "a", Kind: Branch, Parent: "root"}, Span: calendar.MustParseSpan("2024-01-01..2024-03-01")},
		{Org: Org{ID: "a", Kind: GeneralBranch, Parent: "root"}, Span: calendar.MustParseSpan("2024-03-01..2025-01-01")},
		{Org: Org{ID: "a", Kind: Branch, Parent: "root"}, Span: calendar.MustParseSpan("2026-01-01..")},
	})
	require.NoError(t, err)
	for _, c := range []struct {
		on   string
		kind Kind
	}{
		{"2023-12-31", 0}, {"2024-01-01", Branch}, {"2024-02-29", Branch}, {"2024-03-01", GeneralBranch},
		{"2024-12-31", GeneralBranch}, {"2025-01-01", 0}, {"2025-12-31", 0}, {"2026-01-01", Branch}, {"2199-12-31", Branch},
	} {
		tree := h.On(d(c.on))
		n, ok := tree.Find("a")
		require.Equal(t, c.kind != 0, ok, c.on)
		require.Equal(t, c.kind, tree.Kind(n), c.on)
	}
	var got []string
	for e := range h.Events(calendar.Span{}) {
		got = append(got, e.On.String()+" "+e.Text().En)
	}
	require.Equal(t, `2024-01-01 "a" founded under "root"
2024-03-01 "a" became a general branch
2025-01-01 "a" dissolved
2026-01-01 "a" founded under "root"`, strings.Join(got, "\n"))
	require.Equal(t, 0, h.On(calendar.Date{}).Len())
	empty, err := NewHistory(nil)
	require.NoError(t, err)
	require.Equal(t, 0, empty.On(d("2024-01-01")).Len())
	for range h.RowsOf("nobody") {
		require.Fail(t, "nobody has rows")
	}
	// Stopping early.
	for range h.Rows() {
		break
	}
	for range h.RowsOf("a") {
		break
	}
	for range h.Events(calendar.Span{}) {
		break
	}
}
