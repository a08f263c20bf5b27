package regulation

import (
	"encoding"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type enum interface {
	~uint8
	String() string
	Label() Text
	encoding.TextMarshaler
}

// An enumeration is a row of members from 1 to last, each with a word of its
// own and both labels; it reads back what it writes and nothing else.
func checkEnum[E enum, P interface {
	*E
	encoding.TextUnmarshaler
}](t *testing.T, what string, all []E, last E) {
	t.Run(what, func(t *testing.T) {
		require.Len(t, all, int(last), "a member without a word, or a word without a member")
		seen := map[string]bool{}
		for i, e := range all {
			assert.Equal(t, E(i+1), e)
			assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, e.String())
			assert.False(t, seen[e.String()], e.String())
			seen[e.String()] = true
			assert.NotEmpty(t, e.Label().Zh, e.String())
			assert.NotEmpty(t, e.Label().En, e.String())
			b, err := e.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, e.String(), string(b))
			var back E
			require.NoError(t, P(&back).UnmarshalText(b))
			assert.Equal(t, e, back)
		}
		for _, e := range []E{0, last + 1, 255} {
			assert.Empty(t, e.String())
			assert.True(t, e.Label().IsZero())
			_, err := e.MarshalText()
			assert.ErrorIs(t, err, Code("unknown-"+what))
		}
		for _, word := range []string{"", "nonsense", " " + all[0].String(), all[0].String() + "\n", all[0].Label().Zh} {
			back := last
			err := P(&back).UnmarshalText([]byte(word))
			assert.ErrorIs(t, err, Code("unknown-"+what), word)
			assert.Equal(t, last, back, "left alone on an error")
			assert.Contains(t, err.Error(), all[0].String(), "lists the known words")
			assert.Contains(t, ZhOf(err), all[0].String())
		}
	})
}

func TestEnumerations(t *testing.T) {
	checkEnum(t, "lang", AllLangs(), English)
	checkEnum(t, "level", AllLevels(), UnitLevel)
	checkEnum(t, "division", AllDivisions(), ByItem)
	checkEnum(t, "force", AllForces(), States)
	checkEnum(t, "confidence", AllConfidences(), Unconfirmed)
	checkEnum(t, "coverage", AllCoverages(), Uncovered)
	checkEnum(t, "direction", AllDirections(), WithinNational)
	checkEnum(t, "layer", AllLayers(), SupposedLayer)
	checkEnum(t, "value-kind", AllValueKinds(), RateValue)
	checkEnum(t, "change-kind", AllChangeKinds(), ValueChanges)
	checkEnum(t, "verdict", AllVerdicts(), UnknownFacts)
	checkEnum(t, "severity", AllSeverities(), Violation)
}

func TestParseLang(t *testing.T) {
	l, err := ParseLang("en")
	require.NoError(t, err)
	assert.Equal(t, English, l)
	_, err = ParseLang("de")
	assert.ErrorIs(t, err, Code("unknown-lang"))
	text := Text{"章程", "Constitution"}
	assert.Equal(t, "章程", text.In(Chinese))
	assert.Equal(t, "Constitution", text.In(English))
	assert.Equal(t, "章程", text.In(0))
}

func TestBindingForces(t *testing.T) {
	binds := map[Force]bool{Must: true, MustNot: true, States: true}
	for _, f := range AllForces() {
		assert.Equal(t, binds[f], f.Binds(), f.String())
	}
	for _, c := range AllConfidences() {
		assert.Equal(t, c <= Quoted, c.Verified(), c.String())
	}
	assert.False(t, Confidence(0).Verified())
}
