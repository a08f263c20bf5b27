package main

import (
	"slices"
	"strings"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/development"
	"github.com/dangwu-go/dangwu/members/votes"
)

// claim is what a diary says of the outcome of an act.
type claim struct {
	passed     development.Answer
	decision   development.Decision
	continuous development.Answer
}

// and lays two claims together; false when they contradict each other.
func (c claim) and(d claim) (claim, bool) {
	ok := agree(&c.passed, d.passed)
	ok = agree(&c.decision, d.decision) && ok
	return c, agree(&c.continuous, d.continuous) && ok
}

func agree[T comparable](a *T, b T) bool {
	var unset T
	switch {
	case b == unset || *a == b:
		return true
	case *a != unset:
		return false
	}
	*a = b
	return true
}

var (
	yes       = claim{passed: development.Yes}
	no        = claim{passed: development.No}
	convert   = claim{decision: development.Convert}
	extend    = claim{decision: development.Extend}
	cancel    = claim{decision: development.Cancel}
	countedOn = claim{continuous: development.Yes}
	anew      = claim{continuous: development.No}
)

// outcomes are the words of the column 结果.
var outcomes = map[string]claim{
	"合格": yes, "通过": yes, "同意": yes, "批准": yes, "不影响": yes, "不影响发展": yes, "无影响": yes, "已办": yes, "完成": yes, "是": yes,
	"passed": yes, "pass": yes, "approved": yes, "clear": yes, "done": yes, "yes": yes, "true": yes,
	"不合格": no, "未通过": no, "不通过": no, "不同意": no, "未批准": no, "不批准": no, "影响": no, "影响发展": no, "有影响": no, "否": no,
	"failed": no, "fail": no, "refused": no, "barred": no, "no": no, "false": no,
	"转正": convert, "按期转正": convert, "转为正式党员": convert, "convert": convert,
	"延长": extend, "延长预备期": extend, "extend": extend,
	"取消": cancel, "取消资格": cancel, "取消预备党员资格": cancel, "cancel": cancel,
	"连续计算": countedOn, "continuous": countedOn, "重新计算": anew, "anew": anew,
}

// kind is one name of an act in a diary: the type of the entry, and what the name
// says of the outcome.
type kind struct {
	event development.Event
	claim claim
}

// outcomesOf are the events that stand for an outcome of a type.
var outcomesOf = map[development.Event]kind{
	development.NoticeBarred:         {development.NoticeClosed, no},
	development.ReviewFailed:         {development.ReviewConcluded, no},
	development.MeetingFailed:        {development.MeetingVoted, no},
	development.MovedAnew:            {development.Moved, anew},
	development.ProbationerMoved:     {development.Moved, claim{}},
	development.ExtensionPassed:      {development.ConversionVoted, claim{development.Yes, development.Extend, 0}},
	development.CancellationPassed:   {development.ConversionVoted, claim{development.Yes, development.Cancel, 0}},
	development.ConversionFailed:     {development.ConversionVoted, no},
	development.ExtensionApproved:    {development.ConversionApproved, yes},
	development.CancellationApproved: {development.ConversionApproved, yes},
}

// labelled are types whose label tells an outcome that the word does not.
var labelled = map[development.Event]claim{
	development.NoticeClosed: yes, development.ReviewConcluded: yes, development.MeetingVoted: yes,
	development.ConversionVoted: {development.Yes, development.Convert, 0}, development.Moved: countedOn,
}

// decided are the types that come in pairs: done, and refused.
var decided = map[development.Event]development.Event{
	development.PreexamPassed:      development.PreexamRejected,
	development.Approved:           development.Refused,
	development.ConversionApproved: development.ConversionRefused,
}

// otherNames are what diaries call the acts besides.
var otherNames = map[string]development.Event{
	"申请": development.Applied, "入党申请": development.Applied, "申请入党": development.Applied, "提交入党申请书": development.Applied,
	"谈话": development.TalkedWith, "同申请人谈话": development.TalkedWith,
	"确定积极分子": development.ActivistNamed, "确定为入党积极分子": development.ActivistNamed, "积极分子备案": development.ActivistFiled,
	"培养联系人": development.MentorsNamed, "确定培养联系人": development.MentorsNamed,
	"考察": development.Assessed, "半年考察": development.Assessed, "积极分子考察": development.Assessed, "转接": development.Moved,
	"拟列为发展对象": development.TargetProposed, "支委会研究拟列为发展对象": development.TargetProposed,
	"同意拟列为发展对象": development.TargetConsented, "公示开始": development.NoticeOpened,
	"确定介绍人": development.IntroducersNamed, "政审": development.ReviewConcluded, "培训": development.TrainingDone, "集中培训": development.TrainingDone,
	"支委会审查": development.CommitteeReviewed, "预审": development.PreexamPassed, "填写志愿书": development.FormCompleted,
	"支部大会": development.MeetingVoted, "支部大会讨论接收": development.MeetingVoted, "接收大会": development.MeetingVoted, "报上级党委审批": development.ResolutionReceived,
	"审批": development.Approved, "党委审批": development.Approved, "编入支部": development.Assigned, "宣誓": development.OathTaken,
	"预备党员考察": development.ProbationAssessed, "转正申请": development.ConversionApplied, "转正大会": development.ConversionVoted,
	"支部大会讨论转正": development.ConversionVoted, "转正审批": development.ConversionApproved, "归档": development.PapersArchived,
}

// kinds are the names of acts: the words, the labels in both languages, the plain
// names, and others. A plain name or another leaves the outcome to its column.
var kinds = sync.OnceValue(func() map[string]kind {
	all := map[string]kind{}
	for name, e := range otherNames {
		all[normal(name)] = kind{event: e}
	}
	events := slices.DeleteFunc(development.AllEvents(), func(e development.Event) bool {
		return e == development.Corrected // in a diary the row itself is mended
	})
	for _, e := range events {
		name := e.Step()
		all[normal(name.Zh)], all[normal(name.En)] = kind{event: e}, kind{event: e}
	}
	for _, e := range events {
		k, outcome := outcomesOf[e]
		if !outcome {
			k = kind{e, labelled[e]}
			all[normal(e.String())] = kind{event: e} // the word of an outcome is no type
		}
		all[normal(e.Label().Zh)], all[normal(e.Label().En)] = k, k
	}
	for good, bad := range decided {
		for e, k := range map[development.Event]kind{good: {good, yes}, bad: {good, no}} {
			all[normal(e.String())], all[normal(e.Label().Zh)], all[normal(e.Label().En)] = k, k, k
		}
	}
	return all
})

// normal is the form in which names are compared: without spaces and brackets, and
// in small letters.
func normal(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case blank(r), strings.ContainsRune("《》“”\"、，,（）()_-：:", r):
			return -1
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= '！' && r <= '～': // full width
			return r - '！' + '!'
		}
		return r
	}, s)
}

// labeller names entries by what became of them, one after the other.
type labeller struct {
	law      *regulation.Law
	admitted bool
	voted    development.Event // outcome of the last vote on conversion
}

// label is the name of an entry with its outcome.
func (l *labeller) label(e *development.Entry) regulation.Text { return l.outcome(e).Label() }

// outcome is the event that an entry stands for.
func (l *labeller) outcome(e *development.Entry) development.Event {
	is := func(b *bool, want bool) bool { return b != nil && *b == want }
	switch e.Type {
	case development.NoticeClosed:
		if is(e.Clear, false) {
			return development.NoticeBarred
		}
	case development.ReviewConcluded:
		if is(e.Passed, false) {
			return development.ReviewFailed
		}
	case development.Approved:
		l.admitted = true
	case development.Moved:
		switch {
		case l.admitted:
			return development.ProbationerMoved
		case !is(e.Continuous, true):
			return development.MovedAnew
		}
	case development.MeetingVoted:
		if v, err := votes.Decide(l.law, ballotOf(e)); err == nil && !v.Passed {
			return development.MeetingFailed
		}
	case development.ConversionVoted:
		l.voted = development.ConversionVoted
		v, err := votes.Decide(l.law, ballotOf(e))
		switch {
		case err == nil && !v.Passed:
			l.voted = development.ConversionFailed
		case e.Decision == development.Extend:
			l.voted = development.ExtensionPassed
		case e.Decision == development.Cancel:
			l.voted = development.CancellationPassed
		}
		return l.voted
	case development.ConversionApproved:
		switch l.voted {
		case development.ExtensionPassed:
			return development.ExtensionApproved
		case development.CancellationPassed:
			return development.CancellationApproved
		}
	}
	return e.Type
}

// ballotOf is the vote of an entry.
func ballotOf(e *development.Entry) votes.Count {
	n := func(p *int) int {
		if p == nil {
			return 0
		}
		return *p
	}
	c := votes.Count{Kind: votes.Admission, On: e.On, Due: n(e.Due), Present: n(e.Present), For: n(e.For),
		WrittenFor: n(e.WrittenFor), WrittenAgainst: n(e.WrittenAgainst)}
	if e.Type == development.ConversionVoted {
		c.Kind = votes.Conversion
	}
	return c
}
