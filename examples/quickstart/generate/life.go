package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// life makes a year of meetings, the attendance of committee meetings, and the
// talks of the year.
func (t *township) life() {
	meetings := t.table("meetings.csv", "会议编号", "党组织编号", "会议类型", "会议日期", "授课人编号")
	attendance := t.table("attendance.csv", "会议编号", "编号", "到会情况")
	talks := t.table("talks.csv", "谈话日期", "甲方编号", "乙方编号", "党组织编号")
	hold := func(p *place, day calendar.Date, lecturer string, kinds ...members.MeetingKind) {
		t.meetings++
		id := fmt.Sprintf("M%04d", t.meetings)
		words := []string{}
		for _, k := range kinds {
			words = append(words, k.Label().Zh)
		}
		if t.skipped(p.id, "form", day) && slices.Contains(kinds, members.LifeMeeting) {
			t.marked[p.id], t.marked[p.id+" day"] = id, day.String()
		}
		meetings.add(id, p.id, strings.Join(words, "；"), day.String(), lecturer)
		if kinds[0] != members.CommitteeMeeting {
			return
		}
		absent := t.rand.IntN(12) // of a committee of two or more, now and then one
		if t.skipped(p.id, "quorum", day) {
			t.marked[p.id], t.marked[p.id+" day"] = id, day.String()
			for i, x := range p.committee() {
				attendance.add(id, x.id, []members.Presence{members.Present, members.Leave, members.Leave, members.Absent, members.Leave}[i%5].Label().Zh)
			}
			return
		}
		for i, x := range p.committee() {
			presence := members.Present
			if i == absent && i > 0 {
				presence = members.Leave
			}
			attendance.add(id, x.id, presence.Label().Zh)
		}
	}
	for i := range t.places {
		p := &t.places[i]
		for month := firstDay.Month(); !month.After(sampleDay.Month()); month = month.Next() {
			day := func(n int) calendar.Date { return month.First().AddDays(n - 1 + i%3) }
			if !p.exists(month.First()) {
				continue
			}
			switch {
			case p.kind == orgtree.Group:
				if !t.skipped(p.id, "group", month.First()) && (month != sampleDay.Month() || i%2 == 0) {
					hold(p, day(12), "", members.GroupMeeting)
				}
			case p.kind.IsBranch():
				t.month(p, month, i, day, hold)
			case p.kind == orgtree.Committee && month.MonthOfYear() == 7 && !t.skipped(p.id, "lecture", month.First()):
				hold(p, day(1), p.board[0].holder.id, members.PartyLecture)
			}
		}
	}
	for i := range t.places {
		if p := &t.places[i]; p.kind.IsBranch() {
			t.talk(p, talks)
		}
	}
}

func (p *place) exists(d calendar.Date) bool {
	return p.from == "" || !d.Before(calendar.MustParse(p.from))
}

// month is what one branch holds in one month.
func (t *township) month(p *place, month calendar.Month, i int, day func(int) calendar.Date, hold func(*place, calendar.Date, string, ...members.MeetingKind)) {
	first, current := month.First(), month == sampleDay.Month()
	if len(p.board) > 1 && !t.skipped(p.id, "committee", first) && (!current || i%5 != 0) {
		hold(p, day(8), "", members.CommitteeMeeting)
	}
	kinds, lecturer := []members.MeetingKind{members.PartyDay}, ""
	if n := month.MonthOfYear(); n == 2 || n == 5 || n == 8 || n == 11 {
		if !t.skipped(p.id, "members", first) {
			kinds = append(kinds, members.MemberMeeting)
		}
		if n == 5 && !t.skipped(p.id, "lecture", first) {
			kinds = append(kinds, members.PartyLecture)
			lecturer = p.members[0].id
			if len(p.board) > 0 {
				lecturer = p.board[0].holder.id
			}
		}
	}
	if !t.skipped(p.id, "day", first) && (!current || i%3 != 0) {
		hold(p, day(15), lecturer, kinds...)
	}
	switch {
	case month.String() == "2025-12":
		kinds := []members.MeetingKind{members.MemberMeeting}
		if t.skipped(p.id, "form", first) {
			kinds = nil
		}
		if !t.skipped(p.id, "lifemeeting", first) {
			kinds = append(kinds, members.LifeMeeting)
		}
		if !t.skipped(p.id, "evaluation", first) {
			kinds = append(kinds, members.Evaluation)
		}
		hold(p, day(22), "", kinds...)
	case month.String() == "2025-03" && t.skipped(p.id, "quarter", first):
		hold(p, day(22), "", members.MemberMeeting, members.LifeMeeting)
	}
}

// talk makes the talks of a branch in a year: within the committee, of the
// committee with the others, and among all.
func (t *township) talk(p *place, talks *table) {
	day := func() string { return calendar.MustParse("2025-05-06").AddDays(t.rand.IntN(200)).String() }
	board := p.committee()
	seen := map[[2]string]bool{}
	add := func(a, b *person) {
		if a == b || seen[[2]string{a.id, b.id}] || seen[[2]string{b.id, a.id}] {
			return
		}
		seen[[2]string{a.id, b.id}] = true
		talks.add(day(), a.id, b.id, p.id)
	}
	for i, x := range board {
		for _, y := range board[i+1:] {
			add(x, y)
		}
	}
	var others []*person // without a seat
	for _, x := range p.members {
		if !slices.Contains(board, x) {
			others = append(others, x)
		}
	}
	for i, x := range others {
		if len(board) > 0 && !(t.skipped(p.id, "talks", firstDay) && i%4 == 3) {
			add(board[i%len(board)], x)
		}
		add(x, others[(i+1)%len(others)])
	}
}
