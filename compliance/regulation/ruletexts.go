package regulation

import "slices"

// Shapes that the texts of many rules share. In a template, {name} stands for
// a fact, and [a|b|c] for the first of the alternatives of which every fact is
// known; nothing, where none is.

// doneBy gives the texts of a rule that sets a last day: from what it runs, with
// the fact since, and what has to be done by then. The other fact is on. Without
// a last day the same texts serve a step that has to come first and is missing.
func doneBy(since, done Text) map[Verdict]Text {
	start := Text{"[" + since.Zh + "，]", "[" + since.En + "; ]"}
	zh, en := done.Zh, done.En
	return map[Verdict]Text{
		Met: {start.Zh + "[{on}" + zh + "，不晚于{due}|{on}" + zh + "|" + zh + "应不晚于{due}，没有超过时限|已" + zh + "]",
			start.En + en + ": [{on}, due by {due}|{on}|due by {due}, in time|done]"},
		Unmet: {start.Zh + "[应不晚于{due}" + zh + "，实际{on}|应不晚于{due}" + zh + "，尚未办理|{on}" + zh + "，已超过时限|尚未" + zh + "]",
			start.En + en + ": [due by {due}, in fact {on}|due by {due}, not on record|{on}, too late|not on record]"},
		Pending: {start.Zh + "应不晚于{due}" + zh, start.En + en + ": due by {due}"},
	}
}

// comesFirst gives the texts of a step that has to come before another, and of
// the records that belong to it. The facts are on, the day of the step, and
// record, the records that are lacking.
func comesFirst(done Text) map[Verdict]Text {
	return map[Verdict]Text{
		Met:   {"[{on}|已]" + done.Zh, done.En + ": [{on}|done]"},
		Unmet: {"[" + done.Zh + "的材料不全，缺少：{record}|尚未" + done.Zh + "，应先办理]", done.En + ": [records incomplete, lacking {record}|not on record, and it has to come first]"},
	}
}

// onRecord gives the texts of papers and facts that have to be on record. The
// fact is record, those that are lacking.
func onRecord(what Text) map[Verdict]Text {
	return map[Verdict]Text{
		Met:   {what.Zh + "：记录齐全", what.En + ": on record"},
		Unmet: {what.Zh + "：[记录不全，缺少：{record}|没有记录]", what.En + ": [incomplete, lacking {record}|not on record]"},
	}
}

// read names the parameters that a rule reads.
func read(keys ...CountKey) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = k.String()
	}
	return out
}

// bothEditions names rows of the development rules that either edition has,
// those of 2026 first.
func bothEditions(rows ...string) []string {
	return slices.Concat(rowsOf("development-2026:", rows), rowsOf("development-2014:", rows))
}

func only2026(rows ...string) []string { return rowsOf("development-2026:", rows) }

func only2014(rows ...string) []string { return rowsOf("development-2014:", rows) }

func education(rows ...string) []string { return rowsOf("education:", rows) }

func disposal(rows ...string) []string { return rowsOf("disposal:", rows) }

// inConstitution names rows of both editions of the Constitution.
func inConstitution(rows ...string) []string {
	return slices.Concat(rowsOf("constitution-2022:", rows), rowsOf("constitution-2017:", rows))
}

func rowsOf(prefix string, rows []string) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = prefix + r
	}
	return out
}

func clauses(lists ...[]string) []string { return slices.Concat(lists...) }
