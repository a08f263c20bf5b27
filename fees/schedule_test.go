package fees_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func schedule(t testing.TB, in string) fees.Schedule {
	t.Helper()
	var c fees.Circumstances
	require.NoError(t, json.Unmarshal([]byte(in), &c))
	s, err := national(t, fees.Policy{}).Schedule(c)
	require.NoError(t, err)
	return s
}

func whys(s fees.Schedule) string {
	var out []string
	for _, m := range s.Months {
		w := m.Why.String()
		if m.HasDue {
			w = m.Due.String() + " " + w
		}
		out = append(out, w)
	}
	return strings.Join(out, ", ")
}

func TestScheduleMonths(t *testing.T) {
	salaried := func(from string) string { return `{"from":"` + from + `","category":"salaried","base":"5000"}` }
	cases := []struct{ name, in, want string }{
		{"liable from the month of the meeting, the whole month",
			`{"from":"2024-05","to":"2024-07","accepted":"2024-06-30","pay":[` + salaried("2024-01") + `]}`,
			"before-start, 50.00 assessed, 50.00 assessed"},
		{"the meeting before 2008-04, the approval after: from 2008-04",
			`{"from":"2008-02","to":"2008-05","accepted":"2008-02-10","approved":"2008-05-10","pay":[` + salaried("2008-01") + `]}`,
			"before-start, before-start, 50.00 assessed, 50.00 assessed"},
		{"the approval decides where the caller says so",
			`{"from":"2024-05","to":"2024-07","accepted":"2024-05-10","approved":"2024-07-01","start":"approval","pay":[` + salaried("2024-01") + `]}`,
			"before-start, before-start, 50.00 assessed"},
		{"a change of pay waits for January",
			`{"from":"2024-11","to":"2025-01","pay":[` + salaried("2024-01") + `,{"from":"2024-11","category":"salaried","base":"10000"}]}`,
			"50.00 kept-for-year, 50.00 kept-for-year, 150.00 assessed"},
		{"or counts at once",
			`{"from":"2024-10","to":"2024-11","change":"same-month","pay":[` + salaried("2024-01") + `,{"from":"2024-11","category":"salaried","base":"10000"}]}`,
			"50.00 assessed, 150.00 assessed"},
		{"before the notice it always counts at once",
			`{"from":"2016-10","to":"2016-11","pay":[` + salaried("2016-01") + `,{"from":"2016-11","category":"salaried","base":"10000"}]}`,
			"50.00 assessed, 150.00 assessed"},
		{"another category counts from its own month",
			`{"from":"2024-06","to":"2024-07","pay":[` + salaried("2024-01") + `,{"from":"2024-07","category":"retired","base":"5000"}]}`,
			"50.00 assessed, 25.00 assessed"},
		{"and what changes again within it waits in turn",
			`{"from":"2024-07","to":"2024-09","pay":[` + salaried("2024-01") + `,{"from":"2024-07","category":"retired","base":"5000"},{"from":"2024-09","category":"retired","base":"5000.01"}]}`,
			"25.00 assessed, 25.00 assessed, 25.00 kept-for-year"},
		{"a gap of pay asks",
			`{"from":"2024-01","to":"2024-03","pay":[{"from":"2024-01","to":"2024-01","category":"salaried","base":"5000"},` + salaried("2024-03") + `]}`,
			"50.00 assessed, no-pay, 50.00 assessed"},
		{"an annual salary counts in its own month, the self-employed to the end of the quarter",
			`{"from":"2024-01","to":"2024-07","pay":[{"from":"2024-01","category":"annual-salary","base":"5000"},{"from":"2024-05","category":"self-employed","quarterNet":"9000.01"}]}`,
			"50.00 assessed, no-pay, no-pay, no-pay, 30.00 assessed, 30.00 assessed, no-pay"},
		{"a month of an end is nobody's without a rule",
			`{"from":"2024-05","to":"2024-07","ends":[{"type":"died","on":"2024-06-01"}],"pay":[` + salaried("2024-01") + `]}`,
			"50.00 assessed, end-month, died"},
		{"stopped and restored",
			`{"from":"2024-05","to":"2024-08","endMonth":"due","ends":[{"type":"stopped","on":"2024-05-31"},{"type":"restored","on":"2024-07-31"}],"pay":[` + salaried("2024-01") + `]}`,
			"50.00 assessed, stopped, 50.00 assessed, 50.00 assessed"},
		{"whole months abroad only",
			`{"from":"2024-05","to":"2024-07","abroadRule":"deferred","abroad":[{"left":"2024-06-01","returned":"2024-07-01"}],"pay":[` + salaried("2024-01") + `]}`,
			"50.00 assessed, 50.00 abroad, 50.00 assessed"},
		{"relief needs both days", // the approval counts from its month
			`{"from":"2024-05","to":"2024-07","reductions":[{"from":"2024-05","to":"2024-07","amount":"0","branch":"2024-05-01","approved":"2024-06-30"}],"pay":[` + salaried("2024-01") + `]}`,
			"50.00 assessed, 0.00 hardship, 0.00 hardship"},
		{"the branch alone for the retired",
			`{"from":"2024-05","to":"2024-06","reductions":[{"from":"2024-05","to":"2024-06","amount":"5","branch":"2024-06-01"}],"pay":[{"from":"2024-01","category":"retired","base":"4000"}]}`,
			"20.00 assessed, 5.00 hardship"},
		{"no schedule, and no first month of the notice",
			`{"from":"2016-12","to":"2017-01","pay":[` + salaried("2016-01") + `]}`,
			"50.00 assessed, missing-notice-from"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, whys(schedule(t, c.in))) })
	}
}

// Whatever the circumstances, the months follow each other, the sums are those of
// the months, and every month has a reason in both languages.
func TestScheduleAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	tariff := national(t, fees.Policy{NoticeFrom: month("2017-06")})
	first := month("2007-01")
	pick := func(n int) calendar.Month { return first.Add(r.IntN(n)) }
	for range fewer(3000) {
		c := fees.Circumstances{From: pick(120), Branch: "A", Pay: []fees.PayLine{}, Change: fees.Change(r.IntN(3)), EndRule: fees.EndRule(r.IntN(3)),
			AbroadRule: fees.AbroadRule(r.IntN(3)), TransferRule: fees.TransferRule(r.IntN(3))}
		c.To = c.From.Add(r.IntN(40))
		for m := c.From.Add(-3); !m.After(c.To); m = m.Add(1 + r.IntN(9)) {
			p := fees.PayLine{From: m, Category: fees.AllCategories()[r.IntN(9)]}
			if p.Category.NeedsBase() {
				p.Base = yuan("0.5")
				if p.Category != fees.Farmer {
					p.Base, _ = fees.FromFen(fees.Fen(r.IntN(2_000_000)))
				}
			}
			c.Pay = append(c.Pay, p)
		}
		if r.IntN(3) == 0 {
			c.Ends = append(c.Ends, fees.End{Type: fees.Stopped, On: pick(160).First()}, fees.End{Type: fees.Restored, On: calendar.MustParse("2026-01-01")})
		}
		if r.IntN(3) == 0 {
			c.Abroad = append(c.Abroad, fees.Stay{Left: pick(160).First(), Returned: calendar.MustParse("2026-01-01")})
		}
		s, err := tariff.Schedule(c)
		require.NoError(t, err)
		var total, deferred fees.Fen
		unknown := 0
		for i, m := range s.Months {
			require.Equal(t, c.From.Add(i), m.Month)
			require.NotZero(t, m.Status)
			require.NotZero(t, m.Why)
			require.NotEmpty(t, m.Reason().Zh)
			require.NotEmpty(t, m.Reason().En)
			require.Equal(t, m.Status == fees.Undecided || m.Status == fees.NothingDue, !m.HasDue)
			if m.Status == fees.Undecided {
				unknown++
			}
			if m.HasDue {
				total += m.Due
				if m.Status == fees.Deferred {
					deferred += m.Due
				}
			}
			if m.Why == fees.Assessed { // and every such month is what the single call says
				line := c.Pay[0]
				for _, p := range c.Pay {
					if !p.From.After(m.Month) {
						line = p
					}
				}
				a, err := tariff.Assess(fees.Input{Month: m.Month, Category: line.Category, Base: line.Base})
				require.NoError(t, err)
				require.Equal(t, a.Due, m.Due)
			}
		}
		require.Len(t, s.Months, c.From.Until(c.To)+1)
		require.Equal(t, []any{total, deferred, unknown}, []any{s.Total, s.Deferred, s.Unknown})
		card := s.Card("D001")
		require.Len(t, card.Rows, len(s.Months))
		for _, row := range append(card.Rows, card.Sums) {
			require.Len(t, row, len(card.Headings))
		}
	}
}

func TestScheduleRefuses(t *testing.T) {
	pay := `"pay":[{"from":"2024-01","category":"salaried","base":"5000"}]`
	for in, want := range map[string][2]string{
		`{"to":"2024-01",` + pay + `}`:                                                                           {"missing-from", "from"},
		`{"from":"2024-02","to":"2024-01",` + pay + `}`:                                                          {"invalid-to", "to"},
		`{"from":"1900-01","to":"2000-01",` + pay + `}`:                                                          {"count-mismatch", "to"},
		`{"from":"2024-01","to":"2024-02"}`:                                                                      {"missing-pay", "pay"},
		`{"from":"2024-01","to":"2024-02","pay":[{"from":"2024-02"}]}`:                                           {"missing-category", "pay[0].category"},
		`{"from":"2024-01","to":"2024-02","approved":"2024-01-02",` + pay + `}`:                                  {"missing-accepted", "accepted"},
		`{"from":"2008-01","to":"2008-02","accepted":"2008-01-02",` + pay + `}`:                                  {"missing-approved", "approved"},
		`{"from":"2024-01","to":"2024-02","accepted":"2024-01-03","approved":"2024-01-02",` + pay + `}`:          {"invalid-approved", "approved"},
		`{"from":"2024-01","to":"2024-02","ends":[{"type":"restored","on":"2024-01-01"}],` + pay + `}`:           {"conflicting-fields", "ends[0]"},
		`{"from":"2024-01","to":"2024-02","abroad":[{"left":"2024-02-01","returned":"2024-01-01"}],` + pay + `}`: {"invalid-returned", "abroad[0].returned"},
		`{"from":"2024-01","to":"2024-01","reductions":[{"from":"2024-01","to":"2024-01","amount":"50.01","branch":"2024-01-01","approved":"2024-01-01"}],` + pay + `}`: {"amount-out-of-range", "reductions[0].amount"},
		`{"from":"2024-01","to":"2024-01","pay":[{"from":"2024-01","category":"farmer","base":"1.01"}]}`:                                                                {"amount-out-of-range", "pay[0].base"},
		`{"from":"2024-01","to":"2024-01","pay":[{"from":"2024-01","category":"student","base":"1.01"}]}`:                                                               {"conflicting-fields", "pay[0].base"},
	} {
		var c fees.Circumstances
		require.NoError(t, json.Unmarshal([]byte(in), &c), in)
		_, err := national(t, fees.Policy{}).Schedule(c)
		faultAt(t, err, regulation.Code(want[0]), want[1])
	}
}

// The dues card in both languages reads line by line.
func TestCard(t *testing.T) {
	s := schedule(t, `{"from":"2024-05","to":"2024-07","branch":"A","ends":[{"type":"died","on":"2024-06-20"}],
		"pay":[{"from":"2024-01","category":"retired","base":"5000.01"}]}`)
	assert.Equal(t, `## 党费应交明细（D001）

| 月份 | 党员类别 | 计算基数（元） | 应交（元） | 情况 | 收缴党支部 | 说明 |
|---|---|---|---|---|---|---|
| 2024年5月 | 离退休 | 5000.01 | 50.00 | 应交 | A | 基数5000.01元，5000元以上档，全部基数按1%计得50.0001元，四舍五入到分，应交50.00元 |
| 2024年6月 |  |  | 未定 | 未定 | A | 去世、出党或者停止党籍当月 |
| 2024年7月 |  |  | — | 不需交纳 |  | 已去世 |
| 合计 |  |  | 50.00 |  |  |  |

- 有1个月未定，不在合计之内
`, s.Card("D001").Markdown(regulation.Chinese))
	assert.Contains(t, s.Card("D001").Markdown(regulation.English), "| June 2024 |  |  | undecided | undecided | A | month of the end |")
	table := fees.BranchTable("第一党支部", month("2024-05"), []fees.BranchRow{{Member: "D|1", Due: s.Months[0]}, {Member: "D2", Due: s.Months[1]}})
	assert.Equal(t, `## 第一党支部2024年5月党费收缴表

| 党员 | 党员类别 | 计算基数（元） | 应交（元） | 情况 | 说明 |
|---|---|---|---|---|---|
| D\|1 | 离退休 | 5000.01 | 50.00 | 应交 | 基数5000.01元，5000元以上档，全部基数按1%计得50.0001元，四舍五入到分，应交50.00元 |
| D2 |  |  | 未定 | 未定 | 去世、出党或者停止党籍当月 |
| 合计 |  |  | 50.00 |  |  |

- 有1名党员的数额未定，不在合计之内
`, table.Markdown(regulation.Chinese))
}

func FuzzSchedule(f *testing.F) {
	f.Add([]byte(`{"from":"2024-05","to":"2024-07","pay":[{"from":"2024-01","category":"salaried","base":"5000"}]}`))
	f.Add([]byte(`{"from":"2007-05","to":"2009-07","accepted":"2008-02-01","approved":"2008-05-01","studentDues":"0.1","pay":[{"from":"2007-01","category":"student"}],"ends":[{"type":"left","on":"2009-01-01"}]}`))
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, in []byte) {
		var c fees.Circumstances
		if json.Unmarshal(in, &c) != nil {
			return
		}
		s, err := tariff.Schedule(c)
		if err != nil {
			require.NotEqual(t, regulation.Code("error"), regulation.CodeOf(err))
			require.Empty(t, s.Months)
			return
		}
		_, err = json.Marshal(s)
		require.NoError(t, err)
	})
}
