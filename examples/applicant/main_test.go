package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden reports anew")

// output runs the program and gives what it writes.
func output(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, code, run(args, &out, &errs), errs.String())
	if code == unread {
		assert.Empty(t, out.String(), "nothing is told of a file that cannot be read")
		return errs.String()
	}
	assert.Empty(t, errs.String())
	return out.String()
}

// written gives the content of a file that the program writes.
func writtenTo(t *testing.T, name string, code int, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "out")
	assert.Empty(t, output(t, code, append([]string{name, file}, args...)...))
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(got)
}

// answerOf reads a text and answers it.
func answerOf(t *testing.T, text string, o options) *answer {
	t.Helper()
	law := regulation.National()
	f, problems := readFile(law, []byte(text))
	for _, p := range problems {
		t.Errorf("%s: %s", p.place().En, p.text().En)
	}
	require.Empty(t, problems)
	a, err := newAnswer(law, f, o)
	require.NoError(t, err)
	return a
}

func sample(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("sample", name))
	require.NoError(t, err)
	return strings.ReplaceAll(string(raw), "\r\n", "\n")
}

// goldens are the reports that are committed, and how the program ends.
var goldens = []struct {
	name string
	code int
	args []string
}{
	{"2014", written, []string{"-compare", "sample/2014.json"}},
	{"2014-all", written, []string{"-v", "sample/2014.json"}},
	{"2026", written, []string{"sample/2026.json"}},
	{"2026-half-way", written, []string{"-asof", "2027-07-20", "sample/2026.json"}},
	{"straddling", written, nil},
	{"straddling-all", written, []string{"-v", "-compare", "sample/straddling.json"}},
	{"messy", unread, []string{"sample/messy.csv"}},
	{"messy-mended", refused, []string{"sample/messy-mended.csv"}},
	{"messy-mended-audit", written, []string{"-audit", "-compare", "sample/messy-mended.csv"}},
}

// The reports of the samples are the committed ones, in both languages.
func TestGolden(t *testing.T) {
	for _, g := range goldens {
		for _, lang := range []string{"zh", "en"} {
			path := filepath.Join("testdata", g.name+"."+lang+".txt")
			got := output(t, g.code, append([]string{"-lang", lang}, g.args...)...)
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Equal(t, strings.ReplaceAll(string(want), "\r\n", "\n"), got, path)
		}
	}
}

// A lawful file from the application to the archive has nothing left to do, nothing
// late and nothing to look at, guided and audited alike.
func TestLawfulFiles(t *testing.T) {
	for _, name := range []string{"2014.json", "2026.json"} {
		for _, audit := range []bool{false, true} {
			a := answerOf(t, sample(t, name), options{audit: audit, days: 90})
			assert.Nil(t, a.refused, name)
			assert.Equal(t, development.Archived, a.report.State(), name)
			assert.Empty(t, a.report.Next, name)
			assert.Empty(t, a.report.Late, name)
			assert.Empty(t, a.coming, name)
			assert.Empty(t, a.breaches(), name)
			for _, f := range a.questions() { // working days of a year whose holidays are not known yet
				assert.Equal(t, regulation.DevelopmentNoticeDays, f.Rule, name)
				assert.Equal(t, "2026.json", name)
			}
			for _, s := range a.course() {
				assert.Equal(t, done, s.mark, name)
				for _, c := range s.steps {
					assert.Equal(t, done, c.mark, "%s: %d", name, c.n)
				}
			}
		}
	}
}

// Each entry of a lawful file counts: taken out, an act is refused, something is
// found, or a step is told not to be on record.
func TestEveryEntryCounts(t *testing.T) {
	law := regulation.National()
	for _, name := range []string{"2014.json", "2026.json"} {
		whole, problems := readFile(law, []byte(sample(t, name)))
		require.Empty(t, problems)
		for i, e := range whole.c.Events {
			if e.Type == development.Assessed || e.Type == development.ProbationAssessed {
				continue // several of them, and another may still be in time
			}
			f := *whole
			f.c.Events = append(append([]development.Entry{}, whole.c.Events[:i]...), whole.c.Events[i+1:]...)
			a, err := newAnswer(law, &f, options{})
			require.NoError(t, err, e.Type)
			short := a.refused != nil || len(a.breaches()) > 0
			for _, s := range a.course() {
				short = short || s.mark != done
				for _, c := range s.steps {
					short = short || c.mark != done
				}
			}
			assert.True(t, short, "%s: without %s all is well", name, e.Type)
		}
	}
}

// A refused act is told with its place, the article, and what would permit it; what
// follows is the position before it.
func TestRefusedAct(t *testing.T) {
	text := sample(t, "2026.json")
	talk := regexp.MustCompile(`(?m)^.*"approval-talked".*\n`)
	require.Regexp(t, talk, text)
	file := filepath.Join(t.TempDir(), "f.json")
	require.NoError(t, os.WriteFile(file, []byte(talk.ReplaceAllString(text, "")), 0o600))

	zh := output(t, refused, file)
	for _, s := range []string{"第21条：不予办理“党委批准接收”", "尚未由党委委员或者组织员同本人谈话", "（2026年）第二十三条", "须先：", "-audit", "支部大会已通过，待审批"} {
		assert.Contains(t, zh, s)
	}
	assert.NotContains(t, zh, "取得党籍", "the approval is not counted")
	en := output(t, refused, "-lang", "en", file)
	for _, s := range []string{"entry 21: refused: admission approved", "Art. 23", "Needed: ", "-audit", "approval pending"} {
		assert.Contains(t, en, s)
	}
	var got struct {
		Refused struct {
			Entry    int
			Findings []struct{ Rule, Basis string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(output(t, refused, "-json", file)), &got))
	assert.Equal(t, 20, got.Refused.Entry)
	assert.Equal(t, "development.approval.talk", got.Refused.Findings[0].Rule)
	assert.Equal(t, "development-2026:23", got.Refused.Findings[0].Basis)
	assert.Contains(t, writtenTo(t, "-html", refused, file), "不予办理“党委批准接收”")

	// Audited, the same file is judged to its end.
	audit := output(t, written, "-audit", file)
	assert.Contains(t, audit, "正式党员（材料已归档）")
	assert.Contains(t, audit, "尚未由党委委员或者组织员同本人谈话")
}

// A correction after a refused act that concerns an entry before it still counts.
func TestCorrectionAfterARefusedAct(t *testing.T) {
	a := answerOf(t, `{"applicant":{"birth":"1990-01-01"},"events":[
		{"type":"applied","on":"2026-06-01"},
		{"type":"talked","on":"2026-06-20"},
		{"type":"target-proposed","on":"2026-07-01"},
		{"type":"corrected","on":"2026-07-02","of":1,"as":{"type":"talked","on":"2026-06-10"}}]}`, options{})
	require.NotNil(t, a.refused)
	assert.Equal(t, 2, a.refused.entry)
	assert.Equal(t, "2026-06-10", a.report.File.On(development.TalkedWith).String())
	assert.True(t, a.entries[1].mended)
	assert.Equal(t, "2026-06-10", a.entries[1].entry.On.String())

	// Struck out, an entry is named as such; put on a later day, it is left out.
	text := `{"asOf":"2026-07-10","applicant":{"birth":"1990-01-01"},"events":[
		{"type":"applied","on":"2026-06-01"},
		{"type":"talked","on":"2026-06-20"},
		{"type":"corrected","on":"2026-07-02","of":1%s}]}`
	a = answerOf(t, fmt.Sprintf(text, ""), options{})
	assert.Equal(t, development.Applicant, a.report.State())
	assert.True(t, a.entries[1].struck)
	a = answerOf(t, fmt.Sprintf(text, `,"as":{"type":"talked","on":"2026-07-20"}`), options{audit: true})
	assert.Equal(t, development.Applicant, a.report.State())
	assert.Equal(t, 1, a.later)
}

// The day of the question is that of the flag, else of the file, else of the last
// entry; later entries are left out, and that is said.
func TestDayOfTheQuestion(t *testing.T) {
	text := `{"applicant":{"birth":"1990-01-01"},"events":[{"type":"applied","on":"2026-06-01"},{"type":"talked","on":"2026-06-20"}]}`
	assert.Equal(t, "2026-06-20", answerOf(t, text, options{}).report.AsOf.String())
	withDay := strings.Replace(text, "{", `{"asOf":"2026-08-01",`, 1)
	assert.Equal(t, "2026-08-01", answerOf(t, withDay, options{}).report.AsOf.String())
	a := answerOf(t, withDay, options{asOf: calendar.MustParse("2026-06-10"), days: 21})
	assert.Equal(t, "2026-06-10", a.report.AsOf.String())
	assert.Equal(t, 1, a.later)
	require.Len(t, a.coming, 1)
	assert.Equal(t, "2026-07-01", a.coming[0].Due.String())
	assert.Empty(t, answerOf(t, withDay, options{asOf: calendar.MustParse("2026-06-10"), days: 20}).coming)
	assert.Contains(t, output(t, written, "-asof", "2026-06-05"), "日期在此之后的记录8条")
}

// What was done after its last day is not to be done again.
func TestRemedyOfWhatWasDoneLate(t *testing.T) {
	a := answerOf(t, sample(t, "messy-mended.csv"), options{audit: true})
	seen := map[string]regulation.Text{}
	for _, f := range a.breaches() {
		seen[string(f.Rule)] = remedy(f)
	}
	assert.Contains(t, seen["development.talk"].Zh, "不必重办")
	assert.NotContains(t, seen["development.approval.extension"].Zh, "不必重办", "within six months, only the reason is missing")
	for _, f := range a.report.Late {
		assert.NotContains(t, remedy(f).Zh, "不必重办", "not done yet")
	}
}

// An extension or a cancellation that waits for approval leaves no day of
// conversion to be told.
func TestNoPlanWhileAnExtensionWaits(t *testing.T) {
	text := strings.Replace(sample(t, "2014.json"), `"decision": "convert"`, `"decision": "extend", "months": 6`, 1)
	a := answerOf(t, text, options{asOf: calendar.MustParse("2024-09-10")})
	assert.Equal(t, development.ExtensionResolved, a.report.State())
	assert.True(t, a.full.IsZero())
	b := answerOf(t, text, options{asOf: calendar.MustParse("2024-10-20")})
	assert.Equal(t, "2025-02-25", b.full.String())
	assert.Equal(t, "批准延长预备期", b.entries[len(b.entries)-1].name.Zh)
}

// Names are personal data: they show only when asked for.
func TestRedaction(t *testing.T) {
	file := filepath.Join(t.TempDir(), "f.json")
	require.NoError(t, os.WriteFile(file, []byte(strings.Replace(sample(t, "straddling.json"), "{", `{"name":"欧阳某甲",`, 1)), 0o600))
	for _, args := range [][]string{{file}, {"-v", file}, {"-lang", "en", file}, {"-json", file}, {"-mermaid", file}} {
		assert.NotContains(t, output(t, written, args...), "某甲")
	}
	assert.Contains(t, output(t, written, file), "欧*")
	for _, flag := range []string{"-html", "-svg"} {
		assert.NotContains(t, writtenTo(t, flag, written, file), "某甲")
		assert.Contains(t, writtenTo(t, flag, written, "-reveal", file), "欧阳某甲")
	}
	for _, args := range [][]string{{"-reveal", file}, {"-reveal", "-json", file}} {
		assert.Contains(t, output(t, written, args...), "欧阳某甲")
	}
	// An error repeats nothing of what a cell holds.
	require.NoError(t, os.WriteFile(file, []byte("日期,事项,人数,出生日期\n欧阳某甲,欧阳某甲,欧阳某甲,欧阳某甲\n"), 0o600))
	for _, lang := range []string{"zh", "en"} {
		assert.NotContains(t, output(t, unread, "-lang", lang, file), "某甲")
	}
	require.NoError(t, os.WriteFile(file, []byte(`{"applicant":{"birth":"欧阳某甲"},"events":[{"type":"欧阳某甲","on":"欧阳某甲"}]}`), 0o600))
	assert.NotContains(t, output(t, unread, file), "某甲")
	require.NoError(t, os.WriteFile(file, []byte(`{"id":"11010519491231002X","applicant":{"birth":"1949-12-31"},"events":[]}`), 0o600))
	assert.Contains(t, output(t, unread, file), "公民身份号码不能用作编号")
}

func TestFlags(t *testing.T) {
	for name, args := range map[string][]string{
		"-lang": {"-lang", "fr"}, "-asof": {"-asof", "2026-02-30"}, "-days": {"-days", "-1"}, "argument": {"a", "b"}, "-colour": {"-colour"},
	} {
		var out, errs bytes.Buffer
		assert.Equal(t, wrongFlag, run(args, &out, &errs), name)
		assert.Empty(t, out.String(), name)
		assert.NotEmpty(t, errs.String(), name)
	}
	var out, errs bytes.Buffer
	assert.Zero(t, run([]string{"-h"}, &out, &errs))
	assert.Contains(t, output(t, unread, filepath.Join(t.TempDir(), "none.json")), "none.json：读不到文件")
	assert.Contains(t, output(t, unread, "-html", filepath.Join(t.TempDir(), "no", "page.html")), "-html：写不了文件")
	form := output(t, written, "-form")
	for _, c := range columns() {
		assert.Contains(t, form, c.zh)
		assert.Contains(t, form, c.key)
	}
}

// The diagram marks the present state.
func TestMermaid(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		got := output(t, written, "-mermaid", "-lang", lang)
		assert.True(t, strings.HasPrefix(got, "stateDiagram-v2\n"))
		assert.Contains(t, got, "class preexamined now")
	}
}

// The JSON holds the answer of development.replay, and the twenty-five steps.
func TestJSON(t *testing.T) {
	var got struct {
		ID, AsOf string
		Report   json.RawMessage
		Course   []struct {
			Step  int
			State string
			On    string
		}
		Coming   []struct{ Rule, Due string }
		Earliest struct{ On string }
		Differs  []any
	}
	require.NoError(t, json.Unmarshal([]byte(output(t, written, "-json", "-compare")), &got))
	assert.Equal(t, "FZ-2024-11", got.ID)
	assert.Equal(t, "2026-10-20", got.AsOf)
	require.Len(t, got.Course, 25)
	assert.Equal(t, "now", got.Course[14].State)
	assert.Equal(t, "2024-09-02", got.Course[0].On)
	assert.Equal(t, "2026-10-28", got.Coming[0].Due)
	assert.Equal(t, "2027-10-20", got.Earliest.On)
	assert.NotEmpty(t, got.Differs)
	want, err := json.Marshal(answerOf(t, sample(t, "straddling.json"), options{}).report)
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got.Report))
}

// The report in Chinese has no English word but the names of flags and files, and
// that in English no Chinese but the reasons and cells of the file itself.
func TestLanguages(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z]{3,}`)
	for _, g := range goldens {
		for _, w := range word.FindAllString(output(t, g.code, g.args...), -1) {
			assert.Contains(t, []string{"audit", "form", "csv", "messy"}, w, g.name)
		}
		en := strings.ReplaceAll(output(t, g.code, append([]string{"-lang", "en"}, g.args...)...), "暑期防汛，各村党员不能集中", "")
		en = strings.ReplaceAll(en, "2026年6月1日", "")
		assert.NotRegexp(t, `\p{Han}|[，；：（）]`, en, g.name)
	}
}
