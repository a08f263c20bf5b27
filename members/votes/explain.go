package votes

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Explain decides as [Decide] does and tells why: what was counted, which
// shares were asked for and by which article, what was reached and what not.
// Errors as Decide.
func Explain(law *regulation.Law, c Count) (Decision, regulation.Trace, error) {
	d, err := Decide(law, c)
	if err != nil {
		return Decision{}, regulation.Trace{}, err
	}
	c = c.defaults()
	r := table[c.Kind]
	book := law.On(c.On)
	t := regulation.Trace{Format: regulation.TraceFormat, Operation: "votes.decide",
		Parameters: parameters(book, r), Basis: Basis(law, c)}

	in := func(name, zh, en string, v regulation.Value) {
		t.Inputs = append(t.Inputs, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: v})
	}
	in("kind", "事项（"+r.label.Zh+"）", "kind ("+r.label.En+")", regulation.WordOf(c.Kind.String()))
	in("on", "适用规定的日期", "day of the rules", regulation.DateOf(book.Date()))
	in("due", "应到会有表决权的党员", "members with a vote who ought to attend", count(c.Due))
	in("present", "其中实际到会", "of them present", count(c.Present))
	in("for", "会上赞成", "ayes at the meeting", count(c.For))
	in("against", "会上反对", "noes at the meeting", count(c.Against))
	in("abstain", "会上弃权", "abstentions at the meeting", count(c.Abstain))
	if r.written {
		in("writtenFor", "会前书面赞成", "ayes lodged in writing", count(c.WrittenFor))
		in("writtenAgainst", "会前书面反对", "noes lodged in writing", count(c.WrittenAgainst))
	}
	if r.members != 0 {
		in("members", "党员总数", "all members", count(c.Members))
		in("membersPresent", "到会党员", "members present", count(c.MembersPresent))
	}

	step := func(have, need int, zh, en string) {
		sign := "≥"
		if have < need {
			sign = "<"
		}
		reason := fmt.Sprintf("%d %s %d", have, sign, need)
		t.Steps = append(t.Steps, regulation.TraceStep{Taken: have >= need, Label: regulation.Text{Zh: zh, En: en},
			Reason: regulation.Text{Zh: reason, En: reason}})
	}
	needed := func(k regulation.ThresholdKey, whole int) int {
		share, _ := book.Threshold(k) // Decide had it already
		n, _ := share.Needed(whole)
		return n
	}
	step(c.Present, needed(r.quorum, c.Due), "到会的有表决权党员足数", "enough members with a vote present")
	if r.members != 0 {
		step(c.MembersPresent, needed(r.members, c.Members), "到会党员足数", "enough members present")
	}
	step(d.For, d.NeededFor, "赞成人数足数（缺席、弃权不算赞成）", "enough ayes (absences and abstentions are not ayes)")

	out := func(name, zh, en string, v regulation.Value) {
		t.Results = append(t.Results, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: v})
	}
	out("quorumNeeded", "须到会人数", "attendance needed", count(d.QuorumNeeded))
	out("quorum", "可以进行表决", "the meeting may vote", regulation.FlagOf(d.Quorum))
	out("neededFor", "须赞成人数", "ayes needed", count(d.NeededFor))
	out("for", "赞成人数", "ayes counted", count(d.For))
	out("passed", "通过", "passed", regulation.FlagOf(d.Passed))
	return d, t, nil
}

func count(n int) regulation.Value { return regulation.CountOf(int64(n)) }
