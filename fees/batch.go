package fees

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Columns are many questions, one a row (批量计算). Months holds one month for all
// rows, or as many as there are rows.
type Columns struct {
	Months     []calendar.Month
	Categories []Category
	Bases      []Fen
}

// RowError is a row that could not be answered, and why. The error is that of Due.
type RowError struct {
	Row int
	Err error
}

// batchRows is how many rows are worked through at a time: enough that handing them
// out costs nothing, few enough that a cancelled batch stops at once.
const batchRows = 1 << 14

// Batch answers every row as [Tariff.Due] does, on all cores, and writes the dues
// into the column due, whose length is that of the others. Rows that fail come back
// in their order and have 0 in due; they never stop the others, so that rows in are
// rows answered and rows reported.
//
// progress, unless nil, is told from time to time how many rows are done, from one
// goroutine at a time and never a smaller number than before. A cancelled context
// stops the batch: its error comes back, and due is not to be used. Columns of
// different lengths are an error with the code count-mismatch.
func (t *Tariff) Batch(ctx context.Context, in Columns, due []Fen, progress func(done int)) ([]RowError, error) {
	n := len(due)
	if len(in.Categories) != n || len(in.Bases) != n || len(in.Months) != n && len(in.Months) != 1 {
		return nil, fault(regulation.CountMismatch, "columns", "", "各列的行数不一致", "the columns differ in length")
	}
	if n == 0 {
		return nil, ctx.Err()
	}
	parts := (n + batchRows - 1) / batchRows
	failed := make([][]RowError, parts)
	var next, done atomic.Int64
	var tell sync.Mutex
	var told int64
	work := func() {
		for {
			p := int(next.Add(1)) - 1
			if p >= parts || ctx.Err() != nil {
				return
			}
			from, to := p*batchRows, min((p+1)*batchRows, n)
			failed[p] = t.rows(in, due, from, to)
			now := done.Add(int64(to - from))
			if progress == nil {
				continue
			}
			tell.Lock()
			if now > told {
				told = now
				progress(int(now))
			}
			tell.Unlock()
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), parts) {
		wg.Go(work)
	}
	wg.Wait()
	if err := ctx.Err(); err != nil && int(done.Load()) < n {
		return nil, err
	}
	var out []RowError
	for _, f := range failed {
		out = append(out, f...)
	}
	return out, nil
}

// rows answers some rows. What needs no more than a lane is done here; everything
// else goes through Due.
func (t *Tariff) rows(in Columns, due []Fen, from, to int) (failed []RowError) {
	month := in.Months[0]
	each := len(in.Months) > 1
	e := t.era(month)
	categories, bases, answers := in.Categories[from:to], in.Bases[from:to], due[from:to]
	bases, answers = bases[:len(categories)], answers[:len(categories)]
	for i, c := range categories {
		if each {
			if m := in.Months[from+i]; m != month {
				month, e = m, t.era(m)
			}
		}
		base := int64(bases[i])
		if e != nil && c < numCategories {
			l := &e.lanes[c]
			if l.plain && uint64(base) <= fitsInt64 {
				answers[i] = l.due(base)
				continue
			}
			if l.fixed && base == 0 {
				answers[i] = l.amount
				continue
			}
		}
		d, err := t.Due(month, c, bases[i])
		if err != nil {
			failed = append(failed, RowError{from + i, err})
			d = 0
		}
		answers[i] = d
	}
	return failed
}
