package standing_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/members"
)

// months writes the months of a series from January 2025 on, a letter each: m
// missed, k kept, e excused, n nothing due, a space not recorded.
func months(s standing.Series, letters string) []standing.MonthOf {
	outcome := map[rune]standing.Outcome{'m': standing.Missed, 'k': standing.Kept, 'e': standing.Excused, 'n': standing.NothingDue}
	var out []standing.MonthOf
	m := calendar.MustParseMonth("2025-01")
	for _, l := range letters {
		if o := outcome[l]; o != 0 {
			out = append(out, standing.MonthOf{Series: s, Month: m, Outcome: o})
		}
		m = m.Next()
	}
	return out
}

func counted(t testing.TB, asOf, text string, all ...[]standing.MonthOf) standing.Report {
	t.Helper()
	c := full(t, asOf, text)
	for _, m := range all {
		c.Series = append(c.Series, m...)
	}
	r, err := standing.Replay(law, c)
	require.NoError(t, err)
	return r
}

func TestSixConsecutiveMonthsRaiseAnAlert(t *testing.T) {
	for _, x := range []struct {
		name, letters, asOf string
		months              int // of the alert; 0 for none
		verdict             regulation.Verdict
	}{
		{"five", "mmmmm", "2026-01-01", 0, met},
		{"six", "mmmmmm", "2026-01-01", 6, unmet},
		{"nine", "mmmmmmmmm", "2026-01-01", 9, unmet},
		{"the sixth month is not over on its last day", "mmmmmm", "2025-06-30", 0, met},
		{"over on the day after", "mmmmmm", "2025-07-01", 6, unmet},
		{"one kept month begins anew", "mmmmmkm", "2026-01-01", 0, met},
		{"kept after six", "mmmmmmk", "2026-01-01", 0, met},
		{"six after a kept one", "kmmmmmm", "2026-01-01", 6, unmet},
		{"a good reason ends the run", "mmmemmm", "2026-01-01", 0, met},
		{"so does a month with nothing due", "mmmnmmm", "2026-01-01", 0, met},
		{"a month nobody recorded", "mmm mmm", "2026-01-01", 0, unknown},
		{"and would be too short all the same", "mm mm", "2026-01-01", 0, met},
		{"not recorded, but broken before", "mkmm mm", "2026-01-01", 0, met},
		{"all kept", "kkkkkk", "2026-01-01", 0, met},
	} {
		r := counted(t, x.asOf, "", months(standing.Dues, x.letters))
		assert.Equal(t, []regulation.Verdict{x.verdict}, verdicts(r, regulation.StandingSeries), x.name)
		if x.months == 0 {
			assert.Empty(t, r.Alerts, x.name)
			assert.NotContains(t, proposed(r), standing.RemovedAsLeft, x.name)
			continue
		}
		require.Len(t, r.Alerts, 1, x.name)
		assert.Equal(t, x.months, r.Alerts[0].Months)
		assert.Equal(t, "education-2019:31(6)", r.Alerts[0].Basis.String())
		assert.Equal(t, []standing.Event{standing.RemovedAsLeft}, proposed(r))
		assert.Equal(t, standing.MemberMeeting, r.Proposals[0].Body)
		assert.Equal(t, standing.Active, r.State(), "an alert is never a state")
		assert.Equal(t, members.EveryRight, r.Rights)
	}
}

func TestEachSeriesCountsAlone(t *testing.T) {
	// Three of one and three of another are no six; attendance resets no dues.
	r := counted(t, "2026-01-01", "", months(standing.Dues, "mmmkkk"), months(standing.OrganizationalLife, "kkkmmm"))
	assert.Empty(t, r.Alerts)
	r = counted(t, "2026-01-01", "", months(standing.Dues, "mmmmmm"), months(standing.OrganizationalLife, "kkkkkk"), months(standing.Work, "mmmmmmm"))
	require.Len(t, r.Alerts, 2)
	assert.Equal(t, []standing.Series{standing.Dues, standing.Work}, []standing.Series{r.Alerts[0].Series, r.Alerts[1].Series})
	assert.Len(t, r.Proposals, 1, "one question to the meeting")
	assert.Equal(t, []regulation.Verdict{met, unmet, unmet}, verdicts(r, regulation.StandingSeries))
}

func TestMonthsAbroadOutOfContactOrStoppedDoNotCount(t *testing.T) {
	mm := months(standing.OrganizationalLife, "mmmmmmmmm")
	for name, x := range map[string]struct {
		diary string
		runs  int
	}{
		"a stay abroad in March": {"2025-03-10 went-abroad purpose=study\n2025-03-20 returned", 6},
		"touching April":         {"2025-03-10 went-abroad purpose=study\n2025-04-02 returned", 0},
		"out of contact":         {"2025-03-10 contact-lost\n2025-03-20 contact-found", 6},
		"and found in May":       {"2025-03-10 contact-lost\n2025-05-20 contact-found", 0},
	} {
		r := counted(t, "2025-10-01", x.diary, mm)
		alerts := 0
		for _, a := range r.Alerts {
			alerts = a.Months
		}
		assert.Equal(t, x.runs, alerts, name)
	}
	r := counted(t, "2026-06-01", "2024-01-01 contact-lost\n2024-02-01 searched\n2025-02-10 stopped-lost by=branch\n2026-05-01 restored", mm)
	assert.Empty(t, r.Alerts)
}

func TestLapsesShortOfSixAskForCriticism(t *testing.T) {
	mm := months(standing.Dues, "kmm")
	r := counted(t, "2025-04-01", "", mm)
	assert.Equal(t, []standing.Event{standing.Criticized}, proposed(r))
	assert.Equal(t, standing.Branch, r.Proposals[0].Body)
	assert.Equal(t, "education-2019:29", r.Proposals[0].Basis.String())
	assert.Equal(t, []standing.Event{standing.Criticized}, proposed(counted(t, "2025-04-01", "2025-01-31 criticized", mm)), "that was before the run")
	assert.Empty(t, proposed(counted(t, "2025-04-01", "2025-02-01 criticized", mm)))
	assert.Empty(t, proposed(counted(t, "2025-04-01", "", months(standing.Dues, "mmk"))))
}

func TestRemovalAsLeftNeedsTheRun(t *testing.T) {
	act := "2025-08-01 investigated\n2025-08-02 filed\n2025-08-10 removed-as-left" + vote
	rule := regulation.StandingRemovalGround
	six := months(standing.Work, "mmmmmm")
	assert.Equal(t, standing.Removed, stateOf(counted(t, "2025-09-01", act, six)))
	assert.Equal(t, []regulation.Verdict{unknown}, verdicts(counted(t, "2025-09-01", act), rule), "no line of any series")
	for _, letters := range []string{"mmmmm", "mmmmmmk", "kkkkkkmm"} {
		c := full(t, "2025-09-01", act)
		c.Series = months(standing.Work, letters)
		_, err := standing.Replay(law, c)
		assert.Equal(t, regulation.Code("refused-transition"), regulation.CodeOf(err), letters)
		c.Mode = standing.Audit
		r, err := standing.Replay(law, c)
		require.NoError(t, err)
		assert.Equal(t, standing.Removed, r.State())
		assert.Equal(t, []regulation.Verdict{unmet}, verdicts(r, rule))
	}
	// Months after the decision are not its ground: six on file, five over by then.
	early := "2025-06-01 investigated\n2025-06-02 filed\n2025-06-30 removed-as-left" + vote
	c := full(t, "2025-09-01", early)
	c.Series = six
	_, err := standing.Replay(law, c)
	assert.Equal(t, regulation.Code("refused-transition"), regulation.CodeOf(err))
	// One series is enough, whatever the others say; months not recorded leave it open.
	assert.Equal(t, []regulation.Verdict{met}, verdicts(counted(t, "2025-09-01", act, six, months(standing.Dues, "kkkkkk")), rule))
	assert.Equal(t, []regulation.Verdict{unknown}, verdicts(counted(t, "2025-09-01", act, months(standing.Work, "mm mmm"), months(standing.Dues, "kkkkkk")), rule))
}

func TestWhatACountRead(t *testing.T) {
	for letters, want := range map[string]map[string]string{
		"kk": {"months": "0", "series": "dues"}, "km": {"months": "1", "series": "dues", "since": "2025-02-01"}, "mmm mmm": {"months": "", "series": "dues"},
	} {
		assert.Equal(t, want, facts(finding(t, counted(t, "2026-01-01", "", months(standing.Dues, letters)), regulation.StandingSeries)), letters)
	}
}

func TestTheTextsOfAnAlertPropose(t *testing.T) {
	r := counted(t, "2025-08-01", "", months(standing.Dues, "kmmmmmm"))
	require.Len(t, r.Alerts, 1)
	assert.Equal(t, "自2025年2月起连续6个月没有交纳党费，有无正当理由由党支部查明", r.Alerts[0].Text().Zh)
	assert.Equal(t, "提请党支部党员大会研究：除名（自行脱党）", r.Proposals[0].Text().Zh)
	assert.Contains(t, finding(t, r, regulation.StandingSeries).Text().Zh, "6个月")
}
