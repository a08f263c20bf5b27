package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
)

// seed makes the sample what it is.
const seed = 20261012

const title = "甲县农林局2026年10月工资表"

// column is one column of the sheet, under the heading that spans several in the
// workbook.
type column struct{ group, heading string }

var columns = []column{
	{"", "序号"}, {"", "编号"}, {"", "姓名"}, {"", "人员类别"}, {"", "党支部"},
	{"应发项目", "职务工资"}, {"应发项目", "级别工资"}, {"应发项目", "岗位工资"}, {"应发项目", "薪级工资"}, {"应发项目", "基本工资"},
	{"应发项目", "工作性津贴"}, {"应发项目", "生活性补贴"}, {"应发项目", "基础性绩效"}, {"应发项目", "奖励性绩效"}, {"应发项目", "奖金"},
	{"应发项目", "住房补贴"}, {"应发项目", "高原补贴"}, {"应发项目", "基本养老金"}, {"应发项目", "当月实领薪酬"},
	{"个人申报", "上季度纯收入"}, {"个人申报", "选定数额"},
	{"扣款项目", "个人所得税"}, {"扣款项目", "养老保险"}, {"扣款项目", "医疗保险"}, {"扣款项目", "住房公积金"}, {"扣款项目", "职业年金"},
	{"", "应发合计"}, {"", "计算基数"}, {"", "备注"},
}

// The headings of pay, which 应发合计 adds up.
const (
	firstPay = 5
	lastPay  = 18
)

// What is planted.
const (
	commaPay    = "4,280.00"
	remarkOfOne = "九月调入"
	spelled     = "三千五百元"
	noResult    = "公式无结果" // a formula of which the workbook has no result
)

const (
	surnames = "陈林黄周吴徐孙胡朱高何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈"
	given    = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
)

// line is one row below the headings.
type line struct {
	cells  map[string]string
	branch string // of a member, also where the cell is empty in CSV
	member bool
}

type sheet struct {
	rand  *rand.Rand
	lines []*line
	n     int
	names []int
}

func newSheet() *sheet {
	s := &sheet{rand: rand.New(rand.NewPCG(seed, seed))}
	s.names = s.rand.Perm(len([]rune(surnames)) * len([]rune(given)))
	s.branch("局机关第一党支部", repeat("机关工作人员", 11, "机关工人", 2))
	s.branch("局机关第二党支部", repeat("机关工作人员", 9, "机关工人", 1, "临时聘用人员", 1))
	s.branch("农技推广中心党支部", repeat("事业单位", 12, "研究生", 1))
	s.branch("林场党支部", repeat("事业单位", 7, "学生", 2))
	s.branch("种苗公司党支部", repeat("企业", 8, "年薪制人员", 2, "内退", 1))
	s.branch("离退休党支部", repeat("退休", 10))
	s.branch("帮扶村党支部", repeat("农民", 6, "个体工商户", 2, "外出务工", 1, "下岗失业", 1))
	s.plant()
	s.totals()
	return s
}

func repeat(all ...any) (out []string) {
	for i := 0; i < len(all); i += 2 {
		for range all[i+1].(int) {
			out = append(out, all[i].(string))
		}
	}
	return out
}

func (s *sheet) name() string {
	family, own := []rune(surnames), []rune(given)
	n := s.names[s.n]
	return string(family[n%len(family)]) + "某" + string(own[n/len(family)])
}

func (s *sheet) branch(name string, kinds []string) {
	for _, k := range kinds {
		who := s.name()
		s.n++
		x := &line{branch: name, member: true, cells: map[string]string{"编号": fmt.Sprintf("NL%03d", s.n), "姓名": who, "人员类别": k, "党支部": name}}
		s.pay(x, k)
		s.lines = append(s.lines, x)
	}
}

// between draws an amount in yuan, a multiple of step.
func (s *sheet) between(low, high, step int) int {
	return low + s.rand.IntN((high-low)/step+1)*step
}

// pay fills in what a kind is paid.
func (s *sheet) pay(x *line, kind string) {
	set := func(heading string, fen int) { x.cells[heading] = money(fen) }
	gross := 0
	add := func(heading string, yuan int) {
		gross += yuan
		set(heading, yuan*100)
	}
	insured := func(annuity bool) {
		set("养老保险", gross*8)
		set("医疗保险", gross*2)
		set("住房公积金", gross*12)
		if annuity {
			set("职业年金", gross*4)
		}
		if left := gross*74 - 500000; left > 0 {
			set("个人所得税", left*3/100)
		}
	}
	switch kind {
	case "机关工作人员":
		add("职务工资", s.between(640, 1800, 10))
		add("级别工资", s.between(1200, 3800, 7))
		add("工作性津贴", s.between(1100, 2400, 50))
		add("生活性补贴", s.between(900, 1900, 50))
		insured(true)
		set("住房补贴", 30000)
	case "机关工人", "临时聘用人员":
		add("岗位工资", s.between(1500, 2300, 10))
		add("工作性津贴", s.between(800, 1300, 50))
		add("生活性补贴", s.between(700, 1200, 50))
		insured(kind == "机关工人")
	case "事业单位":
		add("岗位工资", s.between(1900, 4600, 10))
		add("薪级工资", s.between(800, 3900, 13))
		add("基础性绩效", s.between(1600, 3200, 20))
		insured(true)
		set("奖励性绩效", s.between(600, 2600, 25)*100)
	case "企业":
		add("基本工资", s.between(2200, 4200, 50))
		add("岗位工资", s.between(1200, 5200, 50))
		insured(false)
		set("奖金", s.between(300, 2500, 10)*100)
	case "年薪制人员":
		add("当月实领薪酬", s.between(9000, 16000, 500))
		insured(false)
	case "内退":
		add("基本工资", s.between(2000, 2600, 50))
		set("计算基数", gross*100)
	case "退休":
		set("基本养老金", s.between(280000, 640000, 25))
	case "农民":
		set("选定数额", []int{20, 50, 100}[s.rand.IntN(3)])
	case "个体工商户":
		set("上季度纯收入", s.between(8000, 40000, 100)*100)
	case "外出务工":
		set("上季度纯收入", 0)
		set("当月实领薪酬", 0)
	}
}

func money(fen int) string { return fmt.Sprintf("%d.%02d", fen/100, fen%100) }

// find gives the nth member of a kind.
func (s *sheet) find(kind string, n int) *line {
	for _, x := range s.lines {
		if x.cells["人员类别"] == kind {
			if n == 0 {
				return x
			}
			n--
		}
	}
	panic("no such member: " + kind)
}

// plant puts in what pay sheets have: numbers kept as text, an item that nobody
// knows, and mistakes.
func (s *sheet) plant() {
	for n := range 3 {
		s.find("事业单位", 12+n).cells["高原补贴"] = "180.00"
	}
	s.find("机关工作人员", 2).cells["职务工资"] = "１２８０．００"
	s.find("机关工作人员", 3).cells["级别工资"] = "2,345.00"
	s.find("机关工作人员", 5).cells["级别工资"] = spelled
	s.find("机关工作人员", 8).cells["人员类别"] = "参公"
	s.find("机关工作人员", 11).cells["人员类别"] = ""
	s.find("机关工人", 1).cells["岗位工资"] = noResult
	s.find("事业单位", 3).cells["个人所得税"] = "-12.60"
	s.find("事业单位", 5).cells["岗位工资"] = commaPay
	s.find("事业单位", 8).cells["备注"] = remarkOfOne
	s.find("退休", 4).cells["基本养老金"] = "6,300.50"
	s.find("农民", 5).cells["选定数额"] = "2.00"
	s.find("外出务工", 0).cells["上季度纯收入"] = ""
	s.find("外出务工", 0).cells["当月实领薪酬"] = ""

	twice := s.find("退休", 7)
	again := clone(twice)
	s.insert(twice, again) // the same row once more
	other := clone(s.find("企业", 2))
	other.cells["奖金"] = "88.00"
	s.insert(s.find("企业", 6), other) // one number, two contents
	ghost := clone(s.find("退休", 2))
	ghost.cells["编号"], ghost.cells["姓名"] = "", ""
	s.insert(s.find("退休", 2), ghost)
}

func clone(x *line) *line {
	y := &line{branch: x.branch, member: x.member, cells: map[string]string{}}
	for k, v := range x.cells {
		y.cells[k] = v
	}
	return y
}

func (s *sheet) insert(after, x *line) {
	s.lines = slices.Insert(s.lines, slices.Index(s.lines, after)+1, x)
}

// totals numbers the members, adds a subtotal after each branch, a blank row, the
// total and a line for signatures.
func (s *sheet) totals() {
	var out []*line
	plain := func(cells map[string]string) { out = append(out, &line{cells: cells}) }
	n := 0
	for i, x := range s.lines {
		n++
		x.cells["序号"] = strconv.Itoa(n)
		x.cells["应发合计"] = money(x.gross())
		out = append(out, x)
		if i+1 == len(s.lines) || s.lines[i+1].branch != x.branch {
			plain(map[string]string{"序号": "小计"})
		}
	}
	plain(map[string]string{})
	plain(map[string]string{"序号": "合计"})
	plain(map[string]string{"序号": "制表：　　　　审核：　　　　"})
	s.lines = out
}

// gross adds up what is written as plain numbers.
func (x *line) gross() (fen int) {
	for _, c := range columns[firstPay : lastPay+1] {
		if f, err := strconv.ParseFloat(x.cells[c.heading], 64); err == nil {
			fen += int(f*100 + 0.5)
		}
	}
	return fen
}
