package regulation

// Rules on the standing of members (党籍和组织处置), followed by the package
// lifecycle/standing. None of them decides about a person: they count, remind
// and name the body that decides.
const (
	StandingMobile          RuleID = "standing.mobile"           // away six months without transfer: a mobile member, kept in contact
	StandingMobileContact   RuleID = "standing.mobile.contact"   // contact with a mobile member, at a local frequency
	StandingTransferDue     RuleID = "standing.transfer-due"     // moved, or away six months at a fixed place: the relation moves
	StandingAbroadContact   RuleID = "standing.abroad.contact"   // contact with a member studying abroad each half-year
	StandingAbroadYears     RuleID = "standing.abroad.years"     // more than five years of study abroad, or settled: normally stopped
	StandingResume          RuleID = "standing.resume"           // organizational life resumes on return
	StandingLost            RuleID = "standing.lost"             // six months out of contact and searched for: stopped
	StandingLostYears       RuleID = "standing.lost.years"       // two years stopped and still unreachable
	StandingRestore         RuleID = "standing.restore"          // restoration of a stopped membership
	StandingNoRestore       RuleID = "standing.no-restore"       // exits that are in principle not restored
	StandingReadmission     RuleID = "standing.readmission"      // no new admission within five years of a disposal
	StandingSeries          RuleID = "standing.series"           // six consecutive months of one of three lapses: an alert
	StandingCriticism       RuleID = "standing.criticism"        // lapses that call for criticism
	StandingReminder        RuleID = "standing.reminder"         // the reminder talk
	StandingCorrection      RuleID = "standing.correction"       // the correction period
	StandingCorrectionEnd   RuleID = "standing.correction.end"   // what follows at the end of the correction period
	StandingAdviceFirst     RuleID = "standing.advice-first"     // advice to withdraw comes before removal
	StandingResignation     RuleID = "standing.resignation"      // education comes before removal of one who asks to leave
	StandingRemovalGround   RuleID = "standing.removal.ground"   // the ground of a removal
	StandingFiling          RuleID = "standing.filing"           // filing with the basic committee before the meeting decides
	StandingInvestigation   RuleID = "standing.investigation"    // the investigation comes first
	StandingVote            RuleID = "standing.vote"             // the member meeting decides
	StandingOnce            RuleID = "standing.once"             // no disposal for what a penalty was given for
	StandingRemovalDecision RuleID = "standing.removal.decision" // a removal needs the recorded decision
	StandingPenalty         RuleID = "standing.penalty"          // the disciplinary penalties, probation within the Party and its end
)

// Rules on the transfer of the organizational relation (组织关系转接), followed
// by the package lifecycle/transfer.
const (
	TransferDue         RuleID = "transfer.due"         // when the relation has to move
	TransferForm        RuleID = "transfer.form"        // no paper, certificate or letter, by the length of the absence
	TransferDirect      RuleID = "transfer.direct"      // direct transfer between committees that may approve
	TransferResponsible RuleID = "transfer.responsible" // the old organization is responsible until acceptance
	TransferRefusal     RuleID = "transfer.refusal"     // a refusal needs a reason
	TransferLetter      RuleID = "transfer.letter"      // the days for which a letter holds, which the caller sets
	TransferFile        RuleID = "transfer.file"        // the check of the file
	TransferGraduates   RuleID = "transfer.graduates"   // graduates' relations kept at the school
	TransferActivist    RuleID = "transfer.activist"    // activists in transit
	TransferProbationer RuleID = "transfer.probationer" // probationers in transit
	TransferDues        RuleID = "transfer.dues"        // the month from which dues follow
)
