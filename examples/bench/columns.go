package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Ten million rows as columns, against a loop over the bare table.
var columnsSection = section{name: "columns", run: func(m meter) (outcome, error) {
	batch, loop, err := columnContenders(columnRows)
	if err != nil {
		return outcome{}, err
	}
	r := m.read([]contender{loop, batch})
	out := outcome{head: []string{"one row of ten million", "times the loop", "ns", "allocations in all"}}
	for i, c := range []contender{loop, batch} {
		out.lines = append(out.lines, []string{c.name, figure(r[i].ns / r[0].ns), figure(r[i].ns), figure(r[i].allocs * float64(c.units))})
	}
	out.claims = []claim{{"columns take at most 1.2 times the loop written by hand", r[1].ns <= 1.2*r[0].ns}}
	return out, nil
}}

const columnRows = 10_000_000

// columnContenders gives the batch of the library and the loop, equal in every row.
func columnContenders(n int) (batch, loop contender, err error) {
	w := someMembers(n)
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		return batch, loop, err
	}
	in := fees.Columns{Months: []calendar.Month{duesMonth}, Categories: w.categories, Bases: w.fen}
	due, want := make([]fees.Fen, n), make([]fees.Fen, n)
	run := func() error {
		failed, err := tariff.Batch(context.Background(), in, due, nil)
		if len(failed) > 0 {
			return errors.Join(err, failed[0].Err)
		}
		return err
	}
	batch = contender{"`Tariff.Batch`, on all cores", n, func() {
		if err := run(); err != nil {
			panic(err)
		}
	}}
	loop = contender{"a loop over a bare table of int64, on one", n, func() {
		for i, c := range w.categories {
			want[i] = bareDues(c, w.fen[i])
		}
	}}
	loop.run()
	if err := run(); err != nil {
		return batch, loop, err
	}
	for i := range due {
		if due[i] != want[i] {
			return batch, loop, fmt.Errorf("row %d: %s, want %s", i, due[i], want[i])
		}
	}
	return batch, loop, nil
}
