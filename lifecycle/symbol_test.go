package lifecycle_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

func TestSet(t *testing.T) {
	var unknown lifecycle.Set[record]
	none := lifecycle.SetOf[record]()
	two := lifecycle.SetOf(document, topic1, document)

	assert.False(t, unknown.Known())
	assert.True(t, none.Known())
	assert.NotEqual(t, unknown, none, "nobody said, and nothing is there, are two things")
	assert.Equal(t, two, lifecycle.SetOf(topic1, document), "comparable, whatever the order")

	for r := range 256 {
		assert.False(t, unknown.Has(record(r)), "%d", r)
		assert.False(t, none.Has(record(r)), "%d", r)
		assert.Equal(t, record(r) == topic1 || record(r) == document, two.Has(record(r)), "%d", r)
	}
	assert.Empty(t, slices.Collect(unknown.All()))
	assert.Empty(t, slices.Collect(none.All()))
	assert.Equal(t, []record{topic1, document}, slices.Collect(two.All()), "in the order of the enumeration")
	for r := range two.All() { // stops when asked to
		assert.Equal(t, topic1, r)
		break
	}
}

// Every value from 1 to MaxSymbols-1 can be in a set; the unset one and those
// beyond cannot.
func TestSetBounds(t *testing.T) {
	for r := range 256 {
		s := lifecycle.SetOf(record(r))
		assert.True(t, s.Known())
		inside := r > 0 && r < lifecycle.MaxSymbols
		assert.Equal(t, inside, s.Has(record(r)), "%d", r)
		assert.Equal(t, inside, len(slices.Collect(s.All())) == 1, "%d", r)
	}
}

func TestWords(t *testing.T) {
	all := eventWords.All()
	require.Len(t, all, int(withdrew))
	for i, e := range all {
		assert.EqualValues(t, i+1, e)
		b, err := eventWords.Marshal(e)
		require.NoError(t, err)
		assert.Equal(t, e.String(), string(b))
		var back event
		require.NoError(t, eventWords.Unmarshal(b, &back))
		assert.Equal(t, e, back)
		assert.NotEmpty(t, e.Label().Zh)
		assert.NotEmpty(t, e.Label().En)
	}
	all[0] = 99
	assert.Equal(t, applied, eventWords.All()[0], "a fresh slice")

	for _, e := range []event{0, withdrew + 1, 255} {
		assert.Empty(t, e.String())
		assert.Empty(t, e.Label())
		_, err := eventWords.Marshal(e)
		assert.ErrorIs(t, err, regulation.Code("unknown-event"))
	}
	for _, word := range []string{"", "nonsense", "Applied", "applied "} {
		e := named
		err := eventWords.Unmarshal([]byte(word), &e)
		require.ErrorIs(t, err, regulation.Code("unknown-event"), "%q", word)
		assert.Equal(t, named, e, "left as it was")
		assert.Contains(t, err.Error(), "applied | talked", "the error lists the words")
		assert.Contains(t, regulation.ZhOf(err), "applied | talked")
	}

	var empty lifecycle.Words[event]
	assert.Empty(t, empty.String(applied))
	assert.Empty(t, empty.Label(applied))
	assert.Empty(t, empty.All())
	assert.Error(t, empty.Unmarshal([]byte("applied"), new(event)))
}

// MaxSymbols is a bound that the processes below have to keep to as well; here it
// is compared with what the file and the sets can hold.
func TestMaxSymbols(t *testing.T) {
	f := file{}
	for e := range 256 {
		assert.True(t, f.On(event(e)).IsZero())
	}
	assert.Equal(t, 64, lifecycle.MaxSymbols, "the bits of a Set")
}
