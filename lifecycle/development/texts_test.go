package development_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// broken are the traces of a template that was not filled, of a fact without a value
// and of a word without a label.
var (
	broken = regexp.MustCompile(`[{}\[\]|]|，，|：[，；。）]|，[）。]|；；|、[，。]|^[，、；：]|[，、；：]$|, ,|: [;,.]|  | $|^ |\bat ;|\(\)`)
	latin  = regexp.MustCompile(`[A-Za-z]`)
)

// The texts of all findings, remedies and refusals on the diaries of the corpus read
// as sentences in either language: filled in, with labels for words, and without
// Latin letters in Chinese.
func TestTexts(t *testing.T) {
	var words []string // which stand for values, and are no English
	for _, w := range slices.Concat(strs(development.AllApprovers()), strs(development.AllOrganizers()), strs(development.AllDepartments()), strs(development.AllLodgings()),
		strs(development.AllPenalties()), strs(development.AllRecords()), strs(development.AllEvents()), strs(development.AllStates())) {
		if strings.Contains(w, "-") {
			words = append(words, w)
		}
	}
	checked := map[string]bool{}
	check := func(x regulation.Text, reasons ...string) {
		t.Helper()
		if checked[x.Zh] {
			return
		}
		checked[x.Zh] = true
		zh, en := x.Zh, x.En
		for _, r := range reasons {
			if r != "" {
				zh, en = strings.ReplaceAll(zh, r, "理由"), strings.ReplaceAll(en, r, "reason")
			}
		}
		require.NotEmpty(t, zh)
		require.NotEmpty(t, en)
		require.NotRegexp(t, broken, zh)
		require.NotRegexp(t, broken, en)
		require.NotRegexp(t, latin, zh)
		for _, w := range words {
			require.NotContains(t, en, w)
		}
	}
	for _, c := range diaries(t) {
		var reasons []string
		for _, e := range c.Events {
			reasons = append(reasons, e.Reason)
		}
		slices.SortFunc(reasons, func(a, b string) int { return len(b) - len(a) })
		guide := c
		guide.Mode = development.Guide
		if _, err := development.Replay(regulation.National(), guide); err != nil {
			r := err.(*lifecycle.Refused)
			m := r.Message()
			check(regulation.Text{Zh: dates.ReplaceAllString(m.Zh, "某日"), En: dates.ReplaceAllString(m.En, "that day")}, reasons...)
		}
		c.Mode = development.Audit
		r, err := development.Replay(regulation.National(), c)
		require.NoError(t, err)
		for _, f := range slices.Concat(r.Findings, r.Late) {
			check(f.Text(), reasons...)
			if f.Severity() > regulation.Settled {
				check(f.Remedy())
			}
			check(f.Source)
		}
		for _, p := range r.Proposals {
			check(p.Text)
			check(p.By)
		}
		for _, n := range r.Next {
			check(n.Label)
			check(n.By)
		}
	}
	require.Greater(t, len(checked), 500)
}

func strs[E interface{ String() string }](all []E) []string {
	var out []string
	for _, e := range all {
		out = append(out, e.String())
	}
	return out
}

var dates = regexp.MustCompile(`\d{4}-\d\d-\d\d`)
