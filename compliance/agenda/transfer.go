package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/transfer"
)

// transferRows are the steps of a transfer. An activist has papers that go over, and no
// relation.
var transferRows = map[transfer.Event]row{
	transfer.Issued:      {zh: "办理转出手续", en: "sending off", body: OldOrganization},
	transfer.FileChecked: {zh: "审查档案材料", en: "check of the file", body: ReceivingOrganization},
	transfer.Accepted:    {zh: "办理接收手续", en: "acceptance", body: ReceivingOrganization},
	transfer.Receipted:   {zh: "退回回执", en: "sending back the receipt", body: ReceivingOrganization},
}

// transferDays are the rules that set a last day for a step.
var transferDays = map[regulation.RuleID]transfer.Event{
	regulation.TransferDue:         transfer.Issued,
	regulation.StandingTransferDue: transfer.Issued,
	regulation.TransferGraduates:   transfer.Issued,
	regulation.TransferLetter:      transfer.Accepted,
}

// transfer gives the tasks of a transfer.
func (p *Planner) transfer(c transfer.Case) (tasks, error) {
	c.AsOf = p.asOf
	r, err := transfer.Replay(p.law, c)
	if err != nil {
		return nil, err
	}
	var out tasks
	for _, f := range r.Findings {
		e, sets := transferDays[f.Rule]
		if !sets || f.Part != "" || f.Due.IsZero() || f.Verdict != regulation.Pending && f.Verdict != regulation.Unmet {
			continue
		}
		if e == transfer.Issued && r.State() == transfer.OnTheWay {
			continue // sent off already
		}
		// With a letter that has lapsed nothing can be accepted; a new one is asked for.
		missed := e == transfer.Accepted && f.Verdict == regulation.Unmet
		out.dated(e.String(), transferRows[e], f, missed)
	}
	for _, n := range r.Next {
		out.open(n.Step.String(), transferRows[n.Step], task{days: n.Days, basis: n.Basis, waits: len(n.Waits) > 0}, p.asOf)
	}
	for _, x := range r.Proposals {
		out.propose(x.Step.String(), transferRows[x.Step], x.Basis)
	}
	return out, nil
}
