// Package remit follows a year's dues up the tree of organizations (党费上缴、留存和使用):
// what each collected, what it remits and keeps, whether it was sent in time, and
// whether the money was used and the account kept as the rules ask.
//
// [Assess] answers for a list of organizations, with findings; [RollUp] does the sums
// alone over an orgtree.Tree, for a township as for a province. Both give the same
// numbers.
//
// # Shares
//
// National texts fix the shares of few (2008 regulation, Arts. 15 and 16): 5 % of what
// was actually paid in the year to the Centre, 10 % and 5 % to the local committee for
// railway, civil aviation and bank organizations attached to it. Every other share is
// local: it has to be given, and is unknown without. The share is taken on all that the
// organization and those below it collected. A single extra of 1000 yuan or more is
// outside all shares and goes up whole.
//
// # Rounding
//
// Remittances to one receiver are rounded together, so that nothing is lost or
// invented: the exact amounts are added, the sum is brought to the fen, half up, each
// organization pays the whole fen of its exact amount, and the fen left over go one
// each to the largest remainders, among equal ones to the earlier organization. An
// organization that passes on all it received may have received some fen less for the
// rounding below it; it sends what it has. What all keep and what left the tree is together what was collected, to
// the fen.
//
// # What is not known
//
// An organization without a share that needs one makes its own remittance unknown, and
// what it and its receiver keep; one that did not say what it collected makes every
// total above it unknown too. No check passes or fails for want of data.
package remit
