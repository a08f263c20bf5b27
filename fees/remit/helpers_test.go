package remit_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/orgtree"
)

func day(s string) calendar.Date { return calendar.MustParse(s) }

func yuan(s string) fees.Amount { return fees.MustParseAmount(s) }

func said(b bool) *bool { return &b }

func share(s string) remit.Share { return remit.MustParseShare(s) }

// ask is the year 2024, asked in the middle of 2025.
func ask(orgs ...remit.Org) remit.Case {
	if orgs == nil {
		orgs = []remit.Org{}
	}
	return remit.Case{Year: calendar.MustParseYear("2024"), AsOf: day("2025-06-30"), Orgs: orgs}
}

func org(id, parent, collected, sh string) remit.Org {
	o := remit.Org{ID: id, Parent: parent}
	if collected != "" {
		o.Collected = yuan(collected)
	}
	if sh != "" {
		o.Share = share(sh)
	}
	return o
}

func with(o remit.Org, change func(*remit.Org)) remit.Org {
	change(&o)
	return o
}

func assess(t testing.TB, c remit.Case) remit.Report {
	t.Helper()
	r, err := remit.Assess(regulation.National(), c)
	require.NoError(t, err)
	return r
}

// find gives the findings of a rule, as "a u1 met".
func find(r remit.Report, rule regulation.RuleID) []string {
	out := []string{}
	for _, f := range r.Findings {
		if f.Rule == rule {
			s := f.Subject
			if f.Part != "" {
				s += " " + f.Part
			}
			out = append(out, s+" "+f.Verdict.String())
		}
	}
	return out
}

func fen(r *rand.Rand, most int64) fees.Amount {
	a, err := fees.FromFen(fees.Fen(r.Int64N(most)))
	if err != nil {
		panic(err)
	}
	return a
}

var kinds = []orgtree.Kind{orgtree.Committee, orgtree.GeneralBranch, orgtree.Branch}

func randomShare(r *rand.Rand, least, most float64) remit.Share {
	den := []int64{10, 3, 7, 100, 1000, 997, 1_000_000_000}[r.IntN(7)]
	lo, hi := int64(least*float64(den)), int64(most*float64(den))
	s, err := remit.NewShare(min(den, lo+r.Int64N(max(1, hi-lo+1))), den)
	if err != nil {
		panic(err)
	}
	return s
}

// random makes organizations in a random order. Shares do not grow on the way up, so
// that nobody remits more than it has, but for a fen: roundings of one group may give
// one to an organization whose children got none.
func random(r *rand.Rand, n int, whole bool) remit.Case {
	c := ask()
	c.Orgs = make([]remit.Org, n)
	depth := make([]int, n)
	for i := range c.Orgs {
		c.Orgs[i].ID = fmt.Sprintf("o%d", i)
	}
	c.Shares = []remit.LocalShare{{Kind: orgtree.Branch, Share: randomShare(r, 0.8, 1), Source: "本地办法"},
		{Kind: orgtree.GeneralBranch, Share: randomShare(r, 0.6, 0.75), Source: "本地办法"}}
	for i := range c.Orgs {
		o := &c.Orgs[i]
		if i > 0 && r.IntN(40) > 0 {
			p := r.IntN(i)
			if r.IntN(2) == 0 {
				p = max(0, i-1-r.IntN(4))
			}
			if depth[p] < 4 {
				o.Parent, depth[i] = c.Orgs[p].ID, depth[p]+1
			}
		}
		o.Collected = fen(r, 1_000_000)
		if r.IntN(3) == 0 {
			o.LargeExtras = fen(r, 500_000)
		}
		switch {
		case o.Parent == "":
			if r.IntN(2) == 0 {
				o.Share = randomShare(r, 0, 0.02)
			} else if r.IntN(2) == 0 {
				o.Body = remit.Centre
			}
		default:
			o.Kind = kinds[r.IntN(3)]
			lo := 0.02 + 0.2*float64(depth[i]-1)
			o.Share = randomShare(r, lo, lo+0.1)
			if r.IntN(6) == 0 && depth[i] == 4 {
				o.Share, o.Kind = remit.Share{}, orgtree.Branch
			}
		}
		if !whole {
			switch r.IntN(20) {
			case 0:
				o.Share, o.Body, o.Kind = remit.Share{}, 0, 0 // unknown below the top
			case 1:
				o.Collected = fees.Amount{}
			case 2:
				o.PayTo = "elsewhere"
			case 3:
				o.PayTo = c.Orgs[r.IntN(n)].ID
				if o.PayTo == o.ID {
					o.PayTo = ""
				}
			case 4:
				o.Share, o.Body = remit.Share{}, remit.AllBodies()[r.IntN(5)]
			}
		}
	}
	r.Shuffle(n, func(i, j int) { c.Orgs[i], c.Orgs[j] = c.Orgs[j], c.Orgs[i] })
	return c
}
