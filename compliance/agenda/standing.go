package agenda

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/lifecycle/standing"
)

// standingRows are the steps of a member's file, and the questions that a body
// decides.
var standingRows = map[standing.Event]row{
	standing.MobileContacted:  {zh: "联系流动党员", en: "contact with the mobile member", body: Itself},
	standing.TransferIssued:   {zh: "办理转出组织关系", en: "sending off the relation", body: OldOrganization},
	standing.TransferAccepted: {zh: "办理接收组织关系", en: "accepting the relation", body: ReceivingOrganization},
	standing.AbroadContacted:  {zh: "联系出国（境）党员", en: "contact with the member abroad", body: Itself},
	standing.Resumed:          {zh: "办理恢复组织生活", en: "resuming organizational life", body: Itself},
	standing.Searched:         {zh: "查找失去联系的党员", en: "search for the member", body: Itself},
	standing.Filed:            {zh: "事前报基层党委备案", en: "filing beforehand with the grassroots committee", body: Committee},
	standing.AdviceAccepted:   {zh: "答复劝其退党的决定", en: "answer to the advice to leave", body: Person},
	standing.Educated:         {zh: "教育帮助并作记录", en: "education and help, on record", body: Itself},

	standing.StoppedAbroad: {zh: "是否停止党籍（出国（境））", en: "whether membership is stopped for the stay abroad", body: RetainingOrganization,
		decides: true, rule: regulation.StandingAbroadYears},
	standing.StoppedLost: {zh: "是否停止党籍（失去联系）", en: "whether membership is stopped for lost contact", body: BranchOrSuperior,
		decides: true, rule: regulation.StandingLost},
	standing.RemovedLost: {zh: "是否除名（停止党籍后仍失去联系）", en: "whether the member is removed as still unreachable", body: MemberMeeting,
		decides: true, rule: regulation.StandingLostYears},
	standing.Restored:           {zh: "是否恢复党籍", en: "whether membership is restored", body: CompetentOrganization, decides: true},
	standing.Criticized:         {zh: "是否批评教育", en: "whether there is to be criticism", body: Itself, decides: true},
	standing.Reformed:           {zh: "限期改正期满，认定是否改正", en: "whether the member has reformed by the end of the correction", body: Itself, decides: true},
	standing.AdviceGiven:        {zh: "是否劝其退党", en: "whether the member is advised to leave", body: MemberMeeting, decides: true},
	standing.RemovedAfterAdvice: {zh: "是否除名（劝而不退）", en: "whether the member is removed after refusing the advice", body: MemberMeeting, decides: true},
	standing.RemovedAsLeft:      {zh: "是否除名（自行脱党）", en: "whether the member is removed as having left", body: MemberMeeting, decides: true},
	standing.RemovedResigned:    {zh: "是否除名（本人要求退党）", en: "whether the member is removed at their own wish", body: MemberMeeting, decides: true},
	standing.RightsRestored: {zh: "是否恢复党员权利", en: "whether rights are restored", body: CompetentOrganization,
		decides: true, rule: regulation.StandingPenalty},
}

// standingDays are the rules that set a last day for a step.
var standingDays = map[regulation.RuleID]standing.Event{
	regulation.StandingMobile:        standing.MobileContacted,
	regulation.StandingMobileContact: standing.MobileContacted,
	regulation.StandingTransferDue:   standing.TransferIssued,
	regulation.StandingAbroadContact: standing.AbroadContacted,
	regulation.StandingCorrectionEnd: standing.Reformed,
}

// standing gives the tasks of a member's file.
func (p *Planner) standing(c standing.Case) (tasks, error) {
	c.AsOf = p.asOf
	r, err := standing.Replay(p.law, c)
	if err != nil {
		return nil, err
	}
	var out tasks
	for _, f := range r.Findings {
		e, sets := standingDays[f.Rule]
		if !sets || f.Part != "" || f.Due.IsZero() || f.Verdict != regulation.Pending && f.Verdict != regulation.Unmet {
			continue
		}
		if e == standing.TransferIssued && !r.File.Facts.Sent.IsZero() {
			continue // sent off already
		}
		missed := e == standing.AbroadContacted && f.Verdict == regulation.Unmet
		if missed && f.Period.From.Before(p.window.From) {
			continue
		}
		out.dated(e.String(), standingRows[e], f, missed)
	}
	p.halves(&out, &r)
	for _, n := range r.Next {
		if n.Step == standing.AbroadContacted {
			continue // told by the findings, half-year by half-year
		}
		row := standingRows[n.Step]
		out.open(n.Step.String(), row, task{days: n.Days, basis: n.Basis, finding: ofDay(&r, row.rule), waits: len(n.Waits) > 0}, p.asOf)
	}
	p.ripen(&out, &r)
	for _, a := range r.Alerts {
		out = append(out, task{kind: Alert, body: Itself, basis: a.Basis, finding: ofSeries(&r, a.Series)})
	}
	for _, x := range r.Proposals {
		out.propose(x.Step.String(), standingRows[x.Step], x.Basis)
	}
	return out, nil
}

// ofDay finds the finding of a rule on the day of the question, while it is pending.
func ofDay(r *standing.Report, rule regulation.RuleID) regulation.Finding {
	for _, f := range r.Findings {
		if rule != "" && f.Rule == rule && f.Part == "" && f.Verdict == regulation.Pending {
			return f
		}
	}
	return regulation.Finding{}
}

// ofSeries finds the finding that tells of the run behind an alert.
func ofSeries(r *standing.Report, s standing.Series) regulation.Finding {
	for _, f := range r.Findings {
		if f.Rule != regulation.StandingSeries || f.Part != "" {
			continue
		}
		for x := range f.Facts() {
			if x.Name == "series" && x.Value.String() == s.String() {
				return f
			}
		}
	}
	return regulation.Finding{}
}

// halves adds the half-years that begin after today and end in the span. Contact is
// owed in each of them if the member is still abroad for study: Art. 34 para. 2.
func (p *Planner) halves(out *tasks, r *standing.Report) {
	c := &r.File.Facts
	if c.AbroadSince.IsZero() || c.Purpose != standing.Study || !r.Status.IsMember() {
		return
	}
	for h := p.asOf.HalfYear().Next(); !h.IsZero() && h.Last().Before(p.span.To); h = h.Next() {
		q, err := regulation.ParameterOf(p.law.On(h.Last()), regulation.AbroadContactsPerHalfYear)
		if err != nil || !q.Confidence.Verified() {
			continue
		}
		f := q.Finding(regulation.StandingAbroadContact, "")
		f.Verdict, f.Due, f.Period = regulation.Pending, h.Last(), h.Span()
		out.dated(standing.AbroadContacted.String(), standingRows[standing.AbroadContacted], f, false)
	}
}

// ripen adds the questions that may be put from a day to come, where no step of the
// course tells that day: a stop after more than five years abroad, Art. 24 para. 2, and
// the rights of a member when the probation within the Party is over, Constitution
// Art. 41 para. 2.
func (p *Planner) ripen(out *tasks, r *standing.Report) {
	if f := ofDay(r, standingRows[standing.StoppedAbroad].rule); !f.Due.IsZero() {
		p.ripe(out, standing.StoppedAbroad, f.Due.AddDays(1), f)
	}
	if f := ofDay(r, standingRows[standing.RightsRestored].rule); !f.Due.IsZero() {
		p.ripe(out, standing.RightsRestored, f.Due, f)
	}
}

// ripe adds a question that may be put from a day, or that day to a step that is open.
func (p *Planner) ripe(out *tasks, e standing.Event, from calendar.Date, f regulation.Finding) {
	t := task{basis: f.Citation, finding: f}
	t.days.Earliest = from
	if old := out.of(e.String()); old != nil {
		old.held, old.basis, old.finding, old.days.Earliest = false, t.basis, f, from
		return
	}
	out.open(e.String(), standingRows[e], t, p.asOf)
}
