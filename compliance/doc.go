// Package compliance checks an organization against the regulations (合规检查).
//
// [Check] takes the facts of a branch and a [Scope] and yields one
// [regulation.Finding] for each rule in force, subject and period: met, unmet,
// not due yet, not applicable, or unknown because a fact is missing. Every
// finding carries its article, and its severity follows from the force of the
// article alone: an unmet must is a violation, an unmet "generally" is a
// deviation that a recorded reason settles.
//
//	for f := range compliance.Check(regulation.National(), branch, compliance.Scope{AsOf: day}) {
//		if f.Severity() >= regulation.Asking { // missing facts, deviations, violations
//			fmt.Println(f.Text().Zh, f.Source.Zh, f.Remedy().Zh)
//		}
//	}
//
// From the tables that a platform exports, [Gather] makes the facts:
//
//	facts := compliance.Gather(compliance.Records{Tree: tree, Roster: roster, Terms: terms, Meetings: meetings}, day)
//	branch, ok := facts.Branch(node)
//
// A text that is not in force on the day gives no finding, so that a day before
// the branch regulations (2018-10-28) gives few: no finding is not the same as
// in order. [regulation.AllRules] tells which clauses each rule encodes.
//
// It knows the branch regulations of 2018 on set-up, size, meetings,
// organizational life, committee and officers (Arts. 4 to 24), the Opinion on
// terms of 2018 and the term of the Constitution. To check many organizations,
// [Compile] a [Checker] once, or use [CheckTree]. [FormOf] says which form the
// organization of a unit takes, and [Checker.TermEnd] when the next election
// and its reminder are due.
//
// # Periods
//
// A duty that returns is judged for each month, quarter or year that lies
// wholly in Scope.Period, by the rules of its last day, and each gives a
// finding of its own: a quarterly duty counts quarters, not meetings. Held
// often enough it is met at once; else it is pending up to and on the last day,
// and unmet after it. A period in which the organization, the group or the duty
// began is not counted, and one that the records do not wholly cover is
// unknown. Meetings and votes after Scope.AsOf are not seen.
//
// # Readings
//
//   - Talks (Art. 19): everybody has a talk in each relation that there is, not
//     every pair.
//   - Vacancies (Art. 21): "in good time" sets no number of days; an open one is
//     pending, never late.
//   - Approval and filing (Art. 21): no number of days either; what is known not
//     to be done is unmet.
//   - An election on any day but the last of the term is early or late, and
//     needs approval; the texts know no days of grace.
//   - Where the texts address branches, other organizations are out of scope; a
//     lecture a year is asked of committees and leading groups only.
//   - Set-up before the regulations is not measured by them.
//
// # Facts as JSON
//
// The facts decode from JSON, days as 2006-01-02, spans as FROM..TO with the
// last day exclusive, enumerations by their words, yes and no as true and
// false. An [Act] is a day, true (done, the day not given) or false (known not
// to be done). What is left out is unknown. A branch with every section:
//
//	{
//	  "id": "b1", "kind": "branch", "unit": "state-organ", "founded": "2019-03-01",
//	  "fullMembers": 28, "probationary": 2, "committee": 3, "secretaries": 1, "deputies": 0,
//	  "secretaryFullSince": "2010-05-01", "secretarySince": "2024-03-01",
//	  "units": [
//	    {"id": "u1", "kind": "state-organ", "fullMembers": 28, "probationary": 2, "own": true, "joint": false},
//	    {"id": "p1", "kind": "other", "fullMembers": 4, "probationary": 0, "own": true, "joint": false,
//	     "project": {"months": 6, "qualifies": true}}
//	  ],
//	  "setup": {
//	    "units": 1, "direct": false, "applied": "2019-01-10", "byMeeting": true, "approved": "2019-01-31",
//	    "replied": "2019-02-01", "elected": "2019-03-01", "filed": "2019-03-05",
//	    "byOrigin": false, "hostConsulted": false
//	  },
//	  "temporary": {
//	    "approved": "2024-05-06", "admissions": 0, "penalties": 0, "collectsDues": false, "delegates": false,
//	    "termElections": false, "appointed": true, "bodyEnded": false, "ended": false
//	  },
//	  "officers": {
//	    "organization": true, "publicity": true, "discipline": true,
//	    "committeeBy": "member-meeting", "secretaryBy": "committee-meeting", "deputyBy": "committee-meeting",
//	    "approved": "2024-03-10", "filed": true, "vacancies": 0, "appointedMembers": 0,
//	    "firstSecretary": false, "secretaryIsHead": true
//	  },
//	  "term": {
//	    "elected": "2024-03-01", "years": 3, "reminded": false, "held": false,
//	    "movedTo": "2027-05-10", "approval": "2026-05-11", "approver": "committee"
//	  },
//	  "life": {
//	    "records": "2026-01-01..2026-07-01",
//	    "meetings": [
//	      {"id": "m1", "kinds": "member-meeting;life-meeting;evaluation", "on": "2026-02-10", "for": "2025",
//	       "chair": "deputy", "delegated": true,
//	       "lifeMeeting": {"otherForm": false, "before": true, "during": true, "after": true},
//	       "evaluation": {"self": true, "mutual": true, "poll": true, "inOrder": true, "rated": 28, "ratedDue": 28}},
//	      {"id": "m2", "kinds": "group-meeting;party-day", "on": "2026-02-20", "group": "g1", "chair": "group-leader",
//	       "partyDay": {"theme": true, "followed": true}},
//	      {"id": "m3", "kinds": "committee-meeting", "on": "2026-02-09", "chair": "secretary", "present": 2, "due": 3}
//	    ],
//	    "groups": [{"id": "g1", "formed": "2019-03-01", "leaders": 1}],
//	    "talks": [{"year": "2026", "amongCommittee": {"due": 3, "reached": 3},
//	               "withMembers": {"due": 27, "reached": 20}, "amongMembers": {"due": 30, "reached": 30}}],
//	    "leaderLectures": ["2026-03-01"], "secretaryTold": ["2026-01-20"]
//	  },
//	  "votes": [
//	    {"id": "v1", "on": "2026-02-10", "kind": "admission", "business": "admission", "by": "member-meeting",
//	     "important": true, "discussed": true, "committeeFirst": "2026-02-09",
//	     "due": 28, "present": 25, "for": 24, "members": 30, "membersPresent": 27, "carried": true}
//	  ],
//	  "reasons": {"life-meeting.quarter": "按上级通知推迟到次年2月"}
//	}
package compliance
