package main

import "math/rand/v2"

// steps is the length of the walk: too long for a branch predictor to learn.
const steps = 1 << 16

// newWalk gives legal events from Nothing on, the same ones for the same seed. In
// every state each of its events is as likely as the other, but for withdrawing,
// which would otherwise keep the walk among the first states.
func newWalk(seed uint64) []Event {
	r := rand.New(rand.NewPCG(seed, 44))
	may := map[State][]Event{}
	for _, row := range rows {
		for range 15 {
			may[row.From] = append(may[row.From], row.Event)
			if row.Event == Withdraw {
				break
			}
		}
	}
	out, s := make([]Event, steps), Nothing
	for i := range out {
		out[i] = may[s][r.IntN(len(may[s]))]
		s, _ = bySwitch(s, out[i])
	}
	return out
}
