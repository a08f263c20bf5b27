package fees_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The month decides which table is taken; each schedule ends with the month
// before the next.
func TestSchedulesByMonth(t *testing.T) {
	tariff := national(t, fees.Policy{})
	old := national(t, fees.Policy{Unverified: true})
	for _, x := range []struct {
		month, verified, unverified string // of a retired member at 2000 yuan
		salaried                    string // at 2000 yuan
	}{
		{"1900-01", "", "", ""},
		{"1997-12", "", "", ""},
		{"1998-01", "", "60.00", "60.00"},
		{"1998-02", "", "60.00", "60.00"},
		{"2008-02", "", "60.00", "60.00"},
		{"2008-03", "", "60.00", "60.00"},
		{"2008-04", "10.00", "10.00", "10.00"},
		{"2008-05", "10.00", "10.00", "10.00"},
		{"2016-12", "10.00", "10.00", "10.00"},
		{"2018-01", "10.00", "10.00", "10.00"},
		{"2199-12", "10.00", "10.00", "10.00"},
	} {
		for _, y := range []struct {
			tariff *fees.Tariff
			c      fees.Category
			want   string
		}{
			{tariff, fees.Retired, x.verified}, {old, fees.Retired, x.unverified},
			{tariff, fees.SelfEmployed, x.verified}, {old, fees.SelfEmployed, x.unverified},
			{tariff, fees.Salaried, x.salaried}, {old, fees.Salaried, x.salaried},
			{tariff, fees.AnnualSalary, x.salaried}, {old, fees.AnnualSalary, x.salaried},
		} {
			due, err := y.tariff.Due(month(x.month), y.c, 2000*fees.Yuan)
			if y.want == "" {
				faultAt(t, err, regulation.NoSchedule, "month")
				assert.Zero(t, due)
				continue
			}
			require.NoError(t, err, "%s %v", x.month, y.c)
			assert.Equal(t, y.want, due.String(), "%s %v", x.month, y.c)
		}
	}
}

// Farmers paid 0.20 under the text of 1998, which is known only indirectly;
// what students and those on relief paid then is not known at all.
func TestCategoriesWithoutBands1998(t *testing.T) {
	tariff, old := national(t, fees.Policy{}), national(t, fees.Policy{Unverified: true})
	for _, m := range []string{"1998-01", "2008-03"} {
		_, err := tariff.Due(month(m), fees.Farmer, 20)
		faultAt(t, err, regulation.NoSchedule, "month")
		due, err := old.Due(month(m), fees.Farmer, 20)
		require.NoError(t, err)
		assert.EqualValues(t, 20, due)
		_, err = old.Due(month(m), fees.Farmer, 50)
		faultAt(t, err, regulation.AmountOutOfRange, "base")
		for _, c := range []fees.Category{fees.Student, fees.Unemployed, fees.Relief, fees.MinimumAllowance} {
			_, err = old.Due(month(m), c, 0)
			faultAt(t, err, regulation.NoSchedule, "month")
		}
	}
	for _, c := range []fees.Category{fees.Student, fees.Unemployed, fees.Relief, fees.MinimumAllowance} {
		due, err := tariff.Due(month("2008-04"), c, 0)
		require.NoError(t, err)
		assert.Equal(t, "0.20", due.String())
	}
}

// The cap of the notice: off to 2016-12, on from 2018-01, and in 2017 from the
// month that the caller gives, whichever it is.
func TestCapByMonth(t *testing.T) {
	first, last := month("2017-01"), month("2018-01")
	for notice := first; !notice.After(last); notice = notice.Next() {
		for _, x := range []struct {
			cap  fees.Cap
			want func(m calendar.Month) bool
		}{
			{0, func(m calendar.Month) bool { return !m.Before(notice) }},
			{fees.CapByLaw, func(m calendar.Month) bool { return !m.Before(notice) }},
			{fees.CapOff, func(calendar.Month) bool { return false }},
			{fees.CapOn, func(calendar.Month) bool { return true }},
		} {
			tariff := national(t, fees.Policy{NoticeFrom: notice, Cap: x.cap})
			for m := month("2016-11"); !m.After(month("2018-03")); m = m.Next() {
				a, err := tariff.Assess(fees.Input{Month: m, Category: fees.AnnualSalary, Base: yuan("245000")})
				require.NoError(t, err)
				what := fmt.Sprintf("notice %v, cap %v, %v", notice, x.cap, m)
				assert.Equal(t, x.want(m), a.Capped, what)
				want := "4900.00"
				if x.want(m) {
					want = "1000.00"
				}
				assert.Equal(t, want, a.Due.String(), what)
				assert.Equal(t, "4900", a.Exact.String(), what)
			}
		}
	}
}

func TestMonthsOf2017NeedTheNotice(t *testing.T) {
	for _, limit := range fees.AllCaps() {
		tariff := national(t, fees.Policy{Cap: limit})
		for m := month("2016-12"); !m.After(month("2018-01")); m = m.Next() {
			for _, c := range fees.AllCategories() {
				base := fees.Fen(0)
				if c.NeedsBase() {
					base = 50
				}
				_, err := tariff.Due(m, c, base)
				if m.Year().String() == "2017" {
					faultAt(t, err, regulation.MissingNotice, "noticeFrom")
				} else {
					assert.NoError(t, err)
				}
			}
		}
	}
}

func TestCompileRefuses(t *testing.T) {
	law := regulation.National()
	for _, x := range []struct {
		law  *regulation.Law
		p    fees.Policy
		code regulation.Code
		path string
	}{
		{nil, fees.Policy{}, regulation.MissingLaw, "law"},
		{law, fees.Policy{Rounding: 99}, "unknown-rounding", "rounding"},
		{law, fees.Policy{Rounding: fees.NoRounding + 1}, "unknown-rounding", "rounding"},
		{law, fees.Policy{Cap: 99}, "unknown-cap", "cap"},
		{law, fees.Policy{Cap: fees.CapOn + 1}, "unknown-cap", "cap"},
		{law, fees.Policy{NoticeFrom: month("2016-12")}, "invalid-notice-from", "noticeFrom"},
		{law, fees.Policy{NoticeFrom: month("2018-02")}, "invalid-notice-from", "noticeFrom"},
	} {
		tariff, err := fees.Compile(x.law, x.p)
		faultAt(t, err, x.code, x.path)
		assert.Nil(t, tariff)
	}
}

// A law that knows nothing, and a Tariff that was never compiled, have no
// schedules.
func TestNoLaw(t *testing.T) {
	for _, tariff := range []*fees.Tariff{new(fees.Tariff), compile(t, new(regulation.Law), fees.Policy{})} {
		_, err := tariff.Due(month("2026-10"), fees.Salaried, 1)
		faultAt(t, err, regulation.NoSchedule, "month")
		_, err = tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.Student})
		faultAt(t, err, regulation.NoSchedule, "month")
	}
}

// The zero Policy is the one with every default written out.
func TestZeroPolicy(t *testing.T) {
	zero, spelt := national(t, fees.Policy{}), national(t, fees.Policy{Rounding: fees.FenHalfUp, Cap: fees.CapByLaw})
	for _, m := range []string{"1997-12", "2003-05", "2016-12", "2017-06", "2018-01", "2026-10"} {
		for _, c := range fees.AllCategories() {
			in := fees.Input{Month: month(m), Category: c}
			if c.NeedsBase() {
				in.Base = yuan("123456.78")
			}
			a, err := zero.Assess(in)
			b, err2 := spelt.Assess(in)
			assert.Equal(t, a, b)
			assert.Equal(t, err, err2)
		}
	}
	a, err := zero.Assess(fees.Input{Month: month("2026-10"), Category: fees.Student})
	require.NoError(t, err)
	assert.Equal(t, fees.FenHalfUp, a.Rounding)
}

// county is a local text made up for the tests.
func county(from string) regulation.Instrument {
	return regulation.Instrument{ID: "county-dues", Title: regulation.Text{Zh: "某县党费收缴办法", En: "County Measures on Dues"},
		Level: regulation.CountyLevel, Effective: calendar.MustParse(from), Division: regulation.ByArticle}
}

func local(t testing.TB, overrides ...regulation.Override) *regulation.Law {
	t.Helper()
	law, err := regulation.National().With(overrides...)
	require.NoError(t, err)
	return law
}

var art3 = regulation.Citation{Article: 3}

// A county fixes the farmers' amount from the middle of a month: it applies
// from the next month on.
func TestLocalFarmerAmount(t *testing.T) {
	before := national(t, fees.Policy{})
	law := local(t, regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 50, Max: 50}).
		Under(county("2020-07-15"), art3).Until(calendar.MustParse("2023-03-10")))
	tariff := compile(t, law, fees.Policy{})
	for m, allowed := range map[string][]fees.Fen{
		"2020-06": {20, 50, 100}, "2020-07": {20, 50, 100}, "2020-08": {50}, "2020-09": {50},
		"2023-02": {50}, "2023-03": {50}, "2023-04": {20, 50, 100},
	} {
		for _, amount := range []fees.Fen{20, 49, 50, 51, 100} {
			_, err := tariff.Due(month(m), fees.Farmer, amount)
			switch {
			case contains(allowed, amount) || len(allowed) > 1:
				assert.NoError(t, err, "%s %v", m, amount)
			default:
				faultAt(t, err, regulation.AmountOutOfRange, "base")
			}
			_, err = before.Due(month(m), fees.Farmer, amount)
			assert.NoError(t, err, "a Tariff compiled before knows nothing of the county")
		}
	}
	in := fees.Input{Month: month("2020-08"), Category: fees.Farmer, Base: yuan("0.5")}
	a, trace, err := tariff.Explain(in)
	require.NoError(t, err)
	assert.Equal(t, []regulation.Citation{{Instrument: "county-dues", Article: 3}}, a.Basis())
	require.Len(t, trace.Parameters, 1)
	assert.Equal(t, regulation.LocalLayer, trace.Parameters[0].Layer)
	assert.Contains(t, trace.In(regulation.Chinese), "《某县党费收缴办法》第三条")
	assert.Contains(t, trace.In(regulation.Chinese), "自2020年7月15日起、2023年3月10日前（本地规定）")
	reason, err := reasonOf(tariff, in)
	require.NoError(t, err)
	assert.Equal(t, "定额，应交0.50元（本地规定）", reason.Zh)
	assert.Equal(t, "a fixed amount; due 0.50 yuan (local)", reason.En)
}

func contains(all []fees.Fen, f fees.Fen) bool {
	for _, x := range all {
		if x == f {
			return true
		}
	}
	return false
}

// A local cap counts from its own day, under CapByLaw in any month.
func TestLocalCap(t *testing.T) {
	base := fees.Fen(245_000 * fees.Yuan)
	law := local(t, regulation.SetMoney(regulation.DuesMonthlyCap, 800*fees.Yuan).Under(county("2021-01-01"), art3))
	tariff := compile(t, law, fees.Policy{})
	for m, want := range map[string]string{"2016-12": "4900.00", "2018-01": "1000.00", "2020-12": "1000.00", "2021-01": "800.00", "2026-10": "800.00"} {
		due, err := tariff.Due(month(m), fees.AnnualSalary, base)
		require.NoError(t, err)
		assert.Equal(t, want, due.String(), m)
	}
	off := compile(t, law, fees.Policy{Cap: fees.CapOff})
	due, err := off.Due(month("2026-10"), fees.AnnualSalary, base)
	require.NoError(t, err)
	assert.Equal(t, "4900.00", due.String())
	a, trace, err := tariff.Explain(fees.Input{Month: month("2026-10"), Category: fees.AnnualSalary, Base: yuan("245000")})
	require.NoError(t, err)
	assert.Equal(t, regulation.Citation{Instrument: "county-dues", Article: 3}, a.Basis()[2])
	assert.Contains(t, trace.In(regulation.Chinese), "✓ 月限额800.00元（本地规定）")

	// What a county sets for later months does not reach back into 2017, nor
	// into the months before the notice that CapOn adds.
	law = local(t, regulation.SetMoney(regulation.DuesMonthlyCap, 800*fees.Yuan).Under(county("2018-01-01"), art3))
	tariff = compile(t, law, fees.Policy{NoticeFrom: month("2017-05"), Cap: fees.CapOn})
	for m, want := range map[string]string{"2003-05": "1000.00", "2016-12": "1000.00", "2017-06": "1000.00", "2017-12": "1000.00", "2018-01": "800.00"} {
		due, err := tariff.Due(month(m), fees.AnnualSalary, base)
		require.NoError(t, err)
		assert.Equal(t, want, due.String(), m)
	}
}

// Before 2008-04 the amount of a student is the caller's to give.
func TestLocalStudentAmount(t *testing.T) {
	law := local(t, regulation.SetMoney(regulation.DuesStudentAmount, 10).Under(county("2000-01-01"), art3).Until(calendar.MustParse("2008-04-01")))
	tariff := compile(t, law, fees.Policy{})
	for m, want := range map[string]string{"1999-12": "", "2000-01": "0.10", "2008-03": "0.10", "2008-04": "0.20"} {
		due, err := tariff.Due(month(m), fees.Student, 0)
		if want == "" {
			faultAt(t, err, regulation.NoSchedule, "month")
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, want, due.String(), m)
	}
	_, err := tariff.Due(month("2003-05"), fees.Unemployed, 0)
	faultAt(t, err, regulation.NoSchedule, "month")

	// The same for the retired and farmers; not for the self-employed.
	law = local(t,
		regulation.SetSchedule(regulation.DuesRetiredRates, oneRate(t, regulation.Permille(5))).Under(county("2000-01-01"), art3).Until(calendar.MustParse("2008-04-01")),
		regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 10, Max: 30}).Under(county("2000-01-01"), art3).Until(calendar.MustParse("2008-04-01")))
	tariff = compile(t, law, fees.Policy{})
	assert.Equal(t, "10.00", must(tariff.Due(month("2003-05"), fees.Retired, 2000*fees.Yuan)).String())
	assert.Equal(t, "0.10", must(tariff.Due(month("2003-05"), fees.Farmer, 10)).String())
	_, err = tariff.Due(month("2003-05"), fees.SelfEmployed, 10)
	faultAt(t, err, regulation.NoSchedule, "month")
	_, err = tariff.Due(month("1999-12"), fees.Retired, 10)
	faultAt(t, err, regulation.NoSchedule, "month")
}

func TestLocalRulesThatRelax(t *testing.T) {
	here := county("2020-07-15")
	other, err := regulation.NewSchedule(regulation.Band{UpTo: regulation.Unlimited, Rate: regulation.Permille(5)})
	require.NoError(t, err)
	for name, o := range map[string]regulation.Override{
		"dues.farmer":        regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 10, Max: 100}),
		"dues.fixed":         regulation.SetMoney(regulation.DuesFixedAmount, 10),
		"dues.rates":         regulation.SetSchedule(regulation.DuesRates, other),
		"dues.rates.retired": regulation.SetSchedule(regulation.DuesRetiredRates, other),
	} {
		law, err := regulation.National().With(o.Under(here, art3))
		assert.ErrorIs(t, err, regulation.RelaxesMust, name)
		assert.Nil(t, law)
		var r *regulation.Relaxes
		if assert.ErrorAs(t, err, &r) {
			assert.Equal(t, name, r.Parameter)
			assert.Equal(t, regulation.Dues2008, r.Citation.Instrument)
		}
	}
}

// What is supposed changes the answer, and leaves its mark on the reason, the
// trace and the basis; the law it was laid over stays as it was.
func TestSuppose(t *testing.T) {
	law := regulation.National()
	before := compile(t, law, fees.Policy{})
	doubled, err := regulation.NewSchedule(
		regulation.Band{UpTo: 3000 * fees.Yuan, Rate: regulation.Permille(10)}, regulation.Band{UpTo: 5000 * fees.Yuan, Rate: regulation.Permille(20)},
		regulation.Band{UpTo: 10000 * fees.Yuan, Rate: regulation.Permille(30)}, regulation.Band{UpTo: regulation.Unlimited, Rate: regulation.Permille(40)})
	require.NoError(t, err)
	then := compile(t, suppose(t, regulation.SetSchedule(regulation.DuesRates, doubled).From(calendar.MustParse("2027-01-01"))), fees.Policy{})
	for _, fen := range []fees.Fen{0, 1, 299_999, 300_000, 300_001, 500_000, 1_000_000, 1_000_001, 2_500_000} {
		for _, m := range []string{"2026-12", "2027-01"} {
			now, err := before.Due(month(m), fees.Salaried, fen)
			require.NoError(t, err)
			a, err := then.Assess(fees.Input{Month: month(m), Category: fees.Salaried, Base: must(fees.FromFen(fen))})
			require.NoError(t, err)
			exact, err := before.Assess(fees.Input{Month: month(m), Category: fees.Salaried, Base: must(fees.FromFen(fen))})
			require.NoError(t, err)
			if m == "2026-12" {
				assert.Equal(t, now, a.Due)
				continue
			}
			twice := exact.Exact.Rat()
			assert.Equal(t, exactForm(twice.Add(twice, exact.Exact.Rat())), a.Exact.String())
		}
	}
	in := fees.Input{Month: month("2027-01"), Category: fees.Salaried, Base: yuan("5100")}
	a, trace, err := then.Explain(in)
	require.NoError(t, err)
	assert.Equal(t, "153.00", a.Due.String())
	assert.Equal(t, regulation.SupposedLayer, trace.Parameters[0].Layer)
	assert.Equal(t, regulation.Policy, a.Basis()[0].Instrument)
	assert.Contains(t, trace.In(regulation.Chinese), "（假设）")
	assert.Contains(t, trace.In(regulation.English), "(supposed)")
	reason, err := reasonOf(then, in)
	require.NoError(t, err)
	assert.Contains(t, reason.Zh, "应交153.00元（假设）")
	in.Month = month("2026-12")
	reason, err = reasonOf(then, in)
	require.NoError(t, err)
	assert.NotContains(t, reason.Zh, "假设")

	// What is supposed may hold on any day, or only before one.
	for _, x := range []struct {
		o          regulation.Override
		zh, en     string
		month, due string
	}{
		{regulation.SetMoney(regulation.DuesFixedAmount, 30), "不限起止（假设）", "on any day (supposed)", "1950-01", "0.30"},
		{regulation.SetMoney(regulation.DuesFixedAmount, 30).Until(calendar.MustParse("2030-01-01")), "，2030年1月1日前（假设）", ", before 1 January 2030 (supposed)", "2029-12", "0.30"},
	} {
		a, trace, err := compile(t, suppose(t, x.o), fees.Policy{}).Explain(fees.Input{Month: month(x.month), Category: fees.Student})
		require.NoError(t, err)
		assert.Equal(t, x.due, a.Due.String())
		assert.Contains(t, branches(trace, regulation.Chinese), x.zh)
		assert.Contains(t, branches(trace, regulation.English), x.en)
	}

	// A cap supposed so high that it does not bite has let the amount through.
	high := compile(t, suppose(t, regulation.SetMoney(regulation.DuesMonthlyCap, 9000*fees.Yuan)), fees.Policy{})
	reason, err = reasonOf(high, fees.Input{Month: month("2027-01"), Category: fees.AnnualSalary, Base: yuan("245000")})
	require.NoError(t, err)
	assert.Contains(t, reason.En, "due 4900.00 yuan (supposed)")
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// One rate for any base, and as many bands as a schedule can have.
func TestShapesOfSchedules(t *testing.T) {
	flat := compile(t, suppose(t, regulation.SetSchedule(regulation.DuesRates, oneRate(t, 1234))), fees.Policy{})
	reason, err := reasonOf(flat, fees.Input{Month: month("2026-10"), Category: fees.Salaried, Base: yuan("5000")})
	require.NoError(t, err)
	assert.Equal(t, "基数5000元，不分档，全部基数按1.234%计得61.70元，应交61.70元（假设）", reason.Zh)
	bands := []regulation.Band{}
	for i := range regulation.MaxBands {
		bands = append(bands, regulation.Band{UpTo: fees.Fen(i+1) * 100, Rate: regulation.Rate(i+1) * 1000})
	}
	bands[len(bands)-1].UpTo = regulation.Unlimited
	s, err := regulation.NewSchedule(bands...)
	require.NoError(t, err)
	tariff := compile(t, suppose(t, regulation.SetSchedule(regulation.DuesRates, s)), fees.Policy{})
	for i := range regulation.MaxBands {
		for _, fen := range []fees.Fen{fees.Fen(i)*100 + 1, fees.Fen(i+1) * 100} {
			a, err := tariff.Assess(fees.Input{Month: month("2026-10"), Category: fees.Salaried, Base: must(fees.FromFen(fen))})
			require.NoError(t, err)
			assert.EqualValues(t, (i+1)*1000, a.Rate, "%v", fen)
			due, err := tariff.Due(month("2026-10"), fees.Salaried, fen)
			require.NoError(t, err)
			assert.Equal(t, a.Due, due)
		}
	}
}

// A Tariff gives nobody a slice of its own, and answers many at once.
func TestTariffIsImmutable(t *testing.T) {
	tariff := national(t, fees.Policy{})
	in := fees.Input{Month: month("2026-10"), Category: fees.AnnualSalary, Base: yuan("245000")}
	a := must(tariff.Assess(in))
	for i := range a.Basis() {
		a.Basis()[i] = regulation.Citation{}
	}
	_, trace, err := tariff.Explain(in)
	require.NoError(t, err)
	trace.Parameters[0], trace.Basis[0] = regulation.Parameter{}, regulation.Citation{}
	assert.Equal(t, a, must(tariff.Assess(in)))
	assert.Equal(t, []string{"dues-2008:3", "dues-2008:2", "dues-notice-2017:1"}, texts(a.Basis()))

	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for n := range 200 {
				in := fees.Input{Month: month("2026-10"), Category: fees.AllCategories()[(i+n)%4], Base: yuan("245000")}
				got, _, err := tariff.Explain(in)
				if err != nil || len(got.Basis()) == 0 {
					t.Error(got, err)
				}
			}
		})
	}
	group.Wait()
}

func texts(all []regulation.Citation) (s []string) {
	for _, c := range all {
		s = append(s, c.String())
	}
	return s
}

// Every basis that an answer gives is a place the catalogue knows.
func TestBasis(t *testing.T) {
	tariff, old := national(t, fees.Policy{}), national(t, fees.Policy{Unverified: true})
	for _, x := range []struct {
		tariff *fees.Tariff
		month  string
		c      fees.Category
		base   string
		want   []string
	}{
		{tariff, "2026-10", fees.Salaried, "5000", []string{"dues-2008:2"}},
		{tariff, "2026-10", fees.Salaried, "60000", []string{"dues-2008:2", "dues-notice-2017:1"}},
		{tariff, "2026-10", fees.AnnualSalary, "5000", []string{"dues-2008:3", "dues-2008:2"}},
		{tariff, "2026-10", fees.SelfEmployed, "5000", []string{"dues-2008:4", "dues-2008:2"}},
		{tariff, "2026-10", fees.Retired, "5000", []string{"dues-2008:5"}},
		{tariff, "2026-10", fees.Farmer, "0.5", []string{"dues-2008:6"}},
		{tariff, "2026-10", fees.Student, "", []string{"dues-2008:6"}},
		{tariff, "2003-05", fees.Salaried, "5000", []string{"dues-1998"}},
		{tariff, "2003-05", fees.AnnualSalary, "5000", []string{"dues-1998"}},
		{old, "2003-05", fees.Retired, "5000", []string{"dues-1998"}},
		{old, "2003-05", fees.SelfEmployed, "5000", []string{"dues-1998"}},
	} {
		in := fees.Input{Month: month(x.month), Category: x.c}
		if x.base != "" {
			in.Base = yuan(x.base)
		}
		a, err := x.tariff.Assess(in)
		require.NoError(t, err)
		assert.Equal(t, x.want, texts(a.Basis()), "%v %v", x.month, x.c)
	}
}

// Errors of any origin end in one code, wherever they are wrapped.
func TestErrorsAreUsable(t *testing.T) {
	_, err := national(t, fees.Policy{}).Due(month("2026-10"), fees.Salaried, -500)
	wrapped := fmt.Errorf("members[3]: %w", err)
	assert.ErrorIs(t, wrapped, regulation.NegativeAmount)
	var f *regulation.Fault
	require.True(t, errors.As(wrapped, &f))
	assert.Equal(t, "-5.00", f.Value)
	assert.Equal(t, `base: "-5.00": negative amount`, f.Error())
	assert.Equal(t, `base："-5.00"：金额不能为负`, f.Zh())
	assert.Equal(t, "members[3].base", regulation.At("members[3]", err).(*regulation.Fault).Path)
}

// Where a county leaves a farmer one amount, nobody has to type it.
func TestFixedFarmerNeedsNoChoice(t *testing.T) {
	law, err := regulation.National().Suppose(regulation.SetRange(regulation.FarmerDues, regulation.FenRange{Min: 50, Max: 50}))
	require.NoError(t, err)
	in := fees.Input{Month: month("2026-10"), Category: fees.Farmer}
	a, err := compile(t, law, fees.Policy{}).Assess(in)
	require.NoError(t, err)
	assert.Equal(t, "0.50", a.Due.String())
	assert.False(t, compile(t, law, fees.Policy{}).NeedsBase(in.Month, fees.Farmer))
	assert.True(t, compile(t, law, fees.Policy{}).NeedsBase(in.Month, fees.Retired))
	assert.False(t, compile(t, law, fees.Policy{}).NeedsBase(in.Month, fees.Student))
	national := national(t, fees.Policy{})
	assert.True(t, national.NeedsBase(in.Month, fees.Farmer))
	_, err = national.Assess(in)
	faultAt(t, err, regulation.MissingBase, "base")
}

// The JSON of an answer is that of the operation fees.assess, with the words.
func TestAssessmentJSON(t *testing.T) {
	a, err := national(t, fees.Policy{}).Assess(fees.Input{Month: month("2026-10"), Category: fees.Salaried, Base: yuan("5100")})
	require.NoError(t, err)
	b, err := json.Marshal(a)
	require.NoError(t, err)
	assert.JSONEq(t, `{"due": "76.50", "exact": "76.5", "rate": "0.015", "base": "5100", "capped": false, "rounding": "fen-half-up",
		"basis": ["dues-2008:2"],
		"source": {"zh": "《关于中国共产党党费收缴、使用和管理的规定》第二条",
			"en": "Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 2"},
		"reason": {"zh": "基数5100元，5000元以上至10000元（含）档，全部基数按1.5%计得76.50元，应交76.50元",
			"en": "base 5100 yuan; band over 5000, up to and including 10000 yuan; 1.5% of the whole base is 76.50 yuan; due 76.50 yuan"}}`, string(b))
	b, err = json.Marshal(fees.Assessment{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
	b, err = json.Marshal(fees.Policy{})
	require.NoError(t, err)
	assert.Equal(t, "{}", string(b))
}
