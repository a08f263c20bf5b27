package fees_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// rowsOf makes mixed rows, some of them wrong: of every category and of none, of
// every schedule, of negative and of very large bases.
func rowsOf(n int, months int) fees.Columns {
	r := rand.New(rand.NewPCG(1, 2))
	first := calendar.MustParseMonth("1997-06")
	c := fees.Columns{Categories: make([]fees.Category, n), Bases: make([]fees.Fen, n), Months: make([]calendar.Month, months)}
	for i := range months {
		c.Months[i] = first.Add(r.IntN(12 * 30))
	}
	for i := range n {
		c.Categories[i] = fees.Category(r.IntN(11))
		switch r.IntN(10) {
		case 0:
			c.Bases[i] = fees.Fen(r.Int64())
		case 1:
			c.Bases[i] = -fees.Fen(r.IntN(1000))
		case 2:
			c.Bases[i] = 0
		case 3:
			c.Bases[i] = fees.Fen(20 + r.IntN(90)) // what farmers choose
		default:
			c.Bases[i] = fees.Fen(r.IntN(3_000_000))
		}
	}
	return c
}

// Every row of a batch is answered as the single call answers it, under every
// rounding and cap, with one month and with one a row.
func TestBatchIsTheSingleCall(t *testing.T) {
	n := fewer(33_000) // more than two parts, when there is time
	for _, rounding := range fees.AllRoundings() {
		for _, limit := range fees.AllCaps() {
			tariff, err := fees.Compile(regulation.National(), fees.Policy{Rounding: rounding, Cap: limit, Unverified: rounding == fees.YuanUp})
			require.NoError(t, err)
			for _, months := range []int{1, n} {
				in := rowsOf(n, months)
				due := make([]fees.Fen, n)
				failed, err := tariff.Batch(context.Background(), in, due, nil)
				require.NoError(t, err)
				for i := range n {
					want, wrong := tariff.Due(in.Months[min(i, months-1)], in.Categories[i], in.Bases[i])
					if wrong != nil {
						require.NotEmpty(t, failed, "row %d: %v", i, wrong)
						require.Equal(t, i, failed[0].Row)
						require.Equal(t, wrong.Error(), failed[0].Err.Error())
						failed, want = failed[1:], 0
					}
					if want != due[i] {
						require.Equal(t, want, due[i], "row %d", i)
					}
				}
				require.Empty(t, failed, "a row reported that the single call answers")
			}
		}
	}
}

func TestBatchTellsItsProgress(t *testing.T) {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(t, err)
	in := rowsOf(100_000, 1)
	last := 0
	_, err = tariff.Batch(context.Background(), in, make([]fees.Fen, 100_000), func(done int) {
		assert.Greater(t, done, last)
		last = done
	})
	require.NoError(t, err)
	assert.Equal(t, 100_000, last)
}

func TestBatchStops(t *testing.T) {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(t, err)
	const n = 1_000_000
	in := rowsOf(n, 1)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	told := 0
	failed, err := tariff.Batch(ctx, in, make([]fees.Fen, n), func(done int) {
		told = done
		cancel()
	})
	require.ErrorIs(t, err, context.Canceled)
	assert.Nil(t, failed)
	assert.Less(t, told, n)
	_, err = tariff.Batch(ctx, fees.Columns{Months: in.Months}, nil, nil)
	require.ErrorIs(t, err, context.Canceled, "also a batch without rows")
}

func TestBatchOfUnequalColumns(t *testing.T) {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(t, err)
	in := rowsOf(10, 1)
	for name, c := range map[string]fees.Columns{
		"bases":      {Months: in.Months, Categories: in.Categories, Bases: in.Bases[:9]},
		"categories": {Months: in.Months, Categories: in.Categories[:9], Bases: in.Bases},
		"months":     {Months: make([]calendar.Month, 2), Categories: in.Categories, Bases: in.Bases},
		"no month":   {Categories: in.Categories, Bases: in.Bases},
	} {
		_, err := tariff.Batch(context.Background(), c, make([]fees.Fen, 10), nil)
		assert.ErrorIs(t, err, regulation.CountMismatch, name)
	}
}

func BenchmarkBatch(b *testing.B) {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	require.NoError(b, err)
	const n = 1 << 20
	in := rowsOf(n, 1)
	in.Months[0] = calendar.MustParseMonth("2026-10")
	for i := range in.Bases {
		in.Categories[i], in.Bases[i] = fees.Salaried, max(in.Bases[i], -in.Bases[i])%3_000_000
	}
	due := make([]fees.Fen, n)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := tariff.Batch(context.Background(), in, due, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/n, "ns/row")
}
