// Package standing keeps where a membership stands (党籍管理): stop, restoration,
// correction, advice to leave, removal, resignation, penalties and exits, and beside
// them where the member is: away, mobile, abroad, in transfer, out of contact.
//
// A file is replayed from a [Case], the member and the lines of a diary:
//
//	report, err := standing.Replay(regulation.National(), c)
//	report.State()        // active, correction, stopped, removed …
//	report.Alerts         // six months running of one of three series: for people to look into
//	report.Proposals      // what a body decides, which body, and the article
//	report.Next           // what is to be done, from when and until when
//	report.Findings       // what was found, with articles and texts
//
// # Nobody is removed by a program
//
// Only decisions of the competent bodies change a [State], and a decision is an act
// of the diary. What the passing of months or years leads to is an [Alert] or a
// [Proposal]. The three series of Art. 31 item 6 count each by itself, and a month
// that was kept begins its own count anew and no other.
//
// # Two verbs
//
// [Guide] refuses what the rules forbid, with a *lifecycle.Refused that names the
// article; [Audit] refuses nothing and marks every breach. An act is judged by the
// rules of its own day: the measures on disposal bind from 30 August 2024.
//
// # Readings
//
// A stop for lost contact needs six months and a search; the two years of the removal
// run from the decision to stop. More than five years abroad is strictly more. Contact
// with a member studying abroad is owed in every calendar half-year that lies wholly
// inside the stay. A filing serves one meeting. A vote that could be held and fell
// short is a lawful no. The bar of five years holds the admission, not the application,
// and runs from the day of the decision.
//
// # What is kept
//
// Codes and days: no name, no belief, no illness, no conduct. A [Ground] is the number
// of an item, a matter the caller's own code.
//
// What a file changes in the roster is in [Report.Changes], [Report.Leaving] and
// [Report.Lay].
//
// Sources: Regulations on the Education and Management of Members (2019), Arts. 24,
// 25, 28 to 32 and 34; Measures on the Disposal of Unqualified Members (2024);
// Constitution, Arts. 9 and 41; branch regulations, Art. 11.
package standing
