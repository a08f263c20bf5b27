package compliance_test

import (
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// organ is the branch of an organ with a committee, elected on 2021-03-15.
func organ(change func(*compliance.Term)) compliance.Branch {
	b := sound()
	b.Kind, b.Unit = orgtree.Branch, orgtree.StateOrgan
	b.Term = &compliance.Term{Elected: day("2021-03-15"), Held: compliance.NotDone(), Reminded: compliance.NotDone(), Approval: compliance.NotDone()}
	change(b.Term)
	return b
}

func termFinding(b compliance.Branch, on string, rule regulation.RuleID) regulation.Finding {
	f := find(checkAll(regulation.National(), b, compliance.Scope{AsOf: day(on)}), rule, "")
	if len(f) != 1 {
		return regulation.Finding{}
	}
	return f[0]
}

// The vectors of the elections sheet, 12.13.
func TestTermVectors(t *testing.T) {
	c, err := compliance.Compile(regulation.National(), compliance.Scope{AsOf: asOf})
	require.NoError(t, err)
	village := func(elected string, years compliance.Number) compliance.Branch {
		b := organ(func(t *compliance.Term) { t.Elected, t.Years = day(elected), years })
		b.Unit = orgtree.Village
		return b
	}
	unset := compliance.Number{}
	for _, x := range []struct {
		name          string
		b             compliance.Branch
		end, reminder string
	}{
		{"VY-01", organ(func(*compliance.Term) {}), "2024-03-15", "2023-09-15"},
		{"VY-02", village("2021-03-15", unset), "2026-03-15", "2025-09-15"},
		{"VY-07", village("2018-07-11", known(3)), "2021-07-11", "2021-01-11"},
		{"VY-07, years not given", village("2018-07-11", unset), "", ""},
		{"VY-08", village("2018-07-12", unset), "2023-07-12", "2023-01-12"},
		{"leap day", organ(func(t *compliance.Term) { t.Elected = day("2020-02-29") }), "2023-02-28", "2022-08-28"},
		{"end of August", organ(func(t *compliance.Term) { t.Elected = day("2021-08-31") }), "2024-08-31", "2024-02-29"},
	} {
		end, reminder, ok := c.TermEnd(&x.b)
		assert.Equal(t, x.end != "", ok, x.name)
		assert.Equal(t, x.end, end.String(), x.name)
		assert.Equal(t, x.reminder, reminder.String(), x.name)
	}
	for _, x := range []struct {
		name, held string
		approved   compliance.Act
		max, appr  regulation.Verdict
	}{
		{"VY-03", "2025-03-15", compliance.Done(), met, met},
		{"VY-04", "2025-03-16", compliance.Done(), unmet, met},
		{"VY-05", "2024-09-01", compliance.NotDone(), met, unmet},
		{"VY-06", "2023-03-15", compliance.Done(), met, met},
		{"a day earlier still", "2023-03-14", compliance.Done(), unmet, met},
		{"on the day", "2024-03-15", compliance.NotDone(), outside, outside},
		{"approved?", "2024-03-16", compliance.Act{}, met, unknown},
	} {
		b := organ(func(t *compliance.Term) { t.Held, t.Approval = doneOn(x.held), x.approved })
		f := termFinding(b, "2026-06-30", regulation.TermShiftMax)
		assert.Equal(t, x.max, f.Verdict, x.name)
		if x.max == unmet {
			assert.Equal(t, regulation.Deviation, f.Severity(), x.name)
		}
		f = termFinding(b, "2026-06-30", regulation.TermShiftApproved)
		assert.Equal(t, x.appr, f.Verdict, x.name)
		if x.appr == unmet {
			assert.Equal(t, regulation.Violation, f.Severity(), x.name)
		}
		checkTexts(t, f)
	}
}

func TestTermRules(t *testing.T) {
	kind := func(k orgtree.Kind, u orgtree.UnitKind, change func(*compliance.Term)) compliance.Branch {
		b := organ(change)
		b.Kind, b.Unit = k, u
		return b
	}
	years := func(n int) func(*compliance.Term) {
		return func(t *compliance.Term) { t.Years = known(n) }
	}
	none := func(*compliance.Term) {}
	set := func(f func(*compliance.Term)) compliance.Branch { return organ(f) }
	for _, x := range []struct {
		name     string
		b        compliance.Branch
		on       string
		rule     regulation.RuleID
		verdict  regulation.Verdict
		severity regulation.Severity
		basis    string
	}{
		{"three years", set(years(3)), "2022-01-01", regulation.TermLength, met, 0, "terms-2018:1:1"},
		{"two years", set(years(2)), "2022-01-01", regulation.TermLength, unmet, regulation.Deviation, "terms-2018:1:1"},
		{"five years in an organ", set(years(5)), "2022-01-01", regulation.TermLength, unmet, regulation.Deviation, ""},
		{"five years in a village", kind(orgtree.Branch, orgtree.Village, years(5)), "2022-01-01", regulation.TermLength, met, 0, ""},
		{"three years in a community", kind(orgtree.GeneralBranch, orgtree.Community, years(3)), "2022-01-01", regulation.TermLength, unmet, regulation.Violation, ""},
		{"five years of a committee", kind(orgtree.Committee, 0, years(5)), "2022-01-01", regulation.TermLength, met, 0, ""},
		{"three years of a committee", kind(orgtree.Committee, orgtree.SOE, years(3)), "2022-01-01", regulation.TermLength, unmet, regulation.Deviation, ""},
		{"which unit?", kind(orgtree.Branch, 0, years(3)), "2022-01-01", regulation.TermLength, unknown, 0, ""},
		{"how many years?", set(none), "2022-01-01", regulation.TermLength, unknown, 0, ""},
		{"elected when?", set(func(t *compliance.Term) { t.Elected = calendar.Date{} }), "2022-01-01", regulation.TermLength, unknown, 0, ""},
		{"the day before the Opinion", set(func(t *compliance.Term) { t.Elected, t.Years = day("2018-07-11"), known(2) }), "2022-01-01", regulation.TermLength, outside, 0, "terms-2018:1:2"},
		{"the day of the Opinion", set(func(t *compliance.Term) { t.Elected, t.Years = day("2018-07-12"), known(2) }), "2022-01-01", regulation.TermLength, unmet, 0, "terms-2018:1:1"},
		{"a leading group has no term", kind(orgtree.LeadingGroup, orgtree.SOE, none), "2022-01-01", regulation.TermLength, outside, 0, ""},
		{"nor a temporary branch", kind(orgtree.TemporaryBranch, orgtree.SOE, none), "2022-01-01", regulation.TermOverdue, outside, 0, ""},

		{"two years, Constitution", set(years(2)), "2022-01-01", regulation.TermYearsMin, unmet, regulation.Violation, "constitution-2017:31"},
		{"three years, Constitution", set(years(3)), "2023-01-01", regulation.TermYearsMin, met, 0, "constitution-2017:31"},
		{"of 2022", set(func(t *compliance.Term) { t.Elected, t.Years = day("2022-10-22"), known(6) }), "2023-01-01", regulation.TermYearsMax, unmet, regulation.Violation, "constitution-2022:31"},
		{"five years, Constitution", set(years(5)), "2023-01-01", regulation.TermYearsMax, met, 0, ""},
		{"before 2017", set(func(t *compliance.Term) { t.Elected, t.Years = day("2017-10-23"), known(2) }), "2023-01-01", regulation.TermYearsMin, outside, 0, ""},
		{"years?", set(none), "2023-01-01", regulation.TermYearsMax, unknown, 0, ""},

		{"the last day of the term", set(none), "2024-03-15", regulation.TermOverdue, pending, regulation.Waiting, "election-2020:3:1"},
		{"the day after", set(none), "2024-03-16", regulation.TermOverdue, unmet, regulation.Violation, "election-2020:3:1"},
		{"before the regulation of 2020", set(none), "2020-07-12", regulation.TermOverdue, pending, 0, "terms-2018:3"},
		{"from the regulation of 2020", set(none), "2020-07-13", regulation.TermOverdue, pending, 0, "election-2020:3:1"},
		{"held?", set(func(t *compliance.Term) { t.Held = compliance.Act{} }), "2024-03-16", regulation.TermOverdue, unknown, 0, ""},
		{"held later than the check", set(func(t *compliance.Term) { t.Held = doneOn("2024-03-20") }), "2024-03-16", regulation.TermOverdue, unmet, 0, ""},
		{"held", set(func(t *compliance.Term) { t.Held = doneOn("2024-03-15") }), "2024-03-16", regulation.TermOverdue, met, 0, ""},
		{"moved with approval", set(func(t *compliance.Term) { t.MovedTo, t.Approval = day("2024-09-01"), doneOn("2024-03-01") }), "2024-09-01", regulation.TermOverdue, pending, 0, ""},
		{"moved, and past it", set(func(t *compliance.Term) { t.MovedTo, t.Approval = day("2024-09-01"), doneOn("2024-03-01") }), "2024-09-02", regulation.TermOverdue, unmet, 0, ""},
		{"moved without approval", set(func(t *compliance.Term) { t.MovedTo = day("2024-09-01") }), "2024-03-16", regulation.TermOverdue, unmet, 0, ""},
		{"which unit, so how long?", kind(orgtree.Branch, 0, none), "2024-03-16", regulation.TermOverdue, unknown, 0, ""},
		{"years are enough", kind(orgtree.Branch, 0, years(3)), "2024-03-16", regulation.TermOverdue, unmet, 0, ""},

		{"reminder still due", set(none), "2023-09-15", regulation.TermReminder, pending, 0, "branch-work-2018:21:3"},
		{"reminder forgotten", set(none), "2023-09-16", regulation.TermReminder, unmet, regulation.Deviation, ""},
		{"reminder?", set(func(t *compliance.Term) { t.Reminded = compliance.Act{} }), "2023-09-16", regulation.TermReminder, unknown, 0, ""},
		{"reminded on the day", set(func(t *compliance.Term) { t.Reminded = doneOn("2023-09-15") }), "2024-01-01", regulation.TermReminder, met, 0, ""},
		{"reminded a day late", set(func(t *compliance.Term) { t.Reminded = doneOn("2023-09-16") }), "2024-01-01", regulation.TermReminder, unmet, 0, ""},
		{"a committee is reminded by nobody named", kind(orgtree.Committee, orgtree.SOE, none), "2024-01-01", regulation.TermReminder, outside, 0, ""},
		{"elected again before", set(func(t *compliance.Term) { t.Held = doneOn("2023-09-14") }), "2024-01-01", regulation.TermReminder, outside, 0, ""},

		{"approval can still come", set(func(t *compliance.Term) { t.MovedTo = day("2024-09-01") }), "2024-03-15", regulation.TermShiftApproved, pending, 0, "terms-2018:2"},
		{"approval has not come", set(func(t *compliance.Term) { t.MovedTo = day("2024-09-01") }), "2024-03-16", regulation.TermShiftApproved, unmet, regulation.Violation, ""},
		{"approval by a committee", set(func(t *compliance.Term) {
			t.Held, t.Approval, t.Approver = doneOn("2024-09-01"), compliance.Done(), orgtree.Committee
		}), "2025-01-01", regulation.TermShiftApproved, met, 0, ""},
		{"approval by a general branch", set(func(t *compliance.Term) {
			t.Held, t.Approval, t.Approver = doneOn("2024-09-01"), compliance.Done(), orgtree.GeneralBranch
		}), "2025-01-01", regulation.TermShiftApproved, unmet, regulation.Deviation, ""},
		{"the same before 2020", set(func(t *compliance.Term) {
			t.Elected, t.Years, t.Held, t.Approval, t.Approver = day("2018-07-12"), known(3), doneOn("2020-07-12"), compliance.Done(), orgtree.GeneralBranch
		}), "2025-01-01", regulation.TermShiftApproved, unmet, regulation.Violation, ""},
		{"held some day", set(func(t *compliance.Term) { t.Held = compliance.Done() }), "2025-01-01", regulation.TermShiftMax, unknown, 0, ""},
		{"moved before the Opinion", set(func(t *compliance.Term) {
			t.Elected, t.Years, t.Held = day("2014-01-01"), known(3), doneOn("2018-07-11")
		}), "2025-01-01", regulation.TermShiftMax, outside, 0, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := termFinding(x.b, x.on, x.rule)
			assert.Equal(t, x.verdict.String(), f.Verdict.String(), f.Text().Zh)
			if x.severity != 0 {
				assert.Equal(t, x.severity, f.Severity())
			}
			if x.basis != "" {
				assert.Equal(t, x.basis, f.Citation.String())
			}
			checkTexts(t, f)
		})
	}
}

// A branch without a committee has no term in the confirmed words, but one that
// was given runs out all the same.
func TestTermWithoutCommittee(t *testing.T) {
	b := organ(func(t *compliance.Term) {})
	b.Committee = known(0)
	assert.Equal(t, outside, termFinding(b, "2022-01-01", regulation.TermLength).Verdict)
	assert.Equal(t, unknown, termFinding(b, "2025-01-01", regulation.TermOverdue).Verdict)
	b.Term.Years = known(3)
	assert.Equal(t, unmet, termFinding(b, "2025-01-01", regulation.TermOverdue).Verdict)
	s := compliance.Scope{AsOf: day("2025-01-01"), Unverified: true}
	assert.Equal(t, met, find(checkAll(regulation.National(), b, s), regulation.TermLength, "")[0].Verdict)
}

// Every day of four years as the day of an election, against counting by hand:
// same day of the month, or the last one of a shorter month.
func TestTermArithmetic(t *testing.T) {
	c, err := compliance.Compile(regulation.National(), compliance.Scope{AsOf: asOf})
	require.NoError(t, err)
	clamp := func(y, m, d int) calendar.Date {
		for m < 1 {
			y, m = y-1, m+12
		}
		for {
			x, err := calendar.Parse(pad(y, 4) + "-" + pad(m, 2) + "-" + pad(d, 2))
			if err == nil {
				return x
			}
			d--
		}
	}
	for d := day("2019-01-01"); d.Before(day("2023-01-01")); d = d.AddDays(1) {
		for _, years := range []int{3, 5} {
			b := organ(func(t *compliance.Term) { t.Elected, t.Years = d, known(years) })
			end, reminder, ok := c.TermEnd(&b)
			require.True(t, ok)
			want := clamp(d.Year()+years, int(d.MonthOfYear()), d.Day())
			require.Equal(t, want, end)
			require.Equal(t, clamp(want.Year(), int(want.MonthOfYear())-6, want.Day()), reminder)
		}
	}
}

func pad(n, width int) string {
	s := ""
	for ; width > 0; width-- {
		s = string(rune('0'+n%10)) + s
		n /= 10
	}
	return s
}
