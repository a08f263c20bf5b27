package regulation

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// letters are those of the reference sheets.
var letters = map[string]Confidence{"A": FullText, "B": Quoted, "C": Indirect, "D": Unconfirmed}

func placeOf(c Citation) string {
	s := strings.TrimPrefix(strings.TrimPrefix(c.String(), string(c.Instrument)), ":")
	if c.Unconfirmed {
		s += "†"
	}
	return s
}

// testdata/development-rows.txt holds, a row a line, where either edition has
// the rule and how well its wording is known, as the reference sheet says: the
// place and the letter of 2014, the place and the letter of 2026. A letter D
// without a place is in no edition's catalogue.
func TestPlacesAndLettersOfTheDevelopmentRules(t *testing.T) {
	list, err := os.ReadFile("testdata/development-rows.txt")
	require.NoError(t, err)
	count := map[string]int{}
	rows := 0
	for line := range strings.Lines(string(list)) {
		f := strings.Fields(line)
		require.Len(t, f, 5, line)
		rows++
		for i, edition := range []InstrumentID{Development2014, Development2026} {
			place, letter := f[1+2*i], f[2+2*i]
			count[string(edition)+" "+letter]++
			c, ok := ClauseByID(string(edition) + ":" + f[0])
			if letter == "-" || place == "-" {
				assert.True(t, letter == "-" || letter == "D", line)
				assert.False(t, ok, "%s is not in %s", f[0], edition)
				continue
			}
			if assert.True(t, ok, "%s in %s", f[0], edition) {
				assert.Equal(t, place, placeOf(c.Citation), "%s in %s", f[0], edition)
				assert.Equal(t, letters[letter], c.Confidence, "%s in %s", f[0], edition)
				assert.Equal(t, edition, c.Citation.Instrument)
			}
		}
	}
	assert.Equal(t, 111, rows)
	assert.Equal(t, map[string]int{
		"development-2014 A": 48, "development-2014 B": 16, "development-2014 C": 11, "development-2014 D": 27, "development-2014 -": 9,
		"development-2026 A": 35, "development-2026 B": 75, "development-2026 -": 1}, count)
}

// The same of the regulations on education and management.
func TestPlacesAndLettersOfTheEducationRules(t *testing.T) {
	list, err := os.ReadFile("testdata/education-rows.txt")
	require.NoError(t, err)
	rows := 0
	for line := range strings.Lines(string(list)) {
		f := strings.Fields(line)
		rows++
		c, ok := ClauseByID("education:" + f[0])
		require.True(t, ok, f[0])
		assert.Equal(t, f[1], placeOf(c.Citation), f[0])
		assert.Equal(t, letters[f[2]], c.Confidence, f[0])
	}
	assert.Equal(t, 47, rows)
}

// The unverified figures of these texts are none; and no clause of 2014 known
// only indirectly, or not confirmed, gives a value.
func TestDevelopmentValuesAreVerified(t *testing.T) {
	for p := range National().Parameters() {
		switch p.Citation.Instrument {
		case Development2014, Development2026, Education2019, Disposal2024:
			assert.True(t, p.Confidence.Verified(), p.Name)
		}
		assert.NotEqual(t, TransferOpinion2004, p.Citation.Instrument, p.Name)
	}
}

// The figures that one edition has and the other has not, on the last day of
// the one and the first day of the other.
func TestFiguresAcrossTheRevision(t *testing.T) {
	only := map[CountKey]int64{NoticeWorkingDays: 5, MeetingAfterPreexamMonths: 1, OathMonths: 1}
	for k := BranchMinFullMembers; k < numCounts; k++ {
		before, errBefore := on("2026-05-10").Count(k)
		after, errAfter := on("2026-05-11").Count(k)
		switch want, is2026 := only[k]; {
		case is2026:
			assert.ErrorIs(t, errBefore, NoValueCode, k)
			assert.Equal(t, want, after, k)
		case k == ReviewTopics:
			assert.Equal(t, [2]int64{4, 6}, [2]int64{before, after})
		default:
			assert.Equal(t, errBefore == nil, errAfter == nil, k)
			assert.Equal(t, before, after, k)
		}
	}
	_, err := on("2026-05-10").Count(NoticeWorkingDays)
	assert.ErrorIs(t, err, NoValueCode)
}

// Which rules the editions know: on 2026-05-11 every one that a verified clause
// of any text of that day carries, on 2026-05-10 those that the sheet confirms
// in the edition of 2014 or another text of that day.
func TestRuleClauseAcrossTheRevision(t *testing.T) {
	before := []RuleID{DevelopmentTargetFiled} // of 2014 only
	after := []RuleID{                         // of 2026 only, or not confirmed in 2014
		DevelopmentMentorsReplaced, DevelopmentHandedOver, DevelopmentMentorsRegister, DevelopmentTargetConsent,
		DevelopmentNotice, DevelopmentNoticeDays, DevelopmentNoticePlaces, DevelopmentIntroducersPenalty,
		DevelopmentIntroducersTasks, DevelopmentTrainingMode, DevelopmentMeetingMonth, DevelopmentResolution,
		DevelopmentApprovalCollective, DevelopmentApprovalDates, DevelopmentApprovalSingly, DevelopmentApprovalFindings,
		DevelopmentOathMonth, DevelopmentProbationRegister, DevelopmentProbationMoved, DevelopmentProbationUnrecognised,
		DevelopmentPosthumous, DevelopmentIrregular, DevelopmentAnalysisYearly, DevelopmentReportYearly,
		DevelopmentOrganizers, DevelopmentJointReview, DevelopmentInactive,
	}
	never := []RuleID{TransferForm} // practice notes only

	checked := 0
	for r := range AllRules() {
		room, _, _ := strings.Cut(string(r.ID), ".")
		if room != "development" && room != "standing" && room != "transfer" && !strings.HasPrefix(string(r.ID), "vote.admission") {
			continue
		}
		checked++
		old, was := on("2026-05-10").RuleClause(r.ID)
		now, is := on("2026-05-11").RuleClause(r.ID)
		assert.Equal(t, !slices.Contains(before, r.ID) && !slices.Contains(never, r.ID), is, "%s on 2026-05-11", r.ID)
		assert.Equal(t, !slices.Contains(after, r.ID) && !slices.Contains(never, r.ID), was, "%s on 2026-05-10", r.ID)
		if room == "development" {
			if was {
				assert.Equal(t, Development2014, old.Citation.Instrument, r.ID)
			}
			if is {
				assert.Equal(t, Development2026, now.Citation.Instrument, r.ID)
			}
		}
	}
	assert.Equal(t, 79+25+11+3, checked, "development, standing, transfer, votes on admission")
	_, ok := on("2026-05-11").WithUnverified().RuleClause(TransferForm)
	assert.True(t, ok)
}

// The clause is the principal one: the first of the rule that is in force and
// verified, the same as a search through all of them.
func TestRuleClauseAgainstASearch(t *testing.T) {
	days := map[string]bool{}
	for c := range AllClauses() {
		if !c.Span.From.IsZero() {
			days[c.Span.From.String()], days[c.Span.From.AddDays(-1).String()] = true, true
		}
	}
	for _, day := range slices.Sorted(maps.Keys(days)) {
		for _, b := range []Book{on(day), on(day).WithUnverified()} {
			for r := range AllRules() {
				var want Clause
				found := false
				for id := range r.Clauses() {
					c, ok := ClauseByID(id)
					require.True(t, ok, id)
					if !found && c.Span.Contains(b.Date()) && (b.unverified || c.Confidence.Verified()) {
						want, found = c, true
					}
				}
				got, ok := b.RuleClause(r.ID)
				assert.Equal(t, found, ok, "%s on %s", r.ID, day)
				assert.Equal(t, want, got, "%s on %s", r.ID, day)
			}
		}
	}
	for _, b := range []Book{{}, (*Law)(nil).On(on("2026-06-30").Date())} {
		_, ok := b.RuleClause(DevelopmentAge)
		assert.False(t, ok, "no law")
	}
	_, ok := on("2026-06-30").RuleClause("development.nothing")
	assert.False(t, ok, "no such rule")
	_, ok = National().On(on("2026-06-30").Date()).RuleClause(DevelopmentAge)
	assert.True(t, ok)
}

func TestRuleClauseAllocatesNothing(t *testing.T) {
	b := on("2026-06-30")
	var c Clause
	assert.Zero(t, testing.AllocsPerRun(100, func() { c, _ = b.RuleClause(DevelopmentApprovalMonths) }))
	assert.Equal(t, "development-2026:D51", c.ID)
	var r Rule
	assert.Zero(t, testing.AllocsPerRun(100, func() { r, _ = RuleByID(TransferDues) }))
	assert.Equal(t, TransferDues, r.ID)
}
