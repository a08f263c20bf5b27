package orgtree

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// tidyError checks that err is the typed error of this package and prints.
func tidyError(t *testing.T, err error) {
	t.Helper()
	var d *Defects
	if !errors.As(err, &d) || d.Total() < 1 || d.Error() == "" || d.Zh() == "" {
		require.Fail(t, "not a tidy error", "%v", err)
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add([]byte(townCSV))
	f.Add([]byte("id,kind,parent\nR,党委,\n\"a\"\"\",611,R\n"))
	f.Add([]byte("\ufeff编号,类别,上级,起日,止日\r\nR,党委,,2020-01-01,\r\n"))
	f.Add([]byte("id,name,kind,parent\n\xb5\xb3,x,branch,"))
	f.Fuzz(func(t *testing.T, in []byte) {
		h, err := ReadCSV(bytes.NewReader(in))
		if err != nil {
			tidyError(t, err)
			return
		}
		for _, l := range regulation.AllLangs() {
			again := rewrite(t, h, ReadCSV, func(w io.Writer, h *History) error { return WriteCSV(w, h.Rows(), l) })
			require.Equal(t, slices.Collect(h.Rows()), slices.Collect(again.Rows()))
		}
		rewrite(t, h, ReadNDJSON, func(w io.Writer, h *History) error { return WriteNDJSON(w, h.Rows()) })
		checkDays(t, h)
	})
}

func FuzzReadNDJSON(f *testing.F) {
	f.Add([]byte(`{"id":"R","kind":"committee"}` + "\n" + `{"id":"a","kind":"branch","parent":"R","from":"2020-01-01","to":"2021-01-01","successor":"R"}`))
	f.Add([]byte(`{"id":"\u515a","name":"\ud83d\ude00\u2028","kind":"党委"}`))
	f.Add([]byte("{}\n[1]\n{\"id\":{}}"))
	f.Fuzz(func(t *testing.T, in []byte) {
		h, err := ReadNDJSON(bytes.NewReader(in))
		if err != nil {
			tidyError(t, err)
			return
		}
		again := rewrite(t, h, ReadNDJSON, func(w io.Writer, h *History) error { return WriteNDJSON(w, h.Rows()) })
		require.Equal(t, slices.Collect(h.Rows()), slices.Collect(again.Rows()))
		checkDays(t, h)
	})
}

func FuzzReadUnits(f *testing.F) {
	f.Add([]byte("id,name,kind,org,from,to\nv,东村,village,G,2024-01-01,\n"))
	f.Add([]byte(`{"id":"v","kind":"soe"}`))
	f.Fuzz(func(t *testing.T, in []byte) {
		if r, err := ReadUnitsCSV(bytes.NewReader(in)); err != nil {
			tidyError(t, err)
		} else {
			var b strings.Builder
			require.NoError(t, WriteUnitsCSV(&b, r.Rows(), regulation.English))
			again, err := ReadUnitsCSV(strings.NewReader(b.String()))
			require.NoError(t, err)
			require.Equal(t, slices.Collect(r.Rows()), slices.Collect(again.Rows()))
		}
		if r, err := ReadUnitsNDJSON(bytes.NewReader(in)); err != nil {
			tidyError(t, err)
		} else {
			var b strings.Builder
			require.NoError(t, WriteUnitsNDJSON(&b, r.Rows()))
			again, err := ReadUnitsNDJSON(strings.NewReader(b.String()))
			require.NoError(t, err)
			require.Equal(t, slices.Collect(r.Rows()), slices.Collect(again.Rows()))
		}
	})
}

// rewrite writes h, reads it, writes it again and compares the bytes.
func rewrite(t *testing.T, h *History, read func(io.Reader, ...Option) (*History, error), write func(io.Writer, *History) error) *History {
	t.Helper()
	var first, second bytes.Buffer
	require.NoError(t, write(&first, h))
	again, err := read(bytes.NewReader(first.Bytes()))
	require.NoError(t, err, "%s", first.Bytes())
	require.NoError(t, write(&second, again))
	require.Equal(t, first.String(), second.String())
	return again
}

// checkDays looks at the trees around every day on which something changes.
func checkDays(t *testing.T, h *History) {
	t.Helper()
	days := []calendar.Date{day(0)}
	for r := range h.Rows() {
		days = append(days, r.Span.From, r.Span.To, r.Span.From.AddDays(-1), r.Span.To.AddDays(-1))
	}
	for _, d := range days[:min(len(days), 40)] {
		alive := 0
		for r := range h.Rows() {
			if r.Span.Contains(d) {
				alive++
			}
		}
		tree := h.On(d)
		require.Equal(t, alive, tree.Len())
		sound(t, tree)
	}
}

// FuzzBuild makes rows of the bytes, four for each, and compares what
// NewHistory says with the slow look at every day.
func FuzzBuild(f *testing.F) {
	f.Add([]byte{0, 0, 0, 0, 1, 1, 0, 0, 2, 2, 3, 0})
	f.Add([]byte{0, 0, 0, 0, 1, 3, 0, 4, 2, 2, 2, 0, 2, 1, 0, 2})
	f.Fuzz(func(t *testing.T, in []byte) {
		var rows []Row
		for ; len(in) >= 4 && len(rows) < 12; in = in[4:] {
			r := Row{Org: Org{ID: string(rune('a' + in[0]%6)), Kind: Committee}}
			if p := in[1] % 7; p > 0 {
				r.Parent = string(rune('a' + p - 1))
			}
			if n := in[2] % 8; n > 0 {
				r.Span.From = day(int(n))
			}
			if n := in[3] % 8; n > 0 {
				r.Span.To = day(int(n))
			}
			if r.Span.IsEmpty() {
				continue
			}
			rows = append(rows, r)
		}
		h, err := NewHistory(rows)
		require.Equal(t, lawful(rows, 9), err == nil, "%v\n%v", rows, err)
		if err != nil {
			tidyError(t, err)
			return
		}
		checkDays(t, h)
		for from := range 8 {
			a, b := h.On(day(from)), h.On(day(from+1))
			c, err := a.Edit(Diff(a, b)...)
			require.NoError(t, err)
			require.Empty(t, Diff(c, b))
			sound(t, c)
		}
		for range h.Events(calendar.Span{}) {
		}
	})
}
