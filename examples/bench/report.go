package main

import (
	"fmt"
	"strings"
)

// section is one part of the report. A new one is a file of its own and a line in
// sections.
type section struct {
	name string // of its markers in README.md
	run  func(meter) (outcome, error)
}

// sections lists the parts in the order of README.md.
func sections() []section { return []section{stepSection, replaySection, duesSection, columnsSection} }

// outcome is what a section found: a table for README.md, and the claims that it
// holds or does not.
type outcome struct {
	head   []string
	lines  [][]string
	claims []claim
}

// claim is a bar that a measurement has to pass.
type claim struct {
	text string
	met  bool
}

// markdown gives the table with the claims below it.
func (o outcome) markdown() string {
	var b strings.Builder
	line := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	line(o.head)
	rule := make([]string, len(o.head))
	for i := range rule {
		rule[i] = "---:"
	}
	rule[0] = "---"
	line(rule)
	for _, l := range o.lines {
		line(l)
	}
	for i, c := range o.claims {
		if i == 0 {
			b.WriteString("\n")
		}
		held := "holds"
		if !c.met {
			held = "DOES NOT HOLD"
		}
		fmt.Fprintf(&b, "- %s: %s.\n", c.text, held)
	}
	return b.String()
}

func markers(name string) (begin, end string) {
	return "<!-- " + name + ": begin, written by go run . -->\n", "<!-- " + name + ": end -->\n"
}

// insert puts the table of a section between its markers.
func insert(readme, name, table string) (string, error) {
	begin, end := markers(name)
	before, rest, ok := strings.Cut(readme, begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		return "", fmt.Errorf("README.md has no markers for %q", name)
	}
	return before + begin + "\n" + table + "\n" + end + after, nil
}

// figure prints a number with three digits that count.
func figure(x float64) string {
	switch {
	case x < 0.005:
		return "0"
	case x < 10:
		return fmt.Sprintf("%.2f", x)
	case x < 100:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.0f", x)
}
