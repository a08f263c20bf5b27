package main

import (
	"fmt"

	"github.com/dangwu-go/dangwu/orgtree"
)

// place is one organization of the township, with what is made up for it.
type place struct {
	id, name, parent string
	kind             orgtree.Kind
	unit             string // name of the unit; empty for none of its own
	unitKind         orgtree.UnitKind
	full, probation  int // members
	seats            int // committee, secretary and deputy included; 0 for none
	mix              mix
	from             string // first day
	years            int    // of the term
	elected          string // day of the last election

	members []*person
	board   []seat
}

var places = []place{
	{id: "T", name: "样例镇党委", kind: orgtree.Committee, unit: "样例镇", unitKind: orgtree.StateOrgan, seats: 7, years: 5, elected: "2021-06-18"},
	{id: "T01", parent: "T", name: "镇机关党支部", kind: orgtree.Branch, unit: "样例镇机关", unitKind: orgtree.StateOrgan, full: 29, probation: 2, seats: 5, mix: office, years: 3, elected: "2023-09-12"},
	{id: "T02", parent: "T", name: "甲村党总支", kind: orgtree.GeneralBranch, unit: "甲村", unitKind: orgtree.Village, seats: 3, years: 5, elected: "2021-03-15"},
	{id: "T0201", parent: "T02", name: "甲村第一党支部", kind: orgtree.Branch, unit: "甲村东片", unitKind: orgtree.Village, full: 21, probation: 1, seats: 3, mix: village, years: 5, elected: "2021-12-06"},
	{id: "T0202", parent: "T02", name: "甲村第二党支部", kind: orgtree.Branch, unit: "甲村西片", unitKind: orgtree.Village, full: 19, seats: 3, mix: village, years: 5, elected: "2021-12-06"},
	{id: "T03", parent: "T", name: "乙村党总支", kind: orgtree.GeneralBranch, unit: "乙村", unitKind: orgtree.Village, seats: 3, years: 5, elected: "2021-12-10"},
	{id: "T0301", parent: "T03", name: "乙村第一党支部", kind: orgtree.Branch, unit: "乙村一片", unitKind: orgtree.Village, full: 18, seats: 3, mix: village, years: 5, elected: "2021-12-10"},
	{id: "T0302", parent: "T03", name: "乙村第二党支部", kind: orgtree.Branch, unit: "乙村二片", unitKind: orgtree.Village, full: 16, probation: 1, seats: 3, mix: village, years: 5, elected: "2021-12-10"},
	{id: "T0303", parent: "T03", name: "乙村第三党支部", kind: orgtree.Branch, unit: "乙村三片", unitKind: orgtree.Village, full: 14, seats: 3, mix: village, years: 5, elected: "2021-12-10"},
	{id: "T04", parent: "T", name: "丙村党支部", kind: orgtree.Branch, unit: "丙村", unitKind: orgtree.Village, full: 52, probation: 2, seats: 5, mix: village, years: 5, elected: "2021-12-14"},
	{id: "T0401", parent: "T04", name: "丙村一组党小组", kind: orgtree.Group},
	{id: "T0402", parent: "T04", name: "丙村二组党小组", kind: orgtree.Group},
	{id: "T0403", parent: "T04", name: "丙村三组党小组", kind: orgtree.Group},
	{id: "T05", parent: "T", name: "丁村党支部", kind: orgtree.Branch, unit: "丁村", unitKind: orgtree.Village, full: 31, probation: 1, seats: 3, mix: village, years: 5, elected: "2021-12-16"},
	{id: "T0501", parent: "T05", name: "丁村一组党小组", kind: orgtree.Group},
	{id: "T0502", parent: "T05", name: "丁村二组党小组", kind: orgtree.Group},
	{id: "T06", parent: "T", name: "戊村党支部", kind: orgtree.Branch, unit: "戊村", unitKind: orgtree.Village, full: 25, probation: 1, seats: 3, mix: village, years: 5, elected: "2021-12-20"},
	{id: "T07", parent: "T", name: "己村党支部", kind: orgtree.Branch, unit: "己村", unitKind: orgtree.Village, full: 24, seats: 3, mix: village, years: 5, elected: "2021-12-20"},
	{id: "T08", parent: "T", name: "庚村党支部", kind: orgtree.Branch, unit: "庚村", unitKind: orgtree.Village, full: 22, seats: 3, mix: village, years: 5, elected: "2021-12-22"},
	{id: "T09", parent: "T", name: "辛村党支部", kind: orgtree.Branch, unit: "辛村", unitKind: orgtree.Village, full: 6, seats: 1, mix: village, years: 5, elected: "2021-12-22"},
	{id: "T10", parent: "T", name: "子社区党总支", kind: orgtree.GeneralBranch, unit: "子社区", unitKind: orgtree.Community, seats: 3, years: 5, elected: "2021-12-24"},
	{id: "T1001", parent: "T10", name: "子社区第一党支部", kind: orgtree.Branch, unit: "子社区一号楼", unitKind: orgtree.Community, full: 38, probation: 1, seats: 5, mix: town, years: 5, elected: "2021-12-24"},
	{id: "T100101", parent: "T1001", name: "一号楼党小组", kind: orgtree.Group},
	{id: "T100102", parent: "T1001", name: "二号楼党小组", kind: orgtree.Group},
	{id: "T1002", parent: "T10", name: "子社区第二党支部", kind: orgtree.Branch, unit: "子社区二号楼", unitKind: orgtree.Community, full: 35, seats: 5, mix: town, years: 5, elected: "2021-12-24"},
	{id: "T1003", parent: "T10", name: "子社区第三党支部", kind: orgtree.Branch, unit: "子社区三号楼", unitKind: orgtree.Community, full: 29, probation: 1, seats: 3, mix: town, years: 5, elected: "2021-12-24"},
	{id: "T11", parent: "T", name: "丑社区党支部", kind: orgtree.Branch, unit: "丑社区", unitKind: orgtree.Community, full: 27, seats: 4, mix: town, years: 5, elected: "2021-12-27"},
	{id: "T12", parent: "T", name: "样例中学党支部", kind: orgtree.Branch, unit: "样例中学", unitKind: orgtree.Institution, full: 33, probation: 3, seats: 8, mix: school, years: 3, elected: "2024-04-09"},
	{id: "T13", parent: "T", name: "样例小学党支部", kind: orgtree.Branch, unit: "样例小学", unitKind: orgtree.Institution, full: 19, seats: 3, mix: school, years: 3, elected: "2024-04-10"},
	{id: "T14", parent: "T", name: "样例卫生院党支部", kind: orgtree.Branch, unit: "样例卫生院", unitKind: orgtree.Hospital, full: 21, seats: 3, mix: office, years: 3, elected: "2024-05-20"},
	{id: "T15", parent: "T", name: "寅机械厂党支部", kind: orgtree.Branch, unit: "寅机械厂", unitKind: orgtree.NonPublic, full: 16, probation: 1, seats: 3, mix: works, years: 4, elected: "2024-03-05"},
	{id: "T16", parent: "T", name: "卯食品厂党支部", kind: orgtree.Branch, unit: "卯食品厂", unitKind: orgtree.NonPublic, full: 12, mix: works, years: 3, elected: "2024-03-07", seats: 1},
	{id: "T17", parent: "T", name: "老街商户联合党支部", kind: orgtree.JointBranch, full: 9, seats: 3, mix: traders, years: 3, elected: "2024-06-11", unit: "老街东商户", unitKind: orgtree.NonPublic},
	{id: "T18", parent: "T", name: "驻辰市流动党员党支部", kind: orgtree.MobileBranch, full: 14, probation: 1, seats: 3, mix: traders, years: 3, elected: "2024-06-12", unit: "驻辰市务工人员", unitKind: orgtree.OtherUnit},
	{id: "T19", parent: "T", name: "灌渠工程临时党支部", kind: orgtree.TemporaryBranch, full: 5, seats: 1, mix: office, from: "2025-04-01", elected: "2025-04-01", unit: "灌渠工程部", unitKind: orgtree.OtherUnit},
	{id: "T20", parent: "T", name: "巳合作社党支部", kind: orgtree.Branch, unit: "巳合作社", unitKind: orgtree.NonPublic, full: 8, seats: 3, mix: village, years: 6, elected: "2022-08-15"},
	{id: "T21", parent: "T", name: "样例敬老院党支部", kind: orgtree.Branch, unit: "样例敬老院", unitKind: orgtree.Institution, full: 2, probation: 1, seats: 1, mix: office, years: 3, elected: "2024-07-03"},
	{id: "T22", parent: "T", name: "退休干部党支部", kind: orgtree.Branch, unit: "样例镇离退休干部办", unitKind: orgtree.StateOrgan, full: 20, seats: 3, mix: pensioners, years: 2, elected: "2024-09-02"},
	{id: "T23", parent: "T", name: "样例粮站党支部", kind: orgtree.Branch, unit: "样例粮站", unitKind: orgtree.SOE, full: 9, seats: 2, mix: works, years: 3, elected: "2023-11-08"},
	{id: "T26", parent: "T", name: "酉渔场联合党支部", kind: orgtree.JointBranch, full: 8, seats: 3, mix: works, years: 3, elected: "2024-06-13", unit: "酉渔场", unitKind: orgtree.NonPublic},
	{id: "T24", parent: "T", name: "午建材公司党委", kind: orgtree.Committee, unit: "午建材公司", unitKind: orgtree.SOE, seats: 5, years: 5, elected: "2022-09-01"},
	{id: "T2401", parent: "T24", name: "午建材公司采石党支部", kind: orgtree.Branch, unit: "午建材公司采石场", unitKind: orgtree.SOE, full: 22, probation: 1, seats: 3, mix: works, years: 3, elected: "2024-02-20"},
	{id: "T2402", parent: "T24", name: "午建材公司运输党支部", kind: orgtree.Branch, unit: "午建材公司运输队", unitKind: orgtree.SOE, full: 18, seats: 3, mix: works, years: 3, elected: "2024-02-21"},
}

func (t *township) organizations() {
	rows := t.table("organizations.csv", "编号", "名称", "类别", "上级编号", "起日", "止日", "并入")
	units := t.table("units.csv", "单位编号", "单位名称", "单位类别", "党组织编号")
	number := 0
	for i := range t.places {
		p := &t.places[i]
		rows.add(p.id, p.name, p.kind.Label().Zh, p.parent, p.from, "", "")
		if p.unit == "" {
			continue
		}
		id, known := t.units[p.unit]
		if !known {
			number++
			id = fmt.Sprintf("D%02d", number)
			t.units[p.unit] = id
		}
		units.add(id, p.unit, p.unitKind.Label().Zh, p.id)
	}
	t.units["老街西商户"] = "D90"
	units.add("D90", "老街西商户", orgtree.NonPublic.Label().Zh, "T17")
	// A branch that went into another, so that the register has a past.
	rows.add("T25", "未农机站党支部", orgtree.Branch.Label().Zh, "T", "", "2024-07-01", "T15")
}
