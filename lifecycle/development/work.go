package development

import (
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Work is what one body did about recruiting in a year (发展党员年度工作). A nil
// number or flag is not known.
type Work struct {
	ID     string        `json:"id"`
	Office Office        `json:"office"`
	Year   calendar.Year `json:"year"`

	Analyses *int `json:"analyses,omitempty"` // analyses of the activists (入党积极分子队伍状况分析)

	ReportsOwn   *int `json:"reportsOwn,omitempty"`   // reports to the own committee, of an organization department
	ReportsAbove *int `json:"reportsAbove,omitempty"` // reports to the department above

	// Listed: a committee of a township, sub-district, state-owned enterprise or
	// university, or the like, which has organizers on its staff (组织员).
	Listed     bool `json:"listed,omitempty"`
	Organizers *int `json:"organizers,omitempty"`

	JointReview *bool `json:"jointReview,omitempty"` // the joint review of political vetting exists (政审联审), at county level

	// Able: the organization is able to recruit. LastAdmission is the day of its
	// last admission. InactiveAfter is from how many months on the caller calls
	// that long; no text says, and without a number nothing is asked.
	Able          *bool         `json:"able,omitempty"`
	LastAdmission calendar.Date `json:"lastAdmission,omitzero"`
	InactiveAfter int           `json:"inactiveAfter,omitempty"`
}

// CheckYear gives the findings on the work of a year, as known on a day. A duty
// that began inside a year counts from the next full one; a year that is not over
// is pending while its duty is open. Whether an organization long has admitted nobody
// is asked on the day, whatever the year. Arts. 11, 16, 37–39 of 2026; of 2014 nothing
// of this is of verified wording.
func CheckYear(law *regulation.Law, w Work, asOf calendar.Date) iter.Seq[regulation.Finding] {
	return func(yield func(regulation.Finding) bool) {
		if law == nil || w.Year.IsZero() {
			return
		}
		county := w.Office == CountyOffice
		department := county || w.Office == HigherOffice
		ended := law.On(asOf).Date().After(w.Year.Last())
		row := "D09"
		if county {
			row = "D87"
		}
		times := func(rule regulation.RuleID, row, fact string, n *int) (regulation.Finding, bool) {
			c, ok := yearly(w.Year, row)
			f := c.Finding(rule, w.ID)
			f.Period, f.Due, f.Required = w.Year.Span(), w.Year.Last(), regulation.CountOf(1)
			switch {
			case n == nil:
				f.AddFact(fact, regulation.Value{})
				f.Verdict = regulation.UnknownFacts
			default:
				f.AddFact(fact, regulation.CountOf(int64(*n)))
				f.Verdict = verdict(*n >= 1)
			}
			if f.Verdict != regulation.Met && !ended {
				f.Verdict = regulation.Pending
			}
			return f, ok
		}
		add := func(f regulation.Finding, asked bool) bool { return !asked || yield(f) }

		if f, ok := times(regulation.DevelopmentAnalysisYearly, row, "analyses", w.Analyses); !add(f, ok && (county || w.Office == BasicCommitteeOffice)) {
			return
		}
		if f, ok := times(regulation.DevelopmentReportYearly, "D77", "reports-own", w.ReportsOwn); !add(f, ok && department) {
			return
		}
		if f, ok := times(regulation.DevelopmentReportYearly, "D77", "reports-above", w.ReportsAbove); !add(f, ok && department) {
			return
		}
		if f, ok := times(regulation.DevelopmentOrganizers, "D105", "organizers", w.Organizers); !add(f, ok && w.Listed) {
			return
		}
		joint := w.JointReview
		var n *int
		if joint != nil {
			n = new(int)
			if *joint {
				*n = 1
			}
		}
		if f, ok := times(regulation.DevelopmentJointReview, "D93", "joint-review", n); !add(f, ok && county) {
			return
		}
		add(inactive(law, w, asOf))
	}
}

// yearly is a clause of 2026 that covers the whole of a year.
func yearly(y calendar.Year, row string) (regulation.Clause, bool) {
	c, ok := regulation.ClauseByID("development-2026:" + row)
	return c, ok && c.Confidence.Verified() && c.Span.Contains(y.First()) && c.Span.Contains(y.Last())
}

// inactive flags an organization that could recruit and has not for as long as the
// caller says. What to make of it is for the committee above.
func inactive(law *regulation.Law, w Work, asOf calendar.Date) (regulation.Finding, bool) {
	c, ok := regulation.ClauseByID("development-2026:D104")
	asOf = law.On(asOf).Date()
	if !ok || !c.Span.Contains(asOf) || w.InactiveAfter <= 0 || w.Able == nil || !*w.Able {
		return regulation.Finding{}, false
	}
	f := c.Finding(regulation.DevelopmentInactive, w.ID)
	f.Required = regulation.CountOf(int64(w.InactiveAfter))
	f.AddFact("since", regulation.DateOf(w.LastAdmission))
	switch {
	case w.LastAdmission.IsZero():
		f.Verdict = regulation.UnknownFacts
	default:
		f.Verdict = verdict(asOf.Before(w.LastAdmission.AddMonths(w.InactiveAfter)))
	}
	return f, true
}
