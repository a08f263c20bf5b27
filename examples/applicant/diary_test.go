package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read reads a diary, and gives its problems as "line column code".
func read(t testing.TB, text string) (*file, []string) {
	t.Helper()
	f, problems := readFile(regulation.National(), []byte(text))
	var codes []string
	for _, p := range problems {
		for _, s := range []string{p.place().Zh + p.text().Zh, p.place().En + p.text().En} {
			assert.NotEmpty(t, s)
		}
		assert.NotRegexp(t, `\p{Han}`, regexp.MustCompile(`年|月|日`).ReplaceAllString(p.text().En, ""), p.err.Code)
		codes = append(codes, fmt.Sprint(p.line, " ", p.column.En, " ", p.err.Code))
	}
	return f, codes
}

// withBirth puts a first row before others, so that the person is known.
func withBirth(rows string) string {
	return "日期,事项,结果,人数,应到,实到,赞成,反对,弃权,无记名,批准机关,出生日期\n2026-05-20,申请,,,,,,,,,,1990-01-01\n" + rows
}

// The form and the fields of an entry are the same thing: every field has its
// column save the lists of persons and corrections, for which there is JSON.
func TestColumnsAreTheFields(t *testing.T) {
	keys := map[string]bool{}
	for _, c := range columns() {
		assert.False(t, keys[c.key], c.key)
		keys[c.key] = true
	}
	e := reflect.TypeFor[development.Entry]()
	for i := range e.NumField() {
		name, _, _ := strings.Cut(e.Field(i).Tag.Get("json"), ",")
		switch name {
		case "people", "of", "as":
			assert.False(t, keys[name], name)
		case "passed", "clear":
			assert.True(t, slices.Contains(columns()[2].also, name), name)
		default:
			assert.True(t, keys[name], name)
		}
	}
	headings := map[string]string{}
	for _, c := range columns() {
		for _, h := range append([]string{c.key, c.zh}, c.also...) {
			assert.Empty(t, headings[normal(h)], "%s names two columns", h)
			headings[normal(h)] = c.key
		}
	}
}

// asDiary writes a case as a diary: headings and words in one language, days in one
// of the forms that tables have.
func asDiary(t *testing.T, c *development.Case, id string, l regulation.Lang, days string) string {
	t.Helper()
	var all []map[string]any
	for _, e := range c.Events {
		raw, err := json.Marshal(e)
		require.NoError(t, err)
		var m map[string]any
		require.NoError(t, json.Unmarshal(raw, &m))
		all = append(all, m)
	}
	all[0]["id"], all[0]["birth"], all[0]["asOf"] = id, c.Applicant.Birth.String(), c.AsOf.String()
	all[0]["unit"] = c.Applicant.Unit.String()
	cols := columns()
	label := func(col column, word string) string {
		if l == regulation.English {
			return word
		}
		for _, w := range col.words {
			if w.En == word {
				return w.Zh
			}
		}
		require.Failf(t, "no word", "%s in %s", word, col.key)
		return ""
	}
	var b strings.Builder
	w := csv.NewWriter(&b)
	var heads []string
	for _, col := range cols {
		heads = append(heads, col.heading().In(l))
	}
	require.NoError(t, w.Write(heads))
	for _, m := range all {
		var cells []string
		for _, col := range cols {
			v, has := m[col.key]
			if p, ok := m["passed"]; ok && col.key == "outcome" {
				v, has = p, true
			}
			if p, ok := m["clear"]; ok && col.key == "outcome" {
				v, has = p, true
			}
			cell := ""
			switch x := v.(type) {
			case string:
				cell = x
				if d, err := calendar.Parse(x); err == nil && col.key != "id" {
					cell = strings.NewReplacer("Y", fmt.Sprintf("%04d", d.Year()), "M", fmt.Sprint(int(d.MonthOfYear())), "D", fmt.Sprint(d.Day())).Replace(days)
				} else if col.key == "type" && l == regulation.Chinese {
					var e development.Event
					require.NoError(t, e.UnmarshalText([]byte(x)))
					cell = e.Step().Zh
					if _, pair := decided[e]; pair {
						cell = e.Label().Zh
					}
				} else if col.words != nil {
					cell = label(col, x)
				}
			case bool:
				cell = map[bool]string{true: "是", false: "否"}[x]
			case float64:
				cell = fmt.Sprint(x)
			case []any:
				var parts []string
				for _, p := range x {
					parts = append(parts, label(col, p.(string)))
				}
				cell = strings.Join(parts, "；")
			default:
				require.False(t, has, col.key)
			}
			cells = append(cells, cell)
		}
		require.NoError(t, w.Write(cells))
	}
	w.Flush()
	return b.String()
}

// A case written as a diary, in words or in labels, with whatever days, headings in
// either language, line ends and mark, reads as the same case.
func TestDiaryIsTheCase(t *testing.T) {
	for _, name := range []string{"2014.json", "2026.json", "straddling.json"} {
		want, codes := read(t, sample(t, name))
		require.Empty(t, codes)
		for _, l := range regulation.AllLangs() {
			for _, days := range []string{"Y/M/D", "Y年M月D日", "Y-M-D", "Y.M.D", "Y/M/D 0:00:00", " Ｙ年M月D日 "} {
				days = strings.ReplaceAll(days, "Ｙ", "Y")
				text := asDiary(t, &want.c, string(want.id), l, days)
				for _, text := range []string{text, "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n")} {
					got, codes := read(t, text)
					require.Empty(t, codes, "%s %s %s", name, l, days)
					assert.Equal(t, want.c, got.c)
					assert.Equal(t, want.id, got.id)
					assert.Equal(t, len(want.c.Events), got.rows)
				}
			}
		}
	}
}

func TestDays(t *testing.T) {
	for _, s := range []string{"2026-06-01", "2026-6-1", "2026/6/1", "2026/06/01", "2026.6.1", "20260601", "2026年6月1日", "2026 年 6 月 1 日", "2026年06月01日",
		"２０２６年６月１日", "2026/6/1 0:00", "2026/6/1 0:00:00", "2026-06-01T00:00:00", "2026-06-01 00:00:00"} {
		d, f := readDay(s)
		assert.Nil(t, f, s)
		assert.Equal(t, "2026-06-01", d.String(), s)
	}
	for _, s := range []string{"6/1/2026", "2026/13/1", "2026-02-30", "2026年6月", "26/6/1", "46174", "2026/6/1 9:30", "去年", "2026年6月1", "2026//1", "-", "2026-06-01-02", "1月2日2026年"} {
		_, f := readDay(s)
		assert.NotNil(t, f, s)
	}
}

// Every type of entry can be named by its word and by its label in either language,
// and a label with an outcome says the outcome.
func TestNamesOfActs(t *testing.T) {
	for _, e := range development.AllEvents() {
		if e == development.Corrected {
			assert.NotContains(t, kinds(), normal(e.String()))
			continue
		}
		for _, name := range []string{e.Label().Zh, e.Label().En, e.Step().Zh, e.Step().En} {
			assert.Contains(t, kinds(), normal(name))
		}
		of, outcome := outcomesOf[e]
		k, known := kinds()[normal(e.String())]
		if outcome {
			assert.True(t, !known || k == of, e) // the label in English may be the word
			continue
		}
		assert.True(t, known, e)
		if e != development.Refused && e != development.PreexamRejected && e != development.ConversionRefused {
			assert.Equal(t, e, k.event)
		}
	}
	for text, want := range map[string]string{
		"政治审查不合格,":                `{"type":"review-concluded","on":"2026-06-01","passed":false}`,
		"政治审查合格,":                 `{"type":"review-concluded","on":"2026-06-01","passed":true}`,
		"政审,不合格":                  `{"type":"review-concluded","on":"2026-06-01","passed":false}`,
		"review-concluded,passed": `{"type":"review-concluded","on":"2026-06-01","passed":true}`,
		"公示结束，影响发展,":              `{"type":"notice-closed","on":"2026-06-01","clear":false}`,
		"公示结束,不影响":                `{"type":"notice-closed","on":"2026-06-01","clear":true}`,
		"积极分子转接，重新计算,":            `{"type":"moved","on":"2026-06-01","continuous":false}`,
		"转接,连续计算":                 `{"type":"moved","on":"2026-06-01","continuous":true}`,
		"预备党员转入,":                 `{"type":"moved","on":"2026-06-01"}`,
		"党委未批准接收,":                `{"type":"refused","on":"2026-06-01"}`,
		"审批,不批准":                  `{"type":"refused","on":"2026-06-01"}`,
		"预审,不合格":                  `{"type":"preexam-rejected","on":"2026-06-01"}`,
		"转正审批,未批准":                `{"type":"conversion-refused","on":"2026-06-01"}`,
		"批准延长预备期,":                `{"type":"conversion-approved","on":"2026-06-01"}`,
		"支委会审查,合格":                `{"type":"committee-reviewed","on":"2026-06-01"}`,
	} {
		name, outcome, _ := strings.Cut(text, ",")
		f, codes := read(t, withBirth("2026/6/1,\""+name+"\","+outcome+"\n"))
		require.Empty(t, codes, text)
		got, err := json.Marshal(f.c.Events[1])
		require.NoError(t, err)
		assert.JSONEq(t, want, string(got), text)
	}
}

// What is wrong is told by line and column, and nothing else of the row is guessed.
func TestBadRows(t *testing.T) {
	for text, want := range map[string][]string{
		"2026-06-01,谈话\n":                             nil,
		"2026-06-31,谈话\n":                             {"3 on invalid-date"},
		",谈话\n":                                       {"3 on missing-on"},
		"2026-06-01,\n":                               {"3 type missing-type"},
		"2026-06-01,开会\n":                             {"3 type unknown-type"},
		"2026-06-01,更正登记\n":                           {"3 type unknown-type"},
		"1999-06-01,谈话\n":                             {"3 on no-schedule"},
		"2026-06-01,谈话,好\n":                           {"3 outcome unknown-outcome"},
		"2026-06-01,谈话,否\n":                           {"3 outcome not-applicable"},
		"2026-06-01,谈话,延长\n":                          {"3 outcome not-applicable"},
		"2026-06-01,审批,,,,,,,,,党委\n":                  {"3 outcome missing-outcome"},
		"2026-06-01,审批,批准\n":                          {"3 approver missing-approver"},
		"2026-06-01,审批,批准,,,,,,,,书记\n":                {"3 approver unknown-approver"},
		"2026-06-01,政治审查合格,不合格\n":                     {"3 outcome conflicting-fields"},
		"2026-06-01,政审\n":                             {"3 outcome missing-passed"},
		"2026-06-01,谈话,,2\n":                          {"3 count not-applicable"},
		"2026-06-01,指定培养联系人,,两\n":                     {"3 count invalid-number"},
		"2026-06-01,指定培养联系人\n":                        {"3 count missing-count"},
		"2026-06-01,指定培养联系人,,-1\n":                    {"3 count negative-count"},
		"2026-06-01,接收大会,通过,,20,15,12,2,1,是\n":        nil,
		"2026-06-01,接收大会,,,20,15,10,,,是\n":            nil,
		"2026-06-01,接收大会,通过,,20,15,10,,,是\n":          {"3 outcome count-mismatch"},
		"2026-06-01,接收大会,未通过,,20,15,12,,,是\n":         {"3 outcome count-mismatch"},
		"2026-06-01,接收大会,通过,,20,15,12,2,2,是\n":        {"3 for count-mismatch"},
		"2026-06-01,接收大会,通过,,20,21,12,,,是\n":          {"3 present count-mismatch"},
		"2026-06-01,接收大会,通过,,20,,12,,,是\n":            {"3 present missing-present"},
		"2026-06-01,接收大会,通过,,20,15,12,,,也许\n":         {"3 secret invalid-flag"},
		"2026-06-01,接收大会,通过,,２０人,15 名,12票,,,无记名投票\n":  nil,
		"2026-06-01,党员大会未通过接收,,,20,15,10,,,是\n":       nil,
		"2026-06-01,党员大会未通过接收,,,20,15,12,,,是\n":       {"3 outcome count-mismatch"},
		"2026-06-01,党员大会通过接收,,,20,15,10,,,是\n":        {"3 outcome count-mismatch"},
		"2026-06-01,转正大会,通过,,20,15,12,,,是\n":          {"3 decision missing-decision"},
		"2026-06-01,转正大会,按期转正,,20,15,12,,,是\n":        nil,
		"2026-06-01,转正大会,延长,,20,15,12,,,是\n":          {"3 months missing-months"},
		"2026-06-01,党员大会通过转正,延长,,20,15,12,,,是\n":      {"3 outcome conflicting-fields"},
		"2026-06-01,谈话,,,,,,,,,,1991-01-01\n":         {"3 birth conflicting-fields"},
		"2026-06-01,谈话,,,,,,,,,,1990年1月1日\n":          nil,
		"2026-06-01,谈话,,,,,,,,,,,多\n":                 {"3  too-many-cells"},
		"\n,,,\n2026-06-01,谈话\n":                      nil,
		"2026-06-01,\"谈话\n":                           {"3  invalid-csv"},
		"2026-06-01,谈\"话\"\n2026-06-31,谈话\n":          {"3  invalid-csv", "4 on invalid-date"},
		"2026-06-31,审批,好,两,,,,,,,书记\n2026-06-01,谈话\n": {"3 on invalid-date", "3 outcome unknown-outcome", "3 count invalid-number", "3 approver unknown-approver"},
	} {
		f, codes := read(t, withBirth(text))
		assert.Equal(t, want, codes, text)
		if want == nil {
			assert.Zero(t, f.bad, text)
		} else {
			assert.NotZero(t, f.bad, text)
		}
	}
}

// Files that cannot be used as a whole.
func TestBadDiaries(t *testing.T) {
	gbk := "\xc8\xd5\xc6\xda,\xca\xc2\xcf\xee\n2026-06-01,\xcc\xb8\xbb\xb0\n"
	for text, want := range map[string][]string{
		"":              {"0  empty-file"},
		"\ufeff \n":     {"0  empty-file"},
		gbk:             {"0  invalid-encoding"},
		"\xff\xfe1\x00": {"0  invalid-encoding"},
		"日期,事项\n":       {"0  empty-file"},
		",,\n,\n":       {"0  missing-heading"},
		"日期;事项\n":       {"1  unknown-heading", "1 on missing-heading", "1 type missing-heading"},
		"日期,事项,颜色\n2026-06-01,申请,红":                  {"0 birth missing-birth", "1  unknown-heading"},
		"日期,事项,on,出生日期\n2026-06-01,申请,,1990-01-01":   {"1 on repeated-heading"},
		"日期,事项,,出生日期\n2026-06-01,申请,,1990-01-01":     nil,
		"日期,事项,,出生日期\n2026-06-01,申请,红,1990-01-01":    {"2  unknown-heading"},
		"日期,事项\n2026-06-01,申请":                       {"0 birth missing-birth"},
		"日期,事项,出生日期\n2026-06-01,申请,1990":             {"2 birth invalid-date"},
		"日期,事项,截至日期,出生日期\n2026-06-01,申请,昨天,1990/1/1": {"2 asOf invalid-date"},
		"\"日期,事项\n": {"1  invalid-csv"},
	} {
		_, codes := read(t, text)
		assert.Equal(t, want, codes, "%q", text)
	}
	_, problems := readFile(regulation.National(), []byte(gbk))
	assert.Contains(t, problems[0].text().Zh, "GBK")
	assert.Contains(t, problems[0].text().Zh, "CSV UTF-8")
	assert.Contains(t, problems[0].text().En, "GBK")
}

// A JSON file is read strictly: every field that it does not have, or that cannot be
// read, is named.
func TestBadCases(t *testing.T) {
	head := `{"applicant":{"birth":"1990-01-01"},"events":[{"type":"applied","on":"2026-06-01"`
	for text, want := range map[string][]string{
		head + `}]}`:                                             nil,
		head + `,"colour":1}]}`:                                  {"events[0].colour unknown-field"},
		head + `}],"colour":1}`:                                  {"colour unknown-field"},
		head + `}],"mode":"strict"}`:                             {"mode unknown-mode"},
		head + `,"to":"abroad","reason":1}]}`:                    {"events[0].reason invalid-json", "events[0].to unknown-to"},
		head + `},{"type":"talked"}]}`:                           {"events[1].on missing-on"},
		head + `},{"type":"talked","on":"2026-06-02","due":3}]}`: {"events[1].due not-applicable"},
		`{"applicant":{"birth":"1990-01-01","sex":"x"},"events":[],"asOf":"2026-06-01"}`: {"applicant.sex unknown-field"},
		`{"events":[],"asOf":"2026-06-01"}`:                                              {"applicant.birth missing-birth"},
		`{"applicant":1,"events":2}`:                                                     {"events invalid-json", "applicant invalid-json", "asOf missing-as-of"},
		`[]`:                                                                             {" invalid-json"},
		`{"events":[}`:                                                                   {" invalid-json"},
	} {
		_, problems := readFile(regulation.National(), []byte(text))
		var codes []string
		for _, p := range problems {
			codes = append(codes, p.path+" "+string(p.err.Code))
		}
		assert.Equal(t, want, codes, text)
	}
}

// The place is said as a table shows it.
func TestPlaces(t *testing.T) {
	_, problems := readFile(regulation.National(), []byte(withBirth("2026-06-01,接收大会,通过,,20,十五,12,,,是\n")))
	require.Len(t, problems, 1)
	assert.Equal(t, regulation.Text{Zh: "第3行 F列 “实到”", En: "line 3, column F, “present”"}, problems[0].place())
	_, problems = readFile(regulation.National(), []byte("日期,事项,出生日期\n2026-06-01,指定培养联系人,1990-01-01\n"))
	require.Len(t, problems, 1)
	assert.Equal(t, regulation.Text{Zh: "第2行 “人数”", En: "line 2, “count”"}, problems[0].place(), "a column that the file does not have")
	assert.Equal(t, []string{"A", "Z", "AA", "AZ", "BA", "ZZ"}, []string{letter(0), letter(25), letter(26), letter(51), letter(52), letter(701)})
	_, problems = readFile(regulation.National(), []byte(`{"applicant":{"birth":"1990-01-01"},"events":[{"type":"applied"}]}`))
	assert.Equal(t, regulation.Text{Zh: "“asOf”", En: "“asOf”"}, problems[0].place())
	assert.Equal(t, regulation.Text{Zh: "第1条的“on”", En: "“on” of entry 1"}, problems[1].place())
	_, problems = readFile(regulation.National(), []byte("{\n\n\"events\": [,]}"))
	assert.Equal(t, "第3行", problems[0].place().Zh)
}

// A name that is not known brings up the one it is most like.
func TestSuggestions(t *testing.T) {
	for cell, want := range map[string]string{
		"考查积极份子": "考察入党积极分子", "确定积极份子": "确定入党积极分子", "入党志愿书填写": "填写入党志愿书", "支部大会讨论接受预备党员": "党员大会讨论接收",
	} {
		assert.Contains(t, unknownAct(cell).Message.Zh, want, cell)
	}
	for _, cell := range []string{"开会", "x", "", "张三"} {
		assert.NotContains(t, unknownAct(cell).Message.Zh, "是不是", cell)
	}
}

// Whatever a diary holds: no panic, every row an entry or a problem, and a diary
// without problems can be audited and shown.
func FuzzDiary(f *testing.F) {
	f.Add(sample(f, "messy.csv"))
	f.Add(sample(f, "messy-mended.csv"))
	f.Add(withBirth("2026-06-01,谈话\n2026-06-10,\"确定入党积极分子\"\n"))
	f.Add("type,on,birth,records,opinions\napplied,2026-06-01,1990-01-01,无,\ntarget-proposed,2026-06-02,,agenda；singly,group、masses\n")
	f.Add("日期,事项\n\"\n")
	law := regulation.National()
	f.Fuzz(func(t *testing.T, text string) {
		file, problems := readFile(law, []byte(text))
		lines := map[int]bool{}
		for _, p := range problems {
			if p.err == nil || p.text().IsZero() {
				t.Fatal("a problem that says nothing")
			}
			if p.line > 1 {
				lines[p.line] = true
			}
		}
		if file.bad > file.rows || len(file.lines) > file.rows || file.bad > 0 && len(problems) == 0 {
			t.Fatalf("%d rows, %d bad, %d entries", file.rows, file.bad, len(file.lines))
		}
		if len(file.lines) != len(file.c.Events) && len(file.lines) > 0 {
			t.Fatal("entries without a line")
		}
		if len(problems) > 0 || len(file.c.Events) > 200 {
			return
		}
		for _, audit := range []bool{true, false} {
			a, err := newAnswer(law, file, options{audit: audit, compare: audit, lang: regulation.English, days: 90, all: true})
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			p := printer{w: &b, lang: regulation.English, all: true}
			p.report(a)
			if err := renderPage(&b, a); err != nil {
				t.Fatal(err)
			}
		}
	})
}
