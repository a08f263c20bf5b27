package base_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/require"
)

// Whatever is asked, there is an answer that adds up or an error that says why, in
// both languages, and the first that Problems has is the one that Find gives.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		`{"month":"2024-05","kind":"organ","items":[{"item":"duty-pay","amount":"3000"},{"heading":"个税","amount":"5.5"}]}`,
		`{"month":"2012-05","kind":"self-employed","items":[{"item":"quarter-net-income","amount":"0.00000001"}]}`,
		`{"month":"2024-05","kind":"temporary","treatAs":"enterprise","items":[{"item":"bonus","amount":"999999999999999999","general":true}]}`,
		`{"month":"2024-05","kind":"retired","items":[],"verified":{"month":"2024-01","base":"3000"}}`,
		`{"month":"2017-05","kind":"student"}`,
		`{"month":"2008-03","kind":"veteran-waiting","items":[{}]}`,
		`{"month":"2024-05","kind":"organ","items":[{"heading":"x","amount":"1","decided":"deducted"},{"item":"net-total","amount":"1"}]}`,
	} {
		f.Add([]byte(s))
	}
	plain, err := base.Compile(regulation.National(), base.Policy{})
	require.NoError(f, err)
	other, err := base.Compile(regulation.National(), base.Policy{NoticeFrom: month("2017-05"), Deductions: base.ByRules2008, RetiredBase: base.ByRules2008,
		Postgraduate: base.ByRules2008, Change: base.SameMonth, Local: []base.Local{{Item: base.SeniorityPay, Verdict: base.Deducted, Source: "x"}}})
	require.NoError(f, err)
	tariff, err := fees.Compile(regulation.National(), fees.Policy{NoticeFrom: month("2017-05")})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, b []byte) {
		var q base.Question
		if json.Unmarshal(b, &q) != nil {
			return
		}
		for _, x := range []*base.Rules{plain, other} {
			a, trace, err := x.Explain(q)
			for first := range x.Problems(q) {
				require.Error(t, err)
				require.Equal(t, first.Error(), err.Error())
				break
			}
			if err != nil {
				var fault *regulation.Fault
				require.True(t, errors.As(err, &fault))
				require.NotEmpty(t, fault.Path)
				require.NotEmpty(t, fault.Message.Zh)
				require.NotEmpty(t, fault.Message.En)
				require.Zero(t, a)
				continue
			}
			in, ok := a.Input()
			require.Equal(t, len(a.Asked()) == 0, ok)
			require.Equal(t, ok, a.Without.IsZero())
			require.Equal(t, a.Without.IsZero(), a.With.IsZero())
			require.Equal(t, ok && a.Category.NeedsBase(), !a.Base.IsZero())
			require.Equal(t, a.Base.IsZero(), a.Source == 0)
			require.NotEmpty(t, trace.In(regulation.English))
			_, err = json.Marshal(a)
			require.NoError(t, err)
			if !ok || a.Category == fees.Farmer {
				continue // the range of a farmer is for fees to check
			}
			assessed, err := tariff.Assess(in)
			require.NoError(t, err, "what base gives, fees takes")
			if a.Category.NeedsBase() {
				require.Equal(t, a.Base, assessed.Base)
			}
		}
	})
}

// No heading is recognised by a part of it, and none breaks the reading.
func FuzzItemOf(f *testing.F) {
	for _, s := range []string{"岗位工资（元）", "住房公积金(单位)(元)", "", "\xff", "（（））", "元元元", "POST PAY", "İ", "ﬁ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		item, ok := base.ItemOf(s)
		require.Equal(t, ok, item.String() != "")
		if ok {
			again, _ := base.ItemOf(" （" + s + "）\n")
			require.Equal(t, item, again)
			_, more := base.ItemOf(s + "9")
			require.False(t, more)
		}
	})
}

// One compiled value serves many at once.
func TestConcurrent(t *testing.T) {
	x := rules(t, base.Policy{})
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for range 500 {
				a := find(t, x, now, base.Organ, base.Line{Heading: "职务工资", Amount: yuan("3000")})
				require.Equal(t, "3000", a.Base.String())
			}
		})
	}
}
