package standing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

var law = regulation.National()

// line reads one entry: a day, a type, and fields as name=value, words bare and all
// else as JSON.
func line(t testing.TB, s string) standing.Entry {
	t.Helper()
	part := strings.Fields(s)
	m := map[string]any{"on": part[0], "type": part[1]}
	for _, f := range part[2:] {
		name, value, _ := strings.Cut(f, "=")
		var v any
		if json.Unmarshal([]byte(value), &v) != nil {
			v = value
		}
		m[name] = v
	}
	b, err := json.Marshal(m)
	require.NoError(t, err)
	var e standing.Entry
	require.NoError(t, json.Unmarshal(b, &e), s)
	return e
}

// diary reads lines; what stands after # is for the reader.
func diary(t testing.TB, text string) []standing.Entry {
	t.Helper()
	var out []standing.Entry
	for _, s := range strings.Split(text, "\n") {
		s, _, _ = strings.Cut(s, "#")
		if strings.TrimSpace(s) != "" {
			out = append(out, line(t, s))
		}
	}
	return out
}

func full(t testing.TB, asOf, text string) standing.Case {
	return standing.Case{AsOf: calendar.MustParse(asOf), Member: standing.Member{Status: standing.FullMember}, Events: diary(t, text)}
}

// guided replays a full member's diary in guide and wants no error.
func guided(t testing.TB, asOf, text string) standing.Report {
	t.Helper()
	r, err := standing.Replay(law, full(t, asOf, text))
	require.NoError(t, err)
	return r
}

func audited(t testing.TB, asOf, text string) standing.Report {
	t.Helper()
	c := full(t, asOf, text)
	c.Mode = standing.Audit
	r, err := standing.Replay(law, c)
	require.NoError(t, err)
	return r
}

// refused wants the last act of a diary to be refused for a rule, and in audit the
// same act to be done with that breach. It gives the refusal.
func refused(t testing.TB, rule regulation.RuleID, text string) *lifecycle.Refused {
	t.Helper()
	c := full(t, "2040-01-01", text)
	_, err := standing.Replay(law, c)
	var r *lifecycle.Refused
	require.True(t, errors.As(err, &r), "wanted a refusal, got %v", err)
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	require.Equal(t, fmt.Sprintf("events[%d]", len(c.Events)-1), r.ErrorPath(), r.Error())
	if rule == "" {
		return r
	}
	var rules []regulation.RuleID
	for f := range r.Findings() {
		rules = append(rules, f.Rule)
	}
	require.Contains(t, rules, rule, r.Error())
	breaches := []regulation.RuleID{}
	audit := audited(t, "2040-01-01", text)
	for f := range audit.Breaches() {
		breaches = append(breaches, f.Rule)
	}
	require.Contains(t, breaches, rule)
	return r
}

// verdicts lists what the findings of a rule say, in their order.
func verdicts(r standing.Report, rule regulation.RuleID) []regulation.Verdict {
	var out []regulation.Verdict
	for _, f := range r.Findings {
		if f.Rule == rule {
			out = append(out, f.Verdict)
		}
	}
	return out
}

func finding(t testing.TB, r standing.Report, rule regulation.RuleID) regulation.Finding {
	t.Helper()
	var out []regulation.Finding
	for _, f := range r.Findings {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	require.NotEmpty(t, out, rule)
	return out[len(out)-1]
}

func proposed(r standing.Report) []standing.Event {
	var out []standing.Event
	for _, p := range r.Proposals {
		out = append(out, p.Step)
	}
	return out
}

func next(t testing.TB, r standing.Report, e standing.Event) standing.NextStep {
	t.Helper()
	for _, n := range r.Next {
		if n.Step == e {
			return n
		}
	}
	require.Fail(t, "no such step", "%s in %v", e, steps(r))
	return standing.NextStep{}
}

func steps(r standing.Report) []standing.Event {
	var out []standing.Event
	for _, n := range r.Next {
		out = append(out, n.Step)
	}
	return out
}

func stateOf(r standing.Report) standing.State { return r.State() }

func day(s string) calendar.Date { return calendar.MustParse(s) }

const (
	met     = regulation.Met
	unmet   = regulation.Unmet
	pending = regulation.Pending
	unknown = regulation.UnknownFacts
)

func rules() lifecycle.Rules { return lifecycle.Rules{Law: law} }

// facts gives what a finding read, by name.
func facts(f regulation.Finding) map[string]string {
	out := map[string]string{}
	for x := range f.Facts() {
		out[x.Name] = x.Value.String()
	}
	return out
}

// against gives the finding of a rule that stands against a refused act.
func against(t testing.TB, r *lifecycle.Refused, rule regulation.RuleID) regulation.Finding {
	t.Helper()
	for f := range r.Findings() {
		if f.Rule == rule && f.Verdict == unmet {
			return f
		}
	}
	require.Fail(t, "no such finding", "%s in %s", rule, r.Error())
	return regulation.Finding{}
}
