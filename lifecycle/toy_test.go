package lifecycle_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The toy process of these tests: a short course of joining with one example of
// everything that a Spec can hold. It reads the real statute book.

type state uint8

const (
	nothing state = iota + 1
	applicant
	activist
	consented
	noticed
	target
	examined
	probationary
	full
	withdrawn
)

var stateWords = lifecycle.Words[state]{What: "state", List: []lifecycle.Word{
	{},
	{ID: "none", Zh: "未申请", En: "no application"},
	{ID: "applicant", Zh: "申请人", En: "applicant"},
	{ID: "activist", Zh: "积极分子", En: "activist"},
	{ID: "consented", Zh: "已同意", En: "consented"},
	{ID: "noticed", Zh: "已公示", En: "noticed"},
	{ID: "target", Zh: "发展对象", En: "target"},
	{ID: "examined", Zh: "已预审", En: "examined"},
	{ID: "probationary", Zh: "预备党员", En: "probationary"},
	{ID: "full", Zh: "正式党员", En: "full member"},
	{ID: "with-drawn", Zh: "已撤回", En: "withdrawn"},
}}

func (s state) String() string         { return stateWords.String(s) }
func (s state) Label() regulation.Text { return stateWords.Label(s) }

type event uint8

const (
	applied event = iota + 1
	talked
	named
	filed
	assessed
	lodged
	consent
	opened
	closed
	listed
	trained
	reviewed
	preexam
	preexamFailed
	voted
	refused
	oath
	converted
	withdrew
)

var eventWords = lifecycle.Words[event]{What: "event", List: []lifecycle.Word{
	{},
	{ID: "applied", Zh: "递交申请", En: "application"},
	{ID: "talked", Zh: "谈话", En: "talk"},
	{ID: "named", Zh: "确定积极分子", En: "activist named"},
	{ID: "filed", Zh: "备案", En: "filed"},
	{ID: "assessed", Zh: "考察", En: "assessed"},
	{ID: "lodged", Zh: "发展对象备案", En: "target filed"},
	{ID: "consent", Zh: "上级同意", En: "consent"},
	{ID: "opened", Zh: "开始公示", En: "notice opened"},
	{ID: "closed", Zh: "公示结束", En: "notice closed"},
	{ID: "listed", Zh: "列为发展对象", En: "target listed"},
	{ID: "trained", Zh: "培训", En: "training"},
	{ID: "reviewed", Zh: "政治审查", En: "review"},
	{ID: "preexam", Zh: "预审合格", En: "pre-examination passed"},
	{ID: "preexam-failed", Zh: "预审不合格", En: "pre-examination failed"},
	{ID: "voted", Zh: "大会通过", En: "meeting passed"},
	{ID: "refused", Zh: "未批准", En: "not approved"},
	{ID: "oath", Zh: "宣誓", En: "oath"},
	{ID: "converted", Zh: "转正", En: "converted"},
	{ID: "withdrew", Zh: "撤回", En: "withdrew"},
}}

func (e event) String() string         { return eventWords.String(e) }
func (e event) Label() regulation.Text { return eventWords.Label(e) }

type record uint8

const (
	topic1 record = iota + 1
	topic2
	topic5
	document
)

var recordWords = lifecycle.Words[record]{What: "record", List: []lifecycle.Word{
	{},
	{ID: "topic-1", Zh: "内容一", En: "topic 1"},
	{ID: "topic-2", Zh: "内容二", En: "topic 2"},
	{ID: "topic-5", Zh: "内容五", En: "topic 5"},
	{ID: "document", Zh: "结论性材料", En: "document"},
}}

func (r record) String() string         { return recordWords.String(r) }
func (r record) Label() regulation.Text { return recordWords.Label(r) }

// facts are what the toy file keeps.
type facts struct {
	Applied int           // how often
	Ends    calendar.Date // end of probation
}

// detail is what a toy act says; the answers are to the guards.
type detail struct {
	TooYoung bool
	Short    bool // training was short
	Tasks    int8 // introducers' tasks: 0 not heard of, 1 done, -1 not done
}

type (
	spec    = lifecycle.Spec[state, event, record, facts, detail]
	process = lifecycle.Process[state, event, record, facts, detail]
	file    = lifecycle.File[state, event, facts]
	act     = lifecycle.Act[event, record, detail]
	deed    = lifecycle.Deed[state, event, record, facts, detail]
	row     = lifecycle.Row[state, event]
	need    = lifecycle.Need[event]
	guard   = lifecycle.Guard[state, event, record, facts, detail]
	exam    = lifecycle.Exam[state, event, record, facts, detail]
	limit   = lifecycle.Limit[state, event, facts]
	step    = lifecycle.Step[state, event, facts]
	paper   = lifecycle.Record[record]
)

func verdict(met bool) regulation.Verdict {
	if met {
		return regulation.Met
	}
	return regulation.Unmet
}

func text(zh, en string) regulation.Text { return regulation.Text{Zh: zh, En: en} }

// toySpec is written anew on every call, so that a test can spoil its own.
func toySpec() spec {
	const (
		both2014 = regulation.Development2014
		both2026 = regulation.Development2026
	)
	return spec{
		Title: text("入党", "joining"), Start: nothing,
		Rows: []row{
			{From: nothing, Event: applied, To: applicant},
			{From: applicant, Event: talked, To: applicant},
			{From: applicant, Event: named, To: activist},
			{From: activist, Event: filed, To: activist},
			{From: activist, Event: assessed, To: activist},
			{From: activist, Event: lodged, To: consented},
			{From: activist, Event: consent, To: consented},
			{From: consented, Event: filed, To: consented},
			{From: consented, Event: opened, To: noticed},
			{From: noticed, Event: closed, To: noticed},
			{From: consented, Event: listed, To: target},
			{From: noticed, Event: listed, To: target},
			{From: target, Event: trained, To: target},
			{From: target, Event: reviewed, To: target},
			{From: target, Event: preexam, To: examined},
			{From: target, Event: preexamFailed, To: activist},
			{From: examined, Event: refused, To: target},
			{From: examined, Event: voted, To: probationary},
			{From: probationary, Event: oath, To: probationary},
			{From: probationary, Event: converted, To: full},
			{From: applicant, Event: withdrew, To: withdrawn},
			{From: activist, Event: withdrew, To: withdrawn},
		},
		Deeds: []deed{
			{Event: applied, Rule: regulation.DevelopmentAge, By: text("申请人", "the applicant"),
				Guards: []guard{{Rule: regulation.DevelopmentAge, Bars: true, Check: func(x exam, f *regulation.Finding) regulation.Verdict {
					return verdict(!x.Act.Detail.TooYoung)
				}}},
				Do: func(x exam, f *facts) { f.Applied++ }},
			{Event: talked, Rule: regulation.DevelopmentTalk, By: text("党支部", "the branch")},
			{Event: named, Rule: regulation.DevelopmentActivistFiled, By: text("支部委员会", "the branch committee"),
				Needs: []need{{Any: []event{talked}, Rule: regulation.DevelopmentTalk, Bars: true}}},
			{Event: filed, Rule: regulation.DevelopmentActivistFiled},
			{Event: assessed, Rule: regulation.DevelopmentActivistAssessed},
			{Event: lodged, Rule: regulation.DevelopmentTargetFiled, Bound: true,
				Needs: []need{{Any: []event{filed}, Rule: regulation.DevelopmentActivistFiled}}},
			{Event: consent, Rule: regulation.DevelopmentTargetConsent, Bound: true},
			{Event: opened, Rule: regulation.DevelopmentNotice, Bound: true,
				Needs: []need{{Any: []event{consent}, Rule: regulation.DevelopmentTargetConsent, Bars: true}}},
			{Event: closed, Rule: regulation.DevelopmentNotice, Bound: true},
			{Event: listed, Rule: regulation.DevelopmentCultivation,
				Needs: []need{
					{Any: []event{lodged}, Rule: regulation.DevelopmentTargetFiled, Bars: true},
					{Any: []event{consent}, Rule: regulation.DevelopmentTargetConsent, Bars: true},
					{Any: []event{closed}, Rule: regulation.DevelopmentNotice, Bars: true},
				}},
			{Event: trained, Rule: regulation.DevelopmentTrainingLength,
				Guards: []guard{{Rule: regulation.DevelopmentTrainingLength, Check: func(x exam, f *regulation.Finding) regulation.Verdict {
					return verdict(!x.Act.Detail.Short)
				}}}},
			{Event: reviewed, Rule: regulation.DevelopmentReview, Records: []paper{
				{Is: topic1, Rule: regulation.DevelopmentReviewTopics},
				{Is: topic2, Rule: regulation.DevelopmentReviewTopics, Only: both2014},
				{Is: topic5, Rule: regulation.DevelopmentReviewTopics, Only: both2026},
				{Is: document, Rule: regulation.DevelopmentReviewDocument},
			}},
			{Event: preexam, Rule: regulation.DevelopmentPreexam,
				Needs: []need{{Any: []event{reviewed}, Rule: regulation.DevelopmentReview, Bars: true}},
				Guards: []guard{{Rule: regulation.DevelopmentIntroducersTasks, Check: func(x exam, f *regulation.Finding) regulation.Verdict {
					switch x.Act.Detail.Tasks {
					case 1:
						return regulation.Met
					case -1:
						return regulation.Unmet
					}
					return regulation.OutOfScope
				}}}},
			{Event: preexamFailed, Rule: regulation.DevelopmentPreexam, Clears: []event{lodged, consent, opened, closed, listed, trained, reviewed}},
			{Event: voted, Rule: regulation.DevelopmentMeetingAgenda,
				Do: func(x exam, f *facts) { f.Ends = x.Act.On.AddMonths(12) }},
			{Event: refused, Rule: regulation.DevelopmentPreexam, Clears: []event{reviewed, preexam, refused}},
			{Event: oath, Rule: regulation.DevelopmentOath},
			{Event: converted, Rule: regulation.DevelopmentProbationYear},
			{Event: withdrew, Rule: regulation.DevelopmentVoluntary},
		},
		Limits: []limit{
			{Step: talked, Since: []event{applied}, Key: regulation.TalkMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentTalk},
			{Step: assessed, Since: []event{named, assessed}, Key: regulation.ActivistAssessmentMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentActivistAssessed},
			{Step: listed, Since: []event{named}, Key: regulation.CultivationMonths, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentCultivation},
			{Step: closed, Since: []event{opened}, Key: regulation.NoticeWorkingDays, Workdays: true, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentNoticeDays},
			{Step: voted, Since: []event{preexam}, Key: regulation.MeetingAfterPreexamMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentMeetingMonth},
			{Step: oath, Since: []event{voted}, Key: regulation.OathMonths, Edge: lifecycle.Latest, Rule: regulation.DevelopmentOathMonth},
			{Step: converted, From: func(f *file) calendar.Date { return f.Facts.Ends }, Edge: lifecycle.Earliest, Rule: regulation.DevelopmentProbationYear},
		},
		Course: []step{
			{Event: applied, In: []state{nothing}},
			{Event: talked, In: []state{applicant}},
			{Event: named, In: []state{applicant}},
			{Event: filed, In: []state{activist, consented}},
			{Event: assessed, In: []state{activist, consented, noticed, target}, Repeats: true, Until: listed},
			{Event: lodged, In: []state{activist}},
			{Event: consent, In: []state{activist}},
			{Event: opened, In: []state{activist, consented}},
			{Event: closed, In: []state{activist, consented, noticed}},
			{Event: listed, In: []state{activist, consented, noticed}},
			{Event: reviewed, In: []state{target}},
			{Event: preexam, Also: []event{preexamFailed}, In: []state{target}},
			{Event: voted, Also: []event{refused}, In: []state{target, examined}, Open: func(f *file) bool { return !f.On(reviewed).IsZero() }},
			{Event: oath, In: []state{probationary}},
			{Event: converted, In: []state{probationary}},
		},
		Final: []state{full, withdrawn},
	}
}

func compile(t testing.TB, s spec) *process {
	t.Helper()
	p, err := lifecycle.New(s)
	require.NoError(t, err)
	return p
}

func toy(t testing.TB) *process { return compile(t, toySpec()) }

// bare is the toy without guards: what Allowed can foresee altogether.
func bare(t testing.TB) *process {
	s := toySpec()
	for i := range s.Deeds {
		s.Deeds[i].Guards = nil
	}
	return compile(t, s)
}

func national() lifecycle.Rules {
	return lifecycle.Rules{Law: regulation.National(), Subject: "file-1"}
}

func day(s string) calendar.Date { return calendar.MustParse(s) }

func on(e event, d string) act { return act{Event: e, On: day(d)} }

// begin gives the file of nobody.
func begin() file { return file{State: nothing} }

// do guides through acts that have to be accepted.
func do(t testing.TB, p *process, rules lifecycle.Rules, f file, acts ...act) file {
	t.Helper()
	for i, a := range acts {
		var err error
		f, _, err = p.Apply(rules, f, a)
		require.NoError(t, err, "acts[%d] %s", i, a.Event)
	}
	return f
}

// the finding of a rule; the test fails without it.
func of(t testing.TB, all []regulation.Finding, rule regulation.RuleID) regulation.Finding {
	t.Helper()
	for _, f := range all {
		if f.Rule == rule {
			return f
		}
	}
	require.Fail(t, "no finding", "%s in %v", rule, rulesOf(all))
	return regulation.Finding{}
}

func rulesOf(all []regulation.Finding) []regulation.RuleID {
	out := []regulation.RuleID{}
	for _, f := range all {
		out = append(out, f.Rule)
	}
	return out
}

// old is a file under the text of 2014 up to the activist named on 2020-03-01.
func old(t testing.TB, p *process) file {
	return do(t, p, national(), begin(), on(applied, "2020-01-10"), on(talked, "2020-02-10"), on(named, "2020-03-01"))
}

// recent is one under the text of 2026 up to the consent of 2026-06-01.
func recent(t testing.TB, p *process) file {
	return do(t, p, national(), begin(), on(applied, "2025-01-10"), on(talked, "2025-02-10"), on(named, "2025-03-01"),
		on(filed, "2025-03-01"), on(consent, "2026-06-01"))
}
