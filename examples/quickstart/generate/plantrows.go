package main

// plantRows adds rows that cannot be used, at least one for each thing that
// goes wrong in such files.
func (t *township) plantRows() {
	one := func(code string) []string { return []string{code} }

	t.bad("organizations.csv", "T91", one("unknown-kind"), "T91", "申煤场党支队", "党支队", "T", "", "", "")
	t.bad("organizations.csv", "T92", one("missing-parent"), "T92", "酉渡口党支部", "党支部", "T99", "", "", "")
	t.bad("organizations.csv", "T93", one("invalid-date"), "T93", "戌林场党支部", "党支部", "T", "2019-02-29", "", "")
	t.bad("organizations.csv", "T0401", one("duplicate-id"), "T0401", "丙村四组党小组", "党小组", "T04", "", "", "")

	t.bad("units.csv", "D91", one("unknown-unit-kind"), "D91", "亥茶馆", "茶馆", "T")
	t.bad("units.csv", "D92", one("unknown-org"), "D92", "戌苗圃", "企业", "T98")

	t.bad("members.csv", "P901", one("invalid-date"), "P901", "许甲", "男", "1987-02-30", "T01", "2010-07-01", "2011-07-01", "按月领取工资")
	t.bad("members.csv", "P902", one("unknown-dues"), "P902", "许乙", "女", "1987-02-20", "T01", "2010-07-01", "2011-07-01", "退役军人")
	t.bad("members.csv", "P903", one("missing-admitted"), "P903", "许丙", "男", "1977-11-20", "T02", "", "2011-07-01", "农民")
	t.bad("members.csv", "P904", one("unknown-sex"), "P904", "许丁", "乾", "1977-11-20", "T04", "2001-07-01", "2002-07-01", "农民")
	t.bad("members.csv", "P905", one("redacted-value"), "P905", "许*", "男", "1977-11-20", "T04", "2001-07-01", "2002-07-01", "农民")
	t.bad("members.csv", "P906", one("invalid-order"), "P906", "许己", "男", "1977-11-20", "T04", "2001-07-01", "2000-07-01", "农民")
	t.bad("members.csv", "P907", one("duplicate-id"), "P907", "许庚", "男", "1977-11-20", "T05", "2001-07-01", "2002-07-01", "农民")
	t.bad("members.csv", "P907", one("duplicate-id"), "P907", "许庚", "男", "1977-11-20", "T06", "2001-07-01", "2002-07-01", "农民")
	t.bad("members.csv", "", one("missing-id"), "", "许辛", "女", "1977-11-20", "T06", "2001-07-01", "2002-07-01", "农民")

	t.bad("terms.csv", "", one("unknown-post"), "T05", "统筹委员", t.place("T05").members[9].id, "选举", "2021-12-16", "2021-12-16", "2026-12-16", "", "", "")
	t.bad("terms.csv", "", one("invalid-order"), "T05", "青年委员", t.place("T05").members[9].id, "选举", "2021-12-16", "2021-12-16", "2020-12-16", "", "", "")
	t.bad("terms.csv", "", one("unknown-member"), "T05", "青年委员", "P999", "选举", "2021-12-16", "2021-12-16", "2026-12-16", "", "", "")

	t.bad("meetings.csv", "M9001", one("unknown-meeting-kind"), "M9001", "T05", "茶话会", "2025-06-30", "")
	t.bad("meetings.csv", "M9002", one("invalid-date"), "M9002", "T05", "党课", "6月30日", "")
	t.bad("meetings.csv", "M9003", one("missing-org"), "M9003", "", "党课", "2025-06-30", "")

	t.bad("attendance.csv", "", one("unknown-presence"), "M0002", t.place("T04").members[0].id, "迟到")
	t.bad("attendance.csv", "", one("unknown-member"), "M0002", "P998", "到会")

	a, b := t.place("T04").members[0].id, t.place("T04").members[1].id
	t.bad("talks.csv", "", one("same-person"), "2025-06-30", a, a, "T04")
	t.bad("talks.csv", "", one("invalid-date"), "2025-13-30", a, b, "T04")
	t.bad("talks.csv", "", one("unknown-member"), "2025-06-30", a, "P997", "T04")

	t.bad("pay.csv", "", one("invalid-month"), a, "2025-13", "0.50", "")
	t.bad("pay.csv", "", one("invalid-amount"), t.place("T01").members[0].id, "2026-02", "8,500.00", "")
	t.bad("pay.csv", "", one("negative-amount"), t.place("T01").members[1].id, "2026-02", "-4200", "")

	t.bad("payments.csv", "F9001", one("invalid-months"), "F9001", a, "2025-01;2025-01", "1.00", "2025-01-20", "")
	t.bad("payments.csv", "F9002", one("invalid-amount"), "F9002", a, "2025-01", "一元", "2025-01-20", "")
	t.bad("payments.csv", "F9003", one("unknown-member"), "F9003", "P996", "2025-01", "1.00", "2025-01-20", "")

	// Rows that are good as they stand and fit nothing else.
	newcomer := func(id, name, org string) {
		t.file("members.csv").add(id, name, "女", "2005-05-05", org, "2026-01-05", "", "学生")
	}
	newcomer("P911", "沈甲", "T97")
	t.odd("members.csv", "P911", "unknown-org")
	newcomer("P912", "沈乙", "")
	t.odd("members.csv", "P912", "no-value-on-day")
	x := t.place("T03").id + "01"
	late := t.place(x).members[9]
	t.edit("members.csv", func(row []string) bool { return row[0] == late.id },
		func(row []string) { row[6] = late.full.AddDays(40).String() })
	t.odd("members.csv", late.id, "full-since-differs")
	t.file("terms.csv").add("T96", "书记", a, "选举", "2024-01-10", "2024-01-10", "2027-01-10", "", "", "")
	t.odd("terms.csv", "T96/"+a, "unknown-org")
	t.file("meetings.csv").add("M9011", "T95", "党课", "2025-06-30", "")
	t.odd("meetings.csv", "M9011", "unknown-org")
	t.file("meetings.csv").add("M9012", "T05", "党小组会", "2025-06-30", "")
	t.odd("meetings.csv", "M9012", "missing-group")
	t.file("meetings.csv").add("M9013", "T0501", "党员大会", "2025-06-30", "")
	t.odd("meetings.csv", "M9013", "not-of-group")
	t.file("attendance.csv").add("M9999", a, "到会")
	t.odd("attendance.csv", "M9999", "unknown-meeting")
	c := t.place("T05").members[0].id
	t.file("talks.csv").add("2025-06-30", a, c, "")
	t.odd("talks.csv", a+"/"+c, "several-branches")

	// A line with too few cells; no writer of CSV makes it.
	payments := t.file("payments.csv")
	payments.tail = "F9004,P001\n"
	t.manifest.Rows = append(t.manifest.Rows, badRow{"payments.csv", len(payments.rows) + 1, "", "invalid-row"})
}
