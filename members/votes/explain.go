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
		return d, regulation.Trace{}, err
	}
	full := c.defaults()
	r := table[c.Kind]
	t := regulation.Trace{Format: regulation.TraceFormat, Operation: "votes.decide", Basis: Basis(law, c)}
	book := law.On(c.On)
	in := func(name, zh, en string, n int) {
		t.Inputs = append(t.Inputs, regulation.TraceValue{Name: name, Label: regulation.Text{Zh: zh, En: en}, Value: regulation.CountOf(int64(n))})
	}
	t.Inputs = append(t.Inputs,
		regulation.TraceValue{Name: "kind", Label: regulation.Text{Zh: "事项", En: "kind"}, Value: regulation.WordOf(c.Kind.String())},
		regulation.TraceValue{Name: "on", Label: regulation.Text{Zh: "适用规定的日期", En: "day of the rules"}, Value: regulation.DateOf(book.Date())})
	in("due", "应到会有表决权的党员", "members with a vote who ought to attend", c.Due)
	in("present", "实际到会有表决权的党员", "of them present", c.Present)
	in("for", "会上赞成", "ayes at the meeting", c.For)
	if r.written {
		in("writtenFor", "会前书面赞成", "ayes lodged in writing", c.WrittenFor)
		in("writtenAgainst", "会前书面反对", "noes lodged in writing", c.WrittenAgainst)
	}
	if r.members != 0 {
		in("members", "党员总数", "all members", full.Members)
		in("membersPresent", "到会党员", "members present", full.MembersPresent)
	}
	for _, k := range []regulation.ThresholdKey{r.quorum, r.members, r.majority} {
		if p, err := regulation.ParameterOf(book, k); err == nil {
			t.Parameters = append(t.Parameters, p)
		}
	}
	branch := func(ok bool, zh, en string, have, need int) {
		cmp, not := "≥", "<"
		if !ok {
			cmp = not
		}
		reason := fmt.Sprintf("%d %s %d", have, cmp, need)
		t.Branches = append(t.Branches, regulation.TraceBranch{Taken: ok, Label: regulation.Text{Zh: zh, En: en},
			Reason: regulation.Text{Zh: reason, En: reason}})
	}
	quorum, _ := book.Threshold(r.quorum)
	need, _ := quorum.Needed(c.Due)
	branch(c.Present >= need, "到会的有表决权党员足数", "enough members with a vote present", c.Present, need)
	if r.members != 0 {
		share, _ := book.Threshold(r.members)
		all, _ := share.Needed(full.Members)
		branch(full.MembersPresent >= all, "到会党员足数", "enough members present", full.MembersPresent, all)
	}
	branch(d.For >= d.NeededFor, "赞成人数足数（缺席、弃权不算赞成）", "enough ayes (absences and abstentions are not ayes)", d.For, d.NeededFor)
	t.Results = []regulation.TraceValue{
		{Name: "quorum", Label: regulation.Text{Zh: "可以进行表决", En: "the meeting may vote"}, Value: regulation.FlagOf(d.Quorum)},
		{Name: "passed", Label: regulation.Text{Zh: "通过", En: "passed"}, Value: regulation.FlagOf(d.Passed)},
	}
	return d, t, nil
}
