package orgtree

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

type enum interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label() regulation.Text
}

func checkEnum[E enum](t *testing.T, all []E, parse func(string) (E, error), unmarshal func(*E, []byte) error, code regulation.Code) {
	t.Helper()
	var zero E
	require.Empty(t, zero.String())
	require.True(t, zero.Label().IsZero())
	_, err := zero.MarshalText()
	require.ErrorIs(t, err, code)
	seen := map[string]bool{}
	for _, e := range all {
		require.Regexp(t, `^[a-z]+(-[a-z]+)*$`, e.String())
		require.NotEmpty(t, e.Label().Zh)
		require.NotEmpty(t, e.Label().En)
		require.False(t, seen[e.String()] || seen[e.Label().Zh])
		seen[e.String()], seen[e.Label().Zh] = true, true
		b, err := e.MarshalText()
		require.NoError(t, err)
		back := zero
		require.NoError(t, unmarshal(&back, b))
		require.Equal(t, e, back)
		back, err = parse(string(b))
		require.NoError(t, err)
		require.Equal(t, e, back)
	}
	for _, s := range []string{"", "x", "Branch ", "党"} {
		back := all[0]
		require.ErrorIs(t, unmarshal(&back, []byte(s)), code)
		require.Equal(t, all[0], back)
		_, err := parse(s)
		require.ErrorIs(t, err, code)
	}
}

func TestEnumerations(t *testing.T) {
	checkEnum(t, AllKinds(), ParseKind, (*Kind).UnmarshalText, "unknown-kind")
	checkEnum(t, AllUnitKinds(), ParseUnitKind, (*UnitKind).UnmarshalText, "unknown-unit-kind")
	checkEnum(t, AllChangeKinds(), ParseChangeKind, (*ChangeKind).UnmarshalText, "unknown-change")
	checkEnum(t, AllLinkStates(), ParseLinkState, (*LinkState).UnmarshalText, "unknown-link-state")
	require.Len(t, AllKinds(), int(Group))
	require.Len(t, AllUnitKinds(), int(OtherUnit))
	require.Len(t, AllChangeKinds(), int(Dissolved))
	require.Len(t, AllLinkStates(), int(Held))
	require.Empty(t, Kind(200).String())
	require.True(t, Kind(200).Label().IsZero())
}

func TestKinds(t *testing.T) {
	codes := map[Kind]string{
		Committee: "611", GeneralBranch: "621", Branch: "631", JointBranch: "632",
		TemporaryCommittee: "911", TemporaryGeneralBranch: "921", TemporaryBranch: "931", TemporaryJointBranch: "932",
	}
	branches := map[Kind]bool{Branch: true, JointBranch: true, MobileBranch: true, TemporaryBranch: true, TemporaryJointBranch: true}
	for _, k := range AllKinds() {
		require.Equal(t, codes[k], k.Code())
		if k.Code() != "" {
			back, ok := KindOfCode(k.Code())
			require.True(t, ok)
			require.Equal(t, k, back)
			loose, ok := kindWords.loose(k.Code())
			require.True(t, ok)
			require.Equal(t, k, loose)
		}
		require.Equal(t, branches[k], k.IsBranch())
		require.Equal(t, k.Code() != "" && k.Code()[0] == '9', k.IsTemporary())
	}
	for _, s := range []string{"", "9", "6111", "633"} {
		_, ok := KindOfCode(s)
		require.False(t, ok)
	}
}

func TestParentTable(t *testing.T) {
	// The whole table, a row for each kind and a column for each parent, both
	// in the order of the constants; the last column is the top.
	const c, g, b, j, m, tc, tg, tb, tj, w, l, gr = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
	branch := []Kind{c, g, tc, tg, w, l}
	general := []Kind{c, tc, w, l}
	want := map[Kind][]Kind{
		c: general, g: general, tc: general, tg: general,
		b: branch, j: branch, m: branch, tb: branch, tj: branch,
		w: {c, w}, l: {c, w, l}, gr: {b, j, m, tb, tj},
	}
	p := StandardParents()
	for _, k := range AllKinds() {
		require.Equal(t, want[k], p.Of(k), k)
		require.Equal(t, k != Group, p.AllowsTop(k))
		require.False(t, p.Allows(k, 0))
		require.False(t, p.Allows(0, k))
		require.False(t, p.Allows(k, 99))
	}
	require.Empty(t, ParentTable{}.Of(Branch))
	require.False(t, p.AllowsTop(0))
	require.Equal(t, p, StandardParents())
	require.Equal(t, p, p.Allow(0, Branch).Allow(Branch, 0, 99).Forbid(99, Branch).Forbid(Branch, 0))
	q := p.Forbid(Branch, LeadingGroup).Allow(Branch, Branch)
	require.True(t, p.Allows(Branch, LeadingGroup))
	require.False(t, q.Allows(Branch, LeadingGroup))
	require.True(t, q.Allows(Branch, Branch))

	orgs := []Org{{ID: "a", Kind: Branch}, {ID: "b", Kind: Branch, Parent: "a"}}
	_, err := New(orgs)
	require.ErrorIs(t, err, ImpossibleParent)
	tree, err := New(orgs, WithParents(q), nil)
	require.NoError(t, err)
	_, err = tree.Edit(Add(Org{ID: "c", Kind: Branch, Parent: "b"}))
	require.NoError(t, err, "an edited tree keeps the table")
}

// Mistake 19 of existing systems: numbers that carry the meaning. A code of one
// platform is read at the edge and becomes a word.
func TestMistake19NumbersThatCarryTheMeaning(t *testing.T) {
	for code, want := range map[string]Kind{"611": Committee, "621": GeneralBranch, "631": Branch, "632": JointBranch, "911": TemporaryCommittee,
		"921": TemporaryGeneralBranch, "931": TemporaryBranch, "932": TemporaryJointBranch} {
		k, ok := KindOfCode(code)
		assert.True(t, ok, code)
		assert.Equal(t, want, k, code)
		b, err := k.MarshalText()
		assert.NoError(t, err)
		assert.NotContains(t, string(b), code, "what is written is a word")
	}
}
