package regulation

import "slices"

// Shapes that the texts of many rules share. In a template, {name} stands for
// a fact, and [a|b|c] for the first of the alternatives of which every fact is
// known; nothing, where none is.

// doneBy gives the texts of a rule that sets a last day: since what it runs,
// and what has to be done. The facts are since and on; without a last day the
// same texts serve a step that has to come first and is missing.
func doneBy(since, done Text) map[Verdict]Text {
	start := Text{"[{since}" + since.Zh + "，]", "[{since}, " + since.En + "; ]"}
	return map[Verdict]Text{
		Met:     {start.Zh + "[{on}|已]" + done.Zh + "[，不晚于{due}]", start.En + done.En + ": [{on}|done][, due by {due}]"},
		Unmet:   {start.Zh + "[应不晚于{due}" + done.Zh + "，][实际{on}" + done.Zh + "|尚未" + done.Zh + "]", start.En + done.En + ": [due by {due}, ][in fact {on}|not on record]"},
		Pending: {start.Zh + "应不晚于{due}" + done.Zh, start.En + done.En + ": due by {due}"},
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
