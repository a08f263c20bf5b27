package orgtree

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestChains(t *testing.T) {
	tree := town(t)
	levels := []Level{{Name: "党委书记", Kinds: []Kind{Committee}}, {Name: "总支书记"}, {Name: "支部书记", Kinds: []Kind{Branch, JointBranch}}}
	build := func(posts ...Post) *Chains {
		c, err := NewChains(tree, levels, posts)
		require.NoError(t, err)
		return c
	}
	states := func(c *Chains, id string) (out []LinkState) {
		for _, l := range c.Of(node(t, tree, id)) {
			out = append(out, l.State)
		}
		return out
	}
	all := build(Post{"R", "党委书记", "p1"}, Post{"G", "总支书记", "p2"}, Post{"a", "支部书记", "p3"}, Post{"b", "支部书记", ""}, Post{"c", "支部书记", "p1"})
	require.Equal(t, []Link{
		{"党委书记", Held, node(t, tree, "R"), "p1"},
		{"总支书记", Held, node(t, tree, "G"), "p2"},
		{"支部书记", Held, node(t, tree, "a"), "p3"},
	}, all.Of(node(t, tree, "a1")))
	require.Equal(t, []LinkState{Held, Held, Vacant}, states(all, "b"))
	require.Equal(t, []LinkState{Held, Missing, Repeated}, states(all, "c"))
	require.Equal(t, []LinkState{Held, Missing, Missing}, states(all, "R"))
	require.Nil(t, all.Of(Node{}))
	var broken []string
	for n, l := range all.Broken() {
		broken = append(broken, tree.ID(n)+" "+l.State.String())
	}
	require.Equal(t, []string{"b vacant", "c missing", "c repeated"}, broken)
	for range all.Broken() {
		break
	}

	twice := build(Post{"R", "党委书记", "p1"}, Post{"R", "党委书记", "p2"}, Post{"R", "总支书记", "p3"})
	require.Equal(t, []LinkState{Contested, Held, Missing}, states(twice, "a"))
	require.Equal(t, node(t, tree, "R"), twice.Of(node(t, tree, "a"))[0].Org)
	require.Empty(t, twice.Of(node(t, tree, "a"))[0].Holder)

	require.Equal(t, []LinkState{Held, Held, Contested}, states(build(Post{"R", "党委书记", "p1"}, Post{"R", "总支书记", "p2"}, Post{"a", "支部书记", ""}, Post{"a", "支部书记", "p3"}), "a"))

	levels[0], levels[1] = levels[1], levels[0]
	askew := build(Post{"R", "党委书记", "p1"}, Post{"G", "总支书记", "p2"})
	require.Equal(t, []LinkState{Held, OutOfOrder, Missing}, states(askew, "a"))
	levels[0].Name = "changed"
	require.Equal(t, "总支书记", askew.Of(node(t, tree, "a"))[0].Level)

	none, err := NewChains(tree, nil, nil)
	require.NoError(t, err)
	require.Empty(t, none.Of(tree.Root()))

	_, err = NewChains(tree, []Level{{Name: "x"}, {Name: "x"}, {}}, nil)
	require.Equal(t, []string{"duplicate-level levels[1].name", "duplicate-level levels[2].name"}, brief(t, err))
	_, err = NewChains(tree, []Level{{Name: "x", Kinds: []Kind{Branch}}}, []Post{
		{"nobody", "x", "p"}, {"a", "y", "p"}, {"R", "x", "p"}, {"a", "x", "p"}, {"a", "x", "p"},
	})
	require.Equal(t, []string{"unknown-org posts[0].org", "unknown-level posts[1].level", "unknown-level posts[2].level", "duplicate-row posts[4]"}, brief(t, err))
	require.NotContains(t, err.Error(), "p\"", "holders are not printed")
}
