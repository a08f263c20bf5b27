
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
