package main

import (
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// money makes the pay and the payments of the months of the sample: those with
// a salary pay by the quarter, the others by the half-year.
func (t *township) money() {
	pay := t.table("pay.csv", "编号", "月份", "计算基数(元)", "上季度纯收入(元)")
	payments := t.table("payments.csv", "交费编号", "编号", "所属月份", "金额(元)", "交费日期", "代交人编号")
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		panic(err)
	}
	last := sampleDay.Month()
	number := 0
	for _, x := range t.persons {
		due := map[calendar.Month]fees.Fen{}
		for m := firstDay.Month(); !m.After(last); m = m.Next() {
			if m.Before(x.admitted.Month()) {
				continue
			}
			base, net := x.base, ""
			if x.category == fees.AnnualSalary && m.MonthOfYear() == 12 {
				base *= 6 // the month in which the year's part is paid out
			}
			amount, err := fees.FromFen(base)
			in := fees.Input{Month: m, Category: x.category, Base: amount}
			if x.category == fees.SelfEmployed {
				net = base.String()
				in.Base, in.QuarterNet = fees.Amount{}, amount
			}
			if base == 0 {
				in.Base = fees.Amount{}
			}
			a, err2 := tariff.Assess(in)
			if err != nil || err2 != nil {
				panic(fmt.Sprint(x.id, err, err2))
			}
			due[m] = a.Due
			switch {
			case net != "":
				pay.add(x.id, m.String(), "", net)
			case base > 0:
				pay.add(x.id, m.String(), base.String(), "")
			}
		}
		months := 6
		if x.category == fees.Salaried || x.category == fees.AnnualSalary {
			months = 3
		}
		for from := firstDay.Month(); !from.After(last); from = from.Add(months) {
			to := from.Add(months - 1)
			if to.After(last) {
				if t.rand.IntN(3) > 0 { // the month of the sample is still open
					continue
				}
				to = from
			}
			first := from
			if first.Before(x.admitted.Month()) {
				first = x.admitted.Month()
			}
			if to.Before(first) {
				continue
			}
			sum := fees.Fen(0)
			for m := first; !m.After(to); m = m.Next() {
				sum += due[m]
			}
			number++
			text := first.String()
			if first != to {
				text += ".." + to.String()
			}
			payments.add(fmt.Sprintf("F%04d", number), x.id, text, sum.String(), to.First().AddDays(9+t.rand.IntN(8)).String(), "")
		}
	}
}
