package compliance

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/members/votes"
)

// perVote judges each matter of the period that a rule is about.
func (c *Checker) perVote(r *resolved, b *Branch, yield func(regulation.Finding) bool) bool {
	some := false
	for i := range b.Votes {
		v := &b.Votes[i]
		if !b.isBranch() || !r.concerns(b, v) || !v.On.IsZero() && !(c.scope.Contains(v.On) && r.in.Contains(v.On)) {
			continue
		}
		some = true
		f := r.base
		f.Subject, f.Part, f.Period = b.ID, v.ID, oneDay(v.On)
		c.judgeVote(r, b, v, &f)
		if !emit(b, &f, yield) {
			return false
		}
	}
	return some || r.nothing(b, yield)
}

// concerns reports whether a rule says something of a matter. Elections are
// counted by the elections regulation, which has another quorum.
func (r *resolved) concerns(b *Branch, v *HeldVote) bool {
	atMeeting := v.By == ByMemberMeeting || v.By == 0
	switch r.rule {
	case businessReserved:
		return v.Business.Reserved() || v.Business == 0
	case villageMatters:
		return v.Business == LocalMatter && (b.local() || b.Unit == 0)
	case heldVoteDiscussed:
		return atMeeting
	case heldVoteQuorum, heldVoteMajority:
		return atMeeting && v.Business != BranchElection && v.Business != DelegateElection
	case heldVoteCommitteeFirst:
		return atMeeting && b.committee() != No && (v.Important != No || v.Business.Reserved())
	}
	return false
}

// kind gives the rules that count a vote: those on admission and conversion
// also where only the business says so.
func (v *HeldVote) kind() votes.Kind {
	if v.Kind != 0 {
		return v.Kind
	}
	switch v.Business {
	case AdmitMember:
		return votes.Admission
	case ConvertMember, ExtendProbation, CancelProbation:
		return votes.Conversion
	}
	return votes.BranchMeeting
}

func (c *Checker) judgeVote(r *resolved, b *Branch, v *HeldVote, f *regulation.Finding) {
	switch r.rule {
	case businessReserved:
		f.AddFact("business", businessWords.value(v.Business))
		f.AddFact("decided-by", bodyWords.value(v.By))
		verdict(f, v.Business != 0 && bodyWords.of(v.By).id != "", v.By == ByMemberMeeting)
	case villageMatters:
		f.AddFact("decided-by", bodyWords.value(v.By))
		if b.Unit == 0 {
			f.AddFact("unit", regulation.Value{})
		}
		verdict(f, b.Unit != 0 && bodyWords.of(v.By).id != "", v.By == ByMemberMeeting)
	case heldVoteDiscussed:
		f.AddFact("discussed", v.Discussed.value())
		all(f, v.Discussed)
	case heldVoteQuorum:
		c.voteQuorum(v, f)
	case heldVoteMajority:
		c.voteMajority(v, f)
	case heldVoteCommitteeFirst:
		c.committeeFirst(b, v, f)
	}
}

func (c *Checker) voteQuorum(v *HeldVote, f *regulation.Finding) {
	key := regulation.BranchMeetingQuorum
	switch v.kind() {
	case votes.Admission, votes.Conversion:
		key = regulation.AdmissionQuorum
	case votes.VillagePartyMeeting:
		c.villageQuorum(v, f)
		return
	}
	share, p, ok := c.share(key, v.On)
	if !ok {
		outOfScope(f)
		return
	}
	cite(f, &p)
	quorum(f, "voters", v.Due, v.Present, share)
}

// villageQuorum asks for two thirds of the members and, as always, for half of
// those with a vote, and tells of the one that fails, or else of the former.
func (c *Checker) villageQuorum(v *HeldVote, f *regulation.Finding) {
	half, p, ok := c.share(regulation.BranchMeetingQuorum, v.On)
	if !ok {
		outOfScope(f)
		return
	}
	g := *f
	cite(f, &p)
	quorum(f, "voters", v.Due, v.Present, half)
	share, q, ok := c.share(regulation.VillageMeetingQuorum, v.On)
	if f.Verdict != regulation.Met || !ok {
		return
	}
	all, present := v.Members, v.MembersPresent
	if all == (Number{}) {
		all = v.Due
	}
	if present == (Number{}) {
		present = v.Present
	}
	cite(&g, &q)
	quorum(&g, "voters", all, present, share)
	*f = g
}

// voteMajority compares the recorded result with the ayes: those of more than
// half who ought to attend, absent or not.
func (c *Checker) voteMajority(v *HeldVote, f *regulation.Finding) {
	key, attendance := regulation.BranchMeetingMajority, regulation.BranchMeetingQuorum
	switch v.kind() {
	case votes.Admission, votes.Conversion:
		key, attendance = regulation.AdmissionMajority, regulation.AdmissionQuorum
	}
	share, p, ok := c.share(key, v.On)
	if !ok {
		outOfScope(f)
		return
	}
	cite(f, &p)
	due, known := v.Due.Get()
	ayes, told := v.For.Get()
	voters, yes := v.Due, v.For
	if due == 0 {
		voters, known = Number{}, false
	}
	if known && ayes > due {
		yes, told = Number{}, false
	}
	if present, counted := v.Present.Get(); counted && told && ayes > present && v.kind() == votes.BranchMeeting {
		yes, told = Number{}, false // more ayes than voters present, and no written ones in this kind of vote
	}
	f.AddFact("voters", voters.value())
	f.AddFact("ayes", yes.value())
	f.AddFact("carried", v.Carried.value())
	if !known || !told || !v.Carried.known() {
		f.Verdict = regulation.UnknownFacts
		return
	}
	needed, err := share.Needed(due)
	f.AddFact("needed", regulation.CountOf(int64(needed)))
	passed := ayes >= needed
	if present, counted := v.Present.Get(); counted && passed {
		// A vote without quorum never passes, whatever the ayes.
		quorum, _, ok := c.share(attendance, v.On)
		enough, err := quorum.Met(present, due)
		passed = !ok || err != nil || enough
	}
	verdict(f, err == nil, passed == (v.Carried == Yes))
}

func (c *Checker) committeeFirst(b *Branch, v *HeldVote, f *regulation.Finding) {
	a := v.CommitteeFirst
	if !v.On.IsZero() || !a.day.IsZero() {
		f.AddFact("held-on", regulation.DateOf(v.On))
	}
	switch {
	case b.committee() == 0:
		f.AddFact("committee", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	case !v.Important.known() && !v.Business.Reserved():
		f.AddFact("important", regulation.Value{})
		f.Verdict = regulation.UnknownFacts
	case a.day.IsZero():
		f.AddFact("committee-first", a.value())
		verdict(f, a.done != 0, a.done == Yes)
	default:
		f.AddFact("committee-first", a.value())
		verdict(f, !v.On.IsZero(), !a.day.After(v.On))
	}
}
