package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Record is a paper or a fact that ought to be on record for an act (应有材料).
type Record uint8

// The records.
const (
	Recommendation        Record = iota + 1 // 推荐、推优材料
	CollectiveDecision                      // 集体研究记录
	Register                                // 入党积极分子培养考察登记表
	MentorOpinion                           // 培养联系人意见
	Topic1                                  // 2014: attitude to the line; 2026: conviction
	Topic2                                  // 政治审查内容（二）
	Topic3                                  // 政治审查内容（三）
	Topic4                                  // 政治审查内容（四）
	Topic5                                  // 2026
	Topic6                                  // 2026
	Document                                // 结论性材料
	OpinionRegistered                       // 户籍所在地基层党委意见
	OpinionResidence                        // 居住地基层党委意见
	WrittenResult                           // 书面预审结果
	IntroducersOpinions                     // 入党介绍人意见
	Agenda                                  // 四项程序依次进行
	Singly                                  // 逐个讨论和表决
	ResolutionConduct                       // 决议：主要表现
	ResolutionAttendance                    // 决议：应到会和实到会人数
	ResolutionResult                        // 决议：表决结果
	ResolutionDate                          // 决议：通过日期
	ResolutionSignature                     // 决议：书记签名
	ResolutionEntered                       // 写入志愿书的决议
	Application                             // 入党申请书
	Review                                  // 政治审查材料
	TalkEntry                               // 谈话情况记入志愿书
	TalkOpinion                             // 谈话人意见
	CollectiveVote                          // 党委集体讨论表决
	Conditions                              // 是否具备党员条件的审议
	Procedure                               // 手续是否完备的审议
	ProbationDates                          // 注明预备期起止时间
	BranchNotified                          // 通知报批的党支部
	PersonNotified                          // 通知本人
	Announced                               // 党员大会宣布
	Filed                                   // 报上级党委组织部门备案
	GroupOpinion                            // 党小组意见
	Consultation                            // 征求党员和群众意见
	CommitteeReview                         // 支委会审查
	IntroducersRegister                     // 登记表中的介绍人意见
	SecretaryTalk                           // 支部书记谈话
	Form                                    // 入党志愿书
	ConversionApplication                   // 转正申请书
	Cultivation                             // 培养教育考察材料
	ActivistRegister                        // 入党积极分子培养考察登记表（归档）
	ProbationRegister                       // 预备党员教育考察登记表
	PersonnelFile                           // 存入人事档案
	MemberFile                              // 存入党员档案
	UnitDecision                            // 所在单位党组织讨论决定
	SuperiorReview                          // 上级党委审查
	ProvinceApproval                        // 省级党委批准
)

var recordWords = lifecycle.Words[Record]{What: "record", List: []lifecycle.Word{
	{},
	{ID: "recommendation", Zh: "推荐、推优材料", En: "recommendation"},
	{ID: "collective-decision", Zh: "集体研究记录", En: "minutes of a collective decision"},
	{ID: "register", Zh: "培养教育考察材料（现为入党积极分子培养考察登记表）", En: "papers of cultivation (now the register of the activist)"},
	{ID: "mentor-opinion", Zh: "培养联系人意见", En: "opinion of the mentors"},
	{ID: "topic-1", Zh: "政治审查内容（一）", En: "review topic 1"},
	{ID: "topic-2", Zh: "政治审查内容（二）", En: "review topic 2"},
	{ID: "topic-3", Zh: "政治审查内容（三）", En: "review topic 3"},
	{ID: "topic-4", Zh: "政治审查内容（四）", En: "review topic 4"},
	{ID: "topic-5", Zh: "政治审查内容（五）", En: "review topic 5"},
	{ID: "topic-6", Zh: "政治审查内容（六）", En: "review topic 6"},
	{ID: "document", Zh: "结论性材料", En: "concluding document"},
	{ID: "opinion-registered", Zh: "户籍所在地基层党委意见", En: "opinion from the registered residence"},
	{ID: "opinion-residence", Zh: "居住地基层党委意见", En: "opinion from the current residence"},
	{ID: "written-result", Zh: "书面预审结果", En: "written result"},
	{ID: "introducers-opinions", Zh: "入党介绍人意见", En: "opinions of the introducers"},
	{ID: "agenda", Zh: "四项程序依次进行", En: "the four items in order"},
	{ID: "singly", Zh: "逐个讨论和表决", En: "discussed and voted singly"},
	{ID: "resolution-conduct", Zh: "决议：主要表现", En: "resolution: conduct"},
	{ID: "resolution-attendance", Zh: "决议：应到会和实到会人数", En: "resolution: attendance"},
	{ID: "resolution-result", Zh: "决议：表决结果", En: "resolution: result"},
	{ID: "resolution-date", Zh: "决议：通过日期", En: "resolution: date"},
	{ID: "resolution-signature", Zh: "决议：书记签名", En: "resolution: signature of the secretary"},
	{ID: "resolution", Zh: "写入志愿书的决议", En: "resolution entered in the form"},
	{ID: "application", Zh: "入党申请书", En: "application"},
	{ID: "review", Zh: "政治审查材料", En: "papers of the political review"},
	{ID: "entry", Zh: "谈话情况记入志愿书", En: "talk entered in the form"},
	{ID: "opinion", Zh: "谈话人意见", En: "opinion of the interviewer"},
	{ID: "collective-vote", Zh: "党委集体讨论表决", En: "discussed and voted by the committee"},
	{ID: "conditions", Zh: "是否具备党员条件的审议", En: "deliberated: conditions"},
	{ID: "procedure", Zh: "手续是否完备的审议", En: "deliberated: procedure"},
	{ID: "probation-dates", Zh: "注明预备期起止时间", En: "start and end of probation entered"},
	{ID: "branch-notified", Zh: "通知报批的党支部", En: "branch notified"},
	{ID: "person-notified", Zh: "通知本人", En: "person notified"},
	{ID: "announced", Zh: "党员大会宣布", En: "announced at the meeting"},
	{ID: "filed", Zh: "报上级党委组织部门备案", En: "filed with the organization department above"},
	{ID: "group-opinion", Zh: "党小组意见", En: "opinion of the group"},
	{ID: "consultation", Zh: "征求党员和群众意见", En: "members and masses consulted"},
	{ID: "committee-review", Zh: "支委会审查", En: "review by the branch committee"},
	{ID: "introducers-register", Zh: "登记表中的介绍人意见", En: "opinions of the introducers in the register"},
	{ID: "secretary-talk", Zh: "支部书记谈话", En: "talk by the secretary"},
	{ID: "form", Zh: "入党志愿书", En: "form of admission"},
	{ID: "conversion-application", Zh: "转正申请书", En: "application for conversion"},
	{ID: "cultivation", Zh: "培养教育考察材料", En: "papers of cultivation"},
	{ID: "activist-register", Zh: "入党积极分子培养考察登记表（归档）", En: "register of the activist, for the file"},
	{ID: "probation-register", Zh: "预备党员教育考察登记表", En: "register of the probationary member"},
	{ID: "personnel-file", Zh: "存入人事档案", En: "in the personnel file"},
	{ID: "member-file", Zh: "存入党员档案", En: "in a member file"},
	{ID: "unit-decision", Zh: "所在单位党组织讨论决定", En: "decided by the organization of the unit"},
	{ID: "superior-review", Zh: "上级党委审查", En: "reviewed by the committee above"},
	{ID: "province-approval", Zh: "省级党委批准", En: "approved by the province-level committee"},
}}

// String gives the word, as "recommendation".
func (r Record) String() string { return recordWords.String(r) }

// Label gives the name in both languages.
func (r Record) Label() regulation.Text { return recordWords.Label(r) }

// MarshalText gives the word; the unset Record is an error.
func (r Record) MarshalText() ([]byte, error) { return recordWords.Marshal(r) }

// UnmarshalText reads the word and refuses any other with the code unknown-record.
func (r *Record) UnmarshalText(b []byte) error { return recordWords.Unmarshal(b, r) }

// AllRecords lists them in a fresh slice.
func AllRecords() []Record { return recordWords.All() }
