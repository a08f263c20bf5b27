package main

import (
	"encoding/json"
	"io"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// writeJSON writes the answer as data: that of development.replay in report, and
// what this program adds.
func writeJSON(w io.Writer, a *answer) error {
	type refusedJSON struct {
		Entry    int                  `json:"entry"` // the first being 0
		Act      regulation.Text      `json:"act"`
		Message  regulation.Text      `json:"message"`
		Findings []regulation.Finding `json:"findings"`
	}
	type earliestJSON struct {
		On          calendar.Date `json:"on"`
		Provisional bool          `json:"provisional,omitempty"`
	}
	type stepJSON struct {
		Step  int             `json:"step"`
		Name  regulation.Text `json:"name"`
		State string          `json:"state"`
		On    calendar.Date   `json:"on,omitzero"`
	}
	out := struct {
		ID       string                    `json:"id,omitempty"`
		Name     string                    `json:"name,omitempty"`
		AsOf     calendar.Date             `json:"asOf"`
		Report   development.Report        `json:"report"`
		Refused  *refusedJSON              `json:"refused,omitempty"`
		Course   []stepJSON                `json:"course"`
		Coming   []regulation.Finding      `json:"coming"`
		Earliest *earliestJSON             `json:"earliest,omitempty"`
		Differs  *[]development.Difference `json:"differs,omitempty"`
	}{ID: string(a.f.id), AsOf: a.report.AsOf, Report: a.report, Coming: a.coming}
	if out.Coming == nil {
		out.Coming = []regulation.Finding{}
	}
	if !a.f.name.IsZero() {
		out.Name = a.f.name.String()
		if a.reveal {
			out.Name = a.f.name.Reveal()
		}
	}
	if r := a.refused; r != nil {
		out.Refused = &refusedJSON{r.entry, r.name, r.why, r.basis}
	}
	for _, s := range a.course() {
		for _, c := range s.steps {
			out.Course = append(out.Course, stepJSON{c.n, c.name, c.mark.id(), c.on})
		}
	}
	if !a.full.IsZero() {
		out.Earliest = &earliestJSON{a.full, a.rough}
	}
	if a.compare {
		differs := append([]development.Difference{}, a.differs...)
		out.Differs = &differs
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
