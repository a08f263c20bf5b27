//go:build race

package base_test

// raceDetector tells that the race detector slows everything down, so that fewer
// samples have to do.
const raceDetector = true
