// Package lifecycle is the engine of processes (流程): a process is a table of
// rows, a state and an event giving the next state, and for every event what the
// rules ask of it. There is no machine that changes: a [File] is a value, and an
// act gives a new one.
//
// The processes of this library stand in the packages below: development of
// members, standing of members, transfer. Their tables show how a [Spec] is
// written; [New] compiles and checks one.
//
// # Two verbs
//
// [Process.Apply] guides: it refuses what the rules forbid with a *[Refused], which
// names the article and what would permit the act. [Process.Audit] refuses
// nothing: it replays what really happened, keeps the recorded course and marks
// every breach with a finding.
//
// # Questions
//
// [Process.Allowed] says what can be done on a day, [Process.Next] what is still to
// be done with the first and the last day, [Process.Overdue] what is late,
// [Process.Missing] what an event waits for. [Process.Mermaid], [Process.DOT] and
// [Process.TableJSON] show the same rows that decide.
//
// # Which rules
//
// An act is judged by the rules of its own day; see [Rules.As] for the
// other choice. A rule without a clause of verified wording in those rules asks for
// nothing. Numbers of months and days are parameters of package regulation, so that
// local rules laid with Law.With and what-ifs laid with Law.Suppose reach here.
package lifecycle
