package main

import (
	"runtime"
	"slices"
	"time"
)

// contender is one way of doing what a section measures.
type contender struct {
	name  string
	units int // what one run does so many times: steps or acts
	run   func()
}

// reading is what a contender took, a unit.
type reading struct {
	ns     float64 // median of the rounds
	allocs float64
	bytes  float64
}

// meter says how long to measure.
type meter struct {
	rounds int
	sample time.Duration // shortest time of one sample
}

// read measures the contenders in turns, so that what disturbs the machine disturbs
// all of them, and takes the median of each.
func (m meter) read(all []contender) []reading {
	out := make([]reading, len(all))
	times := make([][]float64, len(all))
	runs := make([]int, len(all))
	for i, c := range all {
		c.run() // warm
		out[i].allocs, out[i].bytes = allocations(c)
		start := time.Now()
		c.run()
		runs[i] = 1 + int(m.sample/max(time.Since(start), 1))
	}
	for range m.rounds {
		for i, c := range all {
			runtime.GC()
			start := time.Now()
			for range runs[i] {
				c.run()
			}
			times[i] = append(times[i], float64(time.Since(start).Nanoseconds())/float64(runs[i]*c.units))
		}
	}
	for i := range all {
		slices.Sort(times[i])
		out[i].ns = times[i][len(times[i])/2]
	}
	return out
}

// allocations counts what one run allocates, a unit: the least of three runs, since
// the runtime now and then allocates for itself.
func allocations(c contender) (objects, bytes float64) {
	var before, after runtime.MemStats
	for i := range 3 {
		runtime.ReadMemStats(&before)
		c.run()
		runtime.ReadMemStats(&after)
		n, b := float64(after.Mallocs-before.Mallocs)/float64(c.units), float64(after.TotalAlloc-before.TotalAlloc)/float64(c.units)
		if i == 0 || n < objects {
			objects, bytes = n, b
		}
	}
	return objects, bytes
}
