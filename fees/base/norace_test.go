//go:build !race

package base_test

const raceDetector = false
