package base

import (
	"strings"
	"sync"
	"unicode"
)

// MaxHeading is the length in bytes beyond which a heading is not looked at.
const MaxHeading = 256

// headings lists the headings by which pay sheets call an item, besides its label.
// What a heading leaves open stands nowhere here and is asked about: 工资, 补发, 养老金
// (a pension, or what is withheld for one), 职务 and 级别 (which may hold a title).
var headings = [numItems][]string{
	DutyPay:                {"职务工资额"},
	GradePay:               {"级别工资额"},
	TechnicalGradePay:      {"技术等级工资", "技术等级（职务）工资"},
	PostPay:                {"岗位工资", "岗资", "岗薪"},
	ScalePay:               {"薪级工资"},
	BasicPay:               {"基本工资", "基薪", "底薪", "基础工资"},
	SkillPay:               {"技能工资"},
	SeniorityPay:           {"工龄工资", "年功工资", "司龄工资"},
	PayReceived:            {"当月实领薪酬", "当月实际领取薪酬", "实领薪酬", "年薪当月实发"},
	FixedSubsidy:           {"定额补贴", "村干部定额补贴"},
	Scholarship:            {"普通奖学金"},
	PerformancePay:         {"绩效工资", "绩效"},
	BasicPerformance:       {"基础性绩效", "基础绩效", "基础绩效工资"},
	RewardPerformance:      {"奖励性绩效", "奖励绩效", "奖励绩效工资"},
	Bonus:                  {"奖金", "月奖", "月度奖金", "季度奖金"},
	YearEndBonus:           {"年终奖", "年终奖金", "年终一次性奖金", "全年一次性奖金"},
	ProjectBonus:           {"项目奖金", "项目奖", "一次性项目奖"},
	ResearchReward:         {"成果转化奖励", "科技成果转化奖励", "科技成果转化收入"},
	WorkAllowance:          {"工作性津贴", "工作津贴"},
	LivingAllowance:        {"生活性补贴", "生活补贴"},
	PostAllowance:          {"岗位津贴", "岗位补贴", "职务津贴"},
	Allowance:              {"津贴", "补贴", "津补贴", "津贴补贴", "津贴、补贴"},
	HardshipAreaAllowance:  {"艰苦边远地区津贴", "艰边津贴", "地区津贴"},
	SpecialPostAllowance:   {"特殊岗位津贴", "特岗津贴"},
	HousingAllowance:       {"住房补贴", "房补", "提租补贴", "租房补贴", "房租补贴"},
	TransportAllowance:     {"交通补贴", "交通补助", "交通费"},
	OfficialCarAllowance:   {"公务用车补贴", "公车补贴", "车改补贴", "公务交通补贴"},
	CommunicationAllowance: {"通讯补贴", "通讯费", "话费补贴", "电话补贴"},
	OvertimeAllowance:      {"加班补贴", "加班费"},
	MealAllowance:          {"误餐补贴", "误餐费", "餐补", "伙食补贴"},
	HeatingAllowance:       {"取暖费", "取暖补贴", "采暖补贴", "采暖费"},
	HeatReliefAllowance:    {"防暑降温费", "高温补贴", "高温津贴", "降温费"},
	PropertyAllowance:      {"物业费", "物业补贴", "物业服务补贴"},
	ReformAllowance:        {"改革性补贴", "其他改革性补贴"},
	InsuranceAllowance:     {"社会保险补贴", "社保补贴"},
	DisabilityCompensation: {"伤残补偿", "伤残补助"},
	IncomeTax:              {"个人所得税", "个税", "所得税", "代扣个税", "代扣个人所得税", "代扣所得税", "扣税"},
	PensionInsurance:       {"养老保险", "养老保险金", "基本养老保险", "养老"},
	MedicalInsurance:       {"医疗保险", "医疗保险金", "基本医疗保险", "医疗", "医保"},
	UnemploymentInsurance:  {"失业保险", "失业保险金", "失业"},
	InjuryInsurance:        {"工伤保险", "工伤"},
	MaternityInsurance:     {"生育保险", "生育"},
	HousingFund:            {"住房公积金", "公积金"},
	OccupationalAnnuity:    {"职业年金"},
	EnterpriseAnnuity:      {"企业年金"},
	InsuranceTotal:         {"社保", "社会保险", "五险", "三险", "五险一金", "三险一金", "五险两金", "社保公积金", "社保合计", "社保公积金合计"},
	OtherDeduction:         {"其他扣款", "其它扣款", "其他扣除", "代扣其他"},
	EmployerContribution:   {"单位缴纳", "单位缴纳部分", "单位部分"},
	BasicPension:           {"基本养老金"},
	BasicRetirementPay:     {"基本离退休费", "基本退休费", "基本离休费"},
	PensionIncrease:        {"养老金调整", "增加退休费", "增加离退休费", "增加养老金"},
	PensionTotal:           {"养老金总额", "退休金", "离退休费", "退休费", "离休费"},
	RetirementAllowance:    {"离退休津贴补贴", "退休人员津贴补贴", "离退休人员补贴", "退休补贴", "离退休补贴"},
	AnnuityBenefit:         {"年金待遇", "企业年金待遇", "职业年金待遇"},
	OutsidePool:            {"统筹外", "统筹外待遇", "统筹外补贴", "统筹外费用"},
	QuarterNetIncome:       {"上季度纯收入", "上季纯收入"},
	MonthlyAverage:         {"月平均收入", "上季度月平均纯收入", "月均收入", "上季度月均纯收入"},
	ChosenAmount:           {"选定数额"},
	GrossTotal:             {"应发合计", "应发工资", "应发数", "应发", "应发金额", "工资总额"},
	DeductionTotal:         {"扣款合计", "应扣合计", "代扣合计", "扣除合计", "扣款小计"},
	NetTotal:               {"实发合计", "实发工资", "实发数", "实发", "实发金额", "实领工资"},
}

// ownPart and unitPart are what stands before and behind the name of an insurance,
// of the housing fund or of an annuity to tell whose part it is.
var (
	ownPart  = [][2]string{{"", ""}, {"个人", ""}, {"代扣", ""}, {"", "个人"}, {"", "个人部分"}, {"", "个人缴纳"}}
	unitPart = [][2]string{{"单位", ""}, {"", "单位"}, {"", "单位部分"}, {"", "单位缴纳"}}
)

// spellings yields every heading that is recognised, with its item.
func spellings(yield func(string, Item) bool) {
	for _, item := range AllItems() {
		if !yield(item.Label().Zh, item) || !yield(item.Label().En, item) {
			return
		}
		own, unit := ownPart[:1], unitPart[:0]
		if item.between(PensionInsurance, InsuranceTotal) {
			own, unit = ownPart, unitPart
		}
		for _, h := range headings[item] {
			for _, around := range own {
				if !yield(around[0]+h+around[1], item) {
					return
				}
			}
			for _, around := range unit {
				if !yield(around[0]+h+around[1], EmployerContribution) {
					return
				}
			}
		}
	}
}

var headingIndex = sync.OnceValue(func() map[string]Item {
	x := map[string]Item{}
	for h, item := range spellings {
		x[plainHeading(h)] = item
	}
	return x
})

// ItemOf recognises the heading of a column of a pay sheet, as 岗位工资（元）:
// Chinese headings in common use, and the labels of the items in both languages.
// Spaces, brackets, the unit of money and the letter case of English do not count.
// A heading of an insurance, of the housing fund or of an annuity means the part
// withheld from the member unless it names the unit (单位). False for any other
// heading: nothing is guessed from a part of it.
func ItemOf(heading string) (Item, bool) {
	if len(heading) > MaxHeading {
		return 0, false
	}
	item, ok := headingIndex()[plainHeading(heading)]
	return item, ok
}

// units are the ways to write at a heading that its amounts are in yuan.
var units = strings.NewReplacer("(单位:元)", "", "(金额单位:元)", "", "(人民币元)", "", "(元)", "", "[元]", "", "【元】", "", "/元", "", ",元", "", "(yuan)", "")

// plainHeading takes from a heading what does not tell one item from another.
func plainHeading(s string) string {
	s = units.Replace(strings.Map(func(r rune) rune {
		switch {
		case '！' <= r && r <= '～': // full-width forms
			r -= '！' - '!'
		case unicode.IsSpace(r), r == '\ufeff', r == '\u200b':
			return -1
		}
		return unicode.ToLower(r)
	}, s))
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("()[]【】、/,:-_*", r) {
			return -1
		}
		return r
	}, s)
}
