package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

func contenders(t testing.TB, walk []Event) []machine {
	t.Helper()
	all, err := stepContenders(walk)
	require.NoError(t, err)
	return all
}

// Every contender goes through the same states, and ends in the same one.
func TestContendersAgree(t *testing.T) {
	for seed := range uint64(3) {
		walk := newWalk(seed)
		require.Len(t, walk, 1<<16)
		ends := map[State]bool{}
		for _, c := range contenders(t, walk) {
			require.NoError(t, sameWalk(walk, c.machine), c.name)
			c.run()
			ends[sink] = true
		}
		assert.Len(t, ends, 1)
	}
}

// The switch and the table agree on every pair of bytes, legal or not.
func TestSwitchIsTheTable(t *testing.T) {
	table, err := lifecycle.NewTable(rows...)
	require.NoError(t, err)
	for s := range 256 {
		for e := range 256 {
			want, ok := bySwitch(State(s), Event(e))
			got, found := table.Step(State(s), Event(e))
			require.Equal(t, ok, found, "%d %d", s, e)
			require.Equal(t, want, got)
		}
	}
}

// A contender that strays is found out.
func TestSameWalkFindsADifference(t *testing.T) {
	walk := newWalk(1)
	err := sameWalk(walk, func() func(Event) (State, error) {
		s, n := Nothing, 0
		return func(e Event) (State, error) {
			s, _ = bySwitch(s, e)
			if n++; n == 1000 {
				return s%20 + 1, nil
			}
			return s, nil
		}
	})
	require.ErrorContains(t, err, "step 999")
	require.Error(t, sameWalk([]Event{Withdraw}, contenders(t, walk)[0].machine))
}

// The walk is legal, visits every state and every row, and is the same each time.
func TestWalk(t *testing.T) {
	walk := newWalk(1)
	assert.Equal(t, walk, newWalk(1))
	assert.NotEqual(t, walk, newWalk(2))
	assert.Len(t, rows, 42)
	seen, s := map[lifecycle.Row[State, Event]]int{}, Nothing
	for _, e := range walk {
		next, ok := bySwitch(s, e)
		require.True(t, ok)
		seen[lifecycle.Row[State, Event]{From: s, Event: e, To: next}]++
		s = next
	}
	for _, r := range rows {
		assert.Greater(t, seen[r], 20, "%s in %s", r.Event, r.From)
	}
	assert.Len(t, seen, len(rows))
	assert.Len(t, states.All(), 20)
}

func TestStepDoesNotAllocate(t *testing.T) {
	walk := newWalk(1)
	for i, c := range contenders(t, walk)[:2] {
		assert.Zero(t, testing.AllocsPerRun(3, c.run), c.name)
		objects, bytes := allocations(c.contender)
		assert.Zero(t, objects+bytes, i)
	}
}

// Files have forty acts, differ, are replayed to the end, and are the same each time.
func TestReplay(t *testing.T) {
	for _, edition := range []string{"2014", "2026"} {
		files := newFiles(edition, 8)
		for i, f := range files {
			require.Equal(t, fileActs, len(f), edition)
			assert.True(t, slices.IsSortedFunc(f, func(a, b development.Act) int { return a.On.Compare(b.On) }))
			assert.Equal(t, f, newFiles(edition, 8)[i])
		}
		assert.NotEqual(t, files[0], files[1])
		count, err := replay(files)
		require.NoError(t, err, edition)
		assert.Equal(t, 8*fileActs, count.acts)
		assert.Greater(t, count.findings, count.acts)
		assert.Greater(t, count.unmet, 8)
		assert.Less(t, count.unmet, count.findings/2)
		again, err := replay(files)
		require.NoError(t, err)
		assert.Equal(t, count, again)

		cut := newFiles(edition, 1)
		cut[0] = cut[0][:10]
		_, err = replay(cut)
		require.ErrorContains(t, err, "ends as")
	}
}

// A run measures every section and writes README.md between its markers, and nothing
// else of it. The times are not looked at.
func TestRun(t *testing.T) {
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	copied := filepath.Join(t.TempDir(), "README.md")
	require.NoError(t, os.WriteFile(copied, text, 0o600))
	_, err = run(io.Discard, meter{rounds: 1, sample: time.Microsecond}, copied)
	require.NoError(t, err)
	written, err := os.ReadFile(copied)
	require.NoError(t, err)
	assert.Equal(t, outside(string(text)), outside(string(written)))
	for _, s := range sections() {
		begin, end := markers(s.name)
		_, rest, ok := strings.Cut(string(written), begin)
		require.True(t, ok)
		table, _, ok := strings.Cut(rest, end)
		require.True(t, ok)
		assert.Contains(t, table, "| --- |", s.name)
		_, committed, _ := strings.Cut(string(text), begin)
		assert.Contains(t, committed[:strings.Index(committed, end)], "| --- |", "README.md has its tables: run the program")
		assert.NotContains(t, committed[:strings.Index(committed, end)], "DOES NOT HOLD")
	}
	_, err = run(io.Discard, meter{rounds: 1, sample: time.Microsecond}, filepath.Join(t.TempDir(), "none"))
	require.Error(t, err)
}

// outside is the text without what stands between markers.
func outside(text string) string {
	for _, s := range sections() {
		text, _ = insert(text, s.name, "")
	}
	return text
}

func TestReport(t *testing.T) {
	_, err := insert("nothing", "step", "x")
	require.Error(t, err)
	out := outcome{head: []string{"a", "b"}, lines: [][]string{{"1", "2"}}, claims: []claim{{"one", true}, {"two", false}}}
	assert.Equal(t, "| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n- one: holds.\n- two: DOES NOT HOLD.\n", out.markdown())
	for x, want := range map[float64]string{0: "0", 1: "1.00", 12.345: "12.3", 1234.5: "1234", 0.004: "0", 0.006: "0.01"} {
		assert.Equal(t, want, figure(x))
	}
}

func BenchmarkStep(b *testing.B) {
	walk := newWalk(1)
	for _, c := range contenders(b, walk) {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.run()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*c.units), "ns/step")
		})
	}
}

func BenchmarkReplay(b *testing.B) {
	for _, edition := range []string{"2014", "2026"} {
		files := newFiles(edition, 128)
		b.Run(edition, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := replay(files); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(files)*fileActs), "ns/act")
		})
	}
}

// Every way of working out dues gives the same, and the two of the library allocate
// nothing.
func TestDuesAgree(t *testing.T) {
	all, err := duesContenders()
	require.NoError(t, err)
	require.NoError(t, sameDues(all))
	for _, c := range all[:3] {
		allocs, _ := allocations(contender{c.name, c.members, c.run})
		assert.Zero(t, allocs, c.name)
		assert.NotZero(t, duesSink, "it went through them")
	}
	all[1].one = func(int) (fees.Fen, error) { return 1, nil }
	require.Error(t, sameDues(all), "a contender that strays is found out")
}

func TestColumnsAgree(t *testing.T) {
	_, _, err := columnContenders(100_000)
	require.NoError(t, err)
}
