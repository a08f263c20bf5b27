//go:build !race

package agenda_test

const raceEnabled = false
