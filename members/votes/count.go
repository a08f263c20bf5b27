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
	}{
		{"due", c.Due}, {"present", c.Present}, {"for", c.For}, {"against", c.Against}, {"abstain", c.Abstain},
		{"writtenFor", c.WrittenFor}, {"writtenAgainst", c.WrittenAgainst},
		{"members", c.Members}, {"membersPresent", c.MembersPresent},
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
	written := c.WrittenFor + c.WrittenAgainst
	if written > 0 && !r.written {
		return fault(regulation.NotApplicable, "writtenFor", written, "此类表决没有会前书面意见的规定", "this kind of vote knows no written opinions")
	}
	if r.members == 0 && (c.Members != 0 || c.MembersPresent != 0) {
		return fault(regulation.NotApplicable, "members", c.Members, "只有村党员大会审议村务才计党员总数", "only a village Party meeting counts all members")
	}
	d := c.defaults()
	votes := int64(c.For) + int64(c.Against) + int64(c.Abstain) // an int of 32 bits would overflow
	switch {
	case c.Present > c.Due:
		return fault(regulation.CountMismatch, "present", c.Present, "到会人数多于应到会人数", "more present than ought to attend")
	case votes > int64(c.Present):
		return fault(regulation.CountMismatch, "for", c.For, "票数多于到会人数", "more votes than voters present")
	case written > c.Due-c.Present:
		return fault(regulation.CountMismatch, "writtenFor", written, "书面意见多于未到会人数", "more written opinions than members absent")
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

func fault(code regulation.Code, path string, n int, zh, en string) error {
	return &regulation.Fault{Code: code, Path: path, Value: strconv.Itoa(n), Message: regulation.Text{Zh: zh, En: en}}
}
