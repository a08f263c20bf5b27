package main

import (
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
	"github.com/dangwu-go/dangwu/orgtree"
)

// seat is one post and who holds it.
type seat struct {
	post   members.Post
	holder *person
}

// posts of a committee, in the order in which they are filled.
var posts = []members.Post{members.Secretary, members.OrganizationMember, members.DisciplineMember, members.PublicityMember,
	members.DeputySecretary, members.YouthMember, members.UnitedFrontMember, members.LifeMember}

// offices fills the posts. A committee of three shares the work of publicity
// with the secretary, in the words of the register: the secretary has a row
// for that post as well.
func (t *township) offices() {
	rows := t.table("terms.csv", "党组织编号", "党内职务", "编号", "产生方式", "产生日期", "任期开始日期", "任期届满日期", "批准日期", "备案日期", "离任日期")
	for i := range t.places {
		p := &t.places[i]
		if p.kind == orgtree.Group {
			leader := t.place(p.parent).members[8+i%5]
			rows.add(p.id, members.GroupLeader.Label().Zh, leader.id, members.Elected.Label().Zh, "2022-01-10", "2022-01-10", "", "", "", "")
			continue
		}
		elected := calendar.MustParse(p.elected)
		end := ""
		if p.years > 0 {
			end = elected.AddYears(p.years).String()
		}
		by := members.Elected
		if p.kind.IsTemporary() {
			by = members.Appointed
		}
		approved, filed := elected.AddDays(6).String(), elected.AddDays(9).String()
		pool := t.under(p)
		add := func(post members.Post, x *person) {
			p.board = append(p.board, seat{post, x})
			rows.add(p.id, post.Label().Zh, x.id, by.Label().Zh, elected.String(), elected.String(), end, approved, filed, "")
		}
		if p.seats == 2 { // planted: too few for a committee
			add(members.Secretary, pool[0])
			add(members.OrganizationMember, pool[1])
			continue
		}
		next := 0
		if !p.kind.IsBranch() { // others than the secretary and committee of the first branch
			next = 7
		}
		for n := range p.seats {
			for pool[next].full.IsZero() || pool[next].full.AddYears(2).After(elected) {
				next++
			}
			add(posts[n], pool[next])
			next++
		}
		if p.seats == 3 {
			rows.add(p.id, members.PublicityMember.Label().Zh, p.board[0].holder.id, by.Label().Zh, elected.String(), elected.String(), end, approved, filed, "")
		}
	}
}

// committee gives who sits on the committee of a place, each once.
func (p *place) committee() (all []*person) {
	if len(p.board) < 2 {
		return nil
	}
	for _, s := range p.board {
		all = append(all, s.holder)
	}
	return all
}
