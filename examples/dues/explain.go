package main

import (
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/base"
)

// makeup says what the base of a row was made of, for a clerk who checks it:
// 岗位工资3200＋基础性绩效2800－个人所得税45；不计：奖励性绩效1500.
func (r *result) makeup(a answered) regulation.Text {
	switch a.source {
	case fromGiven:
		t := say("表中填列的计算基数", "the base given in the sheet")
		if len(a.items) > 0 {
			t = say(t.Zh+"，未能与工资项目核对", t.En+", not held against the items")
		}
		return r.treated(a, t)
	case fromVerified:
		month := regulation.MonthText(r.verifiedFrom(a.row))
		return r.treated(a, say(month.Zh+"核定，年内不变", "verified from "+month.En+" for the year"))
	}
	var counted, left regulation.Text
	list := func(t *regulation.Text, zh, en, amount, signZh, signEn string) {
		t.Zh, t.En = t.Zh+signZh+zh+amount, t.En+signEn+en+" "+amount
	}
	for l := range a.found.Lines() {
		c := a.lines[l.Index].column
		if l.Amount.String() == "0" || total(l.Item) {
			continue
		}
		zh, en := regulation.Short(c.heading), regulation.Short(c.heading)
		if l.Item != 0 {
			en = l.Item.Label().En
		}
		if l.By == base.ByDecision {
			zh, en = zh+"（按答复）", en+" (as decided)"
		}
		amount := l.Amount.String()
		switch {
		case l.Verdict == base.Deducted:
			list(&counted, zh, en, amount, "－", " − ")
		case l.Verdict == base.Included && counted.IsZero():
			list(&counted, zh, en, amount, "", "")
		case l.Verdict == base.Included:
			list(&counted, zh, en, amount, "＋", " + ")
		case left.IsZero():
			list(&left, zh, en, amount, "", "")
		default:
			list(&left, zh, en, amount, "、", ", ")
		}
	}
	t := counted
	switch {
	case a.found.Base.IsZero():
		t = say("定额交纳", "a fixed amount")
	case strings.Contains(a.found.Base.String(), "/") || a.byQuarter():
		t = say(t.Zh+"，除以3", t.En+", divided by 3")
	}
	if !left.IsZero() {
		t = say(t.Zh+"；不计："+left.Zh, t.En+"; not counted: "+left.En)
	}
	if a.source == fromBoth {
		t = say(t.Zh+"；与填列的计算基数一致", t.En+"; the same as the base given")
	}
	return r.treated(a, t)
}

// byQuarter reports whether the base is the third of a quarter's income.
func (a answered) byQuarter() bool {
	for l := range a.found.Lines() {
		if l.Item == base.QuarterNetIncome && l.Verdict == base.Included {
			return true
		}
	}
	return false
}

// treated says before a text as which kind the member was treated.
func (r *result) treated(a answered, t regulation.Text) regulation.Text {
	switch as := r.asKind(a.row); {
	case a.salaried:
		return t
	case as != 0:
		from, to := a.kind.Label(), as.Label()
		return say(from.Zh+"，按本地规定参照"+to.Zh+"："+t.Zh, from.En+", by a local rule treated as "+to.En+": "+t.En)
	default:
		return say(a.kind.Label().Zh+"："+t.Zh, a.kind.Label().En+": "+t.En)
	}
}

// adjusted says what was done to the exact product: rounded, brought down to the
// limit, or nothing.
func (a answered) adjusted() regulation.Text {
	switch {
	case a.Capped:
		return say("超过月限额，按限额", "over the monthly limit, which holds")
	case a.DueExact == a.Exact:
		return say("无须取整", "nothing to round")
	case !a.HasRate:
		return say("四舍五入到分", "to the fen, half up")
	}
	return a.Rounding.Label()
}

// basis cites what base and dues rest on.
func (r *result) basis(a answered) regulation.Text {
	list := a.Assessment.Basis()
	if a.source != fromGiven {
		list = append(a.found.Basis(), list...)
	}
	var once []regulation.Citation
	seen := map[regulation.Citation]bool{}
	for _, c := range list {
		if !seen[c] && c.Instrument != regulation.Policy {
			once = append(once, c)
		}
		seen[c] = true
	}
	slices.SortStableFunc(once, func(a, b regulation.Citation) int { return strings.Compare(string(a.Instrument), string(b.Instrument)) })
	return r.short(r.law.Cite(once...))
}

// notes says what the figures rest on, for the end of the report and the notes of the
// workbook: what was read in a way that somebody should know of.
func (r *result) notes() (all []regulation.Text) {
	add := func(zh, en string) { all = append(all, say(zh, en)) }
	month := regulation.MonthText(r.month)
	if len(r.months) > 0 {
		same := false
		for _, m := range r.months {
			same = same || m == month.Zh
		}
		if !same {
			add("工资表的标题写的是"+strings.Join(r.months, "、")+"，本次按"+month.Zh+"计算，请核对", "the sheet's title says "+strings.Join(r.months, ", ")+"; this was worked out for "+month.En+": check it")
		}
	}
	for _, s := range r.other {
		add("没有读另一张表“"+s.name+"”（"+itoa(s.rows)+"行）", "another sheet, “"+s.name+"”, was not read ("+itoa(s.rows)+" rows)")
	}
	if n := r.seen.hidden; n > 0 {
		add("隐藏的"+itoa(n)+"行也已读入", "hidden rows, read too: "+itoa(n))
	}
	if n := r.seen.formulas; n > 0 {
		add(itoa(n)+"个公式单元格按文件中保存的结果读取", "formulas, read by the results in the file: "+itoa(n))
	}
	if r.column(numberOf) == nil {
		add("没有编号一栏，查不出重复的人", "no column of numbers: repeats cannot be found")
	}
	noBranch, unchecked, zero, nobodys, changed := 0, 0, 0, 0, 0
	for _, a := range r.answered {
		if a.branch == "" && r.column(branchOf) != nil {
			noBranch++
		}
		if a.source == fromGiven && len(a.items) > 0 {
			unchecked++
		}
		if a.Due == 0 {
			zero++
		}
		if a.id == "" && r.column(numberOf) != nil {
			nobodys++
		}
		for f := range a.found.Findings() {
			if f.Rule == regulation.DuesBaseVerified && f.Severity() > regulation.Clear {
				changed++
			}
		}
	}
	for _, b := range r.branches() {
		if len(b.units) > 1 && b.name != "" {
			add("“"+b.name+"”下有"+itoa(len(b.units))+"个单位，合在一起；是几个支部的，请在党支部一栏写全称", "“"+b.name+"” has members of "+itoa(len(b.units))+" units and is taken as one branch; write full names if it is several")
		}
	}
	if changed > 0 {
		add(itoa(changed)+"人的核定基数没有用于本月，或者年内有变动，请核对", "members whose verified base was not used for the month, or changed within the year, to be checked: "+itoa(changed))
	}
	if noBranch > 0 {
		add(itoa(noBranch)+"人没有写明党支部，单独列在“"+noBranchName.Zh+"”之下", "members without a branch, under “"+noBranchName.En+"”: "+itoa(noBranch))
	}
	if nobodys > 0 {
		add(itoa(nobodys)+"人没有编号，查不出是否重复", "members without a number, who may come twice: "+itoa(nobodys))
	}
	if unchecked > 0 {
		add(itoa(unchecked)+"人按填列的计算基数计算，其工资项目有待明确，没有核对", "members by the base given, which could not be held against their items: "+itoa(unchecked))
	}
	if zero > 0 {
		add(itoa(zero)+"人的应交数额为0，请核对", "members who owe nothing, to be checked: "+itoa(zero))
	}
	return all
}

// noBranchName stands for the branch of those of whom the sheet gives none.
var noBranchName = say("未写明党支部", "no branch given")
