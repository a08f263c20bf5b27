package main

import "github.com/dangwu-go/dangwu/members"

// columns of terms.csv
const (
	termOrg = iota
	termPost
	termMember
	termBy
	termOn
	termStart
	termEnd
	termApproved
	termFiled
	termCeased
)

func (t *township) term(org string, post members.Post, change func(row []string)) {
	t.edit("terms.csv", func(row []string) bool { return row[termOrg] == org && row[termPost] == post.Label().Zh }, change)
}

// plantOffices puts the wrong people, too many or too few of them, into the
// posts.
func (t *township) plantOffices() {
	set := func(column int, value string) func([]string) { return func(row []string) { row[column] = value } }
	// A second deputy in the branch of the offices.
	rows := t.file("terms.csv")
	rows.add("T01", members.DeputySecretary.Label().Zh, t.place("T01").members[11].id, "选举", "2023-09-12", "2023-09-12", "2026-09-12", "2023-09-18", "2023-09-21", "")
	// The secretary of the village left and nobody followed.
	t.term("T06", members.Secretary, set(termCeased, "2025-10-31"))
	// A member of the committee sent from above.
	t.term("T07", members.DisciplineMember, set(termBy, "任命"))
	// An election that is overdue.
	for _, post := range []members.Post{members.Secretary, members.OrganizationMember, members.DisciplineMember, members.PublicityMember} {
		t.term("T08", post, func(row []string) {
			row[termOn], row[termStart], row[termEnd] = "2020-12-18", "2020-12-18", "2025-12-18"
			row[termApproved], row[termFiled] = "2020-12-24", "2020-12-27"
		})
	}
	// A first secretary in a school.
	rows.add("T12", members.FirstSecretary.Label().Zh, t.place("T12").members[20].id, "任命", "2024-09-01", "2024-09-01", "", "", "", "")
	// Nobody for discipline in the primary school.
	t.term("T13", members.DisciplineMember, set(termPost, members.CommitteeMember.Label().Zh))
	// A secretary who is not a year a full member.
	secretary := t.place("T14").board[0].holder.id
	t.edit("members.csv", func(row []string) bool { return row[0] == secretary },
		func(row []string) { row[5], row[6] = "2022-11-25", "2023-11-25" })
	// Two leaders of one group.
	rows.add("T0501", members.GroupLeader.Label().Zh, t.place("T05").members[20].id, "选举", "2022-01-10", "2022-01-10", "", "", "", "")
	// A term that is not a whole number of years.
	for _, post := range []members.Post{members.Secretary, members.OrganizationMember, members.DisciplineMember, members.PublicityMember} {
		t.term("T18", post, set(termEnd, "2027-07-31"))
	}
	t.odd("terms.csv", "T18", "odd-term")
	// No day of approval of the secretary, none of the filing of a member.
	t.term("T11", members.Secretary, set(termApproved, ""))
	t.term("T2402", members.OrganizationMember, set(termFiled, ""))
	// An election more than a year early, and no approval of it on record.
	next := t.place("T2401").members[9].id
	rows.add("T2401", members.Secretary.Label().Zh, next, "选举", "2026-01-15", "2026-02-01", "2029-01-15", "", "", "")
}
