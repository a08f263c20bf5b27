package base

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Kind is what a member lives on, and with that which items make up the base
// (党员收入类型). Several kinds share one [fees.Category].
type Kind uint8

// The kinds. Those from EarlyRetired to Temporary no national text decides on:
// a question about them needs [Question.TreatAs]. Members who wait for a placement
// and still belong to the army are under the army's rules and always refused.
const (
	Organ             Kind = iota + 1 // staff of an organ, workers not included (机关工作人员), Art. 1
	OrganWorker                       // worker in an organ (机关工人), Art. 1
	Institution                       // staff of a public institution (事业单位人员), Art. 1
	Enterprise                        // staff of an enterprise (企业人员), Art. 1
	AnnualSalary                      // paid by the year (年薪制), Art. 3
	SelfEmployed                      // without monthly income (不按月取得收入), Art. 4
	Migrant                           // villager who works or trades away (外出务工经商), declares an average
	Contractor                        // villager who runs land or business under contract (承包经营), declares an average
	VillageCadre                      // village cadre on a fixed subsidy (领取定额补贴的村干部)
	Retired                           // retired (离退休), Art. 5
	Farmer                            // plain farming (务农), Art. 6
	Student                           // student below the graduate schools (学生), Art. 6
	Postgraduate                      // master's or doctoral student (研究生), as Student since the 2017 notice
	Unemployed                        // laid off or unemployed (下岗失业), Art. 6
	Relief                            // on a pension for the bereaved or disabled, or on relief (依靠抚恤或者救济生活), Art. 6
	MinimumAllowance                  // on the local minimum living allowance (领取最低生活保障金), Art. 6
	EarlyRetired                      // retired early inside the unit (内退)
	ReemployedRetiree                 // retired and employed again (返聘)
	TwoIncomes                        // with two incomes (两份收入)
	StudyLeave                        // on leave to study, with pay (带薪脱产学习)
	LaidOffWorking                    // laid off and working elsewhere (下岗后再就业)
	Temporary                         // temporary staff (临时聘用)
	VeteranWaiting                    // veteran waiting for placement, membership still in the army (待安置退役军人)
	numKinds
)

var kindWords = lifecycle.Words[Kind]{What: "kind", List: []lifecycle.Word{
	Organ:             {ID: "organ", Zh: "机关工作人员", En: "staff of an organ"},
	OrganWorker:       {ID: "organ-worker", Zh: "机关工人", En: "worker in an organ"},
	Institution:       {ID: "institution", Zh: "事业单位人员", En: "staff of a public institution"},
	Enterprise:        {ID: "enterprise", Zh: "企业人员", En: "staff of an enterprise"},
	AnnualSalary:      {ID: "annual-salary", Zh: "年薪制人员", En: "paid by the year"},
	SelfEmployed:      {ID: "self-employed", Zh: "不按月取得收入人员", En: "self-employed"},
	Migrant:           {ID: "migrant", Zh: "外出务工经商人员", En: "working or trading away from the village"},
	Contractor:        {ID: "contractor", Zh: "承包经营人员", En: "contractor in the village"},
	VillageCadre:      {ID: "village-cadre", Zh: "领取定额补贴的村干部", En: "village cadre on a fixed subsidy"},
	Retired:           {ID: "retired", Zh: "离退休人员", En: "retired"},
	Farmer:            {ID: "farmer", Zh: "务农人员", En: "farmer"},
	Student:           {ID: "student", Zh: "学生", En: "student"},
	Postgraduate:      {ID: "postgraduate", Zh: "研究生", En: "postgraduate"},
	Unemployed:        {ID: "unemployed", Zh: "下岗失业人员", En: "unemployed"},
	Relief:            {ID: "relief", Zh: "抚恤救济人员", En: "on relief"},
	MinimumAllowance:  {ID: "minimum-allowance", Zh: "领取最低生活保障金人员", En: "on the minimum allowance"},
	EarlyRetired:      {ID: "early-retired", Zh: "内退人员", En: "retired early inside the unit"},
	ReemployedRetiree: {ID: "reemployed-retiree", Zh: "返聘的离退休人员", En: "retired and employed again"},
	TwoIncomes:        {ID: "two-incomes", Zh: "有两份收入的人员", En: "with two incomes"},
	StudyLeave:        {ID: "study-leave", Zh: "带薪脱产学习人员", En: "on leave to study with pay"},
	LaidOffWorking:    {ID: "laid-off-working", Zh: "下岗后再就业人员", En: "laid off and working elsewhere"},
	Temporary:         {ID: "temporary", Zh: "临时聘用人员", En: "temporary staff"},
	VeteranWaiting:    {ID: "veteran-waiting", Zh: "待安置退役军人", En: "veteran waiting for placement"},
}}

// String gives the word, as "organ-worker"; empty for the unset Kind.
func (k Kind) String() string { return kindWords.String(k) }

// Label gives the name in both languages.
func (k Kind) Label() regulation.Text { return kindWords.Label(k) }

// MarshalText gives the word; the unset Kind is an error.
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Marshal(k) }

// UnmarshalText reads the word and refuses any other with the code unknown-kind.
func (k *Kind) UnmarshalText(b []byte) error { return kindWords.Unmarshal(b, k) }

// AllKinds lists the kinds in a fresh slice.
func AllKinds() []Kind { return kindWords.All() }

// basis is where the base of a kind comes from.
type basis uint8

const (
	fromItems    basis = iota + 1 // the sum of items
	fromDeclared                  // one amount that the member declares or chooses
	fromNothing                   // a fixed amount: no base
	undecided                     // no national text: the caller says as what
	armyRules                     // outside these texts
)

// kindRule is what one edition says of a kind.
type kindRule struct {
	category fees.Category
	basis    basis
	row      row // of the sheet, that makes it so
}

// kindRules lists what each edition says of each kind.
var kindRules = [numKinds]struct{ of2008, of2017 kindRule }{
	Organ:            alike(fees.Salaried, fromItems, r02),
	OrganWorker:      alike(fees.Salaried, fromItems, r04),
	Institution:      alike(fees.Salaried, fromItems, r03),
	Enterprise:       alike(fees.Salaried, fromItems, r05),
	AnnualSalary:     alike(fees.AnnualSalary, fromItems, r11),
	SelfEmployed:     alike(fees.SelfEmployed, fromDeclared, r12),
	Migrant:          alike(fees.SelfEmployed, fromDeclared, qa10),
	Contractor:       alike(fees.SelfEmployed, fromDeclared, qa10),
	VillageCadre:     alike(fees.Salaried, fromItems, qa10),
	Retired:          {kindRule{fees.Retired, fromItems, r13}, kindRule{fees.Retired, fromItems, n10}},     // conflict C2
	Postgraduate:     {kindRule{fees.Salaried, fromItems, qa09}, kindRule{fees.Student, fromNothing, n11}}, // conflict C4
	Farmer:           alike(fees.Farmer, fromDeclared, r14),
	Student:          alike(fees.Student, fromNothing, r15),
	Unemployed:       alike(fees.Unemployed, fromNothing, r15),
	Relief:           alike(fees.Relief, fromNothing, r15),
	MinimumAllowance: alike(fees.MinimumAllowance, fromNothing, r15),

	EarlyRetired:      alike(0, undecided, qa19),
	ReemployedRetiree: alike(0, undecided, qa19),
	TwoIncomes:        alike(0, undecided, qa19),
	StudyLeave:        alike(0, undecided, qa19),
	LaidOffWorking:    alike(0, undecided, qa19),
	Temporary:         alike(0, undecided, qa21),
	VeteranWaiting:    alike(0, armyRules, qa11),
}

func alike(c fees.Category, b basis, r row) struct{ of2008, of2017 kindRule } {
	k := kindRule{c, b, r}
	return struct{ of2008, of2017 kindRule }{k, k}
}

func (k Kind) valid() bool { return k > 0 && k < numKinds }

// rule gives what an edition says of the kind.
func (k Kind) rule(e Edition) kindRule {
	if e == Notice2017 {
		return kindRules[k].of2017
	}
	return kindRules[k].of2008
}

// Decided reports whether the national texts say how the dues of the kind are
// worked out. The others need [Question.TreatAs].
func (k Kind) Decided() bool { return k.valid() && kindRules[k].of2008.category != 0 }

// Category gives the category of dues that the kind has in an edition; the unset
// Category for a kind that no national text decides on.
func (k Kind) Category(e Edition) fees.Category {
	if !k.valid() || e.String() == "" {
		return 0
	}
	return k.rule(e).category
}

// kinds is a set of kinds.
type kinds uint32

func (s kinds) has(k Kind) bool { return s>>k&1 == 1 }
