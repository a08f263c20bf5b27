package lifecycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// The table says what its rows say, and nothing else, for every pair of bytes.
func TestTableEqualsItsRows(t *testing.T) {
	p := toy(t)
	rows := map[[2]uint8]state{}
	for r := range p.Rows() {
		rows[[2]uint8{uint8(r.From), uint8(r.Event)}] = r.To
	}
	require.Len(t, rows, len(toySpec().Rows))
	table := p.Table()
	for s := range 256 {
		for e := range 256 {
			want, ok := rows[[2]uint8{uint8(s), uint8(e)}]
			got, found := table.Step(state(s), event(e))
			if want != got || ok != found {
				t.Fatalf("state %d, event %d: %d %v, want %d %v", s, e, got, found, want, ok)
			}
		}
	}
}

// A table can be full: every state and event from 1 to 63.
func TestFullTable(t *testing.T) {
	var rows []row
	for s := 1; s < lifecycle.MaxSymbols; s++ {
		for e := 1; e < lifecycle.MaxSymbols; e++ {
			rows = append(rows, row{From: state(s), Event: event(e), To: state((s*e)%63 + 1)})
		}
	}
	table, err := lifecycle.NewTable(rows...)
	require.NoError(t, err)
	for _, r := range rows {
		to, ok := table.Step(r.From, r.Event)
		require.True(t, ok)
		require.Equal(t, r.To, to)
	}
	for n := range 256 {
		for _, beyond := range []uint8{0, 64, 65, 127, 128, 192, 255} {
			_, ok := table.Step(state(n), event(beyond))
			require.False(t, ok, "%d %d", n, beyond)
			_, ok = table.Step(state(beyond), event(n))
			require.False(t, ok, "%d %d", beyond, n)
		}
	}
}

func TestNewTableErrors(t *testing.T) {
	good := row{From: nothing, Event: applied, To: applicant}
	for name, bad := range map[string]row{
		"unset from":         {Event: applied, To: applicant},
		"unset event":        {From: nothing, To: applicant},
		"unset to":           {From: nothing, Event: applied},
		"from out of range":  {From: 64, Event: applied, To: applicant},
		"event out of range": {From: nothing, Event: 64, To: applicant},
		"to out of range":    {From: nothing, Event: applied, To: 255},
		"twice":              good,
		"twice, elsewhere":   {From: nothing, Event: applied, To: full},
	} {
		table, err := lifecycle.NewTable(good, bad)
		require.ErrorIs(t, err, lifecycle.InvalidProcess, name)
		assert.Contains(t, err.Error(), "rows[1]", name)
		assert.Contains(t, regulation.ZhOf(err), "rows[1]", name)
		_, ok := table.Step(nothing, applied)
		assert.False(t, ok, "never a partial result")
	}
}

func TestZeroTable(t *testing.T) {
	var zero lifecycle.Table[state, event]
	empty, err := lifecycle.NewTable[state, event]()
	require.NoError(t, err)
	for s := range 256 {
		for e := range 256 {
			_, ok := zero.Step(state(s), event(e))
			_, alike := empty.Step(state(s), event(e))
			require.False(t, ok || alike)
		}
	}
}

var (
	sinkState state
	sinkBool  bool
)

func TestHotPathsDoNotAllocate(t *testing.T) {
	p := toy(t)
	table := p.Table()
	assert.Zero(t, testing.AllocsPerRun(100, func() { sinkState, sinkBool = table.Step(applicant, named) }), "Table.Step")
	assert.Zero(t, testing.AllocsPerRun(100, func() { sinkState, sinkBool = table.Step(full, named) }), "Table.Step without a row")
	f := recent(t, p)
	assert.Zero(t, testing.AllocsPerRun(100, func() { sinkBool = f.On(named).IsZero() }), "File.On")
	// An act costs the file, the act and the findings, each once.
	for _, x := range []struct {
		f file
		a act
	}{{old(t, p), on(lodged, "2021-03-01")}, {f, on(opened, "2026-06-01")}, {begin(), on(applied, "2020-01-10")},
		{do(t, p, national(), begin(), on(applied, "2020-01-10")), on(talked, "2020-02-10")}} {
		rules := national()
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _, _ = p.Audit(rules, x.f, x.a) }), 4.0, "%s", x.a.Event)
	}
	set := lifecycle.SetOf(topic1)
	assert.Zero(t, testing.AllocsPerRun(100, func() { sinkBool = set.Has(document) }), "Set.Has")
}
