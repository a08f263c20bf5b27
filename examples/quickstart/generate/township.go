package main

import (
	"math/rand/v2"
	"slices"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The seed, and the days of the sample: what it records begins on firstDay, and
// sampleDay is the day on which it is looked at.
const (
	seedA, seedB = 2018, 1025
)

var (
	firstDay  = calendar.MustParse("2025-01-01")
	sampleDay = calendar.MustParse("2026-01-20")
)

// township is the sample in the making.
type township struct {
	rand     *rand.Rand
	places   []place
	persons  []*person
	tables   []*table
	manifest manifest
	meetings int
	units    map[string]string // ids by name
	marked   map[string]string // ids of meetings that are planted to be wrong, by organization
}

func newTownship() *township {
	return &township{rand: rand.New(rand.NewPCG(seedA, seedB)), places: slices.Clone(places), units: map[string]string{}, marked: map[string]string{}}
}

// table is one file.
type table struct {
	file string
	rows [][]string
	tail string // text after the last row, for rows that no CSV writer would write
}

func (t *township) table(file string, headings ...string) *table {
	x := &table{file: file, rows: [][]string{headings}}
	t.tables = append(t.tables, x)
	return x
}

func (x *table) add(cells ...string) { x.rows = append(x.rows, cells) }

func (t *township) file(name string) *table {
	for _, x := range t.tables {
		if x.file == name {
			return x
		}
	}
	panic("no table " + name)
}

func (t *township) place(id string) *place {
	for i := range t.places {
		if t.places[i].id == id {
			return &t.places[i]
		}
	}
	panic("no place " + id)
}

// under gives the members of a place and of all places below it.
func (t *township) under(p *place) (all []*person) {
	all = append(all, p.members...)
	for i := range t.places {
		if x := &t.places[i]; x.parent == p.id {
			all = append(all, t.under(x)...)
		}
	}
	return all
}
