package agenda

import (
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/development"
)

// developmentRows are the steps of developing a member, in the order of the course,
// and the question that is put when somebody was admitted against the rules.
var developmentRows = map[development.Event]row{
	development.Applied:       {zh: "递交入党申请书", en: "application for membership", body: Person},
	development.TalkedWith:    {zh: "派人同入党申请人谈话", en: "talk with the applicant", body: Itself},
	development.ActivistNamed: {zh: "研究确定入党积极分子", en: "decision on naming an activist", body: Committee},

	development.ActivistFiled:   {zh: "入党积极分子备案", en: "filing of the activist", body: CommitteeAbove},
	development.MentorsNamed:    {zh: "指定培养联系人", en: "naming of one or two mentors", body: Itself},
	development.Assessed:        {zh: "考察入党积极分子", en: "half-yearly assessment of the activist", body: Itself},
	development.TargetProposed:  {zh: "研究是否拟列为发展对象", en: "decision on proposing a target", body: Committee},
	development.TargetFiled:     {zh: "发展对象备案", en: "filing of the target", body: CommitteeAbove},
	development.TargetConsented: {zh: "研究是否同意拟列为发展对象", en: "decision on consent to the target", body: CommitteeAbove},
	development.NoticeOpened:    {zh: "开始公示", en: "posting of the notice", body: Itself},
	development.NoticeClosed:    {zh: "公示期满，确认公示结果", en: "closing of the notice, with its result", body: Itself},
	development.TargetListed:    {zh: "办理列为发展对象", en: "listing as a target", body: Itself},

	development.IntroducersNamed:   {zh: "确定两名入党介绍人", en: "naming of two introducers", body: Itself},
	development.ReviewConcluded:    {zh: "进行政治审查并形成结论", en: "political review and its conclusion", body: Itself},
	development.TrainingDone:       {zh: "短期集中培训", en: "concentrated training", body: TrainingOrganizer},
	development.CommitteeReviewed:  {zh: "审查发展对象", en: "review of the target", body: Committee},
	development.PreexamPassed:      {zh: "预审并书面通知结果", en: "pre-examination, with a written result", body: ApprovingCommittee},
	development.FormCompleted:      {zh: "填写入党志愿书", en: "filling in the form of admission", body: Person},
	development.MeetingVoted:       {zh: "讨论接收预备党员", en: "vote on the admission", body: MemberMeeting},
	development.ResolutionReceived: {zh: "将决议和材料报上级党委", en: "sending the resolution and the papers up", body: Itself},
	development.ApprovalTalked:     {zh: "审批前派人谈话", en: "talk before the approval", body: ApprovingCommittee},
	development.Approved:           {zh: "审批接收预备党员的决议", en: "decision on the resolution of admission", body: ApprovingCommittee},

	development.Assigned:           {zh: "编入党支部和党小组", en: "assignment to branch and group", body: Itself},
	development.OathTaken:          {zh: "组织入党宣誓", en: "oath", body: Itself},
	development.ProbationAssessed:  {zh: "考察预备党员", en: "assessment of the probationary member", body: Itself},
	development.ConversionApplied:  {zh: "提出书面转正申请", en: "written application for conversion", body: Person},
	development.ConversionReviewed: {zh: "征求意见，审查转正申请", en: "hearing opinions and reviewing the application", body: Itself},
	development.ConversionVoted:    {zh: "讨论预备党员能否转正", en: "vote on the end of probation", body: MemberMeeting},
	development.ConversionApproved: {zh: "审批预备期满的决议", en: "decision on the resolution about the end of probation", body: CommitteeAbove},
	development.PapersArchived:     {zh: "材料归档", en: "papers to the file", body: Itself},

	development.NotRecognised: {zh: "是否承认党员身份", en: "whether the person is recognised as a member", body: CommitteeAbove, decides: true},
}

// development gives the tasks of a person's file.
func (p *Planner) development(c development.Case) (tasks, error) {
	c.AsOf = p.asOf
	r, err := development.Replay(p.law, c)
	if err != nil {
		return nil, err
	}
	out := make(tasks, 0, len(r.Next)+len(r.Proposals))
	for _, n := range r.Next {
		if !n.Days.Latest.IsZero() {
			out = p.limits(out, &r, c.Transition)
			break
		}
	}
	for _, n := range r.Next {
		out.open(n.Step.String(), developmentRows[n.Step], task{days: n.Days, basis: n.Basis, waits: len(n.Waits) > 0}, p.asOf)
	}
	if r.File.On(development.NotRecognised).IsZero() { // else it was decided
		for _, x := range r.Proposals {
			out.propose(x.Step.String(), developmentRows[x.Step], x.Basis)
		}
	}
	return out, nil
}

// limits adds the steps that the rules set a last day for, with their findings.
func (p *Planner) limits(out tasks, r *development.Report, t development.Transition) tasks {
	rules := lifecycle.Rules{Law: p.law}
	if t == development.CaseStart {
		rules.As = r.File.Opened()
	}
	for e, f := range development.Course().Due(rules, r.File, p.asOf) {
		out.dated(e.String(), developmentRows[e], f, false)
	}
	return out
}
