package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// State is where a person's file stands (办理状态), finer than the Stage.
type State uint8

// The states, in the order of the course.
const (
	Nothing              State = iota + 1 // 未申请
	Applicant                             // 入党申请人
	Talked                                // applied and talked to (已谈话)
	Activist                              // 入党积极分子
	Proposed                              // proposed by the committee (支委会已讨论)
	Consented                             // the committee above consents, 2026 (上级党委同意)
	Noticed                               // notice posted, 2026 (公示)
	Cleared                               // notice closed, nothing against it, 2026 (公示无影响)
	Target                                // 发展对象
	Reviewed                              // 支委会审查合格
	Preexamined                           // 预审合格
	Resolved                              // passed by the meeting; not yet a member (待审批)
	Probationary                          // 预备党员
	ConversionOpen                        // applied for conversion (已提出转正申请)
	ConversionReady                       // opinions heard, reviewed (已征求意见、审查)
	ConversionResolved                    // 转正待审批
	ExtensionResolved                     // 延长预备期待审批
	CancellationResolved                  // 取消资格待审批
	Full                                  // 正式党员
	Archived                              // papers in the file (材料已归档)
	Cancelled                             // 已取消预备党员资格
	Withdrawn                             // 已撤回申请
	Unrecognised                          // not recognised after a move (不予承认)
	Posthumous                            // 追认党员
)

var stateWords = lifecycle.Words[State]{What: "state", List: []lifecycle.Word{
	{},
	{ID: "none", Zh: "未申请", En: "no application"},
	{ID: "applicant", Zh: "入党申请人", En: "applicant"},
	{ID: "talked", Zh: "入党申请人（已谈话）", En: "applicant, talked to"},
	{ID: "activist", Zh: "入党积极分子", En: "activist"},
	{ID: "proposed", Zh: "拟列为发展对象", En: "proposed as a target"},
	{ID: "consented", Zh: "上级党委已同意", En: "consent given"},
	{ID: "noticed", Zh: "公示中", En: "notice posted"},
	{ID: "cleared", Zh: "公示已结束", En: "notice closed"},
	{ID: "target", Zh: "发展对象", En: "target of development"},
	{ID: "reviewed", Zh: "支委会审查合格", En: "passed by the branch committee"},
	{ID: "preexamined", Zh: "预审合格", En: "pre-examination passed"},
	{ID: "resolved", Zh: "支部大会已通过，待审批", En: "passed by the meeting, approval pending"},
	{ID: "probationary", Zh: "预备党员", En: "probationary member"},
	{ID: "conversion-open", Zh: "预备党员（已申请转正）", En: "applied for conversion"},
	{ID: "conversion-ready", Zh: "预备党员（转正待表决）", En: "conversion ready for the vote"},
	{ID: "conversion-resolved", Zh: "转正待审批", En: "conversion passed, approval pending"},
	{ID: "extension-resolved", Zh: "延长预备期待审批", En: "extension passed, approval pending"},
	{ID: "cancellation-resolved", Zh: "取消资格待审批", En: "cancellation passed, approval pending"},
	{ID: "full", Zh: "正式党员", En: "full member"},
	{ID: "archived", Zh: "正式党员（材料已归档）", En: "full member, papers archived"},
	{ID: "cancelled", Zh: "已取消预备党员资格", En: "probationary membership cancelled"},
	{ID: "withdrawn", Zh: "已撤回申请", En: "withdrawn"},
	{ID: "unrecognised", Zh: "不予承认", En: "not recognised"},
	{ID: "posthumous", Zh: "追认党员", En: "recognised posthumously"},
}}

// String gives the word, as "none".
func (s State) String() string { return stateWords.String(s) }

// Label gives the name in both languages.
func (s State) Label() regulation.Text { return stateWords.Label(s) }

// MarshalText gives the word; the unset State is an error.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-state.
func (s *State) UnmarshalText(b []byte) error { return stateWords.Unmarshal(b, s) }

// AllStates lists them in a fresh slice.
func AllStates() []State { return stateWords.All() }

// Stage gives the stage of a state.
func (s State) Stage() Stage {
	switch {
	case s == 0 || int(s) >= len(stateStages):
		return 0
	default:
		return stateStages[s]
	}
}

var stateStages = [...]Stage{
	Nothing: NoStage, Applicant: ApplicantStage, Talked: ApplicantStage,
	Activist: ActivistStage, Proposed: ActivistStage, Consented: ActivistStage, Noticed: ActivistStage, Cleared: ActivistStage,
	Target: TargetStage, Reviewed: TargetStage, Preexamined: TargetStage, Resolved: TargetStage,
	Probationary: ProbationaryStage, ConversionOpen: ProbationaryStage, ConversionReady: ProbationaryStage,
	ConversionResolved: ProbationaryStage, ExtensionResolved: ProbationaryStage, CancellationResolved: ProbationaryStage,
	Full: FullStage, Archived: FullStage,
	Cancelled: ClosedStage, Withdrawn: ClosedStage, Unrecognised: ClosedStage, Posthumous: ClosedStage,
}
