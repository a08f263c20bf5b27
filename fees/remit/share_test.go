package remit_test

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/remit"
)

func TestShare(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "1": "1", "0.2": "0.2", "0.20": "0.2", "1/5": "0.2", "2/10": "0.2", "1/3": "1/3", "2/6": "1/3", "1.0": "1", "0/7": "0", "7/7": "1",
		"0.000000001": "0.000000001", "999999999/1000000000": "0.999999999", "1/1000000000": "0.000000001", "00.5": "0.5",
	} {
		s, err := remit.ParseShare(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, s.String(), in)
		assert.False(t, s.IsZero(), in)
		again, err := remit.ParseShare(s.String())
		require.NoError(t, err)
		assert.Equal(t, s, again)
		r, _ := new(big.Rat).SetString(in)
		assert.Zero(t, r.Cmp(s.Rat()), in)
	}
	for _, bad := range []string{"", "-0.1", "+0.1", "1.1", "2", "6/5", "1/0", "/5", "1/", ".5", "0.", "0,2", "20%", " 0.2", "1e-1", "0.0000000001", "1/1000000001",
		"1/5/2", "0.2/1", "١", "0.2222222222222222222222222222222222", "999999999999999999999/1"} {
		_, err := remit.ParseShare(bad)
		assert.ErrorIs(t, err, regulation.Code("invalid-share"), bad)
		assert.NotEmpty(t, regulation.ZhOf(err))
	}
	_, err := remit.NewShare(1, 0)
	assert.Error(t, err)
	_, err = remit.NewShare(-1, -5)
	assert.Error(t, err)
	s, err := remit.ShareOf(regulation.Permille(50))
	require.NoError(t, err)
	assert.Equal(t, share("1/20"), s)
	assert.Zero(t, remit.Share{}.Rat().Sign())
	assert.Empty(t, remit.Share{}.String())
	assert.Panics(t, func() { remit.MustParseShare("x") })

	var v struct {
		S remit.Share `json:"s,omitzero"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"s":"2/3"}`), &v))
	b, err := json.Marshal(v)
	require.NoError(t, err)
	assert.JSONEq(t, `{"s":"2/3"}`, string(b))
	require.NoError(t, json.Unmarshal([]byte(`{"s":""}`), &v))
	assert.True(t, v.S.IsZero())
	assert.Error(t, json.Unmarshal([]byte(`{"s":"3"}`), &v))
}
