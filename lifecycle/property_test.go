package lifecycle_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// walk plays files of random acts around the change of the text and shows each
// reachable file, with an act that may or may not be fitting, to a property.
func walk(t *testing.T, p *process, seed uint64, show func(f file, a act)) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 2026))
	for range 150 {
		f := begin()
		now := day("2024-06-01").AddDays(r.IntN(900))
		for range 14 {
			now = now.AddDays(r.IntN(120) - 5)
			for range 4 {
				show(f, randomAct(r, now.AddDays(r.IntN(60)-10)))
			}
			// Go on with an act that is allowed, mostly, or with any that is recorded.
			a := randomAct(r, now)
			if may := slices.Collect(p.Allowed(national(), f, now)); len(may) > 0 && r.IntN(6) > 0 {
				a.Event = may[r.IntN(len(may))]
			}
			next, _, err := p.Audit(national(), f, a)
			require.NoError(t, err)
			f = next
		}
	}
}

func randomAct(r *rand.Rand, on calendar.Date) act {
	a := act{Event: event(1 + r.IntN(int(withdrew))), On: on,
		Detail: detail{TooYoung: r.IntN(8) == 0, Short: r.IntN(2) == 0, Tasks: int8(r.IntN(3) - 1)}}
	if r.IntN(3) == 0 {
		a.Reason = "flood"
	}
	switch r.IntN(3) {
	case 0:
		a.Records = lifecycle.SetOf(topic1, document)
	case 1:
		a.Records = lifecycle.SetOf[record]()
	}
	return a
}

// Apply and Audit read the rules alike: where Apply accepts, both give the same file
// and the same findings; where it refuses, the findings that stand against the act
// are among those of the audit. The file handed in stays as it was, and asking again
// gives the same.
func TestVerbsAgree(t *testing.T) {
	p := toy(t)
	accepted, refusals := 0, 0
	walk(t, p, 1, func(f file, a act) {
		before, act := f, a
		audited, marked, err := p.Audit(national(), f, a)
		require.NoError(t, err)
		guided, findings, err := p.Apply(national(), f, a)
		require.True(t, f == before && a == act, "values stay as they were")
		again, twice, err2 := p.Apply(national(), f, a)
		require.True(t, guided == again && slices.Equal(findings, twice))
		if err == nil {
			accepted++
			require.NoError(t, err2)
			require.True(t, guided == audited)
			require.True(t, slices.Equal(findings, marked))
			return
		}
		refusals++
		require.Equal(t, err.Error(), err2.Error())
		require.True(t, guided == f && findings == nil)
		var r *lifecycle.Refused
		require.True(t, errors.As(err, &r))
		for x := range r.Findings() {
			require.Equal(t, regulation.Unmet, x.Verdict)
			require.True(t, slices.Contains(marked, x), "%s", x.Rule)
		}
		require.NotEmpty(t, r.Zh())
		require.NotEqual(t, r.Zh(), r.Error())
	})
	assert.Greater(t, accepted, 200)
	assert.Greater(t, refusals, 1000)
}

// Without guards, Allowed is what Apply accepts: no more and no less.
func TestAllowedIsWhatApplyAccepts(t *testing.T) {
	p := bare(t)
	seen := map[bool]int{}
	walk(t, p, 2, func(f file, a act) {
		may := slices.Collect(p.Allowed(national(), f, a.On))
		for e := applied; e <= withdrew; e++ {
			_, _, err := p.Apply(national(), f, act{Event: e, On: a.On})
			require.Equal(t, err == nil, slices.Contains(may, e), "%s in %s on %s: %v", e, f.State, a.On, err)
			seen[err == nil]++
		}
	})
	assert.Greater(t, seen[true], 1000)
	assert.Greater(t, seen[false], 1000)
}

// With guards, what Apply refuses for the order, the text or the days is not
// allowed; what is allowed is refused by guards alone.
func TestAllowedLeavesGuardsToApply(t *testing.T) {
	p := toy(t)
	guarded := 0
	walk(t, p, 3, func(f file, a act) {
		may := slices.Contains(slices.Collect(p.Allowed(national(), f, a.On)), a.Event)
		_, _, err := p.Apply(national(), f, a)
		var r *lifecycle.Refused
		switch errors.As(err, &r) {
		case false:
			require.True(t, may, "%s in %s on %s", a.Event, f.State, a.On)
		case may:
			guarded++
			rules := rulesOf(slices.Collect(r.Findings()))
			require.Equal(t, []regulation.RuleID{regulation.DevelopmentAge}, rules)
		}
	})
	assert.Positive(t, guarded)
}

// What Missing says is lacking, the audit of the act finds, and so the other way
// round; the waits of Next are those that Apply refuses for.
func TestMissingAgreesWithAudit(t *testing.T) {
	p := bare(t)
	needs := map[event][]regulation.RuleID{}
	for _, d := range toySpec().Deeds {
		for _, n := range d.Needs {
			needs[d.Event] = append(needs[d.Event], n.Rule)
		}
	}
	lacking := 0
	walk(t, p, 4, func(f file, a act) {
		missing := rulesOf(slices.Collect(p.Missing(national(), f, a.Event, a.On)))
		_, findings, err := p.Audit(national(), f, act{Event: a.Event, On: a.On})
		require.NoError(t, err)
		var found []regulation.RuleID
		for _, x := range findings {
			if x.Verdict == regulation.Unmet && slices.Contains(needs[a.Event], x.Rule) {
				found = append(found, x.Rule)
			}
		}
		require.ElementsMatch(t, found, missing)
		lacking += len(found)
		for n := range p.Next(national(), f, a.On) {
			_, _, err := p.Apply(national(), f, act{Event: n.Step, On: a.On})
			if len(slices.Collect(n.Waits())) > 0 {
				require.Error(t, err)
			}
		}
	})
	assert.Greater(t, lacking, 100)
}

// Due, Overdue, Next and the finding of the act speak of the same days: pending
// while the act would be in time, unmet when it would be late.
func TestDaysAgree(t *testing.T) {
	p := bare(t)
	seen := map[regulation.Verdict]int{}
	walk(t, p, 5, func(f file, a act) {
		windows := map[event]lifecycle.Window{}
		for n := range p.Next(national(), f, a.On) {
			windows[n.Step] = n.Days
		}
		overdue := map[event]int{}
		for e, x := range p.Overdue(national(), f, a.On) {
			require.Equal(t, regulation.Unmet, x.Verdict)
			overdue[e]++
		}
		for e, x := range p.Due(national(), f, a.On) {
			w, open := windows[e]
			require.True(t, open, "what is due is still to be done")
			require.Equal(t, x.Due, w.Latest, "the toy has one last day a step")
			_, findings, err := p.Audit(national(), f, act{Event: e, On: a.On})
			require.NoError(t, err)
			of := findings[slices.IndexFunc(findings, func(y regulation.Finding) bool { return y.Rule == x.Rule && !y.Due.IsZero() })]
			require.Equal(t, x.Due, of.Due)
			require.Equal(t, x.Citation, of.Citation)
			require.Equal(t, x.Verdict == regulation.Pending, of.Verdict == regulation.Met)
			require.Equal(t, x.Verdict == regulation.Unmet, a.On.After(x.Due))
			if x.Verdict == regulation.Unmet {
				overdue[e]--
			}
			seen[x.Verdict]++
		}
		for e, n := range overdue {
			require.Zero(t, n, "%s", e)
		}
		for e, w := range windows {
			if w.Earliest.IsZero() || w.Provisional {
				continue
			}
			_, findings, err := p.Audit(national(), f, act{Event: e, On: a.On})
			require.NoError(t, err)
			early := slices.ContainsFunc(findings, func(x regulation.Finding) bool { return x.Due == w.Earliest && x.Verdict == regulation.Unmet })
			require.Equal(t, a.On.Before(w.Earliest), early, "%s", e)
		}
	})
	assert.Greater(t, seen[regulation.Pending], 100)
	assert.Greater(t, seen[regulation.Unmet], 100)
}

// Findings carry what a reader needs: the subject, the source, both texts, the day.
func TestFindingsAreWhole(t *testing.T) {
	p := toy(t)
	walk(t, p, 6, func(f file, a act) {
		_, findings, err := p.Audit(national(), f, a)
		require.NoError(t, err)
		for _, x := range findings {
			require.Equal(t, "file-1", x.Subject)
			require.NotZero(t, x.Verdict)
			require.NotZero(t, x.Force)
			require.NotEmpty(t, x.Source.Zh)
			require.NotEmpty(t, x.Text().Zh)
			require.NotEmpty(t, x.Text().En)
			require.Equal(t, a.On, x.Period.From)
			require.Equal(t, a.On, x.Period.Last())
			if x.Reason != "" {
				require.Equal(t, regulation.Unmet, x.Verdict)
				require.False(t, x.Force.Binds())
			}
		}
	})
}
