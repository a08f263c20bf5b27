package base_test

import (
	"encoding/json"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/base"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// random makes a question of amounts in whole fen that the package has no reason to
// refuse, but for its sums.
func random(r *rand.Rand, cells map[base.Item]map[base.Edition]map[base.Kind]cell) base.Question {
	kinds := slices.DeleteFunc(base.AllKinds(), func(k base.Kind) bool { return !k.Decided() })
	q := base.Question{Month: month([]string{"2008-04", "2012-05", "2016-12", "2018-01", "2024-05", "2026-10"}[r.IntN(6)]), Kind: kinds[r.IntN(len(kinds))]}
	known := slices.DeleteFunc(base.AllItems(), func(i base.Item) bool { return cells[i][base.Notice2017][q.Kind] == "?" })
	flag := func() *bool { return []*bool{nil, yes(), no()}[r.IntN(3)] }
	declared := false
	for range 1 + r.IntN(12) {
		amount, _ := fees.FromFen(fees.Fen(r.Int64N(2_000_000)))
		if r.IntN(6) == 0 {
			amount = yuan("0")
		}
		l := base.Line{Item: base.Item(1 + r.IntN(len(base.AllItems()))), Amount: amount, Regular: flag(), General: flag()}
		if r.IntN(8) > 0 {
			l.Item = known[r.IntN(len(known))]
		} else if r.IntN(4) == 0 {
			l.Item, l.Heading = 0, "没见过的项目"
		}
		if l.Item >= base.QuarterNetIncome && l.Item <= base.ChosenAmount {
			if declared {
				continue
			}
			declared = true
		}
		q.Items = append(q.Items, l)
	}
	return q
}

// expected works the sums out again, from the cells of testdata/items.tsv, in
// integers: thirds of a fen.
func expected(t *testing.T, cells map[base.Item]map[base.Edition]map[base.Kind]cell, e base.Edition, q base.Question) (sure, whole int64, asked []int, counted bool) {
	totals := []int{}
	for n, l := range q.Items {
		f, err := regulation.ParseFen(l.Amount.String())
		require.NoError(t, err)
		x := int64(f) * 3
		verdict := base.Unknown
		if l.Item != 0 {
			verdict, _, _ = cells[l.Item][e][q.Kind].outcome(t, l.Regular, l.General)
		}
		switch {
		case l.Item == base.QuarterNetIncome:
			x /= 3
		case l.Item >= base.GrossTotal && verdict == base.Unknown:
			if x != 0 {
				totals = append(totals, n)
			}
			continue
		}
		if verdict == base.Deducted || verdict == base.Unknown && l.Item >= base.IncomeTax && l.Item <= base.OtherDeduction {
			x = -x
		}
		switch verdict {
		case base.Included, base.Deducted:
			sure, whole, counted = sure+x, whole+x, counted || verdict == base.Included
		case base.Unknown:
			whole += x
			if x != 0 {
				asked = append(asked, n)
			}
		}
	}
	if !counted {
		asked = append(asked, totals...)
		slices.Sort(asked)
	}
	return sure, whole, asked, counted
}

// inThirds gives an exact amount in thirds of a fen.
func inThirds(t *testing.T, e fees.Exact) int64 {
	x := e.Rat()
	x.Mul(x, big.NewRat(300, 1))
	require.True(t, x.IsInt(), "%v", e)
	return x.Num().Int64()
}

// The answer is what the table of the sheet and plain integer sums say.
func TestAgainstIntegers(t *testing.T) {
	x, cells := rules(t, base.Policy{}), matrix(t)
	r := rand.New(rand.NewPCG(1, 2))
	answered, open, refused := 0, 0, 0
	for range fewer(20_000) {
		q := random(r, cells)
		e := base.Rules2008
		if !q.Month.Before(month("2018-01")) {
			e = base.Notice2017
		}
		sure, whole, asked, counted := expected(t, cells, e, q)
		a, err := x.Find(q)
		fixed := a.Category.String() != "" && !a.Category.NeedsBase()
		switch {
		case fixed:
			require.NoError(t, err)
			require.Zero(t, a.Base)
			continue
		case !counted && len(asked) == 0:
			require.ErrorIs(t, err, regulation.Code("missing-items"))
			refused++
			continue
		case sure < 0 && len(asked) == 0:
			require.ErrorIs(t, err, regulation.AmountOutOfRange)
			refused++
			continue
		}
		require.NoError(t, err)
		if len(asked) > 0 {
			open++
			require.Equal(t, asked, a.Asked())
			require.Zero(t, a.Base)
			require.Equal(t, max(sure, 0), inThirds(t, a.Without))
			require.Equal(t, max(whole, 0), inThirds(t, a.With))
			continue
		}
		answered++
		require.Empty(t, a.Asked())
		require.Equal(t, sure, inThirds(t, a.Base))
	}
	assert.Greater(t, answered, fewer(500))
	assert.Greater(t, open, fewer(2000))
	assert.Greater(t, refused, fewer(500))
}

// What a sheet leaves alone: its order, lines of zero, a line cut in two.
func TestWhatChangesNothing(t *testing.T) {
	x, cells := rules(t, base.Policy{}), matrix(t)
	r := rand.New(rand.NewPCG(3, 4))
	for range fewer(3000) {
		q := random(r, cells)
		a, err := x.Find(q)
		same := func(what string, other base.Question) {
			b, err2 := x.Find(other)
			require.Equal(t, regulation.CodeOf(err), regulation.CodeOf(err2), what)
			require.Equal(t, a.Base, b.Base, what)
			require.Equal(t, a.Without, b.Without, what)
			require.Equal(t, a.With, b.With, what)
			require.Equal(t, len(a.Asked()), len(b.Asked()), what)
		}
		shuffled := q
		shuffled.Items = slices.Clone(q.Items)
		r.Shuffle(len(q.Items), func(i, j int) {
			shuffled.Items[i], shuffled.Items[j] = shuffled.Items[j], shuffled.Items[i]
		})
		same("order", shuffled)
		if err == nil {
			zeros := q
			zeros.Items = append(slices.Clone(q.Items), base.Line{Item: base.OtherDeduction, Amount: yuan("0")}, base.Line{Heading: "空列", Amount: yuan("0")})
			same("zeros", zeros)
		}
	}
}

// Every answer, whatever it is, has words for everything, and its JSON holds the
// same figures.
func TestWordsOfAnswers(t *testing.T) {
	x, cells := rules(t, base.Policy{}), matrix(t)
	r := rand.New(rand.NewPCG(5, 6))
	for range fewer(2000) {
		q := random(r, cells)
		a, trace, err := x.Explain(q)
		if err != nil {
			continue
		}
		require.NotEmpty(t, a.Reason().Zh)
		require.NotEmpty(t, a.Reason().En)
		require.Len(t, trace.Steps, len(q.Items))
		require.NotEmpty(t, trace.In(regulation.Chinese))
		require.NotEmpty(t, trace.In(regulation.English))
		text, err := json.Marshal(a)
		require.NoError(t, err)
		var back struct {
			Base, Without, With string
			Asks                []int
			Lines               []struct{ Verdict, Row, Basis string }
			Findings            []struct{ Rule, Verdict string }
		}
		require.NoError(t, json.Unmarshal(text, &back))
		require.Equal(t, []string{a.Base.String(), a.Without.String(), a.With.String()}, []string{back.Base, back.Without, back.With})
		require.Equal(t, a.Asked(), back.Asks)
		n := 0
		for l := range a.Lines() {
			require.Equal(t, l.Verdict.String(), back.Lines[n].Verdict)
			require.Equal(t, l.Row(), back.Lines[n].Row)
			require.NotEmpty(t, l.Text().Zh)
			require.NotEmpty(t, l.Text().En)
			n++
		}
		require.Len(t, back.Lines, n)
	}
}
