package members

import (
	"testing"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Mistakes of existing systems that this package must not make.

func madeMember(t *testing.T, f Facts) Member {
	t.Helper()
	m, err := New(f)
	require.NoError(t, err)
	return m
}

// Two lists of codes for one column, and words that no list has.
func TestMistake08TwoListsForOneColumn(t *testing.T) {
	for _, s := range AllStandings() {
		var back Standing
		b, err := s.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, s, back)
	}
	var s Standing
	assert.Error(t, s.UnmarshalText([]byte("13")))
}

// Who is expelled or dies is deleted, and with the record the history.
func TestMistake09HistoryDestroyed(t *testing.T) {
	m := madeMember(t, Facts{ID: "m1", Admitted: calendar.MustParse("2010-01-01"), FullSince: calendar.MustParse("2011-01-01"),
		Left: calendar.MustParse("2020-05-01"), LeftBy: Died})
	assert.True(t, m.StandingOn(calendar.MustParse("2020-04-30")).IsMember())
	assert.False(t, m.StandingOn(calendar.MustParse("2020-05-01")).IsMember())
	_, by := m.Left()
	assert.Equal(t, Died, by)
	kinds := map[string]bool{}
	for _, x := range AllExits() {
		kinds[x.Label().Zh] = true
	}
	assert.Len(t, kinds, len(AllExits()), "every way of leaving is told apart")
}

// Membership suspended as a flag without days. (How long it takes until a
// person may be suspended or removed is for the process of lost contact.)
func TestMistake10SuspensionWithoutDays(t *testing.T) {
	m := madeMember(t, Facts{ID: "m1", Admitted: calendar.MustParse("2010-01-01"), FullSince: calendar.MustParse("2011-01-01"),
		Stopped: []Interval{{From: calendar.MustParse("2022-03-01"), Until: calendar.MustParse("2023-03-01")}}})
	assert.Equal(t, Full, m.StandingOn(calendar.MustParse("2022-02-28")))
	assert.Equal(t, Stopped, m.StandingOn(calendar.MustParse("2022-03-01")))
	assert.Equal(t, Full, m.StandingOn(calendar.MustParse("2023-03-01")))
}

// A flag for mobile members without the six months.
func TestMistake16MobileWithoutSixMonths(t *testing.T) {
	m := madeMember(t, Facts{ID: "m1", Admitted: calendar.MustParse("2010-01-01"), FullSince: calendar.MustParse("2011-01-01"),
		Away: []Interval{{From: calendar.MustParse("2026-01-10")}}})
	assert.False(t, m.MobileOn(calendar.MustParse("2026-07-09")))
	assert.True(t, m.MobileOn(calendar.MustParse("2026-07-10")))
}

// Absences as text, and a table of branches that are exempt: no denominator.
func TestMistake18DenominatorsThatCannotBeAudited(t *testing.T) {
	sheet, err := NewAttendanceSheet([]Attendance{
		{Meeting: "x1", Member: "m1", Presence: Present}, {Meeting: "x1", Member: "m2", Presence: Leave},
		{Meeting: "x1", Member: "m3", Presence: Exempt}, {Meeting: "x1", Member: "m4", Presence: Remote},
	})
	require.NoError(t, err)
	total := 0
	for _, p := range AllPresences() {
		total += sheet.Count("x1", p)
	}
	assert.Equal(t, sheet.Len(), total, "every row is counted in exactly one way")
	assert.Equal(t, 1, sheet.Count("x1", Present), "present from afar is not present in person")
}

// A restoration that makes a full member of whoever comes back, and brings back
// the dead and the removed.
func TestMistake21RestorationPromotes(t *testing.T) {
	probationer := Facts{ID: "m1", Admitted: calendar.MustParse("2026-01-01"),
		Stopped: []Interval{{From: calendar.MustParse("2026-03-01"), Until: calendar.MustParse("2026-06-01")}}}
	assert.Equal(t, Probationary, madeMember(t, probationer).StandingOn(calendar.MustParse("2026-06-01")), "back to what it was")
	dead := Facts{ID: "m2", Admitted: calendar.MustParse("2010-01-01"), FullSince: calendar.MustParse("2011-01-01"),
		Left: calendar.MustParse("2025-01-01"), LeftBy: Died}
	for d := calendar.MustParse("2025-01-01"); d.Before(calendar.MustParse("2027-01-01")); d = d.AddDays(1) {
		require.Equal(t, Outside, madeMember(t, dead).StandingOn(d))
	}
}

// A transfer that moves the person and not what follows the person: the branch
// of a day is known, before and from the day of the move, so that dues, rolls
// and statistics go with it. (The letter and its validity are for the process
// of transfer.)
func TestMistake15TransferThatMovesNothing(t *testing.T) {
	m := madeMember(t, Facts{ID: "m1", Admitted: calendar.MustParse("2010-01-01"), FullSince: calendar.MustParse("2011-01-01"),
		Homes: []Spell[OrgID]{{Value: "B1", From: calendar.MustParse("2010-01-01")}, {Value: "B2", From: calendar.MustParse("2026-03-15")}}})
	for day, want := range map[string]OrgID{"2026-03-14": "B1", "2026-03-15": "B2"} {
		home, err := m.HomeOn(calendar.MustParse(day))
		require.NoError(t, err)
		assert.Equal(t, want, home, day)
	}
}
