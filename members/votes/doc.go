// Package votes decides whether a vote of a branch may be held and whether it
// passes (表决): attendance against those who ought to attend, ayes against
// those who ought to attend, opinions lodged in writing.
//
// The two comparisons are not the same. A member meeting may vote when at least
// half of its members with a vote are present (半数以上, inclusive), and passes
// with more than half of those who ought to attend (超过半数, strict), so that a
// bare quorum of an even roll can pass nothing. A meeting on the admission or
// conversion of a probationary member needs more than half present, and a
// village's Party meeting on village matters two thirds of all its members
// besides. Whoever is absent or abstains is no aye.
//
// [Decide] answers in numbers and allocates nothing; [Explain] gives the same
// answer with the articles and what was reached or missed, [Basis] the articles
// alone. All three are pure and safe for concurrent use. Elections have rules
// of their own and are not decided here.
//
// Who ought to attend is for the caller to say: full members with the right to
// vote, less those whom the competent bodies have excused from the count.
// Probationary members and members on probation within the Party (留党察看)
// have no vote.
package votes
