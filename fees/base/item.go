package base

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Item is a class of items of a pay sheet (工资项目).
type Item uint8

// The items. Amounts are never negative, those of withheld items neither.
const (
	// Pay.
	DutyPay           Item = iota + 1 // 职务工资
	GradePay                          // 级别工资
	TechnicalGradePay                 // of workers (技术等级工资)
	PostPay                           // 岗位工资
	ScalePay                          // 薪级工资
	BasicPay                          // 基本工资
	SkillPay                          // 技能工资
	SeniorityPay                      // 工龄工资
	PayReceived                       // all that one paid by the year received in the month (当月实领薪酬)
	FixedSubsidy                      // of a village cadre (定额补贴)
	Scholarship                       // ordinary scholarship of a postgraduate (普通奖学金)

	// Performance pay and bonus.
	PerformancePay    // not divided into its two parts (绩效工资)
	BasicPerformance  // 基础性绩效工资
	RewardPerformance // 奖励性绩效工资
	Bonus             // 奖金
	YearEndBonus      // 年终奖
	ProjectBonus      // once, for a project (一次性项目奖金)
	ResearchReward    // reward and pay from the transfer of research results (科技成果转化奖励和报酬)

	// Allowances.
	WorkAllowance          // one of the two standardized allowances (工作性津贴)
	LivingAllowance        // the other one (生活性补贴)
	PostAllowance          // 岗位津贴
	Allowance              // not divided, or any other (津贴补贴)
	HardshipAreaAllowance  // 艰苦边远地区津贴
	SpecialPostAllowance   // 特殊岗位津贴
	HousingAllowance       // for housing or rent (住房补贴、提租补贴)
	TransportAllowance     // 交通补贴
	OfficialCarAllowance   // 公务用车补贴
	CommunicationAllowance // 通讯补贴
	OvertimeAllowance      // 加班补贴
	MealAllowance          // 误餐补贴
	HeatingAllowance       // 取暖费
	HeatReliefAllowance    // 防暑降温费
	PropertyAllowance      // 物业费
	ReformAllowance        // any other reform-type allowance (其他改革性补贴)
	InsuranceAllowance     // allowance of the social-insurance type (社会保险类补贴)
	DisabilityCompensation // 伤残补偿

	// Withheld from pay, the member's own part.
	IncomeTax             // 个人所得税
	PensionInsurance      // 养老保险
	MedicalInsurance      // 医疗保险
	UnemploymentInsurance // 失业保险
	InjuryInsurance       // 工伤保险
	MaternityInsurance    // 生育保险
	HousingFund           // 住房公积金
	OccupationalAnnuity   // 职业年金
	EnterpriseAnnuity     // 企业年金
	InsuranceTotal        // several of the insurances, the fund and the annuities in one sum (社保公积金合计)
	OtherDeduction        // anything else withheld (其他扣款)

	// Paid by the unit, no part of what the member gets.
	EmployerContribution // the unit's part of insurances, fund or annuities (单位缴纳部分)

	// Of the retired.
	BasicPension        // 基本养老金
	BasicRetirementPay  // 基本离退休费
	PensionIncrease     // later increases under national rules (按国家规定增加的离退休费、养老金)
	PensionTotal        // paid in one sum that cannot be divided (养老金总额)
	RetirementAllowance // 离退休人员津贴补贴
	AnnuityBenefit      // paid out of an annuity (年金待遇)
	OutsidePool         // paid outside the pension pool (统筹外待遇)

	// Declared or chosen by the member.
	QuarterNetIncome // net income of the quarter before (上季度纯收入)
	MonthlyAverage   // declared monthly average (月平均收入)
	ChosenAmount     // what a farmer chose to pay in a month (选定的月交纳数额)

	// Totals of a sheet, which repeat their items.
	GrossTotal     // 应发合计
	DeductionTotal // 扣款合计
	NetTotal       // 实发合计
	numItems
)

var itemWords = lifecycle.Words[Item]{What: "item", List: []lifecycle.Word{
	DutyPay:                {ID: "duty-pay", Zh: "职务工资", En: "duty pay"},
	GradePay:               {ID: "grade-pay", Zh: "级别工资", En: "grade pay"},
	TechnicalGradePay:      {ID: "technical-grade-pay", Zh: "技术等级工资", En: "technical-grade pay"},
	PostPay:                {ID: "post-pay", Zh: "岗位工资", En: "post pay"},
	ScalePay:               {ID: "scale-pay", Zh: "薪级工资", En: "scale pay"},
	BasicPay:               {ID: "basic-pay", Zh: "基本工资", En: "basic pay"},
	SkillPay:               {ID: "skill-pay", Zh: "技能工资", En: "skill pay"},
	SeniorityPay:           {ID: "seniority-pay", Zh: "工龄工资", En: "seniority pay"},
	PayReceived:            {ID: "pay-received", Zh: "当月实领薪酬", En: "pay received in the month"},
	FixedSubsidy:           {ID: "fixed-subsidy", Zh: "定额补贴", En: "fixed subsidy"},
	Scholarship:            {ID: "scholarship", Zh: "普通奖学金", En: "ordinary scholarship"},
	PerformancePay:         {ID: "performance-pay", Zh: "绩效工资", En: "performance pay"},
	BasicPerformance:       {ID: "basic-performance", Zh: "基础性绩效工资", En: "basic performance pay"},
	RewardPerformance:      {ID: "reward-performance", Zh: "奖励性绩效工资", En: "reward performance pay"},
	Bonus:                  {ID: "bonus", Zh: "奖金", En: "bonus"},
	YearEndBonus:           {ID: "year-end-bonus", Zh: "年终奖", En: "year-end bonus"},
	ProjectBonus:           {ID: "project-bonus", Zh: "一次性项目奖金", En: "one-off project bonus"},
	ResearchReward:         {ID: "research-reward", Zh: "科技成果转化奖励和报酬", En: "reward from the transfer of research results"},
	WorkAllowance:          {ID: "work-allowance", Zh: "工作性津贴", En: "work-related allowance"},
	LivingAllowance:        {ID: "living-allowance", Zh: "生活性补贴", En: "living allowance"},
	PostAllowance:          {ID: "post-allowance", Zh: "岗位津贴", En: "post allowance"},
	Allowance:              {ID: "allowance", Zh: "津贴补贴", En: "allowances"},
	HardshipAreaAllowance:  {ID: "hardship-area-allowance", Zh: "艰苦边远地区津贴", En: "hardship-area allowance"},
	SpecialPostAllowance:   {ID: "special-post-allowance", Zh: "特殊岗位津贴", En: "special-post allowance"},
	HousingAllowance:       {ID: "housing-allowance", Zh: "住房补贴", En: "housing allowance"},
	TransportAllowance:     {ID: "transport-allowance", Zh: "交通补贴", En: "transport allowance"},
	OfficialCarAllowance:   {ID: "official-car-allowance", Zh: "公务用车补贴", En: "official-car allowance"},
	CommunicationAllowance: {ID: "communication-allowance", Zh: "通讯补贴", En: "communication allowance"},
	OvertimeAllowance:      {ID: "overtime-allowance", Zh: "加班补贴", En: "overtime allowance"},
	MealAllowance:          {ID: "meal-allowance", Zh: "误餐补贴", En: "missed-meal allowance"},
	HeatingAllowance:       {ID: "heating-allowance", Zh: "取暖费", En: "heating allowance"},
	HeatReliefAllowance:    {ID: "heat-relief-allowance", Zh: "防暑降温费", En: "heat-relief allowance"},
	PropertyAllowance:      {ID: "property-allowance", Zh: "物业费", En: "property-management allowance"},
	ReformAllowance:        {ID: "reform-allowance", Zh: "其他改革性补贴", En: "other reform-type allowance"},
	InsuranceAllowance:     {ID: "insurance-allowance", Zh: "社会保险类补贴", En: "social-insurance allowance"},
	DisabilityCompensation: {ID: "disability-compensation", Zh: "伤残补偿", En: "disability compensation"},
	IncomeTax:              {ID: "income-tax", Zh: "个人所得税", En: "income tax"},
	PensionInsurance:       {ID: "pension-insurance", Zh: "养老保险（个人）", En: "pension insurance, own part"},
	MedicalInsurance:       {ID: "medical-insurance", Zh: "医疗保险（个人）", En: "medical insurance, own part"},
	UnemploymentInsurance:  {ID: "unemployment-insurance", Zh: "失业保险（个人）", En: "unemployment insurance, own part"},
	InjuryInsurance:        {ID: "injury-insurance", Zh: "工伤保险（个人）", En: "work-injury insurance, own part"},
	MaternityInsurance:     {ID: "maternity-insurance", Zh: "生育保险（个人）", En: "maternity insurance, own part"},
	HousingFund:            {ID: "housing-fund", Zh: "住房公积金（个人）", En: "housing fund, own part"},
	OccupationalAnnuity:    {ID: "occupational-annuity", Zh: "职业年金（个人）", En: "occupational annuity, own part"},
	EnterpriseAnnuity:      {ID: "enterprise-annuity", Zh: "企业年金（个人）", En: "enterprise annuity, own part"},
	InsuranceTotal:         {ID: "insurance-total", Zh: "社保公积金合计（个人）", En: "insurances and housing fund in one sum, own part"},
	OtherDeduction:         {ID: "other-deduction", Zh: "其他扣款", En: "other deduction"},
	EmployerContribution:   {ID: "employer-contribution", Zh: "单位缴纳部分", En: "the unit's part"},
	BasicPension:           {ID: "basic-pension", Zh: "基本养老金", En: "basic pension"},
	BasicRetirementPay:     {ID: "basic-retirement-pay", Zh: "基本离退休费", En: "basic retirement pay"},
	PensionIncrease:        {ID: "pension-increase", Zh: "按国家规定增加的离退休费或者养老金", En: "increase of pension under national rules"},
	PensionTotal:           {ID: "pension-total", Zh: "养老金总额", En: "pension in one sum"},
	RetirementAllowance:    {ID: "retirement-allowance", Zh: "离退休人员津贴补贴", En: "allowance of the retired"},
	AnnuityBenefit:         {ID: "annuity-benefit", Zh: "年金待遇", En: "benefit from an annuity"},
	OutsidePool:            {ID: "outside-pool", Zh: "统筹外待遇", En: "payment outside the pool"},
	QuarterNetIncome:       {ID: "quarter-net-income", Zh: "上季度纯收入", En: "net income of the quarter before"},
	MonthlyAverage:         {ID: "monthly-average", Zh: "月平均收入", En: "declared monthly average"},
	ChosenAmount:           {ID: "chosen-amount", Zh: "选定的月交纳数额", En: "amount chosen"},
	GrossTotal:             {ID: "gross-total", Zh: "应发合计", En: "gross total"},
	DeductionTotal:         {ID: "deduction-total", Zh: "扣款合计", En: "total of deductions"},
	NetTotal:               {ID: "net-total", Zh: "实发合计", En: "net total"},
}}

// String gives the word, as "duty-pay"; empty for the unset Item.
func (i Item) String() string { return itemWords.String(i) }

// Label gives the name in both languages.
func (i Item) Label() regulation.Text { return itemWords.Label(i) }

// MarshalText gives the word; the unset Item is an error.
func (i Item) MarshalText() ([]byte, error) { return itemWords.Marshal(i) }

// UnmarshalText reads the word and refuses any other with the code unknown-item.
func (i *Item) UnmarshalText(b []byte) error { return itemWords.Unmarshal(b, i) }

// AllItems lists the items in a fresh slice.
func AllItems() []Item { return itemWords.All() }

func (i Item) valid() bool { return i > 0 && i < numItems }

// between reports whether the item stands in one stretch of the list, both ends
// included.
func (i Item) between(first, last Item) bool { return first <= i && i <= last }

// withheld items come off pay, if anything; contribution ones are those on which
// the readings of "after tax" differ (conflict C1).
func (i Item) withheld() bool { return i.between(IncomeTax, OtherDeduction) }
func (i Item) contribution() bool {
	return i.between(IncomeTax, InsuranceTotal) || i == EmployerContribution
}
func (i Item) declared() bool { return i.between(QuarterNetIncome, ChosenAmount) }
func (i Item) total() bool    { return i.between(GrossTotal, NetTotal) }
