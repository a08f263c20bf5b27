package fees

import (
	"encoding/json"
	"fmt"
	"math/big"
	"slices"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// MonthDue is the dues of one month with the reason.
type MonthDue struct {
	Month    calendar.Month
	Status   Status
	Why      Why
	Due      Fen  // of Payable, Reduced, Waived and Deferred
	HasDue   bool // false where nothing is due or nothing is known
	Exact    Exact
	Category Category
	Base     Exact
	Capped   bool
	PayTo    string         // id of the branch that collects; empty when not known
	From     calendar.Month // of Deferred: the month of return, from which it can be paid; unset while away
	Basis    []regulation.Citation

	reason regulation.Text
}

// Reason says in a sentence how the amount came about, or why there is none.
func (m MonthDue) Reason() regulation.Text {
	why := m.Why.Label()
	switch {
	case m.Why == Assessed:
		return m.reason
	case m.Why == Hardship:
		return regulation.Text{Zh: why.Zh + "，" + m.Status.Label().Zh + "，每月" + m.Due.String() + "元",
			En: why.En + ": " + m.Due.String() + " yuan a month"}
	case m.reason.IsZero():
		return why
	}
	return regulation.Text{Zh: why.Zh + "：" + m.reason.Zh, En: why.En + ": " + m.reason.En}
}

// MarshalJSON gives month, status, why, due, exact, category, base, capped, payTo,
// payableFrom, basis and reason, each as far as there is one.
func (m MonthDue) MarshalJSON() ([]byte, error) {
	out := struct {
		Month    calendar.Month        `json:"month"`
		Status   Status                `json:"status"`
		Why      Why                   `json:"why"`
		Due      *Fen                  `json:"due,omitempty"`
		Exact    Exact                 `json:"exact,omitzero"`
		Category *Category             `json:"category,omitempty"`
		Base     Exact                 `json:"base,omitzero"`
		Capped   *bool                 `json:"capped,omitempty"`
		PayTo    string                `json:"payTo,omitempty"`
		From     calendar.Month        `json:"payableFrom,omitzero"`
		Basis    []regulation.Citation `json:"basis"`
		Reason   regulation.Text       `json:"reason"`
	}{Month: m.Month, Status: m.Status, Why: m.Why, Exact: m.Exact, Base: m.Base, PayTo: m.PayTo, From: m.From,
		Basis: append([]regulation.Citation{}, m.Basis...), Reason: m.Reason()}
	if m.HasDue {
		out.Due, out.Capped = &m.Due, &m.Capped
	}
	if m.Category != 0 {
		out.Category = &m.Category
	}
	return json.Marshal(out)
}

// Schedule is the dues of a member over a span of months (应交明细).
type Schedule struct {
	Months   []MonthDue
	Total    Fen // of the months due, reduced and deferred
	Deferred Fen // of them, those deferred
	Unknown  int // months of which the amount is not known
	Findings []regulation.Finding
}

// MarshalJSON gives the answer of fees.schedule: months, total, deferred, unknown,
// findings.
func (s Schedule) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Months   []MonthDue           `json:"months"`
		Total    Fen                  `json:"total"`
		Deferred Fen                  `json:"deferred"`
		Unknown  int                  `json:"unknown"`
		Findings []regulation.Finding `json:"findings"`
	}{append([]MonthDue{}, s.Months...), s.Total, s.Deferred, s.Unknown, append([]regulation.Finding{}, s.Findings...)})
}

// Schedule works out every month of a span.
//
// A member is liable from the month of the branch meeting, the whole month (Art. 8;
// months to 2008-03: from that of the approval). A month is never split: the line of
// pay, the branch and the category of a month are one each. Under the notice of 2017
// the amount verified at the start of the year is kept for the year, unless
// Circumstances.Change says otherwise; another category counts from its own month.
// What no national text decides (the month of a transfer, whole months abroad, the
// month of an end) follows the switches of Circumstances, and is unknown without.
//
// Errors are those of Circumstances.Problems, and those of Assess with the path
// pay[i], save that a month without schedule, base or notice is no error here but
// its reason; amount-out-of-range also for a reduction above what is due. Nothing
// is given beside an error.
func (t *Tariff) Schedule(c Circumstances) (Schedule, error) {
	for err := range c.Problems() {
		return Schedule{}, err
	}
	var s Schedule
	reduced := make([]bool, len(c.Reductions))
	told := make([]bool, len(c.Pay))
	for m := c.From; !m.After(c.To); m = m.Next() {
		d := MonthDue{Month: m}
		if err := t.monthOf(&c, &d, &s, reduced, told); err != nil {
			return Schedule{}, err
		}
		c.place(t.law, &d, &s)
		switch {
		case d.Status == Undecided:
			s.Unknown++
		case d.HasDue:
			if d.Due > regulation.Fen(1<<62)-s.Total {
				return Schedule{}, fault(regulation.AmountOutOfRange, "pay", "", "合计数过大", "the total is too large")
			}
			s.Total += d.Due
			if d.Status == Deferred {
				s.Deferred += d.Due
			}
		}
		s.Months = append(s.Months, d)
	}
	return s, nil
}

// monthOf decides one month, in the order of the reasons.
func (t *Tariff) monthOf(c *Circumstances, d *MonthDue, s *Schedule, reduced, told []bool) error {
	m := d.Month
	nothing := func(w Why, rows ...string) error {
		d.Status, d.Why = NothingDue, w
		d.Basis = cite(m, rows...)
		return nil
	}
	if !c.liable(m) {
		return nothing(BeforeStart, "dues:R17", "dues:S05")
	}
	if w, end, ended := c.ended(m); ended {
		switch {
		case !end || c.EndRule == EndFree:
			if end {
				w = EndMonth
			}
			return nothing(w)
		case c.EndRule == 0:
			d.Status, d.Why = Undecided, EndMonth
			return nil
		}
	}
	stay, away := c.stay(m)
	if away && c.AbroadRule == 0 {
		d.Status, d.Why = Undecided, IsAbroad
		return nil
	}
	i, kept := c.line(t.policy.NoticeFrom, m)
	if i < 0 {
		d.Status, d.Why = Undecided, NoPay
		return nil
	}
	p := c.Pay[i]
	d.Category = p.Category
	a, err := t.assessLine(c, p, m)
	switch code := regulation.CodeOf(err); {
	case err == nil:
	case code == regulation.MissingBase:
		d.Status, d.Why = Undecided, NoPay
		return nil
	case code == regulation.NoSchedule:
		d.Status, d.Why = Undecided, NoSchedule
		return nil
	case code == regulation.MissingNotice:
		d.Status, d.Why = Undecided, NoticeUnknown
		return nil
	default:
		return regulation.At(fmt.Sprintf("pay[%d]", i), err)
	}
	if a.row == nil { // a local amount of students before 2008
		d.Due, _ = c.StudentDues.fen()
		d.Exact = exactFen(d.Due)
	} else {
		d.Due, d.Exact, d.Base, d.Capped, d.Basis = a.Due, a.Exact, a.Base, a.Capped, a.Basis()
		d.reason = a.Reason()
	}
	d.HasDue, d.Status, d.Why = true, Payable, Assessed
	if kept {
		d.Why = KeptForYear
		d.Basis = append(d.Basis, cite(m, "dues:N01")...)
	}
	c.verified(t, d, i, s, told)
	if away && c.AbroadRule == DeferredPay {
		d.Status, d.Why = Deferred, IsAbroad
		if !stay.Returned.IsZero() {
			d.From = stay.Returned.Month()
		}
		return nil
	}
	return c.relief(t, d, s, reduced)
}

// cite gives the places of clauses that are in force in a month.
func cite(m calendar.Month, rows ...string) []regulation.Citation {
	var out []regulation.Citation
	for _, row := range rows {
		if cl, ok := regulation.ClauseByID(row); ok && (cl.Span.Contains(m.First()) || row == "dues:N01") {
			out = append(out, cl.Citation)
		}
	}
	return out
}

// liable: from the month of the meeting, or of the approval under the text of 1998.
func (c *Circumstances) liable(m calendar.Month) bool {
	if c.Accepted.IsZero() && c.Approved.IsZero() {
		return true
	}
	day := c.Accepted
	if c.Start == FromApproval || c.Start != FromMeeting && m.Before(since2008) {
		day = c.Approved
	}
	return !m.Before(day.Month())
}

// ended tells whether the liability is over in a month, why, and whether the month
// is that of the end itself.
func (c *Circumstances) ended(m calendar.Month) (w Why, endMonth, ended bool) {
	whys := map[EndType]Why{Died: HasDied, Left: HasLeft, Stopped: IsStopped}
	for _, e := range c.Ends {
		at := e.On.Month()
		switch {
		case e.Type == Restored && !m.Before(at):
			w, endMonth, ended = 0, false, false // the month of the return is due as a whole
		case e.Type != Restored && m == at:
			// A stop that is lifted in its own month leaves the month due.
			w, endMonth, ended = whys[e.Type], true, true
		case e.Type != Restored && m.After(at):
			w, endMonth, ended = whys[e.Type], false, true
		}
	}
	return w, endMonth, ended
}

// stay finds a time abroad that fills the whole month.
func (c *Circumstances) stay(m calendar.Month) (Stay, bool) {
	for _, s := range c.Abroad {
		if !s.Left.After(m.First()) && (s.Returned.IsZero() || s.Returned.After(m.Last())) {
			return s, true
		}
	}
	return Stay{}, false
}

// covering gives the line of pay that a month falls in; -1 for none.
func (c *Circumstances) covering(m calendar.Month) int {
	for i := len(c.Pay) - 1; i >= 0; i-- {
		p := &c.Pay[i]
		if p.From.After(m) {
			continue
		}
		last := p.To
		if last.IsZero() {
			switch p.Category {
			case AnnualSalary:
				last = p.From
			case SelfEmployed:
				last = p.From.Quarter().Last().Month()
			default:
				last = m
			}
		}
		if m.After(last) {
			return -1
		}
		return i
	}
	return -1
}

// underNotice reports whether a month is under the notice of 2017, as far as the
// caller's first month says.
func underNotice(noticeFrom, m calendar.Month) bool {
	if noticeFrom.IsZero() {
		return m.Year().Number() >= 2018
	}
	return !m.Before(noticeFrom)
}

// line gives the line of pay that counts in a month, and whether it is one that was
// verified earlier in the year and is kept.
func (c *Circumstances) line(noticeFrom, m calendar.Month) (int, bool) {
	i := c.covering(m)
	if i < 0 || c.Change == SameMonth || !underNotice(noticeFrom, m) {
		return i, false
	}
	kept := false
	for c.keeps(noticeFrom, i, m) {
		i--
		kept = true
	}
	return i, kept
}

// keeps reports whether line i began inside the year of m while another line of the
// same category was in force, so that it waits for January.
func (c *Circumstances) keeps(noticeFrom calendar.Month, i int, m calendar.Month) bool {
	p := &c.Pay[i]
	if p.Category != Salaried && p.Category != Retired && p.Category != Farmer {
		return false
	}
	if i == 0 || p.From.Year() != m.Year() || p.From == p.From.Year().First().Month() || !underNotice(noticeFrom, p.From) {
		return false
	}
	before := p.From.Add(-1)
	return c.covering(before) == i-1 && c.Pay[i-1].Category == p.Category && before.Year() == m.Year()
}

// verified tells, once a line of pay, what became of a change inside the year.
func (c *Circumstances) verified(t *Tariff, d *MonthDue, i int, s *Schedule, told []bool) {
	at := c.covering(d.Month)
	if at < 0 || told[at] || !underNotice(t.policy.NoticeFrom, d.Month) || !c.keeps(t.policy.NoticeFrom, at, d.Month) {
		return
	}
	told[at] = true
	clause, ok := regulation.ClauseByID("dues:N01")
	if !ok {
		return
	}
	f := clause.Finding(regulation.DuesBaseVerified, "")
	f.Source, f.Part, f.Period = t.law.Cite(f.Citation), fmt.Sprintf("pay[%d]", at), d.Month.Span()
	f.AddFact("month", regulation.WordOf(d.Month.String()))
	f.Verdict = regulation.Met
	if at == i {
		f.Verdict = regulation.Unmet
	}
	s.Findings = append(s.Findings, f)
}

// assessLine assesses a line of pay for a month; local amounts of students before
// 2008 and of farmers take the place of what no text fixes.
func (t *Tariff) assessLine(c *Circumstances, p PayLine, m calendar.Month) (Assessment, error) {
	in := Input{Month: m, Category: p.Category, Base: p.Base, QuarterNet: p.QuarterNet}
	if p.Category == Farmer && p.Base.IsZero() {
		in.Base = c.FarmerDues
	}
	a, err := t.Assess(in)
	if p.Category == Student && m.Before(since2008) && !c.StudentDues.IsZero() && regulation.CodeOf(err) == regulation.NoSchedule {
		if _, err := c.StudentDues.fen(); err != nil {
			return a, regulation.At("studentDues", err)
		}
		return Assessment{}, nil
	}
	return a, err
}

// fen gives an amount that is a whole number of fen.
func (a Amount) fen() (Fen, error) {
	n := a.number(1)
	r := n.exact().Rat()
	r.Mul(r, big.NewRat(100, 1))
	if !r.IsInt() || !r.Num().IsInt64() {
		return 0, fault(regulation.InvalidAmount, "", a.String(), "须为整数分", "has to be a whole number of fen")
	}
	return Fen(r.Num().Int64()), nil
}

// relief applies a reduction that is in force in the month.
func (c *Circumstances) relief(t *Tariff, d *MonthDue, s *Schedule, told []bool) error {
	for i, r := range c.Reductions {
		if d.Month.Before(r.From) || d.Month.After(r.To) {
			continue
		}
		retired := d.Category == Retired && underNotice(t.policy.NoticeFrom, d.Month)
		row := "dues:R16"
		if retired {
			row = "dues:N10"
		}
		days := []calendar.Date{r.Branch}
		if !retired {
			days = append(days, r.Approved)
		}
		clause, _ := regulation.ClauseByID(row)
		f := clause.Finding(regulation.DuesReduction, "")
		f.Source, f.Part, f.Period = t.law.Cite(f.Citation), fmt.Sprintf("reductions[%d]", i), d.Month.Span()
		f.AddFact("month", regulation.WordOf(d.Month.String()))
		f.AddFact("branch-day", regulation.DateOf(r.Branch))
		if !retired {
			f.AddFact("approved-day", regulation.DateOf(r.Approved))
		}
		in := inForce(days, d.Month)
		f.Verdict = in
		if in != regulation.Met || !told[i] {
			s.Findings = append(s.Findings, f)
		}
		told[i] = told[i] || in == regulation.Met
		if in != regulation.Met {
			return nil
		}
		amount, err := r.Amount.fen()
		if err == nil && amount > d.Due {
			err = fault(regulation.AmountOutOfRange, "", r.Amount.String(), "减免后的数额高于应交数", "more than what is due")
		}
		if err != nil {
			return regulation.At(fmt.Sprintf("reductions[%d].amount", i), err)
		}
		d.Due, d.Why, d.Status = amount, Hardship, Reduced
		if amount == 0 {
			d.Status = Waived
		}
		if !slices.Contains(d.Basis, clause.Citation) {
			d.Basis = append(d.Basis, clause.Citation)
		}
		d.reason = regulation.Text{}
		return nil
	}
	return nil
}

// inForce: every day needed is there, and none is after the month; before 2008-04 no
// text says who approves.
func inForce(days []calendar.Date, m calendar.Month) regulation.Verdict {
	v := regulation.Met
	for _, day := range days {
		switch {
		case day.IsZero():
			return regulation.UnknownFacts
		case day.Month().After(m):
			v = regulation.Unmet
		}
	}
	if m.Before(since2008) {
		return regulation.UnknownFacts
	}
	return v
}

// place finds the branch that collects the month, Art. 9.
func (c *Circumstances) place(law *regulation.Law, d *MonthDue, s *Schedule) {
	d.PayTo = c.Branch
	for i, m := range c.Transfers {
		switch at := m.On.Month(); {
		case at.Before(d.Month), at == d.Month && (m.On.Day() == 1 || c.TransferRule == Receiving):
			d.PayTo = m.To
		case at == d.Month && c.TransferRule == 0:
			d.PayTo = ""
			if d.Status == NothingDue {
				return
			}
			if clause, ok := regulation.ClauseByID("dues:R18"); ok {
				f := clause.Finding(regulation.DuesPlace, "")
				f.Source, f.Part, f.Period, f.Verdict = law.Cite(f.Citation), fmt.Sprintf("transfers[%d]", i), d.Month.Span(), regulation.UnknownFacts
				f.AddFact("month", regulation.WordOf(d.Month.String()))
				f.AddFact("to", regulation.Value{})
				s.Findings = append(s.Findings, f)
			}
			return
		}
	}
	if d.Status == NothingDue {
		d.PayTo = ""
	}
}
