// Package ledger keeps the dues of one member as entries that are only ever added
// (党费收缴台账): what was due, what was paid, by whom, what was given beyond the
// dues, what was paid back, and what was entered wrongly and taken out again.
//
// [Settle] answers how the member stands on a day:
//
//	report, err := ledger.Settle(regulation.National(), ledger.Case{AsOf: day, Entries: entries})
//
// # Settlement
//
// Payments are taken by their days, those of one day in the order of the entries.
// Each fills the oldest month that is still open, whatever month it was meant for;
// what no month takes up is credit. Dues count by their month: the day on which one
// was entered plays no part, so that a correction (a reversal and a new due) leaves
// the months around it as they were. Nothing becomes an extra by itself.
//
// To the fen, paid = settled + credit, due = settled + open, and open = arrears +
// what is not over or not payable yet.
//
// # Last days
//
// A month is paid by its own last day (2008 regulation, Art. 12), by the last day of
// its quarter where a payment by the quarter settled it under both conditions, and by
// the last day of the month from which it is payable where dues were deferred. The
// last day is inclusive. What is paid later is made up; the time for that is normally
// six months, to the last day of the sixth month after.
//
// # What it does not do
//
// Nothing here weighs a person's case: Report.Unpaid counts months in a row without
// payment, and the package lifecycle/standing says what six of them mean and who
// decides. Whether a reason for not paying is a good one people judge; Case.Excused
// takes their answer. Sending the same entry twice is harmless.
//
// A Case and a Report are plain data. Settle reads its arguments only and is safe for
// concurrent use.
package ledger
