package regulation

import (
	"iter"
	"slices"
)

// RuleID names a rule of this library. The ids are a public contract: one may
// be retired, and is never given another meaning.
type RuleID string

// Rules on a branch, checked by the package compliance.
const (
	BranchSizeMin     RuleID = "branch.size.min"    // full members enough for a branch of its own
	BranchSizeMax     RuleID = "branch.size.max"    // not more members than a branch normally has
	CommitteeRequired RuleID = "committee.required" // a committee from seven full members on
	CommitteeSizeMin  RuleID = "committee.size.min" // not fewer than three committee members
	CommitteeSizeMax  RuleID = "committee.size.max" // normally not more than seven
	SecretaryOne      RuleID = "secretary.one"      // one secretary
	DeputyMax         RuleID = "deputy.max"         // at most one deputy secretary
	SecretaryStanding RuleID = "secretary.standing" // a year of Party standing
)

// Rules that the votes of the package members/votes follow.
const (
	VoteMeetingQuorum     RuleID = "vote.meeting.quorum"     // half of those with a vote are present
	VoteMeetingMajority   RuleID = "vote.meeting.majority"   // ayes over half of those who ought to attend
	VoteAdmissionQuorum   RuleID = "vote.admission.quorum"   // more than half of those with a vote are present
	VoteAdmissionMajority RuleID = "vote.admission.majority" // ayes over half of those who ought to attend
	VoteWrittenOpinions   RuleID = "vote.written-opinions"   // opinions lodged before count as votes, not as attendance
	VoteVillageQuorum     RuleID = "vote.village.quorum"     // two thirds of the members, policy of several counties
)

// Rules that the sums of the package fees follow.
const (
	DuesWholeBase    RuleID = "dues.whole-base"    // one rate on the whole base, never slice by slice
	DuesRateSalaried RuleID = "dues.rate.salaried" // members paid monthly
	DuesAnnualSalary RuleID = "dues.annual-salary" // members paid by the year
	DuesSelfEmployed RuleID = "dues.self-employed" // members without monthly income
	DuesRateRetired  RuleID = "dues.rate.retired"  // retired members
	DuesFarmerChoice RuleID = "dues.farmer"        // farmers, within a range
	DuesFixed        RuleID = "dues.fixed"         // students, unemployed, relief, minimum allowance
	DuesCap          RuleID = "dues.cap"           // the monthly cap of the 2017 notice
	DuesRounding     RuleID = "dues.rounding"      // the rounding policy; no text decides it
)

// Rule is what is known of a rule besides its code: the clause it encodes, the
// parameters it reads, and its texts.
type Rule struct {
	ID       RuleID
	Title    Text
	clauses  []string // ids of the clauses, the principal one first
	reads    []string // names of the parameters
	findings map[Verdict]Text
	remedy   Text
}

// Clauses yields the ids of the clauses that the rule encodes, the principal
// one first.
func (r Rule) Clauses() iter.Seq[string] { return slices.Values(r.clauses) }

// Parameters yields the names of the parameters that the rule reads.
func (r Rule) Parameters() iter.Seq[string] { return slices.Values(r.reads) }

// AllRules yields every rule, in the order of the list of ids.
func AllRules() iter.Seq[Rule] { return slices.Values(ruleTable()) }

// RuleByID finds a rule.
func RuleByID(id RuleID) (Rule, bool) {
	for r := range AllRules() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
