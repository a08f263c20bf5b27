package regulation

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestThresholdAgainstSlowCount(t *testing.T) {
	for den := int32(1); den <= 6; den++ {
		for num := int32(0); num <= den; num++ {
			for _, strict := range []bool{false, true} {
				share := Threshold{num, den, strict}
				if strict && num == den {
					continue // more than all: TestZeroValues
				}
				_, err := share.Needed(0)
				assert.ErrorIs(t, err, EmptyRoll)
				for whole := 1; whole <= 300; whole++ {
					needed, err := share.Needed(whole)
					require.NoError(t, err)
					slow := 0
					for reaches := false; !reaches; slow++ {
						a, b := slow*int(den), whole*int(num)
						reaches = a > b || a == b && !strict
					}
					slow--
					if needed != slow {
						t.Fatalf("%s of %d: %d, counted %d", share, whole, needed, slow)
					}
					for _, part := range []int{needed - 1, needed, needed + 1} {
						met, err := share.Met(part, whole)
						if err != nil || met != (part >= slow) {
							t.Fatalf("%d of %d for %s: %v %v", part, whole, share, met, err)
						}
					}
				}
			}
		}
	}
}

func TestThresholdErrors(t *testing.T) {
	half := AtLeast(1, 2)
	for whole, code := range map[int]Code{0: EmptyRoll, -1: "negative-count", math.MinInt: "negative-count", MaxWhole + 1: "invalid-count"} {
		_, err := half.Needed(whole)
		assert.ErrorIs(t, err, code)
		_, err = half.Met(1, whole)
		assert.ErrorIs(t, err, code)
	}
	n, err := MoreThan(math.MaxInt32-1, math.MaxInt32).Needed(MaxWhole)
	require.NoError(t, err)
	assert.Equal(t, MaxWhole, n)
	for _, bad := range []Threshold{{}, {1, 0, false}, {-1, 2, false}, {3, 2, false}, {1, -2, true}} {
		_, err := bad.Needed(10)
		assert.ErrorIs(t, err, Code("invalid-threshold"))
	}
}

func TestThresholdTexts(t *testing.T) {
	for share, want := range map[Threshold]struct {
		s string
		t Text
	}{
		AtLeast(1, 2):    {">=1/2", Text{"半数以上", "at least half"}},
		MoreThan(1, 2):   {">1/2", Text{"超过半数", "more than half"}},
		AtLeast(2, 3):    {">=2/3", Text{"三分之二以上", "at least 2/3"}},
		AtLeast(4, 5):    {">=4/5", Text{"五分之四以上", "at least 4/5"}},
		MoreThan(1, 100): {">1/100", Text{"超过100分之一", "more than 1/100"}},
		AtLeast(1, 1000): {">=1/1000", Text{"1000分之一以上", "at least 1/1000"}},
	} {
		assert.Equal(t, want.s, share.String())
		assert.Equal(t, want.t, share.Text())
	}
}

func TestThresholdOrder(t *testing.T) {
	rising := []Threshold{AtLeast(0, 1), MoreThan(0, 1), AtLeast(1, 3), AtLeast(1, 2), MoreThan(1, 2), AtLeast(2, 3), MoreThan(2, 3), AtLeast(1, 1)}
	for i, a := range rising {
		for j, b := range rising {
			assert.Equal(t, min(max(i-j, -1), 1), a.compare(b), "%s %s", a, b)
		}
	}
	assert.Zero(t, AtLeast(1, 2).compare(AtLeast(2, 4)))
}

func TestRate(t *testing.T) {
	for r, want := range map[Rate][2]string{
		Permille(5): {"0.005", "0.5%"}, Permille(10): {"0.01", "1%"}, Permille(15): {"0.015", "1.5%"}, Permille(20): {"0.02", "2%"},
		Permille(30): {"0.03", "3%"}, 0: {"0", "0%"}, 1: {"0.00001", "0.001%"}, RateScale: {"1", "100%"}, -Permille(5): {"-0.005", "-0.5%"},
		123456: {"1.23456", "123.456%"},
	} {
		assert.Equal(t, want[0], r.String())
		assert.Equal(t, want[1], r.Percent())
		b, err := r.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want[0], string(b))
	}
}

func TestNewSchedule(t *testing.T) {
	s, err := NewSchedule(Band{100, 1}, Band{200, 2}, Band{Unlimited, 3})
	require.NoError(t, err)
	assert.Equal(t, 3, s.Len())
	assert.Equal(t, Band{200, 2}, s.Band(1))
	assert.Zero(t, s.Band(3))
	assert.Zero(t, s.Band(-1))
	assert.Equal(t, "<=1.00:0.00001 <=2.00:0.00002 else:0.00003", s.String())
	same, err := NewSchedule(Band{100, 1}, Band{200, 2}, Band{Unlimited, 3})
	require.NoError(t, err)
	assert.True(t, s == same)

	for name, bands := range map[string][]Band{
		"none":            {},
		"no last":         {{100, 1}, {200, 2}},
		"not rising":      {{200, 1}, {100, 2}, {Unlimited, 3}},
		"equal":           {{100, 1}, {100, 2}, {Unlimited, 3}},
		"after the last":  {{Unlimited, 1}, {Unlimited, 2}},
		"negative bound":  {{-1, 1}, {Unlimited, 2}},
		"negative rate":   {{100, -1}, {Unlimited, 2}},
		"rate over one":   {{100, 1}, {Unlimited, RateScale + 1}},
		"too many":        {{1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 1}, {6, 1}, {Unlimited, 1}},
		"bound after all": {{Unlimited, 1}, {100, 1}},
	} {
		s, err := NewSchedule(bands...)
		assert.ErrorIs(t, err, Code("invalid-schedule"), name)
		assert.Zero(t, s.Len(), name)
	}
}

// The bands print as the texts name them, each bound with the band it belongs to.
func TestBandText(t *testing.T) {
	s, err := NewSchedule(Band{3000 * Yuan, Permille(5)}, Band{5000*Yuan + 50, Permille(10)}, Band{Unlimited, Permille(20)})
	require.NoError(t, err)
	assert.Equal(t, Text{"3000元以下（含）", "up to and including 3000"}, s.BandText(0))
	assert.Equal(t, Text{"3000元以上至5000.50元（含）", "over 3000, up to and including 5000.50"}, s.BandText(1))
	assert.Equal(t, Text{"5000.50元以上", "over 5000.50"}, s.BandText(2))
	assert.Equal(t, Text{}, s.BandText(3))
	assert.Equal(t, Text{}, s.BandText(-1))
	flat, err := NewSchedule(Band{Unlimited, Permille(10)})
	require.NoError(t, err)
	assert.Equal(t, "不论多少1%", flat.Text().Zh)
}
