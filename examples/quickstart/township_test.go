package main

import (
	"bytes"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden reports anew")

func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Zero(t, run(args, &out, &errs), errs.String())
	return out.String()
}

// The report of the sample is the committed one, in both languages.
func TestGolden(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		path := filepath.Join("testdata", "report."+lang+".txt")
		got := output(t, "-lang", lang)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got, lang)
	}
}

// -v prints every finding, the report without it a part and how many are left.
func TestVerbose(t *testing.T) {
	r := sampleReport(t, regulation.Chinese)
	short, long := output(t), output(t, "-v")
	assert.Less(t, strings.Count(short, "\n"), 300)
	assert.Contains(t, short, "……另有")
	assert.NotContains(t, long, "……另有")
	for _, f := range r.found.list {
		assert.Contains(t, long, r.text(f).Zh)
	}
}

// Names are personal data: they show only when asked for.
func TestRedaction(t *testing.T) {
	r := sampleReport(t, regulation.Chinese)
	names := map[string]bool{}
	for m := range r.t.roster.All() {
		names[m.Name().Reveal()] = true
	}
	page := filepath.Join(t.TempDir(), "page.html")
	output(t, "-html", page)
	written, err := os.ReadFile(page)
	require.NoError(t, err)
	for _, out := range []string{output(t, "-v"), output(t, "-v", "-lang", "en"), output(t, "-explain", "P001"), string(written)} {
		for name := range names {
			assert.False(t, strings.Contains(out, name), "a name shows")
		}
	}
	m, _ := r.t.roster.Member("P005")
	assert.Contains(t, output(t, "-reveal"), m.Name().Reveal())
	output(t, "-reveal", "-html", page)
	written, err = os.ReadFile(page)
	require.NoError(t, err)
	assert.Contains(t, string(written), m.Name().Reveal())
}

func TestExplain(t *testing.T) {
	assert.Contains(t, output(t, "-explain", "P001"), "1.5%：基数8517.7元在此档")
	assert.Contains(t, output(t, "-explain", "P005", "-month", "2025-11"), "没有给出计算基数")
	assert.Contains(t, output(t, "-explain", "P005", "-month", "2025-11", "-lang", "en"), "no base given")
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run([]string{"-explain", "P999"}, &out, &errs))
}

func TestFlags(t *testing.T) {
	tests := map[string][]string{
		"-lang":        {"-lang", "fr"},
		"-asof":        {"-asof", "2026-02-30"},
		"-month":       {"-month", "2026-13"},
		"-notice-from": {"-notice-from", "2017"},
		"-rounding":    {"-rounding", "banker"},
		"-complete":    {"-complete", "2026"},
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
	assert.Equal(t, 1, run([]string{"-html", filepath.Join(t.TempDir(), "no", "page.html")}, &out, &errs))
	assert.NotEqual(t, output(t), output(t, "-rounding", "yuan-up"))
	assert.Contains(t, output(t, "-asof", "2025-07-31", "-complete", "2025-01-01..2025-08-01"), "2025年7月31日")
	assert.Contains(t, output(t, "-month", "2025-11"), "计算基数：没有给出计算基数")
	assert.Contains(t, output(t, "-month", "2017-06"), "党费 2017年6月至2017年6月")
	assert.Contains(t, output(t, "-month", "2026-03"), "党费 2025年1月至2026年3月")
	assert.NotContains(t, output(t, "-explain", "P124", "-month", "2017-06", "-notice-from", "2017-03"), "-notice-from")
	assert.Contains(t, output(t, "-explain", "P124", "-month", "2017-06"), "-notice-from", "months of 2017 ask for the first month of the notice")
}

// small is a folder of two branches that reads without problems.
func small() fstest.MapFS {
	return fstest.MapFS{
		orgsFile: {Data: []byte("编号,名称,类别,上级编号\nA,测试镇党委,党委,\nA1,测试党支部,党支部,A\n")},
		rosterFile: {Data: []byte("\ufeff姓名,编号,党组织编号,入党日期,转正日期,党费类别\r\n" +
			"测试,X1,A1,2000-01-01,2001-01-01,按月领取工资\r\n测验,X2,A1,2000-01-01,2001-01-01,农民\r\n")},
		payFile: {Data: []byte("编号,月份,计算基数(元)\nX1,2026-01,4000\n")},
	}
}

// write puts files into a folder.
func writeTo(t *testing.T, files fstest.MapFS) string {
	t.Helper()
	dir := t.TempDir()
	for name, f := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), f.Data, 0o600))
	}
	return dir
}

// Files as people have them: with a byte-order mark, with columns in another
// order, with Windows line ends, some of them left out.
func TestOwnFiles(t *testing.T) {
	out := output(t, "-dir", writeTo(t, small()), "-asof", "2026-01-20")
	assert.Contains(t, out, "测试党支部")
	assert.Contains(t, out, "没有这个文件")
	assert.Contains(t, out, "有问题的行（0）")
	assert.NotContains(t, out, "召开党员大会0次", "no meetings were given, so that none is missed")
	assert.Contains(t, output(t, "-dir", writeTo(t, small())), "测试镇党委", "today")
}

// Files that cannot be used as a whole give an error that names them, and the
// exit code 1.
func TestBrokenFiles(t *testing.T) {
	gbk := string([]byte{0xb1, 0xe0, 0xba, 0xc5, ',', 0xb1, 0xe0, '\n'})
	tests := map[string]map[string]string{
		"not-utf8":         {orgsFile: gbk},
		"unknown-column":   {orgsFile: "编号,名称,类别,上级编号,颜色\n"},
		"missing-column":   {orgsFile: "编号,名称\n"},
		"invalid-encoding": {rosterFile: gbk},
		"missing-heading":  {rosterFile: "编号,姓名\n"},
		"unknown-heading":  {payFile: "编号,月份,颜色\n"},
		"repeated-heading": {payFile: "编号,编号,月份\n"},
		"invalid-csv":      {payFile: ""},
		"missing-file":     {rosterFile: "-"},
	}
	for code, change := range tests {
		files := small()
		name := ""
		for n, text := range change {
			name = n
			files[n] = &fstest.MapFile{Data: []byte(text)}
			if text == "-" {
				delete(files, n)
			}
		}
		_, err := readTownship(files, calendar.MustParse(sampleDay))
		if assert.Error(t, err, code) {
			assert.ErrorIs(t, err, regulation.Code(code))
			assert.True(t, strings.HasPrefix(err.Error(), name), err.Error())
			assert.NotEqual(t, err.Error(), regulation.ZhOf(err))
		}
		var out, errs bytes.Buffer
		assert.Equal(t, 1, run([]string{"-dir", writeTo(t, files)}, &out, &errs), code)
		assert.Empty(t, out.String())
	}
}

// Bad rows of the organizations are taken out and named, with all that stood
// under them; a cycle loses one of its rows.
func TestBadOrganizations(t *testing.T) {
	files := small()
	files[orgsFile] = &fstest.MapFile{Data: []byte("编号,名称,类别,上级编号\n" +
		"A,测试镇党委,党委,\nA1,测试党支部,党支部,A\nB,某党总支,党队,A\nB1,某党支部,党支部,B\nB11,某党小组,党小组,B1\n" +
		"C,甲党总支,党总支,D\nD,乙党总支,党总支,C\n\"E,未完\nF,己党支部,党支部,A\n")}
	x, err := readTownship(files, calendar.MustParse(sampleDay))
	require.NoError(t, err)
	assert.GreaterOrEqual(t, x.tree.Len(), 2)
	got := map[int]regulation.Code{}
	for _, p := range x.problems {
		got[p.row] = regulation.CodeOf(p.err)
		assert.NotContains(t, p.text(regulation.English), "rows[")
		assert.NotContains(t, p.text(regulation.Chinese), "rows[")
	}
	for _, row := range []int{4, 5, 6, 9} {
		assert.NotEmpty(t, got[row], row)
	}
	assert.Equal(t, x.files[0].rows, x.files[0].kept+x.files[0].reported)
}

// Every line of the report is true Chinese: no English word but the names of
// files and columns of the flags.
func TestChineseReportHasNoEnglish(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z]{2,}`)
	known := map[string]bool{"csv": true}
	for _, name := range []string{orgsFile, unitsFile, rosterFile, changesFile, termsFile, meetingsFile, attendanceFile, talksFile, payFile, paymentsFile} {
		known[strings.TrimSuffix(name, ".csv")] = true
	}
	for _, w := range word.FindAllString(output(t, "-v"), -1) {
		assert.Contains(t, maps.Clone(known), w)
	}
}

// The English report has Chinese only in the names that come from the files,
// their headings and the cells that are quoted.
func TestEnglishReportIsEnglish(t *testing.T) {
	out := output(t, "-lang", "en")
	for _, zh := range []string{"不符合", "应当", "第二十条", "没有", "合计", "；", "，"} {
		assert.NotContains(t, out, zh)
	}
}

// Dues of payments and pay that reach beyond the membership or the months.
func TestDuesEdges(t *testing.T) {
	files := small()
	files[rosterFile].Data = []byte("编号,姓名,党组织编号,入党日期,转正日期,党费类别\n" +
		"X1,测试,A1,2025-12-15,,学生\nX2,测验,A1,2000-01-01,2001-01-01,\nX3,测度,A1,2000-01-01,2001-01-01,tailor\n")
	files[payFile].Data = []byte("编号,月份,计算基数(元)\nX1,2025-11,4000\nX2,2025-12,1\n")
	files[paymentsFile] = &fstest.MapFile{Data: []byte("交费编号,编号,所属月份,金额(元),交费日期\nF1,X1,2025-12;2026-01;2030-01,0.60,2026-01-03\n")}
	r := reportOf(t, files, regulation.English)
	accounted(t, r)
	codes := map[regulation.Code]int{}
	for _, p := range r.dues.problems {
		codes[regulation.CodeOf(p.err)]++
	}
	assert.Equal(t, 1, codes[notLiable], "pay for a month before the admission")
	assert.Equal(t, 13, codes["missing-category"])
	assert.Equal(t, regulation.Fen(40), r.dues.total.due)
	assert.Equal(t, regulation.Fen(40), r.dues.total.paid, "of a payment, the part of the months looked at")
}

// What the drawing of months and names does with odd input.
func TestSmallThings(t *testing.T) {
	assert.Equal(t, "ab ", pad("ab", 1))
	assert.Equal(t, "党  ", pad("党", 3))
	assert.Equal(t, " 党", left("党", 3))
	assert.Equal(t, "id", firstCell(`"id",x`))
	assert.Equal(t, "x", columnText("x").En)
	span := records(nil, calendar.MustParse(sampleDay))
	assert.Equal(t, "2026-01-20..2026-01-21", span.String())
	held := []members.Meeting{{On: calendar.MustParse("2025-03-09")}, {}, {On: calendar.MustParse("2025-05-02")}, {On: calendar.MustParse("2026-05-02")}}
	assert.Equal(t, "2025-03-01..2025-06-01", records(held, calendar.MustParse(sampleDay)).String())
	assert.Equal(t, "2025-03-01..2025-05-03", records(held, calendar.MustParse("2025-05-02")).String())
	on := calendar.MustParse("2026-12-05")
	assert.Equal(t, "2026-01-01..2027-01-01", period(on, calendar.Span{}).String())
	assert.Len(t, months(on), 12)
	assert.Equal(t, "", nameOf(members.Member{}, true))
}

// Whatever the files hold: no panic, and every row is used or reported.
func FuzzFiles(f *testing.F) {
	files := small()
	f.Add(files[orgsFile].Data, files[rosterFile].Data, files[payFile].Data)
	f.Add([]byte("编号,名称,类别,上级编号\nA,甲,党委,A\nB,,党支部,A\n\"\n"), []byte("编号,入党日期\n,\nX,2000-01-01"), []byte("\"编号"))
	f.Add([]byte("id,kind,parent\nA,committee,\nA,committee,\n\nC,branch,B\n"), files[rosterFile].Data, []byte("编号,月份\nX1,2026-01\nX1,2026-01\nX9,2026-01\n"))
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, orgs, roster, pay []byte) {
		files := fstest.MapFS{orgsFile: {Data: orgs}, rosterFile: {Data: roster}, payFile: {Data: pay}}
		o := options{lang: regulation.English, asOf: calendar.MustParse(sampleDay), files: fs.FS(files)}
		o.month = o.asOf.Month()
		x, err := readTownship(o.files, o.asOf)
		if err != nil {
			assert.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err), err.Error())
			return
		}
		r, err := newReport(regulation.National(), tariff, x, o)
		if err != nil {
			t.Fatal(err)
		}
		accounted(t, r)
		p := printer{w: &bytes.Buffer{}, lang: regulation.English, all: true}
		p.report(r)
		var page bytes.Buffer
		if err := renderPage(&page, r); err != nil {
			t.Fatal(err)
		}
		wellFormed(t, page.String())
	})
}
