package wire

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// remit is fees.remit.
func (s *Server) remit(f *fields) any {
	c := remit.Case{AsOf: f.date("asOf", true), NoticeFrom: f.month("noticeFrom", false)}
	c.Year, _ = parsed(f, "year", "invalid-year", true, calendar.ParseYear)
	c.Unverified, _ = f.flag("unverified")
	c.Carried, _ = f.flag("carried")
	if id := f.id(); id != "" { // of the matter, which no finding here carries; a case has no place for it
		if _, err := members.ParseID(string(id)); err != nil {
			f.add("id", &regulation.Fault{Code: "invalid-id", Message: regulation.Text{Zh: "不是可用的编号", En: "no usable id"}})
		}
	}
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
