// Package compliance checks an organization against the regulations (合规检查).
//
// [Check] takes the facts of a branch and a [Scope] and yields one
// [regulation.Finding] for each rule in force: met, unmet, not due yet, not
// applicable, or unknown because a fact is missing. Every finding carries its
// article, and its severity follows from the force of the article alone: an
// unmet must is a violation, an unmet "generally" is a deviation that a
// recorded reason settles.
//
//	for f := range compliance.Check(regulation.National(), branch, compliance.Scope{AsOf: day}) {
//		if f.Severity() >= regulation.Deviation {
//			fmt.Println(f.Text().Zh, f.Source.Zh, f.Remedy().Zh)
//		}
//	}
//
// So far it knows the set-up of a branch: size, committee, secretary, deputies.
package compliance
