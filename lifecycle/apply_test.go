package lifecycle_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// A whole course under each text, guided: nothing refused, nothing unmet.
func TestApplyWholeCourse(t *testing.T) {
	p := toy(t)
	for name, acts := range map[string][]act{
		"2014": {on(applied, "2020-01-10"), on(talked, "2020-02-10"), on(named, "2020-03-01"), on(filed, "2020-03-02"),
			on(assessed, "2020-09-01"), on(assessed, "2021-03-01"), on(lodged, "2021-03-01"), on(listed, "2021-03-01"),
			on(trained, "2021-04-01"), on(reviewed, "2021-05-01"), on(preexam, "2021-06-01"), on(voted, "2021-12-31"),
			on(oath, "2022-06-01"), on(converted, "2022-12-31")},
		"2026": {on(applied, "2026-05-11"), on(talked, "2026-06-11"), on(named, "2026-06-11"), on(filed, "2026-06-11"),
			on(assessed, "2026-12-11"), on(consent, "2027-06-11"), on(opened, "2027-06-11"), on(closed, "2027-06-18"),
			on(listed, "2027-06-18"), on(reviewed, "2027-07-01"), on(preexam, "2027-07-31"), on(voted, "2027-08-31"),
			on(oath, "2027-09-30"), on(converted, "2028-08-31")},
	} {
		f := begin()
		for i, a := range acts {
			before := f
			next, findings, err := p.Apply(national(), f, a)
			require.NoError(t, err, "%s acts[%d]", name, i)
			assert.Equal(t, before, f, "the old file stays")
			for _, x := range findings {
				assert.NotEqual(t, regulation.Unmet, x.Verdict, "%s acts[%d]: %s", name, i, x.Text().En)
				assert.Equal(t, "file-1", x.Subject)
				assert.Equal(t, calendar.Span{From: a.On, To: a.On.AddDays(1)}, x.Period)
			}
			to, ok := p.Table().Step(f.State, a.Event)
			require.True(t, ok)
			assert.Equal(t, to, next.State)
			assert.Equal(t, a.On, next.On(a.Event))
			assert.Equal(t, a.On, next.Last())
			assert.Equal(t, acts[0].On, next.Opened())
			f = next
		}
		assert.Equal(t, full, f.State, name)
		assert.Equal(t, 1, f.Facts.Applied)
		assert.Equal(t, acts[11].On.AddMonths(12), f.Facts.Ends)
	}
}

// What cannot be read is an error for both verbs, of the kind that names it; the
// file comes back as it was.
func TestUnreadable(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	for _, x := range []struct {
		name  string
		rules lifecycle.Rules
		a     act
		code  regulation.Code
		path  string
	}{
		{"no law", lifecycle.Rules{}, on(assessed, "2020-09-01"), regulation.MissingLaw, ""},
		{"no law comes first", lifecycle.Rules{Subject: "file-1"}, act{}, regulation.MissingLaw, ""},
		{"no event", national(), act{On: day("2020-09-01")}, "unknown-type", "type"},
		{"an event of no row", national(), act{Event: 40, On: day("2020-09-01")}, "unknown-type", "type"},
		{"an event just beyond the range", national(), act{Event: 64, On: day("2020-09-01")}, "unknown-type", "type"},
		{"the last byte", national(), act{Event: 255, On: day("2020-09-01")}, "unknown-type", "type"},
		{"no day", national(), act{Event: assessed}, "missing-on", "on"},
	} {
		for verb, do := range map[string]func(lifecycle.Rules, file, act) (file, []regulation.Finding, error){"apply": p.Apply, "audit": p.Audit} {
			after, findings, err := do(x.rules, f, x.a)
			require.ErrorIs(t, err, x.code, "%s %s", x.name, verb)
			var problem regulation.Problem
			require.ErrorAs(t, err, &problem)
			assert.Equal(t, x.path, problem.ErrorPath(), x.name)
			assert.NotEmpty(t, problem.Zh())
			assert.NotErrorIs(t, err, lifecycle.RefusedTransition)
			assert.Equal(t, f, after)
			assert.Nil(t, findings)
		}
	}
}

// Zero values answer, and never panic.
func TestZeroValues(t *testing.T) {
	var p process
	law := national()
	_, _, err := p.Apply(law, file{}, on(applied, "2020-01-10"))
	assert.ErrorIs(t, err, regulation.Code("unknown-type"))
	_, _, err = p.Audit(law, file{}, act{})
	assert.ErrorIs(t, err, regulation.Code("unknown-type"))
	for _, rules := range []lifecycle.Rules{{}, law, {Law: &regulation.Law{}}} {
		for _, p := range []*process{&p, toy(t)} {
			for _, f := range []file{{}, begin(), {State: 200}, {State: full}} {
				for e := range 256 {
					for range p.Missing(rules, f, event(e), calendar.Date{}) {
						continue
					}
				}
				for n := range p.Next(rules, f, calendar.Date{}) {
					_, _ = slices.Collect(n.Records()), slices.Collect(n.Waits())
				}
				for range p.Allowed(rules, f, calendar.Date{}) {
					continue
				}
				for range p.Overdue(rules, f, calendar.Date{}) {
					continue
				}
				for range p.Due(rules, f, calendar.Date{}) {
					continue
				}
				for e := range 256 {
					for _, d := range []calendar.Date{{}, day("1900-01-01"), day("2199-12-31")} {
						_, _, _ = p.Apply(rules, f, act{Event: event(e), On: d})
						_, _, _ = p.Audit(rules, f, act{Event: event(e), On: d})
					}
				}
			}
			_ = p.Mermaid(regulation.Chinese, 255) + p.DOT(regulation.English, 255)
			_, err := p.TableJSON()
			assert.NoError(t, err)
		}
	}
	assert.Empty(t, p.Title())
	assert.False(t, p.Final(full))
	assert.Zero(t, p.Start())
	var n lifecycle.Next[event, record]
	assert.Empty(t, slices.Collect(n.Records()))
	assert.Empty(t, slices.Collect(n.Waits()))
	var r lifecycle.Refused
	assert.NotEmpty(t, r.Error())
	assert.NotEmpty(t, r.Zh())
	assert.Empty(t, slices.Collect(r.Findings()))
}

// A need that bars: Apply refuses without it; Audit goes on and marks it. A need
// that does not bar is a finding for both.
func TestNeeds(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"))

	after, findings, err := p.Apply(national(), f, on(named, "2020-03-01"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	assert.Nil(t, findings)
	assert.Equal(t, f, after)

	after, findings, err = p.Audit(national(), f, on(named, "2020-03-01"))
	require.NoError(t, err)
	assert.Equal(t, activist, after.State)
	talk := of(t, findings, regulation.DevelopmentTalk)
	assert.Equal(t, regulation.Unmet, talk.Verdict)
	assert.Equal(t, regulation.Violation, talk.Severity())
	assert.Equal(t, regulation.Development2014, talk.Citation.Instrument)

	f = do(t, p, national(), f, on(talked, "2020-02-10"))
	after, findings, err = p.Apply(national(), f, on(named, "2020-02-10")) // the same day will do
	require.NoError(t, err)
	talk = of(t, findings, regulation.DevelopmentTalk)
	assert.Equal(t, regulation.Met, talk.Verdict)
	assert.Equal(t, []regulation.Fact{{Name: "on", Value: regulation.DateOf(day("2020-02-10"))}}, slices.Collect(talk.Facts()))

	_, guided, err := p.Apply(national(), after, on(lodged, "2021-03-01"))
	require.NoError(t, err)
	_, audited, err := p.Audit(national(), after, on(lodged, "2021-03-01"))
	require.NoError(t, err)
	assert.Equal(t, guided, audited)
	assert.Equal(t, regulation.Unmet, of(t, guided, regulation.DevelopmentActivistFiled).Verdict)
}

// A quiet need is told where it is not met, and only there; it bars all the same.
func TestQuietNeed(t *testing.T) {
	s := toySpec()
	deedOf(&s, named).Needs[0].Quiet = true
	p := compile(t, s)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"))
	_, _, err := p.Apply(national(), f, on(named, "2020-03-01"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	_, findings, err := p.Audit(national(), f, on(named, "2020-03-01"))
	require.NoError(t, err)
	assert.Equal(t, regulation.Unmet, of(t, findings, regulation.DevelopmentTalk).Verdict)
	assert.Len(t, slices.Collect(p.Missing(national(), f, named, day("2020-03-01"))), 1)
	_, findings, err = p.Apply(national(), do(t, p, national(), f, on(talked, "2020-02-10")), on(named, "2020-03-01"))
	require.NoError(t, err)
	assert.Empty(t, findings)
}

// One of several events is enough for a need.
func TestNeedOfOneOfSeveral(t *testing.T) {
	s := toySpec()
	deedOf(&s, named).Needs[0].Any = []event{talked, filed}
	s.Rows = append(s.Rows, row{From: applicant, Event: filed, To: applicant})
	p := compile(t, s)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"))
	_, _, err := p.Apply(national(), f, on(named, "2020-03-01"))
	require.Error(t, err)
	for _, e := range []event{talked, filed} {
		f := do(t, p, national(), f, on(e, "2020-02-01"))
		_, findings, err := p.Apply(national(), f, on(named, "2020-03-01"))
		require.NoError(t, err)
		assert.Equal(t, regulation.Met, of(t, findings, regulation.DevelopmentTalk).Verdict)
	}
}

// In an audit days may run backwards: what came first in the records but is of a
// later day did not come first.
func TestNeedOfALaterDay(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), begin(), on(applied, "2020-01-10"), on(talked, "2020-02-10"))
	for _, x := range []struct {
		on   string
		want regulation.Verdict
	}{{"2020-02-09", regulation.Unmet}, {"2020-02-10", regulation.Met}} {
		after, findings, err := p.Audit(national(), f, on(named, x.on))
		require.NoError(t, err)
		assert.Equal(t, x.want, of(t, findings, regulation.DevelopmentTalk).Verdict, x.on)
		assert.Equal(t, activist, after.State)
		assert.Equal(t, day("2020-02-10"), after.Last(), "the last day stays the last")
		assert.Equal(t, day(x.on), after.On(named))
	}
}

// A guard that bars refuses; one that does not is a finding; one whose rule has no
// clause of verified wording on the day is not asked.
func TestGuards(t *testing.T) {
	p := toy(t)
	young := act{Event: applied, On: day("2020-01-10"), Detail: detail{TooYoung: true}}
	_, _, err := p.Apply(national(), begin(), young)
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	f, findings, err := p.Audit(national(), begin(), young)
	require.NoError(t, err)
	assert.Equal(t, applicant, f.State)
	assert.Equal(t, 1, f.Facts.Applied)
	assert.Equal(t, regulation.Unmet, of(t, findings, regulation.DevelopmentAge).Verdict)

	f = do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"))
	_, findings, err = p.Apply(national(), f, act{Event: trained, On: day("2021-04-01"), Detail: detail{Short: true}})
	require.NoError(t, err)
	short := of(t, findings, regulation.DevelopmentTrainingLength)
	assert.Equal(t, regulation.Unmet, short.Verdict)
	assert.Equal(t, regulation.Deviation, short.Severity())

	f = do(t, p, national(), f, on(reviewed, "2021-05-01"))
	for _, x := range []struct {
		on   string
		said int8
		want regulation.Verdict // zero: not found at all
	}{
		{"2026-05-10", -1, 0}, {"2026-05-10", 1, 0}, {"2026-05-10", 0, 0}, // the wording of 2014 is not confirmed
		{"2026-05-11", -1, regulation.Unmet}, {"2026-05-11", 1, regulation.Met},
		{"2026-05-11", 0, 0}, // the guard itself has nothing to say
	} {
		_, findings, err := p.Apply(national(), f, act{Event: preexam, On: day(x.on), Detail: detail{Tasks: x.said}})
		require.NoError(t, err)
		i := slices.Index(rulesOf(findings), regulation.DevelopmentIntroducersTasks)
		assert.Equal(t, x.want != 0, i >= 0, "%+v", x)
		if i >= 0 {
			assert.Equal(t, x.want, findings[i].Verdict)
			assert.Equal(t, regulation.Development2026, findings[i].Citation.Instrument)
		}
	}
}

// A guard sees the law, the book of the act, the file before it, and the act.
func TestExam(t *testing.T) {
	var saw exam
	var before file
	s := toySpec()
	deedOf(&s, assessed).Guards = []guard{{Rule: regulation.DevelopmentActivistAssessed, Check: func(x exam, f *regulation.Finding) regulation.Verdict {
		saw, before = x, *x.File
		assert.Equal(t, regulation.DevelopmentActivistAssessed, f.Rule)
		assert.Equal(t, "file-1", f.Subject)
		assert.Equal(t, regulation.Development2026, f.Citation.Instrument)
		f.AddFact("on", regulation.DateOf(x.Act.On))
		f.Reason = "the guard's own"
		return regulation.Unmet
	}}}
	var done file
	deedOf(&s, assessed).Do = func(x exam, f *facts) {
		done = *x.File
		f.Applied = 7
	}
	p := compile(t, s)
	f := old(t, p)
	after, findings, err := p.Apply(national(), f, act{Event: assessed, On: day("2026-05-11"), Reason: "of the act", Detail: detail{Tasks: 1}})
	require.NoError(t, err)
	assert.Same(t, regulation.National(), saw.Law)
	assert.Equal(t, day("2026-05-11"), saw.Book.Date())
	assert.Equal(t, int8(1), saw.Act.Detail.Tasks)
	assert.Equal(t, f, before)
	assert.Equal(t, f, done, "Do sees the file before the act")
	assert.Equal(t, 7, after.Facts.Applied)
	assert.Equal(t, 1, f.Facts.Applied)
	own := findings[slices.IndexFunc(findings, func(x regulation.Finding) bool { return x.Reason != "" })]
	assert.Equal(t, "the guard's own", own.Reason)
}

// Events that exist in one text only: the day before and the day of the change.
func TestBoundEvents(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	for _, x := range []struct {
		e       event
		on      string
		allowed bool
	}{
		{lodged, "2026-05-10", true}, {lodged, "2026-05-11", false},
		{consent, "2026-05-10", false}, {consent, "2026-05-11", true},
	} {
		after, _, err := p.Apply(national(), f, on(x.e, x.on))
		assert.Equal(t, x.allowed, slices.Contains(slices.Collect(p.Allowed(national(), f, day(x.on))), x.e), "%+v", x)
		next := slices.ContainsFunc(slices.Collect(p.Next(national(), f, day(x.on))), func(n lifecycle.Next[event, record]) bool { return n.Step == x.e })
		assert.Equal(t, x.allowed, next, "%+v", x)
		if x.allowed {
			require.NoError(t, err, "%+v", x)
			assert.Equal(t, consented, after.State)
			continue
		}
		var r *lifecycle.Refused
		require.ErrorAs(t, err, &r, "%+v", x)
		assert.Contains(t, r.Zh(), "没有这一步")
		assert.Contains(t, r.Error(), "no such step")
		assert.Empty(t, slices.Collect(r.Findings()))
		after, _, err = p.Audit(national(), f, on(x.e, x.on)) // what was done was done
		require.NoError(t, err)
		assert.Equal(t, consented, after.State)
	}
}

// Judged by the rules of one day instead: the old text goes on for an old matter.
func TestRulesAs(t *testing.T) {
	p := toy(t)
	rules := national()
	rules.As = day("2020-01-10")
	f := old(t, p)
	f = do(t, p, rules, f, on(lodged, "2026-06-01"), on(listed, "2026-06-01"), on(reviewed, "2026-06-02"), on(preexam, "2026-06-03"))
	_, _, err := p.Apply(rules, old(t, p), on(consent, "2026-06-01"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)

	// No month for the meeting and none for the oath in the text of 2014.
	for e := range p.Due(rules, f, day("2027-01-01")) {
		assert.Fail(t, "no day", e)
	}
	after, findings, err := p.Apply(rules, f, on(voted, "2026-12-01"))
	require.NoError(t, err)
	assert.Empty(t, findings)
	for _, n := range slices.Collect(p.Next(rules, after, day("2027-06-01"))) {
		assert.NotEqual(t, regulation.Development2026, n.Basis.Citation.Instrument)
		if n.Step == oath {
			assert.True(t, n.Days.Latest.IsZero())
		}
	}
	// The records are those of the old text too.
	g := do(t, p, rules, old(t, p), on(lodged, "2026-06-01"), on(listed, "2026-06-01"))
	a := on(reviewed, "2026-06-02")
	a.Records = lifecycle.SetOf(topic1, topic2, document)
	_, findings, err = p.Apply(rules, g, a)
	require.NoError(t, err)
	assert.Equal(t, regulation.Met, of(t, findings, regulation.DevelopmentReviewTopics).Verdict)

	// And the other way round: the text of 2026 laid on an old matter.
	rules.As = day("2026-05-11")
	_, _, err = p.Apply(rules, old(t, p), on(consent, "2021-06-01"))
	require.NoError(t, err)
}

// Records are asked for by the text in force, told rule by rule, and only when
// somebody said what is on record.
func TestRecords(t *testing.T) {
	p := toy(t)
	f2014 := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"))
	topics, paperRule := regulation.DevelopmentReviewTopics, regulation.DevelopmentReviewDocument
	for _, x := range []struct {
		on       string
		has      lifecycle.Set[record]
		topics   string // lacking; "-" for met, "" for no finding
		document string
	}{
		{"2021-05-01", lifecycle.Set[record]{}, "", ""},
		{"2021-05-01", lifecycle.SetOf[record](), "topic-1, topic-2", "document"},
		{"2021-05-01", lifecycle.SetOf(topic1, document), "topic-2", "-"},
		{"2021-05-01", lifecycle.SetOf(topic2, topic5), "topic-1", "document"},
		{"2021-05-01", lifecycle.SetOf(topic1, topic2, document), "-", "-"},
		{"2026-05-10", lifecycle.SetOf(topic1, topic2, document), "-", "-"},
		{"2026-05-11", lifecycle.SetOf(topic1, topic2, document), "topic-5", "-"},
		{"2026-05-11", lifecycle.SetOf(topic5), "topic-1", "document"},
		{"2026-05-11", lifecycle.SetOf(topic1, topic5, document), "-", "-"},
		{"2026-05-11", lifecycle.SetOf[record](), "topic-1, topic-5", "document"},
	} {
		a := on(reviewed, x.on)
		a.Records = x.has
		_, findings, err := p.Apply(national(), f2014, a)
		require.NoError(t, err, "a record that can still be supplied never bars")
		for rule, want := range map[regulation.RuleID]string{topics: x.topics, paperRule: x.document} {
			if want == "" {
				assert.NotContains(t, rulesOf(findings), rule, "%+v", x)
				continue
			}
			f := of(t, findings, rule)
			if want == "-" {
				assert.Equal(t, regulation.Met, f.Verdict, "%+v", x)
				assert.Empty(t, slices.Collect(f.Facts()))
				continue
			}
			assert.Equal(t, regulation.Unmet, f.Verdict, "%+v", x)
			facts := slices.Collect(f.Facts())
			require.Len(t, facts, 1)
			assert.Equal(t, want, facts[0].Value.String(), "%+v", x)
		}
		assert.LessOrEqual(t, len(findings), 2, "one finding a rule")
	}
	for _, x := range []struct {
		on   string
		want []record
	}{{"2026-05-10", []record{topic1, topic2, document}}, {"2026-05-11", []record{topic1, topic5, document}}} {
		for n := range p.Next(national(), f2014, day(x.on)) {
			if n.Step == reviewed {
				assert.Equal(t, x.want, slices.Collect(n.Records()))
			}
		}
	}
}

// A rule whose records another text asks for is not found to be met.
func TestRecordsOfAnotherText(t *testing.T) {
	s := toySpec()
	deedOf(&s, reviewed).Records = []paper{
		{Is: topic5, Rule: regulation.DevelopmentReviewTopics, Only: regulation.Development2026},
		{Is: document, Rule: regulation.DevelopmentIntroducersTasks}, // the wording of 2014 is not confirmed
	}
	p := compile(t, s)
	f := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"))
	a := on(reviewed, "2021-05-01")
	a.Records = lifecycle.SetOf[record]()
	_, findings, err := p.Apply(national(), f, a)
	require.NoError(t, err)
	assert.Empty(t, findings)
	a.On = day("2026-05-11")
	_, findings, err = p.Apply(national(), f, a)
	require.NoError(t, err)
	assert.Equal(t, regulation.Unmet, of(t, findings, regulation.DevelopmentReviewTopics).Verdict)
	assert.Equal(t, regulation.Unmet, of(t, findings, regulation.DevelopmentIntroducersTasks).Verdict)
}

// What has to take place anew is asked for anew, and its old day is gone.
func TestClears(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"), on(reviewed, "2021-05-01"), on(preexam, "2021-06-01"))
	before := f
	f = do(t, p, national(), f, on(refused, "2021-07-01"))
	assert.Equal(t, target, f.State)
	assert.True(t, f.On(reviewed).IsZero())
	assert.True(t, f.On(preexam).IsZero())
	assert.Equal(t, day("2021-03-01"), f.On(listed), "the rest stays")
	assert.True(t, f.On(refused).IsZero(), "an event may clear itself, so that its step stays open")
	assert.Equal(t, day("2021-07-01"), f.Last())
	assert.Equal(t, day("2021-05-01"), before.On(reviewed), "and so does the old file")
	_, _, err := p.Apply(national(), f, on(preexam, "2021-08-01"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	f = do(t, p, national(), f, on(reviewed, "2021-07-15"), on(preexam, "2021-08-01"))
	assert.Equal(t, examined, f.State)
}

// Days that run backwards: guided, refused; audited, recorded.
func TestDaysBackwards(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	_, _, err := p.Apply(national(), f, on(assessed, "2020-02-29"))
	var r *lifecycle.Refused
	require.ErrorAs(t, err, &r)
	assert.Contains(t, r.Zh(), "2020-03-01")
	assert.Contains(t, r.Error(), "2020-03-01")
	assert.Empty(t, slices.Collect(r.Findings()))
	assert.True(t, r.Permits.IsZero())
	do(t, p, national(), f, on(assessed, "2020-03-01"))

	after, _, err := p.Audit(national(), f, on(assessed, "2020-02-29"))
	require.NoError(t, err)
	assert.Equal(t, day("2020-02-29"), after.On(assessed))
	assert.Equal(t, day("2020-03-01"), after.Last())
	assert.Equal(t, f.Opened(), after.Opened())
}

// An act out of order leads where it leads on the regular course, never back, and
// not out of a final state; one that changes nothing on the regular course changes
// nothing here.
func TestAuditOutOfOrder(t *testing.T) {
	p := toy(t)
	for _, x := range []struct {
		from state
		e    event
		to   state
	}{
		{applicant, listed, target}, {nothing, voted, probationary}, {nothing, converted, full},
		{probationary, named, probationary}, {full, named, full}, {withdrawn, voted, withdrawn}, {full, withdrew, full},
		{examined, preexamFailed, examined}, // would lead back
		{nothing, assessed, nothing}, {applicant, filed, applicant}, {applicant, oath, applicant}, {nothing, talked, nothing},
		{consented, withdrew, withdrawn},
	} {
		f := file{State: x.from}
		_, _, err := p.Apply(national(), f, on(x.e, "2021-01-01"))
		require.ErrorIs(t, err, lifecycle.RefusedTransition, "%+v", x)
		after, _, err := p.Audit(national(), f, on(x.e, "2021-01-01"))
		require.NoError(t, err)
		assert.Equal(t, x.to, after.State, "%s + %s", x.from, x.e)
		assert.Equal(t, day("2021-01-01"), after.On(x.e))
	}
}

// A recorded reason settles a departure from what is generally asked; no other
// force, and no bar.
func TestReasonSettles(t *testing.T) {
	p := toy(t)
	f := do(t, p, national(), old(t, p), on(lodged, "2021-03-01"), on(listed, "2021-03-01"))
	for _, x := range []struct {
		reason string
		want   regulation.Severity
	}{{"", regulation.Deviation}, {" \t\n　", regulation.Deviation}, {"flood", regulation.Settled}} {
		_, findings, err := p.Apply(national(), f, act{Event: trained, On: day("2021-04-01"), Reason: x.reason, Detail: detail{Short: true}})
		require.NoError(t, err)
		short := of(t, findings, regulation.DevelopmentTrainingLength)
		require.Equal(t, regulation.Generally, short.Force)
		assert.Equal(t, x.want, short.Severity(), "%q", x.reason)
		_, findings, err = p.Apply(national(), f, act{Event: trained, On: day("2021-04-01"), Reason: x.reason})
		require.NoError(t, err)
		assert.Empty(t, of(t, findings, regulation.DevelopmentTrainingLength).Reason, "nothing to settle")
	}

	late := act{Event: talked, On: day("2020-02-11"), Reason: "flood"} // must: within a month
	_, findings, err := p.Apply(national(), do(t, p, national(), begin(), on(applied, "2020-01-10")), late)
	require.NoError(t, err)
	talk := of(t, findings, regulation.DevelopmentTalk)
	assert.Equal(t, regulation.Violation, talk.Severity())
	assert.Empty(t, talk.Reason)

	// A condition of a permission (may): a reason does not make it hold.
	s := toySpec()
	deedOf(&s, applied).Guards[0].Rule = regulation.DevelopmentDirect
	_, _, err = compile(t, s).Apply(national(), begin(), act{Event: applied, On: day("2020-01-10"), Reason: "keen", Detail: detail{TooYoung: true}})
	var r *lifecycle.Refused
	require.ErrorAs(t, err, &r)
	may := slices.Collect(r.Findings())[0]
	require.Equal(t, regulation.May, may.Force)
	assert.Empty(t, may.Reason)
	assert.NotContains(t, r.Error(), "keen")
	assert.NotEmpty(t, r.Permits.Zh, "what would permit it is still said")

	// What is generally asked bars only as long as no reason is recorded.
	s = toySpec()
	deedOf(&s, trained).Guards[0].Bars = true
	p = compile(t, s)
	short := act{Event: trained, On: day("2021-04-01"), Detail: detail{Short: true}}
	_, _, err = p.Apply(national(), f, short)
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
	short.Reason = "flood"
	_, findings, err = p.Apply(national(), f, short)
	require.NoError(t, err)
	assert.Equal(t, regulation.Settled, of(t, findings, regulation.DevelopmentTrainingLength).Severity())
}

// Files are values: one that was branched off does not hear of the other branch.
func TestFilesBranch(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	a := do(t, p, national(), f, on(lodged, "2021-03-01"))
	b := do(t, p, national(), f, on(withdrew, "2020-04-01"))
	assert.Equal(t, consented, a.State)
	assert.Equal(t, withdrawn, b.State)
	assert.Equal(t, activist, f.State)
	assert.True(t, a.On(withdrew).IsZero())
	assert.True(t, b.On(lodged).IsZero())
	assert.True(t, f == old(t, p), "comparable where the facts are")
}

// One process serves many at once, with the same answers.
func TestConcurrentUse(t *testing.T) {
	p := toy(t)
	f := old(t, p)
	want, findings, err := p.Apply(national(), f, on(lodged, "2021-03-01"))
	require.NoError(t, err)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				got, again, err := p.Apply(national(), f, on(lodged, "2021-03-01"))
				if err != nil || got != want || !slices.Equal(findings, again) {
					t.Error("another answer")
				}
				_, _, err = p.Apply(national(), f, on(listed, "2020-03-01"))
				if err == nil || !strings.Contains(err.Error(), "refused") {
					t.Error("another answer")
				}
				for range p.Next(national(), f, day("2021-03-01")) {
					continue
				}
			}
		})
	}
	wg.Wait()
}
