package wire

import (
	"fmt"
	"testing"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/stretchr/testify/assert"
)

// What is compiled and kept is bounded by the policies that exist, whatever is
// asked for.
func TestTariffsAreBounded(t *testing.T) {
	s := NewServer(regulation.National())
	ask := func(month, rest string) {
		_, _ = s.Do("fees.assess", fmt.Appendf(nil, `{"month":%q,"category":"salaried","base":"3000"%s}`, month, rest))
	}
	for year := 1990; year <= 2040; year++ {
		for month := 1; month <= 12; month++ {
			notice := fmt.Sprintf(`,"noticeFrom":"%d-%02d"`, year, month)
			ask("2024-05", notice)
			ask("2016-05", notice)
			ask(fmt.Sprintf("%d-%02d", year, month), notice)
			for _, rounding := range []string{"", `,"rounding":"none"`, `,"rounding":"yuan-up"`, `,"rounding":"x"`, `,"rounding":""`} {
				for _, limit := range []string{"", `,"cap":true`, `,"cap":false`, `,"cap":1`} {
					ask("2017-06", notice+rounding+limit)
					for _, unverified := range []string{"", `,"unverified":false`, `,"unverified":true`, `,"unverified":1`} {
						span := fmt.Appendf(nil, `{"from":"2017-06","to":"2017-06","pay":[]%s}`, notice+rounding+limit+unverified)
						_, _ = s.Do("fees.schedule", span)
					}
				}
			}
		}
	}
	const months = 1 + 13 // not given, or 2017-01 to 2018-01
	assert.LessOrEqual(t, len(s.tariffs), 2*3*3*months)
	assert.Greater(t, len(s.tariffs), 2*13*3*3-1, "all of them were asked for")
	assert.LessOrEqual(t, 3*3*months, (1+len(fees.AllRoundings()))*(1+len(fees.AllCaps()))*months)
}
