package main

import (
	"strings"
	"testing"

	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// rolesOf gives what the columns were read as.
func (r *result) rolesOf() (all []string) {
	for i := range r.sheet.columns {
		c := &r.sheet.columns[i]
		name := roleNames[c.role].Zh
		if c.role == payItem {
			name = c.item.String()
		}
		all = append(all, name)
	}
	return all
}

// Two rows of headings: the upper one says whose part an insurance is, or that a
// thing is not what its name alone would say.
func TestTwoRowsOfHeadings(t *testing.T) {
	want := []string{"编号", "人员类别", "post-pay", "scale-pay", "pension-insurance", "medical-insurance", "employer-contribution", "employer-contribution", "待明确", "待明确", "enterprise-annuity", "employer-contribution"}
	upper := []any{"编号", "人员类别", "应发项目", nil, "扣款项目", nil, "单位缴纳部分", nil, "补发", nil, "企业年金", nil}
	lower := []any{nil, nil, "岗位工资", "薪级工资", "养老保险", "医疗保险", "养老保险", "医疗保险", "岗位工资", "差额", "个人", "单位"}
	member := []any{"A1", "事业单位", 3000, 1000, 80, 20, 160, 80, 500, 7, 1, 2}
	merged := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"甲局2026年10月工资表"}, upper, lower, member)
		for _, m := range [][2]string{{"A1", "L1"}, {"A2", "A3"}, {"B2", "B3"}, {"C2", "D2"}, {"E2", "F2"}, {"G2", "H2"}, {"I2", "J2"}, {"K2", "L2"}} {
			require.NoError(t, f.MergeCell(s, m[0], m[1]))
		}
	})
	plain := "甲局2026年10月工资表\n编号,人员类别,应发项目,,扣款项目,,单位缴纳部分,,补发,,企业年金,\n,,岗位工资,薪级工资,养老保险,医疗保险,养老保险,医疗保险,岗位工资,差额,个人,单位\nA1,事业单位,3000,1000,80,20,160,80,500,7,1,2\n"
	for name, raw := range map[string][]byte{"xlsx": merged, "csv": []byte(plain)} {
		r := resultOf(t, raw)
		assert.Equal(t, want, r.rolesOf(), name)
		assert.Equal(t, "补发·岗位工资", r.sheet.columns[8].key, name)
		assert.Equal(t, []string{"unknown-item", "unknown-item"}, r.codesOf(4), name)
		r = resultOf(t, raw, "-answer", "补发·岗位工资=不计", "-answer", "补发·差额=不计")
		assert.Equal(t, "38.99", r.dueOf(t, 4), name)
	}
	// The groups may also stand above the row that names the members.
	groups := strings.Replace(plain, "编号,人员类别,应发项目", "基本信息,,应发项目", 1)
	groups = strings.Replace(groups, "\n,,岗位", "\n编号,人员类别,岗位", 1)
	assert.Equal(t, want, csvOf(t, groups).rolesOf())
	// And a line of another kind above the headings is none of them.
	r := csvOf(t, "单位：甲局缴纳,,制表：陈某\n编号,人员类别,养老保险\nA,企业,1\n")
	assert.Equal(t, base.PensionInsurance, r.sheet.columns[2].item)
}

func TestGroups(t *testing.T) {
	for _, c := range []struct {
		above, heading string
		want           base.Item
	}{
		{"", "养老保险", base.PensionInsurance}, {"单位缴纳", "养老保险", base.EmployerContribution}, {"单位承担部分", "公积金", base.EmployerContribution},
		{"个人缴纳", "公积金", base.HousingFund}, {"五险一金", "养老保险", base.PensionInsurance}, {"养老保险", "单位", base.EmployerContribution},
		{"应发项目", "岗位工资", base.PostPay}, {"绩效工资", "奖励性绩效", base.RewardPerformance}, {"扣款", "个税", base.IncomeTax},
		{"扣款", "住房补贴", 0}, {"应发", "公积金", 0}, {"补发上年", "岗位工资", 0}, {"单位缴纳", "岗位工资", 0}, {"补扣", "养老保险", 0}, {"应发", "辛苦费", 0},
	} {
		got, _ := itemUnder(c.above, c.heading)
		assert.Equal(t, c.want.String(), got.String(), c.above+"·"+c.heading)
	}
}

// Two columns of one item are asked about: one may be a copy of the other.
func TestTwinColumns(t *testing.T) {
	const text = "编号,人员类别,岗位工资,薪级工资,岗位工资,津贴,补贴\nA,事业单位,3000,1000,3000,0,0\n"
	r := csvOf(t, text)
	assert.Equal(t, []string{"编号", "人员类别", "待明确", "scale-pay", "待明确", "allowance", "allowance"}, r.rolesOf())
	assert.Equal(t, []string{"unknown-item", "unknown-item"}, r.codesOf(2))
	r = csvOf(t, text, "-answer", "岗位工资@C=岗位工资", "-answer", "岗位工资@E=非工资")
	assert.Equal(t, "40.00", r.dueOf(t, 2))
	assert.Equal(t, []string{"unknown-item", "unknown-item"}, csvOf(t, "编号,人员类别,个税,个人所得税,年薪当月实发\nA,年薪制,5,5,9000\n").codesOf(2))
}

// A heading that nobody knows is asked about when it has amounts, and left out when it
// has none.
func TestUnknownColumns(t *testing.T) {
	const text = "编号,人员类别,岗位工资,辛苦费,爱好,,职务\nA,企业,3000,100,下棋,,科员\nB,企业,3000,,,8,\nC,学生,,5,,,\n"
	r := csvOf(t, text)
	assert.Equal(t, []string{"编号", "人员类别", "post-pay", "待明确", "不读", "待明确", "不读"}, r.rolesOf())
	assert.Equal(t, []string{"unknown-item"}, r.codesOf(2))
	assert.Equal(t, []string{"unknown-item"}, r.codesOf(3))
	assert.Equal(t, "0.20", r.dueOf(t, 4), "a fixed amount, whatever stands there")
	assert.Contains(t, r.undecided[0].issues[0].fill.Zh, "-answer 辛苦费=计入|不计|扣除")
	assert.True(t, r.undecided[0].between)
	assert.Equal(t, "15.00", r.undecided[0].without.String())
	assert.Equal(t, "31.00", r.undecided[0].with.String(), "3100 yuan falls in the next band")

	for said, want := range map[string]string{"计入": "31.00", "不计": "15.00", "扣除": "14.50", "非工资": "15.00", "住房补贴": "15.00", "技能工资": "31.00", "included": "31.00", "skill-pay": "31.00"} {
		r := csvOf(t, text, "-answer", "辛苦费="+said, "-answer", "@F=不计")
		assert.Equal(t, want, r.dueOf(t, 2), said)
		assert.Empty(t, r.undecided, said)
	}
	// An answer is taken only where the rules leave one to give.
	r = csvOf(t, "编号,人员类别,奖金,工龄工资,岗位工资\nA,企业,100,50,3000\nB,年薪制,100,50,3000\n", "-answer", "工龄工资=不计", "-answer", "奖金=不定期")
	assert.Equal(t, "15.00", r.dueOf(t, 2))
	assert.Equal(t, "31.50", r.dueOf(t, 3), "all that is paid by the year counts")
	r = csvOf(t, "编号,人员类别,奖金,岗位工资\nA,企业,100,3000\n", "-answer", "奖金=计入")
	assert.Equal(t, []string{"unknown-item"}, r.codesOf(2), "the rules ask how it is paid, and nobody may decide past them")
}

// Rows that are no member's are told apart, and named.
func TestRowsThatAreNoMembers(t *testing.T) {
	r := csvOf(t, "甲局工资表\n编号,姓名,人员类别,党支部,岗位工资\n"+
		"A,陈某,企业,一支部,3000\n"+
		"小计,,,,3000\n"+
		",,,,\n"+
		"甲局工资表,,,,\n"+
		"编号,姓名,人员类别,党支部,岗位工资\n"+
		"B,合计,企业,一支部,3000\n"+ // a member all the same: there is a number
		",,企业,二支部合 计,3000\n"+
		"小计,,企业,,3000\n"+ // of one kind
		"总计2人,,,,\n"+
		"注：以上为税前数,,,,\n"+
		"制表：李某 审核：王某,,,,\n"+
		"C,,,,\n"+ // a member of whom nothing is told
		",注册会计,企业,,3000\n")
	assert.Equal(t, []int{3, 8, 15}, []int{r.answered[0].n, r.answered[1].n, r.answered[2].n})
	assert.Equal(t, []string{"missing-kind"}, r.codesOf(14))
	assert.Equal(t, [...]int{blankRow: 1, totalRow: 4, headingRow: 2, noteRow: 2}, r.skippedBy())
	assert.Len(t, r.answered, 3)
	assert.Len(t, r.undecided, 1)
}

// One number twice: a repeat counts once, and of two different rows none counts.
func TestRepeatedNumbers(t *testing.T) {
	r := csvOf(t, "序号,编号,姓名,人员类别,岗位工资\n1,A,陈某,企业,3000\n2,B,林某,企业,3000\n3,A,陈某,企业,3000\n4,B,林某,企业,3001\n5,,黄某,企业,3000\n6,,黄某,企业,3000\n")
	assert.Equal(t, "15.00", r.dueOf(t, 2))
	assert.Equal(t, []string{"repeated-row"}, r.codesOf(4))
	assert.Equal(t, []string{"repeated-id"}, r.codesOf(3))
	assert.Equal(t, []string{"repeated-id"}, r.codesOf(5))
	assert.Equal(t, "15.00", r.dueOf(t, 6), "without a number nobody is known to come twice, which is noted")
	assert.Contains(t, r.notes()[0].Zh, "2人没有编号")
}

// Merged cells: a word counts for all its rows, a name or an amount does not.
func TestMergedCells(t *testing.T) {
	raw := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"编号", "姓名", "人员类别", "党支部", "岗位工资", "薪级工资", "住房补贴"},
			[]any{"A", "陈某", "事业单位", "一支部", 3000, 1000, 5}, []any{"B", "林某", nil, nil, 4000, 1000, nil},
			[]any{"C", "黄某", "事业单位", "二支部", 3000, 1000, nil}, []any{"D", "周某", "事业单位", nil, nil, 1000, nil},
			[]any{"E", "吴某", "事业单位", nil, 3000, nil, nil}, []any{"F", "徐某", "事业单位", nil, 3000, 500, nil}, []any{nil, "孙某", "事业单位", nil, 3000, 500, nil})
		require.NoError(t, f.SetCellFormula(s, "E4", "1000+2000"))
		for _, m := range [][2]string{{"C2", "C3"}, {"D2", "D3"}, {"D4", "D8"}, {"E4", "E5"}, {"E6", "F6"}, {"A7", "A8"}, {"G2", "G3"}} {
			require.NoError(t, f.MergeCell(s, m[0], m[1]))
		}
	})
	r := resultOf(t, raw)
	assert.Equal(t, "40.00", r.dueOf(t, 2), "the merged allowance is outside the base, however it is split")
	assert.Equal(t, "50.00", r.dueOf(t, 3))
	assert.Equal(t, "一支部", r.answered[1].branch)
	for _, row := range []int{4, 5} {
		assert.Equal(t, []string{"merged-amount"}, r.codesOf(row))
	}
	assert.Equal(t, []string{"merged-amount", "merged-amount"}, r.codesOf(6), "one amount over two items")
	assert.Equal(t, []string{"merged-rows"}, r.codesOf(7))
	assert.Equal(t, []string{"merged-rows"}, r.codesOf(8))
	assert.Equal(t, "二支部", r.undecided[4].branch)
}

// Formulas are read by their results; without one, or with an error for one, the row
// is reported unless its item never counts.
func TestFormulas(t *testing.T) {
	raw := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"编号", "人员类别", "岗位工资", "薪级工资", "住房补贴"}, []any{"A", "事业单位", 3000, 1000}, []any{"B", "事业单位", nil, 1000}, []any{"C", "事业单位", 3000, "#REF!"}, []any{"D", "事业单位", 3000, 1000}, []any{"E", "学生"})
		require.NoError(t, f.SetCellFormula(s, "C2", "1500*2"))
		require.NoError(t, f.SetCellFormula(s, "C3", "1500*2"))
		require.NoError(t, f.SetCellFormula(s, "E5", "1+1"))
		require.NoError(t, f.SetCellFormula(s, "C6", "1+1"))
		require.NoError(t, f.SetRowVisible(s, 5, false))
	})
	r := resultOf(t, raw)
	assert.Equal(t, "40.00", r.dueOf(t, 2))
	assert.Equal(t, []string{"formula-without-result"}, r.codesOf(3))
	assert.Equal(t, []string{"formula-without-result"}, r.codesOf(4))
	assert.Equal(t, "40.00", r.dueOf(t, 5))
	assert.Equal(t, "0.20", r.dueOf(t, 6))
	var notes []string
	for _, n := range r.notes() {
		notes = append(notes, n.Zh)
	}
	assert.Equal(t, []string{"隐藏的1行也已读入", "1个公式单元格按文件中保存的结果读取"}, notes)
}

// A workbook's numbers are read as they are stored, not as they are shown.
func TestNumbersBehindTheirFormat(t *testing.T) {
	raw := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"编号", "人员类别", "岗位工资", "月份"}, []any{1, "企业", 5000.01, "2026年10月"}, []any{2, "企业", "5,000.01", "2026/10"}, []any{3, "企业", 5000.01, 46296}, []any{4, "企业", 5000.01, 46296})
		whole, err := f.NewStyle(&excelize.Style{NumFmt: 3}) // #,##0
		require.NoError(t, err)
		month := "yyyy\"年\"m\"月\""
		date, err := f.NewStyle(&excelize.Style{CustomNumFmt: &month})
		require.NoError(t, err)
		require.NoError(t, f.SetCellStyle(s, "C2", "C2", whole))
		require.NoError(t, f.SetCellStyle(s, "D4", "D4", date))
		require.NoError(t, f.SetCellStyle(s, "C5", "C5", date)) // an amount that shows as a date
	})
	r := resultOf(t, raw)
	for row := 2; row <= 4; row++ {
		assert.Equal(t, "75.00", r.dueOf(t, row), row)
	}
	assert.Equal(t, []string{"invalid-amount"}, r.codesOf(5))
}

func TestMonths(t *testing.T) {
	r := csvOf(t, "2026年9月工资\n编号,人员类别,岗位工资,月份\nA,企业,3000,2026-10\nB,企业,3000,202610\nC,企业,3000,10月份\nD,企业,3000,2026.9\nE,企业,3000,十月\nF,企业,3000,2026-10-31\nG,企业,3000,2026年13月\n")
	assert.Len(t, r.answered, 4)
	assert.Equal(t, []string{"other-month"}, r.codesOf(6))
	assert.Equal(t, "用 -month 2026-09 另算", r.undecided[0].issues[0].fill.Zh)
	assert.Equal(t, []string{"invalid-month"}, r.codesOf(7))
	assert.Equal(t, []string{"invalid-month"}, r.codesOf(9))
	assert.Contains(t, r.notes()[0].Zh, "标题写的是2026年9月，本次按2026年10月计算")
	assert.Empty(t, csvOf(t, "2026年10月工资（9月考勤）\n编号,人员类别,岗位工资\nA,企业,3000\n").notes())
}

// Sheets that are not read are told.
func TestOtherSheets(t *testing.T) {
	raw := bookOf(t, func(f *excelize.File, s string) {
		fill(t, f, s, []any{"编号", "人员类别", "岗位工资"}, []any{"A", "企业", 3000})
		for _, name := range []string{"备注", "上月", "空"} {
			_, err := f.NewSheet(name)
			require.NoError(t, err)
		}
		fill(t, f, "备注", []any{"一"}, []any{"二"})
		fill(t, f, "上月", []any{"编号", "人员类别", "岗位工资"}, []any{"A", "企业", 3000})
		require.NoError(t, f.SetSheetVisible("上月", false))
	})
	r := resultOf(t, raw)
	assert.Equal(t, []sheetLeft{{"备注", 2}, {"上月", 2}}, r.other)
	assert.Contains(t, r.notes()[0].Zh, "没有读另一张表“备注”（2行）")
}
