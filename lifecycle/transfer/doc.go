// Package transfer follows the transfer of the organizational relation
// (组织关系转接): when a relation has to move, letter or digital transfer, who is
// responsible on each day, refusal, returned and lapsed letters, the receipt, and
// probationary members, activists and graduates in transit.
//
// A transfer is replayed from a [Case]:
//
//	report, err := transfer.Replay(regulation.National(), c)
//	report.State()        // none, requested, issued, accepted, completed, refused …
//	report.Responsible    // old until the day before the acceptance, new from it on
//	report.Lapsed         // of the letter on the way
//	report.Next           // what is to be done, from when and until when
//	report.Findings       // what was found, with articles and texts
//
// # Two verbs
//
// [Guide] refuses what the rules forbid, with a *lifecycle.Refused that names the
// article: a direct transfer where one end may not approve probationary members, a
// refusal without a reason, an acceptance after the last day of the letter. [Audit]
// refuses nothing and marks every breach.
//
// # What no verified text fixes
//
// For how many days a letter holds, and from which month dues go to the new branch, is
// for the caller to say, or for a local rule laid with Law.With: there is no default,
// and without it nothing is refused and nothing assumed. A letter lapses on the day
// after its last; the day of issue is not counted. A new letter reopens it.
//
// The paper by the length of an absence rests on practice notes about an opinion of
// 2004; [FormOf] gives it to those who ask for the unverified by name.
//
// Nothing fixes how fast a relation has to move once it has to: what is due and not
// yet sent off is a breach from the day after.
//
// What an acceptance changes in the roster is in [Report.Changes].
//
// Sources: Regulations on the Education and Management of Members (2019), Arts. 25 and
// 34; development rules (2026), Arts. 12, 34 and 35.
package transfer
