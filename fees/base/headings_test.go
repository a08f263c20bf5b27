package base_test

import (
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Headings as pay sheets have them.
func TestHeadings(t *testing.T) {
	for heading, want := range map[string]base.Item{
		"职务工资": base.DutyPay, "级别工资": base.GradePay, "岗位工资": base.PostPay, "薪级工资": base.ScalePay, "技术等级工资": base.TechnicalGradePay,
		"技术等级（职务）工资": base.TechnicalGradePay, "基本工资": base.BasicPay, "基础性绩效": base.BasicPerformance, "基础性绩效工资": base.BasicPerformance,
		"奖励性绩效": base.RewardPerformance, "绩效工资": base.PerformancePay, "津贴": base.Allowance, "津贴、补贴": base.Allowance, "工作性津贴": base.WorkAllowance,
		"生活性补贴": base.LivingAllowance, "个人所得税": base.IncomeTax, "个税": base.IncomeTax, "代扣个税": base.IncomeTax, "养老保险": base.PensionInsurance,
		"基本养老保险（个人）": base.PensionInsurance, "医保": base.MedicalInsurance, "失业保险": base.UnemploymentInsurance, "公积金": base.HousingFund,
		"住房公积金": base.HousingFund, "职业年金": base.OccupationalAnnuity, "五险一金": base.InsuranceTotal, "年终奖": base.YearEndBonus,
		"交通补贴": base.TransportAllowance, "车改补贴": base.OfficialCarAllowance, "基本养老金": base.BasicPension, "退休费": base.PensionTotal,
		"应发合计": base.GrossTotal, "实发工资": base.NetTotal, "扣款合计": base.DeductionTotal, "上季度纯收入": base.QuarterNetIncome, "定额补贴": base.FixedSubsidy,
		// width, spaces, brackets and the unit of money
		" 岗位工资 ": base.PostPay, "岗位工资(元)": base.PostPay, "岗位工资（元）": base.PostPay, "岗位工资（单位：元）": base.PostPay, "岗位工资/元": base.PostPay,
		"岗 位\n工 资": base.PostPay, "岗位工资　": base.PostPay, "【岗位工资】": base.PostPay, "\ufeff岗位工资": base.PostPay, "岗位工资，元": base.PostPay,
		"Post Pay": base.PostPay, "post pay (yuan)": base.PostPay, "ＰＯＳＴ　ＰＡＹ": base.PostPay,
		// the unit's part is another item, also beside the unit of money
		"住房公积金（单位）": base.EmployerContribution, "住房公积金（单位）（元）": base.EmployerContribution, "单位养老保险": base.EmployerContribution,
		"养老保险-单位": base.EmployerContribution, "单位缴纳部分": base.EmployerContribution,
	} {
		got, ok := base.ItemOf(heading)
		assert.True(t, ok, "%q", heading)
		assert.Equal(t, want, got, "%q", heading)
	}
	for _, heading := range []string{"", " ", "元", "（元）", "姓名", "职务", "级别", "工资", "养老金", "补发", "岗位", "岗位工资2", "绩效工资(年终)", "单位", "扣", "合计",
		"银行卡号", "身份证号", "备注", "人员类别", strings.Repeat("岗", 200), "\xff岗位工资"} {
		got, ok := base.ItemOf(heading)
		assert.False(t, ok, "%q is %v", heading, got)
		assert.Zero(t, got)
	}
}

// Every label, in both languages, is a heading of its own item.
func TestLabelsAreHeadings(t *testing.T) {
	for _, item := range base.AllItems() {
		for _, label := range []string{item.Label().Zh, item.Label().En, item.Label().Zh + "（元）"} {
			got, ok := base.ItemOf(label)
			require.True(t, ok, label)
			assert.Equal(t, item, got, label)
		}
	}
}

// A heading and its item give the same answer.
func TestHeadingAsItem(t *testing.T) {
	x := rules(t, base.Policy{})
	for _, item := range base.AllItems() {
		for _, k := range base.AllKinds() {
			if !k.Decided() {
				continue
			}
			a, err := x.Rule(now, k, base.Line{Item: item})
			require.NoError(t, err)
			b, err := x.Rule(now, k, base.Line{Heading: item.Label().Zh})
			require.NoError(t, err)
			assert.Equal(t, item.Label().Zh, b.Heading)
			b.Heading = ""
			assert.Equal(t, a, b)
		}
	}
}
