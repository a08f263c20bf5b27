package compliance_test

import (
	"fmt"
	"testing"

	"github.com/dangwu-go/dangwu/compliance"
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var asOf = calendar.MustParse("2026-06-30")

func day(s string) calendar.Date { return calendar.MustParse(s) }

// sound is a branch of thirty that every rule is content with.
func sound() compliance.Branch {
	return compliance.Branch{ID: "b1", FullMembers: compliance.Known(28), Probationary: compliance.Known(2),
		Committee: compliance.Known(3), Secretaries: compliance.Known(1), Deputies: compliance.Known(0),
		SecretaryFullSince: day("2010-05-01"), SecretarySince: day("2024-03-01")}
}

func check(b compliance.Branch, on calendar.Date) map[regulation.RuleID]regulation.Finding {
	out := map[regulation.RuleID]regulation.Finding{}
	for f := range compliance.Check(regulation.National(), b, compliance.Scope{AsOf: on}) {
		out[f.Rule] = f
	}
	return out
}

func TestSoundBranch(t *testing.T) {
	found := check(sound(), asOf)
	assert.Len(t, found, 8)
	for id, f := range found {
		assert.Equal(t, regulation.Met, f.Verdict, id)
		assert.Equal(t, regulation.Clear, f.Severity(), id)
		assert.NotContains(t, f.Text().Zh+f.Text().En, "{", id)
		assert.Equal(t, regulation.BranchWork2018, f.Citation.Instrument, id)
	}
}

// Every rule: met, unmet, each boundary from both sides, each exception, and
// unknown facts.
func TestRules(t *testing.T) {
	known := compliance.Known
	tests := []struct {
		name     string
		change   func(*compliance.Branch)
		rule     regulation.RuleID
		verdict  regulation.Verdict
		severity regulation.Severity
	}{
		{"two full members", func(b *compliance.Branch) { b.FullMembers = known(2) }, regulation.BranchSizeMin, regulation.Unmet, regulation.Violation},
		{"three full members", func(b *compliance.Branch) { b.FullMembers = known(3) }, regulation.BranchSizeMin, regulation.Met, regulation.Clear},
		{"probationary members do not count", func(b *compliance.Branch) { b.FullMembers, b.Probationary = known(2), known(10) }, regulation.BranchSizeMin, regulation.Unmet, regulation.Violation},
		{"two in a village", func(b *compliance.Branch) { b.FullMembers, b.Unit = known(2), orgtree.Village }, regulation.BranchSizeMin, regulation.OutOfScope, regulation.Clear},
		{"three in a village", func(b *compliance.Branch) { b.FullMembers, b.Unit = known(3), orgtree.Village }, regulation.BranchSizeMin, regulation.Met, regulation.Clear},
		{"full members unknown", func(b *compliance.Branch) { b.FullMembers = compliance.Number{} }, regulation.BranchSizeMin, regulation.UnknownFacts, regulation.Asking},

		{"fifty members", func(b *compliance.Branch) { b.FullMembers, b.Probationary = known(48), known(2) }, regulation.BranchSizeMax, regulation.Met, regulation.Clear},
		{"fifty-one members, one probationary", func(b *compliance.Branch) { b.FullMembers, b.Probationary = known(50), known(1) }, regulation.BranchSizeMax, regulation.Unmet, regulation.Deviation},
		{"over fifty for a reason", func(b *compliance.Branch) {
			b.FullMembers = known(60)
			b.Reasons = map[regulation.RuleID]string{regulation.BranchSizeMax: "上级已批复"}
		}, regulation.BranchSizeMax, regulation.Unmet, regulation.Settled},
		{"probationary unknown", func(b *compliance.Branch) { b.Probationary = compliance.Number{} }, regulation.BranchSizeMax, regulation.UnknownFacts, regulation.Asking},

		{"six without a committee", func(b *compliance.Branch) { b.FullMembers, b.Committee = known(6), known(0) }, regulation.CommitteeRequired, regulation.OutOfScope, regulation.Clear},
		{"seven without a committee", func(b *compliance.Branch) { b.FullMembers, b.Committee = known(7), known(0) }, regulation.CommitteeRequired, regulation.Unmet, regulation.Violation},
		{"a reason does not settle a must", func(b *compliance.Branch) {
			b.Committee = known(0)
			b.Reasons = map[regulation.RuleID]string{regulation.CommitteeRequired: "人手不足"}
		}, regulation.CommitteeRequired, regulation.Unmet, regulation.Violation},
		{"seven with a committee", func(b *compliance.Branch) { b.FullMembers = known(7) }, regulation.CommitteeRequired, regulation.Met, regulation.Clear},
		{"committee unknown", func(b *compliance.Branch) { b.Committee = compliance.Number{} }, regulation.CommitteeRequired, regulation.UnknownFacts, regulation.Asking},

		{"a committee of two", func(b *compliance.Branch) { b.Committee = known(2) }, regulation.CommitteeSizeMin, regulation.Unmet, regulation.Violation},
		{"a committee of three", func(b *compliance.Branch) { b.Committee = known(3) }, regulation.CommitteeSizeMin, regulation.Met, regulation.Clear},
		{"no committee has no size", func(b *compliance.Branch) { b.Committee = known(0) }, regulation.CommitteeSizeMin, regulation.OutOfScope, regulation.Clear},
		{"size unknown", func(b *compliance.Branch) { b.Committee = compliance.Number{} }, regulation.CommitteeSizeMin, regulation.UnknownFacts, regulation.Asking},
		{"a committee of seven", func(b *compliance.Branch) { b.Committee = known(7) }, regulation.CommitteeSizeMax, regulation.Met, regulation.Clear},
		{"a committee of eight", func(b *compliance.Branch) { b.Committee = known(8) }, regulation.CommitteeSizeMax, regulation.Unmet, regulation.Deviation},
		{"no committee is not too large", func(b *compliance.Branch) { b.Committee = known(0) }, regulation.CommitteeSizeMax, regulation.OutOfScope, regulation.Clear},
		{"largest size unknown", func(b *compliance.Branch) { b.Committee = compliance.Number{} }, regulation.CommitteeSizeMax, regulation.UnknownFacts, regulation.Asking},

		{"no secretary", func(b *compliance.Branch) { b.Secretaries = known(0) }, regulation.SecretaryOne, regulation.Unmet, regulation.Violation},
		{"two secretaries", func(b *compliance.Branch) { b.Secretaries = known(2) }, regulation.SecretaryOne, regulation.Unmet, regulation.Violation},
		{"secretaries unknown", func(b *compliance.Branch) { b.Secretaries = compliance.Number{} }, regulation.SecretaryOne, regulation.UnknownFacts, regulation.Asking},
		{"one deputy", func(b *compliance.Branch) { b.Deputies = known(1) }, regulation.DeputyMax, regulation.Met, regulation.Clear},
		{"two deputies", func(b *compliance.Branch) { b.Deputies = known(2) }, regulation.DeputyMax, regulation.Unmet, regulation.Violation},
		{"deputies unknown", func(b *compliance.Branch) { b.Deputies = compliance.Number{} }, regulation.DeputyMax, regulation.UnknownFacts, regulation.Asking},

		{"a day less than a year", func(b *compliance.Branch) { b.SecretaryFullSince = day("2023-03-02") }, regulation.SecretaryStanding, regulation.Unmet, regulation.Deviation},
		{"a year to the day", func(b *compliance.Branch) { b.SecretaryFullSince = day("2023-03-01") }, regulation.SecretaryStanding, regulation.Met, regulation.Clear},
		{"standing unknown", func(b *compliance.Branch) { b.SecretaryFullSince = calendar.Date{} }, regulation.SecretaryStanding, regulation.UnknownFacts, regulation.Asking},
		{"office unknown", func(b *compliance.Branch) { b.SecretarySince = calendar.Date{} }, regulation.SecretaryStanding, regulation.UnknownFacts, regulation.Asking},
		{"nobody to have standing", func(b *compliance.Branch) { b.Secretaries = known(0) }, regulation.SecretaryStanding, regulation.OutOfScope, regulation.Clear},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			b := sound()
			x.change(&b)
			f := check(b, asOf)[x.rule]
			assert.Equal(t, x.verdict, f.Verdict)
			assert.Equal(t, x.severity, f.Severity())
			for _, s := range []string{f.Text().Zh, f.Text().En} {
				assert.NotEmpty(t, s)
				assert.NotContains(t, s, "{")
			}
			assert.Equal(t, x.severity >= regulation.Asking, !f.Remedy().IsZero(), "what is wrong or missing has something to do")
			if x.verdict == regulation.UnknownFacts {
				assert.Contains(t, f.Text().Zh, "未填报")
			}
		})
	}
}

// The branch regulations are in force from 2018-10-28 on.
func TestDayOfEffect(t *testing.T) {
	assert.Empty(t, check(sound(), day("2018-10-27")))
	assert.Len(t, check(sound(), day("2018-10-28")), 8)
	assert.Len(t, check(sound(), calendar.Date{}), 8, "the unset day is the day of the edition")
}

func TestVillageCitesTheRuralRegulations(t *testing.T) {
	b := sound()
	b.FullMembers, b.Unit = compliance.Known(2), orgtree.Village
	f := check(b, day("2026-06-30"))[regulation.BranchSizeMin]
	assert.Equal(t, regulation.Rural2018, f.Citation.Instrument)
	clause, ok := regulation.ClauseByID("elections:RU-03")
	require.True(t, ok)
	from := clause.Span.From
	assert.Equal(t, regulation.Unmet, check(b, from.AddDays(-1))[regulation.BranchSizeMin].Verdict, "the day before the rural regulations certainly apply")
	assert.Equal(t, regulation.OutOfScope, check(b, from)[regulation.BranchSizeMin].Verdict)
}

func TestLocalAndSupposedRules(t *testing.T) {
	county := regulation.Instrument{ID: "county-7", Title: regulation.Text{Zh: "某县支部建设办法", En: "Branch measures of a county"},
		Level: regulation.CountyLevel, Division: regulation.ByArticle, Effective: day("2026-01-01")}
	local, err := regulation.National().With(regulation.SetCount(regulation.BranchMaxMembers, 29).Under(county, regulation.Citation{Article: 4}))
	require.NoError(t, err)
	supposed, err := regulation.National().Suppose(regulation.SetCount(regulation.BranchMaxMembers, 29))
	require.NoError(t, err)
	for law, hypothetical := range map[*regulation.Law]bool{local: false, supposed: true} {
		for f := range compliance.Check(law, sound(), compliance.Scope{AsOf: asOf}) {
			if f.Rule == regulation.BranchSizeMax {
				assert.Equal(t, regulation.Unmet, f.Verdict)
				assert.Equal(t, hypothetical, f.Hypothetical)
			} else {
				assert.False(t, f.Hypothetical, f.Rule)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	for _, n := range []int{-1, regulation.MaxWhole + 1} {
		_, known := compliance.Known(n).Get()
		assert.False(t, known, n)
	}
	n, known := compliance.Known(0).Get()
	assert.True(t, known)
	assert.Zero(t, n)
	b := compliance.Branch{FullMembers: compliance.Known(regulation.MaxWhole), Probationary: compliance.Known(regulation.MaxWhole)}
	_, known = b.Members().Get()
	assert.True(t, known)
}

func TestCheckStopsWhenAsked(t *testing.T) {
	n := 0
	for range compliance.Check(regulation.National(), sound(), compliance.Scope{AsOf: asOf}) {
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func BenchmarkCheck(b *testing.B) {
	law, branch := regulation.National(), sound()
	b.ReportAllocs()
	for b.Loop() {
		for f := range compliance.Check(law, branch, compliance.Scope{AsOf: asOf}) {
			if f.Verdict == regulation.Unmet {
				b.Fatal("a sound branch")
			}
		}
	}
}

// What is wrong with this branch, and what is to be done?
func ExampleCheck() {
	branch := compliance.Branch{ID: "支部一", FullMembers: compliance.Known(9), Probationary: compliance.Known(1),
		Committee: compliance.Known(0), Secretaries: compliance.Known(1), Deputies: compliance.Known(0)}
	scope := compliance.Scope{AsOf: calendar.MustParse("2026-06-30")}
	for f := range compliance.Check(regulation.National(), branch, scope) {
		if f.Severity() >= regulation.Asking {
			fmt.Println(f.Severity().Label().Zh, f.Text().Zh)
			fmt.Println("  ", f.Source.Zh)
		}
	}
	// Output:
	// 不符合规定 正式党员9名，达到7名，未设支部委员会
	//    《中国共产党支部工作条例（试行）》第二十条第一款（条号待核）
	// 待补充 未填报书记转正日期、书记任职日期
	//    《中国共产党支部工作条例（试行）》第二十三条
}

// What would change if the local limit were 30?
func ExampleCheck_suppose() {
	whatIf, err := regulation.National().Suppose(regulation.SetCount(regulation.BranchMaxMembers, 30))
	if err != nil {
		fmt.Println(err)
		return
	}
	branch := compliance.Branch{ID: "b1", FullMembers: compliance.Known(33), Probationary: compliance.Known(2)}
	for _, law := range []*regulation.Law{regulation.National(), whatIf} {
		for f := range compliance.Check(law, branch, compliance.Scope{}) {
			if f.Rule == regulation.BranchSizeMax {
				fmt.Println(f.Verdict, "hypothetical:", f.Hypothetical, "-", f.Text().En)
			}
		}
	}
	// Output:
	// met hypothetical: false - 35 members, not over 50
	// unmet hypothetical: true - 35 members (probationary included), over 30, the usual maximum
}
