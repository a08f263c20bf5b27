// Package regulation is the statute book of the library: the texts by which
// grassroots organizations of the Communist Party of China are run, as dated,
// cited values.
//
// # Law and Book
//
// [National] gives the [Law], the whole timeline. [Law.On] opens the [Book] of
// one day, and a Book answers what a text fixes on that day:
//
//	book := regulation.National().On(calendar.MustParse("2026-06-30"))
//	n, err := book.Count(regulation.BranchMaxMembers) // 50
//
// [ParameterOf] gives the same value with its article, force and confidence.
// What no text fixes has no value: asking for it is a [*NoValue] error that
// names it. It is never a default.
//
// [Law.With] lays the rules of a province, city, county or unit over the
// national ones, and refuses, with the article, what would relax a national
// must. [Law.Suppose] is the what-if that may relax; findings that read a
// supposed value are marked hypothetical. [Law.Changes] lists what changed
// between two days.
//
// # Clauses
//
// [AllClauses] and [Book.Clauses] give the catalogue. A [Clause] has a
// [Citation], a gist in both languages in this library's own words, one or more
// norms with their [Force], how well its wording is known ([Confidence]), and
// what the library does with it ([Coverage]). [Book.RuleClause] gives the clause
// that a rule rests on that day, and none where the texts of the day do not
// know the rule: the public notice of a development target has one from
// 2026-05-11 on.
//
// # Findings and traces
//
// A [Finding] is what one rule says of one subject. Its [Severity] follows from
// the verdict, the force of the clause and whether a reason is recorded. A
// [Trace] explains one computed answer. Both print
// in Chinese and English. No finding decides about a person: the texts propose,
// cite, and name the body that decides.
//
// The official texts prevail over this package.
package regulation
