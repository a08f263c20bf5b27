package main

import (
	"strings"

	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
)

// moreKinds lists what sheets call a kind, besides its label and its word. What may
// mean two kinds stands nowhere here and is asked about: 机关 (staff or worker), 职工,
// 在职, 村干部 (on a fixed subsidy or farming).
var moreKinds = map[base.Kind][]string{
	base.Organ:             {"机关干部", "公务员", "行政编制人员", "机关工作人员（不含工人）"},
	base.OrganWorker:       {"机关工勤人员", "机关工勤"},
	base.Institution:       {"事业单位", "事业人员", "事业编制人员", "事业编制", "事业单位工作人员", "事业单位职工"},
	base.Enterprise:        {"企业", "企业职工", "企业员工", "企业工作人员", "国有企业职工", "国企职工"},
	base.AnnualSalary:      {"年薪", "年薪制"},
	base.SelfEmployed:      {"个体", "个体工商户", "个体经营者", "私营企业主", "自由职业者", "自由职业", "不按月取得收入"},
	base.Migrant:           {"外出务工", "外出务工人员", "外出经商"},
	base.Contractor:        {"承包经营"},
	base.VillageCadre:      {"定额补贴村干部", "村干部（定额补贴）"},
	base.Retired:           {"离退休", "退休", "退休人员", "离休", "离休人员", "离退休干部", "退休干部", "退休职工"},
	base.Farmer:            {"农民", "务农", "务农农民"},
	base.Student:           {"在校学生", "大学生", "本科生", "专科生"},
	base.Postgraduate:      {"硕士研究生", "博士研究生", "硕士生", "博士生"},
	base.Unemployed:        {"下岗失业", "下岗", "失业", "下岗人员", "失业人员", "下岗职工"},
	base.Relief:            {"抚恤救济", "抚恤", "救济"},
	base.MinimumAllowance:  {"最低生活保障", "低保", "低保人员", "低保户"},
	base.EarlyRetired:      {"内退", "内部退养", "内部退养人员", "离岗退养"},
	base.ReemployedRetiree: {"返聘", "退休返聘", "返聘人员", "退休返聘人员"},
	base.TwoIncomes:        {"两份收入", "双份收入"},
	base.StudyLeave:        {"带薪脱产学习", "脱产学习"},
	base.LaidOffWorking:    {"下岗再就业", "下岗后再就业"},
	base.Temporary:         {"临时聘用", "临时工", "临时人员"},
	base.VeteranWaiting:    {"待安置", "待安置军人"},
}

// kindIndex gives the kind for every way to write one.
var kindIndex = func() map[string]base.Kind {
	x := map[string]base.Kind{}
	for _, k := range base.AllKinds() {
		for _, s := range append([]string{k.Label().Zh, k.Label().En, k.String()}, moreKinds[k]...) {
			x[plainKind(s)] = k
		}
	}
	return x
}()

func plainKind(s string) string {
	return strings.NewReplacer("(", "", ")", "", "、", "", "/", "").Replace(plain(s))
}

// parseKind reads the kind of a member.
func parseKind(s string) (base.Kind, bool) {
	k, ok := kindIndex[plainKind(s)]
	return k, ok
}

// parsesSalaried reports whether a cell names the category of those paid by the
// month, which says how dues are worked out but not what makes the base.
func parsesSalaried(s string) bool {
	c := fees.Salaried
	p := plainKind(s)
	return p == plainKind(c.Label().Zh) || p == plainKind(c.Label().En) || p == c.String() || p == "按月领取工资人员" || p == "按月取得工资收入"
}
