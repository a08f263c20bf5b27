package fees_test

import (
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
)

func month(s string) calendar.Month { return calendar.MustParseMonth(s) }

func yuan(s string) fees.Amount { return fees.MustParseAmount(s) }

// hurried tells that samples have to do.
func hurried() bool { return testing.Short() || raceDetector }

// fewer gives a tenth when hurried.
func fewer(n int) int {
	if hurried() {
		return n / 10
	}
	return n
}

// compile compiles a law that the test knows to be good.
func compile(t testing.TB, law *regulation.Law, p fees.Policy) *fees.Tariff {
	t.Helper()
	tariff, err := fees.Compile(law, p)
	if err != nil {
		t.Fatal(err)
	}
	return tariff
}

// national compiles the national law under a policy.
func national(t testing.TB, p fees.Policy) *fees.Tariff {
	t.Helper()
	return compile(t, regulation.National(), p)
}

// faultAt asserts the code and the path of an error, and that it speaks both
// languages at no great length.
func faultAt(t *testing.T, err error, code regulation.Code, path string) {
	t.Helper()
	if !assert.ErrorIs(t, err, code) {
		return
	}
	var f *regulation.Fault
	if assert.ErrorAs(t, err, &f) {
		assert.Equal(t, code, f.Code)
		assert.Equal(t, path, f.Path, "%v", err)
		assert.NotEmpty(t, f.Message.Zh)
		assert.NotEmpty(t, f.Message.En)
		assert.NotEqual(t, f.Zh(), f.Error())
		assert.Less(t, len(f.Value), 300)
		assert.Less(t, len(f.Error()), 600)
	}
}

// reasonOf gives the sentence of an answer.
func reasonOf(t *fees.Tariff, in fees.Input) (regulation.Text, error) {
	a, err := t.Assess(in)
	return a.Reason(), err
}
