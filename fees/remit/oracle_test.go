package remit_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/remit"
	"github.com/dangwu-go/dangwu/orgtree"
)

// The oracle works the tree out a second time, slowly and from the words: fractions
// for everything, the total of each organization summed by walking to the top from
// every other.
type oracleOrg struct {
	total, received, remits, keeps, passes *big.Rat // nil: not known
	exact                                  *big.Rat
	pays                                   bool
	to                                     string
}

func rat(a fees.Amount) *big.Rat {
	r, ok := new(big.Rat).SetString(a.String())
	if !ok {
		panic(a.String())
	}
	return r
}

// slow gives the answer by id, or what is wrong: the id of the organization that remits
// too much, or "circle".
func slow(c remit.Case) (all map[string]*oracleOrg, left *big.Rat, tooMuch string) {
	byID := map[string]remit.Org{}
	children := map[string]int{}
	for _, o := range c.Orgs {
		byID[o.ID] = o
		children[o.Parent]++
	}
	own := func(o remit.Org) *big.Rat {
		switch {
		case !o.Collected.IsZero():
			return rat(o.Collected)
		case children[o.ID] > 0:
			return new(big.Rat)
		}
		return nil
	}
	national := map[remit.Body]string{remit.Centre: "1/20", remit.Railway: "1/10", remit.CivilAviation: "1/10", remit.PeoplesBank: "1/20", remit.CentralFinance: "1/20"}
	all = map[string]*oracleOrg{}
	for _, o := range c.Orgs {
		x := &oracleOrg{total: new(big.Rat), passes: new(big.Rat), received: new(big.Rat), remits: new(big.Rat)}
		for _, below := range c.Orgs {
			for at := below.ID; at != ""; at = byID[at].Parent {
				if at != o.ID {
					continue
				}
				if v := own(below); v == nil || x.total == nil {
					x.total = nil
				} else {
					x.total.Add(x.total, v)
				}
				if !below.LargeExtras.IsZero() {
					x.passes.Add(x.passes, rat(below.LargeExtras))
				}
			}
		}
		all[o.ID] = x
	}
	left = new(big.Rat)
	groups := map[string][]remit.Org{}
	rate := map[string]*big.Rat{}
	for _, o := range c.Orgs {
		x := all[o.ID]
		var sh *big.Rat
		switch {
		case o.Body != 0:
			sh, _ = new(big.Rat).SetString(national[o.Body])
		case !o.Share.IsZero():
			sh = o.Share.Rat()
		case o.Parent == "":
			continue
		default:
			for _, s := range c.Shares {
				if s.Kind == o.Kind {
					sh = s.Share.Rat()
				}
			}
		}
		x.pays, x.to = true, o.PayTo
		if x.to == "" {
			x.to = o.Parent
			if o.Body == remit.Centre {
				x.to = "Centre"
			}
		}
		x.remits = nil
		if sh != nil && x.total != nil {
			rate[o.ID] = sh
			x.remits = new(big.Rat).Mul(sh, x.total)
			x.exact = x.remits
		}
		groups[x.to] = append(groups[x.to], o)
	}
	for _, o := range c.Orgs {
		at := all[o.ID]
		for range len(c.Orgs) + 1 {
			if at != nil && at.pays {
				at = all[at.to]
				if at == nil || o.Body == remit.Centre && o.PayTo == "" {
					break
				}
			}
		}
		if at != nil && at.pays {
			return nil, nil, "circle"
		}
	}
	// a receiver when all that its payers received is settled
	settled := map[string]bool{}
	for len(settled) < len(groups) {
		for to, group := range groups {
			if settled[to] || slices.ContainsFunc(group, func(o remit.Org) bool { return len(groups[o.ID]) > 0 && !settled[o.ID] }) {
				continue
			}
			settled[to] = true
			for _, o := range group {
				x, v := all[o.ID], own(o)
				if x.remits == nil || v == nil || x.received == nil {
					continue
				}
				has := new(big.Rat).Set(v)
				for _, below := range groups[o.ID] {
					has.Add(has, all[below.ID].exact)
				}
				if x.exact.Cmp(has) > 0 {
					whole := new(big.Rat).Mul(x.exact, big.NewRat(100, 1))
					floor := new(big.Int).Quo(whole.Num(), whole.Denom())
					if new(big.Rat).SetFrac(floor, big.NewInt(100)).Cmp(new(big.Rat).Add(v, x.received)) > 0 {
						return nil, nil, o.ID
					}
				}
			}
			round(all, group, own)
			sum := new(big.Rat)
			for _, o := range group {
				if all[o.ID].remits == nil || sum == nil {
					sum = nil
					continue
				}
				sum.Add(sum, all[o.ID].remits)
			}
			if _, inside := byID[to]; inside {
				all[to].received = sum
			} else if sum == nil || left == nil {
				left = nil
			} else {
				left.Add(left, sum)
			}
		}
	}
	for _, o := range c.Orgs {
		x := all[o.ID]
		if v := own(o); v != nil && x.received != nil && x.remits != nil {
			x.keeps = new(big.Rat).Add(v, x.received)
			if x.keeps.Sub(x.keeps, x.remits).Sign() < 0 {
				panic("below zero")
			}
		}
	}
	return all, left, ""
}

// round: the exact amounts of those paying one receiver are added, the sum is brought
// to the fen half up, each pays the whole fen, the rest goes to the largest remainders
// of those that have it.
func round(all map[string]*oracleOrg, group []remit.Org, own func(remit.Org) *big.Rat) {
	type part struct {
		id          string
		over, limit *big.Rat
		whole       *big.Int
	}
	var parts []part
	sum := new(big.Rat)
	given := new(big.Int)
	hundred := big.NewRat(100, 1)
	for _, o := range group {
		x := all[o.ID]
		if x.remits == nil {
			continue
		}
		f := new(big.Rat).Mul(x.remits, hundred)
		whole := new(big.Int).Quo(f.Num(), f.Denom())
		p := part{id: o.ID, over: new(big.Rat).Sub(f, new(big.Rat).SetInt(whole)), whole: whole}
		if v := own(o); v != nil && x.received != nil {
			p.limit = new(big.Rat).Mul(new(big.Rat).Add(v, x.received), hundred)
			if new(big.Rat).SetInt(whole).Cmp(p.limit) > 0 {
				// it sends what it has; the others are rounded among themselves
				all[o.ID].remits = new(big.Rat).Quo(p.limit, hundred)
				continue
			}
		}
		sum.Add(sum, f)
		given.Add(given, whole)
		parts = append(parts, p)
	}
	sum.Add(sum, big.NewRat(1, 2))
	target := new(big.Int).Quo(sum.Num(), sum.Denom())
	sort.SliceStable(parts, func(i, j int) bool { return parts[i].over.Cmp(parts[j].over) > 0 })
	for i, p := range parts {
		one := new(big.Int).Add(p.whole, big.NewInt(1))
		if given.Cmp(target) < 0 && p.over.Sign() > 0 && (p.limit == nil || new(big.Rat).SetInt(p.whole).Cmp(p.limit) != 0) {
			parts[i].whole = one
			given.Add(given, big.NewInt(1))
		}
		all[p.id].remits = new(big.Rat).Quo(new(big.Rat).SetInt(parts[i].whole), hundred)
	}
}

func text(r *big.Rat) string {
	if r == nil {
		return "unknown"
	}
	return r.FloatString(2)
}

func shown(f fees.Fen) string {
	if f == remit.Unknown {
		return "unknown"
	}
	return f.String()
}

func TestAgainstTheOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 5))
	tooMuch, unknown, outside, good, circles := 0, 0, 0, 0, 0
	for range 1500 {
		c := random(r, 1+r.IntN(30), r.IntN(2) == 0)
		want, left, bad := slow(c)
		got, err := remit.Assess(regulation.National(), c)
		if bad == "circle" {
			circles++
			require.ErrorIs(t, err, regulation.CountMismatch)
			continue
		}
		if bad != "" {
			tooMuch++
			require.ErrorIs(t, err, regulation.AmountOutOfRange)
			continue
		}
		require.NoError(t, err)
		good++
		for i, l := range got.Orgs {
			x := want[c.Orgs[i].ID]
			require.Equal(t, c.Orgs[i].ID, l.ID)
			require.Equal(t, []string{text(x.total), text(x.received), text(x.remits), text(x.keeps), text(x.passes), x.to},
				[]string{shown(l.Total), shown(l.Received), shown(l.Remits), shown(l.Keeps), shown(l.Passes), l.PayTo}, "%s of %v", l.ID, c.Orgs)
			if x.remits == nil {
				unknown++
			}
			if l.PayTo == "elsewhere" {
				outside++
			}
			if x.pays && x.remits != nil {
				off := new(big.Rat).Sub(l.Exact.Rat(), x.remits)
				require.Negative(t, off.Abs(off).Cmp(big.NewRat(1, 100)), "less than a fen off")
			}
		}
		require.Equal(t, text(left), shown(got.Left))
		identities(t, got)
	}
	assert.Greater(t, good, 700)
	assert.Greater(t, tooMuch, 50)
	assert.Greater(t, unknown, 200)
	assert.Greater(t, circles, 20)
	assert.Greater(t, outside, 50)
}

// identities: nothing is lost or invented.
func identities(t testing.TB, r remit.Report) {
	t.Helper()
	var collected, keeps, large fees.Fen
	whole := true
	for _, l := range r.Orgs {
		whole = whole && l.Collected != remit.Unknown && l.Keeps != remit.Unknown
		collected, keeps = collected+l.Collected, keeps+l.Keeps
		for _, f := range []fees.Fen{l.Collected, l.Total, l.Received, l.Remits, l.Keeps, l.Passes} {
			require.GreaterOrEqual(t, f, remit.Unknown)
		}
		if l.Collected != remit.Unknown && l.Received != remit.Unknown && l.Remits != remit.Unknown {
			require.Equal(t, l.Collected+l.Received, l.Keeps+l.Remits, l.ID)
		}
		large = max(large, l.Passes)
	}
	require.LessOrEqual(t, large, r.Passes)
	if whole {
		require.Equal(t, collected, r.Collected)
		require.Equal(t, keeps, r.Kept)
		require.Equal(t, collected, keeps+r.Left, "the keeps of all and what left are all that was collected")
		require.Empty(t, r.Unknown)
	}
	if r.Collected != remit.Unknown && r.Left != remit.Unknown {
		require.Equal(t, r.Collected, r.Kept+r.Left)
	} else {
		require.Equal(t, remit.Unknown, r.Kept)
		require.NotEmpty(t, r.Unknown)
	}
	for _, f := range r.Findings {
		require.NotContains(t, f.Text().Zh, "未知")
		require.NotEmpty(t, f.Text().En)
	}
}

func TestKeepsAndLeftAreWhatWasCollected(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 5))
	tried := 0
	for range 1500 {
		c := random(r, 1+r.IntN(200), true)
		got, err := remit.Assess(regulation.National(), c)
		if err != nil {
			require.ErrorIs(t, err, regulation.AmountOutOfRange)
			continue
		}
		tried++
		identities(t, got)
	}
	assert.Greater(t, tried, 700)
}

// The list and the tree give the same numbers.
func TestListAndTree(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	same, refused := 0, 0
	for range 1200 {
		c := random(r, 1+r.IntN(120), true)
		// one top, which a tree needs; some without a share
		top := c.Orgs[slices.IndexFunc(c.Orgs, func(o remit.Org) bool { return o.Parent == "" })].ID
		for i := range c.Orgs {
			o := &c.Orgs[i]
			if o.Parent == "" && o.ID != top {
				o.Parent, o.Body, o.Share = top, 0, randomShare(r, 0.02, 0.1)
			} else if o.Parent != "" && r.IntN(60) == 0 {
				o.Share, o.Kind = remit.Share{}, orgtree.Committee
			}
			if o.Parent == "" && o.Body != 0 {
				o.Body, o.Share = 0, share("0.05")
			}
		}
		var orgs []orgtree.Org
		var table = orgtree.StandardParents()
		for _, k := range orgtree.AllKinds() {
			table = table.Allow(k, orgtree.AllKinds()...)
		}
		byID := map[string]remit.Org{}
		for _, o := range c.Orgs {
			k := o.Kind
			if k == 0 {
				k = orgtree.Committee
			}
			orgs = append(orgs, orgtree.Org{ID: o.ID, Parent: o.Parent, Kind: k})
			byID[o.ID] = o
		}
		tree, err := orgtree.New(orgs, orgtree.WithParents(table))
		require.NoError(t, err)
		byKind := map[orgtree.Kind]remit.Share{}
		for _, s := range c.Shares {
			byKind[s.Kind] = s.Share
		}
		in := remit.Columns{Shares: remit.SharesOf(tree, byKind)}
		for at, n := range tree.All() {
			o := byID[tree.ID(n)]
			f, _ := regulation.ParseFen(o.Collected.String())
			in.Collected = append(in.Collected, f)
			large := fees.Fen(0)
			if !o.LargeExtras.IsZero() {
				large, _ = regulation.ParseFen(o.LargeExtras.String())
			}
			in.LargeExtras = append(in.LargeExtras, large)
			if !o.Share.IsZero() {
				in.Shares[at] = o.Share
			}
		}
		flow, ferr := remit.RollUp(tree, in)
		list, lerr := remit.Assess(regulation.National(), c)
		if lerr != nil {
			require.ErrorIs(t, ferr, regulation.AmountOutOfRange)
			refused++
			continue
		}
		require.NoError(t, ferr)
		same++
		for _, l := range list.Orgs {
			n, _ := tree.Find(l.ID)
			at := tree.Position(n)
			require.Equal(t, []fees.Fen{l.Total, l.Received, l.Remits, l.Keeps, l.Passes},
				[]fees.Fen{flow.Total[at], flow.Received[at], flow.Remits[at], flow.Keeps[at], flow.Passes[at]}, l.ID)
		}
		require.Equal(t, []fees.Fen{list.Collected, list.Left, list.Kept}, []fees.Fen{flow.Collected, flow.Left, flow.Kept})
		require.Equal(t, list.Passes, flow.Passes[0])
	}
	assert.Greater(t, same, 400)
	assert.Greater(t, refused, 10)
}

// One share for all, so that an organization between passes on all that it received:
// rounding never makes an error of it, at the size of real trees and at that of fen.
func TestPassingOn(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 5))
	for k := range 400 {
		most := int64(20)
		if k%2 == 0 {
			most = 1_000_000
		}
		c := random(r, 1+r.IntN(300), true)
		one := randomShare(r, 0, 1)
		below := map[string]bool{}
		for i := range c.Orgs {
			below[c.Orgs[i].Parent] = true
		}
		for i := range c.Orgs {
			o := &c.Orgs[i]
			o.Share, o.Body, o.Kind, o.Collected = one, 0, 0, fen(r, most)
			if below[o.ID] {
				o.Collected = yuan("0")
			}
		}
		got := assess(t, c)
		identities(t, got)
		for i, l := range got.Orgs {
			if below[l.ID] {
				require.LessOrEqual(t, l.Keeps, fees.Fen(len(c.Orgs)), "%d fen by rounding", i)
			}
		}
	}
}

// The order of the list decides only which of equal remainders comes first.
func TestOrderOfOrganizations(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	tried := 0
	for range 400 {
		c := random(r, 1+r.IntN(40), true)
		one, err := remit.Assess(regulation.National(), c)
		if err != nil {
			continue
		}
		r.Shuffle(len(c.Orgs), func(i, j int) { c.Orgs[i], c.Orgs[j] = c.Orgs[j], c.Orgs[i] })
		two, err := remit.Assess(regulation.National(), c)
		if err != nil {
			continue
		}
		tried++
		require.Equal(t, []fees.Fen{one.Collected, one.Left, one.Kept, one.Passes}, []fees.Fen{two.Collected, two.Left, two.Kept, two.Passes})
		byID := map[string]remit.Line{}
		for _, l := range one.Orgs {
			byID[l.ID] = l
		}
		for _, l := range two.Orgs {
			x := byID[l.ID]
			require.Equal(t, x.Total, l.Total)
			require.Equal(t, x.Exact, l.Exact)
			require.LessOrEqual(t, max(x.Received, l.Received)-min(x.Received, l.Received), fees.Fen(1), "a fen may stay below")
			require.LessOrEqual(t, max(x.Remits, l.Remits)-min(x.Remits, l.Remits), fees.Fen(1))
		}
	}
	assert.Greater(t, tried, 150)
}
