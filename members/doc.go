// Package members holds who belongs where, since when, with which rights: the
// members of Party organizations (党员), their rolls and their numbers, and the
// plain facts of organizational life that other packages check.
//
// # From a file to an answer
//
// What a platform exports is read into an immutable [Roster]; a [Snapshot] is
// the roster on one day, and knows rolls and statistics:
//
//	roster, report, err := members.ReadMembers(members.CSV, "members.csv", file, members.ReadOptions{})
//	for p := range report.Problems() { … }          // every bad cell: file, row, column, code, 中文 and English
//	day := roster.On(calendar.MustParse("2026-06-30"))
//	roll := day.Roll(members.RollOptions{}, "B01")    // roll.Due(): who ought to attend with a vote
//
// Facts that come from elsewhere are a [Facts] each: [New] checks one,
// [NewRoster] many.
//
// # What follows from the facts
//
//   - [Member.StandingOn]: outside, probationary, full, or membership suspended.
//   - [Member.PartyAgeFrom]: Party age counts from the end of probation, any
//     extension included; a late meeting or approval does not move it.
//   - [Member.RightsOn]: to vote, to elect, to stand for election. Probationary
//     members have none of them, nor has anybody on probation within the Party
//     (留党察看) or suspended from them by decision. Nobody else can be
//     deprived of them: no fact of this package says so.
//   - [Member.RollPlaceOn]: whether a member counts among those who ought to
//     attend. Five grounds let a member be left out, and only with the consent
//     of the organization above and the approval of the member meeting.
//   - [Member.HomeOn], [Member.DuesOn], [Member.CategoryOn]: the one branch, the
//     one category of dues and the one category of the caller's own on a day.
//
// # Days
//
// From is the first day and Until the first day no longer (half-open), as in
// [calendar.Span]. A fact may carry the day it was entered in the books;
// [Roster.AsKnown] gives the roster as it was known on a day, so that an answer
// given then can be told from what late facts make of it now.
//
// # Words of the caller
//
// Categories of dues belong to a package above this one, categories and
// management modes of members (党员分类、管理模式) to the caller; here they are a
// [Word] each, checked in form only. A [Scheme] is the caller's own list.
//
// # Personal data
//
// A [Name], an [Identity] and a [Phone] print as 陈*, ****************** and
// *** through every verb of fmt, slog, errors and JSON, also from within
// structs that cannot be asked. Reveal gives the text; [WriteOptions.Reveal]
// and [Facts.RevealJSON] write it, and only then is the round trip whole. Of the
// grounds on which someone is left out of a roll only the code is kept.
//
// Dates of birth, ids and organizations print. Ids are no personal data as long
// as they are made for the purpose, so a valid identity number is refused as an
// id.
//
// # Files
//
// [ReadMembers], [ReadChanges], [ReadTerms], [ReadMeetings], [ReadAttendance],
// [ReadTalks], [ReadPay] and [ReadPayments] read CSV or NDJSON with the same
// columns; [Columns] lists them. See [ReadMembers] for what they have in common.
//
// All values are immutable and safe for concurrent use. Nothing here has a
// clock, and nothing decides about a person.
package members
