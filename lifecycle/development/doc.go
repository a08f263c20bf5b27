// Package development is the course by which a person becomes a member of the
// Party (发展党员): five stages and twenty-five steps, under the detailed rules of
// 2014 and under those of 2026, in force from 11 May 2026.
//
// # From a file to an answer
//
// A [Case] is one person's file: the day of birth, and the acts in order, each an
// [Entry]. [Replay] says where the file stands:
//
//	report, err := development.Replay(regulation.National(), c)
//	report.Stage(), report.Next, report.Overdue   // where, what next and by when, what is late
//	for f := range report.Breaches() { … }        // what was not as the rules ask, with the article
//
// A case that guides ([Guide], the default) is refused with a *lifecycle.Refused at
// the first act that the rules forbid; the error names the article and what would
// permit the act. A case that is audited ([Audit]) is never refused: every breach
// is a finding at its entry. [Compare] tells what differs under the other edition,
// [Earliest] the first day from which Party age could count, [Report.Membership]
// what the file changes in package members.
//
// One act at a time goes through [Course], the table itself, with Apply, Audit,
// Next, Allowed, Missing, and its diagrams.
//
// # Which edition
//
// The text of 2026 does not say what becomes of cases in progress. By default an
// act is judged by the rules of its own day, and a limit exists where the rules of
// the day on which it starts have one; with [CaseStart] the whole case is judged by
// the rules of the day of the application. Rules of 2014 whose wording is not
// confirmed ask for nothing.
//
// # Days
//
// A month is a calendar month, the last day included and the first not counted. A
// year of cultivation and a year of probation are full on the anniversary.
// Probation begins on the day of the branch meeting, not of the approval and not of
// the oath; membership dates back to that day once it is approved. Party age counts
// from the end of probation. A notice runs over the five working days after the day
// on which it is posted. The approval is to come within three months of the meeting,
// which is the safe reading of a text that does not name the first day; the bound of
// six months counts from the receipt of the resolution.
//
// # What no program decides
//
// Whether a person is fit, a review is passed, a notice tells against someone, an
// irregular admission is recognised: the file records what people decided.
package development
