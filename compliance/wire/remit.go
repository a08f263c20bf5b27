package wire

import (
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// remit is fees.remit.
func (s *Server) remit(f *fields) any {
	c := remit.Case{AsOf: f.date("asOf", true), NoticeFrom: f.month("noticeFrom", false)}
	c.Year, _ = parsed(f, "year", "invalid-year", true, calendar.ParseYear)
	c.Unverified, _ = f.flag("unverified")
	c.Carried, _ = f.flag("carried")
	f.id() // of the matter, which no finding here carries
	f.nested("orgs", &c.Orgs)
	f.optional("shares", &c.Shares)
	f.problems(c.Problems(s.law))
	if len(f.faults) > 0 {
		return nil
	}
	out, err := remit.Assess(s.law, c)
	f.add("", err)
	return out
}
