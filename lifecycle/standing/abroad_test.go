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

func TestContactAbroadInEachWholeHalfYear(t *testing.T) {
	rule := regulation.StandingAbroadContact
	for _, x := range []struct {
		name, diary, asOf string
		want              []regulation.Verdict
	}{
		{"the half of leaving asks for nothing", "2024-01-02 went-abroad purpose=study", "2024-06-30", nil},
		{"leaving on its first day, it is whole", "2024-01-01 went-abroad purpose=study", "2024-06-30", []regulation.Verdict{pending}},
		{"its last day is not past", "2024-02-01 went-abroad purpose=study", "2024-12-31", []regulation.Verdict{pending}},
		{"the day after", "2024-02-01 went-abroad purpose=study", "2025-01-01", []regulation.Verdict{unmet, pending}},
		{"contact on the first day", "2024-02-01 went-abroad purpose=study\n2024-07-01 abroad-contacted", "2024-08-01", []regulation.Verdict{met}},
		{"contact on the last day", "2024-02-01 went-abroad purpose=study\n2024-12-31 abroad-contacted", "2025-01-01", []regulation.Verdict{met, pending}},
		{"a contact the day before", "2024-02-01 went-abroad purpose=study\n2024-06-30 abroad-contacted", "2025-01-01", []regulation.Verdict{unmet, pending}},
		{"the half of the return asks for nothing", "2024-02-01 went-abroad purpose=study\n2024-12-31 returned\n2024-12-31 resumed", "2025-08-01", nil},
		{"returned after its last day", "2024-02-01 went-abroad purpose=study\n2025-01-01 returned\n2025-01-01 resumed", "2025-08-01", []regulation.Verdict{unmet}},
		{"abroad for something else", "2024-02-01 went-abroad purpose=other", "2026-01-01", nil},
		{"settled", "2024-02-01 went-abroad purpose=settle", "2026-01-01", nil},
		{"two stays", "2023-02-01 went-abroad purpose=study\n2023-12-31 returned\n2024-01-01 went-abroad purpose=study", "2024-07-01", []regulation.Verdict{unmet, pending}},
		{"before the regulations", "2018-01-01 went-abroad purpose=study\n2019-06-01 returned", "2020-01-01", nil},
	} {
		r := guided(t, x.asOf, x.diary)
		assert.Equal(t, x.want, verdicts(r, rule), x.name)
	}
	r := guided(t, "2025-03-01", "2024-02-01 went-abroad purpose=study")
	f := r.Findings[0]
	assert.Equal(t, calendar.MustParseHalfYear("2024-H2").Span(), f.Period)
	assert.Contains(t, f.Text().Zh, "没有同出国（境）学习研究党员联系的记录")
	assert.Equal(t, day("2024-12-31"), next(t, r, standing.AbroadContacted).Days.Latest, "the first half still owed")
	assert.Equal(t, []standing.Event{standing.AbroadContacted}, r.Overdue)
	assert.Equal(t, standing.IsAbroad, r.Place)
	kept := finding(t, guided(t, "2024-12-01", "2024-02-01 went-abroad purpose=study\n2024-09-09 abroad-contacted\n2024-10-10 abroad-contacted"), regulation.StandingAbroadContact)
	assert.Equal(t, map[string]string{"on": "2024-09-09"}, facts(kept), "the first counts")
}

func TestStrictlyMoreThanFiveYears(t *testing.T) {
	rule := regulation.StandingAbroadYears
	for _, x := range []struct {
		left, asOf string
		over       bool
	}{
		{"2020-03-01", "2025-03-01", false}, // five years are not more than five
		{"2020-03-01", "2025-03-02", true},
		{"2020-02-29", "2025-02-28", false},
		{"2020-02-29", "2025-03-01", true},
	} {
		diary := x.left + " went-abroad purpose=study\n"
		r := guided(t, x.asOf, diary)
		f := finding(t, r, rule)
		assert.Equal(t, x.over, f.Verdict == unmet, "%s to %s", x.left, x.asOf)
		assert.Equal(t, !x.over, f.Verdict == pending)
		assert.Equal(t, x.over, len(r.Proposals) == 1)
		assert.Equal(t, standing.Active, r.State(), "nothing is stopped by itself")
		stop := diary + x.asOf + " stopped-abroad by=retaining"
		if !x.over {
			refused(t, rule, stop)
			refused(t, rule, stop+" reason=wish") // a reason does not shorten the years
			continue
		}
		assert.Equal(t, standing.RetainingOrganization, r.Proposals[0].Body)
		assert.Equal(t, "education-2019:24:2", r.Proposals[0].Basis.String())
		r = guided(t, x.asOf, stop)
		assert.Equal(t, standing.Suspended, r.State())
		assert.Equal(t, members.Stopped, r.Status)
		assert.Zero(t, r.Rights)
	}
}

func TestAStayForSomethingElseIsNoGround(t *testing.T) {
	other := "2015-03-01 went-abroad purpose=other\n"
	r := guided(t, "2025-03-02", other)
	assert.Empty(t, r.Proposals)
	assert.Empty(t, verdicts(r, regulation.StandingAbroadYears))
	refused(t, regulation.StandingAbroadYears, other+"2025-03-02 stopped-abroad by=retaining")
	// Settled there, it is one.
	settled := other + "2025-03-02 settled-abroad\n2025-03-02 stopped-abroad by=retaining"
	assert.Equal(t, standing.Suspended, stateOf(guided(t, "2025-03-02", settled)))
}

func TestBeforeTheRegulationsOf2019NothingIsCounted(t *testing.T) {
	for _, diary := range []string{"2012-01-01 went-abroad purpose=study", "2017-12-01 contact-lost\n2018-01-01 searched", "2018-01-01 away fixedPlace=true", "2018-01-01 correction-ordered months=6" + vote} {
		r := guided(t, "2018-12-01", diary)
		assert.Empty(t, r.Proposals, diary)
		for _, f := range r.Findings {
			assert.NotEmpty(t, f.Part, "nothing about the day: %s", f.Rule)
		}
	}
}

func TestSettledAbroad(t *testing.T) {
	settled := "2024-03-01 went-abroad purpose=settle\n"
	r := guided(t, "2024-03-01", settled)
	assert.Equal(t, []standing.Event{standing.StoppedAbroad}, proposed(r))
	later := "2024-03-01 went-abroad purpose=study\n2025-01-10 settled-abroad\n"
	assert.Empty(t, guided(t, "2025-01-09", later).Proposals)
	assert.Equal(t, []standing.Event{standing.StoppedAbroad}, proposed(guided(t, "2025-01-10", later)))
	assert.Empty(t, verdicts(guided(t, "2025-12-31", later), regulation.StandingAbroadContact)[1:], "the duty of contact is for those who study")

	assert.Equal(t, standing.Suspended, stateOf(guided(t, "2024-04-01", settled+"2024-03-20 stopped-abroad")))
	refused(t, regulation.StandingAbroadYears, settled+"2024-03-20 stopped-abroad by=other")
	refused(t, regulation.StandingAbroadYears, "2024-03-20 stopped-abroad by=branch")
	assert.Equal(t, []regulation.Verdict{met, unknown}, verdicts(guided(t, "2024-04-01", settled+"2024-03-20 stopped-abroad"), regulation.StandingAbroadYears))
}

func TestWhoIsKeptForAReason(t *testing.T) {
	diary := "2020-03-01 went-abroad purpose=study\n2025-04-01 abroad-retained"
	settled := guided(t, "2025-05-01", diary+" reason=state-mission")
	f := finding(t, settled, regulation.StandingAbroadYears)
	assert.Equal(t, unmet, f.Verdict)
	assert.Equal(t, regulation.Settled, f.Severity())
	assert.Empty(t, settled.Proposals)
	bare := guided(t, "2025-05-01", diary)
	assert.Equal(t, regulation.Deviation, finding(t, bare, regulation.StandingAbroadYears).Severity())
	assert.Len(t, bare.Proposals, 1)
}

func TestOrganizationalLifeResumesOnReturn(t *testing.T) {
	back := "2024-03-01 went-abroad purpose=study\n2025-05-10 returned\n"
	r := guided(t, "2025-05-10", back)
	assert.Equal(t, []standing.Event{standing.Resumed}, steps(r))
	assert.Empty(t, verdicts(r, regulation.StandingResume))
	r = guided(t, "2025-05-11", back)
	assert.Equal(t, []regulation.Verdict{unmet}, verdicts(r, regulation.StandingResume))
	r = guided(t, "2025-06-01", back+"2025-05-20 resumed")
	assert.Empty(t, r.Next)
	assert.Empty(t, verdicts(r, regulation.StandingResume))
	// Each return asks for its own.
	again := back + "2025-05-20 resumed\n2025-06-01 went-abroad purpose=study\n2025-09-01 returned\n"
	assert.Equal(t, []standing.Event{standing.Resumed}, steps(guided(t, "2025-09-02", again)))
	assert.Empty(t, steps(guided(t, "2025-06-02", back+"2025-06-01 went-abroad purpose=study")), "abroad again, there is nothing to resume")
	// Coming home from another town is no return from abroad.
	assert.Empty(t, guided(t, "2025-06-01", "2025-01-01 away\n2025-05-20 returned").Next)
}

func TestStayInterruptedByAStop(t *testing.T) {
	diary := `
		2019-06-01 went-abroad purpose=study
		2024-06-02 stopped-abroad by=retaining
		2025-02-01 restored`
	r := guided(t, "2026-01-01", diary)
	require.Equal(t, standing.Active, r.State())
	var periods []string
	for _, f := range r.Findings {
		if f.Rule == regulation.StandingAbroadContact {
			periods = append(periods, f.Period.From.String())
		}
	}
	assert.Equal(t, []string{"2019-07-01", "2020-01-01", "2020-07-01", "2021-01-01", "2021-07-01", "2022-01-01", "2022-07-01",
		"2023-01-01", "2023-07-01", "2025-07-01", "2026-01-01"}, periods, "neither the half of the stop nor that of the restoration")
}
