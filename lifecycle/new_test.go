package lifecycle_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// deedOf finds the deed of an event in a Spec, to spoil it.
func deedOf(s *spec, e event) *deed {
	return &s.Deeds[slices.IndexFunc(s.Deeds, func(d deed) bool { return d.Event == e })]
}

// New names what is not well formed, one spoiled Spec a line.
func TestNewErrors(t *testing.T) {
	for _, x := range []struct {
		name  string
		spoil func(*spec)
		path  string
		value string // the offending word
		en    string
	}{
		{"a second row for a state and an event", func(s *spec) { s.Rows = append(s.Rows, row{From: nothing, Event: applied, To: full}) },
			"rows[22]", "applied", "second row"},
		{"a row beyond the range", func(s *spec) { s.Rows[3].To = 64 }, "rows[3]", "", "no such"},
		{"a row from the unset state", func(s *spec) { s.Rows[3].From = 0 }, "rows[3]", "", "no such"},
		{"a row with the unset event", func(s *spec) { s.Rows[3].Event = 0 }, "rows[3]", "", "no such"},
		{"an event without a deed", func(s *spec) { s.Rows = append(s.Rows, row{From: target, Event: 40, To: target}) }, "rows[22]", "", "no deed"},
		{"a deed for no event", func(s *spec) { deedOf(s, oath).Event = 0 }, "deeds[16]", "", "no such event"},
		{"a deed beyond the range", func(s *spec) { deedOf(s, oath).Event = 64 }, "deeds[16]", "", "no such event"},
		{"a second deed", func(s *spec) { deedOf(s, oath).Event = voted }, "deeds[16]", "voted", "second deed"},
		{"a deed whose event stands in no row", func(s *spec) { s.Deeds = append(s.Deeds, deed{Event: 40, Rule: regulation.DevelopmentOath}) },
			"deeds[19]", "", "no row"},
		{"no start", func(s *spec) { s.Start = 0 }, "start", "", "no such state"},
		{"a start beyond the range", func(s *spec) { s.Start = 200 }, "start", "", "no such state"},
		{"a state that cannot be reached", func(s *spec) {
			s.Rows = append(s.Rows, row{From: 30, Event: withdrew, To: withdrawn})
		}, "rows[22]", "", "cannot be reached"},
		{"states that only reach each other", func(s *spec) {
			s.Rows = append(s.Rows, row{From: 30, Event: withdrew, To: 31}, row{From: 31, Event: withdrew, To: 30})
		}, "rows[22]", "", "cannot be reached"},
		{"a state without exit", func(s *spec) { s.Final = []state{withdrawn} }, "rows[19]", "full", "cannot be left"},
		{"a state that only turns round itself", func(s *spec) {
			s.Final = []state{withdrawn}
			s.Rows = append(s.Rows, row{From: full, Event: assessed, To: full})
		}, "rows[19]", "full", "cannot be left"},
		{"a final state with an exit", func(s *spec) { s.Rows = append(s.Rows, row{From: full, Event: withdrew, To: withdrawn}) },
			"rows[19]", "full", "final state is left"},
		{"a final state of no row", func(s *spec) { s.Final = append(s.Final, 50) }, "final", "", "no row"},
		{"a final state beyond the range", func(s *spec) { s.Final = append(s.Final, 250) }, "final", "", "no row"},

		{"a rule that the statute book does not know", func(s *spec) { deedOf(s, oath).Rule = "development.nonsense" }, "", "development.nonsense", "statute book"},
		{"no rule for an event", func(s *spec) { deedOf(s, oath).Rule = "" }, "", "", "statute book"},
		{"no rule for a need", func(s *spec) { deedOf(s, named).Needs[0].Rule = "x" }, "", "x", "statute book"},
		{"no rule for a guard", func(s *spec) { deedOf(s, applied).Guards[0].Rule = "x" }, "", "x", "statute book"},
		{"no rule for a record", func(s *spec) { deedOf(s, reviewed).Records[3].Rule = "x" }, "", "x", "statute book"},
		{"no rule for a limit", func(s *spec) { s.Limits[2].Rule = "x" }, "", "x", "statute book"},

		{"a need of nothing", func(s *spec) { deedOf(s, named).Needs[0].Any = nil }, "deeds[2].needs[0]", "", "no event"},
		{"a need of an event without a deed", func(s *spec) { deedOf(s, named).Needs[0].Any = []event{talked, 40} }, "deeds[2].needs[0]", "", "no deed"},
		{"a need beyond the range", func(s *spec) { deedOf(s, named).Needs[0].Any = []event{99} }, "deeds[2].needs[0]", "", "no deed"},
		{"a guard without a check", func(s *spec) { deedOf(s, applied).Guards[0].Check = nil }, "deeds[0].guards[0]", "", "no check"},
		{"an unset record", func(s *spec) { deedOf(s, reviewed).Records[1].Is = 0 }, "deeds[11].records[1]", "", "no such record"},
		{"a record beyond the range", func(s *spec) { deedOf(s, reviewed).Records[1].Is = 64 }, "deeds[11].records[1]", "", "no such record"},
		{"clearing an event without a deed", func(s *spec) { deedOf(s, refused).Clears = []event{40} }, "deeds[15].clears", "", "no deed"},
		{"clearing beyond the range", func(s *spec) { deedOf(s, refused).Clears = []event{255} }, "deeds[15].clears", "", "no deed"},
		{"keeping to a step that is none", func(s *spec) { deedOf(s, trained).Step = trained }, "deeds[10].step", "trained", "no such step"},
		{"keeping to a step beyond the range", func(s *spec) { deedOf(s, trained).Step = 255 }, "deeds[10].step", "", "no such step"},

		{"a limit without its step", func(s *spec) { s.Limits[0].Step = trained }, "limits[0]", "trained", "no such step"},
		{"a limit of the unset step", func(s *spec) { s.Limits[0].Step = 0 }, "limits[0]", "", "no such step"},
		{"a limit beyond the range", func(s *spec) { s.Limits[0].Step = 128 }, "limits[0]", "", "no such step"},
		{"a limit of another outcome of a step", func(s *spec) { s.Limits[4].Step = refused }, "limits[4]", "refused", "no such step"},
		{"a limit that starts with nothing", func(s *spec) { s.Limits[0].Since = nil }, "limits[0]", "talked", "starts with"},
		{"a limit that starts with an unknown event", func(s *spec) { s.Limits[0].Since = []event{applied, 41} }, "limits[0]", "", "no deed"},
		{"a limit without an edge", func(s *spec) { s.Limits[0].Edge = 0 }, "limits[0]", "talked", "neither"},
		{"a limit with an unknown edge", func(s *spec) { s.Limits[0].Edge = 3 }, "limits[0]", "talked", "neither"},

		{"a step without its event", func(s *spec) { s.Course[0].Event = 40 }, "course[0]", "", "no deed"},
		{"a step of the unset event", func(s *spec) { s.Course[0].Event = 0 }, "course[0]", "", "no deed"},
		{"a step beyond the range", func(s *spec) { s.Course[0].Event = 200 }, "course[0]", "", "no deed"},
		{"another outcome beyond the range", func(s *spec) { s.Course[0].Also = []event{200} }, "course[0]", "", "no deed"},
		{"a step in a state of no row", func(s *spec) { s.Course[0].In = []state{nothing, 40} }, "course[0]", "", "no row"},
		{"a step until an unknown event", func(s *spec) { s.Course[4].Until = 99 }, "course[4]", "", "no deed"},
		{"a step twice", func(s *spec) { s.Course = append(s.Course, s.Course[1]) }, "course[15]", "talked", "two steps"},
		{"an event of two steps", func(s *spec) { s.Course[0].Also = []event{preexamFailed} }, "course[11]", "preexam-failed", "two steps"},
		{"nothing at all", func(s *spec) { *s = spec{} }, "start", "", "no such state"},
		{"no rows", func(s *spec) { s.Rows = nil }, "deeds[0]", "applied", "no row"},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := toySpec()
			x.spoil(&s)
			p, err := lifecycle.New(s)
			require.Error(t, err)
			assert.Nil(t, p, "never a partial result")
			assert.ErrorIs(t, err, lifecycle.InvalidProcess)
			var f *regulation.Fault
			require.True(t, errors.As(err, &f))
			assert.Equal(t, x.path, f.Path)
			if x.value != "" {
				assert.Equal(t, x.value, f.Value)
			}
			assert.Contains(t, f.Message.En, x.en)
			assert.NotEmpty(t, f.Message.Zh)
		})
	}
}

// The Spec as it stands is well formed, so that each error above is that of the
// one thing spoiled.
func TestNewAccepts(t *testing.T) {
	p := toy(t)
	assert.Equal(t, text("入党", "joining"), p.Title())
	assert.Equal(t, nothing, p.Start())
	assert.Equal(t, toySpec().Rows, slices.Collect(p.Rows()))
	for s := range state(255) {
		assert.Equal(t, s == full || s == withdrawn, p.Final(s), "%d", s)
	}

	loop := toySpec() // a final state may turn round itself
	loop.Rows = append(loop.Rows, row{From: full, Event: assessed, To: full})
	compile(t, loop)
}

// Who goes on writing into a Spec does not change the Process.
func TestProcessIsItsOwn(t *testing.T) {
	s := toySpec()
	p := compile(t, s)
	rules := national()
	before, findings, err := p.Apply(rules, old(t, p), on(lodged, "2021-03-01"))
	require.NoError(t, err)

	fail := func(exam, *regulation.Finding) regulation.Verdict { return regulation.Unmet }
	for i := range s.Rows {
		s.Rows[i] = row{From: full, Event: oath, To: full}
	}
	for i := range s.Deeds {
		d := &s.Deeds[i]
		for j := range d.Needs {
			d.Needs[j].Any[0], d.Needs[j].Bars = oath, true
		}
		for j := range d.Guards {
			d.Guards[j].Check = fail
		}
		for j := range d.Records {
			d.Records[j].Is = document
		}
		for j := range d.Clears {
			d.Clears[j] = applied
		}
		d.Rule, d.Bound, d.Do = regulation.DevelopmentOathMonth, true, nil
	}
	for i := range s.Limits {
		for j := range s.Limits[i].Since {
			s.Limits[i].Since[j] = oath
		}
		s.Limits[i].From = func(*file) calendar.Date { return day("2199-01-01") }
	}
	for i := range s.Course {
		s.Course[i].Event, s.Course[i].In[0] = oath, full
		for j := range s.Course[i].Also {
			s.Course[i].Also[j] = oath
		}
	}
	s.Final[0] = nothing

	after, again, err := p.Apply(rules, old(t, p), on(lodged, "2021-03-01"))
	require.NoError(t, err)
	assert.Equal(t, before, after)
	assert.Equal(t, findings, again)
	whole, err := p.TableJSON()
	require.NoError(t, err)
	fresh, err := toy(t).TableJSON()
	require.NoError(t, err)
	assert.Equal(t, string(fresh), string(whole))
	assert.True(t, p.Final(full))
	assert.Equal(t, slices.Collect(toy(t).Next(rules, after, day("2021-04-01"))), slices.Collect(p.Next(rules, after, day("2021-04-01"))))
}

func TestProcessClause(t *testing.T) {
	p := toy(t)
	law := regulation.National()
	for _, x := range []struct {
		e    event
		on   string
		want regulation.InstrumentID
	}{
		{talked, "2020-01-01", regulation.Development2014},
		{talked, "2026-05-10", regulation.Development2014},
		{talked, "2026-05-11", regulation.Development2026},
		{lodged, "2026-05-10", regulation.Development2014},
		{lodged, "2026-05-11", ""},
		{consent, "2026-05-10", ""},
		{consent, "2026-05-11", regulation.Development2026},
		{talked, "2014-05-27", ""}, // before the text of 2014
		{0, "2020-01-01", ""}, {40, "2020-01-01", ""}, {64, "2020-01-01", ""}, {255, "2020-01-01", ""},
	} {
		c, ok := p.Clause(law.On(day(x.on)), x.e)
		assert.Equal(t, x.want != "", ok, "%s %s", x.e, x.on)
		assert.Equal(t, x.want, c.Citation.Instrument, "%s %s", x.e, x.on)
	}
}
