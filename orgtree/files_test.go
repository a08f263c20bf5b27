package orgtree

import (
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

const townCSV = `id,name,kind,parent,from,to,origin,successor
R,镇党委,committee,,,,,
a,"第一,党支部",branch,R,2020-01-01,2024-01-01,,
a,"改名""了""",branch,R,2024-01-01,2025-01-01,,b
b," 空格 <&>",joint-branch,R,2024-01-01,,a,
g,,group,b,2024-06-01,,,
`

func TestCSVRoundTrip(t *testing.T) {
	h, err := ReadCSV(strings.NewReader(townCSV))
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, WriteCSV(&b, h.Rows(), regulation.English))
	require.Equal(t, townCSV, b.String())
	rows := slices.Collect(h.Rows())

	same := map[string]string{
		"byte-order mark":  "\ufeff" + townCSV,
		"windows lines":    strings.ReplaceAll(townCSV, "\n", "\r\n"),
		"no last line end": strings.TrimSuffix(townCSV, "\n"),
		"empty lines":      strings.ReplaceAll(townCSV, "\n", "\n\n"),
		"capitals":         strings.Replace(townCSV, "id,name,kind", "ID, Name ,KIND", 1),
		"Chinese headings": strings.Replace(townCSV, "id,name,kind,parent,from,to,origin,successor", "组织编码,党组织名称,类别,上级,成立日期,撤销日期,分设自,并入", 1),
		"Chinese kinds":    strings.NewReplacer("committee", "党委", "joint-branch", "联合党支部", "branch", "党支部", "group", "党小组").Replace(townCSV),
		"codes":            strings.NewReplacer("committee", "611", "joint-branch", "632", "branch", "631").Replace(townCSV),
	}
	for name, text := range same {
		other, err := ReadCSV(strings.NewReader(text))
		require.NoError(t, err, name)
		require.Equal(t, rows, slices.Collect(other.Rows()), name)
	}

	// Columns in any order, and those that may be left out.
	var back []string
	for _, line := range strings.Split(strings.TrimSpace("id,name,kind,parent\nR,党委,committee,\na,,branch,R\n"), "\n") {
		f := strings.Split(line, ",")
		slices.Reverse(f)
		back = append(back, strings.Join(f, ","))
	}
	other, err := ReadCSV(strings.NewReader(strings.Join(back, "\n")))
	require.NoError(t, err)
	require.Equal(t, []Row{{Org: Org{ID: "R", Name: "党委", Kind: Committee}}, {Org: Org{ID: "a", Kind: Branch, Parent: "R"}}}, slices.Collect(other.Rows()))

	b.Reset()
	require.NoError(t, WriteCSV(&b, h.Rows(), regulation.Chinese))
	require.True(t, strings.HasPrefix(b.String(), "编号,名称,类别,上级编号,起日,止日,分设自,并入\nR,镇党委,党委,,,,,\n"))
	zh, err := ReadCSV(strings.NewReader(b.String()))
	require.NoError(t, err)
	require.Equal(t, rows, slices.Collect(zh.Rows()))
}

func TestNDJSONRoundTrip(t *testing.T) {
	h, err := ReadCSV(strings.NewReader(townCSV))
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, WriteNDJSON(&b, h.Rows()))
	text := b.String()
	require.True(t, strings.HasPrefix(text, `{"id":"R","name":"镇党委","kind":"committee"}`+"\n"))
	require.Contains(t, text, `{"id":"a","name":"改名\"了\"","kind":"branch","parent":"R","from":"2024-01-01","to":"2025-01-01","successor":"b"}`+"\n")
	require.Contains(t, text, `" 空格 <&>"`)
	for _, in := range []string{text, "\ufeff" + text, strings.ReplaceAll(text, "\n", "\r\n"), strings.ReplaceAll(text, ":", " : ")} {
		again, err := ReadNDJSON(strings.NewReader(in))
		require.NoError(t, err)
		b.Reset()
		require.NoError(t, WriteNDJSON(&b, again.Rows()))
		require.Equal(t, text, b.String())
	}
	empty, err := ReadNDJSON(strings.NewReader(""))
	require.NoError(t, err)
	require.Equal(t, 0, empty.Len())
}

func TestRowsInAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	tree := mustTree(t, randomOrgs(rng, 200, true)...)
	var b strings.Builder
	require.NoError(t, WriteCSV(&b, tree.Rows(), regulation.English))
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	rng.Shuffle(len(lines)-1, func(i, j int) { lines[i+1], lines[j+1] = lines[j+1], lines[i+1] })
	h, err := ReadCSV(strings.NewReader(strings.Join(lines, "\n")))
	require.NoError(t, err)
	require.Empty(t, Diff(tree, h.On(day(0))))
	h, err = ReadCSV(strings.NewReader(b.String()))
	require.NoError(t, err)
	var again strings.Builder
	require.NoError(t, WriteCSV(&again, h.On(day(0)).Rows(), regulation.English))
	require.Equal(t, b.String(), again.String())
}

func TestFileDefects(t *testing.T) {
	const head = "id,name,kind,parent,from,to\n"
	gbk := "\xb5\xb3\xce\xaf" // 党委
	long := strings.Repeat("x", MaxLine+1)
	cases := []struct {
		name, in string
		json     bool
		want     []string
		text     string
	}{
		{"empty", "", false, []string{"missing-column ", "missing-column ", "missing-column "}, `"id"`},
		{"headings", "id,colour,kind,ID\n", false, []string{"duplicate-column ", "missing-column ", "unknown-column "}, `line 1: "ID": the column is there twice`},
		{"gbk", head + "R," + gbk + ",committee,,,\n", false, []string{"not-utf8 "}, "line 2: the file is not UTF-8 but looks like GBK"},
		{"gbk heading", gbk + "\n", false, []string{"not-utf8 "}, "GBK"},
		{"utf-16", "\xff\xfei\x00d\x00", false, []string{"not-utf8 "}, "UTF-16"},
		{"utf-16 the other way", "\xfe\xff\x00i\x00d", true, []string{"not-utf8 "}, "UTF-16"},
		{"damaged", head + "R,\xff,committee,,,\n", false, []string{"not-utf8 "}, "not UTF-8; save"},
		{"gbk json", `{"id":"` + gbk + `"}`, true, []string{"not-utf8 "}, "GBK"},
		{"quoting of the heading", "i\"d\n", false, []string{"bad-quoting "}, ""},
		{"quoting", head + "\"R\"x,,committee,,,\n" + "\"a,,branch,,,\n" + "b\"b,,branch,,,\nR,,committee,,,\n", false,
			[]string{"bad-quoting ", "bad-quoting ", "bad-quoting "}, "line 4"},
		{"fields", head + "R,,committee,,,,\nR,,committee,,\n", false, []string{"field-count ", "field-count "}, "line 3"},
		{"a lost row hides what is missing", head + "R\na,,branch,R,,\n,,branch,R,,\n", false, []string{"field-count ", "empty-id rows[1].id"}, ""},
		{"long line", head + long + "\n", false, []string{"line-too-long "}, "line 2"},
		{"very long line", head + long + long + "\n", false, []string{"line-too-long "}, "line 2"},
		{"longest line", head + "R," + long[:MaxLine-len("R,,committee,,,")] + ",committee,,,\n", false, []string{"invalid-name rows[0].name"}, ""},
		{"one more", head + "R," + long[:MaxLine-len("R,,committee,,,")+1] + ",committee,,,\n", false, []string{"line-too-long "}, ""},
		{"text after a quoted field", head + "\"R\"\"x,,committee,,,\nR,,committee,,,\n", false, []string{"bad-quoting "}, "line 2"},
		{"long line at the end", head + long, false, []string{"line-too-long "}, "line 2"},
		{"cells", head + "\nR,,主任,,2024-02-30,\n\na,,branch,X,2025-01-01,2024-01-01\nb,,branch,R,,yesterday\nb,,branch,R,,\n", false,
			[]string{"unknown-kind rows[0].kind", "invalid-date rows[0].from", "missing-parent rows[1].parent", "invalid-span rows[1].to", "invalid-date rows[2].to"}, "rows[1].parent (line 5)"},
		{"other rows by line", head + "\n\nR,,committee,,,\nR,,committee,,,\n", false, []string{"duplicate-id rows[1].id"}, "that of line 4 too"},
		{"no object", "[]\n{\"id\":1}\n{\"id\":null}\nx\n{\"id\":\"a\"}{}\n{\"id\":\"a\",}\n{\"id\"\n{}x\n{\"id\":\"a\"", true,
			slices.Repeat([]string{"invalid-json "}, 9), ""},
		{"fields of objects", `{"id":"R","colour":"red"}` + "\n" + `{"id":"R","id":"S"}` + "\n" + `{"ID":"R"}`, true, []string{"unknown-column ", "duplicate-column ", "unknown-column "}, ""},
		{"lost characters", `{"id":"\ud800","kind":"committee"}`, true, []string{"invalid-id rows[0].id"}, ""},
		{"control characters", `{"id":"a\u0000","kind":"committee"}`, true, []string{"invalid-id rows[0].id"}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			read := ReadCSV
			if c.json {
				read = ReadNDJSON
			}
			h, err := read(strings.NewReader(c.in))
			require.Nil(t, h)
			require.Equal(t, c.want, brief(t, err))
			require.Contains(t, err.Error(), c.text)
			var d *Defects
			require.ErrorAs(t, err, &d)
			for one := range d.All() {
				require.Positive(t, one.Line)
				require.Contains(t, one.Zh(), "第")
			}
		})
	}
}

func TestReadersOwnErrors(t *testing.T) {
	broken := errors.New("broken")
	for _, in := range []io.Reader{iotest.ErrReader(broken), io.MultiReader(strings.NewReader("id,kind,parent\n"), iotest.ErrReader(broken))} {
		_, err := ReadCSV(in)
		require.ErrorIs(t, err, broken)
		_, err = ReadNDJSON(in)
		require.ErrorIs(t, err, broken)
		_, err = ReadUnitsCSV(in)
		require.ErrorIs(t, err, broken)
	}
	h, err := ReadCSV(iotest.OneByteReader(strings.NewReader(townCSV)))
	require.NoError(t, err)
	require.Equal(t, 5, h.Len())
}

type failingWriter struct{ left int }

func (w *failingWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(b), nil
}

func TestWritersErrors(t *testing.T) {
	var rows []Row
	for range 500 {
		rows = append(rows, row("some-organization", "R", Branch, ".."))
	}
	for _, left := range []int{0, 5000} {
		require.ErrorIs(t, WriteCSV(&failingWriter{left}, slices.Values(rows), regulation.English), io.ErrShortWrite)
		require.ErrorIs(t, WriteNDJSON(&failingWriter{left}, slices.Values(rows)), io.ErrShortWrite)
	}
	for _, bad := range []Row{{}, row("a\n", "", Branch, ".."), row("a", "\xff", Branch, ".."), {Org: Org{ID: "a", Name: "\x00", Kind: Branch}}} {
		rows := slices.Values([]Row{row("R", "", Committee, ".."), bad})
		var b strings.Builder
		err := WriteCSV(&b, rows, 0)
		require.Len(t, brief(t, err), 1)
		require.Contains(t, err.Error(), "rows[1].")
		require.Equal(t, 2, strings.Count(b.String(), "\n"), "what came before is written")
		b.Reset()
		require.Error(t, WriteNDJSON(&b, rows))
		require.Equal(t, 1, strings.Count(b.String(), "\n"))
	}
}
