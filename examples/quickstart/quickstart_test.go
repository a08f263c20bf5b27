package main

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden reports anew")

func report(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Zero(t, run(args, &out, &errs), errs.String())
	return out.String()
}

// The report of the sample is the committed one, in both languages.
func TestGolden(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		path := filepath.Join("testdata", "report."+lang+".txt")
		got := report(t, "-lang", lang)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got, lang)
	}
}

// The sample has thirty members of every category.
func TestSampleIsWhole(t *testing.T) {
	files, _ := fs.Sub(sample, "sample")
	b, err := readBranch(files)
	require.NoError(t, err)
	assert.Len(t, b.members, 30)
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(t, err)
	seen := map[fees.Category]bool{}
	d := assess(tariff, b, calendar.MustParseMonth("2026-06"))
	for _, x := range d.rows {
		seen[x.input.Category] = true
	}
	assert.Len(t, seen, len(fees.AllCategories()))
}

// Exactly the planted mistakes are found: no more, no fewer.
func TestPlantedMistakes(t *testing.T) {
	files, _ := fs.Sub(sample, "sample")
	b, err := readBranch(files)
	require.NoError(t, err)
	tariff, _ := fees.Compile(regulation.National(), fees.Policy{})
	d := assess(tariff, b, calendar.MustParseMonth("2026-06"))
	type mistake struct {
		id, column string
		code       regulation.Code
	}
	var found []mistake
	for _, p := range append(b.problems, d.problems...) {
		found = append(found, mistake{p.id, p.column, regulation.CodeOf(p.err)})
	}
	assert.ElementsMatch(t, []mistake{
		{"D022", colBorn, "invalid-date"},
		{"D012", colBase, "missing-base"},
		{"D013", colBase, "invalid-amount"},
		{"D018", colChosen, "amount-out-of-range"},
		{"D020", colBase, "conflicting-fields"},
		{"D023", colCategory, "unknown-category"},
		{"D024", colBase, "negative-amount"},
		{"D027", colQuarter, "conflicting-fields"},
		{"D028", colID, "duplicate-id"},
		{"D028", colID, "duplicate-id"},
		{"D031", colID, "unknown-member"},
		{"D029", "", "missing-row"},
	}, found)
	assert.Equal(t, len(b.pay), len(d.rows)+len(d.problems)-1, "rows in = rows out + rows reported; one member has no row")

	out := report(t)
	assert.Contains(t, out, "[不符合规定]   设副书记2名")
	assert.Contains(t, out, "[偏离一般要求] 书记任职时党龄不满1年")
}

// Names are personal data: they show only when asked for.
func TestRedaction(t *testing.T) {
	for _, args := range [][]string{nil, {"-lang", "en"}, {"-explain", "D001"}} {
		out := report(t, args...)
		assert.NotContains(t, out, "陈甲")
		assert.NotContains(t, out, "林乙")
	}
	assert.Contains(t, report(t, "-reveal"), "陈甲")
	p := printer{}
	assert.Equal(t, "欧***", p.name("欧阳测试"))
	assert.Equal(t, "", p.name(""))
}

func TestExplain(t *testing.T) {
	assert.Contains(t, report(t, "-explain", "D007"), "按限额交纳")
	assert.Contains(t, report(t, "-explain", "D024"), "金额不能为负")
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run([]string{"-explain", "D999"}, &out, &errs))
}

func TestFlags(t *testing.T) {
	tests := map[string][]string{
		"-lang":        {"-lang", "fr"},
		"-asof":        {"-asof", "2026-02-30"},
		"-month":       {"-month", "2026-13"},
		"-notice-from": {"-notice-from", "2017"},
		"-rounding":    {"-rounding", "banker"},
		"argument":     {"stray"},
	}
	for name, args := range tests {
		var out, errs bytes.Buffer
		assert.Equal(t, 2, run(args, &out, &errs), name)
		assert.Empty(t, out.String(), name)
		assert.NotEmpty(t, errs.String(), name)
	}
	var out, errs bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, &out, &errs))
	assert.Equal(t, 1, run([]string{"-dir", t.TempDir()}, &out, &errs))
	assert.Contains(t, report(t, "-month", "2017-06"), "noticeFrom", "months of 2017 ask for the first month of the notice")
	assert.NotContains(t, report(t, "-month", "2017-06", "-notice-from", "2017-03"), "noticeFrom")
	assert.Contains(t, report(t, "-month", "2012-01"), "这个月尚未入党")
}

// Files as people have them: with a byte-order mark, with columns in another
// order, with Windows line ends; and files that cannot be used.
func TestFiles(t *testing.T) {
	roster := "姓名,编号,性别,出生日期,入党日期,转正日期,党内职务,任职日期\r\n测试,A1,女,1980-01-01,2000-01-01,2001-01-01,,\r\n"
	pay := "\ufeff编号,姓名,党员类别,计算基数（元）,上季度纯收入（元）,自定月交额（元）,备注\nA1,测试,salaried,100,,,\n"
	read := func(roster, pay string) (*branch, error) {
		return readBranch(fstest.MapFS{"roster.csv": {Data: []byte(roster)}, "pay.csv": {Data: []byte(pay)}})
	}
	b, err := read("\ufeff"+roster, pay)
	require.NoError(t, err)
	require.Len(t, b.members, 1)
	assert.Equal(t, "A1", b.members[0].id)
	assert.Empty(t, b.problems)

	for code, x := range map[regulation.Code][2]string{
		"invalid-encoding": {string([]byte{0xb1, 0xe0, 0xba, 0xc5, ','}), pay},
		"invalid-csv":      {"", pay},
		"missing-heading":  {"编号,姓名\n", pay},
		"unknown-heading":  {roster, strings.Replace(pay, "备注", "附注", 1)},
		"repeated-heading": {roster, strings.Replace(pay, "备注", "姓名", 1)},
	} {
		_, err := read(x[0], x[1])
		assert.ErrorIs(t, err, code)
		assert.Regexp(t, `^(roster|pay)\.csv`, err.Error())
		assert.NotEqual(t, err.Error(), regulation.ZhOf(err))
	}
	b, err = read(roster+"x,A2\n", pay)
	require.NoError(t, err)
	require.Len(t, b.problems, 1)
	assert.Equal(t, 3, b.problems[0].line)
}

// A row whose membership cannot be read makes the counts unknown; nothing
// passes for want of data.
func TestUnsureCountsAreUnknown(t *testing.T) {
	files, _ := fs.Sub(sample, "sample")
	raw, _ := fs.ReadFile(files, "roster.csv")
	pay, _ := fs.ReadFile(files, "pay.csv")
	broken := bytes.Replace(raw, []byte("2014-06-30,2015-06-30"), []byte("2014-06-30,2015-06-31"), 1)
	b, err := readBranch(fstest.MapFS{"roster.csv": {Data: broken}, "pay.csv": {Data: pay}})
	require.NoError(t, err)
	_, known := b.facts(calendar.MustParse("2026-06-30")).FullMembers.Get()
	assert.False(t, known)
}

// Whatever the files hold: no panic, and every row of the pay sheet ends in
// exactly one place.
func FuzzFiles(f *testing.F) {
	files, _ := fs.Sub(sample, "sample")
	roster, _ := fs.ReadFile(files, "roster.csv")
	pay, _ := fs.ReadFile(files, "pay.csv")
	f.Add(roster, pay)
	f.Add([]byte("编号"), []byte("\"编号"))
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, roster, pay []byte) {
		b, err := readBranch(fstest.MapFS{"roster.csv": {Data: roster}, "pay.csv": {Data: pay}})
		if err != nil {
			assert.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err))
			return
		}
		d := assess(tariff, b, calendar.MustParseMonth("2026-06"))
		reported := 0
		for _, p := range d.problems {
			if p.line > 0 {
				reported++
			}
		}
		assert.Equal(t, len(b.pay), len(d.rows)+reported)
		p := printer{w: &bytes.Buffer{}, lang: regulation.English}
		p.dues(d, calendar.MustParseMonth("2026-06"))
		p.problems(append(b.problems, d.problems...))
	})
}

// Every line of the report is true Chinese: no English word but the numbers of
// members, files and amounts.
func TestChineseReportHasNoEnglish(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z]{2,}`)
	for _, w := range word.FindAllString(report(t), -1) {
		assert.Contains(t, []string{"roster", "pay", "csv"}, w)
	}
}
