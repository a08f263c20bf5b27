package transfer_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
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
	checkWords(t, transfer.AllStates(), (*transfer.State).UnmarshalText, "unknown-state")
	checkWords(t, transfer.AllEvents(), (*transfer.Event).UnmarshalText, "unknown-type")
	checkWords(t, transfer.AllRecords(), (*transfer.Record).UnmarshalText, "unknown-record")
	checkWords(t, transfer.AllKinds(), (*transfer.Kind).UnmarshalText, "unknown-kind")
	checkWords(t, transfer.AllWhats(), (*transfer.What).UnmarshalText, "unknown-what")
	checkWords(t, transfer.AllForms(), (*transfer.Form).UnmarshalText, "unknown-form")
	checkWords(t, transfer.AllResponsibles(), (*transfer.Responsible).UnmarshalText, "unknown-responsible")
	checkWords(t, transfer.AllPapers(), (*transfer.Paper).UnmarshalText, "unknown-exactly-six")
	checkWords(t, transfer.AllDuesFollows(), (*transfer.DuesFollow).UnmarshalText, "unknown-dues-follow")
	checkWords(t, transfer.AllDepartments(), (*transfer.Department).UnmarshalText, "unknown-by")
	checkWords(t, transfer.AllBodies(), (*transfer.Body).UnmarshalText, "unknown-body")
	checkWords(t, transfer.AllModes(), (*transfer.Mode).UnmarshalText, "unknown-mode")
	require.Len(t, transfer.AllStates(), int(transfer.Denied))
	require.Len(t, transfer.AllEvents(), int(transfer.Corrected))
}
