package base_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// cell is one field of testdata/items.tsv: what becomes of an item of a kind in an
// edition. The forms are
//
//	in R02, out N05, ded N04   whatever the facts
//	?                          nobody says
//	both X, else Y             paid regularly and to all: in by X; one of the two not so: out by Y
//	general X, some Y          paid to all: in by X; not to all: out by Y; either part may stand alone
type cell string

// outcome reads the cell for the facts: verdict and row, or what is asked.
func (c cell) outcome(t *testing.T, regular, general *bool) (v base.Verdict, row string, asks []base.Ask) {
	is := func(b *bool, want bool) bool { return b != nil && *b == want }
	undecided := false
	for part := range strings.SplitSeq(string(c), ", ") {
		word, row, _ := strings.Cut(part, " ")
		row = "dues:" + row
		switch word {
		case "?":
		case "in":
			return base.Included, row, nil
		case "out":
			return base.Excluded, row, nil
		case "ded":
			return base.Deducted, row, nil
		case "both":
			if is(regular, true) && is(general, true) {
				return base.Included, row, nil
			}
		case "else":
			if is(regular, false) || is(general, false) {
				return base.Excluded, row, nil
			}
			if regular == nil {
				asks = append(asks, base.AskRegular)
			}
			if general == nil {
				asks = append(asks, base.AskGeneral)
			}
			undecided = true
		case "general":
			if is(general, true) {
				return base.Included, row, nil
			}
			undecided = true
		case "some":
			if is(general, false) {
				return base.Excluded, row, nil
			}
			undecided = true
		default:
			t.Fatalf("no such cell: %q", c)
		}
		if (word == "general" || word == "some") && general == nil && len(asks) == 0 {
			asks = []base.Ask{base.AskGeneral}
		}
	}
	if !undecided || len(asks) == 0 {
		asks = []base.Ask{base.AskWhat}
	}
	return base.Unknown, "", asks
}

// matrix reads testdata/items.tsv, which was written from the sheet on dues and not
// from the table of the package.
func matrix(t testing.TB) map[base.Item]map[base.Edition]map[base.Kind]cell {
	f, err := os.Open("testdata/items.tsv")
	require.NoError(t, err)
	defer f.Close()
	out := map[base.Item]map[base.Edition]map[base.Kind]cell{}
	var kinds []base.Kind
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		if kinds == nil {
			for _, word := range fields[2:] {
				var k base.Kind
				require.NoError(t, k.UnmarshalText([]byte(word)))
				kinds = append(kinds, k)
			}
			continue
		}
		var item base.Item
		var edition base.Edition
		require.NoError(t, item.UnmarshalText([]byte(fields[0])))
		require.NoError(t, edition.UnmarshalText([]byte(fields[1])))
		require.Len(t, fields, len(kinds)+2)
		if out[item] == nil {
			out[item] = map[base.Edition]map[base.Kind]cell{}
		}
		require.Nil(t, out[item][edition], "twice: %s", s.Text())
		out[item][edition] = map[base.Kind]cell{}
		for n, k := range kinds {
			out[item][edition][k] = cell(fields[n+2])
		}
	}
	return out
}

// Every item, for every kind that the texts decide on, in both editions, with every
// answer to the two questions.
func TestEveryItem(t *testing.T) {
	x, want := rules(t, base.Policy{}), matrix(t)
	cells := 0
	for _, item := range base.AllItems() {
		for _, edition := range base.AllEditions() {
			m := old
			if edition == base.Notice2017 {
				m = now
			}
			for _, k := range base.AllKinds() {
				c, ok := want[item][edition][k]
				require.Equal(t, k.Decided(), ok, "%v %v %v", item, edition, k)
				if !ok {
					continue
				}
				cells++
				for _, regular := range []*bool{nil, yes(), no()} {
					for _, general := range []*bool{nil, yes(), no()} {
						verdict, row, asks := c.outcome(t, regular, general)
						got, err := x.Rule(m, k, base.Line{Item: item, Regular: regular, General: general})
						require.NoError(t, err)
						what := []any{"%v for %v under %v: %s", item, k, edition, c}
						require.Equal(t, verdict, got.Verdict, what...)
						require.Equal(t, row, got.Row(), what...)
						require.Equal(t, asks, got.Asks(), what...)
						require.Equal(t, verdict == base.Unknown, got.Citation.IsZero(), what...)
						require.Equal(t, verdict == base.Unknown, got.By == 0, what...)
						require.NotEmpty(t, got.Why().Zh, what...)
						require.NotEmpty(t, got.Why().En, what...)
					}
				}
			}
		}
	}
	assert.Equal(t, 61*2*16, cells)
}

// The citation of a row is that of the sheet: an answer is cited by the article that
// it answers on.
func TestCitations(t *testing.T) {
	x := rules(t, base.Policy{})
	for _, c := range []struct {
		item base.Item
		kind base.Kind
		m    string
		want string
		zh   string
	}{
		{base.DutyPay, base.Organ, "2024-05", "dues-2008:1", "《关于中国共产党党费收缴、使用和管理的规定》第一条）"},
		{base.WorkAllowance, base.Organ, "2024-05", "dues-2008:1", "第一条的答复）"},
		{base.SkillPay, base.Enterprise, "2024-05", "dues-2008:1", "第一条的答复）"},
		{base.IncomeTax, base.Organ, "2012-05", "dues-2008:1", "第一条的答复）"},
		{base.IncomeTax, base.Organ, "2024-05", "dues-notice-2017:2", "第（二）项）"},
		{base.HeatingAllowance, base.Organ, "2024-05", "dues-notice-2017:2", ""},
		{base.RewardPerformance, base.Institution, "2024-05", "dues-notice-2017:3", ""},
		{base.ResearchReward, base.Institution, "2024-05", "dues-notice-2017:5", ""},
		{base.BasicPension, base.Retired, "2024-05", "dues-notice-2017:6", ""},
		{base.BasicPension, base.Retired, "2012-05", "dues-2008:5", ""},
		{base.PensionIncrease, base.Retired, "2012-05", "dues-2008:5", "第五条的答复）"},
		{base.Scholarship, base.Postgraduate, "2012-05", "dues-2008:6", "第六条的答复）"},
		{base.Scholarship, base.Postgraduate, "2024-05", "dues-notice-2017:7", ""},
		{base.YearEndBonus, base.AnnualSalary, "2024-05", "dues-2008:3", "第三条的答复）"},
		{base.QuarterNetIncome, base.SelfEmployed, "2024-05", "dues-2008:4", ""},
		{base.FixedSubsidy, base.VillageCadre, "2024-05", "dues-2008:6", ""},
		{base.ChosenAmount, base.Farmer, "2024-05", "dues-2008:6", ""},
	} {
		r, err := x.Rule(month(c.m), c.kind, base.Line{Item: c.item})
		require.NoError(t, err)
		assert.Equal(t, c.want, r.Citation.String(), c.item)
		assert.Contains(t, r.Why().Zh, c.zh, c.item)
	}
}

// Readings that a policy may choose: both texts can be had in a month of either.
func TestReadings(t *testing.T) {
	type is struct {
		verdict base.Verdict
		row     string
	}
	for _, c := range []struct {
		name   string
		policy func(base.Reading) base.Policy
		kind   base.Kind
		item   base.Item
		by2008 is
		by2017 is
	}{
		{"C1", func(r base.Reading) base.Policy { return base.Policy{Deductions: r} }, base.Organ, base.PensionInsurance,
			is{base.Excluded, "dues:QA03"}, is{base.Deducted, "dues:N04"}},
		{"C1 tax", func(r base.Reading) base.Policy { return base.Policy{Deductions: r} }, base.Enterprise, base.IncomeTax,
			is{base.Deducted, "dues:QA03"}, is{base.Deducted, "dues:N04"}},
		{"C1 annual", func(r base.Reading) base.Policy { return base.Policy{Deductions: r} }, base.AnnualSalary, base.HousingFund,
			is{base.Deducted, "dues:R11"}, is{base.Deducted, "dues:N04"}},
		{"C1 unit", func(r base.Reading) base.Policy { return base.Policy{Deductions: r} }, base.Institution, base.EmployerContribution,
			is{base.Excluded, "dues:QA03"}, is{base.Excluded, "dues:N04"}},
		{"C2", func(r base.Reading) base.Policy { return base.Policy{RetiredBase: r} }, base.Retired, base.PensionTotal,
			is{base.Included, "dues:R13"}, is{base.Unknown, ""}},
		{"C2 allowance", func(r base.Reading) base.Policy { return base.Policy{RetiredBase: r} }, base.Retired, base.OutsidePool,
			is{base.Unknown, ""}, is{base.Excluded, "dues:N10"}},
		{"C4", func(r base.Reading) base.Policy { return base.Policy{Postgraduate: r} }, base.Postgraduate, base.Scholarship,
			is{base.Included, "dues:QA09"}, is{base.Excluded, "dues:N11"}},
	} {
		for _, reading := range append(base.AllReadings(), 0) {
			x := rules(t, c.policy(reading))
			for _, m := range []string{"2012-05", "2024-05"} {
				want := c.by2008
				if reading == base.ByNotice2017 || reading <= base.ByMonth && m == "2024-05" {
					want = c.by2017
				}
				r, err := x.Rule(month(m), c.kind, base.Line{Item: c.item})
				require.NoError(t, err)
				assert.Equal(t, want, is{r.Verdict, r.Row()}, "%s %s %v", c.name, m, reading)
			}
		}
	}
	// A reading is of its own point only.
	x := rules(t, base.Policy{Deductions: base.ByRules2008, RetiredBase: base.ByRules2008, Postgraduate: base.ByRules2008})
	r, err := x.Rule(now, base.Institution, base.Line{Item: base.RewardPerformance})
	require.NoError(t, err)
	assert.Equal(t, "dues:N06", r.Row())
}

// The kinds and their categories, by edition.
func TestKinds(t *testing.T) {
	for _, k := range base.AllKinds() {
		decided := !slices.Contains([]base.Kind{base.EarlyRetired, base.ReemployedRetiree, base.TwoIncomes, base.StudyLeave,
			base.LaidOffWorking, base.Temporary, base.VeteranWaiting}, k)
		assert.Equal(t, decided, k.Decided(), k)
		for _, e := range base.AllEditions() {
			want := map[base.Kind]string{base.AnnualSalary: "annual-salary", base.SelfEmployed: "self-employed", base.Migrant: "self-employed",
				base.Contractor: "self-employed", base.Retired: "retired", base.Farmer: "farmer", base.Student: "student", base.Unemployed: "unemployed",
				base.Relief: "relief", base.MinimumAllowance: "minimum-allowance"}[k]
			switch {
			case k == base.Postgraduate && e == base.Notice2017:
				want = "student"
			case want == "" && decided:
				want = "salaried"
			}
			assert.Equal(t, want, k.Category(e).String(), "%v %v", k, e)
		}
		assert.Zero(t, k.Category(0))
	}
	assert.Zero(t, base.Kind(0).Category(base.Rules2008))
	assert.Zero(t, base.Kind(200).Category(base.Rules2008))
	assert.False(t, base.Kind(200).Decided())
}
