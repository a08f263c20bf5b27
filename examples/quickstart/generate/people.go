package main

import (
	"fmt"

	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The characters of which names are made.
const (
	surnames = "陈林黄周吴徐孙胡朱高何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈"
	given    = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
)

// person is one member.
type person struct {
	id             string
	home           *place
	admitted, full calendar.Date
	category       fees.Category
	base           fees.Fen // base of a month, chosen amount, or net income of a quarter
}

// mix is how often each category of dues comes, in hundredths.
type mix []struct {
	category fees.Category
	share    int
}

var (
	village    = mix{{fees.Farmer, 74}, {fees.SelfEmployed, 9}, {fees.Retired, 5}, {fees.Relief, 4}, {fees.MinimumAllowance, 4}, {fees.Unemployed, 2}, {fees.Student, 2}}
	town       = mix{{fees.Retired, 50}, {fees.Salaried, 22}, {fees.SelfEmployed, 12}, {fees.Unemployed, 10}, {fees.MinimumAllowance, 4}, {fees.Student, 2}}
	office     = mix{{fees.Salaried, 92}, {fees.Retired, 8}}
	school     = mix{{fees.Salaried, 84}, {fees.Retired, 10}, {fees.Student, 6}}
	works      = mix{{fees.Salaried, 86}, {fees.AnnualSalary, 14}}
	traders    = mix{{fees.SelfEmployed, 88}, {fees.Salaried, 12}}
	pensioners = mix{{fees.Retired, 100}}
)

func (m mix) pick(n int) fees.Category {
	for _, x := range m {
		if n -= x.share; n < 0 {
			return x.category
		}
	}
	return m[0].category
}

// people makes the members of every branch.
func (t *township) people() {
	rows := t.table("members.csv", "编号", "姓名", "性别", "出生日期", "党组织编号", "入党日期", "转正日期", "党费类别")
	family, own := []rune(surnames), []rune(given)
	order := t.rand.Perm(len(family) * len(own))
	for i := range t.places {
		p := &t.places[i]
		for j := range p.full + p.probation {
			n := len(t.persons)
			x := &person{id: fmt.Sprintf("P%03d", n+1), home: p, category: p.mix.pick(t.rand.IntN(100))}
			youngest := 28
			switch x.category {
			case fees.Retired:
				youngest = 60
			case fees.Student:
				youngest = 21
			}
			age := youngest + t.rand.IntN(30)
			if x.category == fees.Student {
				age = youngest + t.rand.IntN(4)
			}
			born := sampleDay.AddYears(-age).AddDays(-t.rand.IntN(360))
			if j < p.full {
				// At least two years a full member, most of them much longer.
				latest := max(age-18-4, 0)
				x.admitted = born.AddYears(18 + t.rand.IntN(latest+1)).AddDays(t.rand.IntN(300))
				if newest := calendar.MustParse("2019-06-28"); x.admitted.After(newest) {
					x.admitted = newest.AddDays(-t.rand.IntN(300))
				}
				if x.category == fees.Student {
					x.admitted = calendar.MustParse("2023-05-12").AddDays(t.rand.IntN(200))
				}
				x.full = x.admitted.AddYears(1)
			} else {
				x.admitted = calendar.MustParse("2025-03-10").AddDays(t.rand.IntN(200))
			}
			name := order[n%len(order)]
			sex := "男"
			if t.rand.IntN(100) < 38 {
				sex = "女"
			}
			rows.add(x.id, string([]rune{family[name/len(own)], own[name%len(own)]}), sex, born.String(), p.id,
				x.admitted.String(), x.full.String(), x.category.Label().Zh)
			p.members = append(p.members, x)
			t.persons = append(t.persons, x)
			x.base = t.base(x.category)
		}
	}
}

// base makes up an amount that fits a category; none for the fixed ones.
func (t *township) base(c fees.Category) fees.Fen {
	switch c {
	case fees.Salaried:
		return fees.Fen(280000+t.rand.IntN(700000)) / 10 * 10
	case fees.AnnualSalary:
		return fees.Fen(800000 + t.rand.IntN(60)*50000)
	case fees.SelfEmployed:
		return fees.Fen(600000 + t.rand.IntN(300)*10000)
	case fees.Retired:
		return fees.Fen(220000 + t.rand.IntN(450000))
	case fees.Farmer:
		return fees.Fen(20 + t.rand.IntN(9)*10)
	}
	return 0
}
