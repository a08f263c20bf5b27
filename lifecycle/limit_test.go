package lifecycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// window gives the days of a step as Next tells them; false when it is not open.
func window(p *process, rules lifecycle.Rules, f file, step event, on string) (lifecycle.Window, bool) {
	for n := range p.Next(rules, f, day(on)) {
		if n.Step == step {
			return n.Days, true
		}
	}
	return lifecycle.Window{}, false
}

func days(earliest, latest string) lifecycle.Window {
	var w lifecycle.Window
	if earliest != "" {
		w.Earliest = day(earliest)
	}
	if latest != "" {
		w.Latest = day(latest)
	}
	return w
}

// The last day in months: the same day of a later month or, where it is shorter,
// its last; included. Late is done, with a finding.
func TestLatestDay(t *testing.T) {
	p := toy(t)
	for _, x := range []struct{ start, last string }{
		{"2020-01-10", "2020-02-10"},
		{"2020-01-31", "2020-02-29"}, // leap year
		{"2021-01-31", "2021-02-28"},
		{"2020-02-29", "2020-03-29"},
		{"2020-12-31", "2021-01-31"},
		{"2021-03-31", "2021-04-30"},
		{"2026-04-30", "2026-05-30"}, // over the change of the text
		{"2026-05-11", "2026-06-11"},
	} {
		f := do(t, p, national(), begin(), on(applied, x.start))
		w, open := window(p, national(), f, talked, x.start)
		require.True(t, open)
		assert.Equal(t, days("", x.last), w)

		last := day(x.last)
		for when, want := range map[calendar.Date]regulation.Verdict{
			day(x.start): regulation.Met, last.AddDays(-1): regulation.Met, last: regulation.Met, last.AddDays(1): regulation.Unmet,
		} {
			_, findings, err := p.Apply(national(), f, act{Event: talked, On: when})
			require.NoError(t, err)
			out := of(t, findings, regulation.DevelopmentTalk)
			assert.Equal(t, want, out.Verdict, "%s on %s", x.start, when)
			assert.Equal(t, last, out.Due)
			assert.Equal(t, regulation.CountOf(1), out.Required)
			assert.Equal(t, map[string]regulation.Value{"since": regulation.DateOf(day(x.start)), "on": regulation.DateOf(when)}, factsOf(out))
			overdue := 0
			for e, again := range p.Overdue(national(), f, when) {
				assert.Equal(t, talked, e)
				assert.Equal(t, last, again.Due)
				overdue++
			}
			assert.Equal(t, want == regulation.Unmet, overdue == 1)
		}
	}
}

func factsOf(f regulation.Finding) map[string]regulation.Value {
	out := map[string]regulation.Value{}
	for x := range f.Facts() {
		out[x.Name] = x.Value
	}
	return out
}

// The first day after a span that has to be waited for: the anniversary itself will
// do; the day before is refused, and in an audit found.
func TestEarliestDay(t *testing.T) {
	p := toy(t)
	for _, x := range []struct{ start, first string }{
		{"2020-03-01", "2021-03-01"},
		{"2020-02-29", "2021-02-28"}, // leap day
		{"2019-02-28", "2020-02-28"},
		{"2023-03-31", "2024-03-31"},
	} {
		f := do(t, p, national(), begin(), on(applied, "2019-01-10"), on(talked, "2019-01-20"), on(named, x.start))
		f = do(t, p, national(), f, on(lodged, x.start))
		w, open := window(p, national(), f, listed, x.start)
		require.True(t, open)
		assert.Equal(t, days(x.first, ""), w)
		first := day(x.first)
		early := act{Event: listed, On: first.AddDays(-1)}
		_, _, err := p.Apply(national(), f, early)
		var r *lifecycle.Refused
		require.ErrorAs(t, err, &r)
		assert.Equal(t, []regulation.RuleID{regulation.DevelopmentCultivation}, rulesOf(collect(r)))
		assert.Equal(t, first, collect(r)[0].Due)
		_, findings, err := p.Audit(national(), f, early)
		require.NoError(t, err)
		assert.Equal(t, regulation.Unmet, of(t, findings, regulation.DevelopmentCultivation).Verdict)
		for _, when := range []calendar.Date{first, first.AddDays(1), first.AddMonths(60)} {
			_, findings, err := p.Apply(national(), f, act{Event: listed, On: when})
			if when.Compare(day("2026-05-11")) < 0 {
				require.NoError(t, err)
				assert.Equal(t, regulation.Met, of(t, findings, regulation.DevelopmentCultivation).Verdict)
			}
		}
	}
}

func collect(r *lifecycle.Refused) []regulation.Finding {
	var out []regulation.Finding
	for f := range r.Findings() {
		out = append(out, f)
	}
	return out
}

// A latest day exists where the rules of the day on which it starts have one: the
// month for the meeting and that for the oath are of 2026.
func TestLatestDayOfANewText(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"), on(reviewed, "2021-05-01"))
	for _, x := range []struct{ passed, latest string }{{"2026-05-10", ""}, {"2026-05-11", "2026-06-11"}} {
		g := do(t, p, national(), f, on(preexam, x.passed))
		w, open := window(p, national(), g, voted, "2026-08-01")
		require.True(t, open)
		assert.Equal(t, days("", x.latest), w, x.passed)
		_, findings, err := p.Apply(national(), g, on(voted, "2026-08-01"))
		require.NoError(t, err)
		if x.latest == "" {
			assert.NotContains(t, rulesOf(findings), regulation.DevelopmentMeetingMonth)
			for e := range p.Due(national(), g, day("2026-08-01")) {
				assert.NotEqual(t, voted, e)
			}
			continue
		}
		late := of(t, findings, regulation.DevelopmentMeetingMonth)
		assert.Equal(t, regulation.Unmet, late.Verdict)
		assert.Equal(t, regulation.Violation, late.Severity())
	}

	// What is generally asked settles with a reason.
	g := do(t, p, national(), f, on(preexam, "2026-05-11"), on(voted, "2026-06-01"))
	for reason, want := range map[string]regulation.Severity{"": regulation.Deviation, "flood": regulation.Settled} {
		_, findings, err := p.Apply(national(), g, act{Event: oath, On: day("2026-07-02"), Reason: reason})
		require.NoError(t, err)
		assert.Equal(t, want, of(t, findings, regulation.DevelopmentOathMonth).Severity())
	}
}

// A limit that both texts have is cited from the text of the act.
func TestLimitCitesTheTextOfTheAct(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2026-05-01"))
	for on, want := range map[string]regulation.InstrumentID{"2026-05-10": regulation.Development2014, "2026-05-11": regulation.Development2026} {
		_, findings, err := p.Apply(national(), f, act{Event: talked, On: day(on)})
		require.NoError(t, err)
		assert.Equal(t, want, of(t, findings, regulation.DevelopmentTalk).Citation.Instrument, on)
	}
}

// A local rule laid on the law moves the day, and cites the local text; a supposed
// one is marked. The old rules stay those of the day on which the time began to run.
func TestLimitUnderOtherLaw(t *testing.T) {
	p := toy(t)
	county := regulation.Instrument{ID: "county-1", Title: text("发展党员办法", "Measures"), Level: regulation.CountyLevel, Effective: day("2021-01-01")}
	local, err := regulation.National().With(regulation.SetCount(regulation.CultivationMonths, 18).Under(county, regulation.Citation{Article: 3}))
	require.NoError(t, err)
	supposed, err := regulation.National().Suppose(regulation.SetCount(regulation.CultivationMonths, 6), regulation.SetCount(regulation.TalkMonths, 2))
	require.NoError(t, err)

	f := do(t, p, national(), old(t, p), on(lodged, "2020-03-01"))
	rules := national()
	rules.Law = local
	w, _ := window(p, rules, f, listed, "2021-06-01")
	assert.Equal(t, days("2021-09-01", ""), w, "asked by the rules of the act")
	w, _ = window(p, rules, f, listed, "2020-12-31")
	assert.Equal(t, days("2021-03-01", ""), w, "the local text is not in force yet")
	_, _, err = p.Apply(rules, f, on(listed, "2021-08-31"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	assert.Contains(t, regulation.ZhOf(err), "《发展党员办法》第三条")
	do(t, p, rules, f, on(listed, "2021-09-01"))

	rules.Law = supposed
	_, findings, err := p.Apply(rules, f, on(listed, "2020-09-01"))
	require.NoError(t, err)
	assert.True(t, of(t, findings, regulation.DevelopmentCultivation).Hypothetical)
	g := do(t, p, rules, begin(), on(applied, "2020-01-10"))
	w, _ = window(p, rules, g, talked, "2020-01-10")
	assert.Equal(t, days("", "2020-03-10"), w)

	// A parameter without a national value sets a day only where a local rule gives it.
	s := toySpec()
	s.Rows = append(s.Rows, row{From: probationary, Event: assessed, To: probationary})
	s.Course[4].In, s.Course[4].Until = append(s.Course[4].In, probationary), 0
	s.Limits[1] = limit{Step: assessed, Since: []event{voted, assessed}, Key: regulation.ProbationAssessmentMonths, Edge: lifecycle.Latest,
		Rule: regulation.DevelopmentProbationAssessed}
	q := compile(t, s)
	m := do(t, q, national(), old(t, q), on(lodged, "2021-03-01"), on(listed, "2021-03-01"), on(reviewed, "2021-05-01"), on(preexam, "2021-06-01"), on(voted, "2021-07-01"))
	w, open := window(q, national(), m, assessed, "2021-08-01")
	require.True(t, open)
	assert.Equal(t, lifecycle.Window{}, w)
	_, findings, err = q.Apply(national(), m, on(assessed, "2025-08-01"))
	require.NoError(t, err)
	assert.Empty(t, findings)
	rules.Law, err = regulation.National().With(regulation.SetCount(regulation.ProbationAssessmentMonths, 3).Under(county, regulation.Citation{Article: 9}))
	require.NoError(t, err)
	w, _ = window(q, rules, m, assessed, "2021-08-01")
	assert.Equal(t, days("", "2021-10-01"), w)
}

// Working days: five after the day on which the notice was posted; it may close on
// the fifth. 2026-10-01 to 07 are holidays and Saturday the 10th is worked.
func TestWorkingDays(t *testing.T) {
	p := toy(t)
	for _, x := range []struct{ opened, first string }{
		{"2026-06-01", "2026-06-08"}, {"2026-06-06", "2026-06-12"}, {"2026-09-30", "2026-10-13"},
	} {
		f := do(t, p, national(), recent(t, p), on(opened, x.opened))
		oracle, provisional, err := calendar.NationalWorkdays().After(day(x.opened), 5)
		require.NoError(t, err)
		require.False(t, provisional)
		require.Equal(t, day(x.first), oracle)
		w, _ := window(p, national(), f, closed, x.opened)
		assert.Equal(t, days(x.first, ""), w)
		_, _, err = p.Apply(national(), f, act{Event: closed, On: oracle.AddDays(-1)})
		require.ErrorIs(t, err, lifecycle.RefusedTransition)
		_, findings, err := p.Apply(national(), f, act{Event: closed, On: oracle})
		require.NoError(t, err)
		assert.Equal(t, regulation.Met, of(t, findings, regulation.DevelopmentNoticeDays).Verdict)
	}
}

// A count into a year without a table of holidays is provisional: it refuses nothing,
// is never found unmet, and met only when no holidays could have moved it so far.
func TestProvisionalNeverRefuses(t *testing.T) {
	p := toy(t)
	_, last := calendar.NationalWorkdays().Years()
	from, err := calendar.Of(last, 12, 30)
	require.NoError(t, err)
	f := do(t, p, national(), recent(t, p), act{Event: opened, On: from})
	oracle, provisional, err := calendar.NationalWorkdays().After(from, 5)
	require.NoError(t, err)
	require.True(t, provisional)
	w, _ := window(p, national(), f, closed, from.String())
	assert.Equal(t, lifecycle.Window{Earliest: oracle, Provisional: true}, w)
	for when, want := range map[calendar.Date]regulation.Verdict{
		from: regulation.UnknownFacts, oracle.AddDays(-1): regulation.UnknownFacts, oracle: regulation.UnknownFacts,
		oracle.AddDays(13): regulation.UnknownFacts, oracle.AddDays(14): regulation.Met,
	} {
		_, findings, err := p.Apply(national(), f, act{Event: closed, On: when})
		require.NoError(t, err, when)
		assert.Equal(t, want, of(t, findings, regulation.DevelopmentNoticeDays).Verdict, when)
		assert.Contains(t, allowed(p, f, when), closed)
	}

	// So with a last day: late by a count that is not settled is not found unmet.
	s := toySpec()
	s.Limits[3].Edge = lifecycle.Latest
	q := compile(t, s)
	_, findings, err := q.Apply(national(), f, act{Event: closed, On: oracle.AddDays(1)})
	require.NoError(t, err)
	assert.Equal(t, regulation.UnknownFacts, of(t, findings, regulation.DevelopmentNoticeDays).Verdict)
	for e := range q.Overdue(national(), f, oracle.AddDays(1)) {
		assert.NotEqual(t, closed, e)
	}
	dues := 0
	for e, out := range q.Due(national(), f, oracle.AddDays(1)) {
		if e == closed {
			dues++
			assert.Equal(t, regulation.UnknownFacts, out.Verdict)
		}
	}
	assert.Equal(t, 1, dues)
}

func allowed(p *process, f file, on calendar.Date) []event {
	var out []event
	for e := range p.Allowed(national(), f, on) {
		out = append(out, e)
	}
	return out
}

// A limit that starts with a fact of the file and no number: the day itself.
func TestLimitFromTheFile(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"), on(reviewed, "2021-05-01"), on(preexam, "2021-06-01"),
		on(voted, "2024-02-29"))
	w, _ := window(p, national(), f, converted, "2024-03-01")
	assert.Equal(t, days("2025-02-28", ""), w)
	_, _, err := p.Apply(national(), f, on(converted, "2025-02-27"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	_, findings, err := p.Apply(national(), f, on(converted, "2025-02-28"))
	require.NoError(t, err)
	year := of(t, findings, regulation.DevelopmentProbationYear)
	assert.Equal(t, regulation.Met, year.Verdict)
	assert.Equal(t, day("2025-02-28"), year.Due)
	assert.True(t, year.Required.IsUnknown(), "no number leads to it")

	f.Facts.Ends = calendar.Date{} // not known: nothing is asked
	w, _ = window(p, national(), f, converted, "2024-03-01")
	assert.Equal(t, lifecycle.Window{}, w)
	_, findings, err = p.Apply(national(), f, on(converted, "2024-03-01"))
	require.NoError(t, err)
	assert.Empty(t, findings)

	// Where the rules of the day have no clause, the limit is not asked for and
	// does not show.
	g := file{State: probationary, Facts: facts{Ends: day("2001-01-01")}}
	w, _ = window(p, national(), g, converted, "2000-01-01")
	assert.Equal(t, lifecycle.Window{}, w)
	assert.Contains(t, allowed(p, g, day("2000-01-01")), converted)
}

// Of several limits the strictest counts, and a silent one shows but does not judge.
func TestSeveralLimits(t *testing.T) {
	s := toySpec()
	s.Limits = append(s.Limits,
		limit{Step: talked, Since: []event{applied}, Key: regulation.ApprovalMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentApprovalMonths},
		limit{Step: listed, Since: []event{applied}, Key: regulation.ApprovalMonths, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentApprovalMonths},
		limit{Step: oath, Since: []event{applied}, Key: regulation.TalkMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentTalk, Silent: true},
		limit{Step: converted, Since: []event{voted}, Key: regulation.CultivationMonths, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentCultivation, Silent: true},
	)
	p := compile(t, s)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"))
	w, _ := window(p, national(), f, talked, "2020-01-10")
	assert.Equal(t, days("", "2020-02-10"), w)
	_, findings, err := p.Apply(national(), f, on(talked, "2020-03-10"))
	require.NoError(t, err)
	assert.Equal(t, regulation.Unmet, of(t, findings, regulation.DevelopmentTalk).Verdict)
	assert.Equal(t, regulation.Met, of(t, findings, regulation.DevelopmentApprovalMonths).Verdict)
	overdue := []regulation.RuleID{}
	for _, out := range p.Overdue(national(), f, day("2020-03-10")) {
		overdue = append(overdue, out.Rule)
	}
	assert.Equal(t, []regulation.RuleID{regulation.DevelopmentTalk}, overdue)

	f = do(t, p, national(), old(t, p), on(lodged, "2021-03-01"))
	w, _ = window(p, national(), f, listed, "2021-03-01")
	assert.Equal(t, days("2021-03-01", ""), w)

	f = do(t, p, national(), f, on(listed, "2021-03-01"), on(reviewed, "2021-05-01"), on(preexam, "2021-06-01"), on(voted, "2021-07-01"))
	w, _ = window(p, national(), f, oath, "2021-07-01")
	assert.Equal(t, days("", "2020-02-10"), w, "a silent limit shows")
	_, findings, err = p.Apply(national(), f, on(oath, "2021-07-01"))
	require.NoError(t, err)
	assert.Empty(t, findings, "and does not judge")
	f.Facts.Ends = day("2021-08-01")
	w, _ = window(p, national(), f, converted, "2021-08-01")
	assert.Equal(t, days("2022-07-01", ""), w)
	assert.Contains(t, allowed(p, f, day("2021-08-01")), converted)
	do(t, p, national(), f, on(converted, "2021-08-01"))
}

// A limit that starts with several events counts from the last; a step that repeats
// counts from its own last time.
func TestRepeatedStep(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	for _, x := range []struct{ on, next string }{{"2020-08-31", "2021-02-28"}, {"2021-02-28", "2021-08-28"}, {"2022-01-31", "2022-07-31"}} {
		f = do(t, p, national(), f, on(assessed, x.on))
		w, open := window(p, national(), f, assessed, x.on)
		require.True(t, open)
		assert.Equal(t, days("", x.next), w)
	}
	f = do(t, p, national(), f, on(lodged, "2022-02-01"))
	_, open := window(p, national(), f, assessed, "2022-02-01")
	assert.True(t, open, "it goes on until the listing")
	f = do(t, p, national(), f, on(listed, "2022-02-01"))
	_, open = window(p, national(), f, assessed, "2022-02-01")
	assert.False(t, open)
}

// An event can keep to the limits of a step that it does not fulfil: a vote that
// failed was still held in time, or late.
func TestKeepsToAStep(t *testing.T) {
	s := toySpec()
	const failed event = 40
	s.Rows = append(s.Rows, row{From: examined, Event: failed, To: target})
	s.Deeds = append(s.Deeds, deed{Event: failed, Rule: regulation.DevelopmentMeetingAgenda, Step: voted})
	p := compile(t, s)
	f := do(t, p, national(), recent(t, p), on(opened, "2026-06-01"), on(closed, "2026-06-08"), on(listed, "2026-06-08"), on(reviewed, "2026-06-09"), on(preexam, "2026-06-10"))
	for when, want := range map[string]regulation.Verdict{"2026-07-10": regulation.Met, "2026-07-11": regulation.Unmet} {
		after, findings, err := p.Apply(national(), f, on(failed, when))
		require.NoError(t, err)
		assert.Equal(t, want, of(t, findings, regulation.DevelopmentMeetingMonth).Verdict)
		_, open := window(p, national(), after, voted, when)
		assert.True(t, open, "the step is still to be done")
	}
}

// At the end of the calendar a limit that would lie beyond it is none.
func TestLimitBeyondTheCalendar(t *testing.T) {
	p := toy(t)
	f, _, err := p.Audit(national(), begin(), on(applied, "2199-12-31"))
	require.NoError(t, err)
	f, findings, err := p.Audit(national(), f, on(talked, "2199-12-31"))
	require.NoError(t, err)
	assert.Empty(t, findings)
	w, _ := window(p, national(), f, named, "2199-12-31")
	assert.Equal(t, lifecycle.Window{}, w)
}
