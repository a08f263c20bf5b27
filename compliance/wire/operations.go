package wire

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members/votes"
)

func outOfRange(path string) error {
	return &regulation.Fault{Code: outOfRangeCode, Path: path, Message: regulation.Text{
		Zh: "日期超出1900年至2199年", En: "beyond the years 1900 to 2199"}}
}

// addMonths is calendar.add-months.
func (s *Server) addMonths(f *fields) any {
	from := f.date("date", true)
	months, _ := f.whole("months", "invalid-months", true)
	const beyond = 12 * (calendar.MaxYear - calendar.MinYear + 1) // more months than the range holds
	to := from.AddMonths(int(min(max(months, -beyond), beyond)))
	if len(f.faults) == 0 && to.IsZero() {
		f.add("", outOfRange("months"))
	}
	return struct {
		Date calendar.Date `json:"date"`
	}{to}
}

// workdays is calendar.workdays.
func (s *Server) workdays(f *fields) any {
	from := f.date("from", true)
	days, given := f.whole("days", "invalid-days", true)
	switch {
	case days < 0:
		f.invalid("days", "negative-days", f.values["days"], "天数不能为负", "negative days")
	case given && days == 0:
		f.invalid("days", "invalid-days", f.values["days"], "天数至少为1", "at least 1 day")
	}
	var out struct {
		Last        calendar.Date `json:"last"`
		Provisional bool          `json:"provisional"`
	}
	if len(f.faults) > 0 {
		return out
	}
	const beyond = 366 * (calendar.MaxYear - calendar.MinYear + 1) // more days than the range holds
	var err error
	out.Last, out.Provisional, err = calendar.NationalWorkdays().After(from, int(min(days, beyond)))
	f.add("days", err)
	return out
}

// tariff compiles the schedules for a policy, once.
func (s *Server) tariff(p fees.Policy) (*fees.Tariff, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if t, ok := s.tariffs[p]; ok {
		return t, nil
	}
	t, err := fees.Compile(s.law, p)
	if err != nil {
		return nil, err
	}
	s.tariffs[p] = t // those that compile are few: the roundings, the caps and the months of the notice
	return t, nil
}

// notACategory stands for a word that names none, so that what comes earlier
// in the order of errors can still be found.
const notACategory fees.Category = 255

// assess is fees.assess.
func (s *Server) assess(f *fields) any {
	in := fees.Input{Month: f.month("month", true), Base: f.amount("base"), QuarterNet: f.amount("quarterNet")}
	var given bool
	if in.Category, given = word(f, "category", true, fees.ParseCategory); given && in.Category == 0 {
		in.Category = notACategory
	}
	p := fees.Policy{}
	if on, given := f.flag("cap"); given {
		p.Cap = fees.CapOff
		if on {
			p.Cap = fees.CapOn
		}
	}
	p.Rounding, _ = word(f, "rounding", false, fees.ParseRounding)
	if notice := f.month("noticeFrom", false); in.Month.Year() == calendar.MustParseYear("2017") {
		p.NoticeFrom = notice // not used for other years
	}
	if !f.readable() {
		return nil
	}
	t, err := s.tariff(p)
	if err != nil {
		f.add("", err)
		return nil
	}
	a, err := t.Assess(in)
	if err != nil {
		f.add("", err)
		return nil
	}
	return a
}

// decide is votes.decide.
func (s *Server) decide(f *fields) any {
	c := votes.Count{On: f.date("on", false)}
	c.Kind, _ = word(f, "kind", true, votes.ParseKind)
	for _, x := range []struct {
		name     string
		n        *int
		required bool
	}{
		{"due", &c.Due, true}, {"present", &c.Present, true}, {"for", &c.For, true},
		{"against", &c.Against, false}, {"abstain", &c.Abstain, false},
		{"writtenFor", &c.WrittenFor, false}, {"writtenAgainst", &c.WrittenAgainst, false},
	} {
		*x.n, _ = f.count(x.name, x.required)
	}
	// Zero members given are not the same as members not given, which is what
	// a zero means to Decide.
	for _, x := range []struct {
		name string
		n    *int
		same int
	}{{"members", &c.Members, c.Due}, {"membersPresent", &c.MembersPresent, c.Present}} {
		var given bool
		*x.n, given = f.count(x.name, false)
		switch {
		case !given || *x.n != 0:
		case c.Kind != votes.VillagePartyMeeting:
			f.add(x.name, &regulation.Fault{Code: regulation.NotApplicable, Value: "0", Message: regulation.Text{
				Zh: "只有村党员大会审议村务才计党员总数", En: "only a village Party meeting counts all members"}})
		case x.same > 0:
			f.add(x.name, &regulation.Fault{Code: regulation.CountMismatch, Value: "0", Message: regulation.Text{
				Zh: "少于有表决权的党员", En: "fewer than those with a vote"}})
		}
	}
	if !f.readable() {
		return nil
	}
	d, err := votes.Decide(s.law, c)
	if err != nil {
		f.add("", err)
		return nil
	}
	basis := votes.Basis(s.law, c)
	return struct {
		Quorum       bool                  `json:"quorum"`
		QuorumNeeded int                   `json:"quorumNeeded"`
		For          int                   `json:"for"`
		NeededFor    int                   `json:"neededFor"`
		Passed       bool                  `json:"passed"`
		Basis        []regulation.Citation `json:"basis"`
		Source       regulation.Text       `json:"source"`
	}{d.Quorum, d.QuorumNeeded, d.For, d.NeededFor, d.Passed, basis, s.law.Cite(basis...)}
}
