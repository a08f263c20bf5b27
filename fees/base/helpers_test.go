package base_test

import (
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func month(s string) calendar.Month { return calendar.MustParseMonth(s) }

func yuan(s string) fees.Amount { return fees.MustParseAmount(s) }

// old and now are months of the two editions.
var old, now = month("2012-05"), month("2024-05")

// fewer gives a tenth where samples have to do.
func fewer(n int) int {
	if testing.Short() || raceDetector {
		return n / 10
	}
	return n
}

func yes() *bool { b := true; return &b }
func no() *bool  { b := false; return &b }

// rules compiles the national law under a policy.
func rules(t testing.TB, p base.Policy) *base.Rules {
	t.Helper()
	x, err := base.Compile(regulation.National(), p)
	require.NoError(t, err)
	return x
}

// line is an item with its amount.
func line(i base.Item, amount string) base.Line { return base.Line{Item: i, Amount: yuan(amount)} }

// find asks and expects an answer.
func find(t testing.TB, x *base.Rules, m calendar.Month, k base.Kind, lines ...base.Line) base.Answer {
	t.Helper()
	a, err := x.Find(base.Question{Month: m, Kind: k, Items: lines})
	require.NoError(t, err)
	return a
}

// faultAt asserts the code and the path of an error, and that it speaks both
// languages.
func faultAt(t *testing.T, err error, code regulation.Code, path string) {
	t.Helper()
	if !assert.ErrorIs(t, err, code) {
		return
	}
	var f *regulation.Fault
	if assert.ErrorAs(t, err, &f) {
		assert.Equal(t, path, f.Path, "%v", err)
		assert.NotEmpty(t, f.Message.Zh)
		assert.NotEmpty(t, f.Message.En)
		assert.Less(t, len(f.Error()), 3000)
	}
}
