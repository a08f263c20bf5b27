package orgtree

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func unit(id, org string, k UnitKind, days string) UnitRow {
	return UnitRow{Unit: Unit{ID: id, Name: id + "名", Kind: k}, Org: org, Span: span(days)}
}

func TestUnits(t *testing.T) {
	tree := town(t)
	r, err := NewUnitRegister([]UnitRow{
		unit("v1", "G", Village, ".."),
		unit("v2", "G", Village, "..2024-06-01"),
		unit("s", "c", Institution, ".."),
		unit("s", "R", Institution, ".."),
		unit("f", "", NonPublic, "2024-06-01.."),
	})
	require.NoError(t, err)
	require.Equal(t, 5, r.Len())
	d := calendar.MustParse
	u, err := r.On(d("2024-05-31"), tree)
	require.NoError(t, err)
	ids := func(us []Unit) (out []string) {
		for _, x := range us {
			out = append(out, x.ID)
		}
		return out
	}
	require.Equal(t, 3, u.Len())
	require.Equal(t, []string{"v1", "v2"}, ids(slices.Collect(u.Of(node(t, tree, "G")))))
	require.Empty(t, ids(slices.Collect(u.Of(node(t, tree, "a")))))
	require.Empty(t, ids(slices.Collect(u.Of(Node{}))))
	require.Equal(t, []string{"R", "c"}, names(tree, u.OrgsOf("s")))
	require.Empty(t, names(tree, u.OrgsOf("f")))
	require.Equal(t, []string{"v1", "v2", "s"}, ids(slices.Collect(u.All())))
	sums, err := tree.Sum(u.Counts())
	require.NoError(t, err)
	require.Equal(t, int64(4), sums[0])

	u, err = r.On(d("2024-06-01"), tree)
	require.NoError(t, err)
	require.Equal(t, []string{"v1"}, ids(slices.Collect(u.Of(node(t, tree, "G")))))
	require.Equal(t, []string{"f"}, ids(slices.Collect(u.Without())))
	f, ok := u.Find("f")
	require.True(t, ok)
	require.Equal(t, NonPublic, f.Kind)
	_, ok = u.Find("v2")
	require.False(t, ok)
	u, err = r.On(calendar.Date{}, tree)
	require.NoError(t, err)
	require.Equal(t, 0, u.Len())

	bare, err := tree.Edit(Dissolve("c"))
	require.NoError(t, err)
	u, err = r.On(d("2024-06-01"), bare)
	require.Nil(t, u)
	require.Equal(t, []string{"unknown-org units[2].org"}, brief(t, err))

	for range r.Rows() {
		break
	}
}

func TestUnitDefects(t *testing.T) {
	other := unit("a", "y", Village, "..")
	other.Name = "别名"
	_, err := NewUnitRegister([]UnitRow{
		unit("", "x", Village, ".."),
		{Unit: Unit{ID: "\x01", Kind: Village}},
		{Unit: Unit{ID: "n", Name: "\x01", Kind: Village}},
		unit("k", "x", 0, ".."),
		unit("o", "\x01", Village, ".."),
		unit("t", "x", Village, "2024-01-01..2024-01-01"),
		unit("a", "x", Village, ".."),
		unit("a", "x", Village, "2024-01-01.."),
		other,
		unit("b", "x", Village, "..2024-01-01"),
		unit("b", "x", Community, "2024-01-01.."),
	})
	require.Equal(t, []string{
		"empty-id units[0].id", "invalid-id units[1].id", "invalid-name units[2].name", "unknown-unit-kind units[3].kind",
		"invalid-id units[4].org", "invalid-span units[5].to", "duplicate-row units[7].org", "conflicting-unit units[8].name",
	}, brief(t, err))
}

func TestUnitFiles(t *testing.T) {
	const file = "id,name,kind,org,from,to\nv1,东村,village,G,,2024-01-01\nv1,东村,village,R,2024-01-01,\n\"q,\"\"1\",,soe,,,\n"
	r, err := ReadUnitsCSV(strings.NewReader(file))
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, WriteUnitsCSV(&b, r.Rows(), regulation.English))
	require.Equal(t, file, b.String())
	for _, l := range regulation.AllLangs() {
		b.Reset()
		require.NoError(t, WriteUnitsCSV(&b, r.Rows(), l))
		again, err := ReadUnitsCSV(strings.NewReader(b.String()))
		require.NoError(t, err)
		require.Equal(t, r, again)
	}
	require.Contains(t, b.String()+zhUnits(t, r), "单位编号,单位名称,单位类别,党组织编号,起日,止日\nv1,东村,村,G,,2024-01-01\n")
	b.Reset()
	require.NoError(t, WriteUnitsNDJSON(&b, r.Rows()))
	require.Contains(t, b.String(), `{"id":"v1","name":"东村","kind":"village","org":"G","to":"2024-01-01"}`)
	again, err := ReadUnitsNDJSON(strings.NewReader(b.String()))
	require.NoError(t, err)
	require.Equal(t, r, again)

	_, err = ReadUnitsCSV(strings.NewReader("id,kind,org,from\n,庙,G,2024-13-01\nb,村,G,x\n"))
	require.Equal(t, []string{"empty-id units[0].id", "unknown-unit-kind units[0].kind", "invalid-date units[0].from", "invalid-date units[1].from"}, brief(t, err))
	require.Contains(t, err.Error(), "units[1].from (line 3)")
	_, err = ReadUnitsCSV(strings.NewReader("id\n"))
	require.ErrorIs(t, err, MissingColumn)
	require.Error(t, WriteUnitsCSV(&b, slices.Values([]UnitRow{{}}), regulation.English))
	require.Error(t, WriteUnitsNDJSON(&b, slices.Values([]UnitRow{{}})))
}

func zhUnits(t *testing.T, r *UnitRegister) string {
	var b strings.Builder
	require.NoError(t, WriteUnitsCSV(&b, r.Rows(), regulation.Chinese))
	return b.String()
}
