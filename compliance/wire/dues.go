package wire

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/members"
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

// matter reads the optional id of a matter and holds it to the form of ids, so that
// no number of a person comes back in a finding or an error.
func (f *fields) matter() string {
	id := f.id()
	if id == "" {
		return ""
	}
	if _, err := members.ParseID(string(id)); err != nil {
		f.add("id", &regulation.Fault{Code: "invalid-id", Message: regulation.Text{Zh: "不是可用的编号", En: "no usable id"}})
	}
	return string(id)
}

// schedule is fees.schedule.
func (s *Server) schedule(f *fields) any {
	id := f.matter()
	c := fees.Circumstances{
		From: f.month("from", true), To: f.month("to", true),
		Accepted: f.date("accepted", false), Approved: f.date("approved", false),
		Change: text[fees.Change](f, "change"), Start: text[fees.Start](f, "start"), TransferRule: text[fees.TransferRule](f, "transfer"),
		AbroadRule: text[fees.AbroadRule](f, "abroadRule"), EndRule: text[fees.EndRule](f, "endMonth"),
		StudentDues: f.amount("studentDues"), FarmerDues: f.amount("farmerDues"),
	}
	f.optional("branch", &c.Branch)
	f.nested("pay", &c.Pay)
	f.optional("transfers", &c.Transfers)
	f.optional("abroad", &c.Abroad)
	f.optional("reductions", &c.Reductions)
	f.optional("ends", &c.Ends)
	p := f.policy()
	f.problems(c.Problems())
	t, err := s.tariff(p)
	f.add("", err)
	if len(f.faults) > 0 {
		return nil
	}
	out, err := t.Schedule(c)
	f.add("", err)
	for i := range out.Findings {
		out.Findings[i].Subject = id
	}
	return out
}

// base is fees.base.
func (s *Server) base(f *fields) any {
	q := base.Question{ID: f.matter(), Month: f.month("month", true), Kind: text[base.Kind](f, "kind"), TreatAs: text[base.Kind](f, "treatAs")}
	p := base.Policy{
		NoticeFrom: f.month("noticeFrom", false), Change: text[base.Change](f, "change"),
		Deductions: text[base.Reading](f, "deductions"), RetiredBase: text[base.Reading](f, "retiredBase"),
		Postgraduate: text[base.Reading](f, "postgraduate"),
	}
	f.optional("items", &q.Items)
	f.optional("verified", &q.Verified)
	f.optional("local", &p.Local)
	rules, err := base.Compile(s.law, p)
	if err != nil {
		f.problems(func(yield func(error) bool) { yield(err) })
		rules, _ = base.Compile(s.law, base.Policy{NoticeFrom: p.NoticeFrom}) // what else is wrong
	}
	if rules != nil {
		f.problems(rules.Problems(q))
	}
	if len(f.faults) > 0 {
		return nil
	}
	a, err := rules.Find(q)
	f.add("", err)
	return a
}

// ledger is fees.ledger.
func (s *Server) ledger(f *fields) any {
	c := ledger.Case{AsOf: f.date("asOf", true), ID: f.id(), LargeExtra: text[ledger.LargeExtra](f, "largeExtra")}
	c.Unverified, _ = f.flag("unverified")
	f.optional("excused", &c.Excused)
	f.nested("entries", &c.Entries)
	f.problems(c.Problems(s.law))
	if len(f.faults) > 0 {
		return nil
	}
	out, err := ledger.Settle(s.law, c)
	f.add("", err)
	return out
}
