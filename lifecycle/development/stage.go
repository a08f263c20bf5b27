package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Stage is what a person is in the course of joining (发展阶段).
type Stage uint8

// The stages. Between the vote of the meeting and the approval a person is still a target; listing is what makes one.
const (
	NoStage           Stage = iota + 1 // 未申请
	ApplicantStage                     // 入党申请人
	ActivistStage                      // 入党积极分子
	TargetStage                        // 发展对象
	ProbationaryStage                  // 预备党员
	FullStage                          // 正式党员
	ClosedStage                        // 已结束
)

var stageWords = lifecycle.Words[Stage]{What: "stage", List: []lifecycle.Word{
	{},
	{ID: "none", Zh: "未申请", En: "no application"},
	{ID: "applicant", Zh: "入党申请人", En: "applicant"},
	{ID: "activist", Zh: "入党积极分子", En: "activist"},
	{ID: "target", Zh: "发展对象", En: "target of development"},
	{ID: "probationary", Zh: "预备党员", En: "probationary member"},
	{ID: "full", Zh: "正式党员", En: "full member"},
	{ID: "closed", Zh: "已结束", En: "closed"},
}}

// String gives the word, as "none".
func (s Stage) String() string { return stageWords.String(s) }

// Label gives the name in both languages.
func (s Stage) Label() regulation.Text { return stageWords.Label(s) }

// MarshalText gives the word; the unset Stage is an error.
func (s Stage) MarshalText() ([]byte, error) { return stageWords.Marshal(s) }

// UnmarshalText reads the word and refuses any other with the code unknown-stage.
func (s *Stage) UnmarshalText(b []byte) error { return stageWords.Unmarshal(b, s) }

// AllStages lists them in a fresh slice.
func AllStages() []Stage { return stageWords.All() }
