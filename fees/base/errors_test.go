package base_test

import (
	"slices"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestErrors(t *testing.T) {
	ok := []base.Line{line(base.DutyPay, "3000")}
	tooMany := slices.Repeat(ok, base.MaxItems+1)
	for _, c := range []struct {
		name string
		q    base.Question
		code regulation.Code
		path string
	}{
		{"nothing", base.Question{}, "missing-month", "month"},
		{"no month", base.Question{Kind: base.Organ, Items: ok}, "missing-month", "month"},
		{"no kind", base.Question{Month: now, Items: ok}, "missing-kind", "kind"},
		{"no items", base.Question{Month: now, Kind: base.Organ}, "missing-items", "items"},
		{"no pay among the items", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{line(base.HousingAllowance, "500"), line(base.IncomeTax, "0")}}, "missing-items", "items"},
		{"no item", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{{Amount: yuan("1")}}}, "missing-item", "items[0].item"},
		{"no amount", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{ok[0], {Item: base.GradePay}}}, "missing-amount", "items[1].amount"},
		{"no kind to treat as", base.Question{Month: now, Kind: base.Temporary, Items: ok}, "missing-treat-as", "treatAs"},
		{"2017", base.Question{Month: month("2017-06"), Kind: base.Organ, Items: ok}, "missing-notice-from", "noticeFrom"},
		{"2017, fixed", base.Question{Month: month("2017-12"), Kind: base.Student}, "missing-notice-from", "noticeFrom"},
		{"no month of verification", base.Question{Month: now, Kind: base.Organ, Items: ok, Verified: &base.Verified{Base: yuan("1")}}, "missing-month", "verified.month"},
		{"no base of verification", base.Question{Month: now, Kind: base.Organ, Items: ok, Verified: &base.Verified{Month: now}}, "missing-base", "verified.base"},
		{"unknown kind", base.Question{Month: now, Kind: 99, Items: ok}, "unknown-kind", "kind"},
		{"unknown kind to treat as", base.Question{Month: now, Kind: base.Temporary, TreatAs: 99, Items: ok}, "unknown-treat-as", "treatAs"},
		{"unknown kind of verification", base.Question{Month: now, Kind: base.Organ, Items: ok, Verified: &base.Verified{Month: now, Base: yuan("1"), Kind: 99}}, "unknown-kind", "verified.kind"},
		{"unknown item", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{{Item: 250, Amount: yuan("1"), Decided: base.Included}}}, "unknown-item", "items[0].item"},
		{"unknown decision", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{{Item: base.PostPay, Amount: yuan("1"), Decided: 9}}}, "unknown-verdict", "items[0].decided"},
		{"undecided decision", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{{Item: base.PostPay, Amount: yuan("1"), Decided: base.Unknown}}}, "unknown-verdict", "items[0].decided"},
		{"item and heading", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{{Item: base.PostPay, Heading: "岗位工资", Amount: yuan("1")}}}, "conflicting-fields", "items[0].heading"},
		{"treated as another", base.Question{Month: now, Kind: base.Organ, TreatAs: base.Retired, Items: ok}, "conflicting-fields", "treatAs"},
		{"two declared amounts", base.Question{Month: now, Kind: base.SelfEmployed, Items: []base.Line{line(base.QuarterNetIncome, "1"), line(base.MonthlyAverage, "1")}}, "conflicting-fields", "items[1]"},
		{"one declared twice", base.Question{Month: now, Kind: base.Farmer, Items: []base.Line{line(base.ChosenAmount, "1"), line(base.ChosenAmount, "1")}}, "conflicting-fields", "items[1]"},
		{"army", base.Question{Month: now, Kind: base.VeteranWaiting, Items: ok}, "not-applicable", "kind"},
		{"army with another kind", base.Question{Month: now, Kind: base.VeteranWaiting, TreatAs: base.Organ, Items: ok}, "not-applicable", "kind"},
		{"treated as an undecided kind", base.Question{Month: now, Kind: base.Temporary, TreatAs: base.EarlyRetired, Items: ok}, "not-applicable", "treatAs"},
		{"treated as the army", base.Question{Month: now, Kind: base.Temporary, TreatAs: base.VeteranWaiting, Items: ok}, "not-applicable", "treatAs"},
		{"too many", base.Question{Month: now, Kind: base.Organ, Items: tooMany}, "count-mismatch", "items"},
		{"more deducted than counted", base.Question{Month: now, Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "1"), line(base.IncomeTax, "1.01")}}, "amount-out-of-range", "items"},
		{"before 2008-04", base.Question{Month: month("2008-03"), Kind: base.Organ, Items: ok}, "no-schedule", "month"},
		{"before 2008-04, fixed", base.Question{Month: month("2000-01"), Kind: base.Student}, "no-schedule", "month"},

		// Of several, the one of the first class.
		{"missing before unknown", base.Question{Month: now, Kind: 99, Items: []base.Line{{Item: base.DutyPay}}}, "missing-amount", "items[0].amount"},
		{"missing before conflicting", base.Question{Kind: base.Organ, TreatAs: base.Retired, Items: ok}, "missing-month", "month"},
		{"unknown before conflicting", base.Question{Month: now, Kind: base.Organ, TreatAs: base.Retired, Items: []base.Line{{Item: 250, Amount: yuan("1")}}}, "unknown-item", "items[0].item"},
		{"conflicting before not applicable", base.Question{Month: now, Kind: base.VeteranWaiting, Items: []base.Line{{Item: base.DutyPay, Heading: "x", Amount: yuan("1")}}}, "conflicting-fields", "items[0].heading"},
		{"not applicable before too many", base.Question{Month: now, Kind: base.VeteranWaiting, Items: tooMany}, "not-applicable", "kind"},
		{"too many before no schedule", base.Question{Month: month("2001-01"), Kind: base.Organ, Items: tooMany}, "count-mismatch", "items"},
		{"no items before no schedule", base.Question{Month: month("2001-01"), Kind: base.Organ}, "missing-items", "items"},
		{"month before items", base.Question{Kind: base.Organ}, "missing-month", "month"},
	} {
		x := rules(t, base.Policy{})
		a, err := x.Find(c.q)
		faultAt(t, err, c.code, c.path)
		assert.Zero(t, a, "%s: never a partial answer", c.name)
		if c.code == "amount-out-of-range" || c.name == "no pay among the items" {
			continue // only the sums tell
		}
		for err := range x.Problems(c.q) {
			faultAt(t, err, c.code, c.path)
			break
		}
		_, _, err = x.Explain(c.q)
		assert.Error(t, err)
	}
	for range rules(t, base.Policy{}).Problems(base.Question{Month: now, Kind: base.Organ, Items: ok}) {
		t.Error("nothing is wrong")
	}
	// An item that is not there, to a form that asks about one column.
	x := rules(t, base.Policy{})
	_, err := x.Rule(now, base.Organ, base.Line{})
	faultAt(t, err, "missing-item", "item")
	_, err = x.Rule(now, base.Temporary, base.Line{Item: base.DutyPay})
	faultAt(t, err, "missing-treat-as", "treatAs")
}

func TestCompileErrors(t *testing.T) {
	local := func(l ...base.Local) base.Policy { return base.Policy{Local: l} }
	good := base.Local{Item: base.SeniorityPay, Verdict: base.Included, Source: "某市规定"}
	without := func(change func(*base.Local)) base.Policy { l := good; change(&l); return local(l) }
	for _, c := range []struct {
		p    base.Policy
		code regulation.Code
		path string
	}{
		{base.Policy{NoticeFrom: month("2016-12")}, "invalid-notice-from", "noticeFrom"},
		{base.Policy{NoticeFrom: month("2018-02")}, "invalid-notice-from", "noticeFrom"},
		{base.Policy{Deductions: 9}, "unknown-reading", "deductions"},
		{base.Policy{RetiredBase: 9}, "unknown-reading", "retiredBase"},
		{base.Policy{Postgraduate: 9}, "unknown-reading", "postgraduate"},
		{base.Policy{Change: 9}, "unknown-change", "change"},
		{without(func(l *base.Local) { l.Item = 0 }), "missing-item", "local[0].item"},
		{without(func(l *base.Local) { l.Verdict = 0 }), "missing-verdict", "local[0].verdict"},
		{without(func(l *base.Local) { l.Source = "" }), "missing-source", "local[0].source"},
		{without(func(l *base.Local) { l.Item = 250 }), "unknown-item", "local[0].item"},
		{without(func(l *base.Local) { l.Kind = 99 }), "unknown-kind", "local[0].kind"},
		{without(func(l *base.Local) { l.Verdict = base.Unknown }), "unknown-verdict", "local[0].verdict"},
		{without(func(l *base.Local) { l.Verdict = 9 }), "unknown-verdict", "local[0].verdict"},
		{without(func(l *base.Local) { l.Item, l.Kind = base.DutyPay, base.Organ }), "conflicting-fields", "local[0].item"},
		{without(func(l *base.Local) { l.Item, l.Kind = base.SeniorityPay, base.Student }), "conflicting-fields", "local[0].item"},
		{without(func(l *base.Local) { l.Kind = base.Temporary }), "conflicting-fields", "local[0].item"},
		{without(func(l *base.Local) { l.Item = base.NetTotal }), "conflicting-fields", "local[0].item"},
		{local(good, good), "conflicting-fields", "local[1].item"},
		{local(slices.Repeat([]base.Local{good}, base.MaxLocal+1)...), "count-mismatch", "local"},
		{base.Policy{Deductions: 9, NoticeFrom: month("2016-12")}, "invalid-notice-from", "noticeFrom"},
		{base.Policy{Change: 9, Local: []base.Local{{}}}, "missing-item", "local[0].item"},
	} {
		x, err := base.Compile(regulation.National(), c.p)
		faultAt(t, err, c.code, c.path)
		assert.Nil(t, x)
	}
	_, err := base.Compile(nil, base.Policy{})
	faultAt(t, err, regulation.MissingLaw, "law")
	for _, m := range []string{"2017-01", "2018-01"} {
		_, err := base.Compile(regulation.National(), base.Policy{NoticeFrom: month(m)})
		require.NoError(t, err)
	}
}

// An amount below zero never gets in.
func TestNegativeAmount(t *testing.T) {
	_, err := fees.ParseAmount("-1")
	assert.ErrorIs(t, err, regulation.NegativeAmount)
}
