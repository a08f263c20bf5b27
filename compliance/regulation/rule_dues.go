package regulation

// Rules on the base of dues and on the months for which they are owed, followed
// by the packages fees/base and fees.
const (
	DuesBaseItem     RuleID = "dues.base.item"     // which items of pay are in the base
	DuesBaseVerified RuleID = "dues.base.verified" // the amount is set at the start of the year and kept
	DuesStart        RuleID = "dues.start"         // the first month of a probationary member
	DuesChange       RuleID = "dues.change"        // the month from which new pay counts
	DuesReduction    RuleID = "dues.reduction"     // less or nothing in hardship, after study and approval
	DuesPlace        RuleID = "dues.place"         // the branch that is paid
)

// Rules on paying, followed by the package fees/ledger. The months in a row
// without payment are counted there and weighed by standing.series.
const (
	DuesMonthly       RuleID = "dues.monthly"        // payment month by month
	DuesQuarterly     RuleID = "dues.quarterly"      // payment by the quarter, for special reasons and with consent
	DuesProxy         RuleID = "dues.proxy"          // payment by a relative or another member, with consent
	DuesArrearsWindow RuleID = "dues.arrears.window" // arrears are normally made up within six months
	DuesExtraCentre   RuleID = "dues.extra.centre"   // a single extra of 1000 yuan or more goes to the Centre
	DuesAdvance       RuleID = "dues.advance"        // no advance by the organization, no deduction from pay
	DuesSpecial       RuleID = "dues.special"        // no “special dues” are demanded
)

// Rules on what goes up the tree, on use and on the account, followed by the
// package fees/remit.
const (
	DuesRemitShare        RuleID = "dues.remit.share"        // the national shares of the year's dues
	DuesRemitDeadline     RuleID = "dues.remit.deadline"     // the remittance to the Centre by the end of April
	DuesRemitLocal        RuleID = "dues.remit.local"        // shares and days that only local rules fix
	DuesUsePurpose        RuleID = "dues.use.purpose"        // the five uses
	DuesUseCost           RuleID = "dues.use.cost"           // the kinds of cost that the notice of 2017 lists
	DuesUseCollective     RuleID = "dues.use.collective"     // use is decided collectively
	DuesUseEarmarked      RuleID = "dues.use.earmarked"      // earmarked money stays earmarked
	DuesUseRequest        RuleID = "dues.use.request"        // requests go up one level at a time
	DuesUseBalance        RuleID = "dues.use.balance"        // spending within income
	DuesAccountSeparate   RuleID = "dues.account.separate"   // an account of its own in one of six banks
	DuesAccountStaff      RuleID = "dues.account.staff"      // accountant and cashier are two persons
	DuesAccountInterest   RuleID = "dues.account.interest"   // interest is dues income
	DuesAccountInvestment RuleID = "dues.account.investment" // treasury bonds are the only investment
	DuesAccountTrained    RuleID = "dues.account.trained"    // staff are trained before they start, and hand over
	DuesReportCongress    RuleID = "dues.report.congress"    // a report to the member meeting or congress
	DuesReportYearly      RuleID = "dues.report.yearly"      // a yearly report to the own committee and above
	DuesPublishYearly     RuleID = "dues.publish.yearly"     // once a year the branch shows its members what was collected
	DuesCheckYearly       RuleID = "dues.check.yearly"       // a yearly check by organization departments
)
