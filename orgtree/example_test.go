package orgtree_test

import (
	"fmt"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

func town() *orgtree.Tree {
	tree, err := orgtree.New([]orgtree.Org{
		{ID: "R", Name: "镇党委", Kind: orgtree.Committee},
		{ID: "G", Name: "东村党总支", Kind: orgtree.GeneralBranch, Parent: "R"},
		{ID: "G1", Name: "东村第一党支部", Kind: orgtree.Branch, Parent: "G"},
		{ID: "G2", Name: "东村第二党支部", Kind: orgtree.Branch, Parent: "G"},
		{ID: "S", Name: "中学党支部", Kind: orgtree.Branch, Parent: "R"},
	})
	if err != nil {
		panic(err)
	}
	return tree
}

// Who is above this branch?
func ExampleTree_Ancestors() {
	tree := town()
	branch, _ := tree.Find("G2")
	for n := range tree.Ancestors(branch) {
		fmt.Println(tree.Name(n), tree.Kind(n).Label().En)
	}
	// Output:
	// 东村党总支 general branch
	// 镇党委 committee
}

// How many members does each committee have in all?
func ExampleTree_Sum() {
	tree := town()
	members := map[string]int64{"G1": 31, "G2": 18, "S": 24}
	column := make([]int64, tree.Len())
	for i, n := range tree.All() {
		column[i] = members[tree.ID(n)]
	}
	total, err := tree.Sum(column)
	if err != nil {
		panic(err)
	}
	for i, n := range tree.All() {
		fmt.Println(tree.Name(n), total[i])
	}
	// Output:
	// 镇党委 73
	// 东村党总支 49
	// 东村第一党支部 31
	// 东村第二党支部 18
	// 中学党支部 24
}

// How many members does one organization have in all? Itself and what is under
// it are one stretch of positions.
func ExampleTree_Range() {
	tree := town()
	column := []int64{0, 0, 31, 18, 24} // by position
	n, _ := tree.Find("G")
	from, to := tree.Range(n)
	var total int64
	for _, members := range column[from:to] {
		total += members
	}
	fmt.Println(total)
	// Output: 49
}

const file = `编号,名称,类别,上级编号,起日,止日,分设自,并入
R,镇党委,党委,,,,,
E,东村党支部,党支部,R,2020-01-01,2024-07-01,,
E,东村第一党支部,党支部,G,2024-07-01,,,
F,东村第二党支部,党支部,G,2024-07-01,,E,
G,东村党总支,党总支,R,2024-07-01,,,
W,西村党支部,党支部,R,2020-01-01,2024-09-01,,N
N,北村党支部,党支部,R,2020-01-01,,,
`

// What changed between two days?
func ExampleDiff() {
	h, err := orgtree.ReadCSV(strings.NewReader(file))
	if err != nil {
		panic(err)
	}
	before := h.On(calendar.MustParse("2024-06-30"))
	after := h.On(calendar.MustParse("2024-12-31"))
	for _, c := range orgtree.Diff(before, after) {
		fmt.Println(c.Kind, c.Text().Zh)
	}
	// Output:
	// founded 「东村党总支」成立，隶属“R”
	// moved 「东村党支部」由“R”转隶“G”
	// renamed 「东村党支部」更名为「东村第一党支部」
	// founded 「东村第二党支部」成立，隶属“G”
	// dissolved 「西村党支部」撤销
}

// What happened, day by day?
func ExampleHistory_Events() {
	h, err := orgtree.ReadCSV(strings.NewReader(file))
	if err != nil {
		panic(err)
	}
	for e := range h.Events(calendar.MustParseSpan("2024-07-01..2025-01-01")) {
		fmt.Println(e.On, e.Text().En)
	}
	// Output:
	// 2024-07-01 "东村党支部" moved from "R" to "G"
	// 2024-07-01 "东村党支部" renamed "东村第一党支部"
	// 2024-07-01 "东村第二党支部" split off from "E"
	// 2024-07-01 "东村党总支" founded under "R"
	// 2024-09-01 "西村党支部" merged into "N"
}

// What is wrong with this file?
func ExampleReadCSV() {
	_, err := orgtree.ReadCSV(strings.NewReader(`id,name,kind,parent
R,镇党委,committee,
a,东村党支部,branch,R
a,西村党支部,branch,R
b,北村党支部,支部,X
g,第一党小组,group,R
`))
	fmt.Println(err)
	fmt.Println(regulation.ErrorText(err, regulation.Chinese))
	// Output:
	// 4 defects
	// rows[2].id (line 4): "a": the id is that of line 3 too
	// rows[3].kind (line 5): "支部": no kind, or an unknown one; one of: committee | general-branch | branch | joint-branch | mobile-branch | temporary-committee | temporary-general-branch | temporary-branch | temporary-joint-branch | working-committee | leading-group | group
	// rows[3].parent (line 5): "X": there is no such parent
	// rows[4].parent (line 6): "R": a group cannot be under a committee (line 2)
	// 共4处问题
	// rows[2].id（第4行）："a"：编号与第3行重复
	// rows[3].kind（第5行）："支部"：没有类别或者类别无法识别，可用：committee | general-branch | branch | joint-branch | mobile-branch | temporary-committee | temporary-general-branch | temporary-branch | temporary-joint-branch | working-committee | leading-group | group
	// rows[3].parent（第5行）："X"：没有这个上级组织
	// rows[4].parent（第6行）："R"：党小组不能在党委之下（第2行）
}

// Which organizations may stand above a group, and how to allow another one.
func ExampleStandardParents() {
	table := orgtree.StandardParents()
	for _, k := range table.Of(orgtree.Group) {
		fmt.Println(k, k.Label().Zh)
	}
	own := table.Allow(orgtree.Group, orgtree.GeneralBranch)
	fmt.Println(table.Allows(orgtree.Group, orgtree.GeneralBranch), own.Allows(orgtree.Group, orgtree.GeneralBranch))
	// Output:
	// branch 党支部
	// joint-branch 联合党支部
	// mobile-branch 流动党员党支部
	// temporary-branch 临时党支部
	// temporary-joint-branch 临时联合党支部
	// false true
}

// A handle stays the same when the tree is edited.
func ExampleTree_Edit() {
	tree := town()
	school, _ := tree.Find("S")
	changes := append(orgtree.Split("G", orgtree.Org{ID: "H", Name: "西村党总支", Kind: orgtree.GeneralBranch}, "G2"),
		orgtree.Move("S", "H"), orgtree.Rename("S", "西村中学党支部"))
	edited, err := tree.Edit(changes...)
	if err != nil {
		panic(err)
	}
	for _, t := range []*orgtree.Tree{tree, edited} {
		fmt.Println(t.Name(school), "隶属", t.Name(t.Parent(school)))
	}
	// Output:
	// 中学党支部 隶属 镇党委
	// 西村中学党支部 隶属 西村党总支
}

// The chain of responsibility of a branch, by three levels.
func ExampleChains_Of() {
	tree := town()
	chains, err := orgtree.NewChains(tree, []orgtree.Level{{Name: "党委书记"}, {Name: "党总支书记"}, {Name: "党支部书记"}}, []orgtree.Post{
		{Org: "R", Level: "党委书记", Holder: "m-001"},
		{Org: "G", Level: "党总支书记", Holder: "m-017"},
		{Org: "G1", Level: "党支部书记"},
	})
	if err != nil {
		panic(err)
	}
	branch, _ := tree.Find("G1")
	for _, l := range chains.Of(branch) {
		fmt.Println(l.Level, tree.Name(l.Org), l.State.Label().Zh)
	}
	// Output:
	// 党委书记 镇党委 有人负责
	// 党总支书记 东村党总支 有人负责
	// 党支部书记 东村第一党支部 空缺
}

// Which unit belongs to which organization?
func ExampleUnitRegister_On() {
	register, err := orgtree.NewUnitRegister([]orgtree.UnitRow{
		{Unit: orgtree.Unit{ID: "u1", Name: "东村", Kind: orgtree.Village}, Org: "G"},
		{Unit: orgtree.Unit{ID: "u2", Name: "中学", Kind: orgtree.Institution}, Org: "S"},
		{Unit: orgtree.Unit{ID: "u3", Name: "水泥厂", Kind: orgtree.NonPublic}},
	})
	if err != nil {
		panic(err)
	}
	tree := town()
	units, err := register.On(calendar.MustParse("2024-07-01"), tree)
	if err != nil {
		panic(err)
	}
	school, _ := tree.Find("S")
	for u := range units.Of(school) {
		fmt.Println(u.Name, u.Kind.Label().Zh)
	}
	for u := range units.Without() {
		fmt.Println(u.Name, "未建立党组织")
	}
	// Output:
	// 中学 事业单位
	// 水泥厂 未建立党组织
}
