package regulation

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func TestSeverity(t *testing.T) {
	for _, v := range AllVerdicts() {
		for _, f := range append(AllForces(), 0) {
			for _, reason := range []string{"", "approved by the township committee"} {
				want := Clear
				switch {
				case v == Pending:
					want = Waiting
				case v == UnknownFacts:
					want = Asking
				case v == Unmet && (f == Must || f == MustNot || f == States):
					want = Violation // a reason settles no must
				case v == Unmet && reason != "":
					want = Settled
				case v == Unmet:
					want = Deviation
				}
				got := Finding{Verdict: v, Force: f, Reason: reason}.Severity()
				assert.Equal(t, want, got, "%s %s %q", v, f, reason)
			}
		}
	}
	assert.True(t, slices.IsSorted(AllSeverities()))
}

// Every template is filled by facts that have names, the same ones in both
// languages, and not more of them than a finding holds.
func TestTemplates(t *testing.T) {
	braces := regexp.MustCompile(`\{([^{}]*)\}`)
	names := func(s string) (all []string) {
		for _, m := range braces.FindAllStringSubmatch(s, -1) {
			if !slices.Contains(all, m[1]) {
				all = append(all, m[1])
			}
		}
		slices.Sort(all)
		return all
	}
	for r := range AllRules() {
		assert.Equal(t, len(r.findings) > 0, r.remedy.Zh != "" && r.remedy.En != "", "%s: texts and a remedy, or neither", r.ID)
		for v, text := range r.findings {
			assert.NotEmpty(t, v.String(), r.ID)
			assert.NotEmpty(t, text.Zh, r.ID)
			assert.NotEmpty(t, text.En, r.ID)
			assert.Equal(t, names(text.Zh), names(text.En), "%s %s", r.ID, v)
			f := Finding{Rule: r.ID, Verdict: v, Required: CountOf(7), Due: calendar.MustParse("2026-06-30")}
			for _, n := range names(text.Zh) {
				if !slices.Contains([]string{"required", "usual", "should", "or-reason", "due", "period", "part"}, n) {
					assert.Contains(t, factNames, n, r.ID)
					f = f.WithFact(n, CountOf(42))
				}
			}
			assert.LessOrEqual(t, len(slices.Collect(f.Facts())), MaxFacts)
			got, none := f.Text(), Finding{Rule: r.ID, Verdict: v}.Text()
			for _, s := range []string{got.Zh, got.En, none.Zh, none.En} {
				assert.NotRegexp(t, `[{}|\[\]]`, s, r.ID)
			}
			assert.NotContains(t, got.Zh, "未知", r.ID)
			assert.NotContains(t, got.En, "unknown", r.ID)
			assert.Equal(t, v != Unmet && v != UnknownFacts, f.Remedy().IsZero(), "%s %s", r.ID, v)
			for _, s := range []string{f.Remedy().Zh, f.Remedy().En} {
				assert.NotContains(t, s, "{", r.ID)
			}
		}
	}
	for _, n := range factNames {
		assert.NotEmpty(t, n.Zh)
		assert.NotEmpty(t, n.En)
	}
}

func TestTextsOfVerdictsWithoutATemplate(t *testing.T) {
	for r := range AllRules() {
		for _, v := range AllVerdicts() {
			text := Finding{Rule: r.ID, Verdict: v}.Text()
			assert.NotEmpty(t, text.Zh)
			assert.NotEmpty(t, text.En)
		}
	}
	f := Finding{Rule: BranchSizeMin, Verdict: UnknownFacts}.WithFact("full-members", Value{}).WithFact("members", CountOf(3)).WithFact("colour", Value{})
	assert.Equal(t, Text{"未填报正式党员人数、colour",
		"not given: full members, colour"}, f.Text())
	assert.Equal(t, Text{"党支部的正式党员人数：尚未到期", "full members of a branch: not due yet"}, Finding{Rule: BranchSizeMin, Verdict: Pending}.Text())
}

func TestFill(t *testing.T) {
	facts := Finding{Required: CountOf(2)}.WithFact("a", CountOf(1)).WithFact("b", Value{})
	for template, want := range map[string]string{
		"":                   "",
		"no names":           "no names",
		"{a}{required}{b}":   "12unknown",
		"a{a} {c} {required": "a1 unknown ",
		"{a":                 "",
		"}{":                 "}",
	} {
		assert.Equal(t, want, facts.fill(Text{En: template}).En, template)
	}
}

func TestFindingHoldsFourFacts(t *testing.T) {
	f := Finding{}
	for _, n := range []string{"a", "b", "c", "d", "e"} {
		f = f.WithFact(n, WordOf(n))
	}
	var got []string
	for x := range f.Facts() {
		got = append(got, x.Name)
	}
	assert.Equal(t, []string{"a", "b", "c", "d"}, got)
	for range f.Facts() {
		break
	}
	one, same := Finding{}.WithFact("a", CountOf(1)), Finding{}.WithFact("a", CountOf(1))
	assert.True(t, one == same, "comparable")
}

func TestFindingJSON(t *testing.T) {
	f := Finding{Rule: BranchSizeMax, Verdict: Unmet, Subject: "b-1",
		Citation: Citation{Instrument: BranchWork2018, Article: 4, Paragraph: 2}, Source: Text{"甲", "a"}, Force: Generally, Required: CountOf(50)}.
		WithFact("members", CountOf(61))
	b, err := json.Marshal(f)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"rule": "branch.size.max", "verdict": "unmet", "severity": "deviation", "subject": "b-1", "source": {"zh": "甲", "en": "a"},
		"basis": "branch-work-2018:4:2", "force": "generally", "facts": [{"name": "members", "label": {"zh": "党员人数", "en": "members"}, "value": 61, "text": {"zh": "61", "en": "61"}}], "required": 50, "hypothetical": false,
		"text": {"zh": "党员61名（含预备党员），超过50名（规定一般不超过50名）", "en": "61 members (probationary included), over 50, the usual maximum"},
		"remedy": {"zh": "研究划分党支部或者设立党总支；确有理由的，记录理由", "en": "consider splitting the branch or setting up a general Party branch; or record the reason"}
	}`, string(b))
	f.Due, f.Reason, f.Hypothetical = calendar.MustParse("2026-06-30"), "县委组织部已批复", true
	b, err = json.Marshal(f)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"due":"2026-06-30"`)
	assert.Contains(t, string(b), `"reason":"县委组织部已批复"`)
	assert.Contains(t, string(b), `"severity":"settled"`)
	assert.Contains(t, string(b), `"hypothetical":true`)
	_, err = json.Marshal(Finding{})
	assert.Error(t, err, "a finding without verdict and force is none")
}

func TestValues(t *testing.T) {
	rates := must(on("2026-06-30").Schedule(DuesRetiredRates))
	day := calendar.MustParse("2024-05-01")
	for _, c := range []struct {
		v          Value
		kind       ValueKind
		s, json    string
		text       Text
		got, other any
	}{
		{CountOf(50), CountValue, "50", "50", Text{"50", "50"}, first(CountOf(50).Count()), int64(50)},
		{MoneyOf(7500), MoneyValue, "75.00", `"75.00"`, Text{"75.00元", "75.00 yuan"}, first(MoneyOf(7500).Money()), Fen(7500)},
		{RangeOf(FenRange{20, 100}), RangeValue, "0.20–1.00", `"0.20–1.00"`, Text{"0.20–1.00元", "0.20–1.00 yuan"}, first(RangeOf(FenRange{20, 100}).Range()), FenRange{20, 100}},
		{ThresholdOf(AtLeast(1, 2)), ThresholdValue, ">=1/2", `"\u003e=1/2"`, Text{"半数以上", "at least half"}, first(ThresholdOf(AtLeast(1, 2)).Threshold()), AtLeast(1, 2)},
		{ThresholdOf(MoreThan(1, 2)), ThresholdValue, ">1/2", `"\u003e1/2"`, Text{"超过半数", "more than half"}, first(ThresholdOf(MoreThan(1, 2)).Threshold()), MoreThan(1, 2)},
		{DateOf(day), DateValue, "2024-05-01", `"2024-05-01"`, Text{"2024年5月1日", "1 May 2024"}, first(DateOf(day).Date()), day},
		{FlagOf(true), FlagValue, "true", "true", Text{"是", "yes"}, first(FlagOf(true).Flag()), true},
		{FlagOf(false), FlagValue, "false", "false", Text{"否", "no"}, first(FlagOf(false).Flag()), false},
		{WordOf("village"), WordValue, "village", `"village"`, Text{"village", "village"}, nil, nil},
		{ScheduleOf(rates), ScheduleValue, "<=5000.00:0.005 else:0.01", `"\u003c=5000.00:0.005 else:0.01"`,
			Text{"5000元以下（含）0.5%，5000元以上1%", "up to and including 5000: 0.5%; over 5000: 1%"}, first(ScheduleOf(rates).Schedule()), rates},
		{RateOf(Permille(50)), RateValue, "0.05", `"0.05"`, Text{"5%", "5%"}, first(RateOf(Permille(50)).Rate()), Permille(50)},
		{Value{}, 0, "", "null", Text{"未知", "unknown"}, nil, nil},
	} {
		assert.Equal(t, c.kind, c.v.Kind())
		assert.Equal(t, c.kind == 0, c.v.IsUnknown())
		assert.Equal(t, c.s, c.v.String())
		assert.Equal(t, c.text, c.v.Text())
		assert.Equal(t, c.other, c.got)
		b, err := json.Marshal(c.v)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(b))
		for kind, ok := range map[ValueKind]bool{
			CountValue: has(c.v.Count()), MoneyValue: has(c.v.Money()), RangeValue: has(c.v.Range()), ThresholdValue: has(c.v.Threshold()),
			DateValue: has(c.v.Date()), FlagValue: has(c.v.Flag()), ScheduleValue: has(c.v.Schedule()), RateValue: has(c.v.Rate()),
		} {
			assert.Equal(t, kind == c.kind, ok, "%s read as %s", c.v.Kind(), kind)
		}
	}
	one, same := ScheduleOf(rates), ScheduleOf(rates)
	assert.True(t, one == same, "comparable")
	assert.True(t, DateOf(calendar.Date{}).IsUnknown(), "an unset day is an unknown fact")
	assert.False(t, ThresholdOf(AtLeast(1, 2)) == ThresholdOf(MoreThan(1, 2)))
}

func first[T any](v T, _ bool) T { return v }

func has[T any](_ T, ok bool) bool { return ok }

func TestTrace(t *testing.T) {
	law := must(National().With(local(SetMoney(DuesMonthlyCap, 800*Yuan))))
	p := must(ParameterOf(law.On(EditionDate()), DuesMonthlyCap))
	tr := Trace{Format: TraceFormat, Operation: "fees.assess",
		Inputs:     []TraceValue{{"base", Text{"基数", "base"}, MoneyOf(6_000_000), Text{}}},
		Parameters: []Parameter{p},
		Steps: []TraceStep{
			{true, Text{"限额", "cap"}, Text{"应交数超过限额", "the dues are over the cap"}},
			{false, Text{"定额", "fixed amount"}, Text{"不是学生", "not a student"}},
		},
		Results: []TraceValue{{"dues", Text{"应交党费", "dues"}, MoneyOf(80_000), Text{}}},
		Basis:   []Citation{p.Citation, {Instrument: Dues2008, Article: 2}},
	}
	assert.Equal(t, strings.TrimLeft(`
输入
  基数：60000.00元
依据参数
  月交纳党费限额：800.00元 [《某县党支部建设办法》第四条，自2026年1月1日起，本地规定]
判断（✓适用，–不适用）
  ✓ 限额：应交数超过限额
  – 定额：不是学生
结果
  应交党费：800.00元
条文
  《某县党支部建设办法》第四条
  《关于中国共产党党费收缴、使用和管理的规定》第二条
`, "\n"), tr.In(Chinese))
	assert.Equal(t, strings.TrimLeft(`
Inputs
  base: 60000.00 yuan
Parameters
  monthly cap on dues: 800.00 yuan [Branch Rules of a County, Art. 4, from 1 January 2026, local]
Steps (✓ applies, – does not)
  ✓ cap: the dues are over the cap
  – fixed amount: not a student
Results
  dues: 800.00 yuan
Basis
  Branch Rules of a County, Art. 4
  Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 2
`, "\n"), tr.In(English))
	b, err := json.Marshal(tr)
	require.NoError(t, err)
	var back map[string]any
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, "dangwu.trace/1", back["format"])
	assert.Equal(t, "county-branches-2026:4", back["basis"].([]any)[0])
	assert.Equal(t, "local", back["parameters"].([]any)[0].(map[string]any)["layer"])
}

// The words follow the force: a binding local limit is no usual one, and no
// reason settles going over it.
func TestWordsFollowTheForce(t *testing.T) {
	law := must(National().With(local(SetCount(BranchMaxMembers, 30)).As(MustNot)))
	p := must(ParameterOf(law.On(EditionDate()), BranchMaxMembers))
	f := p.Finding(BranchSizeMax, "b").WithFact("members", CountOf(41))
	f.Verdict = Unmet
	assert.Equal(t, "党员41名（含预备党员），超过30名（规定不得超过30名）", f.Text().Zh)
	assert.NotContains(t, f.Remedy().Zh+f.Remedy().En, "理由")
	assert.Equal(t, "《某县党支部建设办法》第四条", f.Source.Zh)
	f.Force = Generally
	assert.Equal(t, "党员41名（含预备党员），超过30名（规定一般不超过30名）", f.Text().Zh)
	assert.Contains(t, f.Remedy().Zh, "记录理由")
}

// Mistake 14 of existing systems: a reminder whose template is never filled.
func TestMistake14TemplateNeverFilled(t *testing.T) {
	for r := range AllRules() {
		for _, v := range AllVerdicts() {
			f := Finding{Rule: r.ID, Verdict: v, Force: Generally}
			for _, text := range []Text{f.Text(), f.Remedy()} {
				assert.NotContains(t, text.Zh+text.En, "{", "%s %s", r.ID, v)
				assert.NotContains(t, text.Zh+text.En, "}", "%s %s", r.ID, v)
			}
		}
	}
}
