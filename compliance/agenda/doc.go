// Package agenda says what is due when, for every organization, and who has to
// act (待办事项).
//
// [Of] takes the law, a tree, the facts of its organizations, the days to look
// at and the day of today:
//
//	a, err := agenda.Of(regulation.National(), tree, gathered.Branch, agenda.Within(today, 30), today)
//	for i := range a.Due() {
//		fmt.Println(i.Due, i.By.Org, i.Text().Zh)
//	}
//
// It sets no day of its own: every item is a finding of the package compliance.
//
//   - [Agenda.Due] is what the [compliance.Checker] finds pending with a day in
//     the span: the months, quarters and years whose last day is in it, those
//     not begun yet as well, ends of terms, reminders, replies, approvals.
//   - [Agenda.Undated] is what is pending without a day, such as a vacancy, for
//     which the texts say no more than "in good time". The span does not matter.
//   - [Agenda.Overdue] is what is unmet and whose day is past: what can still be
//     done ([Late]) and what cannot ([Missed]), as a month without its meeting.
//     Of periodic duties it holds the year of today and the year before.
//
// Due and Overdue never hold the same duty. A fact that is missing makes no
// item; the findings of the package compliance ask for it.
//
// # Who acts
//
// An item is on the list of an [Actor]: an organization, one of its groups, its
// branch committee, or the organization above, which gives reminders, replies
// and approvals. The one above is the next that is no leading group (党组),
// because such a group is no superior. The assignment is a reading: where the
// texts name nobody, it is the organization itself. Talks in which the
// committee takes part are the committee's.
//
// # Days
//
// Due is the last day on which a duty can be done, itself included, and it does
// not move for weekends: no text says so. Since is the first day of the period;
// of a life meeting the first of the fourth quarter where that is what is
// asked; of the end of a term the day by which it is reminded of; of a
// reply the day of the application. It is unset where a duty has no first day.
//
// What is planned for later does not count: an item stays until the meeting is
// on record as held.
package agenda
