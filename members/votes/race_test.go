//go:build race

package votes_test

// The large tables are cut short under the race detector, which they have
// nothing to say to.
const largestRoll, largestWritten = 60, 14
