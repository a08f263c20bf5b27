package orgtree

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// brief prints defects as "code rows[i].column".
func brief(tb testing.TB, err error) []string {
	tb.Helper()
	var d *Defects
	require.ErrorAs(tb, err, &d)
	var out []string
	for one := range d.All() {
		out = append(out, string(one.Code)+" "+one.ErrorPath())
		require.NotEmpty(tb, one.message().Zh)
		require.NotEmpty(tb, one.message().En)
		require.NotContains(tb, one.Error()+one.Zh(), "{other}")
		require.ErrorIs(tb, err, one.Code)
		require.ErrorIs(tb, one, one.Code)
		require.Equal(tb, one.Code, one.ErrorCode())
	}
	require.Len(tb, out, min(d.Total(), MaxListed))
	return out
}

func span(s string) calendar.Span { return calendar.MustParseSpan(s) }

func row(id, parent string, k Kind, days string) Row {
	return Row{Org: Org{ID: id, Kind: k, Parent: parent}, Span: span(days)}
}

func TestEachDefect(t *testing.T) {
	root := row("R", "", Committee, "..")
	cases := []struct {
		name string
		rows []Row
		want []string
		text string // part of the English text
	}{
		{"empty id", []Row{root, row("", "R", Branch, "..")}, []string{"empty-id rows[1].id"}, ""},
		{"blank id", []Row{root, row(" \u3000", "R", Branch, "..")}, []string{"empty-id rows[1].id"}, ""},
		{"control character", []Row{root, row("a\tb", "R", Branch, "..")}, []string{"invalid-id rows[1].id"}, `"a\tb"`},
		{"broken bytes", []Row{root, row("a\xff", "R", Branch, "..")}, []string{"invalid-id rows[1].id"}, ""},
		{"long id", []Row{root, row(strings.Repeat("x", MaxID+1), "R", Branch, "..")}, []string{"invalid-id rows[1].id"}, "…"},
		{"longest id", []Row{root, row(strings.Repeat("x", MaxID), "R", Branch, "..")}, nil, ""},
		{"duplicate", []Row{root, row("a", "R", Branch, ".."), row("a", "R", Branch, "..")},
			[]string{"duplicate-id rows[2].id"}, "rows[1]"},
		{"three times", []Row{root, row("a", "R", Branch, ".."), row("a", "R", Branch, ".."), row("a", "R", Branch, "..")},
			[]string{"duplicate-id rows[2].id", "duplicate-id rows[3].id"}, "rows[1]"},
		{"only spaces differ", []Row{root, row("a b", "R", Branch, ".."), row("ab", "R", Branch, ".."), row("ab\u3000", "R", Branch, "..")},
			[]string{"ambiguous-id rows[2].id", "ambiguous-id rows[3].id"}, "rows[1]"},
		{"only an invisible character differs", []Row{root, row("ab", "R", Branch, ".."), row("a\u200bb", "R", Branch, "..")}, []string{"ambiguous-id rows[2].id"}, "rows[1]"},
		{"spaces alone are fine", []Row{root, row("a b", "R", Branch, "..")}, nil, ""},
		{"name", []Row{root, {Org: Org{ID: "a", Name: "a\nb", Kind: Branch, Parent: "R"}}}, []string{"invalid-name rows[1].name"}, ""},
		{"long name", []Row{root, {Org: Org{ID: "a", Name: strings.Repeat("x", MaxName+1), Kind: Branch, Parent: "R"}}}, []string{"invalid-name rows[1].name"}, ""},
		{"no kind", []Row{root, row("a", "R", 0, "..")}, []string{"unknown-kind rows[1].kind"}, "joint-branch"},
		{"wild kind", []Row{root, row("a", "R", 99, "..")}, []string{"unknown-kind rows[1].kind"}, ""},
		{"missing parent", []Row{root, row("a", "X", Branch, "..")}, []string{"missing-parent rows[1].parent"}, `"X"`},
		{"missing parent but for spaces", []Row{root, row("a", "R ", Branch, "..")}, []string{"missing-parent rows[1].parent"}, "rows[0] differs only in spaces"},
		{"own parent", []Row{root, row("a", "a", Committee, "..")}, []string{"cycle rows[1].parent"}, "a → a"},
		{"two above each other", []Row{root, row("a", "b", Committee, ".."), row("b", "a", Committee, "..")}, []string{"cycle rows[1].parent"}, "a → b → a"},
		{"of doubled rows the first counts", []Row{root, row("c", "d", Committee, ".."), row("d", "c", Committee, ".."), row("c", "R", Committee, "..")},
			[]string{"cycle rows[1].parent", "duplicate-id rows[3].id"}, ""},
		{"two cycles", []Row{row("a", "b", Committee, ".."), row("b", "a", Committee, ".."), row("c", "d", Committee, ".."), row("d", "c", Committee, ".."), row("e", "c", Branch, "..")},
			[]string{"cycle rows[0].parent", "cycle rows[2].parent"}, ""},
		{"several roots", []Row{root, row("S", "", Committee, ".."), row("T", "", Committee, "..")}, []string{"several-roots rows[1].parent", "several-roots rows[2].parent"}, "rows[0]"},
		{"roots after each other", []Row{row("S", "", Committee, "..2024-01-01"), row("T", "", Committee, "2024-01-01..")}, nil, ""},
		{"roots for a day", []Row{row("S", "", Committee, "..2024-01-02"), row("T", "", Committee, "2024-01-01..")}, []string{"several-roots rows[1].parent"}, "2024-01-01"},
		{"group under committee", []Row{root, row("g", "R", Group, "..")}, []string{"impossible-parent rows[1].parent"}, "a group cannot be under a committee"},
		{"group at the top", []Row{row("g", "", Group, "..")}, []string{"impossible-parent rows[0].parent"}, "top"},
		{"branch under branch", []Row{row("a", "", Branch, ".."), row("b", "a", Branch, "..")}, []string{"impossible-parent rows[1].parent"}, ""},
		{"parent becomes a branch", []Row{root, row("g", "R", GeneralBranch, "..2024-01-01"), row("g", "R", Branch, "2024-01-01.."), row("b", "g", Branch, "..")},
			[]string{"impossible-parent rows[3].parent"}, "rows[2]"},
		{"overlap", []Row{root, row("a", "R", Branch, "..2024-02-01"), row("a", "R", Branch, "2024-01-31..")}, []string{"overlapping-spans rows[2].from"}, "rows[1]"},
		{"overlap the other way round", []Row{root, row("a", "R", Branch, "2024-01-31.."), row("a", "R", Branch, "..2024-02-01")}, []string{"overlapping-spans rows[2].from"}, "rows[1]"},
		{"touching", []Row{root, row("a", "R", Branch, "..2024-02-01"), row("a", "R", Branch, "2024-02-01..")}, nil, ""},
		{"inside", []Row{root, row("a", "R", Branch, ".."), row("a", "R", Branch, "2024-01-01..2024-01-02"), row("a", "R", Branch, "2025-01-01..")},
			[]string{"overlapping-spans rows[2].from", "overlapping-spans rows[3].from"}, "rows[1]"},
		{"outlives", []Row{root, row("g", "R", GeneralBranch, "..2024-03-01"), row("a", "g", Branch, "..2024-03-02")}, []string{"outlives-parent rows[2].parent"}, "2024-03-01"},
		{"ends together", []Row{root, row("g", "R", GeneralBranch, "..2024-03-01"), row("a", "g", Branch, "..2024-03-01")}, nil, ""},
		{"a gap of the parent", []Row{root, row("g", "R", GeneralBranch, "..2024-03-01"), row("g", "R", GeneralBranch, "2024-03-02.."), row("a", "g", Branch, "..")},
			[]string{"outlives-parent rows[3].parent"}, "2024-03-01"},
		{"begins after the parent's end", []Row{root, row("g", "R", GeneralBranch, "..2024-03-01"), row("a", "g", Branch, "2024-04-01..")}, []string{"outlives-parent rows[2].parent"}, "2024-04-01"},
		{"parent was of another kind before", []Row{root, row("g", "R", Branch, "..2024-01-01"), row("g", "R", GeneralBranch, "2024-01-01..2025-01-01"), row("g", "R", Branch, "2025-01-01.."),
			row("b", "g", Branch, "2024-01-01..2025-01-01")}, nil, ""},
		{"predates", []Row{root, row("g", "R", GeneralBranch, "2024-03-01.."), row("a", "g", Branch, "2024-02-29..")}, []string{"predates-parent rows[2].parent"}, "2024-02-29"},
		{"empty span", []Row{root, row("a", "R", Branch, "2024-01-01..2024-01-01")}, []string{"invalid-span rows[1].to"}, ""},
		{"backward span", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Span: calendar.Span{From: day(3), To: day(1)}}}, []string{"invalid-span rows[1].to"}, ""},
		{"cycle in time", []Row{root, row("a", "R", Committee, "..2024-01-01"), row("a", "b", Committee, "2024-01-01.."), row("b", "a", Committee, "..")},
			[]string{"cycle rows[2].parent"}, "2024-01-01"},
		{"one cycle, however long it lasts", []Row{root, row("a", "b", Committee, "..2024-01-01"), row("a", "b", Committee, "2024-01-01.."), row("b", "a", Committee, "..2024-01-01"), row("b", "a", Committee, "2024-01-01..")},
			[]string{"cycle rows[1].parent"}, ""},
		{"no cycle on any day", []Row{root, row("a", "R", Committee, "..2024-01-01"), row("a", "b", Committee, "2024-01-01.."), row("b", "a", Committee, "..2024-01-01"), row("b", "R", Committee, "2024-01-01..")}, nil, ""},
		{"origin on no founding", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Origin: "R"}}, []string{"misplaced-origin rows[1].origin"}, ""},
		{"origin on a row that goes on", []Row{root, row("a", "R", Branch, "..2024-01-01"), {Org: Org{ID: "a", Kind: JointBranch, Parent: "R"}, Origin: "R", Span: span("2024-01-01..")}},
			[]string{"misplaced-origin rows[2].origin"}, ""},
		{"origin of one that comes back", []Row{root, row("a", "R", Branch, "..2024-01-01"), {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Origin: "R", Span: span("2025-01-01..")}}, nil, ""},
		{"origin of an unusable row", []Row{root, {Org: Org{Kind: Branch, Parent: "R"}, Origin: "X", Successor: "Y"}}, []string{"empty-id rows[1].id"}, ""},
		{"origin unknown", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Origin: "X", Span: span("2024-01-01..")}}, []string{"missing-origin rows[1].origin"}, ""},
		{"origin itself", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Origin: "a", Span: span("2024-01-01..")}}, []string{"missing-origin rows[1].origin"}, ""},
		{"origin ended that day", []Row{root, row("b", "R", Branch, "..2024-01-01"), {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Origin: "b", Span: span("2024-01-01..")}}, nil, ""},
		{"origin ended the day before", []Row{root, row("b", "R", Branch, "..2023-12-31"), {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Origin: "b", Span: span("2024-01-01..")}}, []string{"missing-origin rows[2].origin"}, ""},
		{"successor on no end", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Successor: "R"}}, []string{"misplaced-successor rows[1].successor"}, ""},
		{"successor while it goes on", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Successor: "R", Span: span("..2024-01-01")}, row("a", "R", Branch, "2024-01-01..")},
			[]string{"misplaced-successor rows[1].successor"}, ""},
		{"successor founded that day", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Successor: "b", Span: span("..2024-01-01")}, row("b", "R", Branch, "2024-01-01..")}, nil, ""},
		{"successor founded later", []Row{root, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}, Successor: "b", Span: span("..2024-01-01")}, row("b", "R", Branch, "2024-01-02..")},
			[]string{"missing-successor rows[1].successor"}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			h, err := NewHistory(c.rows)
			checkNew(t, c.rows, err)
			if c.want == nil {
				require.NoError(t, err)
				return
			}
			require.Nil(t, h)
			require.Equal(t, c.want, brief(t, err))
			require.Contains(t, err.Error(), c.text)
		})
	}
}

// checkNew compares New with NewHistory where the rows have no spans.
func checkNew(t *testing.T, rows []Row, want error) {
	var orgs []Org
	for _, r := range rows {
		if r.Span != (calendar.Span{}) || r.Origin+r.Successor != "" {
			return
		}
		orgs = append(orgs, r.Org)
	}
	tree, err := New(orgs)
	require.Equal(t, want == nil, err == nil)
	if want == nil {
		sound(t, tree)
		return
	}
	require.Nil(t, tree)
	require.Equal(t, want.Error(), err.Error())
	require.Equal(t, brief(t, want), brief(t, err))
}

func TestDefectsTogether(t *testing.T) {
	rows := []Row{
		row("R", "", Committee, ".."),
		row("", "R", Branch, ".."),
		row("a", "R", Branch, ".."),
		row("a", "R", Branch, ".."),
		row(" a", "R", Branch, ".."),
		row("b", "nowhere", Branch, ".."),
		row("c", "d", Committee, ".."),
		row("d", "c", Committee, ".."),
		row("S", "", Committee, ".."),
		row("g", "R", Group, ".."),
		row("h", "R", GeneralBranch, "2020-01-01..2022-01-01"),
		row("h", "R", GeneralBranch, "2021-01-01..2023-01-01"),
		row("i", "h", Branch, "2020-01-01..2024-01-01"),
		row("j", "R", Branch, "2020-01-01..2020-01-01"),
		row("k", "R", 0, ".."),
		{Org: Org{ID: "l", Name: "\x00", Parent: "X"}, Span: calendar.Span{From: day(2), To: day(1)}},
	}
	_, err := NewHistory(rows)
	require.Equal(t, []string{
		"empty-id rows[1].id", "duplicate-id rows[3].id", "ambiguous-id rows[4].id", "missing-parent rows[5].parent",
		"cycle rows[6].parent", "several-roots rows[8].parent", "impossible-parent rows[9].parent",
		"overlapping-spans rows[11].from", "outlives-parent rows[12].parent", "invalid-span rows[13].to",
		"unknown-kind rows[14].kind",
		"invalid-name rows[15].name", "unknown-kind rows[15].kind", "missing-parent rows[15].parent", "invalid-span rows[15].to",
	}, brief(t, err))
	var d *Defects
	require.ErrorAs(t, err, &d)
	require.Equal(t, 15, d.Total())
	require.Equal(t, 2, d.Count(MissingParent))
	require.Contains(t, d.Error(), "15 defects\nrows[1].id: the id is empty\n")
	require.Contains(t, d.Error(), "… and 5 more")
	require.Contains(t, d.Zh(), "共15处问题\nrows[1].id：编号为空\n")
	require.Contains(t, d.Zh(), "另有5处")
	require.Equal(t, EmptyID, d.ErrorCode())
	require.Empty(t, d.ErrorPath())
	require.Len(t, d.Unwrap(), 15)
	require.Len(t, d.Codes(), 12)
	require.False(t, errors.Is(err, NotUTF8))
	var one *Defect
	require.ErrorAs(t, err, &one)
	require.Equal(t, 1, one.Row)
	require.Equal(t, regulation.Code("empty-id"), regulation.CodeOf(err))
	at := regulation.At("tree", err)
	require.Contains(t, at.Error(), "15 defects")
	for range d.All() {
		break
	}
}

func TestDefectsAreCountedBeyondTheList(t *testing.T) {
	const n = 5000
	orgs := []Org{{ID: "R", Kind: Committee}}
	for i := range n {
		orgs = append(orgs, Org{ID: fmt.Sprint(i), Kind: Branch, Parent: "X"})
	}
	orgs = append(orgs, Org{ID: "", Kind: Branch, Parent: "R"})
	orgs[3].Kind = 0
	_, err := New(orgs)
	var d *Defects
	require.ErrorAs(t, err, &d)
	require.Equal(t, n+2, d.Total())
	require.Equal(t, n, d.Count(MissingParent))
	require.ErrorIs(t, err, EmptyID, "counted though not listed")
	list := brief(t, err)
	require.Len(t, list, MaxListed)
	require.Equal(t, "missing-parent rows[1].parent", list[0])
	require.Equal(t, "unknown-kind rows[3].kind", list[2])
	require.Contains(t, err.Error(), fmt.Sprintf("… and %d more", n+2-10))
	for one := range d.All() {
		one.Code = "changed"
	}
	require.Equal(t, list, brief(t, err), "what All yields are copies")
}

func TestLongCycle(t *testing.T) {
	var orgs []Org
	for i := range 20 {
		orgs = append(orgs, Org{ID: fmt.Sprint(i), Kind: Committee, Parent: fmt.Sprint((i + 1) % 20)})
	}
	_, err := New(orgs)
	require.Contains(t, err.Error(), "0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → 11 → …")
	var d *Defect
	require.ErrorAs(t, err, &d)
	require.Len(t, d.IDs, 20)
	d.IDs[0] = "changed"
	require.NotContains(t, err.Error(), "changed")
}

func TestEveryCodeHasTexts(t *testing.T) {
	for c, m := range messages {
		require.NotEmpty(t, m.Zh, c)
		require.NotEmpty(t, m.En, c)
		require.Equal(t, strings.Contains(m.Zh, "{other}"), strings.Contains(m.En, "{other}"), c)
	}
}
