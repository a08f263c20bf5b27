//go:build race

package agenda_test

const raceEnabled = true
