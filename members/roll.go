package members

import (
	"fmt"
	"iter"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// RollOptions are choices about the roll that no verified text makes.
type RollOptions struct {
	// AdmitRetired lets the ground [RetiredElsewhere] count, which stands in
	// one text only.
	AdmitRetired bool
}

// Roll says who ought to attend a meeting with a vote on a day (应到会有表决权的党员).
// It is immutable and safe for concurrent use.
type Roll struct {
	t                      *table
	on                     calendar.Date
	due, excluded, without []uint32
	notes                  []RollNote
}

// RollNote says why a ground on record does not leave a member out. The member
// stays on the roll.
type RollNote struct {
	Member ID
	Ground Ground
	Code   regulation.Code // missing-consent, missing-approval or ground-not-admitted
}

// ExclusionClause is the row of the elections sheet on which the grounds to be
// left out rest: an answer of the Central Organization Department, not an
// article.
const ExclusionClause = "elections:EL-23"

// Text says what is missing, without a name.
func (n RollNote) Text() regulation.Text {
	t := map[regulation.Code]regulation.Text{
		MissingConsent:    {Zh: "到这一天未经上级党组织同意", En: "no consent of the organization above by that day"},
		MissingApproval:   {Zh: "到这一天未经党员大会通过", En: "no approval of the member meeting by that day"},
		GroundNotAdmitted: {Zh: "此种情形仅见于一份文件，未予采用", En: "the ground stands in one text only and was not admitted"},
	}[n.Code]
	id, g := string(n.Member), n.Ground.Label()
	return regulation.Text{Zh: id + "（" + g.Zh + "）" + t.Zh + "，仍计入应到会人数",
		En: id + " (" + g.En + "): " + t.En + "; the member still counts among those who ought to attend"}
}

// String gives the English text.
func (n RollNote) String() string { return n.Text().En }

// Roll gives the roll of a meeting of the members registered in the given
// organizations: one branch, or all branches of a general branch. An
// organization named twice counts once, an unknown one has nobody.
//
// On the roll are the full members with the right to vote, less those left out
// on one of the five grounds with the consent of the organization above and
// the approval of the member meeting, both by the day. A ground without both
// leaves the member on the roll and makes a [RollNote].
func (s *Snapshot) Roll(o RollOptions, orgs ...OrgID) *Roll {
	if s == nil || s.t == nil {
		return &Roll{t: &table{}} // the zero Snapshot has nobody
	}
	r := &Roll{t: s.t, on: s.on}
	seen := map[OrgID]bool{}
	for _, org := range orgs {
		if seen[org] {
			continue
		}
		seen[org] = true
		for _, i := range s.in(org) {
			switch s.t.rollPlace(i, s.on, o) {
			case OughtToAttend:
				r.due = append(r.due, i)
				r.note(i, o)
			case LeftOut:
				r.excluded = append(r.excluded, i)
			case WithoutVote:
				r.without = append(r.without, i)
			}
		}
	}
	return r
}

func (r *Roll) note(i uint32, o RollOptions) {
	for _, x := range r.t.marks.of(i) {
		if x.what != MatterExclusion || !x.covers(r.on) {
			continue
		}
		id, code := ID(r.t.ids.at(i)), x.bars(r.on, o)
		r.notes = append(r.notes, RollNote{id, x.ground, code})
		if code == MissingConsent {
			x.consent = r.on // and the other decision?
			if code = x.bars(r.on, o); code != "" {
				r.notes = append(r.notes, RollNote{id, x.ground, code})
			}
		}
	}
}

// Day gives the day of the roll.
func (r *Roll) Day() calendar.Date { return r.on }

// Due gives how many ought to attend with a vote: what the package votes calls
// Due.
func (r *Roll) Due() int { return len(r.due) }

// Members gives how many members there are in all, with a vote or not, left out
// or not.
func (r *Roll) Members() int { return len(r.due) + len(r.excluded) + len(r.without) }

// Voters yields those who ought to attend with a vote.
func (r *Roll) Voters() iter.Seq[Member] { return r.yield(r.due) }

// Excluded yields those left out with consent and approval.
func (r *Roll) Excluded() iter.Seq[Member] { return r.yield(r.excluded) }

// WithoutVote yields the members who have no vote; [Member.WhyNotOn] tells why.
func (r *Roll) WithoutVote() iter.Seq[Member] { return r.yield(r.without) }

// Notes yields the grounds on record that leave nobody out.
func (r *Roll) Notes() iter.Seq[RollNote] {
	return func(yield func(RollNote) bool) {
		for _, n := range r.notes {
			if !yield(n) {
				return
			}
		}
	}
}

func (r *Roll) yield(rows []uint32) iter.Seq[Member] {
	return func(yield func(Member) bool) {
		for _, i := range rows {
			if !yield(Member{r.t, i}) {
				return
			}
		}
	}
}

// String gives the day and the numbers.
func (r *Roll) String() string {
	return fmt.Sprintf("%s: %d of %d ought to attend with a vote", r.on, r.Due(), r.Members())
}

// Format prints the form of String under every verb.
func (r *Roll) Format(w fmt.State, verb rune) { redacted(w, verb, "members.Roll", r.String()) }
