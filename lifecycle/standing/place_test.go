package standing_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

func TestAMobileMemberIsAwaySixMonths(t *testing.T) {
	for _, x := range []struct {
		left, asOf string
		mobile     bool
	}{
		{"2025-01-10", "2025-07-09", false},
		{"2025-01-10", "2025-07-10", true},
		{"2025-08-31", "2026-02-27", false},
		{"2025-08-31", "2026-02-28", true}, // the month ends earlier
		{"2023-08-31", "2024-02-28", false},
		{"2023-08-31", "2024-02-29", true}, // leap day
		{"2024-02-29", "2024-08-28", false},
		{"2024-02-29", "2024-08-29", true},
	} {
		r := guided(t, x.asOf, x.left+" away")
		assert.Equal(t, x.mobile, r.Mobile, "%s to %s", x.left, x.asOf)
		want := standing.IsAway
		if x.mobile {
			want = standing.IsMobile
		}
		assert.Equal(t, want, r.Place)
		assert.Equal(t, standing.Active, r.State(), "where a member is decides nothing")
	}
}

func TestAMobileMemberIsKeptInContact(t *testing.T) {
	away := "2025-01-10 away\n"
	assert.Equal(t, []regulation.Verdict{pending}, verdicts(guided(t, "2025-07-10", away), regulation.StandingMobile))
	assert.Equal(t, []regulation.Verdict{unmet}, verdicts(guided(t, "2025-07-11", away), regulation.StandingMobile))
	kept := away + "2025-03-01 mobile-contacted"
	assert.Empty(t, verdicts(guided(t, "2025-07-09", kept), regulation.StandingMobile))
	assert.Empty(t, verdicts(guided(t, "2025-07-09", away), regulation.StandingMobile))
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2025-07-10", kept), regulation.StandingMobile))

	// A contact before leaving is none, and coming back ends it all.
	before := "2025-01-09 mobile-contacted\n" + away
	assert.Equal(t, []regulation.Verdict{unmet}, verdicts(guided(t, "2025-08-01", before), regulation.StandingMobile))
	back := guided(t, "2025-08-01", away+"2025-07-20 returned")
	assert.Empty(t, verdicts(back, regulation.StandingMobile))
	assert.False(t, back.Mobile)
	assert.Equal(t, standing.AtHome, back.Place)
	assert.Empty(t, back.Next)
}

func TestTheFrequencyOfContactIsLocal(t *testing.T) {
	away := "2025-01-10 away\n2025-06-01 mobile-contacted\n"
	national := guided(t, "2026-01-01", away)
	assert.Empty(t, verdicts(national, regulation.StandingMobileContact))
	assert.Zero(t, next(t, national, standing.MobileContacted).Days)

	local, err := law.With(regulation.SetCount(regulation.MobileContactMonths, 1).
		Under(regulation.Instrument{ID: "county-mobile", Title: regulation.Text{Zh: "某县流动党员管理办法", En: "measures of a county"}, Level: regulation.CountyLevel, Division: regulation.ByArticle},
			regulation.Citation{Article: 3}).From(day("2020-01-01")))
	require.NoError(t, err)
	// Counted from the day of becoming mobile, 10 July, because the contact came before.
	for asOf, want := range map[string]regulation.Verdict{"2025-08-10": pending, "2025-08-11": unmet} {
		r, err := standing.Replay(local, full(t, asOf, away))
		require.NoError(t, err)
		assert.Equal(t, []regulation.Verdict{want}, verdicts(r, regulation.StandingMobileContact), asOf)
		assert.Equal(t, day("2025-08-10"), next(t, r, standing.MobileContacted).Days.Latest)
		assert.Equal(t, want == unmet, len(r.Overdue) == 1)
	}
	r, err := standing.Replay(local, full(t, "2025-09-01", away+"2025-07-31 mobile-contacted"))
	require.NoError(t, err)
	assert.Equal(t, day("2025-08-31"), finding(t, r, regulation.StandingMobileContact).Due)
}

func TestWhenTheRelationHasToMove(t *testing.T) {
	due := regulation.StandingTransferDue
	fixed := "2025-01-10 away fixedPlace=true\n"
	for _, x := range []struct {
		diary, asOf string
		want        []regulation.Verdict
		proposed    bool
	}{
		{fixed, "2025-07-09", []regulation.Verdict{pending}, false},
		{fixed, "2025-07-10", []regulation.Verdict{pending}, true},
		{fixed, "2025-07-11", []regulation.Verdict{unmet}, true},
		{fixed + "2025-07-20 transfer-issued", "2025-08-01", []regulation.Verdict{pending}, false},
		{"2025-01-10 away fixedPlace=false", "2025-09-01", nil, false},
		{"2025-01-10 away", "2025-07-09", nil, false},
		{"2025-01-10 away", "2025-07-10", []regulation.Verdict{unknown}, false},
		{"2025-03-01 moved what=unit", "2025-03-01", []regulation.Verdict{pending}, true},
		{"2025-03-01 moved what=residence", "2025-03-02", []regulation.Verdict{unmet}, true},
		{"2025-03-01 moved what=unit\n2025-03-05 transfer-issued\n2025-03-20 transfer-accepted to=B02", "2025-04-01", []regulation.Verdict{met}, false},
		{fixed + "2025-07-01 moved what=unit", "2025-07-02", []regulation.Verdict{unmet}, true},
		{"2025-01-10 away\n2025-08-01 moved what=unit", "2025-08-02", []regulation.Verdict{unmet}, true}, // whether the place is fixed no longer matters
		{fixed + "2025-07-20 moved what=unit", "2025-07-20", []regulation.Verdict{unmet}, true},          // due since 10 July
	} {
		r := guided(t, x.asOf, x.diary)
		assert.Equal(t, x.want, verdicts(r, due), "%s on %s", x.diary, x.asOf)
		assert.Equal(t, x.proposed, len(r.Proposals) == 1, "%s on %s", x.diary, x.asOf)
		if x.proposed {
			assert.Equal(t, standing.TransferIssued, r.Proposals[0].Step)
			assert.Equal(t, "education-2019:25:3", r.Proposals[0].Basis.String())
			assert.Contains(t, steps(r), standing.TransferIssued)
		} else {
			assert.NotContains(t, steps(r), standing.TransferIssued)
		}
	}
}

func TestSinceWhenTheRelationHasToMove(t *testing.T) {
	for diary, since := range map[string]string{
		"2025-01-10 away fixedPlace=true": "2025-01-10", "2025-03-01 moved what=unit": "2025-03-01",
		"2025-01-10 away fixedPlace=true\n2025-07-20 moved what=unit": "2025-01-10", "2025-01-10 away fixedPlace=true\n2025-07-01 moved what=unit": "2025-07-01",
	} {
		assert.Equal(t, since, facts(finding(t, guided(t, "2025-09-01", diary), regulation.StandingTransferDue))["since"], diary)
	}
}

func TestATransferEndsWithTheAcceptance(t *testing.T) {
	sent := "2025-01-10 away fixedPlace=true\n2025-07-20 transfer-issued\n"
	r := guided(t, "2025-08-01", sent)
	assert.Equal(t, standing.InTransit, r.Place)
	assert.True(t, r.Mobile, "not transferred until accepted")
	assert.Contains(t, steps(r), standing.TransferAccepted)

	r = guided(t, "2025-09-01", sent+"2025-08-10 transfer-accepted to=B02")
	assert.Equal(t, standing.AtHome, r.Place)
	assert.False(t, r.Mobile)
	assert.Empty(t, r.Next)

	r = guided(t, "2025-09-01", sent+"2025-08-10 transfer-refused reason=papers-incomplete")
	assert.Equal(t, standing.IsMobile, r.Place)
	assert.Contains(t, proposed(r), standing.TransferIssued)

	// A second transfer waits for its own acceptance, whatever became of the first.
	for _, first := range []string{"2025-08-10 transfer-refused reason=x\n", "2025-08-10 transfer-accepted\n2025-09-01 moved what=unit\n"} {
		r = guided(t, "2025-10-01", sent+first+"2025-09-10 transfer-issued")
		assert.Contains(t, steps(r), standing.TransferAccepted, first)
		assert.Equal(t, standing.InTransit, r.Place)
	}

	refused(t, regulation.TransferRefusal, sent+"2025-08-10 transfer-refused")
	refused(t, regulation.TransferResponsible, "2025-08-10 transfer-accepted")
	refused(t, regulation.TransferResponsible, "2025-08-10 transfer-refused reason=x")
	refused(t, regulation.TransferResponsible, sent+"2025-08-10 transfer-accepted\n2025-08-11 transfer-accepted")
	refused(t, regulation.TransferResponsible, sent+"2025-08-10 transfer-refused reason=x\n2025-08-11 transfer-accepted")
}
