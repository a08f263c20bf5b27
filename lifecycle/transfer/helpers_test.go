package transfer_test

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
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

var law = regulation.National()

func day(s string) calendar.Date { return calendar.MustParse(s) }

func yes(b bool) *bool { return &b }

func number(n int) *int { return &n }

// line reads one entry: a day, a type, and fields as name=value, words bare and all
// else as JSON.
func line(t testing.TB, s string) transfer.Entry {
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
	var e transfer.Entry
	require.NoError(t, json.Unmarshal(b, &e), s)
	return e
}

func diary(t testing.TB, text string) []transfer.Entry {
	t.Helper()
	var out []transfer.Entry
	for _, s := range strings.Split(text, "\n") {
		if strings.TrimSpace(s) != "" {
			out = append(out, line(t, s))
		}
	}
	return out
}

// of makes a case of a full member between two committees that may approve.
func of(t testing.TB, asOf, text string) transfer.Case {
	return transfer.Case{AsOf: day(asOf), Person: transfer.Person{Kind: transfer.Full},
		From: transfer.End{Approves: yes(true), Org: "B01"}, To: transfer.End{Approves: yes(true), Org: "B02"}, Events: diary(t, text)}
}

func replayed(t testing.TB, c transfer.Case) transfer.Report {
	t.Helper()
	r, err := transfer.Replay(law, c)
	require.NoError(t, err)
	return r
}

// refused wants the last act of a case to be refused for a rule, and in audit the same
// act to be done with that breach. It gives the refusal and the audit.
func refused(t testing.TB, rule regulation.RuleID, c transfer.Case) (*lifecycle.Refused, transfer.Report) {
	t.Helper()
	_, err := transfer.Replay(law, c)
	var r *lifecycle.Refused
	require.True(t, errors.As(err, &r), "wanted a refusal, got %v", err)
	require.Equal(t, fmt.Sprintf("events[%d]", len(c.Events)-1), r.ErrorPath(), r.Error())
	c.Mode = transfer.Audit
	audit := replayed(t, c)
	if rule == "" {
		return r, audit
	}
	rules, breaches := []regulation.RuleID{}, []regulation.RuleID{}
	for f := range r.Findings() {
		rules = append(rules, f.Rule)
	}
	for f := range audit.Breaches() {
		breaches = append(breaches, f.Rule)
	}
	require.Contains(t, rules, rule, r.Error())
	require.Contains(t, breaches, rule)
	return r, audit
}

func verdicts(r transfer.Report, rule regulation.RuleID) []regulation.Verdict {
	var out []regulation.Verdict
	for _, f := range r.Findings {
		if f.Rule == rule {
			out = append(out, f.Verdict)
		}
	}
	return out
}

func finding(t testing.TB, r transfer.Report, rule regulation.RuleID) regulation.Finding {
	t.Helper()
	for i := len(r.Findings) - 1; i >= 0; i-- {
		if r.Findings[i].Rule == rule {
			return r.Findings[i]
		}
	}
	require.Fail(t, "no finding", rule)
	return regulation.Finding{}
}

func steps(r transfer.Report) []transfer.Event {
	var out []transfer.Event
	for _, n := range r.Next {
		out = append(out, n.Step)
	}
	return out
}

const (
	met     = regulation.Met
	unmet   = regulation.Unmet
	pending = regulation.Pending
	unknown = regulation.UnknownFacts
)

type list = []regulation.Verdict
