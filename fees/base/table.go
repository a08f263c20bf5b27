package base

// The sets of kinds that the table speaks of.
const (
	organ       kinds = 1 << Organ
	worker      kinds = 1 << OrganWorker
	institution kinds = 1 << Institution
	enterprise  kinds = 1 << Enterprise
	annual      kinds = 1 << AnnualSalary
	cadre       kinds = 1 << VillageCadre
	retired     kinds = 1 << Retired
	graduate    kinds = 1 << Postgraduate

	monthly = organ | worker | institution | enterprise | cadre // paid by the month
	paid    = monthly | annual                                  // paid at all
)

// editions is a set of editions.
type editions uint8

const (
	in2008 editions = 1 << Rules2008
	in2017 editions = 1 << Notice2017
	ever            = in2008 | in2017
)

// condition is a fact that an entry of the table rests on besides item, kind and
// edition.
type condition uint8

const (
	always       condition = iota
	ifBoth                 // paid at fixed times and to all
	ifNotBoth              // one of the two is not so
	ifGeneral              // paid to all
	ifNotGeneral           // not paid to all
)

// entry is one line of the table: what becomes of items, for whom, since when, if.
type entry struct {
	items   []Item
	kinds   kinds
	in      editions
	when    condition
	verdict Verdict
	row     row
}

// some lists items.
func some(list ...Item) []Item { return list }

// The lists that the notice names together (N05), and what else it leaves out of
// the base of the retired.
var (
	reformTypes = some(HousingAllowance, TransportAllowance, OfficialCarAllowance, CommunicationAllowance, OvertimeAllowance, MealAllowance,
		HeatingAllowance, HeatReliefAllowance, PropertyAllowance, ReformAllowance)
	contributions = some(PensionInsurance, MedicalInsurance, UnemploymentInsurance, InjuryInsurance, MaternityInsurance,
		HousingFund, OccupationalAnnuity, EnterpriseAnnuity, InsuranceTotal)
)

// table says what becomes of each item. What no line of it decides the national
// texts do not know. Lines for one item and kind of one edition exclude each other.
var table = []entry{
	// Pay: the lists of Art. 1, by employer.
	{some(DutyPay, GradePay), organ, ever, always, Included, r02},
	{some(DutyPay, TechnicalGradePay, PostPay), worker, ever, always, Included, r04}, // 技术等级（职务）工资
	{some(PostPay, ScalePay), institution, ever, always, Included, r03},
	{some(BasicPay, PostPay), enterprise, ever, always, Included, r05},
	{some(SkillPay), enterprise, ever, always, Included, qa06},
	{some(DutyPay, GradePay, TechnicalGradePay, PostPay, ScalePay, BasicPay, SkillPay, SeniorityPay, PayReceived,
		PerformancePay, BasicPerformance, RewardPerformance, Bonus, ProjectBonus), annual, ever, always, Included, r11},
	{some(FixedSubsidy), cadre, ever, always, Included, qa10},
	{some(Scholarship), graduate, in2008, always, Included, qa09},

	// Performance pay and bonus.
	{some(PerformancePay, BasicPerformance, RewardPerformance), institution, in2008, always, Included, r03},
	{some(BasicPerformance), institution, in2017, always, Included, n06},
	{some(RewardPerformance), institution, in2017, always, Excluded, n06},
	{some(PerformancePay, BasicPerformance, RewardPerformance, Bonus, YearEndBonus), enterprise, ever, ifBoth, Included, qa06},
	{some(PerformancePay, BasicPerformance, RewardPerformance, Bonus, YearEndBonus), enterprise, in2008, ifNotBoth, Excluded, qa06},
	{some(PerformancePay, BasicPerformance, RewardPerformance, Bonus, YearEndBonus), enterprise, in2017, ifNotBoth, Excluded, n07},
	{some(YearEndBonus), annual, ever, always, Included, qa05},
	{some(YearEndBonus), institution, in2017, always, Excluded, n06}, // of the reward type: QA20
	{some(YearEndBonus), organ | worker, in2017, ifNotBoth, Excluded, qa20},
	{some(ProjectBonus), enterprise, ever, always, Excluded, qa06},
	{some(ResearchReward), organ | worker | institution | enterprise | annual, in2017, always, Excluded, n09},

	// Allowances.
	{some(WorkAllowance, LivingAllowance), organ, ever, always, Included, qa02},
	{some(WorkAllowance, LivingAllowance), worker, ever, always, Included, r04},
	{some(WorkAllowance, LivingAllowance), institution, ever, always, Included, r03},
	{some(PostAllowance, Allowance), worker, ever, ifGeneral, Included, r04},
	{some(PostAllowance, Allowance), institution, ever, ifGeneral, Included, r03},
	{some(PostAllowance), enterprise, ever, ifGeneral, Included, qa06},
	{some(PostAllowance), enterprise, in2008, ifNotGeneral, Excluded, qa06},
	{some(PostAllowance, Allowance), organ, in2008, ifNotGeneral, Excluded, qa02},
	{some(PostAllowance, Allowance), paid, in2017, ifNotGeneral, Excluded, n05},
	{some(HardshipAreaAllowance, SpecialPostAllowance, HousingAllowance, TransportAllowance, OfficialCarAllowance,
		CommunicationAllowance, ReformAllowance, InsuranceAllowance), organ, in2008, always, Excluded, qa02},
	{some(SpecialPostAllowance, HousingAllowance, OvertimeAllowance, MealAllowance, InsuranceAllowance), enterprise, in2008, always, Excluded, qa06},
	{some(HardshipAreaAllowance, SpecialPostAllowance), paid, in2017, always, Excluded, n05},
	{reformTypes, paid, in2017, always, Excluded, n05},
	{some(InsuranceAllowance), paid, in2017, always, Excluded, n04},
	{some(DisabilityCompensation), organ, ever, always, Excluded, qa02},

	// What is withheld: before the notice income tax only (conflict C1).
	{some(IncomeTax), monthly, in2008, always, Deducted, qa03},
	{contributions, monthly, in2008, always, Excluded, qa03},
	{some(IncomeTax), annual, in2008, always, Deducted, r11},
	{contributions, annual, in2008, always, Deducted, r11},
	{some(IncomeTax), paid, in2017, always, Deducted, n04},
	{contributions, paid, in2017, always, Deducted, n04},
	{some(EmployerContribution), paid, in2008, always, Excluded, qa03},
	{some(EmployerContribution), paid, in2017, always, Excluded, n04},

	// The retired (conflict C2).
	{some(BasicPension, BasicRetirementPay, PensionTotal), retired, in2008, always, Included, r13},
	{some(PensionIncrease), retired, in2008, always, Included, qa08},
	{some(RetirementAllowance), retired, in2008, ifGeneral, Included, qa08},
	{some(BasicPension, BasicRetirementPay, PensionIncrease), retired, in2017, always, Included, n10},
	{some(RetirementAllowance, AnnuityBenefit, OutsidePool), retired, in2017, always, Excluded, n10},
	{some(WorkAllowance, LivingAllowance, PostAllowance, Allowance, HardshipAreaAllowance, SpecialPostAllowance, InsuranceAllowance),
		retired, in2017, always, Excluded, n10},
	{reformTypes, retired, in2017, always, Excluded, n10},

	// Declared and chosen amounts.
	{some(QuarterNetIncome, MonthlyAverage), 1 << SelfEmployed, ever, always, Included, r12},
	{some(MonthlyAverage), 1<<Migrant | 1<<Contractor, ever, always, Included, qa10},
	{some(ChosenAmount), 1 << Farmer, ever, always, Included, r14},
}
