package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the golden reports anew")

// output runs the program and gives what it writes.
func output(t testing.TB, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, code, run(args, &out, &errs), errs.String())
	if code != written {
		assert.Empty(t, out.String(), "nothing is told of a file that cannot be read")
		return errs.String()
	}
	assert.Empty(t, errs.String())
	return out.String()
}

// fileOf writes a file and gives its name.
func fileOf(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, content, 0o600))
	return path
}

// resultOf works a file out, in October 2026 unless the flags say otherwise.
func resultOf(t testing.TB, raw []byte, flags ...string) *result {
	t.Helper()
	var errs bytes.Buffer
	o, err := parse(append([]string{"-month", "2026-10"}, flags...), &errs)
	require.NoError(t, err, errs.String())
	x, err := newRules(regulation.National(), o)
	require.NoError(t, err)
	g, err := readGrid(raw, o.sheet)
	require.NoError(t, err)
	s, err := readSheetOf(g, o)
	require.NoError(t, err)
	r := x.assess(s)
	require.NoError(t, r.check())
	return r
}

// csvOf works out a sheet in CSV.
func csvOf(t testing.TB, text string, flags ...string) *result {
	t.Helper()
	return resultOf(t, []byte(text), flags...)
}

// bookOf makes a workbook with one sheet.
func bookOf(t testing.TB, fill func(f *excelize.File, sheet string)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f, "Sheet1")
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

// fill writes rows from A1 on: numbers as numbers, everything else as text.
func fill(t testing.TB, f *excelize.File, sheet string, rows ...[]any) {
	t.Helper()
	for i, row := range rows {
		for j, v := range row {
			if v != nil {
				require.NoError(t, f.SetCellValue(sheet, at(j, i+1), v))
			}
		}
	}
}

// due gives the dues of a row by its number in the sheet.
func (r *result) dueOf(t testing.TB, row int) string {
	t.Helper()
	for _, a := range r.answered {
		if a.n == row {
			return a.Due.String()
		}
	}
	return ""
}

// codesOf gives why a row is undecided.
func (r *result) codesOf(row int) (codes []string) {
	for _, u := range r.undecided {
		if u.n == row {
			for _, i := range u.issues {
				codes = append(codes, string(i.code))
			}
		}
	}
	return codes
}

func sampleCSV(t testing.TB) []byte {
	t.Helper()
	raw, err := os.ReadFile("sample/pay.csv")
	require.NoError(t, err)
	return raw
}

var settled = []string{"-answer", "奖金=定期,普遍", "-answer", "高原补贴=不计", "-treat-as", "内退=离退休人员,临时聘用=机关工人", "-kind", "参公=机关工作人员"}

// goldens are the reports that are committed.
var goldens = []struct {
	name string
	args []string
}{
	{"sample", nil},
	{"settled", append(append([]string{"-v", "-org", "甲县农林局", "-month", "2026-10"}, settled...), "sample/pay.csv")},
	{"2017", []string{"-month", "2017-03", "-notice-from", "2017-06", "-rounding", "yuan-up", "-cap", "off", "-treat-as", "early-retired=retired"}},
}

// The reports of the sample are the committed ones, in both languages.
func TestGolden(t *testing.T) {
	for _, g := range goldens {
		for _, lang := range []string{"zh", "en"} {
			path := filepath.Join("testdata", g.name+"."+lang+".txt")
			got := output(t, written, append([]string{"-lang", lang}, g.args...)...)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got, path)
		}
	}
}

// Both forms of the sample come to the same, but for the rows whose mistake only one
// of them can have.
func TestBothFormsOfTheSample(t *testing.T) {
	book, err := os.ReadFile("sample/pay.xlsx")
	require.NoError(t, err)
	a, b := resultOf(t, sampleCSV(t), settled...), resultOf(t, book, settled...)
	dues := map[string]fees.Fen{}
	for _, x := range b.answered {
		dues[x.id] = x.Due
	}
	for _, x := range a.answered {
		want, ok := dues[x.id]
		assert.True(t, ok, x.id)
		assert.Equal(t, want, x.Due, x.id)
		delete(dues, x.id)
	}
	assert.Len(t, dues, 2, "the comma without quotes, and the quotes that do not pair")
	assert.Equal(t, len(a.sheet.rows), len(b.sheet.rows))
}

// The report in Chinese has no English word but flags, files and ids, and that in
// English no Chinese but what stands in the sheet.
func TestLanguages(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z]{3,}`)
	han := regexp.MustCompile(`\p{Han}+`)
	data := string(sampleCSV(t)) + "应发项目扣款项目甲县农林局工资类别高原奖金=定期,普遍不计"
	for _, g := range goldens {
		for _, w := range word.FindAllString(output(t, written, g.args...), -1) {
			assert.Contains(t, []string{"answer", "treat", "kind", "xlsx", "pay", "csv"}, w, g.name)
		}
		for _, s := range han.FindAllString(output(t, written, append([]string{"-lang", "en"}, g.args...)...), -1) {
			assert.Contains(t, data, s, g.name)
		}
	}
}

// Names are personal data: they show only when asked for, and neither a message nor
// the workbook repeats what stands in a cell that cannot be read.
func TestRedaction(t *testing.T) {
	const text = "编号,姓名,人员类别,党支部,岗位工资,个人所得税\n" +
		"A1,欧阳某甲,事业单位,一支部,3000,0\n" +
		"A2,欧阳某乙,欧阳某乙,一支部,3000,0\n" +
		"A3,欧阳某丙,事业单位,一支部,欧阳某丙,0\n" +
		"11010519491231002X,欧阳某丁,事业单位,一支部,3000,0\n" +
		"13912345678,欧阳某戊,事业单位,一支部,3000,0\n" +
		"6222021234567890123,欧阳某己,事业单位,一支部,13912345678,0\n"
	file := fileOf(t, "p.csv", []byte(text))
	for _, lang := range []string{"zh", "en"} {
		for _, reveal := range []bool{false, true} {
			book := filepath.Join(t.TempDir(), "d.xlsx")
			args := []string{"-month", "2026-10", "-v", "-lang", lang, "-out", book}
			if reveal {
				args = append(args, "-reveal")
			}
			got := output(t, written, append(args, file)...)
			f, err := excelize.OpenFile(book)
			require.NoError(t, err)
			for _, name := range f.GetSheetList() {
				rows, err := f.GetRows(name)
				require.NoError(t, err)
				for _, row := range rows {
					got += strings.Join(row, " ") + "\n"
				}
			}
			for _, secret := range []string{"某甲", "某乙", "某丙", "某丁", "某戊", "某己", "11010519491231002X", "13912345678", "6222021234567890123"} {
				assert.Equal(t, reveal, strings.Contains(got, secret), "%s %s", lang, secret)
			}
			assert.Equal(t, !reveal, strings.Contains(got, "欧*"))
		}
	}
}

// A file that cannot be read as a whole is refused with what to do.
func TestUnreadable(t *testing.T) {
	const head = "编号,姓名,人员类别,岗位工资\nA1,陈某,事业单位,3000\n"
	gbk := []byte("\xb1\xe0\xba\xc5,\xd0\xd5\xc3\xfb\n1,\xb3\xc2\n")
	book := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"编号", "人员类别", "岗位工资"}, []any{"A", "企业", 5})
	})
	two := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"编号", "人员类别", "岗位工资"})
		_, err := f.NewSheet("九月")
		require.NoError(t, err)
		fill(t, f, "九月", []any{"编号", "人员类别", "岗位工资"})
	})
	for _, c := range []struct {
		name, want string
		raw        []byte
		flags      []string
	}{
		{"gbk.csv", "可能是GBK编码", gbk, nil},
		{"utf16.csv", "UTF-16", []byte("\xff\xfea\x00"), nil},
		{"empty.csv", "文件是空的", []byte(" \n\n"), nil},
		{"none.csv", "没有找到标题行", []byte("一,二,三\n1,2,3\n"), nil},
		{"one.csv", "没有找到标题行", []byte("姓名\n陈某\n"), nil},
		{"old.xls", "另存为不加密码的 .xlsx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), nil},
		{"cut.xlsx", "工作簿读不了", book[:len(book)/2], nil},
		{"zip.xlsx", "工作簿读不了", []byte("PK\x03\x04 nothing"), nil},
		{"two.xlsx", "有2张表像工资表（Sheet1、九月），请用 -sheet 指定一张", two, nil},
		{"sheet.xlsx", "没有这张表", two, []string{"-sheet", "十月"}},
		{"sheet.csv", "CSV 文件只有一张表", []byte(head), []string{"-sheet", "一"}},
		{"twice.csv", "有两栏都是“编号”", []byte("编号,编号,人员类别,岗位工资\n1,2,企业,3\n"), nil},
	} {
		got := output(t, unread, append(append([]string{"-month", "2026-10"}, c.flags...), fileOf(t, c.name, c.raw))...)
		assert.Contains(t, got, c.want, c.name)
		assert.NotContains(t, got, os.TempDir(), c.name)
	}
	assert.Contains(t, output(t, unread, "-month", "2026-10", filepath.Join(t.TempDir(), "no.csv")), "no.csv：读不到文件")
	assert.Contains(t, output(t, unread, "-out", filepath.Join(t.TempDir(), "no", "d.xlsx")), "写不了工作簿")
	assert.Contains(t, output(t, written, "-month", "2026-10", "-sheet", "九月", fileOf(t, "two.xlsx", two)), "算出0人")
}

func TestFlags(t *testing.T) {
	file := fileOf(t, "p.csv", []byte("编号,姓名,人员类别,岗位工资\nA1,陈某,事业单位,3000\n"))
	for want, args := range map[string][]string{
		"-lang":         {"-lang", "fr"},
		"-month：请给出":    {file},
		"-month":        {"-month", "2026-13"},
		"-date":         {"-date", "12.10.2026"},
		"-cap":          {"-cap", "maybe"},
		"-rounding":     {"-rounding", "none"},
		"-change":       {"-change", "daily"},
		"-notice-from":  {"-notice-from", "2016-12"},
		"给定2017年通知的起始月": {"-month", "2017-03"},
		"2008年4月以前":     {"-month", "2008-03"},
		"-treat-as":     {"-treat-as", "内退"},
		"全国有规定":         {"-treat-as", "退休=学生"},
		"所参照的一类也没有规定":   {"-treat-as", "内退=返聘"},
		"同一类人员指定了两次":    {"-treat-as", "内退=退休", "-treat-as", "early-retired=retired"},
		"-kind":         {"-kind", "参公=公务"},
		"这个词已有确定的含义":    {"-kind", "退休=学生"},
		"-answer":       {"-answer", "奖金"},
		"answer":        {"-answer", "奖金=也许"},
		"同一栏回答了两次":      {"-answer", "奖金=定期", "-answer", "奖 金=普遍"},
		"工资表里没有这一栏":     {"-answer", "辛苦费=计入"},
		"这一栏没有要问的":      {"-answer", "编号=计入"},
		"这一栏是认得的工资项目：岗位工资":         {"-answer", "岗位工资=薪级工资"},
		"文件名应以 .xlsx 结尾":           {"-out", "dues.csv"},
		"\"b\"":                    {"a", "b"},
		"flag provided but not de": {"-colour"},
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, wrongFlag, run(args, &out, &errs), want)
		assert.Empty(t, out.String(), want)
		assert.Contains(t, errs.String(), want)
	}
	var out, errs bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, &out, &errs))
}

// The workbook is never written over the sheet it was made from.
func TestNotOverThePaySheet(t *testing.T) {
	raw, err := os.ReadFile("sample/pay.xlsx")
	require.NoError(t, err)
	file := fileOf(t, "pay.xlsx", raw)
	assert.Contains(t, output(t, wrongFlag, "-month", "2026-10", "-out", file, file), "不能写到工资表自己的文件上")
	after, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.True(t, bytes.Equal(raw, after))
}

// fuzzRules are the rules of October 2026 without any flags.
func fuzzRules(t testing.TB) *rules {
	t.Helper()
	o, err := parse([]string{"-month", "2026-10", "x.csv"}, new(bytes.Buffer))
	require.NoError(t, err)
	x, err := newRules(regulation.National(), o)
	require.NoError(t, err)
	return x
}
