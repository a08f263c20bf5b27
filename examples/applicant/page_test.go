package main

import (
	"bytes"
	"encoding/json"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func pageOf(t testing.TB, a *answer) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, renderPage(&b, a))
	return b.String()
}

var (
	tag  = regexp.MustCompile(`(?s)<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"]|"[^"<>]*")*)>`)
	void = []string{"meta"}
)

// wellFormed walks the tags: each is closed in its order, and between them stands
// no bare angle bracket.
func wellFormed(t testing.TB, page string) (tags []string) {
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
			open, tags = append(open, name), append(tags, name)
		}
	}
	require.NotContains(t, page[last:], "<")
	require.Empty(t, open)
	return tags
}

func count(all []string, one string) (n int) {
	for _, s := range all {
		if s == one {
			n++
		}
	}
	return n
}

// The page is whole in itself and holds every step, entry and finding in both
// languages.
func TestPage(t *testing.T) {
	for _, g := range goldens {
		if g.code == unread {
			continue
		}
		o, err := parse(g.args, &bytes.Buffer{})
		require.NoError(t, err)
		raw, err := o.read()
		require.NoError(t, err)
		a := answerOf(t, string(raw), o)
		page := pageOf(t, a)
		tags := wellFormed(t, page)
		assert.Equal(t, 2, count(tags, "svg"), g.name)
		assert.Equal(t, 1, count(tags, "h1"), g.name)
		assert.Equal(t, strings.Count(page, `<span class="zh"`), strings.Count(page, `<span class="en"`), g.name)
		assert.Equal(t, strings.Count(page, `<div class="zh">`), strings.Count(page, `<div class="en">`), g.name)
		text := html.UnescapeString(page)
		has := func(all ...regulation.Text) {
			for _, x := range all {
				assert.Contains(t, text, x.Zh, g.name)
				assert.Contains(t, text, x.En, g.name)
			}
		}
		for _, f := range slices.Concat(a.report.Findings, a.report.Late, a.coming) {
			has(f.Text(), remedy(f), f.Source)
		}
		for _, n := range a.report.Next {
			has(n.Step.Step(), n.By, a.when(n.Days), names(n.Waits), labels(n.Records), a.law.Cite(n.Basis))
		}
		for _, s := range a.course() {
			has(s.name)
			for _, c := range s.steps {
				has(c.name)
			}
		}
		for _, d := range a.differs {
			has(d.Finding.Text())
		}
		if a.refused != nil {
			has(a.refused.why)
		}
		assert.Equal(t, len(a.entries), strings.Count(page, `<tr><td class="keep"><b`), g.name)
		for _, s := range []string{"prefers-color-scheme: dark", "@media print", "max-width: 640px"} {
			assert.Contains(t, page, s)
		}
		assert.NotRegexp(t, `(?i)(src|href)\s*=|@import|url\(|https?:|fetch\(|XMLHttp|ZgotmplZ`, page, "nothing is fetched")
		assert.Less(t, len(page), 200_000)
	}
	assert.Contains(t, writtenTo(t, "-html", written, "-lang", "en"), `<html lang="en" data-lang="en">`)
}

// What stands in the file is text on the page, whatever it looks like.
func TestPageEscapes(t *testing.T) {
	hostile := []string{`<script>alert(1)</script>`, `"><img src=x onerror=alert(2)>`, `'];alert(3);//`, `{{.Lang}}`, `</title></svg><b>`}
	for _, s := range hostile {
		reason, _ := json.Marshal(s)
		id, _ := json.Marshal(strings.ReplaceAll(s, " ", ""))
		text := strings.Replace(sample(t, "straddling.json"), `"暑期防汛，各村党员不能集中"`, string(reason), 1)
		text = strings.Replace(text, `"FZ-2024-11"`, string(id), 1)
		a := answerOf(t, text, options{})
		page := pageOf(t, a)
		wellFormed(t, page)
		assert.Equal(t, 1, strings.Count(page, "<script"), "only our own")
		assert.Contains(t, html.UnescapeString(page), s)
		for _, bad := range []string{"<img", "<b>\n", "onerror=alert(2)>"} {
			assert.NotContains(t, page, bad)
		}
		var b bytes.Buffer
		require.NoError(t, renderCourse(&b, a))
		wellFormed(t, b.String())
	}
}

// The drawing alone is a whole file in one language.
func TestDrawingAlone(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		svg := writtenTo(t, "-svg", written, "-lang", lang)
		tags := wellFormed(t, svg)
		assert.True(t, strings.HasPrefix(svg, `<svg xmlns="http://www.w3.org/2000/svg"`))
		assert.Equal(t, 1, count(tags, "svg"))
		assert.Equal(t, 25+len(markWords), count(tags, "g"))
		assert.Contains(t, svg, "prefers-color-scheme: dark")
		assert.NotContains(t, svg, "ZgotmplZ")
		assert.Contains(t, svg, "FZ-2024-11")
		assert.Equal(t, lang == "zh", strings.Contains(svg, "支部大会讨论"))
	}
}
