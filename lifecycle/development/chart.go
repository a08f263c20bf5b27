package development

import "github.com/dangwu-go/dangwu/compliance/regulation"

// ChartStage is one of the five stages of the flow chart (五个阶段).
type ChartStage struct {
	Name  regulation.Text
	Steps []ChartStep
}

// ChartStep is one of its twenty-five steps (二十五个步骤).
type ChartStep struct {
	Number int
	Name   regulation.Text
	Name26 regulation.Text // name under the rules of 2026, where the step is another; empty where it is the same
	In     Stage           // what the person is when it is done
	Ends   []Event         // one of these fulfils it; none for the step that is only a record of another
	Also   []Event         // what belongs to it, in the order of the course
}

// Chart gives the flow chart of developing members (发展党员工作流程图), five stages
// and twenty-five steps, in a fresh slice. The chart was drawn on the rules of 2014
// and has no force of its own; step 8 is another under those of 2026. Step 18, the
// filing one level higher, is a record of the approval and no act of its own.
func Chart() []ChartStage {
	t := func(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} }
	var in Stage
	at := func(zh, en string, ends ...Event) ChartStep { return ChartStep{Name: t(zh, en), In: in, Ends: ends} }
	with := func(s ChartStep, also ...Event) ChartStep { s.Also = also; return s }

	in = ApplicantStage
	applying := []ChartStep{
		at("递交入党申请书", "Application for membership", Applied),
		at("党组织派人谈话", "Talk with the applicant", TalkedWith),
	}
	activist := []ChartStep{at("推荐和确定入党积极分子", "Naming as an activist", ActivistNamed)}
	in = ActivistStage
	activist = append(activist,
		at("上级党委备案", "Filing with the committee above", ActivistFiled),
		at("指定培养联系人", "Naming of mentors", MentorsNamed),
		at("培养教育考察", "Cultivation and assessment", Assessed))
	listing := with(at("报上级党委备案", "Filing above and listing", TargetListed),
		TargetFiled, TargetConsented, NoticeOpened, NoticeClosed, TargetListed)
	listing.Name26 = t("上级党委同意并公示", "Consent, notice and listing")
	target := []ChartStep{at("研究确定发展对象人选", "Proposal as a target", TargetProposed), listing}
	in = TargetStage
	target = append(target,
		at("确定入党介绍人", "Naming of introducers", IntroducersNamed),
		at("进行政治审查", "Political review", ReviewConcluded),
		at("开展集中培训", "Concentrated training", TrainingDone))
	admission := []ChartStep{
		at("支部委员会审查", "Review by the branch committee", CommitteeReviewed),
		at("上级党委预审", "Pre-examination above", PreexamPassed),
		at("填写入党志愿书", "Filling in the admission form", FormCompleted),
		with(at("支部大会讨论", "Vote of the member meeting", MeetingVoted), MeetingVoted, ResolutionReceived),
		at("上级党委派人谈话", "Talk before the approval", ApprovalTalked),
		at("上级党委审批", "Approval by the committee", Approved),
		at("再上一级党委组织部门备案", "Filing one level higher"),
	}
	in = ProbationaryStage
	probation := []ChartStep{
		at("编入党支部和党小组", "Assignment to branch and group", Assigned),
		at("入党宣誓", "Oath", OathTaken),
		at("继续教育考察", "Education and assessment", ProbationAssessed),
		at("提出转正申请", "Application for conversion", ConversionApplied),
		with(at("支部大会讨论", "Vote on the conversion", ConversionVoted, ExtensionPassed, CancellationPassed),
			ConversionReviewed, ConversionVoted, ExtensionPassed, CancellationPassed),
		at("上级党委审批", "Approval of the conversion", ConversionApproved, ExtensionApproved, CancellationApproved),
	}
	in = FullStage
	probation = append(probation, at("材料归档", "Papers to the file", PapersArchived))
	stages := []ChartStage{
		{t("申请入党", "Applying"), applying},
		{t("入党积极分子的确定和培养教育", "Activist"), activist},
		{t("发展对象的确定和考察", "Development target"), target},
		{t("预备党员的接收", "Admission"), admission},
		{t("预备党员的教育考察和转正", "Probation and conversion"), probation},
	}
	n := 0
	for _, s := range stages {
		for i := range s.Steps {
			n++
			s.Steps[i].Number = n
		}
	}
	return stages
}
