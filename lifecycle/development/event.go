package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Event is one act in the course of joining, with its outcome (办理事项).
type Event uint8

// The events, in the order of the course. The word of the outcome that goes on is the
// type of the act as a diary has it; see Entry.
const (
	Applied                Event = iota + 1 // 递交入党申请书
	TalkedWith                              // 派人谈话
	ActivistNamed                           // 确定入党积极分子
	ActivistFiled                           // 入党积极分子备案
	MentorsNamed                            // 指定培养联系人
	MentorReplaced                          // 调整培养联系人
	Assessed                                // 考察入党积极分子
	Moved                                   // 积极分子转接，连续计算
	MovedAnew                               // 积极分子转接，重新计算
	HandedOver                              // 转交有关党组织
	TargetProposed                          // 研究拟列为发展对象
	TargetFiled                             // 发展对象备案
	TargetConsented                         // 上级党委同意
	NoticeOpened                            // 开始公示
	NoticeClosed                            // 公示结束，不影响发展
	NoticeBarred                            // 公示结束，影响发展
	TargetListed                            // 列为发展对象
	IntroducersNamed                        // 确定入党介绍人
	ReviewConcluded                         // 政治审查合格
	ReviewFailed                            // 政治审查不合格
	TrainingDone                            // 短期集中培训
	CommitteeReviewed                       // 支委会审查合格
	PreexamPassed                           // 预审合格
	PreexamRejected                         // 预审不合格
	FormCompleted                           // 填写入党志愿书
	MeetingVoted                            // 党员大会通过接收
	MeetingFailed                           // 党员大会未通过接收
	ResolutionReceived                      // 决议和材料报上级党委
	ApprovalTalked                          // 审批前谈话
	Approved                                // 党委批准接收
	Refused                                 // 党委未批准接收
	Assigned                                // 编入支部和党小组
	OathTaken                               // 入党宣誓
	ProbationAssessed                       // 考察预备党员
	ProbationerMoved                        // 预备党员转入
	ConversionApplied                       // 提出转正申请
	ConversionReviewed                      // 征求意见和支委会审查
	ConversionVoted                         // 党员大会通过转正
	ExtensionPassed                         // 党员大会通过延长预备期
	CancellationPassed                      // 党员大会通过取消资格
	ConversionFailed                        // 党员大会表决未通过
	ConversionApproved                      // 批准转正
	ExtensionApproved                       // 批准延长预备期
	CancellationApproved                    // 批准取消资格
	ConversionRefused                       // 上级未批准决议
	Postponed                               // 推迟讨论转正
	PapersArchived                          // 材料归档
	WithdrawnBy                             // 本人撤回或者终止
	DirectAdmitted                          // 直接接收
	PosthumouslyRecognised                  // 追认
	FoundIrregular                          // 发现违反规定吸收入党
	NotRecognised                           // 批准不予承认
	Corrected                               // 更正登记
)

var eventWords = lifecycle.Words[Event]{What: "type", List: []lifecycle.Word{
	{},
	{ID: "applied", Zh: "递交入党申请书", En: "application received"},
	{ID: "talked", Zh: "派人谈话", En: "talk with the applicant"},
	{ID: "activist-named", Zh: "确定入党积极分子", En: "activist named"},
	{ID: "activist-filed", Zh: "入党积极分子备案", En: "activist filed above"},
	{ID: "mentors-named", Zh: "指定培养联系人", En: "mentors named"},
	{ID: "mentor-replaced", Zh: "调整培养联系人", En: "mentor replaced"},
	{ID: "assessed", Zh: "考察入党积极分子", En: "activist assessed"},
	{ID: "moved", Zh: "积极分子转接，连续计算", En: "activist moved, time counted on"},
	{ID: "moved-anew", Zh: "积极分子转接，重新计算", En: "activist moved, time counted anew"},
	{ID: "handed-over", Zh: "转交有关党组织", En: "handed over"},
	{ID: "target-proposed", Zh: "研究拟列为发展对象", En: "proposed as a target"},
	{ID: "target-filed", Zh: "发展对象备案", En: "target filed above"},
	{ID: "target-consented", Zh: "上级党委同意", En: "consent of the committee above"},
	{ID: "notice-opened", Zh: "开始公示", En: "notice posted"},
	{ID: "notice-closed", Zh: "公示结束，不影响发展", En: "notice closed, nothing against it"},
	{ID: "notice-barred", Zh: "公示结束，影响发展", En: "notice closed, listing barred"},
	{ID: "target-listed", Zh: "列为发展对象", En: "listed as a target"},
	{ID: "introducers-named", Zh: "确定入党介绍人", En: "introducers named"},
	{ID: "review-concluded", Zh: "政治审查合格", En: "political review passed"},
	{ID: "review-failed", Zh: "政治审查不合格", En: "political review not passed"},
	{ID: "training-done", Zh: "短期集中培训", En: "training"},
	{ID: "committee-reviewed", Zh: "支委会审查合格", En: "review by the branch committee"},
	{ID: "preexam-passed", Zh: "预审合格", En: "pre-examination passed"},
	{ID: "preexam-rejected", Zh: "预审不合格", En: "pre-examination not passed"},
	{ID: "form-completed", Zh: "填写入党志愿书", En: "form of admission filled in"},
	{ID: "meeting-voted", Zh: "党员大会通过接收", En: "admission passed by the meeting"},
	{ID: "meeting-failed", Zh: "党员大会未通过接收", En: "admission not passed by the meeting"},
	{ID: "resolution-received", Zh: "决议和材料报上级党委", En: "resolution and papers received above"},
	{ID: "approval-talked", Zh: "审批前谈话", En: "talk before the approval"},
	{ID: "approved", Zh: "党委批准接收", En: "admission approved"},
	{ID: "refused", Zh: "党委未批准接收", En: "admission not approved"},
	{ID: "assigned", Zh: "编入支部和党小组", En: "assigned to branch and group"},
	{ID: "oath", Zh: "入党宣誓", En: "oath"},
	{ID: "probation-assessed", Zh: "考察预备党员", En: "probationary member assessed"},
	{ID: "probationer-moved", Zh: "预备党员转入", En: "probationary member transferred in"},
	{ID: "conversion-applied", Zh: "提出转正申请", En: "application for conversion"},
	{ID: "conversion-reviewed", Zh: "征求意见和支委会审查", En: "opinions heard and reviewed"},
	{ID: "conversion-voted", Zh: "党员大会通过转正", En: "conversion passed by the meeting"},
	{ID: "extension-voted", Zh: "党员大会通过延长预备期", En: "extension passed by the meeting"},
	{ID: "cancellation-voted", Zh: "党员大会通过取消资格", En: "cancellation passed by the meeting"},
	{ID: "conversion-failed", Zh: "党员大会表决未通过", En: "not passed by the meeting"},
	{ID: "conversion-approved", Zh: "批准转正", En: "conversion approved"},
	{ID: "extension-approved", Zh: "批准延长预备期", En: "extension approved"},
	{ID: "cancellation-approved", Zh: "批准取消资格", En: "cancellation approved"},
	{ID: "conversion-refused", Zh: "上级未批准决议", En: "resolution not approved"},
	{ID: "postponed", Zh: "推迟讨论转正", En: "discussion postponed"},
	{ID: "archived", Zh: "材料归档", En: "papers archived"},
	{ID: "withdrawn", Zh: "本人撤回或者终止", En: "withdrawn"},
	{ID: "direct-admitted", Zh: "直接接收", En: "admitted directly"},
	{ID: "posthumously-recognised", Zh: "追认", En: "recognised posthumously"},
	{ID: "found-irregular", Zh: "发现违反规定吸收入党", En: "found irregular"},
	{ID: "unrecognised", Zh: "批准不予承认", En: "recognition refused"},
	{ID: "corrected", Zh: "更正登记", En: "record corrected"},
}}

// String gives the word, as "applied".
func (e Event) String() string { return eventWords.String(e) }

// Label gives the name in both languages.
func (e Event) Label() regulation.Text { return eventWords.Label(e) }

// MarshalText gives the word; the unset Event is an error.
func (e Event) MarshalText() ([]byte, error) { return eventWords.Marshal(e) }

// UnmarshalText reads the word and refuses any other with the code unknown-type,
// listing those that are types of entries.
func (e *Event) UnmarshalText(b []byte) error {
	if eventWords.Unmarshal(b, e) == nil {
		return nil
	}
	var types []string
	for _, t := range AllEvents() {
		if _, ok := forms[t]; ok {
			types = append(types, t.String())
		}
	}
	return regulation.UnknownWord("type", string(b), types...)
}

// AllEvents lists them in a fresh slice.
func AllEvents() []Event { return eventWords.All() }

// Step gives the name of the step that an event ends, without its outcome, for
// something that is still to be done: 党员大会讨论接收, where Label says 党员大会通过接收.
func (e Event) Step() regulation.Text {
	if t, ok := stepNames[e]; ok {
		return t
	}
	return e.Label()
}

// stepNames are the names where Label tells the outcome.
var stepNames = map[Event]regulation.Text{
	ActivistFiled:      {Zh: "入党积极分子报上级备案", En: "filing of the activist above"},
	ActivistNamed:      {Zh: "确定入党积极分子", En: "naming as an activist"},
	Applied:            {Zh: "递交入党申请书", En: "application"},
	ApprovalTalked:     {Zh: "上级党委派人谈话", En: "talk before the approval"},
	Approved:           {Zh: "上级党委审批", En: "approval by the committee above"},
	Assessed:           {Zh: "考察入党积极分子", En: "assessment of the activist"},
	Assigned:           {Zh: "编入党支部和党小组", En: "assignment to branch and group"},
	CommitteeReviewed:  {Zh: "支部委员会审查", En: "review by the branch committee"},
	ConversionApplied:  {Zh: "提出转正申请", En: "application for conversion"},
	ConversionApproved: {Zh: "上级党委审批转正", En: "approval of the conversion"},
	ConversionReviewed: {Zh: "征求意见、支部委员会审查", En: "opinions and the committee's review"},
	ConversionVoted:    {Zh: "党员大会讨论转正", En: "vote of the meeting on conversion"},
	FormCompleted:      {Zh: "填写入党志愿书", En: "filling in the admission form"},
	IntroducersNamed:   {Zh: "确定入党介绍人", En: "naming of introducers"},
	MeetingVoted:       {Zh: "党员大会讨论接收", En: "vote of the member meeting"},
	MentorsNamed:       {Zh: "指定培养联系人", En: "naming of mentors"},
	Moved:              {Zh: "转接", En: "move"},
	NoticeClosed:       {Zh: "公示结束", En: "closing of the notice"},
	NoticeOpened:       {Zh: "开始公示", En: "posting of the notice"},
	OathTaken:          {Zh: "入党宣誓", En: "oath"},
	PapersArchived:     {Zh: "材料归档", En: "papers to the file"},
	PreexamPassed:      {Zh: "上级党委预审", En: "pre-examination above"},
	ProbationAssessed:  {Zh: "考察预备党员", En: "assessment of the probationary member"},
	ResolutionReceived: {Zh: "决议和材料报上级党委", En: "resolution and papers sent up"},
	ReviewConcluded:    {Zh: "政治审查", En: "political review"},
	TalkedWith:         {Zh: "派人谈话", En: "talk with the applicant"},
	TargetConsented:    {Zh: "报上级党委同意", En: "consent of the committee above"},
	TargetFiled:        {Zh: "发展对象报上级备案", En: "filing of the target above"},
	TargetListed:       {Zh: "列为发展对象", En: "listing as a target"},
	TargetProposed:     {Zh: "研究拟列为发展对象", En: "proposal as a target"},
	TrainingDone:       {Zh: "短期集中培训", En: "training"},
}
