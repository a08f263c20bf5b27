package wire

import (
	"github.com/dangwu-go/dangwu/fees"
)

// policy reads what the operations on dues leave to whoever collects.
func (f *fields) policy() fees.Policy {
	var p fees.Policy
	if on, given := f.flag("cap"); given {
		p.Cap = fees.CapOff
		if on {
			p.Cap = fees.CapOn
		}
	}
	p.Rounding, _ = word(f, "rounding", false, fees.ParseRounding)
	p.NoticeFrom = f.month("noticeFrom", false)
	p.Unverified, _ = f.flag("unverified")
	return p
}

// schedule is fees.schedule.
func (s *Server) schedule(f *fields) any {
	c := fees.Circumstances{
		From: f.month("from", true), To: f.month("to", true),
		Accepted: f.date("accepted", false), Approved: f.date("approved", false),
		Change: text[fees.Change](f, "change"), Start: text[fees.Start](f, "start"), TransferRule: text[fees.TransferRule](f, "transfer"),
		AbroadRule: text[fees.AbroadRule](f, "abroadRule"), EndRule: text[fees.EndRule](f, "endMonth"),
		StudentDues: f.amount("studentDues"), FarmerDues: f.amount("farmerDues"),
	}
	f.optional("branch", &c.Branch)
	f.optional("id", new(string)) // of the matter
	f.nested("pay", &c.Pay)
	f.optional("transfers", &c.Transfers)
	f.optional("abroad", &c.Abroad)
	f.optional("reductions", &c.Reductions)
	f.optional("ends", &c.Ends)
	p := f.policy()
	f.problems(c.Problems())
	if len(f.faults) > 0 {
		return nil
	}
	t, err := s.tariff(p)
	if err != nil {
		f.add("", err)
		return nil
	}
	out, err := t.Schedule(c)
	f.add("", err)
	return out
}
