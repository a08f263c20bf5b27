package base

import "github.com/dangwu-go/dangwu/compliance/regulation"

// row is a row of the sheet on dues: an article (R), an item of the notice (N), or
// an answer to a question about one of them (QA).
type row uint8

const (
	noRow row = iota
	r02       // staff of organs
	r03       // public institutions
	r04       // workers in organs
	r05       // enterprises
	r11       // paid by the year
	r12       // without monthly income
	r13       // the retired
	r14       // farmers
	r15       // the fixed amounts
	n04       // taxes, insurances, fund, annuities
	n05       // allowances left out
	n06       // performance pay of institutions
	n07       // bonus of enterprises
	n09       // transfer of research results
	n10       // the retired since the notice
	n11       // postgraduates since the notice
	qa02      // which allowances count
	qa03      // what "after tax" means
	qa05      // the pay-out month of an annual salary
	qa06      // fixed and variable pay of enterprises
	qa08      // what the pension is made of
	qa09      // postgraduates before the notice
	qa10      // farmers by situation
	qa11      // veterans
	qa19      // situations without an answer
	qa20      // the year-end bonus
	qa21      // temporary staff
	numRows
)

// rows tells for each row its id, the clause that it is cited by (that of the
// article asked about, for an answer), and why an item is included, excluded or
// deducted by it.
var rows = [numRows]struct {
	id, clause      string
	in, out, deduct regulation.Text
}{
	r02: {id: "R02", clause: "R02", in: regulation.Text{Zh: "机关工作人员的基数包括这一项", En: "part of the base of staff of organs"}},
	r03: {id: "R03", clause: "R03", in: regulation.Text{Zh: "事业单位人员的基数包括这一项", En: "part of the base of staff of public institutions"}},
	r04: {id: "R04", clause: "R04", in: regulation.Text{Zh: "机关工人的基数包括这一项", En: "part of the base of workers in organs"}},
	r05: {id: "R05", clause: "R05", in: regulation.Text{Zh: "企业人员的基数包括这一项", En: "part of the base of staff of enterprises"}},
	r11: {id: "R11", clause: "R11", in: regulation.Text{Zh: "年薪制以当月实际领取的薪酬为基数", En: "paid by the year: what was received in the month counts"},
		deduct: regulation.Text{Zh: "年薪制以实际领取的为准，扣下的没有领到", En: "paid by the year: what is withheld was not received"}},
	r12: {id: "R12", clause: "R12", in: regulation.Text{Zh: "以上一季度的月均纯收入为基数", En: "the monthly average of the quarter before is the base"}},
	r13: {id: "R13", clause: "R13", in: regulation.Text{Zh: "离退休人员以离退休费或者养老金为基数", En: "the pension is the base of the retired"}},
	r14: {id: "R14", clause: "R14", in: regulation.Text{Zh: "务农党员在规定幅度内选定", En: "farmers choose within the range"}},
	r15: {id: "R15", clause: "R15", out: regulation.Text{Zh: "定额交纳，不论收入", En: "a fixed amount is due, whatever the income"}},
	n04: {id: "N04", clause: "N04", out: regulation.Text{Zh: "社会保险、公积金、年金一类不列入基数", En: "insurances, housing fund and annuities are outside the base"},
		deduct: regulation.Text{Zh: "不列入基数，从应发数中扣除", En: "outside the base, so that it comes off the gross pay"}},
	n05: {id: "N05", clause: "N05", out: regulation.Text{Zh: "改革性补贴和只发给部分地区、单位、岗位、人员的津贴补贴不列入基数",
		En: "reform-type allowances and those for some areas, units, posts or persons only are outside the base"}},
	n06: {id: "N06", clause: "N06", in: regulation.Text{Zh: "事业单位的基础性绩效列入基数", En: "basic performance pay of an institution is in the base"},
		out: regulation.Text{Zh: "事业单位的奖励性绩效不列入基数", En: "reward performance pay of an institution is outside the base"}},
	n07: {id: "N07", clause: "N07", out: regulation.Text{Zh: "不是定期、普遍发放的奖金和绩效不列入基数",
		En: "bonus and performance pay not given regularly to all are outside the base"}},
	n09: {id: "N09", clause: "N09", out: regulation.Text{Zh: "科研人员因成果转化得到的奖励报酬不列入基数",
		En: "what researchers get for the transfer of results is outside the base"}},
	n10: {id: "N10", clause: "N10", in: regulation.Text{Zh: "基本离退休费、基本养老金为基数", En: "the basic pension is the base"},
		out: regulation.Text{Zh: "只以基本离退休费或者基本养老金为基数，津贴补贴等不列入", En: "only the basic pension is the base, no allowances"}},
	n11: {id: "N11", clause: "N11", out: regulation.Text{Zh: "研究生党员按学生标准定额交纳", En: "postgraduates pay the fixed amount of students"}},
	qa02: {id: "QA02", clause: "R02", in: regulation.Text{Zh: "向全体人员发放的规范津贴补贴计入基数", En: "a standardized allowance paid to all staff counts"},
		out: regulation.Text{Zh: "不属于向全体人员发放的规范津贴补贴", En: "not one of the standardized allowances paid to all staff"}},
	qa03: {id: "QA03", clause: "R01", out: regulation.Text{Zh: "税后只扣个人所得税，这一项不从基数中扣", En: "“after tax” takes off income tax only, not this"},
		deduct: regulation.Text{Zh: "基数按税后计算", En: "the base is after tax"}},
	qa05: {id: "QA05", clause: "R11", in: regulation.Text{Zh: "年薪制的兑现部分在发放当月全额计入", En: "paid by the year: the pay-out counts whole in its month"}},
	qa06: {id: "QA06", clause: "R05", in: regulation.Text{Zh: "企业中定期、普遍发放的计入基数", En: "in an enterprise, what is paid regularly to all counts"},
		out: regulation.Text{Zh: "不属于企业中定期、普遍发放的部分", En: "not among what an enterprise pays regularly to all"}},
	qa08: {id: "QA08", clause: "R13", in: regulation.Text{Zh: "离退休时计发和以后按国家规定增加的部分计入", En: "what was set at retirement and later added under national rules counts"}},
	qa09: {id: "QA09", clause: "R15", in: regulation.Text{Zh: "2017年通知以前研究生以普通奖学金为基数", En: "before the 2017 notice the ordinary scholarship was the base of postgraduates"}},
	qa10: {id: "QA10", clause: "R14", in: regulation.Text{Zh: "不单纯务农的，按实际收入计算", En: "those who do not only farm pay on what they earn"}},
	qa11: {id: "QA11", clause: "R52"},
	qa19: {id: "QA19", clause: "R01"},
	qa20: {id: "QA20", clause: "N06", out: regulation.Text{Zh: "年终奖不是定期、普遍发放的固定收入", En: "a year-end bonus that is irregular or a reward is outside the base"}},
	qa21: {id: "QA21", clause: "R01"},
}

// String gives the id with its sheet, as "dues:QA02".
func (r row) String() string {
	if r == noRow || r >= numRows {
		return ""
	}
	return "dues:" + rows[r].id
}

// clause finds the clause that the row is cited by.
func (r row) clause() regulation.Clause {
	c, _ := regulation.ClauseByID("dues:" + rows[r].clause)
	return c
}

// why says why an item has a verdict by the row.
func (r row) why(v Verdict) regulation.Text {
	switch v {
	case Included:
		return rows[r].in
	case Excluded:
		return rows[r].out
	case Deducted:
		return rows[r].deduct
	}
	return regulation.Text{}
}
