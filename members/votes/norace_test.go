//go:build !race

package votes_test

// The rolls to which every vote is tried.
const largestRoll, largestWritten = 200, 30
