package votes

import (
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Count is what was counted at one vote. All numbers are persons, from 0 to
// [regulation.MaxWhole].
type Count struct {
	Kind Kind
	On   calendar.Date // day of the meeting; unset: the newest rules of the edition

	Due     int // members with a vote who ought to attend (应到会有表决权的党员)
	Present int // of them, those present in person (实际到会)
	For     int // ayes cast at the meeting (赞成)
	Against int // noes cast at the meeting (反对); optional
	Abstain int // abstentions at the meeting (弃权); optional

	// Opinions formally lodged in writing before the meeting by members with
	// a vote who cannot attend. They count among the votes, not in the
	// attendance; only Admission and Conversion know them.
	WrittenFor, WrittenAgainst int

	// All members of the village's branch and those of them present, with a
	// vote or not; only VillagePartyMeeting. Zero means the same as Due and
	// Present.
	Members, MembersPresent int
}

// defaults fills the numbers of a village meeting that were left out.
func (c Count) defaults() Count {
	if c.Members == 0 {
		c.Members = c.Due
	}
	if c.MembersPresent == 0 {
		c.MembersPresent = c.Present
	}
	return c
}

// check refuses numbers that cannot be. The order is that of the error codes
// of the vectors: too large, negative, unknown kind, empty roll, not
// applicable, mismatch.
func (c Count) check() error {
	numbers := [...]struct {
		path string
		n    int
		only only
	}{
		{"due", c.Due, 0}, {"present", c.Present, 0}, {"for", c.For, 0}, {"against", c.Against, 0}, {"abstain", c.Abstain, 0},
		{"writtenFor", c.WrittenFor, writing}, {"writtenAgainst", c.WrittenAgainst, writing},
		{"members", c.Members, village}, {"membersPresent", c.MembersPresent, village},
	}
	for _, x := range numbers {
		if x.n > regulation.MaxWhole {
			return fault("invalid-count", x.path, x.n, "人数超过上限10亿", "more than a thousand million")
		}
	}
	for _, x := range numbers {
		if x.n < 0 {
			return fault("negative-count", x.path, x.n, "人数不能为负", "negative count")
		}
	}
	r, ok := c.Kind.rule()
	if !ok {
		return regulation.At("kind", unknownKind(""))
	}
	if c.Due == 0 {
		return fault(regulation.EmptyRoll, "due", 0, "没有应到会的有表决权党员", "nobody with a vote ought to attend")
	}
	for _, x := range numbers {
		switch {
		case x.n != 0 && x.only == writing && !r.written:
			return fault(regulation.NotApplicable, x.path, x.n, "此类表决没有会前书面意见的规定", "this kind of vote knows no written opinions")
		case x.n != 0 && x.only == village && r.members == 0:
			return fault(regulation.NotApplicable, x.path, x.n, "只有村党员大会审议村务才计党员总数", "only a village Party meeting counts all members")
		}
	}
	d := c.defaults()
	votes := int64(c.For) + int64(c.Against) + int64(c.Abstain) // an int of 32 bits would overflow
	written := int64(c.WrittenFor) + int64(c.WrittenAgainst)
	switch {
	case c.Present > c.Due:
		return fault(regulation.CountMismatch, "present", c.Present, "到会人数多于应到会人数", "more present than ought to attend")
	case votes > int64(c.Present):
		return fault(regulation.CountMismatch, "for", c.For, "赞成、反对、弃权合计多于到会人数", "more votes, abstentions included, than voters present")
	case written > int64(c.Due-c.Present):
		if c.WrittenFor > 0 {
			return fault(regulation.CountMismatch, "writtenFor", c.WrittenFor, "书面意见合计多于未到会人数", "more written opinions than members absent")
		}
		return fault(regulation.CountMismatch, "writtenAgainst", c.WrittenAgainst, "书面意见合计多于未到会人数", "more written opinions than members absent")
	case r.members != 0 && d.Members < d.Due:
		return fault(regulation.CountMismatch, "members", d.Members, "党员总数少于应到会有表决权的党员", "fewer members than members with a vote")
	case r.members != 0 && d.MembersPresent > d.Members:
		return fault(regulation.CountMismatch, "membersPresent", d.MembersPresent, "到会党员多于党员总数", "more members present than there are")
	case r.members != 0 && d.MembersPresent < d.Present:
		return fault(regulation.CountMismatch, "membersPresent", d.MembersPresent, "到会党员少于到会的有表决权党员", "fewer members present than members with a vote present")
	case r.members != 0 && d.MembersPresent-d.Present > d.Members-d.Due:
		return fault(regulation.CountMismatch, "membersPresent", d.MembersPresent, "到会的无表决权党员多于其总数", "more members without a vote present than there are")
	}
	return nil
}

// only says which kinds of vote know a number; zero for all of them.
type only uint8

const (
	writing only = iota + 1 // those with opinions lodged in writing
	village                 // the village meeting
)

func fault(code regulation.Code, path string, n int, zh, en string) error {
	return &regulation.Fault{Code: code, Path: path, Value: strconv.Itoa(n), Message: regulation.Text{Zh: zh, En: en}}
}
