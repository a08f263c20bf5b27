//go:build race

package fees_test

// raceDetector tells that every memory access is watched, at ten times the
// cost.
const raceDetector = true
