package main

import (
	"bytes"
	"encoding/csv"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What counts in the sample, by the kind as the sheet writes it, written down a second
// time by hand.
var countsInSample = map[string]struct{ in, out string }{
	"机关工作人员": {"职务工资 级别工资 工作性津贴 生活性补贴", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"参公":     {"职务工资 级别工资 工作性津贴 生活性补贴", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"机关工人":   {"岗位工资 工作性津贴 生活性补贴", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"临时聘用人员": {"岗位工资 工作性津贴 生活性补贴", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"事业单位":   {"岗位工资 薪级工资 基础性绩效", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"企业":     {"基本工资 岗位工资 奖金", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"年薪制人员":  {"当月实领薪酬", "个人所得税 养老保险 医疗保险 住房公积金 职业年金"},
	"退休":     {"基本养老金", ""},
	"内退":     {"计算基数", ""},
}

// The dues of the sample are what a plain calculation by hand gives, row by row.
func TestSampleAgainstAPlainCalculation(t *testing.T) {
	raw := sampleCSV(t)
	text := strings.TrimPrefix(string(raw), "\ufeff")
	lines := strings.Split(text, "\r\n")
	head := strings.Split(lines[1], ",")
	r := resultOf(t, raw, settled...)
	checked := map[string]int{}
	for _, a := range r.answered {
		cells, err := csv.NewReader(strings.NewReader(lines[a.n-1])).Read()
		require.NoError(t, err)
		get := func(heading string) int64 { // in fen
			s := half(cells[slices.Index(head, heading)])
			if s == "" {
				return 0
			}
			x, ok := new(big.Rat).SetString(strings.ReplaceAll(s, ",", ""))
			require.True(t, ok, s)
			x.Mul(x, big.NewRat(100, 1))
			require.True(t, x.IsInt(), s)
			return x.Num().Int64()
		}
		kind := cells[slices.Index(head, "人员类别")]
		checked[kind]++
		var want int64 // in fen
		switch kind {
		case "农民":
			want = get("选定数额")
		case "学生", "研究生", "下岗失业":
			want = 20
		case "个体工商户":
			quarter := get("上季度纯收入")
			rate := int64(20)
			for _, band := range []struct{ upTo, rate int64 }{{10000, 15}, {5000, 10}, {3000, 5}} {
				if quarter <= 3*band.upTo*100 {
					rate = band.rate
				}
			}
			want = (quarter*rate*2 + 3000) / 6000
		default:
			counts, ok := countsInSample[kind]
			require.True(t, ok, kind)
			base := int64(0)
			for _, h := range strings.Fields(counts.in) {
				base += get(h)
			}
			for _, h := range strings.Fields(counts.out) {
				base -= get(h)
			}
			rate := int64(20)
			switch retired := kind == "退休" || kind == "内退"; {
			case retired && base <= 500000:
				rate = 5
			case retired:
				rate = 10
			case base <= 300000:
				rate = 5
			case base <= 500000:
				rate = 10
			case base <= 1000000:
				rate = 15
			}
			want = min((base*rate+500)/1000, 100000)
		}
		assert.Equal(t, fees.Fen(want), a.Due, "row %d", a.n)
	}
	for _, kind := range []string{"机关工作人员", "参公", "机关工人", "临时聘用人员", "事业单位", "企业", "年薪制人员", "内退", "退休", "农民", "个体工商户", "学生", "研究生", "下岗失业"} {
		assert.NotZero(t, checked[kind], kind)
	}
}

// Whatever is done to one row changes no other: bad rows never stop the good ones.
func TestBadRowsStopNoOther(t *testing.T) {
	raw := sampleCSV(t)
	lines := strings.SplitAfter(string(raw), "\r\n")
	whole := resultOf(t, raw, settled...)
	want := map[int]fees.Fen{}
	for _, a := range whole.answered {
		want[a.n] = a.Due
	}
	random := rand.New(rand.NewPCG(1, 2))
	junk := []string{"", "x", "\"", "-1", "三千", "9999999999", ",", "\"\"", "合计", "学生", "=1", "1,2", "\ufeff", "#REF!"}
	for range 300 {
		bad := 3 + random.IntN(len(lines)-5)
		cells := strings.Split(strings.TrimRight(lines[bad], "\r\n"), ",")
		for range 1 + random.IntN(3) {
			cells[random.IntN(len(cells))] = junk[random.IntN(len(junk))]
		}
		changed := slices.Clone(lines)
		changed[bad] = strings.Join(cells, ",") + "\r\n"
		r := resultOf(t, []byte(strings.Join(changed, "")), settled...)
		got := map[int]fees.Fen{}
		for _, a := range r.answered {
			got[a.n] = a.Due
		}
		for n, due := range want {
			if n == bad+1 || n == 74 || n == 75 { // the one changed, and the one that stands twice
				continue
			}
			if codes := r.codesOf(n); len(codes) > 0 && (codes[0] == "repeated-id" || codes[0] == "repeated-row") {
				continue
			}
			require.Equal(t, due, got[n], "row %d, changed: %q", n, changed[bad])
		}
	}
}

func TestKinds(t *testing.T) {
	for _, k := range base.AllKinds() {
		for _, s := range []string{k.String(), k.Label().Zh, k.Label().En, " " + k.Label().Zh + " "} {
			got, ok := parseKind(s)
			assert.True(t, ok, s)
			assert.Equal(t, k, got, s)
		}
	}
	seen := map[string]base.Kind{}
	for k, all := range moreKinds {
		for _, s := range all {
			got, ok := parseKind(s)
			assert.True(t, ok, s)
			assert.Equal(t, k, got, s)
			_, twice := seen[plainKind(s)]
			assert.False(t, twice, s)
			seen[plainKind(s)] = k
		}
	}
	for _, s := range []string{"", "机关", "职工", "在职", "村干部", "党员"} {
		_, ok := parseKind(s)
		assert.False(t, ok, s)
	}
	// The labels of the categories of dues are read as the kinds of the same name.
	for _, c := range fees.AllCategories()[1:] {
		k, ok := parseKind(c.Label().Zh)
		require.True(t, ok, c)
		assert.Equal(t, c, k.Category(base.Notice2017), c)
	}
	assert.True(t, parsesSalaried(fees.Salaried.Label().Zh))
	assert.True(t, parsesSalaried("salaried"))
}

// A base that the sheet gives counts, and is held against the items where they give
// one too.
func TestGivenBase(t *testing.T) {
	r := csvOf(t, "编号,人员类别,计算基数,岗位工资,薪级工资,个人所得税,工龄工资\n"+
		"A,按月领取工资,5100,,,,\n"+
		"B,事业单位,5100,,,,\n"+
		"C,事业单位,4000,3000,1000,,\n"+
		"D,事业单位,4000,3000,1000,5,\n"+
		"E,事业单位,4000,3000,1000,,80\n"+
		"F,学生,0,,,,\n"+
		"G,学生,100,,,,\n"+
		"H,按月领取工资,,3000,,,\n"+
		"I,农民,0.5,,,,\n"+
		"J,内退,2000,,,,\n"+
		"K,待安置,2000,,,,\n"+
		"L,退休,0,,,,\n"+
		"M,企业,-5,,,,\n")
	for row, want := range map[int]string{2: "76.50", 3: "76.50", 4: "40.00", 6: "40.00", 7: "0.20", 10: "0.50", 13: "0.00"} {
		assert.Equal(t, want, r.dueOf(t, row), row)
	}
	for row, want := range map[int]string{5: "base-differs", 8: "conflicting-fields", 9: "missing-kind", 11: "missing-treat-as", 12: "not-applicable", 14: "negative-amount"} {
		assert.Equal(t, []string{want}, r.codesOf(row), row)
	}
	assert.Contains(t, r.undecided[0].issues[0].why.Zh, "填列的计算基数4000元与按工资项目得出的3995元不一致")
	source := map[int]source{}
	for _, a := range r.answered {
		source[a.n] = a.source
	}
	assert.Equal(t, fromGiven, source[3])
	assert.Equal(t, fromBoth, source[4])
	assert.Equal(t, fromGiven, source[6])
	for _, u := range r.undecided {
		if u.n == 12 {
			assert.Equal(t, "《规定》第三十一条", u.issues[0].basis.Zh)
		}
	}
	assert.Equal(t, "10.00", csvOf(t, "编号,人员类别,计算基数\nJ,内退,2000\n", "-treat-as", "内退=退休").dueOf(t, 2))
}

// A verified base stays for the year, unless the change of the month is to count.
func TestVerifiedBase(t *testing.T) {
	const text = "编号,人员类别,岗位工资,薪级工资,核定基数,核定月份\n" +
		"A,事业单位,3000,1500,4000,2026-01\n" +
		"B,事业单位,3000,1500,4000,\n" +
		"C,事业单位,3000,1500,4000,2025-01\n" +
		"D,事业单位,,,4000,2026-05\n" +
		"E,年薪制,,,4000,\n" +
		"F,事业单位,3000,1500,,\n"
	r := csvOf(t, text)
	for row, want := range map[int]string{2: "40.00", 3: "40.00", 4: "45.00", 5: "40.00", 7: "45.00"} {
		assert.Equal(t, want, r.dueOf(t, row), row)
	}
	assert.Equal(t, []string{"missing-items"}, r.codesOf(6))
	assert.Equal(t, "事业单位人员：2026年5月核定，年内不变", r.makeup(r.answered[3]).Zh)
	assert.Contains(t, r.notes()[0].Zh, "1人的核定基数没有用于本月")
	r = csvOf(t, text, "-change", "same-month")
	assert.Equal(t, "45.00", r.dueOf(t, 2))
	assert.Contains(t, r.notes()[0].Zh, "3人的核定基数")
}

// A sum beside its parts counts once, and only where it is their sum.
func TestSumsBesideTheirParts(t *testing.T) {
	r := csvOf(t, "编号,人员类别,岗位工资,薪级工资,绩效工资,基础性绩效,奖励性绩效,养老保险,公积金,社保公积金合计,应发合计\n"+
		"A,事业单位,3000,1000,900,500,400,80,120,200,4900\n"+
		"B,事业单位,3000,1000,,500,400,80,120,201,\n"+
		"C,事业单位,3000,1000,,500,,,,200,\n"+
		"D,事业单位,3000,1000,900,,,,,200,\n")
	assert.Equal(t, "43.00", r.dueOf(t, 2))
	assert.Equal(t, []string{"sum-differs"}, r.codesOf(3))
	assert.Contains(t, r.undecided[0].issues[0].why.Zh, "合计201元与各分项之和200元不等")
	assert.Equal(t, "43.00", r.dueOf(t, 4))
	assert.Equal(t, []string{"unknown-item"}, r.codesOf(5), "performance pay that is not divided")
	r = csvOf(t, "编号,人员类别,基本养老金,统筹外,养老金总额\nA,退休,4000,300,4300\nB,退休,4000,300,5000\nC,退休,,,5000\n")
	assert.Equal(t, "20.00", r.dueOf(t, 2))
	assert.Equal(t, []string{"sum-differs"}, r.codesOf(3))
	assert.Equal(t, []string{"unknown-item"}, r.codesOf(4))
}

// Withheld amounts written with a minus need to be told, column by column.
func TestNegativeAmounts(t *testing.T) {
	const text = "编号,人员类别,岗位工资,个人所得税\nA,企业,3000,-10\nB,企业,3000,0\nC,企业,-3000,\nD,企业,3000,10\n"
	r := csvOf(t, text)
	assert.Equal(t, []string{"negative-amount"}, r.codesOf(2))
	assert.Contains(t, r.undecided[0].issues[0].fill.Zh, "-answer 个人所得税=负数")
	assert.Equal(t, []string{"negative-amount"}, r.codesOf(4))
	assert.Equal(t, "14.95", r.dueOf(t, 5))
	r = csvOf(t, text, "-answer", "个人所得税=负数")
	assert.Equal(t, "14.95", r.dueOf(t, 2))
	assert.Equal(t, "15.00", r.dueOf(t, 3))
	assert.Equal(t, []string{"negative-amount"}, r.codesOf(5))
}

// The policy is what the flags say.
func TestPolicies(t *testing.T) {
	const text = "编号,人员类别,当月实领薪酬\nA,年薪制,245000\n"
	assert.Equal(t, "1000.00", csvOf(t, text).dueOf(t, 2))
	assert.Equal(t, "4900.00", csvOf(t, text, "-cap", "off").dueOf(t, 2))
	assert.Equal(t, "4900.00", csvOf(t, text, "-month", "2016-12").dueOf(t, 2))
	assert.Equal(t, "1000.00", csvOf(t, text, "-month", "2017-06", "-notice-from", "2017-06").dueOf(t, 2))
	assert.Equal(t, "4900.00", csvOf(t, text, "-month", "2017-05", "-notice-from", "2017-06").dueOf(t, 2))
	assert.Equal(t, "超过月限额，按限额", csvOf(t, text).answered[0].adjusted().Zh)
	const odd = "编号,人员类别,岗位工资\nA,企业,5001\n"
	for rounding, want := range map[string]string{"": "75.02", "fen-down": "75.01", "jiao-half-up": "75.00", "yuan-down": "75.00", "yuan-up": "76.00"} {
		var flags []string
		if rounding != "" {
			flags = []string{"-rounding", rounding}
		}
		assert.Equal(t, want, csvOf(t, odd, flags...).dueOf(t, 2), rounding)
	}
	assert.Equal(t, "15.00", csvOf(t, "编号,人员类别,岗位工资\nA,国家公职,3000\n", "-kind", "国家公职=企业").dueOf(t, 2))
}

// Branches of one name with several units are told; a sheet without branches goes by
// units.
func TestBranches(t *testing.T) {
	r := csvOf(t, "编号,单位,党支部,人员类别,岗位工资\nA,甲厂,一支部,企业,3000\nB,乙厂,一支部,企业,3000\nC,乙厂,,企业,3000\nD,乙厂,一支部,企业,x\n")
	all := r.branches()
	require.Len(t, all, 2)
	assert.Equal(t, 2, len(all[0].members))
	assert.Equal(t, 1, all[0].undecided)
	assert.Equal(t, "30.00", all[0].due.String())
	assert.Equal(t, noBranchName, all[1].label())
	assert.Contains(t, r.notes()[0].Zh, "“一支部”下有2个单位")
	all = csvOf(t, "编号,单位,人员类别,岗位工资\nA,甲厂,企业,3000\nB,乙厂,企业,3000\n").branches()
	assert.Len(t, all, 2)
}

// Whatever the file, no row is lost, and nothing is worked out that is not told.
func FuzzCSV(f *testing.F) {
	lines := bytes.SplitAfter(sampleCSV(f), []byte("\r\n"))
	for i := 2; i+3 < len(lines); i += 25 { // a few rows each: long inputs are slow to vary
		f.Add(append(slices.Clone(lines[1]), bytes.Join(lines[i:i+3], nil)...), "x")
	}
	for _, s := range []string{"编号,人员类别,岗位工资\nA,企业,3000\n", "编号,人员类别,应发项目,\n,,岗位工资,x\nA,企业,3,5\n小计,,,\n", "姓名\t计算基数\t人员类别\n陈\t3000\t按月领取工资\n"} {
		f.Add([]byte(s), ",")
	}
	f.Fuzz(func(t *testing.T, raw []byte, extra string) {
		raw = append(bytes.Clone(raw), extra...)
		g, err := readCSV(raw)
		if err != nil {
			return
		}
		o, err := parse([]string{"-month", "2026-10", "x.csv"}, new(bytes.Buffer))
		require.NoError(t, err)
		s, err := readSheetOf(g, o)
		if err != nil {
			return
		}
		r := fuzzRules(t).assess(s)
		require.NoError(t, r.check())
		seen := map[int]bool{}
		once := func(n int) {
			require.False(t, seen[n], n)
			seen[n] = true
		}
		for _, a := range r.answered {
			once(a.n)
			require.Empty(t, a.issues)
			require.GreaterOrEqual(t, a.Due, fees.Fen(0))
		}
		for _, u := range r.undecided {
			once(u.n)
			require.NotEmpty(t, u.issues)
			for _, i := range u.issues {
				require.NotEmpty(t, i.why.Zh)
				require.NotEmpty(t, i.why.En)
				require.NotEmpty(t, i.fill.Zh)
				require.NotEmpty(t, i.fill.En)
			}
		}
		for _, x := range r.skipped {
			once(x.n)
		}
		sum := fees.Fen(0)
		for _, b := range r.branches() {
			sum += b.due
		}
		require.Equal(t, r.due(), sum)
		var out bytes.Buffer
		(&printer{w: &out, lang: o.lang, all: true}).report(r)
	})
}
