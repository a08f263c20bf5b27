package lifecycle_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

type jsonRow struct {
	From    string          `json:"from"`
	Event   string          `json:"event"`
	To      string          `json:"to"`
	Rule    string          `json:"rule"`
	Basis   []string        `json:"basis"`
	By      regulation.Text `json:"by"`
	Needs   []string        `json:"needs"`
	Checks  []string        `json:"checks"`
	Records []string        `json:"records"`
	Sets    []string        `json:"sets"`
}

// The table as JSON reads back into the rows that decide.
func TestTableJSONRoundTrip(t *testing.T) {
	p := toy(t)
	b, err := p.TableJSON()
	require.NoError(t, err)
	var lines []jsonRow
	dec := json.NewDecoder(strings.NewReader(string(b)))
	dec.DisallowUnknownFields()
	require.NoError(t, dec.Decode(&lines))

	var back []row
	for _, l := range lines {
		var r row
		require.NoError(t, stateWords.Unmarshal([]byte(l.From), &r.From))
		require.NoError(t, eventWords.Unmarshal([]byte(l.Event), &r.Event))
		require.NoError(t, stateWords.Unmarshal([]byte(l.To), &r.To))
		back = append(back, r)
	}
	assert.Equal(t, slices.Collect(p.Rows()), back)

	for i, l := range lines {
		d := toySpec().Deeds[slices.IndexFunc(toySpec().Deeds, func(d deed) bool { return d.Event == back[i].Event })]
		assert.Equal(t, string(d.Rule), l.Rule)
		assert.Equal(t, d.By, l.By)
		assert.Len(t, l.Needs, len(d.Needs))
		assert.Len(t, l.Checks, len(d.Guards))
		assert.Len(t, l.Records, len(d.Records))
		assert.NotNil(t, l.Sets, "arrays are always there")
		assert.Equal(t, len(l.Basis), len(slices.Compact(slices.Clone(l.Basis))), "each article once: %v", l.Basis)
	}
	talk := lines[1]
	assert.Equal(t, []string{"development-2014:7", "development-2026:7"}, sorted(talk.Basis))
	assert.Equal(t, []string{"talked"}, lines[2].Needs)
	assert.Equal(t, []string{"assessed", "listed"}, lines[2].Sets)
	assert.Equal(t, []string{"talked"}, lines[0].Sets)
	assert.Equal(t, []string{"topic-1", "topic-2", "topic-5", "document"}, lines[13].Records)
	assert.Equal(t, []string{"development.age"}, lines[0].Checks)
}

func sorted(s []string) []string { return slices.Sorted(slices.Values(s)) }

// The articles shown are those that decide: a clause whose wording is not verified
// is not among them.
func TestTableJSONShowsVerifiedArticles(t *testing.T) {
	s := toySpec()
	deedOf(&s, oath).Rule = regulation.DevelopmentIntroducersTasks
	b, err := compile(t, s).TableJSON()
	require.NoError(t, err)
	var lines []jsonRow
	require.NoError(t, json.Unmarshal(b, &lines))
	assert.Equal(t, []string{"development-2026:15"}, lines[18].Basis)
}

// arrows gives the arrows that change the state, by nodes, with how many rows each
// stands for.
func arrows(p *process) map[[2]string]int {
	out := map[[2]string]int{}
	for r := range p.Rows() {
		if r.From != r.To {
			out[[2]string{strings.ReplaceAll(r.From.String(), "-", "_"), strings.ReplaceAll(r.To.String(), "-", "_")}]++
		}
	}
	return out
}

// The diagrams have the arrows of the rows, no more and no less, every state with
// its label, and the mark of the state now.
func TestMermaid(t *testing.T) {
	p := toy(t)
	for l, label := range map[regulation.Lang]string{regulation.Chinese: "申请人", regulation.English: "applicant"} {
		out := p.Mermaid(l, applicant)
		assert.True(t, strings.HasPrefix(out, "stateDiagram-v2\n"))
		got := map[[2]string]int{}
		for _, m := range regexp.MustCompile(`(?m)^    (\w+) --> (\w+): (.+)$`).FindAllStringSubmatch(out, -1) {
			got[[2]string{m[1], m[2]}] = 1 + strings.Count(m[3], " / ")
		}
		assert.Equal(t, arrows(p), got)
		assert.Contains(t, out, `    state "`+label+`" as applicant`)
		assert.Equal(t, 10, strings.Count(out, "    state \""), "every state once")
		assert.Contains(t, out, "    [*] --> none\n")
		assert.Contains(t, out, "    full --> [*]\n")
		assert.Contains(t, out, "    with_drawn --> [*]\n", "a word with a hyphen is no identifier")
		assert.Contains(t, out, "    class applicant now\n")
		assert.Equal(t, out, p.Mermaid(l, applicant), "always the same")
		assert.NotContains(t, p.Mermaid(l, 0), "class")
	}
}

func TestDOT(t *testing.T) {
	p := toy(t)
	for l, label := range map[regulation.Lang]string{regulation.Chinese: "申请人", regulation.English: "applicant"} {
		out := p.DOT(l, applicant)
		assert.True(t, strings.HasPrefix(out, "digraph {\n") && strings.HasSuffix(out, "}\n"))
		got := map[[2]string]int{}
		for _, m := range regexp.MustCompile(`(?m)^    (\w+) -> (\w+) \[label="(.+)"\]$`).FindAllStringSubmatch(out, -1) {
			got[[2]string{m[1], m[2]}] = 1 + strings.Count(m[3], `\n`)
		}
		assert.Equal(t, arrows(p), got)
		assert.Contains(t, out, `    applicant [label="`+label+`" style="rounded,filled"`)
		assert.Equal(t, 1, strings.Count(out, "filled"))
		assert.Equal(t, 2, strings.Count(out, "peripheries=2"), "the two final states")
		assert.NotContains(t, p.DOT(l, 0), "filled")
	}
}
