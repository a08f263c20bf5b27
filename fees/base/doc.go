// Package base finds what dues are taken on: from the items of a pay sheet to the
// base (党费计算基数) and the category of dues, with the article for every item that
// counts and every one that does not.
//
//	rules, err := base.Compile(regulation.National(), base.Policy{})
//	answer, err := rules.Find(base.Question{
//		Month: calendar.MustParseMonth("2026-10"),
//		Kind:  base.Institution,
//		Items: []base.Line{
//			{Heading: "岗位工资", Amount: fees.MustParseAmount("3200")},
//			{Heading: "基础性绩效", Amount: fees.MustParseAmount("2800")},
//			{Heading: "奖励性绩效", Amount: fees.MustParseAmount("1500")}, // not in the base
//			{Heading: "个人所得税", Amount: fees.MustParseAmount("45")},   // comes off
//		},
//	})
//	in, ok := answer.Input()      // 5955, for fees.Tariff.Assess
//
// [Compile] prepares the rules under a [Policy]; [Rules.Find] answers,
// [Rules.Explain] tells why, [Answer.Lines] goes through the sheet and
// [Ruling.Text] says of each line, in Chinese and English, what became of it.
//
// # Nothing silently in or out
//
// An item is included, excluded, deducted, or unknown. It is unknown where the
// national texts do not name it for the kind of member, and where they ask for a
// fact that the sheet does not give (whether it is paid regularly, [Line.Regular],
// and to all, [Line.General]). Then there is no base, only [Answer.Without] and
// [Answer.With], until somebody answers: with the fact, with a decision for this
// one line ([Line.Decided]), or with a local rule ([Policy.Local]). A heading that
// [ItemOf] does not recognise is asked about in the same way. Kinds of members that
// no national text decides on, as those retired early inside the unit, need
// [Question.TreatAs].
//
// # Dates
//
// A month is read by the rules of that month: the regulation of 2008 with the
// answers given to it from April 2008 on, the notice of 2017 from the month that
// [Policy.NoticeFrom] names and certainly from January 2018 on. Months of 2017
// without it are refused with the code missing-notice-from; months before April 2008
// with no-schedule, for what made up the base of those years is confirmed nowhere.
// Policy lets a caller read single points by the other text: what “after tax” takes
// off, the base of the retired, postgraduates.
//
// # The year
//
// Under the notice a base is verified at the start of the year and normally kept
// ([Question.Verified]); with [SameMonth] a change of pay counts from its month, as
// the regulation of 2008 has it, and the finding says that the year was broken into.
// The base of those paid by the year or without monthly income follows the month or
// the quarter by an article of its own.
//
// # Sums
//
// Amounts are exact and never negative; what is withheld is given as a positive
// amount of an item that is deducted. The third of a quarter's income is kept as a
// fraction. Nothing is rounded here.
package base
