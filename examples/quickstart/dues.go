package main

import (
	"cmp"
	"errors"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// The codes of what is wrong with dues, besides those of the package fees.
const (
	unpaid    regulation.Code = "unpaid"     // a month that is over, and nothing on record
	paidShort regulation.Code = "paid-short" // less paid than due for the months of a payment
	paidTwice regulation.Code = "paid-twice" // a month that two payments cover
	notLiable regulation.Code = "not-liable" // pay or payment for a month outside the membership
)

// branchDues is the dues of one organization, of its members themselves.
type branchDues struct {
	org       string
	members   int
	due, paid regulation.Fen // of all months
	month     regulation.Fen // due for the month asked for
	unpaid    int            // months of members, over and not paid
	behind    int            // members with such months
	undecided int            // months of members for which the dues could not be worked out
}

// duesProblem is one member and month, or months, with which something is wrong.
type duesProblem struct {
	member      members.ID
	org         string
	first, last calendar.Month
	column      string
	err         error
}

// memberDues is what one member owes for the month asked for, and why.
type memberDues struct {
	member   members.ID
	org      string
	category fees.Category
	answer   fees.Assessment
}

// dues is the dues of the township.
type dues struct {
	span     calendar.Span
	month    calendar.Month
	rows     []branchDues
	total    branchDues
	members  []memberDues // of the month asked for
	problems []duesProblem
	grouped  []duesProblem // the same, months in a row joined
	pay      payCount
}

// payCount says what became of the rows of pay: each was used, is a problem, or
// is of another time.
type payCount struct{ rows, used, reported, outside int }

type memberMonth struct {
	member members.ID
	month  calendar.Month
}

// assess works out what every member owes for every month of a span and sets
// the payments against it. A month that is not over on the day is not yet
// unpaid.
func assess(tariff *fees.Tariff, t *township, span calendar.Span, month calendar.Month, on calendar.Date) *dues {
	out := &dues{span: span, month: month}
	pay := map[memberMonth]members.Pay{}
	for _, x := range t.pay {
		pay[memberMonth{x.Member, x.Month}] = x
	}
	paid := map[memberMonth]int{}
	for _, x := range t.payments {
		for m := range x.Months.All() {
			paid[memberMonth{x.Member, m}]++
		}
	}
	row := map[string]int{}
	for _, n := range t.tree.All() {
		row[t.tree.ID(n)] = len(out.rows)
		out.rows = append(out.rows, branchDues{org: t.tree.ID(n)})
	}
	due := map[memberMonth]regulation.Fen{}
	home := map[members.ID]string{}
	for x := range t.roster.All() {
		id, _ := x.HomeOn(on)
		i, known := row[string(id)]
		if !known {
			i = -1
		}
		home[x.ID()] = string(id)
		var b branchDues
		problem := func(first, last calendar.Month, column string, err error) {
			out.problems = append(out.problems, duesProblem{x.ID(), string(id), first, last, column, err})
		}
		for m := span.From.Month(); m.First().Before(span.To); m = m.Next() {
			key := memberMonth{x.ID(), m}
			p, reported := pay[key]
			// Liable from the month of the branch meeting on, and to the
			// month in which the membership ends.
			left, _ := x.Left()
			if m.Before(x.Admitted().Month()) || !left.IsZero() && !left.After(m.First()) {
				if reported {
					problem(m, m, "", say(notLiable, "这个月不是党员，不交党费", "not a member in this month: nothing is due"))
				}
				continue
			}
			in, column, err := question(x, p, m)
			var a fees.Assessment
			if err == nil {
				a, err = tariff.Assess(in)
				column, err = inSheet(err)
			}
			if err != nil {
				problem(m, m, column, err)
				b.undecided++
			} else {
				due[key] = a.Due
				b.due += a.Due
				if m == month {
					b.month += a.Due
					out.members = append(out.members, memberDues{x.ID(), string(id), in.Category, a})
				}
			}
			switch {
			case paid[key] == 0 && m.Last().Before(on):
				b.unpaid++
				problem(m, m, "", say(unpaid, "没有交纳记录", "no payment on record"))
			case paid[key] > 1:
				problem(m, m, "", say(paidTwice, "这个月有不止一笔交纳", "more than one payment covers this month"))
			}
		}
		if b.unpaid > 0 {
			b.behind = 1
		}
		if x.StandingOn(on).IsMember() {
			b.members = 1
		}
		if i >= 0 {
			out.rows[i].add(b)
		}
		out.total.add(b)
	}
	for _, x := range t.payments {
		var owed, inSpan regulation.Fen
		known, once, inside, n := true, true, 0, 0
		for m := range x.Months.All() {
			n++
			d, ok := due[memberMonth{x.Member, m}]
			if span.Contains(m.First()) {
				inside++
				known = known && ok
				once = once && paid[memberMonth{x.Member, m}] == 1
			}
			owed += d
		}
		if inside == 0 {
			continue
		}
		// A payment that reaches outside the span counts by its months.
		all, part := regulation.Fen(n), regulation.Fen(inside)
		inSpan = x.Amount/all*part + x.Amount%all*part/all
		if i, ok := row[home[x.Member]]; ok {
			out.rows[i].paid += inSpan
		}
		out.total.paid += inSpan
		if known && once && inside == n && x.Amount < owed {
			out.problems = append(out.problems, duesProblem{x.Member, home[x.Member], x.Months.First(), x.Months.Last(), "",
				&regulation.Fault{Code: paidShort, Message: regulation.Text{
					Zh: "交" + x.Amount.String() + "元，应交" + owed.String() + "元", En: "paid " + x.Amount.String() + " of " + owed.String() + " yuan due"}}})
		}
	}
	out.rows = slices.DeleteFunc(out.rows, func(b branchDues) bool { return b == branchDues{org: b.org} })
	slices.SortStableFunc(out.problems, func(a, b duesProblem) int {
		return cmp.Or(cmp.Compare(a.member, b.member), a.first.Compare(b.first))
	})
	out.grouped = group(out.problems)
	wrong := map[memberMonth]bool{}
	for _, x := range out.problems {
		if c := regulation.CodeOf(x.err); c != unpaid && c != paidTwice && c != paidShort {
			wrong[memberMonth{x.member, x.first}] = true
		}
	}
	for key := range pay {
		out.pay.rows++
		_, used := due[key]
		switch {
		case used:
			out.pay.used++
		case wrong[key]:
			out.pay.reported++
		case !span.Contains(key.month.First()):
			out.pay.outside++
		}
	}
	return out
}

// group joins what is wrong in the same way in months that follow each other.
func group(all []duesProblem) (out []duesProblem) {
	last := map[string]int{}
	for _, x := range all {
		key := string(x.member) + " " + x.column + " " + regulation.ErrorText(x.err, regulation.English)
		if i, ok := last[key]; ok && out[i].last.Next() == x.first {
			out[i].last = x.last
			continue
		}
		last[key] = len(out)
		out = append(out, x)
	}
	return out
}

// months prints the month or months.
func (x duesProblem) months() string {
	if x.first == x.last {
		return x.first.String()
	}
	return x.first.String() + ".." + x.last.String()
}

// text is what is wrong, with the column in front.
func (x duesProblem) text(l regulation.Lang) string {
	text := regulation.ErrorText(x.err, l)
	if c := columnText(x.column).In(l); c != "" {
		text = c + regulation.Text{Zh: "：", En: ": "}.In(l) + text
	}
	if n := x.first.Until(x.last) + 1; n > 1 && regulation.CodeOf(x.err) == unpaid {
		text += regulation.Text{Zh: "，共" + strconv.Itoa(n) + "个月", En: ", " + strconv.Itoa(n) + " months"}.In(l)
	}
	return text
}

func (b *branchDues) add(x branchDues) {
	b.members, b.due, b.paid, b.month = b.members+x.members, b.due+x.due, b.paid+x.paid, b.month+x.month
	b.unpaid, b.behind, b.undecided = b.unpaid+x.unpaid, b.behind+x.behind, b.undecided+x.undecided
}

// question puts the facts of a member and a row of pay together. column is the
// one at fault.
func question(x members.Member, p members.Pay, m calendar.Month) (in fees.Input, column string, err error) {
	in.Month = m
	day := m.Last()
	word, err := x.DuesOn(day)
	if err != nil {
		return in, "dues", say("missing-category", "没有党费类别", "no category of dues")
	}
	if in.Category, err = fees.ParseCategory(string(word)); err != nil {
		return in, "dues", err
	}
	for _, a := range []struct {
		from   members.Amount
		column string
		to     *fees.Amount
	}{{p.Base, "base", &in.Base}, {p.QuarterNet, "quarterNet", &in.QuarterNet}} {
		if fen, known := a.from.Get(); known {
			if *a.to, err = fees.FromFen(fen); err != nil {
				return in, a.column, err
			}
		}
	}
	return in, "", nil
}

// inSheet takes the path of an error of the package fees off it: it names the
// column.
func inSheet(err error) (column string, _ error) {
	var f *regulation.Fault
	if !errors.As(err, &f) {
		return "", err
	}
	g := *f
	g.Path = ""
	return f.Path, &g
}

// columnText is the heading that a column of a problem stands under.
func columnText(column string) regulation.Text {
	switch column {
	case "base":
		return regulation.Text{Zh: "计算基数", En: "base"}
	case "quarterNet":
		return regulation.Text{Zh: "上季度纯收入", En: "income of the quarter before"}
	case "dues", "category":
		return regulation.Text{Zh: "党费类别", En: "category of dues"}
	case "noticeFrom":
		return regulation.Text{Zh: "-notice-from", En: "-notice-from"}
	}
	return regulation.Text{Zh: column, En: column}
}
