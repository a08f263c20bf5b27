// Package agenda says what is due when, for organizations and for the files of
// persons, and who has to act (待办事项).
//
// [Of] takes the law, a tree, the facts of its organizations, the days to look
// at and the day of today; [Files] takes files in place of the tree; [Join] lays
// agendas together:
//
//	orgs, err := agenda.Of(regulation.National(), tree, gathered.Branch, agenda.Within(today, 30), today)
//	files, err := agenda.Files(regulation.National(), seq, agenda.Within(today, 30), today)
//	for by, items := range agenda.Join(orgs, files).ByActor() {
//		for i := range items {
//			fmt.Println(by.Org, i.Due, i.Text().Zh)
//		}
//	}
//
// It sets no day of its own: every item of an organization is a finding of the
// package compliance, every item of a file is what the report of its process says
// is next, late, to be looked into or to be decided.
//
//   - [Agenda.Due] is what has its last day in the span: months, quarters, half-years
//     and years that end in it, those not begun yet as well, ends of terms, reminders,
//     replies, approvals, and the steps of files.
//   - [Agenda.Undated] is what is to be done without a last day, such as a vacancy, for
//     which the texts say no more than "in good time", or the next step of a file. The
//     span does not matter, save that a step with a first day (Since) is there once that
//     day comes by the end of the span.
//   - [Agenda.Overdue] is what is past its day: what can still be done ([Late]) and
//     what cannot ([Missed]), as a month without its meeting, or an acceptance with a
//     letter that has lapsed. Of periodic duties it holds the year of today and the
//     year before.
//
// Due and Overdue never hold the same thing. A fact that is missing makes no item; the
// findings of the packages ask for it. To stream through any number, [Compile] a
// [Planner] once: [Planner.Items] are those of an organization, [Planner.Steps] those
// of a file.
//
// # Files
//
// A [File] is one case of development, standing or transfer, with an id that is never
// a name and the branch that handles it. A file that cannot be used never holds up the
// others: it is among [Agenda.Problems]. A step that waits for another is not listed
// before that one is done, unless it has a day.
//
// What touches a person's membership is a [Proposal]: it names the body that decides,
// and is never on the list for being open. It comes when the process proposes it, or
// with the first day on which the rules let it be considered: the end of a correction,
// six months out of contact, two years after the stop, more than five years abroad. An
// [Alert] is for the branch to look into. No program decides.
//
// # Who acts
//
// An item is on the list of an [Actor]: an organization, one of its groups, its
// branch committee, its member meeting, the person, or a body above or beside it. The
// one above, which gives reminders, replies and approvals to an organization, is the
// next that is no leading group (党组), because such a group is no superior; the
// committee above a file is the caller's word. The assignment of duties is a reading:
// where the texts name nobody, it is the organization itself. Talks in which the
// committee takes part are the committee's.
//
// # Days
//
// Due is the last day on which something can be done, itself included, and it does
// not move for weekends: no text says so. Since is the first day: of a period its
// first; of a life meeting the first of the fourth quarter where that is what is
// asked; of the end of a term the day by which it is reminded of; of a reply the day
// of the application; of a step the day before which the rules do not allow it. It is
// unset where there is no first day. Provisional marks days that were counted in
// working days of a year whose holidays are not known yet.
//
// The day of a transfer that is due is the day from which the relation has to move:
// it is late from the day after.
//
// What is planned for later does not count: an item stays until the meeting or the act
// is on record.
package agenda
