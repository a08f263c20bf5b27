package transfer_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

var update = flag.Bool("update", false, "write the diagrams and the table anew")

// The diagrams and the table are part of the documentation, drawn from the rows that
// decide:
//
//	go test ./lifecycle/transfer -run TestDiagrams -update
func TestDiagrams(t *testing.T) {
	p := transfer.Course()
	table, err := p.TableJSON()
	require.NoError(t, err)
	for name, got := range map[string]string{
		"transfer.zh.mmd": p.Mermaid(regulation.Chinese, 0), "transfer.en.mmd": p.Mermaid(regulation.English, 0),
		"transfer.zh.dot": p.DOT(regulation.Chinese, 0), "transfer.en.dot": p.DOT(regulation.English, 0),
		"transfer.json": string(table) + "\n",
	} {
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err, "write it with -update")
		assert.Equal(t, string(want), got, name)
	}
}

func TestEveryEventAndStateIsInTheCourse(t *testing.T) {
	p := transfer.Course()
	events, states := map[transfer.Event]bool{}, map[transfer.State]bool{}
	for r := range p.Rows() {
		events[r.Event], states[r.From], states[r.To] = true, true, true
	}
	for _, e := range transfer.AllEvents() {
		assert.Equal(t, e != transfer.Corrected, events[e], e)
	}
	for _, s := range transfer.AllStates() {
		assert.True(t, states[s], s)
	}
	final := slices.DeleteFunc(transfer.AllStates(), func(s transfer.State) bool { return !p.Final(s) })
	assert.Equal(t, []transfer.State{transfer.Completed, transfer.Dropped, transfer.Denied}, final)
}
