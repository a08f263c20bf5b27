package standing_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
	"github.com/dangwu-go/dangwu/members"
)

// Ways out, under the measures of 2024.
const (
	opened             = "2025-02-01 investigated\n2025-02-10 filed\n"
	vote               = " due=15 present=10 for=9"
	correcting         = opened + "2025-03-01 correction-ordered months=6" + vote + "\n"
	unreformed         = correcting + "2025-09-01 not-reformed\n2025-09-02 filed\n"
	advised            = unreformed + "2025-09-10 advised ground=item-5" + vote + "\n"
	leftOnAdvice       = advised + "2025-09-20 advice-accepted\n"
	adviceRefused      = advised + "2025-09-20 advice-refused\n2025-09-21 filed\n"
	removedAfterAdvice = adviceRefused + "2025-10-01 removed-after-advice" + vote + "\n"
	removedAsLeft      = opened + "2025-03-01 removed-as-left" + vote + "\n"
	removedResigned    = "2025-02-01 resignation-requested\n2025-02-10 educated\n2025-03-01 removed-resigned" + vote + "\n"
	disqualified       = opened + "2025-03-01 removed-disqualified" + vote + "\n"
	expelled           = "2025-03-01 penalized penalty=expelled\n"
)

func TestWaysOut(t *testing.T) {
	for _, x := range []struct {
		diary       string
		state       standing.State
		exit        members.Exit
		left, again string
	}{
		{leftOnAdvice, standing.Withdrawn, members.AdvisedToLeave, "2025-09-20", "2030-09-10"}, // counted from the advice
		{removedAfterAdvice, standing.Removed, members.RemovedAfterAdvice, "2025-10-01", "2030-10-01"},
		{removedAsLeft, standing.Removed, members.RemovedAsLeft, "2025-03-01", "2030-03-01"},
		{removedResigned, standing.Removed, members.Resigned, "2025-03-01", "2030-03-01"},
		{disqualified, standing.Removed, 0, "2025-03-01", "2030-03-01"},
		{expelled, standing.Expelled, members.Expelled, "2025-03-01", ""},
		{"2025-03-01 died\n", standing.Deceased, members.Died, "2025-03-01", ""},
	} {
		r := guided(t, "2026-01-01", x.diary)
		assert.Equal(t, x.state, r.State(), x.diary)
		assert.Equal(t, members.Outside, r.Status)
		assert.Zero(t, r.Rights)
		assert.Zero(t, r.Place)
		assert.Zero(t, r.CorrectionEnds())
		assert.Zero(t, r.File.Facts.StoppedOn)
		assert.Equal(t, x.exit, r.File.Facts.Exit)
		assert.Equal(t, day(x.left), r.File.Facts.Left)
		assert.Equal(t, x.again, r.ReadmissionFrom.String())
		assert.Empty(t, r.Proposals)
		assert.Empty(t, r.Alerts)
		assert.Empty(t, r.Next)
		dayBefore := guided(t, day(x.left).AddDays(-1).String(), x.diary)
		assert.Equal(t, members.Full, dayBefore.Status)
		refused(t, "", x.diary+"2026-01-01 criticized")
		assert.Equal(t, x.state, stateOf(audited(t, "2026-01-01", x.diary+"2026-01-01 correction-ordered months=6")))
	}
}

func TestInvestigationAndFilingComeFirst(t *testing.T) {
	for _, x := range []struct{ before, act string }{
		{"", "2025-03-01 correction-ordered months=6"},
		{"", "2025-03-01 removed-disqualified"},
		{"", "2025-03-01 removed-as-left"},
		{"2025-01-10 educated\n", "2025-03-01 advised ground=item-4"},
	} {
		refused(t, regulation.StandingInvestigation, x.before+"2025-02-10 filed\n"+x.act+vote)
		refused(t, regulation.StandingFiling, x.before+"2025-02-10 investigated\n"+x.act+vote)
		guided(t, "2025-03-01", x.before+opened+x.act+vote)
		// The measures are not older than their publication, and neither is the duty.
		old := strings.ReplaceAll(x.before+x.act, "2025", "2024")
		guided(t, "2024-09-30", strings.ReplaceAll(old, "2024-03-01", "2024-08-29")+vote)
		refused(t, regulation.StandingFiling, strings.ReplaceAll(old, "2024-03-01", "2024-08-30")+vote)
	}
	// A filing serves one meeting: the removal after the advice needs its own.
	again := strings.Replace(adviceRefused, "2025-09-21 filed\n", "", 1)
	refused(t, regulation.StandingFiling, again+"2025-10-01 removed-after-advice"+vote)
	refused(t, regulation.StandingAdviceFirst, strings.Replace(adviceRefused, "2025-09-20 advice-refused\n", "", 1)+"2025-10-01 removed-after-advice"+vote)
	// And the investigation is for one matter.
	refused(t, regulation.StandingInvestigation, correcting+"2025-08-20 reformed\n2025-09-01 filed\n2025-09-10 correction-ordered months=6"+vote)
}

func TestTheMeetingDecidesByTheGeneralRule(t *testing.T) {
	order := opened + "2025-03-01 correction-ordered months=6"
	for _, x := range []struct {
		numbers string
		state   standing.State // unset: refused for want of a quorum
	}{
		{" due=16 present=7 for=7", 0},
		{" due=16 present=8 for=8", standing.Active}, // half is a quorum, and cannot pass anything
		{" due=16 present=9 for=8", standing.Active},
		{" due=16 present=9 for=9", standing.InCorrection},
		{" due=15 present=7 for=7", 0},
		{" due=15 present=8 for=8", standing.InCorrection},
		{" due=15 present=8 for=7", standing.Active},
		{" due=15 present=15 for=7 against=8", standing.Active},
		{" due=15 present=15 for=8 against=4 abstain=3", standing.InCorrection},
	} {
		if x.state == 0 {
			refused(t, regulation.StandingVote, order+x.numbers)
			a := audited(t, "2025-04-01", order+x.numbers)
			assert.Equal(t, standing.InCorrection, a.State(), "an audit keeps the recorded course")
			continue
		}
		r := guided(t, "2025-04-01", order+x.numbers)
		assert.Equal(t, x.state, r.State(), x.numbers)
		if x.state == standing.Active {
			assert.Zero(t, r.CorrectionEnds())
			assert.Empty(t, verdicts(r, regulation.StandingVote), "a lawful no is no breach")
			assert.Contains(t, steps(r), standing.Filed, "the next meeting needs a filing of its own")
			assert.Equal(t, standing.Active, stateOf(audited(t, "2025-04-01", order+x.numbers)))
		}
	}
	passed := finding(t, guided(t, "2025-04-01", order+" due=16 present=10 for=9"), regulation.StandingVote)
	assert.Equal(t, met, passed.Verdict)
	assert.Equal(t, "branch-work-2018:11:3", passed.Citation.String())
	assert.Equal(t, map[string]string{"voters": "16", "present": "10", "ayes": "9", "needed": "9"}, facts(passed))
	no := refused(t, regulation.StandingVote, order+" due=16 present=7 for=7")
	assert.Equal(t, map[string]string{"voters": "16", "present": "7", "ayes": "7", "needed": "8"}, facts(against(t, no, regulation.StandingVote)))
	r := guided(t, "2025-04-01", order)
	assert.Equal(t, []regulation.Verdict{unknown}, verdicts(r, regulation.StandingVote))
	assert.Equal(t, standing.InCorrection, r.State())
	// What may not be decided may not be voted down either.
	refused(t, regulation.StandingFiling, "2025-02-01 investigated\n2025-03-01 correction-ordered months=6 due=15 present=15 for=1")
	_, err := standing.Replay(law, full(t, "2025-04-01", opened+"2025-03-01 correction-ordered months=13 due=15 present=15 for=1"))
	require.ErrorIs(t, err, lifecycle.RefusedTransition)
}

// Step by step, without a file replayed, a vote that fell short asks for the same.
func TestAVoteThatFellShortIsPreparedToo(t *testing.T) {
	no := " due=15 present=15 for=1"
	for before, rule := range map[string]regulation.RuleID{
		"2025-02-01 investigated": regulation.StandingFiling, "2025-02-10 filed": regulation.StandingInvestigation,
	} {
		file := guided(t, "2025-02-28", before).File
		a, err := line(t, "2025-03-01 removed-disqualified"+no).Act(law)
		require.NoError(t, err)
		require.Equal(t, standing.VotedDown, a.Event)
		_, _, err = standing.Course().Apply(rules(), file, a)
		var r *lifecycle.Refused
		require.ErrorAs(t, err, &r)
		against(t, r, rule)
		// A resignation goes its own way.
		a, err = line(t, "2025-03-01 removed-resigned"+no).Act(law)
		require.NoError(t, err)
		_, _, err = standing.Course().Apply(rules(), file, a)
		require.NoError(t, err)
	}
}

func TestCorrectionPeriod(t *testing.T) {
	order := func(months string) string { return opened + "2025-03-31 correction-ordered months=" + months + vote }
	for months, end := range map[string]string{"1": "2025-04-30", "6": "2025-09-30", "11": "2026-02-28", "12": "2026-03-31"} {
		r := guided(t, "2025-04-01", order(months))
		assert.Equal(t, day(end), r.CorrectionEnds())
		f := finding(t, r, regulation.StandingCorrection)
		assert.Equal(t, months == "6", f.Verdict == met)
		if months != "6" {
			assert.Equal(t, regulation.Deviation, f.Severity())
			assert.Equal(t, regulation.Settled, finding(t, guided(t, "2025-04-01", order(months)+" reason=gravity"), regulation.StandingCorrection).Severity())
		}
		assert.Equal(t, day(end), next(t, r, standing.Reformed).Days.Earliest)
	}
	refused(t, regulation.StandingCorrection, order("13"))
	refused(t, regulation.StandingCorrection, order("13")+" reason=gravity") // a must: no reason settles it

	// Before the measures of 2024 only the year bound.
	r := guided(t, "2023-04-01", "2023-03-31 correction-ordered months=9"+vote)
	assert.Equal(t, []regulation.Verdict{met}, verdicts(r, regulation.StandingCorrection))
	refused(t, regulation.StandingCorrection, "2023-03-31 correction-ordered months=13"+vote)
}

func TestTheEndOfACorrectionPeriod(t *testing.T) {
	rule := regulation.StandingCorrectionEnd
	refused(t, rule, correcting+"2025-08-31 not-reformed")
	assert.Equal(t, standing.InCorrection, stateOf(guided(t, "2025-09-01", correcting+"2025-09-01 not-reformed")))
	assert.Equal(t, standing.Active, stateOf(guided(t, "2025-08-01", correcting+"2025-08-01 reformed")), "reform may be found early")
	for asOf, want := range map[string]struct {
		v        regulation.Verdict
		proposed bool
	}{"2025-08-31": {pending, false}, "2025-09-01": {pending, true}, "2025-09-02": {unmet, true}} {
		r := guided(t, asOf, correcting)
		assert.Equal(t, []regulation.Verdict{want.v}, verdicts(r, rule), asOf)
		assert.Equal(t, want.proposed, len(r.Proposals) == 1, asOf)
		assert.Equal(t, want.v == unmet, len(r.Overdue) == 1)
		assert.Equal(t, standing.InCorrection, r.State(), "the end of a period decides nothing")
		assert.Equal(t, members.EveryRight, r.Rights)
	}
	r := guided(t, "2025-09-05", unreformed)
	assert.Equal(t, []standing.Event{standing.AdviceGiven}, proposed(r))
	assert.Contains(t, steps(r), standing.AdviceGiven)
	refused(t, rule, correcting+"2025-09-05 filed\n2025-09-10 advised ground=item-5"+vote)
	assert.Equal(t, standing.Advised, stateOf(guided(t, "2025-10-01", advised)))
	// A new period asks for a new finding.
	second := correcting + "2025-09-01 not-reformed\n2025-09-02 reformed\n2025-09-03 investigated\n2025-09-04 filed\n2025-09-10 correction-ordered months=6" + vote + "\n"
	refused(t, rule, second+"2025-10-01 filed\n2025-10-02 advised ground=item-5"+vote)
}

func TestAdviceComesAfterItsGround(t *testing.T) {
	for _, item := range []string{"item-2", "item-4"} {
		give := "2025-03-01 advised ground=" + item + vote
		r := refused(t, regulation.StandingRemovalGround, opened+give)
		assert.Contains(t, r.Zh(), "第三十一条")
		assert.Equal(t, standing.Advised, stateOf(guided(t, "2025-03-01", "2025-01-20 educated\n"+opened+give)))
	}
	r := guided(t, "2025-10-05", adviceRefused)
	assert.Equal(t, []standing.Event{standing.RemovedAfterAdvice}, proposed(r))
	assert.Equal(t, []standing.Event{standing.AdviceAccepted}, steps(guided(t, "2025-09-15", advised))[1:])
	// Nobody who was not advised to leave leaves on advice, or is removed after it.
	refused(t, regulation.StandingAdviceFirst, "2025-03-01 advice-accepted")
	refused(t, regulation.StandingAdviceFirst, "2025-03-01 advice-refused")
	refused(t, regulation.StandingAdviceFirst, opened+"2025-03-01 removed-after-advice"+vote)
	a := audited(t, "2025-04-01", opened+"2025-03-01 removed-after-advice"+vote)
	assert.Equal(t, standing.Removed, a.State())
}

func TestResignation(t *testing.T) {
	asked := "2025-02-01 resignation-requested\n"
	remove := "2025-03-01 removed-resigned" + vote
	refused(t, regulation.StandingResignation, asked+remove)
	refused(t, regulation.StandingResignation, "2025-01-31 educated\n"+asked+remove) // education comes after the request
	refused(t, regulation.StandingResignation, "2025-02-10 educated\n"+remove)       // nobody asked
	refused(t, regulation.StandingResignation, asked+"2025-02-10 educated\n2025-02-20 resignation-withdrawn\n"+remove)
	refused(t, regulation.StandingResignation, "2025-02-20 resignation-withdrawn")
	assert.Equal(t, []standing.Event{standing.RemovedResigned}, steps(guided(t, "2025-02-15", asked+"2025-02-10 educated")))
	assert.Empty(t, steps(guided(t, "2025-02-15", "2025-02-10 educated")))
	// Who asks a second time is talked to a second time.
	second := asked + "2025-02-10 educated\n2025-02-20 resignation-withdrawn\n2025-06-01 resignation-requested\n"
	refused(t, regulation.StandingResignation, second+"2025-07-01 removed-resigned"+vote)
	assert.Equal(t, []standing.Event{standing.Educated, standing.RemovedResigned}, steps(guided(t, "2025-06-10", second)))
	assert.Equal(t, standing.Removed, stateOf(guided(t, "2025-07-01", second+"2025-06-10 educated\n2025-07-01 removed-resigned"+vote)))
	r := guided(t, "2025-03-01", asked+"2025-02-01 educated\n"+remove)
	assert.Equal(t, standing.Removed, r.State())
	assert.Empty(t, verdicts(r, regulation.StandingFiling), "the meeting decides, and files above afterwards")

	// Before the regulations of 2019 the Constitution asked for the request alone.
	assert.Equal(t, standing.Removed, stateOf(guided(t, "2019-05-05", "2019-02-01 resignation-requested\n2019-05-05 removed-resigned"+vote)))
	refused(t, regulation.StandingResignation, "2019-02-01 resignation-requested\n2019-05-06 removed-resigned"+vote)
	refused(t, regulation.StandingResignation, "2019-05-05 removed-resigned"+vote)

	assert.Equal(t, []standing.Event{standing.Educated, standing.RemovedResigned}, steps(guided(t, "2025-02-05", asked)))
	assert.Empty(t, proposed(guided(t, "2025-02-05", asked)))
	assert.Equal(t, []standing.Event{standing.RemovedResigned}, proposed(guided(t, "2025-02-15", asked+"2025-02-10 educated")))
	assert.Equal(t, standing.Active, stateOf(guided(t, "2025-02-15", asked+"2025-02-10 educated")), "asking ends nothing")
}

func TestNoDisposalForWhatWasPunished(t *testing.T) {
	rule := regulation.StandingOnce
	penalty := "2024-12-01 penalized penalty=warning matter=m-1\n"
	for _, act := range []string{"correction-ordered months=6", "removed-disqualified", "removed-as-left"} {
		refused(t, rule, penalty+opened+"2025-03-01 "+act+" matter=m-1"+vote)
		assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2025-03-01", penalty+opened+"2025-03-01 "+act+" matter=m-2"+vote), rule))
		assert.Empty(t, verdicts(guided(t, "2025-03-01", penalty+opened+"2025-03-01 "+act+vote), rule))
		assert.Empty(t, verdicts(guided(t, "2025-03-01", opened+"2025-03-01 "+act+" matter=m-1"+vote), rule))
		assert.Empty(t, verdicts(guided(t, "2025-03-01", "2024-12-01 penalized penalty=warning\n"+opened+"2025-03-01 "+act+" matter=m-1"+vote), rule))
	}
}

func TestDecisionOnRecord(t *testing.T) {
	rule := regulation.StandingRemovalDecision
	remove := opened + "2025-03-01 removed-disqualified"
	for tail, want := range map[string]regulation.Verdict{
		"":                                     unknown,
		vote:                                   met,
		` records=["decision","approval"]`:     met,
		` records=["approval"]` + vote:         met,
		` records=["decision"]`:                unmet,
		` records=[]` + vote:                   unmet,
		` records=["decision","filing-above"]`: unmet,
	} {
		r := guided(t, "2025-03-01", remove+tail)
		assert.Equal(t, []regulation.Verdict{want}, verdicts(r, rule), tail)
	}
	resigned := strings.TrimSpace(removedResigned)
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2025-03-01", resigned+` records=["filing-above"]`), rule))
	assert.Equal(t, []regulation.Verdict{unmet}, verdicts(guided(t, "2025-03-01", resigned+` records=["approval"]`), rule))
}

func TestPapers(t *testing.T) {
	for act, rule := range map[string]regulation.RuleID{
		"investigated": regulation.StandingInvestigation, "filed": regulation.StandingFiling, "educated": regulation.StandingResignation,
	} {
		paper := map[string]string{"investigated": "investigation-report", "filed": "filing-record", "educated": "education-record"}[act]
		assert.Empty(t, verdicts(guided(t, "2025-03-01", "2025-02-01 "+act), rule))
		assert.Equal(t, []regulation.Verdict{unmet}, verdicts(guided(t, "2025-03-01", "2025-02-01 "+act+" records=[]"), rule))
		assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2025-03-01", "2025-02-01 "+act+` records=["`+paper+`"]`), rule))
	}
}

func TestReadmissionAfterFiveYears(t *testing.T) {
	rule := regulation.StandingReadmission
	refused(t, rule, removedAsLeft+"2030-02-28 readmitted")
	r := guided(t, "2030-03-01", removedAsLeft+"2030-03-01 readmitted")
	assert.Equal(t, standing.Removed, r.State(), "a new admission is a new case")
	assert.Equal(t, []regulation.Verdict{met}, verdicts(r, rule))

	// An application is no admission.
	assert.Equal(t, []regulation.Verdict{pending}, verdicts(guided(t, "2030-02-28", removedAsLeft+"2030-02-28 reapplied"), rule))
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2030-03-01", removedAsLeft+"2030-03-01 reapplied"), rule))

	assert.Equal(t, day("2029-08-31"), guided(t, "2025-01-01", "2024-08-20 investigated\n2024-08-21 filed\n2024-08-31 removed-as-left"+vote).ReadmissionFrom)
	assert.Zero(t, guided(t, "2025-01-01", "2024-08-29 removed-as-left"+vote).ReadmissionFrom, "the measures came after")
	guided(t, "2025-01-01", "2024-08-29 removed-as-left"+vote+"\n2025-01-01 readmitted")
	assert.Equal(t, day("2033-02-28"), guided(t, "2029-01-01", strings.NewReplacer("2025-02", "2028-02", "2025-03-01", "2028-02-29").Replace(removedAsLeft)).ReadmissionFrom)
	for _, in := range []string{"", correcting, "2025-01-10 contact-lost\n2025-03-01 searched\n2025-08-01 stopped-lost\n"} {
		refused(t, "", in+"2035-01-01 readmitted")
		refused(t, "", in+"2035-01-01 reapplied")
	}
}

func TestReminderAndCriticism(t *testing.T) {
	for _, s := range []string{"2025-03-01 reminded", "2025-03-01 criticized", "2025-03-01 educated"} {
		r := guided(t, "2025-04-01", s)
		assert.Equal(t, standing.Active, r.State())
		require.Equal(t, standing.InCorrection, stateOf(guided(t, "2025-04-02", correcting+strings.Replace(s, "03-01", "04-01", 1))))
	}
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2025-04-01", "2025-03-01 reminded"), regulation.StandingReminder))
	assert.Equal(t, []regulation.Verdict{met}, verdicts(guided(t, "2025-04-01", "2025-03-01 criticized"), regulation.StandingCriticism))
}
