package development

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Difference is a rule that says something else of one entry under the other
// edition (新旧规定的不同). A finding without a rule means that the edition asks
// for nothing there.
type Difference struct {
	Part    string             `json:"part"` // the entry, as events[3]
	Rule    regulation.RuleID  `json:"rule"`
	In2014  regulation.Verdict `json:"in2014,omitempty"`
	In2026  regulation.Verdict `json:"in2026,omitempty"`
	Finding regulation.Finding `json:"finding"` // of the edition that asks for more
}

// Compare audits a file once wholly by the rules of 2014 and once wholly by those
// of 2026, and gives what differs, in the order of the entries. Errors as Replay.
func Compare(law *regulation.Law, c Case) ([]Difference, error) {
	c.Mode = Audit
	var both [2]Report
	for i, id := range []regulation.InstrumentID{regulation.Development2014, regulation.Development2026} {
		r, err := replayed(law, c, id)
		if err != nil {
			return nil, err
		}
		both[i] = r
	}
	type key struct {
		part string
		rule regulation.RuleID
	}
	worst := func(r *Report) map[key]regulation.Finding {
		m := map[key]regulation.Finding{}
		for _, f := range r.Findings {
			k := key{f.Part, f.Rule}
			if old, ok := m[k]; !ok || f.Severity() > old.Severity() {
				m[k] = f
			}
		}
		return m
	}
	old, now := worst(&both[0]), worst(&both[1])
	var out []Difference
	seen := map[key]bool{}
	for i := range both {
		for _, f := range both[i].Findings {
			k := key{f.Part, f.Rule}
			if seen[k] || old[k].Verdict == now[k].Verdict {
				continue
			}
			seen[k] = true
			d := Difference{Part: k.part, Rule: k.rule, In2014: old[k].Verdict, In2026: now[k].Verdict, Finding: now[k]}
			if now[k].Rule == "" || old[k].Verdict == regulation.Unmet {
				d.Finding = old[k]
			}
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b Difference) int { return entry(a.Part) - entry(b.Part) })
	return out, nil
}

// entry is the number in events[3].
func entry(part string) int {
	n, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(part, "events["), "]"))
	return n
}

// replayed audits a case by one edition.
func replayed(law *regulation.Law, c Case, edition regulation.InstrumentID) (Report, error) {
	in, ok := law.Instrument(edition)
	if !ok {
		return Report{}, &regulation.Fault{Code: regulation.NoSchedule, Message: regulation.Text{Zh: "没有这一版规定", En: "the law holds no such edition"}}
	}
	return replay(law, c, in.Effective)
}

// Earliest gives the first day from which Party age could count if every step from
// here on were taken on the first day on which the rules allow it, all on one day
// where they allow that: a plan, and no promise. The day of the question is the
// first on which anything can be done. Provisional when the working days of a
// notice fall into a year whose holidays are not known. What the meeting resolved at
// the end of probation is taken as approved. Unset when the file is closed or about
// to be, or when the person's age is not known.
func Earliest(law *regulation.Law, f File, on calendar.Date) (day calendar.Date, provisional bool) {
	if law == nil || !f.Facts.FullFrom.IsZero() || f.State.Stage() == ClosedStage {
		return f.Facts.FullFrom, false
	}
	switch {
	case f.State == CancellationResolved:
		return calendar.Date{}, false
	case f.State == ExtensionResolved:
		return f.Facts.ProbationTo.AddMonths(f.Facts.Extending), false
	case f.State.Stage() == ProbationaryStage:
		return f.Facts.ProbationTo, false
	}
	day = law.On(on).Date()
	later := func(d calendar.Date) {
		if d.After(day) {
			day = d
		}
	}
	if f.State == Resolved {
		end, _, _ := law.On(f.Facts.Voted).DueBy(regulation.ProbationMonths, f.Facts.Voted)
		return end, false
	}
	if f.State == Nothing {
		n, err := law.On(day).Count(regulation.ApplicantMinAge)
		if err != nil || f.Facts.Born.IsZero() {
			return calendar.Date{}, false
		}
		later(f.Facts.Born.AddYears(int(n)))
	}
	if s := f.State.Stage(); s == NoStage || s == ApplicantStage {
		end, _, _ := law.On(day).DueBy(regulation.CultivationMonths, day)
		later(end)
	}
	if f.State == Activist {
		for n := range Course().Next(lifecycle.Rules{Law: law}, f, day) {
			if n.Step == TargetProposed {
				later(n.Days.Earliest)
			}
		}
	}
	if f.State.Stage() < TargetStage && f.State != Cleared {
		from := day
		if f.State == Noticed {
			from = f.On(NoticeOpened)
		}
		if n, err := law.On(day).Count(regulation.NoticeWorkingDays); err == nil { // from 2026 on
			last, unsure, err := calendar.NationalWorkdays().After(from, int(n))
			if err == nil {
				later(last)
			}
			provisional = unsure
		}
	}
	end, _, _ := law.On(day).DueBy(regulation.ProbationMonths, day)
	return end, provisional
}
