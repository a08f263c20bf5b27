package lifecycle

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// edge is the rows between two states, drawn as one arrow.
type edge[S, E Symbol] struct {
	from, to S
	events   []E
}

func (p *Process[S, E, R, C, P]) edges() []edge[S, E] {
	var out []edge[S, E]
	for _, r := range p.spec.Rows {
		i := slices.IndexFunc(out, func(e edge[S, E]) bool { return e.from == r.From && e.to == r.To })
		if i < 0 {
			i = len(out)
			out = append(out, edge[S, E]{from: r.From, to: r.To})
		}
		out[i].events = append(out[i].events, r.Event)
	}
	return out
}

func (p *Process[S, E, R, C, P]) states() []S {
	out := []S{p.spec.Start}
	for _, r := range p.spec.Rows {
		for _, s := range []S{r.From, r.To} {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

func words[E Symbol](events []E, l regulation.Lang, between string) string {
	var parts []string
	for _, e := range events {
		if w := e.Label().In(l); !slices.Contains(parts, w) {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, between)
}

// Mermaid draws the table as a Mermaid state diagram. The state now is marked;
// the unset state marks none. Events that change nothing of the state are left
// out.
func (p *Process[S, E, R, C, P]) Mermaid(l regulation.Lang, now S) string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, s := range p.states() {
		fmt.Fprintf(&b, "    state \"%s\" as %s\n", s.Label().In(l), node(s))
	}
	fmt.Fprintf(&b, "    [*] --> %s\n", node(p.spec.Start))
	for _, e := range p.edges() {
		if e.from != e.to {
			fmt.Fprintf(&b, "    %s --> %s: %s\n", node(e.from), node(e.to), words(e.events, l, " / "))
		}
	}
	for _, s := range p.spec.Final {
		fmt.Fprintf(&b, "    %s --> [*]\n", node(s))
	}
	if now != 0 {
		b.WriteString("    classDef now fill:#c00,color:#fff,font-weight:bold\n")
		fmt.Fprintf(&b, "    class %s now\n", node(now))
	}
	return b.String()
}

// node is the identifier of a state in a diagram.
func node[S Symbol](s S) string { return strings.ReplaceAll(s.String(), "-", "_") }

// DOT draws the same for Graphviz.
func (p *Process[S, E, R, C, P]) DOT(l regulation.Lang, now S) string {
	var b strings.Builder
	fmt.Fprintf(&b, "digraph {\n    label=%q\n    node [shape=box style=rounded]\n", p.spec.Title.In(l))
	for _, s := range p.states() {
		extra := ""
		if p.Final(s) {
			extra = " peripheries=2"
		}
		if s == now {
			extra += " style=\"rounded,filled\" fillcolor=\"#cc0000\" fontcolor=white"
		}
		fmt.Fprintf(&b, "    %s [label=%q%s]\n", node(s), s.Label().In(l), extra)
	}
	for _, e := range p.edges() {
		if e.from != e.to {
			fmt.Fprintf(&b, "    %s -> %s [label=%q]\n", node(e.from), node(e.to), words(e.events, l, "\n"))
		}
	}
	b.WriteString("}\n")
	return b.String()
}

// line is one row of the JSON table.
type line struct {
	From    string   `json:"from"`
	Event   string   `json:"event"`
	To      string   `json:"to"`
	Rule    string   `json:"rule"`
	Basis   []string `json:"basis"`
	By      any      `json:"by"`
	Needs   []string `json:"needs"`
	Checks  []string `json:"checks"`
	Records []string `json:"records"`
	Sets    []string `json:"sets"`
}

// TableJSON gives the rows as JSON: from, event, to, the rule that provides for
// the event, its articles in every text, who acts, what has to come first, the
// rules checked, the records asked for, and the steps for which the event sets a
// day.
func (p *Process[S, E, R, C, P]) TableJSON() ([]byte, error) {
	lines := []line{}
	for _, r := range p.spec.Rows {
		d := p.deeds[r.Event]
		out := line{From: r.From.String(), Event: r.Event.String(), To: r.To.String(), Rule: string(d.Rule), By: d.By,
			Basis: []string{}, Needs: []string{}, Checks: []string{}, Records: []string{}, Sets: []string{}}
		for _, c := range p.clauses[d.Rule] {
			if at := c.clause.Citation.String(); !slices.Contains(out.Basis, at) {
				out.Basis = append(out.Basis, at)
			}
		}
		for _, n := range d.Needs {
			out.Needs = append(out.Needs, n.Any[0].String())
		}
		for _, g := range d.Guards {
			out.Checks = append(out.Checks, string(g.Rule))
		}
		for _, rec := range d.Records {
			out.Records = append(out.Records, rec.Is.String())
		}
		for _, l := range p.spec.Limits {
			if slices.Contains(l.Since, r.Event) {
				out.Sets = append(out.Sets, l.Step.String())
			}
		}
		lines = append(lines, out)
	}
	return json.MarshalIndent(lines, "", "  ")
}
