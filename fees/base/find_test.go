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

// Whole pay sheets, read by the rules of 2008 and by those of the notice.
func TestSheets(t *testing.T) {
	general := func(l base.Line) base.Line { l.General = yes(); return l }
	both := func(l base.Line) base.Line { l.Regular, l.General = yes(), yes(); return l }
	withheld := []base.Line{line(base.IncomeTax, "120.50"), line(base.PensionInsurance, "400"), line(base.MedicalInsurance, "100"), line(base.HousingFund, "600")}
	for _, c := range []struct {
		name     string
		kind     base.Kind
		lines    []base.Line
		of2008   string
		of2017   string
		category string
	}{
		{"organ", base.Organ, append([]base.Line{line(base.DutyPay, "1500"), line(base.GradePay, "2500"), line(base.WorkAllowance, "1200"),
			line(base.LivingAllowance, "800"), line(base.HousingAllowance, "900"), line(base.TransportAllowance, "500")}, withheld...), "5879.5", "4779.5", "salaried"},
		{"organ worker", base.OrganWorker, append([]base.Line{line(base.PostPay, "1500"), line(base.TechnicalGradePay, "1700"),
			general(line(base.Allowance, "300"))}, withheld...), "3379.5", "2279.5", "salaried"},
		{"institution", base.Institution, append([]base.Line{line(base.PostPay, "3000"), line(base.ScalePay, "2000"), line(base.BasicPerformance, "1800"),
			line(base.RewardPerformance, "2200")}, withheld...), "8879.5", "5579.5", "salaried"},
		{"enterprise", base.Enterprise, append([]base.Line{line(base.BasicPay, "3000"), line(base.PostPay, "2000"), line(base.SkillPay, "500"),
			both(line(base.Bonus, "1000")), line(base.ProjectBonus, "5000"), line(base.EmployerContribution, "1700")}, withheld...), "6379.5", "5279.5", "salaried"},
		{"annual, from items", base.AnnualSalary, append([]base.Line{line(base.BasicPay, "5000"), line(base.YearEndBonus, "240000")}, withheld...), "243779.5", "243779.5", "annual-salary"},
		{"annual, received", base.AnnualSalary, []base.Line{line(base.PayReceived, "245000")}, "245000", "245000", "annual-salary"},
		{"village cadre", base.VillageCadre, []base.Line{line(base.FixedSubsidy, "2600")}, "2600", "2600", "salaried"},
		{"retired, divided", base.Retired, []base.Line{line(base.BasicPension, "3000"), line(base.PensionIncrease, "700"), general(line(base.RetirementAllowance, "900"))}, "4600", "3700", "retired"},
		{"self-employed, quarter", base.SelfEmployed, []base.Line{line(base.QuarterNetIncome, "20000")}, "20000/3", "20000/3", "self-employed"},
		{"self-employed, average", base.SelfEmployed, []base.Line{line(base.MonthlyAverage, "6666.67")}, "6666.67", "6666.67", "self-employed"},
		{"migrant", base.Migrant, []base.Line{line(base.MonthlyAverage, "4200")}, "4200", "4200", "self-employed"},
		{"contractor", base.Contractor, []base.Line{line(base.MonthlyAverage, "3100")}, "3100", "3100", "self-employed"},
		{"farmer", base.Farmer, []base.Line{line(base.ChosenAmount, "0.5")}, "0.5", "0.5", "farmer"},
		{"a month without pay", base.Organ, []base.Line{line(base.DutyPay, "0"), line(base.SeniorityPay, "0")}, "0", "0", "salaried"},
		{"parts of a fen", base.Organ, []base.Line{line(base.DutyPay, "0.00000001"), line(base.GradePay, "3000")}, "3000.00000001", "3000.00000001", "salaried"},
	} {
		x := rules(t, base.Policy{})
		for _, at := range []struct {
			m    string
			want string
		}{{"2012-05", c.of2008}, {"2024-05", c.of2017}} {
			a := find(t, x, month(at.m), c.kind, c.lines...)
			assert.Equal(t, at.want, a.Base.String(), "%s %s", c.name, at.m)
			assert.Equal(t, c.category, a.Category.String(), c.name)
			assert.Equal(t, base.FromItems, a.Source)
			assert.Empty(t, a.Asked())
			assert.Zero(t, a.Without)
			assert.Zero(t, a.With)
			assert.False(t, a.Local)
			in, ok := a.Input()
			require.True(t, ok)
			tariff, err := fees.Compile(regulation.National(), fees.Policy{})
			require.NoError(t, err)
			assessed, err := tariff.Assess(in)
			require.NoError(t, err, c.name)
			assert.Equal(t, at.want, assessed.Base.String(), "fees takes the same base")
			slices.Reverse(c.lines)
			assert.Equal(t, at.want, find(t, x, month(at.m), c.kind, c.lines...).Base.String(), "the order of a sheet does not matter")
		}
	}
}

// A fixed amount has no base, whatever the sheet holds.
func TestFixedKinds(t *testing.T) {
	x := rules(t, base.Policy{})
	for _, k := range []base.Kind{base.Student, base.Postgraduate, base.Unemployed, base.Relief, base.MinimumAllowance} {
		for _, lines := range [][]base.Line{nil, {line(base.Scholarship, "900"), {Heading: "没见过的项目", Amount: yuan("5")}, line(base.NetTotal, "905")}} {
			a := find(t, x, now, k, lines...)
			assert.Zero(t, a.Base)
			assert.Zero(t, a.Source)
			assert.Empty(t, a.Asked())
			for r := range a.Lines() {
				assert.Equal(t, base.Excluded, r.Verdict)
			}
			in, ok := a.Input()
			assert.True(t, ok)
			assert.Equal(t, fees.Input{Month: now, Category: a.Category}, in)
			assert.Equal(t, "定额交纳，没有基数", a.Reason().Zh)
		}
	}
	a := find(t, x, old, base.Postgraduate, line(base.Scholarship, "900"))
	assert.Equal(t, "900", a.Base.String(), "before the notice on the scholarship: C4")
	assert.Equal(t, fees.Salaried, a.Category)
}

// The first and the last month of each edition, and months of 2017.
func TestEditions(t *testing.T) {
	lines := []base.Line{line(base.DutyPay, "3000"), line(base.PensionInsurance, "200")}
	for _, c := range []struct{ from, m, edition, base string }{
		{"", "2008-04", "dues-2008", "3000"},
		{"", "2016-12", "dues-2008", "3000"},
		{"", "2018-01", "dues-notice-2017", "2800"},
		{"", "2199-12", "dues-notice-2017", "2800"},
		{"2017-01", "2017-01", "dues-notice-2017", "2800"},
		{"2017-01", "2016-12", "dues-2008", "3000"},
		{"2017-07", "2017-06", "dues-2008", "3000"},
		{"2017-07", "2017-07", "dues-notice-2017", "2800"},
		{"2018-01", "2017-12", "dues-2008", "3000"},
		{"2018-01", "2018-01", "dues-notice-2017", "2800"},
	} {
		p := base.Policy{}
		if c.from != "" {
			p.NoticeFrom = month(c.from)
		}
		a := find(t, rules(t, p), month(c.m), base.Organ, lines...)
		assert.Equal(t, c.edition, a.Edition.String(), c)
		assert.Equal(t, c.base, a.Base.String(), c)
	}
}

// What the rules do not know is neither in nor out until somebody says.
func TestAsks(t *testing.T) {
	x := rules(t, base.Policy{})
	heading := base.Line{Heading: "综合补助", Amount: yuan("700")}
	for _, c := range []struct {
		name          string
		kind          base.Kind
		lines         []base.Line
		asked         []int
		without, with string
	}{
		{"heading", base.Organ, []base.Line{line(base.DutyPay, "3000"), heading}, []int{1}, "3000", "3700"},
		{"item not of this employer", base.Organ, []base.Line{line(base.PostPay, "3000"), line(base.GradePay, "1000")}, []int{0}, "1000", "4000"},
		{"a fact is missing", base.Enterprise, []base.Line{line(base.BasicPay, "3000"), line(base.Bonus, "800")}, []int{1}, "3000", "3800"},
		{"not divided", base.Institution, []base.Line{line(base.PostPay, "3000"), line(base.PerformancePay, "4000")}, []int{1}, "3000", "7000"},
		{"withheld", base.Organ, []base.Line{line(base.DutyPay, "3000"), line(base.OtherDeduction, "80")}, []int{1}, "3000", "2920"},
		{"pay and withheld", base.Organ, []base.Line{heading, line(base.OtherDeduction, "80"), line(base.DutyPay, "3000")}, []int{0, 1}, "3000", "3620"},
		{"below zero counts as zero", base.Organ, []base.Line{heading, line(base.IncomeTax, "100")}, []int{0}, "0", "600"},
		{"both below zero", base.Organ, []base.Line{line(base.OtherDeduction, "50"), line(base.IncomeTax, "100")}, []int{0}, "0", "0"},
		{"pension in one sum", base.Retired, []base.Line{line(base.PensionTotal, "4600")}, []int{0}, "0", "4600"},
		{"only totals", base.Organ, []base.Line{line(base.GrossTotal, "5000"), line(base.NetTotal, "4200")}, []int{0, 1}, "0", "0"},
		{"totals beside what is open", base.Organ, []base.Line{heading, line(base.NetTotal, "700")}, []int{0, 1}, "0", "700"},
		{"quarter and pay", base.SelfEmployed, []base.Line{line(base.QuarterNetIncome, "10000"), line(base.DutyPay, "1")}, []int{1}, "10000/3", "10003/3"},
	} {
		a := find(t, x, now, c.kind, c.lines...)
		assert.Equal(t, c.asked, a.Asked(), c.name)
		assert.Equal(t, c.without, a.Without.String(), c.name)
		assert.Equal(t, c.with, a.With.String(), c.name)
		assert.Zero(t, a.Base, c.name)
		assert.Zero(t, a.Source, c.name)
		_, ok := a.Input()
		assert.False(t, ok, c.name)
		assert.Contains(t, a.Reason().Zh, "待明确", c.name)
		found := slices.Collect(a.Findings())
		require.Len(t, found, 1, c.name)
		assert.Equal(t, regulation.UnknownFacts, found[0].Verdict)
		assert.Equal(t, regulation.RuleID("dues.base.item"), found[0].Rule)
		asked := a.Asked()
		asked[0] = 99
		assert.Equal(t, c.asked, a.Asked(), "who got the list got a copy")
	}
	// Nothing is asked about an amount of zero.
	a := find(t, x, now, base.Organ, line(base.DutyPay, "3000"), base.Line{Heading: "综合补助", Amount: yuan("0.00")}, line(base.Bonus, "0"))
	assert.Equal(t, "3000", a.Base.String())
	assert.Empty(t, a.Asked())
	// A total beside items is passed over, and says so.
	a = find(t, x, now, base.Organ, line(base.DutyPay, "3000"), line(base.GrossTotal, "3000"), line(base.DeductionTotal, "0"), line(base.NetTotal, "3000"))
	assert.Equal(t, "3000", a.Base.String())
	lines := slices.Collect(a.Lines())
	assert.Equal(t, base.ByPolicy, lines[1].By)
	assert.Equal(t, "policy", lines[1].Citation.String())
}

// The Party organization may settle what the rules leave open, and nothing else.
func TestDecided(t *testing.T) {
	x := rules(t, base.Policy{})
	decided := func(l base.Line, v base.Verdict) base.Line { l.Decided = v; return l }
	heading := base.Line{Heading: "综合补助", Amount: yuan("700")}
	for v, want := range map[base.Verdict]string{base.Included: "3700", base.Excluded: "3000", base.Deducted: "2300"} {
		a := find(t, x, now, base.Organ, line(base.DutyPay, "3000"), decided(heading, v))
		assert.Equal(t, want, a.Base.String())
		assert.True(t, a.Local)
		assert.Equal(t, base.ByDecision, slices.Collect(a.Lines())[1].By)
	}
	for _, c := range []struct {
		kind base.Kind
		l    base.Line
	}{
		{base.Organ, line(base.DutyPay, "1")},                                                             // known
		{base.Institution, line(base.RewardPerformance, "1")},                                             // known to be out
		{base.Enterprise, line(base.Bonus, "1")},                                                          // facts are missing
		{base.Enterprise, base.Line{Item: base.Bonus, Amount: yuan("1"), Regular: yes(), General: yes()}}, // known by the facts
		{base.Organ, line(base.NetTotal, "1")},                                                            // a total
		{base.SelfEmployed, heading},                                                                      // beside a declared amount
		{base.Student, heading},                                                                           // fixed
		{base.Retired, line(base.OutsidePool, "1")},                                                       // out by the notice
		{base.Farmer, line(base.MonthlyAverage, "1")},                                                     // beside a chosen amount
	} {
		_, err := x.Find(base.Question{Month: now, Kind: c.kind, Items: []base.Line{decided(c.l, base.Included)}})
		faultAt(t, err, "conflicting-fields", "items[0].decided")
	}
	a := find(t, x, now, base.SelfEmployed, line(base.MonthlyAverage, "5000"), decided(heading, base.Excluded))
	assert.Equal(t, "5000", a.Base.String())
}

// Local rules speak where the national texts do not, the narrower first.
func TestLocal(t *testing.T) {
	x := rules(t, base.Policy{Local: []base.Local{
		{Item: base.SeniorityPay, Verdict: base.Excluded, Source: "某市规定"},
		{Item: base.SeniorityPay, Kind: base.Enterprise, Verdict: base.Included, Source: "某公司办法"},
		{Item: base.OtherDeduction, Verdict: base.Deducted, Source: "某市规定"},
		{Item: base.AnnuityBenefit, Kind: base.Retired, Verdict: base.Included, Source: "某省实施细则"},
	}})
	a := find(t, x, now, base.Enterprise, line(base.BasicPay, "3000"), line(base.SeniorityPay, "200"), line(base.OtherDeduction, "50"))
	assert.Equal(t, "3150", a.Base.String())
	assert.True(t, a.Local)
	lines := slices.Collect(a.Lines())
	assert.Equal(t, "某公司办法", lines[1].Rule)
	assert.Equal(t, base.ByLocal, lines[1].By)
	assert.Empty(t, lines[1].Row())
	assert.Equal(t, "3000", find(t, x, now, base.Organ, line(base.DutyPay, "3000"), line(base.SeniorityPay, "200")).Base.String())
	// Under the notice the annuity is out nationally; before it the local rule counts.
	pension := []base.Line{line(base.BasicPension, "3000"), line(base.AnnuityBenefit, "400")}
	assert.Equal(t, "3000", find(t, x, now, base.Retired, pension...).Base.String())
	assert.Equal(t, "3400", find(t, x, old, base.Retired, pension...).Base.String())
	// Beside a declared amount nothing is counted, whatever a local rule says.
	a = find(t, x, now, base.Migrant, line(base.MonthlyAverage, "4000"), line(base.SeniorityPay, "200"))
	assert.Equal(t, "4000", a.Base.String(), "excluded by the rule for everybody")
	a = find(t, x, now, base.Migrant, line(base.MonthlyAverage, "4000"), line(base.OtherDeduction, "200"))
	assert.Equal(t, []int{1}, a.Asked())
	// Missing facts stay missing.
	y := rules(t, base.Policy{Local: []base.Local{{Item: base.Allowance, Kind: base.OrganWorker, Verdict: base.Included, Source: "某市规定"}}})
	assert.Equal(t, []int{1}, find(t, y, now, base.OrganWorker, line(base.PostPay, "3000"), line(base.Allowance, "200")).Asked())
	// The policy is copied.
	p := base.Policy{Local: []base.Local{{Item: base.SeniorityPay, Verdict: base.Included, Source: "某市规定"}}}
	z := rules(t, p)
	p.Local[0].Verdict = base.Excluded
	assert.Equal(t, "3200", find(t, z, now, base.Organ, line(base.DutyPay, "3000"), line(base.SeniorityPay, "200")).Base.String())
}

// Kinds that no national text decides on are treated as a local rule says.
func TestTreatAs(t *testing.T) {
	x := rules(t, base.Policy{})
	for _, k := range []base.Kind{base.EarlyRetired, base.ReemployedRetiree, base.TwoIncomes, base.StudyLeave, base.LaidOffWorking, base.Temporary} {
		_, err := x.Find(base.Question{Month: now, Kind: k, Items: []base.Line{line(base.BasicPension, "3000")}})
		faultAt(t, err, "missing-treat-as", "treatAs")
		a, err := x.Find(base.Question{Month: now, Kind: k, TreatAs: base.Retired, Items: []base.Line{line(base.BasicPension, "3000")}})
		require.NoError(t, err)
		assert.Equal(t, "3000", a.Base.String())
		assert.Equal(t, base.Retired, a.Kind)
		assert.Equal(t, fees.Retired, a.Category)
		assert.True(t, a.Local)
	}
}

// The base verified for the year is kept, unless the caller goes by the month
// (conflict C3).
func TestVerified(t *testing.T) {
	pay := []base.Line{line(base.DutyPay, "3500")}
	open := append(slices.Clone(pay), line(base.SeniorityPay, "100"))
	at := func(m, b string) *base.Verified { return &base.Verified{Month: month(m), Base: yuan(b)} }
	other := at("2024-01", "3000")
	other.Kind = base.Retired
	why := at("2024-01", "3000")
	why.Reason = "四月调整工资"
	for _, c := range []struct {
		name     string
		month    string
		kind     base.Kind
		lines    []base.Line
		v        *base.Verified
		yearly   string // base
		first    string // verdict
		monthly  string
		second   string
		severity regulation.Severity
	}{
		{"same", "2024-05", base.Organ, pay, at("2024-01", "3500"), "3500", "met", "3500", "met", regulation.Clear},
		{"pay went up", "2024-05", base.Organ, pay, at("2024-01", "3000"), "3000", "met", "3500", "unmet", regulation.Deviation},
		{"with a reason", "2024-05", base.Organ, pay, why, "3000", "met", "3500", "unmet", regulation.Settled},
		{"in its own month", "2024-01", base.Organ, pay, at("2024-01", "3000"), "3000", "met", "3500", "unmet", regulation.Deviation},
		{"in December", "2024-12", base.Organ, pay, at("2024-01", "3000"), "3000", "met", "3500", "unmet", regulation.Deviation},
		{"of the year before", "2024-01", base.Organ, pay, at("2023-01", "3000"), "3500", "unknown", "3500", "unknown", regulation.Asking},
		{"later in the year", "2024-05", base.Organ, pay, at("2024-06", "3000"), "3500", "unknown", "3500", "unknown", regulation.Asking},
		{"of another kind", "2024-05", base.Organ, pay, other, "3500", "not-applicable", "3500", "not-applicable", regulation.Clear},
		{"before the notice", "2012-05", base.Organ, pay, at("2012-01", "3000"), "3500", "", "3500", "", 0},
		{"what is open does not matter", "2024-05", base.Organ, open, at("2024-01", "3000"), "3000", "met", "", "", 0},
		{"retired", "2024-05", base.Retired, []base.Line{line(base.BasicPension, "3100")}, at("2024-01", "3000"), "3000", "met", "3100", "unmet", regulation.Deviation},
		{"annual salary", "2024-05", base.AnnualSalary, []base.Line{line(base.PayReceived, "9000")}, at("2024-01", "3000"), "9000", "", "9000", "", 0},
		{"self-employed", "2024-05", base.SelfEmployed, []base.Line{line(base.MonthlyAverage, "9000")}, at("2024-01", "3000"), "9000", "", "9000", "", 0},
		{"a fixed amount", "2024-05", base.Student, nil, at("2024-01", "3000"), "", "", "", "", 0},
	} {
		for change, want := range map[base.Change][2]string{0: {c.yearly, c.first}, base.Yearly: {c.yearly, c.first}, base.SameMonth: {c.monthly, c.second}} {
			a, err := rules(t, base.Policy{Change: change}).Find(base.Question{ID: "m-1", Month: month(c.month), Kind: c.kind, Items: c.lines, Verified: c.v})
			require.NoError(t, err, c.name)
			assert.Equal(t, want[0], a.Base.String(), "%s %v", c.name, change)
			var f regulation.Finding
			for x := range a.Findings() {
				if x.Rule == "dues.base.verified" {
					f = x
				}
			}
			assert.Equal(t, want[1], f.Verdict.String(), "%s %v", c.name, change)
			if want[1] == "" {
				continue
			}
			assert.Equal(t, "dues-notice-2017:1", f.Citation.String())
			assert.Equal(t, "m-1", f.Subject)
			assert.Equal(t, month(c.month).Span(), f.Period)
			if change == base.SameMonth {
				assert.Equal(t, c.severity, f.Severity(), c.name)
			}
			kept := change != base.SameMonth && want[1] == "met"
			assert.Equal(t, kept, a.Source == base.FromVerified, c.name)
			if kept {
				assert.Empty(t, a.Asked(), c.name)
				in, ok := a.Input()
				assert.True(t, ok)
				assert.Equal(t, c.v.Base, in.Base)
			}
		}
	}
	// A verified base needs no sheet.
	a, err := rules(t, base.Policy{}).Find(base.Question{Month: now, Kind: base.Organ, Verified: at("2024-01", "3000")})
	require.NoError(t, err)
	assert.Equal(t, "3000", a.Base.String())
	_, err = rules(t, base.Policy{Change: base.SameMonth}).Find(base.Question{Month: now, Kind: base.Organ, Verified: at("2024-01", "3000")})
	faultAt(t, err, "missing-items", "items")
}

// Conflict C3 with a verified base of parts of a fen, and one that the sheet is below.
func TestVerifiedOddities(t *testing.T) {
	x := rules(t, base.Policy{})
	v := &base.Verified{Month: month("2024-01"), Base: yuan("3000.005")}
	for _, lines := range [][]base.Line{{line(base.IncomeTax, "5")}, {line(base.DutyPay, "4"), line(base.IncomeTax, "5")}} {
		a, err := x.Find(base.Question{Month: now, Kind: base.Organ, Items: lines, Verified: v})
		require.NoError(t, err, "deductions beyond the pay do not matter while the year's base is kept")
		assert.Equal(t, "3000.005", a.Base.String())
		found := slices.Collect(a.Findings())
		require.Len(t, found, 1)
		facts := map[string]string{}
		for f := range found[0].Facts() {
			facts[f.Name] = f.Value.String()
		}
		assert.Equal(t, map[string]string{"verified": "3000.005", "month": "2024-05"}, facts)
	}
}

// Amounts of 18 digits add up exactly, as far as an amount can hold the sum.
func TestLargeSums(t *testing.T) {
	x := rules(t, base.Policy{})
	a := find(t, x, now, base.Organ, line(base.DutyPay, "899999999999999999"), line(base.GradePay, "100000000000000000"))
	assert.Equal(t, "999999999999999999", a.Base.String())
	_, err := x.Find(base.Question{Month: now, Kind: base.Organ, Items: []base.Line{line(base.DutyPay, "999999999999999999"), line(base.GradePay, "0.01")}})
	faultAt(t, err, "amount-out-of-range", "items")
}
