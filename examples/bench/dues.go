package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"cel.dev/cel-go/cel"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/shopspring/decimal"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The dues of 65,536 members of mixed categories and bases, so many and so mixed that
// no branch predictor learns them: the library against a bare table, against the
// rule written plainly with decimals, and against two engines of rules.
var duesSection = section{name: "dues", run: func(m meter) (outcome, error) {
	all, err := duesContenders()
	if err != nil {
		return outcome{}, err
	}
	if err := sameDues(all); err != nil {
		return outcome{}, err
	}
	var timed []contender
	for _, c := range all {
		timed = append(timed, contender{c.name, c.members, c.run})
	}
	r := m.read(timed)
	bare, whole, dec, plain, expressions, policy := r[0], r[1], r[2], r[3], r[4], r[5]
	out := outcome{head: []string{"the dues of one member", "times the bare table", "ns", "allocations"}}
	for i, x := range r {
		out.lines = append(out.lines, []string{timed[i].name, figure(x.ns / bare.ns), figure(x.ns), figure(x.allocs)})
	}
	out.claims = []claim{
		{"fen in, fen out takes at most 2 times the bare table", whole.ns <= 2*bare.ns},
		{"decimal in, fen out takes at most 5 times the bare table", dec.ns <= 5*bare.ns},
		{"neither allocates", whole.allocs == 0 && dec.allocs == 0},
		{"decimal in is at least 20 times faster than the rule written plainly with decimals", plain.ns >= 20*dec.ns},
		{"decimal in is at least 25 times faster than cel-go", expressions.ns >= 25*dec.ns},
		{"decimal in is at least 1000 times faster than OPA", policy.ns >= 1000*dec.ns},
	}
	return out, nil
}}

const duesMembers = 1 << 16

// duesRow is one way of working out dues: one answers the member i.
type duesRow struct {
	name    string
	members int // how many a run goes through
	run     func()
	one     func(i int) (fees.Fen, error)
}

// who is the members: categories, bases in fen, and the same in yuan.
type who struct {
	categories []fees.Category
	fen        []fees.Fen
	yuan       []decimal.Decimal
}

var duesMonth = calendar.MustParseMonth("2026-10")

func someMembers(n int) who {
	r := rand.New(rand.NewPCG(11, 12))
	kinds := []fees.Category{fees.Salaried, fees.Salaried, fees.AnnualSalary, fees.SelfEmployed, fees.Retired}
	w := who{make([]fees.Category, n), make([]fees.Fen, n), make([]decimal.Decimal, n)}
	for i := range n {
		w.categories[i] = kinds[r.IntN(len(kinds))]
		w.fen[i] = fees.Fen(r.IntN(3_000_000))
		w.yuan[i] = decimal.New(int64(w.fen[i]), -2)
	}
	return w
}

var duesSink fees.Fen

func duesContenders() ([]duesRow, error) {
	w := someMembers(duesMembers)
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		return nil, err
	}
	expressions, err := celDues()
	if err != nil {
		return nil, err
	}
	policy, err := opaDues()
	if err != nil {
		return nil, err
	}
	// each goes through the members in a plain loop of its own, so that nothing but
	// the work itself is timed.
	return []duesRow{
		{"a bare table of int64", duesMembers, func() {
			var sum fees.Fen
			for i, c := range w.categories {
				sum += bareDues(c, w.fen[i])
			}
			duesSink = sum
		}, func(i int) (fees.Fen, error) { return bareDues(w.categories[i], w.fen[i]), nil }},
		{"`Tariff.Due`", duesMembers, func() {
			var sum fees.Fen
			for i, c := range w.categories {
				due, err := tariff.Due(duesMonth, c, w.fen[i])
				if err != nil {
					panic(err)
				}
				sum += due
			}
			duesSink = sum
		}, func(i int) (fees.Fen, error) { return tariff.Due(duesMonth, w.categories[i], w.fen[i]) }},
		{"`Tariff.DueDecimal`", duesMembers, func() {
			var sum fees.Fen
			for i, c := range w.categories {
				due, err := tariff.DueDecimal(duesMonth, c, w.yuan[i])
				if err != nil {
					panic(err)
				}
				sum += due
			}
			duesSink = sum
		}, func(i int) (fees.Fen, error) { return tariff.DueDecimal(duesMonth, w.categories[i], w.yuan[i]) }},
		{"the rule written plainly with decimals", duesMembers, func() {
			var sum fees.Fen
			for i, c := range w.categories {
				sum += fees.Fen(plainDues(c, w.yuan[i]).Shift(2).IntPart())
			}
			duesSink = sum
		}, func(i int) (fees.Fen, error) {
			return fees.Fen(plainDues(w.categories[i], w.yuan[i]).Shift(2).IntPart()), nil
		}},
		through("cel-go", 1<<12, w, expressions),
		through("OPA", 1<<8, w, policy),
	}, nil
}

// through runs the first members through an engine.
func through(name string, members int, w who, engine func(fees.Category, fees.Fen) (fees.Fen, error)) duesRow {
	one := func(i int) (fees.Fen, error) { return engine(w.categories[i], w.fen[i]) }
	return duesRow{name, members, func() {
		for i := range members {
			due, err := one(i)
			if err != nil {
				panic(err)
			}
			duesSink += due
		}
	}, one}
}

// sameDues holds every contender against the first, member by member.
func sameDues(all []duesRow) error {
	for _, c := range all[1:] {
		for i := range c.members {
			want, _ := all[0].one(i)
			got, err := c.one(i)
			if err != nil {
				return fmt.Errorf("%s: member %d: %w", c.name, i, err)
			}
			if got != want {
				return fmt.Errorf("%s: member %d: %s, want %s", c.name, i, got, want)
			}
		}
	}
	return nil
}

// bareTable is the bounds in fen and the rates in thousandths of two kinds of
// members, and nothing else: what a loop written by hand would have.
var bareTable = [2]struct{ upTo, rate [4]int64 }{
	{[4]int64{300_000, 500_000, 1_000_000, 1 << 62}, [4]int64{5, 10, 15, 20}},
	{[4]int64{500_000, 1 << 62, 1 << 62, 1 << 62}, [4]int64{5, 10, 10, 10}},
}

func bareDues(c fees.Category, base fees.Fen) fees.Fen {
	kind := 0
	if c == fees.Retired {
		kind = 1
	}
	t := &bareTable[kind]
	band := 0
	for _, upTo := range t.upTo[:3] {
		band += int(uint64(upTo-int64(base)) >> 63)
	}
	return min(fees.Fen((int64(base)*t.rate[band]+500)/1000), 100_000)
}

// plainDues is the rule as one would write it down with decimals.
func plainDues(c fees.Category, base decimal.Decimal) decimal.Decimal {
	rate := decimal.RequireFromString
	percent := rate("0.005")
	if c == fees.Retired {
		if base.GreaterThan(rate("5000")) {
			percent = rate("0.01")
		}
	} else {
		switch {
		case base.GreaterThan(rate("10000")):
			percent = rate("0.02")
		case base.GreaterThan(rate("5000")):
			percent = rate("0.015")
		case base.GreaterThan(rate("3000")):
			percent = rate("0.01")
		}
	}
	due := base.Mul(percent).Round(2)
	if limit := rate("1000"); due.GreaterThan(limit) {
		due = limit
	}
	return due
}

// celDues compiles the rule for cel-go, in whole fen.
func celDues() (func(fees.Category, fees.Fen) (fees.Fen, error), error) {
	env, err := cel.NewEnv(cel.Variable("category", cel.StringType), cel.Variable("base", cel.IntType))
	if err != nil {
		return nil, err
	}
	const rate = `(category == "retired" ? (base > 500000 ? 10 : 5) : (base > 1000000 ? 20 : (base > 500000 ? 15 : (base > 300000 ? 10 : 5))))`
	ast, issues := env.Compile(`(base * ` + rate + ` + 500) / 1000 > 100000 ? 100000 : (base * ` + rate + ` + 500) / 1000`)
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	if err != nil {
		return nil, err
	}
	return func(c fees.Category, base fees.Fen) (fees.Fen, error) {
		out, _, err := program.Eval(map[string]any{"category": c.String(), "base": int64(base)})
		if err != nil {
			return 0, err
		}
		n, ok := out.Value().(int64)
		if !ok {
			return 0, errors.New("no number")
		}
		return fees.Fen(n), nil
	}, nil
}

// opaDues prepares the rule for OPA, in whole fen.
func opaDues() (func(fees.Category, fees.Fen) (fees.Fen, error), error) {
	const module = `package dues

default rate := 5
rate := 10 if { input.category == "retired"; input.base > 500000 }
rate := 20 if { input.category != "retired"; input.base > 1000000 }
rate := 15 if { input.category != "retired"; input.base > 500000; input.base <= 1000000 }
rate := 10 if { input.category != "retired"; input.base > 300000; input.base <= 500000 }

due := min([floor(((input.base * rate) + 500) / 1000), 100000])
`
	query, err := rego.New(rego.Query("data.dues.due"), rego.Module("dues.rego", module)).PrepareForEval(context.Background())
	if err != nil {
		return nil, err
	}
	return func(c fees.Category, base fees.Fen) (fees.Fen, error) {
		out, err := query.Eval(context.Background(), rego.EvalInput(map[string]any{"category": c.String(), "base": int64(base)}))
		if err != nil {
			return 0, err
		}
		if len(out) != 1 || len(out[0].Expressions) != 1 {
			return 0, errors.New("no answer")
		}
		n, ok := out[0].Expressions[0].Value.(interface{ Int64() (int64, error) })
		if !ok {
			return 0, fmt.Errorf("%T is no number", out[0].Expressions[0].Value)
		}
		v, err := n.Int64()
		return fees.Fen(v), err
	}, nil
}
