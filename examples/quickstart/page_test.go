package main

import (
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func pageOf(t *testing.T, r *report) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, renderPage(&b, r))
	return b.String()
}

var (
	tag  = regexp.MustCompile(`(?s)<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"]|"[^"<>]*")*)>`)
	void = []string{"meta", "input", "br", "link", "img", "hr"}
)

// wellFormed walks the tags: each is closed in its order, and between them
// stands no bare angle bracket.
func wellFormed(t *testing.T, page string) (tags []string) {
	t.Helper()
	page = strings.TrimPrefix(page, "<!DOCTYPE html>")
	for _, name := range []string{"style", "script"} { // their text is not markup
		page = regexp.MustCompile(`(?s)<`+name+`>.*?</`+name+`>`).ReplaceAllString(page, "<"+name+"></"+name+">")
	}
	var open []string
	last := 0
	for _, m := range tag.FindAllStringSubmatchIndex(page, -1) {
		require.NotContains(t, page[last:m[0]], "<", "a bare bracket")
		last = m[1]
		if m[4] < 0 {
			continue
		}
		name, rest := page[m[4]:m[5]], page[m[6]:m[7]]
		switch {
		case page[m[2]:m[3]] == "/":
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("</%s> closes %v near %q", name, open, page[max(0, m[0]-120):m[1]])
			}
			open = open[:len(open)-1]
		case strings.HasSuffix(rest, "/"), slices.Contains(void, name):
			tags = append(tags, name)
		default:
			open = append(open, name)
			tags = append(tags, name)
		}
	}
	require.NotContains(t, page[last:], "<")
	require.Empty(t, open)
	return tags
}

// The page holds every finding, row and question in both languages, and is
// whole in itself.
func TestPage(t *testing.T) {
	r := sampleReport(t, regulation.Chinese)
	page := pageOf(t, r)
	tags := wellFormed(t, page)
	count := func(name string) (n int) {
		for _, x := range tags {
			if x == name {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 3, count("svg"))
	assert.Equal(t, 1, count("h1"))
	assert.Equal(t, 4, count("table"))
	assert.True(t, strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=\"zh-CN\" data-lang=\"zh\">"))

	text := html.UnescapeString(page)
	listed := 0
	for _, f := range r.found.list {
		if f.Severity() == regulation.Waiting {
			continue
		}
		listed++
		for _, x := range []regulation.Text{r.text(f), r.remedy(f), f.Source} {
			assert.Contains(t, text, x.Zh)
			assert.Contains(t, text, x.En)
		}
		assert.Contains(t, text, fmt.Sprintf(`data-severity="%s" data-org="%s" data-rule="%s"`, f.Severity(), r.t.orgName(f.Subject), f.Rule))
	}
	assert.Equal(t, listed, strings.Count(page, "<tr data-severity="))
	for _, p := range r.t.problems {
		assert.Contains(t, text, p.text(regulation.Chinese))
		assert.Contains(t, text, p.text(regulation.English))
	}
	for _, x := range r.dues.grouped {
		assert.Contains(t, text, x.text(regulation.Chinese))
		assert.Contains(t, text, x.text(regulation.English))
	}
	for _, n := range r.t.tree.All() {
		assert.Contains(t, text, r.t.tree.Name(n))
	}
	branches := 0
	for _, n := range r.t.tree.All() {
		if r.t.tree.Kind(n).IsBranch() {
			branches++
		}
	}
	assert.Equal(t, 12*branches, strings.Count(page, `<g class="cell `))
	for _, class := range []string{"held", "missing", "pending", "unknown"} {
		assert.Contains(t, page, `<g class="cell `+class)
	}
	// Both languages in the same number, on the page and in the drawings.
	assert.Equal(t, strings.Count(page, `<span class="zh"`), strings.Count(page, `<span class="en"`))
	assert.Equal(t, strings.Count(page, `<tspan class="zh"`), strings.Count(page, `<tspan class="en"`))
	assert.Contains(t, page, "prefers-color-scheme: dark")
	assert.Contains(t, page, "@media print")
	assert.Contains(t, page, `scope="col" aria-sort="descending"`)
	// Nothing is fetched.
	assert.NotRegexp(t, `(?i)(src|href)\s*=|@import|url\(|https?:|fetch\(|XMLHttp`, page)

	english := pageOf(t, sampleReport(t, regulation.English))
	assert.Contains(t, english, `<html lang="en" data-lang="en">`)
}

// What stands in the files is text on the page, whatever it looks like.
func TestPageEscapes(t *testing.T) {
	hostile := []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(2)>`, `'];alert(3);//`, "\u202e党支部\u202c", `{{.Lang}}`, `</title></svg><b>`}
	var orgs, roster, terms strings.Builder
	cell := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
	orgs.WriteString("编号,名称,类别,上级编号\n")
	orgs.WriteString("A," + cell(hostile[0]) + ",党委,\n")
	roster.WriteString("编号,姓名,党组织编号,入党日期,转正日期,党费类别\n")
	terms.WriteString("党组织编号,党内职务,编号,任期开始日期\n")
	for i, s := range hostile {
		fmt.Fprintf(&orgs, "B%d,%s,党支部,A\n", i, cell(s))
		fmt.Fprintf(&orgs, "B%d1,%s,党小组,B%d\n", i, cell(s), i)
		fmt.Fprintf(&roster, "P%d,%s,B%d,2000-01-01,2001-01-01,农民\n", i, cell(strings.Trim(s, "\u202e\u202c")), i)
		fmt.Fprintf(&terms, "%s,书记,P%d,2024-01-01\n", cell("<b>X</b>"), i)
	}
	fmt.Fprintf(&orgs, "%s,甲,%s,A\n", cell("<i>Q</i>"), cell("<u>kind</u>"))
	files := fstest.MapFS{orgsFile: {Data: []byte(orgs.String())}, rosterFile: {Data: []byte(roster.String())}, termsFile: {Data: []byte(terms.String())},
		unitsFile:    {Data: []byte("单位编号,单位名称,单位类别,党组织编号\nU1,<script>1</script>,企业,B0\n")},
		meetingsFile: {Data: []byte("会议编号,党组织编号,会议类型,会议日期\nM1,B0,主题党日,2026-01-05\n<s>M2</s>,B1,组织生活会,2026-01-05\n")},
	}
	r := reportOf(t, files, regulation.Chinese)
	r.reveal = true
	page := pageOf(t, r)
	wellFormed(t, page)
	assert.Equal(t, 1, strings.Count(page, "<script"), "only our own")
	for _, s := range []string{"<img", "<i>Q", "<b>X", "<u>", "<s>", "onerror=alert(2)>", "</title></svg>"} {
		assert.NotContains(t, page, s)
	}
	for _, s := range hostile {
		assert.Contains(t, html.UnescapeString(page), s)
	}
	// In attributes quotes are escaped too; in the console the text is as it is.
	assert.NotContains(t, page, `data-org=""`)
	for _, m := range regexp.MustCompile(`data-org="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		assert.NotContains(t, m[1], "<")
	}
}

// -html writes the page and nothing else.
func TestHTMLFlag(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	assert.Empty(t, output(t, "-html", file))
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, pageOf(t, sampleReport(t, regulation.Chinese)), string(got))
	assert.Less(t, len(got), 400_000)
}
