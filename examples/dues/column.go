package main

import (
	"slices"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees/base"
)

// role is what a column of the sheet is read for.
type role uint8

const (
	leftOut  role = iota // words, or numbers that are no pay
	numberOf             // 编号
	nameOf               // 姓名
	kindOf               // 人员类别
	unitOf               // 单位
	branchOf             // 党支部
	monthOf              // 月份
	baseOf               // 计算基数
	verifiedOf
	verifiedFrom
	payItem // an item that base.ItemOf knows, or that an answer names
	asked   // amounts under a heading that nobody knows
)

var roleNames = [...]regulation.Text{
	leftOut: say("不读", "not read"), numberOf: say("编号", "number"), nameOf: say("姓名", "name"), kindOf: say("人员类别", "kind"),
	unitOf: say("单位", "unit"), branchOf: say("党支部", "branch"), monthOf: say("月份", "month"), baseOf: say("计算基数", "base"),
	verifiedOf: say("核定基数", "verified base"), verifiedFrom: say("核定月份", "month of the verification"),
	payItem: say("工资项目", "item of pay"), asked: say("待明确", "asked about"),
}

// roleHeadings lists the headings of the columns that are not items of pay. The
// first that a sheet has counts; the others of the same list are left out and told.
var roleHeadings = [...][]string{
	numberOf:     {"编号", "党员编号", "人员编号", "职工编号", "员工编号", "人员代码", "工号", "id", "number"},
	nameOf:       {"姓名", "党员姓名", "职工姓名", "员工姓名", "name"},
	kindOf:       {"人员类别", "人员类型", "人员性质", "党员收入类型", "收入类型", "党员类别", "党费类别", "交费类别", "身份类别", "kind", "category"},
	unitOf:       {"单位", "单位名称", "所在单位", "工作单位", "部门", "所在部门", "科室", "处室", "unit"},
	branchOf:     {"党支部", "所在党支部", "所属党支部", "党支部名称", "支部", "支部名称", "所在支部", "所属支部", "党组织", "所在党组织", "所属党组织", "党组织名称", "branch"},
	monthOf:      {"月份", "所属月份", "工资月份", "发放月份", "month"},
	baseOf:       {"计算基数", "党费计算基数", "党费基数", "党费交纳基数", "党费缴纳基数", "交纳党费基数", "base"},
	verifiedOf:   {"核定基数", "年初核定基数", "核定计算基数", "核定的计算基数", "verifiedbase"},
	verifiedFrom: {"核定月份", "核定年月", "verifiedfrom"},
}

// noPay lists headings whose columns hold numbers that are no pay, or words.
var noPay = []string{"序号", "行号", "性别", "民族", "年龄", "出生日期", "出生年月", "身份证号", "身份证号码", "身份证", "公民身份号码", "居民身份证号码", "证件号码", "证件号",
	"手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "银行卡号", "银行账号", "银行帐号", "卡号", "账号", "帐号", "开户行", "开户银行",
	"职务名称", "职称", "职级", "学历", "入党时间", "入党日期", "转正时间", "转正日期", "党龄", "工龄", "参加工作时间", "年度", "备注", "签名", "签字", "签章", "领款人签字",
	"党费", "应交党费", "应缴党费", "本月党费", "实交党费", "实缴党费", "交纳比例", "交纳党费比例", "缴费比例", "no", "no.", "remark"}

// column is one column of the sheet.
type column struct {
	at      int    // from 0
	heading string // as the sheet has it
	key     string // how -answer names it
	role    role
	item    base.Item
	why     regulation.Text // for leftOut and asked: why
	answer  *answer
}

// place names the column for people: E栏“奖金”.
func (c *column) place() regulation.Text {
	if c == nil {
		return regulation.Text{}
	}
	at, name := letters(c.at), regulation.Short(c.heading)
	if name == "" {
		return say(at+"栏", "column "+at)
	}
	return say(at+"栏“"+name+"”", "column "+at+" “"+name+"”")
}

// roleOf recognises a heading that is no item of pay.
func roleOf(heading string) (role, int) {
	h := plain(heading)
	for r, list := range roleHeadings {
		if i := slices.Index(list, h); i >= 0 && h != "" {
			return role(r), i
		}
	}
	return leftOut, -1
}

// known reports whether a heading says anything to the program.
func known(heading string) bool {
	if r, _ := roleOf(heading); r != leftOut {
		return true
	}
	_, item := base.ItemOf(heading)
	return item || slices.Contains(noPay, plain(heading))
}

// group is what a heading over several columns says of them.
type group uint8

const (
	anyGroup      group = iota // nothing that matters, as 基本信息
	payGroup                   // what is paid
	withheldGroup              // what is withheld from the member
	unitGroup                  // what the unit pays on top
	strangeGroup               // it may change what the headings below mean, as 补发
)

var groupHeadings = map[group][]string{
	anyGroup: {"基本信息", "基本情况", "人员信息", "人员情况", "个人信息", "党员信息", "党员基本情况", "合计", "备注", "核定", "年初核定"},
	payGroup: {"应发", "应发项目", "应发工资", "应发部分", "发放项目", "工资", "工资项目", "工资构成", "工资收入", "收入", "收入项目", "国家工资", "基本工资部分", "绩效部分", "奖金部分",
		"津补贴部分", "离退休待遇", "退休待遇", "养老待遇", "申报", "申报收入", "个人申报", "pay"},
	withheldGroup: {"扣款", "扣款项目", "应扣", "应扣项目", "代扣", "代扣项目", "代扣代缴", "代扣代缴项目", "代缴", "扣除", "扣除项目", "社保", "社会保险", "保险", "withheld"},
}

// groupOf recognises a heading that spans several columns.
func groupOf(heading string) group {
	h := plain(heading)
	for g, list := range groupHeadings {
		if slices.Contains(list, h) {
			return g
		}
	}
	// 单位缴纳, 单位承担部分; not 单位 or 单位情况.
	if strings.Contains(h, "单位") && strings.ContainsAny(h, "缴担付") || h == "单位部分" {
		return unitGroup
	}
	if strings.HasPrefix(h, "个人") || strings.HasSuffix(h, "个人部分") || strings.HasSuffix(h, "个人缴纳") {
		return withheldGroup
	}
	switch item, ok := base.ItemOf(heading); {
	case !ok:
		return strangeGroup
	case withheld(item):
		return withheldGroup
	default:
		return payGroup
	}
}

// withheld reports whether an item is taken off the member's pay.
func withheld(i base.Item) bool { return i >= base.IncomeTax && i <= base.OtherDeduction }

// total reports whether an item repeats others.
func total(i base.Item) bool { return i >= base.GrossTotal && i <= base.NetTotal }

// itemUnder recognises a heading under another one. The heading above may say whose
// part it is, or make a different thing of it: then the item is not trusted.
func itemUnder(above, heading string) (base.Item, bool) {
	item, ok := base.ItemOf(heading)
	if above == "" {
		return item, ok
	}
	switch g := groupOf(above); {
	case g == unitGroup && ok && withheld(item): // the name of an insurance alone means the member's part
		return base.ItemOf("单位" + heading)
	case ok && (g == anyGroup || total(item) || g == payGroup && !withheld(item) || g == withheldGroup && withheld(item)):
		return item, true
	case !ok && g != strangeGroup: // 养老保险 over 个人 and 单位
		return base.ItemOf(above + heading)
	}
	return 0, false
}

// mayRepeat lists the items that a sheet may well have in several columns. Two
// columns of any other item are probably one thing twice.
var mayRepeat = []base.Item{base.Allowance, base.PostAllowance, base.ReformAllowance, base.Bonus, base.PensionIncrease, base.OutsidePool,
	base.EmployerContribution, base.OtherDeduction, base.GrossTotal, base.DeductionTotal, base.NetTotal}

// wholes lists the items that a sheet may show beside the parts they are the sum of.
// Without parts listed, everything that is paid is the parts.
var wholes = map[base.Item][]base.Item{
	base.InsuranceTotal: {base.PensionInsurance, base.MedicalInsurance, base.UnemploymentInsurance, base.InjuryInsurance, base.MaternityInsurance,
		base.HousingFund, base.OccupationalAnnuity, base.EnterpriseAnnuity},
	base.PerformancePay: {base.BasicPerformance, base.RewardPerformance},
	base.PensionTotal:   {base.BasicPension, base.BasicRetirementPay, base.PensionIncrease, base.RetirementAllowance, base.AnnuityBenefit, base.OutsidePool},
}
