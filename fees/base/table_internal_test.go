package base

import (
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// No two lines of the table speak of the same case: their order does not matter.
func TestTableLinesExcludeEachOther(t *testing.T) {
	for _, item := range AllItems() {
		for _, k := range AllKinds() {
			for _, ed := range AllEditions() {
				for _, regular := range []answer{-1, 1} {
					for _, general := range []answer{-1, 1} {
						n := 0
						for _, e := range indexed()[item] {
							if e.kinds.has(k) && e.in>>ed&1 == 1 && e.when.holds(regular, general) == 1 {
								n++
							}
						}
						assert.LessOrEqual(t, n, 1, "%v %v %v", item, k, ed)
					}
				}
			}
		}
	}
	for _, e := range table {
		assert.NotEmpty(t, e.items)
		assert.NotZero(t, e.kinds)
		assert.NotZero(t, e.in)
		assert.NotEqual(t, Unknown, e.verdict)
		assert.False(t, e.row.why(e.verdict).IsZero(), "%v has no words for %v", e.row, e.verdict)
		assert.NotEmpty(t, e.row.why(e.verdict).En)
	}
}

// Every row rests on a clause that is verified, and that is in force when the
// table has it speak.
func TestRowsStandInTheBook(t *testing.T) {
	for r := noRow + 1; r < numRows; r++ {
		c := r.clause()
		require.NotEmpty(t, c.ID, r)
		assert.True(t, c.Confidence.Verified(), c.ID)
	}
	for _, e := range table {
		c := e.row.clause()
		if e.in&in2008 != 0 {
			assert.Equal(t, regulation.Dues2008, c.Citation.Instrument, "%v is of the notice, yet speaks before it", e.row)
		}
	}
	assert.Empty(t, noRow.String())
	assert.Empty(t, numRows.String())
}

// Every hint stands where something is asked.
func TestHints(t *testing.T) {
	x := &Rules{index: indexed(), policy: Policy{Deductions: ByMonth, RetiredBase: ByMonth, Postgraduate: ByMonth}}
	for _, h := range hints {
		for _, k := range AllKinds() {
			if h.kinds.has(k) {
				assert.Equal(t, Unknown, x.national(h.item, k, Notice2017, nil, nil).verdict, "%v %v", h.item, k)
			}
		}
	}
}

// No heading belongs to two items.
func TestHeadingsAreOfOneItem(t *testing.T) {
	seen := map[string]Item{}
	for h, item := range spellings {
		p := plainHeading(h)
		require.NotEmpty(t, p)
		if other, ok := seen[p]; ok {
			assert.Equal(t, other, item, h)
		}
		seen[p] = item
	}
}
