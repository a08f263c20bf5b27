package standing_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

type word interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label() regulation.Text
}

func checkWords[E word](t *testing.T, all []E, unmarshal func(*E, []byte) error, code regulation.Code) {
	t.Helper()
	var zero E
	require.Empty(t, zero.String())
	require.True(t, zero.Label().IsZero())
	_, err := zero.MarshalText()
	require.ErrorIs(t, err, code)
	seen := map[string]bool{}
	for _, e := range all {
		require.Regexp(t, `^[a-z]+(-[a-z0-9]+)*$`, e.String())
		require.NotEmpty(t, e.Label().Zh)
		require.NotEmpty(t, e.Label().En)
		require.NotContains(t, e.Label().En, ":", "it would end the label in a diagram")
		require.False(t, seen[e.String()] || seen[e.Label().Zh] || seen["en:"+e.Label().En], e.String())
		seen[e.String()], seen[e.Label().Zh], seen["en:"+e.Label().En] = true, true, true
		b, err := e.MarshalText()
		require.NoError(t, err)
		back := zero
		require.NoError(t, unmarshal(&back, b))
		require.Equal(t, e, back)
	}
	for _, s := range []string{"", "nothing", "Home ", "外出"} {
		back := all[0]
		require.ErrorIs(t, unmarshal(&back, []byte(s)), code)
		require.Equal(t, all[0], back)
	}
}

func TestEnumerations(t *testing.T) {
	checkWords(t, standing.AllStatuses(), (*standing.Status).UnmarshalText, "unknown-status")
	checkWords(t, standing.AllStates(), (*standing.State).UnmarshalText, "unknown-state")
	checkWords(t, standing.AllEvents(), (*standing.Event).UnmarshalText, "unknown-type")
	checkWords(t, standing.AllRecords(), (*standing.Record).UnmarshalText, "unknown-record")
	checkWords(t, standing.AllPlaces(), (*standing.Place).UnmarshalText, "unknown-place")
	checkWords(t, standing.AllPurposes(), (*standing.Purpose).UnmarshalText, "unknown-purpose")
	checkWords(t, standing.AllWhats(), (*standing.What).UnmarshalText, "unknown-what")
	checkWords(t, standing.AllGrounds(), (*standing.Ground).UnmarshalText, "unknown-ground")
	checkWords(t, standing.AllPenalties(), (*standing.Penalty).UnmarshalText, "unknown-penalty")
	checkWords(t, standing.AllDeciders(), (*standing.Decider).UnmarshalText, "unknown-by")
	checkWords(t, standing.AllBodies(), (*standing.Body).UnmarshalText, "unknown-body")
	checkWords(t, standing.AllSeries(), (*standing.Series).UnmarshalText, "unknown-series")
	checkWords(t, standing.AllOutcomes(), (*standing.Outcome).UnmarshalText, "unknown-outcome")
	checkWords(t, standing.AllModes(), (*standing.Mode).UnmarshalText, "unknown-mode")
	require.Len(t, standing.AllStates(), int(standing.Deceased))
	require.Len(t, standing.AllEvents(), int(standing.Corrected))
	require.Len(t, standing.AllRecords(), int(standing.FilingRecord))
}
