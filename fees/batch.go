package fees

import (
	"context"
	"math"
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

// lane is what one category pays in one month, as far as no more than four bands, a
// cap or a fixed amount decide it: small enough to stay beside the loop.
type lane struct {
	plain  bool // the lane answers any base up to fitsInt64
	upTo   [3]int64
	rate   [4]int64
	cap    int64
	fixed  bool
	amount Fen
}

// lanes is an era laid out: the lane of each category, the first being empty.
type lanes struct {
	of   [256]uint8
	list []lane
}

// lanesOf lays out the era of a month.
func (t *Tariff) lanesOf(m calendar.Month) *lanes {
	out := &lanes{list: make([]lane, 1, numCategories)}
	e := t.era(m)
	if e == nil || t.policy.Rounding != FenHalfUp {
		return out
	}
	for c := range e.rows {
		r := &e.rows[c]
		l := lane{cap: math.MaxInt64}
		switch {
		case r.way == banded && r.bands <= len(l.rate):
			l.plain = true
			copy(l.upTo[:], r.upTo[:])
			copy(l.rate[:], r.rate[:])
			if r.cap >= 0 {
				l.cap = int64(r.cap)
			}
		case r.way == fixed:
			l.fixed, l.amount = true, r.amount
		default:
			continue
		}
		out.of[c] = uint8(len(out.list))
		out.list = append(out.list, l)
	}
	return out
}

// rows answers some rows. What needs no more than a lane is done here; everything
// else goes through Due.
func (t *Tariff) rows(in Columns, due []Fen, from, to int) (failed []RowError) {
	month := in.Months[0]
	each := len(in.Months) > 1
	now := t.lanesOf(month)
	of, list := &now.of, now.list
	laid := map[*era]*lanes{t.era(month): now}
	categories, bases, answers := in.Categories[from:to], in.Bases[from:to], due[from:to]
	bases, answers = bases[:len(categories)], answers[:len(categories)]
	for i, c := range categories {
		if each {
			if m := in.Months[from+i]; m != month {
				month = m
				e := t.era(m)
				if now = laid[e]; now == nil {
					now = t.lanesOf(m)
					laid[e] = now
				}
				of, list = &now.of, now.list
			}
		}
		base := int64(bases[i])
		if l := &list[of[c]]; l.plain && uint64(base) <= fitsInt64 {
			// As in rateOf: the bound itself belongs to the lower band (含).
			band := uint64(l.upTo[0]-base)>>63 + uint64(l.upTo[1]-base)>>63 + uint64(l.upTo[2]-base)>>63
			answers[i] = Fen(min((base*l.rate[band&3]+regulation.RateScale/2)/regulation.RateScale, l.cap))
			continue
		} else if l.fixed && base == 0 {
			answers[i] = l.amount
			continue
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
