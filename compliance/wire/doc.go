// Package wire is the library's contract with other languages: operations that
// take strict JSON and give JSON. The conformance corpus, the pipe of
// examples/conformance, WASM and HTTP front ends share it.
//
// A [Server] answers one operation with [Server.Do], or one line of the pipe
// with [Server.Line]:
//
//	{"id":1,"op":"fees.assess","in":{"month":"2026-10","category":"salaried","base":"5100"}}
//	{"id":1,"want":{"due":"76.50", …}}
//
// Input is strict: an unknown, misspelt or repeated field is an error, letter
// case counts, amounts are strings, and null is refused. Every error carries a
// stable code, the path to the value and a message in Chinese and English that
// repeats at most 64 characters of the input. Paths begin inside in; the line
// has the paths id, op and in, and the empty one where it is broken as a whole.
// When several errors apply, the one whose class comes first is given; the
// classes are listed at [Class].
//
// # Operations
//
// Fields with a star are required; the answer's keys stand after the arrow.
//
//	calendar.add-months  date* months* → date
//	calendar.workdays    from* days* → last provisional
//	compliance.branch    asOf* branch* from until unverified → findings
//	development.replay   asOf* applicant* events* mode transition orgKind able
//	                     → stage state rules membershipFrom probationEnds partyAgeFrom
//	                     next overdue findings late proposals corrected
//	fees.assess          month* category* base quarterNet cap rounding noticeFrom
//	                     → due exact rate base capped rounding basis source reason
//	fees.base            month* kind* items treatAs local verified id noticeFrom
//	                     deductions retiredBase postgraduate change
//	                     → category edition base quarterNet source lines asks
//	                     without with local basis reason findings
//	fees.ledger          asOf* entries* id largeExtra excused unverified
//	                     → months settled credit arrears arrearsMonths unpaid
//	                     extras repeated totals findings
//	fees.remit           year* asOf* orgs* id shares noticeFrom unverified carried
//	                     → orgs left passes collected kept unknown findings
//	fees.schedule        from* to* pay* id accepted approved branch transfers abroad
//	                     reductions ends change start transfer abroadRule endMonth
//	                     studentDues farmerDues cap rounding noticeFrom unverified
//	                     → months total deferred unknown findings
//	members.roll         on* members* admitRetired → members due excluded notes
//	members.standing     on* member*
//	                     → standing rights probationEnd fullFrom partyAgeFrom partyAge
//	orgtree.form         unit* fullMembers* probationary* needAndApproval
//	                     → form alternatives committee unverified basis
//	standing.replay      asOf* member* events* mode id series
//	                     → state status place mobile rights correctionEnds stoppedOn
//	                     statusBefore left exit readmissionFrom penalties alerts
//	                     proposals next overdue findings corrected
//	transfer.replay      asOf* person* events* mode id from to validDays duesFollow
//	                     unverified exactlySix
//	                     → state responsible due letterUntil lapsed acceptedOn duesFrom
//	                     postponeUntil continuous form
//	                     proposals next overdue findings corrected
//	votes.decide         kind* due* present* for* against abstain writtenFor writtenAgainst
//	                     members membersPresent on
//	                     → quorum quorumNeeded for neededFor passed basis source
//
// A branch is the JSON of compliance.Branch, a member that of members.Facts;
// the period of compliance.branch begins on from and ends before until, and is
// the year of asOf when both are left out. The three
// replays take the fields of the Case of their package, as development.Case, and
// events as they stand there; so fees.ledger takes the entries of ledger.Case,
// fees.remit the fields of remit.Case with its organizations and their accounts, and
// fees.schedule the fields of fees.Circumstances beside those of fees.Policy. The
// items of fees.base are those of base.Question, and its policy that of base.Policy.
// A kind whose amount is fixed needs no items.
//
// Dates are 2006-01-02, months 2006-01, amounts strings of yuan. The message of
// an error has neither path nor value: it can stand under the field of a form.
//
// The fields of every operation, and the keys of its answer, are described in
// the JSON Schema of package compliance/vectors. Equal input gives equal
// output, byte for byte.
package wire
