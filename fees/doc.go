// Package fees works out Party membership dues (党费): what a member owes for a
// month, by which article, and why.
//
// [Compile] prepares the dated schedules of a law under a [Policy], as regexp
// does with a pattern; the [Tariff] then answers. [Tariff.Due] takes fen and
// allocates nothing, [Tariff.DueDecimal] takes yuan as a decimal,
// [Tariff.Assess] gives the exact amount, rate, base, cap and articles,
// [Assessment.Reason] one sentence for a list, and [Tariff.Explain] also the bands
// not taken.
//
//	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
//	due, err := tariff.Due(calendar.MustParseMonth("2026-10"), fees.Salaried, 5100*fees.Yuan) // 76.50
//
// # What the library takes as given
//
// The base is the caller's: package fees/base finds it from the items of a pay
// sheet. This package takes the rate on it.
// One rate, that of the band the base falls in, is taken on the whole base
// (全额累进), never slice by slice, and an upper bound belongs to the band below
// it (含).
//
// # Dates
//
// A month is judged by the schedule of that month: 1998-01 to 2008-03, and
// 2008-04 on. The 2017 notice caps a month at 1000 yuan; its first day is not
// confirmed, so months to 2016-12 are before it, months from 2018-01 on under
// it, and for months of 2017 [Policy.NoticeFrom] has to say. Under the schedule
// of 1998 only members with pay are verified. The others are refused, unless
// [Policy.Unverified] allows what is known indirectly (the retired, the
// self-employed, farmers) or a local rule gives rates or amounts (not for the
// self-employed, whose base is what is unverified).
//
// # Months, columns, documents
//
// [Tariff.Schedule] works out every month of a span with the reason for each: from
// when a member is liable, changes of pay and category, transfers, times abroad,
// hardship, ends. [Tariff.Batch] answers columns of any length on all cores.
// [Schedule.Card] and [BranchTable] are tables ready to be printed. What was paid and
// what is open is the business of package fees/ledger, what goes up the tree and how
// dues are used that of fees/remit.
//
// # Rounding
//
// No national text rules on rounding. The default is to the fen, half up.
// Rounding is applied to the product of base and rate, after the cap, so that
// rounding up may pass a local cap that is no multiple of what is rounded to. A
// fixed amount is not rounded, and a farmer's chosen amount is only brought to
// the fen, half up.
//
// # Local rules and what-if
//
// Compile a law made with [regulation.Law.With] to have local rules applied,
// or with [regulation.Law.Suppose] to see what would change. [Assessment.Reason]
// and [Tariff.Explain] mark what rests on them, and
// [regulation.Parameter.Layer] in the trace tells it to programs.
package fees
