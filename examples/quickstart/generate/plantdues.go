package main

import (
	"github.com/dangwu-go/dangwu/fees"
)

// of finds the nth member of a category.
func (t *township) of(c fees.Category, n int) *person {
	for _, x := range t.persons {
		if x.category == c && x.admitted.Before(firstDay) {
			if n--; n < 0 {
				return x
			}
		}
	}
	panic("no member of the category " + c.String())
}

func (t *township) dues(x *person, month, code string) {
	t.manifest.Dues = append(t.manifest.Dues, badDues{x.id, month, code})
}

// plantDues leaves out pay and payments, and changes some.
func (t *township) plantDues() {
	pay := func(x *person, month string, change func(row []string)) {
		t.edit("pay.csv", func(row []string) bool { return row[0] == x.id && row[1] == month }, change)
	}
	// No base reported for a month.
	x := t.of(fees.Salaried, 4)
	t.remove("pay.csv", func(row []string) bool { return row[0] == x.id && row[1] == "2025-11" })
	t.dues(x, "2025-11", "missing-base")
	// A farmer chose more than there is to choose.
	x = t.of(fees.Farmer, 7)
	pay(x, "2025-06", func(row []string) { row[2] = "1.50" })
	t.dues(x, "2025-06", "amount-out-of-range")
	// A fixed amount, and yet a base.
	x = t.of(fees.Unemployed, 1)
	t.file("pay.csv").add(x.id, "2025-04", "600.00", "")
	t.dues(x, "2025-04", "conflicting-fields")
	// Base and income of the quarter both.
	x = t.of(fees.SelfEmployed, 3)
	pay(x, "2025-08", func(row []string) { row[2] = "4500.00" })
	t.dues(x, "2025-08", "conflicting-fields")
	// Nothing paid for months.
	x = t.of(fees.Farmer, 21)
	t.remove("payments.csv", func(row []string) bool { return row[1] == x.id && row[2] != "2025-01..2025-06" })
	for _, m := range []string{"2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"} {
		t.dues(x, m, "unpaid")
	}
	x = t.of(fees.Salaried, 19)
	t.remove("payments.csv", func(row []string) bool { return row[1] == x.id && row[2] == "2025-10..2025-12" })
	for _, m := range []string{"2025-10", "2025-11", "2025-12"} {
		t.dues(x, m, "unpaid")
	}
	// Less paid than due.
	x = t.of(fees.Salaried, 30)
	t.edit("payments.csv", func(row []string) bool { return row[1] == x.id && row[2] == "2025-07..2025-09" },
		func(row []string) { row[3] = "10.00" })
	t.dues(x, "2025-07..2025-09", "paid-short")
	// One month paid twice.
	x = t.of(fees.Salaried, 41)
	t.file("payments.csv").add("F8001", x.id, "2025-05", "50.00", "2025-06-11", "")
	t.dues(x, "2025-05", "paid-twice")
}
