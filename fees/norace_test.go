//go:build !race

package fees_test

const raceDetector = false
